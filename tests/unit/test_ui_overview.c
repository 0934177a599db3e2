// SPDX-License-Identifier: EUPL-1.2
// The overview: where its panes lie at every size, the focus, and how the map narrows the others.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/code.h"
#include "rig.h"
#include "ui/overview/overview.h"
#include "ui/panes.h"

#include <stdio.h>

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

// What each plan says first in each pane, before anybody has moved in it; the map has been moved a goal down.
static const char *const told[3][OVERVIEW_PANES] = {
	{"DL1 Einheitlicher Projektmanagementstandard (Digitales Landratsamt)",
	 "Nothing is planned here. < and > lead to other quarters.", // no objective belongs to the goal
	 "8 Dokumentenmanagementsystem / eAkte · 2.00 = ",
	 "8 Dokumentenmanagementsystem / eAkte · Rollout Oct 2022–Dec 2024 (27 months) · 16% of the time · 15% done · "
	 "2023: 0.4 posts "
	 "· "
	 "2023: 700–800 k€ · over all years 2800–3200 k€"},
	{"DV1 Moderne Arbeitsplätze und digitale Zusammenarbeit (Digitale Verwaltung)",
	 "The board shows objectives and key results as soon as the plan has a quarter.", "44 Work Space",
	 "1 Rückmeldungen/Infos · no phase yet"},
	{"The map shows the strategic goals as soon as the plan has some.",
	 "The board shows objectives and key results as soon as the plan has a quarter.", "This plan has no measures yet.",
	 "This plan has no measures yet, so there is nothing to show over time."},
};

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
					if (lang && strncmp(str_text(&r.first), told[plan][focus], strlen(told[plan][focus])) != 0)
						fail_msg("not “%s” but “%s”", told[plan][focus], str_text(&r.first));
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

static void heads(struct rig *r, const char *text)
{
	struct str head = {0};
	r->pane->headline(r->state, &r->look, &head);
	assert_string_equal(str_text(&head), text);
	str_free(&head);
}

// The first line says whether anything is left out; what is told in a pane's own head is not told twice.
static void test_headline(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_small());
	rig_draw(&r, 120, 26);
	heads(&r, "all panes show everything"); // nobody has moved on the map
	rig_act(&r, "cursor down");
	heads(&r, "the map's choice narrows the others");
	r.look.linked = false;
	heads(&r, "all panes show everything");
	r.look.linked = true;
	rig_draw(&r, 60, 11); // no heads: that of the focused pane
	heads(&r, "12 goals · Q1 2023 · CW 6, week 6 of 13");
	rig_act(&r, "focus measures");
	heads(&r, "1 of 10 measures · Ortsunabhängiger Aktenzugriff · sorted by score ▼");
	rig_close(&r);
	open_overview(&r, fixture_viersen()); // its measures serve no goal
	rig_draw(&r, 120, 26);
	rig_act(&r, "cursor down");
	heads(&r, "all panes show everything");
	rig_close(&r);
}

static void expect_focus(struct rig *r, int pane)
{
	static const char *const marks[] = {"▸ 1 Map", "▸ 2 OKR", "▸ 3 Measures", "▸ 4 Roadmap"};
	rig_draw(r, r->w, r->h);
	for (int i = 0; i < OVERVIEW_PANES; i++)
		assert_int_equal(rig_has(r, marks[i]), i == pane);
}

// Side by side every cell but the line between belongs to a pane; the wheel points, a click goes there.
static void test_where_one_points(void **state)
{
	(void)state;
	static const struct {
		int x, y, pane;
	} cells[] = {{0, 0, 0},   {58, 0, 0}, {58, 11, 0},  {0, 12, 2},  {58, 12, 2},
				 {58, 23, 2}, {60, 0, 1}, {119, 11, 1}, {60, 12, 3}, {119, 23, 3}};
	struct rig r;
	char line[40];
	open_overview(&r, fixture_small());
	rig_draw(&r, 120, 24);
	for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
		rig_act(&r, cells[i].pane == 0 ? "focus okr" : "focus map");
		snprintf(line, sizeof line, "focus at %d %d", cells[i].x, cells[i].y);
		assert_int_equal(rig_act(&r, line), ANSWER_DONE);
		expect_focus(&r, cells[i].pane);
		rig_act(&r, cells[i].pane == 0 ? "focus okr" : "focus map");
		assert_int_equal(rig_click(&r, cells[i].x, cells[i].y, false), ANSWER_DONE);
		expect_focus(&r, cells[i].pane);
	}
	rig_act(&r, "focus okr");
	assert_int_equal(rig_click(&r, 59, 5, false), ANSWER_IGNORED); // between them
	assert_int_equal(rig_act(&r, "focus at 59 5"), ANSWER_DONE);
	expect_focus(&r, 1);
	rig_close(&r);
}

