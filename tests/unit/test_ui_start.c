// SPDX-License-Identifier: EUPL-1.2
// The start page line by line: in narrow terminals, in low ones, under a search and under clicks; and what it says of
// each kind of entry.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"
#include "ui/program/start.h"

static const struct start_entry entries[] = {
	{START_RECENT, "Landkreis Weg", "/srv/a/alt.db", "open /srv/a/alt.db", true},
	{START_RECENT, "Kreis Viersen", "46 Maßnahmen, zuletzt geöffnet am 10.02.2023 · /srv/a/pläne/viersen.db",
	 "open /srv/a/viersen.db", false},
	{START_SAMPLE, "Musterkreis",
	 "erfundener Kreis, der jede Tabelle füllt: 60 Maßnahmen, sechs Quartale, Zeitplan, Haushalt und Besprechungen",
	 "demo musterkreis", false},
	{START_SAMPLE, "Kreis Viersen", "46 bewertete Maßnahmen in fünf Handlungsfeldern", "demo viersen", false},
	{START_NEW, "Neuer Plan", "fragt nach einem Namen", "new", false},
	{START_OPEN, "Plan öffnen", "fragt nach der Datei", "open", false},
	{START_OPEN, NULL, NULL, NULL, false},
};

static void open_page(struct rig *r)
{
	rig_open(r, &pane_start, plan_new(), 0);
	r->look.start = entries;
	rig_sync(r);
}

static void expect_page(struct rig *r, int w, int h, const char *const *lines)
{
	rig_draw(r, w, h);
	for (int y = 0; y < h; y++, lines += *lines != NULL)
		if (strcmp(rig_row(r, y), *lines ? *lines : "") != 0)
			fail_msg("%d × %d, line %d: not “%s” but “%s”", w, h, y, *lines ? *lines : "", rig_row(r, y));
}

// Titles take two fifths of the width at most, explanations three lines at most.
static void test_narrow_pages(void **state)
{
	(void)state;
	static const char *const at_30[] = {"  Leitstand",
										"  A county's digital",
										"  strategy on one screen:",
										"  goals, measures, quarterl…",
										"  Opened recently",
										"   Landkreis W…  no longer",
										"                 there ·",
										"                 /srv/a/alt.…",
										" ▸ Kreis Viers…  46 Maßnah-",
										"                 men, zuletzt",
										"                 geöffnet am…",
										"  Samples, to look at and to …",
										"   Musterkreis   erfundener",
										"                 Kreis, der",
										"                 jede Tabell…",
										"   Kreis Viers…  46 bewertete",
										"                 Maßnahmen in",
										"                 fünf Handlu…",
										"  A plan of your own",
										"   Neuer Plan    fragt nach",
										"                 einem Namen",
										"   Plan öffnen   fragt nach",
										"                 der Datei",
										NULL},
							 *const at_36[] = {"  Leitstand",
											   "  A county's digital strategy on",
											   "  one screen: goals, measures,",
											   "  quarterly results, roadmap.",
											   "  Opened recently",
											   "   Landkreis Weg  no longer there ·",
											   "                  /srv/a/alt.db",
											   " ▸ Kreis Viersen  46 Maßnahmen,",
											   "                  zuletzt geöffnet",
											   "                  am 10.02.2023 ·…",
											   "  Samples, to look at and to try out",
											   "   Musterkreis    erfundener Kreis,",
											   "                  der jede Tabelle",
											   "                  füllt: 60 Maßnah…",
											   "   Kreis Viersen  46 bewertete",
											   "                  Maßnahmen in fünf",
											   "                  Handlungsfeldern",
											   "  A plan of your own",
											   "   Neuer Plan     fragt nach einem",
											   "                  Namen",
											   "   Plan öffnen    fragt nach der",
											   "                  Datei",
											   NULL};
	struct rig r;
	open_page(&r);
	expect_page(&r, 30, 23, at_30);
	expect_page(&r, 36, 24, at_36);
	rig_close(&r);
}

