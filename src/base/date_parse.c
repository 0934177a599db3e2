// SPDX-License-Identifier: EUPL-1.2
// Reads dates: the strict ISO form of files, and what people type in German or English.
// Both give the first day of the period meant and how exactly it is known.
#include "base/date.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

// Takes `least` to `most` digits; false when there are fewer or more.
static bool take_number(const char **s, int least, int most, int *out)
{
	int n = 0, value = 0;

	for (; is_digit((*s)[n]); n++) {
		if (n == most)
			return false;
		value = value * 10 + ((*s)[n] - '0');
	}
	if (n < least)
		return false;
	*s += n;
	*out = value;
	return true;
}

static bool take_char(const char **s, char c)
{
	if (**s != c)
		return false;
	(*s)++;
	return true;
}

// The end of every reading: is it a real day that a plan may hold?
static bool accept(int year, int month, int day, enum precision p, int32_t *out, enum precision *precision)
{
	if (!date_valid(year, month, day))
		return false;
	int32_t n = date_day(year, month, day);
	if (n < DAY_MIN || n > DAY_MAX)
		return false;
	*out = n;
	*precision = p;
	return true;
}

static bool accept_quarter(int year, int quarter, int32_t *out, enum precision *precision)
{
	return quarter >= 1 && quarter <= 4 && accept(year, quarter * 3 - 2, 1, PRECISION_QUARTER, out, precision);
}

bool date_parse_iso(const char *s, int32_t *day, enum precision *p)
{
	int year, month, d, quarter;

	if (!take_number(&s, 4, 4, &year))
		return false;
	if (!*s)
		return accept(year, 1, 1, PRECISION_YEAR, day, p);
	if (!take_char(&s, '-'))
		return false;
	if (take_char(&s, 'Q'))
		return take_number(&s, 1, 1, &quarter) && !*s && accept_quarter(year, quarter, day, p);
	if (!take_number(&s, 2, 2, &month))
		return false;
	if (!*s)
		return accept(year, month, 1, PRECISION_MONTH, day, p);
	return take_char(&s, '-') && take_number(&s, 2, 2, &d) && !*s && accept(year, month, d, PRECISION_DAY, day, p);
}

static void skip_blanks(const char **s)
{
	while (**s == ' ')
		(*s)++;
}

// Two or four digits; two-digit years are 2000–2069, then 1970–1999.
static bool take_year(const char **s, int *year)
{
	const char *start = *s;
	if (!take_number(s, 2, 4, year) || *s - start == 3)
		return false;
	if (*s - start == 2)
		*year += *year < 70 ? 2000 : 1900;
	return true;
}

// "jan", "januar", "january", "märz" (folded: "marz"), "mrz" …: at least three letters of a name.
static bool take_month_name(const char **s, int *month)
{
	static const struct {
		const char *name;
		int month;
	} names[] = {
		{"januar", 1},   {"january", 1},   {"februar", 2},   {"february", 2},  {"marz", 3},      {"march", 3},
		{"maerz", 3},    {"mrz", 3},       {"april", 4},     {"mai", 5},       {"may", 5},       {"juni", 6},
		{"june", 6},     {"juli", 7},      {"july", 7},      {"august", 8},    {"september", 9}, {"oktober", 10},
		{"october", 10}, {"november", 11}, {"dezember", 12}, {"december", 12},
	};
	size_t n = 0;
	while ((*s)[n] >= 'a' && (*s)[n] <= 'z')
		n++;
	if (n < 3)
		return false;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strncmp(*s, names[i].name, n) == 0) {
			*s += n;
			take_char(s, '.');
			*month = names[i].month;
			return true;
		}
	}
	return false;
}

// heute, today, morgen …, and +2w: the day meant, seen from today.
static bool parse_relative(const char *s, int32_t today, int32_t *day)
{
	static const struct {
		const char *name;
		int days;
	} words[] = {
		{"heute", 0},    {"today", 0},      {"morgen", 1},     {"tomorrow", 1},
		{"gestern", -1}, {"yesterday", -1}, {"ubermorgen", 2}, {"uebermorgen", 2},
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (strcmp(s, words[i].name) == 0) {
			*day = date_shift(today, words[i].days, PRECISION_DAY);
			return true;
		}
	}
	int sign = *s == '-' ? -1 : 1, n;
	if (*s != '+' && *s != '-')
		return false;
	s++;
	skip_blanks(&s);
	if (!take_number(&s, 1, 5, &n))
		return false;
	skip_blanks(&s);
	if (!*s || s[1])
		return false;
	n *= sign;
	switch (*s) {
	case 'd':
	case 't': // Tag
		*day = date_shift(today, n, PRECISION_DAY);
		return true;
	case 'w':
		*day = date_shift(today, 7 * n, PRECISION_DAY);
		return true;
	case 'm':
		*day = date_shift(today, n, PRECISION_MONTH);
		return true;
	case 'q':
		*day = date_shift(today, n, PRECISION_QUARTER);
		return true;
	case 'j': // Jahr
	case 'y':
		*day = date_shift(today, n, PRECISION_YEAR);
		return true;
	default:
		return false;
	}
}

