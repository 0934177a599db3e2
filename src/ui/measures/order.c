// SPDX-License-Identifier: EUPL-1.2
// By what the list is sorted: one column or several, each either way. How that becomes an order is in
// rows.c.
#include "ui/measures/order.h"

#include "base/i18n.h"
#include "plan/sort.h"
#include "ui/measures/column.h"

#include <stdlib.h>
#include <string.h>

// What `s` walks through.
static const int cycle[] = {COL_RANK, COL_CODE, COL_TITLE, COL_FIELD, COL_STAGE, COL_PRIORITY};
enum { CYCLE = sizeof cycle / sizeof cycle[0] };

static bool is_kind(const struct column_choice *c, int kind)
{
	return c->kind == &column_kinds[kind];
}

// The usual order is by rank, or by number where there are no ranks.
static struct column_choice usual(const struct look *look)
{
	struct column_choice c;
	column_find(&c, look->score->weighted_n > 0 ? "rank" : "code", look);
	return c;
}

bool measures_by_score(const struct measures_order *order, const struct look *look)
{
	if (order->keys_n == 0)
		return true;
	const struct column_choice *c = &order->key[0].column;
	bool weighted = look->score->weighted_n > 0;
	return order->keys_n == 1 && (weighted ? is_kind(c, COL_RANK) || is_kind(c, COL_SCORE) : is_kind(c, COL_CODE));
}

static bool says_something(const struct look *look, bool priorities, int kind)
{
	switch (kind) {
	case COL_RANK:
		return look->score->weighted_n > 0;
	case COL_FIELD:
		return look->plan->field_n > 0;
	case COL_PRIORITY:
		return priorities;
	default:
		return true;
	}
}

// The column after the first one in the cycle; those behind it stay, unless they are the same.
static void next_sort(struct measures_order *order, const struct look *look, bool priorities)
{
	const struct column_choice now = order->keys_n > 0 ? order->key[0].column : usual(look);
	int at = CYCLE - 1;
	for (int i = 0; i < CYCLE; i++)
		if (is_kind(&now, cycle[i]) || (cycle[i] == COL_RANK && is_kind(&now, COL_SCORE)))
			at = i;
	do
		at = (at + 1) % CYCLE;
	while (!says_something(look, priorities, cycle[at]));
	struct measures_key first = {.reverse = false};
	column_find(&first.column, column_kinds[cycle[at]].name, look);
	int n = 1;
	for (int i = 1; i < order->keys_n; i++)
		if (order->key[i].column.kind != first.column.kind)
			order->key[n++] = order->key[i];
	order->key[0] = first;
	order->keys_n = n;
}

void measures_reverse(struct measures_order *order)
{
	if (order->keys_n == 0)
		order->reverse = !order->reverse;
	else
		order->key[0].reverse = !order->key[0].reverse;
	order->sorted_ok = false;
}

static enum answer refuse(const char *name, struct ls_err *err)
{
	ls_fail(err, LS_REFUSED,
			tr("Measures cannot be sorted by “%s”. Try rank, title, field or a criterion; several with commas, and - "
			   "before one turns it round: score,-title"),
			name);
	return ANSWER_REFUSED;
}

// Reads "score,-title"; keys that are met twice count once.
static enum answer read_keys(const char *columns, const struct look *look, struct measures_key *key, int *n,
							 struct ls_err *err)
{
	enum answer answer = ANSWER_DONE;
	char *copy = mem_str(columns), *save = NULL;
	*n = 0;
	for (char *word = strtok_r(copy, ",", &save); word && answer == ANSWER_DONE; word = strtok_r(NULL, ",", &save)) {
		struct measures_key k = {.reverse = word[0] == '-'};
		const char *name = word + (word[0] == '-' || word[0] == '+');
		bool known = column_find(&k.column, name, look);
		if (!known || (is_kind(&k.column, COL_CRITERIA) && k.column.criterion == NONE32)) {
			answer = refuse(name, err);
			break;
		}
		bool twice = false;
		for (int i = 0; i < *n; i++)
			twice |= strcmp(key[i].column.name, k.column.name) == 0;
		if (!twice && *n < SORT_KEYS_MOST)
			key[(*n)++] = k;
	}
	free(copy);
	return answer;
}

