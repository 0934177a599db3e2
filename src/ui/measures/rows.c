// SPDX-License-Identifier: EUPL-1.2
// The order of the rows. By rank it is the score table's own order, so that scrolling through 100 000 measures copies
// nothing; any other order is made by a pass over small numbers for each column sorted by, the last column first.
#include "ui/measures/rows.h"

#include "say/narrow.h"
#include "ui/measures/measures.h"

#include <stdlib.h>
#include <string.h>

static void copy_rows(struct measures_rows *rows, const uint32_t *from, size_t n, const uint8_t *keep)
{
	for (size_t i = 0; i < n; i++)
		if (!keep || keep[from[i]])
			rows->at[rows->n++] = from[i];
	rows->measures_n = rows->n;
}

static const uint32_t *turned_round(const struct look *look, const uint32_t *order)
{
	size_t n = look->plan->measure_n;
	uint32_t *turned = arena_alloc(look->frame, (n + 1) * sizeof *turned);
	for (size_t i = 0; i < n; i++)
		turned[i] = order[n - 1 - i];
	return turned;
}

static void fill_rows(struct measures *st, const struct look *look, const uint8_t *keep)
{
	size_t n = look->plan->measure_n;
	bool by_score = measures_by_score(&st->order, look);
	st->rows.reversed = measures_reversed(&st->order);
	st->rows.direct = by_score && !keep && st->groups.by == GROUP_OFF;
	if (st->rows.direct) {
		st->rows.n = st->rows.measures_n = n;
		return;
	}
	const uint32_t *from = by_score ? look->score->order : st->order.sorted;
	if (by_score && st->rows.reversed)
		from = turned_round(look, from);
	if (st->groups.by != GROUP_OFF) {
		measures_group_rows(st, look, from, keep);
		return;
	}
	if (n > st->rows.cap) {
		st->rows.at = mem_realloc(st->rows.at, n * sizeof *st->rows.at);
		st->rows.cap = n;
	}
	copy_rows(&st->rows, from, n, keep);
}

static void new_plan(struct measures *st, const struct look *look)
{
	st->rows.plan = look->plan;
	st->rows.generation = look->plan->generation;
	arena_reset(st->kept.arena);
	memset(st->kept.keys, 0, sizeof st->kept.keys);
	memset(st->widths.content, 0, sizeof st->widths.content);
	st->groups.of = NULL;
	st->kept.figures.posts = st->kept.figures.money = NULL;
	st->order.sorted_ok = false;
}

// Posts and euros are those of another year: what was made of them goes.
static void other_year(struct measures *st)
{
	static const int kinds[] = {COL_MONEY, COL_POSTS};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		st->kept.keys[kinds[i]] = NULL;
		st->widths.content[kinds[i]] = 0;
	}
	st->kept.figures.posts = st->kept.figures.money = NULL;
	st->order.sorted_ok = false;
}

static bool has_column(const struct measures *st, int kind)
{
	const struct columns *c = &st->chosen.columns;
	for (int i = 0; i < c->n; i++)
		if (c->at[i].kind == &column_kinds[kind])
			return true;
	return false;
}

static bool wants_figures(const struct measures *st)
{
	return has_column(st, COL_MONEY) || has_column(st, COL_POSTS) || st->groups.by != GROUP_OFF;
}

bool measures_shows_share(const struct measures *st, const struct look *look, size_t m)
{
	return st->kept.figures.money && has_column(st, COL_MONEY) && !privacy_hides_money(look->privacy) &&
		   st->kept.figures.euros[m].shares > 0;
}

static void read_columns(struct measures_chosen *chosen, const struct look *look, bool again)
{
	const char *text = look->columns ? look->columns : "";
	if (!again && strcmp(str_text(&chosen->text), text) == 0)
		return;
	str_clear(&chosen->text);
	str_add(&chosen->text, text);
	columns_read(&chosen->columns, text, look, NULL);
}

void measures_rows(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	st->rows.n = st->rows.measures_n = 0;
	st->rows.cut = -1;
	if (!p || !look->score || p->measure_n == 0)
		return;
	bool other = p != st->rows.plan || p->generation != st->rows.generation || p->generation == 0;
	if (other)
		new_plan(st, look);
	if (other || look->score != st->rows.score) {
		st->rows.score = look->score;
		measures_widths(&st->widths, look);
	}
	if (st->kept.figures.posts && st->kept.figures.year != look_figures_year(look))
		other_year(st);
	read_columns(&st->chosen, look, other);
	measures_order_check(&st->order, look);
	if (wants_figures(st))
		measures_figures(&st->kept, look);
	if (!measures_by_score(&st->order, look) && (!st->order.sorted_ok || !measures_order_lasts(&st->order)))
		measures_sort(&st->order, &st->kept, look);
	fill_rows(st, look, narrow_measures(look->frame, look));
	st->rows.cut = measures_cut_row(&st->rows, &st->order, look, st->groups.by != GROUP_OFF);
}

size_t measures_at(const struct measures_rows *rows, const struct look *look, int row)
{
	size_t i = (size_t)row;
	if (rows->direct)
		return look->score->order[rows->reversed ? rows->n - 1 - i : i];
	return rows->at[i] & GROUP_ROW ? SIZE_MAX : rows->at[i];
}

int measures_row_of(const struct measures_rows *rows, const struct look *look, int32_t id, int near)
{
	ptrdiff_t at = plan_position(look->plan, T_measure, id);
	if (at < 0)
		return -1;
	if (near < (int)rows->n && measures_at(rows, look, near) == (size_t)at)
		return near;
	for (int row = 0; row < (int)rows->n; row++)
		if (measures_at(rows, look, row) == (size_t)at)
			return row;
	return -1;
}
