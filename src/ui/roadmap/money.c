// SPDX-License-Identifier: EUPL-1.2
// Euros of each year by state, kind and purse, as rows under the axis.
#include "ui/roadmap/money.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/gantt/gantt.h"
#include "plan/words.h"
#include "say/label.h"

enum { LEAST_H = 3 };

// From the coarsest to the finest.
enum detail { DETAIL_KINDS, DETAIL_STATES, DETAIL_PURSES };

bool roadmap_money_any(const struct plan *p)
{
	for (size_t i = 0; i < p->budget_line_n; i++)
		if (p->budget_line[i].year_from != NONE32)
			return true;
	return false;
}

// Calculated again only for another plan or other years.
static void fill(struct roadmap_money *money, const struct roadmap_window *win, const struct look *look, bool own)
{
	int32_t first = win->scale.first, last = roadmap_last_day(win);
	const struct plan *p = look->plan;
	if (money->of.plan == p && money->of.generation == p->generation && p->generation != 0 &&
		money->of.first == first && money->of.last == last && money->of.own == own)
		return;
	arena_reset(money->arena);
	money->of = (struct roadmap_band_source){p, p->generation, first, last, own};
	struct plan *share = own ? gantt_own_share(p) : NULL;
	money->years_n =
		budget_by_state(money->arena, share ? share : p, date_civil(first).year, date_civil(last).year, &money->years);
	plan_free(share);
}

static struct euros sum_of(const struct budget_year *year, const struct roadmap_money_row *row)
{
	struct euros sum = {0};
	for (int s = 0; s < budget_state_COUNT; s++)
		for (int k = 0; k < purse_COUNT; k++) {
			if ((row->state >= 0 && row->state != s) || (row->purse >= 0 && row->purse != k))
				continue;
			if (row->yearly != 1)
				euros_join(&sum, &year->of[s][k].once);
			if (row->yearly != 0)
				euros_join(&sum, &year->of[s][k].yearly);
		}
	return sum;
}

static void add_row(struct roadmap_money *money, int state, int purse, int yearly)
{
	const struct roadmap_money_row row = {state, purse, yearly};
	int lines = 0;
	for (int y = 0; y < money->years_n; y++)
		lines += sum_of(&money->years[y], &row).lines;
	if (lines > 0)
		money->row[money->rows++] = row;
}

// Together first; below it each state, or where there is no room for them what comes once and every year.
static void divide(struct roadmap_money *money, enum detail detail)
{
	money->rows = 0;
	money->row[money->rows++] = (struct roadmap_money_row){-1, -1, -1};
	for (int yearly = 0; yearly < 2; yearly++) {
		if (detail == DETAIL_KINDS)
			add_row(money, -1, -1, yearly);
		for (int s = 0; detail != DETAIL_KINDS && s < budget_state_COUNT; s++)
			for (int k = 0; k < (detail == DETAIL_PURSES ? purse_COUNT : 1); k++)
				add_row(money, s, detail == DETAIL_PURSES ? k : -1, yearly);
	}
}

static void row_text(struct str *out, const struct roadmap_money_row *row)
{
	if (row->yearly < 0)
		return;
	str_add(out, row->yearly ? tr("every year") : tr("once"));
	if (row->state >= 0)
		str_addf(out, " · %s", words_label(words_budget_state, row->state));
	if (row->purse >= 0)
		str_addf(out, " · %s", words_label(words_purse, row->purse));
}

static bool fits(const struct roadmap_money *money, const struct roadmap_window *win, int most)
{
	struct str text = {0};
	bool fit = money->rows <= most;
	for (int i = 0; i < money->rows && fit; i++) {
		str_clear(&text);
		row_text(&text, &money->row[i]);
		fit = text_width(str_text(&text)) <= win->x - 3;
	}
	str_free(&text);
	return fit;
}

int roadmap_money_lines(struct roadmap_money *money, const struct roadmap_window *win, const struct look *look,
						bool own, int h)
{
	int most = num_max(h / 2, LEAST_H);
	fill(money, win, look, own);
	if (privacy_hides_money(look->privacy))
		return 1;
	for (enum detail detail = DETAIL_PURSES;; detail--) {
		divide(money, detail);
		if (detail == DETAIL_KINDS || fits(money, win, most))
			return money->rows;
	}
}

// ---- cells -----------------------------------------------------------------------------------------------------------

static void thousands(struct str *out, int64_t euros)
{
	num_text(out, euros, 3, euros != 0 && euros < 10000 ? 1 : 0);
}

static void range(struct str *out, const struct euros *e, bool whole)
{
	bool open = e->no_most > e->no_figure || (e->no_figure > 0 && e->least > 0), below = e->no_least > e->no_figure;
	if (e->lines == e->no_figure) {
		str_addc(out, '~');
		return;
	}
	if (open)
		str_add(out, "≥");
	else if (below || (!whole && e->least != e->most))
		str_add(out, "≤");
	else if (e->least != e->most) {
		thousands(out, e->least);
		str_add(out, "–");
	}
	thousands(out, open ? e->least : e->most);
	if (e->no_figure > 0)
		str_addc(out, '~');
}

void roadmap_money_cell(struct str *out, const struct euros *e, int w)
{
	size_t before = out->len;
	if (e->lines == 0)
		return;
	for (int brief = 0; brief < 2; brief++) {
		range(out, e, brief == 0);
		if (text_width(str_text(out) + before) <= w)
			return;
		out->s[out->len = before] = '\0';
	}
	str_add(out, "…");
}

static void draw_row(const struct roadmap_money *money, const struct roadmap_window *win, struct canvas *c, int y,
					 const struct roadmap_money_row *row)
{
	struct str text = {0};
	bool sum = row->yearly < 0;
	for (int i = 0; i < money->years_n; i++) {
		struct euros e = sum_of(&money->years[i], row);
		int year = money->years[i].year;
		int from = (int)num_clamp(gantt_cell(&win->scale, date_day(year, 1, 1)), 0, roadmap_cells(win));
		int to = (int)num_clamp(gantt_cell(&win->scale, date_day(year + 1, 1, 1)), 0, roadmap_cells(win));
		str_clear(&text);
		roadmap_money_cell(&text, &e, to - from - 1);
		canvas_text_w(c, win->x + from, y, to - from, sum ? ROLE_HEADING : ROLE_TEXT, str_text(&text));
	}
	str_free(&text);
}

void roadmap_money_draw(const struct roadmap_money *money, const struct roadmap_window *win, const struct look *look,
						struct canvas *c, struct rect r)
{
	int room = win->x - 3;
	const char *longest = money->of.own ? tr("Own share, thousands of €") : tr("Money, thousands of €"),
			   *brief = money->of.own ? tr("Own share, k€") : tr("Money, k€");
	canvas_text_w(c, 2, r.y, room, ROLE_HEADING, text_width(longest) <= room ? longest : brief);
	if (privacy_hides_money(look->privacy)) {
		canvas_text(c, win->x, r.y, ROLE_DIM, label_hidden());
		return;
	}
	struct str text = {0};
	for (int i = 0; i < money->rows && i < r.h; i++) {
		str_clear(&text);
		row_text(&text, &money->row[i]);
		canvas_text_w(c, 2, r.y + i, room, ROLE_DIM, str_text(&text));
		draw_row(money, win, c, r.y + i, &money->row[i]);
	}
	str_free(&text);
}
