// SPDX-License-Identifier: EUPL-1.2
// The published set of the Zollernalbkreis for Q1 2023, driven by keys from planning to carry-over: four objectives and the
// worked example from the backlog, thirteen weeks of values, verdicts, a retrospective, the closing and the quarter after it.
// No command line is opened.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/text.h"
#include "desk.h"
#include "plan/code.h"
#include "plan/okr/okr.h"

#include <stdio.h>

static struct desk d;
static int32_t today;

static int32_t find(enum table_id t, const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	if (code_find(desk_rows(&d), t, code, today, &id, &err) != LS_OK)
		fail_msg("%s: %s", code, err.text);
	return id;
}

static const struct cycle *quarter(const char *code)
{
	return plan_find(desk_rows(&d), T_cycle, find(T_cycle, code));
}

static const struct objective *objective(const char *code)
{
	return plan_find(desk_rows(&d), T_objective, find(T_objective, code));
}

static const struct key_result *key_result(const char *code)
{
	return plan_find(desk_rows(&d), T_key_result, find(T_key_result, code));
}

static int64_t value(const char *code)
{
	return okr_key_result(desk_rows(&d), key_result(code), today).value;
}

static void day(int month, int of)
{
	today = date_day(2023, month, of);
	session_tick(d.session, today);
}

// The cursor goes to what is called so, as somebody looks for it.
static void on(const char *title)
{
	desk_keys(&d, "/");
	desk_type(&d, title);
	desk_keys(&d, "Enter");
	desk_screen(&d);
}

static void note(const char *title, const char *figure, const char *confidence)
{
	on(title);
	desk_keys(&d, "i");
	desk_type(&d, figure);
	desk_keys(&d, "Tab");
	desk_type(&d, confidence);
	desk_keys(&d, "Enter");
}

// A milestone without steps is reached.
static void reach(const char *title)
{
	on(title);
	desk_keys(&d, "i Space Enter");
}

// A key result as it is typed in its form: a milestone, or a number of something from 0 on.
static void plan_key_result(const char *title, const char *target, const char *unit)
{
	desk_type(&d, title);
	if (!target) {
		desk_keys(&d, "Tab m i l e Enter C-s");
		return;
	}
	desk_keys(&d, "Tab Tab 0 Tab");
	desk_type(&d, target);
	desk_keys(&d, "Tab");
	desk_type(&d, unit);
	desk_keys(&d, "C-s");
}

// The four are planned anew, each from its field on: objective, key results, measures (there are none for them).
static void plan_it(void)
{
	static const struct {
		const char *field, *title;
		struct {
			const char *title, *target, *unit;
		} kr[2];
	} four[] = {
		{"LANDRATSAMT", "Anforderungen an rechtssichere digitale Vorgangsbearbeitung",
		 {{"Vorgehen anderer Landkreise", NULL, NULL}, {"Technische Voraussetzungen in enaio", NULL, NULL}}},
		{"DIENSTLEISTUNGEN", "Service-BW-Basis bei Städten und Gemeinden",
		 {{"Behördenkonten aller Städte und Gemeinden", "100", "% der Städte und Gemeinden"},
		  {"Erstgespräche mit der eGov-Koordination", NULL, NULL}}},
		{"KOMPETENZ", "Digitale Willkommensunterlagen (Lernpfad) im CampusZAK",
		 {{"Konzept Lernpfad", NULL, NULL}, {"Erstellte Lektionen", "10", "Lektionen"}}},
		{"INFRASTRUKTUR", "Ausleihbare Notebooks für Schulungen",
		 {{"Installierte Notebooks", "8", "Notebooks"}, {"Anforderungen Transportwagen", NULL, NULL}}},
	};
	day(1, 4);
	desk_keys(&d, "R Enter");
	assert_int_equal(quarter("2023Q1")->state, cycle_state_PLANNING);
	for (size_t i = 0; i < sizeof four / sizeof four[0]; i++) {
		on(four[i].title);
		desk_keys(&d, "d Enter");
	}
	assert_int_equal(plan_of(desk_rows(&d), T_objective, "cycle", quarter("2023Q1")->id).n, 0);
	for (size_t i = 0; i < sizeof four / sizeof four[0]; i++) {
		on(four[i].field);
		desk_keys(&d, "a");
		desk_shows(&d, "Planning 1 of 3");
		desk_type(&d, four[i].title);
		desk_keys(&d, "C-s");
		for (int k = 0; k < 2; k++)
			plan_key_result(four[i].kr[k].title, four[i].kr[k].target, four[i].kr[k].unit);
		desk_keys(&d, "Esc Esc");
	}
	assert_int_equal(desk_rows(&d)->objective_n, 5); // with the worked example
	for (size_t i = 0; i < sizeof four / sizeof four[0]; i++) {
		char code[16];
		(void)snprintf(code, sizeof code, "2023Q1-O%zu", i + 1);
		assert_string_equal(objective(code)->title, four[i].title);
		assert_true(text_contains(okr_field(desk_rows(&d), objective(code))->title, four[i].field));
	}
	assert_int_equal(key_result("2023Q1-O3-KR1")->kind, kr_kind_MILESTONE);
	assert_int_equal(key_result("2023Q1-O3-KR2")->target, 10000);
	on("Hotline");
	desk_keys(&d, "b"); // the worked example
	assert_int_equal(objective("2023Q1-O5")->cycle, quarter("2023Q1")->id);
	desk_keys(&d, "O");
	desk_shows(&d, "From now on a changed start or target is told.");
	desk_keys(&d, "Enter");
	assert_int_equal(quarter("2023Q1")->state, cycle_state_RUNNING);
}

