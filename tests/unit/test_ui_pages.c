// SPDX-License-Identifier: EUPL-1.2
// The start page, the help and the history: what they list, where the cursor goes, at every size.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "say/history.h"
#include "ui/panes.h"
#include "ui/program/help.h"
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
	{START_OPEN, NULL, NULL, NULL, false},
};

static void open_start(struct rig *r, const struct start_entry *from)
{
	rig_open(r, &pane_start, plan_new(), 0);
	r->look.start = from;
	rig_sync(r);
}

static void test_start_begins_where_one_left_off(void **state)
{
	(void)state;
	struct rig r;
	open_start(&r, entries);
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "▸ Kreis Viersen  46 Maßnahmen"));
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "open /srv/a/viersen.db");
	rig_close(&r);
	// Without recent plans: on Viersen.
	open_start(&r, entries + 2);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "demo viersen");
	rig_close(&r);
}

static void test_start_missing_plan_is_refused(void **state)
{
	(void)state;
	struct rig r;
	open_start(&r, entries);
	assert_int_equal(rig_act(&r, "cursor first"), ANSWER_DONE);
	assert_int_equal(rig_act(&r, "open"), ANSWER_REFUSED);
	assert_non_null(strstr(r.err.text, "Landkreis Weg"));
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "Landkreis Weg"));
	rig_close(&r);
}

static void test_start_every_size(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		for (int i = 0; i < RIG_SIZES; i++) {
			struct rig r;
			open_start(&r, entries);
			for (int at = 0; at < 5; at++) {
				rig_act(&r, at ? "cursor down" : "cursor first");
				rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
				const char *row = rig_focused(&r);
				assert_non_null(strstr(row, "▸"));
				assert_non_null(strstr(row, entries[at].title));
				rig_describe(&r);
				assert_non_null(strstr(str_text(&r.first), entries[at].title));
			}
			assert_int_equal(rig_act(&r, "narrow goal"), ANSWER_IGNORED);
			rig_close(&r);
		}
	}
	i18n_set(LANG_EN);
}

static void test_start_keeps_its_entry(void **state)
{
	(void)state;
	struct rig r;
	open_start(&r, entries);
	rig_act(&r, "cursor last");
	r.look.start = entries + 2; // the recent ones are gone
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "Neuer Plan"));
	for (int y = 0; y < 19; y++)
		if (strstr(rig_row(&r, y), "Musterkreis"))
			assert_int_equal(rig_click(&r, 5, y, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "demo musterkreis");
	r.look.search = "fünf";
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "demo viersen");
	r.look.search = "nirgends";
	assert_int_equal(rig_act(&r, "next"), ANSWER_IGNORED);
	rig_close(&r);
}

// ---- help --------------------------------------------------------------------------------------------------------

static const struct help_line lines[] = {
	{"", "Bewegen", false},
	{"j k", "eine Zeile tiefer, höher", false},
	{"g G", "an den Anfang, ans Ende", false},
	{"", "Ändern", false},
	{"+ -",
	 "Bewertung eine Stufe besser oder schlechter; die Zeile unten sagt, welche Stufe das ist und was sie bewirkt",
	 false},
	{"u C-z", "rückgängig", false},
	{"C-r C-y", "wiederholen", false},
	{"", "Ansicht", false},
	{"1", "Karte", false},
	{"2", "OKR", false},
	{"3", "Maßnahmen", false},
	{"4", "Roadmap", false},
	{"H", "Verlauf", false},
	{"p", "vertraulich", false},
	{"T", "Farben", false},
	{":", "Befehlszeile", false},
	{.keys = NULL},
};

static void test_help_every_size(void **state)
{
	(void)state;
	for (int i = 0; i < RIG_SIZES; i++) {
		struct rig r;
		rig_open(&r, &pane_help, plan_new(), 0);
		r.look.help = lines;
		rig_sync(&r);
		int seen = 0;
		for (const struct help_line *l = lines; l->keys; l++) {
			if (!l->keys[0])
				continue;
			rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
			const char *row = rig_focused(&r);
			assert_non_null(strstr(row, "▸ "));
			assert_non_null(strstr(row, l->keys));
			rig_describe(&r);
			assert_non_null(strstr(str_text(&r.first), l->text));
			rig_act(&r, "cursor down"); // headings are stepped over
			seen++;
		}
		assert_int_equal(seen, 13);
		rig_act(&r, "cursor first");
		rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
		assert_non_null(strstr(rig_row(&r, 0), "Bewegen"));
		assert_non_null(strstr(rig_focused(&r), "j k"));
		rig_close(&r);
	}
}

