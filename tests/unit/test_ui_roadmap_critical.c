// SPDX-License-Identifier: EUPL-1.2
// The critical path drawn on the roadmap: a sign at its bars, the turn of the key, the way along it, and why a row is on it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"
#include "ui/roadmap/critical.h"

// Four measures of half a year each, one after the other from 2023 on; 2 waits for 1, 3 for 2. The last two end together,
// so that nothing may slip.
static struct plan *four(void)
{
	struct plan *p = plan_new();
	for (int i = 0; i < 4; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i + 1);
		m->title = "Vorhaben";
		struct phase *f = fixture_add(p, T_phase);
		f->measure = i + 1;
		f->code = "1";
		f->title = "Aufbau und Abnahme";
		f->start = date_day(2023, 1 + 6 * i, 1);
		f->end = date_day(2023, 7 + 6 * i, 0);
		if (i == 0 || i == 3)
			continue;
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = i + 1;
		d->on_phase = i;
		d->kind = dependency_kind_FS;
	}
	p->phase[2].end = p->phase[3].end;
	plan_changed(p);
	return p;
}

// How many signs the row of a measure has.
static int signs(const struct rig *r, int measure)
{
	int n = 0;
	for (int x = 0; x < 100; x++) {
		const struct cell *cell = canvas_at(r->canvas, x + RIG_MARGIN, 1 + 2 * measure + RIG_MARGIN);
		n += cell->ch == CRITICAL_SIGN && cell->role == ROLE_BAD;
	}
	return n;
}

static void press(struct rig *r, const char *verb)
{
	char *argv[] = {(char *)verb};
	assert_int_equal(r->pane->act(r->state, &r->look, 1, argv, &r->command, &r->err), ANSWER_DONE);
	rig_draw(r, 100, 16);
}

static void tells(struct rig *r, int32_t phase, const char *text)
{
	assert_true(r->pane->select(r->state, &r->look, T_phase, phase));
	rig_describe(r);
	assert_int_equal(strncmp(str_text(&r->second), text, strlen(text)), 0);
}

static const char *headline(struct rig *r)
{
	struct str out = str_on(r->frame);
	r->pane->headline(r->state, &r->look, &out);
	return str_text(&out);
}

static void open(struct rig *r, struct plan *p, int32_t phase)
{
	rig_open(r, &pane_roadmap, p, fixture_day("2021-01-01"));
	assert_true(r->pane->select(r->state, &r->look, T_phase, phase));
	rig_draw(r, 100, 16);
}

static void of_the_plan_what_has_no_float(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[1].start += 31; // 2 begins a month later than it may
	plan_changed(p);
	open(&r, p, 1);
	assert_int_equal(signs(&r, 1) + signs(&r, 2) + signs(&r, 3) + signs(&r, 4), 0);
	press(&r, "path");
	assert_int_equal(signs(&r, 1), 0);
	assert_int_equal(signs(&r, 2), 1);
	assert_int_equal(signs(&r, 3), 1);
	assert_int_equal(signs(&r, 4), 1);
	assert_true(rig_has(&r, "‼ critical path")); // the legend
	assert_non_null(strstr(headline(&r), " · ‼"));
	tells(&r, 1, "not critical: 31 days of float, because 2 Vorhaben runs only from 1 Aug 2023 · then: ");
	tells(&r, 2, "‼ critical: no day of float, it holds up 3 Vorhaben (1 Jan 2024)");
	tells(&r, 4, "‼ critical: no day of float, it holds up the end of the plan (31 Dec 2024)");
	rig_close(&r);
}

// 3 and what waits for it end a month before the plan does: 2 has what 3 has.
static void room_behind_what_waits_is_told(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[2].end -= 31;
	plan_changed(p);
	open(&r, p, 1);
	press(&r, "path");
	assert_int_equal(signs(&r, 1) + signs(&r, 2) + signs(&r, 3), 0);
	tells(&r, 2, "not critical: 31 days of float, because 3 Vorhaben waits for it and may slip by 31 days itself");
	tells(&r, 3, "not critical: 31 days of float, because the plan runs until 31 Dec 2024");
	p->phase[1].end = DAY_NONE;
	plan_changed(p);
	tells(&r, 1, "not known whether critical: ");
	rig_close(&r);
}

static void to_a_measure_and_off(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[1].start += 31;
	plan_changed(p);
	open(&r, p, 2);
	press(&r, "path");
	press(&r, "path");
	assert_int_equal(signs(&r, 1), 1);
	assert_int_equal(signs(&r, 2), 1);
	assert_int_equal(signs(&r, 3) + signs(&r, 4), 0);
	assert_non_null(strstr(headline(&r), " · ‼ path of 2"));
	tells(&r, 1, "‼ on the critical path to 2: 31 days of room on the way there, it holds up 2 Vorhaben");
	tells(&r, 2, "‼ its critical path: 31 days of room in all, it waits for 1 Vorhaben, Aufbau und Abnahme");
	tells(&r, 4, "not on the critical path to 2, which does not wait for it");
	press(&r, "path");
	assert_int_equal(signs(&r, 1) + signs(&r, 2), 0);
	assert_null(strstr(headline(&r), "‼"));
	rig_close(&r);
}

