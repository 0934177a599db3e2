// SPDX-License-Identifier: EUPL-1.2
// What all panes look at: made anew when anything it tells has changed, and given to a pane before it is asked.
#include "cmd/session.h"
#include "cmd/view/view.h"
#include "plan/cycle.h"
#include "plan/okr/okr.h"

#include <stdlib.h>
#include <string.h>

// Ranks of the new snapshot against those of the last one: who won or lost places.
static void note_ranks(struct session *s)
{
	const struct score_table *t = model_score(s->model);
	const struct plan *p = model_plan(s->model);
	int32_t *moved = mem_alloc((t->n + 1) * sizeof *moved), *ids = mem_alloc((t->n + 1) * sizeof *ids),
			*ranks = mem_alloc((t->n + 1) * sizeof *ranks);
	bool any = false;
	for (size_t i = 0, old = 0; i < t->n; i++) {
		ids[i] = p->measure[i].id;
		ranks[i] = t->rank[i];
		while (old < s->ranks_n && s->rank_ids[old] < ids[i])
			old++;
		bool known = old < s->ranks_n && s->rank_ids[old] == ids[i] && s->ranks[old] > 0 && ranks[i] > 0;
		moved[i] = known ? s->ranks[old] - ranks[i] : 0;
		any |= moved[i] != 0;
	}
	free(s->rank_ids);
	free(s->ranks);
	free(s->moved);
	s->rank_ids = ids;
	s->ranks = ranks;
	s->ranks_n = t->n;
	s->moved = any ? moved : NULL;
	if (!any)
		free(moved);
}

// What pages show beside the snapshot: of the page on the screen, or of the one that the help on the screen is about.
static void make_pages(struct session *s)
{
	int page = session_under_help(s);
	const char *name = panes[page]->name;
	bool on_object = strcmp(name, "sheet") == 0 || strcmp(name, "profile") == 0;
	arena_reset(s->page_arena);
	s->help = NULL;
	s->texts = NULL;
	s->history = (struct history){0};
	if (strcmp(name, "history") == 0 && s->model)
		page_history(s);
	// Long texts belong to the present; the past is walked back without them.
	if (on_object && s->sheet.table < TABLE_COUNT && s->model && !s->past)
		page_texts(s, s->sheet.table, s->sheet.id);
	if (strcmp(name, "profile") == 0 && s->model)
		page_profile(s, s->sheet.id);
	if (strcmp(name, "import") == 0)
		page_import(s);
	s->look.texts = s->texts;
	s->look.history = s->model ? &s->history : NULL;
}

// What is looked at before a plan is chosen.
static const struct plan *no_plan(struct session *s)
{
	if (!s->no_plan)
		s->no_plan = plan_new();
	return s->no_plan;
}

static void make_look(struct session *s)
{
	static struct score_table no_scores;
	const struct plan *p = s->past ? s->past : s->model ? model_plan(s->model) : no_plan(s);
	if (s->model && s->look_generation != model_generation(s->model)) {
		note_ranks(s);
		s->look_generation = model_generation(s->model);
	}
	int32_t today = s->past && s->past->as_of != DAY_NONE ? s->past->as_of : s->today;
	const struct cycle *cycle = plan_find(p, T_cycle, s->cycle);
	s->only_goal = plan_find(p, T_goal, s->only_goal) ? s->only_goal : NONE32;
	s->only_field = plan_find(p, T_field, s->only_field) ? s->only_field : NONE32;
	marks_prune(s, p);
	s->look = (struct look){.plan = p,
							.marked = s->marks,
							.marked_n = s->marks_n,
							.score = s->past    ? s->past_score
									 : s->model ? model_score(s->model)
												: &no_scores,
							.today = today,
							.cycle = cycle ? cycle : cycle_at(p, today),
							.privacy = s->privacy,
							.writable = s->model && !s->past && !s->kiosk && (s->picture || model_can_write(s->model)),
							.linked = s->linked,
							.only_field = s->only_field,
							.only_goal = s->only_goal,
							.moved = s->past ? NULL : s->moved,
							.search = str_text(&s->search),
							.frame = s->frame,
							.start = s->start};
	decide_look(s);
	listing_look(s);
	make_pages(s);
}

const struct look *session_look(struct session *s)
{
	if (s->look_stale || (s->model && s->look_generation != model_generation(s->model))) {
		s->look_stale = false;
		make_look(s);
		memset(s->synced, 0, sizeof s->synced);
		for (int i = 0; i < s->overlays_n; i++)
			s->overlays[i].synced = false;
		if (s->pane == session_pane_index("help")) { // it asks the pane below
			page_help(s);
			s->look.help = s->help;
			s->synced[s->pane] = false;
		}
	}
	session_state(s, s->pane);
	return &s->look;
}
