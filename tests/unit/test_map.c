// SPDX-License-Identifier: EUPL-1.2
// The map in every size: boxes lie in their columns, none over another, and every one can be reached.
#include "fixture.h"
#include "fixture_mixed.h"

#include "ui/map/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static bool visible(const struct map *m, int column)
{
	return column >= m->first_column && column < m->first_column + m->per_screen;
}

static void check_columns(const struct map *m, int width)
{
	for (int i = 0; i < m->columns_n; i++) {
		const struct map_column *c = &m->columns[i];
		assert_true(c->n > 0 && c->w > 0);
		assert_int_equal(c->w, m->columns[0].w);
		if (visible(m, i)) {
			assert_true(c->x >= 0 && c->x + c->w <= (width > 1 ? width : 1));
			assert_true(c->w >= 18 || m->per_screen == 1);
		} else {
			assert_true(c->x >= width || c->x + c->w <= 0);
		}
		if (i)
			assert_true(c->x > m->columns[i - 1].x + m->columns[i - 1].w - 1);
	}
}

static void check_boxes(const struct map *m, int height, int goals)
{
	assert_int_equal(m->boxes_n, goals);
	assert_true(m->box_h >= 4 && m->box_h <= 7);
	if (m->box_h > 4)
		assert_true(m->height <= height); // only boxes of the least height scroll
	if (m->box_h < 7)
		assert_true(m->heading_h + m->rows * (m->box_h + 1) > height);
	int next = 0;
	for (int i = 0; i < m->columns_n; i++)
		for (int k = 0; k < m->columns[i].n; k++, next++) {
			const struct map_box *b = &m->boxes[m->columns[i].first + k];
			assert_ptr_equal(b, &m->boxes[next]);
			assert_int_equal(b->column, i);
			assert_int_equal(b->row, k);
			assert_int_equal(b->x, m->columns[i].x);
			assert_int_equal(b->w, m->columns[i].w);
			assert_int_equal(b->h, m->box_h);
			assert_int_equal(b->y, m->heading_h + k * m->box_h);
			assert_true(b->y + b->h <= m->height);
			assert_ptr_equal(b->goal, &m->boxes[map_box_of(m, b->goal->id)].goal[0]);
		}
	assert_int_equal(next, goals);
}

static void every_map_fits_every_area(void **state)
{
	(void)state;
	for (int groups = 0; groups <= 9; groups++)
		for (int goals = 0; goals <= 60; goals += groups == 4 ? 1 : 7) {
			struct plan *p = fixture_map(groups, goals);
			struct arena *a = arena_new();
			for (int width = 1; width <= 240; width++)
				for (int height = 5; height <= 60; height += 11) {
					arena_reset(a);
					int want = width % 10;
					struct map *m = map_layout(a, p, width, height, want);
					// a field that has none stands there too, once any of its kind has one, or as long as none has
					assert_int_equal(m->columns_n, groups ? groups : goals ? 1 : 0);
					check_columns(m, width);
					if (!goals && !groups)
						continue;
					check_boxes(m, height, goals < groups ? groups : goals);
					assert_true(visible(m, want < m->columns_n ? want : m->columns_n - 1));
				}
			arena_free(a);
			plan_free(p);
		}
}

static void the_sketch_of_zollernalb(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct arena *a = arena_new();
	struct map *m = map_layout(a, p, 100, 25, 0);
	assert_int_equal(m->columns_n, 4);
	assert_int_equal(m->per_screen, 4);
	assert_int_equal(m->columns[0].w, 24);
	assert_int_equal(m->columns[3].x, 75);
	assert_int_equal(m->rows, 4);
	assert_int_equal(m->heading_h, 2); // "Digitale Dienstleistungen" is one cell too long
	m = map_layout(a, p, 110, 25, 0);
	assert_int_equal(m->heading_h, 1);
	assert_int_equal(m->box_h, 6);
	assert_string_equal(m->boxes[6].goal->code, "DD3");
	assert_int_equal(m->boxes[6].y, 13);
	arena_free(a);
	plan_free(p);
}

static void columns_are_groups_that_own_goals(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen(); // five fields without goals, three pillars with
	struct arena *a = arena_new();
	struct map *m = map_layout(a, p, 80, 20, 0);
	assert_int_equal(m->columns_n, 3);
	assert_string_equal(m->columns[0].field->code, "DV");
	assert_int_equal(m->columns[1].n, 5);
	p->goal[0].field = NONE32;
	plan_changed(p);
	m = map_layout(a, p, 80, 20, 0);
	assert_int_equal(m->columns_n, 4);
	assert_null(m->columns[3].field);
	assert_string_equal(m->boxes[m->columns[3].first].goal->code, "DV1");
	arena_free(a);
	plan_free(p);
}

