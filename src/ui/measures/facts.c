// SPDX-License-Identifier: EUPL-1.2
// What stands in the cells of a measure, as text; and the posts and euros of the year, calculated once for a snapshot.
#include "ui/measures/facts.h"

#include "base/num.h"
#include "plan/belong.h"
#include "plan/gantt/figure.h"
#include "say/amount.h"
#include "say/compared.h"
#include "say/label.h"
#include "say/measure.h"
#include "say/score.h"
#include "say/stability.h"
#include "ui/measures/keys.h"

const struct goal *measures_goal(const struct plan *p, const struct measure *m)
{
	return belong_goal(p, m);
}

const struct unit *measures_unit(const struct plan *p, const struct measure *m)
{
	return belong_unit(p, m);
}

const struct measures_figures *measures_figures(struct measures_kept *kept, const struct look *look)
{
	int year = look_figures_year(look);
	if (kept->figures.posts && kept->figures.year == year)
		return &kept->figures;
	size_t n = look->plan->measure_n;
	int64_t *posts = arena_alloc(kept->arena, (n + 1) * sizeof *posts),
			*known = arena_alloc(kept->arena, (n + 1) * sizeof *known);
	int64_t *money = arena_alloc(kept->arena, (n + 1) * sizeof *money);
	struct euros *euros = arena_alloc(kept->arena, (n + 1) * sizeof *euros);
	for (size_t m = 0; m < n; m++) {
		int32_t id = look->plan->measure[m].id;
		posts[m] = posts_of_measure(look->plan, id, year, NONE32, &known[m]);
		euros[m] = euros_of_measure(look->plan, id, year, NONE32);
		bool any = plan_of(look->plan, T_budget_line, "measure", id).n > 0;
		bool nothing = euros[m].lines > 0 && euros[m].lines == euros[m].no_figure + euros[m].no_year;
		money[m] = any && !nothing ? euros[m].known : NONE64;
	}
	kept->figures = (struct measures_figures){year, posts, known, money, euros};
	return &kept->figures;
}

void measures_text_code(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	str_add(out, label_number(look->plan->measure[m].code));
}

void measures_text_title(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	str_add(out, look->plan->measure[m].title);
}

void measures_text_field(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	const struct field *f = plan_find(look->plan, T_field, look->plan->measure[m].field);
	if (f)
		str_add(out, f->title);
}

void measures_text_goal(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	const struct goal *g = measures_goal(look->plan, &look->plan->measure[m]);
	if (g)
		str_addf(out, "%s %s", g->code, g->title);
}

void measures_text_selection(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	str_add(out, words_label(words_selection, look->plan->measure[m].selection));
}

void measures_text_stage(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	str_add(out, measure_stage(&look->plan->measure[m]));
}

// Free text may name a person, a unit does not.
void measures_text_department(struct str *out, const struct measures_figures *figures, const struct look *look,
							  size_t m)
{
	(void)figures;
	const struct measure *row = &look->plan->measure[m];
	const struct unit *u = measures_unit(look->plan, row);
	if (u)
		str_add(out, u->title);
	else if (row->responsible[0])
		str_add(out, measure_responsible(look, row));
}

void measures_text_priority(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	if (look->plan->measure[m].priority != NONE32)
		str_addf(out, "%d", (int)look->plan->measure[m].priority);
}

void measures_text_horizon(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	measure_horizon(out, look->plan, &look->plan->measure[m]);
}

void measures_text_class(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	const struct measure *row = &look->plan->measure[m];
	const struct cost_class *c = measure_class(look, row);
	if (c)
		str_add(out, c->title);
	else if (row->cost_class != NONE32)
		str_add(out, label_hidden());
}

static void add_money(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m,
					  bool brief)
{
	if (!figures || figures->money[m] == NONE64)
		return;
	if (privacy_hides_money(look->privacy)) {
		str_add(out, label_hidden());
		return;
	}
	if (figures->euros[m].shares > 0)
		str_add(out, AMOUNT_SHARE " ");
	if (brief)
		amount_bound_brief(out, &figures->euros[m]);
	else
		amount_bound(out, &figures->euros[m]);
}

void measures_text_money(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	add_money(out, figures, look, m, false);
}

void measures_text_money_brief(struct str *out, const struct measures_figures *figures, const struct look *look,
							   size_t m)
{
	add_money(out, figures, look, m, true);
}

void measures_text_posts(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)look;
	if (!figures)
		return;
	if (figures->posts[m] != NONE64) {
		num_text(out, figures->posts[m], 3, 2);
	} else if (figures->known[m] >= 10) { // at least that much, never rounded up
		str_add(out, "≥ ");
		num_text(out, figures->known[m] / 10 * 10, 3, 2);
	}
}

void measures_text_origin(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	str_add(out, words_label(words_origin, look->plan->measure[m].origin));
}

void measures_text_rank(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	score_rank_text(out, look->score, m);
}

void measures_text_score(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	const struct score_table *t = look->score;
	score_cell_text(out, t, m);
}

void measures_text_stable(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	(void)figures;
	stable_percent(out, look, m);
}

void measures_text_then(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m)
{
	int32_t rank = 0;
	(void)figures;
	compared_places(look, m, &rank);
	if (rank > 0)
		str_addf(out, "%d", (int)rank);
}
