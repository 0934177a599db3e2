// SPDX-License-Identifier: EUPL-1.2
// The small things that the parts of a session ask of it: which pane is shown and the way to another, what is said, and
// that what is looked at is out of date.
#include "cmd/desk.h"

#include "base/i18n.h"
#include "plan/clock.h"
#include "ui/kit/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

// ---- panes ----------------------------------------------------------------------------------------------------------

void *session_state(struct session *s, int pane)
{
	if (!s->shown.state[pane])
		s->shown.state[pane] = panes[pane]->create();
	if (!s->shown.synced[pane]) {
		s->shown.synced[pane] = true;
		panes[pane]->sync(s->shown.state[pane], &s->look);
	}
	char *memory = s->shown.memory[pane];
	if (memory && s->model) {
		s->shown.memory[pane] = NULL;
		view_recall(panes[pane], s->shown.state[pane], &s->look, memory);
		free(memory);
	}
	return s->shown.state[pane];
}

const char *session_context(struct session *s, int pane)
{
	const struct view *inner = panes[pane]->inner ? panes[pane]->inner(session_state(s, pane)) : NULL;
	return inner ? arena_printf(s->frame, "%s %s", panes[pane]->name, inner->name) : panes[pane]->name;
}

void session_show(struct session *s, int pane)
{
	if (way_to(&s->way, pane))
		session_changed(s);
}

// ---- what is looked at --------------------------------------------------------------------------------------------------

void session_changed(struct session *s)
{
	s->shown.stale = true;
}

void session_leave_past(struct session *s)
{
	past_leave(&s->past);
	session_changed(s);
}

int32_t session_clock(const struct session *s)
{
	int32_t day, minutes;
	if (!s->model)
		return NONE32;
	clock_local(model_now(s->model), &day, &minutes);
	return minutes;
}

// ---- what is said ----------------------------------------------------------------------------------------------------

static const char *told(struct session *s, const char *text, bool format)
{
	const struct hosted *top = s->overlays.n > 0 ? &s->overlays.at[s->overlays.n - 1] : NULL;
	struct str out = str_on(s->frame);
	keymap_tell(&out, s->keys, top ? view_keys(top->kind) : panes[s->way.pane]->name, text, format);
	const char *copy = arena_str(s->frame, str_text(&out));
	return copy;
}

const char *session_keys(struct session *s, const char *text)
{
	return told(s, text, false);
}

const char *session_keysf(struct session *s, const char *format)
{
	return told(s, format, true);
}

void session_say(struct session *s, bool error, const char *text)
{
	talk_say(&s->talk, error, text);
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
	return str_text(&s->talk.message);
}

void session_forget_marks(struct session *s)
{
	if (s->look.moved == s->ranks.moved)
		s->look.moved = NULL;
	ranks_forget_moved(&s->ranks);
	talk_silent(&s->talk);
}

enum ls_code session_no_such_key(struct session *s, const char *key, struct ls_err *err)
{
	struct str label = {0};
	keymap_label(&label, key);
	enum ls_code code =
		ls_fail(err, LS_REFUSED, session_keysf(s, tr("“%s” does nothing here. {pane help} shows what works.")),
				str_text(&label));
	str_free(&label);
	return code;
}

void session_wish_for(struct session *s, enum wish wish, const char *argument)
{
	s->wished.wish = wish;
	str_set(&s->wished.argument, argument);
}
