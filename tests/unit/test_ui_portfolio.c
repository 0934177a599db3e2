// SPDX-License-Identifier: EUPL-1.2
// The portfolio on the screen: the cursor walks from spot to spot and reaches each of them, a spot with several measures
// unfolds, points show a number, a cost class or posts, and a plan without effort says how to set one.
#include "stage.h"

#include "rig.h"
#include "ui/kit/label.h"
#include "ui/portfolio/portfolio.h"
#include "say/label.h"

#include <stdio.h>

static struct portfolio_view view_of(struct stage *s)
{
	return portfolio_view(s->state, &s->look);
}

static int32_t under(struct stage *s)
{
	return pane_portfolio.picked(s->state, &s->look).id;
}

static void draw_at(struct stage *s, int w, int h)
{
	free(screen(s, w, h));
}

static void axes_name_the_criteria_they_come_from(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct stage *s = open_stage(&pane_portfolio, fixture_viersen());
	struct str effort = {0};
	for (size_t i = 0; i < s->plan->criterion_n; i++)
		if (s->plan->criterion[i].axis == axis_EFFORT)
			str_addf(&effort, "%s%s", effort.len ? ", " : "Effort: ", s->plan->criterion[i].title);
	assert_true(effort.len > 0);
	shows(s, 80, 19, str_text(&effort));
	shows(s, 80, 19, "Attractiveness: Innenwirkung");
	static const enum quadrant_place all[] = {QUADRANT_QUICK, QUADRANT_STRATEGIC, QUADRANT_ASIDE, QUADRANT_LATER};
	for (size_t i = 0; i < 4; i++)
		shows(s, 80, 19, portfolio_name(all[i]));
	close_stage(s);
	str_free(&effort);
}

// From the first spot every other one can be reached, whatever the size of the chart.
static void every_spot_is_reached(void **state)
{
	(void)state;
	static const int sizes[][2] = {{60, 11}, {80, 19}, {140, 30}, {200, 56}};
	for (size_t k = 0; k < 4; k++) {
		struct stage *s = open_stage(&pane_portfolio, fixture_viersen());
		draw_at(s, sizes[k][0], sizes[k][1]);
		struct portfolio_view v = view_of(s);
		bool *seen = mem_alloc((size_t)v.spots_n);
		int *queue = mem_alloc((size_t)v.spots_n * sizeof *queue), n = 1;
		memset(seen, 0, (size_t)v.spots_n);
		queue[0] = v.at;
		seen[v.at] = true;
		for (int i = 0; i < n; i++)
			for (int way = 0; way < 4; way++) {
				int to = portfolio_towards(&v, queue[i], way == 0 ? -1 : way == 1, way == 2 ? -1 : way == 3);
				if (to >= 0 && !seen[to]) {
					seen[to] = true;
					queue[n++] = to;
				}
			}
		assert_int_equal(n, v.spots_n);
		free(seen);
		free(queue);
		close_stage(s);
	}
}

static void a_spot_with_several_unfolds(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct stage *s = open_stage(&pane_portfolio, fixture_viersen());
	draw_at(s, 80, 19);
	struct portfolio_view v = view_of(s);
	int several = 0;
	while (several < v.spots_n && v.spots[several].n < 2)
		several++;
	assert_true(several < v.spots_n);
	int32_t first = s->plan->measure[v.spots[several].measures[0]].id;
	int32_t second = s->plan->measure[v.spots[several].measures[1]].id;
	char count[32];
	(void)snprintf(count, sizeof count, "%d measures on this spot", v.spots[several].n);
	assert_true(pane_portfolio.select(s->state, &s->look, T_measure, first));
	shows(s, 80, 19, count);
	shows(s, 80, 19, s->plan->measure[v.spots[several].measures[1]].title);
	tell(s);
	assert_non_null(strstr(str_text(&s->second), "Enter unfolds it"));
	assert_int_equal(does(s, "open"), ANSWER_DONE);
	assert_int_equal(does(s, "cursor down"), ANSWER_DONE);
	assert_int_equal(under(s), second);
	assert_int_equal(does(s, "open"), ANSWER_COMMAND);
	assert_int_equal(strncmp(str_text(&s->command), "profile M", 9), 0);
	assert_int_equal(does(s, "cancel"), ANSWER_DONE); // Esc: back to the chart
	assert_int_equal(does(s, "cancel"), ANSWER_IGNORED);
	assert_int_equal(does(s, "cursor down"), ANSWER_DONE);
	assert_int_not_equal(portfolio_spot_of(&v, &s->look, under(s)), several);
	close_stage(s);
}

