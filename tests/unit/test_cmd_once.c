// SPDX-License-Identifier: EUPL-1.2
// One command line has one meaning: a field is named once, nothing is in the plan twice, what would count nowhere is
// refused; and a list of commands means the same in every language.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/command.h"
#include "desk.h"
#include "few.h"
#include "say/findings.h"

static const char *const tables[] = {
	"strategy",   "name\nProbe\n",
	"unit",       "code,title\nA1,Amt\nA2,Anderes\n",
	"measure",    "code,title\nM1,Eine\nM2,Zweite\n",
	"phase",      "measure,code,title\nM1,1,Pilot\nM2,1,Start\n",
	"cycle",      "code\n2023Q1\n",
	"objective",  "cycle,code,title\n2023Q1,O1,Ziel\n",
	"key_result", "objective,code,title,kind\n2023Q1-O1,KR1,Konzept,milestone\n2023Q1-O1,KR2,Zahl,increase\n",
	"kr_step",    "key_result,title\n2023Q1-O1-KR1,Entwurf\n",
	NULL,
};

static void sit(struct desk *d, enum lang lang)
{
	i18n_set(lang);
	struct session_options o = {.cols = 80, .rows = 24, .today = 18657, .keys = ""};
	*d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d->session, few_plan(tables), "measures");
}

static void a_field_is_named_once(void **state)
{
	(void)state;
	struct desk d;
	sit(&d, LANG_EN);
	desk_refuses(&d, "measure add title=x title=y", "“title” stands twice in this command. Each field is named once.");
	desk_refuses(&d, "measure add title=x Titel=y", "“Titel” stands twice");
	desk_refuses(&d, "measure edit M1 title=x stage=pilot title=x", "“title” stands twice");
	desk_refuses(&d, "measure edit M1 goalof= goalof=", "stands twice");
	desk_refuses(&d, "phase add measure=M1 title=x start=2023 start=2024", "“start” stands twice");
	desk_refuses(&d, "cut number=3 number=4", "stands twice");
	assert_int_equal(desk_rows(&d)->measure_n, 2);
	desk_close(&d);
}

// Every row of the table, with as many words as its arguments tell and one more.
static void no_word_is_passed_over(void **state)
{
	(void)state;
	struct desk d;
	sit(&d, LANG_EN);
	int refused = 0;
	for (const struct command *c = commands; c->verb; c++) {
		if (c->flags & COMMAND_REST || strstr(c->arguments, " …"))
			continue;
		struct str line = {0};
		const char *object = !c->object ? "" : strcmp(c->object, "*") == 0 ? "measure " : c->object;
		str_addf(&line, "%s%s%s", object, c->object && strcmp(c->object, "*") != 0 ? " " : "", c->verb);
		for (const char *at = c->arguments; *at; at += strcspn(at, " "), at += *at == ' ')
			str_add(&line, " 1");
		str_add(&line, " surplus");
		desk_refuses(&d, str_text(&line), "“surplus”");
		str_free(&line);
		refused++;
	}
	assert_true(refused > 50);
	assert_int_equal(desk_rows(&d)->measure_n, 2);
	desk_refuses(&d, "measure set M1 title Zwei Worte",
				 "“measure set” takes: CODE FIELD VALUE. “Worte” is too much; what has blanks stands in \"…\".");
	desk_refuses(&d, "weights open all", "“weights open” takes nothing behind it, but there is “all”.");
	desk_run(&d, "measure set M1 title \"Zwei Worte\"");
	assert_string_equal(desk_rows(&d)->measure[0].title, "Zwei Worte");
	desk_run(&d, "tag add Kreistag im Mai");
	desk_run(&d, "as-of Kreistag im Mai");
	desk_run(&d, "as-of now");
	desk_run(&d, "tag delete Kreistag im Mai");
	desk_said(&d, "The name “Kreistag im Mai” is gone");
	desk_close(&d);
}

static void nothing_is_said_twice(void **state)
{
	(void)state;
	struct desk d;
	sit(&d, LANG_EN);
	desk_run(&d, "capacity add unit=A1 year=2026 posts=7");
	desk_refuses(&d, "capacity add unit=A1 year=2026 posts=5", "it stands in the plan already");
	desk_run(&d, "capacity add unit=A1 year=2027 posts=5");
	desk_run(&d, "capacity add unit=A2 year=2026 posts=5");
	desk_run(&d, "capacity add year=2026 posts=5"); // of the whole administration
	desk_refuses(&d, "capacity add year=2026 money=5", "it stands in the plan already");
	desk_refuses(&d, "capacity edit #2 year=2026", "it stands in the plan already");
	desk_run(&d, "capacity edit #1 posts=8");
	desk_run(&d, "dependency add measure=M1 on_measure=M2");
	desk_refuses(&d, "dependency add measure=M1 on_measure=M2", "it stands in the plan already");
	desk_refuses(&d, "dependency add measure=M1 on_measure=M2 lag=5", "it stands in the plan already");
	desk_run(&d, "dependency add measure=M1 on_measure=M2 kind=FF"); // another link of the two
	desk_run(&d, "contribution add measure=M1 key_result=2023Q1-O1-KR2");
	desk_refuses(&d, "contribution add measure=M1 key_result=2023Q1-O1-KR2", "it stands in the plan already");
	desk_run(&d, "contribution add measure=M2 key_result=2023Q1-O1-KR2");
	desk_run(&d, "capacity delete #1"); // what has gone stands in nobody's way
	desk_run(&d, "capacity add unit=A1 year=2026 posts=9");
	assert_int_equal(desk_rows(&d)->capacity_n, 4);
	assert_int_equal(desk_rows(&d)->dependency_n, 2);
	desk_close(&d);
}

