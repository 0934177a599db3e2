// SPDX-License-Identifier: EUPL-1.2
// What serves an objective or a key result, or that nothing does.
#include "say/contribution.h"

#include "base/i18n.h"
#include "say/progress.h"

void contribution_tell(struct str *out, const struct plan *p, const struct gaps *gaps, enum table_id t, int32_t id)
{
	struct plan_rows rows = plan_of(p, T_contribution, t == T_objective ? "objective" : "key_result", id);
	bool any = false;

	for (size_t i = 0; i < rows.n; i++) {
		const struct measure *m = plan_find(p, T_measure, p->contribution[rows.at[i]].measure);
		if (!m)
			continue;
		if (any)
			str_add(out, ", ");
		else
			progress_join(out);
		str_addf(out, any ? "%s %s" : tr("served by %s %s"), m->code, m->title);
		any = true;
	}
	if (!any && t == T_key_result && gaps_key_result(p, gaps, id)) {
		progress_join(out);
		str_add(out, tr("no measure serves it ?"));
	}
}
