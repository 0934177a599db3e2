// SPDX-License-Identifier: EUPL-1.2
// The key line of the board. The quarter's next state stands first where it is time for it, and last while it runs its days;
// an objective in the backlog begins with the way into a quarter.
#include <string.h>

#include "base/i18n.h"
#include "ui/okr/board.h"

const struct hint okr_hints[] = {
	{"record checkin", N_("check-in")},
	{"notch 1", N_("value")},
	{"notch -1", N_("value")},
	{"add", N_("add")},
	{"open", N_("course")},
	{"edit", N_("edit")},
	{"quarter -1", N_("quarter")},
	{"quarter 1", N_("quarter")},
	{"group", N_("group")},
	{"narrow team", N_("team")},
	{NULL, NULL},
};

static const struct hint life[cycle_state_COUNT] = {{"cycle on", N_("start quarter")},
													{"cycle on", N_("review quarter")},
													{"cycle on", N_("close quarter")},
													{"cycle back", N_("reopen quarter")}};
static const struct hint judge = {"cycle judge", N_("review")}, look_back = {"cycle retro", N_("look back")};
static const struct hint begin_review = {"cycle judge", N_("review quarter")};
static const struct hint take = {"backlog", N_("into a quarter")}, put_back = {"backlog", N_("into the backlog")};

enum { HINTS = sizeof okr_hints / sizeof okr_hints[0] };

static const struct hint *shelf(const struct okr_state *s, const struct look *look)
{
	const struct objective *o = okr_objective_under(look, s);
	const struct cycle *c = o ? plan_find(look->plan, T_cycle, o->cycle) : NULL;
	if (!o || look->plan->cycle_n == 0)
		return NULL;
	return o->cycle == NONE32 ? &take : c && c->state == cycle_state_PLANNING ? &put_back : NULL;
}

// Nothing is noted where no quarter runs its days, and nothing changes in a closed one; where nothing stands, nothing is
// opened.
static bool works(const struct hint *h, bool any, bool noted, bool frozen)
{
	if (!any && (strcmp(h->command, "open") == 0 || strcmp(h->command, "edit") == 0))
		return false;
	bool notes = strcmp(h->command, "record checkin") == 0 || strncmp(h->command, "notch", 5) == 0;
	bool changes = strcmp(h->command, "add") == 0 || strcmp(h->command, "edit") == 0;
	return (!notes || noted) && (!(notes || changes) || !frozen);
}

// While something is looked for its key leads to hits, else to what needs somebody.
static struct hint walk(const struct look *look, int waiting)
{
	const char *label = tr_n("%d needs somebody", "%d need somebody", (unsigned long)waiting);
	return (struct hint){"next", *look->search ? N_("next") : arena_printf(look->frame, label, waiting)};
}

const struct hint *okr_hints_now(void *state, const struct look *look)
{
	const struct okr_state *s = state;
	const struct cycle *c = look->backlog ? NULL : look->cycle;
	const struct hint *own = shelf(s, look), *on = c ? &life[c->state] : NULL;
	struct hint *all = arena_alloc(look->frame, (HINTS + 5) * sizeof *all);
	size_t n = 0;
	if (c && c->state == cycle_state_PLANNING && plan_of(look->plan, T_objective, "cycle", c->id).n == 0)
		on = NULL;
	bool goes_on = c && c->state == cycle_state_RUNNING && (c->end == DAY_NONE || look->today < c->end);
	if (c && c->state == cycle_state_RUNNING && plan_of(look->plan, T_objective, "cycle", c->id).n > 0)
		on = &begin_review; // which asks, and leads into it
	bool frozen = c && c->state == cycle_state_CLOSED,
		 heading = s->n > 0 && s->table != T_objective && s->table != T_key_result;
	if (own == &take)
		all[n++] = take;
	if (c && c->state == cycle_state_REVIEW && plan_of(look->plan, T_objective, "cycle", c->id).n > 0)
		all[n++] = judge; // first the verdicts, then it is closed
	if (on && !goes_on)
		all[n++] = *on;
	for (size_t i = 0; i + 1 < HINTS; i++) {
		if (works(&okr_hints[i], s->n > 0 || c,
				  s->n > 0 && !heading && own != &take && !(c && c->state == cycle_state_PLANNING), frozen))
			all[n++] = okr_hints[i];
		if (heading && strcmp(okr_hints[i].command, "open") == 0)
			all[n - 1].label = N_("details");
		if (strcmp(okr_hints[i].command, "notch -1") == 0 && (*look->search || s->waiting > 0))
			all[n++] = walk(look, s->waiting);
	}
	if (c && c->state >= cycle_state_REVIEW)
		all[n++] = look_back; // also when it is closed
	if (on && goes_on)
		all[n++] = *on;
	if (own == &put_back)
		all[n++] = put_back;
	all[n] = okr_hints[HINTS - 1];
	return all;
}
