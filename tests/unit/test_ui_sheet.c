// SPDX-License-Identifier: EUPL-1.2
// The sheet of an object: every column with its value, everything that refers to it, for every table of the schema.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/code.h"
#include "rig.h"
#include "say/facts.h"
#include "ui/panes.h"

#include <stdio.h>

static int32_t id_of(const struct plan *p, enum table_id t, const char *name)
{
	int32_t id = NONE32;
	assert_int_equal(code_find(p, t, name, FIXTURE_TODAY, &id, NULL), LS_OK);
	return id;
}

static void open_sheet(struct rig *r, enum table_id t, const char *name)
{
	rig_open(r, &pane_sheet, fixture_small(), FIXTURE_TODAY);
	assert_true(r->pane->select(r->state, &r->look, t, id_of(r->plan, t, name)));
}

static void test_measure(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, T_measure, "M1");
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_row(&r, 0), "▸ Code             M1"));
	assert_non_null(strstr(rig_row(&r, 1), "Ticketsystem-Auswertung"));
	assert_true(rig_has(&r, "Digitale Dienstleistungen"));
	assert_true(rig_has(&r, "Not stated"));
	assert_true(rig_has(&r, "2.50 = Nutzen 2×50"));
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "Code: M1");
	assert_int_equal(rig_act(&r, "open"), ANSWER_REFUSED); // a code leads nowhere
	rig_close(&r);
}

// From a goal to its field, and from a goal to a measure that serves it.
static void test_opens_what_it_refers_to(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, T_goal, "DD3");
	rig_draw(&r, 80, 19);
	enum answer a = ANSWER_IGNORED;
	for (int i = 0; i < 30 && a != ANSWER_COMMAND; i++) {
		a = rig_act(&r, "open");
		if (a != ANSWER_COMMAND)
			rig_act(&r, "cursor down");
	}
	assert_string_equal(str_text(&r.command), "sheet field dienstleistungen");
	rig_act(&r, "cursor last");
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_int_equal(strncmp(str_text(&r.command), "sheet ", 6), 0);
	r.look.search = "Ticketsystem";
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "sheet measure M1");
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "▸ M1 Ticketsystem-Auswertung"));
	rig_close(&r);
}

static void test_two_sides(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, T_goal, "DD3");
	rig_draw(&r, 160, 30);
	assert_non_null(strstr(rig_row(&r, 0), "│"));
	int x, y;
	rig_act(&r, "cursor right");
	rig_draw(&r, 160, 30);
	assert_true(rig_cursor(&r, &x, &y));
	assert_true(x > 80);
	assert_int_equal(rig_click(&r, 5, 1, false), ANSWER_DONE);
	rig_draw(&r, 160, 30);
	assert_true(rig_cursor(&r, &x, &y));
	assert_true(x < 80 && y == 1);
	rig_act(&r, "cursor left");
	rig_draw(&r, 160, 30);
	assert_non_null(strstr(rig_focused(&r), "▸ Field"));
	rig_close(&r);
}

// The cursor stays on a row by its id; when the row goes, on its neighbour; when the object goes, a sentence is left.
static void test_sync(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, T_goal, "DD3");
	r.look.search = "Recherche";
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "Recherche"));
	struct measure_goal *own = plan_own(r.plan, T_measure_goal);
	own[0].goal = id_of(r.plan, T_goal, "DD1"); // a row above it leaves the goal
	plan_changed(r.plan);
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "Recherche"));
	for (size_t i = 0; i < r.plan->measure_goal_n; i++)
		own[i].goal = id_of(r.plan, T_goal, "DD1");
	plan_changed(r.plan);
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	assert_non_null(strstr(rig_focused(&r), "▸"));
	r.plan->goal_n = 0;
	plan_changed(r.plan);
	rig_sync(&r);
	rig_draw(&r, 80, 19);
	int x, y;
	assert_false(rig_cursor(&r, &x, &y));
	assert_true(rig_has(&r, "no longer in the plan"));
	assert_int_equal(rig_act(&r, "open"), ANSWER_IGNORED);
	rig_describe(&r);
	assert_true(r.first.len > 0);
	rig_close(&r);
}

// Every row of every table has a sheet, in both languages and at every size; the cursor walks all of it.
static void test_every_table(void **state)
{
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		struct rig r;
		rig_open(&r, &pane_sheet, fixture_small(), FIXTURE_TODAY);
		for (int t = 0; t < TABLE_COUNT; t++) {
			size_t n = plan_count(r.plan, (enum table_id)t);
			for (size_t i = 0; i<n; i += n> 3 ? n / 3 : 1) {
				assert_true(
					r.pane->select(r.state, &r.look, (enum table_id)t, plan_id(plan_row(r.plan, (enum table_id)t, i))));
				int size = (t + (int)i) % RIG_SIZES;
				for (int k = 0; k < 40; k++) {
					rig_draw(&r, rig_sizes[size].w, rig_sizes[size].h);
					assert_non_null(strstr(rig_focused(&r), "▸"));
					rig_describe(&r);
					assert_true(r.first.len > 0);
					rig_act(&r, "cursor down");
				}
			}
		}
		rig_close(&r);
	}
	i18n_set(LANG_EN);
}

