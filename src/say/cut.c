// SPDX-License-Identifier: EUPL-1.2
// Sentences about the cut. Money is told to those who may see it; how many measures fit, to everybody.
#include "say/cut.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "plan/score/cut_walk.h"
#include "say/label.h"
#include "say/score.h"

#include <string.h>

static void add_fte(struct str *out, int64_t milli)
{
	struct str n = {0};
	if (milli % 100 == 0)
		num_text(&n, milli, 3, 1);
	else
		num_short(&n, milli, 3);
	str_addf(out, tr("%s posts"), str_text(&n));
	str_free(&n);
}

void cut_euros(struct str *out, int64_t euros)
{
	num_text(out, euros, 0, 0);
	str_add(out, " €");
}

// "2.0 FTE and 400 000 €": of what there is a limit for.
static void add_both(struct str *out, const struct cut *c, int64_t posts, int64_t money)
{
	if (c->posts_limit != NONE64)
		add_fte(out, posts);
	if (c->posts_limit != NONE64 && c->money_limit != NONE64)
		str_add(out, tr(" and "));
	if (c->money_limit != NONE64)
		cut_euros(out, money);
}

static void tell_fitting(struct str *out, const struct cut *c)
{
	int n = c->in + c->before;
	struct str limit = {0};
	if (c->rule.kind == CUT_NUMBER) {
		str_addf(out, tr_n("%d measure of at most %d", "%d measures of at most %d", (unsigned long)n), n,
				 c->rule.number);
	} else if (c->rule.kind == CUT_SCORE) {
		num_text(&limit, c->rule.score, 2, 2);
		str_addf(out,
				 tr_n("%d measure has at least %s points", "%d measures have at least %s points", (unsigned long)c->in),
				 c->in, str_text(&limit));
	} else {
		add_both(&limit, c, c->posts_limit, c->money_limit);
		str_addf(out, tr_n("%d measure fits into %s", "%d measures fit into %s", (unsigned long)n), n,
				 str_text(&limit));
	}
	str_free(&limit);
}

// What fits, and how many of it are counted first. A score says nothing of those: they come on top.
static void tell_within(struct str *out, const struct cut *c)
{
	tell_fitting(out, c);
	if (c->before && c->rule.kind == CUT_SCORE)
		str_addf(out, tr(" · besides, %d running or required by law"), c->before);
	else if (c->before)
		str_addf(out,
				 tr_n(" · %d of them running or required by law", " · %d of them running or required by law",
					  (unsigned long)c->before),
				 c->before);
}

// What is counted first takes more than there is: how much, and what fits all the same.
static void tell_over(struct str *out, const struct cut *c)
{
	struct str needs = {0}, limit = {0};
	add_both(&needs, c, c->figures->posts_before, c->figures->money_before);
	add_both(&limit, c, c->posts_limit, c->money_limit);
	str_addf(out,
			 tr_n("%d measure running or required by law needs %s, there are only %s",
				  "%d measures running or required by law need %s, there are only %s", (unsigned long)c->before),
			 c->before, str_text(&needs), str_text(&limit));
	if (c->in)
		str_addf(out,
				 tr_n(" · %d more needs nothing of what is short", " · %d more need nothing of what is short",
					  (unsigned long)c->in),
				 c->in);
	str_free(&needs);
	str_free(&limit);
}

// Why the first one below the line is there.
static void tell_stop(struct str *out, const struct score_table *t, const struct cut *c)
{
	struct str who = {0}, needs = {0}, left = {0};
	label_measure(&who, t->plan, t->plan->measure[c->first_out].id);
	if (c->out_n > 1)
		str_addf(&who, tr_n(" with %d of the same rank", " with %d of the same rank", (unsigned long)(c->out_n - 1)),
				 c->out_n - 1);
	str_add(out, " · ");
	if (c->rule.kind == CUT_SCORE) {
		score_text(&left, t, c->first_out);
		str_addf(out, tr("%s has %s"), str_text(&who), str_text(&left));
	} else if (c->rule.kind == CUT_NUMBER && c->out_n > 1 && c->left_number > 0) {
		str_addf(out,
				 tr_n("%s: %d place is left, and ties are not split", "%s: %d places are left, and ties are not split",
					  (unsigned long)c->left_number),
				 str_text(&who), c->left_number);
	} else if (c->rule.kind == CUT_NUMBER) {
		str_addf(out, tr("%s is the first without a place"), str_text(&who));
	} else {
		add_both(&needs, c, c->out_posts, c->out_money);
		add_both(&left, c, c->left_posts > 0 ? c->left_posts : 0, c->left_money > 0 ? c->left_money : 0);
		str_addf(out, tr("%s would need %s, left are %s"), str_text(&who), str_text(&needs), str_text(&left));
	}
	str_free(&who);
	str_free(&needs);
	str_free(&left);
}

