// SPDX-License-Identifier: EUPL-1.2
// In which order a form asks, and what of it is folded away until somebody wants it: in the order of the hand, which is
// not that of the schema. One row a part; the first part of a form is always open, the others have a name. "*" is where
// the cursor starts: what comes before it is known where such a form is usually opened.
#include "ui/form/order.h"

#include "base/i18n.h"
#include "plan/levels.h"
#include "plan/tie.h"

#include <stdio.h>
#include <string.h>

static const struct part {
	enum table_id table;
	bool idea;         // the form of an idea that waits for its decision
	const char *theme; // message id; NULL: open
	const char *fields;
} parts[] = {
	// clang-format off
	{T_strategy, false, NULL, "*name organisation vision aim"},
	{T_strategy, false, N_("strategy paper"), "region document document_date scoring lang reference_day"},
	{T_strategy, false, N_("quarters and pace"), "aspirational ambition pace_good pace_risk pace_after"},
	{T_strategy, false, N_("journal and samples"), "authors confidential fictional"},
	{T_rule, false, NULL, "*title kind scope least most unit role certain code"},
	{T_field, false, NULL, "*title code kind colour"},
	{T_horizon, false, NULL, "*title code least most"},
	{T_cost_class, false, NULL, "*title code least most"},
	{T_goal, false, NULL, "*title field description benefit horizon goallink code state"},
	{T_goal_link, false, NULL, "goal *needs"},
	{T_unit, false, NULL, "*title code kind parent"},
	{T_team, false, NULL, "*title code kind field lead coach cadence rhythm members"},
	{T_team_member, false, NULL, "team *who"},
	{T_stakeholder, false, NULL, "*title code kind members cadence rhythm channel"},
	{T_informed, false, NULL, "stakeholder day *channel about"},
	{T_criterion, false, NULL, "*title weight levels axis scale code"},
	{T_level, false, NULL, "criterion *title points code"},
	{T_measure, false, NULL, "*title field goalof responsible"},
	{T_measure, false, N_("kind and state"), "code kind parent fieldof effectof selection stage mandatory priority"},
	{T_measure, false, N_("intake"), "origin requester requested_by requested_on feedback feedback_on"},
	{T_measure, false, N_("horizon and cost"), "horizon_from horizon_to cost_class"},
	{T_measure, false, N_("latest day"), "latest latest_reason latest_text"},
	{T_measure, false, N_("texts"), "note source"},
	{T_measure, true, NULL, "*title requester requested_by origin requested_on field goalof"},
	{T_measure, true, N_("feedback"), "feedback feedback_on"},
	{T_measure, true, N_("kind and state"), "code kind parent fieldof effectof responsible selection stage mandatory priority"},
	{T_measure, true, N_("horizon and cost"), "horizon_from horizon_to cost_class"},
	{T_measure, true, N_("latest day"), "latest latest_reason latest_text"},
	{T_measure, true, N_("texts"), "note source"},
	{T_measure_text, false, NULL, "measure *background description benefit addressees best_practice people"},
	{T_measure_goal, false, NULL, "measure *goal main"},
	{T_measure_field, false, NULL, "measure *field main"},
	{T_measure_unit, false, NULL, "measure *unit role year wave phase state day note"},
	{T_measure_status, false, NULL, "measure day signal *text next"},
	{T_rating, false, NULL, "measure criterion *level reason"},
	{T_effect, false, NULL, "*title code"},
	{T_measure_effect, false, NULL, "measure *effect"},
	{T_weighting, false, NULL, "*title code"},
	{T_weighting_share, false, NULL, "weighting *criterion weight"},
	{T_phase, false, NULL, "measure *title kind start end open_start open_end progress unit code"},
	{T_phase, false, N_("plan and actual"), "actual_start actual_end follows"},
	{T_phase, false, N_("latest day"), "latest latest_reason latest_text"},
	{T_external, false, NULL, "*title party expected code"},
	{T_dependency, false, NULL, "measure phase *on_measure on_phase on_external kind lag"},
	{T_fte_need, false, NULL, "measure phase *posts unit start end state"},
	{T_capacity, false, NULL, "*unit year posts money quarter"},
	{T_budget_line, false, NULL, "measure *title kind year_from year_to least most purse unit state"},
	{T_budget_line, false, N_("account and funding"), "account funding"},
	{T_deadline, false, NULL, "*title month_from month_to day recipient code"},
	{T_deadline_need, false, NULL, "deadline *kind"},
	{T_deadline_done, false, NULL, "deadline *year day"},
	{T_cycle, false, NULL, "*code start end state title"},
	{T_cycle, false, N_("review"), "summary outlook"},
	{T_objective, false, NULL, "*title goal field team cycle kind code"},
	{T_objective, false, N_("review"), "assessment verdict verdict_text verdict_body verdict_day origin"},
	{T_key_result, false, NULL, "objective *title kind start target unit weight code"},
	{T_key_result, false, N_("note and source"), "decimals note source"},
	{T_kr_step, false, NULL, "key_result *title due done"},
	{T_check_in, false, NULL, "key_result day *value confidence note blocker"},
	{T_retro, false, NULL, "cycle team kind *text action"},
	{T_contribution, false, NULL, "measure *objective key_result"},
	{T_meeting, false, NULL, "*kind day team cycle title purpose begun ended participants minutes"},
	{T_attendance, false, NULL, "meeting *who kind"},
	{T_meeting_item, false, NULL, "meeting *title kind text measure objective key_result action handled"},
	{T_decision, false, NULL, "*subject result body day paper vote meeting measure objective"},
	{T_decision, false, N_("what else it concerns"), "decisionmeasure decisionobjective decisiongoal"},
	{T_decision_measure, false, NULL, "decision *measure"},
	{T_decision_objective, false, NULL, "decision *objective"},
	{T_decision_goal, false, NULL, "decision *goal"},
	{T_action, false, NULL, "*title owner due measure key_result meeting done dropped"},
	{T_indicator, false, NULL, "*title unit measure goal"},
	{T_indicator_value, false, NULL, "indicator *kind value day"},
	{T_finding, false, NULL, "*topic survey value unit base day field field2"},
	{T_swot, false, NULL, "quadrant *title"},
	{T_link, false, NULL, "*title url measure goal"},
	// clang-format on
};

