// SPDX-License-Identifier: EUPL-1.2
// Undo and redo, each author's own, across restarts: every step carries what its author's next undo and redo would
// take back, so that nothing but the journal has to be remembered. With head the author's newest step and before(s)
// the one before s:
//   undo: T = head.undo; U reverts T; U.undo = before(T).undo, U.redo = U
//   redo: U = head.redo; R reverts U; R.undo = R, R.redo = before(U).redo
#include "base/i18n.h"
#include "store/blame.h"
#include "store/bulk.h"
#include "store/revert.h"
#include "store/step.h"

#define MANY      1000 // cells of a step
#define MANY_TEXT "1000"

struct pointers {
	int64_t undo, redo;
};

// Those of the author's newest step with an id below `below`; 0 without one.
static enum ls_code newest_of(struct store *s, const char *author, int64_t below, struct pointers *p,
							  struct ls_err *err)
{
	*p = (struct pointers){0};
	struct query *q;
	enum ls_code code =
		db_query(s, &q,
				 "SELECT undo,redo FROM step WHERE author=(SELECT id FROM author WHERE name=?1) AND id<?2 "
				 "ORDER BY id DESC LIMIT 1",
				 err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, author);
	sqlite3_bind_int64(q->st, 2, below);
	bool row;
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row)
		*p = (struct pointers){sqlite3_column_int64(q->st, 0), sqlite3_column_int64(q->st, 1)};
	db_done(q);
	return code;
}

// The edit that people mean: an undo of a redo of an undo of it is about that edit.
static enum ls_code meant(struct store *s, int64_t id, int64_t *edit, struct ls_err *err)
{
	*edit = id;
	enum ls_code code = LS_OK;
	for (bool row = id > 0; row && code == LS_OK;) {
		struct query *q;
		code = db_query(s, &q, "SELECT reverts FROM step WHERE id=?1 AND kind IN (1,2) AND reverts BETWEEN 1 AND ?1-1",
						err);
		if (code != LS_OK)
			break;
		sqlite3_bind_int64(q->st, 1, *edit);
		code = db_next(s, q, &row, err);
		if (code == LS_OK && row)
			*edit = sqlite3_column_int64(q->st, 0);
		db_done(q);
	}
	return code;
}

// Where an undo or redo leads: the step it would revert (0: none), the edit that is about, and the pointer after it.
struct way {
	int64_t step, edit, onward;
};

static enum ls_code find_way(struct store *s, const char *author, bool redo, int64_t below, struct way *w,
							 struct ls_err *err)
{
	struct pointers p = {0};
	enum ls_code code = newest_of(s, author, below, &p, err);
	*w = (struct way){.step = redo ? p.redo : p.undo};
	if (code != LS_OK || w->step == 0)
		return code;
	code = meant(s, w->step, &w->edit, err);
	if (code == LS_OK)
		code = newest_of(s, author, w->step, &p, err);
	w->onward = redo ? p.redo : p.undo;
	return code;
}

static enum ls_code next(struct store *s, const char *author, bool redo, int64_t *step, struct ls_err *err)
{
	struct way w;
	enum ls_code code = find_way(s, author ? author : "", redo, INT64_MAX, &w, err);
	*step = code == LS_OK ? w.edit : 0;
	return code;
}

enum ls_code store_next_undo(struct store *s, const char *author, int64_t *step, struct ls_err *err)
{
	return next(s, author, false, step, err);
}

enum ls_code store_next_redo(struct store *s, const char *author, int64_t *step, struct ls_err *err)
{
	return next(s, author, true, step, err);
}

// A refusal by the journal as a sentence. The open step's own cells are not in the way.
static enum ls_code in_the_way(struct store *s, int64_t named, int64_t again, const struct obstacle *o,
							   struct ls_err *err)
{
	if (o->row == 0)
		return ls_fail(err, LS_REFUSED,
					   again ? tr("Step %lld cannot be redone: the history holds something unknown there.")
							 : tr("Step %lld cannot be taken back: the history holds something unknown there."),
					   (long long)named);
	int64_t newest = blame_newest(s, o->table, o->row, s->step);
	return blame_step(s, named, newest > o->step ? newest : 0, again, err);
}

// References are looked at only at the end: a row of somebody else may point to what has just gone.
static enum ls_code nothing_dangles(struct store *s, int64_t named, int64_t target, int64_t again, bool unwatched,
									struct ls_err *err)
{
	enum table_id t;
	int64_t row;
	int open = 0, highest = 0;
	if (!unwatched && sqlite3_db_status(s->db, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &highest, 0) == SQLITE_OK &&
		open == 0)
		return LS_OK;
	if (!blame_find_reference(s, &t, &row))
		return LS_OK;
	int64_t newest = blame_newest(s, t, row, s->step);
	if (newest > target)
		return blame_step(s, named, newest, again, err);
	return blame_reference(s, err);
}

