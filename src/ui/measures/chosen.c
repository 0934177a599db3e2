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
	TITLE_GOOD = 26, // what a title shrinks to at first, before columns go, and at last
	TITLE_FAIR = 18,
	TITLE_LEAST = 10,
	PANEL_FROM = 40,
	PANEL_MOST = 64,
};

// A column on its way to its place.
struct wanted {
	const struct column_kind *kind;
	int criterion; // index, -1
	int w;
	bool fixed; // somebody gave the width
};

// Figures are known to the pane alone.
static int figure_w(const struct measures *st, const struct look *look, const struct column_kind *kind)
{
	struct str s = {0};
	int w = text_width(column_head(kind, look));
	for (size_t m = 0; m < look->plan->measure_n; m++) {
		str_clear(&s);
		kind->text(&s, st, look, m);
		w = text_width(str_text(&s)) > w ? text_width(str_text(&s)) : w;
	}
	str_free(&s);
	return (int)num_clamp(w, kind->least, kind->most);
}

// Contents are measured once for a plan and a language, not for every frame.
static int content_w(struct measures *st, const struct look *look, const struct column_kind *kind)
{
	int *w = &st->content_w[kind - column_kinds];
	if (st->content_lang != (int)i18n_lang())
		memset(st->content_w, 0, sizeof st->content_w);
	st->content_lang = (int)i18n_lang();
	bool figures = kind == &column_kinds[COL_MONEY] || kind == &column_kinds[COL_POSTS];
	if (*w == 0)
		*w = figures ? figure_w(st, look, kind)
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
		return st->code_w < 2 ? 2 : st->code_w;
	if (kind == &column_kinds[COL_TITLE])
		return (int)num_clamp(st->title_w, kind->least, kind->most);
	if (kind == &column_kinds[COL_SCORE])
		return st->ranges ? st->range_w : st->score_w;
	return kind->by_itself ? kind->least : content_w(st, look, kind);
}

static void want(struct wanted *list, int *n, struct measures *st, const struct look *look,
				 const struct column_choice *c, int criterion)
{
	if (*n < COLUMNS_MOST)
		list[(*n)++] =
			(struct wanted){c->kind, criterion, c->w > 0 ? c->w : natural_w(st, look, c->kind, criterion), c->w > 0};
}

static bool is_named(const struct measures *st, int32_t criterion)
{
	for (int i = 0; i < st->columns.n; i++)
		if (st->columns.at[i].criterion == criterion)
			return true;
	return false;
}

static bool is_listed(const struct wanted *list, int n, const struct column_kind *kind)
{
	for (int i = 0; i < n; i++)
		if (list[i].kind == kind)
			return true;
	return false;
}

static int make_list(struct wanted *list, struct measures *st, const struct look *look)
{
	int n = 0;
	for (int i = 0; i < st->columns.n; i++) {
		const struct column_choice *c = &st->columns.at[i];
		if (!column_there(c, look))
			continue;
		bool all = c->kind == &column_kinds[COL_CRITERIA] && c->criterion == NONE32;
		if (!all)
			want(list, &n, st, look, c, score_criterion_index(look->score, c->criterion));
		for (int k = 0; all && k < look->score->criteria_n; k++)
			if (!is_named(st, look->score->criteria[k].criterion->id))
				want(list, &n, st, look, c, k);
	}
	for (int k = 0; k < COL_KINDS && n > 0; k++) {
		const struct column_choice c = {.kind = &column_kinds[k], .criterion = NONE32};
		if (c.kind->by_itself && column_there(&c, look) && !is_listed(list, n, c.kind))
			want(list, &n, st, look, &c, -1);
	}
	return n;
}

static bool is_title(const struct wanted *c)
{
	return c->kind == &column_kinds[COL_TITLE];
}

static bool is_essential(const struct wanted *c)
{
	return is_title(c) || c->kind->by_itself || c->kind == &column_kinds[COL_RANK] ||
		   c->kind == &column_kinds[COL_CODE] || c->kind == &column_kinds[COL_SCORE];
}

