// SPDX-License-Identifier: EUPL-1.2
// The rows of the OKR board: objectives of the quarter by field, team or goal, each with its key results, then the backlog. What is
// narrowed away is not collected. Their lines are laid out for a height.
#include "base/text.h"
#include "ui/okr/board.h"

#include <stdlib.h>
#include <string.h>

// Objectives of the quarter (or of the backlog) before they are sorted by group. Without one: a group that has none.
struct found {
	const struct objective *o;
	struct okr_place place;
};

static int compare(const void *a, const void *b)
{
	const struct found *x = a, *y = b;
	int places = okr_place_compare(&x->place, &y->place);

	if (places != 0 || !x->o || !y->o)
		return places != 0 ? places : (x->o != NULL) - (y->o != NULL);
	if (x->o->pos != y->o->pos)
		return x->o->pos < y->o->pos ? -1 : 1;
	return (x->o->id > y->o->id) - (x->o->id < y->o->id);
}

static bool wanted(const struct look *look, const struct objective *o)
{
	if (look->only_goal != NONE32 && o->goal != look->only_goal)
		return false;
	if (plan_find(look->plan, T_team, look->only_team) && o->team != look->only_team)
		return false;
	if (look->only_field == NONE32)
		return true;
	const struct field *f = okr_field(look->plan, o);
	return f && f->id == look->only_field;
}

bool okr_is_heading(const struct okr_item *item)
{
	return item->table != T_objective && item->table != T_key_result;
}

const struct objective *okr_objective_under(const struct look *look, const struct okr_state *s)
{
	const struct key_result *kr = s->table == T_key_result ? plan_find(look->plan, T_key_result, s->id) : NULL;
	return kr || s->table == T_objective ? plan_find(look->plan, T_objective, kr ? kr->objective : s->id) : NULL;
}

static struct okr_item *add(struct okr_state *s, enum table_id t, int32_t id)
{
	if (s->n == s->room) {
		s->room = s->room ? s->room * 2 : 32;
		s->items = mem_realloc(s->items, (size_t)s->room * sizeof *s->items);
	}
	s->items[s->n] = (struct okr_item){.table = t, .id = id};
	return &s->items[s->n++];
}

static void add_objective(struct okr_state *s, const struct plan *p, const struct objective *o)
{
	add(s, T_objective, o->id);
	struct plan_rows rows = plan_of(p, T_key_result, "objective", o->id);
	for (size_t k = 0; k < rows.n; k++)
		add(s, T_key_result, p->key_result[rows.at[k]].id);
}

// `planned`: groups without an objective stand there as well.
static void collect(struct okr_state *s, const struct look *look, int32_t cycle, bool headed, bool planned)
{
	const struct plan *p = look->plan;
	struct arena *a = arena_new();
	struct okr_place *places = NULL;
	size_t n = 0, groups = planned ? okr_places(a, look, s->by, &places) : 0;
	struct found *found = arena_alloc(a, (p->objective_n + groups + 1) * sizeof *found);
	int first = s->n;

	for (size_t i = 0; i < groups; i++)
		found[n++] = (struct found){NULL, places[i]};
	for (size_t i = 0; i < p->objective_n; i++) {
		const struct objective *o = &p->objective[i];
		if (o->cycle == cycle && wanted(look, o))
			found[n++] = (struct found){o, okr_place_of(p, o, s->by)};
	}
	qsort(found, n, sizeof *found, compare);
	for (size_t i = 0; i < n; i++) {
		if (headed && (i == 0 || okr_place_compare(&found[i - 1].place, &found[i].place) != 0))
			add(s, okr_by_table(s->by), found[i].place.id);
		if (found[i].o)
			add_objective(s, p, found[i].o);
	}
	if (cycle == NONE32 && s->n > first)
		s->items[first].backlog = true;
	arena_free(a);
}

// The widest confidence.
static bool has_ten(const struct okr_state *s, const struct plan *p)
{
	for (int i = 0; i < s->n; i++) {
		if (s->items[i].table != T_key_result)
			continue;
		struct plan_rows rows = plan_of(p, T_check_in, "key_result", s->items[i].id);
		for (size_t k = 0; k < rows.n; k++)
			if (p->check_in[rows.at[k]].confidence == 10)
				return true;
	}
	return false;
}

