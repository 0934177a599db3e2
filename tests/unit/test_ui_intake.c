// SPDX-License-Identifier: EUPL-1.2
// The intake: which measures are ideas and requests, by whom they were asked, to whom an answer is owed, and the places
// decided beside those the points give.
#include "stage.h"

#include "rig.h"
#include "ui/intake.h"

#include <stdio.h>

// Viersen with two departments that asked for three measures, and two places decided.
static struct plan *requests(void)
{
	struct plan *p = fixture_viersen();
	static const char *const units[] = {"A10", "A20"}, *const titles[] = {"Personalamt", "Ordnungsamt"};
	for (int i = 0; i < 2; i++) {
		struct unit *u = fixture_add(p, T_unit);
		u->code = units[i];
		u->title = titles[i];
		u->pos = i;
	}
	for (size_t i = 0; i < p->measure_n; i++)
		p->measure[i].selection = selection_SELECTED;
	struct measure *m = p->measure;
	m[0].selection = m[1].selection = selection_SUBMITTED;
	m[0].requested_by = m[1].requested_by = p->unit[0].id;
	m[0].requested_on = fixture_day("2023-02-01");
	m[1].requested_on = fixture_day("2022-12-01");
	m[1].feedback_on = fixture_day("2022-12-24");
	m[1].feedback = "Wir prüfen es.";
	m[2].requested_by = p->unit[1].id; // decided, but nobody has said so
	m[3].origin = origin_STAFF;        // an idea, nobody is named
	m[3].selection = selection_OPEN;
	m[4].origin = origin_STAFF; // decided, and nobody waits
	return p;
}

static int32_t rank_of(const struct stage *s, size_t i)
{
	return s->look.score->rank[i];
}

static void who_asked_and_to_whom_an_answer_is_owed(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct stage *s = open_stage(&pane_intake, requests());
	struct intake_page page = intake_page(s->look.frame, &s->look);
	assert_int_equal(page.asked, 4);
	assert_int_equal(page.owed, 2);
	assert_int_equal(page.groups_n, 3);
	assert_string_equal(page.groups[0].heading, "A10 Personalamt");
	assert_int_equal(page.groups[0].owed, 1);
	assert_int_equal(page.groups[1].owed, 1);
	assert_int_equal(page.groups[2].owed, 0);
	assert_int_equal(page.rows[0].measure, 1); // who has waited longest comes first
	shows(s, 100, 20, "A10 Personalamt  (2)  1 answer owed");
	shows(s, 100, 20, "! 9 days");
	shows(s, 100, 20, "24 Dec 2022");
	tell(s);
	assert_string_equal(str_text(&s->head), "4 ideas and requests · 2 answers owed");
	assert_non_null(strstr(str_text(&s->first), "asked by Personalamt on 1 Dec 2022 (71 days ago)"));
	assert_non_null(strstr(str_text(&s->second), "answered on 24 Dec 2022: “Wir prüfen es.”"));
	close_stage(s);
}

static void next_goes_to_the_next_answer_owed(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_intake, requests());
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_int_equal(pane_intake.picked(s->state, &s->look).id, s->plan->measure[0].id);
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_int_equal(pane_intake.picked(s->state, &s->look).id, s->plan->measure[2].id);
	assert_int_equal(does(s, "previous"), ANSWER_DONE);
	assert_int_equal(pane_intake.picked(s->state, &s->look).id, s->plan->measure[0].id);
	s->look.search = "ordnungsamt";
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_int_equal(pane_intake.picked(s->state, &s->look).id, s->plan->measure[2].id);
	s->look.search = "gibt es nicht";
	assert_int_equal(does(s, "next"), ANSWER_REFUSED);
	close_stage(s);
}

static void the_decided_place_stands_beside_the_rank(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct plan *p = requests();
	struct stage *s = open_stage(&pane_intake, p);
	size_t low = 20, same = 21;
	p->measure[low].priority = 1;
	p->measure[same].priority = rank_of(s, same);
	assert_int_not_equal(rank_of(s, low), 1);
	assert_int_equal(intake_differs(&s->look, low), rank_of(s, low) - 1);
	assert_int_equal(intake_differs(&s->look, same), 0);
	pane_intake.sync(s->state, &s->look);
	char want[64];
	(void)snprintf(want, sizeof want, "1 / %d", rank_of(s, low));
	shows(s, 100, 30, want);
	assert_true(pane_intake.select(s->state, &s->look, T_measure, p->measure[low].id));
	i18n_set(LANG_EN);
	tell(s);
	assert_non_null(strstr(str_text(&s->second), "the steering group decided place 1, the points say rank"));
	assert_non_null(strstr(str_text(&s->second), "higher than calculated"));
	assert_true(pane_intake.select(s->state, &s->look, T_measure, p->measure[same].id));
	tell(s);
	assert_non_null(strstr(str_text(&s->second), "as the points say"));
	close_stage(s);
}

