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

static const char separators[] = {';', '\t', ','};

// ---- heads -------------------------------------------------------------------------------------------------------

// How many heads of the row are known; 0 when it is no row of heads, which must name code or title.
int known_heads(const struct catalogue *c, const struct csv *r, const char *map)
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

// Of two columns that are the same a weak one is left out.
static bool gives_way(struct facet *a, struct facet *b)
{
	struct facet *weak = b->weak ? b : a->weak ? a : NULL;
	if (weak)
		*weak = (struct facet){.kind = FACET_LEFT_OUT, .head = weak->head, .told = true};
	return weak != NULL;
}

static enum ls_code add_head(struct catalogue *c, struct facet f, struct ls_err *err)
{
	for (int k = 0; k < c->facets && f.kind < FACET_CALCULATED; k++)
		if (facet_same(&c->facet[k], &f) && !gives_way(&c->facet[k], &f))
			return two_alike(c, &c->facet[k], &f, err);
	c->facet[c->facets++] = f;
	return LS_OK;
}

// The selection is told in the column of stages where it has none of its own.
static void find_aside(struct catalogue *c)
{
	const struct facet aside = {
		.kind = FACET_COLUMN, .column = schema_column(&schema[T_measure], "selection"), .head = ""};
	bool own = false;
	for (int i = 0; i < c->facets; i++)
		own |= facet_same(&c->facet[i], &aside);
	c->facet[c->facets] = aside;
	c->aside = own ? -1 : c->facets;
}

enum ls_code take_heads(struct catalogue *c, const struct csv *r, const char *map, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	if (r->count > CATALOGUE_COLUMNS)
		return ls_fail(err, LS_DATA, tr("%s has %d columns; at most %d are read."), c->name, r->count,
					   CATALOGUE_COLUMNS);
	for (int i = 0; i < r->count && code == LS_OK; i++)
		code = add_head(c, facet_of_head(c->plan, cell_tidied(c->arena, r->cells[i].text), map), err);
	for (int i = 0; i < c->facets; i++) {
		if (c->facet[i].kind == FACET_COLUMN && c->facet[i].column == schema_code(&schema[T_measure]))
			c->code = i;
		if (c->facet[i].kind == FACET_COLUMN && c->facet[i].column == schema_title(&schema[T_measure]))
			c->title = i;
	}
	find_aside(c);
	return code == LS_OK ? facet_check_map(c, map, err) : code;
}

// The first head that is near to the one of the titles, with every separator.
static void propose_title(struct str *map, const struct catalogue *c, const char *text, size_t size)
{
	struct csv r;
	for (size_t k = 0; k < sizeof separators && map->len == 0; k++) {
		bool open = csv_open(&r, c->name, text, size, separators[k], NULL) == LS_OK;
		r.ragged = true;
		for (int row = 0; open && map->len == 0 && row < HEAD_AMONG && csv_next(&r, NULL) == CSV_ROW; row++)
			for (int i = 0; i < r.count && r.count > 1 && map->len == 0; i++) {
				const char *head = cell_tidied(c->arena, r.cells[i].text);
				const struct facet *near = *head ? facet_near(c, head) : NULL;
				if (near && facet_is_key(near))
					facet_put_map(map, c, head, near);
			}
		csv_close(&r);
	}
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
	struct str map = {0};
	propose_title(&map, c, text, size);
	if (code == LS_OK && row == CSV_BAD)
		code = ls_fail(err, LS_DATA, "%s", why.text);
	else if (code == LS_OK && row == CSV_END)
		code = ls_fail(err, LS_DATA, tr("%s is empty."), c->name);
	else if (code == LS_OK)
		code = ls_fail(err, LS_DATA,
					   tr("%s has no row of heads with “Nr” or “Title”. It begins with: %s. --map '%s' names one."),
					   c->name, str_text(&seen), map.len ? str_text(&map) : tr("HEAD=title"));
	str_free(&seen);
	str_free(&map);
	csv_close(&r);
	return code;
}

static enum ls_code take_text(struct catalogue *c, const char *text, size_t size, const char *map, struct ls_err *err)
{
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
	return heads < 0 ? no_heads(c, text, size, err) : rows_take(c, text, size, heads, map, err);
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
							.match = o->match,
							.leave_cells = o->leave_cells,
							.passed = "",
							.code = -1,
							.title = -1,
							.aside = -1};
	struct str text = {0};
	c->name = arena_str(c->arena, name);
	enum ls_code code = charset_read(&text, &c->encoding, c->name, data, size, o->encoding, err);
	c->encoding = arena_str(c->arena, code == LS_OK ? c->encoding : "");
	if (code == LS_OK)
		code = take_text(c, str_text(&text), text.len, o->map, err);
	str_free(&text);
	if (code == LS_OK)
		code = catalogue_look(c, err);
	if (code != LS_OK) {
		sheet_harmless(err);
		catalogue_free(c);
		c = NULL;
	}
	*out = c;
	return code;
}

enum ls_code catalogue_look(struct catalogue *c, struct ls_err *err)
{
	catalogue_identify(c);
	enum ls_code code = catalogue_compare(c, err);
	struct str text = {0};
	if (code == LS_OK)
		catalogue_describe(&text, c);
	c->about = arena_str(c->arena, str_text(&text));
	str_free(&text);
	return code;
}

enum ls_code catalogue_decide(struct catalogue *c, enum catalogue_match match, bool leave_cells, struct ls_err *err)
{
	if (model_generation(c->model) != c->generation)
		return ls_fail(err, LS_REFUSED, "%s", tr("The plan has changed meanwhile. Read the list again."));
	c->match = match;
	c->leave_cells = leave_cells;
	c->made_n = 0;
	memset(c->count, 0, sizeof c->count);
	return catalogue_look(c, err);
}

enum catalogue_match catalogue_match_of(const struct catalogue *c)
{
	return c->match;
}

bool catalogue_leaves_cells(const struct catalogue *c)
{
	return c->leave_cells;
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
