// SPDX-License-Identifier: EUPL-1.2
// Commands made from the schema, so that every table and every kind of column is thrown at the plan.
#include "dice.h"

#include "plan/code.h"

#include <string.h>

uint32_t dice_roll(struct dice *d, uint32_t below)
{
	d->state ^= d->state << 13;
	d->state ^= d->state >> 7;
	d->state ^= d->state << 17;
	return (uint32_t)((d->state >> 16) % below);
}

static const void *any_row(struct dice *d, const struct plan *p, enum table_id t)
{
	size_t n = plan_count(p, t);
	return n ? plan_row(p, t, dice_roll(d, (uint32_t)n)) : NULL;
}

// A table that has rows.
static enum table_id any_table(struct dice *d, const struct plan *p)
{
	for (;;) {
		enum table_id t = (enum table_id)dice_roll(d, TABLE_COUNT);
		if (plan_count(p, t))
			return t;
	}
}

static void name(struct str *out, const struct plan *p, enum table_id t, const void *row)
{
	struct str code = {0};
	code_name(&code, p, t, plan_id(row));
	str_addquoted(out, str_text(&code));
	str_free(&code);
}

static void any_text(struct str *out, struct dice *d)
{
	static const char *const words[] = {"Bürgerbüro", "Straße", "E-Akte", "Ämter", "„neu“",       "x",    "Größe 10",
										"it's",       "a\"b",   "🙂",   "é",     "Zeile\nzwei", "=1+1", "100 %"};
	int n = 1 + (int)dice_roll(d, 3);
	for (int i = 0; i < n; i++)
		str_addf(out, "%s%s", i ? " " : "", words[dice_roll(d, sizeof words / sizeof words[0])]);
}

static void any_number(struct str *out, struct dice *d, const struct column *c)
{
	int64_t lo = c->least, hi = c->most;
	if (hi - lo > 2000) {
		lo = lo < 0 ? -1000 : lo;
		hi = lo + 2000;
	}
	int64_t i = lo + (int64_t)dice_roll(d, (uint32_t)(hi - lo + 1));
	if (dice_roll(d, 50) == 0)
		i = c->most + 1; // refused
	int scale = c->unit == UNIT_BP || c->unit == UNIT_HUNDREDTH ? 2 : c->unit == UNIT_MILLI ? 3 : 0;
	num_plain(out, i, scale, scale);
}

void dice_value(struct str *out, struct dice *d, const struct plan *p, const struct column *c)
{
	static const char *const days[] = {"2023-02-10", "3.4.2023", "Q2 2024", "2025",
									   "4/2022",     "+2w",      "heute",   "morgens"};
	if (c->flags & NUL && dice_roll(d, 8) == 0)
		return;
	if (c->type == TYPE_TEXT) {
		any_text(out, d);
	} else if (c->type == TYPE_CODE) {
		str_addf(out, "Z%u", dice_roll(d, 400));
	} else if (c->type == TYPE_ENUM) {
		str_add(out, c->words[dice_roll(d, (uint32_t)c->most + 1)].code);
	} else if (c->type == TYPE_REF) {
		const void *row = any_row(d, p, c->target);
		if (row)
			code_name(out, p, c->target, plan_id(row));
	} else if (c->unit == UNIT_DAY) {
		str_add(out, days[dice_roll(d, sizeof days / sizeof days[0])]);
	} else {
		any_number(out, d, c);
	}
}

static void command_set(struct str *out, struct dice *d, const struct plan *p)
{
	enum table_id t = any_table(d, p);
	const struct column *c = &schema[t].columns[dice_roll(d, (uint32_t)schema[t].column_count)];
	struct str value = {0};
	dice_value(&value, d, p, c);
	str_addf(out, "%s set ", schema[t].object);
	name(out, p, t, any_row(d, p, t));
	str_addf(out, " %s ", c->name);
	str_addquoted(out, str_text(&value));
	str_free(&value);
}

static void command_add(struct str *out, struct dice *d, const struct plan *p)
{
	enum table_id t = (enum table_id)(1 + dice_roll(d, TABLE_COUNT - 1));
	str_addf(out, "%s add", schema[t].object);
	for (int i = 0; i < schema[t].column_count; i++) {
		const struct column *c = &schema[t].columns[i];
		bool needed = (c->flags & REQ && c->type == TYPE_TEXT) || (c->type == TYPE_REF && !(c->flags & NUL));
		if (!needed && dice_roll(d, 3))
			continue;
		struct str word = {0};
		str_addf(&word, "%s=", c->name);
		dice_value(&word, d, p, c);
		str_addc(out, ' ');
		str_addquoted(out, str_text(&word));
		str_free(&word);
	}
}

