// SPDX-License-Identifier: EUPL-1.2
// The sentences that tell a rank.
#include "fixture_mixed.h"
#include "ranked.h"

#include "base/i18n.h"
#include "say/why.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *why(const char *code)
{
	struct str s = {0};
	for (size_t m = 0; m < plan->measure_n; m++)
		if (strcmp(plan->measure[m].code, code) == 0)
			why_rank(&s, table, m);
	const char *kept = arena_str(arena, str_text(&s));
	str_free(&s);
	return kept;
}

static void a_rank_is_told_in_sentences(void **state)
{
	(void)state;
	assert_string_equal(
		why("M34"),
		"M34 “Scanstelle” stands at rank 4 of 46 with 2.50 points.\n"
		"Better than the others on average: Innenwirkung hoch +0.29, Umsetzungsdauer kurz +0.22, "
		"Aufwand mittel +0.09, Fallzahlen hoch +0.04.\n"
		"Worse than the others on average: Außenwirkung niedrig −0.13.\n"
		"0.15 points are missing to M12 “Digitallotsen” (rank 2=). Aufwand niedrig would make 2.70 points and rank 2.\n"
		"0.05 points ahead of M01 “Rückmeldungen/Infos” (rank 5=). Fallzahlen niedrig would make 2.40 points and rank "
		"9=.");
}

static void a_shared_rank_names_those_who_share_it(void **state)
{
	(void)state;
	assert_string_equal(
		why("M33"),
		"M33 “Rechnungsworkflow” shares rank 5 of 46 with M01, M09, M14, M43: 2.45 points.\n"
		"Better than the others on average: Innenwirkung hoch +0.29, Umsetzungsdauer kurz +0.22, "
		"Fallzahlen hoch +0.04, Außenwirkung mittel +0.02.\n"
		"Worse than the others on average: Aufwand hoch −0.11.\n"
		"0.05 points are missing to M34 “Scanstelle” (rank 4). Außenwirkung hoch would make 2.60 points and rank 4.\n"
		"0.05 points ahead of M15 “Führung” (rank 10=). Fallzahlen niedrig would make 2.35 points and rank 11.\n"
		"M01 Rückmeldungen/Infos · M09 Fortschrittsbarometer · M14 Agile Methoden · M43 Mobile Devices");
	assert_string_equal(
		why("M44"),
		"M44 “Work Space” stands at rank 1 of 46 with 2.85 points.\n"
		"Better than the others on average: Aufwand niedrig +0.30, Innenwirkung hoch +0.29, "
		"Umsetzungsdauer kurz +0.22, Fallzahlen hoch +0.04, Außenwirkung mittel +0.02.\n"
		"No measure stands above it.\n"
		"0.20 points ahead of M12 “Digitallotsen” (rank 2=). Innenwirkung mittel would make 2.45 points and rank 4=.");
	assert_string_equal(
		why("M30"),
		"M30 “Zuzug-Service” shares rank 44 of 46 with M07 “Externe Umfragen”, M38 “Startup-Box”: 1.20 points.\n"
		"Better than the others on average: Außenwirkung mittel +0.02.\n"
		"Worse than the others on average: Innenwirkung niedrig −0.52, Umsetzungsdauer lang −0.19, Aufwand hoch −0.11, "
		"Fallzahlen mittel −0.01.\n"
		"0.20 points are missing to M37 “Sichere Post” (rank 43). Innenwirkung mittel would make 1.60 points and rank "
		"35=.\n"
		"No measure stands below it.");
}

