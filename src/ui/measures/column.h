// SPDX-License-Identifier: EUPL-1.2
// The columns of the list of measures: a table of kinds, and what draws one cell.
#ifndef LS_UI_MEASURES_COLUMN_H
#define LS_UI_MEASURES_COLUMN_H

#include "ui/kit/view.h"
#include "ui/measures/columns.h"
#include "ui/measures/facts.h"

struct measures_kept;
struct measures_cursor;

enum {
	COL_RANK,
	COL_CODE,
	COL_TITLE,
	COL_FIELD,
	COL_GOAL,
	COL_SELECTION,
	COL_STAGE,
	COL_DEPARTMENT,
	COL_PRIORITY,
	COL_HORIZON,
	COL_CLASS,
	COL_MONEY,
	COL_POSTS,
	COL_ORIGIN,
	COL_CRITERIA, // all criteria, one beside the other; with a criterion's id: that one
	COL_SCORE,
	COL_STABLE, // while it is asked
	COL_THEN,   // while the ranking is compared
	COL_KINDS
};

// One cell being drawn.
struct measures_cell {
	const struct measures_cursor *cursor;
	const struct measures_figures *figures;
	const struct look *look;
	struct canvas *c;
	int x, w, y;
	int criterion; // index in the score table, -1
	size_t m;      // index of the measure
	bool here;     // the row under the cursor
};

// A kind of column, one row of the table in column_table.c.
struct column_kind {
	const char *name;         // in commands and settings
	const char *also;         // further names in commands, as in filters; NULL none
	const char *label;        // message id: what it is called in the chooser and in sentences
	const char *head, *brief; // message ids: what stands above it, and where that does not fit (NULL: cut)
	enum role role;
	int least, most; // cells; `most` bounds what it takes by itself
	bool right;      // ends at its right edge
	bool down;       // best first: sorted by it, ▼ is the usual direction
	bool by_score;   // its order changes with the weights
	bool wide;       // of use on wide screens only: the first to go
	bool of_year;    // figures of one year: head and label name it
	bool by_itself;  // stands before the score, `least` wide, whenever there() says so, whatever else is shown
	bool (*there)(const struct look *look); // does the plan say anything? NULL: always
	// What stands in the cell (figures NULL: of nothing); in the whole column where that has no room (NULL: it is
	// cut); and how it is drawn where the text alone does not do.
	void (*text)(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
	void (*text_brief)(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
	void (*draw)(const struct measures_cell *cell);
	// Fills one key a measure, ascending, equal for equal; KEY_BLANK where there is nothing. Scratch: kept->scratch.
	void (*keys)(struct measures_kept *kept, const struct look *look, uint32_t *key);
	int32_t (*pos)(const struct measure *m); // for keys(): a number of the row itself; NONE32: blank
};

extern const struct column_kind column_kinds[COL_KINDS];

// What stands in a column of the table.
struct measures_column {
	const struct column_kind *kind;
	int criterion; // index in the score table, -1
};

int measures_level_w(const struct look *look, int criterion); // cells that its levels and its head need

// cell.c
void measures_draw_rank(const struct measures_cell *cell);
void measures_draw_code(const struct measures_cell *cell);
void measures_draw_title(const struct measures_cell *cell);
void measures_draw_criterion(const struct measures_cell *cell);
void measures_draw_score(const struct measures_cell *cell);
void measures_draw_then(const struct measures_cell *cell);

#endif
