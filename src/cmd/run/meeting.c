// SPDX-License-Identifier: EUPL-1.2
// Commands of meetings.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "say/document.h"

// For scripts: the lines as they would stand on the page.
static void say_minutes(struct session *s)
{
	const struct look *look = session_look(s);
	struct doc_line *line = NULL;
	struct str text = str_on(s->frame);
	size_t n = look->minutes ? doc_lines(s->frame, look->minutes, 80, &line) : 0;
	for (size_t i = 0; i < n; i++)
		str_addf(&text, "%s%s", i ? "\n" : "", line[i].text);
	session_say(s, n == 0, n ? str_text(&text) : tr("This plan has no meetings yet."));
}

enum ls_code run_minutes(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = NONE32;
	if (argc > 1 && code_find(session_look(s)->plan, T_meeting, argv[1], s->today, &id, err) != LS_OK)
		return err->code;
	s->way.meeting = id;
	session_show(s, way_index("minutes"));
	session_changed(s);
	if (s->cols == 0)
		say_minutes(s);
	return LS_OK;
}
