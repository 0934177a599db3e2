// SPDX-License-Identifier: EUPL-1.2
// Who was informed when.
#include "plan/year/informed.h"

#include "base/date.h"
#include "plan/rhythm.h"

bool informed_promised(const struct plan *p, const struct stakeholder *s)
{
	return s->rhythm != rhythm_NONE || *s->cadence || plan_of(p, T_informed, "stakeholder", s->id).n > 0;
}

const struct informed *informed_last(const struct plan *p, int32_t stakeholder, int32_t today)
{
	const struct informed *last = NULL;
	struct plan_rows rows = plan_of(p, T_informed, "stakeholder", stakeholder);
	for (size_t i = 0; i < rows.n; i++) {
		const struct informed *row = &p->informed[rows.at[i]];
		if (row->day <= today && (!last || row->day >= last->day))
			last = row;
	}
	return last;
}

int32_t informed_due(const struct stakeholder *s, const struct informed *last)
{
	return last ? rhythm_next((enum rhythm_word)s->rhythm, last->day) : DAY_NONE;
}
