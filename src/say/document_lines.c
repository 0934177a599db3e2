// SPDX-License-Identifier: EUPL-1.2
// A document laid out in lines: paragraphs and facts flow, tables stand in columns of which the widest gives way.
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "say/document.h"

#include <string.h>

#define GAP     2   // between columns
#define LEAST   8   // cells of a column that has to give way
#define FIGURES 24  // of a word with a digit in it
#define LINES   500 // of one text
#define COLUMNS 16  // of a table

struct page {
	struct arena *a;
	int w;
	struct doc_line *line;
	size_t n, room;
};

static void put(struct page *p, enum doc_line_kind kind, const char *text)
{
	p->line = arena_grow(p->a, p->line, p->n, &p->room, sizeof *p->line, 64);
	p->line[p->n++] = (struct doc_line){kind, text};
}

static void blanks(struct str *out, int n)
{
	while (n-- > 0)
		str_addc(out, ' ');
}

static void rule(struct page *p, char sign, int w)
{
	struct str line = str_on(p->a);
	for (int i = 0; i < num_min(w, p->w); i++)
		str_addc(&line, sign);
	put(p, LINE_RULE, str_text(&line));
}

static void heading(struct page *p, enum doc_line_kind kind, const char *text, char sign)
{
	const char *lines[LINES];
	int n = text_wrap(p->a, text, p->w, LINES, lines), w = 0;
	for (int i = 0; i < n; i++) {
		put(p, kind, lines[i]);
		w = num_max(w, text_width(lines[i]));
	}
	rule(p, sign, w);
}

// Lines behind `first`, the following ones below its end.
static void flow(struct page *p, const char *first, int indent, const char *text)
{
	const char *lines[LINES];
	bool begun = false;
	for (const char *from = text; *from;) {
		size_t len = strcspn(from, "\n");
		int n = text_wrap(p->a, arena_dup(p->a, from, len), num_max(p->w - indent, 1), LINES, lines);
		for (int i = 0; i < n; i++) {
			struct str line = str_on(p->a);
			if (begun)
				blanks(&line, indent);
			else
				str_add(&line, first);
			begun = true;
			str_add(&line, lines[i]);
			put(p, LINE_PLAIN, str_text(&line));
		}
		from += len + (from[len] == '\n');
	}
}

static void fact(struct page *p, const struct doc *d, size_t at)
{
	size_t first = at, last = at;
	while (first > 0 && d->block[first - 1].kind == DOC_FACT)
		first--;
	while (last + 1 < d->n && d->block[last + 1].kind == DOC_FACT)
		last++;
	int w = 0;
	for (size_t i = first; i <= last; i++)
		w = num_max(w, text_width(d->block[i].name));
	w = num_min(w, p->w / 2) + 1 + GAP;
	struct str name = str_on(p->a);
	str_add(&name, text_cut(p->a, d->block[at].name, w - 1 - GAP));
	str_addc(&name, ':');
	blanks(&name, w - text_width(str_text(&name)));
	flow(p, str_text(&name), w, d->block[at].text);
}

// ---- tables ------------------------------------------------------------------------------------------------------------

// The widest word with a digit in it: a number or a day is not cut, as words are at a syllable.
static int figures(const struct page *p, const char *text)
{
	int widest = 0;
	for (const char *from = text; *from;) {
		size_t len = strcspn(from, " \n");
		const char *word = arena_dup(p->a, from, len);
		if (strpbrk(word, "0123456789"))
			widest = num_max(widest, text_width(word));
		from += len + (from[len] != '\0');
	}
	return num_min(widest, FIGURES);
}

// The widest column that may still give way; -1: none.
static int widest_of(const struct doc_table *t, const int w[COLUMNS], const int least[COLUMNS])
{
	int widest = -1;
	for (int c = 0; c < t->n; c++)
		if (w[c] > least[c] && (widest < 0 || w[c] > w[widest]))
			widest = c;
	return widest;
}