// Words are the catalogue's business; numbers, ranks and names are not.
static void german_sentences(void **state)
{
	(void)state;
	static const char *const told[] = {"Rang 4 von 46",
									   "2,50 Punkte",
									   "Innenwirkung hoch +0,29, Umsetzungsdauer kurz +0,22",
									   "Außenwirkung niedrig −0,13",
									   "0,15 Punkte",
									   "M12 „Digitallotsen“ (Rang 2=)",
									   "Aufwand niedrig brächte 2,70 Punkte und Rang 2",
									   "0,05 Punkte",
									   "M01 „Rückmeldungen/Infos“ (Rang 5=)",
									   "Fallzahlen niedrig brächte 2,40 Punkte und Rang 9=",
									   "Priorität 2"};
	i18n_set(LANG_DE);
	plan->measure[3].priority = 2;
	const char *s = why("M34");
	for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
		if (!strstr(s, told[i]))
			fail_msg("“%s” is not in: %s", told[i], s);
	assert_null(strstr(s, "rank"));
	assert_null(strstr(s, "points"));
}

static void what_is_not_rated_is_told(void **state)
{
	(void)state;
	take(fixture_small());
	assert_string_equal(why("M9"), "M9 “Mobilarbeit” shares rank 4 of 9 with M4 “Soll-Definition der Erreichbarkeit”, "
								   "M7 “eLearning Plattform – Campus ZAK”: 2.20–2.80 points.\n"
								   "Better than the others on average: Nutzen hoch +0.44.\n"
								   "Worse than the others on average: Dauer mittel −0.13.\n"
								   "Not rated yet: Aufwand. Up to 2.80 points can still be reached.\n"
								   "0.30 points are missing to M1 “Ticketsystem-Auswertung” (rank 2=). Aufwand niedrig "
								   "would make 2.80 points and rank 2.\n"
								   "0.20 points ahead of M3 “Dokumentation des Ist-Zustands” (rank 7=). Nutzen mittel "
								   "would make 1.70 points and rank 8=.");
	// Nobody has decided on it: its points are told, and no place.
	assert_string_equal(why("M10"), "M10 “eRechnung” with 1.00–3.00 points: not decided on yet, so it has no rank.");
	assert_string_equal(why("M8"), "M8 “Dokumentenmanagementsystem / eAkte” shares rank 7 of 9 with M3 “Dokumentation "
								   "des Ist-Zustands”: 2.00 points.\n"
								   "Better than the others on average: Nutzen hoch +0.44.\n"
								   "Worse than the others on average: Aufwand hoch −0.43, Dauer lang −0.35.\n"
								   "0.20 points are missing to M4 “Soll-Definition der Erreichbarkeit” (rank 4=). "
								   "Aufwand mittel would make 2.30 points and rank 4.\n"
								   "0.30 points ahead of M5 “Recherche von Verbesserungsvorschlägen” (rank 9). Nutzen "
								   "mittel would make 1.50 points and rank 9.\n"
								   "The steering group decided priority 1: 6 higher than the points say.");
}

static void without_weights_there_is_no_rank_to_explain(void **state)
{
	(void)state;
	for (size_t i = 0; i < plan->criterion_n; i++)
		plan->criterion[i].weight = NONE32;
	score_reweigh(table, NULL);
	assert_string_equal(why("M34"), "The plan is not weighted: without weights there are no scores and no ranks.");
	struct str s = {0};
	why_rank(&s, table, table->n);
	assert_int_equal(s.len, 0);
}

static void differences_too_small_to_show_are_told(void **state)
{
	(void)state;
	int32_t other[] = {4000, 1500, 500, 2000, 2001};
	plan->level[4].points = 201; // medium external impact
	struct plan *p = plan;
	plan = NULL;
	take(p);
	score_reweigh(table, other);
	assert_string_equal(
		why("M43"), "M43 “Mobile Devices” shares rank 6 of 46 with M14 “Agile Methoden”: 2.451 points.\n"
					"Better than the others on average: Innenwirkung hoch +0.29, Aufwand mittel +0.09, Fallzahlen hoch "
					"+0.04, Außenwirkung mittel +0.02, Umsetzungsdauer mittel +0.02.\n"
					"< 0.01 points are missing to M33 “Rechnungsworkflow” (rank 5). Außenwirkung hoch would make 2.60 "
					"points and rank 4.\n"
					"< 0.01 points ahead of M01 “Rückmeldungen/Infos” (rank 8=). Fallzahlen mittel would make 2.40 "
					"points and rank 10.");
}

