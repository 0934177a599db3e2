// SPDX-License-Identifier: EUPL-1.2
// Dependencies: violated for certain, closing a circle, leaving float.

#include "fixture.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/gantt/gantt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct plan *p;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	p = fixture_small();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	plan_free(p);
	return 0;
}

static struct phase phase_of(const char *start, const char *end)
{
	struct phase ph = {.start = DAY_NONE, .end = DAY_NONE};
	enum precision precision = PRECISION_DAY;
	if (start && date_parse_iso(start, &ph.start, &precision))
		ph.start_precision = (int32_t)precision;
	if (end && date_parse_iso(end, &ph.end, &precision))
		ph.end_precision = (int32_t)precision;
	return ph;
}

static struct dependency *dependency(int32_t phase, int32_t on_phase, int32_t kind, int32_t lag)
{
	struct dependency *d = fixture_add(p, T_dependency);
	d->phase = phase;
	d->on_phase = on_phase;
	d->kind = kind;
	d->lag = lag;
	return d;
}

// What waits and what it waits for as phases 1 and 2.
static int days_violated(const char *waits_from, const char *waits_to, const char *from, const char *to, int32_t kind,
						 int32_t lag)
{
	struct phase a = phase_of(waits_from, waits_to), b = phase_of(from, to);
	a.id = 1;
	b.id = 2;
	a.measure = b.measure = 4;
	a.code = b.code = "";
	p->phase[0] = a;
	p->phase[1] = b;
	plan_changed(p);
	int days = 99;
	bool violated = gantt_violated(p, dependency(1, 2, kind, lag), &days);
	assert_int_equal(violated, days > 0);
	return days;
}

static void violations_are_certain(void **state)
{
	(void)state;
	const int32_t fs = dependency_kind_FS, ss = dependency_kind_SS, ff = dependency_kind_FF;
	assert_int_equal(days_violated("2023-03-01", NULL, NULL, "2023-02-28", fs, 0), 0);
	assert_int_equal(days_violated("2023-02-28", NULL, NULL, "2023-02-28", fs, 0), 1);
	assert_int_equal(days_violated("2023-03-01", NULL, NULL, "2023-02-28", fs, 10), 10);
	assert_int_equal(days_violated("2023-02-20", NULL, NULL, "2023-02-28", fs, -10), 0);
	assert_int_equal(days_violated("2023-02", NULL, NULL, "2023-02", fs, 0), 0); // within the month: who knows
	assert_int_equal(days_violated("2023-01", NULL, NULL, "2023-02", fs, 0), 2); // 31.01. and 01.02. at best
	assert_int_equal(days_violated("2023-03-01", NULL, "2023-03-01", NULL, ss, 0), 0);
	assert_int_equal(days_violated("2023-03-01", NULL, "2023-03-04", NULL, ss, 0), 3);
	assert_int_equal(days_violated(NULL, "2023-03-01", NULL, "2023-03-04", ff, 1), 4);
	assert_int_equal(days_violated(NULL, "2023-03", NULL, "2023-03-04", ff, 0), 0);
	assert_int_equal(days_violated(NULL, "2023-03", NULL, "2023-03-04", fs, 0), 0); // start unknown
	assert_int_equal(days_violated("2023-03", NULL, NULL, NULL, fs, 0), 0);
}

static void the_small_plan_has_one_violation(void **state)
{
	(void)state;
	int days = 0;
	for (size_t i = 0; i < p->dependency_n; i++)
		assert_int_equal(gantt_violated(p, &p->dependency[i], &days), i == 3);
	assert_true(gantt_violated(p, &p->dependency[3], &days));
	assert_int_equal(days, 123); // M5/1 starts on 01.03.; M6/1 ends in the third quarter, on 01.07. at the earliest
	struct dependency *d = fixture_add(p, T_dependency);
	d->on_external = 1; // expected in May 2023
	d->phase = 3;       // starts on 01.03.
	assert_true(gantt_violated(p, d, &days));
	assert_int_equal(days, 61);
	p->phase[2].start = fixture_day("2023-05-01");
	assert_false(gantt_violated(p, d, &days)); // may start on its day
}

