// SPDX-License-Identifier: EUPL-1.2
// How robust the order is, as of the score and the cut it was asked for.
#ifndef LS_CMD_VIEW_STABILITY_H
#define LS_CMD_VIEW_STABILITY_H

#include "say/weigh.h"

struct session;

struct robustness {
	bool on; // it is shown
	bool exact_known;
	uint64_t seed;
	struct arena *arena;
	struct stable stable;
	struct stability exact;
	struct sampling *sampling;
	const struct score_table *score;
	uint32_t cut_serial;
	uint64_t generation;
};

// Shows how robust the order is, or not. What it takes is done by weigh_work().
void weigh_stability(struct session *s, bool on);
bool weigh_busy(const struct session *s); // there is work left
// What is being asked, until the answer is there.
const char *weigh_stable_question(struct session *s);
bool weigh_work(struct session *s);        // does some of it, within milliseconds; true: what is shown has changed
bool weigh_stop(struct session *s);        // leaves the sample as it is; false: none is running
void weigh_look_stable(struct session *s); // part of weigh_look()

#endif