static void test_help_columns(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_help, plan_new(), 0);
	r.look.help = lines;
	rig_sync(&r);
	rig_draw(&r, 160, 11); // two columns, side by side
	assert_non_null(strstr(rig_row(&r, 0), "Bewegen"));
	assert_true(rig_has(&r, "Befehlszeile"));
	assert_int_equal(rig_act(&r, "cursor right"), ANSWER_DONE);
	rig_draw(&r, 160, 11);
	int x, y;
	assert_true(rig_cursor(&r, &x, &y));
	assert_true(x >= 80);
	r.look.search = "ruckgangig";
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	rig_draw(&r, 160, 11);
	assert_non_null(strstr(rig_focused(&r), "u C-z"));
	assert_int_equal(canvas_at(r.canvas, RIG_MARGIN + 12, RIG_MARGIN + 7)->role, ROLE_MATCH);
	rig_close(&r);
}

// ---- history -----------------------------------------------------------------------------------------------------

static const struct history_change changes[] = {
	{"M34 Scanstelle", "effort: medium → low", PRIVACY_OPEN, 8},
	{"M34 Scanstelle", "responsible: Jana Beispiel → Karl Muster", PRIVACY_CONFIDENTIAL, 13},
	{"M12 Digitallotsen, ein Titel, der nicht in jede Zeile passt, weil er so lang ist", "title: alt → neu",
	 PRIVACY_OPEN, 7},
	{"B3", "most euros: 10 000 € → 20 000 €", PRIVACY_CONFIDENTIAL, 10},
	{"M5", "a: 1 → 2", PRIVACY_OPEN, 3},
	{"M6", "b: 3 → 4", PRIVACY_OPEN, 3},
};
static const struct history_step steps[] = {
	{7, "Fr 10.02.2023 14:05", "jb", "Aufwand von „Scanstelle“: mittel → niedrig", false, false, false, changes, 1,
	 PRIVACY_OPEN, 30},
	{6, "Fr 10.02.2023 14:03", "jb", "Verantwortlich von „Scanstelle“: Jana Beispiel → Karl Muster", true, false, false,
	 changes, 6, PRIVACY_CONFIDENTIAL, 37},
	{5, "Do 09.02.2023 09:00", "sqlite3", "Änderung von außen", false, false, true, changes + 4, 2, PRIVACY_OPEN, 20},
	{4, "Do 09.02.2023 08:00", "jb", "Neu: „Druckmanagement“", false, true, false, NULL, 0, PRIVACY_OPEN, 26},
};
static const struct history all = {steps, 4, true}, fewer = {steps + 2, 2, false};

static void test_history(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_history, plan_new(), 0);
	r.look.history = &all;
	rig_sync(&r);
	rig_draw(&r, 70, 19); // too narrow for authors
	assert_non_null(strstr(rig_focused(&r), "▸ Fr 10.02.2023 14:05  Aufwand von „Scanstelle“"));
	rig_draw(&r, 80, 19); // as wide as the longest, "sqlite3"
	assert_non_null(strstr(rig_focused(&r), "▸ Fr 10.02.2023 14:05  jb       Aufwand von „Scanstelle“"));
	assert_non_null(strstr(rig_row(&r, 1), "M34 Scanstelle  effort: medium → low"));
	rig_act(&r, "cursor down");
	rig_draw(&r, 120, 19);
	assert_true(rig_has(&r, "Karl Muster"));
	assert_true(rig_has(&r, tr("(taken back)")));
	assert_null(strstr(str_text(&r.text), "M6"));
	assert_int_equal(rig_act(&r, "open"), ANSWER_DONE);
	rig_draw(&r, 120, 19);
	assert_true(rig_has(&r, "M6  b: 3 → 4"));
	assert_int_equal(rig_act(&r, "revert"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "step revert 6");
	rig_act(&r, "cursor last");
	rig_draw(&r, 120, 19);
	assert_null(strstr(str_text(&r.text), "M6"));
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "Druckmanagement"));
	r.look.history = &fewer;
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "Druckmanagement"));
	assert_int_equal(rig_click(&r, 3, 0, false), ANSWER_DONE);
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "Änderung von außen"));
	rig_close(&r);
}

