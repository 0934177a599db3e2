// SPDX-License-Identifier: EUPL-1.2
// What the profile answers: notches, decisions, the sides of a wide screen, what Enter opens; and what stands around a
// measure: sums of money, details, what is missing, its last steps, and what privacy leaves of them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "say/history.h"
#include "ui/panes.h"
#include "ui/object/object.h"

static void open_profile(struct rig *r, struct plan *p, int32_t measure)
{
	rig_open(r, &pane_profile, p, FIXTURE_TODAY);
	assert_true(r->pane->select(r->state, &r->look, T_measure, measure));
}

static int at(const struct rig *r)
{
	return ((const struct object *)r->state)->rows.list.at;
}

// Puts the cursor on the first line that says `text`.
static void go_to(struct rig *r, const char *text)
{
	r->look.search = text;
	rig_act(r, "cursor last");
	assert_int_equal(rig_act(r, "next"), ANSWER_DONE);
	r->look.search = "";
}

static void commands(struct rig *r, const char *line, const char *command)
{
	assert_int_equal(rig_act(r, line), ANSWER_COMMAND);
	assert_string_equal(str_text(&r->command), command);
}

static void test_answers(void **state)
{
	(void)state;
	struct rig r;
	open_profile(&r, fixture_small(), 8);
	rig_draw(&r, 100, 30);
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "Nutzen: this is the best level already.");
	commands(&r, "notch -2", "measure rate M8 nutzen -2");
	assert_int_equal(rig_act(&r, "notch 0"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "notch"), ANSWER_IGNORED);
	commands(&r, "decide reject", "measure reject M8");
	assert_int_equal(rig_act(&r, "decide"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "zoom in"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "cursor sideways"), ANSWER_IGNORED);
	commands(&r, "open", "sheet criterion nutzen");
	go_to(&r, "background");
	commands(&r, "open", "edit"); // nothing is written there yet
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "Go to a rating first: + and - change it.");
	go_to(&r, "Digitales Landratsamt");
	commands(&r, "open", "sheet field landratsamt");
	go_to(&r, "Eakte · from year"); // case does not matter
	commands(&r, "open", "sheet budget #1");
	go_to(&r, "Kind");
	assert_int_equal(rig_act(&r, "open"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "This line leads nowhere. e changes it.");
	r.look.writable = false;
	rig_sync(&r);
	assert_int_equal(rig_act(&r, "open"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "This line leads nowhere.");
	rig_close(&r);
}

static void test_through_the_ranking(void **state)
{
	(void)state;
	struct rig r;
	open_profile(&r, fixture_small(), 2); // the first
	commands(&r, "next", "profile M1");
	assert_int_equal(rig_act(&r, "previous"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "This is the first measure.");
	assert_true(r.pane->select(r.state, &r.look, T_measure, 10)); // the last
	commands(&r, "previous", "profile M5");
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "This is the last measure.");
	assert_false(r.pane->select(r.state, &r.look, T_measure, 99));
	assert_false(r.pane->select(r.state, &r.look, T_goal, 1));
	struct str head = {0};
	r.pane->headline(r.state, &r.look, &head);
	assert_string_equal(str_text(&head), "10 measures");
	str_free(&head);
	rig_close(&r);
}

static void test_search(void **state)
{
	(void)state;
	struct rig r;
	open_profile(&r, fixture_small(), 8);
	rig_draw(&r, 100, 30);
	r.look.search = "hoch"; // a level of the first two ratings
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(at(&r), 1);
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(at(&r), 0);
	assert_int_equal(rig_act(&r, "previous"), ANSWER_DONE);
	assert_int_equal(at(&r), 1);
	r.look.search = "kurz"; // the only one, also from where it stands
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(at(&r), 2);
	assert_int_equal(rig_act(&r, "next"), ANSWER_DONE);
	assert_int_equal(at(&r), 2);
	r.look.search = "gibt es nicht";
	assert_int_equal(rig_act(&r, "previous"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "“gibt es nicht” does not stand in this profile.");
	rig_close(&r);
}

// Left and right change the side of a wide screen, and mean nothing where there is one only.
static void test_sides(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	open_profile(&r, fixture_small(), 8);
	rig_draw(&r, 140, 30);
	rig_act(&r, "cursor first");
	assert_int_equal(rig_act(&r, "cursor left"), ANSWER_DONE); // it is there already
	assert_int_equal(at(&r), 0);
	assert_int_equal(rig_act(&r, "cursor right"), ANSWER_DONE);
	rig_draw(&r, 140, 30);
	assert_non_null(strstr(rig_focused(&r), "▸ Nutzen"));
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(x, 74);
	rig_act(&r, "cursor down");
	int aufwand = at(&r);
	assert_int_equal(rig_act(&r, "cursor right"), ANSWER_DONE); // stays where it is
	assert_int_equal(at(&r), aufwand);
	assert_int_equal(rig_act(&r, "cursor left"), ANSWER_DONE);
	assert_int_equal(at(&r), 0);
	rig_draw(&r, 100, 30); // on one side the ratings come first, the cursor is still on the text
	assert_non_null(strstr(rig_focused(&r), "▸ background and aim"));
	assert_int_equal(rig_act(&r, "cursor right"), ANSWER_IGNORED);
	rig_close(&r);
}

// The line of the screen that begins so.
static const char *line_of(struct rig *r, const char *begin)
{
	for (int y = 0; y < r->h; y++)
		if (strncmp(rig_row(r, y), begin, strlen(begin)) == 0)
			return rig_row(r, y);
	for (int y = 0; y < r->h; y++)
		print_error("%s\n", rig_row(r, y));
	fail_msg("no line begins with %s", begin);
	return "";
}

static void expect_sum(int32_t from, int32_t to, int32_t kind, int64_t least, int64_t most, const char *heading)
{
	struct rig r;
	struct plan *p = fixture_small();
	struct budget_line *b = fixture_add(p, T_budget_line); // beside the one of 700 000 to 800 000 for four years
	b->measure = 8;
	b->title = "Schulung";
	b->year_from = from;
	b->year_to = to;
	b->kind = kind;
	b->least = least;
	b->most = most;
	open_profile(&r, p, 8);
	rig_draw(&r, 100, 60);
	assert_string_equal(line_of(&r, " Budget lines"), heading);
	rig_close(&r);
}

// Money is summed over all years; what is missing is said beside.
static void test_sums(void **state)
{
	(void)state;
	struct rig r;
	open_profile(&r, fixture_small(), 8);
	rig_draw(&r, 100, 60);
	assert_string_equal(line_of(&r, " Budget lines"), " Budget lines  (1) · over all years 2800–3200 k€");
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rig_draw(&r, 100, 60);
	assert_string_equal(line_of(&r, " Budget lines"), " Budget lines  (1) · confidential");
	rig_close(&r);
	expect_sum(2023, 2023, budget_kind_ONCE, 100000, 200000, " Budget lines  (2) · over all years 2900–3400 k€");
	expect_sum(2023, 2023, budget_kind_ONCE, NONE64, 200000, " Budget lines  (2) · over all years up to 3400 k€");
	expect_sum(2023, 2023, budget_kind_ONCE, 100000, NONE64, " Budget lines  (2) · over all years from 2900 k€");
	expect_sum(2023, 2023, budget_kind_ONCE, NONE64, NONE64,
			   " Budget lines  (2) · over all years from 2800 k€, 1 without a figure");
	expect_sum(NONE32, NONE32, budget_kind_ONCE, 100000, 100000, " Budget lines  (2) · over all years 2900–3300 k€");
	expect_sum(2023, 2025, budget_kind_LUMP, 100000, 100000, " Budget lines  (2) · over all years 2900–3300 k€");
	expect_sum(2023, 2024, budget_kind_YEARLY, 100000, 100000, " Budget lines  (2) · over all years 3000–3400 k€");
	expect_sum(2023, NONE32, budget_kind_YEARLY, 100000, 100000, " Budget lines  (2) · over all years from 2900 k€");
	expect_sum(NONE32, 2023, budget_kind_YEARLY, 100000, 100000, " Budget lines  (2) · over all years 2900–3300 k€");
	expect_sum(2024, 2023, budget_kind_YEARLY, 100000, 100000, " Budget lines  (2) · over all years 2900–3300 k€");
}

// Who may write is offered the texts that are missing; who only reads is told.
static void test_what_is_missing(void **state)
{
	(void)state;
	struct rig r;
	open_profile(&r, fixture_small(), 8);
	rig_draw(&r, 100, 60);
	line_of(&r, " Not written yet");
	assert_string_equal(
		line_of(&r, "   Not stated"),
		"   Not stated        part of, horizon from, horizon to, cost class, asked by, person asking, asked");
	r.look.writable = false;
	rig_sync(&r);
	rig_draw(&r, 100, 60);
	assert_false(rig_has(&r, "Not written yet"));
	assert_string_equal(
		line_of(&r, "   Not stated"),
		"   Not stated        background and aim, description, benefit, addressees, best practice, people in");
	rig_close(&r);
}

static void test_history(void **state)
{
	(void)state;
	static const struct history_change changes[] = {
		{"M8", "stage: running → rollout", PRIVACY_OPEN, 7},
		{"M8", "responsible: Jana Beispiel → Karl Muster", PRIVACY_CONFIDENTIAL, 13},
	};
	static const struct history_step steps[] = {
		{3, "Fri 10 Feb 2023 14:05", "jb", "two things", false, false, false, changes, 2, PRIVACY_CONFIDENTIAL, 10},
		{2, "Fri 10 Feb 2023 14:03", "", "Responsible of “eAkte”: Jana Beispiel → Karl Muster", true, false, false,
		 NULL, 0, PRIVACY_CONFIDENTIAL, 28},
	};
	static const struct history history = {steps, 2, false};
	struct rig r;
	open_profile(&r, fixture_small(), 8);
	r.look.history = &history;
	rig_sync(&r);
	rig_draw(&r, 120, 60);
	line_of(&r, " History of this measure");
	assert_string_equal(
		line_of(&r, "   Fri 10 Feb 2023 14:05"),
		"   Fri 10 Feb 2023 14:05 stage: running → rollout · responsible: Jana Beispiel → Karl Muster · jb");
	assert_string_equal(line_of(&r, "   Fri 10 Feb 2023 14:03"),
						"   Fri 10 Feb 2023 14:03 Responsible of “eAkte”: Jana Beispiel → Karl Muster (taken back)");
	r.look.privacy = PRIVACY_CONFIDENTIAL; // neither names nor authors, also where a step has no changes to tell
	rig_sync(&r);
	rig_draw(&r, 120, 60);
	assert_string_equal(line_of(&r, "   Fri 10 Feb 2023 14:05"),
						"   Fri 10 Feb 2023 14:05 stage: running → rollout · responsible: confidential");
	assert_string_equal(line_of(&r, "   Fri 10 Feb 2023 14:03"),
						"   Fri 10 Feb 2023 14:03 Responsible of “eAkte”: confidential (taken back)");
	rig_close(&r);
}

static void test_head(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->measure[0].kind = measure_kind_PROJECT;
	p->measure[0].priority = 2;
	open_profile(&r, p, 1);
	rig_draw(&r, 80, 20);
	assert_string_equal(rig_row(&r, 0),
						" 1  Ticketsystem-Auswertung                          2.50 points · rank 2= of 9");
	assert_string_equal(rig_row(&r, 1),
						"    Digitale Dienstleistungen · selected · done · project · decided priority 2");
	assert_true(r.pane->select(r.state, &r.look, T_measure, 9)); // partly rated
	rig_draw(&r, 80, 20);
	assert_string_equal(rig_row(&r, 0),
						" 9  Mobilarbeit                    2.20–2.80 points · rank 4= of 9 ~ incomplete");
	assert_non_null(strstr(line_of(&r, "   Aufwand    30%  niedrig · mittel · hoch  "), "   ? × 30")); // none is marked
	rig_draw(&r, 50, 20); // no room for the score beside the title
	assert_string_equal(rig_row(&r, 0), " 9  Mobilarbeit");
	for (size_t i = 0; i < p->criterion_n; i++)
		p->criterion[i].weight = NONE32;
	rig_sync(&r);
	rig_draw(&r, 80, 20);
	assert_string_equal(rig_row(&r, 0),
						" 9  Mobilarbeit                                                    not weighted");
	assert_string_equal(line_of(&r, " ▸ Nutzen"), " ▸ Nutzen   [hoch] · mittel · niedrig");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_answers), cmocka_unit_test(test_through_the_ranking),
		cmocka_unit_test(test_search),  cmocka_unit_test(test_sides),
		cmocka_unit_test(test_sums),    cmocka_unit_test(test_what_is_missing),
		cmocka_unit_test(test_history), cmocka_unit_test(test_head),
	};
	return cmocka_run_group_tests_name("profile acts", tests, NULL, NULL);
}
