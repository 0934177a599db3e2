// SPDX-License-Identifier: EUPL-1.2
// Filters on the mixed plan: abbreviations and what they may mean, equal titles, money over several years, long lists.
#include "fixture_mixed.h"
#include "ranked.h"

#include "plan/filter/filter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int filter_in; // 0: the year of today

static int set_up(void **state)
{
	(void)state;
	filter_in = 0;
	return start_with(fixture_mixed());
}

// Of the first measures, those with a story, the codes chosen; or the refusal.
static const char *chosen(const char *text)
{
	struct filter *f = NULL;
	struct ls_err err = {0};
	if (filter_parse(arena, plan, text, FIXTURE_TODAY, &f, &err) != LS_OK)
		return arena_str(arena, err.text);
	uint8_t *match = arena_alloc(arena, table->n + 1);
	struct str out = {0};
	if (filter_in)
		filter_year(f, filter_in);
	filter_all(f, table, match);
	for (size_t m = 0; m < table->n; m++) {
		assert_int_equal(match[m], filter_match(f, table, m));
		if (match[m] && m < MIXED_SPOKEN)
			str_addf(&out, "%s%s", out.len ? " " : "", plan->measure[m].code);
	}
	const char *codes = arena_str(arena, str_text(&out));
	str_free(&out);
	return codes;
}

#define assert_chosen(text, codes) assert_string_equal(chosen(text), codes)

static void money_over_several_years_is_summed_up(void **state)
{
	(void)state;
	assert_chosen("totalcost:10000", "A2"); // once, though over three years
	assert_chosen("totalcost:3000", "M10");
	assert_chosen("totalcost<=10000", "A2 K01 M10");
	// 12 pays 15 000 a year and nobody says until when; M1 and Ü1 do not say how much
	assert_chosen("totalcost:-", "7 12 M1 MA M2 K02 A10 Ü1 B1a Z-9 M01b 100 A1");
	struct budget_line *lines = plan_own(plan, T_budget_line);
	lines[1].year_to = 2023;
	assert_chosen("totalcost:70000", "12"); // twice, and 40 000 in all, though over two years
	lines[6].kind = budget_kind_YEARLY;     // M10: until 2024, nobody says from when
	assert_chosen("totalcost:3000", "M10");
	lines[0].kind = budget_kind_YEARLY; // A2
	assert_chosen("totalcost:30000", "A2");
	lines[0].year_to = 2023;
	assert_chosen("totalcost:10000", "A2");
	lines[0].year_to = 2021;
	assert_chosen("totalcost:10000", "A2");
}

// The year is the one a column shows: of 2023, while nobody says another.
static void money_and_posts_are_those_of_one_year(void **state)
{
	(void)state;
	assert_chosen("cost:3334", "A2");  // the first of three years has what does not divide
	assert_chosen("cost:35000", "12"); // 15 000 each year, and a half of a lump sum over two
	assert_chosen("cost:1500", "K01");
	assert_chosen("cost:-", "7 M1 MA M10 M2 K02 A10 B1a Z-9 M01b 100 A1"); // when M10 spends what it has, nobody says
	filter_in = 2025;
	assert_chosen("cost:3333", "A2");
	assert_chosen("cost:15000", "12");
	assert_chosen("cost:0", "K01 M1 Ü1");
}

static void posts_are_those_of_measure_and_phases(void **state)
{
	(void)state;
	assert_chosen("posts:0", "");
	assert_chosen("posts>0", "A2 12 M1 Ü1");
	assert_chosen("posts:-", "K01 7 MA M10 M2 K02 A10 B1a Z-9 M01b 100 A1");
	assert_chosen("posts:1", "12");
	assert_chosen("posts<0.4", "A2 M1 Ü1");
}

static void names_may_be_abbreviated(void **state)
{
	(void)state;
	assert_chosen("mandat:yes", "M1");
	assert_chosen("pfli:ja", "M1");
	assert_chosen("selec:rejected", "Z-9");
	assert_chosen("prior<=3", "12 M1");
	assert_chosen("tit~schul", "K01 7 100");
	assert_chosen("nut:hoch", chosen("nutzen:hoch"));
	assert_chosen("eil:ja", chosen("eile:ja"));
	assert_chosen("eilbedürftigkeit:ja", chosen("eile:ja"));
	assert_string_not_equal(chosen("eile:ja"), "");
}

