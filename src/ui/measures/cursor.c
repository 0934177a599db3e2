// SPDX-License-Identifier: EUPL-1.2
// The cursor of the list: the row it stands on and what it keeps in mind when rows come and go, the column of
// the rank or of a criterion, the cell where the terminal's cursor belongs.
#include "ui/measures/cursor.h"

#include "ui/measures/measures.h"

#include <stdlib.h>
#include <string.h>

// What is under the cursor follows the row after the cursor has moved. A measure stays in mind on the heading above it.
void measures_settle(struct measures *st, const struct look *look)
{
	const struct measures_group *g = measures_group_at(&st->groups, &st->rows, st->cursor.list.at);
	st->cursor.on_heading = g != NULL;
	if (g)
		st->cursor.heading = g->key;
	else
		st->cursor.id =
			st->rows.n > 0 ? look->plan->measure[measures_at(&st->rows, look, st->cursor.list.at)].id : NONE32;
}

// The row of what was under the cursor; of a folded measure the heading of its group; -1.
static int row_in_mind(const struct measures *st, const struct look *look)
{
	int row = st->cursor.on_heading ? measures_heading_row(&st->groups, &st->rows, st->cursor.heading) : -1;
	if (row < 0 && st->cursor.id != NONE32)
		row = measures_row_of(&st->rows, look, st->cursor.id, st->cursor.list.at);
	ptrdiff_t m = plan_position(look->plan, T_measure, st->cursor.id);
	const struct measures_group *g = row < 0 && m >= 0 ? measures_group_of(&st->groups, (size_t)m) : NULL;
	return g ? measures_heading_row(&st->groups, &st->rows, g->key) : row;
}

void measures_sync(void *state, const struct look *look)
{
	struct measures *st = state;
	measures_rows(st, look);
	list_resize(&st->cursor.list, (int)st->rows.n);
	if (st->rows.n == 0)
		return; // the id stays: when the narrowing ends, the cursor is where it was
	int row = row_in_mind(st, look);
	if (row < 0 && st->cursor.id == NONE32 && measures_group_at(&st->groups, &st->rows, 0) && st->rows.n > 1)
		row = 1; // the first measure
	if (row >= 0)
		st->cursor.list.at = row;
	measures_settle(st, look);
	if (score_criterion_index(look->score, st->cursor.criterion) < 0)
		st->cursor.criterion = NONE32;
	st->cursor.on_rank &= look->score->weighted_n > 0;
}

bool measures_has_row(const struct measures *st, const struct look *look)
{
	return look->plan && st->rows.n > 0 && !st->cursor.on_heading &&
		   plan_position(look->plan, T_measure, st->cursor.id) >= 0;
}

// Left of the first criterion stands the title, left of it the rank.
static bool move_column(struct measures *st, const struct look *look, const char *where, int by)
{
	int order[COLUMNS_MOST], n = measures_criteria(&st->chosen.columns, look, order, COLUMNS_MOST), at = -1;
	int now = st->cursor.criterion == NONE32 ? -1 : score_criterion_index(look->score, st->cursor.criterion);
	for (int i = 0; i < n; i++)
		if (order[i] == now)
			at = i;
	int first = look->score && look->score->weighted_n > 0 ? -2 : -1;
	if (st->cursor.on_rank)
		at = -2;
	if (strcmp(where, "left") == 0)
		at = at - by < first ? first : at - by;
	else if (strcmp(where, "right") == 0)
		at = at + by >= n ? n - 1 : at + by;
	else if (strcmp(where, "home") == 0)
		at = -1;
	else if (strcmp(where, "end") == 0)
		at = n - 1;
	else
		return false;
	st->cursor.on_rank = at == -2;
	st->cursor.criterion = at >= 0 ? look->score->criteria[order[at]].criterion->id : NONE32;
	return true;
}

enum answer measures_move(struct measures *st, const struct look *look, int argc, char *const argv[])
{
	int by = argc > 2 ? atoi(argv[2]) : 1;
	if (argc < 2)
		return ANSWER_IGNORED;
	if (move_column(st, look, argv[1], by < 1 ? 1 : by > 1000 ? 1000 : by))
		return ANSWER_DONE;
	if (!list_cursor(&st->cursor.list, argc, argv))
		return ANSWER_IGNORED;
	if (st->rows.n > 0)
		measures_settle(st, look);
	return ANSWER_DONE;
}

// The column under the cursor: the criterion's, else the title's.
int measures_cursor_x(const struct measures *st, const struct look *look)
{
	const struct measures_layout *l = &st->drawn.layout;
	int c = st->cursor.criterion == NONE32 ? -1 : score_criterion_index(look->score, st->cursor.criterion);
	for (int i = 0; i < l->grid.n && (c >= 0 || st->cursor.on_rank); i++)
		if (l->grid.at[i].of == (st->cursor.on_rank ? COL_RANK : COL_KINDS + c))
			return l->grid.at[i].x;
	return l->grid.at[l->main].x;
}
