// SPDX-License-Identifier: EUPL-1.2
// A list's preview in words.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"

#include <string.h>

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
	return &c->entries[i].row;
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
		const struct catalogue_row *r = &c->entries[i].row;
		for (size_t k = 0; r->fate == CATALOGUE_CHANGED && k < r->cells_n; k++)
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

// What an unknown head was probably meant to be.
static const char *near(const struct catalogue *c, const char *head)
{
	struct facet all[CATALOGUE_COLUMNS];
	int n = facet_all(all, c->plan), least = 1 + (int)strlen(head) / 4;
	const char *best = NULL;
	for (int i = 0; i < n; i++) {
		const char *label = facet_label(c->plan, &all[i]);
		int d = text_distance(head, label);
		if (d < least) {
			least = d;
			best = label;
		}
	}
	return best;
}

static void tell_columns(struct str *out, const struct catalogue *c, enum facet_kind kind, const char *label)
{
	bool first = true;
	for (int i = 0; i < c->facets; i++) {
		const struct facet *f = &c->facet[i];
		if (f->kind != kind || !has_cells(c, i))
			continue;
		str_addf(out, first ? "; %s: " : ", ", label);
		if (*f->head)
			text_harmless(out, f->head);
		else
			str_addf(out, tr("column %d"), i + 1);
		const char *meant = kind == FACET_LEFT_OUT && *f->head && !f->told ? near(c, f->head) : NULL;
		if (meant)
			str_addf(out, tr(" (did you mean “%s”?)"), meant);
		first = false;
	}
}

void catalogue_describe(struct str *out, const struct catalogue *c)
{
	str_addf(out, "%s, %s", c->encoding,
			 c->separator == ';'   ? tr("separated by semicolons")
			 : c->separator == ',' ? tr("separated by commas")
								   : tr("separated by tabs"));
	made_describe(out, c);
	tell_columns(out, c, FACET_LEFT_OUT, tr("left out"));
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
	for (size_t i = 0; i < r->cells_n; i++) {
		str_addf(out, "    %s: ", r->cells[i].label);
		if (r->fate == CATALOGUE_CHANGED) {
			brief(out, r->cells[i].before);
			str_add(out, " → ");
		}
		brief(out, r->cells[i].after);
		str_addc(out, '\n');
	}
}

void catalogue_tell(struct str *out, const struct catalogue *c)
{
	text_harmless(out, c->name);
	str_add(out, ": ");
	catalogue_about(out, c);
	str_addc(out, '\n');
	for (size_t i = 0; i < c->n; i++)
		if (c->entries[i].row.fate != CATALOGUE_SAME)
			tell_row(out, &c->entries[i].row);
	catalogue_sum(out, c);
	str_addc(out, '\n');
}
