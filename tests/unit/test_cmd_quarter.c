// SPDX-License-Identifier: EUPL-1.2
// A quarter's life by commands: planned, started, reviewed, closed, reopened; what each way says, asks and refuses; objectives
// out of the backlog and over into the next quarter.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "cmd/view/view.h"
#include "desk.h"
#include "plan/code.h"
#include "plan/frozen.h"
#include "plan/okr/lineage.h"
#include "plan/okr/okr.h"
#include "say/key_result.h"
#include "say/quarter_life.h"

static int32_t id_of(struct desk *d, enum table_id t, const char *name)
{
	int32_t id = 0;
	struct ls_err err;
	if (code_find(desk_rows(d), t, name, date_day(2026, 5, 20), &id, &err) != LS_OK)
		fail_msg("%s: %s", name, err.text);
	return id;
}

static const struct cycle *quarter(struct desk *d, const char *code)
{
	return plan_find(desk_rows(d), T_cycle, id_of(d, T_cycle, code));
}

static const struct objective *objective(struct desk *d, const char *name)
{
	return plan_find(desk_rows(d), T_objective, id_of(d, T_objective, name));
}

static const struct key_result *key_result(struct desk *d, const char *name)
{
	return plan_find(desk_rows(d), T_key_result, id_of(d, T_key_result, name));
}

static void stand(struct desk *d)
{
	desk_open(d, "musterkreis", "okr", 140, 36, LANG_EN);
	session_tick(d->session, date_day(2026, 5, 20));
}

static void refused(struct desk *d, const char *line, const char *sentence)
{
	struct ls_err err = {.code = LS_OK};
	assert_int_equal(session_run(d->session, line, &err), LS_REFUSED);
	assert_string_equal(err.text, sentence);
}

static void says(struct desk *d, const char *line, const char *sentence)
{
	desk_run(d, line);
	assert_string_equal(session_message(d->session), sentence);
}

static size_t tags(struct desk *d, const char *newest)
{
	struct arena *a = arena_new();
	struct tag *list;
	struct ls_err err;
	size_t n, found = 0;
	assert_int_equal(model_tags(session_plan(d->session), a, &list, &n, &err), LS_OK);
	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i].name, newest) == 0) {
			found++;
			assert_int_equal(list[i].step, model_head(session_plan(d->session)));
		}
	arena_free(a);
	return found;
}

static void a_quarter_lives(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	says(&d, "cycle start 2026Q2", "That is so already; nothing was changed.");
	refused(&d, "cycle close 2026Q2",
			"The quarter 2026Q2 is running now. From there it goes on with: cycle plan 2026Q2, cycle review 2026Q2");
	says(&d, "cycle plan 2026Q2", "Q2 2026 is being planned again");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_PLANNING);
	says(&d, "cycle start 2026Q2", "Q2 2026 has started");
	says(&d, "cycle review 2026Q2", "Q2 2026 is in review");
	says(&d, "cycle start 2026Q2", "Q2 2026 runs on");
	desk_run(&d, "cycle review 2026Q2");
	says(&d, "cycle close 2026Q2 summary=Geschafft outlook=", "Q2 2026 is closed");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_CLOSED);
	assert_string_equal(quarter(&d, "2026Q2")->summary, "Geschafft");
	assert_string_equal(quarter(&d, "2026Q2")->outlook, "");
	assert_int_equal(tags(&d, "Quarter 2026Q2"), 1);
	refused(&d, "cycle start 2026Q2", "The quarter 2026Q2 is closed. From there it goes on with: cycle reopen 2026Q2");
	says(&d, "cycle reopen 2026Q2", "Q2 2026 is reopened");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_REVIEW);
	desk_run(&d, "cycle close 2026Q2");
	assert_int_equal(tags(&d, "Quarter 2026Q2 (2)"), 1);
	refused(&d, "cycle reopen 2026Q3", "There is no quarter “2026Q3”; close to it: 2025Q3, 2026Q1, 2026Q2.");
	refused(&d, "cycle close 2026Q2 title=x", "Only summary=… and outlook=… are written when a quarter is closed.");
	desk_close(&d);
}