static void what_would_not_count_is_refused(void **state)
{
	(void)state;
	struct desk d;
	sit(&d, LANG_EN);
	desk_refuses(&d, "krstep add key_result=2023Q1-O1-KR2 title=x", "is no milestone, and its steps would not count");
	desk_run(&d, "krstep add key_result=2023Q1-O1-KR1 title=x");
	desk_refuses(&d, "checkin add key_result=2023Q1-O1-KR1 value=3", "a value would not count");
	desk_run(&d, "checkin add key_result=2023Q1-O1-KR1 confidence=3");
	desk_refuses(&d, "kr value 2023Q1-O1-KR1 3", "is a milestone");
	desk_run(&d, "checkin add key_result=2023Q1-O1-KR2 value=3");
	desk_close(&d);
}

static void found(void *arg, const char *sentence)
{
	str_addf(arg, "%s\n", sentence);
}

// Plans from elsewhere may hold doubles: each is told once.
static void check_names_doubles(void **state)
{
	(void)state;
	static const char *const twice[] = {"strategy", "name\nProbe\n",
										"unit",     "code,title\nA1,Amt\n",
										"capacity", "unit,year,posts\nA1,2026,7\nA1,2026,5\nA1,2027,5\n",
										NULL};
	i18n_set(LANG_EN);
	struct model *m = few_plan(twice);
	struct str all = {0};
	findings_rows(model_plan(m), 0, found, &all);
	assert_non_null(strstr(str_text(&all), "it stands in the plan already"));
	assert_ptr_equal(strchr(str_text(&all), '\n'), str_text(&all) + all.len - 1); // one line
	str_free(&all);
	model_close(m);
}

// ---- the same in every language ------------------------------------------------------------------------------------

// All cells of the plan, as machines write them.
static void write_all(struct str *out, const struct plan *p)
{
	for (int t = 0; t < TABLE_COUNT; t++)
		for (size_t r = 0; r < plan_count(p, (enum table_id)t); r++)
			for (int c = 0; c < schema[t].column_count; c++) {
				str_addf(out, "%s.%s ", schema[t].name, schema[t].columns[c].name);
				value_write_row(out, p, (enum table_id)t, plan_row(p, (enum table_id)t, r), c);
				str_addc(out, '\n');
			}
}

static void a_list_of_commands_means_the_same_in_every_language(void **state)
{
	(void)state;
	static const char *const list[] = {
		"budget add measure=M1 title=a least=20.000 most=60k",
		"budget add measure=M1 title=b least=20,000 most=60.000,-",
		"budget add measure=M1 title=c least='1,5 Mio' most='2.5 Mio. €' funding=12,5",
		"budget add measure=M2 title=d least='20 tsd' most='30 Tsd. €' year_from=2026",
		"capacity add unit=A1 year=2026 posts=2.125 money=400.000",
		"capacity add unit=A1 year=2027 posts=2,125 money='400 T€'",
		"fte add measure=M1 posts=0,5 start='1. Quartal 2027' end='Mitte 2027'",
		"fte add measure=M2 posts=.5 start='KW 6 2023' end='KW 6 2023'",
		"phase edit M1/1 start='Mitte 2027' end='2. Halbjahr 2027'",
		"phase edit M2/1 'start=Ende März' end='end of 2027'",
		"kr edit 2023Q1-O1-KR2 start=2,1250 target=2.1260",
		"kr value 2023Q1-O1-KR2 4,2",
		"checkin add key_result=2023Q1-O1-KR2 day='10 Feb' value=1234,567",
		"action add title=x due='nächsten Freitag'",
		"action add title=y due='next Friday' done='Fr 15.01.2021'",
		"measure edit M1 priority=1.200 stage=Pilot",
	};
	struct str said[2] = {{0}, {0}};
	for (int lang = 0; lang < 2; lang++) {
		struct desk d;
		sit(&d, lang ? LANG_DE : LANG_EN);
		for (size_t i = 0; i < sizeof list / sizeof list[0]; i++)
			desk_run(&d, list[i]);
		desk_refuses(&d, "kr value 2023Q1-O1-KR2 2.125", "2.1250");
		desk_refuses(&d, "kr value 2023Q1-O1-KR2 2,125", "2,1250");
		write_all(&said[lang], desk_rows(&d));
		const struct plan *p = desk_rows(&d);
		assert_true(p->budget_line[0].least == 20000 && p->budget_line[0].most == 60000);
		assert_true(p->budget_line[1].least == 20000 && p->budget_line[1].most == 60000);
		assert_true(p->capacity[0].posts == 2125 && p->capacity[0].money == 400000);
		desk_close(&d);
	}
	assert_string_equal(str_text(&said[0]), str_text(&said[1]));
	str_free(&said[0]);
	str_free(&said[1]);
	i18n_set(LANG_EN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_field_is_named_once), cmocka_unit_test(no_word_is_passed_over),
		cmocka_unit_test(nothing_is_said_twice), cmocka_unit_test(what_would_not_count_is_refused),
		cmocka_unit_test(check_names_doubles),   cmocka_unit_test(a_list_of_commands_means_the_same_in_every_language),
	};
	return cmocka_run_group_tests_name("one meaning", tests, NULL, NULL);
}
