// SPDX-License-Identifier: EUPL-1.2
// What a plan says of each of its rows in numbers: its columns as they are stored, what stands in its texts, and the rows
// that belong to it. Nothing here is written the way reports write it.
#ifndef LS_TESTS_OWN_FIGURES_H
#define LS_TESTS_OWN_FIGURES_H

#include "figures.h"
#include "model/model.h"
#include "plan/value.h"

struct own {
	struct model *m;
	const struct plan *plan;
	bool german;
	struct figures *row[TABLE_COUNT];    // each by its own columns
	struct figures *family[TABLE_COUNT]; // with what belongs to it; made when it is asked for
	void (*more)(const struct own *o, struct figures *s, enum table_id t, const void *row); // what is calculated of it
};

static inline void own_number(struct figures *s, const struct column *c, int64_t v, int precision)
{
	static const int64_t scale[] = {
		[UNIT_NUMBER] = FIGURE_ONE, [UNIT_YEAR] = FIGURE_ONE, [UNIT_PERCENT] = FIGURE_ONE, [UNIT_BP] = FIGURE_ONE / 100,
		[UNIT_HUNDREDTH] = 100,     [UNIT_MILLI] = 10,        [UNIT_POSTS] = 10,           [UNIT_EUR] = FIGURE_ONE};
	if (c->unit == UNIT_DAY)
		figures_day(s, (int32_t)v, precision);
	else if (c->unit == UNIT_CLOCK)
		figures_add(s, FIG_CLOCK, v);
	else {
		if (c->unit != UNIT_PERCENT)
			figures_add(s, FIG_NUMBER, v * scale[c->unit]);
		if (c->unit == UNIT_PERCENT || c->unit == UNIT_BP || c->unit == UNIT_MILLI) // key results may count percents
			figures_add(s, FIG_PERCENT, v * scale[c->unit]);
	}
}

// A code as it stands, and the number in it: M15 is measure 15 as well.
static inline void own_code(struct figures *s, const char *code, bool german)
{
	figures_text(s, code, german);
	const char *digits = code + strcspn(code, "0123456789");
	if (*digits && strspn(digits, "0123456789") == strlen(digits))
		figures_count(s, atoi(digits));
}

static inline void own_lazy(struct own *o, struct figures *s, const struct table *t, const void *row)
{
	struct str text = {0};
	struct ls_err err;
	if (t->id != T_measure_text && t->id != T_rating && t->id != T_measure)
		return;
	for (int c = 0; c < t->column_count; c++)
		if (t->columns[c].lazy) {
			str_clear(&text);
			if (model_text(o->m, t->id, plan_id(row), t->columns[c].name, &text, &err) == LS_OK)
				figures_text(s, str_text(&text), o->german);
		}
	str_free(&text);
}

static inline void own_row(struct own *o, struct figures *s, const struct table *t, const void *row)
{
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		if (c->lazy || c->type == TYPE_ENUM || c->type == TYPE_REF || strcmp(c->name, "pos") == 0)
			continue;
		if (c->type == TYPE_CODE)
			own_code(s, plan_text(c, row), o->german);
		else if (c->type == TYPE_TEXT)
			figures_text(s, plan_text(c, row), o->german);
		else if (plan_int(c, row) != NONE64) {
			int p = schema_precision(t, i);
			own_number(s, c, plan_int(c, row), p < 0 ? PRECISION_DAY : (int)plan_int(&t->columns[p], row));
		}
	}
	own_lazy(o, s, t, row);
}

static inline void own_begin(struct own *o, struct model *m, bool german)
{
	o->m = m;
	o->plan = model_plan(m);
	o->german = german;
	for (int t = 0; t < TABLE_COUNT; t++) {
		size_t n = plan_count(o->plan, (enum table_id)t);
		o->row[t] = calloc(n + 1, sizeof *o->row[t]);
		o->family[t] = calloc(n + 1, sizeof *o->family[t]);
		for (size_t i = 0; i < n; i++)
			own_row(o, &o->row[t][i], &schema[t], plan_row(o->plan, (enum table_id)t, i));
	}
}

// What belongs to a row is gathered anew: something else is calculated of it.
static inline void own_again(struct own *o)
{
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t i = 0; i < plan_count(o->plan, (enum table_id)t); i++)
			figures_free(&o->family[t][i]);
}

static inline void own_end(struct own *o)
{
	own_again(o);
	for (int t = 0; t < TABLE_COUNT; t++) {
		for (size_t i = 0; i < plan_count(o->plan, (enum table_id)t); i++)
			figures_free(&o->row[t][i]);
		free(o->row[t]);
		free(o->family[t]);
	}
}

// How many steps of belonging are told with a row: a measure is told with its phases and what they need, a field not with
// its measures.
static inline int own_depth(enum table_id t)
{
	switch (t) {
	case T_measure:
	case T_objective:
	case T_meeting:
		return 2;
	case T_key_result:
	case T_goal:
	case T_phase:
	case T_decision:
	case T_external:
	case T_criterion:
	case T_deadline:
		return 1;
	default:
		return 0;
	}
}

static inline void own_join(const struct own *o, struct figures *s, enum table_id t, size_t at, int depth)
{
	const void *row = plan_row(o->plan, t, at);
	const struct table *of = &schema[t];
	figures_join(s, &o->row[t][at]);
	o->more(o, s, t, row);
	for (int c = 0; c < of->column_count; c++) {
		int64_t to = of->columns[c].type == TYPE_REF ? plan_int(&of->columns[c], row) : NONE64;
		ptrdiff_t pos = to == NONE64 ? -1 : plan_position(o->plan, of->columns[c].target, (int32_t)to);
		if (pos >= 0)
			figures_join(s, &o->row[of->columns[c].target][pos]);
	}
	if (depth == 0)
		return;
	for (int k = 0; k < TABLE_COUNT; k++)
		for (int c = 0; c < schema[k].column_count; c++) {
			const struct column *ref = &schema[k].columns[c];
			if (ref->type != TYPE_REF || ref->target != t)
				continue;
			struct plan_rows rows = plan_children(o->plan, (enum table_id)k, c, plan_id(row));
			for (size_t i = 0; i < rows.n; i++)
				own_join(o, s, (enum table_id)k, rows.at[i], depth - 1);
		}
}

static inline const struct figures *own_family(struct own *o, enum table_id t, size_t at)
{
	struct figures *s = &o->family[t][at];
	if (s->n == 0)
		own_join(o, s, t, at, own_depth(t));
	return s;
}

#endif
