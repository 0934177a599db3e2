// SPDX-License-Identifier: EUPL-1.2
// The course as a pane: what is drawn and said of a key result over the weeks, how the cursor walks, and what the
// privacy hides.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"

static struct rig r;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	rig_open(&r, &pane_course, fixture_small(), FIXTURE_TODAY);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	rig_close(&r);
	return 0;
}

static bool show(enum table_id t, int32_t id)
{
	return r.pane->select(r.state, &r.look, t, id);
}

static struct key_result *kr(int32_t id)
{
	return (struct key_result *)(uintptr_t)plan_find(r.plan, T_key_result, id);
}

static void says(const char *first, const char *second)
{
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), first);
	assert_string_equal(str_text(&r.second), second);
}

static struct check_in *check_in(int32_t key_result, const char *day, int64_t value)
{
	struct check_in *c = fixture_add(r.plan, T_check_in);
	c->key_result = key_result;
	c->day = fixture_day(day);
	c->value = value;
	return c;
}

static void without_a_choice_it_shows_the_first_objective(void **state)
{
	(void)state;
	rig_draw(&r, 80, 19);
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_key_result);
	assert_true(rig_has(&r, "O1 "));
}

static void the_cursor_walks_the_check_ins(void **state)
{
	(void)state;
	assert_true(show(T_key_result, 3));
	says("Wed 8 Feb (CW 6): 17 of 25 Gemeinden · 68% of 43% expected · confidence 8",
		 "zwei Gemeinden warten auf Freigabe · +2 since Wed 1 Feb");
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_check_in);
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 10);
	assert_int_equal(rig_act(&r, "cursor left"), ANSWER_DONE);
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "15 of 25"));
	rig_act(&r, "cursor first");
	int first = r.pane->picked(r.state, &r.look).id;
	rig_act(&r, "cursor left"); // there is nothing before it
	assert_int_equal(r.pane->picked(r.state, &r.look).id, first);
	rig_act(&r, "cursor last");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 10);
	rig_draw(&r, 100, 25);
	int x, y;
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(canvas_at(r.canvas, x + RIG_MARGIN, y + RIG_MARGIN)->ch, 0x25cb);
	assert_int_equal(canvas_at(r.canvas, x + RIG_MARGIN, y + RIG_MARGIN)->role, ROLE_FIELD);
}

static void a_blocker_is_marked_until_the_privacy_hides_it(void **state)
{
	(void)state;
	struct check_in *in = check_in(3, "2023-02-10", 18000);
	in->blocker = "nobody answers";
	in->note = "asked twice";
	rig_sync(&r);
	show(T_key_result, 3);
	says("Fri 10 Feb (CW 6): 18 of 25 Gemeinden · 72% of 46% expected",
		 "in the way: nobody answers · asked twice · +1 since Wed 8 Feb");
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "●"));
	assert_true(rig_has(&r, "with a blocker"));
	r.look.privacy = PRIVACY_PUBLIC;
	says("Fri 10 Feb (CW 6): 18 of 25 Gemeinden · 72% of 46% expected", "+1 since Wed 8 Feb");
	rig_draw(&r, 100, 25);
	assert_false(rig_has(&r, "●"));
}

static void hidden_money_is_drawn_as_a_share_of_the_way(void **state)
{
	(void)state;
	kr(3)->unit = "€";
	show(T_key_result, 3);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "17 of 25 €"));
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rig_draw(&r, 100, 25);
	assert_false(rig_has(&r, "25 €") || rig_has(&r, " 17") || rig_has(&r, " 20 ┤"));
	assert_true(rig_has(&r, "100% ┤"));
	assert_true(rig_has(&r, "0% └"));
	says("Wed 8 Feb (CW 6): 68% of 43% expected · confidence 8", "zwei Gemeinden warten auf Freigabe");
}

static void up_and_down_lead_to_other_key_results(void **state)
{
	(void)state;
	show(T_key_result, 3);
	rig_act(&r, "cursor down");
	rig_describe(&r);
	rig_draw(&r, 80, 19);
	assert_true(rig_has(&r, "O2-KR2"));
	rig_act(&r, "cursor up");
	rig_draw(&r, 80, 19);
	assert_true(rig_has(&r, "O2-KR1"));
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet kr #3");
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "kr value 2023Q1-O2-KR1 18");
	assert_int_equal(rig_act(&r, "shift 1"), ANSWER_IGNORED);
}

