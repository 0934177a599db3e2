// SPDX-License-Identifier: EUPL-1.2
// Rows that say the same as another one, and rows that count nowhere: a second capacity of a unit and year would be
// added to the first, a step of a key result without steps is never looked at.
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/rule/parts.h"

#include <string.h>

#define COLUMNS_MOST 7

// Two rows with the same values here are one said twice; the file itself refuses two ratings, goals, fields or effects of
// a measure. What else they say (a lag, posts) is what they say of it. Not
// among them are phases, budget lines, staff needs and reports: two of the same name and year may well both be meant.
static const struct {
	enum table_id table;
	const char *columns[COLUMNS_MOST]; // the first is what they hang on
} singles[] = {
	{T_dependency, {"measure", "phase", "on_measure", "on_phase", "on_external", "kind"}},
	{T_capacity, {"unit", "year", "quarter"}},
	{T_contribution, {"measure", "objective", "key_result"}},
};

struct looking {
	const struct rowrule_case *c;
	const char *const *columns;
};

static bool says_the_same(const struct looking *l, const void *row)
{
	for (int i = 0; i < COLUMNS_MOST && l->columns[i]; i++) {
		const struct column *col = &l->c->t->columns[schema_column(l->c->t, l->columns[i])];
		if (rowrule_number(l->c, l->columns[i]) != plan_int(col, row))
			return false;
	}
	return true;
}

// A row of the snapshot as it is now; NULL: gone, the row itself, or one that is told of in its own place.
static const void *now(const struct rowrule_case *c, const void *row)
{
	int32_t id = plan_id(row);
	if (id == c->r->id || (c->r->once && id > c->r->id))
		return NULL;
	return c->r->row ? c->r->row(c->r->arg, c->t->id, id) : row;
}

static const void *find(const struct looking *l)
{
	const struct rowrule_case *c = l->c;
	int64_t owner = rowrule_number(c, l->columns[0]);
	bool few = owner != NONE64 && strcmp(l->columns[0], "measure") == 0; // those that hang on the same measure
	struct plan_rows rows = few ? plan_of(c->p, c->t->id, "measure", (int32_t)owner) : (struct plan_rows){0};
	size_t n = few ? rows.n : plan_count(c->p, c->t->id);
	for (size_t i = 0; i < n; i++) {
		const void *row = now(c, plan_row(c->p, c->t->id, few ? rows.at[i] : i));
		if (row && says_the_same(l, row))
			return row;
	}
	for (size_t i = 0; c->r->touched; i++) {
		const void *row = c->r->touched(c->r->arg, c->t->id, i);
		if (!row)
			break;
		if (plan_id(row) != c->r->id && says_the_same(l, row))
			return row;
	}
	return NULL;
}

static enum ls_code check_single(const struct rowrule_case *c, const char *const *columns, struct ls_err *err)
{
	const struct looking l = {c, columns};
	const void *other = c->p && rowrule_asked(c, columns) ? find(&l) : NULL;
	if (!other)
		return LS_OK;
	struct str name = {0};
	if (plan_find(c->p, c->t->id, plan_id(other)))
		code_title(&name, c->p, c->t->id, plan_id(other));
	enum ls_code code = ls_fail(
		err, LS_REFUSED, tr("%s: it stands in the plan already: %s. Expected: another one, or that one changed."),
		rowrule_label(c, columns[0]), name.len ? str_text(&name) : tr(c->t->label));
	str_free(&name);
	return rowrule_at(c, columns[0], err, code);
}

// ---- what counts nowhere -----------------------------------------------------------------------------------------------

static const struct key_result *key_result_of(const struct rowrule_case *c)
{
	int64_t id = rowrule_number(c, "key_result");
	return c->r->row && id != NONE64 ? c->r->row(c->r->arg, T_key_result, (int32_t)id) : NULL;
}

static enum ls_code check_step(const struct rowrule_case *c, struct ls_err *err)
{
	const struct key_result *kr = key_result_of(c);
	if (!kr || kr->kind == kr_kind_MILESTONE || !rowrule_asked(c, (const char *const[]){"key_result", NULL}))
		return LS_OK;
	return rowrule_at(c, "key_result", err,
					  ls_fail(err, LS_REFUSED,
							  tr("%s: “%s” is no milestone, and its steps would not count. Expected: a milestone, or a "
								 "check-in with the value."),
							  rowrule_label(c, "key_result"), kr->title));
}

// A milestone without steps may be told done by a value; where there are steps they alone count.
static enum ls_code check_value(const struct rowrule_case *c, struct ls_err *err)
{
	const struct key_result *kr = key_result_of(c);
	if (!c->p || !kr || kr->kind != kr_kind_MILESTONE || rowrule_number(c, "value") == NONE64 ||
		plan_of(c->p, T_kr_step, "key_result", kr->id).n == 0 ||
		!rowrule_asked(c, (const char *const[]){"key_result", "value", NULL}))
		return LS_OK;
	return rowrule_at(
		c, "value", err,
		ls_fail(err, LS_REFUSED,
				tr("%s: “%s” is a milestone: it counts its steps, and a value would not count. Expected: no "
				   "value, or a step done."),
				rowrule_label(c, "value"), kr->title));
}

enum ls_code rowrule_double(const struct rowrule_case *c, struct ls_err *err)
{
	if (c->t->id == T_kr_step)
		return check_step(c, err);
	if (c->t->id == T_check_in)
		return check_value(c, err);
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < sizeof singles / sizeof singles[0] && code == LS_OK; i++)
		if (singles[i].table == c->t->id)
			code = check_single(c, singles[i].columns, err);
	return code;
}
