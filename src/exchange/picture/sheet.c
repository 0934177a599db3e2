// SPDX-License-Identifier: EUPL-1.2
// Paragraphs and legends, which all pictures have alike.
#include "exchange/picture/sheet.h"

#include "base/num.h"

int sheet_line(const struct sheet *s)
{
	return s->em * 5 / 4;
}

struct font sheet_font(const struct sheet *s, bool bold)
{
	return (struct font){s->em, bold, INK};
}

struct font sheet_dim(const struct sheet *s)
{
	return (struct font){s->em, false, DIM};
}

struct lines sheet_wrap(const struct sheet *s, const char *text, bool bold, int width)
{
	return letters_wrap(s->a, text, (struct letters_form){s->em, bold, width, LETTERS_LINES});
}

int sheet_lines(struct sheet *s, const struct lines *l, int x, int y, struct font f)
{
	int step = f.size * 5 / 4;
	for (int i = 0; i < l->n; i++)
		svg_text(&s->svg, x, y + i * step + f.size, ANCHOR_START, f, l->at[i]);
	return y + l->n * step;
}

void sheet_paragraph(struct sheet *s, const char *text, struct font f)
{
	struct lines l = letters_wrap(s->a, text, (struct letters_form){f.size, f.bold, s->w, LETTERS_LINES});
	s->y = sheet_lines(s, &l, 0, s->y, f);
}

void sheet_diamond(struct sheet *s, int x, int y, int r, struct paint p)
{
	svg_points(&s->svg, (const int[]){x, y - r, x + r, y, x, y + r, x - r, y}, 4, true, p);
}

static void sign(struct sheet *s, const struct legend *item, int x)
{
	int h = s->em * 4 / 5, y = s->y + (sheet_line(s) - h) / 2, middle = y + h / 2;
	if (item->form == LEGEND_BAR)
		svg_rect(&s->svg, (struct area){x, y, 2 * s->em, h}, item->paint);
	else if (item->form == LEGEND_LINE)
		svg_line(&s->svg, x, middle, x + 2 * s->em, middle, item->paint);
	else if (item->form == LEGEND_DOT)
		svg_circle(&s->svg, x + s->em, middle, h * 2 / 5, item->paint);
	else
		sheet_diamond(s, x + s->em, middle, h / 2, item->paint);
}

void sheet_legend(struct sheet *s, const struct legend *items, int n)
{
	int x = 0, mark = s->em * 5 / 2;
	for (int i = 0; i < n; i++) {
		struct lines l = sheet_wrap(s, items[i].text, false, s->w - mark);
		if (x > 0 && x + mark + l.width > s->w) {
			x = 0;
			s->y += sheet_line(s);
		}
		sign(s, &items[i], x);
		int below = sheet_lines(s, &l, x + mark, s->y, sheet_font(s, false));
		if (l.n > 1)
			s->y = below - sheet_line(s);
		x += mark + l.width + 2 * s->em;
	}
	s->y += n > 0 ? sheet_line(s) : 0;
}
