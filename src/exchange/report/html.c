// SPDX-License-Identifier: EUPL-1.2
// A document as one page: no script, nothing loaded; readable on a telephone, by a screen reader and on paper.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/report/form.h"

#include <string.h>

// Black on white, 16.9 : 1; heads of tables 13 : 1. On paper headings stay with what follows, and rows whole.
static const char style[] =
	":root{color-scheme:light}\n"
	"body{margin:0;background:#fff;color:#1a1a1a;font:1rem/1.5 \"Liberation Sans\",Arial,Helvetica,sans-serif;"
	"hyphens:auto;overflow-wrap:break-word}\n"
	"header,main{max-width:48rem;margin:0 auto;padding:0 1rem}\n"
	"header{padding-top:1rem}main{padding-bottom:1rem}\n"
	"h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}\n"
	"h2{font-size:1.2rem;line-height:1.3;margin:1.75rem 0 .5rem}\n"
	"h3{font-size:1rem;margin:1.25rem 0 .25rem}\n"
	"p,ul,dl{margin:.5rem 0}\n"
	"ul{padding-left:1.25rem}\n"
	"dt{font-weight:bold}\n"
	"dd{margin:0 0 .25rem}\n"
	"@media (min-width:40rem){dl{display:grid;grid-template-columns:max-content 1fr;column-gap:1rem}}\n"
	".wide{overflow-x:auto}\n"
	"figure{margin:.75rem 0}\n"
	"figure svg{display:block;width:100%;min-width:40rem;height:auto}\n"
	"[data-page]{border-top:2px solid #767676;padding-top:1rem}\n"
	"table{border-collapse:collapse;width:100%;margin:.5rem 0}\n"
	"caption{text-align:left;padding:.25rem 0;color:#444}\n"
	"th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #767676}\n"
	"thead th{background:#ececec;border-bottom:2px solid #1a1a1a}\n"
	"tbody th{font-weight:normal}\n"
	".n{text-align:right;hyphens:none;overflow-wrap:normal}\n" // a number has no blank at which it could break
	".sum th,.sum td{font-weight:bold;border-top:2px solid #1a1a1a}\n"
	"@page{size:A4;margin:20mm}\n"
	"@media print{body{font-size:10.5pt}header,main{max-width:none;padding:0}h1,h2,h3,caption{break-after:avoid}"
	"tr,li,dd,figure{break-inside:avoid}"
	"figure svg{min-width:0;max-height:240mm}thead{display:table-header-group}"
	".wide{overflow:visible}[data-page]{break-before:page;border:0;padding:0}}\n";

static void put(struct str *out, struct arena *a, const char *text)
{
	struct str shown = str_on(a);
	text_harmless(&shown, text);
	for (const char *s = str_text(&shown); *s; s++)
		if (*s == '<')
			str_add(out, "&lt;");
		else if (*s == '>')
			str_add(out, "&gt;");
		else if (*s == '&')
			str_add(out, "&amp;");
		else if (*s == '"')
			str_add(out, "&quot;");
		else
			str_addc(out, *s);
}

static void element(struct str *out, struct arena *a, const char *name, const char *text)
{
	str_addf(out, "<%s>", name);
	put(out, a, text);
	str_addf(out, "</%s>\n", name);
}

static void heading(struct str *out, struct arena *a, const struct doc_block *b)
{
	int level = b->level < 2 ? 2 : b->level > 6 ? 6 : b->level;
	// No class: office programs would make a style of it that is no heading any more.
	str_addf(out, b->page ? "<h%d data-page=\"\">" : "<h%d>", level);
	put(out, a, b->text);
	str_addf(out, "</h%d>\n", level);
}

// Lines of a text, with breaks between them.
static void lines(struct str *out, struct arena *a, const char *text)
{
	for (const char *from = text; *from;) {
		size_t len = strcspn(from, "\n");
		if (from != text)
			str_add(out, "<br/>");
		put(out, a, arena_dup(a, from, len));
		from += len + (from[len] == '\n');
	}
}

