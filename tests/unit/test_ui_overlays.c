// SPDX-License-Identifier: EUPL-1.2
// The small boxes over a pane: a menu, a question, a line to type, rows being carried. What stands in them line by line,
// where the cursor is, and what each key answers.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bench.h"
#include "ui/dialog/ask.h"
#include "ui/dialog/carry.h"
#include "ui/dialog/confirm.h"
#include "ui/dialog/menu.h"

// The cursor stands there.
static void stands(struct bench *b, int x, int y)
{
	int at_x = -1, at_y = -1;
	assert_true(bench_cursor(b, &at_x, &at_y));
	if (at_x != x || at_y != y)
		fail_msg("the cursor stands at %d, %d, not at %d, %d", at_x, at_y, x, y);
}

// Too small to be drawn: nothing is, and there is no cursor.
static void has_no_room(struct bench *b, int w, int h)
{
	int x, y;
	bench_screen(b, w, h);
	for (int row = 0; row < h; row++)
		assert_string_equal(bench_row(b, row), "");
	assert_false(bench_cursor(b, &x, &y));
}

// Of a line of the screen the cells [from, to) are bold, and no others.
static void is_bold(struct bench *b, int w, int h, int line, int from, int to)
{
	struct canvas *c = canvas_new(w, h, GLYPHS_UNICODE);
	b->kind->draw(b->state, &b->look, c, w, h);
	for (int x = 0; x < w; x++)
		if (canvas_at(c, x, line)->bold != (x >= from && x < to))
			fail_msg("column %d of line %d", x, line);
	canvas_free(c);
	arena_reset(b->frame);
}

static void answers(struct bench *b, const char *key, enum answer answer, const char *command)
{
	bench_press(b, key);
	if (b->answer != answer || strcmp(str_text(&b->command), command) != 0)
		fail_msg("%s: %d “%s”, not %d “%s”", key, b->answer, str_text(&b->command), answer, command);
}

// ---- a menu --------------------------------------------------------------------------------------------------------

static const struct menu_item items[] = {
	{"measure", "What is done.", "measure form"},
	{"phase", "A part of its time.", "phase form measure=M1"},
	{"budget line with a title that is as long as a whole line of text, and longer", "What it costs.", "budget form"},
	{"Maß", "", "x"},
};

static void open_menu(struct bench *b, const char *title, size_t n, int at)
{
	bench_plan(b, fixture_small());
	bench_open(b, &overlay_menu, menu_open(title, items, n, at));
}

static void a_menu_is_as_wide_as_it_needs(void **state)
{
	(void)state;
	static const char *const wide[] = {
		"       ┌─ Add ──────────────────────────────────────────────────────────┐",
		"       │   measure                                                      │",
		"       │ ▸ phase                                                        │",
		"       │   budget line with a title that is as long as a whole line of… │",
		"       │   Maß                                                          │",
		"       └────────────────────────────────────────────────────────────────┘",
		"",
	};
	static const char *const low[] = {
		"┌─ Add ────────────────────────────────────────────────────┐",
		"│   measure                                                │",
		"│ ▸ phase                                                  │",
		"│   budget line with a title that is as long as a whole l… │",
		"└─ ▼ 1 more ───────────────────────────────────────────────┘",
	};
	static const char *const by_title[] = {
		"             ┌─ A title that is longer than what stands in it ───┐",
		"             │ ▸ measure                                         │",
		"             │   phase                                           │",
		"             └───────────────────────────────────────────────────┘",
	};
	struct bench b;
	open_menu(&b, "Add", 4, 1);
	bench_lines(&b, 80, 10, 2, wide, 7);
	stands(&b, 9, 4);
	is_bold(&b, 80, 10, 4, 9, 71); // up to the blanks before the frame
	bench_lines(&b, 60, 5, 0, low, 5);
	stands(&b, 2, 2);
	has_no_room(&b, 11, 10);
	has_no_room(&b, 80, 2);
	bench_close(&b);
	open_menu(&b, "A title that is longer than what stands in it", 2, 0);
	bench_lines(&b, 80, 10, 3, by_title, 4);
	is_bold(&b, 80, 10, 4, 15, 64);
	bench_close(&b);
}

