// SPDX-License-Identifier: EUPL-1.2
// The five dates of the yearly cycle of Landkreis Konstanz as keys at 80×24: plan and actual in February, capacities in March,
// showing it in May and June, the state and the money in October, the request in November. On the Konstanz plan and on the
// Musterkreis, in German; at the end everything is undone and the plan is the first one.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "dump.h"
#include "plan/code.h"

#include <stdio.h>

static struct desk d;
static struct str first; // the plan before anything was done

static void sit_down(const char *sample)
{
	i18n_set(LANG_DE);
	struct session_options o = {.cols = 80, .rows = 24, .today = date_day(2022, 1, 3), .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, desk_plan(sample, NULL), "roadmap");
	str_clear(&first);
	dump_plan(&first, desk_rows(&d));
}

static int get_up(void **state)
{
	(void)state;
	desk_close(&d);
	str_free(&first);
	return 0;
}

// A day begins; `done` says how many keys it took and how many steps stand in the journal of it.
static int64_t head;

static void on(int year, int month, int day)
{
	session_tick(d.session, date_day(year, month, day));
	desk_screen(&d);
	d.pressed = 0;
	head = desk_head(&d);
}

static void done(const char *what, int keys, int steps)
{
	printf("# %3d keys, %d steps: %s\n", d.pressed, (int)(desk_head(&d) - head), what);
	assert_int_equal(d.pressed, keys);
	assert_int_equal(desk_head(&d) - head, steps);
}

// The cursor goes to what is called so, as somebody looks for it.
static void to(const char *title)
{
	desk_keys(&d, "/");
	desk_type(&d, title);
	desk_keys(&d, "Enter");
	desk_screen(&d);
}

// Keys, and what is said in the line below afterwards, word for word.
static void says(const char *keys, const char *sentence)
{
	desk_keys(&d, keys);
	desk_screen(&d);
	assert_string_equal(session_message(d.session), sentence);
}

// Keys, and what stands on the screen afterwards.
static void shows(const char *keys, const char *text)
{
	desk_keys(&d, keys);
	desk_shows(&d, text);
}

static const struct phase *phase(const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	if (code_find(desk_rows(&d), T_phase, code, 0, &id, &err) != LS_OK)
		fail_msg("%s: %s", code, err.text);
	return plan_find(desk_rows(&d), T_phase, id);
}

// The day on which the first or second phase really began, typed into its form behind the fields that are folded.
static void began(const char *measure, bool second, const char *day)
{
	to(measure);
	shows(second ? "l e F4" : "e F4", "− Plan und Ist");
	desk_keys(&d, "Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab");
	desk_shows(&d, "▸ Begonnen");
	desk_type(&d, day);
	desk_keys(&d, "C-s");
}

// In the year pane: what is due is ticked off, and back to the roadmap.
static void ticked(const char *deadline, const char *sentence)
{
	desk_keys(&d, "7");
	to(deadline);
	says("Space", sentence);
	desk_keys(&d, "4");
}

// What a command line makes for a file.
static const char *made(const char *line, enum wish wish, const char *file)
{
	const char *path = "";
	enum privacy privacy;
	desk_keys(&d, ":");
	desk_type(&d, line);
	desk_keys(&d, "Enter");
	assert_int_equal(session_wish(d.session, &path), wish);
	if (!strstr(path, file))
		fail_msg("%s is not in %s", file, path);
	return str_text(session_picture(d.session, &privacy));
}

static void holds(const char *page, const char *text)
{
	if (!strstr(page, text))
		fail_msg("not in it: %s", text);
}

// Thousands parted by narrow blanks.
static void grouped(struct str *out, int64_t euros)
{
	if (euros < 1000) {
		str_addf(out, "%d", (int)euros);
		return;
	}
	int64_t rest = euros % 1000;
	if (euros < 1000000)
		str_addf(out, "%d", (int)(euros / 1000));
	else
		grouped(out, euros / 1000);
	str_addf(out, " %03d", (int)rest);
}

