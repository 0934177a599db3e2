// SPDX-License-Identifier: EUPL-1.2
// What stands below the bars: two rows, or posts or euros in their place.
#ifndef LS_UI_ROADMAP_BELOW_H
#define LS_UI_ROADMAP_BELOW_H

#include "ui/kit/view.h"

struct roadmap;
// "capacity": posts of all together, money, posts unit by unit, then as it was.
enum answer roadmap_below_turn(struct roadmap *st, const struct look *look, struct ls_err *err);
// "below posts|money|nothing [YEAR]": that, with the beginning of the year in sight.
enum answer roadmap_below(struct roadmap *st, const struct look *look, int argc, char *const argv[],
						  struct ls_err *err);

#endif
