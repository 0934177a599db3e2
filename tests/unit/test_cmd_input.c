// SPDX-License-Identifier: EUPL-1.2
// The mouse, the clock and keys of one's own: where a click goes, what it may not do, and what is said when the plan
// cannot be looked at for a while.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "plan/code.h"
#include "scratch.h"
#include "ui/program/start.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

// The line of the screen that holds `text`, counted from 0.
static int line_with(struct desk *d, const char *text)
{
	int line = 0;
	const char *screen = desk_screen(d), *found = strstr(screen, text);
	if (!found)
		fail_msg("not on the screen: %s\n%s", text, screen);
	for (const char *p = screen; p < found; p++)
		line += *p == '\n';
	return line;
}

// Its first cell in that line: every letter here takes one.
static int cell_of(struct desk *d, const char *text)
{
	const char *screen = desk_screen(d), *found = strstr(screen, text), *from = found;
	int cell = 0;
	while (from > screen && from[-1] != '\n')
		from--;
	for (; from < found; from++)
		cell += (*from & 0xC0) != 0x80;
	return cell;
}

static struct pick under(struct desk *d)
{
	struct session *s = d->session;
	const struct look *look = session_look(s);
	return panes[s->way.pane]->picked(session_state(s, s->way.pane), look);
}

// ---- clicks --------------------------------------------------------------------------------------------------------

static void a_click_chooses_and_two_open(void **state)
{
	(void)state;
	struct desk d;
	int32_t id;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	assert_int_equal(code_find(desk_rows(&d), T_measure, "M34", 18657, &id, NULL), LS_OK);
	session_click(d.session, 20, line_with(&d, "Scanstelle"), false);
	assert_int_equal(under(&d).id, id);
	assert_string_equal(session_pane(d.session), "measures");
	assert_int_equal(d.session->way.chosen.id, id); // and goes along
	session_click(d.session, 20, line_with(&d, "Scanstelle"), true);
	assert_string_equal(session_pane(d.session), "profile");
	assert_int_equal(d.session->way.sheet.id, id);
	desk_close(&d);
}

// Where a line leads nowhere, the second click says so as Enter would.
static void two_clicks_that_lead_nowhere_say_so(void **state)
{
	(void)state;
	struct desk d;
	struct ls_err err;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	assert_int_equal(session_run(d.session, "sheet criterion aufwand", &err), LS_OK);
	(void)line_with(&d, "ufwand");
	for (int y = 1; !d.session->talk.message.len && y < 20; y++)
		session_click(d.session, 5, y, true);
	assert_string_equal(str_text(&d.session->talk.message), "This line leads nowhere. e changes it.");
	assert_true(d.session->talk.error);
	desk_close(&d);
}

// In the overview the click goes to the pane it falls into, to the very row.
static void a_click_goes_into_a_pane_of_the_overview(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "overview", 140, 40, LANG_EN);
	int y = line_with(&d, "Druckmanagement");
	session_click(d.session, cell_of(&d, "Druckmanagement"), y, false);
	assert_string_equal(session_context(d.session, d.session->way.pane), "overview measures");
	const struct measure *m = plan_find(desk_rows(&d), T_measure, under(&d).id);
	assert_non_null(m);
	assert_string_equal(m->code, "M46");
	desk_close(&d);
}

// The wheel turns what is under the pointer: the same pane that a click there would choose.
static void the_wheel_turns_what_is_under_the_pointer(void **state)
{
	(void)state;
	static const int columns[] = {3, 70, 130};
	struct desk clicked, turned;
	int others = 0;
	desk_open(&clicked, "musterkreis", "overview", 140, 40, LANG_EN);
	desk_open(&turned, "musterkreis", "overview", 140, 40, LANG_EN);
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		for (int y = 1; y < 35; y++) {
			desk_run(&clicked, "focus map");
			desk_run(&turned, "focus map");
			desk_screen(&clicked);
			desk_screen(&turned);
			session_click(clicked.session, columns[i], y, false);
			session_wheel(turned.session, columns[i], y, 1);
			struct session *a = clicked.session, *b = turned.session;
			const char *by_click = session_context(a, a->way.pane), *by_wheel = session_context(b, b->way.pane);
			if (strcmp(by_click, by_wheel) != 0)
				fail_msg("at %d, %d a click chooses %s, the wheel turns %s", columns[i], y, by_click, by_wheel);
			others += strcmp(by_click, "overview map") != 0;
		}
	assert_in_range(others, 20, 90); // panes lie beside and below each other
	desk_close(&clicked);
	desk_close(&turned);
}