// A way without what its stops are called: „…“ behind the names, (…) at the end.
static const char *names_alone(const char *way)
{
	static char out[256];
	size_t n = 0;
	for (const char *at = way; *at && strncmp(at, " (", 2) != 0 && n + 1 < sizeof out; at++) {
		if (strncmp(at, " „", strlen(" „")) == 0)
			at = strstr(at, "“") + strlen("“");
		if (*at)
			out[n++] = *at;
	}
	out[n] = '\0';
	return out;
}

static void check_circle(int32_t measure, int32_t phase, int32_t on_measure, int32_t on_phase, int32_t kind,
						 const char *path)
{
	struct dependency d = {.id = NONE32,
						   .measure = measure,
						   .phase = phase,
						   .on_measure = on_measure,
						   .on_phase = on_phase,
						   .on_external = NONE32,
						   .kind = kind};
	struct str s = {0};
	assert_int_equal(gantt_circle(p, &d, &s), path != NULL);
	assert_string_equal(names_alone(str_text(&s)), path ? path : "");
	str_free(&s);
}

// Two are named; more are told by number, with what they are called behind it.
static void a_circle_names_what_is_in_it(void **state)
{
	(void)state;
	struct dependency own = {.id = NONE32,
							 .measure = 4,
							 .phase = NONE32,
							 .on_measure = 5,
							 .on_phase = NONE32,
							 .on_external = NONE32,
							 .kind = dependency_kind_SS};
	struct str s = {0};
	assert_true(gantt_circle(p, &own, &s));
	assert_string_equal(str_text(&s),
						"M5 „Recherche von Verbesserungsvorschlägen“ → M4 „Soll-Definition der Erreichbarkeit“ → M5");
	str_clear(&s);
	own.measure = NONE32;
	own.phase = 6;
	own.kind = dependency_kind_FS;
	assert_true(gantt_circle(p, &own, &s));
	assert_string_equal(str_text(&s), "M5 → M8/1 → M6 → M6/1 → M5/1 → M5 (M5 Recherche von Verbesserungsvorschlägen · "
									  "M8/1 Pilot · M6 Service-BW-Basis in "
									  "Städten und Gemeinden · M6/1 Rollout · M5/1 Recherche)");
	str_free(&s);
}

static void circles_are_found_with_their_path(void **state)
{
	(void)state;
	const int32_t no = NONE32, fs = dependency_kind_FS;
	// There are: M5 on M4 (SS), M8/2 on M8/1, M6 on M8/1, M5/1 on M6/1, M10 on M8.
	check_circle(4, no, 10, no, fs, NULL);
	check_circle(4, no, 4, no, fs, "M4 → M4");
	check_circle(no, 1, 4, no, fs, "M4 → M4/1 → M4");
	check_circle(4, no, no, 1, fs, "M4/1 → M4 → M4/1");
	check_circle(no, 2, no, 1, fs, NULL); // phases of one measure, one after the other
	check_circle(8, no, 10, no, fs, "M10 → M8 → M10");
	check_circle(no, 6, 5, no, fs, "M5 → M8/1 → M6 → M6/1 → M5/1 → M5");
	check_circle(no, 8, 6, no, fs, NULL); // M8/3 on M6, which waits for another phase of M8
	check_circle(no, 7, no, 6, dependency_kind_FF, NULL);
	check_circle(4, no, 5, no, dependency_kind_SS, "M5 → M4 → M5");
	check_circle(4, no, 5, no, dependency_kind_FF, NULL); // starts after the start, ends after the end
	check_circle(99, no, 4, no, fs, NULL);
	struct dependency own = p->dependency[5]; // M10 on M8, turned round
	own.measure = 8;
	own.on_measure = 10;
	assert_false(gantt_circle(p, &own, NULL));
	own.id = NONE32;
	assert_true(gantt_circle(p, &own, NULL));
}

