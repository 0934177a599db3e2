// SPDX-License-Identifier: EUPL-1.2
// Weights in a session: turned as a preview, applied as one step, dropped without a trace, kept and compared.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "plan/score/weights.h"
#include "scratch.h"

#include <stdio.h>
#include <unistd.h>

static int32_t weight(const struct desk *d, int i)
{
	return desk_rows(d)->criterion[i].weight;
}

static int sum_of_weights(const struct desk *d)
{
	int sum = 0;
	for (size_t i = 0; i < desk_rows(d)->criterion_n; i++)
		sum += desk_rows(d)->criterion[i].weight;
	return sum;
}

static void turning_is_a_preview_until_applied(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	int64_t head = desk_head(&d);
	desk_keys(&d, "w j j j");
	desk_shows(&d, "as in the plan");
	desk_lacks(&d, "Preview");
	desk_keys(&d, "*");
	desk_shows(&d, "Preview");
	desk_shows(&d, "25%");
	desk_shows(&d, "Aufwand: 25% instead of 20% (+5)");
	desk_shows(&d, "  9 ▼4  33  Rechnungsworkflow"); // somebody lost places, somebody won
	desk_shows(&d, "\n 13 ▲2  10  Mitarbeiter des Monats");
	assert_int_equal(weight(&d, 3), 2000);
	assert_int_equal(desk_head(&d), head);
	desk_keys(&d, "Enter");
	assert_int_equal(weight(&d, 3), 2500);
	assert_int_equal(weight(&d, 0), 3700); // whole percents: what was shown
	assert_int_equal(sum_of_weights(&d), 10000);
	assert_int_equal(desk_head(&d), head + 1); // one step
	desk_said(&d, "Aufwand 20% → 25%");
	desk_lacks(&d, "Preview");
	desk_run(&d, "undo");
	assert_int_equal(weight(&d, 3), 2000);
	assert_int_equal(weight(&d, 0), 4000);
	desk_close(&d);
}

static size_t read_all(const char *path, char **out)
{
	FILE *f = fopen(path, "rb");
	assert_non_null(f);
	fseek(f, 0, SEEK_END);
	size_t n = (size_t)ftell(f);
	rewind(f);
	*out = mem_alloc(n);
	assert_int_equal(fread(*out, 1, n, f), n);
	fclose(f);
	return n;
}

static void dropping_leaves_every_byte_of_the_file(void **state)
{
	(void)state;
	char path[SCRATCH_MOST];
	assert_true(mkstemp(scratch_name(path, "weights")) >= 0);
	unlink(path);
	struct session_options o = {.cols = 100, .rows = 30, .today = 18657, .keys = ""};
	struct desk d = {.session = session_new(&o), .cols = 100, .rows = 30};
	session_model(d.session, desk_plan("viersen", path), "measures");
	char *before, *after;
	size_t n = read_all(path, &before);
	desk_keys(&d, "w + + * j - l k _ v q r * Esc");
	desk_lacks(&d, "Preview");
	desk_shows(&d, "2.85");
	assert_int_equal(read_all(path, &after), n);
	assert_memory_equal(before, after, n);
	free(before);
	free(after);
	desk_close(&d);
	unlink(path);
}

static void there_and_back_is_the_plan_again(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	desk_keys(&d, "w + + + * - - - _");
	desk_shows(&d, "as in the plan");
	desk_keys(&d, "_ _ _ _ _ _ _ _ _"); // stops at nothing
	desk_said(&d, "0%");
	desk_keys(&d, "r");
	desk_lacks(&d, "Preview");
	desk_keys(&d, "Enter"); // nothing to apply: it closes
	assert_int_equal(sum_of_weights(&d), 10000);
	desk_lacks(&d, "as in the plan");
	desk_close(&d);
}

static void a_held_weight_stays(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	desk_keys(&d, "w l j * * l");
	desk_keys(&d, "Enter");
	assert_int_equal(weight(&d, 0), 4000);
	assert_int_equal(weight(&d, 1), 2500);
	assert_int_equal(sum_of_weights(&d), 10000);
	desk_keys(&d, "w l +");
	desk_said(&d, "is held");
	desk_keys(&d, "j l j l j l j +"); // all but the last one
	desk_said(&d, "leave no room");
	desk_close(&d);
}

