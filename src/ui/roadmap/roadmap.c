// SPDX-License-Identifier: EUPL-1.2
// The pane "roadmap": phases as bars along the time. Verbs beside those of every view: cursor left|right goes to the
// phase before or after, and at the ends moves the window; zoom in|out; fit; today; shift N (a preview, taken over
// with open, dropped with cancel or drop); grip (whole, start, end).
#include "ui/roadmap/roadmap.h"

#include "base/text.h"
#include "base/i18n.h"
#include "base/num.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "ui/panes.h"
#include "ui/roadmap/undated.h"

#include <stdlib.h>
#include <string.h>

static void *create(void)
{
	struct roadmap *st = mem_alloc(sizeof *st);
	*st = (struct roadmap){.measure = NONE32, .phase = NONE32, .day = DAY_NONE, .band = {.arena = arena_new()}};
	roadmap_window_begin(&st->window);
	return st;
}

static void destroy(void *state)
{
	struct roadmap *st = state;
	roadmap_rows_free(&st->rows);
	arena_free(st->band.arena);
	free(st);
}

// How far a phase is from a day; 0 when it holds it. Phases without a date are farthest.
static int64_t distance(const struct phase *ph, int32_t day)
{
	struct extent e = gantt_extent(ph);
	if (!gantt_dated(ph))
		return INT64_MAX;
	int64_t first = e.first != DAY_NONE ? e.first : e.open_first ? DAY_MIN : e.last;
	int64_t last = e.last != DAY_NONE ? e.last : e.open_last ? DAY_MAX : e.first;
	return day < first ? first - day : day > last ? day - last : 0;
}

// After the row has changed: the measure, and of its phases the one nearest to where the cursor was in time.
static void settle(struct roadmap *st, const struct look *look)
{
	const struct measure *m = st->list.n > 0 ? roadmap_measure_at(&st->rows, look, st->list.at) : NULL;
	int32_t day = st->day != DAY_NONE ? st->day : look->today;
	st->measure = m ? m->id : NONE32;
	st->phase = NONE32;
	if (!m || st->list.at >= (int)st->rows.n)
		return;
	const struct roadmap_row *row = &st->rows.at[st->list.at];
	int64_t nearest = 0;
	for (uint32_t i = 0; i < row->n; i++) {
		const struct phase *ph = roadmap_row_phase(&st->rows, look->plan, st->list.at, i);
		int64_t far = distance(ph, day);
		if (st->phase == NONE32 || far < nearest) {
			st->phase = ph->id;
			nearest = far;
		}
	}
}

static void sync_rows(void *state, const struct look *look)
{
	struct roadmap *st = state;
	if (roadmap_rows_fill(&st->rows, look) && look->plan) {
		roadmap_window_extent(&st->window, look->plan);
		roadmap_band_note(&st->band, &st->window, look);
		roadmap_legend_note(&st->legend, look->plan);
	}
	list_resize(&st->list, roadmap_rows_all(&st->rows));
	bool gone = st->phase != NONE32 && !(look->plan && plan_find(look->plan, T_phase, st->phase));
	if (gone)
		st->shift.by = 0;
	if (st->list.n == 0)
		return;
	int row = st->measure == NONE32 ? -1 : roadmap_row_of(&st->rows, look, st->measure, gone ? NONE32 : st->phase);
	if (row >= 0)
		st->list.at = row;
	const struct measure *m = roadmap_measure_at(&st->rows, look, st->list.at);
	bool undated = st->list.at >= (int)st->rows.n;
	if (row < 0 || gone || !m || m->id != st->measure || (st->phase == NONE32) != undated)
		settle(st, look);
}

// Where the phase under the cursor stands in its row, -1.
static int phase_index(const struct roadmap *st, const struct look *look)
{
	const struct roadmap_row *row = &st->rows.at[st->list.at];
	for (uint32_t i = 0; i < row->n; i++)
		if (roadmap_row_phase(&st->rows, look->plan, st->list.at, i)->id == st->phase)
			return (int)i;
	return -1;
}

static void choose_phase(struct roadmap *st, const struct look *look, int i)
{
	const struct phase *ph = roadmap_row_phase(&st->rows, look->plan, st->list.at, (uint32_t)i);
	struct extent e = gantt_extent(ph);
	int32_t day = e.first != DAY_NONE ? e.first : e.last;
	st->phase = ph->id;
	if (day == DAY_NONE)
		return;
	st->day = day;
	struct bar bar = roadmap_bar(&st->window, ph);
	if (st->window.scale.ticks > 0 && bar.from >= bar.to)
		roadmap_show_day(&st->window, day);
}

