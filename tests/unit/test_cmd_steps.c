// SPDX-License-Identifier: EUPL-1.2
// An empty plan greets with its first steps, and each leads to what is missing; templates are laid in by one command.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "exchange/template.h"
#include "plan/levels.h"

static void open_empty(struct desk *d, const char *pane, enum lang lang)
{
	struct ls_err err;
	struct model *m = NULL;
	i18n_set(lang);
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	model_author(m, "test");
	struct session_options o = {.cols = 80, .rows = 24, .today = 20787, .keys = ""}; // 30.11.2026
	*d = (struct desk){.session = session_new(&o), .cols = 80, .rows = 24};
	session_model(d->session, m, pane);
}

static void an_empty_plan_greets_with_its_first_steps(void **state)
{
	(void)state;
	struct desk d;
	open_empty(&d, NULL, LANG_EN);
	assert_string_equal(session_pane(d.session), "steps");
	desk_shows(&d, "First steps");
	desk_shows(&d, "0 of 9 done");
	desk_shows(&d, " ▸ · Name and vision");
	desk_run(&d, "field add title=Services");
	desk_close(&d);
	desk_open(&d, "viersen", NULL, 80, 24, LANG_EN); // one that has something does not
	assert_string_equal(session_pane(d.session), "overview");
	desk_keys(&d, "C"); // but the key shows them
	desk_shows(&d, "✓ Criteria with weights");
	desk_close(&d);
}

// What is missing of the first one is said, and Enter leads there.
static void a_name_without_a_vision_is_half_a_step(void **state)
{
	(void)state;
	struct desk d;
	open_empty(&d, NULL, LANG_DE);
	desk_shows(&d, "Name und Vision                       offen");
	desk_keys(&d, "Enter");
	desk_type(&d, "Kreis Neustadt");
	desk_keys(&d, "C-s");
	desk_shows(&d, " ▸ · Name und Vision");
	desk_shows(&d, "Name und Vision                       die Vision fehlt noch");
	desk_keys(&d, "Enter");
	desk_type(&d, "Ohne Papier");
	desk_keys(&d, "C-s");
	assert_string_equal(plan_strategy(desk_rows(&d))->vision, "Ohne Papier");
	desk_shows(&d, "✓ Name und Vision");
	desk_run(&d, "strategy edit name= note=x");
	desk_shows(&d, "Name und Vision                       der Name fehlt noch");
	desk_close(&d);
}

// From nothing to a first ranking with Enter alone, beside what is typed.
static void enter_leads_through_all_of_them(void **state)
{
	(void)state;
	struct desk d;
	open_empty(&d, NULL, LANG_DE);
	desk_keys(&d, "Enter");
	desk_type(&d, "Kreis Neustadt");
	desk_keys(&d, "Tab Tab");
	desk_type(&d, "Ohne Papier");
	desk_keys(&d, "C-s");
	desk_shows(&d, " ▸ · Handlungsfelder");
	desk_keys(&d, "Enter");
	desk_type(&d, "Services");
	desk_keys(&d, "C-s");
	desk_shows(&d, " ▸ · Strategische Ziele");
	desk_keys(&d, "Enter");
	desk_type(&d, "Alles online");
	desk_keys(&d, "C-s");
	desk_shows(&d, " ▸ · Kriterien mit Gewichten");
	desk_keys(&d, "Enter Enter");
	desk_said(&d, "Vorlage: Nutzen und Aufwand");
	desk_shows(&d, " ▸ · Erste Maßnahmen");
	desk_keys(&d, "Enter");
	desk_type(&d, "Scanstelle");
	desk_keys(&d, "C-s");
	desk_shows(&d, " ▸ · Das laufende Quartal"); // the list from a spreadsheet is one way to the same
	desk_keys(&d, "Enter Enter Enter");
	desk_shows(&d, "C Erste Schritte  31.10. Zwischenbericht…!"); // the deadlines are there, and one is over
	session_resize(d.session, d.cols = 100, d.rows);
	desk_shows(&d, "9 von 9 erledigt");
	session_resize(d.session, d.cols = 80, d.rows);
	desk_shows(&d, "Alles ist da, womit ein Plan beginnt");
	const struct plan *p = desk_rows(&d);
	assert_string_equal(p->strategy[0].vision, "Ohne Papier");
	assert_int_equal(p->strategy[0].lang, language_DE);
	assert_string_equal(p->field[0].code, "H1");
	assert_string_equal(p->goal[0].code, "Z1");
	assert_string_equal(p->measure[0].code, "M1");
	assert_string_equal(p->cycle[0].code, "2026Q4");
	desk_keys(&d, "3 l + l +"); // rated in the list
	assert_int_equal(desk_rows(&d)->rating_n, 2);
	desk_close(&d);
}

