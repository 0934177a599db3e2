// SPDX-License-Identifier: EUPL-1.2
// The key result or objective under the cursor in sentences.
#include "base/i18n.h"
#include "say/key_result.h"
#include "say/objective.h"
#include "ui/okr/board.h"

void okr_describe(const struct look *look, const struct okr_state *s, struct str *first, struct str *second)
{
	const void *row = s->n > 0 ? plan_find(look->plan, s->table, s->id) : NULL;

	if (s->n > 0 && s->table == T_cycle)
		okr_quarter_tell(look, first, second);
	else if (s->n > 0 && okr_is_heading(&s->items[s->rows.list.at]))
		okr_heading_tell(look, s, &s->items[s->rows.list.at], first, second);
	else if (!row && look->plan->cycle_n == 0)
		str_add(first, tr("The board shows objectives and key results as soon as the plan has a quarter."));
	else if (!row && look->backlog)
		str_add(first, look_keys(look, tr("Nothing waits in the backlog. {add} begins an objective without a quarter; "
										  "{quarter -1} and {quarter 1} lead to the quarters.")));
	else if (!row)
		str_add(first,
				look_keys(look, tr("Nothing is planned here. {quarter -1} and {quarter 1} lead to other quarters.")));
	else if (s->table == T_objective)
		objective_tell(look, &s->gaps, row, first, second);
	else
		key_result_tell(look, &s->gaps, row, first, second);
}
