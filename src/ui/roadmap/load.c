// SPDX-License-Identifier: EUPL-1.2
// Below the bars: posts needed in each quarter against those there are, and euros in each year. `^` is more than there
// is. Shown only where the plan states something.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "say/label.h"
#include "ui/roadmap/roadmap.h"

#include <limits.h>

static int32_t window_last(const struct roadmap *st)
{
	return gantt_tick_day(&st->scale, st->scale.ticks) - 1;
}

static void reach(int *from, int *to, int year)
{
	*from = year < *from ? year : *from;
	*to = year > *to ? year : *to;
}

// The years about which the plan says anything. false: none.
static bool years_of(const struct roadmap *st, const struct plan *p, int *from, int *to)
{
	*from = INT_MAX;
	*to = INT_MIN;
	if (st->whole_first != DAY_NONE) {
		reach(from, to, date_civil(st->whole_first).year);
		reach(from, to, date_civil(st->whole_last).year);
	}
	for (size_t i = 0; i < p->budget_line_n; i++) {
		if (p->budget_line[i].year_from != NONE32)
			reach(from, to, p->budget_line[i].year_from);
		if (p->budget_line[i].year_to != NONE32)
			reach(from, to, p->budget_line[i].year_to);
	}
	return *from <= *to;
}

void roadmap_note_load(struct roadmap *st, const struct look *look)
{
	const struct plan *p = look->plan;
	struct money *money;
	struct load *loads;
	int from, to, undated = 0;
	int64_t milli = 0;
	st->has_posts = st->has_money = false;
	if (!years_of(st, p, &from, &to))
		return;
	int years = p->budget_line_n > 0 ? gantt_money(look->frame, p, from, to, &money, &undated) : 0;
	for (int i = 0; i < years; i++)
		st->has_money |= money[i].least > 0 || money[i].most > 0;
	int n =
		p->fte_need_n > 0 ? gantt_load(look->frame, p, date_day(from, 1, 1), date_day(to, 12, 31), &loads, &milli) : 0;
	for (int i = 0; i < n; i++)
		st->has_posts |= loads[i].need_milli > 0;
}

int roadmap_load_lines(const struct roadmap *st)
{
	int lines = (st->has_posts ? 1 : 0) + (st->has_money ? 1 : 0);
	return lines > 0 ? lines + 1 : 0; // and a rule above
}

// The longest of three that fits.
static void draw_head(const struct roadmap *st, struct canvas *c, int y, const char *longest, const char *shorter,
					  const char *brief)
{
	int room = st->label_w - 3;
	const char *head = text_width(longest) <= room ? longest : text_width(shorter) <= room ? shorter : brief;
	canvas_text_w(c, 2, y, room, ROLE_DIM, head);
}

// The cells of a period that lie in the window: [*from, *to).
static bool cells_of(const struct roadmap *st, int32_t first, int32_t after, int *from, int *to)
{
	int total = st->scale.cells * st->scale.ticks;
	*from = gantt_cell(&st->scale, first);
	*to = gantt_cell(&st->scale, after);
	*from = *from < 0 ? 0 : *from;
	*to = *to > total ? total : *to;
	return *from < *to;
}

// How the quarters are written: all alike, as exactly as the narrowest of them has room for.
enum manner { MANNER_BOTH, MANNER_NEED, MANNER_LINE };

static bool is_over(const struct load *l)
{
	return l->capacity_milli != NONE64 && l->need_milli > l->capacity_milli;
}

// "2,9/2,5^" or "2,9^"
static void load_text(struct str *out, const struct load *l, enum manner manner)
{
	num_short(out, num_div(l->need_milli, 100), 1);
	if (manner == MANNER_BOTH && l->capacity_milli != NONE64) {
		str_addc(out, '/');
		num_short(out, num_div(l->capacity_milli, 100), 1);
	}
	if (is_over(l))
		str_addc(out, '^');
}

static enum manner manner_of(const struct roadmap *st)
{
	static const int quarters[] = {90 * 12, 3 * 12, 12, 3}; // ticks in a quarter, in twelfths
	int w = st->scale.cells * quarters[st->scale.unit] / 12;
	enum manner manner = MANNER_BOTH;
	struct str s = {0};
	for (int i = 0; i < st->loads_n && manner != MANNER_LINE; i++) {
		str_clear(&s);
		load_text(&s, &st->loads[i], manner);
		if (text_width(str_text(&s)) >= w) {
			manner++;
			i = -1; // from the beginning, in the shorter manner
		}
	}
	str_free(&s);
	return manner;
}

