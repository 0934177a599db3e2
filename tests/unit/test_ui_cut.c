// SPDX-License-Identifier: EUPL-1.2
// The question for the cut line, field by field: what it shows of a rule, what is typed, what a notch does, where it
// stops, and which command says it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "five.h"
#include "ui/weigh/cut_panel.h"

static const struct cut_rule none = {.kind = CUT_NONE,
									 .year = 2023,
									 .unit = NONE32,
									 .posts_milli = NONE64,
									 .money_eur = NONE64,
									 .number = 3,
									 .score = 240};

// Three units, of which the first and the last have a capacity, and the whole administration.
static struct plan *with_capacities(void)
{
	struct plan *p = five_plan();
	struct unit *u = fixture_add(p, T_unit);
	u->code = "A30";
	u->title = "Kämmerei";
	u->pos = 3;
	static const int32_t units[] = {NONE32, 2, 3};
	for (int i = 0; i < 3; i++) {
		struct capacity *c = fixture_add(p, T_capacity);
		c->unit = units[i];
		c->year = 2023;
		c->posts = i == 1 ? 2500 : 6000;
		c->money = i == 1 ? 400000 : 2000000;
	}
	plan_changed(p);
	return p;
}

static void cut_by(struct bench *b, const struct cut_rule *rule)
{
	b->look.cut = rule->kind == CUT_NONE ? NULL : cut_of(b->score, b->look.score, rule);
}

static void ask(struct bench *b, enum cut_kind kind)
{
	struct cut_rule rule = none;
	rule.kind = kind;
	bench_plan(b, with_capacities());
	cut_by(b, &rule);
	bench_open(b, &overlay_cut, cut_panel_new(&rule, &none));
}

// One key; the line that the command asks for is drawn.
static void presses(struct bench *b, const char *key, enum answer answer, const char *command)
{
	bench_press(b, key);
	if (b->answer != answer || strcmp(str_text(&b->command), command) != 0)
		fail_msg("%s: %d “%s”, not %d “%s”", key, b->answer, str_text(&b->command), answer, command);
	struct cut_rule rule = none;
	struct ls_err err;
	if (b->answer == ANSWER_COMMAND) {
		assert_int_equal(cut_parse(&rule, b->plan, str_text(&b->command) + 4, &err), LS_OK);
		cut_by(b, &rule);
	}
}

static void runs(struct bench *b, const char *key, const char *command)
{
	presses(b, key, ANSWER_COMMAND, command);
}

static void stays(struct bench *b, const char *key)
{
	presses(b, key, ANSWER_DONE, "");
}

// Types a text over what stands in the field, and what the last letter of it asks for.
static void types(struct bench *b, const char *text, const char *command)
{
	struct cut_rule rule = none;
	struct ls_err err;
	bench_press(b, "End C-u");
	bench_type(b, text);
	if (strcmp(str_text(&b->command), command) != 0)
		fail_msg("%s: “%s”, not “%s”", text, str_text(&b->command), command);
	assert_int_equal(cut_parse(&rule, b->plan, command + 4, &err), LS_OK);
	cut_by(b, &rule);
}

// What is typed is no value of the field: nothing is asked for, and nobody gets away without hearing it.
static void misunderstands(struct bench *b, const char *text)
{
	bench_press(b, "End C-u");
	bench_type(b, text);
	assert_int_equal(b->answer, ANSWER_DONE);
	assert_string_equal(str_text(&b->command), "");
	struct str wanted = {0};
	str_addf(&wanted, "“%s” is not understood. ", text);
	bench_describe(b);
	assert_int_equal(strncmp(str_text(&b->first), str_text(&wanted), wanted.len), 0);
	static const char *const keys[] = {"Enter", "Tab", "Down", "Up"};
	for (size_t i = 0; i < 4; i++) {
		bench_press(b, keys[i]);
		assert_int_equal(b->answer, ANSWER_DONE);
		assert_int_equal(strncmp(str_text(&b->message), str_text(&wanted), wanted.len), 0);
	}
	str_free(&wanted);
}

