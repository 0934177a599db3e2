// SPDX-License-Identifier: EUPL-1.2
// Tables, indices and triggers as SQL. Every range of the schema is a CHECK, every reference is deferred, so that
// the order of edits within a step is free; the triggers write one row of the journal for each changed cell.
#include "store/ddl.h"

#include <stdio.h>
#include <string.h>

#define TEXT_MOST 100000 // characters
#define CODE_MOST 200

// Not from the const table: the journal. `change` has no reference to `step`: it would cost a look-up for each cell.
static const struct object journal[] = {
	{"table", "author", "author",
	 "CREATE TABLE author(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, "
	 "role TEXT NOT NULL DEFAULT '') STRICT"},
	{"table", "step", "step",
	 "CREATE TABLE step(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, "
	 "author INTEGER REFERENCES author(id) DEFERRABLE INITIALLY DEFERRED, label TEXT NOT NULL DEFAULT '', "
	 "kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 4), reverts INTEGER NOT NULL DEFAULT 0, "
	 "undo INTEGER NOT NULL DEFAULT 0, redo INTEGER NOT NULL DEFAULT 0, "
	 "open INTEGER NOT NULL DEFAULT 0 CHECK(open BETWEEN 0 AND 1)) STRICT"},
	{"table", "change", "change",
	 "CREATE TABLE change(id INTEGER PRIMARY KEY, step INTEGER NOT NULL, tbl TEXT NOT NULL, row INTEGER NOT NULL, "
	 "op TEXT NOT NULL CHECK(op IN ('i','u','d')), col TEXT NOT NULL, old ANY, new ANY) STRICT"},
	// The newest step of an author, however many others have made since; the id is part of every index.
	{"index", "step_author", "step", "CREATE INDEX step_author ON step(author)"},
	{"index", "change_step", "change", "CREATE INDEX change_step ON change(step)"},
	{"table", "tag", "tag",
	 "CREATE TABLE tag(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE CHECK(length(name) BETWEEN 1 "
	 "AND 200), "
	 "step INTEGER NOT NULL, at INTEGER NOT NULL) STRICT"},
	// A cell that no step of ours has written: the newest step takes it when it is an `outside` one (kind 4), else a
	// new one is made. The clock is SQLite's; no time lies before that of the step before.
	{"trigger", "change_outside", "change",
	 "CREATE TRIGGER change_outside AFTER INSERT ON change "
	 "WHEN (SELECT open OR kind=4 FROM step WHERE id=NEW.step) IS NOT 1 BEGIN "
	 "INSERT INTO step(at,kind) SELECT max(CAST(strftime('%s','now') AS INTEGER),"
	 "ifnull((SELECT at FROM step ORDER BY id DESC LIMIT 1),0)),4 "
	 "WHERE (SELECT kind FROM step ORDER BY id DESC LIMIT 1) IS NOT 4; "
	 "UPDATE change SET step=(SELECT max(id) FROM step) WHERE id=NEW.id; END"},
};

// Rows that must not be there twice, beside codes.
static const struct {
	enum table_id table;
	const char *columns[3];
} pairs[] = {
	{T_goal_link, {"goal", "needs"}},          {T_measure_text, {"measure"}},
	{T_measure_goal, {"measure", "goal"}},     {T_measure_field, {"measure", "field"}},
	{T_measure_effect, {"measure", "effect"}}, {T_rating, {"measure", "criterion"}},
	{T_deadline_done, {"deadline", "year"}},
};

const int *ddl_unique(enum table_id t)
{
	static int found[4];
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (pairs[i].table == t) {
			int n = 0;
			while (n < 3 && pairs[i].columns[n]) {
				found[n] = schema_column(&schema[t], pairs[i].columns[n]);
				n++;
			}
			found[n] = -1;
			return found;
		}
	return NULL;
}

// These texts are made each time a plan is opened, to be compared with the file's; formats took longer than all the rest.
static void add_all(struct str *b, const char *const *texts)
{
	for (; *texts; texts++)
		str_add(b, *texts);
}

static void add_int(struct str *b, int64_t v)
{
	char digits[24];
	size_t at = sizeof digits;
	uint64_t left = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
	do
		digits[--at] = (char)('0' + left % 10);
	while (left /= 10);
	if (v < 0)
		digits[--at] = '-';
	str_addn(b, digits + at, sizeof digits - at);
}

void ddl_name(struct str *out, const char *name)
{
	str_addc(out, '"');
	str_add(out, name);
	str_addc(out, '"');
}

void ddl_default(struct str *out, const struct column *c)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		str_add(out, "''");
	else if (c->flags & NUL || c->preset == NONE64)
		str_add(out, "NULL");
	else
		add_int(out, c->preset);
}

static void add_text(struct str *b, const struct column *c)
{
	bool needed = c->flags & REQ || c->type == TYPE_CODE;
	add_all(b, (const char *[]){needed ? " TEXT NOT NULL CHECK(length(\"" : " TEXT NOT NULL DEFAULT '' CHECK(length(\"",
								c->name, needed ? "\") BETWEEN 1 AND " : "\")<=", NULL});
	add_int(b, c->type == TYPE_CODE ? CODE_MOST : TEXT_MOST);
	str_addc(b, ')');
}

static void add_ref(struct str *b, const struct table *t, const struct column *c)
{
	str_add(b, c->flags & NUL ? " INTEGER" : " INTEGER NOT NULL");
	if (c->target == t->id && c->flags & NUL)
		add_all(b, (const char *[]){" CHECK(\"", c->name, "\"<>id)", NULL});
	add_all(b,
			(const char *[]){" REFERENCES \"", schema[c->target].name, "\"(id) DEFERRABLE INITIALLY DEFERRED", NULL});
}

