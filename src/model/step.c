// SPDX-License-Identifier: EUPL-1.2
// One command is one step: begin, edits, end. The first edit that fails decides: nothing of the step is kept.
#include "base/i18n.h"
#include "model/handle.h"
#include "model/model.h"

#include <stdlib.h>

#define TRIES 50 // somebody else may commit between looking and locking; each time that happens, others get on

static enum ls_code refuse_reader(const struct model *m, struct ls_err *err)
{
	const char *why = model_why_not(m);
	return ls_fail(err, LS_REFUSED, "%s", *why ? why : tr("This plan is open for reading only; nothing was changed."));
}

enum ls_code model_hold(struct model *m, struct ls_err *err)
{
	if (!model_can_write(m))
		return refuse_reader(m, err);
	if (model_held(m))
		return LS_OK;
	for (int i = 0; i < TRIES; i++) {
		bool changed = false;
		enum ls_code code = model_poll(m, &changed, err);
		if (code == LS_OK)
			code = store_hold(m->store, err);
		if (code != LS_OK)
			return code;
		bool late = false;
		code = store_changed(m->store, &late, err);
		if (code == LS_OK && !late)
			return LS_OK;
		store_rollback(m->store);
		if (code == LS_OK)
			code = handle_reload(m, err);
		if (code != LS_OK)
			return code;
	}
	return ls_fail(err, LS_BUSY, tr("Somebody else keeps writing to the plan; please try again."));
}

bool model_held(const struct model *m)
{
	return store_held(m->store);
}

void model_release(struct model *m)
{
	if (m->in_step)
		model_cancel(m);
	else if (model_held(m))
		store_rollback(m->store);
}

enum ls_code model_begin(struct model *m, const char *label, struct ls_err *err)
{
	return model_begin_told(m, label, 0, err);
}

enum ls_code model_begin_told(struct model *m, const char *label, size_t told, struct ls_err *err)
{
	enum ls_code code = model_hold(m, err);
	if (code != LS_OK)
		return code;
	struct stamp stamp = {.author = m->author, .at = model_now(m), .label = label, .told = told};
	code = store_begin(m->store, &stamp, err);
	if (code != LS_OK)
		return code;
	m->in_step = true;
	m->failed.code = LS_OK;
	handle_forget(m);
	return LS_OK;
}

void model_cancel(struct model *m)
{
	if (m->in_step)
		store_rollback(m->store);
	m->in_step = false;
	handle_forget(m);
}

void model_spoil(struct model *m, const struct ls_err *err)
{
	if (m->failed.code == LS_OK)
		m->failed = *err;
}

enum ls_code model_end(struct model *m, int64_t *step, struct ls_err *err)
{
	*step = 0;
	if (m->failed.code != LS_OK) {
		model_cancel(m);
		ls_fail(err, m->failed.code, "%s", m->failed.text);
		return ls_fail_at(err, m->failed.code, m->failed.table, m->failed.column);
	}
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < m->work_n && code == LS_OK; i++)
		if (m->work[i].row)
			code = check_row(m, m->work[i].table, m->work[i].row, err);
	if (code == LS_OK)
		code = check_far(m, err);
	if (code == LS_OK)
		code = check_frozen(m, err);
	if (code == LS_OK)
		code = check_weights(m, err);
	handle_forget(m); // before the store needs room of its own
	if (code == LS_OK)
		code = store_commit(m->store, step, err);
	if (code != LS_OK) {
		model_cancel(m);
		return code;
	}
	m->in_step = false;
	if (*step)
		handle_follow(m);
	return LS_OK;
}

void model_many(struct model *m)
{
	store_many(m->store);
}

bool model_in_step(const struct model *m)
{
	return m->in_step;
}

// ---- loading without a journal ---------------------------------------------------------------------------------

enum ls_code model_bulk_begin(struct model *m, struct ls_err *err)
{
	if (!model_can_write(m))
		return refuse_reader(m, err);
	enum ls_code code = store_bulk_begin(m->store, err);
	m->in_bulk = code == LS_OK;
	return code;
}

enum ls_code model_bulk_add(struct model *m, enum table_id t, const int *columns, const struct value *values, int n,
							int32_t *id, struct ls_err *err)
{
	return store_insert(m->store, t, columns, values, n, id, err);
}

enum ls_code model_bulk_step(struct model *m, const struct stamp *stamp, struct ls_err *err)
{
	return store_bulk_step(m->store, stamp, err);
}

enum ls_code model_bulk_set(struct model *m, enum table_id t, int32_t id, int column, struct value v,
							struct ls_err *err)
{
	return store_update(m->store, t, id, column, v, err);
}

enum ls_code model_bulk_tag(struct model *m, const char *name, int64_t at, struct ls_err *err)
{
	return store_tag_add(m->store, &(struct stamp){.at = at}, name, err);
}

enum ls_code model_bulk_end(struct model *m, struct ls_err *err)
{
	m->in_bulk = false;
	enum ls_code code = store_bulk_end(m->store, err);
	return code == LS_OK ? handle_reload(m, err) : code;
}

void model_bulk_cancel(struct model *m)
{
	if (m->in_bulk)
		store_rollback(m->store);
	m->in_bulk = false;
}
