// SPDX-License-Identifier: EUPL-1.2
// Rules between the references of one row: who waits for whom, what belongs to what, and that nothing goes in a circle.
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/graph.h"
#include "plan/rule/parts.h"

#include <stdlib.h>

static const void *referred(const struct rowrule_case *c, enum table_id t, int64_t id)
{
	return c->r->row && id != NONE64 ? c->r->row(c->r->arg, t, (int32_t)id) : NULL;
}

static int32_t reference(const struct rowrule_case *c, const char *column)
{
	int64_t id = rowrule_number(c, column);
	return id == NONE64 ? NONE32 : (int32_t)id;
}

// The first code of a table, for "such as M01".
static const char *example(const struct rowrule_case *c, enum table_id t, const char *otherwise)
{
	if (!c->p || plan_count(c->p, t) == 0)
		return otherwise;
	struct plan_rows rows = plan_ordered(c->p, t);
	return plan_text(&schema[t].columns[schema_code(&schema[t])], plan_row(c->p, t, rows.at[0]));
}

// ---- goals -----------------------------------------------------------------------------------------------------------

struct links {
	const struct plan *p;
	int32_t but; // id of a link that does not count
};

static void needed(const void *arg, int32_t goal, struct graph_walk *walk)
{
	const struct links *l = arg;
	struct plan_rows links = plan_of(l->p, T_goal_link, "goal", l->p->goal[goal].id);
	for (size_t i = 0; i < links.n; i++) {
		const struct goal_link *link = &l->p->goal_link[links.at[i]];
		if (link->id != l->but)
			graph_to(walk, (int32_t)plan_position(l->p, T_goal, link->needs));
	}
}

// From what is needed, along what that needs.
bool rowrule_goal_circle(const struct plan *p, int32_t goal, int32_t needs, int32_t but, struct str *path)
{
	ptrdiff_t start = plan_position(p, T_goal, needs), end = plan_position(p, T_goal, goal);
	if (start < 0 || end < 0)
		return false;
	int32_t *way = NULL;
	const struct links links = {p, but};
	size_t n = graph_way(&(struct graph){p->goal_n, needed, &links}, (int32_t)start, (int32_t)end, &way);
	struct code_row *stops = mem_alloc((n + 1) * sizeof *stops);
	stops[0] = (struct code_row){T_goal, goal};
	for (size_t i = 0; i < n; i++)
		stops[i + 1] = (struct code_row){T_goal, p->goal[way[i]].id};
	if (n > 1 && path)
		code_way(path, p, stops, n + 1);
	free(stops);
	free(way);
	return n > 0;
}

static enum ls_code check_goal_link(const struct rowrule_case *c, struct ls_err *err)
{
	int32_t goal = reference(c, "goal"), needs = reference(c, "needs");
	struct str path = {0};
	enum ls_code code = LS_OK;
	if (goal != NONE32 && goal == needs)
		return rowrule_at(c, "needs", err,
						  ls_fail(err, LS_REFUSED,
								  tr("%s: a goal cannot be its own precondition. Expected: another goal."),
								  rowrule_label(c, "needs")));
	if (c->p && rowrule_goal_circle(c->p, goal, needs, c->r->id, &path))
		code = rowrule_at(c, "needs", err,
						  ls_fail(err, LS_REFUSED,
								  tr("%s: this would close a circle: %s. Expected: a goal that can be reached before."),
								  rowrule_label(c, "needs"), str_text(&path)));
	str_free(&path);
	return code;
}

// ---- dependencies, contributions -------------------------------------------------------------------------------------

static const char *const waiting[] = {"measure", "phase", NULL};
static const char *const awaited[] = {"on_measure", "on_phase", "on_external", NULL};

static int named(const struct rowrule_case *c, const char *const *columns)
{
	int n = 0;
	for (; *columns; columns++)
		n += rowrule_number(c, *columns) != NONE64;
	return n;
}

