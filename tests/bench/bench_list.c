// SPDX-License-Identifier: EUPL-1.2
// The list of measures under the fingers: what one key costs from the look to the drawn canvas (120 × 40) while somebody
// types a search or a filter, sorts, groups and moves, for 46 to 100 000 measures. Prints medians; nothing is asserted.
#include "fixture.h"

#include "base/i18n.h"
#include "canvas/canvas.h"
#include "plan/filter/filter.h"
#include "plan/score/score.h"
#include "ui/kit/view.h"
#include "ui/panes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CRITERIA = 5, LEVELS = 3, FIELDS = 12, ROUNDS = 15 };

struct bench {
	struct plan *plan;
	struct arena *score, *frame, *filter;
	struct look look;
	void *state;
	struct canvas *canvas;
	uint8_t *shown;
};

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

static void add_criteria(struct plan *p)
{
	static const int32_t weights[CRITERIA] = {4000, 1500, 500, 2000, 2000};
	for (int c = 0; c < CRITERIA; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->code = k->title = arena_printf(p->arena, "Kriterium%d", c + 1);
		k->weight = weights[c];
		k->pos = c;
		for (int l = 0; l < LEVELS; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->code = level->title = l == 0 ? "hoch" : l == 1 ? "mittel" : "niedrig";
			level->points = 100 * (LEVELS - l);
			level->pos = l;
		}
	}
}

static struct plan *plan_of_size(int n)
{
	static const char *const what[] = {"Portal",     "Führerscheine", "Rückmeldungen",  "Schnittstelle",
									   "Bauanträge", "Akte",          "Straßenschäden", "Terminvergabe"};
	static const char *const whose[] = {"für Bürgerinnen und Bürger", "der Ämter", "im Kreishaus", "in den Schulen"};
	struct plan *p = plan_new();
	p->generation = 1;
	add_criteria(p);
	for (int f = 0; f < FIELDS; f++) {
		struct field *field = fixture_add(p, T_field);
		field->code = arena_printf(p->arena, "F%d", f + 1);
		field->title = arena_printf(p->arena, "Handlungsfeld %d", f + 1);
		field->pos = f;
	}
	p->measure = arena_zero(p->arena, (size_t)n, sizeof *p->measure);
	p->rating = arena_zero(p->arena, (size_t)n * CRITERIA, sizeof *p->rating);
	p->measure_n = (size_t)n;
	p->rating_n = (size_t)n * CRITERIA;
	struct plan *presets = plan_new();
	const struct measure usual = *(struct measure *)fixture_add(presets, T_measure);
	plan_free(presets);
	uint32_t r = 1;
	for (int i = 0; i < n; i++) {
		r = r * 1664525u + 1013904223u;
		p->measure[i] = usual;
		p->measure[i].id = i + 1;
		p->measure[i].code = arena_printf(p->arena, "M%d", i + 1);
		p->measure[i].title = arena_printf(p->arena, "%s %s %u", what[r >> 29], whose[(r >> 20) & 3], (r >> 8) % 1000);
		p->measure[i].field = 1 + (int32_t)(r >> 24) % FIELDS;
		for (int c = 0; c < CRITERIA; c++) {
			r = r * 1664525u + 1013904223u;
			int at = i * CRITERIA + c;
			p->rating[at] = (struct rating){at + 1, i + 1, c + 1, c * LEVELS + 1 + (int32_t)(r >> 16) % LEVELS};
		}
	}
	return p;
}

static void open_bench(struct bench *b, int n)
{
	*b = (struct bench){.plan = plan_of_size(n), .score = arena_new(), .frame = arena_new(), .filter = arena_new()};
	b->look = (struct look){.plan = b->plan, .search = "", .columns = "", .frame = b->frame, .today = 20000};
	b->look.only_field = b->look.only_goal = NONE32;
	b->look.score = score_table(b->score, b->plan, NULL);
	b->shown = mem_alloc((size_t)n + 1);
	b->canvas = canvas_new(120, 40, GLYPHS_UNICODE);
	b->state = pane_measures.create();
}

static void close_bench(struct bench *b)
{
	pane_measures.destroy(b->state);
	canvas_free(b->canvas);
	arena_free(b->filter);
	arena_free(b->frame);
	arena_free(b->score);
	plan_free(b->plan);
	free(b->shown);
}

static void show(struct bench *b)
{
	canvas_clear(b->canvas);
	pane_measures.draw(b->state, &b->look, b->canvas, 120, 40);
	arena_reset(b->frame);
}

