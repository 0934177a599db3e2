// SPDX-License-Identifier: EUPL-1.2
// The list under a field of a form: what it offers, in which order, where it stands, and what keys do in it. And forms
// over several rows: which of them a rule speaks of.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "ui/form/form.h"

#define LINES(a) a, (int)(sizeof(a) / sizeof(a)[0])

// Opens the form of rows, or of a new one that is given values, with the cursor on a column.
static void stand(struct bench *b, enum table_id t, const int32_t *ids, size_t n, const char *column)
{
	bench_plan(b, fixture_small());
	struct form_order o = {.table = t, .ids = ids, .ids_n = n, .first = schema_column(&schema[t], column)};
	bench_open(b, &overlay_form, form_open(&b->look, &o));
}

static void saves(struct bench *b, const char *command)
{
	bench_press(b, "C-s");
	if (b->answer != ANSWER_FINISH || strcmp(str_text(&b->command), command) != 0)
		fail_msg("%d “%s” %s, not “%s”", b->answer, str_text(&b->command), str_text(&b->message), command);
}

// ---- where it stands and what it offers ------------------------------------------------------------------------------

static void words_stand_below_or_above_their_field(void **state)
{
	(void)state;
	static const char *const whole[] = {
		"│   Selection         selected                                                 │",
		"│ ▸ Stage             running ▾                                                │",
		"│                    ┌────────────────────────────────────────────────────────┐│",
		"│   Required by law  │  not started                                           ││",
		"│   Decided priority │  idea                                                  ││",
		"│   + Intake         │  preparation                                           ││",
		"│   + Horizon and cos│▸ running                                               ││",
		"│   + Latest day     │  pilot                                                 ││",
		"│   + Texts          │  rollout                                               ││",
		"│                    │  in operation                                          ││",
		"│                    │  done                                                  ││",
		"│                    │  stopped                                               ││",
		"│                    └────────────────────────────────────────────────────────┘│",
		"│                                                                              │",
	};
	static const char *const lower[] = {
		"│                    │  idea                                                  ││",
		"│                    │  preparation                                           ││",
		"│   − Kind and state │▸ running                                               ││",
		"│   Code             │  pilot                                                 ││",
		"│   Kind             │  rollout                                               ││",
		"│   Part of          │  in operation                                          ││",
		"│   Further fields   │  done                                                  ││",
		"│   Effects          │  stopped                                               ││",
		"│   Selection        └────────────────────────────────────────────────────────┘│",
		"│ ▸ Stage             running ▾                                                │",
		"│                     how far it has come                                      │",
		"│   Required by law   no                                                       │",
		"└─ ▼ 5 more ───────────────────────────────────────────────────────────────────┘",
	};
	static const char *const above[] = {
		"┌─ Measure: M4 Soll-Definition der Erreichbarkeit ─────────┐",
		"│   − Kind and state ┌────────────────────────────────────┐│",
		"│   Code             │  not started                       ││",
		"│   Kind             │  idea                              ││",
		"│   Part of          │  preparation                       ││",
		"│   Further fields   │▸ running                           ││",
		"│   Effects          │  pilot                             ││",
		"│   Selection        └─ ▼ 4 more ─────────────────────────┘│",
		"│ ▸ Stage             running ▾                            │",
		"│                     how far it has come                  │",
		"└─ ▲ 7  ▼ 6 more ──────────────────────────────────────────┘",
	};
	static const int32_t four = 4;
	struct bench b;
	stand(&b, T_measure, &four, 1, "stage");
	bench_press(&b, "Space");
	bench_lines(&b, 80, 30, 14, LINES(whole));
	bench_lines(&b, 80, 19, 6, LINES(lower));
	bench_lines(&b, 60, 11, 0, LINES(above));
	bench_press(&b, "C-End"); // ten at most are seen: here the last four
	bench_screen(&b, 60, 11);
	assert_string_equal(bench_row(&b, 6), "│   Effects          │▸ stopped                           ││");
	assert_string_equal(bench_row(&b, 7), "│   Selection        └─ ▲ 4 ──────────────────────────────┘│");
	bench_press(&b, "PgUp PgUp");
	bench_screen(&b, 60, 11);
	assert_string_equal(bench_row(&b, 2), "│   Code             │▸ not started                       ││");
	bench_press(&b, "PgDn r"); // of those with that letter the first one that begins so
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Stage: running");
	bench_press(&b, "O F5"); // and this is no key of a list
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Stage: rollout");
	bench_press(&b, "x");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Stage: nothing is called that");
	bench_press(&b, "Enter Tab Backspace"); // takes nothing
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Stage: rollout");
	bench_press(&b, "Backspace Backspace Down Tab"); // takes the next one and goes on
	saves(&b, "measure edit #4 stage=pilot");
	bench_close(&b);
}

