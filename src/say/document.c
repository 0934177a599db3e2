// SPDX-License-Identifier: EUPL-1.2
// Blocks of a document, one behind the other.
#include "say/document.h"

#include <string.h>

static struct doc_block *add(struct doc *d, enum doc_kind kind)
{
	d->block = arena_grow(d->a, d->block, d->n, &d->room, sizeof *d->block, 32);
	struct doc_block *b = &d->block[d->n++];
	*b = (struct doc_block){.kind = kind, .name = "", .text = "", .svg = "", .page = d->page};
	d->page = false;
	return b;
}

void doc_begin(struct doc *d, struct arena *a, const char *title)
{
	*d = (struct doc){.a = a, .title = arena_str(a, title)};
}

void doc_heading(struct doc *d, int level, const char *text)
{
	struct doc_block *b = add(d, DOC_HEADING);
	b->level = level;
	b->text = arena_str(d->a, text);
}

void doc_text(struct doc *d, const char *text)
{
	if (*text)
		add(d, DOC_TEXT)->text = arena_str(d->a, text);
}

void doc_item(struct doc *d, const char *text)
{
	if (*text)
		add(d, DOC_ITEM)->text = arena_str(d->a, text);
}

void doc_fact(struct doc *d, const char *name, const char *text)
{
	if (!*text)
		return;
	struct doc_block *b = add(d, DOC_FACT);
	b->name = arena_str(d->a, name);
	b->text = arena_str(d->a, text);
}

void doc_picture(struct doc *d, const char *svg, const char *sentence)
{
	if (!*sentence)
		return;
	struct doc_block *b = add(d, DOC_PICTURE);
	b->text = arena_str(d->a, sentence);
	b->svg = arena_str(d->a, svg);
}

void doc_page(struct doc *d)
{
	d->page = true;
}

struct doc_table *doc_table(struct doc *d, const char *caption, const struct doc_column *columns, int n)
{
	struct doc_table *t = arena_zero(d->a, 1, sizeof *t);
	struct doc_column *own = arena_alloc(d->a, (size_t)n * sizeof *own);
	memcpy(own, columns, (size_t)n * sizeof *own);
	*t = (struct doc_table){.caption = arena_str(d->a, caption), .columns = own, .n = n};
	add(d, DOC_TABLE)->table = t;
	return t;
}

void doc_row(struct doc *d, struct doc_table *t, const char *const *cells)
{
	t->row = arena_grow(d->a, t->row, t->rows, &t->room, sizeof *t->row, 16);
	const char **row = arena_alloc(d->a, (size_t)t->n * sizeof *row);
	for (int i = 0; i < t->n; i++)
		row[i] = arena_str(d->a, cells[i]);
	t->row[t->rows++] = row;
}

void doc_table_done(struct doc_table *t)
{
	int kept = 1;
	for (int c = 1; c < t->n; c++) {
		bool any = false;
		for (size_t r = 0; r < t->rows && !any; r++)
			any = *t->row[r][c];
		if (!any)
			continue;
		t->columns[kept] = t->columns[c];
		for (size_t r = 0; r < t->rows; r++)
			t->row[r][kept] = t->row[r][c];
		kept++;
	}
	t->n = kept;
}

void doc_drop_empty(struct doc *d, size_t from)
{
	if (d->n == from + 1 && d->block[from].kind == DOC_HEADING)
		d->n = from;
}
