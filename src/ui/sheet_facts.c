// SPDX-License-Identifier: EUPL-1.2
// What is calculated of an object, told on its sheet below what is stored.
#include "ui/sheet.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "plan/okr.h"
#include "ui/progress.h"

static void add(const struct look *look, struct sheet_page *page, const char *label, struct str *value,
				const char *help)
{
	if (value->len)
		sheet_add(page, SHEET_CALCULATED, label, arena_str(look->frame, str_text(value)), help);
	str_clear(value);
}

static void of_measure(const struct look *look, struct sheet_page *page, struct str *s)
{
	ptrdiff_t i = plan_position(look->plan, T_measure, plan_id(page->row));
	const struct score_table *score = look->score;
	if (i < 0 || !score)
		return;
	if (score->weighted_n == 0) {
		str_add(s, score->criteria_n ? tr("not weighted") : "");
		add(look, page, tr("score"), s, tr("the plan gives its criteria no weights"));
		return;
	}
	score_rank_text(s, score, (size_t)i);
	add(look, page, tr("rank"), s, tr("its place among all measures; = is shared"));
	score_breakdown(s, score, (size_t)i);
	add(look, page, tr("score"), s, tr("points times weight of every criterion"));
}

static void tell(struct str *s, int32_t progress_bp, bool approximate, int32_t expected_bp, enum pace pace)
{
	if (progress_bp == NONE32)
		return;
	str_addf(s, "%s ", okr_sign(pace));
	progress_sentence(s, progress_bp, approximate, expected_bp, pace);
}

static void of_goal(const struct look *look, struct sheet_page *page, struct str *s)
{
	struct goal_state g = okr_goal(look->plan, page->row, look->cycle, look->today);
	if (look->cycle && g.progress_bp != NONE32) {
		okr_cycle_title(s, look->cycle);
		str_add(s, ": ");
		tell(s, g.progress_bp, g.approximate, g.expected_bp, g.pace);
		add(look, page, tr("progress"), s, tr("mean of its objectives of the quarter"));
	}
	if (g.measures > 0) {
		str_addf(s, tr("%d of %d measures done or in operation"), g.measures_done, g.measures);
		add(look, page, tr("implementation"), s, tr("how far its measures have come"));
	}
	if (g.objectives_all > 0) {
		str_addf(s, tr("%d of %d objectives accepted"), g.accepted, g.objectives_all);
		add(look, page, tr("verdicts"), s, tr("over all quarters"));
	}
}

static void of_objective(const struct look *look, struct sheet_page *page, struct str *s)
{
	struct objective_state o = okr_objective(look->plan, page->row, look->today);
	tell(s, o.progress_bp, o.approximate, o.expected_bp, o.pace);
	add(look, page, tr("progress"), s, tr("weighted mean of its key results"));
}

static void of_key_result(const struct look *look, struct sheet_page *page, struct str *s)
{
	struct kr_state k = okr_key_result(look->plan, page->row, look->today);
	if (k.no_target)
		str_add(s, tr("cannot be told: the target is not stated"));
	else
		tell(s, k.progress_bp, k.no_check_in, k.expected_bp, k.pace);
	add(look, page, tr("progress"), s, tr("the way from start to target"));
	if (k.confidence != NONE32) {
		str_addf(s, k.falling ? tr("%d of 10, fallen twice in a row") : tr("%d of 10"), k.confidence);
		add(look, page, tr("confidence"), s, tr("at the latest check-in"));
	}
}

void sheet_calculate(const struct look *look, struct sheet_page *page)
{
	struct str s = {0};
	if (page->table == T_measure)
		of_measure(look, page, &s);
	else if (page->table == T_goal)
		of_goal(look, page, &s);
	else if (page->table == T_objective)
		of_objective(look, page, &s);
	else if (page->table == T_key_result)
		of_key_result(look, page, &s);
	str_free(&s);
}
