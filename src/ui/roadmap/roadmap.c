// SPDX-License-Identifier: EUPL-1.2
// The pane "roadmap": phases as bars along the time. Verbs beside those of every view: cursor left|right goes to the
// phase before or after, and at the ends moves the window; what travel.c knows; group, sort, reverse; open folds a group;
// shift N (a preview, taken over with open, dropped with cancel or drop); grip (whole, start, end);
// place (dates for what has none, as a preview).
#include "ui/roadmap/roadmap.h"

#include "ui/roadmap/below.h"

#include "base/i18n.h"
#include "plan/gantt/gantt.h"
#include "ui/panes.h"
#include "ui/roadmap/planning.h"
#include "ui/roadmap/wave.h"

#include <stdlib.h>
#include <string.h>

static void *create(void)
{
	struct roadmap *st = mem_alloc(sizeof *st);
	*st = (struct roadmap){.measure = NONE32,
						   .phase = NONE32,
						   .external = NONE32,
						   .unit = NONE32,
						   .day = DAY_NONE,
						   .capacity = {.unit = NONE32, .over = DAY_NONE},
						   .band = {.arena = arena_new(), .years = {.arena = arena_new()}},
						   .money = {.arena = arena_new()}};
	roadmap_window_begin(&st->window);
	gantt_floats_begin(&st->floats);
	return st;
}

static void destroy(void *state)
{
	struct roadmap *st = state;
	roadmap_rows_free(&st->rows);
	gantt_floats_free(&st->floats);
	roadmap_critical_free(&st->critical);
	roadmap_preview_free(&st->preview);
	roadmap_outside_free(&st->outside);
	free(st->groups.folded);
	free(st->groups.waves);
	arena_free(st->band.arena);
	arena_free(st->money.arena);
	arena_free(st->band.years.arena);
	free(st);
}

static enum answer pending_first(const struct look *look, struct ls_err *err)
{
	ls_fail(err, LS_REFUSED, "%s",
			look_keys(look, tr("First take the shift over with {open} or drop it with {back}.")));
	return ANSWER_REFUSED;
}

// The end that a key moves stays in sight, also where it is dropped again; but who looks at posts goes on looking at the
// period that they want to relieve.
static void keep_in_sight(struct roadmap *st, const struct phase *ph)
{
	struct phase to = roadmap_shifted(&st->shift, ph);
	struct extent e = gantt_extent(&to);
	int32_t day = e.first == DAY_NONE || (st->shift.grip == GRIP_END && e.last != DAY_NONE) ? e.last : e.first;
	if (!st->capacity.on && day != DAY_NONE && (day < st->window.scale.first || day > roadmap_last_day(&st->window)))
		roadmap_show_day(&st->window, day);
}

static enum answer shift(struct roadmap *st, const struct look *look, int by, struct ls_err *err)
{
	const struct phase *ph = plan_find(look->plan, T_phase, st->phase);
	enum answer answer = roadmap_shift(&st->shift, ph, by, roadmap_finest(&st->window), err);
	if (answer == ANSWER_DONE)
		keep_in_sight(st, st->shift.placing ? &st->shift.placed : ph);
	return answer;
}

// Where the eye is: today while that is in sight, else a third of the window.
static enum answer place(struct roadmap *st, const struct look *look, struct ls_err *err)
{
	const struct roadmap_window *win = &st->window;
	int today = gantt_cell(&win->scale, look->today);
	bool seen = today >= 0 && today < roadmap_cells(win);
	int32_t eye = seen ? look->today : gantt_tick_day(&win->scale, win->scale.ticks / 3);
	const struct measure *m = plan_find(look->plan, T_measure, st->measure);
	enum answer answer =
		roadmap_place(&st->shift, look, m, plan_find(look->plan, T_phase, st->phase), eye, roadmap_finest(win), err);
	roadmap_sync(st, look);
	struct phase to = roadmap_shifted(&st->shift, &st->shift.placed);
	struct bar bar = answer == ANSWER_DONE ? roadmap_bar(win, &to) : (struct bar){.to = 1};
	if (bar.from >= bar.to)
		roadmap_show_day(&st->window, to.start);
	return answer;
}

