// SPDX-License-Identifier: EUPL-1.2
// A list from a spreadsheet in the cockpit: :import shows what would change, Enter takes it over as one step, Esc
// leaves the plan as it is; what has changed meanwhile is noticed.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "canvas/output.h"
#include "cmd/session.h"
#include "listing.h"
#include "scratch.h"

#include <unistd.h>

static struct session *cockpit(void)
{
	const struct session_options o = {.cols = 100, .rows = 30, .today = 20593, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, sample_plan("musterkreis"), "measures");
	i18n_set(LANG_EN);
	return s;
}

static void shows(struct session *s, const char *text)
{
	struct canvas *c = canvas_new(100, 30, GLYPHS_UNICODE);
	struct str out = {0};
	session_draw(s, c);
	output_text(&out, c);
	if (!strstr(str_text(&out), text))
		fail_msg("not on the screen: %s\n%s", text, str_text(&out));
	str_free(&out);
	canvas_free(c);
}

// `:import` of a file with that text, as somebody types it.
static enum ls_code import(struct session *s, const char *text, const char *options, struct ls_err *err)
{
	char path[SCRATCH_MOST];
	int fd = mkstemp(scratch_name(path, "list"));
	struct str line = {0};
	assert_true(fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text));
	(void)close(fd);
	str_addf(&line, "import %s %s", path, options);
	enum ls_code code = session_run(s, str_text(&line), err);
	(void)unlink(path);
	str_free(&line);
	return code;
}

static void previewed(struct session *s, const char *text, const char *options)
{
	struct ls_err err;
	if (import(s, text, options, &err) != LS_OK)
		fail_msg("%s", err.text);
	assert_string_equal(session_pane(s), "import");
}

static void enter_takes_it_over_as_one_step(void **state)
{
	(void)state;
	struct session *s = cockpit();
	int64_t head = model_head(session_plan(s));
	previewed(s, "Nr;Titel;Amt\n34;Neuer Titel;IT\n;Noch eine;\n", "map=Amt=responsible match=number");
	shows(s, "1 new, 1 changed, 0 unchanged");
	shows(s, "Neuer Titel");
	assert_int_equal(model_head(session_plan(s)), head); // nothing is written yet
	session_key(s, "Enter");
	assert_string_equal(session_pane(s), "measures");
	assert_int_equal(model_head(session_plan(s)), head + 1);
	assert_string_equal(measure_of(session_plan(s), "M34")->responsible, "IT");
	assert_string_equal(measure_of(session_plan(s), "M61")->title, "Noch eine");
	struct ls_err err;
	assert_string_equal(session_message(s), "Taken over: 1 new, 1 changed, 0 unchanged. u takes it back.");
	assert_int_equal(session_run(s, "import take", &err), LS_REFUSED); // there is no list any more
	assert_string_equal(err.text, "No list is open. :import FILE.csv reads one.");
	session_free(s);
}

static void esc_leaves_the_plan_as_it_is(void **state)
{
	(void)state;
	struct session *s = cockpit();
	int64_t head = model_head(session_plan(s));
	previewed(s, "Nr;Titel\n34;Neuer Titel\n", "");
	session_key(s, "Esc");
	assert_string_equal(session_pane(s), "measures");
	assert_int_equal(model_head(session_plan(s)), head);
	session_free(s);
}

static void rejected_rows_hold_it_back(void **state)
{
	(void)state;
	struct session *s = cockpit();
	int64_t head = model_head(session_plan(s));
	previewed(s, "Nr;Titel;Stand\n34;A;quatsch\n35;B;\n", "match=number");
	shows(s, "“quatsch”");
	session_key(s, "Enter");
	assert_string_equal(session_pane(s), "import");
	assert_string_equal(session_message(s),
						"1 row is rejected: correct the list and read it again, or S takes the others.");
	assert_int_equal(model_head(session_plan(s)), head);
	session_key(s, "S");
	assert_int_equal(model_head(session_plan(s)), head + 1);
	assert_string_equal(measure_of(session_plan(s), "M35")->title, "B");
	session_free(s);
}

// Another office's list, numbered 1, 2, 3: nothing is renamed until somebody says what counts.
static void number_or_title(void **state)
{
	(void)state;
	struct session *s = cockpit();
	int64_t head = model_head(session_plan(s));
	previewed(s, "Nr;Titel\n34;Drohnenkataster\n", "");
	shows(s, "0 new, 0 changed, 0 unchanged, 1 rejected");
	shows(s, "m: which one counts where number and title disagree");
	session_key(s, "Enter");
	assert_int_equal(model_head(session_plan(s)), head);
	session_key(s, "m");
	assert_string_equal(session_message(s),
						"Where number and title disagree, the number counts: its measure gets the title.");
	shows(s, "0 new, 1 changed, 0 unchanged");
	session_key(s, "m");
	shows(s, "1 new, 0 changed, 0 unchanged");
	shows(s, "M61 Drohnenkataster");
	session_key(s, "m");
	shows(s, "0 new, 0 changed, 0 unchanged, 1 rejected");
	session_key(s, "m");
	session_key(s, "m");
	session_key(s, "Enter");
	assert_string_equal(measure_of(session_plan(s), "M61")->title, "Drohnenkataster");
	assert_string_equal(measure_of(session_plan(s), "M34")->title, "Leitplanken und Freigabeverfahren für KI");
	session_free(s);
}

