// SPDX-License-Identifier: EUPL-1.2
// Stories of the measures pane: what it draws at every size, where the cursor goes, what a key asks for.
#include "stage.h"

static const char *picked(struct stage *s)
{
	struct pick p = pane_measures.picked(s->state, &s->look);
	const struct measure *m = p.table == T_measure ? plan_find(s->plan, T_measure, p.id) : NULL;
	return m ? m->title : "";
}

static void told(struct stage *s, const char *first, const char *second)
{
	struct str a = {0}, b = {0};
	pane_measures.describe(s->state, &s->look, &a, &b);
	if (first)
		assert_string_equal(str_text(&a), first);
	if (second)
		assert_string_equal(str_text(&b), second);
	str_free(&a);
	str_free(&b);
}

static void best_measure_comes_first(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	i18n_set(LANG_DE);
	assert_string_equal(picked(s), "Work Space");
	shows(s, 100, 26, "Work Space");
	shows(s, 100, 26, "2,85");
	shows(s, 100, 26, "2=");
	i18n_set(LANG_EN);
	shows(s, 100, 26, "2.85");
	close_stage(s);
}

// Heads, rule and as many rows as there are.
static int filled(const struct stage *s, int h)
{
	int rows = (int)s->plan->measure_n;
	return rows + 2 < h ? rows + 2 : h;
}

static void every_size_keeps_to_its_area(void **state)
{
	(void)state;
	static const int sizes[][2] = {{36, 4}, {40, 10}, {60, 11}, {80, 20}, {100, 26}, {120, 36}, {200, 56}};
	for (int plan = 0; plan < 2; plan++) {
		struct stage *s = open_stage(&pane_measures, plan ? fixture_small() : fixture_viersen());
		for (int lang = 0; lang < 2; lang++) {
			i18n_set(lang ? LANG_EN : LANG_DE);
			for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
				for (int column = 0; column < 7; column++) {
					check_frame(s, sizes[i][0], sizes[i][1], filled(s, sizes[i][1]));
					does(s, column < 6 ? "cursor right" : "cursor home");
					does(s, "cursor down 5");
				}
			does(s, "cursor first");
		}
		close_stage(s);
	}
}

static void criterion_under_the_cursor_is_visible_even_when_narrow(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	i18n_set(LANG_DE);
	does(s, "cursor down 3"); // Scanstelle: hoch niedrig hoch mittel kurz
	static const char *const there[] = {"[hoch]", "[niedrig]", "[hoch]", "[mittel]", "[kurz]"};
	for (int i = 0; i < 5; i++) {
		does(s, "cursor right");
		shows(s, 60, 11, there[i]);
		shows(s, 36, 4, "[");
		shows(s, 100, 26, there[i]);
	}
	does(s, "cursor right");
	shows(s, 60, 11, "[kurz]"); // the last one stays
	does(s, "cursor home");
	lacks(s, 60, 11, "[");
	close_stage(s);
}

