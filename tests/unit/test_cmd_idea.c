// SPDX-License-Identifier: EUPL-1.2
// The way of an idea: handed in on the intake by somebody, without a rank until it is decided on, then in the ranking.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/code.h"

static const struct measure *measure(const struct desk *d, const char *code)
{
	int32_t id = NONE32;
	assert_int_equal(code_find(desk_rows(d), T_measure, code, 18657, &id, NULL), LS_OK);
	return plan_find(desk_rows(d), T_measure, id);
}

static int32_t rank_of(const struct desk *d, const char *code)
{
	return model_score(session_plan(d->session))->rank[measure(d, code) - desk_rows(d)->measure];
}

static void an_idea_stands_in_the_intake_and_waits(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "intake", 100, 30, LANG_DE);
	desk_keys(&d, "a");
	desk_shows(&d, "Neu: Maßnahme");
	desk_shows(&d, "▸ Titel");
	desk_shows(&d, "Anfragende Person");
	desk_type(&d, "Schichttausch");
	desk_keys(&d, "Tab");
	desk_type(&d, "Kim Muster");
	desk_keys(&d, "C-s k");
	const struct measure *m = measure(&d, "M47");
	assert_int_equal(m->selection, selection_SUBMITTED);
	assert_int_equal(m->origin, origin_STAFF);
	assert_int_equal(m->requested_on, 18657);
	assert_string_equal(m->requester, "Kim Muster");
	desk_shows(&d, "einzelne Personen  (1)");
	desk_shows(&d, "Schichttausch");
	desk_shows(&d, "angefragt von Kim Muster am 30.01.2021 (heute)");
	desk_keys(&d, "p"); // who asked is nobody's business then
	desk_shows(&d, "Schichttausch");
	desk_lacks(&d, "Kim Muster");
	desk_keys(&d, "k"); // that somebody has asked is no secret
	desk_shows(&d, "angefragt von vertraulich am 30.01.2021 (heute)");
	desk_close(&d);
}

// Before somebody decides it has no rank, wherever ranks stand; rated or not.
static void it_has_no_rank_before_it_is_decided_on(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "intake", 100, 30, LANG_DE);
	desk_run(&d, "measure set M44 selection submitted"); // the best of all so far
	desk_run(&d, "measure set M44 origin staff");
	assert_int_equal(rank_of(&d, "M44"), 0);
	assert_int_equal(rank_of(&d, "M12"), 1);
	desk_keys(&d, "3 G");
	desk_shows(&d, "▸ –     44  Work Space");
	desk_run(&d, "cut number=1");
	desk_keys(&d, "g G");
	desk_shows(&d, "noch nicht entschieden");
	desk_run(&d, "cut off");
	desk_run(&d, "why M44");
	desk_shows(&d, "noch nicht entschieden und deshalb ohne Rang");
	desk_keys(&d, "Esc");
	desk_run(&d, "profile M44");
	desk_shows(&d, "2,85 Punkte · ohne Rang");
	desk_keys(&d, "5");
	desk_lacks(&d, "Rang 1");
	desk_close(&d);
}

static void deciding_takes_it_into_the_ranking(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "intake", 100, 30, LANG_DE);
	desk_run(&d, "measure edit M44 selection=submitted origin=staff");
	desk_screen(&d);
	desk_keys(&d, "O");
	assert_int_equal(measure(&d, "M44")->selection, selection_OPEN);
	assert_int_equal(rank_of(&d, "M44"), 1);
	desk_said(&d, "„Work Space“ in die Rangfolge aufgenommen");
	desk_shows(&d, "Work Space"); // it stands here until it is selected, or not
	desk_keys(&d, "S");
	assert_int_equal(measure(&d, "M44")->selection, selection_SELECTED);
	assert_int_equal(rank_of(&d, "M44"), 1);
	desk_run(&d, "measure reject M44 zu teuer");
	assert_int_equal(rank_of(&d, "M44"), 0);
	desk_keys(&d, "u");
	assert_int_equal(rank_of(&d, "M44"), 1);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_idea_stands_in_the_intake_and_waits),
		cmocka_unit_test(it_has_no_rank_before_it_is_decided_on),
		cmocka_unit_test(deciding_takes_it_into_the_ranking),
	};
	return cmocka_run_group_tests_name("ideas", tests, NULL, NULL);
}