static void a_name_is_no_beginning_of_another_one(void **state)
{
	(void)state;
	static const struct {
		const char *text, *says;
	} wrong[] = {
		{"k:hoch", "“k:hoch”: “k” is not known."},
		{"t~x", "“t~x”: “t” is not known."},
		{"fe:x", "“fe:x”: “fe” is not known."},    // too short to mean field
		{"ein:x", "“ein:x”: “ein” is not known."}, // einheit or eingang
		{"gef:x", "“gef:x”: a day, month or year is expected, such as asked>=2023."},
		{"fields:x", "“fields:x”: “fields” is not known. Did you mean field, as in field:x?"},
	};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		const char *said = chosen(wrong[i].text);
		if (strncmp(said, wrong[i].says, strlen(wrong[i].says)) != 0)
			fail_msg("%s: %s", wrong[i].text, said);
	}
	assert_string_not_equal(chosen("kosten:niedrig"), "");
	struct criterion *c = fixture_add(plan, T_criterion);
	c->code = "eilig";
	c->title = "Eilig";
	take(plan);
	assert_true(strstr(chosen("eil:ja"), "“eil” is not known") != NULL); // eile or eilig
	assert_string_not_equal(chosen("eile:ja"), "");
	c->code = "wirkkraft";
	assert_true(strstr(chosen("wirk:ja"), "“wirk” is not known") != NULL); // the criterion or effects
	assert_chosen("wirku:zeit,klima", "A2 12");
}

static void words_may_be_abbreviated(void **state)
{
	(void)state;
	assert_chosen("stand:gepl", "M1 A10");
	assert_chosen("stage:plan", "M1 A10");
	assert_chosen("stand:abgel", "Z-9");
	assert_chosen("stage:oper", "B1a");
	assert_chosen("stage=pil", "12");
	assert_chosen("kind:proj", "12");
	assert_chosen("kind:prog", "A10");
	assert_chosen("kind:pro", "“kind:pro”: “pro” is not known here. There are: measure, project, programme.");
	assert_chosen("mandatory:j", "M1");
	assert_chosen("origin:sta", "MA");
	assert_chosen("origin:idee", "MA");
	assert_chosen("auswahl:zurueck", "“auswahl:zurueck”: “zurueck” is not known here. There are: open, submitted, "
									 "selected, deferred, rejected.");
	assert_chosen("auswahl:zurueckgestellt", "K02");
	assert_chosen("auswahl:zurück", "K02");
	assert_true(strstr(chosen("stage:r"), "“r” is not known here") != NULL); // running, rejected, rollout
}

static void an_exact_word_wins_over_beginnings(void **state)
{
	(void)state;
	static const struct word list[] = {{"abc", "Abc"}, {"abd", "Abd"}, {"ab", "Ab"}, {"xyz", "Xyz"}, {NULL, NULL}};
	assert_int_equal(words_find(list, "ab"), 2);
	assert_int_equal(words_find(list, "ABC"), 0);
	assert_int_equal(words_find(list, "a"), -1);
	assert_int_equal(words_find(list, "x"), 3);
	assert_int_equal(words_find(list, ""), -1);
	assert_int_equal(words_find(list, "abcd"), -1);
	assert_int_equal(words_find(words_rule_kind, "planning"), rule_kind_PLANNING);
	assert_int_equal(words_find(words_stage, "oper"), stage_OPERATION);
	assert_int_equal(words_find(words_stage, "pr"), stage_PREPARATION);
	assert_int_equal(words_find(words_stage, "p"), -1);
	assert_int_equal(words_find(words_yes_no, "n"), yes_no_NO); // no and nein are one
	assert_string_equal(words_label(words_stage, stage_COUNT), "?");
	assert_string_equal(words_label(words_stage, -1), "?");
}

static void equal_titles_mean_all_that_have_them(void **state)
{
	(void)state;
	assert_chosen("ziel:\"Offene Daten\"", "K01 12 M1 MA Ü1");
	assert_chosen("ziel:OD2", "12 Ü1");
	assert_chosen("goal=od-1", "K01 M1 MA");
	assert_chosen("titel=schulung", "K01 7");
	struct str both = {0};
	for (size_t m = 0; m < MIXED_SPOKEN; m++)
		for (size_t r = 0; r < plan->rating_n; r++)
			if (plan->rating[r].measure == plan->measure[m].id &&
				strcmp(plan->level[plan->rating[r].level - 1].title, "mittel") == 0 && plan->rating[r].criterion == 2)
				str_addf(&both, "%s%s", both.len ? " " : "", plan->measure[m].code);
	assert_chosen("kosten:mittel", str_text(&both)); // k1 and k2
	assert_string_not_equal(chosen("kosten:k1"), chosen("kosten:k2"));
	str_free(&both);
}