static void points_show_a_number_a_class_or_posts(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct plan *p = fixture_viersen();
	struct cost_class *k = fixture_add(p, T_cost_class);
	k->code = "XL";
	k->title = "a lot";
	for (size_t i = 0; i < p->measure_n; i++)
		p->measure[i].cost_class = k->id;
	struct fte_need *f = fixture_add(p, T_fte_need);
	*f = (struct fte_need){.id = f->id,
						   .measure = p->measure[33].id,
						   .phase = NONE32,
						   .unit = NONE32,
						   .start = fixture_day("2023-01-01"),
						   .end = fixture_day("2023-12-31"),
						   .note = ""};
	f->posts = 700;
	struct stage *s = open_stage(&pane_portfolio, p);
	assert_true(pane_portfolio.select(s->state, &s->look, T_measure, p->measure[33].id));
	draw_at(s, 80, 19);
	lacks(s, 80, 19, "XL");
	assert_int_equal(does(s, "label"), ANSWER_DONE);
	shows(s, 80, 19, "XL");
	tell(s);
	assert_non_null(strstr(str_text(&s->second), "cost class: XL a lot"));
	s->look.privacy = PRIVACY_CONFIDENTIAL; // a band of money
	lacks(s, 80, 19, "XL");
	s->look.privacy = PRIVACY_OPEN;
	assert_int_equal(does(s, "label"), ANSWER_DONE);
	shows(s, 80, 19, "0.7");
	tell(s);
	assert_non_null(strstr(str_text(&s->second), "posts 2023: 0.7"));
	assert_int_equal(does(s, "label code"), ANSWER_DONE);
	lacks(s, 80, 19, "0.7");
	assert_int_equal(does(s, "label colour"), ANSWER_REFUSED);
	assert_non_null(strstr(s->err.text, "code, class or posts"));
	close_stage(s);
	s = open_stage(&pane_portfolio, fixture_viersen()); // neither classes nor posts
	assert_int_equal(does(s, "label"), ANSWER_REFUSED);
	assert_non_null(strstr(s->err.text, "neither cost classes nor posts"));
	close_stage(s);
}

static void what_is_marked_is_seen_at_its_point(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_portfolio, fixture_viersen());
	struct pick marks[] = {{T_measure, NONE32, NONE32}};
	for (size_t i = 0; i < s->plan->measure_n; i++)
		if (strcmp(s->plan->measure[i].title, "Scanstelle") == 0)
			marks[0].id = s->plan->measure[i].id;
	lacks(s, 100, 26, "*34");
	s->look.marked = marks;
	s->look.marked_n = 1;
	shows(s, 100, 26, "*34");
	close_stage(s);
}

static void without_effort_it_says_how_to_set_one(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct plan *p = fixture_viersen();
	for (size_t i = 0; i < p->criterion_n; i++)
		p->criterion[i].axis = axis_ATTRACTIVENESS;
	struct stage *s = open_stage(&pane_portfolio, p);
	shows(s, 120, 19, "No criterion belongs to the effort. L lists");
	assert_int_equal(does(s, "open"), ANSWER_IGNORED);
	assert_int_equal(does(s, "cursor left"), ANSWER_IGNORED);
	tell(s);
	assert_non_null(strstr(str_text(&s->first), "No criterion belongs to the effort. L lists"));
	// As soon as one has that axis, the points stand there.
	p->criterion[p->criterion_n - 1].axis = axis_EFFORT;
	s->look.score = score_table(s->arena, p, NULL);
	pane_portfolio.sync(s->state, &s->look);
	shows(s, 80, 19, portfolio_name(QUADRANT_QUICK));
	assert_true(under(s) != NONE32);
	close_stage(s);
}

static void next_walks_the_ranking_and_finds_hits(void **state)
{
	(void)state;
	struct stage *s = open_stage(&pane_portfolio, fixture_viersen());
	const struct score_table *t = s->look.score;
	draw_at(s, 100, 25);
	assert_int_equal(does(s, "cursor first"), ANSWER_DONE);
	for (size_t i = 0; i < t->n; i++) {
		assert_int_equal(under(s), s->plan->measure[t->order[i]].id);
		assert_int_equal(does(s, "next"), ANSWER_DONE);
	}
	assert_int_equal(under(s), s->plan->measure[t->order[0]].id); // round and round
	s->look.search = "scanstelle";
	assert_int_equal(does(s, "next"), ANSWER_DONE);
	assert_string_equal(((const struct measure *)plan_find(s->plan, T_measure, under(s)))->code, "M34");
	s->look.search = "gibt es nicht";
	assert_int_equal(does(s, "next"), ANSWER_REFUSED);
	close_stage(s);
}

