// SPDX-License-Identifier: EUPL-1.2
// What a script is told where a person would be shown a pane: sheets, lists, why a measure has its rank, what decides
// when it ends.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static struct session *s;

static int make(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct session_options o = {.today = 18657, .keys = ""}; // no size: a script
	s = session_new(&o);
	session_model(s, desk_plan("viersen", NULL), NULL);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	session_free(s);
	return 0;
}

static void says(const char *line, const char *const parts[])
{
	struct ls_err err = {.text = ""};
	if (session_run(s, line, &err) != LS_OK)
		fail_msg("%s: %s", line, err.text);
	const char *said = session_message(s);
	for (size_t i = 0; parts[i]; i++)
		if (!strstr(said, parts[i]))
			fail_msg("%s: no “%s” in: %s", line, parts[i], said);
	assert_true(said[0] != '\0' && said[strlen(said) - 1] != '\n');
}

#define SAYS(line, ...) says(line, (const char *const[]){__VA_ARGS__, NULL})

static void sheets_are_told(void **state)
{
	(void)state;
	SAYS("measure show M34", "Scanstelle\n", "\nKürzel: M34\n", "\nRang: 4\n", "2,50 = ", "\nBewertungen (5)\n",
		 "\n  Aufwand · mittel\n");
	SAYS("criterion show aufwand", "\nGewicht: 20", "\nStufen (3)\n");
	SAYS("strategy show", "Kreis Viersen\n", ": Digitale Spitzengruppe der NRW-Kreise");
	SAYS("sheet goal DV1", "Moderne Arbeitsplätze");
}

static void lists_are_told_in_order(void **state)
{
	(void)state;
	SAYS("goal list", "DV1\tModerne Arbeitsplätze und digitale Zusammenarbeit\nDV2\t");
	SAYS("measure list", "M34\tScanstelle\n");
	// levels under their criterion, criteria in their order
	SAYS("level list",
		 "aufwand/niedrig\tAufwand: niedrig\naufwand/mittel\tAufwand: mittel\naufwand/hoch\tAufwand: hoch\n",
		 "fallzahlen/niedrig\tFallzahlen: niedrig\naufwand/niedrig\t");
}

static void reasons_are_told(void **state)
{
	(void)state;
	SAYS("why M34", "Warum Rang 4? 34 Scanstelle\n", "auf Rang 4 von 46 mit 2,50 Punkten");
	SAYS("stability figures",
		 "   1  M44    Work Space · Rangwechsel bei: ", " · hält Rang: ", "M34    Scanstelle · Rangwechsel bei: ");
	SAYS("critical M34", "Kritischer Weg\n34 Scanstelle hat kein bekanntes Ende.\n");
}

// Without a screen the whole sentence is told, and a command means what it says at once.
static void a_script_is_told_all(void **state)
{
	(void)state;
	struct ls_err err;
	SAYS("cut number=11", "Auswahlgrenze: 11 Maßnahmen von höchstens 11");
	SAYS("measure set M44 title Neu", "Titel von „Work Space“: Work Space → Neu");
	SAYS("undo", "Rückgängig: Titel von „Work Space“: Work Space → Neu");
	SAYS("filter field:services", "12 von 46 Maßnahmen: field:services");
	SAYS("filter off", "Es wird wieder alles gezeigt.");
	assert_int_equal(session_run(s, "quatsch", &err), LS_REFUSED);
	assert_string_equal(err.text, "Den Befehl „quatsch“ gibt es nicht. „leitstand do --help“ zählt alle auf.");
}

static void what_is_not_there_is_refused(void **state)
{
	(void)state;
	struct ls_err err;
	assert_int_equal(session_run(s, "measure show M99", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "why M99", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "critical", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "measure show", &err), LS_REFUSED);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, make, drop)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sheets_are_told),      TEST(lists_are_told_in_order),      TEST(reasons_are_told),
		TEST(a_script_is_told_all), TEST(what_is_not_there_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
