// SPDX-License-Identifier: EUPL-1.2
// Texts are compared as they are, other values as they are understood; long texts are read from the file for this.
#include "cmd/still.h"

#include "base/i18n.h"
#include "base/text.h"
#include "cmd/state.h"
#include "say/label.h"
#include "say/value.h"

#include <stdlib.h>
#include <string.h>

enum { TOLD_CELLS = 60 }; // of each of the two values

// A row, and what is wanted of it.
struct seen {
	struct session *s;
	const struct table *t;
	const struct row_ids *rows;
	int32_t id;
	const struct fields *f;
};

bool still_is_word(const char *word)
{
	return strncmp(word, STILL_WORD, strlen(STILL_WORD)) == 0 || strncmp(word, TOLD_WORD, strlen(TOLD_WORD)) == 0;
}

static bool same(struct value a, struct value b)
{
	const char *x = a.kind == VALUE_TEXT ? a.s : "", *y = b.kind == VALUE_TEXT ? b.s : "";
	if (a.kind == VALUE_INT || b.kind == VALUE_INT)
		return a.kind == b.kind && a.i == b.i;
	return strcmp(x, y) == 0; // no text and an empty one are the same
}

static void shorten(struct str *out, const char *text)
{
	size_t n = strcspn(text, "\n"), fits = text_fit(text, TOLD_CELLS);
	bool whole = n == strlen(text) && fits >= n;
	n = fits < n ? fits : n;
	str_addn(out, text, n);
	str_add(out, whole ? "" : "…");
	if (!*text)
		str_add(out, "–");
}

static enum ls_code refuse(const struct seen *x, int column, const char *label, const struct str *theirs,
						   const struct str *mine, struct ls_err *err)
{
	struct str one = str_on(x->s->frame), other = str_on(x->s->frame);
	if (column >= 0 && value_hidden(x->t->id, column, x->s->gaze.privacy))
		return ls_fail(err, LS_BUSY, tr("%s: somebody else has changed this meanwhile."), label);
	shorten(&one, str_text(theirs));
	shorten(&other, str_text(mine));
	return ls_fail(err, LS_BUSY, tr("%s: somebody else has written “%s” meanwhile; yours is “%s”."), label,
				   str_text(&one), str_text(&other));
}

// ---- columns ---------------------------------------------------------------------------------------------------------

// A number that stands for some bytes one behind the other (FNV-1a).
#define PRINT_BEGIN UINT64_C(14695981039346656037)

static void print_add(uint64_t *print, const void *bytes, size_t n)
{
	const unsigned char *b = bytes;
	for (size_t i = 0; i < n; i++)
		*print = (*print ^ b[i]) * UINT64_C(1099511628211);
}

static enum ls_code value_now(const struct seen *x, int column, struct value *out, struct ls_err *err)
{
	const struct column *c = &x->t->columns[column];
	const void *row = plan_find(model_plan(x->s->model), x->t->id, x->id);
	*out = (struct value){.kind = VALUE_NULL};
	if (!row)
		return LS_OK;
	if (!c->lazy) {
		*out = value_of(c, row);
		return LS_OK;
	}
	struct str text = str_on(x->s->frame);
	enum ls_code code = model_text(x->s->model, x->t->id, x->id, c->name, &text, err);
	*out = (struct value){.kind = VALUE_TEXT, .s = str_text(&text)};
	return code;
}

static void show(struct str *out, const struct seen *x, int column, struct value v, bool here)
{
	const struct plan *p = model_plan(x->s->model);
	const void *row = plan_find(p, x->t->id, x->id);
	int with = schema_precision(x->t, column);
	enum precision precision = PRECISION_DAY;
	for (int i = 0; i < x->f->n && !here; i++)
		if (x->f->column[i] == with)
			precision = (enum precision)x->f->value[i].i;
	if (here && row && !x->t->columns[column].lazy)
		value_show_row(out, p, x->t->id, row, column);
	else if (with >= 0 && !here && v.kind == VALUE_INT)
		date_text(out, (int32_t)v.i, precision);
	else
		value_show(out, p, &x->t->columns[column], v);
}

// What stands in the cell of all rows, as a number that is never 0.
static enum ls_code cell_print(const struct seen *x, int column, uint64_t *out, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	int columns[] = {column, schema_precision(x->t, column)};
	*out = PRINT_BEGIN;
	for (size_t k = 0; k < x->rows->n; k++)
		for (int i = 0; i < 2 && columns[i] >= 0 && code == LS_OK; i++) {
			struct seen row = *x;
			struct value v;
			row.id = x->rows->at[k];
			code = value_now(&row, columns[i], &v, err);
			print_add(out, &v.kind, sizeof v.kind);
			if (v.kind == VALUE_INT)
				print_add(out, &v.i, sizeof v.i);
			if (v.kind == VALUE_TEXT)
				print_add(out, v.s, strlen(v.s) + 1);
		}
	*out |= 1;
	return code;
}

