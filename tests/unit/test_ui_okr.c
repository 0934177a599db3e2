// SPDX-License-Identifier: EUPL-1.2
// The OKR board at every size: every objective and key result can be reached, values and signs are told, one notch is
// one unit of the last place, and what is hidden is counted.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "plan/code.h"
#include "rig.h"
#include "say/key_result.h"
#include "ui/panes.h"

#include <stdio.h>

static void open_board(struct rig *r, struct plan *plan)
{
	rig_open(r, &pane_okr, plan, FIXTURE_TODAY);
}

static void go_to(struct rig *r, enum table_id t, int32_t id)
{
	assert_true(r->pane->select(r->state, &r->look, t, id));
}

static const char *title_at(struct rig *r)
{
	struct pick pick = r->pane->picked(r->state, &r->look);
	if (pick.table == T_objective)
		return ((const struct objective *)plan_find(r->plan, T_objective, pick.id))->title;
	return pick.table == T_key_result ? ((const struct key_result *)plan_find(r->plan, T_key_result, pick.id))->title
									  : "";
}

static const struct cell *cell_at_focus(struct rig *r)
{
	int x, y;
	assert_true(rig_cursor(r, &x, &y));
	return canvas_at(r->canvas, x + RIG_MARGIN, y + RIG_MARGIN);
}

// The focus stands on the code, in bold; the row has the mark and the beginning of the title.
static void check_focus(struct rig *r)
{
	struct str begin = {0};
	assert_true(cell_at_focus(r)->bold);
	assert_true(cell_at_focus(r)->ch == 'K' || cell_at_focus(r)->ch == 'O');
	assert_non_null(strstr(rig_focused(r), "▸"));
	str_addn(&begin, title_at(r), text_fit(title_at(r), 7));
	assert_non_null(strstr(rig_focused(r), str_text(&begin)));
	str_free(&begin);
}

static int walk(struct rig *r, int w, int h)
{
	int n = 0;
	rig_act(r, "cursor first");
	for (const char *before = ""; before != title_at(r); n++) {
		rig_draw(r, w, h);
		check_focus(r);
		before = title_at(r);
		assert_int_equal(rig_act(r, "cursor down"), ANSWER_DONE);
	}
	return n;
}

static void test_every_row_at_every_size(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		for (int i = 0; i < RIG_SIZES; i++)
			assert_int_equal(walk(&r, rig_sizes[i].w, rig_sizes[i].h), 14);
		assert_int_equal(walk(&r, pane_okr.min_cols, pane_okr.min_rows), 14);
		assert_int_equal(walk(&r, 149, 12), 14);
	}
	rig_close(&r);
}

static void test_rows_tell_where_things_stand(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 3);
	rig_draw(&r, 140, 40);
	const char *row = rig_focused(&r);
	assert_non_null(strstr(row, "▸   KR1 Behördenkonten aller Städte und Gemeinden"));
	assert_non_null(strstr(row, "0 → 25 Gemeinden"));
	assert_non_null(strstr(row, " 17 "));
	assert_non_null(strstr(row, "█"));
	assert_non_null(strstr(row, "68% +"));
	assert_true(rig_has(&r, "confidence · 5 6 7 7 8  ·  Wed 8 Feb: 17 of 25, zwei Gemeinden warten auf Freigabe"));
	assert_true(rig_has(&r, "DIGITALE DIENSTLEISTUNGEN  O2 Service-BW-Basis"));
	assert_true(rig_has(&r, "~50% +"));          // O3: a key result without a check-in
	assert_true(rig_has(&r, "no check-in yet")); // that one
	assert_true(rig_has(&r, "−13%↓ x"));         // below its start, raw
	assert_true(rig_has(&r, "▼▼ fallen two weeks in a row"));
	assert_true(rig_has(&r, "in the way: Die Landkreise antworten nicht"));
	assert_true(rig_has(&r, "0/3")); // a milestone counts its steps
	assert_true(rig_has(&r, "! Fragebogen, overdue since Fri 20 Jan"));
	assert_true(rig_has(&r, "– Bericht, due Fri 10 Mar"));
	assert_true(rig_has(&r, "≥ 8 Notebooks"));
	assert_true(rig_has(&r, "≤ 2.0 Tage"));
	assert_true(rig_has(&r, "Backlog: objectives without a quarter"));
	assert_true(rig_has(&r, "target open"));
	rig_close(&r);
}

