// SPDX-License-Identifier: EUPL-1.2
// The history: what each step unfolds, what a search finds in it, and what a click on each of its lines does.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "say/history.h"
#include "ui/panes.h"

#include <stdio.h>

static const struct history_change changes[] = {
	{"M34 Scanstelle", "effort: medium → low", PRIVACY_OPEN, 8},
	{"M34 Scanstelle", "responsible: Jana Beispiel → Karl Muster", PRIVACY_CONFIDENTIAL, 13},
	{"M12 Digitallotsen", "title: alt → neu", PRIVACY_OPEN, 7},
	{"B3", "most euros: 10 000 € → 20 000 €", PRIVACY_CONFIDENTIAL, 12},
	{"M5 Homepage", "stage: none → pilot", PRIVACY_OPEN, 7},
	{"M6", "note: 3 → 4", PRIVACY_PUBLIC, 6},
};
static const struct history_step steps[] = {
	{9, "Fr 14:05", "jb", "Effort of “Scanstelle”", false, false, false, changes, 1, PRIVACY_OPEN, 26},
	{8, "Fr 14:03", "anna", "Many things", true, false, false, changes, 6, PRIVACY_OPEN, 11},
	{7, "Do 09:00", "sqlite3", "From outside", false, false, true, changes + 4, 2, PRIVACY_OPEN, 12},
	{6, "Do 08:00", "jb", "Taken back: a", false, true, false, changes + 2, 1, PRIVACY_OPEN, 13},
	{5, "Mi 08:00", "jb", "New: “Druckmanagement”", false, false, false, NULL, 0, PRIVACY_OPEN, 26},
};
static const struct history five = {steps, 5, false}, one = {steps + 4, 1, true};

static void open_history(struct rig *r)
{
	rig_open(r, &pane_history, plan_new(), 0);
	r->look.history = &five;
	rig_sync(r);
}

// The step under the cursor is asked for by its number.
static void is_at(struct rig *r, int id)
{
	char wanted[32];
	(void)snprintf(wanted, sizeof wanted, "step revert %d", id);
	assert_int_equal(rig_act(r, "revert"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r->command), wanted);
}

static void rows_are(struct rig *r, int w, int h, const char *const *lines, int n)
{
	rig_draw(r, w, h);
	for (int y = 0; y < n; y++)
		if (strcmp(rig_row(r, y), lines[y]) != 0)
			fail_msg("line %d at %d × %d:\n%s\nnot\n%s", y, w, h, rig_row(r, y), lines[y]);
}

static void the_step_under_the_cursor_unfolds(void **state)
{
	(void)state;
	static const char *const first[] = {
		" ▸ Fr 14:05  jb       Effort of “Scanstelle”",
		"       M34 Scanstelle  effort: medium → low",
		"   Fr 14:03  anna     Many things  (taken back)",
		"   Do 09:00  sqlite3  From outside  (outside Leitstand)",
		"   Do 08:00  jb       Taken back: a",
		"   Mi 08:00  jb       New: “Druckmanagement”",
		"",
	};
	static const char *const few[] = {
		"   Fr 14:05  jb       Effort of “Scanstelle”",
		" ▸ Fr 14:03  anna     Many things  (taken back)",
		"       M34 Scanstelle  effort: medium → low",
		"       M34 Scanstelle  responsible: Jana Beispiel → Karl Muster",
		"       M12 Digitallotsen  title: alt → neu",
		"       B3  most euros: 10 000 € → 20 000 €         and 2 more, Enter shows them",
		"   Do 09:00  sqlite3  From outside  (outside Leitstand)",
	};
	static const char *const opened[] = {
		"       B3  most euros: 10 000 € → 20 000 €",
		"       M5 Homepage  stage: none → pilot",
		"       M6  note: 3 → 4",
		"   Do 09:00  sqlite3  From outside  (outside Leitstand)",
	};
	static const char *const hidden[] = {
		"   Fr 14:05  confidential  Effort of “Scanstelle”", " ▸ Fr 14:03  confidential  Many things  (taken back)",
		"       M34 Scanstelle  effort: medium → low",       "       M34 Scanstelle  responsible: confidential",
		"       M12 Digitallotsen  title: alt → neu",        "       B3  most euros: confidential",
		"       M5 Homepage  stage: none → pilot",           "       M6  note: confidential",
	};
	struct rig r;
	open_history(&r);
	rows_are(&r, 80, 12, first, 7);
	rig_act(&r, "cursor down");
	rows_are(&r, 80, 12, few, 7);
	rig_act(&r, "open");
	rig_draw(&r, 80, 12);
	for (int i = 0; i < 4; i++)
		assert_string_equal(rig_row(&r, 5 + i), opened[i]);
	r.look.privacy = PRIVACY_PUBLIC;
	rows_are(&r, 80, 12, hidden, 8);
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rig_draw(&r, 80, 12);
	assert_string_equal(rig_row(&r, 7), "       M6  note: 3 → 4"); // hidden from the public alone
	rig_act(&r, "open");                                           // folds again
	rig_draw(&r, 80, 12);
	assert_string_equal(rig_row(&r, 6), "   Do 09:00  confidential  From outside  (outside Leitstand)");
	rig_close(&r);
}

