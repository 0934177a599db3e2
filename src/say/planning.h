// SPDX-License-Identifier: EUPL-1.2
// What stands there already while an objective or a key result is planned: how many the plan's rules count, the goal's
// objectives now and before, the key results so far, the measures that serve the goal. It warns and never forbids.
#ifndef LS_SAY_PLANNING_H
#define LS_SAY_PLANNING_H

#include "say/look.h"

enum planning_tone {
	PLANNING_KEPT,   // a rule that is kept, with ✓
	PLANNING_BROKEN, // one that is not, with !
	PLANNING_COUNT,  // a rule that is not certain, or that counts only
	PLANNING_TEXT,
};

struct planning_line {
	enum planning_tone tone;
	const char *text; // until the frame is drawn
};

// What is planned, as far as it is said by now; NONE32 what is not.
struct planning {
	enum table_id table;              // T_objective or T_key_result
	int32_t cycle, goal, field, team; // of an objective
	int32_t objective;                // of a key result
	bool begun;                       // it has a title: it is counted along
};

#define PLANNING_LINES 24
// The lines, the most important first, at most PLANNING_LINES; returns how many.
size_t planning_tell(const struct look *look, const struct planning *what, struct planning_line *out);

#endif
