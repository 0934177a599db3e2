// SPDX-License-Identifier: EUPL-1.2
// Groups of measures with their subtotals. A group is what has the same key in the column grouped by, so that grouping
// and sorting never disagree; within a group the order stays what it is.
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

const char *measures_grouping_name(enum measures_grouping g)
{
	return g == GROUP_OFF ? "" : tr(groupings[g].label);
}

// ---- which measure is in which group -----------------------------------------------------------------------------

// What the group is known by in the next snapshot.
static void identify(struct measures_group *g, const struct measures *st, const struct plan *p, uint32_t key)
{
	const struct measure *m = &p->measure[g->example];
	const struct goal *goal = st->grouping == GROUP_GOAL ? measures_goal(p, m) : NULL;
	const struct unit *unit = st->grouping == GROUP_DEPARTMENT ? measures_unit(p, m) : NULL;
	g->table = TABLE_COUNT;
	g->key = NONE32;
	if (key == KEY_BLANK)
		return;
	if (st->grouping == GROUP_FIELD || goal || unit) {
		g->table = goal ? T_goal : unit ? T_unit : T_field;
		g->key = goal ? goal->id : unit ? unit->id : m->field;
	} else {
		g->key = st->grouping == GROUP_STATE ? (int32_t)key : -m->id; // of free text: its first measure
	}
}

// Sets group_of and the groups, in ascending order of their keys.
static void make_groups(struct measures *st, const struct look *look)
{
	size_t n = look->plan->measure_n;
	struct column_choice c;
	column_find(&c, column_kinds[groupings[st->grouping].kind].name, look);
	const uint32_t *key = measures_keys(st, look, &c);
	uint32_t *order = arena_alloc(st->scratch, (n + 1) * sizeof *order), most = 0;
	uint32_t *own = arena_alloc(st->scratch, (n + 1) * sizeof *own);
	for (size_t i = 0; i < n; i++) {
		order[i] = (uint32_t)i;
		most = key[i] != KEY_BLANK && key[i] > most ? key[i] : most;
	}
	for (size_t i = 0; i < n; i++)
		own[i] = key[i] == KEY_BLANK ? most + 1 : key[i];
	sort_by_key(order, arena_alloc(st->scratch, (n + 1) * sizeof *order), n, own, most + 1);
	st->group_of = arena_alloc(st->kept, (n + 1) * sizeof *st->group_of);
	st->groups_n = 0;
	for (size_t i = 0; i < n; i++)
		st->groups_n += i == 0 || own[order[i]] != own[order[i - 1]];
	st->groups = arena_zero(st->kept, st->groups_n + 1, sizeof *st->groups);
	size_t g = 0;
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && own[order[i]] != own[order[i - 1]])
			g++;
		if (i == 0 || own[order[i]] != own[order[i - 1]]) {
			st->groups[g].example = order[i]; // the first in the plan's order: the pass is stable
			identify(&st->groups[g], st, look->plan, key[order[i]]);
		}
		st->group_of[order[i]] = (uint32_t)g;
	}
	arena_reset(st->scratch);
}

static bool is_folded(const struct measures *st, int32_t key)
{
	for (size_t i = 0; i < st->folded_n; i++)
		if (st->folded[i] == key)
			return true;
	return false;
}

void measures_fold(struct measures *st, int32_t key)
{
	for (size_t i = 0; i < st->folded_n; i++)
		if (st->folded[i] == key) {
			st->folded[i] = st->folded[--st->folded_n];
			return;
		}
	st->folded = mem_realloc(st->folded, (st->folded_n + 1) * sizeof *st->folded);
	st->folded[st->folded_n++] = key;
}

// ---- rows --------------------------------------------------------------------------------------------------------

static void count(struct measures *st, size_t m)
{
	struct group_sums *g = &st->groups[st->group_of[m]].sums;
	const struct euros *euros = &st->figures.euros[m];
	g->n++;
	g->posts += st->figures.known[m];
	g->posts_unknown += st->figures.posts[m] == NONE64;
	g->money_unknown += st->figures.money[m] == NONE64;
	euros_join(&g->euros, euros);
}

static void start_counting(struct measures *st)
{
	for (size_t g = 0; g < st->groups_n; g++) {
		struct measures_group *group = &st->groups[g];
		group->sums = (struct group_sums){0};
		group->folded = is_folded(st, group->key);
	}
}

void measures_group_rows(struct measures *st, const struct look *look, const uint32_t *from, const uint8_t *keep)
{
	size_t n = look->plan->measure_n;
	if (!st->group_of)
		make_groups(st, look);
	if (n + st->groups_n > st->rows_cap) {
		st->rows_cap = n + st->groups_n;
		st->rows = mem_realloc(st->rows, st->rows_cap * sizeof *st->rows);
	}
	start_counting(st);
	for (size_t i = 0; i < n; i++)
		if (!keep || keep[i])
			count(st, i);
	// Headings first, each with room for its measures behind it.
	size_t *next = arena_alloc(look->frame, (st->groups_n + 1) * sizeof *next);
	for (size_t g = 0; g < st->groups_n; g++) {
		const struct measures_group *group = &st->groups[g];
		st->measures_n += group->sums.n;
		if (group->sums.n == 0)
			continue;
		st->rows[st->rows_n++] = GROUP_ROW | (uint32_t)g;
		next[g] = st->rows_n;
		st->rows_n += group->folded ? 0 : group->sums.n;
	}
	for (size_t i = 0; i < n; i++) {
		size_t g = st->group_of[from[i]];
		if ((!keep || keep[from[i]]) && !st->groups[g].folded)
			st->rows[next[g]++] = from[i];
	}
}

const struct measures_group *measures_group_at(const struct measures *st, int row)
{
	if (st->direct || row < 0 || row >= (int)st->rows_n || !(st->rows[row] & GROUP_ROW))
		return NULL;
	return &st->groups[st->rows[row] & ~GROUP_ROW];
}

const struct measures_group *measures_group_of(const struct measures *st, size_t m)
{
	return st->grouping == GROUP_OFF || !st->group_of ? NULL : &st->groups[st->group_of[m]];
}

int measures_heading_row(const struct measures *st, int32_t key)
{
	for (int row = 0; row < (int)st->rows_n; row++) {
		const struct measures_group *g = measures_group_at(st, row);
		if (g && g->key == key)
			return row;
	}
	return -1;
}

// ---- what is said of a group -------------------------------------------------------------------------------------

void measures_group_title(struct str *out, const struct measures *st, const struct look *look,
						  const struct measures_group *g)
{
	if (g->key == NONE32)
		str_add(out, tr(groupings[st->grouping].none));
	else
		column_kinds[groupings[st->grouping].kind].text(out, st, look, g->example);
}

void measures_group_sums(struct str *out, const struct measures *st, const struct look *look,
						 const struct measures_group *g)
{
	group_tell(out, look, &g->sums, st->figures.year);
}

// ---- the command -------------------------------------------------------------------------------------------------

static bool serves(const struct look *look, enum measures_grouping g)
{
	return (g != GROUP_FIELD || look->plan->field_n > 0) && (g != GROUP_GOAL || look->plan->measure_goal_n > 0);
}

enum answer measures_group_act(struct measures *st, const struct look *look, const char *by, struct ls_err *err)
{
	int to = (int)st->grouping;
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
	st->grouping = (enum measures_grouping)to;
	st->group_of = NULL;
	st->groups_n = st->folded_n = 0;
	return ANSWER_DONE;
}