static void run(struct bench *b, const char *line)
{
	char **words = NULL;
	struct str command = {0};
	struct ls_err err;
	int n = str_words(line, &words);
	pane_measures.act(b->state, &b->look, n, words, &command, &err);
	free(words);
	str_free(&command);
}

// The n-th letter of a text that is typed again and again.
static const char *typed(const char *text, int n, char out[64])
{
	size_t len = (size_t)n % strlen(text) + 1;
	while (((unsigned char)text[len] & 0xC0) == 0x80)
		len++;
	memcpy(out, text, len);
	out[len] = '\0';
	return out;
}

static void key_search(struct bench *b, int round)
{
	char text[64];
	b->look.search = typed("fuehrerscheine", round, text);
	pane_measures.sync(b->state, &b->look);
	pane_measures.seek(b->state, &b->look);
	show(b);
	b->look.search = "";
}

static void key_filter(struct bench *b, int round)
{
	char text[64];
	struct filter *f = NULL;
	struct ls_err err;
	arena_reset(b->filter);
	if (filter_parse(b->filter, b->plan, typed("rückm punkte>2", round, text), 20000, &f, &err) == LS_OK) {
		filter_all(f, b->look.score, b->shown);
		b->look.shown = b->shown;
		b->look.shown_turn++;
	}
	b->look.filter = text;
	pane_measures.sync(b->state, &b->look);
	show(b);
	b->look.shown = NULL;
}

static void key_down(struct bench *b, int round)
{
	(void)round;
	run(b, "cursor down");
	show(b);
}

static void key_page(struct bench *b, int round)
{
	(void)round;
	run(b, "cursor page-down");
	show(b);
}

static void key_chosen(struct bench *b, int round)
{
	b->look.columns = "rank,code,title:30,field,goal,stage,department,money,posts,criteria,score";
	if (round == 0)
		pane_measures.sync(b->state, &b->look);
	run(b, "cursor down");
	show(b);
}

static void key_sort(struct bench *b, int round)
{
	run(b, round % 2 ? "sort kriterium1,-field,title" : "sort field,-score");
	show(b);
}

static void key_group(struct bench *b, int round)
{
	run(b, round % 2 ? "group field" : "group state");
	show(b);
}

static void key_fold(struct bench *b, int round)
{
	(void)round;
	run(b, "cursor first");
	run(b, "open");
	show(b);
}

static const struct {
	const char *what;
	void (*key)(struct bench *b, int round);
	const char *before; // command, NULL none
} keys[] = {
	{"one line down", key_down, NULL},
	{"page down", key_page, NULL},
	{"chosen columns, a line", key_chosen, NULL},
	{"search, a letter", key_search, NULL},
	{"filter, a letter", key_filter, NULL},
	{"filter, grouped", key_filter, "group field"},
	{"sorted by three, a line", key_down, "sort kriterium1,-field,title"},
	{"sort anew", key_sort, NULL},
	{"group anew", key_group, NULL},
	{"fold a group", key_fold, "group field"},
};

int main(void)
{
	static const int sizes[] = {46, 10000, 100000};
	enum { SIZES = sizeof sizes / sizeof sizes[0], KEYS = sizeof keys / sizeof keys[0] };
	int64_t median[SIZES][KEYS], first[SIZES][KEYS];
	for (size_t i = 0; i < SIZES; i++)
		for (size_t k = 0; k < KEYS; k++) {
			struct bench b;
			open_bench(&b, sizes[i]);
			pane_measures.sync(b.state, &b.look);
			show(&b);
			if (keys[k].before)
				run(&b, keys[k].before);
			int64_t us[ROUNDS];
			for (int r = 0; r < ROUNDS; r++) {
				int64_t from = now_us();
				keys[k].key(&b, r);
				us[r] = now_us() - from;
			}
			first[i][k] = us[0]; // folds the texts, numbers the titles
			qsort(us, ROUNDS, sizeof *us, compare);
			median[i][k] = us[ROUNDS / 2];
			close_bench(&b);
		}
	printf("microseconds from key to canvas, median (the first) of %d\n%-26s", ROUNDS, "");
	for (size_t i = 0; i < SIZES; i++)
		printf("%17d", sizes[i]);
	printf("\n");
	for (size_t k = 0; k < KEYS; k++) {
		printf("%-26s", keys[k].what);
		for (size_t i = 0; i < SIZES; i++)
			printf("%8lld (%6lld)", (long long)median[i][k], (long long)first[i][k]);
		printf("\n");
	}
	return 0;
}
