// SPDX-License-Identifier: EUPL-1.2
// Changes in words, as the history, log and diff tell them: whose they are, what they are about, from which value to
// which; and what is left of several steps together.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/net_changes.h"
#include "cmd/view/view.h"
#include "say/history.h"
#include "say/step.h"
#include "desk.h"

#include <time.h>

static void is(struct str *now, const char *expected)
{
	assert_string_equal(str_text(now), expected);
	str_free(now);
}

// The newest step as the history shows it: a line for each change, "object · what".
static void newest_is(struct desk *d, const char *expected)
{
	desk_run(d, "pane history");
	const struct look *look = session_look(d->session);
	struct str all = {0};
	assert_true(look->history->n > 0);
	const struct history_step *step = &look->history->steps[0];
	for (size_t i = 0; i < step->changes_n; i++)
		str_addf(&all, "%s · %s\n", step->changes[i].object, step->changes[i].what);
	is(&all, expected);
}

static void told(struct desk *d, const char *line, const char *expected)
{
	desk_run(d, line);
	newest_is(d, expected);
}

static void what_has_a_code_is_told_by_it(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	told(&d, "measure set M44 title Neu", "M44 Neu · title: Work Space → Neu\n");
	told(&d, "measure edit M44 M12 stage=pilot priority=3",
		 "M44 Neu · stage: not started → pilot\n"
		 "M44 Neu · decided priority: – → 3\n"
		 "M12 Digitallotsen · stage: not started → pilot\n"
		 "M12 Digitallotsen · decided priority: – → 3\n");
	told(&d, "measure set M44 field tools", "M44 Neu · field: Ausstattung → Tools/Hilfsmittel\n");
	told(&d, "strategy set name Kreis", "Kreis · name: Kreis Viersen → Kreis\n");
	told(&d, "measure add title=Anders", "M47 Anders · measure: new\n");
	told(&d, "measure delete M47", "M47 Anders · measure: deleted\n"); // by what the step tells of it
	i18n_set(LANG_DE);
	told(&d, "measure set M44 stage done", "M44 Neu · Stand: Pilot → abgeschlossen\n");
	desk_close(&d);
}

// A rating belongs to its measure and is about its criterion.
static void what_hangs_on_something_is_told_there(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	told(&d, "measure rate M34 aufwand niedrig", "M34 Scanstelle · Aufwand: mittel → niedrig\n");
	told(&d, "measure rate M34 aussenwirkung +2", "M34 Scanstelle · Außenwirkung: niedrig → hoch\n");
	told(&d, "rating delete #1", "M44 Work Space · Innenwirkung: hoch → –\n");
	told(&d, "measure rate M44 innenwirkung mittel", "M44 Work Space · Innenwirkung: – → mittel\n");
	told(&d, "status add measure=M34 day=2021-01-30 text=läuft", "M34 Scanstelle · status: new\n");
	told(&d, "status edit #1 text=steht signal=red",
		 "M34 Scanstelle · status, text: läuft → steht\nM34 Scanstelle · status, signal: no signal → off track\n");
	told(&d, "status delete #1", "M34 Scanstelle · status: deleted\n");
	told(&d, "goalof add measure=M34 goal=DI1", "M34 Scanstelle · goal of a measure: new\n");
	desk_run(&d, "cycle add code=2021Q1 start=2021-01-01 end=2021-03-31");
	desk_run(&d, "objective add code=O1 cycle=2021Q1 title=Ziel");
	desk_run(&d, "kr add objective=O1 code=KR1 title=Konten start=5 target=25");
	told(&d, "kr value O1-KR1 7", "2021Q1-O1-KR1 Konten · check-in 30 Jan 2021: new\n");
	told(&d, "kr value O1-KR1 8.5", "2021Q1-O1-KR1 Konten · check-in 30 Jan 2021, value: 7 → 8.5\n");
	desk_close(&d);
}

