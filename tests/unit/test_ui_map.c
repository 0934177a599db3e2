// SPDX-License-Identifier: EUPL-1.2
// The strategy map at every size: every goal can be reached and is where the focus is, nothing is written outside,
// states are told by signs, and the cursor stays on its goal.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "plan/code.h"
#include "rig.h"
#include "ui/kit/field_mark.h"
#include "ui/panes.h"

#include <stdio.h>

static void open_map(struct rig *r, struct plan *plan)
{
	rig_open(r, &pane_map, plan, FIXTURE_TODAY);
}

static const struct goal *goal_at(struct rig *r)
{
	struct pick pick = r->pane->picked(r->state, &r->look);
	return pick.table == T_goal ? plan_find(r->plan, T_goal, pick.id) : NULL;
}

static void go_to(struct rig *r, const char *code)
{
	int32_t id = NONE32;
	assert_int_equal(code_find(r->plan, T_goal, code, FIXTURE_TODAY, &id, NULL), LS_OK);
	assert_true(r->pane->select(r->state, &r->look, T_goal, id));
}

static const struct cell *cell_at_focus(struct rig *r, int dx, int dy)
{
	int x, y;
	assert_true(rig_cursor(r, &x, &y));
	return canvas_at(r->canvas, x + dx + RIG_MARGIN, y + dy + RIG_MARGIN);
}

// The focus stands on the first letter of the chosen goal's title, in bold, inside a double border.
static void check_focus(struct rig *r)
{
	const char *title = goal_at(r)->title;
	assert_int_equal(cell_at_focus(r, 0, 0)->ch, utf8_next(&title));
	assert_true(cell_at_focus(r, 0, 0)->bold);
	assert_int_equal(cell_at_focus(r, -1, 0)->ch, 0x2551);  // ║
	assert_int_equal(cell_at_focus(r, -1, -1)->ch, 0x2554); // ╔
}

// Walks over all goals, drawing each time.
static void check_walk(struct rig *r, int w, int h)
{
	rig_act(r, "cursor first");
	const struct goal *first = goal_at(r);
	size_t seen = 0;
	do {
		rig_draw(r, w, h);
		check_focus(r);
		assert_int_equal(rig_act(r, "next"), ANSWER_DONE);
		seen++;
	} while (goal_at(r) != first && seen <= r->plan->goal_n);
	assert_int_equal(seen, r->plan->goal_n);
}

static void test_every_goal_at_every_size(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		for (int k = 0; k < 6; k++) {
			struct rig r;
			open_map(&r, k == 0   ? fixture_small()
						 : k == 1 ? fixture_viersen()
						 : k == 2 ? fixture_map(0, 3)
						 : k == 3 ? fixture_map(5, 23)
						 : k == 4 ? fixture_map(9, 40)
								  : fixture_map(1, 1));
			for (int i = 0; i < RIG_SIZES; i++)
				check_walk(&r, rig_sizes[i].w, rig_sizes[i].h);
			check_walk(&r, pane_map.min_cols, pane_map.min_rows);
			rig_close(&r);
		}
	}
	i18n_set(LANG_EN);
}

static void test_directions(void **state)
{
	(void)state;
	static const struct {
		const char *act, *code;
	} steps[] = {
		{"cursor first", "DL1"}, {"cursor down", "DL2"},      {"cursor right", "DD2"}, {"cursor end", "DI2"},
		{"cursor right", "DI2"}, {"cursor down 9", "DI3"},    {"cursor home", "DL3"},  {"cursor last", "DI3"},
		{"cursor up 2", "DI1"},  {"cursor page-down", "DI3"}, {"next", "DL1"},         {"previous", "DI3"},
	};
	struct rig r;
	open_map(&r, fixture_small());
	rig_draw(&r, 100, 25);
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		assert_int_equal(rig_act(&r, steps[i].act), ANSWER_DONE);
		assert_string_equal(goal_at(&r)->code, steps[i].code);
	}
	assert_int_equal(rig_act(&r, "cursor sideways"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_IGNORED);
	rig_close(&r);
}

