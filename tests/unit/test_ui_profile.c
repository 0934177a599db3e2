// SPDX-License-Identifier: EUPL-1.2
// The profile of a measure: what it shows and in which order, what e and + are about, where Enter leads, how it stands
// on one side and on two, what privacy hides.
#include "say/facts.h"
#include "stage.h"

#include "rig.h"

#include "base/text.h"

#include "ui/object/object.h"

static struct stage *profile_of(struct plan *plan, const char *code)
{
	struct stage *s = open_stage(&pane_profile, plan);
	for (size_t i = 0; i < plan->measure_n; i++)
		if (strcmp(plan->measure[i].code, code) == 0)
			assert_true(pane_profile.select(s->state, &s->look, T_measure, plan->measure[i].id));
	return s;
}

static struct long_text text_about(const char *column, int32_t id, const char *text)
{
	return (struct long_text){T_measure_text, schema_column(&schema[T_measure_text], column), text, id};
}

static int line_with(const char *all, const char *text)
{
	const char *at = strstr(all, text);
	int line = 0;
	if (!at)
		fail_msg("not on the screen: %s\n%s", text, all);
	for (const char *s = all; s < at; s++)
		line += *s == '\n';
	return line;
}

static void every_level_stands_there_with_the_one_given(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct stage *s = profile_of(fixture_viersen(), "M34");
	shows(s, 100, 25, "Innenwirkung      40 %  [hoch] · mittel · niedrig");
	shows(s, 100, 25, "3 × 40 = 1,20");
	shows(s, 100, 25, "2,50 Punkte · Rang 4 von 46");
	// In a narrow area the weight, which the product tells as well, makes room for the levels.
	shows(s, 62, 20, "Innenwirkung     [hoch] · mittel · niedrig");
	shows(s, 62, 20, "3 × 40 = 1,20");
	tell(s);
	assert_string_equal(str_text(&s->first), "Innenwirkung: [hoch] · mittel · niedrig · 3 × 40 = 1,20");
	assert_non_null(strstr(str_text(&s->second), "mittel brächte 2,10"));
	close_stage(s);
}

