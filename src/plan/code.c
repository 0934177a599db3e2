// SPDX-License-Identifier: EUPL-1.2
// Names of objects: comparing codes as people do, writing them, and proposing the next one. How a name that somebody
// typed is found stands in code_find.c.
#include "plan/code.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/cycle.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool ascii(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s >= 0x80)
			return false;
	return true;
}

static int compare_folded(const char *a, const char *b)
{
	while (*a && *b) {
		if (isdigit((unsigned char)*a) && isdigit((unsigned char)*b)) {
			a += strspn(a, "0");
			b += strspn(b, "0");
			size_t na = strspn(a, "0123456789"), nb = strspn(b, "0123456789");
			int by_value = na != nb ? (na > nb) - (na < nb) : memcmp(a, b, na);
			if (by_value)
				return by_value < 0 ? -1 : 1;
			a += na;
			b += nb;
			continue;
		}
		int ca = tolower((unsigned char)*a), cb = tolower((unsigned char)*b);
		if (ca != cb)
			return ca < cb ? -1 : 1;
		a++;
		b++;
	}
	return (*a != 0) - (*b != 0);
}

int code_compare(const char *a, const char *b)
{
	if (ascii(a) && ascii(b))
		return compare_folded(a, b);
	struct str fa = {0}, fb = {0};
	text_fold(&fa, a);
	text_fold(&fb, b);
	int r = compare_folded(str_text(&fa), str_text(&fb));
	str_free(&fa);
	str_free(&fb);
	return r;
}

static uint64_t hash_folded(const char *s)
{
	uint64_t h = 0xcbf29ce484222325u;
	while (*s) {
		bool digits = isdigit((unsigned char)*s);
		h = (h ^ (digits ? 1u : (unsigned)tolower((unsigned char)*s))) * 0x100000001b3u;
		if (!digits) {
			s++;
			continue;
		}
		for (s += strspn(s, "0"); isdigit((unsigned char)*s); s++)
			h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	}
	return h;
}

uint64_t code_hash(const char *code)
{
	if (ascii(code))
		return hash_folded(code);
	struct str folded = {0};
	text_fold(&folded, code);
	uint64_t h = hash_folded(str_text(&folded));
	str_free(&folded);
	return h;
}

void code_name(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	if (id == NONE32)
		return;
	const struct table *table = &schema[t];
	const void *row = plan_find(p, t, id);
	int code = schema_code(table), scope = schema_scope(table);
	if (!row || code < 0) {
		str_addf(out, "#%ld", (long)id);
		return;
	}
	if (scope >= 0) {
		const struct column *c = &table->columns[scope];
		int64_t owner = plan_int(c, row);
		if (owner == NONE64)
			str_add(out, CODE_NO_CYCLE); // only objectives may have no owner
		else
			code_name(out, p, c->target, (int32_t)owner);
		str_addc(out, code_separator(t));
	}
	str_add(out, plan_text(&table->columns[code], row));
}

char code_separator(enum table_id t)
{
	return t == T_objective || t == T_key_result ? '-' : '/';
}

// "Aufwand: hoch"
static void level_title(struct str *out, const struct plan *p, const struct level *l)
{
	const struct criterion *c = plan_find(p, T_criterion, l->criterion);
	if (c)
		str_addf(out, "%s: ", c->title);
	str_add(out, l->title);
}

void code_called(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	const struct level *l = t == T_level ? plan_find(p, t, id) : NULL;
	if (l)
		level_title(out, p, l);
	else
		code_name(out, p, t, id);
}

// What a row without a title is about: the names of all it refers to, then its day or year.
static void describe(struct str *out, const struct plan *p, const struct table *t, const void *row)
{
	str_add(out, tr(t->label));
	size_t before = out->len;
	for (int i = 0; i < t->column_count; i++) {
		const struct column *c = &t->columns[i];
		if (c->lazy || c->type == TYPE_TEXT || c->type == TYPE_CODE || plan_int(c, row) == NONE64)
			continue;
		if (t->id == T_rating && c->type == TYPE_REF && c->target == T_criterion)
			continue; // named with the level: aufwand/hoch
		if (c->type == TYPE_REF) {
			str_addc(out, ' ');
			code_called(out, p, c->target, (int32_t)plan_int(c, row));
		} else if (c->unit == UNIT_YEAR && c->type == TYPE_INT) {
			str_addf(out, " %ld", (long)plan_int(c, row));
		} else if (strcmp(c->name, "day") == 0 && c->unit == UNIT_DAY) {
			str_addc(out, ' ');
			date_text(out, (int32_t)plan_int(c, row), PRECISION_DAY);
		}
	}
	if (out->len == before)
		str_addf(out, " #%ld", (long)plan_id(row));
}

static const char *own_title(const struct plan *p, enum table_id t, int32_t id)
{
	const void *row = plan_find(p, t, id);
	int title = schema_title(&schema[t]);
	return row && title >= 0 ? plan_text(&schema[t].columns[title], row) : "";
}

