// SPDX-License-Identifier: EUPL-1.2
// Behind include/leitstand/object.h and score.h: the snapshot's rows, cells and scores.
#include "base/i18n.h"
#include "model/contract.h"
#include "plan/code.h"
#include "plan/value.h"

#include <leitstand/object.h>
#include <leitstand/score.h>

size_t ls_object_count(const struct ls_plan *p, const char *table)
{
	const struct table *t = schema_table(table);
	return t ? plan_count(model_plan(p->model), t->id) : 0;
}

int32_t ls_object_at(const struct ls_plan *p, const char *table, size_t i)
{
	const struct table *t = schema_table(table);
	if (!t)
		return 0;
	const struct plan *plan = model_plan(p->model);
	struct plan_rows rows = plan_ordered(plan, t->id);
	return i < rows.n ? plan_id(plan_row(plan, t->id, rows.at[i])) : 0;
}

enum ls_code ls_object_find(const struct ls_plan *p, const char *table, const char *name, int32_t *id,
							struct ls_err *err)
{
	*id = 0;
	const struct table *t = contract_table(table, err);
	if (!t)
		return LS_USAGE;
	int32_t found = 0;
	enum ls_code code = code_find(model_plan(p->model), t->id, name, contract_today(p), &found, err);
	if (code == LS_OK)
		*id = found;
	return code;
}

// The text becomes the handle's, and the builder is emptied.
static const char *give(struct ls_plan *p, struct str *text)
{
	const char *given = arena_str(p->texts, str_text(text));
	str_free(text);
	return given;
}

typedef void name_fn(struct str *out, const struct plan *p, enum table_id t, int32_t id);

static const char *named(struct ls_plan *p, const char *table, int32_t id, name_fn *name)
{
	const struct table *t = schema_table(table);
	const struct plan *plan = model_plan(p->model);
	if (!t || !plan_find(plan, t->id, id))
		return "";
	struct str text = {0};
	name(&text, plan, t->id, id);
	return give(p, &text);
}

const char *ls_object_code(struct ls_plan *p, const char *table, int32_t id)
{
	return named(p, table, id, code_name);
}

const char *ls_object_title(struct ls_plan *p, const char *table, int32_t id)
{
	return named(p, table, id, code_title);
}

// ---- cells -----------------------------------------------------------------------------------------------------------

struct cell {
	const struct table *t;
	int column;
	const void *row;
};

static enum ls_code find_cell(const struct ls_plan *p, const char *table, int32_t id, const char *column,
							  struct cell *out, struct ls_err *err)
{
	out->t = contract_table(table, err);
	out->column = out->t ? contract_column(out->t, column, err) : -1;
	if (out->column < 0)
		return LS_USAGE;
	out->row = contract_row(p, out->t, id, err);
	return out->row ? LS_OK : LS_REFUSED;
}

enum ls_code ls_cell_int(const struct ls_plan *p, const char *table, int32_t id, const char *column, int64_t *value,
						 struct ls_err *err)
{
	struct cell cell;
	*value = LS_NONE;
	enum ls_code code = find_cell(p, table, id, column, &cell, err);
	if (code != LS_OK)
		return code;
	const struct column *c = &cell.t->columns[cell.column];
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return ls_fail(err, LS_USAGE, tr("%s: “%s” is a text, not a number."), tr(cell.t->label), tr(c->label));
	*value = plan_int(c, cell.row);
	return LS_OK;
}

typedef void cell_fn(struct str *out, const struct plan *p, enum table_id t, const void *row, int column);

static enum ls_code cell_as(struct ls_plan *p, const char *table, int32_t id, const char *column, cell_fn *as,
							const char **text, struct ls_err *err)
{
	struct cell cell;
	*text = "";
	enum ls_code code = find_cell(p, table, id, column, &cell, err);
	if (code != LS_OK)
		return code;
	struct str out = {0};
	if (cell.t->columns[cell.column].lazy)
		code = model_text(p->model, cell.t->id, id, column, &out, err);
	else
		as(&out, model_plan(p->model), cell.t->id, cell.row, cell.column);
	*text = give(p, &out);
	return code;
}

enum ls_code ls_cell_text(struct ls_plan *p, const char *table, int32_t id, const char *column, const char **text,
						  struct ls_err *err)
{
	return cell_as(p, table, id, column, value_write_row, text, err);
}

enum ls_code ls_cell_shown(struct ls_plan *p, const char *table, int32_t id, const char *column, const char **text,
						   struct ls_err *err)
{
	return cell_as(p, table, id, column, value_show_row, text, err);
}

// ---- scores ----------------------------------------------------------------------------------------------------------

bool ls_score_weighted(const struct ls_plan *p)
{
	return model_score(p->model)->weighted_n > 0;
}

enum ls_code ls_score_of(const struct ls_plan *p, int32_t measure, struct ls_score *out, struct ls_err *err)
{
	const struct score_table *s = model_score(p->model);
	ptrdiff_t i = plan_position(model_plan(p->model), T_measure, measure);
	*out = (struct ls_score){0};
	if (!contract_row(p, &schema[T_measure], measure, err))
		return LS_REFUSED;
	if (s->weighted_n == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("No criterion of this plan has a weight, so there are no scores."));
	*out = (struct ls_score){
		.least = s->lo[i],
		.most = s->hi[i],
		.weight = s->den,
		.rank = s->rank[i],
		.tied = s->tied[i],
		.complete = s->complete[i],
	};
	return LS_OK;
}

int32_t ls_score_at(const struct ls_plan *p, size_t i)
{
	const struct score_table *s = model_score(p->model);
	return i < s->n ? model_plan(p->model)->measure[s->order[i]].id : 0;
}

int64_t ls_score_hundredths(const struct ls_score *score, int64_t sum)
{
	return score->weight > 0 ? num_div(sum, score->weight) : 0;
}
