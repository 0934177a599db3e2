// SPDX-License-Identifier: EUPL-1.2
// Where the lines of a text break while it is being typed. Unlike a text that is only read it is never hyphenated:
// what stands on the screen is what stands in the text.
#include "base/utf8.h"
#include "ui/kit/edit.h"

// A tab of an old text is one blank here, as on the canvas.
static int cells_of(const char **s)
{
	return utf8_width(utf8_harmless(utf8_next(s)));
}

// Bytes of the line that begins at s and may have `cells` cells; *next is where the following one begins.
static size_t take(const char *s, int cells, size_t *next)
{
	size_t at = 0, blank = 0;
	int w = 0;
	while (s[at] && s[at] != '\n') {
		const char *p = s + at;
		w += cells_of(&p);
		if (w > cells && s[at] != ' ')
			break;
		at = (size_t)(p - s);
		if (s[at - 1] == ' ')
			blank = at; // blanks at the end of a line may hang over it
	}
	if (s[at] == '\0' || s[at] == '\n') {
		*next = at + (s[at] == '\n');
		return at;
	}
	if (blank == 0 && at == 0) { // a glyph wider than the line
		const char *p = s;
		utf8_next(&p);
		at = (size_t)(p - s);
	}
	*next = blank ? blank : at;
	return *next;
}

int edit_wrap(struct arena *a, const char *text, int cells, struct edit_line **out)
{
	int n = 0;
	cells = cells > 0 ? cells : 1;
	// Counted first: a long text on a wide screen has few lines.
	for (size_t at = 0, next = 0;; at += next) {
		take(text + at, cells, &next);
		n++;
		if (!text[at + next] && (next == 0 || text[at + next - 1] != '\n'))
			break;
	}
	struct edit_line *lines = arena_alloc(a, ((size_t)n + 1) * sizeof *lines);
	size_t at = 0, next = 0;
	for (int i = 0; i < n; i++, at += next)
		lines[i] = (struct edit_line){at, at + take(text + at, cells, &next)};
	*out = lines;
	return n;
}

int edit_line_of(const struct edit_line *lines, int n, size_t cursor)
{
	int at = 0;
	while (at + 1 < n && lines[at + 1].from <= cursor)
		at++;
	return at;
}

int edit_cell_of(const char *text, const struct edit_line *line, size_t cursor)
{
	int w = 0;
	for (const char *p = text + line->from; p < text + cursor && p < text + line->to;)
		w += cells_of(&p);
	return w;
}

// The byte of the line that stands at a cell, or its end.
static size_t byte_at(const char *text, const struct edit_line *line, int cell, bool last)
{
	const char *p = text + line->from, *end = text + line->to;
	int w = 0;
	while (p < end) {
		const char *q = p;
		int one = cells_of(&q);
		if (w + one > cell || (!last && q >= end && end[-1] == ' '))
			break;
		w += one;
		p = q;
	}
	return (size_t)(p - text);
}

bool edit_vertical(struct edit *e, int cells, int by)
{
	struct arena *a = arena_new();
	struct edit_line *lines;
	const char *text = str_text(&e->text);
	int n = edit_wrap(a, text, cells, &lines), at = edit_line_of(lines, n, e->cursor), to = at + by;
	bool moved = to != at && (by > 0 ? at < n - 1 : at > 0);
	to = to < 0 ? 0 : to >= n ? n - 1 : to;
	if (moved) {
		e->cursor = byte_at(text, &lines[to], edit_cell_of(text, &lines[at], e->cursor), to == n - 1);
		e->typing = false;
	}
	arena_free(a);
	return moved;
}

void edit_line_edge(struct edit *e, int cells, bool end)
{
	struct arena *a = arena_new();
	struct edit_line *lines;
	const char *text = str_text(&e->text);
	int n = edit_wrap(a, text, cells, &lines), at = edit_line_of(lines, n, e->cursor);
	bool soft = at + 1 < n && lines[at + 1].from == lines[at].to; // its end is the next line's beginning
	e->cursor = !end ? lines[at].from : soft && lines[at].to > lines[at].from ? lines[at].to - 1 : lines[at].to;
	// Never inside a character.
	while (e->cursor > lines[at].from && ((unsigned char)text[e->cursor] & 0xc0) == 0x80)
		e->cursor--;
	e->typing = false;
	arena_free(a);
}
