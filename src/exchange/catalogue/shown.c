// SPDX-License-Identifier: EUPL-1.2
// The cells a list changes, as they are shown. Long lists mostly bring new rows, where nothing stood before and each cell
// says what the file says: that need not be kept once more.
#include "exchange/catalogue/work.h"

#include <string.h>

static const char *in_file(const struct catalogue *c, const struct entry *e, int facet)
{
	return facet < c->facets ? e->text[facet] : NULL;
}

static void *kept(struct catalogue *c, const void *list, size_t n, size_t size)
{
	return n ? memcpy(arena_alloc(c->arena, n * size), list, n * size) : NULL;
}

void shown_keep(struct catalogue *c, struct entry *e, const struct write *writes, const char *const *texts)
{
	size_t n = e->row.cells_n;
	bool plain = true;
	for (size_t i = 0; i < n; i++)
		plain = plain && !*texts[2 * i] && texts[2 * i + 1] == in_file(c, e, writes[i].facet);
	e->writes = kept(c, writes, n, sizeof *writes);
	e->shown = plain ? NULL : kept(c, texts, 2 * n, sizeof *texts);
	if (!c->cells)
		c->cells = arena_alloc(c->arena, (CATALOGUE_COLUMNS + 1) * sizeof *c->cells);
}

const struct catalogue_row *shown_row(const struct catalogue *c, size_t at)
{
	struct entry *e = &c->entries[at];
	for (size_t i = 0; i < e->row.cells_n; i++) {
		int facet = e->writes[i].facet;
		const struct facet *f = &c->facet[facet];
		bool own = f->kind == FACET_COLUMN || f->kind == FACET_TEXT;
		c->cells[i] = (struct catalogue_cell){.label = c->label[facet],
											  .before = e->shown ? e->shown[2 * i] : "",
											  .after = e->shown ? e->shown[2 * i + 1] : in_file(c, e, facet),
											  .table = f->kind == FACET_TEXT ? T_measure_text : T_measure,
											  .column = own ? f->column : -1};
	}
	e->row.cells = c->cells;
	return &e->row;
}
