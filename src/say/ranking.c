// SPDX-License-Identifier: EUPL-1.2
// Parts of the ranking: method, criteria, order, what each score is made of, robustness, cut.
#include "say/ranking.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/score/cut.h"
#include "say/cut.h"
#include "say/label.h"
#include "say/measure.h"
#include "say/score.h"
#include "say/stability.h"

#define COLUMNS 8 // criteria that have room beside each other

static void method(struct doc *d, const struct look *look)
{
	const struct score_table *t = look->score;
	struct str sum = str_on(d->a);
	if (t->weighted_n == 0) {
		doc_text(d, score_unweighted());
		doc_text(d, tr("The measures are listed by number."));
		return;
	}
	doc_text(d,
			 tr("Each measure is rated by every criterion with a level that has points. Its score is the sum of weight "
				"times points over all criteria, divided by the sum of the weights. More points are better, also "
				"where a criterion is about effort: there little effort has many points."));
	doc_text(d,
			 tr("Nothing is rounded before scores are compared. Equal scores share a rank, marked by =, and the next "
				"ranks are left out. Where a rating is missing, the score is a range: the rank counts the lowest "
				"points there are."));
	score_weights_sum(&sum, look->plan);
	if (sum.len > 0)
		doc_text(d, tr("The weights of this plan do not add up to 100%; the score is divided by what they add up to."));
}

static void levels(struct str *out, const struct plan *p, const struct score_criterion *c)
{
	for (size_t i = 0; i < c->levels.n; i++) {
		const struct level *l = &p->level[c->levels.at[i]];
		str_addf(out, "%s%s", i ? " · " : "", l->title);
		if (l->points == NONE32)
			continue;
		str_addc(out, ' ');
		num_short(out, l->points, 2);
	}
}

static void criteria(struct doc *d, const struct look *look)
{
	static const struct {
		const char *head;
		bool right;
	} heads[] = {
		{N_("Criterion"), false}, {N_("Weight"), true}, {N_("Side"), false}, {N_("Levels and their points"), false}};
	struct doc_column columns[4];
	const struct score_table *t = look->score;
	for (int i = 0; i < 4; i++)
		columns[i] = (struct doc_column){tr(heads[i].head), heads[i].right};
	if (t->criteria_n == 0)
		return;
	struct doc_table *table =
		doc_table(d, tr("By what measures are rated, and how much each criterion counts"), columns, 4);
	for (int i = 0; i < t->criteria_n; i++) {
		const struct score_criterion *c = &t->criteria[i];
		struct str weight = str_on(d->a), all = str_on(d->a);
		if (c->weight_bp == NONE32)
			str_add(&weight, tr("does not count"));
		else
			label_percent(&weight, c->weight_bp);
		levels(&all, look->plan, c);
		doc_row(d, table,
				(const char *const[]){c->criterion->title, str_text(&weight),
									  label_head(d->a, words_label(words_axis, c->criterion->axis)), str_text(&all)});
	}
	doc_table_done(table);
}

const char *ranking_place(const struct look *look, size_t measure)
{
	static const char *const places[] = {
		[CUT_OUT] = N_("does not fit"),
		[CUT_IN] = N_("fits"),
		[CUT_BEFORE] = N_("counted first"),
		[CUT_NO_FIGURE] = N_("fits so far as is known"),
		[CUT_NOT_COMPETING] = N_("does not compete"),
	};
	return look->cut && look->cut->line >= 0 ? tr(places[look->cut->place[measure]]) : "";
}

// Measures from the first to before the last place in the order.
static void rows(struct doc *d, const struct look *look, const char *caption, size_t from, size_t to)
{
	static const struct {
		const char *head;
		bool right;
	} heads[] = {{N_("Rank"), true},  {N_("No."), true},   {N_("Measure"), false}, {N_("Field"), false},
				 {N_("Score"), true}, {N_("State"), false}, {N_("Cut line"), false}};
	enum { HEADS = sizeof heads / sizeof heads[0] };
	struct doc_column columns[HEADS];
	const struct score_table *t = look->score;
	if (from >= to)
		return;
	for (int i = 0; i < HEADS; i++)
		columns[i] = (struct doc_column){tr(heads[i].head), heads[i].right};
	bool ranked = t->weighted_n > 0 && from < t->ranked_n;
	struct doc_table *table = doc_table(d, caption, ranked ? columns : columns + 1, ranked ? HEADS : HEADS - 1);
	for (size_t i = from; i < to; i++) {
		size_t m = t->order[i];
		const struct measure *row = &look->plan->measure[m];
		const struct field *f = plan_find(look->plan, T_field, row->field);
		struct str rank = str_on(d->a), score = str_on(d->a), state = str_on(d->a);
		score_rank_text(&rank, t, m);
		score_text(&score, t, m);
		measure_state(&state, row);
		const char *const cells[HEADS] = {str_text(&rank),       label_number(row->code), row->title,
										  f ? f->title : "",     str_text(&score),        str_text(&state),
										  ranking_place(look, m)};
		doc_row(d, table, ranked ? cells : cells + 1);
	}
	doc_table_done(table);
}

