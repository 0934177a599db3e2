// SPDX-License-Identifier: EUPL-1.2
// A canvas as a picture that stands alone, or in a page beside others: it has no ids, and its rules hold below a class of its
// own, which is named by what they say. Text keeps its cells by textLength, whatever font there is; boxes and
// blocks are rectangles. Units: a cell is SHAPE_W × SHAPE_H, shown at an eighth of that in pixels.
#include "canvas/cells.h"
#include "canvas/output.h"
#include "canvas/role.h"
#include "canvas/shape.h"
#include "canvas/span.h"

#define FONT_SIZE 130
#define BASELINE  122

static void colour(struct str *out, int32_t rgb, const char *otherwise)
{
	if (rgb >= 0)
		str_addf(out, "#%06x", (unsigned)rgb);
	else
		str_add(out, otherwise);
}

static void class_rule(struct str *out, const char *scope, const struct palette *p, enum role role)
{
	const struct style *s = &p->role[role];
	int32_t fg = s->reverse ? s->bg >= 0 ? s->bg : p->page.bg : s->fg >= 0 ? s->fg : p->page.fg;

	str_addf(out, "%s .%s{fill:", scope, role_names[role].name);
	colour(out, fg, s->reverse ? "Canvas" : "CanvasText");
	if (s->bold)
		str_add(out, ";font-weight:bold");
	if (s->italic)
		str_add(out, ";font-style:italic");
	if (s->underline)
		str_add(out, ";text-decoration:underline");
	if (s->dim)
		str_add(out, ";opacity:.7");
	str_add(out, "}\n");
}

static void rules(struct str *out, const char *scope, const struct canvas *c, const struct palette *p)
{
	bool used[ROLE_COUNT] = {false};

	for (int y = 0; y < c->rows; y++)
		for (int x = 0; x < c->cols; x++)
			used[cells_at(c, x, y)->role] = true;
	str_addf(out,
			 "%s text{font-family:\"DejaVu Sans Mono\",Menlo,Consolas,monospace;font-size:%dpx}\n"
			 "%s rect{shape-rendering:crispEdges}\n",
			 scope, FONT_SIZE, scope);
	for (int i = 0; i < ROLE_COUNT; i++)
		if (used[i])
			class_rule(out, scope, p, (enum role)i);
	str_addf(out, "%s .on{font-weight:bold}\n", scope);
}

// The class below which the rules of a picture hold: pictures whose rules differ have different ones (FNV-1a).
static void scope_of(struct str *out, const struct canvas *c, const struct palette *p)
{
	struct str text = {0};
	uint64_t hash = 14695981039346656037u;

	rules(&text, "", c, p);
	for (const char *s = str_text(&text); *s; s++)
		hash = (hash ^ (unsigned char)*s) * 1099511628211u;
	str_addf(out, "ls-%016llx", (unsigned long long)hash);
	str_free(&text);
}

static void background(struct str *out, const struct palette *p, struct span s, int y)
{
	const struct style *style = &p->role[s.role];
	int32_t bg = style->reverse ? style->fg >= 0 ? style->fg : p->page.fg : style->bg;

	if (!style->reverse && (bg < 0 || bg == p->page.bg))
		return;
	str_addf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"", s.x * SHAPE_W, y * SHAPE_H,
			 s.n * SHAPE_W, SHAPE_H);
	colour(out, bg, "CanvasText");
	str_add(out, "\"/>\n");
}

static void class_attribute(struct str *out, struct span s)
{
	str_addf(out, " class=\"%s%s\"", role_names[s.role].name, s.bold ? " on" : "");
}

// Draws the shape at x and the equal ones after it that it can be joined with; returns the cells used.
static int shapes(struct str *out, const struct canvas *c, struct span s, int x, int y, const struct shape *shape)
{
	uint32_t ch = cells_at(c, x, y)->ch;
	int n = 1;

	while (shape->uniform && x + n < s.x + s.n && cells_at(c, x + n, y)->ch == ch)
		n++;
	for (int i = 0; i < shape->n; i++) {
		bool again = false; // joined cells: the other arm of a line already drawn in full
		for (int k = 0; k < i && n > 1; k++)
			again = again || shape->part[k].y == shape->part[i].y;
		if (again)
			continue;
		str_add(out, "<rect");
		class_attribute(out, s);
		str_addf(out, " x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"", x * SHAPE_W + (n > 1 ? 0 : shape->part[i].x),
				 y * SHAPE_H + shape->part[i].y, n > 1 ? n * SHAPE_W : shape->part[i].w, shape->part[i].h);
		if (shape->percent < 100)
			str_addf(out, " fill-opacity=\".%d\"", shape->percent);
		str_add(out, "/>\n");
	}
	return n;
}

static bool is_text(const struct canvas *c, int x, int y)
{
	struct shape ignored;
	uint32_t ch = cells_at(c, x, y)->ch;

	return ch != ' ' && !shape_of(ch, &ignored);
}

// Glyphs from x on, with single blanks between them; returns the cells used.
static int glyphs(struct str *out, const struct canvas *c, struct span s, int x, int y)
{
	int end = x + 1;
	int limit = s.x + s.n;

	while (end < limit) {
		if (is_text(c, end, y))
			end++;
		else if (cells_at(c, end, y)->ch == ' ' && end + 1 < limit && is_text(c, end + 1, y))
			end += 2;
		else
			break;
	}
	str_add(out, "<text");
	class_attribute(out, s);
	str_addf(out, " x=\"%d\" y=\"%d\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\">", x * SHAPE_W,
			 y * SHAPE_H + BASELINE, (end - x) * SHAPE_W);
	span_escaped(out, c, y, x, end - x);
	str_add(out, "</text>\n");
	return end - x;
}

static void row(struct str *out, const struct canvas *c, int y, const struct palette *p)
{
	int end = span_row_end(c, y, p);

	for (int x = 0; x < end;) {
		struct span s = span_at(c, x, y, end);
		struct shape shape;
		background(out, p, s, y);
		while (x < s.x + s.n) {
			uint32_t ch = cells_at(c, x, y)->ch;
			if (ch == ' ' || ch == 0)
				x++;
			else if (shape_of(ch, &shape))
				x += shapes(out, c, s, x, y, &shape);
			else
				x += glyphs(out, c, s, x, y);
		}
	}
}

void output_svg(struct str *out, const struct canvas *c, const struct palette *p, const char *lang, const char *title)
{
	int w = c->cols * SHAPE_W, h = c->rows * SHAPE_H;
	struct str text = {0}, scope = {0}, below = {0};

	scope_of(&scope, c, p);
	str_addf(&below, ".%s", str_text(&scope));
	str_add(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"");
	span_escape(out, lang);
	str_add(out, "\" lang=\"");
	span_escape(out, lang);
	str_add(out, "\" role=\"img\" aria-label=\"");
	span_line(out, title);
	str_addf(out, "\" class=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n<title>", str_text(&scope), w / 8,
			 h / 8, w, h);
	span_line(out, title);
	str_add(out, "</title>\n<desc>");
	output_text(&text, c);
	span_escape(out, str_text(&text));
	str_free(&text);
	str_add(out, "</desc>\n");
	str_add(out, "<style>\n");
	rules(out, str_text(&below), c, p);
	str_add(out, "</style>\n");
	str_free(&scope);
	str_free(&below);
	str_addf(out, "<rect width=\"%d\" height=\"%d\" fill=\"", w, h);
	colour(out, p->page.bg, "Canvas");
	str_add(out, "\"/>\n");
	for (int y = 0; y < c->rows; y++)
		row(out, c, y, p);
	str_add(out, "</svg>\n");
}
