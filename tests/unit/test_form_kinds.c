// SPDX-License-Identifier: EUPL-1.2
// Each kind of field, in both languages: what it takes, what it leaves out, how it says back what it understood, and
// what it says of what it cannot take.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "ui/form/form.h"

// Opens the form of a row with the cursor on a column.
static void stand(struct bench *b, enum lang lang, enum table_id t, const char *name, const char *column)
{
	i18n_set(lang);
	bench_plan(b, fixture_small());
	int32_t id = bench_id(b, t, name);
	struct form_order o = {.table = t, .ids = &id, .ids_n = 1, .first = schema_column(&schema[t], column)};
	assert_true(o.first >= 0);
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static void saves(struct bench *b, const char *command)
{
	bench_press(b, "C-s");
	if (b->answer != ANSWER_FINISH)
		print_error("not saved: %s\n", str_text(&b->message));
	assert_int_equal(b->answer, ANSWER_FINISH);
	assert_string_equal(str_text(&b->command), command);
}

static void refuses(struct bench *b, const char *part)
{
	bench_press(b, "C-s");
	assert_int_equal(b->answer, ANSWER_DONE);
	assert_true(b->message.len > 0);
	bench_describe(b);
	if (!strstr(str_text(&b->second), part))
		print_error("said: %s\n", str_text(&b->second));
	assert_non_null(strstr(str_text(&b->second), part));
	bench_screen(b, 80, 19); // and it stands at the field, whole
}

// ---- days ----------------------------------------------------------------------------------------------------------------

// Typed so, it is told so at once, stands so afterwards, and is written so.
static void day(enum lang lang, const char *typed, const char *told, const char *command)
{
	struct bench b;
	stand(&b, lang, T_phase, "M5/1", "start");
	bench_press(&b, "C-u");
	bench_type(&b, typed);
	if (told) {
		bench_describe(&b);
		assert_string_equal(str_text(&b.second), told);
		bench_shows(&b, 80, 19, told);
	}
	bench_press(&b, "Tab");
	saves(&b, command);
	bench_close(&b);
}

static void test_days(void **state)
{
	(void)state;
	day(LANG_DE, "3.3.23", "→ 03.03.2023", "phase edit #3 start=03.03.2023");
	day(LANG_DE, "heute", "→ 10.02.2023", "phase edit #3 start=10.02.2023");
	day(LANG_DE, "+2w", "→ 24.02.2023", "phase edit #3 start=24.02.2023");
	day(LANG_DE, "Q1 2023", NULL, "phase edit #3 \"start=Q1 2023\"");
	day(LANG_DE, "2/2023", "→ 02.2023", "phase edit #3 start=02.2023");
	day(LANG_EN, "3.2.23", "→ 3 Feb 2023", "phase edit #3 \"start=3 Feb 2023\"");
	day(LANG_EN, "today", "→ 10 Feb 2023", "phase edit #3 \"start=10 Feb 2023\"");
	day(LANG_EN, "2023-02", "→ Feb 2023", "phase edit #3 \"start=Feb 2023\"");
	day(LANG_EN, "", NULL, "phase edit #3 start=");
}

// Whatever the form shows of a day it understands again: every precision, every month, in both languages.
static void test_days_read_what_they_show(void **state)
{
	(void)state;
	for (int lang = LANG_DE; lang <= LANG_EN; lang++) {
		i18n_set((enum lang)lang);
		for (int month = 1; month <= 12; month++)
			for (int p = PRECISION_DAY; p <= PRECISION_YEAR; p++) {
				int32_t d = date_first(date_day(2024, month, 9), (enum precision)p), back = 0;
				enum precision q = PRECISION_DAY;
				struct str text = {0};
				date_text(&text, d, (enum precision)p);
				assert_true(date_parse(str_text(&text), FIXTURE_TODAY, DATE_NEAR, &back, &q));
				assert_int_equal(back, d);
				assert_int_equal(q, p);
				str_free(&text);
			}
	}
	i18n_set(LANG_EN);
}

static void test_days_refused(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_DE, T_phase, "M5/1", "start");
	bench_press(&b, "C-u");
	bench_type(&b, "bald");
	refuses(&b, "3.4.2023"); // an example
	bench_close(&b);
	stand(&b, LANG_DE, T_cycle, "2023Q1", "start"); // has no precision: a month would not do
	bench_press(&b, "C-u");
	bench_type(&b, "bald");
	refuses(&b, "Erwartet: ein Tag wie 3.4.2023, heute oder +2w.");
	bench_press(&b, "C-u");
	bench_type(&b, "2023");
	refuses(&b, "3.4.2023");
	bench_close(&b);
}