static void thirteen_weeks(void)
{
	static const struct {
		int month, day;
		const char *accounts, *lessons;
	} weeks[] = {{1, 20, "20", "1"}, {2, 3, "44", "2"}, {2, 17, "68", "3"}, {3, 3, "88", "3"}, {3, 24, "100", "4"}};
	for (size_t i = 0; i < sizeof weeks / sizeof weeks[0]; i++) {
		day(weeks[i].month, weeks[i].day);
		note("Behördenkonten", weeks[i].accounts, "7");
		note("Lektionen", weeks[i].lessons, "4");
	}
	reach("Vorgehen");
	reach("Erstgespräche");
	reach("Konzept Lernpfad");
	note("Installierte", "8", "10");
	reach("Transportwagen");
	note("Verbesserungs", "2", "5");
	assert_int_equal(value("2023Q1-O2-KR1"), 100000);
	assert_int_equal(value("2023Q1-O3-KR2"), 4000);
	assert_int_equal(value("2023Q1-O4-KR1"), 8000);
}

static void review_it(void)
{
	day(3, 30);
	desk_keys(&d, "A Enter");
	desk_shows(&d, "Review of Q1 2023 · 1 of 5 · 0 with a verdict");
	desk_shows(&d, "50%"); // one of two milestones
	desk_keys(&d, "2");    // nobody has given a verdict yet: who does is asked once
	desk_type(&d, "Lenkungsgruppe");
	desk_keys(&d, "Enter 1 Enter"); // O2
	desk_shows(&d, "O5 Konzept zur Hotline-Erreichbarkeit");
	desk_keys(&d, "3 Tab");
	desk_type(&d, "Die Befragung fehlt");
	desk_keys(&d, "Enter");
	desk_shows(&d, "O3 Digitale Willkommensunterlagen");
	desk_keys(&d, "4 Enter 1 Enter");
	desk_said(&d, "Every objective has its verdict. Esc leaves the review.");
	desk_keys(&d, "Esc");
	static const struct {
		const char *code;
		int verdict;
	} rows[] = {{"2023Q1-O1", verdict_PARTLY},
				{"2023Q1-O2", verdict_ACCEPTED},
				{"2023Q1-O3", verdict_CARRIED},
				{"2023Q1-O4", verdict_ACCEPTED},
				{"2023Q1-O5", verdict_REFUSED}};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		assert_int_equal(objective(rows[i].code)->verdict, rows[i].verdict);
		assert_string_equal(objective(rows[i].code)->verdict_body, "Lenkungsgruppe");
		assert_int_equal(objective(rows[i].code)->verdict_day, today);
	}
	assert_string_equal(objective("2023Q1-O5")->verdict_text, "Die Befragung fehlt");
}