static void notch_names_measure_and_criterion(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "cursor down 3");
	assert_int_equal(does(s, "notch 1"), ANSWER_REFUSED); // no criterion yet
	assert_true(strlen(s->err.text) > 10);
	does(s, "cursor right 4");
	assert_int_equal(does(s, "notch 1"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "measure rate M34 aufwand +1");
	assert_int_equal(does(s, "notch -5"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "measure rate M34 aufwand -5");
	assert_int_equal(does(s, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "sheet measure M34");
	assert_int_equal(does(s, "zoom in"), ANSWER_IGNORED);
	struct pick p = pane_measures.picked(s->state, &s->look);
	assert_int_equal(p.table, T_measure);
	assert_int_equal(p.part, 4);
	close_stage(s);
}

static void next_notch_is_told_before_it_is_done(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "cursor down 3");
	does(s, "cursor right 4");
	told(s,
		 "34 Scanstelle · 2.50 = Innenwirkung 3×40% + Außenwirkung 1×15% + Fallzahlen 3×5% + Aufwand 2×20% + "
		 "Umsetzungsdauer 3×20%",
		 "Aufwand: niedrig would give 2.70 and rank 2 ▲2 · hoch would give 2.30 and rank 11= ▼7");
	free(screen(s, 100, 26)); // names become shorter with the screen
	told(s, "34 Scanstelle · 2.50 = Innen- 3×40% + Außen- 1×15% + Fall- 3×5% + Aufwand 2×20% + Umset- 3×20%", NULL);
	free(screen(s, 60, 11));
	told(s, "34 Scanstelle · 2.50 = 3×40% + 1×15% + 3×5% + 2×20% + 3×20%", NULL);
	does(s, "cursor right");
	told(s, NULL, "Umsetzungsdauer: kurz is the best level · mittel would give 2.30 and rank 11= ▼7");
	close_stage(s);
}

static void sorting_keeps_the_measure(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "cursor down 3");
	assert_int_equal(does(s, "sort title"), ANSWER_DONE);
	assert_string_equal(picked(s), "Scanstelle");
	does(s, "cursor first");
	assert_string_equal(picked(s), "Agile Methoden");
	does(s, "cursor last");
	assert_string_equal(picked(s), "Zuzug-Service");
	does(s, "reverse");
	assert_string_equal(picked(s), "Zuzug-Service");
	does(s, "cursor up");
	assert_string_equal(picked(s), "Zuzug-Service"); // now the first
	assert_int_equal(does(s, "sort code"), ANSWER_DONE);
	does(s, "cursor first");
	assert_string_equal(picked(s), "Rückmeldungen/Infos");
	does(s, "cursor down 9");
	assert_string_equal(picked(s), "Mitarbeiter des Monats"); // 10 comes after 9
	assert_int_equal(does(s, "sort aufwand"), ANSWER_DONE);
	does(s, "cursor first");
	assert_string_equal(picked(s), "Work Space"); // low effort, best score
	assert_int_equal(does(s, "sort nonsense"), ANSWER_REFUSED);
	assert_non_null(strstr(s->err.text, "nonsense"));
	for (int i = 0; i < 8; i++)
		assert_int_equal(does(s, "sort"), ANSWER_DONE);
	close_stage(s);
}

static void field_narrows_the_list(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "cursor down 3"); // field 4
	s->look.only_field = 4;
	pane_measures.sync(s->state, &s->look);
	assert_string_equal(picked(s), "Scanstelle");
	lacks(s, 100, 60, "Work Space");
	struct str head = {0};
	pane_measures.headline(s->state, &s->look, &head);
	assert_non_null(strstr(str_text(&head), " of 46 measures"));
	str_free(&head);
	s->look.only_field = 5;
	pane_measures.sync(s->state, &s->look);
	assert_string_not_equal(picked(s), "Scanstelle");
	s->look.only_field = NONE32;
	s->look.only_goal = 1; // no measure serves a goal
	pane_measures.sync(s->state, &s->look);
	shows(s, 60, 11, "No measure belongs to what is chosen.");
	assert_int_equal(does(s, "open"), ANSWER_IGNORED);
	assert_int_equal(does(s, "cursor down"), ANSWER_DONE);
	close_stage(s);
}

static void search_walks_round(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	s->look.search = "digital";
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_string_equal(picked(s), "Digitallotsen");
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_string_equal(picked(s), "Digitale Haushaltsplanung");
	assert_int_equal(does(s, "previous"), ANSWER_DONE);
	assert_int_equal(does(s, "previous"), ANSWER_DONE);
	assert_string_not_equal(picked(s), "Digitallotsen");
	struct canvas *c = canvas_new(100, 60, GLYPHS_UNICODE);
	pane_measures.draw(s->state, &s->look, c, 100, 60);
	int marked = 0;
	for (int y = 0; y < 60; y++)
		for (int x = 0; x < 100; x++)
			marked += canvas_at(c, x, y)->role == ROLE_MATCH;
	assert_true(marked >= 21 && marked % 7 == 0); // seven letters a hit
	canvas_free(c);
	s->look.search = "Überhaupt nicht da";
	assert_int_equal(does(s, "next"), ANSWER_REFUSED);
	assert_non_null(strstr(s->err.text, "Überhaupt"));
	close_stage(s);
}