static void what_is_under_the_cursor_is_told(void **state)
{
	(void)state;
	static const char *const told[][2] = {
		{"Fr 14:05, jb: Effort of “Scanstelle”", "1 value changed."},
		{"Fr 14:03, anna: Many things", "This step has been taken back. 6 values changed."},
		{"Do 09:00, sqlite3: From outside", "This was changed by another program. 2 values changed."},
		{"Do 08:00, jb: Taken back: a", "This step takes an earlier one back. 1 value changed."},
		{"Mi 08:00, jb: New: “Druckmanagement”", "0 values changed."},
	};
	struct rig r;
	open_history(&r);
	for (int i = 0; i < 5; i++) {
		rig_describe(&r);
		assert_string_equal(str_text(&r.first), told[i][0]);
		assert_string_equal(str_text(&r.second), told[i][1]);
		rig_act(&r, "cursor down");
	}
	str_clear(&r.first);
	r.pane->headline(r.state, &r.look, &r.first);
	assert_string_equal(str_text(&r.first), "5 steps");
	r.look.history = &one;
	rig_sync(&r);
	is_at(&r, 5); // the same step, wherever it stands
	str_clear(&r.first);
	r.pane->headline(r.state, &r.look, &r.first);
	assert_string_equal(str_text(&r.first), "1 step · there are older ones");
	r.look.history = NULL;
	rig_sync(&r);
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "There is no step yet.");
	assert_int_equal(rig_act(&r, "revert"), ANSWER_IGNORED);
	assert_int_equal(r.pane->seek(r.state, &r.look), 0);
	rig_close(&r);
}

// Words of labels, of what was changed and of how.
static void a_search_looks_into_changes(void **state)
{
	(void)state;
	static const struct {
		const char *search;
		int hits, first; // id of the first from the newest on
	} found[] = {
		{"druckmanagement", 1, 5}, {"EFFORT", 2, 9}, {"digitallotsen", 2, 8}, {"neu", 2, 8},      {"homepage", 2, 8},
		{"pilot", 2, 8},           {"medium", 2, 9}, {"20 000", 1, 8},        {"nirgends", 0, 9}, {"many", 1, 8},
	};
	for (size_t i = 0; i < sizeof found / sizeof found[0]; i++) {
		struct rig r;
		open_history(&r);
		r.look.search = found[i].search;
		if (r.pane->seek(r.state, &r.look) != found[i].hits)
			fail_msg("%s: not %d hits", found[i].search, found[i].hits);
		is_at(&r, found[i].first);
		rig_close(&r);
	}
	struct rig r;
	open_history(&r);
	r.look.search = "homepage"; // steps 8 and 7
	static const struct {
		const char *act;
		int id;
	} walk[] = {{"next", 8}, {"next", 7}, {"next", 8}, {"previous", 7}, {"previous", 8}};
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(rig_act(&r, walk[i].act), ANSWER_DONE);
		is_at(&r, walk[i].id);
	}
	r.look.search = "taken back: a";
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	is_at(&r, 6);
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE); // the only one: round to itself
	is_at(&r, 6);
	r.look.search = "nirgends";
	assert_int_equal(rig_act(&r, "next"), ANSWER_IGNORED);
	is_at(&r, 6);
	rig_close(&r);
}

static void a_click_on_each_line(void **state)
{
	(void)state;
	struct rig r;
	open_history(&r);
	rig_act(&r, "cursor down"); // lines: 9, 8, four changes, 7, 6, 5
	static const int ids[] = {9, 8, 8, 8, 8, 8, 7, 6, 5};
	for (int y = 0; y < 9; y++) {
		r.pane->sync(r.state, &r.look);
		rig_act(&r, "cursor first");
		rig_act(&r, "cursor down");
		rig_draw(&r, 80, 12);
		assert_int_equal(rig_click(&r, 3, y, false), ANSWER_DONE);
		is_at(&r, ids[y]);
	}
	rig_act(&r, "cursor first");
	rig_act(&r, "cursor down");
	rig_draw(&r, 80, 12);
	assert_int_equal(rig_click(&r, 3, 9, false), ANSWER_IGNORED); // below the last one
	assert_int_equal(rig_click(&r, 3, -1, false), ANSWER_IGNORED);
	assert_int_equal(rig_click(&r, 3, 1, true), ANSWER_DONE); // twice: all its changes
	rig_draw(&r, 80, 12);
	assert_string_equal(rig_row(&r, 7), "       M6  note: 3 → 4");
	rig_draw(&r, 80, 6); // the last line tells what is below
	assert_int_equal(rig_click(&r, 3, 5, false), ANSWER_IGNORED);
	rig_close(&r);
}

