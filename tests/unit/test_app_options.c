// SPDX-License-Identifier: EUPL-1.2
// The words of a call: what they mean wherever they stand, and what is said about the wrong ones, in both languages.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/options.h"

#include "base/date.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct options o;
static const struct verb *verb;
static struct ls_err err;

// Reads the words of a line, parted at blanks; '' is an empty word.
static enum ls_code read_line(const char *line)
{
	static char copy[512];
	char *argv[64] = {(char *)"leitstand"}, *save = NULL;
	int n = 1;
	snprintf(copy, sizeof copy, "%s", line);
	for (char *w = strtok_r(copy, " ", &save); w && n < 63; w = strtok_r(NULL, " ", &save))
		argv[n++] = strcmp(w, "''") == 0 ? (char *)"" : w;
	err = (struct ls_err){.code = LS_OK};
	return options_read(&o, n, argv, &verb, &err);
}

static void fine(const char *line)
{
	if (read_line(line) != LS_OK)
		fail_msg("%s: %s", line, err.text);
}

static int begin(void **state)
{
	(void)state;
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("USER", "berta", 1);
	return chdir("/"); // no word of a test names a file here
}

static void each_option_says_what_it_means(void **state)
{
	(void)state;
	fine("score --today 2023-02-10 --author Anna --seed 42 --theme light --glyphs ascii --no-mouse --network p.db "
		 "--format csv --weights a=1 -o out.csv");
	assert_string_equal(verb->name, "score");
	assert_true(o.today_given);
	assert_int_equal(o.today, date_day(2023, 2, 10));
	assert_string_equal(o.author, "Anna");
	assert_int_equal(o.seed, 42);
	assert_string_equal(o.theme, "light");
	assert_true(o.glyphs_given);
	assert_int_equal(o.glyphs, GLYPHS_ASCII);
	assert_true(o.no_mouse && o.network);
	assert_string_equal(o.format, "csv");
	assert_string_equal(o.weights, "a=1");
	assert_string_equal(o.output, "out.csv");
	assert_int_equal(o.words, 1);
	assert_string_equal(o.word[0], "p.db");
	fine("--today=2023-02-10 score p.db --output=x.csv --author=");
	assert_int_equal(o.today, date_day(2023, 2, 10));
	assert_string_equal(o.output, "x.csv");
	assert_string_equal(o.author, "");
	fine("import p.db list.csv --dry-run --skip-rejected --encoding latin1 --map A=title -oout");
	assert_true(o.dry_run && o.skip_rejected);
	assert_string_equal(o.encoding, "latin1");
	assert_string_equal(o.map, "A=title");
	assert_string_equal(o.output, "out");
	fine("kiosk --every 5 --panes map,okr --privacy public p.db");
	assert_string_equal(o.every, "5");
	assert_string_equal(o.panes, "map,okr");
	assert_string_equal(o.privacy, "public");
	fine("log p.db --since 2023-01-01");
	assert_string_equal(o.since, "2023-01-01");
	fine("render p.db --as-of stand --size 90x20 --pane map");
	assert_string_equal(o.as_of, "stand");
	assert_string_equal(o.size, "90x20");
	assert_string_equal(o.pane, "map");
	fine("demo --keep x.db --list");
	assert_string_equal(o.keep, "x.db");
	assert_true(o.list);
	fine("export p.db --what goal");
	assert_string_equal(o.what, "goal");
	fine("init p.db --from viersen");
	assert_string_equal(o.from, "viersen");
}

static void what_is_not_given(void **state)
{
	(void)state;
	fine("p.db");
	assert_null(verb);
	assert_false(o.today_given || o.glyphs_given || o.no_mouse || o.network || o.help || o.version);
	assert_null(o.theme);
	assert_int_equal(o.seed, 1);
	assert_string_equal(o.author, "berta");
	assert_int_equal(o.lang, LANG_EN);
	fine("");
	assert_null(verb);
	assert_int_equal(o.words, 0);
	const struct passwd *who = getpwuid(getuid());
	setenv("USER", "", 1);
	fine("p.db");
	assert_string_equal(o.author, who ? who->pw_name : "");
	unsetenv("USER");
	fine("p.db");
	assert_string_equal(o.author, who ? who->pw_name : "");
	setenv("USER", "berta", 1);
}

