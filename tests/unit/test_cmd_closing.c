// SPDX-License-Identifier: EUPL-1.2
// Closing a quarter by keys: what is open is told, what goes on is ticked, what came of it is proposed and can be edited; all
// of it is one step, which undo takes back as a whole.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/okr/lineage.h"
#include "plan/okr/okr.h"

static struct desk d;
static int32_t today;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	today = date_day(2026, 6, 29);
	struct session_options o = {.cols = 100, .rows = 30, .today = today, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 100, .rows = 30};
	session_model(d.session, desk_plan("musterkreis", NULL), "okr");
	desk_run(&d, "cycle review 2026Q2");
	desk_run(&d, "cycle edit 2026Q2 outlook=");
	desk_run(&d, "objective edit 2026Q2-O1 2026Q2-O3 verdict=accepted");
	desk_run(&d, "objective edit 2026Q2-O2 2026Q2-O6 verdict=carried");
	desk_run(&d, "objective judge 2026Q2-O4 verdict=refused");
	desk_screen(&d);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static int32_t find(enum table_id t, const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	return code_find(desk_rows(&d), t, code, today, &id, &err) == LS_OK ? id : NONE32;
}

static const struct cycle *quarter(const char *code)
{
	return plan_find(desk_rows(&d), T_cycle, find(T_cycle, code));
}

static const struct objective *objective(const char *code)
{
	return plan_find(desk_rows(&d), T_objective, find(T_objective, code));
}

static size_t tags(const char *name)
{
	struct arena *a = arena_new();
	struct tag *list;
	struct ls_err err;
	size_t n, found = 0;
	assert_int_equal(model_tags(session_plan(d.session), a, &list, &n, &err), LS_OK);
	for (size_t i = 0; i < n; i++)
		found += strcmp(list[i].name, name) == 0 && list[i].step == desk_head(&d);
	arena_free(a);
	return found;
}

static void two_keys_close_what_was_judged(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	int32_t o2 = objective("2026Q2-O2")->id, o6 = objective("2026Q2-O6")->id;
	struct kr_state was = okr_key_result(
		desk_rows(&d), plan_find(desk_rows(&d), T_key_result, find(T_key_result, "2026Q2-O2-KR1")), today);
	desk_keys(&d, "O");
	desk_shows(&d, "1 key result has no check-in at all. 1 objective has no verdict yet.");
	desk_shows(&d, "Carried over into Q3 2026, which is made then (2)");
	desk_shows(&d, "▸ [✓] O2 Lebensmittelkontrollen ohne Nacharbeit");
	desk_shows(&d, "[✓] O6 Mitzeichnung dauert keine Woche mehr");
	desk_shows(&d, "[ ] O4 Sozialplanung");
	desk_lacks(&d, "[ ] O1");
	desk_shows(&d, "2 of 6 objectives accepted, 1 not accepted, 2 carried over. 2 of 17 key results");
	assert_int_equal(desk_head(&d), head); // nothing is written before Enter
	desk_keys(&d, "Enter");
	assert_int_equal(desk_head(&d), head + 1);
	desk_said(&d, "Q2 2026 is closed, 2 objectives carried over into Q3 2026");
	assert_int_equal(tags("Quarter 2026Q2"), 1);
	const struct cycle *c = quarter("2026Q2"), *next = quarter("2026Q3");
	assert_int_equal(c->state, cycle_state_CLOSED);
	assert_string_equal(c->summary,
						"2 of 6 objectives accepted, 1 not accepted, 2 carried over. 2 of 17 key results reached.");
	assert_string_equal(c->outlook,
						"Goes on: “Lebensmittelkontrollen ohne Nacharbeit”, “Mitzeichnung dauert keine Woche "
						"mehr”. To be thought over: “Sozialplanung und Kämmerei sprechen über dieselben Zahlen”.");
	assert_int_equal(next->state, cycle_state_PLANNING);
	assert_int_equal(next->start, date_day(2026, 7, 1));
	assert_int_equal(next->end, date_day(2026, 9, 30));
	assert_int_equal(objective("2026Q3-O1")->origin, o2);
	assert_int_equal(objective("2026Q3-O2")->origin, o6);
	const struct key_result *kr = plan_find(desk_rows(&d), T_key_result, find(T_key_result, "2026Q3-O1-KR1"));
	assert_int_equal(kr->start, was.value); // the last check-in
	assert_int_equal(kr->target, 60000);
	// Undoing it reopens, and takes back what it brought.
	desk_keys(&d, "u");
	assert_int_equal(quarter("2026Q2")->state, cycle_state_REVIEW);
	assert_null(quarter("2026Q3"));
	assert_string_equal(quarter("2026Q2")->summary, "");
	assert_null(lineage_heir(desk_rows(&d), objective("2026Q2-O2")));
	desk_keys(&d, "C-r");
	assert_int_equal(quarter("2026Q2")->state, cycle_state_CLOSED);
	assert_int_equal(objective("2026Q3-O2")->origin, o6);
}

