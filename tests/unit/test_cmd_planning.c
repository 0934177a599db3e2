// SPDX-License-Identifier: EUPL-1.2
// Planning as one flow, by keys: an objective from the map or from a group of the board, its key results one after the
// other, the measures that contribute. What is saved stays, each thing is a step of its own, the rules warn and never
// forbid.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "desk.h"
#include "plan/code.h"
#include "plan/okr/okr.h"

enum { TODAY = 20595 }; // 22.05.2026

static void stand(struct desk *d, const char *pane)
{
	desk_open(d, "musterkreis", pane, 100, 34, LANG_EN);
	session_tick(d->session, TODAY);
	desk_run(d, "cycle add code=2026Q3 start=2026-07-01 end=2026-09-30");
	desk_run(d, "quarter 2026Q3");
}

static const struct objective *objective(struct desk *d, const char *name)
{
	int32_t id = 0;
	struct ls_err err;
	if (code_find(desk_rows(d), T_objective, name, TODAY, &id, &err) != LS_OK)
		fail_msg("%s: %s", name, err.text);
	return plan_find(desk_rows(d), T_objective, id);
}

static int key_results(struct desk *d, const char *name)
{
	return (int)plan_of(desk_rows(d), T_key_result, "objective", objective(d, name)->id).n;
}

static int measures(struct desk *d, const char *name)
{
	return (int)plan_of(desk_rows(d), T_contribution, "objective", objective(d, name)->id).n;
}

static bool is_free(struct desk *d)
{
	desk_screen(d);
	return !strstr(str_text(&d->screen), "Planning ") && !strstr(str_text(&d->screen), "[ Save ]");
}

// ---- where it begins ---------------------------------------------------------------------------------------------------

static void from_a_field_of_the_board_to_its_measures(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	int64_t before = desk_head(&d);
	desk_keys(&d, "g j j a"); // the second field
	desk_shows(&d, "Planning 1 of 3: new objective");
	desk_shows(&d, "so far 0 of 1–2 Objectives · Digitale Verwaltung !");
	desk_shows(&d, "no objective of its own yet this quarter");
	desk_type(&d, "Die Poststelle scannt");
	desk_shows(&d, "with this one 1 of 1–2 Objectives · Digitale Verwaltung ✓");
	desk_keys(&d, "C-s");
	desk_shows(&d, "Planning 2 of 3: key result 1 of “Die Poststelle scannt”");
	desk_shows(&d, "so far 0 of 2–4 Key Results !");
	desk_type(&d, "Posteingang");
	desk_shows(&d, "with this one 1 of 2–4 Key Results !");
	desk_keys(&d, "Enter Enter Enter 2 2 C-s");
	desk_shows(&d, "key result 2 of “Die Poststelle scannt”");
	desk_shows(&d, "KR1 Posteingang · → 22"); // what is there so far
	desk_type(&d, "Fristen");
	desk_shows(&d, "with this one 2 of 2–4 Key Results ✓");
	desk_keys(&d, "C-s Esc");
	desk_shows(&d, "Planning 3 of 3: measures for “Die Poststelle scannt”");
	desk_type(&d, "scanst");
	desk_keys(&d, "Space");
	desk_shows(&d, "[x] M17 Zentrale Scanstelle");
	desk_shows(&d, "1 measure contributes");
	desk_keys(&d, "Enter");
	assert_string_equal(session_message(d.session),
						"Planned: “Die Poststelle scannt” with 2 key results and 1 measure. "
						"u takes one step after the other back.");
	assert_true(is_free(&d));
	assert_string_equal(okr_field(desk_rows(&d), objective(&d, "2026Q3-O1"))->code, "dv");
	assert_int_equal(key_results(&d, "2026Q3-O1"), 2);
	assert_int_equal(measures(&d, "2026Q3-O1"), 1);
	assert_int_equal(desk_head(&d), before + 4); // each a step
	desk_keys(&d, "u");
	assert_int_equal(measures(&d, "2026Q3-O1"), 0);
	desk_keys(&d, "u");
	assert_int_equal(key_results(&d, "2026Q3-O1"), 1);
	desk_keys(&d, "u u");
	desk_refuses(&d, "objective show 2026Q3-O1", "2026Q3-O1");
	desk_close(&d);
}