static void words_behind_two_lines_are_words(void **state)
{
	(void)state;
	fine("do -- --p.db -x");
	assert_string_equal(verb->name, "do");
	assert_int_equal(o.words, 2);
	assert_string_equal(o.word[0], "--p.db");
	assert_string_equal(o.word[1], "-x");
	fine("score -");
	assert_string_equal(o.word[0], "-");
	assert_int_equal(read_line("-- score"), LS_USAGE); // no verb behind it
	assert_null(verb);
	fine("-o score log p.db"); // a file that is called like a verb
	assert_string_equal(verb->name, "log");
	assert_string_equal(o.output, "score");
	fine("--author score log p.db");
	assert_string_equal(verb->name, "log");
}

static void help_and_version_need_nothing_else(void **state)
{
	(void)state;
	fine("--help");
	assert_true(o.help);
	fine("score -h");
	assert_true(o.help);
	fine("do --help");
	fine("--version quatsch");
	assert_true(o.version);
}

static void the_language_is_the_one_of_every_message(void **state)
{
	(void)state;
	fine("--lang de p.db");
	assert_int_equal(o.lang, LANG_DE);
	assert_int_equal(i18n_lang(), LANG_DE);
	assert_int_equal(read_line("--unsinn --lang de"), LS_USAGE);
	assert_string_equal(err.text, "Die Option --unsinn gibt es nicht. leitstand --help zeigt alle.");
	fine("--lang=de p.db");
	assert_int_equal(o.lang, LANG_DE);
	fine("p.db");
	assert_int_equal(i18n_lang(), LANG_EN);
}

struct wrong {
	const char *line, *english, *german;
};

static void all_are_told(const struct wrong *list, size_t n)
{
	char line[600];
	for (size_t i = 0; i < n; i++) {
		for (int lang = 0; lang < 2; lang++) {
			bool own = strstr(list[i].line, "--lang") != NULL; // it must not stand there twice
			setenv("LC_ALL", own && lang ? "de_DE.UTF-8" : "C.UTF-8", 1);
			snprintf(line, sizeof line, "%s %s", own ? "" : lang ? "--lang=de" : "--lang=en", list[i].line);
			if (read_line(line) != LS_USAGE)
				fail_msg("“%s” was taken", line);
			assert_string_equal(err.text, lang ? list[i].german : list[i].english);
		}
	}
	setenv("LC_ALL", "C.UTF-8", 1);
	i18n_set(LANG_EN);
}

static void wrong_options(void **state)
{
	static const struct wrong list[] = {
		{"--thene dark", "There is no option --thene. Did you mean --theme?",
		 "Die Option --thene gibt es nicht. Meinten Sie --theme?"},
		{"score p.db --wheights=1", "There is no option --wheights. Did you mean --weights?",
		 "Die Option --wheights gibt es nicht. Meinten Sie --weights?"},
		{"import p.db x --skip", "There is no option --skip. Did you mean --skip-rejected?",
		 "Die Option --skip gibt es nicht. Meinten Sie --skip-rejected?"},
		{"--=x", "There is no option --. leitstand --help shows what there is.",
		 "Die Option -- gibt es nicht. leitstand --help zeigt alle."},
		{"--unfug", "There is no option --unfug. leitstand --help shows what there is.",
		 "Die Option --unfug gibt es nicht. leitstand --help zeigt alle."},
		{"log p.db --weights a=1", "“leitstand log” takes no --weights.", "„leitstand log“ kennt kein --weights."},
		{"p.db --format csv", "“leitstand [PLAN]” takes no --format.", "„leitstand [PLAN]“ kennt kein --format."},
		{"render p.db --panes map", "“leitstand render” takes no --panes.", "„leitstand render“ kennt kein --panes."},
		{"--no-mouse=1", "--no-mouse takes no value.", "--no-mouse steht ohne Wert."},
		{"--today", "--today needs a value: YYYY-MM-DD.", "--today braucht einen Wert: JJJJ-MM-TT."},
		{"--lang", "--lang needs a value: de|en.", "--lang braucht einen Wert: de|en."},
		{"score p.db -o", "--output needs a value: FILE.", "--output braucht einen Wert: DATEI."},
		{"score -p.db", "There is no option -p.db. Names that begin with - stand behind --.",
		 "Die Option -p.db gibt es nicht. Namen, die mit - beginnen, stehen hinter --."},
	};
	(void)state;
	all_are_told(list, sizeof list / sizeof *list);
}

