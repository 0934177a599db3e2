// SPDX-License-Identifier: EUPL-1.2
// Whatever statement of whatever call fails: the call says so, no step stays open, and the plan is as it was before.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "faults.h"

static struct folder f;
static struct store *s;
static struct kept before_;
static const struct stamp anna = {"anna", 5000, "x", 0}, bert = {"bert", 5000, "x", 0};

// Steps 1 to 4 of Anna's, the last one an undo, and a tag.
static int make(void **state_)
{
	(void)state_;
	static struct kept with_history;
	folder_make(&f);
	if (with_history.size) {
		put_back(&with_history, f.plan);
	} else {
		int64_t target;
		small_plan(f.plan);
		s = opened(f.plan, STORE_WRITE);
		edit(s, "anna", 1000, T_measure, 1, "title", text_value("eins"));
		begin(s, "anna", 2000, "löschen");
		assert_ok(store_delete(s, T_rating, 2, err));
		assert_ok(store_delete(s, T_measure, 2, err));
		commit(s);
		assert_ok(store_tag_add(s, &anna, "Kreistag", err));
		edit(s, "anna", 3000, T_measure, 3, "title", text_value("drei"));
		assert_ok(store_undo(s, &anna, &target, err));
		store_close(s);
		keep(&with_history, f.plan);
	}
	s = opened(f.plan, STORE_WRITE);
	store_prepare(s);
	assert_ok(db_exec(s, "PRAGMA synchronous=OFF", err));
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	folder_drop(&f);
	return 0;
}

static void as_before(void)
{
	store_close(s);
	put_back(&before_, f.plan);
	s = opened(f.plan, STORE_WRITE);
	store_prepare(s);
	assert_ok(db_exec(s, "PRAGMA synchronous=OFF", err));
}

static void reading(fault_call *call, int least)
{
	assert_true(fault_sweep(&s, FAULT_WHILE_RUNNING, call, NULL) >= least);
	assert_true(fault_sweep(&s, FAULT_WHEN_PREPARED, call, NULL) >= least);
}

static void writing(fault_call *call, int least)
{
	keep(&before_, f.plan);
	assert_true(fault_sweep(&s, FAULT_WHILE_RUNNING, call, as_before) >= least);
	assert_true(fault_sweep(&s, FAULT_WHEN_PREPARED, call, as_before) >= least);
}

// For calls that are refused in any case.
static void in_vain(fault_call *call)
{
	assert_true(fault_sweep(&s, FAULT_WHILE_RUNNING, call, NULL) >= 3);
	assert_int_equal(fault_sweep(&s, FAULT_WHEN_PREPARED, call, NULL), 0);
}

// ---- reading ---------------------------------------------------------------------------------------------------------

static enum ls_code read_all(struct store *st, struct ls_err *err)
{
	struct plan *p = NULL;
	enum ls_code code = store_load(st, &p, err);
	assert_int_equal(p == NULL, code != LS_OK);
	plan_free(p);
	return code;
}

static enum ls_code read_text(struct store *st, struct ls_err *err)
{
	struct str text = {0};
	enum ls_code code = store_text(st, T_measure, 1, "source", &text, err);
	str_free(&text);
	return code;
}

static enum ls_code look(struct store *st, struct ls_err *err)
{
	bool changed = true;
	enum ls_code code = store_changed(st, &changed, err);
	st->broken = false; // looking again is enough here
	return code;
}

static enum ls_code read_history(struct store *st, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct step *steps, step;
	struct change *changes;
	struct tag *tags;
	size_t n;
	bool found;
	int64_t next;
	struct moment_asked tagged = {"Kreistag", DAY_NONE, DATE_AS_OF}, dated = {"2026", DAY_NONE, DATE_SINCE};
	struct moment_found moment;
	enum ls_code code = store_steps(st, a, (struct steps_asked){.before = 0}, &steps, &n, err);
	code = code == LS_OK ? store_step(st, a, 1, &step, &found, err) : code;
	code = code == LS_OK ? store_changes(st, a, 2, &changes, &n, err) : code;
	code = code == LS_OK ? store_tags(st, a, &tags, &n, err) : code;
	code = code == LS_OK ? store_next_undo(st, "anna", &next, err) : code;
	code = code == LS_OK ? store_next_redo(st, "anna", &next, err) : code;
	code = code == LS_OK ? store_find_moment(st, tagged, &moment, err) : code;
	code = code == LS_OK ? store_find_moment(st, dated, &moment, err) : code;
	arena_free(a);
	return code;
}