static void objects_are_found_by_what_is_typed(void **state)
{
	(void)state;
	static const char *const all[] = {
		"│   Goals served      DD3 Hochwertige interne Beratung und Support             │",
		"│   Responsible       –                                                        │",
		"│                                                                              │",
		"│                     [ Save ]  Ctrl-S saves from anywhere                     │",
		"│                                                                              │",
		"│   − Kind and state                                                           │",
		"│   Code              M4                                                       │",
		"│   Kind              measure                                                  │",
		"│ ▸ Part of                                                                    │",
		"│                    ┌────────────────────────────────────────────────────────┐│",
		"│   Further fields   │▸ – (none)                                              ││",
		"│   Effects          │  M1 Ticketsystem-Auswertung                            ││",
		"│   Selection        │  M2 Auswertung der Hotline-Befragung                   ││",
		"│   Stage            │  M3 Dokumentation des Ist-Zustands                     ││",
		"│   Required by law  └─ ▼ 6 more ─────────────────────────────────────────────┘│",
	};
	static const char *const some[] = {
		"│ ▸ Part of           a                                                        │",
		"│                    ┌────────────────────────────────────────────────────────┐│",
		"│   Further fields   │▸ M1 Ticketsystem-Auswertung                            ││",
		"│   Effects          │  M2 Auswertung der Hotline-Befragung                   ││",
		"│   Selection        │  M3 Dokumentation des Ist-Zustands                     ││",
		"│   Stage            │  M5 Recherche von Verbesserungsvorschlägen             ││",
		"│   Required by law  └─ ▼ 4 more ─────────────────────────────────────────────┘│",
		"└─ ▼ 5 more ───────────────────────────────────────────────────────────────────┘",
	};
	static const char *const none[] = {
		"│ ▸ Part of           aqq                                                      │",
		"│                    ┌────────────────────────────────────────────────────────┐│",
		"│   Further fields   │  nothing is called that                                ││",
		"│   Effects          └────────────────────────────────────────────────────────┘│",
	};
	static const int32_t four = 4;
	struct bench b;
	stand(&b, T_measure, &four, 1, "parent");
	bench_press(&b, "Space");
	bench_lines(&b, 80, 19, 3, LINES(all)); // nothing belongs to itself
	bench_type(&b, "a");
	bench_lines(&b, 80, 19, 11, LINES(some)); // none is offered no more, nor M10
	bench_type(&b, "qq");
	bench_lines(&b, 80, 19, 11, LINES(none));
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Part of: nothing is called that");
	bench_press(&b, "Enter Tab"); // takes nothing, and the list stays
	bench_screen(&b, 80, 19);
	assert_string_equal(bench_row(&b, 13), none[2]);
	bench_press(&b, "C-u 1"); // M10 holds it too; the code that is named is the first choice
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Part of: M1 Ticketsystem-Auswertung");
	bench_press(&b, "0");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Part of: M10 eRechnung");
	bench_press(&b, "Backspace Backspace C-Home Enter"); // none
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_CLOSE); // as it was
	bench_close(&b);
}

