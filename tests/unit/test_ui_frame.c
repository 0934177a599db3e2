// SPDX-License-Identifier: EUPL-1.2
// What stands around a pane: nothing overlaps, the least important goes first, and every size has an answer.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "base/text.h"
#include "canvas/output.h"
#include "ui/kit/frame.h"
#include "ui/panes.h"

#include <string.h>

static const struct key_hint left[] = {{"Enter", "open"}, {"+ -", "rating"}, {"w", "weights"}, {"/", "search"}};
static const struct key_hint right[] = {{"u", "undo"}, {"?", "help"}, {"q", "back"}};

static struct frame measures(void)
{
	return (struct frame){
		.plan_title = "Kreis Viersen",
		.pane_key = "3",
		.pane_title = "Measures",
		.headline = "46 measures · sorted by score ▼",
		.right = "Sat 30 Jan 2021",
		.first = "34 Scanstelle 2,50",
		.second = "Aufwand: niedrig brächte 2,70",
		.hints = left,
		.hints_n = 4,
		.right_hints = right,
		.right_hints_n = 3,
	};
}

static struct str drawn;
static int cursor_x, cursor_y;

static const char *draw(const struct frame *f, int cols, int rows)
{
	struct canvas *c = canvas_new(cols, rows, GLYPHS_UNICODE);
	canvas_clear(c);
	frame_draw(c, f);
	cursor_x = c->cursor_x;
	cursor_y = c->cursor_y;
	str_clear(&drawn);
	output_text(&drawn, c);
	canvas_free(c);
	return str_text(&drawn);
}

static void line_of(char *out, size_t size, const char *text, int row)
{
	while (row-- > 0)
		text = strchr(text, '\n') + 1;
	size_t n = strcspn(text, "\n");
	assert_true(n < size);
	memcpy(out, text, n);
	out[n] = '\0';
}

// A kiosk says on the smallest screen, too, how old its picture is: the title gives way.
static void test_a_brief_right_part_never_goes(void **state)
{
	(void)state;
	struct frame f = measures();
	char line[512];
	f.sample = true;
	f.right = "05:12 · data as of 21 Nov 2026 05:12";
	f.right_brief = "05:12 · data as of 05:12";
	line_of(line, sizeof line, draw(&f, 60, 15), 0);
	assert_string_equal(line, " Kreis …  Sample data  3 Measures  05:12 · data as of 05:12");
	line_of(line, sizeof line, draw(&f, 120, 15), 0);
	assert_non_null(strstr(line, f.right));
	f.right_brief = "";
	line_of(line, sizeof line, draw(&f, 60, 15), 0);
	assert_null(strstr(line, "05:12"));
}

static void test_full_width(void **state)
{
	(void)state;
	struct frame f = measures();
	char line[512];
	const char *text = draw(&f, 100, 30);
	line_of(line, sizeof line, text, 0);
	assert_string_equal(
		line, " Kreis Viersen  3 Measures        46 measures · sorted by score ▼                   Sat 30 Jan 2021");
	line_of(line, sizeof line, text, 26);
	assert_string_equal(line, " 34 Scanstelle 2,50");
	line_of(line, sizeof line, text, 27);
	assert_string_equal(line, " Aufwand: niedrig brächte 2,70");
	line_of(line, sizeof line, text, 29);
	assert_string_equal(
		line, " Enter open  + - rating  w weights  / search                                 u undo  ? help  q back");
}

// Whatever the width: the pane and the marks stand there, words are whole or end with …, parts are two blanks apart.
static void test_every_width(void **state)
{
	(void)state;
	struct frame f = measures();
	f.sample = f.read_only = true;
	for (int cols = 60; cols <= 200; cols++) {
		char line[1024];
		line_of(line, sizeof line, draw(&f, cols, 24), 0);
		assert_true(text_width(line) < cols);
		assert_non_null(strstr(line, "3 Measures"));
		assert_non_null(strstr(line, tr("Sample data")));
		assert_non_null(strstr(line, tr("read only")));
		const char *date = strstr(line, "Sat 30 Jan 2021");
		if (date)
			assert_memory_equal(date - 2, "  ", 2);
		else
			assert_null(strstr(line, "Sat"));
		line_of(line, sizeof line, draw(&f, cols, 24), 23);
		assert_true(text_width(line) < cols);
		assert_non_null(strstr(line, "Enter open"));
		assert_non_null(strstr(line, "? help"));
	}
}

