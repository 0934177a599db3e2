// SPDX-License-Identifier: EUPL-1.2
// The presentation: what is shown to a room. In every pane at most 18 rows of content, nothing beyond column 80, no key
// but that of the help; the level of privacy as a word; and it ends with the session.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "cmd/state.h"
#include "cmd/view/view.h"
#include "ui/kit/view.h"

#define TODAY 20593 // 2026-05-20

static void sit(struct desk *d, const char *pane, int cols, int rows)
{
	desk_open(d, "musterkreis", pane, cols, rows, LANG_EN);
	session_tick(d->session, TODAY);
}

static struct canvas *drawn(struct desk *d)
{
	struct canvas *c = canvas_new(d->cols, d->rows, GLYPHS_UNICODE);
	session_draw(d->session, c);
	return c;
}

static bool blank(const struct canvas *c, int from, int to, int y)
{
	for (int x = from; x < to; x++)
		if (canvas_at(c, x, y)->ch != ' ')
			return false;
	return true;
}

static void line_of(struct desk *d, int y, char *out, size_t size)
{
	const char *s = desk_screen(d);
	for (; y > 0; y--)
		s = strchr(s, '\n') + 1;
	snprintf(out, size, "%.*s", (int)strcspn(s, "\n"), s);
}

// The first line, a blank one, 18 of content, a blank one, two sentences, a key: whatever the screen is.
static void keeps_to_its_part(struct desk *d, const char *what)
{
	struct canvas *c = drawn(d);
	char line[256];
	for (int y = 0; y < 60; y++)
		if (!blank(c, 80, 200, y) || (y > 23 && y != 25 && !blank(c, 0, 80, y)))
			fail_msg("%s: line %d\n%s", what, y, desk_screen(d));
	if (!blank(c, 0, 80, 1) || !blank(c, 0, 80, 20))
		fail_msg("%s: more than 18 rows\n%s", what, desk_screen(d));
	line_of(d, 25, line, sizeof line);
	assert_string_equal(line, " Larger letters fill the screen: Ctrl-+ in most terminals, else its settings.");
	canvas_free(c);
}

static void names_no_key_but_help(struct desk *d, const char *key)
{
	char line[256];
	line_of(d, 23, line, sizeof line);
	assert_string_equal(line + strspn(line, " "), key);
}

static void every_pane_keeps_to_its_part(void **state)
{
	(void)state;
	struct desk d;
	sit(&d, NULL, 200, 60);
	desk_keys(&d, "P");
	for (int i = 0; panes[i]; i++) {
		if (strcmp(panes[i]->name, "guide") == 0)
			continue; // it is led through: below
		session_afresh(d.session, panes[i]->name);
		desk_run(&d, "presentation on");
		keeps_to_its_part(&d, panes[i]->name);
		names_no_key_but_help(&d, "? help");
	}
	desk_close(&d);
}

// From the menu to the minutes: the meeting that was left open, at its key results one by one.
static void the_meeting_keeps_to_its_part(void **state)
{
	(void)state;
	static const struct {
		const char *keys, *pane, *help, *shows;
	} way[] = {
		{"P M", "okr", "F1 help", "Meeting"},
		{"Enter", "guide", "? help", "Key results one by one"},
		{"Enter", "guide", "F1 help", "Check-in O4-KR2"},
		{"Enter", "guide", "F1 help", "Check-in O4-KR3"},
		{"Enter", "guide", "? help", "Measures that are due"},
		{"n", "guide", "? help", "Deadlines that are near"},
		{"g", "guide", "? help", "Deadlines that are near"},
		{"n n", "guide", "? help", "8 Close"},
		{"Enter", "minutes", "? help", "Who was there"},
	};
	struct desk d;
	sit(&d, "okr", 200, 60);
	session_tick(d.session, TODAY + 2);
	for (size_t i = 0; i < sizeof way / sizeof way[0]; i++) {
		desk_keys(&d, way[i].keys);
		keeps_to_its_part(&d, way[i].shows);
		desk_shows(&d, way[i].shows);
		names_no_key_but_help(&d, way[i].help);
		assert_string_equal(session_pane(d.session), way[i].pane);
	}
	desk_close(&d);
}

