// SPDX-License-Identifier: EUPL-1.2
// Latest days on the chart: where each sign stands, what it never hides, how one that was missed differs from one that is
// still to come, folded groups, measures without a bar, the legend, and a shift that is previewed.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"

enum { W = 80, H = 16, X = 14, QUARTER = 8, TO_COME = 0x25BD, LATE = 0x25BC, MISSED = 'x' };

static struct measure *add_measure(struct plan *p, const char *latest)
{
	struct measure *m = fixture_add(p, T_measure);
	m->code = arena_printf(p->arena, "M%d", (int)p->measure_n);
	m->title = "Vorhaben";
	m->latest = latest ? fixture_day(latest) : DAY_NONE;
	m->latest_precision = PRECISION_DAY;
	return m;
}

static struct phase *add_phase(struct plan *p, enum phase_kind_word kind, const char *start, const char *end)
{
	struct phase *f = fixture_add(p, T_phase);
	f->measure = (int32_t)p->measure_n;
	f->code = arena_printf(p->arena, "%d", (int)p->phase_n);
	f->title = "Aufbau";
	f->kind = (int32_t)kind;
	f->start = fixture_day(start);
	f->end = fixture_day(end);
	f->start_precision = f->end_precision = PRECISION_DAY;
	return f;
}

// 2023 and 2024, a quarter eight cells wide; the first measure has no latest day.
static struct plan *two_years(void)
{
	struct plan *p = plan_new();
	add_measure(p, NULL);
	add_phase(p, phase_kind_OTHER, "2023-01-01", "2024-12-31");
	return p;
}

static void open_at(struct rig *r, struct plan *p, const char *today)
{
	plan_changed(p);
	rig_open(r, &pane_roadmap, p, fixture_day(today));
	rig_act(r, "cursor first");
	rig_draw(r, W, H);
}

static const struct cell *cell(const struct rig *r, int quarter, int at, int measure)
{
	return canvas_at(r->canvas, X + quarter * QUARTER + at + RIG_MARGIN, 1 + 2 * measure + RIG_MARGIN);
}

// The only sign in the row of a measure: how many cells it is from the beginning of the chart; -1: none.
static int sign_at(const struct rig *r, int measure, uint32_t *sign)
{
	int found = -1;
	for (int x = X; x < W; x++) {
		uint32_t ch = canvas_at(r->canvas, x + RIG_MARGIN, 1 + 2 * measure + RIG_MARGIN)->ch;
		if (ch != TO_COME && ch != LATE && ch != MISSED)
			continue;
		assert_int_equal(found, -1);
		found = x - X;
		*sign = ch;
	}
	return found;
}

static void stands_in_the_cell_of_its_day(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2024-03-31"); // the last day of the fifth quarter
	add_phase(p, phase_kind_PILOT, "2023-04-01", "2023-09-30");
	open_at(&r, p, "2023-05-15");
	assert_int_equal(sign_at(&r, 1, &sign), -1);
	assert_int_equal(sign_at(&r, 2, &sign), 5 * QUARTER - 1);
	assert_int_equal(sign, TO_COME);
	assert_int_equal(cell(&r, 4, QUARTER - 1, 2)->role, ROLE_TEXT);
	assert_true(rig_has(&r, "▽ latest day"));
	assert_false(rig_has(&r, "missed"));
	assert_false(rig_has(&r, "too late"));
	rig_close(&r);
}

// Planned until June, to be over in March; and nobody has finished it in April.
static void what_comes_too_late_and_what_was_missed_are_other_signs(void **state)
{
	(void)state;
	static const struct {
		const char *today, *legend;
		uint32_t sign;
	} days[] = {{"2023-05-15", "▼ planned too late", LATE}, {"2024-04-15", "x latest day missed", MISSED}};
	for (int i = 0; i < 2; i++) {
		struct rig r;
		uint32_t sign = 0;
		struct plan *p = two_years();
		add_measure(p, "2024-03-31");
		add_phase(p, phase_kind_PILOT, "2023-04-01", "2024-06-30");
		open_at(&r, p, days[i].today);
		assert_int_equal(sign_at(&r, 2, &sign), 5 * QUARTER - 1);
		assert_int_equal(sign, days[i].sign);
		assert_int_equal(cell(&r, 4, QUARTER - 1, 2)->role, ROLE_ON_PILOT); // on the ground of its bar
		assert_true(rig_has(&r, days[i].legend));
		assert_false(rig_has(&r, "▽"));
		rig_close(&r);
	}
}