// The name gives way before the change does.
static void test_history_tells_the_change_where_room_is_short(void **state)
{
	(void)state;
	static const struct history_step long_ones[] = {
		{2, "Mo 18.05.2026 05:13", "anna", "Wert von „Vollständig eingereichte Anträge im Jahr“: 61 → 62 %", false,
		 false, false, NULL, 0, PRIVACY_OPEN, 59},
		{1, "Mo 18.05.2026 05:12", "anna",
		 "Eine Zeile ohne Änderung, die viel zu lang für diese Breite ist, gekürzt am Ende", false, false, false, NULL,
		 0, PRIVACY_OPEN, 83},
	};
	static const struct history both = {long_ones, 2, false};
	struct rig r;
	rig_open(&r, &pane_history, plan_new(), 0);
	r.look.history = &both;
	rig_sync(&r);
	rig_draw(&r, 76, 19);
	assert_non_null(strstr(rig_focused(&r), "Wert von „Vollständig ein"));
	assert_non_null(strstr(rig_focused(&r), "…“: 61 → 62 %"));
	assert_non_null(strstr(rig_row(&r, 1), "Eine Zeile"));
	rig_close(&r);
}

static void test_history_keeps_secrets(void **state)
{
	(void)state;
	for (enum privacy p = PRIVACY_CONFIDENTIAL; p <= PRIVACY_PUBLIC; p++) {
		struct rig r;
		rig_open(&r, &pane_history, plan_new(), 0);
		r.look.history = &all;
		r.look.privacy = p;
		rig_sync(&r);
		rig_act(&r, "cursor down");
		rig_act(&r, "open");
		rig_draw(&r, 200, 30);
		rig_describe(&r);
		static const char *const secrets[] = {"Jana", "Karl", "000", "jb"};
		for (size_t i = 0; i < 4; i++) {
			assert_false(rig_has(&r, secrets[i]));
			assert_null(strstr(str_text(&r.first), secrets[i]));
		}
		assert_true(rig_has(&r, "a: 1 → 2"));
		rig_close(&r);
	}
}

// The row with the focus is that of the step that is told.
static void check_step(struct rig *r)
{
	size_t at = 0;
	rig_describe(r);
	while (at < 4 && !strstr(str_text(&r->first), steps[at].label))
		at++;
	assert_true(at < 4);
	assert_non_null(strstr(rig_focused(r), steps[at].when));
}

static void test_history_every_size(void **state)
{
	(void)state;
	struct history_step many[200];
	for (int i = 0; i < 200; i++) {
		many[i] = steps[i % 4];
		many[i].id = 1000 - i;
	}
	struct history long_one = {many, 200, false};
	for (int i = 0; i < RIG_SIZES; i++) {
		struct rig r;
		rig_open(&r, &pane_history, plan_new(), 0);
		rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h); // nothing yet: a sentence
		assert_true(r.text.len > (size_t)rig_sizes[i].h + 20);
		assert_true(rig_has(&r, "Nothing has been changed yet."));
		r.look.history = &long_one;
		rig_sync(&r);
		for (int k = 0; k < 60; k++) {
			rig_act(&r, k % 7 == 3 ? "open" : k % 5 ? "cursor down 7" : "cursor up 9");
			rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
			assert_non_null(strstr(rig_focused(&r), "▸"));
			assert_string_not_equal(rig_row(&r, rig_sizes[i].h - 2), "");
			check_step(&r);
		}
		rig_close(&r);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_start_begins_where_one_left_off),
		cmocka_unit_test(test_start_missing_plan_is_refused),
		cmocka_unit_test(test_start_every_size),
		cmocka_unit_test(test_start_keeps_its_entry),
		cmocka_unit_test(test_help_every_size),
		cmocka_unit_test(test_help_columns),
		cmocka_unit_test(test_history),
		cmocka_unit_test(test_history_keeps_secrets),
		cmocka_unit_test(test_history_tells_the_change_where_room_is_short),
		cmocka_unit_test(test_history_every_size),
	};
	return cmocka_run_group_tests_name("pages", tests, NULL, NULL);
}
