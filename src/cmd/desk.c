// SPDX-License-Identifier: EUPL-1.2
// The small things that the parts of a session ask of it: which pane is shown and the way to another, what is said, and
// that what is looked at is out of date.
#include "cmd/desk.h"

#include "base/i18n.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- panes ----------------------------------------------------------------------------------------------------------

int session_pane_index(const char *name)
{
	for (int i = 0; panes[i]; i++)
		if (strcmp(panes[i]->name, name) == 0)
			return i;
	return -1;
}

// The pane shown; where it is the help, the one that the help is about.
int session_under_help(const struct session *s)
{
	bool help = s->pane == session_pane_index("help");
	return help && s->back_n > 0 ? s->back[s->back_n - 1] : s->pane;
}

void *session_state(struct session *s, int pane)
{
	if (!s->state[pane])
		s->state[pane] = panes[pane]->create();
	if (!s->synced[pane]) {
		s->synced[pane] = true;
		panes[pane]->sync(s->state[pane], &s->look);
	}
	return s->state[pane];
}

const char *session_context(struct session *s, int pane)
{
	const struct pane *inner = panes[pane]->inner ? panes[pane]->inner(session_state(s, pane)) : NULL;
	return inner ? arena_printf(s->frame, "%s %s", panes[pane]->name, inner->name) : panes[pane]->name;
}

static bool is_page(int pane)
{
	static const char *const pages[] = {"lists", "help", "history", "sheet", "profile", "import"};
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
		if (strcmp(panes[pane]->name, pages[i]) == 0)
			return true;
	return false;
}

bool session_on_object(const struct session *s)
{
	return s->pane == session_pane_index("sheet") || s->pane == session_pane_index("profile");
}

void session_show(struct session *s, int pane)
{
	if (pane == s->pane)
		return;
	if (!is_page(pane))
		s->back_n = 0;
	else if (s->back_n < BACK_MOST)
		s->back[s->back_n++] = s->pane;
	s->pane = pane;
	session_changed(s);
}

// ---- what is looked at --------------------------------------------------------------------------------------------------

void session_changed(struct session *s)
{
	s->look_stale = true;
}

void session_leave_past(struct session *s)
{
	arena_free(s->past_arena);
	plan_free(s->past);
	s->past_arena = NULL;
	s->past = NULL;
	s->past_score = NULL;
	session_changed(s);
}

// ---- what is said ----------------------------------------------------------------------------------------------------

void session_say(struct session *s, bool error, const char *text)
{
	str_set(&s->message, text);
	s->message_error = error;
}

void session_sayf(struct session *s, bool error, const char *fmt, ...)
{
	char text[1024];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	session_say(s, error, text);
}

const char *session_message(const struct session *s)
{
	return str_text(&s->message);
}

void session_forget_marks(struct session *s)
{
	if (s->moved) {
		s->look.moved = s->look.moved == s->moved ? NULL : s->look.moved;
		free(s->moved);
		s->moved = NULL;
	}
	str_clear(&s->message);
	s->message_error = false;
}

enum ls_code session_no_such_key(const char *key, struct ls_err *err)
{
	struct str label = {0};
	keymap_label(&label, key);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("“%s” does nothing here. ? shows what works."), str_text(&label));
	str_free(&label);
	return code;
}

void session_wish_for(struct session *s, enum wish wish, const char *argument)
{
	s->wish = wish;
	str_set(&s->wish_argument, argument);
}
