// SPDX-License-Identifier: EUPL-1.2
// The program as scripts call it: words in the wrong place, output that cannot go where it should, a plan in the way,
// names that would steer a terminal. What is refused leaves everything as it was.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "call.h"

#include <string.h>

static void is_whole(const char *plan)
{
	char line[64];
	(void)snprintf(line, sizeof line, "leitstand check %s", plan);
	assert_int_equal(call(line), 0);
}

static int make(void **state)
{
	return call_make(state) == 0 ? call("leitstand init p.db --from viersen") : -1;
}

static void output_never_takes_the_place_of_a_plan(void **state)
{
	(void)state;
	assert_int_equal(call("ln -s p.db link.db; ln p.db hard.db; leitstand render p.db -o p.db"), 2);
	call_says("is a plan");
	assert_int_equal(call("leitstand score p.db -o link.db"), 2);
	assert_int_equal(call("leitstand score p.db -o hard.db"), 2);
	assert_int_equal(call("leitstand init other.db && leitstand log p.db -o other.db"), 2);
	assert_int_equal(call("leitstand import p.db nothing.csv -o p.db"), 2);
	is_whole("p.db");
	is_whole("other.db");
}

static void output_goes_where_a_link_leads(void **state)
{
	(void)state;
	assert_int_equal(call("touch real; chmod 640 real; ln -s real link; leitstand score p.db -o link"), 0);
	assert_int_equal(call("test -L link && grep -q Scanstelle real && stat -c %a real"), 0);
	call_says("640");
	assert_int_equal(call("leitstand score p.db -oshort.txt && grep -q Scanstelle short.txt"), 0);
	assert_int_equal(call("leitstand score p.db -o ''"), 2);
	assert_int_equal(call("leitstand score p.db -o ."), 3);
	assert_int_equal(call("leitstand score p.db -o /dev/full"), 3);
	call_says("the disk is full");
}

static void what_was_not_printed_is_told(void **state)
{
	(void)state;
	static const char *const calls[] = {"--version", "--help", "demo --list", "score p.db",
										"do p.db 'measure set M34 note \"x\"'"};
	for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
		char line[128];
		(void)snprintf(line, sizeof line, "leitstand %s >/dev/full", calls[i]);
		assert_int_equal(call(line), 3);
		call_says("the disk is full");
		(void)snprintf(line, sizeof line, "leitstand %s >&-", calls[i]);
		assert_int_equal(call(line), 3);
		call_says("it is closed");
	}
	assert_int_equal(call("leitstand do p.db 'measure set M34 note y' >&- 2>&- <&-"), 3);
	is_whole("p.db");
}

static void words_in_the_wrong_place(void **state)
{
	(void)state;
	assert_int_equal(call("leitstand p.db score"), 2);
	call_says("leitstand score p.db");
	assert_int_equal(call("leitstand score -p.db"), 2);
	call_says("behind --");
	assert_int_equal(call("leitstand init -- -p.db && leitstand score -- -p.db"), 0);
	assert_int_equal(call("leitstand score ''"), 2);
	assert_int_equal(call("leitstand init x.db --from viersn"), 2);
	call_says("did you mean “viersen”?");
	assert_int_equal(call("leitstand init x.db --from quatsch"), 2);
	call_says("There are: viersen, konstanz");
	assert_int_equal(call("leitstand do p.db quatsch"), 1);
	call_says("leitstand do --help");
	assert_int_equal(call("leitstand do --help"), 0);
	call_says("measure rate CODE CRITERION LEVEL|+N|-N");
	call_says("goallink");
}

static void one_of_several_commands_fails(void **state)
{
	(void)state;
	assert_int_equal(call("leitstand do p.db 'measure set M34 note eins' 'measure set M999 note zwei' "
						  "'measure set M34 note drei'"),
					 1);
	call_says("command 2 of 3");
	assert_int_equal(call("leitstand log p.db | head -1"), 0);
	call_says("eins");
}

static void names_do_not_steer_a_terminal(void **state)
{
	(void)state;
	assert_int_equal(call("leitstand score \"$(printf 'a\\033[2J.db')\""), 3);
	assert_null(strchr(call_said, '\033'));
	assert_int_equal(call("leitstand init \"$(printf 'b\\033[2J.db')\""), 0);
	assert_null(strchr(call_said, '\033'));
	assert_int_equal(call("leitstand do p.db \"$(printf 'c\\033[2J')\" x"), 1);
	assert_null(strchr(call_said, '\033'));
}

// Four lists are taken over at once: each recognises what is in the plan when it writes, and none is turned away.
static void lists_at_the_same_time_are_all_taken_over(void **state)
{
	(void)state;
	assert_int_equal(
		call("leitstand init four.db && for i in 1 2 3 4; do printf 'title\\nNeu %s\\nAlle\\n' $i > l$i.csv; done"), 0);
	assert_int_equal(call("for i in 1 2 3 4; do { leitstand import four.db l$i.csv > o$i; echo $? >> o$i; } & done; "
						  "wait; tail -qn 1 o?"),
					 0);
	assert_string_equal(call_said, "0\n0\n0\n0\n");
	assert_int_equal(call("leitstand export four.db --what measure --format csv | tail -n +2 | cut -d, -f 2 | sort"),
					 0);
	call_says("Alle");
	call_says("Neu 1");
	call_says("Neu 4");
	const char *once = strstr(call_said, "Alle");
	assert_null(strstr(once + 1, "Alle"));
}

static void a_list_keeps_its_lines(void **state)
{
	(void)state;
	assert_int_equal(
		call("leitstand init l.db && leitstand do l.db 'action add title=Eins owner=\"A. B.\" due=2021-01-20' "
			 "'action add title=Zwei' --lang en"),
		0);
	call_prints(0, "leitstand do l.db 'action due' --lang en --today 2021-01-30",
				"1 overdue · 1 open\n! #1 “Eins” · A. B. · due Wed 20 Jan 2021, 10 days overdue\n"
				"  #2 “Zwei” · nobody is named for it · no day named\n");
	call_prints(0, "leitstand do l.db 'action list' --lang en", "#1\tEins\n#2\tZwei\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(output_never_takes_the_place_of_a_plan),
		cmocka_unit_test(output_goes_where_a_link_leads),
		cmocka_unit_test(what_was_not_printed_is_told),
		cmocka_unit_test(words_in_the_wrong_place),
		cmocka_unit_test(lists_at_the_same_time_are_all_taken_over),
		cmocka_unit_test(one_of_several_commands_fails),
		cmocka_unit_test(names_do_not_steer_a_terminal),
		cmocka_unit_test(a_list_keeps_its_lines),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
