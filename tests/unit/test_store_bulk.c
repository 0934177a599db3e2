// SPDX-License-Identifier: EUPL-1.2
// Many rows in one step, told to the journal together: it holds the same cells as when a trigger had written each, all of
// it can be taken back, done again and walked back, and however the step ends the triggers are awake.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

#include <signal.h>
#include <sys/wait.h>

enum { ROWS = 300 };

static struct folder f;
static struct store *s;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	s = opened(f.plan, STORE_WRITE);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	folder_drop(&f);
	return 0;
}

static int32_t measure(int i)
{
	char code[20];
	(void)snprintf(code, sizeof code, "X%d", i);
	return add(
		s, T_measure, 4, (const char *[]){"code", "title", "stage", "note"},
		(struct value[]){text_value(code), text_value("Portal"), int_value(i % 3), text_value(i % 2 ? "" : "n")});
}

// New measures with a rating each, a row that holds nothing unusual, and whatever `between` does after half of them.
static int64_t list(bool many, void (*between)(int32_t first))
{
	begin(s, "anna", 1, "Liste");
	if (many)
		store_many(s);
	int32_t first = 0;
	for (int i = 0; i < ROWS; i++) {
		int32_t id = measure(i);
		first = first ? first : id;
		add(s, T_rating, 3, (const char *[]){"measure", "criterion", "level"},
			(struct value[]){int_value(id), int_value(1), int_value(1)});
		if (i == ROWS / 2 && between)
			between(first);
	}
	add(s, T_meeting, 0, NULL, NULL);
	return commit(s);
}

static void finding(void *arg, const char *sentence)
{
	(void)arg;
	fail_msg("%s", sentence);
}

static void is_awake(void)
{
	struct arena *a = arena_new();
	struct change *c;
	size_t n;
	begin(s, "anna", 2, "Titel");
	set(s, T_measure, 1, "title", text_value("ganz anders"));
	int64_t step = commit(s);
	assert_true(step > 0);
	assert_ok(store_changes(s, a, step, &c, &n, err));
	assert_int_equal(n, 1);
	arena_free(a);
}

// ---- the same as one by one ----------------------------------------------------------------------------------------

static int by_cell(const void *x, const void *y)
{
	const struct change *a = x, *b = y;
	if (a->table != b->table)
		return a->table < b->table ? -1 : 1;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return strcmp(a->column, b->column);
}

static size_t cells(struct arena *a, int64_t step, struct change **out)
{
	size_t n;
	assert_ok(store_changes(s, a, step, out, &n, err));
	qsort(*out, n, sizeof **out, by_cell);
	return n;
}

static void it_tells_what_triggers_tell(void **state_)
{
	(void)state_;
	struct arena *a = arena_new();
	struct change *one, *all;
	static struct kept before;
	store_close(s);
	keep(&before, f.plan);
	s = opened(f.plan, STORE_WRITE);
	size_t n = cells(a, list(false, NULL), &one);
	uint64_t state_then = state(s);
	store_close(s);
	put_back(&before, f.plan);
	s = opened(f.plan, STORE_WRITE);
	assert_int_equal(cells(a, list(true, NULL), &all), n);
	assert_int_equal(n, 2 * ROWS + ROWS / 3 * 2 + ROWS / 2 + 3 * ROWS + 1);
	assert_true(state(s) == state_then);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(by_cell(&one[i], &all[i]), 0);
		assert_int_equal(all[i].op, 'i');
		assert_true(change_same(&one[i].before, &all[i].before));
		assert_true(change_same(&one[i].after, &all[i].after));
	}
	is_awake();
	arena_free(a);
}

