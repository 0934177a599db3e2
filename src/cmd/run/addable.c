// SPDX-License-Identifier: EUPL-1.2
// The lists are short and in the order of use; tables that are not in them offer what belongs to them by the schema.
#include "cmd/run/addable.h"

#include "base/i18n.h"
#include "plan/decision.h"
#include "plan/kinds.h"
#include "say/label.h"

#include <string.h>

#define KINDS_MOST 24

// A kind to be added at an object of table `at`: `column` refers to that object; NULL: it stands beside it.
struct kind {
	enum table_id at, table;
	const char *column;
};

static const struct kind kinds[] = {
	{T_measure, T_measure, NULL},
	{T_measure, T_phase, "measure"},
	{T_measure, T_budget_line, "measure"},
	{T_measure, T_fte_need, "measure"},
	{T_measure, T_measure_status, "measure"},
	{T_measure, T_dependency, "measure"},
	{T_measure, T_measure_goal, "measure"},
	{T_measure, T_contribution, "measure"},
	{T_measure, T_measure_effect, "measure"},
	{T_measure, T_measure_unit, "measure"},
	{T_measure, T_measure_field, "measure"},
	{T_measure, T_link, "measure"},
	{T_measure, T_rating, "measure"},
	{T_measure, T_measure_text, "measure"},
	{T_measure, T_action, "measure"},
	{T_measure, T_decision, "measure"},
	{T_measure, T_indicator, "measure"},
	{T_phase, T_phase, NULL},
	{T_phase, T_dependency, "phase"},
	{T_phase, T_fte_need, "phase"},
	{T_goal, T_goal, NULL},
	{T_goal, T_objective, "goal"},
	{T_goal, T_goal_link, "goal"},
	{T_goal, T_measure_goal, "goal"},
	{T_goal, T_decision, "decisiongoal"},
	{T_goal, T_indicator, "goal"},
	{T_goal, T_link, "goal"},
	{T_goal, T_field, ""},
	{T_field, T_goal, "field"},
	{T_field, T_objective, "field"},
	{T_field, T_field, NULL},
	{T_field, T_measure, "field"},
	{T_field, T_team, "field"},
	{T_field, T_finding, "field"},
	{T_objective, T_key_result, "objective"},
	{T_objective, T_objective, NULL},
	{T_objective, T_contribution, "objective"},
	{T_objective, T_decision, "objective"},
	{T_objective, T_cycle, ""},
	{T_key_result, T_check_in, "key_result"},
	{T_key_result, T_key_result, NULL},
	{T_key_result, T_kr_step, "key_result"},
	{T_key_result, T_contribution, "key_result"},
	{T_key_result, T_action, "key_result"},
	{T_key_result, T_decision, ""},
	{T_key_result, T_objective, ""},
	{T_cycle, T_objective, "cycle"},
	{T_cycle, T_cycle, NULL},
	{T_cycle, T_meeting, "cycle"},
	{T_cycle, T_retro, "cycle"},
	{T_meeting, T_meeting, NULL},
	{T_meeting, T_decision, "meeting"},
	{T_meeting, T_action, "meeting"},
	{T_meeting, T_attendance, "meeting"},
	{T_meeting, T_meeting_item, "meeting"},
	{T_team, T_team_member, "team"},
	{T_team, T_team, NULL},
	{T_team, T_objective, "team"},
	{T_criterion, T_level, "criterion"},
	{T_criterion, T_criterion, NULL},
	{T_team, T_team, NULL},
	{T_team, T_team_member, "team"},
	{T_team, T_meeting, "team"},
	{T_indicator, T_indicator_value, "indicator"},
	{T_indicator, T_indicator, NULL},
};

// What is meant in a pane where nothing is under the cursor.
static const struct {
	const char *pane;
	enum table_id table;
} beginnings[] = {
	{"map", T_goal},         {"map", T_field},        {"okr", T_objective},     {"okr", T_cycle},
	{"measures", T_measure}, {"intake", T_measure},   {"portfolio", T_measure}, {"measures", T_criterion},
	{"roadmap", T_measure},  {"overview", T_measure}, {"overview", T_goal},     {"overview", T_field},
	{"year", T_deadline},    {"year", T_stakeholder}, {"year", T_team},
};

// ---- presets -----------------------------------------------------------------------------------------------------------

static void preset(struct str *out, const char *column, int64_t id)
{
	str_addf(out, " %s=#%lld", column, (long long)id);
}

// Beside a row: what owns it, and the group in which it stands, are the same.
static void beside(struct str *out, const struct look *look, enum table_id t, int32_t id)
{
	const struct table *table = &schema[t];
	const void *row = plan_find(look->plan, t, id);
	int scope = schema_scope(table);
	for (int i = 0; i < table->column_count && row; i++) {
		const struct column *c = &table->columns[i];
		bool group = t == T_goal && strcmp(c->name, "field") == 0;
		if (c->type == TYPE_REF && (c->flags & OWN || i == scope || group) && plan_int(c, row) != NONE64)
			preset(out, c->name, plan_int(c, row));
	}
}

