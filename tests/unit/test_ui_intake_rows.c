// SPDX-License-Identifier: EUPL-1.2
// The rows of the intake line by line: their columns and order, the cursor in both parts, hits and clicks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/code.h"
#include "requests.h"
#include "rig.h"
#include "say/request.h"
#include "ui/intake/intake.h"
#include "ui/panes.h"

// The same with the places decided: of iKFZ, and of Work Space, which was asked for and so stands there twice.
static void open_decided(struct rig *r)
{
	struct plan *p = requests();
	p->measure[0].priority = 2;
	p->measure[20].priority = 1;
	rig_open(r, &pane_intake, p, FIXTURE_TODAY);
}

static void every_column_at_its_place(void **state)
{
	(void)state;
	static const struct {
		int w;
		const char *rows[13];
	} pages[] = {
		{56,
		 {
			 "   asked        measure       selection     Dec. / rank",
			 " A10 Personalamt  (2)  1 answer owed",
			 " ▸ 1 Dec 2022   12 Digitall…  submitted  +  – / –",
			 "   1 Feb 2023   44 Work Spa…  submitted  !  2 / –",
			 " A20 Ordnungsamt  (1)  1 answer owed",
			 "   –            46 Druckman…  selected   !  – / 1",
			 " nobody named  (1)",
			 "   –            34 Scanstel…  open          – / 2",
			 "",
			 " decided by the steering group  (2)",
			 "   –            26 iKFZ       selected      1 / 18= ≠",
			 "   1 Feb 2023   44 Work Spa…  submitted  !  2 / –",
			 "",
		 }},
		{100,
		 {
			 "   asked        measure                                    selection  answer        Decision / rank",
			 " A10 Personalamt  (2)  1 answer owed",
			 " ▸ 1 Dec 2022   12 Digitallotsen                           submitted  24 Dec 2022   – / –",
			 "   1 Feb 2023   44 Work Space                              submitted  ! 9 days      2 / –",
			 " A20 Ordnungsamt  (1)  1 answer owed",
			 "   –            46 Druckmanagement                         selected   ! owed        – / 1",
			 " nobody named  (1)",
			 "   –            34 Scanstelle                              open                     – / 2",
			 "",
			 " decided by the steering group  (2)",
			 "   –            26 iKFZ                                    selected                 1 / 18= ≠",
			 "   1 Feb 2023   44 Work Space                              submitted  ! 9 days      2 / –",
			 "",
		 }},
		{122, // the narrowest with the origin
		 {
			 "   asked        origin                   measure                                 selection  answer       "
			 " "
			 "Decision / rank",
			 " A10 Personalamt  (2)  1 answer owed",
			 " ▸ 1 Dec 2022   strategy                 12 Digitallotsen                        submitted  24 Dec 2022  "
			 " "
			 "– / –",
			 "   1 Feb 2023   strategy                 44 Work Space                           submitted  ! 9 days     "
			 " "
			 "2 / –",
		 }},
	};
	struct rig r;
	open_decided(&r);
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		rig_draw(&r, pages[i].w, 13);
		for (int y = 0; y < 13 && pages[i].rows[y]; y++)
			if (strcmp(rig_row(&r, y), pages[i].rows[y]) != 0)
				fail_msg("line %d at %d:\n%s\nnot\n%s", y, pages[i].w, rig_row(&r, y), pages[i].rows[y]);
	}
	rig_draw(&r, 121, 13);
	assert_false(rig_has(&r, "origin"));
	rig_close(&r);
}

// The line with the cursor.
static int line_at(struct rig *r)
{
	int x, y = -1;
	rig_draw(r, 100, 20);
	assert_true(rig_cursor(r, &x, &y));
	assert_int_equal(x, 3);
	return y;
}