static void table(struct str *out, struct arena *a, const struct doc_table *t)
{
	// The part that may be moved sideways can be reached by keys, and says what it is.
	str_add(out, "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"");
	put(out, a, t->caption);
	str_add(out, "\">\n<table>\n");
	element(out, a, "caption", t->caption);
	str_add(out, "<thead><tr>");
	for (int c = 0; c < t->n; c++) {
		str_addf(out, "<th scope=\"col\"%s>", t->columns[c].right ? " class=\"n\"" : "");
		put(out, a, t->columns[c].head);
		str_add(out, "</th>");
	}
	str_add(out, "</tr></thead>\n<tbody>\n");
	for (size_t r = 0; r < t->rows; r++) {
		str_addf(out, "<tr%s><th scope=\"row\">", t->sum && r + 1 == t->rows ? " class=\"sum\"" : "");
		lines(out, a, t->row[r][0]);
		str_add(out, "</th>");
		for (int c = 1; c < t->n; c++) {
			str_add(out, t->columns[c].right ? "<td class=\"n\">" : "<td>");
			lines(out, a, t->row[r][c]);
			str_add(out, "</td>");
		}
		str_add(out, "</tr>\n");
	}
	str_add(out, "</tbody>\n</table>\n</div>\n");
}

// The element tells itself what it shows; where there is none, the sentence does.
static void picture(struct str *out, struct arena *a, const struct doc_block *b)
{
	if (*b->svg) {
		str_add(out, "<figure class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"");
		put(out, a, b->text);
		str_addf(out, "\">\n%s\n</figure>\n", b->svg);
	} else {
		element(out, a, "p", b->text);
	}
}

static void block(struct str *out, const struct doc *d, size_t i)
{
	const struct doc_block *b = &d->block[i];
	bool first = i == 0 || d->block[i - 1].kind != b->kind, last = i + 1 == d->n || d->block[i + 1].kind != b->kind;
	if (b->kind == DOC_HEADING) {
		heading(out, d->a, b);
	} else if (b->kind == DOC_TEXT) {
		str_add(out, "<p>");
		lines(out, d->a, b->text);
		str_add(out, "</p>\n");
	} else if (b->kind == DOC_ITEM) {
		str_add(out, first ? "<ul>\n<li>" : "<li>");
		lines(out, d->a, b->text);
		str_add(out, last ? "</li>\n</ul>\n" : "</li>\n");
	} else if (b->kind == DOC_FACT) {
		str_add(out, first ? "<dl>\n" : "");
		element(out, d->a, "dt", b->name);
		str_add(out, "<dd>");
		lines(out, d->a, b->text);
		str_add(out, last ? "</dd>\n</dl>\n" : "</dd>\n");
	} else if (b->kind == DOC_PICTURE) {
		picture(out, d->a, b);
	} else {
		table(out, d->a, b->table);
	}
}

// What the report is about stands in its head: title and facts.
static size_t head(struct str *out, const struct doc *d)
{
	size_t n = 0;
	str_add(out, "<header>\n");
	element(out, d->a, "h1", d->title);
	for (; n < d->n && d->block[n].kind == DOC_FACT; n++)
		block(out, d, n);
	str_add(out, "</header>\n<main>\n");
	return n;
}

// Nothing for browsers alone in the head: office programs show what they do not know as a remark beside the title.
void report_html(struct str *out, const struct doc *d, const char *css)
{
	str_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
			 i18n_lang() == LANG_DE ? "de" : "en");
	str_add(out, "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n");
	element(out, d->a, "title", d->title);
	str_addf(out, "<style>\n%s%s</style>\n</head>\n<body>\n", style, css ? css : "");
	for (size_t i = head(out, d); i < d->n; i++)
		block(out, d, i);
	str_add(out, "</main>\n</body>\n</html>\n");
}
