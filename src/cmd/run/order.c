// SPDX-License-Identifier: EUPL-1.2
// The commands that ask about the order: how robust it is, why a measure stands where it does, and how it was.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "say/critical.h"
#include "say/slipped.h"
#include "say/stability.h"
#include "ui/dialog/menu.h"
#include "ui/dialog/why.h"
#include "ui/weigh/stability_table.h"

#include <string.h>

// The measure under the cursor, NONE32.
static int32_t measure_here(struct session *s)
{
	const struct look *look = session_look(s);
	struct pick pick = panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
	return pick.table == T_measure ? pick.id : NONE32;
}

// ---- stability --------------------------------------------------------------------------------------------------------

static enum ls_code show_stability(struct session *s, struct ls_err *err)
{
	const struct look *look = session_look(s);
	if (s->past.plan)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("Stability is asked of the present order; “as-of now” goes back to it."));
	if (look->trial)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("The weights are a preview; apply or drop them first, then ask how robust the order is."));
	if (look->score->weighted_n == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   session_keys(s, tr("The plan is not weighted: without a ranking there is nothing to be robust. "
										  "{weights open} gives the criteria weights.")));
	if (look->score->criteria_n > WEIGHTS_MOST)
		return ls_fail(err, LS_REFUSED, tr("The plan has %d criteria; the weights of at most %d can be turned."),
					   look->score->criteria_n, WEIGHTS_MOST);
	weigh_stability(s, true);
	session_say(s, false, weigh_stable_question(s));
	return LS_OK;
}

enum ls_code run_stability(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const char *what = argc > 1 ? argv[1] : s->deciding.robust.on && session_look(s)->stable ? "figures" : "on";
	if (strcmp(what, "off") == 0) {
		weigh_stability(s, false);
		return LS_OK;
	}
	if (strcmp(what, "on") != 0 && strcmp(what, "figures") != 0)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: on, figures or off."), what);
	int32_t measure = measure_here(s);
	enum ls_code code = s->deciding.robust.on && session_look(s)->stable ? LS_OK : show_stability(s, err);
	if (code == LS_OK && strcmp(what, "figures") == 0 && s->cols == 0) { // a script waits for them
		struct str figures = {0};
		while (session_look(s)->stable && weigh_busy(s))
			weigh_work(s);
		stable_figures(&figures, session_look(s));
		session_say(s, false, str_text(&figures));
		str_free(&figures);
	} else if (code == LS_OK && strcmp(what, "figures") == 0 && !overlay_is_open(&s->overlays, &overlay_stable)) {
		session_say(s, false,
					tr("Each weight varies by up to a quarter of itself, 10 000 times; those turned one by one keep "
					   "the others' proportions."));
		overlay_push(s, &overlay_stable, stability_table_new(measure));
	}
	return code;
}

// ---- why ----------------------------------------------------------------------------------------------------------

// The measure named, else the one under the cursor, also that of the phase there.
static enum ls_code measure_meant(struct session *s, int argc, char *const argv[], int32_t *id, struct ls_err *err)
{
	const struct look *look = session_look(s);
	const struct plan *p = look->plan;
	struct pick pick = panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
	const struct phase *ph = pick.table == T_phase ? plan_find(p, T_phase, pick.id) : NULL;
	if (argc > 1)
		return code_find(p, T_measure, argv[1], s->today, id, err);
	*id = ph ? ph->measure : measure_here(s);
	if (*id == NONE32)
		return ls_fail(err, LS_REFUSED, tr("Which measure? Put the cursor on one, or name it: %s M34"), argv[0]);
	return LS_OK;
}

