// SPDX-License-Identifier: EUPL-1.2
// Stage first, then selection.
#include "plan/standing.h"

enum standing standing_of(const struct measure *m)
{
	switch (m->stage) {
	case stage_OPERATION:
	case stage_DONE:
		return STANDING_DONE;
	case stage_RUNNING:
	case stage_PILOT:
	case stage_ROLLOUT:
		return STANDING_RUNNING;
	case stage_STOPPED:
		return STANDING_OUT;
	default:
		break;
	}
	if (m->selection == selection_DEFERRED || m->selection == selection_REJECTED)
		return STANDING_OUT;
	if (m->stage == stage_PREPARATION)
		return STANDING_PREPARED;
	return m->selection == selection_SUBMITTED ? STANDING_ASKED : STANDING_AHEAD;
}

void standings_add(struct standings *s, const struct measure *m)
{
	s->n[standing_of(m)]++;
	s->all++;
}
