// SPDX-License-Identifier: EUPL-1.2
// Only tables that say more than the reference itself count; what has a day is told from the newest on.
#include "say/kin.h"

#include "plan/decision.h"
#include "plan/sort.h"
#include "say/kiosk.h"
#include "say/value.h"

#include <string.h>

#define MOST_KIN 48 // references to the table referred to most

// A row of which the snapshot holds nothing but the reference: its texts stand on the sheet itself.
static bool says_nothing(const struct table *t, int column)
{
	for (int i = 0; i < t->column_count; i++)
		if (i != column && !t->columns[i].lazy)
			return false;
	return true;
}

struct by_day {
	const struct plan *p;
	enum table_id table;
	const struct column *day;
};

static int later_first(const void *ctx, uint32_t x, uint32_t y)
{
	const struct by_day *by = ctx;
	int64_t a = plan_int(by->day, plan_row(by->p, by->table, x)), b = plan_int(by->day, plan_row(by->p, by->table, y));
	a = a == NONE64 ? INT64_MIN : a; // without a day at the end
	b = b == NONE64 ? INT64_MIN : b;
	if (a != b)
		return a < b ? 1 : -1;
	return x < y ? 1 : x > y ? -1 : 0; // of one day what came last
}

// What is told over time is read from the newest on; entered it may have been in any order.
static struct plan_rows newest_first(const struct look *look, enum table_id t, struct plan_rows rows)
{
	int day = schema_column(&schema[t], "day");
	if (rows.n < 2 || day < 0 || schema[t].columns[day].unit != UNIT_DAY || schema_column(&schema[t], "pos") >= 0)
		return rows;
	uint32_t *order = arena_alloc(look->frame, rows.n * sizeof *order),
			 *scratch = arena_alloc(look->frame, rows.n * sizeof *scratch);
	memcpy(order, rows.at, rows.n * sizeof *order);
	sort_by(order, scratch, rows.n, later_first, &(struct by_day){look->plan, t, &schema[t].columns[day]});
	return (struct plan_rows){order, rows.n};
}

static bool ties_decisions(enum table_id t)
{
	return t == T_decision || t == T_decision_measure || t == T_decision_objective || t == T_decision_goal;
}

// Wherever a decision names the object: one list.
static int add_decisions(const struct look *look, enum table_id of, int32_t id, struct kin *kin, int n)
{
	uint32_t *at = NULL;
	size_t rows = n < MOST_KIN ? decisions_about(look->frame, look->plan, of, id, &at) : 0;
	if (rows > 0)
		kin[n++] = (struct kin){T_decision, KIN_SEVERAL, {at, rows}};
	return n;
}

int kin_of(const struct look *look, enum table_id of, int32_t id, struct kin **out)
{
	struct kin *kin = *out = arena_alloc(look->frame, MOST_KIN * sizeof *kin);
	int n = 0;
	bool decided = of == T_measure || of == T_objective || of == T_goal;
	for (int t = 0; t < TABLE_COUNT; t++) {
		if (decided && t == T_decision)
			n = add_decisions(look, of, id, kin, n);
		for (int i = 0; i < schema[t].column_count && n < MOST_KIN; i++) {
			const struct column *c = &schema[t].columns[i];
			if (c->type != TYPE_REF || c->target != of || value_hidden((enum table_id)t, i, look->privacy))
				continue;
			if (look_keeps(look, (enum table_id)t) || (decided && ties_decisions((enum table_id)t)))
				continue;
			if (plan_count(look->plan, (enum table_id)t) == 0 || says_nothing(&schema[t], i))
				continue;
			struct plan_rows rows = plan_children(look->plan, (enum table_id)t, i, id);
			if (rows.n > 0)
				kin[n++] = (struct kin){(enum table_id)t, i, newest_first(look, (enum table_id)t, rows)};
		}
	}
	return n;
}
