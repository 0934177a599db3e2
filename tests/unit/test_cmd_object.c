// SPDX-License-Identifier: EUPL-1.2
// The verbs every table has, and what the dispatcher says where a word is missing or unknown: each by its sentence, since
// these are what the history tells of a step later.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/code.h"

struct line {
	const char *line, *said;
};

// Each is one step, told by its sentence, and the sentence is the step's label up to where it says more.
static void each_is_a_step(struct desk *d, const struct line *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int64_t head = desk_head(d);
		struct step step;
		desk_run(d, rows[i].line);
		assert_string_equal(session_message(d->session), rows[i].said);
		assert_int_equal(desk_head(d), head + 1);
		assert_true(model_step(session_plan(d->session), head + 1, &step));
		assert_memory_equal(step.label, rows[i].said, strlen(step.label));
	}
}

static void each_is_refused(struct desk *d, const struct line *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct ls_err err = {.code = LS_OK};
		int64_t head = desk_head(d);
		if (session_run(d->session, rows[i].line, &err) != LS_REFUSED)
			fail_msg("“%s” is not refused", rows[i].line);
		assert_string_equal(err.text, rows[i].said);
		assert_int_equal(desk_head(d), head);
	}
}

#define STEPS(d, rows)    each_is_a_step(d, rows, sizeof(rows) / sizeof(rows)[0])
#define REFUSALS(d, rows) each_is_refused(d, rows, sizeof(rows) / sizeof(rows)[0])

static void changes_are_told_by_field_and_value(void **state)
{
	(void)state;
	static const struct line rows[] = {
		{"measure set M44 title Neu", "title of “Work Space”: Work Space → Neu"},
		{"measure set M44 stage pilot", "stage of “Neu”: not started → pilot"},
		{"measure set M44 priority 3", "decided priority of “Neu”: – → 3"},
		{"measure set M44 priority", "decided priority of “Neu”: 3 → –"},
		{"measure edit M44 M44 stage=running", "stage of “Neu”: pilot → running"}, // named twice, meant once
		{"measure edit M44 M12 stage=done", "2 measures · stage → done"},
		{"measure edit M44 M12 note=x stage=pilot", "2 measures changed: note, stage"},
		{"measure edit M44 M12 responsible=", "2 measures · responsible → –"},
		{"measure edit M44 title=A stage=done note=b feedback=c", "“Neu” changed: title, stage, note, feedback"},
		{"measure edit M44 title=B stage=pilot note=c feedback=d source=e",
		 "“A” changed: title, stage, note, feedback …"},
		{"measure set M44 fieldof services", "“B” changed: further fields"},
		{"measure edit M44 M12 fieldof=tools,tools", "2 measures changed: further fields"},
		{"strategy set name Kreis", "name of “Kreis Viersen”: Kreis Viersen → Kreis"},
		{"strategy edit vision=Eins", "vision of “Kreis”: – → Eins"},
		{"phase add measure=M44 title=Pilot", "New phase “Pilot” (M44/1)"},
		{"phase set M44/1 start 2021-03", "start of “Pilot”: – → Mar 2021"},
		{"phase set M44/1 start 2021-Q2", "start of “Pilot”: Mar 2021 → Q2 2021"},
		{"phase edit M44/1 start=2021-04-01 title=Rollout", "“Pilot” changed: title, start 1 Apr 2021"},
	};
	struct desk d;
	struct str line = {0};
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	STEPS(&d, rows);
	// Of a value up to 120 bytes are quoted, not one more.
	char note[122] = {0};
	memset(note, 'x', 120);
	str_addf(&line, "measure set M46 feedback \"%s\"", note);
	desk_run(&d, str_text(&line));
	assert_non_null(strstr(session_message(d.session), note));
	str_clear(&line);
	str_addf(&line, "measure set M46 feedback \"%sy\"", note);
	desk_run(&d, str_text(&line));
	assert_string_equal(session_message(d.session), "feedback of “Druckmanagement” changed");
	desk_run(&d, "measure set M46 feedback kurz"); // also where the old one was too long
	assert_string_equal(session_message(d.session), "feedback of “Druckmanagement” changed");
	str_free(&line);
	desk_close(&d);
}

