// SPDX-License-Identifier: EUPL-1.2
// From a key to the frame while a weight is turned beside the list: the whole session, without a terminal. Alone, and
// with a cut line that moves along. Marks: 0.7 ms for 46 measures, 0.8 ms for 10 000, 2 ms for 100 000.
#include "base/arena.h"
#include "base/i18n.h"
#include "canvas/canvas.h"
#include "cmd/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CRITERIA 5
#define LEVELS   3
#define ROUNDS   51

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

static struct value number(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static void add(struct model *m, enum table_id t, int n, const char *const *names, const struct value *values)
{
	struct ls_err err;
	int columns[8];
	int32_t id = 0;
	for (int i = 0; i < n; i++)
		columns[i] = schema_column(&schema[t], names[i]);
	if (model_bulk_add(m, t, columns, values, n, &id, &err) != LS_OK) {
		fprintf(stderr, "%s\n", err.text);
		exit(1);
	}
}

static void fill(struct model *m, int n)
{
	static const int weights[CRITERIA] = {4000, 1500, 500, 2000, 2000};
	char name[32];
	uint32_t r = 1;
	for (int c = 0; c < CRITERIA; c++) {
		snprintf(name, sizeof name, "k%d", c);
		add(m, T_criterion, 4, (const char *[]){"code", "title", "weight", "pos"},
			(struct value[]){text(name), text(name), number(weights[c]), number(c)});
		for (int l = 0; l < LEVELS; l++) {
			snprintf(name, sizeof name, "s%d%d", c, l);
			add(m, T_level, 5, (const char *[]){"criterion", "code", "title", "points", "pos"},
				(struct value[]){number(c + 1), text(name), text(name), number(100 * (LEVELS - l)), number(l)});
		}
	}
	for (int i = 1; i <= n; i++) {
		snprintf(name, sizeof name, "M%d", i);
		add(m, T_measure, 2, (const char *[]){"code", "title"}, (struct value[]){text(name), text("Eine Maßnahme")});
	}
	for (int i = 1; i <= n; i++)
		for (int c = 0; c < CRITERIA; c++) {
			r = r * 1664525u + 1013904223u;
			add(m, T_rating, 3, (const char *[]){"measure", "criterion", "level"},
				(struct value[]){number(i), number(c + 1), number(c * LEVELS + 1 + (int)((r >> 16) % LEVELS))});
		}
}

static struct model *plan_of_size(int n)
{
	struct ls_err err;
	struct model *m = NULL;
	if (model_create(&m, NULL, &err) != LS_OK || model_bulk_begin(m, &err) != LS_OK)
		exit(1);
	fill(m, n);
	if (model_bulk_end(m, &err) != LS_OK)
		exit(1);
	return m;
}

static void draw(struct session *s, struct canvas *c)
{
	int x, y;
	session_draw(s, c, &x, &y);
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

int main(void)
{
	static const int sizes[] = {46, 10000, 100000};
	struct ls_err err;
	i18n_set(LANG_DE);
	printf("%9s  %16s  %16s\n", "measures", "turned, ms", "with a cut, ms");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct session_options o = {.cols = 200, .rows = 60, .today = 18657, .keys = ""};
		struct session *s = session_new(&o);
		struct canvas *c = canvas_new(200, 60, GLYPHS_UNICODE);
		session_model(s, plan_of_size(sizes[i]), "measures");
		draw(s, c);
		session_key(s, "w");
		draw(s, c);
		int64_t alone = turned_us(s, c);
		session_key(s, "Esc");
		session_run(s, "cut number=20", &err);
		session_key(s, "w");
		draw(s, c);
		int64_t cut = turned_us(s, c);
		printf("%9d  %12ld.%03ld  %12ld.%03ld\n", sizes[i], (long)(alone / 1000), (long)(alone % 1000),
			   (long)(cut / 1000), (long)(cut % 1000));
		session_free(s);
		canvas_free(c);
	}
	return 0;
}
