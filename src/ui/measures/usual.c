// SPDX-License-Identifier: EUPL-1.2
// Which of the usual columns fit. First what the pane cannot do without (mark, rank, number, title, score, the criterion
// under the cursor), then all criteria, then the rest in the order of its use; what is left over widens what is there.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/kit/stage.h"
#include "ui/measures/measures.h"
#include "base/num.h"

#include <stdio.h>

enum {
	CRITERIA_SHOWN = 24, // the most criteria side by side
	PANEL_FROM = 36,     // the least room worth a panel
	PANEL_MOST = 64,
};

static int digits_of(size_t n)
{
	return snprintf(NULL, 0, "%zu", n);
}

// What the usual columns get, in cells; 0: left out.
struct usual {
	int w[COL_KINDS];
	int criterion[COLUMNS_MOST]; // of the criteria shown
	int first, shown;            // criteria first … first + shown - 1 of the score table
	int gap;                     // blanks behind a criterion
};

// Cells that a criterion's levels need, and not less than its weight and its name on three lines need.
int measures_level_w(const struct look *look, int c)
{
	const struct score_criterion *s = &look->score->criteria[c];
	int w = num_max(5, num_min(10, text_width(s->criterion->title) / 3 + 2));
	for (size_t i = 0; i < s->levels.n; i++)
		w = num_max(w, num_min(14, text_width(look->plan->level[s->levels.at[i]].title)));
	return w;
}

// Widths of all criteria asked for; returns how many fit into `room` from `first` on.
static int criteria_that_fit(const struct look *look, int first, int room, int gap)
{
	int n = 0, used = 0;
	while (first + n < look->score->criteria_n && n < CRITERIA_SHOWN) {
		used += measures_level_w(look, first + n) + gap;
		if (used > room)
			break;
		n++;
	}
	return n;
}

// Chooses the criteria shown in `room` so that the one under the cursor is among them; at least one when it must be.
static void choose_criteria(struct measures *st, const struct look *look, struct usual *u, int room, int limit)
{
	int n = look->score->criteria_n, at = score_criterion_index(look->score, st->cursor.criterion);
	int first = num_min(st->drawn.first_criterion, n > 0 ? n - 1 : 0);
	if (at >= 0 && at < first)
		first = at;
	int shown = num_min(limit, criteria_that_fit(look, first, room, u->gap));
	while (at >= 0 && first < at && first + shown <= at) {
		first++;
		shown = num_min(limit, criteria_that_fit(look, first, room, u->gap));
	}
	while (first > 0 &&
		   num_min(limit, criteria_that_fit(look, first - 1, room, u->gap)) > shown) { // room at the right: fill it
		first--;
		shown++;
	}
	if (shown == 0 && at >= 0 && n > 0) { // narrower than its widest word: cut, but there
		first = at;
		shown = 1;
	}
	st->drawn.first_criterion = u->first = first;
	u->shown = shown;
}

// Gives `want` more cells to a column out of *room.
static void widen(int *w, int want, int *room)
{
	int more = num_min(want - *w, *room);
	if (more > 0) {
		*w += more;
		*room -= more;
	}
}

// Gives a new column `w` cells and the blank before it, if they are there.
static void append(int *column, int w, int *room)
{
	if (w > 0 && *room >= w + 2) {
		*column = w;
		*room -= w + 2;
	}
}

// As many heads as possible on one line: those first that need the least.
static void widen_heads(const struct look *look, struct usual *u, int cap, int *room)
{
	for (int need = 1; need <= cap && need <= *room; need++)
		for (int i = 0; i < u->shown; i++) {
			int want = num_min(cap, text_width(look->score->criteria[u->first + i].criterion->title));
			if (want - u->criterion[i] == need && need <= *room)
				widen(&u->criterion[i], want, room);
		}
}

// The longest word of the column, within reason.
static int stage_w(void)
{
	int w = text_width(tr("Stage"));
	for (int i = 0; i < stage_COUNT; i++)
		w = num_max(w, text_width(words_label(words_stage, i)));
	for (int i = 0; i < selection_COUNT; i++)
		w = num_max(w, text_width(words_label(words_selection, i)));
	return num_min(w, 18);
}

