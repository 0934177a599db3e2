// SPDX-License-Identifier: EUPL-1.2
// What `check` tells of single rows: the rules that every edit must keep, for plans that came from elsewhere.
#include "base/i18n.h"
#include "base/str.h"
#include "plan/code.h"
#include "say/label.h"
#include "plan/rule/fit.h"
#include "plan/rule/row.h"
#include "plan/sort.h"
#include "say/findings.h"
#include "say/value.h"

#include <stdlib.h>

struct telling {
	const struct plan *p;
	void (*found)(void *, const char *);
	void *arg;
};

static void tell(const struct telling *tell, enum table_id t, int32_t id, const char *sentence)
{
	struct str text = {0};
	str_addf(&text, "%s ", tr(schema[t].label));
	code_titled(&text, tell->p, t, id);
	const void *row = plan_find(tell->p, t, id);
	int64_t told = NONE64;
	for (int i = 0; row && t != T_measure && i < schema[t].column_count;
		 i++) { // the measures it belongs to or speaks of
		const struct column *c = &schema[t].columns[i];
		if (c->type != TYPE_REF || c->target != T_measure || plan_int(c, row) == told || plan_int(c, row) == NONE64)
			continue;
		told = plan_int(c, row);
		str_add(&text, ", ");
		label_measure(&text, tell->p, (int32_t)told);
	}
	str_addf(&text, " · %s", sentence);
	tell->found(tell->arg, str_text(&text));
	str_free(&text);
}

struct codes {
	const struct plan *p;
	const struct table *t;
	const struct column *code, *scope; // scope: within which it is unique; NULL: in the plan
};

static int by_code(const void *ctx, uint32_t x, uint32_t y)
{
	const struct codes *c = ctx;
	const void *a = plan_row(c->p, c->t->id, x), *b = plan_row(c->p, c->t->id, y);
	int64_t left = c->scope ? plan_int(c->scope, a) : 0, right = c->scope ? plan_int(c->scope, b) : 0;
	if (left != right)
		return left < right ? -1 : 1;
	return code_compare(plan_text(c->code, a), plan_text(c->code, b));
}

// M1 and M01 are one name to people, though not to the file.
static void codes_of(const struct telling *to, const struct table *t)
{
	size_t n = plan_count(to->p, t->id);
	int code = schema_code(t), scope = schema_scope(t);
	if (code < 0 || n == 0)
		return;
	const struct codes c = {to->p, t, &t->columns[code], scope < 0 ? NULL : &t->columns[scope]};
	uint32_t *order = mem_alloc(2 * n * sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	sort_by(order, order + n, n, by_code, &c);
	for (size_t i = 0; i < n; i++) {
		const void *row = plan_row(to->p, t->id, order[i]);
		int64_t owner = c.scope ? plan_int(c.scope, row) : NONE64;
		struct ls_err err = {.code = LS_OK};
		if (fit_text(c.code, plan_text(c.code, row), &err) != LS_OK ||
			(i > 0 && by_code(&c, order[i - 1], order[i]) == 0 &&
			 fit_taken(to->p, t, plan_text(c.code, row), owner == NONE64 ? NONE32 : (int32_t)owner, &err) != LS_OK))
			tell(to, t->id, plan_id(row), err.text);
	}
	free(order);
}

static bool is_time(const struct column *c)
{
	return (c->unit == UNIT_DAY || c->unit == UNIT_YEAR) && c->type == TYPE_INT;
}

// How many columns of a table say a day or a year: most tables have none, and the longest is one of them.
static int times_of(const struct table *t)
{
	int n = 0;
	for (int i = 0; i < t->column_count; i++)
		n += is_time(&t->columns[i]);
	return n;
}

// What came by an import or a folder was asked about by nobody.
static void days_far_away(const struct telling *to, enum table_id t, const void *row)
{
	for (int i = 0; i < schema[t].column_count; i++) {
		const struct column *c = &schema[t].columns[i];
		if (!is_time(c))
			continue;
		int precision = schema_precision(&schema[t], i);
		struct str question = {0};
		value_far(&question, c, plan_int(c, row),
				  precision < 0 ? PRECISION_DAY : (enum precision)plan_int(&schema[t].columns[precision], row));
		if (question.len)
			tell(to, t, plan_id(row), str_text(&question));
		str_free(&question);
	}
}

void findings_rows(const struct plan *p, int32_t today, void (*found)(void *, const char *), void *arg)
{
	const struct telling to = {p, found, arg};
	for (int t = 0; t < TABLE_COUNT; t++) {
		codes_of(&to, &schema[t]);
		int times = times_of(&schema[t]);
		for (size_t i = 0; i < plan_count(p, (enum table_id)t); i++) {
			const void *row = plan_row(p, (enum table_id)t, i);
			struct ls_err err = {.code = LS_OK};
			if (rowrule_row(p, (enum table_id)t, row, today, &err) != LS_OK)
				tell(&to, (enum table_id)t, plan_id(row), err.text);
			if (times)
				days_far_away(&to, (enum table_id)t, row);
		}
	}
}
