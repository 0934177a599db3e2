// SPDX-License-Identifier: EUPL-1.2
// Reading the history: steps, newest first, whether their effect is still there, and the cells each has changed.
#include "base/arena.h"
#include "base/idmap.h"
#include "store/db.h"
#include "store/direct.h"
#include "store/number.h"
#include "store/old.h"
#include "store/rows.h"

#include <string.h>

// The steps whose effect is gone. A step that was taken back takes nothing back itself: looking from the newest to
// the oldest, each one that is still there makes the one it reverts gone. Only steps from `least` on are asked for.
static enum ls_code undone_steps(struct store *s, struct arena *a, int64_t least, struct idmap *gone,
								 struct ls_err *err)
{
	int64_t n = 0;
	struct query *q;
	bool row = false;
	*gone = (struct idmap){0};
	enum ls_code code = db_query(s, &q, "SELECT count(*) FROM step WHERE id>?1 AND reverts>0", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, least);
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row)
		n = sqlite3_column_int64(q->st, 0);
	db_done(q);
	if (code != LS_OK || n == 0)
		return code;
	code = db_query(s, &q, "SELECT id,reverts FROM step WHERE id>?1 AND reverts>0 ORDER BY id DESC", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, least);
	row = true;
	while (row && code == LS_OK && n-- > 0) {
		code = db_next(s, q, &row, err);
		if (code == LS_OK && row && !idmap_get(gone, (uint64_t)sqlite3_column_int64(q->st, 0)))
			idmap_put(gone, a, (uint64_t)sqlite3_column_int64(q->st, 1), 1);
	}
	db_done(q);
	return code;
}

static const char *text_at(struct arena *a, sqlite3_stmt *st, int i)
{
	const char *s = (const char *)sqlite3_column_text(st, i);
	return s && *s ? arena_str(a, s) : "";
}

// Until version 1 nobody knew where the values of a label begin.
#define STEP_COLUMNS(told)                                                                                             \
	"s.id,s.at,a.name,s.label,s.kind,s.reverts," told " FROM step s LEFT JOIN author a ON a.id=s.author "
#define TOLD_SINCE 2

static enum ls_code query_steps(struct store *s, struct query **q, bool one, struct ls_err *err)
{
	static const char one_now[] = "SELECT " STEP_COLUMNS("s.told") "WHERE s.id=?1";
	static const char one_then[] = "SELECT " STEP_COLUMNS("0") "WHERE s.id=?1";
	static const char all_now[] =
		"SELECT " STEP_COLUMNS("s.told") "WHERE s.id<?1 AND s.id>?2 ORDER BY s.id DESC LIMIT ?3";
	static const char all_then[] = "SELECT " STEP_COLUMNS("0") "WHERE s.id<?1 AND s.id>?2 ORDER BY s.id DESC LIMIT ?3";
	bool now = s->version >= TOLD_SINCE;
	return db_query(s, q, one ? now ? one_now : one_then : now ? all_now : all_then, err);
}

// What is no place between two characters of the label is none at all.
static size_t told_in(const char *label, int64_t told)
{
	if (told <= 0 || (uint64_t)told > strlen(label) || ((unsigned char)label[told] & 0xC0) == 0x80)
		return 0;
	return (size_t)told;
}

static struct step step_at(struct arena *a, sqlite3_stmt *st)
{
	int kind = sqlite3_column_int(st, 4);
	const char *label = text_at(a, st, 3);
	return (struct step){
		.id = sqlite3_column_int64(st, 0),
		.at = sqlite3_column_int64(st, 1),
		.author = text_at(a, st, 2),
		.label = label,
		.kind = kind >= STEP_EDIT && kind <= STEP_OUTSIDE ? (enum step_kind)kind : STEP_OUTSIDE,
		.reverts = sqlite3_column_int64(st, 5),
		.told = told_in(label, sqlite3_column_int64(st, 6)),
	};
}

enum ls_code store_step(struct store *s, struct arena *a, int64_t id, struct step *out, bool *found, struct ls_err *err)
{
	struct query *q;
	*found = false;
	enum ls_code code = query_steps(s, &q, true, err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, id);
	code = db_next(s, q, found, err);
	if (code == LS_OK && *found)
		*out = step_at(a, q->st);
	db_done(q);
	return code;
}

enum ls_code store_steps(struct store *s, struct arena *a, struct steps_asked of, struct step **out, size_t *n,
						 struct ls_err *err)
{
	struct idmap gone = {0};
	struct rows l = {0};
	struct query *q = NULL;
	*out = NULL;
	*n = 0;
	enum ls_code code = query_steps(s, &q, false, err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, of.before > 0 ? of.before : INT64_MAX);
	sqlite3_bind_int64(q->st, 2, of.since);
	sqlite3_bind_int(q->st, 3, of.limit > 0 ? of.limit : -1);
	bool row = true;
	while ((code = db_next(s, q, &row, err)) == LS_OK && row) {
		struct step *step = rows_more(&l, a, sizeof *step);
		*step = step_at(a, q->st);
	}
	db_done(q);
	struct step *steps = l.items;
	if (code == LS_OK && l.n > 0)
		code = undone_steps(s, a, steps[l.n - 1].id, &gone, err);
	for (size_t i = 0; code == LS_OK && i < l.n; i++)
		steps[i].undone = idmap_get(&gone, (uint64_t)steps[i].id) != 0;
	*out = steps;
	*n = l.n;
	return code;
}

