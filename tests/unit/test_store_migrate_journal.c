// SPDX-License-Identifier: EUPL-1.2
// A plan of version 2, whose journal told everything by name, and one of today: log, blame, time travel, diff and what
// is taken back say the same of every step. What they should say is read from the cells of then with SQL alone: a cell
// was, after a step, what the next change of it calls its value before.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/model.h"
#include "model/net_changes.h"
#include "old_plan.h"
#include "store/blame.h"

static sqlite3 *then; // the plan as version 2 stored it, in memory
static int64_t newest, rows_of[TABLE_COUNT];
static char kept_path[SCRATCH_MOST + 60];

// The first column of the first row, as SQL would write it; "" without a row. ?1, ?2 … in their order.
static const char *said(const char *sql, const char *table, const char *column, int64_t row, int64_t step)
{
	static char text[400];
	sqlite3_stmt *st = NULL;
	while ((st = sqlite3_next_stmt(then, st)) && strcmp(sqlite3_sql(st), sql) != 0)
		;
	if (!st)
		assert_int_equal(sqlite3_prepare_v2(then, sql, -1, &st, NULL), SQLITE_OK);
	sqlite3_bind_text(st, 1, table, -1, SQLITE_STATIC);
	sqlite3_bind_text(st, 2, column, -1, SQLITE_STATIC);
	sqlite3_bind_int64(st, 3, row);
	sqlite3_bind_int64(st, 4, step);
	*text = 0;
	if (sqlite3_step(st) == SQLITE_ROW)
		(void)snprintf(text, sizeof text, "%s", (const char *)sqlite3_column_text(st, 0));
	sqlite3_reset(st);
	return text;
}

static int64_t number(const char *text)
{
	return strtoll(text, NULL, 10);
}

static void remember(void)
{
	sqlite3 *file;
	assert_int_equal(sqlite3_open(kept_path, &file), SQLITE_OK);
	assert_int_equal(sqlite3_open(":memory:", &then), SQLITE_OK);
	sqlite3_backup *copy = sqlite3_backup_init(then, "main", file, "main");
	assert_int_equal(sqlite3_backup_step(copy, -1), SQLITE_DONE);
	sqlite3_backup_finish(copy);
	sqlite3_close(file);
	assert_int_equal(sqlite3_exec(then, "CREATE INDEX quick ON change(tbl,row)", NULL, NULL, NULL), SQLITE_OK);
	newest = number(said("SELECT max(id) FROM step WHERE ?1||?2||?3||?4 NOTNULL", "", "", 0, 0));
	for (int i = 0; i < TABLE_COUNT; i++)
		rows_of[i] = number(said("SELECT ifnull(max(seq),0) FROM sqlite_sequence WHERE name=?1 AND ?2||?3||?4 NOTNULL",
								 schema[i].name, "", 0, 0));
}

static int make_it(void **state_)
{
	(void)state_;
	folder_make(&f);
	(void)snprintf(kept_path, sizeof kept_path, "%s/then", f.path);
	old_plan(kept_path, 2);
	old_plan(f.plan, 2);
	remember();
	return 0;
}

static int drop_it(void **state_)
{
	for (sqlite3_stmt *st; (st = sqlite3_next_stmt(then, NULL));)
		sqlite3_finalize(st);
	sqlite3_close(then);
	return drop(state_);
}

static void migrated(void)
{
	int from = -1;
	struct str backup = {0};
	assert_ok(store_migrate(f.plan, &from, &backup, err));
	assert_int_equal(from, 2);
	str_free(&backup);
}

// ---- what the cells of then say ------------------------------------------------------------------------------------

static bool there(const struct table *t, int64_t row, int64_t step)
{
	const char *next = said("SELECT op FROM change WHERE tbl=?1 AND ?2='' AND row=?3 AND step>?4 ORDER BY id LIMIT 1",
							t->name, "", row, step);
	if (*next)
		return *next != 'i';
	char sql[120];
	(void)snprintf(sql, sizeof sql, "SELECT 1 FROM \"%s\" WHERE ?1||?2 NOTNULL AND id=?3 AND ?4 NOTNULL", t->name);
	return *said(sql, "", "", row, 0) == '1';
}

