// SPDX-License-Identifier: EUPL-1.2
// The tables hold what the schema says: every range, every type, every text that must be there.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan_file.h"
#include "store/ddl.h"
#include "store/number.h"

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

// A row of every table with everything that must be stated; references lead nowhere, which plain SQLite allows.
static void least_row(struct str *sql, const struct table *t)
{
	str_addf(sql, "INSERT INTO \"%s\"(id", t->name);
	for (int i = 0; i < t->column_count; i++)
		str_addf(sql, ",\"%s\"", t->columns[i].name);
	str_add(sql, ") VALUES(77");
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		bool text = c->type == TYPE_TEXT || c->type == TYPE_CODE;
		if (text)
			str_add(sql, c->flags & REQ ? ",'x'" : ",''");
		else if (c->flags & NUL)
			str_add(sql, ",NULL");
		else
			str_addf(sql, ",%lld", c->type == TYPE_REF ? 100LL + i : (long long)c->preset);
	}
	str_add(sql, ")");
}

static int cell(sqlite3 *db, const struct table *t, const struct column *c, const char *value)
{
	struct str sql = {0};
	str_addf(&sql, "UPDATE \"%s\" SET \"%s\"=%s WHERE id=77", t->name, c->name, value);
	int rc = sqlite3_exec(db, str_text(&sql), NULL, NULL, NULL);
	str_free(&sql);
	return rc == SQLITE_OK ? rc : sqlite3_extended_errcode(db);
}

static int number(sqlite3 *db, const struct table *t, const struct column *c, int64_t v)
{
	char value[32];
	snprintf(value, sizeof value, "%lld", (long long)v);
	return cell(db, t, c, value);
}

