// SPDX-License-Identifier: EUPL-1.2
// What the files of the measures pane share: its state, the order of its rows, the columns that fit, and the pieces
// that draw and tell. Nobody else includes this.
#ifndef LS_UI_MEASURES_MEASURES_H
#define LS_UI_MEASURES_MEASURES_H

#include "say/group.h"
#include "ui/kit/list.h"
#include "ui/kit/grid.h"
#include "ui/kit/view.h"
#include "ui/measures/columns.h"

#include <stddef.h>
#include <stdint.h>

// ---- columns ----

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

struct measures;

// One cell being drawn.
struct measures_cell {
	const struct measures *st;
	const struct look *look;
	struct canvas *c;
	int x, w, y;
	int criterion; // index in the score table, -1
	size_t m;      // index of the measure
	bool here;     // the row under the cursor
};

#define KEY_BLANK UINT32_MAX // nothing to sort by: at the end, whichever way

// A kind of column, one row of the table in measures_column_table.c.
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
	// What stands in the cell; and how it is drawn where the text alone does not do.
	void (*text)(struct str *out, const struct measures *st, const struct look *look, size_t m);
	void (*draw)(const struct measures_cell *cell);
	// Fills one key a measure, ascending, equal for equal; KEY_BLANK where there is nothing. Scratch: st->scratch.
	void (*keys)(struct measures *st, const struct look *look, uint32_t *key);
	int32_t (*pos)(const struct measure *m); // for keys(): a number of the row itself; NONE32: blank
};

extern const struct column_kind column_kinds[COL_KINDS];

// What stands in a column of the table.
struct measures_column {
	const struct column_kind *kind;
	int criterion; // index in the score table, -1
};

// Which columns fit, and where. y of the first row is head_h.
struct measures_layout {
	int list_w;           // cells of the list; beyond it stands the panel, or nothing
	int panel_x, panel_w; // w 0: no panel
	int head_h;           // lines of heads, weights and rule
	int head_lines;       // of them with the names of the columns
	bool weights;         // a line with the weights
	int rows;             // visible rows
	struct grid grid;
	int main;           // the column of titles, else the first one
	bool before, after; // criteria, or columns, that did not fit are left or right of those shown
};

// ---- order, groups ----

enum { SORT_KEYS_MOST = 6 };

struct measures_key {
	struct column_choice column;
	bool reverse;
};

enum measures_grouping { GROUP_OFF, GROUP_FIELD, GROUP_GOAL, GROUP_STATE, GROUP_DEPARTMENT, GROUPINGS };

#define GROUP_ROW 0x80000000u // a row that is the heading of the group in the other bits

struct measures_group {
	int32_t key;         // the same group in the next snapshot: id of a field, goal or unit, else a number of its own;
						 // NONE32: measures that belong to none
	enum table_id table; // of that id; TABLE_COUNT: none
	size_t example;      // a measure of it: its text in the column grouped by names the group
	bool folded;
	struct group_sums sums; // of its measures that are shown
};

// Posts and euros of each measure in the year of the figures.
struct measures_figures {
	int year;
	const int64_t *posts, *known; // NONE64 where the plan does not say; what can be told of them all the same
	const int64_t *money;         // what euros are sorted by: upper bounds, else what is known; NONE64: nothing is
	const struct euros *euros;
};

struct measures {
	int32_t id;        // the measure under the cursor, NONE32
	bool on_heading;   // the cursor stands on the heading of a group instead,
	int32_t heading;   // with this key
	bool on_rank;      // the column cursor stands on the rank,
	int32_t criterion; // else the criterion under the column cursor, NONE32: the title
	struct list list;  // at: its row
	struct measures_key key[SORT_KEYS_MOST];
	int keys_n;   // 0: by rank, or by number where the plan is not weighted
	bool reverse; // of that
	enum measures_grouping grouping;
	int first_criterion;           // leftmost criterion visible when not all fit
	int screen_w;                  // cells of the whole screen last drawn: how long a sentence may be
	struct columns columns;        // chosen by the user; n 0: the usual ones
	struct str columns_text;       // what they were read from
	struct measures_layout layout; // as last drawn
	int cut_row;                   // the cut line stands above this row; -1: none is drawn

