// SPDX-License-Identifier: EUPL-1.2
// From what a person typed for a column to its value. Every refusal says what is expected and gives an example.
#include "base/i18n.h"
#include "plan/amount.h"
#include "plan/clock.h"
#include "plan/code.h"
#include "plan/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum ls_code wrong(const struct column *c, const char *text, struct ls_err *err)
{
	struct str wanted = {0};
	value_wanted(&wanted, c);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s: “%s” is not understood. Expected: %s."), tr(c->label), text,
								str_text(&wanted));
	str_free(&wanted);
	return code;
}

static enum ls_code parse_word(const struct column *c, const char *text, struct value *out, struct ls_err *err)
{
	int n = words_find(c->words, text);
	if (n < 0)
		return wrong(c, text, err);
	*out = (struct value){.kind = VALUE_INT, .i = n};
	return LS_OK;
}

// May the day be a whole month, quarter or year? Only where the table keeps how exactly it is known.
static bool may_be_vague(const struct column *c)
{
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count; i++)
			if (&schema[t].columns[i] == c)
				return schema_precision(&schema[t], i) >= 0;
	return true;
}

// A year that no plan can hold, as four digits of their own; 0: there is none.
static int year_beyond(const char *text)
{
	for (const char *s = text; *s;) {
		size_t n = strspn(s, "0123456789");
		int year = n == 4 ? atoi(s) : 0;
		if (n == 4 && (year < date_civil(DAY_MIN).year || year > date_civil(DAY_MAX).year))
			return year;
		s += n ? n : 1;
	}
	return 0;
}

static enum ls_code beyond(const struct column *c, const char *text, struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED, tr("%s: “%s” lies outside of what a plan holds. Expected: a day from %d to %d."),
				   tr(c->label), text, date_civil(DAY_MIN).year, date_civil(DAY_MAX).year);
}

// The days of the month that is named, where the day is one that it does not have ("31.2.2026"); 0: it is something else.
static int days_of(const char *text)
{
	int day, month, year, n = 0;
	bool read = (sscanf(text, "%2d.%2d.%4d%n", &day, &month, &year, &n) == 3 && text[n] == '\0') ||
				(sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &n) == 3 && text[n] == '\0');
	if (!read || month < 1 || month > 12 || year < date_civil(DAY_MIN).year || year > date_civil(DAY_MAX).year)
		return 0;
	int days = date_days_in_month(year, month);
	return day > days && day <= 31 ? days : 0;
}

static enum ls_code no_such_day(const struct column *c, const char *text, struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED, tr("%s: there is no “%s”. Expected: a day of that month, which has %d."),
				   tr(c->label), text, days_of(text));
}

static enum ls_code parse_day(const struct column *c, const char *text, int32_t today, struct value *out,
							  enum precision *precision, struct ls_err *err)
{
	int32_t day = DAY_NONE;
	enum precision p = PRECISION_DAY;
	if (!date_parse(text, today, column_sense(c), &day, &p))
		return year_beyond(text) ? beyond(c, text, err)
			   : days_of(text)   ? no_such_day(c, text, err)
								 : wrong(c, text, err);
	if (precision)
		*precision = p;
	*out = (struct value){.kind = VALUE_INT, .i = day};
	return LS_OK;
}

static enum ls_code unclear(const struct column *c, const char *text, struct ls_err *err)
{
	struct str decimal = {0}, whole = {0};
	amount_two_ways(&decimal, &whole, c, text);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s: “%s” can be read in two ways. Expected: “%s” or “%s”."),
								tr(c->label), text, str_text(&decimal), str_text(&whole));
	str_free(&decimal);
	str_free(&whole);
	return code;
}

static enum ls_code parse_clock(const struct column *c, const char *text, struct value *out, struct ls_err *err)
{
	int32_t minutes = 0;
	if (!clock_parse(text, &minutes))
		return wrong(c, text, err);
	*out = (struct value){.kind = VALUE_INT, .i = minutes};
	return LS_OK;
}

