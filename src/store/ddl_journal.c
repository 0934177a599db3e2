// SPDX-License-Identifier: EUPL-1.2
// The journal as SQL: one row of `change` for each changed cell, whatever tool has changed it. Tables and columns stand
// in it by number; its id leads with the step, so that a step's cells lie side by side and need no index.
//
// SQLite reads the text of every trigger each time a plan is opened, so the triggers of a table name no columns. They
// copy the whole row into `image`, before and after; one trigger there compares the two place by place and knows the
// numbers from `cell`. `image` is empty again when the row has been written down.
#include "plan/journal.h"
#include "store/ddl.h"
#include "store/number.h"

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
	// `step` is for the eyes of others: it is read out of the id and takes no room. Not op IN (…): SQLite would make the
	// list of it anew for every cell.
	{"table", "change", "change",
	 "CREATE TABLE change(id INTEGER PRIMARY KEY, step INTEGER AS (id>>32) VIRTUAL, tbl INTEGER NOT NULL, "
	 "row INTEGER NOT NULL, op TEXT NOT NULL CHECK(op='i' OR op='u' OR op='d'), col INTEGER NOT NULL, old ANY, new "
	 "ANY) "
	 "STRICT"},
	// The newest step of an author, however many others have made since; the id is part of every index.
	{"index", "step_author", "step", "CREATE INDEX step_author ON step(author)"},
	{"table", "tag", "tag",
	 "CREATE TABLE tag(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE CHECK(length(name) BETWEEN 1 "
	 "AND 200), "
	 "step INTEGER NOT NULL, at INTEGER NOT NULL) STRICT"},
	// What the numbers mean, for the triggers and for whoever reads the journal in SQL: the column `col` of table `tbl`
	// stands at place `at` of its rows. An inserted or deleted row that holds `usual` there is not told of it.
	{"table", "cell", "cell",
	 "CREATE TABLE cell(tbl INTEGER NOT NULL, at INTEGER NOT NULL, col INTEGER NOT NULL, tbl_name TEXT NOT NULL, "
	 "col_name TEXT NOT NULL, usual ANY, PRIMARY KEY(tbl,at)) STRICT, WITHOUT ROWID"},
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

// The step that takes a cell: the newest where it is open or made by other tools (kind 4), else the one after it.
#define TARGET    "(SELECT ifnull((SELECT id+(open=0 AND kind<>4) FROM step ORDER BY id DESC LIMIT 1),1) t)"
#define ITS_CELLS "id BETWEEN t<<32 AND (t<<32)+4294967295"
// The place behind its last cell.
#define NEXT       "(SELECT ifnull((SELECT max(id)+1 FROM change WHERE " ITS_CELLS "),t<<32) n FROM " TARGET ")"
#define WRITE_DOWN "INSERT INTO change(id,tbl,row,op,col,old,new) SELECT n+at,NEW.tbl,NEW.row,NEW.op,col,"
// Where no step of ours is open, cells make one of their own. The clock is SQLite's; no time lies before that of the
// step before.
#define MAKE_STEP                                                                                                      \
	"INSERT INTO step(id,at,kind) SELECT t,max(CAST(strftime('%s','now') AS INTEGER),"                                 \
	"ifnull((SELECT at FROM step ORDER BY id DESC LIMIT 1),0)),4 FROM " TARGET                                         \
	" WHERE NOT EXISTS(SELECT 1 FROM step WHERE id=t) AND EXISTS(SELECT 1 FROM change WHERE " ITS_CELLS "); "

// An insert writes what is not usual, a delete what was not.
static void add_whole(struct str *b)
{
	str_add(b, "CREATE TRIGGER image_w AFTER INSERT ON image WHEN NEW.op='i' OR NEW.op='d' BEGIN " WRITE_DOWN
			   "iif(NEW.op='d',v,NULL),iif(NEW.op='i',v,NULL) FROM (SELECT at,col,usual,");
	add_value(b, "NEW");
	str_add(b, " v FROM cell WHERE tbl=NEW.tbl)," NEXT " WHERE v IS NOT usual; " MAKE_STEP "DELETE FROM image; END");
}