	// The rows, as of the plan below: measures and headings, or the score table's own order (`direct`).
	bool direct;
	uint32_t *rows;
	size_t rows_n, rows_cap;
	size_t measures_n; // measures shown, with those in folded groups
	struct measures_group *groups;
	size_t groups_n;
	int32_t *folded; // keys of folded groups
	size_t folded_n;
	const struct plan *plan;
	const struct score_table *score;
	uint64_t generation;
	struct arena *scratch;           // of sorting
	struct arena *kept;              // until the plan changes: keys, groups, figures
	uint32_t *keys[COL_KINDS];       // in `kept`, made when first needed; not those by score
	uint32_t *group_of;              // [measure] → group, in `kept`; NULL: to be made
	struct measures_figures figures; // posts NULL: to be made
	uint32_t *sorted;                // all measures in the order of `key`; valid when sorted_ok
	size_t sorted_cap;
	bool sorted_ok;
	uint8_t *hits; // per measure: does the text looked for stand in it? As of hits_plan and hits_search
	size_t hits_cap;
	const struct plan *hits_plan;
	uint64_t hits_generation;
	struct str hits_search;
	// Widths of what is in the columns, in cells, as of the same plan.
	int code_w, title_w, field_w, score_w, range_w;
	bool ranges, priorities, horizons;
	int content_w[COL_KINDS]; // of chosen columns, 0: not measured yet
	int content_lang;         // in this language
};

// measures_cursor.c
void measures_sync(void *state, const struct look *look);                  // rows and cursor follow the look
void measures_settle(struct measures *st, const struct look *look);        // what is under the cursor, by its row
bool measures_has_row(const struct measures *st, const struct look *look); // it stands on a measure
enum answer measures_move(struct measures *st, const struct look *look, int argc, char *const argv[]); // "cursor …"
// The cell of the column under the cursor, in the row of a measure.
int measures_cursor_x(const struct measures *st, const struct look *look);

// measures_order.c
void measures_rows(struct measures *st, const struct look *look); // makes rows and widths fit the look
// The measure in a row; SIZE_MAX: the row is a heading.
size_t measures_at(const struct measures *st, const struct look *look, int row);
int measures_row_of(const struct measures *st, const struct look *look, int32_t id); // -1
// measures_widths.c
void measures_widths(struct measures *st, const struct look *look);

