// SPDX-License-Identifier: EUPL-1.2
// Bars compared with those of an earlier time: told by hand for what people plan, and counted day by day for random plans.

#include "fixture.h"
#include "seed.h"

#include "base/date.h"
#include "plan/gantt/gantt.h"
#include "plan/gantt/slip.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void set_day(int32_t *day, int32_t *precision, const char *iso)
{
	enum precision exact = PRECISION_DAY;
	*day = DAY_NONE;
	if (iso)
		assert_true(date_parse_iso(iso, day, &exact));
	*precision = (int32_t)exact;
}

static int32_t measure(struct plan *p, const char *code)
{
	struct measure *m = fixture_add(p, T_measure);
	m->code = code;
	return m->id;
}

static struct phase *phase(struct plan *p, int32_t of, const char *start, const char *end)
{
	struct phase *ph = fixture_add(p, T_phase);
	ph->measure = of;
	set_day(&ph->start, &ph->start_precision, start);
	set_day(&ph->end, &ph->end_precision, end);
	return ph;
}

// Given one phase then and now: what its start and end have done.
static struct slip between(const char *was_start, const char *was_end, const char *is_start, const char *is_end)
{
	struct plan *then = plan_new(), *now = plan_new();
	phase(then, measure(then, "M1"), was_start, was_end);
	phase(now, measure(now, "M1"), is_start, is_end);
	struct slip s = slip_phase(then, now, 1), whole = slip_measure(then, now, 1);
	assert_int_equal(whole.start.days, s.start.days); // a measure of one phase is that phase
	assert_int_equal(whole.end.days, s.end.days);
	assert_int_equal(slip_days(&whole), slip_days(&s));
	plan_free(then);
	plan_free(now);
	return s;
}

static void days_are_counted_at_each_end(void **state)
{
	(void)state;
	struct slip s = between("2023-01-16", "2023-02-28", "2023-01-30", "2023-03-10");
	assert_int_equal(s.start.days, 14);
	assert_int_equal(s.end.days, 10);
	assert_false(s.start.at_least || s.end.at_least);
	assert_int_equal(slip_days(&s), 10);
	s = between("2024-02-01", "2024-03-01", "2024-02-01", "2024-02-28"); // over the leap day
	assert_int_equal(s.start.days, 0);
	assert_int_equal(s.end.days, -2);
	s = between("2023-01", "2023-01", "2023-03", "2023-03"); // months: first day from first, last day from last
	assert_int_equal(s.start.days, 59);
	assert_int_equal(s.end.days, 59);
	s = between("2023", "2023-Q4", "2024", "2024-Q1");
	assert_int_equal(s.start.days, 365);
	assert_int_equal(s.end.days, 91);
	assert_int_equal(s.kind, SLIP_KEPT);
}

static void more_exact_is_not_later(void **state)
{
	(void)state;
	struct slip s = between("2023-Q1", "2023", "2023-02-10", "2023-Q3");
	assert_int_equal(s.start.days, 0);
	assert_int_equal(s.end.days, 0);
	assert_false(s.start.at_least || s.end.at_least);
	assert_true(slip_changed(&s));
	s = between("2023-02-10", "2023-Q3", "2023-Q1", "2023"); // nor is less exact
	assert_int_equal(s.start.days, 0);
	assert_int_equal(s.end.days, 0);
	assert_true(slip_end_changed(&s.start));
}

static void of_different_exactness_what_is_certain(void **state)
{
	(void)state;
	struct slip s = between("2023-Q1", "2023-06", "2023-04-10", "2023-Q1");
	assert_int_equal(s.start.days, 10); // 31.03. to 10.04.
	assert_true(s.start.at_least);
	assert_int_equal(s.end.days, -62); // 01.06. to 31.03.
	assert_true(s.end.at_least);
}

static void what_is_not_known_has_no_days(void **state)
{
	(void)state;
	struct slip s = between(NULL, "2023-06", "2023-04-10", NULL);
	assert_int_equal(s.start.days, NONE32);
	assert_int_equal(s.end.days, NONE32);
	assert_int_equal(slip_days(&s), 0);
	assert_true(slip_end_changed(&s.start));
	s = between("2023-01", NULL, "2023-02", NULL); // the start alone says how late it is
	assert_int_equal(slip_days(&s), 31);
	s = between(NULL, NULL, NULL, NULL);
	assert_false(slip_changed(&s));
}