static void keys_of_the_list_reach_it(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 80, 24, LANG_EN);
	desk_keys(&d, "w PgDn");
	desk_lacks(&d, "▸ 1     44");
	desk_keys(&d, "u x"); // others are not carried out
	desk_said(&d, "“x” is not understood here");
	desk_close(&d);
}

static void commands_say_the_same(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "map", 100, 30, LANG_EN);
	desk_refuses(&d, "weights apply", "No weights are being tried");
	desk_refuses(&d, "weights try aufwand=140", "aufwand=140");
	desk_refuses(&d, "weights try aufwand=80,innenwirkung=30", "110");
	desk_run(&d, "weights try aufwand=40");
	assert_int_equal(weight(&d, 3), 2000);
	desk_shows(&d, "Preview");
	desk_keys(&d, "Esc");
	desk_said(&d, "dropped");
	desk_lacks(&d, "Preview");
	desk_run(&d, "weights apply aufwand=40");
	assert_string_equal(session_message(d.session),
						"Weights: Innenwirkung 40% → 30%, Außenwirkung 15% → 11%, Fallzahlen 5% → 4%, "
						"Aufwand 20% → 40%, Umsetzungsdauer 20% → 15%");
	assert_int_equal(weight(&d, 3), 4000);
	assert_int_equal(weight(&d, 0), 3000);
	desk_run(&d, "weights apply aufwand=40");
	desk_said(&d, "so already");
	desk_run(&d, "as-of 2020-01-01");
	desk_refuses(&d, "weights try aufwand=20", "as it was");
	desk_close(&d);
}

// What cannot be weighed is said: no criteria, no points, too many.
static void some_plans_cannot_be_weighed(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_unweigh(&d);
	struct str line = {0};
	str_add(&line, "level edit");
	for (size_t i = 0; i < desk_rows(&d)->level_n; i++)
		str_addf(&line, " #%d", (int)desk_rows(&d)->level[i].id);
	str_add(&line, " points=");
	desk_run(&d, str_text(&line));
	desk_refuses(&d, "weights open",
				 "The levels of the criteria carry no points, so weights would change nothing. In the forms of the "
				 "criteria the levels get points, such as: high 3, medium 2, low 1");
	for (int i = 6; i <= WEIGHTS_MOST + 1; i++) {
		str_clear(&line);
		str_addf(&line, "criterion add code=k%d title=K%d", i, i);
		desk_run(&d, str_text(&line));
	}
	str_clear(&line);
	str_addf(&line, "The plan has %d criteria; the weights of at most %d can be turned.", WEIGHTS_MOST + 1,
			 WEIGHTS_MOST);
	desk_refuses(&d, "weights open", str_text(&line));
	str_clear(&line);
	str_add(&line, "criterion delete");
	for (size_t i = 0; i < desk_rows(&d)->criterion_n; i++)
		str_addf(&line, " %s", desk_rows(&d)->criterion[i].code);
	desk_run(&d, str_text(&line));
	desk_refuses(&d, "weights open",
				 "This plan has no criteria, so there is nothing to weigh. :pane steps has usual ones.");
	str_free(&line);
	desk_close(&d);
}

static void a_plan_without_weights_begins_with_equal_shares(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 100, 30, LANG_EN);
	desk_unweigh(&d);
	desk_keys(&d, "w");
	desk_shows(&d, "Preview");
	desk_shows(&d, "20%");
	desk_keys(&d, "Enter");
	assert_int_equal(weight(&d, 0), 2000);
	assert_int_equal(sum_of_weights(&d), 10000);
	desk_close(&d);
	desk_open(&d, "zollernalb", "measures", 100, 30, LANG_EN);
	desk_keys(&d, "w");
	desk_said(&d, "nothing to weigh");
	desk_close(&d);
}

