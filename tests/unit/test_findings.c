// SPDX-License-Identifier: EUPL-1.2
// A plan that came from elsewhere may break the rules that every edit keeps: `check` says so in the same words.
#include "fixture.h"

#include "base/i18n.h"
#include "base/str.h"
#include "say/findings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void note(void *arg, const char *sentence)
{
	str_addf(arg, "%s\n", sentence);
}

static void tells(const struct plan *p, const char *sentence)
{
	struct str all = {0};
	findings_rows(p, 0, note, &all);
	if (!strstr(str_text(&all), sentence))
		print_error("“%s” is not among:\n%s", sentence, str_text(&all));
	assert_non_null(strstr(str_text(&all), sentence));
	str_free(&all);
}

static void test_a_plan_without_faults(void **state)
{
	(void)state;
	struct plan *small = fixture_small(), *viersen = fixture_viersen();
	struct str all = {0};
	findings_rows(small, 0, note, &all);
	findings_rows(viersen, 0, note, &all);
	assert_string_equal(str_text(&all), "");
	str_free(&all);
	plan_free(small);
	plan_free(viersen);
}

static void test_columns_that_contradict(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->phase[0].start = fixture_day("2030-01-01");
	p->phase[0].start_precision = PRECISION_DAY;
	p->phase[0].end = fixture_day("2029-12-31");
	p->phase[0].end_precision = PRECISION_DAY;
	tells(p, "Expected: 1 Jan 2030 or later.");
	p->key_result[2].target = -1000;
	tells(p, "key result 2023Q1-O2-KR1 “Behördenkonten aller Städte und Gemeinden” · target value: the value is to "
			 "increase, but the start 0 is not below it.");
	p->budget_line[0].year_from = 2027;
	p->budget_line[0].year_to = 2024;
	tells(p, "budget line #1 “eAkte”, M8 “Dokumentenmanagementsystem / eAkte” · to year: 2024 is before “from year” "
			 "(2027). Expected: 2027 or later.");
	p->strategy[0].pace_good = 10;
	tells(p, "on track from: 10");
	plan_free(p);
}

// From before quarters had these rules.
static void test_quarters_of_older_plans(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct cycle two[] = {p->cycle[0], p->cycle[0]};
	two[1].id = two[0].id + 1;
	two[1].code = "2023Q1b";
	two[1].start = fixture_day("2023-03-31");
	two[1].end = fixture_day("2023-06-30");
	p->cycle = two;
	p->cycle_n = 2;
	tells(p, "quarter 2023Q1b · start: these days are partly those of the quarter 2023Q1 (1 Jan 2023 to 31 Mar 2023). "
			 "Expected: days of no other quarter.");
	p->check_in[0].day = fixture_day("2022-12-31");
	tells(p, "day: 31 Dec 2022 lies outside the quarter 2023Q1. Expected: a day from 1 Jan 2023 to 31 Mar 2023.");
	p->objective[0].verdict = verdict_ACCEPTED;
	tells(p, "verdict: the quarter 2023Q1 is not in review yet. Expected: no verdict, or the review first: cycle "
			 "review 2023Q1");
	struct str all = {0};
	p->check_in[0].day = FIXTURE_TODAY + 1;
	findings_rows(p, FIXTURE_TODAY, note, &all);
	assert_non_null(
		strstr(str_text(&all), "day: 11 Feb 2023 is still to come. Expected: today (10 Feb 2023) or a day before."));
	str_free(&all);
	plan_free(p);
}

