// SPDX-License-Identifier: EUPL-1.2
// The columns left of the chart: chosen by command and in the chooser, as wide as asked for, kept; and how far a measure is
// done.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/gantt/done.h"
#include "rig.h"
#include "ui/panes.h"
#include "ui/roadmap/roadmap.h"

static struct phase *add_phase(struct plan *p, const char *start, const char *end, int32_t progress)
{
	struct phase *f = fixture_add(p, T_phase);
	f->measure = 1;
	f->code = arena_printf(p->arena, "%d", (int)p->phase_n);
	f->title = "Aufbau";
	f->start = fixture_day(start);
	f->end = fixture_day(end);
	f->progress = progress;
	return f;
}

static struct plan *one(void)
{
	struct plan *p = plan_new();
	struct field *f = fixture_add(p, T_field);
	f->title = "Wege";
	struct measure *m = fixture_add(p, T_measure);
	m->code = "M1";
	m->title = "Scanstelle für alle Ämter des Kreises";
	m->field = 1;
	m->responsible = "Kreisarchiv";
	add_phase(p, "2023-01-01", "2023-01-10", 100); // 10 days
	add_phase(p, "2023-02-01", "2023-03-02", 50);  // 30 days
	plan_changed(p);
	return p;
}

// Each phase weighs as many days as it is long.
static void how_far_a_measure_is_done(void **state)
{
	(void)state;
	struct plan *p = one();
	assert_int_equal(gantt_done(p, 1), (10 * 100 + 30 * 50) / 40);      // 62.5, rounded down
	struct phase *f = add_phase(p, "2024-01-01", "2024-01-10", NONE32); // not begun: ten days more
	plan_changed(p);
	assert_int_equal(gantt_done(p, 1), (10 * 100 + 30 * 50) / 50);
	f->kind = phase_kind_OPERATION; // never done
	assert_int_equal(gantt_done(p, 1), 62);
	f->kind = phase_kind_OTHER;
	f->end = DAY_NONE; // of unknown length
	assert_int_equal(gantt_done(p, 1), 62);
	p->phase[1].progress = 99;
	assert_int_equal(gantt_done(p, 1), 99); // never 100 before all of it is
	p->phase[0].progress = p->phase[1].progress = NONE32;
	assert_int_equal(gantt_done(p, 1), NONE32);
	assert_int_equal(gantt_done(p, 9), NONE32);
	plan_free(p);
}

static void open_at(struct rig *r)
{
	rig_open(r, &pane_roadmap, one(), fixture_day("2023-02-01"));
	rig_act(r, "cursor first");
	rig_draw(r, 120, 12);
}

static void arrange(struct rig *r, const char *columns)
{
	r->look.bar_columns = columns;
	rig_sync(r);
}

static void columns_are_chosen_by_name(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r);
	assert_int_equal(strncmp(rig_row(&r, 3), "▸1 Scanstelle für alle Ämter", 31), 0);
	arrange(&r, "code,title:12,who,field,progress");
	rig_draw(&r, 120, 12);
	assert_string_equal(
		rig_row(&r, 1),
		" … Measure      Department       Field            Done Jan                  Feb                  Mar");
	assert_string_equal(
		rig_row(&r, 3),
		"▸1 Scanstelle … Kreisarchiv      Wege              62% ▄▄▄▄▄▄✓  Aufbau     [┃▄▄▄▄▄▄▄▄▄»Aufbau▄▄▄▄▄▄]");
	arrange(&r, "");
	rig_draw(&r, 120, 12);
	assert_false(rig_has(&r, "Kreisarchiv"));
	rig_close(&r);
}

// Where there is little room, what stands at the right goes first, and the chart keeps a part of the width.
static void a_chart_is_left(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r);
	arrange(&r, "code,title,field:30,who:30,progress,posts");
	const struct roadmap *st = r.state;
	for (int w = 40; w <= 200; w += 7) {
		rig_draw(&r, w, 12);
		assert_true(roadmap_cells(&st->window) >= w / 5); // ticks are whole: what they leave over went to the title
		assert_non_null(strstr(rig_row(&r, 3), "Scan"));
	}
	rig_draw(&r, 60, 12);
	assert_false(rig_has(&r, "Kreisarchiv"));
	rig_close(&r);
}

static void names_are_hidden_when_asked(void **state)
{
	(void)state;
	struct rig r;
	open_at(&r);
	arrange(&r, "title,who");
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rig_sync(&r);
	rig_draw(&r, 120, 12);
	assert_false(rig_has(&r, "Kreisarchiv"));
	rig_close(&r);
}

static void the_chooser_lists_them(void **state)
{
	(void)state;
	struct rig r;
	struct str command = {0};
	struct ls_err err;
	open_at(&r);
	arrange(&r, "progress,title:12");
	void *panel = roadmap_labels_panel(&r.look);
	char *down[] = {"cursor", "down"}, *mark[] = {"mark"}, *accept[] = {"accept"};
	overlay_columns.act(panel, &r.look, 2, down, &command, &err);
	overlay_columns.act(panel, &r.look, 2, down, &command, &err); // onto the first that is not shown
	assert_int_equal(overlay_columns.act(panel, &r.look, 1, mark, &command, &err), ANSWER_COMMAND);
	assert_string_equal(str_text(&command), "columns try progress,title:12,code");
	str_clear(&command);
	assert_int_equal(overlay_columns.act(panel, &r.look, 1, accept, &command, &err), ANSWER_FINISH);
	assert_string_equal(str_text(&command), "columns progress,title:12,code");
	overlay_columns.destroy(panel);
	str_free(&command);
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(how_far_a_measure_is_done), cmocka_unit_test(columns_are_chosen_by_name),
		cmocka_unit_test(a_chart_is_left),           cmocka_unit_test(names_are_hidden_when_asked),
		cmocka_unit_test(the_chooser_lists_them),
	};
	return cmocka_run_group_tests_name("roadmap labels", tests, NULL, NULL);
}
