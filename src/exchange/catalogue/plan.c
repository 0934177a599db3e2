// SPDX-License-Identifier: EUPL-1.2
// What the plan says in the place of a cell, compared with it, and both in words.
#include "base/date.h"
#include "base/pieces.h"
#include "exchange/catalogue/work.h"
#include "plan/value.h"

#include "base/text.h"
#include <string.h>

static const struct column *column_of(const struct facet *f)
{
	return &schema[f->kind == FACET_TEXT ? T_measure_text : T_measure].columns[f->column];
}

// As a cell would have it: without blanks around.
static void text_of(struct catalogue *c, const char *text, struct said *out)
{
	text = said_trimmed(c->arena, text);
	if (*text)
		*out = (struct said){.kind = SAID_TEXT, .s = text};
}

static enum ls_code lazy_of(struct catalogue *c, const struct facet *f, int32_t measure, struct said *out,
							struct ls_err *err)
{
	enum table_id t = f->kind == FACET_TEXT ? T_measure_text : T_measure;
	int32_t id = measure;
	if (t == T_measure_text) {
		struct plan_rows rows = plan_of(c->plan, t, "measure", measure);
		if (rows.n == 0)
			return LS_OK;
		id = c->plan->measure_text[rows.at[0]].id;
	}
	struct str text = {0};
	enum ls_code code = model_text(c->model, t, id, column_of(f)->name, &text, err);
	if (code == LS_OK)
		text_of(c, str_text(&text), out);
	str_free(&text);
	return code;
}

static void set_of(struct catalogue *c, const struct facet *f, int32_t measure, struct said *out)
{
	struct plan_rows rows = plan_of(c->plan, f->tie, "measure", measure);
	int32_t *ids = arena_alloc(c->arena, (rows.n + 1) * sizeof *ids);
	for (size_t i = 0; i < rows.n; i++)
		ids[i] = (int32_t)plan_int(&schema[f->tie].columns[f->other], plan_row(c->plan, f->tie, rows.at[i]));
	said_set(out, ids, rows.n);
}

enum ls_code plan_said(struct catalogue *c, const struct facet *f, int32_t measure, struct said *out,
					   struct ls_err *err)
{
	*out = (struct said){.kind = SAID_NOTHING};
	const void *row = plan_find(c->plan, T_measure, measure);
	if (f->kind == FACET_RATING) {
		const struct rating *r = plan_rating(c->plan, measure, f->criterion);
		if (r)
			*out = (struct said){.kind = SAID_NUMBER, .i = r->level};
	} else if (f->kind == FACET_SET) {
		set_of(c, f, measure, out);
	} else if (column_of(f)->lazy) {
		return lazy_of(c, f, measure, out, err);
	} else if (column_of(f)->type == TYPE_TEXT || column_of(f)->type == TYPE_CODE) {
		text_of(c, plan_text(column_of(f), row), out);
	} else if (plan_int(column_of(f), row) != NONE64) {
		*out = (struct said){.kind = SAID_NUMBER, .i = plan_int(column_of(f), row)};
	}
	return LS_OK;
}

bool said_same(const struct said *a, const struct said *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case SAID_TEXT:
		return strcmp(a->s, b->s) == 0;
	case SAID_SET:
		return a->n == b->n && memcmp(a->ids, b->ids, a->n * sizeof *a->ids) == 0;
	case SAID_NUMBER:
	case SAID_ROW:
	case SAID_MADE:
		return a->i == b->i;
	case SAID_NOTHING:
		break;
	}
	return true;
}

// ---- in words ----------------------------------------------------------------------------------------------------

static void write_set(struct str *out, struct catalogue *c, const struct facet *f, const struct said *s, bool codes)
{
	enum table_id target = schema[f->tie].columns[f->other].target;
	// Titles of goals are whole sentences; people name goals by their codes. A title must not look like two.
	codes = codes || target == T_goal;
	for (size_t i = 0; i < s->n && !codes; i++) {
		struct str name = {0};
		lookup_name(&name, c, target, s->ids[i], false);
		codes = strpbrk(str_text(&name), ";\n") != NULL;
		str_free(&name);
	}
	for (size_t i = 0; i < s->n; i++) {
		struct str name = {0};
		lookup_name(&name, c, target, s->ids[i], codes);
		str_add(out, i == 0 ? "" : codes ? ", " : "; ");
		pieces_put(out, str_text(&name), codes ? CATALOGUE_SEPARATORS : ";\n");
		str_free(&name);
	}
}

static void write_level(struct str *out, struct catalogue *c, const struct facet *f, int32_t id, bool codes)
{
	const struct level *l = plan_find(c->plan, T_level, id);
	struct plan_rows rows = plan_of(c->plan, T_level, "criterion", f->criterion);
	int alike = 0;
	for (size_t i = 0; l && i < rows.n; i++)
		alike += text_same(c->plan->level[rows.at[i]].title, l->title);
	if (l)
		str_add(out, codes || alike > 1 ? l->code : l->title);
}

static void write_number(struct str *out, struct catalogue *c, const struct column *col, int64_t i, bool codes)
{
	if (col->type == TYPE_REF)
		lookup_name(out, c, col->target, (int32_t)i, codes);
	else if (col->type == TYPE_ENUM)
		str_add(out, codes ? col->words[i].code : words_label(col->words, (int)i));
	else if (col->unit == UNIT_DAY && codes)
		date_iso(out, (int32_t)i, PRECISION_DAY);
	else if (col->unit == UNIT_DAY)
		date_text(out, (int32_t)i, PRECISION_DAY);
	else
		num_plain(out, i, 0, 0);
}

void said_write(struct str *out, struct catalogue *c, const struct facet *f, const struct said *s, bool codes)
{
	if (s->kind == SAID_TEXT)
		str_add(out, s->s);
	else if (s->kind == SAID_SET)
		write_set(out, c, f, s, codes);
	else if (s->kind == SAID_MADE)
		str_add(out, c->made[s->i].title);
	else if (s->kind == SAID_ROW)
		str_add(out, c->entries[s->i].row.code);
	else if (s->kind == SAID_NUMBER && f->kind == FACET_RATING)
		write_level(out, c, f, (int32_t)s->i, codes);
	else if (s->kind == SAID_NUMBER)
		write_number(out, c, column_of(f), s->i, codes);
}
