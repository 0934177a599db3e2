// SPDX-License-Identifier: EUPL-1.2
// What the journal writes down: every changed cell, by whomever, and nothing else.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

static struct folder f;
static struct arena *a;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	a = arena_new();
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	arena_free(a);
	return 0;
}

static size_t changes_of(struct store *s, int64_t step, struct change **out)
{
	size_t n = 0;
	assert_ok(store_changes(s, a, step, out, &n, err));
	return n;
}

static size_t steps_of(struct store *s, int64_t before, int64_t since, int limit, struct step **out)
{
	size_t n = 0;
	assert_ok(store_steps(s, a, (struct steps_asked){.before = before, .since = since, .limit = limit}, out, &n, err));
	return n;
}

static void an_update_is_its_changed_cells(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	begin(s, "anna", 1000, "Scanstelle: Titel");
	set(s, T_measure, 1, "title", text_value("Zentralscanner"));
	set(s, T_measure, 1, "stage", int_value(0)); // as it was
	set(s, T_measure, 1, "priority", int_value(3));
	int64_t step = commit(s);
	assert_int_equal(step, store_head(s));
	struct change *c;
	assert_int_equal(changes_of(s, step, &c), 2);
	assert_int_equal(c[0].table, T_measure);
	assert_int_equal(c[0].row, 1);
	assert_int_equal(c[0].op, 'u');
	assert_string_equal(c[0].column, "title");
	assert_string_equal(c[0].before.s, "Scanstelle");
	assert_string_equal(c[0].after.s, "Zentralscanner");
	assert_string_equal(c[1].column, "priority");
	assert_int_equal(c[1].before.kind, VALUE_NULL);
	assert_int_equal(c[1].after.kind, VALUE_INT);
	assert_int_equal(c[1].after.i, 3);
	struct step *steps;
	assert_int_equal(steps_of(s, 0, 0, 0, &steps), 1);
	assert_int_equal(steps[0].id, step);
	assert_int_equal(steps[0].at, 1000);
	assert_string_equal(steps[0].author, "anna");
	assert_string_equal(steps[0].label, "Scanstelle: Titel");
	assert_int_equal(steps[0].kind, STEP_EDIT);
	assert_int_equal(steps[0].reverts, 0);
	assert_false(steps[0].undone);
	store_close(s);
}

// Which columns hold something else than a new row of the table would.
static void an_insert_and_a_delete_are_what_is_unusual(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	begin(s, "anna", 1, "neu");
	int32_t id = add_titled(s, T_measure, "M4", "Portal");
	int64_t step = commit(s);
	struct change *c;
	assert_int_equal(changes_of(s, step, &c), 2); // nothing for what is NULL, "" or 0 in every new row
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM change"), 2);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(c[i].op, 'i');
		assert_int_equal(c[i].row, id);
		assert_int_equal(c[i].before.kind, VALUE_NULL);
	}
	assert_string_equal(c[0].column, "code"); // in the order of the columns: undo relies on it
	assert_string_equal(c[0].after.s, "M4");
	assert_string_equal(c[1].column, "title");
	assert_string_equal(c[1].after.s, "Portal");
	edit(s, "anna", 1, T_measure, id, "stage", int_value(3));
	begin(s, "anna", 1, "weg");
	assert_ok(store_delete(s, T_measure, id, err));
	assert_int_equal(changes_of(s, commit(s), &c), 3);
	assert_int_equal(c[0].op, 'd');
	assert_string_equal(c[0].before.s, "M4");
	assert_int_equal(c[0].after.kind, VALUE_NULL);
	assert_string_equal(c[2].column, "stage");
	assert_int_equal(c[2].before.i, 3);
	store_close(s);
}

