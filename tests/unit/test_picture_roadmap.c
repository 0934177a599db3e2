// SPDX-License-Identifier: EUPL-1.2
// What the picture of the roadmap draws beside bars: latest days, when phases really were, dependencies as lines, and what it
// says of them to whoever does not see it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "drawn.h"
#include "exchange/picture/picture.h"
#include "exchange/picture/svg.h"
#include "fixture.h"

static struct arena *a;
static struct drawn seen;

static int set_up(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	a = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

// Measures with a phase of half a year each, one after the other from 2023 on.
static struct plan *row_of(int n)
{
	struct plan *p = plan_new();
	for (int i = 0; i < n; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i + 1);
		m->title = arena_printf(p->arena, "Vorhaben %d", i + 1);
		struct phase *f = fixture_add(p, T_phase);
		f->measure = i + 1;
		f->code = "1";
		f->title = "Aufbau";
		f->start = date_day(2023, 1 + 6 * i, 1);
		f->end = date_day(2023, 7 + 6 * i, 0);
	}
	return p;
}

static void wait_for(struct plan *p, int32_t phase, int32_t on)
{
	struct dependency *d = fixture_add(p, T_dependency);
	d->phase = phase;
	d->on_phase = on;
	d->kind = dependency_kind_FS;
}

static const char *draw(struct plan *p, const char *today)
{
	struct str out = str_on(a);
	struct ls_err err = {.code = LS_OK};
	plan_changed(p);
	const struct look look = {.plan = p,
							  .today = fixture_day(today),
							  .privacy = PRIVACY_CONFIDENTIAL,
							  .only_field = NONE32,
							  .only_goal = NONE32,
							  .only_team = NONE32,
							  .filter = "",
							  .columns = "",
							  .search = "",
							  .frame = a};
	if (picture_draw(&out, &look, &(struct picture_asked){.kind = PICTURE_ROADMAP}, &err) != LS_OK)
		fail_msg("%s", err.text);
	drawn_read_all(&seen, str_text(&out));
	drawn_is_sound(&seen, 80);
	return str_text(&out);
}

static int count(const char *svg, const char *text)
{
	int n = 0;
	for (const char *at = svg; (at = strstr(at, text)); at += strlen(text))
		n++;
	return n;
}

static void nothing_that_is_not_there_is_explained(void **state)
{
	(void)state;
	struct plan *p = row_of(2);
	const char *svg = draw(p, "2023-03-01");
	assert_false(drawn_has(&seen, "latest day"));
	assert_false(drawn_has(&seen, "when it really was"));
	assert_false(drawn_has(&seen, "dependency"));
	assert_int_equal(count(svg, "<polygon"), 0);
	assert_null(strstr(seen.description, "latest"));
	plan_free(p);
}

// M1 is over in time, M2 will be too late, M3 has a month of room, M4 was missed: it was to be over before it began.
static void latest_days_differ_by_shape(void **state)
{
	(void)state;
	struct plan *p = row_of(4);
	static const char *const days[] = {"2023-07-15", "2023-12-01", "2024-07-30", "2023-05-31"};
	for (int i = 0; i < 4; i++)
		p->measure[i].latest = fixture_day(days[i]);
	p->phase[0].actual_end = fixture_day("2023-06-30");
	const char *svg = draw(p, "2023-08-01");
	assert_true(drawn_has(&seen, "latest day"));
	assert_true(drawn_has(&seen, "planned too late"));
	assert_true(drawn_has(&seen, "latest day missed"));
	assert_int_equal(count(svg, "<polygon"), 2 * 3 + 2);  // each on a ground of its own, and twice in the legend
	assert_int_equal(count(svg, " fill=\"" RED "\""), 2); // too late: once, and in the legend
	assert_non_null(strstr(seen.description, "There are 4 latest days, planned too late: 1, missed: 1."));
	plan_free(p);
}

