// SPDX-License-Identifier: EUPL-1.2
// Closed quarters do not change, whichever way a step comes: an edit, what a deletion takes along, an undo. What the step
// touches is compared before and after; a row that belonged to a closed quarter, or belongs to one now, is refused, unless
// the step is the closing or the reopening itself.
#include "base/i18n.h"
#include "model/handle.h"
#include "plan/code.h"
#include "plan/frozen.h"

#include <string.h>

static const void *row_before(const void *arg, enum table_id t, int32_t id)
{
	return plan_find(((const struct model *)arg)->plan, t, id);
}

static const void *row_after(const void *arg, enum table_id t, int32_t id)
{
	return handle_row(arg, t, id);
}

static bool same_cell(const struct column *c, const void *a, const void *b)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return strcmp(plan_text(c, a), plan_text(c, b)) == 0;
	return plan_int(c, a) == plan_int(c, b);
}

static bool differs(const struct work *w, const void *before)
{
	if (!before || !w->row)
		return before || w->row;
	for (int i = 0; i < schema[w->table].column_count; i++) {
		const struct column *c = &schema[w->table].columns[i];
		if (!c->lazy && !same_cell(c, before, w->row))
			return true;
	}
	return w->lazy;
}

static bool is_closed(const struct cycle *c)
{
	return c && c->state == cycle_state_CLOSED;
}

// Is this step the one that closes or reopens the quarter? Of an undo that is read from what it does.
static bool turns(const struct model *m, int32_t cycle)
{
	const struct cycle *before = plan_find(m->plan, T_cycle, cycle), *after = handle_row(m, T_cycle, cycle);
	if (m->taking_back)
		return is_closed(before) != is_closed(after);
	return m->turning == cycle;
}

static enum ls_code refuse(const struct model *m, const struct work *w, const struct cycle *c, struct ls_err *err)
{
	bool there = plan_find(m->plan, w->table, w->id), quarter = w->table == T_cycle;
	int column = quarter ? schema_column(&schema[T_cycle], "state") : -1;
	enum ls_code code;
	struct str title = {0};
	if (there)
		code_title(&title, m->plan, w->table, w->id);
	if (quarter && !is_closed(plan_find(m->plan, T_cycle, w->id)))
		code =
			ls_fail(err, LS_REFUSED,
					tr("A quarter is closed by a step of its own, which keeps its state under a name: cycle close %s"),
					c->code);
	else if (quarter)
		code =
			ls_fail(err, LS_REFUSED,
					tr("The quarter %s is closed and stays as it is. To change it, reopen it first: cycle reopen %s"),
					c->code, c->code);
	else if (there)
		code = ls_fail(err, LS_REFUSED,
					   tr("“%s” belongs to the closed quarter %s and stays as it is. To change it, reopen the quarter "
						  "first: cycle reopen %s"),
					   str_text(&title), c->code, c->code);
	else
		code =
			ls_fail(err, LS_REFUSED,
					tr("The quarter %s is closed, nothing is added to it. To change it, reopen it first: cycle reopen "
					   "%s"),
					c->code, c->code);
	str_free(&title);
	return ls_fail_at(err, code, (int)w->table, column);
}

static enum ls_code check(const struct model *m, const struct work *w, struct ls_err *err)
{
	const struct frozen_rows was = {row_before, m}, will = {row_after, m};
	const void *before = plan_find(m->plan, w->table, w->id);
	if (!frozen_kind(w->table) || !differs(w, before))
		return LS_OK;
	const struct cycle *from = before ? frozen_quarter(&was, w->table, before) : NULL;
	const struct cycle *to = w->row ? frozen_quarter(&will, w->table, w->row) : NULL;
	if (is_closed(from) && !turns(m, from->id))
		return refuse(m, w, from, err);
	// Where the quarter itself is closed by this step the row of the quarter says so.
	if (is_closed(to) && !turns(m, to->id))
		return refuse(m, w, to, err);
	return LS_OK;
}

enum ls_code check_frozen(const struct model *m, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < m->work_n && code == LS_OK; i++)
		code = check(m, &m->work[i], err);
	return code;
}

enum ls_code model_frozen(const struct model *m, enum table_id t, int32_t id, struct ls_err *err)
{
	const struct cycle *c = frozen_by(m->plan, t, plan_find(m->plan, t, id));
	const struct work w = {.table = t, .id = id};
	return c ? refuse(m, &w, c, err) : LS_OK;
}

// ---- closing ----------------------------------------------------------------------------------------------------------

static bool is_taken(const struct tag *tags, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(tags[i].name, name) == 0)
			return true;
	return false;
}

