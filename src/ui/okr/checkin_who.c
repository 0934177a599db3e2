// SPDX-License-Identifier: EUPL-1.2
// Names that are known to whoever is asked who does the task: those of the objective's team first.
#include "say/people.h"
#include "ui/okr/checkin_parts.h"

static int32_t team(const struct checkin *s, const struct look *look)
{
	const struct key_result *kr = checkin_kr(s, look);
	const struct objective *o = plan_find(look->plan, T_objective, kr ? kr->objective : NONE32);
	return o ? o->team : NONE32;
}

const char *checkin_who(const struct checkin *s, const struct look *look)
{
	if (checkin_locked(s, look, CI_WHO))
		return NULL;
	return people_meant(look, team(s, look), str_text(&s->f[CI_WHO].edit.text));
}

void checkin_names(struct str *out, const struct checkin *s, const struct look *look, int most)
{
	if (!checkin_locked(s, look, CI_WHO))
		people_named(out, look, team(s, look), str_text(&s->f[CI_WHO].edit.text), most);
}
