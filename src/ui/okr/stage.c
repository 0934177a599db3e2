// SPDX-License-Identifier: EUPL-1.2
// The board on the shared screen: titles over two lines, bars of two, and a blank line between all things.
#include "base/num.h"
#include "ui/kit/stage.h"
#include "ui/okr/board.h"

// With what the check-ins tell below its title.
static int height(const struct look *look, const struct okr_columns *col, const struct okr_item *item)
{
	const struct key_result *kr = item->table == T_key_result ? plan_find(look->plan, T_key_result, item->id) : NULL;
	if (!kr)
		return okr_is_heading(item) ? 1 : STAGE_LINES;
	int lines = stage_title(look, kr->title, okr_title_end(col) - okr_title_x(col));
	return num_max(STAGE_LINES, lines + (col->second ? 1 : 0));
}

enum okr_detail okr_lay_stage(struct okr_state *s, const struct look *look, int w)
{
	struct okr_columns col = okr_columns(s, look, w, OKR_TWO_LINES);
	int y = 0;
	for (int i = 0; i < s->n; i++) {
		struct okr_item *item = &s->items[i];
		item->lead = (i > 0) + item->backlog;
		item->y = y + item->lead;
		item->h = height(look, &col, item);
		y = item->y + item->h;
	}
	s->lines = y;
	return OKR_TWO_LINES;
}
