// SPDX-License-Identifier: EUPL-1.2
// The check-in made for the meeting: keys before and in a field, what is written in one step, what is refused in words,
// and that nothing typed is lost.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/code.h"

#define TODAY 20595 // 22.05.2026, a Friday

static struct desk d;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 80, .rows = 24, .today = TODAY, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, desk_plan("musterkreis", NULL), "okr");
	desk_keys(&d, "j"); // 46 → 75 %, now 63, confidence 7
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const struct key_result *kr(const char *code)
{
	struct ls_err err;
	int32_t id = 0;
	assert_int_equal(code_find(desk_rows(&d), T_key_result, code, TODAY, &id, &err), LS_OK);
	return plan_find(desk_rows(&d), T_key_result, id);
}

// The check-ins of today.
static size_t today_n(const char *code)
{
	struct plan_rows rows = plan_of(desk_rows(&d), T_check_in, "key_result", kr(code)->id);
	size_t n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += desk_rows(&d)->check_in[rows.at[i]].day == TODAY;
	return n;
}

static const struct check_in *today(const char *code)
{
	struct plan_rows rows = plan_of(desk_rows(&d), T_check_in, "key_result", kr(code)->id);
	const struct check_in *found = NULL;
	for (size_t i = 0; i < rows.n; i++)
		if (desk_rows(&d)->check_in[rows.at[i]].day == TODAY)
			found = &desk_rows(&d)->check_in[rows.at[i]];
	assert_non_null(found);
	return found;
}

#define KR "2026Q2-O1-KR1"

static void what_is_typed_is_one_step(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	size_t tasks = desk_rows(&d)->action_n;
	desk_keys(&d, "i 6 7 Tab 8 Tab");
	desk_type(&d, "All offices take part");
	desk_keys(&d, "Tab");
	desk_type(&d, "holiday");
	desk_keys(&d, "Tab");
	desk_type(&d, "Ask the rest");
	desk_keys(&d, "Tab");
	desk_type(&d, "JB");
	desk_keys(&d, "Tab");
	desk_type(&d, "29.5.");
	desk_shows(&d, "→ Fri 29 May 2026");
	desk_keys(&d, "Enter");
	const struct check_in *in = today(KR);
	assert_int_equal(in->value, 67000);
	assert_int_equal(in->confidence, 8);
	assert_string_equal(in->note, "All offices take part");
	assert_string_equal(in->blocker, "holiday");
	assert_int_equal(desk_rows(&d)->action_n, tasks + 1);
	const struct action *a = &desk_rows(&d)->action[tasks];
	assert_string_equal(a->title, "Ask the rest");
	assert_string_equal(a->owner, "JB");
	assert_int_equal(a->due, TODAY + 7);
	assert_int_equal(a->key_result, kr(KR)->id);
	assert_int_equal(desk_head(&d), head + 1);
	desk_said(&d, "Check-in “Vollständig eingereichte Anträge”: 63 → 67%, confidence 8, with a task");
	desk_keys(&d, "u");
	assert_int_equal(today_n(KR), 0);
	assert_int_equal(desk_rows(&d)->action_n, tasks);
}

static void unchanged_says_that_somebody_has_looked(void **state)
{
	(void)state;
	desk_keys(&d, "i");
	desk_shows(&d, "unchanged");
	desk_keys(&d, "Enter");
	assert_int_equal(today(KR)->value, NONE64);
	assert_int_equal(today(KR)->confidence, NONE32); // nobody has stated one
	desk_said(&d, "unchanged");
	int64_t head = desk_head(&d);
	desk_keys(&d, "i Enter"); // twice is once
	assert_int_equal(desk_head(&d), head);
	assert_int_equal(today_n(KR), 1);
	desk_said(&d, "That is so already");
}

