// SPDX-License-Identifier: EUPL-1.2
// The list of measures as an instrument: columns chosen and widened, sorting by several, groups with their subtotals,
// the nearest hit of a search, and what a filter leaves.
#include "stage.h"

#include "pressed.h"

#include "ui/measures/columns.h"
#include "ui/measures/columns_panel.h"
#include "ui/kit/view.h"

static const char *picked(struct stage *s)
{
	struct pick p = pane_measures.picked(s->state, &s->look);
	const struct measure *m = p.table == T_measure ? plan_find(s->plan, T_measure, p.id) : NULL;
	return m ? m->title : "";
}

static void arrange(struct stage *s, const char *columns)
{
	s->look.columns = columns;
	pane_measures.sync(s->state, &s->look);
}

// Reads a text and compares what it is written as, and what was not known.
static void reads(struct stage *s, const char *text, const char *written, const char *unknown)
{
	struct columns c;
	struct str out = {0}, odd = {0};
	columns_read(&c, text, &s->look, &odd);
	columns_write(&out, &c);
	assert_string_equal(str_text(&out), written);
	assert_string_equal(str_text(&odd), unknown);
	str_free(&out);
	str_free(&odd);
}

static void arrangement_is_read_as_people_write_it(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	reads(s, "code,title:30,field,score", "code,title:30,field,score", "");
	reads(s, " rank  title , score ", "rank,title,score", "");
	reads(s, "nr,titel:25,feld,punkte", "code,title:25,field,score", "");
	reads(s, "title,title:30", "title", ""); // once is enough
	reads(s, "Aufwand:12,außenwirkung", "aufwand:12,aussenwirkung", "");
	reads(s, "title,buergernutzen:9", "title,buergernutzen:9", "buergernutzen"); // another plan's: kept
	reads(s, "title:2,field:9999", "title:8,field:120", "");                     // within reason
	reads(s, "", "", "");
	reads(s, ",, ,", "", "");
	i18n_set(LANG_DE);
	reads(s, "Handlungsfeld,Stand,Beschlossene", "field,stage,Beschlossene", "Beschlossene");
	close_stage(s);
}

static void chosen_columns_stand_in_their_order(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	arrange(s, "score,field,title:24,aufwand");
	char *now = screen(s, 80, 20);
	const char *score = strstr(now, "Score"), *field = strstr(now, "Field"), *title = strstr(now, "Measure");
	const char *effort = strstr(now, "Aufwand"), *rank = strstr(now, "Rank"), *internal = strstr(now, "Innen");
	assert_true(score && field && title && effort && score < field && field < title && title < effort);
	assert_null(rank);
	assert_null(internal);
	free(now);
	does(s, "cursor right"); // the only criterion there is
	assert_int_equal(pane_measures.picked(s->state, &s->look).part, 4);
	does(s, "cursor right");
	assert_int_equal(pane_measures.picked(s->state, &s->look).part, 4);
	shows(s, 80, 20, "[niedrig]");
	arrange(s, "title,nutzen"); // a name of another plan
	lacks(s, 100, 26, "nutzen");
	shows(s, 100, 26, "Work Space");
	arrange(s, "nutzen"); // nothing of it is here: the usual ones
	shows(s, 100, 26, "Rank");
	close_stage(s);
}

static void widths_are_kept_where_there_is_room(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	arrange(s, "title:12,field");
	shows(s, 80, 20, "Druckmanage…");
	arrange(s, "title:40,field");
	shows(s, 80, 20, "Digitale Haushaltsplanung   ");
	arrange(s, "rank,code,title,goal,selection,stage,department,horizon,class,origin,criteria,score");
	shows(s, 60, 11, "Score"); // what the list is for stays, the rest goes
	shows(s, 60, 11, "Rank");
	lacks(s, 60, 11, "Origin");
	shows(s, 200, 56, "Origin");
	close_stage(s);
}

