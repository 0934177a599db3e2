// SPDX-License-Identifier: EUPL-1.2
// Which columns fit. First what the pane cannot do without (mark, rank, number, title, score, the criterion under the
// cursor), then all criteria, then the rest in the order of its use; what is left over widens what is there.
#include "ui/measures.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "base/wrap.h"

#include <stdio.h>

enum {
	PANEL_FROM = 36, // the least room worth a panel
	PANEL_MOST = 64,
};

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

static int digits_of(size_t n)
{
	return snprintf(NULL, 0, "%zu", n);
}

// Cells that a criterion's levels need, and not less than its weight and its name on three lines need.
static int level_w(const struct look *look, int c)
{
	const struct score_criterion *s = &look->score->criteria[c];
	int w = most(5, least(10, text_width(s->criterion->title) / 3 + 2));
	for (size_t i = 0; i < s->levels.n; i++)
		w = most(w, least(14, text_width(look->plan->level[s->levels.at[i]].title)));
	return w;
}

// Widths of all criteria asked for; returns how many fit into `room` from `first` on.
static int criteria_that_fit(const struct look *look, int first, int room, int gap)
{
	int n = 0, used = 0;
	while (first + n < look->score->criteria_n && n < CRITERIA_SHOWN) {
		used += level_w(look, first + n) + gap;
		if (used > room)
			break;
		n++;
	}
	return n;
}

// Chooses the criteria shown in `room` so that the one under the cursor is among them; at least one when it must be.
static void choose_criteria(struct measures *st, const struct look *look, struct measures_layout *l, int room,
							int limit)
{
	int n = look->score->criteria_n, at = score_criterion_index(look->score, st->criterion);
	int first = least(st->first_criterion, n > 0 ? n - 1 : 0);
	if (at >= 0 && at < first)
		first = at;
	int shown = least(limit, criteria_that_fit(look, first, room, l->gap));
	while (at >= 0 && first < at && first + shown <= at) {
		first++;
		shown = least(limit, criteria_that_fit(look, first, room, l->gap));
	}
	while (first > 0 &&
		   least(limit, criteria_that_fit(look, first - 1, room, l->gap)) > shown) { // room at the right: fill it
		first--;
		shown++;
	}
	if (shown == 0 && at >= 0 && n > 0) { // narrower than its widest word: cut, but there
		first = at;
		shown = 1;
	}
	st->first_criterion = l->first = first;
	l->shown = shown;
}

// Gives `want` more cells to a column out of *room.
static void widen(int *w, int want, int *room)
{
	int more = least(want - *w, *room);
	if (more > 0) {
		*w += more;
		*room -= more;
	}
}

// Gives a new column `w` cells and the blank before it, if they are there.
static void append(struct measures_column *c, int w, int *room)
{
	if (w > 0 && *room >= w + 2) {
		c->w = w;
		*room -= w + 2;
	}
}

static void widen_heads(const struct look *look, struct measures_layout *l, int cap, int *room)
{
	for (int i = 0; i < l->shown; i++) {
		int want = least(cap, text_width(look->score->criteria[l->first + i].criterion->title));
		widen(&l->criterion[i].w, want, room);
	}
}

// The longest word of the column, within reason.
static int stage_w(void)
{
	int w = text_width(tr("Stage"));
	for (int i = 0; i < stage_COUNT; i++)
		w = most(w, text_width(words_label(words_stage, i)));
	for (int i = 0; i < selection_COUNT; i++)
		w = most(w, text_width(words_label(words_selection, i)));
	return least(w, 18);
}

