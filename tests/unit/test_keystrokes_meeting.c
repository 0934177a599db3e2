// SPDX-License-Identifier: EUPL-1.2
// How many keys a weekly meeting takes, item by item, over a team of six with eight key results. What is typed into a
// field counts as one key.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/year/agenda.h"

#define TODAY 20595 // 22.05.2026

static struct desk d;

static int64_t noon(void *arg)
{
	(void)arg;
	return (int64_t)TODAY * 86400 + 43200;
}

// The team has six members, and eight key results on two objectives.
static int sit_down(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 80, .rows = 24, .today = TODAY, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, desk_plan("musterkreis", NULL), "okr");
	model_clock(session_plan(d.session), noon, NULL);
	desk_run(&d, "member add team=st-dv who=A11");
	desk_run(&d, "member add team=st-dv who=A12");
	desk_run(&d, "kr add objective=2026Q2-O6 title=Six start=0 target=10");
	desk_run(&d, "kr add objective=2026Q2-O6 title=Seven start=0 target=10");
	desk_run(&d, "kr add objective=2026Q2-O6 title=Eight start=0 target=10");
	desk_keys(&d, "M Down Down Enter"); // not the one left open
	desk_shows(&d, "▸1 Present");
	return 0;
}

static int stand_up(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const struct meeting *meeting(void)
{
	return &desk_rows(&d)->meeting[desk_rows(&d)->meeting_n - 1];
}

static bool handled(int kind)
{
	struct plan_rows rows = plan_of(desk_rows(&d), T_meeting_item, "meeting", meeting()->id);
	for (size_t i = 0; i < rows.n; i++)
		if (desk_rows(&d)->meeting_item[rows.at[i]].kind == kind)
			return desk_rows(&d)->meeting_item[rows.at[i]].handled == yes_no_YES;
	return false;
}

// Keys by name; "text:…" is typed and is one key beside the others. Returns how many.
static int keys(const char *line)
{
	char *copy = mem_str(line), *save = NULL;
	int n = 0;
	for (char *key = strtok_r(copy, " ", &save); key; key = strtok_r(NULL, " ", &save), n++) {
		if (strncmp(key, "text:", 5) == 0)
			desk_type(&d, key + 5);
		else
			desk_keys(&d, key);
		desk_screen(&d);
	}
	free(copy);
	return n;
}

static void at_most(int most, int n, const char *task)
{
	printf("# %2d keys: %s\n", n, task);
	if (n > most)
		fail_msg("“%s” takes %d keys, not %d", task, n, most);
}

static int noted(void)
{
	int n = 0;
	for (size_t i = 0; i < desk_rows(&d)->check_in_n; i++)
		n += desk_rows(&d)->check_in[i].day == TODAY;
	return n;
}

static void attendance_of_six(void **state)
{
	(void)state;
	int n = keys("j Space j j Space Enter"), there = 0;
	struct plan_rows rows = plan_of(desk_rows(&d), T_attendance, "meeting", meeting()->id);
	assert_int_equal(rows.n, 6);
	for (size_t i = 0; i < rows.n; i++)
		there += desk_rows(&d)->attendance[rows.at[i]].kind == attendance_kind_PRESENT;
	assert_int_equal(there, 4);
	assert_true(handled(item_kind_ATTENDANCE));
	at_most(8, n, "attendance of six, two excused");
}

static void three_tasks_done_and_one_postponed(void **state)
{
	(void)state;
	desk_keys(&d, "3");
	int n = keys("Space j Space j Space j > Enter"), done = 0, later = 0;
	for (size_t i = 0; i < desk_rows(&d)->action_n; i++) {
		const struct action *a = &desk_rows(&d)->action[i];
		done += a->done == TODAY;
		later += strncmp(a->title, "Schulungstermin", 15) == 0 && a->due == TODAY + 5 + 7;
	}
	assert_int_equal(done, 3);
	assert_int_equal(later, 1);
	assert_true(handled(item_kind_TASKS));
	at_most(8, n, "three tasks done and one postponed");
}

static void eight_key_results_unchanged(void **state)
{
	(void)state;
	desk_keys(&d, "4");
	int n = keys("Enter Enter Enter Enter Enter Enter Enter Enter Enter");
	assert_int_equal(noted(), 8);
	assert_true(handled(item_kind_KEY_RESULTS));
	desk_shows(&d, "▸5 Measures");
	at_most(16, n, "eight key results, all unchanged");
}

// Value and confidence of each; the milestone ticks its next step.
static void eight_key_results_changed(void **state)
{
	(void)state;
	desk_keys(&d, "4");
	int n = keys("Enter"), typed = 0;
	static const char *const each[] = {
		"text:32 Tab text:4 Enter", "text:42 Tab text:4 Enter", "+ Tab text:6 Enter",      "text:11 Tab text:4 Enter",
		"text:45 Tab text:5 Enter", "text:1 Tab text:5 Enter",  "text:2 Tab text:5 Enter", "text:3 Tab text:5 Enter"};
	for (size_t i = 0; i < 8; i++) {
		n += keys(each[i]);
		for (const char *at = each[i]; (at = strstr(at, "text:")); at++)
			typed++;
	}
	assert_int_equal(noted(), 8);
	int sure = 0;
	for (size_t i = 0; i < desk_rows(&d)->check_in_n; i++)
		sure += desk_rows(&d)->check_in[i].day == TODAY && desk_rows(&d)->check_in[i].confidence != NONE32;
	assert_int_equal(sure, 8);
	assert_true(handled(item_kind_KEY_RESULTS));
	at_most(60, n, "eight key results, all changed");
	at_most(20, n - typed, "eight key results, all changed, beside what is typed");
}

static void a_decision(void **state)
{
	(void)state;
	size_t before = desk_rows(&d)->decision_n;
	int n = keys("B text:Together C-s");
	const struct decision *dn = &desk_rows(&d)->decision[desk_rows(&d)->decision_n - 1];
	assert_int_equal(desk_rows(&d)->decision_n, before + 1);
	assert_string_equal(dn->subject, "Together");
	assert_int_equal(dn->meeting, meeting()->id);
	assert_int_equal(dn->day, TODAY);
	at_most(4, n, "a decision");
}

static void closing(void **state)
{
	(void)state;
	int n = keys("8 Enter");
	assert_int_equal(meeting()->ended, 720);
	at_most(2, n, "closing");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(attendance_of_six, sit_down, stand_up),
		cmocka_unit_test_setup_teardown(three_tasks_done_and_one_postponed, sit_down, stand_up),
		cmocka_unit_test_setup_teardown(eight_key_results_unchanged, sit_down, stand_up),
		cmocka_unit_test_setup_teardown(eight_key_results_changed, sit_down, stand_up),
		cmocka_unit_test_setup_teardown(a_decision, sit_down, stand_up),
		cmocka_unit_test_setup_teardown(closing, sit_down, stand_up),
	};
	return cmocka_run_group_tests_name("keys of a meeting", tests, NULL, NULL);
}
