// SPDX-License-Identifier: EUPL-1.2
// One step is one transaction: begin takes the write lock, commit makes everything durable or leaves no trace.
#include "store/step.h"

#include "base/i18n.h"
#include "store/blame.h"
#include "store/bulk.h"
#include "store/defend.h"
#include "store/open.h"

static enum ls_code refuse(const struct store *s, struct ls_err *err)
{
	if (!s->writable)
		return ls_fail(err, LS_REFUSED, "%s",
					   *s->why ? s->why : tr("This plan is open for reading only; nothing was changed."));
	return ls_fail(err, LS_REFUSED, tr("Another change of the plan is still under way; nothing was changed."));
}

void store_rollback(struct store *s)
{
	if (!sqlite3_get_autocommit(s->db)) // a full disk has rolled back already
		db_exec(s, "ROLLBACK", NULL);
	if (s->in_bulk)
		sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, (int *)NULL);
	bulk_drop(s);
	s->held = s->in_step = s->in_bulk = s->beside = false;
	s->step = 0;
}

bool store_open_step(const struct store *s)
{
	return s->in_step;
}

// The number of an author, made when it is new.
static enum ls_code find_author(struct store *s, const char *name, int64_t *id, struct ls_err *err)
{
	struct query *q;
	*id = 0;
	enum ls_code code = db_query(s, &q, "SELECT id FROM author WHERE name=?1", err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, name);
	bool row;
	code = db_next(s, q, &row, err);
	if (code == LS_OK && row)
		*id = sqlite3_column_int64(q->st, 0);
	db_done(q);
	if (code != LS_OK || row)
		return code;
	code = db_query(s, &q, "INSERT INTO author(name) VALUES(?1)", err);
	if (code != LS_OK)
		return code;
	db_bind_text(q, 1, name);
	code = db_finish(s, q, err);
	*id = sqlite3_last_insert_rowid(s->db);
	return code;
}

// No time lies before that of the step before: clocks are set back, the journal is not.
static enum ls_code insert_step(struct store *s, const struct stamp *stamp, enum step_kind kind, struct ls_err *err)
{
	int64_t author;
	enum ls_code code = find_author(s, stamp->author ? stamp->author : "", &author, err);
	if (code != LS_OK)
		return code;
	struct query *q;
	code = db_query(s, &q,
					"INSERT INTO step(at,author,kind,open) "
					"VALUES(max(?1,ifnull((SELECT at FROM step ORDER BY id DESC LIMIT 1),?1)),?2,?3,1)",
					err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, stamp->at);
	sqlite3_bind_int64(q->st, 2, author);
	sqlite3_bind_int(q->st, 3, (int)kind);
	code = db_finish(s, q, err);
	s->step = s->step_undo = sqlite3_last_insert_rowid(s->db);
	s->step_redo = s->step_reverts = 0;
	if (code == LS_OK && s->step > STEP_MOST)
		return ls_fail(err, LS_DATA,
					   tr("%s is damaged: the table “%s” holds what no plan can hold. Go back to the last backup."),
					   db_name(s), "step");
	return code;
}

enum ls_code step_has_cells(struct store *s, int64_t step, bool *has, struct ls_err *err)
{
	struct query *q;
	*has = false;
	enum ls_code code = db_query(s, &q, "SELECT 1 FROM change WHERE " STEP_CELLS " LIMIT 1", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, step);
	code = db_next(s, q, has, err);
	db_done(q);
	return code;
}

enum ls_code step_lock(struct store *s, struct ls_err *err)
{
	if (!s->writable || s->in_step || s->in_bulk)
		return refuse(s, err);
	if (s->held && !sqlite3_get_autocommit(s->db))
		return LS_OK;
	enum ls_code code = open_begin(s, err);
	if (code == LS_OK)
		code = db_exec(s, "BEGIN IMMEDIATE", err);
	if (code == LS_OK)
		code = defend_again(s, err);
	if (code == LS_OK)
		code = verify_cells(s, err);
	if (code != LS_OK)
		store_rollback(s);
	return code;
}

enum ls_code store_hold(struct store *s, struct ls_err *err)
{
	enum ls_code code = step_lock(s, err);
	s->held = code == LS_OK;
	return code;
}

bool store_held(const struct store *s)
{
	return s->held;
}

// What is written now gets higher numbers than everything there is. Where they have come to their end (only a hostile
// file gets there), it would be written somewhere else, and missed.
static enum ls_code numbers_left(struct store *s, struct ls_err *err)
{
	int64_t rows = 0, cells = 0;
	enum ls_code code = db_number(s, "SELECT max(seq) FROM sqlite_sequence", &rows, err);
	if (code == LS_OK)
		code = db_number(s, "SELECT max(id) FROM step", &s->step, err);
	if (code == LS_OK)
		code = db_number(s, "SELECT max(id) FROM change", &cells, err);
	bool left = rows < INT32_MAX && s->step >= 0 && s->step < INT32_MAX && cells < (s->step + 1) << 32;
	if (code == LS_OK && !left)
		code = ls_fail(
			err, LS_DATA,
			tr("%s counts its rows higher than any plan does; nothing was changed. Go back to the last backup."),
			db_name(s));
	return code;
}

