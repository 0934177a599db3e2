// SPDX-License-Identifier: EUPL-1.2
// Measures in which the text looked for stands.
#ifndef LS_UI_MEASURES_FIND_H
#define LS_UI_MEASURES_FIND_H

#include "ui/measures/rows.h"

struct measures_found {
	uint8_t *hits; // per measure, as of the plan and the text
	size_t cap;
	const struct plan *plan;
	uint64_t generation;
	struct str text;
};

// The next row in a direction that the search hits, round and round; without a search the next row. -1: none.
int measures_next_hit(struct measures_found *found, const struct measures_rows *rows, const struct look *look, int at,
					  int dir);
// The nearest hit from row `at` on, and how many rows are hit; -1: none.
int measures_seek_hit(struct measures_found *found, const struct measures_rows *rows, const struct look *look, int at,
					  int *hits);
void measures_found_free(struct measures_found *found);

#endif
