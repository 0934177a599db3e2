// SPDX-License-Identifier: EUPL-1.2
// What is read of a plan's cells at which privacy, rows in one line, and which measures a narrowed look leaves.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "say/narrow.h"
#include "ui/panes.h"
#include "say/row.h"
#include "say/history.h"
#include "say/value.h"

static struct rig r;

static int make(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	rig_open(&r, &pane_sheet, fixture_small(), FIXTURE_TODAY);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	rig_close(&r);
	i18n_set(LANG_EN);
	return 0;
}

static void reads(enum table_id t, int32_t id, int beside, const char *text)
{
	struct str s = {0};
	row_text(&s, &r.look, t, plan_find(r.plan, t, id), beside);
	assert_string_equal(str_text(&s), text);
	str_free(&s);
}

static int column(enum table_id t, const char *name)
{
	int i = schema_column(&schema[t], name);
	assert_true(i >= 0);
	return i;
}

static void rows_in_one_line(void **state)
{
	(void)state;
	reads(T_goal, 12, -1, "DI3 Flächendeckendes Glasfasernetz · Digitale Infrastruktur");
	reads(T_level, 9, -1, "dauer/lang lang · points 1");
	reads(T_level, 9, column(T_level, "criterion"), "lang lang · points 1"); // among those of its criterion
	reads(T_rule, 2, -1,
		  "krs Key Results je Objective · key results per objective · each objective · least 2 · most 4 · not certain");
	reads(T_phase, 11, -1, "M10/2 Einführung · rollout phase · end 2025");
	reads(T_phase, 11, column(T_phase, "measure"), "2 Einführung · rollout phase · end 2025");
	reads(T_key_result, 9, -1, "backlog-O5-KR1 Definierte Verbesserungsvorschläge · Vorschläge · weight 1");
	reads(T_check_in, 14, -1, "Ausgabe eines Notebooks dauert höchstens · 7 Feb 2023 · value 2.5 · confidence 4");
	reads(T_meeting, 1, -1, "8 Feb 2023 · Strategieteam Dienstleistungen · Q1 2023"); // weekly is the usual kind
	// Rows that tie two objects together are called by the other end.
	reads(T_measure_goal, 1, column(T_measure_goal, "goal"), "M1 Ticketsystem-Auswertung · main");
	reads(T_measure_goal, 1, column(T_measure_goal, "measure"), "DD3 Hochwertige interne Beratung und Support · main");
	reads(T_goal_link, 1, column(T_goal_link, "goal"), "DI1 Zukunftsfähige und sichere Infrastruktur");
	reads(T_goal_link, 1, column(T_goal_link, "needs"), "DD3 Hochwertige interne Beratung und Support");
	reads(T_contribution, 1, column(T_contribution, "measure"),
		  "2023Q1-O2-KR1 Behördenkonten aller Städte und Gemeinden");
}

