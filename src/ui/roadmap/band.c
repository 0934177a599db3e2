// SPDX-License-Identifier: EUPL-1.2
// Below the bars: posts needed in each quarter against those there are, and euros in each year. `^` is more than there
// is. Shown only where the plan states something.
#include "ui/roadmap/band.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "say/label.h"
#include "say/staffing.h"

#include <limits.h>

static void reach(int *from, int *to, int year)
{
	*from = year < *from ? year : *from;
	*to = year > *to ? year : *to;
}

// The years about which the plan says anything. false: none.
static bool years_of(const struct roadmap_window *win, const struct plan *p, int *from, int *to)
{
	*from = INT_MAX;
	*to = INT_MIN;
	if (win->whole_first != DAY_NONE) {
		reach(from, to, date_civil(win->whole_first).year);
		reach(from, to, date_civil(win->whole_last).year);
	}
	for (size_t i = 0; i < p->budget_line_n; i++) {
		if (p->budget_line[i].year_from != NONE32)
			reach(from, to, p->budget_line[i].year_from);
		if (p->budget_line[i].year_to != NONE32)
			reach(from, to, p->budget_line[i].year_to);
	}
	return *from <= *to;
}

void roadmap_band_note(struct roadmap_band *band, const struct roadmap_window *win, const struct look *look)
{
	const struct plan *p = look->plan;
	struct money *money;
	struct staffing *loads;
	int from, to, undated = 0;
	int64_t milli = 0;
	band->has_posts = band->has_money = false;
	if (!years_of(win, p, &from, &to))
		return;
	int years = p->budget_line_n > 0 ? gantt_money(look->frame, p, from, to, &money, &undated) : 0;
	for (int i = 0; i < years; i++)
		band->has_money |= money[i].least > 0 || money[i].most > 0;
	int n = p->fte_need_n > 0
				? staffing_quarters(look->frame, p, date_day(from, 1, 1), date_day(to, 12, 31), &loads, &milli)
				: 0;
	for (int i = 0; i < n; i++)
		band->has_posts |= loads[i].need > 0;
}

int roadmap_band_lines(const struct roadmap_band *band)
{
	return (band->has_posts ? 1 : 0) + (band->has_money ? 1 : 0);
}

// The longest of three that fits.
static void draw_head(const struct roadmap_window *win, struct canvas *c, int y, const char *longest,
					  const char *shorter, const char *brief)
{
	int room = win->x - 3;
	const char *head = text_width(longest) <= room ? longest : text_width(shorter) <= room ? shorter : brief;
	canvas_text_w(c, 2, y, room, ROLE_DIM, head);
}

// The cells of a period that lie in the window: [*from, *to).
static bool cells_of(const struct roadmap_window *win, int32_t first, int32_t after, int *from, int *to)
{
	int total = roadmap_cells(win);
	*from = gantt_cell(&win->scale, first);
	*to = gantt_cell(&win->scale, after);
	*from = *from < 0 ? 0 : *from;
	*to = *to > total ? total : *to;
	return *from < *to;
}

// How the quarters are written: all alike, as exactly as the narrowest of them has room for.
enum manner { MANNER_BOTH, MANNER_NEED, MANNER_LINE };

static enum manner manner_of(const struct roadmap_band *band, const struct roadmap_window *win)
{
	static const int quarters[] = {90 * 12, 13 * 12, 3 * 12, 12, 3}; // ticks in a quarter, in twelfths
	int w = win->scale.cells * quarters[win->scale.unit] / 12;
	enum manner manner = MANNER_BOTH;
	struct str s = {0};
	for (int i = 0; i < band->loads_n && manner != MANNER_LINE; i++) {
		str_clear(&s);
		staffing_brief(&s, &band->loads[i], manner == MANNER_BOTH);
		if (text_width(str_text(&s)) >= w) {
			manner++;
			i = -1; // from the beginning, in the shorter manner
		}
	}
	str_free(&s);
	return manner;
}

// A line as high as the need is of the greatest number in the window; with `^` at its end where there is too much.
static void draw_height(struct canvas *c, int x, int y, int w, const struct staffing *l, int64_t greatest)
{
	bool over = staffing_over(l);
	for (int i = 0; i < w; i++)
		canvas_spark(c, x + i, y, l->need, greatest, over ? ROLE_BAD : ROLE_BAR);
	if (over)
		canvas_put(c, x + w - 1, y, ROLE_BAD, '^');
}

static void draw_quarter(const struct roadmap_window *win, struct canvas *c, int y, const struct staffing *l,
						 enum manner manner, int64_t greatest)
{
	int from, to;
	if (!cells_of(win, l->first, date_shift(l->first, 1, PRECISION_QUARTER), &from, &to) || l->need == 0)
		return;
	struct str s = {0};
	staffing_brief(&s, l, manner == MANNER_BOTH);
	if (manner == MANNER_LINE)
		draw_height(c, win->x + from, y, to - from, l, greatest);
	else if (text_width(str_text(&s)) <= to - from) // a quarter cut by the window may be too narrow
		canvas_text(c, win->x + from, y, staffing_over(l) ? ROLE_BAD : ROLE_TEXT, str_text(&s));
	str_free(&s);
}

enum { AROUND = 10 }; // years at each side