static void a_second_one_of_the_day_changes_the_first(void **state)
{
	(void)state;
	desk_keys(&d, "i 6 5 Tab 6 Tab x Tab y Enter i");
	desk_shows(&d, "[ 65");
	desk_shows(&d, "[6]");
	desk_shows(&d, "[ x");
	desk_shows(&d, "[ y");
	desk_keys(&d, "6 6 Enter"); // begins anew
	assert_int_equal(today_n(KR), 1);
	assert_int_equal(today(KR)->value, 66000);
	assert_int_equal(today(KR)->confidence, 6);
	assert_string_equal(today(KR)->note, "x");
	assert_string_equal(today(KR)->blocker, "y");
	desk_keys(&d, "u");
	assert_int_equal(today(KR)->value, 65000);
	desk_keys(&d, "i S-Tab S-Tab S-Tab S-Tab S-Tab S-Tab C-u S-Tab Enter"); // its confidence is taken back
	assert_int_equal(today(KR)->confidence, NONE32);
	assert_int_equal(today(KR)->value, 65000);
}

static void letters_are_keys_until_a_field_is_entered(void **state)
{
	(void)state;
	desk_keys(&d, "i + + -");
	desk_shows(&d, "[ 64");
	desk_keys(&d, "* _ Enter");
	assert_int_equal(today(KR)->value, 64000);
	desk_keys(&d, "i q");
	desk_lacks(&d, "Check-in O1-KR1");
	desk_keys(&d, "i Tab S-Tab - 1 2 + q"); // entered: all of it is text
	desk_shows(&d, "[ -12+q");
	desk_keys(&d, "Esc Esc"); // out of the field, then a question
	desk_shows(&d, "Esc once more discards it");
	desk_keys(&d, "x"); // an answer that is none
	desk_shows(&d, "[ -12+q");
	desk_keys(&d, "Esc Esc");
	desk_lacks(&d, "Check-in O1-KR1");
	assert_int_equal(today(KR)->value, 64000);
}

static void confidence_is_digits_or_turned(void **state)
{
	(void)state;
	desk_keys(&d, "i Tab +");
	desk_shows(&d, "[8]"); // from the last one, 7
	desk_keys(&d, "- - -");
	desk_shows(&d, "[5]");
	desk_keys(&d, "1 0");
	desk_shows(&d, "[10]");
	desk_keys(&d, "+"); // no more than that
	desk_shows(&d, "[10]");
	desk_keys(&d, "Enter");
	assert_int_equal(today(KR)->confidence, 10);
	desk_keys(&d, "i Tab 1 1 Enter");
	desk_shows(&d, "[11]!"); // nothing is swallowed
	desk_said(&d, "Not noted yet");
	desk_said(&d, "10");
	assert_int_equal(today(KR)->confidence, 10);
	desk_keys(&d, "+ -"); // nor turned into something else
	desk_shows(&d, "[11]!");
	desk_keys(&d, "Backspace Enter");
	assert_int_equal(today(KR)->confidence, 1);
}

// Also with more places than the key result has shown so far.
static void what_is_understood_is_told_exactly(void **state)
{
	(void)state;
	desk_keys(&d, "i 6 3 , 5 5");
	desk_shows(&d, "→ 63.55");
	desk_shows(&d, "+0.55");
	desk_keys(&d, "Tab 0 7");
	desk_shows(&d, "→ 7");
	desk_keys(&d, "Enter");
	assert_int_equal(today(KR)->value, 63550);
	assert_int_equal(today(KR)->confidence, 7);
}

static void wrong_values_are_told_and_stay(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	desk_keys(&d, "i 6 5 / 7 5 Tab 8 Enter");
	desk_said(&d, "Not noted yet");
	desk_said(&d, "65/75");
	desk_shows(&d, "[ 65/75");
	desk_shows(&d, "[8]");
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "Esc +"); // turned it would be another one
	desk_shows(&d, "[ 65/75");
	desk_keys(&d, "Enter C-u 8 0"); // the cursor stands in what is wrong
	desk_shows(&d, "beyond the target of 75");
	desk_keys(&d, "C-u 4 0");
	desk_shows(&d, "below the start of 46");
	desk_keys(&d, "C-u 6 5 , 5");
	desk_keys(&d, "Enter"); // either sign is understood
	assert_int_equal(today(KR)->value, 65500);
	assert_int_equal(today(KR)->confidence, 8);
}

