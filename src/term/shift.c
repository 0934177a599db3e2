// SPDX-License-Identifier: EUPL-1.2
// For each distance the runs of rows that stand there now are weighed: what they would cost where they are, less what
// the rows cost that scrolling leaves blank. Costs are cells that differ.
#include "term/shift.h"

#include <stdlib.h>

#include "base/arena.h"

enum { WORTH = 40, LEAST_CHANGED = 3 };

struct scale {
	const struct grid_rows *g;
	int *change; // cells of a row that differ from what stands there
	int *full;   // that are not blank; -1: not counted yet
};

uint64_t shift_sum(const struct dot *row, int cols)
{
	uint64_t sum = 0x9e3779b97f4a7c15U;

	for (int x = 0; x < cols; x++) {
		sum ^= (uint64_t)row[x].ch << 32 | (row[x].mark ^ row[x].ink << 24);
		sum *= 0xff51afd7ed558ccdU;
		sum ^= sum >> 29;
	}
	return sum;
}

static const struct dot *row(const struct dot *dots, const struct grid_rows *g, int y)
{
	return dots + (size_t)y * (size_t)g->cols;
}

// Cells of row y that differ from the old row `from`.
static int differs(const struct grid_rows *g, int y, int from)
{
	const struct dot *a = row(g->new, g, y), *b = row(g->old, g, from);
	int n = 0;

	if (g->new_sum[y] == g->old_sum[from])
		return 0;
	for (int x = 0; x < g->cols; x++)
		n += !dots_same(&a[x], &b[x]);
	return n;
}

static int filled(const struct scale *s, int y)
{
	const struct dot *a = row(s->g->new, s->g, y);

	if (s->full[y] < 0) {
		s->full[y] = 0;
		for (int x = 0; x < s->g->cols; x++)
			s->full[y] += a[x].ch != ' ';
	}
	return s->full[y];
}

// What row y costs after the rows have moved by `by`: at an edge, or beyond the screen, it is blank then.
static int moved(const struct scale *s, int y, int by)
{
	return y + by < 0 || y + by >= s->g->rows ? filled(s, y) : differs(s->g, y, y + by);
}

static void blank_edges(const struct shift *f, int *from, int *n)
{
	*from = f->by > 0 ? f->top + f->rows - f->by : f->top;
	*n = f->by > 0 ? f->by : -f->by;
}

// What a run of rows [first, last] saves that stood `by` rows below.
static int saves(const struct scale *s, int first, int last, int by, struct shift *f)
{
	int gain = 0, from, n;

	*f = (struct shift){.top = by > 0 ? first : first + by, .rows = last - first + 1 + abs(by), .by = by};
	for (int y = first; y <= last; y++)
		gain += s->change[y];
	blank_edges(f, &from, &n);
	for (int y = from; y < from + n; y++)
		gain += s->change[y] - filled(s, y);
	return gain;
}

static void try_distance(const struct scale *s, int by, int *most, struct shift *best)
{
	const struct grid_rows *g = s->g;
	int first = -1;

	for (int y = 0; y <= g->rows; y++) {
		bool here = y < g->rows && y + by >= 0 && y + by < g->rows && g->new_sum[y] == g->old_sum[y + by];
		if (here && first < 0)
			first = y;
		if (here || first < 0)
			continue;
		struct shift f;
		int gain = saves(s, first, y - 1, by, &f);
		if (gain > *most) {
			*most = gain;
			*best = f;
		}
		first = -1;
	}
}

// Only distances over which some row that differs has moved.
static int best_run(const struct scale *s, struct shift *best)
{
	const struct grid_rows *g = s->g;
	bool *tried = mem_alloc((size_t)g->rows * 2);
	int most = 0;

	memset(tried, 0, (size_t)g->rows * 2);
	for (int y = 0; y < g->rows; y++) {
		for (int from = 0; s->change[y] > 0 && from < g->rows; from++) {
			if (g->new_sum[y] != g->old_sum[from] || tried[from - y + g->rows])
				continue;
			tried[from - y + g->rows] = true;
			try_distance(s, from - y, &most, best);
		}
	}
	free(tried);
	return most;
}

// Rows next to the band that are nearly the same as what comes with it: the one the cursor was in.
static void widen(const struct scale *s, struct shift *f)
{
	int rows = s->g->rows, up = f->by > 0 ? f->by : 0, down = f->by < 0 ? -f->by : 0;

	while (f->top + f->rows < rows) { // one more below: behind it the blank edge, where rows come from there
		int end = f->top + f->rows, y = end - up;
		int before = (up ? filled(s, y) : 0) + s->change[end];
		if (moved(s, y, f->by) + (up ? filled(s, end) : 0) >= before)
			break;
		f->rows++;
	}
	while (f->top > 0) {
		int end = f->top - 1, y = end + down;
		int before = (down ? filled(s, y) : 0) + s->change[end];
		if (moved(s, y, f->by) + (down ? filled(s, end) : 0) >= before)
			break;
		f->top--;
		f->rows++;
	}
}

bool shift_find(struct shift *out, const struct grid_rows *g)
{
	int changed = 0;
	for (int y = 0; y < g->rows; y++)
		changed += g->old_sum[y] != g->new_sum[y];
	if (changed < LEAST_CHANGED)
		return false;
	struct scale s = {.g = g,
					  .change = mem_alloc((size_t)g->rows * sizeof *s.change),
					  .full = mem_alloc((size_t)g->rows * sizeof *s.full)};
	int lost = 0;
	for (int y = 0; y < g->rows; y++) {
		s.change[y] = differs(g, y, y);
		s.full[y] = -1;
		lost += s.change[y];
	}
	bool found = lost > WORTH && best_run(&s, out) > WORTH;
	if (found)
		widen(&s, out);
	free(s.change);
	free(s.full);
	return found;
}