// From before commas were refused, or written by another program: the plan can be read, and is told what to mend.
static void test_codes_that_lists_would_cut(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->goal[0].code = "Z,1";
	p->goal[1].code = "Z;2";
	p->phase[3].code = "1,5";
	tells(p, "goal Z,1 “Einheitlicher Projektmanagementstandard” · code “Z,1”: a short name without blanks, quotes, "
			 "commas, semicolons, / and # is expected, such "
			 "as M34.");
	tells(p, "goal Z;2 “Ortsunabhängiger Aktenzugriff” · code “Z;2”: a short name");
	tells(p, "phase M6/1,5 “Rollout”, M6 “Service-BW-Basis in Städten und Gemeinden” · number “1,5”: a short name");
	i18n_set(LANG_DE);
	tells(p, "Ziel Z,1 „Einheitlicher Projektmanagementstandard“ · Kürzel „Z,1“: Erwartet wird ein Kürzel ohne "
			 "Leerzeichen, Anführungszeichen, Komma, Semikolon, / "
			 "und #, etwa M34.");
	i18n_set(LANG_EN);
	plan_free(p);
}

static void test_circles(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->goal_link[0].needs = p->goal_link[0].goal;
	tells(p, "a goal cannot be its own precondition");
	p->measure[0].parent = p->measure[1].id;
	p->measure[1].parent = p->measure[0].id;
	tells(p, "measure M1 “Ticketsystem-Auswertung” · part of: it would belong to itself in a circle.");
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = d->on_measure = p->measure[2].id;
	tells(p, "dependency #7, M3 “Dokumentation des Ist-Zustands” · on measure: this would close a circle: M3 "
			 "“Dokumentation des Ist-Zustands” → M3.");
	plan_free(p);
}

static void test_relations_that_say_nothing(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct contribution *c = fixture_add(p, T_contribution);
	c->measure = p->measure[0].id;
	tells(p, "nobody says what the measure serves");
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = p->measure[0].id;
	tells(p, "nobody says what it waits for");
	plan_free(p);
}

// For people M1 and M01 are one.
static void test_codes(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->measure[3].code = "M01";
	tells(p, "code “M01” is taken already. Expected: one that no other measure has, such as M11.");
	p->goal[0].code = "a b";
	tells(p, "code “a b”: a short name without blanks");
	plan_free(p);
}

// ---- the plan as a whole -----------------------------------------------------------------------------------------------

static void found(void *arg, const char *sentence)
{
	str_addf(arg, "! %s\n", sentence);
}

static void told(void *arg, const char *sentence)
{
	str_addf(arg, "· %s\n", sentence);
}

// All lines with `word` ("": all of them), in their order: what is wrong with "!", what is only said with "·".
static void lines_are(const struct plan *p, enum lang lang, const char *word, const char *expected)
{
	struct str all = {0}, some = {0};
	char *save = NULL;
	i18n_set(lang);
	findings_of(p, FIXTURE_TODAY, found, told, &all);
	i18n_set(LANG_EN);
	for (char *line = all.len ? strtok_r(all.s, "\n", &save) : NULL; line; line = strtok_r(NULL, "\n", &save))
		if (strstr(line, word))
			str_addf(&some, "%s\n", line);
	if (strcmp(str_text(&some), expected) != 0)
		print_error("told is:\n%s", str_text(&some));
	assert_string_equal(str_text(&some), expected);
	str_free(&all);
	str_free(&some);
}

