// SPDX-License-Identifier: EUPL-1.2
// Bars that came or went since another time, in the words in which a phase tells its time itself.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "fixture.h"
#include "say/slipped.h"

static struct slip_day day(const char *iso, bool open)
{
	struct slip_day d = {.early = DAY_NONE, .late = DAY_NONE, .open = open};
	if (iso) {
		d.early = date_first(fixture_day(iso), PRECISION_MONTH);
		d.late = date_last(d.early, PRECISION_MONTH);
	}
	return d;
}

static void tells(enum slip_kind kind, struct slip_day start, struct slip_day end, enum table_id t,
				  const char *sentence)
{
	struct str text = {0};
	struct slip s = {.kind = kind, .table = t};
	s.start.then = s.start.now = start;
	s.end.then = s.end.now = end;
	slipped_tell(&text, &s);
	assert_string_equal(str_text(&text), sentence);
	str_free(&text);
}

static void what_is_not_known_is_said_as_people_say_it(void **state)
{
	(void)state;
	const struct slip_day unknown = day(NULL, false), open = day(NULL, true), a = day("2022-03-01", false),
						  b = day("2025-12-01", false);
	i18n_set(LANG_DE);
	tells(SLIP_NEW, a, b, T_phase, "neu: 03.2022–12.2025");
	tells(SLIP_NEW, unknown, unknown, T_phase, "neu: ohne Termin");
	tells(SLIP_NEW, unknown, b, T_phase, "neu: bis 12.2025, Beginn unbekannt");
	tells(SLIP_NEW, open, b, T_phase, "neu: läuft schon, bis 12.2025");
	tells(SLIP_NEW, a, unknown, T_measure, "neu: ab 03.2022, Ende unbekannt");
	tells(SLIP_NEW, a, open, T_measure, "neu: ab 03.2022 ohne Ende");
	tells(SLIP_DROPPED, unknown, unknown, T_phase, "entfallen, war: ohne Termin");
	tells(SLIP_NEW, unknown, b, T_external, "neu: 12.2025"); // an event has one day
	i18n_set(LANG_EN);
	tells(SLIP_NEW, unknown, b, T_phase, "new: until Dec 2025, start unknown");
	tells(SLIP_NEW, a, open, T_phase, "new: from Mar 2022 without end");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_not_known_is_said_as_people_say_it)};
	return cmocka_run_group_tests_name("bars that came or went", tests, NULL, NULL);
}
