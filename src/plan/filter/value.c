// SPDX-License-Identifier: EUPL-1.2
// What stands behind the operator of a term: texts, words, rows, numbers, levels. Every refusal names the term, says
// what is expected and gives an example, or lists what there is.
#include "base/i18n.h"
#include "plan/filter/term.h"
#include "plan/value.h"

#include <string.h>

#define LISTED 12 // names a message lists at most
#define BIT(n) (UINT64_C(1) << (n))

struct reading {
	struct arena *a;
	const struct plan *p;
	const struct filter_typed *typed;
	int32_t today;
	struct ls_err *err;
};

static enum ls_code expected(const struct reading *r, const struct filter_term *t)
{
	if (t->name)
		return ls_fail(r->err, LS_REFUSED, tr("“%s”: %s is expected, such as %s."), r->typed->text,
					   tr(t->name->expected), tr(t->name->example));
	return ls_fail(r->err, LS_REFUSED,
				   tr("“%s”: points to compare with are expected, such as %s>=2; levels stand behind a colon."),
				   r->typed->text, r->typed->name);
}

// Not told of levels: there a list says what there is.
static enum ls_code wrong_sign(const struct reading *r, const struct filter_term *t, const char *allowed)
{
	if (!t->name)
		return LS_REFUSED;
	return ls_fail(r->err, LS_REFUSED, tr("“%s”: %s does not go with “%s”; %s do, such as %s."), r->typed->text,
				   r->typed->sign, r->typed->name, allowed, tr(t->name->example));
}

static bool ordered(enum filter_op op)
{
	return op >= OP_LESS;
}

// One more name in a list for a message, while there is room.
static void list_name(struct str *list, int *n, const char *name)
{
	if (*n <= LISTED)
		str_addf(list, "%s%s", *n ? ", " : "", *n < LISTED ? name : "…");
	++*n;
}

static enum ls_code unknown(const struct reading *r, const char *value, struct str *list)
{
	enum ls_code code = list->len
							? ls_fail(r->err, LS_REFUSED, tr("“%s”: “%s” is not known here. There are: %s."),
									  r->typed->text, value, str_text(list))
							: ls_fail(r->err, LS_REFUSED, tr("“%s”: “%s” is not known here; the plan has none yet."),
									  r->typed->text, value);
	str_free(list);
	return code;
}

static enum ls_code read_texts(const struct reading *r, struct filter_term *t)
{
	const struct filter_typed *typed = r->typed;
	if (ordered(typed->op))
		return wrong_sign(r, t, ": ~ = !=");
	t->needles = arena_alloc(r->a, (size_t)typed->values_n * sizeof *t->needles);
	t->whole = typed->op == OP_SAME || typed->op == OP_NOT;
	if (t->kind == FILTER_CODE && typed->op == OP_HAS) {
		t->kind = FILTER_TEXT;
		t->what = 1 << KEPT_CODES;
	}
	for (int i = 0; i < typed->values_n; i++) {
		if (typed->name && filter_is_none(typed->values[i]) && strlen(typed->values[i]) < 4) { // a sign, no word
			t->none = true;
			continue;
		}
		if (t->kind == FILTER_CODE) {
			t->needles[t->needles_n++] = typed->values[i];
			continue;
		}
		struct str folded = {0};
		folded_add(&folded, typed->values[i]);
		t->needles[t->needles_n++] = arena_str(r->a, str_text(&folded));
		str_free(&folded);
	}
	return LS_OK;
}

// As words_find(), and with umlauts as ae, oe, ue.
static int find_word(const struct word *words, const char *text)
{
	int found = words_find(words, text);
	for (int i = 0; words[i].code && found < 0; i++)
		if (folded_same(tr_in(LANG_DE, words[i].label), text))
			found = i;
	return found;
}

static enum ls_code read_words(const struct reading *r, struct filter_term *t)
{
	const struct word *words =
		schema[t->name->table].columns[schema_column(&schema[t->name->table], t->name->column)].words;
	if (ordered(r->typed->op))
		return wrong_sign(r, t, ": = !=");
	for (int i = 0; i < r->typed->values_n; i++) {
		int w = find_word(words, r->typed->values[i]);
		if (w >= 0) {
			t->words |= BIT(w);
			continue;
		}
		struct str list = {0};
		int n = 0;
		for (int k = 0; words[k].code; k++)
			list_name(&list, &n, tr(words[k].label));
		return unknown(r, r->typed->values[i], &list);
	}
	return LS_OK;
}