// What the filter holds back has no point; the counts of the quadrants follow.
static void only_what_is_shown_has_a_point(void **state)
{
	(void)state;
	i18n_set(LANG_EN);
	struct stage *s = open_stage(&pane_portfolio, fixture_viersen());
	uint8_t shown[64] = {0};
	shown[5] = shown[6] = 1;
	s->look.shown = shown;
	pane_portfolio.sync(s->state, &s->look);
	struct portfolio_view v = view_of(s);
	assert_int_equal(v.placed, 2);
	assert_true(under(s) == s->plan->measure[5].id || under(s) == s->plan->measure[6].id);
	memset(shown, 0, sizeof shown);
	pane_portfolio.sync(s->state, &s->look);
	shows(s, 80, 19, "No measure passes the filter.");
	close_stage(s);
}

// The text of the row from the cell with the focus on.
static const char *at_focus(struct rig *r)
{
	int x, y;
	assert_true(rig_cursor(r, &x, &y));
	const char *s = rig_row(r, y);
	for (; x > 0 && *s; s++)
		x -= ((unsigned char)s[1] & 0xC0) != 0x80;
	return s;
}

static bool begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

// The focus stands in the brackets of the point that holds the measure picked, or, where its spot is unfolded, on its
// line of the list.
static void check_point(struct rig *r)
{
	const struct portfolio_pane *s = r->state;
	struct portfolio_view v = portfolio_view(s, &r->look);
	const struct portfolio_spot *spot = portfolio_spot_at(&v);
	const struct measure *m = plan_find(r->plan, T_measure, r->pane->picked(r->state, &r->look).id);
	const char *number = label_number(m->code), *now = at_focus(r);
	int x, y;
	rig_cursor(r, &x, &y);
	const char *wanted = s->unfolded    ? arena_printf(r->frame, "%s %.6s", number, m->title)
						 : spot->n == 1 ? arena_printf(r->frame, "%s]", number)
										: arena_printf(r->frame, "%d×]", spot->n);
	if (!begins(now, wanted))
		fail_msg("%s is picked, not on the screen there: %s", m->code, rig_row(r, y));
	assert_int_equal(canvas_at(r->canvas, x + RIG_MARGIN - (s->unfolded ? 2 : 1), y + RIG_MARGIN)->ch,
					 s->unfolded ? 0x25B8 : '[');
	bool held = false;
	for (int i = 0; i < spot->n; i++)
		held |= r->plan->measure[spot->measures[i]].id == m->id;
	assert_true(held);
}

static void it_fits_every_size_in_both_languages(void **state)
{
	(void)state;
	static const char *const ways[] = {"cursor right", "cursor down", "cursor down", "open",
									   "cursor down",  "cursor left", "label",       "cursor up"};
	static const int sizes[][2] = {{40, 8}, {60, 11}, {80, 19}, {100, 25}, {110, 26}, {140, 30}, {200, 56}};
	for (int lang = 0; lang < 2; lang++)
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			struct rig r;
			i18n_set((enum lang)lang);
			rig_open(&r, &pane_portfolio, fixture_viersen(), FIXTURE_TODAY);
			for (size_t k = 0; k < sizeof ways / sizeof ways[0]; k++) {
				rig_draw(&r, sizes[i][0], sizes[i][1]);
				check_point(&r);
				(void)rig_act(&r, ways[k]);
			}
			rig_close(&r);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(axes_name_the_criteria_they_come_from),
		cmocka_unit_test(every_spot_is_reached),
		cmocka_unit_test(a_spot_with_several_unfolds),
		cmocka_unit_test(points_show_a_number_a_class_or_posts),
		cmocka_unit_test(what_is_marked_is_seen_at_its_point),
		cmocka_unit_test(without_effort_it_says_how_to_set_one),
		cmocka_unit_test(next_walks_the_ranking_and_finds_hits),
		cmocka_unit_test(only_what_is_shown_has_a_point),
		cmocka_unit_test(it_fits_every_size_in_both_languages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
