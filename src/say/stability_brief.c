// SPDX-License-Identifier: EUPL-1.2
// How robust a rank is, in sentences; the figures stand behind them.
#include "say/stability.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/label.h"
#include "say/score.h"

// "Außenwirkung", "15", "0": the weight that is turned, from and to percent.
struct turn {
	const char *criterion;
	struct str from, to;
};

static struct turn turn_of(const struct score_table *t, const struct weights *w, const struct swing *s)
{
	struct turn x = {.criterion = t->criteria[s->criterion].criterion->title};
	num_short(&x.from, w->bp[s->criterion], 2);
	num_short(&x.to, (int64_t)w->bp[s->criterion] + s->delta_bp, 2);
	return x;
}

static void tell_neighbour(struct str *out, const struct score_table *t, const struct weights *w, const struct swing *s,
						   const char *who)
{
	if (s->criterion < 0) {
		str_addf(out, tr("%s keeps its place whichever single weight is turned."), who);
		return;
	}
	struct turn x = turn_of(t, w, s);
	if (s->delta_bp == 0)
		str_addf(out, tr("%s is level with the next one; another weight of “%s” would part them."), who, x.criterion);
	else
		str_addf(out, tr("%s changes places when the weight of “%s” goes from %s%% to %s%%."), who, x.criterion,
				 str_text(&x.from), str_text(&x.to));
	str_free(&x.from);
	str_free(&x.to);
}

static void tell_cut(struct str *out, const struct score_table *t, const struct weights *w, const struct swing *s,
					 bool in)
{
	str_addc(out, ' ');
	if (s->criterion < 0) {
		str_add(out, in ? tr("No single weight takes it out of the selection.")
						: tr("No single weight brings it into the selection."));
		return;
	}
	struct turn x = turn_of(t, w, s);
	str_addf(out,
			 in ? tr("It falls out of the selection when the weight of “%s” goes from %s%% to %s%%.")
				: tr("It comes into the selection when the weight of “%s” goes from %s%% to %s%%."),
			 x.criterion, str_text(&x.from), str_text(&x.to));
	str_free(&x.from);
	str_free(&x.to);
}

void stability_text(struct str *out, const struct score_table *t, const struct weights *w, const struct stability *s,
					const struct cut *cut, const struct sampling *sampling, size_t measure)
{
	if (measure >= t->n)
		return;
	if (!t->weighted_n) {
		str_add(out, score_unweighted());
		return;
	}
	if (!t->rank[measure]) {
		score_no_rank(out, t, measure);
		return;
	}
	bool line = cut && cut->line >= 0;
	uint8_t place = line ? cut->place[measure] : CUT_IN;
	int percent = sampling ? sampling_percent(sampling, measure) : -1;
	struct str who = {0};
	label_measure(&who, t->plan, t->plan->measure[measure].id);
	tell_neighbour(out, t, w, &s->neighbour[measure], str_text(&who));
	str_free(&who);
	if (line && s->cut && place != CUT_BEFORE && place != CUT_NOT_COMPETING)
		tell_cut(out, t, w, &s->cut[measure], place != CUT_OUT);
	if (percent < 0)
		return;
	str_addc(out, ' ');
	str_addf(out,
			 line ? tr("With every weight varied by up to ±25%%: selected in %d of 100 cases.")
				  : tr("With every weight varied by up to ±25%%: its rank or a better one in %d of 100 cases."),
			 percent);
}
