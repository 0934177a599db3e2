// SPDX-License-Identifier: EUPL-1.2
// Plans are made, brought up to date and lent: `init` in all its forms, `migrate`, `demo`, and what the others refuse
// before they begin. Also the help, which is made from the same tables.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"

static int make(void **state)
{
	if (call_make(state) != 0)
		return -1;
	call_plan("p");
	return 0;
}

static void an_empty_plan(void **state)
{
	(void)state;
	call_prints(0, "leitstand init e.db", "e.db: an empty plan. “leitstand e.db” opens it.\n");
	call_prints(0, "leitstand check e.db", "Nothing is wrong with this plan.\n");
	call_prints(0, "leitstand --lang de init 'ä b.db'", "ä b.db: ein leerer Plan. „leitstand ä b.db“ öffnet ihn.\n");
}

static void from_a_sample(void **state)
{
	static const struct {
		const char *name, *english, *german;
	} samples[] = {
		{"viersen", "13 goals, 46 measures, 0 objectives", "13 Ziele, 46 Maßnahmen, 0 Objectives"},
		{"konstanz", "3 goals, 27 measures, 0 objectives", "3 Ziele, 27 Maßnahmen, 0 Objectives"},
		{"musterkreis", "23 goals, 60 measures, 31 objectives", "23 Ziele, 60 Maßnahmen, 31 Objectives"},
	};
	char line[128], said[128];
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		(void)snprintf(line, sizeof line, "leitstand init %zu.db --from %s", i, samples[i].name);
		(void)snprintf(said, sizeof said, "%zu.db: %s.\n", i, samples[i].english);
		call_prints(0, line, said);
		(void)snprintf(line, sizeof line, "leitstand --lang de init %zude.db --from=%s", i, samples[i].name);
		(void)snprintf(said, sizeof said, "%zude.db: %s.\n", i, samples[i].german);
		call_prints(0, line, said);
	}
}

// One of each is not said as if there were several.
static void from_a_folder(void **state)
{
	(void)state;
	call_ends(
		0,
		"mkdir one && printf 'code,title\\nf,Feld\\n' >one/field.csv && "
		"printf 'code,field,title\\nZ1,f,Ziel\\n' >one/goal.csv && printf 'code,title\\n7,Sieben\\n' >one/measure.csv");
	call_prints(0, "leitstand init one.db --from one", "one.db: 1 goal, 1 measure, 0 objectives.\n");
	call_prints(0, "leitstand --lang de init eins.db --from ./one/", "eins.db: 1 Ziel, 1 Maßnahme, 0 Objectives.\n");
	call_prints(0, "leitstand export one.db out && cat out/goal.csv out/measure.csv",
				"code,field,title\nZ1,f,Ziel\ncode,title\n7,Sieben\n");
}

static void what_cannot_be_made_leaves_nothing_behind(void **state)
{
	(void)state;
	char said[256];
	(void)snprintf(said, sizeof said,
				   "leitstand: There is a file %s already; it was left as it is. Choose another name.\n",
				   call_path("p.db"));
	call_prints(1, "leitstand init p.db", said);
	call_prints(1, "leitstand init p.db --from viersen", said);
	call_ends(0, "leitstand score p.db --format csv | grep -c .");
	call_says("5\n"); // the old one
	call_prints(3, "leitstand init no/such/x.db", "leitstand: There is no folder no/such/. Make it first.\n");
	call_prints(2, "leitstand init x.db --from nirgends",
				"leitstand: There is no sample “nirgends”. There are: viersen, "
				"konstanz, schwarzwald-baar, zollernalb, musterkreis.\n");
	call_ends(0, "mkdir empty wrong && printf 'code,quatsch\\nM1,x\\n' >wrong/measure.csv");
	call_prints(3, "leitstand init x.db --from empty",
				"leitstand: empty holds no tables of a plan; one file a table is "
				"expected, such as measure.csv.\n");
	assert_int_not_equal(call("leitstand init x.db --from wrong"), 0);
	call_says("quatsch");
	assert_false(call_there("x.db"));
	assert_false(call_there("x.db-journal"));
}

static void old_plan(const char *name)
{
	char line[512];
	(void)snprintf(line, sizeof line,
				   "python3 -c \"import sqlite3, os; c = sqlite3.connect('%s'); c.execute('PRAGMA "
				   "application_id=0x4C534C44'); "
				   "c.executescript(open(os.environ['LEITSTAND_TESTS'] + '/../assets/schema/0.sql').read())\"",
				   name);
	call_ends(0, line);
}

