// SPDX-License-Identifier: EUPL-1.2
// The numbers of tables and columns. They stand in the journals of plan files, so a number once given means the same
// for ever: new tables go to the end of the list, new columns to the end of their line, a column that is called
// otherwise changes its name where it stands, and what is gone leaves "-" (a table: TABLE_COUNT) in its place.
#include "store/number.h"

#include <pthread.h>
#include <string.h>

// A table's number is its place, from 1; a column's is its place in the line, from 1.
static const struct {
	enum table_id table;
	const char *columns;
} numbers[] = {
	// clang-format off
	{T_strategy, "name organisation region document document_date vision aim scoring lang reference_day fictional authors aspirational ambition pace_good pace_risk pace_after note source confidential"},
	{T_rule, "code title kind scope least most unit role certain pos note source"},
	{T_field, "code title kind pos colour note source"},
	{T_horizon, "code title least most pos note source"},
	{T_cost_class, "code title least most pos note source"},
	{T_goal, "code field title description benefit horizon state pos note source"},
	{T_goal_link, "goal needs note source"},
	{T_unit, "code title kind parent pos note source"},
	{T_team, "code title kind field lead coach members cadence pos note source rhythm"},
	{T_stakeholder, "code title kind members cadence channel pos note source rhythm"},
	{T_criterion, "code title weight axis scale pos note source"},
	{T_level, "criterion code title points pos note source"},
	{T_measure, "code title kind parent field selection stage mandatory priority horizon_from horizon_to cost_class origin requested_by requested_on feedback feedback_on responsible note source requester latest latest_precision latest_reason latest_text"},
	{T_measure_text, "measure background description benefit addressees best_practice people note source"},
	{T_measure_goal, "measure goal main note source"},
	{T_measure_field, "measure field main note source"},
	{T_measure_unit, "measure unit role year wave pos note source phase state day day_precision"},
	{T_measure_status, "measure day signal text next note source"},
	{T_rating, "measure criterion level reason note source"},
	{T_effect, "code title pos note source"},
	{T_measure_effect, "measure effect note source"},
	{T_weighting, "code title pos note source"},
	{T_weighting_share, "weighting criterion weight note source"},
	{T_phase, "measure code title kind start start_precision end end_precision open_start open_end progress unit pos note source actual_start actual_start_precision actual_end actual_end_precision latest latest_precision latest_reason latest_text follows"},
	{T_external, "code title party expected expected_precision note source"},
	{T_dependency, "measure phase on_measure on_phase on_external kind lag note source"},
	{T_fte_need, "measure phase unit posts start start_precision end end_precision state note source"},
	{T_capacity, "unit year posts money note source quarter"},
	{T_budget_line, "measure title unit year_from year_to kind purse account least most funding state note source"},
	{T_deadline, "code title month_from month_to day recipient pos note source"},
	{T_deadline_done, "deadline year day note source"},
	{T_cycle, "code title start end state summary outlook note source"},
	{T_objective, "cycle code goal field title kind team verdict verdict_text verdict_body verdict_day assessment origin pos note source"},
	{T_key_result, "objective code title kind start target unit weight decimals pos note source"},
	{T_kr_step, "key_result title due done pos note source"},
	{T_check_in, "key_result day value confidence blocker note source"},
	{T_contribution, "measure objective key_result note source"},
	{T_meeting, "kind day title team cycle participants minutes note source purpose begun ended"},
	{T_decision, "meeting body day subject result measure objective note source day_precision paper vote"},
	{T_action, "meeting title owner due done measure key_result note source dropped"},
	{T_indicator, "title unit measure goal pos note source"},
	{T_indicator_value, "indicator kind value day day_precision note source"},
	{T_finding, "survey topic value unit base day day_precision field field2 pos note source"},
	{T_swot, "quadrant title pos note source"},
	{T_link, "title url measure goal pos note source"},
	{T_team_member, "team who pos note source"},
	{T_informed, "stakeholder day channel about note source"},
	{T_deadline_need, "deadline kind note source"},
	{T_retro, "cycle team kind text action pos note source"},
	{T_attendance, "meeting who kind pos note source"},
	{T_meeting_item, "meeting kind title text measure objective key_result action handled pos note source"},
	{T_decision_measure, "decision measure note source"},
	{T_decision_objective, "decision objective note source"},
	{T_decision_goal, "decision goal note source"},
	// clang-format on
};

enum { NUMBERS = sizeof numbers / sizeof numbers[0], COLUMNS_MOST = 100 };

static unsigned char table_numbers[TABLE_COUNT];
static unsigned char column_numbers[TABLE_COUNT][COLUMNS_MOST]; // by place in the schema
static signed char column_places[NUMBERS][COLUMNS_MOST];        // by number - 1; -1: none

static void read_line(int i)
{
	const struct table *t = numbers[i].table < TABLE_COUNT ? &schema[numbers[i].table] : NULL;
	const char *s = numbers[i].columns;
	int place = -1;
	memset(column_places[i], -1, sizeof column_places[i]);
	for (int n = 0; t && *s && n < COLUMNS_MOST; n++) {
		size_t length = strcspn(s, " ");
		// Mostly they stand in the order of the schema.
		for (int k = 0; k < t->column_count; k++) {
			place = (place + 1) % t->column_count;
			const char *name = t->columns[place].name;
			if (strncmp(name, s, length) == 0 && !name[length]) {
				column_places[i][n] = (signed char)place;
				column_numbers[t->id][place] = (unsigned char)(n + 1);
				break;
			}
		}
		s += length + (s[length] == ' ');
	}
	if (t)
		table_numbers[t->id] = (unsigned char)(i + 1);
}

static void read_all(void)
{
	for (int i = 0; i < NUMBERS; i++)
		read_line(i);
}

static void ready(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	pthread_once(&once, read_all);
}

int number_of_table(enum table_id t)
{
	ready();
	return table_numbers[t];
}

int number_of_column(enum table_id t, int column)
{
	ready();
	return column_numbers[t][column];
}

const struct table *number_table(int64_t number)
{
	if (number < 1 || number > NUMBERS || numbers[number - 1].table >= TABLE_COUNT)
		return NULL;
	return &schema[numbers[number - 1].table];
}

int number_column(int64_t table, int64_t number)
{
	ready();
	if (!number_table(table) || number < 1 || number > COLUMNS_MOST)
		return -1;
	return column_places[table - 1][number - 1];
}

int number_tables(void)
{
	return NUMBERS;
}