// A paste that is longer than a plan keeps is left out as a whole, and said so.
static void test_too_long_a_paste(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_measure, "M8", "title");
	char *text = mem_alloc(120001);
	memset(text, 'x', 120000);
	text[120000] = '\0';
	bench_paste(&b, text);
	bench_shows(&b, 100, 19, "does not fit in any more and was left out");
	bench_press(&b, "x Tab");
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_FINISH); // the field is as it was, with the x
	assert_true(b.command.len < 200);
	free(text);
	bench_close(&b);
}

// ---- several fields ------------------------------------------------------------------------------------------------------

// While it is typed, at the field; gone when the other one is put right; and not saved as it is.
static void test_fields_that_contradict(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_phase, "M5/1", "end"); // 1 to 31 March 2023
	bench_press(&b, "C-u");
	bench_type(&b, "2/2023");
	bench_shows(&b, 100, 19, "Expected: 1 Mar 2023 or later.");
	refuses(&b, "Expected: 1 Mar 2023 or later.");
	bench_press(&b, "Up");
	bench_press(&b, "C-u");
	bench_type(&b, "1.1.23");
	bench_press(&b, "Tab");
	saves(&b, "phase edit #3 \"start=1 Jan 2023\" \"end=Feb 2023\"");
	bench_close(&b);
	stand(&b, LANG_EN, T_phase, "M5/1", "start");
	bench_press(&b, "C-u");
	bench_type(&b, "Q2 2023");
	refuses(&b, "start: Q2 2023 is after “end” (31 Mar 2023). Expected: 31 Mar 2023 or earlier.");
	bench_close(&b);
}

// The kind of a key result decides where its target may lie.
static void test_target_of_its_kind(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_key_result, "2023Q1-O2-KR1", "target"); // from 0 to 25
	b.plan->check_in_n = 0;                                      // with check-ins it would keep its kind
	plan_changed(b.plan);
	bench_press(&b, "C-u");
	bench_type(&b, "-3");
	refuses(&b, "Expected: more than 0, or another kind.");
	bench_press(&b, "Up Up");
	bench_press(&b, "d"); // decrease
	saves(&b, "kr edit #3 kind=decrease target=-3");
	bench_close(&b);
}

// ---- numbers -------------------------------------------------------------------------------------------------------------

static void number(enum lang lang, enum table_id t, const char *name, const char *column, const char *typed,
				   const char *told, const char *command)
{
	struct bench b;
	stand(&b, lang, t, name, column);
	bench_press(&b, "C-u");
	bench_type(&b, typed);
	bench_describe(&b);
	if (told)
		assert_string_equal(str_text(&b.second), told);
	bench_press(&b, "Tab");
	saves(&b, command);
	bench_close(&b);
}

static void test_numbers(void **state)
{
	(void)state;
	number(LANG_DE, T_budget_line, "#1", "most", "900 T€", "→ 900\u202f000\u202f€", "budget edit #1 most=900000");
	number(LANG_DE, T_budget_line, "#1", "most", "1,5 Mio", "→ 1\u202f500\u202f000\u202f€",
		   "budget edit #1 most=1500000");
	number(LANG_EN, T_budget_line, "#1", "most", "1.5 Mio", NULL, "budget edit #1 most=1500000");
	number(LANG_EN, T_budget_line, "#1", "most", "900k", "→ 900,000\u202f€", "budget edit #1 most=900000");
	number(LANG_DE, T_budget_line, "#1", "most", "900 tsd", "→ 900\u202f000\u202f€", "budget edit #1 most=900000");
	number(LANG_DE, T_budget_line, "#1", "most", "900,000", "→ 900\u202f000\u202f€", "budget edit #1 most=900000");
	number(LANG_EN, T_budget_line, "#1", "most", "900.000", "→ 900,000\u202f€", "budget edit #1 most=900000");
	number(LANG_DE, T_fte_need, "#1", "posts", "2.125", "→ 2,125\u202fVZÄ", "fte edit #1 posts=2,125");
	number(LANG_DE, T_check_in, "#4", "value", "2,1250", NULL, "checkin edit #4 value=2,1250");
	number(LANG_DE, T_fte_need, "#1", "posts", "0,25", NULL, "fte edit #1 posts=0,25");
	number(LANG_EN, T_fte_need, "#1", "posts", "0,25", "→ 0.25\u202fposts", "fte edit #1 posts=0.25");
	number(LANG_DE, T_criterion, "nutzen", "weight", "42,5", NULL, "criterion edit #1 weight=42,5");
	number(LANG_DE, T_criterion, "nutzen", "weight", "42 %", "→ 42\u202f%", "criterion edit #1 weight=42");
	number(LANG_DE, T_level, "nutzen/hoch", "points", "2,5", NULL, "level edit #1 points=2,5");
	number(LANG_DE, T_measure, "M8", "priority", "12", NULL, "measure edit #8 priority=12");
	number(LANG_EN, T_measure, "M8", "priority", "", NULL, "measure edit #8 priority=");
}

