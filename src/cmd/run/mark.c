// SPDX-License-Identifier: EUPL-1.2
// Space: the row under the cursor is marked, or not any more, and the cursor goes on to the next.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"

#include <stdlib.h>

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
	ptrdiff_t at = marks_place(s, pick);
	if (at >= 0) {
		marks_drop(s, (size_t)at);
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
