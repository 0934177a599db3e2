// SPDX-License-Identifier: EUPL-1.2
// Thousands of weightings around the present one: how often does a measure stay selected? Weights are drawn in
// thousandths of basis points. Scores of one sample share the sum of its weights, so that nothing need be rescaled.
#include "plan/ratio.h"
#include "plan/score/stability.h"
#include "plan/score/stability_work.h"

#define FINE 1000 // of a basis point

struct scratch {
	struct weighing *weighing;
	const struct cut_figures *figures; // NULL: ranks are watched
	uint8_t *place;
	uint32_t *rank; // [measure] as it is now
};

// Spreads a seed over the state (splitmix64).
static uint64_t spread(uint64_t *x)
{
	uint64_t z = *x += UINT64_C(0x9E3779B97F4A7C15);
	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

static uint64_t rotate(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

// The next 64 bits (xoshiro256**).
static uint64_t draw(uint64_t s[4])
{
	uint64_t result = rotate(s[1] * 5, 7) * 9, t = s[1] << 17;
	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotate(s[3], 45);
	return result;
}

// One of n numbers, each equally likely.
static uint64_t below(uint64_t s[4], uint64_t n)
{
	uint64_t most = UINT64_MAX - UINT64_MAX % n, x;
	do
		x = draw(s);
	while (x >= most);
	return x % n;
}

// Equal scores share a rank.
static void count_ranks(const struct weighing *g, uint32_t *rank, const uint32_t *was, uint32_t *selected)
{
	for (size_t i = 0, end; i < g->ranked_n; i = end) {
		int64_t lo = g->lo[g->order[i]];
		for (end = i; end < g->ranked_n && g->lo[g->order[end]] == lo; end++) {
			size_t m = g->order[end];
			if (rank)
				rank[m] = (uint32_t)i + 1;
			else if (i + 1 <= was[m])
				selected[m]++;
		}
	}
}

static int64_t draw_weights(struct sampling *s, const struct weighing *g, int64_t *weights)
{
	int64_t sum = 0;
	for (int k = 0; k < g->criteria_n; k++) {
		int64_t quarter = (int64_t)g->bp[k] * (FINE / 4);
		weights[k] = 3 * quarter + (int64_t)below(s->state, 2 * (uint64_t)quarter + 1);
		sum += weights[k];
	}
	return sum;
}

struct sampling *sampling_begin(struct arena *a, const struct score_table *t, const struct weights *w,
								const struct cut_rule *rule, uint64_t seed, int samples)
{
	struct sampling *s = arena_zero(a, 1, sizeof *s);
	struct scratch *x = arena_zero(a, 1, sizeof *x);
	struct weighing *g = weighing_new(a, t, w);
	int64_t weights[WEIGHTS_MOST];
	uint64_t from = seed;
	s->table = t;
	s->seed = seed;
	s->samples = samples > 0 ? samples : STABILITY_SAMPLES;
	s->selected = arena_zero(a, t->n + 1, sizeof *s->selected);
	s->scratch = x;
	for (int i = 0; i < 4; i++)
		s->state[i] = spread(&from);
	x->weighing = g;
	x->rank = arena_zero(a, t->n + 1, sizeof *x->rank);
	x->place = arena_zero(a, t->n + 1, 1);
	if (rule && g->whole && cut_of(a, t, rule)->line >= 0)
		x->figures = cut_figures(a, t->plan, rule);
	for (int k = 0; k < g->criteria_n; k++)
		weights[k] = (int64_t)g->bp[k] * FINE;
	weighing_apply(g, weights);
	count_ranks(g, x->rank, NULL, NULL);
	return s;
}

bool sampling_step(struct sampling *s, int at_most)
{
	struct scratch *x = s->scratch;
	struct weighing *g = x->weighing;
	int64_t weights[WEIGHTS_MOST];
	for (; at_most > 0 && s->done < s->samples; at_most--, s->done++) {
		int64_t sum = draw_weights(s, g, weights);
		weighing_apply(g, weights);
		if (!x->figures) {
			count_ranks(g, NULL, x->rank, s->selected);
			continue;
		}
		struct cut_ranking r = {g->lo, sum, g->order};
		cut_walk(x->figures, &r, x->place, NULL);
		for (size_t m = 0; m < g->n; m++)
			s->selected[m] += x->place[m] == CUT_IN || x->place[m] == CUT_BEFORE || x->place[m] == CUT_NO_FIGURE;
	}
	return s->done >= s->samples;
}

int sampling_percent(const struct sampling *s, size_t measure)
{
	const struct scratch *x = s->scratch;
	if (s->done == 0 || !score_ranked(&s->table->plan->measure[measure]) ||
		(x->figures && x->figures->start[measure] == CUT_NOT_COMPETING))
		return -1;
	return ratio_percent(10000 * (int64_t)s->selected[measure] / s->done);
}