// Also where there is less room than it would like.
static void it_fits_every_size(void **state)
{
	(void)state;
	static const int rows[] = {15, 16, 17, 19, 20, 21, 23, 24};
	struct desk d;
	char last[256];
	sit(&d, "map", 80, 24);
	for (size_t r = 0; r < sizeof rows / sizeof rows[0]; r++)
		for (int i = 0; panes[i]; i++) {
			session_afresh(d.session, panes[i]->name);
			desk_run(&d, "presentation on");
			session_resize(d.session, d.cols = 60 + 20 * (i % 2), d.rows = rows[r]);
			desk_lacks(&d, "60 × 15"); // the notice that there is too little
			desk_keys(&d, "G PgUp");
			line_of(&d, rows[r] - 1, last, sizeof last);
			assert_string_equal(last + strspn(last, " "), "? help");
		}
	desk_close(&d);
}

static void it_is_left_as_it_was_entered(void **state)
{
	(void)state;
	struct desk d;
	sit(&d, "measures", 100, 30);
	desk_keys(&d, "j");
	char *before = mem_str(desk_screen(&d));
	desk_keys(&d, "P");
	desk_said(&d, "Everything is larger now, for a room. P shows it as usual again.");
	assert_true(session_staged(d.session));
	assert_string_not_equal(desk_screen(&d), before);
	desk_keys(&d, "j k"); // it works as before
	assert_string_equal(session_message(d.session), "");
	desk_keys(&d, "P");
	desk_said(&d, "Everything is shown as usual again.");
	assert_false(session_staged(d.session));
	desk_keys(&d, "j k");
	assert_string_equal(desk_screen(&d), before);
	desk_run(&d, "presentation off"); // it already is
	assert_false(session_staged(d.session));
	desk_refuses(&d, "presentation perhaps", "“perhaps” is not understood. Expected: on or off.");
	free(before);
	desk_close(&d);
}

static void larger_letters_are_wished_for_only_where_they_fit(void **state)
{
	(void)state;
	static const char wish[] = "Larger letters";
	struct desk d;
	sit(&d, "measures", 120, 40);
	desk_keys(&d, "P");
	desk_lacks(&d, wish);
	session_resize(d.session, d.cols = 121, d.rows = 40);
	desk_shows(&d, wish);
	session_resize(d.session, d.cols = 80, d.rows = 24);
	desk_lacks(&d, wish);
	desk_keys(&d, "P");
	session_resize(d.session, d.cols = 200, d.rows = 60);
	desk_lacks(&d, wish);
	desk_close(&d);
}

static void the_first_line_says_how_much_is_shown(void **state)
{
	(void)state;
	struct desk d;
	char first[256];
	static const char *const words[] = {"  open  ", "  confidential  ", "  public  ", "  open  "};
	sit(&d, "tasks", 80, 24);
	line_of(&d, 0, first, sizeof first);
	assert_null(strstr(first, words[0])); // as usual: only what is hidden is told
	desk_keys(&d, "P");
	for (int i = 0; i < 4; i++) {
		line_of(&d, 0, first, sizeof first);
		if (!strstr(first, words[i]))
			fail_msg("“%s” is not in %s", words[i], first);
		desk_keys(&d, "p");
	}
	desk_close(&d);
}

// Whoever has asked something must be told how it is answered; a menu and a form only where the keys are told.
static void a_question_names_its_answers(void **state)
{
	(void)state;
	struct desk d;
	char last[256];
	sit(&d, "measures", 80, 24);
	desk_keys(&d, "P d");
	line_of(&d, 23, last, sizeof last);
	assert_non_null(strstr(last, "delete"));
	assert_non_null(strstr(last, "F1 help"));
	desk_keys(&d, "Esc e");
	line_of(&d, 23, last, sizeof last);
	assert_string_equal(last + strspn(last, " "), "F1 help");
	desk_keys(&d, "F1");
	desk_shows(&d, "next field");
	desk_close(&d);
}

