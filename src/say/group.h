// SPDX-License-Identifier: EUPL-1.2
// What several measures need together, in words. Unknown is never zero: "≥ 2.5 posts", or that nothing is stated.
#ifndef LS_SAY_GROUP_H
#define LS_SAY_GROUP_H

#include "plan/gantt/figure.h"
#include "say/look.h"

#include <stddef.h>

struct group_sums {
	size_t n;                            // measures
	int64_t posts;                       // thousandths of the year, as far as stated
	struct euros euros;                  // of the year
	size_t posts_unknown, money_unknown; // measures that do not state them
};

// Appends "12 measures · 2026: 2.5 posts · ≥ 400 k€": posts and euros where the plan tells of any, euros as far as the
// privacy allows.
void group_tell(struct str *out, const struct look *look, const struct group_sums *g, int year);

#endif