// What is not rated, what is planned too early, and every gap, in their order.
static void test_the_small_plan(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	for (size_t i = 0; i < p->goal_n; i++)
		if (p->goal[i].id > 3)
			p->goal[i].state = goal_state_REACHED;
	p->measure[8].title = "Mobil";
	lines_are(p, LANG_EN, "",
			  "! M9 “Mobil” is not rated on every criterion; its score is the lowest it can be.\n"
			  "! M10 “eRechnung” is not rated on every criterion; its score is the lowest it can be.\n"
			  "! M5 “Recherche von Verbesserungsvorschlägen”, phase “Recherche”, waits for M6 “Service-BW-Basis in "
			  "Städten und Gemeinden”, phase “Rollout”, and is planned at least 123 days too early.\n"
			  "! Gap: goal DL1 “Einheitlicher Projektmanagementstandard” has no measure.\n"
			  "! Gap: goal DL3 “Verbindliche Standards” has no measure.\n"
			  "! Gap: measure M10 “eRechnung” serves no goal.\n"
			  "! Gap: key result 2023Q1-O1-KR2 “Medienbrüche im Muster-Vorgang” has no measure.\n"
			  "! Gap: key result 2023Q1-O4-KR1 “Installierte Notebooks” has no measure.\n"
			  "! Gap: key result 2023Q1-O4-KR2 “Ausgabe eines Notebooks dauert höchstens” has no measure.\n");
	lines_are(p, LANG_DE, "M",
			  "! M9 „Mobil“ ist nicht nach jedem Kriterium bewertet; gezeigt ist die niedrigste mögliche Punktzahl.\n"
			  "! M10 „eRechnung“ ist nicht nach jedem Kriterium bewertet; gezeigt ist die niedrigste mögliche "
			  "Punktzahl.\n"
			  "! M5 „Recherche von Verbesserungsvorschlägen“, Phase „Recherche“, wartet auf M6 „Service-BW-Basis in "
			  "Städten und Gemeinden“, Phase „Rollout“, und ist mindestens 123 Tage zu früh geplant.\n"
			  "! Lücke: Ziel DL1 „Einheitlicher Projektmanagementstandard“ hat keine Maßnahme.\n"
			  "! Lücke: Ziel DL3 „Verbindliche Standards“ hat keine Maßnahme.\n"
			  "! Lücke: Maßnahme M10 „eRechnung“ dient keinem Ziel.\n"
			  "! Lücke: Key Result 2023Q1-O1-KR2 „Medienbrüche im Muster-Vorgang“ hat keine Maßnahme.\n"
			  "! Lücke: Key Result 2023Q1-O4-KR1 „Installierte Notebooks“ hat keine Maßnahme.\n"
			  "! Lücke: Key Result 2023Q1-O4-KR2 „Ausgabe eines Notebooks dauert höchstens“ hat keine Maßnahme.\n");
	plan_free(p);
}

// What the plan never uses is one sentence, and nothing is missing of it.
static void test_relations_that_are_never_used(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen(), *small = fixture_small();
	for (size_t i = 0; i < p->criterion_n; i++)
		p->criterion[i].weight = NONE32;
	lines_are(p, LANG_EN, "",
			  "· The criteria carry no weights: the plan is not weighted and has no scores.\n"
			  "· No measure is tied to a goal in this plan.\n");
	lines_are(p, LANG_DE, "",
			  "· Die Kriterien tragen keine Gewichte: Der Plan ist nicht gewichtet, also gibt es keine Punkte.\n"
			  "· In diesem Plan ist keine Maßnahme mit einem Ziel verbunden.\n");
	p->goal_n = p->criterion_n = 0; // nothing to be tied to, nothing to be weighed
	plan_changed(p);
	lines_are(p, LANG_EN, "", "");
	small->contribution_n = 0;
	plan_changed(small);
	lines_are(small, LANG_EN, "key result", "· No measure is tied to a key result in this plan.\n");
	lines_are(small, LANG_DE, "Key Result", "· In diesem Plan ist keine Maßnahme mit einem Key Result verbunden.\n");
	small->key_result_n = 0;
	plan_changed(small);
	lines_are(small, LANG_EN, "key result", "");
	plan_free(small);
	plan_free(p);
}

