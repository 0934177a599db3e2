// SPDX-License-Identifier: EUPL-1.2
// The commands of courses: showing one, and how they are drawn.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/okr/gaps.h"
#include "say/course.h"
#include "say/key_result.h"

#include <string.h>

// For scripts: what the plot shows, a line for each day on which something was noted.
static void add_course(struct str *out, const struct look *look, const struct key_result *kr)
{
	struct course c = course_of(look->frame, look->plan, kr, look->today);
	struct gaps gaps = gaps_of(look->plan, look->cycle);
	struct str second = str_on(look->frame);
	key_result_tell(look, &gaps, kr, out, &second);
	for (size_t i = 0; i < c.n; i++) {
		str_clear(&second);
		str_add(out, "\n");
		course_tell_point(look, &c, (int)i, out, &second);
		if (second.len)
			str_addf(out, " · %s", str_text(&second));
	}
	str_clear(&second);
	course_tell(look, &c, &second);
	str_addf(out, "\n%s", str_text(&second));
}

static void say_course(struct session *s, enum table_id t, int32_t id)
{
	const struct look *look = session_look(s);
	struct str text = str_on(s->frame);
	struct plan_rows rows = {0};
	if (t == T_objective)
		rows = plan_of(look->plan, T_key_result, "objective", id);
	else
		add_course(&text, look, plan_find(look->plan, t, id));
	for (size_t i = 0; i < rows.n; i++) {
		str_add(&text, i ? "\n\n" : "");
		add_course(&text, look, &look->plan->key_result[rows.at[i]]);
	}
	session_say(s, false, str_text(&text));
}

enum ls_code run_course(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	enum table_id t = schema_object(argv[0])->id;
	const struct look *look = session_look(s);
	int32_t id = 0;
	enum ls_code code = code_find(look->plan, t, argv[2], s->today, &id, err);
	if (code != LS_OK)
		return code;
	int to = way_index("course");
	session_show(s, to);
	look = session_look(s);
	panes[to]->select(session_state(s, to), look, t, id);
	session_chose(s);
	if (s->cols == 0)
		say_course(s, t, id);
	return LS_OK;
}

enum ls_code run_dots(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	bool on = argc > 1 ? strcmp(argv[1], "on") == 0 : !s->listing.dots;
	if (argc > 1 && !on && strcmp(argv[1], "off") != 0)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: on or off."), argv[1]);
	session_sayf(s, false, "%s", on ? tr("Courses are drawn in dots.") : tr("Courses are drawn in blocks."));
	return listing_dots(s, on, err);
}