// Of the budget lines one after the other: yearly ones, and those of that year alone. The page says the same sum.
static void needed(const char *page, int year, int64_t least, int64_t most)
{
	const struct plan *p = desk_rows(&d);
	int64_t from = 0, to = 0;
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		if (b->year_from == NONE32 || b->year_from > year || (b->year_to != NONE32 && b->year_to < year))
			continue;
		assert_true(b->kind == budget_kind_YEARLY || b->year_from == b->year_to);
		int64_t low = b->least != NONE64 ? b->least : b->most;
		from += low;
		to += b->most != NONE64 ? b->most : low;
	}
	assert_int_equal(from, least);
	assert_int_equal(to, most);
	struct str sum = {0};
	str_addf(&sum, "%d werden ", year);
	grouped(&sum, from);
	str_add(&sum, " bis ");
	grouped(&sum, to);
	str_add(&sum, " Euro gebraucht");
	holds(page, str_text(&sum));
	str_free(&sum);
}

// All of it is taken back, one key a step, and the plan is the first one.
static void undone(int64_t steps)
{
	struct str now = {0};
	for (int64_t i = 0; i < steps; i++)
		desk_keys(&d, "u");
	dump_plan(&now, desk_rows(&d));
	assert_string_equal(str_text(&now), str_text(&first));
	str_free(&now);
}

// ---- Konstanz, 2022 ----------------------------------------------------------------------------------------------------

static void konstanz_workshop(void)
{
	on(2022, 2, 10);
	shows("b", "▸ Masterplan");
	says("Enter", "Seit „Masterplan“: 0 Maßnahmen später, 1 früher, 0 wie zuvor, 13 neu, 0 entfallen. Das letzte "
				  "bekannte Ende rückt von 2025 auf 12.2025: genauer.");
	to("Dokumenten");
	shows("I", "seit „Masterplan“: Beginn 2021 → 01.2021, genauer; Ende 2025 → 12.2024,");
	desk_shows(&d, "mindestens 1 Tag früher");
	desk_keys(&d, "Esc");
	began("E-Payment", false, "07.2021");
	assert_int_equal(phase("M04/1")->actual_start, date_day(2021, 7, 1));
	shows("I", "begonnen 07.2021,");
	desk_shows(&d, "30 Tage später als geplant");
	desk_keys(&d, "Esc");
	ticked("Workshop", "Abgehakt: Roadmap-Workshop mit Ist-Soll-Vergleich");
	shows("b End Enter", "Die Balken stehen wieder allein.");
	done("Konstanz, workshop in February", 66, 2);
}

static void konstanz_capacities(void)
{
	on(2022, 3, 10);
	shows("c", "Alle zusammen: Wie viele VZÄ vorhanden sind, ist nicht angegeben; es fehlt …");
	to("Serviceplattform");
	says("X", "Wie viele VZÄ vorhanden sind, ist nicht angegeben; ob „Pilot“ passt, lässt sich nicht sagen.");
	desk_keys(&d, "c c c"); // euros, the one unit, and away
	desk_lacks(&d, "VZÄ gebraucht");
	shows(">", "Vorschau: Pilot 06.2022–10.2023 statt 03.2022–07.2023.");
	desk_shows(&d, "Weiter folgt nichts: Puffer, Abhängigkeiten, Kapazität, späteste Termine und …");
	says("Enter", "„Pilot“ von „Serviceplattform 360°“ verschoben: +1 Quartal");
	to("Online-Term");
	shows("t t >", "Vorschau, Ende verschoben: Pilot 03.2022–09.2022 statt 03.2022–06.2022.");
	desk_shows(&d, "Was daraus folgt: verletzte Abhängigkeiten 0 → 1");
	says("Enter", "Ende von „Pilot“ von „Online-Terminbuchung“ verschoben: +1 Quartal");
	shows("W", "Später: M02/2 „Rollout“ 3 Monate.");
	says("Enter", "Später: M02/2 „Rollout“ 3 Monate.");
	assert_int_equal(phase("M02/2")->start, date_day(2022, 10, 1)); // behind the month in which the pilot ends
	assert_int_equal(phase("M15/1")->start, date_day(2022, 6, 1));
	ticked("Kapazität", "Abgehakt: Kapazitätsabgleich");
	done("Konstanz, capacities in March", 58, 4);
}

