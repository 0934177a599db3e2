// SPDX-License-Identifier: EUPL-1.2
// Rows → snapshot: one pass over each table in the order of ids, straight into arrays of the plan's arena. What the
// file holds against the rules (a writer with checks off, a hostile file) becomes a default or no reference.
#include "store/load.h"

#include "base/i18n.h"
#include "store/defend.h"
#include "store/old.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS_MOST = 64 };

struct load {
	struct store *s;
	struct plan *plan;
	char *rows; // rows of the present table, before their number is known
	size_t size;
	load_found *found;
	void *arg;
};

// The columns of a table that are in the snapshot, in the order of the statement.
struct wanted {
	const struct column *columns[COLUMNS_MOST];
	int n;
};

static enum ls_code damaged(const struct load *l, const struct table *t, struct ls_err *err)
{
	return ls_fail(err, LS_DATA,
				   tr("%s is damaged: the table “%s” holds what no plan can hold. Go back to the last backup."),
				   db_name(l->s), t->name);
}

static void tell(const struct load *l, const struct table *t, int32_t row, const struct column *c, int64_t value,
				 bool dangling)
{
	struct load_finding f = {t->id, row, c, value, dangling};
	if (l->found)
		l->found(l->arg, &f);
}

static void select_text(struct str *sql, const struct store *s, const struct table *t, struct wanted *w)
{
	str_add(sql, "SELECT id");
	for (int i = 0; i < t->column_count && w->n < COLUMNS_MOST; i++)
		if (!t->columns[i].lazy) {
			str_addc(sql, ',');
			old_column(sql, s->version, t->id, &t->columns[i]);
			w->columns[w->n++] = &t->columns[i];
		}
	str_addf(sql, " FROM \"%s\" ORDER BY id", t->name);
}

// False when the value has a type that the column never has. (A value taken out once is half the price of asking the
// statement for its type, its bytes and its length; nobody else uses the connection meanwhile.)
static bool put_text(struct load *l, sqlite3_value *v, const struct column *c, char *row)
{
	const char *text = "";
	int type = sqlite3_value_type(v);
	if (type == SQLITE_TEXT) {
		const char *s = (const char *)sqlite3_value_text(v);
		int n = sqlite3_value_bytes(v);
		if (n > 0 && s)
			text = arena_dup(l->plan->arena, s, (size_t)n);
	} else if (type != SQLITE_NULL) {
		return false;
	}
	memcpy(row + c->offset, &text, sizeof text);
	return true;
}

static void put_int(char *row, const struct column *c, int64_t v)
{
	if (c->type == TYPE_BIG) {
		memcpy(row + c->offset, &v, sizeof v);
		return;
	}
	int32_t small = v == NONE64 ? NONE32 : (int32_t)v;
	memcpy(row + c->offset, &small, sizeof small);
}

static bool put_number(struct load *l, sqlite3_value *value, const struct table *t, const struct column *c, char *row,
					   int32_t id)
{
	int64_t v = NONE64;
	int type = sqlite3_value_type(value);
	if (type == SQLITE_INTEGER)
		v = sqlite3_value_int64(value);
	else if (type != SQLITE_NULL)
		return false;
	bool fits = type == SQLITE_NULL ? (c->flags & NUL) != 0 : v >= c->least && v <= c->most;
	if (!fits) {
		tell(l, t, id, c, v, false);
		v = c->preset;
	}
	put_int(row, c, v);
	return true;
}

static bool put_row(struct load *l, sqlite3_stmt *st, const struct table *t, const struct wanted *w, char *row,
					int32_t id)
{
	memset(row, 0, t->row_size);
	memcpy(row, &id, sizeof id); // id is the first member of every row
	for (int i = 0; i < w->n; i++) {
		const struct column *c = w->columns[i];
		sqlite3_value *v = sqlite3_column_value(st, i + 1);
		bool good =
			c->type == TYPE_TEXT || c->type == TYPE_CODE ? put_text(l, v, c, row) : put_number(l, v, t, c, row, id);
		if (!good)
			return false;
	}
	return true;
}

static void store_rows(const struct load *l, const struct table *t, size_t n)
{
	void *rows = n ? arena_alloc(l->plan->arena, n * t->row_size) : NULL;
	if (n)
		memcpy(rows, l->rows, n * t->row_size);
	memcpy((char *)l->plan + t->rows_offset, &rows, sizeof rows);
	memcpy((char *)l->plan + t->count_offset, &n, sizeof n);
}

static enum ls_code read_rows(struct load *l, struct query *q, const struct table *t, const struct wanted *w,
							  struct ls_err *err)
{
	size_t n = 0;
	int64_t last = 0;
	for (;;) {
		bool more;
		enum ls_code code = db_next(l->s, q, &more, err);
		if (code != LS_OK)
			return code;
		if (!more)
			break;
		int64_t id = sqlite3_column_int64(q->st, 0);
		if (id <= last || id > INT32_MAX)
			return damaged(l, t, err); // also ends a tree that leads in circles
		last = id;
		if ((n + 1) * t->row_size > l->size) {
			l->size = l->size * 2 > t->row_size * 256 ? l->size * 2 : t->row_size * 256;
			l->rows = mem_realloc(l->rows, l->size);
		}
		if (!put_row(l, q->st, t, w, l->rows + n * t->row_size, (int32_t)id))
			return damaged(l, t, err);
		n++;
	}
	store_rows(l, t, n);
	return LS_OK;
}

