// SPDX-License-Identifier: EUPL-1.2
// The strategy map in sentences: the goal under the cursor, and what is looked for.
#include "base/i18n.h"
#include "base/text.h"
#include "say/goal.h"
#include "say/headline.h"
#include "ui/map/boxes.h"

bool map_hit(const struct look *look, const struct goal *g)
{
	return *look->search && g->id > 0 &&
		   (text_contains(g->code, look->search) || text_contains(g->title, look->search));
}

void map_describe(const struct look *look, const struct map_state *s, struct str *first, struct str *second)
{
	const struct goal *g = plan_find(look->plan, T_goal, s->goal);

	const struct field *f = plan_find(look->plan, T_field, map_field(s));
	if (f) {
		str_addf(first, look_keysf(look, tr("%s has no goal yet. {add} adds the first one, {edit} changes the field.")),
				 f->title);
		if (look->plan->goal_n == 0)
			str_add(second,
					look_keys(look, tr("{pane steps} shows the first steps of a plan, and which are still open.")));
		return;
	}
	if (!g) {
		str_add(first, tr("The map shows the strategic goals as soon as the plan has some."));
		return;
	}
	const struct goal_state state = map_goal_state(look, s, g);
	goal_tell(look, &s->gaps, g, &state, first, second);
}

void map_headline(const struct look *look, const struct map_state *s, struct str *out)
{
	size_t hits = 0;

	(void)s;
	for (size_t i = 0; i < look->plan->goal_n; i++)
		hits += map_hit(look, &look->plan->goal[i]);
	headline_goals(out, look, hits);
}
