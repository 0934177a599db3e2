// SPDX-License-Identifier: EUPL-1.2
// A session without a terminal: one gate for what may write or leave, prompts, completion, undo that names what it
// would take back, marks that last until the next key.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "canvas/canvas.h"
#include "canvas/output.h"
#include "cmd/command.h"
#include "model/net_changes.h"
#include "cmd/session.h"
#include "scratch.h"
#include "ui/kit/view.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct model *viersen(const char *path)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(path ? sample_make(&m, "viersen", path, &err) : sample_open(&m, "viersen", &err), LS_OK);
	model_author(m, "test");
	return m;
}

static struct session *session_of(struct model *m, bool kiosk)
{
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .kiosk = kiosk, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, m, "measures");
	return s;
}

// The screen as text; the caller frees it.
static char *screen(struct session *s)
{
	struct canvas *c = canvas_new(100, 30, GLYPHS_UNICODE);
	struct str out = {0};
	session_draw(s, c);
	output_text(&out, c);
	canvas_free(c);
	char *text = strdup(str_text(&out));
	str_free(&out);
	return text;
}

static bool shows(struct session *s, const char *text)
{
	char *all = screen(s);
	bool yes = strstr(all, text) != NULL;
	free(all);
	return yes;
}

static void keys(struct session *s, const char *const list[])
{
	for (int i = 0; list[i]; i++)
		session_key(s, list[i]);
}

static void type(struct session *s, const char *text)
{
	for (; *text; text++) {
		char key[2] = {*text, 0};
		session_key(s, *text == ' ' ? "Space" : key);
	}
}

static void the_kiosk_neither_writes_nor_leaves(void **state)
{
	(void)state;
	struct session *s = session_of(viersen(NULL), true);
	struct ls_err err;
	const char *argument;
	assert_int_equal(session_run(s, "measure rate M34 aufwand +1", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "undo", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "quit", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "plan other.db", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "command", &err), LS_REFUSED);
	// A preview would stay on the screen after whoever made it has gone.
	assert_int_equal(session_run(s, "weights open", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "weights try aufwand=90", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "cut number=11", &err), LS_REFUSED);
	for (int i = 0; i < 5; i++)
		session_key(s, "q");
	assert_int_equal(session_wish(s, &argument), WISH_NONE);
	assert_int_equal(session_run(s, "pane map", &err), LS_OK);
	session_free(s);
}

static void a_reading_handle_refuses_every_command_that_writes(void **state)
{
	(void)state;
	char path[SCRATCH_MOST];
	assert_true(close(mkstemp(scratch_name(path, "session"))) == 0 && unlink(path) == 0);
	model_close(viersen(path));
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(model_open(&m, path, MODEL_READ, &err), LS_OK);
	struct session *s = session_of(m, false);
	static const char reads[] = "This plan is open for reading only; nothing was changed.";
	int writing = 0;
	for (const struct command *c = commands; c->verb; c++) {
		bool any = c->object && strcmp(c->object, "*") == 0, writes = (c->flags & COMMAND_WRITES) != 0;
		for (int t = 0; t < (any ? TABLE_COUNT : 1); t++) {
			char line[80];
			snprintf(line, sizeof line, "%s%s%s",
					 any         ? schema[t].object
					 : c->object ? c->object
								 : "",
					 c->object ? " " : "", c->verb);
			err.text[0] = '\0';
			enum ls_code code = session_run(s, line, &err);
			bool refused = code == LS_REFUSED && strcmp(err.text, reads) == 0;
			if (refused != writes)
				fail_msg("“%s” is answered with “%s”", line, code == LS_OK ? "(done)" : err.text);
			session_key(s, "Esc"); // what it has opened
			session_key(s, "Esc");
		}
		writing += writes;
	}
	assert_true(writing > 30);
	session_free(s);
	unlink(path);
}

static void the_past_cannot_be_changed(void **state)
{
	(void)state;
	struct session *s = session_of(viersen(NULL), false);
	struct ls_err err;
	assert_int_equal(session_run(s, "tag add before", &err), LS_OK);
	assert_int_equal(session_run(s, "measure set M44 title Neu", &err), LS_OK);
	assert_int_equal(session_run(s, "as-of before", &err), LS_OK);
	assert_true(shows(s, "Work Space"));
	assert_int_equal(session_run(s, "measure set M44 title Anders", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "as-of now", &err), LS_OK);
	assert_true(shows(s, "Neu"));
	assert_int_equal(session_run(s, "as-of nowhere", &err), LS_REFUSED);
	session_free(s);
}

static void a_refused_command_changes_nothing_and_says_why(void **state)
{
	(void)state;
	struct session *s = session_of(viersen(NULL), false);
	struct ls_err err;
	static const struct {
		const char *line, *word;
	} wrong[] = {{"mesure rate M34 aufwand +1", "measure"},
				 {"measure rat M34", "rate"},
				 {"measure rate M34 aufwand", "LEVEL"},
				 {"measure rate M99 aufwand +1", "M99"},
				 {"measure rate M34 aufwand riesig", "riesig"},
				 {"measure set M34 titel2 x", "titel2"},
				 {"measure set M34 title", "title may not be empty."},
				 {"measure set M34 title \"", "quotation"},
				 {"criterion set aufwand weight 101", "101"},
				 {"measure set M34 code M1", "M1"},
				 {"measure add field=services", "title"}};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		uint64_t before = model_generation(session_plan(s));
		if (session_run(s, wrong[i].line, &err) == LS_OK)
			fail_msg("“%s” was carried out", wrong[i].line);
		if (!strstr(err.text, wrong[i].word))
			fail_msg("“%s” is answered with “%s”", wrong[i].line, err.text);
		assert_int_equal(model_generation(session_plan(s)), before);
	}
	assert_int_equal(model_head(session_plan(s)), 0);
	session_free(s);
}

