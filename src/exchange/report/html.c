// SPDX-License-Identifier: EUPL-1.2
// A document as one page: no script, nothing loaded; readable on a telephone, by a screen reader and on paper.
#include "base/hyphen.h"
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/report/form.h"

#include <string.h>

// Black on white, 16.9 : 1; heads of tables 13 : 1. On paper headings stay with what follows, and rows whole.
static const char style[] =
	":root{color-scheme:light}\n"
	"body{margin:0;background:#fff;color:#1a1a1a;font:1rem/1.5 \"Liberation Sans\",Arial,Helvetica,sans-serif;"
	"hyphens:auto;overflow-wrap:break-word}\n"
	"header,main{max-width:60rem;margin:0 auto;padding:0 1rem}\n"
	"header{padding-top:1rem}main{padding-bottom:1rem}\n"
	"h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}\n"
	"h2{font-size:1.2rem;line-height:1.3;margin:1.75rem 0 .5rem}\n"
	"h3{font-size:1rem;margin:1.25rem 0 .25rem}\n"
	"p,ul,dl{margin:.5rem 0;max-width:48rem}\n"
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
	// A number has no blank at which it could break; a range breaks at its word.
	".n{text-align:right}td.n{hyphens:none;overflow-wrap:normal}\n"
	".sum th,.sum td{font-weight:bold;border-top:2px solid #1a1a1a}\n"
	"@page{size:A4;margin:20mm}@page tight{size:A4;margin:12mm}\n"
	"@media print{body{font-size:10.5pt}header,main{max-width:none;padding:0}h1,h2,h3,caption{break-after:avoid}"
	"tr,li,dd,figure{break-inside:avoid}"
	"figure svg{min-width:0;max-height:240mm}thead{display:table-header-group}"
	".wide{overflow:visible}[data-page]{break-before:page;border:0;padding:0}p,ul,dl{max-width:none}"
	"th,td{overflow-wrap:anywhere}thead th{overflow-wrap:break-word}.many{font-size:8pt}.many th,.many "
	"td{padding:.15rem .25rem}\n"
	// What is to lie on one page stands closer; a sheet in two columns.
	".one-page,.sheets{font-size:8.5pt;line-height:1.3}.one-page h2,.sheets h2{font-size:11pt;margin:.6rem 0 .2rem}\n"
	".sheets h3{font-size:8.5pt;margin:.5rem 0 .1rem}.one-page h1,.sheets h1{font-size:14pt;margin:0 0 .3rem}\n"
	".one-page p,.one-page ul,.one-page dl,.sheets p,.sheets ul,.sheets dl{margin:.15rem 0}\n"
	".one-page :is(th,td),.sheets :is(th,td){padding:.05rem .3rem}.one-page :is(dd),.sheets :is(dd){margin:0}\n"
	".one-page{page:tight;line-height:1.2}.one-page figure{margin:.1rem 0}.one-page figure svg{max-height:72mm}"
	".one-page th,.one-page td{overflow-wrap:break-word}"
	".one-page table{margin:0}.one-page caption{padding:0;font-size:7.5pt}.one-page h2{margin:.4rem 0 0}\n"
	".sheets section{columns:2;column-gap:8mm}.sheets section h2{column-span:all}}\n";

static const char *harmless(struct arena *a, const char *text)
{
	struct str shown = str_on(a);
	text_harmless(&shown, text);
	return str_text(&shown);
}

static void put(struct str *out, struct arena *a, const char *text)
{
	text_markup(out, harmless(a, text));
}

static void element(struct str *out, struct arena *a, const char *name, const char *text)
{
	str_addf(out, "<%s>", name);
	put(out, a, text);
	str_addf(out, "</%s>\n", name);
}

static void heading(struct str *out, struct arena *a, const struct doc_block *b, bool in_section)
{
	int level = b->level < 2 ? 2 : b->level > 6 ? 6 : b->level;
	// No class: office programs would make a style of it that is no heading any more.
	str_addf(out, b->page && !in_section ? "<h%d data-page=\"\">" : "<h%d>", level);
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

#define LONG 10 // letters; a longer word in a head of a table may be broken at its syllables

// With soft hyphens, for browsers that do not know how the language breaks its words.
static const char *soft(struct arena *a, const char *text)
{
	struct str out = str_on(a);
	for (const char *from = text; *from;) {
		size_t len = strcspn(from, " "), last = 0;
		bool breaks[256] = {false};
		for (size_t most = len < sizeof breaks ? len : 0, at = most;
			 most > 1 && at > 0 && text_width(arena_dup(a, from, len)) > LONG;)
			if ((at = hyphen_last(from, len, most - 1)) > 0)
				breaks[most = at] = true;
		for (size_t i = 0; i < len; i++)
			if (i < sizeof breaks && breaks[i]) {
				str_addn(&out, from + last, i - last);
				str_add(&out, "\xc2\xad");
				last = i;
			}
		str_addn(&out, from + last, len - last);
		from += len;
		if (*from)
			str_addc(&out, *from++);
	}
	return str_text(&out);
}

#define MANY 5 // columns; a table with more of them has smaller letters on paper

static void table(struct str *out, struct arena *a, const struct doc_table *t)
{
	// The part that may be moved sideways can be reached by keys, and says what it is.
	str_add(out, "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"");
	put(out, a, t->caption);
	str_add(out, t->n > MANY ? "\">\n<table class=\"many\">\n" : "\">\n<table>\n");
	element(out, a, "caption", t->caption);
	str_add(out, "<thead><tr>");
	for (int c = 0; c < t->n; c++) {
		str_addf(out, "<th scope=\"col\"%s>", t->columns[c].right ? " class=\"n\"" : "");
		text_markup(out, soft(a, harmless(a, t->columns[c].head)));
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
		heading(out, d->a, b, d->layout == DOC_SHEETS);
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

static const char *const layouts[] = {
	[DOC_FLOWS] = "", [DOC_ONE_PAGE] = " class=\"one-page\"", [DOC_SHEETS] = " class=\"sheets\""};

// A sheet is a section, so that it can have columns of its own.
static void body(struct str *out, const struct doc *d, size_t from)
{
	bool open = false;
	for (size_t i = from; i < d->n; i++) {
		const struct doc_block *b = &d->block[i];
		if (d->layout == DOC_SHEETS && b->kind == DOC_HEADING && b->level == 2) {
			str_addf(out, "%s<section%s>\n", open ? "</section>\n" : "", b->page ? " data-page=\"\"" : "");
			open = true;
		}
		block(out, d, i);
	}
	if (open)
		str_add(out, "</section>\n");
}

// Nothing for browsers alone in the head: office programs show what they do not know as a remark beside the title.
void report_html(struct str *out, const struct doc *d, const char *css)
{
	str_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
			 i18n_lang() == LANG_DE ? "de" : "en");
	str_add(out, "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n");
	element(out, d->a, "title", d->title);
	str_addf(out, "<style>\n%s%s</style>\n</head>\n<body%s>\n", style, css ? css : "", layouts[d->layout]);
	body(out, d, head(out, d));
	str_add(out, "</main>\n</body>\n</html>\n");
}