// The name of the bar would begin where the triangle is.
static void a_name_keeps_off_a_latest_day(void **state)
{
	(void)state;
	struct plan *p = row_of(3);
	p->phase[0].title = "Ein Titel, der nicht in seinen Balken passt, so lang ist er";
	const char *plain = arena_str(a, draw(p, "2023-03-01"));
	p->measure[0].latest = fixture_day("2023-07-20");
	const char *svg = draw(p, "2023-03-01");
	int before = -1, after = -1;
	const char *at = strstr(plain, p->phase[0].title), *to = strstr(svg, p->phase[0].title);
	assert_non_null(at);
	assert_non_null(to);
	while (strncmp(at, "<text x=\"", 9) != 0)
		at--;
	while (strncmp(to, "<text x=\"", 9) != 0)
		to--;
	before = atoi(at + 9);
	after = atoi(to + 9);
	assert_true(after > before);
	plan_free(p);
}

static void what_really_was_is_a_line_of_its_own(void **state)
{
	(void)state;
	struct plan *p = row_of(2);
	int rects = count(draw(p, "2023-08-01"), "<rect");
	p->phase[0].actual_start = fixture_day("2023-01-20");
	p->phase[0].actual_end = fixture_day("2023-07-10");
	p->phase[1].actual_start = fixture_day("2023-07-11"); // and has not ended
	const char *svg = draw(p, "2023-08-01");
	assert_true(drawn_has(&seen, "when it really was"));
	assert_int_equal(count(svg, "<rect"), rects + 2 + 3); // two lines, three ticks
	plan_free(p);
}

static void dependencies_are_lines_with_arrows(void **state)
{
	(void)state;
	struct plan *p = row_of(3);
	wait_for(p, 2, 1);
	wait_for(p, 3, 2);
	const char *svg = draw(p, "2023-03-01");
	assert_int_equal(count(svg, "<polyline"), 2);
	assert_int_equal(count(svg, "<polygon"), 2 + 1); // their arrows, and that of the legend
	assert_true(drawn_has(&seen, "dependency"));
	assert_false(drawn_has(&seen, "violated dependency"));
	p->phase[2].start = date_day(2023, 9, 1); // before 2 is over
	svg = draw(p, "2023-03-01");
	assert_int_equal(count(svg, "<polyline"), 2);
	assert_true(drawn_has(&seen, "violated dependency"));
	plan_free(p);
}

// Of 70 lines nobody can tell one from the other: those alone that are violated.
static void of_too_many_those_that_are_violated(void **state)
{
	(void)state;
	struct plan *p = row_of(71);
	for (int32_t i = 1; i <= 70; i++)
		wait_for(p, i + 1, i);
	p->phase[2].start = date_day(2023, 9, 1);
	const char *svg = draw(p, "2023-03-01");
	assert_int_equal(count(svg, "<polyline"), 1);
	assert_true(drawn_has(&seen, "violated dependency"));
	assert_true(drawn_has(&seen, "69 more dependencies are not drawn: the lines could not be told apart."));
	plan_free(p);
}

// A year is no month.
static void the_last_end_is_told_as_exactly_as_it_is_known(void **state)
{
	(void)state;
	static const struct {
		int32_t precision;
		const char *said;
	} ends[] = {{PRECISION_YEAR, "M2 “Vorhaben 2”: 2028."},
				{PRECISION_QUARTER, "M2 “Vorhaben 2”: Q4 2028."},
				{PRECISION_MONTH, "M2 “Vorhaben 2”: Dec 2028."},
				{PRECISION_DAY, "M2 “Vorhaben 2”: 1 Dec 2028."}};
	for (int i = 0; i < 4; i++) {
		struct plan *p = row_of(2);
		p->phase[1].end = date_first(date_day(2028, 12, 1), (enum precision)ends[i].precision);
		p->phase[1].end_precision = ends[i].precision;
		draw(p, "2023-03-01");
		if (!strstr(seen.description, ends[i].said))
			fail_msg("%s: %s", ends[i].said, seen.description);
		plan_free(p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_that_is_not_there_is_explained, set_up, tear_down),
		cmocka_unit_test_setup_teardown(latest_days_differ_by_shape, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_name_keeps_off_a_latest_day, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_really_was_is_a_line_of_its_own, set_up, tear_down),
		cmocka_unit_test_setup_teardown(dependencies_are_lines_with_arrows, set_up, tear_down),
		cmocka_unit_test_setup_teardown(of_too_many_those_that_are_violated, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_last_end_is_told_as_exactly_as_it_is_known, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
