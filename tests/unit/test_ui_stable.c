// SPDX-License-Identifier: EUPL-1.2
// The table of robustness and its sentences, with figures set by hand: which columns there are at which width, the
// order, what is told with and without a cut line; and the box that tells sentences.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "say/weigh.h"
#include "ui/weigh/stability_table.h"
#include "say/stability.h"
#include "ui/dialog/telling.h"

// Measure M(i+1) of the small plan keeps its rank in kept[i] of 100 weightings.
static const uint32_t kept[] = {100, 95, 90, 89, 50, 40, 30, 20, 10, 0};

struct robust {
	struct bench b;
	struct arena *arena;
	struct swing neighbour[10], cut[10];
	struct stability exact;
	struct stable stable;
	struct sampling *sampling;
	struct cut line;
	uint8_t place[10];
};

static int make(void **state)
{
	struct robust *t = mem_alloc(sizeof *t);
	memset(t, 0, sizeof *t);
	bench_plan(&t->b, fixture_small());
	t->arena = arena_new();
	for (int i = 0; i < 10; i++) {
		t->neighbour[i] = (struct swing){i % 3, (i - 4) * 250, false};
		t->cut[i] = (struct swing){-1, 0, false};
	}
	t->cut[2] = (struct swing){1, 1000, false};
	weights_of_plan(&t->stable.weights, t->b.plan);
	t->sampling = sampling_begin(t->arena, t->b.look.score, &t->stable.weights, NULL, 1, 100);
	t->sampling->done = 100;
	memcpy(t->sampling->selected, kept, sizeof kept);
	t->exact.neighbour = t->neighbour;
	t->stable.exact = &t->exact;
	t->stable.sampling = t->sampling;
	t->b.look.stable = &t->stable;
	bench_open(&t->b, &overlay_stable, stability_table_new(2));
	*state = t;
	return 0;
}

static int drop(void **state)
{
	struct robust *t = *state;
	bench_close(&t->b);
	arena_free(t->arena);
	free(t);
	return 0;
}

static void columns_by_width(void **state)
{
	struct robust *t = *state;
	struct bench *b = &t->b;
	bench_shows(b, 69, 7, "## Rank  No. Measure                                        keeps rank ##\n");
	bench_shows(b, 69, 7, "##▸1       2 Auswertung der Hotline-Befragung                      95% ##\n");
	bench_shows(b, 70, 7, "##▸1       2 Auswertung der Hotli…  Aufwand 22.5%                   95% ##\n");
	bench_shows(
		b, 99, 7,
		"##▸1       2 Auswertung der Hotline-Befragung                    Aufwand 22.5%                   95% ##\n");
	bench_shows(
		b, 100, 7,
		"##▸1       2 Auswertung der Hotline-Befragung               Aufwand 22.5%            █████████▌   95% ##\n");
	bench_shows(b, 109, 7, "  Dauer 22.5%              ████░░░░░░   40% ##\n");
	bench_shows(b, 110, 7,
				"  Dauer 22.5% (+2.5)             ████░░░░░░   40% ##\n"); // thirty cells: with the way there
	bench_shows(b, 110, 7, "  Aufwand 22.5% (−7.5)           █████████▌   95% ##\n");
	bench_shows(b, 110, 14, "  any turn of Aufwand            █████░░░░░   50% ##\n");
	bench_shows(b, 69, 7, "##────────── ▼ 5 more ──────");
	bench_press(b, "End");
	bench_shows(b, 69, 7, "##────────── ▲ 5 ───────────");
	bench_shows(b, 69, 7, "##▸       10 eRechnung ");
}

// With a cut line: where there is room for one only, that of the line was asked for.
static void columns_with_a_cut(void **state)
{
	struct robust *t = *state;
	struct bench *b = &t->b;
	t->exact.cut = t->cut;
	t->stable.by_cut = true;
	bench_shows(b, 69, 7, "## Rank  No. Measure                                    above the line ##\n");
	bench_shows(b, 70, 7, "## Rank  No. Measure            crosses the line at      above the line ##\n");
	bench_shows(b, 70, 14, "## 7=      3 Dokumentation de…  Aufwand 40%                         90% ##\n");
	bench_shows(b, 99, 7, "  –                                   95% ##\n");
	bench_shows(
		b, 100, 7,
		"## Rank  No. Measure              changes place at          crosses the line at        above the line ##\n");
	bench_shows(
		b, 100, 14,
		"## 7=      3 Dokumentation des …  Dauer 15%                 Aufwand 40%              █████████░   90% ##\n");
	bench_shows(b, 110, 14, "  Dauer 15% (−5)                  Aufwand 40% (+10)              █████████░   90% ##\n");
}

