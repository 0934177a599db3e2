// SPDX-License-Identifier: EUPL-1.2
// Days before 1990 and after 2099: asked about in the cockpit before they are stored, whichever command they come from;
// stored and told on the shell; refused where no calendar of a plan reaches.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "model/model.h"
#include "say/findings.h"
#include "ui/dialog/confirm.h"
#include "ui/form/form.h"

static struct desk d;

static void open_at(int cols, enum lang lang)
{
	i18n_set(lang);
	struct session_options o = {.cols = cols, .rows = cols ? 40 : 0, .today = date_day(2026, 5, 20), .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 120, .rows = 40};
	session_model(d.session, desk_plan("musterkreis", NULL), "roadmap");
}

static int make(void **state)
{
	(void)state;
	open_at(120, LANG_EN);
	return 0;
}

static int make_shell(void **state)
{
	(void)state;
	open_at(0, LANG_EN);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static void type_command(const char *line)
{
	desk_keys(&d, ":");
	desk_type(&d, line);
	desk_keys(&d, "Enter");
}

// Every kind of object that has a day or a year, by the verbs that write one; what is told of it.
static const struct far_case {
	const char *line, *question;
} cases[] = {
	{"phase set M01/3 end 2126", "end 2126: is that meant? It lies after 2099."},
	{"phase add measure=M01 title=Alt start=1.3.1926", "start 1 Mar 1926: is that meant? It lies before 1990."},
	{"phase edit M01/3 M02/3 end=2126", "end 2126: is that meant? It lies after 2099."},
	{"phase shift M01/3 +100 year",
	 "start Oct 2125: is that meant? It lies after 2099. · end Dec 2126: is that meant?"},
	{"phase shift M01/3,M02/3 +100 year end", "end Dec 2126: is that meant? It lies after 2099."},
	{"phase began M10/2 1926", "began 1926: is that meant? It lies before 1990."},
	{"measure set M01 latest 2126", "latest day 2126: is that meant? It lies after 2099."},
	{"measure set M01 requested_on 1.2.1926", "asked on 1 Feb 1926: is that meant? It lies before 1990."},
	{"measure wave M14 4 running 2126", "day 2126: is that meant? It lies after 2099."},
	{"unitof set #1 year 2126", "year 2126: is that meant? It lies after 2099."},
	{"status add measure=M01 day=1.2.1926 text=alt", "day 1 Feb 1926: is that meant? It lies before 1990."},
	{"external add title=Gesetz expected=2126", "expected 2126: is that meant? It lies after 2099."},
	{"budget add measure=M01 title=Lizenzen year_from=2126", "from year 2126: is that meant? It lies after 2099."},
	{"capacity add unit=A10 year=2126 posts=1", "year 2126: is that meant? It lies after 2099."},
	{"fte add measure=M01 unit=A10 posts=1 start=2126", "start 2126: is that meant? It lies after 2099."},
	{"deadline tick 1 2126", "year 2126: is that meant? It lies after 2099."},
	{"meeting add day=1.2.2126 title=Runde", "day 1 Feb 2126: is that meant? It lies after 2099."},
	{"decision add day=1.2.1926 subject=Alt", "day 1 Feb 1926: is that meant? It lies before 1990."},
	{"action add title=Anrufen due=1.2.2126", "due 1 Feb 2126: is that meant? It lies after 2099."},
	{"action postpone #8 1.2.2126", "due 1 Feb 2126: is that meant? It lies after 2099."},
	{"cycle add code=2126Q1 start=1.1.2126 end=31.3.2126",
	 "start 1 Jan 2126: is that meant? It lies after 2099. · end 31 Mar 2126: is that meant?"},
	{"strategy set reference_day 1.2.1926", "reference date 1 Feb 1926: is that meant? It lies before 1990."},
};
enum { CASES = sizeof cases / sizeof cases[0] };

static void add_finding(void *out, const char *sentence)
{
	str_addf(out, "%s\n", sentence);
}

static bool asks(void)
{
	const struct overlays *o = &d.session->overlays;
	return o->n == 1 && o->at[0].kind == &overlay_confirm;
}

static void it_is_asked_about_before_it_is_stored(void **state)
{
	(void)state;
	for (size_t i = 0; i < CASES; i++) {
		int64_t head = desk_head(&d);
		type_command(cases[i].line);
		if (!asks())
			fail_msg("%s: %s", cases[i].line, session_message(d.session));
		desk_shows(&d, "is that");
		assert_int_equal(desk_head(&d), head);
		desk_keys(&d, "Esc");
		assert_int_equal(desk_head(&d), head);
		assert_int_equal(d.session->overlays.n, 0);
		type_command(cases[i].line); // asked again
		assert_true(asks());
		desk_keys(&d, "d"); // and meant
		assert_int_equal(desk_head(&d), head + 1);
		assert_int_equal(d.session->overlays.n, 0);
		desk_run(&d, "undo"); // taken back without a question
		assert_int_equal(d.session->overlays.n, 0);
	}
}

static void on_the_shell_it_is_stored_and_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < CASES; i++) {
		int64_t head = desk_head(&d);
		desk_run(&d, cases[i].line);
		assert_int_equal(desk_head(&d), head + 1);
		desk_said(&d, cases[i].question);
		desk_run(&d, "undo");
		assert_null(strstr(session_message(d.session), "is that meant"));
	}
	desk_run(&d, "phase set M01/3 end 2126");
	desk_run(&d, "phase set M01/3 title Rollout"); // what stood there before is not told again
	assert_null(strstr(session_message(d.session), "is that meant"));
	i18n_set(LANG_DE);
	desk_run(&d, "phase set M01/3 end 2127");
	desk_said(&d, "Ende 2127: Ist das gemeint? Es liegt nach 2099.");
}

