// SPDX-License-Identifier: EUPL-1.2
// Marked rows: what is done next is done to all of them. They are kept by id, so they outlive sorting and commits of
// others; what is gone from the plan is gone from them.
#include "cmd/command.h"
#include "cmd/state.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

static ptrdiff_t place(const struct session *s, struct pick pick)
{
	for (size_t i = 0; i < s->marks_n; i++)
		if (s->marks[i].table == pick.table && s->marks[i].id == pick.id)
			return (ptrdiff_t)i;
	return -1;
}

static void drop(struct session *s, size_t at)
{
	s->marks_n--;
	memmove(s->marks + at, s->marks + at + 1, (s->marks_n - at) * sizeof *s->marks);
}

void marks_prune(struct session *s, const struct plan *p)
{
	for (size_t i = s->marks_n; i-- > 0;)
		if (!plan_find(p, s->marks[i].table, s->marks[i].id))
			drop(s, i);
}

bool marks_clear(struct session *s)
{
	if (s->marks_n == 0)
		return false;
	s->marks_n = 0;
	session_changed(s);
	return true;
}

// On to the next row, so that several are marked by as many keys.
static void step_down(struct session *s)
{
	char *const down[] = {(char *)(uintptr_t) "cursor", (char *)(uintptr_t) "down", NULL};
	struct str command = {0};
	struct ls_err err = {.code = LS_OK};
	panes[s->pane]->act(session_state(s, s->pane), session_look(s), 2, down, &command, &err);
	str_free(&command);
}

enum ls_code run_mark(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	const struct look *look = session_look(s);
	struct pick pick = panes[s->pane]->picked(session_state(s, s->pane), look);
	if (pick.table >= TABLE_COUNT || pick.id == NONE32)
		return ls_fail(err, LS_REFUSED, "%s", tr("Nothing that could be marked is under the cursor."));
	if (s->marks_n && s->marks[0].table != pick.table)
		return ls_fail(err, LS_REFUSED,
					   tr("%s are marked, and only the same kind goes with them. Esc takes the marks away."),
					   tr(schema[s->marks[0].table].plural));
	ptrdiff_t at = place(s, pick);
	if (at >= 0) {
		drop(s, (size_t)at);
	} else {
		s->marks = mem_realloc(s->marks, (s->marks_n + 1) * sizeof *s->marks);
		s->marks[s->marks_n++] = (struct pick){pick.table, pick.id, NONE32};
	}
	session_changed(s);
	step_down(s);
	if (s->marks_n == 0)
		session_sayf(s, false, "%s", tr("Nothing is marked any more."));
	else
		session_sayf(s, false,
					 tr("Marked: %zu %s. e changes, m moves, d deletes all of them; Esc takes the marks away."),
					 s->marks_n, tr(s->marks_n == 1 ? schema[pick.table].label : schema[pick.table].plural));
	return LS_OK;
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