// What went with its owner is told by what the step knows of both.
static void what_is_gone_is_told_by_its_step(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure delete M36");
	desk_run(&d, "pane history");
	const struct history_step *step = &session_look(d.session)->history->steps[0];
	int ratings = 0, measures = 0;
	for (size_t i = 0; i < step->changes_n; i++) {
		assert_string_equal(step->changes[i].object, "M36 Digitale Haushaltsplanung");
		ratings += strstr(step->changes[i].what, " → –") != NULL;
		measures += strcmp(step->changes[i].what, "measure: deleted") == 0;
	}
	assert_int_equal(ratings, 5);
	assert_int_equal(measures, 1);
	// Freed from its owner and deleted in the same step: both are told.
	desk_run(&d, "measure set M45 parent M46");
	desk_run(&d, "measure delete M46 M45");
	step = &session_look(d.session)->history->steps[0];
	int freed = 0, gone = 0;
	for (size_t i = 0; i < step->changes_n; i++) {
		bool its = strcmp(step->changes[i].object, "M45 Unterschriften-Pads") == 0;
		freed += its && strcmp(step->changes[i].what, "part of: M46 Druckmanagement → –") == 0;
		gone += its && strcmp(step->changes[i].what, "measure: deleted") == 0;
	}
	assert_int_equal(freed, 1);
	assert_int_equal(gone, 1);
	// A row that a value refers to and that is gone by now has its number left.
	desk_run(&d, "field add code=F9 title=Neuland");
	desk_run(&d, "measure set M44 field F9");
	desk_run(&d, "measure set M44 field tools");
	desk_run(&d, "field delete F9");
	const struct history *h = session_look(d.session)->history;
	assert_string_equal(h->steps[1].changes[0].what, "field: field of action #9 → Tools/Hilfsmittel");
	assert_string_equal(h->steps[2].changes[0].what, "field: Ausstattung → field of action #9");
	desk_close(&d);
}

// A day and how exactly it is known are one thing: told once, each end with its own precision.
static void a_day_is_told_with_its_precision(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "phase add measure=M44 code=1 title=Pilot");
	told(&d, "phase set M44/1 start 2021-03", "M44/1 Pilot · start: – → Mar 2021\n");
	told(&d, "phase set M44/1 start 2021-Q2", "M44/1 Pilot · start: Mar 2021 → Q2 2021\n");
	told(&d, "phase set M44/1 start 2021-Q3", "M44/1 Pilot · start: Q2 2021 → Q3 2021\n");
	told(&d, "phase edit M44/1 start=2021-05-17 end=2021",
		 "M44/1 Pilot · start: Q3 2021 → 17 May 2021\n"
		 "M44/1 Pilot · end: – → 2021\n");
	told(&d, "phase set M44/1 start 2021-05-01", "M44/1 Pilot · start: 17 May 2021 → 1 May 2021\n");
	told(&d, "phase set M44/1 start 2021-05", "M44/1 Pilot · start: 1 May 2021 → May 2021\n"); // the same day
	told(&d, "phase edit M44/1 title=Test end=2021-Q4", // nine months less of not knowing, beside something else
		 "M44/1 Test · title: Pilot → Test\n"
		 "M44/1 Test · end: 2021 → Q4 2021\n");
	told(&d, "phase set M44/1 start", "M44/1 Test · start: May 2021 → –\n");
	desk_close(&d);
}

// The profile of a measure tells what concerned it, and nothing else of the same step.
static void the_profile_tells_its_own(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure rate M34 aufwand niedrig");
	desk_run(&d, "measure edit M44 M34 stage=pilot");
	desk_run(&d, "measure set M44 title Neu");
	desk_run(&d, "profile M34");
	const struct history *h = session_look(d.session)->history;
	assert_int_equal(h->n, 2);
	assert_int_equal(h->steps[0].changes_n, 1);
	assert_string_equal(h->steps[0].changes[0].what, "stage: not started → pilot");
	assert_string_equal(h->steps[1].changes[0].what, "Aufwand: mittel → niedrig");
	desk_run(&d, "profile M12");
	assert_int_equal(session_look(d.session)->history->n, 0);
	desk_close(&d);
}

// The newest eight steps, and of one step the first twelve changes: more has no room there.
static void the_profile_is_brief(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d,
			 "measure edit M34 title=A kind=project field=tools selection=open stage=pilot mandatory=yes priority=1 "
			 "origin=law requested_on=2021-01-01 feedback=x feedback_on=2021-01-02 responsible=y note=z source=q");
	desk_run(&d, "profile M34");
	assert_int_equal(session_look(d.session)->history->n, 1);
	assert_int_equal(session_look(d.session)->history->steps[0].changes_n, 12);
	for (int i = 0; i < 8; i++)
		desk_run(&d, i % 2 ? "measure set M34 title A" : "measure set M34 title B");
	const struct history *h = session_look(d.session)->history;
	assert_int_equal(h->n, 8);
	assert_string_equal(h->steps[0].changes[0].what, "title: B → A");
	assert_string_equal(h->steps[7].changes[0].what, "title: A → B");
	assert_int_equal(h->steps[7].changes_n, 1);
	desk_close(&d);
}

