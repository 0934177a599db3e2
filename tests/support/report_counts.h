// SPDX-License-Identifier: EUPL-1.2
// What a report counts in the whole plan: by plain loops, sums of money and the cut line by the functions that other tests
// calculate again.
#ifndef LS_TESTS_REPORT_COUNTS_H
#define LS_TESTS_REPORT_COUNTS_H

#include "report_figures.h"
#include "report_latest.h"

struct told_sets {
	struct figures frame;    // what every line may say: the day, the years asked for
	struct figures counts;   // what stands beside nothing of the plan: counts and sums of all
	struct figures pictures; // what is written at the edges of a picture
};

static inline void told_free(struct told_sets *t)
{
	figures_free(&t->frame);
	figures_free(&t->counts);
	figures_free(&t->pictures);
}

// ---- measures and goals -----------------------------------------------------------------------------------------------

static inline void told_measures(struct figures *s, const struct plan *p)
{
	int done = 0, runs = 0, prepared = 0, ahead = 0, asked = 0, out = 0;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *x = &p->measure[i];
		if (x->selection == selection_DEFERRED || x->selection == selection_REJECTED || x->stage == stage_STOPPED)
			out++;
		else if (x->selection == selection_SUBMITTED)
			asked++;
		else if (figures_done(x))
			done++;
		else if (figures_runs(x))
			runs++;
		else if (x->stage == stage_PREPARATION)
			prepared++;
		else
			ahead++;
	}
	figures_count(s, (int64_t)p->measure_n);
	figures_count(s, done);
	figures_count(s, runs);
	figures_count(s, prepared);
	figures_count(s, ahead);
	figures_count(s, asked);
	figures_count(s, out);
}

static inline void told_goals(struct figures *s, const struct plan *p, const struct cycle *c)
{
	int pace[4] = {0}, with = 0, columns = 0;
	for (size_t i = 0; i < p->goal_n; i++) {
		int n = 0, first = 1;
		for (size_t k = 0; k < p->objective_n; k++)
			n += c && p->objective[k].cycle == c->id && p->objective[k].goal == p->goal[i].id;
		for (size_t k = 0; k < i; k++)
			first = first && p->goal[k].field != p->goal[i].field;
		with += n > 0;
		columns += first;
		if (n > 0)
			pace[okr_goal(p, &p->goal[i], c, figures_today).pace]++;
	}
	figures_count(s, (int64_t)p->goal_n);
	figures_count(s, columns);
	figures_count(s, with);
	for (int k = 0; k < 4; k++)
		if (pace[k] > 0)
			figures_count(s, pace[k]);
}

// ---- quarters -----------------------------------------------------------------------------------------------------------

// A week belongs to the quarter that has its Thursday.
static inline void told_week(struct figures *s, const struct cycle *c)
{
	int week = 0, weeks = 0;
	int32_t sunday = figures_today + 7 - date_weekday(figures_today);
	for (int32_t d = c->start; d <= c->end; d++)
		if (date_weekday(d) == 4) {
			weeks++;
			week += d <= sunday;
		}
	figures_count(s, date_week(figures_today, NULL));
	figures_count(s, week);
	figures_count(s, weeks);
}

static inline void told_quarter(struct figures *s, const struct plan *p, const struct cycle *c)
{
	int32_t ids[64];
	size_t n = 0;
	int key_results = 0;
	if (!c)
		return;
	for (size_t i = 0; i < p->objective_n && n < 64; i++)
		if (p->objective[i].cycle == c->id)
			ids[n++] = p->objective[i].id;
	for (size_t i = 0; i < p->key_result_n; i++)
		for (size_t k = 0; k < n; k++)
			key_results += p->key_result[i].objective == ids[k];
	struct objectives_state all = okr_objectives(p, ids, n, figures_today);
	figures_count(s, (int64_t)n);
	figures_count(s, key_results);
	more_bp(s, all.progress_bp);
	more_bp(s, all.expected_bp);
	figures_day(s, c->start, PRECISION_DAY);
	figures_day(s, c->end, PRECISION_DAY);
	told_week(s, c);
}