// A sign before three digits may separate thousands or decimals: it is refused with both spellings, in either language.
static void a_sign_that_may_mean_two_things_is_asked_about(void **state)
{
	(void)state;
	static const enum lang langs[] = {LANG_EN, LANG_DE};
	static const char *const typed[] = {"1.250", "1,250"};
	int64_t head = desk_head(&d);
	desk_keys(&d, "i");
	for (size_t l = 0; l < 2; l++)
		for (size_t i = 0; i < 2; i++) {
			i18n_set(langs[l]);
			desk_keys(&d, "6 C-u");
			desk_type(&d, typed[i]);
			desk_keys(&d, "Enter");
			desk_said(&d, langs[l] == LANG_EN ? "Not noted yet: " : "Noch nicht eingetragen: ");
			desk_said(&d, "1250");
			desk_shows(&d, typed[i]); // it stays
			assert_int_equal(desk_head(&d), head);
		}
	i18n_set(LANG_EN);
}

static void a_task_without_a_person_is_asked_about_once(void **state)
{
	(void)state;
	size_t tasks = desk_rows(&d)->action_n;
	desk_keys(&d, "t");
	desk_type(&d, "Ask the rest");
	desk_keys(&d, "Enter");
	desk_said(&d, "Who does it?");
	desk_shows(&d, "[ Ask the rest");
	assert_int_equal(desk_rows(&d)->action_n, tasks);
	desk_keys(&d, "Enter");
	assert_int_equal(desk_rows(&d)->action_n, tasks + 1);
	assert_int_equal(today_n(KR), 0); // nothing of the key result was told
	desk_keys(&d, "t Tab");
	desk_type(&d, "JB");
	desk_keys(&d, "Enter");
	desk_said(&d, "say what is to be done");
	assert_int_equal(desk_rows(&d)->action_n, tasks + 1);
	desk_type(&d, "More");
	desk_keys(&d, "Tab Tab");
	desk_type(&d, "someday");
	desk_keys(&d, "Enter");
	desk_said(&d, "someday");
	desk_keys(&d, "C-u + 1 w Enter");
	assert_int_equal(desk_rows(&d)->action[tasks + 1].due, TODAY + 7);
}

static const struct key_result *milestone(void)
{
	return kr("2026Q2-O2-KR3"); // four steps, two done
}

static int done(void)
{
	struct plan_rows rows = plan_of(desk_rows(&d), T_kr_step, "key_result", milestone()->id);
	int n = 0;
	for (size_t i = 0; i < rows.n; i++)
		n += desk_rows(&d)->kr_step[rows.at[i]].done != DAY_NONE;
	return n;
}

static void steps_are_ticked_with_space(void **state)
{
	(void)state;
	desk_run(&d, "checkin open 2026Q2-O2-KR3");
	desk_shows(&d, "2/4");
	desk_keys(&d, "j j Space");
	desk_shows(&d, "3/4");
	desk_keys(&d, "j Space");
	desk_shows(&d, "4/4");
	desk_keys(&d, "Space Enter");
	assert_int_equal(done(), 3);
	desk_said(&d, "1 step done");
	assert_int_equal(today_n("2026Q2-O2-KR3"), 0); // a step is as good as a check-in
	desk_keys(&d, "u");
	assert_int_equal(done(), 2);
	desk_run(&d, "checkin open 2026Q2-O2-KR3");
	desk_keys(&d, "+ Tab 7 Enter");
	assert_int_equal(done(), 3);
	assert_int_equal(today("2026Q2-O2-KR3")->confidence, 7);
	desk_run(&d, "checkin open 2026Q2-O2-KR3");
	desk_keys(&d, "- - Enter");
	assert_int_equal(done(), 1);
	desk_refuses(&d, "checkin note 2026Q2-O2-KR3 value=3", "its steps are done");
}

