// SPDX-License-Identifier: EUPL-1.2
// A plan of version 0, as it was stored: read as it is, refused for writing, brought up to date after a backup, with
// its whole history.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "old_plan.h"

static void the_present(const struct plan *p)
{
	assert_int_equal(p->field_n, 3);
	assert_string_equal(p->field[0].title, "Bildung");
	assert_string_equal(p->field[0].note, "erstes Feld");
	assert_int_equal(p->field[0].colour, 5);
	assert_int_equal(p->field[2].colour, 7);
	assert_int_equal(p->measure_n, 2);
	assert_string_equal(p->measure[0].title, "Scanstelle");
	assert_int_equal(p->measure[0].stage, 3);
	assert_string_equal(p->measure[0].responsible, "");
	assert_int_equal(p->measure[1].id, 3);
	assert_int_equal(p->rating_n, 1);
	assert_int_equal(p->phase[0].start, 19358);
	assert_int_equal(p->link_n, 0);
}

static void an_old_plan_is_read_as_it_is(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_READ);
	assert_int_equal(store_version(s), 0);
	struct plan *p = loaded(s);
	the_present(p);
	plan_free(p);
	struct str text = {0};
	assert_ok(store_text(s, T_measure, 1, "source", &text, err));
	assert_string_equal(str_text(&text), "S. 12");
	str_clear(&text);
	assert_ok(store_text(s, T_link, 1, "source", &text, err)); // a table of later
	assert_string_equal(str_text(&text), "");
	str_free(&text);
	struct arena *a = arena_new();
	struct change *c;
	size_t n;
	assert_ok(store_changes(s, a, 1, &c, &n, err));
	assert_int_equal(n, 1);
	assert_string_equal(c[0].column, "colour"); // by the name of today
	assert_int_equal(c[0].before.i, 3);
	arena_free(a);
	assert_int_equal(files_in(&f), 1);
	store_close(s);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), 0);
}

static void an_old_plan_travels_in_time(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_READ);
	struct plan *p = NULL;
	assert_ok(store_as_of(s, 0, &p, err));
	assert_int_equal(p->field[0].colour, 3);
	assert_int_equal(p->field_n, 2);
	assert_int_equal(p->measure_n, 2);
	assert_string_equal(p->measure[1].title, "E-Akte");
	plan_free(p);
	store_close(s);
}

static void an_old_plan_is_not_written(void **state_)
{
	(void)state_;
	struct store *s = NULL;
	assert_fails(LS_REFUSED, "leitstand migrate", store_open(&s, f.plan, STORE_WRITE, 0, err));
	assert_null(s);
	s = opened(f.plan, STORE_READ);
	struct stamp stamp = {"anna", 1, "x", 0};
	assert_fails(LS_REFUSED, "reading only", store_begin(s, &stamp, err));
	store_close(s);
}

static void migrating_makes_a_backup_first(void **state_)
{
	(void)state_;
	assert_int_equal(chmod(f.plan, 0640), 0);
	migrate();
	assert_int_equal(files_in(&f), 2);
	assert_int_equal(asked(backup_path, "PRAGMA user_version"), 0);
	assert_int_equal(asked(backup_path, "SELECT color FROM field WHERE id=1"), 5);
	assert_int_equal(asked(f.plan, "PRAGMA user_version"), STORE_VERSION);
	struct stat st;
	assert_int_equal(stat(backup_path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);         // nobody else may read the copy
	struct store *s = opened(backup_path, STORE_READ); // a plan like the one before
	struct plan *p = loaded(s);
	the_present(p);
	plan_free(p);
	store_close(s);
}

static void a_migrated_plan_is_whole(void **state_)
{
	(void)state_;
	migrate();
	struct store *s = opened(f.plan, STORE_WRITE); // every object is compared here
	assert_true(store_writable(s));
	struct plan *p = loaded(s);
	the_present(p);
	plan_free(p);
	begin(s, "anna", 1700001000, "neu");
	set(s, T_measure, 1, "responsible", text_value("Amt 14"));
	assert_int_equal(add_titled(s, T_field, "neu", "Neu"), 11);
	assert_int_equal(add_titled(s, T_measure, "M9", "Neu"), 9); // 8 is gone, but its number was used
	add(s, T_link, 2, (const char *[]){"title", "url"},
		(struct value[]){text_value("Seite"), text_value("https://example.org")});
	assert_int_equal(commit(s), 5);
	store_close(s);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"), 0);
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

static void no_finding(void *arg, const char *sentence)
{
	(void)arg;
	fail_msg("%s", sentence);
}

static void its_history_goes_on(void **state_)
{
	(void)state_;
	migrate();
	struct store *s = opened(f.plan, STORE_WRITE);
	uint64_t now = state(s);
	assert_ok(store_check(s, NULL, no_finding, NULL, err));
	int64_t target;
	struct stamp stamp = {"anna", 1700002000, "zurück", 0};
	static const int64_t expected[] = {4, 3, 2, 1};
	for (int i = 0; i < 4; i++) {
		assert_ok(store_undo(s, &stamp, &target, err));
		assert_int_equal(target, expected[i]);
	}
	struct plan *p = loaded(s);
	assert_int_equal(p->field[0].colour, 3);
	assert_int_equal(p->field_n, 2);
	assert_string_equal(p->measure[1].title, "E-Akte");
	assert_string_equal(p->measure[1].responsible, "");
	plan_free(p);
	for (int i = 0; i < 4; i++)
		assert_ok(store_redo(s, &stamp, &target, err));
	assert_true(state(s) == now);
	struct moment_found moment;
	assert_ok(store_find_moment(s, (struct moment_asked){"Kreistag", DAY_NONE, DATE_AS_OF}, &moment, err));
	assert_ok(store_as_of(s, moment.step, &p, err));
	assert_int_equal(p->field[0].colour, 5);
	assert_int_equal(p->field_n, 2);
	plan_free(p);
	store_close(s);
}

static void a_plan_of_today_needs_nothing(void **state_)
{
	(void)state_;
	unlink(f.plan);
	small_plan(f.plan);
	int from = -1;
	struct str backup = {0};
	assert_ok(store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(from, STORE_VERSION);
	assert_string_equal(str_text(&backup), "");
	assert_int_equal(files_in(&f), 1);
	str_free(&backup);
}

static void readers_notice_a_migration(void **state_)
{
	(void)state_;
	struct store *s = opened(f.plan, STORE_READ);
	plan_free(loaded(s));
	migrate();
	struct plan *p = NULL;
	assert_fails(LS_DATA, "another version", store_load(s, &p, err));
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_old_plan_is_read_as_it_is, make, drop),
		cmocka_unit_test_setup_teardown(an_old_plan_travels_in_time, make, drop),
		cmocka_unit_test_setup_teardown(an_old_plan_is_not_written, make, drop),
		cmocka_unit_test_setup_teardown(migrating_makes_a_backup_first, make, drop),
		cmocka_unit_test_setup_teardown(a_migrated_plan_is_whole, make, drop),
		cmocka_unit_test_setup_teardown(its_history_goes_on, make, drop),
		cmocka_unit_test_setup_teardown(a_plan_of_today_needs_nothing, make, drop),
		cmocka_unit_test_setup_teardown(readers_notice_a_migration, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
