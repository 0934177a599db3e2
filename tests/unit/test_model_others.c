// SPDX-License-Identifier: EUPL-1.2
// Others at the same plan: who commits between looking and locking, who holds the file, who spoils it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/handle.h"
#include "model_steps.h"
#include "store/db.h"

static struct folder f;
static struct model *m;

static int make(void **state_)
{
	(void)state_;
	folder_make(&f);
	small_plan(f.plan);
	assert_ok(model_open(&m, f.plan, MODEL_WRITE, err));
	m->store->wait_ms = 1; // nobody is waited for here
	sqlite3_busy_timeout(m->store->db, 1);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	model_close(m);
	folder_drop(&f);
	return 0;
}

// ---- somebody is always a little faster ------------------------------------------------------------------------------

struct rival {
	sqlite3 *db;
	int times, done;
	const char *sql;
};

// Called when a statement of the handle begins: before it asks for the lock, the rival has written once more.
static int rival_writes(unsigned event, void *arg, void *statement, void *sql)
{
	struct rival *r = arg;
	(void)event;
	(void)statement;
	if (strcmp(sql, "BEGIN IMMEDIATE") == 0 && r->done < r->times) {
		r->done++;
		assert_int_equal(sqlite3_exec(r->db, r->sql, NULL, NULL, NULL), SQLITE_OK);
	}
	return 0;
}

static void rival_comes(struct rival *r, int times, const char *sql)
{
	*r = (struct rival){.times = times, .sql = sql};
	assert_int_equal(sqlite3_open(f.plan, &r->db), SQLITE_OK);
	sqlite3_trace_v2(m->store->db, SQLITE_TRACE_STMT, rival_writes, r);
}

static void rival_goes(struct rival *r)
{
	sqlite3_trace_v2(m->store->db, 0, NULL, NULL);
	sqlite3_close(r->db);
}

static void a_step_begins_with_what_came_between_looking_and_locking(void **state_)
{
	(void)state_;
	struct rival r;
	rival_comes(&r, 4, "UPDATE measure SET priority=ifnull(priority,0)+1 WHERE id=1");
	step_open(m);
	assert_int_equal(r.done, 4);
	assert_int_equal(model_plan(m)->measure[0].priority, 4);
	put(m, T_measure, 1, "priority", int_value(9));
	step_close(m);
	rival_goes(&r);
	assert_int_equal(asked(f.plan, "SELECT priority FROM measure WHERE id=1"), 9);
}

static void who_never_gets_a_turn_is_told(void **state_)
{
	(void)state_;
	struct rival r;
	rival_comes(&r, 1000, "UPDATE measure SET priority=ifnull(priority,0)+1 WHERE id=1");
	assert_says(LS_BUSY, "Somebody else keeps writing to the plan; please try again.", model_begin(m, "nie dran", err));
	rival_goes(&r);
	assert_int_equal(r.done, 50);
	assert_false(model_in_step(m));
	assert_int_equal(model_plan(m)->measure[0].priority, 50); // what was seen on the way is shown
	step_open(m);
	model_cancel(m);
}

static void a_rival_who_spoils_the_plan_ends_the_step(void **state_)
{
	(void)state_;
	struct rival r;
	struct ls_err e;
	rival_comes(&r, 1, "CREATE TABLE extra(x)");
	assert_int_equal(model_begin(m, "zu spät", &e), LS_DATA);
	assert_non_null(strstr(e.text, "holds “extra”, which is not part of a plan"));
	rival_goes(&r);
	assert_false(model_in_step(m));
	assert_int_equal(model_plan(m)->measure_n, 3); // what was there is shown on
}

// ---- somebody holds the file -----------------------------------------------------------------------------------------

static sqlite3 *held(const char *how)
{
	sqlite3 *db = NULL;
	assert_int_equal(sqlite3_open(f.plan, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, how, NULL, NULL, NULL), SQLITE_OK);
	return db;
}

