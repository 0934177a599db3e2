// SPDX-License-Identifier: EUPL-1.2
// The rows: each measure's phases side by side as long as they do not overlap, further rows where they do. Made once
// for a snapshot and a narrowing; drawing then touches visible rows only.
#include "base/text.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/sort.h"
#include "say/label.h"
#include "say/narrow.h"
#include "ui/roadmap/roadmap.h"

#include <stdlib.h>
#include <string.h>

// What overlapping is judged by: an unknown end is as far as the known one, an open one goes on for ever.
struct span {
	int32_t first, last;
	uint32_t phase;
	bool dated;
};

static struct span span_of(const struct phase *ph, uint32_t at)
{
	struct extent e = gantt_extent(ph);
	struct span s = {e.first, e.last, at, gantt_dated(ph)};
	if (s.first == DAY_NONE)
		s.first = e.open_first ? DAY_MIN : s.last;
	if (s.last == DAY_NONE)
		s.last = e.open_last ? DAY_MAX : s.first;
	return s;
}

static int by_time(const void *a, const void *b)
{
	const struct span *x = a, *y = b;
	if (x->dated != y->dated)
		return x->dated ? -1 : 1;
	if (x->dated && x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->dated && x->last != y->last)
		return x->last < y->last ? -1 : 1;
	return x->phase < y->phase ? -1 : x->phase > y->phase;
}

static void add_phase(struct roadmap *st, uint32_t phase)
{
	if (st->phases_n == st->phases_cap) {
		st->phases_cap = st->phases_cap ? st->phases_cap * 2 : 256;
		st->phases = mem_realloc(st->phases, st->phases_cap * sizeof *st->phases);
	}
	st->phases[st->phases_n++] = phase;
}

static struct roadmap_row *add_row(struct roadmap *st, uint32_t measure, bool further)
{
	if (st->rows_n == st->rows_cap) {
		st->rows_cap = st->rows_cap ? st->rows_cap * 2 : 256;
		st->rows = mem_realloc(st->rows, st->rows_cap * sizeof *st->rows);
	}
	struct roadmap_row *row = &st->rows[st->rows_n++];
	*row = (struct roadmap_row){measure, (uint32_t)st->phases_n, 0, further};
	return row;
}

static void add_undated(struct roadmap *st, uint32_t measure)
{
	if (st->undated_n == st->undated_cap) {
		st->undated_cap = st->undated_cap ? st->undated_cap * 2 : 256;
		st->undated = mem_realloc(st->undated, st->undated_cap * sizeof *st->undated);
	}
	st->undated[st->undated_n++] = measure;
}

// Fills rows from the top: each takes the phases, by time, that begin after its last one has ended.
static void add_lanes(struct roadmap *st, uint32_t measure, struct span *spans, size_t n)
{
	size_t left = n;
	for (int lane = 0; left > 0; lane++) {
		struct roadmap_row *row = add_row(st, measure, lane > 0);
		int32_t end = INT32_MIN;
		for (size_t i = 0; i < n; i++) {
			if (spans[i].phase == UINT32_MAX || (spans[i].dated && end != INT32_MIN && spans[i].first <= end))
				continue;
			add_phase(st, spans[i].phase);
			row->n++;
			end = spans[i].dated ? spans[i].last : end;
			spans[i].phase = UINT32_MAX;
			left--;
		}
	}
}

static void add_measure(struct roadmap *st, const struct look *look, uint32_t measure)
{
	struct plan_rows rows = plan_of(look->plan, T_phase, "measure", look->plan->measure[measure].id);
	struct span few[16], *spans = rows.n <= 16 ? few : arena_alloc(look->frame, rows.n * sizeof *spans);
	bool dated = false;
	for (size_t i = 0; i < rows.n; i++) {
		spans[i] = span_of(&look->plan->phase[rows.at[i]], rows.at[i]);
		dated |= spans[i].dated;
	}
	if (!dated) {
		add_undated(st, measure);
		return;
	}
	qsort(spans, rows.n, sizeof *spans, by_time);
	add_lanes(st, measure, spans, rows.n);
}

