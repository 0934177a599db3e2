// SPDX-License-Identifier: EUPL-1.2
// Who stands in the way of an undo, in whole sentences: the step that changed the same since, whoever has the code now,
// what would refer to nothing, and what the journal itself does not know.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

static struct folder f;
static struct store *s;
static int64_t clock_;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	s = opened(f.plan, STORE_WRITE);
	clock_ = 1000;
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	folder_drop(&f);
	return 0;
}

static void step(const char *author, const char *label)
{
	begin(s, author, ++clock_, label);
}

static int64_t changed(const char *author, const char *label, int32_t id, const char *column, struct value v)
{
	step(author, label);
	set(s, T_measure, id, column, v);
	return commit(s);
}

static enum ls_code undo(const char *author, struct ls_err *err)
{
	struct stamp stamp = {author, ++clock_, "zurück", 0};
	int64_t target = 7;
	enum ls_code code = store_undo(s, &stamp, &target, err);
	assert_int_equal(target > 0, code == LS_OK);
	return code;
}

static enum ls_code redo(const char *author, struct ls_err *err)
{
	struct stamp stamp = {author, ++clock_, "wieder", 0};
	int64_t target = 7;
	enum ls_code code = store_redo(s, &stamp, &target, err);
	assert_int_equal(target > 0, code == LS_OK);
	return code;
}

static enum ls_code revert(int64_t which, struct ls_err *err)
{
	struct stamp stamp = {"carl", ++clock_, "einzeln", 0};
	return store_revert(s, &stamp, which, err);
}

static void the_newest_step_on_the_row_is_named(void **state_)
{
	(void)state_;
	static const char said[] =
		"Step 1 (“Titel”) cannot be taken back: step 3 by bert (“Titel wieder anders”) has changed "
		"the same since. Take back step 3 first, then step 1.";
	changed("anna", "Titel", 1, "title", text_value("eins"));
	changed("carl", "Titel anders", 1, "title", text_value("zwei"));
	changed("bert", "Titel wieder anders", 1, "title", text_value("drei"));
	changed("bert", "woanders", 2, "title", text_value("drei"));
	assert_says(LS_REFUSED, said, undo("anna", err));
	assert_says(LS_REFUSED, said, revert(1, err));
	assert_int_equal(store_head(s), 4);
}

static void names_that_are_missing_and_labels_that_are_long(void **state_)
{
	(void)state_;
	char label[160], said[700], shown[160];
	memset(label, 'a', sizeof label);
	label[150] = 0;
	changed("anna", "", 1, "title", text_value("eins"));
	changed("", label, 1, "title", text_value("zwei"));
	snprintf(shown, sizeof shown, "%.100s…", label);
	snprintf(said, sizeof said,
			 "Step 1 cannot be taken back: step 2 by somebody (“%s”) has changed the same since. Take back step 2 "
			 "first, then step 1.",
			 shown);
	assert_says(LS_REFUSED, said, undo("anna", err));
	label[100] = 0; // fits
	changed("bert", label, 1, "title", text_value("drei"));
	snprintf(said, sizeof said,
			 "Step 2 (“%s”) cannot be taken back: step 3 by bert (“%s”) has changed the same since. Take back step 3 "
			 "first, then step 2.",
			 shown, label);
	assert_says(LS_REFUSED, said, undo("", err));
}

static void a_redo_is_told_as_one(void **state_)
{
	(void)state_;
	changed("anna", "Titel", 1, "title", text_value("eins"));
	assert_ok(undo("anna", err));
	changed("bert", "Titel anders", 1, "title", text_value("zwei"));
	assert_says(LS_REFUSED,
				"Step 1 (“Titel”) cannot be redone: step 3 by bert (“Titel anders”) has changed the same since. Take "
				"back step 3 first, then step 2.",
				redo("anna", err));
	assert_ok(revert(3, err));
	assert_ok(redo("anna", err));
	assert_ok(undo("anna", err));
	outside_silently(f.plan, "UPDATE measure SET title='spurlos' WHERE id=1");
	assert_says(LS_REFUSED,
				"Step 1 (“Titel”) cannot be redone: the plan was changed since by a tool that leaves no trace in the "
				"history.",
				redo("anna", err));
}

static void other_tools_are_told(void **state_)
{
	(void)state_;
	changed("anna", "Titel", 1, "title", text_value("eins"));
	outside(f.plan, "UPDATE measure SET title='von außen' WHERE id=1");
	assert_says(LS_REFUSED,
				"Step 1 (“Titel”) cannot be taken back: step 2, made by another tool, has changed the same since. Take "
				"back step 2 first, then step 1.",
				undo("anna", err));
	changed("anna", "Titel zwei", 2, "title", text_value("eins"));
	outside_silently(f.plan, "UPDATE measure SET title='spurlos' WHERE id=2");
	assert_says(
		LS_REFUSED,
		"Step 3 (“Titel zwei”) cannot be taken back: the plan was changed since by a tool that leaves no trace in "
		"the history.",
		undo("anna", err));
	store_discreet(s, true);
	assert_says(LS_REFUSED,
				"Step 1 cannot be taken back: step 2, made by another tool, has changed the same since. Take back step "
				"2 first, then step 1.",
				revert(1, err));
}

