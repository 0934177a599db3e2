// SPDX-License-Identifier: EUPL-1.2
// Days far away that a step writes, whichever way it comes: noted, and refused where somebody can be asked first.
#include "base/i18n.h"
#include "model/handle.h"
#include "plan/far.h"

static void note(struct model *m, enum table_id t, int column, const void *row)
{
	const struct table *table = &schema[t];
	int precision = schema_precision(table, column);
	struct far_day *all = m->far;
	struct far_day one = {t, column, plan_int(&table->columns[column], row), 0};
	if (precision >= 0)
		one.precision = (int32_t)plan_int(&table->columns[precision], row);
	for (size_t i = 0; i < m->far_n; i++) // one of several rows
		if (all[i].table == t && all[i].column == column && all[i].value == one.value)
			return;
	if (m->far_n < FAR_MOST)
		all[m->far_n++] = one;
}

enum ls_code check_far(struct model *m, struct ls_err *err)
{
	for (size_t i = 0; i < m->work_n; i++) {
		const struct work *w = &m->work[i];
		const struct table *t = &schema[w->table];
		const void *before = plan_find(m->plan, w->table, w->id);
		for (int k = 0; w->row && k < t->column_count; k++) {
			const struct column *c = &t->columns[k];
			if ((c->unit != UNIT_DAY && c->unit != UNIT_YEAR) || c->type != TYPE_INT)
				continue;
			if (far_year(c, plan_int(c, w->row)) && !(before && plan_int(c, before) == plan_int(c, w->row)))
				note(m, w->table, k, w->row);
		}
	}
	m->far_refused = m->near_only && m->far_n > 0;
	return m->far_refused ? ls_fail(err, LS_REFUSED, "%s", tr("A day lies far from any that a plan is made for."))
						  : LS_OK;
}

void model_near(struct model *m, bool only)
{
	m->near_only = only;
	m->far_n = 0;
	m->far_refused = false;
}

const struct far_day *model_far(const struct model *m, size_t *n, bool *refused)
{
	*n = m->far_n;
	*refused = m->far_refused;
	return m->far;
}
