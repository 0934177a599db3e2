// SPDX-License-Identifier: EUPL-1.2
// Rows → snapshot: one pass over each table in the order of ids, straight into arrays. What the file holds against the
// rules (a writer with checks off, a hostile file) becomes a default or no reference.
#include "store/load.h"

#include "base/i18n.h"
#include "store/defend.h"
#include "store/loading.h"
#include "store/old.h"

#include <stdlib.h>
#include <string.h>

enum {
	COLUMNS_MOST = 64,
	SMALL = 2048,          // rows; a table with more gets an arena of its own, to be shared by itself
	ROWS_OF_A_PAGE = 1024, // more never fit: even an empty row takes four bytes
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
			text = arena_pack(l->large ? l->large : l->small, s, (size_t)n);
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
	void *rows = l->large ? l->rows : NULL;
	if (n && !rows) {
		rows = arena_alloc(l->small, n * t->row_size);
		memcpy(rows, l->rows, n * t->row_size);
	}
	memcpy((char *)l->plan + t->rows_offset, &rows, sizeof rows);
	memcpy((char *)l->plan + t->count_offset, &n, sizeof n);
	plan_hold(l->plan, t->id, l->small);
	if (l->large)
		plan_hold(l->plan, t->id, l->large);
	arena_free(l->large);
}

// The largest id tells how many rows there may still be; pages that are never touched cost nothing.
bool load_room(struct load *l, const struct table *t, size_t n, int64_t most)
{
	int64_t pages = defend_pages(l->s);
	if (most > pages * ROWS_OF_A_PAGE)
		most = pages * ROWS_OF_A_PAGE;
	if (l->large || most <= (int64_t)n)
		return false; // a tree that holds more rows than fit into the file
	l->large = arena_new();
	l->room = (size_t)most;
	l->rows = arena_alloc(l->large, l->room * t->row_size);
	memcpy(l->rows, l->first, n * t->row_size);
	return true;
}

