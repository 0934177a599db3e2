// SPDX-License-Identifier: EUPL-1.2
// What carries a day came on that day: whole rows such as check-ins, and cells that were filled later, such as a verdict.
#include "base/date.h"
#include "exchange/folder/past_parts.h"

#include <string.h>

static const struct {
	enum table_id table;
	const char *day;
	enum past_kind kind;
} rows[] = {
	{T_measure, "requested_on", PAST_REQUEST}, {T_check_in, "day", PAST_CHECK_IN},
	{T_meeting, "day", PAST_MEETING},          {T_decision, "day", PAST_MEETING},
	{T_measure_status, "day", PAST_REPORT},    {T_indicator_value, "day", PAST_FIGURE},
	{T_deadline_done, "day", PAST_TICK},       {T_informed, "day", PAST_MEETING},
};

#define CELLS_MOST 5

static const struct {
	enum table_id table;
	const char *day;
	enum past_kind kind;
	const char *cells[CELLS_MOST];
} cells[] = {
	{T_objective,
	 "verdict_day",
	 PAST_MEETING,
	 {"verdict", "verdict_text", "verdict_body", "verdict_day", "assessment"}},
	{T_measure, "feedback_on", PAST_REQUEST, {"feedback", "feedback_on"}},
	{T_kr_step, "done", PAST_TICK, {"done"}},
	{T_action, "done", PAST_TICK, {"done"}},
	{T_action, "dropped", PAST_TICK, {"dropped"}},
};

static int32_t day_at(const struct table *t, const struct value *values, const char *column)
{
	const struct value *v = &values[schema_column(t, column)];
	return v->kind == VALUE_INT ? (int32_t)v->i : DAY_NONE;
}

// A figure is known when its time is over; what is aimed at was known from the beginning.
static int32_t figure_day(const struct table *t, const struct value *values)
{
	const struct value *kind = &values[schema_column(t, "kind")], *exact = &values[schema_column(t, "day_precision")];
	int32_t day = day_at(t, values, "day");
	if (day == DAY_NONE || kind->kind != VALUE_INT || kind->i != indicator_kind_ACTUAL)
		return DAY_NONE;
	return date_last(day, exact->kind == VALUE_INT ? (enum precision)exact->i : PRECISION_DAY);
}

struct moment past_dated(const struct past *p, const struct table *t, const struct value *values)
{
	struct moment born = {DAY_NONE, PAST_TOLD};
	if (p->dated == DAY_NONE)
		return born;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		if (rows[i].table != t->id)
			continue;
		int32_t day = t->id == T_indicator_value ? figure_day(t, values) : day_at(t, values, rows[i].day);
		if (day != DAY_NONE && day >= p->dated)
			born = (struct moment){day, rows[i].kind};
	}
	return born;
}

void past_dated_cells(struct past *p, const struct table *t, int32_t row, struct moment born, struct value *values)
{
	for (size_t i = 0; i < sizeof cells / sizeof cells[0] && p->dated != DAY_NONE; i++) {
		int32_t day = cells[i].table == t->id ? day_at(t, values, cells[i].day) : DAY_NONE;
		struct moment at = {day, cells[i].kind};
		if (day == DAY_NONE || day < p->dated || moment_compare(at, born) <= 0)
			continue;
		for (int k = 0; k < CELLS_MOST && cells[i].cells[k]; k++) {
			int column = schema_column(t, cells[i].cells[k]);
			if (values[column].kind == VALUE_NULL)
				continue;
			struct value *v = arena_alloc(p->arena, sizeof *v);
			*v = values[column];
			if (v->kind == VALUE_TEXT)
				v->s = arena_str(p->arena, v->s);
			past_event(p, &(struct event){.at = at, .table = t->id, .row = row, .column = column, .values = v});
			values[column] = (struct value){0};
		}
	}
}
