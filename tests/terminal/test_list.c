// SPDX-License-Identifier: EUPL-1.2
// Lists on the command line: what import prints and writes, what export gives, and the exit codes of both.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "call.h"

#include <string.h>

static int make(void **state)
{
	return call_make(state) == 0 ? call("leitstand init plan.db --from musterkreis") : -1;
}

static void a_preview_writes_nothing(void **state)
{
	(void)state;
	call_put("list.csv", "Nr;Titel;Stand\n27;Hybridbrief;Idee\n;Neu;Idee\n");
	assert_int_equal(call("leitstand import plan.db list.csv --dry-run"), 0);
	call_says("~ M27 Hybridbrief (line 2)");
	call_says("title: Hybridbrief statt Frankiermaschine → Hybridbrief");
	call_says("+ M61 Neu (line 3)");
	call_says("1 new, 1 changed, 0 unchanged");
	call_says("Nothing was written");
	assert_int_equal(call("leitstand log plan.db"), 0);
	assert_null(strstr(call_said, "list.csv"));
}

static void a_list_comes_through_a_pipe(void **state)
{
	(void)state;
	assert_int_equal(call("leitstand import plan.db - --dry-run <list.csv"), 0);
	call_says("standard input: UTF-8");
	call_says("1 new, 1 changed");
	assert_int_equal(call("leitstand import plan.db - --dry-run </dev/null"), 3);
	call_says("standard input is empty");
}

static void one_step_and_undo(void **state)
{
	(void)state;
	assert_int_equal(call("leitstand import plan.db list.csv"), 0);
	call_says("Taken over as step");
	assert_int_equal(call("leitstand import plan.db list.csv"), 0);
	call_says("There was nothing to change.");
	assert_int_equal(call("leitstand undo plan.db"), 0);
	assert_int_equal(call("leitstand import plan.db list.csv --dry-run"), 0);
	call_says("1 new, 1 changed");
}

static void rejected_rows(void **state)
{
	(void)state;
	call_put("wrong.csv", "Nr;Titel;Stand\n27;Hybridbrief;quatsch\n28;Cockpit;Idee\n");
	assert_int_equal(call("leitstand import plan.db wrong.csv"), 1);
	call_says("! M27 Hybridbrief (line 2): column “Stand”: “quatsch” is not understood.");
	call_says("Nothing was written: 1 row is rejected.");
	assert_int_equal(call("leitstand import plan.db wrong.csv --dry-run"), 1);
	assert_int_equal(call("leitstand import plan.db wrong.csv --skip-rejected"), 1);
	call_says("Taken over as step");
	assert_int_equal(call("leitstand undo plan.db"), 0);
}

static void wrong_calls(void **state)
{
	(void)state;
	assert_int_equal(call("leitstand import plan.db"), 2);
	assert_int_equal(call("leitstand import plan.db nowhere.csv"), 3);
	assert_int_equal(call("leitstand import plan.db list.csv --encoding klingonisch"), 2);
	assert_int_equal(call("leitstand import plan.db list.csv --map Titel=unsinn"), 2);
	call_says("unsinn");
	assert_int_equal(call("leitstand export plan.db"), 2);
	call_says("--what measures");
	assert_int_equal(call("leitstand export plan.db --what measurs"), 2);
	call_says("Did you mean “measures”?");
	assert_int_equal(call("leitstand export plan.db folder --what measures"), 2);
	assert_int_equal(call("leitstand export plan.db --what measures --format pdf"), 2);
	call_says("excel-csv, csv");
}

static void what_is_exported_can_be_imported(void **state)
{
	(void)state;
	assert_int_equal(call("leitstand export plan.db --what measures -o out.csv"), 0);
	assert_int_equal(call("leitstand import plan.db out.csv --dry-run"), 0);
	call_says("0 new, 0 changed, 60 unchanged");
	assert_int_equal(call("leitstand export plan.db --what measures --format csv"), 0);
	assert_int_equal(strncmp(call_said, "code,title,rank,score,", 22), 0);
	assert_int_equal(call("leitstand export plan.db --what goal"), 0);
	assert_int_equal(strncmp(call_said, "code,field,title,", 17), 0);
	assert_int_equal(call("leitstand export plan.db tables"), 0);
	assert_int_equal(call("leitstand init again.db --from tables"), 0);
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
	return cmocka_run_group_tests(tests, make, call_drop);
}
