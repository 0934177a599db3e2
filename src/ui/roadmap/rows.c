// SPDX-License-Identifier: EUPL-1.2
// The rows: each measure's phases side by side as long as they do not overlap, further rows where they do. Made once
// for a snapshot, a narrowing, an order and groups; drawing then touches visible rows only.
#include "ui/roadmap/rows.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/gantt/gantt.h"
#include "plan/sort.h"
#include "say/label.h"
#include "say/narrow.h"

#include <stdlib.h>
#include <string.h>

// What overlapping is judged by: an unknown end is as far as the known one, an open one goes on for ever.
struct span {
	int32_t first, last;
	uint32_t phase;
	bool dated;
};

static struct span span_of(const struct phase *ph, uint32_t at)
{
	struct extent e = gantt_extent(ph);
	struct span s = {e.first, e.last, at, gantt_dated(ph)};
	if (s.first == DAY_NONE)
		s.first = e.open_first ? DAY_MIN : s.last;
	if (s.last == DAY_NONE)
		s.last = e.open_last ? DAY_MAX : s.first;
	return s;
}

static int by_time(const void *a, const void *b)
{
	const struct span *x = a, *y = b;
	if (x->dated != y->dated)
		return x->dated ? -1 : 1;
	if (x->dated && x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->dated && x->last != y->last)
		return x->last < y->last ? -1 : 1;
	return x->phase < y->phase ? -1 : x->phase > y->phase;
}

static void add_index(struct roadmap_indices *to, uint32_t index)
{
	if (to->n == to->cap) {
		to->cap = to->cap ? to->cap * 2 : 256;
		to->at = mem_realloc(to->at, to->cap * sizeof *to->at);
	}
	to->at[to->n++] = index;
}

static struct roadmap_row *add_row(struct roadmap_rows *rows, uint32_t measure, bool further)
{
	if (rows->n == rows->cap) {
		rows->cap = rows->cap ? rows->cap * 2 : 256;
		rows->at = mem_realloc(rows->at, rows->cap * sizeof *rows->at);
	}
	struct roadmap_row *row = &rows->at[rows->n++];
	*row = (struct roadmap_row){ROW_BARS, measure, (uint32_t)rows->phases.n, 0, further, NULL};
	return row;
}

// Fills rows from the top: each takes the phases, by time, that begin after its last one has ended.
static void add_lanes(struct roadmap_rows *rows, uint32_t measure, struct span *spans, size_t n)
{
	size_t left = n;
	for (int lane = 0; left > 0; lane++) {
		struct roadmap_row *row = add_row(rows, measure, lane > 0);
		int32_t end = INT32_MIN;
		for (size_t i = 0; i < n; i++) {
			if (spans[i].phase == UINT32_MAX || (spans[i].dated && end != INT32_MIN && spans[i].first <= end))
				continue;
			add_index(&rows->phases, spans[i].phase);
			row->n++;
			end = spans[i].dated ? spans[i].last : end;
			spans[i].phase = UINT32_MAX;
			left--;
		}
	}
}

static void add_waves(struct roadmap_rows *rows, const struct plan *p, uint32_t measure)
{
	struct wave *waves;
	size_t n = rollout_waves(rows->arena, p, p->measure[measure].id, &waves);
	for (size_t i = 0; i < n; i++) {
		struct roadmap_row *row = add_row(rows, measure, true);
		row->kind = ROW_WAVE;
		row->wave = &waves[i];
	}
}

// `owner`: the column of a phase that names its measure.
static void add_measure(struct roadmap_rows *rows, const struct look *look, const struct roadmap_groups *chosen,
						int owner, uint32_t measure)
{
	struct plan_rows phases = plan_children(look->plan, T_phase, owner, look->plan->measure[measure].id);
	struct span few[16], *spans = phases.n <= 16 ? few : arena_alloc(look->frame, phases.n * sizeof *spans);
	bool dated = false;
	for (size_t i = 0; i < phases.n; i++) {
		spans[i] = span_of(&look->plan->phase[phases.at[i]], phases.at[i]);
		dated |= spans[i].dated;
	}
	if (!dated && look->plan->measure[measure].id == rows->of.placed) {
		add_row(rows, measure, false)->kind = ROW_PLACED;
		return;
	}
	bool waves = roadmap_waves_unfolded(chosen, look->plan->measure[measure].id);
	if (!dated && !waves) {
		add_index(&rows->undated, measure);
		return;
	}
	if (phases.n == 0)
		add_row(rows, measure, false);
	if (phases.n > 1)
		qsort(spans, phases.n, sizeof *spans, by_time);
	add_lanes(rows, measure, spans, phases.n);
	if (waves)
		add_waves(rows, look->plan, measure);
}