static struct value value_at(struct arena *a, sqlite3_stmt *st, int i)
{
	switch (sqlite3_column_type(st, i)) {
	case SQLITE_NULL:
		return (struct value){.kind = VALUE_NULL};
	case SQLITE_INTEGER:
		return (struct value){.kind = VALUE_INT, .i = sqlite3_column_int64(st, i)};
	default:
		return (struct value){.kind = VALUE_TEXT, .s = text_at(a, st, i)};
	}
}

// What a row of `change` is about: the column's index, -1 for what is gone or was never there.
static int column_at(const struct store *s, sqlite3_stmt *st, const struct table **t)
{
	if (s->version >= NUMBERED_SINCE) {
		int64_t number = sqlite3_column_int64(st, 0);
		*t = number_table(number);
		return number_column(number, sqlite3_column_int64(st, 3));
	}
	const char *table = (const char *)sqlite3_column_text(st, 0), *column = (const char *)sqlite3_column_text(st, 3);
	*t = table ? schema_table(table) : NULL;
	const char *name = *t && column ? old_renamed(s->version, *t, column) : NULL;
	return name ? schema_column(*t, name) : -1;
}

// The cells of a step as they are read. Plans before version 3 tell usual cells too: they are left out here, so that a
// step reads the same at any version.
struct reading {
	struct rows found;
	struct change last; // the cell read last, if it was left out
	bool left;          // it was, and nothing of its row operation has been told yet
};

static void tell_left(struct reading *r, struct arena *a)
{
	if (r->left)
		*(struct change *)rows_more(&r->found, a, sizeof r->last) = r->last;
	r->left = false;
}

static void add_change(struct reading *r, struct arena *a, const struct table *t, int column, struct change c)
{
	bool same = r->last.op && r->last.table == c.table && r->last.row == c.row && r->last.op == c.op;
	struct value usual = change_usual(&t->columns[column]);
	bool told = c.op == 'u' || !change_same(c.op == 'i' ? &c.after : &c.before, &usual);
	if (!same)
		tell_left(r, a);
	if (told)
		*(struct change *)rows_more(&r->found, a, sizeof c) = c;
	r->left = !told && (!same || r->left);
	r->last = c;
}

enum ls_code store_changes(struct store *s, struct arena *a, int64_t step, struct change **out, size_t *n,
						   struct ls_err *err)
{
	return store_changes_in(s, a, step, NULL, out, n, err);
}

enum ls_code store_changes_in(struct store *s, struct arena *a, int64_t step, const bool *tables, struct change **out,
							  size_t *n, struct ls_err *err)
{
	struct reading r = {.left = false};
	struct query *q;
	*out = NULL;
	*n = 0;
	enum ls_code code = db_query(s, &q,
								 s->version >= NUMBERED_SINCE
									 ? "SELECT tbl,row,op,col,old,new FROM change WHERE " STEP_CELLS " ORDER BY id"
									 : "SELECT tbl,row,op,col,old,new FROM change WHERE step=?1 ORDER BY id",
								 err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, step);
	bool row = true;
	while ((code = db_next(s, q, &row, err)) == LS_OK && row) {
		const char *op = (const char *)sqlite3_column_text(q->st, 2);
		const struct table *t;
		int column = column_at(s, q->st, &t);
		int64_t id = sqlite3_column_int64(q->st, 1);
		if (column < 0 || !op || id < 1 || id > INT32_MAX || (tables && !tables[t->id]))
			continue; // a column that is gone, or a journal somebody else wrote in
		const char *name = t->columns[column].name;
		add_change(&r, a, t, column,
				   (struct change){.table = t->id,
								   .row = (int32_t)id,
								   .op = *op,
								   .column = name,
								   .before = old_value(s->version, t->id, name, value_at(a, q->st, 4)),
								   .after = old_value(s->version, t->id, name, value_at(a, q->st, 5))});
	}
	tell_left(&r, a);
	db_done(q);
	*out = r.found.items;
	*n = r.found.n;
	return code;
}

void store_discreet(struct store *s, bool yes)
{
	s->discreet = yes;
}

int64_t store_head(struct store *s)
{
	int64_t id = 0;
	if (!s->unsettled || !direct_head(s, &id))
		db_number(s, "SELECT max(id) FROM step", &id, NULL);
	return id;
}
