// SPDX-License-Identifier: EUPL-1.2
// What the files of the course share: of one key result in full, or of all key results of an objective in small.
#ifndef LS_UI_OKR_COURSE_H
#define LS_UI_OKR_COURSE_H

#include "plan/okr/course.h"
#include "ui/okr/board.h"

struct course_state {
	enum table_id
		table; // T_key_result: its course in full; T_objective: those of its key results; TABLE_COUNT: nothing
	int32_t id;
	int32_t from;           // the objective from whose small ones it was opened; NONE32
	bool leads;             // one of them is being opened
	int32_t day;            // under the cursor; DAY_NONE: the latest
	int32_t chosen;         // of an objective: the key result under the cursor
	struct okr_state board; // the key results in their order
	int top;                // first row of small ones that is seen
	int across, shown;      // small ones side by side, and rows of them, as last drawn
	struct rect plot;       // where the days were drawn last
	struct rect tile;       // the first of the small ones seen, as last drawn
};

const struct key_result *course_key_result(const struct course_state *s, const struct look *look); // NULL
const struct objective *course_objective(const struct course_state *s, const struct look *look);   // NULL
// Its point under the cursor, -1.
int course_point(const struct course_state *s, const struct course *c);

void course_full_draw(struct course_state *s, const struct look *look, struct canvas *c, int w, int h);
void course_small_draw(struct course_state *s, const struct look *look, struct canvas *c, int w, int h);
// Draws the course of a key result into a few lines, weeks of equal width.
void course_tile_draw(const struct look *look, const struct key_result *kr, struct canvas *c, struct rect r);

#endif