// Where only one pane is unfolded, a click on another's head or its sentence unfolds that, and the wheel does not.
static void test_pointing_at_what_is_folded(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_small());
	rig_draw(&r, 80, 19); // map, then a head and a sentence for each of the others
	assert_non_null(strstr(rig_row(&r, 13), "2 OKR"));
	assert_int_equal(rig_act(&r, "focus at 40 14"), ANSWER_DONE);
	expect_focus(&r, 0);
	assert_int_equal(rig_click(&r, 40, 14, false), ANSWER_DONE); // the sentence
	expect_focus(&r, 1);
	assert_int_equal(rig_click(&r, 40, 18, true), ANSWER_DONE); // that of the roadmap: nothing is opened
	expect_focus(&r, 3);
	assert_int_equal(rig_click(&r, 40, 4, false), ANSWER_DONE); // the head of the measures
	expect_focus(&r, 2);
	rig_close(&r);
}

// A click into a pane reaches it at its own cell.
static void test_click_inside(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	open_overview(&r, fixture_small());
	rig_act(&r, "focus measures");
	rig_act(&r, "cursor down 2");
	rig_draw(&r, 120, 24);
	int32_t third = r.pane->picked(r.state, &r.look).id;
	assert_true(rig_cursor(&r, &x, &y));
	assert_true(y > 12 && x < 59);
	rig_act(&r, "cursor first");
	rig_act(&r, "focus map");
	rig_draw(&r, 120, 24);
	assert_int_equal(rig_click(&r, x, y, false), ANSWER_DONE);
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_measure);
	assert_int_equal(r.pane->picked(r.state, &r.look).id, third);
	assert_int_equal(rig_click(&r, x, y, true), ANSWER_COMMAND);
	assert_int_equal(strncmp(str_text(&r.command), "sheet measure M", 15), 0);
	rig_close(&r);
}

// What is chosen from outside is looked for in the focused pane first, then in the others.
static void test_choosing_from_outside(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_small());
	rig_draw(&r, 120, 24);
	rig_act(&r, "focus roadmap");
	assert_true(r.pane->select(r.state, &r.look, T_measure, 5));
	expect_focus(&r, 3);
	assert_true(r.pane->select(r.state, &r.look, T_objective, 2));
	expect_focus(&r, 1);
	assert_true(r.pane->select(r.state, &r.look, T_measure, 5));
	expect_focus(&r, 2);
	assert_false(r.pane->select(r.state, &r.look, T_meeting, 1));
	expect_focus(&r, 2);
	rig_close(&r);
}

static bool hinted(const struct hint *hints, const char *command)
{
	int n = 0;
	for (; hints->command; hints++)
		n += strcmp(hints->command, command) == 0;
	assert_true(n < 2);
	return n == 1;
}

// Its own keys and those of the focused pane; while a shift waits for its answer, only the answer.
static void test_keys_that_are_told(void **state)
{
	(void)state;
	struct rig r;
	open_overview(&r, fixture_small());
	rig_draw(&r, 120, 24);
	assert_true(r.pane->inner(r.state) == pane_named("map"));
	rig_act(&r, "focus roadmap");
	rig_draw(&r, 120, 24);
	assert_true(r.pane->inner(r.state) == pane_named("roadmap"));
	const struct hint *hints = r.pane->hints_now(r.state, &r.look);
	assert_true(hinted(hints, "focus next") && hinted(hints, "open") && hinted(hints, "shift 1"));
	assert_false(r.pane->waits(r.state));
	assert_int_equal(rig_act(&r, "shift 1"), ANSWER_DONE);
	hints = r.pane->hints_now(r.state, &r.look);
	assert_true(r.pane->waits(r.state));
	assert_true(hinted(hints, "open") && hinted(hints, "back"));
	assert_false(hinted(hints, "focus next") || hinted(hints, "zoom in"));
	rig_act(&r, "cancel");
	assert_false(r.pane->waits(r.state));
	r.look.search = "auswertung";
	assert_int_equal(r.pane->seek(r.state, &r.look), 2); // in the focused pane
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
		cmocka_unit_test(test_headline),
		cmocka_unit_test(test_where_one_points),
		cmocka_unit_test(test_pointing_at_what_is_folded),
		cmocka_unit_test(test_click_inside),
		cmocka_unit_test(test_choosing_from_outside),
		cmocka_unit_test(test_keys_that_are_told),
	};
	return cmocka_run_group_tests_name("overview", tests, NULL, NULL);
}
