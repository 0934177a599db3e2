// SPDX-License-Identifier: EUPL-1.2
// The columns of the list of measures, one row each: what they are called, how wide they may be, what stands in them,
// how they are drawn and sorted. Chooser, settings, commands, heads and sorting are made from this table.
#include "base/i18n.h"
#include "say/weigh.h"
#include "ui/measures/keys.h"

static bool weighted(const struct look *look)
{
	return look->score && look->score->weighted_n > 0;
}

static bool with_criteria(const struct look *look)
{
	return look->score && look->score->criteria_n > 0;
}

static bool with_fields(const struct look *look)
{
	return look->plan->field_n > 0;
}

static bool with_goals(const struct look *look)
{
	return look->plan->measure_goal_n > 0;
}

static bool with_classes(const struct look *look)
{
	return look->plan->cost_class_n > 0;
}

static bool with_money(const struct look *look)
{
	return look->plan->budget_line_n > 0;
}

static bool with_posts(const struct look *look)
{
	return look->plan->fte_need_n > 0;
}

static bool with_stability(const struct look *look)
{
	return look->stable != NULL;
}

static bool with_comparison(const struct look *look)
{
	return look->compared && look->compared->score->weighted_n > 0;
}

const struct column_kind column_kinds[COL_KINDS] = {
	[COL_RANK] = {.name = "rank",
				  .also = "rang",
				  .label = N_("rank"),
				  .head = N_("Rank"),
				  .role = ROLE_TEXT,
				  .least = 4,
				  .most = 12,
				  .down = true,
				  .by_score = true,
				  .there = weighted,
				  .text = measures_text_rank,
				  .draw = measures_draw_rank,
				  .keys = measures_keys_rank},
	[COL_CODE] = {.name = "code",
				  .also = "nr nummer no",
				  .label = N_("number"),
				  .head = N_("No."),
				  .role = ROLE_DIM,
				  .least = 2,
				  .most = 20,
				  .right = true,
				  .text = measures_text_code,
				  .draw = measures_draw_code,
				  .keys = measures_keys_code},
	[COL_TITLE] = {.name = "title",
				   .also = "titel",
				   .label = N_("title"),
				   .head = N_("Measure"),
				   .role = ROLE_TEXT,
				   .least = 8,
				   .most = 60,
				   .text = measures_text_title,
				   .draw = measures_draw_title,
				   .keys = measures_keys_title},
	[COL_FIELD] = {.name = "field",
				   .also = "feld",
				   .label = N_("field of action"),
				   .head = N_("Field"),
				   .role = ROLE_DIM,
				   .least = 12,
				   .most = 32,
				   .there = with_fields,
				   .text = measures_text_field,
				   .keys = measures_keys_field},
	[COL_GOAL] = {.name = "goal",
				  .also = "ziel",
				  .label = N_("goal"),
				  .head = N_("Goal"),
				  .role = ROLE_DIM,
				  .least = 10,
				  .most = 40,
				  .there = with_goals,
				  .text = measures_text_goal,
				  .keys = measures_keys_goal},
	[COL_SELECTION] = {.name = "selection",
					   .also = "auswahl",
					   .label = N_("selection"),
					   .head = N_("Selection"),
					   .role = ROLE_DIM,
					   .least = 9,
					   .most = 16,
					   .text = measures_text_selection,
					   .pos = measures_pos_selection},
	[COL_STAGE] = {.name = "stage",
				   .also = "stand",
				   .label = N_("stage"),
				   .head = N_("Stage"),
				   .role = ROLE_DIM,
				   .wide = true,
				   .least = 9,
				   .most = 18,
				   .text = measures_text_stage,
				   .pos = measures_pos_stage},
	[COL_DEPARTMENT] = {.name = "department",
						.also = "amt unit wer who",
						.label = N_("department"),
						.head = N_("Department"),
						.role = ROLE_DIM,
						.least = 12,
						.most = 36,
						.text = measures_text_department,
						.keys = measures_keys_department},
	[COL_PRIORITY] = {.name = "priority",
					  .also = "prio priorität prioritaet",
					  .label = N_("decided priority"),
					  .head = N_("Prio."),
					  .role = ROLE_TEXT,
					  .wide = true,
					  .least = 3,
					  .most = 6,
					  .right = true,
					  .text = measures_text_priority,
					  .pos = measures_pos_priority},
	[COL_HORIZON] = {.name = "horizon",
					 .also = "horizont",
					 .label = N_("horizon"),
					 .head = N_("Horizon"),
					 .role = ROLE_DIM,
					 .wide = true,
					 .least = 9,
					 .most = 28,
					 .text = measures_text_horizon,
					 .keys = measures_keys_horizon},
	[COL_CLASS] = {.name = "class",
				   .also = "klasse",
				   .label = N_("cost class"),
				   .head = N_("Costs"),
				   .role = ROLE_DIM,
				   .least = 4,
				   .most = 18,
				   .there = with_classes,
				   .text = measures_text_class,
				   .keys = measures_keys_class},
	[COL_MONEY] = {.name = "money",
				   .also = "mittel euros kosten cost",
				   .label = N_("euros of a year"),
				   .head = N_("Euros"),
				   .role = ROLE_TEXT,
				   .least = 6,
				   .most = 20,
				   .right = true,
				   .of_year = true,
				   .there = with_money,
				   .text = measures_text_money,
				   .text_brief = measures_text_money_brief,
				   .keys = measures_keys_money},
	[COL_POSTS] = {.name = "posts",
				   .also = "vzä vzae posten",
				   .label = N_("posts of a year"),
				   .head = N_("Posts"),
				   .role = ROLE_TEXT,
				   .least = 4,
				   .most = 12,
				   .right = true,
				   .of_year = true,
				   .there = with_posts,
				   .text = measures_text_posts,
				   .keys = measures_keys_posts},
	[COL_ORIGIN] = {.name = "origin",
					.also = "herkunft",
					.label = N_("origin"),
					.head = N_("Origin"),
					.role = ROLE_DIM,
					.least = 9,
					.most = 26,
					.text = measures_text_origin,
					.pos = measures_pos_origin},
	[COL_CRITERIA] = {.name = "criteria",
					  .also = "kriterien",
					  .label = N_("all criteria"),
					  .head = "",
					  .role = ROLE_TEXT,
					  .least = 3,
					  .most = 20,
					  .down = true,
					  .there = with_criteria,
					  .draw = measures_draw_criterion},
	[COL_SCORE] = {.name = "score",
				   .also = "punkte",
				   .label = N_("score"),
				   .head = N_("Score"),
				   .brief = N_("Sc."),
				   .role = ROLE_TEXT,
				   .least = 4,
				   .most = 12,
				   .right = true,
				   .down = true,
				   .by_score = true,
				   .there = weighted,
				   .text = measures_text_score,
				   .draw = measures_draw_score,
				   .keys = measures_keys_rank},
	[COL_STABLE] = {.name = "stable",
					.label = N_("stability"),
					.head = N_("Stable"),
					.role = ROLE_TEXT,
					.least = 6,
					.most = 8,
					.right = true,
					.down = true,
					.by_score = true,
					.by_itself = true,
					.there = with_stability,
					.text = measures_text_stable,
					.keys = measures_keys_stable},
	[COL_THEN] = {.name = "then",
				  .label = N_("rank then"),
				  .head = N_("Then"),
				  .role = ROLE_DIM,
				  .least = 8,
				  .most = 14,
				  .down = true,
				  .by_score = true,
				  .by_itself = true,
				  .there = with_comparison,
				  .text = measures_text_then,
				  .draw = measures_draw_then,
				  .keys = measures_keys_then},
};