static void order(struct doc *d, const struct look *look)
{
	const struct score_table *t = look->score;
	rows(d, look, t->weighted_n ? tr("Measures by rank") : tr("Measures by number"), 0,
		 t->weighted_n ? t->ranked_n : t->n);
	if (t->weighted_n == 0 || t->ranked_n == t->n)
		return;
	doc_text(d, tr("Not in the ranking: what was handed in and is not decided on yet, and what was declined."));
	rows(d, look, tr("Measures without a rank"), t->ranked_n, t->n);
}

// With many criteria each score is a sentence; with few their points stand beside each other.
static void ratings(struct doc *d, const struct look *look)
{
	const struct score_table *t = look->score;
	struct doc_column columns[COLUMNS + 2];
	int of[COLUMNS], n = 0;
	for (int i = 0; i < t->criteria_n; i++) {
		if (t->criteria[i].weight_bp == NONE32)
			continue;
		if (n < COLUMNS)
			of[n] = i;
		n++;
	}
	if (n > COLUMNS) {
		for (size_t i = 0; i < t->ranked_n; i++) {
			struct str line = str_on(d->a);
			str_addf(&line, "%s: ", label_number(look->plan->measure[t->order[i]].code));
			score_breakdown(&line, t, t->order[i]);
			doc_item(d, str_text(&line));
		}
		return;
	}
	if (n == 0 || t->ranked_n == 0)
		return;
	columns[0] = (struct doc_column){tr("Measure"), false};
	for (int i = 0; i < n; i++)
		columns[1 + i] = (struct doc_column){t->criteria[of[i]].criterion->title, true};
	columns[n + 1] = (struct doc_column){tr("Score"), true};
	struct doc_table *table = doc_table(d, tr("Points of each measure by criterion"), columns, n + 2);
	for (size_t i = 0; i < t->ranked_n; i++) {
		size_t m = t->order[i];
		const char *cells[COLUMNS + 2];
		const struct measure *row = &look->plan->measure[m];
		struct str score = str_on(d->a);
		cells[0] = arena_printf(d->a, "%s %s", label_number(row->code), row->title);
		for (int k = 0; k < n; k++) {
			struct str points = str_on(d->a);
			if (t->criteria[of[k]].points[m] != NONE32)
				num_short(&points, t->criteria[of[k]].points[m], 2);
			else
				str_add(&points, "–");
			cells[1 + k] = str_text(&points);
		}
		score_text(&score, t, m);
		cells[n + 1] = str_text(&score);
		doc_row(d, table, cells);
	}
}

static void robust(struct doc *d, const struct look *look)
{
	struct str line = str_on(d->a);
	stable_tell_all(&line, look);
	doc_text(d, str_text(&line));
}

static void cut_line(struct doc *d, const struct look *look)
{
	struct str line = str_on(d->a);
	if (!look->cut || look->score->weighted_n == 0)
		return;
	cut_tell(&line, look, look->cut);
	doc_text(d, str_text(&line));
}

static const struct {
	const char *title;
	void (*tell)(struct doc *d, const struct look *look);
} parts[] = {
	{N_("Method"), method},      {N_("Criteria and weights"), criteria},
	{N_("Order"), order},        {N_("How robust the order is"), robust},
	{N_("What fits"), cut_line}, {N_("Points by criterion"), ratings},
};

void ranking_tell(struct doc *d, const struct look *look)
{
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		size_t from = d->n;
		doc_heading(d, 2, tr(parts[i].title));
		parts[i].tell(d, look);
		doc_drop_empty(d, from);
	}
}