static inline const struct cycle *told_cycle(const struct plan *p, const char *code)
{
	for (size_t i = 0; i < p->cycle_n; i++)
		if (strcmp(p->cycle[i].code, code) == 0)
			return &p->cycle[i];
	return cycle_at(p, figures_today);
}

// The newest day on which something was noted.
static inline void told_newest(struct figures *s, const struct plan *p)
{
	int32_t day = DAY_MIN;
	for (size_t i = 0; i < p->check_in_n; i++)
		if (p->check_in[i].day <= figures_today && p->check_in[i].day > day)
			day = p->check_in[i].day;
	for (size_t i = 0; i < p->measure_status_n; i++)
		if (p->measure_status[i].day <= figures_today && p->measure_status[i].day > day)
			day = p->measure_status[i].day;
	if (day != DAY_MIN)
		figures_day(s, day, PRECISION_DAY);
}

// ---- time -----------------------------------------------------------------------------------------------------------------

// Is a phase under way that day?
static inline bool told_running(const struct phase *x)
{
	bool begun = x->start != DAY_NONE ? x->start <= figures_today : x->open_start == yes_no_YES;
	if (x->end == DAY_NONE) // nobody knows when, or it has none; a beginning must be known then
		return begun && (x->start != DAY_NONE || x->open_end == yes_no_YES);
	return begun && (x->open_end == yes_no_YES || date_last(x->end, (enum precision)x->end_precision) >= figures_today);
}

// Does one of its phases begin or end in the quarter? NULL: all do.
static inline bool told_shown(const struct plan *p, const struct measure *m, const struct cycle *c)
{
	bool shown = !c;
	for (size_t k = 0; c && k < p->phase_n; k++) {
		const struct phase *x = &p->phase[k];
		int32_t last = x->end == DAY_NONE ? DAY_NONE : date_last(x->end, (enum precision)x->end_precision);
		bool begins = !x->open_start && x->start >= c->start && x->start <= c->end;
		bool ends = !x->open_end && last >= c->start && last <= c->end;
		shown = shown || (x->measure == m->id && (begins || ends));
	}
	return shown;
}

struct told_span {
	int with, empty, running;
	int32_t first, last;
};

static inline void told_phases(struct told_span *s, const struct plan *p, const struct measure *m)
{
	int phases = 0, bars = 0;
	for (size_t k = 0; k < p->phase_n; k++) {
		const struct phase *x = &p->phase[k];
		if (x->measure != m->id)
			continue;
		phases++;
		bars += x->start != DAY_NONE || x->end != DAY_NONE || (x->open_start && x->open_end);
		s->running += told_running(x);
		int32_t last = x->end == DAY_NONE ? DAY_NONE : date_last(x->end, (enum precision)x->end_precision);
		for (int end = 0; end < 2; end++) {
			int32_t day = end ? last : x->start;
			s->first = day != DAY_NONE && day < s->first ? day : s->first;
			s->last = day != DAY_NONE && day > s->last ? day : s->last;
		}
	}
	s->with += bars > 0;
	s->empty += phases == 0;
}

// c: of the quarter's extract alone.
static inline void told_time(struct told_sets *t, const struct own *o, const struct cycle *c)
{
	const struct plan *p = o->plan;
	struct told_span s = {.first = DAY_MAX, .last = DAY_MIN};
	int shown = 0;
	bool *is_shown = mem_alloc((p->measure_n + 1) * sizeof *is_shown);
	for (size_t i = 0; i < p->measure_n; i++)
		if ((is_shown[i] = told_shown(p, &p->measure[i], c))) {
			shown++;
			told_phases(&s, p, &p->measure[i]);
			own_code(&t->pictures, p->measure[i].code, o->german);
		}
	if (s.with > 0)
		told_latest(&t->counts, &t->pictures, p, is_shown);
	free(is_shown);
	if (s.with == 0)
		return;
	figures_count(&t->counts, s.with);
	figures_count(&t->counts, shown - s.with);
	figures_count(&t->counts, s.empty);
	figures_count(&t->counts, s.running);
	figures_day(&t->counts, s.first, PRECISION_YEAR);
	figures_day(&t->counts, s.last, PRECISION_MONTH);
	for (size_t i = 0; i < p->external_n; i++) {
		figures_join(&t->pictures, &o->row[T_external][i]);
		s.last =
			p->external[i].expected != DAY_NONE && p->external[i].expected > s.last ? p->external[i].expected : s.last;
	}
	int last = date_civil(s.last > figures_today ? s.last : figures_today).year;
	for (int y = date_civil(s.first).year - 1; y <= last + 1; y++) // the axis, which may begin and end a year apart
		figures_count(&t->pictures, y);
	figures_text(&t->pictures, "Q1, Q2, Q3, Q4,", false);
}

