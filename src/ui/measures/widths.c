// SPDX-License-Identifier: EUPL-1.2
// What the columns hold, measured once for a snapshot. Codes must never be cut; titles may be, so a sample will do.
#include "base/text.h"
#include "say/score.h"
#include "ui/measures/measures.h"

#include <string.h>

enum { SAMPLE = 2000 };

static int longer(int so_far, const char *s)
{
	size_t n = strlen(s); // bytes: never less than the cells, and quick
	return n > (size_t)so_far && n < 400 ? text_width(s) > so_far ? text_width(s) : so_far : so_far;
}

void measures_widths(struct measures *st, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct score_table *t = look->score;
	int64_t most = 0;
	st->code_w = st->title_w = st->field_w = st->score_w = st->range_w = 0;
	st->ranges = st->priorities = st->horizons = false;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		st->code_w = longer(st->code_w, m->code + (m->code[0] == 'M' && m->code[1] ? 1 : 0));
		if (i < SAMPLE)
			st->title_w = longer(st->title_w, m->title);
		st->priorities |= m->priority != NONE32;
		st->horizons |= m->horizon_from != NONE32;
		if (t->weighted_n > 0) {
			most = t->hi[i] > most ? t->hi[i] : most;
			st->ranges |= !t->complete[i];
		}
	}
	for (size_t i = 0; i < p->field_n; i++)
		st->field_w = longer(st->field_w, p->field[i].title);
	struct str s = str_on(look->frame);
	if (t->weighted_n > 0)
		score_range_text(&s, look->score, most, most, true, true);
	int more = score_places_most(t) - 2; // where two places do not tell scores apart
	st->score_w = text_width(str_text(&s)) + more + (st->ranges ? 1 : 0);
	st->range_w = st->ranges ? 2 * text_width(str_text(&s)) + 2 : st->score_w;
}
