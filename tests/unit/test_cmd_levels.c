// SPDX-License-Identifier: EUPL-1.2
// A criterion with its weight and its levels, in one form and one command; changing the levels keeps what is rated.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/levels.h"

// "hoch 3, mittel 2 …" of a criterion, and the codes behind it.
static void has_levels(const struct desk *d, size_t criterion, const char *line, const char *codes)
{
	const struct plan *p = desk_rows(d);
	struct plan_rows rows = plan_of(p, T_level, "criterion", p->criterion[criterion].id);
	struct level_said there[LEVELS_MOST];
	struct str text = {0}, names = {0};
	size_t n = 0;
	assert_true(levels_of(p, p->criterion[criterion].id, there, &n));
	levels_write(&text, there, n);
	for (size_t i = 0; i < rows.n; i++)
		str_addf(&names, "%s%s", i ? " " : "", p->level[rows.at[i]].code);
	assert_string_equal(str_text(&text), line);
	assert_string_equal(str_text(&names), codes);
	str_free(&text);
	str_free(&names);
}

static size_t rated(const struct desk *d, size_t criterion, const char *title)
{
	const struct plan *p = desk_rows(d);
	for (size_t i = 0; i < p->level_n; i++)
		if (p->level[i].criterion == p->criterion[criterion].id && strcmp(p->level[i].title, title) == 0)
			return plan_of(p, T_rating, "level", p->level[i].id).n;
	return SIZE_MAX;
}

static void a_criterion_is_added_whole_by_one_command(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "zollernalb", "measures", 100, 30, LANG_EN);
	size_t before = desk_rows(&d)->criterion_n;
	desk_run(&d, "criterion add title=Aufwand weight=60 levels=\"sehr hoch 3, mittel 2,5, niedrig 1\"");
	assert_int_equal(desk_rows(&d)->criterion_n, before + 1);
	has_levels(&d, before, "sehr hoch 3, mittel 2.5, niedrig 1", "sehr-hoch mittel niedrig");
	desk_run(&d, "undo"); // one step
	assert_int_equal(desk_rows(&d)->criterion_n, before);
	desk_refuses(&d, "criterion add title=Aufwand weight=60",
				 "needs levels with points, such as: high 3, medium 2, low 1");
	desk_refuses(&d, "criterion add title=Aufwand weight=60 levels=\"hoch, niedrig\"",
				 "each of its levels needs points");
	desk_refuses(&d, "criterion add title=Aufwand levels=\"hoch 3, hoch 2\"", "stands twice");
	desk_refuses(&d, "criterion add title=Aufwand levels=a levels=b", "stands twice in this command");
	desk_run(&d, "criterion add title=Wunsch levels=\"gern, ungern\""); // without a weight points may wait
	has_levels(&d, before, "gern, ungern", "gern ungern");
	desk_close(&d);
}

static void a_new_criterion_may_change_the_sum_and_it_is_said(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "criterion add title=Recht weight=20 levels=\"Pflicht 3, Kür 1\"");
	assert_string_equal(session_message(d.session),
						"New criterion “Recht” (K1)  ·  weights together: 120% (the key % makes them 100%)");
	desk_keys(&d, "%");
	desk_said(&d, "Innenwirkung 40% → 33%"); // 33.3, 12.5, 4.2, 16.7, 16.7, 16.7
	int sum = 0;
	for (size_t i = 0; i < desk_rows(&d)->criterion_n; i++)
		sum += desk_rows(&d)->criterion[i].weight;
	assert_int_equal(sum, 10000);
	desk_close(&d);
}

static void renaming_and_other_points_keep_ratings(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	size_t high = rated(&d, 3, "hoch"), middle = rated(&d, 3, "mittel"), low = rated(&d, 3, "niedrig");
	assert_true(high > 0 && middle > 0 && low > 0);
	desk_run(&d, "criterion set aufwand levels \"gering 4, mittel 2.5, groß 1, riesig 0\"");
	assert_string_equal(session_message(d.session),
						"levels of “Aufwand”: niedrig 3, mittel 2, hoch 1 → gering 4, mittel 2.5, groß 1, riesig 0");
	assert_int_equal(rated(&d, 3, "gering"), low);
	assert_int_equal(rated(&d, 3, "mittel"), middle);
	assert_int_equal(rated(&d, 3, "groß"), high);
	assert_int_equal(rated(&d, 3, "riesig"), 0);
	has_levels(&d, 3, "gering 4, mittel 2.5, groß 1, riesig 0", "gering mittel gross riesig");
	desk_run(&d, "criterion edit aufwand levels=\"gering 4, mittel 2.5, groß 1\""); // riesig is given to nobody
	desk_run(&d, "undo");
	desk_run(&d, "undo");
	has_levels(&d, 3, "niedrig 3, mittel 2, hoch 1", "niedrig mittel hoch");
	desk_close(&d);
}

