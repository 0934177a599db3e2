// SPDX-License-Identifier: EUPL-1.2
// The lines of a file below its heads, and what of them are no rows: lines above the heads, sums below, another table.
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "exchange/catalogue/work.h"
#include "exchange/csv.h"

#include <string.h>

#define PASSED_TOLD 4 // lines that are passed over and named

// What no reader sees: places where a word may be divided, marks of direction.
static bool unseen(uint32_t cp)
{
	return cp == 0xad || (cp >= 0x200b && cp <= 0x200c) || cp == 0x200e || cp == 0x200f || cp == 0x2060 || cp == 0xfeff;
}

const char *cell_tidied(struct arena *a, const char *s)
{
	struct str clean = {0}, seen = {0};
	if (text_plain(s))
		return said_trimmed(a, s);
	text_clean(&clean, s);
	for (const char *at = str_text(&clean); *at;) {
		const char *from = at;
		if (!unseen(utf8_next(&at)))
			str_addn(&seen, from, (size_t)(at - from));
	}
	const char *kept = said_trimmed(a, str_text(&seen));
	str_free(&clean);
	str_free(&seen);
	return kept;
}

// ---- what is no row ----------------------------------------------------------------------------------------------

struct passed {
	struct str text;
	int n;
};

static void pass_over(struct passed *p, const char *sentence, long line, const struct csv *r)
{
	if (++p->n > PASSED_TOLD)
		return;
	str_addf(&p->text, p->n > 1 ? ", " : "");
	str_addf(&p->text, sentence, line);
	int told = 0;
	for (int i = 0; i < r->count && told < 3; i++) {
		if (!*r->cells[i].text)
			continue;
		str_add(&p->text, told++ ? ", " : " (");
		text_harmless(&p->text, r->cells[i].text);
	}
	str_add(&p->text, told ? ")" : "");
}

static void tell_passed(struct catalogue *c, struct passed *p)
{
	if (p->n > PASSED_TOLD)
		str_addf(&p->text, tr_n(" and %d line more", " and %d lines more", (unsigned long)(p->n - PASSED_TOLD)),
				 p->n - PASSED_TOLD);
	c->passed = arena_str(c->arena, str_text(&p->text));
	str_free(&p->text);
}

static bool blank_row(const struct csv *r)
{
	for (int i = 0; i < r->count; i++)
		if (r->cells[i].text[strspn(r->cells[i].text, " \t\n")])
			return false;
	return true;
}

// "Summe" where a number or a title should stand, and no title beside it.
static bool is_sum(const struct catalogue *c, const char *const *cell, int count)
{
	const char *code = c->code >= 0 && c->code < count ? cell[c->code] : "";
	const char *title = c->title >= 0 && c->title < count ? cell[c->title] : "";
	return (is_sum_word(code) && (!*title || c->title < 0)) || (is_sum_word(title) && !*code);
}

// Behind a blank line: the heads of the table once more, or those of another one?
static bool same_heads(const struct catalogue *c, const struct csv *r)
{
	bool same = true;
	for (int i = 0; same && (i < r->count || i < c->facets); i++)
		same = text_same(i < c->facets ? c->facet[i].head : "",
						 i < r->count ? cell_tidied(c->arena, r->cells[i].text) : "");
	return same;
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

static void take_row(struct catalogue *c, const struct csv *r, struct passed *p)
{
	const char *cell[CATALOGUE_COLUMNS];
	bool blank = true, beyond = false;
	for (int i = 0; i < r->count; i++) {
		const char *text = cell_tidied(c->arena, r->cells[i].text);
		blank = blank && !*text;
		beyond = beyond || (i >= c->facets && *text);
		const char *said = csv_bare(text);
		if (i < c->facets)
			cell[i] = said == text ? text : said_trimmed(c->arena, said); // tidied is trimmed
	}
	if (blank)
		return;
	if (is_sum(c, cell, r->count)) {
		pass_over(p, tr("line %ld: a sum"), r->line, r);
		return;
	}
	struct entry *e = add_entry(c, r->line);
	for (int i = 0; i < c->facets; i++)
		e->text[i] = i < r->count ? cell[i] : "";
	e->beyond = beyond;
	e->stray = r->stray;
}

// Lines below the heads. false: another table begins, of which nothing is read.
static bool take_line(struct catalogue *c, const struct csv *r, bool after_blank, const char *map, struct passed *p)
{
	if (after_blank && same_heads(c, r)) {
		pass_over(p, tr("line %ld: the heads again"), r->line, r);
	} else if (after_blank && known_heads(c, r, map) > 1) {
		pass_over(p, tr("from line %ld: another table"), r->line, r);
		return false;
	} else {
		take_row(c, r, p);
	}
	return true;
}

enum ls_code rows_take(struct catalogue *c, const char *text, size_t size, int heads, const char *map,
					   struct ls_err *err)
{
	struct csv r;
	struct passed passed = {0};
	enum ls_code code = csv_open(&r, c->name, text, size, c->separator, err);
	enum csv_result row = CSV_END;
	bool more = true, blank = false;
	long expected = 1; // line of the next row, where none is blank
	r.ragged = true;
	for (int i = 0; code == LS_OK && more && (row = csv_next(&r, err)) == CSV_ROW; i++) {
		blank = blank || r.line > expected;
		expected = r.next_line;
		if (i == heads)
			code = take_heads(c, &r, map, err);
		else if (i < heads && !blank_row(&r) && strncmp(r.cells[0].text, "sep=", 4) != 0)
			pass_over(&passed, tr("line %ld above the heads"), r.line, &r);
		else if (i > heads && !blank_row(&r))
			more = take_line(c, &r, blank, map, &passed);
		if (code == LS_OK)
			code = catalogue_progress(CATALOGUE_READING, c->n, 0, err);
		blank = blank_row(&r);
	}
	tell_passed(c, &passed);
	csv_close(&r);
	return code == LS_OK && row == CSV_BAD ? LS_DATA : code;
}
