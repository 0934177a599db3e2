// SPDX-License-Identifier: EUPL-1.2
// The preview of a shift of the phase under the cursor, or of dates for what has none.
#ifndef LS_UI_ROADMAP_SHIFT_H
#define LS_UI_ROADMAP_SHIFT_H

#include "plan/gantt/tick.h"
#include "plan/plan.h"
#include "ui/kit/view.h"

enum grip { GRIP_WHOLE, GRIP_START, GRIP_END };

struct roadmap_shift {
	int by; // units; 0: no preview
	enum tick unit;
	enum grip grip;
	bool given; // its command was given out, of the plan of this generation
	uint64_t generation;
	bool placing;        // what has no date is given some:
	struct phase placed; // these; id 0: a phase that will be made
};

bool roadmap_pending(const struct roadmap_shift *shift);
struct phase roadmap_shifted(const struct roadmap_shift *shift, const struct phase *ph); // as previewed
// By as many more; `unit` counts where nothing is previewed yet. ph NULL is refused.
enum answer roadmap_shift(struct roadmap_shift *shift, const struct phase *ph, int by, enum tick unit,
						  struct ls_err *err);
enum answer roadmap_grip(struct roadmap_shift *shift, const struct look *look, struct ls_err *err);
void roadmap_drop(struct roadmap_shift *shift); // no preview any more
// Begins with dates for a measure, or for a phase of it (NULL: its first one, else a new one), around `eye`.
enum answer roadmap_place(struct roadmap_shift *shift, const struct look *look, const struct measure *m,
						  const struct phase *ph, int32_t eye, enum tick unit, struct ls_err *err);
void roadmap_shift_command(const struct roadmap_shift *shift, const struct look *look, int32_t phase,
						   struct str *command);

#endif