static void nothing_is_known_yet(void **state)
{
	struct robust *t = *state;
	struct bench *b = &t->b;
	t->stable.exact = NULL;
	t->stable.sampling = NULL;
	bench_shows(
		b, 100, 7,
		"##▸1       2 Auswertung der Hotline-Befragung               …                                       … ##\n");
	bench_describe(b);
	assert_string_equal(str_text(&b->first),
						"2 Auswertung der Hotline-Befragung: How robust the order is, is being calculated …");
	assert_string_equal(str_text(&b->second), "");
	t->stable.sampling = t->sampling;
	t->sampling->done = 0; // begun, nothing sampled
	bench_shows(b, 69, 7, "##▸1       2 Auswertung der Hotline-Befragung                        … ##\n");
}

// The words of a key, in the order of the ranking, and again after it was turned.
static void expect_order(struct bench *b, const char *const *numbers)
{
	bench_press(b, "Home");
	for (; *numbers; numbers++) {
		bench_describe(b);
		assert_int_equal(strncmp(str_text(&b->first), *numbers, strlen(*numbers)), 0);
		bench_press(b, "j");
	}
}

static void the_least_certain_on_top(void **state)
{
	struct robust *t = *state;
	struct bench *b = &t->b;
	static const char *const ranked[] = {"2 ", "1 ", "6 ", "4 ", "7 ", "9 ", "3 ", "8 ", "5 ", "10 ", NULL},
							 *const unsure[] = {"9 ", "8 ", "7 ", "6 ", "5 ", "4 ", "3 ", "2 ", "1 ", "10 ", NULL},
							 *const at_the_cut[] = {"5 ", "6 ", "7 ", "8 ", "4 ", "9 ", "3 ", "2 ", "1 ", "10 ", NULL};
	expect_order(b, ranked);
	bench_press(b, "Home s"); // the measure stays under the cursor
	bench_describe(b);
	assert_int_equal(strncmp(str_text(&b->first), "2 ", 2), 0);
	expect_order(b, unsure);
	t->stable.by_cut = true; // at the cut, never in is as certain as always in: |2p − 100| counts
	b->kind->sync(b->state, &b->look);
	expect_order(b, at_the_cut);
	bench_press(b, "s");
	expect_order(b, ranked);
}

static void keys_close_or_pass(void **state)
{
	struct robust *t = *state;
	struct bench *b = &t->b;
	static const char *const closing[] = {"Esc", "q", "x", "Enter", "C-c"}, *const passing[] = {"p", "T", "C-l"},
							 *const nothing[] = {"w", "+", "F1"};
	for (size_t i = 0; i < 5; i++) {
		bench_press(b, closing[i]);
		assert_int_equal(b->answer, ANSWER_CLOSE);
	}
	for (size_t i = 0; i < 3; i++) {
		bench_press(b, passing[i]);
		assert_int_equal(b->answer, ANSWER_IGNORED);
		bench_press(b, nothing[i]);
		assert_int_equal(b->answer, ANSWER_DONE);
	}
	b->look.stable = NULL; // nobody asks any more
	b->kind->sync(b->state, &b->look);
	bench_press(b, "j");
	assert_int_equal(b->answer, ANSWER_CLOSE);
	int x, y;
	assert_false(bench_cursor(b, &x, &y));
}

// ---- sentences ---------------------------------------------------------------------------------------------------

static void tells_all(struct robust *t, const char *text)
{
	struct str s = {0};
	stable_tell_all(&s, &t->b.look);
	assert_string_equal(str_text(&s), text);
	str_free(&s);
}

