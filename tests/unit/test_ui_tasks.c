// SPDX-License-Identifier: EUPL-1.2
// The pane of tasks and decisions by itself: it stays within its area at every size, with many tasks and with none, it
// answers clicks, and what it is asked about a row it says of that row.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plan/task.h"
#include "rig.h"
#include "ui/panes.h"

#include <stdio.h>

static struct rig r;

static void make(size_t tasks, size_t decisions)
{
	static const char *const people[] = {"", "A. B.", "Amt für Vermessung und Kataster", "漢字", "Ö. Ü."};
	struct plan *p = fixture_small();
	int32_t today = fixture_day("2023-02-10");
	p->action_n = p->decision_n = 0;
	for (size_t i = 0; i < tasks; i++) {
		struct action *a = fixture_add(p, T_action);
		a->title = i % 3 ? "Rückmeldungen der beteiligten Ämter einsammeln und zusammenstellen" : "Kurz";
		a->owner = people[i % 5];
		a->due = i % 7 ? today - 40 + (int32_t)(i % 80) : DAY_NONE;
		a->done = i % 4 == 3 ? today - (int32_t)(i % 30) : DAY_NONE;
		a->dropped = i % 16 == 5 ? today - 3 : DAY_NONE;
		a->measure = i % 2 ? p->measure[i % p->measure_n].id : NONE32;
		a->key_result = i % 5 ? NONE32 : p->key_result[i % p->key_result_n].id;
	}
	for (size_t i = 0; i < decisions; i++) {
		struct decision *d = fixture_add(p, T_decision);
		d->subject = "Einführung der elektronischen Akte in allen Ämtern des Kreises";
		d->result = i % 2 ? "Beschlossen mit der Maßgabe eines halbjährlichen Berichts" : "";
		d->body = i % 3 ? "Kreistag" : "";
		d->day = i % 4 ? today - (int32_t)i : DAY_NONE;
		d->day_precision = (int32_t)(i % 4);
		d->measure = i % 2 ? p->measure[i % p->measure_n].id : NONE32;
	}
	rig_open(&r, &pane_tasks, p, today);
}

static int shut(void **state)
{
	(void)state;
	rig_close(&r);
	i18n_set(LANG_EN);
	return 0;
}

static void it_stays_within_its_area(void **state)
{
	static const size_t counts[][2] = {{0, 0}, {1, 0}, {0, 1}, {3, 2}, {500, 60}};
	(void)state;
	for (size_t k = 0; k < sizeof counts / sizeof counts[0]; k++) {
		make(counts[k][0], counts[k][1]);
		for (int lang = LANG_EN; lang <= LANG_DE; lang++)
			for (int i = 0; i < RIG_SIZES; i++) {
				i18n_set((enum lang)lang);
				rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
				for (int step = 0; step < 4; step++) {
					(void)rig_act(&r, step == 0   ? "cursor page-down"
									  : step == 1 ? "turn"
									  : step == 2 ? "cursor last"
												  : "open");
					rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
					rig_describe(&r);
					assert_true(r.first.len > 0);
				}
			}
		if (k + 1 < sizeof counts / sizeof counts[0])
			rig_close(&r);
	}
}

// Each open task stands on exactly one row, in the order of the list.
static void every_task_is_walked_once(void **state)
{
	(void)state;
	make(400, 0);
	struct arena *a = arena_new();
	struct task_list list = task_list(a, r.plan, r.look.today, NULL);
	rig_draw(&r, 100, 25);
	for (size_t i = 0; i < list.overdue + list.open; i++) {
		struct pick pick = pane_tasks.picked(r.state, &r.look);
		assert_int_equal(pick.table, T_action);
		assert_int_equal(pick.id, r.plan->action[list.at[i]].id);
		assert_int_equal(rig_act(&r, "cursor down"), ANSWER_DONE);
	}
	arena_free(a);
}

static void clicks(void **state)
{
	(void)state;
	make(20, 5);
	rig_draw(&r, 100, 25);
	struct pick first = pane_tasks.picked(r.state, &r.look);
	assert_int_equal(rig_click(&r, 10, 4, false), ANSWER_DONE); // below heads and heading: the second row
	assert_int_not_equal(pane_tasks.picked(r.state, &r.look).id, first.id);
	assert_int_equal(rig_click(&r, 10, 4, true), ANSWER_COMMAND);
	assert_non_null(strstr(str_text(&r.command), "action from #"));
	assert_int_equal(rig_click(&r, 90, 0, false), ANSWER_DONE); // the title: the other part
	rig_draw(&r, 100, 25);
	assert_int_equal(pane_tasks.picked(r.state, &r.look).table, T_decision);
	assert_int_equal(rig_click(&r, 10, 2, true), ANSWER_COMMAND);
	assert_non_null(strstr(str_text(&r.command), "decision about #"));
}

static void what_it_asks_for(void **state)
{
	(void)state;
	make(20, 0);
	char wanted[64];
	rig_draw(&r, 80, 19);
	int32_t id = pane_tasks.picked(r.state, &r.look).id;
	assert_int_equal(rig_act(&r, "week 1"), ANSWER_COMMAND);
	(void)snprintf(wanted, sizeof wanted, "action postpone #%d +1", (int)id);
	assert_string_equal(str_text(&r.command), wanted);
	assert_int_equal(rig_act(&r, "week -2"), ANSWER_COMMAND);
	(void)snprintf(wanted, sizeof wanted, "action postpone #%d -2", (int)id);
	assert_string_equal(str_text(&r.command), wanted);
	assert_int_equal(rig_act(&r, "dismiss"), ANSWER_COMMAND);
	assert_int_equal(rig_act(&r, "person"), ANSWER_DONE);
	assert_int_equal(rig_act(&r, "cancel"), ANSWER_DONE);
	assert_int_equal(rig_act(&r, "cancel"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "cursor last"), ANSWER_DONE); // the line that folds is no task
	assert_int_equal(pane_tasks.picked(r.state, &r.look).table, TABLE_COUNT);
	assert_int_equal(rig_act(&r, "week 1"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "person"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "quatsch"), ANSWER_IGNORED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(it_stays_within_its_area, shut),
		cmocka_unit_test_teardown(every_task_is_walked_once, shut),
		cmocka_unit_test_teardown(clicks, shut),
		cmocka_unit_test_teardown(what_it_asks_for, shut),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