static void closing_writes_what_came_of_it(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	desk_run(&d, "cycle review 2026Q2");
	desk_run(&d, "objective edit 2026Q2-O1 2026Q2-O3 verdict=accepted");
	desk_run(&d, "objective set 2026Q2-O2 verdict carried");
	desk_run(&d, "objective set 2026Q2-O4 verdict refused");
	desk_run(&d, "cycle set 2026Q2 outlook -");
	desk_run(&d, "cycle edit 2026Q2 outlook=");
	desk_run(&d, "cycle close 2026Q2");
	assert_string_equal(quarter(&d, "2026Q2")->summary,
						"2 of 6 objectives accepted, 1 not accepted, 1 carried over. 2 of "
						"17 key results reached.");
	assert_string_equal(
		quarter(&d, "2026Q2")->outlook,
		"Goes on: “Lebensmittelkontrollen ohne Nacharbeit”. To be thought over: “Sozialplanung und Kämmerei "
		"sprechen über dieselben Zahlen”.");
	desk_close(&d);
}

static void undoing_the_closing_reopens(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	desk_run(&d, "cycle review 2026Q2");
	desk_run(&d, "kr set 2026Q2-O1-KR1 title Anträge");
	desk_run(&d, "cycle close 2026Q2");
	desk_run(&d, "undo");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_REVIEW);
	desk_run(&d, "redo");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_CLOSED);
	assert_int_equal(tags(&d, "Quarter 2026Q2 (2)"), 1); // each closing has its own
	// What was done before stays done, whichever way it is to be taken back.
	struct model *m = session_plan(d.session);
	char line[60];
	int64_t before = model_head(m) - 3;
	(void)snprintf(line, sizeof line, "step revert %d", (int)before);
	refused(&d, line,
			"“Anträge” belongs to the closed quarter 2026Q2 and stays as it is. To change it, reopen the quarter "
			"first: cycle "
			"reopen 2026Q2");
	assert_string_equal(key_result(&d, "2026Q2-O1-KR1")->title, "Anträge");
	desk_run(&d, "cycle reopen 2026Q2");
	desk_run(&d, line);
	assert_string_equal(key_result(&d, "2026Q2-O1-KR1")->title, "Vollständig eingereichte Anträge");
	desk_close(&d);
}

static void a_quarter_is_closed_by_its_command_alone(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	static const char *const sentence =
		"A quarter is closed by a step of its own, which keeps its state under a name: cycle close ";
	char text[200];
	(void)snprintf(text, sizeof text, "%s2026Q2", sentence);
	refused(&d, "cycle set 2026Q2 state closed", text);
	refused(&d, "cycle edit 2026Q2 state=closed summary=x", text);
	(void)snprintf(text, sizeof text, "%s2027Q1", sentence);
	refused(&d, "cycle add code=2027Q1 state=closed", text);
	refused(&d, "cycle set 2026Q1 state review",
			"The quarter 2026Q1 is closed and stays as it is. To change it, reopen it first: cycle reopen 2026Q1");
	desk_close(&d);
}

static void quarters_do_not_overlap(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	refused(&d, "cycle add code=X start=2026-06-30 end=2026-09-30",
			"start: these days are partly those of the quarter 2026Q2 (1 Apr 2026 to 30 Jun 2026). Expected: days of "
			"no other "
			"quarter.");
	desk_run(&d, "cycle add code=X start=2026-07-01 end=2026-09-30");
	refused(&d, "cycle set X start 2026-06-30",
			"start: these days are partly those of the quarter 2026Q2 (1 Apr 2026 to 30 Jun 2026). Expected: days of "
			"no other "
			"quarter.");
	refused(&d, "cycle set 2026Q2 end 2026-05-19",
			"start: the check-in of 2026Q2-O2-KR1 on 20 May 2026 would lie outside. Expected: a quarter that holds the "
			"check-ins there are.");
	desk_run(&d, "cycle set 2026Q2 end 2026-06-29");
	desk_close(&d);
}

