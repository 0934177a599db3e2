// SPDX-License-Identifier: EUPL-1.2
// Tables and indices as SQL. Every range of the schema is a CHECK, every reference is deferred, so that the order of
// edits within a step is free. The journal and its triggers are in ddl_journal.c.
#include "store/ddl.h"

#include "plan/limits.h"

#include <stdio.h>

// Rows that must not be there twice, beside codes.
static const struct {
	enum table_id table;
	const char *columns[3];
} pairs[] = {
	{T_goal_link, {"goal", "needs"}},
	{T_measure_text, {"measure"}},
	{T_measure_goal, {"measure", "goal"}},
	{T_measure_field, {"measure", "field"}},
	{T_measure_effect, {"measure", "effect"}},
	{T_rating, {"measure", "criterion"}},
	{T_deadline_done, {"deadline", "year"}},
	{T_team_member, {"team", "who"}},
	{T_deadline_need, {"deadline", "kind"}},
	{T_attendance, {"meeting", "who"}},
	{T_decision_measure, {"decision", "measure"}},
	{T_decision_objective, {"decision", "objective"}},
	{T_decision_goal, {"decision", "goal"}},
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

void ddl_all(struct str *b, const char *const *texts)
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
	ddl_all(b, (const char *[]){needed ? " TEXT NOT NULL CHECK(length(\"" : " TEXT NOT NULL DEFAULT '' CHECK(length(\"",
								c->name, needed ? "\") BETWEEN 1 AND " : "\")<=", NULL});
	add_int(b, c->type == TYPE_CODE ? FILE_CODE_MOST : FILE_TEXT_MOST);
	str_addc(b, ')');
}

static void add_ref(struct str *b, const struct table *t, const struct column *c)
{
	str_add(b, c->flags & NUL ? " INTEGER" : " INTEGER NOT NULL");
	if (c->target == t->id && c->flags & NUL)
		ddl_all(b, (const char *[]){" CHECK(\"", c->name, "\"<>id)", NULL});
	ddl_all(b,
			(const char *[]){" REFERENCES \"", schema[c->target].name, "\"(id) DEFERRABLE INITIALLY DEFERRED", NULL});
}

static void add_number(struct str *b, const struct column *c)
{
	str_add(b, c->flags & NUL ? " INTEGER" : " INTEGER NOT NULL");
	if (c->preset != NONE64) {
		str_add(b, " DEFAULT ");
		add_int(b, c->preset);
	}
	ddl_all(b, (const char *[]){" CHECK(\"", c->name, "\" BETWEEN ", NULL});
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

struct object ddl_object(struct arena *a, const char *type, const char *name, const char *table, struct str *sql)
{
	struct object o = {type, name, table, arena_dup(a, str_text(sql), sql->len)};
	str_clear(sql);
	return o;
}

void ddl_objects(struct arena *a, struct object **out, size_t *n)
{
	size_t count = 0;
	struct object *list = arena_zero(a, (size_t)TABLE_COUNT * 2 + DDL_JOURNAL_MOST, sizeof *list);
	struct str b = {0};
	for (int i = 0; i < TABLE_COUNT; i++) {
		const struct table *t = &schema[i];
		add_table(&b, t);
		list[count++] = ddl_object(a, "table", t->name, t->name, &b);
		if (schema_scope(t) >= 0 && t->columns[schema_scope(t)].flags & NUL) {
			add_scope_index(&b, t);
			list[count++] = ddl_object(a, "index", arena_printf(a, "%s_code", t->name), t->name, &b);
		}
	}
	str_free(&b);
	ddl_journal(a, list, &count);
	*out = list;
	*n = count;
}
