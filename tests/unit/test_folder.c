// SPDX-License-Identifier: EUPL-1.2
// The samples: each loads, with the rows its source has; Viersen gives the published scores, Konstanz none; and every
// plan written as tables and loaded again gives the same tables.
#include "exchange/folder/folder.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/model.h"
#include "plan/score/score.h"
#include "tables.h"
#include "viersen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct model *load_sample(const char *name)
{
	struct model *m = NULL;
	struct folder_source source;
	struct ls_err err = {0};
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	assert_int_equal(folder_from_sample(&source, name, &err), LS_OK);
	if (folder_load(m, &source, &err) != LS_OK)
		fail_msg("%s: %s", name, err.text);
	folder_close(&source);
	return m;
}

struct count {
	enum table_id table;
	size_t rows;
};

static void holds(const char *sample, const struct count *counts, size_t n)
{
	struct model *m = load_sample(sample);
	for (int t = 0; t < TABLE_COUNT; t++) {
		size_t expected = 0;
		for (size_t i = 0; i < n; i++)
			if (counts[i].table == (enum table_id)t)
				expected = counts[i].rows;
		if (plan_count(model_plan(m), (enum table_id)t) != expected)
			fail_msg("%s: %zu rows in %s, not %zu", sample, plan_count(model_plan(m), (enum table_id)t), schema[t].name,
					 expected);
	}
	model_close(m);
}

#define HOLDS(sample, ...)                                                                                             \
	do {                                                                                                               \
		static const struct count counts[] = {__VA_ARGS__};                                                            \
		holds(sample, counts, sizeof counts / sizeof counts[0]);                                                       \
	} while (0)

static void viersen_is_complete(void **state)
{
	(void)state;
	HOLDS("viersen", {T_strategy, 1}, {T_field, 5 + 3}, {T_goal, 13}, {T_criterion, 5}, {T_level, 15}, {T_measure, 46},
		  {T_rating, 46 * 5}, {T_measure_text, 46}, {T_indicator, 22}, {T_indicator_value, 24}, {T_budget_line, 1},
		  {T_stakeholder, 12}, {T_team, 1}, {T_team_member, 4}, {T_dependency, 8}, {T_external, 7}, {T_finding, 14},
		  {T_horizon, 1}, {T_link, 1}, {T_measure_unit, 18}, {T_phase, 12}, {T_rule, 4}, {T_unit, 13});
}

static void konstanz_is_complete(void **state)
{
	(void)state;
	HOLDS("konstanz", {T_strategy, 1}, {T_field, 2}, {T_horizon, 3}, {T_cost_class, 4}, {T_goal, 3}, {T_effect, 7},
		  {T_criterion, 7}, {T_level, 22}, {T_measure, 27}, {T_measure_status, 27}, {T_rating, 27 * 5 + 21 - 1},
		  {T_unit, 45}, {T_measure_unit, 52}, {T_phase, 22}, {T_budget_line, 3}, {T_fte_need, 3}, {T_deadline, 11},
		  {T_deadline_need, 8}, {T_rule, 5}, {T_finding, 127}, {T_indicator, 17}, {T_indicator_value, 18},
		  {T_stakeholder, 11}, {T_decision, 1}, {T_dependency, 19}, {T_external, 9}, {T_measure_text, 27});
}

static void schwarzwald_baar_is_complete(void **state)
{
	(void)state;
	HOLDS("schwarzwald-baar", {T_strategy, 1}, {T_field, 5}, {T_goal, 23}, {T_measure, 30}, {T_measure_goal, 30},
		  {T_rule, 24}, {T_finding, 12}, {T_swot, 27}, {T_indicator, 5}, {T_indicator_value, 5}, {T_stakeholder, 13},
		  {T_team, 10}, {T_team_member, 13}, {T_decision, 2}, {T_dependency, 1}, {T_external, 4}, {T_goal_link, 6},
		  {T_measure_text, 3}, {T_measure_unit, 10}, {T_meeting, 1}, {T_phase, 4}, {T_unit, 12});
}

