// SPDX-License-Identifier: EUPL-1.2
// A list from a spreadsheet before it is taken over: each row, the one under the cursor in full, hits, clicks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/program/import.h"
#include "ui/panes.h"

static const struct import_cell changed[] = {
	{"title", "Alt", "Neu", PRIVACY_OPEN},
	{"stage", "", "pilot", PRIVACY_OPEN},
	{"responsible", "Jana", "", PRIVACY_CONFIDENTIAL},
	{"priority", "1", "2", PRIVACY_OPEN},
	{"field", "", "Netz", PRIVACY_OPEN},
	{"class", "€", "€€", PRIVACY_OPEN},
	{"origin", "strategy", "staff", PRIVACY_OPEN},
};
static const struct import_cell fresh[] = {{"title", "", "Noch eine", PRIVACY_OPEN},
										   {"stage", "", "done", PRIVACY_OPEN}};
static const struct import_row rows[] = {
	{IMPORT_REJECTED, 4, "M9", "", "stage: “quatsch” is no stage", "", NULL, 0},
	{IMPORT_REJECTED, 7, "", "", "neither a number nor a title", "", NULL, 0},
	{IMPORT_CHANGED, 2, "M34", "Scanstelle", "", "", changed, 7},
	{IMPORT_NEW, 3, "", "Noch eine", "", "", fresh, 2},
	{IMPORT_NEW, 5, "M61", "", "", "", fresh, 2},
};
static const struct import_view list = {
	"liste.csv", "semicolons, UTF-8", "2 new, 1 changed, 2 rejected", rows, 5, {2, 1, 2}, 9, 0, 0};
static const struct import_view good = {
	"liste.csv", "semicolons, UTF-8", "2 new, 1 changed", rows + 2, 3, {0, 1, 2}, 9, 0, 0};
static const struct import_view same = {"liste.csv", "semicolons, UTF-8", "9 unchanged", rows, 0, {0, 0, 0}, 9, 0, 0};

static void open_import(struct rig *r, const struct import_view *view)
{
	rig_open(r, &pane_import, plan_new(), 0);
	r->look.import = view;
	rig_sync(r);
}

static void rows_are(struct rig *r, int w, int h, const char *const *lines, int n)
{
	rig_draw(r, w, h);
	for (int y = 0; y < n; y++)
		if (strcmp(rig_row(r, y), lines[y]) != 0)
			fail_msg("line %d at %d × %d:\n%s\nnot\n%s", y, w, h, rig_row(r, y), lines[y]);
}

#define LINES(a) a, (int)(sizeof(a) / sizeof(a)[0])

static void tells(struct rig *r, const char *first, const char *second)
{
	rig_describe(r);
	assert_string_equal(str_text(&r->first), first);
	assert_string_equal(str_text(&r->second), second);
}

static const char *const wrong = "Correct the list and read it again, or S takes the others.";