// Measures 1 … 5 in a plan of their own, a phase each.
static void chain(const char *const dates[][2], int n)
{
	plan_free(p);
	p = plan_new();
	for (int i = 0; i < n; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i + 1);
		struct phase *ph = fixture_add(p, T_phase), dated = phase_of(dates[i][0], dates[i][1]);
		ph->measure = m->id;
		ph->code = "1";
		ph->start = dated.start;
		ph->start_precision = dated.start_precision;
		ph->end = dated.end;
		ph->end_precision = dated.end_precision;
	}
}

static void name(struct str *out, struct gantt_who who)
{
	if (who.id != 0)
		code_name(out, p, who.table, who.id);
}

static void check_float(int32_t measure, bool known, int expected, const char *why)
{
	int days = 0;
	struct str s = {0};
	struct gantt_who who = {0};
	assert_int_equal(gantt_float(p, measure, &days, &who), known ? GANTT_KNOWN : GANTT_NO_DATE);
	assert_int_equal(days, known ? expected : 0);
	name(&s, who);
	assert_string_equal(str_text(&s), why);
	str_free(&s);
}

static void float_is_the_tightest_way_to_the_end(void **state)
{
	(void)state;
	static const char *const dates[][2] = {
		{"2023-01-01", "2023-01-31"}, // 10 days before M2, 40 before M3
		{"2023-02-11", "2023-02-20"}, // 8 days before M4
		{"2023-03-13", "2023-04-30"}, // the end of the plan
		{"2023-03-01", "2023-04-10"}, // 20 days before the end
		{"2023-01-01", "2023-02-01"},
	};
	chain(dates, 5);
	dependency(2, 1, dependency_kind_FS, 0);
	dependency(4, 2, dependency_kind_FS, 0);
	dependency(3, 1, dependency_kind_FS, 0);
	check_float(3, true, 0, "");
	check_float(4, true, 20, "");
	check_float(2, true, 28, "M4"); // 8 and 20; its own end is 69 days before the plan's
	check_float(1, true, 38, "M2"); // 10 + 8 + 20; over M3 40 + 0
	check_float(5, true, 88, "");
	dependency(3, 5, dependency_kind_FS, 50); // too early by 11 days
	check_float(5, true, -11, "M3");          // the days it lacks count
	p->dependency[3].lag = 39;
	check_float(5, true, 0, "M3");
	p->dependency[3].lag = 30;
	check_float(5, true, 9, "M3");
	dependency(1, 4, dependency_kind_SS, 0); // a circle that nobody refused does no harm
	check_float(1, true, 38, "M2");
	p->phase[3].end = DAY_NONE;
	check_float(1, false, 0, "M4/1");
	check_float(3, true, 0, "");
	check_float(99, false, 0, "");
}

static void float_is_unknown_where_a_date_is(void **state)
{
	(void)state;
	check_float(8, false, 0, "M8/3"); // open end
	check_float(1, false, 0, "M1");   // no phases
	check_float(10, true, 0, "");     // its known end is the plan's
	check_float(5, true, 1006, "");   // ends on 31.03.2023, the plan on 31.12.2025
	check_float(4, false, 0, "M4/2");
	check_float(6, true, 823, ""); // M5/1 begins too early, so it leaves no room; but M5 may slip as well
}

// The path as text: "waits<on slack" for each link, by measure.
static void check_path(int32_t measure, const char *expected, const char *expected_why)
{
	struct gantt_link *links;
	struct arena *a = arena_new();
	struct str s = {0}, why = {0};
	struct gantt_who who = {0};
	size_t n = gantt_path(a, p, measure, &links, &who);
	name(&why, who);
	for (size_t i = 0; i < n; i++) {
		const struct dependency *d = plan_find(p, T_dependency, links[i].dependency);
		str_addf(&s, "%s%d<%d %lld", i ? ", " : "", (int)d->phase, (int)d->on_phase, (long long)links[i].slack);
	}
	assert_string_equal(str_text(&s), expected);
	assert_string_equal(str_text(&why), expected_why);
	str_free(&s);
	str_free(&why);
	arena_free(a);
}

