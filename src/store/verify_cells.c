// SPDX-License-Identifier: EUPL-1.2
// Do the numbers by which the journal calls tables and columns mean in this file what they mean to us?
#include "base/i18n.h"
#include "store/ddl.h"
#include "store/defend.h"
#include "store/number.h"
#include "store/old.h"

#include <string.h>

static const char *text_at(sqlite3_stmt *st, int i)
{
	const char *s = (const char *)sqlite3_column_text(st, i);
	return s ? s : "";
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

static enum ls_code strange(struct store *s, struct ls_err *err)
{
	return ls_fail(err, LS_DATA,
				   tr("%s calls tables and columns by other numbers than a plan does (“cell”); nothing was changed. Go "
					  "back to the last backup."),
				   db_name(s));
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
	return code != LS_OK || good ? code : strange(s, err);
}

// A column of an older plan: it has the number of today under the name of then, whatever place it had.
static bool was_cell(sqlite3_stmt *st, int version)
{
	const struct table *t = number_table(sqlite3_column_int64(st, 0));
	const char *name = t && strcmp(text_at(st, 2), t->name) == 0 ? old_renamed(version, t, text_at(st, 3)) : NULL;
	return name && number_of_column(t->id, schema_column(t, name)) == sqlite3_column_int64(st, 1);
}

static int64_t columns_then(int version)
{
	struct str name = {0};
	int64_t n = 0;
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count; i++)
			n += old_column(&name, version, (enum table_id)t, &schema[t].columns[i]);
	str_free(&name);
	return n;
}

static enum ls_code compare_cells_then(struct store *s, struct ls_err *err)
{
	struct query *q;
	bool row = true, good = true;
	int64_t n = 0;
	enum ls_code code = db_query(s, &q, "SELECT tbl,col,tbl_name,col_name FROM cell ORDER BY tbl,at", err);
	while (code == LS_OK && row && good) {
		code = db_next(s, q, &row, err);
		good = code != LS_OK || !row || was_cell(q->st, s->version);
		n += code == LS_OK && row;
	}
	db_done(q);
	return code != LS_OK || (good && n == columns_then(s->version)) ? code : strange(s, err);
}

enum ls_code verify_cells(struct store *s, struct ls_err *err)
{
	if (s->cells_known || s->version < NUMBERED_SINCE)
		return LS_OK;
	if (s->version < STORE_VERSION)
		return compare_cells_then(s, err);
	enum ls_code code = compare_cells(s, err);
	s->cells_known = code == LS_OK;
	return code;
}
