// SPDX-License-Identifier: EUPL-1.2
// The waves of a rollout as rows below their measure; the cursor in such a row is on one of its units.
#ifndef LS_UI_ROADMAP_WAVE_H
#define LS_UI_ROADMAP_WAVE_H

#include "ui/roadmap/roadmap.h"

// "waves": unfolds or folds those of the measure here. "notch ±N": the wave under the cursor goes a step on or back.
enum answer roadmap_wave_act(struct roadmap *st, const struct look *look, int argc, char *const argv[],
							 struct str *command, struct ls_err *err);
int32_t roadmap_wave_unit(const struct roadmap *st, const struct look *look); // where the cursor lands; NONE32: no wave
enum answer roadmap_wave_step(struct roadmap *st, const struct look *look, int dir, int by); // from unit to unit
bool roadmap_wave_select(struct roadmap *st, const struct look *look, int32_t unit);         // unfolds what hides it
void roadmap_wave_draw(const struct roadmap *st, const struct look *look, struct canvas *c, int row, int y);
void roadmap_wave_describe(const struct roadmap *st, const struct look *look, struct str *first, struct str *second);

#endif
