// SPDX-License-Identifier: EUPL-1.2
// What the OKR board tells in words and signs: kinds of key results, objectives, quarters, lines, confidence.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rig.h"
#include "ui/okr/board.h"
#include "ui/panes.h"

#include <stdio.h>

static void open_board(struct rig *r, struct plan *plan)
{
	rig_open(r, &pane_okr, plan, FIXTURE_TODAY);
}

static void tells(struct rig *r, enum table_id t, int32_t id, const char *first, const char *second)
{
	assert_true(r->pane->select(r->state, &r->look, t, id));
	rig_describe(r);
	assert_string_equal(str_text(&r->first), first);
	assert_string_equal(str_text(&r->second), second);
}

// The check-ins of one key result become those of another.
static void hand_over(struct plan *p, int32_t from, int32_t to)
{
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].key_result == from)
			p->check_in[i].key_result = to;
}

static void test_kinds_of_key_results(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	hand_over(p, 8, 9);
	open_board(&r, p);
	tells(&r, T_key_result, 5, "KR1 “Konzept Lernpfad”: milestone: reached · 100% of 46% expected · + on track",
		  "Confidence 9 of 10 · Mon 6 Feb: liegt vor");
	tells(&r, T_key_result, 6, "KR2 “Erstellte Lektionen”: 0 of 10 Lektionen · 0%", "No check-in yet");
	tells(&r, T_key_result, 7, "KR1 “Installierte Notebooks”: 8, at least 8 Notebooks wanted · kept · + on track",
		  "Confidence 8 of 10 · Tue 7 Feb: 8 · no measure serves it ?");
	tells(&r, T_key_result, 8,
		  "KR2 “Ausgabe eines Notebooks dauert höchstens”: 6.0, at most 2.0 Tage wanted · not kept",
		  "No check-in yet · no measure serves it ?");
	tells(&r, T_key_result, 9, "KR1 “Definierte Verbesserungsvorschläge”: 2.5, target open · counts in no mean",
		  "Confidence 4 of 10 · Tue 7 Feb: 2.5 · no measure serves it ?");
	p->key_result[6].unit = "";
	tells(&r, T_key_result, 7, "KR1 “Installierte Notebooks”: 8, at least 8 wanted · kept · + on track",
		  "Confidence 8 of 10 · Tue 7 Feb: 8 · no measure serves it ?");
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].key_result == 5)
			p->check_in[i].value = 0;
	tells(&r, T_key_result, 5, "KR1 “Konzept Lernpfad”: milestone: not yet · 0% of 46% expected · + on track",
		  "Confidence 9 of 10 · Mon 6 Feb: liegt vor");
	rig_close(&r);
}

static void test_what_serves_is_named_in_a_row(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	struct contribution *c = fixture_add(p, T_contribution);
	c->measure = 8;
	c->key_result = 4;
	open_board(&r, p);
	tells(&r, T_key_result, 4,
		  "KR2 “Erstgespräche mit der eGov-Koordination”: 13 of 25 Gespräche · 52% of 46% expected · + on track",
		  "Confidence 6 of 10 · Wed 8 Feb: 13 of 25 · served by M6 Service-BW-Basis in Städten und Gemeinden, M8 "
		  "Dokumentenmanagementsystem / eAkte");
	rig_close(&r);
}

static void test_objectives(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->team[0].title = "Schulen";
	p->objective[0].verdict = verdict_ACCEPTED;
	p->objective[0].verdict_text = "trotz allem";
	open_board(&r, p);
	tells(
		&r, T_objective, 1,
		"O1 “Anforderungen an rechtssichere digitale Vorgangsbearbeitung”: 0% of 46% expected · x off track · goal DL4 "
		"Kontinuierliches Prozessmanagement",
		"accepted: trotz allem · 2 off track x · team Schulen");
	tells(
		&r, T_objective, 3,
		"O3 “Digitale Willkommensunterlagen (Lernpfad) im CampusZAK”: ~50% of 46% expected · + on track · goal DK1 "
		"Maßgeschneiderte Schulungen",
		"1 on track + · 1 key result without a check-in · Strategieteam Kompetenz · served by M7 eLearning Plattform – "
		"Campus ZAK");
	tells(&r, T_objective, 4,
		  "O4 “Ausleihbare Notebooks für Schulungen”: 50% of 46% expected · + on track · goal DI1 Zukunftsfähige und "
		  "sichere Infrastruktur",
		  "1 off track x · 1 on track + · Strategieteam Infrastruktur");
	tells(&r, T_objective, 5,
		  "O5 “Konzept zur Hotline-Erreichbarkeit”: in the backlog, without a quarter · goal DD3 Hochwertige interne "
		  "Beratung und Support",
		  "1 key result without a check-in · 1 key result without a measurable target is left out · Strategieteam "
		  "Dienstleistungen");
	r.look.privacy = PRIVACY_PUBLIC; // what was said of it is nobody's business
	rig_describe(&r);
	assert_true(r.pane->select(r.state, &r.look, T_objective, 1));
	rig_describe(&r);
	assert_string_equal(str_text(&r.second), "accepted · 2 off track x · team Schulen");
	r.look.privacy = PRIVACY_OPEN;
	p->key_result[4].target = p->key_result[5].target = NONE64;
	p->key_result[4].kind = kr_kind_INCREASE;
	hand_over(p, 5, 4);
	plan_changed(p);
	rig_sync(&r);
	tells(&r, T_objective, 3,
		  "O3 “Digitale Willkommensunterlagen (Lernpfad) im CampusZAK”: no target that could be measured · goal DK1 "
		  "Maßgeschneiderte Schulungen",
		  "2 key results without a check-in · 2 key results without a measurable target are left out · Strategieteam "
		  "Kompetenz · served by M7 eLearning Plattform – Campus ZAK");
	rig_close(&r);
}