static void the_path_goes_back_where_least_room_is(void **state)
{
	(void)state;
	static const char *const dates[][2] = {
		{"2023-01-01", "2023-01-31"}, {"2023-02-11", "2023-02-20"}, {"2023-03-13", "2023-04-30"},
		{"2023-03-01", "2023-04-10"}, {"2023-01-01", "2023-02-01"},
	};
	chain(dates, 5);
	dependency(2, 1, dependency_kind_FS, 0);
	dependency(4, 2, dependency_kind_FS, 0);
	dependency(3, 1, dependency_kind_FS, 0);
	assert_int_equal(gantt_last_measure(p), 3);
	check_path(1, "", "");
	check_path(4, "4<2 8, 2<1 10", "");
	check_path(3, "3<1 40", "");
	dependency(3, 5, dependency_kind_FS, 50);
	check_path(3, "3<5 -11", "");            // too early is tighter than any room
	dependency(1, 4, dependency_kind_SS, 0); // a circle ends where it began
	check_path(4, "4<2 8, 2<1 10", "");
	p->phase[1].start = DAY_NONE; // M2 does not say when it starts
	plan_changed(p);
	check_path(4, "4<2 8", "M2/1");
	p->phase[1].end = DAY_NONE;
	plan_changed(p);
	check_path(4, "", "M2/1");
	check_path(99, "", "");
}

// Least in all, not link by link: the way over A leaves 3 days before E and 10 before A, the one over B 5 and none.
static void float_and_path_agree_on_the_room_of_the_whole_way(void **state)
{
	(void)state;
	static const char *const dates[][2] = {
		{"2023-01-15", "2023-01-31"}, // S
		{"2023-02-11", "2023-02-20"}, // A
		{"2023-02-01", "2023-02-18"}, // B
		{"2023-02-24", "2023-03-31"}, // E
	};
	chain(dates, 4);
	dependency(2, 1, dependency_kind_FS, 0);
	dependency(3, 1, dependency_kind_FS, 0);
	dependency(4, 2, dependency_kind_FS, 0);
	dependency(4, 3, dependency_kind_FS, 0);
	check_float(1, true, 5, "M3");
	check_path(4, "4<3 5, 3<1 0", "");
	p->dependency[1].lag = 20; // B may begin on 21.02. only: 20 days are lacking, and no other link makes up for them
	check_float(1, true, -15, "M3");
	check_path(4, "4<3 5, 3<1 -20", "");
}

// What is too early by 92 days and has 181 days behind it leaves 89; moved on by 274 days, 185 are lacking.
static void a_violated_link_counts_with_what_it_lacks(void **state)
{
	(void)state;
	static const char *const dates[][2] = {
		{"2023-01-01", "2023-06-30"}, {"2023-03-31", "2023-07-03"}, {"2023-12-01", "2023-12-31"}};
	chain(dates, 3);
	struct dependency *d = dependency(2, 1, dependency_kind_FS, 0);
	int days;
	assert_true(gantt_violated(p, d, &days));
	assert_int_equal(days, 92);
	check_float(2, true, 181, "");
	check_float(1, true, 89, "M2");
	p->phase[0].start += 274;
	p->phase[0].end += 274;
	p->phase[2].end = p->phase[0].end; // the plan ends with it now, as late as before for the others
	plan_changed(p);
	int more = (int)(p->phase[2].end - fixture_day("2023-12-31"));
	assert_true(gantt_violated(p, d, &days));
	assert_int_equal(days, 366);
	check_float(1, true, -185 + more, "M2");
}

