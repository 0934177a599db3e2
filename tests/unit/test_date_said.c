// SPDX-License-Identifier: EUPL-1.2
// Dates as people say them, each spelling with what it means as a beginning, as an end and for what has happened. The
// language set does not matter.
#include "base/date.h"
#include "base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// A Wednesday, in calendar week 5.
static const char today_iso[] = "2023-02-01";

static const char *read_as(const char *text, enum date_sense sense)
{
	static char out[4][32];
	int32_t today = DAY_NONE, day = DAY_NONE;
	enum precision p;
	struct str s = {0};
	assert_true(date_parse_iso(today_iso, &today, &p));
	if (date_parse(text, today, sense, &day, &p))
		date_iso(&s, day, p);
	(void)snprintf(out[sense], sizeof out[sense], "%s", str_text(&s));
	str_free(&s);
	return out[sense];
}

enum { TEXT, START, END, PAST, COLUMNS }; // "": refused; left out: as the one before it

static void mean(const char *const (*cases)[COLUMNS], size_t n)
{
	for (size_t i = 0; i < 2 * n; i++) {
		const char *const *c = cases[i / 2];
		i18n_set(i % 2 ? LANG_EN : LANG_DE);
		const char *start = read_as(c[TEXT], DATE_START), *end = read_as(c[TEXT], DATE_END),
				   *past = read_as(c[TEXT], DATE_PAST), *as_end = c[END] ? c[END] : c[START];
		if (strcmp(start, c[START]) != 0 || strcmp(end, as_end) != 0 || strcmp(past, c[PAST] ? c[PAST] : as_end) != 0)
			fail_msg("“%s”: start %s, end %s, past %s", c[TEXT], start, end, past);
	}
}
#define MEAN(...)                                                                                                      \
	do {                                                                                                               \
		static const char *const cases[][COLUMNS] = {__VA_ARGS__};                                                     \
		mean(cases, sizeof cases / sizeof cases[0]);                                                                   \
	} while (0)

static void quarters(void **state)
{
	(void)state;
	MEAN({"1. Quartal 2027", "2027-Q1"}, {"I/2027", "2027-Q1"}, {"Quartal 1 / 2023", "2023-Q1"}, {"Q1 2027", "2027-Q1"},
		 {"q1/27", "2027-Q1"}, {"Q3-2027", "2027-Q3"}, {"2027 Q4", "2027-Q4"}, {"2027/Q4", "2027-Q4"},
		 {"2Q 2027", "2027-Q2"}, {"II. Quartal 2027", "2027-Q2"}, {"Quartal III 2027", "2027-Q3"}, {"IV/27", "2027-Q4"},
		 {"IV 2027", "2027-Q4"}, {"zweites Quartal 2027", "2027-Q2"}, {"im 2. Quartal 2027", "2027-Q2"},
		 {"2nd quarter 2027", "2027-Q2"}, {"first quarter of 2027", "2027-Q1"}, {"quarter 3 2027", "2027-Q3"},
		 {"Qu. 2 2027", "2027-Q2"}, {"5. Quartal 2027", ""}, {"V/2027", ""}, {"0. Quartal 2027", ""},
		 {"Quartal 2027", ""});
}

static void calendar_weeks(void **state)
{
	(void)state;
	MEAN({"KW 6 2023", "2023-02-06", "2023-02-10", "2023-02-10"}, {"KW6/2023", "2023-02-06", "2023-02-10"},
		 {"6. KW 2023", "2023-02-06", "2023-02-10"}, {"kw 06/23", "2023-02-06", "2023-02-10"},
		 {"2023-W06", "2023-02-06", "2023-02-10"}, {"2023-W06-3", "2023-02-08"},
		 {"2023/KW6", "2023-02-06", "2023-02-10"}, {"Woche 6 2023", "2023-02-06", "2023-02-10"},
		 {"Kalenderwoche 6 2023", "2023-02-06", "2023-02-10"}, {"week 6 2023", "2023-02-06", "2023-02-10"},
		 {"calendar week 6, 2023", "2023-02-06", "2023-02-10"}, {"CW 6 2023", "2023-02-06", "2023-02-10"},
		 {"Ende KW 6 2023", "2023-02-10"}, {"Anfang KW 6 2023", "2023-02-06"},
		 {"KW 53 2020", "2020-12-28", "2021-01-01"}, {"KW 53 2023", ""}, {"KW 0 2023", ""}, {"KW 54", ""}, {"KW", ""},
		 {"KW 1 2024", "2024-01-01", "2024-01-05"});
	// Without a year: this week has not ended, and has begun.
	MEAN({"KW 5", "2023-01-30", "2023-02-03", "2023-02-01"}, {"KW 4", "2024-01-22", "2024-01-26", "2023-01-27"},
		 {"KW 6", "2023-02-06", "2023-02-10", "2022-02-11"}, {"week 6", "2023-02-06", "2023-02-10", "2022-02-11"});
}