static void ticks_are_turned_and_the_words_follow(void **state)
{
	(void)state;
	desk_keys(&d, "O Space j Space"); // neither of the two
	desk_shows(&d, "carried over and stand in no other quarter yet.");
	desk_shows(&d, "2 carried over."); // verdicts stay verdicts
	desk_keys(&d, "G Space");
	desk_shows(&d, "[✓] O5 Neue");
	desk_shows(&d, "2 of 6 objectives accepted, 1 not accepted, 3 carried over.");
	desk_lacks(&d, "no verdict yet");
	desk_keys(&d, "Enter");
	desk_said(&d, "Q2 2026 is closed, 1 objective carried over into Q3 2026");
	assert_int_equal(objective("2026Q2-O5")->verdict, verdict_CARRIED);
	assert_int_equal(objective("2026Q3-O1")->origin, objective("2026Q2-O5")->id);
	assert_null(objective("2026Q3-O2"));
}

static void the_words_can_be_edited(void **state)
{
	(void)state;
	desk_keys(&d, "O Tab C-u");
	desk_type(&d, "First line");
	desk_keys(&d, "C-j");
	desk_type(&d, "Second line");
	desk_shows(&d, "From the facts: 2 of 6 objectives accepted");
	desk_keys(&d, "Enter"); // ends the text, not the quarter
	assert_int_equal(quarter("2026Q2")->state, cycle_state_REVIEW);
	desk_keys(&d, "Space"); // what was typed does not follow any more
	desk_shows(&d, "Second line");
	desk_keys(&d, "Tab Tab C-u C-s"); // the outlook is emptied on purpose; saves from anywhere
	assert_int_equal(quarter("2026Q2")->state, cycle_state_CLOSED);
	assert_string_equal(quarter("2026Q2")->summary, "First line\nSecond line");
	assert_string_equal(quarter("2026Q2")->outlook, "");
	desk_keys(&d, "u");
	desk_run(&d, "cycle set 2026Q2 summary Kept");
	desk_keys(&d, "O");
	desk_shows(&d, "Kept"); // what stands there already is not written over
	desk_keys(&d, "Enter");
	assert_string_equal(quarter("2026Q2")->summary, "Kept");
}