// 4 waits for 1 as well, but has two years: the path to it leads over 3.
static void another_way_with_more_room_tells_its_days(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[2].end = date_day(2024, 6, 30);
	for (int on = 1; on <= 3; on += 2) {
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = 4;
		d->on_phase = on;
		d->kind = dependency_kind_FS;
	}
	p->dependency[0].on_phase = NONE32; // 2 waits for nothing any more
	p->dependency[0].on_measure = 2;
	plan_changed(p);
	open(&r, p, 4);
	press(&r, "path");
	press(&r, "path");
	assert_int_equal(signs(&r, 2) + signs(&r, 3) + signs(&r, 4), 3);
	assert_int_equal(signs(&r, 1), 0);
	// From the end of June 2023 to the beginning of July 2024.
	tells(&r, 1, "not on the critical path to 4: 366 days of room on the way there");
	rig_close(&r);
}

static void next_walks_along_it(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[2].start += 31; // 1 and 2 may slip
	plan_changed(p);
	open(&r, p, 1);
	press(&r, "path");
	press(&r, "next");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 3);
	press(&r, "next");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 4);
	press(&r, "next"); // and round
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 3);
	press(&r, "previous");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 4);
	rig_close(&r);
}

static void what_the_path_begins_with_outside(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	struct external *x = fixture_add(p, T_external);
	x->title = "Gesetz";
	x->expected = date_day(2023, 1, 1);
	struct dependency *d = fixture_add(p, T_dependency);
	d->measure = 1;
	d->on_external = 1;
	plan_changed(p);
	open(&r, p, 1);
	press(&r, "path");
	assert_int_equal(signs(&r, 5), 0); // no measure, and folded
	press(&r, "path");
	assert_int_equal(signs(&r, 5), 1);
	assert_int_equal(signs(&r, 1), 1); // beside the bracket
	char *unfold[] = {(char *)"open"};
	assert_true(r.pane->select(r.state, &r.look, T_external, 1) || rig_act(&r, "cursor last") == ANSWER_DONE);
	assert_int_equal(r.pane->act(r.state, &r.look, 1, unfold, &r.command, &r.err), ANSWER_DONE);
	rig_draw(&r, 100, 18);
	assert_int_equal(signs(&r, 6), 1);
	rig_close(&r);
}

static void without_ends_there_is_none(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	char *argv[] = {(char *)"path"};
	for (size_t i = 0; i < p->phase_n; i++)
		p->phase[i].end = DAY_NONE;
	plan_changed(p);
	open(&r, p, 1);
	assert_int_equal(r.pane->act(r.state, &r.look, 1, argv, &r.command, &r.err), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "No phase has an end that is known, so there is no critical path.");
	rig_close(&r);
}

static void act(struct rig *r, const char *line)
{
	assert_int_equal(rig_act(r, line), ANSWER_DONE);
	rig_draw(r, 100, 16);
}

// 1 has a month of room before 2 begins: a quarter later nothing is left, and back again; what ends last is last no more
// when it is moved back.
static void it_follows_a_shift_that_is_previewed(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[1].start += 31;
	plan_changed(p);
	open(&r, p, 1);
	press(&r, "path");
	assert_int_equal(signs(&r, 1), 0);
	act(&r, "shift 1");
	assert_int_equal(signs(&r, 1), 1);
	assert_int_equal(signs(&r, 2) + signs(&r, 3) + signs(&r, 4), 3);
	act(&r, "shift 1"); // another preview, in the place of the one before
	act(&r, "shift -1");
	assert_int_equal(signs(&r, 1), 1);
	act(&r, "shift -1");
	assert_int_equal(signs(&r, 1), 0);
	assert_true(r.pane->select(r.state, &r.look, T_phase, 4));
	act(&r, "shift 1"); // the plan ends later: what 2 and 3 need has room now
	assert_int_equal(signs(&r, 4), 1);
	assert_int_equal(signs(&r, 2) + signs(&r, 3), 0);
	act(&r, "cancel");
	assert_int_equal(signs(&r, 2) + signs(&r, 3) + signs(&r, 4), 3);
	rig_close(&r);
}

// 4 waits for 1 and 3; the path goes over the one that ends later.
static void so_does_the_path_to_a_measure(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[2].end = date_day(2024, 5, 31);
	for (int32_t on = 1; on <= 3; on += 2) {
		struct dependency *d = fixture_add(p, T_dependency);
		d->measure = 4;
		d->on_phase = on;
		d->kind = dependency_kind_FS;
	}
	p->dependency[1].measure = NONE32; // 3 waits for nothing
	p->dependency[1].phase = 3;
	p->dependency[1].on_phase = NONE32;
	p->dependency[1].on_measure = NONE32;
	plan_changed(p);
	open(&r, p, 4);
	press(&r, "path");
	press(&r, "path");
	assert_int_equal(signs(&r, 4), 1);
	assert_int_equal(signs(&r, 3), 1);
	assert_int_equal(signs(&r, 1), 0);
	assert_true(r.pane->select(r.state, &r.look, T_phase, 1));
	act(&r, "shift 4"); // until the end of June 2024, a month behind the end of 3
	assert_int_equal(signs(&r, 1), 1);
	assert_int_equal(signs(&r, 3), 0);
	act(&r, "cancel");
	assert_int_equal(signs(&r, 1), 0);
	assert_int_equal(signs(&r, 3), 1);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_the_plan_what_has_no_float), cmocka_unit_test(room_behind_what_waits_is_told),
		cmocka_unit_test(to_a_measure_and_off),          cmocka_unit_test(another_way_with_more_room_tells_its_days),
		cmocka_unit_test(next_walks_along_it),           cmocka_unit_test(what_the_path_begins_with_outside),
		cmocka_unit_test(without_ends_there_is_none),    cmocka_unit_test(it_follows_a_shift_that_is_previewed),
		cmocka_unit_test(so_does_the_path_to_a_measure),
	};
	return cmocka_run_group_tests_name("roadmap critical path", tests, NULL, NULL);
}