static void look_back(void)
{
	desk_keys(&d, "W");
	desk_type(&d, "Kurze Runden");
	desk_keys(&d, "Enter Tab");
	desk_type(&d, "Hotline frueher befragen");
	desk_keys(&d, "Enter Esc t");
	desk_type(&d, "Amt fuer Digitalisierung");
	desk_keys(&d, "Tab");
	desk_type(&d, "28.4.");
	desk_keys(&d, "Enter Esc");
	const struct action *a = &desk_rows(&d)->action[desk_rows(&d)->action_n - 1];
	assert_string_equal(a->title, "Hotline frueher befragen");
	assert_int_equal(a->due, date_day(2023, 4, 28));
}

static void close_it(void)
{
	day(4, 3);
	desk_keys(&d, "O");
	desk_shows(&d, "Carried over into Q2 2023, which is made then (1)");
	desk_shows(&d, "2 of 5 objectives accepted, 1 partly, 1 not accepted, 1 carried over.");
	desk_keys(&d, "g Space Enter"); // the one that was partly accepted goes on as well
	desk_said(&d, "Q1 2023 is closed, 2 objectives carried over into Q2 2023");
}

static void a_quarter_from_planning_to_carry_over(void **state)
{
	(void)state;
	desk_open(&d, "zollernalb", "okr", 100, 36, LANG_EN);
	day(1, 2);
	desk_screen(&d);
	plan_it();
	thirteen_weeks();
	review_it();
	look_back();
	close_it();
	const struct cycle *c = quarter("2023Q1"), *next = quarter("2023Q2");
	assert_int_equal(c->state, cycle_state_CLOSED);
	assert_string_equal(c->summary, "2 of 5 objectives accepted, 1 partly, 1 not accepted, 1 carried over. 6 of 10 key "
									"results reached.");
	assert_string_equal(c->outlook, "Goes on: “Digitale Willkommensunterlagen (Lernpfad) im CampusZAK”. To be thought "
									"over: “Konzept zur Hotline-Erreichbarkeit”.");
	assert_int_equal(next->start, date_day(2023, 4, 1));
	assert_int_equal(next->end, date_day(2023, 6, 30));
	assert_int_equal(plan_of(desk_rows(&d), T_objective, "cycle", next->id).n, 2);
	// Of each what is left: a milestone that was reached stays behind.
	const struct objective *first = objective("2023Q2-O1"), *second = objective("2023Q2-O2");
	assert_int_equal(first->origin, objective("2023Q1-O1")->id);
	assert_int_equal(second->origin, objective("2023Q1-O3")->id);
	assert_int_equal(plan_of(desk_rows(&d), T_key_result, "objective", first->id).n, 1);
	assert_string_equal(key_result("2023Q2-O1-KR2")->title, "Technische Voraussetzungen in enaio");
	assert_int_equal(plan_of(desk_rows(&d), T_key_result, "objective", second->id).n, 1);
	assert_int_equal(key_result("2023Q2-O2-KR2")->start, 4000); // its last check-in
	assert_int_equal(key_result("2023Q2-O2-KR2")->target, 10000);
	desk_shows(&d, "Q2 2023 · in planning"); // the quarter of today, by now
	on("Willkommensunterlagen");
	desk_shows(&d, "in the second quarter in a row");
	// All of it can be taken back, step by step, in front of everybody.
	struct ls_err err;
	int steps = 0;
	while (session_run(d.session, "undo", &err) == LS_OK)
		steps++;
	assert_true(steps > 25);
	assert_int_equal(quarter("2023Q1")->state, cycle_state_RUNNING);
	assert_int_equal(desk_rows(&d)->check_in_n, 0);
	assert_int_equal(desk_rows(&d)->retro_n, 0);
	assert_int_equal(desk_rows(&d)->cycle_n, 1);
	assert_int_equal(objective("EX-O1")->cycle, NONE32);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(a_quarter_from_planning_to_carry_over)};
	return cmocka_run_group_tests_name("the published quarter", tests, NULL, NULL);
}
