// SPDX-License-Identifier: EUPL-1.2
// Sorting the rows of the chart: by number, title, field, the first and last day of a measure, or by how many days later it
// ends than at the time compared with. What has none of it stands at the end, whichever way it is turned.
#include "ui/roadmap/order.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/slip.h"
#include "plan/sort.h"
#include "say/label.h"
#include "say/weigh.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *word, *also, *name; // of the command; another word for it; message id
} keys[KEYS] = {
	[KEY_CODE] = {"code", "nr", N_("number")},
	[KEY_TITLE] = {"title", "titel", N_("title")},
	[KEY_FIELD] = {"field", "feld", N_("field of action")},
	[KEY_START] = {"start", "anfang", N_("start")},
	[KEY_END] = {"end", "ende", N_("end")},
	[KEY_SLIP] = {"slip", "verzug", N_("days later")},
};

// ---- the command -------------------------------------------------------------------------------------------------

static bool serves(const struct look *look, int key)
{
	return key == KEY_FIELD ? look->plan->field_n > 0 : key == KEY_SLIP ? look->compared != NULL : true;
}

static enum answer refuse(const struct look *look, int key, const char *word, struct ls_err *err)
{
	if (key == KEY_SLIP)
		ls_fail(err, LS_REFUSED, "%s",
				look_keys(look,
						  tr("How much later bars have become is known beside another time: {compare} chooses one.")));
	else
		ls_fail(
			err, LS_REFUSED,
			tr("The roadmap cannot be sorted by “%s”. Expected: code, title, field, start, end or slip; several with "
			   "commas, and - before one turns it round."),
			word);
	return ANSWER_REFUSED;
}

static int find(const char *word)
{
	for (int k = 0; k < KEYS; k++)
		if (strcmp(keys[k].word, word) == 0 || strcmp(keys[k].also, word) == 0)
			return k;
	return -1;
}

static bool has(const struct roadmap_order *order, int key)
{
	for (int i = 0; i < order->n; i++)
		if ((int)order->key[i] == key)
			return true;
	return false;
}

static enum answer read_keys(struct roadmap_order *order, const struct look *look, const char *columns,
							 struct ls_err *err)
{
	struct roadmap_order now = {.turn = order->turn + 1};
	enum answer answer = ANSWER_DONE;
	char *copy = mem_str(columns), *save = NULL;
	for (char *word = strtok_r(copy, ", ", &save); word && answer == ANSWER_DONE; word = strtok_r(NULL, ", ", &save)) {
		bool reverse = word[0] == '-';
		word += word[0] == '-' || word[0] == '+';
		int key = find(word);
		if (key < 0 || !serves(look, key))
			answer = refuse(look, key, word, err);
		else if (!has(&now, key) && now.n < ORDER_MOST) {
			now.reverse[now.n] = reverse;
			now.key[now.n++] = (enum roadmap_key)key;
		}
	}
	free(copy);
	if (answer == ANSWER_DONE)
		*order = now;
	return answer;
}

enum answer roadmap_sort_act(struct roadmap_order *order, const struct look *look, const char *columns,
							 struct ls_err *err)
{
	if (columns)
		return read_keys(order, look, columns, err);
	int key = order->n > 0 ? (int)order->key[0] : KEY_CODE;
	do
		key = (key + 1) % KEYS;
	while (!serves(look, key));
	*order = (struct roadmap_order){.key = {(enum roadmap_key)key}, .n = 1, .turn = order->turn + 1};
	return ANSWER_DONE;
}

void roadmap_reverse(struct roadmap_order *order)
{
	if (order->n == 0)
		order->key[order->n++] = KEY_CODE;
	order->reverse[0] = !order->reverse[0];
	order->turn++;
}

void roadmap_order_text(struct str *out, const struct roadmap_order *order)
{
	if (order->n == 1 && order->key[0] == KEY_CODE && !order->reverse[0])
		return;
	for (int i = 0; i < order->n; i++)
		str_addf(out, "%s%s %s", i > 0 ? ", " : "", tr(keys[order->key[i]].name), order->reverse[i] ? "▼" : "▲");
}

void roadmap_order_write(struct str *out, const struct roadmap_order *order)
{
	for (int i = 0; i < order->n; i++)
		str_addf(out, "%s%s%s", i > 0 ? "," : "", order->reverse[i] ? "-" : "", keys[order->key[i]].word);
}

// ---- sorting -----------------------------------------------------------------------------------------------------

static int by_code(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	return code_compare(p->measure[x].code, p->measure[y].code);
}

