// SPDX-License-Identifier: EUPL-1.2
// Names that are known: members of the objective's team first, then of other teams, then whoever has had a task. New ones
// are taken as they are typed.
#include "ui/kit/match.h"
#include "ui/okr/checkin_parts.h"

#include <string.h>

// Called with each name that begins with what is typed; false ends it.
typedef bool (*each_name)(void *arg, const char *name);

static bool fits(const char *name, const char *typed)
{
	return *name && match_begins(name, typed) && strcmp(name, typed) != 0;
}

static bool of_team(const struct checkin *s, const struct look *look, bool own, each_name each, void *arg)
{
	const struct key_result *kr = checkin_kr(s, look);
	const struct objective *o = plan_find(look->plan, T_objective, kr ? kr->objective : NONE32);
	struct plan_rows rows = plan_ordered(look->plan, T_team_member);
	const char *typed = str_text(&s->f[CI_WHO].edit.text);
	for (size_t i = 0; i < rows.n; i++) {
		const struct team_member *m = &look->plan->team_member[rows.at[i]];
		bool mine = o && o->team != NONE32 && m->team == o->team;
		if (mine == own && fits(m->who, typed) && !each(arg, m->who))
			return false;
	}
	return true;
}

static void walk(const struct checkin *s, const struct look *look, each_name each, void *arg)
{
	const char *typed = str_text(&s->f[CI_WHO].edit.text);
	if (checkin_locked(s, look, CI_WHO) || !of_team(s, look, true, each, arg) || !of_team(s, look, false, each, arg))
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

const char *checkin_who(const struct checkin *s, const struct look *look)
{
	const char *found = NULL;
	walk(s, look, first, &found);
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

void checkin_names(struct str *out, const struct checkin *s, const struct look *look, int most)
{
	struct names names = {.wanted = num_min(most, NAMES_MOST)};
	walk(s, look, add, &names);
	for (int i = 0; i < names.n; i++)
		str_addf(out, "%s%s", i ? ", " : "", names.at[i]);
}
