// SPDX-License-Identifier: EUPL-1.2
// A small stack. An overlay may open another one, or be closed by what it asked for, while its own answer is being
// carried out: nothing is kept across that but its state's address, looked up again afterwards.
#include "cmd/overlay_host.h"

#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "ui/dialog/confirm.h"
#include "ui/dialog/telling.h"
#include "ui/kit/edit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int position(const struct session *s, const void *state)
{
	for (int i = 0; i < s->overlays.n; i++)
		if (s->overlays.at[i].state == state)
			return i;
	return -1;
}

bool overlay_is_open(const struct overlays *o, const struct view *kind)
{
	for (int i = 0; i < o->n; i++)
		if (o->at[i].kind == kind)
			return true;
	return false;
}

// Closes one that is open, by its state.
static void close_one(struct session *s, const void *state)
{
	int at = position(s, state);
	if (at < 0)
		return;
	struct hosted gone = s->overlays.at[at];
	s->overlays.n--;
	for (; at < s->overlays.n; at++)
		s->overlays.at[at] = s->overlays.at[at + 1];
	gone.kind->destroy(gone.state);
}

void overlay_push(struct session *s, const struct view *kind, void *state)
{
	if (s->overlays.n == OVERLAYS_MOST)
		close_one(s, s->overlays.at[OVERLAYS_MOST - 1].state);
	struct hosted *h = &s->overlays.at[s->overlays.n++];
	*h = (struct hosted){.kind = kind, .state = state};
	(void)snprintf(h->raised_by, sizeof h->raised_by, "%s", s->pressed ? s->pressed : "");
}

void overlay_note_place(struct session *s)
{
	struct overlays *o = &s->overlays;
	if (o->n > 0)
		return;
	const struct look *look = session_look(s);
	o->way = s->way;
	o->stood = panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
	o->noted = true;
}

// The last one is closed; by Esc: back to where somebody was before.
static void go_back(struct session *s, bool by_esc)
{
	struct overlays *o = &s->overlays;
	if (o->n > 0 || !o->noted)
		return;
	o->noted = false;
	if (!by_esc)
		return;
	s->way = o->way;
	session_changed(s);
	const struct look *look = session_look(s);
	if (o->stood.table < TABLE_COUNT && !way_on_object(&s->way))
		(void)panes[s->way.pane]->select(session_state(s, s->way.pane), look, o->stood.table, o->stood.id);
}

void overlay_close_all(struct session *s)
{
	s->overlays.noted = false;
	while (s->overlays.n > 0)
		close_one(s, s->overlays.at[s->overlays.n - 1].state);
}

struct look overlay_look(const struct view *kind, const struct look *look)
{
	struct look own = *look;
	own.contexts = view_keys(kind);
	return own;
}

static void tell_look(struct hosted *h, const struct look *look)
{
	struct look own = overlay_look(h->kind, look);
	if (!h->synced && h->kind->sync)
		h->kind->sync(h->state, &own);
	h->synced = true;
}

struct hosted *overlay_top(struct session *s)
{
	if (s->overlays.n == 0)
		return NULL;
	const struct look *look = session_look(s);
	struct hosted *h = &s->overlays.at[s->overlays.n - 1];
	tell_look(h, look);
	return h;
}

// What it asked for. A command that succeeds closes the one that asked, wherever it stands by now, and leads on.
static void carry_out(struct session *s, struct hosted asked, enum answer answer, const char *command)
{
	struct ls_err err = {.code = LS_OK};
	struct str follows = str_on(s->frame);
	if (answer == ANSWER_FINISH && asked.kind->follow)
		asked.kind->follow(asked.state, session_look(s), &follows);
	enum ls_code code = dispatch(s, command, &err);
	if (code == LS_OK && answer == ANSWER_FINISH)
		close_one(s, asked.state);
	if (code == LS_OK && follows.len)
		code = dispatch(s, str_text(&follows), &err);
	if (code == LS_OK)
		return;
	session_say(s, true, err.text);
	if (position(s, asked.state) >= 0 && asked.kind->refuse)
		asked.kind->refuse(asked.state, &err, code == LS_BUSY ? s->talk.contested : 0);
}

const char *overlay_word(const struct keymap *k, const struct view *kind, void *state, const char *key)
{
	const char *letter = edit_letter(key);
	if (letter && kind->takes && kind->takes(state, letter))
		return key;
	const char *word = keymap_find(k, view_keys(kind), key);
	if (!word && strcmp(key, "C-j") == 0) // a line feed is Enter where there are no lines
		word = keymap_find(k, view_keys(kind), "Enter");
	return word ? word : key;
}