static void a_step_can_be_left_out_and_comes_back(void **state)
{
	(void)state;
	struct desk d;
	open_empty(&d, NULL, LANG_EN);
	desk_keys(&d, "Space");
	desk_shows(&d, "– Name and vision");
	desk_shows(&d, " ▸ · Fields of action"); // the cursor goes on
	struct str left = {0};
	session_remember(d.session, &left);
	desk_close(&d);
	open_empty(&d, NULL, LANG_EN);
	session_recall(d.session, str_text(&left)); // another day
	desk_shows(&d, "– Name and vision");
	desk_shows(&d, " ▸ · Fields of action");
	desk_keys(&d, "Up Space");
	desk_shows(&d, "· Name and vision");
	desk_run(&d, "field add title=Services");
	desk_keys(&d, "Down Space");
	desk_said(&d, "This step is done; there is nothing to leave out.");
	desk_keys(&d, "g n"); // the next one that is open
	desk_shows(&d, " ▸ · Strategic goals");
	str_free(&left);
	desk_close(&d);
}

// Where something is missing a key is named, and no command.
static void empty_panes_name_keys(void **state)
{
	(void)state;
	static const char *const shown[] = {"map", "okr", "measures", "roadmap"};
	for (int lang = 0; lang < 2; lang++)
		for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++) {
			struct desk d;
			open_empty(&d, shown[i], lang ? LANG_EN : LANG_DE);
			desk_shows(&d, lang ? "C shows the first steps" : "C zeigt die ersten Schritte");
			desk_lacks(&d, ":field add");
			desk_lacks(&d, " add code=");
			desk_keys(&d, "C");
			assert_string_equal(session_pane(d.session), "steps");
			desk_close(&d);
		}
}

// ---- templates ---------------------------------------------------------------------------------------------------------

// Every set of criteria adds up to 100 % and can be read in both languages; the plan decides in which it is written.
static void every_set_of_criteria_is_whole(void **state)
{
	(void)state;
	for (const struct template *t = templates; t->kind; t++)
		for (int lang = 0; lang < 2 && strcmp(t->kind, "criteria") == 0; lang++) {
			struct desk d;
			struct str line = {0};
			open_empty(&d, NULL, LANG_EN);
			desk_run(&d, lang ? "strategy add name=X lang=de" : "strategy add name=X lang=en");
			str_addf(&line, "template criteria %s", t->name);
			desk_run(&d, str_text(&line));
			const struct plan *p = desk_rows(&d);
			int sum = 0;
			assert_true(p->criterion_n >= 2);
			for (size_t i = 0; i < p->criterion_n; i++) {
				struct plan_rows levels = plan_of(p, T_level, "criterion", p->criterion[i].id);
				assert_int_equal(levels.n, 3);
				for (size_t k = 0; k < 3; k++) {
					assert_int_equal(p->level[levels.at[k]].points, 300 - 100 * (int)k);
					assert_string_not_equal(p->level[levels.at[k]].code, "");
				}
				assert_int_equal(p->criterion[i].pos, i + 1);
				sum += p->criterion[i].weight;
			}
			assert_int_equal(sum, 10000);
			assert_string_equal(p->level[0].title, strcmp(t->name, "duty") == 0 ? lang ? "mit Frist" : "with a date"
												   : lang                       ? "hoch"
																				: "high");
			desk_refuses(&d, str_text(&line), "The plan has criteria already");
			desk_run(&d, "undo"); // one step
			assert_int_equal(desk_rows(&d)->criterion_n + desk_rows(&d)->level_n, 0);
			str_free(&line);
			desk_close(&d);
		}
}