static void test_narrow_drops_the_headline_first(void **state)
{
	(void)state;
	struct frame f = measures();
	char line[512];
	line_of(line, sizeof line, draw(&f, 64, 24), 0);
	assert_non_null(strstr(line, "46 measures"));
	assert_null(strstr(line, "sorted"));
	assert_non_null(strstr(line, "Sat 30 Jan 2021"));
	f.plan_title = "Landkreis mit einem wirklich außerordentlich langen Namen";
	line_of(line, sizeof line, draw(&f, 60, 24), 0);
	assert_null(strstr(line, "46"));
	assert_non_null(strstr(line, "…  3 Measures"));
	assert_non_null(strstr(line, "Sat 30 Jan 2021"));
}

// A long first sentence takes two lines where there are three, and leaves the last one to the second.
static void test_long_sentence(void **state)
{
	(void)state;
	struct frame f = measures();
	char line[512];
	f.first = "34 Scanstelle 2,50 = Innenwirkung 3×40 + Außenwirkung 1×15 + Fallzahlen 3×5 + Aufwand 2×20 + "
			  "Umsetzungsdauer 3×20";
	const char *text = draw(&f, 80, 30);
	line_of(line, sizeof line, text, 27);
	assert_non_null(strstr(line, "Umsetzungsdauer"));
	line_of(line, sizeof line, text, 28);
	assert_string_equal(line, " Aufwand: niedrig brächte 2,70");
}

// Where two lines are left for both, the second goes on where the first one ends; where that is too much, each keeps its
// own, so that the second is not lost.
static void test_sentences_flow_together(void **state)
{
	(void)state;
	struct frame f = measures();
	char line[512];
	f.first = "34 Scanstelle 2,50 = Innenwirkung 3×40 + Außenwirkung 1×15 + Fallzahlen 3×5 + Aufwand";
	const char *text = draw(&f, 80, 24);
	line_of(line, sizeof line, text, 21);
	assert_string_equal(line, " 34 Scanstelle 2,50 = Innenwirkung 3×40 + Außenwirkung 1×15 + Fallzahlen 3×5 +");
	line_of(line, sizeof line, text, 22);
	assert_string_equal(line, " Aufwand · Aufwand: niedrig brächte 2,70");
	f.second = "Aufwand: niedrig brächte 2,70 und Rang 2, und hoch brächte 2,30 und Rang 11, wie jetzt";
	text = draw(&f, 80, 24);
	line_of(line, sizeof line, text, 22);
	assert_int_equal(strncmp(line, " Aufwand: niedrig", 17), 0);
	f.first = "Was die Auswahl begrenzt; + und - wählen."; // also where it is the second that has no room
	text = draw(&f, 80, 24);
	line_of(line, sizeof line, text, 21);
	assert_string_equal(line, " Was die Auswahl begrenzt; + und - wählen. Aufwand: niedrig brächte 2,70 und");
	line_of(line, sizeof line, text, 22);
	assert_string_equal(line, " Rang 2, und hoch brächte 2,30 und Rang 11, wie jetzt");
}

// The deadline stands behind the pane; headline, title and day give way before it does, then it ends with a word or syllable.
static void test_a_deadline_gives_way_last(void **state)
{
	(void)state;
	struct frame f = measures();
	char line[1024];
	f.near_day = "15 Feb";
	f.near_title = "Workshop";
	line_of(line, sizeof line, draw(&f, 100, 30), 0);
	assert_string_equal(
		line, " Kreis Viersen  3 Measures  15 Feb Workshop!  46 measures · sorted by score ▼       Sat 30 Jan 2021");
	line_of(line, sizeof line, draw(&f, 80, 24), 0);
	assert_string_equal(line, " Kreis Viersen  3 Measures  15 Feb Workshop!  46 measures       Sat 30 Jan 2021");
	line_of(line, sizeof line, draw(&f, 60, 15), 0);
	assert_string_equal(line, " Kreis Vier…  3 Measures  15 Feb Workshop!  Sat 30 Jan 2021");
	f.near_title = "Roadmap-Workshop mit Ist-Soll-Vergleich";
	line_of(line, sizeof line, draw(&f, 100, 30), 0);
	assert_string_equal(
		line, " Kreis Viersen  3 Measures  15 Feb Roadmap-Workshop mit…!  46 measures              Sat 30 Jan 2021");
	line_of(line, sizeof line, draw(&f, 80, 24), 0);
	assert_string_equal(line, " Kreis Viersen  3 Measures  15 Feb Roadmap-Workshop…!           Sat 30 Jan 2021");
	f.sample = f.read_only = true;
	f.hides = "confidential";
	line_of(line, sizeof line, draw(&f, 80, 24), 0);
	assert_string_equal(line, " Kreis Vie…  Sample data  read only  confidential  3 Measures  15 Feb Roadmap-!");
	f.near_title = "";
	line_of(line, sizeof line, draw(&f, 120, 24), 0);
	assert_non_null(strstr(line, "  15 Feb !  "));
}