static void an_objective_shows_them_side_by_side_and_esc_leads_back(void **state)
{
	(void)state;
	int32_t objective = kr(3)->objective;
	assert_true(show(T_objective, objective));
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "▸KR1"));
	assert_true(rig_has(&r, "KR2"));
	assert_int_equal(rig_act(&r, "cursor right"), ANSWER_DONE);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "▸KR2"));
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	int32_t id = r.pane->picked(r.state, &r.look).id;
	assert_string_equal(str_text(&r.command), arena_printf(r.frame, "kr course #%d", (int)id));
	show(T_key_result, id);
	assert_int_equal(rig_act(&r, "cancel"), ANSWER_DONE);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "▸KR2"));
	assert_int_equal(rig_act(&r, "cancel"), ANSWER_IGNORED); // to where it was opened from
	show(T_key_result, id);                                  // from elsewhere
	assert_int_equal(rig_act(&r, "cancel"), ANSWER_IGNORED);
	show(T_objective, objective);
	rig_act(&r, "cursor right");
	rig_click(&r, 2, 5, false);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "▸KR1"));
}

static void page_down_leads_from_objective_to_objective(void **state)
{
	(void)state;
	show(T_objective, 1);
	int seen = 0;
	for (int i = 0; i < 20; i++) {
		assert_int_equal(rig_act(&r, "cursor page-down"), ANSWER_DONE);
		rig_draw(&r, 100, 25);
		const char *row = rig_row(&r, 0);
		seen |= row[1] == 'O' ? 1 << (row[2] - '0') : 0;
	}
	assert_int_equal(seen & 0x1e, 0x1e); // O1 to O4, round and round
	show(T_objective, 1);
	rig_act(&r, "cursor page-up");
	rig_act(&r, "cursor page-down");
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, " O1 "));
}

static void what_is_gone_gives_way(void **state)
{
	(void)state;
	show(T_key_result, 3);
	for (size_t i = 0; i < r.plan->key_result_n; i++)
		if (r.plan->key_result[i].id == 3)
			r.plan->key_result[i].id = 999;
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_int_not_equal(r.pane->picked(r.state, &r.look).id, 3);
}

// Without check-ins, without target, without a quarter, in one day: every kind of key result fits every size.
static void it_fits_every_size(void **state)
{
	(void)state;
	for (size_t i = 0; i < r.plan->key_result_n; i++)
		for (int size = 0; size < RIG_SIZES; size++) {
			for (int dots = 0; dots < 2; dots++) {
				r.look.dots = dots;
				assert_true(show(T_key_result, r.plan->key_result[i].id));
				rig_draw(&r, rig_sizes[size].w, rig_sizes[size].h);
				assert_true(rig_has(&r, r.plan->key_result[i].code));
				assert_true(show(T_objective, r.plan->key_result[i].objective));
				rig_draw(&r, rig_sizes[size].w, rig_sizes[size].h);
				assert_true(rig_has(&r, "▸"));
			}
		}
}

static void a_quarter_of_one_day_and_of_ten_years_is_drawn(void **state)
{
	(void)state;
	const struct objective *o = plan_find(r.plan, T_objective, kr(3)->objective);
	struct cycle *c = (struct cycle *)(uintptr_t)plan_find(r.plan, T_cycle, o->cycle);
	c->start = c->end = FIXTURE_TODAY;
	rig_sync(&r);
	show(T_key_result, 3);
	rig_draw(&r, 80, 19);
	assert_true(rig_has(&r, "CW  6"));
	c->end = c->start + 3652;
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_true(rig_has(&r, "CW  7"));
	c->start = c->end = DAY_NONE;
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_true(rig_has(&r, "17 of 25"));
}

static void the_days_can_be_clicked(void **state)
{
	(void)state;
	show(T_key_result, 3);
	rig_draw(&r, 80, 19);
	int x, y;
	rig_cursor(&r, &x, &y);
	rig_act(&r, "cursor first");
	rig_draw(&r, 80, 19);
	assert_int_not_equal(r.pane->picked(r.state, &r.look).id, 10);
	rig_click(&r, x, y, false);
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 10);
	rig_click(&r, 0, 0, false); // beside them: nothing
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
		TEST(without_a_choice_it_shows_the_first_objective),
		TEST(the_cursor_walks_the_check_ins),
		TEST(a_blocker_is_marked_until_the_privacy_hides_it),
		TEST(hidden_money_is_drawn_as_a_share_of_the_way),
		TEST(up_and_down_lead_to_other_key_results),
		TEST(an_objective_shows_them_side_by_side_and_esc_leads_back),
		TEST(page_down_leads_from_objective_to_objective),
		TEST(what_is_gone_gives_way),
		TEST(it_fits_every_size),
		TEST(a_quarter_of_one_day_and_of_ten_years_is_drawn),
		TEST(the_days_can_be_clicked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
