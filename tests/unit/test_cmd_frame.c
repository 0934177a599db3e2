// SPDX-License-Identifier: EUPL-1.2
// What stands around a pane: whose plan it is, what of it is hidden, that it cannot be written; and texts lent to an
// editor outside, and changes that came from another program.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "say/history.h"
#include "scratch.h"

#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

// The first line of the screen.
static const char *top(struct desk *d)
{
	const char *screen = desk_screen(d);
	static char line[600];
	snprintf(line, sizeof line, "%.*s", (int)strcspn(screen, "\n"), screen);
	return line;
}

static void top_has(struct desk *d, const char *text)
{
	if (!strstr(top(d), text))
		fail_msg("not in the first line: %s\n%s", text, top(d));
}

static void top_lacks(struct desk *d, const char *text)
{
	if (strstr(top(d), text))
		fail_msg("in the first line: %s\n%s", text, top(d));
}

static void make_file(char path[SCRATCH_MOST])
{
	assert_true(close(mkstemp(scratch_name(path, "frame"))) == 0 && unlink(path) == 0);
	model_close(desk_plan("viersen", path));
}

static void open_file(struct desk *d, const char *path, enum model_capability can)
{
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct model *m = NULL;
	struct ls_err err;
	i18n_set(LANG_EN);
	*d = (struct desk){.session = session_new(&o), .cols = 100, .rows = 30};
	assert_int_equal(model_open(&m, path, can, &err), LS_OK);
	session_model(d->session, m, "measures");
}

static void the_first_line_tells_whose_plan_it_is(void **state)
{
	(void)state;
	char path[SCRATCH_MOST];
	struct desk d;
	make_file(path);
	open_file(&d, path, MODEL_WRITE);
	top_has(&d, " Kreis Viersen  3 Measures ");
	top_has(&d, "Sat 30 Jan 2021");
	top_lacks(&d, "read only");
	desk_run(&d, "strategy set name \"\""); // no name yet: that of its file
	top_has(&d, strrchr(path, '/') + 1);
	session_right(d.session, "14:05 · as of 14:03", "14:05");
	top_has(&d, "14:05 · as of 14:03");
	top_lacks(&d, "30 Jan");
	session_right(d.session, NULL, NULL);
	top_has(&d, "Sat 30 Jan 2021");
	desk_keys(&d, "p");
	top_has(&d, "confidential");
	desk_keys(&d, "p");
	top_has(&d, "public");
	desk_close(&d);
	open_file(&d, path, MODEL_READ);
	top_has(&d, "read only");
	desk_lacks(&d, "edit"); // nor is a key for it offered
	desk_close(&d);
	unlink(path);
	desk_open(&d, "musterkreis", "measures", 100, 30, LANG_EN);
	top_has(&d, "Sample data");
	desk_shows(&d, "e edit");
	desk_close(&d);
}

// A picture tells nobody what it leaves out, and shows the keys as for somebody who may write; a kiosk shows only its own.
static void pictures_and_kiosks_say_less(void **state)
{
	(void)state;
	struct session_options o = {
		.cols = 100, .rows = 30, .today = 18657, .keys = "", .picture = true, .privacy = PRIVACY_PUBLIC};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	char path[SCRATCH_MOST];
	struct model *m = NULL;
	struct ls_err err;
	i18n_set(LANG_EN);
	make_file(path);
	assert_int_equal(model_open(&m, path, MODEL_READ, &err), LS_OK);
	session_model(d.session, m, "measures");
	top_lacks(&d, "public");
	top_lacks(&d, "read only");
	desk_shows(&d, "e edit");
	assert_true(session_look(d.session)->writable);
	desk_close(&d);
	o.picture = false;
	o.kiosk = true;
	d = (struct desk){.session = session_new(&o), .cols = 100, .rows = 30};
	session_model(d.session, desk_plan("viersen", NULL), "measures");
	top_lacks(&d, "public");
	desk_lacks(&d, "e edit");
	assert_false(session_look(d.session)->writable);
	desk_close(&d);
	unlink(path);
}

// The long text of a form goes to an editor and comes back; elsewhere there is none.
static void a_long_text_is_lent_to_an_editor(void **state)
{
	(void)state;
	struct desk d;
	const char *text;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_refuses(&d, "editor", "There is no long text under the cursor.");
	desk_run(&d, "measure form M44 @title");
	desk_refuses(&d, "editor", "There is no long text under the cursor.");
	desk_keys(&d, "Esc");
	desk_run(&d, "text form #1 @addressees");
	desk_run(&d, "editor");
	assert_int_equal(session_wish(d.session, &text), WISH_EDIT);
	assert_string_equal(text, "Mitarbeitende; Führungskräfte");
	session_edited(d.session, "von außen");
	desk_shows(&d, "von außen");
	desk_keys(&d, "C-s");
	struct str now = {0};
	struct ls_err err;
	assert_int_equal(model_text(session_plan(d.session), T_measure_text, 1, "addressees", &now, &err), LS_OK);
	assert_string_equal(str_text(&now), "von außen");
	str_free(&now);
	session_edited(d.session, "niemand fragt"); // nothing is open any more
	desk_close(&d);
}

// A form is opened at a field, for one or with what is to stand in it; a field that is none is refused.
static void forms_open_where_they_are_told(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "measure form M44 @stage");
	desk_shows(&d, "▸ Stage ");
	desk_keys(&d, "Esc");
	desk_run(&d, "measure form M44 @fieldof");
	desk_shows(&d, "▸ Further fields ");
	desk_keys(&d, "Esc");
	desk_run(&d, "measure form title=Neu fieldof=tools");
	desk_shows(&d, "Neu");
	desk_keys(&d, "C-s");
	const struct plan *p = desk_rows(&d);
	assert_string_equal(p->measure[46].title, "Neu");
	assert_int_equal(plan_of(p, T_measure_field, "measure", p->measure[46].id).n, 1);
	desk_refuses(&d, "measure form quatsch=x",
				 "measure: there is no field “quatsch”. There are: those that the form shows.");
	desk_refuses(&d, "measure form M44 stage=pilot quatsch",
				 "measure: there is no field “quatsch”. There are: those that the form shows.");
	desk_refuses(&d, "measure form M99", "M99");
	assert_int_equal(d.session->overlays.n, 0);
	desk_close(&d);
}

// Another program has written into the file: that is a step like any other, told as what it is.
static void changes_of_other_programs_are_told(void **state)
{
	(void)state;
	char path[SCRATCH_MOST];
	struct desk d;
	sqlite3 *db;
	make_file(path);
	open_file(&d, path, MODEL_WRITE);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "UPDATE measure SET title='Anders' WHERE id=1", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	assert_true(session_tick(d.session, 18657));
	desk_shows(&d, "Anders");
	desk_keys(&d, "H");
	desk_shows(&d, "Changed by another program");
	const struct history_step *step = &session_look(d.session)->history->steps[0];
	assert_true(step->outside);
	assert_int_equal(step->changes_n, 1);
	assert_string_equal(step->changes[0].what, "title: Work Space → Anders");
	desk_close(&d);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_line_tells_whose_plan_it_is), cmocka_unit_test(pictures_and_kiosks_say_less),
		cmocka_unit_test(a_long_text_is_lent_to_an_editor),      cmocka_unit_test(forms_open_where_they_are_told),
		cmocka_unit_test(changes_of_other_programs_are_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
