// SPDX-License-Identifier: EUPL-1.2
// Sums over days: what is over before a day, what has begun by it. An end that is not known is as far as the known one, an
// open one lies nowhere outside.
#include "ui/roadmap/outside.h"

#include "base/num.h"
#include "plan/gantt/gantt.h"

#include <stdlib.h>
#include <string.h>

struct reach {
	int32_t first, last; // DAY_NONE: open
};

static struct reach reach_of(const struct phase *ph)
{
	struct extent e = gantt_extent(ph);
	struct reach r = {e.first, e.last};
	if (e.first == DAY_NONE && !e.open_first)
		r.first = e.last;
	if (e.last == DAY_NONE && !e.open_last)
		r.last = e.first;
	return r;
}

static void widen(int32_t *least, int32_t *most, int32_t day)
{
	if (day == DAY_NONE)
		return;
	*least = *least == DAY_NONE || day < *least ? day : *least;
	*most = *most == DAY_NONE || day > *most ? day : *most;
}

static uint32_t *zeros(size_t n)
{
	uint32_t *out = mem_alloc(n * sizeof *out);
	memset(out, 0, n * sizeof *out);
	return out;
}

void roadmap_outside_free(struct roadmap_outside *o)
{
	free(o->ended);
	free(o->begun);
	*o = (struct roadmap_outside){.days = 0};
}

void roadmap_outside_note(struct roadmap_outside *o, const struct roadmap_rows *rows, const struct plan *p)
{
	int32_t least = DAY_NONE, most = DAY_NONE;
	roadmap_outside_free(o);
	for (size_t i = 0; i < rows->phases.n; i++) {
		const struct phase *ph = &p->phase[rows->phases.at[i]];
		struct reach r = reach_of(ph);
		o->all += gantt_dated(ph);
		widen(&least, &most, r.first);
		widen(&least, &most, r.last);
	}
	if (least == DAY_NONE)
		return;
	o->base = least;
	o->days = most - least + 1;
	o->ended = zeros((size_t)o->days + 1);
	o->begun = zeros((size_t)o->days + 1);
	for (size_t i = 0; i < rows->phases.n; i++) {
		const struct phase *ph = &p->phase[rows->phases.at[i]];
		struct reach r = reach_of(ph);
		if (!gantt_dated(ph))
			continue;
		if (r.last != DAY_NONE)
			o->ended[r.last - least + 1]++;
		o->begun[r.first != DAY_NONE ? r.first - least : 0]++;
	}
	for (int32_t d = 1; d <= o->days; d++) {
		o->ended[d] += o->ended[d - 1];
		o->begun[d] += o->begun[d - 1];
	}
}

void roadmap_outside_count(const struct roadmap_outside *o, int32_t first, int32_t last, uint32_t *before,
						   uint32_t *behind)
{
	*before = *behind = 0;
	if (o->days == 0)
		return;
	*before = first <= o->base ? 0 : o->ended[num_min(first - o->base, o->days)];
	*behind = o->all - (last < o->base ? 0 : o->begun[num_min(last - o->base, o->days)]);
}

void roadmap_outside_tell(struct str *out, const struct roadmap_outside *o, int32_t first, int32_t last)
{
	uint32_t before, behind;
	roadmap_outside_count(o, first, last, &before, &behind);
	if (before > 0)
		str_addf(out, " · ◂ %u", (unsigned)before);
	if (behind > 0)
		str_addf(out, " · %u ▸", (unsigned)behind);
}