static enum ls_code check_sides(const struct rowrule_case *c, struct ls_err *err)
{
	int waits = named(c, waiting), on = named(c, awaited);
	if (rowrule_asked(c, waiting) && waits == 0)
		return rowrule_at(
			c, "measure", err,
			ls_fail(err, LS_REFUSED,
					tr("%s: nobody says what waits. Expected: a measure, such as %s, or one of its phases."),
					rowrule_label(c, "measure"), example(c, T_measure, "M34")));
	if (rowrule_asked(c, waiting) && waits > 1)
		return rowrule_at(c, "phase", err,
						  ls_fail(err, LS_REFUSED,
								  tr("%s: a measure and a phase are named. Expected: one of them alone waits."),
								  rowrule_label(c, "phase")));
	if (rowrule_asked(c, awaited) && on == 0)
		return rowrule_at(
			c, "on_measure", err,
			ls_fail(err, LS_REFUSED,
					tr("%s: nobody says what it waits for. Expected: a measure, such as %s, a phase, or an external "
					   "event."),
					rowrule_label(c, "on_measure"), example(c, T_measure, "M34")));
	if (rowrule_asked(c, awaited) && on > 1)
		return rowrule_at(c, "on_measure", err,
						  ls_fail(err, LS_REFUSED,
								  tr("%s: it waits for several things. Expected: one of them; each further one is a "
									 "dependency of its own."),
								  rowrule_label(c, "on_measure")));
	return LS_OK;
}

static enum ls_code check_dependency(const struct rowrule_case *c, struct ls_err *err)
{
	enum ls_code code = check_sides(c, err);
	if (code != LS_OK || !c->p || named(c, waiting) != 1 || named(c, awaited) != 1)
		return code;
	const struct dependency d = {.id = c->r->id,
								 .measure = reference(c, "measure"),
								 .phase = reference(c, "phase"),
								 .on_measure = reference(c, "on_measure"),
								 .on_phase = reference(c, "on_phase"),
								 .on_external = reference(c, "on_external"),
								 .kind = reference(c, "kind") == NONE32 ? 0 : reference(c, "kind")};
	struct str path = {0};
	if (gantt_circle(c->p, &d, &path))
		code = rowrule_at(
			c, d.on_measure != NONE32 ? "on_measure" : "on_phase", err,
			ls_fail(err, LS_REFUSED,
					tr("%s: this would close a circle: %s. Expected: something that does not wait for it in turn."),
					rowrule_label(c, d.on_measure != NONE32 ? "on_measure" : "on_phase"), str_text(&path)));
	str_free(&path);
	return code;
}

static enum ls_code check_contribution(const struct rowrule_case *c, struct ls_err *err)
{
	static const char *const served[] = {"objective", "key_result", NULL};
	if (!rowrule_asked(c, served) || named(c, served) > 0)
		return LS_OK;
	return rowrule_at(
		c, "objective", err,
		ls_fail(err, LS_REFUSED,
				tr("%s: nobody says what the measure serves. Expected: an objective, such as %s, or a key result."),
				rowrule_label(c, "objective"), example(c, T_objective, "O2")));
}

// ---- what belongs to what --------------------------------------------------------------------------------------------

static enum ls_code check_level(const struct rowrule_case *c, struct ls_err *err)
{
	int64_t criterion = rowrule_number(c, "criterion");
	const struct level *l = referred(c, T_level, rowrule_number(c, "level"));
	if (!l || criterion == NONE64 || l->criterion == criterion)
		return LS_OK;
	struct str words = {0};
	struct plan_rows rows = plan_of(c->p, T_level, "criterion", (int32_t)criterion);
	for (size_t i = 0; i < rows.n; i++)
		str_addf(&words, "%s%s", i ? ", " : "", c->p->level[rows.at[i]].title);
	enum ls_code code = rowrule_at(
		c, "level", err,
		ls_fail(err, LS_REFUSED, tr("%s: “%s” is a level of another criterion. Expected: %s."),
				rowrule_label(c, "level"), l->title, words.len ? str_text(&words) : tr("a level of this one")));
	str_free(&words);
	return code;
}

