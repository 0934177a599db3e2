// SPDX-License-Identifier: EUPL-1.2
// Stories of the roadmap pane: bars at every size and zoom, the cursor, the preview of a shift, posts and money.
#include "stage.h"

// The line of the screen that holds `text`; "" when none does. The caller frees it.
static char *line_with(struct stage *s, int w, int h, const char *text)
{
	char *now = screen(s, w, h), *found = strstr(now, text), *line = NULL;
	if (found) {
		while (found > now && found[-1] != '\n')
			found--;
		line = mem_str(found);
		line[strcspn(line, "\n")] = '\0';
	}
	free(now);
	return line ? line : mem_str("");
}

static int blocks(const char *line, const char *glyph)
{
	int n = 0;
	for (const char *at = strstr(line, glyph); at; at = strstr(at + 1, glyph))
		n++;
	return n;
}

// Puts the cursor on a phase and has it drawn, so that the window is known.
static void stand_on(struct stage *s, int32_t phase)
{
	free(screen(s, 100, 26));
	assert_true(pane_roadmap.select(s->state, &s->look, T_phase, phase));
	struct pick p = pane_roadmap.picked(s->state, &s->look);
	assert_int_equal(p.table, T_phase);
	assert_int_equal(p.id, phase);
}

static void bars_carry_name_and_kind(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	char *line = line_with(s, 140, 36, "Dokumentenmanagementsystem");
	assert_true(blocks(line, "█") > 10);
	assert_true(blocks(line, "▓") >= 2);
	assert_non_null(strstr(line, "Pilot"));
	assert_non_null(strstr(line, "Rollout"));
	assert_non_null(strstr(line, "►")); // goes on without end
	free(line);
	line = line_with(s, 140, 36, "Soll-Definition");
	assert_non_null(strstr(line, "░")); // nobody knows when the second phase ends
	free(line);
	line = line_with(s, 140, 36, "eLearning");
	assert_non_null(strstr(line, "◄"));
	free(line);
	shows(s, 140, 36, "2022");
	shows(s, 140, 36, "2025");
	shows(s, 140, 36, "Q3");
	shows(s, 140, 36, "┃");
	close_stage(s);
}

static void measures_without_dates_are_named(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	shows(s, 140, 36, "no phase yet");
	shows(s, 60, 11, "without a date:");
	does(s, "cursor last");
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "no phase yet"));
	assert_non_null(strstr(str_text(&s->second), "A phase puts it on the roadmap: a adds one."));
	assert_int_equal(does(s, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "sheet measure M3");
	assert_int_equal(does(s, "shift 1"), ANSWER_REFUSED);
	free(screen(s, 60, 11));
	does(s, "cursor left 99");
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).id, 1);
	does(s, "cursor up"); // the numbers are one line; above it external events are folded
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).table, TABLE_COUNT);
	does(s, "cursor up");
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).table, T_phase);
	close_stage(s);
}

// Where 60 cells fit only years, the axis is one line.
static int filled(int h)
{
	return h < 12 ? h - 1 : 12;
}

static void every_size_and_zoom_keeps_to_its_area(void **state)
{
	(void)state;
	static const int sizes[][2] = {{40, 5}, {60, 11}, {80, 20}, {100, 26}, {140, 36}, {200, 56}};
	static const char *const steps[] = {
		"fit",          "cursor down",  "cursor right",   "zoom in",     "today",    "cursor down 4",
		"cursor right", "cursor right", "cursor right 3", "zoom in",     "zoom in",  "zoom in",
		"cursor last",  "zoom out",     "cursor left 50", "cursor up",   "zoom out", "zoom out",
		"zoom out",     "cursor end",   "cursor home",    "cursor first"};
	for (int plan = 0; plan < 2; plan++) {
		struct stage *s = open_stage(&pane_roadmap, plan ? fixture_viersen() : fixture_small());
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
			for (size_t k = 0; k < sizeof steps / sizeof steps[0]; k++) {
				i18n_set(k % 2 ? LANG_EN : LANG_DE);
				check_frame(s, sizes[i][0], sizes[i][1], filled(sizes[i][1]));
				assert_int_equal(does(s, steps[k]), ANSWER_DONE);
			}
		close_stage(s);
	}
}

