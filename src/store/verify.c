// SPDX-License-Identifier: EUPL-1.2
// Is this file a plan, and nothing but a plan? Every row of sqlite_schema is compared, letter by letter, with what a
// plan of that version has: no view, no foreign trigger, no further table, no other CHECK can hide in there.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/ddl.h"
#include "store/defend.h"
#include "store/number.h"
#include "store/old.h"

#include <string.h>

#define PAGES_MOST 512

struct comparison {
	struct object *objects;
	bool *seen;
	size_t n, next;
	int64_t pages[PAGES_MOST]; // where tables and indices begin
	size_t pages_n;
};

// What SQLite makes by itself beside the tables of a plan.
static const struct object by_sqlite[] = {
	{"table", "sqlite_sequence", "sqlite_sequence", "CREATE TABLE sqlite_sequence(name,seq)"},
	{"table", "sqlite_stat1", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"},
	{"table", "sqlite_stat4", "sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"},
};

static bool same(const struct object *o, const struct object *row)
{
	return strcmp(o->name, row->name) == 0 && strcmp(o->sql, row->sql) == 0 && strcmp(o->type, row->type) == 0 &&
		   strcmp(o->table, row->table) == 0;
}

// A file has its rows mostly in the order in which they were made: looking goes on where it stopped.
static bool expected(struct comparison *c, const struct object *row)
{
	for (size_t k = 0; k < c->n; k++) {
		size_t i = (c->next + k) % c->n;
		if (!same(&c->objects[i], row))
			continue;
		bool first = !c->seen[i];
		c->seen[i] = true;
		c->next = i + 1;
		return first;
	}
	return false;
}

static bool made_by_sqlite(const struct comparison *c, const struct object *row)
{
	for (size_t i = 0; i < sizeof by_sqlite / sizeof by_sqlite[0]; i++)
		if (same(&by_sqlite[i], row))
			return true;
	if (*row->sql || strcmp(row->type, "index") != 0 || strncmp(row->name, "sqlite_autoindex_", 17) != 0)
		return false;
	for (size_t i = 0; i < c->n; i++)
		if (strcmp(c->objects[i].type, "table") == 0 && strcmp(c->objects[i].name, row->table) == 0)
			return true;
	return false;
}

static enum ls_code foreign(const struct store *s, const char *name, struct ls_err *err)
{
	struct str shown = {0};
	text_harmless(&shown, name);
	size_t most = text_fit(str_text(&shown), 60);
	enum ls_code code =
		ls_fail(err, LS_DATA,
				tr("%s holds “%.*s”, which is not part of a plan; it was not opened. Go back to the last backup."),
				db_name(s), (int)most, str_text(&shown));
	str_free(&shown);
	return code;
}

static enum ls_code lacks(const struct store *s, const char *name, struct ls_err *err)
{
	return ls_fail(err, LS_DATA,
				   tr("%s lacks “%s”, which every plan has; it was not opened. Go back to the last backup."),
				   db_name(s), name);
}

// Written to, one of two tables in one place would damage the other.
static bool own_page(struct comparison *c, int64_t page)
{
	for (size_t i = 0; i < c->pages_n; i++)
		if (c->pages[i] == page)
			return false;
	if (c->pages_n < PAGES_MOST)
		c->pages[c->pages_n++] = page;
	return page > 1; // the first one is the schema's
}

static enum ls_code shared_page(const struct store *s, const char *name, struct ls_err *err)
{
	return ls_fail(err, LS_DATA,
				   tr("%s is damaged: “%s” stands where something else stands; it was not opened. Go back to the last "
					  "backup."),
				   db_name(s), name);
}

static const char *text_at(sqlite3_stmt *st, int i)
{
	const char *s = (const char *)sqlite3_column_text(st, i);
	return s ? s : "";
}

// Tables mostly follow each other as in the schema.
static void note_root(struct store *s, const struct object *o, int64_t page, int *next)
{
	for (int k = 0; k < TABLE_COUNT && strcmp(o->type, "table") == 0; k++) {
		int i = (*next + k) % TABLE_COUNT;
		if (strcmp(schema[i].name, o->name) != 0)
			continue;
		s->roots[i] = page > 1 && page < UINT32_MAX ? (uint32_t)page : 0;
		*next = i + 1;
		return;
	}
}

static enum ls_code compare(struct store *s, struct comparison *c, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "SELECT type,name,tbl_name,sql,rootpage FROM sqlite_schema", err);
	bool row = code == LS_OK;
	int table = 0;
	memset(s->roots, 0, sizeof s->roots);
	while (row && code == LS_OK) {
		code = db_next(s, q, &row, err);
		if (code != LS_OK || !row)
			break;
		struct object o = {text_at(q->st, 0), text_at(q->st, 1), text_at(q->st, 2), text_at(q->st, 3)};
		bool known = *o.sql && expected(c, &o); // each of ours has its text
		if (!known && !made_by_sqlite(c, &o))
			code = foreign(s, o.name, err);
		else if (strcmp(o.type, "trigger") != 0 && !own_page(c, sqlite3_column_int64(q->st, 4)))
			code = shared_page(s, o.name, err);
		note_root(s, &o, sqlite3_column_int64(q->st, 4), &table);
	}
	db_done(q);
	for (size_t i = 0; i < c->n && code == LS_OK; i++)
		if (!c->seen[i])
			code = lacks(s, c->objects[i].name, err);
	return code;
}

