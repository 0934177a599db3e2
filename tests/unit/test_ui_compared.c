// SPDX-License-Identifier: EUPL-1.2
// Why a rank is another one than it was: ratings, weights, criteria that are new, and what others have done.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "five.h"
#include "say/compared.h"

static const int32_t same_rows[FIVE_N] = {0, 1, 2, 3, 4};

struct then {
	struct rig r;
	struct plan *past;
	struct compared compared;
};

// The present plan beside one of another time; both may be changed before they are weighed.
static void open_then(struct then *t)
{
	five_open(&t->r);
	t->past = five_plan();
}

static void weigh(struct then *t, const int32_t *rows)
{
	arena_reset(t->r.score);
	t->r.look.score = score_table(t->r.score, t->r.plan, NULL);
	t->compared = (struct compared){"May", t->past, score_table(t->r.score, t->past, NULL), rows};
	t->r.look.compared = &t->compared;
}

static void close_then(struct then *t)
{
	plan_free(t->past);
	rig_close(&t->r);
}

static void tells(struct then *t, int measure, const char *wanted)
{
	struct str s = {0};
	compared_tell(&s, &t->r.look, (size_t)measure);
	assert_string_equal(str_text(&s), wanted);
	str_free(&s);
}

static void rate(struct plan *p, int measure, int32_t criterion, int32_t level)
{
	for (size_t i = 0; i < p->rating_n; i++)
		if (p->rating[i].measure == measure + 1 && p->rating[i].criterion == criterion)
			p->rating[i].level = level;
}

static void nothing_or_others_have_moved_it(void **state)
{
	(void)state;
	struct then t;
	open_then(&t);
	weigh(&t, same_rows);
	tells(&t, FIVE_7, "May: rank 1 with 2.60, now 1 with 2.60 · nothing has moved it");
	rate(t.past, FIVE_K3, 1, 1); // K3 was at 3.00
	weigh(&t, same_rows);
	tells(&t, FIVE_7, "May: rank 2 with 2.60, now 1 with 2.60 ▲1 · its own score is the same; others have moved");
	tells(&t, FIVE_K3, "May: rank 1 with 3.00, now 5 with 1.80 ▼4 · Nutzen: hoch → niedrig (−1.20)");
	tells(&t, FIVE_M1,
		  "May: rank 4 with 2.20–3.00, now 3 with 2.20–3.00 ▲1 · its own score is the same; others have moved");
	int32_t rank = 0;
	assert_int_equal(compared_places(&t.r.look, FIVE_K3, &rank), -4);
	assert_int_equal(rank, 1);
	t.r.look.compared = NULL;
	assert_int_equal(compared_places(&t.r.look, FIVE_K3, &rank), 0);
	assert_int_equal(rank, 0);
	close_then(&t);
}

// A rating that was not there counts as the least there is.
static void a_rating_that_was_missing_is_told(void **state)
{
	(void)state;
	struct then t;
	open_then(&t);
	struct rating *r = fixture_add(t.r.plan, T_rating);
	r->measure = FIVE_M1 + 1;
	r->criterion = 2;
	r->level = 5; // medium: 2 points, one more than the least
	weigh(&t, same_rows);
	tells(&t, FIVE_M1, "May: rank 3 with 2.20–3.00, now 1 with 2.60 ▲2 · Aufwand: not rated → mittel (+0.40)");
	close_then(&t);
	open_then(&t); // and the other way round
	r = fixture_add(t.past, T_rating);
	r->measure = FIVE_M1 + 1;
	r->criterion = 2;
	r->level = 4;
	weigh(&t, same_rows);
	tells(&t, FIVE_M1, "May: rank 1 with 3.00, now 3 with 2.20–3.00 ▼2 · Aufwand: niedrig → not rated (−0.80)");
	close_then(&t);
}

