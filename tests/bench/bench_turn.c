// SPDX-License-Identifier: EUPL-1.2
// From a key to the frame while a weight is turned beside the list: the whole session, without a terminal. Alone, and
// with a cut line that moves along. Marks: 0.7 ms for 46 measures, 0.8 ms for 10 000, 2 ms for 100 000. And the bits of
// work of the stability, which must leave room for keys.
#include "make_plan.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "canvas/canvas.h"
#include "cmd/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 51

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

static void draw(struct session *s, struct canvas *c)
{
	session_draw(s, c);
}

// Median of key and frame, turning to and fro.
static int64_t turned_us(struct session *s, struct canvas *c)
{
	int64_t us[ROUNDS];
	for (int i = 0; i < ROUNDS; i++) {
		const char *key = i % 10 < 5 ? "+" : "-";
		int64_t from = now_us();
		session_key(s, key);
		draw(s, c);
		us[i] = now_us() - from;
	}
	qsort(us, ROUNDS, sizeof *us, compare);
	return us[ROUNDS / 2];
}

// The longest bit of work that the stability does between two keys, and all of it until `most_us` have passed.
static void stability_us(struct session *s, struct canvas *c, int64_t most_us, int64_t *longest, int64_t *all)
{
	*longest = *all = 0;
	session_key(s, "x");
	draw(s, c);
	while (session_busy(s) && *all < most_us) {
		int64_t from = now_us();
		bool told = session_work(s);
		int64_t us = now_us() - from;
		*longest = us > *longest ? us : *longest;
		*all += us;
		if (told)
			draw(s, c);
	}
	session_key(s, "Esc");
}

static void print_ms(int64_t us)
{
	printf("  %9ld.%03ld", (long)(us / 1000), (long)(us % 1000));
}

static void measure(int n)
{
	struct ls_err err;
	struct model *m = NULL;
	struct session_options o = {.cols = 200, .rows = 60, .today = 18657, .keys = ""};
	struct session *s = session_new(&o);
	struct canvas *c = canvas_new(200, 60, GLYPHS_UNICODE);
	int64_t longest, all;
	if (make_plan(&m, NULL, n, &err) != LS_OK) {
		fprintf(stderr, "%s\n", err.text);
		exit(1);
	}
	session_model(s, m, "measures");
	draw(s, c);
	session_key(s, "w");
	draw(s, c);
	printf("%9d", n);
	print_ms(turned_us(s, c));
	session_key(s, "Esc");
	session_run(s, "cut number=20", &err);
	session_key(s, "w");
	draw(s, c);
	print_ms(turned_us(s, c));
	session_key(s, "Esc");
	stability_us(s, c, 1000000, &longest, &all);
	print_ms(longest);
	print_ms(all);
	printf("%s\n", all >= 1000000 ? " (stopped)" : "");
	session_free(s);
	canvas_free(c);
}

int main(void)
{
	static const int sizes[] = {46, 1000, 10000, 100000};
	i18n_set(LANG_DE);
	printf("%9s  %13s  %13s  %13s  %13s\n", "measures", "turned, ms", "with a cut", "longest slice", "stability");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		measure(sizes[i]);
	return 0;
}
