// SPDX-License-Identifier: EUPL-1.2
// What filters choose from the small plan and from Viersen's, what they refuse, and what may be typed next.
#include "ranked.h"

#include "base/i18n.h"
#include "plan/filter/filter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// The codes chosen, in the order of the rows.
static const char *chosen(const char *text)
{
	struct filter *f = NULL;
	struct ls_err err = {0};
	if (filter_parse(arena, plan, text, FIXTURE_TODAY, &f, &err) != LS_OK)
		return arena_str(arena, err.text);
	uint8_t *match = arena_alloc(arena, table->n + 1);
	struct str out = {0};
	filter_all(f, table, match);
	for (size_t m = 0; m < table->n; m++) {
		assert_int_equal(match[m], filter_match(f, table, m));
		if (match[m])
			str_addf(&out, "%s%s", out.len ? " " : "", plan->measure[m].code);
	}
	assert_false(filter_match(f, table, table->n));
	const char *codes = arena_str(arena, str_text(&out));
	str_free(&out);
	return codes;
}

#define assert_chosen(text, codes) assert_string_equal(chosen(text), codes)
#define ALL                        "M1 M2 M3 M4 M5 M6 M7 M8 M9 M10"

static void nothing_typed_chooses_everything(void **state)
{
	(void)state;
	assert_chosen("", ALL);
	assert_chosen("  \t ", ALL);
}

static void fields_goals_and_what_is_not_stated(void **state)
{
	(void)state;
	assert_chosen("feld:kompetenz", "M7");
	assert_chosen("field:\"Digitale Kompetenz\"", "M7");
	assert_chosen("feld~digitale", ALL);
	assert_chosen("feld:landratsamt,infrastruktur", "M8 M9 M10");
	assert_chosen("-feld:dienstleistungen", "M7 M8 M9 M10");
	assert_chosen("!feld:dienst", "M7 M8 M9 M10");
	assert_chosen("feld!=dienstleistungen", "M7 M8 M9 M10");
	assert_chosen("feld=dienst", "“feld=dienst”: “dienst” is not known here. There are: landratsamt, dienstleistungen, "
								 "kompetenz, infrastruktur.");
	assert_chosen("ziel:DD3", "M1 M2 M3 M4 M5");
	assert_chosen("goal:-", "M10");
	assert_chosen("-goal:-", "M1 M2 M3 M4 M5 M6 M7 M8 M9");
	assert_chosen("goal:-,DD1", "M6 M10");
	struct measure_field *also = fixture_add(plan, T_measure_field);
	also->measure = 10;
	also->field = 3;
	assert_chosen("feld:kompetenz", "M7 M10"); // further fields count
	plan->measure[0].field = NONE32;
	assert_chosen("field:-", "M1");
	assert_chosen("field:keine", "M1");
	plan->measure[9].parent = 8;
	assert_chosen("teil:M8", "M10");
}

static void stages_and_selection_have_words_for_both(void **state)
{
	(void)state;
	assert_chosen("stand:pilot,rollout", "M6 M8");
	assert_chosen("stand:rollout", "M6 M8");
	assert_chosen("stand:geplant", "M5"); // selected and not begun; M10 is submitted
	assert_chosen("stage:planned", "M5");
	assert_chosen("stand:läuft", "M4 M6 M7 M8");
	assert_chosen("stand:laeuft", "M4 M6 M7 M8");
	assert_chosen("stand:running", "M4 M6 M7 M8");
	assert_chosen("stand=running", "M4 M7");
	assert_chosen("stand:\"in Umsetzung\"", "M4 M7");
	assert_chosen("stand:fertig", "M1 M2 M3 M9");
	assert_chosen("stand:abgeschlossen", "M1 M3");
	assert_chosen("stand:done", "M1 M3");
	assert_chosen("stand:offen", "M10");
	assert_chosen("stand!=fertig", "M4 M5 M6 M7 M8 M10");
	assert_chosen("auswahl:eingereicht", "M10");
	assert_chosen("selection:submitted,open", "M10");
	plan->measure[0].selection = selection_DEFERRED;
	plan->measure[1].selection = selection_REJECTED;
	assert_chosen("stand:zurückgestellt,abgelehnt", "M1 M2");
	assert_chosen("stage:deferred", "M1");
	assert_chosen("stand:zurueckgestellt", "M1");
	assert_chosen("pflicht:ja", "M8");
	assert_chosen("mandatory:no", "M1 M2 M3 M4 M5 M6 M7 M9 M10");
	assert_chosen("vollständig:nein", "M9 M10");
	assert_chosen("vollstaendig:ja feld:dienstleistungen stand:läuft", "M4 M6");
	assert_chosen("herkunft:strategie", ALL);
	assert_chosen("art:projekt", "");
}