// A key result's 0 decimals were nobody's wish: today nothing stands there.
static const char *as_today(const struct table *t, const char *column, const char *value)
{
	bool empty = t->id == T_key_result && strcmp(column, "decimals") == 0 && strcmp(value, "0") == 0;
	return empty ? "NULL" : value;
}

// A column of later holds what is usual: nothing, "", 0.
static const char *usual(const struct table *t, const char *column)
{
	const struct column *c = &t->columns[schema_column(t, column)];
	return c->type == TYPE_TEXT ? "''" : c->flags & NUL ? "NULL" : "0";
}

// The value of a cell of a row that was there after `step`.
static const char *value_then(const struct table *t, const char *column, int64_t row, int64_t step)
{
	char sql[200];
	(void)snprintf(sql, sizeof sql, "SELECT 1 FROM pragma_table_info('%s') WHERE ?1||?3||?4 NOTNULL AND name=?2",
				   t->name);
	if (!*said(sql, "", column, row, step))
		return usual(t, column);
	const char *cell = said("SELECT quote(old) FROM change WHERE tbl=?1 AND col=?2 AND row=?3 AND step>?4 AND op<>'i' "
							"ORDER BY id LIMIT 1",
							t->name, column, row, step);
	if (*cell)
		return as_today(t, column, cell);
	// It was NULL when the row went, and nobody told.
	if (*said("SELECT 1 FROM change WHERE tbl=?1 AND ?2='' AND row=?3 AND step>?4 AND op='d'", t->name, "", row, step))
		return "NULL";
	(void)snprintf(sql, sizeof sql, "SELECT quote(\"%s\") FROM \"%s\" WHERE ?1||?2 NOTNULL AND id=?3 AND ?4 NOTNULL",
				   column, t->name);
	return as_today(t, column, said(sql, "", "", row, 0));
}

static const char *quoted(struct value v)
{
	static char text[400];
	if (v.kind == VALUE_NULL)
		return "NULL";
	if (v.kind == VALUE_INT)
		(void)snprintf(text, sizeof text, "%lld", (long long)v.i);
	else
		(void)snprintf(text, sizeof text, "'%s'", v.s);
	return text;
}

static void is_as_after(const struct plan *p, int64_t step)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		const struct table *t = &schema[i];
		for (int32_t row = 1; row <= rows_of[i]; row++) {
			const void *at = plan_find(p, t->id, row);
			if ((at != NULL) != there(t, row, step))
				fail_msg("%s %d after step %d", t->name, (int)row, (int)step);
			for (int k = 0; at && k < t->column_count; k++)
				if (!t->columns[k].lazy)
					assert_string_equal(quoted(value_of(&t->columns[k], at)),
										value_then(t, t->columns[k].name, row, step));
		}
	}
}

// ---- the same before and after -------------------------------------------------------------------------------------

static void assert_same_changes(const struct change *a, size_t n, const struct change *b, size_t m)
{
	assert_int_equal(n, m);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(a[i].table, b[i].table);
		assert_int_equal(a[i].row, b[i].row);
		assert_int_equal(a[i].op, b[i].op);
		assert_string_equal(a[i].column, b[i].column);
		assert_true(change_same(&a[i].before, &b[i].before));
		assert_true(change_same(&a[i].after, &b[i].after));
	}
}

// How many cells a step should tell: all of updates; of rows that came or went those that are not as the table would
// have filled them, but one at least.
static int64_t cells_to_tell(int64_t step)
{
	return number(said("SELECT ifnull(sum(max(n,1)),0) FROM (SELECT sum(op='u' OR quote(ifnull(new,old))<>(SELECT "
					   "ifnull(dflt_value,'') FROM pragma_table_info(tbl) WHERE name=col)) n FROM change WHERE step=?4 "
					   "AND ?1||?2||?3 NOTNULL GROUP BY tbl,row,op)",
					   "", "", 0, step));
}