// Two that each wait for the other for longer than there is: no way is the tightest, and that is said.
static void a_circle_without_room_has_no_float(void **state)
{
	(void)state;
	static const char *const dates[][2] = {
		{"2023-01-01", "2023-01-31"}, {"2023-02-11", "2023-02-20"}, {"2023-03-01", "2023-03-31"}};
	chain(dates, 3);
	dependency(2, 1, dependency_kind_FS, 0);
	dependency(3, 2, dependency_kind_FS, 0);
	struct dependency *back = dependency(2, 3, dependency_kind_SS, 0); // 18 days too early, and 8 the other way
	int days = 1;
	struct str why = {0};
	struct gantt_who who = {0};
	assert_int_equal(gantt_float(p, 1, &days, &who), GANTT_ROUND);
	name(&why, who);
	assert_int_equal(days, 0);
	check_float(3, true, 0, ""); // slips itself, so what waits for it does not push it
	assert_true(strcmp(str_text(&why), "M2") == 0 || strcmp(str_text(&why), "M3") == 0);
	check_path(3, "3<2 8, 2<1 10", "");
	back->lag = -10; // 8 too early, and 8: as much as there is
	check_float(1, true, 18, "M2");
	str_free(&why);
}

// What does not say when it begins (ends) is named by its phase, the first of those that do not; a phase that only may
// begin before all others where that is what leaves it unknown.
static void the_phase_that_does_not_say_is_named(void **state)
{
	(void)state;
	static const char *const dates[][2] = {{"2023-01-01", "2023-01-31"}, {"2023-02-01", "2023-02-28"}};
	chain(dates, 2);
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = 2;
	d->on_measure = 1;
	check_path(2, "-2147483648<-2147483648 0", "");
	p->phase[1].start = DAY_NONE;
	plan_changed(p);
	check_path(2, "", "M2/1");
	struct phase *more = fixture_add(p, T_phase), late = phase_of("2023-03-01", NULL);
	late.id = more->id;
	late.measure = 2;
	late.code = "2";
	late.title = "";
	*more = late;
	plan_changed(p);
	check_path(2, "", "M2/1"); // it ends before the only start known: who knows when the measure begins
	p->phase[1].end = fixture_day("2023-03-01");
	plan_changed(p);
	check_path(2, "-2147483648<-2147483648 28", "");
	p->phase[0].end = DAY_NONE; // what is waited for
	plan_changed(p);
	check_path(2, "", "M1/1");
	check_float(1, false, 0, "M1/1");
	check_float(2, true, 0, ""); // the second begins on the day of the last end that is known
	p->phase[2].start++;
	check_float(2, false, 0, "M2/2");
	p->phase[1].start =
		fixture_day("2023-02-01"); // three phases: the first says no end either, but that does not matter
	p->phase[1].end = DAY_NONE;
	more = fixture_add(p, T_phase);
	late = phase_of("2023-02-02", "2023-02-20");
	late.id = more->id;
	late.measure = 2;
	late.code = "3";
	*more = late;
	plan_changed(p);
	check_float(2, false, 0, "M2/2"); // begins behind the only end that is known
	p->phase[1].start = p->phase[2].start = DAY_NONE;
	p->phase[1].end = fixture_day("2023-02-10"); // now one that does not say its start, after the start known
	p->phase[2].end = fixture_day("2023-01-31"); // and one before it
	p->phase[0].end = fixture_day("2023-01-31");
	plan_changed(p);
	check_path(2, "", "M2/2");
}