static bool holds(sqlite3_stmt *st, int i, const struct value *v)
{
	switch (v->kind) {
	case VALUE_INT:
		return sqlite3_column_type(st, i) == SQLITE_INTEGER && sqlite3_column_int64(st, i) == v->i;
	case VALUE_TEXT:
		return sqlite3_column_type(st, i) == SQLITE_TEXT && strcmp(text_at(st, i), v->s) == 0;
	default:
		return sqlite3_column_type(st, i) == SQLITE_NULL;
	}
}

static bool is_cell(sqlite3_stmt *st, int number, const struct table *t, int at)
{
	const struct column *c = &t->columns[at];
	struct value usual = change_usual(c);
	if (ddl_always_told(t, at))
		usual.kind = VALUE_NULL;
	return sqlite3_column_int64(st, 0) == number && sqlite3_column_int64(st, 1) == at &&
		   sqlite3_column_int64(st, 2) == number_of_column(t->id, at) && strcmp(text_at(st, 3), t->name) == 0 &&
		   strcmp(text_at(st, 4), c->name) == 0 && holds(st, 5, &usual);
}

// What the triggers and others take the journal's numbers for: with something else it would tell lies.
static enum ls_code compare_cells(struct store *s, struct ls_err *err)
{
	struct query *q;
	bool row = true, good = true;
	enum ls_code code = db_query(s, &q, "SELECT tbl,at,col,tbl_name,col_name,usual FROM cell ORDER BY tbl,at", err);
	for (int n = 1; n <= number_tables() && code == LS_OK && good; n++) {
		const struct table *t = number_table(n);
		for (int at = 0; t && at < t->column_count && code == LS_OK && good; at++) {
			code = db_next(s, q, &row, err);
			good = row && is_cell(q->st, n, t, at);
		}
	}
	if (code == LS_OK && good) {
		code = db_next(s, q, &row, err);
		good = !row;
	}
	db_done(q);
	if (code != LS_OK || good)
		return code;
	return ls_fail(err, LS_DATA,
				   tr("%s calls tables and columns by other numbers than a plan does (“cell”); nothing was changed. Go "
					  "back to the last backup."),
				   db_name(s));
}

enum ls_code verify_cells(struct store *s, struct ls_err *err)
{
	if (s->cells_known || s->version < NUMBERED_SINCE)
		return LS_OK;
	enum ls_code code = compare_cells(s, err);
	s->cells_known = code == LS_OK;
	return code;
}

enum ls_code verify_objects(struct store *s, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct comparison c = {0};
	if (s->version == STORE_VERSION)
		ddl_objects(a, &c.objects, &c.n);
	else
		old_objects(a, s->version, &c.objects, &c.n);
	c.seen = arena_zero(a, c.n, sizeof *c.seen);
	enum ls_code code = compare(s, &c, err);
	s->cells_known = false;
	arena_free(a);
	return code;
}

static enum ls_code is_utf8(struct store *s, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "PRAGMA encoding", err);
	bool row = false;
	if (code == LS_OK)
		code = db_next(s, q, &row, err);
	bool good = row && strcmp(text_at(q->st, 0), "UTF-8") == 0;
	db_done(q);
	if (code != LS_OK || good)
		return code;
	return ls_fail(
		err, LS_DATA,
		tr("%s keeps its texts in another encoding than UTF-8; a plan never does. Go back to the last backup."),
		db_name(s));
}

static enum ls_code is_plan(struct store *s, struct ls_err *err)
{
	int64_t application, version;
	enum ls_code code = db_number(s, "PRAGMA application_id", &application, err);
	if (code == LS_OK && application != STORE_APPLICATION_ID)
		return ls_fail(err, LS_DATA, tr("%s is not a plan of Leitstand. Choose another file."), db_name(s));
	if (code == LS_OK)
		code = db_number(s, "PRAGMA user_version", &version, err);
	if (code != LS_OK)
		return code;
	if (version > STORE_VERSION)
		return ls_fail(err, LS_DATA,
					   tr("%s was written by a newer Leitstand (its plans have version %lld, this program knows %d). "
						  "Install the newer program."),
					   db_name(s), (long long)version, STORE_VERSION);
	if (version < 0 || !old_known((int)version))
		return ls_fail(err, LS_DATA, tr("%s is not a plan of Leitstand. Choose another file."), db_name(s));
	s->version = (int)version;
	return LS_OK;
}

// In one read transaction, so that nobody changes the file between two looks at it.
enum ls_code defend_contents(struct store *s, struct ls_err *err)
{
	enum ls_code code = db_exec(s, "BEGIN", err);
	if (code != LS_OK)
		return code;
	s->verified = false;
	code = is_plan(s, err);
	if (code == LS_OK)
		code = is_utf8(s, err);
	if (code == LS_OK)
		code = verify_objects(s, err);
	if (code == LS_OK)
		code = db_number(s, "PRAGMA schema_version", &s->cookie, err);
	s->verified = code == LS_OK;
	enum ls_code end = db_exec(s, "COMMIT", code == LS_OK ? err : NULL);
	return code == LS_OK ? end : code;
}

enum ls_code defend_again(struct store *s, struct ls_err *err)
{
	int64_t cookie, version;
	enum ls_code code = defend_header(s, err); // nobody else knows that a plan is one file
	if (code == LS_OK)
		code = db_number(s, "PRAGMA schema_version", &cookie, err);
	if (code == LS_OK)
		code = db_number(s, "PRAGMA user_version", &version, err);
	if (code == LS_OK && version != s->version)
		return ls_fail(err, LS_DATA, tr("%s was brought to another version meanwhile. Close it and open it again."),
					   db_name(s));
	if (code != LS_OK || cookie == s->cookie)
		return code;
	code = verify_objects(s, err);
	if (code == LS_OK)
		s->cookie = cookie;
	return code;
}
