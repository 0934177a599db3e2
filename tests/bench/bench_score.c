// SPDX-License-Identifier: EUPL-1.2
// How long scores and ranks take: from rows (a snapshot was loaded) and from columns (a weight was turned), for five
// criteria and 46 to a million measures. Prints medians; nothing is asserted.
#include "fixture.h"

#include "plan/score/score.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CRITERIA 5
#define LEVELS   3
#define ROUNDS   15

static int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int compare(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static int64_t median(int64_t *us)
{
	qsort(us, ROUNDS, sizeof *us, compare);
	return us[ROUNDS / 2];
}

static struct plan *plan_of_size(int n)
{
	static const int32_t weights[CRITERIA] = {4000, 1500, 500, 2000, 2000};
	struct plan *p = plan_new();
	for (int c = 0; c < CRITERIA; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->weight = weights[c];
		k->pos = c;
		for (int l = 0; l < LEVELS; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->points = 100 * (LEVELS - l);
			level->pos = l;
		}
	}
	p->measure = arena_zero(p->arena, (size_t)n, sizeof *p->measure);
	p->rating = arena_zero(p->arena, (size_t)n * CRITERIA, sizeof *p->rating);
	p->measure_n = (size_t)n;
	p->rating_n = (size_t)n * CRITERIA;
	uint32_t r = 1;
	for (int i = 0; i < n; i++) {
		p->measure[i] = (struct measure){.id = i + 1, .code = arena_printf(p->arena, "M%d", i + 1), .title = ""};
		for (int c = 0; c < CRITERIA; c++) {
			r = r * 1664525u + 1013904223u;
			int at = i * CRITERIA + c;
			p->rating[at] = (struct rating){at + 1, i + 1, c + 1, c * LEVELS + 1 + (int32_t)(r >> 16) % LEVELS};
		}
	}
	return p;
}

// `odd` weights have no common divisor, so that there are many different scores.
static int64_t reweigh_us(struct score_table *t, bool odd)
{
	int64_t us[ROUNDS];
	for (int i = 0; i < ROUNDS; i++) {
		int32_t even[CRITERIA] = {4000 - 100 * i, 1500 + 100 * i, 500, 2000, 2000};
		int32_t any[CRITERIA] = {3917 - i, 1583 + i, 499, 2003, 1998};
		int64_t from = now_us();
		score_reweigh(t, odd ? any : even);
		us[i] = now_us() - from;
	}
	return median(us);
}

static int64_t table_us(const struct plan *p)
{
	int64_t us[ROUNDS];
	for (int i = 0; i < ROUNDS; i++) {
		struct arena *a = arena_new();
		int64_t from = now_us();
		score_table(a, p, NULL);
		us[i] = now_us() - from;
		arena_free(a);
	}
	return median(us);
}

int main(void)
{
	static const int sizes[] = {46, 1000, 10000, 100000, 1000000};
	printf("%9s  %16s  %18s  %18s\n", "measures", "from rows, ms", "weight turned, ms", "odd weights, ms");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct plan *p = plan_of_size(sizes[i]);
		struct arena *a = arena_new();
		struct score_table *t = score_table(a, p, NULL);
		int64_t rows = table_us(p), even = reweigh_us(t, false), odd = reweigh_us(t, true);
		printf("%9d  %12ld.%03ld  %14ld.%03ld  %14ld.%03ld\n", sizes[i], (long)(rows / 1000), (long)(rows % 1000),
			   (long)(even / 1000), (long)(even % 1000), (long)(odd / 1000), (long)(odd % 1000));
		arena_free(a);
		plan_free(p);
	}
	return 0;
}