static void an_older_plan_is_brought_up_to_date(void **state)
{
	char said[512];
	(void)state;
	old_plan("old.db");
	call_ends(1, "leitstand do old.db 'field add code=a title=b'");
	call_says("leitstand migrate");
	(void)snprintf(said, sizeof said,
				   "old.db: brought up to date from version 0. The plan as it was is in %s.v0.bak.\n",
				   call_path("old.db"));
	call_prints(0, "leitstand migrate old.db", said);
	call_prints(0, "leitstand migrate old.db", "old.db is up to date already.\n");
	call_prints(0, "leitstand --lang de migrate p.db", "p.db ist schon auf dem neuesten Stand.\n");
	call_prints(0, "leitstand do old.db 'field add code=a title=b'", "New field of action “b” (a)\n");
	old_plan("alt.db");
	(void)snprintf(said, sizeof said,
				   "alt.db: von Version 0 auf den neuesten Stand gebracht. Der Plan, wie er war, liegt in %s.v0.bak.\n",
				   call_path("alt.db"));
	call_prints(0, "leitstand --lang de migrate alt.db", said);
	call_ends(0, "mv alt.db.v0.bak old.db"); // with a backup in the way nothing is done
	assert_true(call_there("old.db.v0.bak"));
	call_ends(1, "leitstand migrate old.db");
	call_says("old.db.v0.bak already, so no backup could be made; nothing was changed.");
	call_ends(1, "leitstand do old.db 'field add code=a title=b'"); // it still is an old one
	call_prints(3, "leitstand migrate nix.db",
				"leitstand: There is no file nix.db. Check the name, or make a new plan with: leitstand init\n");
	call_ends(3, "leitstand migrate tables/field.csv");
	call_says("is not a plan of Leitstand");
}

static void samples_are_named(void **state)
{
	static const char *const names[] = {"viersen", "konstanz", "schwarzwald-baar", "zollernalb", "musterkreis"};
	(void)state;
	for (int lang = 0; lang < 2; lang++) {
		call_ends(0, lang ? "leitstand --lang de demo --list" : "leitstand demo --list");
		const char *p = call_said;
		for (int i = 0; i < 5; i++) {
			assert_int_equal(strncmp(p, names[i], strlen(names[i])), 0);
			assert_int_equal(p[18], ' '); // a column of its own
			assert_true(p[19] != ' ');
			p = strchr(p, '\n') + 1;
		}
		assert_string_equal(p, "");
	}
	call_says("46 Maßnahmen, fünf gewichtete Kriterien; Punkte und Ränge wie veröffentlicht\n");
	call_prints(2, "leitstand demo",
				"leitstand: demo needs a terminal; “leitstand init PLAN --from SAMPLE” makes a plan without one.\n");
}

static void a_kiosk_is_refused_before_it_begins(void **state)
{
	static const char *const wrong[] = {"x", "0", "86401", "1.5", "-3", "5s", "''"};
	char line[256], said[256];
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		(void)snprintf(line, sizeof line, "leitstand kiosk p.db --every %s", wrong[i]);
		(void)snprintf(said, sizeof said, "leitstand: --every: “%s” is not a number of seconds, such as 20.\n",
					   *wrong[i] == '\'' ? "" : wrong[i]);
		call_prints(2, line, said);
	}
	call_prints(2, "leitstand --lang de kiosk p.db --every 0",
				"leitstand: --every: „0“ ist keine Anzahl Sekunden, etwa 20.\n");
	call_prints(
		2, "leitstand kiosk p.db --panes map,helf",
		"leitstand: --panes: “helf” cannot be shown in rotation. There are: overview, map, okr, measures, roadmap, "
		"portfolio, intake, course, year.\n");
	call_prints(2, "leitstand kiosk p.db --panes ' ,, '",
				"leitstand: --panes names no pane. There are: overview, map, okr, measures, roadmap, portfolio, "
				"intake, course, year.\n");
	call_prints(2, "leitstand kiosk p.db --panes $(printf 'map,%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17)",
				"leitstand: --panes: at most 16 panes can take turns.\n");
	call_prints(
		2, "leitstand kiosk p.db --panes $(printf 'map,%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16) --every 86400",
		"leitstand: The cockpit needs a terminal for input and output, and there is none here.\n");
	call_prints(2, "leitstand kiosk p.db --privacy secret",
				"leitstand: --privacy: “secret” is not known. There are: open, confidential, public.\n");
	call_prints(3, "leitstand kiosk nix.db",
				"leitstand: There is no file nix.db. Check the name, or make a new plan with: leitstand init\n");
}