static void zollernalb_is_complete(void **state)
{
	(void)state;
	HOLDS("zollernalb", {T_strategy, 1}, {T_field, 4}, {T_goal, 12}, {T_measure, 32}, {T_measure_goal, 5}, {T_rule, 16},
		  {T_cycle, 1}, {T_objective, 5}, {T_key_result, 10}, {T_contribution, 5}, {T_phase, 13}, {T_budget_line, 3},
		  {T_finding, 4}, {T_indicator, 8}, {T_indicator_value, 8}, {T_stakeholder, 11}, {T_team, 2},
		  {T_team_member, 3}, {T_decision, 3}, {T_dependency, 1}, {T_external, 2}, {T_goal_link, 11}, {T_link, 14},
		  {T_measure_text, 31}, {T_measure_unit, 22}, {T_unit, 21});
}

static void musterkreis_fills_every_table(void **state)
{
	(void)state;
	struct model *m = load_sample(SAMPLE_DEFAULT);
	const struct plan *p = model_plan(m);
	for (int t = 0; t < TABLE_COUNT; t++)
		if (plan_count(p, (enum table_id)t) == 0)
			fail_msg("%s is empty", schema[t].name);
	assert_int_equal(plan_strategy(p)->fictional, yes_no_YES);
	assert_int_equal(p->field_n, 5);
	assert_int_equal(p->goal_n, 23);
	assert_int_equal(p->measure_n, 60);
	assert_int_equal(p->cycle_n, 6);
	model_close(m);
}

// Every word of every list is used somewhere, so that every state can be seen on a screen.
static void musterkreis_shows_every_word(void **state)
{
	(void)state;
	static const struct {
		enum table_id table;
		const char *column;
		unsigned but; // bit n: word n does not occur
	} lists[] = {{T_measure, "selection", 0},
				 {T_measure, "stage", 0},
				 {T_measure, "kind", 0},
				 {T_measure, "origin", 0},
				 {T_goal, "state", 0},
				 {T_unit, "kind", 0},
				 {T_team, "kind", 0},
				 {T_stakeholder, "kind", 1},
				 {T_measure_unit, "role", 0},
				 {T_measure_unit, "state", 0},
				 {T_phase, "latest_reason", 0},
				 {T_measure_status, "signal", 0},
				 {T_phase, "kind", 0},
				 {T_phase, "follows", 0},
				 {T_phase, "start_precision", 0},
				 {T_phase, "end_precision", 0},
				 {T_phase, "open_start", 0},
				 {T_phase, "open_end", 0},
				 {T_dependency, "kind", 0},
				 {T_fte_need, "state", 0},
				 {T_budget_line, "kind", 0},
				 {T_budget_line, "purse", 0},
				 {T_budget_line, "state", 0},
				 {T_objective, "kind", 0},
				 {T_objective, "verdict", 0},
				 {T_key_result, "kind", 0},
				 {T_meeting, "kind", 0},
				 {T_indicator_value, "kind", 0},
				 {T_swot, "quadrant", 0},
				 {T_rule, "certain", 0}};
	struct model *m = load_sample("musterkreis");
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		const struct table *t = &schema[lists[i].table];
		const struct column *c = &t->columns[schema_column(t, lists[i].column)];
		unsigned seen = lists[i].but;
		for (size_t r = 0; r < plan_count(model_plan(m), t->id); r++)
			seen |= 1u << plan_int(c, plan_row(model_plan(m), t->id, r));
		if (seen != (1u << words_count(c->words)) - 1)
			fail_msg("%s.%s: words seen %x", t->name, c->name, seen);
	}
	model_close(m);
}

