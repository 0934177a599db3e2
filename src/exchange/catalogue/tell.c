// SPDX-License-Identifier: EUPL-1.2
// A list's preview in words.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"

#define CELL_SHOWN 60 // cells of a text in the preview of a script

const char *catalogue_name(const struct catalogue *c)
{
	return c->name;
}

void catalogue_about(struct str *out, const struct catalogue *c)
{
	str_add(out, c->about);
}

size_t catalogue_count(const struct catalogue *c)
{
	return c->n;
}

const struct catalogue_row *catalogue_row(const struct catalogue *c, size_t i)
{
	return shown_row(c, i);
}

size_t catalogue_fate_count(const struct catalogue *c, enum catalogue_fate fate)
{
	return c->count[fate];
}

// An empty cell empties the value: somebody who left a column half filled wants to know.
static size_t emptied(const struct catalogue *c)
{
	size_t n = 0;
	for (size_t i = 0; i < c->n; i++) {
		if (c->entries[i].row.fate != CATALOGUE_CHANGED)
			continue;
		const struct catalogue_row *r = shown_row(c, i);
		for (size_t k = 0; k < r->cells_n; k++)
			n += r->cells[k].before[0] && !r->cells[k].after[0];
	}
	return n;
}

void catalogue_sum(struct str *out, const struct catalogue *c)
{
	str_addf(out, tr("%zu new, %zu changed, %zu unchanged"), c->count[CATALOGUE_NEW], c->count[CATALOGUE_CHANGED],
			 c->count[CATALOGUE_SAME]);
	if (c->count[CATALOGUE_REJECTED])
		str_addf(out, tr(", %zu rejected"), c->count[CATALOGUE_REJECTED]);
	size_t n = emptied(c);
	if (n)
		str_addf(out, tr_n(", %zu value emptied", ", %zu values emptied", (unsigned long)n), n);
}

static bool has_cells(const struct catalogue *c, int facet)
{
	for (size_t i = 0; i < c->n; i++)
		if (*c->entries[i].text[facet])
			return true;
	return false;
}

size_t catalogue_conflicts(const struct catalogue *c)
{
	size_t n = 0;
	for (size_t i = 0; i < c->n; i++)
		n += c->entries[i].row.fate == CATALOGUE_REJECTED && c->entries[i].row.conflict;
	return n;
}

size_t catalogue_unfit(const struct catalogue *c)
{
	size_t n = 0;
	for (size_t i = 0; i < c->n; i++)
		n += c->entries[i].row.fate == CATALOGUE_REJECTED && c->entries[i].row.unfit;
	return n;
}

// What an unknown head was probably meant to be.
static const struct facet *near(const struct catalogue *c, const struct facet *f)
{
	return f->kind == FACET_LEFT_OUT && *f->head && !f->told ? facet_near(c, f->head) : NULL;
}

static void tell_columns(struct str *out, const struct catalogue *c, enum facet_kind kind, const char *label)
{
	bool first = true;
	for (int i = 0; i < c->facets; i++) {
		const struct facet *f = &c->facet[i];
		if (f->kind != kind || !has_cells(c, i))
			continue;
		if (first)
			str_addf(out, "%s%s: ", out->len ? "; " : "", label);
		else
			str_add(out, ", ");
		if (*f->head)
			text_harmless(out, f->head);
		else
			str_addf(out, tr("column %d"), i + 1);
		const struct facet *meant = near(c, f);
		if (meant)
			str_addf(out, tr(" (did you mean “%s”?)"), facet_label(c->plan, meant));
		first = false;
	}
}

void catalogue_describe(struct str *out, const struct catalogue *c)
{
	// What is lost comes first.
	tell_columns(out, c, FACET_LEFT_OUT, tr("left out"));
	if (*c->passed)
		str_addf(out, tr("%spassed over: %s"), out->len ? "; " : "", c->passed);
	str_addf(out, "%s%s, %s", out->len ? "; " : "", c->encoding,
			 c->separator == ';'   ? tr("separated by semicolons")
			 : c->separator == ',' ? tr("separated by commas")
								   : tr("separated by tabs"));
	made_describe(out, c);
	tell_columns(out, c, FACET_CALCULATED, tr("calculated here, not read"));
}

// A text on one line, cut where it is long.
static void brief(struct str *out, const char *text)
{
	struct str plain = {0};
	text_harmless(&plain, text);
	size_t n = text_fit(str_text(&plain), CELL_SHOWN);
	str_addn(out, str_text(&plain), n);
	str_add(out, n < plain.len ? "…" : plain.len ? "" : "–");
	str_free(&plain);
}

static void tell_row(struct str *out, const struct catalogue_row *r)
{
	static const char signs[] = {'+', '~', ' ', '!'};
	str_addc(out, signs[r->fate]);
	str_add(out, *r->code ? " " : "");
	text_harmless(out, r->code);
	str_add(out, *r->title ? " " : "");
	text_harmless(out, r->title);
	str_addf(out, tr(" (line %ld)"), r->line);
	str_addf(out, "%s%s\n", r->fate == CATALOGUE_REJECTED ? ": " : "", r->fate == CATALOGUE_REJECTED ? r->reason : "");
	if (*r->told)
		str_addf(out, "    (%s)\n", r->told);
	for (size_t i = 0; i < r->cells_n; i++) {
		str_add(out, "    ");
		text_harmless(out, r->cells[i].label);
		str_add(out, ": ");
		if (r->fate == CATALOGUE_CHANGED) {
			brief(out, r->cells[i].before);
			str_add(out, " → ");
		}
		brief(out, r->cells[i].after);
		str_addc(out, '\n');
	}
}

// The map that takes the columns which are near to known ones, ready to be copied.
static void tell_map(struct str *out, const struct catalogue *c)
{
	struct str map = {0};
	for (int i = 0; i < c->facets; i++) {
		const struct facet *meant = has_cells(c, i) ? near(c, &c->facet[i]) : NULL;
		if (!meant)
			continue;
		str_add(&map, map.len ? "," : "");
		facet_put_map(&map, c, c->facet[i].head, meant);
	}
	if (map.len) {
		str_add(out, "    --map '");
		text_harmless(out, str_text(&map));
		str_add(out, "'\n");
	}
	str_free(&map);
}

// How rejected rows can be taken all the same.
static void tell_choices(struct str *out, const struct catalogue *c)
{
	size_t conflicts = catalogue_conflicts(c), cells = catalogue_unfit(c);
	if (conflicts)
		str_addf(
			out,
			tr_n("In %zu row number and title disagree: --match number goes by the number and gives its measure the "
				 "title, --match title goes by the title alone.\n",
				 "In %zu rows number and title disagree: --match number goes by the number and gives its measure "
				 "the title, --match title goes by the title alone.\n",
				 (unsigned long)conflicts),
			conflicts);
	if (cells)
		str_addf(out,
				 tr_n("--leave-cells takes %zu row without the cell that does not fit.\n",
					  "--leave-cells takes %zu rows without the cells that do not fit.\n", (unsigned long)cells),
				 cells);
}

void catalogue_tell(struct str *out, const struct catalogue *c)
{
	text_harmless(out, c->name);
	str_add(out, ": ");
	catalogue_about(out, c);
	str_addc(out, '\n');
	tell_map(out, c);
	for (size_t i = 0; i < c->n; i++)
		if (c->entries[i].row.fate != CATALOGUE_SAME || *c->entries[i].row.told)
			tell_row(out, shown_row(c, i));
	catalogue_sum(out, c);
	str_addc(out, '\n');
	tell_choices(out, c);
}