static void check_ins_lie_in_their_quarter(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	refused(&d, "checkin add key_result=2026Q2-O1-KR1 day=2026-03-31 value=50",
			"day: 31 Mar 2026 lies outside the quarter 2026Q2. Expected: a day from 1 Apr 2026 to 30 Jun 2026.");
	refused(&d, "checkin add key_result=2026Q2-O1-KR1 day=2026-05-21 value=50",
			"day: 21 May 2026 is still to come. Expected: today (20 May 2026) or a day before.");
	desk_run(&d, "checkin add key_result=2026Q2-O1-KR1 day=2026-04-01 value=46");
	refused(&d, "checkin add key_result=B1-KR1 day=2026-05-20 value=1",
			"key result: “Betriebe im Probebetrieb” is in the backlog. Expected: a key result of a quarter; its "
			"objective is "
			"taken into one with: objective take B1");
	refused(&d, "checkin add key_result=2026Q2-O1-KR1 day=2026-05-20 value=50 confidence=11",
			"confidence: 11 is not possible. Expected: 0 – 10.");
	refused(&d, "kr set 2026Q2-O1-KR1 kind decrease",
			"kind: “Vollständig eingereichte Anträge” has 8 check-ins, which are read by its kind. Expected: "
			"“increase”, or "
			"another key result for the new kind.");
	refused(&d, "objective set 2026Q2-O1 verdict accepted",
			"verdict: the quarter 2026Q2 is not in review yet. Expected: no verdict, or the review first: cycle review "
			"2026Q2");
	refused(&d, "objective set B1 verdict accepted",
			"verdict: it is in the backlog. Expected: no verdict before it was in a quarter.");
	desk_close(&d);
}

static void values_are_noted_as_of_the_last_day(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	session_tick(d.session, date_day(2026, 7, 3));
	desk_run(&d, "kr value 2026Q2-O1-KR1 70");
	const struct key_result *kr = key_result(&d, "2026Q2-O1-KR1");
	const struct plan *p = desk_rows(&d);
	struct plan_rows rows = plan_of(p, T_check_in, "key_result", kr->id);
	int32_t last = 0;
	for (size_t i = 0; i < rows.n; i++)
		last = p->check_in[rows.at[i]].day > last ? p->check_in[rows.at[i]].day : last;
	assert_int_equal(last, date_day(2026, 6, 30));
	desk_run(&d, "cycle add code=2026Q3 start=2026-08-01 end=2026-09-30");
	desk_run(&d, "objective add cycle=2026Q3 code=O1 title=Neu");
	desk_run(&d, "kr add objective=2026Q3-O1 code=KR1 title=Zahl start=0 target=3");
	refused(&d, "kr value 2026Q3-O1-KR1 1", "The quarter 2026Q3 begins on 1 Aug 2026; nothing can be noted before.");
	desk_close(&d);
}

// ---- backlog and carry-over -------------------------------------------------------------------------------------------------

