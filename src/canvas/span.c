// SPDX-License-Identifier: EUPL-1.2
// The written forms differ in their marks, not in what they mark: cells that look alike, up to the last that shows.
#include "canvas/span.h"

#include "base/text.h"
#include "canvas/cells.h"

int span_row_end(const struct canvas *c, int y, const struct palette *p)
{
	int end = c->cols;

	for (; end > 0; end--) {
		const struct cell *cell = cells_at(c, end - 1, y);
		if (cell->ch != ' ')
			break;
		if (!p)
			continue;
		const struct style *s = &p->role[cell->role];
		if (s->bg >= 0 && s->bg != p->page.bg)
			break;
		if (s->underline || s->reverse)
			break;
	}
	return end;
}

struct span span_at(const struct canvas *c, int x, int y, int end)
{
	const struct cell *first = cells_at(c, x, y);
	int n = 1;

	while (x + n < end && first[n].role == first->role && first[n].bold == first->bold)
		n++;
	return (struct span){.x = x, .n = n, .role = (enum role)first->role, .bold = first->bold};
}

struct style span_style(const struct palette *p, struct span s)
{
	struct style style = p->role[s.role];

	style.bold = style.bold || s.bold;
	return style;
}

// UTF-8 with its mark; nothing for the second half of a wide one.
static void glyph(struct str *out, const struct cell *cell)
{
	if (cell->ch == 0)
		return;
	if (cell->ch < 0x80)
		str_addc(out, (char)cell->ch);
	else
		str_addcp(out, cell->ch);
	if (cell->mark)
		str_addcp(out, cell->mark);
}

void span_text(struct str *out, const struct canvas *c, int y, int x, int n)
{
	for (int i = 0; i < n; i++)
		glyph(out, cells_at(c, x + i, y));
}

static const char *entity(uint32_t ch)
{
	switch (ch) {
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '&':
		return "&amp;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

void span_escaped(struct str *out, const struct canvas *c, int y, int x, int n)
{
	for (int i = 0; i < n; i++) {
		const struct cell *cell = cells_at(c, x + i, y);
		const char *e = entity(cell->ch);
		if (e) {
			str_add(out, e);
			if (cell->mark)
				str_addcp(out, cell->mark);
		} else {
			glyph(out, cell);
		}
	}
}

void span_escape(struct str *out, const char *s)
{
	for (; *s; s++) {
		const char *e = entity((unsigned char)*s);
		if (e)
			str_add(out, e);
		else
			str_addc(out, *s);
	}
}

void span_line(struct str *out, const char *s)
{
	struct str plain = {0};

	text_harmless(&plain, s);
	span_escape(out, str_text(&plain));
	str_free(&plain);
}