// What stands in both parts is gone to in both by its name; as an answer owed, once.
static void a_measure_may_stand_in_both_parts(void **state)
{
	(void)state;
	struct rig r;
	open_decided(&r);
	static const int owed[] = {3, 5, 3, 5};
	for (int i = 0; i < 4; i++) {
		assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
		assert_int_equal(line_at(&r), owed[i]);
	}
	r.look.search = "work space";
	static const int named[] = {11, 3, 11};
	for (int i = 0; i < 3; i++) {
		assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
		assert_int_equal(line_at(&r), named[i]);
	}
	r.pane->sync(r.state, &r.look); // it stays in its part
	assert_int_equal(line_at(&r), 11);
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_int_equal(line_at(&r), 3);
	r.pane->sync(r.state, &r.look);
	assert_int_equal(line_at(&r), 3);
	rig_act(&r, "cursor last");
	assert_int_equal(line_at(&r), 11);
	r.plan->measure[0].priority = NONE32; // no place any more: to its other line
	rig_sync(&r);
	assert_int_equal(line_at(&r), 3);
	assert_true(r.pane->select(r.state, &r.look, T_measure, 21));
	assert_int_equal(line_at(&r), 10);
	assert_true(r.pane->select(r.state, &r.look, T_measure, 1)); // asked for first of all
	assert_int_equal(line_at(&r), 3);
	assert_false(r.pane->select(r.state, &r.look, T_measure, 30));
	assert_false(r.pane->select(r.state, &r.look, T_goal, 1));
	static const struct {
		const char *search;
		int line;
	} by[] = {{"M34", 7}, {"ordnungs", 5}, {"ikfz", 10}}; // by code, by who asked, by title
	for (size_t i = 0; i < 3; i++) {
		r.look.search = by[i].search;
		assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
		assert_int_equal(line_at(&r), by[i].line);
	}
	r.look.search = "nirgends";
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "Nothing here contains this.");
	r.look.search = "";
	r.plan->measure[0].feedback_on = r.plan->measure[2].feedback_on = FIXTURE_TODAY;
	rig_sync(&r);
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "No answer is owed.");
	rig_close(&r);
}

// Of the same day by code, without a day last; of the same place by code; narrowed as every other pane is.
static void rows_have_their_order(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = requests();
	for (size_t i = 0; i < p->measure_n; i++)
		p->measure[i].requested_by = NONE32;
	static const char *const days[] = {"2023-02-10", "2023-02-09", NULL, "2023-02-09", "2023-02-11"};
	for (int i = 0; i < 5; i++) {
		p->measure[i].requested_by = p->unit[0].id;
		p->measure[i].requested_on = days[i] ? fixture_day(days[i]) : DAY_NONE;
		p->measure[i].feedback_on = DAY_NONE;
	}
	p->measure[6].priority = p->measure[5].priority = p->measure[7].priority = 3;
	p->measure[8].priority = 2;
	plan_changed(p);
	rig_open(&r, &pane_intake, p, FIXTURE_TODAY);
	struct intake_page page = intake_page(r.look.frame, &r.look);
	static const uint32_t wanted[] = {3, 1, 0, 4, 2}; // M34 and M12 of one day …
	for (int i = 0; i < 5; i++) {
		const struct measure *m = &p->measure[page.rows[i].measure];
		if (i > 0 && m->requested_on == p->measure[page.rows[i - 1].measure].requested_on)
			assert_true(code_compare(p->measure[page.rows[i - 1].measure].code, m->code) < 0);
		else
			assert_int_equal(m->requested_on, p->measure[wanted[i]].requested_on);
	}
	assert_int_equal(page.rows[5].measure, 8); // the second place before the three thirds
	for (int i = 6; i < 8; i++)
		assert_true(code_compare(p->measure[page.rows[i].measure].code, p->measure[page.rows[i + 1].measure].code) < 0);
	assert_true(r.pane->select(r.state, &r.look, T_measure, 1));
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), ", asked by Personalamt on 10 Feb 2023 (today) · "));
	assert_true(r.pane->select(r.state, &r.look, T_measure, 2));
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), " on 9 Feb 2023 (1 day ago) · "));
	rig_draw(&r, 100, 30);
	assert_non_null(strstr(rig_focused(&r), "  ! 1 day   "));
	assert_true(r.pane->select(r.state, &r.look, T_measure, 5));
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), " on 11 Feb 2023 · ")); // a day to come has no age
	uint8_t passes[46] = {0};
	passes[1] = passes[7] = 1;
	r.look.shown = passes;
	r.look.filter = "mine";
	rig_sync(&r);
	page = intake_page(r.look.frame, &r.look);
	assert_int_equal(page.rows_n, 2);
	assert_int_equal(page.rows[0].measure, 1);
	assert_int_equal(page.rows[1].measure, 7);
	r.pane->headline(r.state, &r.look, &r.second);
	assert_non_null(strstr(str_text(&r.second), "1 idea or request · 1 answer owed · mine"));
	rig_close(&r);
}

