// SPDX-License-Identifier: EUPL-1.2
// A plan of version 1, as it was stored: of its sentences nobody knows where their values begin, before the migration
// and after it; of those that are written from then on it is known.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "old_plan.h"

static int make_it(void **state_)
{
	(void)state_;
	folder_make(&f);
	old_plan(f.plan, 1);
	(void)snprintf(backup_path, sizeof backup_path, "%s.v1.bak", f.plan);
	return 0;
}

// The steps of old, with the values told in between their words.
static void the_steps(struct store *s, size_t more)
{
	struct arena *a = arena_new();
	struct step *steps;
	size_t n;
	assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &steps, &n, err));
	assert_int_equal(n, 3 + more);
	assert_string_equal(steps[more].label, "Lizenzen: jetzt 20 000 €");
	assert_string_equal(steps[more + 2].label, "Verantwortlich von „Scanstelle“: Jana Beispiel → Karl Muster");
	for (size_t i = more; i < n; i++)
		assert_int_equal(steps[i].told, 0);
	struct step one;
	bool found;
	assert_ok(store_step(s, a, 2, &one, &found, err));
	assert_true(found);
	assert_string_equal(one.label, "Titel von „Scanstelle“: Scanstelle → Scanzentrum");
	assert_int_equal(one.told, 0);
	arena_free(a);
}

static void it_is_read_as_it_is(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_READ);
	assert_int_equal(store_version(s), 1);
	the_steps(s, 0);
	store_close(s);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), 1);
}

static void no_finding(void *arg, const char *sentence)
{
	(void)arg;
	fail_msg("%s", sentence);
}

static void migrated_it_learns_from_now_on(void **state_)
{
	(void)state_;
	int from = -1;
	struct str backup = {0};
	assert_ok(store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(from, 1);
	assert_string_equal(str_text(&backup), backup_path);
	str_free(&backup);
	assert_int_equal(asked(backup_path, "PRAGMA user_version"), 1);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), STORE_VERSION);
	struct store *s = opened(f.plan, STORE_WRITE); // every object is compared here
	assert_true(store_writable(s));
	assert_ok(store_check(s, NULL, no_finding, NULL, err));
	the_steps(s, 0);
	struct stamp stamp = {"anna", 1700001000, "Titel: neu", strlen("Titel: ")};
	assert_ok(store_begin(s, &stamp, err));
	set(s, T_measure, 1, "title", text_value("neu"));
	assert_int_equal(commit(s), 4);
	the_steps(s, 1);
	struct arena *a = arena_new();
	struct step step;
	bool found;
	assert_ok(store_step(s, a, 4, &step, &found, err));
	assert_string_equal(step.label + step.told, "neu");
	arena_free(a);
	int64_t target;
	stamp = (struct stamp){.author = "anna", .at = 1700002000, .label = "zurück"};
	for (int64_t i = 4; i > 0; i--) { // all of its history can be taken back
		assert_ok(store_undo(s, &stamp, &target, err));
		assert_int_equal(target, i);
	}
	struct plan *p = loaded(s);
	assert_string_equal(p->measure[0].title, "Scanstelle");
	assert_string_equal(p->measure[0].responsible, "Jana Beispiel");
	plan_free(p);
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_read_as_it_is, make_it, drop),
		cmocka_unit_test_setup_teardown(migrated_it_learns_from_now_on, make_it, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
