// SPDX-License-Identifier: EUPL-1.2
// Reads dates: the strict ISO form of files, and what people type in German or English, which is first taken apart into
// a period, its year if that is said, and what of it is meant (date_said.h), and then placed.
#include "base/date.h"
#include "base/date_said.h"

#include <stdlib.h>
#include <string.h>

enum { YEARS_AROUND = 8 }; // 29 February comes again within so many

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

// ---- placing what people say -----------------------------------------------------------------------------------------

static bool set(int32_t day, enum precision p, struct date_found *out)
{
	*out = (struct date_found){day, p};
	return true;
}

static bool place_month(const struct date_said *s, int year, struct date_found *out)
{
	if (s->n < 1 || s->n > 12)
		return false;
	switch (s->edge) {
	case EDGE_BEGIN:
		return set(date_day(year, s->n, 1), PRECISION_DAY, out);
	case EDGE_MIDDLE:
		return set(date_day(year, s->n, 15), PRECISION_DAY, out);
	case EDGE_END:
		return set(date_day(year, s->n + 1, 0), PRECISION_DAY, out);
	default:
		return set(date_day(year, s->n, 1), PRECISION_MONTH, out);
	}
}

static bool place_quarter(const struct date_said *s, int year, struct date_found *out)
{
	if (s->n < 1 || s->n > 4)
		return false;
	int first = s->n * 3 - 2;
	switch (s->edge) {
	case EDGE_BEGIN:
		return set(date_day(year, first, 1), PRECISION_DAY, out);
	case EDGE_MIDDLE:
		return set(date_day(year, first + 1, 1), PRECISION_MONTH, out);
	case EDGE_END:
		return set(date_day(year, first + 3, 0), PRECISION_DAY, out);
	default:
		return set(date_day(year, first, 1), PRECISION_QUARTER, out);
	}
}

static bool is_end(enum date_sense sense)
{
	return sense == DATE_END || sense == DATE_PAST || sense == DATE_AS_OF;
}

// A half year is known to the quarter: the one in which it begins, or ends.
static bool place_half(const struct date_said *s, int year, enum date_sense sense, struct date_found *out)
{
	bool end = s->edge == EDGE_END || (s->edge == EDGE_NONE && is_end(sense));
	if (s->n < 1 || s->n > 2 || s->edge == EDGE_MIDDLE)
		return false;
	return set(date_day(year, s->n * 6 - (end ? 2 : 5), 1), PRECISION_QUARTER, out);
}

static bool place_year(const struct date_said *s, int year, enum date_sense sense, struct date_found *out)
{
	static const int months[] = {[EDGE_NONE] = 1, [EDGE_BEGIN] = 1, [EDGE_MIDDLE] = 7, [EDGE_END] = 10};
	int month = s->edge == EDGE_MIDDLE && is_end(sense) ? 4 : months[s->edge];
	return set(date_day(year, month, 1), s->edge == EDGE_NONE ? PRECISION_YEAR : PRECISION_QUARTER, out);
}

// A calendar week begins on its Monday; people mean its Friday by its end, and all of it by what was until then.
static bool place_week(const struct date_said *s, int year, enum date_sense sense, struct date_found *out)
{
	int32_t fourth = date_day(year, 1, 4), monday = fourth - date_weekday(fourth) + 1 + 7 * (s->n - 1);
	int iso = 0, add = 0;
	if (s->n < 1 || date_week(monday, &iso) != s->n || iso != year)
		return false;
	if (s->edge == EDGE_END || (s->edge == EDGE_NONE && is_end(sense)))
		add = sense == DATE_AS_OF ? 6 : 4;
	else if (s->edge == EDGE_MIDDLE)
		add = 2;
	return set(monday + add, PRECISION_DAY, out);
}

static bool place_day(const struct date_said *s, int year, struct date_found *out)
{
	return date_valid(year, s->n, s->day) && set(date_day(year, s->n, s->day), PRECISION_DAY, out);
}

static bool place(const struct date_said *s, int year, enum date_sense sense, struct date_found *out)
{
	switch (s->of) {
	case SPAN_DAY:
		return place_day(s, year, out);
	case SPAN_WEEK:
		return place_week(s, year, sense, out);
	case SPAN_MONTH:
		return place_month(s, year, out);
	case SPAN_QUARTER:
		return place_quarter(s, year, out);
	case SPAN_HALF:
		return place_half(s, year, sense, out);
	default:
		return place_year(s, year, sense, out);
	}
}

// Of a week that is running its last day may lie ahead; what has happened has happened by today.
static void not_after(struct date_found *d, int32_t today, const struct date_said *s, enum date_sense sense)
{
	if (sense == DATE_PAST && s->of == SPAN_WEEK && s->edge == EDGE_NONE && d->day > today && d->day - 4 <= today)
		d->day = today;
}

// The days a placed date stands for: of a week all of it.
static void span(const struct date_found *d, const struct date_said *s, int32_t *first, int32_t *last)
{
	bool week = s->of == SPAN_WEEK && s->edge == EDGE_NONE;
	int32_t monday = d->day - date_weekday(d->day) + 1;
	*first = week ? monday : date_first(d->day, d->precision);
	*last = week ? monday + 6 : date_last(d->day, d->precision);
}

// How far from today it is, where the sense lets it follow from nothing but a day and a month; else -1.
static int64_t distance(const struct date_found *d, const struct date_said *s, int32_t today, enum date_sense sense)
{
	int32_t first, last;
	span(d, s, &first, &last);
	if (date_sense_back(sense) ? first > today : sense != DATE_NEAR && last < today)
		return -1;
	return today < first ? (int64_t)first - today : today > last ? (int64_t)today - last : 0;
}

// Without a year: the next such day, the last one, or the nearest.
static bool place_around(const struct date_said *s, int32_t today, enum date_sense sense, struct date_found *out)
{
	int this_year = date_civil(today).year;
	int64_t nearest = -1;
	for (int y = this_year - YEARS_AROUND; y <= this_year + YEARS_AROUND; y++) {
		struct date_found d;
		if (!place(s, y, sense, &d))
			continue;
		not_after(&d, today, s, sense);
		int64_t far = distance(&d, s, today, sense);
		if (far >= 0 && (nearest < 0 || far < nearest)) {
			*out = d;
			nearest = far;
		}
	}
	return nearest >= 0;
}

bool date_parse(const char *text, int32_t today, enum date_sense sense, int32_t *day, enum precision *p)
{
	struct date_said said;
	struct date_found found = {DAY_NONE, PRECISION_DAY};

	if (date_parse_iso(text, day, p))
		return true;
	if (!date_take(&said, text, today, sense))
		return false;
	if (said.of == SPAN_KNOWN)
		found = said.known;
	else if (!(said.year ? place(&said, said.year, sense, &found)
						 : today != DAY_NONE && place_around(&said, today, sense, &found)))
		return false;
	if (found.day < DAY_MIN || found.day > DAY_MAX || (said.weekday && date_weekday(found.day) != said.weekday))
		return false;
	*day = found.day;
	*p = found.precision;
	return true;
}
