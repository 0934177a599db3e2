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
	assert_int_equal(call("leitstand import plan.db wrong.csv --match number"), 1);
	call_says("! M27 Hybridbrief (line 2): column “Stand”: “quatsch” is not understood.");
	call_says("Nothing was written: 1 row is rejected.");
	assert_int_equal(call("leitstand import plan.db wrong.csv --dry-run --match number"), 1);
	assert_int_equal(call("leitstand import plan.db wrong.csv --skip-rejected --match number"), 1);
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

// A file for each table that has rows, and no other; never into what is there already.
static void a_folder_of_all_tables(void **state)
{
	(void)state;
	call_ends(0, "leitstand init v.db --from viersen");
	call_prints(0, "leitstand export v.db all && ls all",
				"budget_line.csv\ncriterion.csv\ndependency.csv\nexternal.csv\nfield.csv\nfinding.csv\ngoal.csv\n"
				"horizon.csv\nindicator.csv\nindicator_value.csv\nlevel.csv\nlink.csv\nmeasure.csv\n"
				"measure_text.csv\nmeasure_unit.csv\nphase.csv\nrating.csv\nrule.csv\nstakeholder.csv\n"
				"strategy.csv\nteam.csv\nteam_member.csv\nunit.csv\n");
	call_prints(0, "leitstand export v.db --what goal -o goal.csv && cmp goal.csv all/goal.csv", "");
	call_prints(1, "leitstand export v.db all",
				"leitstand: The folder “all” cannot be made: the name is taken already. Name a new one.\n");
	call_prints(3, "leitstand --lang de export v.db no/all",
				"leitstand: Der Ordner „no/all“ lässt sich nicht anlegen: die Datei oder den Ordner gibt es nicht. "
				"Bitte einen neuen "
				"nennen.\n");
	call_prints(2, "leitstand export v.db new --format csv", "leitstand: --format and -o go with --what.\n");
	call_prints(2, "leitstand export v.db new -o out.csv", "leitstand: --format and -o go with --what.\n");
	assert_false(call_there("new"));
	call_prints(2, "leitstand export v.db --what goal --format excel-csv",
				"leitstand: --format: “excel-csv” is not known. There are: csv.\n");
	call_prints(2, "leitstand export v.db --what quatschxyz",
				"leitstand: --what: there is no “quatschxyz”. There are: measures, and the tables of a plan.\n");
	call_prints(2, "leitstand export v.db --what gaol",
				"leitstand: --what: there is no “gaol”. Did you mean “goal”?\n");
	call_prints(0,
				"leitstand export v.db --what measures >1.csv && leitstand export v.db --what measures "
				"--format=excel-csv | cmp - 1.csv",
				"");
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
		cmocka_unit_test(a_folder_of_all_tables),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
