// SPDX-License-Identifier: EUPL-1.2
// The columns somebody has chosen, in their order. A width that was given stays; columns without one take what their
// content needs, and the title what is left. Where not all fit, they shrink as far as they stay readable; then columns
// go, those first that the usual arrangement shows on wide screens only, then from the right, but never what the list is
// for (number, title, rank, score) nor the criterion under the cursor.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/measures/measures.h"
#include "base/num.h"

#include <stdio.h>
#include <string.h>

enum {
	GAP = 2,
	NARROW = 110,
	TITLE_GOOD = 26, // what a title shrinks to at first, before columns go, and at last
	TITLE_FAIR = 18,
	TITLE_LEAST = 10,
	PANEL_FROM = 40,
	PANEL_MOST = 64,
};

// Cells that figures need. They are known to the pane alone.
static int figure_w(const struct measures_figures *figures, const struct look *look, const struct column_kind *kind,
					bool brief)
{
	struct str s = str_on(look->frame);
	int w = kind->least;
	for (size_t m = 0; m < look->plan->measure_n; m++) {
		str_clear(&s);
		(brief && kind->text_brief ? kind->text_brief : kind->text)(&s, figures, look, m);
		w = num_max(w, text_width(str_text(&s)));
	}
	return num_min(w, kind->most);
}

static int measure_figures(struct measures_widths *widths, const struct measures_figures *figures,
						   const struct look *look, const struct column_kind *kind)
{
	int k = (int)(kind - column_kinds);
	widths->figures_w[k] = figure_w(figures, look, kind, false);
	widths->brief_w[k] = num_max(figure_w(figures, look, kind, true), text_width(tr(kind->head)));
	return num_min(num_max(widths->figures_w[k], text_width(column_head(kind, look))), kind->most);
}

// Contents are measured once for a plan and a language, not for every frame.
static int content_w(struct measures_widths *widths, const struct measures_figures *figures, const struct look *look,
					 const struct column_kind *kind)
{
	int *w = &widths->content[kind - column_kinds];
	if (widths->lang != (int)i18n_lang())
		memset(widths->content, 0, sizeof widths->content);
	widths->lang = (int)i18n_lang();
	bool of_year = kind == &column_kinds[COL_MONEY] || kind == &column_kinds[COL_POSTS];
	if (*w == 0)
		*w = of_year ? measure_figures(widths, figures, look, kind)
					 : column_width(&(struct column_choice){.kind = kind, .criterion = NONE32}, look);
	return *w;
}

static int natural_w(struct measures *st, const struct look *look, const struct column_kind *kind, int criterion)
{
	int digits = snprintf(NULL, 0, "%zu", look->plan->measure_n);
	if (criterion >= 0)
		return measures_level_w(look, criterion);
	if (kind == &column_kinds[COL_RANK])
		return (digits < 2 ? 2 : digits) + 1 + 1 + digits;
	if (kind == &column_kinds[COL_CODE])
		return st->widths.code_w < 2 ? 2 : st->widths.code_w;
	if (kind == &column_kinds[COL_TITLE])
		return (int)num_clamp(st->widths.title_w, kind->least, kind->most);
	if (kind == &column_kinds[COL_SCORE])
		return st->widths.ranges ? st->widths.range_w : st->widths.score_w;
	return kind->by_itself ? kind->least : content_w(&st->widths, &st->kept.figures, look, kind);
}

void measures_add_column(struct measures_layout *l, const struct look *look, int kind, int criterion, int w, int list_w)
{
	const struct column_kind *k = &column_kinds[kind];
	struct grid_column col = {
		.head = criterion < 0 ? column_head(k, look) : NULL,
		.brief = k->brief ? tr(k->brief) : NULL,
		.gap = GAP,
		.w = w,
		.least = criterion < 0 ? k->least : w,
		.rest = kind == COL_TITLE,
		.right = k->right,
		.keep = kind == COL_TITLE || kind == COL_RANK || kind == COL_CODE || kind == COL_SCORE || k->by_itself,
		.wide = k->wide,
		// A blank less behind the rank, whose last cells are empty most of the time, and on narrow screens between criteria.
		.near = kind == COL_RANK                    ? NEAR_ALL
				: criterion >= 0 && list_w < NARROW ? NEAR_ALIKE
													: NEAR_NONE,
		.of = criterion < 0 ? kind : COL_KINDS + criterion,
	};
	grid_add(&l->grid, col);
}