static void a_notch_on_the_board_is_a_step(void **state)
{
	(void)state;
	desk_keys(&d, "/");
	desk_type(&d, "Einweisung");
	desk_keys(&d, "Enter +");
	assert_int_equal(done(), 3);
	desk_keys(&d, "+ +");
	assert_int_equal(done(), 4);
	desk_said(&d, "All its steps are done already");
	desk_keys(&d, "-");
	assert_int_equal(done(), 3);
}

static void a_milestone_without_steps_is_reached_or_not(void **state)
{
	(void)state;
	desk_run(&d, "kr add objective=2026Q2-O1 title=Beschluss kind=milestone code=KR9");
	desk_run(&d, "checkin open 2026Q2-O1-KR9");
	desk_shows(&d, "not reached");
	desk_keys(&d, "Space Enter");
	assert_int_equal(today("2026Q2-O1-KR9")->value, 1000);
	desk_said(&d, "reached");
	desk_run(&d, "checkin open 2026Q2-O1-KR9");
	desk_keys(&d, "Space Enter");
	assert_int_equal(today("2026Q2-O1-KR9")->value, 0);
}

// Half typed it is kept as a line, and offered again.
static void half_typed_it_survives(void **state)
{
	(void)state;
	struct str kept = {0};
	session_keep(d.session, &kept);
	assert_int_equal(kept.len, 0);
	desk_keys(&d, "i 6 6 , 5 Tab 9 Tab");
	desk_type(&d, "half a sen");
	desk_keys(&d, "Tab Tab Tab Tab");
	desk_type(&d, "29.5.");
	session_keep(d.session, &kept);
	i18n_set(LANG_DE);
	desk_keys(&d, "Esc Esc Esc");
	desk_lacks(&d, "half a sen");
	session_resume(d.session, str_text(&kept));
	desk_shows(&d, "Vollständig eingereichte Anträge");
	desk_keys(&d, "a");
	desk_shows(&d, "[ 66,5");
	desk_shows(&d, "[9]");
	desk_shows(&d, "[ half a sen");
	desk_shows(&d, "[ 29.05.2026");
	str_free(&kept);
	desk_run(&d, "checkin open 2026Q2-O2-KR3");
	desk_keys(&d, "Space");
	session_keep(d.session, &kept);
	desk_keys(&d, "Esc Esc Esc Esc Esc");
	session_resume(d.session, str_text(&kept));
	desk_keys(&d, "a Enter");
	assert_int_equal(done(), 1); // the first one, which was done, is open again
	str_free(&kept);
}

static void what_somebody_else_wrote_is_not_written_over_unseen(void **state)
{
	(void)state;
	desk_run(&d, "checkin note " KR " value=64 note=theirs");
	desk_refuses(&d, "checkin note " KR " value=65 was:value=", "somebody else has written “64” meanwhile");
	desk_run(&d, "checkin note " KR " value=65 was:value=64");
	assert_int_equal(today(KR)->value, 65000);
	assert_string_equal(today(KR)->note, "theirs");
}

// The view has begun with another value: it is told, and written over when that is meant.
static void the_view_tells_what_came_meanwhile(void **state)
{
	(void)state;
	desk_keys(&d, "i 6 5");
	desk_run(&d, "checkin note " KR " value=64 confidence=3");
	desk_shows(&d, "[ 65");
	desk_shows(&d, "[3]"); // what nobody has typed here follows
	desk_keys(&d, "Enter");
	desk_said(&d, "somebody else has written “64” meanwhile");
	desk_shows(&d, "[ 65");
	assert_int_equal(today(KR)->value, 64000);
	desk_keys(&d, "Enter");
	assert_int_equal(today(KR)->value, 65000);
	assert_int_equal(today(KR)->confidence, 3);
}