static void codes_are_compared_as_people_read_them(void **state)
{
	(void)state;
	assert_chosen("code:2", "A2 M2 K02");
	assert_chosen("code:07", "7");
	assert_chosen("code:10", "M10 A10");
	assert_chosen("code:ma", "MA");
	assert_chosen("code:u1,b01a", "Ü1 B1a");
	assert_chosen("code!=1,2,7,10", "12 MA B1a Z-9 M01b 100");
	assert_chosen("code~1", "K01 12 M1 M10 A10 Ü1 B1a M01b 100 A1");
}

static void units_are_found_where_they_take_part(void **state)
{
	(void)state;
	assert_chosen("wer:KRZ", "A2 12 M1");
	assert_chosen("who:\"Amt 20\"", "12 M1 MA");
	assert_chosen("unit:A20", "12 M1 MA");
	assert_chosen("wer:schulamt", "A2 M1");
	assert_chosen("field:P2", "12");
	assert_chosen("field:Bürgerdienste", "A2 12 M1 MA M2"); // two of them as a further one
	assert_chosen("effect:zeit,klima", "A2 12");
	assert_chosen("part:A10", "7");
	assert_chosen("field:-", "M01b");
}

static void long_lists_in_messages_end_with_dots(void **state)
{
	(void)state;
	assert_chosen("part:xyzzy", "“part:xyzzy”: “xyzzy” is not known here. There are: A2, K01, 7, 12, M1, MA, M10, M2, "
								"K02, A10, Ü1, B1a, ….");
	for (int i = 0; i < 4; i++) {
		struct goal *g = fixture_add(plan, T_goal);
		g->code = arena_printf(plan->arena, "X%d", i);
		g->title = "X";
		g->pos = 20;
	}
	assert_chosen("goal:xyzzy",
				  "“goal:xyzzy”: “xyzzy” is not known here. There are: BD1, SV2, LE1, OD2, SV1, OD1, BD2, "
				  "LE2, X0, X1, X2, X3.");
	((struct goal *)fixture_add(plan, T_goal))->pos = 20;
	assert_chosen("goal:xyzzy",
				  "“goal:xyzzy”: “xyzzy” is not known here. There are: BD1, SV2, LE1, OD2, SV1, OD1, BD2, "
				  "LE2, X0, X1, X2, X3, ….");
}

static void assert_offers(const char *text, size_t most, const char *offered)
{
	const char *out[16];
	size_t at = 0, n = filter_complete(arena, plan, text, out, most, &at);
	struct str all = {0};
	assert_true(n <= most);
	for (size_t i = 0; i < n; i++)
		str_addf(&all, "%s%s", i ? " " : "", out[i]);
	char *said = arena_str(arena, str_text(&all));
	str_free(&all);
	assert_string_equal(said, offered);
}

static void what_is_offered_fits_and_stands_there_once(void **state)
{
	(void)state;
	assert_offers("ko", 16, "cost: kosten:"); // what a German begins with, then the first of the criteria
	assert_offers("re", 16, "reife:");
	assert_offers("nu", 16, "nutzen:");
	assert_offers("part:schul", 16, "Schulung \"Glasfaser für Schulen\"");
	assert_offers("goal:off", 16, "\"Offene Daten\"");
	assert_offers("kosten:", 16, "k0 k1 k2 k9");
	assert_offers("kosten:mi", 16, "k1 k2");
	assert_offers("eil:", 16, "ja nein offen");
	assert_offers("part:m", 3, "M1 MA M10");
	struct goal *goals = plan_own(plan, T_goal);
	goals[0].title = "Das \"Portal\"";
	goals[1].title = "";
	goals[2].title = "Recht, Ordnung";
	plan->goal_n = 3;
	plan_changed(plan);
	assert_offers("goal:", 16, "\"Recht, Ordnung\" OD2 OD1"); // no title that cannot be typed: its code
	assert_offers("goal:p", 16, "");
	assert_offers("goal:ord", 16, "\"Recht, Ordnung\"");
}

