// SPDX-License-Identifier: EUPL-1.2
// Carries out what a list changes, as one step: new measures first, so that others may be part of them.
#include "base/i18n.h"
#include "exchange/catalogue/work.h"
#include "plan/tie.h"

#include <stdlib.h>

static struct value as_value(const struct said *s)
{
	if (s->kind == SAID_TEXT)
		return (struct value){.kind = VALUE_TEXT, .s = s->s};
	return s->kind == SAID_NUMBER ? (struct value){.kind = VALUE_INT, .i = s->i} : (struct value){.kind = VALUE_NULL};
}

static int column(enum table_id t, const char *name)
{
	return schema_column(&schema[t], name);
}

// A row that belongs to the measure, with one more column.
static enum ls_code add_to(struct model *m, enum table_id t, int32_t measure, int with, struct value v, int32_t *id,
						   struct ls_err *err)
{
	const int columns[] = {column(t, "measure"), with};
	const struct value values[] = {{.kind = VALUE_INT, .i = measure}, v};
	return model_add(m, t, columns, values, 2, id, err);
}

static enum ls_code write_text(struct model *m, int32_t measure, int32_t *row, const struct facet *f,
							   const struct said *now, struct ls_err *err)
{
	if (*row != NONE32)
		return model_set(m, T_measure_text, *row, f->column, as_value(now), err);
	return add_to(m, T_measure_text, measure, f->column, as_value(now), row, err);
}

static enum ls_code write_rating(struct model *m, int32_t measure, const struct facet *f, const struct said *now,
								 struct ls_err *err)
{
	const struct rating *r = plan_rating(model_plan(m), measure, f->criterion);
	if (r)
		return now->kind == SAID_NOTHING ? model_delete(m, T_rating, r->id, err)
										 : model_set(m, T_rating, r->id, column(T_rating, "level"), as_value(now), err);
	const int columns[] = {column(T_rating, "measure"), column(T_rating, "criterion"), column(T_rating, "level")};
	const struct value values[] = {
		{.kind = VALUE_INT, .i = measure}, {.kind = VALUE_INT, .i = f->criterion}, as_value(now)};
	int32_t id = 0;
	return model_add(m, T_rating, columns, values, 3, &id, err);
}

static enum ls_code write_set(struct model *m, int32_t measure, const struct facet *f, const struct said *now,
							  struct ls_err *err)
{
	const struct tie tie = {.at = T_measure, .rows = f->tie, .owner = column(f->tie, "measure"), .other = f->other};
	int32_t *ends = mem_alloc((now->n + 1) * sizeof *ends);
	size_t n = 0;
	for (size_t i = 0; now->kind == SAID_SET && i < now->n; i++) {
		int32_t first = now->ids[now->n];
		ends[n] = n ? now->ids[i] : first; // it leads
		if (n && now->ids[i] == first)
			ends[n] = now->ids[0];
		n++;
	}
	enum ls_code code = model_tie(m, &tie, measure, ends, n, err);
	free(ends);
	return code;
}

// A value that a new measure begins with; what leads to other rows of the list may not be there yet.
static bool begins_with(const struct catalogue *c, const struct write *w)
{
	bool plain = w->now.kind == SAID_TEXT || w->now.kind == SAID_NUMBER;
	return plain && c->facet[w->facet].kind == FACET_COLUMN && w->facet != c->title;
}

static enum ls_code add_measure(struct catalogue *c, struct model *m, struct entry *e, struct ls_err *err)
{
	int columns[CATALOGUE_COLUMNS + 3] = {column(T_measure, "code"), column(T_measure, "title")}, n = 2;
	struct value values[CATALOGUE_COLUMNS + 3] = {{.kind = VALUE_TEXT, .s = e->row.code},
												  {.kind = VALUE_TEXT, .s = e->row.title}};
	for (size_t i = 0; i < e->row.cells_n; i++)
		if (begins_with(c, &e->writes[i])) {
			columns[n] = c->facet[e->writes[i].facet].column;
			values[n++] = as_value(&e->writes[i].now);
		}
	return model_add(m, T_measure, columns, values, n, &e->id, err);
}