static void command_delete(struct str *out, struct dice *d, const struct plan *p)
{
	enum table_id t = any_table(d, p);
	str_addf(out, "%s delete ", schema[t].object);
	name(out, p, t, any_row(d, p, t));
}

static void command_move(struct str *out, struct dice *d, const struct plan *p)
{
	enum table_id t = any_table(d, p);
	str_addf(out, "%s move ", schema[t].object);
	name(out, p, t, any_row(d, p, t));
	str_addf(out, " %+d", (int)dice_roll(d, 7) - 3);
}

static void command_rate(struct str *out, struct dice *d, const struct plan *p)
{
	const void *m = any_row(d, p, T_measure), *c = any_row(d, p, T_criterion);
	if (!m || !c)
		return;
	str_add(out, "measure rate ");
	name(out, p, T_measure, m);
	str_addc(out, ' ');
	name(out, p, T_criterion, c);
	str_add(out, dice_roll(d, 2) ? " +1" : " -1");
}

static void command_value(struct str *out, struct dice *d, const struct plan *p)
{
	const void *k = any_row(d, p, T_key_result);
	if (!k)
		return;
	str_add(out, "kr value ");
	name(out, p, T_key_result, k);
	str_addf(out, " %u", dice_roll(d, 120));
}

// As the view of the meeting says it: whatever of it, steps and a task too.
static void command_check_in(struct str *out, struct dice *d, const struct plan *p)
{
	const struct key_result *k = any_row(d, p, T_key_result);
	if (!k)
		return;
	struct plan_rows steps = plan_of(p, T_kr_step, "key_result", k->id);
	str_add(out, "checkin note ");
	name(out, p, T_key_result, k);
	if (steps.n > 0 && dice_roll(d, 2))
		str_addf(out, " %s=#%d", dice_roll(d, 3) ? "done" : "undone",
				 (int)p->kr_step[steps.at[dice_roll(d, (uint32_t)steps.n)]].id);
	else if (dice_roll(d, 3))
		str_addf(out, " value=%u", dice_roll(d, 120));
	if (dice_roll(d, 2))
		str_addf(out, " confidence=%u", dice_roll(d, 12));
	if (dice_roll(d, 3) == 0)
		str_addf(out, " %s=", dice_roll(d, 2) ? "note" : "blocker");
	if (dice_roll(d, 3) == 0)
		str_addf(out, " task=Nachfragen%s%s", dice_roll(d, 2) ? " who=JB" : "", dice_roll(d, 2) ? " until=+1w" : "");
}

static void command_shift(struct str *out, struct dice *d, const struct plan *p)
{
	static const char *const units[] = {"day", "month", "quarter", "year"}, *const grips[] = {"", " start", " end"};
	const void *ph = any_row(d, p, T_phase);
	if (!ph)
		return;
	str_add(out, "phase shift ");
	name(out, p, T_phase, ph);
	str_addf(out, " %+d %s%s", (int)dice_roll(d, 9) - 4, units[dice_roll(d, 4)], grips[dice_roll(d, 3)]);
}

void dice_command(struct str *out, struct dice *d, struct model *m)
{
	const struct plan *p = model_plan(m);
	uint32_t k = dice_roll(d, 100);
	if (k < 30)
		command_set(out, d, p);
	else if (k < 48)
		command_add(out, d, p);
	else if (k < 53)
		command_delete(out, d, p);
	else if (k < 58)
		command_move(out, d, p);
	else if (k < 72)
		command_rate(out, d, p);
	else if (k < 76)
		command_value(out, d, p);
	else if (k < 80)
		command_check_in(out, d, p);
	else if (k < 90)
		command_shift(out, d, p);
	else if (k < 94)
		str_add(out, "undo");
	else if (k < 97)
		str_add(out, "redo");
	else
		str_addf(out, "step revert %u", 1 + dice_roll(d, (uint32_t)(model_head(m) < 1 ? 1 : model_head(m))));
}
