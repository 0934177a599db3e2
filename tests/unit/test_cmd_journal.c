// SPDX-License-Identifier: EUPL-1.2
// Undo, redo, taking one older step back, names of states, and the plan as it was: what is said, and what is refused.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static const char *title(const struct desk *d, int i)
{
	return desk_rows(d)->measure[i].title;
}

static void runs(struct desk *d, const char *line, const char *said)
{
	desk_run(d, line);
	assert_string_equal(session_message(d->session), said);
}

static void press(struct desk *d, const char *keys, const char *said)
{
	desk_keys(d, keys);
	assert_string_equal(session_message(d->session), said);
}

static void refuses(struct desk *d, const char *line, const char *why)
{
	struct ls_err err = {.code = LS_OK};
	int64_t head = desk_head(d);
	assert_int_equal(session_run(d->session, line, &err), LS_REFUSED);
	assert_string_equal(err.text, why);
	assert_int_equal(desk_head(d), head);
}

static void back_and_forth(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	refuses(&d, "undo", "There is nothing to undo.");
	refuses(&d, "redo", "There is nothing to redo.");
	desk_run(&d, "measure set M44 title A");
	desk_run(&d, "measure set M12 title B");
	refuses(&d, "redo", "There is nothing to redo.");
	runs(&d, "undo", "Undone: title of “Digitallotsen”: Digitallotsen → B");
	runs(&d, "undo", "Undone: title of “Work Space”: Work Space → A");
	refuses(&d, "undo", "There is nothing to undo.");
	runs(&d, "redo", "Redone: title of “Work Space”: Work Space → A");
	assert_string_equal(title(&d, 0), "A");
	runs(&d, "redo", "Redone: title of “Digitallotsen”: Digitallotsen → B");
	refuses(&d, "redo", "There is nothing to redo.");
	desk_run(&d, "undo");
	desk_run(&d, "measure set M46 title C"); // another step: what was undone is gone
	refuses(&d, "redo", "There is nothing to redo.");
	press(&d, "C-r", "There is nothing to redo.");
	i18n_set(LANG_DE);
	press(&d, "u", "Rückgängig: title of “Druckmanagement”: Druckmanagement → C");
	press(&d, "C-y", "Wiederhergestellt: title of “Druckmanagement”: Druckmanagement → C");
	desk_close(&d);
}

static void one_older_step_is_taken_back(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure set M44 title A");
	desk_run(&d, "measure set M12 title B");
	runs(&d, "step revert 1", "Taken back: title of “Work Space”: Work Space → A");
	assert_string_equal(title(&d, 0), "Work Space");
	assert_string_equal(title(&d, 1), "B");
	runs(&d, "undo 2", "Taken back: title of “Digitallotsen”: Digitallotsen → B");
	assert_string_equal(title(&d, 1), "Digitallotsen");
	static const char *const wrong[] = {"x", "0", "-1", "1.5"};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct str line = {0}, why = {0};
		str_addf(&line, "step revert %s", wrong[i]);
		str_addf(&why, "“%s” is not the number of a step; the history lists them.", wrong[i]);
		refuses(&d, str_text(&line), str_text(&why));
		str_free(&line);
		str_free(&why);
	}
	desk_refuses(&d, "step revert 99", "99");
	desk_close(&d);
}

// The first u of a session names what it would take back, when that was done before; only the second one does it.
static void the_first_u_names_an_earlier_step(void **state)
{
	(void)state;
	struct ls_err err;
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	i18n_set(LANG_EN);
	struct model *m = desk_plan("viersen", NULL);
	assert_int_equal(model_begin(m, "Vorher", &err), LS_OK);
	assert_int_equal(model_set(m, T_measure, 1, schema_column(&schema[T_measure], "title"),
							   (struct value){.kind = VALUE_TEXT, .s = "A"}, &err),
					 LS_OK);
	int64_t step;
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	session_model(d.session, m, "measures");
	press(&d, "u", "u again undoes this step from an earlier session: Vorher");
	assert_string_equal(title(&d, 0), "A");
	press(&d, "j u", "u again undoes this step from an earlier session: Vorher"); // another key lay between
	press(&d, "u", "Undone: Vorher");
	assert_string_equal(title(&d, 0), "Work Space");
	desk_run(&d, "redo");
	desk_run(&d, "measure set M12 title B");
	press(&d, "u", "Undone: title of “Digitallotsen”: Digitallotsen → B"); // of this session: at once
	desk_close(&d);
}

