// SPDX-License-Identifier: EUPL-1.2
// From a key on the roadmap to the frame, 120×40, without a terminal: the sample Musterkreis, and a plan of 10 000 measures
// with 30 000 phases and 20 000 dependencies. Scrolling and zooming at most twice as long as in the sample, shifting and
// folding below 16 ms, the critical path below 20, posts by quarters after a shift below 5. Medians; nothing is asserted.
#include "base/arena.h"
#include "base/i18n.h"
#include "canvas/canvas.h"
#include "canvas/output.h"
#include "cmd/session.h"
#include "plan/gantt/staffing.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS = 21, UNITS = 12, MEASURES = 10000, FIELDS = 12, COLS = 120, ROWS = 40, TODAY = 20595 }; // 22.05.2026

struct maker {
	struct model *m;
	struct ls_err err;
	uint32_t dice;
};

static int roll(struct maker *k, int sides)
{
	k->dice = k->dice * 1664525U + 1013904223U;
	return (int)((k->dice >> 8) % (uint32_t)sides);
}

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

static struct value number(int64_t i)
{
	return (struct value){.kind = VALUE_INT, .i = i};
}

static enum ls_code put(struct maker *k, enum table_id t, int32_t id, const char *const *columns,
						const struct value *values, int n)
{
	int at[8];
	for (int i = 0; i < n; i++)
		at[i] = schema_column(&schema[t], columns[i]);
	return model_bulk_add(k->m, t, at, values, n, &id, &k->err);
}

// A measure with three phases one after the other.
static enum ls_code put_measure(struct maker *k, int i)
{
	char code[16], title[64], nth[4];
	snprintf(code, sizeof code, "M%d", i);
	snprintf(title, sizeof title, "Elektronische Akte im Sachgebiet %d", i);
	enum ls_code r = put(k, T_measure, i, (const char *[]){"code", "title", "field", "stage"},
						 (struct value[]){text(code), text(title), number(i % FIELDS + 1), number(roll(k, 6))}, 4);
	int32_t day = date_day(2022, 1, 1) + roll(k, 2000);
	for (int p = 0; p < 3 && r == LS_OK; p++) {
		int32_t end = day + 60 + roll(k, 300);
		snprintf(nth, sizeof nth, "%d", p + 1);
		r = put(k, T_phase, (i - 1) * 3 + p + 1, (const char *[]){"measure", "code", "title", "kind", "start", "end"},
				(struct value[]){number(i), text(nth), text("Umsetzung"), number(p + 1), number(day), number(end)}, 6);
		day = end + 1 + roll(k, 40);
	}
	return r;
}

// Each waits for one or two of those before it.
static enum ls_code put_dependency(struct maker *k, int i)
{
	int waits = 1 + i % MEASURES, on = waits > 1 ? 1 + roll(k, waits - 1) : 0;
	if (on == 0)
		return LS_OK;
	return put(k, T_dependency, i + 1, (const char *[]){"phase", "on_phase", "kind"},
			   (struct value[]){number(waits * 3 - 2), number(on * 3), number(dependency_kind_FS)}, 3);
}

// Every second phase takes posts of a unit; units say for each year what they have.
static enum ls_code put_posts(struct maker *k)
{
	enum ls_code r = LS_OK;
	int have = 0;
	for (int i = 1; i <= UNITS && r == LS_OK; i++) {
		r = put(k, T_unit, i, (const char *[]){"code", "title"},
				(struct value[]){text((char[]){(char)('A' + i), 'U', '\0'}), text("Amt")}, 2);
		for (int year = 2022; year < 2030 && r == LS_OK; year++)
			r = put(k, T_capacity, ++have, (const char *[]){"unit", "year", "posts"},
					(struct value[]){number(i), number(year), number(60000)}, 3);
	}
	for (int i = 1; i <= 3 * MEASURES / 2 && r == LS_OK; i++)
		r = put(k, T_fte_need, i, (const char *[]){"phase", "unit", "posts"},
				(struct value[]){number(2 * i), number(1 + i % UNITS), number(100 + i % 900)}, 3);
	return r;
}

static enum ls_code fill(struct maker *k)
{
	enum ls_code r = LS_OK;
	for (int i = 1; i <= FIELDS && r == LS_OK; i++)
		r = put(k, T_field, i, (const char *[]){"code", "title", "pos"},
				(struct value[]){text((char[]){(char)('A' + i), '\0'}), text("Handlungsfeld"), number(i)}, 3);
	for (int i = 1; i <= MEASURES && r == LS_OK; i++)
		r = put_measure(k, i);
	for (int i = 0; i < 2 * MEASURES && r == LS_OK; i++)
		r = put_dependency(k, i);
	return r == LS_OK ? put_posts(k) : r;
}

static struct model *big_plan(void)
{
	struct maker k = {.dice = 1};
	enum ls_code r = model_create(&k.m, NULL, &k.err);
	if (r == LS_OK)
		r = model_bulk_begin(k.m, &k.err);
	if (r == LS_OK)
		r = fill(&k);
	if (r == LS_OK)
		r = model_bulk_end(k.m, &k.err);
	if (r != LS_OK) {
		fprintf(stderr, "%s\n", k.err.text);
		exit(1);
	}
	return k.m;
}