static void fill_years(struct roadmap_band_years *y, const struct plan *p, int32_t first, int32_t last)
{
	bool same = y->plan == p && y->generation == p->generation && p->generation != 0;
	if (same && y->first <= first && last <= y->last)
		return;
	arena_reset(y->arena);
	y->plan = p;
	y->generation = p->generation;
	y->first = date_shift(date_first(first, PRECISION_YEAR), -AROUND, PRECISION_YEAR);
	y->last = date_shift(date_last(last, PRECISION_YEAR), AROUND, PRECISION_YEAR);
	y->first = first < DAY_MIN + 366 * AROUND ? first : y->first; // at the ends of the calendar nothing lies around
	y->last = last > DAY_MAX - 366 * (AROUND + 1) ? last : y->last;
	y->loads_n = staffing_quarters(y->arena, p, y->first, y->last, &y->loads, &y->undated_milli);
}

// The quarters that overlap the window.
static void take_loads(struct roadmap_band *band, const struct plan *p, int32_t first, int32_t last)
{
	fill_years(&band->years, p, first, last);
	int from = 0, to = band->years.loads_n;
	while (from < to && date_last(band->years.loads[from].first, PRECISION_QUARTER) < first)
		from++;
	while (to > from && band->years.loads[to - 1].first > last)
		to--;
	band->loads = band->years.loads + from;
	band->loads_n = to - from;
}

// What the window needs, calculated again only for another plan or another window.
static void fill(struct roadmap_band *band, const struct roadmap_window *win, const struct look *look)
{
	int32_t first = win->scale.first, last = roadmap_last_day(win);
	int undated = 0;
	if (band->of.plan == look->plan && band->of.generation == look->plan->generation && look->plan->generation != 0 &&
		band->of.first == first && band->of.last == last && band->of.own == band->own)
		return;
	arena_reset(band->arena);
	band->of = (struct roadmap_band_source){look->plan, look->plan->generation, first, last, band->own};
	take_loads(band, look->plan, first, last);
	struct plan *own = band->own ? gantt_own_share(look->plan) : NULL;
	band->money_n = gantt_money(band->arena, own ? own : look->plan, date_civil(first).year, date_civil(last).year,
								&band->money, &undated);
	plan_free(own);
}

static void draw_posts(const struct roadmap_band *band, const struct roadmap_window *win, struct canvas *c, int y)
{
	int64_t greatest = 1;
	for (int i = 0; i < band->loads_n; i++) {
		greatest = band->loads[i].need > greatest ? band->loads[i].need : greatest;
		greatest = band->loads[i].have > greatest ? band->loads[i].have : greatest;
	}
	struct str head = {0};
	enum manner manner = manner_of(band, win);
	bool capacity = false;
	for (int i = 0; i < band->loads_n; i++)
		capacity |= band->loads[i].have != NONE64;
	const char *shorter = manner == MANNER_BOTH && capacity ? tr("Posts need/capacity") : tr("Posts needed");
	str_add(&head, shorter);
	if (band->years.undated_milli > 0) {
		struct str posts = {0};
		num_short(&posts, num_div(band->years.undated_milli, 100), 1);
		str_addf(&head, tr(" (+%s undated)"), str_text(&posts));
		str_free(&posts);
	}
	draw_head(win, c, y, str_text(&head), shorter, tr("Posts"));
	str_free(&head);
	for (int i = 0; i < band->loads_n; i++)
		draw_quarter(win, c, y, &band->loads[i], manner, greatest);
}

// "750^" in thousands of euros; "ab 750" where a line of the year has no upper bound.
static void money_text(struct str *out, const struct money *m)
{
	bool bounded = m->most != NONE64;
	int64_t euros = bounded ? m->most : m->least;
	if (!bounded)
		str_add(out, "≥");
	num_text(out, euros, 3, euros < 10000 ? 1 : 0);
	if (m->without_figure > 0)
		str_addc(out, '~');
	if (m->capacity != NONE64 && euros > m->capacity)
		str_addc(out, '^');
}

static void draw_year(const struct roadmap_window *win, struct canvas *c, int y, const struct money *m)
{
	int from, to;
	bool figure = (m->most != NONE64 && m->most > 0) || (m->least != NONE64 && m->least > 0);
	if (!figure || !cells_of(win, date_day(m->year, 1, 1), date_day(m->year + 1, 1, 1), &from, &to))
		return;
	struct str s = {0};
	money_text(&s, m);
	int w = text_width(str_text(&s)),
		over = m->capacity != NONE64 && (m->most != NONE64 ? m->most : m->least) > m->capacity;
	if (w < to - from || (w == to - from && w > 0))
		canvas_text(c, win->x + from, y, over ? ROLE_BAD : ROLE_TEXT, str_text(&s));
	else
		canvas_put(c, win->x + from, y, over ? ROLE_BAD : ROLE_DIM, over ? '^' : 0x2026); // …
	str_free(&s);
}

static void draw_money(const struct roadmap_band *band, const struct roadmap_window *win, const struct look *look,
					   struct canvas *c, int y)
{
	if (band->own)
		draw_head(win, c, y, tr("Own share at most, thousands of €"), tr("Own share at most, k€"), tr("own k€"));
	else
		draw_head(win, c, y, tr("Money at most, thousands of €"), tr("Money at most, k€"), tr("max k€"));
	if (privacy_hides_money(look->privacy)) {
		canvas_text(c, win->x, y, ROLE_DIM, label_hidden());
		return;
	}
	for (int i = 0; i < band->money_n; i++)
		draw_year(win, c, y, &band->money[i]);
}

void roadmap_band_draw(struct roadmap_band *band, const struct roadmap_window *win, const struct look *look,
					   struct canvas *c, int y)
{
	fill(band, win, look);
	if (band->has_posts)
		draw_posts(band, win, c, y++);
	if (band->has_money)
		draw_money(band, win, look, c, y);
}