// Where the screen is narrowed to something, a new object belongs to it.
static void by_look(struct str *out, const struct look *look, enum table_id t)
{
	if (t == T_measure && look->only_field != NONE32 && !strstr(str_text(out), " field="))
		preset(out, "field", look->only_field);
	if (t == T_objective && plan_find(look->plan, T_team, look->only_team) && !strstr(str_text(out), " team="))
		preset(out, "team", look->only_team);
	bool open = look->cycle && look->cycle->state != cycle_state_CLOSED;
	bool cycle = t == T_meeting || (t == T_objective && !look->backlog && open);
	if (cycle && look->cycle && !strstr(str_text(out), " cycle="))
		preset(out, "cycle", look->cycle->id);
	if (t == T_objective && look->backlog && !strstr(str_text(out), " cycle="))
		str_add(out, " cycle="); // also where the last one had a quarter
}

// What is noted in a meeting that is led through came of it; who is added to those that are there is a guest.
static void by_meeting(struct str *out, const struct look *look, enum table_id t)
{
	const char *text = str_text(out);
	if (look->guided == NONE32)
		return;
	bool of = t == T_decision || t == T_action || t == T_attendance || t == T_meeting_item;
	if (of && !strstr(text, " meeting="))
		preset(out, "meeting", look->guided);
	if (t == T_attendance)
		str_addf(out, " kind=%s", words_attendance_kind[attendance_kind_GUEST].code);
	if (t != T_decision)
		return;
	str_add(out, " day=");
	date_iso(out, look->today, PRECISION_DAY);
	const struct meeting *m = plan_find(look->plan, T_meeting, look->guided);
	const char *body = m ? decision_body(look->plan, m) : "";
	if (*body) {
		str_add(out, " body=");
		str_addquoted(out, body);
	}
}

// What is added in the intake has been handed in today, and waits until somebody decides.
static void by_pane(struct str *out, const struct look *look, const struct view *pane, enum table_id t)
{
	if (strcmp(pane->name, "guide") == 0)
		by_meeting(out, look, t);
	if (strcmp(pane->name, "intake") != 0 || t != T_measure)
		return;
	str_addf(out, " selection=%s origin=%s requested_on=", words_selection[selection_SUBMITTED].code,
			 words_origin[origin_STAFF].code);
	date_iso(out, look->today, PRECISION_DAY);
}

// The quarter after the last one there is, without any the one of today, with its days.
static void next_quarter(struct str *out, const struct look *look)
{
	const struct plan *p = look->plan;
	int32_t start = date_first(look->today, PRECISION_QUARTER);
	bool any = false;
	for (size_t i = 0; i < p->cycle_n; i++)
		if (p->cycle[i].end != DAY_NONE && p->cycle[i].end < DAY_MAX && (!any || p->cycle[i].end >= start)) {
			start = p->cycle[i].end + 1;
			any = true;
		}
	int32_t end = date_last(start, PRECISION_QUARTER);
	if (p->cycle_n == 0)
		str_addf(out, " code=%dQ%d", date_civil(start).year, date_quarter(start));
	str_add(out, " start=");
	date_iso(out, start, PRECISION_DAY);
	str_add(out, " end=");
	date_iso(out, end, PRECISION_DAY);
	if (start <= look->today && look->today <= end)
		str_addf(out, " state=%s", words_cycle_state[cycle_state_RUNNING].code);
}

// A decision at a key result concerns its objective.
static void of_objective(struct str *out, const struct look *look, struct pick pick, enum table_id t)
{
	const struct key_result *kr = pick.table == T_key_result ? plan_find(look->plan, T_key_result, pick.id) : NULL;
	if (kr && t == T_decision)
		preset(out, "objective", kr->objective);
}

static int32_t found(const struct plan *p, enum table_id t, struct pick pick)
{
	struct plan_rows rows = plan_of(p, t, "measure", pick.id);
	const struct rating *r = t == T_rating ? plan_rating(p, pick.id, pick.part) : NULL;
	if (t == T_rating)
		return r ? r->id : NONE32;
	return rows.n ? plan_id(plan_row(p, t, rows.at[0])) : NONE32;
}

// Key results of an objective that is still planned are planned one after the other, and what contributes is ticked.
static const char *flow_of(struct arena *a, const struct look *look, struct pick pick, const struct kind *k)
{
	const struct plan *p = look->plan;
	const struct key_result *kr = pick.table == T_key_result ? plan_find(p, T_key_result, pick.id) : NULL;
	const struct objective *o = plan_find(p, T_objective, kr ? kr->objective : pick.id);
	const struct cycle *c = o ? plan_find(p, T_cycle, o->cycle) : NULL;
	if (k->table == T_contribution && k->column)
		return arena_printf(a, "%s measures #%d", schema[pick.table].object, (int)pick.id);
	if (k->table == T_key_result && o && (!c || c->state == cycle_state_PLANNING))
		return arena_printf(a, "kr plan #%d", (int)o->id);
	return NULL;
}

