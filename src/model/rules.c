// SPDX-License-Identifier: EUPL-1.2
// Rules over several columns, on a row as it would be after the step: those of plan/rule/row.h.
#include "model/handle.h"
#include "plan/code.h"
#include "plan/rule/row.h"

struct touched {
	const struct model *m;
	const struct table *t;
	const void *row;
};

static int64_t touched_number(const void *arg, int column)
{
	const struct touched *of = arg;
	const struct column *c = &of->t->columns[column];
	return c->lazy || c->type == TYPE_TEXT || c->type == TYPE_CODE ? NONE64 : plan_int(c, of->row);
}

static const void *touched_row(const void *arg, enum table_id t, int32_t id)
{
	return handle_row(((const struct touched *)arg)->m, t, id);
}

static const void *touched_beside(const void *arg, enum table_id t, size_t i)
{
	const struct model *m = ((const struct touched *)arg)->m;
	for (size_t k = 0; k < m->work_n; k++)
		if (m->work[k].table == t && m->work[k].row && i-- == 0)
			return m->work[k].row;
	return NULL;
}

// Where a step touches several rows of a kind, it is said which one is meant.
static bool one_of_several(const struct model *m, enum table_id t)
{
	size_t n = 0;
	for (size_t i = 0; i < m->work_n && n < 2; i++)
		n += m->work[i].table == t && m->work[i].row;
	return n > 1;
}

enum ls_code check_row(const struct model *m, enum table_id t, const void *row, struct ls_err *err)
{
	const struct touched of = {m, &schema[t], row};
	const struct row_reader r = {.today = m->today == DAY_NONE ? 0 : m->today,
								 .id = plan_id(row),
								 .number = touched_number,
								 .row = touched_row,
								 .arg = &of,
								 .touched = touched_beside};
	struct ls_err inner = {.code = LS_OK};
	if (rowrule(m->plan, t, &r, ROWRULE_ANY, &inner) == LS_OK)
		return LS_OK;
	struct str name = {0};
	if (one_of_several(m, t) && plan_find(m->plan, t, plan_id(row)))
		code_titled(&name, m->plan, t, plan_id(row));
	enum ls_code code = name.len ? ls_fail(err, inner.code, "%s (%s)", inner.text, str_text(&name))
								 : ls_fail(err, inner.code, "%s", inner.text);
	str_free(&name);
	return ls_fail_at(err, code, inner.table, inner.column);
}
