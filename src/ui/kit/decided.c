// SPDX-License-Identifier: EUPL-1.2
// Decisions down a column.
#include "ui/kit/decided.h"

#include "base/i18n.h"
#include "say/decision.h"

#define LINES 3 // of one

void decided_flow(struct flow *f, const struct look *look, enum table_id t, int32_t id)
{
	uint32_t *at;
	size_t n = decisions_about(look->frame, look->plan, t, id, &at);
	for (size_t i = 0; i < n; i++) {
		struct str line = str_on(look->frame);
		if (i == 0)
			flow_heading(f, tr("Decisions"));
		if (f->end - f->y < 2 && n - i > 1) {
			flow_more(f, (int)(n - i));
			return;
		}
		decision_brief(&line, &look->plan->decision[at[i]]);
		flow_text(f, ROLE_TEXT, str_text(&line), LINES);
	}
}