static enum ls_code tell(struct session *s, int argc, char *const argv[], telling_compose *compose, struct ls_err *err)
{
	int32_t id = NONE32;
	enum ls_code code = measure_meant(s, argc, argv, &id, err);
	if (code == LS_OK && s->cols == 0) { // a script
		struct str title = str_on(s->frame), text = str_on(s->frame);
		compose(id, session_look(s), &title, &text);
		for (; text.len > 0 && text.s[text.len - 1] == '\n'; text.len--)
			text.s[text.len - 1] = '\0';
		str_addf(&title, "\n%s", str_text(&text));
		session_say(s, false, str_text(&title));
	} else if (code == LS_OK && !overlay_is_open(&s->overlays, &overlay_telling))
		overlay_push(s, &overlay_telling, telling_new(compose, id));
	return code;
}

enum ls_code run_why(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	return tell(s, argc, argv, why_tell, err);
}

enum ls_code run_critical(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	return tell(s, argc, argv, critical_tell, err);
}

// ---- compare --------------------------------------------------------------------------------------------------------

static enum ls_code choose_tag(struct session *s, struct ls_err *err)
{
	struct tag *tags = NULL;
	size_t n = 0, items_n = 0;
	struct arena *a = arena_new();
	enum ls_code code = model_tags(s->model, a, &tags, &n, err);
	if (code == LS_OK && n == 0)
		code = ls_fail(err, LS_REFUSED, "%s",
					   session_keys(s, tr("No state has a name yet. :tag add NAME keeps how things stand now, and "
										  "{compare} compares with it later; a day will do too: :compare 2021-01-30")));
	if (code == LS_OK) {
		struct menu_item *items = arena_zero(a, n + 2, sizeof *items);
		for (size_t i = 0; i < n; i++) {
			struct str command = {0}, about = {0};
			str_add(&command, "compare ");
			str_addquoted(&command, tags[i].name);
			date_text(&about, (int32_t)(tags[i].at / 86400), PRECISION_DAY);
			items[items_n++] =
				(struct menu_item){tags[i].name, arena_str(a, str_text(&about)), arena_str(a, str_text(&command))};
			str_free(&command);
			str_free(&about);
		}
		items[items_n++] =
			(struct menu_item){tr("another day …"), tr("which one, the line below asks"), "command 'compare '"};
		if (session_look(s)->compared)
			items[items_n++] = (struct menu_item){tr("no comparison"), "", "compare off"};
		overlay_push(
			s, &overlay_menu,
			menu_open(way_on(&s->way, "roadmap") ? tr("Compare the bars with") : tr("Compare the ranking with"), items,
					  items_n, 0));
	}
	arena_free(a);
	return code;
}

// On the roadmap it is about bars; weights do not matter there.
static void say_slips(struct session *s, const struct look *look, const char *name)
{
	struct str text = str_on(s->frame);
	const struct slip_sum sum = slip_sum(look->compared->plan, look->plan);
	str_addf(&text, tr("Since “%s”: "), name);
	slipped_sum(&text, &sum);
	session_say(s, false, str_text(&text));
}

enum ls_code run_compare(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	if (argc < 2)
		return choose_tag(s, err);
	if (strcmp(argv[1], "off") == 0) {
		weigh_compare(s, NULL, err);
		session_say(s, false, compare_over(s));
		return LS_OK;
	}
	struct str moment = str_on(s->frame);
	str_join(&moment, argc, argv, 1, " ");
	enum ls_code code = weigh_compare(s, str_text(&moment), err);
	const struct look *look = session_look(s);
	const char *name = code == LS_OK ? arena_str(s->frame, look->compared->name) : "";
	if (code == LS_OK && way_on(&s->way, "roadmap")) {
		say_slips(s, look, name);
		return code;
	}
	if (code == LS_OK && look->compared->score->weighted_n == 0) {
		weigh_compare(s, NULL, err);
		code = ls_fail(err, LS_REFUSED, tr("“%s”: there were no weights then, so there is no ranking to compare with."),
					   name);
	}
	if (code == LS_OK)
		session_sayf(
			s, false,
			session_keysf(
				s, tr("Beside the rank stands the one of “%s”; {why} tells what has moved a measure, {back} ends it.")),
			name);
	return code;
}
