// SPDX-License-Identifier: EUPL-1.2
// What the objectives of the board are grouped by: the field, the team or the goal. A group is known by its row; what
// has none stands behind all others. While a quarter is planned groups without an objective stand there, too: what is
// still missing is seen, and begun where it belongs.
#include "base/i18n.h"
#include "ui/okr/board.h"

#include <string.h>

static const struct {
	const char *word;
	enum table_id table;
	const char *none; // message id: heading of what has none
} groupings[OKR_BY] = {
	[OKR_BY_FIELD] = {"field", T_field, N_("without a field of action")},
	[OKR_BY_TEAM] = {"team", T_team, N_("without a team")},
	[OKR_BY_GOAL] = {"goal", T_goal, N_("without a goal")},
};

enum table_id okr_by_table(enum okr_by by)
{
	return groupings[by].table;
}

const char *okr_by_word(enum okr_by by)
{
	return groupings[by].word;
}

bool okr_by_parse(const char *word, enum okr_by *out)
{
	for (int i = 0; i < OKR_BY; i++)
		if (strcmp(groupings[i].word, word) == 0) {
			*out = (enum okr_by)i;
			return true;
		}
	return false;
}

static struct okr_place field_place(const struct field *f)
{
	return f ? (struct okr_place){{f->pos, f->id, 0}, f->id} : (struct okr_place){{INT32_MAX, INT32_MAX, 0}, NONE32};
}

static struct okr_place team_place(const struct team *t)
{
	return t ? (struct okr_place){{t->pos, t->id, 0}, t->id} : (struct okr_place){{INT32_MAX, INT32_MAX, 0}, NONE32};
}

// Goals stand under their field, as on the map.
static struct okr_place goal_place(const struct plan *p, const struct goal *g)
{
	const struct field *f = g ? plan_find(p, T_field, g->field) : NULL;
	if (!g)
		return (struct okr_place){{INT32_MAX, INT32_MAX, INT32_MAX}, NONE32};
	return (struct okr_place){{f ? f->pos : INT32_MAX, g->pos, g->id}, g->id};
}

struct okr_place okr_place_of(const struct plan *p, const struct objective *o, enum okr_by by)
{
	if (by == OKR_BY_TEAM)
		return team_place(plan_find(p, T_team, o->team));
	return by == OKR_BY_GOAL ? goal_place(p, plan_find(p, T_goal, o->goal)) : field_place(okr_field(p, o));
}

int okr_place_compare(const struct okr_place *a, const struct okr_place *b)
{
	for (int i = 0; i < 3; i++)
		if (a->at[i] != b->at[i])
			return a->at[i] < b->at[i] ? -1 : 1;
	return 0;
}

// Columns of the map: fields that own goals, where any does.
static bool plans_in(const struct plan *p, const struct field *f)
{
	for (size_t i = 0; i < p->goal_n; i++)
		if (plan_find(p, T_field, p->goal[i].field))
			return plan_of(p, T_goal, "field", f->id).n > 0;
	return true;
}

static bool only(int32_t wanted, int32_t id)
{
	return wanted == NONE32 || wanted == id;
}

// Narrowed to one thing the groups of another kind are not asked for.
static bool stands(const struct look *look, enum okr_by by, size_t i)
{
	const struct plan *p = look->plan;
	bool team = plan_find(p, T_team, look->only_team) != NULL;
	if (by == OKR_BY_TEAM)
		return team ? p->team[i].id == look->only_team
					: p->team[i].kind == team_kind_STRATEGY && look->only_goal == NONE32 && look->only_field == NONE32;
	if (team)
		return false;
	if (by == OKR_BY_FIELD)
		return plans_in(p, &p->field[i]) && look->only_goal == NONE32 && only(look->only_field, p->field[i].id);
	return p->goal[i].state == goal_state_ACTIVE && only(look->only_goal, p->goal[i].id) &&
		   only(look->only_field, p->goal[i].field);
}

size_t okr_places(struct arena *a, const struct look *look, enum okr_by by, struct okr_place **out)
{
	const struct plan *p = look->plan;
	size_t all = by == OKR_BY_TEAM ? p->team_n : by == OKR_BY_GOAL ? p->goal_n : p->field_n, n = 0;
	*out = arena_alloc(a, (all + 1) * sizeof **out);
	for (size_t i = 0; i < all; i++) {
		if (!stands(look, by, i))
			continue;
		(*out)[n++] = by == OKR_BY_TEAM   ? team_place(&p->team[i])
					  : by == OKR_BY_GOAL ? goal_place(p, &p->goal[i])
										  : field_place(&p->field[i]);
	}
	return n;
}

void okr_group_title(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	const void *row = plan_find(p, t, id);
	for (int i = 0; i < OKR_BY && !row; i++)
		if (groupings[i].table == t)
			str_add(out, tr(groupings[i].none));
	if (!row)
		return;
	if (t == T_goal)
		str_addf(out, "%s %s", ((const struct goal *)row)->code, ((const struct goal *)row)->title);
	else
		str_add(out, t == T_team ? ((const struct team *)row)->title : ((const struct field *)row)->title);
}

size_t okr_group_of(struct arena *a, const struct okr_state *s, const struct okr_item *heading, int32_t **ids)
{
	size_t n = 0;
	*ids = arena_alloc(a, (size_t)(s->n + 1) * sizeof **ids);
	for (int i = (int)(heading - s->items) + 1; i < s->n && !okr_is_heading(&s->items[i]) && !s->items[i].backlog; i++)
		if (s->items[i].table == T_objective)
			(*ids)[n++] = s->items[i].id;
	return n;
}