// Another weight is told with what it makes of the ratings of then; a level may be worth other points than it was.
static void other_weights_and_points_are_told(void **state)
{
	(void)state;
	struct then t;
	open_then(&t);
	t.past->criterion[0].weight = 8000;
	t.past->criterion[1].weight = 2000;
	weigh(&t, same_rows);
	tells(&t, FIVE_K3,
		  "May: rank 5 with 1.40, now 5 with 1.80 · weight of Nutzen: 80% → 60% (−0.20) · weight of Aufwand: 20% → "
		  "40% (+0.60)");
	close_then(&t);
	open_then(&t);
	t.past->level[2].points = 50; // of what K3 has
	weigh(&t, same_rows);
	tells(&t, FIVE_K3, "May: rank 5 with 1.50, now 5 with 1.80 · Nutzen: niedrig → niedrig (+0.30)");
	close_then(&t);
}

static void a_criterion_that_is_new_is_told_by_its_weight(void **state)
{
	(void)state;
	struct then t;
	open_then(&t);
	t.past->criterion_n = 1;
	t.past->level_n = 3;
	t.past->criterion[0].weight = 10000;
	for (size_t i = 0; i < t.past->rating_n; i++)
		if (t.past->rating[i].criterion == 2)
			t.past->rating[i--] = t.past->rating[--t.past->rating_n];
	plan_changed(t.past);
	weigh(&t, same_rows);
	tells(&t, FIVE_M2,
		  "May: rank 1 with 3.00, now 3 with 2.20 ▼2 · weight of Nutzen: 100% → 60% (−1.20) · weight of Aufwand: – "
		  "→ 40% (+0.40)");
	close_then(&t);
}

static void what_cannot_be_compared_is_said(void **state)
{
	(void)state;
	static const int32_t fewer[FIVE_N] = {0, -1, 2, 3, 4};
	struct then t;
	open_then(&t);
	weigh(&t, fewer);
	int32_t rank = 9;
	tells(&t, FIVE_M10, "May: the measure was not there yet");
	assert_int_equal(compared_places(&t.r.look, FIVE_M10, &rank), 0);
	assert_int_equal(rank, 0);
	t.past->criterion[0].weight = t.past->criterion[1].weight = NONE32;
	weigh(&t, same_rows);
	tells(&t, FIVE_M10, "May: there was no rank to compare with");
	close_then(&t);
	open_then(&t);
	t.r.plan->criterion[0].weight = t.r.plan->criterion[1].weight = NONE32;
	weigh(&t, same_rows);
	tells(&t, FIVE_M10, "May: there was no rank to compare with");
	assert_int_equal(compared_places(&t.r.look, FIVE_M10, &rank), 0);
	close_then(&t);
}

// Its column: the rank then at its right edge, the places won behind it.
static void the_column_shows_rank_and_places(void **state)
{
	(void)state;
	struct then t;
	static const int32_t fewer[FIVE_N] = {0, -1, 2, 3, 4};
	open_then(&t);
	rate(t.past, FIVE_K3, 1, 1);
	weigh(&t, fewer);
	t.r.look.columns = "title:9,then";
	t.r.pane->sync(t.r.state, &t.r.look);
	rig_draw(&t.r, 39, 9);
	static const char *const rows[] = {" Measure    Then", "───────────────────────────────────────",
									   "▸apfel      2 ▲1", " Ausbau 10  –",
									   " Zug        4 ▲1", " Übung      4 ▲1",
									   " Ausbau 9   1 ▼4"};
	for (int y = 0; y < 7; y++)
		if (y != 1)
			assert_string_equal(rig_row(&t.r, y), rows[y]);
	close_then(&t);
}

int main(void)
{
	i18n_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_or_others_have_moved_it),
		cmocka_unit_test(a_rating_that_was_missing_is_told),
		cmocka_unit_test(other_weights_and_points_are_told),
		cmocka_unit_test(a_criterion_that_is_new_is_told_by_its_weight),
		cmocka_unit_test(what_cannot_be_compared_is_said),
		cmocka_unit_test(the_column_shows_rank_and_places),
	};
	return cmocka_run_group_tests_name("ranks compared", tests, NULL, NULL);
}
