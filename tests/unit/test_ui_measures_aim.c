// SPDX-License-Identifier: EUPL-1.2
// The list of measures by mouse and by column cursor: what a click hits, where the cursor of the terminal stands, what
// open means on a rank, a title, a heading.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "five.h"
#include "pressed.h"
#include "ui/measures/columns_panel.h"
#include "ui/kit/view.h"

static void stands(struct rig *r, int x, int y)
{
	int at_x = -1, at_y = -1;
	assert_true(rig_cursor(r, &at_x, &at_y));
	if (at_x != x || at_y != y)
		fail_msg("the cursor stands at %d, %d, not at %d, %d", at_x, at_y, x, y);
}

static void picks(struct rig *r, int measure, int32_t criterion)
{
	struct pick p = r->pane->picked(r->state, &r->look);
	assert_int_equal(p.table, T_measure);
	if (p.id != measure + 1 || p.part != criterion)
		fail_msg("%d, part %d, not %d, part %d", (int)p.id, (int)p.part, measure + 1, (int)criterion);
}

static void opens(struct rig *r, const char *command)
{
	assert_int_equal(rig_act(r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r->command), command);
}

// Rank, title, the criteria: at 80 cells in columns 1, 11, 47 and 55.
static void the_cursor_stands_in_its_column(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	rig_draw(&r, 80, 12);
	stands(&r, 11, 3);
	opens(&r, "sheet measure 7");
	rig_act(&r, "cursor left");
	rig_draw(&r, 80, 12);
	stands(&r, 1, 3);
	picks(&r, FIVE_7, NONE32);
	opens(&r, "why 7");
	rig_act(&r, "cursor left"); // no further
	opens(&r, "why 7");
	rig_act(&r, "cursor right 2");
	rig_draw(&r, 80, 12);
	stands(&r, 46, 3);
	picks(&r, FIVE_7, 1);
	rig_act(&r, "cursor end");
	rig_act(&r, "cursor down 4");
	rig_draw(&r, 80, 12);
	stands(&r, 54, 7);
	picks(&r, FIVE_K3, 2);
	rig_act(&r, "cursor right");
	picks(&r, FIVE_K3, 2);
	rig_act(&r, "cursor home");
	picks(&r, FIVE_K3, NONE32);
	opens(&r, "sheet measure K3");
	assert_int_equal(rig_act(&r, "cursor"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "cursor sideways"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "notch"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "notch 0"), ANSWER_IGNORED);
	rig_act(&r, "group field");
	rig_act(&r, "cursor first");
	rig_draw(&r, 80, 12);
	stands(&r, 1, 3); // on the name of the group
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_IGNORED);
	rig_close(&r);
}

// In a plan without weights there is no rank to stand on.
static void without_ranks_the_title_is_the_first(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = five_plan();
	p->criterion[0].weight = p->criterion[1].weight = NONE32;
	rig_open(&r, &pane_measures, p, FIXTURE_TODAY);
	rig_act(&r, "cursor left");
	opens(&r, "sheet measure 7");
	rig_close(&r);
	five_open(&r);
	rig_act(&r, "cursor left"); // on the rank, and then the weights go
	r.plan->criterion[0].weight = r.plan->criterion[1].weight = NONE32;
	r.plan->generation++;
	rig_sync(&r);
	opens(&r, "sheet measure 7");
	rig_close(&r);
}

static void criteria_are_walked_as_they_stand(void **state)
{
	(void)state;
	static const struct {
		const char *columns;
		int32_t parts[3]; // after one, two and three to the right
	} ways[] = {
		{"", {1, 2, 2}},
		{"title,aufwand,nutzen", {2, 1, 1}},
		{"title,aufwand,criteria", {2, 1, 1}},
		{"criteria,title", {1, 2, 2}},
		{"title,nutzen", {1, 1, 1}},
		{"title,score", {NONE32, NONE32, NONE32}},
	};
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		struct rig r;
		five_open(&r);
		r.look.columns = ways[i].columns;
		rig_sync(&r);
		for (int k = 0; k < 3; k++) {
			rig_act(&r, "cursor right");
			picks(&r, FIVE_7, ways[i].parts[k]);
		}
		rig_close(&r);
	}
}