static void test_long_text_is_whole(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, T_goal, "DD3");
	struct goal *own = plan_own(r.plan, T_goal);
	struct str text = {0};
	for (int i = 0; i < 120; i++)
		str_addf(&text, "Wort%03d ", i);
	own[plan_position(r.plan, T_goal, id_of(r.plan, T_goal, "DD3"))].description = str_text(&text);
	rig_sync(&r);
	bool seen[120] = {0};
	for (int k = 0; k < 12; k++) {
		rig_draw(&r, 60, 40);
		for (int i = 0; i < 120; i++) {
			char word[16];
			snprintf(word, sizeof word, "Wort%03d", i);
			seen[i] = seen[i] || rig_has(&r, word);
		}
		rig_act(&r, "cursor down");
	}
	for (int i = 0; i < 120; i++)
		assert_true(seen[i]);
	rig_close(&r);
	str_free(&text);
}

// The profile of a measure is not in the snapshot: the look brings it. Who works on it is nobody's business outside.
static void test_profile(void **state)
{
	(void)state;
	struct rig r;
	open_sheet(&r, T_measure, "M1");
	const struct table *t = &schema[T_measure_text];
	const struct long_text texts[] = {
		{T_measure_text, schema_column(t, "benefit"), "Weniger Rückfragen an der Hotline.", 1},
		{T_measure_text, schema_column(t, "people"), "Jana Beispiel", 1},
		{.text = NULL},
	};
	r.look.texts = texts;
	rig_sync(&r);
	rig_draw(&r, 140, 30);
	assert_true(rig_has(&r, "Weniger Rückfragen"));
	assert_true(rig_has(&r, "Jana Beispiel"));
	assert_false(rig_has(&r, schema[T_measure_text].plural));
	r.look.search = "ruckfragen";
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	rig_draw(&r, 140, 30);
	assert_non_null(strstr(rig_focused(&r), "▸ Benefit"));
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rig_sync(&r);
	rig_draw(&r, 140, 30);
	assert_true(rig_has(&r, "Weniger Rückfragen"));
	assert_false(rig_has(&r, "Jana"));
	rig_close(&r);
}

static void test_many_children_cost_nothing(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	int32_t field = id_of(p, T_field, "dienstleistungen");
	for (int i = 0; i < 20000; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = "X1";
		m->title = "Eine von vielen";
		m->field = field;
	}
	struct rig r;
	rig_open(&r, &pane_sheet, p, FIXTURE_TODAY);
	r.pane->select(r.state, &r.look, T_field, field);
	rig_act(&r, "cursor page-down 300");
	rig_draw(&r, 80, 24);
	assert_non_null(strstr(rig_focused(&r), "▸ X1 Eine von vielen"));
	assert_true(arena_size(r.frame) < 1000000); // nothing is made for what is not seen
	rig_close(&r);
}

static void test_privacy(void **state)
{
	(void)state;
	struct rig r;
	rig_open(&r, &pane_sheet, fixture_small(), FIXTURE_TODAY);
	struct budget_line *b = fixture_add(r.plan, T_budget_line);
	b->title = "Lizenzen";
	b->least = 12345;
	b->note = "geheime Notiz";
	b->measure = id_of(r.plan, T_measure, "M1");
	rig_sync(&r);
	for (int t = 0; t < 2; t++) {
		r.look.privacy = PRIVACY_PUBLIC;
		r.pane->select(r.state, &r.look, t ? T_budget_line : T_measure, t ? b->id : b->measure);
		rig_draw(&r, 200, 56);
		assert_true(rig_has(&r, "Lizenzen"));
		assert_false(rig_has(&r, "345"));
		assert_false(rig_has(&r, "geheime"));
		r.look.privacy = PRIVACY_OPEN;
		rig_draw(&r, 200, 56);
		assert_true(rig_has(&r, "345"));
	}
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_measure),     cmocka_unit_test(test_opens_what_it_refers_to),
		cmocka_unit_test(test_two_sides),   cmocka_unit_test(test_sync),
		cmocka_unit_test(test_every_table), cmocka_unit_test(test_long_text_is_whole),
		cmocka_unit_test(test_profile),     cmocka_unit_test(test_many_children_cost_nothing),
		cmocka_unit_test(test_privacy),
	};
	return cmocka_run_group_tests_name("sheet", tests, NULL, NULL);
}