void cut_text(struct str *out, const struct score_table *t, const struct cut *c)
{
	if (c->rule.kind == CUT_NONE) {
		str_add(out, tr("no cut line"));
		return;
	}
	if (!t->weighted_n) {
		str_add(out, tr("The plan is not weighted: without a ranking there is nothing to cut."));
		return;
	}
	if (c->line < 0) {
		str_addf(
			out,
			tr("The plan states neither posts nor euros for %d. Say how much there is, such as posts=2 money=400000."),
			c->rule.year);
		return;
	}
	if (c->over_posts || c->over_money)
		tell_over(out, c);
	else
		tell_within(out, c);
	if (c->no_figure)
		str_addf(out, tr_n(" · %d without a figure", " · %d without a figure", (unsigned long)c->no_figure),
				 c->no_figure);
	if (c->before_unknown)
		str_addf(out,
				 tr_n(" · of those running %d without a figure", " · of those running %d without a figure",
					  (unsigned long)c->before_unknown),
				 c->before_unknown);
	if (c->first_out != SIZE_MAX)
		tell_stop(out, t, c);
}

static bool hides_money(const struct look *look, const struct cut *c)
{
	return privacy_hides_money(look->privacy) && c->rule.kind == CUT_RESOURCES;
}

static void tell_number_only(struct str *out, const struct cut *c)
{
	int n = c->in + c->before;
	str_addf(out, tr_n("%d measure fits", "%d measures fit", (unsigned long)n), n);
	str_addf(out, " · %s", label_hidden());
	if (c->no_figure)
		str_addf(out, tr_n(" · %d without a figure", " · %d without a figure", (unsigned long)c->no_figure),
				 c->no_figure);
}

void cut_tell(struct str *out, const struct look *look, const struct cut *c)
{
	if (c->rule.kind == CUT_RESOURCES)
		str_addf(out, tr("Cut line %d: "), c->rule.year);
	else
		str_add(out, tr("Cut line: "));
	if (hides_money(look, c) && c->line >= 0)
		tell_number_only(out, c);
	else
		cut_text(out, look->score, c);
}

void cut_tell_brief(struct str *out, const struct look *look, const struct cut *c, int cells)
{
	struct str all = str_on(look->frame);
	cut_tell(&all, look, c);
	while (text_width(str_text(&all)) > cells) {
		char *last = NULL;
		for (char *at = strstr(all.s, " · "); at; at = strstr(at + 1, " · "))
			last = at;
		if (!last)
			break;
		all.len = (size_t)(last - all.s);
		*last = '\0';
	}
	str_add(out, text_cut(look->frame, str_text(&all), cells));
}

// "(0.4 FTE · 60 000 €)", of what the cut counts.
static void add_needs(struct str *out, const struct look *look, const struct cut *c, size_t m)
{
	struct str parts = str_on(look->frame);
	if (c->rule.kind != CUT_RESOURCES)
		return;
	if (c->posts_limit != NONE64) {
		struct str posts = str_on(look->frame);
		num_short(&posts, c->posts[m], 3);
		str_addf(&parts, c->posts[m] == NONE64 ? tr("posts not stated") : tr("%s posts"), str_text(&posts));
	}
	if (c->money_limit != NONE64 && !privacy_hides_money(look->privacy)) {
		str_add(&parts, parts.len ? " · " : "");
		if (c->money[m] == NONE64)
			str_add(&parts, tr("euros not stated"));
		else
			cut_euros(&parts, c->money[m]);
	}
	if (parts.len)
		str_addf(out, " (%s)", str_text(&parts));
}

void cut_tell_measure(struct str *out, const struct look *look, const struct cut *c, size_t m, uint32_t sign)
{
	static const char *const places[] = {
		[CUT_OUT] = N_("does not fit any more"),
		[CUT_IN] = N_("fits"),
		[CUT_BEFORE] = N_("counted first, as it runs or is required by law"),
		[CUT_NO_FIGURE] = N_("would fit so far as is known"),
	};
	const struct measure *row = &look->plan->measure[m];
	const char *place = tr(places[c->place[m] == CUT_NOT_COMPETING ? CUT_OUT : c->place[m]]);
	if (c->place[m] == CUT_NOT_COMPETING) {
		bool over = row->stage == stage_DONE || row->stage == stage_STOPPED;
		place = arena_printf(look->frame, tr("does not compete: %s"),
							 over                                    ? words_label(words_stage, row->stage)
							 : row->selection == selection_SUBMITTED ? tr("not decided on yet")
																	 : words_label(words_selection, row->selection));
	}
	if (sign == ' ')
		str_addf(out, tr("cut: %s"), place);
	else
		str_addf(out, tr("cut (%s): %s"), sign == '+' ? "+" : sign == '?' ? "?" : "·", place);
	if (c->place[m] != CUT_NOT_COMPETING)
		add_needs(out, look, c, m);
}

uint32_t cut_sign(const struct cut *c, size_t measure, bool line, bool above)
{
	switch (c->place[measure]) {
	case CUT_IN:
	case CUT_BEFORE:
		return line && above ? ' ' : '+';
	case CUT_NO_FIGURE:
		return '?';
	case CUT_NOT_COMPETING:
		return 0x00B7;
	default:
		return ' ';
	}
}

void cut_tell_signs(struct str *out)
{
	str_add(out, tr("+ is in  ? no figure  · does not compete"));
}