// An end that is open now, or no longer, has changed, though no day has.
static void an_open_end_is_a_change(void **state)
{
	(void)state;
	struct plan *then = plan_new(), *now = plan_new();
	phase(then, measure(then, "M1"), "2023-01", NULL);
	phase(now, measure(now, "M1"), "2023-01", NULL)->open_end = 1;
	struct slip s = slip_phase(then, now, 1);
	assert_true(slip_changed(&s));
	assert_false(slip_end_changed(&s.start));
	assert_true(s.end.now.open && !s.end.then.open);
	assert_int_equal(s.end.days, NONE32);
	plan_free(then);
	plan_free(now);
}

static void assert_row(const struct slip *s, enum slip_kind kind, enum table_id table, int32_t id, int32_t days)
{
	assert_int_equal(s->kind, kind);
	assert_int_equal(s->table, table);
	assert_int_equal(s->id, id);
	assert_int_equal(slip_days(s), days);
}

// Given measures of which one is late in one phase, one early, one new, one dropped and one as it was, and an event that
// is expected later: the list begins with what is latest and ends with what is gone.
static void the_latest_stand_first(void **state)
{
	(void)state;
	struct plan *then = plan_new(), *now = plan_new();
	struct plan *of[2] = {then, now};
	for (int k = 0; k < 2; k++) {
		bool is = k == 1;
		for (int i = 1; i <= 6; i++)
			measure(of[k], "M");
		phase(of[k], 1, "2023-01-02", is ? "2023-03-05" : "2023-03-10");         // 1: five days earlier
		phase(of[k], 2, "2023-01-02", "2023-02-10");                             // 2: as it was
		phase(of[k], 2, "2023-02-11", is ? "2023-04-30" : "2023-03-31");         // 3: 30 days later
		phase(of[k], 3, "2023-01-02", "2023-02-10");                             // 4: as it was
		phase(of[k], is ? 4 : 5, "2023-05-02", "2023-06-30")->id = 5 + k;        // 5: dropped; 6: new
		phase(of[k], 6, is ? "2023-01-12" : "2023-01-02", "2023-02-10")->id = 7; // 7: begins later, ends in time
		struct external *e = fixture_add(of[k], T_external);
		set_day(&e->expected, &e->expected_precision, is ? "2023-06" : "2023-05");
	}
	struct arena *a = arena_new();
	struct slip *s = NULL;
	size_t n = slip_list(a, then, now, &s);
	assert_int_equal(n, 11);
	assert_row(&s[0], SLIP_KEPT, T_measure, 2, 30);
	assert_row(&s[1], SLIP_KEPT, T_phase, 3, 30);
	assert_int_equal(s[1].measure, 2);
	assert_row(&s[2], SLIP_KEPT, T_external, 1, 30); // as late: measures first
	assert_row(&s[3], SLIP_KEPT, T_measure, 6, 0);
	assert_int_equal(s[3].start.days, 10);
	assert_row(&s[4], SLIP_KEPT, T_phase, 7, 0);
	assert_row(&s[5], SLIP_KEPT, T_measure, 1, -5);
	assert_row(&s[6], SLIP_KEPT, T_phase, 1, -5);
	assert_row(&s[7], SLIP_NEW, T_measure, 4, 0);
	assert_row(&s[8], SLIP_NEW, T_phase, 6, 0);
	assert_row(&s[9], SLIP_DROPPED, T_measure, 5, 0);
	assert_row(&s[10], SLIP_DROPPED, T_phase, 5, 0);
	assert_int_equal(s[10].measure, 5);
	struct slip_sum sum = slip_sum(then, now);
	assert_int_equal(sum.later, 1);
	assert_int_equal(sum.earlier, 1);
	assert_int_equal(sum.same, 2); // one as it was, one that ends in time
	assert_int_equal(sum.fresh, 1);
	assert_int_equal(sum.dropped, 1);
	assert_int_equal(sum.end.days, 0); // 30.06. then and now
	arena_free(a);
	plan_free(then);
	plan_free(now);
}

// ---- a second, plain way ----------------------------------------------------------------------------------------------

static void throw_day(int32_t *day, int32_t *precision)
{
	*precision = below(4);
	*day = below(5) ? date_first(date_day(2022 + below(3), 1 + below(12), 1 + below(28)), (enum precision) * precision)
					: DAY_NONE;
}

