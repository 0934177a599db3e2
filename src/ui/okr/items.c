// SPDX-License-Identifier: EUPL-1.2
// The rows of the OKR board: objectives of the quarter by field, each with its key results, then the backlog. What is
// narrowed away is not collected. Their lines are laid out for a height.
#include "base/text.h"
#include "ui/okr/board.h"

#include <stdlib.h>

// Objectives of the quarter (or of the backlog) before they are sorted by field.
struct found {
	const struct objective *o;
	int32_t field_pos, field_id;
};

static int compare(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->field_pos != y->field_pos)
		return x->field_pos < y->field_pos ? -1 : 1;
	if (x->field_id != y->field_id)
		return x->field_id < y->field_id ? -1 : 1;
	if (x->o->pos != y->o->pos)
		return x->o->pos < y->o->pos ? -1 : 1;
	return (x->o->id > y->o->id) - (x->o->id < y->o->id);
}

static bool wanted(const struct look *look, const struct objective *o, const struct field *f)
{
	if (look->only_goal != NONE32 && o->goal != look->only_goal)
		return false;
	return look->only_field == NONE32 || (f && f->id == look->only_field);
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

static void collect(struct okr_state *s, const struct look *look, int32_t cycle)
{
	const struct plan *p = look->plan;
	struct found *found = mem_alloc((p->objective_n + 1) * sizeof *found);
	size_t n = 0;

	for (size_t i = 0; i < p->objective_n; i++) {
		const struct objective *o = &p->objective[i];
		const struct field *f = o->cycle == cycle ? okr_field(p, o) : NULL;
		if (o->cycle == cycle && wanted(look, o, f))
			found[n++] = (struct found){o, f ? f->pos : INT32_MAX, f ? f->id : INT32_MAX};
	}
	qsort(found, n, sizeof *found, compare);
	for (size_t i = 0; i < n; i++) {
		add(s, T_objective, found[i].o->id)->backlog = cycle == NONE32 && i == 0;
		struct plan_rows rows = plan_of(p, T_key_result, "objective", found[i].o->id);
		for (size_t k = 0; k < rows.n; k++)
			add(s, T_key_result, p->key_result[rows.at[k]].id);
	}
	free(found);
}

void okr_collect(struct okr_state *s, const struct look *look)
{
	s->n = 0;
	if (look->cycle && !look->backlog)
		collect(s, look, look->cycle->id);
	collect(s, look, NONE32);
	s->wide = false;
	for (int i = 0; i < s->n; i++) {
		if (s->items[i].table != T_key_result)
			continue;
		struct plan_rows rows = plan_of(look->plan, T_check_in, "key_result", s->items[i].id);
		for (size_t k = 0; k < rows.n; k++)
			s->wide = s->wide || look->plan->check_in[rows.at[k]].confidence == 10;
	}
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
	const void *row = plan_find(p, item->table, item->id);
	if (!row)
		return "";
	return item->table == T_objective ? ((const struct objective *)row)->code : ((const struct key_result *)row)->code;
}

static const char *title_of(const struct plan *p, const struct okr_item *item)
{
	const void *row = plan_find(p, item->table, item->id);
	if (!row)
		return "";
	return item->table == T_objective ? ((const struct objective *)row)->title
									  : ((const struct key_result *)row)->title;
}

bool okr_item_hit(const struct look *look, const struct okr_item *item)
{
	return *look->search && (text_contains(okr_item_code(look->plan, item), look->search) ||
							 text_contains(title_of(look->plan, item), look->search));
}

bool okr_second_line(const struct plan *p, int w)
{
	return p->check_in_n > 0 || w < OKR_RANGE_FROM;
}

static int height(const struct plan *p, const struct okr_item *item, int w, enum okr_detail detail)
{
	if (item->table == T_objective || detail == OKR_ONE_LINE)
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
		item->lead = item->table == T_objective && i > 0 && (detail == OKR_AIRY || item->backlog) ? 1 : 0;
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
