// SPDX-License-Identifier: EUPL-1.2
// The way into a meeting: one that runs is gone on with, or closed where it was left open; else a list asks whose meeting
// begins, the team that met last first.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/run/meeting.h"
#include "cmd/view/view.h"
#include "plan/year/agenda.h"
#include "plan/clock.h"
#include "plan/code.h"
#include "plan/meeting.h"
#include "say/agenda.h"
#include "say/label.h"
#include "say/meeting.h"
#include "say/objective.h"
#include "ui/dialog/menu.h"

#include <string.h>

// ---- the list ----------------------------------------------------------------------------------------------------------------

struct menu {
	struct session *s;
	struct menu_item *items;
	size_t n;
};

static void add(struct menu *menu, const char *label, const char *about, const char *command)
{
	menu->items[menu->n++] = (struct menu_item){label, about, command};
}

static void add_running(struct menu *menu, const struct meeting *m)
{
	struct session *s = menu->s;
	struct str label = str_on(s->frame), when = str_on(s->frame), end = str_on(s->frame);
	struct ls_err err;
	int32_t minutes;
	str_add(&label, tr("Go on: "));
	meeting_brief(&label, model_plan(s->model), m);
	meeting_when(&when, m);
	agenda_place(&when, session_look(s), m);
	add(menu, str_text(&label), str_text(&when), arena_printf(s->frame, "meeting guide #%d", (int)m->id));
	if (m->day >= s->today || meeting_end(s, m, &minutes, &err) != LS_OK)
		return;
	clock_text(&end, minutes);
	add(menu, tr("Close this one"),
		arena_printf(s->frame, tr("it was left open; its last entry was at %s"), str_text(&end)),
		arena_printf(s->frame, "meeting close #%d", (int)m->id));
}

static void add_team(struct menu *menu, const struct team *t, int kind)
{
	struct session *s = menu->s;
	struct str label = str_on(s->frame);
	bool planned = agenda_planned(model_plan(s->model), t->id, kind, s->today) != NULL;
	if (agenda_running(model_plan(s->model), t->id))
		return;
	if (kind == meeting_kind_WEEKLY) { // of the others the list says which kind it is
		label_upper(&label, words_label(words_meeting_kind, kind));
		str_add(&label, " · ");
	}
	objective_team(&label, t);
	add(menu, str_text(&label), planned ? tr("planned for today") : t->cadence,
		arena_printf(s->frame, "meeting start #%d %s", (int)t->id, words_meeting_kind[kind].code));
}

static bool meets(int kind, const struct team *t)
{
	return t->kind == team_kind_STRATEGY || kind != meeting_kind_WEEKLY;
}

// It has held one of that kind today.
static bool has_met(const struct session *s, int32_t team, int kind)
{
	const struct plan *p = model_plan(s->model);
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct meeting *m = &p->meeting[i];
		if (m->team == team && m->kind == kind && m->day == s->today && m->ended != NONE32)
			return true;
	}
	return false;
}

// The usual one first, and last those that have met today.
static void add_teams(struct menu *menu, int kind)
{
	const struct plan *p = model_plan(menu->s->model);
	int32_t usual = meeting_usual_team(menu->s, kind);
	struct plan_rows rows = plan_ordered(p, T_team);
	const struct team *first = plan_find(p, T_team, usual);
	if (first && has_met(menu->s, usual, kind))
		first = NULL;
	if (first)
		add_team(menu, first, kind);
	for (int met = 0; met <= 1; met++)
		for (size_t i = 0; i < rows.n; i++) {
			const struct team *t = &p->team[rows.at[i]];
			bool listed = (meets(kind, t) || t->id == usual) && t != first;
			if (listed && has_met(menu->s, t->id, kind) == (met == 1))
				add_team(menu, t, kind);
		}
}

static enum ls_code ask_kind(struct session *s)
{
	struct menu menu = {s, arena_zero(s->frame, meeting_kind_COUNT, sizeof *menu.items), 0};
	for (int kind = 0; kind < meeting_kind_COUNT; kind++)
		add(&menu, label_head(s->frame, words_label(words_meeting_kind, kind)), "",
			arena_printf(s->frame, "meeting guide %s", words_meeting_kind[kind].code));
	overlay_push(s, &overlay_menu, menu_open(tr("Which kind of meeting"), menu.items, menu.n, 0));
	return LS_OK;
}

static enum ls_code ask_team(struct session *s, int kind)
{
	const struct plan *p = model_plan(s->model);
	struct menu menu = {s, arena_zero(s->frame, p->team_n + 2, sizeof *menu.items), 0};
	add_teams(&menu, kind);
	add(&menu, tr("Without a team"), "", arena_printf(s->frame, "meeting start - %s", words_meeting_kind[kind].code));
	overlay_push(s, &overlay_menu,
				 menu_open(label_head(s->frame, words_label(words_meeting_kind, kind)), menu.items, menu.n, 0));
	return LS_OK;
}

static enum ls_code ask(struct session *s)
{
	const struct plan *p = model_plan(s->model);
	uint32_t *order = NULL;
	size_t n = meetings_ordered(s->frame, p, s->today, &order);
	struct menu menu = {s, arena_zero(s->frame, 2 * n + p->team_n + 3, sizeof *menu.items), 0};
	for (size_t i = 0; i < n; i++)
		if (meeting_state(&p->meeting[order[i]], s->today) == MEETING_RUNNING)
			add_running(&menu, &p->meeting[order[i]]);
	add_teams(&menu, meeting_kind_WEEKLY);
	if (p->team_n == 0)
		add(&menu, tr("Weekly alignment meeting"), tr("without a team"), "meeting start - weekly");
	add(&menu, tr("Another kind of meeting …"), tr("planning, review, retrospective, steering group, coaching"),
		"meeting guide other");
	overlay_push(s, &overlay_menu, menu_open(tr("Meeting"), menu.items, menu.n, 0));
	return LS_OK;
}

// Without a word it asks; with a kind it asks whose; a meeting that runs is led through.
enum ls_code run_meeting_guide(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = NONE32;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("This needs the cockpit. Without it: meeting start TEAM weekly"));
	if (argc < 3)
		return ask(s);
	if (strcmp(argv[2], "other") == 0)
		return ask_kind(s);
	for (int kind = 0; kind < meeting_kind_COUNT; kind++)
		if (strcmp(words_meeting_kind[kind].code, argv[2]) == 0)
			return ask_team(s, kind);
	if (code_find(model_plan(s->model), T_meeting, argv[2], s->today, &id, err) != LS_OK)
		return err->code;
	const struct meeting *m = plan_find(model_plan(s->model), T_meeting, id);
	if (m->begun == NONE32)
		return ls_fail(err, LS_REFUSED, "%s",
					   session_keys(s, tr("This meeting has not begun yet. {meeting guide} begins one.")));
	if (m->ended != NONE32) {
		struct str line = str_on(s->frame);
		str_addf(&line, "minutes #%d", (int)id);
		return dispatch(s, str_text(&line), err);
	}
	meeting_lead(s, id);
	return LS_OK;
}
