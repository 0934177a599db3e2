// SPDX-License-Identifier: EUPL-1.2
// What the columns sort by: one small whole number a measure, so that sorting by several columns is several passes in
// linear time. Texts are compared once for a snapshot and numbered in their order.
#include "ui/measures/keys.h"

#include "base/text.h"
#include "plan/sort.h"
#include "say/compared.h"
#include "say/weigh.h"
#include "ui/measures/column.h"

#include <string.h>

// ---- texts -------------------------------------------------------------------------------------------------------

// Text as bytes that sort as people count: folded, and each number led by its count of digits.
static void add_key(struct str *out, const char *s)
{
	struct str folded = {0};
	text_fold(&folded, s);
	for (const char *c = str_text(&folded); *c;) {
		size_t digits = strspn(c, "0123456789");
		if (digits == 0) {
			str_addc(out, *c++);
			continue;
		}
		size_t zeros = strspn(c, "0");
		if (zeros == digits)
			zeros--;
		str_addc(out, (char)('0' + (digits - zeros > 9 ? 9 : digits - zeros)));
		str_addn(out, c + zeros, digits - zeros);
		c += digits;
	}
	str_free(&folded);
}

struct text_key {
	uint64_t head; // the first eight bytes, so that most comparisons touch one word only
	const char *rest;
};

static int compare_texts(const void *ctx, uint32_t x, uint32_t y)
{
	const struct text_key *a = (const struct text_key *)ctx + x, *b = (const struct text_key *)ctx + y;
	if (a->head != b->head)
		return a->head < b->head ? -1 : 1;
	return strcmp(a->rest, b->rest);
}

static int compare_numbers(const void *ctx, uint32_t x, uint32_t y)
{
	const int64_t *v = ctx;
	return (v[x] > v[y]) - (v[x] < v[y]);
}

// Numbers the things in the order of a comparison: 0, 1, … with equal numbers for equal things.
static void number(struct measures_kept *kept, size_t n, int (*compare)(const void *, uint32_t, uint32_t),
				   const void *ctx, uint32_t *key)
{
	uint32_t *order = arena_alloc(kept->scratch, (n + 1) * sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = (uint32_t)i;
	sort_by(order, arena_alloc(kept->scratch, (n + 1) * sizeof *order), n, compare, ctx);
	uint32_t next = 0;
	for (size_t i = 0; i < n; i++) {
		next += i > 0 && compare(ctx, order[i - 1], order[i]) != 0;
		key[order[i]] = next;
	}
}

// Equal texts get equal keys, "" none; `text` gives the text of a measure.
static void keys_text(struct measures_kept *kept, const struct plan *p,
					  const char *(*text)(const struct plan *, size_t), uint32_t *key)
{
	struct text_key *keys = arena_alloc(kept->scratch, (p->measure_n + 1) * sizeof *keys);
	struct str s = {0};
	for (size_t i = 0; i < p->measure_n; i++) {
		str_clear(&s);
		add_key(&s, text(p, i));
		const char *folded = str_text(&s);
		size_t n = s.len < 8 ? s.len : 8;
		keys[i].head = 0;
		for (size_t k = 0; k < 8; k++)
			keys[i].head = keys[i].head << 8 | (k < n ? (unsigned char)folded[k] : 0);
		keys[i].rest = arena_dup(kept->scratch, folded + n, s.len - n);
	}
	str_free(&s);
	number(kept, p->measure_n, compare_texts, keys, key);
	for (size_t i = 0; i < p->measure_n; i++)
		if (!text(p, i)[0])
			key[i] = KEY_BLANK;
}

static const char *code_of(const struct plan *p, size_t m)
{
	return p->measure[m].code;
}

static const char *title_of(const struct plan *p, size_t m)
{
	return p->measure[m].title;
}

static const char *responsible_of(const struct plan *p, size_t m)
{
	return p->measure[m].responsible;
}

void measures_keys_code(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	keys_text(kept, look->plan, code_of, key);
}

void measures_keys_title(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	keys_text(kept, look->plan, title_of, key);
}

// ---- what measures refer to --------------------------------------------------------------------------------------

// Places of a table's rows in the plan's own order.
static uint32_t *places(struct measures_kept *kept, const struct plan *p, enum table_id t)
{
	uint32_t *place = arena_alloc(kept->scratch, (plan_count(p, t) + 1) * sizeof *place);
	struct plan_rows rows = plan_ordered(p, t);
	for (size_t i = 0; i < rows.n; i++)
		place[rows.at[i]] = (uint32_t)i;
	return place;
}

static uint32_t place_of(const struct plan *p, enum table_id t, const uint32_t *place, int32_t id)
{
	ptrdiff_t at = plan_position(p, t, id);
	return at < 0 ? KEY_BLANK : place[at];
}

void measures_keys_field(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	const struct plan *p = look->plan;
	const uint32_t *place = places(kept, p, T_field);
	for (size_t i = 0; i < p->measure_n; i++)
		key[i] = place_of(p, T_field, place, p->measure[i].field);
}

void measures_keys_class(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	const struct plan *p = look->plan;
	const uint32_t *place = places(kept, p, T_cost_class);
	for (size_t i = 0; i < p->measure_n; i++)
		key[i] = place_of(p, T_cost_class, place, p->measure[i].cost_class);
}

// As on the map: field by field, goals without one behind them.
void measures_keys_goal(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	const struct plan *p = look->plan;
	const uint32_t *field = places(kept, p, T_field), *place = places(kept, p, T_goal);
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct goal *g = p->measure_goal_n > 0 ? measures_goal(p, &p->measure[i]) : NULL;
		uint32_t group = g ? place_of(p, T_field, field, g->field) : KEY_BLANK;
		group = group == KEY_BLANK ? (uint32_t)p->field_n : group;
		key[i] = g ? group * (uint32_t)(p->goal_n + 1) + place_of(p, T_goal, place, g->id) : KEY_BLANK;
	}
}

