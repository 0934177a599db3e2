// SPDX-License-Identifier: EUPL-1.2
// A small box with one text field that wraps. Enter carries the command out, Esc leaves it; a text typed is not lost by
// one wrong key.
#include "ui/dialog/ask.h"

#include "base/i18n.h"
#include "base/wrap.h"
#include "ui/kit/box.h"
#include "ui/kit/edit.h"

#include <stdlib.h>
#include <string.h>

#define WIDEST      72
#define FIELD_LINES 4
#define TEXT_LINES  3

struct asking {
	char *title, *text, *initial, *command;
	struct edit edit;
	bool leaving; // Esc was pressed once over a text
	int top;      // first line of the field that is visible
};

void *ask_open(const struct ask *a)
{
	struct asking *s = mem_alloc(sizeof *s);
	*s = (struct asking){.title = mem_str(a->title),
						 .text = mem_str(a->text),
						 .initial = mem_str(a->initial),
						 .command = mem_str(a->command)};
	edit_set(&s->edit, a->initial);
	return s;
}

static void ask_destroy(void *state)
{
	struct asking *s = state;
	free(s->title);
	free(s->text);
	free(s->initial);
	free(s->command);
	edit_free(&s->edit);
	free(s);
}

static bool changed(const struct asking *s)
{
	return strcmp(str_text(&s->edit.text), s->initial) != 0;
}

static enum answer leave(struct asking *s, const struct look *look, struct ls_err *err)
{
	if (!changed(s) || s->leaving)
		return ANSWER_CLOSE;
	s->leaving = true;
	ls_fail(err, LS_OK, "%s", look_keys(look, tr("{close} again discards what you have typed.")));
	return ANSWER_DONE;
}

static enum answer ask_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
						   struct ls_err *err)
{
	struct asking *s = state;
	(void)look;
	if (strcmp(argv[0], "close") == 0)
		return leave(s, look, err);
	s->leaving = false;
	if (strcmp(argv[0], "accept") == 0) {
		str_addf(command, "%s ", s->command);
		str_addquoted(command, str_text(&s->edit.text));
		return ANSWER_FINISH;
	}
	const char *letter = edit_letter(argv[0]);
	if (letter)
		(void)edit_insert(&s->edit, letter, false);
	else if (!edit_act(&s->edit, argc, argv))
		return view_other(argv[0]);
	return ANSWER_DONE;
}

static bool ask_takes(void *state, const char *letter)
{
	(void)state;
	(void)letter;
	return true;
}

static enum answer ask_text(void *state, const struct look *look, const char *pasted, struct str *command,
							struct ls_err *err)
{
	struct asking *s = state;
	(void)look;
	(void)command;
	(void)err;
	(void)edit_insert(&s->edit, pasted, false);
	return ANSWER_DONE;
}

static void draw_field(struct asking *s, const struct look *look, struct canvas *c, struct rect r)
{
	struct edit_line *lines;
	const char *text = str_text(&s->edit.text);
	int n = edit_wrap(look->frame, text, r.w, &lines), at = edit_line_of(lines, n, s->edit.cursor);
	s->top = at < s->top ? at : at >= s->top + r.h ? at - r.h + 1 : s->top;
	for (int i = 0; i < r.h; i++) {
		canvas_fill(c, (struct rect){r.x, r.y + i, r.w, 1}, ROLE_FIELD, ' ');
		if (i + s->top < n) {
			const struct edit_line *l = &lines[i + s->top];
			canvas_text_w(c, r.x, r.y + i, r.w, ROLE_FIELD, arena_dup(look->frame, text + l->from, l->to - l->from));
		}
	}
	int cell = edit_cell_of(text, &lines[at], s->edit.cursor);
	canvas_cursor(c, r.x + (cell < r.w ? cell : r.w - 1), r.y + at - s->top);
}

static void ask_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct asking *s = state;
	const char *lines[TEXT_LINES];
	int inner = box_cells(w, WIDEST);
	if (inner < 12 || h < 4)
		return;
	int field = h - 4 < FIELD_LINES ? 1 : FIELD_LINES, room = h - 2 - field;
	int n = text_wrap(look->frame, s->text, inner, room < TEXT_LINES ? room : TEXT_LINES, lines);
	struct rect in = box_draw(c, box_middle(w, h, inner, n + field), s->title);
	for (int i = 0; i < n; i++)
		canvas_text(c, in.x, in.y + i, ROLE_DIM, lines[i]);
	draw_field(s, look, c, (struct rect){in.x, in.y + n, inner, field});
}

static void ask_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct asking *s = state;
	(void)look;
	str_add(first, s->title);
	str_add(second, s->text);
}

static const struct hint hints[] = {
	{"accept", N_("take over")},
	{"close", N_("leave it")},
	{NULL, NULL},
};

const struct view overlay_ask = {
	.name = "ask",
	.keys = "text edit box",
	.hints = hints,
	.destroy = ask_destroy,
	.act = ask_act,
	.takes = ask_takes,
	.text = ask_text,
	.draw = ask_draw,
	.describe = ask_describe,
};