static enum ls_code write_row(struct catalogue *c, struct model *m, const struct entry *e, bool fresh,
							  struct ls_err *err)
{
	struct plan_rows texts = plan_of(model_plan(m), T_measure_text, "measure", e->id);
	int32_t text = texts.n ? model_plan(m)->measure_text[texts.at[0]].id : NONE32;
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < e->row.cells_n && code == LS_OK; i++) {
		const struct facet *f = &c->facet[e->writes[i].facet];
		const struct said *now = &e->writes[i].now;
		struct said above = {.kind = SAID_NUMBER};
		if (f->kind == FACET_TEXT) {
			code = write_text(m, e->id, &text, f, now, err);
		} else if (f->kind == FACET_RATING) {
			code = write_rating(m, e->id, f, now, err);
		} else if (f->kind == FACET_SET) {
			code = write_set(m, e->id, f, now, err);
		} else if (now->kind == SAID_ROW || now->kind == SAID_MADE) {
			above.i = now->kind == SAID_ROW ? c->entries[now->i].id : c->made[now->i].id;
			code = model_set(m, T_measure, e->id, f->column, as_value(&above), err);
		} else if (!fresh || (e->writes[i].facet != c->title && !begins_with(c, &e->writes[i]))) {
			code = model_set(m, T_measure, e->id, f->column, as_value(now), err);
		}
	}
	return code;
}

static enum ls_code write_all(struct catalogue *c, struct model *m, struct ls_err *err)
{
	static const enum catalogue_fate fates[] = {CATALOGUE_NEW, CATALOGUE_CHANGED};
	size_t done = 0, all = c->count[CATALOGUE_NEW] + c->count[CATALOGUE_CHANGED];
	model_many(m);
	enum ls_code code = made_write(c, m, err);
	for (size_t i = 0; i < c->n && code == LS_OK; i++)
		if (c->entries[i].row.fate == CATALOGUE_NEW)
			code = add_measure(c, m, &c->entries[i], err);
	// The new ones first: only what changes a row that was there needs a trigger.
	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < c->n && code == LS_OK; i++)
			if (c->entries[i].row.fate == fates[k]) {
				code = catalogue_progress(CATALOGUE_WRITING, done++, all, err);
				if (code == LS_OK)
					code = write_row(c, m, &c->entries[i], k == 0, err);
			}
	return code;
}

enum ls_code catalogue_take(struct catalogue *c, struct model *m, bool skip_rejected, int64_t *step, struct ls_err *err)
{
	*step = 0;
	if (c->count[CATALOGUE_REJECTED] > 0 && !skip_rejected)
		return ls_fail(err, LS_REFUSED,
					   tr_n("Nothing was written: %zu row is rejected. Correct it, or take the others alone.",
							"Nothing was written: %zu rows are rejected. Correct them, or take the others alone.",
							c->count[CATALOGUE_REJECTED]),
					   c->count[CATALOGUE_REJECTED]);
	if (c->count[CATALOGUE_NEW] + c->count[CATALOGUE_CHANGED] == 0)
		return LS_OK;
	struct str label = {0}, sum = {0};
	catalogue_sum(&sum, c);
	str_addf(&label, tr("List “%s”: %s"), c->name, str_text(&sum));
	enum ls_code code = model_begin_told(m, str_text(&label), label.len, err); // it only counts
	str_free(&label);
	str_free(&sum);
	if (code != LS_OK)
		return code;
	// Others may have written since the list was looked at: what was shown would not be what is done.
	if (model_generation(m) != c->generation) {
		model_cancel(m);
		return ls_fail(err, LS_REFUSED, "%s", tr("The plan has changed meanwhile. Read the list again."));
	}
	c->plan = model_plan(m);
	struct ls_err why;
	code = write_all(c, m, &why);
	if (code != LS_OK)
		model_spoil(m, &why); // whoever failed: a part of a list is never kept
	enum ls_code end = model_end(m, step, err);
	if (end == LS_OK)
		c->generation = 0; // taken once
	return end;
}
