// SPDX-License-Identifier: EUPL-1.2
// Who does the task of a check-in: the objective's team is nearest.
#include "ui/okr/checkin_parts.h"
#include "ui/okr/names.h"

static int32_t team_of(const struct checkin *s, const struct look *look)
{
	const struct key_result *kr = checkin_kr(s, look);
	const struct objective *o = plan_find(look->plan, T_objective, kr ? kr->objective : NONE32);
	return o ? o->team : NONE32;
}

const char *checkin_who(const struct checkin *s, const struct look *look)
{
	if (checkin_locked(s, look, CI_WHO))
		return NULL;
	return names_meant(look, team_of(s, look), str_text(&s->f[CI_WHO].edit.text));
}

void checkin_names(struct str *out, const struct checkin *s, const struct look *look, int most)
{
	if (!checkin_locked(s, look, CI_WHO))
		names_told(out, look, team_of(s, look), str_text(&s->f[CI_WHO].edit.text), most);
}
