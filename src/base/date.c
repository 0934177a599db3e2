// SPDX-License-Identifier: EUPL-1.2
// Civil days as numbers: year, month, day, week and quarter, and how they are written.
// The arithmetic counts years from March, so that the leap day is the last day of a year of 400-year eras.
#include "base/date.h"

#include "base/i18n.h"

enum { ERA_DAYS = 146097, EPOCH_OFFSET = 719468 }; // days from 0000-03-01 to 1970-01-01

static int64_t floor_div(int64_t a, int64_t b)
{
	return a >= 0 ? a / b : -((b - 1 - a) / b);
}

// What does not fit in a day number ends at the calendar's borders, never in a wrong year.
static int32_t clamp(int64_t day)
{
	if (day <= INT32_MIN)
		return DAY_MIN;
	return day > INT32_MAX ? DAY_MAX : (int32_t)day;
}

static int64_t count_days(int64_t year, int64_t month, int64_t day)
{
	year += floor_div(month - 1, 12);
	month = month - 1 - 12 * floor_div(month - 1, 12) + 1;
	year -= month <= 2;
	int64_t era = floor_div(year, 400);
	int64_t year_of_era = year - era * 400;
	int64_t month_from_march = month > 2 ? month - 3 : month + 9;
	int64_t day_of_year = (153 * month_from_march + 2) / 5;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * ERA_DAYS + day_of_era - EPOCH_OFFSET + day - 1;
}

int32_t date_day(int year, int month, int day)
{
	return clamp(count_days(year, month, day));
}

struct civil date_civil(int32_t day)
{
	int64_t n = (int64_t)day + EPOCH_OFFSET;
	int64_t era = floor_div(n, ERA_DAYS);
	int64_t day_of_era = n - era * ERA_DAYS;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (ERA_DAYS - 1)) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month_from_march = (5 * day_of_year + 2) / 153;
	int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

	return (struct civil){
		.year = (int)(year_of_era + era * 400 + (month <= 2)),
		.month = (int)month,
		.day = (int)(day_of_year - (153 * month_from_march + 2) / 5 + 1),
	};
}

int date_days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

bool date_valid(int year, int month, int day)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= date_days_in_month(year, month);
}

int date_weekday(int32_t day)
{
	int64_t n = (int64_t)day + 3; // 1970-01-01 was a Thursday
	return (int)(n - 7 * floor_div(n, 7)) + 1;
}

// The week belongs to the year of its Thursday.
int date_week(int32_t day, int *iso_year)
{
	int64_t thursday = (int64_t)day - date_weekday(day) + 4;
	int year = date_civil(clamp(thursday)).year;

	if (iso_year)
		*iso_year = year;
	return (int)((thursday - count_days(year, 1, 1)) / 7) + 1;
}

int date_quarter(int32_t day)
{
	return (date_civil(day).month - 1) / 3 + 1;
}

int32_t date_first(int32_t day, enum precision p)
{
	if (day == DAY_NONE || p == PRECISION_DAY)
		return day;
	struct civil c = date_civil(day);
	if (p == PRECISION_YEAR)
		return date_day(c.year, 1, 1);
	return date_day(c.year, p == PRECISION_QUARTER ? (c.month - 1) / 3 * 3 + 1 : c.month, 1);
}

int32_t date_last(int32_t day, enum precision p)
{
	if (day == DAY_NONE || p == PRECISION_DAY)
		return day;
	struct civil c = date_civil(day);
	if (p == PRECISION_YEAR)
		return date_day(c.year, 12, 31);
	return date_day(c.year, (p == PRECISION_QUARTER ? (c.month - 1) / 3 * 3 + 3 : c.month) + 1, 0);
}

int32_t date_shift(int32_t day, int n, enum precision p)
{
	static const int months[] = {[PRECISION_MONTH] = 1, [PRECISION_QUARTER] = 3, [PRECISION_YEAR] = 12};

	if (day == DAY_NONE)
		return DAY_NONE;
	if (p == PRECISION_DAY)
		return clamp((int64_t)day + n);
	struct civil c = date_civil(day);
	int64_t month = c.month + (int64_t)n * months[p];
	int64_t first = count_days(c.year, month, 1);
	int64_t last = count_days(c.year, month + 1, 1) - 1;
	return clamp(first + c.day - 1 < last ? first + c.day - 1 : last);
}

int32_t date_move(int32_t day, int n, enum precision p)
{
	if (p == PRECISION_DAY || day == DAY_NONE || day != date_last(day, PRECISION_MONTH))
		return date_shift(day, n, p);
	return date_last(date_shift(date_first(day, PRECISION_MONTH), n, p), PRECISION_MONTH);
}

void date_iso(struct str *out, int32_t day, enum precision p)
{
	if (day == DAY_NONE)
		return;
	struct civil c = date_civil(day);
	str_addf(out, "%04d", c.year);
	if (p == PRECISION_QUARTER)
		str_addf(out, "-Q%d", (c.month - 1) / 3 + 1);
	if (p == PRECISION_MONTH || p == PRECISION_DAY)
		str_addf(out, "-%02d", c.month);
	if (p == PRECISION_DAY)
		str_addf(out, "-%02d", c.day);
}

const char *date_month_name(int month)
{
	static const char *const names[] = {
		N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
		N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
	};
	return tr(names[month - 1]);
}

const char *date_weekday_name(int weekday)
{
	static const char *const names[] = {N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun")};
	return tr(names[weekday - 1]);
}

void date_text(struct str *out, int32_t day, enum precision p)
{
	if (day == DAY_NONE)
		return;
	struct civil c = date_civil(day);
	bool german = i18n_lang() == LANG_DE;

	switch (p) {
	case PRECISION_DAY:
		if (german)
			str_addf(out, "%02d.%02d.%04d", c.day, c.month, c.year);
		else
			str_addf(out, "%d %s %04d", c.day, date_month_name(c.month), c.year);
		break;
	case PRECISION_MONTH:
		if (german)
			str_addf(out, "%02d.%04d", c.month, c.year);
		else
			str_addf(out, "%s %04d", date_month_name(c.month), c.year);
		break;
	case PRECISION_QUARTER:
		str_addf(out, "Q%d %04d", (c.month - 1) / 3 + 1, c.year);
		break;
	case PRECISION_YEAR:
		str_addf(out, "%04d", c.year);
		break;
	}
}

void date_long(struct str *out, int32_t day)
{
	if (day == DAY_NONE)
		return;
	str_addf(out, "%s ", date_weekday_name(date_weekday(day)));
	date_text(out, day, PRECISION_DAY);
}

void date_brief(struct str *out, int32_t day)
{
	if (day == DAY_NONE)
		return;
	struct civil c = date_civil(day);
	if (i18n_lang() == LANG_DE)
		str_addf(out, "%02d.%02d.", c.day, c.month);
	else
		str_addf(out, "%d %s", c.day, date_month_name(c.month));
}