static void add_number(struct str *b, const struct column *c)
{
	str_add(b, c->flags & NUL ? " INTEGER" : " INTEGER NOT NULL");
	if (c->preset != NONE64) {
		str_add(b, " DEFAULT ");
		add_int(b, c->preset);
	}
	add_all(b, (const char *[]){" CHECK(\"", c->name, "\" BETWEEN ", NULL});
	add_int(b, c->least);
	str_add(b, " AND ");
	add_int(b, c->most);
	str_addc(b, ')');
}

static void add_unique(struct str *b, const struct table *t)
{
	int code = schema_code(t), scope = schema_scope(t);
	if (code >= 0 && scope < 0)
		str_add(b, ", UNIQUE(\"code\")");
	else if (code >= 0 && !(t->columns[scope].flags & NUL))
		str_addf(b, ", UNIQUE(\"%s\",\"code\")", t->columns[scope].name);
	const int *pair = ddl_unique(t->id);
	if (!pair)
		return;
	str_add(b, ", UNIQUE(");
	for (int i = 0; pair[i] >= 0; i++) {
		str_add(b, i ? "," : "");
		ddl_name(b, t->columns[pair[i]].name);
	}
	str_addc(b, ')');
}

static void add_table(struct str *b, const struct table *t)
{
	str_addf(b, "CREATE TABLE \"%s\"(id INTEGER PRIMARY KEY AUTOINCREMENT CHECK(id BETWEEN 1 AND 2147483647)", t->name);
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		str_add(b, ", ");
		ddl_name(b, c->name);
		switch (c->type) {
		case TYPE_TEXT:
		case TYPE_CODE:
			add_text(b, c);
			break;
		case TYPE_REF:
			add_ref(b, t, c);
			break;
		case TYPE_ENUM:
		case TYPE_INT:
		case TYPE_BIG:
			add_number(b, c);
			break;
		}
	}
	add_unique(b, t);
	str_add(b, ") STRICT");
}

// A code within an owner that may be absent: the absent owner counts as one (a table's UNIQUE would not).
static void add_scope_index(struct str *b, const struct table *t)
{
	str_addf(b, "CREATE UNIQUE INDEX \"%s_code\" ON \"%s\"(ifnull(\"%s\",0),\"code\")", t->name, t->name,
			 t->columns[schema_scope(t)].name);
}

// An update writes what changed, an insert what is not NULL, a delete what was not NULL. An id is for ever.
static void add_trigger(struct str *b, const struct table *t, char op)
{
	const char *verb = op == 'i' ? "INSERT" : op == 'u' ? "UPDATE" : "DELETE";
	const char *side = op == 'd' ? "OLD" : "NEW";
	const char sign[] = {op, '\0'};
	add_all(b,
			(const char *[]){"CREATE TRIGGER \"", t->name, "_", sign, "\" AFTER ", verb, " ON \"", t->name, "\" BEGIN ",
							 op == 'u' ? "SELECT RAISE(ABORT,'an id never changes') WHERE OLD.id<>NEW.id; " : "",
							 "INSERT INTO change(step,tbl,row,op,col,old,new) SELECT (SELECT ifnull(max(id),0) FROM "
							 "step),'",
							 t->name, "',", side, ".id,'", sign, "',k,",
							 op == 'i'   ? "NULL,n"
							 : op == 'u' ? "o,n"
										 : "o,NULL",
							 NULL});
	// The first row only gives the names: "column1" is not known inside a trigger.
	str_addf(b, " FROM (SELECT '' k,%s UNION ALL VALUES", op == 'i' ? "NULL n" : op == 'u' ? "0 o,0 n" : "NULL o");
	for (int i = 0; i < t->column_count; i++) {
		const char *name = t->columns[i].name;
		add_all(b, (const char *[]){i ? ",('" : "('", name, op == 'u' ? "',OLD.\"" : "',", NULL});
		if (op == 'u')
			add_all(b, (const char *[]){name, "\",NEW.\"", name, "\")", NULL});
		else
			add_all(b, (const char *[]){side, ".\"", name, "\")", NULL});
	}
	str_addf(b, ") WHERE %s; END", op == 'i' ? "n IS NOT NULL" : op == 'u' ? "o IS NOT n" : "o IS NOT NULL");
}

static struct object keep(struct arena *a, const char *type, const char *name, const char *table, struct str *sql)
{
	struct object o = {type, name, table, arena_dup(a, str_text(sql), sql->len)};
	str_clear(sql);
	return o;
}

void ddl_objects(struct arena *a, struct object **out, size_t *n)
{
	size_t fixed = sizeof journal / sizeof journal[0], count = 0;
	struct object *list = arena_zero(a, (size_t)TABLE_COUNT * 5 + fixed, sizeof *list);
	struct str b = {0};
	for (int i = 0; i < TABLE_COUNT; i++) {
		const struct table *t = &schema[i];
		add_table(&b, t);
		list[count++] = keep(a, "table", t->name, t->name, &b);
		if (schema_scope(t) >= 0 && t->columns[schema_scope(t)].flags & NUL) {
			add_scope_index(&b, t);
			list[count++] = keep(a, "index", arena_printf(a, "%s_code", t->name), t->name, &b);
		}
	}
	for (size_t i = 0; i < fixed; i++)
		list[count++] = journal[i];
	for (int i = 0; i < TABLE_COUNT; i++)
		for (const char *op = "iud"; *op; op++) {
			add_trigger(&b, &schema[i], *op);
			list[count++] = keep(a, "trigger", arena_printf(a, "%s_%c", schema[i].name, *op), schema[i].name, &b);
		}
	str_free(&b);
	*out = list;
	*n = count;
}