// ---- codes and pairs -------------------------------------------------------------------------------------------------

static void whoever_has_the_code_now_is_named(void **state_)
{
	(void)state_;
	step("anna", "M3 gelöscht");
	assert_ok(store_delete(s, T_rating, 3, err));
	assert_ok(store_delete(s, T_measure, 3, err));
	commit(s);
	step("bert", "neu mit altem Code");
	int32_t id = add_titled(s, T_measure, "M3", "Portal");
	commit(s);
	changed("carl", "Titel des Neuen", id, "title", text_value("Neues Portal"));
	assert_says(LS_REFUSED,
				"Step 1 (“M3 gelöscht”) cannot be taken back: step 3 by carl (“Titel des Neuen”) has changed the same "
				"since. Take back step 3 first, then step 1.",
				undo("anna", err));
	assert_ok(revert(3, err));
	assert_ok(revert(2, err));
	assert_ok(undo("anna", err));
	// A code that only changed its letters is nobody else's.
	changed("anna", "klein", 1, "code", text_value("m1"));
	assert_ok(undo("anna", err));
}

// An objective's code counts within its quarter, or among those without one.
static void a_code_within_an_owner_that_changed(void **state_)
{
	(void)state_;
	step("carl", "zwei Ziele");
	int32_t cycle = add(s, T_cycle, 3, (const char *const[]){"code", "start", "end"},
						(struct value[]){text_value("2026Q1"), int_value(20454), int_value(20543)});
	int32_t one = add_titled(s, T_objective, "O1", "in Ruhe");
	commit(s);
	step("anna", "ins Quartal");
	set(s, T_objective, one, "cycle", int_value(cycle));
	commit(s);
	step("bert", "neu in Ruhe");
	int32_t two = add_titled(s, T_objective, "O1", "auch in Ruhe");
	commit(s);
	assert_says(
		LS_REFUSED,
		"Step 2 (“ins Quartal”) cannot be taken back: step 3 by bert (“neu in Ruhe”) has changed the same since. "
		"Take back step 3 first, then step 2.",
		undo("anna", err));
	step("bert", "anders genannt");
	set(s, T_objective, two, "code", text_value("O2"));
	commit(s);
	assert_ok(undo("anna", err));
	step("anna", "gelöscht"); // from those without a quarter
	assert_ok(store_delete(s, T_objective, one, err));
	commit(s);
	assert_ok(revert(4, err)); // O2 is O1 again
	assert_says(LS_REFUSED,
				"Step 6 (“gelöscht”) cannot be taken back: step 7 by carl (“einzeln”) has changed the same since. Take "
				"back step 7 first, then step 6.",
				undo("anna", err));
}

static void a_pair_that_is_there_again(void **state_)
{
	(void)state_;
	step("anna", "Bewertung umgehängt");
	assert_says(LS_REFUSED, "The same is there already (rating).",
				store_update(s, T_rating, 3, column_of(T_rating, "measure"), int_value(1), err));
	store_rollback(s);
	step("anna", "neue Maßnahme");
	int32_t id = add_titled(s, T_measure, "M4", "Portal");
	set(s, T_rating, 3, "measure", int_value(id));
	commit(s);
	step("bert", "M3 neu bewertet");
	add_rating(s, 3, 1, 1);
	commit(s);
	assert_says(
		LS_REFUSED,
		"Step 1 (“neue Maßnahme”) cannot be taken back: step 2 by bert (“M3 neu bewertet”) has changed the same "
		"since. Take back step 2 first, then step 1.",
		undo("anna", err));
	assert_ok(undo("bert", err));
	assert_ok(undo("anna", err));
}

// ---- references ------------------------------------------------------------------------------------------------------

static void what_would_refer_to_nothing_is_named(void **state_)
{
	(void)state_;
	static const char row[] =
		"Row 4 (rating) would refer to what is not there; nothing was changed. Change or delete it "
		"first.";
	step("anna", "neue Maßnahme");
	int32_t id = add_titled(s, T_measure, "M4", "Portal");
	commit(s);
	assert_int_equal(id, 4);
	outside_silently(f.plan, "INSERT INTO rating(id,measure,criterion,level) VALUES(4,4,1,1)");
	assert_says(LS_REFUSED, row, undo("anna", err)); // nobody is known to have done it
	assert_says(LS_REFUSED, row, revert(1, err));
	assert_int_equal(store_head(s), 1);
	outside_silently(f.plan, "DELETE FROM rating WHERE id=4");
	step("bert", "bewertet");
	add_rating(s, id, 1, 1);
	commit(s);
	assert_says(
		LS_REFUSED,
		"Step 1 (“neue Maßnahme”) cannot be taken back: step 2 by bert (“bewertet”) has changed the same since. "
		"Take back step 2 first, then step 1.",
		undo("anna", err));
}