// Is what is wanted there already? Where nothing is wanted of it, it is not.
static enum ls_code column_done(const struct seen *x, int column, bool *done, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	bool wanted = false;
	int left = 0;
	for (int i = 0; i < x->f->n && code == LS_OK; i++) {
		struct value now;
		if (x->f->column[i] != column && x->f->column[i] != schema_precision(x->t, column))
			continue;
		code = value_now(x, x->f->column[i], &now, err);
		left += code == LS_OK && !same(now, x->f->value[i]);
		wanted = true;
	}
	*done = wanted && left == 0;
	return code;
}

static enum ls_code column_contested(const struct seen *x, int column, struct ls_err *err)
{
	const struct column *c = &x->t->columns[column];
	struct str theirs = str_on(x->s->frame), mine = str_on(x->s->frame);
	struct value now;
	bool done = false;
	enum ls_code code = column_done(x, column, &done, err);
	if (code != LS_OK || done)
		return code;
	for (int i = 0; i < x->f->n; i++)
		if (x->f->column[i] == column)
			show(&mine, x, column, x->f->value[i], false);
	code = value_now(x, column, &now, err);
	if (code == LS_OK)
		code = cell_print(x, column, &x->s->talk.contested, err);
	if (code != LS_OK)
		return code;
	show(&theirs, x, column, now, true);
	return refuse(x, column, label_head(x->s->frame, tr(c->label)), &theirs, &mine, err);
}

static enum ls_code column_still(const struct seen *x, int column, const char *text, struct ls_err *err)
{
	const struct column *c = &x->t->columns[column];
	const struct plan *p = model_plan(x->s->model);
	struct value_field was = {.column = {column}, .value = {{.kind = VALUE_TEXT, .s = text}}, .n = 1};
	bool as_was = true; // not where what it was is gone from the plan
	if (c->type != TYPE_TEXT && c->type != TYPE_CODE)
		as_was = value_parse_field(p, x->t, column, text, x->s->today, &was, NULL) == LS_OK;
	enum ls_code code = LS_OK;
	for (int i = 0; i < was.n && code == LS_OK; i++) {
		struct value now;
		code = value_now(x, was.column[i], &now, err);
		as_was &= same(now, was.value[i]);
	}
	return code != LS_OK || as_was ? code : column_contested(x, column, err);
}

static enum ls_code column_as_told(const struct seen *x, int column, uint64_t told, struct ls_err *err)
{
	uint64_t now = 0;
	enum ls_code code = cell_print(x, column, &now, err);
	return code != LS_OK || now == told ? code : column_contested(x, column, err);
}

// ---- ties ------------------------------------------------------------------------------------------------------------

static bool same_set(const int32_t *a, size_t an, const int32_t *b, size_t bn)
{
	bool all = an == bn;
	for (size_t i = 0; i < an && all; i++) {
		bool found = false;
		for (size_t k = 0; k < bn; k++)
			found |= a[i] == b[k];
		all = found;
	}
	return all;
}

static void name_ends(struct str *out, const struct seen *x, const struct tie *tie, const int32_t *ids, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? ", " : "");
		value_name(out, model_plan(x->s->model), tie_target(tie), ids[i]);
	}
}

// The other ends of all rows, in whatever order, as a number that is never 0.
static uint64_t tie_print(const struct seen *x, const struct tie *tie)
{
	uint64_t sum = 0;
	for (size_t k = 0; k < x->rows->n; k++) {
		int32_t *now = NULL;
		size_t n = tie_ends(x->s->frame, model_plan(x->s->model), tie, x->rows->at[k], &now);
		for (size_t i = 0; i < n; i++) {
			uint64_t one = PRINT_BEGIN;
			print_add(&one, &x->rows->at[k], sizeof x->rows->at[k]);
			print_add(&one, &now[i], sizeof now[i]);
			sum += one;
		}
	}
	return sum | 1;
}

static enum ls_code tie_contested(const struct seen *x, const struct tie *tie, struct ls_err *err)
{
	int32_t *now = NULL, *wanted = NULL;
	size_t now_n = tie_ends(x->s->frame, model_plan(x->s->model), tie, x->id, &now), wanted_n = 0;
	for (int i = 0; i < x->f->ties_n; i++) {
		if (x->f->tie[i].rows != tie->rows || x->f->tie[i].owner != tie->owner)
			continue;
		enum ls_code code = fields_ends(x->s, tie, x->f->ends[i], &wanted, &wanted_n, err);
		struct str theirs = str_on(x->s->frame), mine = str_on(x->s->frame);
		name_ends(&theirs, x, tie, now, now_n);
		name_ends(&mine, x, tie, wanted, wanted_n);
		x->s->talk.contested = tie_print(x, tie);
		if (code == LS_OK && !same_set(now, now_n, wanted, wanted_n))
			code = ls_fail_at(err, refuse(x, -1, label_head(x->s->frame, tr(tie->label)), &theirs, &mine, err),
							  (int)tie->rows, tie->other);
		free(wanted);
		return code;
	}
	return LS_OK;
}

