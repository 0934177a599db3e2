// SPDX-License-Identifier: EUPL-1.2
// What a barometer tells of the time around it: the newest reports on measures, and what comes next.
#include "base/i18n.h"
#include "base/num.h"
#include "plan/gantt/gantt.h"
#include "plan/sort.h"
#include "say/barometer.h"
#include "say/label.h"

#define NEWS_MOST 5
#define NEXT_MOST 6
#define NEXT_DAYS 92 // a quarter

int32_t barometer_latest(const struct look *look)
{
	const struct plan *p = look->plan;
	int32_t latest = DAY_NONE;
	for (size_t i = 0; i < p->measure_status_n; i++)
		if (p->measure_status[i].day != DAY_NONE && p->measure_status[i].day <= look->today)
			latest = num_max(latest, p->measure_status[i].day);
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].day <= look->today)
			latest = num_max(latest, p->check_in[i].day);
	return latest;
}

// ---- what was reported --------------------------------------------------------------------------------------------------

static int newer_first(const void *ctx, uint32_t x, uint32_t y)
{
	const struct measure_status *a = &((const struct plan *)ctx)->measure_status[x],
								*b = &((const struct plan *)ctx)->measure_status[y];
	if (a->day != b->day)
		return a->day < b->day ? 1 : -1;
	return x < y ? 1 : -1; // of one day what came last
}

void barometer_news(struct doc *d, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct doc_column columns[] = {
		{tr("day"), false}, {tr("measure"), false}, {tr("signal"), false}, {tr("how it stands"), false}};
	uint32_t *at = arena_alloc(look->frame, (p->measure_status_n + 1) * sizeof *at),
			 *scratch = arena_alloc(look->frame, (p->measure_status_n + 1) * sizeof *scratch);
	size_t n = 0;
	for (size_t i = 0; i < p->measure_status_n; i++)
		if (p->measure_status[i].day != DAY_NONE && p->measure_status[i].day <= look->today)
			at[n++] = (uint32_t)i;
	if (n == 0)
		return;
	sort_by(at, scratch, n, newer_first, p);
	struct doc_table *t = doc_table(d, tr("The newest reports on measures"), columns, 4);
	for (size_t i = 0; i < n && i < NEWS_MOST; i++) {
		const struct measure_status *s = &p->measure_status[at[i]];
		struct str day = str_on(look->frame), who = str_on(look->frame);
		date_text(&day, s->day, PRECISION_DAY);
		label_measure(&who, p, s->measure);
		doc_row(d, t,
				(const char *const[]){str_text(&day), str_text(&who),
									  s->signal == signal_NONE ? "" : words_label(words_signal, s->signal), s->text});
	}
	doc_table_done(t);
}

// ---- what comes ---------------------------------------------------------------------------------------------------------

struct coming {
	int32_t day;
	enum precision precision;
	const char *what, *of;
};

struct comings {
	const struct look *look;
	struct coming *at;
	uint32_t n;
};

static void come(struct comings *c, int32_t day, int precision, const char *what, const char *of)
{
	if (day != DAY_NONE && day > c->look->today && day <= c->look->today + NEXT_DAYS)
		c->at[c->n++] = (struct coming){day, (enum precision)precision, what, of};
}

static int sooner(const void *ctx, uint32_t x, uint32_t y)
{
	const struct coming *at = ctx;
	return (at[x].day > at[y].day) - (at[x].day < at[y].day);
}

static void phases(struct comings *c)
{
	const struct plan *p = c->look->plan;
	for (size_t i = 0; i < p->phase_n; i++) {
		const struct phase *ph = &p->phase[i];
		const struct measure *m = plan_find(p, T_measure, ph->measure);
		struct str who = str_on(c->look->frame);
		if (!m || m->stage == stage_STOPPED || m->selection == selection_REJECTED)
			continue;
		struct extent e = gantt_extent(ph);
		label_measure(&who, p, m->id);
		come(c, e.open_first ? DAY_NONE : e.first, ph->start_precision,
			 arena_printf(c->look->frame, tr("“%s” begins"), ph->title), str_text(&who));
		come(c, e.open_last ? DAY_NONE : e.last, ph->end_precision,
			 arena_printf(c->look->frame, tr("“%s” ends"), ph->title), str_text(&who));
	}
}

void barometer_next(struct doc *d, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct doc_column columns[] = {{tr("when"), false}, {tr("what"), false}, {tr("of what"), false}};
	size_t room = 2 * p->phase_n + p->external_n + 1;
	struct comings c = {.look = look, .at = arena_alloc(look->frame, room * sizeof *c.at)};
	uint32_t *order = arena_alloc(look->frame, room * sizeof *order),
			 *scratch = arena_alloc(look->frame, room * sizeof *scratch);
	phases(&c);
	for (size_t i = 0; i < p->external_n; i++)
		come(&c, p->external[i].expected, p->external[i].expected_precision, p->external[i].title,
			 p->external[i].party);
	if (c.n == 0)
		return;
	for (uint32_t i = 0; i < c.n; i++)
		order[i] = i;
	sort_by(order, scratch, c.n, sooner, c.at);
	struct doc_table *t = doc_table(d, tr("What begins, ends or is expected within three months"), columns, 3);
	for (uint32_t i = 0; i < c.n && i < NEXT_MOST; i++) {
		const struct coming *next = &c.at[order[i]];
		struct str when = str_on(look->frame);
		date_text(&when, next->day, next->precision);
		doc_row(d, t, (const char *const[]){str_text(&when), next->what, next->of});
	}
	doc_table_done(t);
	if (c.n > NEXT_MOST)
		doc_text(d, arena_printf(look->frame, tr("and %zu more"), (size_t)(c.n - NEXT_MOST)));
}