// What a single changed rating promises is what comes of it.
static void promises_are_kept(void **state)
{
	(void)state;
	for (size_t m = 0; m < table->n; m++) {
		const char *s = strstr(why(plan->measure[m].code), " are missing to ");
		const char *would = s ? strstr(s, "would make ") : NULL;
		if (!would || strchr(s, '\n') < would)
			continue;
		char criterion[40], level[40];
		int rank;
		assert_int_equal(
			sscanf(strchr(s, '.') + 2, "%39s %39s would make %*s points and rank %d", criterion, level, &rank), 3);
		bool found = false;
		for (size_t i = 0; i < plan->rating_n; i++) {
			struct rating *r = &plan->rating[i];
			const struct criterion *c = &plan->criterion[r->criterion - 1];
			if (r->measure != plan->measure[m].id || strcmp(c->title, criterion) != 0)
				continue;
			int32_t was = r->level;
			for (int32_t l = 3 * c->id - 2; l <= 3 * c->id; l++)
				if (strcmp(plan->level[l - 1].title, level) == 0)
					r->level = l;
			struct arena *a = arena_new();
			struct score_table *t = score_table(a, plan, NULL);
			assert_int_equal(t->rank[m], rank);
			assert_true(t->rank[m] < table->rank[m]);
			found = r->level != was;
			r->level = was;
			arena_free(a);
		}
		assert_true(found);
	}
}

// A criterion that brings as much as it brings the others on average is neither better nor worse.
static void shares_of_nothing_are_not_listed(void **state)
{
	(void)state;
	struct plan *p = plan_new();
	for (int c = 0; c < 3; c++) {
		struct criterion *k = fixture_add(p, T_criterion);
		k->code = k->title = c == 0 ? "Nutzen" : c == 1 ? "Aufwand" : "Eile";
		k->weight = c == 2 ? 10 : 4995;
		for (int l = 0; l < 3; l++) {
			struct level *level = fixture_add(p, T_level);
			level->criterion = k->id;
			level->code = level->title = l == 0 ? "hoch" : l == 1 ? "mittel" : "niedrig";
			level->points = 100 * (3 - l);
		}
	}
	static const int levels[3][3] = {{0, 1, 0}, {1, 0, 1}, {2, 2, 1}};
	for (int m = 0; m < 3; m++) {
		((struct measure *)fixture_add(p, T_measure))->code = arena_printf(p->arena, "M%d", m + 1);
		for (int c = 0; c < 3; c++) {
			struct rating *r = fixture_add(p, T_rating);
			*r = (struct rating){r->id, m + 1, c + 1, 3 * c + 1 + levels[m][c]};
		}
	}
	take(p);
	assert_true(strstr(why("M2"), "Better than the others on average: Aufwand hoch +0.75.\n") !=
				NULL); // Nutzen: 2 in 3, 2, 1
	assert_null(strstr(why("M2"), "Worse than"));
	assert_true(strstr(why("M1"), "Better than the others on average: Nutzen hoch +0.75.\n") != NULL); // Eile: +0.001
	assert_null(strstr(why("M1"), "Worse than"));
	assert_null(strstr(why("M3"), "Better than"));
	assert_null(strstr(why("M3"), "Eile"));
}