// Of a row in which nothing need be stated at least one cell is kept: what came is seen, and goes again.
static void a_row_without_anything_leaves_its_trace(void **state_)
{
	(void)state_;
	static const enum table_id tables[] = {T_meeting, T_dependency, T_fte_need, T_capacity, T_budget_line};
	struct store *s = opened(f.plan, STORE_WRITE);
	uint64_t first = state(s);
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
		struct change *c;
		begin(s, "anna", 1, "neu");
		add(s, tables[i], 0, NULL, NULL);
		int64_t step = commit(s);
		assert_int_equal(changes_of(s, step, &c), 1);
		assert_int_equal(c[0].op, 'i');
		assert_int_equal(c[0].table, tables[i]);
		uint64_t with = state(s);
		assert_true(with != first);
		int64_t target;
		struct stamp stamp = {"anna", 2, "zurück", 0};
		assert_ok(store_undo(s, &stamp, &target, err));
		assert_true(state(s) == first);
		assert_ok(store_redo(s, &stamp, &target, err));
		assert_true(state(s) == with);
		assert_ok(store_undo(s, &stamp, &target, err));
	}
	store_close(s);
}

// What is usual is checked as well: an insert is not taken back over what somebody has written since without a trace.
static void an_insert_is_compared_with_what_is_usual(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	begin(s, "anna", 1, "neu");
	int32_t id = add_titled(s, T_measure, "M4", "Portal");
	commit(s);
	store_close(s);
	char sql[80];
	snprintf(sql, sizeof sql, "UPDATE measure SET note='wichtig' WHERE id=%d", (int)id);
	outside_silently(f.plan, sql);
	s = opened(f.plan, STORE_WRITE);
	int64_t target;
	struct stamp stamp = {"anna", 2, "zurück", 0};
	assert_fails(LS_REFUSED, "leaves no trace", store_undo(s, &stamp, &target, err));
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM measure"), 4);
	store_close(s);
}

// Other tools read the journal with the names of `cell`, and write a step of their own behind the newest one.
static void others_read_it_by_name(void **state_)
{
	(void)state_;
	outside(f.plan, "UPDATE measure SET title='neu' WHERE id=2; INSERT INTO swot(title) VALUES('stark')");
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM step WHERE kind=4"), 1);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM change JOIN cell USING(tbl,col) WHERE step=1 AND "
								   "tbl_name='measure' AND row=2 AND col_name='title' AND new='neu'"),
					 1);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM change JOIN cell USING(tbl,col) WHERE step=1 AND "
								   "tbl_name='swot' AND op='i' AND new='stark'"),
					 1);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM change"), 2);
}

static void a_step_that_changed_nothing_is_dropped(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	assert_int_equal(edit(s, "anna", 1, T_measure, 1, "title", text_value("Scanstelle")), 0);
	begin(s, "anna", 1, "leer");
	assert_int_equal(commit(s), 0);
	assert_int_equal(store_head(s), 0);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM author"), 0);
	int64_t step;
	assert_fails(LS_REFUSED, "under way", store_commit(s, &step, err));
	assert_fails(LS_REFUSED, "under way", store_delete(s, T_measure, 1, err));
	store_close(s);
}

// What is no place in a label is not known: a file may hold anything.
static void a_label_tells_where_its_values_begin(void **state_)
{
	(void)state_;
	static const struct {
		const char *label;
		size_t given, kept;
	} rows[] = {{"Kosten: 5 €", 8, 8}, {"Neu", 3, 3}, {"Neu", 4, 0}, {"Neu", 0, 0}, {"", 0, 0}};
	struct store *s = opened(f.plan, STORE_WRITE);
	struct step *steps;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct stamp stamp = {"anna", 1, rows[i].label, rows[i].given};
		char title[16];
		(void)snprintf(title, sizeof title, "Titel %zu", i);
		assert_ok(store_begin(s, &stamp, err));
		set(s, T_measure, 1, "title", text_value(title));
		commit(s);
		steps_of(s, 0, 0, 1, &steps);
		assert_string_equal(steps[0].label, rows[i].label);
		assert_int_equal(steps[0].told, rows[i].kept);
	}
	store_close(s);
	static const struct {
		int in_file;
		size_t read;
	} odd[] = {{-1, 0}, {14, 0}, {13, 13}, {12, 0}, {11, 0}, {10, 10}};
	for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
		char sql[100];
		(void)snprintf(sql, sizeof sql, "UPDATE step SET label='Kosten: 5 €', told=%d", odd[i].in_file);
		outside(f.plan, sql);
		s = opened(f.plan, STORE_READ);
		steps_of(s, 0, 0, 1, &steps);
		assert_int_equal(steps[0].told, odd[i].read);
		store_close(s);
	}
}

