// SPDX-License-Identifier: EUPL-1.2
// Who says what they have: own rows first, then what lies below and above them.
#include "plan/gantt/stated.h"

#include "base/date.h"
#include "plan/gantt/figure.h"

static int32_t parent_of(const struct plan *p, int32_t unit)
{
	const struct unit *u = plan_find(p, T_unit, unit);
	return u ? u->parent : NONE32;
}

static bool holds(const struct capacity *c, int year, int quarter)
{
	return c->posts != NONE64 && c->year == year && (c->quarter == NONE32 || c->quarter == quarter);
}

// Is the unit, or one above it below `asked`, among those that say it themselves?
static bool below_one(const struct plan *p, const bool *says, int32_t asked, int32_t unit)
{
	for (size_t steps = 0; steps <= p->unit_n && unit != NONE32 && unit != asked; steps++) {
		ptrdiff_t at = plan_position(p, T_unit, unit);
		if (at >= 0 && says[at])
			return true;
		unit = parent_of(p, unit);
	}
	return false;
}

struct stated stated_in(struct arena *a, const struct plan *p, int32_t asked, int32_t day)
{
	struct stated s = {.p = p, .unit = arena_zero(a, p->unit_n + 1, sizeof(bool))};
	bool *says = arena_zero(a, p->unit_n + 1, sizeof *says);
	int year = date_civil(day).year, quarter = date_quarter(day);
	for (size_t i = 0; i < p->capacity_n; i++) {
		const struct capacity *c = &p->capacity[i];
		if (!holds(c, year, quarter) || (c->unit == NONE32 ? asked != NONE32 : !figure_unit(p, c->unit, asked)))
			continue;
		s.any = true;
		s.all |= c->unit == asked;
		ptrdiff_t own = plan_position(p, T_unit, c->unit);
		if (own >= 0)
			says[own] = true;
		int32_t unit = c->unit;
		for (size_t steps = 0; steps <= p->unit_n && unit != NONE32; steps++) { // those above it
			ptrdiff_t at = plan_position(p, T_unit, unit);
			if (at >= 0)
				s.unit[at] = true;
			unit = unit == asked ? NONE32 : parent_of(p, unit);
		}
	}
	for (size_t i = 0; i < p->unit_n && s.any; i++)
		s.unit[i] = s.unit[i] || s.all || below_one(p, says, asked, p->unit[i].id);
	return s;
}

bool stated_need(const struct stated *s, int32_t unit)
{
	ptrdiff_t at = plan_position(s->p, T_unit, unit);
	return unit == NONE32 || at < 0 ? s->any : s->unit[at];
}