// Above groups and backlog a quarter without objectives has a row of its own, so that it can be stood on and edited.
static void stand_for_quarter(struct okr_state *s, int32_t cycle)
{
	add(s, T_cycle, cycle);
	struct okr_item row = s->items[s->n - 1];
	memmove(s->items + 1, s->items, (size_t)(s->n - 1) * sizeof row);
	s->items[0] = row;
}

void okr_collect(struct okr_state *s, const struct look *look)
{
	bool planned = look->cycle && !look->backlog && look->cycle->state == cycle_state_PLANNING;
	s->n = 0;
	s->wanted.known = false;
	s->headed = planned || s->by != OKR_BY_FIELD;
	if (look->cycle && !look->backlog)
		collect(s, look, look->cycle->id, s->headed, planned);
	int of_quarter = s->n;
	collect(s, look, NONE32, look->backlog && s->headed, false);
	bool any = false;
	for (int i = 0; i < of_quarter; i++)
		any |= s->items[i].table == T_objective;
	if (look->cycle && !look->backlog && !any && s->n > 0)
		stand_for_quarter(s, look->cycle->id);
	s->wide = has_ten(s, look->plan);
}

int okr_index(const struct okr_state *s, enum table_id t, int32_t id)
{
	for (int i = 0; i < s->n; i++)
		if (s->items[i].table == t && s->items[i].id == id)
			return i;
	return -1;
}

const char *okr_item_code(const struct plan *p, const struct okr_item *item)
{
	const void *row = okr_is_heading(item) ? NULL : plan_find(p, item->table, item->id);
	if (!row)
		return "";
	return item->table == T_objective ? ((const struct objective *)row)->code : ((const struct key_result *)row)->code;
}

static const char *title_of(const struct plan *p, const struct okr_item *item)
{
	const void *row = okr_is_heading(item) ? NULL : plan_find(p, item->table, item->id);
	if (!row)
		return "";
	return item->table == T_objective ? ((const struct objective *)row)->title
									  : ((const struct key_result *)row)->title;
}

bool okr_item_hit(const struct look *look, const struct okr_item *item)
{
	struct str group = str_on(look->frame);
	if (okr_is_heading(item) && *look->search) {
		okr_group_title(&group, look->plan, item->table, item->id);
		return text_contains(str_text(&group), look->search);
	}
	return *look->search && (text_contains(okr_item_code(look->plan, item), look->search) ||
							 text_contains(title_of(look->plan, item), look->search));
}

bool okr_second_line(const struct plan *p, int w)
{
	return p->check_in_n > 0 || w < OKR_RANGE_FROM;
}

static int height(const struct plan *p, const struct okr_item *item, int w, enum okr_detail detail)
{
	if (item->table != T_key_result || detail == OKR_ONE_LINE)
		return 1;
	const struct key_result *kr = plan_find(p, T_key_result, item->id);
	int lines = okr_second_line(p, w) ? 2 : 1;
	if (detail >= OKR_STEPS && kr && kr->kind == kr_kind_MILESTONE)
		lines += (int)plan_of(p, T_kr_step, "key_result", kr->id).n;
	return lines;
}

static int lay(struct okr_state *s, const struct plan *p, int w, enum okr_detail detail)
{
	int y = 0;

	for (int i = 0; i < s->n; i++) {
		struct okr_item *item = &s->items[i];
		bool begins = item->table != T_key_result && i > 0 && (!okr_is_heading(item - 1) || okr_is_heading(item));
		item->lead = begins && (detail == OKR_AIRY || item->backlog) ? 1 : 0;
		item->lead += item->backlog ? 1 : 0;
		item->y = y + item->lead;
		item->h = height(p, item, w, detail);
		y = item->y + item->h;
	}
	s->lines = y;
	return y;
}

enum okr_detail okr_lay(struct okr_state *s, const struct plan *p, int w, int rows)
{
	for (enum okr_detail detail = OKR_AIRY; detail > OKR_ONE_LINE; detail--)
		if (lay(s, p, w, detail) <= rows)
			return detail;
	enum okr_detail detail = rows < 13 || p->check_in_n == 0 ? OKR_ONE_LINE : rows < 26 ? OKR_TWO_LINES : OKR_AIRY;
	lay(s, p, w, detail);
	return detail;
}