// A blank less behind the rank, whose last cells are empty most of the time, and on narrow screens between criteria.
static int gap_behind(const struct wanted *list, int n, int i, int w)
{
	if (i + 1 >= n)
		return 0;
	if (list[i].kind == &column_kinds[COL_RANK])
		return 1;
	return list[i].criterion >= 0 && list[i + 1].criterion >= 0 && w < 110 ? 1 : GAP;
}

// How far it is over; negative: the room left. The mark and a blank at the right count.
static int over(const struct wanted *list, int n, int w)
{
	int used = 2;
	for (int i = 0; i < n; i++)
		used += list[i].w + gap_behind(list, n, i, w);
	return used - w;
}

// Takes cells from the titles, or from the others, that nobody gave a width; each keeps `least` (0: its kind's own).
static void shrink(struct wanted *list, int n, int w, bool titles, int least)
{
	for (int i = n - 1; i >= 0; i--) {
		struct wanted *c = &list[i];
		int floor = least > 0 ? least : c->kind->least, take = over(list, n, w);
		if (is_title(c) != titles || c->fixed || c->criterion >= 0 || (is_essential(c) && !titles))
			continue;
		take = c->w - floor < take ? c->w - floor : take;
		c->w -= take > 0 ? take : 0;
	}
}

// Drops columns from the right while it is too wide: those of wide screens only, or any that may go.
static int drop(struct wanted *list, int n, int w, bool any, int cursor)
{
	for (int i = n - 1; i >= 0 && over(list, n, w) > 0; i--) {
		const struct wanted *c = &list[i];
		bool wide_only = c->kind->wide && !c->fixed;
		if (is_essential(c) || (cursor >= 0 && c->criterion == cursor) || (!any && !wide_only))
			continue;
		memmove(&list[i], &list[i + 1], (size_t)(n - i - 1) * sizeof *list);
		n--;
	}
	return n;
}

static int make_fit(struct wanted *list, int n, int w, int cursor)
{
	shrink(list, n, w, true, TITLE_GOOD);
	shrink(list, n, w, false, 0);
	n = drop(list, n, w, false, cursor);
	shrink(list, n, w, true, TITLE_FAIR);
	n = drop(list, n, w, true, cursor);
	for (int i = n - 1; i >= 0; i--) // a width that no screen has is nobody's wish
		if (list[i].fixed && over(list, n, w) > 0) {
			int take = list[i].w - list[i].kind->least;
			list[i].w -= take < over(list, n, w) ? take : over(list, n, w);
		}
	shrink(list, n, w, true, TITLE_LEAST);
	for (int i = n - 1; i >= 0 && over(list, n, w) > 0; i--) { // not even these: cut, but there
		int take = over(list, n, w);
		list[i].w -= list[i].w - 1 < take ? list[i].w - 1 : take;
	}
	return n;
}

// The title takes what dropping columns has left over, up to what it needs.
static void use_rest(struct wanted *list, int n, int w, const struct measures *st)
{
	int rest = -over(list, n, w);
	for (int i = 0; i < n; i++)
		if (is_title(&list[i]) && !list[i].fixed && rest > 0) {
			int need = (int)num_clamp(st->title_w, list[i].w, list[i].kind->most) - list[i].w;
			list[i].w += need < rest ? need : rest;
		}
}

void measures_fit_chosen(struct measures *st, const struct look *look, struct measures_layout *l, int w)
{
	struct wanted list[COLUMNS_MOST];
	int all = make_list(list, st, look), n = all;
	if (n == 0)
		return; // nothing of it is in this plan: the usual columns
	n = make_fit(list, n, w, st->criterion == NONE32 ? -1 : score_criterion_index(look->score, st->criterion));
	use_rest(list, n, w, st);
	int x = 1;
	for (int i = 0; i < n; i++) {
		l->column[i] = (struct measures_column){list[i].kind, list[i].criterion, x, list[i].w};
		x += list[i].w + gap_behind(list, n, i, w);
		if (is_title(&list[i]))
			l->main = i;
	}
	l->n = n;
	l->after = n < all;
	int room = -over(list, n, w);
	if (room >= PANEL_FROM) {
		l->list_w = w - room;
		l->panel_x = l->list_w + 2;
		l->panel_w = room - 2 < PANEL_MOST ? room - 2 : PANEL_MOST;
	}
}
