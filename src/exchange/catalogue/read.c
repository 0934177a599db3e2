// SPDX-License-Identifier: EUPL-1.2
// From the bytes of a file to heads and cells. Files from spreadsheets are seldom tidy: a title may stand above the
// heads, Excel leaves empty cells at the end of rows away or writes rows of separators below the last one.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"
#include "exchange/charset.h"
#include "exchange/csv.h"
#include "exchange/table_file.h"

#include <stdlib.h>
#include <string.h>

#define HEAD_AMONG 20 // rows in which the heads are looked for

// The text as a plan keeps it: without controls, and without blanks around it.
static const char *tidied(struct arena *a, const char *s)
{
	struct str clean = {0};
	text_clean(&clean, s);
	const char *kept = said_trimmed(a, str_text(&clean));
	str_free(&clean);
	return kept;
}

// Takes the ' away that protects a cell from being read as a formula.
static const char *bare(const char *s)
{
	size_t quotes = strspn(s, "'");
	return quotes > 0 && s[quotes] && strchr("=+-@\t\r\n", s[quotes]) ? s + 1 : s;
}

// ---- heads -------------------------------------------------------------------------------------------------------

// How many heads of the row are known; 0 when it is no row of heads, which must name code or title.
static int known_heads(const struct catalogue *c, const struct csv *r, const char *map)
{
	int known = 0;
	bool key = false;
	for (int i = 0; i < r->count && i < CATALOGUE_COLUMNS; i++) {
		struct facet f = facet_of_head(c->plan, r->cells[i].text, map);
		known += f.kind != FACET_LEFT_OUT;
		key |= facet_is_key(&f);
	}
	return key ? known : 0;
}

// The row with the most known heads among the first ones: its number from 0, or -1. *known: how many.
static int find_heads(const struct catalogue *c, const char *text, size_t size, char separator, const char *map,
					  int *known)
{
	struct csv r;
	int best = -1;
	*known = 0;
	if (csv_open(&r, c->name, text, size, separator, NULL) == LS_OK) {
		r.ragged = true;
		for (int row = 0; row < HEAD_AMONG && csv_next(&r, NULL) == CSV_ROW; row++) {
			int n = known_heads(c, &r, map);
			if (n > *known) {
				*known = n;
				best = row;
			}
		}
	}
	csv_close(&r);
	return best;
}

static enum ls_code two_alike(const struct catalogue *c, const struct facet *a, const struct facet *b,
							  struct ls_err *err)
{
	if (text_same(a->head, b->head))
		return ls_fail(err, LS_DATA, tr("%s has two columns “%.60s”. Rename one of them in the file."), c->name,
					   b->head);
	return ls_fail(err, LS_DATA,
				   tr("%s: the columns “%.60s” and “%.60s” are both “%s”. --map \"%.60s=\" leaves one out."), c->name,
				   a->head, b->head, facet_label(c->plan, a), b->head);
}

static enum ls_code take_heads(struct catalogue *c, const struct csv *r, const char *map, struct ls_err *err)
{
	if (r->count > CATALOGUE_COLUMNS)
		return ls_fail(err, LS_DATA, tr("%s has %d columns; at most %d are read."), c->name, r->count,
					   CATALOGUE_COLUMNS);
	for (int i = 0; i < r->count; i++) {
		struct facet f = facet_of_head(c->plan, tidied(c->arena, r->cells[i].text), map);
		for (int k = 0; k < i && f.kind < FACET_CALCULATED; k++)
			if (facet_same(&c->facet[k], &f))
				return two_alike(c, &c->facet[k], &f, err);
		c->facet[c->facets++] = f;
		if (f.kind == FACET_COLUMN && f.column == schema_code(&schema[T_measure]))
			c->code = i;
		if (f.kind == FACET_COLUMN && f.column == schema_title(&schema[T_measure]))
			c->title = i;
	}
	return facet_check_map(c, map, err);
}

// ---- rows --------------------------------------------------------------------------------------------------------

static struct entry *add_entry(struct catalogue *c, long line)
{
	if (c->n == c->room) {
		c->room = c->room ? 2 * c->room : 64;
		c->entries = mem_realloc(c->entries, c->room * sizeof *c->entries);
	}
	struct entry *e = &c->entries[c->n++];
	*e = (struct entry){.row = {.line = line, .code = "", .title = ""}, .id = NONE32, .parent = -1};
	e->text = arena_zero(c->arena, (size_t)c->facets + 1, sizeof *e->text);
	return e;
}