static void phase_is_told_in_sentences(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	stand_on(s, 1);
	tell(s);
	assert_string_equal(str_text(&s->first), "4 Soll-Definition der Erreichbarkeit · Entwurf 16 Jan 2023–28 Feb 2023 "
											 "(44 days) · 59% of the time · 40% done");
	stand_on(s, 2);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "from Apr 2023, end unknown"));
	stand_on(s, 3); // waits for M6/1 although that ends in September
	tell(s);
	assert_non_null(strstr(str_text(&s->second), "depends on: 6 Service-BW"));
	assert_non_null(strstr(str_text(&s->second), "[violated by "));
	stand_on(s, 8);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "without end"));
	stand_on(s, 9);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "running without an end"));
	close_stage(s);
}

static void money_and_people_hide_when_asked(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	stand_on(s, 7);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "k€"));
	shows(s, 100, 26, "800");
	s->look.privacy = PRIVACY_CONFIDENTIAL;
	tell(s);
	assert_null(strstr(str_text(&s->first), "k€"));
	assert_non_null(strstr(str_text(&s->first), "confidential"));
	lacks(s, 100, 26, "800");
	shows(s, 100, 26, "confidential");
	close_stage(s);
}

static void overload_has_its_sign(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	char *line = line_with(s, 100, 26, "Posts");
	assert_non_null(strstr(line, "^")); // 2023: more needed than there is
	free(line);
	line = line_with(s, 200, 56, "Posts need/capacity");
	assert_non_null(strstr(line, "/2.5^"));
	free(line);
	lacks(s, 60, 11, "Posts"); // no height for it
	close_stage(s);
}

// What was asked for stands in the plan, as far as the pane can see.
static void committed(struct stage *s)
{
	s->plan->generation++;
	pane_roadmap.sync(s->state, &s->look);
}

