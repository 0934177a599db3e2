// SPDX-License-Identifier: EUPL-1.2
// The question stands in a small box in the middle; the thing asked about stays visible around it.
#include "ui/dialog/confirm.h"

#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/box.h"

#include <stdlib.h>
#include <string.h>

#define WIDEST     64
#define LINES_MOST 12

struct confirm {
	char *title, *text, *key, *alias, *command, *otherwise, *keep;
	struct hint hints[3];
};

static char *copy(const char *s)
{
	return mem_str(s ? s : "");
}

// Enter does not answer what Enter has asked (cmd/overlay_host.c); another key does, whatever the question is.
static bool asked_by_enter(const struct question *q)
{
	return strcmp(q->key, "accept") == 0 && !(q->alias && *q->alias);
}

void *confirm_open(const struct question *q)
{
	struct confirm *s = mem_alloc(sizeof *s);
	*s = (struct confirm){.title = copy(q->title),
						  .text = copy(q->text),
						  .key = copy(q->key),
						  .alias = copy(asked_by_enter(q) ? "delete" : q->alias),
						  .command = copy(q->command),
						  .otherwise = copy(q->otherwise),
						  .keep = copy(q->keep)};
	s->hints[0] = (struct hint){s->key, q->yes};
	s->hints[1] = (struct hint){"close", q->no};
	return s;
}

static void confirm_destroy(void *state)
{
	struct confirm *s = state;
	free(s->title);
	free(s->text);
	free(s->key);
	free(s->alias);
	free(s->command);
	free(s->otherwise);
	free(s->keep);
	free(s);
}

static enum answer confirm_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							   struct ls_err *err)
{
	const struct confirm *s = state;
	(void)look;
	(void)argc;
	(void)err;
	if (strcmp(argv[0], s->key) == 0 || (*s->alias && strcmp(argv[0], s->alias) == 0)) {
		str_add(command, s->command);
		return ANSWER_FINISH;
	}
	if (strcmp(argv[0], "close") != 0)
		return view_other(argv[0]);
	str_add(command, s->otherwise);
	return command->len ? ANSWER_FINISH : ANSWER_CLOSE;
}

static bool confirm_takes(void *state, const char *letter)
{
	const struct confirm *s = state;
	return strcmp(letter, s->key) == 0 || strcmp(letter, s->alias) == 0;
}

static void confirm_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct confirm *s = state;
	const char *lines[LINES_MOST];
	int inner = box_cells(w, WIDEST);
	if (inner < 8 || h < 3)
		return;
	int n = text_wrap(look->frame, s->text, inner, h - 2 < LINES_MOST ? h - 2 : LINES_MOST, lines),
		widest = text_width(s->title) + 2;
	for (int i = 0; i < n; i++)
		widest = text_width(lines[i]) > widest ? text_width(lines[i]) : widest;
	widest = widest < inner ? widest : inner;
	struct rect in = box_draw(c, box_middle(w, h, widest, n), s->title);
	for (int i = 0; i < n; i++)
		canvas_text(c, in.x, in.y + i, ROLE_TEXT, lines[i]);
	canvas_cursor(c, in.x, in.y);
}

static void confirm_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct confirm *s = state;
	(void)look;
	(void)second;
	str_add(first, s->text);
}

static const struct hint *confirm_hints(void *state, const struct look *look)
{
	(void)look;
	return ((const struct confirm *)state)->hints;
}

static void confirm_keep(void *state, const struct look *look, struct str *out)
{
	(void)look;
	str_add(out, ((const struct confirm *)state)->keep);
}

const struct view overlay_confirm = {
	.name = "confirm",
	.keys = "question box",
	.hints_now = confirm_hints,
	.destroy = confirm_destroy,
	.act = confirm_act,
	.takes = confirm_takes,
	.draw = confirm_draw,
	.describe = confirm_describe,
	.keep = confirm_keep,
};
