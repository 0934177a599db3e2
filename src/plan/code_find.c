// SPDX-License-Identifier: EUPL-1.2
// Finding the object that somebody named. A name matches in one of three grades: letter by letter, as people read it
// (m034 is M34), or by its number alone (34 is M34). The best grade that occurs counts; if several objects have it,
// the one of the running quarter is meant, else the name is refused together with what it could mean.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/cycle.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define NAMED      5  // names a message lists at most
#define NAME_BYTES 64 // longer words are not compared for likeness

enum grade { NOT, BY_NUMBER, AS_READ, EXACT };

// Drops hyphens, blanks and the like, but not between two digits: 2023-Q1 is 2023Q1, M2-1 is not M21. `s` is shorter
// than `out`.
static void bare(char out[NAME_BYTES], const char *s)
{
	size_t n = 0;
	for (size_t i = 0; s[i]; i++) {
		bool between = i > 0 && isdigit((unsigned char)s[i - 1]) && isdigit((unsigned char)s[i + 1]);
		if (!strchr("- _.", s[i]) || between)
			out[n++] = s[i];
	}
	out[n] = 0;
}

static enum grade grade_code(const char *code, const char *text)
{
	if (strcmp(code, text) == 0)
		return EXACT;
	if (code_compare(code, text) == 0)
		return AS_READ;
	if (strpbrk(text, "- _.") && strlen(text) < NAME_BYTES && strlen(code) < NAME_BYTES) {
		char a[NAME_BYTES], b[NAME_BYTES];
		bare(a, code);
		bare(b, text);
		if (b[0] && code_compare(a, b) == 0)
			return AS_READ;
	}
	if (!text[0] || text[strspn(text, "0123456789")])
		return NOT;
	size_t letters = strcspn(code, "0123456789");
	return code[letters] && code_compare(code + letters, text) == 0 ? BY_NUMBER : NOT;
}

// By its own code, or by its owner's name, a separator and its own code.
static enum grade grade_row(const struct plan *p, enum table_id t, const void *row, const char *text)
{
	const struct table *table = &schema[t];
	int code = schema_code(table), scope = schema_scope(table);
	const char *own = plan_text(&table->columns[code], row);
	enum grade best = grade_code(own, text);
	if (scope < 0)
		return best;
	const struct column *c = &table->columns[scope];
	int64_t owner_id = plan_int(c, row);
	const void *owner = owner_id == NONE64 ? NULL : plan_find(p, c->target, (int32_t)owner_id);
	char sign = code_separator(t);
	for (const char *cut = strchr(text, sign); cut && best < EXACT; cut = strchr(cut + 1, sign)) {
		enum grade g = grade_code(own, cut + 1);
		if (g <= best)
			continue;
		char left[NAME_BYTES];
		size_t n = (size_t)(cut - text);
		if (n >= sizeof left)
			break;
		memcpy(left, text, n);
		left[n] = 0;
		if (owner)
			g = (enum grade)num_min((int)g, (int)grade_row(p, c->target, owner, left));
		else
			g = owner_id == NONE64 && code_compare(left, CODE_NO_CYCLE) == 0 ? g : NOT;
		best = g > best ? g : best;
	}
	return best;
}

static int32_t cycle_of(const struct plan *p, enum table_id t, const void *row)
{
	if (t == T_key_result) {
		row = plan_find(p, T_objective, ((const struct key_result *)row)->objective);
		t = T_objective;
	}
	return row && t == T_objective ? ((const struct objective *)row)->cycle : NONE32;
}

struct hits {
	enum grade grade;
	int n;          // rows of that grade
	int in_quarter; // of them in the running quarter
	int32_t id, id_in_quarter;
	struct str names; // the first few
};

static void hit(struct hits *h, const struct plan *p, enum table_id t, const void *row, enum grade grade,
				int32_t quarter)
{
	if (grade > h->grade) {
		h->grade = grade;
		h->n = h->in_quarter = 0;
		str_clear(&h->names);
	}
	h->n++;
	h->id = plan_id(row);
	if (quarter != NONE32 && cycle_of(p, t, row) == quarter) {
		h->in_quarter++;
		h->id_in_quarter = h->id;
	}
	if (h->n > NAMED + 1)
		return;
	if (h->n > 1)
		str_add(&h->names, ", ");
	if (h->n <= NAMED)
		code_name(&h->names, p, t, h->id);
	else
		str_add(&h->names, "…");
}

