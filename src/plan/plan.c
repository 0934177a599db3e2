// SPDX-License-Identifier: EUPL-1.2
// Access to the rows of a snapshot by table, id and reference. What panes ask thousands of times a frame (the phases
// of a measure, the ratings of a criterion) is answered from an index that is made once, when first asked for.
#include "plan/plan.h"

#include "plan/sort.h"

#include <stdlib.h>
#include <string.h>

// The children of every row of the target: those of the row at position i are at[start[i]] … at[start[i+1]-1].
// The place behind the last position holds the rows whose reference is empty.
struct children {
	uint32_t *start;
	uint32_t *at;
};

struct plan_index {
	uint32_t *ordered[TABLE_COUNT];
	struct children *children[TABLE_COUNT]; // one for each column
	void *kept[KEPT_COUNT];
};

struct plan *plan_new(void)
{
	struct arena *a = arena_new();
	struct plan *p = arena_zero(a, 1, sizeof *p);
	p->arena = a;
	p->as_of = DAY_NONE;
	p->as_of_tag = "";
	plan_changed(p);
	return p;
}

void plan_free(struct plan *p)
{
	if (!p)
		return;
	struct arena *held[TABLE_COUNT][2];
	memcpy(held, p->held, sizeof held);
	arena_free(p->arena); // the plan itself lies in it
	for (int t = 0; t < TABLE_COUNT; t++) {
		arena_free(held[t][0]);
		arena_free(held[t][1]);
	}
}

void plan_hold(struct plan *p, enum table_id t, struct arena *a)
{
	p->held[t][p->held[t][0] ? 1 : 0] = arena_share(a);
}

void plan_share(struct plan *p, const struct plan *from, enum table_id t)
{
	const struct table *table = &schema[t];
	memcpy((char *)p + table->rows_offset, (const char *)from + table->rows_offset, sizeof(void *));
	memcpy((char *)p + table->count_offset, (const char *)from + table->count_offset, sizeof(size_t));
	for (int i = 0; i < 2; i++)
		if (from->held[t][i])
			plan_hold(p, t, from->held[t][i]);
}

struct plan *plan_scratch(const struct plan *p)
{
	struct plan *s = plan_new();
	struct arena *a = s->arena;
	struct plan_index *index = s->index;
	*s = *p;
	s->arena = a;
	s->index = index;
	memset(s->held, 0, sizeof s->held);
	return s;
}

void *plan_own(struct plan *p, enum table_id t)
{
	const struct table *table = &schema[t];
	size_t size = plan_count(p, t) * table->row_size;
	void **rows = (void *)((char *)p + table->rows_offset);
	void *own = arena_alloc(p->arena, size ? size : 1);
	if (size)
		memcpy(own, *rows, size);
	*rows = own;
	plan_changed(p);
	return own;
}

void plan_changed(struct plan *p)
{
	p->index = arena_zero(p->arena, 1, sizeof *p->index);
}

size_t plan_count(const struct plan *p, enum table_id t)
{
	return *(const size_t *)(const void *)((const char *)p + schema[t].count_offset);
}

static const char *rows_of(const struct plan *p, enum table_id t)
{
	return *(const char *const *)(const void *)((const char *)p + schema[t].rows_offset);
}

const void *plan_row(const struct plan *p, enum table_id t, size_t i)
{
	return rows_of(p, t) + i * schema[t].row_size;
}

int32_t plan_id(const void *row)
{
	return *(const int32_t *)row;
}

// Ids ascend and start at 1, so a row lies at id-1, or as many places before as ids have been deleted in front of it.
ptrdiff_t plan_position(const struct plan *p, enum table_id t, int32_t id)
{
	size_t n = plan_count(p, t), size = schema[t].row_size;
	const char *rows = rows_of(p, t);
	if (n == 0 || id < 1)
		return -1;
	if ((size_t)id <= n && plan_id(rows + (size_t)(id - 1) * size) == id)
		return id - 1;
	int64_t gaps = plan_id(rows + (n - 1) * size) - (int64_t)n;
	int64_t lo = id - 1 - (gaps > 0 ? gaps : 0), hi = id - 1;
	lo = lo < 0 ? 0 : lo;
	hi = hi >= (int64_t)n ? (int64_t)n - 1 : hi;
	while (lo <= hi) {
		int64_t mid = lo + (hi - lo) / 2;
		int32_t found = plan_id(rows + (size_t)mid * size);
		if (found == id)
			return (ptrdiff_t)mid;
		if (found < id)
			lo = mid + 1;
		else
			hi = mid - 1;
	}
	return -1;
}

const void *plan_find(const struct plan *p, enum table_id t, int32_t id)
{
	ptrdiff_t i = plan_position(p, t, id);
	return i < 0 ? NULL : plan_row(p, t, (size_t)i);
}

int64_t plan_int(const struct column *c, const void *row)
{
	const char *at = (const char *)row + c->offset;
	if (c->type == TYPE_BIG)
		return *(const int64_t *)(const void *)at;
	int32_t v = *(const int32_t *)(const void *)at;
	return v == NONE32 ? NONE64 : v;
}

