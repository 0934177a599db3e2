// SPDX-License-Identifier: EUPL-1.2
// A canvas as a page that stands alone: real text in a <pre> with its caption, classes by role, the same in sentences; no
// script, nothing loaded.
// A palette whose page has no colours of its own follows the reader's light or dark setting.
#include "canvas/output.h"
#include "canvas/role.h"
#include "canvas/span.h"

static void declarations(struct str *out, const struct palette *p, const struct style *s)
{
	int32_t fg = s->fg, bg = s->bg;

	if (s->reverse) {
		fg = s->bg >= 0 ? s->bg : p->page.bg;
		bg = s->fg >= 0 ? s->fg : p->page.fg;
	}
	if (fg >= 0)
		str_addf(out, "color:#%06x;", (unsigned)fg);
	else if (s->reverse)
		str_add(out, "color:Canvas;");
	if (bg >= 0)
		str_addf(out, "background:#%06x;", (unsigned)bg);
	else if (s->reverse)
		str_add(out, "background:CanvasText;");
	if (s->bold)
		str_add(out, "font-weight:bold;");
	if (s->italic)
		str_add(out, "font-style:italic;");
	if (s->underline)
		str_add(out, "text-decoration:underline;");
	if (s->dim)
		str_add(out, "opacity:.7;");
}

static void stylesheet(struct str *out, const struct palette *p)
{
	bool own = p->page.fg >= 0 && p->page.bg >= 0;

	str_add(out, "<style>\n");
	str_addf(out, ":root{color-scheme:%s}\n", own ? p->light ? "light" : "dark" : "light dark");
	str_add(out, "body{margin:1em;");
	declarations(out, p, &p->page);
	str_add(
		out,
		"}\nbody{font-family:\"Liberation Sans\",Arial,Helvetica,sans-serif;line-height:1.5;overflow-wrap:break-word;"
		"hyphens:auto}\nmain{max-width:max-content}\nh1{font-size:1.4em;line-height:1.25}\n"
		"h2{font-size:1.2em}\nh3{font-size:1em}\nfigure{margin:1em 0}\n.picture{overflow-x:auto}\n"
		"p,.words{max-width:48em}\n.words{padding-left:1.25em}\n");
	str_add(
		out,
		"pre{font-family:\"DejaVu Sans Mono\",Menlo,Consolas,monospace;line-height:1.2;margin:0}\n"
		"@media print{@page{size:A4 landscape;margin:15mm}pre{font-size:7pt}.picture{overflow:visible}"
		"body,body *{color:#000!important;background:none!important}h2,h3{break-after:avoid}li{break-inside:avoid}}\n");
	str_add(out, ".on{font-weight:bold}\n");
	for (int i = 0; i < ROLE_COUNT; i++) {
		struct str rule = {0};
		declarations(&rule, p, &p->role[i]);
		if (rule.len)
			str_addf(out, ".%s{%s}\n", role_names[i].name, str_text(&rule));
		str_free(&rule);
	}
	str_add(out, "</style>\n");
}

static void row(struct str *out, const struct canvas *c, int y, const struct palette *p)
{
	int end = span_row_end(c, y, p);
	struct str rule = {0};

	declarations(&rule, p, &p->role[ROLE_TEXT]);
	for (int x = 0; x < end;) {
		struct span s = span_at(c, x, y, end);
		// Plain text in a palette that says nothing of it needs no element.
		bool marked = s.role != ROLE_TEXT || s.bold || rule.len > 0;
		if (marked)
			str_addf(out, "<span class=\"%s%s\">", role_names[s.role].name, s.bold ? " on" : "");
		span_escaped(out, c, y, s.x, s.n);
		if (marked)
			str_add(out, "</span>");
		x += s.n;
	}
	str_addc(out, '\n');
	str_free(&rule);
}

static void element(struct str *out, const char *name, const char *text)
{
	if (!*text)
		return;
	str_addf(out, "<%s>", name);
	span_line(out, text);
	str_addf(out, "</%s>\n", name);
}

// Lists, each below the heading it belongs to.
static void sentences(struct str *out, const struct output_page *page)
{
	bool open = false;
	if (page->n > 0)
		element(out, "h2", page->words);
	for (size_t i = 0; i < page->n; i++) {
		const struct output_line *line = &page->line[i];
		if (open && line->heading)
			str_add(out, "</ul>\n");
		if (!open && !line->heading)
			str_add(out, "<ul class=\"words\">\n");
		open = !line->heading;
		element(out, line->heading ? "h3" : "li", line->text);
	}
	if (open)
		str_add(out, "</ul>\n");
}

void output_html(struct str *out, const struct canvas *c, const struct palette *p, const struct output_page *page)
{
	str_add(out, "<!DOCTYPE html>\n<html lang=\"");
	span_escape(out, page->lang);
	str_add(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
				 "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>");
	span_line(out, page->title);
	str_add(out, "</title>\n");
	stylesheet(out, p);
	str_add(out, "</head>\n<body>\n<main>\n");
	element(out, "h1", page->title);
	element(out, "p", page->intro);
	str_add(out, "<figure>\n<div class=\"picture\" role=\"region\" tabindex=\"0\" aria-label=\"");
	span_line(out, *page->caption ? page->caption : page->title);
	str_add(out, "\">\n<pre>\n"); // a newline right after <pre> is dropped: an empty first row is not
	for (int y = 0; y < c->rows; y++)
		row(out, c, y, p);
	str_add(out, "</pre>\n</div>\n");
	element(out, "figcaption", page->caption);
	str_add(out, "</figure>\n");
	sentences(out, page);
	str_add(out, "</main>\n</body>\n</html>\n");
}
