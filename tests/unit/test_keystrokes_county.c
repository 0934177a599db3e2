// SPDX-License-Identifier: EUPL-1.2
// A newcomer builds a county's plan from nothing, by keys alone: what is typed is text, every other key is counted. What
// stands in the plan afterwards is compared with what was typed, cell by cell; both come from the tables of county.h.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "county.h"
#include "desk.h"
#include "plan/code.h"
#include "plan/levels.h"

#include <stdio.h>

#define MOST_KEYS 600 // for the whole county; a spreadsheet's user would go back beyond that

// ---- the hand ------------------------------------------------------------------------------------------------------

struct hand {
	struct desk d;
	int keys; // beside what is typed
};

static void sit_down(struct hand *h)
{
	struct ls_err err;
	struct model *m = NULL;
	i18n_set(LANG_DE);
	assert_int_equal(model_create(&m, NULL, &err), LS_OK);
	model_author(m, "test");
	struct session_options o = {.cols = 80, .rows = 24, .today = 20787, .keys = ""}; // 30.11.2026
	*h = (struct hand){.d = {.session = session_new(&o), .cols = 80, .rows = 24}};
	session_model(h->d.session, m, NULL);
}

// Keys by name; what stands in … is typed, the next of the texts.
static void press(struct hand *h, const char *keys, ...)
{
	va_list texts;
	char *copy = mem_str(keys), *save = NULL;
	va_start(texts, keys);
	for (char *key = strtok_r(copy, " ", &save); key; key = strtok_r(NULL, " ", &save)) {
		(void)desk_screen(&h->d); // a person sees each one
		if (strcmp(key, "…") == 0) {
			desk_type(&h->d, va_arg(texts, const char *));
		} else {
			session_key(h->d.session, key);
			h->keys++;
		}
	}
	va_end(texts);
	free(copy);
}

// In a list of several a blank ticks, so that a goal is called by its first word there.
static const char *word_of(int goal)
{
	static char word[32];
	(void)snprintf(word, sizeof word, "%.*s", (int)strcspn(goals[goal].title, " "), goals[goal].title);
	return word;
}

static void type_strategy(struct hand *h)
{
	press(h, "Enter … Tab Tab … C-s", "Kreis Neustadt", "Wer etwas braucht, erledigt es von überall");
	press(h, "Enter");
	for (int i = 0; i < FIELDS; i++)
		press(h, i + 1 < FIELDS ? "… C-n" : "… C-s", fields[i]);
	press(h, "Enter");
	for (int i = 0; i < GOALS; i++) {
		bool same = i > 0 && goals[i].field == goals[i - 1].field; // is proposed
		press(h, "…", goals[i].title);
		if (!same)
			press(h, "Tab …", fields[goals[i].field]);
		if (goals[i].needs >= 0)
			press(h, same ? "Tab Tab Tab Tab Tab …" : "Tab Tab Tab Tab …", word_of(goals[i].needs));
		press(h, i + 1 < GOALS ? "C-n" : "C-s");
	}
	press(h, "Enter End Enter"); // one's own criteria
	for (int i = 0; i < CRITERIA; i++) {
		press(h, "… Tab … Tab …", criteria[i].title, criteria[i].weight, criteria[i].levels);
		press(h, i + 1 < CRITERIA ? "C-n" : "C-s");
	}
}

// The list is ordered by points, so that each is looked for; the best and the worst level take one key.
static void rate(struct hand *h, int m)
{
	static const char *const keys[] = {NULL, "+", "+ +", "*"};
	bool back = m % 2; // from right to left where the cursor stands on the right
	press(h, "/ … Enter", measures[m].title);
	for (int i = 0; i < CRITERIA; i++) {
		int c = back ? CRITERIA - 1 - i : i;
		if (i > 0 || m == 0)
			press(h, back ? "h" : "l");
		press(h, keys[measures[m].points[c] - '0']);
	}
}

static void type_measures(struct hand *h)
{
	press(h, "Enter");
	for (int i = 0; i < MEASURES; i++) {
		bool same = i > 0 && measures[i].field == measures[i - 1].field;
		press(h, same ? "… Tab Tab" : "… Tab", measures[i].title);
		if (!same)
			press(h, "… Tab", fields[measures[i].field]);
		press(h, i + 1 < MEASURES ? "… C-n" : "… C-s", word_of(measures[i].goal));
	}
	press(h, "Enter"); // the running quarter, which is the next step
	press(h, "3");
	for (int i = 0; i < MEASURES; i++)
		rate(h, i);
	press(h, "Esc");
}

