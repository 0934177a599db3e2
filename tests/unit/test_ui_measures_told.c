// SPDX-License-Identifier: EUPL-1.2
// What the list of measures says of the measure and of the rating under the cursor, word by word.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "five.h"
#include "say/weigh.h"

struct told {
	const char *code;
	int right; // criteria that the cursor stands to the right of the title
	const char *first, *second;
};

static void tells(struct rig *r, const struct told *told, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		int32_t id = 0;
		for (size_t m = 0; m < r->plan->measure_n; m++)
			if (strcmp(r->plan->measure[m].code, told[i].code) == 0)
				id = r->plan->measure[m].id;
		assert_true(r->pane->select(r->state, &r->look, T_measure, id));
		rig_act(r, "cursor home");
		for (int k = 0; k < told[i].right; k++)
			rig_act(r, "cursor right");
		rig_describe(r);
		assert_string_equal(str_text(&r->first), told[i].first);
		assert_string_equal(str_text(&r->second), told[i].second);
	}
}

#define TELLS(r, told) tells(r, told, sizeof(told) / sizeof(told)[0])

// The plan with these weights, in hundredths of a percent; NONE32 none.
static void weigh(struct rig *r, int32_t benefit, int32_t effort)
{
	struct plan *p = five_plan();
	p->criterion[0].weight = benefit;
	p->criterion[1].weight = effort;
	p->measure[FIVE_7].mandatory = yes_no_YES;
	rig_open(r, &pane_measures, p, FIXTURE_TODAY);
}

static const struct told weighted[] = {
	{"M2", 0, "2 Übung · 2.20 = Nutzen 3×60% + Aufwand 1×40%",
	 "Netz · selected · running · decided priority 3 · langfristig"},
	{"M2", 1, "2 Übung · 2.20 = Nutzen 3×60% + Aufwand 1×40%",
	 "Nutzen: hoch is the best level · mittel would give 1.60 and rank 5 ▼2"},
	{"M2", 2, "2 Übung · 2.20 = Nutzen 3×60% + Aufwand 1×40%",
	 "Aufwand: mittel would give 2.60 and rank 1= ▲2 · hoch is the lowest level"},
	{"M10", 0, "10 Ausbau 10 · 2.40 = Nutzen 2×60% + Aufwand 3×40%",
	 "Bürgerdienste · open · decided priority 1, calculated rank 2 · kurzfristig–langfristig · in charge: Zoe Muster"},
	{"M10", 1, "10 Ausbau 10 · 2.40 = Nutzen 2×60% + Aufwand 3×40%",
	 "Nutzen: hoch would give 3.00 and rank 1 ▲1 · niedrig would give 1.80 and rank 4= ▼2"},
	{"M10", 2, "10 Ausbau 10 · 2.40 = Nutzen 2×60% + Aufwand 3×40%",
	 "Aufwand: niedrig is the best level · mittel would give 2.00 and rank 4 ▼2"},
	{"K3", 0, "K3 Ausbau 9 · 1.80 = Nutzen 1×60% + Aufwand 3×40%", "deferred · in charge: Anna Berg"},
	{"K3", 1, "K3 Ausbau 9 · 1.80 = Nutzen 1×60% + Aufwand 3×40%",
	 "Nutzen: mittel would give 2.40 and rank 2= ▲3 · niedrig is the lowest level"},
	{"K3", 2, "K3 Ausbau 9 · 1.80 = Nutzen 1×60% + Aufwand 3×40%",
	 "Aufwand: niedrig is the best level · mittel would give 1.40 and rank 5 as now"},
	{"7", 0, "7 apfel · 2.60 = Nutzen 3×60% + Aufwand 2×40%",
	 "Bürgerdienste · deferred · done · required by law · decided priority 2, calculated rank 1 · kurzfristig"},
	{"7", 1, "7 apfel · 2.60 = Nutzen 3×60% + Aufwand 2×40%",
	 "Nutzen: hoch is the best level · mittel would give 2.00 and rank 4 ▼3"},
	{"7", 2, "7 apfel · 2.60 = Nutzen 3×60% + Aufwand 2×40%",
	 "Aufwand: niedrig would give 3.00 and rank 1 as now · hoch would give 2.20 and rank 2= ▼1"},
	{"M1", 0, "1 Zug · 2.20–3.00 = Nutzen 3×60% + Aufwand ?×40%", "Netz · selected · pilot · kurzfristig"},
	{"M1", 1, "1 Zug · 2.20–3.00 = Nutzen 3×60% + Aufwand ?×40%",
	 "Nutzen: hoch is the best level · mittel would give ~1.60–2.40 and rank 5 ▼2"},
	{"M1", 2, "1 Zug · 2.20–3.00 = Nutzen 3×60% + Aufwand ?×40%",
	 "Aufwand: not rated · hoch would give 2.20 and rank 3= as now"},
};