// Both plans begin alike; some rows are missing in the one or in the other.
static void random_plans(struct plan *then, struct plan *now)
{
	int measures = 1 + below(6), phases = below(12), events = below(3);
	for (int i = 1; i <= measures; i++) {
		int keep = below(6);
		for (int k = 0; k < 2; k++)
			if (keep != k)
				((struct measure *)fixture_add(k ? now : then, T_measure))->id = i;
	}
	for (int i = 1; i <= phases; i++) {
		int keep = below(6), of = 1 + below((uint32_t)measures);
		for (int k = 0; k < 2; k++) {
			struct plan *p = k ? now : then;
			if (keep == k || !plan_find(p, T_measure, of))
				continue;
			struct phase *ph = fixture_add(p, T_phase);
			ph->id = i;
			ph->measure = of;
			throw_day(&ph->start, &ph->start_precision);
			throw_day(&ph->end, &ph->end_precision);
		}
	}
	for (int i = 1; i <= events; i++)
		for (int k = 0; k < 2; k++) {
			struct external *e = fixture_add(k ? now : then, T_external);
			throw_day(&e->expected, &e->expected_precision);
		}
}

// Every day of the one time against every day of the other: the least distance. For equal times the whole distance.
static int32_t counted(int32_t was, int32_t was_precision, int32_t is, int32_t is_precision, bool start)
{
	if (was == DAY_NONE || is == DAY_NONE)
		return NONE32;
	int32_t a = was, b = is, best = INT32_MAX;
	while (was_precision != precision_DAY && date_first(a + 1, (enum precision)was_precision) == was)
		a++;
	while (is_precision != precision_DAY && date_first(b + 1, (enum precision)is_precision) == is)
		b++;
	if (was_precision == is_precision)
		return start ? is - was : b - a;
	for (int32_t x = was; x <= a; x++)
		for (int32_t y = is; y <= b; y++)
			best = abs(y - x) < abs(best) ? y - x : best;
	return best;
}

static void assert_counted(const struct slip *s, const struct plan *then, const struct plan *now)
{
	const struct phase *a = plan_find(then, T_phase, s->id), *b = plan_find(now, T_phase, s->id);
	assert_int_equal(s->kind, !a ? SLIP_NEW : !b ? SLIP_DROPPED : SLIP_KEPT);
	if (!a || !b)
		return;
	assert_int_equal(s->start.days, counted(a->start, a->start_precision, b->start, b->start_precision, true));
	assert_int_equal(s->end.days, counted(a->end, a->end_precision, b->end, b->end_precision, false));
}

static bool differs(const struct phase *a, const struct phase *b)
{
	return !a || !b || a->start != b->start || a->end != b->end ||
		   (a->start != DAY_NONE && a->start_precision != b->start_precision) ||
		   (a->end != DAY_NONE && a->end_precision != b->end_precision);
}

static void random_bars(void **state)
{
	(void)state;
	for (int round = 0; round < 300; round++) {
		struct plan *then = plan_new(), *now = plan_new();
		struct arena *a = arena_new();
		struct slip *s = NULL;
		int changed = 0, listed = 0;
		random_plans(then, now);
		size_t n = slip_list(a, then, now, &s);
		for (int32_t id = 1; id <= 12; id++) {
			const struct phase *x = plan_find(then, T_phase, id), *y = plan_find(now, T_phase, id);
			changed += (x || y) && differs(x, y);
		}
		for (size_t i = 0; i < n; i++) {
			if (s[i].table == T_phase) {
				listed++;
				assert_true(slip_changed(&s[i]));
				assert_counted(&s[i], then, now);
				size_t head = i;
				while (s[head].table == T_phase)
					head--;
				assert_int_equal(s[head].id, s[i].measure);
			}
			if (s[i].table == T_measure) { // as the bars are drawn
				struct extent was = gantt_measure(then, s[i].id, NULL, NULL),
							  is = gantt_measure(now, s[i].id, NULL, NULL);
				assert_int_equal(s[i].start.then.early, was.first);
				assert_int_equal(s[i].end.then.late, was.last);
				assert_int_equal(s[i].start.now.early, is.first);
				assert_int_equal(s[i].end.now.late, is.last);
			}
		}
		assert_int_equal(listed, changed);
		arena_free(a);
		plan_free(then);
		plan_free(now);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_are_counted_at_each_end),
		cmocka_unit_test(more_exact_is_not_later),
		cmocka_unit_test(of_different_exactness_what_is_certain),
		cmocka_unit_test(what_is_not_known_has_no_days),
		cmocka_unit_test(an_open_end_is_a_change),
		cmocka_unit_test(the_latest_stand_first),
		cmocka_unit_test(random_bars),
	};
	seed_begin("slip");
	return cmocka_run_group_tests_name("slip", tests, NULL, NULL);
}
