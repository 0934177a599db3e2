// SPDX-License-Identifier: EUPL-1.2
// What the ranking is told from: how robust it is under weights that are a bit wrong, and what fits into the posts and euros
// that the plan has in the year.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "exchange/report/report.h"
#include "exchange/report/tabular.h"
#include "say/measure.h"
#include "say/ranking.h"
#include "say/score.h"
#include "say/weigh.h"

#define SEED  1       // the same report is the same, byte for byte
#define LEAST 500     // weightings tried, however many measures there are
#define WORK  5000000 // measures weighed in all

struct weighed {
	struct look look;
	struct stable stable;
	struct stability exact;
};

static void weigh(struct weighed *w, const struct report_source *s)
{
	struct arena *a = s->look.frame;
	const struct score_table *t = s->look.score;
	struct cut_rule rule = {.kind = CUT_RESOURCES,
							.year = date_civil(s->look.today).year,
							.unit = NONE32,
							.posts_milli = NONE64,
							.money_eur = NONE64};
	*w = (struct weighed){.look = s->look};
	if (t->weighted_n == 0 || t->criteria_n > WEIGHTS_MOST || t->ranked_n == 0)
		return;
	struct cut *cut = cut_of(a, t, &rule);
	w->look.cut = cut;
	w->stable.by_cut = cut->line >= 0;
	w->stable.weights.n = t->criteria_n;
	for (int i = 0; i < t->criteria_n; i++)
		w->stable.weights.bp[i] = t->criteria[i].weight_bp;
	int samples = (int)num_clamp(WORK / (int64_t)(t->n + 1), LEAST, STABILITY_SAMPLES);
	struct sampling *sampling = sampling_begin(a, t, &w->stable.weights, cut->line >= 0 ? &rule : NULL, SEED, samples);
	while (!sampling_step(sampling, samples))
		continue;
	w->stable.sampling = sampling;
	w->stable.progress = 100;
	w->look.stable = &w->stable;
}

static bool none(const struct report_source *s, struct ls_err *err)
{
	return s->look.score->n == 0 &&
		   ls_fail(err, LS_REFUSED, "%s", tr("This plan has no measures yet, so there is no ranking.")) != LS_OK;
}

enum ls_code report_tell_ranking(struct doc *d, const struct report_source *s, struct ls_err *err)
{
	struct weighed w;
	struct str day = str_on(s->look.frame), counted = str_on(s->look.frame);
	const struct score_table *t = s->look.score;
	int n = (int)(t->weighted_n ? t->ranked_n : t->n);
	if (none(s, err))
		return err->code;
	weigh(&w, s);
	doc_begin(d, s->look.frame, tr("Ranking of the measures"));
	report_plan(d, s);
	date_long(&day, s->look.today);
	doc_fact(d, tr("As of"), str_text(&day));
	str_addf(&counted, tr_n("%d measure", "%d measures", (unsigned long)n), n);
	doc_fact(d, tr("Extent"), str_text(&counted));
	report_privacy(d, s);
	ranking_tell(d, &w.look);
	return LS_OK;
}

static void head(struct tabular *out, const struct score_table *t)
{
	static const char *const heads[] = {N_("Rank"),  N_("No."),   N_("Measure"),       N_("Field"),
										N_("State"), N_("Score"), N_("Score at most"), N_("Cut line")};
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		tabular_text(out, tr(heads[i]));
	for (int k = 0; k < t->criteria_n; k++)
		tabular_text(out, t->criteria[k].criterion->title);
	tabular_end(out);
}

static void row(struct tabular *out, const struct weighed *w, size_t m)
{
	const struct score_table *t = w->look.score;
	const struct plan *p = w->look.plan;
	const struct field *f = plan_find(p, T_field, p->measure[m].field);
	bool weighted = t->weighted_n > 0;
	struct str state = {0};
	measure_state(&state, &p->measure[m]);
	tabular_number(out, weighted && t->rank[m] ? t->rank[m] : NONE64, 0,
				   0); // equal ones say the same: no sign of a tie
	tabular_text(out, p->measure[m].code);
	tabular_text(out, p->measure[m].title);
	tabular_text(out, f ? f->title : "");
	tabular_text(out, str_text(&state));
	tabular_number(out, weighted ? score_hundredths(t, t->lo[m]) : NONE64, 2, 2);
	tabular_number(out, weighted ? score_hundredths(t, t->hi[m]) : NONE64, 2, 2);
	tabular_text(out, ranking_place(&w->look, m));
	for (int k = 0; k < t->criteria_n; k++) {
		int32_t points = t->criteria[k].points[m], level = t->criteria[k].level[m];
		if (points == NONE32)
			tabular_text(out, level >= 0 ? p->level[level].title : "");
		else
			tabular_number(out, points, 2, num_places(points, 2));
	}
	tabular_end(out);
	str_free(&state);
}

enum ls_code report_csv_ranking(struct str *out, const struct report_source *s, struct ls_err *err)
{
	struct weighed w;
	if (none(s, err))
		return err->code;
	struct tabular table = tabular_begin(out);
	weigh(&w, s);
	head(&table, s->look.score);
	for (size_t i = 0; i < s->look.score->n; i++)
		row(&table, &w, s->look.score->order[i]);
	return LS_OK;
}
