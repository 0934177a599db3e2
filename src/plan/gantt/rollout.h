// SPDX-License-Identifier: EUPL-1.2
// A rollout unit by unit: which units get it, in which waves, how many have it, and what follows for the progress of its
// phase. A unit that names a phase counts there alone; one that names none counts in every phase of its measure that
// follows its units. Units that drop out do not count.
#ifndef LS_PLAN_GANTT_ROLLOUT_H
#define LS_PLAN_GANTT_ROLLOUT_H

#include "plan/plan.h"

struct rollout {
	int done, all;       // units that have it, of those that are to get it
	int running;         // that are being prepared or introduced
	int left_out;        // that drop out; they are in no other number
	int32_t first, last; // days of the units that say one, DAY_NONE: none does
};

// Of all units of a measure, and of those of one of its phases.
struct rollout rollout_of_measure(const struct plan *p, int32_t measure);
struct rollout rollout_of_phase(const struct plan *p, const struct phase *ph);

// Waves in their order: by year (without one last), then as their first units stand.
struct wave {
	const char *title; // of the plan; "" where none is named
	int year;          // NONE32: none
	struct rollout sum;
	uint32_t *units; // places in p->measure_unit, as they stand
	size_t n;
};
// Of a measure; returns how many. Lives in `a`.
size_t rollout_waves(struct arena *a, const struct plan *p, int32_t measure, struct wave **out);

// How far a wave is: all of its units, or what the furthest of them has come to; a wave of which a part is done is being
// introduced. *even (may be NULL): those that do not drop out all stand alike, at what is returned.
int wave_state(const struct plan *p, const struct wave *w, bool *even);
// The days a wave lies in: those of its units where each that gets it says one, else its year. False: nobody says.
bool wave_days(const struct plan *p, const struct wave *w, int32_t *first, int32_t *last);

// Percent done of a phase, NONE32 where nobody says: what follows from its units where it is to follow them and there are
// some, rounded down, so that 100 is reached with the last unit alone; else what was typed. `units` (may be NULL): of
// whom it follows, .all 0 where it does not.
int32_t phase_progress(const struct plan *p, const struct phase *ph, struct rollout *units);

#endif