static void type_time_and_money(struct hand *h)
{
	press(h, "4 a Enter"); // what is missing there is proposed first
	for (int i = 0; i < PHASES; i++) {
		if (i == 0 || phases[i].measure != phases[i - 1].measure)
			press(h, "S-Tab … Tab", measures[phases[i].measure].title);
		press(h, "… Tab … Tab … Tab …", phases[i].title, phases[i].word, phases[i].start, phases[i].end);
		press(h, i + 1 < PHASES ? "C-n" : "C-s");
	}
	press(h, "3 a … Enter", "Haushaltsposition");
	for (int i = 0; i < BUDGETS; i++) {
		if (i == 0 || budgets[i].measure != budgets[i - 1].measure)
			press(h, "S-Tab … Tab", measures[budgets[i].measure].title);
		press(h, "… Tab Tab … Tab … Tab Tab …", budgets[i].title, budgets[i].from, budgets[i].to, budgets[i].most);
		press(h, i + 1 < BUDGETS ? "C-n" : "C-s");
	}
	press(h, "a … Enter", "Stellenbedarf");
	for (int i = 0; i < POSTS; i++) {
		press(h, "S-Tab S-Tab … Tab Tab …", measures[posts[i].measure].title, posts[i].typed);
		press(h, i + 1 < POSTS ? "C-n" : "C-s");
	}
	press(h, "L / … Enter a", "Kapazitäten"); // of the whole administration
	for (int i = 0; i < CAPACITIES; i++) {
		press(h, "Tab … Tab … Tab …", capacities[i].year, capacities[i].posts, capacities[i].money);
		press(h, i + 1 < CAPACITIES ? "C-n" : "C-s");
	}
	press(h, "Esc");
}

static void type_quarter(struct hand *h)
{
	press(h, "2 a Enter");
	for (int i = 0; i < OBJECTIVES; i++) {
		press(h, "… Tab …", objectives[i].title, goals[objectives[i].goal].title);
		press(h, i + 1 < OBJECTIVES ? "C-n" : "C-s Esc Esc"); // their key results come later
	}
	press(h, "a Enter");
	for (int i = 0; i < RESULTS; i++) {
		if (i == 0 || results[i].objective != results[i - 1].objective)
			press(h, "S-Tab … Tab", objectives[results[i].objective].title);
		press(h, "… Tab Tab … Tab … Tab …", results[i].title, results[i].start, results[i].target, results[i].unit);
		press(h, i + 1 < RESULTS ? "C-n" : "C-s");
	}
}

// ---- what stands in the plan -----------------------------------------------------------------------------------------

static void strategy_is_as_typed(const struct plan *p)
{
	assert_string_equal(p->strategy[0].name, "Kreis Neustadt");
	assert_string_equal(p->strategy[0].vision, "Wer etwas braucht, erledigt es von überall");
	assert_int_equal(p->field_n, FIELDS);
	for (int i = 0; i < FIELDS; i++)
		assert_string_equal(p->field[i].title, fields[i]);
	assert_int_equal(p->goal_n, GOALS);
	size_t links = 0;
	for (int i = 0; i < GOALS; i++) {
		assert_string_equal(p->goal[i].title, goals[i].title);
		assert_int_equal(p->goal[i].field, p->field[goals[i].field].id);
		struct plan_rows needs = plan_of(p, T_goal_link, "goal", p->goal[i].id);
		assert_int_equal(needs.n, goals[i].needs >= 0);
		links += needs.n;
		if (needs.n)
			assert_int_equal(p->goal_link[needs.at[0]].needs, p->goal[goals[i].needs].id);
	}
	assert_int_equal(p->goal_link_n, links);
	assert_int_equal(p->criterion_n, CRITERIA);
	for (int i = 0; i < CRITERIA; i++) {
		struct str levels = {0};
		struct level_said said[LEVELS_MOST];
		size_t n = 0;
		assert_string_equal(p->criterion[i].title, criteria[i].title);
		assert_int_equal(p->criterion[i].weight, criteria[i].percent * 100);
		levels_of(p, p->criterion[i].id, said, &n);
		levels_write(&levels, said, n);
		assert_string_equal(str_text(&levels), criteria[i].levels);
		str_free(&levels);
	}
}

