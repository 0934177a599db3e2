// SPDX-License-Identifier: EUPL-1.2
// The cursor of the roadmap: a phase of a measure, a measure without dates, an external event or the heading of a group. It
// is known by ids, so that it is found again in another snapshot, order or grouping; what a fold has hidden leaves it on
// the heading.
#include "plan/code.h"
#include "ui/roadmap/roadmap.h"
#include "ui/roadmap/undated.h"
#include "ui/roadmap/wave.h"

#include <stdlib.h>
#include <string.h>

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

static void settle_phase(struct roadmap *st, const struct look *look)
{
	int32_t day = st->day != DAY_NONE ? st->day : look->today;
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

// The thing in the row, and of a measure's phases the one nearest to where the cursor was in time.
void roadmap_settle(struct roadmap *st, const struct look *look)
{
	bool any = st->list.n > 0;
	const struct measure *m = any ? roadmap_measure_at(&st->rows, look, st->list.at) : NULL;
	const struct roadmap_group *g = any ? roadmap_group_at(&st->rows, st->list.at) : NULL;
	const struct external *x = any ? roadmap_external_at(&st->rows, look, st->list.at) : NULL;
	st->measure = m ? m->id : NONE32;
	st->external = x ? x->id : NONE32;
	st->unit = any ? roadmap_wave_unit(st, look) : NONE32;
	st->on_heading = g != NULL;
	st->heading = g ? g->key : NONE32;
	st->phase = NONE32;
	if (m && st->list.at < (int)st->rows.n)
		settle_phase(st, look);
}

// Where the thing under the cursor stands now; of a measure that a fold has hidden its heading. -1: nowhere.
static int row_of_cursor(const struct roadmap *st, const struct look *look, bool gone)
{
	if (st->on_heading)
		return roadmap_heading_row(&st->rows, st->heading);
	if (st->external != NONE32) {
		int row = roadmap_row_of_external(&st->rows, look, st->external);
		return row >= 0 ? row : roadmap_heading_row(&st->rows, GROUP_EXTERNAL);
	}
	const struct measure_unit *u = plan_find(look->plan, T_measure_unit, st->unit);
	if (u) {
		int row = roadmap_row_of_unit(&st->rows, look, st->unit);
		return row >= 0 ? row : roadmap_row_of(&st->rows, look, u->measure, NONE32);
	}
	if (st->measure == NONE32)
		return -1;
	int row = roadmap_row_of(&st->rows, look, st->measure, gone ? NONE32 : st->phase);
	ptrdiff_t at = row < 0 && st->rows.group ? plan_position(look->plan, T_measure, st->measure) : -1;
	return at < 0 ? row : roadmap_heading_row(&st->rows, st->rows.groups[st->rows.group[at]].key);
}

static bool is_settled(const struct roadmap *st, const struct look *look)
{
	const struct measure *m = roadmap_measure_at(&st->rows, look, st->list.at);
	bool undated = st->list.at >= (int)st->rows.n || st->rows.at[st->list.at].n == 0; // nothing that could be chosen
	if (st->on_heading || st->external != NONE32)
		return !m && (st->external == NONE32 || roadmap_external_at(&st->rows, look, st->list.at));
	if (st->unit != NONE32)
		return roadmap_row_of_unit(&st->rows, look, st->unit) == st->list.at;
	return m && m->id == st->measure && (st->phase == NONE32) == undated;
}

void roadmap_sync(void *state, const struct look *look)
{
	struct roadmap *st = state;
	roadmap_labels_follow(&st->labels, look);
	if (roadmap_rows_fill(&st->rows, look, &st->groups, &st->order,
						  st->shift.placing ? st->shift.placed.measure : NONE32) &&
		look->plan) {
		roadmap_window_extent(&st->window, look->plan);
		roadmap_band_note(&st->band, &st->window, look);
		roadmap_legend_note(&st->legend, look->plan);
		roadmap_outside_note(&st->outside, &st->rows, look->plan);
	}
	list_resize(&st->list, roadmap_rows_all(&st->rows));
	bool gone = st->phase != NONE32 && !(look->plan && plan_find(look->plan, T_phase, st->phase));
	if (gone || (st->shift.given && look->plan && look->plan->generation != st->shift.generation))
		roadmap_drop(&st->shift);
	if (st->list.n == 0)
		return;
	int row = row_of_cursor(st, look, gone);
	if (row >= 0)
		st->list.at = row;
	if (row < 0 || gone || !is_settled(st, look))
		roadmap_settle(st, look);
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
		roadmap_settle(st, look);
		return ANSWER_DONE;
	}
	if (st->unit != NONE32)
		return roadmap_wave_step(st, look, dir, by);
	int n = (int)st->rows.at[st->list.at].n, to = phase_index(st, look) + dir * by;
	if (to >= 0 && to < n)
		choose_phase(st, look, to);
	else if (by > 1 && n > 0)
		choose_phase(st, look, dir < 0 ? 0 : n - 1);
	else if (!st->window.fitted) // where everything is in view there is nowhere to go
		roadmap_pan(&st->window, dir);
	return ANSWER_DONE;
}

