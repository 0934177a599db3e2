// SPDX-License-Identifier: EUPL-1.2
// Progress and pace in words, and the pens that write them: along a line and down a column, never beyond their room.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "canvas/output.h"
#include "fixture.h"
#include "ui/kit/pen.h"
#include "say/progress.h"
#include "ui/kit/field_mark.h"

#include <stdlib.h>
#include <string.h>

static void says(struct str *s, const char *text)
{
	assert_string_equal(str_text(s), text);
	str_clear(s);
}

static void test_percent(void **state)
{
	(void)state;
	struct str s = {0};
	progress_percent(&s, NONE32, false);
	says(&s, "–"); // unknown is not nothing
	progress_percent(&s, NONE32, true);
	says(&s, "–");
	progress_percent(&s, 0, false);
	says(&s, "0%");
	progress_percent(&s, 6849, false);
	says(&s, "68%");
	progress_percent(&s, 6850, true);
	says(&s, "~69%");
	progress_percent(&s, -1250, false);
	says(&s, "−13%");
	i18n_set(LANG_DE);
	progress_percent(&s, 123400, false);
	says(&s, "1234 %");
	i18n_set(LANG_EN);
	str_free(&s);
}

static void test_sentence(void **state)
{
	(void)state;
	struct str s = {0};
	progress_sentence(&s, 6800, true, 4600, PACE_GOOD);
	says(&s, "~68% of 46% expected");
	progress_sentence(&s, 6800, false, 4600, PACE_NONE); // nobody can judge yet
	says(&s, "68%");
	progress_sentence(&s, 6800, false, NONE32, PACE_GOOD);
	says(&s, "68%");
	progress_sentence(&s, NONE32, false, 4600, PACE_GOOD);
	says(&s, "–");
	i18n_set(LANG_DE);
	progress_sentence(&s, 6800, false, 4600, PACE_BAD);
	says(&s, "68 % bei erwarteten 46 %");
	i18n_set(LANG_EN);
	str_free(&s);
}

static void test_pace(void **state)
{
	(void)state;
	static const struct {
		enum pace pace;
		const char *word;
		enum role sign, bar;
	} rows[] = {
		{PACE_NONE, "too early to judge", ROLE_DIM, ROLE_BAR},
		{PACE_GOOD, "on track", ROLE_GOOD, ROLE_GOOD},
		{PACE_RISK, "at risk", ROLE_WARN, ROLE_WARN},
		{PACE_BAD, "off track", ROLE_BAD, ROLE_BAD},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		assert_string_equal(progress_word(rows[i].pace), rows[i].word);
		assert_int_equal(progress_role(rows[i].pace), rows[i].sign);
		assert_int_equal(progress_bar_role(rows[i].pace), rows[i].bar);
	}
}

static void test_days_and_quarters(void **state)
{
	(void)state;
	struct str s = {0};
	struct arena *a = arena_new();
	struct plan *p = fixture_small();
	assert_string_equal(progress_quarter(a, &p->cycle[0]), "Q1");
	progress_week(&s, &p->cycle[0], fixture_day("2023-01-01")); // a Sunday: of the last week of the year before
	says(&s, "CW 52, week 1 of 13");
	progress_week(&s, &p->cycle[0], FIXTURE_TODAY);
	says(&s, "CW 6, week 6 of 13");
	progress_week(&s, &p->cycle[0], fixture_day("2022-12-31"));
	says(&s, "");
	progress_week(&s, &p->cycle[0], fixture_day("2023-04-01"));
	says(&s, "");
	progress_day(&s, fixture_day("2023-02-08"));
	says(&s, "Wed 8 Feb");
	i18n_set(LANG_DE);
	progress_day(&s, fixture_day("2023-02-08"));
	says(&s, "Mi 08.02.");
	i18n_set(LANG_EN);
	progress_join(&s);
	says(&s, "");
	str_add(&s, "a");
	progress_join(&s);
	says(&s, "a · ");
	plan_free(p);
	arena_free(a);
	str_free(&s);
}

// ---- pens --------------------------------------------------------------------------------------------------------

static struct canvas *sheet_of(int w, int h)
{
	struct canvas *c = canvas_new(w, h, GLYPHS_UNICODE);
	canvas_clear(c);
	return c;
}

static void drawn(struct canvas *c, const char *text)
{
	struct str s = {0};
	output_text(&s, c);
	assert_string_equal(str_text(&s), text);
	str_free(&s);
	canvas_clear(c);
}

