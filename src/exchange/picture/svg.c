// SPDX-License-Identifier: EUPL-1.2
// Shapes and letters as SVG, by attributes that every program which reads SVG knows.
#include "exchange/picture/svg.h"

#include "base/text.h"

#define FONTS "Arial, Helvetica, &quot;Liberation Sans&quot;, &quot;DejaVu Sans&quot;, sans-serif"

static void put(struct str *out, struct arena *a, const char *text)
{
	struct str shown = str_on(a);
	text_harmless(&shown, text);
	text_markup(out, str_text(&shown));
}

static const char *const names[PATTERN_COUNT] = {"", "hatch", "dots", "cross", "stripes", "lines"};

static void paint(struct svg *s, struct paint p)
{
	if (p.pattern != PATTERN_NONE) {
		s->used[p.pattern] = true;
		str_addf(s->out, " fill=\"url(#%s-%s)\"", s->prefix, names[p.pattern]);
	} else {
		str_addf(s->out, " fill=\"%s\"", p.fill ? p.fill : "none");
	}
	if (p.stroke)
		str_addf(s->out, " stroke=\"%s\" stroke-width=\"%d\"", p.stroke, p.width);
	if (p.stroke && p.dashed)
		str_addf(s->out, " stroke-dasharray=\"%d %d\"", 4 * p.width, 3 * p.width);
	str_add(s->out, "/>\n");
}

void svg_rect(struct svg *s, struct area r, struct paint p)
{
	str_addf(s->out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"", r.x, r.y, r.w, r.h);
	paint(s, p);
}

void svg_line(struct svg *s, int x1, int y1, int x2, int y2, struct paint p)
{
	str_addf(s->out, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"", x1, y1, x2, y2);
	paint(s, p);
}

void svg_points(struct svg *s, const int *xy, int n, bool closed, struct paint p)
{
	str_add(s->out, closed ? "<polygon points=\"" : "<polyline points=\"");
	for (int i = 0; i < n; i++)
		str_addf(s->out, "%s%d,%d", i ? " " : "", xy[2 * i], xy[2 * i + 1]);
	str_addc(s->out, '"');
	paint(s, p);
}

void svg_circle(struct svg *s, int x, int y, int r, struct paint p)
{
	str_addf(s->out, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"", x, y, r);
	paint(s, p);
}

void svg_text(struct svg *s, int x, int y, enum anchor anchor, struct font f, const char *text)
{
	static const char *const anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
	if (!*text)
		return;
	str_addf(s->out, "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s%s fill=\"%s\">", x, y, f.size, anchors[anchor],
			 f.bold ? " font-weight=\"bold\"" : "", f.fill);
	put(s->out, s->a, text);
	str_add(s->out, "</text>\n");
}

static void pattern(struct str *out, const struct svg *s, enum pattern p)
{
	str_addf(out, "<pattern id=\"%s-%s\" patternUnits=\"userSpaceOnUse\" width=\"60\" height=\"60\">", s->prefix,
			 names[p]);
	str_addf(out, "<rect width=\"60\" height=\"60\" fill=\"%s\"/>", WHITE);
	if (p == PATTERN_HATCH)
		str_addf(out, "<path d=\"M-15 15L15 -15M0 60L60 0M45 75L75 45\" stroke=\"%s\" stroke-width=\"16\"/>", BLUE);
	else if (p == PATTERN_DOTS)
		str_addf(out,
				 "<circle cx=\"15\" cy=\"15\" r=\"10\" fill=\"%s\"/><circle cx=\"45\" cy=\"45\" r=\"10\" fill=\"%s\"/>",
				 GREEN, GREEN);
	else if (p == PATTERN_STRIPES)
		str_addf(out, "<path d=\"M15 0V60M45 0V60\" stroke=\"%s\" stroke-width=\"16\"/>", RED);
	else if (p == PATTERN_LINES)
		str_addf(out, "<path d=\"M0 15H60M0 45H60\" stroke=\"%s\" stroke-width=\"9\"/>", OCHRE);
	else
		str_addf(out, "<path d=\"M0 0L60 60M60 0L0 60\" stroke=\"%s\" stroke-width=\"9\"/>", ORANGE);
	str_add(out, "</pattern>\n");
}

void svg_frame(struct str *out, const struct svg *s, const struct svg_head *head, const char *shapes)
{
	bool any = false;
	str_addf(out,
			 "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\" lang=\"%s\" role=\"img\" "
			 "aria-labelledby=\"%s-title %s-desc\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
			 "font-family=\"" FONTS "\">\n",
			 head->lang, head->lang, s->prefix, s->prefix, (head->w + 9) / 10, (head->h + 9) / 10, head->w, head->h);
	str_addf(out, "<title id=\"%s-title\">", s->prefix);
	put(out, s->a, head->title);
	str_addf(out, "</title>\n<desc id=\"%s-desc\">", s->prefix);
	put(out, s->a, head->description);
	str_add(out, "</desc>\n");
	for (int i = 0; i < PATTERN_COUNT; i++)
		any = any || s->used[i];
	str_add(out, any ? "<defs>\n" : "");
	for (int i = 0; i < PATTERN_COUNT; i++)
		if (s->used[i])
			pattern(out, s, (enum pattern)i);
	str_add(out, any ? "</defs>\n" : "");
	str_addf(out, "<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", head->w, head->h, WHITE);
	str_add(out, shapes);
	str_add(out, "</svg>\n");
}