static void out_of_the_backlog_and_back(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	int32_t b1 = id_of(&d, T_objective, "B1"), b3 = id_of(&d, T_objective, "B3");
	says(&d, "objective take B1,B3",
		 "“Unternehmen haben eine Ansprechperson für alles”, “Ein gemeinsames Glossar für Kennzahlen” taken into Q2 "
		 "2026");
	assert_int_equal(id_of(&d, T_objective, "2026Q2-O7"), b1);
	assert_int_equal(id_of(&d, T_objective, "2026Q2-O8"), b3);
	says(&d, "objective backlog 2026Q2-O7",
		 "“Unternehmen haben eine Ansprechperson für alles” put back into the backlog");
	assert_int_equal(objective(&d, "B3")->id, b1); // a free code of the backlog
	refused(
		&d, "objective backlog 2026Q2-O1",
		"quarter: the check-in of 2026Q2-O1-KR1 on 7 Apr 2026 would lie outside. Expected: a quarter that holds the "
		"check-ins there are.");
	refused(
		&d, "objective take B2 2026Q1",
		"“Jede Schule hat Glasfaser bis ins Klassenzimmer” belongs to the closed quarter 2026Q1 and stays as it is. To "
		"change it, reopen the quarter first: cycle reopen 2026Q1");
	desk_run(&d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30"); // in planning: that is meant now
	desk_run(&d, "objective take B2");
	assert_int_equal(objective(&d, "2026Q3-O1")->kind, objective_kind_ASPIRATIONAL);
	desk_close(&d);
}

static void carried_over_with_what_is_left(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	refused(&d, "objective carry 2026Q2-O2",
			"There is no quarter after 2026Q2 yet; make it first: cycle add start=… end=…, or a on the board");
	desk_run(&d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30");
	desk_run(&d, "cycle review 2026Q2");
	says(&d, "objective carry 2026Q2-O2,2026Q2-O6",
		 "“Lebensmittelkontrollen ohne Nacharbeit”, “Mitzeichnung dauert keine Woche mehr” carried over into Q3 2026");
	const struct objective *o = objective(&d, "2026Q3-O1"), *from = objective(&d, "2026Q2-O2");
	assert_int_equal(o->origin, from->id);
	assert_int_equal(o->team, from->team);
	assert_int_equal(o->goal, from->goal);
	assert_int_equal(o->verdict, verdict_NONE);
	assert_int_equal(from->verdict, verdict_CARRIED);
	// Start values are the last check-ins; targets stay.
	struct kr_state was = okr_key_result(desk_rows(&d), key_result(&d, "2026Q2-O2-KR1"), date_day(2026, 5, 20));
	assert_int_equal(key_result(&d, "2026Q3-O1-KR1")->start, was.value);
	assert_int_equal(key_result(&d, "2026Q3-O1-KR1")->target, 60000);
	// Of four steps two are done: the other two go along.
	const struct plan *p = desk_rows(&d);
	struct plan_rows steps = plan_of(p, T_kr_step, "key_result", key_result(&d, "2026Q3-O1-KR3")->id);
	assert_int_equal(steps.n, 2);
	assert_string_equal(p->kr_step[steps.at[0]].title, "Team West einweisen");
	assert_int_equal(p->kr_step[steps.at[0]].due, DAY_NONE); // that day is over
	assert_int_equal(p->kr_step[steps.at[1]].due, date_day(2026, 6, 12));
	assert_int_equal(plan_of(p, T_contribution, "key_result", key_result(&d, "2026Q3-O1-KR1")->id).n,
					 plan_of(p, T_contribution, "key_result", key_result(&d, "2026Q2-O2-KR1")->id).n);
	assert_int_equal(objective(&d, "2026Q3-O2")->origin, objective(&d, "2026Q2-O6")->id);
	refused(&d, "objective carry 2026Q2-O2",
			"“Lebensmittelkontrollen ohne Nacharbeit” was carried over into 2026Q3 already, "
			"as O1.");
	refused(&d, "objective carry B1",
			"“Unternehmen haben eine Ansprechperson für alles” is in the backlog. It is taken into a "
			"quarter with: objective take B1");
	struct str text = {0};
	quarter_life_lineage(&text, p, objective(&d, "2026Q3-O1"));
	assert_string_equal(str_text(&text), "in the fourth quarter in a row");
	str_free(&text);
	desk_run(&d, "quarter 1");
	desk_run(&d, "cursor right"); // to the first objective
	desk_shows(&d, "in the fourth quarter in a row · 3 key results without a check-in");
	assert_ptr_equal(lineage_heir(p, objective(&d, "2026Q2-O2")), objective(&d, "2026Q3-O1"));
	desk_run(&d, "undo");
	assert_int_equal(objective(&d, "2026Q2-O2")->verdict, verdict_NONE);
	assert_int_equal(plan_of(desk_rows(&d), T_objective, "cycle", quarter(&d, "2026Q3")->id).n, 0);
	desk_close(&d);
}

static void a_line_becomes_a_task(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	size_t n = desk_rows(&d)->action_n;
	desk_run(&d, "retro task #2 'Amt 36' 2026-06-12");
	const struct plan *p = desk_rows(&d);
	assert_int_equal(p->action_n, n + 1);
	assert_string_equal(p->action[n].title, "Hersteller vor der Planung fragen.");
	assert_string_equal(p->action[n].owner, "Amt 36");
	assert_int_equal(p->action[n].due, date_day(2026, 6, 12));
	assert_int_equal(((const struct retro *)plan_find(p, T_retro, 2))->action, p->action[n].id);
	struct ls_err err;
	assert_int_equal(session_run(d.session, "retro task #2", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "A task was made of this line already: action show #"));
	desk_close(&d);
}

// ---- what changed while it runs ------------------------------------------------------------------------------------------

static void told(struct desk *d, const char *wanted)
{
	struct str text = {0};
	const struct look *look = session_look(d->session);
	key_result_changed(&text, look, key_result(d, "2026Q2-O1-KR1"));
	assert_string_equal(str_text(&text), wanted);
	str_free(&text);
}

static int64_t may_12(void *arg)
{
	return (int64_t)date_day(2026, 5, 12) * 86400 + 3600 * *(int *)arg;
}

static void changes_of_a_running_quarter_are_told(void **state)
{
	(void)state;
	struct desk d;
	int hour = 9;
	stand(&d);
	model_clock(session_plan(d.session), may_12, &hour);
	told(&d, "");
	desk_run(&d, "kr set 2026Q2-O1-KR1 target 80"); // from 75
	told(&d, "changed Tue 12 May: 75 → 80");
	desk_keys(&d, "j");
	desk_shows(&d, "changed Tue 12 May: 75 → 80  confidence");    // at the key result
	desk_shows(&d, "· + on track · changed Tue 12 May: 75 → 80"); // and below the board
	desk_run(&d, "kr set 2026Q2-O1-KR1 target 90");
	desk_run(&d, "kr set 2026Q2-O1-KR1 start 50");
	told(&d, "start changed Tue 12 May: 46 → 50 · changed Tue 12 May: 75 → 90");
	desk_run(&d, "undo");
	desk_run(&d, "undo");
	told(&d, "changed Tue 12 May: 75 → 80");
	desk_run(&d, "undo");
	told(&d, "");
	desk_run(&d, "redo");
	told(&d, "changed Tue 12 May: 75 → 80");
	desk_run(&d, "cycle plan 2026Q2"); // in planning nobody needs to know
	told(&d, "");
	desk_run(&d, "kr set 2026Q2-O1-KR1 target 85");
	desk_run(&d, "cycle start 2026Q2");
	told(&d, "");
	desk_run(&d, "kr set 2026Q2-O1-KR1 target -");
	told(&d, "changed Tue 12 May: 85 → –");
	desk_run(&d, "cycle review 2026Q2");
	desk_run(&d, "cycle close 2026Q2");
	told(&d, "changed Tue 12 May: 85 → –");
	desk_close(&d);
}

// ---- what is asked -----------------------------------------------------------------------------------------------------------

static void the_question_says_what_it_means(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	struct str text = {0};
	int32_t today = date_day(2026, 5, 20);
	desk_run(&d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30");
	desk_run(&d, "objective add cycle=2026Q3 code=O1 title=Eins");
	desk_run(&d, "objective add cycle=2026Q3 code=O2 title=Zwei");
	desk_run(&d, "kr add objective=2026Q3-O1 code=KR1 title=Offen kind=increase");
	desk_run(&d, "kr add objective=2026Q3-O1 code=KR2 title=Schritte kind=milestone");
	quarter_life_question(&text, desk_rows(&d), quarter(&d, "2026Q3"), cycle_state_RUNNING, today);
	assert_string_equal(str_text(&text),
						"1 objective has no key result yet. 2 key results have no target yet. 2 key results "
						"have no measure yet. From now on a changed start or target is told.");
	str_clear(&text);
	quarter_life_title(&text, quarter(&d, "2026Q3"), cycle_state_RUNNING);
	assert_string_equal(str_text(&text), "Start Q3 2026");
	str_clear(&text);
	quarter_life_question(&text, desk_rows(&d), quarter(&d, "2026Q2"), cycle_state_REVIEW, date_day(2026, 7, 3));
	assert_non_null(strstr(str_text(&text), "Verdicts can be given then. Values are noted as of 30 Jun 2026."));
	str_clear(&text);
	desk_run(&d, "cycle review 2026Q2");
	quarter_life_question(&text, desk_rows(&d), quarter(&d, "2026Q2"), cycle_state_CLOSED, today);
	assert_non_null(strstr(str_text(&text), "6 objectives have no verdict yet. "));
	assert_non_null(strstr(str_text(&text), "Then nothing of it changes any more, until somebody reopens it."));
	str_free(&text);
	desk_close(&d);
}

static void reached_is_read_by_its_kind(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	struct str text = {0};
	desk_run(&d, "objective add cycle=2026Q2 code=O9 title=Weit kind=aspirational");
	desk_run(&d, "kr add objective=2026Q2-O9 code=KR1 title=Zahl start=0 target=100");
	desk_run(&d, "kr value 2026Q2-O9-KR1 70");
	quarter_life_reading(&text, desk_rows(&d), objective(&d, "2026Q2-O9"), date_day(2026, 5, 20));
	assert_string_equal(str_text(&text), "70% of an aspirational objective is a success");
	str_clear(&text);
	desk_run(&d, "kr value 2026Q2-O9-KR1 69");
	quarter_life_reading(&text, desk_rows(&d), objective(&d, "2026Q2-O9"), date_day(2026, 5, 20));
	assert_string_equal(str_text(&text), "69% of an aspirational objective, a success from 70% on");
	str_clear(&text);
	desk_run(&d, "objective set 2026Q2-O9 kind committed");
	quarter_life_reading(&text, desk_rows(&d), objective(&d, "2026Q2-O9"), date_day(2026, 5, 20));
	assert_string_equal(str_text(&text), "69% of a committed objective, which is reached with 100% alone");
	str_free(&text);
	desk_close(&d);
}

// ---- its keys on the board ---------------------------------------------------------------------------------------------

static void one_key_leads_a_quarter_on_and_one_back(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	desk_shows(&d, "A review quarter");
	desk_keys(&d, "O");
	desk_shows(&d, "Review of Q2 2026");
	desk_shows(&d, "Verdicts can be given then.");
	desk_shows(&d, "Enter review it");
	desk_keys(&d, "Esc");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_RUNNING);
	desk_keys(&d, "O Enter");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_REVIEW);
	desk_shows(&d, "O close quarter");
	desk_keys(&d, "O");
	desk_shows(&d, "6 objectives have no verdict yet.");
	desk_keys(&d, "Enter");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_CLOSED);
	desk_shows(&d, "R reopen quarter");
	desk_keys(&d, "O"); // nothing follows
	assert_string_equal(session_message(d.session), "The quarter 2026Q2 is closed. From there it goes on with: cycle "
													"reopen 2026Q2");
	desk_keys(&d, "R");
	desk_shows(&d, "Reopen Q2 2026");
	desk_keys(&d, "Enter R Enter R Enter");
	assert_int_equal(quarter(&d, "2026Q2")->state, cycle_state_PLANNING);
	desk_shows(&d, "O start quarter");
	desk_keys(&d, "R");
	assert_string_equal(session_message(d.session), "The quarter 2026Q2 is in planning. From there it goes on with: "
													"cycle start 2026Q2");
	desk_close(&d);
}

