// SPDX-License-Identifier: EUPL-1.2
// What plans of earlier versions looked like. A new version adds its lines to `changes`, and the SQL of the version
// before goes to assets/schema/N.sql (one object a line, as sqlite_schema has it, with a semicolon).
#include "store/old.h"

#include "base/embed.h"
#include "store/store.h"

#include <string.h>

// The newest version first. `column` is the name of today; NULL: the table is new. `before` is the name until then;
// NULL: the column is new.
static const struct {
	int since;
	enum table_id table;
	const char *column, *before;
} changes[] = {
	{ 1, T_field, "colour", "color" },
	{ 1, T_measure, "responsible", NULL },
	{ 1, T_link, NULL, NULL },
};

enum { CHANGES = sizeof changes / sizeof changes[0] };

static const struct embedded *text_of(int version) {
	struct str name = { 0 };
	str_addf(&name, "schema/%d.sql", version);
	const struct embedded *e = embed_find(str_text(&name));
	str_free(&name);
	return e;
}

bool old_known(int version) {
	return version == STORE_VERSION || (version < STORE_VERSION && text_of(version));
}

static const char *word(struct arena *a, const char **at) {
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
static struct object object_of(struct arena *a, const char *sql, size_t n) {
	struct object o = { .sql = arena_dup(a, sql, n) };
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

void old_objects(struct arena *a, int version, struct object **out, size_t *n) {
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

bool old_has_table(int version, enum table_id t) {
	for (int i = 0; i < CHANGES; i++)
		if (changes[i].since > version && changes[i].table == t && !changes[i].column)
			return false;
	return true;
}

// The name of a column then, NULL when it was not there.
static const char *name_then(int version, enum table_id t, const char *name) {
	for (int i = 0; i < CHANGES && name; i++)
		if (changes[i].since > version && changes[i].table == t && changes[i].column && strcmp(changes[i].column, name) == 0)
			name = changes[i].before;
	return name;
}

bool old_column(struct str *out, int version, enum table_id t, const struct column *c) {
	const char *name = name_then(version, t, c->name);
	if (name) {
		ddl_name(out, name);
		return true;
	}
	ddl_default(out, c);
	return false;
}

void old_each_rename(int version, void (*f)(void *arg, enum table_id t, const char *before, const char *after), void *arg) {
	for (int i = CHANGES - 1; i >= 0; i--) // the oldest first
		if (changes[i].since > version && changes[i].column && changes[i].before)
			f(arg, changes[i].table, changes[i].before, changes[i].column);
}

const char *old_renamed(int version, const struct table *t, const char *name) {
	for (int i = 0; i < t->column_count; i++) {
		const char *then = name_then(version, t->id, t->columns[i].name);
		if (then && strcmp(then, name) == 0)
			return t->columns[i].name;
	}
	return NULL;
}