// For each row that goes, SQLite looks through all tables that could refer to it. Where many go at once, one look at
// all references in the end is much less.
static bool has_many(struct store *s, int64_t step)
{
	struct query *q;
	int64_t n = 0;
	bool row = false;
	if (db_query(s, &q, "SELECT count(*) FROM (SELECT 1 FROM change WHERE " STEP_CELLS " LIMIT " MANY_TEXT ")", NULL) !=
		LS_OK)
		return false;
	sqlite3_bind_int64(q->st, 1, step);
	if (db_next(s, q, &row, NULL) == LS_OK && row)
		n = sqlite3_column_int64(q->st, 0);
	db_done(q);
	return n == MANY;
}

static void watch_references(struct store *s, bool yes)
{
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_FKEY, yes, (int *)NULL);
}

// Takes `target` back in the step that is open and commits; `named` is what sentences call it, `again` as for
// blame_step(). All or nothing.
static enum ls_code revert_and_commit(struct store *s, int64_t target, int64_t named, int64_t again, struct ls_err *err)
{
	struct obstacle o;
	int64_t made;
	bool many = has_many(s, target);
	if (many) {
		watch_references(s, false);
		store_many(s);
	}
	enum ls_code code = revert_cells(s, target, false, &o, err);
	if (code == LS_OK && many)
		code = bulk_mirror(s, target, err);
	bulk_drop(s);
	if (code == LS_REFUSED)
		code = in_the_way(s, named, again, &o, err);
	if (code == LS_OK)
		code = nothing_dangles(s, named, target, again, many, err);
	if (code == LS_OK && s->judge)
		code = s->judge(s->judge_arg, s->step, err);
	if (code == LS_OK)
		code = store_commit(s, &made, err);
	else
		store_rollback(s);
	if (many)
		watch_references(s, true);
	return code;
}

// Undo and redo differ only in which pointer leads the way.
static enum ls_code walk(struct store *s, const struct stamp *stamp, bool redo, int64_t *target, struct ls_err *err)
{
	struct way w = {0};
	const char *author = stamp->author ? stamp->author : "";
	*target = 0;
	enum ls_code code = step_begin(s, stamp, redo ? STEP_REDO : STEP_UNDO, err);
	if (code != LS_OK)
		return code;
	code = find_way(s, author, redo, s->step, &w, err);
	if (code == LS_OK && w.step == 0)
		code = ls_fail(err, LS_REFUSED, "%s", redo ? tr("There is nothing to redo.") : tr("There is nothing to undo."));
	if (code != LS_OK) {
		store_rollback(s);
		return code;
	}
	s->step_reverts = w.step;
	s->step_undo = redo ? s->step : w.onward;
	s->step_redo = redo ? w.onward : s->step;
	code = revert_and_commit(s, w.step, w.edit, redo ? w.step : 0, err);
	*target = code == LS_OK ? w.edit : 0;
	return code;
}

enum ls_code store_undo(struct store *s, const struct stamp *stamp, int64_t *target, struct ls_err *err)
{
	return walk(s, stamp, false, target, err);
}

enum ls_code store_redo(struct store *s, const struct stamp *stamp, int64_t *target, struct ls_err *err)
{
	return walk(s, stamp, true, target, err);
}

void store_judge(struct store *s, store_judge_fn *f, void *arg)
{
	s->judge = f;
	s->judge_arg = arg;
}

static enum ls_code step_exists(struct store *s, int64_t step, bool *is, struct ls_err *err)
{
	struct query *q;
	*is = false;
	enum ls_code code = db_query(s, &q, "SELECT 1 FROM step WHERE id=?1 AND open=0", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, step);
	code = db_next(s, q, is, err);
	db_done(q);
	return code;
}

enum ls_code store_revert(struct store *s, const struct stamp *stamp, int64_t step, struct ls_err *err)
{
	enum ls_code code = step_begin(s, stamp, STEP_REVERT, err);
	if (code != LS_OK)
		return code;
	bool is;
	code = step_exists(s, step, &is, err);
	if (code == LS_OK && !is)
		code = ls_fail(err, LS_REFUSED, tr("There is no step %lld; the history lists the steps."), (long long)step);
	if (code != LS_OK) {
		store_rollback(s);
		return code;
	}
	s->step_reverts = step;
	return revert_and_commit(s, step, step, 0, err);
}