// What stands at the axes of the courses: weeks, and values of which there are two to six.
static inline void told_axes(struct figures *s, const struct plan *p, const struct cycle *c)
{
	struct arena *a = arena_new();
	for (int32_t d = c->start; d <= c->end; d++)
		figures_count(s, date_week(d, NULL));
	for (size_t i = 0; i < p->key_result_n; i++) {
		const struct key_result *kr = &p->key_result[i];
		const struct objective *x = plan_find(p, T_objective, kr->objective);
		struct course course = course_of(a, p, kr, figures_today);
		for (int most = 2; x && x->cycle == c->id && most <= 6; most++) {
			struct course_axis axis = course_axis_of(&course, okr_decimals(p, kr), most);
			for (int64_t v = axis.low; axis.step > 0 && v <= axis.high; v += axis.step)
				figures_add(s, FIG_NUMBER, v * 10);
		}
	}
	arena_free(a);
}

// ---- rank and cut ---------------------------------------------------------------------------------------------------------

#define TOLD_SURE 90 // of 100 cases: what holds so often is sure, as the sentence says

static inline void told_stability(struct figures *s, struct arena *a, const struct score_table *t,
								  const struct cut *cut, const struct cut_rule *rule)
{
	struct weights w = {.n = t->criteria_n};
	for (int i = 0; i < t->criteria_n; i++)
		w.bp[i] = t->criteria[i].weight_bp;
	struct sampling *of = sampling_begin(a, t, &w, cut->line >= 0 ? rule : NULL, 1, STABILITY_SAMPLES);
	while (!sampling_step(of, STABILITY_SAMPLES))
		continue;
	int n = 0, sure = 0, least = 101;
	for (size_t i = 0; i < t->n; i++) {
		bool in = cut->place[i] == CUT_IN || cut->place[i] == CUT_NO_FIGURE;
		if (!t->rank[i] || (cut->line >= 0 && !in))
			continue;
		int percent = sampling_percent(of, i);
		n++;
		sure += percent >= TOLD_SURE;
		least = percent < least ? percent : least;
	}
	figures_count(s, n);
	figures_count(s, sure);
	figures_count(s, least);
	figures_count(s, TOLD_SURE);
	figures_count(s, 100);
	figures_percent(s, 25); // how far weights are turned
}

static inline void told_ranking(struct figures *s, const struct plan *p)
{
	struct arena *a = arena_new();
	const struct score_table *t = score_table(a, p, NULL);
	struct cut_rule rule = {.kind = CUT_RESOURCES,
							.year = date_civil(figures_today).year,
							.unit = NONE32,
							.posts_milli = NONE64,
							.money_eur = NONE64};
	struct cut *cut = cut_of(a, t, &rule);
	int ranked = 0;
	for (size_t i = 0; i < p->measure_n; i++)
		ranked += p->measure[i].selection != selection_SUBMITTED && p->measure[i].selection != selection_REJECTED;
	int64_t n[] = {t->weighted_n ? ranked : (int64_t)t->n,
				   rule.year,
				   cut->in + cut->before,
				   cut->in + cut->before + cut->no_figure,
				   cut->before,
				   cut->no_figure,
				   cut->before_unknown,
				   cut->money_limit,
				   cut->out_money,
				   cut->left_money,
				   cut->money_used};
	int64_t posts[] = {cut->posts_limit, cut->out_posts, cut->left_posts, cut->posts_used};
	for (size_t i = 0; i < sizeof n / sizeof n[0]; i++)
		if (n[i] != NONE64)
			figures_count(s, n[i]);
	for (size_t i = 0; i < sizeof posts / sizeof posts[0]; i++)
		if (posts[i] != NONE64)
			figures_add(s, FIG_NUMBER, posts[i] * 10);
	if (cut->posts_limit == NONE64 && cut->money_limit == NONE64)
		figures_text(s, "2 400000", false); // an example of how to say how much there is
	if (t->weighted_n && strcmp(figures_report, "ranking") == 0)
		told_stability(s, a, t, cut, &rule);
	arena_free(a);
}

