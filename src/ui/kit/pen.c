// SPDX-License-Identifier: EUPL-1.2
// Keeps track of the place left on a line or in a column.
#include "ui/kit/pen.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/match.h"

#include <string.h>

#define MOST_LINES 64
#define TITLE_MOST 4

// Whole words only, as many a line as fit. 0: some word is longer than a line, or the lines do not suffice.
static int whole_words(struct arena *a, const char *title, int cells, int max, const char **lines)
{
	int n = 0;

	while (*title == ' ')
		title++;
	for (const char *s = title; *s; title = s) {
		const char *end = NULL; // of the last word that fits
		for (const char *at = s; *at;) {
			while (*at == ' ')
				at++;
			at += strcspn(at, " ");
			if (text_width(arena_dup(a, s, (size_t)(at - s))) > cells)
				break;
			end = at;
		}
		if (!end || n == max)
			return 0;
		lines[n++] = arena_dup(a, s, (size_t)(end - s));
		s = end + strspn(end, " ");
	}
	return n;
}

int pen_wrap(struct arena *a, const char *s, int cells, int max, const char **lines)
{
	int n = whole_words(a, s, cells, max, lines);
	return n > 0 ? n : text_wrap(a, s, cells, max, lines);
}

int pen_wrap_head(struct arena *a, const char *s, int cells, int max, const char **lines)
{
	int n = whole_words(a, s, cells, max, lines);
	return n > 0 ? n : text_wrap_head(a, s, cells, max, lines);
}

int pen_title(struct canvas *c, int x, int y, int w, enum role role, const char *s, const char *search)
{
	const char *lines[TITLE_MOST] = {s};
	bool long_one = c->lines > 1 && w > 0 && text_width(s) > w;
	struct arena *a = long_one ? arena_new() : NULL;
	int n = long_one ? pen_wrap(a, s, w, num_min(c->lines, TITLE_MOST), lines) : 1;
	for (int i = 0; i < n; i++) {
		canvas_text_w(c, x, y + i, w, role, lines[i]);
		match_paint(c, x, y + i, w, lines[i], search);
	}
	arena_free(a);
	return n;
}

int pen_room(const struct pen *p)
{
	return p->end > p->x ? p->end - p->x : 0;
}

void pen_text(struct pen *p, enum role role, const char *s)
{
	int room = pen_room(p);
	if (p->full || !*s)
		return;
	if (text_width(s) > room) {
		p->full = true;
		if (room > 0)
			canvas_text_w(p->c, p->x, p->y, room, role, s);
		else
			canvas_put(p->c, p->end - 1, p->y, role, 0x2026);
		p->x = p->end;
		return;
	}
	p->x += canvas_text(p->c, p->x, p->y, role, s);
}

void pen_gap(struct pen *p, int cells)
{
	p->x += cells;
}

bool flow_open(struct flow *f)
{
	if (f->y < f->end)
		return true;
	if (!f->full && f->w > 0)
		canvas_put(f->c, f->x + f->w - 1, f->end - 1, ROLE_DIM, 0x2026);
	f->full = true;
	return false;
}

void flow_indented(struct flow *f, int indent, enum role role, const char *s, int max)
{
	const char *lines[MOST_LINES];
	int w = f->w - indent;

	if (!*s || w < 1 || !flow_open(f))
		return;
	if (max > f->end - f->y)
		max = f->end - f->y;
	if (max > MOST_LINES)
		max = MOST_LINES;
	int n = text_wrap(f->a, s, w, max, lines);
	for (int i = 0; i < n; i++)
		canvas_text(f->c, f->x + indent, f->y++, role, lines[i]);
}

void flow_text(struct flow *f, enum role role, const char *s, int max)
{
	flow_indented(f, 0, role, s, max);
}

void flow_gap(struct flow *f)
{
	if (f->y < f->end)
		f->y++;
}

void flow_down(struct flow *f, int row, int below)
{
	if (f->y < row && row + below <= f->end)
		f->y = row;
}

void flow_heading(struct flow *f, const char *s)
{
	if (f->y > 0 && f->end - f->y > 3)
		flow_gap(f);
	flow_text(f, ROLE_HEADING, s, 1);
}

void flow_more(struct flow *f, int n)
{
	if (n <= 0 || !flow_open(f))
		return;
	flow_text(f, ROLE_DIM, arena_printf(f->a, tr("▼ %d more"), n), 1);
}