static void plus_and_minus_rate_what_is_under_the_cursor(void **state)
{
	(void)state;
	struct stage *s = profile_of(fixture_viersen(), "M34");
	assert_int_equal(does(s, "cursor down 3"), ANSWER_DONE);
	assert_int_equal(does(s, "notch 1"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "measure rate M34 aufwand +1");
	struct pick pick = pane_profile.picked(s->state, &s->look);
	assert_int_equal(pick.table, T_measure);
	assert_string_equal(((const struct criterion *)plan_find(s->plan, T_criterion, pick.part))->code, "aufwand");
	assert_int_equal(does(s, "cursor last"), ANSWER_DONE);
	assert_int_equal(does(s, "notch 1"), ANSWER_REFUSED);
	close_stage(s);
}

static void texts_stand_in_the_order_of_the_printed_profile(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct plan *p = fixture_viersen();
	struct measure_text *t = fixture_add(p, T_measure_text);
	t->measure = p->measure[0].id;
	int32_t row = t->id, measure = t->measure;
	struct stage *s = open_stage(&pane_profile, p);
	const struct long_text texts[] = {text_about("addressees", row, "Alle Ämter"),
									  text_about("background", row, "Papier überall.\nDas soll sich ändern."),
									  text_about("benefit", row, "Weniger Wege"),
									  {.text = NULL}};
	s->look.texts = texts;
	assert_true(pane_profile.select(s->state, &s->look, T_measure, measure));
	char *all = screen(s, 80, 60);
	int background = line_with(all, "Papier überall."), benefit = line_with(all, "Weniger Wege");
	int rating = line_with(all, "Innenwirkung"), addressees = line_with(all, "Alle Ämter");
	assert_int_equal(line_with(all, "Das soll sich ändern."), background + 1); // paragraphs are kept
	assert_true(background < benefit && benefit < rating && rating < addressees);
	assert_true(line_with(all, tr("best practice")) > addressees); // told among what is not stated
	free(all);
	// On a wide screen the ratings stand at the right, in the first line below the head.
	all = screen(s, 180, 40);
	assert_int_equal(line_with(all, "Innenwirkung"), 4);
	free(all);
	// e on a text opens the form of the texts, on that field.
	struct pick pick = pane_profile.picked(s->state, &s->look);
	assert_int_equal(pick.table, T_measure_text);
	assert_int_equal(pick.id, row);
	assert_int_equal(pick.part, -1 - schema_column(&schema[T_measure_text], "background"));
	close_stage(s);
}

static void reasons_stand_below_their_ratings(void **state)
{
	(void)state;
	struct plan *p = fixture_viersen();
	const struct rating *r = &p->rating[plan_of(p, T_rating, "measure", p->measure[0].id).at[0]];
	const struct long_text texts[] = {
		{T_rating, schema_column(&schema[T_rating], "reason"), "because of the staff", r->id}, {.text = NULL}};
	const struct criterion *k = plan_find(p, T_criterion, r->criterion);
	struct stage *s = open_stage(&pane_profile, p);
	s->look.texts = texts;
	assert_true(pane_profile.select(s->state, &s->look, T_measure, p->measure[0].id));
	char *all = screen(s, 80, 30);
	assert_int_equal(line_with(all, "because of the staff"), line_with(all, k->title) + 1);
	free(all);
	close_stage(s);
}

static void what_hangs_on_it_can_be_opened(void **state)
{
	(void)state;
	struct stage *s = profile_of(fixture_small(), "M8");
	bool phase = false, goal = false;
	for (int i = 0; i < 60 && !(phase && goal); i++) {
		if (does(s, "open") == ANSWER_COMMAND) {
			phase |= strncmp(str_text(&s->command), "sheet phase M8/", 15) == 0;
			goal |= strncmp(str_text(&s->command), "sheet goal ", 11) == 0;
		}
		(void)does(s, "cursor down");
	}
	assert_true(phase && goal);
	close_stage(s);
}

static void what_is_marked_is_seen(void **state)
{
	(void)state;
	struct stage *s = profile_of(fixture_small(), "M8");
	struct pick marks[] = {{T_measure, NONE32, NONE32}};
	marks[0].id = s->look.plan->measure[7].id;
	s->look.marked = marks;
	s->look.marked_n = 1;
	char *now = screen(s, 80, 20);
	assert_int_equal(now[0], '*');
	free(now);
	for (size_t i = 0; i < s->plan->phase_n; i++)
		if (s->plan->phase[i].measure == marks[0].id)
			marks[0] = (struct pick){T_phase, s->plan->phase[i].id, NONE32};
	assert_int_equal(marks[0].table, T_phase);
	shows(s, 80, 60, " * ");
	close_stage(s);
}

static void next_goes_through_the_ranking(void **state)
{
	(void)state;
	struct stage *s = profile_of(fixture_viersen(), "M44");
	assert_int_equal(does(s, "previous"), ANSWER_REFUSED); // M44 is the first
	assert_int_equal(does(s, "next"), ANSWER_COMMAND);
	assert_string_equal(str_text(&s->command), "profile M12");
	s->look.search = "niedrig";
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	s->look.search = "gibt es nicht";
	assert_int_equal(does(s, "next"), ANSWER_REFUSED);
	assert_non_null(strstr(s->err.text, "gibt es nicht"));
	close_stage(s);
}

// The cursor stays on the same criterion when the next measure is shown, and on its thing when the plan changes.
static void the_cursor_stays_where_it_was(void **state)
{
	(void)state;
	struct stage *s = profile_of(fixture_viersen(), "M34");
	assert_int_equal(does(s, "cursor down 3"), ANSWER_DONE);
	assert_true(pane_profile.select(s->state, &s->look, T_measure, s->plan->measure[7].id));
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "Aufwand"));
	char *narrow = screen(s, 80, 30), *wide = screen(s, 180, 30);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "Aufwand"));
	free(narrow);
	free(wide);
	close_stage(s);
}

static void privacy_hides_names_and_money(void **state)
{
	(void)state;
	i18n_set(LANG_DE);
	struct plan *p = fixture_small();
	p->measure[0].responsible = "Maria Muster";
	struct budget_line *b = fixture_add(p, T_budget_line);
	*b = (struct budget_line){.id = b->id,
							  .measure = p->measure[0].id,
							  .title = "Lizenzen",
							  .unit = NONE32,
							  .year_from = 2023,
							  .year_to = 2024,
							  .kind = budget_kind_YEARLY,
							  .account = "",
							  .least = 10000,
							  .most = 12000,
							  .funding = NONE32,
							  .note = ""};
	struct stage *s = profile_of(p, p->measure[0].code);
	shows(s, 180, 60, "Maria Muster");
	shows(s, 180, 60, "Lizenzen");
	s->look.privacy = PRIVACY_CONFIDENTIAL;
	lacks(s, 180, 60, "Maria Muster");
	lacks(s, 180, 60, "12 000");
	lacks(s, 180, 60, "24 T€");
	shows(s, 180, 60, "Lizenzen");
	for (int i = 0; i < 80; i++) {
		tell(s);
		assert_null(strstr(str_text(&s->first), "Maria"));
		(void)does(s, "cursor down");
	}
	close_stage(s);
}