enum ls_code step_begin(struct store *s, const struct stamp *stamp, enum step_kind kind, struct ls_err *err)
{
	enum ls_code code = step_lock(s, err);
	if (code != LS_OK)
		return code;
	s->in_step = true;
	s->beside = false;
	code = numbers_left(s, err);
	if (code == LS_OK)
		code = insert_step(s, stamp, kind, err);
	store_label(s, stamp->label, stamp->told);
	if (code != LS_OK)
		store_rollback(s);
	return code;
}

enum ls_code store_begin(struct store *s, const struct stamp *stamp, struct ls_err *err)
{
	return step_begin(s, stamp, STEP_EDIT, err);
}

void store_label(struct store *s, const char *label, size_t told)
{
	str_clear(&s->label);
	str_add(&s->label, label ? label : "");
	s->told = told <= s->label.len ? told : 0;
}

// Writes what is known only at the end of a step.
static enum ls_code close_step(struct store *s, struct ls_err *err)
{
	struct query *q;
	enum ls_code code =
		db_query(s, &q, "UPDATE step SET open=0,label=?2,undo=?3,redo=?4,reverts=?5,told=?6 WHERE id=?1", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, s->step);
	db_bind_text(q, 2, str_text(&s->label));
	sqlite3_bind_int64(q->st, 3, s->step_undo);
	sqlite3_bind_int64(q->st, 4, s->step_redo);
	sqlite3_bind_int64(q->st, 5, s->step_reverts);
	sqlite3_bind_int64(q->st, 6, (int64_t)s->told);
	return db_finish(s, q, err);
}

static enum ls_code drop_step(struct store *s, struct ls_err *err)
{
	struct query *q;
	enum ls_code code = db_query(s, &q, "DELETE FROM step WHERE id=?1", err);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int64(q->st, 1, s->step);
	return db_finish(s, q, err);
}

static enum ls_code commit(struct store *s, struct ls_err *err)
{
	int rc = sqlite3_exec(s->db, "COMMIT", NULL, NULL, NULL);
	if (rc == SQLITE_CONSTRAINT_FOREIGNKEY)
		return blame_reference(s, err);
	return rc == SQLITE_OK ? LS_OK : db_fail(s, rc, err);
}

enum ls_code store_commit(struct store *s, int64_t *step, struct ls_err *err)
{
	*step = 0;
	if (!s->in_step)
		return ls_fail(err, LS_REFUSED, tr("No change of the plan is under way; nothing was changed."));
	bool full = false;
	enum ls_code code = bulk_end(s, err);
	if (code == LS_OK)
		code = step_has_cells(s, s->step, &full, err);
	bool empty = !full;
	if (code == LS_OK && empty && !s->beside) {
		store_rollback(s);
		return LS_OK;
	}
	int64_t id = s->step;
	if (code == LS_OK)
		code = empty ? drop_step(s, err) : close_step(s, err);
	if (code == LS_OK)
		code = commit(s, err);
	if (code != LS_OK) {
		store_rollback(s);
		return code;
	}
	s->held = s->in_step = s->beside = false;
	s->step = 0;
	s->commits++;
	*step = empty ? 0 : id;
	return LS_OK;
}

// ---- loading without a journal ---------------------------------------------------------------------------------

static enum ls_code must_be_empty(struct store *s, struct ls_err *err)
{
	struct str sql = {0};
	int64_t found = 0;
	enum ls_code code = db_number(s, "SELECT id FROM step LIMIT 1", &found, err);
	for (int i = 0; i < TABLE_COUNT && code == LS_OK && !found; i++) {
		str_clear(&sql);
		str_addf(&sql, "SELECT id FROM \"%s\" LIMIT 1", schema[i].name);
		code = db_number(s, str_text(&sql), &found, err);
	}
	str_free(&sql);
	if (code == LS_OK && found)
		return ls_fail(err, LS_REFUSED,
					   tr("%s holds something already; a whole plan can only be read into an empty one."), db_name(s));
	return code;
}

enum ls_code store_bulk_begin(struct store *s, struct ls_err *err)
{
	enum ls_code code = step_lock(s, err);
	if (code != LS_OK)
		return code;
	s->in_bulk = true;
	code = must_be_empty(s, err);
	if (code != LS_OK) {
		store_rollback(s);
		return code;
	}
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)NULL);
	return LS_OK;
}

static enum ls_code bulk_close(struct store *s, struct ls_err *err)
{
	bool full;
	if (!s->in_step)
		return LS_OK;
	enum ls_code code = step_has_cells(s, s->step, &full, err);
	if (code == LS_OK)
		code = full ? close_step(s, err) : drop_step(s, err);
	s->in_step = s->beside = false;
	s->step = 0;
	return code;
}

enum ls_code store_bulk_step(struct store *s, const struct stamp *stamp, struct ls_err *err)
{
	if (!s->in_bulk)
		return ls_fail(err, LS_REFUSED, tr("No change of the plan is under way; nothing was changed."));
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, (int *)NULL);
	enum ls_code code = bulk_close(s, err);
	if (code == LS_OK)
		code = insert_step(s, stamp, STEP_EDIT, err);
	s->in_step = code == LS_OK;
	store_label(s, stamp->label, stamp->told);
	return code;
}

enum ls_code store_bulk_end(struct store *s, struct ls_err *err)
{
	if (!s->in_bulk)
		return ls_fail(err, LS_REFUSED, tr("No change of the plan is under way; nothing was changed."));
	enum ls_code code = bulk_close(s, err);
	if (code == LS_OK)
		code = commit(s, err);
	if (code == LS_OK)
		s->commits++;
	store_rollback(s); // after a commit only the triggers wake up
	return code;
}
