// SPDX-License-Identifier: EUPL-1.2
// Where a measure without dates might lie.
#include "plan/gantt/place.h"

// Years from now of a horizon; false: it says none.
static bool years_of(const struct plan *p, const struct measure *m, int32_t *least, int32_t *most)
{
	const struct horizon *from = plan_find(p, T_horizon, m->horizon_from), *to = plan_find(p, T_horizon, m->horizon_to);
	from = from ? from : to;
	to = to ? to : from;
	if (!from || to->most == NONE32)
		return false;
	*least = from->least != NONE32 ? from->least : 0;
	*most = to->most > *least ? to->most : *least + 1;
	return true;
}

void gantt_place(const struct plan *p, const struct measure *m, int32_t today, int32_t eye, enum tick unit,
				 struct phase *ph)
{
	int32_t least, most;
	enum precision known = years_of(p, m, &least, &most) ? PRECISION_QUARTER : tick_precision(unit);
	if (years_of(p, m, &least, &most)) {
		ph->start = date_first(date_shift(today, least, PRECISION_YEAR), known);
		ph->end = date_first(date_first(date_shift(today, most, PRECISION_YEAR), known) - 1, known);
	} else {
		ph->start = tick_first(eye, unit);
		ph->end = date_first(tick_last(eye, unit), known);
	}
	ph->start_precision = ph->end_precision = (int32_t)known;
	ph->open_start = ph->open_end = 0;
}
