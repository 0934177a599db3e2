// SPDX-License-Identifier: EUPL-1.2
// A budget request in detail: its lines, their purses and states, the years behind, and what is missing.
#include "say/budget.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/words.h"
#include "say/label.h"

// ---- purses and states --------------------------------------------------------------------------------------------------

static const int32_t purses[] = {purse_OPERATING, purse_INVESTMENT, purse_UNKNOWN};
static const int32_t states[] = {budget_state_ESTIMATE, budget_state_ANNOUNCED, budget_state_REQUESTED,
								 budget_state_APPROVED, budget_state_SPENT};
enum { PURSES = sizeof purses / sizeof purses[0], STATES = sizeof states / sizeof states[0] };

// The row of a state, or with -1 of all of them.
static void state_row(struct doc *d, const struct look *look, struct doc_table *t, int year, int state)
{
	struct euros all = {0};
	const char *cells[PURSES + 2];
	for (int k = 0; k < PURSES; k++) {
		struct euros sum = {0};
		for (int s = 0; s < STATES; s++) {
			struct euros one = budget_of_state(look->plan, year, purses[k], states[s]);
			if (state < 0 || s == state)
				euros_join(&sum, &one);
		}
		euros_join(&all, &sum);
		cells[1 + k] = budget_cell(d, look, &sum);
	}
	cells[0] = state < 0 ? tr("Together") : label_head(d->a, words_label(words_budget_state, states[state]));
	cells[PURSES + 1] = budget_cell(d, look, &all);
	if (state < 0 || all.lines > 0)
		doc_row(d, t, cells);
}

void budget_tell_states(struct doc *d, const struct look *look, struct budget_years y)
{
	for (int year = y.from; year <= y.to; year++) {
		struct budget_need all = budget_of_plan(look->plan, year);
		struct doc_column columns[PURSES + 2] = {{tr("State in the budget"), false}};
		if (all.all.lines == 0)
			continue;
		for (int k = 0; k < PURSES; k++)
			columns[1 + k] = (struct doc_column){words_label(words_purse, purses[k]), true};
		columns[PURSES + 1] = (struct doc_column){tr("together"), true};
		budget_year(d, y, year, 3);
		struct doc_table *t = doc_table(d, arena_printf(d->a, tr("Need of %d by budget and state, whole euros"), year),
										columns, PURSES + 2);
		for (int s = 0; s < STATES; s++)
			state_row(d, look, t, year, s);
		state_row(d, look, t, year, -1);
		t->sum = true;
		doc_table_done(t);
	}
}

// ---- lines --------------------------------------------------------------------------------------------------------------

static const char *line_title(struct doc *d, const struct plan *p, const struct budget_line *b)
{
	const struct measure *m = plan_find(p, T_measure, b->measure);
	const char *what = *b->title ? b->title : m ? "" : tr("lump sum");
	return m ? arena_printf(d->a, "%s %s%s%s", label_number(m->code), m->title, *what ? ": " : "", what) : what;
}

static void line_row(struct doc *d, const struct look *look, struct doc_table *t, const struct budget_line *b, int year)
{
	const struct plan *p = look->plan;
	const struct unit *u = plan_find(p, T_unit, b->unit);
	struct euros one = {0};
	struct str funding = str_on(d->a);
	euros_add(&one, b, year);
	if (b->funding != NONE32)
		label_percent(&funding, b->funding);
	const char *purse = b->purse == purse_UNKNOWN ? "" : words_label(words_purse, b->purse);
	const char *budget = arena_printf(d->a, "%s%s%s", purse, *purse && *b->account ? " " : "", b->account);
	const char *kind = arena_printf(d->a, "%s · %s", words_label(words_budget_kind, b->kind),
									words_label(words_budget_state, b->state));
	doc_row(d, t,
			(const char *const[]){line_title(d, p, b), u ? u->title : "", budget, kind, str_text(&funding),
								  budget_cell(d, look, &one)});
}

static bool in_year(const struct plan *p, const struct budget_line *b, int year)
{
	struct euros one = {0};
	if (b->year_from == NONE32 || !budget_line_counts(p, b))
		return false;
	euros_add(&one, b, year);
	return one.lines > 0;
}

void budget_tell_lines(struct doc *d, const struct look *look, struct budget_years y)
{
	static const char *const heads[] = {N_("For what"),       N_("Unit"),           N_("Budget and account"),
										N_("Kind and state"), N_("paid by others"), N_("Euros")};
	enum { HEADS = sizeof heads / sizeof heads[0] };
	const struct plan *p = look->plan;
	for (int year = y.from; year <= y.to; year++) {
		struct doc_column columns[HEADS];
		size_t n = 0;
		for (size_t i = 0; i < p->budget_line_n; i++)
			n += in_year(p, &p->budget_line[i], year);
		if (n == 0)
			continue;
		for (int i = 0; i < HEADS; i++)
			columns[i] = (struct doc_column){tr(heads[i]), i >= HEADS - 2};
		budget_year(d, y, year, 3);
		struct doc_table *t =
			doc_table(d, arena_printf(d->a, tr("Budget lines of %d, gross, whole euros"), year), columns, HEADS);
		for (size_t k = 0; k <= p->measure_n; k++) { // in the order of measures, lump sums last
			int32_t measure = k < p->measure_n ? p->measure[k].id : NONE32;
			struct plan_rows lines = plan_of(p, T_budget_line, "measure", measure);
			for (size_t i = 0; i < lines.n; i++)
				if (in_year(p, &p->budget_line[lines.at[i]], year))
					line_row(d, look, t, &p->budget_line[lines.at[i]], year);
		}
		doc_table_done(t);
	}
}