static void from_a_goal_on_the_map(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "map");
	desk_shows(&d, "a goal, objective"); // the key line says both
	desk_run(&d, "search Ortsunabhängiges");
	desk_keys(&d, "Esc a");
	desk_type(&d, "obj");
	desk_keys(&d, "Enter");
	desk_shows(&d, "DV4 Ortsunabhängiges Arbeiten");
	// What the goal has had, this quarter's first, then the newest: with what became of it.
	const char *screen = desk_screen(&d),
			   *now = strstr(screen, "Q2 2026: O2 Lebensmittelkontrollen ohne Nacharbeit · 27%"),
			   *then = strstr(screen, "Q1 2026: O2 Lebensmittelkontrollen enden vor Ort"),
			   *first = strstr(screen, "Q4 2025: O5 Die Prüfbögen");
	assert_true(now && then && first && now < then && then < first);
	assert_non_null(strstr(then, "carried over"));
	desk_shows(&d, "measures of the goal: M22 Mobile Erfassung");
	desk_type(&d, "Kontrollen am selben Tag");
	desk_keys(&d, "C-s Esc Esc");
	assert_int_equal(objective(&d, "2026Q3-O1")->goal, objective(&d, "2026Q2-O2")->goal);
	assert_true(is_free(&d));
	// A goal is added there as before.
	size_t goals = desk_rows(&d)->goal_n;
	desk_keys(&d, "a Enter");
	desk_type(&d, "Noch ein Ziel");
	desk_keys(&d, "C-s");
	assert_int_equal(desk_rows(&d)->goal_n, goals + 1);
	assert_true(is_free(&d));
	desk_close(&d);
}

static void from_a_team_and_a_goal_of_the_board(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	desk_run(&d, "group team");
	desk_keys(&d, "g a"); // the quarter itself: it says nothing of a team
	desk_type(&d, "Weg");
	desk_keys(&d, "C-s Esc Esc");
	assert_int_equal(objective(&d, "2026Q3-O1")->team, NONE32);
	desk_keys(&d, "u g j a");
	desk_type(&d, "Neu");
	desk_keys(&d, "C-s Esc Esc");
	const struct team *t = plan_find(desk_rows(&d), T_team, objective(&d, "2026Q3-O1")->team);
	assert_string_equal(t->code, "st-bs");
	desk_run(&d, "group goal");
	desk_keys(&d, "g a");
	desk_type(&d, "Noch eins");
	desk_keys(&d, "C-s Esc Esc");
	const struct goal *g = plan_find(desk_rows(&d), T_goal, objective(&d, "2026Q3-O2")->goal);
	assert_string_equal(g->code, "BS1");
	// Narrowed to a team, what is begun belongs to it.
	desk_run(&d, "narrow team st-mk");
	desk_run(&d, "group field");
	desk_keys(&d, "a");
	desk_type(&d, "objective");
	desk_keys(&d, "Enter");
	desk_type(&d, "Drittes");
	desk_keys(&d, "C-s Esc Esc");
	t = plan_find(desk_rows(&d), T_team, objective(&d, "2026Q3-O3")->team);
	assert_string_equal(t->code, "st-mk");
	desk_close(&d);
}

// A goal that is chosen brings its field along: the one that was proposed gives way.
static void a_goal_brings_its_field(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	desk_keys(&d, "g j a");
	desk_type(&d, "Neu");
	desk_keys(&d, "Tab D V 2 Enter");
	desk_shows(&d, "with this one 1 of 1–2 Objectives · Digitale Verwaltung ✓");
	desk_keys(&d, "C-s Esc Esc");
	assert_int_equal(objective(&d, "2026Q3-O1")->field, NONE32);
	desk_close(&d);
}

static void further_key_results_of_one_that_is_planned(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	desk_run(&d, "objective add cycle=2026Q3 goal=DV1 title=Neu");
	desk_keys(&d, "a Enter"); // a key result comes first in the list
	desk_shows(&d, "key result 1 of “Neu”");
	desk_type(&d, "Eins");
	desk_keys(&d, "C-s Esc Esc");
	assert_int_equal(key_results(&d, "2026Q3-O1"), 1);
	desk_keys(&d, "a");
	desk_type(&d, "contrib");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Measures for “Eins”");
	desk_keys(&d, "Space Esc");
	assert_true(is_free(&d));
	assert_int_equal(plan_of(desk_rows(&d), T_contribution, "key_result",
							 desk_rows(&d)->key_result[desk_rows(&d)->key_result_n - 1].id)
						 .n,
					 1);
	desk_close(&d);
}

// ---- the ways out ------------------------------------------------------------------------------------------------------

static void each_place_has_one_way_back(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	int64_t before = desk_head(&d);
	desk_keys(&d, "g a Esc"); // nothing was begun
	assert_true(is_free(&d));
	assert_int_equal(desk_head(&d), before);
	desk_keys(&d, "a x Esc");
	desk_shows(&d, "Discard the changes?");
	desk_keys(&d, "Esc");
	assert_true(is_free(&d));
	assert_int_equal(desk_head(&d), before);
	desk_keys(&d, "a x C-s y Esc"); // a key result that was begun
	desk_shows(&d, "Discard the changes?");
	desk_keys(&d, "Esc");
	desk_shows(&d, "Planning 3 of 3: measures for “x”"); // what is saved stays, and goes on
	desk_keys(&d, "Esc");
	desk_said(&d, "Planned: “x” with 0 key results and 0 measures.");
	assert_int_equal(desk_head(&d), before + 1);
	desk_close(&d);
}