static void test_boxes_tell_states(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	rig_draw(&r, 120, 40);
	assert_true(rig_has(&r, "60% +"));          // DD1
	assert_true(rig_has(&r, "~50% +"));         // DK1: a key result without a check-in
	assert_true(rig_has(&r, "0% x"));           // DL4
	assert_true(rig_has(&r, "– no objective")); // DL1
	assert_true(rig_has(&r, "Measures 3/5"));   // DD3
	assert_true(rig_has(&r, "Measures 0 ?"));   // DL1 has none: a gap
	assert_true(rig_has(&r, " DD3 "));
	assert_true(rig_has(&r, "DIGITALE DIENSTLEISTUNGEN"));
	assert_true(rig_has(&r, "Einfachere digitale Dienste"));
	go_to(&r, "DL1");
	rig_draw(&r, 120, 40);
	int gaps = 0;
	for (int y = 0; y < r.canvas->rows; y++)
		for (int x = 0; x < r.canvas->cols; x++)
			gaps += canvas_at(r.canvas, x, y)->role == ROLE_GAP && canvas_at(r.canvas, x, y)->ch == '?';
	assert_true(gaps >= 5);
	rig_close(&r);
}

static void test_plan_without_quarters_or_links_to_measures(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_viersen());
	rig_draw(&r, 100, 25);
	assert_false(rig_has(&r, "objective"));
	assert_false(rig_has(&r, "Measures"));
	assert_false(rig_has(&r, "?"));
	rig_describe(&r);
	assert_string_equal(str_text(&r.second), "This plan assigns no measures to goals");
	rig_close(&r);
}

// The strategy without quarters but with measures: on a low screen the count stands in the border.
static void test_counts_in_the_border(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->cycle_n = 0;
	plan_changed(p);
	open_map(&r, p);
	rig_draw(&r, 80, 17);
	assert_true(rig_has(&r, " M 3/5 ┤"));
	assert_true(rig_has(&r, " M 0 ? "));
	check_walk(&r, 80, 17);
	rig_draw(&r, 80, 30);
	assert_true(rig_has(&r, "Measures 3/5"));
	rig_close(&r);
}

// Where rows share borders, the code of the box below the chosen one is still there.
static void test_shared_borders_keep_codes(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	go_to(&r, "DD1");
	rig_draw(&r, 80, 19);
	for (size_t i = 0; i < r.plan->goal_n; i++) {
		struct str code = {0};
		str_addf(&code, " %s ", r.plan->goal[i].code);
		assert_true(rig_has(&r, str_text(&code)));
		str_free(&code);
	}
	rig_close(&r);
}

static void test_states_of_goals(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->goal[0].state = goal_state_REACHED;
	open_map(&r, p);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, " reached "));
	rig_close(&r);
}

static void test_sentences(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	go_to(&r, "DD3");
	rig_describe(&r);
	assert_string_equal(str_text(&r.first),
						"DD3 Hochwertige interne Beratung und Support (Digitale Dienstleistungen) · requires: DI1 "
						"Zukunftsfähige und sichere Infrastruktur · supports: DK1 Maßgeschneiderte Schulungen");
	assert_string_equal(str_text(&r.second), "No objective in Q1 2023 · 5 measures, done: 3");
	go_to(&r, "DD1");
	rig_describe(&r);
	assert_string_equal(str_text(&r.second), "+ on track: “Service-BW-Basis bei Städten und Gemeinden” 60% of 46% "
											 "expected · 1 measure, done: 0");
	go_to(&r, "DL4");
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.second), "x off track"));
	assert_non_null(strstr(str_text(&r.second), "No measure serves this goal"));
	assert_non_null(strstr(str_text(&r.second), "gap"));
	struct str head = {0};
	r.pane->headline(r.state, &r.look, &head);
	assert_string_equal(str_text(&head), "12 goals · Q1 2023 · CW 6, week 6 of 13");
	str_free(&head);
	rig_close(&r);
}

