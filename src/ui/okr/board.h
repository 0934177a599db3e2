// SPDX-License-Identifier: EUPL-1.2
// What the files of the OKR board share: its rows, its columns, and its sentences. Used by src/ui/okr*.c only.
#ifndef LS_UI_OKR_BOARD_H
#define LS_UI_OKR_BOARD_H

#include "plan/okr/gaps.h"
#include "plan/okr/okr.h"
#include "say/look.h"
#include "ui/kit/grid.h"
#include "ui/kit/pen.h"
#include "ui/kit/rows.h"
#include "ui/kit/view.h"

#define OKR_RANGE_FROM   96 // cells of the list from which start → target has a column of its own
#define OKR_OBJECTIVE_X  2  // where the text of a row begins; the mark of the cursor stands at 0
#define OKR_KEY_RESULT_X 4

// What the objectives of the board are grouped by.
enum okr_by { OKR_BY_FIELD, OKR_BY_TEAM, OKR_BY_GOAL, OKR_BY };

// A row of the board, and the lines it takes.
struct okr_item {
	// T_objective or T_key_result; of the heading of a group T_field, T_team or T_goal; T_cycle stands for a quarter without
	// objectives above the backlog
	enum table_id table;
	int32_t id;   // NONE32: the group of those that have none
	bool backlog; // the first one without a quarter: a heading stands above it
	bool needs;   // it needs somebody (say/need.h)
	int lead;     // lines above it that belong to it: blank, heading
	int y, h;     // its first line (after the lead) and how many it has
};

struct okr_state {
	struct rows rows; // over the items
	struct okr_item *items;
	int n, room;
	enum table_id table; // of the thing under the cursor
	int32_t id;
	bool wide; // a week of confidence needs three cells, there is a 10
	struct gaps gaps;
	int32_t cycle;
	int backlog; // as in the look
	int lines;   // of the items as last laid out
	enum okr_by by;
	bool headed; // groups have a heading: by team and goal, and by field while the quarter is planned
	int waiting; // rows that need somebody
	struct okr_wanted {
		bool known;
		int title_w, short_w; // of fields
		int objective_w, code_w, range_w, value_w;
	} wanted; // cells that the rows collected would like
	struct okr_kept {
		const struct plan *plan;
		uint64_t generation;
		int32_t cycle, today, field, goal, team;
		int backlog;
		enum okr_by by;
		enum privacy privacy;
	} kept; // what the rows were collected of
};

// Collects the rows of the quarter and the backlog that are not narrowed away.
void okr_collect(struct okr_state *s, const struct look *look);
// The objective under the cursor, or that of the key result there; NULL.
const struct objective *okr_objective_under(const struct look *look, const struct okr_state *s);
bool okr_is_heading(const struct okr_item *item);

// groups.c: what groups there are, in their order
struct okr_place {
	int32_t at[3]; // what is compared, in this order
	int32_t id;    // of the group; NONE32: none
};
struct okr_place okr_place_of(const struct plan *p, const struct objective *o, enum okr_by by);
int okr_place_compare(const struct okr_place *a, const struct okr_place *b);
// Groups that stand on the board of a quarter that is planned, also while they have no objective. They live in `a`.
size_t okr_places(struct arena *a, const struct look *look, enum okr_by by, struct okr_place **out);
enum table_id okr_by_table(enum okr_by by);
const char *okr_by_word(enum okr_by by); // as a command has it
bool okr_by_parse(const char *word, enum okr_by *out);
void okr_group_title(struct str *out, const struct plan *p, enum table_id t, int32_t id); // "Digitale Verwaltung"
// The objectives of a heading's group, in `a`.
size_t okr_group_of(struct arena *a, const struct okr_state *s, const struct okr_item *heading, int32_t **ids);

// heading.c: the heading of a group, drawn and told
struct okr_columns;
void okr_heading_draw(struct canvas *c, const struct look *look, const struct okr_state *s,
					  const struct okr_columns *col, const struct okr_item *item, int y, bool chosen);
void okr_heading_tell(const struct look *look, const struct okr_state *s, const struct okr_item *item,
					  struct str *first, struct str *second);

// walk.c: to the next row that needs somebody (by 1), or the one before (-1); says why it does
enum answer okr_walk(struct okr_state *s, const struct look *look, int by, struct ls_err *err);
void okr_find_waiting(struct okr_state *s, const struct look *look);

