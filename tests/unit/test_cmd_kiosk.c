// SPDX-License-Identifier: EUPL-1.2
// A kiosk stands unattended: whatever anybody presses, nothing is written, nobody leaves, no name comes out that was
// hidden at the start, and the next visitor finds the screen as it began.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "canvas/canvas.h"
#include "canvas/output.h"
#include "cmd/command.h"
#include "cmd/session.h"
#include "ui/kit/view.h"
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COLS  100
#define ROWS  30
#define TODAY 20593 // 2026-05-20

static struct session *kiosk(enum privacy privacy)
{
	struct ls_err err;
	struct model *m = NULL;
	assert_int_equal(sample_open(&m, "musterkreis", &err), LS_OK);
	const struct session_options o = {
		.cols = COLS, .rows = ROWS, .today = TODAY, .kiosk = true, .privacy = privacy, .keys = ""};
	struct session *s = session_new(&o);
	session_model(s, m, "measures");
	return s;
}

static char *screen(struct session *s)
{
	struct canvas *c = canvas_new(COLS, ROWS, GLYPHS_UNICODE);
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

// Every key there is, in every pane, twice: also behind what the first one has opened.
static void no_key_writes_or_leaves(void **state)
{
	static const char *const named[] = {"Enter", "Esc",  "Tab",   "S-Tab",  "Backspace", "Ins",   "Del",   "Home",
										"End",   "PgUp", "PgDn",  "Up",     "Down",      "Left",  "Right", "F1",
										"F2",    "F10",  "Space", "C-Home", "C-End",     "C-Left"};
	struct session *s = kiosk(PRIVACY_CONFIDENTIAL);
	struct ls_err err;
	uint64_t generation = model_generation(session_plan(s));
	const char *argument;
	(void)state;
	for (int pane = 0; panes[pane]; pane++) {
		char line[64], key[4];
		snprintf(line, sizeof line, "pane %s", panes[pane]->name);
		if (session_run(s, line, &err) != LS_OK)
			continue;
		for (int i = 0; i < 2 * (94 + 26 + (int)(sizeof named / sizeof *named)); i++) {
			int k = i / 2;
			snprintf(key, sizeof key, k < 94 ? "%c" : "C-%c", k < 94 ? '!' + k : 'a' + k - 94);
			session_key(s, k < 120 ? key : named[k - 120]);
			free(screen(s));
			enum wish wish = session_wish(s, &argument);
			if (wish != WISH_NONE && wish != WISH_REDRAW && wish != WISH_THEME)
				fail_msg("%s in %s asks for %d", k < 120 ? key : named[k - 120], panes[pane]->name, wish);
		}
	}
	assert_int_equal(model_generation(session_plan(s)), generation);
	assert_int_equal(model_head(session_plan(s)), 0);
	session_free(s);
}

// A command as the table has it, for one of the tables where it is for every one.
static void line_of(char *out, size_t size, const struct command *c, const char *object)
{
	snprintf(out, size, "%s%s%s M2 1 1 1", c->object ? object : "", c->object ? " " : "", c->verb);
}

static void is_refused_as_a_kiosk(struct session *s, const struct command *c, const char *object)
{
	char line[128];
	struct ls_err err = {.code = LS_OK};
	line_of(line, sizeof line, c, object);
	bool only_looks = (c->flags & (COMMAND_WRITES | COMMAND_LEAVES | COMMAND_TYPES | COMMAND_TRIES)) == 0;
	enum ls_code code = session_run(s, line, &err);
	bool refused = code == LS_REFUSED && strcmp(err.text, "This screen only shows the plan.") == 0;
	if (refused == only_looks)
		fail_msg("“%s” is answered with “%s”", line, code == LS_OK ? "(done)" : err.text);
}

// Whoever stands before it is told so, whatever the arguments; what only looks is never answered with that.
static void every_command_that_writes_leaves_types_or_tries_is_refused(void **state)
{
	struct session *s = kiosk(PRIVACY_OPEN);
	const char *argument;
	int refused = 0;
	(void)state;
	for (const struct command *c = commands; c->verb; c++) {
		bool any = c->object && strcmp(c->object, "*") == 0;
		for (int t = 0; t < (any ? TABLE_COUNT : 1); t++)
			is_refused_as_a_kiosk(s, c, any ? schema[t].object : c->object);
		refused += (c->flags & COMMAND_TRIES) != 0;
	}
	assert_int_equal(refused, 7); // the cut, five of the weights, and how courses are drawn
	assert_int_equal(model_head(session_plan(s)), 0);
	enum wish wish = session_wish(s, &argument);
	assert_true(wish == WISH_NONE || wish == WISH_REDRAW || wish == WISH_THEME);
	session_free(s);
}

static void nobody_comes_below_the_privacy_of_the_start(void **state)
{
	struct session *s = kiosk(PRIVACY_CONFIDENTIAL);
	struct ls_err err;
	(void)state;
	assert_int_equal(session_run(s, "privacy open", &err), LS_REFUSED);
	assert_int_equal(session_run(s, "pane roadmap", &err), LS_OK);
	for (int i = 0; i < 5; i++) {
		session_key(s, "p");
		assert_false(shows(s, "Everything is shown"));
		assert_false(shows(s, "T€"));
	}
	session_free(s);
	s = kiosk(PRIVACY_PUBLIC);
	assert_int_equal(session_run(s, "privacy confidential", &err), LS_REFUSED);
	session_key(s, "p");
	assert_true(shows(s, "Public: names of people, money and notes are hidden."));
	session_free(s);
	s = kiosk(PRIVACY_OPEN);
	session_key(s, "p");
	session_key(s, "p");
	session_key(s, "p");
	assert_true(shows(s, "Everything is shown"));
	session_free(s);
}

static void the_help_names_what_works_and_nothing_else(void **state)
{
	struct session *s = kiosk(PRIVACY_PUBLIC);
	(void)state;
	session_key(s, "?");
	assert_true(shows(s, "goes back"));
	assert_false(shows(s, "leaves"));
	assert_false(shows(s, "“:”"));
	assert_false(shows(s, "hides names"));
	session_key(s, "PgDn");
	assert_false(shows(s, ":measure"));
	assert_false(shows(s, "is saved"));
	session_free(s);
}

// Somebody who reads with a Braille line finds the cursor where something is to be read, on a page without rows, too.
static void the_cursor_stands_somewhere_in_every_pane(void **state)
{
	struct session *s = kiosk(PRIVACY_PUBLIC);
	struct canvas *c = canvas_new(COLS, ROWS, GLYPHS_UNICODE);
	(void)state;
	for (int i = 0; panes[i]; i++) {
		char line[64];
		struct ls_err err;
		snprintf(line, sizeof line, "pane %s", panes[i]->name);
		if (session_run(s, line, &err) != LS_OK)
			continue;
		session_draw(s, c);
		int x = c->cursor_x, y = c->cursor_y;
		if (x < 0 || y < 1 || x >= COLS || y >= ROWS - 1)
			fail_msg("%s: the cursor stands at %d, %d", panes[i]->name, x, y);
	}
	canvas_free(c);
	session_free(s);
}

static void the_next_visitor_finds_it_as_it_began(void **state)
{
	struct session *s = kiosk(PRIVACY_CONFIDENTIAL);
	(void)state;
	char *before = screen(s);
	static const char *const keys[] = {"j", "j", "s", "r", "x", "W", "p", "F", "2", "<", "?", "3", "G", "Enter", NULL};
	for (int i = 0; keys[i]; i++) {
		session_key(s, keys[i]);
		free(screen(s));
	}
	char *between = screen(s);
	assert_string_not_equal(before, between);
	session_afresh(s, "measures");
	char *after = screen(s);
	assert_string_equal(before, after);
	session_key(s, "2");
	session_key(s, "<");
	session_afresh(s, "measures");
	session_key(s, "2");
	char *now = screen(s);
	session_key(s, "<");
	session_afresh(s, "okr");
	char *again = screen(s);
	assert_string_equal(now, again);
	free(before);
	free(between);
	free(after);
	free(now);
	free(again);
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_writes_or_leaves),
		cmocka_unit_test(every_command_that_writes_leaves_types_or_tries_is_refused),
		cmocka_unit_test(nobody_comes_below_the_privacy_of_the_start),
		cmocka_unit_test(the_help_names_what_works_and_nothing_else),
		cmocka_unit_test(the_cursor_stands_somewhere_in_every_pane),
		cmocka_unit_test(the_next_visitor_finds_it_as_it_began),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
