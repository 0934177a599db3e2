// SPDX-License-Identifier: EUPL-1.2
// Paragraphs and legends, which all pictures have alike.
#include "exchange/picture/sheet.h"

#include "base/num.h"

int sheet_small(const struct sheet *s)
{
	return num_max(s->em * 9 / 10, LETTERS_LEAST);
}

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
	s->wide = num_max(s->wide, l.width);
}

struct paint sheet_pace(enum pace pace)
{
	static const struct paint paints[] = {
		[PACE_NONE] = {.fill = "#8a8a8a", .stroke = DIM, .width = 8},
		[PACE_GOOD] = {.fill = GREEN, .stroke = GREEN, .width = 8},
		[PACE_RISK] = {.pattern = PATTERN_CROSS, .stroke = ORANGE, .width = 8},
		[PACE_BAD] = {.pattern = PATTERN_STRIPES, .stroke = RED, .width = 8},
	};
	return paints[pace];
}

void sheet_bar(struct sheet *s, struct area r, int32_t is_bp, int32_t expected_bp, enum pace pace)
{
	int is = (int)(num_clamp(is_bp, 0, 10000) * r.w / 10000);
	svg_rect(&s->svg, r, (struct paint){.fill = PALE, .stroke = EDGE, .width = 5});
	if (is > 0)
		svg_rect(&s->svg, (struct area){r.x, r.y, is, r.h}, sheet_pace(pace));
	if (expected_bp == NONE32)
		return;
	int x = r.x + (int)(num_clamp(expected_bp, 0, 10000) * r.w / 10000);
	svg_line(&s->svg, x, r.y - r.h / 4, x, r.y + r.h + r.h / 4, (struct paint){.stroke = INK, .width = 15});
}

static struct lines objective_lines(const struct sheet *s, const struct objective *o)
{
	return sheet_wrap(s, arena_printf(s->a, "%s %s", o->code, o->title), true, s->w - s->em / 2);
}

int sheet_objective_height(const struct sheet *s, const struct objective *o)
{
	return objective_lines(s, o).n * sheet_line(s) + s->em / 4;
}

void sheet_objective(struct sheet *s, const struct objective *o)
{
	struct lines l = objective_lines(s, o);
	svg_rect(&s->svg, (struct area){0, s->y, s->w, l.n * sheet_line(s)}, (struct paint){.fill = PALE});
	sheet_lines(s, &l, s->em / 4, s->y, sheet_font(s, true));
	s->y += l.n * sheet_line(s) + s->em / 4;
}

void sheet_diamond(struct sheet *s, int x, int y, int r, struct paint p)
{
	svg_points(&s->svg, (const int[]){x, y - r, x + r, y, x, y + r, x - r, y}, 4, true, p);
}

void sheet_triangle(struct sheet *s, int x, int y, int r, struct paint p)
{
	svg_points(&s->svg, (const int[]){x - r, y - r * 4 / 5, x + r, y - r * 4 / 5, x, y + r * 4 / 5}, 3, true, p);
}

void sheet_cross(struct sheet *s, int x, int y, int r, struct paint p)
{
	r = r * 4 / 5;
	svg_line(&s->svg, x - r, y - r, x + r, y + r, p);
	svg_line(&s->svg, x - r, y + r, x + r, y - r, p);
}

void sheet_arrow(struct sheet *s, int x, int y, int dir, struct paint p)
{
	int w = dir * s->em * 2 / 5, h = s->em / 5;
	p.dashed = false;
	p.fill = p.stroke;
	svg_points(&s->svg, (const int[]){x, y, x - w, y - h, x - w, y + h}, 3, true, p);
}

static void sign(struct sheet *s, const struct legend *item, int x)
{
	int h = s->em * 4 / 5, y = s->y + (sheet_line(s) - h) / 2, middle = y + h / 2;
	if (item->form == LEGEND_BAR)
		svg_rect(&s->svg, (struct area){x, y, 2 * s->em, h}, item->paint);
	else if (item->form == LEGEND_LINE || item->form == LEGEND_ARROW)
		svg_line(&s->svg, x, middle, x + 2 * s->em, middle, item->paint);
	else if (item->form == LEGEND_DOT)
		svg_circle(&s->svg, x + s->em, middle, h * 2 / 5, item->paint);
	else if (item->form == LEGEND_TICK)
		svg_line(&s->svg, x + s->em, y, x + s->em, y + h, item->paint);
	else if (item->form == LEGEND_NUMBER)
		svg_text(&s->svg, x + s->em, s->y + s->em, ANCHOR_MIDDLE, sheet_font(s, true), "7");
	else if (item->form == LEGEND_LATEST)
		sheet_triangle(s, x + s->em, middle, h / 2, item->paint);
	else if (item->form == LEGEND_MISSED)
		sheet_cross(s, x + s->em, middle, h / 2, item->paint);
	else
		sheet_diamond(s, x + s->em, middle, h / 2, item->paint);
	if (item->form == LEGEND_ARROW)
		sheet_arrow(s, x + 2 * s->em, middle, 1, item->paint);
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
