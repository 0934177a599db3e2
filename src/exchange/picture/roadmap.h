// SPDX-License-Identifier: EUPL-1.2
// Private to the picture of the roadmap: its rows, and the band of time they share.
#ifndef LS_EXCHANGE_PICTURE_ROADMAP_H
#define LS_EXCHANGE_PICTURE_ROADMAP_H

#include "exchange/picture/sheet.h"
#include "plan/gantt/gantt.h"

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
// Lines down from the axis to `bottom`, today's last.
void band_grid(struct sheet *s, const struct band *b, int top, int bottom);
void band_today(struct sheet *s, const struct band *b, int top, int bottom);

#endif