int okr_index(const struct okr_state *s, enum table_id t, int32_t id); // -1
const char *okr_item_code(const struct plan *p, const struct okr_item *item);
bool okr_item_hit(const struct look *look, const struct okr_item *item);

// How much a row shows.
enum okr_detail { OKR_ONE_LINE, OKR_TWO_LINES, OKR_STEPS, OKR_AIRY };
// Gives every item its lines, as many as `rows` allow; sums them up in s->lines.
enum okr_detail okr_lay(struct okr_state *s, const struct plan *p, int w, int rows);
// The same on the shared screen, in a list of w cells, where every bar is STAGE_LINES high (ui/kit/stage.h).
enum okr_detail okr_lay_stage(struct okr_state *s, const struct look *look, int w);
// Is there anything for a second line: check-ins, or a range that the first one has no room for?
bool okr_second_line(const struct plan *p, int w);

// Where things stand on a line, by width. A width of 0: left out. The title of a key result ends where its column does,
// and begins behind its code.
enum { OKR_TITLE, OKR_RANGE, OKR_VALUE, OKR_BAR, OKR_PERCENT, OKR_SIGN, OKR_FLAGS };
struct okr_columns {
	int field_w, objective_w, code_w; // of field names, of codes
	int range_w, value_w;
	int end; // of them all, exclusive
	struct grid grid;
	bool field_codes; // fields by their short names
	bool digits;      // confidence in digits, else as a sparkline
	bool second;      // key results have a second line
	enum okr_detail detail;
};
// Where the title of a key result begins, and ends (exclusive).
int okr_title_x(const struct okr_columns *col);
int okr_title_end(const struct okr_columns *col);
struct okr_columns okr_columns(struct okr_state *s, const struct look *look, int w, enum okr_detail detail);

// Draw an item whose first line is y. What lies outside the clip is not seen.
void okr_row_objective(struct canvas *c, const struct look *look, const struct okr_columns *col,
					   const struct objective *o, int y, bool chosen);
void okr_row_key_result(struct canvas *c, const struct look *look, const struct okr_state *s,
						const struct okr_columns *col, const struct key_result *kr, int y, bool chosen);
// Bar, percent and sign at their place; and how many key results are at risk and off track.
void okr_row_numbers(struct canvas *c, const struct okr_columns *col, int y, int32_t bp, bool approximate, bool below,
					 enum pace pace);
void okr_row_counts(struct canvas *c, const struct okr_columns *col, int y, int risk, int bad);
// The second line of a key result: confidence by week and the last check-in.
void okr_told(struct pen *pen, const struct look *look, const struct okr_state *s, const struct okr_columns *col,
			  const struct key_result *kr, const struct kr_state *st);
// The steps of a milestone, one a line, before `end`; returns the lines used.
int okr_steps(struct canvas *c, const struct look *look, const struct key_result *kr, struct rect r);

// In place of the rows when there are none.
void okr_empty_draw(struct canvas *c, const struct look *look, int w, int h);
// The row of a quarter without objectives above the backlog, and what is said of it.
void okr_quarter_draw(struct canvas *c, const struct look *look, int y, int w, bool chosen);
void okr_quarter_tell(const struct look *look, struct str *first, struct str *second);
// The chosen thing in full, beside the list.
void okr_panel_draw(struct canvas *c, const struct look *look, const struct okr_state *s, struct rect r);
// The planning rules that concern the thing under the cursor, on one line.
bool okr_rules_any(const struct plan *p);
void okr_rules_draw(struct pen *pen, const struct look *look, const struct okr_state *s);

// By its figure: good from 6, at risk from 4.
enum role okr_confidence_role(int confidence);

// Turns the value of a key result by n units of its last place: a command, or a refusal.
enum answer okr_notch(const struct look *look, const struct key_result *kr, int n, struct str *command,
					  struct ls_err *err);

// The objective under the cursor out of the backlog into a quarter, or back: a command.
enum answer okr_shelve(const struct look *look, const struct okr_state *s, struct str *command);

extern const struct hint okr_hints[];
const struct hint *okr_hints_now(void *state, const struct look *look);

void okr_describe(const struct look *look, const struct okr_state *s, struct str *first, struct str *second);

#endif
