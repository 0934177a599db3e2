// SPDX-License-Identifier: EUPL-1.2
// Where names stand in a plan, in the order in which they are likely to be meant.
#include "say/people.h"

#include "base/num.h"
#include "base/text.h"

#include <string.h>

static bool of_teams(const struct look *look, int32_t team, bool own, people_each each, void *arg)
{
	struct plan_rows rows = plan_ordered(look->plan, T_team_member);
	for (size_t i = 0; i < rows.n; i++) {
		const struct team_member *m = &look->plan->team_member[rows.at[i]];
		bool mine = team != NONE32 && m->team == team;
		if (mine == own && *m->who && !each(arg, m->who))
			return false;
	}
	return true;
}

void people_known(const struct look *look, int32_t team, people_each each, void *arg)
{
	if (privacy_hides_names(look->privacy) || !of_teams(look, team, true, each, arg) ||
		!of_teams(look, team, false, each, arg))
		return;
	for (size_t i = look->plan->action_n; i-- > 0;)
		if (*look->plan->action[i].owner && !each(arg, look->plan->action[i].owner))
			return;
}

static void bodies_known(const struct look *look, people_each each, void *arg)
{
	const struct plan *p = look->plan;
	for (size_t i = p->decision_n; i-- > 0;)
		if (*p->decision[i].body && !each(arg, p->decision[i].body))
			return;
	for (size_t i = 0; i < p->team_n; i++)
		if (p->team[i].kind == team_kind_STEERING && !each(arg, p->team[i].title))
			return;
}

// ---- by how they begin -------------------------------------------------------------------------------------------------

enum { NAMES_MOST = 8 };

struct asked {
	const char *typed;
	struct str begin; // of it, folded
	const char *at[NAMES_MOST];
	int n, wanted;
};

static bool fits(const struct asked *a, const char *name)
{
	struct str whole = {0};
	text_fold(&whole, name);
	bool yes = strncmp(str_text(&whole), str_text(&a->begin), a->begin.len) == 0 && strcmp(name, a->typed) != 0;
	str_free(&whole);
	return yes;
}

static bool take(void *arg, const char *name)
{
	struct asked *a = arg;
	for (int i = 0; i < a->n; i++)
		if (strcmp(a->at[i], name) == 0)
			return true;
	if (fits(a, name))
		a->at[a->n++] = name;
	return a->n < a->wanted;
}

static void ask(struct asked *a, const struct look *look, int32_t team, bool bodies)
{
	text_fold(&a->begin, a->typed);
	if (a->wanted > 0 && bodies)
		bodies_known(look, take, a);
	else if (a->wanted > 0)
		people_known(look, team, take, a);
	str_free(&a->begin);
}

static const char *meant(const struct look *look, int32_t team, bool bodies, const char *typed)
{
	struct asked a = {.typed = typed, .wanted = 1};
	ask(&a, look, team, bodies);
	return a.n > 0 ? a.at[0] : NULL;
}

static void named(struct str *out, const struct look *look, int32_t team, bool bodies, struct asked a)
{
	ask(&a, look, team, bodies);
	for (int i = 0; i < a.n; i++)
		str_addf(out, "%s%s", i ? ", " : "", a.at[i]);
}

const char *people_meant(const struct look *look, int32_t team, const char *typed)
{
	return meant(look, team, false, typed);
}

void people_named(struct str *out, const struct look *look, int32_t team, const char *typed, int most)
{
	named(out, look, team, false, (struct asked){.typed = typed, .wanted = num_min(most, NAMES_MOST)});
}

const char *bodies_meant(const struct look *look, const char *typed)
{
	return meant(look, NONE32, true, typed);
}

void bodies_named(struct str *out, const struct look *look, const char *typed, int most)
{
	named(out, look, NONE32, true, (struct asked){.typed = typed, .wanted = num_min(most, NAMES_MOST)});
}