static void texts_are_found_however_they_are_typed(void **state)
{
	(void)state;
	plan->measure[3].note = "Prüfung der Straßenverkehrsämter";
	assert_chosen("auswertung", "M1 M2");
	assert_chosen("AUSWERTUNG hotline", "M2");
	assert_chosen("m1", "M1 M10");
	assert_chosen("-auswertung -m1", "M3 M4 M5 M6 M7 M8 M9");
	assert_chosen("staedte", "M6"); // Städten
	assert_chosen("stadte", "M6");
	assert_chosen("Städte", "M6");
	assert_chosen("prüfung", ""); // a note is no name
	assert_chosen("text~pruefung", "M4");
	assert_chosen("text:strassenverkehrsaemter", "M4");
	assert_chosen("notiz~aemter", "M4");
	assert_chosen("note:-", "M1 M2 M3 M5 M6 M7 M8 M9 M10");
	assert_chosen("titel~ticket,erechnung", "M1 M10");
	assert_chosen("titel=mobilarbeit", "M9");
	assert_chosen("titel=mobil", "");
	assert_chosen("titel!=mobilarbeit -m1", "M2 M3 M4 M5 M6 M7 M8");
	assert_chosen("\"/ e\"", "M8");
	assert_chosen("\"Ist-Zustands", "M3"); // a quote still open
	assert_chosen("\"stand:pilot\"", "");
	assert_chosen("\"-\"", "M1 M2 M3 M4 M6");
	assert_chosen("code:3", "M3");
	assert_chosen("code:M03,m10", "M3 M10");
	assert_chosen("code~0", "M10");
	assert_chosen("code!=3,4,5", "M1 M2 M6 M7 M8 M9 M10");
}

static void numbers_are_compared_in_both_notations(void **state)
{
	(void)state;
	assert_chosen("punkte>2,0", "M1 M2 M4 M6 M7 M9"); // M9 at least
	assert_chosen("score>2.2", "M1 M2 M6");
	assert_chosen("score>=2,5", "M1 M2 M6");
	assert_chosen("score:2,5", "M1 M6");
	assert_chosen("score:1,7..2", "M3 M5 M8");
	assert_chosen("rang<=3", "M1 M2 M6");
	assert_chosen("rang:1,4", "M2 M4 M7 M9");
	i18n_set(LANG_DE);
	assert_chosen("punkte>2,2", "M1 M2 M6");
	assert_chosen("kosten>=100.000", "M6 M8");
	i18n_set(LANG_EN);
	assert_chosen("kosten>100T€", "M8");
	assert_chosen("cost<=\"100 T€\"", "M6 M9"); // of 2023: M9 needs something later
	assert_chosen("kosten=800000", "M8");
	assert_chosen("cost:-", "M1 M2 M3 M4 M5 M7 M10"); // nobody says when the 5000 of M7 are spent
	assert_chosen("totalcost<=\"100 T€\"", "M6 M7");
	assert_chosen("gesamtkosten:5000", "M7");
	assert_chosen("totalcost=3200000", "M8"); // 800 000 in each of four years
	assert_chosen("totalcost:-", "M1 M2 M3 M4 M5 M9 M10");
	assert_chosen("posten>=0,4", "M8"); // M6 has 0.5 for nine months
	assert_chosen("vzä<0.4", "M6");     // nobody says when M10 needs its 0.3
	assert_chosen("vzae:0,3..0,45", "M6 M8");
	assert_chosen("priorität:1", "M8");
	assert_chosen("prioritaet:-", "M1 M2 M3 M4 M5 M6 M7 M9 M10");
	assert_chosen("-kosten>5000", "M1 M2 M3 M4 M5 M7 M9 M10"); // what is not known stays
}