// ---- what it shows -------------------------------------------------------------------------------------------------

static void every_kind_has_its_fields(void **state)
{
	(void)state;
	static const char *const shown[][7] = {
		{"─ Cut line ─────────────────────────────────────────────────────────────────────", "▸ Cut by        no line",
		 "", "", "", "", ""},
		{"─ Cut line ────────────────────────── + is in  ? no figure  · does not compete ─",
		 "▸ Cut by        posts and euros", "  Year          2023", "  Unit          all units",
		 "  Posts         from the plan  0.5 of 6", "  Euros         from the plan  1,050,000 € of 2,000,000 €",
		 "  Way           strict"},
		{"─ Cut line ────────────────────────── + is in  ? no figure  · does not compete ─",
		 "▸ Cut by        number of measures", "  Measures      3", "  Way           strict", "", "", ""},
		{"─ Cut line ────────────────────────── + is in  ? no figure  · does not compete ─", "▸ Cut by        score",
		 "  Least score   2.4", "", "", "", ""},
	};
	static const char *const told[] = {
		"No line is drawn.",
		"Cut line 2023: 2 measures fit into 6.0 posts and 2,000,000 € · 2 of them running or required by law · 1 "
		"without "
		"a "
		"figure · of those running 1 without a figure",
		"Cut line: 3 measures of at most 3 · 2 of them running or required by law",
		"Cut line: 1 measure has at least 2.40 points · besides, 2 running or required by law",
	};
	for (int kind = CUT_NONE; kind <= CUT_SCORE; kind++) {
		struct bench b;
		ask(&b, (enum cut_kind)kind);
		bench_lines(&b, 80, 18, 11, shown[kind], 7);
		bench_describe(&b);
		assert_string_equal(str_text(&b.second), told[kind]);
		bench_close(&b);
	}
}

static void beside_a_wide_list_it_tells_the_line_too(void **state)
{
	(void)state;
#define LEFT "                                                                              │ "
	static const char *const shown[] = {
		LEFT "Cut line",
		"                                                                              │",
		LEFT "▸ Cut by        posts and euros",
		LEFT "  Year          2023",
		LEFT "  Unit          all units",
		LEFT "  Posts         from the plan  0.5 of 6",
		LEFT "  Euros         from the plan  1,050,000 € of 2,000,000 €",
		LEFT "  Way           strict",
		"                                                                              │",
		LEFT "Cut line 2023: 2 measures fit into 6.0 posts and",
		LEFT "2,000,000 € · 2 of them running or required by law · 1",
		LEFT "without a figure · of those running 1 without a figure",
		"                                                                              │",
		LEFT "+ is in  ? no figure  · does not compete",
		"                                                                              │",
	};
#undef LEFT
	struct bench b;
	ask(&b, CUT_RESOURCES);
	bench_lines(&b, 140, 18, 0, shown, (int)(sizeof shown / sizeof shown[0]));
	bench_close(&b);
}

static void money_is_hidden_and_not_changed_then(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_RESOURCES);
	b.look.privacy = PRIVACY_CONFIDENTIAL;
	bench_screen(&b, 80, 18);
	assert_string_equal(bench_row(&b, 15), "  Posts         from the plan  0.5 of 6");
	assert_string_equal(bench_row(&b, 16), "  Euros         confidential");
	for (int i = 0; i < 4; i++)
		stays(&b, "Down");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "How much money there is", 23), 0);
	assert_string_equal(str_text(&b.second), "Cut line 2023: 2 measures fit · confidential · 1 without a figure");
	stays(&b, "+");
	stays(&b, "5");
	stays(&b, "Up");
	runs(&b, "+", "cut year=2023 posts=6.1"); // posts are no secret
	bench_close(&b);
}

// ---- typing --------------------------------------------------------------------------------------------------------

