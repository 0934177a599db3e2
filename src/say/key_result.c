// SPDX-License-Identifier: EUPL-1.2
// A key result's numbers as people read them: value, start → target, last check-in. Money is hidden where the screen is
// confidential, remarks where it is public.
#include "say/key_result.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "say/progress.h"
#include "say/value.h"

bool key_result_hidden(const struct look *look, const struct key_result *kr)
{
	return look->privacy >= PRIVACY_CONFIDENTIAL && value_counts_money(kr->unit);
}

static void add_number(struct str *out, const struct key_result *kr, int64_t milli)
{
	num_text(out, milli, 3, kr->decimals);
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
		add_number(out, kr, st->value);
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
		add_number(out, kr, kr->start);
		str_add(out, kr->start == NONE64 ? "→ " : " → ");
	}
	add_number(out, kr, kr->target);
	if (*kr->unit)
		str_addf(out, " %s", kr->unit);
}

void key_result_last(struct str *out, const struct look *look, const struct key_result *kr, const struct kr_state *st)
{
	const struct check_in *in = st->last;
	bool said = false;

	if (!in)
		return;
	progress_day(out, in->day);
	if (in->value != NONE64 && !key_result_hidden(look, kr) && kr->kind != kr_kind_MILESTONE) {
		struct str value = {0}, target = {0};
		add_number(&value, kr, in->value);
		add_number(&target, kr, kr->target);
		str_addf(out, kr->kind == kr_kind_INCREASE && target.len > 0 ? tr(": %s of %s") : ": %s", str_text(&value),
				 str_text(&target));
		str_free(&value);
		str_free(&target);
		said = true;
	}
	if (look->privacy >= PRIVACY_PUBLIC)
		return;
	if (*in->blocker) {
		str_add(out, said ? ", " : ": ");
		str_addf(out, tr("in the way: %s"), in->blocker);
		said = true;
	}
	if (*in->note)
		str_addf(out, "%s%s", said ? ", " : ": ", in->note);
}
