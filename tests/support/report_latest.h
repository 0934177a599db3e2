// SPDX-License-Identifier: EUPL-1.2
// What a report counts of latest days: all by a plain loop, what comes too late by the function that its own test calculates again.
#ifndef LS_TESTS_REPORT_LATEST_H
#define LS_TESTS_REPORT_LATEST_H

#include "plan/gantt/latest.h"
#include "report_figures.h"

// `shown`: per measure index.
static inline void told_latest(struct figures *counts, struct figures *pictures, const struct plan *p,
							   const bool *shown)
{
	int days = 0, state[LATEST_AFTER + 1] = {0};
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		if (!shown[i] || m->selection == selection_REJECTED || m->selection == selection_DEFERRED ||
			m->stage == stage_STOPPED)
			continue;
		if (m->latest != DAY_NONE) {
			int32_t last = date_last(m->latest, (enum precision)m->latest_precision);
			days++;
			state[latest_of_measure(p, m, figures_today).state]++;
			figures_count(pictures,
						  figures_today > last ? figures_today - last : 0); // for so many days it has been missed
		}
		for (size_t k = 0; k < p->phase_n; k++)
			if (p->phase[k].measure == m->id && p->phase[k].latest != DAY_NONE) {
				days++;
				state[latest_of_phase(p, &p->phase[k], figures_today).state]++;
			}
	}
	figures_count(counts, days);
	figures_count(counts, state[LATEST_LATE]);
	figures_count(counts, state[LATEST_MISSED]);
}

#endif
