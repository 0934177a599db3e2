// SPDX-License-Identifier: EUPL-1.2
// What a, e, d, m, y and Space mean where the cursor stands: on a cell of the list, on marked rows, where nothing is.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "plan/code.h"

static int32_t id_of(struct desk *d, enum table_id t, const char *code)
{
	int32_t id = NONE32;
	assert_int_equal(code_find(desk_rows(d), t, code, 18657, &id, NULL), LS_OK);
	return id;
}

static void said(const struct desk *d, const char *sentence)
{
	assert_string_equal(session_message(d->session), sentence);
}

// ---- cells of ratings ----------------------------------------------------------------------------------------------

// A measure is rated by five criteria: the form is that of the one under the cursor, whichever it is.
static void a_and_e_open_the_rating_under_the_cursor(void **state)
{
	(void)state;
	static const char *const forms[] = {"─ Rating M44 Innenwirkung: hoch ─", "─ Rating M44 Außenwirkung: mittel ─",
										"─ Rating M44 Fallzahlen: hoch ─", "─ Rating M44 Aufwand: niedrig ─",
										"─ Rating M44 Umsetzungsdauer: kurz ─"};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	for (int i = 0; i < 5; i++) {
		desk_keys(&d, "l e");
		desk_shows(&d, forms[i]);
		desk_keys(&d, "Esc a");
		desk_shows(&d, "▸ Rating");
		desk_keys(&d, "Enter");
		desk_shows(&d, forms[i]);
		desk_keys(&d, "Esc");
	}
	desk_close(&d);
}

// Where there is no rating yet a new one is begun, of this measure and this criterion.
static void an_empty_cell_begins_its_rating(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "l l d Enter");
	said(&d, "“rating M44 Außenwirkung: mittel” deleted");
	static const char *const ways[] = {"e", "a Enter"};
	for (size_t i = 0; i < 2; i++) {
		size_t n = desk_rows(&d)->rating_n;
		desk_keys(&d, ways[i]);
		desk_shows(&d, "─ New: rating ─");
		desk_type(&d, "hoch"); // the field of the level comes first: the others are known
		desk_keys(&d, "Enter C-s");
		const struct plan *p = desk_rows(&d);
		assert_int_equal(p->rating_n, n + 1);
		const struct rating *r = &p->rating[n];
		assert_int_equal(r->measure, id_of(&d, T_measure, "M44"));
		assert_int_equal(r->criterion, id_of(&d, T_criterion, "aussenwirkung"));
		desk_keys(&d, "d Enter");
		assert_int_equal(desk_rows(&d)->rating_n, n);
	}
	desk_close(&d);
}

// ---- marks ---------------------------------------------------------------------------------------------------------

static void marked_are(const struct desk *d, int n, const int32_t *ids)
{
	assert_int_equal(d->session->marks.n, n);
	for (int i = 0; i < n; i++)
		assert_int_equal(d->session->marks.at[i].id, ids[i]);
}

// Of three marked rows the first is unmarked, then the last: those that stay are those that were meant.
static void unmarking_takes_the_one_under_the_cursor(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	const int32_t first = id_of(&d, T_measure, "M44"), second = id_of(&d, T_measure, "M12"),
				  third = id_of(&d, T_measure, "M46");
	desk_keys(&d, "Space Space Space");
	said(&d, "Marked: 3 measures. e changes, m moves, d deletes all of them; Esc takes the marks away.");
	marked_are(&d, 3, (const int32_t[]){first, second, third});
	desk_keys(&d, "g Space");
	said(&d, "Marked: 2 measures. e changes, m moves, d deletes all of them; Esc takes the marks away.");
	marked_are(&d, 2, (const int32_t[]){second, third});
	desk_shows(&d, "* 2=    46");
	desk_lacks(&d, "* 1     44");
	desk_keys(&d, "j Space");
	said(&d, "Marked: 1 measure. e changes, m moves, d deletes all of them; Esc takes the marks away.");
	marked_are(&d, 1, (const int32_t[]){second});
	desk_keys(&d, "g j Space");
	said(&d, "Nothing is marked any more.");
	marked_are(&d, 0, NULL);
	desk_close(&d);
}

// What is deleted meanwhile is no longer marked; the others are.
static void marks_follow_the_plan(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	const int32_t first = id_of(&d, T_measure, "M44"), third = id_of(&d, T_measure, "M46");
	desk_keys(&d, "Space Space Space");
	desk_run(&d, "measure delete M12");
	desk_screen(&d);
	marked_are(&d, 2, (const int32_t[]){first, third});
	desk_keys(&d, "d");
	desk_shows(&d, "Delete 2 measures?");
	desk_shows(&d, "10 ratings");
	desk_keys(&d, "Esc Esc");
	marked_are(&d, 0, NULL);
	desk_keys(&d, "H Space");
	said(&d, "Nothing that could be marked is under the cursor.");
	desk_keys(&d, "Esc Space");
	desk_run(&d, "pane map");
	desk_keys(&d, "Space");
	said(&d, "measures are marked, and only the same kind goes with them. Esc takes the marks away.");
	desk_close(&d);
}