static void add_cycle(struct plan *p, const char *code, const char *start, const char *end, int32_t state)
{
	struct cycle *c = fixture_add(p, T_cycle);
	c->code = code;
	c->start = fixture_day(start);
	c->end = fixture_day(end);
	c->state = state;
}

static void heads(struct rig *r, size_t cycle, const char *line)
{
	struct str head = {0};
	r->look.cycle = cycle < r->plan->cycle_n ? &r->plan->cycle[cycle] : NULL;
	r->pane->sync(r->state, &r->look);
	r->pane->headline(r->state, &r->look, &head);
	assert_string_equal(str_text(&head), line);
	str_free(&head);
}

static void test_quarters(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	add_cycle(p, "2022Q4", "2022-10-01", "2022-12-31", cycle_state_RUNNING);
	add_cycle(p, "2023Q2", "2023-04-01", "2023-06-30", cycle_state_PLANNING);
	open_board(&r, p);
	heads(&r, 0, "◂ Q1 2023 ▸ · running now · CW 6, week 6 of 13 · expected 46%");
	heads(&r, 1, "Q4 2022 ▸ · ended 31 Dec 2022, not closed yet");
	heads(&r, 2, "◂ Q2 2023 · in planning");
	heads(&r, 9, "no quarters yet");
	r.look.today = p->cycle[0].end; // its last day is not over yet
	heads(&r, 0, "◂ Q1 2023 ▸ · running now · CW 13, week 13 of 13 · expected 100%");
	r.look.today++;
	heads(&r, 0, "◂ Q1 2023 ▸ · ended 31 Mar 2023, not closed yet");
	// Another quarter begins at its top.
	r.look.today = FIXTURE_TODAY;
	heads(&r, 0, "◂ Q1 2023 ▸ · running now · CW 6, week 6 of 13 · expected 46%");
	assert_true(r.pane->select(r.state, &r.look, T_key_result, 8));
	heads(&r, 2, "◂ Q2 2023 · in planning");
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_cycle); // what has no objectives begins with itself
	rig_act(&r, "cursor down");
	assert_int_equal(r.pane->picked(r.state, &r.look).table, T_field); // and goes on with the first field
	assert_true(r.pane->select(r.state, &r.look, T_key_result, 9));
	heads(&r, 0, "◂ Q1 2023 ▸ · running now · CW 6, week 6 of 13 · expected 46%");
	assert_int_equal(r.pane->picked(r.state, &r.look).id, 9); // what is there as well keeps the cursor
	p->objective_n = 4;
	p->key_result_n = 8;
	p->cycle[2].state = cycle_state_REVIEW;
	plan_changed(p);
	heads(&r, 2, "◂ Q2 2023 · in review");
	rig_describe(&r);
	assert_string_equal(str_text(&r.first), "Nothing is planned here. < and > lead to other quarters.");
	rig_draw(&r, 80, 19);
	assert_string_equal(rig_row(&r, 1), " Nothing is planned for Q2 2023 yet.");
	assert_string_equal(rig_row(&r, 7), " a adds the first objective; two to four key results follow.");
	rig_close(&r);
	open_board(&r, fixture_viersen());
	rig_describe(&r);
	assert_string_equal(str_text(&r.first),
						"The board shows objectives and key results as soon as the plan has a quarter.");
	rig_close(&r);
}

// ---- lines -------------------------------------------------------------------------------------------------------