static void the_whole_in_one_sentence(void **state)
{
	struct robust *t = *state;
	tells_all(t, "Weights ±25% at random: of 9 ranks, 3 hold in 90 of 100 cases or more; least "
				 "sure: 9 Mobilarbeit with 10.");
	t->stable.running = true; // before the sample is whole nothing is said
	tells_all(t, "");
	t->stable.running = false;
	// Above a cut line: only those that got there by their score.
	t->stable.by_cut = true;
	t->line = (struct cut){.place = t->place};
	t->b.look.cut = &t->line;
	tells_all(t, ""); // nobody is above the line
	t->place[5] = CUT_BEFORE;
	tells_all(t, "");
	t->place[0] = t->place[6] = CUT_IN;
	t->place[1] = CUT_NO_FIGURE;
	tells_all(t, "Weights ±25% at random: of 3 above the cut line by their score, 2 stay there in 90 "
				 "of 100 cases or more; least sure: 7 "
				 "eLearning Plattform – Campus ZAK with 30.");
	t->stable.sampling = NULL;
	tells_all(t, "");
	t->b.look.stable = NULL;
	tells_all(t, "");
}

static const char *told(struct robust *t, size_t m)
{
	struct str *s = &t->b.text;
	str_clear(s);
	stable_tell(s, &t->b.look, m);
	return str_text(s);
}

static void one_measure_in_a_sentence(void **state)
{
	struct robust *t = *state;
	assert_string_equal(strchr(told(t, 1), ';'), "; weights ±25%: in 95 of 100 cases this rank or a better one");
	t->stable.running = true;
	t->stable.progress = 40;
	assert_string_equal(
		strchr(told(t, 1), ';'),
		"; weights ±25%: in 95 of 100 cases this rank or a better one (40% of the sample so far, Esc stops it)");
	t->stable.running = false;
	t->stable.stopped = true;
	assert_string_equal(strchr(told(t, 1), ';'),
						"; weights ±25%: in 95 of 100 cases this rank or a better one (sample stopped at 40%)");
	t->stable.stopped = false;
	t->stable.by_cut = true;
	t->line = (struct cut){.place = t->place};
	t->b.look.cut = &t->line;
	static const enum cut_place in[] = {CUT_IN, CUT_BEFORE, CUT_NO_FIGURE}, out[] = {CUT_OUT, CUT_NOT_COMPETING};
	for (size_t i = 0; i < 3; i++) {
		t->place[1] = (uint8_t)in[i];
		assert_string_equal(strchr(told(t, 1), ';'), "; weights ±25%: in 95 of 100 cases above the cut line still");
	}
	for (size_t i = 0; i < 2; i++) {
		t->place[1] = (uint8_t)out[i];
		assert_string_equal(strchr(told(t, 1), ';'), "; weights ±25%: in 95 of 100 cases above the cut line then");
	}
	t->stable.sampling = NULL;
	assert_null(strchr(told(t, 1), ';'));
}

// Ranges of the real ranking of Viersen: below, above, between, and even.
static void ranges_of_a_weight(void **state)
{
	(void)state;
	static const struct {
		const char *code, *text;
	} rows[] = {
		{"M44", "Rank 1 holds as long as Außenwirkung stays below 41.38%"},
		{"M1", "Rank 5= is even: any turn of Außenwirkung parts it"},
		{"M11", "Rank 14 holds as long as Außenwirkung stays between 12.82% and 17.08%"},
		{"M37", "Rank 43 holds as long as Innenwirkung stays above 36.84%"},
	};
	struct bench b;
	struct stability exact = {.neighbour = NULL};
	struct stable stable = {.exact = &exact};
	bench_plan(&b, fixture_viersen());
	weights_of_plan(&stable.weights, b.plan);
	b.look.stable = &stable;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		str_clear(&b.text);
		stable_tell(&b.text, &b.look, (size_t)plan_position(b.plan, T_measure, bench_id(&b, T_measure, rows[i].code)));
		assert_string_equal(str_text(&b.text), rows[i].text);
	}
	bench_close(&b);
}

// ---- the box -----------------------------------------------------------------------------------------------------

static void compose(int32_t id, const struct look *look, struct str *title, struct str *text)
{
	(void)look;
	str_add(title, "Ein Titel, der für eine schmale Fläche viel zu lang ist");
	for (int i = 1; i <= id; i++)
		str_addf(text, "%sSatz %d.", i > 1 ? "\n" : "", i);
}

static void open_box(struct bench *b, int32_t sentences)
{
	bench_plan(b, plan_new());
	bench_open(b, &overlay_telling, telling_new(compose, sentences));
}

static void a_long_title_stays_within_the_frame(void **state)
{
	(void)state;
	struct bench b;
	open_box(&b, 2);
	bench_shows(&b, 30, 9, "##                              ##\n##  ┌─ Ein Titel, der für … ─┐  ##\n");
	bench_close(&b);
}

