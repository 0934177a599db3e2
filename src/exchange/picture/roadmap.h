// SPDX-License-Identifier: EUPL-1.2
// Private to the picture of the roadmap: its rows, and the band of time they share.
#ifndef LS_EXCHANGE_PICTURE_ROADMAP_H
#define LS_EXCHANGE_PICTURE_ROADMAP_H

#include "exchange/picture/sheet.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/latest.h"

struct roadmap_bar {
	const struct phase *phase;
	int lane; // phases of a measure that overlap stand one below the other
};

struct roadmap_row {
	const struct measure *measure;
	const struct roadmap_bar *bars; // those with a place in time, by lane, then time
	int n, lanes;
};

struct roadmap_rows {
	struct roadmap_row *at; // measures with dates, as people count them
	int n;
	const struct measure **undated;
	int undated_n;
	const struct external **events; // with a day, by that
	int events_n;
	int32_t first, last; // DAY_NONE: nothing has a date
};
struct roadmap_rows roadmap_rows_of(struct arena *a, const struct look *look);

// Time from left to right: the cells of `scale` are tenths of a pixel, beginning at x.
struct band {
	struct timescale scale;
	int x, w;
};
struct band band_of(const struct sheet *s, const struct roadmap_rows *rows, int x);
int band_x(const struct band *b, int32_t day); // within the band
// The names of years and what they are cut into, and today above them. Moves sheet.y below.
void band_axis(struct sheet *s, const struct band *b);
// What the files of the picture share while it is drawn.
struct chart {
	struct sheet *s;
	struct roadmap_rows rows;
	struct band band;
	int code_w, title_w;
	struct area *phase, *measure, *external; // by position: where each is drawn; of no width: nowhere
	unsigned latest;                         // latest days drawn: bits 1 << enum latest_state
	bool actual;                             // actual days are
	int links, links_left;                   // dependencies drawn, and those left out as they are too many
	bool violated;                           // one of those drawn is
};
bool chart_is_dense(const struct sheet *s); // letters as small as they may be: rows move together
int chart_lane_height(const struct sheet *s);

// roadmap_marks.c: latest days of a row, and when phases really were.
struct latest_mark {
	int x, lane; // its middle
	enum latest_state state;
};
// `out` holds one more than the row has bars. Returns how many.
int latest_marks(struct chart *c, const struct roadmap_row *row, struct latest_mark *out);
int latest_mark_r(const struct sheet *s); // half its width
void latest_mark_draw(struct chart *c, const struct latest_mark *m, int middle);
struct paint latest_paint(enum latest_state state);
extern const struct paint actual_paint;
// What the signs mean that were drawn, at most six. Returns how many.
int marks_legend(const struct chart *c, struct legend *items);
void actual_draw(struct chart *c, const struct phase *ph, const struct area *bar);

// roadmap_links.c: all dependencies as lines with arrows; where they are too many to be followed, violated ones alone.
void links_draw(struct chart *c);
struct paint links_paint(bool violated);

// Lines down from the axis to `bottom`, today's last.
void band_grid(struct sheet *s, const struct band *b, int top, int bottom);
void band_today(struct sheet *s, const struct band *b, int top, int bottom);

#endif