static void what_is_decided_concerns_all_that_is_marked(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "intake", 100, 30, LANG_EN);
	desk_keys(&d, "Space Space S");
	const struct plan *p = desk_rows(&d);
	struct step step;
	assert_true(model_step(session_plan(d.session), desk_head(&d), &step));
	assert_int_equal(d.session->marks.n, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct measure *m = plan_find(p, T_measure, d.session->marks.at[i].id);
		assert_int_equal(m->selection, selection_SELECTED);
		assert_non_null(strstr(step.label, m->code));
	}
	desk_close(&d);
}

// ---- moving --------------------------------------------------------------------------------------------------------

// A status report belongs to its measure: one may be given to another, several at once may not.
static void several_that_are_owned_are_not_moved(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "lists", 100, 40, LANG_EN);
	desk_run(&d, "status list");
	desk_keys(&d, "Down m");
	said(&d, "status reports are ordered by the list itself; what they belong to is chosen here: measure.");
	desk_shows(&d, "▸ Measure");
	desk_keys(&d, "Esc Space Space m");
	said(&d, "status reports have no order of their own.");
	assert_int_equal(d.session->overlays.n, 0);
	desk_close(&d);
}

static void only_what_stands_together_is_moved_together(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "lists", 100, 40, LANG_EN);
	desk_run(&d, "level list");
	desk_keys(&d, "Down Space Space m"); // two levels of the first criterion
	assert_int_equal(d.session->overlays.n, 1);
	desk_keys(&d, "Esc Down Space m"); // and one of the second
	assert_int_equal(d.session->marks.n, 3);
	said(&d, "Only what stands in the same list can be moved together.");
	assert_int_equal(d.session->overlays.n, 0);
	desk_close(&d);
}

// ---- what is added, and where nothing is ---------------------------------------------------------------------------

static void what_is_added_is_offered_by_what_is_there(void **state)
{
	(void)state;
	static const struct {
		const char *sample, *pane, *keys, *first;
	} rows[] = {
		{"viersen", "measures", "a", "│ ▸ Measure "},      {"musterkreis", "okr", "a", "│ ▸ Key result "},
		{"musterkreis", "okr", "j a", "│ ▸ Check-in "},    {"musterkreis", "map", "a", "│ ▸ Goal "},
		{"musterkreis", "portfolio", "a", "│ ▸ Measure "}, {"musterkreis", "overview", "a", "│ ▸ Goal "},
		{"musterkreis", "roadmap", "a", "│ ▸ Phase "},     {"musterkreis", "profile", "a", "│ ▸ Profile text "},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct desk d;
		desk_open(&d, rows[i].sample, rows[i].pane, 100, 30, LANG_EN);
		desk_keys(&d, rows[i].keys);
		assert_int_equal(d.session->overlays.n, 1);
		desk_shows(&d, rows[i].first);
		desk_shows(&d, "Something else …");
		desk_close(&d);
	}
}

// Where the screen is narrowed to a field a new measure belongs to it; beside an objective a new one is of its quarter.
static void what_is_new_belongs_to_what_is_looked_at(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "narrow field services");
	desk_keys(&d, "a Enter");
	desk_type(&d, "Neu");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->measure[46].field, id_of(&d, T_field, "services"));
	desk_close(&d);
	desk_open(&d, "musterkreis", "okr", 100, 30, LANG_EN);
	desk_run(&d, "quarter 2026Q2");
	desk_run(&d, "add objective");
	desk_type(&d, "Neues Ziel");
	desk_keys(&d, "C-s");
	const struct plan *p = desk_rows(&d);
	assert_string_equal(p->objective[p->objective_n - 1].title, "Neues Ziel");
	assert_int_equal(p->objective[p->objective_n - 1].cycle, id_of(&d, T_cycle, "2026Q2"));
	desk_close(&d);
}

static void nothing_under_the_cursor_is_said(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "filter xyzxyz");
	static const char *const keys[] = {"e", "d", "m", "y"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		desk_keys(&d, keys[i]);
		said(&d, "Nothing is under the cursor. a adds something, E edits the strategy itself, L lists everything.");
	}
	desk_close(&d);
}

static void alone_they_need_the_cockpit(void **state)
{
	(void)state;
	static const char *const verbs[] = {"add", "edit", "delete", "move", "duplicate", "record checkin"};
	struct session_options o = {.today = 18657, .keys = ""}; // a script
	struct session *s = session_new(&o);
	i18n_set(LANG_EN);
	session_model(s, desk_plan("viersen", NULL), NULL);
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
		struct ls_err err;
		struct str why = {0};
		int n = (int)strcspn(verbs[i], " ");
		assert_int_equal(session_run(s, verbs[i], &err), LS_REFUSED);
		str_addf(&why, "“%.*s” alone needs the cockpit. Without it: OBJECT %.*s …, such as measure %.*s …", n, verbs[i],
				 n, verbs[i], n, verbs[i]);
		assert_string_equal(err.text, str_text(&why));
		str_free(&why);
	}
	session_free(s);
}

