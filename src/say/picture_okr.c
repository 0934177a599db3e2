// SPDX-License-Identifier: EUPL-1.2
// Courses and confidence in sentences.
#include "base/i18n.h"
#include "plan/cycle.h"
#include "say/course.h"
#include "say/key_result.h"
#include "say/picture.h"
#include "say/progress.h"

static void begin(struct str *out)
{
	str_add(out, out->len ? " " : "");
}

const char *picture_no_key_results(const struct look *look)
{
	return look->cycle ? tr("There is no key result in this quarter yet, so there is nothing to draw.")
					   : tr("The plan has no quarter yet, so there is nothing to draw.");
}

// "O2-KR1 “Behördenkonten”: + on track, 17 of 25 Gemeinden, 68 % of 46 % expected; noted on 3 days …."
static void tell_one(struct str *out, const struct look *look, const struct key_result *kr)
{
	const struct objective *o = plan_find(look->plan, T_objective, kr->objective);
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	struct course c = course_of(look->frame, look->plan, kr, look->today);
	struct str part = str_on(look->frame);
	begin(out);
	str_addf(out, tr("%s%s%s “%s”: %s"), o ? o->code : "", o && *o->code ? "-" : "", kr->code, kr->title,
			 progress_word(st.pace));
	key_result_standing(&part, look, kr, &st);
	str_addf(out, part.len > 0 ? ", %s" : "%s", str_text(&part));
	str_clear(&part);
	key_result_progress(&part, kr, &st);
	str_addf(out, part.len > 0 ? ", %s" : "%s", str_text(&part));
	str_clear(&part);
	course_tell(look, &c, &part);
	str_addf(out, part.len > 0 ? ". %s." : "%s.", str_text(&part));
}

void picture_tell_course(struct str *out, const struct look *look, const int32_t *key_results, int n)
{
	for (int i = 0; i < n; i++)
		tell_one(out, look, plan_find(look->plan, T_key_result, key_results[i]));
}

void picture_tell_confidence(struct str *out, const struct look *look, const int32_t *key_results, int n)
{
	struct str low = str_on(look->frame), falling = str_on(look->frame);
	int stated = 0, sure = 0, doubt = 0;
	for (int i = 0; i < n; i++) {
		const struct key_result *kr = plan_find(look->plan, T_key_result, key_results[i]);
		struct kr_state st = okr_key_result(look->plan, kr, look->today);
		const struct objective *o = plan_find(look->plan, T_objective, kr->objective);
		const char *name =
			arena_printf(look->frame, "%s%s%s %s", o ? o->code : "", o && *o->code ? "-" : "", kr->code, kr->title);
		if (st.falling)
			str_addf(&falling, "%s%s", falling.len ? "; " : "", name);
		if (st.confidence == NONE32)
			continue;
		stated++;
		sure += st.confidence >= 6;
		doubt += st.confidence >= 4 && st.confidence < 6;
		if (st.confidence < 4)
			str_addf(&low, "%s%s", low.len ? "; " : "", name);
	}
	begin(out);
	if (stated == 0)
		str_addf(out,
				 tr_n("The team of %d key result has not said yet how sure it is.",
					  "The teams of %d key results have not said yet how sure they are.", (unsigned long)n),
				 n);
	else
		str_addf(out, tr("Of %d key results %d have a confidence: %d of 6 or more, %d of 4 or 5, %d below."), n, stated,
				 sure, doubt, stated - sure - doubt);
	if (low.len > 0)
		str_addf(out, tr(" Below 4: %s."), str_text(&low));
	if (falling.len > 0)
		str_addf(out, tr(" Fallen two weeks in a row: %s."), str_text(&falling));
}
