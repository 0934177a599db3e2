// SPDX-License-Identifier: EUPL-1.2
// What is asked of a look by everybody who draws rows: is this one marked, and how does a marked row look.
#include "say/look.h"

#include "base/date.h"
#include "say/keymap.h"

int look_figures_year(const struct look *look)
{
	return look->figures_year ? look->figures_year : date_civil(look->today).year;
}

int look_year(const struct look *look)
{
	return look->year ? look->year : date_civil(look->today).year;
}

bool look_hides(const struct look *look, enum privacy from)
{
	return privacy_hides(look->privacy, from);
}

bool look_marked(const struct look *look, enum table_id t, int32_t id)
{
	for (size_t i = 0; i < look->marked_n; i++) {
		const struct pick *m = &look->marked[i];
		if (m->table == t && m->id == id)
			return true;
		const struct phase *ph = m->table == T_phase && t == T_measure ? plan_find(look->plan, T_phase, m->id) : NULL;
		if (ph && ph->measure == id)
			return true; // the row of a measure holds its phases
	}
	return false;
}

static const char *told(const struct look *look, const char *text, bool format)
{
	struct str s = str_on(look->frame);
	keymap_tell(&s, look->keys, look->contexts ? look->contexts : "general", text, format);
	const char *copy = arena_str(look->frame, str_text(&s));
	return copy;
}

const char *look_keys(const struct look *look, const char *text)
{
	return told(look, text, false);
}

const char *look_keysf(const struct look *look, const char *format)
{
	return told(look, format, true);
}
