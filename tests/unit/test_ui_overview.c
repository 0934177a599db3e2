// SPDX-License-Identifier: EUPL-1.2
// The overview: where its panes lie at every size, the focus, and how the map narrows the others.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/code.h"
#include "rig.h"
#include "ui/overview.h"
#include "ui/panes.h"

static bool apart(struct rect a, struct rect b)
{
	return a.w == 0 || a.h == 0 || b.w == 0 || b.h == 0 || a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y ||
		   b.y + b.h <= a.y;
}

// At every size and focus: inside, apart from each other, the focused one has most room and at least eleven rows.
static void test_layout(void **state)
{
	(void)state;
	for (int w = 60; w <= 220; w += 3)
		for (int h = 12; h <= 70; h++)
			for (int focused = 0; focused < OVERVIEW_PANES; focused++) {
				struct overview_layout l = overview_layout(w, h, focused);
				struct rect all[2 * OVERVIEW_PANES];
				for (int i = 0; i < OVERVIEW_PANES; i++) {
					all[2 * i] = l.place[i].head;
					all[2 * i + 1] = l.place[i].body;
				}
				for (int i = 0; i < 2 * OVERVIEW_PANES; i++) {
					assert_true(all[i].x >= 0 && all[i].y >= 0 && all[i].x + all[i].w <= w && all[i].y + all[i].h <= h);
					for (int k = 0; k < i; k++)
						assert_true(apart(all[i], all[k]));
				}
				assert_true(l.place[focused].body.h >= 11);
				assert_int_equal(l.side_by_side, w >= 120 && h >= 24);
				for (int i = 0; i < OVERVIEW_PANES; i++)
					assert_int_equal(l.place[i].body.h > 0, l.side_by_side || i == focused);
			}
}

static void open_overview(struct rig *r, struct plan *p)
{
	rig_open(r, &pane_overview, p, FIXTURE_TODAY);
	r->look.linked = true;
	rig_sync(r);
}

static void test_every_size(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		for (int plan = 0; plan < 3; plan++)
			for (int i = 0; i < RIG_SIZES; i++) {
				struct rig r;
				open_overview(&r, plan == 0 ? fixture_small() : plan == 1 ? fixture_viersen() : plan_new());
				for (int focus = 0; focus < OVERVIEW_PANES; focus++) {
					rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
					for (int k = 0; k < OVERVIEW_PANES; k++)
						assert_true(rig_has(
							&r, tr(pane_named((const char *[]){"map", "okr", "measures", "roadmap"}[k])->title)));
					rig_describe(&r);
					assert_true(r.first.len > 0);
					rig_act(&r, "cursor down");
					assert_int_equal(rig_act(&r, "focus next"), ANSWER_DONE);
				}
				rig_close(&r);
			}
	}
	i18n_set(LANG_EN);
}

static void test_focus_goes_round(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_small());
	static const char *const order[] = {"▸ 2 ", "▸ 3 ", "▸ 4 ", "▸ 1 "};
	for (int i = 0; i < 4; i++) {
		rig_act(&r, "focus next");
		rig_draw(&r, 80, 19);
		assert_true(rig_has(&r, order[i]));
	}
	rig_act(&r, "focus previous");
	rig_draw(&r, 80, 19);
	assert_true(rig_has(&r, order[2]));
	assert_int_equal(rig_act(&r, "focus nowhere"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "focus measures"), ANSWER_DONE);
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_measure);
	rig_close(&r);
}

// The first frame shows every measure; moving on the map leaves those of the goal chosen; F brings all of them back.
static void test_map_narrows_the_others(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_small());
	rig_draw(&r, 160, 44);
	assert_true(rig_has(&r, "Auswertung der Hotline"));
	assert_true(rig_has(&r, "Dokumentenmanagement"));
	int32_t goal = NONE32;
	assert_int_equal(code_find(r.plan, T_goal, "DD3", FIXTURE_TODAY, &goal, NULL), LS_OK);
	assert_true(r.pane->select(r.state, &r.look, T_goal, goal));
	rig_draw(&r, 160, 44);
	assert_true(rig_has(&r, "Auswertung der Hotline"));
	assert_false(rig_has(&r, "Dokumentenmanagement"));
	r.look.linked = false;
	rig_sync(&r);
	rig_draw(&r, 160, 44);
	assert_true(rig_has(&r, "Dokumentenmanagement"));
	rig_close(&r);
}

// Viersen's measures serve no goal: moving on the map must not empty the list.
static void test_unused_relation_does_not_narrow(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_viersen());
	rig_act(&r, "cursor down");
	rig_act(&r, "cursor right");
	rig_draw(&r, 160, 44);
	assert_true(rig_has(&r, "Work Space"));
	rig_close(&r);
}

static void test_acts_go_to_the_focused_pane(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_small());
	rig_act(&r, "focus measures");
	rig_draw(&r, 160, 44);
	struct pick before = r.pane->picked(r.state, &r.look);
	rig_act(&r, "cursor down");
	struct pick after = r.pane->picked(r.state, &r.look);
	assert_int_equal(after.table, T_measure);
	assert_int_not_equal(before.id, after.id);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_int_equal(strncmp(str_text(&r.command), "sheet measure ", 14), 0);
	assert_int_equal(rig_click(&r, 90, 0, false), ANSWER_DONE); // the head of the OKR board
	rig_draw(&r, 160, 44);
	assert_true(rig_has(&r, "▸ 2 "));
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_layout),
		cmocka_unit_test(test_every_size),
		cmocka_unit_test(test_focus_goes_round),
		cmocka_unit_test(test_map_narrows_the_others),
		cmocka_unit_test(test_unused_relation_does_not_narrow),
		cmocka_unit_test(test_acts_go_to_the_focused_pane),
	};
	return cmocka_run_group_tests_name("overview", tests, NULL, NULL);
}
