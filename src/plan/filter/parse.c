// SPDX-License-Identifier: EUPL-1.2
// Takes a filter apart: terms at blanks, then name, operator and values. Quotes keep blanks, commas and signs together.
#include "base/i18n.h"
#include "base/text.h"
#include "plan/filter/term.h"

#include <stdlib.h>
#include <string.h>

#define SIGNS ":~=<>!"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where the term that begins at s ends: at a blank outside quotes. A quote that is not closed reaches to the end.
static const char *term_end(const char *s)
{
	bool quoted = false;
	for (; *s && (quoted || !is_blank(*s)); s++)
		quoted ^= *s == '"';
	return s;
}

static char *unquoted(struct arena *a, const char *s, const char *end)
{
	char *out = arena_dup(a, s, (size_t)(end - s));
	size_t n = 0;
	for (; s < end; s++)
		if (*s != '"')
			out[n++] = *s;
	out[n] = 0;
	return out;
}

// Values are cut at commas outside quotes; empty ones are left out.
static void cut_values(struct arena *a, const char *s, const char *end, struct filter_typed *t)
{
	t->value = unquoted(a, s, end);
	t->values = arena_zero(a, (size_t)(end - s) + 1, sizeof *t->values);
	t->values_n = 0;
	while (s < end) {
		bool quoted = false;
		const char *from = s;
		for (; s < end && (quoted || *s != ','); s++)
			quoted ^= *s == '"';
		if (s > from)
			t->values[t->values_n++] = unquoted(a, from, s);
		s += s < end;
	}
}

static const char *take_sign(const char *s, enum filter_op *op)
{
	static const struct {
		const char *sign;
		enum filter_op op;
	} signs[] = {{"!=", OP_NOT}, {"<=", OP_MOST}, {">=", OP_LEAST}, {"<>", OP_NOT}, {"<", OP_LESS},
				 {">", OP_MORE}, {"=", OP_SAME},  {"~", OP_HAS},    {":", OP_IS}};
	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (strncmp(s, signs[i].sign, strlen(signs[i].sign)) == 0) {
			*op = signs[i].op;
			return s + strlen(signs[i].sign);
		}
	return s;
}

// Takes the term in [s, end) apart. A bare word has no name.
static void take_apart(struct arena *a, const char *s, const char *end, struct filter_typed *t)
{
	t->text = arena_dup(a, s, (size_t)(end - s));
	t->not = (*s == '-' || *s == '!') && end - s > 1;
	const char *name = s + t->not, *sign = name, *value = name;
	while (sign < end && *sign != '"' && !strchr(SIGNS, *sign))
		sign++;
	t->op = OP_HAS;
	if (sign < end && *sign != '"')
		value = take_sign(sign, &t->op);
	bool bare = value == name || value == sign; // no sign, or a lone "!" that is none
	value = bare ? name : value;
	t->name = bare ? NULL : arena_dup(a, name, (size_t)(sign - name));
	t->sign = bare ? "" : arena_dup(a, sign, (size_t)(value - sign));
	t->value_at = t->at + (size_t)(value - s);
	cut_values(a, value, end, t);
	if (bare) { // a comma in a title is no "or"
		t->values = arena_alloc(a, sizeof *t->values);
		t->values[0] = t->value;
		t->values_n = *t->value != 0;
	}
}

static enum ls_code unknown_name(const struct plan *p, const struct filter_typed *t, struct ls_err *err)
{
	const char *best = NULL;
	int least = 3;
	for (const struct filter_name *n = filter_names; n->german; n++)
		text_nearer(t->name, i18n_lang() == LANG_DE ? n->german : n->english, &best, &least);
	for (size_t i = 0; i < p->criterion_n; i++)
		text_nearer(t->name, p->criterion[i].code, &best, &least);
	if (best)
		return ls_fail(err, LS_REFUSED, tr("“%s”: “%s” is not known. Did you mean %s, as in %s%s%s?"), t->text, t->name,
					   best, best, t->sign, t->value);
	return ls_fail(err, LS_REFUSED,
				   tr("“%s”: “%s” is not known. Names are field, stage, score, who and others, such as field:services; "
					  "in quotes it is a text."),
				   t->text, t->name);
}