// Goals stand under their field, whose order decides; the present one is under the cursor.
static void objects_of_a_group_stand_together(void **state)
{
	(void)state;
	static const char *const at[] = {
		"│                     ┌───────────────────────────────────────────────────────┐│",
		"│   Field             │  DL1 Einheitlicher Projektmanagementstandard          ││",
		"│   Team              │  DL2 Ortsunabhängiger Aktenzugriff                    ││",
		"│   Quarter           │  DL3 Verbindliche Standards                           ││",
		"│   Kind              │  DL4 Kontinuierliches Prozessmanagement               ││",
		"│   Code              │  DD1 Zusätzliche digitale Antragstellung              ││",
		"│                     │  DD2 Kundenorientierte und sichere Kommunikation      ││",
		"│                     │  DD3 Hochwertige interne Beratung und Support         ││",
		"│                     │  DK1 Maßgeschneiderte Schulungen                      ││",
		"│   + Review          │  DK2 Information und Ideenbeteiligung der Mitarbeiten…││",
		"│   + Note and source │▸ DI1 Zukunftsfähige und sichere Infrastruktur         ││",
		"│                     └─ ▲ 1  ▼ 2 more ───────────────────────────────────────┘│",
		"│                                                                              │",
	};
	static const char *const first[] = {
		"│                     ┌───────────────────────────────────────────────────────┐│",
		"│   Field             │▸ – (none)                                             ││",
		"│   Team              │  DL1 Einheitlicher Projektmanagementstandard          ││",
		"│   Quarter           │  DL2 Ortsunabhängiger Aktenzugriff                    ││",
		"│   Kind              │  DL3 Verbindliche Standards                           ││",
		"│   Code              │  DL4 Kontinuierliches Prozessmanagement               ││",
		"│                     │  DD1 Zusätzliche digitale Antragstellung              ││",
		"│                     │  DD2 Kundenorientierte und sichere Kommunikation      ││",
		"│                     │  DD3 Hochwertige interne Beratung und Support         ││",
		"│   + Review          │  DK1 Maßgeschneiderte Schulungen                      ││",
		"│   + Note and source │  DK2 Information und Ideenbeteiligung der Mitarbeiten…││",
		"│                     └─ ▼ 3 more ────────────────────────────────────────────┘│",
		"│                                                                              │",
	};
	static const int32_t four = 4;
	struct bench b;
	stand(&b, T_objective, &four, 1, "goal");
	bench_press(&b, "Space");
	bench_lines(&b, 80, 19, 3, LINES(at));
	bench_press(&b, "C-Home");
	bench_lines(&b, 80, 19, 3, LINES(first));
	bench_close(&b);
	static const int32_t one = 1;
	stand(&b, T_objective, &one, 1, "goal");
	b.plan->field[0].pos = 9;        // the first field goes to the end, with its goals
	b.plan->goal[11].field = NONE32; // and what has no field to the beginning
	plan_changed(b.plan);
	bench_press(&b, "Space C-Home Down");
	static const char *const codes[] = {"DI3", "DD1", "DD2", "DD3", "DK1", "DK2",
										"DI1", "DI2", "DL1", "DL2", "DL3", "DL4"};
	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
		bench_describe(&b);
		assert_int_equal(strncmp(str_text(&b.first) + strlen("Goal: "), codes[i], 3), 0);
		bench_press(&b, "Down");
	}
	bench_close(&b);
}

