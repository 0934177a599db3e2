// SPDX-License-Identifier: EUPL-1.2
// One row of bars, cell by cell: ends in half cells, how far something is done, single days, names that hide nothing,
// two tones where rows touch, what lies outside the window, and the legend.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"

static struct phase *add_phase(struct plan *p, int32_t measure, enum phase_kind_word kind, const char *start,
							   const char *end)
{
	struct phase *f = fixture_add(p, T_phase);
	f->measure = measure;
	f->code = arena_printf(p->arena, "%d", (int)p->phase_n);
	f->title = "Aufbau";
	f->kind = (int32_t)kind;
	f->start = fixture_day(start);
	f->end = fixture_day(end);
	f->start_precision = f->end_precision = PRECISION_DAY;
	return f;
}

// So many measures; the first has a phase over 2023 and 2024, so that a quarter takes seven cells of 80.
static struct plan *measures(int n)
{
	struct plan *p = plan_new();
	for (int i = 1; i <= n; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = arena_printf(p->arena, "M%d", i);
		m->title = "Vorhaben";
	}
	add_phase(p, 1, phase_kind_OTHER, "2023-01-01", "2024-12-31");
	return p;
}

enum { X = 14, QUARTER = 8, HEIGHT = 12 }; // the first cell of the chart

static void open_at(struct rig *r, struct plan *p, const char *today)
{
	rig_open(r, &pane_roadmap, p, fixture_day(today));
	rig_act(r, "cursor first");
	rig_draw(r, 80, HEIGHT);
}

static const struct cell *cell(const struct rig *r, int x, int y)
{
	return canvas_at(r->canvas, x + RIG_MARGIN, y + RIG_MARGIN);
}

static uint32_t glyph(const struct rig *r, int x, int y)
{
	return cell(r, x, y)->ch;
}

// The middle of a quarter's cells is the middle of its second month: a day later the cell is half full.
static void test_ends_in_half_cells(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	// Cells are 11.4 days wide: the first of 2023-Q2 ends on 12 April, its half on 6 April.
	add_phase(p, 2, phase_kind_ROLLOUT, "2023-04-08", "2023-06-24");
	open_at(&r, p, "2020-01-01");
	int y = 5, x = X + QUARTER;
	assert_int_equal(glyph(&r, x, y), 0x2590);               // ▐
	assert_int_equal(glyph(&r, x + 1, y), 'A');              // its name begins in the second
	assert_int_equal(glyph(&r, x + QUARTER - 1, y), 0x258C); // ▌
	rig_close(&r);
	p = measures(2);
	add_phase(p, 2, phase_kind_PILOT, "2023-04-08", "2023-06-24"); // its pattern has no halves: whole cells
	open_at(&r, p, "2020-01-01");
	assert_int_equal(glyph(&r, x, y), 0x2593);
	assert_int_equal(glyph(&r, x + QUARTER - 1, y), 0x2593);
	assert_int_equal(glyph(&r, x + QUARTER, y), ' ');
	rig_close(&r);
}

static void test_a_name_is_written_on_its_bar(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	add_phase(p, 2, phase_kind_ROLLOUT, "2023-04-01", "2023-12-31");
	add_phase(p, 2, phase_kind_PILOT, "2024-01-01", "2024-03-31");
	open_at(&r, p, "2023-08-15");
	int y = 5, from = X + QUARTER, to = from + 3 * QUARTER, today = 0;
	for (int x = from; x < to; x++) // every cell of it is the bar's, but the one of today's line
		if (cell(&r, x, y)->role == ROLE_TODAY)
			today = x;
		else if (glyph(&r, x, y) == 0x2588)
			assert_int_equal(cell(&r, x, y)->role, ROLE_ROLLOUT);
		else
			assert_int_equal(cell(&r, x, y)->role, ROLE_ON_ROLLOUT);
	assert_in_range(today, from + QUARTER, from + 2 * QUARTER);
	assert_int_equal(glyph(&r, today, y), 0x2503);
	assert_int_equal(glyph(&r, today, y - 1), 0x2503); // also between the rows
	assert_non_null(strstr(rig_row(&r, y), "Aufbau"));
	rig_close(&r);
}

