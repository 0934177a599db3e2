// SPDX-License-Identifier: EUPL-1.2
// Tasks: which are open, how long there is, in which order they are listed, where they came from, and how all this is put
// into words at each level of privacy.
#include "plan/task.h"
#include "say/task.h"

#include "base/i18n.h"
#include "base/text.h"
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define TODAY fixture_day("2023-02-10") // a Friday

static struct plan *p;
static struct arena *frame;
static struct look look;

static struct action *task(const char *title, const char *owner, const char *due, const char *done, const char *dropped)
{
	struct action *a = fixture_add(p, T_action);
	a->title = title;
	a->owner = owner;
	a->due = due ? fixture_day(due) : DAY_NONE;
	a->done = done ? fixture_day(done) : DAY_NONE;
	a->dropped = dropped ? fixture_day(dropped) : DAY_NONE;
	return a;
}

static int begin(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	p = fixture_small();
	p->action_n = 0;
	frame = arena_new();
	look = (struct look){.plan = p, .today = TODAY, .frame = frame, .search = ""};
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(frame);
	plan_free(p);
	i18n_set(LANG_EN);
	return 0;
}

static void a_task_is_overdue_from_the_day_after(void **state)
{
	(void)state;
	static const struct {
		const char *due, *done, *dropped;
		enum task_state is;
		int32_t left;
	} cases[] = {
		{"2023-02-09", NULL, NULL, TASK_OVERDUE, -1},
		{"2023-02-10", NULL, NULL, TASK_OPEN, 0},
		{"2023-02-11", NULL, NULL, TASK_OPEN, 1},
		{NULL, NULL, NULL, TASK_OPEN, NONE32},
		{"2023-02-01", "2023-02-09", NULL, TASK_DONE, -9},
		{"2023-02-01", NULL, "2023-02-09", TASK_DROPPED, -9},
		{"2023-02-01", "2023-02-08", "2023-02-09", TASK_DONE, -9},
		{NULL, "2024-01-01", NULL, TASK_DONE, NONE32}, // a day to come, from elsewhere
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct action *a = task("T", "", cases[i].due, cases[i].done, cases[i].dropped);
		assert_int_equal(task_state(a, TODAY), cases[i].is);
		assert_int_equal(task_left(a, TODAY), cases[i].left);
	}
}

// What must stand before what, the slow way: by the words of the contract, pair by pair.
static int rank(const struct action *a)
{
	return a->done != DAY_NONE || a->dropped != DAY_NONE ? 2 : a->due == DAY_NONE || a->due >= TODAY;
}

static bool in_order(const struct action *a, const struct action *b)
{
	if (rank(a) != rank(b))
		return rank(a) < rank(b);
	if (rank(a) == 2) {
		int32_t x = a->done != DAY_NONE ? a->done : a->dropped, y = b->done != DAY_NONE ? b->done : b->dropped;
		return x != y ? x > y : a->id > b->id;
	}
	if (strcmp(a->owner, b->owner) != 0)
		return !*b->owner || (*a->owner && text_compare(a->owner, b->owner) < 0);
	int64_t x = a->due == DAY_NONE ? INT64_MAX : a->due, y = b->due == DAY_NONE ? INT64_MAX : b->due;
	return x != y ? x < y : a->id < b->id;
}

static void the_list_is_by_person_and_day(void **state)
{
	static const char *const people[] = {"T. H.", "", "A. D.", "Ä. B.", "Zentrale Dienste"};
	static const char *const days[] = {NULL, "2023-02-01", "2023-02-09", "2023-02-10", "2023-03-01", "2024-01-01"};
	(void)state;
	srand(7);
	for (int i = 0; i < 300; i++)
		task("T", people[rand() % 5], days[rand() % 6], rand() % 3 ? NULL : days[1 + rand() % 3],
			 rand() % 5 ? NULL : days[1 + rand() % 3]);
	struct task_list all = task_list(frame, p, TODAY, NULL);
	size_t counts[3] = {0};
	assert_int_equal(all.overdue + all.open + all.ended, 300);
	for (size_t i = 0; i < 300; i++) {
		counts[rank(&p->action[all.at[i]])]++;
		if (i > 0)
			assert_true(in_order(&p->action[all.at[i - 1]], &p->action[all.at[i]]));
	}
	assert_int_equal(counts[0], all.overdue);
	assert_int_equal(counts[1], all.open);
	assert_int_equal(counts[2], all.ended);
	size_t sum = 0; // of each person alone, in the same order
	for (int k = 0; k < 5; k++) {
		struct task_list one = task_list(frame, p, TODAY, people[k]);
		size_t n = one.overdue + one.open + one.ended, at = 0;
		for (size_t i = 0; i < 300; i++)
			if (strcmp(p->action[all.at[i]].owner, people[k]) == 0)
				assert_int_equal(one.at[at++], all.at[i]);
		assert_int_equal(at, n);
		sum += n;
	}
	assert_int_equal(sum, 300);
	assert_int_equal(task_list(frame, p, TODAY, "nobody called so").ended, 0);
}