static void note_widths(struct roadmap *st, const struct measure *m, size_t i)
{
	const char *number = label_number(m->code);
	int w = strlen(number) > (size_t)st->code_w ? text_width(number) : 0;
	st->code_w = w > st->code_w ? w : st->code_w;
	w = i < 2000 && strlen(m->title) > (size_t)st->title_w ? text_width(m->title) : 0;
	st->title_w = w > st->title_w ? w : st->title_w;
}

static int by_code(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	return code_compare(p->measure[x].code, p->measure[y].code);
}

// The measures as people count them: by number where all codes are numbers, which is quick, else by code.
static uint32_t *in_order(const struct look *look)
{
	const struct plan *p = look->plan;
	size_t size = (p->measure_n + 1) * sizeof(uint32_t);
	uint32_t *order = arena_alloc(look->frame, size), *scratch = arena_alloc(look->frame, size);
	uint32_t *key = arena_alloc(look->frame, size), most = 0;
	bool numbers = true;
	for (size_t i = 0; i < p->measure_n; i++) {
		const char *s = label_number(p->measure[i].code);
		order[i] = (uint32_t)i;
		key[i] = 0;
		for (; *s >= '0' && *s <= '9' && key[i] < 100000000; s++)
			key[i] = key[i] * 10 + (uint32_t)(*s - '0');
		numbers &= *s == '\0';
		most = key[i] > most ? key[i] : most;
	}
	if (numbers)
		sort_by_key(order, scratch, p->measure_n, key, most);
	else
		sort_by(order, scratch, p->measure_n, by_code, p);
	return order;
}

static void note_extent(struct roadmap *st, const struct plan *p)
{
	struct extent e = gantt_plan(p);
	st->whole_first = e.first != DAY_NONE ? e.first : e.last;
	st->whole_last = e.last != DAY_NONE ? e.last : e.first;
}

void roadmap_rows(struct roadmap *st, const struct look *look)
{
	const struct plan *p = look->plan;
	bool same = p && p == st->plan && p->generation == st->generation && p->generation != 0;
	same = same && st->only_field == look->only_field && st->only_goal == look->only_goal;
	if (same && st->shown_turn == look->shown_turn)
		return;
	st->plan = p;
	st->generation = p ? p->generation : 0;
	st->only_field = look->only_field;
	st->only_goal = look->only_goal;
	st->shown_turn = look->shown_turn;
	st->rows_n = st->phases_n = st->undated_n = 0;
	st->code_w = st->title_w = 0;
	if (!p)
		return;
	const uint8_t *keep = narrow_measures(look->frame, look);
	const uint32_t *order = in_order(look);
	for (size_t i = 0; i < p->measure_n; i++) {
		note_widths(st, &p->measure[order[i]], i);
		if (!keep || keep[order[i]])
			add_measure(st, look, order[i]);
	}
	note_extent(st, p);
	roadmap_note_load(st, look);
}

const struct measure *roadmap_measure_at(const struct roadmap *st, const struct look *look, int row)
{
	size_t at = (size_t)row;
	if (at < st->rows_n)
		return &look->plan->measure[st->rows[at].measure];
	return at - st->rows_n < st->undated_n ? &look->plan->measure[st->undated[at - st->rows_n]] : NULL;
}

static bool holds(const struct roadmap *st, const struct look *look, const struct roadmap_row *row, int32_t phase)
{
	for (uint32_t i = 0; i < row->n; i++)
		if (look->plan->phase[st->phases[row->first + i]].id == phase)
			return true;
	return false;
}

int roadmap_row_of(const struct roadmap *st, const struct look *look, int32_t measure, int32_t phase)
{
	ptrdiff_t at = plan_position(look->plan, T_measure, measure);
	int found = -1;
	if (at < 0)
		return -1;
	for (size_t i = 0; i < st->rows_n; i++)
		if (st->rows[i].measure == (uint32_t)at) {
			if (phase == NONE32 || holds(st, look, &st->rows[i], phase))
				return (int)i;
			found = found < 0 ? (int)i : found;
		}
	for (size_t i = 0; i < st->undated_n && found < 0; i++)
		if (st->undated[i] == (uint32_t)at)
			return (int)(st->rows_n + i);
	return found;
}