// The focus stands on the first line of the item under the cursor: its label or the beginning of its text, marked.
static void check_row(struct rig *r)
{
	const struct object *s = r->state;
	const struct object_page *page = object_page(s, &r->look, s->rows.w);
	const struct object_item *item = &page->items[s->rows.list.at];
	const char *text = item->kind == ITEM_FACT || item->kind == ITEM_RATING ? item->label : item->text[0];
	const char *row = rig_focused(r);
	const char *wanted = arena_printf(r->frame, "▸ %.*s", (int)text_fit(text, 6), text);
	if (!strstr(row, wanted))
		fail_msg("at %d × %d, item %d: not “%s” but %s", r->w, r->h, s->rows.list.at, wanted, row);
	// And it is the thing that is picked.
	struct pick pick = r->pane->picked(r->state, &r->look);
	assert_int_equal(pick.table, item->kind == ITEM_RATING ? T_measure : item->table);
	assert_int_equal(pick.id, item->kind == ITEM_RATING ? s->id : item->id);
}

static void it_fits_every_size_in_both_languages(void **state)
{
	(void)state;
	static const int sizes[][2] = {{50, 7}, {60, 11}, {80, 19}, {100, 25}, {129, 26}, {130, 26}, {200, 56}};
	for (int lang = 0; lang < 2; lang++)
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			i18n_set((enum lang)lang);
			struct rig r;
			rig_open(&r, &pane_profile, fixture_small(), FIXTURE_TODAY);
			assert_true(pane_profile.select(r.state, &r.look, T_measure, r.plan->measure[0].id));
			for (int k = 0; k < 40; k++) {
				rig_draw(&r, sizes[i][0], sizes[i][1]);
				check_row(&r);
				(void)rig_act(&r, "cursor down");
			}
			rig_close(&r);
		}
}

static void a_measure_that_is_gone_is_said_to_be(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct stage *s = open_stage(&pane_profile, fixture_small());
	shows(s, 80, 20, "Nothing has been opened yet.");
	assert_int_equal(does(s, "open"), ANSWER_IGNORED);
	assert_int_equal(pane_profile.picked(s->state, &s->look).table, TABLE_COUNT);
	assert_true(pane_profile.select(s->state, &s->look, T_measure, s->plan->measure[0].id));
	struct plan *empty = plan_new();
	s->look.plan = empty;
	s->look.score = score_table(s->arena, empty, NULL);
	pane_profile.sync(s->state, &s->look);
	shows(s, 80, 20, "no longer in the plan");
	plan_free(empty);
	s->look.plan = s->plan;
	close_stage(s);
}

// Something marked that takes several lines has its sign on the first of them.
static void a_mark_stands_on_the_first_line(void **state)
{
	(void)state;
	struct plan *p = fixture_small();
	for (size_t i = 0; i < p->phase_n; i++)
		if (p->phase[i].measure == 8)
			p->phase[i].title = "Einführung in allen Ämtern des Landratsamts nacheinander, beginnend mit dem Hauptamt, "
								"dann Soziales, dann Bauen";
	struct stage *s = profile_of(p, "M8");
	const struct pick marks[] = {{T_phase, 7, NONE32}};
	s->look.marked = marks;
	s->look.marked_n = 1;
	char *now = screen(s, 60, 60);
	int stars = 0, line = 0, at = -1, title = line_with(now, "2 Einführung in allen");
	for (const char *c = now; *c; c++) {
		stars += *c == '*';
		at = *c == '*' ? line : at;
		line += *c == '\n';
	}
	assert_int_equal(stars, 2); // the measure that has it is told so in the head
	assert_int_equal(now[0], '*');
	assert_int_equal(at, title);
	assert_non_null(strstr(strstr(now, "2 Einführung in allen"), "\n     nacheinander")); // it is wrapped
	free(now);
	close_stage(s);
}