static void every_arrangement_keeps_to_its_area(void **state)
{
	(void)state;
	static const int sizes[][2] = {{36, 4}, {40, 10}, {60, 11}, {80, 20}, {100, 26}, {200, 56}};
	static const char *const texts[] = {
		"title",
		"score",
		"rank",
		"code,title:120,field:120,score:120",
		"criteria",
		"money,posts,priority,title:8",
		("rank,code,title,field,goal,selection,stage,department,priority,horizon,class,money,posts,origin,criteria,"
		 "score"),
		"aufwand,score,criteria,title",
	};
	for (int plan = 0; plan < 2; plan++)
		for (size_t t = 0; t < sizeof texts / sizeof texts[0]; t++) {
			struct stage *s = open_stage(&pane_measures, plan ? fixture_small() : fixture_viersen());
			for (int grouped = 0; grouped < 2; grouped++) {
				arrange(s, texts[t]);
				does(s, grouped ? "group field" : "group off");
				for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
					for (int k = 0; k < 5; k++) {
						struct canvas *c = canvas_new(sizes[i][0] + 2, sizes[i][1] + 2, GLYPHS_UNICODE);
						canvas_fill(c, (struct rect){0, 0, c->cols, c->rows}, ROLE_TEXT, '#');
						struct rect inner = {1, 1, sizes[i][0], sizes[i][1]};
						canvas_fill(c, inner, ROLE_TEXT, ' ');
						c->origin_x = c->origin_y = 1; // the clip stays wide open: what is cut shows in the margin
						pane_measures.draw(s->state, &s->look, c, inner.w, inner.h);
						c->origin_x = c->origin_y = 0;
						for (int x = 0; x < c->cols; x++)
							for (int y = 0; y < c->rows; y++)
								if (x == 0 || y == 0 || x == c->cols - 1 || y == c->rows - 1)
									assert_int_equal(canvas_at(c, x, y)->ch, '#');
						int x = c->cursor_x - inner.x, y = c->cursor_y - inner.y;
						assert_true(x >= 0 && y >= 0 && x < inner.w && y < inner.h);
						canvas_free(c);
						arena_reset(s->look.frame);
						does(s, "cursor right");
						does(s, "cursor down 3");
					}
			}
			close_stage(s);
		}
}

static void several_columns_sort_one_behind_the_other(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	assert_int_equal(does(s, "sort field,-title"), ANSWER_DONE);
	does(s, "cursor first");
	assert_string_equal(picked(s), "Workshops"); // last title of the first field
	tell(s);
	assert_non_null(strstr(str_text(&s->head), "sorted by field of action ▲, title ▼"));
	assert_int_equal(does(s, "sort punkte -titel"), ANSWER_DONE); // as words, in German
	does(s, "cursor first");
	does(s, "cursor down");
	assert_string_equal(picked(s), "Druckmanagement"); // tied with Digitallotsen, and later in the alphabet
	assert_int_equal(does(s, "sort -aufwand,code"), ANSWER_DONE);
	does(s, "cursor first");
	const struct score_table *t = s->look.score;
	ptrdiff_t m = plan_position(s->plan, T_measure, pane_measures.picked(s->state, &s->look).id);
	assert_string_equal(s->plan->level[t->criteria[3].level[m]].code, "hoch"); // the worst first
	assert_int_equal(does(s, "sort title,nonsense"), ANSWER_REFUSED);
	assert_non_null(strstr(s->err.text, "nonsense"));
	assert_int_equal(does(s, "sort criteria"), ANSWER_REFUSED); // which one?
	tell(s);
	assert_non_null(strstr(str_text(&s->head), "Aufwand ▲, number ▲")); // as it was
	does(s, "sort");
	tell(s);
	assert_non_null(strstr(str_text(&s->head), "sorted by score ▼, number ▲")); // the first one changes
	close_stage(s);
}