enum { PARTS = sizeof parts / sizeof parts[0] };

static int column_named(const struct table *t, const char *name)
{
	struct tie tie;
	for (int i = 0; tie_of(t->id, i, &tie); i++)
		if (strcmp(schema[tie.rows].object, name) == 0)
			return FORM_TIE(i);
	return t->id == T_criterion && strcmp(name, LEVELS_FIELD) == 0 ? FORM_LEVELS : schema_column(t, name);
}

static bool has(const struct form_sequence *s, int column)
{
	for (int i = 0; i < s->n; i++)
		if (s->at[i].column == column)
			return true;
	return false;
}

static void add(struct form_sequence *s, int column, int theme)
{
	if (s->n < ORDER_MOST && column != -1 && !has(s, column))
		s->at[s->n++] = (struct form_place){column, theme};
}

static void add_part(struct form_sequence *s, const struct table *t, const struct part *part, int theme)
{
	char name[64];
	int used = 0;
	for (const char *p = part->fields; sscanf(p, "%63s%n", name, &used) == 1; p += used) {
		bool starts = name[0] == '*';
		int column = column_named(t, name + starts);
		if (starts)
			s->start = column;
		add(s, column, theme);
	}
}

// What no part names: a column that is newer than this table. Nothing is out of reach.
static void add_rest(struct form_sequence *s, const struct table *t)
{
	bool left = false;
	for (int i = 0; i < t->column_count; i++)
		left |= !has(s, i) && strcmp(t->columns[i].name, "pos") != 0 && !column_is_precision(&t->columns[i]);
	if (!left || s->themes == THEMES_MOST)
		return;
	int theme = ++s->themes;
	s->theme[theme] = N_("note and source");
	for (int i = 0; i < t->column_count; i++)
		add(s, i, theme);
}

void form_sequence(struct form_sequence *out, enum table_id t, bool idea)
{
	*out = (struct form_sequence){.start = -1};
	idea = idea && t == T_measure;
	for (size_t i = 0; i < PARTS; i++) {
		if (parts[i].table != t || parts[i].idea != idea)
			continue;
		if (parts[i].theme)
			out->theme[++out->themes] = parts[i].theme;
		add_part(out, &schema[t], &parts[i], parts[i].theme ? out->themes : 0);
	}
	add_rest(out, &schema[t]);
}

bool form_sequence_names(enum table_id t, const char *field)
{
	char name[64];
	int used = 0;
	for (size_t i = 0; i < PARTS; i++)
		for (const char *p = parts[i].fields; parts[i].table == t && sscanf(p, "%63s%n", name, &used) == 1; p += used)
			if (strcmp(name + (name[0] == '*'), field) == 0)
				return true;
	return false;
}