static void the_help_names_only_the_ways_there_are(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "okr", 200, 60, LANG_EN);
	session_tick(d.session, date_day(2026, 5, 20));
	desk_run(&d, "cycle plan 2026Q2");
	desk_run(&d, "pane help");
	desk_shows(&d, "  O             leads a quarter on");
	desk_lacks(&d, "  R             leads a quarter back");
	desk_lacks(&d, "  A             reviews a quarter"); // verdicts wait until it runs
	desk_shows(&d, "  W             looks back on a quarter");
	desk_run(&d, "cycle start 2026Q2");
	desk_shows(&d, "  A             reviews a quarter");
	desk_close(&d);
}

static void the_backlog_lies_before_and_after_the_quarters(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	int32_t id = id_of(&d, T_objective, "B1");
	desk_run(&d, "quarter 99");
	desk_keys(&d, ">");
	desk_shows(&d, "◂ Backlog");
	desk_lacks(&d, "O1 Bauanträge");
	desk_shows(&d, "b into a quarter");
	desk_keys(&d, ">");
	assert_string_equal(session_message(d.session), "Beyond the backlog there is no quarter.");
	desk_keys(&d, "O");
	assert_string_equal(session_message(d.session), "The backlog is no quarter. < and > lead to one.");
	desk_keys(&d, "b");
	const struct objective *o = plan_find(desk_rows(&d), T_objective, id);
	assert_int_equal(o->cycle, quarter(&d, "2026Q2")->id);
	desk_keys(&d, "<");
	desk_shows(&d, "Q2 2026");
	desk_run(&d, "quarter -99");
	desk_keys(&d, "<");
	desk_shows(&d, "Backlog ▸");
	desk_keys(&d, ">");
	desk_lacks(&d, "Backlog ▸");
	desk_close(&d);
}

