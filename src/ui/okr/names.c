// SPDX-License-Identifier: EUPL-1.2
// Going through the names that are known, the nearest first.
#include "ui/okr/names.h"

#include "ui/kit/match.h"

#include <string.h>

// Called with each name that begins with what is typed; false ends it.
typedef bool (*each_name)(void *arg, const char *name);

static bool fits(const char *name, const char *typed)
{
	return *name && match_begins(name, typed) && strcmp(name, typed) != 0;
}

static bool of_team(const struct look *look, int32_t team, const char *typed, bool own, each_name each, void *arg)
{
	struct plan_rows rows = plan_ordered(look->plan, T_team_member);
	for (size_t i = 0; i < rows.n; i++) {
		const struct team_member *m = &look->plan->team_member[rows.at[i]];
		bool mine = team != NONE32 && m->team == team;
		if (mine == own && fits(m->who, typed) && !each(arg, m->who))
			return false;
	}
	return true;
}

static void walk(const struct look *look, int32_t team, const char *typed, each_name each, void *arg)
{
	if (!of_team(look, team, typed, true, each, arg) || !of_team(look, team, typed, false, each, arg))
		return;
	for (size_t i = look->plan->action_n; i-- > 0;)
		if (fits(look->plan->action[i].owner, typed) && !each(arg, look->plan->action[i].owner))
			return;
}

static bool first(void *arg, const char *name)
{
	*(const char **)arg = name;
	return false;
}

const char *names_meant(const struct look *look, int32_t team, const char *typed)
{
	const char *found = NULL;
	walk(look, team, typed, first, &found);
	return found;
}

enum { NAMES_MOST = 8 };

struct names {
	const char *at[NAMES_MOST];
	int n, wanted;
};

static bool add(void *arg, const char *name)
{
	struct names *names = arg;
	for (int i = 0; i < names->n; i++)
		if (strcmp(names->at[i], name) == 0)
			return true;
	names->at[names->n++] = name;
	return names->n < names->wanted;
}

void names_told(struct str *out, const struct look *look, int32_t team, const char *typed, int most)
{
	struct names names = {.wanted = num_min(most, NAMES_MOST)};
	walk(look, team, typed, add, &names);
	for (int i = 0; i < names.n; i++)
		str_addf(out, "%s%s", i ? ", " : "", names.at[i]);
}
