// SPDX-License-Identifier: EUPL-1.2
// What plans of earlier versions looked like: the SQL of each version before stands in assets/schema/N.sql (one object
// a line, as sqlite_schema has it, with a semicolon). Tables and columns that are not in there are new; what was only
// called otherwise stands here.
#include "store/old.h"

#include "base/embed.h"
#include "store/store.h"

#include <string.h>

// The newest first: since this version `column` has its name, until then it was `before`.
static const struct {
	int since;
	enum table_id table;
	const char *column, *before;
} renamings[] = {
	{1, T_field, "colour", "color"},
};

// Since this version nothing stands where a 0 stood: nobody had asked for it.
static const struct {
	int since;
	enum table_id table;
	const char *column;
} emptied[] = {
	{3, T_key_result, "decimals"},
};

enum { EMPTIED = sizeof emptied / sizeof emptied[0] };
enum { RENAMINGS = sizeof renamings / sizeof renamings[0] };

static const struct embedded *text_of(int version)
{
	struct str name = {0};
	str_addf(&name, "schema/%d.sql", version);
	const struct embedded *e = embed_find(str_text(&name));
	str_free(&name);
	return e;
}

bool old_known(int version)
{
	return version == STORE_VERSION || (version < STORE_VERSION && text_of(version));
}

static const char *word(struct arena *a, const char **at)
{
	const char *s = *at + strspn(*at, " ");
	size_t n;
	if (*s == '"') {
		s++;
		n = strcspn(s, "\"");
		*at = s + n + (s[n] == '"');
	} else {
		n = strcspn(s, " (");
		*at = s + n;
	}
	return arena_dup(a, s, n);
}

// CREATE TABLE name(… · CREATE [UNIQUE] INDEX name ON table(… · CREATE TRIGGER name AFTER VERB ON table …
static struct object object_of(struct arena *a, const char *sql, size_t n)
{
	struct object o = {.sql = arena_dup(a, sql, n)};
	const char *at = o.sql + strlen("CREATE"), *kind = word(a, &at);
	if (strcmp(kind, "UNIQUE") == 0)
		kind = word(a, &at);
	o.type = strcmp(kind, "TABLE") == 0 ? "table" : strcmp(kind, "INDEX") == 0 ? "index" : "trigger";
	o.name = word(a, &at);
	o.table = o.name;
	if (strcmp(o.type, "table") == 0)
		return o;
	while (*at && strcmp(word(a, &at), "ON") != 0)
		;
	o.table = word(a, &at);
	return o;
}

void old_objects(struct arena *a, int version, struct object **out, size_t *n)
{
	const struct embedded *e = text_of(version);
	const char *s = e ? (const char *)e->data : "";
	size_t lines = 1, count = 0;
	for (const char *p = s; *p; p++)
		lines += *p == '\n';
	struct object *list = arena_zero(a, lines, sizeof *list);
	while (*s) {
		size_t length = strcspn(s, "\n"), sql = length;
		if (sql > 0 && s[sql - 1] == ';')
			sql--;
		if (strncmp(s, "CREATE ", 7) == 0)
			list[count++] = object_of(a, s, sql);
		s += length + (s[length] == '\n');
	}
	*out = list;
	*n = count;
}

// The line that makes a table, and its length; NULL when the table was not there.
static const char *table_line(int version, enum table_id t, size_t *n)
{
	const struct embedded *e = text_of(version);
	struct str begin = {0};
	str_addf(&begin, "\nCREATE TABLE \"%s\"(", schema[t].name);
	const char *line = e ? strstr((const char *)e->data, str_text(&begin)) : NULL;
	str_free(&begin);
	if (line)
		*n = strcspn(++line, "\n");
	return line;
}

bool old_has_table(int version, enum table_id t)
{
	size_t n;
	return version == STORE_VERSION || table_line(version, t, &n);
}

// The name of a column then, NULL when it was not there.
static const char *name_then(int version, enum table_id t, const char *name)
{
	if (version == STORE_VERSION)
		return name;
	for (int i = 0; i < RENAMINGS; i++)
		if (renamings[i].since > version && renamings[i].table == t && strcmp(renamings[i].column, name) == 0)
			name = renamings[i].before;
	size_t n = 0;
	const char *line = table_line(version, t, &n);
	struct str definition = {0};
	str_addf(&definition, ", \"%s\" ", name);
	bool there = line && memmem(line, n, str_text(&definition), definition.len);
	str_free(&definition);
	return there ? name : NULL;
}

static bool nothing_was_zero(int version, enum table_id t, const char *name)
{
	for (int i = 0; i < EMPTIED; i++)
		if (emptied[i].since > version && emptied[i].table == t && strcmp(emptied[i].column, name) == 0)
			return true;
	return false;
}

struct value old_value(int version, enum table_id t, const char *column, struct value then)
{
	bool empty = then.kind == VALUE_INT && then.i == 0 && nothing_was_zero(version, t, column);
	return empty ? (struct value){.kind = VALUE_NULL} : then;
}

bool old_column(struct str *out, int version, enum table_id t, const struct column *c)
{
	const char *name = name_then(version, t, c->name);
	if (name && nothing_was_zero(version, t, c->name)) {
		str_add(out, "CASE WHEN "); // readers may use no nullif()
		ddl_name(out, name);
		str_add(out, "<>0 THEN ");
		ddl_name(out, name);
		str_add(out, " END");
		return true;
	}
	if (name) {
		ddl_name(out, name);
		return true;
	}
	ddl_default(out, c);
	return false;
}

void old_each_rename(int version, void (*f)(void *arg, enum table_id t, const char *before, const char *after),
					 void *arg)
{
	for (int i = RENAMINGS - 1; i >= 0; i--) // the oldest first
		if (renamings[i].since > version)
			f(arg, renamings[i].table, renamings[i].before, renamings[i].column);
}

void old_each_emptied(int version, void (*f)(void *arg, enum table_id t, const char *column), void *arg)
{
	for (int i = 0; i < EMPTIED; i++)
		if (emptied[i].since > version)
			f(arg, emptied[i].table, emptied[i].column);
}

const char *old_renamed(int version, const struct table *t, const char *name)
{
	for (int i = 0; i < t->column_count; i++) {
		const char *then = name_then(version, t->id, t->columns[i].name);
		if (then && strcmp(then, name) == 0)
			return t->columns[i].name;
	}
	return NULL;
}
