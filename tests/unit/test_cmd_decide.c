// SPDX-License-Identifier: EUPL-1.2
// What becomes of a request: one step each, a reason that need not be quoted, an answer that is owed until it is given.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "cmd/session.h"
#include "listing.h"

#define TODAY 20593

static struct session *session_of(int cols, bool kiosk)
{
	const struct session_options o = {.cols = cols, .rows = 30, .today = TODAY, .kiosk = kiosk, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, sample_plan("musterkreis"), "intake");
	i18n_set(LANG_EN);
	return s;
}

static void runs(struct session *s, const char *line)
{
	struct ls_err err;
	if (session_run(s, line, &err) != LS_OK)
		fail_msg("%s: %s", line, err.text);
}

static void a_decision_is_one_step_and_no_answer(void **state)
{
	(void)state;
	struct session *s = session_of(0, false);
	struct model *m = session_plan(s);
	int64_t head = model_head(m);
	runs(s, "measure defer M27 Kein Geld in diesem Jahr");
	assert_int_equal(model_head(m), head + 1);
	assert_int_equal(measure_of(m, "M27")->selection, selection_DEFERRED);
	assert_string_equal(measure_of(m, "M27")->feedback, "Kein Geld in diesem Jahr");
	assert_int_equal(measure_of(m, "M27")->feedback_on, DAY_NONE);
	assert_string_equal(session_message(s), "“Hybridbrief statt Frankiermaschine” deferred: Kein Geld in diesem Jahr");
	runs(s, "measure answer M27");
	assert_int_equal(measure_of(m, "M27")->feedback_on, TODAY);
	assert_string_equal(measure_of(m, "M27")->feedback, "Kein Geld in diesem Jahr");
	// Decided anew with another reason: that is owed again.
	runs(s, "measure reject M27 'Jetzt gar nicht mehr'");
	assert_int_equal(measure_of(m, "M27")->selection, selection_REJECTED);
	assert_int_equal(measure_of(m, "M27")->feedback_on, DAY_NONE);
	// Without a reason the answer given stays.
	runs(s, "measure answer M27 \"Am Telefon gesagt\"");
	runs(s, "measure select M27");
	assert_int_equal(measure_of(m, "M27")->feedback_on, TODAY);
	assert_string_equal(measure_of(m, "M27")->feedback, "Am Telefon gesagt");
	for (int i = 0; i < 5; i++) {
		struct ls_err err;
		struct step step;
		assert_int_equal(model_undo(m, &step, &err), LS_OK);
	}
	assert_int_equal(measure_of(m, "M27")->selection, selection_OPEN);
	assert_string_equal(measure_of(m, "M27")->feedback, "");
	session_free(s);
}

// The reason for deferring is no answer to somebody whose idea is selected before it was told.
static void another_decision_needs_another_answer(void **state)
{
	(void)state;
	struct session *s = session_of(0, false);
	struct model *m = session_plan(s);
	runs(s, "measure defer M27 no money");
	runs(s, "measure select M27");
	assert_non_null(strstr(session_message(s), "no longer holds"));
	assert_string_equal(measure_of(m, "M27")->feedback, "");
	assert_int_equal(measure_of(m, "M27")->feedback_on, DAY_NONE);
	runs(s, "undo");
	assert_string_equal(measure_of(m, "M27")->feedback, "no money"); // one step
	assert_int_equal(measure_of(m, "M27")->selection, selection_DEFERRED);
	runs(s, "measure reject M27 not ours");
	assert_string_equal(measure_of(m, "M27")->feedback, "not ours");
	runs(s, "measure reject M27"); // the same again takes nothing away
	assert_string_equal(measure_of(m, "M27")->feedback, "not ours");
	session_free(s);
}

static void what_is_so_already_is_no_step(void **state)
{
	(void)state;
	struct session *s = session_of(0, false);
	int64_t head = model_head(session_plan(s));
	struct ls_err err;
	runs(s, "measure select M01");
	assert_int_equal(model_head(session_plan(s)), head);
	assert_int_equal(session_run(s, "measure answer M27", &err), LS_REFUSED); // there is nothing to be told
	assert_non_null(strstr(err.text, "measure answer M27"));
	assert_int_equal(session_run(s, "measure defer M999", &err), LS_REFUSED);
	session_free(s);
}

static void type(struct session *s, const char *text)
{
	char key[2] = {0};
	for (; *text; text++) {
		key[0] = *text;
		session_key(s, *text == ' ' ? "Space" : key);
	}
}