// A form asks itself, of years as of days, and is not asked about once more.
static void a_form_asks_once(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	desk_run(&d, "capacity resume #1 year=2126");
	desk_keys(&d, "C-s");
	desk_said(&d, "Year 2126: is that meant? It lies after 2099. Ctrl-S once more saves it so.");
	assert_ptr_equal(d.session->overlays.at[0].kind, &overlay_form);
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "C-s");
	assert_int_equal(desk_head(&d), head + 1);
	assert_int_equal(d.session->overlays.n, 0);
}

// What was moved far away by keys is asked about as well; the preview stays until it is answered.
static void a_bar_is_asked_about_too(void **state)
{
	(void)state;
	int64_t head = desk_head(&d);
	desk_run(&d, "phase shift M01/3 +70 year"); // to the end of 2096, unasked
	assert_int_equal(desk_head(&d), ++head);
	desk_run(&d, "phase show M01/3");
	desk_keys(&d, "4"); // where that phase is chosen now
	desk_run(&d, "zoom out");
	desk_run(&d, "zoom out");
	desk_keys(&d, "> > > > Enter");
	assert_true(asks());
	desk_keys(&d, "Esc");
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "Enter");
	desk_keys(&d, "d");
	assert_int_equal(desk_head(&d), head + 1);
}

// Where a question or another view is open already, the same once more means it.
static void where_something_is_open_it_is_said_twice(void **state)
{
	(void)state;
	desk_run(&d, "phase edit M36/1 start=2098-01 end=2098-10");
	desk_run(&d, "phase rollout M36/1"); // ten months behind it, to 2099
	desk_run(&d, "phase edit M36/1 end=2099-06");
	int64_t head = desk_head(&d);
	desk_run(&d, "phase push M36/1 ask");
	assert_true(asks());
	desk_keys(&d, "Enter");
	desk_said(&d, "2100: is that meant? It lies after 2099. The same once more saves it so.");
	assert_true(asks());
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "Enter");
	assert_int_equal(desk_head(&d), head + 1);
	assert_int_equal(d.session->overlays.n, 0);
}

// What happens on a day, and nobody says on which, happens today, and not in 1970.
static void a_day_that_nobody_says_is_today(void **state)
{
	(void)state;
	desk_run(&d, "meeting add title=Runde");
	assert_int_equal(d.session->overlays.n, 0);
	assert_int_equal(desk_rows(&d)->meeting[desk_rows(&d)->meeting_n - 1].day, date_day(2026, 5, 20));
	desk_run(&d, "meeting add title=Runde day=21.5.2026");
	assert_int_equal(desk_rows(&d)->meeting[desk_rows(&d)->meeting_n - 1].day, date_day(2026, 5, 21));
}

static void what_came_otherwise_is_told_by_the_check(void **state)
{
	(void)state;
	desk_run(&d, "phase set M01/3 end 2126");
	struct str all = {0};
	findings_rows(desk_rows(&d), d.session->today, add_finding, &all);
	assert_string_equal(str_text(&all), "phase M01/3 “Rollout auf alle Bauanträge”, M01 “Digitaler Bauantrag mit "
										"Nachforderungsportal” · end 2126: is that meant? It lies after 2099.\n");
	str_free(&all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_asked_about_before_it_is_stored, make, drop),
		cmocka_unit_test_setup_teardown(on_the_shell_it_is_stored_and_told, make_shell, drop),
		cmocka_unit_test_setup_teardown(a_form_asks_once, make, drop),
		cmocka_unit_test_setup_teardown(a_bar_is_asked_about_too, make, drop),
		cmocka_unit_test_setup_teardown(where_something_is_open_it_is_said_twice, make, drop),
		cmocka_unit_test_setup_teardown(a_day_that_nobody_says_is_today, make, drop),
		cmocka_unit_test_setup_teardown(what_came_otherwise_is_told_by_the_check, make_shell, drop),
	};
	return cmocka_run_group_tests_name("days far away", tests, NULL, NULL);
}