static void what_the_next_notch_would_do(void **state)
{
	(void)state;
	struct rig r;
	weigh(&r, 6000, 4000);
	TELLS(&r, weighted);
	rig_close(&r);
}

static const struct told unweighted[] = {
	{"M10", 1, "10 Ausbau 10 · Nutzen mittel · Aufwand niedrig",
	 "Nutzen: mittel · better would be hoch · worse would be niedrig · the criteria have no weights, so there is no "
	 "score"},
	{"K3", 1, "K3 Ausbau 9 · Nutzen niedrig · Aufwand niedrig",
	 "Nutzen: niedrig · better would be mittel · the criteria have no weights, so there is no score"},
	{"7", 0, "7 apfel · Nutzen hoch · Aufwand mittel",
	 "Bürgerdienste · deferred · done · required by law · decided priority 2 · kurzfristig"},
	{"7", 2, "7 apfel · Nutzen hoch · Aufwand mittel",
	 "Aufwand: mittel · better would be niedrig · worse would be hoch · the criteria have no weights, so there is no "
	 "score"},
	{"M1", 0, "1 Zug · Nutzen hoch", "Netz · selected · pilot · kurzfristig"},
	{"M1", 2, "1 Zug · Nutzen hoch",
	 "Aufwand: not rated · the next notch gives hoch · the criteria have no weights, so there is no score"},
};

static const struct told half[] = {
	{"M2", 0, "2 Übung · 3.00 = (Nutzen 3×60) ÷ 60",
	 "Netz · selected · running · decided priority 3, calculated rank 1= · langfristig"},
	{"M2", 1, "2 Übung · 3.00 = (Nutzen 3×60) ÷ 60",
	 "Nutzen: hoch is the best level · mittel would give 2.00 and rank 3= ▼2"},
	{"M2", 2, "2 Übung · 3.00 = (Nutzen 3×60) ÷ 60",
	 "Aufwand: hoch · better would be mittel · this criterion has no weight and does not change the score"},
	{"7", 2, "7 apfel · 3.00 = (Nutzen 3×60) ÷ 60",
	 "Aufwand: mittel · better would be niedrig · worse would be hoch · this criterion has no weight and does not "
	 "change the score"},
	{"M1", 2, "1 Zug · 3.00 = (Nutzen 3×60) ÷ 60",
	 "Aufwand: not rated · the next notch gives hoch · this criterion has no weight and does not change the score"},
};

static const struct told eighty[] = {
	{"M2", 0, "2 Übung · 2.50 = (Nutzen 3×60 + Aufwand 1×20) ÷ 80",
	 "Netz · selected · running · decided priority 3, calculated rank 2= · langfristig"},
	{"M1", 0, "1 Zug · 2.50–3.00 = (Nutzen 3×60 + Aufwand ?×20) ÷ 80", "Netz · selected · pilot · kurzfristig"},
	{"M1", 1, "1 Zug · 2.50–3.00 = (Nutzen 3×60 + Aufwand ?×20) ÷ 80",
	 "Nutzen: hoch is the best level · mittel would give ~1.75–2.25 and rank 4 ▼2"},
};

static void plans_whose_weights_are_not_a_whole(void **state)
{
	(void)state;
	struct rig r;
	weigh(&r, NONE32, NONE32);
	TELLS(&r, unweighted);
	rig_close(&r);
	weigh(&r, 6000, NONE32);
	TELLS(&r, half);
	rig_close(&r);
	weigh(&r, 6000, 2000);
	TELLS(&r, eighty);
	rig_close(&r);
}

static const struct told bare[] = {
	{"M2", 0, "2 Übung · 3.00 = (Nutzen 3×60) ÷ 60",
	 "Netz · selected · running · decided priority 3, calculated rank 1= · langfristig"},
	{"M2", 2, "2 Übung · 3.00 = (Nutzen 3×60) ÷ 60", "Aufwand: the criterion has no levels yet"},
};
static const struct told unrated[] = {
	{"M1", 0, "1 Zug · not rated", "Netz · selected · pilot · kurzfristig"},
	{"M1", 1, "1 Zug · not rated",
	 "Nutzen: not rated · the next notch gives niedrig · the criteria have no weights, so there "
	 "is no score"},
};

