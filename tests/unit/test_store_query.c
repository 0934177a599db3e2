// SPDX-License-Identifier: EUPL-1.2
// Statements are kept for the next use of the same text, but never taken from somebody who is reading their rows.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/db.h"

static struct store *s;

// Fields 1 to 5.
static int make(void **state_)
{
	(void)state_;
	s = in_memory();
	assert_ok(store_bulk_begin(s, err));
	for (int i = 1; i <= 5; i++) {
		char code[8];
		snprintf(code, sizeof code, "F%d", i);
		add_titled(s, T_field, code, "Feld");
	}
	assert_ok(store_bulk_end(s, err));
	db_forget(s);
	return 0;
}

static int drop(void **state_)
{
	(void)state_;
	store_close(s);
	return 0;
}

static struct query *asking(const char *sql)
{
	struct query *q = NULL;
	assert_ok(db_query(s, &q, sql, err));
	return q;
}

static void gives(struct query *q, int64_t id)
{
	bool row = false;
	assert_ok(db_next(s, q, &row, err));
	assert_true(row);
	assert_int_equal(sqlite3_column_int64(q->st, 0), id);
}

static void ends(struct query *q)
{
	bool row = true;
	assert_ok(db_next(s, q, &row, err));
	assert_false(row);
	db_done(q);
}

static void a_text_is_prepared_once(void **state_)
{
	(void)state_;
	struct query *first = asking("SELECT id FROM field WHERE id>?1 ORDER BY id"), *second;
	sqlite3_bind_int(first->st, 1, 3);
	gives(first, 4);
	db_done(first); // given back in the middle
	second = asking("SELECT id FROM field WHERE id>?1 ORDER BY id");
	assert_ptr_equal(second, first);
	sqlite3_bind_int(second->st, 1, 4);
	gives(second, 5);
	ends(second);
	assert_int_equal(s->query_count, 1);
	second = asking("SELECT id FROM field WHERE id>?1 ORDER BY id"); // nothing is bound any more
	ends(second);
	db_done(NULL);
}

static void a_text_in_use_is_prepared_once_more(void **state_)
{
	(void)state_;
	struct query *one = asking("SELECT id FROM field ORDER BY id"), *two = asking("SELECT id FROM field ORDER BY id");
	assert_ptr_not_equal(one, two);
	gives(one, 1);
	gives(two, 1);
	gives(one, 2);
	gives(one, 3);
	gives(two, 2);
	db_done(one);
	db_done(two);
	assert_int_equal(s->query_count, 2);
}

// When too many are kept, all go but those that are being read.
static void what_is_being_read_stays(void **state_)
{
	(void)state_;
	char sql[40];
	int64_t n;
	struct query *reading = asking("SELECT id FROM field ORDER BY id");
	gives(reading, 1);
	for (int i = 0; i < 3 * QUERY_MOST; i++) {
		snprintf(sql, sizeof sql, "SELECT %d", i);
		assert_ok(db_number(s, sql, &n, err));
		assert_int_equal(n, i);
		assert_in_range(s->query_count, 1, QUERY_MOST);
	}
	for (int i = 2; i <= 5; i++)
		gives(reading, i);
	ends(reading);
	db_forget(s);
	assert_int_equal(s->query_count, 0);
	plan_free(loaded(s));
}

// Patience is with one statement, however many there are.
static void patience_begins_anew_with_each_statement(void **state_)
{
	(void)state_;
	static const char little[] =
		"WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c WHERE x<5000) SELECT count(*) "
		"FROM c";
	int64_t n;
	s->ticks_most = 1000;
	assert_ok(db_number(s, little, &n, err));
	assert_int_equal(n, 5000);
	int64_t took = s->ticks;
	assert_in_range(took, 4, 100);
	s->ticks_most = took + 1;
	for (int i = 0; i < 5; i++) {
		assert_ok(db_number(s, little, &n, err));
		assert_ok(db_exec(s, little, err));
	}
	s->ticks_most = took / 2;
	assert_fails(LS_DATA, "never end", db_number(s, little, &n, err));
}

static void no_row_is_zero(void **state_)
{
	(void)state_;
	int64_t n = 7;
	struct query *q = asking("SELECT id FROM field WHERE title=?1");
	db_bind_text(q, 1, NULL); // no text is the empty one
	ends(q);
	assert_ok(db_number(s, "SELECT id FROM field WHERE id=99", &n, err));
	assert_int_equal(n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_text_is_prepared_once, make, drop),
		cmocka_unit_test_setup_teardown(a_text_in_use_is_prepared_once_more, make, drop),
		cmocka_unit_test_setup_teardown(what_is_being_read_stays, make, drop),
		cmocka_unit_test_setup_teardown(patience_begins_anew_with_each_statement, make, drop),
		cmocka_unit_test_setup_teardown(no_row_is_zero, make, drop),
	};
	return cmocka_run_group_tests_name("store query", tests, NULL, NULL);
}
