// SPDX-License-Identifier: EUPL-1.2
// Cells as values: what a cell says, and what the plan says in its place.
#include "base/date.h"
#include "base/i18n.h"
#include "base/pieces.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"
#include "plan/value.h"
#include "plan/limits.h"

#include <stdlib.h>
#include <string.h>

static const struct column *column_of(const struct facet *f)
{
	return &schema[f->kind == FACET_TEXT ? T_measure_text : T_measure].columns[f->column];
}

static bool is_dash(const char *s)
{
	return strcmp(s, "-") == 0 || strcmp(s, "–") == 0;
}

static size_t blank_at(const char *s)
{
	if (*s == ' ' || *s == '\t' || *s == '\n')
		return 1;
	return s[0] == "\u00a0"[0] && s[1] == "\u00a0"[1] ? 2 : 0;
}

const char *said_trimmed(struct arena *a, const char *s)
{
	for (size_t n; (n = blank_at(s)) > 0;)
		s += n;
	size_t n = strlen(s);
	for (bool blank = true; blank && n > 0;) {
		bool wide = n > 1 && blank_at(s + n - 2) == 2;
		blank = wide || blank_at(s + n - 1) == 1;
		n -= wide ? 2 : blank;
	}
	return n > 0 ? arena_pack(a, s, n) : "";
}

// ---- what a cell says --------------------------------------------------------------------------------------------

static enum ls_code text_said(struct catalogue *c, const char *text, struct said *out, struct ls_err *err)
{
	struct str clean = {0};
	text_clean(&clean, text);
	enum ls_code code = LS_OK;
	if (!limits_hold(str_text(&clean), TEXT_MOST))
		code = ls_fail(err, LS_DATA, tr("the text is too long: %zu characters, at most %d are kept."),
					   limits_count(str_text(&clean)), TEXT_MOST);
	else if (strcmp(str_text(&clean), text) == 0)
		*out = (struct said){.kind = SAID_TEXT, .s = text}; // a text of the list's
	else if (clean.len > 0)
		*out = (struct said){.kind = SAID_TEXT, .s = arena_dup(c->arena, str_text(&clean), clean.len)};
	str_free(&clean);
	return code;
}

// Without the label of the column: its head in the file stands before the sentence. What value_parse() said of it counts,
// where the text is no long one.
static enum ls_code not_understood(const struct column *col, const char *text, struct ls_err *err)
{
	size_t label = strlen(tr(col->label));
	if (strlen(text) <= 200 && strncmp(err->text, tr(col->label), label) == 0 &&
		strncmp(err->text + label, ": ", 2) == 0) {
		const struct ls_err said = *err;
		return ls_fail(err, LS_REFUSED, "%s", said.text + label + 2);
	}
	struct str wanted = {0};
	value_wanted(&wanted, col);
	enum ls_code code =
		ls_fail(err, LS_REFUSED, tr("“%.200s” is not understood. Expected: %s."), text, str_text(&wanted));
	str_free(&wanted);
	return code;
}

static enum ls_code number_said(struct catalogue *c, const struct column *col, const char *text, struct said *out,
								struct ls_err *err)
{
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	// Spreadsheets tick things off with an x.
	bool ticked = col->words == words_yes_no && col->type == TYPE_ENUM && strcasecmp(text, "x") == 0;
	const char *said = ticked ? "yes" : stage_said(col, text);
	enum ls_code code = value_parse(c->plan, col, said, c->today, &v, &precision, err);
	if (code != LS_OK)
		return value_says_nothing(said) ? code : not_understood(col, said, err);
	if (v.kind != VALUE_INT)
		return LS_OK;
	if (precision != PRECISION_DAY)
		return ls_fail(err, LS_REFUSED, tr("“%.60s” is not a single day, such as 3.4.2023."), text);
	if (v.i < col->least || v.i > col->most) {
		struct str range = {0};
		value_expected(&range, col);
		code = ls_fail(err, LS_REFUSED, tr("%.60s is not possible. Expected: %s."), text, str_text(&range));
		str_free(&range);
	}
	*out = (struct said){.kind = SAID_NUMBER, .i = v.i};
	return code;
}

// Each name of a new row, and the first row that may be called so: names are taken for the same there more often than
// people mean it, never less.
static struct names *new_rows(struct catalogue *c)
{
	if (c->new_rows)
		return c->new_rows;
	c->new_rows = names_new();
	for (size_t i = 0; i < c->n; i++) {
		const struct entry *e = &c->entries[i];
		const char *called[] = {e->row.code, c->code >= 0 ? e->text[c->code] : "", e->row.title};
		for (size_t k = 0; k < 3 && e->id == NONE32; k++)
			(void)names_add(c->new_rows, called[k], (int32_t)i, 0);
	}
	return c->new_rows;
}

// Another row of the file may be meant, also a new one further down; when that one is rejected, so is this one.
static bool parent_in_file(struct catalogue *c, const char *text, struct said *out)
{
	const struct name *first = names_find(new_rows(c), text);
	for (size_t i = first ? (size_t)first->row : c->n; i < c->n; i++) {
		const struct entry *e = &c->entries[i];
		if (e->id == NONE32 && (text_same(e->row.code, text) || (c->code >= 0 && strcmp(e->text[c->code], text) == 0) ||
								text_same(e->row.title, text))) {
			*out = (struct said){.kind = SAID_ROW, .i = (int64_t)i};
			return true;
		}
	}
	return false;
}

