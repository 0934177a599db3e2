// SPDX-License-Identifier: EUPL-1.2
// A text is lent to the editor of the person and comes back; whatever the editor does, the text that was there stays
// unless it ended well, and nothing of it stays on the disk.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/editor.h"
#include "scratch.h"
#include "term/ops.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

static char folder[SCRATCH_MOST];
static struct ls_err err;
static struct str back;

// A terminal that only runs programs.
static void run(struct term *t, const char *const argv[], int *status)
{
	(void)t;
	pid_t child = fork();
	if (child == 0) {
		execv(argv[0], (char *const *)argv);
		_exit(127);
	}
	assert_int_equal(waitpid(child, status, 0), child);
}

static const struct term_ops ops = {.run = run};
static struct term terminal = {.ops = &ops};

static int begin(void **state)
{
	(void)state;
	if (!mkdtemp(scratch_name(folder, "editor")))
		return -1;
	unsetenv("XDG_RUNTIME_DIR");
	unsetenv("VISUAL");
	setenv("TMPDIR", folder, 1);
	return chdir(folder);
}

static int end(void **state)
{
	(void)state;
	char line[SCRATCH_MOST + 16];
	snprintf(line, sizeof line, "rm -rf %s", folder);
	str_free(&back);
	return system(line);
}

static enum ls_code lend(const char *editor, const char *text)
{
	setenv("EDITOR", editor, 1);
	str_clear(&back);
	return editor_run(&terminal, text, &back, &err);
}

// Folders and files left where the text was lent.
static int left(void)
{
	int n = 0;
	DIR *d = opendir(folder);
	for (struct dirent *e; (e = readdir(d));)
		n += strncmp(e->d_name, "leitstand-", 10) == 0;
	closedir(d);
	return n;
}

static const char *seen(void)
{
	static char text[256];
	FILE *f = fopen("seen", "r");
	text[f ? fread(text, 1, sizeof text - 1, f) : 0] = '\0';
	if (f)
		fclose(f);
	return text;
}

static void the_text_goes_and_comes_back(void **state)
{
	(void)state;
	assert_int_equal(lend("cp \"$1\" seen; printf 'zwei\\nZeilen\\n' >", "eins"), LS_OK);
	assert_string_equal(seen(), "eins\n"); // as editors want it
	assert_string_equal(str_text(&back), "zwei\nZeilen");
	assert_int_equal(lend("cp \"$1\" seen; printf 'ohne Ende' >", "eins\n"), LS_OK);
	assert_string_equal(seen(), "eins\n");
	assert_string_equal(str_text(&back), "ohne Ende");
	assert_int_equal(lend("cp \"$1\" seen; printf 'a\\n\\n' >", ""), LS_OK);
	assert_string_equal(seen(), "");
	assert_string_equal(str_text(&back), "a\n"); // one line end is the editor's
	assert_int_equal(lend("printf '' >", "eins"), LS_OK);
	assert_string_equal(str_text(&back), "");
	assert_int_equal(lend("true", "bleibt"), LS_OK);
	assert_string_equal(str_text(&back), "bleibt");
	assert_int_equal(left(), 0);
}

static void nobody_else_can_read_it(void **state)
{
	(void)state;
	assert_int_equal(lend("stat -c %a \"$(dirname \"$1\")\" >seen; true", "geheim"), LS_OK);
	assert_string_equal(seen(), "700\n");
	assert_int_equal(lend("touch \"$1~\" \"$1.swp\"; true", "x"), LS_OK); // copies, as editors leave them
	assert_int_equal(left(), 0);
}

static void visual_goes_before_editor(void **state)
{
	(void)state;
	setenv("VISUAL", "printf visual >", 1);
	assert_int_equal(lend("printf editor >", ""), LS_OK);
	assert_string_equal(str_text(&back), "visual");
	setenv("VISUAL", "", 1);
	assert_int_equal(lend("printf editor >", ""), LS_OK);
	assert_string_equal(str_text(&back), "editor");
	unsetenv("VISUAL");
	assert_int_equal(lend("", "x"), LS_REFUSED);
	assert_string_equal(err.text, "No editor is named. Set $VISUAL or $EDITOR, for example: export EDITOR=nano");
	unsetenv("EDITOR");
	assert_int_equal(editor_run(&terminal, "x", &back, &err), LS_REFUSED);
}

static void an_editor_that_fails_changes_nothing(void **state)
{
	(void)state;
	assert_int_equal(lend("printf neu >\"$1\"; exit 3;", "alt"), LS_REFUSED);
	assert_string_equal(err.text,
						"The editor “printf neu >\"$1\"; exit 3;” ended with an error; the text stays as it was.");
	assert_string_equal(str_text(&back), "");
	assert_int_equal(lend("kill -9 $$;", "alt"), LS_REFUSED);
	assert_string_equal(err.text, "The editor “kill -9 $$;” ended with an error; the text stays as it was.");
	assert_int_equal(lend("rm", "alt"), LS_REFUSED);
	assert_string_equal(err.text, "The editor “rm” left no file; the text stays as it was.");
	assert_int_equal(lend("no-such-editor-anywhere 2>/dev/null", "alt"), LS_REFUSED);
	assert_int_equal(left(), 0);
}

static void no_place_for_it(void **state)
{
	(void)state;
	FILE *f = fopen("file", "w");
	assert_non_null(f);
	fclose(f);
	char path[SCRATCH_MOST + 16];
	snprintf(path, sizeof path, "%s/file", folder);
	setenv("TMPDIR", path, 1);
	assert_int_equal(lend("true", "x"), LS_DATA);
	assert_non_null(strstr(err.text, "There is no place for a private copy"));
	setenv("TMPDIR", folder, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_text_goes_and_comes_back),
		cmocka_unit_test(nobody_else_can_read_it),
		cmocka_unit_test(visual_goes_before_editor),
		cmocka_unit_test(an_editor_that_fails_changes_nothing),
		cmocka_unit_test(no_place_for_it),
	};

	return cmocka_run_group_tests_name("app editor", tests, begin, end);
}
