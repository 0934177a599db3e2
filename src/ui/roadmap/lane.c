// SPDX-License-Identifier: EUPL-1.2
// Bars of a row do not cover each other: one that begins in the last cell of the one before starts a cell further on,
// single days lie upon bars, and several of them in a cell are counted. Labels take blank cells or cells of their own
// bar between what else is told there: today's line and how far the bar is done.
#include "ui/roadmap/lane.h"

#include "base/num.h"

enum { LETTERS_LEAST = 8, NEAR = 8 }; // of a label that is cut; cells that a latest day may lie behind its bar

void roadmap_lane_begin(struct roadmap_lane *lane, const struct roadmap_window *win, int32_t today)
{
	int x = gantt_cell(&win->scale, today);
	*lane = (struct roadmap_lane){.today = x < roadmap_cells(win) ? x : -1, .chosen = -1};
}

// The same kind right behind itself is told apart by the other tone.
static bool touches(const struct roadmap_bar *before, const struct roadmap_bar *bar)
{
	return !before->milestone && before->to >= bar->from && before->phase->kind == bar->phase->kind;
}

// The last bar that is no single day.
static const struct roadmap_bar *last_bar(const struct roadmap_lane *lane)
{
	for (int i = lane->n - 1; i >= 0; i--)
		if (!lane->bar[i].milestone)
			return &lane->bar[i];
	return NULL;
}

void roadmap_lane_add(struct roadmap_lane *lane, const struct plan *p, const struct roadmap_window *win,
					  const struct phase *ph, bool second)
{
	if (!gantt_dated(ph))
		return;
	struct roadmap_bar bar = roadmap_bar_of(p, win, ph, second);
	if (bar.from >= bar.to) {
		struct extent e = gantt_extent(ph);
		bool before = (e.last != DAY_NONE ? e.last : e.first) < win->scale.first;
		lane->before += before;
		lane->after += !before;
		return;
	}
	if (lane->n == LANE_MOST)
		return;
	const struct roadmap_bar *last = last_bar(lane);
	if (last && !bar.milestone) {
		bool one = bar.to - bar.from == 1 && last->to - last->from == 1 && last->from == bar.from;
		if (one && bar.to < roadmap_cells(win)) {
			bar.from++;
			bar.to++;
			bar.half.from = 2 * bar.from;
			bar.half.to = 2 * bar.to;
		}
		roadmap_bar_after(&bar, last->to);
		if (touches(last, &bar))
			bar.second = !last->second;
	}
	lane->bar[lane->n++] = bar;
}

bool roadmap_lane_hidden_by_today(const struct roadmap_lane *lane)
{
	for (int i = 0; i < lane->n; i++)
		if (lane->bar[i].from == lane->today && lane->bar[i].to == lane->today + 1)
			return true;
	return lane->today >= 0 && roadmap_lane_sign_at(lane, lane->today) >= 0;
}

int roadmap_lane_sign_at(const struct roadmap_lane *lane, int x)
{
	for (int i = 0; i < lane->signs; i++)
		if (lane->sign[i].at == x)
			return i;
	return -1;
}

int roadmap_lane_days_at(const struct roadmap_lane *lane, int i)
{
	int n = 0;
	for (int k = 0; k < lane->n; k++) {
		if (!lane->bar[k].milestone || lane->bar[k].from != lane->bar[i].from)
			continue;
		if (k < i)
			return 0;
		n++;
	}
	return n;
}

// Is the cell told something else than the bar's pattern?
static bool is_taken(const struct roadmap_lane *lane, int i, int x)
{
	const struct roadmap_bar *bar = &lane->bar[i];
	if (x == lane->today || x == roadmap_bar_progress(bar) || roadmap_lane_sign_at(lane, x) >= 0)
		return true;
	for (int k = 0; k < lane->n; k++)
		if (lane->bar[k].milestone && lane->bar[k].from == x)
			return true;
	return false;
}

bool roadmap_lane_has(const struct roadmap_lane *lane, int x)
{
	for (int i = 0; i < lane->n; i++)
		if (x >= lane->bar[i].from && x < lane->bar[i].to)
			return true;
	return roadmap_lane_sign_at(lane, x) >= 0;
}