enum answer measures_sort_act(struct measures_order *order, const struct look *look, const char *columns,
							  bool priorities, struct ls_err *err)
{
	struct measures_key key[SORT_KEYS_MOST];
	int n = 0;
	order->sorted_ok = false;
	if (!columns) {
		next_sort(order, look, priorities);
		return ANSWER_DONE;
	}
	enum answer answer = read_keys(columns, look, key, &n, err);
	if (answer != ANSWER_DONE || n == 0)
		return answer;
	const struct column_choice now = order->keys_n > 0 ? order->key[0].column : usual(look);
	bool same = n == 1 && order->keys_n <= 1 && strchr("+-", columns[0]) == NULL && now.kind == key[0].column.kind &&
				now.criterion == key[0].column.criterion;
	if (same)
		key[0].reverse = !(order->keys_n > 0 ? order->key[0].reverse : order->reverse);
	memcpy(order->key, key, (size_t)n * sizeof *key);
	order->keys_n = n;
	order->reverse = false;
	return ANSWER_DONE;
}

const char *measures_sort_text(struct str *out, const struct measures_order *order, const struct look *look)
{
	struct measures_key only = {usual(look), order->reverse};
	const struct measures_key *key = order->keys_n > 0 ? order->key : &only;
	int n = order->keys_n > 0 ? order->keys_n : 1;
	const char *way = "";
	for (int i = 0; i < n; i++) {
		const struct column_choice *c = &key[i].column;
		bool down = (c->criterion != NONE32 || c->kind->down) != key[i].reverse;
		const char *name = is_kind(c, COL_RANK) ? tr(column_kinds[COL_SCORE].label) : column_label(c, look);
		if (i > 0)
			str_addf(out, " %s, ", way);
		str_add(out, name);
		way = down ? "▼" : "▲";
	}
	return way;
}

const char *measures_sort_sign(const struct measures_order *order, const struct look *look,
							   const struct measures_column *col)
{
	const struct measures_key only = {usual(look), order->reverse}, *key = order->keys_n > 0 ? order->key : &only;
	int32_t criterion = col->criterion < 0 ? NONE32 : look->score->criteria[col->criterion].criterion->id;
	bool first = key->column.kind == col->kind && key->column.criterion == criterion;
	if (look->score->weighted_n > 0 && measures_by_score(order, look)) // ranks follow from the scores
		return col->kind != &column_kinds[COL_SCORE] ? "" : key->reverse ? "▲" : "▼";
	if (!first || (measures_by_score(order, look) && !key->reverse))
		return "";
	return (criterion != NONE32 || col->kind->down) != key->reverse ? "▼" : "▲";
}

// Blanks stay at the end, whichever way.
static uint32_t turn_keys(uint32_t *key, size_t n, bool reverse)
{
	uint32_t most = 0;
	for (size_t i = 0; i < n; i++)
		if (key[i] != KEY_BLANK && key[i] > most)
			most = key[i];
	for (size_t i = 0; i < n; i++)
		key[i] = key[i] == KEY_BLANK ? most + 1 : reverse ? most - key[i] : key[i];
	return most + 1;
}

void measures_sort(struct measures_order *order, struct measures_kept *kept, const struct look *look)
{
	size_t n = look->plan->measure_n;
	if (n > order->sorted_cap) {
		order->sorted = mem_realloc(order->sorted, n * sizeof *order->sorted);
		order->sorted_cap = n;
	}
	memcpy(order->sorted, look->score->order, n * sizeof *order->sorted);
	for (int k = order->keys_n - 1; k >= 0; k--) {
		const uint32_t *lasting = measures_keys(kept, look, &order->key[k].column);
		uint32_t *key = arena_alloc(kept->scratch, (n + 1) * sizeof *key);
		memcpy(key, lasting, n * sizeof *key);
		uint32_t most = turn_keys(key, n, order->key[k].reverse);
		sort_by_key(order->sorted, arena_alloc(kept->scratch, (n + 1) * sizeof *key), n, key, most);
		arena_reset(kept->scratch);
	}
	order->sorted_ok = true;
}

// What goes with weights or ratings is in order only as long as the scores are the same.
bool measures_order_lasts(const struct measures_order *order)
{
	for (int i = 0; i < order->keys_n; i++)
		if (order->key[i].column.kind->by_score)
			return false;
	return true;
}

bool measures_reversed(const struct measures_order *order)
{
	return order->keys_n > 0 ? order->key[0].reverse : order->reverse;
}

// A criterion that is gone sorts nothing.
void measures_order_check(struct measures_order *order, const struct look *look)
{
	int n = 0;
	for (int i = 0; i < order->keys_n; i++) {
		int32_t criterion = order->key[i].column.criterion;
		if (criterion == NONE32 || score_criterion_index(look->score, criterion) >= 0)
			order->key[n++] = order->key[i];
	}
	if (n != order->keys_n)
		order->sorted_ok = false;
	order->keys_n = n;
}
