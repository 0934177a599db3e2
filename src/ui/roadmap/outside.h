// SPDX-License-Identifier: EUPL-1.2
// How many bars of all rows lie before the window and how many behind it, also of rows that are scrolled away: counted once
// for the rows, so that another window costs nothing.
#ifndef LS_UI_ROADMAP_OUTSIDE_H
#define LS_UI_ROADMAP_OUTSIDE_H

#include "plan/plan.h"
#include "ui/roadmap/rows.h"

struct roadmap_outside {
	int32_t base, days; // of the first known day; 0 days: there is no bar
	uint32_t *ended;    // [day - base]: bars that are over before that day
	uint32_t *begun;    // bars that begin on that day or before; both have days + 1
	uint32_t all;
};

void roadmap_outside_note(struct roadmap_outside *o, const struct roadmap_rows *rows, const struct plan *p);
void roadmap_outside_count(const struct roadmap_outside *o, int32_t first, int32_t last, uint32_t *before,
						   uint32_t *behind);
void roadmap_outside_free(struct roadmap_outside *o);
// " · ◂ 3 · 12 ▸"; nothing where all of them are in sight.
void roadmap_outside_tell(struct str *out, const struct roadmap_outside *o, int32_t first, int32_t last);

#endif
