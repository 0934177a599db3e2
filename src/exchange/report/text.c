// SPDX-License-Identifier: EUPL-1.2
// A document as plain text of 80 cells: for a terminal, a mail, a screen reader.
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "exchange/report/form.h"

#define WIDTH 80
#define GAP   2   // between columns
#define LEAST 8   // cells of a column that has to give way
#define LINES 500 // of one text

static void blanks(struct str *out, int n)
{
	while (n-- > 0)
		str_addc(out, ' ');
}

static void ruled(struct str *out, const char *text, char rule)
{
	struct str shown = {0};
	text_harmless(&shown, text);
	str_addf(out, "%s\n", str_text(&shown));
	for (int i = 0; i < num_min(text_width(text), WIDTH); i++)
		str_addc(out, rule);
	str_addc(out, '\n');
	str_free(&shown);
}

// Lines behind `first`, the following ones below its end.
static void flow(struct str *out, struct arena *a, const char *first, int indent, const char *text)
{
	const char *lines[LINES];
	bool begun = false;
	for (const char *from = text; *from;) {
		size_t len = 0;
		while (from[len] && from[len] != '\n')
			len++;
		int n = text_wrap(a, arena_dup(a, from, len), WIDTH - indent, LINES, lines);
		for (int i = 0; i < n; i++) {
			if (begun)
				blanks(out, indent);
			else
				str_add(out, first);
			begun = true;
			str_addf(out, "%s\n", lines[i]);
		}
		from += len + (from[len] == '\n');
	}
}

static void fact(struct str *out, const struct doc *d, size_t at)
{
	size_t first = at, last = at;
	while (first > 0 && d->block[first - 1].kind == DOC_FACT)
		first--;
	while (last + 1 < d->n && d->block[last + 1].kind == DOC_FACT)
		last++;
	int w = 0;
	for (size_t i = first; i <= last; i++)
		w = num_max(w, text_width(d->block[i].name));
	w = num_min(w, WIDTH / 2) + 1 + GAP;
	struct str name = str_on(d->a);
	text_harmless(&name, d->block[at].name);
	str_addc(&name, ':');
	blanks(&name, w - text_width(str_text(&name)));
	flow(out, d->a, str_text(&name), w, d->block[at].text);
}

// ---- tables ------------------------------------------------------------------------------------------------------------

#define COLUMNS 16

static void widths(const struct doc_table *t, int w[COLUMNS])
{
	int sum = (t->n - 1) * GAP;
	for (int c = 0; c < t->n; c++) {
		w[c] = text_width(t->columns[c].head);
		for (size_t r = 0; r < t->rows; r++)
			w[c] = num_max(w[c], text_width(t->row[r][c]));
		sum += w[c];
	}
	while (sum > WIDTH) { // the widest gives way
		int widest = 0;
		for (int c = 1; c < t->n; c++)
			widest = w[c] > w[widest] ? c : widest;
		if (w[widest] <= LEAST)
			break;
		w[widest]--;
		sum--;
	}
}

static void cells(struct str *out, struct arena *a, const struct doc_table *t, const int w[COLUMNS],
				  const char *const *text)
{
	const char *lines[COLUMNS][LINES];
	int n[COLUMNS], most = 1;
	for (int c = 0; c < t->n; c++) {
		n[c] = *text[c] ? text_wrap(a, text[c], w[c], LINES, lines[c]) : 0;
		most = num_max(most, n[c]);
	}
	for (int i = 0; i < most; i++) {
		struct str line = str_on(a);
		for (int c = 0; c < t->n; c++) {
			const char *cell = i < n[c] ? lines[c][i] : "";
			int rest = w[c] - text_width(cell);
			blanks(&line, t->columns[c].right ? rest : 0);
			str_add(&line, cell);
			blanks(&line, (t->columns[c].right ? 0 : rest) + (c + 1 < t->n ? GAP : 0));
		}
		while (line.len > 0 && line.s[line.len - 1] == ' ')
			line.s[--line.len] = '\0';
		str_addf(out, "%s\n", str_text(&line));
	}
}

static void table(struct str *out, struct arena *a, const struct doc_table *t)
{
	int w[COLUMNS];
	const char *heads[COLUMNS];
	if (t->n > COLUMNS || t->rows == 0)
		return;
	widths(t, w);
	for (int c = 0; c < t->n; c++)
		heads[c] = t->columns[c].head;
	cells(out, a, t, w, heads);
	for (int c = 0; c < t->n; c++) {
		for (int i = 0; i < w[c]; i++)
			str_addc(out, '-');
		blanks(out, c + 1 < t->n ? GAP : 0);
	}
	str_addc(out, '\n');
	for (size_t r = 0; r < t->rows; r++)
		cells(out, a, t, w, t->row[r]);
}

void report_text(struct str *out, const struct doc *d)
{
	ruled(out, d->title, '=');
	for (size_t i = 0; i < d->n; i++) {
		const struct doc_block *b = &d->block[i];
		bool goes_on = i > 0 && b->kind == d->block[i - 1].kind && (b->kind == DOC_ITEM || b->kind == DOC_FACT);
		if (!goes_on && !(i > 0 && d->block[i - 1].kind == DOC_HEADING && d->block[i - 1].level == 2))
			str_addc(out, '\n');
		if (b->kind == DOC_HEADING)
			ruled(out, b->text, b->level == 2 ? '-' : '.');
		else if (b->kind == DOC_TEXT)
			flow(out, d->a, "", 0, b->text);
		else if (b->kind == DOC_ITEM)
			flow(out, d->a, "- ", 2, b->text);
		else if (b->kind == DOC_FACT)
			fact(out, d, i);
		else
			table(out, d->a, b->table);
	}
}
