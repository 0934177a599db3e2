// SPDX-License-Identifier: EUPL-1.2
// Which column of the plan a column of the file is, when the caller says so: "Bezeichnung=title,Amt=requested_by".
#include "base/i18n.h"
#include "exchange/catalogue/work.h"

#include <string.h>

struct pair {
	struct str head, means;
};

// The next "head=name" of the map; false at its end, or where there is no "=".
static bool next_pair(const char **at, struct pair *out)
{
	str_clear(&out->head);
	str_clear(&out->means);
	size_t n = strcspn(*at, ",;");
	const char *eq = memchr(*at, '=', n);
	if (!eq)
		return false;
	str_addn(&out->head, *at, (size_t)(eq - *at));
	str_addn(&out->means, eq + 1, n - (size_t)(eq + 1 - *at));
	*at += n + ((*at)[n] != '\0');
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
