// SPDX-License-Identifier: EUPL-1.2
// The sliders and the kept weightings on the screen: where they stand, what takes no part, and how columns scroll.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "pressed.h"
#include "ui/weigh/weights_compare.h"
#include "ui/weigh/weights_panel.h"

#include <stdio.h>

static int count(const char *text, const char *word)
{
	int n = 0;
	for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
		n++;
	return n;
}

// A criterion without weight can neither be turned nor held.
static void what_takes_no_part_is_neither_turned_nor_held(void **state)
{
	(void)state;
	static const char sentence[] =
		"“Neuheit” takes no part: it has no weight in the plan, or its levels have no points.";
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_run(&d, "criterion add code=neu title=Neuheit");
	desk_keys(&d, "w End");
	desk_shows(&d, "│ ▸ Neuheit               –");
	desk_shows(&d, " Neuheit: – · as in the plan");
	static const char *const keys[] = {"l", "+", "-", "*", "_", "Left", "Right"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		desk_keys(&d, "Up Down");
		desk_keys(&d, keys[i]);
		assert_string_equal(session_message(d.session), sentence);
		desk_shows(&d, "Weights · as in the plan · sum 100%");
		desk_lacks(&d, " held\n");
	}
	desk_keys(&d, "Home l");
	desk_said(&d, "“Innenwirkung” is held: it keeps its weight while others are turned.");
	desk_shows(&d, "░ held\n");
	desk_keys(&d, "l");
	desk_said(&d, "“Innenwirkung” moves with the others again.");
	desk_lacks(&d, " held\n");
	desk_close(&d);
}

// Opened where the first criterion takes no part: on the first one that does.
static void the_cursor_begins_on_what_can_be_turned(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_run(&d, "criterion add code=neu title=Neuheit pos=0");
	desk_keys(&d, "w");
	desk_shows(&d, "│   Neuheit               –");
	desk_shows(&d, "│ ▸ Innenwirkung        40%");
	desk_keys(&d, "*");
	desk_shows(&d, "Innenwirkung: 45% instead of 40% (+5)");
	desk_close(&d);
}

// The others keep their proportions, also where the second one is the first to be turned.
static void the_first_turn_keeps_proportions(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_keys(&d, "w j *");
	// 15 → 20: the other 85 become 80. 40 × 80 ⁄ 85 = 37.647, 5 × = 4.706, 20 × = 18.824: cut off 37 + 4 + 18 + 18, and
	// three more for the largest rests
	desk_shows(&d, "│   Innenwirkung        37%     −3 ██▋░░░░\n");
	desk_shows(&d, "│ ▸ Außenwirkung        20%     +5 █▍░░░░░\n");
	desk_shows(&d, "│   Fallzahlen           5%        ▍░░░░░░\n");
	desk_shows(&d, "│   Aufwand             19%     −1 █▍░░░░░\n");
	desk_shows(&d, "Außenwirkung: 20% instead of 15% (+5) · a preview: Enter applies it, Esc drops it");
	desk_shows(&d, "31 measures stand elsewhere · first: 44 Work Space with 2.80");
	// Beside the sliders: who moves most, best first, with both ranks.
	desk_shows(&d, "│ What moves most\n");
	desk_shows(&d, "│ ▼7     15 → 22   2 Kollaborationsplattform\n");
	desk_shows(&d, "│ ▲6     10 → 4    32 DMS\n");
	desk_shows(&d, "│ ▼6     15 → 21   10 Mitarbeiter des Monats\n");
	desk_close(&d);
}

// Two fifths of the width, at least 46 and at most 72 cells; below 110 cells they stand under the list.
static void sliders_have_their_share_of_the_width(void **state)
{
	(void)state;
	static const int widths[][2] = {{110, 46}, {115, 46}, {120, 48}, {150, 60}, {180, 72}, {200, 72}};
	for (size_t i = 0; i < sizeof widths / sizeof widths[0]; i++) {
		struct desk d;
		desk_open(&d, "viersen", "measures", widths[i][0], 30, LANG_EN);
		desk_keys(&d, "w");
		const char *screen = desk_screen(&d), *at = strstr(screen, "│ Weights · as in the plan");
		assert_non_null(at);
		int cells = 0;
		while (at > screen && at[-1] != '\n')
			cells += ((unsigned char)*--at & 0xC0) != 0x80;
		assert_int_equal(cells, widths[i][0] - widths[i][1]);
		desk_close(&d);
	}
	struct desk d;
	desk_open(&d, "viersen", "measures", 109, 30, LANG_EN);
	desk_keys(&d, "w");
	desk_shows(&d, "─ Weights · as in the plan · sum 100% ─");
	desk_lacks(&d, "│ Weights");
	desk_close(&d);
}

