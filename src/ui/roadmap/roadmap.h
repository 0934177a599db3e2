// SPDX-License-Identifier: EUPL-1.2
// What the files of the roadmap pane share: its rows, its window of time, the preview of a shift. Beside them only their
// tests include this. x counts cells of the chart (0 is the first cell right of the labels) unless said otherwise.
#ifndef LS_UI_ROADMAP_ROADMAP_H
#define LS_UI_ROADMAP_ROADMAP_H

#include "plan/gantt/gantt.h"
#include "ui/kit/list.h"
#include "ui/kit/view.h"

#include <stddef.h>
#include <stdint.h>

// One line: a measure and those of its phases that do not overlap each other.
struct roadmap_row {
	uint32_t measure; // index
	uint32_t first;   // its phases: roadmap.phases[first … first + n - 1], by time, those without dates last
	uint32_t n;
	bool further; // not the first row of its measure
};

enum grip { GRIP_WHOLE, GRIP_START, GRIP_END };

struct roadmap {
	// The cursor. Rows 0 … rows_n - 1 have bars; behind them the measures without any date, one by one.
	int32_t measure, phase; // ids; phase NONE32: a measure without phases
	struct list list;
	int32_t day; // moving up and down stays near this day; DAY_NONE: today

	// Rows, as of this plan.
	const struct plan *plan;
	uint64_t generation;
	int32_t only_field, only_goal;
	uint64_t shown_turn; // of the filter
	struct roadmap_row *rows;
	size_t rows_n, rows_cap;
	uint32_t *phases; // indices of phases
	size_t phases_n, phases_cap;
	uint32_t *undated; // indices of measures without a dated phase, in their order
	size_t undated_n, undated_cap;
	bool has_posts, has_money; // something can be said about them at some time
	int code_w, title_w;       // cells of the widest number and (of the first 2000) title

	// Posts and money of the window, as of the plan and the window below.
	struct arena *band;
	const struct plan *band_plan;
	uint64_t band_generation;
	int32_t band_first, band_last;
	struct load *loads;
	int loads_n;
	int64_t undated_milli;
	struct money *money;
	int money_n;

	// The window of time.
	int32_t whole_first, whole_last; // of everything with a date; DAY_NONE: nothing has one
	bool fitted;                     // it follows the extent of the plan
	enum precision unit;             // else: this unit
	int32_t from;                    // and this first day
	struct timescale scale;          // as last drawn

	// The preview of a shift: phase `phase` by `by` units.
	int by;
	enum precision by_unit;
	enum grip grip;

	// As last drawn, for clicks; y in lines of the area, x in its cells.
	int label_w, chart_w, rows_y, rows_h, undated_y, undated_h;
	size_t undated_top; // first measure shown among those without dates
	bool spread;        // these have a line each, all of them or as many as there is room for
};

// roadmap_rows.c
void roadmap_rows(struct roadmap *st, const struct look *look);
int roadmap_row_of(const struct roadmap *st, const struct look *look, int32_t measure, int32_t phase); // -1
const struct measure *roadmap_measure_at(const struct roadmap *st, const struct look *look, int row);

// roadmap_time.c
void roadmap_window(struct roadmap *st, const struct look *look, int width);                 // decides st->scale
void roadmap_zoom(struct roadmap *st, const struct look *look, int dir);                     // +1 in
void roadmap_pan(struct roadmap *st, int dir);                                               // by a third of the window
void roadmap_fit(struct roadmap *st, const struct look *look);                               // everything with a date
void roadmap_show_day(struct roadmap *st, int32_t day);                                      // keeps the unit
void roadmap_draw_axis(const struct roadmap *st, const struct look *look, struct canvas *c); // lines 0 and 1

// roadmap_shift.c
// The phase as previewed; as it is when it is another one.
struct phase roadmap_shifted(const struct roadmap *st, const struct phase *ph);
enum answer roadmap_shift(struct roadmap *st, const struct look *look, int by, struct ls_err *err);
enum answer roadmap_grip(struct roadmap *st, const struct look *look, struct ls_err *err);
void roadmap_shift_command(const struct roadmap *st, const struct look *look, struct str *command);
bool roadmap_pending(const struct roadmap *st);

// roadmap_page.c
void roadmap_draw(void *state, const struct look *look, struct canvas *c, int w, int h);
// roadmap_draw.c
// Also of a phase that runs without either end.
struct bar roadmap_bar(const struct roadmap *st, const struct phase *ph);
void roadmap_draw_row(struct roadmap *st, const struct look *look, struct canvas *c, int row, int y);
// roadmap_undated.c: measures without any date
int roadmap_undated_lines(const struct roadmap *st, const struct look *look, int w, int most); // lines they want
void roadmap_draw_undated(struct roadmap *st, const struct look *look, struct canvas *c, struct rect r);
int roadmap_undated_click(const struct roadmap *st, const struct look *look, int x, int line); // row of the list, -1

// roadmap_load.c: posts and money below the bars
void roadmap_note_load(struct roadmap *st, const struct look *look); // sets has_posts and has_money
int roadmap_load_lines(const struct roadmap *st);
void roadmap_draw_load(struct roadmap *st, const struct look *look, struct canvas *c, int y);

// roadmap_tell.c
void roadmap_describe(void *state, const struct look *look, struct str *first, struct str *second);
void roadmap_headline(void *state, const struct look *look, struct str *out);

#endif
