// SPDX-License-Identifier: EUPL-1.2
// Taking cells back. The cells of a step are grouped by row operation, newest first: an update writes back `old`
// where every cell still is `new`, an insert is deleted where it still is what was inserted, a delete is inserted
// again. What is not as the journal says stays as it is, and the row is named. A column without a cell held what is usual
// for it, or is younger than the record and was filled with that.
#include "store/revert.h"

#include "base/arena.h"
#include "store/ddl.h"
#include "store/number.h"

enum { CELLS_MOST = 64 };

struct cell {
	int column; // index in the table
	sqlite3_value *before, *after;
};

// One row operation. Its cells lie side by side; a column that is among them already begins another one. (Two updates
// of a row that share no column are taken back as one.)
struct group {
	const struct table *t;
	int64_t row, step;
	char op;
	struct cell cells[CELLS_MOST];
	int n;
	// The statement of the operation before, which is mostly the one wanted again.
	struct query *kept;
	const struct table *kept_t;
	char kept_op;
	int kept_columns[CELLS_MOST], kept_n;
};

static void clear(struct group *g)
{
	for (int i = 0; i < g->n; i++) {
		sqlite3_value_free(g->cells[i].before);
		sqlite3_value_free(g->cells[i].after);
	}
	g->n = 0;
}

static bool has(const struct group *g, int column)
{
	for (int i = 0; i < g->n; i++)
		if (g->cells[i].column == column)
			return true;
	return false;
}

// ---- the statements --------------------------------------------------------------------------------------------

static void where_as_after(struct str *sql, const struct group *g)
{
	str_add(sql, " WHERE id=?1");
	for (int i = 0; i < g->n; i++)
		str_addf(sql, " AND \"%s\" IS ?", g->t->columns[g->cells[i].column].name);
}

static void update_text(struct str *sql, const struct group *g)
{
	str_addf(sql, "UPDATE \"%s\" SET ", g->t->name);
	for (int i = 0; i < g->n; i++)
		str_addf(sql, "%s\"%s\"=?%d", i ? "," : "", g->t->columns[g->cells[i].column].name, g->n + i + 2);
	// Numbered by hand: the values of `before` stand behind those of `after`.
	str_add(sql, " WHERE id=?1");
	for (int i = 0; i < g->n; i++)
		str_addf(sql, " AND \"%s\" IS ?%d", g->t->columns[g->cells[i].column].name, i + 2);
}

static void where_unrecorded(struct str *sql, const struct column *c)
{
	str_addf(sql, " AND \"%s\" IS ", c->name);
	ddl_default(sql, c);
}

static void delete_text(struct str *sql, const struct group *g)
{
	str_addf(sql, "DELETE FROM \"%s\"", g->t->name);
	where_as_after(sql, g);
	for (int i = 0; i < g->t->column_count; i++)
		if (!has(g, i))
			where_unrecorded(sql, &g->t->columns[i]);
}

static void insert_text(struct str *sql, const struct group *g)
{
	str_addf(sql, "INSERT INTO \"%s\"(id", g->t->name);
	for (int i = 0; i < g->n; i++)
		str_addf(sql, ",\"%s\"", g->t->columns[g->cells[i].column].name);
	for (int i = 0; i < g->t->column_count; i++)
		if (!has(g, i))
			str_addf(sql, ",\"%s\"", g->t->columns[i].name);
	str_add(sql, ") VALUES(?1");
	for (int i = 0; i < g->n; i++)
		str_add(sql, ",?");
	for (int i = 0; i < g->t->column_count; i++)
		if (!has(g, i)) {
			str_addc(sql, ',');
			ddl_default(sql, &g->t->columns[i]);
		}
	str_addc(sql, ')');
}

static void bind(struct query *q, const struct group *g)
{
	sqlite3_bind_int64(q->st, 1, g->row);
	for (int i = 0; i < g->n; i++) {
		if (g->op != 'd')
			sqlite3_bind_value(q->st, i + 2, g->cells[i].after);
		if (g->op == 'd')
			sqlite3_bind_value(q->st, i + 2, g->cells[i].before);
		if (g->op == 'u')
			sqlite3_bind_value(q->st, g->n + i + 2, g->cells[i].before);
	}
}

// ---- what stands in the way --------------------------------------------------------------------------------------

static const struct cell *cell_of(const struct group *g, int column)
{
	for (int i = 0; i < g->n; i++)
		if (g->cells[i].column == column)
			return &g->cells[i];
	return NULL;
}

// Another row that has, in `columns` (-1 ends), what this one would get back; a column that does not change is
// compared with the row's own. 0: none.
static int64_t same_elsewhere(struct store *s, const struct group *g, const int *columns)
{
	struct str sql = {0};
	str_addf(&sql, "SELECT id FROM \"%s\" WHERE id<>?1", g->t->name);
	int n = 1;
	for (int i = 0; columns[i] >= 0; i++) {
		const char *name = g->t->columns[columns[i]].name;
		if (cell_of(g, columns[i]))
			str_addf(&sql, " AND \"%s\" IS ?%d", name, ++n);
		else
			str_addf(&sql, " AND \"%s\" IS (SELECT \"%s\" FROM \"%s\" WHERE id=?1)", name, name, g->t->name);
	}
	struct query *q;
	enum ls_code code = db_query(s, &q, str_text(&sql), NULL);
	str_free(&sql);
	if (code != LS_OK)
		return 0;
	sqlite3_bind_int64(q->st, 1, g->row);
	n = 1;
	for (int i = 0; columns[i] >= 0; i++)
		if (cell_of(g, columns[i]))
			sqlite3_bind_value(q->st, ++n, cell_of(g, columns[i])->before);
	bool row;
	int64_t id = db_next(s, q, &row, NULL) == LS_OK && row ? sqlite3_column_int64(q->st, 0) : 0;
	db_done(q);
	return id;
}