// The word for stages and selection that is meant, exactly or by its beginning.
static const struct filter_stage *find_stage(const char *text)
{
	const struct filter_stage *found = NULL;
	for (const struct filter_stage *s = filter_stages; s->german; s++) {
		if (folded_same(s->german, text) || folded_same(s->english, text))
			return s;
		if (folded_begins(s->german, text) || folded_begins(s->english, text)) {
			if (found)
				return NULL;
			found = s;
		}
	}
	return found;
}

static enum ls_code read_stages(const struct reading *r, struct filter_term *t)
{
	if (ordered(r->typed->op))
		return wrong_sign(r, t, ": = !=");
	t->stages = arena_zero(r->a, (size_t)r->typed->values_n, sizeof *t->stages);
	for (int i = 0; i < r->typed->values_n; i++) {
		const char *text = r->typed->values[i];
		const struct filter_stage *s = r->typed->op == OP_SAME ? NULL : find_stage(text);
		int w = s ? -1 : find_word(words_stage, text);
		if (s)
			t->stages[t->stages_n++] = *s;
		else if (w >= 0)
			t->stages[t->stages_n++] = (struct filter_stage){.stages = BIT(w)};
		if (s || w >= 0)
			continue;
		struct str list = {0};
		for (const struct filter_stage *k = filter_stages; k->german; k++)
			str_addf(&list, "%s%s", list.len ? ", " : "", i18n_lang() == LANG_DE ? k->german : k->english);
		for (int k = 0; words_stage[k].code; k++)
			str_addf(&list, ", %s", tr(words_stage[k].label));
		return unknown(r, text, &list);
	}
	return LS_OK;
}

// "class>=B": everything in the order of the rows from that one on.
static enum ls_code read_order(const struct reading *r, struct filter_term *t)
{
	enum table_id table = t->name->table;
	struct plan_rows rows = plan_ordered(r->p, table);
	uint8_t *named = arena_zero(r->a, rows.n + 1, 1);
	if (t->what != RELATION_CLASS && t->what != RELATION_HORIZON)
		return wrong_sign(r, t, ": ~ = !=");
	if (filter_find_rows(r->p, table, r->typed->value, true, named) != 1)
		return expected(r, t);
	bool seen = false;
	for (size_t i = 0; i < rows.n; i++) {
		bool is = named[rows.at[i]], up = r->typed->op == OP_MORE || r->typed->op == OP_LEAST;
		bool with = r->typed->op == OP_LEAST || r->typed->op == OP_MOST;
		seen |= is;
		t->in[rows.at[i]] = is ? with : seen == up;
	}
	return LS_OK;
}

static enum ls_code read_rows(const struct reading *r, struct filter_term *t)
{
	enum table_id table = t->name->table;
	bool exact = r->typed->op == OP_SAME;
	t->in = arena_zero(r->a, plan_count(r->p, table) + 1, 1);
	if (ordered(r->typed->op))
		return read_order(r, t);
	if (t->what == RELATION_WHO) // anybody may be responsible: what is no unit is looked for there
		(void)read_texts(r, t);
	uint8_t *one = arena_alloc(r->a, plan_count(r->p, table) + 1);
	for (int i = 0; i < r->typed->values_n; i++) {
		const char *text = r->typed->values[i];
		memset(one, 0, plan_count(r->p, table) + 1);
		if (filter_find_rows(r->p, table, text, exact, one) == 0 && t->what != RELATION_WHO) {
			if (filter_is_none(text)) {
				t->none = true;
				continue;
			}
			struct str list = {0};
			struct plan_rows rows = plan_ordered(r->p, table);
			int n = 0;
			for (size_t k = 0; k < rows.n; k++)
				list_name(
					&list, &n,
					plan_text(&schema[table].columns[schema_code(&schema[table])], plan_row(r->p, table, rows.at[k])));
			return unknown(r, text, &list);
		}
		for (size_t k = 0; k < plan_count(r->p, table); k++)
			t->in[k] |= one[k];
	}
	return LS_OK;
}

// One number or day, as the range it stands for.
static bool read_number(const struct reading *r, const struct column *c, const char *text, struct filter_range *out)
{
	struct value v;
	struct ls_err ignored;
	enum precision precision = PRECISION_DAY;
	if (!*text || value_parse(r->p, c, text, r->today, &v, &precision, &ignored) != LS_OK || v.kind != VALUE_INT)
		return false;
	bool day = c->type == TYPE_INT && c->unit == UNIT_DAY;
	out->least = day ? date_first((int32_t)v.i, precision) : v.i;
	out->most = day ? date_last((int32_t)v.i, precision) : v.i;
	return true;
}