static void measures_are_as_typed(const struct plan *p)
{
	assert_int_equal(p->measure_n, MEASURES);
	assert_int_equal(p->measure_goal_n, MEASURES);
	assert_int_equal(p->rating_n, MEASURES * CRITERIA);
	for (int i = 0; i < MEASURES; i++) {
		const struct measure *m = &p->measure[i];
		struct plan_rows goal = plan_of(p, T_measure_goal, "measure", m->id);
		struct plan_rows ratings = plan_of(p, T_rating, "measure", m->id);
		assert_string_equal(m->title, measures[i].title);
		assert_int_equal(m->field, p->field[measures[i].field].id);
		assert_int_equal(goal.n, 1);
		assert_int_equal(p->measure_goal[goal.at[0]].goal, p->goal[measures[i].goal].id);
		for (size_t k = 0; k < ratings.n; k++) {
			const struct rating *r = &p->rating[ratings.at[k]];
			const struct level *l = plan_find(p, T_level, r->level);
			assert_int_equal(l->points, (measures[i].points[plan_position(p, T_criterion, r->criterion)] - '0') * 100);
		}
	}
}

static void time_and_money_are_as_typed(const struct plan *p)
{
	assert_int_equal(p->phase_n, PHASES);
	for (int i = 0; i < PHASES; i++) {
		const struct phase *ph = &p->phase[i];
		assert_int_equal(ph->measure, p->measure[phases[i].measure].id);
		assert_string_equal(ph->title, phases[i].title);
		assert_int_equal(ph->kind, phases[i].kind);
		assert_int_equal(ph->start, date_day(phases[i].from, phases[i].from_month, 1));
		assert_int_equal(ph->start_precision, PRECISION_MONTH);
		assert_int_equal(ph->end, date_day(phases[i].to, phases[i].to_month, 1)); // stands for its month
		assert_int_equal(ph->end_precision, PRECISION_MONTH);
	}
	assert_int_equal(p->budget_line_n, BUDGETS);
	for (int i = 0; i < BUDGETS; i++) {
		const struct budget_line *b = &p->budget_line[i];
		assert_int_equal(b->measure, p->measure[budgets[i].measure].id);
		assert_string_equal(b->title, budgets[i].title);
		assert_int_equal(b->year_from, budgets[i].year_from);
		assert_int_equal(b->year_to, budgets[i].year_to);
		assert_true(b->most == budgets[i].euros && b->least == NONE64);
	}
	assert_int_equal(p->fte_need_n, POSTS);
	for (int i = 0; i < POSTS; i++) {
		assert_int_equal(p->fte_need[i].measure, p->measure[posts[i].measure].id);
		assert_int_equal(p->fte_need[i].posts, posts[i].milli);
	}
	assert_int_equal(p->capacity_n, CAPACITIES);
	for (int i = 0; i < CAPACITIES; i++) {
		assert_int_equal(p->capacity[i].unit, NONE32);
		assert_int_equal(p->capacity[i].year, capacities[i].of);
		assert_int_equal(p->capacity[i].posts, capacities[i].milli);
		assert_int_equal(p->capacity[i].money, capacities[i].euros);
	}
}

static void the_quarter_is_as_typed(const struct plan *p)
{
	assert_int_equal(p->cycle_n, 1);
	assert_string_equal(p->cycle[0].code, "2026Q4");
	assert_int_equal(p->objective_n, OBJECTIVES);
	for (int i = 0; i < OBJECTIVES; i++) {
		assert_string_equal(p->objective[i].title, objectives[i].title);
		assert_int_equal(p->objective[i].goal, p->goal[objectives[i].goal].id);
		assert_int_equal(p->objective[i].cycle, p->cycle[0].id);
	}
	assert_int_equal(p->key_result_n, RESULTS);
	for (int i = 0; i < RESULTS; i++) {
		const struct key_result *kr = &p->key_result[i];
		assert_int_equal(kr->objective, p->objective[results[i].objective].id);
		assert_string_equal(kr->title, results[i].title);
		assert_int_equal(kr->kind, kr_kind_INCREASE);
		assert_int_equal(kr->start, results[i].from);
		assert_int_equal(kr->target, results[i].to);
		assert_string_equal(kr->unit, results[i].unit);
	}
}

static void a_newcomer_builds_a_county(void **state)
{
	(void)state;
	struct hand h;
	sit_down(&h);
	static void (*const parts[])(struct hand *) = {type_strategy, type_measures, type_time_and_money, type_quarter};
	static const char *const names[] = {"strategy, fields, goals, criteria", "measures with ratings",
										"phases, money, posts", "quarter"};
	for (int i = 0; i < 4; i++) {
		int before = h.keys;
		parts[i](&h);
		printf("# %3d keys: %s\n", h.keys - before, names[i]);
	}
	const struct plan *p = desk_rows(&h.d);
	strategy_is_as_typed(p);
	measures_are_as_typed(p);
	time_and_money_are_as_typed(p);
	the_quarter_is_as_typed(p);
	printf("# %3d keys: the whole county, at most %d\n", h.keys, MOST_KEYS);
	assert_in_range(h.keys, 1, MOST_KEYS);
	desk_close(&h.d);
}

