// SPDX-License-Identifier: EUPL-1.2
// Lays a template into a plan, in one step.
#include "exchange/template.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/levels.h"
#include "plan/sibling.h"

#include <string.h>

enum { CELLS = 8 };

struct laying {
	struct model *m;
	enum lang lang;  // of the plan
	struct str code; // of the row before
	int32_t pos;     // of the next one
	struct arena *a;
	size_t made;
	enum table_id table;
};

// A row while its cells are put together.
struct cells {
	int column[CELLS];
	struct value value[CELLS];
	int n;
};

const struct template *template_find(const char *kind, const char *name)
{
	for (const struct template *t = templates; t->kind; t++)
		if (strcmp(t->kind, kind) == 0 && (!name || strcmp(t->name, name) == 0))
			return t;
	return NULL;
}

static void put(struct cells *c, enum table_id t, const char *column, struct value v)
{
	c->column[c->n] = schema_column(&schema[t], column);
	c->value[c->n++] = v;
}

static void put_text(struct cells *c, enum table_id t, const char *column, const char *text)
{
	put(c, t, column, (struct value){.kind = VALUE_TEXT, .s = text});
}

static void put_int(struct cells *c, enum table_id t, const char *column, int64_t i)
{
	put(c, t, column, (struct value){.kind = VALUE_INT, .i = i});
}

static bool titled(const struct plan *p, enum table_id t, const char *title)
{
	const struct column *c = &schema[t].columns[schema_title(&schema[t])];
	for (size_t i = 0; i < plan_count(p, t); i++)
		if (text_same(plan_text(c, plan_row(p, t, i)), title))
			return true;
	return false;
}

// A row with what is special in `c`: title, code and place are put to it. *id is 0 where one of that title is there.
static enum ls_code lay(struct laying *l, struct cells *c, const char *title, const char *code, int32_t *id,
						struct ls_err *err)
{
	const struct plan *p = model_plan(l->m);
	*id = 0;
	if (titled(p, l->table, title))
		return LS_OK;
	if (!code && l->code.len == 0)
		code_propose(&l->code, p, l->table, NONE32);
	else if (!code)
		code_after(&l->code);
	put_text(c, l->table, "title", title);
	put_text(c, l->table, "code", code ? code : str_text(&l->code));
	put_int(c, l->table, "pos", l->pos++);
	l->made++;
	return model_add(l->m, l->table, c->column, c->value, c->n, id, err);
}

static enum ls_code lay_criteria(struct laying *l, const struct template *t, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (const struct template_criterion *r = template_criteria(t->name); r->title && code == LS_OK; r++) {
		struct cells c = {.n = 0};
		struct level_said levels[LEVELS_MOST];
		struct str name = {0};
		size_t n = 0;
		int32_t id = 0;
		const char *title = tr_in(l->lang, r->title);
		levels_code(&name, title);
		put_int(&c, T_criterion, "weight", 100 * r->percent);
		put_int(&c, T_criterion, "axis", r->axis);
		code = lay(l, &c, title, str_text(&name), &id, err);
		if (code == LS_OK)
			code = levels_read(l->a, tr_in(l->lang, r->levels), levels, &n, err);
		if (code == LS_OK)
			code = model_levels(l->m, id, levels, n, err);
		str_free(&name);
	}
	return code;
}

static enum ls_code lay_rules(struct laying *l, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (const struct template_rule *r = template_rules; r->title && code == LS_OK; r++) {
		struct cells c = {.n = 0};
		int32_t id;
		put_int(&c, T_rule, "kind", r->kind);
		put_int(&c, T_rule, "scope", r->scope);
		put_int(&c, T_rule, "least", 1000 * (int64_t)r->least);
		put_int(&c, T_rule, "most", 1000 * (int64_t)r->most);
		put_text(&c, T_rule, "unit", tr_in(l->lang, r->unit));
		code = lay(l, &c, tr_in(l->lang, r->title), NULL, &id, err);
	}
	return code;
}

static enum ls_code lay_deadlines(struct laying *l, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (const struct template_deadline *r = template_deadlines; r->title && code == LS_OK; r++) {
		struct cells c = {.n = 0};
		int32_t id;
		put_int(&c, T_deadline, "month_from", r->from);
		put_int(&c, T_deadline, "month_to", r->to);
		put_text(&c, T_deadline, "recipient", tr_in(l->lang, r->recipient));
		code = lay(l, &c, tr_in(l->lang, r->title), NULL, &id, err);
	}
	return code;
}

static enum ls_code lay_quarter(struct laying *l, int32_t today, struct ls_err *err)
{
	struct cells c = {.n = 0};
	int32_t id;
	put_text(&c, T_cycle, "code", arena_printf(l->a, "%dQ%d", date_civil(today).year, date_quarter(today)));
	put_int(&c, T_cycle, "start", date_first(today, PRECISION_QUARTER));
	put_int(&c, T_cycle, "end", date_last(today, PRECISION_QUARTER));
	put_int(&c, T_cycle, "state", cycle_state_RUNNING);
	l->made = 1;
	return model_add(l->m, T_cycle, c.column, c.value, c.n, &id, err);
}

// What would stand beside something else is a decision of its own.
static enum ls_code check_free(const struct plan *p, enum table_id t, int32_t today, struct ls_err *err)
{
	if (t == T_criterion && p->criterion_n > 0)
		return ls_fail(
			err, LS_REFUSED, "%s",
			tr("The plan has criteria already; a set of others beside them would change every score. They can be "
			   "edited or deleted."));
	for (size_t i = 0; t == T_cycle && i < p->cycle_n; i++)
		if (cycle_holds(&p->cycle[i], today)) {
			struct str title = {0};
			cycle_title(&title, &p->cycle[i]);
			enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s is in the plan already."), str_text(&title));
			str_free(&title);
			return code;
		}
	return LS_OK;
}

static enum table_id table_of(const struct template *t)
{
	static const struct {
		const char *kind;
		enum table_id table;
	} tables[] = {{"criteria", T_criterion}, {"rules", T_rule}, {"deadlines", T_deadline}, {"quarter", T_cycle}};
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
		if (strcmp(tables[i].kind, t->kind) == 0)
			return tables[i].table;
	return TABLE_COUNT;
}

enum ls_code template_apply(struct model *m, const struct template *t, int32_t today, struct str *told, int64_t *step,
							struct ls_err *err)
{
	const struct plan *p = model_plan(m);
	struct laying l = {.m = m, .table = table_of(t), .a = arena_new()};
	l.lang = p->strategy_n == 0 ? i18n_lang() : p->strategy[0].lang == language_EN ? LANG_EN : LANG_DE;
	l.pos = l.table == T_cycle ? 0 : sibling_end(p, l.table);
	*step = 0;
	str_addf(told, tr("Template: %s"), tr(t->title));
	enum ls_code code = check_free(p, l.table, today, err);
	if (code == LS_OK)
		code = model_begin_told(m, str_text(told), told->len, err);
	bool begun = code == LS_OK;
	if (code == LS_OK)
		code = l.table == T_criterion  ? lay_criteria(&l, t, err)
			   : l.table == T_rule     ? lay_rules(&l, err)
			   : l.table == T_deadline ? lay_deadlines(&l, err)
									   : lay_quarter(&l, today, err);
	if (begun && code == LS_OK)
		code = model_end(m, step, err);
	else if (begun)
		model_cancel(m);
	str_free(&l.code);
	arena_free(l.a);
	return code;
}