// Where somebody else has written since, too.
static void the_first_u_names_what_others_do_not_see(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure set M44 title A");
	model_author(session_plan(d.session), "Anna");
	desk_run(&d, "measure set M12 title B");
	model_author(session_plan(d.session), "test");
	press(&d, "u",
		  "Others have changed the plan since. u again undoes your step: title of “Work Space”: Work Space → A");
	assert_string_equal(title(&d, 0), "A");
	press(&d, "u", "Undone: title of “Work Space”: Work Space → A");
	assert_string_equal(title(&d, 0), "Work Space");
	assert_string_equal(title(&d, 1), "B");
	desk_close(&d);
}

// What somebody sees changed last is a preview: u drops that first.
static void u_drops_a_preview_first(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "roadmap", 100, 30, LANG_EN);
	desk_run(&d, "measure set M2 note x");
	int64_t head = desk_head(&d);
	desk_keys(&d, "l > >");
	press(&d, "u", "The preview is dropped; nothing was changed.");
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "u");
	desk_said(&d, "Undone: note of “");
	assert_int_equal(desk_head(&d), head + 1);
	desk_close(&d);
}

static void what_privacy_hides_is_not_told(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure set M44 responsible Maria");
	desk_run(&d, "measure set M12 title B");
	desk_run(&d, "privacy confidential");
	runs(&d, "undo", "Undone: title of “Digitallotsen”: Digitallotsen → B");
	runs(&d, "undo", "Undone: responsible of “Work Space”: confidential");
	runs(&d, "redo", "Redone: responsible of “Work Space”: confidential");
	runs(&d, "step revert 1", "Taken back: responsible of “Work Space”: confidential");
	runs(&d, "measure set M44 responsible Erna", "responsible of “Work Space”: confidential");
	desk_close(&d);
}

// ---- names and the past --------------------------------------------------------------------------------------------

static void states_have_names(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	runs(&d, "tag add Kreistag Mai", "The present state is now called “Kreistag Mai”.");
	desk_refuses(&d, "tag add Kreistag Mai", "Kreistag Mai");
	runs(&d, "as-of \"Kreistag Mai\"", "The plan as of Kreistag Mai. “as-of now” goes back to the present.");
	desk_refuses(&d, "tag add Anders", "cannot be changed");
	runs(&d, "as-of now", "This is the present again.");
	desk_refuses(&d, "tag delete Kreistag Juni", "Kreistag");
	runs(&d, "tag delete \"Kreistag Mai\"", "The name “Kreistag Mai” is gone; the steps stay.");
	desk_refuses(&d, "as-of \"Kreistag Mai\"", "Kreistag Mai");
	runs(&d, "tag add Kreistag Mai", "The present state is now called “Kreistag Mai”."); // free again
	desk_close(&d);
}

static int64_t january(void *arg)
{
	(void)arg;
	return 1612000001; // 2021-01-30 09:46:41
}

static void the_plan_as_it_was(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	model_clock(session_plan(d.session), january, NULL);
	desk_run(&d, "measure set M12 title Lotsen");
	desk_run(&d, "tag add Vorher");
	desk_run(&d, "measure set M44 title Neu");
	desk_lacks(&d, "as of");
	desk_run(&d, "as-of Vorher");
	desk_shows(&d, "as of “Vorher”");
	desk_shows(&d, "Work Space");
	desk_lacks(&d, "Neu");
	desk_run(&d, "as-of 2020-12-31");
	desk_shows(&d, "as of 31 Dec 2020");
	desk_shows(&d, "Digitallotsen");
	desk_refuses(&d, "as-of Nirgendwann", "Nirgendwann");
	desk_shows(&d, "as of 31 Dec 2020"); // as it was
	desk_run(&d, "as-of 2021-01");       // to its end
	desk_shows(&d, "as of 31 Jan 2021");
	desk_shows(&d, "Neu");
	desk_run(&d, "as-of jetzt");
	assert_string_equal(session_message(d.session), "This is the present again.");
	desk_shows(&d, "Neu");
	desk_run(&d, "as-of Vorher");
	press(&d, "Esc", "This is the present again.");
	desk_shows(&d, "Neu");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(back_and_forth),
		cmocka_unit_test(one_older_step_is_taken_back),
		cmocka_unit_test(the_first_u_names_an_earlier_step),
		cmocka_unit_test(the_first_u_names_what_others_do_not_see),
		cmocka_unit_test(u_drops_a_preview_first),
		cmocka_unit_test(what_privacy_hides_is_not_told),
		cmocka_unit_test(states_have_names),
		cmocka_unit_test(the_plan_as_it_was),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