// The change of one rating that the sentences name: the first of those that pass with the least, else that draw level.
static const char *plain_change(size_t m, int64_t goal, int dir)
{
	int best_c = -1, best_l = -1;
	int64_t best = 0;
	for (int passing = 1; passing >= 0 && best_c < 0; passing--)
		for (int c = 0; c < table->criteria_n; c++) {
			const struct score_criterion *k = &table->criteria[c];
			for (size_t l = 0; l < plan->level_n && k->weight_bp > 0; l++) {
				const struct level *level = &plan->level[k->levels.at[l < k->levels.n ? l : 0]];
				if (l >= k->levels.n || level->points == NONE32)
					continue;
				int64_t now = k->points[m] == NONE32 ? k->least : k->points[m];
				int64_t by = dir * (table->lo[m] + (int64_t)k->weight_bp * (level->points - now) - goal);
				if ((passing ? by > 0 : by == 0) && (best_c < 0 || by < best)) {
					best = by;
					best_c = c;
					best_l = (int)(level - plan->level);
				}
			}
		}
	return best_c < 0 ? NULL
					  : arena_printf(arena, ". %s %s would make ", table->criteria[best_c].criterion->title,
									 plan->level[best_l].title);
}

static void the_least_change_is_named(void **state)
{
	(void)state;
	take(fixture_mixed());
	int named = 0;
	for (size_t m = 0; m < table->n; m++)
		for (int dir = 1; dir >= -1; dir -= 2) {
			const char *line =
				strstr(why(plan->measure[m].code), dir > 0 ? " points are missing to " : " points ahead of ");
			if (!line)
				continue;
			int64_t goal = dir > 0 ? INT64_MAX / 2 : -1;
			for (size_t o = 0; o < table->n; o++)
				if (dir * (table->lo[o] - table->lo[m]) > 0 && dir * (goal - table->lo[o]) > 0)
					goal = table->lo[o];
			const char *change = plain_change(m, goal, dir), *end = strchr(line, '\n');
			char *one = arena_dup(arena, line, end ? (size_t)(end - line) : strlen(line));
			if (change ? !strstr(one, change) : !strstr(one, "No other single rating"))
				fail_msg("%s: “%s” is not in: %s", plan->measure[m].code, change ? change : "No other", one);
			named += change != NULL;
		}
	assert_in_range(named, 100, 2 * MIXED_MEASURES - 2);
}

static void the_first_rank_may_be_shared(void **state)
{
	(void)state;
	for (size_t r = 0; r < plan->rating_n; r++)
		if (plan->rating[r].measure == 2 && plan->rating[r].criterion == 4)
			plan->rating[r].level = 10; // M12: little effort, as M44
	take(plan);
	assert_true(strncmp(why("M12"), "M12 “Digitallotsen” shares rank 1 of 46 with M44 “Work Space”: 2.85 points.\n",
						strlen("M12 “Digitallotsen” shares rank 1 of 46 with M44 “Work Space”: 2.85 points.\n")) == 0);
	assert_true(strncmp(why("M44"), "M44 “Work Space” shares rank 1 of 46 with M12 “Digitallotsen”: 2.85 points.\n",
						strlen("M44 “Work Space” shares rank 1 of 46 with M12 “Digitallotsen”: 2.85 points.\n")) == 0);
}

static void decisions_are_compared_with_the_points(void **state)
{
	(void)state;
	static const char *const said[] = {"The steering group decided priority 3: 1 higher than the points say.",
									   "The steering group decided priority 4, as the points say.",
									   "The steering group decided priority 5: 1 lower than the points say."};
	for (int32_t i = 0; i < 3; i++) {
		plan->measure[3].priority = 3 + i; // M34, at rank 4
		const char *s = why("M34");
		assert_string_equal(strrchr(s, '\n') + 1, said[i]);
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up_viersen, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_rank_is_told_in_sentences),
		TEST(a_shared_rank_names_those_who_share_it),
		TEST(german_sentences),
		TEST(what_is_not_rated_is_told),
		TEST(without_weights_there_is_no_rank_to_explain),
		TEST(differences_too_small_to_show_are_told),
		TEST(promises_are_kept),
		TEST(shares_of_nothing_are_not_listed),
		TEST(the_least_change_is_named),
		TEST(decisions_are_compared_with_the_points),
		TEST(the_first_rank_may_be_shared),
	};
	return cmocka_run_group_tests_name("why", tests, NULL, NULL);
}
