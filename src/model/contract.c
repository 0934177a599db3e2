// SPDX-License-Identifier: EUPL-1.2
// Behind include/leitstand/plan.h and table.h: opening, refreshing, and what a plan can hold.
#include "model/contract.h"

#include "base/i18n.h"

#include <leitstand/table.h>
#include <stdlib.h>
#include <string.h>

static int64_t clock_of(void *arg)
{
	return ((const struct ls_plan *)arg)->now;
}

static enum ls_code start(struct ls_plan **out, struct model *m)
{
	*out = mem_alloc(sizeof **out);
	**out = (struct ls_plan){.model = m, .texts = arena_new()};
	model_clock(m, clock_of, *out);
	return LS_OK;
}

enum ls_code ls_plan_open(struct ls_plan **out, const char *path, enum ls_mode mode, struct ls_err *err)
{
	struct model *m = NULL;
	*out = NULL;
	enum ls_code code = model_open(&m, path, mode == LS_WRITE ? MODEL_WRITE : MODEL_READ, err);
	return code == LS_OK ? start(out, m) : code;
}

enum ls_code ls_plan_create(struct ls_plan **out, const char *path, struct ls_err *err)
{
	struct model *m = NULL;
	*out = NULL;
	enum ls_code code = model_create(&m, path, err);
	return code == LS_OK ? start(out, m) : code;
}

void ls_plan_close(struct ls_plan *p)
{
	if (!p)
		return;
	model_close(p->model);
	arena_free(p->texts);
	free(p);
}

bool ls_plan_writable(const struct ls_plan *p)
{
	return model_can_write(p->model);
}

const char *ls_plan_why_not(const struct ls_plan *p)
{
	return model_why_not(p->model);
}

uint64_t ls_plan_generation(const struct ls_plan *p)
{
	return model_generation(p->model);
}

enum ls_code ls_plan_refresh(struct ls_plan *p, bool *changed, struct ls_err *err)
{
	*changed = false;
	if (model_in_step(p->model))
		return ls_fail(err, LS_REFUSED, "%s", tr("A step is open; end it or cancel it first."));
	contract_forget(p);
	return model_poll(p->model, changed, err);
}

void ls_plan_author(struct ls_plan *p, const char *author)
{
	model_author(p->model, author);
}

void ls_plan_now(struct ls_plan *p, int64_t seconds)
{
	p->now = seconds;
}

bool ls_language(const char *name)
{
	bool german = strcmp(name, "de") == 0;
	if (german || strcmp(name, "en") == 0)
		i18n_set(german ? LANG_DE : LANG_EN);
	return german || strcmp(name, "en") == 0;
}

// ---- what the files share --------------------------------------------------------------------------------------------

const struct table *contract_table(const char *name, struct ls_err *err)
{
	const struct table *t = schema_table(name);
	if (!t)
		ls_fail(err, LS_USAGE, tr("There is no table “%s”."), name);
	return t;
}

int contract_column(const struct table *t, const char *name, struct ls_err *err)
{
	int column = schema_column(t, name);
	if (column < 0)
		ls_fail(err, LS_USAGE, tr("%s: there is no field “%s”."), tr(t->label), name);
	return column;
}

const void *contract_row(const struct ls_plan *p, const struct table *t, int32_t id, struct ls_err *err)
{
	const void *row = plan_find(model_plan(p->model), t->id, id);
	if (!row)
		ls_fail(err, LS_REFUSED, tr("There is no %s #%d."), tr(t->label), (int)id);
	return row;
}

int32_t contract_today(const struct ls_plan *p)
{
	int64_t day = p->now / 86400 - (p->now % 86400 < 0);
	return (int32_t)(day < DAY_MIN ? DAY_MIN : day > DAY_MAX ? DAY_MAX : day);
}

void contract_forget(struct ls_plan *p)
{
	arena_reset(p->texts);
}

// ---- tables ----------------------------------------------------------------------------------------------------------

bool ls_table_at(size_t i, struct ls_table *out)
{
	if (i >= TABLE_COUNT)
		return false;
	*out = (struct ls_table){.name = schema[i].name, .label = tr(schema[i].label), .plural = tr(schema[i].plural)};
	return true;
}

bool ls_column_at(const char *table, size_t i, struct ls_column *out)
{
	static const enum ls_kind kinds[] = {[TYPE_TEXT] = LS_TEXT, [TYPE_CODE] = LS_NAME,  [TYPE_REF] = LS_REFERENCE,
										 [TYPE_ENUM] = LS_WORD, [TYPE_INT] = LS_NUMBER, [TYPE_BIG] = LS_NUMBER};
	static const enum ls_unit units[] = {
		[UNIT_NUMBER] = LS_PLAIN,        [UNIT_YEAR] = LS_YEAR,
		[UNIT_PERCENT] = LS_PERCENT,     [UNIT_BP] = LS_BASIS_POINT,
		[UNIT_HUNDREDTH] = LS_HUNDREDTH, [UNIT_MILLI] = LS_THOUSANDTH,
		[UNIT_POSTS] = LS_THOUSANDTH,    [UNIT_EUR] = LS_EURO,
		[UNIT_CLOCK] = LS_MINUTE,        [UNIT_DAY] = LS_DAY,
	};
	const struct table *t = schema_table(table);
	if (!t || i >= (size_t)t->column_count)
		return false;
	const struct column *c = &t->columns[i];
	bool number = c->type == TYPE_INT || c->type == TYPE_BIG, bounded = number || c->type == TYPE_ENUM;
	*out = (struct ls_column){
		.name = c->name,
		.label = tr(c->label),
		.kind = kinds[c->type],
		.unit = number ? units[c->unit] : LS_PLAIN,
		.target = c->type == TYPE_REF ? schema[c->target].name : "",
		.least = bounded ? c->least : 0,
		.most = bounded ? c->most : 0,
		.optional = (c->type == TYPE_TEXT && !(c->flags & REQ)) || (c->type != TYPE_TEXT && c->flags & NUL),
	};
	return true;
}
