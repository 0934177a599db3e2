// SPDX-License-Identifier: EUPL-1.2
// One object on its sheet or its profile, and which one is meant where none is named.
#include "cmd/view/view.h"

// Pages that need something to show are no answer to "which panes are there?".
bool session_pane_bound(const struct session *s, int pane)
{
	struct str command = str_on(s->frame), keys = str_on(s->frame);
	str_addf(&command, "pane %s", panes[pane]->name);
	keymap_of(&keys, s->keys, "general", str_text(&command));
	bool yes = keys.len > 0;
	return yes;
}

// Whose profile is meant where none is named: of the measure under the cursor, else of the best one.
struct pick session_measure(struct session *s)
{
	const struct look *look = session_look(s);
	struct pick pick = panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
	const struct plan *p = look->plan;
	if (pick.table != T_measure && look->score->n > 0)
		pick = (struct pick){T_measure, p->measure[look->score->order[0]].id, NONE32};
	return pick;
}

// A measure has a profile, everything else a sheet. Between the two Esc leads by the objects, not by the panes.
void session_object(struct session *s, struct pick object)
{
	int to = way_index(object.table == T_measure ? "profile" : "sheet");
	s->way.sheet = s->way.chosen = object;
	if (way_on_object(&s->way))
		s->way.pane = to;
	else
		session_show(s, to);
	session_changed(s);                        // its long texts are read before it is shown
	const struct look *look = session_look(s); // before the state, which it brings up to date
	panes[to]->select(session_state(s, to), look, object.table, object.id);
}

bool session_pane_does(struct session *s, const char *verb)
{
	char *const words[] = {(char *)(uintptr_t)verb, NULL};
	struct str command = str_on(s->frame);
	struct ls_err err = {.code = LS_OK};
	const struct look *look = session_look(s);
	enum answer a = panes[s->way.pane]->act(session_state(s, s->way.pane), look, 1, words, &command, &err);
	return a == ANSWER_DONE;
}
