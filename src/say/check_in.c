// SPDX-License-Identifier: EUPL-1.2
// Sentences about one check-in: what stood before it, what its value and its steps mean, what is in the way.
#include "say/check_in.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/okr/okr.h"
#include "say/key_result.h"
#include "say/progress.h"

void check_in_blocker(struct str *out, const char *blocker)
{
	str_addf(out, tr("in the way: %s"), blocker);
}

void check_in_confidence(struct str *out, int confidence)
{
	str_addf(out, tr("confidence %d"), confidence);
}

const char *check_in_falling(void)
{
	return tr("fallen two weeks in a row");
}

void check_in_before(struct str *out, const struct look *look, const struct key_result *kr, int32_t day)
{
	struct kr_state st = okr_key_result(look->plan, kr, day);
	struct course c = course_of(look->frame, look->plan, kr, look->today);
	struct str t = str_on(look->frame);
	key_result_standing(&t, look, kr, &st);
	str_addf(out, tr("Value: %s so far"), str_text(&t));
	int64_t wanted = course_expected(&c, day);
	str_clear(&t);
	num_text(&t, wanted, 3, okr_decimals(look->plan, kr));
	if (wanted != NONE64 && !key_result_hidden(look, kr))
		str_addf(out, tr(", %s expected today"), str_text(&t));
}

void check_in_beyond(struct str *out, const struct look *look, const struct key_result *kr, int64_t value)
{
	struct course c = course_of(look->frame, look->plan, kr, look->today);
	struct str number = str_on(look->frame);
	bool down = kr->kind == kr_kind_DECREASE;
	if (!c.way || kr->kind == kr_kind_MILESTONE)
		return;
	bool beyond = down ? value < c.target : value > c.target, below = down ? value > c.start : value < c.start;
	num_text(&number, beyond ? c.target : c.start, 3, okr_decimals(look->plan, kr));
	if (beyond)
		str_addf(out, tr("beyond the target of %s"), str_text(&number));
	else if (below)
		str_addf(out, down ? tr("worse than the start of %s") : tr("below the start of %s"), str_text(&number));
}

void check_in_step(struct str *out, const struct kr_step *step, int at, int n, bool done)
{
	str_addf(out, tr("Step %d of %d “%s”: %s"), at + 1, n, step->title, done ? tr("done") : tr("open"));
	if (step->due != DAY_NONE) {
		str_add(out, tr(", due "));
		progress_day(out, step->due);
	}
}