static void what_is_pasted_is_text(void **state)
{
	(void)state;
	desk_keys(&d, "i");
	session_text(d.session, "66,5");
	desk_shows(&d, "[ 66,5");
	desk_keys(&d, "Tab Tab");
	session_text(d.session, "two\nlines + q");
	desk_keys(&d, "Enter");
	assert_int_equal(today(KR)->value, 66500);
	assert_string_equal(today(KR)->note, "two lines + q");
}

static void names_that_are_known_are_offered(void **state)
{
	(void)state;
	desk_run(&d, "member add team=st-bs who=Nordlicht");
	desk_run(&d, "action add title=x owner=Nordwind");
	desk_keys(&d, "t x Tab N o r");
	desk_shows(&d, "takes: Nordlicht, Nordwind");
	desk_shows(&d, "[ Nordlicht");
	desk_keys(&d, "d w Right Enter");
	assert_string_equal(desk_rows(&d)->action[desk_rows(&d)->action_n - 1].owner, "Nordwind");
	desk_keys(&d, "t y Tab N o r Enter"); // new ones as they are typed
	assert_string_equal(desk_rows(&d)->action[desk_rows(&d)->action_n - 1].owner, "Nor");
	desk_run(&d, "privacy confidential");
	desk_keys(&d, "t z Tab N");
	desk_lacks(&d, "Nordlicht");
	desk_said(&d, "confidential now");
}

static void the_privacy_locks_what_it_hides(void **state)
{
	(void)state;
	desk_run(&d, "kr set " KR " unit €");
	desk_run(&d, "privacy public");
	desk_keys(&d, "i 6 6");
	desk_said(&d, "confidential now");
	desk_lacks(&d, " 63 ");
	desk_keys(&d, "Tab 8 Tab x");
	desk_said(&d, "confidential now");
	desk_keys(&d, "Enter");
	assert_int_equal(today(KR)->confidence, 8);
	assert_int_equal(today(KR)->value, NONE64);
	assert_string_equal(today(KR)->note, "");
}

static void a_key_result_may_be_deleted_meanwhile(void **state)
{
	(void)state;
	desk_keys(&d, "i 6");
	desk_run(&d, "kr delete " KR);
	desk_shows(&d, "Somebody has deleted this key result");
	desk_keys(&d, "Enter Tab x +");
	desk_shows(&d, "Somebody has deleted this key result");
	desk_keys(&d, "Esc Esc Esc");
	desk_lacks(&d, "Check-in");
}

static void in_review_the_last_day_counts(void **state)
{
	(void)state;
	const struct cycle *c =
		plan_find(desk_rows(&d), T_cycle,
				  ((const struct objective *)plan_find(desk_rows(&d), T_objective, kr(KR)->objective))->cycle);
	int32_t end = c->end;
	desk_run(&d, "cycle set 2026Q2 state review");
	session_tick(d.session, end + 5);
	desk_run(&d, "quarter 2026Q2");
	desk_run(&d, "checkin note " KR " value=70");
	struct plan_rows rows = plan_of(desk_rows(&d), T_check_in, "key_result", kr(KR)->id);
	assert_int_equal(desk_rows(&d)->check_in[rows.at[rows.n - 1]].day, end);
}

// Nobody types what cannot be noted; a task stays possible.
static void in_a_closed_quarter_it_does_not_open(void **state)
{
	(void)state;
	desk_refuses(&d, "checkin open 2025Q1-O1-KR1", "is closed");
	desk_refuses(&d, "checkin note 2025Q1-O1-KR1 value=70", "is closed");
	desk_run(&d, "checkin open 2025Q1-O1-KR1 @task");
	desk_type(&d, "Ask");
	desk_keys(&d, "Tab");
	desk_type(&d, "JB");
	desk_keys(&d, "Enter");
	const struct action *a = &desk_rows(&d)->action[desk_rows(&d)->action_n - 1];
	assert_int_equal(a->key_result, kr("2025Q1-O1-KR1")->id);
}

