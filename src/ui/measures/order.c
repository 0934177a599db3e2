// SPDX-License-Identifier: EUPL-1.2
// The order of the rows. By rank it is the score table's own order, so that scrolling through 100 000 measures copies
// nothing; any other order is made by a pass over small numbers for each column sorted by, the last column first.
#include "plan/sort.h"
#include "say/narrow.h"
#include "ui/measures/measures.h"

#include <stdlib.h>
#include <string.h>

// Blanks stay at the end, whichever way.
static uint32_t turn_keys(uint32_t *key, size_t n, bool reverse)
{
	uint32_t most = 0;
	for (size_t i = 0; i < n; i++)
		if (key[i] != KEY_BLANK && key[i] > most)
			most = key[i];
	for (size_t i = 0; i < n; i++)
		key[i] = key[i] == KEY_BLANK ? most + 1 : reverse ? most - key[i] : key[i];
	return most + 1;
}

static void make_sorted(struct measures *st, const struct look *look)
{
	size_t n = look->plan->measure_n;
	if (n > st->sorted_cap) {
		st->sorted = mem_realloc(st->sorted, n * sizeof *st->sorted);
		st->sorted_cap = n;
	}
	memcpy(st->sorted, look->score->order, n * sizeof *st->sorted);
	for (int k = st->keys_n - 1; k >= 0; k--) {
		const uint32_t *kept = measures_keys(st, look, &st->key[k].column);
		uint32_t *key = arena_alloc(st->scratch, (n + 1) * sizeof *key);
		memcpy(key, kept, n * sizeof *key);
		uint32_t most = turn_keys(key, n, st->key[k].reverse);
		sort_by_key(st->sorted, arena_alloc(st->scratch, (n + 1) * sizeof *key), n, key, most);
		arena_reset(st->scratch);
	}
	st->sorted_ok = true;
}

// What goes with weights or ratings is in order only as long as the scores are the same.
static bool lasts(const struct measures *st)
{
	for (int i = 0; i < st->keys_n; i++)
		if (st->key[i].column.kind->by_score)
			return false;
	return true;
}

static bool reversed(const struct measures *st)
{
	return st->keys_n > 0 ? st->key[0].reverse : st->reverse;
}

static void copy_rows(struct measures *st, const uint32_t *from, size_t n, const uint8_t *keep)
{
	for (size_t i = 0; i < n; i++)
		if (!keep || keep[from[i]])
			st->rows[st->rows_n++] = from[i];
	st->measures_n = st->rows_n;
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
	bool by_score = measures_by_score(st, look);
	st->direct = by_score && !keep && st->grouping == GROUP_OFF;
	if (st->direct) {
		st->rows_n = st->measures_n = n;
		return;
	}
	const uint32_t *from = by_score ? look->score->order : st->sorted;
	if (by_score && reversed(st))
		from = turned_round(look, from);
	if (st->grouping != GROUP_OFF) {
		measures_group_rows(st, look, from, keep);
		return;
	}
	if (n > st->rows_cap) {
		st->rows = mem_realloc(st->rows, n * sizeof *st->rows);
		st->rows_cap = n;
	}
	copy_rows(st, from, n, keep);
}

// A criterion that is gone sorts nothing.
static void drop_lost_keys(struct measures *st, const struct look *look)
{
	int n = 0;
	for (int i = 0; i < st->keys_n; i++) {
		int32_t criterion = st->key[i].column.criterion;
		if (criterion == NONE32 || score_criterion_index(look->score, criterion) >= 0)
			st->key[n++] = st->key[i];
	}
	if (n != st->keys_n)
		st->sorted_ok = false;
	st->keys_n = n;
}

static void new_plan(struct measures *st, const struct look *look)
{
	st->plan = look->plan;
	st->generation = look->plan->generation;
	arena_reset(st->kept);
	memset(st->keys, 0, sizeof st->keys);
	memset(st->content_w, 0, sizeof st->content_w);
	st->group_of = NULL;
	st->figures.posts = st->figures.money = NULL;
	st->sorted_ok = false;
}

// Posts and euros are those of another year: what was made of them goes.
static void other_year(struct measures *st)
{
	static const int kinds[] = {COL_MONEY, COL_POSTS};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		st->keys[kinds[i]] = NULL;
		st->content_w[kinds[i]] = 0;
	}
	st->figures.posts = st->figures.money = NULL;
	st->sorted_ok = false;
}

static bool wants_figures(const struct measures *st)
{
	for (int i = 0; i < st->columns.n; i++)
		if (st->columns.at[i].kind == &column_kinds[COL_MONEY] || st->columns.at[i].kind == &column_kinds[COL_POSTS])
			return true;
	return st->grouping != GROUP_OFF;
}

static void read_columns(struct measures *st, const struct look *look, bool again)
{
	const char *text = look->columns ? look->columns : "";
	if (!again && strcmp(str_text(&st->columns_text), text) == 0)
		return;
	str_clear(&st->columns_text);
	str_add(&st->columns_text, text);
	columns_read(&st->columns, text, look, NULL);
}

void measures_rows(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	st->rows_n = st->measures_n = 0;
	st->cut_row = -1;
	if (!p || !look->score || p->measure_n == 0)
		return;
	bool other = p != st->plan || p->generation != st->generation || p->generation == 0;
	if (other)
		new_plan(st, look);
	if (other || look->score != st->score) {
		st->score = look->score;
		measures_widths(st, look);
	}
	if (st->figures.posts && st->figures.year != look_figures_year(look))
		other_year(st);
	read_columns(st, look, other);
	drop_lost_keys(st, look);
	if (wants_figures(st))
		measures_figures(st, look);
	if (!measures_by_score(st, look) && (!st->sorted_ok || !lasts(st)))
		make_sorted(st, look);
	fill_rows(st, look, narrow_measures(look->frame, look));
	st->cut_row = measures_cut_row(st, look, reversed(st));
}

size_t measures_at(const struct measures *st, const struct look *look, int row)
{
	size_t i = (size_t)row;
	if (st->direct)
		return look->score->order[reversed(st) ? st->rows_n - 1 - i : i];
	return st->rows[i] & GROUP_ROW ? SIZE_MAX : st->rows[i];
}

int measures_row_of(const struct measures *st, const struct look *look, int32_t id)
{
	ptrdiff_t at = plan_position(look->plan, T_measure, id);
	if (at < 0)
		return -1;
	if (st->list.at < (int)st->rows_n && measures_at(st, look, st->list.at) == (size_t)at)
		return st->list.at;
	for (int row = 0; row < (int)st->rows_n; row++)
		if (measures_at(st, look, row) == (size_t)at)
			return row;
	return -1;
}