// Whatever is typed into a number stays to be seen, is said to be not understood, with an example, and is not stored.
static void test_nothing_is_swallowed(void **state)
{
	(void)state;
	static const struct {
		enum table_id table;
		const char *name, *column, *typed, *example;
	} cases[] = {
		{T_measure, "M8", "priority", "qu1x:/2d", "a whole number such as 3"},
		{T_check_in, "#1", "value", "65/75", "a number such as 0.4"},
		{T_check_in, "#1", "value", "50%", "a number such as 0.4"},
		{T_check_in, "#1", "confidence", "7/10", "a whole number such as 3"},
		{T_fte_need, "#1", "posts", "1/2", "posts such as 0.5 or 2"},
		{T_fte_need, "#1", "posts", "½", "posts such as 0.5 or 2"},
		{T_budget_line, "#1", "most", "60 tds", "whole euros such as 20000, 20 T€ or 1.5 Mio"},
		{T_budget_line, "#1", "year_from", "26/27", "a year such as 2023"},
		{T_criterion, "nutzen", "weight", "40 v.H", "percent such as 40 or 12.5"},
		{T_level, "nutzen/hoch", "points", "drei", "points such as 3 or 2.5"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct bench b;
		struct str line = {0};
		stand(&b, LANG_EN, cases[i].table, cases[i].name, cases[i].column);
		bench_press(&b, "C-u");
		bench_type(&b, cases[i].typed);
		str_addf(&line, "*%s", cases[i].typed);
		bench_shows(&b, 120, 50, str_text(&line));
		bench_describe(&b);
		assert_non_null(strstr(str_text(&b.second), "is not understood"));
		refuses(&b, cases[i].example);
		bench_shows(&b, 120, 50, str_text(&line)); // and it stays
		str_free(&line);
		bench_close(&b);
	}
}

static void test_numbers_refused(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_measure, "M8", "priority");
	bench_press(&b, "C-u 0");
	bench_describe(&b);
	assert_non_null(strstr(str_text(&b.second), "Expected: 1 – 100")); // said while it is typed
	refuses(&b, "Expected: 1 – 100");
	bench_press(&b, "C-u 1 . 5");
	refuses(&b, "a whole number such as 3");
	bench_close(&b);
	stand(&b, LANG_DE, T_criterion, "nutzen", "weight");
	bench_press(&b, "C-u 1 0 1");
	refuses(&b, "100\u202f%");
	bench_close(&b);
}

// ---- words ---------------------------------------------------------------------------------------------------------------

static void test_choices(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_measure, "M4", "stage"); // running
	bench_press(&b, "Right");
	saves(&b, "measure edit #4 stage=pilot");
	bench_press(&b, "Left Left");
	saves(&b, "measure edit #4 stage=preparation");
	bench_press(&b, "d Enter");
	saves(&b, "measure edit #4 stage=done");
	bench_press(&b, "S-Tab Right Right");
	saves(&b, "measure edit #4 stage=none"); // round and round
	bench_press(&b, "Space");
	bench_shows(&b, 80, 19, "in operation"); // the list is open
	bench_press(&b, "Down Down Enter");
	saves(&b, "measure edit #4 stage=preparation");
	bench_press(&b, "S-Tab");
	bench_type(&b, "done?");
	bench_shows(&b, 80, 19, "nothing is called that"); // no hit, no choice
	bench_press(&b, "Enter Tab Esc");
	saves(&b, "measure edit #4 stage=preparation");
	bench_press(&b, "Enter"); // goes on, as in every field
	bench_describe(&b);
	assert_null(strstr(str_text(&b.first), "Stage"));
	bench_close(&b);
	stand(&b, LANG_DE, T_measure, "M4", "stage");
	bench_type(&b, "betr"); // within the translated word, umlauts and case aside
	bench_describe(&b);
	assert_non_null(strstr(str_text(&b.first), tr("in operation")));
	bench_press(&b, "Esc"); // closing the list takes nothing
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_type(&b, "IDEE");
	bench_press(&b, "Enter");
	saves(&b, "measure edit #4 stage=idea");
	bench_close(&b);
}

