// SPDX-License-Identifier: EUPL-1.2
// The way to a course and back, what is kept of how it is drawn, and what a script is told in its place.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#define TODAY 20595 // 22.05.2026

static struct desk d;
static struct str kept; // the setting "course"

static void read_setting(void *arg, struct str *out, const char *name)
{
	(void)arg;
	if (strcmp(name, "course") == 0)
		str_add(out, str_text(&kept));
}

static enum ls_code write_setting(void *arg, const char *name, const char *text, struct ls_err *err)
{
	(void)arg;
	(void)err;
	if (strcmp(name, "course") == 0)
		str_set(&kept, text);
	return LS_OK;
}

static const struct session_settings settings = {read_setting, write_setting, NULL};

static void sit_down(int cols)
{
	struct session_options o = {.cols = cols, .rows = cols ? 30 : 0, .today = TODAY, .keys = "", .settings = &settings};
	i18n_set(LANG_EN);
	d = (struct desk){.session = session_new(&o), .cols = cols, .rows = 30};
	session_model(d.session, desk_plan("musterkreis", NULL), "okr");
}

static int set_up(void **state)
{
	(void)state;
	sit_down(100);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	str_free(&kept);
	return 0;
}

static void enter_leads_to_the_course_and_on_to_the_sheet(void **state)
{
	(void)state;
	desk_keys(&d, "j Enter");
	desk_shows(&d, "O1-KR1 Vollständig eingereichte Anträge");
	desk_shows(&d, "confidence ·");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Check-ins (7)");
	desk_keys(&d, "Esc");
	desk_shows(&d, "confidence ·");
	desk_keys(&d, "Esc");
	desk_shows(&d, "▸   KR1 Vollständig");
}

// Where somebody has gone on in the course the board stands, too.
static void the_board_follows(void **state)
{
	(void)state;
	desk_keys(&d, "j Enter Down Left");
	desk_shows(&d, "O1-KR2");
	desk_keys(&d, "Esc");
	desk_shows(&d, "▸   KR2 Mittlere Dauer");
	desk_keys(&d, "k k Enter Right"); // the objective: its key results side by side
	desk_shows(&d, "▸KR2 Mittlere Dauer");
	desk_keys(&d, "Enter");
	desk_shows(&d, "O1-KR2");
	desk_keys(&d, "Esc");
	desk_shows(&d, "▸KR2 Mittlere Dauer");
	desk_keys(&d, "Esc");
	desk_shows(&d, "Rule: ");
}

static void keys_of_the_board_work_in_the_course(void **state)
{
	(void)state;
	desk_keys(&d, "j Enter +");
	desk_said(&d, "63 → 64%");
	desk_shows(&d, "64 of 75%");
	desk_keys(&d, "i 6 5 Enter");
	desk_shows(&d, "65 of 75%");
	desk_keys(&d, "e"); // the check-in under the cursor
	desk_shows(&d, "Check-in");
	desk_keys(&d, "Esc u u");
	desk_shows(&d, "63 of 75%");
	desk_keys(&d, "t a Tab b Enter");
	const struct action *a = &desk_rows(&d)->action[desk_rows(&d)->action_n - 1];
	assert_string_equal(((const struct key_result *)plan_find(desk_rows(&d), T_key_result, a->key_result))->title,
						"Vollständig eingereichte Anträge");
}

static void how_it_is_drawn_is_kept(void **state)
{
	(void)state;
	desk_keys(&d, "j Enter");
	desk_shows(&d, "█");
	desk_keys(&d, "v");
	desk_lacks(&d, "██████████████████");
	desk_shows(&d, "⠤");
	assert_string_equal(str_text(&kept), "dots on\n");
	desk_close(&d);
	sit_down(100);
	desk_keys(&d, "j Enter");
	desk_shows(&d, "⠤");
	desk_run(&d, "dots off");
	desk_shows(&d, "█");
	assert_string_equal(str_text(&kept), "dots off\n");
	desk_refuses(&d, "dots maybe", "on or off");
}

static void a_script_is_told_it_in_sentences(void **state)
{
	(void)state;
	desk_close(&d);
	sit_down(0);
	desk_run(&d, "kr course 2026Q2-O1-KR1");
	desk_said(&d, "KR1 “Vollständig eingereichte Anträge”: 63 of 75%");
	desk_said(&d,
			  "\nTue 21 Apr (CW 17): 48 of 75% · 7% of 23% expected · confidence 4 · in the way: Zwei große Büros");
	desk_said(&d, "\nNoted on 7 days, with a blocker on 1");
	desk_run(&d, "objective course 2026Q2-O1");
	desk_said(&d, "KR2 “Mittlere Dauer");
	desk_said(&d, "KR3 “Entwurfsbüros");
	desk_refuses(&d, "kr course nothing", "nothing");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
		TEST(enter_leads_to_the_course_and_on_to_the_sheet),
		TEST(the_board_follows),
		TEST(keys_of_the_board_work_in_the_course),
		TEST(how_it_is_drawn_is_kept),
		TEST(a_script_is_told_it_in_sentences),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