static void where_it_came_from(void **state)
{
	(void)state;
	struct task_origin from[TASK_ORIGINS];
	struct action *a = task("T", "", NULL, NULL, NULL);
	assert_int_equal(task_origins(p, a, from), 0);
	a->measure = p->measure[0].id;
	a->key_result = p->key_result[1].id;
	a->meeting = p->meeting[0].id;
	struct retro *r = fixture_add(p, T_retro);
	r->action = a->id;
	r->text = "Früher testen";
	assert_int_equal(task_origins(p, a, from), 4);
	static const enum table_id order[] = {T_key_result, T_measure, T_retro, T_meeting};
	for (int i = 0; i < 4; i++)
		assert_int_equal(from[i].table, order[i]);
	struct str text = {0};
	task_from(&text, &look, a, false);
	assert_non_null(strstr(str_text(&text), p->measure[0].title));
	assert_non_null(strstr(str_text(&text), "retrospective: “Früher testen”"));
	str_clear(&text);
	look.privacy = PRIVACY_PUBLIC; // what was said there is a remark
	task_from(&text, &look, a, false);
	assert_null(strstr(str_text(&text), "Früher testen"));
	a->measure = 99999; // gone, in a file that nobody has checked
	assert_int_equal(task_origins(p, a, from), 3);
	str_free(&text);
}

static void a_week_earlier_or_later(void **state)
{
	(void)state;
	struct action *a = task("T", "", "2023-02-10", NULL, NULL);
	assert_int_equal(task_shifted(a, TODAY, 1), fixture_day("2023-02-17"));
	assert_int_equal(task_shifted(a, TODAY, -2), fixture_day("2023-01-27"));
	a->due = DAY_NONE;
	assert_int_equal(task_shifted(a, TODAY, 1), fixture_day("2023-02-17"));
	assert_int_equal(task_shifted(a, TODAY, -1), TODAY);
	a->due = DAY_MAX;
	assert_int_equal(task_shifted(a, TODAY, 520), DAY_MAX);
	a->due = DAY_MIN;
	assert_int_equal(task_shifted(a, TODAY, -520), DAY_MIN);
}

static const char *time_of(const struct action *a, bool brief)
{
	struct str text = str_on(frame);
	task_time(&text, &look, a, brief);
	const char *copy = arena_str(frame, str_text(&text));
	return copy;
}

static void how_long_that_is(void **state)
{
	(void)state;
	static const struct {
		const char *due, *done, *dropped, *en, *de, *brief;
	} cases[] = {
		{"2023-02-09", NULL, NULL, "1 day overdue", "1 Tag überfällig", "seit 1 T."},
		{"2023-02-01", NULL, NULL, "9 days overdue", "9 Tage überfällig", "seit 9 T."},
		{"2023-02-10", NULL, NULL, "due today", "heute fällig", "heute"},
		{"2023-02-11", NULL, NULL, "1 day left", "noch 1 Tag", "in 1 T."},
		{"2023-02-22", NULL, NULL, "12 days left", "noch 12 Tage", "in 12 T."},
		{NULL, NULL, NULL, "no day named", "ohne Tag", "–"},
		{NULL, "2023-02-08", NULL, "settled Wed 8 Feb", "erledigt Mi 08.02.", "Mi 08.02."},
		{NULL, NULL, "2022-12-30", "dropped Fri 30 Dec 2022", "entfallen Fr 30.12.2022", "entfallen"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct action *a = task("T", "", cases[i].due, cases[i].done, cases[i].dropped);
		i18n_set(LANG_EN);
		assert_string_equal(time_of(a, false), cases[i].en);
		i18n_set(LANG_DE);
		assert_string_equal(time_of(a, false), cases[i].de);
		assert_string_equal(time_of(a, true), cases[i].brief);
	}
}

static void names_are_for_those_who_may_read_them(void **state)
{
	(void)state;
	struct action *a = task("Vertretung regeln", "T. H.", "2023-02-01", NULL, NULL);
	a->note = "ruft zurück";
	struct str first = str_on(frame), second = str_on(frame), label = str_on(frame);
	task_tell(&look, a, &first, &second);
	assert_string_equal(str_text(&first), "“Vertretung regeln” · T. H. · due Wed 1 Feb 2023, 9 days overdue");
	assert_string_equal(str_text(&second), "ruft zurück");
	for (int level = PRIVACY_CONFIDENTIAL; level <= PRIVACY_PUBLIC; level++) {
		look.privacy = (enum privacy)level;
		str_clear(&first);
		str_clear(&second);
		task_tell(&look, a, &first, &second);
		assert_null(strstr(str_text(&first), "T. H."));
		assert_string_equal(str_text(&second), level == PRIVACY_PUBLIC ? "" : "ruft zurück");
		str_clear(&first);
		struct task_list list = task_list(frame, p, TODAY, "T. H.");
		task_sum(&first, &look, &list, "T. H.");
		assert_string_equal(str_text(&first), "1 overdue · 0 open · only those of one person");
	}
	size_t told = task_label_hand(&label, a, "A. D.");
	assert_string_equal(str_text(&label), "“Vertretung regeln” handed over: T. H. → A. D.");
	assert_string_equal(str_text(&label) + told, "T. H. → A. D.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_task_is_overdue_from_the_day_after, begin, end),
		cmocka_unit_test_setup_teardown(the_list_is_by_person_and_day, begin, end),
		cmocka_unit_test_setup_teardown(where_it_came_from, begin, end),
		cmocka_unit_test_setup_teardown(a_week_earlier_or_later, begin, end),
		cmocka_unit_test_setup_teardown(how_long_that_is, begin, end),
		cmocka_unit_test_setup_teardown(names_are_for_those_who_may_read_them, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