static int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); // what others do beside it does not count
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int compare(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

// Keys in turn, each to its frame; `there` brings to where they begin.
static int64_t median_us(struct session *s, struct canvas *c, const char *const *keys, int n)
{
	int64_t us[ROUNDS];
	for (int i = 0; i < ROUNDS; i++) {
		int64_t from = now_us();
		session_key(s, keys[i % n]);
		session_draw(s, c);
		us[i] = now_us() - from;
	}
	qsort(us, ROUNDS, sizeof *us, compare);
	return us[ROUNDS / 2];
}

static const struct
try {
	const char *name, *before;
	const char *keys[2];
	const char *mark;
}
tries[] = {
	{"one row down, scrolling", "cursor first", {"PgDn", "j"}, "2 x"},
	{"page down, page up", "cursor first", {"PgDn", "PgUp"}, "2 x"},
	{"zoom in, zoom out", "fit", {"z", "Z"}, "2 x"},
	{"a unit to the right, and back", "zoom month", {";", ","}, "2 x"},
	{"a bar shifted, previewed", "cursor first", {">", "<"}, "16 ms"},
	{"– with posts below the bars", "cursor first", {">", "<"}, ""},
	{"– with the critical path drawn", "cursor first", {">", "<"}, "16 ms"},
	{"a group folded, unfolded", "group field", {"Enter", "Enter"}, "16 ms"},
	{"grouped otherwise", "group off", {"v", "v"}, ""},
	{"sorted otherwise", "group off", {"s", "s"}, ""},
	{"critical path, opened and closed", "cursor first", {"Q", "Esc"}, "20 ms"},
	{"critical path, drawn: plan, measure, none", "cursor first", {"K", "K"}, "20 ms"},
};
enum { TRIES = sizeof tries / sizeof tries[0] };

static bool shows_posts(struct session *s, struct canvas *c)
{
	struct str screen = {0};
	session_draw(s, c);
	output_text(&screen, c);
	bool there = strstr(str_text(&screen), tr("posts needed, ─ available")) != NULL;
	str_free(&screen);
	return there;
}

// The histogram alone, of a plan in which a phase lies elsewhere each time: all units together, by quarters.
static int64_t histogram_us(struct model *m)
{
	const struct staffing_asked asked = {NONE32, PRECISION_QUARTER, date_day(2023, 1, 1), date_day(2029, 12, 31)};
	struct plan then = *model_plan(m);
	int64_t us[ROUNDS];
	struct arena *a = arena_new();
	then.phase = arena_alloc(a, then.phase_n * sizeof *then.phase);
	memcpy(then.phase, model_plan(m)->phase, then.phase_n * sizeof *then.phase);
	for (int i = 0; i < ROUNDS; i++) {
		struct staffing *periods;
		then.phase[1].start += 91;
		then.phase[1].end += 91;
		int64_t from = now_us();
		staffing_of(a, &then, &asked, &periods, NULL);
		us[i] = now_us() - from;
	}
	arena_free(a);
	qsort(us, ROUNDS, sizeof *us, compare);
	return us[ROUNDS / 2];
}

static void print(const char *name, int64_t small, int64_t big, const char *mark)
{
	printf("%-42s %8ld.%03ld %8ld.%03ld %4ld.%ld  %s\n", name, (long)(small / 1000), (long)(small % 1000),
		   (long)(big / 1000), (long)(big % 1000), (long)(big / (small ? small : 1)),
		   (long)(big * 10 / (small ? small : 1) % 10), mark);
}

static void measure(struct model *m, int64_t *us)
{
	struct ls_err err;
	struct session_options o = {.cols = COLS, .rows = ROWS, .today = TODAY, .keys = ""};
	struct session *s = session_new(&o);
	struct canvas *c = canvas_new(COLS, ROWS, GLYPHS_UNICODE);
	session_model(s, m, "roadmap");
	session_draw(s, c);
	for (int i = 0; i < TRIES; i++) {
		session_run(s, tries[i].before, &err);
		if (strncmp(tries[i].before, "group field", 11) == 0) // onto a heading
			session_run(s, "cursor first", &err);
		bool posts = strstr(tries[i].name, "posts below"), path = strstr(tries[i].name, "path drawn");
		if (posts)
			session_key(s, "c");
		if (path)
			session_key(s, "K");
		session_draw(s, c);
		us[i] = median_us(s, c, tries[i].keys, 2);
		session_key(s, "Esc");
		for (int k = 0; k < 2 && path; k++) // over the measure's, to none
			session_key(s, "K");
		for (int u = 0; posts && u <= UNITS + 20 && shows_posts(s, c); u++)
			session_key(s, "c");
	}
	us[TRIES] = histogram_us(m);
	session_free(s);
	canvas_free(c);
}

int main(void)
{
	struct ls_err err;
	struct model *sample = NULL;
	int64_t small[TRIES + 1], big[TRIES + 1];
	i18n_set(LANG_DE);
	if (sample_open(&sample, "musterkreis", &err) != LS_OK) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	measure(sample, small);
	measure(big_plan(), big);
	printf("%-42s %12s %12s %6s  %s\n", "roadmap, ms", "Musterkreis", "10 000", "x", "mark");
	for (int i = 0; i < TRIES; i++)
		print(tries[i].name, small[i], big[i], tries[i].mark);
	print("posts by quarters after a shift", small[TRIES], big[TRIES], "5 ms");
	return 0;
}
