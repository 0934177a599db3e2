// SPDX-License-Identifier: EUPL-1.2
// What others do to an open plan: commits are noticed, a file put in its place is opened again.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"

static struct folder f;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	folder_drop(&f);
	return 0;
}

static void what_others_do_is_noticed(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	struct store *s = opened(f.plan, STORE_READ), *w = opened(f.plan, STORE_WRITE);
	bool changed = true;
	struct plan *p = loaded(s);
	assert_int_equal(p->generation, 1);
	plan_free(p);
	assert_ok(store_changed(s, &changed, err));
	assert_false(changed);
	edit(w, "anna", 1, T_measure, 1, "title", text_value("Neu"));
	assert_ok(store_changed(s, &changed, err));
	assert_true(changed);
	assert_ok(store_changed(s, &changed, err));
	assert_true(changed); // until it is loaded
	p = loaded(s);
	assert_string_equal(p->measure[0].title, "Neu");
	assert_int_equal(p->generation, 2);
	plan_free(p);
	assert_ok(store_changed(s, &changed, err));
	assert_false(changed);
	plan_free(loaded(w));
	edit(w, "anna", 2, T_measure, 1, "title", text_value("Noch neuer"));
	assert_ok(store_changed(w, &changed, err));
	assert_false(changed); // one's own commits are known
	p = loaded(w);
	assert_int_equal(p->generation, 2);
	plan_free(p);
	store_close(w);
	store_close(s);
}

static void a_replaced_file_is_opened_again(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	char other[256];
	snprintf(other, sizeof other, "%s/other.db", f.path);
	small_plan(other);
	outside(other, "UPDATE measure SET title='Ersetzt' WHERE id=1");
	struct store *s = opened(f.plan, STORE_READ);
	plan_free(loaded(s));
	assert_int_equal(unlink(f.plan), 0);
	bool changed = false;
	assert_fails(LS_BUSY, "taken away", store_changed(s, &changed, err));
	plan_free(loaded(s)); // what was there can still be shown
	assert_int_equal(rename(other, f.plan), 0);
	assert_ok(store_changed(s, &changed, err));
	assert_true(changed);
	struct plan *p = loaded(s);
	assert_string_equal(p->measure[0].title, "Ersetzt");
	assert_int_equal(p->generation, 2);
	plan_free(p);
	assert_ok(store_changed(s, &changed, err));
	assert_false(changed);
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_others_do_is_noticed, make, drop),
		cmocka_unit_test_setup_teardown(a_replaced_file_is_opened_again, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