// A page is a third of what is seen.
static void pages_are_a_third_of_the_height(void **state)
{
	(void)state;
	static const int heights[][2] = {{7, 1}, {10, 2}, {22, 6}}; // three lines of head, one says what is hidden
	for (size_t i = 0; i < 3; i++) {
		struct stage *s = profile_of(fixture_small(), "M8");
		const struct object *p = s->state;
		free(screen(s, 80, heights[i][0]));
		assert_int_equal(does(s, "cursor page-down"), ANSWER_DONE);
		assert_int_equal(p->rows.list.at, heights[i][1]);
		assert_int_equal(does(s, "cursor page-down 2"), ANSWER_DONE);
		assert_int_equal(p->rows.list.at, 3 * heights[i][1]);
		assert_int_equal(does(s, "cursor page-up"), ANSWER_DONE);
		assert_int_equal(p->rows.list.at, 2 * heights[i][1]);
		close_stage(s);
	}
}

enum { HEAD_LINES = 3 }; // above the parts

// What a click on each line of the screen picks is what stands there, on both sides, also where one has been scrolled;
// the line that counts what is below goes nowhere.
static void check_clicks(struct stage *s, int w, int h)
{
	struct object *p = s->state;
	const int at = p->rows.list.at, tops[] = {p->rows.side[0].top, p->rows.side[1].top};
	for (int y = 0; y < h; y++)
		for (int right = 0; right < 1 + (w >= 130); right++) {
			const struct object_page *page = object_page(p, &s->look, w);
			int line = y - HEAD_LINES + tops[right], wanted = -1;
			int rows = list_rows(right ? page->right_lines : page->left_lines, h - HEAD_LINES);
			for (int i = 0; i < page->items_n; i++)
				if (y >= HEAD_LINES && y - HEAD_LINES < rows && (i >= page->right_first) == right &&
					line >= page->items[i].line && line < page->items[i].line + page->items[i].lines)
					wanted = i;
			enum answer a = pane_profile.click(s->state, &s->look, right ? w - 5 : 5, y, false, &s->command, &s->err);
			assert_int_equal(a, wanted < 0 ? ANSWER_IGNORED : ANSWER_DONE);
			if (wanted >= 0)
				assert_int_equal(p->rows.list.at, wanted);
			p->rows.list.at = at;
		}
}

static void a_click_takes_what_stands_there(void **state)
{
	(void)state;
	static const int sizes[][2] = {{80, 14}, {160, 10}};
	for (size_t i = 0; i < 2; i++) {
		struct stage *s = profile_of(fixture_small(), "M8");
		for (int scrolled = 0; scrolled < 3; scrolled++) {
			free(screen(s, sizes[i][0], sizes[i][1]));
			check_clicks(s, sizes[i][0], sizes[i][1]);
			if (i == 1 && scrolled == 0) { // the left side to its end
				const struct object_page *page = object_page(s->state, &s->look, 160);
				((struct object *)s->state)->rows.list.at = page->right_first - 1;
				free(screen(s, 160, 10));
				assert_true(((struct object *)s->state)->rows.side[0].top > 0);
				assert_int_equal(((struct object *)s->state)->rows.side[1].top, 0);
			} else {
				does(s, "cursor last");
			}
		}
		assert_int_equal(does(s, "cursor first"), ANSWER_DONE);
		close_stage(s);
	}
	struct stage *s = profile_of(fixture_viersen(), "M34"); // twice opens: the criterion of a rating
	free(screen(s, 80, 30));
	does(s, "cursor last");
	for (int y = 3; pane_profile.click(s->state, &s->look, 5, y, false, &s->command, &s->err) != ANSWER_DONE; y++)
		assert_int_equal(pane_profile.click(s->state, &s->look, 5, y + 1, true, &s->command, &s->err), ANSWER_COMMAND);
	assert_int_equal(strncmp(str_text(&s->command), "sheet criterion ", 16), 0);
	close_stage(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_stands_on_the_first_line),
		cmocka_unit_test(pages_are_a_third_of_the_height),
		cmocka_unit_test(a_click_takes_what_stands_there),
		cmocka_unit_test(every_level_stands_there_with_the_one_given),
		cmocka_unit_test(plus_and_minus_rate_what_is_under_the_cursor),
		cmocka_unit_test(texts_stand_in_the_order_of_the_printed_profile),
		cmocka_unit_test(reasons_stand_below_their_ratings),
		cmocka_unit_test(what_hangs_on_it_can_be_opened),
		cmocka_unit_test(what_is_marked_is_seen),
		cmocka_unit_test(next_goes_through_the_ranking),
		cmocka_unit_test(the_cursor_stays_where_it_was),
		cmocka_unit_test(privacy_hides_names_and_money),
		cmocka_unit_test(it_fits_every_size_in_both_languages),
		cmocka_unit_test(a_measure_that_is_gone_is_said_to_be),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