static int64_t owner_of_the_same(struct store *s, const struct group *g)
{
	int code[3] = {schema_code(g->t), schema_scope(g->t), -1};
	int64_t id = code[0] >= 0 ? same_elsewhere(s, g, code) : 0;
	const int *pair = ddl_unique(g->t->id);
	if (!id && pair)
		id = same_elsewhere(s, g, pair);
	return id;
}

// ---- the loop ----------------------------------------------------------------------------------------------------

static bool same_statement(const struct group *g)
{
	if (!g->kept || g->kept_t != g->t || g->kept_op != g->op || g->kept_n != g->n)
		return false;
	for (int i = 0; i < g->n; i++)
		if (g->kept_columns[i] != g->cells[i].column)
			return false;
	return true;
}

static enum ls_code find_statement(struct store *s, struct group *g, struct ls_err *err)
{
	if (same_statement(g))
		return LS_OK;
	struct str sql = {0};
	if (g->op == 'u')
		update_text(&sql, g);
	else if (g->op == 'i')
		delete_text(&sql, g);
	else
		insert_text(&sql, g);
	db_done(g->kept);
	enum ls_code code = db_query(s, &g->kept, str_text(&sql), err);
	str_free(&sql);
	g->kept_t = g->t;
	g->kept_op = g->op;
	g->kept_n = g->n;
	for (int i = 0; i < g->n; i++)
		g->kept_columns[i] = g->cells[i].column;
	return code;
}

static enum ls_code take_back(struct store *s, struct group *g, struct obstacle *o, struct ls_err *err)
{
	enum ls_code code = find_statement(s, g, err);
	if (code != LS_OK)
		return code;
	bind(g->kept, g);
	s->ticks = 0;
	s->touched[g->t->id] = true;
	int rc = sqlite3_step(g->kept->st);
	int changes = rc == SQLITE_DONE ? sqlite3_changes(s->db) : 0;
	sqlite3_reset(g->kept->st);
	if (rc != SQLITE_DONE && (rc & 0xff) != SQLITE_CONSTRAINT)
		return db_fail(s, rc, err);
	if (changes == 1)
		return LS_OK;
	int64_t other = rc == SQLITE_CONSTRAINT_UNIQUE ? owner_of_the_same(s, g) : 0;
	*o = (struct obstacle){g->t->id, other ? other : g->row, g->step};
	return LS_REFUSED;
}

static bool starts_another(const struct group *g, const struct table *t, int64_t row, int64_t step, char op, int column)
{
	return g->n > 0 &&
		   (g->t != t || g->row != row || g->step != step || g->op != op || has(g, column) || g->n == CELLS_MOST);
}

// Reads one cell; takes the group before it back when the cell belongs to the next one.
static enum ls_code add_cell(struct store *s, struct group *g, sqlite3_stmt *st, struct obstacle *o, struct ls_err *err)
{
	const char *op = (const char *)sqlite3_column_text(st, 2);
	const struct table *t = number_table(sqlite3_column_int64(st, 0));
	int column = number_column(sqlite3_column_int64(st, 0), sqlite3_column_int64(st, 3));
	int64_t row = sqlite3_column_int64(st, 1), step = sqlite3_column_int64(st, 6);
	if (column < 0 || !op || (*op != 'i' && *op != 'u' && *op != 'd')) {
		*o = (struct obstacle){.step = step};
		return LS_REFUSED;
	}
	enum ls_code code = LS_OK;
	if (starts_another(g, t, row, step, *op, column)) {
		code = take_back(s, g, o, err);
		clear(g);
	}
	g->t = t;
	g->row = row;
	g->step = step;
	g->op = *op;
	g->cells[g->n++] = (struct cell){column, sqlite3_value_dup(sqlite3_column_value(st, 4)),
									 sqlite3_value_dup(sqlite3_column_value(st, 5))};
	return code;
}

enum ls_code revert_cells(struct store *s, int64_t step, bool whole, struct obstacle *o, struct ls_err *err)
{
	struct group g = {.n = 0};
	struct query *q;
	*o = (struct obstacle){0};
	// What is written on the way is a newer step's and lies behind the reader.
	enum ls_code code =
		db_query(s, &q,
				 whole ? "SELECT tbl,row,op,col,old,new,id>>32 FROM change WHERE " CELLS_AFTER " ORDER BY id DESC"
					   : "SELECT tbl,row,op,col,old,new,id>>32 FROM change WHERE " STEP_CELLS " ORDER BY id DESC",
				 err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, step);
	bool row = true;
	while (code == LS_OK) {
		code = db_next(s, q, &row, err);
		if (code != LS_OK || !row)
			break;
		code = add_cell(s, &g, q->st, o, err);
	}
	if (code == LS_OK && g.n > 0)
		code = take_back(s, &g, o, err);
	clear(&g);
	db_done(g.kept);
	db_done(q);
	return code;
}
