// SPDX-License-Identifier: EUPL-1.2
// The columns of the list of measures, as its chooser is told of them.
#include "ui/measures/columns_panel.h"

#include "base/i18n.h"
#include "ui/measures/columns.h"
#include "ui/measures/measures.h"

#include <string.h>

static struct column_row row_of(const struct column_choice *c, bool shown)
{
	struct column_row row = {.kind = c->kind, .part = c->criterion, .w = c->w, .shown = shown};
	memcpy(row.name, c->name, sizeof row.name);
	return row;
}

static struct column_choice choice_of(const struct column_row *row)
{
	struct column_choice c = {.kind = row->kind, .criterion = row->part, .w = row->w};
	memcpy(c.name, row->name, sizeof c.name);
	return c;
}

static bool listed(const struct column_row *row, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(row[i].name, name) == 0)
			return true;
	return false;
}

static size_t list(const struct look *look, const char *text, bool *usual, struct column_row **out)
{
	struct columns chosen;
	const struct column_choice *all;
	columns_read(&chosen, text, look, NULL);
	*usual = chosen.n == 0;
	if (*usual)
		columns_usual(&chosen, look);
	size_t most = columns_all(look->frame, look, &all), n = 0;
	struct column_row *row = arena_alloc(look->frame, (most + (size_t)chosen.n + 1) * sizeof *row);
	for (int i = 0; i < chosen.n; i++)
		row[n++] = row_of(&chosen.at[i], true);
	for (size_t i = 0; i < most; i++)
		if (!listed(row, n, all[i].name))
			row[n++] = row_of(&all[i], false);
	*out = row;
	return n;
}

static const char *label(const struct column_row *row, const struct look *look)
{
	struct column_choice c = choice_of(row);
	return c.kind || c.criterion != NONE32 ? column_label(&c, look) : row->name;
}

static bool there(const struct column_row *row, const struct look *look)
{
	struct column_choice c = choice_of(row);
	return column_there(&c, look);
}

static int width(const struct column_row *row, const struct look *look)
{
	struct column_choice c = choice_of(row);
	return column_width(&c, look);
}

static void bounds(const struct column_row *row, int *least, int *most)
{
	struct column_choice c = choice_of(row);
	column_bounds(&c, least, most);
}

static bool of_year(const struct column_row *row)
{
	const struct column_kind *kind = row->kind;
	return kind && kind->of_year;
}

static bool shares(const struct column_row *row)
{
	return row->kind == &column_kinds[COL_MONEY];
}

static const struct column_source source = {
	.kept = N_("The arrangement is kept with this plan; new ones begin with it."),
	.list = list,
	.label = label,
	.there = there,
	.width = width,
	.bounds = bounds,
	.of_year = of_year,
	.shares = shares,
};

void *columns_panel_new(const struct look *look)
{
	return column_panel_new(&source, look, look->columns);
}
