// SPDX-License-Identifier: EUPL-1.2
// Scores and ranks from columns. Weights and points are divided by their common divisors first, so that a plan of
// any size has few different scores and one counting sort puts it in order.
#include "plan/score/work.h"
#include "plan/sort.h"

#include <string.h>

int64_t score_gcd(int64_t a, int64_t b)
{
	while (b) {
		int64_t r = a % b;
		a = b;
		b = r;
	}
	return a;
}

// Keys, and lower ends: a block at a time, so that sums stay in the nearest cache. With few different scores they are
// counted on the way.
static void add_up(struct score_table *t, int64_t base, int64_t divisor, bool count)
{
	struct score_work *w = t->work;
	int64_t unit = divisor * w->step_points;
	for (size_t at = 0; at < t->n; at += SCORE_BLOCK) {
		uint32_t sum[SCORE_BLOCK] = {0};
		for (int c = 0; c < t->criteria_n; c++) {
			if (!w->columns[c].counted)
				continue;
			uint32_t weight = (uint32_t)(t->criteria[c].weight_bp / divisor);
			const uint32_t *step = w->columns[c].step + at;
			for (int i = 0; i < SCORE_BLOCK; i++)
				sum[i] += weight * step[i];
		}
		memcpy(w->key + at, sum, sizeof sum);
		for (int i = 0; i < SCORE_BLOCK; i++)
			t->lo[at + (size_t)i] = base + unit * sum[i];
		size_t left = t->n - at;
		for (size_t i = 0; count && i < SCORE_BLOCK && i < left; i++)
			w->place[sum[i]]++;
	}
}

// The same without keys, when points are so many that these would not fit.
static void add_up_wide(struct score_table *t, int64_t base)
{
	for (size_t m = 0; m < t->n; m++) {
		int64_t sum = base;
		for (int c = 0; c < t->criteria_n; c++)
			if (t->work->columns[c].counted)
				sum += t->criteria[c].weight_bp * (t->work->columns[c].step[m] * t->work->step_points);
		t->lo[m] = sum;
	}
}

// What is missing could still be worth the best level.
static void reach_up(struct score_table *t)
{
	const struct score_work *w = t->work;
	t->hi = t->lo;
	if (!w->missing_n)
		return;
	t->hi = w->hi;
	memcpy(t->hi, t->lo, t->n * sizeof *t->hi);
	for (int c = 0; c < t->criteria_n; c++) {
		const struct score_criterion *k = &t->criteria[c];
		if (!w->columns[c].counted)
			continue;
		int64_t more = (int64_t)k->weight_bp * (k->most - k->least);
		for (size_t i = 0; i < w->missing_n; i++)
			if (k->points[w->missing[i]] == NONE32)
				t->hi[w->missing[i]] += more;
	}
}

// The rest of the counting sort; `above` tells how many are better than a key, and so the rank.
static void rank_by_counting(struct score_table *t, uint32_t range)
{
	struct score_work *w = t->work;
	uint32_t *above = w->above, *place = w->place, better = 0;
	for (uint32_t k = range + 1; k-- > 0;) {
		above[k] = better;
		better += place[k];
		place[k] = above[k];
	}
	for (size_t i = 0; i < t->n; i++)
		t->order[place[w->key[w->by_code[i]]]++] = w->by_code[i];
	for (size_t m = 0; m < t->n; m++) {
		uint32_t k = w->key[m];
		t->rank[m] = (int32_t)above[k] + 1;
		t->tied[m] = place[k] - above[k] > 1;
	}
}

static void rank_in_order(struct score_table *t)
{
	for (size_t i = 0, end; i < t->ranked_n; i = end) {
		int64_t lo = t->lo[t->order[i]];
		for (end = i + 1; end < t->ranked_n && t->lo[t->order[end]] == lo;)
			end++;
		for (size_t k = i; k < end; k++) {
			t->rank[t->order[k]] = (int32_t)i + 1;
			t->tied[t->order[k]] = end - i > 1;
		}
	}
}

// What is not ranked goes to the end, in the same order; the others close up.
static void leave_out(struct score_table *t)
{
	uint32_t *out = t->work->scratch;
	size_t kept = 0, left = 0;
	for (size_t i = 0; i < t->n; i++) {
		uint32_t m = t->order[i];
		if (score_ranked(&t->plan->measure[m])) {
			t->order[kept++] = m;
			continue;
		}
		t->rank[m] = 0;
		t->tied[m] = false;
		out[left++] = m;
	}
	memcpy(t->order + kept, out, left * sizeof *out);
	t->ranked_n = kept;
	rank_in_order(t);
}

static int better_first(const void *ctx, uint32_t x, uint32_t y)
{
	const struct score_table *t = ctx;
	return (t->lo[x] < t->lo[y]) - (t->lo[x] > t->lo[y]);
}

static void not_weighted(struct score_table *t)
{
	memset(t->lo, 0, t->n * sizeof *t->lo);
	t->hi = t->lo;
	memset(t->rank, 0, t->n * sizeof *t->rank);
	memset(t->tied, 0, t->n * sizeof *t->tied);
	memcpy(t->order, t->work->by_code, t->n * sizeof *t->order);
}

void score_calculate(struct score_table *t)
{
	struct score_work *w = t->work;
	t->ranked_n = t->n;
	if (!t->weighted_n) {
		not_weighted(t);
		return;
	}
	int64_t base = 0, divisor = 0, range = 0;
	for (int c = 0; c < t->criteria_n; c++)
		if (w->columns[c].counted) {
			base += (int64_t)t->criteria[c].weight_bp * t->criteria[c].least;
			divisor = score_gcd(t->criteria[c].weight_bp, divisor);
		}
	for (int c = 0; c < t->criteria_n; c++)
		if (w->columns[c].counted)
			range += t->criteria[c].weight_bp / divisor * w->columns[c].span;
	if (range > UINT32_MAX) {
		add_up_wide(t, base);
		memcpy(t->order, w->by_code, t->n * sizeof *t->order);
		sort_by(t->order, w->scratch, t->n, better_first, t);
		rank_in_order(t);
	} else {
		bool count = range <= SCORE_BUCKETS && (size_t)range / 8 <= t->n; // else clearing buckets takes longest
		if (count)
			memset(w->place, 0, ((size_t)range + 1) * sizeof *w->place);
		add_up(t, base, divisor, count);
		if (count) {
			rank_by_counting(t, (uint32_t)range);
		} else {
			for (size_t m = 0; m < t->n; m++)
				w->key[m] = (uint32_t)range - w->key[m];
			memcpy(t->order, w->by_code, t->n * sizeof *t->order);
			sort_by_key(t->order, w->scratch, t->n, w->key, (uint32_t)range);
			rank_in_order(t);
		}
	}
	if (w->out_n)
		leave_out(t);
	reach_up(t);
}
