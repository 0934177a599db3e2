// SPDX-License-Identifier: EUPL-1.2
// What comes in: keys through the key map, pasted text into prompts only, clicks, ticks.
#include "base/i18n.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/session.h"
#include "cmd/view/view.h"
#include "ui/kit/stage.h"

#include <string.h>

void session_resize(struct session *s, int cols, int rows)
{
	struct rect used = stage_screen(s->gaze.stage, cols, rows);
	s->screen_cols = cols;
	s->screen_rows = rows;
	s->cols = used.w;
	s->rows = used.h;
}

enum ls_code session_run(struct session *s, const char *line, struct ls_err *err)
{
	err->code = LS_OK;
	arena_reset(s->frame); // a script draws no frame
	str_clear(&s->talk.message);
	return dispatch(s, line, err);
}

static void run(struct session *s, const char *line)
{
	struct ls_err err = {.code = LS_OK};
	if (dispatch(s, line, &err) != LS_OK)
		session_say(s, true, err.text);
}

static void press(struct session *s, const char *key)
{
	if (s->prompt.kind == PROMPT_NONE && s->overlays.n == 0)
		s->wished.leaving = false;
	session_forget_marks(s);
	const char *command = NULL;
	if (prompt_key(s, key) || overlay_key(s, key, &command))
		return;
	session_look(s); // the context is that of the pane as it is now
	command = command ? command : keymap_find(s->keys, session_context(s, s->way.pane), key);
	if (!command && strcmp(key, "C-j") == 0) // a line feed is Enter where there are no lines
		command = keymap_find(s->keys, session_context(s, s->way.pane), "Enter");
	if (!command || strcmp(command, "close") != 0)
		s->talk.quit_asked = false;
	if (!command || strcmp(command, "undo") != 0)
		s->talk.undo_named = 0;
	struct ls_err err = {.code = LS_OK};
	s->key = key;
	if ((command ? dispatch(s, command, &err) : session_no_such_key(s, key, &err)) != LS_OK)
		session_say(s, command != NULL, err.text);
	s->key = NULL;
}

void session_key(struct session *s, const char *key)
{
	s->pressed = key;
	press(s, key);
	s->pressed = NULL;
}

void session_key_held(struct session *s, const char *key)
{
	s->held = true;
	session_key(s, key);
	s->held = false;
}

void session_text(struct session *s, const char *pasted)
{
	session_forget_marks(s);
	if (s->prompt.kind == PROMPT_NONE && overlay_text(s, pasted))
		return;
	if (s->prompt.kind == PROMPT_NONE) {
		session_say(s, false,
					s->kiosk ? tr("This screen only shows the plan.")
							 : session_keys(s, tr("Pasted text was left out: there is no field open. {search} "
												  "searches, {command} takes a command.")));
		return;
	}
	// One line: what follows a line break would be another command.
	struct str clean = str_on(s->frame), text = str_on(s->frame);
	text_clean(&clean, pasted);
	for (const char *p = str_text(&clean); *p; p++)
		str_addc(&text, *p == '\n' || *p == '\t' ? ' ' : *p);
	prompt_insert(s, str_text(&text), text.len);
}

static struct rect pane_area(const struct session *s)
{
	return frame_area(s->cols, s->rows, s->gaze.stage);
}

void session_click(struct session *s, int x, int y, bool twice)
{
	session_forget_marks(s);
	struct rect a = pane_area(s);
	if (!frame_fits(s->cols, s->rows) || s->prompt.kind != PROMPT_NONE || s->overlays.n > 0 || x < a.x || y < a.y ||
		x >= a.x + a.w || y >= a.y + a.h)
		return;
	struct str command = str_on(s->frame);
	struct ls_err err = {.code = LS_OK};
	const struct look *look = session_look(s);
	enum answer answer =
		panes[s->way.pane]->click(session_state(s, s->way.pane), look, x - a.x, y - a.y, twice, &command, &err);
	if (answer == ANSWER_DONE || answer == ANSWER_REFUSED)
		session_chose(s);
	if (answer == ANSWER_REFUSED)
		session_say(s, true, err.text);
	if (answer == ANSWER_COMMAND)
		run(s, str_text(&command));
}

// The wheel turns what is under the pointer.
static void point_at(struct session *s, int x, int y)
{
	struct rect a = pane_area(s);
	struct str line = str_on(s->frame);
	str_addf(&line, "focus at %d %d", x - a.x, y - a.y);
	if (panes[s->way.pane]->inner)
		run(s, str_text(&line));
}

void session_wheel(struct session *s, int x, int y, int dy)
{
	session_forget_marks(s);
	if (s->prompt.kind == PROMPT_NONE && s->overlays.n == 0)
		point_at(s, x, y);
	if (s->prompt.kind == PROMPT_NONE && !overlay_act(s, dy < 0 ? "cursor up" : "cursor down"))
		run(s, dy < 0 ? "cursor up 3" : "cursor down 3");
}

bool session_tick(struct session *s, int32_t today)
{
	bool changed = false;
	if (today != s->today) {
		s->today = today;
		if (s->model)
			model_today(s->model, today);
		session_changed(s);
		changed = true;
	}
	if (!s->model)
		return changed;
	if (way_on(&s->way, "guide") && s->look.clock != session_clock(s)) { // how long it has been, by the minute
		session_changed(s);
		changed = true;
	}
	bool other = false;
	enum ls_code code = model_poll(s->model, &other, &s->talk.reach);
	if (other) {
		session_changed(s);
		changed = true;
	}
	return talk_reached(&s->talk, code) || changed;
}

const struct ls_err *session_reach(const struct session *s)
{
	static const struct ls_err fine = {.code = LS_OK};
	return talk_reaches(&s->talk) ? &fine : &s->talk.reach;
}

void session_prepare(struct session *s)
{
	if (s->model)
		model_prepare(s->model);
}

bool session_busy(const struct session *s)
{
	return s->model && (weigh_busy(s) || typing_expects(s));
}

bool session_work(struct session *s)
{
	if (s->model && typing_expects(s)) {
		typing_prepare(s);
		return false;
	}
	bool told = session_busy(s) && weigh_work(s);
	if (told)
		session_changed(s);
	return told;
}
