// SPDX-License-Identifier: EUPL-1.2
// What a sheet shows of one object: facts (its columns and what is calculated from it), then its kin (the rows that
// refer to it). Made anew for every frame; only the visible kin are ever formatted. Between the files sheet*.c only.
#ifndef LS_UI_OBJECT_SHEET_H
#define LS_UI_OBJECT_SHEET_H

#include "canvas/canvas.h"
#include "say/facts.h"
#include "say/look.h"
#include "ui/kit/rows.h"

struct kin {
	enum table_id table;
	int column; // the reference to the object
	struct plan_rows rows;
	int thing; // number of its first row among all things
	int line;  // line of its heading; its rows follow
};

// Where a fact stands: its first line, and the lines of its value.
struct sheet_fact {
	int line, lines;
	const char *const *text;
};

struct sheet_page {
	enum table_id table;
	const void *row; // NULL: the object is gone
	struct fact *facts;
	struct sheet_fact *laid; // where each stands
	struct kin *kin;
	int facts_n, kin_n;
	int facts_lines; // lines of the facts; the kin's lines are counted from 0 again
	int kin_lines;
	int things; // facts and rows of kin
	int label_w;
};

// Facts wrap to `w` cells.
struct sheet_page sheet_page(const struct look *look, enum table_id t, int32_t id, int w);

// A thing by its number: a fact, or the row of a kin. Returns NULL for a fact; else its kin and sets *row.
const struct kin *sheet_kin(const struct sheet_page *page, int thing, const struct plan *p, const void **row);
// What opens from a thing: false when nothing does.
bool sheet_target(const struct sheet_page *page, int thing, const struct plan *p, enum table_id *t, int32_t *id);
// One short line about a row of a kin.
void sheet_kin_text(struct str *out, const struct look *look, const struct kin *k, const void *row);

// The state of the pane.
struct sheet {
	struct rows rows;    // over things
	enum table_id table; // the object shown; TABLE_COUNT: none yet
	int32_t id;
	enum table_id at_table; // what is under the cursor: a row of kin, or TABLE_COUNT and a fact's column
	int32_t at_id;
};

int sheet_facts_width(int w); // cells for the facts in an area of w
// sheet_draw.c: where the things stand, and how it is drawn.
struct rows_page sheet_lay(void *state, const struct look *look, int w, int h);
void sheet_draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					 const struct rows_line *l);
void sheet_draw_page(struct sheet *s, const struct look *look, struct canvas *c, const struct rows_page *p, int w,
					 int h);

#endif