static void told(struct bench *b, const char *first, const char *second)
{
	bench_describe(b);
	assert_string_equal(str_text(&b->first), first);
	assert_string_equal(str_text(&b->second), second);
}

static void keys_walk_in_a_menu(void **state)
{
	(void)state;
	struct bench b;
	open_menu(&b, "Add", 4, 0);
	told(&b, "Add: measure", "What is done.");
	answers(&b, "p", ANSWER_DONE, ""); // what is typed filters
	told(&b, "Add: phase", "A part of its time.");
	answers(&b, "Backspace", ANSWER_DONE, "");
	told(&b, "Add: measure", "What is done.");
	answers(&b, "M", ANSWER_DONE, "");
	answers(&b, "A", ANSWER_DONE, "");
	told(&b, "Add: Maß", "");
	answers(&b, "z", ANSWER_DONE, "");
	told(&b, "Add: nothing is called that", "");
	answers(&b, "Enter", ANSWER_DONE, ""); // no hit, no choice
	answers(&b, "C-u", ANSWER_DONE, "");
	told(&b, "Add: measure", "What is done.");
	static const struct {
		const char *key, *label;
	} ways[] = {{"Down", "Add: phase"}, {"Tab", "Add: budget"}, {"S-Tab", "Add: phase"}, {"Up", "Add: measure"},
				{"End", "Add: Maß"},    {"Home", "Add: m"},     {"PgDn", "Add: Maß"},    {"PgUp", "Add: m"},
				{"Down", "Add: p"},     {"F5", "Add: p"},       {"C-x", "Add: p"}};
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		answers(&b, ways[i].key, ANSWER_DONE, "");
		bench_describe(&b);
		if (strncmp(str_text(&b.first), ways[i].label, strlen(ways[i].label)) != 0)
			fail_msg("%s leads to %s", ways[i].key, str_text(&b.first));
	}
	answers(&b, "Enter", ANSWER_FINISH, "phase form measure=M1");
	answers(&b, "Esc", ANSWER_CLOSE, "");
	answers(&b, "C-c", ANSWER_CLOSE, "");
	bench_close(&b);
	static const struct menu_item letters[] = {{"judge", "", "1"}, {"keep", "", "2"}, {"take", "", "3"}};
	bench_plan(&b, fixture_small());
	bench_open(&b, &overlay_menu, menu_open("Do", letters, 3, 2));
	answers(&b, "k", ANSWER_DONE, ""); // which "take" holds too: what begins so goes before
	answers(&b, "Enter", ANSWER_FINISH, "2");
	answers(&b, "Backspace", ANSWER_DONE, "");
	answers(&b, "j", ANSWER_DONE, "");
	answers(&b, "Enter", ANSWER_FINISH, "1");
	bench_close(&b);
	open_menu(&b, "Nothing", 0, 0);
	answers(&b, "Enter", ANSWER_DONE, "");
	answers(&b, "Down", ANSWER_DONE, "");
	told(&b, "", "");
	has_no_room(&b, 80, 10);
	bench_close(&b);
}

// ---- a line to type ------------------------------------------------------------------------------------------------

static void open_ask(struct bench *b, const char *initial)
{
	const struct ask ask = {"Defer", "Why it is deferred, in one sentence that those who asked will read.", initial,
							"measure defer M1"};
	bench_plan(b, fixture_small());
	bench_open(b, &overlay_ask, ask_open(&ask));
}