static void a_cell_does_not_cost_its_row(void **state)
{
	(void)state;
	struct session *s = cockpit();
	previewed(s, "Nr;Titel;Stand;Bemerkung\n70;A;quatsch;gut\n", "");
	shows(s, "o takes rows without the cells that do not fit");
	session_key(s, "o");
	shows(s, "1 new, 0 changed, 0 unchanged");
	shows(s, "Left out: column “Stand”: “quatsch” is not understood.");
	session_key(s, "o");
	shows(s, "0 new, 0 changed, 0 unchanged, 1 rejected");
	session_key(s, "o");
	session_key(s, "Enter");
	assert_string_equal(measure_of(session_plan(s), "M70")->title, "A");
	assert_int_equal(measure_of(session_plan(s), "M70")->stage, stage_NONE);
	session_free(s);
}

// What the plan says already is nothing to take over; Esc leads back to where it was asked for.
static void a_list_without_changes_writes_nothing(void **state)
{
	(void)state;
	struct session *s = cockpit();
	int64_t head = model_head(session_plan(s));
	struct str list = {0};
	str_addf(&list, "Nr;Titel\n34;%s\n", measure_of(session_plan(s), "M34")->title);
	previewed(s, str_text(&list), "");
	session_key(s, "Enter");
	assert_string_equal(session_message(s), "There was nothing to change (0 new, 0 changed, 1 unchanged).");
	assert_int_equal(model_head(session_plan(s)), head);
	assert_string_equal(session_pane(s), "measures");
	str_free(&list);
	session_free(s);
}

static void a_plan_changed_meanwhile_is_not_overwritten(void **state)
{
	(void)state;
	struct session *s = cockpit();
	struct ls_err err;
	previewed(s, "Nr;Titel\n34;Neuer Titel\n", "match=number");
	assert_int_equal(session_run(s, "measure set M34 title Anders", &err), LS_OK);
	shows(s, "Neuer Titel"); // what was read is still shown, also after the plan it was read against is gone
	session_key(s, "Enter");
	assert_non_null(strstr(session_message(s), "Read the list again"));
	assert_string_equal(measure_of(session_plan(s), "M34")->title, "Anders");
	session_free(s);
}

static void what_is_wrong_is_said(void **state)
{
	(void)state;
	struct session *s = cockpit();
	struct ls_err err;
	assert_int_not_equal(session_run(s, "import /does/not/exist.csv", &err), LS_OK);
	assert_non_null(strstr(err.text, "/does/not/exist.csv"));
	assert_int_equal(import(s, "Nr;Titel\n", "map=Amt=title", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "“Amt”"));
	assert_int_equal(import(s, "Nr;Titel\n", "trenner=;", &err), LS_REFUSED);
	assert_string_equal(
		err.text,
		"“trenner=;” is not understood. Expected: encoding=NAME, map=\"HEAD=COLUMN,…\" or match=number|title.");
	assert_int_equal(import(s, "Nr;Titel\n", "encoding=quatsch", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "quatsch"));
	assert_string_equal(session_pane(s), "measures");
	session_free(s);
}

// "~" is one's own folder, as a shell has it; without one the path is what was typed.
static void a_path_may_begin_at_home(void **state)
{
	(void)state;
	struct session *s = cockpit();
	struct ls_err err;
	char home[SCRATCH_MOST], file[SCRATCH_MOST + 16];
	const char *was = getenv("HOME");
	char *kept = was ? mem_str(was) : NULL;
	assert_non_null(mkdtemp(scratch_name(home, "home")));
	snprintf(file, sizeof file, "%s/liste.csv", home);
	FILE *f = fopen(file, "w");
	assert_non_null(f);
	fputs("Nr;Titel\n34;Neuer Titel\n", f);
	fclose(f);
	setenv("HOME", home, 1);
	if (session_run(s, "import ~/liste.csv", &err) != LS_OK)
		fail_msg("%s", err.text);
	assert_string_equal(session_pane(s), "import");
	shows(s, "liste.csv");
	shows(s, "Neuer Titel");
	session_key(s, "Esc");
	unsetenv("HOME");
	assert_int_not_equal(session_run(s, "import ~/liste.csv", &err), LS_OK);
	assert_non_null(strstr(err.text, "~/liste.csv"));
	if (kept)
		setenv("HOME", kept, 1);
	free(kept);
	unlink(file);
	assert_int_equal(rmdir(home), 0);
	session_free(s);
}

static void a_reader_may_not(void **state)
{
	(void)state;
	const struct session_options o = {.cols = 100, .rows = 30, .today = 20593, .kiosk = true, .keys = ""};
	struct session *s = session_new(&o);
	struct ls_err err;
	session_model(s, sample_plan("musterkreis"), "measures");
	assert_int_equal(session_run(s, "import /tmp/x.csv", &err), LS_REFUSED);
	session_free(s);
}

static void names_are_hidden_with_the_rest(void **state)
{
	(void)state;
	struct session *s = cockpit();
	struct ls_err err;
	previewed(s, "Nr;responsible\n34;Maria Muster\n", "");
	shows(s, "Maria Muster");
	assert_int_equal(session_run(s, "privacy confidential", &err), LS_OK);
	shows(s, "responsible: confidential");
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_takes_it_over_as_one_step),
		cmocka_unit_test(esc_leaves_the_plan_as_it_is),
		cmocka_unit_test(rejected_rows_hold_it_back),
		cmocka_unit_test(number_or_title),
		cmocka_unit_test(a_cell_does_not_cost_its_row),
		cmocka_unit_test(a_list_without_changes_writes_nothing),
		cmocka_unit_test(a_plan_changed_meanwhile_is_not_overwritten),
		cmocka_unit_test(what_is_wrong_is_said),
		cmocka_unit_test(a_path_may_begin_at_home),
		cmocka_unit_test(a_reader_may_not),
		cmocka_unit_test(names_are_hidden_with_the_rest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
