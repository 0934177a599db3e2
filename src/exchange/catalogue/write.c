// SPDX-License-Identifier: EUPL-1.2
// Writes the plan's measures as a list that a spreadsheet opens and catalogue_read() takes back.
#include "base/i18n.h"
#include "base/num.h"
#include "exchange/catalogue/work.h"
#include "exchange/csv.h"
#include "plan/score/score.h"
#include "say/score.h"

#include <stdlib.h>
#include <string.h>

struct writing {
	struct catalogue *c;
	struct model *m;
	bool excel;
	struct facet facet[CATALOGUE_COLUMNS];
	int n;
};

// Says the column something in any row? Words that are only the usual ones do not count.
static enum ls_code used(struct writing *w, const struct facet *f, bool *yes, struct ls_err *err)
{
	const struct plan *p = w->c->plan;
	const struct column *col = f->kind == FACET_COLUMN ? &schema[T_measure].columns[f->column] : NULL;
	*yes = facet_is_key(f) || f->kind == FACET_RATING ||
		   (f->kind == FACET_CALCULATED && model_score(w->m)->weighted_n > 0);
	if (f->kind == FACET_CALCULATED)
		return LS_OK;
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < p->measure_n && !*yes && code == LS_OK; i++) {
		struct said said;
		code = plan_said(w->c, f, p->measure[i].id, &said, err);
		*yes = code == LS_OK && said.kind != SAID_NOTHING && (!col || col->type != TYPE_ENUM || said.i != col->preset);
	}
	return code;
}

// A head that is read back as this column: its label, else its name, else both its names.
static void head_of(struct str *out, const struct writing *w, const struct facet *f)
{
	const struct plan *p = w->c->plan;
	const struct criterion *k = f->kind == FACET_RATING ? plan_find(p, T_criterion, f->criterion) : NULL;
	enum table_id t = f->kind == FACET_SET ? f->tie : f->kind == FACET_TEXT ? T_measure_text : T_measure;
	bool column = f->kind == FACET_COLUMN || f->kind == FACET_TEXT;
	static const char *const calculated_names[] = {"rank", "score"};
	const char *name = k                             ? k->code
					   : column                      ? schema[t].columns[f->column].name
					   : f->kind == FACET_CALCULATED ? calculated_names[f->column]
													 : schema[t].name;
	bool number = facet_is_key(f) && f->column == schema_code(&schema[T_measure]);
	const char *label = number ? tr("No.") : facet_label(p, f);
	const char *const heads[] = {w->excel ? label : name, name};
	struct facet back;
	for (size_t i = 0; i < 2; i++)
		if (facet_named(&back, p, heads[i]) && facet_same(&back, f)) {
			str_add(out, heads[i]);
			return;
		}
	str_addf(out, "%s.%s", schema[t].name, name);
}

static void calculated(struct str *out, const struct writing *w, const struct facet *f, size_t measure)
{
	const struct score_table *t = model_score(w->m);
	if (f->column == 0)
		score_rank_text(out, t, measure);
	else if (w->excel)
		score_text(out, t, measure);
	else
		num_plain(out, score_hundredths(t, t->lo[measure]), 2, 2); // what is reached at least
}

static enum ls_code cell_of(struct str *out, struct writing *w, const struct facet *f, size_t measure,
							struct ls_err *err)
{
	struct said said;
	str_clear(out);
	if (f->kind == FACET_CALCULATED) {
		calculated(out, w, f, measure);
		return LS_OK;
	}
	enum ls_code code = plan_said(w->c, f, w->c->plan->measure[measure].id, &said, err);
	if (code == LS_OK)
		said_write(out, w->c, f, &said, !w->excel);
	return code;
}

static void put(struct str *out, const struct writing *w, const char *text, bool first)
{
	csv_put_text(out, text, w->excel ? ';' : ',', first);
}

static void end_row(struct str *out, const struct writing *w)
{
	str_add(out, w->excel ? "\r\n" : "\n");
}

static enum ls_code write_rows(struct str *out, struct writing *w, struct ls_err *err)
{
	struct str cell = {0};
	enum ls_code code = LS_OK;
	for (int i = 0; i < w->n; i++) {
		str_clear(&cell);
		head_of(&cell, w, &w->facet[i]);
		put(out, w, str_text(&cell), i == 0);
	}
	end_row(out, w);
	for (size_t r = 0; r < w->c->plan->measure_n && code == LS_OK; r++) {
		for (int i = 0; i < w->n && code == LS_OK; i++) {
			code = cell_of(&cell, w, &w->facet[i], r, err);
			put(out, w, str_text(&cell), i == 0);
		}
		end_row(out, w);
	}
	str_free(&cell);
	return code;
}

enum ls_code catalogue_write(struct str *out, struct model *m, enum catalogue_form form, struct ls_err *err)
{
	struct catalogue *c = mem_alloc(sizeof *c);
	*c = (struct catalogue){.arena = arena_new(), .model = m, .plan = model_plan(m)};
	struct writing *w = arena_zero(c->arena, 1, sizeof *w);
	struct facet all[CATALOGUE_COLUMNS];
	int n = facet_all(all, c->plan);
	enum ls_code code = LS_OK;
	w->c = c;
	w->m = m;
	w->excel = form == CATALOGUE_EXCEL;
	for (int i = 0; i < n && code == LS_OK; i++) {
		bool yes = false;
		code = used(w, &all[i], &yes, err);
		if (yes)
			w->facet[w->n++] = all[i];
	}
	if (w->excel)
		str_add(out, "\xef\xbb\xbf");
	if (code == LS_OK)
		code = write_rows(out, w, err);
	catalogue_free(c);
	return code;
}
