// SPDX-License-Identifier: EUPL-1.2
// Phases moved in time.
#include "plan/gantt/move.h"

#include "plan/gantt/rollout.h"

static int32_t moved(int32_t day, int32_t *precision, int by, enum precision unit, bool end)
{
	enum precision was = (enum precision) * precision, kept = unit < was ? unit : was;
	int32_t from = unit < was && end ? date_last(day, was) : day;
	int32_t to = date_move(from, by, unit);
	*precision = (int32_t)kept;
	return kept == PRECISION_DAY ? to : date_first(to, kept);
}

struct phase phase_moved(const struct phase *ph, int by, enum precision unit, enum move_grip grip)
{
	struct phase out = *ph;
	if (by == 0)
		return out;
	if (grip != MOVE_END && ph->start != DAY_NONE)
		out.start = moved(ph->start, &out.start_precision, by, unit, false);
	if (grip != MOVE_START && ph->end != DAY_NONE)
		out.end = moved(ph->end, &out.end_precision, by, unit, true);
	return out;
}

bool phase_behind(const struct plan *p, const struct phase *ph)
{
	return ph->actual_end != DAY_NONE || phase_progress(p, ph, NULL) == 100;
}

enum precision phase_unit(const struct phase *ph)
{
	int32_t start = ph->start == DAY_NONE ? precision_DAY : ph->start_precision;
	int32_t end = ph->end == DAY_NONE ? precision_DAY : ph->end_precision;
	return (enum precision)(start > end ? start : end);
}
