// SPDX-License-Identifier: EUPL-1.2
// What the columns hold, measured once for a snapshot. Codes must never be cut; titles may be, so a sample will do.
#include "ui/measures/widths.h"

#include "base/text.h"
#include "say/score.h"

#include <string.h>

enum { SAMPLE = 2000 };

static int longer(int so_far, const char *s)
{
	size_t n = strlen(s); // bytes: never less than the cells, and quick
	return n > (size_t)so_far && n < 400 ? text_width(s) > so_far ? text_width(s) : so_far : so_far;
}

void measures_widths(struct measures_widths *widths, const struct look *look)
{
	const struct plan *p = look->plan;
	const struct score_table *t = look->score;
	int64_t most = 0;
	widths->code_w = widths->title_w = widths->field_w = widths->score_w = widths->range_w = 0;
	widths->ranges = widths->priorities = widths->horizons = false;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		widths->code_w = longer(widths->code_w, m->code + (m->code[0] == 'M' && m->code[1] ? 1 : 0));
		if (i < SAMPLE)
			widths->title_w = longer(widths->title_w, m->title);
		widths->priorities |= m->priority != NONE32;
		widths->horizons |= m->horizon_from != NONE32;
		if (t->weighted_n > 0) {
			most = t->hi[i] > most ? t->hi[i] : most;
			widths->ranges |= !t->complete[i];
		}
	}
	for (size_t i = 0; i < p->field_n; i++)
		widths->field_w = longer(widths->field_w, p->field[i].title);
	struct str s = str_on(look->frame);
	if (t->weighted_n > 0)
		score_range_text(&s, look->score, most, most, true, true);
	int more = score_places_most(t) - 2; // where two places do not tell scores apart
	widths->score_w = text_width(str_text(&s)) + more + (widths->ranges ? 1 : 0);
	widths->range_w = widths->ranges ? 2 * text_width(str_text(&s)) + 2 : widths->score_w;
}
