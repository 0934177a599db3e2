// SPDX-License-Identifier: EUPL-1.2
// “What can I do here?” lists what has no key of its own, in every pane, by a key and by Enter on nothing; and paths are
// completed with blanks, folders and the home.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "scratch.h"
#include "ui/kit/view.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[SCRATCH_MOST];
static char *real_home;

static void make_file(const char *name)
{
	char path[SCRATCH_MOST + 80];
	(void)snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	(void)fclose(f);
}

static int make(void **state)
{
	(void)state;
	char path[SCRATCH_MOST + 80];
	if (!mkdtemp(scratch_name(folder, "home")))
		return -1;
	real_home = getenv("HOME") ? mem_str(getenv("HOME")) : NULL;
	setenv("HOME", folder, 1);
	(void)snprintf(path, sizeof path, "%s/Meine Pläne", folder);
	if (mkdir(path, 0700) != 0)
		return -1;
	(void)snprintf(path, sizeof path, "%s/.versteckt", folder);
	if (mkdir(path, 0700) != 0)
		return -1;
	make_file("Meine Pläne/kreis.db");
	make_file("Meine Pläne/liste neu.csv");
	make_file("Meine Pläne/notiz.odt");
	make_file("alt.db");
	return 0;
}

static int drop(void **state)
{
	char line[SCRATCH_MOST + 20];
	(void)state;
	if (real_home)
		setenv("HOME", real_home, 1);
	free(real_home);
	(void)snprintf(line, sizeof line, "rm -rf '%s'", folder);
	return system(line);
}

static void works_in_every_pane(void **state)
{
	(void)state;
	static const char *const keys[] = {"1", "2", "3", "4", "5", "7", "9", "0", "L", "H", "3 Enter"};
	struct desk d;
	desk_open(&d, "musterkreis", "overview", 120, 40, LANG_EN);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		desk_keys(&d, keys[i]);
		desk_keys(&d, "V");
		desk_shows(&d, "─ What can I do here? ─");
		desk_shows(&d, "name this state");
		desk_shows(&d, "figures of another year");
		desk_keys(&d, "Esc");
		desk_lacks(&d, "─ What can I do here? ─");
	}
	desk_close(&d);
}

// What is chosen is done, or waits in the line to be typed on.
static void what_is_chosen_is_done(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 120, 40, LANG_EN);
	desk_keys(&d, "V");
	desk_lacks(&d, "save this filter"); // there is none to save
	desk_type(&d, "name");
	desk_keys(&d, "Enter");
	desk_shows(&d, ":tag add");
	desk_type(&d, "Herbst");
	desk_keys(&d, "Enter");
	desk_said(&d, "The present state is now called “Herbst”.");
	desk_run(&d, "filter stage:pilot");
	desk_keys(&d, "V");
	desk_type(&d, "save");
	desk_keys(&d, "Enter");
	desk_shows(&d, ":filter save");
	desk_keys(&d, "Esc V");
	desk_type(&d, "figures");
	desk_keys(&d, "Enter");
	desk_said(&d, "Posts and euros are those of");
	desk_keys(&d, "V");
	desk_type(&d, "export");
	desk_keys(&d, "Enter");
	desk_shows(&d, ":export ~/");
	desk_close(&d);
}

static void enter_on_nothing_opens_it(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "empty", "measures", 120, 40, LANG_DE);
	desk_keys(&d, "Enter");
	desk_shows(&d, "─ Was kann ich hier? ─");
	desk_close(&d);
}

static void it_stands_in_the_help(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "map", 200, 60, LANG_EN);
	desk_keys(&d, "?");
	desk_shows(&d, "shows what can be done here");
	desk_close(&d);
}

static void the_kiosk_offers_nothing_that_leaves(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	const struct session_options o = {.cols = 120, .rows = 40, .today = 18657, .keys = "", .kiosk = true};
	struct desk d = {.session = session_new(&o), .cols = 120, .rows = 40};
	session_model(d.session, desk_plan("musterkreis", NULL), "measures");
	desk_refuses(&d, "export ~/x.csv", "This screen only shows the plan.");
	desk_refuses(&d, "keep", "This screen only shows the plan.");
	desk_keys(&d, "V");
	desk_lacks(&d, "export");
	desk_lacks(&d, "name this state");
	desk_close(&d);
}

// Types a line, presses Tab, and looks at the line.
static void completes(struct desk *d, const char *typed, int tabs, const char *line)
{
	desk_keys(d, ":");
	desk_type(d, typed);
	while (tabs-- > 0)
		desk_keys(d, "Tab");
	desk_shows(d, line);
	desk_keys(d, "Esc");
}

static void help_in_the_line(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 120, 40, LANG_EN);
	desk_keys(&d, ": F1");
	desk_said(&d, "Tab Shift-Tab complete");
	desk_keys(&d, "Esc / F1");
	desk_said(&d, "Enter stays on the hit");
	desk_keys(&d, "Esc f F1");
	desk_said(&d, "Enter keeps it");
	desk_close(&d);
}

// Whoever sorts by what cannot be seen is told so.
static void sorting_by_a_column_that_is_not_shown(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 80, 24, LANG_EN);
	desk_shows(&d, "▼Score");
	desk_run(&d, "sort horizon");
	desk_said(&d, "Sorted by a column that is not shown: ");
	desk_run(&d, "sort -title");
	assert_string_equal(session_message(d.session), "");
	desk_lacks(&d, "▼Score");
	desk_run(&d, "sort +rank");
	assert_string_equal(session_message(d.session), "");
	desk_shows(&d, "▼Score");
	desk_close(&d);
}

static void paths_are_completed(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 120, 40, LANG_EN);
	completes(&d, "plan ~", 1, ":plan ~/");
	completes(&d, "plan ~/M", 1, ":plan \"~/Meine Pläne/\"");
	completes(&d, "plan ~/M", 2, ":plan \"~/Meine Pläne/kreis.db\"");
	completes(&d, "plan ~/Meine Pl", 2, ":plan \"~/Meine Pläne/kreis.db\""); // blanks need no quotes
	completes(&d, "plan ~/a", 1, ":plan ~/alt.db");
	completes(&d, "plan ~/.v", 1, ":plan ~/.versteckt/");
	completes(&d, "import ~/Me", 2, ":import \"~/Meine Pläne/liste neu.csv\"");
	completes(&d, "import ~/Me", 3, ":import \"~/Meine Pläne/liste neu.csv\""); // there is nothing behind a file
	completes(&d, "export ~/Me", 1, ":export \"~/Meine Pläne/\"");
	completes(&d, "new ~/Me", 1, ":new \"~/Meine Pläne/\"");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(works_in_every_pane),
		cmocka_unit_test(what_is_chosen_is_done),
		cmocka_unit_test(enter_on_nothing_opens_it),
		cmocka_unit_test(it_stands_in_the_help),
		cmocka_unit_test(the_kiosk_offers_nothing_that_leaves),
		cmocka_unit_test(help_in_the_line),
		cmocka_unit_test(sorting_by_a_column_that_is_not_shown),
		cmocka_unit_test(paths_are_completed),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
