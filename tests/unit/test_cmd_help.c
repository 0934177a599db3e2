// SPDX-License-Identifier: EUPL-1.2
// The help against the program: a key it lists does something in the pane it is about, and a key bound for a pane
// stands in the help of that pane. Panes that hold others take over the keys of the one inside.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"
#include "scratch.h"
#include "ui/measures/column.h"
#include "ui/program/help.h"

#define DAY_OF_SAMPLE 20591 // 18.05.2026, in its running quarter

// How to come to a pane, so that something is under the cursor.
static const struct {
	const char *name, *pane, *keys;
} places[] = {
	{"map", "map", ""},
	{"steps", "steps", ""},
	{"okr", "okr", "j"},
	{"measures", "measures", "l l l l l l"},
	{"roadmap", "roadmap", ""},
	{"portfolio", "portfolio", ""},
	{"intake", "intake", ""},
	{"overview", "overview", ""},
	{"overview, focus on the list", "overview", "Tab Tab"},
	{"overview, focus on the bars", "overview", "Tab Tab Tab"},
	{"sheet", "map", "Enter"},
	{"profile", "measures", "Enter"},
	{"history", "map", "y H"},
	{"an empty history", "map", "H"},
	{"lists", "lists", ""},
	{"a bar without a date", "roadmap", "G"},
	{"a meeting", "okr", "M Enter"},
	{"tasks of a meeting", "okr", "M Enter 3"},
};

static char file[SCRATCH_MOST];
static struct model *clean; // a plan that no key has written to yet, for the next desk

// The sample is read once; a desk gets a copy of the file only when a key has written to the one before.
static int make_plan(void **state)
{
	(void)state;
	close(mkstemp(scratch_name(file, "help")));
	unlink(file);
	model_close(desk_plan("musterkreis", file));
	return 0;
}

static int remove_plan(void **state)
{
	(void)state;
	if (clean)
		unlink(model_path(clean));
	model_close(clean);
	unlink(file);
	return 0;
}

static struct model *clean_plan(void)
{
	static char bytes[1 << 16];
	char fresh[SCRATCH_MOST];
	struct ls_err err;
	struct model *m = clean;
	clean = NULL;
	if (m)
		return m;
	int to = mkstemp(scratch_name(fresh, "help-fresh"));
	FILE *in = fopen(file, "rb"), *out = fdopen(to, "wb");
	for (size_t n; (n = fread(bytes, 1, sizeof bytes, in)) > 0;)
		assert_int_equal(fwrite(bytes, 1, n, out), n);
	fclose(in);
	fclose(out);
	assert_int_equal(model_open(&m, fresh, MODEL_WRITE, &err), LS_OK);
	model_author(m, "test");
	return m;
}

static void go(struct desk *d, size_t place)
{
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 120, .rows = 40, .today = DAY_OF_SAMPLE, .keys = ""};
	*d = (struct desk){.session = session_new(&o), .cols = 120, .rows = 40};
	session_model(d->session, clean_plan(), places[place].pane);
	desk_screen(d);
	if (!*places[place].keys)
		return;
	desk_keys(d, places[place].keys);
	desk_screen(d);
}

// Ends the desk; its plan serves the next one where nothing was written.
static void leave(struct desk *d)
{
	struct model *m = session_plan(d->session);
	if (m && !clean && model_head(m) == 0 && !model_in_step(m)) {
		clean = m;
		d->session->model = NULL;
	} else if (m) {
		unlink(model_path(m));
	}
	desk_close(d);
}