// Long lines are hard to read: in a wide terminal the page keeps 118 columns in the middle.
static void test_wide_page(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"",
		"             Leitstand",
		"             A county's digital strategy on one screen: goals, measures, quarterly results, roadmap.",
		"",
		"             Opened recently",
		"              Landkreis Weg  no longer there · /srv/a/alt.db",
		"            ▸ Kreis Viersen  46 Maßnahmen, zuletzt geöffnet am 10.02.2023 · /srv/a/pläne/viersen.db",
		"",
		"             Samples, to look at and to try out",
		"              Musterkreis    erfundener Kreis, der jede Tabelle füllt: 60 Maßnahmen, sechs Quartale, "
		"Zeitplan, "
		"Haushalt und",
		"                             Besprechungen",
		"              Kreis Viersen  46 bewertete Maßnahmen in fünf Handlungsfeldern",
		"",
		"             A plan of your own",
		"              Neuer Plan     fragt nach einem Namen",
		"              Plan öffnen    fragt nach der Datei",
		NULL};
	struct rig r;
	int x, y;
	open_page(&r);
	expect_page(&r, 140, 16, lines); // as high as the page with its blank lines
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(x, 14);
	assert_int_equal(y, 6);
	expect_page(&r, 140, 40, lines);
	rig_draw(&r, 140, 15); // a line too few: the blank ones go first
	assert_string_equal(rig_row(&r, 0), lines[1]);
	assert_string_equal(rig_row(&r, 3), lines[5]);
	rig_close(&r);
}

// Where nothing else helps it scrolls, and says how much is hidden.
static void test_low_page(void **state)
{
	(void)state;
	static const char *const begin[] = {"  Leitstand",
										"  A county's digital strategy on one screen",
										"  Opened recently",
										"   Landkreis Weg  no longer there · /srv/a/alt.db",
										" ▸ Kreis Viersen  46 Maßnahmen",
										"   ▼ 6 more",
										NULL},
							 *const end[] = {"  Samples, to look at and to try out",
											 "   Musterkreis    erfundener Kreis, der jede Tabelle füllt",
											 "   Kreis Viersen  46 bewertete Maßnahmen in fünf Handlungs…",
											 "  A plan of your own",
											 " ▸ Neuer Plan     fragt nach einem Namen",
											 "   ▲ 5  ▼ 1 more",
											 NULL};
	struct rig r;
	open_page(&r);
	expect_page(&r, 60, 6, begin);
	rig_act(&r, "cursor down 3");
	expect_page(&r, 60, 6, end);
	rig_act(&r, "cursor first"); // what stands above the first entry is seen with it
	rig_draw(&r, 60, 6);
	assert_string_equal(rig_row(&r, 0), "  Leitstand");
	rig_close(&r);
}

static const char *command_at(struct rig *r)
{
	return rig_act(r, "open") == ANSWER_COMMAND ? str_text(&r->command) : "";
}

// Where every explanation has one line, it ends where it may end, and a path leaves its file: the rest stands below.
static void test_full_page(void **state)
{
	(void)state;
	static const struct start_entry many[] = {
		{START_RECENT, "Schwarzwald-Baar-Kreis", "/srv/plaene/digitalstrategie-schwarzwald-baar-2026.db", "a", false},
		{START_RECENT, "Kreis Viersen", "/srv/plaene/viersen.db", "b", false},
		{START_RECENT, "Weg", "/srv/plaene/abteilung/digitalstrategie-weg.db", "c", true},
		{START_SAMPLE, "Viersen", "46 Maßnahmen, fünf gewichtete Kriterien; Punkte und Ränge wie veröffentlicht", "d",
		 false},
		{START_SAMPLE, "Konstanz", "27 Maßnahmen mit Symbolen ohne Gewichte, Roadmap 2019 bis 2023 mit Posten", "e",
		 false},
		{START_SAMPLE, "Zollernalb", "OKRs des ersten Quartals 2023 und die Liste der umgesetzten Maßnahmen", "f",
		 false},
		{START_NEW, "Neuer Plan", "fragt nach einem Namen", "new", false},
		{START_OPEN, NULL, NULL, NULL, false},
	};
	static const char *const page[] = {"  Leitstand",
									   "  A county's digital strategy on one screen",
									   "  Opened recently",
									   "   Schwarzwald-Baar-Kreis  digitalstrategie-schwarzwald-baar-2026.db",
									   " ▸ Kreis Viersen           /srv/plaene/viersen.db",
									   "   Weg                     no longer there · digitalstrategie-weg.db",
									   "  Samples, to look at and to try out",
									   "   Viersen                 46 Maßnahmen, fünf gewichtete Kriterien",
									   "   Konstanz                27 Maßnahmen mit Symbolen ohne Gewichte",
									   "   Zollernalb              OKRs des ersten Quartals 2023",
									   "  A plan of your own",
									   "   Neuer Plan              fragt nach einem Namen",
									   NULL};
	struct rig r;
	open_page(&r);
	r.look.start = many;
	rig_sync(&r);
	rig_act(&r, "cursor first");
	rig_act(&r, "cursor down");
	expect_page(&r, 72, 12, page);
	rig_close(&r);
}