// What somebody has turned on stays to be seen: for it the deadline goes down to its day, then the title of the plan.
static void test_a_headline_that_is_kept(void **state)
{
	(void)state;
	struct frame f = measures();
	char line[1024];
	f.near_day = "15 Feb";
	f.near_title = "Roadmap-Workshop mit Ist-Soll-Vergleich";
	f.headline = "since Masterplan · Years";
	line_of(line, sizeof line, draw(&f, 80, 24), 0);
	assert_string_equal(line, " Kreis Viersen  3 Measures  15 Feb Roadmap-Workshop…!           Sat 30 Jan 2021");
	f.headline_kept = true;
	line_of(line, sizeof line, draw(&f, 80, 24), 0);
	assert_string_equal(line, " Kreis Viersen  3 Measures  15 Feb Road-!  since Masterplan     Sat 30 Jan 2021");
	line_of(line, sizeof line, draw(&f, 60, 15), 0);
	assert_string_equal(line, " Kreis Viersen  3 Measures  15 Feb Roadmap-Workshop…!"); // no room for both
}

static void test_a_deadline_in_every_width(void **state)
{
	(void)state;
	static const char *const titles[] = {"A", "Workshop", "Haushaltskonsolidierungskonzept",
										 "Bericht an den Kreistag mit erster Avisierung der Mittel",
										 "漢字漢字漢字漢字漢字漢字漢字"};
	struct frame f = measures();
	f.near_day = "15 Feb";
	for (int marks = 0; marks < 8; marks++)
		for (size_t t = 0; t < sizeof titles / sizeof titles[0]; t++)
			for (int cols = 60; cols <= 200; cols++) {
				char line[1024];
				f.near_title = titles[t];
				f.sample = marks & 1;
				f.read_only = marks & 2;
				f.right_brief = marks & 4 ? "05:12" : "";
				line_of(line, sizeof line, draw(&f, cols, 24), 0);
				assert_true(text_width(line) < cols);
				const char *near = strstr(line, "3 Measures  15 Feb"), *end = near ? strchr(near, '!') : NULL;
				assert_non_null(near);
				assert_non_null(end); // it says that it is a deadline, and is followed by two blanks or nothing
				assert_true(end[1] == '\0' || strncmp(end + 1, "  ", 2) == 0);
				assert_true(!strstr(line, "…") || strstr(line, "…") < near || strstr(line, "…!") ||
							strstr(near, "me…"));
			}
}

// What is cut can be read by a key; for it the second of the right ones gives way, not one of the pane's own.
static void test_the_key_that_reads_displaces_nothing(void **state)
{
	(void)state;
	static const struct key_hint reads[] = {{"I", "read"}, {"u", "undo"}, {"?", "help"}};
	struct frame f = measures();
	char line[512];
	f.right_hints = reads;
	f.right_reads = true;
	line_of(line, sizeof line, draw(&f, 70, 24), 23); // room for all
	assert_string_equal(line, " Enter open  + - rating  w weights  / search   I read  u undo  ? help");
	line_of(line, sizeof line, draw(&f, 66, 24), 23);
	assert_string_equal(line, " Enter open  + - rating  w weights  / search       I read  ? help");
	f.right_reads = false; // nothing is cut, so these are others
	line_of(line, sizeof line, draw(&f, 66, 24), 23);
	assert_string_equal(line, " Enter open  + - rating  w weights         I read  u undo  ? help");
}