static void the_log_says_the_same(void **state_)
{
	(void)state_;
	struct arena *a = arena_new();
	struct store *s = opened(f.plan, STORE_READ);
	assert_int_equal(store_version(s), 2);
	struct step *before, *after;
	struct change *cells[100], *c;
	size_t n, m, cells_n[100];
	assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &before, &n, err));
	assert_int_equal(n, 38);
	for (size_t i = 0; i < n; i++)
		assert_ok(store_changes(s, a, before[i].id, &cells[i], &cells_n[i], err));
	store_close(s);
	migrated();
	s = opened(f.plan, STORE_READ);
	assert_int_equal(store_version(s), STORE_VERSION);
	assert_ok(store_steps(s, a, (struct steps_asked){.before = 0}, &after, &m, err));
	assert_int_equal(m, n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(after[i].id, before[i].id);
		assert_string_equal(after[i].label, before[i].label);
		assert_int_equal(after[i].undone, before[i].undone);
		assert_ok(store_changes(s, a, after[i].id, &c, &m, err));
		assert_same_changes(c, m, cells[i], cells_n[i]);
		assert_int_equal(m, cells_to_tell(after[i].id));
	}
	for (const char *const *author = (const char *const[]){"anna", "jana", NULL}; *author; author++) {
		int64_t next;
		struct store *old = opened(kept_path, STORE_READ);
		assert_ok(store_next_undo(old, *author, &next, err));
		int64_t undo = next;
		assert_ok(store_next_redo(old, *author, &next, err));
		int64_t redo = next;
		store_close(old);
		assert_ok(store_next_undo(s, *author, &next, err));
		assert_int_equal(next, undo);
		assert_ok(store_next_redo(s, *author, &next, err));
		assert_int_equal(next, redo);
	}
	store_close(s);
	arena_free(a);
}

// The cells of some columns, read through the whole journal at once, are those that step by step are told of them.
static void some_columns_are_read_at_once(void **state_)
{
	(void)state_;
	static const struct cell_asked asked[] = {{T_measure, "stage"}, {T_key_result, "decimals"}, {T_phase, "start"}};
	for (int round = 0; round < 2; round++) {
		if (round)
			migrated();
		struct arena *a = arena_new();
		struct store *s = opened(f.plan, STORE_READ);
		for (int64_t since = 0; since <= newest; since += 5) {
			struct told_cell *cells;
			size_t n, at = 0;
			assert_ok(store_cells(s, a, (struct cells_asked){asked, 3, since}, &cells, &n, err));
			for (int64_t step = since + 1; step <= newest; step++) {
				struct change *c;
				size_t m;
				assert_ok(store_changes(s, a, step, &c, &m, err));
				for (size_t i = 0; i < m; i++) {
					bool wanted = false;
					for (int k = 0; k < 3; k++)
						wanted |= c[i].table == asked[k].table && strcmp(c[i].column, asked[k].column) == 0;
					struct value usual =
						change_usual(&schema[c[i].table].columns[schema_column(&schema[c[i].table], c[i].column)]);
					if (!wanted || (c[i].op == 'i' && change_same(&c[i].after, &usual)) ||
						(c[i].op == 'd' && change_same(&c[i].before, &usual)))
						continue;
					assert_true(at < n);
					assert_int_equal(cells[at].step, step);
					assert_int_equal(cells[at].change.row, c[i].row);
					assert_true(change_same(&cells[at].change.before, &c[i].before));
					assert_true(change_same(&cells[at++].change.after, &c[i].after));
				}
			}
			assert_true(since > 0 || at > 8);
		}
		store_close(s);
		arena_free(a);
	}
}

static void every_row_has_its_newest_step(void **state_)
{
	(void)state_;
	migrated();
	struct store *s = opened(f.plan, STORE_READ);
	for (int i = 0; i < TABLE_COUNT; i++)
		for (int64_t row = 1; row <= rows_of[i]; row++) {
			int64_t last = number(said("SELECT step FROM change WHERE tbl=?1 AND ?2='' AND row=?3 AND ?4 NOTNULL "
									   "ORDER BY id DESC LIMIT 1",
									   schema[i].name, "", row, 0));
			assert_true(last > 0);
			assert_int_equal(blame_newest(s, (enum table_id)i, row, 0), last);
		}
	store_close(s);
}

