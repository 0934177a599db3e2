// SPDX-License-Identifier: EUPL-1.2
// What the pane "intake" lists: ideas and requests by the unit that asked, then the measures on whose place the steering
// group has decided. Made anew for every look. Between the files intake*.c only.
#ifndef LS_UI_INTAKE_INTAKE_H
#define LS_UI_INTAKE_INTAKE_H

#include "ui/kit/rows.h"

struct intake_row {
	uint32_t measure; // index in the plan
	int line;
};

struct intake_group {
	const char *heading;
	int32_t unit; // NONE32: nobody is named
	bool decided; // the steering group's places
	int first, n; // its rows
	int owed;     // of them without an answer
	int line;     // of the heading
};

struct intake_page {
	const struct intake_row *rows;
	const struct intake_group *groups;
	int rows_n, groups_n, lines;
	int asked, owed; // ideas and requests; how many still wait for an answer
};

struct intake {
	struct rows rows;
	int32_t id;      // the measure under the cursor, NONE32
	bool in_decided; // in the group of the steering group
};

// intake_page.c; lives in `a`.
struct intake_page intake_page(struct arena *a, const struct look *look);

// intake_draw.c
void intake_draw(void *state, const struct look *look, struct canvas *c, struct rows_page *p, int w, int h);
void intake_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *l);

#endif