static void every_range_of_the_schema_is_a_check(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	sqlite3 *db;
	assert_int_equal(sqlite3_open(f.plan, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN", NULL, NULL, NULL), SQLITE_OK);
	for (int i = 0; i < TABLE_COUNT; i++) {
		const struct table *t = &schema[i];
		struct str sql = {0};
		least_row(&sql, t);
		assert_int_equal(sqlite3_exec(db, str_text(&sql), NULL, NULL, NULL), SQLITE_OK);
		str_free(&sql);
		for (int k = 0; k < t->column_count; k++) {
			const struct column *c = &t->columns[k];
			bool text = c->type == TYPE_TEXT || c->type == TYPE_CODE;
			assert_int_equal(cell(db, t, c, "NULL"), c->flags & NUL ? SQLITE_OK : SQLITE_CONSTRAINT_NOTNULL);
			assert_int_equal(cell(db, t, c, text ? "x'00'" : "'viel'"), SQLITE_CONSTRAINT_DATATYPE);
			if (text) {
				assert_int_equal(cell(db, t, c, "''"), c->flags & REQ ? SQLITE_CONSTRAINT_CHECK : SQLITE_OK);
				assert_int_equal(cell(db, t, c, "hex(zeroblob(50001))"), SQLITE_CONSTRAINT_CHECK);
			} else if (c->type != TYPE_REF) {
				assert_int_equal(number(db, t, c, c->least), SQLITE_OK);
				assert_int_equal(number(db, t, c, c->most), SQLITE_OK);
				assert_int_equal(number(db, t, c, c->least - 1), SQLITE_CONSTRAINT_CHECK);
				assert_int_equal(number(db, t, c, c->most + 1), SQLITE_CONSTRAINT_CHECK);
			}
		}
	}
	assert_int_equal(sqlite3_exec(db, "INSERT INTO swot(id,title) VALUES(2147483648,'x')", NULL, NULL, NULL),
					 SQLITE_CONSTRAINT);
	assert_int_equal(sqlite3_exec(db, "INSERT INTO swot(id,title) VALUES(0,'x')", NULL, NULL, NULL), SQLITE_CONSTRAINT);
	sqlite3_close(db);
}

// What revert and migrations take for the usual value of a column is what SQLite itself would put there.
static void usual_values_are_those_of_the_tables(void **state_)
{
	(void)state_;
	sqlite3 *db;
	sqlite3_stmt *st;
	small_plan(f.plan);
	assert_int_equal(sqlite3_open(f.plan, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, "SELECT name,dflt_value,\"notnull\" FROM pragma_table_info(?1) WHERE cid>0",
										-1, &st, NULL),
					 SQLITE_OK);
	for (int i = 0; i < TABLE_COUNT; i++) {
		sqlite3_bind_text(st, 1, schema[i].name, -1, SQLITE_STATIC);
		for (int k = 0; k < schema[i].column_count; k++) {
			const struct column *c = &schema[i].columns[k];
			struct str usual = {0};
			assert_int_equal(sqlite3_step(st), SQLITE_ROW);
			assert_string_equal(sqlite3_column_text(st, 0), c->name);
			const char *value = (const char *)sqlite3_column_text(st, 1);
			bool must_be_stated = !value && sqlite3_column_int(st, 2);
			ddl_default(&usual, c);
			if (!must_be_stated)
				assert_string_equal(str_text(&usual), value ? value : "NULL");
			str_free(&usual);
		}
		assert_int_equal(sqlite3_step(st), SQLITE_DONE);
		sqlite3_reset(st);
	}
	sqlite3_finalize(st);
	sqlite3_close(db);
}

// By which the journals of all plans call them: given once, and each to one only.
static void every_table_and_column_has_its_number(void **state_)
{
	(void)state_;
	for (int i = 0; i < TABLE_COUNT; i++) {
		const struct table *t = &schema[i];
		int number = number_of_table(t->id);
		assert_ptr_equal(number_table(number), t);
		for (int k = 0; k < t->column_count; k++)
			assert_int_equal(number_column(number, number_of_column(t->id, k)), k);
		for (int k = -1; k < 2; k++)
			assert_int_equal(number_column(number, k < 0 ? INT64_MIN : k ? 101 : 0), -1);
	}
	assert_int_equal(number_tables(), TABLE_COUNT);
	assert_null(number_table(0));
	assert_null(number_table(-1));
	assert_null(number_table(TABLE_COUNT + 1));
	assert_null(number_table(INT64_MAX));
	assert_int_equal(number_column(0, 1), -1);
	assert_int_equal(number_of_table(T_strategy), 1);
	assert_int_equal(number_of_table(T_measure), 13);
	assert_int_equal(number_of_column(T_measure, column_of(T_measure, "responsible")), 18);
	assert_int_equal(number_of_column(T_measure, column_of(T_measure, "source")), 20);
	assert_int_equal(number_of_table(T_key_result), 34);
	assert_int_equal(number_of_column(T_key_result, column_of(T_key_result, "decimals")), 9);
	assert_int_equal(number_of_table(T_link), 45);
}

static void what_does_not_fit_is_told_by_name(void **state_)
{
	(void)state_;
	small_plan(f.plan);
	struct store *s = opened(f.plan, STORE_WRITE);
	begin(s, "anna", 1, "");
	assert_fails(LS_REFUSED, "decided priority",
				 store_update(s, T_measure, 1, column_of(T_measure, "priority"), int_value(0), err));
	assert_fails(LS_REFUSED, "title",
				 store_update(s, T_measure, 1, column_of(T_measure, "title"), text_value(""), err));
	assert_fails(LS_REFUSED, "weight",
				 store_update(s, T_criterion, 1, column_of(T_criterion, "weight"), int_value(10001), err));
	assert_fails(LS_REFUSED, "weight",
				 store_update(s, T_criterion, 1, column_of(T_criterion, "weight"), text_value("viel"), err));
	assert_fails(LS_REFUSED, "part of",
				 store_update(s, T_measure, 1, column_of(T_measure, "parent"), int_value(1), err));
	assert_fails(LS_REFUSED, "taken",
				 store_update(s, T_measure, 1, column_of(T_measure, "code"), text_value("M2"), err));
	assert_fails(LS_REFUSED, "any more",
				 store_update(s, T_measure, 99, column_of(T_measure, "code"), text_value("M9"), err));
	assert_fails(LS_REFUSED, "any more", store_delete(s, T_measure, 99, err));
	set(s, T_criterion, 1, "weight", int_value(10000));
	set(s, T_measure, 1, "priority", (struct value){.kind = VALUE_NULL});
	commit(s);
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_range_of_the_schema_is_a_check, make, drop),
		cmocka_unit_test_setup_teardown(usual_values_are_those_of_the_tables, make, drop),
		cmocka_unit_test(every_table_and_column_has_its_number),
		cmocka_unit_test_setup_teardown(what_does_not_fit_is_told_by_name, make, drop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