static void test_search_goes_both_ways(void **state)
{
	(void)state;
	struct rig r;
	open_page(&r);
	r.look.search = "viersen"; // the second, by its title and its path, and the fourth
	rig_act(&r, "cursor last");
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_string_equal(command_at(&r), "demo viersen");
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_string_equal(command_at(&r), "open /srv/a/viersen.db");
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE); // round
	assert_string_equal(command_at(&r), "demo viersen");
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_string_equal(command_at(&r), "open /srv/a/viersen.db");
	r.look.search = ""; // without a search: the entry before and after
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_string_equal(command_at(&r), "demo musterkreis");
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_string_equal(command_at(&r), "open /srv/a/viersen.db");
	r.look.search = "neuer"; // the only hit, from where it stands
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_string_equal(command_at(&r), "new");
	rig_close(&r);
}

static void test_sentences(void **state)
{
	(void)state;
	static const char *const wanted[] = {"The file of “Landkreis Weg” is no longer there.",
										 "Enter opens “Kreis Viersen”.",
										 "Enter opens your own copy of “Musterkreis”; the sample stays.",
										 "Enter opens your own copy of “Kreis Viersen”; the sample stays.",
										 "Enter begins: Neuer Plan.",
										 "Enter asks: Plan öffnen."};
	struct rig r;
	open_page(&r);
	rig_act(&r, "cursor first");
	for (int i = 0; i < 6; i++) {
		rig_describe(&r);
		assert_string_equal(str_text(&r.first), wanted[i]);
		assert_string_equal(str_text(&r.second), entries[i].line);
		rig_act(&r, "cursor down");
	}
	rig_act(&r, "cursor first");
	assert_int_equal(rig_act(&r, "open"), ANSWER_REFUSED);
	assert_string_equal(r.err.text,
						"“Landkreis Weg” is no longer where it was. Please open it from its new place: leitstand PLAN");
	rig_close(&r);
	rig_open(&r, &pane_start, plan_new(), 0); // no entries at all
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "There is nothing to open yet. “leitstand init PLAN” makes a new plan.");
	assert_int_equal(rig_act(&r, "open"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "next"), ANSWER_IGNORED);
	rig_close(&r);
}

// A click takes the entry on that line, also on the further lines of its explanation; headings are none.
static void test_clicks(void **state)
{
	(void)state;
	static const int entry_at[] = {-1, -1, -1, -1, -1, 0, 0, 1, 1, 1, -1, 2, 2, 2, 3, 3, 3, -1, 4, 4, 5, 5, -1, -1};
	struct rig r;
	open_page(&r);
	for (int y = 0; y < 24; y++) {
		rig_act(&r, "cursor last");
		rig_draw(&r, 36, 24);
		assert_int_equal(rig_click(&r, 3, y, false), entry_at[y] < 0 ? ANSWER_IGNORED : ANSWER_DONE);
		rig_describe(&r);
		assert_string_equal(str_text(&r.second), entries[entry_at[y] < 0 ? 5 : entry_at[y]].line);
	}
	rig_act(&r, "cursor last");
	rig_draw(&r, 60, 6); // scrolled: 6 lines are hidden, and the last one says so
	assert_int_equal(rig_click(&r, 3, 5, false), ANSWER_IGNORED);
	assert_int_equal(rig_click(&r, 3, 0, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "demo musterkreis");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_narrow_pages),
		cmocka_unit_test(test_wide_page),
		cmocka_unit_test(test_low_page),
		cmocka_unit_test(test_full_page),
		cmocka_unit_test(test_search_goes_both_ways),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_clicks),
	};
	return cmocka_run_group_tests_name("start page", tests, NULL, NULL);
}