// Columns that are there because somebody asked a question now; returns the cells they take.
static int add_by_itself(struct usual *u, const struct look *look)
{
	int cells = 0;
	for (int k = 0; k < COL_KINDS; k++) {
		const struct column_kind *kind = &column_kinds[k];
		if (!kind->by_itself || !kind->there || !kind->there(look))
			continue;
		u->w[k] = kind->least;
		cells += u->w[k] + 2;
	}
	return cells;
}

// Cells a title gets before there are criteria. Where weights or a cut are weighed up below the list, what is asked is who
// wins and who loses: then whole titles, and of the criteria the one under the cursor.
static int least_title(const struct measures *st, const struct look *look, int w, int room)
{
	int least = w < 50 ? 10 : w < 70 ? 24 : w < 90 ? 18 : 22;
	if (w < 50 || w >= 110 || (!look->cut && !look->trial))
		return least;
	int at = score_criterion_index(look->score, st->cursor.criterion);
	return num_max(least, num_min(st->widths.title_w, room - (at < 0 ? 0 : measures_level_w(look, at) + 2)));
}

static void choose_columns(struct measures *st, const struct look *look, struct usual *u, struct measures_layout *l,
						   int w)
{
	bool weighted = look->score->weighted_n > 0;
	int ranks = digits_of(st->rows.measures_n > 0 ? look->plan->measure_n : 1);
	u->gap = w >= 110 ? 2 : 1; // with one only, a closing bracket touches the next column
	u->w[COL_CODE] = num_max(st->widths.code_w, 2);
	if (weighted) {
		u->w[COL_RANK] = num_max(ranks, 2) + 1 + 1 + ranks; // number, =, ▲ and places
		u->w[COL_SCORE] = st->widths.score_w;
	}
	int fixed = 1 + u->w[COL_RANK] + 1 + u->w[COL_CODE] + 2 + (weighted ? u->w[COL_SCORE] + 3 : 0);
	fixed += add_by_itself(u, look);
	int room = w - fixed, title_least = least_title(st, look, w, room);
	int *title = &u->w[COL_TITLE];
	*title = num_max(1, num_min(room, title_least));
	room -= *title;
	choose_criteria(st, look, u, room - 1,
					w < 70 ? (st->cursor.criterion == NONE32 && w < 50 ? 0 : 1) : CRITERIA_SHOWN);
	for (int i = 0; i < u->shown; i++) {
		u->criterion[i] = num_min(measures_level_w(look, u->first + i), num_max(3, room - 2));
		room -= u->criterion[i] + u->gap;
	}
	room -= u->shown > 0 ? 1 : 0;
	if (room < 0)
		room = 0;
	if (u->shown == 1)
		widen_heads(look, u, 16, &room);
	widen(title, num_min(st->widths.title_w, 26), &room);
	append(&u->w[COL_FIELD],
		   st->widths.field_w > 0 && room >= 12 ? num_min(num_min(st->widths.field_w, 18), room - 2) : 0, &room);
	if (weighted && st->widths.ranges)
		widen(&u->w[COL_SCORE], st->widths.range_w, &room);
	widen(title, num_min(st->widths.title_w, 36), &room);
	append(&u->w[COL_STAGE], w >= 110 ? stage_w() : 0, &room);
	widen(title, num_min(st->widths.title_w, 60), &room);
	if (u->w[COL_FIELD] > 0)
		widen(&u->w[COL_FIELD], num_min(st->widths.field_w, 40), &room);
	widen_heads(look, u, 16, &room); // they can go on below, what stands in a row can not
	if (room >= PANEL_FROM + 12 + 26) {
		append(&u->w[COL_PRIORITY], st->widths.priorities ? num_max(5, text_width(tr("Prio."))) : 0, &room);
		append(&u->w[COL_HORIZON], st->widths.horizons ? 23 : 0, &room);
	}
	l->list_w = w - room;
	if (room >= PANEL_FROM) {
		l->panel_x = l->list_w + 2;
		l->panel_w = num_min(room - 2, PANEL_MOST);
	}
}