// Q2 2023, Q2/23, 2023 Q2, 2023Q2, 2023-Q2.
static bool parse_quarter(const char *s, int32_t *day, enum precision *p)
{
	int quarter, year;

	if (take_char(&s, 'q')) {
		if (!take_number(&s, 1, 1, &quarter))
			return false;
		if (!take_char(&s, '/'))
			skip_blanks(&s);
		return take_year(&s, &year) && !*s && accept_quarter(year, quarter, day, p);
	}
	if (!take_number(&s, 4, 4, &year))
		return false;
	if (!take_char(&s, '-') && !take_char(&s, '/'))
		skip_blanks(&s);
	return take_char(&s, 'q') && take_number(&s, 1, 1, &quarter) && !*s && accept_quarter(year, quarter, day, p);
}

// 3.4.23, 03.04.2023, 3. 4. 2023, 3.4. (this year), 4/2023, 4.2023.
static bool parse_numbers(const char *s, int32_t today, int32_t *day, enum precision *p)
{
	int first, second, year;

	if (!take_number(&s, 1, 2, &first))
		return false;
	if (take_char(&s, '/'))
		return take_year(&s, &year) && !*s && accept(year, first, 1, PRECISION_MONTH, day, p);
	if (!take_char(&s, '.'))
		return false;
	skip_blanks(&s);
	const char *month_or_year = s;
	if (take_number(&s, 4, 4, &year))
		return !*s && accept(year, first, 1, PRECISION_MONTH, day, p);
	s = month_or_year;
	if (!take_number(&s, 1, 2, &second) || !take_char(&s, '.'))
		return false;
	skip_blanks(&s);
	if (!*s)
		return accept(date_civil(today).year, second, first, PRECISION_DAY, day, p);
	return take_year(&s, &year) && !*s && accept(year, second, first, PRECISION_DAY, day, p);
}

// 10 Feb 2023, 10. Februar 2023, Feb 2023.
static bool parse_names(const char *s, int32_t *day, enum precision *p)
{
	int d = 0, month, year;
	bool has_day = is_digit(*s);

	if (has_day && !take_number(&s, 1, 2, &d))
		return false;
	take_char(&s, '.');
	skip_blanks(&s);
	if (!take_month_name(&s, &month))
		return false;
	skip_blanks(&s);
	if (!take_year(&s, &year) || *s)
		return false;
	return has_day ? accept(year, month, d, PRECISION_DAY, day, p) : accept(year, month, 1, PRECISION_MONTH, day, p);
}

// Writes `s` folded, every kind of blank as ' ', without the outer ones. False when it is no date for its length.
static bool tidy(char *out, size_t size, const char *s)
{
	struct str folded = {0};
	text_fold(&folded, s);
	for (size_t i = 0; i < folded.len; i++)
		if (folded.s[i] == '\t' || folded.s[i] == '\n')
			folded.s[i] = ' ';
	const char *start = str_text(&folded);
	skip_blanks(&start);
	size_t n = strlen(start);
	while (n && start[n - 1] == ' ')
		n--;
	bool fits = n < size;
	if (fits) {
		memcpy(out, start, n);
		out[n] = '\0';
	}
	str_free(&folded);
	return fits;
}

bool date_parse(const char *s, int32_t today, int32_t *day, enum precision *p)
{
	char text[48];

	if (!tidy(text, sizeof text, s) || !*text)
		return false;
	if (date_parse_iso(text, day, p) || parse_quarter(text, day, p) || parse_numbers(text, today, day, p) ||
		parse_names(text, day, p))
		return true;
	int32_t relative = DAY_NONE;
	if (!parse_relative(text, today, &relative) || relative < DAY_MIN || relative > DAY_MAX)
		return false;
	*day = relative;
	*p = PRECISION_DAY;
	return true;
}