static void secrets_in_one_line(void **state)
{
	(void)state;
	static const struct {
		enum table_id table;
		int32_t id;
		const char *open, *closed;
	} rows[] = {
		{T_team, 4, "T4 Strategieteam Infrastruktur · Digitale Infrastruktur · J. Beispiel · wöchentlich",
		 "T4 Strategieteam Infrastruktur · Digitale Infrastruktur · lead confidential · wöchentlich"},
		{T_action, 1,
		 "Befragung auswerten · weekly alignment meeting 8 Feb 2023 · J. B. · due 17 Feb 2023 · Behördenkonten aller "
		 "Städte und Gemeinden",
		 "Befragung auswerten · weekly alignment meeting 8 Feb 2023 · who confidential · due 17 Feb 2023 · "
		 "Behördenkonten aller "
		 "Städte und Gemeinden"},
		{T_budget_line, 5, "Lernpfad · eLearning Plattform – Campus ZAK · least euros 5000 € · most euros 5000 €",
		 "Lernpfad · eLearning Plattform – Campus ZAK · least euros confidential · most euros confidential"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		r.look.privacy = PRIVACY_OPEN;
		reads(rows[i].table, rows[i].id, -1, rows[i].open);
		r.look.privacy = PRIVACY_CONFIDENTIAL;
		reads(rows[i].table, rows[i].id, -1, rows[i].closed);
	}
	// A note is told to colleagues and says nothing at all in public.
	r.plan->budget_line[4].note = "nur geschätzt";
	reads(T_budget_line, 5, -1,
		  "Lernpfad · eLearning Plattform – Campus ZAK · least euros confidential · most euros confidential · nur "
		  "geschätzt");
	r.look.privacy = PRIVACY_PUBLIC;
	reads(T_budget_line, 5, -1,
		  "Lernpfad · eLearning Plattform – Campus ZAK · least euros confidential · most euros confidential");
	// Values of what counts euros are money, those of anything else are not.
	reads(T_check_in, 14, -1, "Ausgabe eines Notebooks dauert höchstens · 7 Feb 2023 · value 2.5 · confidence 4");
	r.plan->key_result[7].unit = "T€";
	reads(T_check_in, 14, -1,
		  "Ausgabe eines Notebooks dauert höchstens · 7 Feb 2023 · value confidential · confidence 4");
}

static void what_is_hidden_from_which_level(void **state)
{
	(void)state;
	static const struct {
		enum table_id table;
		const char *column;
		enum privacy from; // PRIVACY_OPEN: never
	} rows[] = {
		{T_measure, "responsible", PRIVACY_CONFIDENTIAL},
		{T_measure, "cost_class", PRIVACY_CONFIDENTIAL},
		{T_measure, "note", PRIVACY_PUBLIC},
		{T_measure, "feedback", PRIVACY_PUBLIC},
		{T_measure, "title", PRIVACY_OPEN},
		{T_budget_line, "least", PRIVACY_CONFIDENTIAL},
		{T_capacity, "money", PRIVACY_CONFIDENTIAL},
		{T_capacity, "posts", PRIVACY_OPEN},
		{T_meeting, "minutes", PRIVACY_PUBLIC},
		{T_check_in, "blocker", PRIVACY_PUBLIC},
		{T_objective, "verdict_text", PRIVACY_PUBLIC},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		int c = column(rows[i].table, rows[i].column);
		for (enum privacy p = PRIVACY_OPEN; p <= PRIVACY_PUBLIC; p++)
			assert_int_equal(value_hidden(rows[i].table, c, p), rows[i].from != PRIVACY_OPEN && p >= rows[i].from);
	}
	assert_true(value_counts_money("T€") && value_counts_money("Mio. EUR"));
	assert_false(value_counts_money("Stück") || value_counts_money("") || value_counts_money("Tage"));
}

// The place is told by whoever made the sentence; what is quoted in it may look like anything.
static void sentences_without_their_values(void **state)
{
	(void)state;
	static const struct {
		const char *label, *values, *hidden; // values: how they begin; "" none
	} rows[] = {
		{"Amount of “Licences”: 10 € → 20 €", "10 €", "Amount of “Licences”: confidential"},
		{"Betrag von „Lizenzen“: 10 € → 20 €", "10 €", "Betrag von „Lizenzen“: confidential"},
		{"note of “Scan: 2”: – → geheim: “x”: y", "– →", "note of “Scan: 2”: confidential"},
		{"3 measures: responsible → Karl", "Karl", "3 measures: responsible → confidential"},
		{"New: “a → b”", "", "New: “a → b”"},
		{"another wording, Karl 10 €", NULL, "confidential"},
		{"", NULL, "confidential"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const char *at = !rows[i].values ? NULL : *rows[i].values ? strstr(rows[i].label, rows[i].values) : "";
		size_t told = !at ? 0 : *at ? (size_t)(at - rows[i].label) : strlen(rows[i].label);
		struct str s = {0};
		value_label(&s, rows[i].label, told, true);
		assert_string_equal(str_text(&s), rows[i].hidden);
		str_clear(&s);
		value_label(&s, rows[i].label, told, false);
		assert_string_equal(str_text(&s), rows[i].label);
		str_free(&s);
	}
}

// In the history a step and each of its changes is hidden from its own level on.
static void steps_and_changes(void **state)
{
	(void)state;
	const struct history_step step = {
		.label = "note of “x”: a → b", .hidden = PRIVACY_PUBLIC, .told = strlen("note of “x”: ")};
	const struct history_step old = {.label = "Notiz: b", .hidden = PRIVACY_CONFIDENTIAL};
	const struct history_change change = {"M2", "responsible: Jana: beide", PRIVACY_CONFIDENTIAL,
										  strlen("responsible: ")};
	r.look.privacy = PRIVACY_OPEN;
	assert_string_equal(history_label(&r.look, &old), "Notiz: b");
	assert_string_equal(history_what(&r.look, &change), "responsible: Jana: beide");
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	assert_string_equal(history_label(&r.look, &step), "note of “x”: a → b");
	assert_string_equal(history_label(&r.look, &old), "confidential");
	assert_string_equal(history_what(&r.look, &change), "responsible: confidential");
	r.look.privacy = PRIVACY_PUBLIC;
	assert_string_equal(history_label(&r.look, &step), "note of “x”: confidential");
}

static void names_of_objects(void **state)
{
	(void)state;
	struct str s = {0};
	value_name(&s, r.plan, T_goal, 7);
	assert_string_equal(str_text(&s), "DD3 Hochwertige interne Beratung und Support");
	str_clear(&s);
	str_add(&s, "field 2: "); // a digit before it does not count
	value_name(&s, r.plan, T_field, 2);
	assert_string_equal(str_text(&s), "field 2: Digitale Dienstleistungen"); // its code is a word
	str_free(&s);
}

// ---- narrowing ---------------------------------------------------------------------------------------------------

// The numbers of the measures left, one letter each.
static void leaves(const char *measures)
{
	const uint8_t *keep = narrow_measures(r.frame, &r.look);
	char left[16] = "";
	size_t n = 0;
	for (size_t i = 0; i < 10 && keep; i++)
		if (keep[i])
			left[n++] = i == 9 ? 'X' : (char)('1' + i);
	assert_string_equal(left, measures);
}

static void narrowed(const char *text)
{
	struct str s = {0};
	narrow_text(&s, &r.look);
	assert_string_equal(str_text(&s), text);
	str_free(&s);
}

static void narrowing_to_fields_goals_and_filters(void **state)
{
	(void)state;
	const uint8_t shown[] = {1, 0, 1, 0, 1, 1, 0, 0, 0, 1};
	assert_null(narrow_measures(r.frame, &r.look));
	narrowed("");
	r.look.only_field = 2;
	leaves("123456");
	narrowed("Digitale Dienstleistungen");
	struct measure_field *f = fixture_add(r.plan, T_measure_field); // a further field of M9
	f->measure = 9;
	f->field = 2;
	plan_changed(r.plan);
	leaves("1234569");
	r.look.only_goal = 7;
	leaves("12345");
	narrowed("Digitale Dienstleistungen · Hochwertige interne Beratung und Support");
	r.look.only_field = NONE32;
	leaves("12345");
	assert_string_equal(narrow_nothing(&r.look), "No measure belongs to what is chosen.");
	r.look.shown = shown;
	leaves("135");
	narrowed("Hochwertige interne Beratung und Support");
	r.look.filter = "feld:digital";
	narrowed("Hochwertige interne Beratung und Support · feld:digital");
	r.look.only_goal = NONE32;
	leaves("1356X");
	assert_ptr_equal(narrow_measures(r.frame, &r.look), shown);
	assert_string_equal(narrow_nothing(&r.look), "No measure passes the filter.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(rows_in_one_line, make, drop),
		cmocka_unit_test_setup_teardown(secrets_in_one_line, make, drop),
		cmocka_unit_test_setup_teardown(what_is_hidden_from_which_level, make, drop),
		cmocka_unit_test_setup_teardown(steps_and_changes, make, drop),
		cmocka_unit_test_setup_teardown(sentences_without_their_values, make, drop),
		cmocka_unit_test_setup_teardown(names_of_objects, make, drop),
		cmocka_unit_test_setup_teardown(narrowing_to_fields_goals_and_filters, make, drop),
	};
	return cmocka_run_group_tests_name("values", tests, NULL, NULL);
}
