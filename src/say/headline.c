// SPDX-License-Identifier: EUPL-1.2
// Headlines: what a page is about, in a few words.
#include "say/headline.h"

#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/score/cut.h"
#include "say/narrow.h"
#include "say/progress.h"
#include "say/value.h"

void headline_count(struct str *out, size_t measures)
{
	str_addf(out, tr_n("%lu measure", "%lu measures", (unsigned long)measures), (unsigned long)measures);
}

void headline_measures(struct str *out, const struct look *look, size_t shown)
{
	size_t all = look->plan ? look->plan->measure_n : 0;
	if (shown == all)
		headline_count(out, all);
	else
		str_addf(out, tr("%lu of %lu measures"), (unsigned long)shown, (unsigned long)all);
	if (all == 0)
		return;
	narrow_text(out, look);
	if (look->score->weighted_n == 0)
		str_addf(out, " · %s", tr("not weighted"));
	if (look->cut && look->cut->line >= 0)
		str_addf(out, tr(" · %d above the cut line"), look->cut->in + look->cut->before);
}

void headline_order(struct str *out, const char *sorted, const char *way, const char *grouped)
{
	str_addf(out, tr(" · sorted by %s %s"), sorted, way);
	if (*grouped)
		str_addf(out, tr(" · grouped by %s"), grouped);
}

void headline_goals(struct str *out, const struct look *look, size_t hits)
{
	struct str week = str_on(look->frame);
	str_addf(out, tr_n("%zu goal", "%zu goals", look->plan->goal_n), look->plan->goal_n);
	if (look->cycle) {
		progress_join(out);
		cycle_title(out, look->cycle);
		progress_week(&week, look->cycle, look->today);
		if (week.len > 0)
			str_addf(out, " · %s", str_text(&week));
	}
	if (!*look->search)
		return;
	str_addf(out, " · %s", look->search);
	str_addf(out, tr_n(": %d hit", ": %d hits", (unsigned long)hits), (int)hits);
}

void headline_unit(struct str *out, const struct look *look, const struct timescale *s)
{
	static const char *const units[] = {N_("Days"), N_("Weeks"), N_("Months"), N_("Quarters"), N_("Years")};
	if (s->ticks > 0)
		str_addf(out, "%s%s", out->len ? " · " : "", tr(units[s->unit]));
	narrow_text(out, look);
}

void headline_years(struct str *out, const struct timescale *s)
{
	if (s->ticks == 0)
		return;
	int from = date_civil(s->first).year, to = date_civil(gantt_tick_day(s, s->ticks) - 1).year;
	str_addf(out, from == to ? "%s%d" : "%s%d–%d", out->len ? " · " : "", from, to);
}

void headline_portfolio(struct str *out, const struct look *look, size_t placed, size_t unplaced, const char *shown)
{
	headline_count(out, placed);
	if (unplaced > 0)
		str_addf(out, tr(" · %d without a place"), (int)unplaced);
	str_addf(out, tr(" · shown: %s"), shown);
	narrow_text(out, look);
}

void headline_requests(struct str *out, const struct look *look, size_t asked, size_t owed)
{
	str_addf(out, tr_n("%d idea or request", "%d ideas and requests", (unsigned long)asked), (int)asked);
	str_add(out, " · ");
	str_addf(out, tr_n("%d answer owed", "%d answers owed", (unsigned long)owed), (int)owed);
	narrow_text(out, look);
}

void headline_steps(struct str *out, size_t n, bool older)
{
	str_addf(out, tr_n("%d step", "%d steps", (unsigned long)n), (int)n);
	if (older)
		str_addf(out, " · %s", tr("there are older ones"));
}

void headline_rows(struct str *out, enum table_id t, size_t n)
{
	str_addf(out, "%zu %s", n, tr(n == 1 ? schema[t].label : schema[t].plural));
}

void headline_kinds(struct str *out, size_t used, size_t kinds)
{
	str_addf(out, tr("%zu of %d kinds in use"), used, (int)kinds);
}

void headline_object(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	value_kind_name(out, p, t, id, " ");
}
