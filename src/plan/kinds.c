// SPDX-License-Identifier: EUPL-1.2
// One row a theme; a test holds that each kind stands once.
#include "plan/kinds.h"

const enum table_id kinds_in_order[TABLE_COUNT] = {
	// clang-format off
	T_strategy, T_field, T_unit, T_team, T_team_member, T_stakeholder, T_informed, T_rule, T_swot, T_finding,
	T_goal, T_goal_link, T_indicator, T_indicator_value,
	T_measure, T_measure_text, T_measure_goal, T_measure_field, T_measure_unit, T_measure_status,
	T_effect, T_measure_effect, T_link,
	T_criterion, T_level, T_rating, T_weighting, T_weighting_share,
	T_phase, T_dependency, T_external, T_horizon, T_fte_need, T_capacity, T_budget_line, T_cost_class,
	T_deadline, T_deadline_need, T_deadline_done,
	T_cycle, T_objective, T_key_result, T_kr_step, T_check_in, T_contribution, T_retro,
	T_meeting, T_attendance, T_meeting_item,
	T_decision, T_decision_measure, T_decision_objective, T_decision_goal, T_action,
	// clang-format on
};
