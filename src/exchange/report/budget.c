// SPDX-License-Identifier: EUPL-1.2
// The budget request: which years are meant, its document, and its lines and posts as a table for a spreadsheet.
#include "base/date.h"
#include "base/i18n.h"
#include "base/num.h"
#include "exchange/report/report.h"
#include "exchange/report/tabular.h"
#include "plan/words.h"
#include "say/budget.h"
#include "say/label.h"

#include <stdlib.h>
#include <string.h>

#define YEAR_FIRST 1990
#define YEAR_LAST  2099

// Four digits; NULL: there are none.
static const char *read_year(const char *s, int *year)
{
	if (strspn(s, "0123456789") != 4)
		return NULL;
	*year = atoi(s);
	return s + 4;
}

static enum ls_code read_years(struct budget_years *y, const char *text, struct ls_err *err)
{
	const char *s = read_year(text, &y->from);
	y->to = y->from;
	if (s && *s) {
		s += *s == '-' ? 1 : strncmp(s, "–", strlen("–")) == 0 ? strlen("–") : 0;
		s = read_year(s, &y->to);
	}
	if (!s || *s)
		return ls_fail(err, LS_USAGE, tr("--budget: “%s” is no year, such as 2027, nor years such as 2027-2028."),
					   text);
	if (y->from < YEAR_FIRST || y->to < YEAR_FIRST || y->from > YEAR_LAST || y->to > YEAR_LAST)
		return ls_fail(err, LS_USAGE, tr("--budget: “%s” is too far away; years from %d to %d are told."), text,
					   YEAR_FIRST, YEAR_LAST);
	if (y->to < y->from)
		return ls_fail(err, LS_USAGE, tr("--budget: “%s” ends before it begins; %d-%d would do."), text, y->to,
					   y->from);
	if (y->to - y->from >= BUDGET_MOST)
		return ls_fail(err, LS_USAGE, tr("--budget: “%s” are too many years; %d at once, such as %d-%d."), text,
					   BUDGET_MOST, y->from, y->from + BUDGET_MOST - 1);
	return LS_OK;
}

static enum ls_code begin(struct budget_years *y, const struct report_source *s, struct ls_err *err)
{
	if (read_years(y, s->asked->about, err) != LS_OK)
		return err->code;
	if (!budget_any(s->look.plan))
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This plan has neither budget lines nor posts, so there is nothing to ask for."));
	return LS_OK;
}

static const char *years_text(struct arena *a, struct budget_years y)
{
	return y.from == y.to ? arena_printf(a, "%d", y.from) : arena_printf(a, "%d–%d", y.from, y.to);
}

enum ls_code report_tell_budget(struct doc *d, const struct report_source *s, struct ls_err *err)
{
	struct budget_years y = {0, 0};
	struct arena *a = s->look.frame;
	struct str day = str_on(a);
	if (begin(&y, s, err) != LS_OK)
		return err->code;
	doc_begin(d, a, arena_printf(a, tr("Budget request %s"), years_text(a, y)));
	report_plan(d, s);
	date_long(&day, s->look.today);
	doc_fact(d, tr("As of"), str_text(&day));
	doc_fact(d, tr("Budget years"), years_text(a, y));
	doc_fact(d, tr("Medium-term planning"), years_text(a, (struct budget_years){y.to + 1, y.to + BUDGET_MEDIUM}));
	report_privacy(d, s);
	budget_tell(d, &s->look, y);
	return LS_OK;
}

// ---- for a spreadsheet ----------------------------------------------------------------------------------------------

static void head(struct tabular *t)
{
	static const char *const heads[] = {N_("Year"),
										N_("Field"),
										N_("No."),
										N_("Measure"),
										N_("For what"),
										N_("Unit"),
										N_("Kind"),
										N_("Budget"),
										N_("Account"),
										N_("State in the budget"),
										N_("funding share in percent"),
										N_("Euros at least"),
										N_("Euros at most"),
										N_("Posts")};
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		tabular_text(t, tr(heads[i]));
	tabular_end(t);
}

static void subject(struct tabular *t, const struct plan *p, int year, int32_t measure)
{
	const struct measure *m = plan_find(p, T_measure, measure);
	const struct field *f = m ? plan_find(p, T_field, m->field) : NULL;
	tabular_number(t, year, 0, 0);
	tabular_text(t, f ? f->title : "");
	tabular_text(t, m ? m->code : "");
	tabular_text(t, m ? m->title : "");
}

static void line_row(struct tabular *t, const struct report_source *s, const struct budget_line *b, int year)
{
	const struct plan *p = s->look.plan;
	const struct unit *u = plan_find(p, T_unit, b->unit);
	struct euros one = {0};
	bool hidden = privacy_hides_money(s->look.privacy);
	if (b->year_from == NONE32 || !budget_line_counts(p, b))
		return;
	euros_add(&one, b, year);
	if (one.lines == 0)
		return;
	subject(t, p, year, b->measure);
	tabular_text(t, b->title);
	tabular_text(t, u ? u->title : "");
	tabular_text(t, words_label(words_budget_kind, b->kind));
	tabular_text(t, words_label(words_purse, b->purse));
	tabular_text(t, b->account);
	tabular_text(t, words_label(words_budget_state, b->state));
	tabular_number(t, b->funding == NONE32 ? NONE64 : b->funding, 2, 2);
	if (hidden) {
		tabular_text(t, label_hidden());
		tabular_text(t, label_hidden());
	} else {
		tabular_number(t, one.no_least ? NONE64 : one.least, 0, 0);
		tabular_number(t, one.no_most ? NONE64 : one.most, 0, 0);
	}
	tabular_text(t, "");
	tabular_end(t);
}

static void posts_row(struct tabular *t, const struct plan *p, int32_t measure, int year)
{
	struct budget_need n = measure == NONE32 ? budget_of_rest(p, year) : budget_of_measure(p, measure, year);
	if (n.posts == 0)
		return;
	subject(t, p, year, measure);
	tabular_text(t, tr("posts"));
	for (int i = 0; i < 8; i++)
		tabular_text(t, "");
	tabular_number(t, n.posts, 3, 3);
	tabular_end(t);
}

enum ls_code report_csv_budget(struct str *out, const struct report_source *s, struct ls_err *err)
{
	const struct plan *p = s->look.plan;
	struct budget_years y = {0, 0};
	if (begin(&y, s, err) != LS_OK)
		return err->code;
	struct tabular t = tabular_begin(out);
	head(&t);
	for (int year = y.from; year <= y.to + BUDGET_MEDIUM; year++)
		for (size_t k = 0; k <= p->measure_n; k++) {
			int32_t measure = k < p->measure_n ? p->measure[k].id : NONE32;
			struct plan_rows lines = plan_of(p, T_budget_line, "measure", measure);
			for (size_t i = 0; i < lines.n; i++)
				line_row(&t, s, &p->budget_line[lines.at[i]], year);
			if (measure == NONE32 || budget_pursued(&p->measure[k]))
				posts_row(&t, p, measure, year);
		}
	return LS_OK;
}