static void a_level_that_is_given_cannot_go(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	struct str says = {0};
	str_addf(&says,
			 "“Aufwand: mittel” is the rating of %zu measures and cannot go. Rate these anew first, or give the level "
			 "another title in its place.",
			 rated(&d, 3, "mittel"));
	int64_t head = desk_head(&d);
	desk_refuses(&d, "criterion edit aufwand levels=\"niedrig 3, hoch 1\"", str_text(&says));
	assert_int_equal(desk_head(&d), head);
	has_levels(&d, 3, "niedrig 3, mittel 2, hoch 1", "niedrig mittel hoch");
	str_free(&says);
	desk_close(&d);
}

// The form shows the line, tells how it is understood, and answers with the field that was changed.
static void the_form_holds_levels_in_one_line(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_DE);
	desk_run(&d, "criterion form aufwand @levels");
	desk_shows(&d, "niedrig 3, mittel 2, hoch 1");
	desk_keys(&d, "C-u");
	desk_type(&d, "gering 3, mittel 2,5");
	desk_shows(&d, "→ 2 Stufen: gering 3, mittel 2,5");
	desk_keys(&d, "C-s"); // hoch is given
	desk_shows(&d, "kann nicht");
	desk_type(&d, ", hoch 1");
	desk_keys(&d, "C-s");
	has_levels(&d, 3, "gering 3, mittel 2,5, hoch 1", "gering mittel hoch");
	desk_run(&d, "criterion form title=Recht");
	desk_keys(&d, "Tab"); // the weight
	desk_type(&d, "20");
	desk_keys(&d, "C-s");
	desk_shows(&d, "Was ein Gewicht hat, braucht Stufen mit Punkten");
	desk_type(&d, "Pflicht 3, Kür 1");
	desk_keys(&d, "C-s");
	has_levels(&d, 5, "Pflicht 3, Kür 1", "pflicht kur");
	assert_int_equal(desk_rows(&d)->criterion[5].weight, 2000);
	desk_close(&d);
}

// Somebody else has changed the levels while the form was open: that is asked, not written over.
static void levels_that_others_have_changed_are_not_written_over(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_run(&d, "criterion edit aufwand levels=\"niedrig 3, mittel 2, hoch 0\"");
	desk_refuses(
		&d, "criterion edit aufwand levels=\"niedrig 4, mittel 2, hoch 1\" \"was:levels=niedrig 3, mittel 2, hoch 1\"",
		"Levels: somebody else has written “niedrig 3, mittel 2, hoch 0” meanwhile; yours is “niedrig 4, "
		"mittel 2, hoch 1”.");
	desk_run(
		&d, "criterion edit aufwand levels=\"niedrig 4, mittel 2, hoch 0\" \"was:levels=niedrig=3; mittel=2; hoch=0\"");
	desk_close(&d);
}

// A level is called by its criterion and its title, wherever it is spoken of.
static void levels_are_called_by_criterion_and_title(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_DE);
	desk_run(&d, "criterion add code=K9 title=Reife");
	desk_run(&d, "level add criterion=K9 code=S1 title=hoch points=3");
	desk_said(&d, "Neu: Stufe „hoch“ (Reife: hoch)");
	desk_run(&d, "level set K9/S1 points 4");
	desk_said(&d, "Punktwert von „Reife: hoch“: 3 → 4");
	desk_run(&d, "rating add measure=M1 criterion=K9 level=K9/S1");
	desk_said(&d, "Reife: hoch");
	desk_run(&d, "level delete K9/S1");
	desk_said(&d, "„Reife: hoch“ gelöscht");
	desk_keys(&d, "H");
	desk_lacks(&d, "K9/S1");
	desk_shows(&d, "Reife: hoch");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_criterion_is_added_whole_by_one_command),
		cmocka_unit_test(a_new_criterion_may_change_the_sum_and_it_is_said),
		cmocka_unit_test(renaming_and_other_points_keep_ratings),
		cmocka_unit_test(a_level_that_is_given_cannot_go),
		cmocka_unit_test(the_form_holds_levels_in_one_line),
		cmocka_unit_test(levels_that_others_have_changed_are_not_written_over),
		cmocka_unit_test(levels_are_called_by_criterion_and_title),
	};
	return cmocka_run_group_tests_name("criteria with their levels", tests, NULL, NULL);
}
