// SPDX-License-Identifier: EUPL-1.2
// Groups of measures with their subtotals. A group is what has the same key in the column grouped by, so that grouping
// and sorting never disagree; within a group the order stays what it is.
#include "ui/measures/group.h"

#include "base/i18n.h"
#include "plan/score/cut.h"
#include "plan/sort.h"
#include "ui/measures/measures.h"

#include <string.h>

static const struct {
	const char *name, *label; // of the command; message id
	int kind;                 // column whose keys are the groups
	const char *none;         // message id: heading of measures without
} groupings[GROUPINGS] = {
	[GROUP_OFF] = {"off", "", 0, ""},
	[GROUP_FIELD] = {"field", N_("field of action"), COL_FIELD, N_("without a field of action")},
	[GROUP_GOAL] = {"goal", N_("goal"), COL_GOAL, N_("without a goal")},
	[GROUP_STATE] = {"state", N_("stage"), COL_STAGE, ""},
	[GROUP_DEPARTMENT] = {"department", N_("department"), COL_DEPARTMENT, N_("without a department")},
};

const char *measures_grouping_word(enum measures_grouping g)
{
	return groupings[g].name;
}

const char *measures_grouping_name(enum measures_grouping g)
{
	return g == GROUP_OFF ? "" : tr(groupings[g].label);
}

// ---- which measure is in which group -----------------------------------------------------------------------------

// What the group is known by in the next snapshot.
static void identify(struct measures_group *g, enum measures_grouping by, const struct plan *p, uint32_t key)
{
	const struct measure *m = &p->measure[g->example];
	const struct goal *goal = by == GROUP_GOAL ? measures_goal(p, m) : NULL;
	const struct unit *unit = by == GROUP_DEPARTMENT ? measures_unit(p, m) : NULL;
	g->table = TABLE_COUNT;
	g->key = NONE32;
	if (key == KEY_BLANK)
		return;
	if (by == GROUP_FIELD || goal || unit) {
		g->table = goal ? T_goal : unit ? T_unit : T_field;
		g->key = goal ? goal->id : unit ? unit->id : m->field;
	} else {
		g->key = by == GROUP_STATE ? (int32_t)key : -m->id; // of free text: its first measure
	}
}

// Sets group_of and the groups, in ascending order of their keys.
static void make_groups(struct measures_groups *groups, struct measures_kept *kept, const struct look *look)
{
	size_t n = look->plan->measure_n;
	struct column_choice c;
	column_find(&c, column_kinds[groupings[groups->by].kind].name, look);
	const uint32_t *key = measures_keys(kept, look, &c);
	uint32_t *order = arena_alloc(kept->scratch, (n + 1) * sizeof *order), most = 0;
	uint32_t *own = arena_alloc(kept->scratch, (n + 1) * sizeof *own);
	for (size_t i = 0; i < n; i++) {
		order[i] = (uint32_t)i;
		most = key[i] != KEY_BLANK && key[i] > most ? key[i] : most;
	}
	for (size_t i = 0; i < n; i++)
		own[i] = key[i] == KEY_BLANK ? most + 1 : key[i];
	sort_by_key(order, arena_alloc(kept->scratch, (n + 1) * sizeof *order), n, own, most + 1);
	groups->of = arena_alloc(kept->arena, (n + 1) * sizeof *groups->of);
	groups->n = 0;
	for (size_t i = 0; i < n; i++)
		groups->n += i == 0 || own[order[i]] != own[order[i - 1]];
	groups->at = arena_zero(kept->arena, groups->n + 1, sizeof *groups->at);
	size_t g = 0;
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && own[order[i]] != own[order[i - 1]])
			g++;
		if (i == 0 || own[order[i]] != own[order[i - 1]]) {
			groups->at[g].example = order[i]; // the first in the plan's order: the pass is stable
			identify(&groups->at[g], groups->by, look->plan, key[order[i]]);
		}
		groups->of[order[i]] = (uint32_t)g;
	}
	arena_reset(kept->scratch);
}

static bool is_folded(const struct measures_groups *groups, int32_t key)
{
	for (size_t i = 0; i < groups->folded_n; i++)
		if (groups->folded[i] == key)
			return true;
	return false;
}

void measures_fold(struct measures_groups *groups, int32_t key)
{
	for (size_t i = 0; i < groups->folded_n; i++)
		if (groups->folded[i] == key) {
			groups->folded[i] = groups->folded[--groups->folded_n];
			return;
		}
	groups->folded = mem_realloc(groups->folded, (groups->folded_n + 1) * sizeof *groups->folded);
	groups->folded[groups->folded_n++] = key;
}

