// SPDX-License-Identifier: EUPL-1.2
// A phase of a measure in words, at a privacy level.
#ifndef LS_SAY_PHASE_H
#define LS_SAY_PHASE_H

#include "say/look.h"

// Appends "34 Scanstelle · Pilot 03.2022–07.2023 · 24 % of the time · 40% done · 0.5 FTE · 60–100 T€".
void phase_tell(struct str *out, const struct look *look, const struct measure *m, const struct phase *ph);
// The measure over time where no phase of it has a date.
void phase_tell_none(struct str *out, const struct look *look, const struct measure *m);

#endif