static void test_pen(void **state)
{
	(void)state;
	struct canvas *c = sheet_of(12, 1);
	struct pen exact = {.c = c, .x = 1, .end = 8};
	pen_text(&exact, ROLE_TEXT, "abcd");
	assert_int_equal(pen_room(&exact), 3);
	pen_text(&exact, ROLE_TEXT, "efg"); // to the last cell
	assert_false(exact.full);
	assert_int_equal(pen_room(&exact), 0);
	drawn(c, " abcdefg\n");
	struct pen cut = {.c = c, .x = 1, .end = 8};
	pen_text(&cut, ROLE_TEXT, "abcd");
	pen_text(&cut, ROLE_TEXT, "efgh");
	assert_true(cut.full);
	pen_text(&cut, ROLE_TEXT, "x"); // nothing after the sign of the cut
	drawn(c, " abcdef…\n");
	struct pen gap = {.c = c, .x = 1, .end = 8};
	pen_text(&gap, ROLE_TEXT, "ab");
	pen_gap(&gap, 2);
	pen_text(&gap, ROLE_TEXT, "cd");
	pen_gap(&gap, 5); // beyond the end
	assert_int_equal(pen_room(&gap), 0);
	pen_text(&gap, ROLE_TEXT, "");
	assert_false(gap.full);
	pen_text(&gap, ROLE_TEXT, "e");
	assert_true(gap.full);
	drawn(c, " ab  cd…\n");
	canvas_free(c);
}

static void test_flow(void **state)
{
	(void)state;
	struct canvas *c = sheet_of(12, 6);
	struct arena *a = arena_new();
	struct flow f = {c, a, 1, 0, 10, 6, false};
	flow_heading(&f, "Kopf"); // the first one without a blank line
	flow_text(&f, ROLE_TEXT, "eins zwei drei vier", 2);
	flow_indented(&f, 2, ROLE_TEXT, "fünf", 3);
	flow_text(&f, ROLE_TEXT, "", 3); // nothing takes no line
	assert_int_equal(f.y, 4);
	flow_heading(&f, "Enge"); // room is scarce: without a blank line
	flow_more(&f, 0);
	assert_int_equal(f.y, 5);
	flow_more(&f, 7);
	assert_int_equal(f.y, 6);
	assert_false(f.full);
	flow_gap(&f);
	assert_int_equal(f.y, 6);
	drawn(c, " Kopf\n eins zwei\n drei vier\n   fünf\n Enge\n ▼ 7 more\n");
	flow_text(&f, ROLE_TEXT, "zuviel", 1);
	assert_true(f.full);
	flow_more(&f, 2);
	drawn(c, "\n\n\n\n\n          …\n");
	struct flow roomy = {c, a, 0, 1, 12, 6, false};
	flow_heading(&roomy, "Kopf");
	assert_int_equal(roomy.y, 3); // a blank line above it
	flow_text(&roomy, ROLE_TEXT, "ein Text der länger ist als alles was noch Platz hat", 9);
	assert_int_equal(roomy.y, 6);
	drawn(c, "\n\nKopf\nein Text der\nlänger ist\nals alles w…\n");
	struct flow narrow = {c, a, 0, 0, 2, 6, false};
	flow_indented(&narrow, 2, ROLE_TEXT, "nichts", 3);
	assert_int_equal(narrow.y, 0);
	canvas_free(c);
	arena_free(a);
}

static void test_wrapped_titles(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	const char *lines[4];
	assert_int_equal(pen_wrap(a, " Digitale Dienste", 8, 2, lines), 2);
	assert_string_equal(lines[0], "Digitale");
	assert_string_equal(lines[1], "Dienste");
	assert_int_equal(pen_wrap(a, "Ab in die Mitte", 9, 2, lines), 2);
	assert_string_equal(lines[0], "Ab in die");
	assert_string_equal(lines[1], "Mitte");
	// A word longer than a line, or more lines than there are: as any text is broken.
	assert_true(pen_wrap(a, "Dokumentenmanagement heute", 14, 3, lines) > 1);
	assert_string_equal(lines[0], "Dokumentenma-");
	assert_int_equal(pen_wrap(a, "eins zwei drei", 4, 2, lines), 2);
	assert_string_equal(lines[1], "zwe…");
	arena_free(a);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_percent),           cmocka_unit_test(test_sentence), cmocka_unit_test(test_pace),
		cmocka_unit_test(test_days_and_quarters), cmocka_unit_test(test_pen),      cmocka_unit_test(test_flow),
		cmocka_unit_test(test_wrapped_titles),
	};
	return cmocka_run_group_tests_name("progress and pens", tests, NULL, NULL);
}