static void a_click_hits_row_and_column(void **state)
{
	(void)state;
	static const struct {
		int x, y, measure;
		int32_t part;
		const char *opens; // by a second click
	} clicks[] = {
		{12, 4, FIVE_M10, NONE32, "sheet measure M10"},
		{46, 5, FIVE_M1, 1, "sheet measure M1"},
		{45, 5, FIVE_M1, 1, "sheet measure M1"},
		{52, 5, FIVE_M1, 1, "sheet measure M1"},
		{53, 6, FIVE_M2, 2, "sheet measure M2"},
		{61, 6, FIVE_M2, NONE32, "sheet measure M2"},
		{0, 7, FIVE_K3, NONE32, "why K3"},
		{5, 3, FIVE_7, NONE32, "why 7"},
		{7, 3, FIVE_7, NONE32, "sheet measure 7"},
	};
	struct rig r;
	five_open(&r);
	rig_draw(&r, 80, 12);
	for (size_t i = 0; i < sizeof clicks / sizeof clicks[0]; i++) {
		assert_int_equal(rig_click(&r, clicks[i].x, clicks[i].y, false), ANSWER_DONE);
		picks(&r, clicks[i].measure, clicks[i].part);
		assert_int_equal(rig_click(&r, clicks[i].x, clicks[i].y, true), ANSWER_COMMAND);
		if (strcmp(str_text(&r.command), clicks[i].opens) != 0)
			fail_msg("%d, %d: %s", clicks[i].x, clicks[i].y, str_text(&r.command));
	}
	static const int outside[][2] = {{12, 8}, {12, -1}, {-1, 4}, {75, 4}, {80, 4}};
	for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++)
		assert_int_equal(rig_click(&r, outside[i][0], outside[i][1], false), ANSWER_IGNORED);
	picks(&r, FIVE_7, NONE32);
	rig_close(&r);
}

static void a_click_on_a_head_sorts(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	rig_draw(&r, 80, 12);
	assert_int_equal(rig_click(&r, 12, 0, false), ANSWER_DONE);
	assert_string_equal(five_order(&r), "7 K3 M10 M2 M1");
	rig_draw(&r, 80, 12);
	assert_int_equal(rig_click(&r, 12, 0, true), ANSWER_DONE); // the second one of a double click does nothing
	assert_string_equal(five_order(&r), "7 K3 M10 M2 M1");
	rig_draw(&r, 80, 12);
	assert_int_equal(rig_click(&r, 12, 2, false), ANSWER_DONE); // also on the rule: round
	assert_string_equal(five_order(&r), "M1 M2 M10 K3 7");
	rig_draw(&r, 80, 12);
	assert_int_equal(rig_click(&r, 55, 1, false), ANSWER_DONE);
	assert_string_equal(five_order(&r), "M10 K3 7 M2 M1");
	rig_draw(&r, 80, 12);
	assert_int_equal(rig_click(&r, 29, 0, false), ANSWER_IGNORED); // between two columns
	rig_close(&r);
}

static void a_click_on_a_heading_folds(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	rig_act(&r, "cursor end");
	rig_act(&r, "group field");
	rig_draw(&r, 80, 14);
	assert_int_equal(rig_click(&r, 50, 3, false), ANSWER_DONE);
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_field);
	assert_int_equal(rig_click(&r, 50, 3, true), ANSWER_DONE);
	assert_string_equal(five_order(&r), "- - 7 M10 - K3");
	rig_draw(&r, 80, 14);
	assert_int_equal(rig_click(&r, 12, 5, false), ANSWER_DONE);
	picks(&r, FIVE_7, NONE32);
	rig_close(&r);
}

// The first time it is shown in groups the cursor stands on the first measure, not on its heading.
static void a_list_opened_in_groups_begins_with_a_measure(void **state)
{
	(void)state;
	struct rig r;
	five_open(&r);
	const uint8_t nothing[FIVE_N] = {0};
	r.pane->destroy(r.state);
	r.state = r.pane->create();
	r.look.shown = nothing;
	r.pane->sync(r.state, &r.look);
	rig_act(&r, "group field");
	r.look.shown = NULL;
	r.pane->sync(r.state, &r.look);
	picks(&r, FIVE_M1, NONE32);
	rig_close(&r);
}