// An update writes what differs from the image before it. What is left of an update that failed goes with the next one.
static void add_difference(struct str *b)
{
	str_add(b, "CREATE TRIGGER image_u AFTER INSERT ON image WHEN NEW.op='u' BEGIN "
			   "SELECT RAISE(ABORT,'an id never changes') WHERE NOT EXISTS(SELECT 1 FROM image WHERE op='o' AND "
			   "tbl=NEW.tbl AND row=NEW.row); " WRITE_DOWN "o,v FROM (SELECT at,col,");
	add_value(b, "was");
	str_add(b, " o,");
	add_value(b, "NEW");
	str_add(b, " v FROM cell,image was WHERE cell.tbl=NEW.tbl AND was.op='o')," NEXT " WHERE o IS NOT v; " MAKE_STEP
			   "DELETE FROM image; END");
}

static void add_images(struct arena *a, struct object *list, size_t *n)
{
	struct str b = {0};
	str_add(&b, "CREATE TABLE image(op TEXT NOT NULL, tbl INTEGER NOT NULL, row INTEGER NOT NULL");
	add_places(&b, columns_most(), ", c", " ANY");
	str_add(&b, ") STRICT");
	list[(*n)++] = ddl_object(a, "table", "image", "image", &b);
	add_whole(&b);
	list[(*n)++] = ddl_object(a, "trigger", "image_w", "image", &b);
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
	char number[16];
	(void)snprintf(number, sizeof number, "%d", number_of_table(t->id));
	for (int i = 0; i < t->column_count; i++)
		length += 1 + strcspn(places + length + 1, ",");
	for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++) {
		const char *op = moments[i].op;
		ddl_all(&b, (const char *[]){"CREATE TRIGGER \"", t->name, "_", op, "\"", moments[i].when, " ON \"", t->name,
									 "\" BEGIN INSERT INTO image(op,tbl,row", NULL});
		str_addn(&b, places, length);
		ddl_all(&b, (const char *[]){") SELECT '", op, "',", number, ",* FROM \"", t->name,
									 "\" WHERE id=", moments[i].side, ".id; END", NULL});
		list[(*n)++] = ddl_object(a, "trigger", arena_printf(a, "%s_%s", t->name, op), t->name, &b);
	}
	str_free(&b);
}

void ddl_journal(struct arena *a, struct object *list, size_t *n)
{
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
		list[(*n)++] = tables[i];
	add_images(a, list, n);
	struct str places = {0};
	add_places(&places, columns_most(), ",c", "");
	for (int i = 0; i < TABLE_COUNT; i++)
		add_triggers(a, &schema[i], str_text(&places), list, n);
	str_free(&places);
}

// Can a row hold nothing but what is usual? Not where something must be stated.
static bool all_usual(const struct table *t)
{
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		bool text = c->type == TYPE_TEXT || c->type == TYPE_CODE;
		if (c->type == TYPE_CODE || (text && c->flags & REQ) ||
			(!text && !(c->flags & NUL) && (c->type == TYPE_REF || c->preset == NONE64)))
			return false;
	}
	return true;
}

bool ddl_always_told(const struct table *t, int column)
{
	return column == t->column_count - 1 && all_usual(t);
}

void ddl_cells(struct str *out)
{
	for (int n = 1; n <= number_tables(); n++) {
		const struct table *t = number_table(n);
		if (t)
			str_add(out, "INSERT INTO cell(tbl,at,col,tbl_name,col_name,usual) VALUES");
		for (int k = 0; t && k < t->column_count; k++) {
			str_addf(out, "%s(%d,%d,%d,'%s','%s',", k ? "," : "", n, k, number_of_column(t->id, k), t->name,
					 t->columns[k].name);
			if (ddl_always_told(t, k))
				str_add(out, "NULL");
			else
				ddl_default(out, &t->columns[k]);
			str_addc(out, ')');
		}
		str_add(out, t ? "; " : "");
	}
}