static void criteria_without_levels_and_measures_without_ratings(void **state)
{
	(void)state;
	struct rig r;
	weigh(&r, 6000, NONE32);
	r.plan->level_n = 3; // of the first criterion
	for (size_t i = 0; i < r.plan->rating_n; i++)
		if (r.plan->rating[i].criterion == 2)
			r.plan->rating[i] = r.plan->rating[--r.plan->rating_n], i--;
	plan_changed(r.plan);
	r.plan->generation++;
	rig_sync(&r);
	TELLS(&r, bare);
	rig_close(&r);
	weigh(&r, NONE32, NONE32);
	r.plan->rating_n = 0;
	plan_changed(r.plan);
	r.plan->generation++;
	rig_sync(&r);
	TELLS(&r, unrated);
	rig_close(&r);
	weigh(&r, NONE32, NONE32);
	r.plan->criterion_n = r.plan->level_n = r.plan->rating_n = 0;
	plan_changed(r.plan);
	r.plan->generation++;
	rig_sync(&r);
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "This plan has no criteria, so there is nothing to rate. C has usual ones.");
	rig_close(&r);
}

// While the cut is drawn its word comes first; names are hidden.
static void the_cut_is_told_before_what_is_always_so(void **state)
{
	(void)state;
	static const struct told cut[] = {
		{"M2", 0, "2 Übung · 2.20 = Nutzen 3×60% + Aufwand 1×40%",
		 "cut: counted first, as it runs or is required by law · Netz · selected · running · decided priority 3 · "
		 "langfristig"},
		{"M10", 0, "10 Ausbau 10 · 2.40 = Nutzen 2×60% + Aufwand 3×40%",
		 "cut: fits · Bürgerdienste · open · decided priority 1, calculated rank 2 · kurzfristig–langfristig · in "
		 "charge: confidential"},
		{"7", 0, "7 apfel · 2.60 = Nutzen 3×60% + Aufwand 2×40%",
		 "cut (·): does not compete: done · Bürgerdienste · "
		 "deferred · done · required "
		 "by "
		 "law · decided priority 2, calculated rank 1 · kurzfristig"},
		{"M10", 1, "10 Ausbau 10 · 2.40 = Nutzen 2×60% + Aufwand 3×40%",
		 "Nutzen: hoch would give 3.00 and rank 1 ▲1 · niedrig would give 1.80 and rank 4= ▼2"},
	};
	struct rig r;
	weigh(&r, 6000, 4000);
	const struct cut_rule rule = {
		.kind = CUT_NUMBER, .number = 3, .unit = NONE32, .posts_milli = NONE64, .money_eur = NONE64};
	r.look.cut = cut_of(r.score, r.look.score, &rule);
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	r.pane->sync(r.state, &r.look);
	TELLS(&r, cut);
	rig_close(&r);
}

// The breakdown begins at the same cell for every measure where there is room, with names as long as the screen lets.
static void figures_stand_still(void **state)
{
	(void)state;
	struct rig r;
	weigh(&r, 6000, 4000);
	static const struct {
		int w;
		const char *first;
	} screens[] = {
		{60, "7 apfel      · 2.60 = Nutzen 3×60% + Aufwand 2×40%"}, // as far right as "10 Ausbau 10" needs
		{40, "7 apfel · 2.60 = Nutzen 3×60% + Aufwand 2×40%"},
		{32, "7 apfel · 2.60 = 3×60% + 2×40%"},
		{22, "7 apfel · 2.60 = 3×60% + 2×40%"},
	};
	for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
		rig_draw(&r, screens[i].w, 10);
		rig_describe(&r);
		assert_string_equal(str_text(&r.first), screens[i].first);
	}
	rig_close(&r);
	weigh(&r, NONE32, 6000); // the first criterion takes no part, the other is the whole
	rig_draw(&r, 30, 10);
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "K3 Ausbau 9 · 3.00 = (3×60) ÷ 60");
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_next_notch_would_do),
		cmocka_unit_test(plans_whose_weights_are_not_a_whole),
		cmocka_unit_test(criteria_without_levels_and_measures_without_ratings),
		cmocka_unit_test(the_cut_is_told_before_what_is_always_so),
		cmocka_unit_test(figures_stand_still),
	};
	return cmocka_run_group_tests_name("what is told of measures", tests, NULL, NULL);
}