// measures_keys.c: keys of a column, one a measure; valid until the next change of the plan or the next call.
const uint32_t *measures_keys(struct measures *st, const struct look *look, const struct column_choice *c);
void measures_keys_stable(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_then(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_rank(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_code(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_title(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_field(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_goal(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_department(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_class(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_horizon(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_money(struct measures *st, const struct look *look, uint32_t *key);
void measures_keys_posts(struct measures *st, const struct look *look, uint32_t *key);
int32_t measures_pos_selection(const struct measure *m);
int32_t measures_pos_stage(const struct measure *m);
int32_t measures_pos_priority(const struct measure *m);
int32_t measures_pos_origin(const struct measure *m);

// measures_sort.c
// Sorts by the columns named ("score,-title"), by the one after the present one (NULL), or turns the order round.
enum answer measures_sort_act(struct measures *st, const struct look *look, const char *columns, struct ls_err *err);
void measures_reverse(struct measures *st);
// Appends "score ▼, title" and returns the sign of the last: "▲".
const char *measures_sort_text(struct str *out, const struct measures *st, const struct look *look);
// "▲" or "▼" at the column that is sorted by first, while that is not the usual order; else "".
const char *measures_sort_sign(const struct measures *st, const struct look *look, const struct measures_column *col);
bool measures_by_score(const struct measures *st, const struct look *look); // the score table's own order serves

// measures_facts.c: what belongs to a measure, by the main one of several.
const struct goal *measures_goal(const struct plan *p, const struct measure *m);
const struct unit *measures_unit(const struct plan *p, const struct measure *m); // the one that leads
const struct measures_figures *measures_figures(struct measures *st, const struct look *look);
void measures_text_code(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_title(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_field(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_goal(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_selection(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_stage(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_department(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_priority(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_horizon(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_class(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_money(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_posts(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_origin(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_rank(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_score(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_stable(struct str *out, const struct measures *st, const struct look *look, size_t m);
void measures_text_then(struct str *out, const struct measures *st, const struct look *look, size_t m);

// measures_group.c
enum answer measures_group_act(struct measures *st, const struct look *look, const char *by, struct ls_err *err);
void measures_group_rows(struct measures *st, const struct look *look, const uint32_t *from, const uint8_t *keep);
const struct measures_group *measures_group_at(const struct measures *st, int row);  // NULL: a measure
const struct measures_group *measures_group_of(const struct measures *st, size_t m); // NULL: not grouped
int measures_heading_row(const struct measures *st, int32_t key);                    // -1
void measures_fold(struct measures *st, int32_t key);         // or unfolds it; the rows are to be made again
const char *measures_grouping_name(enum measures_grouping g); // translated: "field of action"; "" when off
void measures_group_title(struct str *out, const struct measures *st, const struct look *look,
						  const struct measures_group *g);
// "12 measures · 2.5 posts · ≥ 400 k€"
void measures_group_sums(struct str *out, const struct measures *st, const struct look *look,
						 const struct measures_group *g);

// measures_cut.c: the cut line takes a line of the screen, but is no row.
int measures_cut_row(const struct measures *st, const struct look *look, bool reversed);
int measures_lines(const struct measures *st);
int measures_line(const struct measures *st, int row);
int measures_row_at(const struct measures *st, int line); // -1: the cut line
void measures_draw_cut(const struct measures *st, const struct look *look, struct canvas *c, int y);
uint32_t measures_cut_sign(const struct measures *st, const struct look *look, int row, size_t m); // ' ' none
void measures_draw_cut_sign(const struct measures *st, const struct look *look, struct canvas *c, int row, size_t m,
							int y);

// measures_find.c: the next row in a direction that the search hits, round and round; without a search the next row.
// -1: none.
int measures_next_hit(struct measures *st, const struct look *look, int dir);
// The nearest hit from the cursor on, and how many rows are hit; -1: none.
int measures_seek_hit(struct measures *st, const struct look *look, int *hits);

// measures_columns.c: the usual columns; measures_chosen.c: those somebody has chosen
void measures_fit(struct measures *st, const struct look *look, int w, int h);
void measures_fit_chosen(struct measures *st, const struct look *look, struct measures_layout *l, int w);
// Puts a column behind those there are, for a list of `list_w` cells; `criterion`: index in the score table, -1.
void measures_add_column(struct measures_layout *l, const struct look *look, int kind, int criterion, int w,
						 int list_w);
struct measures_column measures_column(const struct measures_layout *l, int i);
int measures_level_w(const struct look *look, int criterion); // cells that its levels and its head need
// Criteria that the column cursor may stand on, in the order of the screen, at most `most`; returns their number.
int measures_criteria(const struct measures *st, const struct look *look, int *index, int most);

// measures_row.c, measures_head.c, measures_cell.c
void measures_draw_head(const struct measures *st, const struct look *look, struct canvas *c);
void measures_draw_row(const struct measures *st, const struct look *look, struct canvas *c, int row, int y);
void measures_draw_rank(const struct measures_cell *cell);
void measures_draw_code(const struct measures_cell *cell);
void measures_draw_title(const struct measures_cell *cell);
void measures_draw_criterion(const struct measures_cell *cell);
void measures_draw_score(const struct measures_cell *cell);
void measures_draw_then(const struct measures_cell *cell);

// measures_panel.c: the measure under the cursor in full, at the right of a wide screen
void measures_draw_panel(const struct measures *st, const struct look *look, struct canvas *c, int h);

// measures_place.c: what was asked about the measure's place: why it has its rank, how robust that is, how it was.
// Nothing when nothing was asked.
void measures_tell_place(struct str *out, const struct measures *st, const struct look *look, size_t m);

// measures_tell.c
void measures_describe(void *state, const struct look *look, struct str *first, struct str *second);
void measures_headline(void *state, const struct look *look, struct str *out);

#endif