static void shift_is_seen_before_it_is_done(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	stand_on(s, 4); // Q1–Q3 2023
	char *before = line_with(s, 100, 26, "Service-BW");
	assert_int_equal(does(s, "cancel"), ANSWER_IGNORED);
	assert_int_equal(does(s, "shift 1"), ANSWER_DONE);
	assert_int_equal(does(s, "shift 1"), ANSWER_DONE);
	char *after = line_with(s, 100, 26, "Service-BW");
	assert_string_not_equal(before, after);
	assert_non_null(strstr(after, "·")); // where it was
	tell(s);
	assert_string_equal(
		str_text(&s->first),
		"Preview: Rollout Q3 2023–Q1 2024 instead of Q1 2023–Q3 2023. Enter takes it over, Esc drops it.");
	assert_non_null(strstr(str_text(&s->second), "[violated by ")); // M5/1 waits for it
	assert_non_null(strstr(str_text(&s->head), "preview"));
	assert_int_equal(does(s, "cursor down"), ANSWER_REFUSED); // nothing is lost in passing
	assert_int_equal(s->plan->phase[3].start, fixture_day("2023-01-01"));
	assert_int_equal(does(s, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "phase shift M6/1 +2 quarter");
	tell(s);
	assert_non_null(strstr(str_text(&s->head), "preview")); // until it is done: it may be refused
	committed(s);
	tell(s);
	assert_null(strstr(str_text(&s->head), "preview"));
	assert_int_equal(does(s, "shift -1"), ANSWER_DONE);
	assert_int_equal(does(s, "cancel"), ANSWER_DONE);
	char *again = line_with(s, 100, 26, "Service-BW");
	assert_string_equal(before, again);
	assert_int_equal(does(s, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "sheet phase M6/1");
	free(before);
	free(after);
	free(again);
	close_stage(s);
}

static void keys_before_the_first_frame_mean_the_same(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	assert_int_equal(does(s, "cursor down 2"), ANSWER_DONE);
	assert_int_equal(does(s, "shift 1"), ANSWER_DONE);
	assert_int_equal(does(s, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "phase shift M6/1 +1 quarter"); // not a day
	close_stage(s);
}

static void grip_moves_one_end(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	stand_on(s, 6); // 01.03.2022–30.09.2022
	assert_int_equal(does(s, "grip"), ANSWER_DONE);
	assert_int_equal(does(s, "shift 3"), ANSWER_REFUSED); // it would end before it starts
	assert_int_equal(does(s, "shift 1"), ANSWER_DONE);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "start moved: Pilot 1 Jun 2022–30 Sep 2022"));
	assert_int_equal(does(s, "grip"), ANSWER_REFUSED);
	does(s, "open");
	assert_string_equal(str_text(&s->command), "phase shift M8/1 +1 quarter start");
	committed(s);
	does(s, "grip");
	does(s, "shift -1");
	does(s, "open");
	assert_string_equal(str_text(&s->command), "phase shift M8/1 -1 quarter end");
	committed(s);
	does(s, "grip");
	stand_on(s, 2); // end unknown
	does(s, "grip");
	does(s, "grip");
	assert_int_equal(does(s, "shift 1"), ANSWER_REFUSED);
	assert_non_null(strstr(s->err.text, "end is not known"));
	close_stage(s);
}

static void zoom_walks_through_the_units(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	stand_on(s, 1);
	static const struct {
		const char *verb, *head;
	} steps[] = {{"zoom in", "Months"},     {"zoom in", "Weeks"},
				 {"zoom in", "Days"},       {"zoom in", "Days"},
				 {"zoom out", "Weeks"},     {"zoom out", "Months"},
				 {"zoom out", "Quarters"},  {"zoom out", "Years"},
				 {"zoom out", "Years"},     {"zoom week", "Weeks"},
				 {"zoom quarter", "Quart"}, {"zoom month", "Months"},
				 {"zoom year", "Years"},    {"zoom fit", "Quarters · 2022–2025"},
				 {"zoom week", "Weeks"},    {"fit", "Quarters · 2022–2025"}};
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		does(s, steps[i].verb);
		char *line = line_with(s, 100, 26, "Soll-Definition");
		assert_true(blocks(line, "▄") > 0); // the phase under the cursor stays in view
		free(line);
		tell(s);
		if (strncmp(str_text(&s->head), steps[i].head, strlen(steps[i].head)) != 0)
			print_error("%s: %s\n", steps[i].head, str_text(&s->head));
		assert_int_equal(strncmp(str_text(&s->head), steps[i].head, strlen(steps[i].head)), 0);
	}
	close_stage(s);
}

static void deleted_phase_leaves_the_cursor_nearby(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	int32_t last = s->plan->phase[s->plan->phase_n - 1].id;
	stand_on(s, last);
	does(s, "shift 1");
	int32_t measure = s->plan->phase[s->plan->phase_n - 1].measure;
	plan_free(s->plan);
	s->plan = fixture_small();
	s->plan->phase_n--; // the same plan without its last phase
	s->look.plan = s->plan;
	s->look.score = score_table(s->arena, s->plan, NULL);
	pane_roadmap.sync(s->state, &s->look);
	struct pick now = pane_roadmap.picked(s->state, &s->look);
	assert_true(now.table == T_measure ? now.id == measure : now.id != last);
	assert_int_equal(does(s, "cancel"), ANSWER_IGNORED); // its preview is gone with it
	check_frame(s, 100, 26, filled(26));
	close_stage(s);
}

static void search_finds_measures_and_phases(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	s->look.search = "ausweitung";
	free(screen(s, 100, 26));
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).id, 9);
	s->look.search = "TICKET";
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).table, T_measure);
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).id, 1);
	s->look.search = "gibt es nicht";
	assert_int_equal(does(s, "previous"), ANSWER_REFUSED);
	close_stage(s);
}

