// SPDX-License-Identifier: EUPL-1.2
// Older plan → plan of today. Triggers go, tables that look different are made anew and filled from what was there
// (old.c knows the names of then), the journal learns the new names, triggers come again, and the result is compared
// letter by letter like any opened file.
//
// Whoever gives a column another meaning (other values for the same, another usual value) says so at two places: its
// rows in old_column(), its cells in values_of_today() below. Afterwards every row is again what its cells make of it,
// and a cell that is not told is the usual value of today: what is taken back is compared with that. A column that is
// new needs nothing: its rows are filled with its usual value.
#include "store/migrate.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "store/ddl.h"
#include "store/defend.h"
#include "store/number.h"
#include "store/old.h"
#include "store/settle.h"

#include <string.h>

// What holds nothing of its own is simply made anew: triggers, the table `image`, which is as wide as the largest one,
// and the names in `cell`.
static bool holds_nothing(const struct object *o)
{
	return strcmp(o->type, "trigger") == 0 || strcmp(o->name, "image") == 0 || strcmp(o->name, "cell") == 0;
}

static enum ls_code drop_empty(struct store *s, const struct object *then, size_t n, struct ls_err *err)
{
	struct str sql = {0};
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < n && code == LS_OK; i++)
		if (strcmp(then[i].type, "trigger") == 0) {
			str_clear(&sql);
			str_addf(&sql, "DROP TRIGGER \"%s\"", then[i].name);
			code = db_exec(s, str_text(&sql), err);
		}
	str_free(&sql);
	return code == LS_OK ? db_exec(s, "DROP TABLE IF EXISTS image; DROP TABLE IF EXISTS cell", err) : code;
}

static const struct object *find(const struct object *list, size_t n, const struct object *o)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i].type, o->type) == 0 && strcmp(list[i].name, o->name) == 0)
			return &list[i];
	return NULL;
}

// INSERT INTO t(id, today's names) SELECT id, what stood for them then FROM what was put aside.
static void fill_text(struct str *sql, int version, const struct table *t)
{
	str_addf(sql, "INSERT INTO main.\"%s\"(id", t->name);
	for (int i = 0; i < t->column_count; i++)
		str_addf(sql, ",\"%s\"", t->columns[i].name);
	str_add(sql, ") SELECT id");
	for (int i = 0; i < t->column_count; i++) {
		str_addc(sql, ',');
		old_column(sql, version, t->id, &t->columns[i]);
	}
	str_add(sql, " FROM temp.aside ORDER BY id");
}

// Ids are never used again, also when the table is made anew.
static enum ls_code keep_sequence(struct store *s, const char *name, int64_t last, struct ls_err *err)
{
	struct str sql = {0};
	str_addf(&sql, "DELETE FROM sqlite_sequence WHERE name='%s'", name);
	enum ls_code code = db_exec(s, str_text(&sql), err);
	str_clear(&sql);
	str_addf(&sql, "INSERT INTO sqlite_sequence(name,seq) VALUES('%s',%lld)", name, (long long)last);
	if (code == LS_OK)
		code = db_exec(s, str_text(&sql), err);
	str_free(&sql);
	return code;
}

static enum ls_code rebuild(struct store *s, const struct table *t, const struct object *now, struct ls_err *err)
{
	struct str sql = {0};
	int64_t last;
	str_addf(&sql, "SELECT seq FROM sqlite_sequence WHERE name='%s'", t->name);
	enum ls_code code = db_number(s, str_text(&sql), &last, err);
	str_clear(&sql);
	str_addf(&sql, "CREATE TEMP TABLE aside AS SELECT * FROM main.\"%s\"; DROP TABLE main.\"%s\"; ", t->name, t->name);
	if (code == LS_OK)
		code = db_exec(s, str_text(&sql), err);
	if (code == LS_OK)
		code = db_exec(s, now->sql, err);
	str_clear(&sql);
	fill_text(&sql, s->version, t);
	if (code == LS_OK)
		code = db_exec(s, str_text(&sql), err);
	if (code == LS_OK)
		code = db_exec(s, "DROP TABLE temp.aside", err);
	if (code == LS_OK && last > 0)
		code = keep_sequence(s, t->name, last, err);
	str_free(&sql);
	return code;
}

// Tables first; an index that fell with its table, and all triggers, afterwards.
static enum ls_code make_objects(struct store *s, const struct object *then, size_t then_n, const struct object *now,
								 size_t n, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	bool again = false; // of the present object's table
	for (size_t i = 0; i < n && code == LS_OK; i++) {
		const struct object *was = find(then, then_n, &now[i]);
		if (holds_nothing(&now[i]) || !was) {
			code = db_exec(s, now[i].sql, err);
		} else if (strcmp(now[i].type, "table") == 0) {
			bool differs = strcmp(was->sql, now[i].sql) != 0;
			again = differs && schema_table(now[i].name);
			if (again)
				code = rebuild(s, schema_table(now[i].name), &now[i], err);
			else if (differs && strcmp(now[i].name, "change") == 0)
				code = db_exec(s, now[i].sql, err); // what it held is put aside
			else if (differs && strcmp(now[i].name, "step") == 0)
				code = db_exec(s, "ALTER TABLE step ADD COLUMN " DDL_STEP_TOLD, err);
		} else if (again) {
			code = db_exec(s, now[i].sql, err); // indices stand right behind their table
		}
	}
	return code;
}

struct renaming {
	struct store *s;
	struct ls_err *err;
	enum ls_code code;
};