static void choose_columns(struct measures *st, const struct look *look, struct measures_layout *l, int w)
{
	bool weighted = look->score->weighted_n > 0;
	int ranks = digits_of(st->rows_n > 0 ? look->plan->measure_n : 1);
	l->gap = w >= 110 ? 2 : 1; // with one only, a closing bracket touches the next column
	l->code.w = most(st->code_w, 2);
	if (weighted) {
		l->rank.w = most(ranks, 2);
		l->tie.w = 1;
		l->moved.w = 1 + ranks;
		l->score.w = st->score_w;
	}
	int fixed = 1 + l->rank.w + l->tie.w + l->moved.w + 1 + l->code.w + 2 + (weighted ? l->score.w + 3 : 0);
	int room = w - fixed, title_least = w < 50 ? 10 : w < 70 ? 24 : w < 90 ? 18 : 22;
	l->title.w = most(1, least(room, title_least));
	room -= l->title.w;
	choose_criteria(st, look, l, room - 1, w < 70 ? (st->criterion == NONE32 && w < 50 ? 0 : 1) : CRITERIA_SHOWN);
	for (int i = 0; i < l->shown; i++) {
		l->criterion[i].w = least(level_w(look, l->first + i), most(3, room - 2));
		room -= l->criterion[i].w + l->gap;
	}
	room -= l->shown > 0 ? 1 : 0;
	if (room < 0)
		room = 0;
	if (l->shown == 1)
		widen_heads(look, l, 16, &room);
	widen(&l->title.w, least(st->title_w, 26), &room);
	append(&l->field, st->field_w > 0 && room >= 12 ? least(least(st->field_w, 18), room - 2) : 0, &room);
	if (weighted && st->ranges)
		widen(&l->score.w, st->range_w, &room);
	widen_heads(look, l, 9, &room);
	widen(&l->title.w, least(st->title_w, 36), &room);
	append(&l->stage, w >= 110 ? stage_w() : 0, &room);
	if (l->field.w > 0)
		widen(&l->field.w, least(st->field_w, 40), &room);
	widen_heads(look, l, 16, &room);
	widen(&l->title.w, least(st->title_w, 60), &room);
	if (room >= PANEL_FROM + 12 + 26) {
		append(&l->priority, st->priorities ? most(5, text_width(tr("Prio."))) : 0, &room);
		append(&l->horizon, st->horizons ? 22 : 0, &room);
	}
	l->list_w = w - room;
	if (room >= PANEL_FROM) {
		l->panel_x = l->list_w + 2;
		l->panel_w = least(room - 2, PANEL_MOST);
	}
}

static int place(struct measures_column *c, int x, int gap)
{
	c->x = x;
	return c->w > 0 ? x + c->w + gap : x;
}

static void place_columns(struct measures_layout *l)
{
	int x = place(&l->rank, 1, 0);
	x = place(&l->tie, x, 0);
	x = place(&l->moved, x, 0);
	x = place(&l->code, x + 1, 2);
	x = place(&l->title, x, 0) + 2;
	x = place(&l->field, x, 2);
	x = place(&l->stage, x, 2);
	x = place(&l->priority, x, 2);
	x = place(&l->horizon, x, 2) - 1;
	for (int i = 0; i < l->shown; i++)
		x = place(&l->criterion[i], i == 0 ? x + 1 : x, l->gap);
	l->score.x = l->list_w - l->score.w - 1;
}

void measures_fit(struct measures *st, const struct look *look, int w, int h)
{
	struct measures_layout *l = &st->layout;
	*l = (struct measures_layout){.list_w = w};
	choose_columns(st, look, l, w);
	place_columns(l);
	int lines = h >= 18 ? 3 : h >= 14 ? 2 : 1;
	l->head_lines = 1;
	for (int i = 0; i < l->shown; i++) {
		const char *head[3];
		int n = text_wrap(look->frame, look->score->criteria[l->first + i].criterion->title, l->criterion[i].w, lines,
						  head);
		l->head_lines = most(l->head_lines, n);
	}
	l->weights = h >= 12 && look->score->weighted_n > 0 && l->shown > 0;
	l->head_h = l->head_lines + (l->weights ? 1 : 0) + 1;
	l->rows = most(1, h - l->head_h);
}