static enum ls_code load_table(struct load *l, const struct table *t, struct ls_err *err)
{
	struct str sql = {0};
	struct wanted w = {.n = 0};
	if (!old_has_table(l->s->version, t->id)) {
		store_rows(l, t, 0);
		return LS_OK;
	}
	select_text(&sql, l->s, t, &w);
	struct query *q;
	enum ls_code code = db_query(l->s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code == LS_OK)
		code = read_rows(l, q, t, &w, err);
	db_done(q);
	return code;
}

static void *rows_of(const struct plan *p, const struct table *t)
{
	void *rows;
	memcpy(&rows, (const char *)p + t->rows_offset, sizeof rows);
	return rows;
}

// Ids are ascending and mostly without gaps: neighbours share the distance of an id to its position.
static void cut_dangling(const struct load *l, const struct table *t, const struct column *c)
{
	const struct table *to = &schema[c->target];
	char *row = rows_of(l->plan, t);
	const char *targets = rows_of(l->plan, to);
	int64_t n = (int64_t)plan_count(l->plan, t->id), target_n = (int64_t)plan_count(l->plan, to->id), distance = 1;
	for (int64_t i = 0; i < n; i++, row += t->row_size) {
		int32_t *ref = (int32_t *)(void *)(row + c->offset);
		if (*ref == NONE32)
			continue;
		int64_t guess = *ref - distance;
		if (guess >= 0 && guess < target_n && plan_id(targets + (size_t)guess * to->row_size) == *ref)
			continue;
		ptrdiff_t at = plan_position(l->plan, to->id, *ref);
		if (at >= 0) {
			distance = *ref - at;
			continue;
		}
		tell(l, t, plan_id(row), c, *ref, true);
		*ref = NONE32;
	}
}

enum ls_code load_rows(struct store *s, struct plan **out, load_found *found, void *arg, struct ls_err *err)
{
	struct load l = {.s = s, .plan = plan_new(), .found = found, .arg = arg};
	enum ls_code code = LS_OK;
	for (int i = 0; i < TABLE_COUNT && code == LS_OK; i++)
		code = load_table(&l, &schema[i], err);
	free(l.rows);
	if (code != LS_OK) {
		plan_free(l.plan);
		return code;
	}
	for (int i = 0; i < TABLE_COUNT; i++)
		for (int k = 0; k < schema[i].column_count; k++)
			if (schema[i].columns[k].type == TYPE_REF && !schema[i].columns[k].lazy)
				cut_dangling(&l, &schema[i], &schema[i].columns[k]);
	*out = l.plan;
	return LS_OK;
}

// Each commit seen is a new generation, whoever made it.
static enum ls_code count_generation(struct store *s, struct plan *p, struct ls_err *err)
{
	int64_t now;
	enum ls_code code = db_number(s, "PRAGMA data_version", &now, err);
	if (code != LS_OK)
		return code;
	if (s->seen != now || s->loaded_commits != s->commits)
		s->generation++;
	s->seen = now;
	s->loaded_commits = s->commits;
	p->generation = s->generation;
	return LS_OK;
}

enum ls_code store_load(struct store *s, struct plan **out, struct ls_err *err)
{
	*out = NULL;
	bool alone = sqlite3_get_autocommit(s->db) != 0; // not inside a step
	enum ls_code code = alone ? db_exec(s, "BEGIN", err) : LS_OK;
	if (code != LS_OK)
		return code;
	struct plan *p = NULL;
	defend_patience(s); // the file may have grown
	code = defend_again(s, err);
	if (code == LS_OK)
		code = load_rows(s, &p, NULL, NULL, err);
	if (code == LS_OK)
		code = count_generation(s, p, err);
	if (alone) {
		enum ls_code end = db_exec(s, "COMMIT", code == LS_OK ? err : NULL);
		code = code == LS_OK ? end : code;
	}
	if (code != LS_OK) {
		plan_free(p);
		return code;
	}
	*out = p;
	return LS_OK;
}

enum ls_code store_text(struct store *s, enum table_id t, int32_t id, const char *column, struct str *out,
						struct ls_err *err)
{
	int at = schema_column(&schema[t], column);
	if (at < 0 || !old_has_table(s->version, t))
		return LS_OK;
	struct str sql = {0};
	str_add(&sql, "SELECT ");
	old_column(&sql, s->version, t, &schema[t].columns[at]);
	str_addf(&sql, " FROM \"%s\" WHERE id=?1", schema[t].name);
	struct query *q;
	enum ls_code code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int(q->st, 1, id);
	bool row;
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row && sqlite3_column_type(q->st, 0) == SQLITE_TEXT) {
		const char *text = (const char *)sqlite3_column_text(q->st, 0);
		str_addn(out, text ? text : "", (size_t)sqlite3_column_bytes(q->st, 0));
	}
	db_done(q);
	return code;
}
