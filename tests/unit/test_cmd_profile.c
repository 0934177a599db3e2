// SPDX-License-Identifier: EUPL-1.2
// Opening profiles: from a list, by command, from one to another and back; long texts, reasons and the history of the
// measure are brought along; without a measure named the one under the cursor is meant, else the best.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "canvas/output.h"
#include "cmd/session.h"
#include "listing.h"

static struct session *cockpit(struct model *m, const char *pane)
{
	const struct session_options o = {.cols = 120, .rows = 60, .today = 20593, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, m, pane);
	i18n_set(LANG_EN);
	return s;
}

static char *screen(struct session *s)
{
	struct canvas *c = canvas_new(120, 60, GLYPHS_UNICODE);
	struct str out = {0};
	session_draw(s, c);
	output_text(&out, c);
	canvas_free(c);
	return out.s ? out.s : mem_str("");
}

static void shows(struct session *s, const char *text, bool yes)
{
	char *now = screen(s);
	if ((strstr(now, text) != NULL) != yes)
		fail_msg("%s: %s\n%s", yes ? "not on the screen" : "on the screen", text, now);
	free(now);
}

static void runs(struct session *s, const char *line)
{
	struct ls_err err;
	if (session_run(s, line, &err) != LS_OK)
		fail_msg("%s: %s", line, err.text);
}

static void enter_opens_it_with_everything(void **state)
{
	(void)state;
	struct session *s = cockpit(sample_plan("musterkreis"), "measures");
	runs(s, "rating edit #1 reason='because of the test'");
	runs(s, "phase add measure=M01 title=Nacharbeit start=2026-07");
	runs(s, "measure set M02 responsible Niemand");
	runs(s, "profile M01");
	assert_string_equal(session_pane(s), "profile");
	shows(s, "Von hundert Bauanträgen", true); // a long text
	shows(s, "because of the test", true);     // the reason of a rating
	runs(s, "cursor last");
	shows(s, "History of this measure", true);
	shows(s, "phase: new", true);
	runs(s, "cursor up");
	shows(s, "Niemand", false); // a step of another measure
	session_free(s);
}

static void from_one_to_another_and_back(void **state)
{
	(void)state;
	struct session *s = cockpit(sample_plan("musterkreis"), "measures");
	session_key(s, "Enter");
	assert_string_equal(session_pane(s), "profile");
	runs(s, "sheet measure M15");
	runs(s, "sheet measure M14"); // its programme
	shows(s, "Elektronische Akte in allen Ämtern", true);
	runs(s, "sheet goal DV1");
	assert_string_equal(session_pane(s), "sheet");
	session_key(s, "Esc");
	assert_string_equal(session_pane(s), "profile");
	shows(s, "2.10 points", false);
	shows(s, " 14  Elektronische Akte", true);
	session_key(s, "Esc");
	shows(s, " 15  E-Akte im Jugendamt", true);
	session_key(s, "Esc"); // the one that Enter has opened
	assert_string_equal(session_pane(s), "profile");
	session_key(s, "Esc");
	assert_string_equal(session_pane(s), "measures");
	session_free(s);
}

static void next_takes_the_place_of_the_one_shown(void **state)
{
	(void)state;
	struct session *s = cockpit(sample_plan("musterkreis"), "measures");
	session_key(s, "Enter");
	session_key(s, "n");
	session_key(s, "n");
	session_key(s, "Esc");
	assert_string_equal(session_pane(s), "measures");
	session_free(s);
}

static void ratings_are_changed_in_place(void **state)
{
	(void)state;
	struct session *s = cockpit(sample_plan("musterkreis"), "measures");
	runs(s, "profile M01");
	int64_t head = model_head(session_plan(s));
	for (int i = 0; i < 3; i++)
		session_key(s, "j"); // past the three texts
	session_key(s, "-");
	assert_int_equal(model_head(session_plan(s)), head + 1);
	assert_non_null(strstr(session_message(s), "Bürgernutzen"));
	session_key(s, "e"); // the form of that rating
	shows(s, "Reason", true);
	session_key(s, "Esc");
	assert_string_equal(session_pane(s), "profile");
	session_free(s);
}

static void without_a_name_the_best_is_meant(void **state)
{
	(void)state;
	struct session *s = cockpit(sample_plan("musterkreis"), "profile");
	shows(s, "rank 1 of 55", true);
	shows(s, "Termine werden heute in sieben Kalendern", true);
	runs(s, "pane measures");
	session_key(s, "j");
	runs(s, "pane profile");
	shows(s, "rank 1 of 55", false);
	session_free(s);
	struct model *m = NULL;
	struct ls_err err;
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	s = cockpit(m, "profile");
	shows(s, "Nothing has been opened yet.", true);
	runs(s, "pane map");
	runs(s, "pane profile");
	shows(s, "Nothing has been opened yet.", true);
	session_free(s);
}

static void a_measure_deleted_meanwhile(void **state)
{
	(void)state;
	struct session *s = cockpit(sample_plan("musterkreis"), "measures");
	runs(s, "profile M41"); // it serves no quarter that is closed
	runs(s, "measure delete M41");
	shows(s, "no longer in the plan", true);
	session_key(s, "Esc");
	assert_string_equal(session_pane(s), "measures");
	session_free(s);
}

// A part that is empty is filled in where it belongs, whether the measure has any texts yet or not.
static void empty_parts_are_filled_in_place(void **state)
{
	(void)state;
	struct session *s = cockpit(sample_plan("viersen"), "measures");
	struct model *m = session_plan(s);
	runs(s, "measure add code=N1 title=Neu");
	runs(s, "profile N1");
	shows(s, "Not written yet", true);
	size_t texts = model_plan(m)->measure_text_n;
	for (int i = 0; i < 7; i++) // behind five criteria
		session_key(s, "j");
	session_key(s, "e");
	for (const char *c = "Lob"; *c; c++)
		session_key(s, (char[]){*c, 0});
	session_key(s, "C-s");
	assert_int_equal(model_plan(m)->measure_text_n, texts + 1);
	shows(s, "Lob", true);
	session_key(s, "d"); // the cursor stands on what was written
	shows(s, "Delete", true);
	session_key(s, "Esc");
	session_key(s, "G");
	for (int i = 0; i < 80; i++)
		session_key(s, "k");
	for (int i = 0; i < 8; i++) // now there is a row
		session_key(s, "j");
	session_key(s, "Enter");
	for (const char *c = "Dank"; *c; c++)
		session_key(s, (char[]){*c, 0});
	session_key(s, "C-s");
	assert_int_equal(model_plan(m)->measure_text_n, texts + 1);
	shows(s, "Dank", true);
	session_free(s);
	// Who cannot write is shown what there is.
	const struct session_options o = {.cols = 120, .rows = 60, .today = 20593, .kiosk = true, .keys = ""};
	s = session_new(&o);
	session_model(s, sample_plan("viersen"), "profile");
	runs(s, "profile M10");
	shows(s, "Not written yet", false);
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_opens_it_with_everything),        cmocka_unit_test(from_one_to_another_and_back),
		cmocka_unit_test(next_takes_the_place_of_the_one_shown), cmocka_unit_test(ratings_are_changed_in_place),
		cmocka_unit_test(without_a_name_the_best_is_meant),      cmocka_unit_test(a_measure_deleted_meanwhile),
		cmocka_unit_test(empty_parts_are_filled_in_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
