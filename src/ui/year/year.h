// SPDX-License-Identifier: EUPL-1.2
// What the pane "year" shows: the deadlines of a year by months, whom the plan promises to inform, how often its teams have
// met. Made anew for every look. Between the files of this room only.
#ifndef LS_UI_YEAR_YEAR_H
#define LS_UI_YEAR_YEAR_H

#include "plan/gantt/latest.h"
#include "plan/year/need.h"
#include "ui/kit/rows.h"

#define YEAR_WIDE 150 // columns and rows from which the months stand side by side
#define YEAR_TALL 34
#define YEAR_HITS 400 // things that are seen at once

struct year_thing {
	enum table_id table; // T_deadline, T_stakeholder, T_team; T_phase or T_measure with a latest day
	uint32_t row;
	int32_t id;
	int32_t due; // of a deadline
	int month;   // 1–12 of its day; 0: it says none
};

enum year_line_kind { YEAR_THING, YEAR_MONTHS, YEAR_TODAY, YEAR_NONE, YEAR_HEADING, YEAR_BLANK };
struct year_line {
	enum year_line_kind kind;
	int thing;           // of a heading the first one below
	int from, to;        // months without a deadline
	enum table_id table; // of a heading
};

struct year_page {
	int year;
	const struct year_thing *things;
	int n, deadlines, stakeholders, teams, latest; // in this order
	const struct year_line *lines;
	int lines_n;
};

struct year {
	struct rows rows;
	enum table_id table; // of what is under the cursor, TABLE_COUNT: nothing
	int32_t id;
	bool wide; // as last drawn
	struct year_hit {
		struct rect at;
		int thing;
	} hits[YEAR_HITS];
	int hits_n;
};

// page.c; lives in the look's frame.
struct year_page year_page(const struct look *look);

// draw.c: one below the other, with posts and euros above.
struct year_drawn {
	const struct year_page *page;
	struct needs *needs;
};
void year_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					const struct rows_line *l);
void year_draw_rows(struct year *s, const struct look *look, struct canvas *c, struct rows_page *p, int w, int h);
void year_draw_head(const struct look *look, struct canvas *c, int year, int w); // posts and euros, in two lines
enum role year_role(const char *sign);
const char *year_heading(enum table_id table); // of stakeholders, of teams

// months.c: the twelve months side by side, panels below.
void year_draw_months(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page, int w,
					  int h);

void year_note_hit(struct year *s, int thing, struct rect at); // a click there means the thing

// panels.c; each fills its rect.
void year_draw_needs(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page,
					 struct rect r);
void year_draw_figures(const struct look *look, struct canvas *c, int year, struct rect r);
void year_draw_list(struct year *s, const struct look *look, struct canvas *c, const struct year_page *page,
					enum table_id table, struct rect r);

// Of a thing with a latest day.
struct latest year_latest(const struct look *look, const struct year_thing *t);
const char *year_latest_title(const struct look *look, const struct year_thing *t); // until the frame is drawn

#endif