// What is over is told more quietly, in time or not.
static void what_is_over_is_dim(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2024-03-31");
	struct phase *f = add_phase(p, phase_kind_PILOT, "2023-04-01", "2023-09-30");
	f->actual_end = fixture_day("2023-10-02");
	open_at(&r, p, "2024-09-15");
	assert_int_equal(sign_at(&r, 2, &sign), 5 * QUARTER - 1);
	assert_int_equal(sign, TO_COME);
	assert_int_equal(cell(&r, 4, QUARTER - 1, 2)->role, ROLE_DIM);
	rig_close(&r);
}

// A single day, a bar of two cells and what says how far it is done keep their cells: the sign steps behind, else before.
static void it_hides_nothing(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2024-03-31");
	add_phase(p, phase_kind_OTHER, "2024-03-31", "2024-03-31"); // ◆ on the day itself
	add_measure(p, "2024-03-31");
	add_phase(p, phase_kind_PILOT, "2024-03-12", "2024-03-31"); // two cells, the second one its day
	add_measure(p, "2024-03-31");
	add_phase(p, phase_kind_PILOT, "2023-10-01", "2024-03-31")->progress = 100; // ✓ in its last cell
	open_at(&r, p, "2023-05-15");
	assert_int_equal(sign_at(&r, 2, &sign), 5 * QUARTER);
	assert_int_equal(cell(&r, 4, QUARTER - 1, 2)->ch, 0x25C6);
	assert_int_equal(sign_at(&r, 3, &sign), 5 * QUARTER);
	assert_int_equal(cell(&r, 4, QUARTER - 1, 3)->ch, 0x2593);
	assert_int_equal(cell(&r, 4, QUARTER - 2, 3)->ch, 0x2593);
	assert_int_equal(sign_at(&r, 4, &sign), 5 * QUARTER);
	assert_int_equal(cell(&r, 4, QUARTER - 1, 4)->ch, 0x2713);
	rig_close(&r);
}

// At the end of the window nothing lies behind it.
static void at_the_edge_it_steps_before(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2024-12-31");
	add_phase(p, phase_kind_OTHER, "2024-12-31", "2024-12-31");
	open_at(&r, p, "2023-05-15");
	assert_int_equal(sign_at(&r, 2, &sign), 8 * QUARTER - 2);
	rig_close(&r);
}

// The line goes on above and below it.
static void on_today_it_stands_on_the_line(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2024-03-31");
	add_phase(p, phase_kind_PILOT, "2023-04-01", "2023-09-30");
	open_at(&r, p, "2024-03-31");
	assert_int_equal(sign_at(&r, 2, &sign), 5 * QUARTER - 1);
	assert_int_equal(sign, TO_COME); // its day is not over
	assert_int_equal(cell(&r, 4, QUARTER - 1, 1)->ch, 0x2503);
	const struct cell *above = canvas_at(r.canvas, X + 5 * QUARTER - 1 + RIG_MARGIN, 4 + RIG_MARGIN);
	assert_int_equal(above->ch, 0x2503);
	rig_close(&r);
}

// Names keep off it by a blank, on bars and beside them; brackets do.
static void names_and_brackets_keep_off(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2023-10-10"); // the first cell behind the bar, where the name would stand
	add_phase(p, phase_kind_PILOT, "2023-04-01", "2023-09-30")->title = "Erprobung in drei Gemeinden";
	add_measure(p, "2024-03-31");
	add_phase(p, phase_kind_ROLLOUT, "2023-04-01", "2024-12-31")->title = "Einführung in allen Gemeinden des Kreises";
	open_at(&r, p, "2023-01-02");
	rig_act(&r, "cursor down");
	rig_draw(&r, W, H);
	assert_int_equal(sign_at(&r, 2, &sign), 3 * QUARTER);
	assert_non_null(strstr(rig_row(&r, 5), "]▽ Erprobung in drei Gemeinden")); // the bracket in the bar's own last cell
	assert_non_null(strstr(rig_row(&r, 7), "█▼█"));
	rig_close(&r);
}

