// SPDX-License-Identifier: EUPL-1.2
// Older plan → plan of today. Triggers go, tables that look different are made anew and filled from what was there
// (old.c knows the names of then), the journal learns the new names, triggers come again, and the result is compared
// letter by letter like any opened file. The journal's own tables only grow.
#include "store/migrate.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "store/ddl.h"
#include "store/defend.h"
#include "store/old.h"

#include <string.h>

// What holds nothing is simply made anew: triggers, and the table `image`, which is as wide as the largest one.
static bool holds_nothing(const struct object *o)
{
	return strcmp(o->type, "trigger") == 0 || strcmp(o->name, "image") == 0;
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
	return code == LS_OK ? db_exec(s, "DROP TABLE IF EXISTS image", err) : code;
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

static enum ls_code migrate(struct store *s, struct arena *a, struct ls_err *err)
{
	struct object *then, *now;
	size_t then_n, n;
	old_objects(a, s->version, &then, &then_n);
	ddl_objects(a, &now, &n);
	enum ls_code code = drop_empty(s, then, then_n, err);
	if (code == LS_OK)
		code = make_objects(s, then, then_n, now, n, err);
	struct renaming r = {s, err, code};
	old_each_rename(s->version, rename_cells, &r);
	code = r.code;
	struct str sql = {0};
	str_add(&sql, "DELETE FROM cell; ");
	ddl_cells(&sql);
	str_addf(&sql, "PRAGMA user_version=%d", STORE_VERSION);
	if (code == LS_OK)
		code = db_exec(s, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	s->version = STORE_VERSION;
	return verify_objects(s, err);
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