// One key takes an objective into a quarter and back; without any the backlog says what waits there.
static void b_takes_it_there_and_back(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	int32_t id = id_of(&d, T_objective, "B1");
	desk_run(&d, "quarter 99");
	desk_keys(&d, "> b <");
	const struct objective *o = plan_find(desk_rows(&d), T_objective, id);
	assert_int_equal(o->cycle, quarter(&d, "2026Q2")->id);
	assert_string_equal(o->code, "O7");
	int64_t taken = desk_head(&d);
	desk_run(&d, "search Ansprechperson");
	desk_keys(&d, "Esc b");
	o = plan_find(desk_rows(&d), T_objective, id);
	assert_int_equal(o->cycle, NONE32);
	assert_int_equal(desk_head(&d), taken + 1);
	desk_keys(&d, "u"); // each way is a step
	o = plan_find(desk_rows(&d), T_objective, id);
	assert_int_equal(o->cycle, quarter(&d, "2026Q2")->id);
	desk_keys(&d, "u");
	desk_run(&d, "objective delete B1 B2 B3");
	desk_keys(&d, ">");
	desk_shows(&d, "The backlog is empty.");
	desk_shows(&d,
			   "Nothing waits in the backlog. a begins an objective without a quarter; < and > lead to the quarters.");
	desk_lacks(&d, "i check-in");
	desk_keys(&d, "b");
	assert_string_equal(session_message(d.session), "There is no objective here yet.");
	desk_run(&d, "objective add cycle=2026Q2 goal=DV1 title=Eins"); // whose quarter is proposed elsewhere
	desk_keys(&d, "a Enter");
	desk_type(&d, "Irgendwann");
	desk_keys(&d, "C-s Esc Esc");
	const struct plan *p = desk_rows(&d);
	assert_string_equal(p->objective[p->objective_n - 1].title, "Irgendwann");
	assert_int_equal(p->objective[p->objective_n - 1].cycle, NONE32);
	desk_close(&d);
}

