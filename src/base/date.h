// SPDX-License-Identifier: EUPL-1.2
// Civil days of the proleptic Gregorian calendar as day numbers: 0 is 1970-01-01. No clock, no time zone.
#ifndef LS_BASE_DATE_H
#define LS_BASE_DATE_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define DAY_NONE INT32_MIN // "not known"
#define DAY_MIN  (-36524)  // 1870-01-01, the least day a plan may hold
#define DAY_MAX  84005     // 2199-12-31, the last one

// How exactly a day is known. A month-precise day stands for its whole month.
enum precision { PRECISION_DAY, PRECISION_MONTH, PRECISION_QUARTER, PRECISION_YEAR };

struct civil {
	int year, month, day; // month 1–12, day 1–31
};

int32_t date_day(int year, int month, int day); // any month and day: overflow is carried (2023, 14, 0 → 2024-01-31)
struct civil date_civil(int32_t day);
bool date_valid(int year, int month, int day);
int date_weekday(int32_t day);             // 1 Monday … 7 Sunday
int date_week(int32_t day, int *iso_year); // ISO 8601 week 1–53; iso_year may be NULL
int date_quarter(int32_t day);             // 1–4
int date_days_in_month(int year, int month);
int32_t date_first(int32_t day, enum precision p); // first and last day of the period around `day`
int32_t date_last(int32_t day, enum precision p);
// Moves by n periods; within months the day is kept, or cut to the month's last (31.01. + 1 month = 28./29.02.).
int32_t date_shift(int32_t day, int n, enum precision p);
// The same for something planned: over months, quarters and years the last day of a month stays one, so that what was
// moved there comes back.
int32_t date_move(int32_t day, int n, enum precision p);

// ISO only: YYYY, YYYY-MM, YYYY-Qn, YYYY-MM-DD. Sets the first day of the period and its precision.
bool date_parse_iso(const char *s, int32_t *day, enum precision *p);
// What a day is asked for: which end of a longer time is meant, and which year where none is said.
enum date_sense {
	DATE_NEAR,  // the nearest; its first day
	DATE_START, // the next; its first day
	DATE_END,   // the next; its last day: what ends, is due or is expected
	DATE_PAST,  // the last one: what has happened
	DATE_SINCE, // the last one; its first day: since when something is looked at
	DATE_AS_OF, // the last one; its last day: until when
};
// What people type, in both languages: ISO, also with a time of midnight; 3.4.23, 3.4., 4/2023, 10. Februar 2023, Februar,
// Fr 10.02.2023; Q2 2023, 2. Quartal, II/2023; KW 6 2023; 1. Halbjahr 2025; Anfang, Mitte, Ende of a month, quarter or
// year; heute, morgen, Freitag, nächste Woche, in 2 Wochen, +2w, -3d/+3t, +1m, +1q, +1j/+1y; and the English words.
// Two-digit years are 2000–2069, then 1970–1999. A calendar week is its Monday, or its Friday where an end is asked for (DATE_AS_OF: its Sunday);
// half a year its first or last quarter; "Mitte 2027" Q3 as a start, Q2 as an end. A weekday that is another day's is
// refused. Both refuse days outside DAY_MIN … DAY_MAX and then leave *day and *p alone.
bool date_parse(const char *s, int32_t today, enum date_sense sense, int32_t *day, enum precision *p);

// ISO form: 2023-02-10, 2023-02, 2023-Q1, 2023. DAY_NONE writes nothing, here and below.
void date_iso(struct str *out, int32_t day, enum precision p);
// In the language set: 10.02.2023, 02.2023, Q1 2023, 2023 or 10 Feb 2023, Feb 2023, Q1 2023, 2023.
void date_text(struct str *out, int32_t day, enum precision p);
void date_long(struct str *out, int32_t day);  // Fr 10.02.2023 or Fri 10 Feb 2023
void date_brief(struct str *out, int32_t day); // 10.02. or 10 Feb: where the year is known
const char *date_month_name(int month);        // translated, short: Jan, Feb, Mrz …
const char *date_weekday_name(int weekday);    // translated, two or three letters

#endif
