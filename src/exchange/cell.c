// SPDX-License-Identifier: EUPL-1.2
// From the text of a cell to a value within the column's range, or a sentence about what would be right.
#include "exchange/cell.h"

#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/clock.h"
#include "plan/limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum ls_code wrong(const char *text, const char *expected, struct ls_err *err)
{
	return ls_fail(err, LS_DATA, tr("“%.200s” is not understood. Expected: %s."), text, expected);
}

enum ls_code cell_code(const char *text, struct ls_err *err)
{
	if (!*text)
		return ls_fail(err, LS_DATA, "%s", tr("a short name such as M34 is needed here."));
	if (strpbrk(text, " \t\n\"'/#") || strlen(text) > CODE_MOST)
		return wrong(text, tr("a short name without blanks, quotes, / and #, such as M34"), err);
	return LS_OK;
}

// Most texts are clean ASCII and stay where they are.
static enum ls_code text_value(const char *text, struct arena *a, struct value *v, struct ls_err *err)
{
	bool plain = true;
	for (const char *s = text; *s && plain; s++)
		plain = ((unsigned char)*s >= ' ' && (unsigned char)*s < 0x7f) || *s == '\n' || *s == '\t';
	if (!limits_hold(text, TEXT_MOST))
		return ls_fail(err, LS_DATA, tr("the text is too long: %zu characters, at most %d are kept."),
					   limits_count(text), TEXT_MOST);
	*v = (struct value){.kind = VALUE_TEXT, .s = text};
	if (plain)
		return LS_OK;
	struct str clean = {0};
	text_clean(&clean, text);
	v->s = arena_dup(a, str_text(&clean), clean.len);
	str_free(&clean);
	return LS_OK;
}

static enum ls_code word_value(const struct column *c, const char *text, struct value *v, struct ls_err *err)
{
	int n = 0;
	while (c->words[n].code && strcmp(c->words[n].code, text) != 0)
		n++;
	if (!c->words[n].code)
		n = words_find(c->words, text);
	if (n >= 0) {
		*v = (struct value){.kind = VALUE_INT, .i = n};
		return LS_OK;
	}
	struct str list = {0};
	for (int i = 0; c->words[i].code; i++)
		str_addf(&list, "%s%s", i ? ", " : "", c->words[i].code);
	enum ls_code code = wrong(text, str_text(&list), err);
	str_free(&list);
	return code;
}

// 10.02.2023, as spreadsheets in German write days.
static bool german_day(const char *s, int32_t *day)
{
	int d = 0, m = 0, y = 0, n = 0;
	if (sscanf(s, "%2d.%2d.%4d%n", &d, &m, &y, &n) != 3 || s[n] || y < 1000 || !date_valid(y, m, d))
		return false;
	*day = date_day(y, m, d);
	return true;
}

static enum ls_code day_value(const char *text, struct value *v, enum precision *precision, struct ls_err *err)
{
	int32_t day = DAY_NONE;
	enum precision p = PRECISION_DAY;
	// Spreadsheets and other programs write days with a time of midnight.
	bool timed = strchr(text, ':') && date_parse(text, DAY_NONE, DATE_NEAR, &day, &p) && p == PRECISION_DAY;
	if (!timed && !date_parse_iso(text, &day, &p) && !german_day(text, &day))
		return wrong(text, tr("a day such as 2023-02-10, a month 2023-02, a quarter 2023-Q1 or a year 2023"), err);
	if (day < DAY_MIN || day > DAY_MAX)
		return wrong(text, tr("a day between 1870 and 2199"), err);
	*precision = p;
	*v = (struct value){.kind = VALUE_INT, .i = day};
	return LS_OK;
}

static enum ls_code clock_value(const char *text, struct value *v, struct ls_err *err)
{
	int32_t minutes = 0;
	if (!clock_parse(text, &minutes))
		return wrong(text, tr("a time of day such as 9:05"), err);
	*v = (struct value){.kind = VALUE_INT, .i = minutes};
	return LS_OK;
}

static bool number(const char *text, int scale, char separator, int64_t *out)
{
	if (num_parse_plain(text, scale, out))
		return true;
	const char *comma = strchr(text, ',');
	if (!comma || separator == ',' || strchr(comma + 1, ',') || strchr(text, '.'))
		return false;
	char *point = mem_str(text);
	point[comma - text] = '.';
	bool ok = num_parse_plain(point, scale, out);
	free(point);
	return ok;
}

static enum ls_code number_value(const struct column *c, const char *text, char separator, struct value *v,
								 struct ls_err *err)
{
	static const char *const examples[] = {[UNIT_NUMBER] = N_("a whole number such as 3"),
										   [UNIT_YEAR] = N_("a year such as 2023"),
										   [UNIT_PERCENT] = N_("whole percent such as 40"),
										   [UNIT_BP] = N_("percent with a decimal point, such as 40 or 12.5"),
										   [UNIT_HUNDREDTH] = N_("points with a decimal point, such as 3 or 2.5"),
										   [UNIT_MILLI] = N_("a number with a decimal point, such as 0.4"),
										   [UNIT_POSTS] = N_("a number with a decimal point, such as 0.4"),
										   [UNIT_EUR] = N_("whole euros such as 20000"),
										   [UNIT_CLOCK] = N_("a time of day such as 9:05")};
	int64_t i = 0;
	const char *sign = strpbrk(text, ".,");
	// Nobody writes places of whole things: 20.000 is a spreadsheet's twenty thousand, and not what this program writes.
	bool thousands = unit_scale(c->unit) == 0 && sign && strlen(sign) == 4;
	if (thousands || !number(text, unit_scale(c->unit), separator, &i))
		return wrong(text, tr(examples[c->unit]), err);
	*v = (struct value){.kind = VALUE_INT, .i = i};
	if (i >= c->least && i <= c->most)
		return LS_OK;
	struct str range = {0};
	value_expected(&range, c);
	enum ls_code code = ls_fail(err, LS_DATA, tr("%.60s is not possible. Expected: %s."), text, str_text(&range));
	str_free(&range);
	return code;
}

enum ls_code cell_value(const struct column *c, const char *text, char separator, struct arena *a, struct value *v,
						enum precision *precision, struct ls_err *err)
{
	if (c->type == TYPE_CODE) {
		enum ls_code code = cell_code(text, err);
		return code == LS_OK ? text_value(text, a, v, err) : code;
	}
	if (c->type == TYPE_TEXT)
		return text_value(text, a, v, err);
	if (c->type == TYPE_ENUM)
		return word_value(c, text, v, err);
	if (c->unit == UNIT_CLOCK)
		return clock_value(text, v, err);
	return c->unit == UNIT_DAY ? day_value(text, v, precision, err) : number_value(c, text, separator, v, err);
}