// Other rows in another order.
static enum answer arrange(struct roadmap *st, const struct look *look, const char *verb, const char *how,
						   struct ls_err *err)
{
	enum answer answer = ANSWER_DONE;
	if (strcmp(verb, "group") == 0)
		answer = roadmap_group_act(&st->groups, look, *how ? how : NULL, err);
	else if (strcmp(verb, "sort") == 0)
		answer = roadmap_sort_act(&st->order, look, *how ? how : NULL, err);
	else if (strcmp(verb, "reverse") == 0)
		roadmap_reverse(&st->order);
	else
		return ANSWER_IGNORED;
	roadmap_sync(st, look);
	return answer;
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct roadmap *st = state;
	const char *verb = argc > 0 ? argv[0] : "", *how = argc > 1 ? argv[1] : "";
	if (!look->plan)
		return ANSWER_IGNORED;
	st->shift.given = false;
	if (st->window.scale.ticks == 0) // keys may come faster than the first frame
		roadmap_window_scale(&st->window, look->today, 60);
	if (strcmp(verb, "cancel") == 0 || strcmp(verb, "drop") == 0) {
		bool was = roadmap_pending(&st->shift);
		roadmap_drop(&st->shift);
		roadmap_sync(st, look);
		const struct phase *ph = was ? plan_find(look->plan, T_phase, st->phase) : NULL;
		if (ph)
			keep_in_sight(st, ph);
		return was ? ANSWER_DONE : ANSWER_IGNORED;
	}
	bool cursor = strcmp(verb, "cursor") == 0, next = strcmp(verb, "next") == 0,
		 previous = strcmp(verb, "previous") == 0;
	if (roadmap_pending(&st->shift) &&
		(cursor || next || previous || strcmp(verb, "group") == 0 || strcmp(verb, "place") == 0 ||
		 strcmp(verb, "overload") == 0 || strcmp(verb, "waves") == 0))
		return pending_first(look, err);
	if (cursor)
		return roadmap_move(st, look, argc, argv);
	if (next || previous)
		return roadmap_step_hit(st, look, next ? 1 : -1, err);
	if (strcmp(verb, "open") == 0)
		return roadmap_open(st, look, command);
	if (strcmp(verb, "shift") == 0)
		return atoi(how) != 0 ? shift(st, look, atoi(how), err) : ANSWER_IGNORED;
	if (strcmp(verb, "place") == 0)
		return place(st, look, err);
	if (strcmp(verb, "grip") == 0)
		return roadmap_grip(&st->shift, look, err);
	enum answer arranged = arrange(st, look, verb, how, err);
	if (arranged != ANSWER_IGNORED)
		return arranged;
	if (strcmp(verb, "own-share") == 0) {
		st->band.own = !st->band.own;
		st->capacity.on = false; // money stands where the histogram does
		return ANSWER_DONE;
	}
	if (strcmp(verb, "path") == 0)
		return roadmap_critical_turn(&st->critical, look, st->list.n > 0 ? st->measure : NONE32, err);
	if (strcmp(verb, "capacity") == 0)
		return roadmap_below_turn(st, look, err);
	if (strcmp(verb, "below") == 0)
		return roadmap_below(st, look, argc, argv, err);
	if (strcmp(verb, "overload") == 0)
		return roadmap_overload(st, look, err);
	enum answer wave = roadmap_wave_act(st, look, argc, argv, command, err);
	if (wave != ANSWER_IGNORED)
		return wave;
	enum answer planned =
		roadmap_pending(&st->shift) ? ANSWER_IGNORED : roadmap_planning(st, look, argc, argv, command, err);
	if (planned != ANSWER_IGNORED)
		return planned;
	const struct external *x = plan_find(look->plan, T_external, st->external);
	struct phase event = x ? roadmap_external_phase(x) : (struct phase){0};
	const struct phase *here = x ? &event : plan_find(look->plan, T_phase, st->phase);
	return argc > 0 && roadmap_travel(&st->window, look->today, here, argc, argv) ? ANSWER_DONE : ANSWER_IGNORED;
}

static const struct hint hints[] = {
	{"shift -1", N_("move")}, {"shift 1", N_("move")}, {"grip", N_("start/end")},     {"edit", N_("edit")},
	{"add", N_("add")},       {"zoom in", N_("zoom")}, {"zoom out", N_("zoom")},      {"fit", N_("all")},
	{"today", N_("today")},   {"open", N_("details")}, {"path", N_("critical path")}, {NULL, NULL},
};

// Beside the histogram.
static const struct hint capacity_hints[] = {
	{"shift -1", N_("move")},
	{"shift 1", N_("move")},
	{"grip", N_("start/end")},
	{"overload", N_("overload")},
	{"edit", N_("edit")},
	{"zoom in", N_("zoom")},
	{"zoom out", N_("zoom")},
	{"fit", N_("all")},
	{"today", N_("today")},
	{"open", N_("details")},
	{NULL, NULL},
};

static const struct hint empty_hints[] = {{"add", N_("add")}, {NULL, NULL}};