// A click may come before the frame it was meant for, and on a screen that has shrunk meanwhile: it may choose and open,
// but it writes nothing and asks for nothing; and where nothing but a notice fits, it does nothing at all.
static void clicks_on_what_was_never_drawn_do_no_harm(void **state)
{
	(void)state;
	static const struct {
		int cols, rows;
		bool fits;
	} sizes[] = {{100, 30, true}, {60, 15, true}, {300, 100, true}, {59, 15, false}, {60, 14, false}, {1, 1, false}};
	struct session *s = session_of(viersen(NULL), false);
	for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++)
		for (int i = 0; panes[i]; i++) {
			const char *argument;
			session_afresh(s, panes[i]->name);
			char *before = sizes[k].fits ? NULL : screen(s);
			session_resize(s, sizes[k].cols, sizes[k].rows);
			for (int x = -1; x < 12; x++)
				for (int y = -1; y < 12; y++)
					session_click(s, x * 9, y * 3, x % 3 == 0);
			session_resize(s, 100, 30);
			char *after = before ? screen(s) : NULL;
			if (before && strcmp(before, after) != 0)
				fail_msg("%s at %d × %d: %s\n%s", panes[i]->name, sizes[k].cols, sizes[k].rows, before, after);
			session_wheel(s, 5, 5, 1);
			session_wheel(s, 5, 5, -1);
			assert_int_equal(model_head(session_plan(s)), 0);
			assert_int_equal(session_wish(s, &argument), WISH_NONE);
			free(before);
			free(after);
		}
	session_free(s);
}

static void marks_last_until_the_next_key(void **state)
{
	(void)state;
	struct session *s = session_of(viersen(NULL), false);
	struct ls_err err;
	free(screen(s));
	assert_int_equal(session_run(s, "measure rate M34 aufwand +1", &err), LS_OK);
	assert_true(shows(s, "▲2"));
	session_key(s, "j");
	char *text = screen(s);
	assert_null(strstr(text, "▲2"));
	free(text);
	session_free(s);
}

static void typing_searching_and_going_back(void **state)
{
	(void)state;
	struct session *s = session_of(viersen(NULL), false);
	session_key(s, ":");
	type(s, "measure set M44 title ");
	session_key(s, "ä");
	session_key(s, "ß");
	session_key(s, "Backspace");
	assert_true(shows(s, ":measure set M44 title ä"));
	keys(s, (const char *[]){"Home", "Del", "End", "C-w", NULL});
	assert_true(shows(s, ":easure set M44 title"));
	session_key(s, "Esc");
	keys(s, (const char *[]){"/", "s", "c", "a", "n", "Enter", NULL});
	assert_true(shows(s, "▸ 4     34  Scanstelle"));
	keys(s, (const char *[]){":", "Up", NULL});
	session_key(s, "Esc");
	session_text(s, "quit\nundo");
	assert_true(shows(s, "left out"));
	session_free(s);
}

static void tab_completes_from_the_tables(void **state)
{
	(void)state;
	struct session *s = session_of(viersen(NULL), false);
	session_key(s, ":");
	type(s, "measure ra");
	session_key(s, "Tab");
	assert_true(shows(s, ":measure rate"));
	type(s, "M34 aufw");
	session_key(s, "Tab");
	assert_true(shows(s, ":measure rate M34 aufwand"));
	type(s, "nied");
	session_key(s, "Tab");
	session_key(s, "Enter");
	assert_true(shows(s, "2.70"));
	session_free(s);
}

static void q_at_the_top_asks_once(void **state)
{
	(void)state;
	struct session *s = session_of(viersen(NULL), false);
	const char *argument;
	session_key(s, "q");
	assert_true(shows(s, "q again leaves"));
	session_key(s, "j");
	session_key(s, "q");
	assert_int_equal(session_wish(s, &argument), WISH_NONE);
	session_key(s, "q");
	assert_int_equal(session_wish(s, &argument), WISH_QUIT);
	session_free(s);
}

static void net_changes_forget_what_came_to_nothing(void **state)
{
	(void)state;
	struct model *m = viersen(NULL);
	struct session *s = session_of(m, false);
	struct ls_err err;
	static const char *const lines[] = {"measure set M44 title Eins",      "measure set M44 title Zwei",
										"measure add title=Kurz code=M90", "measure delete M90",
										"measure rate M34 aufwand +1",     "measure rate M34 aufwand -1",
										"measure set M12 stage pilot",     "undo"};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		assert_int_equal(session_run(s, lines[i], &err), LS_OK);
	struct arena *a = arena_new();
	struct change *list = NULL;
	size_t n = 0;
	assert_int_equal(net_changes(a, m, 0, &list, &n, &err), LS_OK);
	assert_int_equal(n, 1);
	assert_string_equal(list[0].column, "title");
	assert_string_equal(list[0].before.s, "Work Space");
	assert_string_equal(list[0].after.s, "Zwei");
	arena_free(a);
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_kiosk_neither_writes_nor_leaves),
		cmocka_unit_test(clicks_on_what_was_never_drawn_do_no_harm),
		cmocka_unit_test(a_reading_handle_refuses_every_command_that_writes),
		cmocka_unit_test(the_past_cannot_be_changed),
		cmocka_unit_test(a_refused_command_changes_nothing_and_says_why),
		cmocka_unit_test(marks_last_until_the_next_key),
		cmocka_unit_test(typing_searching_and_going_back),
		cmocka_unit_test(tab_completes_from_the_tables),
		cmocka_unit_test(q_at_the_top_asks_once),
		cmocka_unit_test(net_changes_forget_what_came_to_nothing),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