static void a_label_may_be_found_on_the_way(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	begin(s, "", 1, "unterwegs");
	assert_true(store_open_step(s));
	struct stamp stamp = {"bert", 1, "x", 0};
	assert_fails(LS_REFUSED, "under way", store_begin(s, &stamp, err));
	set(s, T_measure, 1, "title", text_value("x"));
	store_label(s, "Titel von M1: x", strlen("Titel von M1: "));
	commit(s);
	assert_false(store_open_step(s));
	struct step *steps;
	assert_int_equal(steps_of(s, 0, 0, 0, &steps), 1);
	assert_string_equal(steps[0].label, "Titel von M1: x");
	assert_int_equal(steps[0].told, strlen("Titel von M1: "));
	assert_string_equal(steps[0].author, "");
	store_close(s);
}

static void time_never_runs_backwards(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	edit(s, "anna", 5000, T_measure, 1, "title", text_value("a"));
	edit(s, "bert", 4000, T_measure, 1, "title", text_value("b"));
	edit(s, "anna", 6000, T_measure, 1, "title", text_value("c"));
	struct step *steps;
	assert_int_equal(steps_of(s, 0, 0, 0, &steps), 3);
	assert_int_equal(steps[0].at, 6000);
	assert_int_equal(steps[1].at, 5000);
	assert_int_equal(steps[2].at, 5000);
	store_close(s);
}

static void steps_are_read_in_pieces(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	char text[20];
	for (int i = 1; i <= 100; i++) {
		snprintf(text, sizeof text, "t%d", i);
		assert_int_equal(edit(s, i % 2 ? "anna" : "bert", i, T_measure, 1, "title", text_value(text)), i);
	}
	struct step *steps;
	assert_int_equal(steps_of(s, 0, 0, 10, &steps), 10);
	assert_int_equal(steps[0].id, 100);
	assert_int_equal(steps[9].id, 91);
	assert_int_equal(steps_of(s, 91, 0, 10, &steps), 10);
	assert_int_equal(steps[0].id, 90);
	assert_int_equal(steps_of(s, 0, 97, 0, &steps), 3);
	assert_int_equal(steps[2].id, 98);
	assert_int_equal(steps_of(s, 0, 100, 0, &steps), 0);
	assert_int_equal(steps_of(s, 0, 0, 0, &steps), 100);
	store_close(s);
}

// What is undone, against a plain reckoning: from the newest on, each step that stands makes the one it reverts gone.
static void many_steps_that_are_undone(void **state_)
{
	(void)state_;
	enum { MANY = 240 };
	struct store *s = opened(f.plan, STORE_WRITE);
	struct ls_err e;
	int64_t target;
	uint32_t dice = 5;
	for (int64_t at = 1; store_head(s) < MANY; at++) {
		struct stamp stamp = {"anna", at, "x", 0};
		char text[20];
		dice = dice * 1664525u + 1013904223u;
		snprintf(text, sizeof text, "t%d", (int)at);
		if (dice >> 30 == 0)
			edit(s, "anna", at, T_measure, 1, "title", text_value(text));
		else if (dice >> 30 == 1)
			(void)store_redo(s, &stamp, &target, &e);
		else
			(void)store_undo(s, &stamp, &target, &e);
	}
	struct step *steps;
	bool gone[MANY + 1] = {false};
	int undone = 0;
	assert_int_equal(steps_of(s, 0, 0, 0, &steps), MANY);
	for (int i = 0; i < MANY; i++) { // newest first
		assert_int_equal(steps[i].undone, gone[steps[i].id]);
		undone += steps[i].undone;
		if (steps[i].reverts > 0 && !gone[steps[i].id])
			gone[steps[i].reverts] = true;
	}
	assert_in_range(undone, MANY / 5, MANY);
	for (int from = 1; from <= MANY; from += 17) { // each piece says the same
		struct step *piece;
		size_t n = steps_of(s, from + 10, from, 0, &piece);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(piece[i].undone, gone[piece[i].id]);
	}
	store_close(s);
}

