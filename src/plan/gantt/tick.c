// SPDX-License-Identifier: EUPL-1.2
// Units of an axis: all but the week are those of base/date.h.
#include "plan/gantt/tick.h"

#include "base/i18n.h"
#include "plan/words.h"

static const struct word units[] = {
	[TICK_DAY] = {"day", N_("day")},       [TICK_WEEK] = {"week", N_("week")},
	[TICK_MONTH] = {"month", N_("month")}, [TICK_QUARTER] = {"quarter", N_("quarter")},
	[TICK_YEAR] = {"year", N_("year")},    [TICK_COUNT] = {NULL, NULL},
};

enum precision tick_precision(enum tick unit)
{
	static const enum precision as[] = {PRECISION_DAY, PRECISION_DAY, PRECISION_MONTH, PRECISION_QUARTER,
										PRECISION_YEAR};
	return as[unit];
}

int32_t tick_first(int32_t day, enum tick unit)
{
	return unit == TICK_WEEK ? day - date_weekday(day) + 1 : date_first(day, tick_precision(unit));
}

int32_t tick_last(int32_t day, enum tick unit)
{
	return unit == TICK_WEEK ? day - date_weekday(day) + 7 : date_last(day, tick_precision(unit));
}

int32_t tick_shift(int32_t day, int n, enum tick unit)
{
	return unit == TICK_WEEK ? day + 7 * n : date_shift(day, n, tick_precision(unit));
}

int32_t tick_move(int32_t day, int n, enum tick unit)
{
	return unit == TICK_WEEK ? day + 7 * n : date_move(day, n, tick_precision(unit));
}

const char *tick_code(enum tick unit)
{
	return units[unit].code;
}

int tick_find(const char *text)
{
	return words_find(units, text);
}