static void an_option_stands_there_once(void **state)
{
	static const struct wrong list[] = {
		{"score p.db --format csv --format=json", "--format stands there twice; once is enough to say which is meant.",
		 "--format steht zweimal da; einmal sagt, was gemeint ist."},
		{"--author Anna log p.db --author Anna", "--author stands there twice; once is enough to say which is meant.",
		 "--author steht zweimal da; einmal sagt, was gemeint ist."},
		{"export p.db -o a -ob", "--output stands there twice; once is enough to say which is meant.",
		 "--output steht zweimal da; einmal sagt, was gemeint ist."},
		{"export p.db --output a -o b", "--output stands there twice; once is enough to say which is meant.",
		 "--output steht zweimal da; einmal sagt, was gemeint ist."},
		{"--lang de --lang de p.db", "--lang steht zweimal da; einmal sagt, was gemeint ist.",
		 "--lang steht zweimal da; einmal sagt, was gemeint ist."},
		{"import p.db x --dry-run --dry-run", "--dry-run stands there twice; once is enough to say which is meant.",
		 "--dry-run steht zweimal da; einmal sagt, was gemeint ist."},
		{"--today 2026-01-01 --today 2026-01-02 p.db",
		 "--today stands there twice; once is enough to say which is meant.",
		 "--today steht zweimal da; einmal sagt, was gemeint ist."},
	};
	(void)state;
	all_are_told(list, sizeof list / sizeof *list);
	fine("do -- --theme --theme"); // words of a command
}

static void today_may_be_said_as_people_do(void **state)
{
	(void)state;
	static const char *const said[] = {"10.02.2023", "10. Februar 2023", "2023-02-10", "10.2.23"};
	char line[80];
	for (size_t i = 0; i < 4; i++) {
		(void)snprintf(line, sizeof line, "--today %s", said[i]);
		fine(line);
		assert_int_equal(o.today, date_day(2023, 2, 10));
	}
}

static void wrong_values(void **state)
{
	static const struct wrong list[] = {
		{"--lang fr", "--lang: “fr” is not known. There are: de, en.",
		 "--lang: „fr“ ist nicht bekannt. Es gibt: de, en."},
		{"--today 2023-02", "--today: “2023-02” is not a day, such as 2023-02-10.",
		 "--today: „2023-02“ ist kein Tag, etwa 2023-02-10."},
		{"--today morgen", "--today: “morgen” is not a day, such as 2023-02-10.",
		 "--today: „morgen“ ist kein Tag, etwa 2023-02-10."},
		{"--seed -1", "--seed: “-1” is not a whole number, such as 1.", "--seed: „-1“ ist keine ganze Zahl, etwa 1."},
		{"--seed 1.5", "--seed: “1.5” is not a whole number, such as 1.",
		 "--seed: „1.5“ ist keine ganze Zahl, etwa 1."},
		{"--glyphs emoji", "--glyphs: “emoji” is not known. There are: unicode, basic, ascii.",
		 "--glyphs: „emoji“ ist nicht bekannt. Es gibt: unicode, basic, ascii."},
	};
	(void)state;
	all_are_told(list, sizeof list / sizeof *list);
	fine("--glyphs unicode");
	assert_int_equal(o.glyphs, GLYPHS_UNICODE);
	fine("--glyphs basic");
	assert_int_equal(o.glyphs, GLYPHS_BASIC);
	fine("--seed 0");
	assert_int_equal(o.seed, 0);
}

static void wrong_words(void **state)
{
	static const struct wrong list[] = {
		{"scor", "“scor” is neither a command nor a plan. Did you mean “leitstand score”?",
		 "„scor“ ist weder ein Befehl noch ein Plan. Meinten Sie „leitstand score“?"},
		{"dif x", "“dif” is neither a command nor a plan. Did you mean “leitstand diff”?",
		 "„dif“ ist weder ein Befehl noch ein Plan. Meinten Sie „leitstand diff“?"},
		{"quatsch", "“quatsch” is neither a command nor a plan. leitstand --help shows what there is.",
		 "„quatsch“ ist weder ein Befehl noch ein Plan. leitstand --help zeigt alle Befehle."},
		{"p.db log", "The command stands before the plan: leitstand log p.db",
		 "Der Befehl steht vor dem Plan: leitstand log p.db"},
		{"p.db q.db", "“q.db” is one word too many. The call is: leitstand [PLAN]",
		 "„q.db“ ist ein Wort zu viel. Der Aufruf lautet: leitstand [PLAN]"},
		{"do p.db", "Missing words. The call is: leitstand do PLAN 'COMMAND' …",
		 "Es fehlen Wörter. Der Aufruf lautet: leitstand do PLAN 'BEFEHL' …"},
		{"undo p.db 3 4", "“4” is one word too many. The call is: leitstand undo PLAN [STEP]",
		 "„4“ ist ein Wort zu viel. Der Aufruf lautet: leitstand undo PLAN [SCHRITT]"},
	};
	(void)state;
	all_are_told(list, sizeof list / sizeof *list);
	fine("undo p.db 3");
	fine("do p.db x");
	fine("proc"); // no dot and no stroke in its name, but it is there
}