static enum ls_code make_room(struct load *l, const struct table *t, size_t n, struct ls_err *err)
{
	int64_t most;
	struct str sql = {0};
	str_addf(&sql, "SELECT max(id) FROM \"%s\"", t->name);
	enum ls_code code = db_number(l->s, str_text(&sql), &most, err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	return load_room(l, t, n, most) ? LS_OK : damaged(l, t, err);
}

static void begin_table(struct load *l, const struct table *t)
{
	if (l->first_size < SMALL * t->row_size) {
		l->first_size = SMALL * t->row_size;
		l->first = mem_realloc(l->first, l->first_size);
	}
	l->rows = l->first;
	l->room = SMALL;
	l->large = NULL;
}

static enum ls_code read_rows(struct load *l, struct query *q, const struct table *t, const struct wanted *w, size_t *n,
							  struct ls_err *err)
{
	int64_t last = 0;
	for (*n = 0;; (*n)++) {
		bool more;
		enum ls_code code = db_next(l->s, q, &more, err);
		if (code != LS_OK || !more)
			return code;
		int64_t id = sqlite3_column_int64(q->st, 0);
		if (id <= last || id > INT32_MAX)
			return damaged(l, t, err); // also ends a tree that leads in circles
		last = id;
		if (*n == l->room)
			code = make_room(l, t, *n, err);
		if (code != LS_OK)
			return code;
		if (!put_row(l, q->st, t, w, l->rows + *n * t->row_size, (int32_t)id))
			return damaged(l, t, err);
	}
}

static enum ls_code load_table(struct load *l, const struct table *t, struct ls_err *err)
{
	struct str sql = {0};
	struct wanted w = {.n = 0};
	size_t n = 0;
	begin_table(l, t);
	if (!old_has_table(l->s->version, t->id)) {
		store_rows(l, t, 0);
		return LS_OK;
	}
	if (l->pages && direct_rows(l, t, &n)) {
		store_rows(l, t, n);
		return LS_OK;
	}
	arena_free(l->large);
	begin_table(l, t);
	select_text(&sql, l->s, t, &w);
	struct query *q;
	enum ls_code code = db_query(l->s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code == LS_OK)
		code = read_rows(l, q, t, &w, &n, err);
	db_done(q);
	store_rows(l, t, code == LS_OK ? n : 0);
	return code;
}

static void *rows_of(const struct plan *p, const struct table *t)
{
	void *rows;
	memcpy(&rows, (const char *)p + t->rows_offset, sizeof rows);
	return rows;
}

// As plan_id(), which is asked here for every reference of a plan.
static inline int32_t id_at(const char *row)
{
	return *(const int32_t *)(const void *)row;
}

// Ids are ascending and mostly without gaps: neighbours share the distance of an id to its position.
static void cut_dangling(const struct load *l, const struct table *t, const struct column *c)
{
	const struct table *to = &schema[c->target];
	char *row = rows_of(l->plan, t);
	const char *targets = rows_of(l->plan, to);
	const size_t size = to->row_size;
	int64_t n = (int64_t)plan_count(l->plan, t->id), target_n = (int64_t)plan_count(l->plan, to->id), distance = 1;
	for (int64_t i = 0; i < n; i++, row += t->row_size) {
		int32_t *ref = (int32_t *)(void *)(row + c->offset);
		if (*ref == NONE32)
			continue;
		int64_t guess = *ref - distance;
		if (guess >= 0 && guess < target_n && id_at(targets + (size_t)guess * size) == *ref)
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

// A table is read when it is not in `before` or was written to since.
static bool fresh(const struct load *l, const struct plan *before, enum table_id t)
{
	return !before || l->s->touched[t];
}

static bool refers(const struct column *c)
{
	return c->type == TYPE_REF && !c->lazy;
}

// Mostly all references of a table lead into tables without gaps: then one pass over its rows is enough, which takes longer
// to fetch them than to compare.
static bool all_lead(const struct load *l, const struct table *t)
{
	size_t at[COLUMNS_MOST];
	int32_t most[COLUMNS_MOST]; // each id from 1 to this is there
	int n = 0;
	for (int k = 0; k < t->column_count; k++) {
		const struct column *c = &t->columns[k];
		if (n == COLUMNS_MOST)
			return false;
		size_t targets = refers(c) ? plan_count(l->plan, c->target) : 0;
		if (!refers(c))
			continue;
		bool gapless = targets > 0 && (size_t)plan_id(plan_row(l->plan, c->target, targets - 1)) == targets;
		at[n] = c->offset;
		most[n++] = gapless ? (int32_t)targets : 0;
	}
	const char *row = rows_of(l->plan, t);
	for (size_t i = 0, rows = plan_count(l->plan, t->id); i < rows; i++, row += t->row_size)
		for (int k = 0; k < n; k++) {
			int32_t ref = *(const int32_t *)(const void *)(row + at[k]);
			if (ref != NONE32 && (ref < 1 || ref > most[k]))
				return false;
		}
	return true;
}

static void cut_all(struct load *l, const struct plan *before)
{
	for (int i = 0; i < TABLE_COUNT; i++) {
		const struct table *t = &schema[i];
		if (!fresh(l, before, t->id) || all_lead(l, t))
			continue;
		for (int k = 0; k < t->column_count; k++)
			if (refers(&t->columns[k]))
				cut_dangling(l, t, &t->columns[k]);
	}
}

enum ls_code load_rows(struct store *s, const struct plan *before, struct plan **out, load_found *found, void *arg,
					   struct ls_err *err)
{
	struct load l = {.s = s, .plan = plan_new(), .small = arena_new(), .found = found, .arg = arg};
	enum ls_code code = LS_OK;
	l.pages = s->version == STORE_VERSION && s->resting ? pages_open(s) : NULL;
	for (int i = 0; i < TABLE_COUNT && code == LS_OK; i++)
		if (fresh(&l, before, (enum table_id)i))
			code = load_table(&l, &schema[i], err);
		else
			plan_share(l.plan, before, (enum table_id)i);
	free(l.first);
	pages_close(l.pages);
	arena_free(l.small);
	if (code != LS_OK) {
		plan_free(l.plan);
		return code;
	}
	cut_all(&l, before);
	*out = l.plan;
	return LS_OK;
}
