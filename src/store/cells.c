// SPDX-License-Identifier: EUPL-1.2
// Some columns through the whole journal: one pass over it from a step on, since it has no index by table.
#include "store/db.h"
#include "store/number.h"
#include "store/old.h"
#include "store/rows.h"

#include <string.h>

static void conditions(struct str *sql, const struct store *s, const struct cell_asked *asked, size_t n)
{
	bool numbered = s->version >= NUMBERED_SINCE;
	for (size_t i = 0; i < n; i++) {
		const struct table *t = &schema[asked[i].table];
		str_add(sql, i ? " OR " : "");
		if (numbered)
			str_addf(sql, "(tbl=%d AND col=%d)", number_of_table(t->id),
					 number_of_column(t->id, schema_column(t, asked[i].column)));
		else
			str_addf(sql, "(tbl='%s' AND col='%s')", t->name, asked[i].column);
	}
}

static struct value value_at(struct arena *a, sqlite3_stmt *st, int i)
{
	switch (sqlite3_column_type(st, i)) {
	case SQLITE_NULL:
		return (struct value){.kind = VALUE_NULL};
	case SQLITE_INTEGER:
		return (struct value){.kind = VALUE_INT, .i = sqlite3_column_int64(st, i)};
	default: {
		const char *text = (const char *)sqlite3_column_text(st, i);
		return (struct value){.kind = VALUE_TEXT, .s = arena_str(a, text ? text : "")};
	}
	}
}

static const struct cell_asked *which(const struct store *s, sqlite3_stmt *st, const struct cell_asked *asked, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct table *t = &schema[asked[i].table];
		int column = schema_column(t, asked[i].column);
		bool same = s->version >= NUMBERED_SINCE
						? sqlite3_column_int64(st, 2) == number_of_table(t->id) &&
							  sqlite3_column_int64(st, 5) == number_of_column(t->id, column)
						: strcmp((const char *)sqlite3_column_text(st, 2), t->name) == 0 &&
							  strcmp((const char *)sqlite3_column_text(st, 5), asked[i].column) == 0;
		if (same)
			return &asked[i];
	}
	return NULL;
}

enum ls_code store_cells(struct store *s, struct arena *a, struct cells_asked of, struct told_cell **out, size_t *n,
						 struct ls_err *err)
{
	struct rows found = {0};
	struct query *q;
	struct str sql = {0};
	*out = NULL;
	*n = 0;
	bool numbered = s->version >= NUMBERED_SINCE;
	str_addf(&sql, "SELECT c.step,s.at,tbl,row,op,col,old,new FROM change c JOIN step s ON s.id=c.step WHERE %s AND (",
			 numbered ? "c." CELLS_AFTER : "c.step>?1");
	conditions(&sql, s, of.at, of.n);
	str_add(&sql, ") ORDER BY c.id");
	enum ls_code code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, of.since);
	bool row = true;
	while ((code = db_next(s, q, &row, err)) == LS_OK && row) {
		const struct cell_asked *cell_of = which(s, q->st, of.at, of.n);
		const char *op = (const char *)sqlite3_column_text(q->st, 4);
		if (!cell_of || !op)
			continue;
		struct change c = {.table = cell_of->table,
						   .row = (int32_t)sqlite3_column_int64(q->st, 3),
						   .op = *op,
						   .column = cell_of->column,
						   .before = old_value(s->version, cell_of->table, cell_of->column, value_at(a, q->st, 6)),
						   .after = old_value(s->version, cell_of->table, cell_of->column, value_at(a, q->st, 7))};
		// Plans before version 3 tell usual cells of rows that came or went, too.
		const struct table *t = &schema[c.table];
		struct value usual = change_usual(&t->columns[schema_column(t, c.column)]);
		if (c.op != 'u' && change_same(c.op == 'i' ? &c.after : &c.before, &usual))
			continue;
		*(struct told_cell *)rows_more(&found, a, sizeof(struct told_cell)) = (struct told_cell){
			.step = sqlite3_column_int64(q->st, 0), .at = sqlite3_column_int64(q->st, 1), .change = c};
	}
	db_done(q);
	*out = found.items;
	*n = found.n;
	return code;
}
