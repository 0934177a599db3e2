// SPDX-License-Identifier: EUPL-1.2
// What can be told of one object, from the schema alone: its columns, what is calculated of it, its long texts, and what
// the plan does not say. A new table or column needs no line here.
#include "say/facts.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/okr/okr.h"
#include "say/key_result.h"
#include "say/kiosk.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/score.h"
#include "say/value.h"

#include <string.h>

static void facts_add(struct facts *page, int column, const char *label, const char *value, const char *help)
{
	if (page->n < FACTS_MOST)
		page->at[page->n++] =
			(struct fact){.column = column, .label = label, .value = value, .help = help, .target = TABLE_COUNT};
}

// ---- what is calculated ---------------------------------------------------------------------------------------------

static void add(const struct look *look, struct facts *page, const char *label, struct str *value, const char *help)
{
	if (value->len)
		facts_add(page, FACT_CALCULATED, label, arena_str(look->frame, str_text(value)), help);
	str_clear(value);
}

static void of_measure(const struct look *look, struct facts *page, struct str *s)
{
	ptrdiff_t i = plan_position(look->plan, T_measure, plan_id(page->row));
	const struct score_table *score = look->score;
	if (i < 0 || !score)
		return;
	if (score->weighted_n == 0) {
		str_add(s, score->criteria_n ? tr("not weighted") : "");
		add(look, page, tr("score"), s, tr("the plan gives its criteria no weights"));
		return;
	}
	score_rank_text(s, score, (size_t)i);
	score_no_rank(s, score, (size_t)i);
	add(look, page, tr("rank"), s, tr("its place among all measures; = is shared"));
	score_breakdown(s, score, (size_t)i);
	add(look, page, tr("score"), s, tr("points times weight of every criterion"));
}

static void tell(struct str *s, int32_t progress_bp, bool approximate, int32_t expected_bp, enum pace pace)
{
	if (progress_bp == NONE32)
		return;
	str_addf(s, "%s ", okr_sign(pace));
	progress_sentence(s, progress_bp, approximate, expected_bp, pace);
}

static void of_goal(const struct look *look, struct facts *page, struct str *s)
{
	struct goal_state g = okr_goal(look->plan, page->row, look->cycle, look->today);
	if (look->cycle && g.progress_bp != NONE32) {
		cycle_title(s, look->cycle);
		str_add(s, ": ");
		tell(s, g.progress_bp, g.approximate, g.expected_bp, g.pace);
		add(look, page, tr("progress"), s, tr("mean of its objectives of the quarter"));
	}
	if (g.measures > 0) {
		str_addf(s, tr("%d of %d measures done or in operation"), g.measures_done, g.measures);
		add(look, page, tr("implementation"), s, tr("how far its measures have come"));
	}
	if (g.objectives_all > 0) {
		str_addf(s, tr("%d of %d objectives accepted"), g.accepted, g.objectives_all);
		add(look, page, tr("verdicts"), s, tr("over all quarters"));
	}
}

static void of_objective(const struct look *look, struct facts *page, struct str *s)
{
	struct objective_state o = okr_objective(look->plan, page->row, look->today);
	tell(s, o.progress_bp, o.approximate, o.expected_bp, o.pace);
	add(look, page, tr("progress"), s, tr("weighted mean of its key results"));
}

static void of_key_result(const struct look *look, struct facts *page, struct str *s)
{
	struct kr_state k = okr_key_result(look->plan, page->row, look->today);
	if (k.no_target)
		str_add(s, tr("cannot be told: the target is not stated"));
	else if (k.kept >= 0)
		str_addf(s, "%s %s", okr_sign(k.pace), key_result_kept(&k));
	else
		tell(s, k.progress_bp, k.no_check_in, k.expected_bp, k.pace);
	add(look, page, tr("progress"), s, tr("the way from start to target"));
	if (k.confidence != NONE32) {
		str_addf(s, k.falling ? tr("%d of 10, fallen twice in a row") : tr("%d of 10"), k.confidence);
		add(look, page, tr("confidence"), s, tr("at the latest check-in"));
	}
}

static void calculate(const struct look *look, struct facts *page)
{
	struct str s = str_on(look->frame);
	if (page->table == T_measure)
		of_measure(look, page, &s);
	else if (page->table == T_goal)
		of_goal(look, page, &s);
	else if (page->table == T_objective)
		of_objective(look, page, &s);
	else if (page->table == T_key_result)
		of_key_result(look, page, &s);
}