// Another tool needs nothing of ours: plain SQLite runs the triggers of the file.
static void other_tools_are_recorded(void **state_)
{
	(void)state_;
	outside(f.plan, "UPDATE measure SET title='von außen' WHERE id=1; UPDATE measure SET title='von außen' WHERE id=1");
	outside(f.plan, "INSERT INTO swot(title) VALUES('neu'); DELETE FROM rating WHERE id=3");
	struct store *s = opened(f.plan, STORE_WRITE);
	struct step *steps;
	struct change *c;
	assert_int_equal(steps_of(s, 0, 0, 0, &steps), 1); // one step takes all of it
	assert_int_equal(steps[0].kind, STEP_OUTSIDE);
	assert_string_equal(steps[0].author, "");
	assert_true(steps[0].at > 1500000000);
	size_t n = changes_of(s, steps[0].id, &c);
	assert_string_equal(c[0].before.s, "Scanstelle");
	assert_string_equal(c[0].after.s, "von außen");
	assert_int_equal(c[1].table, T_swot);
	assert_int_equal(c[n - 1].table, T_rating);
	assert_int_equal(c[n - 1].op, 'd');
	// after a step of ours there is a new one, not before it in time
	edit(s, "anna", 99999999999, T_measure, 2, "title", text_value("x"));
	store_close(s);
	outside(f.plan, "UPDATE measure SET title='y' WHERE id=2");
	s = opened(f.plan, STORE_WRITE);
	assert_int_equal(steps_of(s, 0, 0, 0, &steps), 3);
	assert_int_equal(steps[0].kind, STEP_OUTSIDE);
	assert_int_equal(steps[0].at, 99999999999);
	assert_int_equal(changes_of(s, steps[0].id, &c), 1);
	assert_int_equal(changes_of(s, steps[1].id, &c), 1);
	store_close(s);
}

// An update that is given up half-way has an image of the row before it, and no more.
static void what_was_given_up_does_not_reach_the_next(void **state_)
{
	(void)state_;
	outside(f.plan, "UPDATE OR IGNORE measure SET code='M2', title='nie' WHERE id=1; "
					"UPDATE measure SET title='wohl' WHERE id=2");
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM change"), 1);
	assert_int_equal(asked(f.plan, "SELECT row FROM change JOIN cell USING(tbl,col) WHERE tbl_name='measure' AND "
								   "col_name='title' AND new='wohl'"),
					 2);
	assert_int_equal(asked(f.plan, "SELECT old='E-Akte' FROM change"), 1);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM image"), 0);
}

// Every row of one statement by itself, in whatever order.
static void many_rows_at_once_are_recorded(void **state_)
{
	(void)state_;
	int64_t n = asked(f.plan, "SELECT count(*) FROM measure");
	outside(f.plan, "UPDATE measure SET title=title||'!', priority=id; DELETE FROM rating");
	assert_int_equal(
		asked(f.plan, "SELECT count(*) FROM change JOIN cell USING(tbl,col) WHERE tbl_name='measure' AND op='u' AND "
					  "col_name='title' AND new=old||'!'"),
		n);
	assert_int_equal(
		asked(f.plan,
			  "SELECT count(*) FROM change JOIN cell USING(tbl,col) WHERE col_name='priority' AND old IS NULL AND "
			  "new=row"),
		n);
	assert_int_equal(
		asked(f.plan,
			  "SELECT count(DISTINCT row) FROM change JOIN cell USING(tbl,col) WHERE tbl_name='rating' AND op='d'"),
		3);
	struct store *s = opened(f.plan, STORE_WRITE);
	struct stamp stamp = {"anna", 50, "zurück", 0};
	assert_ok(store_revert(s, &stamp, 1, err));
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM rating"), 3);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM measure WHERE title LIKE '%!'"), 0);
	store_close(s);
}