static void the_day_of_a_phase_stands_in_its_row(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, NULL);
	add_phase(p, phase_kind_PILOT, "2023-01-01", "2023-09-30");
	struct phase *f = add_phase(p, phase_kind_OTHER, "2023-04-01", "2024-06-30"); // beside it: a row of its own
	f->latest = fixture_day("2024-07-01"); // known to the quarter: until the end of September
	f->latest_precision = PRECISION_QUARTER;
	open_at(&r, p, "2023-05-15");
	assert_int_equal(sign_at(&r, 2, &sign), -1);
	assert_int_equal(sign_at(&r, 3, &sign), 7 * QUARTER - 1);
	assert_int_equal(sign, TO_COME);
	rig_close(&r);
}

static void a_folded_group_shows_them_on_its_envelope(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2024-03-31")->stage = stage_RUNNING;
	add_phase(p, phase_kind_PILOT, "2023-04-01", "2024-06-30");
	add_measure(p, "2024-03-25")->stage = stage_RUNNING; // in the same cell, and kept
	add_phase(p, phase_kind_PILOT, "2023-04-01", "2023-09-30");
	add_measure(p, "2024-09-30")->stage = stage_RUNNING;
	open_at(&r, p, "2023-05-15");
	assert_int_equal(rig_act(&r, "group state"), ANSWER_DONE);
	rig_act(&r, "cursor first");
	rig_act(&r, "cursor down 2"); // over the first heading and its measure
	rig_act(&r, "open");
	rig_draw(&r, W, H);
	assert_non_null(strstr(rig_row(&r, 7), "(2)"));
	assert_int_equal(sign_at(&r, 3, &sign), 5 * QUARTER - 1);
	assert_int_equal(sign, LATE);
	rig_close(&r);
}

// It has no bar, but the day is set all the same; also in its sentence.
static void without_a_bar_it_is_written_out(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = two_years();
	add_measure(p, "2024-03-31");
	add_measure(p, "2023-03-31");
	open_at(&r, p, "2023-05-15");
	assert_true(rig_has(&r, "no phase yet · ▽ 31 Mar 2024"));
	assert_true(rig_has(&r, "no phase yet · x 31 Mar 2023"));
	assert_true(r.pane->select(r.state, &r.look, T_measure, 2));
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "no phase yet · at the latest 31 Mar 2024, its end is not known"));
	rig_close(&r);
}

// Moved past its latest day, in the preview already.
static void a_previewed_shift_turns_the_sign(void **state)
{
	(void)state;
	struct rig r;
	uint32_t sign = 0;
	struct plan *p = two_years();
	add_measure(p, "2024-03-31");
	add_phase(p, phase_kind_PILOT, "2023-04-01", "2024-03-31");
	open_at(&r, p, "2023-05-15");
	assert_true(r.pane->select(r.state, &r.look, T_phase, 2));
	assert_int_equal(rig_act(&r, "shift 1"), ANSWER_DONE);
	rig_draw(&r, W, H);
	assert_int_equal(sign_at(&r, 2, &sign), 5 * QUARTER - 1);
	assert_int_equal(sign, LATE);
	assert_true(rig_has(&r, "▼ planned too late"));
	rig_act(&r, "cancel");
	rig_draw(&r, W, H);
	(void)sign_at(&r, 2, &sign);
	assert_int_equal(sign, TO_COME);
	assert_false(rig_has(&r, "too late"));
	rig_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stands_in_the_cell_of_its_day),
		cmocka_unit_test(what_comes_too_late_and_what_was_missed_are_other_signs),
		cmocka_unit_test(what_is_over_is_dim),
		cmocka_unit_test(it_hides_nothing),
		cmocka_unit_test(at_the_edge_it_steps_before),
		cmocka_unit_test(on_today_it_stands_on_the_line),
		cmocka_unit_test(names_and_brackets_keep_off),
		cmocka_unit_test(the_day_of_a_phase_stands_in_its_row),
		cmocka_unit_test(a_folded_group_shows_them_on_its_envelope),
		cmocka_unit_test(without_a_bar_it_is_written_out),
		cmocka_unit_test(a_previewed_shift_turns_the_sign),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
