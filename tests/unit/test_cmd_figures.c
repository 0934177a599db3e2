// SPDX-License-Identifier: EUPL-1.2
// Figures of the list of measures: of which year they are, and what they come to in groups.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cmd/view/view.h"
#include "desk.h"

// Posts and euros say of which year they are, and another one can be chosen; a cut line brings its own.
static void the_year_of_figures_is_said_and_chosen(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_run(&d, "budget add measure=M44 year_from=2021 kind=once most=100000 title=A");
	desk_run(&d, "budget add measure=M12 year_from=2023 kind=once most=50000 title=B");
	desk_run(&d, "columns rank,code,title,money,score");
	desk_shows(&d, "Euros 2021");
	desk_shows(&d, "100,000 €");
	desk_run(&d, "sort -money");
	desk_run(&d, "year 2023");
	desk_shows(&d, "Euros 2023");
	desk_shows(&d, "50,000 €");
	desk_lacks(&d, "100,000 €");
	desk_shows(&d, "▼Euros 2023"); // the sign of the order, and its key is of that year
	desk_keys(&d, "g");
	desk_shows(&d, "▸ 2=    12  Digitallotsen");
	desk_run(&d, "year"); // the next one that the plan says something about: round again
	desk_shows(&d, "Euros 2021");
	desk_keys(&d, "o j j j y Esc");
	desk_shows(&d, "Euros 2023");
	desk_refuses(&d, "year soon", "Expected: a year");
	desk_refuses(&d, "year 99999", "Expected: a year");
	desk_run(&d, "cut year=2021 money=200000");
	desk_shows(&d, "Euros 2021");
	desk_refuses(&d, "year 2023", "drawn for 2021");
	desk_run(&d, "cut off");
	desk_shows(&d, "Euros 2023");
	desk_run(&d, "year now");
	desk_shows(&d, "Euros 2021");
	desk_close(&d);
}

// A filter asks for the year that the column shows, and says which one that is.
static void a_filter_is_of_the_year_that_is_shown(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_run(&d, "budget add measure=M44 year_from=2021 year_to=2023 kind=lump least=30000 most=30000 title=A");
	desk_run(&d, "budget add measure=M12 year_from=2023 kind=once least=50000 most=50000 title=B");
	desk_run(&d, "columns rank,code,title,money,score");
	desk_run(&d, "filter cost>=10000");
	desk_shows(&d, "cost>=10000 (2021)");
	desk_shows(&d, "Work Space");
	desk_shows(&d, " 10,000 €");
	desk_lacks(&d, "Digitallotsen");
	desk_run(&d, "year 2023");
	desk_shows(&d, "cost>=10000 (2023)");
	desk_shows(&d, "Digitallotsen");
	desk_run(&d, "filter totalcost=30000");
	desk_shows(&d, "Work Space");
	desk_lacks(&d, "Digitallotsen");
	desk_lacks(&d, "(2023)");
	desk_close(&d);
}

static void groupings_go_round(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 120, 40, LANG_EN);
	desk_run(&d, "deadlinedone add deadline=J11 year=2020 day=2020-12-12"); // else it takes the headline's place
	desk_keys(&d, "v");
	desk_shows(&d, "grouped by field of action");
	desk_keys(&d, "v");
	desk_shows(&d, "grouped by goal");
	desk_keys(&d, "v");
	desk_shows(&d, "grouped by stage");
	desk_keys(&d, "v");
	desk_shows(&d, "grouped by department");
	desk_keys(&d, "v");
	desk_lacks(&d, "grouped by");
	desk_run(&d, "group field");
	desk_run(&d, "filter score>2.5");
	desk_shows(&d, "\n Services für Bürgerschaft und Wirtschaft  2 measures · 2021: ≥ 0.00 posts · 0 €");
	desk_shows(&d, "\n Digitale Verwaltung  1 measure · 2021: posts not stated · 0 €");
	desk_shows(&d, "▸ 1      2  Online-Terminvergabe");
	desk_keys(&d, "g Enter"); // on the heading: it folds
	desk_shows(&d, "▸Services für Bürgerschaft und Wirtschaft  2 measures · 2021: ≥ 0.00 posts · 0 € · folded");
	desk_lacks(&d, "Online-Terminvergabe");
	desk_shows(&d, "Eingangsrechnungsworkflow");
	desk_close(&d);
}

// Where the plan says nothing of any year, the next one is the present.
static void a_plan_without_figures_has_this_year(void **state)
{
	(void)state;
	struct desk d;
	struct str line = {0};
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	str_add(&line, "budget delete");
	for (size_t i = 0; i < desk_rows(&d)->budget_line_n; i++)
		str_addf(&line, " #%d", (int)desk_rows(&d)->budget_line[i].id);
	desk_run(&d, str_text(&line));
	desk_run(&d, "year 2030");
	desk_run(&d, "year");
	assert_string_equal(session_message(d.session), "Posts and euros are those of 2021.");
	desk_run(&d, "capacity add year=2019 posts=1"); // earlier ones come round
	desk_run(&d, "year");
	assert_string_equal(session_message(d.session), "Posts and euros are those of 2019.");
	desk_run(&d, "budget add title=A year_from=2023 year_to=2024 most=5");
	static const char *const next[] = {"2023", "2024", "2019", "2023"};
	for (size_t i = 0; i < 4; i++) {
		desk_run(&d, "year");
		desk_said(&d, next[i]);
	}
	desk_run(&d, "year 2030");
	assert_int_equal(look_figures_year(session_look(d.session)), 2030);
	session_afresh(d.session, "measures"); // for whoever comes next it is this year again
	assert_int_equal(look_figures_year(session_look(d.session)), 2021);
	str_free(&line);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_year_of_figures_is_said_and_chosen),
		cmocka_unit_test(a_filter_is_of_the_year_that_is_shown),
		cmocka_unit_test(groupings_go_round),
		cmocka_unit_test(a_plan_without_figures_has_this_year),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
