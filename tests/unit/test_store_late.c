// SPDX-License-Identifier: EUPL-1.2
// SQLite reads the tables and triggers of a plan only when it is asked for something; until then the plan is shown from
// its pages. Whatever comes in between, nothing is run or written that was not compared.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/db.h"

static struct folder f;
static struct store *s;
static int selects, triggers;

// What SQLite is asked but for PRAGMA and the ends of transactions.
static int asked_for(void)
{
	return selects;
}

static int note(unsigned what, void *unused, void *st, void *sql)
{
	(void)what;
	(void)unused;
	(void)st;
	const char *text = sql;
	triggers += strncmp(text, "--", 2) == 0;
	selects += strncmp(text, "PRAGMA", 6) != 0 && strcmp(text, "BEGIN") != 0 && strcmp(text, "COMMIT") != 0;
	return 0;
}

static void open_as(enum store_mode mode)
{
	store_close(s);
	s = opened(f.plan, mode);
	selects = triggers = 0;
	sqlite3_trace_v2(s->db, SQLITE_TRACE_STMT, note, NULL);
}

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	s = NULL;
	open_as(STORE_WRITE);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	folder_drop(&f);
	return 0;
}

static void a_plan_is_shown_before_sqlite_knows_its_tables(void **state_)
{
	(void)state_;
	struct plan *p = loaded(s);
	assert_string_equal(p->measure[1].title, "E-Akte");
	plan_free(p);
	assert_int_equal(store_head(s), 0);
	bool changed = true;
	assert_ok(store_changed(s, &changed, err));
	assert_false(changed);
	assert_true(s->unsettled);
	assert_int_equal(asked_for(), 0);
}

static void the_first_change_is_made_as_any_other(void **state_)
{
	(void)state_;
	uint64_t before = state(s);
	int64_t step = edit(s, "A", 10, T_measure, 1, "title", text_value("Poststelle")), target;
	assert_false(s->unsettled);
	assert_true(asked_for() > 0);
	assert_true(triggers > 0); // the journal has written it down
	assert_int_equal(store_head(s), step);
	struct stamp stamp = {"A", 11, "zurück", 0};
	assert_ok(store_undo(s, &stamp, &target, err));
	assert_int_equal(target, step);
	assert_int_equal(state(s), before);
	open_as(STORE_READ);
	assert_int_equal(store_head(s), step + 1);
	assert_int_equal(asked_for(), 0);
	assert_int_equal(state(s), before);
}

static void a_reference_to_nothing_is_refused_also_in_the_first_change(void **state_)
{
	(void)state_;
	begin(s, "A", 10, "x");
	int64_t step;
	assert_ok(store_update(s, T_rating, 1, column_of(T_rating, "level"), int_value(99), err));
	assert_fails(LS_REFUSED, "", store_commit(s, &step, err));
}

static void what_is_prepared_is_not_waited_for(void **state_)
{
	(void)state_;
	store_prepare(s);
	assert_false(s->unsettled);
	int before = asked_for();
	store_prepare(s);
	assert_int_equal(asked_for(), before);
	open_as(STORE_READ);
	store_prepare(s); // who only reads has nothing to prepare
	assert_true(s->unsettled);
}

// Somebody puts a trigger in between the first look and the first change.
static void what_was_slipped_in_is_found(void **state_)
{
	(void)state_;
	struct stamp stamp = {"A", 10, "x", 0};
	struct str text = {0};
	struct plan *p = loaded(s);
	plan_free(p);
	outside(f.plan, "CREATE TRIGGER evil AFTER UPDATE ON measure BEGIN DELETE FROM rating; END");
	assert_fails(LS_DATA, "“evil”, which is not part of a plan", store_begin(s, &stamp, err));
	assert_fails(LS_DATA, "“evil”", store_text(s, T_rating, 1, "reason", &text, err));
	assert_fails(LS_DATA, "“evil”", store_load(s, &p, err));
	store_prepare(s);
	assert_true(s->unsettled);
	outside(f.plan, "DROP TRIGGER evil");
	assert_ok(store_text(s, T_rating, 1, "reason", &text, err));
	assert_string_equal(str_text(&text), "");
	str_free(&text);
	assert_int_equal(edit(s, "A", 10, T_measure, 1, "title", text_value("Poststelle")), 1);
}

// Each way in which SQLite's own look would refuse a file refuses it here as well, with the same words.
static void the_pages_hide_nothing(void **state_)
{
	(void)state_;
	static const char *const wrong[][2] = {
		{"CREATE VIEW v AS SELECT 1", "“v”, which is not part"},
		{"CREATE TABLE more(id INTEGER PRIMARY KEY)", "“more”, which is not part"},
		{"DROP TRIGGER measure_u", "lacks “measure_u”"},
		{"ALTER TABLE link ADD COLUMN more TEXT", "“link”, which is not part"},
		{"PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE "
		 "name='goal') WHERE name='link'",
		 "stands where something else stands"},
		{"PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=sql||char(0)||' more' WHERE name='link_i'", ""},
	};
	store_close(s);
	s = NULL;
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct store *none = NULL;
		unlink(f.plan);
		small_plan(f.plan);
		outside(f.plan, wrong[i][0]);
		if (*wrong[i][1])
			assert_fails(LS_DATA, wrong[i][1], store_open(&none, f.plan, STORE_READ, 0, err));
		else if (store_open(&none, f.plan, STORE_READ, 0, &(struct ls_err){0}) == LS_OK)
			assert_false(none->unsettled);
		store_close(none);
	}
}

// Statistics are SQLite's own, and no reason to ask it.
static void statistics_may_lie_in_a_plan(void **state_)
{
	(void)state_;
	outside(f.plan, "ANALYZE");
	open_as(STORE_WRITE);
	uint64_t now = state(s);
	assert_true(s->unsettled);
	assert_int_equal(asked_for(), 0);
	store_prepare(s);
	assert_int_equal(state(s), now);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_plan_is_shown_before_sqlite_knows_its_tables, make, drop),
		cmocka_unit_test_setup_teardown(the_first_change_is_made_as_any_other, make, drop),
		cmocka_unit_test_setup_teardown(a_reference_to_nothing_is_refused_also_in_the_first_change, make, drop),
		cmocka_unit_test_setup_teardown(what_is_prepared_is_not_waited_for, make, drop),
		cmocka_unit_test_setup_teardown(what_was_slipped_in_is_found, make, drop),
		cmocka_unit_test_setup_teardown(the_pages_hide_nothing, make, drop),
		cmocka_unit_test_setup_teardown(statistics_may_lie_in_a_plan, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