// The bar under the cursor has brackets, but for an end that is open: its arrow says that there is none.
static void test_an_open_end_keeps_its_arrow(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	struct phase *f = add_phase(p, 2, phase_kind_OPERATION, "2023-07-01", "2024-06-30");
	f->end = DAY_NONE;
	f->open_end = 1;
	open_at(&r, p, "2020-01-01");
	rig_act(&r, "cursor down");
	rig_draw(&r, 80, HEIGHT);
	const char *row = rig_row(&r, 5);
	assert_non_null(strstr(row, "["));
	assert_non_null(strstr(row, "►"));
	assert_null(strstr(row, "]"));
	rig_close(&r);
}

// Bars that share a cell have one name behind it, not one over the other.
static void test_names_do_not_cover_each_other(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	add_phase(p, 1, phase_kind_OTHER, "2025-01-01", "2099-12-31"); // so that a cell is a year and more
	add_phase(p, 2, phase_kind_PILOT, "2023-10-01", "2024-02-28")->title = "Schnittstelle zum zentralen Register";
	add_phase(p, 2, phase_kind_ROLLOUT, "2024-05-01", "2024-08-31")->title = "Umstellung der Behörde";
	open_at(&r, p, "2022-01-01");
	const char *row = strstr(rig_row(&r, 5), "Schnittstelle");
	assert_non_null(row);
	assert_int_equal(strncmp(row, "Schnittstelle zum zentralen Register", 36), 0);
	assert_null(strstr(row, "Umstellung"));
	rig_close(&r);
}

static void test_how_far_it_is_done(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	add_phase(p, 2, phase_kind_ROLLOUT, "2023-01-01", "2024-12-31")->progress = 50;
	open_at(&r, p, "2020-01-01");
	int y = 5;
	assert_int_equal(glyph(&r, X + 4 * QUARTER - 1, y), 0xBB); // »: 32 of 64 cells
	assert_int_equal(cell(&r, X + 4 * QUARTER - 1, y)->role, ROLE_ON_ROLLOUT);
	p->phase[1].progress = 100;
	plan_changed(p);
	rig_sync(&r);
	rig_draw(&r, 80, HEIGHT);
	assert_int_equal(glyph(&r, X + 8 * QUARTER - 1, y), 0x2713); // ✓
	p->phase[1].progress = 0;
	plan_changed(p);
	rig_sync(&r);
	rig_draw(&r, 80, HEIGHT);
	assert_false(rig_has(&r, "»") || rig_has(&r, "✓"));
	rig_close(&r);
}

// A phase of one day is a sign; several in the same cell are counted, and none hides a bar.
static void test_single_days(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	add_phase(p, 2, phase_kind_PILOT, "2023-04-01", "2023-04-01")->title = "Beschluss";
	open_at(&r, p, "2020-01-01");
	int y = 5, x = X + QUARTER;
	assert_int_equal(glyph(&r, x, y), 0x25C6);
	assert_int_equal(cell(&r, x, y)->role, ROLE_PILOT);
	assert_non_null(strstr(rig_row(&r, y), "◆ Beschluss"));
	add_phase(p, 2, phase_kind_PILOT, "2023-04-02", "2023-04-02");
	add_phase(p, 2, phase_kind_PILOT, "2023-04-03", "2023-04-03");
	plan_changed(p);
	rig_sync(&r);
	rig_draw(&r, 80, HEIGHT);
	assert_int_equal(glyph(&r, x, y), '3');
	p->phase[1].end_precision = precision_MONTH; // known to the month it is no day
	plan_changed(p);
	rig_sync(&r);
	rig_draw(&r, 80, HEIGHT);
	assert_int_equal(glyph(&r, x, y), 0x2593);
	rig_close(&r);
}

