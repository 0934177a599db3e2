// SPDX-License-Identifier: EUPL-1.2
// Rules about weights: they add up to 100 %, and what has a weight has levels with points. A step is refused when it
// breaks one of them, not when it leaves as it was what came broken from elsewhere: that is reported by `check`.
#include "base/i18n.h"
#include "model/handle.h"

#define WHOLE 10000

// A row before the step, or as it will be after it; NULL where there is none.
static const void *row_of(const struct model *m, enum table_id t, int32_t id, bool after)
{
	return after ? handle_row(m, t, id) : plan_find(m->plan, t, id);
}

// All rows of a table before and after: those of the snapshot, then the new ones. NULL where it is not (any more).
static size_t rows_n(const struct model *m, enum table_id t)
{
	return plan_count(m->plan, t) + m->work_n;
}

static const void *row_at(const struct model *m, enum table_id t, size_t i, bool after)
{
	size_t n = plan_count(m->plan, t);
	if (i < n)
		return row_of(m, t, plan_id(plan_row(m->plan, t, i)), after);
	const struct work *w = &m->work[i - n];
	return after && w->table == t && !plan_find(m->plan, t, w->id) ? w->row : NULL;
}

static int64_t sum(const struct model *m, bool after)
{
	int64_t all = 0;
	for (size_t i = 0; i < rows_n(m, T_criterion); i++) {
		const struct criterion *c = row_at(m, T_criterion, i, after);
		all += c && c->weight != NONE32 ? c->weight : 0;
	}
	return all;
}

enum fault { FAULT_NONE, FAULT_NO_LEVELS, FAULT_NO_POINTS };

static enum fault fault_of(const struct model *m, int32_t id, bool after)
{
	const struct criterion *c = row_of(m, T_criterion, id, after);
	size_t levels = 0;
	if (!c || c->weight == NONE32 || c->weight == 0)
		return FAULT_NONE;
	for (size_t i = 0; i < rows_n(m, T_level); i++) {
		const struct level *l = row_at(m, T_level, i, after);
		if (!l || l->criterion != id)
			continue;
		if (l->points == NONE32)
			return FAULT_NO_POINTS;
		levels++;
	}
	return levels ? FAULT_NONE : FAULT_NO_LEVELS;
}

static enum ls_code check_levels(const struct model *m, int32_t criterion, struct ls_err *err)
{
	enum fault fault = fault_of(m, criterion, true);
	if (fault == FAULT_NONE || fault == fault_of(m, criterion, false))
		return LS_OK;
	const struct criterion *c = handle_row(m, T_criterion, criterion);
	enum ls_code code;
	if (fault == FAULT_NO_LEVELS)
		code = ls_fail(err, LS_REFUSED,
					   tr("“%s” has a weight and so needs levels with points, such as: high 3, medium 2, low 1"),
					   c->title);
	else
		code = ls_fail(err, LS_REFUSED, tr("“%s” has a weight: each of its levels needs points, such as 3."), c->title);
	return ls_fail_at(err, code, T_level, schema_column(&schema[T_level], "points"));
}

enum ls_code check_weights(const struct model *m, struct ls_err *err)
{
	bool criteria = false, others = false;
	for (size_t i = 0; i < m->work_n; i++) {
		const struct work *w = &m->work[i];
		const struct level *before = w->table == T_level ? plan_find(m->plan, T_level, w->id) : NULL;
		const struct level *after = w->table == T_level ? w->row : NULL;
		enum ls_code code = LS_OK;
		criteria |= w->table == T_criterion;
		others |= w->table == T_criterion && (!w->row || !plan_find(m->plan, T_criterion, w->id));
		if (w->table == T_criterion && w->row)
			code = check_levels(m, w->id, err);
		if (code == LS_OK && before)
			code = check_levels(m, before->criterion, err);
		if (code == LS_OK && after)
			code = check_levels(m, after->criterion, err);
		if (code != LS_OK)
			return code;
	}
	// A criterion that is deleted takes its weight along, and a new one brings its own; sharing anew is a decision of its
	// own.
	if (!criteria || others || sum(m, false) != WHOLE || sum(m, true) == WHOLE || sum(m, true) == 0)
		return LS_OK;
	int column = schema_column(&schema[T_criterion], "weight");
	const struct column *weight = &schema[T_criterion].columns[column];
	struct str is = {0}, whole = {0};
	value_show(&is, m->plan, weight, (struct value){.kind = VALUE_INT, .i = sum(m, true)});
	value_show(&whole, m->plan, weight, (struct value){.kind = VALUE_INT, .i = WHOLE});
	enum ls_code code =
		ls_fail(err, LS_REFUSED,
				tr("The weights would add up to %s, not to %s. Turned in the cockpit they keep their sum; so "
				   "they do by a command such as: weights apply aufwand=40"),
				str_text(&is), str_text(&whole));
	str_free(&is);
	str_free(&whole);
	return ls_fail_at(err, code, T_criterion, column);
}