static void the_published_five_are_as_published(void **state)
{
	(void)state;
	struct desk d;
	open_empty(&d, NULL, LANG_DE);
	desk_run(&d, "template criteria five");
	const struct plan *p = desk_rows(&d);
	static const char *const codes[] = {"innenwirkung", "aussenwirkung", "fallzahlen", "aufwand", "umsetzungsdauer"};
	static const int weights[] = {4000, 1500, 500, 2000, 2000};
	assert_int_equal(p->criterion_n, 5);
	for (int i = 0; i < 5; i++) {
		assert_string_equal(p->criterion[i].code, codes[i]);
		assert_int_equal(p->criterion[i].weight, weights[i]);
		assert_int_equal(p->criterion[i].axis, i < 3 ? axis_ATTRACTIVENESS : axis_EFFORT);
	}
	assert_string_equal(p->level[9].title, "niedrig"); // little effort is best
	assert_string_equal(p->level[12].title, "kurz");
	desk_close(&d);
}

static void rules_deadlines_and_the_quarter_are_laid_in(void **state)
{
	(void)state;
	struct desk d;
	open_empty(&d, NULL, LANG_DE);
	desk_run(&d, "rule add title=\"Key Results je Objective\""); // there already, in other words
	desk_run(&d, "template rules");
	assert_int_equal(desk_rows(&d)->rule_n, 6);
	assert_string_equal(desk_rows(&d)->rule[1].code, "R2");
	assert_string_equal(desk_rows(&d)->rule[5].code, "R6");
	desk_run(&d, "template rules");
	desk_said(&d, "Das ist schon so");
	desk_run(&d, "template deadlines year");
	assert_int_equal(desk_rows(&d)->deadline_n, 8);
	assert_string_equal(desk_rows(&d)->deadline[3].title, "Mittelbedarf des Folgejahres anmelden");
	assert_string_equal(desk_rows(&d)->deadline[3].recipient, "Kämmerei");
	assert_int_equal(desk_rows(&d)->deadline[3].month_from, 5);
	assert_int_equal(desk_rows(&d)->deadline[3].month_to, 6);
	desk_run(&d, "template quarter");
	assert_string_equal(desk_rows(&d)->cycle[0].code, "2026Q4");
	assert_int_equal(desk_rows(&d)->cycle[0].start, date_day(2026, 10, 1));
	assert_int_equal(desk_rows(&d)->cycle[0].end, date_day(2026, 12, 31));
	assert_int_equal(desk_rows(&d)->cycle[0].state, cycle_state_RUNNING);
	desk_refuses(&d, "template quarter", "Q4 2026 ist schon im Plan.");
	desk_refuses(&d, "template deadlines month", "Die Vorlage „month“ gibt es nicht. Es gibt: year.");
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_plan_greets_with_its_first_steps),
		cmocka_unit_test(a_name_without_a_vision_is_half_a_step),
		cmocka_unit_test(enter_leads_through_all_of_them),
		cmocka_unit_test(a_step_can_be_left_out_and_comes_back),
		cmocka_unit_test(empty_panes_name_keys),
		cmocka_unit_test(every_set_of_criteria_is_whole),
		cmocka_unit_test(the_published_five_are_as_published),
		cmocka_unit_test(rules_deadlines_and_the_quarter_are_laid_in),
	};
	return cmocka_run_group_tests_name("first steps", tests, NULL, NULL);
}