// What a dependency refers to may be gone, or be an event of which nobody knows the day.
static void what_is_gone_or_unknown_leaves_no_room_to_tell(void **state)
{
	(void)state;
	static const char *const dates[][2] = {{"2023-01-01", "2023-01-31"}, {"2023-02-01", "2023-02-28"}};
	chain(dates, 2);
	struct external *e = fixture_add(p, T_external);
	e->code = "E1";
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = 2;
	d->on_external = 1;
	check_path(2, "", "E1");
	struct arena *a = arena_new();
	struct gantt_link *links;
	assert_int_equal(gantt_path(a, p, 2, &links, NULL), 0); // nobody asks why
	e->expected = fixture_day("2023-02-01");
	assert_int_equal(gantt_path(a, p, 2, &links, NULL), 1);
	assert_int_equal(links[0].slack, 0); // from its day on
	d->kind = dependency_kind_FF;
	assert_int_equal(gantt_path(a, p, 2, &links, NULL), 1);
	assert_int_equal(links[0].slack, 27);
	d->on_external = 99;
	assert_int_equal(gantt_path(a, p, 2, &links, NULL), 0);
	d->on_external = NONE32;
	d->on_measure = 1;
	d->measure = 99;
	d->kind = dependency_kind_FS;
	int days;
	assert_false(gantt_violated(p, d, &days));
	check_float(1, true, 28, "");
	d->measure = NONE32;
	d->phase = 2;
	plan_changed(p);
	check_float(1, true, 0, "M2");
	p->phase[1].open_start = 1; // it has begun before the plan
	assert_int_equal(gantt_float(p, 1, &days, NULL), GANTT_NO_DATE);
	check_float(1, false, 0, "M2/1");
	d->phase = NONE32;
	d->measure = 2;
	d->on_measure = NONE32;
	d->on_phase = 1;
	plan_changed(p);
	check_float(1, false, 0, "M2");
	check_path(2, "", "M2");
	arena_free(a);
}

// The first known reason is told, and the tightest of several links is taken, wherever it stands.
static void the_tightest_of_several_links_is_taken(void **state)
{
	(void)state;
	static const char *const dates[][2] = {{"2023-01-01", "2023-01-10"},
										   {"2023-01-01", "2023-01-20"},
										   {"2023-01-01", "2023-01-15"},
										   {NULL, NULL},
										   {NULL, NULL},
										   {"2023-02-01", "2023-02-28"}};
	chain(dates, 6);
	dependency(6, 4, dependency_kind_FS, 0); // unknown
	dependency(6, 1, dependency_kind_FS, 0); // 21 days
	dependency(6, 2, dependency_kind_FS, 0); // 11
	dependency(6, 3, dependency_kind_FS, 0); // 16
	dependency(6, 5, dependency_kind_FS, 0); // unknown as well
	check_path(6, "6<2 11", "");
	p->dependency[1].lag = 10; // as tight: the first of both
	check_path(6, "6<1 11", "");
	p->dependency_n = 1;
	dependency(6, 5, dependency_kind_FS, 0);
	check_path(6, "", "M4/1");
	assert_int_equal(gantt_last_measure(p), 6);
	p->phase[0].end = p->phase[5].end;
	assert_int_equal(gantt_last_measure(p), 1); // the first of both
	for (int i = 0; i < 6; i++)
		p->phase[i].end = DAY_NONE;
	assert_int_equal(gantt_last_measure(p), NONE32);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(violations_are_certain),
		TEST(the_small_plan_has_one_violation),
		TEST(circles_are_found_with_their_path),
		TEST(a_circle_names_what_is_in_it),
		TEST(float_is_the_tightest_way_to_the_end),
		TEST(float_is_unknown_where_a_date_is),
		TEST(the_path_goes_back_where_least_room_is),
		TEST(float_and_path_agree_on_the_room_of_the_whole_way),
		TEST(a_violated_link_counts_with_what_it_lacks),
		TEST(a_circle_without_room_has_no_float),
		TEST(the_phase_that_does_not_say_is_named),
		TEST(what_is_gone_or_unknown_leaves_no_room_to_tell),
		TEST(the_tightest_of_several_links_is_taken),
	};
	return cmocka_run_group_tests_name("depend", tests, NULL, NULL);
}