static void too_many_words(void **state)
{
	char *argv[WORDS_MOST + 4] = {(char *)"leitstand", (char *)"do"};
	(void)state;
	for (int i = 2; i < WORDS_MOST + 4; i++)
		argv[i] = (char *)"x";
	assert_int_equal(options_read(&o, WORDS_MOST + 2, argv, &verb, &err), LS_OK);
	assert_int_equal(o.words, WORDS_MOST);
	assert_int_equal(options_read(&o, WORDS_MOST + 3, argv, &verb, &err), LS_USAGE);
	assert_string_equal(err.text, "Too many words for one call.");
}

static void a_very_long_option_is_no_other(void **state)
{
	char word[200] = "--";
	(void)state;
	memset(word + 2, 'x', 190);
	assert_int_equal(read_line(word), LS_USAGE);
	assert_string_equal(err.text,
						"There is no option --xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx. "
						"leitstand --help shows what there is.");
}

static void sizes(void **state)
{
	static const char *const wrong[] = {"",        "100",      "100x",     "x30",   "0x30",    "100x0",
										"1001x30", "100x1001", "100x30x2", "-5x30", "100 x30", "hundert"};
	int cols = 7, rows = 8;
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		char sentence[128];
		if (options_size(wrong[i], &cols, &rows, &err) != LS_USAGE)
			fail_msg("“%s” is a size", wrong[i]);
		snprintf(sentence, sizeof sentence, "--size: “%s” is not a size, such as 100x30 (at most 1000x1000).",
				 wrong[i]);
		assert_string_equal(err.text, sentence);
		assert_true(cols == 7 && rows == 8);
	}
	assert_int_equal(options_size("1X1", &cols, &rows, &err), LS_OK);
	assert_true(cols == 1 && rows == 1);
	assert_int_equal(options_size("1000x999", &cols, &rows, &err), LS_OK);
	assert_true(cols == 1000 && rows == 999);
	assert_int_equal(options_size("12x1000", &cols, &rows, &err), LS_OK);
	assert_true(cols == 12 && rows == 1000);
}

static void levels_of_privacy(void **state)
{
	enum privacy p;
	(void)state;
	o.privacy = NULL;
	assert_int_equal(options_privacy(&o, PRIVACY_CONFIDENTIAL, &p, &err), LS_OK);
	assert_int_equal(p, PRIVACY_CONFIDENTIAL);
	o.privacy = "open";
	assert_int_equal(options_privacy(&o, PRIVACY_CONFIDENTIAL, &p, &err), LS_OK);
	assert_int_equal(p, PRIVACY_OPEN);
	o.privacy = "confidential";
	assert_int_equal(options_privacy(&o, PRIVACY_OPEN, &p, &err), LS_OK);
	assert_int_equal(p, PRIVACY_CONFIDENTIAL);
	o.privacy = "public";
	assert_int_equal(options_privacy(&o, PRIVACY_OPEN, &p, &err), LS_OK);
	assert_int_equal(p, PRIVACY_PUBLIC);
	o.privacy = "secret";
	assert_int_equal(options_privacy(&o, PRIVACY_OPEN, &p, &err), LS_USAGE);
	assert_string_equal(err.text, "--privacy: “secret” is not known. There are: open, confidential, public.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_option_says_what_it_means),
		cmocka_unit_test(what_is_not_given),
		cmocka_unit_test(words_behind_two_lines_are_words),
		cmocka_unit_test(help_and_version_need_nothing_else),
		cmocka_unit_test(the_language_is_the_one_of_every_message),
		cmocka_unit_test(wrong_options),
		cmocka_unit_test(an_option_stands_there_once),
		cmocka_unit_test(today_may_be_said_as_people_do),
		cmocka_unit_test(wrong_values),
		cmocka_unit_test(wrong_words),
		cmocka_unit_test(too_many_words),
		cmocka_unit_test(a_very_long_option_is_no_other),
		cmocka_unit_test(sizes),
		cmocka_unit_test(levels_of_privacy),
	};

	return cmocka_run_group_tests_name("app options", tests, begin, NULL);
}
