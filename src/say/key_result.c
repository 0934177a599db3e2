// SPDX-License-Identifier: EUPL-1.2
// A key result as people read it: value, start → target, last check-in, and where it stands in sentences. Money is
// hidden where the screen is confidential, remarks where it is public.
#include "say/key_result.h"

#include "base/i18n.h"
#include "plan/okr/changed.h"
#include "say/check_in.h"
#include "say/contribution.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/value.h"

bool key_result_hidden(const struct look *look, const struct key_result *kr)
{
	return privacy_hides_money(look->privacy) && value_counts_money(kr->unit);
}

static void add_number(struct str *out, const struct look *look, const struct key_result *kr, int64_t milli)
{
	num_text(out, milli, 3, okr_decimals(look->plan, kr));
}

void key_result_value(struct str *out, const struct look *look, const struct key_result *kr, const struct kr_state *st)
{
	if (key_result_hidden(look, kr))
		str_add(out, "–");
	else if (kr->kind == kr_kind_MILESTONE && st->steps_n > 0)
		str_addf(out, "%d/%d", (int)st->steps_done, (int)st->steps_n);
	else if (kr->kind == kr_kind_MILESTONE)
		str_add(out, words_label(words_yes_no, st->progress_bp >= 10000 ? yes_no_YES : yes_no_NO));
	else if (st->value == NONE64)
		str_add(out, "–");
	else
		add_number(out, look, kr, st->value);
}

static void add_change(struct str *out, const struct look *look, const struct key_result *kr,
					   const struct kr_changed *c)
{
	struct str day = str_on(look->frame), was = str_on(look->frame), is = str_on(look->frame);
	progress_day(&day, c->day);
	if (c->before != NONE64)
		add_number(&was, look, kr, c->before);
	if (c->after != NONE64)
		add_number(&is, look, kr, c->after);
	progress_join(out);
	str_addf(out, c->target ? tr("changed %s: %s → %s") : tr("start changed %s: %s → %s"), str_text(&day),
			 was.len ? str_text(&was) : "–", is.len ? str_text(&is) : "–");
}

void key_result_changed(struct str *out, const struct look *look, const struct key_result *kr)
{
	if (key_result_hidden(look, kr))
		return;
	for (size_t i = 0; i < look->changed_n; i++)
		if (look->changed[i].key_result == kr->id)
			add_change(out, look, kr, &look->changed[i]);
}

void key_result_range(struct str *out, const struct look *look, const struct key_result *kr, const struct kr_state *st)
{
	if (key_result_hidden(look, kr)) {
		str_add(out, tr("confidential"));
		return;
	}
	if (kr->kind == kr_kind_MILESTONE) {
		str_add(out, st->steps_n > 0 ? tr("milestones") : tr("milestone"));
		return;
	}
	if (kr->target == NONE64) {
		str_add(out, tr("target open"));
		return;
	}
	if (kr->kind == kr_kind_AT_LEAST) {
		str_add(out, "≥ ");
	} else if (kr->kind == kr_kind_AT_MOST) {
		str_add(out, "≤ ");
	} else {
		add_number(out, look, kr, kr->start);
		str_add(out, kr->start == NONE64 ? "→ " : " → ");
	}
	add_number(out, look, kr, kr->target);
	label_unit(out, kr->unit);
}

// Behind the day and what was said before.
static void goes_on(struct str *out, bool *said)
{
	if (*said)
		label_comma(out);
	else
		str_add(out, ": ");
	*said = true;
}

static void add_check_in(struct str *out, const struct look *look, const struct key_result *kr,
						 const struct check_in *in, bool sure)
{
	bool said = false;
	progress_day(out, in->day);
	if (in->value != NONE64 && !key_result_hidden(look, kr) && kr->kind != kr_kind_MILESTONE) {
		struct str value = str_on(look->frame), target = str_on(look->frame);
		add_number(&value, look, kr, in->value);
		add_number(&target, look, kr, kr->target);
		str_addf(out, kr->kind == kr_kind_INCREASE && target.len > 0 ? tr(": %s of %s") : ": %s", str_text(&value),
				 str_text(&target));
		said = true;
	}
	if (sure && in->confidence != NONE32) {
		goes_on(out, &said);
		check_in_confidence(out, (int)in->confidence);
	}
	if (privacy_hides_notes(look->privacy))
		return;
	if (*in->blocker) {
		goes_on(out, &said);
		check_in_blocker(out, in->blocker);
	}
	if (*in->note) {
		goes_on(out, &said);
		str_add(out, in->note);
	}
}