// A week without a check-in is a gap once it is over.
static void test_the_present_week_is_not_missed_yet(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	r.look.today += 3; // Monday, a week has begun
	rig_sync(&r);
	rig_draw(&r, 140, 40);
	assert_true(rig_has(&r, "confidence · 5 6 7 7 8  ·  Wed 8 Feb"));
	r.look.today += 7;
	rig_sync(&r);
	rig_draw(&r, 140, 40);
	assert_true(rig_has(&r, "confidence · 5 6 7 7 8 ·  ·  Wed 8 Feb"));
	rig_close(&r);
}

// Fields by title where titles fit, else by short name; nothing on a narrow screen.
static void test_field_names(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	rig_draw(&r, 140, 40);
	assert_true(rig_has(&r, "DIGITALE DIENSTLEISTUNGEN  O2"));
	rig_draw(&r, 100, 40);
	assert_true(rig_has(&r, "DIENSTLEISTUNGEN  O2"));
	assert_false(rig_has(&r, "DIGITALE"));
	rig_draw(&r, 60, 40);
	assert_false(rig_has(&r, "DIENSTLEISTUNGEN"));
	r.plan->field[1].title = "Dienste für Bürgerschaft, Wirtschaft und Gemeinden des Kreises";
	for (size_t i = 0; i < r.plan->field_n; i++)
		r.plan->field[i].code = "F1";
	rig_sync(&r);
	rig_draw(&r, 140, 40);
	assert_true(rig_has(&r, "DIENSTE FÜR BÜRGERSCHAFT,…"));
	rig_draw(&r, 100, 40);
	assert_true(rig_has(&r, "F1  O2"));
	rig_close(&r);
}

static void test_steps_done(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->kr_step[0].done = fixture_day("2023-01-19");
	open_board(&r, p);
	rig_draw(&r, 140, 40);
	assert_true(rig_has(&r, "✓ Fragebogen, done Thu 19 Jan"));
	assert_true(rig_has(&r, "1/3"));
	rig_close(&r);
}

static void test_german_numbers(void **state)
{
	(void)state;
	struct rig r;
	i18n_set(LANG_DE);
	open_board(&r, fixture_small());
	rig_draw(&r, 140, 40);
	assert_true(rig_has(&r, "≤ 2,0 Tage"));
	assert_true(rig_has(&r, " 2,5 "));
	assert_true(rig_has(&r, "Mi 08.02."));
	rig_close(&r);
	i18n_set(LANG_EN);
}

static void test_no_target_has_no_bar(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 9);
	rig_draw(&r, 140, 40);
	assert_null(strstr(rig_focused(&r), "░"));
	assert_null(strstr(rig_focused(&r), "%"));
	assert_non_null(strstr(rig_focused(&r), "·"));
	rig_describe(&r);
	assert_string_equal(str_text(&r.first),
						"KR1 “Definierte Verbesserungsvorschläge”: target open · counts in no mean");
	rig_close(&r);
}

static void test_sentences(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 3);
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "KR1 “Behördenkonten aller Städte und Gemeinden”: 17 of 25 Gemeinden · "
											"68% of 46% expected · + on track");
	assert_string_equal(str_text(&r.second), "Confidence 8 of 10 · Wed 8 Feb: 17 of 25, zwei Gemeinden warten auf "
											 "Freigabe · served by M6 Service-BW-Basis in Städten und Gemeinden");
	go_to(&r, T_key_result, 2);
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "13, to fall to 4 Medienbrüche"));
	assert_non_null(strstr(str_text(&r.first), "below its start ↓"));
	assert_non_null(strstr(str_text(&r.second), "no measure serves it ?"));
	go_to(&r, T_key_result, 7);
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), ": 8, at least 8 Notebooks wanted · "));
	go_to(&r, T_key_result, 1);
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "0 of 3 steps done"));
	assert_non_null(strstr(str_text(&r.second), "Confidence 3 of 10, fallen two weeks in a row"));
	go_to(&r, T_objective, 1);
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "0% of 46% expected · x off track"));
	assert_non_null(strstr(str_text(&r.first), "goal DL4 Kontinuierliches Prozessmanagement"));
	assert_non_null(strstr(str_text(&r.second), "2 off track x"));
	go_to(&r, T_objective, 5);
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.first), "in the backlog"));
	struct str head = {0};
	r.pane->headline(r.state, &r.look, &head);
	assert_string_equal(str_text(&head), "Q1 2023 · running now · CW 6, week 6 of 13 · expected 46%");
	str_free(&head);
	rig_close(&r);
}

