// SPDX-License-Identifier: EUPL-1.2
// What the files of the measures pane share: its state, the order of its rows, the columns that fit, and the pieces
// that draw and tell. Nobody else includes this.
#ifndef LS_UI_MEASURES_H
#define LS_UI_MEASURES_H

#include "ui/list.h"
#include "ui/pane.h"

#include <stddef.h>
#include <stdint.h>

enum measures_sort {
	SORT_RANK, // by code where the plan is not weighted
	SORT_CODE,
	SORT_TITLE,
	SORT_FIELD,
	SORT_STAGE,
	SORT_PRIORITY,
	SORT_CRITERION, // the one in sort_criterion
};

enum { CRITERIA_SHOWN = 24 }; // the most criteria side by side

// A column: its first cell and its width; w 0: it is not shown.
struct measures_column {
	int x, w;
};

// Which columns fit, and where. In cells of the area; y of the first row is head_h.
struct measures_layout {
	int list_w;           // cells of the list; beyond it stands the panel, or nothing
	int panel_x, panel_w; // w 0: no panel
	int head_h;           // lines of heads, weights and rule
	int head_lines;       // of them with the names of the columns
	bool weights;         // a line with the weights
	int rows;             // visible rows
	struct measures_column rank, tie, moved, code, title, field, stage, horizon, priority, score;
	int gap;          // blanks behind a criterion
	int first, shown; // criteria first … first + shown - 1 of the score table
	struct measures_column criterion[CRITERIA_SHOWN];
};

struct measures {
	int32_t id;        // the measure under the cursor, NONE32
	int32_t criterion; // the criterion under the column cursor, NONE32: the title
	struct list list;  // at: its row
	enum measures_sort sort;
	int32_t sort_criterion;
	bool reverse;
	int first_criterion;           // leftmost criterion visible when not all fit
	int screen_w;                  // cells of the whole screen last drawn: how long a sentence may be
	struct measures_layout layout; // as last drawn

	// The rows, as of the plan below: indices of measures, or the score table's own order (`direct`).
	bool direct;
	uint32_t *rows;
	size_t rows_n, rows_cap;
	size_t blanks;         // rows at the end that have nothing to sort by; they stay there when reversed
	struct arena *scratch; // of sorting
	const struct plan *plan;
	const struct score_table *score;
	uint64_t generation;
	uint32_t *sorted; // all measures in the order of `sort`; valid when sorted_ok
	size_t sorted_cap, sorted_blanks;
	bool sorted_ok;
	uint8_t *hits; // per measure: does the text looked for stand in it? As of hits_plan and hits_search
	size_t hits_cap;
	const struct plan *hits_plan;
	uint64_t hits_generation;
	struct str hits_search;
	// Widths of what is in the columns, in cells, as of the same plan.
	int code_w, title_w, field_w, score_w, range_w;
	bool ranges, priorities, horizons;
};

// measures_sort.c
void measures_rows(struct measures *st, const struct look *look);                // makes rows and widths fit the look
size_t measures_at(const struct measures *st, const struct look *look, int row); // row → measure index
int measures_row_of(const struct measures *st, const struct look *look, int32_t id); // -1
enum answer measures_sort_act(struct measures *st, const struct look *look, const char *column, struct ls_err *err);
const char *measures_sort_name(const struct measures *st, const struct look *look); // translated
bool measures_sort_down(const struct measures *st, const struct look *look);        // ▼: best or last first

// measures_find.c: the next row in a direction that the search hits, round and round; without a search the next row.
// -1: none.
int measures_next_hit(struct measures *st, const struct look *look, int dir);

// measures_columns.c
void measures_fit(struct measures *st, const struct look *look, int w, int h);

// measures_row.c
void measures_draw_head(const struct measures *st, const struct look *look, struct canvas *c);
void measures_draw_row(const struct measures *st, const struct look *look, struct canvas *c, int row, int y,
					   bool focused);
// "2,85", "~2,45–2,85", or with `brief` "~2,45".
void measures_score_text(struct str *out, const struct look *look, int64_t lo, int64_t hi, bool complete, bool brief);

// measures_panel.c: the measure under the cursor in full, at the right of a wide screen
void measures_draw_panel(const struct measures *st, const struct look *look, struct canvas *c, int h);

// measures_tell.c
void measures_describe(void *state, const struct look *look, struct str *first, struct str *second);
void measures_headline(void *state, const struct look *look, struct str *out);
// "horizon": "kurzfristig–mittelfristig"; nothing when none is stated.
void measures_horizon(struct str *out, const struct plan *p, const struct measure *m);
// "pilot", or while nothing has begun "selected": translated.
const char *measures_stage(const struct measure *m);

#endif