static void a_text_is_asked_for(void **state)
{
	(void)state;
	static const char *const wide[] = {
		"  ┌─ Defer ──────────────────────────────────────────────────────────────────┐",
		"  │ Why it is deferred, in one sentence that those who asked will read.      │",
		"  │ later                                                                    │",
		"  │                                                                          │",
		"  │                                                                          │",
		"  │                                                                          │",
		"  └──────────────────────────────────────────────────────────────────────────┘",
	};
	static const char *const low[] = {
		"  ┌─ Defer ────────────────┐", "  │ Why it is deferred, in │", "  │ one sentence that      │",
		"  │ those who asked will…  │", "  │ later                  │", "  └────────────────────────┘",
	};
	static const char *const narrow[] = {
		"  ┌─ Defer ──────────┐", "  │ Why it is defer- │", "  │ red, in one      │",
		"  │ sentence that t… │", "  │ aaaa bbbb cccc   │", "  │ dddd eeee ffff   │",
		"  │                  │", "  │                  │", "  └──────────────────┘",
	};
	struct bench b;
	open_ask(&b, "later");
	bench_lines(&b, 80, 12, 2, wide, 7);
	stands(&b, 9, 4);
	bench_lines(&b, 30, 6, 0, low, 6);
	stands(&b, 9, 4);
	has_no_room(&b, 19, 12);
	has_no_room(&b, 80, 3);
	told(&b, "Defer", "Why it is deferred, in one sentence that those who asked will read.");
	bench_press(&b, "C-u");
	bench_type(&b, "aaaa bbbb cccc dddd eeee ffff");
	bench_lines(&b, 24, 12, 1, narrow, 9);
	stands(&b, 18, 6);
	bench_screen(&b, 24, 7); // one line of the field: that of the cursor
	assert_string_equal(bench_row(&b, 4), "  │ dddd eeee ffff   │");
	bench_press(&b, "Home");
	bench_screen(&b, 24, 7);
	assert_string_equal(bench_row(&b, 4), "  │ aaaa bbbb cccc   │");
	stands(&b, 4, 4);
	bench_press(&b, "C-u C-k");
	bench_type(&b, "0123456789abcdef"); // as wide as the field: the cursor stays in it
	bench_screen(&b, 24, 12);
	stands(&b, 19, 5);
	bench_press(&b, "Backspace"); // one less: right behind the text
	bench_screen(&b, 24, 12);
	stands(&b, 19, 5);
	bench_press(&b, "Backspace");
	bench_screen(&b, 24, 12);
	stands(&b, 18, 5);
	bench_close(&b);
}

static void what_was_typed_is_not_lost_by_one_key(void **state)
{
	(void)state;
	struct bench b;
	open_ask(&b, "later");
	answers(&b, "Enter", ANSWER_FINISH, "measure defer M1 later");
	answers(&b, "Esc", ANSWER_CLOSE, ""); // nothing was typed
	answers(&b, "x", ANSWER_DONE, "");
	answers(&b, "Esc", ANSWER_DONE, "");
	assert_string_equal(str_text(&b.message), "Esc again discards what you have typed.");
	answers(&b, "y", ANSWER_DONE, ""); // goes on: asked anew
	answers(&b, "Esc", ANSWER_DONE, "");
	answers(&b, "Esc", ANSWER_CLOSE, "");
	bench_paste(&b, " as\nsaid");
	answers(&b, "C-s", ANSWER_FINISH, "measure defer M1 \"laterxy as said\"");
	answers(&b, "C-c", ANSWER_DONE, "");
	answers(&b, "C-c", ANSWER_CLOSE, "");
	bench_close(&b);
}

// ---- a question ----------------------------------------------------------------------------------------------------