static void test_yes_and_no(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_DE, T_measure, "M4", "mandatory");
	bench_press(&b, "j");
	saves(&b, "measure edit #4 mandatory=yes");
	bench_press(&b, "Space");
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_close(&b);
	stand(&b, LANG_EN, T_measure, "M4", "mandatory");
	bench_press(&b, "y Enter"); // Enter goes on
	bench_describe(&b);
	assert_null(strstr(str_text(&b.first), "required by law"));
	saves(&b, "measure edit #4 mandatory=yes");
	bench_close(&b);
}

// ---- other objects -------------------------------------------------------------------------------------------------------

static void test_references(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_measure, "M4", "field");
	bench_type(&b, "kompetenz");
	bench_shows(&b, 80, 19, "Digitale Kompetenz");
	bench_press(&b, "Enter");
	saves(&b, "measure edit #4 field=#3");
	bench_close(&b);
	stand(&b, LANG_EN, T_goal, "DD3", "field");
	bench_press(&b, "Del");
	saves(&b, "goal edit #7 field="); // may be empty
	bench_press(&b, "Space Down Enter");
	saves(&b, "goal edit #7 field=#1"); // the list begins with none, then the first field
	bench_close(&b);
}

// By code, by number, with umlauts typed as ae; a search that finds nothing says so and takes nothing.
static void test_references_are_found(void **state)
{
	(void)state;
	static const struct {
		const char *typed;
		int32_t id;
	} searches[] = {{"M8", 8}, {"8", 8}, {"dokumentenmanagement", 8}, {"vorschlaege", 5}, {"erechnung", 10}};
	for (size_t i = 0; i < sizeof searches / sizeof searches[0]; i++) {
		struct bench b;
		char command[64];
		stand(&b, LANG_DE, T_measure, "M4", "parent");
		bench_type(&b, searches[i].typed);
		snprintf(command, sizeof command, "measure edit #4 parent=#%d", (int)searches[i].id);
		saves(&b, command); // with the list open: what was found is taken
		bench_close(&b);
	}
	struct bench b;
	stand(&b, LANG_EN, T_measure, "M4", "parent");
	bench_type(&b, "nowhere");
	bench_shows(&b, 80, 19, "nothing is called that");
	bench_press(&b, "Enter Esc Esc");
	assert_int_equal(b.answer, ANSWER_CLOSE);
	bench_close(&b);
}

// The levels of the criterion that is rated, no others; nothing belongs to itself.
static void test_references_are_narrowed(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_rating, "#1", "level");
	bench_press(&b, "Space");
	const char *screen = bench_screen(&b, 80, 19);
	assert_non_null(strstr(screen, "mittel"));
	assert_null(strstr(screen, "kurz")); // a level of another criterion
	bench_close(&b);
	stand(&b, LANG_EN, T_measure, "M4", "parent");
	bench_type(&b, "Soll-Definition");
	bench_shows(&b, 80, 19, "nothing is called that");
	bench_close(&b);
}

static void test_references_that_must_be(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_phase, "M4/1", "measure");
	bench_press(&b, "Del");
	assert_non_null(strstr(str_text(&b.message), "measure may not be empty"));
	bench_close(&b);
}

// Any number of objects: Space marks in the list, a search and Enter add one, Enter alone is done; Del empties.
static void test_several(void **state)
{
	(void)state;
	struct bench b;
	i18n_set(LANG_EN);
	bench_plan(&b, fixture_small());
	int32_t id = bench_id(&b, T_measure, "M4"); // serves DD3
	struct form_order o = {.table = T_measure, .ids = &id, .ids_n = 1, .first = FORM_TIE(0)};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_shows(&b, 80, 19, "DD3");
	bench_type(&b, "dl2");
	bench_press(&b, "Enter");
	bench_shows(&b, 80, 19, "[x] DL2");
	bench_press(&b, "Enter");
	saves(&b, "measure edit #4 goalof=#7,#2");
	bench_press(&b, "S-Tab Space C-Home Space Enter"); // DL1, the first one
	saves(&b, "measure edit #4 goalof=#7,#2,#1");
	bench_press(&b, "S-Tab Space C-Home Space Esc"); // and not
	saves(&b, "measure edit #4 goalof=#7,#2");
	bench_press(&b, "Del");
	saves(&b, "measure edit #4 goalof=");
	bench_close(&b);
}