static void halves_and_parts_of_years(void **state)
{
	(void)state;
	MEAN({"1. Halbjahr 2025", "2025-Q1", "2025-Q2", "2025-Q2"}, {"2. Halbjahr 2025", "2025-Q3", "2025-Q4"},
		 {"Halbjahr 2 2025", "2025-Q3", "2025-Q4"}, {"1. HJ 2025", "2025-Q1", "2025-Q2"},
		 {"H1 2025", "2025-Q1", "2025-Q2"}, {"H2/2025", "2025-Q3", "2025-Q4"}, {"2025 H2", "2025-Q3", "2025-Q4"},
		 {"erstes Halbjahr 2025", "2025-Q1", "2025-Q2"}, {"first half of 2025", "2025-Q1", "2025-Q2"},
		 {"2nd half 2025", "2025-Q3", "2025-Q4"}, {"II. Halbjahr 2025", "2025-Q3", "2025-Q4"}, {"3. Halbjahr 2025", ""},
		 {"Mitte 2027", "2027-Q3", "2027-Q2", "2027-Q2"}, {"mid 2027", "2027-Q3", "2027-Q2"},
		 {"mid-2027", "2027-Q3", "2027-Q2"}, {"middle of 2027", "2027-Q3", "2027-Q2"}, {"Ende 2027", "2027-Q4"},
		 {"Anfang 2027", "2027-Q1"}, {"early 2027", "2027-Q1"}, {"end of 2027", "2027-Q4"},
		 {"Jahresende 2027", "2027-Q4"}, {"Jahresende", "2023-Q4"}, {"Ende des Jahres", "2023-Q4"}, {"Mitte", ""},
		 {"Ende", ""}, {"2027", "2027"});
}

static void parts_of_months_and_quarters(void **state)
{
	(void)state;
	MEAN({"Ende März", "2023-03-31", NULL, "2022-03-31"}, {"Ende März 2027", "2027-03-31"},
		 {"Mitte März 2027", "2027-03-15"}, {"Anfang März 2027", "2027-03-01"}, {"end of March 2027", "2027-03-31"},
		 {"mid March 2027", "2027-03-15"}, {"Ende Februar 2024", "2024-02-29"},
		 {"Ende Januar", "2024-01-31", NULL, "2023-01-31"}, {"Ende Q2 2027", "2027-06-30"},
		 {"Ende 2. Quartal 2027", "2027-06-30"}, {"Anfang Q2 2027", "2027-04-01"}, {"Mitte Q2 2027", "2027-05"},
		 {"Monatsende", "2023-02-28"}, {"Quartalsende", "2023-03-31"}, {"Ende des Monats", "2023-02-28"},
		 {"end of the quarter", "2023-03-31"}, {"Ende nächsten Monats", "2023-03-31"},
		 {"Ende nächster Woche", "2023-02-10"}, {"Ende nächsten Jahres", "2024-Q4"}, {"Ende 3.4.2023", ""},
		 {"Ende heute", ""}, {"Mitte 1. Halbjahr 2025", ""});
}