// ---- money --------------------------------------------------------------------------------------------------------------

static inline void told_budget(struct told_sets *t, const struct own *o)
{
	const struct plan *p = o->plan;
	for (size_t i = 0; i < p->budget_line_n; i++)
		if (p->budget_line[i].measure == NONE32)
			figures_join(&t->counts, &o->row[T_budget_line][i]);
	for (int year = FIGURES_FIRST; year <= FIGURES_LAST; year++) {
		figures_count(&t->frame, year);
		for (int32_t purse = 0; purse < 3; purse++) {
			struct euros of_purse = {0};
			for (int32_t state = 0; state < 5; state++) {
				struct euros one = budget_of_state(p, year, purse, state);
				more_euros(&t->counts, &one);
				euros_join(&of_purse, &one);
			}
			more_euros(&t->counts, &of_purse);
		}
		for (int32_t state = 0; state < 5; state++) {
			struct euros of_state = {0};
			for (int32_t purse = 0; purse < 3; purse++) {
				struct euros one = budget_of_state(p, year, purse, state);
				euros_join(&of_state, &one);
			}
			more_euros(&t->counts, &of_state);
		}
	}
	for (size_t i = 0; i < p->capacity_n; i++)
		if (p->capacity[i].money != NONE64)
			figures_count(&t->counts, p->capacity[i].money);
	more_years(&t->counts, p, more_all, NONE32);
	more_years(&t->counts, p, more_all, 0);
}

// ---- each report ----------------------------------------------------------------------------------------------------------

// The latest meeting there was.
static inline void told_meeting(struct told_sets *t, const struct plan *p, struct own *o)
{
	size_t at = 0;
	for (size_t i = 1; i < p->meeting_n; i++)
		if (p->meeting[i].day <= figures_today &&
			(p->meeting[i].day > p->meeting[at].day ||
			 (p->meeting[i].day == p->meeting[at].day && p->meeting[i].begun >= p->meeting[at].begun)))
			at = i;
	figures_join(&t->counts, &o->row[T_meeting][at]);
}

static inline void told_begin(struct told_sets *t, struct own *o, const char *report, const char *about)
{
	const struct plan *p = o->plan;
	figures_report = report;
	figures_today = FIGURES_DAY;
	const struct cycle *c = told_cycle(p, about);
	bool cycle = strcmp(report, "cycle") == 0, barometer = strcmp(report, "barometer") == 0;
	if (cycle && c->end < figures_today)
		figures_today = c->end;
	figures_day(&t->frame, figures_today, PRECISION_DAY);
	if (c && (cycle || barometer || strcmp(report, "meeting") == 0))
		figures_day(&t->frame, c->start, PRECISION_QUARTER);
	if (cycle || barometer) {
		told_goals(&t->counts, p, c);
		told_quarter(&t->counts, p, c);
	}
	if (barometer) {
		told_measures(&t->counts, p);
		told_newest(&t->counts, p);
	}
	if (cycle) {
		figures_day(&t->counts, c->end + 1, PRECISION_QUARTER);
		told_axes(&t->pictures, p, c);
	}
	if (cycle || strcmp(report, "roadmap") == 0)
		told_time(t, o, cycle ? c : NULL);
	if (strcmp(report, "ranking") == 0)
		told_ranking(&t->counts, p);
	if (strcmp(report, "profiles") == 0)
		told_ranking(&t->frame, p);
	if (strcmp(report, "budget") == 0)
		told_budget(t, o);
	if (strcmp(report, "meeting") == 0)
		told_meeting(t, p, o);
}

#endif