// Enter, and the key that saves, on a key result that was not begun: there are enough of them.
static void empty_is_enough(void **state)
{
	(void)state;
	static const char *const keys[] = {"Enter", "C-s", "F10", "Esc"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		struct desk d;
		stand(&d, "okr");
		desk_keys(&d, "g a x C-s");
		desk_shows(&d, "Esc enough, to the measures");
		desk_keys(&d, keys[i]);
		desk_shows(&d, "Planning 3 of 3: measures for “x”");
		assert_int_equal(key_results(&d, "2026Q3-O1"), 0);
		desk_close(&d);
	}
}

// A third one where two are the most, a fifth key result, a single one: said, and saved.
static void rules_warn_and_never_forbid(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	desk_run(&d, "objective add cycle=2026Q3 field=bs title=A");
	desk_run(&d, "objective add cycle=2026Q3 field=bs title=B");
	desk_keys(&d, "g a");
	desk_shows(&d, "so far 2 of 1–2 Objectives · Services für Bürgerschaft und Wirtschaft ✓");
	desk_shows(&d, "Q3 2026: O2 B"); // what the field has
	desk_keys(&d, "C");
	desk_shows(&d, "with this one 3 of 1–2 Objectives · Services für Bürgerschaft und Wirtschaft !");
	desk_keys(&d, "C-s");
	for (int i = 0; i < 5; i++)
		desk_keys(&d, "k C-s");
	desk_shows(&d, "so far 5 of 2–4 Key Results !");
	desk_keys(&d, "Esc Esc");
	desk_said(&d, "Planned: “C” with 5 key results");
	desk_close(&d);
	stand(&d, "okr");
	desk_run(&d, "objective plan field=bs"); // without a quarter no rule counts
	desk_lacks(&d, "of 1–2 Objectives ·");
	desk_close(&d);
}

// ---- measures ----------------------------------------------------------------------------------------------------------

static void a_measure_begun_there_contributes_at_once(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	desk_run(&d, "objective add cycle=2026Q3 goal=DV1 title=Neu");
	size_t before = desk_rows(&d)->measure_n;
	desk_run(&d, "objective measures 2026Q3-O1");
	desk_shows(&d, "[ ] M14 Elektronische Akte in allen Ämtern");
	desk_shows(&d, "serves the goal");
	desk_type(&d, "Aktenplan");
	desk_shows(&d, "No measure is called that; Enter begins it.");
	desk_keys(&d, "Enter");
	desk_shows(&d, "Aktenplan");
	desk_shows(&d, "New: measure");
	desk_keys(&d, "C-s");
	desk_shows(&d, "▸ [x] M61 Aktenplan");
	const struct plan *p = desk_rows(&d);
	assert_int_equal(p->measure_n, before + 1);
	const struct measure *m = &p->measure[p->measure_n - 1];
	assert_int_equal(plan_of(p, T_measure_goal, "measure", m->id).n, 1);
	assert_string_equal(((const struct field *)plan_find(p, T_field, m->field))->code, "dv");
	desk_keys(&d, "Space"); // no longer
	assert_int_equal(measures(&d, "2026Q3-O1"), 0);
	desk_said(&d, "“Aktenplan” no longer contributes to “Neu”");
	desk_keys(&d, "Down C-n"); // begun without a title, and left
	desk_keys(&d, "Esc Esc");
	assert_true(is_free(&d));
	assert_int_equal(measures(&d, "2026Q3-O1"), 0);
	desk_close(&d);
}

static void a_plan_without_measures_says_so(void **state)
{
	(void)state;
	struct desk d;
	struct ls_err err;
	struct model *m = NULL;
	i18n_set(LANG_EN);
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	model_author(m, "test");
	struct session_options o = {.cols = 80, .rows = 24, .today = TODAY, .keys = ""};
	d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d.session, m, "okr");
	desk_run(&d, "objective add title=Eins");
	desk_run(&d, "objective measures O1");
	desk_shows(&d, "The plan has no measure yet; Ctrl-N begins one.");
	desk_shows(&d, "Enter finish  Ctrl-N new measure");
	desk_keys(&d, "Enter");
	assert_true(is_free(&d));
	desk_run(&d, "objective measures O1");
	desk_keys(&d, "C-n");
	desk_type(&d, "Erste");
	desk_keys(&d, "C-s");
	desk_shows(&d, "▸ [x] M1 Erste");
	desk_close(&d);
}