static enum answer move_sideways(struct roadmap *st, const struct look *look, int dir, int by)
{
	if (st->list.at >= (int)st->rows.n) { // among the numbers without a date
		int to = st->list.at + dir * by;
		st->list.at = to < (int)st->rows.n ? (int)st->rows.n : to >= st->list.n ? st->list.n - 1 : to;
		settle(st, look);
		return ANSWER_DONE;
	}
	int n = (int)st->rows.at[st->list.at].n, to = phase_index(st, look) + dir * by;
	if (to >= 0 && to < n)
		choose_phase(st, look, to);
	else if (by > 1)
		choose_phase(st, look, dir < 0 ? 0 : n - 1);
	else if (!st->window.fitted) // where everything is in view there is nowhere to go
		roadmap_pan(&st->window, dir);
	return ANSWER_DONE;
}

static enum answer pending_first(const struct look *look, struct ls_err *err)
{
	ls_fail(err, LS_REFUSED, "%s",
			look_keys(look, tr("First take the shift over with {open} or drop it with {back}.")));
	return ANSWER_REFUSED;
}

static enum answer move(struct roadmap *st, const struct look *look, int argc, char *const argv[])
{
	const char *where = argc > 1 ? argv[1] : "";
	int by = argc > 2 ? atoi(argv[2]) : 1;
	by = by < 1 ? 1 : by > 100000 ? 100000 : by;
	if (st->list.n == 0)
		return ANSWER_IGNORED;
	if (strcmp(where, "left") == 0 || strcmp(where, "home") == 0)
		return move_sideways(st, look, -1, where[0] == 'h' ? 100000 : by);
	if (strcmp(where, "right") == 0 || strcmp(where, "end") == 0)
		return move_sideways(st, look, 1, where[0] == 'e' ? 100000 : by);
	if (strcmp(where, "up") == 0 && !st->drawn.spread && st->list.at > (int)st->rows.n && st->rows.n > 0)
		st->list.at = (int)st->rows.n; // the numbers are one line: up leaves it
	if (!list_cursor(&st->list, argc, argv))
		return ANSWER_IGNORED;
	settle(st, look);
	return ANSWER_DONE;
}

static bool hits(const struct roadmap *st, const struct look *look, int row)
{
	const struct measure *m = roadmap_measure_at(&st->rows, look, row);
	if (text_contains(m->title, look->search) || text_contains(m->code, look->search))
		return true;
	for (uint32_t i = 0; row < (int)st->rows.n && i < st->rows.at[row].n; i++)
		if (text_contains(roadmap_row_phase(&st->rows, look->plan, row, i)->title, look->search))
			return true;
	return false;
}

static enum answer step_hit(struct roadmap *st, const struct look *look, int dir, struct ls_err *err)
{
	bool any = look->search && look->search[0];
	int n = st->list.n;
	for (int i = 1; i <= n; i++) {
		int row = (int)(((int64_t)st->list.at + (int64_t)dir * i + n) % n);
		if (any && !hits(st, look, row))
			continue;
		st->list.at = row;
		settle(st, look);
		return ANSWER_DONE;
	}
	if (n == 0)
		return ANSWER_IGNORED;
	ls_fail(err, LS_REFUSED, tr("No measure or phase shown here contains “%s”."), look->search);
	return ANSWER_REFUSED;
}

struct bars {
	const struct look *look;
	const struct roadmap *st;
};

static bool bar_hit(const void *ctx, int row)
{
	const struct bars *b = ctx;
	return hits(b->st, b->look, row);
}

static int seek(void *state, const struct look *look)
{
	struct roadmap *st = state;
	struct bars b = {look, st};
	int n = roadmap_pending(&st->shift) ? 0 : list_hits(st->list.n, st->list.at, bar_hit, &b, &st->list.at);
	if (n > 0)
		settle(st, look);
	return n;
}

static enum answer open_here(struct roadmap *st, const struct look *look, struct str *command)
{
	if (st->list.n == 0 || st->measure == NONE32)
		return ANSWER_IGNORED;
	if (roadmap_pending(&st->shift)) {
		roadmap_shift_command(&st->shift, look, st->phase, command);
		st->shift.by = 0;
		return ANSWER_COMMAND;
	}
	bool phase = st->phase != NONE32;
	struct str code = str_on(look->frame);
	code_name(&code, look->plan, phase ? T_phase : T_measure, phase ? st->phase : st->measure);
	str_add(command, phase ? "sheet phase " : "sheet measure ");
	str_addquoted(command, str_text(&code));
	return ANSWER_COMMAND;
}