static bool stands_in(const char *keys, const char *label)
{
	size_t n = strlen(label);
	for (const char *at = keys; (at = strstr(at, label)); at += n)
		if ((at == keys || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
			return true;
	return false;
}

static bool listed(struct desk *d, const char *key)
{
	struct str label = {0};
	bool yes = false;
	keymap_label(&label, key);
	for (const struct help_line *l = session_look(d->session)->help; l && l->keys; l++)
		yes = yes || (!l->sign && (l->keys[0] != ':' || !l->keys[1]) && stands_in(l->keys, str_text(&label)));
	str_free(&label);
	return yes;
}

// Is the key bound to that in the pane that the help is about?
static bool bound_below(struct session *s, const struct binding *b)
{
	const char *now = keymap_find(s->keys, session_context(s, way_under_help(&s->way)), b->key);
	return now && strcmp(now, b->command) == 0;
}

static void check_key(size_t place, const struct binding *b, struct desk *help)
{
	static const char *const hollow[] = {"does nothing", "Nothing is under", "no order of their own",
										 "is under the cursor."};
	struct desk d;
	if (!bound_below(help->session, b)) // most are of other panes, and a desk costs
		return;
	go(&d, place);
	const char *now = keymap_find(d.session->keys, session_context(d.session, d.session->way.pane), b->key);
	// A key of a box may have the command that the pane has by a general one.
	bool own = stands_in(session_context(d.session, d.session->way.pane), b->context), works = true;
	if (now && strcmp(now, b->command) == 0) {
		session_key(d.session, b->key);
		for (size_t i = 0; i < sizeof hollow / sizeof hollow[0]; i++)
			works = works && !strstr(session_message(d.session), hollow[i]);
		if (!works && listed(help, b->key))
			fail_msg("%s: %s is in the help, but: %s", places[place].name, b->key, session_message(d.session));
		if (works && own && b->key[0] != 'C' && !listed(help, b->key))
			fail_msg("%s: %s (%s) works, but is not in the help", places[place].name, b->key, b->command);
	}
	leave(&d);
}

static void what_the_help_lists_works(void **state)
{
	(void)state;
	for (size_t place = 0; place < sizeof places / sizeof places[0]; place++) {
		struct desk help;
		go(&help, place);
		desk_keys(&help, "?");
		for (size_t i = 0; i < keymap_count(help.session->keys); i++) {
			const struct binding *b = keymap_at(help.session->keys, i);
			if (strcmp(b->command, "pane help") != 0)
				check_key(place, b, &help);
		}
		leave(&help);
	}
}

#define KEYS_MOST 1000

static void every_key_is_told_somewhere(void **state)
{
	(void)state;
	struct desk d;
	bool told[KEYS_MOST] = {false};
	for (size_t place = 0; place < sizeof places / sizeof places[0]; place++) {
		go(&d, place);
		desk_keys(&d, "?");
		assert_true(keymap_count(d.session->keys) <= KEYS_MOST);
		for (size_t i = 0; i < keymap_count(d.session->keys); i++)
			told[i] = told[i] || listed(&d, keymap_at(d.session->keys, i)->key);
		leave(&d);
	}
	bool boxes = false;
	go(&d, 0);
	for (size_t i = 0; i < keymap_count(d.session->keys); i++) {
		const struct binding *b = keymap_at(d.session->keys, i);
		boxes = boxes || strcmp(b->context, "box") == 0; // those stand at the end; test_cmd_boxes is about them
		if (!boxes && !told[i] && strncmp(b->key, "C-", 2) != 0 && strcmp(b->context, "import") != 0)
			fail_msg("%s (%s) is in no help", b->key, b->command);
	}
	leave(&d);
}

// Before a plan is open nothing leads to its panes.
static void without_a_plan_the_help_is_short(void **state)
{
	(void)state;
	struct session_options o = {.cols = 80, .rows = 24, .today = DAY_OF_SAMPLE, .keys = ""};
	struct desk d = {.session = session_new(&o), .cols = 80, .rows = 24};
	desk_keys(&d, "?");
	static const char *const without[] = {"1", "0", "a", "e", "u", "p", "f", "w"};
	for (size_t i = 0; i < sizeof without / sizeof without[0]; i++)
		if (listed(&d, without[i]))
			fail_msg("%s is in the help", without[i]);
	assert_true(listed(&d, "q"));
	desk_close(&d);
}

// While a bar is previewed the key line offers its answer, alone and in the overview; u drops it as Esc does.
static void a_preview_has_hints_of_its_own(void **state)
{
	(void)state;
	static const struct {
		const char *pane, *keys;
	} ways[] = {{"roadmap", ""}, {"overview", "Tab Tab Tab"}};
	for (size_t i = 0; i < 2; i++) {
		struct desk d;
		desk_open(&d, "musterkreis", ways[i].pane, 120, 40, LANG_EN);
		desk_screen(&d);
		desk_keys(&d, ways[i].keys);
		desk_lacks(&d, "Enter take over");
		desk_keys(&d, ">");
		desk_shows(&d, "Enter take over  Esc drop");
		desk_lacks(&d, "Enter details");
		int64_t head = desk_head(&d);
		desk_keys(&d, "u");
		desk_said(&d, "preview is dropped");
		assert_int_equal(desk_head(&d), head);
		session_say(d.session, false, "");
		desk_lacks(&d, "Enter take over");
		desk_keys(&d, "> Enter");
		assert_int_not_equal(desk_head(&d), head);
		desk_close(&d);
	}
}

// A key without a meaning is named as it stands on the keyboard, in the language of the screen.
static void a_key_without_meaning_is_named(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "map", 100, 30, LANG_DE);
	desk_keys(&d, "+");
	desk_said(&d, "„+“");
	desk_keys(&d, "H");
	desk_keys(&d, "Left");
	desk_said(&d, "„←“");
	desk_close(&d);
}

// Which panes there are: those a key leads to, not pages that need something to show.
static void a_wrong_pane_names_the_right_ones(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "map", 100, 30, LANG_EN);
	struct ls_err err;
	assert_int_equal(session_run(d.session, "pane mapp", &err), LS_REFUSED);
	assert_non_null(strstr(err.text, "map, okr, measures, roadmap"));
	static const char *const without[] = {"start", "sheet", "profile", "import"};
	for (size_t i = 0; i < sizeof without / sizeof without[0]; i++)
		assert_null(strstr(err.text, without[i]));
	desk_close(&d);
}