static void test_weights_that_do_not_add_up(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	p->criterion[0].weight = 3950;
	lines_are(p, LANG_EN, "",
			  "! The weights of the criteria add up to 99.5%, not to 100%.\n"
			  "· No measure is tied to a goal in this plan.\n");
	lines_are(p, LANG_DE, "Gewichte", "! Die Gewichte der Kriterien ergeben zusammen 99,5 %, nicht 100 %.\n");
	p->criterion[0].weight = 4000;
	struct level *l = fixture_add(p, T_level);
	l->criterion = p->criterion[3].id;
	l->code = l->title = "unklar";
	lines_are(p, LANG_EN, "Level", "! Level “unklar” of “Aufwand” has no points, but its criterion has a weight.\n");
	lines_are(p, LANG_DE, "Stufe",
			  "! Die Stufe „unklar“ von „Aufwand“ hat keinen Punktwert, ihr Kriterium aber ein Gewicht.\n");
	p->criterion[2].weight += p->criterion[3].weight;
	p->criterion[3].weight = NONE32; // where nothing is weighed, nothing needs points
	lines_are(p, LANG_EN, "Level", "");
	struct criterion *c = fixture_add(p, T_criterion);
	c->code = "neu";
	c->title = "Bürgernähe";
	lines_are(p, LANG_EN, "Criterion", "! Criterion “Bürgernähe” has no levels to rate with.\n");
	lines_are(p, LANG_DE, "Kriterium", "! Das Kriterium „Bürgernähe“ hat keine Stufen zum Bewerten.\n");
	plan_free(p);
}

static void bounds(struct rule *r, int64_t least, int64_t most)
{
	r->least = least;
	r->most = most;
}

// Each field has one objective in the running quarter, each objective two key results.
static void test_rules_for_each_field(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct rule *r = &p->rule[0];
	lines_are(p, LANG_EN, "Rule", "");
	r->title = "Ziele";
	bounds(r, 2000, NONE64);
	lines_are(p, LANG_EN, "Rule",
			  "! Rule “Ziele”: Digitales Landratsamt has 1, 2 to ∞ are planned.\n"
			  "! Rule “Ziele”: Digitale Dienstleistungen has 1, 2 to ∞ are planned.\n"
			  "! Rule “Ziele”: Digitale Kompetenz has 1, 2 to ∞ are planned.\n"
			  "! Rule “Ziele”: Digitale Infrastruktur has 1, 2 to ∞ are planned.\n");
	p->field_n = 1;
	plan_changed(p);
	bounds(r, NONE64, 500);
	lines_are(p, LANG_EN, "Rule", "! Rule “Ziele”: Digitales Landratsamt has 1, 0 to 0.5 are planned.\n");
	lines_are(p, LANG_DE, "Regel", "! Regel „Ziele“: Digitales Landratsamt hat 1, vorgesehen sind 0 bis 0,5.\n");
	bounds(r, 3000, 4000);
	lines_are(p, LANG_EN, "Rule", "! Rule “Ziele”: Digitales Landratsamt has 1, 3 to 4 are planned.\n");
	r->certain = yes_no_NO;
	lines_are(p, LANG_EN, "Rule", "");
	r->certain = yes_no_YES;
	bounds(r, NONE64, NONE64);
	lines_are(p, LANG_EN, "Rule", "");
	bounds(r, 3000, 4000);
	p->cycle_n = 0; // without a quarter nothing is counted
	plan_changed(p);
	lines_are(p, LANG_EN, "Rule", "");
	plan_free(p);
}

static void test_rules_for_the_quarter_and_for_objectives(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct rule *r = &p->rule[0];
	r->title = "Ziele";
	r->scope = rule_scope_OVERALL;
	bounds(r, 5000, 9000);
	lines_are(p, LANG_EN, "Rule", "! Rule “Ziele”: Q1 2023 has 4, 5 to 9 are planned.\n");
	bounds(r, 4000, 4000);
	lines_are(p, LANG_EN, "Rule", "");
	r = &p->rule[1];
	r->title = "KRs";
	r->certain = yes_no_YES;
	bounds(r, NONE64, 1000);
	p->objective[1].title = "Zwei";
	p->objective[2].cycle = p->objective[3].cycle = NONE32; // the backlog waits
	plan_changed(p);
	lines_are(p, LANG_EN, "KRs",
			  "! Rule “KRs”: Anforderungen an rechtssichere digitale Vorgangsbearbeitung has 2, 0 to 1 are planned.\n"
			  "! Rule “KRs”: Zwei has 2, 0 to 1 are planned.\n");
	r->kind = rule_kind_PLANNING; // nothing that could be counted
	lines_are(p, LANG_EN, "KRs", "");
	plan_free(p);
}