static void rename_cells(void *arg, enum table_id t, const char *before, const char *after)
{
	struct renaming *r = arg;
	if (r->code != LS_OK)
		return;
	struct str sql = {0};
	str_addf(&sql, "UPDATE change SET col='%s' WHERE tbl='%s' AND col='%s'", after, schema[t].name, before);
	r->code = db_exec(r->s, str_text(&sql), r->err);
	str_free(&sql);
}

// Before NUMBERED_SINCE a cell had its names in columns.
static void empty_cells(void *arg, enum table_id t, const char *column)
{
	struct renaming *r = arg;
	if (r->code != LS_OK)
		return;
	struct str sql = {0};
	str_addf(&sql, "UPDATE change SET old=nullif(old,0),new=nullif(new,0) WHERE tbl='%s' AND col='%s'", schema[t].name,
			 column);
	r->code = db_exec(r->s, str_text(&sql), r->err);
	str_free(&sql);
}

// The cells of the version the plan has, in the names of today, still in the form of then.
static enum ls_code values_of_today(struct store *s, struct ls_err *err)
{
	struct renaming r = {s, err, LS_OK};
	old_each_rename(s->version, rename_cells, &r);
	old_each_emptied(s->version, empty_cells, &r);
	return r.code;
}

// Until version 2 a cell had its step and names in columns, and a number that went on from step to step.
static enum ls_code put_cells_aside(struct store *s, struct ls_err *err)
{
	int64_t step;
	enum ls_code code = db_number(
		s,
		"SELECT step FROM change GROUP BY step HAVING step NOT BETWEEN 1 AND 2147483647 OR max(id)-min(id)>4294967295 "
		"UNION ALL SELECT id FROM step WHERE id>2147483647 LIMIT 1",
		&step, err);
	if (code == LS_OK && step)
		return LS_REFUSED; // no number of today can say that
	return code == LS_OK ? db_exec(s, "ALTER TABLE change RENAME TO change_then", err) : code;
}

// Cells of rows that came or went are left out where they were usual. What has a name that is not known stays, as
// something unknown: number 0.
static enum ls_code take_cells_over(struct store *s, struct ls_err *err)
{
	return db_exec(s,
				   "INSERT INTO change(id,tbl,row,op,col,old,new) "
				   "SELECT (w.step<<32)+w.id-f.first,ifnull(c.tbl,0),w.row,w.op,ifnull(c.col,0),w.old,w.new "
				   "FROM change_then w CROSS JOIN (SELECT step,min(id) first FROM change_then GROUP BY step) f "
				   "ON f.step=w.step LEFT JOIN cell c ON c.tbl_name=w.tbl AND c.col_name=w.col "
				   "WHERE w.op='u' OR c.tbl IS NULL OR CASE w.op WHEN 'i' THEN w.new ELSE w.old END IS NOT c.usual "
				   "ORDER BY w.id; "
				   "DROP TABLE change_then",
				   err);
}

static enum ls_code name_cells(struct store *s, struct ls_err *err)
{
	struct str sql = {0};
	ddl_cells(&sql);
	enum ls_code code = db_exec(s, str_text(&sql), err);
	str_free(&sql);
	return code;
}

static enum ls_code mark_version(struct store *s, struct ls_err *err)
{
	struct str sql = {0};
	str_addf(&sql, "PRAGMA user_version=%d", STORE_VERSION);
	enum ls_code code = db_exec(s, str_text(&sql), err);
	str_free(&sql);
	return code;
}

static enum ls_code migrate(struct store *s, struct arena *a, struct ls_err *err)
{
	struct object *then, *now;
	size_t then_n, n;
	bool by_name = s->version < NUMBERED_SINCE;
	old_objects(a, s->version, &then, &then_n);
	ddl_objects(a, &now, &n);
	enum ls_code code = drop_empty(s, then, then_n, err);
	if (code == LS_OK)
		code = values_of_today(s, err);
	if (code == LS_OK && by_name)
		code = put_cells_aside(s, err);
	if (code == LS_OK)
		code = make_objects(s, then, then_n, now, n, err);
	if (code == LS_OK)
		code = name_cells(s, err);
	if (code == LS_OK && by_name)
		code = take_cells_over(s, err);
	if (code == LS_OK)
		code = mark_version(s, err);
	if (code != LS_OK)
		return code;
	bool settled = s->version >= SETTLED_SINCE;
	s->version = STORE_VERSION;
	code = verify_objects(s, err);
	if (code == LS_OK)
		code = verify_cells(s, err);
	return code == LS_OK && !settled ? settle(s, err) : code;
}

enum ls_code migrate_tables(struct store *s, struct ls_err *err)
{
	bool alone = sqlite3_get_autocommit(s->db) != 0;
	int from = s->version;
	enum ls_code code = alone ? db_exec(s, "BEGIN IMMEDIATE", err) : LS_OK;
	if (code != LS_OK)
		return code;
	struct arena *a = arena_new();
	code = migrate(s, a, err);
	arena_free(a);
	db_forget(s);
	if (code == LS_REFUSED)
		code = ls_fail(err, LS_REFUSED,
					   tr("%s holds a value that is not possible any more, so it cannot be brought up to date; nothing "
						  "was changed. See: leitstand check"),
					   db_name(s));
	if (code == LS_OK && alone)
		code = db_exec(s, "COMMIT", err);
	if (code != LS_OK) {
		s->version = from;
		if (alone)
			db_exec(s, "ROLLBACK", NULL);
		return code;
	}
	return db_number(s, "PRAGMA schema_version", &s->cookie, err);
}