static void one_key_answers_a_question(void **state)
{
	(void)state;
	static const char *const wide[] = {
		"         ┌─ Delete? ──────────────────────────────────────────────────┐",
		"         │ “Scan centre” goes with 3 phases, 5 ratings and 2 links. u │",
		"         │ brings all of it back.                                     │",
		"         └────────────────────────────────────────────────────────────┘",
	};
	static const char *const narrow[] = {
		"  ┌─ Delete? ──────────────┐", "  │ “Scan centre” goes     │", "  │ with 3 phases, 5       │",
		"  │ ratings and 2 links. u │", "  │ brings all of it back. │", "  └────────────────────────┘",
	};
	static const struct question q = {
		"Delete?",
		"“Scan centre” goes with 3 phases, 5 ratings and 2 links. u brings all of it back.",
		"delete",
		NULL,
		"delete it",
		"keep it",
		"measure delete M1",
		NULL,
		"resume"};
	struct bench b;
	struct str kept = {0};
	bench_plan(&b, fixture_small());
	bench_open(&b, &overlay_confirm, confirm_open(&q));
	bench_lines(&b, 80, 12, 4, wide, 4);
	stands(&b, 11, 5);
	bench_lines(&b, 30, 8, 1, narrow, 6);
	has_no_room(&b, 15, 8);
	has_no_room(&b, 80, 2);
	told(&b, q.text, "");
	const struct hint *hints = overlay_confirm.hints_now(b.state, &b.look);
	assert_string_equal(hints[0].command, "delete");
	assert_string_equal(hints[0].label, "delete it");
	assert_string_equal(hints[1].label, "keep it");
	answers(&b, "x", ANSWER_DONE, "");
	answers(&b, "Enter", ANSWER_DONE, "");
	answers(&b, "d", ANSWER_FINISH, "measure delete M1");
	answers(&b, "Del", ANSWER_FINISH, "measure delete M1");
	answers(&b, "Esc", ANSWER_CLOSE, "");
	answers(&b, "q", ANSWER_CLOSE, "");
	overlay_confirm.keep(b.state, &b.look, &kept);
	assert_string_equal(str_text(&kept), "resume");
	str_free(&kept);
	bench_close(&b);
	static const struct question other = {"Half filled", "Go on?",      "y",         "accept", "go on",
										  "drop it",     "form resume", "form drop", NULL};
	static const char *const small[] = {"                      ┌─ Half filled ─┐",
										"                      │ Go on?        │",
										"                      └───────────────┘"};
	bench_plan(&b, fixture_small());
	bench_open(&b, &overlay_confirm, confirm_open(&other));
	bench_lines(&b, 61, 9, 3, small, 3); // as wide as its title
	answers(&b, "Del", ANSWER_DONE, "");
	answers(&b, "y", ANSWER_FINISH, "form resume");
	answers(&b, "Enter", ANSWER_FINISH, "form resume");
	answers(&b, "C-c", ANSWER_FINISH, "form drop");
	bench_close(&b);
}

// ---- carrying rows -------------------------------------------------------------------------------------------------

static void open_carry(struct bench *b, const int32_t *ids, size_t n)
{
	bench_plan(b, fixture_small());
	bench_open(b, &overlay_carry, carry_open(T_goal, ids, n));
	bench_screen(b, 80, 12);
}

