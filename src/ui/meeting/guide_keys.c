// SPDX-License-Identifier: EUPL-1.2
// What the keys of a guided meeting do: they handle, go on, go elsewhere, and write through commands only.
#include "base/i18n.h"
#include "plan/okr/okr.h"
#include "plan/task.h"
#include "say/task.h"
#include "ui/meeting/guide.h"

#include <stdlib.h>
#include <string.h>

struct place {
	struct guide *g;
	const struct look *look;
	const struct meeting *m;
	struct agenda_items items;
	int at;
};

static enum answer walk(const struct place *p, int to)
{
	if (to < 0 || to >= p->items.n)
		return ANSWER_DONE;
	guide_go(p->g, p->look, p->items.at[to]);
	return ANSWER_DONE;
}

// The item is done with; one that is already is only left.
static enum answer handle(const struct place *p, struct str *command)
{
	const struct meeting_item *item = p->items.at[p->at];
	int next = agenda_open(&p->items, p->at);
	if (item->kind == item_kind_CLOSE) {
		str_addf(command, "meeting close #%d", (int)p->m->id);
		return ANSWER_COMMAND;
	}
	if (item->handled == yes_no_YES)
		return walk(p, next >= 0 ? next : p->items.n - 1);
	p->g->leaving = true;
	str_addf(command, "item done #%d", (int)item->id);
	return ANSWER_COMMAND;
}

static struct guide_list things(const struct place *p)
{
	return guide_list(p->look, p->m, p->items.at[p->at], p->g->rows.w);
}

// ---- key results one by one ------------------------------------------------------------------------------------------------

static enum answer check_in(int32_t kr, struct str *command)
{
	str_addf(command, "checkin open #%d @onward", (int)kr);
	return ANSWER_COMMAND;
}

static enum answer open_result(const struct place *p, struct str *command)
{
	struct guide_list list = things(p);
	if (list.n == 0 || list.done == list.n)
		return handle(p, command);
	const struct key_result *kr = plan_find(p->look->plan, T_key_result, p->g->at.id);
	return kr ? check_in(kr->id, command) : ANSWER_IGNORED;
}

// From a check-in to the next key result nobody has spoken about; after the last one the item is done.
static enum answer onward(const struct place *p, struct str *command)
{
	struct guide_list list = things(p);
	if (p->items.at[p->at]->kind != item_kind_KEY_RESULTS)
		return ANSWER_DONE;
	for (int k = 1; k < list.n; k++) {
		int i = (p->g->rows.list.at + k) % list.n;
		const struct key_result *kr = plan_find(p->look->plan, T_key_result, list.at[i].pick.id);
		if (agenda_noted(p->look->plan, kr, p->m->day))
			continue;
		if (i < p->g->rows.list.at)
			break; // what was skipped on the way is not asked for again
		rows_move(p->g, p->look, i);
		return check_in(kr->id, command);
	}
	return list.done == list.n ? handle(p, command) : walk(p, p->at + 1);
}

static enum answer skip(const struct place *p, int by)
{
	int rows = p->g->rows.list.n, to = p->g->rows.list.at + by;
	if (p->items.at[p->at]->kind == item_kind_KEY_RESULTS && to >= 0 && to < rows) {
		rows_move(p->g, p->look, to);
		return ANSWER_DONE;
	}
	return walk(p, p->at + by);
}

// ---- views of their own ----------------------------------------------------------------------------------------------------

static enum answer open_objectives(const struct place *p, struct str *command)
{
	struct guide_list list = things(p);
	const struct objective *o = plan_find(p->look->plan, T_objective, p->g->at.id);
	const struct cycle *c = o ? plan_find(p->look->plan, T_cycle, o->cycle) : NULL;
	bool accepts = p->m->kind == meeting_kind_REVIEW ||
				   (p->m->kind == meeting_kind_STEERING && c && c->state == cycle_state_REVIEW);
	if (!accepts || !o || list.done == list.n)
		return handle(p, command);
	str_addf(command, "cycle judge #%d objective=#%d", (int)o->cycle, (int)o->id);
	return ANSWER_COMMAND;
}

static enum answer open_retro(const struct place *p, struct str *command)
{
	int32_t item = p->items.at[p->at]->id;
	if (p->g->opened == item || p->m->cycle == NONE32)
		return handle(p, command);
	p->g->opened = item;
	str_addf(command, "cycle retro #%d", (int)p->m->cycle);
	if (p->m->team != NONE32)
		str_addf(command, " team=#%d", (int)p->m->team);
	return ANSWER_COMMAND;
}

static enum answer open_item(const struct place *p, struct str *command)
{
	if (p->m->ended != NONE32) {
		str_addf(command, "minutes #%d", (int)p->m->id);
		return ANSWER_COMMAND;
	}
	switch (p->items.at[p->at]->kind) {
	case item_kind_KEY_RESULTS:
		return open_result(p, command);
	case item_kind_OBJECTIVES:
		return open_objectives(p, command);
	case item_kind_RETROSPECTIVE:
		return open_retro(p, command);
	default:
		return handle(p, command);
	}
}

