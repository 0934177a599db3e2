// SPDX-License-Identifier: EUPL-1.2
// Is this file a plan, and nothing but a plan? Every row of sqlite_schema is compared, letter by letter, with what a
// plan of that version has: no view, no foreign trigger, no further table, no other CHECK can hide in there.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/ddl.h"
#include "store/defend.h"
#include "store/old.h"
#include "store/record.h"
#include "store/tree.h"

#include <string.h>

#define PAGES_MOST 512
#define UTF8_AT    56 // in the file's head: how texts are written

struct comparison {
	struct object *objects;
	bool *seen;
	size_t n, next;
	int64_t pages[PAGES_MOST]; // where tables and indices begin
	size_t pages_n;
	int table; // behind the one seen last
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
static void note_root(struct store *s, struct comparison *c, const struct object *o, int64_t page)
{
	uint32_t root = page > 1 && page < UINT32_MAX ? (uint32_t)page : 0;
	if (strcmp(o->type, "table") != 0)
		return;
	for (int k = 0; k < TABLE_COUNT; k++) {
		int i = (c->table + k) % TABLE_COUNT;
		if (strcmp(schema[i].name, o->name) != 0)
			continue;
		s->roots[i] = root;
		c->table = i + 1;
		return;
	}
	if (strcmp(o->name, "step") == 0)
		s->step_root = root;
}

static enum ls_code judge(struct store *s, struct comparison *c, const struct object *o, int64_t page,
						  struct ls_err *err)
{
	bool known = *o->sql && expected(c, o); // each of ours has its text
	if (!known && !made_by_sqlite(c, o))
		return foreign(s, o->name, err);
	if (strcmp(o->type, "trigger") != 0 && !own_page(c, page))
		return shared_page(s, o->name, err);
	note_root(s, c, o, page);
	return LS_OK;
}

static enum ls_code all_seen(const struct store *s, const struct comparison *c, struct ls_err *err)
{
	for (size_t i = 0; i < c->n; i++)
		if (!c->seen[i])
			return lacks(s, c->objects[i].name, err);
	return LS_OK;
}

static enum ls_code compare(struct store *s, struct comparison *c, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "SELECT type,name,tbl_name,sql,rootpage FROM sqlite_schema", err);
	bool row = code == LS_OK;
	while (row && code == LS_OK) {
		code = db_next(s, q, &row, err);
		if (code != LS_OK || !row)
			break;
		struct object o = {text_at(q->st, 0), text_at(q->st, 1), text_at(q->st, 2), text_at(q->st, 3)};
		code = judge(s, c, &o, sqlite3_column_int64(q->st, 4), err);
	}
	db_done(q);
	return code == LS_OK ? all_seen(s, c, err) : code;
}

// A row of sqlite_schema from the pages: type, name, table, page, text. `texts` takes them one after the other, ended.
static bool judge_record(struct store *s, struct comparison *c, const struct tree_row *row, struct str *texts)
{
	struct record r;
	struct record_part v[5];
	size_t at[5];
	int64_t page = 0;
	str_clear(texts);
	if (!record_begin(&r, row->record, row->n))
		return false;
	for (int i = 0; i < 5; i++) {
		if (!record_next(&r, &v[i]))
			return false;
		at[i] = texts->len;
		bool text = record_is_text(&v[i]) && !memchr(v[i].at, 0, v[i].n);
		if (i == 3 ? !record_integer(&v[i], &page) : !text && !(i == 4 && record_is_null(&v[i])))
			return false;
		if (text && i != 3)
			str_addn(texts, (const char *)v[i].at, v[i].n);
		str_addn(texts, "", 1);
	}
	const char *t = str_text(texts);
	struct object o = {t + at[0], t + at[1], t + at[2], t + at[4]};
	return record_done(&r) && judge(s, c, &o, page, NULL) == LS_OK;
}

// The same comparison without SQLite. False: something is not as it should be, and SQLite will say what.
static bool compare_pages(struct store *s, struct comparison *c)
{
	struct pages *p = pages_open(s);
	const unsigned char *head = p ? pages_at(p, 1) : NULL;
	bool good = head && memcmp(head + UTF8_AT, (const unsigned char[]){0, 0, 0, 1}, 4) == 0;
	struct tree t;
	struct tree_row row;
	struct str texts = {0};
	enum tree_step step = TREE_ROW;
	good = p && tree_begin(&t, p, 1) && good;
	while (good && step == TREE_ROW) {
		step = tree_next(&t, &row);
		good = step == TREE_END || (step == TREE_ROW && judge_record(s, c, &row, &texts));
	}
	if (p)
		tree_end(&t);
	pages_close(p);
	str_free(&texts);
	return good && all_seen(s, c, NULL) == LS_OK;
}

static void begin_comparison(struct store *s, struct arena *a, struct comparison *c)
{
	*c = (struct comparison){0};
	if (s->version == STORE_VERSION)
		ddl_objects(a, &c->objects, &c->n);
	else
		old_objects(a, s->version, &c->objects, &c->n);
	c->seen = arena_zero(a, c->n, sizeof *c->seen);
	memset(s->roots, 0, sizeof s->roots);
	s->step_root = 0;
	s->cells_known = false;
}

// From here on the tables are known. Only a writer runs triggers and checks references.
static void open_up(struct store *s)
{
	if (!s->writable || s->version != STORE_VERSION)
		return;
	defend_authorize(s, false);
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, (int *)NULL);
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, (int *)NULL);
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

enum ls_code verify_objects(struct store *s, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct comparison c;
	begin_comparison(s, a, &c);
	bool known = s->unsettled && s->version == STORE_VERSION && compare_pages(s, &c);
	enum ls_code code = LS_OK;
	if (!known) {
		bool before = s->unsettled;
		s->unsettled = false; // while SQLite is asked
		if (before)
			begin_comparison(s, a, &c);
		code = is_utf8(s, err);
		if (code == LS_OK)
			code = compare(s, &c, err);
		s->unsettled = before && code != LS_OK;
		if (code == LS_OK)
			open_up(s);
	}
	arena_free(a);
	return code;
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

enum ls_code defend_settle(struct store *s, struct ls_err *err)
{
	if (!s->unsettled)
		return LS_OK;
	bool alone = sqlite3_get_autocommit(s->db) != 0;
	enum ls_code code = alone ? db_exec(s, "BEGIN", err) : LS_OK;
	if (code != LS_OK)
		return code;
	s->cookie = -1; // compared anew, and this time by SQLite
	s->unsettled = false;
	code = defend_again(s, err);
	if (code == LS_OK)
		open_up(s);
	s->unsettled = code != LS_OK;
	if (alone) {
		enum ls_code end = db_exec(s, "COMMIT", code == LS_OK ? err : NULL);
		code = code == LS_OK ? end : code;
	}
	return code;
}
