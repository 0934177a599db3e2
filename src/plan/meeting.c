// SPDX-License-Identifier: EUPL-1.2
// The order of meetings.
#include "plan/meeting.h"

#include "base/arena.h"

enum meeting_state meeting_state(const struct meeting *m, int32_t today)
{
	if (m->ended != NONE32)
		return MEETING_HELD;
	if (m->begun != NONE32)
		return MEETING_RUNNING;
	return m->day >= today ? MEETING_PLANNED : MEETING_HELD;
}

bool meeting_later(const struct meeting *a, const struct meeting *b)
{
	if (a->day != b->day)
		return a->day > b->day;
	return a->begun != b->begun ? a->begun > b->begun : a->id > b->id;
}

// Does a stand before b?
static bool before(const struct meeting *a, const struct meeting *b, int32_t today)
{
	enum meeting_state of_a = meeting_state(a, today), of_b = meeting_state(b, today);
	if (of_a != of_b)
		return of_a < of_b;
	return of_a == MEETING_PLANNED ? meeting_later(b, a) : meeting_later(a, b);
}

// Merges the halves of at[from … end).
static void sort(const struct plan *p, int32_t today, uint32_t *at, uint32_t *room, size_t n)
{
	size_t half = n / 2, i = 0, k = half, out = 0;
	if (n < 2)
		return;
	sort(p, today, at, room, half);
	sort(p, today, at + half, room, n - half);
	while (i < half || k < n) {
		bool left = k == n || (i < half && !before(&p->meeting[at[k]], &p->meeting[at[i]], today));
		room[out++] = left ? at[i++] : at[k++];
	}
	for (i = 0; i < n; i++)
		at[i] = room[i];
}

size_t meetings_ordered(struct arena *a, const struct plan *p, int32_t today, uint32_t **at)
{
	uint32_t *list = arena_alloc(a, (p->meeting_n + 1) * sizeof *list),
			 *room = arena_alloc(a, (p->meeting_n + 1) * sizeof *room);
	for (size_t i = 0; i < p->meeting_n; i++)
		list[i] = (uint32_t)i;
	sort(p, today, list, room, p->meeting_n);
	*at = list;
	return p->meeting_n;
}

int32_t meeting_team(const struct plan *p, int32_t today)
{
	const struct meeting *best = NULL;
	for (size_t i = 0; i < p->meeting_n; i++) {
		const struct meeting *m = &p->meeting[i];
		if (m->team == NONE32 || meeting_state(m, today) == MEETING_PLANNED)
			continue;
		best = !best || before(m, best, today) ? m : best;
	}
	return best ? best->team : NONE32;
}