static void check_notch(struct rig *r, int32_t kr, const char *act, const char *command)
{
	go_to(r, T_key_result, kr);
	assert_int_equal(rig_act(r, act), ANSWER_COMMAND);
	assert_string_equal(str_text(&r->command), command);
}

static void test_notch(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	open_board(&r, p);
	check_notch(&r, 3, "notch 1", "kr value 2023Q1-O2-KR1 18");
	check_notch(&r, 3, "notch -5", "kr value 2023Q1-O2-KR1 12");
	check_notch(&r, 3, "notch 20", "kr value 2023Q1-O2-KR1 37");  // beyond the target
	check_notch(&r, 6, "notch 1", "kr value 2023Q1-O3-KR2 1");    // from its start
	check_notch(&r, 8, "notch -1", "kr value 2023Q1-O4-KR2 2.4"); // a tenth, in machine form
	check_notch(&r, 9, "notch 1", "kr value backlog-O5-KR1 1");   // neither start nor target
	p->key_result[7].decimals = 3;
	check_notch(&r, 8, "notch 1", "kr value 2023Q1-O4-KR2 2.5010"); // not to be read as thousands
	i18n_set(LANG_DE);
	check_notch(&r, 8, "notch 1", "kr value 2023Q1-O4-KR2 2.5010");
	int64_t read = 0;
	assert_true(num_parse("2.5010", 3, NUM_TWO_WAYS, &read));
	assert_int_equal(read, 2501);
	i18n_set(LANG_EN);
	rig_close(&r);
}

// As many places are shown as were typed, and a notch is one unit of the last of them.
static void test_decimals_follow_what_is_typed(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	struct key_result *kr = &p->key_result[2];
	open_board(&r, p);
	kr->decimals = NONE32;
	kr->kind = kr_kind_AT_LEAST;
	kr->start = NONE64;
	kr->target = 4200;
	assert_int_equal(okr_decimals(p, kr), 1);
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].key_result == kr->id)
			p->check_in[i].value = 4100;
	check_notch(&r, 3, "notch 1", "kr value 2023Q1-O2-KR1 4.2");
	check_notch(&r, 3, "notch -1", "kr value 2023Q1-O2-KR1 4.0");
	kr->target = 4250;
	check_notch(&r, 3, "notch 1", "kr value 2023Q1-O2-KR1 4.11");
	kr->target = 4000;
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].key_result == kr->id)
			p->check_in[i].value = 25500;
	struct str shown = {0};
	struct kr_state st = okr_key_result(p, kr, FIXTURE_TODAY);
	key_result_value(&shown, &r.look, kr, &st);
	assert_string_equal(str_text(&shown), "25.5"); // and not 26
	str_free(&shown);
	kr->decimals = 2; // more may be asked for
	assert_int_equal(okr_decimals(p, kr), 2);
	kr->decimals = 0; // or none
	assert_int_equal(okr_decimals(p, kr), 0);
	rig_close(&r);
}

static void test_notch_refused(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	open_board(&r, p);
	go_to(&r, T_objective, 2);
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_REFUSED);
	assert_non_null(strstr(r.err.text, "key result"));
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].key_result == 4)
			p->check_in[i].value = 1000000000000000;
	go_to(&r, T_key_result, 4);
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_REFUSED);
	assert_int_equal(rig_act(&r, "notch -1"), ANSWER_COMMAND);
	rig_close(&r);
}

static void test_other_acts(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 3);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "kr course 2023Q1-O2-KR1");
	assert_int_equal(rig_act(&r, "cursor left"), ANSWER_DONE);
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "objective course 2023Q1-O2");
	assert_int_equal(rig_act(&r, "cursor right"), ANSWER_DONE);
	assert_string_equal(title_at(&r), "Digitale Willkommensunterlagen (Lernpfad) im CampusZAK");
	assert_int_equal(rig_act(&r, "cursor last"), ANSWER_DONE);
	assert_string_equal(title_at(&r), "Definierte Verbesserungsvorschläge");
	assert_int_equal(rig_act(&r, "quarter 1"), ANSWER_IGNORED); // the session's
	assert_int_equal(rig_act(&r, "zoom in"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "cursor sideways"), ANSWER_IGNORED);
	rig_close(&r);
}

