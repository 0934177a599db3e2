// SPDX-License-Identifier: EUPL-1.2
// The question about the cut line: the line moves while it is asked, and Esc takes it back; what it begins with, and that
// it fits every screen.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static int selected(const struct desk *d)
{
	int n = 0;
	for (size_t i = 0; i < desk_rows(d)->measure_n; i++)
		n += desk_rows(d)->measure[i].selection == selection_SELECTED;
	return n;
}

static void nobody_is_selected(struct desk *d)
{
	struct str line = {0};
	str_add(&line, "measure edit");
	for (size_t i = 0; i < desk_rows(d)->measure_n; i++)
		str_addf(&line, " %s", desk_rows(d)->measure[i].code);
	str_add(&line, " selection=open");
	desk_run(d, str_text(&line));
	str_free(&line);
	assert_int_equal(selected(d), 0);
}

static void asking_moves_the_line_at_once_and_esc_takes_it_back(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_run(&d, "measure edit M33 M43 stage=none"); // so that all compete
	desk_keys(&d, "c");                              // the plan states no posts: by number, as many as are selected
	desk_shows(&d, "number of measures");
	desk_shows(&d, "┄ Cut line: 11 measures of at most 11");
	desk_keys(&d, "Down -"); // ties are not split
	desk_shows(&d, "┄ Cut line: 9 measures of at most 10");
	desk_keys(&d, "Backspace Backspace");
	desk_type(&d, "4");
	desk_shows(&d, "┄ Cut line: 4 measures of at most 4");
	desk_keys(&d, "x"); // stays visible, and is said to be nothing
	desk_shows(&d, "“4x” is not understood. How many measures there may be");
	desk_shows(&d, "┄ Cut line: 4 measures of at most 4");
	desk_keys(&d, "S Enter C-s Down"); // neither selects nor leaves
	desk_said(&d, "“4xS” is not understood.");
	nobody_is_selected(&d);
	desk_keys(&d, "Backspace Backspace Backspace Enter");
	desk_said(&d, "is not understood");
	desk_keys(&d, "Esc");
	desk_lacks(&d, "┄");
	desk_keys(&d, "c Down");
	desk_type(&d, "5"); // begins a new value, and is not put behind the 11 there
	desk_shows(&d, "measures of at most 5 ");
	desk_type(&d, "5");
	desk_shows(&d, "of at most 55");
	desk_keys(&d, "Enter Enter"); // by the way of counting to the end
	desk_shows(&d, "46 above the cut line");
	desk_keys(&d, "c Down");
	session_text(d.session, "110"); // pasted
	desk_keys(&d, "C-s");
	desk_shows(&d, "46 above the cut line");
	desk_lacks(&d, "Cut by");
	desk_keys(&d, "c Up + Down"); // by score
	desk_shows(&d, "Least score");
	desk_keys(&d, "+ Enter"); // 2.40 + 0.05
	desk_said(&d, "at least 2.45");
	desk_shows(&d, "9 above the cut line");
	desk_close(&d);
}

// What a sign in the list means is said at its measure and above the question.
static void the_signs_are_explained(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure set M46 selection deferred");
	desk_run(&d, "measure set M38 mandatory yes");
	desk_keys(&d, "c");
	desk_shows(&d, "+ is in  ? no figure  · does not compete");
	desk_keys(&d, "C-s");
	desk_shows(&d, "·Druckmanagement");
	desk_keys(&d, "G");
	desk_shows(&d, "+Startup-Box");
	desk_shows(&d, "cut (+): counted first");
	desk_keys(&d, "g j j");
	desk_shows(&d, "cut (·): does not compete");
	desk_keys(&d, "k");
	desk_shows(&d, "cut: fits");
	desk_close(&d);
}

// The question comes over whatever is open, and only once.
static void the_question_comes_over_what_is_open(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 34, LANG_EN);
	desk_run(&d, "weights open");
	desk_lacks(&d, "number of measures");
	desk_run(&d, "cut");
	desk_shows(&d, "number of measures");
	desk_run(&d, "cut");
	desk_keys(&d, "Esc"); // one of it
	desk_lacks(&d, "number of measures");
	desk_shows(&d, "as in the plan"); // the weights are still there
	desk_close(&d);
}

// Asked for the first time: this year, else the next one that has something to spend, else the last one; and as many
// measures as are selected, else ten.
static void the_question_begins_with_something_likely(void **state)
{
	(void)state;
	static const struct {
		const char *years[3];
		const char *year;
	} rows[] = {{{"2019", "2021", "2022"}, "2021"},
				{{"2019", "2024", "2023"}, "2023"},
				{{"2019", "2023", "2024"}, "2023"},
				{{"2018", "2020", "2019"}, "2020"}};
	struct desk d;
	struct str line = {0};
	desk_open(&d, "viersen", "measures", 120, 34, LANG_EN);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		for (int k = 0; k < 3; k++) {
			str_clear(&line);
			str_addf(&line, "capacity add year=%s posts=2", rows[i].years[k]);
			desk_run(&d, str_text(&line));
		}
		desk_keys(&d, "c");
		str_clear(&line);
		str_addf(&line, "┄ Cut line %s", rows[i].year);
		desk_shows(&d, str_text(&line));
		desk_keys(&d, "Esc");
		for (int k = 0; k < 3; k++)
			desk_run(&d, "undo");
	}
	nobody_is_selected(&d);
	desk_keys(&d, "c");
	desk_shows(&d, "measures of at most 10");
	desk_keys(&d, "Esc");
	str_free(&line);
	desk_close(&d);
}

static void the_question_fits_every_screen(void **state)
{
	(void)state;
	static const int sizes[][2] = {{60, 15}, {80, 24}, {100, 30}, {110, 30}, {140, 40}, {200, 60}};
	static const char *const fields[][6] = {
		{"▸ Grenze nach ", "▸ Jahr ", "▸ Einheit ", "▸ VZÄ ", "▸ Mittel ", "▸ Verfahren "},
		{"▸ Cut by ", "▸ Year ", "▸ Unit ", "▸ Posts ", "▸ Euros ", "▸ Way "}};
	for (int lang = 0; lang < 2; lang++)
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			struct desk d;
			desk_open(&d, "musterkreis", "measures", sizes[i][0], sizes[i][1], lang ? LANG_EN : LANG_DE);
			desk_keys(&d, "c");
			for (int k = 0; k < 7; k++) { // each field is shown while it is asked for, the last one at the end
				desk_shows(&d, fields[lang][k < 6 ? k : 5]);
				desk_keys(&d, "Down");
			}
			desk_keys(&d, "Enter");
			desk_shows(&d, lang ? "┄ Cut line 2025: 38 measures" : "┄ Auswahlgrenze 2025: 38 Maßnahmen");
			desk_close(&d);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asking_moves_the_line_at_once_and_esc_takes_it_back),
		cmocka_unit_test(the_signs_are_explained),
		cmocka_unit_test(the_question_comes_over_what_is_open),
		cmocka_unit_test(the_question_begins_with_something_likely),
		cmocka_unit_test(the_question_fits_every_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
