// SPDX-License-Identifier: EUPL-1.2
// The templates there are, and their rows. Weights of a set of criteria add up to 100; levels are read by plan/levels.h.
#include "exchange/template.h"

#include "base/i18n.h"

#include <string.h>

const struct template templates[] = {
	{"criteria", "benefit-effort", N_("benefit and effort"),
	 N_("two criteria with three levels: benefit 60%, effort 40%")},
	{"criteria", "citizens-staff", N_("citizens, staff, effort"),
	 N_("benefit for citizens 40%, relief of staff 30%, effort 30%")},
	{"criteria", "five", N_("effect, cases, effort, duration"),
	 N_("inner effect 40%, outer effect 15%, cases 5%, effort 20%, duration 20%")},
	{"criteria", "duty", N_("legal duty, benefit, urgency, effort"),
	 N_("legal duty 30%, benefit 30%, urgency 15%, effort 25%")},
	{"rules", "quarters", N_("planning in quarters"),
	 N_("objectives and key results a quarter, length of a cycle, alignment each week, review")},
	{"deadlines", "year", N_("the year of a county"),
	 N_("capacities, yearly report, review of the roadmap, budget and posts of the next year, council")},
	{"quarter", "running", N_("the running quarter"), N_("the quarter of today with its first and last day")},
	{NULL, NULL, NULL, NULL},
};

#define THREE_UP   N_("high 3, medium 2, low 1")
#define THREE_DOWN N_("low 3, medium 2, high 1")

static const struct template_criterion benefit_effort[] = {
	{N_("Benefit"), THREE_UP, 60, axis_ATTRACTIVENESS},
	{N_("Effort"), THREE_DOWN, 40, axis_EFFORT},
	{NULL, NULL, 0, axis_ATTRACTIVENESS},
};
static const struct template_criterion citizens_staff[] = {
	{N_("Benefit for citizens"), THREE_UP, 40, axis_ATTRACTIVENESS},
	{N_("Relief of staff"), THREE_UP, 30, axis_ATTRACTIVENESS},
	{N_("Effort"), THREE_DOWN, 30, axis_EFFORT},
	{NULL, NULL, 0, axis_ATTRACTIVENESS},
};
static const struct template_criterion five[] = {
	{N_("Inner effect"), THREE_UP, 40, axis_ATTRACTIVENESS},
	{N_("Outer effect"), THREE_UP, 15, axis_ATTRACTIVENESS},
	{N_("Cases"), THREE_UP, 5, axis_ATTRACTIVENESS},
	{N_("Effort"), THREE_DOWN, 20, axis_EFFORT},
	{N_("Duration"), N_("short 3, medium 2, long 1"), 20, axis_EFFORT},
	{NULL, NULL, 0, axis_ATTRACTIVENESS},
};
static const struct template_criterion duty[] = {
	{N_("Legal duty"), N_("with a date 3, without a date 2, none 1"), 30, axis_ATTRACTIVENESS},
	{N_("Benefit"), THREE_UP, 30, axis_ATTRACTIVENESS},
	{N_("Urgency"), N_("this year 3, next year 2, later 1"), 15, axis_ATTRACTIVENESS},
	{N_("Effort"), THREE_DOWN, 25, axis_EFFORT},
	{NULL, NULL, 0, axis_ATTRACTIVENESS},
};

const struct template_criterion *template_criteria(const char *name)
{
	static const struct {
		const char *name;
		const struct template_criterion *rows;
	} sets[] = {{"benefit-effort", benefit_effort}, {"citizens-staff", citizens_staff}, {"five", five}, {"duty", duty}};
	for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++)
		if (strcmp(sets[i].name, name) == 0)
			return sets[i].rows;
	return NULL;
}

const struct template_rule template_rules[] = {
	{N_("Horizon of strategic goals"), N_("years"), rule_kind_GOAL_HORIZON, rule_scope_OVERALL, 2, 5},
	{N_("Length of a cycle"), N_("months"), rule_kind_CYCLE_LENGTH, rule_scope_NONE, 3, 3},
	{N_("Objectives of a field in a quarter"), N_("objectives"), rule_kind_OBJECTIVES, rule_scope_FIELD, 1, 3},
	{N_("Key results of an objective"), N_("key results"), rule_kind_KEY_RESULTS, rule_scope_OBJECTIVE, 2, 4},
	{N_("Weekly alignment"), N_("a week"), rule_kind_ALIGNMENT, rule_scope_TEAM, 1, 1},
	{N_("Acceptance of the quarter's objectives"), N_("a quarter"), rule_kind_REVIEW, rule_scope_OVERALL, 1, 1},
	{NULL, NULL, rule_kind_OTHER, rule_scope_NONE, 0, 0},
};

const struct template_deadline template_deadlines[] = {
	{N_("Ask departments for their capacities"), N_("directorates"), 1, 2},
	{N_("Yearly report on the digital strategy"), N_("county council"), 2, 3},
	{N_("Review and continue the roadmap"), N_("steering group"), 3, 3},
	{N_("Request funds for the next year"), N_("treasury"), 5, 6},
	{N_("Request posts for the next year"), N_("personnel office"), 5, 6},
	{N_("Proofread the draft budget"), N_("treasury"), 9, 9},
	{N_("Interim report on the digital strategy"), N_("committee"), 10, 10},
	{N_("Budget decision"), N_("county council"), 12, 12},
	{NULL, NULL, 0, 0},
};
