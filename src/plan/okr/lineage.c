// SPDX-License-Identifier: EUPL-1.2
// Objectives over several quarters.
#include "plan/okr/lineage.h"

#include "plan/cycle.h"
#include "plan/okr/okr.h"

struct lineage lineage_of(const struct plan *p, const struct objective *o)
{
	struct lineage l = {.quarters = 1, .first = o};
	bool row = true;
	for (size_t left = p->objective_n; left > 0; left--) {
		const struct objective *before = plan_find(p, T_objective, l.first->origin);
		if (!before || before == o)
			break;
		const struct cycle *then = plan_find(p, T_cycle, before->cycle), *now = plan_find(p, T_cycle, l.first->cycle);
		row = row && then && now && then != now && cycle_step(p, now, -1) == then;
		l.quarters += row;
		l.ancestors++;
		l.first = before;
	}
	return l;
}

const struct objective *lineage_heir(const struct plan *p, const struct objective *o)
{
	struct plan_rows rows = plan_of(p, T_objective, "origin", o->id);
	const struct objective *newest = NULL;
	for (size_t i = 0; i < rows.n; i++)
		if (!newest || p->objective[rows.at[i]].id > newest->id)
			newest = &p->objective[rows.at[i]];
	return newest;
}

enum carried lineage_carry(const struct plan *p, const struct key_result *kr, int32_t today, int64_t *start)
{
	struct kr_state st = okr_key_result(p, kr, today);
	bool limit = kr->kind == kr_kind_AT_LEAST || kr->kind == kr_kind_AT_MOST;
	*start = kr->kind == kr_kind_MILESTONE || limit || st.no_check_in ? kr->start : st.value;
	if (kr->kind == kr_kind_MILESTONE && st.steps_n > 0)
		return st.steps_done == st.steps_n ? CARRIED_REACHED : CARRIED;
	if (limit || st.progress_bp == NONE32) // what is to be kept is to be kept again
		return CARRIED;
	return st.clamped_bp == 10000 ? CARRIED_REACHED : CARRIED;
}
