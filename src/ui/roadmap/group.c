// SPDX-License-Identifier: EUPL-1.2
// To which group a measure belongs. Groups stand as their fields, goals, teams and departments do in the plan; departments
// that are named in words behind them, and what belongs to none at the end.
#include "ui/roadmap/group.h"

#include "base/i18n.h"
#include "plan/belong.h"
#include "plan/sort.h"
#include "say/measure.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *word, *name; // of the command; message id
	enum table_id table;
	const char *none; // message id
} groupings[GROUPINGS] = {
	[GROUPS_OFF] = {"off", "", TABLE_COUNT, ""},
	[GROUPS_FIELD] = {"field", N_("field of action"), T_field, N_("without a field of action")},
	[GROUPS_GOAL] = {"goal", N_("goal"), T_goal, N_("without a goal")},
	[GROUPS_TEAM] = {"team", N_("team"), T_team, N_("without a team")},
	[GROUPS_DEPARTMENT] = {"department", N_("department"), T_unit, N_("without a department")},
	[GROUPS_STATE] = {"state", N_("stage"), TABLE_COUNT, ""},
};

const char *roadmap_grouping_word(enum roadmap_grouping by)
{
	return groupings[by].word;
}

const char *roadmap_grouping_name(enum roadmap_grouping by)
{
	return by == GROUPS_OFF ? "" : tr(groupings[by].name);
}

// ---- belonging ---------------------------------------------------------------------------------------------------

static int32_t owner_of(const struct plan *p, enum roadmap_grouping by, const struct measure *m)
{
	const struct goal *goal = by == GROUPS_GOAL ? belong_goal(p, m) : NULL;
	const struct team *team = by == GROUPS_TEAM ? belong_team(p, m) : NULL;
	const struct unit *unit = by == GROUPS_DEPARTMENT ? belong_unit(p, m) : NULL;
	if (by == GROUPS_FIELD)
		return plan_find(p, T_field, m->field) ? m->field : GROUP_NONE;
	return goal ? goal->id : team ? team->id : unit ? unit->id : GROUP_NONE;
}

static int by_responsible(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	return strcmp(p->measure[x].responsible, p->measure[y].responsible);
}

// Those of free text: known by the first measure that has it.
static void group_texts(struct arena *a, const struct plan *p, struct roadmap_belonging *b, uint32_t from)
{
	size_t n = p->measure_n;
	uint32_t *order = arena_alloc(a, (n + 1) * sizeof *order), at = from;
	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	sort_by(order, arena_alloc(a, (n + 1) * sizeof *order), n, by_responsible, p);
	const struct measure *first = NULL;
	for (size_t i = 0; i < n; i++) {
		const struct measure *m = &p->measure[order[i]];
		if (b->key[order[i]] != GROUP_NONE || !m->responsible[0])
			continue;
		if (!first || strcmp(first->responsible, m->responsible) != 0) {
			first = m;
			at++;
		}
		b->key[order[i]] = -first->id;
		b->place[order[i]] = at;
	}
	b->most = at + 1;
}

struct roadmap_belonging roadmap_belong(struct arena *a, const struct look *look, enum roadmap_grouping by)
{
	const struct plan *p = look->plan;
	size_t n = p->measure_n;
	struct roadmap_belonging b = {.table = groupings[by].table};
	b.key = arena_alloc(a, (n + 1) * sizeof *b.key);
	b.place = arena_alloc(a, (n + 1) * sizeof *b.place);
	if (b.table == TABLE_COUNT) {
		b.most = stage_COUNT * 8 + selection_COUNT;
		for (size_t i = 0; i < n; i++) { // as measure_stage() tells it: equal words, equal keys
			const struct measure *m = &p->measure[i];
			b.key[i] = m->stage == stage_NONE ? m->selection : m->stage * 8;
			b.place[i] = (uint32_t)b.key[i];
		}
		return b;
	}
	struct plan_rows rows = plan_ordered(p, b.table);
	uint32_t *place = arena_alloc(a, (plan_count(p, b.table) + 1) * sizeof *place);
	for (size_t i = 0; i < rows.n; i++)
		place[rows.at[i]] = (uint32_t)i;
	b.most = (uint32_t)rows.n;
	for (size_t i = 0; i < n; i++) {
		b.key[i] = owner_of(p, by, &p->measure[i]);
		b.place[i] = b.key[i] == GROUP_NONE ? UINT32_MAX : place[plan_position(p, b.table, b.key[i])];
	}
	if (by == GROUPS_DEPARTMENT)
		group_texts(a, p, &b, b.most);
	for (size_t i = 0; i < n; i++)
		if (b.place[i] == UINT32_MAX)
			b.place[i] = b.most;
	return b;
}