static void what_is_typed_moves_the_line(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_RESOURCES);
	stays(&b, "Down"); // year
	types(&b, "2024", "cut year=2024");
	types(&b, "1870", "cut year=1870");
	types(&b, "2199", "cut year=2199");
	types(&b, "2023", "cut year=2023");
	stays(&b, "Down");
	stays(&b, "Down"); // posts
	types(&b, "2,5", "cut year=2023 posts=2.5");
	stays(&b, "Down"); // money
	types(&b, "400 T€", "cut year=2023 posts=2.5 money=400000");
	types(&b, "1.5 Mio", "cut year=2023 posts=2.5 money=1500000");
	bench_press(&b, "C-u"); // nothing typed: as the plan states
	assert_string_equal(str_text(&b.command), "cut year=2023 posts=2.5");
	misunderstands(&b, "x"); // no letter is swallowed
	bench_press(&b, "C-u");
	stays(&b, "Up");
	stays(&b, "M"); // nor here
	bench_press(&b, "C-u");
	assert_string_equal(str_text(&b.command), "cut year=2023");
	bench_close(&b);
	ask(&b, CUT_NUMBER);
	stays(&b, "Down");
	types(&b, "4", "cut number=4");
	types(&b, "1", "cut number=1"); // the least there is
	types(&b, "1000000", "cut number=1000000");
	bench_close(&b);
	ask(&b, CUT_SCORE);
	stays(&b, "Down");
	types(&b, "2.55", "cut score=2.55");
	types(&b, "2,6", "cut score=2.6");
	types(&b, "0", "cut score=0");
	bench_close(&b);
}

static void what_is_no_value_is_said_and_stays(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_RESOURCES);
	stays(&b, "Down");
	misunderstands(&b, "1869");
	misunderstands(&b, "2200");
	misunderstands(&b, "");
	runs(&b, "+", "cut year=2024"); // a notch begins at the last one understood
	stays(&b, "Down");
	stays(&b, "Down");
	misunderstands(&b, "100001"); // more posts than a plan may state
	runs(&b, "+", "cut year=2024 posts=10000.1");
	stays(&b, "Down");
	misunderstands(&b, "T€");
	bench_close(&b);
	ask(&b, CUT_NUMBER);
	stays(&b, "Down");
	misunderstands(&b, "0");
	misunderstands(&b, "1000001");
	misunderstands(&b, "2,5");
	bench_screen(&b, 80, 18);
	assert_string_equal(bench_row(&b, 13), "▸ Measures      2,5");
	presses(&b, "Esc", ANSWER_FINISH, "cut off"); // as it was
	bench_close(&b);
}

static void pasted_text_is_read_as_if_typed(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_NUMBER);
	bench_paste(&b, "7"); // in a list it is looked for: no hit, no choice
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Cut by: nothing is called that");
	stays(&b, "Enter");
	stays(&b, "Esc");
	stays(&b, "Down");
	stays(&b, "C-u");
	bench_paste(&b, "nine");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "“nine” is not understood.", 27), 0);
	stays(&b, "C-u");
	bench_paste(&b, "12");
	assert_int_equal(b.answer, ANSWER_COMMAND); // the line follows as it does when it is typed
	assert_string_equal(str_text(&b.command), "cut number=12");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "How many measures there may be", 30), 0);
	runs(&b, "+", "cut number=13");
	bench_close(&b);
}

// ---- notches -------------------------------------------------------------------------------------------------------

static void kinds_and_ways_go_round(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_NONE);
	runs(&b, "+", "cut year=2023");
	runs(&b, "Right", "cut number=3");
	runs(&b, "Right", "cut score=2.4");
	runs(&b, "Right", "cut off");
	runs(&b, "-", "cut score=2.4");
	runs(&b, "Left", "cut number=3");
	runs(&b, "Left", "cut year=2023");
	runs(&b, "*", "cut number=3"); // five are one here
	runs(&b, "_", "cut year=2023");
	stays(&b, "Tab");           // to the year
	for (int i = 0; i < 9; i++) // no further than the last field
		stays(&b, "Down");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Strict stops", 12), 0);
	runs(&b, "+", "cut year=2023 filling");
	bench_screen(&b, 80, 18);
	assert_string_equal(bench_row(&b, 17), "▸ Way           filling");
	runs(&b, "+", "cut year=2023");
	stays(&b, "Up"); // to the euros
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "How much money", 14), 0);
	for (int i = 0; i < 9; i++)
		stays(&b, "S-Tab");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "What limits the selection; + and - choose.");
	bench_close(&b);
}