const char *plan_text(const struct column *c, const void *row)
{
	return *(const char *const *)(const void *)((const char *)row + c->offset);
}

static int32_t member(const void *row, size_t offset)
{
	return *(const int32_t *)(const void *)((const char *)row + offset);
}

static uint32_t *order_rows(const struct plan *p, enum table_id t)
{
	size_t n = plan_count(p, t);
	uint32_t *order = arena_alloc(p->arena, (n ? n : 1) * sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	int pos = schema_column(&schema[t], "pos");
	if (pos < 0 || n < 2)
		return order;
	size_t offset = schema[t].columns[pos].offset;
	uint32_t *key = mem_alloc(2 * n * sizeof *key), *scratch = key + n, most = 0;
	for (size_t i = 0; i < n; i++) {
		int32_t v = member(plan_row(p, t, i), offset);
		key[i] = v > 0 ? (uint32_t)v : 0;
		most = key[i] > most ? key[i] : most;
	}
	sort_by_key(order, scratch, n, key, most);
	free(key);
	return order;
}

struct plan_rows plan_ordered(const struct plan *p, enum table_id t)
{
	if (!p->index->ordered[t])
		p->index->ordered[t] = order_rows(p, t);
	return (struct plan_rows){p->index->ordered[t], plan_count(p, t)};
}

#define NOWHERE UINT32_MAX // refers to a row that is not there

// Counting sort over the places of the target, going through the rows in their own order.
static void sort_children(const struct plan *p, enum table_id t, int column, struct children *k)
{
	const struct column *c = &schema[t].columns[column];
	size_t n = plan_count(p, t), places = plan_count(p, c->target) + 1, size = schema[t].row_size;
	const char *rows = rows_of(p, t);
	uint32_t *place = mem_alloc((n ? n : 1) * sizeof *place);
	uint32_t *start = arena_zero(p->arena, places + 2, sizeof *start);
	size_t kept = 0;
	for (size_t i = 0; i < n; i++) {
		int32_t id = member(rows + i * size, c->offset);
		ptrdiff_t at = id == NONE32 ? (ptrdiff_t)places - 1 : plan_position(p, c->target, id);
		place[i] = at < 0 ? NOWHERE : (uint32_t)at;
		if (at >= 0) {
			start[at + 2]++;
			kept++;
		}
	}
	for (size_t i = 2; i <= places; i++)
		start[i] += start[i - 1];
	uint32_t *at = arena_alloc(p->arena, (kept ? kept : 1) * sizeof *at);
	const uint32_t *order = schema_column(&schema[t], "pos") >= 0 ? plan_ordered(p, t).at : NULL;
	for (size_t i = 0; i < n; i++) {
		uint32_t r = order ? order[i] : (uint32_t)i;
		if (place[r] != NOWHERE)
			at[start[place[r] + 1]++] = r; // afterwards start[i+1] is where the next place begins
	}
	free(place);
	k->start = start;
	k->at = at;
}

struct plan_rows plan_children(const struct plan *p, enum table_id t, int column, int32_t id)
{
	struct plan_rows none = {NULL, 0};
	const struct table *table = &schema[t];
	if (column < 0 || column >= table->column_count || table->columns[column].type != TYPE_REF || !plan_count(p, t))
		return none;
	struct plan_index *index = p->index;
	if (!index->children[t])
		index->children[t] = arena_zero(p->arena, (size_t)table->column_count, sizeof **index->children);
	struct children *k = &index->children[t][column];
	if (!k->start)
		sort_children(p, t, column, k);
	enum table_id target = table->columns[column].target;
	ptrdiff_t place = id == NONE32 ? (ptrdiff_t)plan_count(p, target) : plan_position(p, target, id);
	if (place < 0)
		return none;
	return (struct plan_rows){k->at + k->start[place], k->start[place + 1] - k->start[place]};
}

struct plan_rows plan_of(const struct plan *p, enum table_id t, const char *column, int32_t id)
{
	return plan_children(p, t, schema_column(&schema[t], column), id);
}

const struct rating *plan_rating(const struct plan *p, int32_t measure, int32_t criterion)
{
	struct plan_rows rows = plan_of(p, T_rating, "measure", measure);
	for (size_t i = 0; i < rows.n; i++)
		if (p->rating[rows.at[i]].criterion == criterion)
			return &p->rating[rows.at[i]];
	return NULL;
}

void **plan_kept(const struct plan *p, enum plan_kept what)
{
	return &p->index->kept[what];
}

const struct strategy *plan_strategy(const struct plan *p)
{
	static const struct strategy none = {
		.id = NONE32,
		.name = "",
		.organisation = "",
		.region = "",
		.document = "",
		.document_date = "",
		.vision = "",
		.aim = "",
		.scoring = "",
		.reference_day = DAY_NONE,
		.ambition = 70,
		.pace_good = 90,
		.pace_risk = 70,
		.pace_after = 15,
		.note = "",
	};
	return p->strategy_n ? &p->strategy[0] : &none;
}
