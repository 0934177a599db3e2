// SPDX-License-Identifier: EUPL-1.2
// What the files of the roadmap pane share: its state, made of parts. Who needs one part takes that part. Beside them
// only their tests include this.
#ifndef LS_UI_ROADMAP_ROADMAP_H
#define LS_UI_ROADMAP_ROADMAP_H

#include "plan/gantt/floats.h"
#include "ui/kit/list.h"
#include "ui/kit/view.h"
#include "ui/roadmap/band.h"
#include "ui/roadmap/capacity.h"
#include "ui/roadmap/critical.h"
#include "ui/roadmap/label.h"
#include "ui/roadmap/legend.h"
#include "ui/roadmap/money.h"
#include "ui/roadmap/outside.h"
#include "ui/roadmap/preview.h"
#include "ui/roadmap/rows.h"
#include "ui/roadmap/shift.h"
#include "ui/roadmap/window.h"

// As last drawn, for clicks; y in lines of the area.
struct roadmap_drawn {
	int rows_y, rows_h, undated_y, undated_h;
	size_t undated_top; // first measure shown among those without dates
	bool spread;        // these have a line each, all of them or as many as there is room for
	bool apart;         // a blank line between the rows of bars
	int line_y;         // the legend, or a rule, above posts and money; -1: neither
};

struct roadmap {
	int32_t measure, phase; // under the cursor, ids; phase NONE32: a measure without phases
	int32_t external;       // or an external event; NONE32
	int32_t unit;           // or a unit of a wave (a measure_unit); NONE32
	bool on_heading;        // or the heading of the group `heading`
	int32_t heading;
	struct list list; // over all rows
	int32_t day;      // moving up and down stays near this day; DAY_NONE: today
	struct roadmap_groups groups;
	struct roadmap_order order;
	struct roadmap_rows rows;
	struct roadmap_band band;
	struct roadmap_capacity capacity;
	struct roadmap_money money;
	struct roadmap_labels labels;
	struct roadmap_legend legend;
	struct roadmap_outside outside;
	struct gantt_floats floats;
	struct roadmap_critical critical;
	struct roadmap_window window;
	struct roadmap_shift shift;
	struct roadmap_preview preview;
	struct roadmap_drawn drawn;
};

// page.c
void roadmap_draw(void *state, const struct look *look, struct canvas *c, int w, int h);
// draw.c
void roadmap_draw_blank(const struct roadmap *st, const struct look *look, struct canvas *c, int y); // between rows
// `then`: the plan as it is previewed. Which latest days are drawn, for the legend.
unsigned roadmap_draw_row(const struct roadmap *st, const struct look *look, const struct plan *then, struct canvas *c,
						  int row, int y);
// cursor.c
void roadmap_sync(void *state, const struct look *look);
void roadmap_settle(struct roadmap *st, const struct look *look); // after the row has changed
enum answer roadmap_move(struct roadmap *st, const struct look *look, int argc, char *const argv[]);
struct pick roadmap_picked(void *state, const struct look *look);
bool roadmap_select(void *state, const struct look *look, enum table_id t, int32_t id);
enum answer roadmap_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
						  struct ls_err *err);
enum answer roadmap_open(struct roadmap *st, const struct look *look, struct str *command);
// seek.c
enum answer roadmap_step_hit(struct roadmap *st, const struct look *look, int dir, struct ls_err *err);
int roadmap_seek(void *state, const struct look *look);
// overload.c
// "overload": the cursor goes to the next bar that is too many, and the histogram is shown.
enum answer roadmap_overload(struct roadmap *st, const struct look *look, struct ls_err *err);
// memory.c
void roadmap_remember(void *state, const struct look *look, struct str *out);
void roadmap_recall(void *state, const struct look *look, const char *text);
// tell.c
void roadmap_describe(void *state, const struct look *look, struct str *first, struct str *second);
void roadmap_headline(void *state, const struct look *look, struct str *out);

#endif