// The measures as people count them: by number where all codes are numbers, which is quick, else by code.
static uint32_t *by_number(struct arena *a, const struct plan *p, uint32_t *scratch)
{
	size_t size = (p->measure_n + 1) * sizeof(uint32_t);
	uint32_t *order = arena_alloc(a, size), *key = arena_alloc(a, size), most = 0;
	bool numbers = true;
	for (size_t i = 0; i < p->measure_n; i++) {
		const char *s = label_number(p->measure[i].code);
		order[i] = (uint32_t)i;
		key[i] = 0;
		for (; *s >= '0' && *s <= '9' && key[i] < 100000000; s++)
			key[i] = key[i] * 10 + (uint32_t)(*s - '0');
		numbers &= *s == '\0';
		most = key[i] > most ? key[i] : most;
	}
	if (numbers)
		sort_by_key(order, scratch, p->measure_n, key, most);
	else
		sort_by(order, scratch, p->measure_n, by_code, p);
	return order;
}

#define VALUE_NONE INT64_MAX

// One number a measure; for texts their places in the alphabet.
struct values {
	int64_t *at;
	const char **text;
	bool reverse;
};

static int compare(const void *ctx, uint32_t x, uint32_t y)
{
	const struct values *v = ctx;
	if (v->text) {
		int order = strcmp(v->text[x], v->text[y]);
		return v->reverse ? -order : order;
	}
	if (v->at[x] == v->at[y])
		return 0;
	if (v->at[x] == VALUE_NONE || v->at[y] == VALUE_NONE)
		return v->at[x] == VALUE_NONE ? 1 : -1;
	return (v->at[x] < v->at[y]) != v->reverse ? -1 : 1;
}

static int64_t value_of(const struct look *look, enum roadmap_key key, const uint32_t *field, const struct measure *m)
{
	const struct plan *p = look->plan;
	if (key == KEY_FIELD) {
		ptrdiff_t at = plan_position(p, T_field, m->field);
		return at < 0 ? VALUE_NONE : field[at];
	}
	if (key == KEY_SLIP) {
		struct slip s = slip_measure(look->compared->plan, p, m->id);
		return s.kind == SLIP_KEPT ? -(int64_t)slip_days(&s) : VALUE_NONE; // what is latest now first
	}
	struct extent e = gantt_measure(p, m->id, NULL, NULL);
	if (key == KEY_START)
		return e.first != DAY_NONE ? e.first : e.open_first ? DAY_MIN - 1 : VALUE_NONE;
	return e.open_last ? (int64_t)DAY_MAX + 1 : e.last != DAY_NONE ? e.last : VALUE_NONE;
}

static void fill(struct arena *a, const struct look *look, enum roadmap_key key, struct values *v)
{
	const struct plan *p = look->plan;
	size_t n = p->measure_n + 1;
	if (key == KEY_TITLE) {
		v->text = arena_alloc(a, n * sizeof *v->text);
		for (size_t i = 0; i < p->measure_n; i++) {
			struct str folded = str_on(a);
			text_fold(&folded, p->measure[i].title);
			v->text[i] = str_text(&folded);
		}
		return;
	}
	uint32_t *field = arena_alloc(a, (p->field_n + 1) * sizeof *field);
	struct plan_rows rows = plan_ordered(p, T_field);
	for (size_t i = 0; i < rows.n; i++)
		field[rows.at[i]] = (uint32_t)i;
	v->at = arena_alloc(a, n * sizeof *v->at);
	for (size_t i = 0; i < p->measure_n; i++)
		v->at[i] = value_of(look, key, field, &p->measure[i]);
}

uint32_t *roadmap_sorted(struct arena *a, const struct look *look, const struct roadmap_order *order)
{
	size_t n = look->plan->measure_n;
	uint32_t *scratch = arena_alloc(a, (n + 1) * sizeof *scratch), *sorted = by_number(a, look->plan, scratch);
	for (int i = order->n - 1; i >= 0; i--) { // the last key first: each pass is stable
		struct values v = {.reverse = order->reverse[i]};
		if (order->key[i] == KEY_SLIP && !look->compared)
			continue;
		if (order->key[i] == KEY_CODE) { // no two are alike: what comes behind it does not matter
			sorted = by_number(a, look->plan, scratch);
			for (size_t k = 0; order->reverse[i] && k < n / 2; k++) {
				uint32_t other = sorted[n - 1 - k];
				sorted[n - 1 - k] = sorted[k];
				sorted[k] = other;
			}
			continue;
		}
		fill(a, look, order->key[i], &v);
		sort_by(sorted, scratch, n, compare, &v);
	}
	return sorted;
}