static void busy_is_said_and_passes(void **state_)
{
	(void)state_;
	char said[400];
	struct step target;
	bool changed = true;
	snprintf(said, sizeof said, "%s is being written by another program. Try again in a moment.", f.plan);
	put_alone(m, T_measure, 1, "title", text_value("eins"));
	sqlite3 *other = held("BEGIN IMMEDIATE");
	assert_says(LS_BUSY, said, model_begin(m, "x", err));
	assert_says(LS_BUSY, said, model_undo(m, &target, err));
	assert_says(LS_BUSY, said, model_revert(m, 1, &target, err));
	assert_says(LS_BUSY, said, model_tag(m, "x", err));
	assert_ok(model_poll(m, &changed, err)); // looking goes on
	assert_false(changed);
	sqlite3_close(other);
	other = held("BEGIN EXCLUSIVE");
	assert_says(LS_BUSY, said, model_poll(m, &changed, err));
	assert_false(changed);
	assert_says(LS_BUSY, said, model_begin(m, "x", err));
	assert_string_equal(model_plan(m)->measure[0].title, "eins");
	sqlite3_close(other);
	assert_ok(model_undo(m, &target, err));
	assert_string_equal(model_plan(m)->measure[0].title, "Scanstelle");
}

// Whoever is reading keeps a commit waiting; given up, it has left nothing.
static void a_commit_that_cannot_be_made_is_undone(void **state_)
{
	(void)state_;
	char said[400];
	int64_t step = 7;
	snprintf(said, sizeof said, "%s is being written by another program. Try again in a moment.", f.plan);
	step_open(m);
	put(m, T_measure, 1, "title", text_value("eins"));
	sqlite3 *reader = held("BEGIN; SELECT count(*) FROM measure");
	assert_says(LS_BUSY, said, model_end(m, &step, err));
	assert_int_equal(step, 0);
	assert_false(model_in_step(m));
	assert_string_equal(model_plan(m)->measure[0].title, "Scanstelle");
	sqlite3_close(reader);
	put_alone(m, T_measure, 1, "title", text_value("zwei"));
	assert_int_equal(asked(f.plan, "SELECT count(*) FROM step"), 1);
}

static void a_failed_look_changes_nothing(void **state_)
{
	(void)state_;
	struct ls_err e;
	bool changed = true;
	uint64_t generation = model_generation(m);
	outside(f.plan, "CREATE TABLE extra(x)");
	assert_int_equal(model_poll(m, &changed, &e), LS_DATA);
	assert_false(changed);
	assert_int_equal(model_generation(m), generation);
	assert_string_equal(model_plan(m)->measure[0].title, "Scanstelle");
	outside(f.plan, "DROP TABLE extra; UPDATE measure SET title='von außen' WHERE id=1");
	assert_ok(model_poll(m, &changed, err));
	assert_true(changed);
	assert_string_equal(model_plan(m)->measure[0].title, "von außen");
}

static void what_cannot_be_opened_is_no_handle(void **state_)
{
	(void)state_;
	char path[300], said[400];
	struct model *other = NULL;
	struct ls_err e;
	snprintf(path, sizeof path, "%s/nothing.db", f.path);
	snprintf(said, sizeof said, "There is no file %s. Check the name, or make a new plan with: leitstand init", path);
	assert_says(LS_DATA, said, model_open(&other, path, MODEL_READ, err));
	assert_null(other);
	snprintf(said, sizeof said, "There is a file %s already; it was left as it is. Choose another name.", f.plan);
	assert_says(LS_REFUSED, said, model_create(&other, f.plan, err));
	assert_null(other);
	// A plan by its tables, with rows that are none: it opens, but cannot be shown.
	outside_silently(f.plan, "PRAGMA ignore_check_constraints=ON; UPDATE measure SET note=CAST(zeroblob(16777300) AS "
							 "TEXT) WHERE id=1");
	assert_int_equal(model_open(&other, f.plan, MODEL_READ, &e), LS_DATA);
	assert_non_null(strstr(e.text, "holds something larger than a plan may hold. Go back to the last backup."));
	assert_null(other);
	model_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_step_begins_with_what_came_between_looking_and_locking, make, drop),
		cmocka_unit_test_setup_teardown(who_never_gets_a_turn_is_told, make, drop),
		cmocka_unit_test_setup_teardown(a_rival_who_spoils_the_plan_ends_the_step, make, drop),
		cmocka_unit_test_setup_teardown(busy_is_said_and_passes, make, drop),
		cmocka_unit_test_setup_teardown(a_commit_that_cannot_be_made_is_undone, make, drop),
		cmocka_unit_test_setup_teardown(a_failed_look_changes_nothing, make, drop),
		cmocka_unit_test_setup_teardown(what_cannot_be_opened_is_no_handle, make, drop),
	};
	return cmocka_run_group_tests_name("model others", tests, NULL, NULL);
}