static void keys_decide_on_what_is_under_the_cursor(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_intake, requests());
	const struct measure *m = &s->plan->measure[1];
	char want[64];
	static const char *const verbs[] = {"select", "defer", "reject", "answer"};
	for (size_t i = 0; i < 4; i++) {
		(void)snprintf(want, sizeof want, "decide %s", verbs[i]);
		assert_int_equal(does(s, want), ANSWER_COMMAND);
		(void)snprintf(want, sizeof want, "measure %s %s", verbs[i], m->code);
		assert_string_equal(str_text(&s->command), want);
	}
	assert_int_equal(does(s, "decide nonsense"), ANSWER_IGNORED);
	assert_int_equal(does(s, "open"), ANSWER_COMMAND);
	(void)snprintf(want, sizeof want, "profile %s", m->code);
	assert_string_equal(str_text(&s->command), want);
	close_stage(s);
}

static void without_requests_it_says_how_one_comes_here(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct plan *p = requests();
	for (size_t i = 0; i < 4; i++) {
		p->measure[i].requested_by = NONE32;
		p->measure[i].requested_on = DAY_NONE;
		p->measure[i].origin = origin_STRATEGY;
	}
	struct stage *s = open_stage(&pane_intake, p);
	shows(s, 80, 19, "No ideas or requests are open.");
	assert_int_equal(does(s, "open"), ANSWER_IGNORED);
	assert_int_equal(pane_intake.picked(s->state, &s->look).table, TABLE_COUNT);
	tell(s);
	close_stage(s);
}

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
			 " ▸ 1 Dec 2022   12 Digitall…  submitted  +  – / 2=",
			 "   1 Feb 2023   44 Work Spa…  submitted  !  2 / 1 ≠",
			 " A20 Ordnungsamt  (1)  1 answer owed",
			 "   –            46 Druckman…  selected   !  – / 2=",
			 " nobody named  (1)",
			 "   –            34 Scanstel…  open          – / 4",
			 "",
			 " decided by the steering group  (2)",
			 "   –            26 iKFZ       selected      1 / 20= ≠",
			 "   1 Feb 2023   44 Work Spa…  submitted  !  2 / 1 ≠",
			 "",
		 }},
		{100,
		 {
			 "   asked        measure                                    selection  answer        Decision / rank",
			 " A10 Personalamt  (2)  1 answer owed",
			 " ▸ 1 Dec 2022   12 Digitallotsen                           submitted  24 Dec 2022   – / 2=",
			 "   1 Feb 2023   44 Work Space                              submitted  ! 9 days      2 / 1 ≠",
			 " A20 Ordnungsamt  (1)  1 answer owed",
			 "   –            46 Druckmanagement                         selected   ! owed        – / 2=",
			 " nobody named  (1)",
			 "   –            34 Scanstelle                              open                     – / 4",
			 "",
			 " decided by the steering group  (2)",
			 "   –            26 iKFZ                                    selected                 1 / 20= ≠",
			 "   1 Feb 2023   44 Work Space                              submitted  ! 9 days      2 / 1 ≠",
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
			 "– / 2=",
			 "   1 Feb 2023   strategy                 44 Work Space                           submitted  ! 9 days     "
			 " "
			 "2 / 1 ≠",
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
	assert_true(r->pane->focus(r->state, &r->look, &x, &y));
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
										"      2 / 1 ≠");
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

static void it_fits_every_size_in_both_languages(void **state)
{
	(void)state;
	static const int sizes[][2] = {{56, 4}, {60, 11}, {80, 19}, {100, 25}, {140, 30}, {200, 56}};
	for (int lang = 0; lang < 2; lang++)
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			struct rig r;
			i18n_set((enum lang)lang);
			rig_open(&r, &pane_intake, requests(), FIXTURE_TODAY);
			for (int k = 0; k < 6; k++) {
				rig_draw(&r, sizes[i][0], sizes[i][1]);
				const struct measure *m = plan_find(r.plan, T_measure, r.pane->picked(r.state, &r.look).id);
				static const int rows[] = {1, 0, 2, 3, 3, 3}; // in their order, and the last one stays
				assert_int_equal(m - r.plan->measure, rows[k]);
				char begins[32]; // "44 " is what the narrowest column shows of it
				(void)snprintf(begins, sizeof begins, "%.*s", sizes[i][0] < 80 ? 3 : 9,
							   arena_printf(r.frame, " %s %s", m->code + 1, m->title));
				assert_non_null(strstr(rig_focused(&r), "▸"));
				assert_non_null(strstr(rig_focused(&r), begins));
				(void)rig_act(&r, "cursor down");
			}
			rig_close(&r);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_asked_and_to_whom_an_answer_is_owed),
		cmocka_unit_test(next_goes_to_the_next_answer_owed),
		cmocka_unit_test(the_decided_place_stands_beside_the_rank),
		cmocka_unit_test(keys_decide_on_what_is_under_the_cursor),
		cmocka_unit_test(without_requests_it_says_how_one_comes_here),
		cmocka_unit_test(every_column_at_its_place),
		cmocka_unit_test(a_measure_may_stand_in_both_parts),
		cmocka_unit_test(a_click_goes_to_the_row_it_hits),
		cmocka_unit_test(the_first_row_of_a_group_brings_its_heading),
		cmocka_unit_test(it_fits_every_size_in_both_languages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