static bool has_sign(struct session *s, const char *pane, const char *word)
{
	const char *sign, *text = "";
	for (size_t i = 0; (sign = page_sign(s, pane, i, &text)); i++)
		if (strcmp(sign, word) == 0 && *text)
			return true;
	return false;
}

// Every head that is short for a word, and those of the boxes of the map, say in the help what they stand for.
static void what_is_abbreviated_has_a_legend(void **state)
{
	(void)state;
	static const char *const of_map[2][2] = {{"M 2/5", "– kein Obj."}, {"M 2/5", "– no obj."}};
	for (int lang = LANG_DE; lang <= LANG_EN; lang++) {
		struct desk d;
		desk_open(&d, "musterkreis", "measures", 80, 24, (enum lang)lang);
		int found = 0;
		for (int k = 0; k < COL_KINDS; k++) {
			const char *words[] = {column_kinds[k].head ? tr(column_kinds[k].head) : "",
								   column_kinds[k].brief ? tr(column_kinds[k].brief) : ""};
			for (size_t i = 0; i < 2; i++)
				if (*words[i] && words[i][strlen(words[i]) - 1] == '.') {
					found++;
					if (!has_sign(d.session, "measures", words[i]))
						fail_msg("“%s” is told nowhere", words[i]);
				}
		}
		assert_true(found >= 2);
		assert_true(has_sign(d.session, "measures", "…-"));
		for (size_t i = 0; i < 2; i++)
			assert_true(has_sign(d.session, "map", of_map[lang == LANG_EN][i]));
		desk_close(&d);
	}
	i18n_set(LANG_EN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_help_lists_works),        cmocka_unit_test(every_key_is_told_somewhere),
		cmocka_unit_test(without_a_plan_the_help_is_short), cmocka_unit_test(a_preview_has_hints_of_its_own),
		cmocka_unit_test(a_key_without_meaning_is_named),   cmocka_unit_test(a_wrong_pane_names_the_right_ones),
		cmocka_unit_test(what_is_abbreviated_has_a_legend),
	};
	return cmocka_run_group_tests(tests, make_plan, remove_plan);
}