static void reading_fails_as_a_whole(void **state_)
{
	(void)state_;
	reading(read_all, 15);
	reading(read_text, 1);
	reading(look, 1);
	reading(read_history, 10);
}

static enum ls_code travel(struct store *st, struct ls_err *err)
{
	struct plan *p = NULL;
	enum ls_code code = store_as_of(st, 1, &p, err);
	assert_int_equal(p == NULL, code != LS_OK);
	plan_free(p);
	return code;
}

static void time_travel_fails_as_a_whole(void **state_)
{
	(void)state_;
	reading(travel, 15);
}

static void count(void *arg, const char *sentence)
{
	assert_true(*sentence);
	++*(int *)arg;
}

// What cannot be looked at is told as a finding; what is not told has been looked at.
static enum ls_code check_or_say(struct store *st, struct ls_err *err)
{
	int findings = 0;
	st->loaded = NULL; // what has been read before need not be looked at again
	enum ls_code code = store_check(st, NULL, count, &findings, err);
	if (code == LS_OK && findings > 0)
		return ls_fail(err, LS_DATA, "found");
	return code;
}

static void a_check_says_what_it_could_not_look_at(void **state_)
{
	(void)state_;
	reading(check_or_say, 14);
	// How large the copy is: without it there is only less patience. And the first look at what most often is in order:
	// when it fails, SQLite looks at everything.
	assert_in_range(fault_.silent, 2, 16);
}

// ---- writing ---------------------------------------------------------------------------------------------------------

static enum ls_code write_rows(struct store *st, struct ls_err *err)
{
	int columns[] = {column_of(T_field, "code"), column_of(T_field, "title")};
	struct value values[] = {text_value("F2"), text_value("Verkehr")};
	int32_t id = 0;
	int64_t step = 0;
	enum ls_code code = store_begin(st, &bert, err);
	if (code != LS_OK)
		return code;
	code = store_insert(st, T_field, columns, values, 2, &id, err);
	code = code == LS_OK ? store_update(st, T_measure, 1, column_of(T_measure, "title"), text_value("neu"), err) : code;
	code = code == LS_OK ? store_delete(st, T_rating, 1, err) : code;
	if (code != LS_OK) {
		store_rollback(st);
		return code;
	}
	code = store_commit(st, &step, err);
	assert_int_equal(step > 0, code == LS_OK);
	return code;
}

static enum ls_code take_back(struct store *st, struct ls_err *err)
{
	int64_t target;
	enum ls_code code = store_undo(st, &anna, &target, err);
	assert_int_equal(target > 0, code == LS_OK);
	return code;
}

static enum ls_code do_again(struct store *st, struct ls_err *err)
{
	int64_t target;
	enum ls_code code = store_redo(st, &anna, &target, err);
	assert_int_equal(target > 0, code == LS_OK);
	return code;
}

static enum ls_code take_one_back(struct store *st, struct ls_err *err)
{
	return store_revert(st, &bert, 2, err);
}

static void writing_leaves_no_trace_when_it_fails(void **state_)
{
	(void)state_;
	writing(write_rows, 6);
	writing(take_back, 6);
	writing(do_again, 6);
	writing(take_one_back, 6);
}

// A refusal stays one, however little can be found out about what stands in the way.
static enum ls_code take_back_in_vain(struct store *st, struct ls_err *err)
{
	enum ls_code code = store_revert(st, &anna, 1, err);
	assert_int_not_equal(code, LS_OK);
	return code == LS_REFUSED ? LS_OK : code;
}

static void a_refusal_stays_one(void **state_)
{
	(void)state_;
	edit(s, "bert", 6000, T_measure, 1, "title", text_value("von Bert"));
	in_vain(take_back_in_vain);
}

// The code is Bert's now. Whatever cannot be found out, nobody else is blamed.
static enum ls_code give_back_in_vain(struct store *st, struct ls_err *err)
{
	enum ls_code code = store_revert(st, &anna, 5, err);
	assert_int_not_equal(code, LS_OK);
	assert_null(strstr(err->text, "carl"));
	return code == LS_REFUSED ? LS_OK : code;
}

static void nobody_is_blamed_by_mistake(void **state_)
{
	(void)state_;
	edit(s, "anna", 6000, T_measure, 3, "code", text_value("M9"));
	begin(s, "bert", 6000, "neu mit altem Code");
	add_titled(s, T_measure, "M3", "Portal");
	commit(s);
	edit(s, "carl", 6000, T_measure, 1, "note", text_value("von Carl"));
	in_vain(give_back_in_vain);
}

