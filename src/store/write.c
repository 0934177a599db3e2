// SPDX-License-Identifier: EUPL-1.2
// Single rows: insert, update of one cell, delete. What the tables refuse is told with the name of the column.
#include "base/arena.h"
#include "base/i18n.h"
#include "store/bulk.h"
#include "store/db.h"
#include "store/ddl.h"

static enum ls_code may_write(struct store *s, enum table_id t, struct ls_err *err)
{
	s->touched[t] = true;
	if (s->in_step || s->in_bulk)
		return LS_OK;
	return ls_fail(err, LS_REFUSED, tr("No change of the plan is under way; nothing was changed."));
}

static void bind(struct query *q, int at, const struct value *v)
{
	switch (v->kind) {
	case VALUE_INT:
		sqlite3_bind_int64(q->st, at, v->i);
		break;
	case VALUE_TEXT:
		sqlite3_bind_text(q->st, at, v->s ? v->s : "", -1, SQLITE_STATIC);
		break;
	case VALUE_NULL:
		break;
	}
}

// `column` is the one written, NULL when there were several.
static enum ls_code refused(const struct store *s, const struct table *t, const struct column *column,
							struct ls_err *err)
{
	int rc = sqlite3_extended_errcode(s->db);
	const char *what = tr(t->label), *which = column ? tr(column->label) : "";
	switch (rc) {
	case SQLITE_CONSTRAINT_UNIQUE:
		if (schema_code(t) >= 0)
			return ls_fail(err, LS_REFUSED, tr("This code is taken already (%s). Choose another one."), what);
		return ls_fail(err, LS_REFUSED, tr("The same is there already (%s)."), what);
	case SQLITE_CONSTRAINT_PRIMARYKEY:
	case SQLITE_CONSTRAINT_ROWID:
		return ls_fail(err, LS_REFUSED, tr("This number is taken already (%s)."), what);
	case SQLITE_CONSTRAINT_NOTNULL:
	case SQLITE_CONSTRAINT_CHECK:
	case SQLITE_CONSTRAINT_DATATYPE:
		if (column)
			return ls_fail(err, LS_REFUSED, tr("This value is not possible for “%s” (%s)."), which, what);
		return ls_fail(err, LS_REFUSED, tr("One of the values is not possible (%s)."), what);
	default:
		return db_fail(s, rc, err);
	}
}

static enum ls_code run(struct store *s, struct query *q, const struct table *t, const struct column *c,
						struct ls_err *err)
{
	enum ls_code code = LS_OK;
	if (sqlite3_step(q->st) != SQLITE_DONE)
		code = refused(s, t, c, err);
	db_done(q);
	return code;
}

static void insert_text(struct str *sql, const struct table *t, const int *columns, int n, bool with_id)
{
	str_add(sql, "INSERT INTO "); // without formats: it is made for each row of a list
	ddl_name(sql, t->name);
	str_add(sql, with_id ? "(id" : "(");
	for (int i = 0; i < n; i++) {
		str_add(sql, i || with_id ? "," : "");
		ddl_name(sql, t->columns[columns[i]].name);
	}
	str_add(sql, ") VALUES(");
	for (int i = 0; i < n + with_id; i++)
		str_add(sql, i ? ",?" : "?");
	str_addc(sql, ')');
	if (n == 0 && !with_id) {
		str_clear(sql);
		str_addf(sql, "INSERT INTO \"%s\" DEFAULT VALUES", t->name);
	}
}

enum ls_code store_insert(struct store *s, enum table_id t, const int *columns, const struct value *values, int n,
						  int32_t *id, struct ls_err *err)
{
	enum ls_code code = may_write(s, t, err);
	if (code != LS_OK)
		return code;
	bool with_id = *id > 0;
	if (with_id)
		code = bulk_touch(s, t, 0, err); // it may lie among the rows there are
	if (code != LS_OK)
		return code;
	struct str sql = {0};
	insert_text(&sql, &schema[t], columns, n, with_id);
	struct query *q;
	code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	if (with_id)
		sqlite3_bind_int(q->st, 1, *id);
	for (int i = 0; i < n; i++)
		bind(q, i + 1 + with_id, &values[i]);
	code = run(s, q, &schema[t], NULL, err);
	if (code == LS_OK && !with_id)
		*id = (int32_t)sqlite3_last_insert_rowid(s->db);
	if (code == LS_OK)
		bulk_note(s, t, *id);
	return code;
}

static enum ls_code no_row(const struct table *t, int32_t id, struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED, tr("There is no row %d any more (%s); somebody may have deleted it."), (int)id,
				   tr(t->label));
}

enum ls_code store_update(struct store *s, enum table_id t, int32_t id, int column, struct value value,
						  struct ls_err *err)
{
	enum ls_code code = may_write(s, t, err);
	if (code == LS_OK)
		code = bulk_touch(s, t, id, err);
	if (code != LS_OK)
		return code;
	const struct column *c = &schema[t].columns[column];
	struct str sql = {0};
	str_addf(&sql, "UPDATE \"%s\" SET \"%s\"=?1 WHERE id=?2", schema[t].name, c->name);
	struct query *q;
	code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	bind(q, 1, &value);
	sqlite3_bind_int(q->st, 2, id);
	code = run(s, q, &schema[t], c, err);
	return code == LS_OK && sqlite3_changes(s->db) == 0 ? no_row(&schema[t], id, err) : code;
}

enum ls_code store_delete(struct store *s, enum table_id t, int32_t id, struct ls_err *err)
{
	enum ls_code code = may_write(s, t, err);
	if (code == LS_OK)
		code = bulk_touch(s, t, id, err);
	if (code != LS_OK)
		return code;
	struct str sql = {0};
	str_addf(&sql, "DELETE FROM \"%s\" WHERE id=?1", schema[t].name);
	struct query *q;
	code = db_query(s, &q, str_text(&sql), err);
	str_free(&sql);
	if (code != LS_OK)
		return code;
	sqlite3_bind_int(q->st, 1, id);
	code = run(s, q, &schema[t], NULL, err);
	return code == LS_OK && sqlite3_changes(s->db) == 0 ? no_row(&schema[t], id, err) : code;
}
