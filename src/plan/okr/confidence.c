// SPDX-License-Identifier: EUPL-1.2
// Confidence over the weeks of a quarter: one cell a calendar week, the latest word of the week counts.
#include "base/arena.h"
#include "plan/cycle.h"
#include "plan/okr/okr.h"

#include <stdlib.h>

int okr_confidence(const struct plan *p, const struct key_result *kr, const struct cycle *c, int32_t today,
				   int8_t *cells, int max)
{
	if (c->start == DAY_NONE || c->end == DAY_NONE || c->end < c->start || max < 1)
		return 0;
	int32_t first, last;
	cycle_weeks(c, &first, &last);
	int n = (last - first) / 7 + 1;
	n = n > max ? max : n;
	int32_t *said = mem_alloc((size_t)n * sizeof *said); // day of what stands in the cell
	for (int i = 0; i < n; i++) {
		cells[i] = -1;
		said[i] = DAY_NONE;
	}
	struct plan_rows rows = plan_of(p, T_check_in, "key_result", kr->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct check_in *in = &p->check_in[rows.at[i]];
		if (in->confidence == NONE32 || in->day > today || !cycle_holds(c, in->day))
			continue;
		int w = in->day < first ? 0 : (in->day - first) / 7;
		w = w > (last - first) / 7 ? (last - first) / 7 : w;
		if (w < n && in->day >= said[w]) {
			cells[w] = (int8_t)in->confidence;
			said[w] = in->day;
		}
	}
	free(said);
	return n;
}