static void a_measure_contributes_by_command(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	desk_run(&d, "objective add cycle=2026Q3 goal=DV1 title=Neu");
	desk_run(&d, "kr add objective=2026Q3-O1 title=Eins");
	desk_run(&d, "objective serve 2026Q3-O1 M17");
	desk_said(&d, "“Zentrale Scanstelle mit ersetzendem Scannen” contributes to “Neu”");
	assert_int_equal(measures(&d, "2026Q3-O1"), 1);
	desk_run(&d, "kr serve 2026Q3-O1-KR1 M17");
	desk_run(&d, "objective serve 2026Q3-O1 M17");
	assert_int_equal(measures(&d, "2026Q3-O1"), 0);
	desk_refuses(&d, "objective serve 2026Q3-O1", "Which measure?");
	desk_refuses(&d, "objective serve 2026Q3-O1 M999", "M999");
	desk_refuses(&d, "objective serve 2026Q1-O1 M17", "reopen"); // closed
	desk_refuses(&d, "objective measures 2026Q1-O1", "reopen");
	desk_refuses(&d, "kr plan 2026Q1-O1", "reopen");
	desk_refuses(&d, "kr plan 2026Q9-O1", "2026Q9");
	desk_refuses(&d, "objective form title=x plan:=quit", "is not part of planning");
	desk_refuses(&d, "measure form title=x \"plan:=objective #5; quit\"", "is not part of planning");
	desk_refuses(&d, "goal form title=x plan:=", "is not part of planning");
	desk_close(&d);
}

static void scripts_and_kiosks_do_not_plan(void **state)
{
	(void)state;
	struct ls_err err = {.code = LS_OK};
	static const char *const lines[] = {"objective plan title=x", "kr plan 2026Q2-O1", "objective measures 2026Q2-O1"};
	for (int kiosk = 0; kiosk < 2; kiosk++) {
		struct session_options o = {
			.cols = kiosk ? 100 : 0, .rows = kiosk ? 30 : 0, .today = TODAY, .keys = "", .kiosk = kiosk};
		struct session *s = session_new(&o);
		session_model(s, desk_plan("musterkreis", NULL), "okr");
		for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
			assert_int_equal(session_run(s, lines[i], &err), LS_REFUSED);
			assert_non_null(
				strstr(err.text, kiosk ? "only shows the plan" : "Planning needs the cockpit. Without it: "));
		}
		session_free(s);
	}
}

// ---- a line that drops ----------------------------------------------------------------------------------------------------

static void half_filled_it_is_taken_up_and_leads_on(void **state)
{
	(void)state;
	struct desk d;
	struct str kept = {0};
	stand(&d, "okr");
	desk_keys(&d, "g a");
	desk_type(&d, "Halb");
	session_keep(d.session, &kept);
	assert_non_null(strstr(str_text(&kept), "objective resume"));
	desk_keys(&d, "Esc Esc");
	session_resume(d.session, str_text(&kept));
	desk_keys(&d, "a");
	desk_shows(&d, "Planning 1 of 3: new objective");
	desk_shows(&d, "Halb");
	desk_keys(&d, "C-s");
	desk_shows(&d, "Planning 2 of 3: key result 1 of “Halb”");
	desk_type(&d, "Auch halb");
	str_clear(&kept);
	session_keep(d.session, &kept);
	desk_keys(&d, "Esc Esc Esc");
	session_resume(d.session, str_text(&kept));
	desk_keys(&d, "a C-s");
	desk_shows(&d, "Planning 2 of 3: key result 2 of “Halb”");
	desk_close(&d);
	str_free(&kept);
}

// A key result of a quarter that runs is added by itself, as before.
static void in_a_running_quarter_one_is_added(void **state)
{
	(void)state;
	struct desk d;
	stand(&d, "okr");
	desk_run(&d, "quarter 2026Q2");
	desk_keys(&d, "g a Enter");
	desk_shows(&d, "New: key result");
	desk_type(&d, "Eins");
	desk_keys(&d, "C-s");
	assert_true(is_free(&d));
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(from_a_field_of_the_board_to_its_measures),
		cmocka_unit_test(from_a_goal_on_the_map),
		cmocka_unit_test(from_a_team_and_a_goal_of_the_board),
		cmocka_unit_test(a_goal_brings_its_field),
		cmocka_unit_test(further_key_results_of_one_that_is_planned),
		cmocka_unit_test(each_place_has_one_way_back),
		cmocka_unit_test(empty_is_enough),
		cmocka_unit_test(rules_warn_and_never_forbid),
		cmocka_unit_test(a_measure_begun_there_contributes_at_once),
		cmocka_unit_test(a_plan_without_measures_says_so),
		cmocka_unit_test(a_measure_contributes_by_command),
		cmocka_unit_test(scripts_and_kiosks_do_not_plan),
		cmocka_unit_test(half_filled_it_is_taken_up_and_leads_on),
		cmocka_unit_test(in_a_running_quarter_one_is_added),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