// A blank line between sentences where there is room, else none; then it scrolls and says what is hidden.
static void sentences_scroll(void **state)
{
	(void)state;
	struct bench b;
	int x, y;
	open_box(&b, 5);
	bench_shows(&b, 40, 13,
				"##                                        ##\n"
				"##  ┌─ Ein Titel, der für eine schma… ─┐  ##\n"
				"##  │ Satz 1.                          │  ##\n"
				"##  │                                  │  ##\n"
				"##  │ Satz 2.                          │  ##\n");
	bench_shows(&b, 40, 12,
				"##                                        ##\n"
				"##  ┌─ Ein Titel, der für eine schma… ─┐  ##\n"
				"##  │ Satz 1.                          │  ##\n"
				"##  │ Satz 2.                          │  ##\n");
	bench_shows(&b, 40, 5,
				"##  │ Satz 1.                          │  ##\n"
				"##  │ Satz 2.                          │  ##\n"
				"##  │ Satz 3.                          │  ##\n"
				"##  └─ ▼ 2 more ───────────────────────┘  ##\n");
	bench_press(&b, "k"); // already at the top
	bench_shows(&b, 40, 5, "##  └─ ▼ 2 more ───────────────────────┘  ##\n");
	bench_press(&b, "j");
	bench_shows(&b, 40, 5,
				"##  │ Satz 2.                          │  ##\n"
				"##  │ Satz 3.                          │  ##\n"
				"##  │ Satz 4.                          │  ##\n"
				"##  └─ ▲ 1  ▼ 1 more ──────────────────┘  ##\n");
	bench_press(&b, "PgDn Space"); // a page keeps one line, and the end is the end
	bench_shows(&b, 40, 5,
				"##  │ Satz 3.                          │  ##\n"
				"##  │ Satz 4.                          │  ##\n"
				"##  │ Satz 5.                          │  ##\n"
				"##  └─ ▲ 2 ────────────────────────────┘  ##\n");
	bench_press(&b, "Up");
	bench_shows(&b, 40, 5, "##  └─ ▲ 1  ▼ 1 more ──────────────────┘  ##\n");
	bench_press(&b, "PgUp");
	bench_shows(&b, 40, 5, "##  └─ ▼ 2 more ───────────────────────┘  ##\n");
	assert_true(bench_cursor(&b, &x, &y));
	assert_int_equal(x, 4); // the first letter
	assert_int_equal(y, 1);
	bench_screen(&b, 17, 9); // too narrow for a box
	assert_false(bench_cursor(&b, &x, &y));
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Satz 1.");
	assert_string_equal(str_text(&b.second), "Satz 2.");
	bench_close(&b);
	open_box(&b, 1);
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Satz 1.");
	assert_string_equal(str_text(&b.second), "");
	bench_close(&b);
}

static void the_box_closes_or_passes(void **state)
{
	(void)state;
	static const char *const closing[] = {"Esc", "q", "Enter", "C-c"}, *const passing[] = {"p", "T", "C-l"};
	struct bench b;
	open_box(&b, 2);
	for (size_t i = 0; i < 4; i++) {
		bench_press(&b, closing[i]);
		assert_int_equal(b.answer, ANSWER_CLOSE);
	}
	for (size_t i = 0; i < 3; i++) {
		bench_press(&b, passing[i]);
		assert_int_equal(b.answer, ANSWER_IGNORED);
	}
	bench_press(&b, "x");
	assert_int_equal(b.answer, ANSWER_DONE);
	bench_close(&b);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(columns_by_width, make, drop),
		cmocka_unit_test_setup_teardown(columns_with_a_cut, make, drop),
		cmocka_unit_test_setup_teardown(nothing_is_known_yet, make, drop),
		cmocka_unit_test_setup_teardown(the_least_certain_on_top, make, drop),
		cmocka_unit_test_setup_teardown(keys_close_or_pass, make, drop),
		cmocka_unit_test_setup_teardown(the_whole_in_one_sentence, make, drop),
		cmocka_unit_test_setup_teardown(one_measure_in_a_sentence, make, drop),
		cmocka_unit_test(ranges_of_a_weight),
		cmocka_unit_test(a_long_title_stays_within_the_frame),
		cmocka_unit_test(sentences_scroll),
		cmocka_unit_test(the_box_closes_or_passes),
	};
	return cmocka_run_group_tests_name("robustness", tests, NULL, NULL);
}
