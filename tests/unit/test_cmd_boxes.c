// SPDX-License-Identifier: EUPL-1.2
// Keys of what lies over a pane: they come through the key map like all others, can be changed, are named by the key
// line, and are told by F1. What is alike in boxes is pressed alike in all of them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/state.h"
#include "cmd/view/view.h"
#include "desk.h"
#include "ui/dialog/telling.h"

// How to come to a box of each kind.
static const struct way_there {
	const char *name, *pane, *lines[3], *keys;
} ways[] = {
	{"menu", "map", {NULL}, "a"},
	{"confirm", "measures", {NULL}, "d"},
	{"ask", "measures", {NULL}, "Enter D"},
	{"telling", "measures", {NULL}, "W"},
	{"carry", "map", {NULL}, "m"},
	{"columns", "measures", {NULL}, "o"},
	{"stability", "measures", {"stability figures"}, ""},
	{"weightings", "measures", {"weights keep Eins", "weights keep Zwei", "weights compare"}, ""},
	{"weights", "measures", {NULL}, "w"},
	{"cut", "measures", {NULL}, "c"},
	{"form", "measures", {NULL}, "e"},
	{"form", "measures", {NULL}, "e C-End"},
	{"form", "measures", {"measure form 34 @goalof"}, "Space"},
	{"checkin",
	 "okr",
	 {"cycle add code=2021Q1 start=2021-01-01 end=2021-03-31", "objective add cycle=2021Q1 code=O1 title=Ziel",
	  "kr add objective=2021Q1-O1 code=KR1 title=Zahl target=5"},
	 "j i"},
	{"review",
	 "okr",
	 {"cycle add code=2021Q1 start=2021-01-01 end=2021-03-31 state=review",
	  "objective add cycle=2021Q1 code=O1 title=Ziel verdict=partly", "kr add objective=2021Q1-O1 code=KR1 title=Zahl"},
	 "A"},
	{"retro",
	 "okr",
	 {"cycle add code=2021Q1 start=2021-01-01 end=2021-03-31", "retro add cycle=2021Q1 kind=keep text=Eins"},
	 "W"},
	{"closing",
	 "okr",
	 {"cycle add code=2021Q1 start=2021-01-01 end=2021-03-31 state=review",
	  "objective add cycle=2021Q1 code=O1 title=Ziel"},
	 "O"},
	{"serve",
	 "okr",
	 {"cycle add code=2021Q1 start=2021-01-01 end=2021-03-31", "objective add cycle=2021Q1 code=O1 title=Ziel",
	  "objective measures 2021Q1-O1"},
	 ""},
	{"told", "measures", {NULL}, "W F1"},
};
enum { WAYS = sizeof ways / sizeof ways[0] };

static const struct hosted *open_way(struct desk *d, const struct way_there *w)
{
	desk_open(d, "viersen", w->pane, 120, 60, LANG_EN);
	desk_screen(d);
	for (int i = 0; i < 3 && w->lines[i]; i++)
		desk_run(d, w->lines[i]);
	desk_keys(d, w->keys);
	desk_screen(d);
	const struct hosted *top = overlay_top(d->session);
	if (!top || strcmp(top->kind->name, w->name) != 0)
		fail_msg("%s is not open, but %s: %s", w->name, top ? top->kind->name : "nothing", session_message(d->session));
	return top;
}

static bool works(const struct desk *d, const struct hosted *box, const struct binding *b)
{
	return overlay_word(d->session->keys, box->kind, box->state, b->key) == b->command;
}

// A line of the box of keys begins with it: "↓ j Tab: …".
static bool told_by(struct desk *d, const char *key)
{
	struct str label = {0}, first = {0}, inner = {0}, last = {0};
	keymap_label(&label, key);
	str_addf(&first, "│ %s ", str_text(&label));
	str_addf(&inner, " %s ", str_text(&label));
	str_addf(&last, " %s: ", str_text(&label));
	const char *screen = desk_screen(d);
	bool found =
		strstr(screen, str_text(&first)) || strstr(screen, str_text(&inner)) || strstr(screen, str_text(&last));
	str_free(&label);
	str_free(&first);
	str_free(&inner);
	str_free(&last);
	return found;
}

