// SPDX-License-Identifier: EUPL-1.2
// Which keys work at an item of a meeting.
#include "base/i18n.h"
#include "plan/year/agenda.h"
#include "ui/meeting/guide.h"

static const struct hint tasks[] = {{"open", N_("next item")}, {"mark", N_("done")},
									{"week 1", N_("+1 week")}, {"hand", N_("hand over")},
									{"dismiss", N_("drop")},   {"record decision", N_("decision")},
									{"next", N_("skip")},      {NULL, NULL}};
static const struct hint people[] = {
	{"open", N_("next item")}, {"mark", N_("there")}, {"add", N_("guest")}, {"next", N_("skip")}, {NULL, NULL}};
static const struct hint results[] = {{"open", N_("check-in")},
									  {"next", N_("skip")},
									  {"record decision", N_("decision")},
									  {"last", N_("last")},
									  {NULL, NULL}};
static const struct hint ideas[] = {{"open", N_("next item")},
									{"decide admit", N_("admit")},
									{"decide select", N_("select")},
									{"decide defer", N_("defer")},
									{"record decision", N_("decision")},
									{"next", N_("skip")},
									{NULL, NULL}};
static const struct hint ends[] = {{"open", N_("close the meeting")}, {"previous", N_("back")}, {NULL, NULL}};
static const struct hint rest[] = {
	{"open", N_("next item")},     {"next", N_("skip")}, {"record decision", N_("decision")},
	{"record action", N_("task")}, {"last", N_("last")}, {NULL, NULL}};

// Planning goes on until the quarter is started, a review until it is closed.
static const struct hint *objectives(const struct look *look, const struct meeting *m)
{
	static const struct hint planned[] = {{"open", N_("next item")},
										  {"add", N_("add")},
										  {"backlog", N_("backlog")},
										  {"decide admit", N_("start quarter")},
										  {"edit", N_("edit")},
										  {"next", N_("skip")},
										  {NULL, NULL}};
	static const struct hint judged[] = {{"open", N_("next item")},
										 {"decide admit", N_("close quarter")},
										 {"record decision", N_("decision")},
										 {"next", N_("skip")},
										 {NULL, NULL}};
	static const struct hint unjudged[] = {
		{"open", N_("judge")}, {"record decision", N_("decision")}, {"next", N_("skip")}, {NULL, NULL}};
	int on = agenda_leads_on(look->plan, m);
	struct guide_list list = guide_objectives(look, m);
	const struct cycle *c = plan_find(look->plan, T_cycle, m->cycle);
	bool accepts = m->kind == meeting_kind_STEERING && c && c->state == cycle_state_REVIEW;
	if ((m->kind == meeting_kind_REVIEW || accepts) && list.done < list.n)
		return unjudged;
	return m->kind == meeting_kind_PLANNING ? planned : on == cycle_state_CLOSED ? judged : rest;
}

const struct hint *guide_hints_now(void *state, const struct look *look)
{
	const struct guide *g = state;
	const struct meeting_item *item = guide_item(g, look);
	switch (item ? item->kind : item_kind_TOPIC) {
	case item_kind_TASKS:
		return tasks;
	case item_kind_ATTENDANCE:
		return people;
	case item_kind_KEY_RESULTS:
		return results;
	case item_kind_IDEAS:
		return ideas;
	case item_kind_OBJECTIVES:
		return objectives(look, guide_meeting(look));
	case item_kind_CLOSE:
		return ends;
	default:
		return rest;
	}
}
