// SPDX-License-Identifier: EUPL-1.2
// What a decision concerns, and which decisions concern an object. A decision names one measure and one objective itself
// and further ones, and goals, in rows of their own; whoever asks here need not know where.
#ifndef LS_PLAN_DECISION_H
#define LS_PLAN_DECISION_H

#include "plan/plan.h"

struct concern {
	enum table_id table; // T_measure, T_objective or T_goal
	int32_t id;
};

// Each object once, measures first, then objectives and goals, the one the decision names itself before its like. They live
// in `a`.
size_t decision_concerns(struct arena *a, const struct plan *p, const struct decision *d, struct concern **out);
// Decisions that concern the object, the latest first, those without a day last; positions in the table, in `a`.
size_t decisions_about(struct arena *a, const struct plan *p, enum table_id t, int32_t id, uint32_t **at);
// The body that decides in a meeting: of a steering group or a council the one of its latest decision, else its team's title;
// "" in other meetings, where a team agrees on something.
const char *decision_body(const struct plan *p, const struct meeting *m);
// Was it decided on in that meeting?
bool decided_in(const struct plan *p, int32_t meeting, enum table_id t, int32_t id);

#endif