static void each_row_says_what_it_would_do(void **state)
{
	(void)state;
	static const char *const low[] = {
		" liste.csv: 2 new, 1 changed, 2 rejected",
		" semicolons, UTF-8",
		" ▸ x M9  stage: “quatsch” is no stage",
		"   x line 7  neither a number nor a title",
		"   ~ M34 Scanstelle  title: Alt → Neu · stage: – → pilot · responsible: Jana → …",
		"   + Noch eine  stage: done",
		"   + M61  title: Noch eine · stage: done",
	};
	static const char *const tall[] = {
		" liste.csv: 2 new, 1 changed, 2 rejected",
		" semicolons, UTF-8",
		" ▸ x M9  stage: “quatsch” is no stage",
		"   x line 7  neither a number nor a title",
		"   ~ M34 Scanstelle  title: Alt → Neu · stage: – → pilot · responsible: Jana → …",
		"   + Noch eine  stage: done",
		"   + M61  title: Noch eine · stage: done",
		"────────────────────────────────────────────────────────────────────────────────",
		"   M9",
		"   line 4 of the file",
		"   stage: “quatsch” is no stage",
	};
	static const char *const changes[] = {
		" liste.csv: 2 new, 1 changed, 2 rejected",
		" semicolons, UTF-8",
		"   x M9  stage: “quatsch” is no stage",
		"   x line 7  neither a number nor a title",
		" ▸ ~ M34 Scanstelle  title: Alt → Neu · stage: – → pilot · responsible: Jana → …",
		"   + Noch eine  stage: done",
		"   + M61  title: Noch eine · stage: done",
		"",
		"",
		"",
		"────────────────────────────────────────────────────────────────────────────────",
		"   M34 Scanstelle",
		"   line 2 of the file",
		"   title: Alt → Neu",
		"   stage: – → pilot",
		"   responsible: Jana → –",
		"   priority: 1 → 2",
		"   field: – → Netz                                                            …",
	};
	static const char *const beside[] = {
		" liste.csv: 2 new, 1 changed, 2 rejected",
		" semicolons, UTF-8",
		"   x M9  stage: “quatsch” is no stage                            │ M34 Scanstelle",
		"   x line 7  neither a number nor a title                        │ line 2 of the file",
		" ▸ ~ M34 Scanstelle  title: Alt → Neu · stage: – → pilot · respo…│",
		"   + Noch eine  stage: done                                      │ title: Alt → Neu",
		"   + M61  title: Noch eine · stage: done                         │ stage: – → pilot",
		"                                                                 │ responsible: Jana → –",
		"                                                                 │ priority: 1 → 2",
		"                                                                 │ field: – → Netz",
		"                                                                 │ class: € → €€",
		"                                                                 │ origin: strategy → staff",
	};
	static const char *const least[] = {
		" liste.csv: 2 new, 1 changed, 2 rejected",
		" semicolons, UTF-8",
		" ▸ ~ M34 Scanstelle  title: Alt → Neu · stage: – → pilot · responsible: Jana → …",
		"   + Noch eine  stage: done",
		"   ▲ 2  ▼ 1 more",
	};
	struct rig r;
	open_import(&r, &list);
	rows_are(&r, 80, 14, LINES(low));
	rows_are(&r, 80, 15, LINES(tall)); // from here the row is shown in full below
	tells(&r, "Line 4, rejected: stage: “quatsch” is no stage", wrong);
	rig_act(&r, "cursor down 2");
	rows_are(&r, 80, 18, LINES(changes));
	rows_are(&r, 130, 18, LINES(beside)); // and from here at the right
	rig_draw(&r, 129, 14);
	assert_false(rig_has(&r, "│"));
	rows_are(&r, 80, 5, LINES(least));
	tells(&r,
		  "Line 2, changed: title: Alt → Neu · stage: – → pilot · responsible: Jana → – · priority: 1 → 2 · field: – → "
		  "Netz · class: € → €€",
		  wrong);
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	tells(
		&r,
		"Line 2, changed: title: Alt → Neu · stage: – → pilot · responsible: confidential · priority: 1 → 2 · field: – "
		"→ Netz · class: € → €€",
		wrong);
	rig_draw(&r, 130, 18);
	assert_true(rig_has(&r, "│ responsible: confidential"));
	rig_close(&r);
}

static void new_rows_tell_their_title_once(void **state)
{
	(void)state;
	static const char *const fourth[] = {
		" liste.csv: 2 new, 1 changed, 2 rejected",
		" semicolons, UTF-8",
		"   x M9  stage: “quatsch” is no stage",
		"   x line 7  neither a number nor a title",
		"   ~ M34 Scanstelle  title: Alt → Neu · stage: – → pilot · responsible: Jana → …",
		" ▸ + Noch eine  stage: done",
		"   + M61  title: Noch eine · stage: done",
		"",
		"",
		"",
		"────────────────────────────────────────────────────────────────────────────────",
		"   Noch eine",
		"   line 3 of the file",
		"   title: Noch eine",
		"   stage: done",
	};
	static const char *const last[] = {
		" liste.csv: 2 new, 1 changed, 2 rejected",
		" semicolons, UTF-8",
		"   x M9  stage: “quatsch” is no stage",
		"   x line 7  neither a number nor a title",
		"   ~ M34 Scanstelle  title: Alt → Neu · stage: – → pilot · responsible: Jana → …",
		"   + Noch eine  stage: done",
		" ▸ + M61  title: Noch eine · stage: done",
		"────────────────────────────────────────────────────────────────────────────────",
		"   M61",
		"   line 5 of the file",
		"   title: Noch eine",
		"   stage: done",
	};
	struct rig r;
	open_import(&r, &list);
	rig_act(&r, "cursor last");
	rows_are(&r, 80, 15, LINES(last));
	tells(&r, "Line 5, new: title: Noch eine · stage: done", wrong);
	rig_act(&r, "cursor up");
	rows_are(&r, 80, 18, LINES(fourth));
	tells(&r, "Line 3, new: stage: done", wrong);
	rig_close(&r);
}