// ---- what is stored -------------------------------------------------------------------------------------------------

static void add_texts(const struct look *look, struct facts *page)
{
	for (int i = 0; look->texts && look->texts[i].text; i++) {
		const struct long_text *t = &look->texts[i];
		const struct column *c = &schema[t->table].columns[t->column];
		if (t->table == T_rating)
			continue; // they stand beside their ratings, on the profile
		bool hidden = value_hidden(t->table, t->column, look->privacy);
		facts_add(page, FACT_TEXT - i, tr(c->label), hidden ? label_hidden() : t->text, tr(c->help));
	}
}

static void add_columns(const struct look *look, struct facts *page)
{
	const struct table *t = &schema[page->table];
	struct str value = str_on(look->frame), missing = str_on(look->frame);
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		if (!value_shown(page->table, i) || value_usual(page->table, page->row, i) ||
			look_keeps_column(look, page->table, i))
			continue;
		if (value_empty(page->table, page->row, i)) {
			str_addf(&missing, "%s%s", missing.len ? ", " : "", tr(c->label));
			continue;
		}
		str_clear(&value);
		value_told(&value, look, page->table, page->row, i);
		facts_add(page, i, tr(c->label), arena_str(look->frame, str_text(&value)), tr(c->help));
		if (c->type == TYPE_REF && page->n > 0 && !value_hidden(page->table, i, look->privacy)) {
			page->at[page->n - 1].target = c->target;
			page->at[page->n - 1].target_id = (int32_t)plan_int(c, page->row);
		}
	}
	calculate(look, page);
	add_texts(look, page);
	if (missing.len)
		facts_add(page, FACT_MISSING, tr("not stated"), str_text(&missing), tr("what the plan does not say"));
}

struct facts facts_of(const struct look *look, enum table_id t, const void *row)
{
	struct facts facts = {.table = t, .row = row};
	facts.at = arena_alloc(look->frame, FACTS_MOST * sizeof *facts.at);
	add_columns(look, &facts);
	return facts;
}

// ---- what refers to it ----------------------------------------------------------------------------------------------

// Headings that say more than the name of the table.
static const struct {
	enum table_id table;
	const char *column, *heading;
} headings[] = {
	{T_measure_goal, "goal", N_("measures that serve it")},
	{T_measure_goal, "measure", N_("goals it serves")},
	{T_measure_field, "field", N_("measures that touch it as well")},
	{T_measure_field, "measure", N_("further fields")},
	{T_measure_unit, "unit", N_("measures it takes part in")},
	{T_measure_unit, "measure", N_("units that take part")},
	{T_measure_effect, "effect", N_("measures with this effect")},
	{T_measure_effect, "measure", N_("its effects")},
	{T_contribution, "measure", N_("what it contributes to")},
	{T_contribution, "objective", N_("measures that serve it")},
	{T_contribution, "key_result", N_("measures that serve it")},
	{T_goal_link, "goal", N_("needs these goals first")},
	{T_goal_link, "needs", N_("is needed by these goals")},
	{T_dependency, "measure", N_("waits for")},
	{T_dependency, "phase", N_("waits for")},
	{T_dependency, "on_measure", N_("these wait for it")},
	{T_dependency, "on_phase", N_("these wait for it")},
	{T_dependency, "on_external", N_("these wait for it")},
	{T_measure, "parent", N_("its parts")},
	{T_measure, "requested_by", N_("measures it has asked for")},
	{T_measure, "horizon_from", N_("measures that begin in it")},
	{T_measure, "horizon_to", N_("measures that end in it")},
	{T_unit, "parent", N_("units below it")},
	{T_objective, "origin", N_("carried on as")},
	{T_finding, "field2", N_("findings that touch it")},
};

const char *facts_kin_heading(enum table_id table, int column)
{
	const struct table *t = &schema[table];
	for (size_t i = 0; i < sizeof headings / sizeof headings[0] && column >= 0; i++)
		if (headings[i].table == table && strcmp(headings[i].column, t->columns[column].name) == 0)
			return tr(headings[i].heading);
	return tr(t->plural);
}