static void take_row(struct catalogue *c, const struct csv *r)
{
	const char *cell[CATALOGUE_COLUMNS];
	bool blank = true, beyond = false;
	for (int i = 0; i < r->count; i++) {
		const char *text = tidied(c->arena, r->cells[i].text);
		blank = blank && !*text;
		beyond = beyond || (i >= c->facets && *text);
		if (i < c->facets)
			cell[i] = said_trimmed(c->arena, bare(text));
	}
	if (blank)
		return;
	struct entry *e = add_entry(c, r->line);
	for (int i = 0; i < c->facets; i++)
		e->text[i] = i < r->count ? cell[i] : "";
	e->row.code = c->code >= 0 ? e->text[c->code] : "";
	e->row.title = c->title >= 0 ? e->text[c->title] : "";
	if (beyond)
		catalogue_reject(c, e, "%s", tr("this row has more cells than there are heads."));
}

static enum ls_code take_rows(struct catalogue *c, const char *text, size_t size, int heads, const char *map,
							  struct ls_err *err)
{
	struct csv r;
	enum ls_code code = csv_open(&r, c->name, text, size, c->separator, err);
	enum csv_result row = CSV_END;
	r.ragged = true;
	for (int i = 0; code == LS_OK && (row = csv_next(&r, err)) == CSV_ROW; i++) {
		if (i == heads)
			code = take_heads(c, &r, map, err);
		else if (i > heads)
			take_row(c, &r);
	}
	csv_close(&r);
	return code == LS_OK && row == CSV_BAD ? LS_DATA : code;
}

static enum ls_code no_heads(const struct catalogue *c, const char *text, size_t size, struct ls_err *err)
{
	struct csv r;
	struct str seen = {0};
	struct ls_err why;
	// What cannot be read at all is told first.
	enum ls_code code = csv_open(&r, c->name, text, size, 0, err);
	enum csv_result row = code == LS_OK ? csv_next(&r, &why) : CSV_BAD;
	for (int i = 0; row == CSV_ROW && i < r.count && i < 8; i++)
		str_addf(&seen, "%s%.40s", i ? ", " : "", r.cells[i].text);
	if (code == LS_OK && row == CSV_BAD)
		code = ls_fail(err, LS_DATA, "%s", why.text);
	else if (code == LS_OK && row == CSV_END)
		code = ls_fail(err, LS_DATA, tr("%s is empty."), c->name);
	else if (code == LS_OK)
		code = ls_fail(
			err, LS_DATA,
			tr("%s has no row of heads with “Nr” or “Title”. It begins with: %s. --map \"HEAD=title\" names one."),
			c->name, str_text(&seen));
	str_free(&seen);
	csv_close(&r);
	return code;
}

static enum ls_code take_text(struct catalogue *c, const char *text, size_t size, const char *map, struct ls_err *err)
{
	static const char separators[] = {';', '\t', ','};
	int most = 0, heads = -1;
	enum ls_code code = facet_check_map(c, map, err);
	if (code != LS_OK)
		return code;
	// Excel's own first line: sep=;
	bool told = size > 5 && memcmp(text, "sep=", 4) == 0 && (text[5] == '\n' || text[5] == '\r');
	for (size_t i = 0; i < sizeof separators; i++) {
		int known = 0, row = find_heads(c, text, size, separators[i], map, &known);
		if (known > most && (!told || separators[i] == text[4])) {
			most = known;
			heads = row;
			c->separator = separators[i];
		}
	}
	return heads < 0 ? no_heads(c, text, size, err) : take_rows(c, text, size, heads, map, err);
}

enum ls_code catalogue_read(struct catalogue **out, struct model *m, const char *name, const char *data, size_t size,
							const struct catalogue_options *o, struct ls_err *err)
{
	struct catalogue *c = mem_alloc(sizeof *c);
	*c = (struct catalogue){.arena = arena_new(),
							.model = m,
							.plan = model_plan(m),
							.generation = model_generation(m),
							.today = o->today,
							.code = -1,
							.title = -1};
	struct str text = {0};
	c->name = arena_str(c->arena, name);
	enum ls_code code = charset_read(&text, &c->encoding, c->name, data, size, o->encoding, err);
	c->encoding = arena_str(c->arena, code == LS_OK ? c->encoding : "");
	if (code == LS_OK)
		code = take_text(c, str_text(&text), text.len, o->map, err);
	if (code == LS_OK) {
		catalogue_identify(c);
		code = catalogue_compare(c, err);
	}
	str_clear(&text);
	if (code == LS_OK) {
		catalogue_describe(&text, c);
		c->about = arena_str(c->arena, str_text(&text));
	}
	str_free(&text);
	if (code != LS_OK) {
		sheet_harmless(err);
		catalogue_free(c);
		c = NULL;
	}
	*out = c;
	return code;
}

void catalogue_free(struct catalogue *c)
{
	if (!c)
		return;
	lookup_free(c);
	free(c->entries);
	free(c->made);
	arena_free(c->arena);
	free(c);
}