static void note_widths(struct roadmap_rows *rows, const struct measure *m, size_t i)
{
	const char *number = label_number(m->code);
	int w = strlen(number) > (size_t)rows->code_w ? text_width(number) : 0;
	rows->code_w = w > rows->code_w ? w : rows->code_w;
	w = i < 2000 && strlen(m->title) > (size_t)rows->title_w ? text_width(m->title) : 0;
	rows->title_w = w > rows->title_w ? w : rows->title_w;
}

// ---- groups ------------------------------------------------------------------------------------------------------

static void join(struct extent *e, const struct extent *one, bool first)
{
	e->open_first = (!first && e->open_first) || one->open_first;
	e->open_last = (!first && e->open_last) || one->open_last;
	if (one->first != DAY_NONE && (e->first == DAY_NONE || one->first < e->first))
		e->first = one->first;
	if (one->last != DAY_NONE && (e->last == DAY_NONE || one->last > e->last))
		e->last = one->last;
}

static bool has_latest(const struct plan *p, int owner, const struct measure *m)
{
	struct plan_rows phases = plan_children(p, T_phase, owner, m->id);
	bool has = m->latest != DAY_NONE;
	for (size_t i = 0; i < phases.n && !has; i++)
		has = p->phase[phases.at[i]].latest != DAY_NONE;
	return has;
}

// A date, or waves that are unfolded below it.
static bool has_row(const struct plan *p, int owner, const struct roadmap_groups *chosen, const struct measure *m)
{
	if (roadmap_waves_unfolded(chosen, m->id))
		return true;
	struct plan_rows phases = plan_children(p, T_phase, owner, m->id);
	for (size_t i = 0; i < phases.n; i++)
		if (gantt_dated(&p->phase[phases.at[i]]))
			return true;
	return false;
}

// The measure is one of the group's; of a folded one it adds to the envelope.
static void count_in(struct roadmap_group *g, const struct plan *p, int owner, const struct roadmap_groups *chosen,
					 uint32_t measure)
{
	const struct measure *m = &p->measure[measure];
	if (!has_row(p, owner, chosen, m))
		return;
	if (g->folded) {
		struct extent e = gantt_measure(p, m->id, NULL, NULL);
		join(&g->e, &e, g->n == 0);
		if (has_latest(p, owner, m))
			g->latest[g->latest_n++] = measure;
	}
	g->n++;
}

static void add_heading(struct roadmap_rows *rows, uint32_t group)
{
	struct roadmap_row *row = add_row(rows, group, false);
	row->kind = ROW_GROUP;
}

// Brings `order` into groups, and gives each its heading with what it holds.
static void make_groups(struct roadmap_rows *rows, const struct look *look, const struct roadmap_groups *chosen,
						uint32_t *order, const uint8_t *keep)
{
	const struct plan *p = look->plan;
	size_t n = p->measure_n;
	struct roadmap_belonging b = roadmap_belong(look->frame, look, chosen->by);
	int owner = schema_column(&schema[T_phase], "measure");
	sort_by_key(order, arena_alloc(look->frame, (n + 1) * sizeof *order), n, b.place, b.most);
	rows->group = arena_alloc(rows->arena, (n + 1) * sizeof *rows->group);
	rows->groups = arena_zero(rows->arena, n + 2, sizeof *rows->groups);
	uint32_t *latest = arena_alloc(rows->arena, (n + 1) * sizeof *latest);
	for (size_t i = 0; i < n; i++) {
		uint32_t m = order[i];
		struct roadmap_group *g = rows->groups_n > 0 ? &rows->groups[rows->groups_n - 1] : NULL;
		if (!g || g->key != b.key[m]) {
			g = &rows->groups[rows->groups_n++];
			*g = (struct roadmap_group){.key = b.key[m],
										.table = b.key[m] == GROUP_NONE || b.key[m] < 0 ? TABLE_COUNT : b.table,
										.e = {.first = DAY_NONE, .last = DAY_NONE},
										.folded = roadmap_folded(chosen, b.key[m]),
										.latest = latest + i};
			g->title = roadmap_group_title(rows->arena, look, chosen->by, g->key, &p->measure[m]);
		}
		rows->group[m] = (uint32_t)(rows->groups_n - 1);
		if (!keep || keep[m])
			count_in(g, p, owner, chosen, m);
	}
}

// ---- external events ---------------------------------------------------------------------------------------------