// A line as high as the need is of the greatest number in the window; with `^` at its end where there is too much.
static void draw_height(struct canvas *c, int x, int y, int w, const struct load *l, int64_t greatest)
{
	bool over = is_over(l);
	for (int i = 0; i < w; i++)
		canvas_spark(c, x + i, y, l->need_milli, greatest, over ? ROLE_BAD : ROLE_BAR);
	if (over)
		canvas_put(c, x + w - 1, y, ROLE_BAD, '^');
}

static void draw_quarter(const struct roadmap *st, struct canvas *c, int y, const struct load *l, enum manner manner,
						 int64_t greatest)
{
	int from, to;
	if (!cells_of(st, l->first, date_shift(l->first, 1, PRECISION_QUARTER), &from, &to) || l->need_milli == 0)
		return;
	struct str s = {0};
	load_text(&s, l, manner);
	if (manner == MANNER_LINE)
		draw_height(c, st->label_w + from, y, to - from, l, greatest);
	else if (text_width(str_text(&s)) <= to - from) // a quarter cut by the window may be too narrow
		canvas_text(c, st->label_w + from, y, is_over(l) ? ROLE_BAD : ROLE_TEXT, str_text(&s));
	str_free(&s);
}

// What the window needs, calculated again only for another plan or another window.
static void fill_band(struct roadmap *st, const struct look *look)
{
	int32_t first = st->scale.first, last = window_last(st);
	int undated = 0;
	if (st->band_plan == look->plan && st->band_generation == look->plan->generation && look->plan->generation != 0 &&
		st->band_first == first && st->band_last == last)
		return;
	arena_reset(st->band);
	st->band_plan = look->plan;
	st->band_generation = look->plan->generation;
	st->band_first = first;
	st->band_last = last;
	st->loads_n = gantt_load(st->band, look->plan, first, last, &st->loads, &st->undated_milli);
	st->money_n =
		gantt_money(st->band, look->plan, date_civil(first).year, date_civil(last).year, &st->money, &undated);
}

static void draw_posts(const struct roadmap *st, struct canvas *c, int y)
{
	int64_t greatest = 1;
	for (int i = 0; i < st->loads_n; i++) {
		greatest = st->loads[i].need_milli > greatest ? st->loads[i].need_milli : greatest;
		greatest = st->loads[i].capacity_milli > greatest ? st->loads[i].capacity_milli : greatest;
	}
	struct str head = {0};
	enum manner manner = manner_of(st);
	bool capacity = false;
	for (int i = 0; i < st->loads_n; i++)
		capacity |= st->loads[i].capacity_milli != NONE64;
	const char *shorter = manner == MANNER_BOTH && capacity ? tr("Posts need/capacity") : tr("Posts needed");
	str_add(&head, shorter);
	if (st->undated_milli > 0) {
		struct str posts = {0};
		num_short(&posts, num_div(st->undated_milli, 100), 1);
		str_addf(&head, tr(" (+%s undated)"), str_text(&posts));
		str_free(&posts);
	}
	draw_head(st, c, y, str_text(&head), shorter, tr("Posts"));
	str_free(&head);
	for (int i = 0; i < st->loads_n; i++)
		draw_quarter(st, c, y, &st->loads[i], manner, greatest);
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

static void draw_year(const struct roadmap *st, struct canvas *c, int y, const struct money *m)
{
	int from, to;
	bool figure = (m->most != NONE64 && m->most > 0) || (m->least != NONE64 && m->least > 0);
	if (!figure || !cells_of(st, date_day(m->year, 1, 1), date_day(m->year + 1, 1, 1), &from, &to))
		return;
	struct str s = {0};
	money_text(&s, m);
	int w = text_width(str_text(&s)),
		over = m->capacity != NONE64 && (m->most != NONE64 ? m->most : m->least) > m->capacity;
	if (w < to - from || (w == to - from && w > 0))
		canvas_text(c, st->label_w + from, y, over ? ROLE_BAD : ROLE_TEXT, str_text(&s));
	else
		canvas_put(c, st->label_w + from, y, over ? ROLE_BAD : ROLE_DIM, over ? '^' : 0x2026); // …
	str_free(&s);
}

static void draw_money(const struct roadmap *st, const struct look *look, struct canvas *c, int y)
{
	draw_head(st, c, y, tr("Money at most, thousands of €"), tr("Money at most, k€"), tr("max k€"));
	if (privacy_hides_money(look->privacy)) {
		canvas_text(c, st->label_w, y, ROLE_DIM, label_hidden());
		return;
	}
	for (int i = 0; i < st->money_n; i++)
		draw_year(st, c, y, &st->money[i]);
}

void roadmap_draw_load(struct roadmap *st, const struct look *look, struct canvas *c, int y)
{
	fill_band(st, look);
	canvas_hline(c, 0, y++, st->label_w + st->chart_w, ROLE_BORDER);
	if (st->has_posts)
		draw_posts(st, c, y++);
	if (st->has_money)
		draw_money(st, look, c, y);
}