// Where there is room for half of the sliders they scroll, and say which one this is.
static void sliders_scroll_in_a_low_area(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 15, LANG_EN);
	desk_run(&d, "criterion add code=neu title=Neuheit");
	desk_run(&d, "criterion add code=mut title=Mut");
	desk_run(&d, "criterion add code=witz title=Witz");
	desk_keys(&d, "w");
	desk_shows(&d, "─ Weights · as in the plan · sum 100% · 1 of 8 ─");
	desk_shows(&d, "\n▸ Innenwirkung");
	desk_lacks(&d, "\n  Neuheit");
	desk_keys(&d, "End");
	desk_shows(&d, "· 8 of 8 ─");
	desk_shows(&d, "\n▸ Witz");
	desk_lacks(&d, "\n  Innenwirkung");
	static const char *const topmost[] = {
		"Fallzahlen",   "Fallzahlen",   "Außenwirkung", "Fallzahlen", // the frame grows, too
		"Außenwirkung", "Außenwirkung", "Innenwirkung", "Innenwirkung"};
	for (d.rows = 17; d.rows <= 24; d.rows++) { // the window grows: there is room for more of them above
		char line[40];
		session_resize(d.session, d.cols, d.rows);
		(void)snprintf(line, sizeof line, "─\n  %s", topmost[d.rows - 17]);
		desk_shows(&d, line);
		desk_shows(&d, "\n▸ Witz");
	}
	desk_keys(&d, "Up Up Up Up Up Up Up Up Up");
	desk_shows(&d, "\n▸ Innenwirkung");
	desk_close(&d);
}

// ---- compared ----------------------------------------------------------------------------------------------------

// The plan's own weights and eight kept ones, in which effort has 5, 10 … 40 %.
static void open_compared(struct desk *d, int cols)
{
	char line[80];
	desk_open(d, "viersen", "measures", cols, 24, LANG_EN);
	for (int i = 1; i <= 8; i++) {
		(void)snprintf(line, sizeof line, "weights try aufwand=%d", 5 * i);
		desk_run(d, line);
		(void)snprintf(line, sizeof line, "weights keep \"Gewichtung Nummer %d\"", i);
		desk_run(d, line);
	}
	desk_run(d, "weights try");
	desk_run(d, "weights compare");
}

static void weightings_scroll_sideways(void **state)
{
	(void)state;
	struct desk d;
	open_compared(&d, 80);
	desk_shows(&d, "  No. Measure                      Spread the plan's   Gewichtung   Gewichtung ▸\n"
				   "                                          own          Nummer 1     Nummer 2\n");
	desk_shows(&d, "▸  10 Mitarbeiter des Monats           22 15=          26  ▼11      25  ▼10\n");
	desk_keys(&d, "Right"); // still in sight
	desk_shows(&d, "own          Nummer 1     Nummer 2\n");
	desk_keys(&d, "Right");
	desk_shows(&d, "  No. Measure                      Spread◂Gewichtung   Gewichtung   Gewichtung ▸\n"
				   "                                          Nummer 1     Nummer 2     Nummer 3\n");
	desk_shows(&d, "▸  10 Mitarbeiter des Monats           22 26  ▼11      25  ▼10      23  ▼8\n");
	desk_shows(&d, "Gewichtung Nummer 3: Innenwirkung 43%");
	desk_keys(&d, "l Tab Right Right Right Right");
	desk_shows(&d, "Spread◂Gewichtung   Gewichtung   Gewichtung\n"
				   "                                          Nummer 6     Nummer 7     Nummer 8\n");
	desk_keys(&d, "h S-Tab");
	desk_shows(&d, "Nummer 6     Nummer 7     Nummer 8\n");
	desk_keys(&d, "Left");
	desk_shows(&d, "Nummer 5     Nummer 6     Nummer 7\n");
	desk_keys(&d, "Left Left Left Left Left Left");
	desk_shows(&d, "own          Nummer 1     Nummer 2\n");
	desk_close(&d);
}

