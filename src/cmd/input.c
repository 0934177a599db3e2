// SPDX-License-Identifier: EUPL-1.2
// What comes in: keys through the key map, pasted text into prompts only, clicks, ticks.
#include "base/i18n.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/session.h"
#include "cmd/view/view.h"

#include <string.h>

#define LOOKS_MOST 3 // failing looks in a row after which it is said: somebody may just be writing

void session_resize(struct session *s, int cols, int rows)
{
	s->cols = cols;
	s->rows = rows;
}

enum ls_code session_run(struct session *s, const char *line, struct ls_err *err)
{
	err->code = LS_OK;
	str_clear(&s->message);
	return dispatch(s, line, err);
}

static void run(struct session *s, const char *line)
{
	struct ls_err err = {.code = LS_OK};
	if (dispatch(s, line, &err) != LS_OK)
		session_say(s, true, err.text);
}

void session_key(struct session *s, const char *key)
{
	session_forget_marks(s);
	const char *command = NULL;
	if (prompt_key(s, key) || overlay_key(s, key, &command))
		return;
	session_look(s); // the context is that of the pane as it is now
	command = command ? command : keymap_find(s->keys, session_context(s, s->pane), key);
	if (!command || strcmp(command, "close") != 0)
		s->confirm_quit = false;
	if (!command || strcmp(command, "undo") != 0)
		s->confirm_undo = 0;
	struct ls_err err = {.code = LS_OK};
	s->key = key;
	if ((command ? dispatch(s, command, &err) : session_no_such_key(key, &err)) != LS_OK)
		session_say(s, command != NULL, err.text);
	s->key = NULL;
}

void session_text(struct session *s, const char *pasted)
{
	session_forget_marks(s);
	if (s->prompt.kind == PROMPT_NONE && overlay_text(s, pasted))
		return;
	if (s->prompt.kind == PROMPT_NONE) {
		session_say(s, false,
					s->kiosk ? tr("This screen only shows the plan.")
							 : tr("Pasted text was left out: there is no field open. / searches, : takes a command."));
		return;
	}
	// One line: what follows a line break would be another command.
	struct str clean = {0}, text = {0};
	text_clean(&clean, pasted);
	for (const char *p = str_text(&clean); *p; p++)
		str_addc(&text, *p == '\n' || *p == '\t' ? ' ' : *p);
	prompt_insert(s, str_text(&text), text.len);
	str_free(&clean);
	str_free(&text);
}

static struct rect pane_area(const struct session *s)
{
	return frame_area(s->cols, s->rows);
}

void session_click(struct session *s, int x, int y, bool twice)
{
	session_forget_marks(s);
	struct rect a = pane_area(s);
	if (!frame_fits(s->cols, s->rows) || s->prompt.kind != PROMPT_NONE || s->overlays_n > 0 || x < a.x || y < a.y ||
		x >= a.x + a.w || y >= a.y + a.h)
		return;
	struct str command = {0};
	const struct look *look = session_look(s);
	enum answer answer = panes[s->pane]->click(session_state(s, s->pane), look, x - a.x, y - a.y, twice, &command);
	if (answer == ANSWER_DONE)
		session_chose(s);
	if (answer == ANSWER_COMMAND)
		run(s, str_text(&command));
	str_free(&command);
}

// The wheel turns what is under the pointer.
static void point_at(struct session *s, int x, int y)
{
	struct rect a = pane_area(s);
	struct str line = {0};
	str_addf(&line, "focus at %d %d", x - a.x, y - a.y);
	if (panes[s->pane]->inner)
		run(s, str_text(&line));
	str_free(&line);
}

void session_wheel(struct session *s, int x, int y, int dy)
{
	session_forget_marks(s);
	if (s->prompt.kind == PROMPT_NONE && s->overlays_n == 0)
		point_at(s, x, y);
	if (s->prompt.kind == PROMPT_NONE && !overlay_act(s, dy < 0 ? "cursor up" : "cursor down"))
		run(s, dy < 0 ? "cursor up 3" : "cursor down 3");
}

// Says once that the plan cannot be looked at, and once that it can again. True when something was said.
static bool reached(struct session *s, enum ls_code code)
{
	bool was = s->unreached < LOOKS_MOST;
	if (code != LS_OK)
		s->unreached += s->unreached < LOOKS_MOST;
	else
		s->unreached = 0;
	bool is = s->unreached < LOOKS_MOST;
	if (was == is)
		return false;
	session_say(s, !is, is ? tr("The plan can be read again.") : s->reach.text);
	return true;
}

bool session_tick(struct session *s, int32_t today)
{
	bool changed = false;
	if (today != s->today) {
		s->today = today;
		session_changed(s);
		changed = true;
	}
	if (!s->model)
		return changed;
	bool other = false;
	enum ls_code code = model_poll(s->model, &other, &s->reach);
	if (other) {
		session_changed(s);
		changed = true;
	}
	return reached(s, code) || changed;
}

const struct ls_err *session_reach(const struct session *s)
{
	static const struct ls_err fine = {.code = LS_OK};
	return s->unreached >= LOOKS_MOST ? &s->reach : &fine;
}

bool session_busy(const struct session *s)
{
	return s->model && (decide_busy(s) || typing_expects(s));
}

bool session_work(struct session *s)
{
	if (s->model && typing_expects(s)) {
		typing_prepare(s);
		return false;
	}
	bool told = session_busy(s) && decide_work(s);
	if (told)
		session_changed(s);
	return told;
}
