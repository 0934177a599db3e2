// SPDX-License-Identifier: EUPL-1.2
// The review of a quarter by keys: its objectives one by one, a verdict with one key and one step, body and day asked once,
// what waits is written or asked about, and nothing typed is lost.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "plan/code.h"
#include "say/verdict.h"

static struct desk d;
static int32_t today;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	today = date_day(2026, 6, 29);
	struct session_options o = {.cols = 80, .rows = 24, .today = today, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, desk_plan("musterkreis", NULL), "okr");
	desk_screen(&d);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const struct objective *objective(const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	assert_int_equal(code_find(desk_rows(&d), T_objective, code, today, &id, &err), LS_OK);
	return plan_find(desk_rows(&d), T_objective, id);
}

static int quarter_state(void)
{
	return ((const struct cycle *)plan_find(desk_rows(&d), T_cycle, objective("2026Q2-O1")->cycle))->state;
}

static void begin(void)
{
	desk_run(&d, "cycle review 2026Q2");
	desk_keys(&d, "A");
	desk_shows(&d, "Review of Q2 2026 · 1 of 6 · 0 with a verdict");
}

static void a_running_quarter_is_asked_about_first(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	desk_keys(&d, "A");
	desk_shows(&d, "Verdicts can be given then.");
	desk_keys(&d, "Esc");
	assert_int_equal(quarter_state(), cycle_state_RUNNING);
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "A Enter");
	assert_int_equal(quarter_state(), cycle_state_REVIEW);
	desk_shows(&d, "1 of 6 · 0 with a verdict");
	desk_keys(&d, "Esc u"); // one step of its own
	assert_int_equal(quarter_state(), cycle_state_RUNNING);
}

static void a_verdict_is_one_key_and_one_step(void **state)
{
	(void)state;
	begin();
	int64_t head = desk_head(&d);
	desk_keys(&d, "1");
	const struct objective *o = objective("2026Q2-O1");
	assert_int_equal(o->verdict, verdict_ACCEPTED);
	assert_string_equal(o->verdict_body, "Lenkungsgruppe"); // the last one there was
	assert_int_equal(o->verdict_day, today);
	assert_int_equal(desk_head(&d), head + 1);
	desk_said(&d, "Verdict on “Bauanträge kommen vollständig an”: accepted, Lenkungsgruppe, 29 Jun 2026");
	desk_shows(&d, "[1 accepted]");
	desk_shows(&d, "1 of 6 · 1 with a verdict"); // it stays
	desk_keys(&d, "1");
	desk_said(&d, "That is so already");
	assert_int_equal(desk_head(&d), head + 1);
	desk_keys(&d, "u"); // in front of everybody
	assert_int_equal(objective("2026Q2-O1")->verdict, verdict_NONE);
	desk_shows(&d, "1 of 6 · 0 with a verdict");
	desk_keys(&d, "C-r");
	assert_int_equal(objective("2026Q2-O1")->verdict, verdict_ACCEPTED);
	desk_keys(&d, "3"); // changed
	assert_int_equal(objective("2026Q2-O1")->verdict, verdict_REFUSED);
	desk_keys(&d, "0"); // taken back, with who gave it
	o = objective("2026Q2-O1");
	assert_int_equal(o->verdict, verdict_NONE);
	assert_string_equal(o->verdict_body, "");
	assert_int_equal(o->verdict_day, DAY_NONE);
}

static void arrows_choose_and_enter_gives_it(void **state)
{
	(void)state;
	begin();
	int64_t head = desk_head(&d);
	desk_keys(&d, "Right Right");
	desk_shows(&d, "Not entered yet: partly. Enter enters it and goes on.");
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "Left Left Left");
	desk_shows(&d, "No verdict yet: 1 accepted");
	desk_keys(&d, "Right Right Enter");
	assert_int_equal(objective("2026Q2-O1")->verdict, verdict_PARTLY);
	desk_shows(&d, "2 of 6 · 1 with a verdict");
	desk_keys(&d, "N"); // what is judged is shown
	desk_shows(&d, "[2 partly]");
	desk_keys(&d, "N");
	desk_said(&d, "This is the first objective.");
	desk_keys(&d, "n n n n n");
	desk_shows(&d, "6 of 6");
	desk_keys(&d, "n"); // behind the last one the first that has none
	desk_shows(&d, "2 of 6");
}