static void days_are_compared_at_their_precision(void **state)
{
	(void)state;
	plan->measure[0].requested_on = fixture_day("2022-12-31");
	plan->measure[1].requested_on = fixture_day("2023-01-15");
	plan->measure[2].requested_on = fixture_day("2023-02-09");
	assert_chosen("eingang:2023", "M2 M3");
	assert_chosen("asked:1/2023", "M2");
	assert_chosen("asked<2023", "M1");
	assert_chosen("asked>1/2023", "M3");
	assert_chosen("asked<=1/2023", "M1 M2");
	assert_chosen("asked>=-2d", "M3");
	assert_chosen("eingang:2022..1/2023", "M1 M2");
	assert_chosen("-asked:- answered:-", "M1 M2 M3");
}

static void units_and_people_are_found_by_who(void **state)
{
	(void)state;
	assert_chosen("wer:\"Amt 14\"", "M6 M8 M10"); // they give the posts
	assert_chosen("wer:A14", "M6 M8 M10");
	assert_chosen("wer:digitalisierung", "M6 M8 M10");
	assert_chosen("wer:beispiel", "M8");
	assert_chosen("who=\"a. beispiel\"", "M8");
	assert_chosen("who:niemand", "");
	assert_chosen("wer:-", "M1 M2 M3 M4 M5 M7 M9");
	static const int32_t roles[] = {unit_role_LEAD, unit_role_INVOLVED, unit_role_REQUESTED, unit_role_ROLLOUT};
	for (int32_t i = 0; i < 4; i++) {
		struct measure_unit *u = fixture_add(plan, T_measure_unit);
		u->measure = i + 1;
		u->unit = 1;
		u->role = roles[i];
	}
	plan->measure[6].requested_by = 1;
	assert_chosen("wer:hauptamt", "M1 M2");
	assert_chosen("amt:hauptamt", "M1 M2 M3 M4 M7");
	plan->phase[0].unit = 1; // of M4
	assert_chosen("wer:a10", "M1 M2 M4");
}

static void levels_are_chosen_by_name_or_by_points(void **state)
{
	(void)state;
	assert_chosen("aufwand:mittel", "M4 M5 M6 M7");
	assert_chosen("Aufwand:niedrig,hoch", "M1 M2 M3 M8");
	assert_chosen("aufwand:-", "M9 M10");
	assert_chosen("aufwand>=2", "M1 M2 M3 M4 M5 M6 M7");
	assert_chosen("aufwand<2", "M8");
	assert_chosen("aufwand:3", "M1 M2 M3");
	assert_chosen("aufwand!=mittel", "M1 M2 M3 M8 M9 M10");
	assert_chosen("nutz:h", "M2 M6 M8 M9");
	assert_chosen(
		"aufwand>mittel",
		"“aufwand>mittel”: points to compare with are expected, such as aufwand>=2; levels stand behind a colon.");
	assert_chosen("aufwand:riesig", "“aufwand:riesig”: “riesig” is not known here. There are: niedrig, mittel, hoch.");
}