static void konstanz_shows_it(void)
{
	on(2022, 5, 31);
	says("P", "Jetzt ist alles größer, für einen ganzen Raum. P zeigt es wieder wie gewohnt.");
	desk_lacks(&d, "schieben"); // nothing there is for the one at the keys alone
	desk_shows(&d, "Online-Terminbuchung");
	says("P", "Alles ist wieder wie gewohnt.");
	holds(made("report roadmap", WISH_REPORT, "-roadmap.html"), "03.2022–09.2022");
	holds(made("picture roadmap r.svg", WISH_PICTURE, "r.svg"), "Online-Terminbuchung");
	ticked("visualisieren", "Abgehakt: Roadmap visualisieren");
	done("Konstanz, showing it in June", 59, 1);
}

static void konstanz_money(void)
{
	on(2022, 10, 10);
	says("b Down Enter",
		 "Seit „Roadmap 2022“: 2 Maßnahmen später, 0 früher, 12 wie zuvor, 0 neu, 0 entfallen. Das letzte "
		 "bekannte Ende rückt von 12.2025 auf 03.2026: 90 Tage später.");
	shows("$", "Eigenanteil höchstens, T€                 920    800    800    800    800");
	shows("$", "Mittel höchstens, Tausend €               920    800    800    800    800");
	desk_keys(&d, "b End Enter");
	shows("7", "Mittel  775–920 T€");
	shows("7 >", "Mittel  700–800 T€");
	desk_keys(&d, "<");
	ticked("bündeln", "Abgehakt: Mittelbedarf Folgejahr bündeln");
	done("Konstanz, state and money in October", 24, 1);
}

static void konstanz_request(void)
{
	on(2022, 11, 10);
	const char *page = made("report budget 2023", WISH_REPORT, "-budget-2023.html");
	needed(page, 2023, 700000, 800000);
	holds(page, "Gegenüber 2022 sind das −75 000 bis −120 000.");
	ticked("beantragen", "Abgehakt: Mittel für Folgejahre beantragen");
	done("Konstanz, request in November", 35, 1);
}

static void the_year_of_konstanz(void **state)
{
	(void)state;
	sit_down("konstanz past");
	int64_t before = desk_head(&d);
	konstanz_workshop();
	konstanz_capacities();
	konstanz_shows_it();
	konstanz_money();
	konstanz_request();
	assert_int_equal(desk_head(&d) - before, 9);
	undone(9);
}

// ---- Musterkreis, 2026 -------------------------------------------------------------------------------------------------

static void musterkreis_workshop(void)
{
	on(2026, 2, 10);
	shows("b", "▸ Quartal 2025Q3");
	says("Enter",
		 "Seit „Quartal 2025Q3“: 9 Maßnahmen später, 1 früher, 36 wie zuvor, 2 neu, 0 entfallen. Das letzte bekannte "
		 "Ende ist weiterhin 31.08.2029.");
	shows("I", "seit „Quartal 2025Q3“: Beginn wie zuvor; Ende 09.2026 → 12.2026, 92 Tage");
	desk_keys(&d, "Esc");
	began("Bescheide in", true, "02.2026");
	assert_int_equal(phase("M05/2")->actual_start, date_day(2026, 2, 1));
	shows("b End Enter", "Die Balken stehen wieder allein.");
	done("Musterkreis, plan and actual in February", 43, 1);
}

