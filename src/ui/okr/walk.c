// SPDX-License-Identifier: EUPL-1.2
// Walking what needs somebody: from one such row to the next, round and round, each with its reason.
#include "base/i18n.h"
#include "say/need.h"
#include "ui/okr/board.h"

void okr_find_waiting(struct okr_state *s, const struct look *look)
{
	s->waiting = 0;
	for (int i = 0; i < s->n; i++) {
		struct okr_item *item = &s->items[i];
		item->needs = !okr_is_heading(item) && need_of(look, &s->gaps, item->table, item->id).what != 0;
		s->waiting += item->needs;
	}
}

enum answer okr_walk(struct okr_state *s, const struct look *look, int by, struct ls_err *err)
{
	struct str why = str_on(look->frame);
	int nth = 0;

	if (s->waiting == 0) {
		ls_fail(err, LS_OK, "%s",
				tr("Nothing here needs anybody: check-ins, targets and measures are as they should be."));
		return ANSWER_DONE;
	}
	int to = s->rows.list.at;
	do
		to = (to + by + s->n) % s->n;
	while (!s->items[to].needs);
	rows_move(s, look, to);
	for (int i = 0; i <= to; i++)
		nth += s->items[i].needs;
	struct okr_needs n = need_of(look, &s->gaps, s->items[to].table, s->items[to].id);
	need_tell(&why, look, &n);
	ls_fail(err, LS_OK, tr("%d of %d: %s"), nth, s->waiting, str_text(&why));
	return ANSWER_DONE;
}
