// SPDX-License-Identifier: EUPL-1.2
// What the pane of a list from outside shows: its rows by their fate, and what they change.
#include "cmd/view/pages.h"
#include "exchange/catalogue/catalogue.h"
#include "say/value.h"
#include "ui/program/import.h"

static void add_row(struct pages *g, struct import_view *v, struct import_row *rows, const struct catalogue_row *r,
					enum import_fate fate)
{
	struct import_cell *cells = arena_alloc(g->arena, (r->cells_n + 1) * sizeof *cells);
	for (size_t i = 0; i < r->cells_n; i++) {
		const struct catalogue_cell *c = &r->cells[i];
		enum privacy hidden = c->column < 0 ? PRIVACY_OPEN : value_hidden_from(NULL, c->table, NULL, c->column);
		cells[i] = (struct import_cell){c->label, c->before, c->after, hidden};
	}
	rows[v->n++] =
		(struct import_row){fate, r->line, r->code, r->title, r->reason ? r->reason : "", r->told, cells, r->cells_n};
	v->count[fate]++;
}

const struct import_view *page_import(struct pages *g)
{
	static const enum catalogue_fate order[] = {CATALOGUE_REJECTED, CATALOGUE_CHANGED, CATALOGUE_NEW};
	struct str about = str_on(g->arena), sum = str_on(g->arena);
	if (!g->catalogue)
		return NULL;
	size_t n = catalogue_count(g->catalogue);
	struct import_view *v = arena_zero(g->arena, 1, sizeof *v);
	struct import_row *rows = arena_alloc(g->arena, (n + 1) * sizeof *rows);
	for (int fate = 0; fate < IMPORT_FATES; fate++)
		for (size_t i = 0; i < n; i++)
			if (catalogue_row(g->catalogue, i)->fate == order[fate])
				add_row(g, v, rows, catalogue_row(g->catalogue, i), (enum import_fate)fate);
	catalogue_about(&about, g->catalogue);
	catalogue_sum(&sum, g->catalogue);
	v->rows = rows;
	v->file = catalogue_name(g->catalogue);
	v->about = str_text(&about);
	v->sum = str_text(&sum);
	v->same = catalogue_fate_count(g->catalogue, CATALOGUE_SAME);
	v->conflicts = catalogue_conflicts(g->catalogue);
	v->unfit = catalogue_unfit(g->catalogue);
	return v;
}