static void musterkreis_capacities(void)
{
	on(2026, 3, 10);
	desk_keys(&d, "g");
	shows("c", "Q1 2026, alle zusammen: 13,02 VZÄ gebraucht, 12,4 vorhanden, ^ 0,62 zu viel: …");
	shows("c c c", "Q1 2026, A11 Amt für Digitalisierung und IT: 5,2 VZÄ gebraucht, 4,8 …");
	shows("X", "sind 4,8. „Rollout auf alle Bauanträge“ passt 13 Monate später, ab 11.2026.");
	says("Enter",
		 "„Rollout auf alle Bauanträge“ von „Digitaler Bauantrag mit Nachforderungsportal“ verschoben: +13 Monate");
	assert_int_equal(phase("M01/3")->start, date_day(2026, 11, 1));
	to("Führerschein-Umtausch");
	desk_shows(&d, "A11 Amt für Digitalisierung und IT: Im gezeigten Zeitraum werden nirgends …"); // it fits now
	shows("l >", "Vorschau: Pilot mit den Jahrgängen 1965 bis 1970 12.01.2027–30.09.2027 statt …");
	desk_shows(&d, "Was daraus folgt: Tage Puffer 1066 → 701");
	desk_keys(&d, "Esc");
	says("W", "Nichts muss verschoben werden: Was wartet, kommt spät genug.");
	while (strstr(desk_screen(&d), "VZÄ gebraucht")) // on from unit to unit, and away
		desk_keys(&d, "c");
	done("Musterkreis, capacities in March", 46, 1);
}

static void musterkreis_shows_it(void)
{
	on(2026, 6, 1);
	says("P", "Jetzt ist alles größer, für einen ganzen Raum. P zeigt es wieder wie gewohnt.");
	desk_lacks(&d, "schieben");
	desk_shows(&d, "Führerschein");
	says("P", "Alles ist wieder wie gewohnt.");
	holds(made("report roadmap", WISH_REPORT, "-roadmap.html"), "11.2026–01.2028");
	holds(made("picture roadmap r.svg", WISH_PICTURE, "r.svg"), "Digitaler Bauantrag");
	done("Musterkreis, showing it in June", 41, 0);
}

static void musterkreis_money(void)
{
	on(2026, 10, 10);
	says("b End Up Enter", "Seit „Quartal 2026Q1“: 3 Maßnahmen später, 0 früher, 45 wie zuvor, 0 neu, 0 entfallen. Das "
						   "letzte bekannte Ende ist weiterhin 31.08.2029.");
	shows("$", "Eigenanteil");
	shows("$", "Mittel höchstens, Tausend €        60     1691   2224   1451   ≥365   ≥320");
	desk_keys(&d, "b End Enter");
	shows("7 >", "Mittel  ab 1144 T€, 1 ohne Jahr · vorhanden: 1600 T€");
	desk_keys(&d, "<");
	ticked("Zwischenbericht", "Abgehakt: Zwischenbericht zur Digitalstrategie");
	done("Musterkreis, state and money in October", 32, 1);
}

static void musterkreis_request(void)
{
	on(2026, 11, 10);
	const char *page = made("report budget 2027", WISH_REPORT, "-budget-2027.html");
	needed(page, 2027, 1144000, 1451000);
	ticked("anmelden", "Abgehakt: Mittelbedarf des Folgejahres anmelden");
	done("Musterkreis, request in November", 33, 1);
}

static void the_year_of_musterkreis(void **state)
{
	(void)state;
	sit_down("musterkreis past");
	int64_t before = desk_head(&d);
	musterkreis_workshop();
	musterkreis_capacities();
	musterkreis_shows_it();
	musterkreis_money();
	musterkreis_request();
	assert_int_equal(desk_head(&d) - before, 4);
	undone(4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test_teardown(the_year_of_konstanz, get_up),
									   cmocka_unit_test_teardown(the_year_of_musterkreis, get_up)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