// No text of the fictional county stands there twice where people would notice.
static void musterkreis_repeats_nothing(void **state)
{
	(void)state;
	static const struct {
		enum table_id table;
		const char *column;
	} texts[] = {{T_measure, "title"},       {T_goal, "title"},      {T_key_result, "title"}, {T_check_in, "blocker"},
				 {T_check_in, "note"},       {T_meeting, "minutes"}, {T_action, "title"},     {T_decision, "subject"},
				 {T_measure_status, "text"}, {T_swot, "title"}};
	struct model *m = load_sample("musterkreis");
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		const struct table *t = &schema[texts[i].table];
		const struct column *c = &t->columns[schema_column(t, texts[i].column)];
		for (size_t a = 0; a < plan_count(model_plan(m), t->id); a++)
			for (size_t b = 0; b < a; b++) {
				const char *x = plan_text(c, plan_row(model_plan(m), t->id, a)),
						   *y = plan_text(c, plan_row(model_plan(m), t->id, b));
				if (*x && strcmp(x, y) == 0)
					fail_msg("%s.%s: “%s” twice", t->name, c->name, x);
			}
	}
	model_close(m);
}

static void viersen_has_the_published_scores(void **state)
{
	(void)state;
	struct model *m = load_sample("viersen");
	const struct plan *p = model_plan(m);
	const struct score_table *s = model_score(m);
	assert_int_equal(s->weighted_n, 5);
	size_t found = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		for (int k = 0; k < VIERSEN_N; k++) {
			if (strcmp(viersen_measures[k].code, p->measure[i].code) != 0)
				continue;
			assert_true(s->complete[i]);
			assert_int_equal(score_hundredths(s, s->lo[i]), viersen_measures[k].score);
			found++;
		}
	assert_int_equal(found, 46);
	model_close(m);
}

static void konstanz_is_not_weighted(void **state)
{
	(void)state;
	struct model *m = load_sample("konstanz");
	assert_int_equal(model_score(m)->weighted_n, 0);
	for (size_t i = 0; i < model_plan(m)->level_n; i++)
		assert_int_equal(model_plan(m)->level[i].points, NONE32);
	assert_int_equal(model_plan(m)->measure_effect_n, 0);
	model_close(m);
}

static void loading_is_no_step(void **state)
{
	(void)state;
	struct model *m = load_sample("zollernalb");
	assert_int_equal(model_head(m), 0);
	assert_int_equal(model_begin(m, "x", NULL), LS_OK);
	const struct measure *first = &model_plan(m)->measure[0];
	int title = schema_column(&schema[T_measure], "title");
	assert_int_equal(model_set(m, T_measure, first->id, title, (struct value){.kind = VALUE_TEXT, .s = "neu"}, NULL),
					 LS_OK);
	int64_t step = 0;
	assert_int_equal(model_end(m, &step, NULL), LS_OK);
	assert_true(step > 0); // and afterwards the journal works
	model_close(m);
}

static void comes_back_the_same(const char *sample)
{
	struct model *a = load_sample(sample), *b = NULL;
	struct ls_err err = {0};
	struct tables first = {0}, second = {0};
	assert_int_equal(tables_of(&first, a, true, &err), LS_OK);
	assert_int_equal(model_create(&b, NULL, &err), LS_OK);
	struct folder_source source = tables_source(&first);
	if (folder_load(b, &source, &err) != LS_OK)
		fail_msg("%s", err.text);
	assert_int_equal(tables_of(&second, b, true, &err), LS_OK);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_string_equal(str_text(&first.text[t]), str_text(&second.text[t]));
	// The short form, with only the columns used, says the same.
	tables_free(&second);
	assert_int_equal(tables_of(&second, a, false, &err), LS_OK);
	model_close(b);
	assert_int_equal(model_create(&b, NULL, &err), LS_OK);
	source = tables_source(&second);
	if (folder_load(b, &source, &err) != LS_OK)
		fail_msg("%s", err.text);
	tables_free(&second);
	assert_int_equal(tables_of(&second, b, true, &err), LS_OK);
	for (int t = 0; t < TABLE_COUNT; t++)
		assert_string_equal(str_text(&first.text[t]), str_text(&second.text[t]));
	tables_free(&first);
	tables_free(&second);
	model_close(a);
	model_close(b);
}

