// SPDX-License-Identifier: EUPL-1.2
// Showing and writing the value of a column; reading it is in value_parse.c.
#include "plan/value.h"

#include "base/i18n.h"
#include "plan/clock.h"
#include "plan/code.h"

#define BEYOND INT64_C(1000000000) // bounds from here on only keep the arithmetic safe
#define NNBSP  "\u202f"            // narrow blank before a unit

struct value value_of(const struct column *c, const void *row)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return (struct value){.kind = VALUE_TEXT, .s = plan_text(c, row)};
	int64_t i = plan_int(c, row);
	return i == NONE64 ? (struct value){.kind = VALUE_NULL} : (struct value){.kind = VALUE_INT, .i = i};
}

static enum precision precision_of(const struct table *t, int column, const void *row)
{
	int at = schema_precision(t, column);
	return at < 0 ? PRECISION_DAY : (enum precision)plan_int(&t->columns[at], row);
}

// "40 %" in German, "40%" in English.
static void percent_sign(struct str *out)
{
	str_add(out, i18n_lang() == LANG_EN ? "%" : NNBSP "%");
}

static void show_number(struct str *out, const struct column *c, int64_t i)
{
	switch (c->unit) {
	case UNIT_YEAR:
		str_addf(out, "%lld", (long long)i);
		return;
	case UNIT_PERCENT:
		num_text(out, i, 0, 0);
		percent_sign(out);
		return;
	case UNIT_BP:
		num_short(out, i, 2);
		percent_sign(out);
		return;
	case UNIT_HUNDREDTH:
		num_short(out, i, 2);
		return;
	case UNIT_MILLI:
		num_short(out, i, 3);
		return;
	case UNIT_POSTS:
		num_short(out, i, 3);
		str_addf(out, NNBSP "%s", tr("posts"));
		return;
	case UNIT_EUR:
		num_text(out, i, 0, 0);
		str_add(out, NNBSP "€");
		return;
	case UNIT_CLOCK:
		clock_text(out, (int32_t)i);
		return;
	default:
		num_text(out, i, 0, 0);
	}
}

static void show(struct str *out, const struct plan *p, const struct column *c, enum precision precision,
				 struct value v)
{
	if (v.kind == VALUE_NULL)
		return;
	if (v.kind == VALUE_TEXT)
		str_add(out, v.s);
	else if (c->type == TYPE_ENUM)
		str_add(out, words_label(c->words, (int)v.i));
	else if (c->type == TYPE_REF && c->target == T_level && plan_find(p, T_level, (int32_t)v.i))
		str_add(out, ((const struct level *)plan_find(p, T_level, (int32_t)v.i))->title); // its criterion is beside it
	else if (c->type == TYPE_REF)
		code_title(out, p, c->target, (int32_t)v.i);
	else if (c->unit == UNIT_DAY)
		date_text(out, (int32_t)v.i, precision);
	else
		show_number(out, c, v.i);
}

void value_show(struct str *out, const struct plan *p, const struct column *c, struct value v)
{
	show(out, p, c, PRECISION_DAY, v);
}

void value_show_row(struct str *out, const struct plan *p, enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	if (!c->lazy)
		show(out, p, c, precision_of(&schema[t], column, row), value_of(c, row));
}

// With no more decimals than needed; hundredths have both or none.
static void write_number(struct str *out, const struct column *c, int64_t i)
{
	int scale = unit_scale(c->unit), decimals = scale == 3 ? num_places(i, scale) : scale;
	if (scale == 2 && i % 100 == 0)
		decimals = 0;
	num_plain(out, i, scale, decimals);
}

void value_write(struct str *out, const struct plan *p, const struct column *c, enum precision precision,
				 struct value v)
{
	if (v.kind == VALUE_NULL)
		return;
	if (v.kind == VALUE_TEXT)
		str_add(out, v.s);
	else if (c->type == TYPE_ENUM)
		str_add(out, v.i >= 0 && v.i < words_count(c->words) ? c->words[v.i].code : "");
	else if (c->type == TYPE_REF)
		code_name(out, p, c->target, (int32_t)v.i);
	else if (c->unit == UNIT_DAY)
		date_iso(out, (int32_t)v.i, precision);
	else if (c->unit == UNIT_CLOCK)
		clock_iso(out, (int32_t)v.i);
	else
		write_number(out, c, v.i);
}

void value_write_row(struct str *out, const struct plan *p, enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	if (!c->lazy)
		value_write(out, p, c, precision_of(&schema[t], column, row), value_of(c, row));
}

void value_expected(struct str *out, const struct column *c)
{
	if (c->type == TYPE_ENUM) {
		for (int i = 0; c->words[i].code; i++)
			str_addf(out, "%s%s", i ? ", " : "", tr(c->words[i].label));
		return;
	}
	if (c->type != TYPE_INT && c->type != TYPE_BIG)
		return;
	show(out, NULL, c, PRECISION_DAY, (struct value){.kind = VALUE_INT, .i = c->least});
	str_add(out, " – ");
	show(out, NULL, c, PRECISION_DAY, (struct value){.kind = VALUE_INT, .i = c->most});
}

bool value_bounded(const struct column *c)
{
	return (c->type == TYPE_INT || c->type == TYPE_BIG) && c->least > -BEYOND && c->most < BEYOND;
}
