// SPDX-License-Identifier: EUPL-1.2
// How long the answers of a planning session take: a weight turned until the list is ranked again, ten thousand
// samples, the exact stability, the cut, a filter and a search, for 46 to a million measures. Prints medians.
#include "fixture.h"

#include "base/i18n.h"
#include "plan/filter/filter.h"
#include "plan/score/stability.h"
#include "say/why.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CRITERIA 5
#define LEVELS   3
#define ROUNDS   9

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

static uint32_t next(void)
{
	static uint32_t r = 1;
	r = r * 1664525u + 1013904223u;
	return r >> 16;
}

static void add_criteria(struct plan *p)
{
	static const struct {
		const char *code;
		int32_t weight;
	} rows[CRITERIA] = {{"innenwirkung", 4000},
						{"aussenwirkung", 1500},
						{"fallzahlen", 500},
						{"aufwand", 2000},
						{"umsetzungsdauer", 2000}};
	static const char *const levels[LEVELS] = {"hoch", "mittel", "niedrig"};
	for (int c = 0; c < CRITERIA; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->code = k->title = rows[c].code;
		k->weight = rows[c].weight;
		k->pos = c;
		for (int l = 0; l < LEVELS; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->code = level->title = levels[l];
			level->points = 100 * (LEVELS - l);
			level->pos = l;
		}
	}
}

static struct plan *plan_of_size(int n)
{
	static const char *const words[] = {
		"Digitale", "Einführung",     "Schnittstelle", "für",  "Bürgerservice", "Prüfung",       "Ämter",
		"Portal",   "Straßenverkehr", "Ausbau",        "Akte", "und",           "Kfz-Zulassung", "Überwachung"};
	struct plan *p = plan_new();
	add_criteria(p);
	for (int f = 0; f < 5; f++) {
		struct field *field = fixture_add(p, T_field);
		field->code = arena_printf(p->arena, "F%d", f + 1);
		field->title = f ? "Handlungsfeld" : "Services";
	}
	p->measure = arena_zero(p->arena, (size_t)n, sizeof *p->measure);
	p->rating = arena_zero(p->arena, (size_t)n * CRITERIA, sizeof *p->rating);
	p->measure_n = (size_t)n;
	p->rating_n = (size_t)n * CRITERIA;
	for (int i = 0; i < n; i++) {
		const char *title = arena_printf(p->arena, "%s %s %s %s", words[next() % 14], words[next() % 14],
										 words[next() % 14], words[next() % 14]);
		p->measure[i] = (struct measure){.id = i + 1,
										 .code = arena_printf(p->arena, "M%d", i + 1),
										 .title = title,
										 .note = "",
										 .responsible = "",
										 .feedback = "",
										 .field = 1 + (int32_t)next() % 5,
										 .parent = NONE32,
										 .selection = (int32_t)next() % 3,
										 .horizon_from = NONE32,
										 .horizon_to = NONE32,
										 .cost_class = NONE32,
										 .requested_by = NONE32,
										 .requested_on = DAY_NONE,
										 .feedback_on = DAY_NONE,
										 .priority = NONE32};
		for (int c = 0; c < CRITERIA; c++) {
			int at = i * CRITERIA + c;
			p->rating[at] = (struct rating){at + 1, i + 1, c + 1, c * LEVELS + 1 + (int32_t)next() % LEVELS};
		}
	}
	return p;
}

// What is measured: one round, with its number.
struct subject {
	const struct plan *plan;
	struct score_table *table;
	struct weights weights, base;
	const char *filter;
	uint8_t *match;
	struct arena *arena; // emptied before each round
};

static void turn(struct subject *s, int round)
{
	weights_turn(&s->weights, &s->base, 0, round % 2 ? 1 : -1);
	score_reweigh(s->table, s->weights.bp);
}

static void filter(struct subject *s, int round)
{
	struct filter *f = NULL;
	(void)round;
	if (filter_parse(s->arena, s->plan, s->filter, 0, &f, NULL) == LS_OK)
		filter_all(f, s->table, s->match);
}

static void search_first(struct subject *s, int round)
{
	plan_changed((struct plan *)s->plan); // a new snapshot: texts are folded again
	filter(s, round);
}

static void cut(struct subject *s, int round)
{
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11 + round, .unit = NONE32};
	cut_of(s->arena, s->table, &rule);
}

static void why(struct subject *s, int round)
{
	struct str out = {0};
	why_rank(&out, s->table, (size_t)round);
	str_free(&out);
}

static void sample(struct subject *s, int round)
{
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11, .unit = NONE32};
	struct sampling *x =
		sampling_begin(s->arena, s->table, &s->base, &rule, (uint64_t)round, s->plan->measure_n > 100 ? 100 : 0);
	sampling_step(x, x->samples);
}

static void exact(struct subject *s, int round)
{
	struct cut_rule rule = {.kind = CUT_NUMBER, .number = 11 + round % 2, .unit = NONE32};
	struct stability out;
	stability_exact(s->arena, s->table, &s->base, cut_of(s->arena, s->table, &rule), &out);
}

static void measure(struct subject *s, const char *name, void (*f)(struct subject *, int))
{
	int64_t us[ROUNDS];
	for (int i = 0; i < ROUNDS; i++) {
		arena_reset(s->arena);
		int64_t from = now_us();
		f(s, i);
		us[i] = now_us() - from;
	}
	qsort(us, ROUNDS, sizeof *us, compare);
	printf("  %-44s %7ld.%03ld ms\n", name, (long)(us[ROUNDS / 2] / 1000), (long)(us[ROUNDS / 2] % 1000));
}

static void measure_filter(struct subject *s, const char *text, void (*f)(struct subject *, int))
{
	char name[80];
	(void)snprintf(name, sizeof name, "%s: %s", f == search_first ? "first search" : "filter", text);
	s->filter = text;
	measure(s, name, f);
}

int main(void)
{
	static const int sizes[] = {46, 150, 10000, 100000, 1000000};
	i18n_set(LANG_DE);
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct plan *p = plan_of_size(sizes[i]);
		struct arena *a = arena_new();
		struct subject s = {.plan = p, .table = score_table(a, p, NULL), .arena = arena_new()};
		s.match = arena_alloc(a, p->measure_n);
		weights_of_plan(&s.weights, p);
		s.base = s.weights;
		printf("%d measures\n", sizes[i]);
		measure(&s, "weight turned, ranked again", turn);
		measure(&s, "cut line by number", cut);
		measure(&s, "why rank", why);
		measure_filter(&s, "schnittstelle", search_first);
		measure_filter(&s, "schnittstelle", filter);
		measure_filter(&s, "a", filter);
		measure_filter(&s, "aemter", filter);
		measure_filter(&s, "feld:services", filter);
		measure_filter(&s, "feld:services stand:geplant punkte>2,0", filter);
		measure_filter(&s, "aufwand:niedrig,mittel -rang<=10", filter);
		if (sizes[i] <= 10000)
			measure(&s, sizes[i] > 100 ? "100 samples" : "10 000 samples", sample);
		if (sizes[i] <= 150)
			measure(&s, "exact stability with the cut", exact);
		arena_free(s.arena);
		arena_free(a);
		plan_free(p);
	}
	return 0;
}