static void plans_without_phases_or_measures_say_how_to_begin(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_viersen());
	shows(s, 100, 26, "no phase yet");
	shows(s, 60, 11, "no phase yet");
	lacks(s, 100, 26, "Posts"); // nothing is stated, so nothing is shown
	lacks(s, 100, 26, "Money");
	struct pick first = pane_roadmap.picked(s->state, &s->look);
	assert_string_equal(((const struct measure *)plan_find(s->plan, T_measure, first.id))->title,
						"Rückmeldungen/Infos"); // number 1
	does(s, "cursor last");
	check_frame(s, 60, 11, filled(11));
	close_stage(s);
	s = open_stage(&pane_roadmap, plan_new());
	int x, y;
	shows(s, 60, 11, "no measures yet");
	shows(s, 60, 11, "C shows the first steps");
	assert_false(stage_cursor(s, &x, &y));
	static const char *const verbs[] = {"cursor down", "cursor right", "open",  "shift 1", "grip",
										"zoom in",     "fit",          "today", "next",    "nonsense"};
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
		assert_int_not_equal(does(s, verbs[i]), ANSWER_COMMAND);
		shows(s, 60, 11, "no measures yet");
	}
	close_stage(s);
}

static void overlapping_phases_get_rows_of_their_own(void **state)
{
	(void)state;
	struct plan *plan = fixture_small();
	struct phase *f = fixture_add(plan, T_phase);
	f->measure = 6;
	f->code = "2";
	f->title = "Schulung";
	f->start = fixture_day("2023-02-01");
	f->end = fixture_day("2023-06-30");
	struct stage *s = open_stage(&pane_roadmap, plan);
	char *line = line_with(s, 140, 36, "Rollout");
	assert_null(strstr(line, "Schulung"));
	free(line);
	line = line_with(s, 140, 36, "Schulung");
	assert_null(strstr(line, "Service-BW"));
	free(line);
	stand_on(s, 4);
	does(s, "cursor down");
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).id, plan->phase[plan->phase_n - 1].id);
	close_stage(s);
}

static void a_click_takes_the_bar(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_roadmap, fixture_small());
	int x, y;
	stand_on(s, 8);
	free(screen(s, 100, 26));
	assert_true(stage_cursor(s, &x, &y));
	does(s, "cursor first");
	assert_int_equal(pane_roadmap.click(s->state, &s->look, x, y, false, &s->command, &s->err), ANSWER_DONE);
	assert_int_equal(pane_roadmap.picked(s->state, &s->look).id, 8);
	assert_int_equal(pane_roadmap.click(s->state, &s->look, x, y, true, &s->command, &s->err), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "sheet phase M8/3");
	assert_int_equal(pane_roadmap.click(s->state, &s->look, x, 25, false, &s->command, &s->err), ANSWER_IGNORED);
	close_stage(s);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_carry_name_and_kind),
		cmocka_unit_test(measures_without_dates_are_named),
		cmocka_unit_test(every_size_and_zoom_keeps_to_its_area),
		cmocka_unit_test(phase_is_told_in_sentences),
		cmocka_unit_test(money_and_people_hide_when_asked),
		cmocka_unit_test(overload_has_its_sign),
		cmocka_unit_test(shift_is_seen_before_it_is_done),
		cmocka_unit_test(keys_before_the_first_frame_mean_the_same),
		cmocka_unit_test(grip_moves_one_end),
		cmocka_unit_test(zoom_walks_through_the_units),
		cmocka_unit_test(deleted_phase_leaves_the_cursor_nearby),
		cmocka_unit_test(search_finds_measures_and_phases),
		cmocka_unit_test(plans_without_phases_or_measures_say_how_to_begin),
		cmocka_unit_test(overlapping_phases_get_rows_of_their_own),
		cmocka_unit_test(a_click_takes_the_bar),
	};
	return cmocka_run_group_tests_name("roadmap pane", tests, NULL, NULL);
}