void code_titled(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	struct str name = {0};
	const char *title = t == T_level ? "" : own_title(p, t, id); // a level is called by it
	code_called(&name, p, t, id);
	if (*title)
		str_addf(out, tr("%s “%s”"), str_text(&name), title);
	else
		str_add(out, str_text(&name));
	str_free(&name);
}

// Does it stand there for the first time?
static bool is_first(const struct code_row *rows, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (rows[k].table == rows[i].table && rows[k].id == rows[i].id)
			return false;
	return true;
}

void code_way(struct str *out, const struct plan *p, const struct code_row *rows, size_t n)
{
	size_t different = 0;
	for (size_t i = 0; i < n; i++)
		different += is_first(rows, i);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? " → " : "");
		(different <= 2 && is_first(rows, i) ? code_titled : code_name)(out, p, rows[i].table, rows[i].id);
	}
	bool told = false;
	for (size_t i = 0; i < n && different > 2; i++) {
		const char *title = own_title(p, rows[i].table, rows[i].id);
		if (!*title || !is_first(rows, i))
			continue;
		str_add(out, told ? " · " : " (");
		code_name(out, p, rows[i].table, rows[i].id);
		str_addf(out, " %s", title);
		told = true;
	}
	str_add(out, told ? ")" : "");
}

bool code_untitled(const struct plan *p, enum table_id t, int32_t id)
{
	const void *row = plan_find(p, t, id);
	int title = schema_title(&schema[t]);
	bool named = title >= 0 && row && *plan_text(&schema[t].columns[title], row);
	return row && !named && t != T_cycle && t != T_meeting;
}

void code_title(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	const void *row = plan_find(p, t, id);
	if (!row) {
		code_name(out, p, t, id);
		return;
	}
	const struct table *table = &schema[t];
	int title = schema_title(table);
	const char *text = title >= 0 ? plan_text(&table->columns[title], row) : "";
	if (t == T_level) {
		level_title(out, p, row);
	} else if (*text) {
		str_add(out, text);
	} else if (t == T_cycle) {
		cycle_title(out, row);
	} else if (t == T_meeting) {
		const struct meeting *m = row;
		str_addf(out, "%s ", words_label(words_meeting_kind, m->kind));
		date_text(out, m->day, PRECISION_DAY);
	} else {
		describe(out, p, table, row);
	}
}

// With what codes begin where the plan has none yet that end with a number: in the language of the plan.
static const char *first_prefix(const struct plan *p, enum table_id t)
{
	static const struct {
		enum table_id table;
		const char *de, *en;
	} rows[] = {
		{T_rule, "R", "R"},      {T_field, "H", "F"},     {T_horizon, "HZ", "HZ"},    {T_cost_class, "KK", "CC"},
		{T_goal, "Z", "G"},      {T_unit, "A", "U"},      {T_team, "T", "T"},         {T_stakeholder, "B", "S"},
		{T_criterion, "K", "C"}, {T_level, "S", "L"},     {T_measure, "M", "M"},      {T_effect, "W", "E"},
		{T_weighting, "G", "W"}, {T_phase, "", ""},       {T_external, "E", "E"},     {T_deadline, "F", "D"},
		{T_cycle, "Q", "Q"},     {T_objective, "O", "O"}, {T_key_result, "KR", "KR"},
	};
	bool english = p->strategy_n ? p->strategy[0].lang == language_EN : i18n_lang() == LANG_EN;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (rows[i].table == t)
			return english ? rows[i].en : rows[i].de;
	return schema[t].object;
}

// Bytes of the code in front of its last number; SIZE_MAX when it ends without one of at most nine digits, or when no
// other one like it would be allowed.
static size_t prefix_of(const char *code)
{
	size_t n = strlen(code), k = n;
	while (k > 0 && isdigit((unsigned char)code[k - 1]))
		k--;
	return k == n || n - k > 9 || strpbrk(code, CODE_NEVER) ? SIZE_MAX : k;
}

static const char *code_at(const struct plan *p, enum table_id t, size_t i)
{
	const struct table *table = &schema[t];
	return plan_text(&table->columns[schema_code(table)], plan_row(p, t, i));
}

static bool taken(const struct plan *p, enum table_id t, const struct plan_rows *within, const char *code)
{
	size_t n = within ? within->n : plan_count(p, t);
	for (size_t i = 0; i < n; i++)
		if (code_compare(code_at(p, t, within ? within->at[i] : i), code) == 0)
			return true;
	return false;
}

