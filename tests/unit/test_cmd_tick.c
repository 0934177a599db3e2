// SPDX-License-Identifier: EUPL-1.2
// One key ticks what is a box, wherever it stands: a step of a milestone, a task, a deadline of the year, who is there.
// Elsewhere the same key marks; and the key line names what the row under the cursor lets one do.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/words.h"

static struct desk d;

static int begin(void **state)
{
	(void)state;
	desk_open(&d, "musterkreis", "okr", 120, 40, LANG_EN);
	desk_run(&d, "quarter 2026Q2");
	return 0;
}

static int end(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

// A milestone of the quarter with three open steps, under the cursor.
static int32_t milestone(void)
{
	desk_run(&d, "kr add objective=2026Q2-O1 title=\"Drei Stufen\" kind=milestone");
	int32_t id = desk_rows(&d)->key_result[desk_rows(&d)->key_result_n - 1].id;
	static const char *const titles[] = {"Entwurf", "Beratung", "Beschluss"};
	for (int i = 0; i < 3; i++) {
		char line[120];
		(void)snprintf(line, sizeof line, "krstep add key_result=#%d title=%s", (int)id, titles[i]);
		desk_run(&d, line);
	}
	return id;
}

static int ticked(int32_t kr)
{
	int n = 0;
	for (size_t i = 0; i < desk_rows(&d)->kr_step_n; i++)
		n += desk_rows(&d)->kr_step[i].key_result == kr && desk_rows(&d)->kr_step[i].done != DAY_NONE;
	return n;
}

// On the board a milestone stands for its next open step; one key each, and u takes it back.
static void a_milestone_on_the_board(void **state)
{
	(void)state;
	int32_t kr = milestone();
	desk_shows(&d, "Space tick “Entwurf”");
	int64_t head = desk_head(&d);
	desk_keys(&d, "Space");
	desk_said(&d, "Ticked: Entwurf");
	assert_int_equal(ticked(kr), 1);
	assert_int_equal(desk_head(&d), head + 1);
	desk_keys(&d, "Space");
	desk_said(&d, "Ticked: Beratung");
	assert_int_equal(ticked(kr), 2);
	desk_keys(&d, "u");
	assert_int_equal(ticked(kr), 1);
	desk_keys(&d, "Space Space");
	assert_int_equal(ticked(kr), 3);
	desk_keys(&d, "Space"); // no step is open: it is a row like others
	desk_said(&d, "Marked");
	assert_int_equal(ticked(kr), 3);
}

// Its course stands for it on whatever check-in the cursor is; where no step is open it marks.
static void a_milestone_on_its_course(void **state)
{
	(void)state;
	desk_run(&d, "kr course 2026Q2-O2-KR3");
	desk_shows(&d, "Space tick “Team West einweisen”");
	desk_keys(&d, "h h Space");
	desk_said(&d, "Ticked: Team West einweisen");
	desk_shows(&d, "Space tick “Team Ost einweisen”");
	desk_keys(&d, "Space");
	desk_said(&d, "Ticked: Team Ost einweisen");
	desk_lacks(&d, "Space tick");
	assert_string_equal(session_pane(d.session), "course");
	desk_keys(&d, "u u");
	desk_shows(&d, "Space tick “Team West einweisen”");
}

// On the sheet and in the lists each step is a row of its own, ticked and opened again; the cursor stays on it.
static void a_step_where_it_stands(void **state)
{
	(void)state;
	int32_t kr = milestone();
	char line[40];
	(void)snprintf(line, sizeof line, "kr show #%d", (int)kr);
	desk_run(&d, line);
	desk_keys(&d, "/");
	desk_type(&d, "Beratung");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Space tick off");
	desk_keys(&d, "Space");
	desk_said(&d, "Ticked: Beratung");
	desk_keys(&d, "Space");
	desk_said(&d, "Open again: Beratung");
	assert_int_equal(ticked(kr), 0);
	desk_run(&d, "krstep list");
	desk_keys(&d, "n");
	desk_shows(&d, "Space tick off");
	desk_keys(&d, "Space");
	assert_int_equal(ticked(kr), 1);
}

static void a_task(void **state)
{
	(void)state;
	desk_run(&d, "action add title=Anrufen dropped=2021-01-02");
	const struct action *a = &desk_rows(&d)->action[desk_rows(&d)->action_n - 1];
	int32_t id = a->id;
	desk_run(&d, "action list");
	desk_keys(&d, "/");
	desk_type(&d, "Anrufen");
	desk_keys(&d, "Enter Space");
	a = plan_find(desk_rows(&d), T_action, id);
	assert_int_equal(a->done, 18657);
	assert_int_equal(a->dropped, DAY_NONE); // it was not dropped after all
	desk_keys(&d, "Space");
	a = plan_find(desk_rows(&d), T_action, id);
	assert_int_equal(a->done, DAY_NONE);
}

// A deadline comes every year: ticked is that of this one.
static void a_deadline_of_the_year(void **state)
{
	(void)state;
	desk_run(&d, "deadline list");
	desk_keys(&d, "j");
	size_t before = desk_rows(&d)->deadline_done_n;
	desk_keys(&d, "Space");
	assert_int_equal(desk_rows(&d)->deadline_done_n, before + 1);
	const struct deadline_done *done = &desk_rows(&d)->deadline_done[before];
	assert_int_equal(done->year, 2021);
	assert_int_equal(done->day, 18657);
	desk_shows(&d, "Space tick off"); // the cursor stands on the deadline still
	desk_keys(&d, "Space");
	assert_int_equal(desk_rows(&d)->deadline_done_n, before);
	desk_said(&d, "Open again");
}

static void who_is_there_and_what_is_handled(void **state)
{
	(void)state;
	desk_run(&d, "meeting add kind=weekly day=2021-01-29 title=Runde");
	int32_t meeting = desk_rows(&d)->meeting[desk_rows(&d)->meeting_n - 1].id;
	char line[120];
	(void)snprintf(line, sizeof line, "attendance add meeting=#%d who=Ada kind=present", (int)meeting);
	desk_run(&d, line);
	int32_t ada = desk_rows(&d)->attendance[desk_rows(&d)->attendance_n - 1].id;
	(void)snprintf(line, sizeof line, "attendance tick #%d", (int)ada);
	desk_run(&d, line);
	assert_int_equal(((const struct attendance *)plan_find(desk_rows(&d), T_attendance, ada))->kind,
					 attendance_kind_EXCUSED);
	desk_run(&d, line);
	assert_int_equal(((const struct attendance *)plan_find(desk_rows(&d), T_attendance, ada))->kind,
					 attendance_kind_PRESENT);
	char guest[120];
	(void)snprintf(guest, sizeof guest, "attendance set #%d kind guest", (int)ada);
	desk_run(&d, guest);
	desk_refuses(&d, line, "nothing to tick");
	(void)snprintf(line, sizeof line, "item add meeting=#%d title=Haushalt", (int)meeting);
	desk_run(&d, line);
	int32_t item = desk_rows(&d)->meeting_item[desk_rows(&d)->meeting_item_n - 1].id;
	(void)snprintf(line, sizeof line, "item tick #%d", (int)item);
	desk_run(&d, line);
	assert_int_equal(((const struct meeting_item *)plan_find(desk_rows(&d), T_meeting_item, item))->handled,
					 yes_no_YES);
}

static void elsewhere_it_marks(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	desk_keys(&d, "3 Space");
	desk_said(&d, "Marked: 1");
	assert_int_equal(desk_head(&d), head);
}

// The key line names what works on this row.
static void hints_follow_the_row(void **state)
{
	(void)state;
	desk_keys(&d, "3");
	desk_lacks(&d, "+ better");
	desk_shows(&d, "l rate");
	desk_keys(&d, "l"); // on the best level of a criterion it gets no better
	desk_lacks(&d, "+ better");
	desk_shows(&d, "- worse");
	desk_lacks(&d, "l rate");
	int64_t head = desk_head(&d);
	desk_keys(&d, "+");
	desk_said(&d, "Bürgernutzen: this is the best level already.");
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "-");
	desk_shows(&d, "+ better  - worse");
	desk_keys(&d, "-"); // and on the lowest one no worse
	desk_shows(&d, "+ better");
	desk_lacks(&d, "- worse");
	desk_keys(&d, "u u");
	desk_keys(&d, "h");
	desk_lacks(&d, "+ better");
	desk_keys(&d, "2 g");
	desk_lacks(&d, "+ - value"); // on an objective
	desk_keys(&d, "j");
	desk_shows(&d, "+ - value");
	desk_keys(&d, "3 Enter g");
	desk_lacks(&d, "+ - rating");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_milestone_on_the_board, begin, end),
		cmocka_unit_test_setup_teardown(a_milestone_on_its_course, begin, end),
		cmocka_unit_test_setup_teardown(a_step_where_it_stands, begin, end),
		cmocka_unit_test_setup_teardown(a_task, begin, end),
		cmocka_unit_test_setup_teardown(a_deadline_of_the_year, begin, end),
		cmocka_unit_test_setup_teardown(who_is_there_and_what_is_handled, begin, end),
		cmocka_unit_test_setup_teardown(elsewhere_it_marks, begin, end),
		cmocka_unit_test_setup_teardown(hints_follow_the_row, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