static void what_is_not_stated_comes_last_either_way(void **state)
{
	(void)state;
	struct plan *plan = fixture_viersen();
	plan->measure[3].priority = 2;
	plan->measure[7].priority = 1;
	struct stage *s = open_stage(&pane_measures, plan);
	does(s, "sort priority");
	does(s, "cursor first");
	assert_string_equal(picked(s), plan->measure[7].title);
	does(s, "reverse");
	does(s, "cursor first");
	assert_string_equal(picked(s), plan->measure[3].title);
	does(s, "cursor down");
	assert_string_equal(picked(s), plan->measure[7].title);
	close_stage(s);
}

static void groups_have_headings_with_their_sums(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "cursor down 3"); // Scanstelle
	assert_int_equal(does(s, "group field"), ANSWER_DONE);
	assert_string_equal(picked(s), "Scanstelle"); // the cursor stays on it
	size_t in_field = 0;
	for (size_t i = 0; i < s->plan->measure_n; i++)
		in_field += s->plan->measure[i].field == 1;
	struct str heading = {0};
	str_addf(&heading, "Kommunikation  %zu measures", in_field);
	does(s, "cursor first");
	shows(s, 100, 26, str_text(&heading));
	str_free(&heading);
	struct pick p = pane_measures.picked(s->state, &s->look);
	assert_int_equal(p.table, T_field);
	assert_int_equal(p.id, 1);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "Kommunikation"));
	assert_non_null(strstr(str_text(&s->head), "46 measures")); // headings are no measures
	assert_non_null(strstr(str_text(&s->head), "grouped by field of action"));
	assert_int_equal(does(s, "notch 1"), ANSWER_IGNORED); // nothing to rate here
	does(s, "cursor last");
	assert_true(pane_measures.select(s->state, &s->look, T_field, 1)); // back to the heading
	assert_int_equal(pane_measures.picked(s->state, &s->look).table, T_field);
	assert_false(pane_measures.select(s->state, &s->look, T_goal, 1));
	assert_int_equal(does(s, "group month"), ANSWER_REFUSED);
	close_stage(s);
}

static void a_group_folds_and_comes_back(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	does(s, "group field");
	does(s, "cursor first");
	assert_int_equal(does(s, "open"), ANSWER_DONE);
	does(s, "cursor down"); // the next heading
	assert_int_equal(pane_measures.picked(s->state, &s->look).id, 2);
	shows(s, 100, 26, "folded");
	tell(s);
	assert_non_null(strstr(str_text(&s->head), "46 measures")); // out of sight, still counted
	// Whoever goes to a measure of the group sees it again.
	int32_t id = 0;
	for (size_t i = 0; i < s->plan->measure_n; i++)
		if (s->plan->measure[i].field == 1)
			id = s->plan->measure[i].id;
	assert_true(pane_measures.select(s->state, &s->look, T_measure, id));
	assert_int_equal(pane_measures.picked(s->state, &s->look).id, id);
	lacks(s, 100, 26, "folded");
	// The measure under the cursor folds away with its group: the heading takes its place.
	does(s, "cursor first");
	does(s, "cursor down");
	does(s, "cursor up");
	does(s, "open");
	pane_measures.sync(s->state, &s->look);
	assert_int_equal(pane_measures.picked(s->state, &s->look).table, T_field);
	does(s, "group off");
	lacks(s, 100, 26, "measures ·");
	close_stage(s);
}

static void sums_never_take_the_unknown_for_nothing(void **state)
{
	(void)state;
	struct plan *plan = fixture_viersen();
	for (int i = 0; i < 2; i++) { // two measures of one field with figures, the others without
		int32_t field = 5, nth = 0;
		for (size_t m = 0; m < plan->measure_n; m++) {
			if (plan->measure[m].field != field || nth++ != i)
				continue;
			struct budget_line *b = fixture_add(plan, T_budget_line);
			b->measure = plan->measure[m].id;
			b->year_from = b->year_to = 2023;
			b->kind = budget_kind_ONCE;
			b->least = b->most = 10000 * (i + 1);
		}
	}
	struct stage *s = open_stage(&pane_measures, plan);
	does(s, "group field");
	does(s, "cursor last");
	shows(s, 120, 26, "2023: from 30,000 €, ");
	does(s, "cursor first");
	shows(s, 120, 26, "euros not stated");
	s->look.privacy = PRIVACY_CONFIDENTIAL;
	does(s, "cursor last");
	lacks(s, 120, 26, "30,000");
	shows(s, 120, 26, "confidential");
	close_stage(s);
}