// Phases of the measure that is waited for, not of the one that waits; of either where none is named.
static void phases_belong_to_the_measure_before_them(void **state)
{
	(void)state;
	static const char *const lists[] = {
		"│ ▸ On phase                                                                   │",
		"│                     ┌───────────────────────────────────────────────────────┐│",
		"│   On external event │▸ – (none)                                             ││",
		"│   Kind              │  M4/1 Entwurf                                         ││",
		"│   Lag in days       │  M4/2 Umsetzung                                       ││",
		"│                     └───────────────────────────────────────────────────────┘│",
	};
	const struct table *t = &schema[T_dependency];
	struct form_value given[] = {{schema_column(t, "measure"), "#8"}, {schema_column(t, "on_measure"), "#4"}};
	struct form_order o = {
		.table = T_dependency, .present = given, .present_n = 2, .first = schema_column(t, "on_phase")};
	struct bench b;
	bench_plan(&b, fixture_small());
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_press(&b, "Space");
	bench_lines(&b, 80, 19, 4, LINES(lists));
	bench_press(&b, "Esc Up Del Down Space C-End"); // on no measure: all of them
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "On phase: M10/2 Einführung");
	bench_press(&b, "Esc Up Up Space C-End"); // "or its phase" goes with the measure that waits
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Phase: M8/3 Betrieb");
	bench_press(&b, "C-Home Down");
	bench_describe(&b);
	assert_string_equal(str_text(&b.first), "Phase: M8/1 Pilot");
	bench_close(&b);
}

static void several_are_ticked(void **state)
{
	(void)state;
	static const int32_t four = 4;
	struct bench b;
	bench_plan(&b, fixture_small());
	struct form_order o = {.table = T_measure, .ids = &four, .ids_n = 1, .first = FORM_TIE(0)};
	bench_open(&b, &overlay_form, form_open(&b.look, &o));
	bench_screen(&b, 80, 40);
	assert_string_equal(bench_row(&b, 3),
						"│ ▸ Goals served      DD3 Hochwertige interne Beratung und Support             │");
	bench_press(&b, "Space"); // opens the list
	bench_screen(&b, 80, 40);
	assert_string_equal(bench_row(&b, 11),
						"│   + Horizon and cos│  [x] DD3 Hochwertige interne Beratung und Support      ││");
	assert_string_equal(bench_row(&b, 5),
						"│   Responsible      │▸ [ ] DL1 Einheitlicher Projektmanagementstandard       ││");
	bench_press(&b, "Space Down Down Space");
	bench_screen(&b, 80, 40);
	assert_string_equal(bench_row(&b, 5),
						"│   Responsible      │  [x] DL1 Einheitlicher Projektmanagementstandard       ││");
	assert_string_equal(bench_row(&b, 6),
						"│                    │  [ ] DL2 Ortsunabhängiger Aktenzugriff                 ││");
	assert_string_equal(bench_row(&b, 7),
						"│                    │▸ [x] DL3 Verbindliche Standards                        ││");
	bench_press(&b, "Enter"); // finished, and goes on
	bench_describe(&b);
	assert_int_equal(strncmp(str_text(&b.first), "Responsible", 11), 0);
	saves(&b, "measure edit #4 goalof=#7,#1,#3");
	bench_close(&b);
}

// ---- several rows ----------------------------------------------------------------------------------------------------

static void says(struct bench *b, const char *wrong)
{
	bench_describe(b);
	assert_string_equal(str_text(&b->second), wrong);
}

