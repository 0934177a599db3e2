// SPDX-License-Identifier: EUPL-1.2
// Dependencies of the row under the cursor: lines with arrows in cells that nothing else takes, and signs at the rows of
// its chain.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/panes.h"

// Four measures of half a year each, one after the other from 2023 on; 2 waits for 1, 3 for 2.
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
	plan_changed(p);
	return p;
}

static const struct cell *cell(const struct rig *r, int x, int y)
{
	return canvas_at(r->canvas, x + RIG_MARGIN, y + RIG_MARGIN);
}

static void open_on(struct rig *r, struct plan *p, int32_t phase)
{
	rig_open(r, &pane_roadmap, p, fixture_day("2021-01-01"));
	assert_true(r->pane->select(r->state, &r->look, T_phase, phase));
	rig_draw(r, 100, 14);
}

static int count(struct rig *r, uint32_t glyph, enum role role)
{
	int n = 0;
	for (int y = 3; y < 14; y++)
		for (int x = 0; x < 100; x++)
			n += cell(r, x, y)->ch == glyph && cell(r, x, y)->role == role;
	return n;
}

static void the_chain_is_signed(void **state)
{
	(void)state;
	struct rig r;
	open_on(&r, four(), 2); // 1 is awaited, 3 waits
	assert_int_equal(cell(&r, 0, 3)->ch, 0x2190);
	assert_int_equal(cell(&r, 0, 5)->ch, 0x25B8); // the cursor
	assert_int_equal(cell(&r, 0, 7)->ch, 0x2192);
	assert_int_equal(cell(&r, 0, 9)->ch, ' '); // 4 has nothing to do with it
	assert_true(r.pane->select(r.state, &r.look, T_phase, 1));
	rig_draw(&r, 100, 14);
	assert_int_equal(cell(&r, 0, 5)->ch, 0x2192);
	assert_int_equal(cell(&r, 0, 7)->ch, 0x2192); // through the second
	assert_true(r.pane->select(r.state, &r.look, T_phase, 4));
	rig_draw(&r, 100, 14);
	assert_int_equal(count(&r, 0x2192, ROLE_FOCUS) + count(&r, 0x2190, ROLE_FOCUS), 0);
	rig_close(&r);
}

// From behind the end of one down to the row of the next, and on to where that begins.
static void lines_lead_to_what_waits(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[1].start += 92; // a quarter of room
	plan_changed(p);
	open_on(&r, p, 1);
	// The bracket of the bar under the cursor stands in the first corner.
	assert_int_equal(count(&r, 0x2502, ROLE_FOCUS), 1);
	assert_int_equal(count(&r, 0x2514, ROLE_FOCUS), 1);
	assert_true(count(&r, 0x2500, ROLE_FOCUS) > 3);
	assert_int_equal(count(&r, 0x2192, ROLE_FOCUS), 3); // at the line, and the signs of 2 and 3
	rig_close(&r);
}

static void what_is_violated_is_red_and_in_heavy_dashes(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = four();
	p->phase[1].start -= 100;
	plan_changed(p);
	open_on(&r, p, 1);
	assert_int_equal(cell(&r, 0, 5)->ch, 0x2192);
	assert_int_equal(cell(&r, 0, 5)->role, ROLE_BAD);
	assert_int_equal(cell(&r, 0, 7)->role, ROLE_FOCUS);
	assert_true(count(&r, 0x2505, ROLE_BAD) + count(&r, 0x2507, ROLE_BAD) > 0); // ┅ ┇: not by colour alone
	assert_int_equal(count(&r, 0x2500, ROLE_BAD) + count(&r, 0x2502, ROLE_BAD), 0);
	rig_close(&r);
}

// Not one cell of a bar or of a name is taken.
static void nothing_is_hidden(void **state)
{
	(void)state;
	struct rig with, without;
	struct plan *p = four(), *alone = four();
	alone->dependency_n = 0;
	plan_changed(alone);
	open_on(&with, p, 2);
	open_on(&without, alone, 2);
	for (int y = 3; y < 14; y++)
		for (int x = 1; x < 100; x++) {
			const struct cell *a = cell(&with, x, y), *b = cell(&without, x, y);
			bool blank = (b->ch == ' ' && b->role == ROLE_TEXT) || b->role == ROLE_BORDER;
			if (!blank)
				assert_true(a->ch == b->ch && a->role == b->role);
		}
	rig_close(&with);
	rig_close(&without);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_chain_is_signed),
		cmocka_unit_test(lines_lead_to_what_waits),
		cmocka_unit_test(what_is_violated_is_red_and_in_heavy_dashes),
		cmocka_unit_test(nothing_is_hidden),
	};
	return cmocka_run_group_tests_name("roadmap links", tests, NULL, NULL);
}