// As everywhere typing filters, Space shows all, Enter takes the line and goes on; no hit, no choice.
static void lists_filter_while_typing(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_NONE);
	stays(&b, "Space");
	bench_screen(&b, 80, 18);
	assert_string_equal(bench_row(&b, 14),
						"               │▸ no line                                                    │");
	assert_string_equal(bench_row(&b, 17),
						"               └─ ▼ 1 more ──────────────────────────────────────────────────┘");
	stays(&b, "Esc"); // the list alone
	stays(&b, "m");
	bench_screen(&b, 80, 18);
	assert_string_equal(bench_row(&b, 12), "▸ Cut by        m");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Cut by: number of measures");
	stays(&b, "x");
	stays(&b, "Enter");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Cut by: nothing is called that");
	stays(&b, "Backspace");
	runs(&b, "Enter", "cut number=3");
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "How many measures there may be", 30), 0); // the next field
	bench_close(&b);
	ask(&b, CUT_RESOURCES);
	bench_press(&b, "Down Down");
	bench_type(&b, "KÄM"); // of the units those with a capacity
	runs(&b, "Enter", "cut year=2023 unit=A30");
	stays(&b, "Up");
	bench_type(&b, "all");
	presses(&b, "C-s", ANSWER_FINISH, "cut year=2023"); // takes what was looked for, and keeps the line
	bench_close(&b);
}

// Those that the plan gives something, and all of them, round and round.
static void units_with_a_capacity_go_round(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_RESOURCES);
	stays(&b, "Tab");
	stays(&b, "Tab");
	runs(&b, "+", "cut year=2023 unit=A10");
	bench_screen(&b, 80, 18);
	assert_string_equal(bench_row(&b, 14), "▸ Unit          A10 Hauptamt");
	assert_string_equal(bench_row(&b, 15), "  Posts         from the plan  0.5 of 2.5");
	runs(&b, "+", "cut year=2023 unit=A30"); // A20 is given nothing
	runs(&b, "+", "cut year=2023");
	runs(&b, "-", "cut year=2023 unit=A30");
	runs(&b, "-", "cut year=2023 unit=A10");
	runs(&b, "-", "cut year=2023");
	b.plan->capacity_n = 1; // of the whole administration only
	plan_changed(b.plan);
	stays(&b, "+");
	stays(&b, "-");
	bench_close(&b);
}

static void a_notch_of_a_number_keeps_its_bounds(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_RESOURCES);
	stays(&b, "Down");
	runs(&b, "+", "cut year=2024");
	runs(&b, "_", "cut year=2019");
	types(&b, "2197", "cut year=2197");
	runs(&b, "*", "cut year=2199");
	stays(&b, "+");
	types(&b, "1871", "cut year=1871");
	runs(&b, "_", "cut year=1870");
	stays(&b, "-");
	types(&b, "2023", "cut year=2023");
	stays(&b, "Down");
	stays(&b, "Down");
	runs(&b, "+", "cut year=2023 posts=6.1"); // from what the plan states
	runs(&b, "_", "cut year=2023 posts=5.6");
	types(&b, "0,2", "cut year=2023 posts=0.2");
	runs(&b, "_", "cut year=2023 posts=0");
	stays(&b, "-");
	stays(&b, "Down");
	runs(&b, "+", "cut year=2023 posts=0 money=2010000");
	runs(&b, "*", "cut year=2023 posts=0 money=2060000");
	types(&b, "5000", "cut year=2023 posts=0 money=5000");
	runs(&b, "-", "cut year=2023 posts=0 money=0");
	stays(&b, "-");
	bench_close(&b);
	ask(&b, CUT_NUMBER);
	stays(&b, "Down");
	runs(&b, "_", "cut number=1");
	stays(&b, "-");
	runs(&b, "*", "cut number=6");
	types(&b, "999999", "cut number=999999");
	runs(&b, "*", "cut number=1000000");
	stays(&b, "+");
	bench_close(&b);
	ask(&b, CUT_SCORE);
	stays(&b, "Down");
	runs(&b, "+", "cut score=2.45");
	runs(&b, "_", "cut score=2.2");
	types(&b, "0.05", "cut score=0.05");
	runs(&b, "-", "cut score=0");
	bench_press(&b, "Up"); // nought is a score and stands there
	bench_screen(&b, 80, 18);
	assert_string_equal(bench_row(&b, 13), "  Least score   0");
	bench_close(&b);
}