static void the_wheel_moves_by_three(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	session_wheel(d.session, 20, 10, 1);
	desk_shows(&d, "▸ 4     34");
	session_wheel(d.session, 20, 10, -1);
	desk_shows(&d, "▸ 1     44");
	desk_keys(&d, "a"); // a menu is open: the wheel moves in it, a click does nothing
	desk_shows(&d, "│ ▸ Measure ");
	session_wheel(d.session, 20, 10, 1);
	desk_lacks(&d, "│ ▸ Measure ");
	session_wheel(d.session, 20, 10, -1);
	desk_shows(&d, "│ ▸ Measure ");
	char *before = mem_str(desk_screen(&d));
	session_click(d.session, 20, 10, true);
	assert_string_equal(desk_screen(&d), before);
	free(before);
	desk_close(&d);
}

// What the mouse may not do is said, as with the keys.
static void a_refused_click_says_why(void **state)
{
	(void)state;
	static const struct start_entry entries[] = {{.title = "Kreis X", .line = "somewhere", .command = "plan x.db"},
												 {.title = NULL}};
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = "", .kiosk = true};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	const char *argument;
	i18n_set(LANG_EN);
	session_start_entries(d.session, entries);
	session_click(d.session, 40, line_with(&d, "Kreis X"), true);
	assert_string_equal(session_message(d.session), "This screen only shows the plan.");
	assert_true(d.session->talk.error);
	assert_int_equal(session_wish(d.session, &argument), WISH_NONE);
	session_text(d.session, "quit"); // pasted
	assert_string_equal(session_message(d.session), "This screen only shows the plan.");
	desk_close(&d);
}

// ---- the clock and other programs ----------------------------------------------------------------------------------

// One look that fails is none: somebody may just be writing. The third one in a row is said, once, and the first that
// succeeds again.
static void a_plan_that_cannot_be_looked_at_is_said_once(void **state)
{
	(void)state;
	char path[SCRATCH_MOST], file[SCRATCH_MOST + 16], away[SCRATCH_MOST + 16];
	assert_non_null(mkdtemp(scratch_name(path, "input")));
	snprintf(file, sizeof file, "%s/plan.db", path);
	snprintf(away, sizeof away, "%s/away.db", path);
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	i18n_set(LANG_EN);
	session_model(d.session, desk_plan("viersen", file), "measures");
	assert_false(session_tick(d.session, 18657));
	assert_int_equal(session_reach(d.session)->code, LS_OK);
	assert_int_equal(rename(file, away), 0);
	assert_false(session_tick(d.session, 18657));
	assert_false(session_tick(d.session, 18657));
	assert_int_equal(session_reach(d.session)->code, LS_OK);
	assert_string_equal(session_message(d.session), "");
	assert_true(session_tick(d.session, 18657));
	assert_int_not_equal(session_reach(d.session)->code, LS_OK);
	assert_string_equal(session_message(d.session), session_reach(d.session)->text);
	desk_keys(&d, "j");
	assert_false(session_tick(d.session, 18657)); // said once
	assert_string_equal(session_message(d.session), "");
	assert_int_equal(rename(away, file), 0);
	assert_true(session_tick(d.session, 18657));
	assert_string_equal(session_message(d.session), "The plan can be read again.");
	assert_int_equal(session_reach(d.session)->code, LS_OK);
	desk_close(&d);
	unlink(file);
	assert_int_equal(rmdir(path), 0);
}

// ---- keys of one's own ---------------------------------------------------------------------------------------------

