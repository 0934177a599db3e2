// SPDX-License-Identifier: EUPL-1.2
// Which column of the plan a column of the file is, when the caller says so: "Bezeichnung=title,Amt=requested_by".
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"

#include <string.h>

struct pair {
	struct str head, means;
};

// A head in quotes, in which a quote is written twice; what is behind it, or NULL where it is in none.
static const char *quoted_head(const char *s, struct str *head)
{
	s += strspn(s, " ");
	if (*s != '"')
		return NULL;
	for (s++; *s && (*s != '"' || s[1] == '"'); s++) {
		s += *s == '"';
		str_addc(head, *s);
	}
	if (*s != '"')
		return NULL;
	s += 1 + strspn(s + 1, " ");
	return *s == '=' ? s : NULL;
}

// The next "head=name" of the map; false at its end, or where there is no "=". A head that holds , ; or = stands in
// quotes.
static bool next_pair(const char **at, struct pair *out)
{
	str_clear(&out->head);
	str_clear(&out->means);
	const char *eq = quoted_head(*at, &out->head);
	if (!eq) {
		str_clear(&out->head);
		eq = memchr(*at, '=', strcspn(*at, ",;"));
		if (!eq)
			return false;
		str_addn(&out->head, *at, (size_t)(eq - *at));
	}
	size_t n = strcspn(eq, ",;");
	str_addn(&out->means, eq + 1, n - 1);
	*at = eq + n + (eq[n] != '\0');
	return true;
}

static void pair_free(struct pair *p)
{
	str_free(&p->head);
	str_free(&p->means);
}

static bool same_head(const char *a, const char *b)
{
	struct str fa = {0}, fb = {0};
	facet_fold(&fa, a);
	facet_fold(&fb, b);
	bool same = strcmp(str_text(&fa), str_text(&fb)) == 0;
	str_free(&fa);
	str_free(&fb);
	return same;
}

static bool in_file(const struct catalogue *c, const char *head)
{
	for (int i = 0; i < c->facets; i++)
		if (same_head(c->facet[i].head, head))
			return true;
	return c->facets == 0;
}

enum ls_code facet_check_map(const struct catalogue *c, const char *map, struct ls_err *err)
{
	struct pair pair = {0};
	struct facet f;
	enum ls_code code = LS_OK;
	const char *at = map ? map : "";
	while (*at && code == LS_OK) {
		if (!next_pair(&at, &pair))
			code = ls_fail(err, LS_USAGE, tr("--map: “%.60s” is not HEAD=COLUMN, such as Bezeichnung=title."), at);
		else if (pair.means.len > 0 && !facet_named(&f, c->plan, str_text(&pair.means)))
			code = ls_fail(err, LS_USAGE,
						   tr("--map: a list of measures has no column “%.60s”, such as title, stage or a criterion."),
						   str_text(&pair.means));
		else if (!in_file(c, str_text(&pair.head)))
			code = ls_fail(err, LS_USAGE, tr("--map: the file has no column “%.60s”."), str_text(&pair.head));
	}
	pair_free(&pair);
	return code;
}

// ---- what is proposed --------------------------------------------------------------------------------------------

// Does the head hold the word: "Titel, kurz", "Titel der Idee"?
static bool begins_with_word(const char *head, const char *word)
{
	struct str h = {0}, w = {0};
	facet_fold(&h, head);
	facet_fold(&w, word);
	bool yes = w.len >= 4 && h.len > w.len && strncmp(str_text(&h), str_text(&w), w.len) == 0 &&
			   strchr(" ,;:-/(", str_text(&h)[w.len]);
	str_free(&h);
	str_free(&w);
	return yes;
}

// How far the head is from what the column is called in either language; 0 where it begins with that.
static int farness(const struct catalogue *c, const char *head, const struct facet *f)
{
	bool column = f->kind == FACET_COLUMN || f->kind == FACET_TEXT;
	const char *label = facet_label(c->plan, f), *name = label;
	if (column)
		name = schema[f->kind == FACET_TEXT ? T_measure_text : T_measure].columns[f->column].label;
	const char *const labels[] = {label, tr_in(LANG_DE, name), tr_in(LANG_EN, name)};
	int least = 1000;
	for (int i = 0; i < (column ? 3 : 1); i++) {
		int d = begins_with_word(head, labels[i]) ? 0 : text_distance(head, labels[i]);
		least = d < least ? d : least;
	}
	return least;
}

const struct facet *facet_near(const struct catalogue *c, const char *head)
{
	struct facet *all = arena_alloc(c->arena, CATALOGUE_COLUMNS * sizeof *all);
	int n = facet_all(all, c->plan), least = 1 + (int)strlen(head) / 4;
	const struct facet *best = NULL;
	for (int i = 0; i < n; i++) {
		int d = all[i].kind == FACET_CALCULATED ? least : farness(c, head, &all[i]);
		if (d < least) {
			least = d;
			best = &all[i];
		}
	}
	return best;
}

// A name that is understood in --map.
static void facet_name(struct str *out, const struct catalogue *c, const struct facet *f)
{
	const struct criterion *k = f->kind == FACET_RATING ? plan_find(c->plan, T_criterion, f->criterion) : NULL;
	if (k)
		str_add(out, k->code);
	else if (f->kind == FACET_SET)
		str_add(out, schema[f->tie].name);
	else
		str_add(out, schema[f->kind == FACET_TEXT ? T_measure_text : T_measure].columns[f->column].name);
}

void facet_put_map(struct str *out, const struct catalogue *c, const char *head, const struct facet *f)
{
	bool quotes = strpbrk(head, ",;=\"") != NULL;
	str_add(out, quotes ? "\"" : "");
	for (const char *s = head; *s; s++)
		str_addf(out, *s == '"' ? "\"\"" : "%c", *s == '\n' ? ' ' : *s);
	str_add(out, quotes ? "\"" : "");
	str_addc(out, '=');
	facet_name(out, c, f);
}

struct facet facet_of_head(const struct plan *p, const char *head, const char *map)
{
	struct pair pair = {0};
	struct facet f = {.kind = FACET_LEFT_OUT};
	bool said = false;
	for (const char *at = map ? map : ""; *at && !said && next_pair(&at, &pair);)
		if (same_head(str_text(&pair.head), head)) {
			said = true;
			if (pair.means.len > 0)
				(void)facet_named(&f, p, str_text(&pair.means));
		}
	if (!said)
		(void)facet_named(&f, p, head);
	f.head = head;
	f.told = said;
	pair_free(&pair);
	return f;
}