static void test_search(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	r.look.search = "notebook";
	rig_act(&r, "next");
	assert_string_equal(title_at(&r), "Ausleihbare Notebooks für Schulungen");
	rig_act(&r, "next");
	rig_act(&r, "next");
	rig_act(&r, "next"); // round
	assert_string_equal(title_at(&r), "Ausleihbare Notebooks für Schulungen");
	rig_draw(&r, 100, 25);
	int hits = 0;
	for (int y = 0; y < r.canvas->rows; y++)
		for (int x = 0; x < r.canvas->cols; x++)
			hits += canvas_at(r.canvas, x, y)->role == ROLE_MATCH;
	assert_int_equal(hits, 3 * 8);
	rig_close(&r);
}

static void test_click(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 5);
	rig_draw(&r, 80, 19);
	assert_true(rig_cursor(&r, &x, &y));
	rig_act(&r, "cursor first");
	rig_draw(&r, 80, 19);
	assert_int_equal(rig_click(&r, 30, y + 1, false), ANSWER_DONE); // its second line
	assert_string_equal(title_at(&r), "Konzept Lernpfad");
	assert_int_equal(rig_click(&r, 30, y, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "kr course 2023Q1-O3-KR1");
	assert_int_equal(rig_click(&r, 30, 18, false), ANSWER_IGNORED); // the rules
	rig_close(&r);
}

static void test_narrowing(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	r.look.only_goal = 5; // DD1
	rig_sync(&r);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "O2 Service-BW"));
	assert_false(rig_has(&r, "O1 "));
	assert_false(rig_has(&r, "Backlog"));
	r.look.only_goal = 2; // without an objective
	rig_sync(&r);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "No objective belongs to what is chosen"));
	r.look.only_goal = NONE32;
	r.look.only_field = 2;
	rig_sync(&r);
	rig_draw(&r, 100, 25);
	assert_true(rig_has(&r, "O2 Service-BW"));
	assert_true(rig_has(&r, "O5 Konzept"));
	assert_false(rig_has(&r, "O3 "));
	rig_close(&r);
}

static void test_privacy(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->key_result[3].unit = "T€";
	open_board(&r, p);
	go_to(&r, T_key_result, 4);
	rig_draw(&r, 140, 40);
	assert_true(rig_has(&r, "0 → 25 T€"));
	r.look.privacy = PRIVACY_CONFIDENTIAL;
	rig_draw(&r, 140, 40);
	assert_null(strstr(rig_focused(&r), "25"));
	assert_null(strstr(rig_focused(&r), "13"));
	assert_non_null(strstr(rig_focused(&r), "confidential"));
	assert_true(rig_has(&r, "in the way: Die Landkreise"));
	rig_describe(&r);
	assert_null(strstr(str_text(&r.first), "13"));
	assert_null(strstr(str_text(&r.second), "13"));
	r.look.privacy = PRIVACY_PUBLIC;
	rig_draw(&r, 200, 56);
	assert_false(rig_has(&r, "Die Landkreise"));
	assert_false(rig_has(&r, "zwei Gemeinden warten"));
	rig_close(&r);
}

static void test_rules(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	struct rule *counted = NULL;
	for (size_t i = 0; i < p->rule_n; i++)
		if (p->rule[i].kind == rule_kind_OBJECTIVES)
			counted = &p->rule[i];
	assert_non_null(counted);
	open_board(&r, p);
	rig_draw(&r, 140, 40);
	assert_non_null(strstr(rig_row(&r, 39), "(here 1 ✓)"));
	counted->least = 2000;
	rig_draw(&r, 140, 40);
	assert_non_null(strstr(rig_row(&r, 39), "(here 1 !)"));
	counted->certain = yes_no_NO;
	rig_draw(&r, 140, 40);
	assert_non_null(strstr(rig_row(&r, 39), "(here 1)"));
	rig_close(&r);
}

static void test_what_is_hidden_is_counted(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	rig_draw(&r, 60, 11); // ten rows of one line and the last
	assert_non_null(strstr(rig_row(&r, 10), "▼ 4 more"));
	rig_act(&r, "cursor last");
	rig_draw(&r, 60, 11);
	assert_non_null(strstr(rig_row(&r, 10), "▲ "));
	assert_null(strstr(rig_row(&r, 10), "▼"));
	rig_close(&r);
}

