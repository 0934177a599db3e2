// SPDX-License-Identifier: EUPL-1.2
// A phase in a line: when, how far, and what it takes.
#include "say/phase.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/label.h"
#include "say/span.h"

// Posts of the phase and of its measure as a whole.
static void add_posts(struct str *out, const struct plan *p, int32_t measure, int32_t phase)
{
	int64_t sum = 0;
	struct plan_rows of_measure = plan_of(p, T_fte_need, "measure", measure);
	for (size_t i = 0; i < of_measure.n; i++)
		if (p->fte_need[of_measure.at[i]].phase == NONE32)
			sum += p->fte_need[of_measure.at[i]].posts;
	struct plan_rows of_phase = plan_of(p, T_fte_need, "phase", phase);
	for (size_t i = 0; phase != NONE32 && i < of_phase.n; i++)
		sum += p->fte_need[of_phase.at[i]].posts;
	if (sum == 0)
		return;
	struct str posts = {0};
	num_short(&posts, sum, 3);
	str_addf(out, tr(" · %s FTE"), str_text(&posts));
	str_free(&posts);
}

static int64_t sum_of(int64_t sum, int64_t euros)
{
	return sum == NONE64 || euros == NONE64 ? NONE64 : sum + euros;
}

// Lines of one kind: with `yearly` those of every year, else the others.
static void add_lines(struct str *out, const struct look *look, int32_t measure, bool yearly)
{
	const struct plan *p = look->plan;
	struct plan_rows rows = plan_of(p, T_budget_line, "measure", measure);
	int64_t least = 0, most = 0;
	size_t n = 0;
	for (size_t i = 0; i < rows.n; i++) {
		const struct budget_line *b = &p->budget_line[rows.at[i]];
		if ((b->kind == budget_kind_YEARLY) != yearly || (b->least == NONE64 && b->most == NONE64))
			continue;
		least += b->least != NONE64 ? b->least : 0;
		most = sum_of(most, b->most);
		n++;
	}
	if (n == 0)
		return;
	str_add(out, " · ");
	label_money(out, least == 0 && most != NONE64 ? NONE64 : least, most);
	if (yearly)
		str_add(out, tr(" a year"));
}

static void add_money(struct str *out, const struct look *look, int32_t measure)
{
	if (plan_of(look->plan, T_budget_line, "measure", measure).n == 0)
		return;
	if (privacy_hides_money(look->privacy)) {
		str_addf(out, tr(" · money %s"), label_hidden());
		return;
	}
	add_lines(out, look, measure, false);
	add_lines(out, look, measure, true);
}

void phase_tell(struct str *out, const struct look *look, const struct measure *m, const struct phase *ph)
{
	str_addf(out, "%s %s · %s ", label_number(m->code), m->title, ph->title);
	span_tell(out, ph);
	span_when(out, ph, look->today);
	if (ph->progress != NONE32)
		str_addf(out, tr(" · %d%% done"), (int)ph->progress);
	add_posts(out, look->plan, m->id, ph->id);
	add_money(out, look, m->id);
}

void phase_tell_none(struct str *out, const struct look *look, const struct measure *m)
{
	struct plan_rows rows = plan_of(look->plan, T_phase, "measure", m->id);
	str_addf(out, "%s %s · ", label_number(m->code), m->title);
	str_add(out, rows.n > 0 ? tr("without a date: ") : tr("no phase yet"));
	for (size_t i = 0; i < rows.n; i++)
		str_addf(out, "%s%s", i > 0 ? ", " : "", look->plan->phase[rows.at[i]].title);
	add_posts(out, look->plan, m->id, NONE32);
	add_money(out, look, m->id);
}