static void body_and_day_are_asked_once(void **state)
{
	(void)state;
	begin();
	desk_keys(&d, "Tab");
	desk_type(&d, "Well done");
	desk_keys(&d, "Tab 8 0 Tab");
	desk_type(&d, "Kreistag");
	desk_keys(&d, "Tab");
	desk_type(&d, "25.6.");
	desk_keys(&d, "Esc 2 Enter 4 Enter");
	static const int verdicts[] = {verdict_PARTLY, verdict_CARRIED};
	const struct objective *o[] = {objective("2026Q2-O1"), objective("2026Q2-O2")};
	for (int i = 0; i < 2; i++) {
		assert_int_equal(o[i]->verdict, verdicts[i]);
		assert_string_equal(o[i]->verdict_body, "Kreistag");
		assert_int_equal(o[i]->verdict_day, date_day(2026, 6, 25));
	}
	assert_string_equal(o[0]->verdict_text, "Well done");
	assert_int_equal(o[0]->assessment, 80);
	assert_string_equal(o[1]->verdict_text, "");
	assert_int_equal(o[1]->assessment, NONE32);
	// A comment alone leaves who gave the verdict.
	desk_keys(&d, "N N Tab");
	desk_type(&d, " again");
	desk_keys(&d, "Enter");
	assert_string_equal(objective("2026Q2-O1")->verdict_text, "Well done again");
	desk_said(&d, "Comment on the verdict on “Bauanträge kommen vollständig an”");
	assert_int_equal(objective("2026Q2-O1")->verdict, verdict_PARTLY);
}

static void who_gives_them_is_asked_where_nobody_knows(void **state)
{
	(void)state;
	desk_run(&d, "cycle review 2026Q2");
	desk_reopen(&d);
	for (size_t i = 0; i < desk_rows(&d)->objective_n; i++) {
		struct str line = {0};
		str_addf(&line, "objective edit #%d verdict_body=", (int)desk_rows(&d)->objective[i].id);
		desk_run(&d, str_text(&line));
		str_free(&line);
	}
	desk_run(&d, "quarter 2026Q2");
	desk_keys(&d, "A 1");
	desk_said(&d, "Which body gives the verdicts? It holds for all; Enter goes on without one.");
	assert_int_equal(objective("2026Q2-O1")->verdict, verdict_NONE);
	desk_type(&d, "Lenkungskreis");
	desk_keys(&d, "Enter");
	assert_string_equal(objective("2026Q2-O1")->verdict_body, "Lenkungskreis");
	desk_keys(&d, "2 Enter");
	assert_string_equal(objective("2026Q2-O2")->verdict_body, "Lenkungskreis");
}

static void wrong_values_are_told_and_stay(void **state)
{
	(void)state;
	begin();
	int64_t head = desk_head(&d);
	desk_keys(&d, "Tab Tab");
	desk_type(&d, "101");
	desk_keys(&d, "Enter");
	desk_said(&d, "Not entered yet: self-assessment: 101% is not possible. Expected: 0% – 100%.");
	desk_shows(&d, "[ 101");
	desk_keys(&d, "Backspace Tab Tab");
	desk_type(&d, "31.12.2026");
	desk_keys(&d, "Esc 1");
	desk_said(&d, "31 Dec 2026 is still to come. Expected: today (29 Jun 2026) or a day before.");
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "C-u");
	desk_type(&d, "yesterday");
	desk_keys(&d, "Enter");
	assert_int_equal(objective("2026Q2-O1")->verdict, verdict_ACCEPTED);
	assert_int_equal(objective("2026Q2-O1")->verdict_day, today - 1);
	assert_int_equal(objective("2026Q2-O1")->assessment, 10);
	// The same in a command, and in a form.
	desk_refuses(&d, "objective judge 2026Q2-O2 verdict=partly day=2026-12-31", "still to come");
	desk_refuses(&d, "objective edit 2026Q2-O2 verdict=partly verdict_day=2026-12-31", "still to come");
	desk_refuses(&d, "objective judge 2026Q2-O2 colour=red", "A verdict has no “colour”. There are: verdict, comment");
	desk_refuses(&d, "objective judge 2026Q2-O2 partly", "is not FIELD=VALUE, such as verdict=accepted");
}

static void a_verdict_waits_for_the_review(void **state)
{
	(void)state;
	desk_refuses(&d, "objective judge 2026Q2-O1 verdict=accepted",
				 "verdict: the quarter 2026Q2 is not in review yet. Expected: no verdict, or the review first: cycle "
				 "review 2026Q2");
	desk_run(&d, "cycle plan 2026Q2");
	desk_keys(&d, "A");
	desk_said(&d, "The quarter 2026Q2 is still being planned. Start it first: cycle start 2026Q2");
	desk_keys(&d, "> A"); // the backlog
	desk_said(&d, "The backlog is no quarter. < and > lead to one.");
	desk_keys(&d, "< < A"); // closed: to be read
	desk_shows(&d, "Review of Q1 2026 · closed · 1 of 5 · 5 with a verdict");
	desk_keys(&d, "3");
	desk_said(&d, "belongs to the closed quarter 2026Q1 and stays as it is. To change it, reopen the quarter first: "
				  "cycle reopen 2026Q1");
	desk_shows(&d, "[2 partly]"); // as it is
	desk_keys(&d, "Esc");
	desk_lacks(&d, "Review of");
}

