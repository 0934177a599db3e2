// SPDX-License-Identifier: EUPL-1.2
// The object somebody has chosen goes along from pane to pane; what nobody has chosen moves no cursor.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/state.h"
#include "desk.h"

static struct pick under(struct desk *d)
{
	const struct look *look = session_look(d->session);
	return panes[d->session->pane]->picked(session_state(d->session, d->session->pane), look);
}

// The measure under the cursor, that of a phase, or NONE32.
static int32_t measure_under(struct desk *d)
{
	struct pick pick = under(d);
	const struct phase *ph = pick.table == T_phase ? plan_find(desk_rows(d), T_phase, pick.id) : NULL;
	return ph ? ph->measure : pick.table == T_measure ? pick.id : NONE32;
}

static void open_desk(struct desk *d, const char *pane)
{
	desk_open(d, "musterkreis", pane, 100, 30, LANG_EN);
	d->session->today = 20591; // 18.05.2026
	session_changed(d->session);
	desk_screen(d);
}

static void a_measure_goes_along(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "measures");
	int32_t first = measure_under(&d);
	desk_keys(&d, "4");
	int32_t untouched = measure_under(&d);
	assert_int_not_equal(untouched, first); // nobody has chosen it: the roadmap begins at its top
	desk_keys(&d, "3");
	assert_int_equal(measure_under(&d), first);
	desk_keys(&d, "j j j");
	int32_t chosen = measure_under(&d);
	desk_keys(&d, "4");
	assert_int_equal(measure_under(&d), chosen);
	desk_keys(&d, "1 5");
	assert_int_equal(measure_under(&d), chosen);
	desk_keys(&d, "4 j 3");
	assert_int_not_equal(measure_under(&d), chosen); // the way back works as well
	desk_close(&d);
}

// The profile of a measure leads to it everywhere.
static void what_was_opened_goes_along(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "map");
	desk_run(&d, "profile M17");
	desk_keys(&d, "4");
	const struct measure *m = plan_find(desk_rows(&d), T_measure, measure_under(&d));
	assert_non_null(m);
	assert_string_equal(m->code, "M17");
	desk_close(&d);
}

static void a_goal_leads_to_its_objective_and_back(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "map");
	desk_keys(&d, "l j");
	for (int i = 0; i < 40; i++) { // to a goal with an objective in this quarter
		struct plan_rows rows = plan_of(desk_rows(&d), T_objective, "goal", under(&d).id);
		bool any = false;
		for (size_t k = 0; k < rows.n; k++)
			any = any || desk_rows(&d)->objective[rows.at[k]].cycle == session_look(d.session)->cycle->id;
		if (any)
			break;
		desk_keys(&d, "n");
	}
	int32_t goal = under(&d).id;
	desk_keys(&d, "2");
	const struct objective *o = plan_find(desk_rows(&d), T_objective, under(&d).id);
	assert_int_equal(under(&d).table, T_objective);
	assert_int_equal(o->goal, goal);
	desk_keys(&d, "G 1");
	assert_int_equal(under(&d).table, T_goal);
	desk_close(&d);
}

static void a_preview_keeps_its_bar(void **state)
{
	(void)state;
	struct desk d;
	open_desk(&d, "roadmap");
	int32_t phase = under(&d).id;
	desk_keys(&d, "> 3 j j 4");
	assert_int_equal(under(&d).id, phase);
	desk_shows(&d, "Enter take over");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_measure_goes_along),
		cmocka_unit_test(what_was_opened_goes_along),
		cmocka_unit_test(a_goal_leads_to_its_objective_and_back),
		cmocka_unit_test(a_preview_keeps_its_bar),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
