// SPDX-License-Identifier: EUPL-1.2
// After a commit of one's own a snapshot shares what was not written with the one before, and is the same as one that
// was read from scratch.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

static struct folder f;
static struct store *s;
static struct store *other;
static struct plan *p; // the snapshot given out last

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan_make(f.plan);
	s = opened(f.plan, STORE_WRITE);
	other = opened(f.plan, STORE_READ);
	p = loaded(s);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	plan_free(p);
	store_close(other);
	store_close(s);
	folder_drop(&f);
	return 0;
}

static void reload(void)
{
	struct plan *fresh = NULL;
	assert_ok(store_reload(s, p, &fresh, err));
	plan_free(p);
	p = fresh;
}

// What somebody else reads, who builds upon nothing.
static uint64_t from_scratch(void)
{
	return state(other);
}

static void only_what_was_written_is_read_again(void **state_)
{
	(void)state_;
	const void *rating = p->rating, *level = p->level;
	const char *title = p->measure[1].title;
	edit(s, "A", 10, T_measure, 1, "title", text_value("Poststelle"));
	reload();
	assert_string_equal(p->measure[0].title, "Poststelle");
	assert_ptr_equal(p->rating, rating);
	assert_ptr_equal(p->level, level);
	assert_ptr_not_equal(p->measure[1].title, title);
	assert_int_equal(digest(p), from_scratch());
	const void *measure = p->measure;
	edit(s, "A", 11, T_rating, 1, "level", int_value(2));
	reload();
	assert_ptr_not_equal(p->rating, rating);
	assert_ptr_equal(p->measure, measure);
	assert_int_equal(p->rating[0].level, 2);
	assert_int_equal(digest(p), from_scratch());
}

static void undo_and_redo_are_read_again(void **state_)
{
	(void)state_;
	struct stamp stamp = {"A", 20, "x", 0};
	int64_t target;
	uint64_t before = digest(p);
	edit(s, "A", 10, T_rating, 2, "level", int_value(1));
	reload();
	uint64_t after = digest(p);
	assert_int_not_equal(before, after);
	assert_ok(store_undo(s, &stamp, &target, err));
	reload();
	assert_int_equal(digest(p), before);
	assert_ok(store_redo(s, &stamp, &target, err));
	reload();
	assert_int_equal(digest(p), after);
	assert_int_equal(digest(p), from_scratch());
}

static void a_commit_of_somebody_else_reads_everything(void **state_)
{
	(void)state_;
	edit(s, "A", 10, T_rating, 2, "level", int_value(1));
	outside(f.plan, "UPDATE measure SET title='Von außen' WHERE id=2");
	reload();
	assert_string_equal(p->measure[1].title, "Von außen");
	assert_int_equal(digest(p), from_scratch());
}

static void what_was_rolled_back_changes_nothing(void **state_)
{
	(void)state_;
	uint64_t before = digest(p);
	begin(s, "A", 10, "x");
	set(s, T_measure, 1, "title", text_value("Nie"));
	struct plan *within = loaded(s); // a snapshot of what is not committed is nothing to build upon
	assert_string_equal(within->measure[0].title, "Nie");
	store_rollback(s);
	struct plan *fresh = NULL;
	assert_ok(store_reload(s, within, &fresh, err));
	plan_free(within);
	plan_free(p);
	p = fresh;
	assert_int_equal(digest(p), before);
}

// A reference to a row that is not there is shown as none; it comes to life when the row is made.
static void an_odd_file_is_read_whole(void **state_)
{
	(void)state_;
	outside_silently(f.plan, "UPDATE measure SET field=9 WHERE id=1");
	reload();
	assert_int_equal(p->measure[0].field, NONE32);
	begin(s, "A", 10, "x");
	int columns[] = {column_of(T_field, "code"), column_of(T_field, "title")};
	int32_t id = 9;
	assert_ok(store_insert(s, T_field, columns, (struct value[]){text_value("F9"), text_value("Neu")}, 2, &id, err));
	commit(s);
	reload();
	assert_int_equal(p->measure[0].field, 9);
	assert_int_equal(digest(p), from_scratch());
	edit(s, "A", 11, T_rating, 1, "level", int_value(2)); // in order again, snapshots are built upon each other
	const void *measure = p->measure;
	reload();
	assert_ptr_equal(p->measure, measure);
}

static void large_tables_grow_and_shrink(void **state_)
{
	(void)state_;
	size_t at_first = p->measure_n;
	for (int round = 0; round < 3; round++) {
		begin(s, "A", 10 + round, "x");
		for (int i = 0; i < 1100; i++) {
			char code[32];
			snprintf(code, sizeof code, "X%d-%d", round, i);
			add_titled(s, T_measure, code, "Eine von vielen");
		}
		if (round == 2)
			for (int32_t id = 100; id < 2000; id++)
				assert_ok(store_delete(s, T_measure, id, err));
		commit(s);
		const void *rating = p->rating;
		reload();
		assert_ptr_equal(p->rating, rating);
		assert_int_equal(digest(p), from_scratch());
		edit(s, "A", 20 + round, T_rating, 1, "level", int_value(1 + round % 2));
		const void *measure = p->measure;
		reload();
		assert_ptr_equal(p->measure, measure);
		assert_int_equal(digest(p), from_scratch());
	}
	assert_int_equal(p->measure_n, at_first + 3300 - 1900);
}

static void random_edits_never_differ(void **state_)
{
	(void)state_;
	uint32_t dice = 7;
	struct stamp stamp = {"A", 100, "x", 0};
	for (int i = 0; i < 150; i++) {
		dice = dice * 1664525u + 1013904223u;
		int64_t target;
		char text[32];
		snprintf(text, sizeof text, "Text %d", i);
		switch (dice >> 16 & 3) {
		case 0:
			edit(s, "A", 100, T_measure, 1 + (int32_t)(dice >> 20 & 1), "title", text_value(text));
			break;
		case 1:
			edit(s, "A", 100, T_rating, 1 + (int32_t)(dice >> 20 & 1), "level", int_value(1 + (dice >> 21 & 1)));
			break;
		case 2:
			(void)store_undo(s, &stamp, &target, NULL);
			break;
		default:
			begin(s, "A", 100, "x");
			add_titled(s, T_field, text, text);
			commit(s);
		}
		reload();
		assert_int_equal(digest(p), from_scratch());
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(only_what_was_written_is_read_again, make, drop),
		cmocka_unit_test_setup_teardown(undo_and_redo_are_read_again, make, drop),
		cmocka_unit_test_setup_teardown(a_commit_of_somebody_else_reads_everything, make, drop),
		cmocka_unit_test_setup_teardown(what_was_rolled_back_changes_nothing, make, drop),
		cmocka_unit_test_setup_teardown(an_odd_file_is_read_whole, make, drop),
		cmocka_unit_test_setup_teardown(large_tables_grow_and_shrink, make, drop),
		cmocka_unit_test_setup_teardown(random_edits_never_differ, make, drop),
	};
	return cmocka_run_group_tests_name("store reload", tests, NULL, NULL);
}
