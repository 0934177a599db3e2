// SPDX-License-Identifier: EUPL-1.2
// What a picture of the plan shows, in sentences, for whoever does not see it. Each appends whole sentences, at the look's
// level, narrowed as the look is.
#ifndef LS_SAY_PICTURE_H
#define LS_SAY_PICTURE_H

#include "say/look.h"

// How many measures have dates and in which years, how many phases run today, and which one ends last.
void picture_tell_roadmap(struct str *out, const struct look *look);

// How many goals in how many fields; how those with an objective in the quarter looked at stand, the ones in trouble by name;
// and which goals no measure serves.
void picture_tell_map(struct str *out, const struct look *look);

// How many measures stand in which quadrant, and the ones that are attractive with little effort by name.
void picture_tell_portfolio(struct str *out, const struct look *look);
// How many have a rank, the first five by name and score, ties, and the cut line where one is drawn.
void picture_tell_ranking(struct str *out, const struct look *look);
// Of key results by id: where each stands, and how it came there.
void picture_tell_course(struct str *out, const struct look *look, const int32_t *key_results, int n);
// How sure the teams are of them by now: how many are, which are not, and whose confidence has fallen twice in a row.
void picture_tell_confidence(struct str *out, const struct look *look, const int32_t *key_results, int n);
// Why there is none to draw, translated: no quarter, or nothing in it.
const char *picture_no_key_results(const struct look *look);

#endif