// Without a phase there is nothing to move.
static const struct hint undated_hints[] = {
	{"place", N_("place")},  {"add", N_("add")},      {"edit", N_("edit")},
	{"open", N_("details")}, {"zoom in", N_("zoom")}, {"zoom out", N_("zoom")},
	{"fit", N_("all")},      {"today", N_("today")},  {NULL, NULL},
};

static const struct hint undated_rollout_hints[] = {
	{"place", N_("place")},   {"waves", N_("waves")},
	{"add", N_("add")},       {"edit", N_("edit")},
	{"open", N_("details")},  {"zoom in", N_("zoom")},
	{"zoom out", N_("zoom")}, {"fit", N_("all")},
	{"today", N_("today")},   {NULL, NULL},
};

// While a bar is previewed nothing but its answer counts.
static const struct hint preview_hints[] = {
	{"open", N_("take over")}, {"back", N_("drop")}, {"shift -1", N_("move")}, {"shift 1", N_("move")}, {NULL, NULL},
};

static const struct hint heading_hints[] = {
	{"open", N_("fold")},     {"group", N_("group")}, {"sort", N_("sort")},   {"zoom in", N_("zoom")},
	{"zoom out", N_("zoom")}, {"fit", N_("all")},     {"today", N_("today")}, {NULL, NULL},
};

static const struct hint folded_hints[] = {
	{"open", N_("unfold")},   {"group", N_("group")}, {"sort", N_("sort")},   {"zoom in", N_("zoom")},
	{"zoom out", N_("zoom")}, {"fit", N_("all")},     {"today", N_("today")}, {NULL, NULL},
};

static const struct hint external_hints[] = {
	{"edit", N_("edit")},
	{"open", N_("details")},
	{"zoom in", N_("zoom")},
	{"zoom out", N_("zoom")},
	{"fit", N_("all")},
	{"today", N_("today")},
	{NULL, NULL},
};

static const struct hint wave_hints[] = {
	{"notch 1", N_("further")}, {"notch -1", N_("back")},
	{"edit", N_("edit")},       {"waves", N_("fold")},
	{"open", N_("details")},    {"zoom in", N_("zoom")},
	{"zoom out", N_("zoom")},   {"fit", N_("all")},
	{"today", N_("today")},     {NULL, NULL},
};

// Of a measure that goes from unit to unit.
static const struct hint rollout_hints[] = {
	{"shift -1", N_("move")}, {"shift 1", N_("move")}, {"grip", N_("start/end")}, {"waves", N_("waves")},
	{"edit", N_("edit")},     {"add", N_("add")},      {"zoom in", N_("zoom")},   {"zoom out", N_("zoom")},
	{"fit", N_("all")},       {"today", N_("today")},  {"open", N_("details")},   {NULL, NULL},
};

// Of what is placed, both ends may be moved one after the other.
static const struct hint placing_hints[] = {
	{"open", N_("take over")}, {"back", N_("drop")},      {"shift -1", N_("move")},
	{"shift 1", N_("move")},   {"grip", N_("start/end")}, {NULL, NULL},
};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct roadmap *st = state;
	const struct phase *ph = look->plan ? plan_find(look->plan, T_phase, st->phase) : NULL;
	if (st->list.n == 0)
		return empty_hints;
	if (st->shift.placing)
		return placing_hints;
	if (st->on_heading)
		return roadmap_folded(&st->groups, st->heading) ? folded_hints : heading_hints;
	if (st->external != NONE32)
		return external_hints;
	if (st->unit != NONE32)
		return wave_hints;
	bool rollout = rollout_of_measure(look->plan, st->measure).all > 0;
	if (roadmap_pending(&st->shift))
		return preview_hints;
	if (!ph || !gantt_dated(ph))
		return rollout ? undated_rollout_hints : undated_hints;
	return st->capacity.on ? capacity_hints : rollout ? rollout_hints : hints;
}

static bool waits(void *state)
{
	const struct roadmap *st = state;
	return roadmap_pending(&st->shift);
}

const struct view pane_roadmap = {
	.name = "roadmap",
	.title = N_("Roadmap"),
	.help = N_("Phases of the measures over time: what runs when, with which posts and money."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.hints_now = hints_now,
	.waits = waits,
	.create = create,
	.destroy = destroy,
	.sync = roadmap_sync,
	.act = act,
	.draw = roadmap_draw,
	.describe = roadmap_describe,
	.click = roadmap_click,
	.headline = roadmap_headline,
	.picked = roadmap_picked,
	.select = roadmap_select,
	.seek = roadmap_seek,
	.remember = roadmap_remember,
	.recall = roadmap_recall,
};
