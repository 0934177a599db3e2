// SPDX-License-Identifier: EUPL-1.2
// A picture out of the cockpit: what it is of where nobody says so, which file is proposed, what it hides.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static struct desk d;

static int set_up(void **state)
{
	(void)state;
	desk_open(&d, "musterkreis", "roadmap", 120, 40, LANG_EN);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

// The picture that whoever runs the session is asked to put into that file.
static const char *wished(const char *path, enum privacy level)
{
	const char *argument = "";
	enum privacy privacy;
	assert_int_equal(session_wish(d.session, &argument), WISH_PICTURE);
	assert_string_equal(argument, path);
	const struct str *picture = session_picture(d.session, &privacy);
	assert_int_equal(privacy, level);
	return str_text(picture);
}

static void the_pane_says_which_picture_is_meant(void **state)
{
	static const char *const panes_of[][2] = {
		{"roadmap", "roadmap"}, {"portfolio", "portfolio"}, {"measures", "ranking"}, {"okr", "confidence"},
		{"map", "map"},         {"meetings", "map"},
	};
	char line[64], shown[64];
	(void)state;
	for (size_t i = 0; i < sizeof panes_of / sizeof *panes_of; i++) {
		const char *argument;
		(void)snprintf(line, sizeof line, "pane %s", panes_of[i][0]);
		(void)snprintf(shown, sizeof shown, ":picture %s ~/", panes_of[i][1]);
		desk_run(&d, line);
		desk_run(&d, "picture");
		desk_shows(&d, shown);
		(void)snprintf(shown, sizeof shown, "-%s.svg", panes_of[i][1]);
		desk_shows(&d, shown);
		assert_int_equal(session_wish(d.session, &argument), WISH_NONE);
		desk_keys(&d, "Esc");
	}
}

static void a_named_file_is_asked_for(void **state)
{
	(void)state;
	desk_run(&d, "picture course O2-KR1 '/tmp/a b.svg'");
	const char *svg = wished("/tmp/a b.svg", PRIVACY_CONFIDENTIAL);
	assert_non_null(strstr(svg, "KR1 Mobil erfasste Kontrollen"));
	assert_null(strstr(svg, "Nacharbeit im Büro"));
}

static void it_shows_what_is_looked_at(void **state)
{
	(void)state;
	desk_run(&d, "narrow field IS");
	desk_run(&d, "picture roadmap r.svg");
	const char *svg = wished("r.svg", PRIVACY_CONFIDENTIAL);
	assert_non_null(strstr(svg, "Netzerneuerung in den Außenstellen"));
	assert_null(strstr(svg, "Dienstreisen digital beantragen"));
	desk_run(&d, "narrow off");
	desk_run(&d, "cut number=3");
	desk_run(&d, "picture ranking r.svg");
	assert_non_null(strstr(wished("r.svg", PRIVACY_CONFIDENTIAL), ">cut line<"));
}

static void it_hides_as_much_as_the_screen_and_more_unless_asked(void **state)
{
	(void)state;
	desk_run(&d, "picture map m.svg privacy=open");
	wished("m.svg", PRIVACY_OPEN);
	desk_run(&d, "privacy public");
	desk_run(&d, "picture map m.svg");
	wished("m.svg", PRIVACY_PUBLIC);
}

static void what_cannot_be_is_refused(void **state)
{
	const char *argument;
	(void)state;
	desk_refuses(&d, "picture maps m.svg", "There is no picture “maps”.");
	desk_refuses(&d, "picture course O9 m.svg", "The plan has no key result and no objective “O9”.");
	desk_refuses(&d, "picture map 2026Q2 m.svg more.svg", "“more.svg” is one word too many");
	desk_refuses(&d, "picture map privacy=none", "“none” is not known");
	assert_int_equal(session_wish(d.session, &argument), WISH_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_pane_says_which_picture_is_meant, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_named_file_is_asked_for, set_up, tear_down),
		cmocka_unit_test_setup_teardown(it_shows_what_is_looked_at, set_up, tear_down),
		cmocka_unit_test_setup_teardown(it_hides_as_much_as_the_screen_and_more_unless_asked, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_is_refused, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