// Where rows touch, every other one has the second tone; where they are apart all have the first.
static void test_rows_do_not_melt_together(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(4);
	for (int i = 2; i <= 4; i++)
		add_phase(p, i, phase_kind_OTHER, "2023-01-01", "2024-12-31");
	open_at(&r, p, "2020-01-01");
	int last = X + 8 * QUARTER - 2;
	for (int i = 0; i < 4; i++) {
		assert_int_equal(cell(&r, last, 3 + 2 * i)->role, ROLE_PHASE);
		assert_int_equal(glyph(&r, last, 4 + 2 * i), ' ');
	}
	rig_draw(&r, 80, 9);
	for (int i = 0; i < 4; i++)
		assert_int_equal(cell(&r, last, 3 + i)->role, i % 2 ? ROLE_PHASE2 : ROLE_PHASE);
	rig_close(&r);
}

// The same kind right behind itself: where one ends and the next begins shows in the tone.
static void test_neighbours_of_a_kind(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	add_phase(p, 2, phase_kind_PILOT, "2023-01-01", "2023-06-30");
	add_phase(p, 2, phase_kind_PILOT, "2023-07-01", "2023-12-31");
	open_at(&r, p, "2020-01-01");
	assert_int_equal(cell(&r, X + 2 * QUARTER - 1, 5)->role, ROLE_PILOT);
	assert_int_equal(cell(&r, X + 2 * QUARTER, 5)->role, ROLE_PILOT2);
	rig_close(&r);
}

static void test_what_lies_outside(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	add_phase(p, 2, phase_kind_OTHER, "2023-01-01", "2023-01-31");
	add_phase(p, 2, phase_kind_OTHER, "2023-02-05", "2023-02-28");
	add_phase(p, 2, phase_kind_OTHER, "2024-12-01", "2024-12-31");
	open_at(&r, p, "2023-10-01");
	assert_false(rig_has(&r, "◂") || strstr(rig_row(&r, 5), "▸"));
	rig_act(&r, "zoom in"); // months
	rig_act(&r, "today");
	rig_draw(&r, 80, HEIGHT);
	int cells = 4 * 16;
	assert_int_equal(glyph(&r, X - 1, 5), 0x25C2); // ◂2
	assert_int_equal(glyph(&r, X, 5), '2');
	assert_int_equal(glyph(&r, X + cells, 5), 0x25B8); // ▸
	assert_int_equal(glyph(&r, X + cells - 1, 5), ' ');
	assert_int_equal(glyph(&r, X, 3), 0x25C2); // the other one is cut on both sides
	assert_int_equal(glyph(&r, X + cells - 1, 3), 0x25B8);
	rig_close(&r);
}

// Signs that the plan has are explained as soon as there is a line for it.
static void test_legend(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = measures(2);
	add_phase(p, 2, phase_kind_PILOT, "2023-01-01", "2023-12-31")->progress = 10;
	open_at(&r, p, "2020-01-01");
	assert_false(rig_has(&r, "done up to here"));
	rig_draw(&r, 80, 15);
	assert_true(rig_has(&r, "▓ pilot phase  ▄ other phase  » done up to here"));
	assert_false(rig_has(&r, "rollout phase") || rig_has(&r, "a single day"));
	rig_draw(&r, 50, 15); // what has no room is left out, whole
	assert_true(rig_has(&r, "▓ pilot phase  ▄ other phase"));
	assert_false(rig_has(&r, "done"));
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ends_in_half_cells),          cmocka_unit_test(test_a_name_is_written_on_its_bar),
		cmocka_unit_test(test_an_open_end_keeps_its_arrow), cmocka_unit_test(test_names_do_not_cover_each_other),
		cmocka_unit_test(test_how_far_it_is_done),          cmocka_unit_test(test_single_days),
		cmocka_unit_test(test_neighbours_of_a_kind),        cmocka_unit_test(test_rows_do_not_melt_together),
		cmocka_unit_test(test_what_lies_outside),           cmocka_unit_test(test_legend),
	};
	return cmocka_run_group_tests_name("roadmap bars", tests, NULL, NULL);
}