// Earliest horizon first, then by the latest one.
void measures_keys_horizon(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	const struct plan *p = look->plan;
	const uint32_t *place = places(kept, p, T_horizon);
	uint32_t n = (uint32_t)p->horizon_n + 1;
	for (size_t i = 0; i < p->measure_n; i++) {
		uint32_t from = place_of(p, T_horizon, place, p->measure[i].horizon_from);
		uint32_t to = place_of(p, T_horizon, place, p->measure[i].horizon_to);
		if (from == KEY_BLANK)
			from = to;
		key[i] = from == KEY_BLANK ? KEY_BLANK : from * n + (to == KEY_BLANK ? from : to);
	}
}

// Units in their order, behind them whoever else is named, by the alphabet.
void measures_keys_department(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	const struct plan *p = look->plan;
	const uint32_t *place = places(kept, p, T_unit);
	keys_text(kept, p, responsible_of, key);
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct unit *u = p->measure_unit_n > 0 ? measures_unit(p, &p->measure[i]) : NULL;
		if (u)
			key[i] = place_of(p, T_unit, place, u->id);
		else if (key[i] != KEY_BLANK)
			key[i] += (uint32_t)p->unit_n;
	}
}

// ---- numbers -----------------------------------------------------------------------------------------------------

static void keys_of_numbers(struct measures_kept *kept, size_t n, const int64_t *value, uint32_t *key)
{
	number(kept, n, compare_numbers, value, key);
	for (size_t i = 0; i < n; i++)
		if (value[i] == NONE64)
			key[i] = KEY_BLANK;
}

void measures_keys_money(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	keys_of_numbers(kept, look->plan->measure_n, measures_figures(kept, look)->money, key);
}

void measures_keys_posts(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	keys_of_numbers(kept, look->plan->measure_n, measures_figures(kept, look)->posts, key);
}

void measures_keys_rank(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	(void)kept;
	for (size_t i = 0; i < look->plan->measure_n; i++)
		key[i] = look->score->rank[i] > 0 ? (uint32_t)look->score->rank[i] : KEY_BLANK;
}

// What holds most often comes first.
void measures_keys_stable(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	const struct sampling *sampling = look->stable ? look->stable->sampling : NULL;
	(void)kept;
	for (size_t i = 0; i < look->plan->measure_n; i++) {
		int percent = sampling ? sampling_percent(sampling, i) : -1;
		key[i] = percent < 0 ? KEY_BLANK : (uint32_t)(100 - percent);
	}
}

void measures_keys_then(struct measures_kept *kept, const struct look *look, uint32_t *key)
{
	(void)kept;
	for (size_t i = 0; i < look->plan->measure_n; i++) {
		int32_t rank = 0;
		compared_places(look, i, &rank);
		key[i] = rank > 0 ? (uint32_t)rank : KEY_BLANK;
	}
}

int32_t measures_pos_selection(const struct measure *m)
{
	return m->selection;
}

// As measure_stage() tells it: equal words, equal keys.
int32_t measures_pos_stage(const struct measure *m)
{
	return m->stage == stage_NONE ? m->selection : m->stage * 8;
}

int32_t measures_pos_priority(const struct measure *m)
{
	return m->priority;
}

int32_t measures_pos_origin(const struct measure *m)
{
	return m->origin;
}

// Best level first.
static void keys_of_criterion(const struct look *look, int32_t id, uint32_t *key)
{
	int c = score_criterion_index(look->score, id);
	for (size_t i = 0; i < look->plan->measure_n; i++)
		key[i] = KEY_BLANK;
	if (c < 0)
		return;
	const struct score_criterion *s = &look->score->criteria[c];
	for (size_t i = 0; i < look->plan->measure_n; i++)
		for (size_t k = 0; k < s->levels.n && s->level[i] >= 0; k++)
			if (s->levels.at[k] == (uint32_t)s->level[i])
				key[i] = (uint32_t)k;
}

const uint32_t *measures_keys(struct measures_kept *kept, const struct look *look, const struct column_choice *c)
{
	size_t n = look->plan->measure_n, k = (size_t)(c->kind - column_kinds);
	bool lasts = !c->kind->by_score && c->criterion == NONE32;
	if (lasts && kept->keys[k])
		return kept->keys[k];
	uint32_t *key = arena_alloc(lasts ? kept->arena : kept->scratch, (n + 1) * sizeof *key);
	if (c->criterion != NONE32)
		keys_of_criterion(look, c->criterion, key);
	else if (c->kind->keys)
		c->kind->keys(kept, look, key);
	for (size_t i = 0; i < n && c->criterion == NONE32 && c->kind->pos; i++) {
		int32_t pos = c->kind->pos(&look->plan->measure[i]);
		key[i] = pos == NONE32 ? KEY_BLANK : (uint32_t)pos;
	}
	if (lasts)
		kept->keys[k] = key;
	return key;
}

void measures_kept_begin(struct measures_kept *kept)
{
	*kept = (struct measures_kept){.arena = arena_new(), .scratch = arena_new()};
}

void measures_kept_free(struct measures_kept *kept)
{
	arena_free(kept->arena);
	arena_free(kept->scratch);
}