// ---- texts and codes -----------------------------------------------------------------------------------------------------

static void test_long_texts(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_DE, T_goal, "DD3", "description");
	bench_type(&b, "Erste Zeile\nZweite");
	bench_press(&b, "Up Home X Down End");
	bench_type(&b, "!");
	bench_shows(&b, 80, 19, "XErste Zeile");
	saves(&b, "goal edit #7 \"description=XErste Zeile\nZweite!\"");
	bench_press(&b, "C-e");
	assert_int_equal(b.answer, ANSWER_COMMAND);
	assert_string_equal(str_text(&b.command), "editor");
	struct str lent = {0};
	assert_true(overlay_form.editing(b.state, &lent));
	assert_string_equal(str_text(&lent), "XErste Zeile\nZweite!");
	overlay_form.edited(b.state, "von außen");
	saves(&b, "goal edit #7 \"description=von außen\"");
	bench_press(&b, "C-z"); // what the editor did can be undone
	saves(&b, "goal edit #7 \"description=XErste Zeile\nZweite!\"");
	str_free(&lent);
	bench_close(&b);
}

// A text of many lines scrolls within its field; the cursor is always seen.
static void test_long_texts_scroll(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_goal, "DD3", "description");
	for (int i = 0; i < 60; i++) {
		char line[16];
		snprintf(line, sizeof line, "line %d", i);
		bench_type(&b, line);
		bench_press(&b, "C-j");
	}
	for (int i = 0; i < 70; i++) {
		int x, y;
		bench_screen(&b, 60, 11);
		assert_true(bench_cursor(&b, &x, &y));
		bench_press(&b, i < 62 ? "Up" : "Down");
	}
	bench_close(&b);
}

static void test_pasted(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_measure, "M4", "title");
	bench_press(&b, "C-u");
	bench_paste(&b, "two\nlines\x1b[0m");
	bench_press(&b, "C-s");
	assert_null(strchr(str_text(&b.command), '\n')); // one line stays one line
	assert_null(strchr(str_text(&b.command), '\x1b'));
	bench_close(&b);
	stand(&b, LANG_EN, T_measure, "M4", "field");
	bench_paste(&b, "Kompetenz"); // in a reference it is a search
	bench_press(&b, "Enter");
	saves(&b, "measure edit #4 field=#3");
	bench_close(&b);
}

static void test_codes(void **state)
{
	(void)state;
	struct bench b;
	stand(&b, LANG_EN, T_measure, "M4", "code");
	bench_press(&b, "C-u");
	bench_type(&b, "m08");
	bench_describe(&b);
	assert_non_null(strstr(str_text(&b.second), "taken already")); // as it is typed
	refuses(&b, "taken already");
	bench_press(&b, "C-u");
	bench_type(&b, "M 4");
	refuses(&b, "such as M34");
	bench_press(&b, "C-u");
	bench_type(&b, "M40");
	saves(&b, "measure edit #4 code=M40");
	bench_close(&b);
}

// A new row's code follows its owner until somebody types one.
static void test_codes_are_proposed(void **state)
{
	(void)state;
	struct bench b;
	i18n_set(LANG_EN);
	bench_plan(&b, fixture_small());
	struct form_value given[] = {{schema_column(&schema[T_phase], "measure"), "#4"}};
	struct form_order o = {.table = T_phase, .present = given, .present_n = 1, .first = -1};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_type(&b, "Abnahme");
	saves(&b, "phase add measure=#4 title=Abnahme kind=other open_start=no open_end=no "
			  "follows=no latest_reason=none");
	bench_close(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_days_read_what_they_show),
		cmocka_unit_test(test_days_refused),
		cmocka_unit_test(test_too_long_a_paste),
		cmocka_unit_test(test_fields_that_contradict),
		cmocka_unit_test(test_target_of_its_kind),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_nothing_is_swallowed),
		cmocka_unit_test(test_numbers_refused),
		cmocka_unit_test(test_choices),
		cmocka_unit_test(test_yes_and_no),
		cmocka_unit_test(test_references),
		cmocka_unit_test(test_references_are_found),
		cmocka_unit_test(test_references_are_narrowed),
		cmocka_unit_test(test_references_that_must_be),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_long_texts),
		cmocka_unit_test(test_long_texts_scroll),
		cmocka_unit_test(test_pasted),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_codes_are_proposed),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