static void nothing_wrong_or_nothing_at_all_is_said(void **state)
{
	(void)state;
	static const char *const nothing[] = {
		" liste.csv: 9 unchanged",
		" semicolons, UTF-8",
		"",
		"   The plan says all this already.",
	};
	static const char *const none[] = {
		"",
		"   No list is open. :import FILE.csv reads one.",
	};
	struct rig r;
	open_import(&r, &good);
	tells(&r,
		  "Line 2, changed: title: Alt → Neu · stage: – → pilot · responsible: Jana → – · priority: 1 → 2 · field: – → "
		  "Netz · class: € → €€",
		  "Nothing is written yet. Enter takes it over as one step, Esc leaves the plan.");
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "No row is rejected.");
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "import take");
	rig_close(&r);
	open_import(&r, &same);
	rows_are(&r, 80, 15, LINES(nothing));
	tells(&r, "The plan says all this already.", "");
	rig_close(&r);
	open_import(&r, NULL);
	rows_are(&r, 80, 5, LINES(none));
	tells(&r, "No list is open. :import FILE.csv reads one.", "");
	assert_int_equal(rig_act(&r, "open"), ANSWER_IGNORED);
	assert_int_equal(rig_click(&r, 3, 2, false), ANSWER_IGNORED);
	rig_close(&r);
}

static void at_line(struct rig *r, const char *line)
{
	rig_describe(r);
	if (strncmp(str_text(&r->first), line, strlen(line)) != 0)
		fail_msg("%s, not %s", str_text(&r->first), line);
}

// Without a search to the rejected rows; else by code, title and reason.
static void hits_are_gone_to(void **state)
{
	(void)state;
	struct rig r;
	open_import(&r, &list);
	static const char *const rejected[] = {"Line 7,", "Line 4,", "Line 7,"};
	for (int i = 0; i < 3; i++) {
		assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
		at_line(&r, rejected[i]);
	}
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	at_line(&r, "Line 4,");
	r.look.search = "e"; // of three: round and round either way
	static const char *const ways[][2] = {{"next", "Line 7,"},    {"next", "Line 2,"},     {"next", "Line 3,"},
										  {"next", "Line 4,"},    {"previous", "Line 3,"}, {"previous", "Line 2,"},
										  {"previous", "Line 7,"}};
	for (int i = 0; i < 7; i++) {
		assert_int_equal(rig_act(&r, ways[i][0]), ANSWER_DONE);
		at_line(&r, ways[i][1]);
	}
	static const char *const found[][2] = {
		{"m61", "Line 5,"}, {"NOCH", "Line 3,"}, {"neither", "Line 7,"}, {"scanstelle", "Line 2,"}};
	for (int i = 0; i < 4; i++) {
		r.look.search = found[i][0];
		assert_int_equal(rig_act(&r, i % 2 ? "next" : "previous"), ANSWER_DONE);
		at_line(&r, found[i][1]);
	}
	r.look.search = "nirgends";
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "Nothing of the list contains this.");
	at_line(&r, "Line 2,");
	r.look.import = &good; // fewer rows: the cursor stays in the list
	rig_act(&r, "cursor last");
	rig_sync(&r);
	at_line(&r, "Line 5,");
	rig_close(&r);
}

static void a_click_takes_the_row_it_hits(void **state)
{
	(void)state;
	struct rig r;
	static const char *const at[] = {"Line 4,", "Line 7,", "Line 2,", "Line 3,", "Line 5,"};
	open_import(&r, &list);
	rig_draw(&r, 80, 15);
	for (int i = 0; i < 5; i++) {
		assert_int_equal(rig_click(&r, 20, 2 + i, i == 3), ANSWER_DONE); // twice writes nothing
		at_line(&r, at[i]);
		assert_int_equal(r.command.len, 0);
	}
	static const int others[] = {-1, 0, 1, 7, 9, 15};
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_int_equal(rig_click(&r, 20, others[i], false), ANSWER_IGNORED);
	rig_act(&r, "cursor first");
	rig_draw(&r, 80, 5); // two rows, and how many more there are
	assert_int_equal(rig_click(&r, 20, 4, false), ANSWER_IGNORED);
	assert_int_equal(rig_click(&r, 20, 3, false), ANSWER_DONE);
	at_line(&r, "Line 7,");
	rig_draw(&r, 130, 18);
	assert_int_equal(rig_click(&r, 65, 4, false), ANSWER_IGNORED); // beside the list
	assert_int_equal(rig_click(&r, 64, 4, false), ANSWER_DONE);
	at_line(&r, "Line 2,");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_row_says_what_it_would_do),          cmocka_unit_test(new_rows_tell_their_title_once),
		cmocka_unit_test(nothing_wrong_or_nothing_at_all_is_said), cmocka_unit_test(hits_are_gone_to),
		cmocka_unit_test(a_click_takes_the_row_it_hits),
	};
	return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