static void another_tool_that_changes_nothing_leaves_no_step(void **state_)
{
	(void)state_;
	outside(f.plan, "UPDATE measure SET title=title, stage=0");
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM step"), 0);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM change"), 0);
}

static void other_tools_cannot_change_an_id(void **state_)
{
	(void)state_;
	sqlite3 *db;
	assert_int_equal(sqlite3_open(f.plan, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "UPDATE measure SET id=50 WHERE id=3", NULL, NULL, NULL), SQLITE_CONSTRAINT);
	sqlite3_close(db);
}

static void texts_keep_every_byte(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	uint64_t first = state(s);
	store_close(s);
	outside(f.plan, "UPDATE measure SET title='a'||char(0)||'b', note=CAST(x'ff41' AS TEXT) WHERE id=1");
	assert_int_equal(
		asked(f.plan, "SELECT length(CAST(new AS BLOB)) FROM change JOIN cell USING(tbl,col) WHERE col_name='title'"),
		3);
	s = opened(f.plan, STORE_WRITE);
	struct stamp stamp = {"anna", 1, "zurück", 0};
	assert_ok(store_revert(s, &stamp, 1, err));
	assert_true(state(s) == first);
	assert_ok(store_revert(s, &stamp, 2, err)); // and forward again
	assert_int_equal(asked(f.plan, "SELECT length(CAST(title AS BLOB)) FROM measure WHERE id=1"), 3);
	assert_int_equal(asked(f.plan, "SELECT hex(note)='FF41' FROM measure WHERE id=1"), 1);
	store_close(s);
}

static void a_killed_writer_leaves_no_half_step(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_WRITE);
	edit(s, "anna", 1, T_measure, 1, "title", text_value("ganz"));
	begin(s, "anna", 2, "halb");
	set(s, T_measure, 1, "title", text_value("halb"));
	store_close(s); // without commit
	s = opened(f.plan, STORE_WRITE);
	struct plan *p = loaded(s);
	assert_string_equal(p->measure[0].title, "ganz");
	plan_free(p);
	assert_int_equal(store_head(s), 1);
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_update_is_its_changed_cells, make, drop),
		cmocka_unit_test_setup_teardown(an_insert_and_a_delete_are_what_is_unusual, make, drop),
		cmocka_unit_test_setup_teardown(a_row_without_anything_leaves_its_trace, make, drop),
		cmocka_unit_test_setup_teardown(an_insert_is_compared_with_what_is_usual, make, drop),
		cmocka_unit_test_setup_teardown(others_read_it_by_name, make, drop),
		cmocka_unit_test_setup_teardown(a_step_that_changed_nothing_is_dropped, make, drop),
		cmocka_unit_test_setup_teardown(a_label_tells_where_its_values_begin, make, drop),
		cmocka_unit_test_setup_teardown(a_label_may_be_found_on_the_way, make, drop),
		cmocka_unit_test_setup_teardown(time_never_runs_backwards, make, drop),
		cmocka_unit_test_setup_teardown(steps_are_read_in_pieces, make, drop),
		cmocka_unit_test_setup_teardown(many_steps_that_are_undone, make, drop),
		cmocka_unit_test_setup_teardown(other_tools_are_recorded, make, drop),
		cmocka_unit_test_setup_teardown(what_was_given_up_does_not_reach_the_next, make, drop),
		cmocka_unit_test_setup_teardown(many_rows_at_once_are_recorded, make, drop),
		cmocka_unit_test_setup_teardown(another_tool_that_changes_nothing_leaves_no_step, make, drop),
		cmocka_unit_test_setup_teardown(other_tools_cannot_change_an_id, make, drop),
		cmocka_unit_test_setup_teardown(texts_keep_every_byte, make, drop),
		cmocka_unit_test_setup_teardown(a_killed_writer_leaves_no_half_step, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