static const char *command_of(struct arena *a, const struct look *look, const struct view *pane, void *state,
							  struct pick pick, const struct kind *k)
{
	struct str line = str_on(look->frame);
	bool okr = pick.table == T_objective || pick.table == T_key_result;
	const char *flow = okr ? flow_of(a, look, pick, k) : NULL;
	if (flow)
		return flow;
	str_addf(&line, "%s %s", schema[k->table].object, k->table == T_objective ? "plan" : "form");
	// Of these a measure has one only: it is opened instead.
	bool one = k->at == T_measure && (k->table == T_measure_text || (k->table == T_rating && pick.part > 0));
	int32_t there = one ? found(look->plan, k->table, pick) : NONE32;
	if (there != NONE32) {
		str_addf(&line, " #%d", (int)there);
	} else {
		if (!k->column)
			beside(&line, look, k->table, pick.id);
		else if (*k->column)
			preset(&line, k->column, pick.id);
		of_objective(&line, look, pick, k->table);
		if (k->table == T_rating && pick.part > 0)
			preset(&line, "criterion", pick.part);
		if (pane->begins)
			pane->begins(state, look, k->table, &line);
		by_look(&line, look, k->table);
		by_pane(&line, look, pane, k->table);
		if (k->table == T_cycle)
			next_quarter(&line, look);
	}
	const char *text = arena_str(a, str_text(&line));
	return text;
}

// As one that belongs to what is under the cursor, where its table has a column for that.
const char *kinds_form(struct arena *a, const struct look *look, const struct view *pane, void *state, struct pick pick,
					   enum table_id t)
{
	const char *column = "";
	for (int i = schema[t].column_count - 1; i >= 0 && pick.table < TABLE_COUNT && pick.id != NONE32; i--)
		if (schema[t].columns[i].type == TYPE_REF && schema[t].columns[i].target == pick.table)
			column = schema[t].columns[i].name;
	return command_of(a, look, pane, state, pick, &(struct kind){pick.table, t, column});
}

// ---- menus -------------------------------------------------------------------------------------------------------------

// Where somebody is: a pane, and its state.
struct stand {
	const struct view *pane;
	void *state;
};

static size_t add(struct arena *a, const struct look *look, const struct stand *on, struct pick pick,
				  const struct kind *k, struct menu_item *list, size_t n)
{
	const struct table *t = &schema[k->table];
	if (n < KINDS_MOST)
		list[n++] =
			(struct menu_item){label_head(a, tr(t->label)), "", command_of(a, look, on->pane, on->state, pick, k)};
	return n;
}

static size_t add_by_schema(struct arena *a, const struct look *look, const struct stand *on, struct pick pick,
							struct menu_item *list)
{
	size_t n = add(a, look, on, pick, &(struct kind){pick.table, pick.table, NULL}, list, 0);
	for (int t = 0; t < TABLE_COUNT; t++)
		for (int i = 0; i < schema[t].column_count; i++) {
			const struct column *c = &schema[t].columns[i];
			if (c->type != TYPE_REF || c->target != pick.table || !(c->flags & OWN))
				continue;
			n = add(a, look, on, pick, &(struct kind){pick.table, (enum table_id)t, c->name}, list, n);
			break;
		}
	return n;
}

size_t kinds_menu(struct arena *a, const struct look *look, const struct view *pane, void *state, struct pick pick,
				  struct menu_item **out)
{
	const struct stand on = {pane, state};
	struct menu_item *list = arena_zero(a, KINDS_MOST + 1, sizeof *list);
	size_t n = 0;
	bool nothing = pick.table >= TABLE_COUNT;
	for (size_t i = 0; !nothing && i < sizeof kinds / sizeof kinds[0]; i++)
		if (kinds[i].at == pick.table)
			n = add(a, look, &on, pick, &kinds[i], list, n);
	if (n > 1 && pick.table == T_measure && strcmp(pane->name, "roadmap") == 0) {
		struct menu_item measure = list[0]; // a phase is what brings it on this pane
		list[0] = list[1];
		list[1] = measure;
	}
	for (size_t i = 0; nothing && i < sizeof beginnings / sizeof beginnings[0]; i++)
		if (strcmp(beginnings[i].pane, pane->name) == 0)
			n = add(a, look, &on, pick, &(struct kind){TABLE_COUNT, beginnings[i].table, ""}, list, n);
	if (!nothing && n == 0)
		n = add_by_schema(a, look, &on, pick, list);
	list[n++] = (struct menu_item){label_head(a, tr("something else …")), tr("every kind of object a plan can hold"),
								   "add any"};
	*out = list;
	return n;
}

size_t kinds_all(struct arena *a, const struct plan *p, struct menu_item **out)
{
	struct menu_item *list = arena_zero(a, TABLE_COUNT, sizeof *list);
	size_t n = 0;
	for (int i = 0; i < TABLE_COUNT; i++) {
		const struct table *t = &schema[kinds_in_order[i]];
		const char *label = label_head(a, tr(t->label));
		if (t->id == T_strategy)
			continue;
		if (plan_count(p, t->id) > 0)
			label = arena_printf(a, "%s (%zu)", label, plan_count(p, t->id));
		list[n++] = (struct menu_item){label, "", arena_printf(a, "%s form", t->object)};
	}
	*out = list;
	return n;
}
