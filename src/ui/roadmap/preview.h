// SPDX-License-Identifier: EUPL-1.2
// The plan as a shift, or dates for what has none, would leave it: made once for each state of the preview, so that the bars,
// the critical path, posts and the sentences all tell of the same one.
#ifndef LS_UI_ROADMAP_PREVIEW_H
#define LS_UI_ROADMAP_PREVIEW_H

#include "plan/gantt/floats.h"
#include "say/look.h"
#include "ui/roadmap/shift.h"

struct roadmap_preview {
	// what it is made of
	const struct plan *of; // NULL: nothing yet
	uint64_t generation;
	struct roadmap_shift shift;
	int32_t phase;
	uint64_t marks; // a fingerprint of what is marked
	// and what comes of it
	struct arena *arena;
	struct plan *plan;
	struct gantt_floats floats;
	uint64_t turn; // grows each time it is made
};

void roadmap_preview_free(struct roadmap_preview *v);
// For the phase (id) under the cursor; lives until the next one is made. Where nothing is previewed, look->plan itself.
const struct plan *roadmap_preview_of(struct roadmap_preview *v, const struct roadmap_shift *shift,
									  const struct look *look, int32_t phase);
// Of that plan; made for it where nobody has asked for them yet.
const struct gantt_floats *roadmap_preview_floats(struct roadmap_preview *v);

#endif