static void a_criterion_may_be_called_like_a_term(void **state)
{
	(void)state;
	plan->criterion[2].code = "kosten";
	plan->criterion[2].title = "Kosten";
	assert_chosen("kosten:mittel", "M6 M9");
	assert_chosen("kosten>100000", "M8");
	assert_chosen("kosten:100000", "M6");
}

static void classes_and_horizons_have_an_order(void **state)
{
	(void)state;
	for (int32_t i = 0; i < 3; i++) {
		struct cost_class *c = fixture_add(plan, T_cost_class);
		struct horizon *h = fixture_add(plan, T_horizon);
		c->code = (const char *[]){"C", "A", "B"}[i];
		c->title = (const char *[]){"viel", "wenig", "mittel"}[i];
		c->pos = (int32_t[]){3, 1, 2}[i];
		h->code = (const char *[]){"kurz", "mittel", "lang"}[i];
		h->title = (const char *[]){"kurzfristig", "mittelfristig", "langfristig"}[i];
		h->pos = i;
		plan->measure[i].cost_class = i + 1;
	}
	assert_chosen("klasse:B", "M3");
	assert_chosen("klasse:wenig", "M2");
	assert_chosen("class>=B", "M1 M3");
	assert_chosen("class>B", "M1");
	assert_chosen("class<B", "M2");
	assert_chosen("class<=B", "M2 M3");
	plan->measure[0].horizon_from = 1;
	plan->measure[0].horizon_to = 3;
	plan->measure[1].horizon_from = 2;
	plan->measure[2].horizon_to = 3;
	plan->measure[3].horizon_from = 3; // turned round
	plan->measure[3].horizon_to = 1;
	assert_chosen("horizont:mittel", "M1 M2 M4");
	assert_chosen("horizont:kurzfristig", "M1 M4");
	assert_chosen("horizont>=mittel", "M1 M2 M3 M4");
	assert_chosen("horizont:lang", "M1 M3 M4"); // M2 does not say until when
	plan->measure[4].horizon_from = plan->measure[4].horizon_to = 1;
	assert_chosen("horizont:mittel", "M1 M2 M4");
	assert_chosen("horizont:kurz", "M1 M4 M5");
	plan->measure[4].horizon_from = plan->measure[4].horizon_to = NONE32;
	assert_chosen("horizon:-", "M5 M6 M7 M8 M9 M10");
	struct effect *e = fixture_add(plan, T_effect);
	e->code = "klima";
	e->title = "Klimaschutz";
	struct measure_effect *has = fixture_add(plan, T_measure_effect);
	has->measure = 4;
	has->effect = 1;
	assert_chosen("wirkung:klima", "M4");
	assert_chosen("effect:- feld:dienst", "M1 M2 M3 M5 M6");
	assert_chosen("feld>=dienstleistungen",
				  "“feld>=dienstleistungen”: >= does not go with “feld”; : ~ = != do, such as field:services.");
}

static void a_plan_without_weights_has_no_scores(void **state)
{
	(void)state;
	for (size_t i = 0; i < plan->criterion_n; i++)
		plan->criterion[i].weight = NONE32;
	score_reweigh(table, NULL);
	assert_chosen("punkte>=0", "");
	assert_chosen("rang:-", ALL);
}

