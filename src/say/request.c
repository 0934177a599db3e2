// SPDX-License-Identifier: EUPL-1.2
// Who asked for a measure and when, what was answered, and the place decided beside the place calculated.
#include "say/request.h"

#include "base/date.h"
#include "base/i18n.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/score.h"

int request_differs(const struct look *look, size_t measure)
{
	int32_t decided = look->plan->measure[measure].priority;
	if (decided == NONE32 || look->score->weighted_n == 0 || look->score->rank[measure] == 0)
		return 0;
	return look->score->rank[measure] - decided;
}

// Appends "57 days ago"; nothing without a day.
static void add_age(struct str *out, int32_t day, int32_t today)
{
	if (day == DAY_NONE || day > today)
		return;
	int days = today - day;
	if (days == 0)
		str_add(out, tr("today"));
	else
		str_addf(out, tr_n("%d day ago", "%d days ago", (unsigned long)days), days);
}

void request_tell(struct str *out, const struct look *look, const struct measure *m)
{
	const struct unit *u = plan_find(look->plan, T_unit, m->requested_by);
	str_addf(out, "%s %s: %s", label_number(m->code), m->title, words_label(words_origin, m->origin));
	const char *person = privacy_hides_names(look->privacy) ? label_hidden() : m->requester;
	if (*m->requester && u)
		str_addf(out, tr(", asked by %s (%s)"), person, u->title);
	else if (*m->requester || u)
		str_addf(out, tr(", asked by %s"), u ? u->title : person);
	if (m->requested_on != DAY_NONE) {
		struct str day = str_on(look->frame), age = str_on(look->frame);
		date_text(&day, m->requested_on, PRECISION_DAY);
		add_age(&age, m->requested_on, look->today);
		str_addf(out, tr(" on %s"), str_text(&day));
		str_addf(out, age.len ? " (%s)" : "%s", str_text(&age));
	}
	str_addf(out, " · %s", words_label(words_selection, m->selection));
}

void request_answer(struct str *out, const struct look *look, const struct measure *m)
{
	if (m->feedback_on != DAY_NONE) {
		struct str day = str_on(look->frame);
		date_text(&day, m->feedback_on, PRECISION_DAY);
		str_addf(out, tr("answered on %s"), str_text(&day));
	} else if (request_owed(m)) {
		str_add(out, tr("an answer is owed"));
	}
	if (!*m->feedback || privacy_hides_notes(look->privacy))
		return;
	str_add(out, out->len ? ": " : "");
	str_addf(out, tr("“%s”"), m->feedback);
}

void request_place(struct str *out, const struct look *look, size_t i)
{
	int32_t decided = look->plan->measure[i].priority;
	int differs = request_differs(look, i);
	struct str rank = str_on(look->frame);
	if (decided == NONE32)
		return;
	progress_join(out);
	score_rank_text(&rank, look->score, i);
	if (rank.len == 0)
		str_addf(out, tr("the steering group decided place %d"), (int)decided);
	else if (differs == 0)
		str_addf(out, tr("the steering group decided place %d, as the points say"), (int)decided);
	else
		str_addf(out,
				 differs > 0
					 ? tr("the steering group decided place %d, the points say rank %s: %d higher than calculated")
					 : tr("the steering group decided place %d, the points say rank %s: %d lower than calculated"),
				 (int)decided, str_text(&rank), differs > 0 ? differs : -differs);
}
