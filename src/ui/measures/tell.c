// SPDX-License-Identifier: EUPL-1.2
// The measure and the rating under the cursor in sentences: how its score is made, and what the next notch in either
// direction would do to score and rank, before anybody presses a key.
#include "base/i18n.h"
#include "base/num.h"
#include "base/utf8.h"
#include "say/cut.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/score.h"
#include "say/weigh.h"
#include "ui/kit/narrow.h"
#include "ui/measures/measures.h"

// Where figures are aligned: letters of the names of criteria, at least, and cells of a title, at most.
#define ALIGNED_LETTERS 5
#define ALIGNED_TITLE   26

const char *measures_stage(const struct measure *m)
{
	if (m->stage == stage_NONE && m->selection != selection_OPEN)
		return words_label(words_selection, m->selection);
	return words_label(words_stage, m->stage);
}

void measures_horizon(struct str *out, const struct plan *p, const struct measure *m)
{
	const struct horizon *from = plan_find(p, T_horizon, m->horizon_from), *to = plan_find(p, T_horizon, m->horizon_to);
	if (from)
		str_add(out, from->title);
	if (to && to != from)
		str_addf(out, "%s%s", from ? "–" : "", to->title);
}

static const char *level_title(const struct look *look, int32_t level)
{
	return level >= 0 ? look->plan->level[level].title : tr("not rated");
}

// "rank 2 ▲2", "rank 4 as now"; an effect on the place is told with its sign and its number.
static void add_rank(struct str *out, const struct look *look, size_t m, int32_t rank, bool tied)
{
	int32_t won = look->score->rank[m] - rank;
	str_addf(out, tr("rank %d%s"), (int)rank, tied ? "=" : "");
	if (won != 0)
		str_addf(out, " %s%d", won > 0 ? "▲" : "▼", (int)(won > 0 ? won : -won));
	else
		str_addf(out, " %s", tr("as now"));
}

// "niedrig would give 2.70 and rank 2 ▲2"
static void add_what_if(struct str *out, const struct look *look, size_t m, int c, int32_t level)
{
	struct score_what_if w = score_what_if(look->score, m, c, level);
	struct str score = {0}, rank = {0};
	score_range_text(&score, look->score, w.lo, w.hi, w.lo == w.hi, false);
	add_rank(&rank, look, m, w.rank, w.tied);
	str_addf(out, tr("%s would give %s and %s"), level_title(look, level), str_text(&score), str_text(&rank));
	str_free(&score);
	str_free(&rank);
}

static void tell_weighted(struct str *out, const struct look *look, size_t m, int c, int32_t better, int32_t worse)
{
	const struct score_criterion *s = &look->score->criteria[c];
	str_addf(out, "%s: ", s->criterion->title);
	if (s->level[m] < 0)
		str_addf(out, "%s · ", tr("not rated"));
	if (better >= 0)
		add_what_if(out, look, m, c, better);
	else if (s->levels.n > 0)
		str_addf(out, tr("%s is the best level"), level_title(look, s->level[m]));
	if (worse == better && better >= 0)
		return; // not rated yet: both keys begin at the same level
	str_add(out, " · ");
	if (worse >= 0)
		add_what_if(out, look, m, c, worse);
	else
		str_addf(out, tr("%s is the lowest level"), level_title(look, s->level[m]));
}

static void tell_unweighted(struct str *out, const struct look *look, size_t m, int c, int32_t better, int32_t worse)
{
	const struct score_criterion *s = &look->score->criteria[c];
	str_addf(out, "%s: %s", s->criterion->title, level_title(look, s->level[m]));
	if (better >= 0 && better == worse)
		str_addf(out, tr(" · the next notch gives %s"), level_title(look, better));
	else if (better >= 0 || worse >= 0) {
		if (better >= 0)
			str_addf(out, tr(" · better would be %s"), level_title(look, better));
		if (worse >= 0)
			str_addf(out, tr(" · worse would be %s"), level_title(look, worse));
	}
	str_add(out, " · ");
	str_add(out, look->score->weighted_n > 0 ? tr("this criterion has no weight and does not change the score")
											 : tr("the criteria have no weights, so there is no score"));
}

// The level a notch leads to; -1 where it leads nowhere new.
static int32_t notch_to(const struct look *look, size_t m, int c, int dir)
{
	int32_t to = score_notch(look->score, m, c, dir);
	return to == look->score->criteria[c].level[m] ? -1 : to;
}

void measures_tell_criterion(struct str *out, const struct look *look, size_t m, int c)
{
	const struct score_criterion *s = &look->score->criteria[c];
	int32_t better = notch_to(look, m, c, 1), worse = notch_to(look, m, c, -1);
	if (s->levels.n == 0)
		str_addf(out, tr("%s: the criterion has no levels yet"), s->criterion->title);
	else if (s->weight_bp != NONE32 && s->weight_bp > 0)
		tell_weighted(out, look, m, c, better, worse);
	else
		tell_unweighted(out, look, m, c, better, worse);
}

// The steering group's priority, and the calculated rank where that is another one.
static void tell_decided(struct str *out, const struct look *look, const struct measure *m)
{
	struct str rank = {0};
	size_t at = (size_t)(m - look->plan->measure);
	score_rank_text(&rank, look->score, at);
	if (rank.len > 0 && look->score->rank[at] != m->priority)
		str_addf(out, tr(" · decided priority %d, calculated rank %s"), (int)m->priority, str_text(&rank));
	else
		str_addf(out, tr(" · decided priority %d"), (int)m->priority);
	str_free(&rank);
}