// ---- single tasks ----------------------------------------------------------------------------------------------------

static void keys_are_at_most(const struct hand *h, int most, const char *task)
{
	printf("# %3d keys: %s\n", h->keys, task);
	if (h->keys > most)
		fail_msg("“%s” takes %d keys, not %d", task, h->keys, most);
}

static void single_tasks_take_few_keys(void **state)
{
	(void)state;
	struct hand h;
	sit_down(&h);
	type_strategy(&h);
	h.keys = 0;
	press(&h, "Up Enter … Tab … Tab … C-s", "Sichtbarkeit", "12", "groß 3, mittel 2, klein 1");
	assert_string_equal(desk_rows(&h.d)->criterion[CRITERIA].title, "Sichtbarkeit");
	assert_int_equal(plan_of(desk_rows(&h.d), T_level, "criterion", desk_rows(&h.d)->criterion[CRITERIA].id).n, 3);
	assert_int_equal(desk_rows(&h.d)->criterion[CRITERIA].weight, 1200);
	keys_are_at_most(&h, 12, "a criterion with three levels and a weight");
	h.keys = 0;
	press(&h, "9 a … Tab … C-s", "Sprechende Fahrpläne", "Jana Beispiel");
	const struct measure *idea = &desk_rows(&h.d)->measure[0];
	assert_string_equal(idea->title, "Sprechende Fahrpläne");
	assert_string_equal(idea->requester, "Jana Beispiel");
	assert_int_equal(idea->selection, selection_SUBMITTED);
	assert_int_equal(idea->requested_on, 20787);
	keys_are_at_most(&h, 6, "an idea into the intake");
	press(&h, "1"); // on the map, the cursor on a goal of another field
	h.keys = 0;
	press(&h, "a … Enter … Tab … C-s", "Ziel", "Jede Gemeinde ist dabei", "Netze");
	assert_string_equal(desk_rows(&h.d)->goal[GOALS].title, "Jede Gemeinde ist dabei");
	assert_int_equal(desk_rows(&h.d)->goal[GOALS].field, desk_rows(&h.d)->field[3].id);
	keys_are_at_most(&h, 6, "a goal in another field");
	desk_close(&h.d);
}

// ---- what makes it short ---------------------------------------------------------------------------------------------

static void what_is_proposed_gives_way(void **state)
{
	(void)state;
	struct hand h;
	sit_down(&h);
	press(&h, "L / … Enter a Tab", "Kapazitäten");
	desk_shows(&h.d, "▸ Jahr                  2026 ");
	press(&h, "…", "2027");
	desk_shows(&h.d, "▸ Jahr                 *2027 ");
	press(&h, "C-z"); // in two changes
	press(&h, "C-z");
	desk_shows(&h.d, "2026 ");
	press(&h, "Esc Esc a Tab Left Backspace …", "3"); // who goes into it changes it
	desk_shows(&h.d, "▸ Jahr                 *2036 ");
	press(&h, "C-s e Tab …", "1"); // what stands in the plan is no proposal
	desk_shows(&h.d, "▸ Jahr                 *20361");
	press(&h, "Esc Esc");
	desk_close(&h.d);
}

static void a_kind_is_found_by_its_name(void **state)
{
	(void)state;
	struct hand h;
	sit_down(&h);
	desk_run(&h.d, "field add title=Fristen");
	press(&h, "L / … Enter", "Fristen"); // a row that is called so is nearer
	desk_shows(&h.d, "▸   H1 Fristen");
	press(&h, "Esc / … Enter", "Haushaltspos");
	desk_shows(&h.d, "▸ Haushaltspositionen ");
	desk_said(&h.d, "1 Treffer");
	press(&h, "Esc / … Enter", "zuordnung"); // several are: one after the other
	desk_said(&h.d, "3 Treffer");
	desk_shows(&h.d, "▸ Zielzuordnungen ");
	press(&h, "n n");
	desk_shows(&h.d, "▸ Wirkungszuordnungen ");
	press(&h, "N");
	desk_shows(&h.d, "▸ Feldzuordnungen ");
	press(&h, "Esc / … Enter", "gibt es nicht");
	desk_said(&h.d, "Hier enthält nichts diesen Text.");
	desk_close(&h.d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_newcomer_builds_a_county), cmocka_unit_test(single_tasks_take_few_keys),
		cmocka_unit_test(what_is_proposed_gives_way), cmocka_unit_test(a_kind_is_found_by_its_name)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