static void open_with_keys(struct desk *d, const char *keys)
{
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = keys};
	i18n_set(LANG_EN);
	*d = (struct desk){.session = session_new(&o), .cols = 100, .rows = 30};
}

static void keys_can_be_bound_and_freed(void **state)
{
	(void)state;
	struct desk d;
	open_with_keys(
		&d,
		"# mine\n\nbind measures v pane map \t\nunbind general 2\r\n  bind general X quit\nbind general x\tpane okr");
	session_model(d.session, desk_plan("viersen", NULL), "measures");
	assert_string_equal(session_message(d.session), "");
	desk_keys(&d, "x"); // the pane's own comes first: robustness
	assert_string_equal(session_pane(d.session), "measures");
	desk_keys(&d, "Esc Esc v");
	assert_string_equal(session_pane(d.session), "map");
	desk_keys(&d, "2");
	assert_string_equal(session_message(d.session), "“2” does nothing here. ? shows what works.");
	desk_keys(&d, "x");
	assert_string_equal(session_pane(d.session), "okr");
	const char *argument;
	desk_keys(&d, "X");
	assert_int_equal(session_wish(d.session, &argument), WISH_QUIT);
	desk_close(&d);
}

static void a_wrong_line_is_named(void **state)
{
	(void)state;
	static const char *const wrong[] = {"bind general",       "bind general x",    "bind", "unbind general", "unbind",
										"tie general x quit", "bind general x \t "};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct desk d;
		struct str keys = {0};
		str_addf(&keys, "bind general X quit\n# fine\n%s\nbind general Y quit\n", wrong[i]);
		open_with_keys(&d, str_text(&keys));
		assert_string_equal(session_message(d.session),
							"keys, line 3: expected “bind CONTEXT KEY COMMAND” or “unbind CONTEXT KEY”.");
		str_free(&keys);
		desk_close(&d);
	}
}

// The key that is shown is the one bound first: of the pane, else of everywhere; one that means something else here is
// not shown.
static void the_key_shown_is_one_that_works(void **state)
{
	(void)state;
	struct keymap *k = keymap_new();
	struct ls_err err;
	struct str out = {0};
	assert_int_equal(keymap_read(k,
								 "bind general a add\nbind general Ins add\nbind map Del add\nbind okr a undo\n"
								 "bind general C-z undo\nbind general C-Home top\nbind general S-Tab last\n"
								 "bind general C-F1 help\n",
								 "keys", &err),
					 LS_OK);
	static const struct {
		const char *context, *command, *key;
	} rows[] = {{"general", "add", "a"},
				{"measures", "add", "a"},
				{"map", "add", "Del"},
				{"okr", "add", "Ins"},
				{"okr", "undo", "a"},
				{"map", "undo", "Ctrl-Z"},
				{"overview map", "add", "Del"},
				{"overview okr", "undo", "a"},
				{"map okr", "undo", "a"},
				{"map", "quit", ""},
				{"ma", "undo", "Ctrl-Z"},
				{"general", "top", "Ctrl-Home"},
				{"general", "last", "Shift-Tab"},
				{"general", "help", "Ctrl-F1"}};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		str_clear(&out);
		keymap_of(&out, k, rows[i].context, rows[i].command);
		assert_string_equal(str_text(&out), rows[i].key);
	}
	str_free(&out);
	keymap_free(k);
	keymap_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_click_chooses_and_two_open),
		cmocka_unit_test(two_clicks_that_lead_nowhere_say_so),
		cmocka_unit_test(a_click_goes_into_a_pane_of_the_overview),
		cmocka_unit_test(the_wheel_turns_what_is_under_the_pointer),
		cmocka_unit_test(the_wheel_moves_by_three),
		cmocka_unit_test(a_refused_click_says_why),
		cmocka_unit_test(a_plan_that_cannot_be_looked_at_is_said_once),
		cmocka_unit_test(keys_can_be_bound_and_freed),
		cmocka_unit_test(a_wrong_line_is_named),
		cmocka_unit_test(the_key_shown_is_one_that_works),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
