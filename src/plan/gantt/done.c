// SPDX-License-Identifier: EUPL-1.2
// How far a measure is done.
#include "plan/gantt/done.h"

#include "plan/gantt/gantt.h"
#include "plan/gantt/rollout.h"

int32_t gantt_done(const struct plan *p, int32_t measure_id)
{
	struct plan_rows rows = plan_of(p, T_phase, "measure", measure_id);
	int64_t days = 0, done = 0;
	bool said = false;
	for (size_t i = 0; i < rows.n; i++) {
		const struct phase *ph = &p->phase[rows.at[i]];
		struct extent e = gantt_extent(ph);
		int32_t percent = phase_progress(p, ph, NULL);
		if (e.first == DAY_NONE || e.last < e.first || ph->kind == phase_kind_OPERATION)
			continue;
		int64_t length = (int64_t)e.last - e.first + 1;
		said |= percent != NONE32;
		days += length;
		done += percent == NONE32 ? 0 : length * percent;
	}
	return said ? (int32_t)(done / days) : NONE32;
}