static void place_columns(const struct usual *u, const struct look *look, struct measures_layout *l, int w)
{
	static const int first[] = {COL_RANK, COL_CODE, COL_TITLE, COL_FIELD, COL_STAGE, COL_PRIORITY, COL_HORIZON};
	struct grid *t = &l->grid;
	for (size_t i = 0; i < sizeof first / sizeof first[0]; i++) {
		if (first[i] == COL_TITLE)
			l->main = t->n;
		if (u->w[first[i]] > 0)
			measures_add_column(l, look, first[i], -1, u->w[first[i]], w);
	}
	for (int i = 0; i < u->shown; i++)
		measures_add_column(l, look, COL_CRITERIA, u->first + i, u->criterion[i], w);
	int end = t->n;
	for (int k = 0; k < COL_KINDS; k++)
		if (column_kinds[k].by_itself && u->w[k] > 0)
			measures_add_column(l, look, k, -1, u->w[k], w);
	if (u->w[COL_SCORE] > 0)
		measures_add_column(l, look, COL_SCORE, -1, u->w[COL_SCORE], w);
	if (end < t->n)
		t->at[end].end = true;
	t->at[l->main].fixed = true;                              // it has what it needs
	grid_place(t, u->w[COL_RANK] > 0 ? 1 : 2, l->list_w - 1); // the mark, and a blank where no rank follows it
}

static void fit_usual(struct measures *st, const struct look *look, struct measures_layout *l, int w)
{
	struct usual u = {.gap = 1};
	choose_columns(st, look, &u, l, w);
	place_columns(&u, look, l, w);
	l->before = u.first > 0 && u.shown > 0;
	l->after = u.shown > 0 && u.first + u.shown < look->score->criteria_n;
}

int measures_criteria(const struct columns *columns, const struct look *look, int *index, int at_most)
{
	int n = 0, all = look->score ? look->score->criteria_n : 0;
	if (columns->n == 0) {
		for (; n < all && n < at_most; n++)
			index[n] = n;
		return n;
	}
	bool named[COLUMNS_MOST] = {false};
	for (int i = 0; i < columns->n; i++) {
		int c = score_criterion_index(look->score, columns->at[i].criterion);
		if (c >= 0 && c < COLUMNS_MOST)
			named[c] = true;
	}
	for (int i = 0; i < columns->n; i++) {
		const struct column_choice *choice = &columns->at[i];
		int c = score_criterion_index(look->score, choice->criterion);
		if (c >= 0 && n < at_most)
			index[n++] = c;
		bool rest = choice->kind == &column_kinds[COL_CRITERIA] && choice->criterion == NONE32;
		for (c = 0; rest && c < all && n < at_most; c++)
			if (c >= COLUMNS_MOST || !named[c])
				index[n++] = c;
	}
	return n;
}

void measures_fit(struct measures *st, const struct look *look, int w, int h)
{
	struct measures_layout *l = &st->drawn.layout;
	*l = (struct measures_layout){.list_w = w};
	if (st->chosen.columns.n > 0)
		measures_fit_chosen(st, look, l, w);
	if (l->grid.n == 0)
		fit_usual(st, look, l, w);
	int lines = h >= 18 ? 3 : h >= 14 ? 2 : 1;
	bool weights = false;
	l->head_lines = 1;
	for (int i = 0; i < l->grid.n; i++) {
		int k = measures_column(l, i).criterion;
		weights |= k >= 0;
		const char *title = k >= 0 ? look->score->criteria[k].criterion->title : l->grid.at[i].head;
		if (k < 0 && !grid_head_wraps(&l->grid.at[i]))
			continue;
		l->head_lines = num_max(l->head_lines, grid_title(&l->grid, NULL, look->frame, i, lines, title));
	}
	l->weights = weights && h >= 12 && look->score->weighted_n > 0;
	l->head_h = l->head_lines + (l->weights ? 1 : 0) + 1;
	l->pitch = stage_lines(look);
	l->rows = num_max(1, (h - l->head_h) / l->pitch);
}