static void what_is_new_is_told_by_its_title(void **state)
{
	(void)state;
	static const struct line rows[] = {
		{"measure add responsible=IT title=Neu note=x", "New measure “Neu” (M47)"},
		{"measure add title=Anders code=Z9", "New measure “Anders” (Z9)"},
		{"decision add result=ja subject=Haushalt", "New decision “Haushalt”"},
		{"budget add measure=M44 title=Server most=60k", "New budget line “Server”: most euros 60,000\xe2\x80\xaf€"},
		{"finding add survey=Umfrage topic=Wege", "New finding “Wege”"},
		{"status add measure=M44 day=2021-01-30 text=läuft", "New status “läuft”: day 30 Jan 2021"},
		{"goalof add measure=M44 goal=DI1",
		 "New goal of a measure: M44 “Work Space”, DI1 “Technologieoffenes Partnernetzwerk und nachhaltige Lösungen”"},
		{"measure add title=Neuer code=M90", "New measure “Neuer” (M90)"},
		{"text add measure=M90 background=x benefit=y", "Profile of M90: background and aim, benefit"},
		{"fte add measure=M90 posts=0.5", "New staff need: M90 “Neuer”: 0.5\xe2\x80\xafposts"},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	STEPS(&d, rows);
	desk_close(&d);
}

static void what_goes_is_told_with_what_hangs_on_it(void **state)
{
	(void)state;
	static const struct line rows[] = {
		{"measure delete M44", "“Work Space” deleted, with 1 profile text, 1 unit of a measure, 5 ratings, 1 "
							   "dependency, 2 indicators"},
		{"measure delete M12 M46 M12", "“2 measures” deleted, with 2 profile texts, 4 units of measures, 10 "
									   "ratings, 2 indicators"},
		{"stakeholder delete #1", "“Landrat” deleted"},
		{"rating delete #20", "“rating M34 Umsetzungsdauer: kurz” deleted"},
		{"field move services -1", "“Services” moved"},
		{"field move services tools 1", "“2 fields of action” moved"},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	STEPS(&d, rows);
	desk_close(&d);
}

// What stands where it is to be is not moved, and what is so already is not changed.
static void what_is_so_already_is_no_step(void **state)
{
	(void)state;
	static const struct line rows[] = {
		{"level move aufwand/niedrig -1", "It is there already; nothing was changed."},
		{"level move aufwand/mittel 0", "It is there already; nothing was changed."},
		{"measure set M44 title \"Work Space\"", "That is so already; nothing was changed."},
		{"measure edit M44 M12 stage=none", "That is so already; nothing was changed."},
		{"weights apply aufwand=20", "That is so already; nothing was changed."},
		{"cut apply", "What stands above the cut line is selected already."},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "cut number=1");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		desk_run(&d, rows[i].line);
		assert_string_equal(session_message(d.session), rows[i].said);
		assert_int_equal(desk_head(&d), 0);
	}
	desk_close(&d);
}

static void what_is_missing_or_unknown_is_said(void **state)
{
	(void)state;
	static const struct line rows[] = {
		{"pane", "“pane” needs: NAME"},
		{"measure rate M34 aufwand", "“measure rate” needs: CODE CRITERION LEVEL|+N|-N"},
		{"goallink add", "“goallink add” needs: FIELD=VALUE … · fields: goal, needs, note, source."},
		{"link set", "“link set” needs: CODE FIELD VALUE · fields: title, url, measure, goal, pos, note, source."},
		{"mesure set M44", "There is no command “mesure”. Did you mean “measure”?"},
		{"quatsch", "There is no command “quatsch”. ? shows what there is."},
		{"tag remove x", "“tag remove” is not known. “tag” can: add, delete."},
		{"tag", "What of “tag”? It can: add, delete."},
		{"weights", "What of “weights”? It can: apply, whole, keep, open, try, use, compare, off."},
		{"measure",
		 "What of “measure”? It can: add, set, edit, form, resume, duplicate, delete, move, show, list, rate, "
		 "admit, select, defer, reject, answer, wave."},
		{"kr quatsch", "“kr quatsch” is not known. “kr” can: add, set, edit, form, resume, duplicate, delete, move, "
					   "show, list, course, tick, value, plan, measures, serve."},
		{"measure set M44 \"x", "A quotation mark is not closed."},
		{"field set services titl x",
		 "field of action: there is no field “titl”. There are: code, title, kind, pos, colour, note, source."},
		{"measure edit M44 titel", "There is no measure “titel”; names look like M44."},
		{"measure edit stage=pilot", "“measure edit” needs: CODE … FIELD=VALUE …"},
		{"measure edit M44 title=A stage", "“stage” is not FIELD=VALUE, such as title=\"Scan centre\"."},
		{"field move services x", "“x” is not a number of places, such as -1 or +2."},
		{"field move services 1000001", "“1000001” is not a number of places, such as -1 or +2."},
		{"strategy duplicate x", "A plan holds one strategy; it cannot be duplicated."},
	};
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	REFUSALS(&d, rows);
	desk_run(&d, ""); // nothing is nothing
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_are_told_by_field_and_value),     cmocka_unit_test(what_is_new_is_told_by_its_title),
		cmocka_unit_test(what_goes_is_told_with_what_hangs_on_it), cmocka_unit_test(what_is_so_already_is_no_step),
		cmocka_unit_test(what_is_missing_or_unknown_is_said),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
