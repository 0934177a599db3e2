// SPDX-License-Identifier: EUPL-1.2
// One wording for the plot, its cursor and who does not see it.
#include "say/course.h"

#include "base/i18n.h"
#include "plan/cycle.h"
#include "plan/ratio.h"
#include "say/check_in.h"
#include "say/key_result.h"
#include "say/label.h"
#include "say/progress.h"

static bool is_milestone(const struct course *c)
{
	return c->kr->kind == kr_kind_MILESTONE;
}

static void add_number(struct str *out, const struct look *look, const struct course *c, int64_t milli)
{
	num_text(out, milli, 3, is_milestone(c) ? 0 : okr_decimals(look->plan, c->kr));
}

void course_value_text(struct str *out, const struct look *look, const struct course *c, int64_t value)
{
	if (value == NONE64 || key_result_hidden(look, c->kr))
		return;
	if (is_milestone(c) && c->steps > 0)
		str_addf(out, tr("%d of %d steps done"), (int)(value / 1000), c->steps);
	else if (is_milestone(c))
		str_add(out, value > 0 ? tr("reached") : tr("not reached"));
	else {
		struct str is = str_on(look->frame), target = str_on(look->frame);
		add_number(&is, look, c, value);
		add_number(&target, look, c, c->target);
		str_addf(out, c->kr->kind == kr_kind_INCREASE && target.len > 0 ? tr("%s of %s") : "%s", str_text(&is),
				 str_text(&target));
		label_unit(out, c->kr->unit);
	}
}

void course_label(struct str *out, const struct look *look, const struct course *c, int64_t value)
{
	if (is_milestone(c) && c->steps == 0)
		str_add(out, words_label(words_yes_no, value > 0 ? yes_no_YES : yes_no_NO));
	else if (!key_result_hidden(look, c->kr))
		add_number(out, look, c, value);
	else if (c->way && value == c->start)
		progress_percent(out, 0, false);
	else if (c->way && value == c->target)
		progress_percent(out, 10000, false);
}

// How far it was that day: "68 % bei erwarteten 46 %", "erfüllt"; nothing where it cannot be told.
static void add_progress(struct str *out, const struct look *look, const struct course *c, int32_t day)
{
	struct kr_state st = okr_key_result(look->plan, c->kr, day);
	struct str how = str_on(look->frame);
	if (c->way && st.progress_bp != NONE32) {
		struct str is = str_on(look->frame), due = str_on(look->frame);
		progress_percent(&is, st.progress_bp, false);
		progress_percent(&due, st.expected_bp, false);
		str_addf(&how, course_expected(c, day) == NONE64 ? "%s" : tr("%s of %s expected"), str_text(&is),
				 str_text(&due));
	} else if (st.kept >= 0) {
		str_add(&how, key_result_kept(&st));
	}
	if (how.len == 0)
		return;
	progress_join(out);
	str_add(out, str_text(&how));
}

static void add_day(struct str *out, int32_t day)
{
	progress_day(out, day);
	str_addf(out, tr(" (CW %d)"), date_week(day, NULL));
}

// "+5 seit Mi 01.02."
static void add_change(struct str *out, const struct look *look, const struct course *c, int point)
{
	int64_t is = c->at[point].value, was = point > 0 ? c->at[point - 1].value : course_value(c, c->from - 1);
	if (is == NONE64 || was == NONE64 || key_result_hidden(look, c->kr))
		return;
	struct str by = str_on(look->frame), since = str_on(look->frame);
	add_number(&by, look, c, is - was);
	progress_join(out);
	if (point > 0)
		progress_day(&since, c->at[point - 1].day);
	if (is == was && point == 0)
		str_add(out, tr("as at the start"));
	else if (is == was)
		str_addf(out, tr("unchanged since %s"), str_text(&since));
	else if (point > 0)
		str_addf(out, tr("%s%s since %s"), is > was ? "+" : "", str_text(&by), str_text(&since));
	else
		str_addf(out, tr("%s%s since the start"), is > was ? "+" : "", str_text(&by));
}

void course_tell_point(const struct look *look, const struct course *c, int point, struct str *first,
					   struct str *second)
{
	const struct course_point *p = &c->at[point];
	struct str value = str_on(look->frame), told = str_on(look->frame);

	add_day(first, p->day);
	course_value_text(&value, look, c, p->value);
	str_add(&told, str_text(&value));
	add_progress(&told, look, c, p->day);
	if (p->confidence != NONE32) {
		progress_join(&told);
		check_in_confidence(&told, p->confidence);
	}
	if (p->steps > 0) {
		progress_join(&told);
		str_addf(&told, tr_n("%d step done that day", "%d steps done that day", (unsigned long)p->steps), p->steps);
	}
	str_addf(first, told.len > 0 ? ": %s" : "%s", str_text(&told));
	if (p->blocked && !privacy_hides_notes(look->privacy))
		check_in_blocker(second, p->blocked->blocker);
	if (p->noted && !privacy_hides_notes(look->privacy)) {
		progress_join(second);
		str_add(second, p->noted->note);
	}
	add_change(second, look, c, point);
}

// Which side of what was expected a day is on: 1 ahead of it or on it, -1 behind, 0 not known.
static int side(const struct course *c, int32_t day)
{
	int64_t is = course_value(c, day), wanted = course_expected(c, day);
	if (is == NONE64 || wanted == NONE64)
		return 0;
	return (c->target > c->start ? is >= wanted : is <= wanted) ? 1 : -1;
}

// "seit Mo 23.01. vor dem Erwarteten"
static void add_side(struct str *out, const struct look *look, const struct course *c)
{
	int32_t day = c->today, least = c->from; // the last days of a quarter may lie behind its last whole week
	int now = c->n > 0 ? side(c, day) : 0;
	if (now == 0)
		return;
	while (day > least && side(c, day - 1) == now)
		day--;
	progress_join(out);
	if (day == least) {
		str_add(out,
				now > 0 ? tr("all the time ahead of what was expected") : tr("all the time behind what was expected"));
		return;
	}
	struct str since = str_on(look->frame);
	progress_day(&since, day);
	str_addf(out, now > 0 ? tr("since %s ahead of what is expected") : tr("since %s behind what is expected"),
			 str_text(&since));
}

void course_tell(const struct look *look, const struct course *c, struct str *out)
{
	int n = 0, blocked = 0;
	for (size_t i = 0; i < c->n; i++) {
		n += c->at[i].last != NULL;
		blocked += c->at[i].blocked != NULL;
	}
	if (n == 0)
		str_add(out, tr("No check-in yet"));
	else
		str_addf(out, tr_n("Noted on %d day", "Noted on %d days", (unsigned long)n), n);
	if (blocked > 0 && !privacy_hides_notes(look->privacy))
		str_addf(out, tr(", with a blocker on %d"), blocked);
	add_side(out, look, c);
}
