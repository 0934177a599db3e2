// SPDX-License-Identifier: EUPL-1.2
// The measure, rating or group under the cursor in sentences, as far as the width of the screen goes.
#include "base/i18n.h"
#include "base/text.h"
#include "say/amount.h"
#include "say/cut.h"
#include "say/headline.h"
#include "say/label.h"
#include "say/measure.h"
#include "say/rating.h"
#include "say/score.h"
#include "say/narrow.h"
#include "ui/measures/measures.h"

// Where figures are aligned: letters of the names of criteria, at least, and cells of a title, at most.
#define ALIGNED_LETTERS 5
#define ALIGNED_TITLE   26

// The score taken apart, with names of criteria as long as the screen allows; the columns above have the same order.
// Where there is room it begins at the same place for every measure (but those of long titles): figures that stand still can be compared by eye,
// and going down the list sends those alone that differ.
static void tell_breakdown(struct str *out, const struct measures *st, const struct look *look, size_t m)
{
	static const int letters[] = {6, ALIGNED_LETTERS, 0};
	struct str parts = str_on(look->frame);
	int name = text_width(str_text(out)),
		title = st->widths.title_w < ALIGNED_TITLE ? st->widths.title_w : ALIGNED_TITLE;
	int column = st->widths.code_w + 1 + title;
	int room = st->drawn.screen_w - 5; // " · " and the margins
	bool aligned = name <= column && st->drawn.screen_w > 0;
	if (aligned) {
		score_breakdown_brief(&parts, look->score, m, ALIGNED_LETTERS);
		aligned = text_width(str_text(&parts)) <= room - column;
		str_clear(&parts);
	}
	score_breakdown(&parts, look->score, m);
	int left = room - (aligned ? column : name);
	for (size_t i = 0;
		 st->drawn.screen_w > 0 && text_width(str_text(&parts)) > left && i < sizeof letters / sizeof letters[0]; i++) {
		str_clear(&parts);
		score_breakdown_brief(&parts, look->score, m, letters[i]);
	}
	str_addf(out, "%*s · %s", aligned ? column - name : 0, "", str_text(&parts));
}

static void describe_none(const struct look *look, struct str *first, struct str *second)
{
	if (look->plan && look->plan->measure_n > 0) {
		str_add(first, narrow_nothing(look));
		if (look->shown)
			str_addf(second, look_keysf(look, tr("%s · {filter} changes the filter, {back} shows everything again.")),
					 look->filter);
		return;
	}
	str_add(first, tr("This plan has no measures yet."));
	str_add(
		second,
		look_keys(look, tr("{add} adds the first one; {pane steps} shows the first steps, also how to read a list.")));
}

static void describe_group(const struct measures *st, const struct look *look, const struct measures_group *g,
						   struct str *first, struct str *second)
{
	measures_group_title(first, st->groups.by, look, g);
	str_add(first, " · ");
	measures_group_sums(first, st->kept.figures.year, look, g);
	if (g->sums.euros.shares > 0 && !privacy_hides_money(look->privacy))
		str_addf(second, tr("%s in shares"), AMOUNT_SHARE);
	if (second->len > 0)
		str_add(second, " · ");
	str_add(second, g->folded ? look_keys(look, tr("Folded: {open} shows its measures again."))
							  : look_keys(look, tr("{open} folds this group away.")));
}

void measures_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct measures *st = state;
	const struct measures_group *g = look->plan ? measures_group_at(&st->groups, &st->rows, st->cursor.list.at) : NULL;
	if (g) {
		describe_group(st, look, g, first, second);
		return;
	}
	ptrdiff_t at = look->plan && st->rows.n > 0 ? plan_position(look->plan, T_measure, st->cursor.id) : -1;
	if (at < 0) {
		describe_none(look, first, second);
		return;
	}
	const struct measure *m = &look->plan->measure[at];
	str_addf(first, "%s %s", label_number(m->code), m->title);
	if (look->score->weighted_n > 0)
		tell_breakdown(first, st, look, (size_t)at);
	else
		measure_ratings(first, look->score, (size_t)at);
	int c = score_criterion_index(look->score, st->cursor.criterion);
	if (c >= 0)
		rating_tell(second, look->score, (size_t)at, c);
	else
		measures_tell_place(second, st, look, (size_t)at);
	if (second->len > 0)
		return;
	if (measures_shows_share(st, look, (size_t)at))
		str_addf(second, tr("%s in shares"), AMOUNT_SHARE);
	if (look->cut && second->len > 0)
		str_add(second, " · ");
	if (look->cut) // asked for last, so it is told before what is always so
		cut_tell_measure(second, look, look->cut, (size_t)at,
						 measures_cut_sign(&st->rows, look, st->cursor.list.at, (size_t)at));
	measure_tell(second, look, m);
	if (look->score->criteria_n == 0 && look->writable)
		str_addf(second, "%s%s", second->len > 0 ? " · " : "",
				 look_keys(look, tr("without criteria there is no ranking: {pane steps} has usual ones")));
}

void measures_headline(void *state, const struct look *look, struct str *out)
{
	const struct measures *st = state;
	headline_measures(out, look, st->rows.measures_n);
	if (!look->plan || look->plan->measure_n == 0)
		return;
	struct str sort = str_on(look->frame);
	const char *way = measures_sort_text(&sort, &st->order, look);
	headline_order(out, str_text(&sort), way, measures_grouping_name(st->groups.by));
}