// ---- rows --------------------------------------------------------------------------------------------------------

static void count(struct measures_groups *groups, const struct measures_figures *figures, size_t m)
{
	struct group_sums *g = &groups->at[groups->of[m]].sums;
	const struct euros *euros = &figures->euros[m];
	g->n++;
	g->posts += figures->known[m];
	g->posts_unknown += figures->posts[m] == NONE64;
	g->money_unknown += figures->money[m] == NONE64;
	euros_join(&g->euros, euros);
}

static void start_counting(struct measures_groups *groups)
{
	for (size_t g = 0; g < groups->n; g++) {
		struct measures_group *group = &groups->at[g];
		group->sums = (struct group_sums){0};
		group->folded = is_folded(groups, group->key);
	}
}

void measures_group_rows(struct measures *st, const struct look *look, const uint32_t *from, const uint8_t *keep)
{
	size_t n = look->plan->measure_n;
	if (!st->groups.of)
		make_groups(&st->groups, &st->kept, look);
	if (n + st->groups.n > st->rows.cap) {
		st->rows.cap = n + st->groups.n;
		st->rows.at = mem_realloc(st->rows.at, st->rows.cap * sizeof *st->rows.at);
	}
	start_counting(&st->groups);
	for (size_t i = 0; i < n; i++)
		if (!keep || keep[i])
			count(&st->groups, &st->kept.figures, i);
	// Headings first, each with room for its measures behind it.
	size_t *next = arena_alloc(look->frame, (st->groups.n + 1) * sizeof *next);
	for (size_t g = 0; g < st->groups.n; g++) {
		const struct measures_group *group = &st->groups.at[g];
		st->rows.measures_n += group->sums.n;
		if (group->sums.n == 0)
			continue;
		st->rows.at[st->rows.n++] = GROUP_ROW | (uint32_t)g;
		next[g] = st->rows.n;
		st->rows.n += group->folded ? 0 : group->sums.n;
	}
	for (size_t i = 0; i < n; i++) {
		size_t g = st->groups.of[from[i]];
		if ((!keep || keep[from[i]]) && !st->groups.at[g].folded)
			st->rows.at[next[g]++] = from[i];
	}
}

const struct measures_group *measures_group_at(const struct measures_groups *groups, const struct measures_rows *rows,
											   int row)
{
	if (rows->direct || row < 0 || row >= (int)rows->n || !(rows->at[row] & GROUP_ROW))
		return NULL;
	return &groups->at[rows->at[row] & ~GROUP_ROW];
}

const struct measures_group *measures_group_of(const struct measures_groups *groups, size_t m)
{
	return groups->by == GROUP_OFF || !groups->of ? NULL : &groups->at[groups->of[m]];
}

int measures_heading_row(const struct measures_groups *groups, const struct measures_rows *rows, int32_t key)
{
	for (int row = 0; row < (int)rows->n; row++) {
		const struct measures_group *g = measures_group_at(groups, rows, row);
		if (g && g->key == key)
			return row;
	}
	return -1;
}

// ---- what is said of a group -------------------------------------------------------------------------------------

void measures_group_title(struct str *out, enum measures_grouping by, const struct look *look,
						  const struct measures_group *g)
{
	if (g->key == NONE32)
		str_add(out, tr(groupings[by].none));
	else
		column_kinds[groupings[by].kind].text(out, NULL, look, g->example);
}

void measures_group_sums(struct str *out, int year, const struct look *look, const struct measures_group *g)
{
	group_tell(out, look, &g->sums, year);
}

// ---- the command -------------------------------------------------------------------------------------------------

static bool serves(const struct look *look, enum measures_grouping g)
{
	return (g != GROUP_FIELD || look->plan->field_n > 0) && (g != GROUP_GOAL || look->plan->measure_goal_n > 0);
}

enum answer measures_group_act(struct measures_groups *groups, const struct look *look, const char *by,
							   struct ls_err *err)
{
	int to = (int)groups->by;
	if (by) {
		for (to = 0; to < GROUPINGS && strcmp(groupings[to].name, by) != 0;)
			to++;
		if (to == GROUPINGS) {
			ls_fail(err, LS_REFUSED,
					tr("Measures cannot be grouped by “%s”. Expected: field, goal, state, department or off."), by);
			return ANSWER_REFUSED;
		}
	} else {
		do
			to = (to + 1) % GROUPINGS;
		while (!serves(look, (enum measures_grouping)to));
	}
	groups->by = (enum measures_grouping)to;
	groups->of = NULL;
	groups->n = groups->folded_n = 0;
	return ANSWER_DONE;
}