// A unit gets it in a phase of the measure it stands at.
static enum ls_code check_unit_phase(const struct rowrule_case *c, struct ls_err *err)
{
	const struct phase *ph = referred(c, T_phase, rowrule_number(c, "phase"));
	int64_t measure = rowrule_number(c, "measure");
	if (!ph || measure == NONE64 || ph->measure == measure ||
		!rowrule_asked(c, (const char *const[]){"measure", "phase", NULL}))
		return LS_OK;
	struct str name = {0};
	code_titled(&name, c->p, T_measure, (int32_t)measure);
	enum ls_code code =
		rowrule_at(c, "phase", err,
				   ls_fail(err, LS_REFUSED, tr("%s: “%s” is a phase of another measure. Expected: one of %s, or none."),
						   rowrule_label(c, "phase"), ph->title, str_text(&name)));
	str_free(&name);
	return code;
}

static enum ls_code check_horizons(const struct rowrule_case *c, struct ls_err *err)
{
	const struct horizon *from = referred(c, T_horizon, rowrule_number(c, "horizon_from"));
	const struct horizon *to = referred(c, T_horizon, rowrule_number(c, "horizon_to"));
	bool low = c->about != ROWRULE_ANY && c->about == schema_column(c->t, "horizon_from");
	if (!from || !to || !rowrule_asked(c, (const char *const[]){"horizon_from", "horizon_to", NULL}) ||
		from->least == NONE32 || to->most == NONE32 || from->least < to->most)
		return LS_OK;
	if (low)
		return rowrule_at(c, "horizon_from", err,
						  ls_fail(err, LS_REFUSED,
								  tr("%s: “%s” is later than “%s”. Expected: “%s” or an earlier horizon."),
								  rowrule_label(c, "horizon_from"), from->title, to->title, to->title));
	return rowrule_at(c, "horizon_to", err,
					  ls_fail(err, LS_REFUSED, tr("%s: “%s” is earlier than “%s”. Expected: “%s” or a later horizon."),
							  rowrule_label(c, "horizon_to"), to->title, from->title, from->title));
}

// Up from row to row; more steps than there are rows is a circle of others, which `check` tells of them.
static enum ls_code check_parent(const struct rowrule_case *c, struct ls_err *err)
{
	const struct column *parent = &c->t->columns[schema_column(c->t, "parent")];
	int64_t up = rowrule_number(c, "parent");
	size_t most = c->p ? plan_count(c->p, c->t->id) + 1 : 0;
	if (c->r->id == 0 || !rowrule_asked(c, (const char *const[]){"parent", NULL}))
		return LS_OK;
	for (size_t i = 0; i <= most && up != NONE64; i++) {
		if (up == c->r->id)
			return rowrule_at(
				c, "parent", err,
				ls_fail(err, LS_REFUSED,
						tr("%s: it would belong to itself in a circle. Expected: one that does not belong to it."),
						tr(parent->label)));
		const void *row = referred(c, c->t->id, up);
		up = row ? plan_int(parent, row) : NONE64;
	}
	return LS_OK;
}

enum ls_code rowrule_links(const struct rowrule_case *c, struct ls_err *err)
{
	switch (c->t->id) {
	case T_goal_link:
		return check_goal_link(c, err);
	case T_dependency:
		return check_dependency(c, err);
	case T_contribution:
		return check_contribution(c, err);
	case T_rating:
		return c->p ? check_level(c, err) : LS_OK;
	case T_measure_unit:
		return c->p ? check_unit_phase(c, err) : LS_OK;
	case T_unit:
		return check_parent(c, err);
	case T_measure: {
		enum ls_code code = check_parent(c, err);
		return code == LS_OK ? check_horizons(c, err) : code;
	}
	default:
		return LS_OK;
	}
}