static void a_rule_names_the_row_that_it_speaks_of(void **state)
{
	(void)state;
	static const char *const blank[] = {
		"┌─ 2 phases together ──────────────────────────────────────────────────────────┐",
		"│   Kind        other phase                                                    │",
		"│   Start       various                                                        │",
		"│ ▸ End         various                                                        │",
		"│               last day, month, quarter or year; empty: unknown · such as     │",
		"│               3.4.23, Q2 2023, today or +2w                                  │",
		"│   Open start  no                                                             │",
		"│   Open end    no                                                             │",
		"│   Progress    various                                                        │",
		"│   Unit        –                                                              │",
		"│                                                                              │",
		"│               [ Save ]  Ctrl-S saves from anywhere                           │",
		"│                                                                              │",
	};
	static const char *const wrong[] = {
		"┌─ 2 phases together ──────────────────────────────────────────── 1 changed * ─┐",
		"│   Kind        other phase                                                    │",
		"│   Start       various                                                        │",
		"│ ▸ End        *2/2023                                                         │",
		"│               end: Feb 2023 is before “start” (1 Mar 2023). Expected: 1 Mar  │",
		"│               2023 or later. (M5/1 “Recherche”)                              │",
	};
	static const int32_t both[] = {3, 2}, second[] = {1, 3}; // M5/1 from March, M4/2 from April, M4/1 to February
	struct bench b;
	stand(&b, T_phase, both, 2, "end");
	bench_lines(&b, 80, 19, 0, LINES(blank));
	bench_type(&b, "2/2023");
	bench_lines(&b, 80, 19, 0, LINES(wrong));
	says(&b, "end: Feb 2023 is before “start” (1 Mar 2023). Expected: 1 Mar 2023 or later. (M5/1 “Recherche”)");
	bench_press(&b, "C-u");
	bench_type(&b, "3/2023"); // the other one is wrong still
	says(&b, "end: Mar 2023 is before “start” (Apr 2023). Expected: Apr 2023 or later. (M4/2 “Umsetzung”)");
	bench_press(&b, "C-s");
	assert_int_equal(b.answer, ANSWER_DONE);
	assert_string_equal(str_text(&b.message), "Not saved: 1 field needs another value.");
	bench_press(&b, "C-u");
	bench_type(&b, "5/2023");
	saves(&b, "phase edit #3 #2 \"end=May 2023\"");
	bench_close(&b);
	stand(&b, T_phase, second, 2, "end");
	bench_type(&b, "2/2023"); // the first one may
	says(&b, "end: Feb 2023 is before “start” (1 Mar 2023). Expected: 1 Mar 2023 or later. (M5/1 “Recherche”)");
	bench_press(&b, "Up C-u"); // with a start of its own for both it is right
	bench_type(&b, "1.2.23");
	bench_press(&b, "Down");
	says(&b, "→ Feb 2023");
	saves(&b, "phase edit #1 #3 \"start=1 Feb 2023\" \"end=Feb 2023\"");
	bench_close(&b);
	stand(&b, T_phase, both, 1, "end"); // of one row alone there is nothing to name
	bench_press(&b, "C-u");
	bench_type(&b, "2/2023");
	says(&b, "end: Feb 2023 is before “start” (1 Mar 2023). Expected: 1 Mar 2023 or later.");
	bench_close(&b);
}

// The same first day is another one where it is known less exactly.
static void days_of_several_rows_agree_in_precision(void **state)
{
	(void)state;
	static const int32_t both[] = {1, 2};
	for (int month = 0; month < 2; month++) {
		struct bench b;
		bench_plan(&b, fixture_small());
		b.plan->phase[0].start = b.plan->phase[1].start; // April 2023
		b.plan->phase[0].start_precision = month ? PRECISION_MONTH : PRECISION_DAY;
		struct form_order o = {
			.table = T_phase, .ids = both, .ids_n = 2, .first = schema_column(&schema[T_phase], "kind")};
		bench_open(&b, &overlay_form, form_open(&b.look, &o));
		bench_screen(&b, 80, 19);
		assert_string_equal(bench_row(&b, 3),
							month ? "│   Start       Apr 2023                                                       │"
								  : "│   Start       various                                                        │");
		bench_close(&b);
	}
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stand_below_or_above_their_field),
		cmocka_unit_test(objects_are_found_by_what_is_typed),
		cmocka_unit_test(objects_of_a_group_stand_together),
		cmocka_unit_test(phases_belong_to_the_measure_before_them),
		cmocka_unit_test(several_are_ticked),
		cmocka_unit_test(days_of_several_rows_agree_in_precision),
		cmocka_unit_test(a_rule_names_the_row_that_it_speaks_of),
	};
	return cmocka_run_group_tests_name("lists of a form", tests, NULL, NULL);
}
