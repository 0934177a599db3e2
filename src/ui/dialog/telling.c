// SPDX-License-Identifier: EUPL-1.2
// A box of sentences that scrolls when it has to. They are composed anew when the plan changes, so that they stay true
// while others write.
#include "ui/dialog/telling.h"

#include "base/i18n.h"
#include "base/wrap.h"
#include "ui/kit/box.h"
#include "ui/kit/list.h"

#include <stdlib.h>
#include <string.h>

enum {
	WIDEST = 84,
	LINES_MOST = 200,
	PARAGRAPH_MOST = 12, // lines of one sentence
};

struct telling {
	telling_compose *compose;
	int32_t id;
	struct str title, text; // text: a sentence a line
	int top, lines, rows;   // as last drawn
};

void *telling_new(telling_compose *compose, int32_t id)
{
	struct telling *p = mem_alloc(sizeof *p);
	*p = (struct telling){.compose = compose, .id = id};
	return p;
}

void *telling_text(const char *title, const char *text)
{
	struct telling *p = telling_new(NULL, NONE32);
	telling_set(p, title, text);
	return p;
}

void telling_set(void *state, const char *title, const char *text)
{
	struct telling *p = state;
	str_clear(&p->title);
	str_clear(&p->text);
	str_add(&p->title, title);
	str_add(&p->text, text);
}

static void destroy(void *state)
{
	struct telling *p = state;
	str_free(&p->title);
	str_free(&p->text);
	free(p);
}

static void sync_text(void *state, const struct look *look)
{
	struct telling *p = state;
	str_clear(&p->title);
	str_clear(&p->text);
	p->compose(p->id, look, &p->title, &p->text);
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct telling *p = state;
	struct list list = {.n = p->lines, .at = p->top, .page = p->rows > 1 ? p->rows - 1 : 1};
	(void)look;
	(void)command;
	(void)err;
	if (strcmp(argv[0], "accept") == 0 || strcmp(argv[0], "close") == 0)
		return ANSWER_CLOSE;
	if (!list_cursor(&list, argc, argv))
		return view_other(argv[0]);
	p->top = list.at; // drawing keeps it within the text
	return ANSWER_DONE;
}

// All sentences in lines, a blank line between two when there is room.
static int break_lines(const struct telling *p, struct arena *a, int cells, int room, const char **lines)
{
	int n = 0, blank = 0;
	char *copy = arena_str(a, str_text(&p->text));
	for (const char *s = copy; *s; s++)
		blank += *s == '\n';
	const char *found[PARAGRAPH_MOST];
	int needed = blank;
	char *save = NULL, *again = arena_str(a, copy);
	for (char *s = strtok_r(again, "\n", &save); s; s = strtok_r(NULL, "\n", &save))
		needed += text_wrap(a, s, cells, PARAGRAPH_MOST, found);
	for (char *s = strtok_r(copy, "\n", &save); s; s = strtok_r(NULL, "\n", &save)) {
		if (n > 0 && needed <= room && n < LINES_MOST)
			lines[n++] = "";
		int k = text_wrap(a, s, cells, PARAGRAPH_MOST, found);
		for (int i = 0; i < k && n < LINES_MOST; i++)
			lines[n++] = found[i];
	}
	return n;
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct telling *p = state;
	const char *lines[LINES_MOST];
	int inner = box_cells(w, WIDEST);
	if (inner < 10 || h < 4)
		return;
	p->lines = break_lines(p, look->frame, inner, h - 4, lines);
	p->rows = p->lines < h - 2 ? p->lines : h - 2;
	if (p->top > p->lines - p->rows)
		p->top = p->lines - p->rows;
	if (p->top < 0)
		p->top = 0;
	struct rect r = box_middle(w, h, inner, p->rows), in = box_draw(c, r, str_text(&p->title));
	for (int i = 0; i < p->rows; i++)
		canvas_text_w(c, in.x, in.y + i, inner, ROLE_TEXT, lines[p->top + i]);
	box_more(c, r, p->top, p->lines - p->top - p->rows);
	canvas_cursor(c, in.x, in.y);
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct telling *p = state;
	const char *text = str_text(&p->text), *end = strchr(text, '\n');
	(void)look;
	str_addn(first, text, end ? (size_t)(end - text) : strlen(text));
	if (end) {
		const char *next = strchr(end + 1, '\n');
		str_addn(second, end + 1, next ? (size_t)(next - end - 1) : strlen(end + 1));
	}
}

static const struct hint hints[] = {
	{"cursor page-down", N_("read on")},
	{"close", N_("back")},
	{NULL, NULL},
};

const struct view overlay_telling = {
	.name = "telling",
	.keys = "reading list box",
	.hints = hints,
	.destroy = destroy,
	.sync = sync_text,
	.act = act,
	.draw = draw,
	.describe = describe,
};

const struct view overlay_told = {
	.name = "told",
	.keys = "reading list box",
	.hints = hints,
	.destroy = destroy,
	.act = act,
	.draw = draw,
	.describe = describe,
};

const struct view overlay_in_full = {
	.name = "in full",
	.keys = "reading list box",
	.hints = hints,
	.destroy = destroy,
	.act = act,
	.draw = draw,
	.describe = describe,
};