#define KEYS_MOST 1000

static void f1_tells_every_key_of_a_box(void **state)
{
	(void)state;
	bool told[KEYS_MOST] = {false};
	struct desk d;
	for (int w = 0; w < WAYS; w++) {
		const struct hosted box = *open_way(&d, &ways[w]);
		int open = d.session->overlays.n;
		if (box.kind != &overlay_told)
			desk_keys(&d, "F1");
		desk_shows(&d, "─ Keys ─");
		assert_true(keymap_count(d.session->keys) <= KEYS_MOST);
		for (size_t i = 0; i < keymap_count(d.session->keys); i++) {
			const struct binding *b = keymap_at(d.session->keys, i);
			bool lists = box.kind != &overlay_told && works(&d, &box, b);
			if (lists && !told_by(&d, b->key))
				fail_msg("%s: %s (%s) works, but is not told\n%s", ways[w].name, b->key, b->command, desk_screen(&d));
			told[i] = told[i] || lists;
		}
		desk_keys(&d, "F1"); // and away again
		assert_int_equal(d.session->overlays.n, box.kind == &overlay_told ? open - 1 : open);
		desk_close(&d);
	}
	desk_open(&d, "viersen", "map", 120, 40, LANG_EN);
	for (size_t i = 0, boxes = 0; i < keymap_count(d.session->keys); i++) {
		const struct binding *b = keymap_at(d.session->keys, i);
		boxes = boxes || strcmp(b->context, "box") == 0; // they stand at the end
		if (strcmp(b->context, "prompt") == 0) {         // no box: its own sentence tells them
			struct str label = {0};
			keymap_label(&label, b->key);
			desk_keys(&d, ": F1");
			desk_said(&d, str_text(&label));
			desk_keys(&d, "Esc");
			str_free(&label);
		} else if (boxes && !told[i])
			fail_msg("%s in %s (%s) is told in no box", b->key, b->context, b->command);
	}
	desk_close(&d);
}

// Whatever is open, Esc, Ctrl-C and q leave it; in a field q is a letter.
static void every_box_is_left_alike(void **state)
{
	(void)state;
	static const char *const keys[] = {"Esc", "C-c", "q"};
	for (int w = 0; w < WAYS; w++)
		for (size_t k = 0; k < 3; k++) {
			struct desk d;
			const struct hosted *box = open_way(&d, &ways[w]);
			bool text = box->kind->takes && box->kind->takes(box->state, "q"),
				 list = strcmp(ways[w].keys, "Space") == 0; // of the form: it is what is left first
			int open = d.session->overlays.n;
			desk_keys(&d, keys[k]);
			if (d.session->overlays.n != open - ((k < 2 || !text) && !list))
				fail_msg("%s after %s: %d open, %d before", ways[w].name, keys[k], d.session->overlays.n, open);
			desk_close(&d);
		}
}

// The ends of a list have the same keys everywhere.
static void every_list_has_the_same_ends(void **state)
{
	(void)state;
	static const char *const first[] = {"g", "Home", "C-Home"}, *const last[] = {"G", "End", "C-End"};
	static const char *const names[] = {"menu", "telling", "carry", "columns", "stability", "weightings"};
	for (int w = 0; w < WAYS; w++)
		for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
			if (strcmp(names[i], ways[w].name) != 0)
				continue;
			struct desk d;
			struct str top = {0}, end = {0};
			open_way(&d, &ways[w]);
			for (size_t k = 0; k < 3; k++) {
				if (strcmp(names[i], "menu") == 0 && k == 0)
					continue; // letters belong to the entries that begin with them
				desk_keys(&d, last[k]);
				desk_screen(&d);
				if (end.len)
					assert_string_equal(str_text(&d.screen), str_text(&end));
				str_set(&end, str_text(&d.screen));
				desk_keys(&d, first[k]);
				desk_screen(&d);
				if (top.len)
					assert_string_equal(str_text(&d.screen), str_text(&top));
				str_set(&top, str_text(&d.screen));
			}
			if (strcmp(names[i], "telling") != 0) // that fits on the screen
				assert_string_not_equal(str_text(&top), str_text(&end));
			str_free(&top);
			str_free(&end);
			desk_close(&d);
		}
}