static void a_row_is_carried_among_its_siblings(void **state)
{
	(void)state;
	static const char *const before[] = {
		" ┌─ Order: goals · preview ───────────────────────────────────────────────────┐",
		" │   DL1 Einheitlicher Projektmanagementstandard                              │",
		" │ ▸ DL2 Ortsunabhängiger Aktenzugriff                                        │",
		" │   DL3 Verbindliche Standards                                               │",
		" │   DL4 Kontinuierliches Prozessmanagement                                   │",
		" └────────────────────────────────────────────────────────────────────────────┘",
	};
	static const char *const first[] = {
		" ┌─ Order: goals · preview ───────────────────────────────────────────────────┐",
		" │ ▸ DL2 Ortsunabhängiger Aktenzugriff                                        │",
		" │   DL1 Einheitlicher Projektmanagementstandard                              │",
	};
	static const char *const low[] = {
		" ┌─ Order: goals · preview ───────────┐", " │ ▸ DL2 Ortsunabhängiger Aktenzugri… │",
		" │   DL1 Einheitlicher Projektmanage… │", " │   DL3 Verbindliche Standards       │",
		" └─ ▼ 1 more ─────────────────────────┘",
	};
	static const int32_t ids[] = {2};
	struct bench b;
	open_carry(&b, ids, 1);
	bench_lines(&b, 80, 12, 3, before, 6);
	stands(&b, 3, 5);
	is_bold(&b, 80, 12, 5, 3, 77);
	told(&b, "DL2 Ortsunabhängiger Aktenzugriff: place 2 of 4.", "Up and down move it.");
	answers(&b, "Enter", ANSWER_CLOSE, ""); // nowhere carried
	answers(&b, "Up", ANSWER_DONE, "");
	answers(&b, "Up", ANSWER_DONE, ""); // no further than the first place
	told(&b, "DL2 Ortsunabhängiger Aktenzugriff: place 1 of 4.", "Enter keeps this order, Esc puts it back.");
	bench_lines(&b, 80, 12, 3, first, 3);
	bench_lines(&b, 40, 5, 0, low, 5);
	stands(&b, 3, 1);
	has_no_room(&b, 15, 12);
	has_no_room(&b, 80, 2);
	answers(&b, "Enter", ANSWER_FINISH, "goal move #2 -1");
	static const struct {
		const char *key, *command;
	} ways[] = {{"G", "goal move #2 +2"},    {"<", "goal move #2 +1"},
				{"g", "goal move #2 -1"},    {"End", "goal move #2 +2"},
				{"k", "goal move #2 +1"},    {"-", ""},
				{"+", "goal move #2 +1"},    {"j", "goal move #2 +2"},
				{"Home", "goal move #2 -1"}, {">", ""},
				{"Down", "goal move #2 +1"}};
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		answers(&b, ways[i].key, ANSWER_DONE, "");
		answers(&b, "m", *ways[i].command ? ANSWER_FINISH : ANSWER_CLOSE, ways[i].command);
	}
	answers(&b, "q", ANSWER_CLOSE, "");
	answers(&b, "C-c", ANSWER_CLOSE, "");
	answers(&b, "x", ANSWER_DONE, "");
	bench_screen(&b, 80, 5); // by pages of what is visible
	answers(&b, "PgUp", ANSWER_DONE, "");
	answers(&b, "Enter", ANSWER_FINISH, "goal move #2 -1");
	bench_screen(&b, 80, 4);
	answers(&b, "PgDn", ANSWER_DONE, "");
	answers(&b, "Enter", ANSWER_FINISH, "goal move #2 +1");
	bench_close(&b);
}

static void several_rows_are_carried_together(void **state)
{
	(void)state;
	static const int32_t ids[] = {1, 3};
	static const char *const now[] = {
		" │   DL2 Ortsunabhängiger Aktenzugriff                                        │",
		" │ ▸ DL1 Einheitlicher Projektmanagementstandard                              │",
		" │   DL4 Kontinuierliches Prozessmanagement                                   │",
		" │ ▸ DL3 Verbindliche Standards                                               │",
	};
	struct bench b;
	open_carry(&b, ids, 2);
	answers(&b, "Down", ANSWER_DONE, "");
	bench_lines(&b, 80, 12, 4, now, 4);
	stands(&b, 3, 5); // on the first of them
	answers(&b, "Enter", ANSWER_FINISH, "goal move #1 #3 +1");
	b.plan->goal_n = 0;
	plan_changed(b.plan);
	told(&b, "Somebody has deleted this meanwhile. Esc leaves.", "");
	has_no_room(&b, 80, 12);
	answers(&b, "Up", ANSWER_DONE, "");
	answers(&b, "Esc", ANSWER_CLOSE, "");
	bench_close(&b);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_menu_is_as_wide_as_it_needs),
		cmocka_unit_test(keys_walk_in_a_menu),
		cmocka_unit_test(a_text_is_asked_for),
		cmocka_unit_test(what_was_typed_is_not_lost_by_one_key),
		cmocka_unit_test(one_key_answers_a_question),
		cmocka_unit_test(a_row_is_carried_among_its_siblings),
		cmocka_unit_test(several_rows_are_carried_together),
	};
	return cmocka_run_group_tests_name("small boxes", tests, NULL, NULL);
}