static void commands_say_what_they_need(void **state)
{
	(void)state;
	desk_refuses(&d, "checkin note", "needs: CODE");
	desk_refuses(&d, "checkin note " KR " confidence=11", "10");
	desk_refuses(&d, "checkin note " KR " colour=red", "There are: value, confidence");
	desk_refuses(&d, "checkin note " KR " 17", "value=17");
	desk_refuses(&d, "checkin note " KR " who=JB", "say what is to be done");
	desk_refuses(&d, "checkin note 2026Q2-O2-KR3 done=#1", "another key result");
	desk_refuses(&d, "checkin note " KR " value=1 value=2", "twice");
	assert_int_equal(today_n(KR), 0);
}

static void it_fits_every_size(void **state)
{
	(void)state;
	static const struct {
		int w, h;
	} sizes[] = {{60, 15}, {80, 24}, {100, 30}, {200, 60}};
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		session_resize(d.session, d.cols = sizes[i].w, d.rows = sizes[i].h);
		desk_keys(&d, "i 6 7 Tab 8 Tab n Tab b Tab t Tab w Tab 1");
		static const char *const seen[] = {"46 → 75%", "[ 67", "[8]", "[ n", "[ b", "[ t", "[ w", "[ 1"};
		for (size_t k = 0; k < sizeof seen / sizeof seen[0]; k++)
			desk_shows(&d, seen[k]);
		desk_keys(&d, "Esc Esc Esc");
		desk_run(&d, "checkin open 2026Q2-O2-KR3");
		desk_keys(&d, "j j j");
		desk_shows(&d, "▸ [ ] Team Ost");
		desk_keys(&d, "Esc");
	}
}

// Of two that an import has left on one day the latest counts, and is the one that a value goes to.
static void a_value_goes_to_the_latest_of_a_day(void **state)
{
	(void)state;
	desk_run(&d, "checkin add key_result=2026Q2-O1-KR1 day=2026-05-22 value=64");
	desk_run(&d, "checkin add key_result=2026Q2-O1-KR1 day=2026-05-22 value=65");
	size_t n = desk_rows(&d)->check_in_n;
	desk_run(&d, "kr value 2026Q2-O1-KR1 70");
	assert_int_equal(desk_rows(&d)->check_in_n, n);
	assert_int_equal(desk_rows(&d)->check_in[n - 2].value, 64000);
	assert_int_equal(desk_rows(&d)->check_in[n - 1].value, 70000);
	desk_shows(&d, "70");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
		TEST(what_is_typed_is_one_step),
		TEST(unchanged_says_that_somebody_has_looked),
		TEST(a_second_one_of_the_day_changes_the_first),
		TEST(letters_are_keys_until_a_field_is_entered),
		TEST(confidence_is_digits_or_turned),
		TEST(what_is_understood_is_told_exactly),
		TEST(wrong_values_are_told_and_stay),
		TEST(a_sign_that_may_mean_two_things_is_asked_about),
		TEST(a_task_without_a_person_is_asked_about_once),
		TEST(steps_are_ticked_with_space),
		TEST(a_notch_on_the_board_is_a_step),
		TEST(a_milestone_without_steps_is_reached_or_not),
		TEST(half_typed_it_survives),
		TEST(what_somebody_else_wrote_is_not_written_over_unseen),
		TEST(the_view_tells_what_came_meanwhile),
		TEST(what_is_pasted_is_text),
		TEST(names_that_are_known_are_offered),
		TEST(the_privacy_locks_what_it_hides),
		TEST(a_key_result_may_be_deleted_meanwhile),
		TEST(in_review_the_last_day_counts),
		TEST(in_a_closed_quarter_it_does_not_open),
		TEST(commands_say_what_they_need),
		TEST(it_fits_every_size),
		TEST(a_value_goes_to_the_latest_of_a_day),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
