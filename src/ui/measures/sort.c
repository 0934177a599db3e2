// SPDX-License-Identifier: EUPL-1.2
// By what the list is sorted: one column or several, each either way. How that becomes an order is in
// measures_order.c.
#include "base/i18n.h"
#include "ui/measures/measures.h"

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

bool measures_by_score(const struct measures *st, const struct look *look)
{
	if (st->keys_n == 0)
		return true;
	const struct column_choice *c = &st->key[0].column;
	bool weighted = look->score->weighted_n > 0;
	return st->keys_n == 1 && (weighted ? is_kind(c, COL_RANK) || is_kind(c, COL_SCORE) : is_kind(c, COL_CODE));
}

static bool says_something(const struct measures *st, const struct look *look, int kind)
{
	switch (kind) {
	case COL_RANK:
		return look->score->weighted_n > 0;
	case COL_FIELD:
		return look->plan->field_n > 0;
	case COL_PRIORITY:
		return st->priorities;
	default:
		return true;
	}
}

// The column after the first one in the cycle; those behind it stay, unless they are the same.
static void next_sort(struct measures *st, const struct look *look)
{
	const struct column_choice now = st->keys_n > 0 ? st->key[0].column : usual(look);
	int at = CYCLE - 1;
	for (int i = 0; i < CYCLE; i++)
		if (is_kind(&now, cycle[i]) || (cycle[i] == COL_RANK && is_kind(&now, COL_SCORE)))
			at = i;
	do
		at = (at + 1) % CYCLE;
	while (!says_something(st, look, cycle[at]));
	struct measures_key first = {.reverse = false};
	column_find(&first.column, column_kinds[cycle[at]].name, look);
	int n = 1;
	for (int i = 1; i < st->keys_n; i++)
		if (st->key[i].column.kind != first.column.kind)
			st->key[n++] = st->key[i];
	st->key[0] = first;
	st->keys_n = n;
}

void measures_reverse(struct measures *st)
{
	if (st->keys_n == 0)
		st->reverse = !st->reverse;
	else
		st->key[0].reverse = !st->key[0].reverse;
	st->sorted_ok = false;
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

enum answer measures_sort_act(struct measures *st, const struct look *look, const char *columns, struct ls_err *err)
{
	struct measures_key key[SORT_KEYS_MOST];
	int n = 0;
	st->sorted_ok = false;
	if (!columns) {
		next_sort(st, look);
		return ANSWER_DONE;
	}
	enum answer answer = read_keys(columns, look, key, &n, err);
	if (answer != ANSWER_DONE || n == 0)
		return answer;
	const struct column_choice now = st->keys_n > 0 ? st->key[0].column : usual(look);
	bool same = n == 1 && st->keys_n <= 1 && strchr("+-", columns[0]) == NULL && now.kind == key[0].column.kind &&
				now.criterion == key[0].column.criterion;
	if (same)
		key[0].reverse = !(st->keys_n > 0 ? st->key[0].reverse : st->reverse);
	memcpy(st->key, key, (size_t)n * sizeof *key);
	st->keys_n = n;
	st->reverse = false;
	return ANSWER_DONE;
}

const char *measures_sort_text(struct str *out, const struct measures *st, const struct look *look)
{
	struct measures_key only = {usual(look), st->reverse};
	const struct measures_key *key = st->keys_n > 0 ? st->key : &only;
	int n = st->keys_n > 0 ? st->keys_n : 1;
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

const char *measures_sort_sign(const struct measures *st, const struct look *look, const struct measures_column *col)
{
	const struct measures_key only = {usual(look), st->reverse}, *key = st->keys_n > 0 ? st->key : &only;
	int32_t criterion = col->criterion < 0 ? NONE32 : look->score->criteria[col->criterion].criterion->id;
	bool first = key->column.kind == col->kind && key->column.criterion == criterion;
	if (!first || (measures_by_score(st, look) && !key->reverse))
		return "";
	return (criterion != NONE32 || col->kind->down) != key->reverse ? "▼" : "▲";
}