static void widths(const struct page *p, const struct doc_table *t, int w[COLUMNS])
{
	int sum = (t->n - 1) * GAP, least[COLUMNS];
	for (int c = 0; c < t->n; c++) {
		least[c] = LEAST;
		for (size_t r = 0; r < t->rows; r++)
			least[c] = num_max(least[c], figures(p, t->row[r][c]));
		w[c] = text_width(t->columns[c].head);
		for (size_t r = 0; r < t->rows; r++)
			w[c] = num_max(w[c], text_width(t->row[r][c]));
		sum += w[c];
	}
	while (sum > p->w) { // the widest gives way
		int widest = widest_of(t, w, least);
		for (int c = 0; c < t->n && widest < 0; c++)
			least[c] = LEAST; // at last figures do, too
		widest = widest < 0 ? widest_of(t, w, least) : widest;
		if (widest < 0)
			break;
		w[widest]--;
		sum--;
	}
}

static void cells(struct page *p, enum doc_line_kind kind, const struct doc_table *t, const int w[COLUMNS],
				  const char *const *text)
{
	const char **lines[COLUMNS];
	int n[COLUMNS], most = 1;
	for (int c = 0; c < t->n; c++) {
		const char *wrapped[LINES]; // only those there are are kept: a table may have thousands of cells
		n[c] = *text[c] ? text_wrap(p->a, text[c], w[c], LINES, wrapped) : 0;
		lines[c] = arena_alloc(p->a, ((size_t)n[c] + 1) * sizeof *lines[c]);
		memcpy(lines[c], wrapped, (size_t)n[c] * sizeof *lines[c]);
		most = num_max(most, n[c]);
	}
	for (int i = 0; i < most; i++) {
		struct str line = str_on(p->a);
		for (int c = 0; c < t->n; c++) {
			const char *cell = i < n[c] ? lines[c][i] : "";
			int rest = w[c] - text_width(cell);
			blanks(&line, t->columns[c].right ? rest : 0);
			str_add(&line, cell);
			blanks(&line, (t->columns[c].right ? 0 : rest) + (c + 1 < t->n ? GAP : 0));
		}
		while (line.len > 0 && line.s[line.len - 1] == ' ')
			line.s[--line.len] = '\0';
		put(p, kind, str_text(&line));
	}
}

static void dashes(struct page *p, const struct doc_table *t, const int w[COLUMNS])
{
	struct str line = str_on(p->a);
	for (int c = 0; c < t->n; c++) {
		for (int i = 0; i < w[c]; i++)
			str_addc(&line, '-');
		blanks(&line, c + 1 < t->n ? GAP : 0);
	}
	put(p, LINE_RULE, str_text(&line));
}

static void table(struct page *p, const struct doc_table *t)
{
	int w[COLUMNS];
	const char *heads[COLUMNS];
	if (t->n > COLUMNS || t->rows == 0)
		return;
	widths(p, t, w);
	for (int c = 0; c < t->n; c++)
		heads[c] = t->columns[c].head;
	cells(p, LINE_HEADS, t, w, heads);
	dashes(p, t, w);
	for (size_t r = 0; r < t->rows; r++) {
		if (t->sum && r > 0 && r + 1 == t->rows)
			dashes(p, t, w);
		cells(p, LINE_PLAIN, t, w, t->row[r]);
	}
}

size_t doc_lines(struct arena *a, const struct doc *d, int w, struct doc_line **out)
{
	struct page p = {.a = a, .w = num_max(w, 1)};
	heading(&p, LINE_TITLE, d->title, '=');
	for (size_t i = 0; i < d->n; i++) {
		const struct doc_block *b = &d->block[i];
		const struct doc_block *before = i > 0 ? &d->block[i - 1] : NULL;
		bool goes_on = before && b->kind == before->kind && (b->kind == DOC_ITEM || b->kind == DOC_FACT);
		if (!goes_on && !(before && before->kind == DOC_HEADING && b->kind != DOC_HEADING))
			put(&p, LINE_PLAIN, "");
		if (b->kind == DOC_HEADING)
			heading(&p, LINE_HEADING, b->text, b->level <= 2 ? '-' : '.');
		else if (b->kind == DOC_TEXT || b->kind == DOC_PICTURE)
			flow(&p, "", 0, b->text);
		else if (b->kind == DOC_ITEM)
			flow(&p, "- ", 2, b->text);
		else if (b->kind == DOC_FACT)
			fact(&p, d, i);
		else
			table(&p, b->table);
	}
	*out = p.line;
	return p.n;
}