static void seen_from_today(void **state)
{
	(void)state;
	MEAN({"nächste Woche", "2023-02-06", "2023-02-10", "2023-02-10"}, {"naechste Woche", "2023-02-06", "2023-02-10"},
		 {"next week", "2023-02-06", "2023-02-10"}, {"diese Woche", "2023-01-30", "2023-02-03", "2023-02-01"},
		 {"letzte Woche", "2023-01-23", "2023-01-27"}, {"nächsten Freitag", "2023-02-03"},
		 {"next Friday", "2023-02-03"}, {"am Freitag", "2023-02-03", NULL, "2023-01-27"},
		 {"Freitag", "2023-02-03", NULL, "2023-01-27"}, {"Fr", "2023-02-03", NULL, "2023-01-27"},
		 {"Mittwoch", "2023-02-01"}, {"nächsten Mittwoch", "2023-02-08"}, {"letzten Mittwoch", "2023-01-25"},
		 {"last Friday", "2023-01-27"}, {"kommenden Montag", "2023-02-06"}, {"diesen Montag", "2023-01-30"},
		 {"nächsten Monat", "2023-03"}, {"nächstes Quartal", "2023-Q2"}, {"next year", "2024"}, {"dieses Jahr", "2023"},
		 {"letzten Monat", "2023-01"}, {"heute", "2023-02-01"}, {"morgen", "2023-02-02"}, {"vorgestern", "2023-01-30"},
		 {"in 2 Wochen", "2023-02-15"}, {"in 3 Tagen", "2023-02-04"}, {"vor 3 Tagen", "2023-01-29"},
		 {"2 weeks ago", "2023-01-18"}, {"in 1 month", "2023-03-01"}, {"+2w", "2023-02-15"}, {"2w", ""},
		 {"nächste", ""}, {"nächsten Tag", ""});
	int32_t day;
	enum precision p;
	static const char *const seen[] = {"heute", "Freitag", "nächste Woche", "Jahresende", "3.4.", "KW 5", "+1d"};
	for (size_t i = 0; i < sizeof seen / sizeof seen[0]; i++)
		assert_false(date_parse(seen[i], DAY_NONE, DATE_NEAR, &day, &p));
}

static void weekdays_and_midnight(void **state)
{
	(void)state;
	MEAN({"Fr 10.02.2023", "2023-02-10"}, {"Freitag, 10. Februar 2023", "2023-02-10"},
		 {"Fri 10 Feb 2023", "2023-02-10"}, {"Fr., 10.2.23", "2023-02-10"}, {"Friday, February 10, 2023", "2023-02-10"},
		 {"Do 10.02.2023", ""}, // a Friday
		 {"Fr Februar 2023", ""}, {"01.02.2026 00:00", "2026-02-01"}, {"01.02.2026 00:00:00", "2026-02-01"},
		 {"2015-05-01T00:00:00Z", "2015-05-01"}, {"2015-05-01T00:00:00.000Z", "2015-05-01"},
		 {"2015-05-01 00:00:00", "2015-05-01"}, {"2015-05-01T00:00+02:00", "2015-05-01"}, {"01.02.2026 14:30", ""},
		 {"2015-05-01T00:00:01Z", ""}, {"01.02.2026 00", ""}, {"2026 00:00", ""});
}

// The next such day in what is to come, the last one in what has been; today is both.
static void days_without_a_year(void **state)
{
	(void)state;
	MEAN({"3.4.", "2023-04-03", NULL, "2022-04-03"}, {"1.2.", "2023-02-01"},
		 {"31.1.", "2024-01-31", NULL, "2023-01-31"}, {"10. Februar", "2023-02-10", NULL, "2022-02-10"},
		 {"10 Feb", "2023-02-10", NULL, "2022-02-10"}, {"April 3", "2023-04-03", NULL, "2022-04-03"},
		 {"3rd of April", "2023-04-03", NULL, "2022-04-03"}, {"29.2.", "2024-02-29", NULL, "2020-02-29"},
		 {"März", "2023-03", NULL, "2022-03"}, {"Feb", "2023-02"}, {"Januar", "2024-01", NULL, "2023-01"},
		 {"Q1", "2023-Q1"}, {"Q2", "2023-Q2", NULL, "2022-Q2"}, {"4. Quartal", "2023-Q4", NULL, "2022-Q4"},
		 {"1. Halbjahr", "2023-Q1", "2023-Q2", "2022-Q2"}, {"2. Halbjahr", "2023-Q3", "2023-Q4", "2022-Q4"},
		 {"bis Ende März", "", "2023-03-31", ""}, {"ab März", "2023-03", "", ""},
		 {"am 3.4.", "2023-04-03", NULL, "2022-04-03"}, {"31.2.", ""}, {"3.4", ""});
	assert_string_equal(read_as("3.4.", DATE_NEAR), "2023-04-03");
	assert_string_equal(read_as("1.9.", DATE_NEAR), "2022-09-01");
	assert_string_equal(read_as("1.8.", DATE_NEAR), "2023-08-01");
	assert_string_equal(read_as("Mitte 2027", DATE_NEAR), "2027-Q3");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quarters),
		cmocka_unit_test(calendar_weeks),
		cmocka_unit_test(halves_and_parts_of_years),
		cmocka_unit_test(parts_of_months_and_quarters),
		cmocka_unit_test(seen_from_today),
		cmocka_unit_test(weekdays_and_midnight),
		cmocka_unit_test(days_without_a_year),
	};
	return cmocka_run_group_tests_name("dates as people say them", tests, NULL, NULL);
}