// 2023Q2 after 2023Q1, 2024Q1 after 2023Q4; false when the latest code is not of this form.
static bool next_quarter(struct str *out, const struct plan *p)
{
	int best_year = 0, best = 0;
	for (size_t i = 0; i < p->cycle_n; i++) {
		const char *s = p->cycle[i].code;
		if (strspn(s, "0123456789") != 4 || s[4] != 'Q' || s[5] < '1' || s[5] > '4' || s[6])
			continue;
		int year = atoi(s), q = s[5] - '0';
		if (year > best_year || (year == best_year && q > best)) {
			best_year = year;
			best = q;
		}
	}
	if (!best_year)
		return false;
	str_addf(out, "%04dQ%d", best == 4 ? best_year + 1 : best_year, best == 4 ? 1 : best + 1);
	return true;
}

// The manner of the newest row with a number: its prefix, and how many digits it writes.
// Without `rows` all are asked; of objectives those of quarters, or those of the backlog, which are called otherwise.
static bool manner(const struct plan *p, enum table_id t, const struct plan_rows *rows, bool owned, const char **code,
				   size_t *prefix)
{
	int32_t newest = 0;
	size_t n = rows ? rows->n : plan_count(p, t);
	for (size_t i = 0; i < n; i++) {
		size_t at = rows ? rows->at[i] : i;
		const char *s = code_at(p, t, at);
		int32_t id = plan_id(plan_row(p, t, at));
		if (!rows && t == T_objective && (p->objective[at].cycle != NONE32) != owned)
			continue;
		if (id > newest && prefix_of(s) != SIZE_MAX) {
			newest = id;
			*code = s;
			*prefix = prefix_of(s);
		}
	}
	return newest > 0;
}

static long highest(const struct plan *p, enum table_id t, const struct plan_rows *rows, const char *like,
					size_t prefix)
{
	long most = 0;
	size_t n = rows ? rows->n : plan_count(p, t);
	for (size_t i = 0; i < n; i++) {
		const char *s = code_at(p, t, rows ? rows->at[i] : i);
		if (prefix_of(s) == prefix && strncmp(s, like, prefix) == 0 && atol(s + prefix) > most)
			most = atol(s + prefix);
	}
	return most;
}

int code_group(enum table_id t)
{
	const struct table *table = &schema[t];
	int by = schema_scope(table);
	for (int i = 0; by < 0 && i < table->column_count; i++)
		if (table->columns[i].type == TYPE_REF && (table->columns[i].target != t || t == T_unit))
			by = i; // goals are numbered within their field, though unique in the plan
	return by;
}

// "KS" of the field KS, where the goals of all other fields are called by theirs: DS1, DS2, OR1. "" where they are not.
static const char *prefix_of_group(const struct plan *p, enum table_id t, int by, int32_t owner)
{
	const struct column *c = by >= 0 ? &schema[t].columns[by] : NULL;
	size_t others = 0;
	if (!c || c->target == t || schema_code(&schema[c->target]) < 0 || !plan_find(p, c->target, owner))
		return "";
	const struct column *code = &schema[c->target].columns[schema_code(&schema[c->target])];
	for (size_t i = 0; i < plan_count(p, t); i++) {
		const void *group = plan_find(p, c->target, (int32_t)plan_int(c, plan_row(p, t, i)));
		const char *own = code_at(p, t, i), *its = group ? plan_text(code, group) : "";
		if (!*its || prefix_of(own) != strlen(its) || strncmp(own, its, strlen(its)) != 0)
			return "";
		others++;
	}
	const char *its = plan_text(code, plan_find(p, c->target, owner));
	return others && !strpbrk(its, CODE_NEVER) && prefix_of(its) == SIZE_MAX ? its : "";
}

void code_propose(struct str *out, const struct plan *p, enum table_id t, int32_t owner)
{
	const struct table *table = &schema[t];
	if (schema_code(table) < 0 || (t == T_cycle && next_quarter(out, p)))
		return;
	int scope = schema_scope(table), by = scope >= 0 ? scope : owner != NONE32 ? code_group(t) : -1;
	struct plan_rows siblings = plan_children(p, t, by, owner), *within = scope >= 0 ? &siblings : NULL;
	const char *like = first_prefix(p, t), *group = scope < 0 ? prefix_of_group(p, t, by, owner) : "";
	size_t prefix = strlen(like), width = 1;
	long number = 1;
	if (manner(p, t, by >= 0 ? &siblings : NULL, owner != NONE32, &like, &prefix))
		number = highest(p, t, by >= 0 ? &siblings : NULL, like, prefix) + 1;
	else if (*group) // the first one of its group
		prefix = strlen(like = group);
	else if (by >= 0 && manner(p, t, NULL, owner != NONE32, &like, &prefix))
		number = scope >= 0 ? 1 : highest(p, t, NULL, like, prefix) + 1;
	if (like[prefix] == '0')
		width = strlen(like + prefix);
	struct str code = {0};
	do {
		str_clear(&code);
		str_addn(&code, like, prefix);
		str_addf(&code, "%0*ld", (int)width, number++);
	} while (taken(p, t, within, str_text(&code)));
	str_add(out, str_text(&code));
	str_free(&code);
}