static void a_heading_that_just_fits_takes_one_line(void **state)
{
	(void)state;
	struct plan *p = fixture_map(3, 9);
	struct arena *a = arena_new();
	p->field[1].title = "123456789012345678901234567890"; // 30 cells
	assert_int_equal(map_layout(a, p, 92, 24, 0)->columns[1].w, 30);
	assert_int_equal(map_layout(a, p, 92, 24, 0)->heading_h, 1);
	p->field[1].title = "Ämter, Örter und Überall, ja ja"; // 31 cells, though more bytes
	assert_int_equal(map_layout(a, p, 92, 24, 0)->heading_h, 2);
	assert_int_equal(map_layout(a, p, 92, 15, 0)->heading_h, 2);
	assert_int_equal(map_layout(a, p, 92, 14, 0)->heading_h, 1); // no room for two
	p->field[1].title = "Ämter, Örter und Überall, ja j";
	assert_int_equal(map_layout(a, p, 92, 24, 0)->heading_h, 1);
	arena_free(a);
	plan_free(p);
}

static void fields_of_all_kinds_stand_by_their_position(void **state)
{
	(void)state;
	struct plan *p = fixture_mixed();
	struct arena *a = arena_new();
	struct map *m = map_layout(a, p, 120, 30, 0);
	static const char *const columns[] = {"F3", "P1", "F2", "P2", "F1"}; // P2 has no goals; then those without a field
	static const char *const first[] = {"LE2", "OD1", "SV2", "", "BD1", "LE1"};
	assert_int_equal(m->columns_n, 6);
	for (int i = 0; i < 6; i++) {
		if (i < 5)
			assert_string_equal(m->columns[i].field->code, columns[i]);
		assert_string_equal(m->boxes[m->columns[i].first].goal->code, first[i]);
	}
	assert_int_equal(m->boxes_n, 9);
	for (int i = 0; i < 9; i++)
		assert_int_equal(map_box_of(m, m->boxes[i].goal->id), i);
	assert_int_equal(map_box_of(m, 99), -1);
	arena_free(a);
	plan_free(p);
}

static void steps_go_to_the_nearest_box(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	struct arena *a = arena_new();
	struct map *m = map_layout(a, p, 100, 25, 0); // columns of 4, 3, 2, 3 boxes
	assert_int_equal(map_step(m, 0, 0, 1), 1);
	assert_int_equal(map_step(m, 0, 0, -1), 0);
	assert_int_equal(map_step(m, 3, 0, 1), 3);
	assert_int_equal(map_step(m, 3, 1, 0), 6); // from the fourth row to the third
	assert_int_equal(map_step(m, 6, 1, 0), 8);
	assert_int_equal(map_step(m, 8, 1, 0), 10);
	assert_int_equal(map_step(m, 10, 1, 0), 10);
	assert_int_equal(map_step(m, 4, -1, 0), 0);
	assert_int_equal(map_step(m, 0, -1, 0), 0);
	assert_int_equal(map_step(m, -1, 1, 0), 0);
	assert_int_equal(map_step(m, 99, 0, 0), 0);
	assert_int_equal(map_box_of(m, 7), 6);
	assert_int_equal(map_box_of(m, 99), -1);
	struct plan *empty = plan_new();
	assert_int_equal(map_step(map_layout(a, empty, 80, 20, 0), 0, 1, 0), -1);
	plan_free(empty);
	arena_free(a);
	plan_free(p);
}

// From any box every other one is reached by steps.
static void every_box_can_be_reached(void **state)
{
	(void)state;
	struct plan *p = fixture_map(7, 40);
	struct arena *a = arena_new();
	struct map *m = map_layout(a, p, 80, 24, 0);
	bool reached[40] = {true};
	for (int round = 0; round < 40; round++)
		for (int i = 0; i < 40; i++)
			for (int k = 0; reached[i] && k < 4; k++)
				reached[map_step(m, i, (int[]){1, -1, 0, 0}[k], (int[]){0, 0, 1, -1}[k])] = true;
	for (int i = 0; i < 40; i++)
		assert_true(reached[i]);
	arena_free(a);
	plan_free(p);
}

static void moving_within_a_page_shifts_nothing(void **state)
{
	(void)state;
	struct plan *p = fixture_map(9, 27);
	struct arena *a = arena_new();
	static const int first[] = {0, 0, 0, 0, 4, 4, 4, 4, 5};
	for (int want = 0; want < 9; want++) {
		struct map *m = map_layout(a, p, 80, 20, want);
		assert_int_equal(m->per_screen, 4);
		assert_int_equal(m->first_column, first[want]);
	}
	arena_free(a);
	plan_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_map_fits_every_area),
		cmocka_unit_test(the_sketch_of_zollernalb),
		cmocka_unit_test(columns_are_groups_that_own_goals),
		cmocka_unit_test(a_heading_that_just_fits_takes_one_line),
		cmocka_unit_test(fields_of_all_kinds_stand_by_their_position),
		cmocka_unit_test(steps_go_to_the_nearest_box),
		cmocka_unit_test(every_box_can_be_reached),
		cmocka_unit_test(moving_within_a_page_shifts_nothing),
	};
	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
