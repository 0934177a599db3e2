// SPDX-License-Identifier: EUPL-1.2
// The portfolio in words.
#include "base/i18n.h"
#include "plan/score/portfolio.h"
#include "say/label.h"

const char *portfolio_name(enum quadrant_place q)
{
	static const char *const names[] = {
		[QUADRANT_QUICK] = N_("Do soon"),
		[QUADRANT_STRATEGIC] = N_("Plan strategically"),
		[QUADRANT_ASIDE] = N_("Do on the side"),
		[QUADRANT_LATER] = N_("Put off"),
	};
	return tr(names[q]);
}

void portfolio_axis_text(struct str *out, const struct portfolio *pf, bool effort)
{
	const struct portfolio_axis *x = effort ? &pf->effort : &pf->attractiveness;
	str_add(out, effort ? tr("Effort") : tr("Attractiveness"));
	if (x->criteria && x->equal_steps)
		str_add(out, tr(" (equal steps)"));
}

void portfolio_missing(struct str *out, const struct portfolio *pf)
{
	if (pf->table->criteria_n == 0)
		str_add(out,
				tr("The plan has no criteria. With criteria and their levels, measures get a place here: {pane steps} "
				   "has usual ones."));
	else if (pf->effort.criteria == 0)
		str_add(out, tr("No criterion belongs to the effort. {pane lists} lists the criteria; {edit} sets the side of "
						"the portfolio of one."));
	else if (pf->attractiveness.criteria == 0)
		str_add(out,
				tr("No criterion belongs to the attractiveness. {pane lists} lists the criteria; {edit} sets the side "
				   "of the portfolio of one."));
	else if (pf->placed == 0)
		str_add(out, tr("No measure is rated on both axes yet."));
}

static int percent(struct portfolio_position p)
{
	return (int)num_div(100 * p.num, p.den);
}

void portfolio_text(struct str *out, const struct portfolio *pf, size_t measure)
{
	if (measure >= pf->table->n)
		return;
	const struct portfolio_point *pt = &pf->points[measure];
	struct str who = {0};
	label_measure(&who, pf->table->plan, pf->table->plan->measure[measure].id);
	if (portfolio_placed(pt))
		str_addf(out, tr("%s: attractiveness %d%%, effort %d%% · %s"), str_text(&who), percent(pt->attractiveness),
				 percent(pt->effort), portfolio_name(portfolio_quadrant(pt)));
	else
		str_addf(out, tr("%s has no place: it is not rated on both axes."), str_text(&who));
	str_free(&who);
	if (portfolio_placed(pt) && pt->unsure)
		str_add(out, tr(" · ratings are missing"));
}

void portfolio_together(struct str *out, int n)
{
	str_addf(out, tr("%d measures on this spot"), n);
}