// "Quarter 2025Q4", the second time "Quarter 2025Q4 (2)".
static enum ls_code tag_closing(struct model *m, const struct cycle *c, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct tag *tags = NULL;
	size_t n = 0;
	struct str name = {0};
	enum ls_code code = store_tags(m->store, a, &tags, &n, err);
	for (int i = 1; code == LS_OK && (i == 1 || is_taken(tags, n, str_text(&name))); i++) {
		str_clear(&name);
		str_addf(&name, tr("Quarter %s"), c->code);
		if (i > 1)
			str_addf(&name, " (%d)", i);
	}
	if (code == LS_OK)
		code = store_tag_add(m->store, &(struct stamp){.author = m->author, .at = model_now(m)}, str_text(&name), err);
	str_free(&name);
	arena_free(a);
	return code;
}

// Is it what a closing calls its tag, in one of the languages?
static bool is_closing(const char *name, const char *code)
{
	struct str own = {0};
	bool is = false;
	for (int lang = 0; lang < 2 && !is; lang++) {
		str_clear(&own);
		str_addf(&own, tr_in((enum lang)lang, "Quarter %s"), code);
		const char *rest = name + own.len;
		is = strncmp(name, str_text(&own), own.len) == 0;
		size_t digits = is && strncmp(rest, " (", 2) == 0 ? strspn(rest + 2, "0123456789") : 0;
		is = is && (!*rest || (digits > 0 && strcmp(rest + 2 + digits, ")") == 0));
	}
	str_free(&own);
	return is;
}

enum ls_code model_quarter_tag(struct model *m, struct arena *a, int32_t cycle, struct tag **out, struct ls_err *err)
{
	const struct cycle *c = plan_find(m->plan, T_cycle, cycle);
	struct tag *tags = NULL;
	size_t n = 0;
	enum ls_code code = store_tags(m->store, a, &tags, &n, err);
	*out = NULL;
	for (size_t i = 0; i < n && c && code == LS_OK; i++)
		if (is_closing(tags[i].name, c->code) &&
			(!*out || tags[i].step > (*out)->step || (tags[i].step == (*out)->step && tags[i].id > (*out)->id)))
			*out = &tags[i];
	return code;
}

enum ls_code model_quarter(struct model *m, int32_t cycle, int state, struct ls_err *err)
{
	const struct cycle *before = plan_find(m->plan, T_cycle, cycle);
	bool turning = before && is_closed(before) != (state == cycle_state_CLOSED);
	if (turning)
		m->turning = cycle;
	enum ls_code code = model_set(m, T_cycle, cycle, schema_column(&schema[T_cycle], "state"),
								  (struct value){.kind = VALUE_INT, .i = state}, err);
	if (code == LS_OK && turning && state == cycle_state_CLOSED)
		code = tag_closing(m, handle_row(m, T_cycle, cycle), err);
	if (code != LS_OK)
		model_spoil(m, err);
	return code;
}

// ---- what is taken back --------------------------------------------------------------------------------------------------

static void lay(struct model *m, const struct change *c)
{
	const struct table *t = &schema[c->table];
	const struct column *col = &t->columns[schema_column(t, c->column)];
	void *row = NULL;
	if (c->op == 'd')
		handle_deleted(m, c->table, c->row);
	else if (c->op == 'i' && !handle_row(m, c->table, c->row))
		row = handle_added(m, c->table, c->row);
	else
		row = handle_touch(m, c->table, c->row);
	if (row)
		handle_put(m, col, row, c->after);
	if (row && col->lazy)
		handle_wrote_lazy(m, c->table, c->row);
}

enum ls_code frozen_judge(void *model, int64_t step, struct ls_err *err)
{
	struct model *m = model;
	struct arena *a = arena_new();
	struct change *changes = NULL;
	size_t n = 0;
	bool tables[TABLE_COUNT];
	for (int t = 0; t < TABLE_COUNT; t++)
		tables[t] = frozen_kind((enum table_id)t);
	handle_forget(m);
	enum ls_code code = store_changes_in(m->store, a, step, tables, &changes, &n, err);
	for (size_t i = 0; i < n; i++)
		lay(m, &changes[i]);
	m->taking_back = true;
	if (code == LS_OK)
		code = check_frozen(m, err);
	m->taking_back = false;
	for (size_t i = 0; i < m->work_n && code == LS_OK; i++) {
		const struct work *w = &m->work[i];
		const struct cycle *before = w->table == T_cycle ? plan_find(m->plan, T_cycle, w->id) : NULL;
		if (before && w->row && !is_closed(before) && is_closed(w->row))
			code = tag_closing(m, w->row, err);
	}
	handle_forget(m);
	arena_free(a);
	return code;
}