static void moments_are_told(void **state)
{
	(void)state;
	struct str text = {0};
	setenv("TZ", "UTC", 1);
	tzset();
	i18n_set(LANG_EN);
	tell_when(&text, 0);
	is(&text, "–");
	tell_when(&text, 1612000001);
	is(&text, "Sat 30 Jan 2021 09:46");
	tell_when_iso(&text, 0);
	is(&text, "1970-01-01T00:00:00Z");
	tell_when_iso(&text, 86399);
	is(&text, "1970-01-01T23:59:59Z");
	tell_when_iso(&text, 86400);
	is(&text, "1970-01-02T00:00:00Z");
	tell_when_iso(&text, 1612000001);
	is(&text, "2021-01-30T09:46:41Z");
}

// ---- several steps together ----------------------------------------------------------------------------------------

// What has changed since the beginning: a line for each cell, "i measure 47 title", in the order told.
static void net_is(struct desk *d, const char *expected)
{
	struct arena *a = arena_new();
	struct change *list = NULL;
	struct ls_err err;
	struct str all = {0};
	size_t n = 0;
	assert_int_equal(net_changes(a, session_plan(d->session), 0, &list, &n, &err), LS_OK);
	for (size_t i = 0; i < n; i++) {
		if (list[i].op != 'u' && strcmp(list[i].column, "title") != 0)
			continue;
		str_addf(&all, "%c %s %d %s: %s → %s\n", list[i].op, schema[list[i].table].object, (int)list[i].row,
				 list[i].column, list[i].before.kind == VALUE_TEXT ? list[i].before.s : "–",
				 list[i].after.kind == VALUE_TEXT ? list[i].after.s : "–");
	}
	arena_free(a);
	is(&all, expected);
}

// Rows come in the order in which they were first touched, whatever their tables and numbers are.
static void rows_come_in_the_order_they_were_touched(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure set M12 title B");    // measure 2
	desk_run(&d, "field set services title F"); // an earlier table
	desk_run(&d, "measure set M44 title A");    // measure 1, after the second
	desk_run(&d, "measure set M44 feedback x"); // more of the same row
	desk_run(&d, "field set services note n");  // of a row touched before the last one
	desk_run(&d, "measure set M12 title C");    // again: its first place stays
	desk_run(&d, "goal set DI1 note z");        // of one row in the order of its changes, not of its columns
	desk_run(&d, "goal set DI1 benefit y");
	net_is(&d, "u measure 2 title: Digitallotsen → C\n"
			   "u field 3 title: Services → F\n"
			   "u field 3 note:  → n\n"
			   "u measure 1 title: Work Space → A\n"
			   "u measure 1 feedback:  → x\n"
			   "u goal 5 note:  → z\n"
			   "u goal 5 benefit: Lösungen halten lange und schonen Ressourcen. → y\n");
	desk_close(&d);
}

// Born and gone is nothing; changed after birth is new with the last value; changed before the end is gone with the
// first; there and back is nothing.
static void what_came_to_nothing_is_not_told(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure add code=M90 title=Kurz");
	desk_run(&d, "measure set M90 title Kürzer");
	desk_run(&d, "measure delete M90");
	net_is(&d, "");
	desk_run(&d, "measure add code=M91 title=Lang");
	desk_run(&d, "measure set M91 title Länger");
	net_is(&d, "i measure 48 title: – → Länger\n");
	desk_run(&d, "stakeholder set #1 title Landrätin");
	desk_run(&d, "stakeholder delete #1");
	net_is(&d, "i measure 48 title: – → Länger\nd stakeholder 1 title: Landrat → –\n");
	desk_run(&d, "undo"); // it is there again, under its other title
	net_is(&d, "i measure 48 title: – → Länger\nu stakeholder 1 title: Landrat → Landrätin\n");
	desk_run(&d, "stakeholder set #1 title Landrat");
	net_is(&d, "i measure 48 title: – → Länger\n");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_has_a_code_is_told_by_it),
		cmocka_unit_test(what_hangs_on_something_is_told_there),
		cmocka_unit_test(what_is_gone_is_told_by_its_step),
		cmocka_unit_test(a_day_is_told_with_its_precision),
		cmocka_unit_test(the_profile_tells_its_own),
		cmocka_unit_test(the_profile_is_brief),
		cmocka_unit_test(moments_are_told),
		cmocka_unit_test(rows_come_in_the_order_they_were_touched),
		cmocka_unit_test(what_came_to_nothing_is_not_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