static void deleted_measure_leaves_its_neighbour(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_small());
	does(s, "cursor last");
	int32_t id = pane_measures.picked(s->state, &s->look).id;
	s->plan->measure_n--; // the last one goes
	s->look.score = score_table(s->arena, s->plan, NULL);
	pane_measures.sync(s->state, &s->look);
	struct pick p = pane_measures.picked(s->state, &s->look);
	assert_int_equal(p.table, T_measure);
	if (id == 10)
		assert_int_not_equal(p.id, id);
	check_frame(s, 80, 20, filled(s, 20));
	close_stage(s);
}

static void cursor_stays_on_the_measure_when_its_rank_moves(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "cursor down 3");
	int32_t id = pane_measures.picked(s->state, &s->look).id;
	for (size_t i = 0; i < s->plan->rating_n; i++) // the lowest level of every criterion
		if (s->plan->rating[i].measure == id) {
			int c = score_criterion_index(s->look.score, s->plan->rating[i].criterion);
			s->plan->rating[i].level = s->plan->level[s->look.score->criteria[c].levels.at[2]].id;
		}
	s->look.score = score_table(s->arena, s->plan, NULL);
	int32_t moved[46] = {0};
	moved[plan_position(s->plan, T_measure, id)] = -41;
	s->look.moved = moved;
	pane_measures.sync(s->state, &s->look);
	assert_string_equal(picked(s), "Scanstelle");
	shows(s, 80, 20, "▼41");
	shows(s, 60, 11, "Scanstelle");
	assert_true(s->look.score->rank[plan_position(s->plan, T_measure, id)] > 30);
	close_stage(s);
}

static void incomplete_rating_is_marked(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_small());
	shows(s, 100, 26, "~");
	shows(s, 60, 11, "~");
	for (int i = 0; i < 10; i++) {
		struct str a = {0}, b = {0};
		does(s, "cursor right 99");
		pane_measures.describe(s->state, &s->look, &a, &b);
		assert_true(a.len > 0 && b.len > 0);
		str_free(&a);
		str_free(&b);
		does(s, "cursor down");
	}
	close_stage(s);
}

static void plan_without_weights_has_no_scores(void **state)
{
	(void)state;
	struct plan *plan = fixture_viersen();
	for (size_t i = 0; i < plan->criterion_n; i++)
		plan->criterion[i].weight = NONE32;
	struct stage *s = open_stage(&pane_measures, plan);
	lacks(s, 100, 26, "Score");
	lacks(s, 100, 26, "Rank");
	lacks(s, 100, 26, "2.85");
	assert_string_equal(picked(s), "Rückmeldungen/Infos"); // in the order of the numbers
	struct str head = {0};
	pane_measures.headline(s->state, &s->look, &head);
	assert_string_equal(str_text(&head), "46 measures · not weighted · sorted by number ▲");
	str_free(&head);
	does(s, "cursor right");
	told(s, NULL, "Innenwirkung: hoch · worse would be mittel · the criteria have no weights, so there is no score");
	check_frame(s, 60, 11, filled(s, 11));
	close_stage(s);
}

static void empty_plan_says_how_to_begin(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, plan_new());
	int x, y;
	shows(s, 60, 11, "This plan has no measures yet.");
	shows(s, 60, 11, "C shows the first steps");
	assert_false(stage_cursor(s, &x, &y));
	assert_int_equal(pane_measures.picked(s->state, &s->look).table, TABLE_COUNT);
	static const char *const verbs[] = {"cursor down", "cursor right", "cursor last", "open",
										"notch 1",     "sort",         "reverse",     "next"};
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		assert_int_not_equal(does(s, verbs[i]), ANSWER_COMMAND);
	close_stage(s);
}