struct measures_column measures_column(const struct measures_layout *l, int i)
{
	int of = l->grid.at[i].of;
	return of < COL_KINDS ? (struct measures_column){&column_kinds[of], -1}
						  : (struct measures_column){&column_kinds[COL_CRITERIA], of - COL_KINDS};
}

static void want(struct measures_layout *l, struct measures *st, const struct look *look, const struct column_choice *c,
				 int criterion, int w)
{
	int n = l->grid.n;
	measures_add_column(l, look, (int)(c->kind - column_kinds), criterion,
						c->w > 0 ? c->w : natural_w(st, look, c->kind, criterion), w);
	if (l->grid.n == n)
		return;
	if (c->w <= 0) {
		if (criterion < 0 && c->kind->of_year) // a figure that is cut says nothing
			l->grid.at[n].least = st->widths.brief_w[c->kind - column_kinds];
		return;
	}
	l->grid.at[n].fixed = true;
	l->grid.at[n].least = c->kind->least;
}

static bool is_named(const struct columns *c, int32_t criterion)
{
	for (int i = 0; i < c->n; i++)
		if (c->at[i].criterion == criterion)
			return true;
	return false;
}

static bool is_listed(const struct grid *t, int kind)
{
	for (int i = 0; i < t->n; i++)
		if (t->at[i].of == kind)
			return true;
	return false;
}

static void make_list(struct measures_layout *l, struct measures *st, const struct look *look, int w)
{
	for (int i = 0; i < st->chosen.columns.n; i++) {
		const struct column_choice *c = &st->chosen.columns.at[i];
		if (!column_there(c, look))
			continue;
		bool all = c->kind == &column_kinds[COL_CRITERIA] && c->criterion == NONE32;
		if (!all)
			want(l, st, look, c, score_criterion_index(look->score, c->criterion), w);
		for (int k = 0; all && k < look->score->criteria_n; k++)
			if (!is_named(&st->chosen.columns, look->score->criteria[k].criterion->id))
				want(l, st, look, c, k, w);
	}
	for (int k = 0; k < COL_KINDS && l->grid.n > 0; k++) {
		const struct column_choice c = {.kind = &column_kinds[k], .criterion = NONE32};
		if (c.kind->by_itself && column_there(&c, look) && !is_listed(&l->grid, k))
			want(l, st, look, &c, -1, w);
	}
}

static void make_fit(struct grid *t, int w, int kept)
{
	grid_shrink(t, w, true, TITLE_GOOD);
	grid_shrink(t, w, false, 0);
	grid_drop(t, w, false, kept);
	grid_shrink(t, w, true, TITLE_FAIR);
	grid_drop(t, w, true, kept);
	grid_squeeze(t, w, true); // a width that no screen has is nobody's wish
	grid_shrink(t, w, true, TITLE_LEAST);
	grid_squeeze(t, w, false); // not even these: cut, but there
}

void measures_fit_chosen(struct measures *st, const struct look *look, struct measures_layout *l, int w)
{
	struct grid *t = &l->grid;
	int cursor = st->cursor.criterion == NONE32 ? -1 : score_criterion_index(look->score, st->cursor.criterion),
		cells = w - 2;
	make_list(l, st, look, w);
	int all = t->n;
	if (all == 0)
		return; // nothing of it is in this plan: the usual columns
	make_fit(t, cells, cursor < 0 ? -1 : COL_KINDS + cursor);
	for (int i = 0; i < t->n; i++)
		if (t->at[i].of == COL_TITLE) { // it takes what dropping columns has left over, up to what it needs
			t->at[i].least = t->at[i].w;
			t->at[i].most = (int)num_clamp(st->widths.title_w, t->at[i].w, column_kinds[COL_TITLE].most);
			l->main = i;
		}
	grid_place(t, 1, w - 1);
	for (int i = 0; i < t->n; i++)
		l->brief_money |= t->at[i].of == COL_MONEY && t->at[i].w < st->widths.figures_w[COL_MONEY];
	l->after = t->n < all;
	int room = -grid_over(t, cells);
	if (room >= PANEL_FROM) {
		l->list_w = w - room;
		l->panel_x = l->list_w + 2;
		l->panel_w = room - 2 < PANEL_MOST ? room - 2 : PANEL_MOST;
	}
}