static void refusals_name_the_term_and_give_an_example(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t at;
		const char *says;
	} wrong[] = {
		{"pilot fedl:x", 6, "“fedl:x”: “fedl” is not known. Did you mean field, as in field:x?"},
		{"xyzzy:1", 0,
		 "“xyzzy:1”: “xyzzy” is not known. Names are field, stage, score, who and others, such as field:services; in "
		 "quotes it is a text."},
		{">2", 0, "“>2”: before > a name is missing, such as score>=2.4 or field:services."},
		{"feld:", 0, "“feld:”: after : something is missing, such as field:services."},
		{"a b -", 4, "“-”: a text to look for is missing"},
		{"\"\"", 0, "a text to look for is missing"},
		{"punkte>viel", 0, "“punkte>viel”: a number of points is expected, such as score>=2.4."},
		{"punkte>2.555", 0, "a number of points is expected"},
		{"punkte~2", 0, "“punkte~2”: ~ does not go with “punkte”; : = != < <= > >= do, such as score>=2.4."},
		{"kosten>9223372036854775808", 0, "an amount in euros is expected, such as cost<=50000."},
		{"stand:fertisch", 0,
		 "“stand:fertisch”: “fertisch” is not known here. There are: planned, running, finished, open, selected, "
		 "submitted, deferred, rejected, not started, idea"},
		{"stand>pilot", 0, "“stand>pilot”: > does not go with “stand”"},
		{"pflicht:vielleicht", 0, "“vielleicht” is not known here. There are: no, yes."},
		{"wirkung:klima", 0, "“wirkung:klima”: “klima” is not known here; the plan has none yet."},
		{"asked:gestern2", 0, "a day, month or year is expected"},
		{"rang:1..x", 0, "a place is expected, such as rank<=10."},
		{"code>3", 0, "> does not go with “code”"},
		{"code:", 0, "“code:”: after : something is missing, such as code:M34,M35."},
		{"feld:,", 0, "something is missing"},
	};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		struct filter *f = NULL;
		struct ls_err err = {0};
		size_t at = SIZE_MAX;
		if (filter_parse_at(arena, plan, wrong[i].text, FIXTURE_TODAY, &f, &at, &err) != LS_REFUSED)
			fail_msg("%s is understood", wrong[i].text);
		if (!strstr(err.text, wrong[i].says))
			fail_msg("%s: %s", wrong[i].text, err.text);
		assert_int_equal(at, wrong[i].at);
		assert_null(f);
	}
	assert_chosen("kosten>9223372036854775807", ""); // the largest number there is
}

static void the_published_list_is_filtered(void **state)
{
	(void)state;
	take(fixture_viersen());
	assert_chosen("rang<=4", "M44 M12 M46 M34");
	assert_chosen("feld:services stand:geplant", "");
	assert_chosen("feld:services innen:hoch punkte>=2,15", "M24 M27");
	assert_chosen("punkte:2,45 -rang:1..4 umsetzungsdauer:kurz", "M01 M09 M33");
	assert_chosen("aufwand:niedrig,mittel umsetzungs:kurz auswahl:ausgewaehlt", "M44 M12 M46 M34 M01 M09");
	struct plan *scratch = plan_scratch(plan); // a preview: other ratings, the same filter
	struct filter *f = NULL;
	assert_int_equal(filter_parse(arena, plan, "aufwand:hoch schnittstellen", FIXTURE_TODAY, &f, NULL), LS_OK);
	struct rating *own = plan_own(scratch, T_rating);
	size_t m27 = 19;
	assert_string_equal(plan->measure[m27].code, "M27");
	own[m27 * 5 + 3].level = 10; // low
	struct score_table *t = score_table(scratch->arena, scratch, NULL);
	assert_true(filter_match(f, table, m27));
	assert_false(filter_match(f, t, m27));
	plan_free(scratch);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_small, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nothing_typed_chooses_everything),         TEST(fields_goals_and_what_is_not_stated),
		TEST(stages_and_selection_have_words_for_both), TEST(texts_are_found_however_they_are_typed),
		TEST(numbers_are_compared_in_both_notations),   TEST(days_are_compared_at_their_precision),
		TEST(units_and_people_are_found_by_who),        TEST(levels_are_chosen_by_name_or_by_points),
		TEST(a_criterion_may_be_called_like_a_term),    TEST(classes_and_horizons_have_an_order),
		TEST(a_plan_without_weights_has_no_scores),     TEST(refusals_name_the_term_and_give_an_example),
		TEST(the_published_list_is_filtered),
	};
	return cmocka_run_group_tests_name("filter", tests, NULL, NULL);
}
