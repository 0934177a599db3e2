// SPDX-License-Identifier: EUPL-1.2
// The point under the cursor in sentences, and what the first line says of the whole.
#include "base/i18n.h"
#include "say/headline.h"
#include "say/measure.h"
#include "say/progress.h"
#include "say/score.h"
#include "say/narrow.h"
#include "ui/portfolio/portfolio.h"

// What the sign at the point stands for: "cost class: B up to 100 k€", "posts 2026: 0.4".
static void tell_label(struct str *out, const struct portfolio_pane *s, const struct look *look,
					   const struct portfolio_view *v, size_t m)
{
	const struct cost_class *k = measure_class(look, &look->plan->measure[m]);
	struct str value = str_on(look->frame);
	portfolio_label_text(&value, s, look, v, m);
	if (s->label == LABEL_POSTS)
		str_addf(out, "%s %d: %s", portfolio_label_name(s->label), look_figures_year(look), str_text(&value));
	else
		str_addf(out, "%s: %s", portfolio_label_name(s->label), str_text(&value));
	if (s->label == LABEL_CLASS && k)
		str_addf(out, " %s", k->title);
}

void portfolio_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	struct portfolio_pane *s = state;
	struct portfolio_view v = portfolio_view(s, look);
	const struct portfolio_spot *spot = portfolio_spot_at(&v);
	if (!spot) {
		struct str missing = str_on(look->frame);
		portfolio_missing(&missing, v.portfolio);
		str_add(first, look_keys(look, str_text(&missing)));
		if (first->len == 0)
			str_add(first, narrow_nothing(look));
		return;
	}
	size_t m = (size_t)plan_position(look->plan, T_measure, s->id);
	portfolio_text(first, v.portfolio, m);
	score_place(second, look->score, m);
	if (s->label != LABEL_CODE) {
		progress_join(second);
		tell_label(second, s, look, &v, m);
	}
	if (spot->n == 1)
		return;
	progress_join(second);
	portfolio_together(second, spot->n);
	str_add(second, s->unfolded ? look_keys(look, tr(" · {open}: profile, {back}: chart"))
								: look_keys(look, tr(": {open} unfolds it")));
}

void portfolio_headline(void *state, const struct look *look, struct str *out)
{
	const struct portfolio_pane *s = state;
	struct portfolio_view v = portfolio_view(s, look);
	headline_portfolio(out, look, (size_t)v.placed, (size_t)v.unplaced, portfolio_label_name(s->label));
}