// ---- the years behind -----------------------------------------------------------------------------------------------------

enum { YEARS = BUDGET_MOST + BUDGET_MEDIUM };

static bool medium_row(struct doc *d, const struct look *look, struct doc_table *t, const char *name,
					   const struct budget_need need[YEARS])
{
	const char *cells[YEARS + 1];
	bool any = false;
	cells[0] = name;
	for (int i = 0; i + 1 < t->n; i++) {
		cells[i + 1] = budget_cell(d, look, &need[i].all);
		any |= need[i].all.lines > 0;
	}
	if (any)
		doc_row(d, t, cells);
	return any;
}

static void medium_field(struct doc *d, const struct look *look, struct doc_table *t, int32_t field, int from)
{
	const struct plan *p = look->plan;
	struct budget_need sum[YEARS], one[YEARS];
	const struct field *f = plan_find(p, T_field, field);
	bool any = false;
	for (size_t k = 0; k < p->measure_n; k++) {
		const struct measure *m = &p->measure[k];
		if (m->field != field || !budget_pursued(m))
			continue;
		for (int i = 0; i + 1 < t->n; i++)
			one[i] = budget_of_measure(p, m->id, from + i);
		any |= medium_row(d, look, t, arena_printf(d->a, "%s %s", label_number(m->code), m->title), one);
	}
	for (int i = 0; i + 1 < t->n && any; i++)
		sum[i] = budget_of_field(p, field, from + i);
	if (any)
		medium_row(d, look, t, arena_printf(d->a, tr("%s together"), f ? f->title : tr("Without a field")), sum);
}

void budget_tell_medium(struct doc *d, const struct look *look, struct budget_years y)
{
	const struct plan *p = look->plan;
	struct doc_column columns[YEARS + 1] = {{tr("Measure"), false}};
	struct budget_need sum[YEARS];
	struct plan_rows fields = plan_ordered(p, T_field);
	int n = y.to - y.from + 1 + BUDGET_MEDIUM;
	for (int i = 0; i < n; i++)
		columns[i + 1] = (struct doc_column){arena_printf(d->a, "%d", y.from + i), true};
	bool any = false;
	for (int i = 0; i < n; i++) {
		struct budget_need all = budget_of_plan(p, y.from + i);
		any |= all.all.lines > 0;
	}
	if (!any)
		return;
	struct doc_table *t = doc_table(d, tr("Need by measure and year, whole euros"), columns, n + 1);
	for (size_t i = 0; i <= fields.n; i++)
		medium_field(d, look, t, i < fields.n ? p->field[fields.at[i]].id : NONE32, y.from);
	for (int i = 0; i < n; i++)
		sum[i] = budget_of_rest(p, y.from + i);
	medium_row(d, look, t, tr("Without a measure"), sum);
	for (int i = 0; i < n; i++)
		sum[i] = budget_of_plan(p, y.from + i);
	medium_row(d, look, t, tr("Together"), sum);
	t->sum = true;
}

// ---- what is missing --------------------------------------------------------------------------------------------------------

static void gap_lines(struct doc *d, const struct look *look, struct budget_years y)
{
	const struct plan *p = look->plan;
	for (size_t i = 0; i < p->budget_line_n; i++) {
		const struct budget_line *b = &p->budget_line[i];
		bool asked = false;
		for (int year = y.from; year <= y.to; year++)
			asked |= in_year(p, b, year);
		if (b->year_from == NONE32 && budget_line_counts(p, b))
			doc_item(d, arena_printf(d->a, tr("%s: no year is stated"), line_title(d, p, b)));
		else if (asked && b->least == NONE64 && b->most == NONE64)
			doc_item(d, arena_printf(d->a, tr("%s: no amount is stated"), line_title(d, p, b)));
	}
}

static bool active(const struct measure *m)
{
	return m->selection == selection_SELECTED && budget_pursued(m) && m->stage != stage_DONE;
}

void budget_tell_gaps(struct doc *d, const struct look *look, struct budget_years y)
{
	const struct plan *p = look->plan;
	struct str none = str_on(d->a);
	gap_lines(d, look, y);
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		struct budget_need n = budget_of_measure(p, m->id, y.from);
		const char *who = arena_printf(d->a, "%s %s", label_number(m->code), m->title);
		bool lines = plan_of(p, T_budget_line, "measure", m->id).n > 0;
		if (budget_pursued(m) && n.posts_unknown > 0)
			doc_item(d, arena_printf(d->a, tr("%s: from when to when its posts are needed is not known"), who));
		if (!active(m) || lines || posts_needed(p, m->id))
			continue;
		str_addf(&none, "%s%s", none.len ? ", " : "", who);
	}
	if (none.len > 0)
		doc_text(d, arena_printf(d->a, tr("Selected, with neither a budget line nor posts: %s."), str_text(&none)));
}

void budget_tell_left_out(struct doc *d, const struct look *look, struct budget_years y)
{
	const struct plan *p = look->plan;
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		struct str line = str_on(d->a);
		for (int year = y.from; year <= y.to && !budget_pursued(m); year++) {
			struct budget_need n = budget_of_measure(p, m->id, year);
			if (n.all.lines > 0)
				str_addf(&line, " · %d: %s", year, budget_cell(d, look, &n.all));
		}
		if (line.len > 0)
			doc_item(d, arena_printf(d->a, "%s %s (%s)%s", label_number(m->code), m->title,
									 m->stage == stage_STOPPED ? words_label(words_stage, m->stage)
															   : words_label(words_selection, m->selection),
									 str_text(&line)));
	}
}
