// SPDX-License-Identifier: EUPL-1.2
// What all panes look at: made anew when anything it tells has changed, and given to a pane before it is asked.
#include "cmd/session.h"
#include "cmd/view/view.h"
#include "plan/cycle.h"

#include <string.h>

// The documents of the meeting that is led, or whose minutes are shown.
static void show_meeting(struct session *s, bool led)
{
	struct meeting_texts *t = &s->pages.meeting;
	page_meeting(&s->pages, &s->look, s->past.plan ? NULL : s->model, led ? s->look.guided : s->way.meeting, led);
	if (t->meeting == NONE32)
		return;
	s->look.minutes = &t->minutes;
	s->look.minutes_of = t->meeting;
	s->look.since = led ? &t->since : NULL;
}

// What pages show beside the snapshot: of the page on the screen, or of the one that the help on the screen is about.
static void make_pages(struct session *s)
{
	const char *name = panes[way_under_help(&s->way)]->name;
	bool on_object = strcmp(name, "sheet") == 0 || strcmp(name, "profile") == 0;
	pages_forget(&s->pages);
	if (strcmp(name, "okr") == 0) // elsewhere nobody asks, and the first time the whole journal is read
		changed_look(&s->changed, s->model, &s->look);
	if (strcmp(name, "history") == 0 && s->model)
		page_history(&s->pages, s->model, s->kiosk, &s->talk);
	// Long texts belong to the present; the past is walked back without them.
	if (on_object && s->way.sheet.table < TABLE_COUNT && s->model && !s->past.plan)
		page_texts(&s->pages, s->model, s->way.sheet.table, s->way.sheet.id);
	if (strcmp(name, "profile") == 0 && s->model)
		page_profile(&s->pages, s->model, s->kiosk, s->way.sheet.id);
	if (strcmp(name, "import") == 0)
		s->look.import = page_import(&s->pages);
	bool led = strcmp(name, "guide") == 0 && s->look.guided != NONE32 && s->model && !s->past.plan;
	if (led || strcmp(name, "minutes") == 0)
		show_meeting(s, led);
	s->look.texts = s->pages.texts;
	s->look.history = s->model ? &s->pages.history : NULL;
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
	const struct plan *p = s->past.plan ? s->past.plan : s->model ? model_plan(s->model) : no_plan(s);
	if (s->model && s->shown.generation != model_generation(s->model)) {
		ranks_note(&s->ranks, model_plan(s->model), model_score(s->model));
		s->shown.generation = model_generation(s->model);
	}
	bool of_past = s->past.plan && s->past.plan->as_of != DAY_NONE && !s->day_given;
	int32_t today = of_past ? s->past.plan->as_of : s->today;
	const struct cycle *cycle = plan_find(p, T_cycle, s->gaze.cycle);
	bool led = strcmp(panes[way_under_help(&s->way)]->name, "guide") == 0;
	bool board = way_on(&s->way, "okr") || way_on(&s->way, "overview");
	gaze_prune(&s->gaze, p);
	marks_prune(&s->marks, p);
	s->look =
		(struct look){.plan = p,
					  .marked = s->marks.at,
					  .marked_n = s->marks.n,
					  .score = s->past.plan ? s->past.score
							   : s->model   ? model_score(s->model)
											: &no_scores,
					  .today = today,
					  .cycle = cycle ? cycle : cycle_at(p, today),
					  .backlog = board ? s->gaze.backlog : 0,
					  .privacy = s->gaze.privacy,
					  .writable = s->model && !s->past.plan && !s->kiosk && (s->picture || model_can_write(s->model)),
					  .kiosk = s->kiosk,
					  .stage = s->gaze.stage,
					  .linked = s->gaze.linked,
					  .only_field = s->gaze.only_field,
					  .only_goal = s->gaze.only_goal,
					  .only_team = s->gaze.only_team,
					  .moved = s->past.plan ? NULL : s->ranks.moved,
					  .minutes_of = NONE32,
					  .guided = led && plan_find(p, T_meeting, s->way.guided) ? s->way.guided : NONE32,
					  .clock = led ? session_clock(s) : NONE32,
					  .search = str_text(&s->search.text),
					  .keys = s->keys,
					  .contexts = panes[s->way.pane]->name,
					  .frame = s->frame,
					  .start = s->pages.start};
	weigh_look(s);
	listing_look(s);
	make_pages(s);
}

const struct look *session_look(struct session *s)
{
	if (s->shown.stale || (s->model && s->shown.generation != model_generation(s->model))) {
		s->shown.stale = false;
		make_look(s);
		memset(s->shown.synced, 0, sizeof s->shown.synced);
		for (int i = 0; i < s->overlays.n; i++)
			s->overlays.at[i].synced = false;
		if (way_on(&s->way, "help")) { // it asks the pane below
			page_help(s);
			s->look.help = s->pages.help;
			s->shown.synced[s->way.pane] = false;
		}
	}
	session_state(s, s->way.pane);
	return &s->look;
}