// ---- tasks and measures ------------------------------------------------------------------------------------------------------

static enum answer change_task(const struct place *p, int argc, char *const argv[], struct str *command,
							   struct ls_err *err)
{
	const struct action *a = p->g->at.table == T_action ? plan_find(p->look->plan, T_action, p->g->at.id) : NULL;
	bool week = strcmp(argv[0], "week") == 0, hand = strcmp(argv[0], "hand") == 0;
	if (!a)
		return ANSWER_IGNORED;
	if (week && task_state(a, p->look->today) >= TASK_DONE) {
		ls_fail(err, LS_REFUSED, look_keysf(p->look, tr("It is %s; {mark} opens it again.")),
				task_word(task_state(a, p->look->today)));
		return ANSWER_REFUSED;
	}
	if (week)
		str_addf(command, "action postpone #%d %+d", (int)a->id, argc > 1 ? atoi(argv[1]) : 1);
	else if (hand)
		str_addf(command, "action form #%d @owner", (int)a->id);
	else
		str_addf(command, "action drop #%d", (int)a->id);
	return ANSWER_COMMAND;
}

static enum answer decide(const struct place *p, const char *what, struct str *command)
{
	const struct measure *m = p->g->at.table == T_measure ? plan_find(p->look->plan, T_measure, p->g->at.id) : NULL;
	if (!m)
		return ANSWER_IGNORED;
	str_addf(command, "measure %s #%d", what, (int)m->id);
	return ANSWER_COMMAND;
}

// ---- planning and review -------------------------------------------------------------------------------------------------------

static enum answer lead_on(const struct place *p, struct str *command)
{
	if (agenda_leads_on(p->look->plan, p->m) < 0)
		return ANSWER_IGNORED;
	str_addf(command, "cycle on #%d", (int)p->m->cycle);
	return ANSWER_COMMAND;
}

// Into the quarter that is planned, or out of it again.
static enum answer shelve(const struct place *p, struct str *command)
{
	const struct objective *o =
		p->g->at.table == T_objective ? plan_find(p->look->plan, T_objective, p->g->at.id) : NULL;
	if (!o || p->m->kind != meeting_kind_PLANNING)
		return ANSWER_IGNORED;
	if (o->cycle != NONE32)
		str_addf(command, "objective backlog #%d", (int)o->id);
	else if (p->m->cycle != NONE32)
		str_addf(command, "objective take #%d #%d", (int)o->id, (int)p->m->cycle);
	else
		str_addf(command, "objective take #%d", (int)o->id);
	return ANSWER_COMMAND;
}

// ---- all ---------------------------------------------------------------------------------------------------------------------

static enum answer other(const struct place *p, int argc, char *const argv[], struct str *command, struct ls_err *err)
{
	const char *verb = argv[0], *where = view_cursor(argc, argv);
	if (strcmp(where, "left") == 0 || strcmp(where, "right") == 0)
		return walk(p, p->at + (*where == 'r' ? 1 : -1));
	if (strcmp(verb, "point") == 0 && argc > 1)
		return walk(p, atoi(argv[1]) - 1);
	if (strcmp(verb, "onward") == 0)
		return onward(p, command);
	if (strcmp(verb, "last") == 0) {
		str_addf(command, "item later #%d", (int)p->items.at[p->at]->id);
		return ANSWER_COMMAND;
	}
	if (strcmp(verb, "decide") == 0 && p->items.at[p->at]->kind == item_kind_OBJECTIVES)
		return argc > 1 && strcmp(argv[1], "admit") == 0 ? lead_on(p, command) : ANSWER_IGNORED;
	if (strcmp(verb, "backlog") == 0)
		return shelve(p, command);
	if (strcmp(verb, "decide") == 0 && argc > 1)
		return decide(p, argv[1], command);
	if (strcmp(verb, "dismiss") == 0 && p->g->at.table == T_measure)
		return decide(p, "reject", command);
	if (strcmp(verb, "week") == 0 || strcmp(verb, "dismiss") == 0 || strcmp(verb, "hand") == 0)
		return change_task(p, argc, argv, command, err);
	return rows_act(p->g, p->look, argc, argv, command, err);
}

enum answer guide_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					  struct ls_err *err)
{
	struct guide *g = state;
	struct place p = {.g = g, .look = look, .m = guide_meeting(look)};
	if (!p.m)
		return ANSWER_IGNORED;
	p.items = agenda_items(look->frame, look->plan, p.m->id);
	p.at = agenda_find(&p.items, g->item);
	g->leaving = false;
	g->settled = true;
	if (p.at < 0)
		return ANSWER_IGNORED;
	if (strcmp(argv[0], "open") == 0)
		return open_item(&p, command);
	if (!*look->search && (strcmp(argv[0], "next") == 0 || strcmp(argv[0], "previous") == 0))
		return skip(&p, argv[0][0] == 'n' ? 1 : -1);
	return other(&p, argc, argv, command, err);
}
