// SPDX-License-Identifier: EUPL-1.2
// A bar's cells. Each kind has its own pattern beside its own colour. ◄ and ► are open ends, ◂ and ▸ ends behind the
// edge of the window, ░ what nobody knows; » says how far its progress reaches, ✓ that it is done, ◆ is a single
// day.
#include "ui/roadmap/bar.h"

#include "base/num.h"
#include "plan/gantt/rollout.h"

enum { HALF_LEFT = 0x258C, HALF_RIGHT = 0x2590, FULL = 0x2588, PROGRESS_LEAST = 3 };

static const struct {
	uint32_t glyph;
	enum role role, second, letters, letters2;
} kinds[phase_kind_COUNT] = {
	[phase_kind_OTHER] = {0x2584, ROLE_PHASE, ROLE_PHASE2, ROLE_ON_PHASE, ROLE_ON_PHASE2},                     // ▄
	[phase_kind_PILOT] = {0x2593, ROLE_PILOT, ROLE_PILOT2, ROLE_ON_PILOT, ROLE_ON_PILOT2},                     // ▓
	[phase_kind_ROLLOUT] = {FULL, ROLE_ROLLOUT, ROLE_ROLLOUT2, ROLE_ON_ROLLOUT, ROLE_ON_ROLLOUT2},             // █
	[phase_kind_OPERATION] = {0x2592, ROLE_OPERATION, ROLE_OPERATION2, ROLE_ON_OPERATION, ROLE_ON_OPERATION2}, // ▒
	[phase_kind_PREPARATION] = {0x2580, ROLE_PREPARATION, ROLE_PREPARATION2, ROLE_ON_PREPARATION,
								ROLE_ON_PREPARATION2}, // ▀
};

enum role roadmap_kind_role(int32_t kind, bool second)
{
	return second ? kinds[kind].second : kinds[kind].role;
}

enum role roadmap_kind_letters(int32_t kind, bool second)
{
	return second ? kinds[kind].letters2 : kinds[kind].letters;
}

uint32_t roadmap_kind_glyph(int32_t kind)
{
	return kinds[kind].glyph;
}

bool roadmap_is_milestone(const struct phase *ph)
{
	return ph->start != DAY_NONE && ph->start == ph->end && ph->start_precision == precision_DAY &&
		   ph->end_precision == precision_DAY && !ph->open_start && !ph->open_end;
}

struct roadmap_bar roadmap_bar_of(const struct plan *p, const struct roadmap_window *win, const struct phase *ph,
								  bool second)
{
	struct extent e = gantt_extent(ph);
	struct roadmap_bar bar = {
		.phase = ph, .half = roadmap_halves(win, ph), .second = second, .progress = phase_progress(p, ph, NULL)};
	bar.from = bar.half.from / 2;
	bar.to = (bar.half.to + 1) / 2;
	bar.cut_from = bar.half.open_from && (!e.open_first || (e.first != DAY_NONE && e.first < win->scale.first));
	bar.cut_to = bar.half.open_to && (!e.open_last || (e.last != DAY_NONE && e.last > roadmap_last_day(win)));
	bar.milestone = roadmap_is_milestone(ph) && bar.from < bar.to;
	if (bar.milestone)
		bar.to = bar.from + 1;
	return bar;
}

void roadmap_bar_after(struct roadmap_bar *bar, int cells)
{
	if (bar->from >= cells || bar->to <= cells)
		return;
	bar->from = cells;
	bar->half.from = num_max(bar->half.from, 2 * cells);
}

// Of a bar with one known end, the cell at that end is what is known.
static bool is_unsure(const struct roadmap_bar *bar, int x)
{
	bool one = bar->to - bar->from == 1;
	return (bar->half.unsure_from && (x < bar->to - 1 || one)) || (bar->half.unsure_to && (x > bar->from || one));
}

static uint32_t pattern(const struct roadmap_bar *bar, int x)
{
	if (kinds[bar->phase->kind].glyph != FULL)
		return kinds[bar->phase->kind].glyph;
	bool left = 2 * x >= bar->half.from, right = 2 * x + 1 < bar->half.to;
	return left && !right ? HALF_LEFT : right && !left ? HALF_RIGHT : FULL;
}

// Nothing where it has no room or an end of the bar is not seen.
int roadmap_bar_progress(const struct roadmap_bar *bar)
{
	int64_t done = bar->progress;
	int cells = bar->to - bar->from;
	if (bar->progress == NONE32 || done <= 0 || cells < PROGRESS_LEAST || bar->cut_from || bar->cut_to ||
		bar->half.open_from || bar->half.open_to || bar->half.unsure_from || bar->half.unsure_to)
		return -1;
	return bar->from + (int)num_clamp(done * cells / 100, 1, cells) - 1;
}

static void draw_ends(const struct roadmap_window *win, struct canvas *c, const struct roadmap_bar *bar, int y,
					  enum role role)
{
	if (bar->half.open_from)
		canvas_put(c, win->x + bar->from, y, role, bar->cut_from ? 0x25C2 : 0x25C4); // ◂ ◄
	if (bar->half.open_to)
		canvas_put(c, win->x + bar->to - 1, y, role, bar->cut_to ? 0x25B8 : 0x25BA); // ▸ ►
}

void roadmap_bar_draw(const struct roadmap_window *win, struct canvas *c, const struct roadmap_bar *bar, int y)
{
	enum role role = roadmap_kind_role(bar->phase->kind, bar->second);
	if (bar->from >= bar->to)
		return;
	if (bar->milestone) {
		canvas_put(c, win->x + bar->from, y, role, 0x25C6); // ◆
		return;
	}
	for (int x = bar->from; x < bar->to; x++)
		if (is_unsure(bar, x))
			canvas_put(c, win->x + x, y, ROLE_UNSURE, 0x2591); // ░
		else
			canvas_put(c, win->x + x, y, role, pattern(bar, x));
	draw_ends(win, c, bar, y, role);
	int done = roadmap_bar_progress(bar);
	if (done >= 0)
		canvas_put(c, win->x + done, y, roadmap_kind_letters(bar->phase->kind, bar->second),
				   bar->progress >= 100 ? 0x2713 : 0xBB); // ✓ »
}