static void committed_and_aspirational_read_differently(void **state)
{
	(void)state;
	begin();
	desk_shows(&d, "committed");
	desk_shows(&d, "55% of a committed objective, which is reached with 100% alone");
	desk_keys(&d, "n n n"); // O4
	desk_shows(&d, "aspirational");
	desk_shows(&d, "% of an aspirational objective");
}

static void half_typed_it_survives(void **state)
{
	(void)state;
	begin();
	struct str kept = {0};
	session_keep(d.session, &kept);
	assert_string_equal(str_text(&kept), ""); // nothing waits
	desk_keys(&d, "Right Tab");
	desk_type(&d, "Half a");
	desk_keys(&d, "Tab Tab");
	desk_type(&d, "Kreistag");
	session_keep(d.session, &kept);
	desk_keys(&d, "Esc Esc");
	desk_shows(&d, "Nothing of this is entered yet. Esc once more discards it, Enter enters it.");
	desk_keys(&d, "Esc");
	session_resume(d.session, str_text(&kept));
	desk_shows(&d, "quarter “Q2 2026”");
	desk_keys(&d, "a");
	desk_shows(&d, "[ Half a");
	desk_keys(&d, "Enter");
	const struct objective *o = objective("2026Q2-O1");
	assert_int_equal(o->verdict, verdict_ACCEPTED);
	assert_string_equal(o->verdict_text, "Half a");
	assert_string_equal(o->verdict_body, "Kreistag");
	str_free(&kept);
}

static void what_somebody_else_wrote_is_told_first(void **state)
{
	(void)state;
	begin();
	desk_keys(&d, "Tab");
	desk_type(&d, "Mine");
	desk_run(&d, "objective set 2026Q2-O1 verdict_text Theirs");
	desk_keys(&d, "Enter");
	desk_said(&d, "somebody else has written “Theirs” meanwhile; yours is “Mine”");
	assert_string_equal(objective("2026Q2-O1")->verdict_text, "Theirs");
	desk_keys(&d, "Enter");
	assert_string_equal(objective("2026Q2-O1")->verdict_text, "Mine");
	desk_run(&d, "objective delete 2026Q2-O2");
	desk_shows(&d, "of 5");
}

static void what_is_confidential_is_not_shown(void **state)
{
	(void)state;
	begin();
	desk_keys(&d, "Tab");
	desk_type(&d, "Secret");
	desk_keys(&d, "Esc p p");
	desk_lacks(&d, "Secret");
	desk_keys(&d, "Tab x");
	desk_said(&d, "This is confidential now. Leave the review and press p to see everything.");
	desk_keys(&d, "Esc p");
	desk_shows(&d, "[ Secret");
}

static void the_own_view_is_turned(void **state)
{
	(void)state;
	begin();
	desk_keys(&d, "+"); // begins from what was reached: 55 %
	desk_shows(&d, "Own view [ 55");
	desk_keys(&d, "+ + -");
	desk_shows(&d, "Own view [ 60");
	desk_keys(&d, "n");
	assert_int_equal(objective("2026Q2-O1")->assessment, 60);
	desk_said(&d, "Self-assessment of “Bauanträge kommen vollständig an”: 60%");
}

static void sentences(void **state)
{
	(void)state;
	struct str t = {0};
	int counts[verdict_COUNT] = {[verdict_NONE] = 2, [verdict_PARTLY] = 1, [verdict_CARRIED] = 3};
	verdict_counts(&t, counts);
	assert_string_equal(str_text(&t), "1 partly, 3 carried over, 2 without a verdict");
	str_clear(&t);
	verdict_tell(&t, objective("2026Q1-O2"));
	assert_string_equal(str_text(&t), "carried over, Lenkungsgruppe, 26 Mar 2026");
	str_clear(&t);
	verdict_tell(&t, objective("2026Q2-O2"));
	assert_string_equal(str_text(&t), "no verdict");
	str_free(&t);
	assert_string_equal(verdict_body_last(desk_rows(&d)), "Lenkungsgruppe");
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(a_running_quarter_is_asked_about_first),
		CASE(a_verdict_is_one_key_and_one_step),
		CASE(arrows_choose_and_enter_gives_it),
		CASE(body_and_day_are_asked_once),
		CASE(who_gives_them_is_asked_where_nobody_knows),
		CASE(wrong_values_are_told_and_stay),
		CASE(a_verdict_waits_for_the_review),
		CASE(committed_and_aspirational_read_differently),
		CASE(half_typed_it_survives),
		CASE(what_somebody_else_wrote_is_told_first),
		CASE(what_is_confidential_is_not_shown),
		CASE(the_own_view_is_turned),
		CASE(sentences),
	};
#undef CASE
	return cmocka_run_group_tests_name("the review", tests, NULL, NULL);
}