static void the_cockpit_is_refused_before_it_begins(void **state)
{
	(void)state;
	call_prints(2, "leitstand p.db",
				"leitstand: The cockpit needs a terminal for input and output, and there is none here.\n");
	call_prints(2, "leitstand p.db --privacy secret",
				"leitstand: --privacy: “secret” is not known. There are: open, confidential, public.\n");
	call_prints(2, "leitstand p.db --theme rosa",
				"leitstand: There is no theme “rosa”; there are: contrast, dark, light, mono\n");
	call_prints(3, "leitstand ./nix.db",
				"leitstand: There is no file ./nix.db. Check the name, or make a new plan with: leitstand init\n");
}

static void the_help_is_that_of_the_verb(void **state)
{
	static const char *const verbs[] = {"demo", "init", "kiosk", "render", "score",  "check",  "do",
										"undo", "redo", "log",   "diff",   "import", "export", "migrate"};
	char line[64];
	(void)state;
	call_ends(0, "leitstand --help");
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		(void)snprintf(line, sizeof line, "\n  leitstand %s ", verbs[i]);
		call_says(line);
	}
	call_says("\n  leitstand [PLAN]                  opens the cockpit; without PLAN a start page\n");
	call_says("\n  --weights CRITERION=PERCENT,…     other weights than the plan's\n");
	call_says("\nExit codes: 0 fine, 1 findings or refused, 2 wrong call, 3 file or data, 4 busy.\n"
			  "In the cockpit, ? shows the keys that work there.\n");
	call_prints(
		0, "leitstand undo --help",
		"  leitstand undo PLAN [STEP]        takes back your last step, or one older step\n"
		"\nOptions\n"
		"  --lang de|en                      language of screens and messages\n"
		"  --today YYYY-MM-DD                the day everything is calculated for\n"
		"  --clock YYYY-MM-DDTHH:MM          the time of the clock, for tests and reproducible pictures\n"
		"  --author NAME                     who writes; else $USER\n"
		"  --seed NUMBER                     what samples of the stability begin with; the same gives the same\n"
		"  --theme NAME                      colours: dark, light, contrast, mono\n"
		"  --glyphs unicode|basic|ascii      characters the terminal can show\n"
		"  --no-mouse                        leaves the mouse to the terminal\n"
		"  --network                         writes to plans on network drives, too\n"
		"  --help                            shows this text\n"
		"  --version                         shows the version\n");
	call_ends(0, "leitstand --lang de diff -h");
	call_says("  leitstand diff PLAN               was sich unterm Strich geändert hat, je Eintrag; mit --roadmap, "
			  "welche Balken sich verschoben haben\n");
	call_says("\n  --roadmap ");
	call_says("\n  --since DATUM|STAND ");
	call_says("\n  --output DATEI ");
	call_conceals("--weights");
	call_ends(0, "leitstand do --help");
	call_says("\n  OBJECT set CODE FIELD VALUE       changes one field\n");
	call_says("\n  undo                              takes back your last step\n");
	call_says("\nObjects\n  strategy rule field ");
	call_conceals("\n  quit");
	call_conceals("import FILE");
	call_prints(0, "leitstand --lang de do --help | sed -n '/^Objekte/,$p' | awk 'length($0) > 80'", "");
	call_ends(0, "leitstand --version");
	assert_int_equal(strncmp(call_said, "leitstand ", 10), 0);
	assert_in_range(call_said[10], '0', '9');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_plan),
		cmocka_unit_test(from_a_sample),
		cmocka_unit_test(from_a_folder),
		cmocka_unit_test(what_cannot_be_made_leaves_nothing_behind),
		cmocka_unit_test(an_older_plan_is_brought_up_to_date),
		cmocka_unit_test(samples_are_named),
		cmocka_unit_test(a_kiosk_is_refused_before_it_begins),
		cmocka_unit_test(the_cockpit_is_refused_before_it_begins),
		cmocka_unit_test(the_help_is_that_of_the_verb),
	};
	return cmocka_run_group_tests(tests, make, call_drop);
}