void key_result_last(struct str *out, const struct look *look, const struct key_result *kr, const struct kr_state *st)
{
	if (st->last)
		add_check_in(out, look, kr, st->last, false);
}

void key_result_noted(struct str *out, const struct look *look, const struct key_result *kr, const struct check_in *in)
{
	add_check_in(out, look, kr, in, true);
}

void key_result_standing(struct str *out, const struct look *look, const struct key_result *kr,
						 const struct kr_state *st)
{
	struct str value = str_on(look->frame), target = str_on(look->frame);

	if (kr->kind == kr_kind_MILESTONE && st->steps_n > 0) {
		str_addf(out, tr("%d of %d steps done"), (int)st->steps_done, (int)st->steps_n);
	} else if (kr->kind == kr_kind_MILESTONE) {
		str_addf(out, tr("milestone: %s"), st->progress_bp >= 10000 ? tr("reached") : tr("not yet"));
	} else if (key_result_hidden(look, kr)) {
		str_add(out, tr("confidential"));
	} else {
		key_result_value(&value, look, kr, st);
		num_text(&target, kr->target, 3, okr_decimals(look->plan, kr));
		label_unit(&target, kr->unit);
		if (kr->target == NONE64)
			str_addf(out, st->value == NONE64 ? "%s%s" : "%s, %s", st->value == NONE64 ? "" : str_text(&value),
					 tr("target open"));
		else if (kr->kind == kr_kind_AT_LEAST)
			str_addf(out, tr("%s, at least %s wanted"), str_text(&value), str_text(&target));
		else if (kr->kind == kr_kind_AT_MOST)
			str_addf(out, tr("%s, at most %s wanted"), str_text(&value), str_text(&target));
		else if (kr->kind == kr_kind_DECREASE)
			str_addf(out, tr("%s, to fall to %s"), str_text(&value), str_text(&target));
		else
			str_addf(out, tr("%s of %s"), str_text(&value), str_text(&target));
	}
}

const char *key_result_kept(const struct kr_state *st)
{
	return st->kept > 0 ? tr("kept") : tr("not kept");
}

void key_result_progress(struct str *out, const struct key_result *kr, const struct kr_state *st)
{
	if (st->progress_bp == NONE32)
		str_add(out, tr("counts in no mean"));
	else if (st->kept >= 0)
		str_add(out, key_result_kept(st));
	else if (kr->kind != kr_kind_AT_LEAST && kr->kind != kr_kind_AT_MOST)
		progress_sentence(out, st->progress_bp, false, st->expected_bp, st->pace);
}

void key_result_tell(const struct look *look, const struct gaps *gaps, const struct key_result *kr, struct str *first,
					 struct str *second)
{
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	struct str t = str_on(look->frame);

	str_addf(first, tr("%s “%s”: "), kr->code, kr->title);
	key_result_standing(first, look, kr, &st);
	key_result_progress(&t, kr, &st);
	if (t.len > 0)
		str_addf(first, " · %s", str_text(&t));
	str_clear(&t);
	if (st.pace != PACE_NONE)
		str_addf(first, " · %s %s", okr_sign(st.pace), progress_word(st.pace));
	else if (!st.no_check_in && st.progress_bp != NONE32)
		str_addf(first, " · %s", progress_word(st.pace));
	if (st.below_start)
		str_addf(first, " · %s", tr("below its start ↓"));
	key_result_changed(first, look, kr);
	if (st.confidence != NONE32)
		str_addf(second, tr("Confidence %d of 10"), (int)st.confidence);
	if (st.falling)
		str_addf(second, ", %s", check_in_falling());
	progress_join(second);
	if (st.last)
		key_result_last(second, look, kr, &st);
	else
		str_add(second, tr("No check-in yet"));
	contribution_tell(second, look->plan, gaps, T_key_result, kr->id);
}