static enum answer shift(struct roadmap *st, const struct look *look, int by, struct ls_err *err)
{
	const struct phase *ph = plan_find(look->plan, T_phase, st->phase);
	return roadmap_shift(&st->shift, ph, by, roadmap_finest(&st->window), err);
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct roadmap *st = state;
	const char *verb = argc > 0 ? argv[0] : "", *how = argc > 1 ? argv[1] : "";
	if (!look->plan)
		return ANSWER_IGNORED;
	if (st->window.scale.ticks == 0) // keys may come faster than the first frame
		roadmap_window_scale(&st->window, look->today, 60);
	if (strcmp(verb, "cancel") == 0 || strcmp(verb, "drop") == 0) {
		bool was = roadmap_pending(&st->shift);
		st->shift.by = 0;
		return was ? ANSWER_DONE : ANSWER_IGNORED;
	}
	bool cursor = strcmp(verb, "cursor") == 0, next = strcmp(verb, "next") == 0,
		 previous = strcmp(verb, "previous") == 0;
	if (roadmap_pending(&st->shift) && (cursor || next || previous))
		return pending_first(look, err);
	if (cursor)
		return move(st, look, argc, argv);
	if (next || previous)
		return step_hit(st, look, next ? 1 : -1, err);
	if (strcmp(verb, "open") == 0)
		return open_here(st, look, command);
	if (strcmp(verb, "shift") == 0)
		return atoi(how) != 0 ? shift(st, look, atoi(how), err) : ANSWER_IGNORED;
	if (strcmp(verb, "grip") == 0)
		return roadmap_grip(&st->shift, look, err);
	const struct phase *here = plan_find(look->plan, T_phase, st->phase);
	return argc > 0 && roadmap_travel(&st->window, look->today, here, argc, argv) ? ANSWER_DONE : ANSWER_IGNORED;
}

static enum answer click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
						 struct ls_err *err)
{
	struct roadmap *st = state;
	(void)err;
	int row = -1;
	if (!look->plan || x < 0 || y < st->drawn.rows_y || roadmap_pending(&st->shift))
		return ANSWER_IGNORED;
	int lines = st->drawn.apart ? 2 : 1;
	if (y < st->drawn.rows_y + st->drawn.rows_h * lines)
		row = st->list.top + (y - st->drawn.rows_y) / lines;
	else if (y >= st->drawn.undated_y && y < st->drawn.undated_y + st->drawn.undated_h)
		row = roadmap_undated_click(st, look, x, y - st->drawn.undated_y);
	if (row < 0 || row >= st->list.n)
		return ANSWER_IGNORED;
	st->list.at = row;
	settle(st, look);
	for (uint32_t i = 0; row < (int)st->rows.n && x >= st->window.x && i < st->rows.at[row].n; i++) {
		struct bar bar = roadmap_bar(&st->window, roadmap_row_phase(&st->rows, look->plan, row, i));
		if (x - st->window.x >= bar.from && x - st->window.x < bar.to)
			choose_phase(st, look, (int)i);
	}
	return twice ? open_here(st, look, command) : ANSWER_DONE;
}

static struct pick picked(void *state, const struct look *look)
{
	const struct roadmap *st = state;
	if (!look->plan || st->list.n == 0 || st->measure == NONE32)
		return (struct pick){TABLE_COUNT, NONE32, NONE32};
	return st->phase != NONE32 ? (struct pick){T_phase, st->phase, NONE32}
							   : (struct pick){T_measure, st->measure, NONE32};
}

static bool select_row(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct roadmap *st = state;
	const struct phase *ph = t == T_phase ? plan_find(look->plan, T_phase, id) : NULL;
	if (t != T_measure && !ph)
		return false;
	int row = roadmap_row_of(&st->rows, look, ph ? ph->measure : id, ph ? id : NONE32);
	if (row < 0)
		return false;
	st->shift.by = 0;
	st->list.at = row;
	settle(st, look);
	if (ph && row < (int)st->rows.n) {
		st->phase = id;
		if (phase_index(st, look) >= 0)
			choose_phase(st, look, phase_index(st, look));
	}
	return true;
}

static const struct hint hints[] = {
	{"shift -1", N_("move")}, {"shift 1", N_("move")}, {"grip", N_("start/end")},         {"edit", N_("edit")},
	{"add", N_("add")},       {"zoom in", N_("zoom")}, {"zoom out", N_("zoom")},          {"fit", N_("all")},
	{"today", N_("today")},   {"open", N_("details")}, {"critical", N_("critical path")}, {NULL, NULL},
};

static const struct hint empty_hints[] = {{"add", N_("add")}, {NULL, NULL}};

// Without a phase there is nothing to move.
static const struct hint undated_hints[] = {
	{"add", N_("add")},       {"edit", N_("edit")}, {"open", N_("details")}, {"zoom in", N_("zoom")},
	{"zoom out", N_("zoom")}, {"fit", N_("all")},   {"today", N_("today")},  {NULL, NULL},
};

// While a bar is previewed nothing but its answer counts.
static const struct hint preview_hints[] = {
	{"open", N_("take over")}, {"back", N_("drop")}, {"shift -1", N_("move")}, {"shift 1", N_("move")}, {NULL, NULL},
};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct roadmap *st = state;
	const struct phase *ph = look->plan ? plan_find(look->plan, T_phase, st->phase) : NULL;
	if (st->list.n == 0)
		return empty_hints;
	return roadmap_pending(&st->shift) ? preview_hints : ph && gantt_dated(ph) ? hints : undated_hints;
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
	.sync = sync_rows,
	.act = act,
	.draw = roadmap_draw,
	.describe = roadmap_describe,
	.click = click,
	.headline = roadmap_headline,
	.picked = picked,
	.select = select_row,
	.seek = seek,
	.remember = roadmap_remember,
	.recall = roadmap_recall,
};