static void it_ends_with_the_session(void **state)
{
	(void)state;
	struct desk d;
	struct str kept = {0}, without = {0};
	sit(&d, "measures", 80, 24);
	session_remember(d.session, &without);
	desk_keys(&d, "P");
	session_remember(d.session, &kept);
	assert_string_equal(str_text(&kept), str_text(&without));
	session_recall(d.session, str_text(&without)); // coming back to a plan in the same session, before the same room
	assert_true(session_staged(d.session));
	session_afresh(d.session, "measures"); // whoever comes next finds the screen as it began
	assert_false(session_staged(d.session));
	desk_shows(&d, "profile");
	str_free(&kept);
	str_free(&without);
	desk_close(&d);
}

static void a_kiosk_can_be_read_from_afar(void **state)
{
	(void)state;
	const struct session_options o = {
		.cols = 200, .rows = 60, .today = TODAY, .kiosk = true, .privacy = PRIVACY_CONFIDENTIAL, .keys = ""};
	struct desk d = {.session = session_new(&o), .cols = 200, .rows = 60};
	session_model(d.session, desk_plan("musterkreis", NULL), "measures");
	desk_keys(&d, "P");
	assert_true(session_staged(d.session));
	struct canvas *c = drawn(&d);
	for (int y = 0; y < 60; y++)
		assert_true(blank(c, 80, 200, y));
	canvas_free(c);
	desk_lacks(&d, "confidential");          // nobody is told what is left out
	session_click(d.session, 150, 40, true); // beside what is used nothing is under a pointer
	assert_string_equal(session_pane(d.session), "measures");
	session_afresh(d.session, "measures");
	assert_false(session_staged(d.session));
	desk_close(&d);
}

// A click means what is drawn there.
static void a_click_finds_the_row_it_points_at(void **state)
{
	(void)state;
	struct desk d;
	sit(&d, "tasks", 120, 40);
	desk_keys(&d, "P");
	const char *s = desk_screen(&d);
	char *copy = mem_str(s), *save = NULL, title[3][64] = {""};
	int y = 0, at[3] = {0}, n = 0;
	for (char *line = strtok_r(copy, "\n", &save); line && n < 3; line = strtok_r(NULL, "\n", &save), y++)
		if (strncmp(line, " ▸ ! ", 7) == 0 || strncmp(line, "   ! ", 5) == 0) {
			at[n] = y + 1; // the blank line below the first one is no token
			snprintf(title[n++], sizeof title[0], "%.12s", strstr(line, "! ") + 2);
		}
	assert_true(n >= 2);
	session_click(d.session, 10, at[1], false);
	const struct pick pick =
		panes[d.session->way.pane]->picked(d.session->shown.state[d.session->way.pane], session_look(d.session));
	assert_int_equal(pick.table, T_action);
	const struct action *a = plan_find(desk_rows(&d), T_action, pick.id);
	assert_memory_equal(a->title, title[1], 8);
	free(copy);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_pane_keeps_to_its_part),
		cmocka_unit_test(the_meeting_keeps_to_its_part),
		cmocka_unit_test(it_fits_every_size),
		cmocka_unit_test(it_is_left_as_it_was_entered),
		cmocka_unit_test(larger_letters_are_wished_for_only_where_they_fit),
		cmocka_unit_test(the_first_line_says_how_much_is_shown),
		cmocka_unit_test(a_question_names_its_answers),
		cmocka_unit_test(it_ends_with_the_session),
		cmocka_unit_test(a_kiosk_can_be_read_from_afar),
		cmocka_unit_test(a_click_finds_the_row_it_points_at),
	};
	return cmocka_run_group_tests_name("presentation", tests, NULL, NULL);
}