// Where the look narrows, those that something shown waits for.
static bool is_awaited(const struct plan *p, const struct external *x, const uint8_t *keep)
{
	struct plan_rows rows = plan_of(p, T_dependency, "on_external", x->id);
	for (size_t i = 0; keep && i < rows.n; i++) {
		const struct dependency *d = &p->dependency[rows.at[i]];
		const struct phase *ph = plan_find(p, T_phase, d->phase);
		ptrdiff_t at = plan_position(p, T_measure, ph ? ph->measure : d->measure);
		if (at >= 0 && keep[at])
			return true;
	}
	return !keep;
}

static void add_externals(struct roadmap_rows *rows, const struct look *look, const struct roadmap_groups *chosen,
						  const uint8_t *keep)
{
	const struct plan *p = look->plan;
	struct roadmap_group g = {.key = GROUP_EXTERNAL,
							  .table = TABLE_COUNT,
							  .title = tr("External events"),
							  .e = {.first = DAY_NONE, .last = DAY_NONE},
							  .folded = roadmap_folded(chosen, GROUP_EXTERNAL)};
	for (size_t i = 0; i < p->external_n; i++)
		g.n += is_awaited(p, &p->external[i], keep);
	if (g.n == 0)
		return;
	if (!rows->groups)
		rows->groups = arena_zero(rows->arena, 1, sizeof *rows->groups);
	rows->groups[rows->groups_n] = g;
	add_heading(rows, (uint32_t)rows->groups_n++);
	for (size_t i = 0; i < p->external_n && !g.folded; i++)
		if (is_awaited(p, &p->external[i], keep))
			add_row(rows, (uint32_t)i, false)->kind = ROW_EXTERNAL;
}

// ---- all of them -------------------------------------------------------------------------------------------------

static bool is_same(const struct roadmap_source *a, const struct roadmap_source *b)
{
	return a->plan == b->plan && a->generation == b->generation && a->generation != 0 &&
		   a->only_field == b->only_field && a->only_goal == b->only_goal && a->shown_turn == b->shown_turn &&
		   a->group_turn == b->group_turn && a->order_turn == b->order_turn && a->compared == b->compared &&
		   a->privacy == b->privacy && a->placed == b->placed;
}

static void add_measures(struct roadmap_rows *rows, const struct look *look, const struct roadmap_groups *chosen,
						 const uint32_t *order, const uint8_t *keep)
{
	const struct plan *p = look->plan;
	int owner = schema_column(&schema[T_phase], "measure");
	uint32_t last = UINT32_MAX;
	for (size_t i = 0; i < p->measure_n; i++) {
		note_widths(rows, &p->measure[order[i]], i);
		if (keep && !keep[order[i]])
			continue;
		const struct roadmap_group *g = rows->group ? &rows->groups[rows->group[order[i]]] : NULL;
		if (g && g->n > 0 && rows->group[order[i]] != last)
			add_heading(rows, last = rows->group[order[i]]);
		if (!g || !g->folded || !has_row(p, owner, chosen, &p->measure[order[i]]))
			add_measure(rows, look, chosen, owner, order[i]);
	}
}

bool roadmap_rows_fill(struct roadmap_rows *rows, const struct look *look, const struct roadmap_groups *groups,
					   const struct roadmap_order *order, int32_t placed)
{
	const struct plan *p = look->plan;
	struct roadmap_source of = {
		p,           p ? p->generation : 0, look->only_field, look->only_goal, look->shown_turn, groups->turn,
		order->turn, look->compared,        look->privacy,    placed};
	if (p && is_same(&rows->of, &of))
		return false;
	rows->of = of;
	rows->n = rows->phases.n = rows->undated.n = rows->groups_n = 0;
	rows->code_w = rows->title_w = 0;
	rows->group = NULL;
	rows->groups = NULL;
	if (!p)
		return true;
	if (!rows->arena)
		rows->arena = arena_new();
	arena_reset(rows->arena);
	const uint8_t *keep = narrow_measures(look->frame, look);
	uint32_t *sorted = roadmap_sorted(look->frame, look, order);
	if (groups->by != GROUPS_OFF)
		make_groups(rows, look, groups, sorted, keep);
	add_measures(rows, look, groups, sorted, keep);
	add_externals(rows, look, groups, keep);
	return true;
}

void roadmap_rows_free(struct roadmap_rows *rows)
{
	free(rows->at);
	free(rows->phases.at);
	free(rows->undated.at);
	if (rows->arena)
		arena_free(rows->arena);
}