static void test_areas(void **state)
{
	(void)state;
	for (int rows = 15; rows < 80; rows++) {
		struct rect r = frame_area(80, rows, false);
		assert_int_equal(r.y, 1);
		assert_int_equal(r.w, 80);
		assert_int_equal(r.h, rows < 20 ? rows - 3 : rows < 28 ? rows - 5 : rows - 6);
	}
	assert_int_equal(frame_area(80, 1, false).h, 0);
}

static void test_long_message_takes_lines(void **state)
{
	(void)state;
	struct frame f = measures();
	f.message = "This rating is not possible: the criterion “Aufwand” has the levels hoch, mittel and niedrig, and "
				"“sehr hoch” is none of them; please choose one of these.";
	const char *text = draw(&f, 60, 15);
	assert_null(strstr(text, "Scanstelle"));
	assert_non_null(strstr(text, "please choose one of"));
	assert_null(strstr(text, "…"));
	f.message = "Saved.";
	text = draw(&f, 80, 24);
	assert_non_null(strstr(text, " Saved.\n Aufwand: niedrig"));
}

static void test_prompt(void **state)
{
	(void)state;
	static const char *const choices[] = {"measure rate", "measure set", "measure title"};
	struct frame f = measures();
	f.prompt = ":";
	f.input = "measure grün";
	f.cursor = strlen(f.input);
	f.choices = choices;
	f.choices_n = 3;
	f.choice = 1;
	const char *text = draw(&f, 80, 24);
	assert_non_null(strstr(text, " ▸ measure set"));
	assert_non_null(strstr(text, "\n :measure grün"));
	assert_int_equal(cursor_x, 14);
	assert_int_equal(cursor_y, 23);
	assert_null(strstr(text, "Enter open"));
	f.input = "measure add title=\"Ein Titel, der viel länger ist als diese Zeile von sechzig Zeichen\"";
	f.cursor = strlen(f.input);
	draw(&f, 60, 15);
	assert_int_equal(cursor_x, 58);
	assert_non_null(strstr(str_text(&drawn), ":…"));
	f.cursor = 0;
	draw(&f, 60, 15);
	assert_int_equal(cursor_x, 2);
	assert_non_null(strstr(str_text(&drawn), ":measure add"));
}

static void test_menu_scrolls(void **state)
{
	(void)state;
	const char *choices[40];
	struct frame f = measures();
	for (int i = 0; i < 40; i++)
		choices[i] = i == 25 ? "the one" : "another";
	f.prompt = ":";
	f.choices = choices;
	f.choices_n = 40;
	f.choice = 25;
	assert_non_null(strstr(draw(&f, 60, 15), "▸ the one"));
}

static void test_too_small_in_every_size(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		for (int w = 1; w < 64; w++)
			for (int h = 1; h < 16; h++) {
				struct canvas *c = canvas_new(w, h, GLYPHS_UNICODE);
				canvas_clear(c);
				frame_too_small(c, w, h, w % 2 ? &pane_help : NULL);
				str_clear(&drawn);
				output_text(&drawn, c);
				assert_true(strspn(str_text(&drawn), " \n") < drawn.len); // something is said
				frame_draw(c, &(struct frame){.plan_title = "Kreis Viersen"});
				canvas_free(c);
			}
	}
	i18n_set(LANG_EN);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_brief_right_part_never_goes),
		cmocka_unit_test(test_full_width),
		cmocka_unit_test(test_every_width),
		cmocka_unit_test(test_narrow_drops_the_headline_first),
		cmocka_unit_test(test_sentences_flow_together),
		cmocka_unit_test(test_a_deadline_gives_way_last),
		cmocka_unit_test(test_a_headline_that_is_kept),
		cmocka_unit_test(test_a_deadline_in_every_width),
		cmocka_unit_test(test_the_key_that_reads_displaces_nothing),
		cmocka_unit_test(test_areas),
		cmocka_unit_test(test_long_sentence),
		cmocka_unit_test(test_long_message_takes_lines),
		cmocka_unit_test(test_prompt),
		cmocka_unit_test(test_menu_scrolls),
		cmocka_unit_test(test_too_small_in_every_size),
	};
	int failed = cmocka_run_group_tests_name("frame", tests, NULL, NULL);
	str_free(&drawn);
	return failed;
}
