// SPDX-License-Identifier: EUPL-1.2
// How long the pictures of the samples take, from a plan that is open to the last byte of the SVG: time of the processor, since the
// machine may have other work. Prints medians; nothing is asserted.
#include "exchange/picture/picture.h"
#include "plan/cycle.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 15

static int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int compare(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

// Draws once; the bytes drawn, 0 where there is nothing to draw.
static size_t draw(const struct plan *p, int32_t today, enum picture_kind kind, int64_t *us)
{
	struct arena *a = arena_new();
	struct str out = {0};
	struct ls_err err;
	struct look look = {.plan = p,
						.score = score_table(a, p, NULL),
						.today = today,
						.cycle = cycle_at(p, today),
						.privacy = PRIVACY_CONFIDENTIAL,
						.only_field = NONE32,
						.only_goal = NONE32,
						.only_team = NONE32,
						.filter = "",
						.columns = "",
						.search = "",
						.frame = a};
	int64_t begin = now_us();
	bool ok = picture_draw(&out, &look, &(struct picture_asked){.kind = kind}, &err) == LS_OK;
	*us = now_us() - begin;
	size_t n = ok ? out.len : 0;
	str_free(&out);
	arena_free(a);
	return n;
}

int main(void)
{
	static const char *const plans[] = {"musterkreis", "viersen", "konstanz"};
	printf("A picture, ms of the processor (KiB)\n%-12s", "");
	for (int kind = 0; kind < PICTURE_KINDS; kind++)
		printf(" %16s", picture_names[kind]);
	for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
		struct model *m = NULL;
		struct ls_err err;
		if (sample_open(&m, plans[i], &err) != LS_OK)
			return 1;
		printf("\n%-12s", plans[i]);
		for (int kind = 0; kind < PICTURE_KINDS; kind++) {
			int64_t us[ROUNDS];
			size_t bytes = 0;
			for (int k = 0; k < ROUNDS; k++)
				bytes = draw(model_plan(m), date_day(2026, 5, 20), (enum picture_kind)kind, &us[k]);
			qsort(us, ROUNDS, sizeof us[0], compare);
			if (bytes > 0)
				printf("     %5.1f (%4zu)", (double)us[ROUNDS / 2] / 1000, (bytes + 1023) / 1024);
			else
				printf(" %16s", "–");
		}
		model_close(m);
	}
	printf("\n");
	return 0;
}