// Field, selection, stage, horizon and who answers for it: what the title column stands for.
static void tell_measure(struct str *out, const struct look *look, const struct measure *m)
{
	const struct plan *p = look->plan;
	const struct field *f = plan_find(p, T_field, m->field);
	struct str horizon = {0};
	progress_join(out);
	if (f)
		str_addf(out, "%s · ", f->title);
	str_add(out, words_label(words_selection, m->selection));
	if (m->stage != stage_NONE)
		str_addf(out, " · %s", words_label(words_stage, m->stage));
	if (m->mandatory)
		str_addf(out, " · %s", tr("required by law"));
	if (m->priority != NONE32)
		tell_decided(out, look, m);
	measures_horizon(&horizon, p, m);
	if (horizon.len > 0)
		str_addf(out, " · %s", str_text(&horizon));
	if (m->responsible[0])
		str_addf(out, tr(" · in charge: %s"), look->privacy == PRIVACY_OPEN ? m->responsible : "–");
	str_free(&horizon);
}

// Ratings in words, for plans that have no scores to break down.
static void tell_ratings(struct str *out, const struct look *look, size_t m)
{
	int rated = 0;
	for (int c = 0; c < look->score->criteria_n; c++) {
		const struct score_criterion *s = &look->score->criteria[c];
		if (s->level[m] < 0)
			continue;
		rated++;
		str_addf(out, " · %s %s", s->criterion->title, level_title(look, s->level[m]));
	}
	if (rated == 0 && look->score->criteria_n > 0)
		str_addf(out, " · %s", tr("not rated"));
}

// The score taken apart, with names of criteria as long as the screen allows; the columns above have the same order.
// Where there is room it begins at the same place for every measure (but those of long titles): figures that stand still can be compared by eye,
// and going down the list sends those alone that differ.
static void tell_breakdown(struct str *out, const struct measures *st, const struct look *look, size_t m)
{
	static const int letters[] = {5, 3, 0};
	struct str parts = {0};
	int name = text_width(str_text(out)), title = st->title_w < ALIGNED_TITLE ? st->title_w : ALIGNED_TITLE;
	int column = st->code_w + 1 + title;
	int room = st->screen_w - 5; // " · " and the margins
	bool aligned = name <= column && st->screen_w > 0;
	if (aligned) {
		score_breakdown_brief(&parts, look->score, m, ALIGNED_LETTERS);
		aligned = text_width(str_text(&parts)) <= room - column;
		str_clear(&parts);
	}
	score_breakdown(&parts, look->score, m);
	int left = room - (aligned ? column : name);
	for (size_t i = 0;
		 st->screen_w > 0 && text_width(str_text(&parts)) > left && i < sizeof letters / sizeof letters[0]; i++) {
		str_clear(&parts);
		score_breakdown_brief(&parts, look->score, m, letters[i]);
	}
	str_addf(out, "%*s · %s", aligned ? column - name : 0, "", str_text(&parts));
	str_free(&parts);
}

static void describe_none(const struct look *look, struct str *first, struct str *second)
{
	if (look->plan && look->plan->measure_n > 0) {
		str_add(first, narrow_nothing(look));
		if (look->shown)
			str_addf(second, tr("%s · f changes the filter, Esc shows everything again."), look->filter);
		return;
	}
	str_add(first, tr("This plan has no measures yet."));
	str_add(second, tr("Begin with :measure add code=M1 title=…"));
}

static void describe_group(const struct measures *st, const struct look *look, const struct measures_group *g,
						   struct str *first, struct str *second)
{
	measures_group_title(first, st, look, g);
	str_add(first, " · ");
	measures_group_sums(first, st, look, g);
	str_add(second, g->folded ? tr("Folded: Enter shows its measures again.") : tr("Enter folds this group away."));
}

void measures_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct measures *st = state;
	const struct measures_group *g = look->plan ? measures_group_at(st, st->list.at) : NULL;
	if (g) {
		describe_group(st, look, g, first, second);
		return;
	}
	ptrdiff_t at = look->plan && st->rows_n > 0 ? plan_position(look->plan, T_measure, st->id) : -1;
	if (at < 0) {
		describe_none(look, first, second);
		return;
	}
	const struct measure *m = &look->plan->measure[at];
	str_addf(first, "%s %s", label_number(m->code), m->title);
	if (look->score->weighted_n > 0)
		tell_breakdown(first, st, look, (size_t)at);
	else
		tell_ratings(first, look, (size_t)at);
	int c = score_criterion_index(look->score, st->criterion);
	if (c >= 0)
		measures_tell_criterion(second, look, (size_t)at, c);
	else
		measures_tell_place(second, st, look, (size_t)at);
	if (second->len > 0)
		return;
	if (look->cut) // asked for last, so it is told before what is always so
		cut_tell_measure(second, look, look->cut, (size_t)at, measures_cut_sign(st, look, st->list.at, (size_t)at));
	tell_measure(second, look, m);
}

void measures_headline(void *state, const struct look *look, struct str *out)
{
	const struct measures *st = state;
	unsigned long n = (unsigned long)st->measures_n, all = look->plan ? (unsigned long)look->plan->measure_n : 0;
	if (n == all)
		str_addf(out, tr_n("%lu measure", "%lu measures", n), n);
	else
		str_addf(out, tr("%lu of %lu measures"), n, all);
	if (all == 0)
		return;
	narrow_text(out, look);
	if (look->score->weighted_n == 0)
		str_addf(out, " · %s", tr("not weighted"));
	if (look->cut && look->cut->line >= 0)
		str_addf(out, tr(" · %d above the cut line"), look->cut->in + look->cut->before);
	struct str sort = {0};
	const char *way = measures_sort_text(&sort, st, look);
	str_addf(out, tr(" · sorted by %s %s"), str_text(&sort), way);
	str_free(&sort);
	if (st->grouping != GROUP_OFF)
		str_addf(out, tr(" · grouped by %s"), measures_grouping_name(st->grouping));
}
