// SPDX-License-Identifier: EUPL-1.2
// Keys of a closing. In the list Space ticks and Enter closes the quarter; in a text Enter leads back to the list, so that
// nobody closes a quarter who only ends a sentence.
#include "base/i18n.h"
#include "plan/limits.h"
#include "ui/okr/closing_parts.h"

#include <string.h>

static enum answer said(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_OK, "%s", sentence);
	return ANSWER_DONE;
}

static void leave_field(struct closing *s, const struct look *look)
{
	s->inside = false;
	closing_refresh(s, look);
}

// The list, the summary, the outlook, and the list again.
static void go(struct closing *s, const struct look *look, int by)
{
	int to = s->inside ? s->at + by : by > 0 ? CO_SUMMARY : CO_OUTLOOK;
	leave_field(s, look);
	if (to < 0 || to >= CO_FIELDS)
		return;
	s->at = to;
	s->inside = true;
	s->f[to].edit.cursor = s->f[to].edit.text.len;
}

static void walk(struct closing *s, const struct look *look, const char *where)
{
	struct quarter_list l = closing_list(s, look);
	int at = quarter_list_find(&l, s->objective);
	if (strcmp(where, "down") == 0)
		at++;
	else if (strcmp(where, "up") == 0)
		at--;
	else if (strcmp(where, "first") == 0)
		at = 0;
	else if (strcmp(where, "last") == 0)
		at = l.n - 1;
	if (at >= l.n) { // below the list stand the texts
		go(s, look, 1);
		return;
	}
	s->objective = l.n > 0 ? l.at[num_max(at, 0)]->id : NONE32;
}

static enum answer tick(struct closing *s, const struct look *look, struct ls_err *err)
{
	struct str target = str_on(look->frame);
	bool made = false;
	if (s->objective == NONE32)
		return said(err, tr("Nothing is left to be carried over."));
	if (!closing_target(&target, s, look, &made))
		return said(err, tr("This quarter has no dates; no other one can follow it."));
	closing_turn(s, s->objective);
	closing_refresh(s, look); // what is proposed follows
	return ANSWER_DONE;
}

static enum answer insert(struct closing *s, const char *text, struct ls_err *err)
{
	if (!edit_insert(&s->f[s->at].edit, text, true))
		ls_fail(err, LS_OK, tr("%s: this does not fit in any more and was left out. At most %d characters are kept."),
				closing_label(s->at), TEXT_MOST);
	return ANSWER_DONE;
}

static enum answer leave(struct closing *s, const struct look *look)
{
	if (s->inside) {
		leave_field(s, look);
		return ANSWER_DONE;
	}
	if (s->gone || !closing_changed(s) || s->asking)
		return ANSWER_CLOSE;
	s->asking = true;
	return ANSWER_DONE;
}

static enum answer text_key(struct closing *s, const struct look *look, int argc, char *const argv[],
							struct ls_err *err)
{
	struct closing_field *f = &s->f[s->at];
	const char *letter = edit_letter(argv[0]), *where = view_cursor(argc, argv);
	bool down = strcmp(where, "down") == 0, up = strcmp(where, "up") == 0;
	bool home = strcmp(where, "home") == 0, end = strcmp(where, "end") == 0;
	if (letter)
		return insert(s, letter, err);
	if (strcmp(argv[0], "line") == 0)
		return insert(s, "\n", err);
	if (down || up) {
		if (!edit_vertical(&f->edit, num_max(1, f->cells), down ? 1 : -1))
			go(s, look, down ? 1 : -1);
	} else if (home || end) {
		edit_line_edge(&f->edit, num_max(1, f->cells), end);
	} else if (!edit_act(&f->edit, argc, argv)) {
		return view_other(argv[0]);
	}
	return ANSWER_DONE;
}

static enum answer finish(struct closing *s, const struct look *look, struct str *command)
{
	closing_command(s, look, command);
	return ANSWER_FINISH;
}

enum answer closing_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
						struct ls_err *err)
{
	struct closing *s = state;
	const char *key = argv[0];
	if (s->asking && strcmp(key, "close") == 0)
		return ANSWER_CLOSE;
	if (strcmp(key, "close") == 0)
		return leave(s, look);
	s->asking = false;
	if (s->gone)
		return view_other(key);
	if (strcmp(key, "save") == 0 || strcmp(key, "saved") == 0 || (strcmp(key, "accept") == 0 && !s->inside))
		return finish(s, look, command);
	if (strcmp(key, "accept") == 0)
		leave_field(s, look);
	else if (strcmp(key, "next") == 0 || strcmp(key, "previous") == 0)
		go(s, look, *key == 'n' ? 1 : -1);
	else if (s->inside)
		return text_key(s, look, argc, argv, err);
	else if (strcmp(key, "tick") == 0)
		return tick(s, look, err);
	else if (*view_cursor(argc, argv))
		walk(s, look, view_cursor(argc, argv));
	else
		return view_other(key);
	return ANSWER_DONE;
}

bool closing_takes(void *state, const char *letter)
{
	(void)letter;
	return ((const struct closing *)state)->inside;
}

enum answer closing_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						  struct ls_err *err)
{
	struct closing *s = state;
	(void)command;
	s->asking = false;
	if (s->gone)
		return ANSWER_DONE;
	if (!s->inside)
		go(s, look, 1);
	return insert(s, pasted, err);
}
