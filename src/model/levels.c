// SPDX-License-Identifier: EUPL-1.2
// The levels of a criterion, brought to what a line says: those that are the same one keep their ratings, what is not
// named goes unless it is given to somebody. A code made of a title follows it.
#include "base/i18n.h"
#include "base/text.h"
#include "model/model.h"
#include "plan/code.h"
#include "plan/levels.h"
#include "plan/limits.h"

#include <string.h>

struct wanted {
	struct model *m;
	int32_t criterion;
	const struct level_said *said;
	size_t n;
	int32_t ids[LEVELS_MOST];
	struct str code[LEVELS_MOST];
};

static bool named(const struct wanted *w, int32_t level)
{
	for (size_t k = 0; k < w->n; k++)
		if (w->ids[k] == level)
			return true;
	return false;
}

// What is given somewhere stays: its measures would lose their rating.
static enum ls_code drop(struct wanted *w, const struct level *l, struct ls_err *err)
{
	const struct plan *p = model_plan(w->m);
	struct plan_rows ratings = plan_of(p, T_rating, "level", l->id);
	if (ratings.n == 0)
		return model_delete(w->m, T_level, l->id, err);
	struct str called = {0};
	unsigned long many = ratings.n;
	code_called(&called, p, T_level, l->id);
	enum ls_code code = ls_fail(err, LS_REFUSED,
								tr_n("“%s” is the rating of %lu measure and cannot go. Rate that one anew first, or "
									 "give the level another title in its place.",
									 "“%s” is the rating of %lu measures and cannot go. Rate these anew first, or give "
									 "the level another title in its place.",
									 many),
								str_text(&called), many);
	str_free(&called);
	return ls_fail_at(err, code, T_level, schema_title(&schema[T_level]));
}

static enum ls_code drop_others(struct wanted *w, struct ls_err *err)
{
	const struct plan *p = model_plan(w->m);
	struct plan_rows rows = plan_of(p, T_level, "criterion", w->criterion);
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < rows.n && code == LS_OK; i++)
		if (!named(w, p->level[rows.at[i]].id))
			code = drop(w, &p->level[rows.at[i]], err);
	return code;
}

static bool is_code_of(const char *code, const char *title)
{
	struct str made = {0};
	levels_code(&made, title);
	bool yes = code_compare(code, str_text(&made)) == 0;
	str_free(&made);
	return yes;
}

static bool code_taken(const struct wanted *w, size_t but, const char *code)
{
	for (size_t k = 0; k < w->n; k++)
		if (k != but && w->code[k].len && code_compare(str_text(&w->code[k]), code) == 0)
			return true;
	return false;
}

static void make_code(struct wanted *w, size_t k)
{
	struct str made = {0};
	levels_code(&made, w->said[k].title);
	if (made.len == 0 || text_width(str_text(&made)) > CODE_MOST - 2) {
		str_clear(&made);
		str_add(&made, "S");
	}
	str_add(&w->code[k], str_text(&made));
	for (int number = 2; code_taken(w, k, str_text(&w->code[k])); number++) {
		str_clear(&w->code[k]);
		str_addf(&w->code[k], "%s%d", str_text(&made), number);
	}
	str_free(&made);
}

// Codes that stay come first, so that new ones give way to them.
static void choose_codes(struct wanted *w)
{
	for (size_t k = 0; k < w->n; k++) {
		const struct level *l = plan_find(model_plan(w->m), T_level, w->ids[k]);
		if (l && (strcmp(l->title, w->said[k].title) == 0 || !is_code_of(l->code, l->title)))
			str_add(&w->code[k], l->code);
	}
	for (size_t k = 0; k < w->n; k++)
		if (w->code[k].len == 0)
			make_code(w, k);
}

static enum ls_code write_one(struct wanted *w, size_t k, struct ls_err *err)
{
	const struct table *t = &schema[T_level];
	int columns[] = {schema_column(t, "criterion"), schema_code(t), schema_title(t), schema_column(t, "points"),
					 schema_column(t, "pos")};
	int32_t points = w->said[k].points;
	struct value values[] = {{.kind = VALUE_INT, .i = w->criterion},
							 {.kind = VALUE_TEXT, .s = str_text(&w->code[k])},
							 {.kind = VALUE_TEXT, .s = w->said[k].title},
							 {.kind = points == NONE32 ? VALUE_NULL : VALUE_INT, .i = points},
							 {.kind = VALUE_INT, .i = (int64_t)k + 1}};
	int32_t id = w->ids[k];
	if (id == NONE32)
		return model_add(w->m, T_level, columns, values, 5, &id, err);
	enum ls_code code = LS_OK;
	for (int i = 1; i < 5 && code == LS_OK; i++)
		code = model_set(w->m, T_level, id, columns[i], values[i], err);
	return code;
}

enum ls_code model_levels(struct model *m, int32_t criterion, const struct level_said *said, size_t n,
						  struct ls_err *err)
{
	struct wanted w = {.m = m, .criterion = criterion, .said = said, .n = n};
	struct ls_err local;
	err = err ? err : &local;
	levels_match(model_plan(m), criterion, said, n, w.ids);
	enum ls_code code = drop_others(&w, err);
	if (code == LS_OK)
		choose_codes(&w);
	for (size_t k = 0; k < n && code == LS_OK; k++)
		code = write_one(&w, k, err);
	for (size_t k = 0; k < n; k++)
		str_free(&w.code[k]);
	return code;
}
