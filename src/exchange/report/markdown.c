// SPDX-License-Identifier: EUPL-1.2
// A document as Markdown with tables, as GitLab, GitHub and most wikis read it. Whatever could be markup is written so
// that it is none.
#include "base/text.h"
#include "exchange/report/form.h"

#include <string.h>

// `bare`: at the beginning of a line, where more is markup. A line break becomes a blank.
static void put(struct str *out, struct arena *a, const char *text, bool bare)
{
	struct str shown = str_on(a);
	text_harmless(&shown, text);
	const char *s = str_text(&shown);
	size_t digits = strspn(s, "0123456789");
	bool ends = digits > 0 && (s[digits] == '.' || s[digits] == ')');
	bool list = bare && ends && (s[digits + 1] == ' ' || !s[digits + 1]); // "12. of May", not "12.5"
	for (size_t i = 0; s[i]; i++) {
		bool first = bare && i == 0;
		if (strchr("\\`*_[]<>#|~&", s[i]) || (first && strchr("-+=:", s[i])) || (list && i == digits))
			str_addc(out, '\\');
		str_addc(out, s[i]);
	}
}

static void paragraphs(struct str *out, struct arena *a, const char *text, const char *between)
{
	for (const char *from = text; *from;) {
		size_t len = strcspn(from, "\n");
		if (len > 0) {
			if (from != text)
				str_add(out, between);
			put(out, a, arena_dup(a, from, len), true);
			str_addc(out, '\n');
		}
		from += len + (from[len] == '\n');
	}
}

static void row(struct str *out, struct arena *a, const struct doc_table *t, const char *const *cells)
{
	for (int c = 0; c < t->n; c++) {
		str_add(out, c ? " | " : "| ");
		put(out, a, cells[c], false);
	}
	str_add(out, " |\n");
}

static void table(struct str *out, struct arena *a, const struct doc_table *t)
{
	const char **heads = arena_alloc(a, (size_t)t->n * sizeof *heads);
	for (int c = 0; c < t->n; c++)
		heads[c] = t->columns[c].head;
	row(out, a, t, heads);
	for (int c = 0; c < t->n; c++)
		str_add(out, t->columns[c].right ? "| ---: " : "| --- ");
	str_add(out, "|\n");
	for (size_t r = 0; r < t->rows; r++)
		row(out, a, t, t->row[r]);
}

void report_markdown(struct str *out, const struct doc *d)
{
	str_add(out, "# ");
	put(out, d->a, d->title, false);
	str_addc(out, '\n');
	for (size_t i = 0; i < d->n; i++) {
		const struct doc_block *b = &d->block[i];
		bool listed = b->kind == DOC_ITEM || b->kind == DOC_FACT;
		if (!(listed && i > 0 && b->kind == d->block[i - 1].kind))
			str_addc(out, '\n');
		if (b->kind == DOC_HEADING) {
			for (int level = 0; level < b->level; level++)
				str_addc(out, '#');
			str_addc(out, ' ');
			put(out, d->a, b->text, false);
			str_addc(out, '\n');
		} else if (b->kind == DOC_TEXT || b->kind == DOC_PICTURE) {
			paragraphs(out, d->a, b->text, "\n");
		} else if (b->kind == DOC_TABLE) {
			table(out, d->a, b->table);
		} else {
			str_add(out, "- ");
			if (b->kind == DOC_FACT) {
				str_add(out, "**");
				put(out, d->a, b->name, false);
				str_add(out, ":** ");
			}
			paragraphs(out, d->a, b->text, "  ");
		}
	}
}