static void test_lines_by_height(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	open_board(&r, p);
	rig_draw(&r, 80, 13); // and one line of rules: twelve
	assert_non_null(strstr(rig_row(&r, 1), "KR1 Vorgehen"));
	assert_non_null(strstr(rig_row(&r, 2), "KR2 Medienbrüche"));
	rig_draw(&r, 80, 14);
	assert_string_equal(rig_row(&r, 2),
						"        milestones  ···▄▄▃ 3 ▼▼ fallen two weeks in a row  ·  Wed 8 Feb: in th…");
	assert_non_null(strstr(rig_row(&r, 3), "KR2 Medienbrüche")); // without the steps of the milestone
	p->rule_n = 0;
	rig_draw(&r, 80, 13); // one line says what is hidden
	assert_non_null(strstr(rig_row(&r, 2), "KR2 Medienbrüche"));
	assert_string_equal(rig_row(&r, 12),
						"                                                                       ▼ 2 more");
	rig_close(&r);
}

// Confidence 0 of 10 is a bar, the lowest, and a week without a check-in is not.
static void test_confidence(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->check_in[13].confidence = 0;
	p->check_in[12].confidence = 10;
	open_board(&r, p);
	rig_draw(&r, 80, 40);
	assert_true(rig_has(&r, "≤ 2.0 Tage  ·····▁ 0  ·  Tue 7 Feb: 2.5"));
	assert_true(rig_has(&r, "≥ 8 Notebooks  ·····█ 10  ·  Tue 7 Feb: 8"));
	rig_draw(&r, 100, 40);
	assert_true(rig_has(&r, "confidence  ·  ·  ·  ·  ·  0  ·  Tue 7 Feb: 2.5"));
	assert_true(rig_has(&r, "confidence  ·  ·  ·  ·  · 10  ·  Tue 7 Feb: 8"));
	p->check_in[12].confidence = 9; // then one cell a week is enough
	rig_sync(&r);
	rig_draw(&r, 100, 40);
	assert_true(rig_has(&r, "confidence · · · · · 0  ·  Tue 7 Feb: 2.5"));
	rig_close(&r);
}

static void test_numbers_beyond_their_columns(void **state)
{
	(void)state;
	struct rig r;
	struct plan *p = fixture_small();
	p->check_in[10].value = 300000000; // of KR4: 300 000 of 25
	p->objective[1].verdict = verdict_ACCEPTED;
	open_board(&r, p);
	assert_true(r.pane->select(r.state, &r.look, T_key_result, 4));
	rig_draw(&r, 100, 40);
	assert_string_equal(rig_focused(&r),
						"▸   KR2 Erstgespräche mit der eGov-Koor…  0 → 25 Gespräche     300,000  ██████████   >999 +");
	rig_draw(&r, 46, 40); // neither range nor value nor bar
	assert_string_equal(rig_focused(&r), "▸   KR2 Erstgespräche mit d…     >999 +");
	assert_true(rig_has(&r, "  O2 Service-BW-B…  accepted      84% +"));
	rig_close(&r);
}

// Far below the start: a bound with the arrow wherever the number does not fit, never a number above.
static void test_far_below_the_start(void **state)
{
	(void)state;
	static const struct {
		int64_t value; // thousandths; 0 → 25
		const char *percent;
	} tries[] = {{-2500, "−10%↓ x"},
				 {-25000, "−100%↓ x"},
				 {-249750, "−999%↓ x"},
				 {-250000, "<-999↓ x"},
				 {-300000000, "<-999↓ x"}};
	struct rig r;
	struct plan *p = fixture_small();
	open_board(&r, p);
	assert_true(r.pane->select(r.state, &r.look, T_key_result, 4));
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		p->check_in[10].value = (int32_t)tries[i].value;
		plan_changed(p);
		p->generation++;
		rig_sync(&r);
		for (int w = 40; w <= 200; w++) {
			rig_draw(&r, w, 40);
			const char *row = rig_focused(&r);
			size_t n = strlen(row), end = strlen(tries[i].percent);
			if (n < end || !strstr(row, tries[i].percent) || strstr(row, ">999"))
				fail_msg("%d wide: “%s” has no “%s”", w, row, tries[i].percent);
		}
	}
	rig_close(&r);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds_of_key_results),
		cmocka_unit_test(test_what_serves_is_named_in_a_row),
		cmocka_unit_test(test_objectives),
		cmocka_unit_test(test_quarters),
		cmocka_unit_test(test_lines_by_height),
		cmocka_unit_test(test_confidence),
		cmocka_unit_test(test_numbers_beyond_their_columns),
		cmocka_unit_test(test_far_below_the_start),
	};
	return cmocka_run_group_tests_name("okr told", tests, NULL, NULL);
}