// The form says it while it is chosen, with the way out, and does not save it.
static void the_form_keeps_the_kind_of_what_has_check_ins(void **state)
{
	(void)state;
	struct desk d;
	stand(&d);
	int32_t id = id_of(&d, T_key_result, "2026Q2-O1-KR1");
	int64_t before = desk_head(&d);
	desk_run(&d, "kr form 2026Q2-O1-KR1 @kind");
	desk_keys(&d, "Right");
	desk_shows(&d, "“Vollständig eingereichte Anträge” has 7 check-ins, ");
	desk_keys(&d, "C-s");
	desk_shows(&d, "Not saved: ");
	desk_keys(&d, "Left C-s");
	assert_int_equal(((const struct key_result *)plan_find(desk_rows(&d), T_key_result, id))->kind, kr_kind_INCREASE);
	assert_int_equal(desk_head(&d), before);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_quarter_lives),
		cmocka_unit_test(closing_writes_what_came_of_it),
		cmocka_unit_test(undoing_the_closing_reopens),
		cmocka_unit_test(a_quarter_is_closed_by_its_command_alone),
		cmocka_unit_test(quarters_do_not_overlap),
		cmocka_unit_test(check_ins_lie_in_their_quarter),
		cmocka_unit_test(values_are_noted_as_of_the_last_day),
		cmocka_unit_test(out_of_the_backlog_and_back),
		cmocka_unit_test(carried_over_with_what_is_left),
		cmocka_unit_test(a_line_becomes_a_task),
		cmocka_unit_test(changes_of_a_running_quarter_are_told),
		cmocka_unit_test(the_question_says_what_it_means),
		cmocka_unit_test(reached_is_read_by_its_kind),
		cmocka_unit_test(one_key_leads_a_quarter_on_and_one_back),
		cmocka_unit_test(the_help_names_only_the_ways_there_are),
		cmocka_unit_test(the_backlog_lies_before_and_after_the_quarters),
		cmocka_unit_test(b_takes_it_there_and_back),
		cmocka_unit_test(the_form_keeps_the_kind_of_what_has_check_ins),
	};
	return cmocka_run_group_tests_name("quarters", tests, NULL, NULL);
}
