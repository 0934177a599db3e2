// SPDX-License-Identifier: EUPL-1.2
// The journal as SQL: one row of `change` for each changed cell, whatever tool has changed it.
//
// SQLite reads the text of every trigger each time a plan is opened, so the triggers of a table name no columns. They
// copy the whole row into `image`, before and after; one trigger there compares the two place by place and knows the
// names from `cell`. `image` is empty again when the row has been written down.
#include "store/ddl.h"

#include <stdio.h>
#include <string.h>

// `change` has no reference to `step`: it would cost a look-up for each cell.
static const struct object tables[] = {
	{"table", "author", "author",
	 "CREATE TABLE author(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, "
	 "role TEXT NOT NULL DEFAULT '') STRICT"},
	{"table", "step", "step",
	 "CREATE TABLE step(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, "
	 "author INTEGER REFERENCES author(id) DEFERRABLE INITIALLY DEFERRED, label TEXT NOT NULL DEFAULT '', "
	 "kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 4), reverts INTEGER NOT NULL DEFAULT 0, "
	 "undo INTEGER NOT NULL DEFAULT 0, redo INTEGER NOT NULL DEFAULT 0, "
	 "open INTEGER NOT NULL DEFAULT 0 CHECK(open BETWEEN 0 AND 1), " DDL_STEP_TOLD ") STRICT"},
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
	{"table", "cell", "cell",
	 "CREATE TABLE cell(tbl TEXT NOT NULL, at INTEGER NOT NULL, col TEXT NOT NULL, PRIMARY KEY(tbl,at)) STRICT, "
	 "WITHOUT "
	 "ROWID"},
};

static const struct object outside[] = {
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

static int columns_most(void)
{
	int most = 0;
	for (int i = 0; i < TABLE_COUNT; i++)
		most = schema[i].column_count > most ? schema[i].column_count : most;
	return most;
}

static void add_places(struct str *b, int n, const char *before, const char *after)
{
	char place[16];
	for (int i = 0; i < n; i++) {
		(void)snprintf(place, sizeof place, "%d", i);
		ddl_all(b, (const char *[]){before, place, after, NULL});
	}
}

// The value at a place of an image: CASE at WHEN 0 THEN side.c0 …
static void add_value(struct str *b, const char *side)
{
	char value[16], place[16];
	str_add(b, "CASE at");
	for (int i = 0; i < columns_most(); i++) {
		(void)snprintf(place, sizeof place, "%d", i);
		(void)snprintf(value, sizeof value, "c%d", i);
		ddl_all(b, (const char *[]){" WHEN ", place, " THEN ", side, ".", value, NULL});
	}
	str_add(b, " END");
}

#define WRITE_DOWN                                                                                                     \
	"INSERT INTO change(step,tbl,row,op,col,old,new) SELECT (SELECT ifnull(max(id),0) FROM step),NEW.tbl,NEW.row,"     \
	"NEW.op,col,"

// An insert writes what is not NULL, a delete what was not NULL.
static void add_whole(struct str *b, const char *op)
{
	bool insert = *op == 'i';
	ddl_all(b, (const char *[]){"CREATE TRIGGER image_", op, " AFTER INSERT ON image WHEN NEW.op='", op,
								"' BEGIN " WRITE_DOWN, insert ? "NULL,v" : "v,NULL", " FROM (SELECT col,", NULL});
	add_value(b, "NEW");
	str_add(b, " v FROM cell WHERE tbl=NEW.tbl ORDER BY at) WHERE v IS NOT NULL; DELETE FROM image; END");
}

// An update writes what differs from the image before it. What is left of an update that failed goes with the next one.
static void add_difference(struct str *b)
{
	str_add(b, "CREATE TRIGGER image_u AFTER INSERT ON image WHEN NEW.op='u' BEGIN "
			   "SELECT RAISE(ABORT,'an id never changes') WHERE NOT EXISTS(SELECT 1 FROM image WHERE op='o' AND "
			   "tbl=NEW.tbl AND row=NEW.row); " WRITE_DOWN "o,n FROM (SELECT col,");
	add_value(b, "was");
	str_add(b, " o,");
	add_value(b, "NEW");
	str_add(b, " n FROM cell,image was WHERE cell.tbl=NEW.tbl AND was.op='o' ORDER BY at) WHERE o IS NOT n; "
			   "DELETE FROM image; END");
}

static void add_images(struct arena *a, struct object *list, size_t *n)
{
	struct str b = {0};
	str_add(&b, "CREATE TABLE image(op TEXT NOT NULL, tbl TEXT NOT NULL, row INTEGER NOT NULL");
	add_places(&b, columns_most(), ", c", " ANY");
	str_add(&b, ") STRICT");
	list[(*n)++] = ddl_object(a, "table", "image", "image", &b);
	add_whole(&b, "i");
	list[(*n)++] = ddl_object(a, "trigger", "image_i", "image", &b);
	add_whole(&b, "d");
	list[(*n)++] = ddl_object(a, "trigger", "image_d", "image", &b);
	str_add(&b, "CREATE TRIGGER image_o AFTER INSERT ON image WHEN NEW.op='o' BEGIN "
				"DELETE FROM image WHERE rowid<>NEW.rowid; END");
	list[(*n)++] = ddl_object(a, "trigger", "image_o", "image", &b);
	add_difference(&b);
	list[(*n)++] = ddl_object(a, "trigger", "image_u", "image", &b);
	str_free(&b);
}

// One trigger of a table: its name's last letter and `op` of the image, when it runs, whose id names the row.
static const struct {
	const char *op, *when, *side;
} moments[] = {
	{"i", " AFTER INSERT", "NEW"},
	{"o", " BEFORE UPDATE", "OLD"},
	{"u", " AFTER UPDATE", "NEW"},
	{"d", " BEFORE DELETE", "OLD"},
};

// `places`: those of the largest table, ",c0,c1…"; a smaller one takes as many of them as it has columns.
static void add_triggers(struct arena *a, const struct table *t, const char *places, struct object *list, size_t *n)
{
	struct str b = {0};
	size_t length = 0;
	for (int i = 0; i < t->column_count; i++)
		length += 1 + strcspn(places + length + 1, ",");
	for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++) {
		const char *op = moments[i].op;
		ddl_all(&b, (const char *[]){"CREATE TRIGGER \"", t->name, "_", op, "\"", moments[i].when, " ON \"", t->name,
									 "\" BEGIN INSERT INTO image(op,tbl,row", NULL});
		str_addn(&b, places, length);
		ddl_all(&b, (const char *[]){") SELECT '", op, "','", t->name, "',* FROM \"", t->name,
									 "\" WHERE id=", moments[i].side, ".id; END", NULL});
		list[(*n)++] = ddl_object(a, "trigger", arena_printf(a, "%s_%s", t->name, op), t->name, &b);
	}
	str_free(&b);
}

void ddl_journal(struct arena *a, struct object *list, size_t *n)
{
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
		list[(*n)++] = tables[i];
	for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++)
		list[(*n)++] = outside[i];
	add_images(a, list, n);
	struct str places = {0};
	add_places(&places, columns_most(), ",c", "");
	for (int i = 0; i < TABLE_COUNT; i++)
		add_triggers(a, &schema[i], str_text(&places), list, n);
	str_free(&places);
}

void ddl_cells(struct str *out)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		str_add(out, "INSERT INTO cell(tbl,at,col) VALUES");
		for (int k = 0; k < schema[i].column_count; k++)
			str_addf(out, "%s('%s',%d,'%s')", k ? "," : "", schema[i].name, k, schema[i].columns[k].name);
		str_add(out, "; ");
	}
}