static void every_moment_is_shown_as_it_was(void **state_)
{
	(void)state_;
	for (int round = 0; round < 2; round++) {
		if (round)
			migrated();
		struct store *s = opened(f.plan, STORE_READ);
		assert_int_equal(store_version(s), round ? STORE_VERSION : 2);
		for (int64_t step = newest; step >= 0; step -= round ? 1 : 9) { // the older is brought up to date each time
			struct plan *p = NULL;
			assert_ok(store_as_of(s, step, &p, err));
			is_as_after(p, step);
			plan_free(p);
		}
		store_close(s);
	}
}

static void every_step_can_be_taken_back(void **state_)
{
	(void)state_;
	migrated();
	struct store *s = opened(f.plan, STORE_WRITE);
	for (int64_t step = newest; step > 0; step--) {
		struct stamp stamp = {"anna", 1800000000, "zurück", 0};
		assert_ok(store_revert(s, &stamp, step, err));
		struct plan *p = loaded(s);
		is_as_after(p, step - 1);
		plan_free(p);
	}
	store_close(s);
}

// ---- what has come of it -------------------------------------------------------------------------------------------

// Rows that came or went since, and every cell of the others that is not what it was.
static size_t net_then(const struct change *list, size_t n, int64_t since)
{
	size_t expected = 0, rows = 0;
	for (int i = 0; i < TABLE_COUNT; i++)
		for (int64_t row = 1; row <= rows_of[i]; row++) {
			bool was = there(&schema[i], row, since), is = there(&schema[i], row, newest);
			rows += was != is;
			for (int k = 0; was && is && k < schema[i].column_count; k++) {
				char old[400];
				(void)snprintf(old, sizeof old, "%s", value_then(&schema[i], schema[i].columns[k].name, row, since));
				expected += strcmp(old, value_then(&schema[i], schema[i].columns[k].name, row, newest)) != 0;
			}
		}
	size_t told = 0;
	for (size_t i = 0; i < n; i++) {
		bool first = i == 0 || list[i].table != list[i - 1].table || list[i].row != list[i - 1].row;
		const struct table *t = &schema[list[i].table];
		assert_int_equal(list[i].op != 'i', there(t, list[i].row, since));
		assert_int_equal(list[i].op != 'd', there(t, list[i].row, newest));
		if (list[i].op != 'i')
			assert_string_equal(quoted(list[i].before), value_then(t, list[i].column, list[i].row, since));
		if (list[i].op != 'd')
			assert_string_equal(quoted(list[i].after), value_then(t, list[i].column, list[i].row, newest));
		told += list[i].op == 'u';
		rows -= list[i].op != 'u' && first;
	}
	assert_int_equal(rows, 0);
	assert_int_equal(told, expected);
	return n;
}

static void the_difference_is_the_same(void **state_)
{
	(void)state_;
	struct arena *a = arena_new();
	struct change *before[100], *after;
	size_t n[100], m;
	for (int round = 0; round < 2; round++) {
		struct model *plan = NULL;
		if (round)
			migrated();
		assert_ok(model_open(&plan, f.plan, MODEL_READ, err));
		for (int64_t since = newest; since >= 0; since--) {
			assert_ok(net_changes(a, plan, since, &after, &m, err));
			if (round)
				assert_same_changes(after, m, before[since], n[since]);
			before[since] = after;
			n[since] = net_then(after, m, since);
		}
		assert_true(n[0] > 40);
		model_close(plan);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_log_says_the_same, make_it, drop_it),
		cmocka_unit_test_setup_teardown(some_columns_are_read_at_once, make_it, drop_it),
		cmocka_unit_test_setup_teardown(every_row_has_its_newest_step, make_it, drop_it),
		cmocka_unit_test_setup_teardown(every_moment_is_shown_as_it_was, make_it, drop_it),
		cmocka_unit_test_setup_teardown(every_step_can_be_taken_back, make_it, drop_it),
		cmocka_unit_test_setup_teardown(the_difference_is_the_same, make_it, drop_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