static void test_rules_for_each_team(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct rule *r = &p->rule[0];
	r->title = "Ziele";
	r->scope = rule_scope_TEAM;
	bounds(r, 1000, 1000);
	lines_are(p, LANG_EN, "Rule", "");
	bounds(r, 2000, 3000);
	p->objective[0].team = p->team[1].id; // it has two, the first one none
	p->team[3].kind = team_kind_PROJECT;  // is no strategy team
	lines_are(p, LANG_EN, "Rule",
			  "! Rule “Ziele”: Strategieteam Landratsamt has 0, 2 to 3 are planned.\n"
			  "! Rule “Ziele”: Strategieteam Kompetenz has 1, 2 to 3 are planned.\n");
	plan_free(p);
}

static void test_dependencies_that_are_not_kept(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	p->phase[2].start = fixture_day("2023-07-01");
	p->phase[2].end = fixture_day("2023-12-31");
	// One of both dates is known less exactly than to the day: for certain it is as much as that.
	lines_are(p, LANG_EN, "early",
			  "! M5 “Recherche von Verbesserungsvorschlägen”, phase “Recherche”, waits for M6 “Service-BW-Basis in "
			  "Städten und Gemeinden”, phase “Rollout”, and is planned at least 1 day too early.\n");
	lines_are(p, LANG_DE, "früh",
			  "! M5 „Recherche von Verbesserungsvorschlägen“, Phase „Recherche“, wartet auf M6 „Service-BW-Basis in "
			  "Städten und Gemeinden“, Phase „Rollout“, und ist mindestens 1 Tag zu früh geplant.\n");
	for (size_t i = 0; i < p->phase_n; i++)
		p->phase[i].start_precision = p->phase[i].end_precision = precision_DAY; // the first of them
	plan_changed(p);
	lines_are(p, LANG_EN, "early",
			  "! M5 “Recherche von Verbesserungsvorschlägen”, phase “Recherche”, waits for M6 “Service-BW-Basis in "
			  "Städten und Gemeinden”, phase “Rollout”, and is planned 1 day too early.\n");
	lines_are(p, LANG_DE, "früh",
			  "! M5 „Recherche von Verbesserungsvorschlägen“, Phase „Recherche“, wartet auf M6 „Service-BW-Basis in "
			  "Städten und Gemeinden“, Phase „Rollout“, und ist 1 Tag zu früh geplant.\n");
	p->phase[2].start = fixture_day("2023-06-30");
	lines_are(p, LANG_DE, "früh",
			  "! M5 „Recherche von Verbesserungsvorschlägen“, Phase „Recherche“, wartet auf M6 „Service-BW-Basis in "
			  "Städten und Gemeinden“, Phase „Rollout“, und ist 2 Tage zu früh geplant.\n");
	p->phase[2].start = fixture_day("2023-07-02");
	lines_are(p, LANG_EN, "early", "");
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = p->measure[3].id; // planned from 16 January on
	d->on_measure = p->measure[5].id;
	d->kind = dependency_kind_FS;
	lines_are(p, LANG_EN, "early",
			  "! M4 “Soll-Definition der Erreichbarkeit” waits for M6 “Service-BW-Basis in Städten und Gemeinden” and "
			  "is planned 167 days too early.\n");
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_plan_without_faults),
		cmocka_unit_test(test_columns_that_contradict),
		cmocka_unit_test(test_quarters_of_older_plans),
		cmocka_unit_test(test_codes_that_lists_would_cut),
		cmocka_unit_test(test_circles),
		cmocka_unit_test(test_relations_that_say_nothing),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_the_small_plan),
		cmocka_unit_test(test_relations_that_are_never_used),
		cmocka_unit_test(test_weights_that_do_not_add_up),
		cmocka_unit_test(test_rules_for_each_field),
		cmocka_unit_test(test_rules_for_the_quarter_and_for_objectives),
		cmocka_unit_test(test_rules_for_each_team),
		cmocka_unit_test(test_dependencies_that_are_not_kept),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