static enum ls_code tie_still(const struct seen *x, const struct tie *tie, const char *text, struct ls_err *err)
{
	int32_t *now = NULL, *was = NULL;
	size_t now_n = tie_ends(x->s->frame, model_plan(x->s->model), tie, x->id, &now), was_n = 0;
	bool as_was = fields_ends(x->s, tie, text, &was, &was_n, NULL) == LS_OK && same_set(now, now_n, was, was_n);
	free(was);
	return as_was ? LS_OK : tie_contested(x, tie, err);
}

// ---- levels ----------------------------------------------------------------------------------------------------------

static void levels_line(struct str *out, struct arena *a, const char *text)
{
	struct level_said said[LEVELS_MOST];
	size_t n = 0;
	if (levels_read(a, text, said, &n, NULL) == LS_OK)
		levels_write(out, said, n);
}

static void levels_now(struct str *out, const struct seen *x)
{
	struct level_said there[LEVELS_MOST];
	size_t n = 0;
	if (levels_of(model_plan(x->s->model), x->id, there, &n))
		levels_write(out, there, n);
}

// Of a line, as a number that is never 0.
static uint64_t levels_print(const struct str *line)
{
	uint64_t print = PRINT_BEGIN;
	print_add(&print, str_text(line), line->len);
	return print | 1;
}

// `was`: the line as it was when somebody began; NULL: they have been told of one with this print.
static enum ls_code levels_still(const struct seen *x, const char *was, uint64_t told, struct ls_err *err)
{
	struct str now = str_on(x->s->frame), before = str_on(x->s->frame), wanted = str_on(x->s->frame);
	levels_now(&now, x);
	levels_line(&before, x->s->frame, was ? was : "");
	levels_line(&wanted, x->s->frame, x->f->levels ? x->f->levels : "");
	bool as_was = was ? strcmp(str_text(&now), str_text(&before)) == 0 : levels_print(&now) == told;
	if (as_was || !x->f->levels || strcmp(str_text(&now), str_text(&wanted)) == 0)
		return LS_OK;
	x->s->talk.contested = levels_print(&now);
	return ls_fail_at(err, refuse(x, -1, label_head(x->s->frame, tr("levels")), &now, &wanted, err), T_level,
					  schema_title(&schema[T_level]));
}

// ---- words -----------------------------------------------------------------------------------------------------------

static enum ls_code one_still(const struct seen *x, const char *word, struct ls_err *err)
{
	bool told = strncmp(word, TOLD_WORD, strlen(TOLD_WORD)) == 0;
	const char *field = word + strlen(told ? TOLD_WORD : STILL_WORD), *eq = strchr(field, '=');
	if (!eq)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not FIELD=VALUE, such as title=\"Scan centre\"."), word);
	struct str name = str_on(x->s->frame);
	struct tie tie;
	uint64_t print = told ? strtoull(eq + 1, NULL, 16) : 0;
	str_addn(&name, field, (size_t)(eq - field));
	if (tie_named(x->t->id, str_text(&name), &tie))
		return !told                         ? tie_still(x, &tie, eq + 1, err)
			   : tie_print(x, &tie) == print ? LS_OK
											 : tie_contested(x, &tie, err);
	if (fields_is_levels(x->t->id, str_text(&name)))
		return levels_still(x, told ? NULL : eq + 1, print, err);
	int column = schema_column_named(x->t, str_text(&name));
	if (column < 0)
		return ls_fail(err, LS_REFUSED, tr("%s: there is no field “%s”. There are: %s."), tr(x->t->label),
					   str_text(&name), tr("those that the form shows"));
	enum ls_code code = told ? column_as_told(x, column, print, err) : column_still(x, column, eq + 1, err);
	return ls_fail_at(err, code, (int)x->t->id, column);
}

enum ls_code still_so(struct session *s, const struct table *t, const struct row_ids *rows, const struct fields *f,
					  int n, char *const words[], struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t k = 0; k < rows->n; k++)
		for (int i = 0; i < n && code == LS_OK; i++) {
			struct seen x = {s, t, rows, rows->at[k], f};
			code = one_still(&x, words[i], err);
		}
	return code;
}