// One line down inside the page changes the two rows of the cursor only.
static void test_nothing_else_moves(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 3);
	rig_draw(&r, 100, 25);
	const char *before[25];
	for (int y = 0; y < 25; y++)
		before[y] = mem_str(rig_row(&r, y));
	rig_act(&r, "cursor down");
	rig_draw(&r, 100, 25);
	int changed = 0;
	for (int y = 0; y < 25; y++) {
		changed += strcmp(before[y], rig_row(&r, y)) != 0;
		free((char *)(uintptr_t)before[y]);
	}
	assert_int_equal(changed, 2);
	rig_close(&r);
}

static void remove_key_result(struct plan *p, size_t i)
{
	memmove(&p->key_result[i], &p->key_result[i + 1], (p->key_result_n - i - 1) * sizeof p->key_result[0]);
	p->key_result_n--;
	plan_changed(p);
}

static void test_cursor_survives_deletion(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 5);
	remove_key_result(r.plan, 0);
	rig_sync(&r);
	assert_string_equal(title_at(&r), "Konzept Lernpfad");
	remove_key_result(r.plan, 3); // itself
	rig_sync(&r);
	assert_string_equal(title_at(&r), "Erstellte Lektionen");
	rig_draw(&r, 80, 19);
	check_focus(&r);
	r.plan->objective_n = 0;
	r.plan->key_result_n = 0;
	plan_changed(r.plan);
	rig_sync(&r);
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_cycle); // the empty quarter, which can be edited
	rig_draw(&r, 80, 19);
	assert_true(rig_has(&r, "Nothing is planned for Q1 2023 yet"));
	assert_true(rig_has(&r, "a adds the first objective"));
	assert_int_equal(rig_act(&r, "open"), ANSWER_REFUSED);
	rig_close(&r);
}

static void test_plan_without_quarters(void **state)
{
	(void)state;
	struct rig r;
	int x, y;
	open_board(&r, fixture_viersen());
	for (int i = 0; i < RIG_SIZES; i++) {
		rig_draw(&r, rig_sizes[i].w, rig_sizes[i].h);
		assert_true(rig_has(&r, "does not work with quarters yet"));
		assert_true(rig_has(&r, "C shows the first steps"));
		assert_false(rig_cursor(&r, &x, &y));
	}
	assert_int_equal(rig_act(&r, "notch 1"), ANSWER_REFUSED);
	rig_describe(&r);
	assert_true(r.first.len > 0);
	rig_close(&r);
}

static void test_verdict(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->objective[1].verdict = verdict_ACCEPTED;
	p->objective[1].verdict_text = "alle Gemeinden sind dabei";
	open_board(&r, p);
	go_to(&r, T_objective, 2);
	rig_draw(&r, 100, 25);
	assert_non_null(strstr(rig_focused(&r), "accepted"));
	rig_describe(&r);
	assert_non_null(strstr(str_text(&r.second), "accepted: alle Gemeinden sind dabei"));
	rig_close(&r);
}

static void test_wide_area_has_a_panel(void **state)
{
	(void)state;
	struct rig r;
	open_board(&r, fixture_small());
	go_to(&r, T_key_result, 3);
	rig_draw(&r, 200, 56);
	assert_true(rig_has(&r, "Check-ins"));
	assert_true(rig_has(&r, "Wed 11 Jan: 4 · confidence 5"));
	assert_true(rig_has(&r, "M6 Service-BW-Basis"));
	rig_draw(&r, 150, 12);
	assert_true(rig_has(&r, "▼ ")); // not all check-ins fit
	rig_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_row_at_every_size),
		cmocka_unit_test(test_rows_tell_where_things_stand),
		cmocka_unit_test(test_the_present_week_is_not_missed_yet),
		cmocka_unit_test(test_field_names),
		cmocka_unit_test(test_steps_done),
		cmocka_unit_test(test_german_numbers),
		cmocka_unit_test(test_no_target_has_no_bar),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_notch),
		cmocka_unit_test(test_decimals_follow_what_is_typed),
		cmocka_unit_test(test_notch_refused),
		cmocka_unit_test(test_other_acts),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_click),
		cmocka_unit_test(test_narrowing),
		cmocka_unit_test(test_privacy),
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_what_is_hidden_is_counted),
		cmocka_unit_test(test_nothing_else_moves),
		cmocka_unit_test(test_cursor_survives_deletion),
		cmocka_unit_test(test_plan_without_quarters),
		cmocka_unit_test(test_verdict),
		cmocka_unit_test(test_wide_area_has_a_panel),
	};
	i18n_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
