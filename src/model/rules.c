// SPDX-License-Identifier: EUPL-1.2
// Rules over several columns or rows, on a row as it would be after the step.
#include "base/i18n.h"
#include "model/handle.h"
#include "plan/code.h"
#include "plan/gantt.h"

#include <stdlib.h>
#include <string.h>

static enum ls_code in_order(int32_t start, int start_precision, int32_t end, int end_precision, const char *what, struct ls_err *err) {
	if (start == DAY_NONE || end == DAY_NONE || date_first(start, (enum precision)start_precision) <= date_last(end, (enum precision)end_precision))
		return LS_OK;
	struct str from = { 0 }, to = { 0 };
	date_text(&from, start, (enum precision)start_precision);
	date_text(&to, end, (enum precision)end_precision);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("“%s” would end (%s) before it starts (%s)."), what, str_text(&to), str_text(&from));
	str_free(&from);
	str_free(&to);
	return code;
}

static enum ls_code check_kr(const struct key_result *k, struct ls_err *err) {
	if (k->start == NONE64 || k->target == NONE64)
		return LS_OK;
	if (k->kind == kr_kind_INCREASE && k->target <= k->start)
		return ls_fail(err, LS_REFUSED, tr("“%s” is to increase: the target must be above the start."), k->title);
	if (k->kind == kr_kind_DECREASE && k->target >= k->start)
		return ls_fail(err, LS_REFUSED, tr("“%s” is to decrease: the target must be below the start."), k->title);
	return LS_OK;
}

// Is `goal` reached from `from` along preconditions? Marks what was seen.
static bool needs(const struct plan *p, int32_t from, int32_t goal, int32_t but_link, char *seen) {
	if (from == goal)
		return true;
	ptrdiff_t at = plan_position(p, T_goal, from);
	if (at < 0 || seen[at])
		return false;
	seen[at] = 1;
	for (size_t i = 0; i < p->goal_link_n; i++) {
		const struct goal_link *l = &p->goal_link[i];
		if (l->goal == from && l->id != but_link && needs(p, l->needs, goal, but_link, seen))
			return true;
	}
	return false;
}

static enum ls_code check_link(const struct plan *p, const struct goal_link *l, struct ls_err *err) {
	char *seen = mem_alloc(p->goal_n + 1);
	memset(seen, 0, p->goal_n + 1);
	bool circle = needs(p, l->needs, l->goal, l->id, seen);
	free(seen);
	if (!circle)
		return LS_OK;
	struct str a = { 0 }, b = { 0 };
	code_name(&a, p, T_goal, l->goal);
	code_name(&b, p, T_goal, l->needs);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s cannot be a precondition of %s: %s needs %s already, and that would be a circle."),
		str_text(&b), str_text(&a), str_text(&b), str_text(&a));
	str_free(&a);
	str_free(&b);
	return code;
}

static enum ls_code check_dependency(const struct plan *p, const struct dependency *d, struct ls_err *err) {
	int waits = (d->measure != NONE32) + (d->phase != NONE32);
	int on = (d->on_measure != NONE32) + (d->on_phase != NONE32) + (d->on_external != NONE32);
	if (waits != 1 || on != 1)
		return ls_fail(err, LS_REFUSED, "%s", tr("A dependency needs one measure or phase that waits, and one measure, phase or external event it waits for."));
	struct str path = { 0 };
	enum ls_code code = LS_OK;
	if (gantt_circle(p, d, &path))
		code = ls_fail(err, LS_REFUSED, tr("This dependency would close a circle: %s."), str_text(&path));
	str_free(&path);
	return code;
}

static enum ls_code check_parent(const struct model *m, enum table_id t, int32_t id, int column, struct ls_err *err) {
	const struct column *c = &schema[t].columns[column];
	int64_t up = id;
	for (size_t i = 0; i <= plan_count(m->plan, t) + m->work_n; i++) {
		const void *row = handle_row(m, t, (int32_t)up);
		up = row ? plan_int(c, row) : NONE64;
		if (up == NONE64)
			return LS_OK;
		if (up == id)
			break;
	}
	return ls_fail(err, LS_REFUSED, tr("%s: it would belong to itself in a circle."), tr(c->label));
}

static enum ls_code check_months(const struct deadline *d, struct ls_err *err) {
	if (d->day != NONE32 && d->month_to != NONE32 && d->day > date_days_in_month(2024, d->month_to))
		return ls_fail(err, LS_REFUSED, tr("“%s”: the month has no day %d."), d->title, (int)d->day);
	return LS_OK;
}

static enum ls_code least_most(int64_t least, int64_t most, const char *what, struct ls_err *err) {
	if (least != NONE64 && most != NONE64 && least > most)
		return ls_fail(err, LS_REFUSED, tr("“%s”: the lower bound is above the upper one."), what);
	return LS_OK;
}

static int64_t wide(int32_t v) {
	return v == NONE32 ? NONE64 : v;
}

enum ls_code check_row(const struct model *m, enum table_id t, const void *row, struct ls_err *err) {
	switch (t) {
	case T_phase: {
		const struct phase *ph = row;
		return in_order(ph->start, ph->start_precision, ph->end, ph->end_precision, ph->title, err);
	}
	case T_cycle: {
		const struct cycle *c = row;
		return in_order(c->start, PRECISION_DAY, c->end, PRECISION_DAY, c->code, err);
	}
	case T_fte_need: {
		const struct fte_need *f = row;
		return in_order(f->start, f->start_precision, f->end, f->end_precision, tr(schema[t].label), err);
	}
	case T_budget_line: {
		const struct budget_line *b = row;
		const char *what = *b->title ? b->title : tr(schema[t].label);
		enum ls_code code = least_most(wide(b->year_from), wide(b->year_to), what, err);
		return code == LS_OK ? least_most(b->least, b->most, what, err) : code;
	}
	case T_cost_class:
		return least_most(((const struct cost_class *)row)->least, ((const struct cost_class *)row)->most, ((const struct cost_class *)row)->title, err);
	case T_horizon:
		return least_most(wide(((const struct horizon *)row)->least), wide(((const struct horizon *)row)->most), ((const struct horizon *)row)->title, err);
	case T_rule:
		return least_most(((const struct rule *)row)->least, ((const struct rule *)row)->most, ((const struct rule *)row)->title, err);
	case T_rating: {
		const struct rating *r = row;
		const struct level *l = handle_row(m, T_level, r->level);
		if (l && l->criterion != r->criterion)
			return ls_fail(err, LS_REFUSED, tr("The level “%s” belongs to another criterion."), l->title);
		return LS_OK;
	}
	case T_key_result:
		return check_kr(row, err);
	case T_goal_link:
		return check_link(m->plan, row, err);
	case T_dependency:
		return check_dependency(m->plan, row, err);
	case T_deadline:
		return check_months(row, err);
	case T_measure:
		return check_parent(m, t, plan_id(row), schema_column(&schema[t], "parent"), err);
	case T_unit:
		return check_parent(m, t, plan_id(row), schema_column(&schema[t], "parent"), err);
	default:
		return LS_OK;
	}
}
