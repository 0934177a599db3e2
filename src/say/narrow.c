// SPDX-License-Identifier: EUPL-1.2
// A measure belongs to its main field and to further ones, and to any number of goals; both relations are asked from
// the side of the field or goal, so that the cost depends on what belongs to it. The filter has been asked already.
#include "say/narrow.h"

#include "base/i18n.h"

#include <string.h>

static void keep_linked(uint8_t *keep, const struct plan *p, enum table_id t, const char *column, int32_t id)
{
	struct plan_rows rows = plan_of(p, t, column, id);
	for (size_t i = 0; i < rows.n; i++) {
		int32_t measure = t == T_measure_field  ? p->measure_field[rows.at[i]].measure
						  : t == T_measure_goal ? p->measure_goal[rows.at[i]].measure
												: p->measure[rows.at[i]].id;
		ptrdiff_t at = plan_position(p, T_measure, measure);
		if (at >= 0)
			keep[at] = 1;
	}
}

static void keep_goal(uint8_t *keep, struct arena *a, const struct look *look)
{
	const struct plan *p = look->plan;
	uint8_t *goal = arena_zero(a, p->measure_n + 1, 1);
	keep_linked(goal, p, T_measure_goal, "goal", look->only_goal);
	for (size_t i = 0; i < p->measure_n; i++)
		keep[i] &= goal[i];
}

const uint8_t *narrow_measures(struct arena *a, const struct look *look)
{
	const struct plan *p = look->plan;
	if (!p || (look->only_field == NONE32 && look->only_goal == NONE32))
		return p ? look->shown : NULL;
	uint8_t *keep = arena_zero(a, p->measure_n + 1, 1);
	if (look->only_field == NONE32) {
		memset(keep, 1, p->measure_n);
	} else {
		keep_linked(keep, p, T_measure, "field", look->only_field);
		keep_linked(keep, p, T_measure_field, "field", look->only_field);
	}
	if (look->only_goal != NONE32)
		keep_goal(keep, a, look);
	for (size_t i = 0; i < p->measure_n && look->shown; i++)
		keep[i] &= look->shown[i];
	return keep;
}

const char *narrow_nothing(const struct look *look)
{
	return look->shown ? tr("No measure passes the filter.") : tr("No measure belongs to what is chosen.");
}

static void add_part(struct str *out, const char *part)
{
	str_addf(out, "%s%s", out->len ? " · " : "", part);
}

void narrow_text(struct str *out, const struct look *look)
{
	const struct field *f = plan_find(look->plan, T_field, look->only_field);
	const struct goal *g = plan_find(look->plan, T_goal, look->only_goal);
	if (f)
		add_part(out, f->title);
	if (g)
		add_part(out, g->title);
	if (look->shown && look->filter && look->filter[0]) {
		add_part(out, look->filter);
		if (look->filter_of_year)
			str_addf(out, " (%d)", look_figures_year(look));
	}
}
