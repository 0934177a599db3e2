// SPDX-License-Identifier: EUPL-1.2
// The columns somebody has chosen, in their order. A width that was given stays as long as the screen allows; columns
// without one take what their content needs, and the title what is left. Where not all fit, the title gives way first,
// then the other columns shrink, and in the end columns go from the right, but never the title nor the criterion under
// the cursor.
#include "ui/measures.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum {
	GAP = 2,
	TITLE_SMALL = 16, // what a title shrinks to before others do
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

static int between(int least, int w, int most)
{
	return w < least ? least : w > most ? most : w;
}

// Figures are known to the pane alone.
static int figure_w(const struct measures *st, const struct look *look, const struct column_kind *kind)
{
	struct str s = {0};
	int w = text_width(tr(kind->head));
	for (size_t m = 0; m < look->plan->measure_n; m++) {
		str_clear(&s);
		kind->text(&s, st, look, m);
		w = text_width(str_text(&s)) > w ? text_width(str_text(&s)) : w;
	}
	str_free(&s);
	return between(kind->least, w, kind->most);
}

static int natural_w(const struct measures *st, const struct look *look, const struct column_kind *kind, int criterion)
{
	int digits = snprintf(NULL, 0, "%zu", look->plan->measure_n);
	if (criterion >= 0)
		return measures_level_w(look, criterion);
	if (kind == &column_kinds[COL_RANK])
		return (digits < 2 ? 2 : digits) + 1 + 1 + digits;
	if (kind == &column_kinds[COL_CODE])
		return st->code_w < 2 ? 2 : st->code_w;
	if (kind == &column_kinds[COL_TITLE])
		return between(kind->least, st->title_w, kind->most);
	if (kind == &column_kinds[COL_SCORE])
		return st->ranges ? st->range_w : st->score_w;
	if (kind == &column_kinds[COL_MONEY] || kind == &column_kinds[COL_POSTS])
		return figure_w(st, look, kind);
	return column_width(&(struct column_choice){.kind = kind, .criterion = NONE32}, look);
}

static void want(struct wanted *list, int *n, const struct measures *st, const struct look *look,
				 const struct column_choice *c, int criterion)
{
	if (*n < COLUMNS_MOST)
		list[(*n)++] = (struct wanted){c->kind, criterion, c->w > 0 ? c->w : natural_w(st, look, c->kind, criterion),
									   c->w > 0};
}

static bool is_named(const struct measures *st, int32_t criterion)
{
	for (int i = 0; i < st->columns.n; i++)
		if (st->columns.at[i].criterion == criterion)
			return true;
	return false;
}

static int make_list(struct wanted *list, const struct measures *st, const struct look *look)
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
	return n;
}

static bool is_title(const struct wanted *c)
{
	return c->kind == &column_kinds[COL_TITLE];
}

// A blank less behind the rank: its last cells are empty most of the time.
static int gap_behind(const struct wanted *c)
{
	return c->kind == &column_kinds[COL_RANK] ? 1 : GAP;
}

static int total(const struct wanted *list, int n)
{
	int w = 2; // the mark, and a blank at the right
	for (int i = 0; i < n; i++)
		w += list[i].w + (i + 1 < n ? gap_behind(&list[i]) : 0);
	return w;
}

// Takes up to `over` cells from columns, each down to `least` (0: its own least).
static int shrink(struct wanted *list, int n, int over, bool titles, bool fixed, int least)
{
	for (int i = 0; i < n && over > 0; i++) {
		struct wanted *c = &list[i];
		int floor = least > 0 ? least : c->criterion >= 0 ? 5 : c->kind->least;
		bool never = c->kind == &column_kinds[COL_RANK] || c->kind == &column_kinds[COL_CODE] ||
					 c->kind == &column_kinds[COL_SCORE];
		if (is_title(c) != titles || c->fixed != fixed || (never && !fixed) || c->w <= floor)
			continue;
		int take = c->w - floor < over ? c->w - floor : over;
		c->w -= take;
		over -= take;
	}
	return over;
}

// Drops the last column that may go; false: none may.
static bool drop_one(struct wanted *list, int *n, int cursor)
{
	for (int i = *n - 1; i >= 0; i--) {
		if (is_title(&list[i]) || (cursor >= 0 && list[i].criterion == cursor))
			continue;
		memmove(&list[i], &list[i + 1], (size_t)(*n - i - 1) * sizeof *list);
		--*n;
		return true;
	}
	return false;
}

static void make_fit(struct wanted *list, int *n, int w, int cursor)
{
	int over = total(list, *n) - w;
	over = shrink(list, *n, over, true, false, TITLE_SMALL);
	over = shrink(list, *n, over, false, false, 0);
	over = shrink(list, *n, over, true, false, 0);
	over = shrink(list, *n, over, false, true, 0);
	over = shrink(list, *n, over, true, true, 0);
	while (over > 0 && *n > 1 && drop_one(list, n, cursor))
		over = total(list, *n) - w;
	for (int i = *n - 1; i >= 0 && over > 0; i--) { // not even these: cut, but there
		int take = list[i].w - 1 < over ? list[i].w - 1 : over;
		list[i].w -= take;
		over -= take;
	}
}

// The title takes what dropping columns has left over, up to what it needs.
static void use_rest(struct wanted *list, int n, int w, const struct measures *st)
{
	int rest = w - total(list, n);
	for (int i = 0; i < n; i++)
		if (is_title(&list[i]) && !list[i].fixed && rest > 0) {
			int need = between(list[i].w, st->title_w, list[i].kind->most) - list[i].w;
			list[i].w += need < rest ? need : rest;
		}
}

void measures_fit_chosen(struct measures *st, const struct look *look, struct measures_layout *l, int w)
{
	struct wanted list[COLUMNS_MOST];
	int all = make_list(list, st, look), n = all;
	if (n == 0)
		return; // nothing of it is in this plan: the usual columns
	make_fit(list, &n, w, score_criterion_index(look->score, st->criterion));
	use_rest(list, n, w, st);
	int x = 1;
	for (int i = 0; i < n; i++) {
		l->column[i] = (struct measures_column){list[i].kind, list[i].criterion, x, list[i].w};
		x += list[i].w + gap_behind(&list[i]);
		if (is_title(&list[i]))
			l->main = i;
	}
	l->n = n;
	l->after = n < all;
	int room = w - total(list, n);
	if (room >= PANEL_FROM) {
		l->list_w = w - room;
		l->panel_x = l->list_w + 2;
		l->panel_w = room - 2 < PANEL_MOST ? room - 2 : PANEL_MOST;
	}
}