// ---- the chooser -------------------------------------------------------------------------------------------------------

static void presses(void *panel, struct rig *r, const char *key, enum answer answer, const char *command)
{
	struct str message = {0};
	str_clear(&r->command);
	enum answer a = press(&overlay_columns, panel, &r->look, key, &r->command, &message);
	if (a != answer || strcmp(str_text(&r->command), command) != 0)
		fail_msg("%s: %d “%s”, not %d “%s”", key, a, str_text(&r->command), answer, command);
	str_free(&message);
}

static void every_key_of_the_chooser(void **state)
{
	(void)state;
	static const struct {
		const char *key, *command; // NULL: nothing happens
	} keys[] = {
		{">", "title:20,code,elsewhere,money"},
		{"]", "title:20,elsewhere,code,money"},
		{"Right", "title:20,elsewhere,money,code"},
		{"<", "title:20,elsewhere,code,money"},
		{"[", "title:20,code,elsewhere,money"},
		{"Left", "code,title:20,elsewhere,money"},
		{"Left", NULL},
		{"*", "code:8,title:20,elsewhere,money"},
		{"_", "code:3,title:20,elsewhere,money"},
		{"-", "code:2,title:20,elsewhere,money"},
		{"-", "code:2,title:20,elsewhere,money"},
		{"+", "code:3,title:20,elsewhere,money"},
		{"x", NULL},
		{"y", NULL},
		{"j", NULL},
		{"k", NULL},
		{"Down", NULL},
		{"Tab", NULL},
		{"+", NULL}, // another plan's column has no width here
		{"s", NULL},
		{"y", NULL},
		{"Space", "code:3,title:20,money"},
		{"Space", "code:3,title:20,elsewhere,money"},
		{"j", NULL},
		{"S-Tab", NULL},
		{"Space", "code:3,title:20,money"},
	};
	struct rig r;
	five_open(&r);
	r.look.columns = "code,title:20,elsewhere,money";
	void *panel = columns_panel_new(&r.look);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		struct str wanted = {0};
		if (keys[i].command)
			str_addf(&wanted, "columns try %s", keys[i].command);
		presses(panel, &r, keys[i].key, keys[i].command ? ANSWER_COMMAND : ANSWER_DONE, str_text(&wanted));
		str_free(&wanted);
	}
	presses(panel, &r, "j", ANSWER_DONE, "");
	presses(panel, &r, "y", ANSWER_COMMAND, "year"); // of the figures
	presses(panel, &r, "s", ANSWER_COMMAND, "sort money");
	presses(panel, &r, "C-c", ANSWER_FINISH, "columns try code,title:20,elsewhere,money");
	presses(panel, &r, "q", ANSWER_FINISH, "columns try code,title:20,elsewhere,money");
	presses(panel, &r, "0", ANSWER_COMMAND, "columns try usual");
	presses(panel, &r, "Enter", ANSWER_FINISH, "columns usual");
	overlay_columns.destroy(panel);
	r.look.columns = "title:119";
	panel = columns_panel_new(&r.look);
	presses(panel, &r, "*", ANSWER_COMMAND, "columns try title:120"); // the widest
	presses(panel, &r, "_", ANSWER_COMMAND, "columns try title:115");
	overlay_columns.destroy(panel);
	r.look.columns = NULL;
	panel = columns_panel_new(&r.look);
	presses(panel, &r, "Esc", ANSWER_FINISH, "columns try usual");
	overlay_columns.destroy(panel);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cursor_stands_in_its_column),
		cmocka_unit_test(without_ranks_the_title_is_the_first),
		cmocka_unit_test(criteria_are_walked_as_they_stand),
		cmocka_unit_test(a_click_hits_row_and_column),
		cmocka_unit_test(a_click_on_a_head_sorts),
		cmocka_unit_test(a_click_on_a_heading_folds),
		cmocka_unit_test(a_list_opened_in_groups_begins_with_a_measure),
		cmocka_unit_test(every_key_of_the_chooser),
	};
	return cmocka_run_group_tests_name("aiming at measures", tests, NULL, NULL);
}
