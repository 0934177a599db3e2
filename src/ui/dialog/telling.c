// SPDX-License-Identifier: EUPL-1.2
// A box of sentences that scrolls when it has to. They are composed anew when the plan changes, so that they stay true
// while others write.
#include "ui/dialog/telling.h"

#include "base/i18n.h"
#include "base/wrap.h"

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
	int x, y;
};

void *telling_new(telling_compose *compose, int32_t id)
{
	struct telling *p = mem_alloc(sizeof *p);
	*p = (struct telling){.compose = compose, .id = id};
	return p;
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

static enum overlay_answer key(void *state, const struct look *look, const char *k, struct str *command,
							   struct str *message)
{
	struct telling *p = state;
	int page = p->rows > 1 ? p->rows - 1 : 1, by = 0;
	(void)look;
	(void)command;
	(void)message;
	if (strcmp(k, "j") == 0 || strcmp(k, "Down") == 0)
		by = 1;
	else if (strcmp(k, "k") == 0 || strcmp(k, "Up") == 0)
		by = -1;
	else if (strcmp(k, "PgDn") == 0 || strcmp(k, "Space") == 0)
		by = page;
	else if (strcmp(k, "PgUp") == 0)
		by = -page;
	else if (strcmp(k, "p") == 0 || strcmp(k, "T") == 0 || strcmp(k, "C-l") == 0)
		return OVERLAY_PASS;
	else if (strcmp(k, "Esc") == 0 || strcmp(k, "q") == 0 || strcmp(k, "Enter") == 0 || strcmp(k, "C-c") == 0)
		return OVERLAY_CLOSE;
	p->top += by; // drawing keeps it within the text
	return OVERLAY_STAY;
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
	int inner = w - 8 < WIDEST ? w - 8 : WIDEST;
	p->x = p->y = -1;
	if (inner < 10 || h < 4)
		return;
	p->lines = break_lines(p, look->frame, inner, h - 4, lines);
	p->rows = p->lines < h - 2 ? p->lines : h - 2;
	if (p->top > p->lines - p->rows)
		p->top = p->lines - p->rows;
	if (p->top < 0)
		p->top = 0;
	struct rect r = {(w - inner - 4) / 2, (h - p->rows - 2) / 2, inner + 4, p->rows + 2};
	canvas_fill(c, r, ROLE_TEXT, ' ');
	canvas_box(c, r, BOX_LIGHT, ROLE_FOCUS);
	canvas_text_w(c, r.x + 2, r.y, r.w - 4, ROLE_HEADING,
				  arena_printf(look->frame, " %s ", text_cut(look->frame, str_text(&p->title), r.w - 6)));
	for (int i = 0; i < p->rows; i++)
		canvas_text_w(c, r.x + 2, r.y + 1 + i, inner, ROLE_TEXT, lines[p->top + i]);
	int below = p->lines - p->top - p->rows;
	if (below > 0 || p->top > 0)
		canvas_text_right(c, r.x + r.w - 2, r.y + r.h - 1, ROLE_DIM,
						  arena_printf(look->frame, " %s%s ", p->top > 0 ? "▲" : "",
									   below > 0 ? arena_printf(look->frame, tr("▼ %d more"), below) : ""));
	p->x = r.x + 2;
	p->y = r.y + 1;
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

static bool focus(void *state, const struct look *look, int *x, int *y)
{
	const struct telling *p = state;
	(void)look;
	*x = p->x;
	*y = p->y;
	return p->y >= 0;
}

static const struct hint hints[] = {
	{"PgDn", N_("read on")},
	{"Esc", N_("back")},
	{NULL, NULL},
};

const struct overlay overlay_telling = {
	.name = "telling",
	.hints = hints,
	.destroy = destroy,
	.sync = sync_text,
	.key = key,
	.draw = draw,
	.describe = describe,
	.focus = focus,
};