static void clicking_selects_sorts_and_opens(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	free(screen(s, 100, 26));
	int x, y;
	does(s, "cursor down 3");
	does(s, "cursor right 4");
	free(screen(s, 100, 26));
	stage_cursor(s, &x, &y);
	does(s, "cursor first");
	does(s, "cursor home");
	struct str command = {0};
	assert_int_equal(pane_measures.click(s->state, &s->look, x, y, false, &command, &s->err), ANSWER_DONE);
	assert_string_equal(picked(s), "Scanstelle");
	assert_int_equal(pane_measures.picked(s->state, &s->look).part, 4);
	assert_int_equal(pane_measures.click(s->state, &s->look, 20, y, true, &command, &s->err), ANSWER_COMMAND);
	assert_string_equal(str_text(&command), "sheet measure M34");
	// the head of the titles
	assert_int_equal(pane_measures.click(s->state, &s->look, 15, 0, false, &command, &s->err), ANSWER_DONE);
	does(s, "cursor first");
	assert_string_equal(picked(s), "Agile Methoden");
	assert_int_equal(pane_measures.click(s->state, &s->look, 99, 2000, false, &command, &s->err), ANSWER_IGNORED);
	str_free(&command);
	close_stage(s);
}

static void names_and_notes_hide_when_asked(void **state)
{
	(void)state;
	struct plan *plan = fixture_viersen();
	plan->measure[0].responsible = "Erika Beispiel";
	plan->measure[0].note = "nur für uns";
	struct stage *s = open_stage(&pane_measures, plan);
	assert_true(pane_measures.select(s->state, &s->look, T_measure, plan->measure[0].id));
	shows(s, 200, 56, "Erika Beispiel");
	shows(s, 200, 56, "nur für uns");
	s->look.privacy = PRIVACY_CONFIDENTIAL;
	lacks(s, 200, 56, "Erika");
	shows(s, 200, 56, "nur für uns");
	struct str a = {0}, b = {0};
	pane_measures.describe(s->state, &s->look, &a, &b);
	assert_null(strstr(str_text(&b), "Erika"));
	str_free(&a);
	str_free(&b);
	s->look.privacy = PRIVACY_PUBLIC;
	lacks(s, 200, 56, "nur für uns");
	close_stage(s);
}

// One line down inside the page changes the old and the new row and nothing else.
static void moving_in_the_page_changes_two_rows(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "cursor down 5");
	char *before = screen(s, 120, 30);
	does(s, "cursor down");
	char *after = screen(s, 120, 30);
	int changed = 0;
	for (char *a = before, *b = after; *a && *b;) {
		size_t n = strcspn(a, "\n"), m = strcspn(b, "\n");
		changed += n != m || memcmp(a, b, n) != 0;
		a += n + 1;
		b += m + 1;
	}
	assert_int_equal(changed, 2);
	free(before);
	free(after);
	close_stage(s);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(best_measure_comes_first),
		cmocka_unit_test(every_size_keeps_to_its_area),
		cmocka_unit_test(criterion_under_the_cursor_is_visible_even_when_narrow),
		cmocka_unit_test(notch_names_measure_and_criterion),
		cmocka_unit_test(next_notch_is_told_before_it_is_done),
		cmocka_unit_test(sorting_keeps_the_measure),
		cmocka_unit_test(field_narrows_the_list),
		cmocka_unit_test(search_walks_round),
		cmocka_unit_test(deleted_measure_leaves_its_neighbour),
		cmocka_unit_test(cursor_stays_on_the_measure_when_its_rank_moves),
		cmocka_unit_test(incomplete_rating_is_marked),
		cmocka_unit_test(plan_without_weights_has_no_scores),
		cmocka_unit_test(empty_plan_says_how_to_begin),
		cmocka_unit_test(clicking_selects_sorts_and_opens),
		cmocka_unit_test(names_and_notes_hide_when_asked),
		cmocka_unit_test(moving_in_the_page_changes_two_rows),
	};
	return cmocka_run_group_tests_name("measures pane", tests, NULL, NULL);
}
