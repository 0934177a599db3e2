// SPDX-License-Identifier: EUPL-1.2
// What is remembered of the roadmap: how far it is scrolled, by what it is sorted and grouped, what is
// folded, and the stretch of time, where it is not simply all of it.
#include "ui/kit/memory.h"

#include "ui/roadmap/roadmap.h"

#include <string.h>

void roadmap_remember(void *state, const struct look *look, struct str *out)
{
	const struct roadmap *st = state;
	struct str sort = str_on(look->frame);
	memory_put_tops(out, &st->list.top, 1);
	roadmap_order_write(&sort, &st->order);
	memory_put(out, "sort", str_text(&sort));
	if (st->groups.by != GROUPS_OFF)
		memory_put(out, "group", roadmap_grouping_word(st->groups.by));
	memory_put_ids(out, "folded", st->groups.folded, st->groups.folded_n);
	memory_put_ids(out, "waves", st->groups.waves, st->groups.waves_n);
	if (st->on_heading)
		memory_put_ids(out, "heading", &st->heading, 1);
	if (st->window.fitted || st->window.from == DAY_NONE)
		return;
	memory_put(out, "unit", tick_code(st->window.unit));
	memory_put_ids(out, "from", &st->window.from, 1);
}

static void recall_rows(struct roadmap *st, const struct look *look, const char *text)
{
	struct ls_err err;
	struct str sort = str_on(look->frame), group = str_on(look->frame);
	int32_t folded[MEMORY_IDS], heading;
	if (memory_get(&sort, text, "sort"))
		(void)roadmap_sort_act(&st->order, look, str_text(&sort), &err);
	if (memory_get(&group, text, "group"))
		(void)roadmap_group_act(&st->groups, look, str_text(&group), &err);
	size_t n = memory_get_ids(folded, MEMORY_IDS, text, "folded");
	for (size_t i = 0; i < n; i++)
		roadmap_fold(&st->groups, folded[i]);
	n = memory_get_ids(folded, MEMORY_IDS, text, "waves");
	for (size_t i = 0; i < n; i++)
		roadmap_unfold_waves(&st->groups, folded[i]);
	roadmap_sync(st, look);
	int row = memory_get_ids(&heading, 1, text, "heading") ? roadmap_heading_row(&st->rows, heading) : -1;
	if (row < 0)
		return;
	st->list.at = row;
	roadmap_settle(st, look);
}

void roadmap_recall(void *state, const struct look *look, const char *text)
{
	struct roadmap *st = state;
	struct str word = str_on(look->frame);
	int32_t from;
	recall_rows(st, look, text);
	memory_get_tops(&st->list.top, 1, text);
	memory_get(&word, text, "unit");
	for (int unit = TICK_DAY; unit <= TICK_YEAR; unit++)
		if (strcmp(tick_code((enum tick)unit), str_text(&word)) == 0 && memory_get_ids(&from, 1, text, "from"))
			roadmap_window_from(&st->window, (enum tick)unit, from);
}
