// SPDX-License-Identifier: EUPL-1.2
// Space: the row under the cursor is marked, or not any more, and the cursor goes on to the next.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/tick.h"
#include "cmd/view/view.h"

// On to the next row, so that several are marked by as many keys.
static void step_down(struct session *s)
{
	char *const down[] = {(char *)(uintptr_t) "cursor", (char *)(uintptr_t) "down", NULL};
	struct str command = str_on(s->frame);
	struct ls_err err = {.code = LS_OK};
	const struct look *look = session_look(s);
	panes[s->way.pane]->act(session_state(s, s->way.pane), look, 2, down, &command, &err);
}

enum ls_code run_mark(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	const struct look *look = session_look(s);
	struct pick pick = panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
	if (pick.table >= TABLE_COUNT || pick.id == NONE32)
		return ls_fail(err, LS_REFUSED, "%s", tr("Nothing that could be marked is under the cursor."));
	struct pick box = tick_meant(look, panes[s->way.pane]->name, pick);
	if (s->marks.n == 0 && tick_of(look, box) != TICK_NONE) {
		struct str line = str_on(s->frame);
		str_addf(&line, "%s tick #%d", schema[box.table].object, (int)box.id);
		if (box.table == T_deadline && box.part > 0)
			str_addf(&line, " %d", (int)box.part);
		return dispatch(s, str_text(&line), err);
	}
	if (s->marks.n && s->marks.at[0].table != pick.table)
		return ls_fail(
			err, LS_REFUSED,
			session_keysf(s, tr("%s are marked, and only the same kind goes with them. {back} takes the marks away.")),
			tr(schema[s->marks.at[0].table].plural));
	marks_toggle(&s->marks, pick);
	session_changed(s);
	step_down(s);
	if (s->marks.n == 0)
		session_sayf(s, false, "%s", tr("Nothing is marked any more."));
	else
		session_sayf(s, false,
					 session_keysf(s, tr("Marked: %zu %s. {edit} changes, {move} moves, {delete} deletes all of them; "
										 "{back} takes the marks away.")),
					 s->marks.n, tr(s->marks.n == 1 ? schema[pick.table].label : schema[pick.table].plural));
	return LS_OK;
}
