// SPDX-License-Identifier: EUPL-1.2
// Marked rows: what is done next is done to all of them. They are kept by id, so they outlive sorting and commits of
// others; what is gone from the plan is gone from them.
#include "cmd/view/marks.h"

#include <stdlib.h>
#include <string.h>

static void drop(struct marks *m, size_t at)
{
	m->n--;
	memmove(m->at + at, m->at + at + 1, (m->n - at) * sizeof *m->at);
}

bool marks_toggle(struct marks *m, struct pick pick)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->at[i].table == pick.table && m->at[i].id == pick.id) {
			drop(m, i);
			return false;
		}
	m->at = mem_realloc(m->at, (m->n + 1) * sizeof *m->at);
	m->at[m->n++] = (struct pick){pick.table, pick.id, NONE32};
	return true;
}

void marks_prune(struct marks *m, const struct plan *p)
{
	for (size_t i = m->n; i-- > 0;)
		if (!plan_find(p, m->at[i].table, m->at[i].id))
			drop(m, i);
}

bool marks_clear(struct marks *m)
{
	bool any = m->n > 0;
	m->n = 0;
	return any;
}

void marks_free(struct marks *m)
{
	free(m->at);
	*m = (struct marks){NULL, 0};
}

void marks_decide(const struct marks *m, const struct plan *p, const char *outcome, struct str *command)
{
	if (m->n == 0 || m->at[0].table != T_measure)
		return;
	struct str codes = {0};
	for (size_t i = 0; i < m->n; i++) {
		const struct measure *row = plan_find(p, T_measure, m->at[i].id);
		str_addf(&codes, "%s%s", i ? "," : "", row ? row->code : "");
	}
	str_clear(command);
	str_addf(command, "measure %s ", outcome);
	str_addquoted(command, str_text(&codes));
	str_free(&codes);
}
