// SPDX-License-Identifier: EUPL-1.2
// Meetings in time: which one runs, which are to come, in which order they are shown, and which team meets.
#include "base/arena.h"
#include "plan/meeting.h"
#include "seed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TODAY 1000

static void the_state_follows_from_its_times(void **state)
{
	static const struct {
		int32_t day, begun, ended;
		enum meeting_state is;
	} cases[] = {
		{TODAY + 1, NONE32, NONE32, MEETING_PLANNED},
		{TODAY, NONE32, NONE32, MEETING_PLANNED},
		{TODAY - 1, NONE32, NONE32, MEETING_HELD},
		{TODAY, 540, NONE32, MEETING_RUNNING},
		{TODAY - 9, 540, NONE32, MEETING_RUNNING},
		{TODAY + 1, 540, NONE32, MEETING_RUNNING},
		{TODAY, 540, 600, MEETING_HELD},
		{TODAY, NONE32, 600, MEETING_HELD},
		{TODAY, 0, NONE32, MEETING_RUNNING},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct meeting m = {.day = cases[i].day, .begun = cases[i].begun, .ended = cases[i].ended};
		assert_int_equal(meeting_state(&m, TODAY), cases[i].is);
	}
}

// Reads like the header: running, to come with the next one first, been with the latest one first.
static bool stands_before(const struct meeting *a, const struct meeting *b)
{
	enum meeting_state x = meeting_state(a, TODAY), y = meeting_state(b, TODAY);
	if (x != y)
		return x < y;
	return x == MEETING_PLANNED ? a->day < b->day : a->day > b->day;
}

static void the_order_is_that_of_the_eye(void **state)
{
	struct arena *a = arena_new();
	(void)state;
	seed_begin("meetings");
	for (int round = 0; round < 300; round++) {
		struct meeting rows[12];
		struct plan p = {.meeting = rows, .meeting_n = (size_t)round % 13};
		for (size_t i = 0; i < p.meeting_n; i++) {
			rows[i] = (struct meeting){.id = (int32_t)i + 1,
									   .day = TODAY - 6 + below(13),
									   .begun = below(2) ? 500 + (int32_t)i : NONE32,
									   .ended = below(2) ? 700 : NONE32,
									   .team = below(2) ? 3 : NONE32};
		}
		uint32_t *at = NULL;
		assert_int_equal(meetings_ordered(a, &p, TODAY, &at), p.meeting_n);
		bool seen[12] = {false};
		for (size_t i = 0; i < p.meeting_n; i++) {
			assert_false(seen[at[i]]);
			seen[at[i]] = true;
			for (size_t k = 0; k < i; k++)
				assert_false(stands_before(&rows[at[i]], &rows[at[k]]));
		}
		// The team is that of the first one in this order that has begun and has a team.
		int32_t team = NONE32;
		for (size_t i = p.meeting_n; i-- > 0;)
			if (meeting_state(&rows[at[i]], TODAY) != MEETING_PLANNED && rows[at[i]].team != NONE32)
				team = rows[at[i]].team;
		assert_int_equal(meeting_team(&p, TODAY), team);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_state_follows_from_its_times),
		cmocka_unit_test(the_order_is_that_of_the_eye),
	};
	return cmocka_run_group_tests_name("meetings in time", tests, NULL, NULL);
}