// The question names the one object with its code, and what goes with it.
static void the_question_names_what_goes(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 160, 40, LANG_EN);
	desk_keys(&d, "d");
	desk_shows(&d, "Delete “Work Space” (M44)? This goes with it: 1 profile text, 1 unit of a measure, 5 ratings, "
				   "1 dependency, 2 indicators.");
	desk_shows(&d, "One step; u brings everything back.");
	desk_keys(&d, "Esc l d");
	desk_shows(&d, "Delete “rating M44 Innenwirkung: hoch”? One step");
	desk_close(&d);
}

// Held down, the key that asks would answer itself, row by row.
static void a_question_is_not_answered_by_the_key_that_asked(void **state)
{
	(void)state;
	static const char *const keys[][3] = {{"d", "Enter", "Enter"}, {"Del", "d", "Enter"}, {"d", "Del", "Enter"}};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		struct desk d;
		desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
		int64_t head = desk_head(&d);
		for (int n = 0; n < 20; n++)
			desk_keys(&d, keys[i][0]);
		assert_int_equal(desk_head(&d), head);
		assert_int_equal(desk_rows(&d)->measure_n, 46);
		desk_said(&d, "The key that has asked does not answer; Enter");
		desk_keys(&d, keys[i][1]); // another one does
		assert_int_equal(desk_rows(&d)->measure_n, 45);
		desk_close(&d);
	}
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, ":");
	desk_type(&d, "delete");
	desk_keys(&d, "Enter Enter Enter");
	desk_said(&d, "The key that has asked does not answer; d does.");
	assert_int_equal(desk_rows(&d)->measure_n, 46);
	desk_keys(&d, "d");
	assert_int_equal(desk_rows(&d)->measure_n, 45);
	desk_close(&d);
	// Also a question that has nothing to do with taking away; the key line names the key that answers.
	desk_open(&d, "zollernalb", "okr", 100, 30, LANG_EN);
	desk_keys(&d, ":");
	desk_type(&d, "cycle on 2023Q1");
	desk_keys(&d, "Enter");
	desk_shows(&d, " d ");
	desk_lacks(&d, "Enter");
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->cycle[0].state, cycle_state_RUNNING);
	desk_keys(&d, "d");
	assert_int_equal(desk_rows(&d)->cycle[0].state, cycle_state_REVIEW);
	desk_close(&d);
}

// What takes away or makes something happens once for a key that is held down; moves and notches go on.
static void of_a_held_key_only_the_first_counts(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "y");
	assert_int_equal(desk_rows(&d)->measure_n, 47);
	for (int n = 0; n < 10; n++)
		session_key_held(d.session, "y");
	assert_int_equal(desk_rows(&d)->measure_n, 47);
	desk_said(&d, "A key held down does this once.");
	desk_keys(&d, "y");
	assert_int_equal(desk_rows(&d)->measure_n, 48);
	desk_keys(&d, "d");
	session_key_held(d.session, "Enter"); // an Enter that is still held down from something else
	assert_int_equal(desk_rows(&d)->measure_n, 48);
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->measure_n, 47);
	desk_run(&d, "pane history");
	desk_keys(&d, "R"); // takes the newest step back
	int64_t head = desk_head(&d);
	for (int n = 0; n < 10; n++)
		session_key_held(d.session, "R");
	assert_int_equal(desk_head(&d), head);
	desk_run(&d, "pane measures");
	desk_keys(&d, "g");
	for (int n = 0; n < 5; n++)
		session_key_held(d.session, "j");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_question_is_not_answered_by_the_key_that_asked),
		cmocka_unit_test(of_a_held_key_only_the_first_counts),
		cmocka_unit_test(a_and_e_open_the_rating_under_the_cursor),
		cmocka_unit_test(an_empty_cell_begins_its_rating),
		cmocka_unit_test(unmarking_takes_the_one_under_the_cursor),
		cmocka_unit_test(marks_follow_the_plan),
		cmocka_unit_test(what_is_decided_concerns_all_that_is_marked),
		cmocka_unit_test(several_that_are_owned_are_not_moved),
		cmocka_unit_test(only_what_stands_together_is_moved_together),
		cmocka_unit_test(what_is_added_is_offered_by_what_is_there),
		cmocka_unit_test(what_is_new_belongs_to_what_is_looked_at),
		cmocka_unit_test(nothing_under_the_cursor_is_said),
		cmocka_unit_test(alone_they_need_the_cockpit),
		cmocka_unit_test(the_question_names_what_goes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