// Keys of boxes are bound like those of panes; the key line names what is bound, and nothing that is not.
static void keys_of_boxes_can_be_changed(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 120,
								.rows = 40,
								.today = 18657,
								.keys = "bind weights z notch 5\nunbind weights *\nbind box F6 close\nunbind box Esc\n"
										"unbind weights v\nbind form C-n cursor down\nbind general X close\n"
										"bind menu r accept\n"};
	struct desk d = {.session = session_new(&o), .cols = 120, .rows = 40};
	session_model(d.session, desk_plan("viersen", NULL), "measures");
	desk_keys(&d, "w");
	desk_shows(&d, "Ctrl-C drop");
	desk_shows(&d, "z _ 5%");
	desk_lacks(&d, "compare");
	desk_keys(&d, "z");
	desk_shows(&d, "Preview");
	desk_keys(&d, "X v * Esc"); // nothing of it is bound here
	assert_int_equal(d.session->overlays.n, 1);
	desk_keys(&d, "F6");
	assert_int_equal(d.session->overlays.n, 0);
	desk_keys(&d, "e");
	desk_shows(&d, "Ctrl-S save");
	const char *before = mem_str(desk_screen(&d));
	desk_keys(&d, "C-n");
	assert_string_not_equal(desk_screen(&d), before);
	desk_keys(&d, "Up");
	assert_string_equal(desk_screen(&d), before);
	free((char *)(uintptr_t)before);
	desk_keys(&d, "F6");
	assert_int_equal(d.session->overlays.n, 0);
	desk_close(&d);
}

// So are those that change a text: bound to others, and the ones they had do nothing any more.
static void keys_of_typing_can_be_changed(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 120,
								.rows = 40,
								.today = 18657,
								.keys = "bind edit C-t erase word\nunbind edit C-w\nbind edit F5 edit undo\n"};
	struct desk d = {.session = session_new(&o), .cols = 120, .rows = 40};
	session_model(d.session, desk_plan("viersen", NULL), "measures");
	desk_keys(&d, "e C-u z w e i Space w x y C-w");
	desk_shows(&d, "zwei wxy");
	desk_keys(&d, "C-t");
	desk_shows(&d, "zwei");
	desk_lacks(&d, "wxy");
	desk_keys(&d, "F5");
	desk_shows(&d, "zwei wxy");
	desk_keys(&d, "F1");
	desk_shows(&d, "Ctrl-T: deletes the word before the cursor");
	desk_keys(&d, "Esc Esc Esc : a Space b c C-w"); // the prompt is such a field
	assert_string_equal(str_text(&d.session->prompt.text), "a bc");
	desk_keys(&d, "C-t C-Left C-Right");
	assert_string_equal(str_text(&d.session->prompt.text), "a ");
	assert_int_equal(d.session->prompt.cursor, 2);
	desk_close(&d);
}

// What concerns the whole screen works over a box as well; where text is typed p is a letter.
static void a_box_lets_through_what_concerns_the_screen(void **state)
{
	(void)state;
	for (int w = 0; w < WAYS; w++) {
		struct desk d;
		const struct hosted *box = open_way(&d, &ways[w]);
		bool text = box->kind->takes && box->kind->takes(box->state, "p");
		desk_keys(&d, "C-l");
		desk_keys(&d, "p");
		desk_screen(&d);
		assert_int_equal(session_look(d.session)->privacy != PRIVACY_OPEN, !text);
		desk_close(&d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(f1_tells_every_key_of_a_box),   cmocka_unit_test(every_box_is_left_alike),
		cmocka_unit_test(every_list_has_the_same_ends),  cmocka_unit_test(keys_of_boxes_can_be_changed),
		cmocka_unit_test(keys_of_typing_can_be_changed), cmocka_unit_test(a_box_lets_through_what_concerns_the_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