// "3", "2..5", "-": a place of the list.
static bool read_range(const struct reading *r, const struct column *c, const char *text, struct filter_term *t)
{
	struct filter_range *out = &t->ranges[t->ranges_n];
	const char *dots = strstr(text, "..");
	if (filter_is_none(text)) {
		t->none = true;
		return true;
	}
	if (dots) {
		struct filter_range most;
		char *first = arena_dup(r->a, text, (size_t)(dots - text));
		if (!read_number(r, c, first, out) || !read_number(r, c, dots + 2, &most))
			return false;
		out->most = most.most;
	} else if (!read_number(r, c, text, out)) {
		return false;
	}
	t->ranges_n++;
	return true;
}

static int64_t next_to(int64_t n, int by)
{
	int64_t r;
	return __builtin_add_overflow(n, by, &r) ? n : r;
}

static enum ls_code read_numbers(const struct reading *r, const struct column *c, struct filter_term *t)
{
	const struct filter_typed *typed = r->typed;
	struct filter_range whole;
	t->ranges = arena_zero(r->a, (size_t)typed->values_n + 1, sizeof *t->ranges);
	if (typed->op == OP_HAS)
		return wrong_sign(r, t, ": = != < <= > >=");
	// A comma may be a decimal one; only where that makes no sense it separates.
	bool single = read_number(r, c, typed->value, &whole);
	if (ordered(typed->op)) {
		if (!single)
			return expected(r, t);
		t->ranges[0] = (struct filter_range){
			typed->op == OP_MORE    ? next_to(whole.most, 1)
			: typed->op == OP_LEAST ? whole.least
									: INT64_MIN,
			typed->op == OP_LESS   ? next_to(whole.least, -1)
			: typed->op == OP_MOST ? whole.most
								   : INT64_MAX,
		};
		t->ranges_n = 1;
		return LS_OK;
	}
	if (single || strstr(typed->value, ".."))
		return read_range(r, c, typed->value, t) ? LS_OK : expected(r, t);
	for (int i = 0; i < typed->values_n; i++)
		if (!read_range(r, c, typed->values[i], t))
			return expected(r, t);
	return LS_OK;
}

// Levels by code or title, all that are called so; by a beginning that only one has; as points.
static enum ls_code read_levels(const struct reading *r, struct filter_term *t)
{
	const struct column *points = &schema[T_level].columns[schema_column(&schema[T_level], "points")];
	struct plan_rows levels = plan_of(r->p, T_level, "criterion", t->criterion);
	t->in = arena_zero(r->a, r->p->level_n + 1, 1);
	if (ordered(r->typed->op))
		return read_numbers(r, points, t);
	for (int i = 0; i < r->typed->values_n; i++) {
		const char *text = r->typed->values[i];
		size_t begins = levels.n;
		int exact = 0, n = 0;
		for (size_t k = 0; k < levels.n; k++) {
			const struct level *l = &r->p->level[levels.at[k]];
			if (folded_same(l->code, text) || folded_same(l->title, text)) { // two may be called the same: both
				t->in[levels.at[k]] = 1;
				exact++;
			}
			if (folded_begins(l->code, text) || folded_begins(l->title, text)) {
				begins = k;
				n++;
			}
		}
		if (exact > 0)
			continue;
		if (n == 1) {
			t->in[levels.at[begins]] = 1;
		} else if (filter_is_none(text)) {
			t->none = true;
		} else if (read_numbers(r, points, t) == LS_OK) {
			return LS_OK;
		} else {
			struct str list = {0};
			int listed = 0;
			for (size_t k = 0; k < levels.n; k++)
				list_name(&list, &listed, r->p->level[levels.at[k]].title);
			return unknown(r, text, &list);
		}
	}
	return LS_OK;
}

enum ls_code filter_read_value(struct arena *a, const struct plan *p, const struct filter_typed *typed, int32_t today,
							   struct filter_term *term, struct ls_err *err)
{
	struct reading r = {a, p, typed, today, err};
	switch (term->kind) {
	case FILTER_TEXT:
	case FILTER_CODE:
		return read_texts(&r, term);
	case FILTER_WORD:
	case FILTER_COMPLETE:
		return read_words(&r, term);
	case FILTER_STAGE:
		return read_stages(&r, term);
	case FILTER_RELATION:
		return read_rows(&r, term);
	case FILTER_LEVEL:
		return read_levels(&r, term);
	case FILTER_NUMBER:
		break;
	}
	const struct table *table = &schema[term->name->table];
	return read_numbers(&r, &table->columns[schema_column(table, term->name->column)], term);
}