static void into_a_quarter_that_is_there(void **state)
{
	(void)state;
	desk_run(&d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30");
	desk_run(&d, "objective add cycle=2026Q3 code=O1 title=Neu");
	desk_run(&d, "objective carry 2026Q2-O2");
	desk_keys(&d, "O");
	desk_shows(&d, "Carried over into Q3 2026 (1)");
	desk_lacks(&d, "O2 Lebensmittel"); // it stands there already
	desk_keys(&d, "Enter");
	assert_int_equal(objective("2026Q3-O3")->origin, objective("2026Q2-O6")->id);
	assert_int_equal(objective("2026Q3-O2")->origin, objective("2026Q2-O2")->id);
}

static void it_is_refused_in_words(void **state)
{
	(void)state;
	desk_refuses(&d, "cycle close 2026Q2 carry=2026Q1-O1", "does not belong to the quarter 2026Q2.");
	desk_refuses(&d, "cycle close 2026Q2 carry=2026Q2-O2 to=2026Q2",
				 "stands in 2026Q2 itself. Expected: a later quarter.");
	desk_refuses(&d, "cycle close 2026Q2 carry=2026Q2-O2 to=2026Q1",
				 "The quarter 2026Q1 is closed, nothing is added to it.");
	desk_refuses(&d, "cycle close 2026Q2 state=closed", "Only summary=… and outlook=… are written");
	assert_int_equal(quarter("2026Q2")->state, cycle_state_REVIEW);
	desk_run(&d, "cycle start 2026Q2");
	desk_refuses(&d, "cycle finish 2026Q2",
				 "The quarter 2026Q2 is running now. From there it goes on with: cycle plan");
	desk_refuses(&d, "cycle close 2026Q2 carry=2026Q2-O2", "The quarter 2026Q2 is running now.");
	assert_null(quarter("2026Q3"));
	desk_run(&d, "cycle review 2026Q2");
	desk_keys(&d, "O");
	desk_run(&d, "cycle close 2026Q2"); // somebody else was faster
	desk_shows(&d, "This quarter is not in review any more.");
	desk_keys(&d, "Enter");
	assert_null(quarter("2026Q3"));
}

static void without_dates_nothing_follows(void **state)
{
	(void)state;
	desk_run(&d, "cycle add code=X");
	desk_run(&d, "objective add cycle=X code=O1 title=Eins");
	desk_run(&d, "cycle start X");
	desk_run(&d, "cycle review X");
	desk_run(&d, "cycle delete 2026Q2");
	desk_run(&d, "quarter X");
	desk_keys(&d, "O");
	desk_shows(&d, "No quarter can follow: this one has no dates");
	desk_keys(&d, "Space");
	desk_said(&d, "This quarter has no dates; no other one can follow it.");
	desk_keys(&d, "Enter");
	assert_int_equal(quarter("X")->state, cycle_state_CLOSED);
}

static void half_typed_it_survives(void **state)
{
	(void)state;
	struct str kept = {0};
	desk_keys(&d, "O");
	session_keep(d.session, &kept);
	assert_string_equal(str_text(&kept), "");
	desk_keys(&d, "Space Tab C-u");
	desk_type(&d, "Half");
	session_keep(d.session, &kept);
	desk_keys(&d, "Esc Esc");
	desk_shows(&d, "The quarter is not closed yet.");
	desk_keys(&d, "Esc");
	assert_int_equal(quarter("2026Q2")->state, cycle_state_REVIEW);
	session_resume(d.session, str_text(&kept));
	desk_keys(&d, "a");
	desk_shows(&d, "▸ [ ] O2");
	desk_shows(&d, "[✓] O6");
	desk_shows(&d, "Half");
	desk_keys(&d, "Enter");
	assert_string_equal(quarter("2026Q2")->summary, "Half");
	str_free(&kept);
}

static void what_somebody_else_wrote_is_told_first(void **state)
{
	(void)state;
	desk_keys(&d, "O Tab C-u");
	desk_type(&d, "Mine");
	desk_run(&d, "cycle set 2026Q2 summary Theirs");
	desk_keys(&d, "C-s");
	desk_said(&d, "somebody else has written “Theirs” meanwhile; yours is “Mine”");
	assert_int_equal(quarter("2026Q2")->state, cycle_state_REVIEW);
	desk_keys(&d, "C-s");
	assert_string_equal(quarter("2026Q2")->summary, "Mine");
}

static void the_quarter_after_a_quarter(void **state)
{
	(void)state;
	static const struct {
		int from[3], to[3], start[3], end[3];
	} rows[] = {
		{{2026, 4, 1}, {2026, 6, 30}, {2026, 7, 1}, {2026, 9, 30}},
		{{2026, 10, 1}, {2026, 12, 31}, {2027, 1, 1}, {2027, 3, 31}},
		{{2026, 2, 1}, {2026, 4, 30}, {2026, 5, 1}, {2026, 7, 28}}, // as long as it is itself
		{{2026, 1, 1}, {2026, 6, 30}, {2026, 7, 1}, {2026, 9, 30}},
	};
	int32_t start, end;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const struct cycle c = {.start = date_day(rows[i].from[0], rows[i].from[1], rows[i].from[2]),
								.end = date_day(rows[i].to[0], rows[i].to[1], rows[i].to[2])};
		assert_true(cycle_following(&c, &start, &end));
		assert_int_equal(start, date_day(rows[i].start[0], rows[i].start[1], rows[i].start[2]));
		assert_int_equal(end, date_day(rows[i].end[0], rows[i].end[1], rows[i].end[2]));
	}
	const struct cycle undated = {.start = DAY_NONE, .end = DAY_NONE}, last = {.start = DAY_MAX - 90, .end = DAY_MAX};
	assert_false(cycle_following(&undated, &start, &end));
	assert_false(cycle_following(&last, &start, &end));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(two_keys_close_what_was_judged),
		CASE(ticks_are_turned_and_the_words_follow),
		CASE(the_words_can_be_edited),
		CASE(into_a_quarter_that_is_there),
		CASE(it_is_refused_in_words),
		CASE(without_dates_nothing_follows),
		CASE(half_typed_it_survives),
		CASE(what_somebody_else_wrote_is_told_first),
		cmocka_unit_test(the_quarter_after_a_quarter),
	};
#undef CASE
	return cmocka_run_group_tests_name("closing a quarter", tests, NULL, NULL);
}