// In a plan without weights there is no rank to differ from.
static void a_place_without_a_rank(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = requests();
	for (size_t i = 0; i < p->criterion_n; i++)
		p->criterion[i].weight = NONE32;
	p->measure[20].priority = 1;
	rig_open(&r, &pane_intake, p, FIXTURE_TODAY);
	assert_int_equal(request_differs(&r.look, 20), 0);
	assert_int_equal(request_differs(&r.look, 21), 0);
	assert_true(r.pane->select(r.state, &r.look, T_measure, 21));
	rig_draw(&r, 100, 20);
	assert_string_equal(rig_focused(&r),
						" ▸ –            26 iKFZ                                    selected                 1 / –");
	rig_describe(&r);
	assert_string_equal(str_text(&r.second), "the steering group decided place 1");
	rig_close(&r);
}

static void a_click_goes_to_the_row_it_hits(void **state)
{
	(void)state;
	struct rig r;
	open_decided(&r);
	static const int rows[] = {2, 3, 5, 7, 10, 11}, others[] = {-1, 0, 1, 4, 6, 8, 9, 12, 19, 20};
	rig_draw(&r, 100, 20);
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(rig_click(&r, 50, rows[i], false), ANSWER_DONE);
		assert_int_equal(line_at(&r), rows[i]);
	}
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_int_equal(rig_click(&r, 50, others[i], false), ANSWER_IGNORED);
	assert_int_equal(line_at(&r), 11);
	assert_int_equal(rig_click(&r, 50, 7, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "profile M34");
	rig_act(&r, "cursor first");
	rig_draw(&r, 100, 5);
	assert_string_equal(rig_row(&r, 4), "   ▼ 8 more");
	assert_int_equal(rig_click(&r, 50, 4, false), ANSWER_IGNORED); // it hides a row
	assert_int_equal(rig_click(&r, 50, 3, false), ANSWER_DONE);
	rig_act(&r, "cursor last");
	rig_draw(&r, 100, 5);
	assert_string_equal(rig_row(&r, 3), " ▸ 1 Feb 2023   44 Work Space                              submitted  ! 9 days"
										"      2 / –");
	assert_string_equal(rig_row(&r, 4), "   ▲ 8");
	rig_act(&r, "cursor page-up"); // two rows
	rig_draw(&r, 100, 5);
	assert_string_equal(r.plan->measure[r.pane->picked(r.state, &r.look).id - 1].title, "Scanstelle");
	rig_close(&r);
}

// The heading of a group is seen with its first row, though it is no row itself.
static void the_first_row_of_a_group_brings_its_heading(void **state)
{
	(void)state;
	struct rig r;
	open_decided(&r);
	rig_act(&r, "cursor last");
	rig_draw(&r, 100, 5);
	rig_act(&r, "cursor up");
	rig_draw(&r, 100, 5);
	assert_string_equal(rig_row(&r, 1), " decided by the steering group  (2)");
	rig_act(&r, "cursor up");
	rig_draw(&r, 100, 5);
	assert_true(rig_has(&r, " nobody named  (1)"));
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_at_its_place),
		cmocka_unit_test(a_measure_may_stand_in_both_parts),
		cmocka_unit_test(rows_have_their_order),
		cmocka_unit_test(a_place_without_a_rank),
		cmocka_unit_test(a_click_goes_to_the_row_it_hits),
		cmocka_unit_test(the_first_row_of_a_group_brings_its_heading),
	};
	return cmocka_run_group_tests_name("rows of the intake", tests, NULL, NULL);
}