static void departments_are_units_then_whoever_is_named(void **state)
{
	(void)state;
	struct plan *plan = fixture_viersen();
	struct unit *u = fixture_add(plan, T_unit);
	u->code = "A14";
	u->title = "Amt 14";
	struct measure_unit *link = fixture_add(plan, T_measure_unit);
	link->measure = plan->measure[5].id;
	link->unit = u->id;
	link->role = unit_role_LEAD;
	plan->measure[6].responsible = "Erika Beispiel";
	struct stage *s = open_stage(&pane_measures, plan);
	does(s, "group department");
	does(s, "cursor first");
	shows(s, 100, 60, "Amt 14  1 measure");
	shows(s, 100, 60, "Erika Beispiel  1 measure");
	shows(s, 100, 60, "without a department  44 measures");
	assert_int_equal(pane_measures.picked(s->state, &s->look).table, T_unit);
	s->look.privacy = PRIVACY_CONFIDENTIAL;
	lacks(s, 100, 60, "Erika");
	close_stage(s);
}

static void classes_of_cost_are_hidden_with_the_money(void **state)
{
	(void)state;
	struct plan *plan = fixture_viersen();
	struct cost_class *c = fixture_add(plan, T_cost_class);
	c->code = "K9";
	c->title = "bis 4711 €";
	plan->measure[0].cost_class = c->id;
	struct stage *s = open_stage(&pane_measures, plan);
	arrange(s, "code,title,class");
	shows(s, 100, 60, "bis 4711 €");
	s->look.privacy = PRIVACY_CONFIDENTIAL;
	lacks(s, 100, 60, "4711");
	close_stage(s);
}

static void search_goes_to_the_nearest_hit(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	s->look.search = "fuehr";
	assert_int_equal(pane_measures.seek(s->state, &s->look), 1);
	assert_string_equal(picked(s), "Führung");
	s->look.search = "DIGITAL";
	assert_int_equal(pane_measures.seek(s->state, &s->look), 3);
	assert_string_equal(picked(s), "Digitale Haushaltsplanung"); // from here on downwards
	assert_int_equal(pane_measures.seek(s->state, &s->look), 3);
	assert_string_equal(picked(s), "Digitale Haushaltsplanung"); // stays on a hit
	s->look.search = "gibt es nicht";
	assert_int_equal(pane_measures.seek(s->state, &s->look), 0);
	assert_string_equal(picked(s), "Digitale Haushaltsplanung");
	close_stage(s);
}

static void a_filter_leaves_what_passes(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	uint8_t passes[46] = {0};
	passes[10] = passes[20] = 1;
	s->look.shown = passes;
	s->look.filter = "stand:geplant";
	pane_measures.sync(s->state, &s->look);
	tell(s);
	assert_non_null(strstr(str_text(&s->head), "2 of 46 measures · stand:geplant"));
	s->look.only_field = s->plan->measure[10].field; // both narrow
	pane_measures.sync(s->state, &s->look);
	assert_string_equal(picked(s), s->plan->measure[10].title);
	passes[10] = passes[20] = 0;
	pane_measures.sync(s->state, &s->look);
	shows(s, 60, 11, "No measure passes the filter.");
	tell(s);
	assert_non_null(strstr(str_text(&s->second), "stand:geplant"));
	close_stage(s);
}

// ---- the chooser -------------------------------------------------------------------------------------------------

static enum answer presses(void *panel, struct stage *s, const char *key)
{
	struct str message = {0};
	str_clear(&s->command);
	enum answer a = press(&overlay_columns, panel, &s->look, key, &s->command, &message);
	str_free(&message);
	return a;
}

