// SPDX-License-Identifier: EUPL-1.2
// The other ends of a tie, brought to what they shall be. Somebody's main one stays while it is there; where there is
// none or it goes, the first of the new ones takes its place.
#include "model/model.h"
#include "plan/tie.h"

#include <stdlib.h>

struct ends {
	const struct tie *tie;
	const int32_t *at; // wanted
	size_t n;
	int32_t *there; // [n] the row that leads to it already; NONE32: none
	int column;     // "main"; -1: these ties know none
	bool main;      // one is missing
};

static enum ls_code add_end(struct model *m, const struct ends *e, int32_t id, int32_t end, struct ls_err *err)
{
	int columns[3] = {e->tie->owner, e->tie->other, e->column};
	struct value values[3] = {
		{.kind = VALUE_INT, .i = id}, {.kind = VALUE_INT, .i = end}, {.kind = VALUE_INT, .i = e->main}};
	int32_t made = 0;
	return model_add(m, e->tie->rows, columns, values, e->column >= 0 ? 3 : 2, &made, err);
}

// Deletes the rows that lead to none of them, and notes the others.
static enum ls_code drop_others(struct model *m, struct ends *e, int32_t id, struct ls_err *err)
{
	const struct table *t = &schema[e->tie->rows];
	struct plan_rows rows = plan_children(model_plan(m), e->tie->rows, e->tie->owner, id);
	size_t left = 0;
	bool lost = false;
	for (size_t i = 0; i < rows.n; i++) {
		const void *row = plan_row(model_plan(m), e->tie->rows, rows.at[i]);
		size_t k = 0;
		while (k < e->n && e->at[k] != plan_int(&t->columns[e->tie->other], row))
			k++;
		if (k < e->n) {
			e->there[k] = plan_id(row);
			left++;
			continue;
		}
		lost |= e->column >= 0 && plan_int(&t->columns[e->column], row) == yes_no_YES;
		enum ls_code code = model_delete(m, e->tie->rows, plan_id(row), err);
		if (code != LS_OK)
			return code;
	}
	e->main = e->column >= 0 && (left == 0 || lost);
	return LS_OK;
}

enum ls_code model_tie(struct model *m, const struct tie *tie, int32_t id, const int32_t *ends, size_t n,
					   struct ls_err *err)
{
	const struct value yes = {.kind = VALUE_INT, .i = yes_no_YES};
	struct ends e = {.tie = tie, .at = ends, .n = n, .column = schema_column(&schema[tie->rows], "main")};
	e.there = mem_alloc((n + 1) * sizeof *e.there);
	for (size_t k = 0; k < n; k++)
		e.there[k] = NONE32;
	enum ls_code code = drop_others(m, &e, id, err);
	for (size_t k = 0; k < n && code == LS_OK; k++, e.main = false) {
		if (e.there[k] == NONE32)
			code = add_end(m, &e, id, ends[k], err);
		else if (e.main)
			code = model_set(m, tie->rows, e.there[k], e.column, yes, err);
	}
	free(e.there);
	return code;
}