// In the cockpit the reason is asked for; quotes in it are no trouble.
static void the_cockpit_asks_for_the_reason(void **state)
{
	(void)state;
	struct session *s = session_of(80, false);
	struct model *m = session_plan(s);
	int64_t head = model_head(m);
	session_key(s, "D");
	type(s, "it's \"too\" dear");
	session_key(s, "Enter");
	assert_int_equal(model_head(m), head + 1);
	assert_string_equal(measure_of(m, "M24")->feedback, "it's \"too\" dear"); // the first of the list
	assert_int_equal(measure_of(m, "M24")->selection, selection_DEFERRED);
	session_free(s);
}

static void esc_leaves_everything_after_asking_once(void **state)
{
	(void)state;
	struct session *s = session_of(80, false);
	int64_t head = model_head(session_plan(s));
	session_key(s, "X");
	session_key(s, "Esc"); // nothing typed: closed at once
	session_key(s, "X");
	type(s, "abc");
	session_key(s, "Esc");
	assert_non_null(strstr(session_message(s), "Esc again"));
	session_key(s, "d"); // still open
	session_key(s, "Esc");
	session_key(s, "Esc");
	assert_int_equal(model_head(session_plan(s)), head);
	session_key(s, "X"); // closed: the key is the pane's again
	type(s, "nein");
	session_key(s, "Enter");
	assert_int_equal(model_head(session_plan(s)), head + 1);
	assert_int_equal(measure_of(session_plan(s), "M24")->selection, selection_REJECTED);
	session_free(s);
}

// What is marked is decided together: one reason, one step.
static void what_is_marked_is_decided_together(void **state)
{
	(void)state;
	struct session *s = session_of(80, false);
	struct model *m = session_plan(s);
	int64_t head = model_head(m);
	session_key(s, "Space");
	session_key(s, "Space");
	session_key(s, "D");
	type(s, "spaeter");
	session_key(s, "Enter");
	assert_int_equal(model_head(m), head + 1);
	assert_string_equal(session_message(s),
						"“M24 Digitale Personalakte, M35 Vorsortierung im Posteingang mit KI” deferred: spaeter");
	assert_int_equal(measure_of(m, "M24")->selection, selection_DEFERRED);
	assert_string_equal(measure_of(m, "M35")->feedback, "spaeter");
	runs(s, "undo");
	assert_int_equal(measure_of(m, "M35")->selection, selection_SUBMITTED);
	runs(s, "measure select M27,M49,M12,M45,M54,M31");
	assert_string_equal(
		session_message(s),
		"“M27, M49, M12, M45 and 2 more” selected (M27 Hybridbrief statt Frankiermaschine · M49 Abschaltung der alten "
		"Faxanschlüsse · M12 Übersetzungshilfe am Schalter · M45 Stabsarbeitsplätze für den Katastrophenfall)");
	struct ls_err err = {.code = LS_OK};
	head = model_head(m);
	assert_int_not_equal(session_run(s, "measure select M27,M999", &err), LS_OK); // all or none
	assert_int_equal(model_head(m), head);
	assert_int_not_equal(session_run(s, "measure select ,", &err), LS_OK);
	session_free(s);
}

static void a_kiosk_decides_nothing(void **state)
{
	(void)state;
	struct session *s = session_of(80, true);
	int64_t head = model_head(session_plan(s));
	session_key(s, "S");
	session_key(s, "D");
	session_key(s, "Enter");
	assert_int_equal(model_head(session_plan(s)), head);
	// What is only tried out would stay on the screen and be taken for the plan.
	static const char *const tried[] = {"weights open", "weights try aufwand=40", "weights compare", "cut number=3",
										"cut"};
	for (size_t i = 0; i < sizeof tried / sizeof tried[0]; i++) {
		struct ls_err err = {.code = LS_OK};
		assert_int_equal(session_run(s, tried[i], &err), LS_REFUSED);
		assert_non_null(strstr(err.text, "only shows"));
	}
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_decision_is_one_step_and_no_answer),
		cmocka_unit_test(another_decision_needs_another_answer),
		cmocka_unit_test(what_is_so_already_is_no_step),
		cmocka_unit_test(the_cockpit_asks_for_the_reason),
		cmocka_unit_test(esc_leaves_everything_after_asking_once),
		cmocka_unit_test(what_is_marked_is_decided_together),
		cmocka_unit_test(a_kiosk_decides_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