// The same where a step is so large that references are looked at only once, in the end.
static void a_large_step_that_something_refers_to(void **state_)
{
	(void)state_;
	char code[20];
	step("anna", "Liste");
	for (int i = 0; i < 500; i++) {
		snprintf(code, sizeof code, "X%d", i);
		add_titled(s, T_measure, code, "Portal");
	}
	commit(s);
	assert_true(asked(f.plan, "SELECT count(*) FROM change") >= 1000);
	outside_silently(f.plan, "INSERT INTO rating(id,measure,criterion,level) VALUES(4,50,1,1)");
	assert_says(LS_REFUSED,
				"Row 4 (rating) would refer to what is not there; nothing was changed. Change or delete it first.",
				undo("anna", err));
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM measure"), 503);
	outside_silently(f.plan, "DELETE FROM rating WHERE id=4");
	assert_ok(undo("anna", err));
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM measure"), 3);
}

// A fault that was there before is nobody's obstacle.
static void what_referred_to_nothing_before_is_no_obstacle(void **state_)
{
	(void)state_;
	outside_silently(f.plan, "UPDATE measure SET field=77 WHERE id=3");
	changed("anna", "Titel", 1, "title", text_value("eins"));
	assert_ok(undo("anna", err));
	assert_ok(redo("anna", err));
}

// ---- the journal itself ----------------------------------------------------------------------------------------------

static void a_history_that_makes_no_sense(void **state_)
{
	(void)state_;
	static const char *const tries[] = {
		"UPDATE change SET tbl=0 WHERE step=1",
		"UPDATE change SET tbl=9223372036854775807 WHERE step=1",
		"UPDATE change SET col=-1 WHERE step=1",
		"UPDATE change SET col=100 WHERE step=1",
		"PRAGMA ignore_check_constraints=ON; UPDATE change SET op='x' WHERE step=1",
	};
	static struct kept edited;
	changed("anna", "Titel", 1, "title", text_value("eins"));
	store_close(s);
	keep(&edited, f.plan);
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		put_back(&edited, f.plan);
		outside(f.plan, tries[i]);
		s = opened(f.plan, STORE_WRITE);
		assert_says(LS_REFUSED, "Step 1 cannot be taken back: the history holds something unknown there.",
					undo("anna", err));
		assert_says(LS_REFUSED, "Step 1 cannot be taken back: the history holds something unknown there.",
					revert(1, err));
		struct plan *p = NULL;
		assert_says(
			LS_DATA,
			"The plan cannot be shown as it was after step 0: the history does not fit it (step 1). See: leitstand "
			"check",
			store_as_of(s, 0, &p, err));
		assert_null(p);
		store_close(s);
	}
	put_back(&edited, f.plan);
	s = opened(f.plan, STORE_WRITE);
	assert_ok(undo("anna", err));
	outside(f.plan, "UPDATE change SET col=99 WHERE step=2");
	assert_says(LS_REFUSED, "Step 1 cannot be redone: the history holds something unknown there.", redo("anna", err));
}

// Pointers that lead nowhere or in a circle: a damaged history is refused, and ends.
static void pointers_that_lead_nowhere(void **state_)
{
	(void)state_;
	struct ls_err e;
	int64_t next = 7;
	changed("anna", "Titel", 1, "title", text_value("eins"));
	assert_ok(undo("anna", err));
	outside(f.plan, "UPDATE step SET reverts=2 WHERE id=2"); // itself
	assert_ok(store_next_redo(s, "anna", &next, err));
	assert_int_equal(next, 2);
	outside(f.plan, "UPDATE step SET undo=50 WHERE id=2");
	assert_ok(store_next_undo(s, "anna", &next, err));
	assert_int_equal(next, 50);
	(void)undo("anna", &e); // nothing to take back there
	assert_false(store_open_step(s));
	struct plan *p = loaded(s);
	assert_string_equal(p->measure[0].title, "Scanstelle");
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_newest_step_on_the_row_is_named, make, drop),
		cmocka_unit_test_setup_teardown(names_that_are_missing_and_labels_that_are_long, make, drop),
		cmocka_unit_test_setup_teardown(a_redo_is_told_as_one, make, drop),
		cmocka_unit_test_setup_teardown(other_tools_are_told, make, drop),
		cmocka_unit_test_setup_teardown(whoever_has_the_code_now_is_named, make, drop),
		cmocka_unit_test_setup_teardown(a_code_within_an_owner_that_changed, make, drop),
		cmocka_unit_test_setup_teardown(a_pair_that_is_there_again, make, drop),
		cmocka_unit_test_setup_teardown(what_would_refer_to_nothing_is_named, make, drop),
		cmocka_unit_test_setup_teardown(a_large_step_that_something_refers_to, make, drop),
		cmocka_unit_test_setup_teardown(what_referred_to_nothing_before_is_no_obstacle, make, drop),
		cmocka_unit_test_setup_teardown(a_history_that_makes_no_sense, make, drop),
		cmocka_unit_test_setup_teardown(pointers_that_lead_nowhere, make, drop),
	};
	return cmocka_run_group_tests_name("store blame", tests, NULL, NULL);
}