// The key that has asked may only have been held down.
static void say_other_key(struct session *s, const struct hosted *h)
{
	struct str keys = {0};
	keymap_of(&keys, s->keys, view_keys(h->kind), strcmp(h->raised_by, "Enter") == 0 ? "delete" : "accept");
	session_sayf(s, false, tr("The key that has asked does not answer; %s does."), str_text(&keys));
	str_free(&keys);
}

bool overlay_key(struct session *s, const char *key, const char **command)
{
	struct hosted *top = overlay_top(s);
	*command = NULL;
	const char *word = top ? overlay_word(s->keys, top->kind, top->state, key) : NULL;
	if (!word)
		return false;
	if (top->kind == &overlay_confirm && strcmp(top->raised_by, key) == 0) {
		say_other_key(s, top);
		return true;
	}
	if (strcmp(word, "sentences") == 0) {
		if (top->kind == &overlay_in_full)
			return overlay_act(s, "close"); // the same key puts them away again
		sentences_open(s);
		return true;
	}
	bool about_keys = strcmp(word, "keys") == 0;
	if (about_keys && top->kind == &overlay_told)
		word = "close"; // the same key puts them away again
	else if (about_keys)
		page_keys(s);
	if (strcmp(word, "keys") == 0 || overlay_act(s, word))
		return true;
	*command = word;
	return false;
}

enum answer overlay_answer(const struct hosted *h, const struct look *look, const char *word, struct str *command,
						   struct ls_err *err)
{
	char **words = NULL, *key[] = {(char *)(uintptr_t)word, NULL};
	int n = view_is_word(word) ? str_words(word, &words) : 1;
	*err = (struct ls_err){.code = LS_OK};
	struct look own = overlay_look(h->kind, look);
	enum answer answer = h->kind->act(h->state, &own, n, words ? words : key, command, err);
	free(words);
	return answer;
}

static void answered(struct session *s, struct hosted asked, enum answer answer, struct str *command,
					 const struct ls_err *err)
{
	if (*err->text)
		session_say(s, answer == ANSWER_REFUSED, err->text);
	if (answer == ANSWER_FINISH && asked.kind->expects)
		asked.kind->expects(asked.state, session_look(s), command);
	if (answer == ANSWER_CLOSE)
		close_one(s, asked.state);
	else if (answer == ANSWER_FINISH || answer == ANSWER_COMMAND)
		carry_out(s, asked, answer, str_text(command));
}

bool overlay_act(struct session *s, const char *word)
{
	struct hosted *top = overlay_top(s);
	if (!top)
		return false;
	struct hosted asked = *top;
	struct str command = str_on(s->frame);
	struct ls_err err;
	enum answer answer = overlay_answer(&asked, session_look(s), word, &command, &err);
	answered(s, asked, answer, &command, &err);
	go_back(s, strcmp(word, "close") == 0);
	return answer != ANSWER_IGNORED;
}

bool overlay_text(struct session *s, const char *pasted)
{
	struct hosted *top = overlay_top(s);
	if (!top)
		return false;
	struct hosted asked = *top;
	struct str command = str_on(s->frame);
	struct ls_err err = {.code = LS_OK};
	struct look own = overlay_look(asked.kind, session_look(s));
	if (asked.kind->text)
		answered(s, asked, asked.kind->text(asked.state, &own, pasted, &command, &err), &command, &err);
	else
		session_say(s, false, tr("Pasted text was left out: there is no field open here."));
	return true;
}

struct rect overlay_room(struct session *s, struct rect area)
{
	const struct look *look = session_look(s);
	struct rect room = area;
	for (int i = 0; i < s->overlays.n; i++) {
		struct hosted *h = &s->overlays.at[i];
		tell_look(h, look);
		if (!h->kind->room)
			continue;
		struct rect r = h->kind->room(h->state, look, area.w, area.h);
		if (r.w > 0 && r.h > 0 && (r.w < room.w || r.h < room.h))
			room = (struct rect){area.x + r.x, area.y + r.y, r.w, r.h};
	}
	return room;
}

void overlay_draw(struct session *s, struct canvas *c, struct rect area)
{
	const struct look *look = session_look(s);
	for (int i = 0; i < s->overlays.n; i++) {
		struct hosted *h = &s->overlays.at[i];
		tell_look(h, look);
		struct canvas_saved saved = canvas_enter(c, area);
		canvas_no_cursor(c); // it is that of what lies on top
		struct look own = overlay_look(h->kind, look);
		h->kind->draw(h->state, &own, c, area.w, area.h);
		canvas_leave(c, saved);
	}
}