// What may have been meant: titles that contain the word, and names that differ in a letter or two.
static void near(struct str *out, const struct plan *p, enum table_id t, const char *text)
{
	const struct table *table = &schema[t];
	int title = schema_title(table);
	struct str name = {0};
	for (int most = 0, found = 0; most <= 2 && found == 0; most++) {
		for (size_t i = 0; i < plan_count(p, t) && found < NAMED; i++) {
			const void *row = plan_row(p, t, i);
			str_clear(&name);
			code_name(&name, p, t, plan_id(row));
			bool like = most > 0 && text_distance(str_text(&name), text) <= most;
			if (most == 0)
				like = title >= 0 && strlen(text) > 2 && text_contains(plan_text(&table->columns[title], row), text);
			if (!like)
				continue;
			str_add(out, found++ ? ", " : "");
			str_add(out, str_text(&name));
		}
	}
	str_free(&name);
}

static enum ls_code unknown(const struct plan *p, enum table_id t, const char *text, struct ls_err *err)
{
	const char *label = tr(schema[t].label);
	if (!plan_count(p, t))
		return ls_fail(err, LS_REFUSED, tr("There is no %s “%s”: the plan has none yet."), label, text);
	struct str names = {0};
	if (schema_code(&schema[t]) >= 0)
		near(&names, p, t, text);
	if (names.len) {
		ls_fail(err, LS_REFUSED, tr("There is no %s “%s”; close to it: %s."), label, text, str_text(&names));
	} else {
		code_name(&names, p, t, plan_id(plan_row(p, t, 0)));
		ls_fail(err, LS_REFUSED, tr("There is no %s “%s”; names look like %s."), label, text, str_text(&names));
	}
	str_free(&names);
	return LS_REFUSED;
}

// #12 everywhere, and 12 where rows have no codes.
static const void *by_id(const struct plan *p, enum table_id t, const char *text)
{
	const char *digits = text[0] == '#' ? text + 1 : text;
	size_t n = strspn(digits, "0123456789");
	if (n == 0 || n > 9 || digits[n] || (digits == text && schema_code(&schema[t]) >= 0))
		return NULL;
	return plan_find(p, t, (int32_t)atol(digits));
}

// As quarters are called everywhere, and as people type them: Q1 2026, 1. Quartal 2026, I/2026.
static const void *by_quarter(const struct plan *p, const char *text, int32_t today)
{
	int32_t day;
	enum precision precision;
	const void *found = NULL;
	if (!date_parse(text, today, DATE_NEAR, &day, &precision) || precision != PRECISION_QUARTER)
		return NULL;
	for (size_t i = 0; i < p->cycle_n; i++)
		if (p->cycle[i].start == day) {
			if (found)
				return NULL; // of two its code is asked for
			found = &p->cycle[i];
		}
	return found;
}

enum ls_code code_find(const struct plan *p, enum table_id t, const char *text, int32_t today, int32_t *id,
					   struct ls_err *err)
{
	const void *row = by_id(p, t, text);
	if (row) {
		*id = plan_id(row);
		return LS_OK;
	}
	if (schema_code(&schema[t]) < 0 || text[0] == '#')
		return unknown(p, t, text, err);
	bool okr = t == T_objective || t == T_key_result;
	const struct cycle *running = okr ? cycle_at(p, today) : NULL;
	struct hits h = {.grade = BY_NUMBER};
	for (size_t i = 0; i < plan_count(p, t); i++) {
		row = plan_row(p, t, i);
		enum grade g = grade_row(p, t, row, text);
		if (g != NOT && g >= h.grade)
			hit(&h, p, t, row, g, running ? running->id : NONE32);
	}
	enum ls_code r = LS_OK;
	const void *quarter = h.n == 0 && t == T_cycle ? by_quarter(p, text, today) : NULL;
	if (quarter)
		*id = plan_id(quarter);
	else if (h.n == 0)
		r = unknown(p, t, text, err);
	else if (h.n > 1 && h.in_quarter != 1)
		r = ls_fail(err, LS_REFUSED, tr("“%s” may mean several (%s). Please write one of these in full."), text,
					str_text(&h.names));
	else
		*id = h.n == 1 ? h.id : h.id_in_quarter;
	str_free(&h.names);
	return r;
}