static void chooser_asks_for_what_is_chosen(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	s->look.columns = "code,title:30,field";
	void *panel = columns_panel_new(&s->look);
	assert_int_equal(presses(panel, s, "j"), ANSWER_DONE);
	assert_int_equal(presses(panel, s, "+"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "columns try code,title:31,field");
	presses(panel, s, "_");
	assert_string_equal(str_text(&s->command), "columns try code,title:26,field");
	presses(panel, s, "<");
	assert_string_equal(str_text(&s->command), "columns try title:26,code,field");
	presses(panel, s, "j");
	presses(panel, s, "Space");
	assert_string_equal(str_text(&s->command), "columns try title:26,field");
	assert_int_equal(presses(panel, s, "Enter"), ANSWER_FINISH);
	assert_string_equal(str_text(&s->command), "columns title:26,field");
	presses(panel, s, "0");
	assert_string_equal(str_text(&s->command), "columns try usual");
	presses(panel, s, "s");
	assert_string_equal(str_text(&s->command), "sort code");
	assert_int_equal(presses(panel, s, "Esc"), ANSWER_FINISH);
	assert_string_equal(str_text(&s->command), "columns try code,title:30,field");
	overlay_columns.destroy(panel);
	close_stage(s);
}

static void the_last_column_stays(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_measures, fixture_viersen());
	s->look.columns = "title";
	void *panel = columns_panel_new(&s->look);
	assert_int_equal(presses(panel, s, "Space"), ANSWER_DONE);
	assert_int_equal(presses(panel, s, "<"), ANSWER_DONE); // it is the first one
	assert_int_equal(s->command.len, 0);
	overlay_columns.destroy(panel);
	close_stage(s);
}

static void chooser_fits_every_size(void **state)
{
	(void)state;
	static const int sizes[][2] = {{60, 11}, {80, 19}, {100, 25}, {200, 56}};
	struct stage *s = open_stage(&pane_measures, fixture_small());
	s->look.columns = "title,buergernutzen,score:9";
	for (int lang = 0; lang < 2; lang++) {
		i18n_set(lang ? LANG_EN : LANG_DE);
		void *panel = columns_panel_new(&s->look);
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
			for (int k = 0; k < 30; k++) {
				struct canvas *c = canvas_new(sizes[i][0], sizes[i][1], GLYPHS_UNICODE);
				overlay_columns.draw(panel, &s->look, c, sizes[i][0], sizes[i][1]);
				assert_int_equal(canvas_at(c, c->cursor_x, c->cursor_y)->ch, 0x25B8);
				struct str first = {0}, second = {0};
				overlay_columns.describe(panel, &s->look, &first, &second);
				assert_true(first.len > 0 && second.len > 0);
				str_free(&first);
				str_free(&second);
				canvas_free(c);
				arena_reset(s->look.frame);
				presses(panel, s, k < 28 ? "j" : "Home");
			}
		overlay_columns.destroy(panel);
	}
	close_stage(s);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arrangement_is_read_as_people_write_it),
		cmocka_unit_test(chosen_columns_stand_in_their_order),
		cmocka_unit_test(widths_are_kept_where_there_is_room),
		cmocka_unit_test(every_arrangement_keeps_to_its_area),
		cmocka_unit_test(several_columns_sort_one_behind_the_other),
		cmocka_unit_test(what_is_not_stated_comes_last_either_way),
		cmocka_unit_test(groups_have_headings_with_their_sums),
		cmocka_unit_test(a_group_folds_and_comes_back),
		cmocka_unit_test(sums_never_take_the_unknown_for_nothing),
		cmocka_unit_test(departments_are_units_then_whoever_is_named),
		cmocka_unit_test(classes_of_cost_are_hidden_with_the_money),
		cmocka_unit_test(search_goes_to_the_nearest_hit),
		cmocka_unit_test(a_filter_leaves_what_passes),
		cmocka_unit_test(chooser_asks_for_what_is_chosen),
		cmocka_unit_test(the_last_column_stays),
		cmocka_unit_test(chooser_fits_every_size),
	};
	return cmocka_run_group_tests_name("columns, order and groups of the measures", tests, NULL, NULL);
}
