// SPDX-License-Identifier: EUPL-1.2
// Finds the steps of a meeting by what they wrote into its times.
#include "exchange/report/meeting_steps.h"

#include "plan/clock.h"

#include <string.h>

enum ls_code meeting_steps(struct arena *a, struct model *m, int32_t meeting, int64_t *begun, int64_t *ended,
						   struct ls_err *err)
{
	static const struct cell_asked asked[] = {{T_meeting, "begun"}, {T_meeting, "ended"}};
	struct told_cell *cells = NULL;
	size_t n = 0;
	enum ls_code code = model_cells(m, a, (struct cells_asked){asked, 2, 0}, &cells, &n, err);
	*begun = *ended = 0;
	for (size_t i = 0; i < n && code == LS_OK; i++) {
		const struct change *c = &cells[i].change;
		if (c->row != meeting || c->after.kind != VALUE_INT)
			continue;
		int64_t *at = strcmp(c->column, "begun") == 0 ? begun : ended;
		bool wanted = *at == 0 || (at == begun ? cells[i].step < *at : cells[i].step > *at);
		*at = wanted ? cells[i].step : *at;
	}
	return code;
}

enum ls_code meeting_last_entry(struct arena *a, struct model *m, int32_t meeting, int64_t *at, struct ls_err *err)
{
	int64_t begun = 0, ended = 0;
	struct step *list = NULL;
	size_t n = 0;
	int32_t first = DAY_NONE;
	*at = 0;
	enum ls_code code = meeting_steps(a, m, meeting, &begun, &ended, err);
	if (code == LS_OK && begun > 0)
		code = model_steps(m, a, (struct steps_asked){.since = begun - 1}, &list, &n, err);
	for (size_t i = n; i-- > 0 && code == LS_OK;) { // the newest stands first
		int32_t day, minutes;
		clock_local(list[i].at, &day, &minutes);
		first = i == n - 1 ? day : first;
		if (list[i].at > 0 && day == first)
			*at = list[i].at;
	}
	return code;
}