static void refusals_say_which_signs_go(void **state)
{
	(void)state;
	assert_chosen("eile~x", "“eile~x”: “x” is not known here. There are: ja, nein, offen.");
	assert_chosen("eile~1", "“eile~1”: “1” is not known here. There are: ja, nein, offen."); // no part of points
	assert_chosen("mandatory>yes",
				  "“mandatory>yes”: > does not go with “mandatory”; : = != do, such as mandatory:yes.");
	assert_chosen("who>A20", "“who>A20”: > does not go with “who”; : ~ = != do, such as who:\"Amt 14\".");
	for (int i = 0; i < 2; i++) {
		struct cost_class *c = fixture_add(plan, T_cost_class);
		c->code = i ? "B" : "A";
		c->title = "gleich";
	}
	assert_chosen("class>=gleich", "“class>=gleich”: a cost class by code or title is expected, such as class:A.");
	assert_chosen("class>=x", "“class>=x”: a cost class by code or title is expected, such as class:A.");
	struct cost_class *c = fixture_add(plan, T_cost_class);
	c->code = "C";
	c->title = "viel";
	assert_chosen("class>=viel", "");
	assert_chosen("class>=vie", "“class>=vie”: a cost class by code or title is expected, such as class:A.");
	assert_chosen("rank:x..2", "“rank:x..2”: a place is expected, such as rank<=10.");
	assert_chosen("rank:..2", "“rank:..2”: a place is expected, such as rank<=10.");
	assert_chosen("eile:", "“eile:”: after : something is missing, such as field:services.");
	assert_chosen("!", "“!”: a text to look for is missing, such as portal or \"Amt 14\".");
	assert_true(strstr(chosen("stage:xyzzy"), "There are: planned, running, finished,") != NULL);
	i18n_set(LANG_DE);
	assert_true(strstr(chosen("stand:xyzzy"), "geplant, läuft, fertig,") != NULL);
	assert_true(strstr(chosen("feldd:x"), "feld:x") != NULL);
}

static void blanks_and_signs_are_taken_apart(void **state)
{
	(void)state;
	assert_chosen("code:7\r\ncode:07\t", "7");
	assert_chosen("code:7\ncode:12", "");
	assert_chosen("titel:schulung -code:7", "K01");
	assert_chosen("titel:schulung !code:7", "K01");
	assert_chosen("titel:schulung -code!=7", "7"); // not: another one
	assert_chosen("code<>7 titel:schulung", "K01");
	assert_chosen("-", "“-”: a text to look for is missing, such as portal or \"Amt 14\".");
	assert_chosen("code:-", ""); // every one has a code
	assert_chosen("note:-,vermessung titel:geodaten", "12");
	assert_chosen("kosten>=4", "A2 K01 12"); // numbers are euros, where a criterion is called so as well
}

static void unit_names_need_no_blank(void **state)
{
	(void)state;
	assert_chosen("who:\"amt20\"", "12 M1 MA");
	assert_chosen("who:\"AMT  21\"", "A2 M1");
	assert_chosen("unit:Amt", chosen("unit:bauamt,schulamt")); // a part of both titles
	assert_chosen("unit:amtx", "“unit:amtx”: “amtx” is not known here. There are: A21, KRZ, A20, D2.");
	assert_chosen("unit:am", chosen("unit:bauamt,schulamt"));
	assert_chosen("unit:a", chosen("unit:A20,A21,D2"));
}

static void offers_end_where_there_is_no_more_room(void **state)
{
	(void)state;
	assert_offers("part:", 2, "Aktenplan Schulung");
	assert_offers(":x", 16, "");
	assert_offers("!fi", 16, "field:");
	assert_offers("-stage:pi", 16, "pilot");
	assert_offers("titel:x\tfi", 16, "field:");
	assert_offers("goal:\"Leichte Sprache, L", 16, "");
	assert_offers("goal:\"Leichte Sprache\",LE", 16, "LE1 LE2 \"Leichte Sprache\"");
	assert_offers("rei:", 16, "a b c");
	assert_offers("xyzzy:", 16, "");
	i18n_set(LANG_DE);
	assert_offers("go", 16, "ziel:"); // what somebody begins with who reads English
	assert_offers("stand:runn", 16, "läuft \"in Umsetzung\"");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(money_over_several_years_is_summed_up),
		TEST(money_and_posts_are_those_of_one_year),
		TEST(posts_are_those_of_measure_and_phases),
		TEST(names_may_be_abbreviated),
		TEST(a_name_is_no_beginning_of_another_one),
		TEST(words_may_be_abbreviated),
		TEST(an_exact_word_wins_over_beginnings),
		TEST(equal_titles_mean_all_that_have_them),
		TEST(codes_are_compared_as_people_read_them),
		TEST(units_are_found_where_they_take_part),
		TEST(long_lists_in_messages_end_with_dots),
		TEST(what_is_offered_fits_and_stands_there_once),
		TEST(refusals_say_which_signs_go),
		TEST(blanks_and_signs_are_taken_apart),
		TEST(unit_names_need_no_blank),
		TEST(offers_end_where_there_is_no_more_room),
	};
	return cmocka_run_group_tests_name("filter mixed", tests, NULL, NULL);
}
