// SPDX-License-Identifier: EUPL-1.2
// The table of ties. Only those stand here whose rows say nothing more than that they are there.
#include "plan/tie.h"

#include "base/i18n.h"
#include "base/pieces.h"

#include <string.h>

static const struct {
	enum table_id at, rows;
	const char *owner, *other, *label, *help;
} ties[] = {
	{T_measure, T_measure_goal, "measure", "goal", N_("goals served"), N_("the goals it serves; several are possible")},
	{T_measure, T_measure_field, "measure", "field", N_("further fields"),
	 N_("fields it serves beside its main one; several are possible")},
	{T_measure, T_measure_effect, "measure", "effect", N_("effects"), N_("what it brings about; several are possible")},
	{T_goal, T_goal_link, "goal", "needs", N_("needs first"),
	 N_("goals that must be reached before; several are possible")},
	{T_decision, T_decision_measure, "decision", "measure", N_("further measures"),
	 N_("measures it concerns as well; several are possible")},
	{T_decision, T_decision_objective, "decision", "objective", N_("further objectives"),
	 N_("objectives it concerns as well; several are possible")},
	{T_decision, T_decision_goal, "decision", "goal", N_("goals concerned"),
	 N_("goals it concerns; several are possible")},
};

static void fill(struct tie *out, size_t i)
{
	const struct table *t = &schema[ties[i].rows];
	*out = (struct tie){.at = ties[i].at,
						.rows = ties[i].rows,
						.owner = schema_column(t, ties[i].owner),
						.other = schema_column(t, ties[i].other),
						.label = ties[i].label,
						.help = ties[i].help};
}

bool tie_of(enum table_id at, int i, struct tie *out)
{
	for (size_t k = 0; k < sizeof ties / sizeof ties[0]; k++)
		if (ties[k].at == at && i-- == 0) {
			fill(out, k);
			return true;
		}
	return false;
}

bool tie_named(enum table_id at, const char *object, struct tie *out)
{
	for (size_t k = 0; k < sizeof ties / sizeof ties[0]; k++)
		if (ties[k].at == at && strcmp(schema[ties[k].rows].object, object) == 0) {
			fill(out, k);
			return true;
		}
	return false;
}

enum table_id tie_target(const struct tie *t)
{
	return schema[t->rows].columns[t->other].target;
}

size_t tie_ends(struct arena *a, const struct plan *p, const struct tie *t, int32_t id, int32_t **ids)
{
	struct plan_rows rows = plan_children(p, t->rows, t->owner, id);
	*ids = arena_alloc(a, (rows.n + 1) * sizeof **ids);
	for (size_t i = 0; i < rows.n; i++)
		(*ids)[i] = (int32_t)plan_int(&schema[t->rows].columns[t->other], plan_row(p, t->rows, rows.at[i]));
	return rows.n;
}

static bool is_code(const struct plan *p, enum table_id t, const char *text)
{
	int column = schema_code(&schema[t]);
	for (size_t i = 0; column >= 0 && i < plan_count(p, t); i++)
		if (strcmp(plan_text(&schema[t].columns[column], plan_row(p, t, i)), text) == 0)
			return true;
	return false;
}

bool tie_next_code(const struct plan *p, const struct tie *t, const char *text, const char **at, struct str *code)
{
	if (*at != text || !strchr(text, ',') || !is_code(p, tie_target(t), text))
		return pieces_next(at, ", ", code);
	str_clear(code);
	str_add(code, text);
	*at += strlen(text);
	return true;
}
