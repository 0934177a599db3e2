// SPDX-License-Identifier: EUPL-1.2
// The order of the rows. By rank it is the score table's own order, so that scrolling through 100 000 measures copies
// nothing; any other order is made once for a snapshot, from keys that compare as bytes or as small integers.
#include "ui/measures.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "plan/sort.h"
#include "ui/narrow.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name, *label;
} sorts[] = {
	[SORT_RANK] = {"rank", N_("score")},   [SORT_CODE] = {"code", N_("number")},
	[SORT_TITLE] = {"title", N_("title")}, [SORT_FIELD] = {"field", N_("field of action")},
	[SORT_STAGE] = {"stage", N_("stage")}, [SORT_PRIORITY] = {"priority", N_("decided priority")},
};

static bool by_score_order(const struct measures *st, const struct look *look)
{
	return st->sort == SORT_RANK || (st->sort == SORT_CODE && look->score->weighted_n == 0);
}

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

static int compare_keys(const void *ctx, uint32_t x, uint32_t y)
{
	const struct text_key *a = (const struct text_key *)ctx + x, *b = (const struct text_key *)ctx + y;
	if (a->head != b->head)
		return a->head < b->head ? -1 : 1;
	return strcmp(a->rest, b->rest);
}

static void sort_by_text(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	struct text_key *keys = arena_alloc(st->scratch, p->measure_n * sizeof *keys);
	struct str s = {0};
	for (size_t i = 0; i < p->measure_n; i++) {
		str_clear(&s);
		add_key(&s, st->sort == SORT_TITLE ? p->measure[i].title : p->measure[i].code);
		const char *text = str_text(&s);
		size_t n = s.len < 8 ? s.len : 8;
		keys[i].head = 0;
		for (size_t k = 0; k < 8; k++)
			keys[i].head = keys[i].head << 8 | (k < n ? (unsigned char)text[k] : 0);
		keys[i].rest = arena_dup(st->scratch, text + n, s.len - n);
	}
	str_free(&s);
	sort_by(st->sorted, arena_alloc(st->scratch, p->measure_n * sizeof(uint32_t)), p->measure_n, compare_keys, keys);
}

// Places of the fields in the plan's own order.
static uint32_t *field_keys(struct measures *st, const struct plan *p)
{
	uint32_t *place = arena_alloc(st->scratch, (p->field_n + 1) * sizeof *place);
	struct plan_rows rows = plan_ordered(p, T_field);
	for (size_t i = 0; i < rows.n; i++)
		place[rows.at[i]] = (uint32_t)i;
	return place;
}

static uint32_t key_of(const struct measures *st, const struct look *look, size_t i, const uint32_t *fields,
					   const struct score_criterion *criterion, uint32_t blank)
{
	const struct measure *m = &look->plan->measure[i];
	if (st->sort == SORT_FIELD) {
		ptrdiff_t at = plan_position(look->plan, T_field, m->field);
		return at < 0 ? blank : fields[at];
	}
	if (st->sort == SORT_STAGE)
		return (uint32_t)m->stage * 8 + (uint32_t)m->selection;
	if (st->sort == SORT_PRIORITY)
		return m->priority == NONE32 ? blank : (uint32_t)m->priority;
	if (criterion && criterion->level[i] >= 0)
		for (size_t k = 0; k < criterion->levels.n; k++)
			if (criterion->levels.at[k] == (uint32_t)criterion->level[i])
				return (uint32_t)k;
	return blank;
}

static void sort_by_number(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct score_criterion *criterion = NULL;
	int c = st->sort == SORT_CRITERION ? score_criterion_index(look->score, st->sort_criterion) : -1;
	if (c >= 0)
		criterion = &look->score->criteria[c];
	uint32_t blank = 100001; // above every priority and every stage
	if (st->sort == SORT_FIELD)
		blank = (uint32_t)p->field_n;
	else if (criterion)
		blank = (uint32_t)criterion->levels.n;
	uint32_t *fields = st->sort == SORT_FIELD ? field_keys(st, p) : NULL;
	uint32_t *keys = arena_alloc(st->scratch, p->measure_n * sizeof *keys);
	for (size_t i = 0; i < p->measure_n; i++) {
		keys[i] = key_of(st, look, i, fields, criterion, blank);
		st->sorted_blanks += keys[i] == blank;
	}
	sort_by_key(st->sorted, arena_alloc(st->scratch, p->measure_n * sizeof(uint32_t)), p->measure_n, keys, blank);
}

static void make_sorted(struct measures *st, const struct look *look)
{
	size_t n = look->plan->measure_n;
	if (n > st->sorted_cap) {
		st->sorted = mem_realloc(st->sorted, n * sizeof *st->sorted);
		st->sorted_cap = n;
	}
	memcpy(st->sorted, look->score->order, n * sizeof *st->sorted);
	st->sorted_blanks = 0;
	arena_reset(st->scratch);
	if (st->sort == SORT_TITLE || st->sort == SORT_CODE)
		sort_by_text(st, look);
	else
		sort_by_number(st, look);
	arena_reset(st->scratch);
	st->sorted_ok = true;
}

static int longer(int so_far, const char *s)
{
	size_t n = strlen(s); // bytes: never less than the cells, and quick
	return n > (size_t)so_far && n < 400 ? text_width(s) > so_far ? text_width(s) : so_far : so_far;
}

