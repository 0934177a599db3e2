// SPDX-License-Identifier: EUPL-1.2
// Many rows in one step: a trigger for each costs more than all the rest. It sleeps while rows are inserted, and their
// cells are written by one statement a table, from the rows as they then are. Whatever is no new row ends it: the cells
// are written, and the triggers are awake again before anything else happens.
#include "store/bulk.h"

#include "store/ddl.h"
#include "store/defend.h"
#include "store/number.h"

#include <string.h>

#define PIECE 50000

static void triggers(struct store *s, bool yes)
{
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, yes, (int *)NULL);
}

void store_many(struct store *s)
{
	if (s->many || !s->in_step)
		return;
	memset(s->many_from, 0, sizeof s->many_from);
	s->many = true;
	triggers(s, false);
}

void bulk_drop(struct store *s)
{
	if (s->many)
		triggers(s, true);
	s->many = false;
}

void bulk_note(struct store *s, enum table_id t, int64_t id)
{
	if (s->many && !s->many_from[t])
		s->many_from[t] = id; // ids only grow: what is new from here on lies behind it
}

enum ls_code bulk_touch(struct store *s, enum table_id t, int64_t id, struct ls_err *err)
{
	bool ours = s->many_from[t] && id >= s->many_from[t];
	return s->many && !ours ? bulk_end(s, err) : LS_OK;
}

static enum ls_code end_of(struct store *s, const char *sql, int64_t step, int64_t *id, struct ls_err *err)
{
	struct query *q;
	bool row;
	enum ls_code code = db_query(s, &q, sql, err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, step);
	code = db_next(s, q, &row, err);
	*id = code == LS_OK && row ? sqlite3_column_int64(q->st, 0) : 0;
	db_done(q);
	return code;
}

enum ls_code bulk_next(struct store *s, int64_t *id, struct ls_err *err)
{
	return end_of(s, "SELECT ifnull(max(id)+1,?1<<32) FROM change WHERE " STEP_CELLS, s->step, id, err);
}

static void add_usual(struct str *sql, const struct table *t, int column)
{
	if (ddl_always_told(t, column))
		str_add(sql, "NULL");
	else
		ddl_default(sql, &t->columns[column]);
}

// Which columns hold something unusual in any of the rows: mostly few, and the others need not be looked at again.
static enum ls_code told_columns(struct store *s, const struct table *t, uint64_t *told, struct ls_err *err)
{
	struct str sql = {0};
	struct query *q;
	bool row;
	str_add(&sql, "SELECT ");
	for (int i = 0; i < t->column_count; i++) {
		str_addf(&sql, "%smax(\"%s\" IS NOT ", i ? "," : "", t->columns[i].name);
		add_usual(&sql, t, i);
		str_addc(&sql, ')');
	}
	str_addf(&sql, " FROM \"%s\" WHERE id>=?1", t->name);
	enum ls_code code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	*told = 0;
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, s->many_from[t->id]);
	code = db_next(s, q, &row, err);
	for (int i = 0; code == LS_OK && row && i < t->column_count; i++)
		*told |= (uint64_t)(sqlite3_column_int(q->st, i) != 0) << i;
	db_done(q);
	return code;
}

static void cells_text(struct str *sql, const struct table *t, uint64_t told)
{
	int number = number_of_table(t->id);
	str_addf(sql,
			 "INSERT INTO change(id,tbl,row,op,col,old,new) SELECT ?2+(id-?1)*%d+at,%d,id,'i',col,NULL,v FROM "
			 "(SELECT r.id,c.at,c.col,c.usual,CASE c.at",
			 t->column_count, number);
	for (int i = 0; i < t->column_count; i++)
		if (told >> i & 1)
			str_addf(sql, " WHEN %d THEN r.\"%s\"", i, t->columns[i].name);
	// Not IN: SQLite would make the list of it anew for every row.
	str_addf(sql, " END v FROM \"%s\" r CROSS JOIN cell c WHERE r.id>=?1 AND c.tbl=%d AND ?3>>c.at&1)", t->name,
			 number);
	str_add(sql, " WHERE v IS NOT usual");
}

static enum ls_code write_cells(struct store *s, const struct table *t, struct ls_err *err)
{
	struct str sql = {0};
	struct query *q;
	uint64_t told;
	int64_t next = 0;
	enum ls_code code = told_columns(s, t, &told, err);
	if (code == LS_OK)
		code = bulk_next(s, &next, err);
	if (code != LS_OK || !told)
		return code;
	cells_text(&sql, t, told);
	code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, s->many_from[t->id]);
	sqlite3_bind_int64(q->st, 2, next);
	sqlite3_bind_int64(q->st, 3, (int64_t)told);
	return db_finish(s, q, err);
}

enum ls_code bulk_end(struct store *s, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	if (s->many)
		defend_patience(s); // for the rows that are not in the file yet
	for (int i = 0; i < TABLE_COUNT && s->many && code == LS_OK; i++)
		if (s->many_from[i])
			code = write_cells(s, &schema[i], err);
	bulk_drop(s);
	return code;
}

// The cells at `low` to `low` + PIECE - 1, so that ?3 becomes `next` and so on downwards.
static enum ls_code mirror_piece(struct store *s, int64_t low, int64_t high, int64_t next, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q,
								 "INSERT INTO change(id,tbl,row,op,col,old,new) SELECT ?3+?2-id,tbl,row,CASE op WHEN "
								 "'i' THEN 'd' WHEN 'd' THEN 'i' ELSE op END,col,new,old FROM change WHERE id BETWEEN "
								 "?1 AND ?2 ORDER BY id DESC",
								 err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, low);
	sqlite3_bind_int64(q->st, 2, high);
	sqlite3_bind_int64(q->st, 3, next);
	return db_finish(s, q, err);
}

enum ls_code bulk_mirror(struct store *s, int64_t step, struct ls_err *err)
{
	int64_t next = 0, first = 0, last = 0;
	enum ls_code code = bulk_next(s, &next, err);
	if (code == LS_OK)
		code = end_of(s, "SELECT min(id) FROM change WHERE " STEP_CELLS, step, &first, err);
	if (code == LS_OK)
		code = end_of(s, "SELECT max(id) FROM change WHERE " STEP_CELLS, step, &last, err);
	// SQLite puts aside what it reads from the table it writes to: a piece at a time.
	for (int64_t high = last; code == LS_OK && high >= first && last; high -= PIECE)
		code = mirror_piece(s, high - PIECE + 1 > first ? high - PIECE + 1 : first, high, next + last - high, err);
	return code;
}