// Without a line there is nothing stated to begin at.
static void a_notch_begins_at_nothing_where_the_plan_is_silent(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_RESOURCES);
	b.look.cut = NULL;
	bench_press(&b, "Down Down Down");
	runs(&b, "+", "cut year=2023 posts=0.1");
	b.look.cut = NULL;
	stays(&b, "Down");
	runs(&b, "+", "cut year=2023 posts=0.1 money=10000");
	bench_close(&b);
}

// ---- leaving -------------------------------------------------------------------------------------------------------

static void leaving_keeps_the_line_or_puts_it_back(void **state)
{
	(void)state;
	struct bench b;
	ask(&b, CUT_NUMBER);
	bench_screen(&b, 80, 18);
	presses(&b, "PgDn", ANSWER_IGNORED, ""); // the list below goes on
	presses(&b, "PgUp", ANSWER_IGNORED, "");
	presses(&b, "C-l", ANSWER_IGNORED, "");
	presses(&b, "C-s", ANSWER_CLOSE, "");
	assert_string_equal(str_text(&b.message),
						"Cut line: 3 measures of at most 3 · 2 of them running or required by law");
	presses(&b, "C-c", ANSWER_FINISH, "cut off");
	stays(&b, "q"); // letters are typed
	stays(&b, "Esc");
	stays(&b, "Down");
	stays(&b, "q");
	bench_close(&b);
	struct cut_rule was = none, rule = none;
	was.kind = CUT_RESOURCES;
	was.unit = 2;
	was.posts_milli = 1500;
	was.filling = true;
	rule.kind = CUT_SCORE;
	bench_plan(&b, with_capacities());
	bench_open(&b, &overlay_cut, cut_panel_new(&rule, &was));
	presses(&b, "C-s", ANSWER_CLOSE, "");
	assert_string_equal(str_text(&b.message), ""); // no line, nothing to tell
	presses(&b, "Esc", ANSWER_FINISH, "cut year=2023 posts=1.5 unit=A10 filling");
	bench_close(&b);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_has_its_fields),
		cmocka_unit_test(beside_a_wide_list_it_tells_the_line_too),
		cmocka_unit_test(money_is_hidden_and_not_changed_then),
		cmocka_unit_test(what_is_typed_moves_the_line),
		cmocka_unit_test(what_is_no_value_is_said_and_stays),
		cmocka_unit_test(pasted_text_is_read_as_if_typed),
		cmocka_unit_test(kinds_and_ways_go_round),
		cmocka_unit_test(lists_filter_while_typing),
		cmocka_unit_test(units_with_a_capacity_go_round),
		cmocka_unit_test(a_notch_of_a_number_keeps_its_bounds),
		cmocka_unit_test(a_notch_begins_at_nothing_where_the_plan_is_silent),
		cmocka_unit_test(leaving_keeps_the_line_or_puts_it_back),
	};
	return cmocka_run_group_tests_name("the question for the cut", tests, NULL, NULL);
}