// What the columns hold, measured once for a snapshot. Codes must never be cut; titles may be, so a sample will do.
static void measure_widths(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct score_table *t = look->score;
	int64_t most = 0;
	st->code_w = st->title_w = st->field_w = st->score_w = st->range_w = 0;
	st->ranges = st->priorities = st->horizons = false;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		st->code_w = longer(st->code_w, m->code + (m->code[0] == 'M' && m->code[1] ? 1 : 0));
		if (i < 2000)
			st->title_w = longer(st->title_w, m->title);
		st->priorities |= m->priority != NONE32;
		st->horizons |= m->horizon_from != NONE32;
		if (t->weighted_n > 0) {
			most = t->hi[i] > most ? t->hi[i] : most;
			st->ranges |= !t->complete[i];
		}
	}
	for (size_t i = 0; i < p->field_n; i++)
		st->field_w = longer(st->field_w, p->field[i].title);
	struct str s = {0};
	if (t->weighted_n > 0)
		measures_score_text(&s, look, most, most, true, true);
	st->score_w = text_width(str_text(&s)) + (st->ranges ? 1 : 0);
	st->range_w = st->ranges ? 2 * text_width(str_text(&s)) + 2 : st->score_w;
	str_free(&s);
}

static void copy_rows(struct measures *st, const struct look *look, const uint8_t *keep)
{
	const uint32_t *from = by_score_order(st, look) ? look->score->order : st->sorted;
	size_t n = look->plan->measure_n, blanks_from = n - (by_score_order(st, look) ? 0 : st->sorted_blanks);
	if (n > st->rows_cap) {
		st->rows = mem_realloc(st->rows, n * sizeof *st->rows);
		st->rows_cap = n;
	}
	st->rows_n = st->blanks = 0;
	for (size_t i = 0; i < n; i++)
		if (!keep || keep[from[i]]) {
			st->rows[st->rows_n++] = from[i];
			st->blanks += i >= blanks_from;
		}
}

void measures_rows(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	st->rows_n = 0;
	if (!p || !look->score || p->measure_n == 0)
		return;
	if (p != st->plan || p->generation != st->generation || look->score != st->score || p->generation == 0) {
		st->plan = p;
		st->generation = p->generation;
		st->score = look->score;
		st->sorted_ok = false;
		measure_widths(st, look);
	}
	if (st->sort == SORT_CRITERION && score_criterion_index(look->score, st->sort_criterion) < 0)
		st->sort = SORT_RANK;
	if (!by_score_order(st, look) && !st->sorted_ok)
		make_sorted(st, look);
	const uint8_t *keep = narrow_measures(look->frame, look);
	st->direct = !keep && by_score_order(st, look);
	if (st->direct) {
		st->rows_n = p->measure_n;
		st->blanks = 0;
	} else {
		copy_rows(st, look, keep);
	}
}

size_t measures_at(const struct measures *st, const struct look *look, int row)
{
	size_t i = (size_t)row, sorted = st->rows_n - st->blanks;
	if (st->reverse && i < sorted)
		i = sorted - 1 - i;
	return st->direct ? look->score->order[i] : st->rows[i];
}

int measures_row_of(const struct measures *st, const struct look *look, int32_t id)
{
	ptrdiff_t at = plan_position(look->plan, T_measure, id);
	if (at < 0)
		return -1;
	if (st->list.at < (int)st->rows_n && measures_at(st, look, st->list.at) == (size_t)at)
		return st->list.at;
	for (int row = 0; row < (int)st->rows_n; row++)
		if (measures_at(st, look, row) == (size_t)at)
			return row;
	return -1;
}

// The sort after the present one that says something in this plan.
static enum measures_sort next_sort(const struct measures *st, const struct look *look)
{
	enum measures_sort next = st->sort >= SORT_PRIORITY ? SORT_RANK : st->sort + 1;
	if (next == SORT_CODE && look->score->weighted_n == 0)
		next = SORT_TITLE;
	if (next == SORT_FIELD && look->plan->field_n == 0)
		next = SORT_STAGE;
	if (next == SORT_PRIORITY && !st->priorities)
		next = SORT_RANK;
	return next;
}

enum answer measures_sort_act(struct measures *st, const struct look *look, const char *column, struct ls_err *err)
{
	enum measures_sort sort = next_sort(st, look);
	int32_t criterion = NONE32;
	if (column) {
		size_t i = 0;
		while (i < sizeof sorts / sizeof *sorts && strcmp(sorts[i].name, column) != 0)
			i++;
		sort = strcmp(column, "score") == 0 ? SORT_RANK : (enum measures_sort)i;
		if (sort == SORT_CRITERION) {
			for (int c = 0; c < look->score->criteria_n; c++)
				if (strcmp(look->score->criteria[c].criterion->code, column) == 0)
					criterion = look->score->criteria[c].criterion->id;
			if (criterion == NONE32) {
				ls_fail(err, LS_REFUSED,
						tr("Measures cannot be sorted by “%s”; rank, code, title, field, stage, priority or a "
						   "criterion's short name will do."),
						column);
				return ANSWER_REFUSED;
			}
		}
	}
	if (column && sort == st->sort && criterion == st->sort_criterion)
		st->reverse = !st->reverse;
	else
		st->reverse = false;
	st->sort = sort;
	st->sort_criterion = criterion;
	st->sorted_ok = false;
	return ANSWER_DONE;
}

const char *measures_sort_name(const struct measures *st, const struct look *look)
{
	if (st->sort == SORT_CRITERION) {
		int c = score_criterion_index(look->score, st->sort_criterion);
		return c >= 0 ? look->score->criteria[c].criterion->title : "";
	}
	return tr(sorts[st->sort == SORT_RANK && look->score->weighted_n == 0 ? SORT_CODE : st->sort].label);
}

bool measures_sort_down(const struct measures *st, const struct look *look)
{
	bool down = st->sort == SORT_CRITERION || (st->sort == SORT_RANK && look->score->weighted_n > 0);
	return down != st->reverse;
}
