// SPDX-License-Identifier: EUPL-1.2
// Sentences name the keys that are bound: with a key file of one's own they follow, in panes and in boxes over them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "cmd/state.h"
#include "keys.h"

#define OWN                                                                                                            \
	"unbind general u\nunbind general C-z\nbind general % undo\n"                                                      \
	"unbind weights l\nbind weights F5 hold\n"                                                                         \
	"unbind box Enter\nbind box F6 accept\nunbind box Esc\nunbind box C-c\nunbind box q\nbind box F7 close\n"          \
	"unbind general Enter\nbind general F3 open\nunbind general ?\nunbind general F1\n"                                \
	"bind prompt F8 next\nunbind prompt Tab\nbind prompt F9 cursor up\n"                                               \
	"unbind measures c\nbind measures C cut\nunbind form C-s\nunbind form F10\nbind form F2 save\n"

static struct desk d;

static int with_own_keys(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 120, .rows = 40, .today = 18657, .keys = OWN};
	d = (struct desk){.session = session_new(&o), .cols = 120, .rows = 40};
	session_model(d.session, desk_plan("viersen", NULL), "measures");
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	desk_close(&d);
	return 0;
}

static const char *told(const char *contexts, const char *text, bool format)
{
	static struct str out;
	str_clear(&out);
	keymap_tell(&out, default_keys(), contexts, text, format);
	return str_text(&out);
}

static void commands_in_braces_become_keys(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	assert_string_equal(told("measures", "{open} opens, {back} goes back.", false), "Enter opens, Esc goes back.");
	assert_string_equal(told("form list edit box", "{save}, {close}", false), "Ctrl-S, Esc");
	assert_string_equal(told("measures", "{hold}", false), "l");           // bound elsewhere
	assert_string_equal(told("measures", "{tag add}", false), ":tag add"); // nowhere: as it is typed
	assert_string_equal(told("roadmap", "a { alone, {Title}, {} and }", false), "a { alone, {Title}, {} and }");
	assert_string_equal(told("general", "50 %% {weights whole} %s", true), "50 %% %% %s"); // a key in a format
	assert_string_equal(told("general", "{weights whole}", false), "%");
	i18n_set(LANG_DE);
	assert_string_equal(told("form list edit box", "{save} speichert", false), "Strg-S speichert");
	i18n_set(LANG_EN);
	struct str none = {0};
	keymap_tell(&none, NULL, "general", "{undo}", false);
	assert_string_equal(str_text(&none), ":undo");
	str_free(&none);
}

static void panes_speak_of_own_keys(void **state)
{
	(void)state;
	desk_keys(&d, "S");
	desk_said(&d, "There is no cut line yet: C draws one, S selects what stands above it.");
	desk_keys(&d, "X");
	desk_said(&d, "“X” does nothing here. :pane help shows what works.");
	desk_keys(&d, "Space");
	desk_said(&d, "Marked: 1 measure. e changes, m moves, d deletes all of them; Esc takes the marks away.");
}

// The first undo of a session names what would go, and the key that does it: here one that means something in a format.
static void undo_is_refused_with_its_own_key(void **state)
{
	(void)state;
	desk_run(&d, "measure set M44 title Neu");
	d.session->talk.start = desk_head(&d); // as if it had been done in a session before
	desk_keys(&d, "%");
	desk_said(&d, "% again undoes this step from an earlier session: title of “Work Space”: Work Space → Neu");
	desk_keys(&d, "%");
	desk_said(&d, "Undone: title of “Work Space”: Work Space → Neu");
}

static void boxes_speak_of_own_keys(void **state)
{
	(void)state;
	desk_keys(&d, "w F5 +");
	desk_said(&d, "“Innenwirkung” is held; F5 lets it go.");
	desk_keys(&d, "Down + Up Down");
	desk_shows(&d, "a preview: F6 applies it, F7 drops it");
	desk_keys(&d, "F7 e");
	desk_shows(&d, "F2 saves from anywhere");
	desk_type(&d, "x");
	desk_keys(&d, "F7");
	desk_shows(&d, "Discard the changes? F7 discards them, F6 stays.");
}

// The line for commands, too: its keys are bound like those of boxes.
static void the_prompt_has_own_keys(void **state)
{
	(void)state;
	desk_keys(&d, ": F1");
	desk_said(&d, "F8 Shift-Tab complete, ↑ ↓ earlier lines, F6 does it, F7 goes back.");
	desk_type(&d, "measu");
	desk_keys(&d, "Tab");
	assert_string_equal(str_text(&d.session->prompt.text), "measu"); // nothing any more
	desk_keys(&d, "F8");
	assert_string_equal(str_text(&d.session->prompt.text), "measure ");
	desk_keys(&d, "F7");
	assert_int_equal(d.session->prompt.kind, PROMPT_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commands_in_braces_become_keys),
		cmocka_unit_test_setup_teardown(panes_speak_of_own_keys, with_own_keys, close_all),
		cmocka_unit_test_setup_teardown(undo_is_refused_with_its_own_key, with_own_keys, close_all),
		cmocka_unit_test_setup_teardown(boxes_speak_of_own_keys, with_own_keys, close_all),
		cmocka_unit_test_setup_teardown(the_prompt_has_own_keys, with_own_keys, close_all),
	};
	return cmocka_run_group_tests_name("keys in sentences", tests, NULL, NULL);
}