const char *roadmap_group_title(struct arena *a, const struct look *look, enum roadmap_grouping by, int32_t key,
								const struct measure *example)
{
	const struct plan *p = look->plan;
	if (key == GROUP_NONE)
		return tr(groupings[by].none);
	const struct goal *goal = by == GROUPS_GOAL ? plan_find(p, T_goal, key) : NULL;
	const struct field *field = by == GROUPS_FIELD ? plan_find(p, T_field, key) : NULL;
	const struct team *team = by == GROUPS_TEAM ? plan_find(p, T_team, key) : NULL;
	const struct unit *unit = by == GROUPS_DEPARTMENT ? plan_find(p, T_unit, key) : NULL;
	if (goal)
		return arena_printf(a, "%s %s", goal->code, goal->title);
	if (field || team || unit)
		return field ? field->title : team ? team->title : unit->title;
	return by == GROUPS_STATE ? measure_stage(example) : measure_responsible(look, example);
}

// ---- folded ------------------------------------------------------------------------------------------------------

bool roadmap_folded(const struct roadmap_groups *groups, int32_t key)
{
	bool usual = key == GROUP_EXTERNAL;
	for (size_t i = 0; i < groups->folded_n; i++)
		if (groups->folded[i] == key)
			return !usual;
	return usual;
}

// In it, it leaves; else it comes.
static void toggle(int32_t **keys, size_t *n, int32_t key)
{
	for (size_t i = 0; i < *n; i++)
		if ((*keys)[i] == key) {
			(*keys)[i] = (*keys)[--*n];
			return;
		}
	*keys = mem_realloc(*keys, (*n + 1) * sizeof **keys);
	(*keys)[(*n)++] = key;
}

void roadmap_fold(struct roadmap_groups *groups, int32_t key)
{
	groups->turn++;
	toggle(&groups->folded, &groups->folded_n, key);
}

void roadmap_unfold_waves(struct roadmap_groups *groups, int32_t measure)
{
	groups->turn++;
	toggle(&groups->waves, &groups->waves_n, measure);
}

bool roadmap_waves_unfolded(const struct roadmap_groups *groups, int32_t measure)
{
	for (size_t i = 0; i < groups->waves_n; i++)
		if (groups->waves[i] == measure)
			return true;
	return false;
}

// ---- the command -------------------------------------------------------------------------------------------------

static bool serves(const struct look *look, int by)
{
	return groupings[by].table == TABLE_COUNT || by == GROUPS_DEPARTMENT ||
		   plan_count(look->plan, groupings[by].table) > 0;
}

enum answer roadmap_group_act(struct roadmap_groups *groups, const struct look *look, const char *by,
							  struct ls_err *err)
{
	int to = (int)groups->by;
	if (by) {
		for (to = 0; to < GROUPINGS && strcmp(groupings[to].word, by) != 0;)
			to++;
		if (to == GROUPINGS) {
			ls_fail(err, LS_REFUSED,
					tr("The roadmap cannot be grouped by “%s”. Expected: field, goal, team, department, state or off."),
					by);
			return ANSWER_REFUSED;
		}
	} else {
		do
			to = (to + 1) % GROUPINGS;
		while (!serves(look, to));
	}
	groups->by = (enum roadmap_grouping)to;
	groups->folded_n = 0;
	groups->turn++;
	return ANSWER_DONE;
}