static void test_commands(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	go_to(&r, "DD3");
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet goal DD3");
	assert_int_equal(rig_act(&r, "narrow"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "narrow goal DD3");
	rig_close(&r);
}

static void test_click(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	open_map(&r, fixture_small());
	go_to(&r, "DD3");
	rig_draw(&r, 80, 19);
	assert_true(rig_cursor(&r, &x, &y));
	go_to(&r, "DL1");
	rig_draw(&r, 80, 19);
	assert_int_equal(rig_click(&r, x + 3, y + 1, false), ANSWER_DONE);
	assert_string_equal(goal_at(&r)->code, "DD3");
	assert_int_equal(rig_click(&r, x + 3, y + 1, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet goal DD3");
	assert_int_equal(rig_click(&r, 0, 0, false), ANSWER_IGNORED); // the vision
	rig_close(&r);
}

static void test_search(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	r.look.search = "infrastruktur";
	rig_act(&r, "next");
	assert_string_equal(goal_at(&r)->code, "DI1");
	rig_act(&r, "next"); // there is only one
	assert_string_equal(goal_at(&r)->code, "DI1");
	rig_draw(&r, 100, 25);
	assert_int_equal(cell_at_focus(&r, 0, 0)->role, ROLE_MATCH);
	struct str head = {0};
	r.pane->headline(r.state, &r.look, &head);
	assert_non_null(strstr(str_text(&head), "infrastruktur: 1 hit"));
	str_free(&head);
	r.look.search = "schulung";
	rig_act(&r, "previous");
	assert_string_equal(goal_at(&r)->code, "DK1");
	rig_close(&r);
}

// A goal goes; rows after it move up, as in a new snapshot.
static void remove_goal(struct plan *p, const char *code)
{
	for (size_t i = 0; i < p->goal_n; i++)
		if (strcmp(p->goal[i].code, code) == 0) {
			memmove(&p->goal[i], &p->goal[i + 1], (p->goal_n - i - 1) * sizeof p->goal[0]);
			p->goal_n--;
			break;
		}
	plan_changed(p);
}

static void test_cursor_survives_deletion(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	go_to(&r, "DD3");
	remove_goal(r.plan, "DL2"); // before it: the cursor stays
	rig_sync(&r);
	assert_string_equal(goal_at(&r)->code, "DD3");
	remove_goal(r.plan, "DD3"); // itself: the next in order
	rig_sync(&r);
	assert_string_equal(goal_at(&r)->code, "DK1");
	rig_act(&r, "cursor last");
	remove_goal(r.plan, "DI3");
	rig_sync(&r);
	assert_string_equal(goal_at(&r)->code, "DI2");
	rig_draw(&r, 80, 19);
	check_focus(&r);
	while (r.plan->goal_n > 0)
		remove_goal(r.plan, r.plan->goal[0].code);
	rig_sync(&r);
	assert_null(goal_at(&r));
	rig_draw(&r, 80, 19);
	rig_close(&r);
}

static void test_empty_plan(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	open_map(&r, plan_new());
	for (int i = 0; i < RIG_SIZES; i++) {
		rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
		assert_true(rig_has(&r, "no strategic goals yet"));
		assert_true(rig_has(&r, "C shows the first steps"));
		assert_false(rig_cursor(&r, &x, &y));
	}
	assert_int_equal(rig_act(&r, "open"), ANSWER_REFUSED);
	assert_true(r.err.text[0] != '\0');
	assert_int_equal(rig_act(&r, "cursor down"), ANSWER_REFUSED);
	rig_describe(&r);
	assert_true(r.first.len > 0);
	rig_close(&r);
}

static void test_what_does_not_fit_is_said(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_map(9, 60));
	rig_act(&r, "cursor first");
	rig_draw(&r, 60, 11);
	assert_true(rig_has(&r, "columns 1–3 of 9 ▸"));
	assert_non_null(strstr(rig_row(&r, 0), "of 7 ▼"));
	rig_act(&r, "cursor last");
	rig_draw(&r, 60, 11);
	assert_non_null(strstr(rig_row(&r, 0), "◂ columns 7–9 of 9"));
	assert_non_null(strstr(rig_row(&r, 0), "▲ rows"));
	rig_close(&r);
}

static void test_wide_area_has_a_panel(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->goal[4].description = "Bürgerinnen und Bürger stellen Anträge von zu Hause";
	p->goal[4].note = "mit dem Bauamt abgestimmt";
	open_map(&r, p);
	go_to(&r, "DD1");
	rig_draw(&r, 200, 56);
	assert_true(rig_has(&r, "O2 Service-BW-Basis bei Städten und Gemeinden"));
	assert_true(rig_has(&r, "KR1 Behördenkonten"));
	assert_true(rig_has(&r, "stellen Anträge"));
	assert_true(rig_has(&r, "mit dem Bauamt"));
	r.look.privacy = PRIVACY_PUBLIC;
	rig_draw(&r, 200, 56);
	assert_false(rig_has(&r, "mit dem Bauamt"));
	rig_close(&r);
}

// At 200 columns every title begins on the map with its first word unbroken.
static void test_titles_are_whole_at_200(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	rig_draw(&r, 200, 56);
	for (size_t i = 0; i < r.plan->goal_n; i++) {
		const char *title = r.plan->goal[i].title;
		struct str word = {0};
		str_addn(&word, title, strcspn(title, " -/") < 14 ? strcspn(title, " -/") : 14);
		assert_true(rig_has(&r, str_text(&word)));
		str_free(&word);
	}
	rig_close(&r);
}

static void test_narrowing_sets_others_aside(void **state)
{
	(void)state;
	struct rig r;
	open_map(&r, fixture_small());
	go_to(&r, "DD1");
	r.look.only_field = r.plan->field[0].id;
	rig_draw(&r, 120, 40);
	r.look.only_field = r.plan->field[1].id;
	go_to(&r, "DL1");
	rig_act(&r, "cursor right");
	rig_draw(&r, 120, 40);
	int x, y;
	assert_true(rig_cursor(&r, &x, &y));
	const struct cell *left = canvas_at(r.canvas, 1 + RIG_MARGIN, y + RIG_MARGIN);
	assert_int_equal(left->role, ROLE_DIM); // DL1, of another field
	rig_close(&r);
}

static void test_capitals(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"Straße", "STRASSE"},   {"Öffentlichkeit", "ÖFFENTLICHKEIT"},
		{"é-Maß/2", "É-MASS/2"}, {"Łódź", "ŁÓDŹ"},
		{"ÿ ÷ ñ", "Ÿ ÷ Ñ"},      {"čďň", "ČĎŇ"},
		{"ıſĸŉ", "ISĸŉ"},        {"āŵžź", "ĀŴŽŹ"},
		{"ĿŀŸŷ", "ĿĿŸŶ"},        {"azAZ{`", "AZAZ{`"},
		{"àþÀÞ×", "ÀÞÀÞ×"},      {"日ж", "日ж"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		struct str s = {0};
		field_capitals(&s, pairs[i][0]);
		assert_string_equal(str_text(&s), pairs[i][1]);
		str_free(&s);
	}
	struct arena *a = arena_new();
	const char *lines[4];
	for (int cells = 4; cells < 40; cells++) {
		int n = field_heading(a, "Große Außenwirkung und Straßenverkehr", cells, 4, lines);
		assert_in_range(n, 1, 4);
		for (int i = 0; i < n; i++)
			assert_in_range(text_width(lines[i]), 1, cells);
	}
	assert_int_equal(field_heading(a, "Digitale Dienstleistungen", 24, 2, lines), 2);
	assert_string_equal(lines[0], "DIGITALE");
	assert_string_equal(lines[1], "DIENSTLEISTUNGEN");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_goal_at_every_size),
		cmocka_unit_test(test_directions),
		cmocka_unit_test(test_boxes_tell_states),
		cmocka_unit_test(test_plan_without_quarters_or_links_to_measures),
		cmocka_unit_test(test_counts_in_the_border),
		cmocka_unit_test(test_shared_borders_keep_codes),
		cmocka_unit_test(test_states_of_goals),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_click),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_cursor_survives_deletion),
		cmocka_unit_test(test_empty_plan),
		cmocka_unit_test(test_what_does_not_fit_is_said),
		cmocka_unit_test(test_wide_area_has_a_panel),
		cmocka_unit_test(test_titles_are_whole_at_200),
		cmocka_unit_test(test_narrowing_sets_others_aside),
		cmocka_unit_test(test_capitals),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
