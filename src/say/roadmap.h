// SPDX-License-Identifier: EUPL-1.2
// The roadmap told: every bar as a row, what was reached on a day, and what has slipped since an earlier time.
#ifndef LS_SAY_ROADMAP_H
#define LS_SAY_ROADMAP_H

#include "say/document.h"
#include "say/look.h"

// Measures with their phases, as a table.
void roadmap_tell_bars(struct doc *d, const struct look *look);
// Latest days, the earliest first: who set them, and how much room is left.
void roadmap_tell_latest(struct doc *d, const struct look *look);
// External events and phases of one day, and whether their day has come; those after `since` (DAY_NONE: all).
void roadmap_tell_days(struct doc *d, const struct look *look, int32_t since);
// What has slipped since `then`, the latest first, with the newest status as the reason; new and dropped bars by name.
void roadmap_tell_slips(struct doc *d, const struct look *look, const struct plan *then);

#endif
