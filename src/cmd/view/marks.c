// SPDX-License-Identifier: EUPL-1.2
// Marked rows: what is done next is done to all of them. They are kept by id, so they outlive sorting and commits of
// others; what is gone from the plan is gone from them.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"

#include <stdlib.h>
#include <string.h>

ptrdiff_t marks_place(const struct session *s, struct pick pick)
{
	for (size_t i = 0; i < s->marks_n; i++)
		if (s->marks[i].table == pick.table && s->marks[i].id == pick.id)
			return (ptrdiff_t)i;
	return -1;
}

void marks_drop(struct session *s, size_t at)
{
	s->marks_n--;
	memmove(s->marks + at, s->marks + at + 1, (s->marks_n - at) * sizeof *s->marks);
}

void marks_prune(struct session *s, const struct plan *p)
{
	for (size_t i = s->marks_n; i-- > 0;)
		if (!plan_find(p, s->marks[i].table, s->marks[i].id))
			marks_drop(s, i);
}

bool marks_clear(struct session *s)
{
	if (s->marks_n == 0)
		return false;
	s->marks_n = 0;
	session_changed(s);
	return true;
}

void marks_decide(const struct session *s, const char *outcome, struct str *command)
{
	if (s->marks_n == 0 || s->marks[0].table != T_measure)
		return;
	struct str codes = {0};
	for (size_t i = 0; i < s->marks_n; i++) {
		const struct measure *m = plan_find(s->look.plan, T_measure, s->marks[i].id);
		str_addf(&codes, "%s%s", i ? "," : "", m ? m->code : "");
	}
	str_clear(command);
	str_addf(command, "measure %s ", outcome);
	str_addquoted(command, str_text(&codes));
	str_free(&codes);
}