static void weightings_are_tried_and_deleted(void **state)
{
	(void)state;
	struct desk d;
	open_compared(&d, 120);
	desk_keys(&d, "Home Left Left");
	desk_keys(&d, "Enter"); // the first column is what is looked at
	desk_said(&d, "These are the weights looked at now; go right to a kept one.");
	desk_keys(&d, "d");
	desk_said(&d, "These are the weights looked at now; go right to a kept one.");
	assert_int_equal(desk_rows(&d)->weighting_n, 8);
	desk_keys(&d, "Right Right Del"); // number 2
	assert_int_equal(desk_rows(&d)->weighting_n, 7);
	desk_keys(&d, "Down Up"); // until then it is said what was done
	assert_int_equal(count(desk_screen(&d), "Nummer 2"), 0);
	assert_true(count(desk_screen(&d), "Nummer 3") > 0);
	desk_keys(&d, "Enter"); // number 3 has come in its place: effort 15 %
	desk_lacks(&d, "Spread");
	desk_shows(&d, "Preview");
	desk_keys(&d, "j j j");
	desk_shows(&d, "Aufwand: 15% instead of 20% (−5)");
	desk_close(&d);
}

// Keys of the program reach it through the table, all others stay with the table.
static void keys_of_the_program_pass(void **state)
{
	(void)state;
	static const char *const passing[] = {"p", "T", "C-l", "C-s", "u", "C-z", "C-r", "C-y"}, *const staying[] = {
																								 "w", "x", "F2", "a",
																								 "e"};
	struct desk d;
	struct str command = {0}, message = {0};
	open_compared(&d, 80);
	struct weights_compare *p = weights_compare_new();
	p->n = 3;
	struct look look = {.plan = desk_rows(&d), .score = model_score(session_plan(d.session))};
	for (size_t i = 0; i < sizeof passing / sizeof passing[0]; i++)
		assert_int_equal(press(&overlay_weights_compare, p, &look, passing[i], &command, &message), ANSWER_IGNORED);
	for (size_t i = 0; i < sizeof staying / sizeof staying[0]; i++)
		assert_int_equal(press(&overlay_weights_compare, p, &look, staying[i], &command, &message), ANSWER_DONE);
	static const char *const closing[] = {"Esc", "q", "v", "C-c"};
	for (size_t i = 0; i < sizeof closing / sizeof closing[0]; i++)
		assert_int_equal(press(&overlay_weights_compare, p, &look, closing[i], &command, &message), ANSWER_CLOSE);
	overlay_weights_compare.destroy(p);
	desk_keys(&d, "p"); // seen on the screen: names and money are hidden, the table is still there
	desk_shows(&d, "Spread");
	desk_shows(&d, "confidential");
	str_free(&command);
	str_free(&message);
	desk_close(&d);
}

// The criteria are gone while their weights are being turned: that is said, and any key closes.
static void nothing_is_left_to_weigh(void **state)
{
	(void)state;
	struct desk d;
	struct str first = {0}, second = {0}, command = {0};
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	struct look look = {.plan = desk_rows(&d), .score = model_score(session_plan(d.session))};
	void *panel = weights_panel_new();
	overlay_weights.sync(panel, &look); // without a trial
	overlay_weights.describe(panel, &look, &first, &second);
	assert_string_equal(str_text(&first), "There is nothing to weigh any more.");
	assert_string_equal(str_text(&second), "");
	assert_int_equal(press(&overlay_weights, panel, &look, "j", &command, &second), ANSWER_FINISH);
	assert_string_equal(str_text(&command), "weights off");
	overlay_weights.destroy(panel);
	str_free(&first);
	str_free(&second);
	str_free(&command);
	desk_close(&d);
}

// ---- a share that is typed --------------------------------------------------------------------------------------------

// Viersen: Innenwirkung 40, Außenwirkung 15, Fallzahlen 5, Aufwand 20, Umsetzungsdauer 20.
static void a_typed_share_is_tried_with_every_letter(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	int64_t head = desk_head(&d);
	desk_keys(&d, "w");
	desk_type(&d, "25");
	desk_shows(&d, "│ ▸ Innenwirkung    25       → 25%");
	desk_shows(&d, "Innenwirkung: 25% instead of 40% (−15) · a preview");
	desk_type(&d, ",5");
	desk_shows(&d, "│ ▸ Innenwirkung    25,5     → 25.5%");
	desk_type(&d, " %");
	desk_shows(&d, "│ ▸ Innenwirkung    25,5 %   → 25.5%");
	desk_keys(&d, "Enter"); // on to the next one
	desk_shows(&d, "│   Innenwirkung      25.5%");
	desk_shows(&d, "│ ▸ Außenwirkung   ");
	assert_int_equal(desk_head(&d), head); // tried, not written
	desk_keys(&d, "Enter");
	assert_int_equal(desk_head(&d), head + 1);
	int32_t sum = 0;
	for (size_t i = 0; i < desk_rows(&d)->criterion_n; i++)
		sum += desk_rows(&d)->criterion[i].weight;
	assert_int_equal(sum, 10000);
	assert_int_equal(desk_rows(&d)->criterion[0].weight, 2550);
	desk_close(&d);
}