static enum ls_code parse_number(const struct column *c, const char *counts, const char *text, struct value *out,
								 struct ls_err *err)
{
	int64_t i = 0;
	enum num_answer answer = amount_read(c, counts, text, &i);
	if (answer != NUM_READ)
		return answer == NUM_UNCLEAR ? unclear(c, text, err) : wrong(c, text, err);
	*out = (struct value){.kind = VALUE_INT, .i = i};
	return LS_OK;
}

void value_wanted(struct str *out, const struct column *c)
{
	static const char *const examples[] = {[UNIT_NUMBER] = N_("a whole number such as 3"),
										   [UNIT_YEAR] = N_("a year such as 2023"),
										   [UNIT_PERCENT] = N_("whole percent such as 40"),
										   [UNIT_BP] = N_("percent such as 40 or 12.5"),
										   [UNIT_HUNDREDTH] = N_("points such as 3 or 2.5"),
										   [UNIT_MILLI] = N_("a number such as 0.4"),
										   [UNIT_POSTS] = N_("posts such as 0.5 or 2"),
										   [UNIT_EUR] = N_("whole euros such as 20000, 20 T€ or 1.5 Mio"),
										   [UNIT_CLOCK] = N_("a time of day such as 9:05")};
	if (c->type == TYPE_ENUM)
		value_expected(out, c);
	else if (c->unit != UNIT_DAY)
		str_add(out, tr(examples[c->unit]));
	else
		str_add(out, may_be_vague(c) ? tr("a day such as 3.4.2023, a month 4/2023, Q2 2023, 2023, today or +2w")
									 : tr("a day such as 3.4.2023, today or +2w"));
}

bool value_says_nothing(const char *text)
{
	return !*text || strcmp(text, "-") == 0 || strcmp(text, "–") == 0;
}

static enum ls_code parse_nothing(const struct column *c, struct value *out, struct ls_err *err)
{
	*out = (struct value){.kind = VALUE_NULL};
	return c->flags & NUL ? LS_OK : ls_fail(err, LS_REFUSED, tr("%s may not be empty."), tr(c->label));
}

enum ls_code value_parse_counted(const struct column *c, const char *counts, const char *text, struct value *out,
								 struct ls_err *err)
{
	if (value_says_nothing(text))
		return parse_nothing(c, out, err);
	return c->unit == UNIT_CLOCK ? parse_clock(c, text, out, err) : parse_number(c, counts, text, out, err);
}

enum ls_code value_parse(const struct plan *p, const struct column *c, const char *text, int32_t today,
						 struct value *out, enum precision *precision, struct ls_err *err)
{
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE) {
		*out = (struct value){.kind = VALUE_TEXT, .s = text};
		return LS_OK;
	}
	if (value_says_nothing(text))
		return parse_nothing(c, out, err);
	if (c->type == TYPE_ENUM)
		return parse_word(c, text, out, err);
	if (c->type == TYPE_REF) {
		int32_t id = NONE32;
		enum ls_code code = code_find(p, c->target, text, today, &id, err);
		*out = (struct value){.kind = VALUE_INT, .i = id};
		return code;
	}
	if (c->unit == UNIT_DAY)
		return parse_day(c, text, today, out, precision, err);
	if (c->unit == UNIT_CLOCK)
		return parse_clock(c, text, out, err);
	return parse_number(c, "", text, out, err);
}

enum ls_code value_parse_field(const struct plan *p, const struct table *t, int column, const char *text, int32_t today,
							   struct value_field *out, struct ls_err *err)
{
	const struct column *c = &t->columns[column];
	enum precision precision = PRECISION_DAY;
	enum ls_code code = value_parse(p, c, text, today, &out->value[0], &precision, err);
	int with = schema_precision(t, column);
	if (code == LS_OK && with < 0 && precision != PRECISION_DAY)
		code = ls_fail(err, LS_REFUSED, tr("%s: “%s” is not a single day, such as 3.4.2023."), tr(c->label), text);
	if (code != LS_OK)
		return ls_fail_at(err, code, (int)t->id, column);
	out->column[0] = column;
	out->column[1] = with;
	out->value[1] = (struct value){.kind = VALUE_INT, .i = precision};
	out->n = with >= 0 ? 2 : 1;
	return LS_OK;
}