int roadmap_lane_sign(const struct roadmap_lane *lane, int i)
{
	const struct roadmap_bar *bar = &lane->bar[i];
	if (!lane->critical)
		return -1;
	int before = bar->from - 1;
	bool bracket = i == lane->chosen && (before < 0 || roadmap_lane_has(lane, before)); // takes the first cell
	for (int x = bar->from + (bar->half.open_from || bracket); x < bar->to && !bar->milestone; x++)
		if (!is_taken(lane, i, x))
			return x;
	return bar->from;
}

static bool is_unsure(const struct roadmap_bar *bar)
{
	return bar->half.unsure_from || bar->half.unsure_to;
}

// The longest run of free cells between the ends of the bar; of several the first. Where a bar is not certain, letters
// on it would make it so.
static struct roadmap_label inside(const struct roadmap_lane *lane, int i)
{
	const struct roadmap_bar *bar = &lane->bar[i];
	struct roadmap_label best = {.inside = true};
	int from = bar->from + 1, sign = roadmap_lane_sign(lane, i);
	for (int x = bar->from + 1; x <= bar->to - 1 && !bar->milestone && !is_unsure(bar); x++)
		if (x == bar->to - 1 || x == sign || is_taken(lane, i, x)) {
			bool apart = roadmap_lane_sign_at(lane, x) >= 0; // a cell of the bar between it and letters
			if (x - apart - from > best.w) {
				best.w = x - apart - from;
				best.at = from;
			}
			from = x + 1 + apart;
		}
	return best;
}

// What labels beside bars keep off: today's line, then latest days.
static int line_at(const struct roadmap_lane *lane, int k)
{
	return k == 0 ? lane->today : lane->sign[k - 1].at;
}

// Cells before and after the bar that no other bar takes; one blank to it, two where a bracket may stand. Where bars share
// a cell, those behind it are of the first one.
static struct roadmap_label behind(const struct roadmap_lane *lane, int i, int free_from, int total, int w)
{
	const struct roadmap_bar *bar = &lane->bar[i];
	int from = bar->to + (bar->milestone ? 1 : 2), next = total;
	for (int k = 0; k < lane->n; k++)
		if (lane->bar[k].from >= bar->to && k != i)
			next = num_min(next, lane->bar[k].from - 1);
	int lines = lane->signs + 1;
	for (int k = 0; k < lines * lines; k++) { // each may move it on into the next one
		int x = line_at(lane, k % lines);
		bool near = k % lines > 0 && x - bar->to < NEAR && x - 1 - from < w; // a latest day, of this bar
		if (x >= bar->to && (x <= from || near))
			from = num_max(from, x + 2); // further off it would seem to be of that day
	}
	for (int k = 0; k < lines; k++)
		if (line_at(lane, k) > from)
			next = num_min(next, line_at(lane, k) - 1);
	return (struct roadmap_label){from, free_from > from ? 0 : num_max(next - from, 0), false};
}

static struct roadmap_label before(const struct roadmap_lane *lane, int i, int free_from, int w)
{
	const struct roadmap_bar *bar = &lane->bar[i];
	int to = bar->from - (bar->milestone ? 1 : 2), from = free_from;
	for (int k = 0; k < lane->n; k++)
		if (lane->bar[k].to <= bar->from && k != i)
			from = num_max(from, lane->bar[k].to + 2);
	int lines = lane->signs + 1;
	for (int k = 0; k < lines * lines; k++) {
		int x = line_at(lane, k % lines);
		if (x < bar->from && x >= to - 1)
			to = x - 1;
	}
	for (int k = 0; k < lines; k++)
		if (line_at(lane, k) >= 0 && line_at(lane, k) < to)
			from = num_max(from, line_at(lane, k) + 2);
	bool whole = to - from >= w; // cut, it would seem to belong to what stands before it
	return (struct roadmap_label){whole ? to - w : 0, whole ? w : 0, false};
}

struct roadmap_label roadmap_lane_label(const struct roadmap_lane *lane, int i, int free_from, int total, int w)
{
	struct roadmap_label place[] = {inside(lane, i), behind(lane, i, free_from, total, w),
									before(lane, i, free_from, w)};
	struct roadmap_label *best = &place[0];
	for (int k = 0; k < 3; k++) {
		if (place[k].w >= w) {
			place[k].w = w;
			return place[k];
		}
		if (place[k].w > best->w)
			best = &place[k];
	}
	if (best->w < LETTERS_LEAST)
		best->w = 0;
	return *best;
}