// Weights are turned for the criteria on the screen: when others take their places before they are applied, nothing is
// written to the wrong ones.
static void weights_turned_for_other_criteria_are_not_applied(void **state)
{
	(void)state;
	struct desk d;
	struct ls_err err;
	int64_t step = 0;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_keys(&d, "w j j j *");
	desk_shows(&d, "Preview");
	struct model *m = session_plan(d.session);
	const int32_t moving = desk_rows(&d)->criterion[0].id;
	assert_int_equal(model_begin(m, "somebody else", &err), LS_OK);
	assert_int_equal(model_move(m, T_criterion, &moving, 1, 2, &err), LS_OK);
	assert_int_equal(model_end(m, &step, &err), LS_OK);
	int64_t head = desk_head(&d);
	desk_refuses(&d, "weights apply", "criteria have changed meanwhile");
	assert_int_equal(desk_head(&d), head);
	desk_close(&d);
}

// Somebody else commits while the weights are turned: a rating is taken in, a new criterion begins the trial anew, and
// without criteria it ends.
static void commits_meanwhile_are_taken_in(void **state)
{
	(void)state;
	struct desk d;
	desk_open(&d, "viersen", "measures", 120, 30, LANG_EN);
	desk_keys(&d, "w j j j *");
	desk_run(&d, "measure rate M34 aufwand +1");
	desk_shows(&d, "Preview");
	desk_shows(&d, "25%");
	desk_run(&d, "criterion add code=neu title=Neu");
	desk_lacks(&d, "Preview");
	desk_said(&d, "begin anew");
	desk_shows(&d, "as in the plan");
	desk_keys(&d, "End");
	desk_shows(&d, "Neu: –");
	desk_keys(&d, "Home +");
	desk_shows(&d, "41%");
	desk_run(&d, "criterion set innenwirkung title Nutzen"); // the same criteria: the trial goes on
	desk_shows(&d, "Preview");
	for (int i = 0; i < 6; i++) {
		struct str line = {0};
		str_addf(&line, "criterion delete %s", desk_rows(&d)->criterion[0].code);
		desk_run(&d, str_text(&line));
		str_free(&line);
	}
	desk_keys(&d, "j");
	desk_lacks(&d, "Preview");
	desk_lacks(&d, "Weights");
	desk_close(&d);
}

static void every_screen_has_room_for_list_and_weights(void **state)
{
	(void)state;
	static const int sizes[][2] = {{60, 15}, {80, 24}, {100, 30}, {110, 30}, {140, 40}, {200, 60}};
	for (int lang = 0; lang < 2; lang++)
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			struct desk d;
			desk_open(&d, "musterkreis", "measures", sizes[i][0], sizes[i][1], lang ? LANG_EN : LANG_DE);
			desk_keys(&d, "w");
			for (int k = 0; k < 6; k++) { // each of the six sliders can be seen and turned, and the list is still there
				desk_keys(&d, "+");
				desk_shows(&d, lang ? "(+1)" : "(+1)");
				desk_shows(&d, desk_rows(&d)->criterion[k].title);
				desk_shows(&d, "Online-Terminvergabe");
				desk_keys(&d, "r j");
			}
			desk_keys(&d, "* v");
			desk_shows(&d, lang ? "Spread" : "Sparkurs");  // two weightings are kept in this plan
			desk_shows(&d, "▸  42 Glasfaseranschluss de"); // the largest jump first
			desk_shows(&d, "50= ▼12");                     // from rank 38 to 50
			desk_keys(&d, "Left Left");
			desk_shows(&d, "33 38= "); // by so many places, from rank 38
			desk_shows(&d, "36= ▲2");  // the plan's own stands beside what is tried
			desk_keys(&d, "Right Right Right G Enter Esc");
			desk_lacks(&d, "Sparkurs");
			desk_close(&d);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(turning_is_a_preview_until_applied),
		cmocka_unit_test(dropping_leaves_every_byte_of_the_file),
		cmocka_unit_test(there_and_back_is_the_plan_again),
		cmocka_unit_test(a_held_weight_stays),
		cmocka_unit_test(keys_of_the_list_reach_it),
		cmocka_unit_test(commands_say_the_same),
		cmocka_unit_test(some_plans_cannot_be_weighed),
		cmocka_unit_test(a_plan_without_weights_begins_with_equal_shares),
		cmocka_unit_test(weights_turned_for_other_criteria_are_not_applied),
		cmocka_unit_test(commits_meanwhile_are_taken_in),
		cmocka_unit_test(every_screen_has_room_for_list_and_weights),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
