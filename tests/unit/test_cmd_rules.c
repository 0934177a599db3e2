// SPDX-License-Identifier: EUPL-1.2
// Rules over rows, as somebody meets them at the keyboard: refused with what is expected and an example, nothing
// written; what came broken from elsewhere can be put right step by step.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include <stdio.h>

static void refuses(struct desk *d, const char *line, const char *word)
{
	int64_t head = desk_head(d);
	desk_refuses(d, line, word);
	assert_int_equal(desk_head(d), head);
}

static void test_weights_add_up(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	refuses(&d, "criterion set aufwand weight 30", "110%");
	refuses(&d, "criterion edit aufwand weight=", "80%");
	refuses(&d, "criterion add code=neu title=Neu weight=10", "levels");
	desk_run(&d, "weights apply aufwand=30"); // the way that is named
	desk_run(&d, "criterion edit aufwand title=Arbeit");
	desk_run(&d, "criterion duplicate aufwand"); // the copy begins without a weight
	desk_run(&d, "undo");
	desk_run(&d, "criterion delete aufwand"); // a decision of its own
	desk_run(&d, "undo");
	desk_close(&d);
}

static void test_levels_of_what_has_a_weight(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	refuses(&d, "level set aufwand/hoch points \"\"", "needs points, such as 3");
	refuses(&d, "level add criterion=aufwand title=unklar", "needs points");
	desk_run(&d, "level add criterion=aufwand title=riesig points=0.5");
	desk_run(&d, "level delete aufwand/hoch aufwand/mittel");
	refuses(&d, "level delete aufwand/niedrig aufwand/S1", "needs levels with points");
	desk_close(&d);
}

// A new criterion: first its levels, then its weight, and a plan that was never weighted is built up one by one.
static void test_built_up(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "konstanz", "measures", 100, 30, LANG_EN);
	desk_run(&d, "criterion add code=gewinn title=Gewinn");
	refuses(&d, "criterion set gewinn weight 40", "needs levels with points");
	desk_run(&d, "level add criterion=gewinn code=hoch title=hoch");
	refuses(&d, "criterion set gewinn weight 40", "needs points");
	desk_run(&d, "level set gewinn/hoch points 3");
	desk_run(&d, "criterion set gewinn weight 40"); // 40 of 100 so far: nothing has added up before either
	desk_close(&d);
}

static void test_other_rules(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "musterkreis", "measures", 100, 30, LANG_EN);
	refuses(&d, "phase add measure=M2 title=x start=2026-05 end=2026-04",
			"end: Apr 2026 is before “start” (May 2026). Expected: May 2026 or later.");
	refuses(&d, "phase edit M1/1 start=2030 end=2029", "Expected: 2030 or later.");
	refuses(&d, "goallink add goal=DV1 needs=BS1",
			"a circle: DV1 “Vollständige elektronische Akte” → BS1 “Durchgehend digitale Antragstellung” → DV1");
	refuses(&d, "goallink add goal=BS1 needs=BS1", "its own precondition");
	refuses(&d, "measure add title=x code=M2", "such as M61");
	refuses(&d, "measure add title=\"\"", "may not be empty");
	refuses(&d, "measure edit M2 stage=later", "Expected");
	refuses(&d, "measure edit M2 requested_on=soon", "3.4.2023");
	refuses(&d, "swot add", "needs: FIELD=VALUE … · fields: quadrant, title, pos, note, source.");
	refuses(&d, "measure edit M2 field=nowhere", "names look like");
	refuses(&d, "budget add measure=M2 least=a", "20000");
	refuses(&d, "budget add measure=M2 least=10 most=5", "Expected: 10\u202f€ or more");
	refuses(&d, "budget add measure=M2 year_from=2026 year_to=2024", "Expected: 2026 or later");
	refuses(&d, "contribution add measure=M2", "Expected: an objective");
	refuses(&d, "dependency add measure=M2", "Expected: a measure");
	refuses(&d, "dependency add measure=M2 on_measure=M1 on_external=#1", "one of them");
	refuses(&d, "kr add objective=2026Q2-O1 title=x start=5 target=3", "Expected: more than 5");
	refuses(&d, "kr add objective=2026Q2-O1 title=x kind=decrease start=5 target=5", "Expected: less than 5");
	refuses(&d, "rating edit #3 level=aufwand/hoch", "a level of another criterion");
	refuses(&d, "deadline add title=x month_to=2 day=30", "a day from 1 to 29");
	refuses(&d, "strategy edit #1 pace_good=50 pace_risk=80", "Expected: 80% or more");
	refuses(&d, "measure edit M2 horizon_from=lang horizon_to=kurz", "or a later horizon");
	refuses(&d, "budget add measure=M2 funding=120", "100%");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_weights_add_up),
		cmocka_unit_test(test_levels_of_what_has_a_weight),
		cmocka_unit_test(test_built_up),
		cmocka_unit_test(test_other_rules),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
