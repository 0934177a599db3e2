// SPDX-License-Identifier: EUPL-1.2
// What may stand at the end of a filter that is being typed: names of terms, then the words, rows or levels that fit.
#include "base/i18n.h"
#include "plan/filter/term.h"

#include <string.h>

struct list {
	struct arena *a;
	const char *prefix; // what is typed already
	const char **out;
	size_t n, most;
};

static bool has(const struct list *l, const char *s)
{
	for (size_t i = 0; i < l->n; i++)
		if (strcmp(l->out[i], s) == 0)
			return true;
	return false;
}

// Adds `word`, in quotes where it must be.
static void offer_as(struct list *l, const char *word, bool fits, const char *end)
{
	if (!fits || l->n >= l->most || !*word || strchr(word, '"'))
		return;
	const char *quote = strpbrk(word, " ,") ? "\"" : "";
	const char *text = arena_printf(l->a, "%s%s%s%s", quote, word, quote, end);
	if (!has(l, text))
		l->out[l->n++] = text;
}

// When it or `also` begins with what is typed.
static void offer(struct list *l, const char *word, const char *also, const char *end)
{
	offer_as(l, word, folded_begins(word, l->prefix) || (also && folded_begins(also, l->prefix)), end);
}

// In the language set; in the other one only what nothing else begins with.
static void offer_names(struct list *l, const struct plan *p)
{
	bool german = i18n_lang() == LANG_DE;
	for (const struct filter_name *f = filter_names; f->german; f++)
		offer(l, german ? f->german : f->english, NULL, ":");
	for (const struct filter_name *f = filter_names; f->german && l->n == 0; f++)
		offer(l, german ? f->german : f->english, german ? f->english : f->german, ":");
	struct plan_rows criteria = plan_ordered(p, T_criterion);
	for (size_t i = 0; i < criteria.n; i++)
		offer(l, p->criterion[criteria.at[i]].code, p->criterion[criteria.at[i]].title, ":");
}

static void offer_words(struct list *l, const struct word *words)
{
	for (int i = 0; words[i].code; i++)
		offer(l, tr(words[i].label), words[i].code, "");
}

// Does a word of the title begin with what is typed? Titles are found by any of their words ("Amt 14", "Sicherheit").
static bool word_begins(const char *title, const char *prefix)
{
	for (const char *s = title; *s; s++)
		if ((s == title || strchr(" -/(", s[-1])) && folded_begins(s, prefix))
			return true;
	return false;
}

static const char *field_of(const struct plan *p, enum table_id t, size_t row, int column)
{
	return plan_text(&schema[t].columns[column], plan_row(p, t, row));
}

// Rows by title, as people know them; by code where the code is what is typed, or where there is no title.
static void offer_rows(struct list *l, const struct plan *p, enum table_id t)
{
	int code = schema_code(&schema[t]), title = schema_title(&schema[t]);
	struct plan_rows rows = plan_ordered(p, t);
	for (size_t i = 0; *l->prefix && i < rows.n; i++)
		offer(l, field_of(p, t, rows.at[i], code), NULL, "");
	for (size_t i = 0; i < rows.n && l->n < l->most; i++) {
		const char *name = field_of(p, t, rows.at[i], title);
		if (*name && !strchr(name, '"'))
			offer_as(l, name, word_begins(name, l->prefix), "");
		else if (!*l->prefix)
			offer(l, field_of(p, t, rows.at[i], code), NULL, "");
	}
}

static void offer_levels(struct list *l, const struct plan *p, int32_t criterion)
{
	struct plan_rows levels = plan_of(p, T_level, "criterion", criterion);
	for (size_t i = 0; i < levels.n; i++)
		offer(l, p->level[levels.at[i]].code, p->level[levels.at[i]].title, "");
}

static void offer_values(struct list *l, const struct plan *p, const char *name)
{
	const struct filter_name *f = filter_find_name(name, false);
	const struct criterion *c = filter_find_criterion(p, name, false);
	if (!f && !c) {
		f = filter_find_name(name, true);
		c = f ? NULL : filter_find_criterion(p, name, true);
	}
	if (c)
		offer_levels(l, p, c->id);
	if (!f)
		return;
	if (f->kind == FILTER_RELATION)
		offer_rows(l, p, f->table);
	for (const struct filter_stage *s = filter_stages; f->kind == FILTER_STAGE && s->german; s++)
		offer(l, i18n_lang() == LANG_DE ? s->german : s->english, i18n_lang() == LANG_DE ? s->english : s->german, "");
	if (f->kind == FILTER_WORD || f->kind == FILTER_STAGE || f->kind == FILTER_COMPLETE)
		offer_words(l, schema[f->table].columns[schema_column(&schema[f->table], f->column)].words);
}

// The beginning of the last term, or the end of the text when a new one may begin.
static const char *last_term(const char *s)
{
	const char *start = s;
	bool quoted = false;
	for (; *s; s++) {
		quoted ^= *s == '"';
		if (!quoted && (*s == ' ' || *s == '\t'))
			start = s + 1;
	}
	return start;
}

size_t filter_complete(struct arena *a, const struct plan *p, const char *text, const char **out, size_t most,
					   size_t *word_start)
{
	const char *s = last_term(text);
	s += *s == '-' || *s == '!';
	size_t name = strcspn(s, "\":~=<>!"), sign = strspn(s + name, ":~=<>!");
	struct list l = {.a = a, .out = out, .most = most};
	*word_start = (size_t)(s - text);
	if (sign == 0) {
		l.prefix = s;
		if (s[name] != '"')
			offer_names(&l, p);
		return l.n;
	}
	const char *value = s + name + sign;
	bool quoted = false;
	for (const char *c = value; *c; c++) {
		quoted ^= *c == '"';
		if (*c == ',' && !quoted)
			value = c + 1;
	}
	*word_start = (size_t)(value - text);
	l.prefix = value + (*value == '"');
	if (name > 0)
		offer_values(&l, p, arena_dup(a, s, name));
	return l.n;
}