static enum ls_code read_named(struct arena *a, const struct plan *p, const struct filter_typed *t, int32_t today,
							   struct filter_term *out, struct ls_err *err)
{
	const struct filter_name *name = filter_find_name(t->name, false);
	const struct criterion *criterion = filter_find_criterion(p, t->name, false);
	if (!name && !criterion && strlen(t->name) > 2) {
		name = filter_find_name(t->name, true);
		criterion = filter_find_criterion(p, t->name, true);
		if (name && criterion)
			name = NULL, criterion = NULL;
	}
	if (!name && !criterion)
		return unknown_name(p, t, err);
	if (criterion) { // some plans have a criterion "Kosten": its levels first, then euros
		struct filter_term by_level = *out;
		by_level.kind = FILTER_LEVEL;
		by_level.criterion = criterion->id;
		enum ls_code code = filter_read_value(a, p, t, today, &by_level, err);
		bool numbers = by_level.ranges_n > 0 && name && name->kind == FILTER_NUMBER;
		if (!name || (code == LS_OK && !numbers)) {
			*out = by_level;
			return code;
		}
	}
	out->kind = name->kind;
	out->name = name;
	out->what = name->what;
	return filter_read_value(a, p, t, today, out, err);
}

static enum ls_code read_term(struct arena *a, const struct plan *p, const struct filter_typed *t, int32_t today,
							  struct filter_term *out, struct ls_err *err)
{
	*out = (struct filter_term){.not = t->not != (t->op == OP_NOT), .criterion = NONE32};
	if (!t->name && (t->values_n == 0 || strcmp(t->text, "-") == 0 || strcmp(t->text, "!") == 0))
		return ls_fail(err, LS_REFUSED, tr("“%s”: a text to look for is missing, such as portal or \"Amt 14\"."),
					   t->text);
	if (!t->name) {
		out->kind = FILTER_TEXT;
		out->what = 1 << KEPT_CODES | 1 << KEPT_TITLES;
		struct filter_typed plain = *t;
		plain.op = OP_HAS;
		return filter_read_value(a, p, &plain, today, out, err);
	}
	if (!*t->name)
		return ls_fail(err, LS_REFUSED, tr("“%s”: before %s a name is missing, such as score>=2.4 or field:services."),
					   t->text, t->sign);
	if (t->values_n == 0) {
		const struct filter_name *name = filter_find_name(t->name, false);
		return ls_fail(err, LS_REFUSED, tr("“%s”: after %s something is missing, such as %s."), t->text, t->sign,
					   tr(name ? name->example : "field:services"));
	}
	return read_named(a, p, t, today, out, err);
}

enum ls_code filter_parse_at(struct arena *a, const struct plan *p, const char *text, int32_t today,
							 struct filter **out, size_t *at, struct ls_err *err)
{
	struct filter *f = arena_zero(a, 1, sizeof *f);
	f->arena = a;
	f->plan = p;
	f->year = date_civil(today).year;
	f->terms = arena_zero(a, strlen(text) / 2 + 1, sizeof *f->terms);
	for (const char *s = text, *end; *s; s = end) {
		end = s + 1;
		if (is_blank(*s))
			continue;
		end = term_end(s);
		struct filter_typed typed = {.at = (size_t)(s - text)};
		take_apart(a, s, end, &typed);
		enum ls_code code = read_term(a, p, &typed, today, &f->terms[f->n++], err);
		if (code != LS_OK) {
			if (at)
				*at = typed.at;
			return code;
		}
	}
	*out = f;
	return LS_OK;
}

enum ls_code filter_parse(struct arena *a, const struct plan *p, const char *text, int32_t today, struct filter **out,
						  struct ls_err *err)
{
	return filter_parse_at(a, p, text, today, out, NULL, err);
}