static void every_sample_comes_back_the_same(void **state)
{
	(void)state;
	for (int i = 0; samples[i].name; i++)
		comes_back_the_same(samples[i].name);
}

static void a_table_has_the_columns_that_are_used(void **state)
{
	(void)state;
	struct model *m = load_sample("viersen");
	struct str out = {0};
	struct ls_err err;
	assert_int_equal(folder_table(&out, m, T_criterion, false, &err), LS_OK);
	assert_non_null(strstr(str_text(&out), "code,title,weight,axis,pos,note,source\n"));
	assert_non_null(strstr(str_text(&out), "innenwirkung,Innenwirkung,40,attractiveness,1,"));
	str_free(&out);
	model_close(m);
}

static void a_folder_on_disk_is_the_same_as_a_sample(void **state)
{
	(void)state;
	char path[] = "/tmp/leitstand-folder-XXXXXX";
	assert_non_null(mkdtemp(path));
	struct model *a = load_sample("zollernalb"), *b = NULL;
	struct ls_err err = {0};
	struct tables t = {0}, back = {0};
	assert_int_equal(tables_of(&t, a, true, &err), LS_OK);
	tables_write(&t, path);
	struct folder_source source;
	assert_int_equal(folder_from_disk(&source, path, &err), LS_OK);
	assert_string_equal(source.name, path);
	assert_int_equal(model_create(&b, NULL, &err), LS_OK);
	assert_int_equal(folder_load(b, &source, &err), LS_OK);
	folder_close(&source);
	assert_int_equal(tables_of(&back, b, true, &err), LS_OK);
	for (int i = 0; i < TABLE_COUNT; i++)
		assert_string_equal(str_text(&t.text[i]), str_text(&back.text[i]));
	tables_unlink(&t, path);
	tables_free(&t);
	tables_free(&back);
	model_close(a);
	model_close(b);
}

static void an_unknown_sample_is_named(void **state)
{
	(void)state;
	struct folder_source source;
	struct ls_err err = {0};
	assert_int_equal(folder_from_sample(&source, "vierssen", &err), LS_USAGE);
	assert_non_null(strstr(err.text, "did you mean “viersen”"));
	for (int i = 0; samples[i].name; i++)
		assert_non_null(strstr(err.text, samples[i].name));
	assert_int_equal(folder_from_sample(&source, "Konstanz", &err), LS_OK);
	folder_close(&source);
}

// The start page says of a sample what it is in one line, at 80 columns with a blank at both ends.
static void what_a_sample_is_fits_a_line(void **state)
{
	(void)state;
	for (int lang = LANG_DE; lang <= LANG_EN; lang++) {
		i18n_set((enum lang)lang);
		for (const struct sample *s = samples; s->name; s++)
			if (text_width(tr(s->line)) > 78)
				fail_msg("%d cells: %s", text_width(tr(s->line)), tr(s->line));
	}
	i18n_set(LANG_EN);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(viersen_is_complete),
		cmocka_unit_test(konstanz_is_complete),
		cmocka_unit_test(schwarzwald_baar_is_complete),
		cmocka_unit_test(zollernalb_is_complete),
		cmocka_unit_test(musterkreis_fills_every_table),
		cmocka_unit_test(musterkreis_shows_every_word),
		cmocka_unit_test(musterkreis_repeats_nothing),
		cmocka_unit_test(viersen_has_the_published_scores),
		cmocka_unit_test(konstanz_is_not_weighted),
		cmocka_unit_test(loading_is_no_step),
		cmocka_unit_test(every_sample_comes_back_the_same),
		cmocka_unit_test(a_table_has_the_columns_that_are_used),
		cmocka_unit_test(a_folder_on_disk_is_the_same_as_a_sample),
		cmocka_unit_test(an_unknown_sample_is_named),
		cmocka_unit_test(what_a_sample_is_fits_a_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
