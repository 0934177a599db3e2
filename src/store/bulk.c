// SPDX-License-Identifier: EUPL-1.2
// Many rows in one step: a trigger for each costs more than all the rest. It sleeps while rows are inserted, and their
// cells are written together, table by table, from the rows as they then are. Whatever is no new row ends it: the cells
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

// ---- cells of new rows ---------------------------------------------------------------------------------------------

enum { CELLS = 32 }; // that one statement writes, at most

// Cells of one table's new rows on their way into the journal.
struct cells {
	struct store *s;
	const struct table *table;
	struct query *put;
	bool begun; // the first one is there
	int always; // column that is always told, -1
	int n;      // bound to `put`
};

// What the journal is not told of a row that comes, as `cell` has it.
static bool usual(const struct cells *c, int column, sqlite3_value *v)
{
	const struct column *col = &c->table->columns[column];
	int type = sqlite3_value_type(v);
	if (type == SQLITE_NULL || column == c->always)
		return type == SQLITE_NULL;
	if (type == SQLITE_INTEGER)
		return !(col->flags & NUL) && sqlite3_value_int64(v) == col->preset;
	return sqlite3_value_bytes(v) == 0;
}

// Those that are bound. Without ids: SQLite counts on from the last one, and need not look whether they are taken.
static enum ls_code put_query(struct cells *c, struct ls_err *err)
{
	struct str sql = {0};
	str_addf(&sql, "INSERT INTO change(tbl,row,op,col,old,new) SELECT %d,column1,'i',column2,NULL,column3 FROM (VALUES",
			 number_of_table(c->table->id));
	for (int i = 0; i < CELLS; i++)
		str_add(&sql, i ? ",(?,?,?)" : "(?,?,?)");
	str_add(&sql, ") WHERE column1 NOT NULL");
	enum ls_code code = db_query(c->s, &c->put, str_text(&sql), err);
	str_free(&sql);
	return code;
}

static void bind_cell(sqlite3_stmt *st, int at, int64_t row, int column, sqlite3_value *v)
{
	sqlite3_bind_int64(st, at + 1, row);
	sqlite3_bind_int(st, at + 2, column);
	sqlite3_bind_value(st, at + 3, v); // copied: the row will be another one
}

static enum ls_code put_cells(struct cells *c, struct ls_err *err)
{
	bool row;
	enum ls_code code = db_next(c->s, c->put, &row, err);
	sqlite3_reset(c->put->st);
	sqlite3_clear_bindings(c->put->st);
	c->n = 0;
	return code;
}

static enum ls_code put_first(struct cells *c, int64_t row, int column, sqlite3_value *v, struct ls_err *err)
{
	struct query *q;
	int64_t id;
	enum ls_code code = bulk_next(c->s, &id, err);
	if (code == LS_OK)
		code = db_query(c->s, &q, "INSERT INTO change(id,tbl,row,op,col,old,new) VALUES(?4,?5,?1,'i',?2,NULL,?3)", err);
	if (code != LS_OK)
		return code;
	bind_cell(q->st, 0, row, column, v);
	sqlite3_bind_int64(q->st, 4, id);
	sqlite3_bind_int(q->st, 5, number_of_table(c->table->id));
	c->begun = true;
	return db_finish(c->s, q, err);
}

static enum ls_code write_row(struct cells *c, sqlite3_stmt *row, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	int64_t id = sqlite3_column_int64(row, 0);
	for (int i = 0; i < c->table->column_count && code == LS_OK; i++) {
		sqlite3_value *v = sqlite3_column_value(row, i + 1);
		if (usual(c, i, v))
			continue;
		int number = number_of_column(c->table->id, i);
		if (c->begun)
			bind_cell(c->put->st, 3 * c->n++, id, number, v);
		else
			code = put_first(c, id, number, v, err);
		if (c->n == CELLS)
			code = put_cells(c, err);
	}
	return code;
}

static enum ls_code write_rows(struct cells *c, struct query *rows, struct ls_err *err)
{
	bool more = true;
	sqlite3_bind_int64(rows->st, 1, c->s->many_from[c->table->id]);
	enum ls_code code = put_query(c, err);
	while (code == LS_OK && (code = db_next(c->s, rows, &more, err)) == LS_OK && more)
		code = write_row(c, rows->st, err);
	if (code == LS_OK && c->n)
		code = put_cells(c, err);
	db_done(c->put);
	return code;
}

static enum ls_code write_cells(struct store *s, const struct table *t, struct ls_err *err)
{
	int last = t->column_count - 1;
	struct cells c = {.s = s, .table = t, .always = ddl_always_told(t, last) ? last : -1};
	struct str sql = {0};
	struct query *rows;
	str_addf(&sql, "SELECT * FROM \"%s\" WHERE id>=?1 ORDER BY id", t->name);
	enum ls_code code = db_query(s, &rows, str_text(&sql), err);
	str_free(&sql);
	if (code == LS_OK)
		code = write_rows(&c, rows, err);
	db_done(rows);
	return code;
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