enum answer roadmap_move(struct roadmap *st, const struct look *look, int argc, char *const argv[])
{
	const char *where = argc > 1 ? argv[1] : "";
	int by = argc > 2 ? atoi(argv[2]) : 1;
	by = by < 1 ? 1 : by > 100000 ? 100000 : by;
	if (st->list.n == 0)
		return ANSWER_IGNORED;
	st->capacity.over = DAY_NONE;
	if (strcmp(where, "left") == 0 || strcmp(where, "home") == 0)
		return move_sideways(st, look, -1, where[0] == 'h' ? 100000 : by);
	if (strcmp(where, "right") == 0 || strcmp(where, "end") == 0)
		return move_sideways(st, look, 1, where[0] == 'e' ? 100000 : by);
	if (strcmp(where, "up") == 0 && !st->drawn.spread && st->list.at > (int)st->rows.n && st->rows.n > 0)
		st->list.at = (int)st->rows.n; // the numbers are one line: up leaves it
	if (!list_cursor(&st->list, argc, argv))
		return ANSWER_IGNORED;
	roadmap_settle(st, look);
	return ANSWER_DONE;
}

enum answer roadmap_open(struct roadmap *st, const struct look *look, struct str *command)
{
	struct str code = str_on(look->frame);
	if (st->list.n > 0 && st->on_heading) {
		roadmap_fold(&st->groups, st->heading);
		roadmap_sync(st, look);
		return ANSWER_DONE;
	}
	if (st->list.n > 0 && st->external != NONE32) {
		code_name(&code, look->plan, T_external, st->external);
		str_add(command, "sheet external ");
		str_addquoted(command, str_text(&code));
		return ANSWER_COMMAND;
	}
	if (st->list.n > 0 && st->unit != NONE32) {
		const struct measure_unit *u = plan_find(look->plan, T_measure_unit, st->unit);
		code_name(&code, look->plan, T_measure, u ? u->measure : NONE32);
		str_add(command, "sheet measure ");
		str_addquoted(command, str_text(&code));
		return ANSWER_COMMAND;
	}
	if (st->list.n == 0 || st->measure == NONE32)
		return ANSWER_IGNORED;
	if (roadmap_pending(&st->shift)) {
		roadmap_shift_command(&st->shift, look, st->phase, command);
		st->shift.given = true; // dropped with the new plan; where the command is refused, it stays
		st->shift.generation = look->plan->generation;
		return ANSWER_COMMAND;
	}
	bool phase = st->phase != NONE32;
	code_name(&code, look->plan, phase ? T_phase : T_measure, phase ? st->phase : st->measure);
	str_add(command, phase ? "sheet phase " : "sheet measure ");
	str_addquoted(command, str_text(&code));
	return ANSWER_COMMAND;
}

enum answer roadmap_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
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
	st->capacity.over = DAY_NONE;
	roadmap_settle(st, look);
	for (uint32_t i = 0; row < (int)st->rows.n && x >= st->window.x && i < st->rows.at[row].n; i++) {
		struct bar bar = roadmap_bar(&st->window, roadmap_row_phase(&st->rows, look->plan, row, i));
		if (x - st->window.x >= bar.from && x - st->window.x < bar.to)
			choose_phase(st, look, (int)i);
	}
	return twice ? roadmap_open(st, look, command) : ANSWER_DONE;
}

struct pick roadmap_picked(void *state, const struct look *look)
{
	const struct roadmap *st = state;
	const struct roadmap_group *g = look->plan && st->list.n > 0 ? roadmap_group_at(&st->rows, st->list.at) : NULL;
	if (g && g->table != TABLE_COUNT)
		return (struct pick){g->table, g->key, NONE32};
	if (look->plan && st->list.n > 0 && st->external != NONE32)
		return (struct pick){T_external, st->external, NONE32};
	if (look->plan && st->list.n > 0 && st->unit != NONE32)
		return (struct pick){T_measure_unit, st->unit, NONE32};
	if (!look->plan || st->list.n == 0 || st->measure == NONE32)
		return (struct pick){TABLE_COUNT, NONE32, NONE32};
	return st->phase != NONE32 ? (struct pick){T_phase, st->phase, NONE32}
							   : (struct pick){T_measure, st->measure, NONE32};
}

// A group that hides it is unfolded.
static int row_shown(struct roadmap *st, const struct look *look, int32_t measure, int32_t phase)
{
	int row = roadmap_row_of(&st->rows, look, measure, phase);
	ptrdiff_t at = row < 0 && st->rows.group ? plan_position(look->plan, T_measure, measure) : -1;
	if (at < 0 || !st->rows.groups[st->rows.group[at]].folded)
		return row;
	roadmap_fold(&st->groups, st->rows.groups[st->rows.group[at]].key);
	roadmap_sync(st, look);
	return roadmap_row_of(&st->rows, look, measure, phase);
}

// An external event, or the heading of the group that this is.
static bool select_other(struct roadmap *st, const struct look *look, enum table_id t, int32_t id)
{
	int row = t == T_external ? roadmap_row_of_external(&st->rows, look, id) : -1;
	for (size_t i = 0; i < st->rows.groups_n && row < 0; i++)
		if (st->rows.groups[i].table == t && st->rows.groups[i].key == id)
			row = roadmap_heading_row(&st->rows, id);
	if (row < 0)
		return false;
	roadmap_drop(&st->shift);
	st->list.at = row;
	roadmap_settle(st, look);
	return true;
}

bool roadmap_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct roadmap *st = state;
	const struct phase *ph = t == T_phase ? plan_find(look->plan, T_phase, id) : NULL;
	if (t == T_measure_unit && roadmap_wave_select(st, look, id))
		return true;
	if (t != T_measure && !ph)
		return select_other(st, look, t, id);
	int row = row_shown(st, look, ph ? ph->measure : id, ph ? id : NONE32);
	if (row < 0)
		return false;
	roadmap_drop(&st->shift);
	st->list.at = row;
	roadmap_settle(st, look);
	if (ph && row < (int)st->rows.n) {
		st->phase = id;
		if (phase_index(st, look) >= 0)
			choose_phase(st, look, phase_index(st, look));
	}
	return true;
}
