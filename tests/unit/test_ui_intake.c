// SPDX-License-Identifier: EUPL-1.2
// The intake: which measures are ideas and requests, by whom they were asked, to whom an answer is owed, and the places
// decided beside those the points give.
#include "say/request.h"
#include "stage.h"

#include "requests.h"
#include "rig.h"
#include "ui/intake/intake.h"

#include <stdio.h>

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
	assert_int_equal(request_differs(&s->look, low), rank_of(s, low) - 1);
	assert_int_equal(request_differs(&s->look, same), 0);
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
		cmocka_unit_test(it_fits_every_size_in_both_languages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