static enum ls_code tag(struct store *st, struct ls_err *err)
{
	return store_tag_add(st, &bert, "Mai", err);
}

// What stands is a tag on the right step.
static void tag_as_before(void)
{
	assert_int_equal(asked(f.plan, "SELECT step FROM tag WHERE name='Mai'"), 4);
	as_before();
}

static enum ls_code untag(struct store *st, struct ls_err *err)
{
	return store_tag_delete(st, "Kreistag", err);
}

static enum ls_code tag_unknown(struct store *st, struct ls_err *err)
{
	enum ls_code code = store_tag_delete(st, "Juni", err);
	assert_int_not_equal(code, LS_OK);
	return code == LS_REFUSED ? LS_OK : code;
}

static void tags_are_set_and_taken_whole(void **state_)
{
	(void)state_;
	keep(&before_, f.plan);
	assert_true(fault_sweep(&s, FAULT_WHILE_RUNNING, tag, tag_as_before) >= 3);
	assert_true(fault_sweep(&s, FAULT_WHEN_PREPARED, tag, tag_as_before) >= 3);
	writing(untag, 2);
	in_vain(tag_unknown);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM tag WHERE name='Kreistag'"), 1);
}

static enum ls_code bulk(struct store *st, struct ls_err *err)
{
	int columns[] = {column_of(T_field, "code"), column_of(T_field, "title")};
	struct value values[] = {text_value("F1"), text_value("Bildung")};
	int32_t id = 0;
	enum ls_code code = store_bulk_begin(st, err);
	if (code != LS_OK)
		return code;
	code = store_insert(st, T_field, columns, values, 2, &id, err);
	if (code == LS_OK)
		return store_bulk_end(st, err);
	store_rollback(st);
	return code;
}

static void a_bulk_load_fails_as_a_whole(void **state_)
{
	(void)state_;
	store_close(s);
	unlink(f.plan);
	s = opened(f.plan, STORE_CREATE);
	assert_ok(db_exec(s, "PRAGMA synchronous=OFF", err));
	writing(bulk, 15);
}

// ---- opening ---------------------------------------------------------------------------------------------------------

// Making one is many statements of few kinds.
static void opening_and_making_fail_as_a_whole(void **state_)
{
	(void)state_;
	static const enum store_mode modes[] = {STORE_READ, STORE_WRITE, STORE_CREATE};
	store_close(s);
	s = NULL;
	for (size_t i = 0; i < 4; i++) {
		int failed = 0;
		for (int at = 1;; at += at < 16 ? 1 : 67) {
			struct ls_err err = {.code = LS_OK};
			struct store *st = NULL;
			if (i == 2)
				unlink(f.plan);
			fault_arm(NULL, FAULT_WHILE_RUNNING, at);
			enum ls_code code = i < 3 ? store_open(&st, f.plan, modes[i], 0, &err) : store_memory(&st, &err);
			bool was = fault_disarm(NULL);
			assert_int_equal(st == NULL, code != LS_OK);
			assert_int_equal(*err.text != 0, code != LS_OK);
			if (i == 2)
				assert_int_equal(access(f.plan, F_OK) == 0, code == LS_OK);
			failed += code != LS_OK;
			store_close(st);
			if (!was)
				break;
		}
		assert_true(failed >= (i < 2 ? 2 : 5));
	}
	s = opened(f.plan, STORE_WRITE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reading_fails_as_a_whole, make, drop),
		cmocka_unit_test_setup_teardown(time_travel_fails_as_a_whole, make, drop),
		cmocka_unit_test_setup_teardown(a_check_says_what_it_could_not_look_at, make, drop),
		cmocka_unit_test_setup_teardown(writing_leaves_no_trace_when_it_fails, make, drop),
		cmocka_unit_test_setup_teardown(a_refusal_stays_one, make, drop),
		cmocka_unit_test_setup_teardown(nobody_is_blamed_by_mistake, make, drop),
		cmocka_unit_test_setup_teardown(opening_and_making_fail_as_a_whole, make, drop),
		cmocka_unit_test_setup_teardown(tags_are_set_and_taken_whole, make, drop),
		cmocka_unit_test_setup_teardown(a_bulk_load_fails_as_a_whole, make, drop),
	};
	return cmocka_run_group_tests_name("store faults", tests, NULL, NULL);
}
