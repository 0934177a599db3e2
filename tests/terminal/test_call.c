// SPDX-License-Identifier: EUPL-1.2
// The program as scripts call it: words in the wrong place, output that cannot go where it should, a plan in the way,
// names that would steer a terminal. What is refused leaves everything as it was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/leitstand-call-XXXXXX";
static char said[1 << 16]; // stdout and stderr of the last call

// Runs a shell's line in the folder, "leitstand" in it is the program; returns its exit code.
static int run(const char *line)
{
	char whole[1024];
	(void)snprintf(whole, sizeof whole,
				   "cd %s && leitstand() { \"$LEITSTAND\" --today 2026-05-20 \"$@\"; }; { %s ; } 2>&1 </dev/null",
				   folder, line);
	FILE *f = popen(whole, "r");
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

static void is_whole(const char *plan)
{
	char line[64];
	(void)snprintf(line, sizeof line, "leitstand check %s", plan);
	assert_int_equal(run(line), 0);
}

static int make(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	(void)setenv("LANG", "C.UTF-8", 1);
	return run("leitstand init p.db --from viersen");
}

static int drop(void **state)
{
	(void)state;
	char line[128];
	(void)snprintf(line, sizeof line, "rm -r %s", folder);
	return system(line);
}

static void output_never_takes_the_place_of_a_plan(void **state)
{
	(void)state;
	assert_int_equal(run("ln -s p.db link.db; ln p.db hard.db; leitstand render p.db -o p.db"), 2);
	says("is a plan");
	assert_int_equal(run("leitstand score p.db -o link.db"), 2);
	assert_int_equal(run("leitstand score p.db -o hard.db"), 2);
	assert_int_equal(run("leitstand init other.db && leitstand log p.db -o other.db"), 2);
	assert_int_equal(run("leitstand import p.db nothing.csv -o p.db"), 2);
	is_whole("p.db");
	is_whole("other.db");
}

static void output_goes_where_a_link_leads(void **state)
{
	(void)state;
	assert_int_equal(run("touch real; chmod 640 real; ln -s real link; leitstand score p.db -o link"), 0);
	assert_int_equal(run("test -L link && grep -q Scanstelle real && stat -c %a real"), 0);
	says("640");
	assert_int_equal(run("leitstand score p.db -oshort.txt && grep -q Scanstelle short.txt"), 0);
	assert_int_equal(run("leitstand score p.db -o ''"), 2);
	assert_int_equal(run("leitstand score p.db -o ."), 3);
	assert_int_equal(run("leitstand score p.db -o /dev/full"), 3);
	says("the disk is full");
}

static void what_was_not_printed_is_told(void **state)
{
	(void)state;
	static const char *const calls[] = {"--version", "--help", "demo --list", "score p.db",
										"do p.db 'measure set M34 note \"x\"'"};
	for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
		char line[128];
		(void)snprintf(line, sizeof line, "leitstand %s >/dev/full", calls[i]);
		assert_int_equal(run(line), 3);
		says("the disk is full");
		(void)snprintf(line, sizeof line, "leitstand %s >&-", calls[i]);
		assert_int_equal(run(line), 3);
		says("it is closed");
	}
	assert_int_equal(run("leitstand do p.db 'measure set M34 note y' >&- 2>&- <&-"), 3);
	is_whole("p.db");
}

static void words_in_the_wrong_place(void **state)
{
	(void)state;
	assert_int_equal(run("leitstand p.db score"), 2);
	says("leitstand score p.db");
	assert_int_equal(run("leitstand score -p.db"), 2);
	says("behind --");
	assert_int_equal(run("leitstand init -- -p.db && leitstand score -- -p.db"), 0);
	assert_int_equal(run("leitstand score ''"), 2);
	assert_int_equal(run("leitstand init x.db --from viersn"), 2);
	says("did you mean “viersen”?");
	assert_int_equal(run("leitstand init x.db --from quatsch"), 2);
	says("There are: viersen, konstanz");
	assert_int_equal(run("leitstand do p.db quatsch"), 1);
	says("leitstand do --help");
	assert_int_equal(run("leitstand do --help"), 0);
	says("measure rate CODE CRITERION LEVEL|+N|-N");
	says("goallink");
}

static void one_of_several_commands_fails(void **state)
{
	(void)state;
	assert_int_equal(run("leitstand do p.db 'measure set M34 note eins' 'measure set M999 note zwei' "
						 "'measure set M34 note drei'"),
					 1);
	says("command 2 of 3");
	assert_int_equal(run("leitstand log p.db | head -1"), 0);
	says("eins");
}

static void names_do_not_steer_a_terminal(void **state)
{
	(void)state;
	assert_int_equal(run("leitstand score \"$(printf 'a\\033[2J.db')\""), 3);
	assert_null(strchr(said, '\033'));
	assert_int_equal(run("leitstand init \"$(printf 'b\\033[2J.db')\""), 0);
	assert_null(strchr(said, '\033'));
	assert_int_equal(run("leitstand do p.db \"$(printf 'c\\033[2J')\" x"), 1);
	assert_null(strchr(said, '\033'));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(output_never_takes_the_place_of_a_plan), cmocka_unit_test(output_goes_where_a_link_leads),
		cmocka_unit_test(what_was_not_printed_is_told),           cmocka_unit_test(words_in_the_wrong_place),
		cmocka_unit_test(one_of_several_commands_fails),          cmocka_unit_test(names_do_not_steer_a_terminal),
	};
	return cmocka_run_group_tests(tests, make, drop);
}
