// SPDX-License-Identifier: EUPL-1.2
// What is remembered of the list of measures: by what it is sorted and grouped, which groups are folded, and the column
// of the cursor.
#include "ui/kit/memory.h"

#include "ui/measures/column.h"
#include "ui/measures/measures.h"

#include <stdlib.h>
#include <string.h>

static void remember_order(const struct measures_order *order, struct str *sort)
{
	for (int i = 0; i < order->keys_n; i++)
		str_addf(sort, "%s%c%s", i ? "," : "", order->key[i].reverse ? '-' : '+', order->key[i].column.name);
}

void measures_remember(void *state, const struct look *look, struct str *out)
{
	const struct measures *st = state;
	struct str sort = str_on(look->frame), column = str_on(look->frame);
	remember_order(&st->order, &sort);
	memory_put(out, "sort", str_text(&sort));
	memory_put(out, "reverse", st->order.keys_n == 0 && st->order.reverse ? "yes" : "");
	if (st->groups.by != GROUP_OFF)
		memory_put(out, "group", measures_grouping_word(st->groups.by));
	memory_put_ids(out, "folded", st->groups.folded, st->groups.folded_n);
	if (st->cursor.on_heading)
		memory_put_ids(out, "heading", &st->cursor.heading, 1);
	if (st->cursor.on_rank)
		str_add(&column, "rank");
	else if (st->cursor.criterion != NONE32)
		str_addf(&column, "%d", (int)st->cursor.criterion);
	memory_put(out, "column", str_text(&column));
	memory_put_tops(out, &st->cursor.list.top, 1);
}

static void recall_groups(struct measures *st, const struct look *look, const char *text)
{
	struct ls_err err;
	struct str by = str_on(look->frame);
	int32_t folded[MEMORY_IDS];
	if (!memory_get(&by, text, "group") || measures_group_act(&st->groups, look, str_text(&by), &err) != ANSWER_DONE)
		return;
	measures_sync(st, look);
	size_t n = memory_get_ids(folded, MEMORY_IDS, text, "folded");
	for (size_t i = 0; i < n; i++)
		if (measures_heading_row(&st->groups, &st->rows, folded[i]) >= 0)
			measures_fold(&st->groups, folded[i]);
}

static void recall_column(struct measures *st, const struct look *look, const char *text)
{
	struct str column = str_on(look->frame);
	int32_t id;
	if (!memory_get(&column, text, "column"))
		return;
	st->cursor.on_rank = strcmp(str_text(&column), "rank") == 0;
	st->cursor.criterion = memory_get_ids(&id, 1, text, "column") ? id : NONE32;
}

void measures_recall(void *state, const struct look *look, const char *text)
{
	struct measures *st = state;
	struct ls_err err;
	struct str sort = str_on(look->frame), reverse = str_on(look->frame);
	int32_t heading;
	if (memory_get(&sort, text, "sort"))
		(void)measures_sort_act(&st->order, look, str_text(&sort), true, &err);
	else if (memory_get(&reverse, text, "reverse"))
		measures_reverse(&st->order);
	recall_groups(st, look, text);
	recall_column(st, look, text);
	measures_sync(st, look);
	memory_get_tops(&st->cursor.list.top, 1, text);
	int row = memory_get_ids(&heading, 1, text, "heading") ? measures_heading_row(&st->groups, &st->rows, heading) : -1;
	if (row < 0)
		return;
	st->cursor.list.at = row;
	measures_settle(st, look);
}