// Where not all lines fit the step under the cursor is seen with what it unfolds, and the last line counts the rest.
static void a_low_screen_shows_the_step_whole(void **state)
{
	(void)state;
	static const char *const top[] = {" ▸ Fr 14:05  jb       Effort of “Scanstelle”",
									  "       M34 Scanstelle  effort: medium → low",
									  "   Fr 14:03  anna     Many things  (taken back)",
									  "   Do 09:00  sqlite3  From outside  (outside Leitstand)", "   ▼ 2 more"};
	static const char *const middle[] = {" ▸ Fr 14:03  anna     Many things  (taken back)",
										 "       M34 Scanstelle  effort: medium → low",
										 "       M34 Scanstelle  responsible: Jana Beispiel → Karl Muster",
										 "       M12 Digitallotsen  title: alt → neu", "   ▲ 1  ▼ 4 more"};
	static const char *const last[] = {
		"   Fr 14:05  jb       Effort of “Scanstelle”", "   Fr 14:03  anna     Many things  (taken back)",
		"   Do 09:00  sqlite3  From outside  (outside Leitstand)", "   Do 08:00  jb       Taken back: a",
		" ▸ Mi 08:00  jb       New: “Druckmanagement”"}; // it unfolds nothing: all of them fit
	static const char *const lower[] = {"   Do 09:00  sqlite3  From outside  (outside Leitstand)",
										"   Do 08:00  jb       Taken back: a",
										" ▸ Mi 08:00  jb       New: “Druckmanagement”", "   ▲ 2"};
	struct rig r;
	open_history(&r);
	rows_are(&r, 80, 5, top, 5);
	rig_act(&r, "cursor down");
	rows_are(&r, 80, 5, middle, 5);
	rig_act(&r, "cursor last");
	rows_are(&r, 80, 5, last, 5);
	rows_are(&r, 80, 4, lower, 4);
	rig_act(&r, "cursor page-up"); // three lines were visible
	is_at(&r, 8);
	rows_are(&r, 80, 9, last, 1);
	rig_act(&r, "cursor page-down"); // nine without the four it unfolds
	is_at(&r, 5);
	rig_close(&r);
}

// Authors stand there as long as a sentence keeps its 45 cells; long ones are cut.
static void authors_give_way_to_sentences(void **state)
{
	(void)state;
	static const struct history_step by[] = {
		{2, "Fr 14:05", "a name of more than sixteen cells", "A", false, false, false, NULL, 0, PRIVACY_OPEN, 1}};
	static const struct history long_one = {by, 1, false};
	struct rig r;
	open_history(&r);
	rig_draw(&r, 67, 9); // 3 + 8 + 2 + 7 + 2 + 45
	assert_string_equal(rig_focused(&r), " ▸ Fr 14:05  jb       Effort of “Scanstelle”");
	rig_draw(&r, 66, 9);
	assert_string_equal(rig_focused(&r), " ▸ Fr 14:05  Effort of “Scanstelle”");
	r.look.history = &long_one;
	rig_sync(&r);
	rig_draw(&r, 80, 9);
	assert_string_equal(rig_focused(&r), " ▸ Fr 14:05  a name of more …  A");
	rig_close(&r);
}

// What is left of a change that is too long for its line ends before the word about the others.
static void a_long_change_is_cut_before_what_follows(void **state)
{
	(void)state;
	static const struct history_change all[] = {
		{"M1", "a: 1 → 2", PRIVACY_OPEN, 3},
		{"M2", "a: 1 → 2", PRIVACY_OPEN, 3},
		{"M3", "a: 1 → 2", PRIVACY_OPEN, 3},
		{"M4 A title that is longer than half of the line that it stands on",
		 "title: something long → something longer", PRIVACY_OPEN, 7},
		{"M5", "a: 1 → 2", PRIVACY_OPEN, 3},
	};
	static const struct history_step step[] = {
		{2, "Fr 14:05", "jb", "Many", false, false, false, all, 5, PRIVACY_OPEN, 4}};
	static const struct history only = {step, 1, false};
	struct rig r;
	open_history(&r);
	r.look.history = &only;
	rig_sync(&r);
	rig_draw(&r, 90, 9);
	assert_string_equal(rig_row(&r, 4),
						"       M4 A title that is longer…  title: something long →…  and 1 more, Enter shows them");
	rig_act(&r, "open");
	rig_draw(&r, 90, 9);
	assert_string_equal(rig_row(&r, 4),
						"       M4 A title that is longer than half of t…  title: something long → something long…");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_step_under_the_cursor_unfolds),
		cmocka_unit_test(what_is_under_the_cursor_is_told),
		cmocka_unit_test(a_long_change_is_cut_before_what_follows),
		cmocka_unit_test(a_search_looks_into_changes),
		cmocka_unit_test(a_click_on_each_line),
		cmocka_unit_test(a_low_screen_shows_the_step_whole),
		cmocka_unit_test(authors_give_way_to_sentences),
	};
	return cmocka_run_group_tests_name("history", tests, NULL, NULL);
}