static enum ls_code reference_said(struct catalogue *c, const struct column *col, const char *text, struct said *out,
								   struct ls_err *err)
{
	int32_t id = NONE32;
	enum ls_code code = lookup_find(c, col->target, text, &id, err);
	if (code != LS_OK && col->target == T_measure && parent_in_file(c, text, out))
		return LS_OK;
	if (code != LS_OK && made_said(c, col->target, text, out))
		return LS_OK;
	*out = (struct said){.kind = SAID_NUMBER, .i = id};
	return code;
}

// The only level with that title, else with that code, else with those points.
static int32_t level_named(const struct plan *p, struct plan_rows rows, const char *text)
{
	int64_t points = 0;
	bool number = num_parse(text, 2, NUM_TWO_WAYS, &points);
	int found[3] = {0};
	int32_t id[3] = {NONE32, NONE32, NONE32};
	for (size_t i = 0; i < rows.n; i++) {
		const struct level *l = &p->level[rows.at[i]];
		bool is[3] = {text_same(l->title, text), text_same(l->code, text), number && l->points == points};
		for (int k = 0; k < 3; k++)
			if (is[k]) {
				found[k]++;
				id[k] = l->id;
			}
	}
	int by = found[0] ? 0 : found[1] ? 1 : 2;
	return found[by] == 1 ? id[by] : NONE32;
}

static enum ls_code level_said(struct catalogue *c, const struct facet *f, const char *text, struct said *out,
							   struct ls_err *err)
{
	const struct plan *p = c->plan;
	struct plan_rows rows = plan_of(p, T_level, "criterion", f->criterion);
	*out = (struct said){.kind = SAID_NUMBER, .i = level_named(p, rows, text)};
	if (out->i != NONE32)
		return LS_OK;
	if (rows.n == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("this criterion has no levels to rate with."));
	struct str all = {0};
	for (size_t i = 0; i < rows.n; i++)
		str_addf(&all, "%s%s", i ? ", " : "", p->level[rows.at[i]].title);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("there is no level “%.60s”. There are: %s."), text, str_text(&all));
	str_free(&all);
	return code;
}

static int ascending(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

void said_set(struct said *out, int32_t *ids, size_t n)
{
	int32_t first = n ? ids[0] : NONE32;
	qsort(ids, n, sizeof *ids, ascending);
	size_t kept = 0;
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || ids[kept - 1] != ids[i])
			ids[kept++] = ids[i];
	ids[kept] = first;
	*out = (struct said){.kind = kept ? SAID_SET : SAID_NOTHING, .ids = ids, .n = (uint32_t)kept};
}

// The objects of one cell; there is room for each of the table.
struct several {
	int32_t *ids;
	size_t n, most;
};

static enum ls_code add_named(struct catalogue *c, enum table_id target, const char *name, struct several *to,
							  struct ls_err *err)
{
	if (to->n == to->most)
		return ls_fail(err, LS_REFUSED, "%s", tr("these are too many objects for one cell."));
	enum ls_code code = lookup_find(c, target, name, &to->ids[to->n], err);
	to->n += code == LS_OK;
	return code;
}

// Several objects in one cell: each in a line, or with ; or , between, in quotes where a name holds one of these. What
// is one name as a whole is one object also where it holds commas.
static enum ls_code set_said(struct catalogue *c, enum table_id target, const char *text, struct several *to,
							 struct ls_err *err)
{
	struct str name = {0};
	enum ls_code code = LS_OK;
	while (*text && code == LS_OK) {
		const char *end = pieces_end(text, CATALOGUE_SEPARATORS);
		bool commas = *end == ',';
		while (*end == ',')
			end = pieces_end(end + 1, CATALOGUE_SEPARATORS);
		const char *at = said_trimmed(c->arena, arena_dup(c->arena, text, (size_t)(end - text)));
		int32_t whole = NONE32;
		if (commas && lookup_find(c, target, at, &whole, NULL) == LS_OK)
			code = add_named(c, target, at, to, err);
		else
			while (code == LS_OK && pieces_next(&at, CATALOGUE_SEPARATORS, &name))
				code = add_named(c, target, str_text(&name), to, err);
		text = *end ? end + 1 : end;
	}
	str_free(&name);
	return code;
}

enum ls_code cell_said(struct catalogue *c, const struct facet *f, const char *text, struct said *out,
					   struct ls_err *err)
{
	*out = (struct said){.kind = SAID_NOTHING};
	if (!*text)
		return LS_OK;
	const struct column *col = f->kind == FACET_COLUMN || f->kind == FACET_TEXT ? column_of(f) : NULL;
	if (col && (col->type == TYPE_TEXT || col->type == TYPE_CODE))
		return text_said(c, text, out, err);
	if (is_dash(text))
		return LS_OK;
	if (col)
		return col->type == TYPE_REF ? reference_said(c, col, text, out, err) : number_said(c, col, text, out, err);
	if (f->kind == FACET_RATING)
		return level_said(c, f, text, out, err);
	enum table_id target = schema[f->tie].columns[f->other].target;
	struct several several = {.most = plan_count(c->plan, target) + 1};
	several.ids = arena_alloc(c->arena, (several.most + 1) * sizeof *several.ids);
	enum ls_code code = set_said(c, target, text, &several, err);
	if (code == LS_OK)
		said_set(out, several.ids, several.n);
	return code;
}
