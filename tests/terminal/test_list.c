// SPDX-License-Identifier: EUPL-1.2
// Lists on the command line: what import prints and writes, what export gives, and the exit codes of both.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/leitstand-list-XXXXXX";
static char said[1 << 16]; // stdout and stderr of the last call

// Runs the program in the folder; returns its exit code.
static int run(const char *arguments)
{
	char line[1024];
	(void)snprintf(line, sizeof line, "cd %s && %s --lang en --today 2026-05-20 %s 2>&1", folder, getenv("LEITSTAND"),
				   arguments);
	FILE *f = popen(line, "r");
	assert_non_null(f);
	size_t n = fread(said, 1, sizeof said - 1, f);
	said[n] = '\0';
	int status = pclose(f);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void says(const char *text)
{
	if (!strstr(said, text))
		fail_msg("not said: %s\n%s", text, said);
}

static void put(const char *name, const char *text)
{
	char path[256];
	(void)snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *f = fopen(path, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
	assert_int_equal(fclose(f), 0);
}

static int make(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(run("init plan.db --from musterkreis"), 0);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	char line[128];
	(void)snprintf(line, sizeof line, "rm -r %s", folder);
	return system(line);
}

static void a_preview_writes_nothing(void **state)
{
	(void)state;
	put("list.csv", "Nr;Titel;Stand\n27;Hybridbrief;Idee\n;Neu;Idee\n");
	assert_int_equal(run("import plan.db list.csv --dry-run"), 0);
	says("~ M27 Hybridbrief (line 2)");
	says("title: Hybridbrief statt Frankiermaschine → Hybridbrief");
	says("+ M61 Neu (line 3)");
	says("1 new, 1 changed, 0 unchanged");
	says("Nothing was written");
	assert_int_equal(run("log plan.db"), 0);
	assert_null(strstr(said, "list.csv"));
}

static void a_list_comes_through_a_pipe(void **state)
{
	(void)state;
	assert_int_equal(run("import plan.db - --dry-run <list.csv"), 0);
	says("standard input: UTF-8");
	says("1 new, 1 changed");
	assert_int_equal(run("import plan.db - --dry-run </dev/null"), 3);
	says("standard input is empty");
}

static void one_step_and_undo(void **state)
{
	(void)state;
	assert_int_equal(run("import plan.db list.csv"), 0);
	says("Taken over as step");
	assert_int_equal(run("import plan.db list.csv"), 0);
	says("There was nothing to change.");
	assert_int_equal(run("undo plan.db"), 0);
	assert_int_equal(run("import plan.db list.csv --dry-run"), 0);
	says("1 new, 1 changed");
}

static void rejected_rows(void **state)
{
	(void)state;
	put("wrong.csv", "Nr;Titel;Stand\n27;Hybridbrief;quatsch\n28;Cockpit;Idee\n");
	assert_int_equal(run("import plan.db wrong.csv"), 1);
	says("! M27 Hybridbrief (line 2): column “Stand”: “quatsch” is not understood.");
	says("Nothing was written: 1 row is rejected.");
	assert_int_equal(run("import plan.db wrong.csv --dry-run"), 1);
	assert_int_equal(run("import plan.db wrong.csv --skip-rejected"), 1);
	says("Taken over as step");
	assert_int_equal(run("undo plan.db"), 0);
}

static void wrong_calls(void **state)
{
	(void)state;
	assert_int_equal(run("import plan.db"), 2);
	assert_int_equal(run("import plan.db nowhere.csv"), 3);
	assert_int_equal(run("import plan.db list.csv --encoding klingonisch"), 2);
	assert_int_equal(run("import plan.db list.csv --map Titel=unsinn"), 2);
	says("unsinn");
	assert_int_equal(run("export plan.db"), 2);
	says("--what measures");
	assert_int_equal(run("export plan.db --what measurs"), 2);
	says("Did you mean “measures”?");
	assert_int_equal(run("export plan.db folder --what measures"), 2);
	assert_int_equal(run("export plan.db --what measures --format pdf"), 2);
	says("excel-csv, csv");
}

static void what_is_exported_can_be_imported(void **state)
{
	(void)state;
	assert_int_equal(run("export plan.db --what measures -o out.csv"), 0);
	assert_int_equal(run("import plan.db out.csv --dry-run"), 0);
	says("0 new, 0 changed, 60 unchanged");
	assert_int_equal(run("export plan.db --what measures --format csv"), 0);
	assert_int_equal(strncmp(said, "code,title,rank,score,", 22), 0);
	assert_int_equal(run("export plan.db --what goal"), 0);
	assert_int_equal(strncmp(said, "code,field,title,", 17), 0);
	assert_int_equal(run("export plan.db tables"), 0);
	assert_int_equal(run("init again.db --from tables"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_preview_writes_nothing),
		cmocka_unit_test(a_list_comes_through_a_pipe),
		cmocka_unit_test(one_step_and_undo),
		cmocka_unit_test(rejected_rows),
		cmocka_unit_test(wrong_calls),
		cmocka_unit_test(what_is_exported_can_be_imported),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