static void it_goes_back_and_forth(void **state_)
{
	(void)state_;
	uint64_t first = state(s);
	int64_t step = list(true, NULL), target;
	uint64_t last = state(s);
	struct stamp stamp = {"anna", 3, "zurück", 0};
	for (int i = 0; i < 3; i++) {
		assert_ok(store_undo(s, &stamp, &target, err));
		assert_int_equal(target, step);
		assert_true(state(s) == first);
		assert_ok(store_check(s, NULL, finding, NULL, err));
		assert_ok(store_redo(s, &stamp, &target, err));
		assert_true(state(s) == last);
	}
	assert_ok(store_check(s, NULL, finding, NULL, err)); // walked back to the start
	for (int64_t at = step; at <= step + 6; at++) {
		struct plan *p = NULL;
		assert_ok(store_as_of(s, at, &p, err));
		assert_int_equal(p->measure_n, 3 + ((at - step) % 2 ? 0 : ROWS));
		assert_int_equal(p->meeting_n, (at - step) % 2 ? 0 : 1);
		plan_free(p);
	}
	is_awake();
}

// Several changes of one row and codes that wander are taken back in the right order.
static void wander(int32_t first)
{
	set(s, T_measure, first, "title", text_value("neu und anders"));
	set(s, T_measure, 1, "code", text_value("X"));
	set(s, T_measure, 2, "code", text_value("M1"));
	set(s, T_measure, 1, "code", text_value("M2"));
	assert_ok(store_delete(s, T_measure, first + 1, err));
	assert_ok(store_delete(s, T_rating, 5, err));
}

static void other_changes_may_come_between(void **state_)
{
	(void)state_;
	uint64_t first = state(s);
	int64_t step = list(true, wander), target;
	uint64_t last = state(s);
	struct stamp stamp = {"anna", 3, "zurück", 0};
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM measure WHERE code='M2' AND id=1"), 1);
	assert_ok(store_check(s, NULL, finding, NULL, err));
	for (int i = 0; i < 2; i++) {
		assert_ok(store_undo(s, &stamp, &target, err));
		assert_int_equal(target, step);
		assert_true(state(s) == first);
		assert_ok(store_redo(s, &stamp, &target, err));
		assert_true(state(s) == last);
	}
	assert_ok(store_check(s, NULL, finding, NULL, err));
	is_awake();
}

// ---- however it ends -----------------------------------------------------------------------------------------------

static void given_up_it_leaves_no_trace(void **state_)
{
	(void)state_;
	uint64_t first = state(s);
	begin(s, "anna", 1, "Liste");
	store_many(s);
	measure(1);
	store_rollback(s);
	assert_true(state(s) == first);
	is_awake();
}

static void refused_it_leaves_no_trace(void **state_)
{
	(void)state_;
	uint64_t first = state(s);
	int64_t step;
	begin(s, "anna", 1, "Liste");
	store_many(s);
	measure(1);
	add(s, T_rating, 3, (const char *[]){"measure", "criterion", "level"},
		(struct value[]){int_value(77), int_value(1), int_value(1)});
	assert_fails(LS_REFUSED, "not there", store_commit(s, &step, err));
	assert_true(state(s) == first);
	is_awake();
}

static void killed_it_leaves_the_plan_as_it_was(void **state_)
{
	(void)state_;
	uint64_t first = state(s);
	store_close(s);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		s = opened(f.plan, STORE_WRITE);
		begin(s, "anna", 1, "Liste");
		store_many(s);
		for (int i = 0; i < 4000; i++) // more than the memory keeps: pages are in the file already
			measure(i);
		(void)raise(SIGKILL);
	}
	int status = 0;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	s = opened(f.plan, STORE_WRITE);
	assert_true(state(s) == first);
	assert_ok(store_check(s, NULL, finding, NULL, err));
	is_awake();
}

static void without_a_step_nothing_sleeps(void **state_)
{
	(void)state_;
	store_many(s);
	is_awake();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_tells_what_triggers_tell, make, drop),
		cmocka_unit_test_setup_teardown(it_goes_back_and_forth, make, drop),
		cmocka_unit_test_setup_teardown(other_changes_may_come_between, make, drop),
		cmocka_unit_test_setup_teardown(given_up_it_leaves_no_trace, make, drop),
		cmocka_unit_test_setup_teardown(refused_it_leaves_no_trace, make, drop),
		cmocka_unit_test_setup_teardown(killed_it_leaves_the_plan_as_it_was, make, drop),
		cmocka_unit_test_setup_teardown(without_a_step_nothing_sleeps, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
