// SPDX-License-Identifier: EUPL-1.2
// The waves of a rollout in words.
#ifndef LS_SAY_ROLLOUT_H
#define LS_SAY_ROLLOUT_H

#include "base/str.h"
#include "plan/gantt/rollout.h"

// "Welle 1 – Vorreiter 2025": its name and year, as far as they are stated.
void rollout_wave_name(struct str *out, const struct wave *w);
// "4 of 21 introduced: Welle 1 2025 3 of 3, Welle 2 2025 0 of 1 …"; nothing where the measure has no rollout.
void rollout_tell(struct str *out, const struct plan *p, int32_t measure);
// "Welle 3 2026 · 1 of 3 units introduced · introduced: A40; being introduced: A41": its units by how far they are.
// Where its time is over and not all have it, that is said: " · its time was over 46 days ago".
void rollout_wave_tell(struct str *out, const struct plan *p, const struct wave *w, int32_t today);
// Is the time of the wave over although not all of its units have it? *days: for how long.
bool rollout_wave_over(const struct plan *p, const struct wave *w, int32_t today, int32_t *days);
// "A41 Bauamt: being introduced (Jul 2026)".
void rollout_unit_tell(struct str *out, const struct plan *p, const struct measure_unit *u);

#endif
