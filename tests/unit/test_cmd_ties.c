// SPDX-License-Identifier: EUPL-1.2
// Commands that name several objects in one field, in a plan whose codes hold commas: they are referred to, and what a
// list says of them comes back.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "few.h"

static const char *const commas[] = {
	"strategy", "name\nProbe\n",         "goal", "code,title\n\"Z,1\",Erstes\nQ7,Zweites\n\"Z,2\",Drittes\n",
	"measure",  "code,title\nM1,Eine\n", NULL,
};

static void sit(struct desk *d)
{
	i18n_set(LANG_EN);
	struct session_options o = {.cols = 80, .rows = 24, .today = 18657, .keys = ""};
	*d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d->session, few_plan(commas), "measures");
}

// The goals of M1 by their codes, blanks between.
static void goals_are(struct desk *d, const char *expected)
{
	const struct plan *p = desk_rows(d);
	struct plan_rows rows = plan_of(p, T_measure_goal, "measure", p->measure[0].id);
	struct str got = {0};
	for (size_t i = 0; i < rows.n; i++) {
		const struct goal *g = plan_find(p, T_goal, p->measure_goal[rows.at[i]].goal);
		str_addf(&got, "%s%s", i ? " " : "", g->code);
	}
	assert_string_equal(str_text(&got), expected);
	str_free(&got);
}

static void a_code_with_a_comma_is_referred_to(void **state)
{
	(void)state;
	struct desk d;
	sit(&d);
	desk_run(&d, "measure edit M1 goalof=Z,1");
	goals_are(&d, "Z,1");
	desk_run(&d, "measure edit M1 'goalof=\"Z,2\", Q7'");
	goals_are(&d, "Z,2 Q7");
	desk_run(&d, "measure edit M1 'goalof=Q7,\"Z,1\",Q7 \"Z,1\"'"); // named twice is once
	goals_are(&d, "Q7 Z,1");
	desk_refuses(&d, "measure edit M1 goalof=Z,1,Q7", "There is no goal “Z”");
	desk_refuses(&d, "measure edit M1 'goalof=\"Z,3\"'", "There is no goal “Z,3”");
	desk_run(&d, "measure edit M1 goalof=");
	goals_are(&d, "");
	desk_run(&d, "measure add code=M2 title=Neu 'goalof=\"Z,2\"'");
	desk_run(&d, "undo");
	desk_close(&d);
}

static void the_form_says_what_is_not_there(void **state)
{
	(void)state;
	struct desk d;
	sit(&d);
	desk_run(&d, "measure form M1 'goalof=\"Z,1\",Z9' @goalof");
	desk_shows(&d, "goals served: not in the plan: Z9.");
	desk_keys(&d, "Space Esc C-s");
	goals_are(&d, "Z,1");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_with_a_comma_is_referred_to),
		cmocka_unit_test(the_form_says_what_is_not_there),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
