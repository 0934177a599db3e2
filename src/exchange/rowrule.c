// SPDX-License-Identifier: EUPL-1.2
// Rules between the cells of one row: an end is not before its start, an upper bound not below the lower one,
// a key result leads in its direction, a dependency has two sides.
#include "exchange/rowrule.h"

#include "base/date.h"
#include "base/i18n.h"

static int64_t get(const struct table *t, const struct value *values, const char *column) {
	int at = schema_column(t, column);
	return at < 0 || values[at].kind != VALUE_INT ? NONE64 : values[at].i;
}

static enum precision precision_at(const struct table *t, const struct value *values, const char *column) {
	int64_t p = get(t, values, column);
	return p == NONE64 ? PRECISION_DAY : (enum precision)p;
}

static enum ls_code days_in_order(const struct table *t, const struct value *values, struct ls_err *err) {
	int64_t start = get(t, values, "start"), end = get(t, values, "end");
	if (start == NONE64 || end == NONE64)
		return LS_OK;
	int32_t last = date_last((int32_t)end, precision_at(t, values, "end_precision"));
	if (date_first((int32_t)start, precision_at(t, values, "start_precision")) <= last)
		return LS_OK;
	return ls_fail(err, LS_DATA, "%s", tr("the end lies before the start."));
}

static enum ls_code bounds_in_order(const struct table *t, const struct value *values, struct ls_err *err) {
	static const char *const pairs[][2] = { { "least", "most" }, { "year_from", "year_to" } };
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		int64_t least = get(t, values, pairs[i][0]), most = get(t, values, pairs[i][1]);
		if (least != NONE64 && most != NONE64 && least > most)
			return ls_fail(err, LS_DATA, tr("“%s” is above “%s”."), pairs[i][0], pairs[i][1]);
	}
	return LS_OK;
}

static enum ls_code key_result_leads(const struct table *t, const struct value *values, struct ls_err *err) {
	int64_t kind = get(t, values, "kind"), start = get(t, values, "start"), target = get(t, values, "target");
	if (start == NONE64 || target == NONE64)
		return LS_OK;
	if ((kind == NONE64 || kind == kr_kind_INCREASE) && target <= start)
		return ls_fail(err, LS_DATA, "%s", tr("a key result that is to increase needs a target above its start."));
	if (kind == kr_kind_DECREASE && target >= start)
		return ls_fail(err, LS_DATA, "%s", tr("a key result that is to decrease needs a target below its start."));
	return LS_OK;
}

static enum ls_code dependency_has_sides(const struct table *t, const struct value *values, struct ls_err *err) {
	int waits = (get(t, values, "measure") != NONE64) + (get(t, values, "phase") != NONE64);
	int on = (get(t, values, "on_measure") != NONE64) + (get(t, values, "on_phase") != NONE64) + (get(t, values, "on_external") != NONE64);
	if (waits == 1 && on == 1)
		return LS_OK;
	return ls_fail(err, LS_DATA, "%s", tr("a dependency needs one measure or phase that waits, and one measure, phase or external event it waits for."));
}

static enum ls_code contribution_serves(const struct table *t, const struct value *values, struct ls_err *err) {
	if (get(t, values, "objective") != NONE64 || get(t, values, "key_result") != NONE64)
		return LS_OK;
	return ls_fail(err, LS_DATA, "%s", tr("a contribution needs the objective or the key result it serves."));
}

static enum ls_code month_has_day(const struct table *t, const struct value *values, struct ls_err *err) {
	int64_t month = get(t, values, "month_to"), day = get(t, values, "day");
	if (month == NONE64 || day == NONE64 || day <= date_days_in_month(2024, (int)month))
		return LS_OK;
	return ls_fail(err, LS_DATA, tr("the month has no day %d."), (int)day);
}

enum ls_code row_rules(const struct table *t, const struct value *values, struct ls_err *err) {
	switch (t->id) {
	case T_key_result:
		return key_result_leads(t, values, err);
	case T_dependency:
		return dependency_has_sides(t, values, err);
	case T_contribution:
		return contribution_serves(t, values, err);
	case T_deadline:
		return month_has_day(t, values, err);
	case T_phase:
	case T_cycle:
	case T_fte_need:
		return days_in_order(t, values, err);
	case T_budget_line:
	case T_cost_class:
	case T_horizon:
	case T_rule:
		return bounds_in_order(t, values, err);
	default:
		return LS_OK;
	}
}
