// SPDX-License-Identifier: EUPL-1.2
// The rows: each measure's phases side by side as long as they do not overlap, further rows where they do. Made once
// for a snapshot and a narrowing; drawing then touches visible rows only.
#include "ui/roadmap/rows.h"

#include "base/text.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/sort.h"
#include "say/label.h"
#include "say/narrow.h"

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

static void add_index(struct roadmap_indices *to, uint32_t index)
{
	if (to->n == to->cap) {
		to->cap = to->cap ? to->cap * 2 : 256;
		to->at = mem_realloc(to->at, to->cap * sizeof *to->at);
	}
	to->at[to->n++] = index;
}

static struct roadmap_row *add_row(struct roadmap_rows *rows, uint32_t measure, bool further)
{
	if (rows->n == rows->cap) {
		rows->cap = rows->cap ? rows->cap * 2 : 256;
		rows->at = mem_realloc(rows->at, rows->cap * sizeof *rows->at);
	}
	struct roadmap_row *row = &rows->at[rows->n++];
	*row = (struct roadmap_row){measure, (uint32_t)rows->phases.n, 0, further};
	return row;
}

// Fills rows from the top: each takes the phases, by time, that begin after its last one has ended.
static void add_lanes(struct roadmap_rows *rows, uint32_t measure, struct span *spans, size_t n)
{
	size_t left = n;
	for (int lane = 0; left > 0; lane++) {
		struct roadmap_row *row = add_row(rows, measure, lane > 0);
		int32_t end = INT32_MIN;
		for (size_t i = 0; i < n; i++) {
			if (spans[i].phase == UINT32_MAX || (spans[i].dated && end != INT32_MIN && spans[i].first <= end))
				continue;
			add_index(&rows->phases, spans[i].phase);
			row->n++;
			end = spans[i].dated ? spans[i].last : end;
			spans[i].phase = UINT32_MAX;
			left--;
		}
	}
}

// `owner`: the column of a phase that names its measure.
static void add_measure(struct roadmap_rows *rows, const struct look *look, int owner, uint32_t measure)
{
	struct plan_rows phases = plan_children(look->plan, T_phase, owner, look->plan->measure[measure].id);
	struct span few[16], *spans = phases.n <= 16 ? few : arena_alloc(look->frame, phases.n * sizeof *spans);
	bool dated = false;
	for (size_t i = 0; i < phases.n; i++) {
		spans[i] = span_of(&look->plan->phase[phases.at[i]], phases.at[i]);
		dated |= spans[i].dated;
	}
	if (!dated) {
		add_index(&rows->undated, measure);
		return;
	}
	if (phases.n > 1)
		qsort(spans, phases.n, sizeof *spans, by_time);
	add_lanes(rows, measure, spans, phases.n);
}

static void note_widths(struct roadmap_rows *rows, const struct measure *m, size_t i)
{
	const char *number = label_number(m->code);
	int w = strlen(number) > (size_t)rows->code_w ? text_width(number) : 0;
	rows->code_w = w > rows->code_w ? w : rows->code_w;
	w = i < 2000 && strlen(m->title) > (size_t)rows->title_w ? text_width(m->title) : 0;
	rows->title_w = w > rows->title_w ? w : rows->title_w;
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

bool roadmap_rows_fill(struct roadmap_rows *rows, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct roadmap_source *of = &rows->of;
	bool same = p && p == of->plan && p->generation == of->generation && p->generation != 0;
	same = same && of->only_field == look->only_field && of->only_goal == look->only_goal;
	if (same && of->shown_turn == look->shown_turn)
		return false;
	rows->of = (struct roadmap_source){p, p ? p->generation : 0, look->only_field, look->only_goal, look->shown_turn};
	rows->n = rows->phases.n = rows->undated.n = 0;
	rows->code_w = rows->title_w = 0;
	if (!p)
		return true;
	const uint8_t *keep = narrow_measures(look->frame, look);
	const uint32_t *order = in_order(look);
	int owner = schema_column(&schema[T_phase], "measure");
	for (size_t i = 0; i < p->measure_n; i++) {
		note_widths(rows, &p->measure[order[i]], i);
		if (!keep || keep[order[i]])
			add_measure(rows, look, owner, order[i]);
	}
	return true;
}

void roadmap_rows_free(struct roadmap_rows *rows)
{
	free(rows->at);
	free(rows->phases.at);
	free(rows->undated.at);
}

int roadmap_rows_all(const struct roadmap_rows *rows)
{
	return (int)(rows->n + rows->undated.n);
}

const struct phase *roadmap_row_phase(const struct roadmap_rows *rows, const struct plan *p, int row, uint32_t i)
{
	return &p->phase[rows->phases.at[rows->at[row].first + i]];
}

const struct measure *roadmap_measure_at(const struct roadmap_rows *rows, const struct look *look, int row)
{
	size_t at = (size_t)row;
	if (at < rows->n)
		return &look->plan->measure[rows->at[at].measure];
	return at - rows->n < rows->undated.n ? &look->plan->measure[rows->undated.at[at - rows->n]] : NULL;
}

static bool holds(const struct roadmap_rows *rows, const struct look *look, const struct roadmap_row *row,
				  int32_t phase)
{
	for (uint32_t i = 0; i < row->n; i++)
		if (look->plan->phase[rows->phases.at[row->first + i]].id == phase)
			return true;
	return false;
}

int roadmap_row_of(const struct roadmap_rows *rows, const struct look *look, int32_t measure, int32_t phase)
{
	ptrdiff_t at = plan_position(look->plan, T_measure, measure);
	int found = -1;
	if (at < 0)
		return -1;
	for (size_t i = 0; i < rows->n; i++)
		if (rows->at[i].measure == (uint32_t)at) {
			if (phase == NONE32 || holds(rows, look, &rows->at[i], phase))
				return (int)i;
			found = found < 0 ? (int)i : found;
		}
	for (size_t i = 0; i < rows->undated.n && found < 0; i++)
		if (rows->undated.at[i] == (uint32_t)at)
			return (int)(rows->n + i);
	return found;
}