// A nought is a digit like others; another key goes back to the weights of the plan.
static void a_share_may_begin_with_a_nought(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_keys(&d, "w");
	desk_type(&d, "0");
	desk_shows(&d, "│ ▸ Innenwirkung    0        → 0%");
	desk_type(&d, "5");
	desk_shows(&d, "│ ▸ Innenwirkung    05       → 5%");
	desk_keys(&d, "Enter");
	desk_shows(&d, "│   Innenwirkung         5%");
	desk_keys(&d, "r");
	desk_shows(&d, "Weights · as in the plan");
	desk_shows(&d, "Innenwirkung        40%");
	desk_close(&d);
}

// What is not understood stays to be seen, is told with an example, and nothing is stored or even tried.
static void what_is_no_share_stays_and_is_told(void **state)
{
	(void)state;
	static const char *const wrong[] = {"1/2", "25,5,5", "150", "50% x", "4o", "1e1", "2 ½", ",abc"};
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	int64_t head = desk_head(&d);
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		char shown[64], told[96];
		desk_keys(&d, "w");
		desk_type(&d, wrong[i]);
		(void)snprintf(shown, sizeof shown, "│ ▸ Innenwirkung    %s\n", wrong[i]);
		(void)snprintf(told, sizeof told, "“%s”", wrong[i]);
		desk_shows(&d, shown);
		if (strcmp(wrong[i], "150") != 0)
			desk_shows(&d, told);
		desk_shows(&d, "weight: ");
		desk_keys(&d, "Enter");
		desk_shows(&d, shown); // nobody leaves with it
		desk_keys(&d, "Down");
		desk_shows(&d, shown);
		desk_keys(&d, "C-s");
		desk_shows(&d, shown);
		assert_int_equal(desk_head(&d), head);
		desk_keys(&d, "Esc");
		desk_shows(&d, "│ ▸ Innenwirkung        40%");
		desk_shows(&d, "Weights · as in the plan");
		desk_keys(&d, "Esc");
	}
	desk_keys(&d, "w");
	desk_type(&d, "abc"); // nothing begins with a letter: they are keys there
	desk_said(&d, "“c” is not understood here; a share begins with a digit, such as 25.");
	desk_shows(&d, "Weights · as in the plan");
	assert_int_equal(desk_head(&d), head);
	desk_close(&d);
}

static void what_is_held_leaves_no_room_for_it(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_keys(&d, "w j l");
	desk_type(&d, "3");
	desk_said(&d, "“Außenwirkung” is held; l lets it go.");
	desk_keys(&d, "k");
	desk_type(&d, "90");
	desk_shows(&d, "90% does not fit beside what is held; 85% would.");
	desk_keys(&d, "Backspace Backspace");
	desk_type(&d, "85");
	desk_shows(&d, "→ 85%");
	desk_keys(&d, "+"); // from what was typed
	desk_said(&d, "The others are held and leave no room");
	desk_keys(&d, "-");
	desk_shows(&d, "│ ▸ Innenwirkung        84%");
	desk_close(&d);
}

// Ctrl-S takes what is typed and applies all of it; a pasted share counts as a typed one.
static void a_typed_or_pasted_share_is_applied_at_once(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_DE);
	int64_t head = desk_head(&d);
	desk_keys(&d, "w");
	session_text(d.session, "50%");
	desk_shows(&d, "Innenwirkung: 50 % statt 40 % (+10)");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_head(&d), head + 1);
	assert_int_equal(desk_rows(&d)->criterion[0].weight, 5000);
	desk_lacks(&d, "Gewichte · ");
	desk_close(&d);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_takes_no_part_is_neither_turned_nor_held),
		cmocka_unit_test(the_cursor_begins_on_what_can_be_turned),
		cmocka_unit_test(the_first_turn_keeps_proportions),
		cmocka_unit_test(sliders_have_their_share_of_the_width),
		cmocka_unit_test(sliders_scroll_in_a_low_area),
		cmocka_unit_test(weightings_scroll_sideways),
		cmocka_unit_test(weightings_are_tried_and_deleted),
		cmocka_unit_test(keys_of_the_program_pass),
		cmocka_unit_test(nothing_is_left_to_weigh),
		cmocka_unit_test(a_typed_share_is_tried_with_every_letter), cmocka_unit_test(a_share_may_begin_with_a_nought),
		cmocka_unit_test(what_is_no_share_stays_and_is_told),
		cmocka_unit_test(what_is_held_leaves_no_room_for_it),
		cmocka_unit_test(a_typed_or_pasted_share_is_applied_at_once),
	};
	return cmocka_run_group_tests_name("weights on the screen", tests, NULL, NULL);
}
