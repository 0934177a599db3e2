// SPDX-License-Identifier: EUPL-1.2
// The head of a budget request, and its sums by year, field and measure.
#include "say/budget.h"

#include "base/i18n.h"
#include "base/num.h"
#include "plan/gantt/gantt.h"
#include "say/amount.h"
#include "say/label.h"

bool budget_any(const struct plan *p)
{
	return p->budget_line_n > 0 || p->fte_need_n > 0;
}

const char *budget_cell(struct doc *d, const struct look *look, const struct euros *e)
{
	struct str text = str_on(d->a);
	if (e->lines > 0 && privacy_hides_money(look->privacy))
		return label_hidden();
	if (e->lines > 0)
		amount_whole(&text, e);
	return str_text(&text);
}

const char *budget_posts(struct doc *d, const struct budget_need *n)
{
	struct str text = str_on(d->a);
	if (n->posts_unknown > 0)
		str_add(&text, n->posts > 0 ? tr("from ") : tr("not known"));
	if (n->posts > 0)
		num_short(&text, n->posts, 3);
	return str_text(&text);
}

static void signed_euros(struct str *out, int64_t euros)
{
	str_add(out, euros > 0 ? "+" : euros < 0 ? "−" : "");
	num_text(out, euros < 0 ? -euros : euros, 0, 0);
}

const char *budget_more_cell(struct doc *d, const struct look *look, const struct budget_more *more)
{
	struct str text = str_on(d->a), to = str_on(d->a);
	if (privacy_hides_money(look->privacy))
		return label_hidden();
	if (more->least == NONE64 && more->most == NONE64)
		return tr("not known");
	signed_euros(&text, more->least != NONE64 ? more->least : more->most);
	if (more->least == NONE64 || more->most == NONE64)
		str_add(&text, more->least == NONE64 ? tr(" at the upper bound") : tr(" at the lower bound"));
	else if (more->least != more->most) {
		signed_euros(&to, more->most);
		str_addf(&text, "%s%s", tr(" to "), str_text(&to));
	}
	return str_text(&text);
}

void budget_year(struct doc *d, struct budget_years years, int year, int level)
{
	if (years.from < years.to)
		doc_heading(d, level, arena_printf(d->a, "%d", year));
}

void budget_done(struct doc *d, struct doc_table *t)
{
	if (t->rows > 0) {
		doc_table_done(t);
		return;
	}
	d->n--; // nothing stands behind it yet
	if (d->n > 0 && d->block[d->n - 1].kind == DOC_HEADING && d->block[d->n - 1].level > 2)
		d->n--;
}

// ---- tables of sums ----------------------------------------------------------------------------------------------------

enum { SUMS = 6 };

static struct doc_table *sums_table(struct doc *d, const char *caption, const char *first, int before)
{
	struct doc_column columns[SUMS] = {{first, false},
									   {tr("once"), true},
									   {tr("every year"), true},
									   {tr("together"), true},
									   {arena_printf(d->a, tr("against %d"), before), true},
									   {tr("posts"), true}};
	if (before == 0)
		columns[4].head = tr("against the year before");
	return doc_table(d, caption, columns, SUMS);
}

// Nothing where there is nothing to be told of either year.
static void sums_row(struct doc *d, const struct look *look, struct doc_table *t, const char *name,
					 const struct budget_need *year, const struct budget_need *before)
{
	if (budget_is_empty(year) && before->all.lines == 0)
		return;
	struct budget_more more = budget_more(&year->all, &before->all);
	bool any = year->all.lines + before->all.lines > 0;
	doc_row(d, t,
			(const char *const[]){name, budget_cell(d, look, &year->once), budget_cell(d, look, &year->yearly),
								  budget_cell(d, look, &year->all), any ? budget_more_cell(d, look, &more) : "",
								  budget_posts(d, year)});
}

static void glance_year(struct doc *d, const struct look *look, int year)
{
	const struct plan *p = look->plan;
	struct budget_need now = budget_of_plan(p, year), before = budget_of_plan(p, year - 1);
	struct budget_more more = budget_more(&now.all, &before.all);
	struct str line = str_on(d->a);
	const char *euros = budget_cell(d, look, &now.all), *posts = budget_posts(d, &now);
	if (budget_is_empty(&now)) {
		str_addf(&line, tr("For %d nothing is planned."), year);
		doc_text(d, str_text(&line));
		return;
	}
	if (privacy_hides_money(look->privacy)) {
		str_addf(&line, tr("What %d needs in euros is confidential."), year);
	} else if (now.all.lines == 0) {
		str_addf(&line, tr("%d needs no euros that anybody has planned."), year);
	} else {
		const char *once = budget_cell(d, look, &now.once), *yearly = budget_cell(d, look, &now.yearly);
		str_addf(&line, tr("%d needs %s euros: once %s, every year %s."), year, euros, *once ? once : "0",
				 *yearly ? yearly : "0");
		if (more.least == 0 && more.most == 0)
			str_addf(&line, tr(" That is as much as in %d."), year - 1);
		else
			str_addf(&line, tr(" Against %d that is %s."), year - 1, budget_more_cell(d, look, &more));
	}
	if (*posts)
		str_addf(&line, tr(" Posts over the year: %s."), posts);
	doc_text(d, str_text(&line));
}

static void capacity(struct doc *d, const struct look *look, int year)
{
	struct money *money;
	int undated;
	struct str line = str_on(d->a), euros = str_on(d->a);
	if (privacy_hides_money(look->privacy) || gantt_money(d->a, look->plan, year, year, &money, &undated) == 0 ||
		money->capacity == NONE64)
		return;
	num_text(&euros, money->capacity, 0, 0);
	str_addf(&line, tr("The plan states %s euros as available in %d."), str_text(&euros), year);
	doc_text(d, str_text(&line));
}

static void glance(struct doc *d, const struct look *look, struct budget_years y)
{
	for (int year = y.from; year <= y.to; year++) {
		glance_year(d, look, year);
		capacity(d, look, year);
	}
	struct doc_table *t = sums_table(d, tr("Whole euros and posts by year"), tr("Year"), 0);
	for (int year = y.from - 1; year <= y.to + BUDGET_MEDIUM; year++) {
		struct budget_need now = budget_of_plan(look->plan, year), before = budget_of_plan(look->plan, year - 1);
		const char *kind = year < y.from  ? tr("year before")
						   : year <= y.to ? tr("asked for")
										  : tr("medium-term planning");
		sums_row(d, look, t, arena_printf(d->a, "%d (%s)", year, kind), &now, &before);
	}
	budget_done(d, t);
	if (t->rows == 0)
		return;
	doc_text(
		d, tr("What comes once and lump sums fall into equal shares of their years, marked by ÷; what comes every year "
			  "counts in each of them. The year before is compared bound by bound: the lower one with the lower one, "
			  "the upper one with the upper one."));
}

// The field's place, its title, or that there is none.
static const char *field_name(const struct plan *p, int32_t field)
{
	const struct field *f = plan_find(p, T_field, field);
	return f ? f->title : tr("Without a field");
}

// Is there anything to be told of it?
static bool field_any(const struct plan *p, int32_t field, struct budget_years y)
{
	for (int year = y.from; year <= y.to; year++) {
		struct budget_need now = budget_of_field(p, field, year), before = budget_of_field(p, field, year - 1);
		if (!budget_is_empty(&now) || before.all.lines > 0)
			return true;
	}
	return false;
}

static void by_field(struct doc *d, const struct look *look, struct budget_years y)
{
	const struct plan *p = look->plan;
	struct plan_rows fields = plan_ordered(p, T_field);
	for (int year = y.from; year <= y.to; year++) {
		budget_year(d, y, year, 3);
		struct doc_table *t =
			sums_table(d, arena_printf(d->a, tr("Need of %d by field, whole euros"), year), tr("Field"), year - 1);
		for (size_t i = 0; i <= fields.n; i++) {
			int32_t field = i < fields.n ? p->field[fields.at[i]].id : NONE32;
			struct budget_need now = budget_of_field(p, field, year), before = budget_of_field(p, field, year - 1);
			sums_row(d, look, t, field_name(p, field), &now, &before);
		}
		struct budget_need now = budget_of_rest(p, year), before = budget_of_rest(p, year - 1);
		sums_row(d, look, t, tr("Without a measure"), &now, &before);
		now = budget_of_plan(p, year);
		before = budget_of_plan(p, year - 1);
		sums_row(d, look, t, tr("Together"), &now, &before);
		t->sum = true;
		budget_done(d, t);
	}
}

static void measures_of(struct doc *d, const struct look *look, struct budget_years y, int32_t field, int year)
{
	const struct plan *p = look->plan;
	const char *name = field_name(p, field);
	budget_year(d, y, year, 4);
	struct doc_table *t = sums_table(d, arena_printf(d->a, tr("%s: need of %d by measure, whole euros"), name, year),
									 tr("Measure"), year - 1);
	for (size_t i = 0; i < p->measure_n; i++) {
		const struct measure *m = &p->measure[i];
		struct budget_need now = budget_of_measure(p, m->id, year), before = budget_of_measure(p, m->id, year - 1);
		if (m->field == field && budget_pursued(m))
			sums_row(d, look, t, arena_printf(d->a, "%s %s", label_number(m->code), m->title), &now, &before);
	}
	struct budget_need now = budget_of_field(p, field, year), before = budget_of_field(p, field, year - 1);
	sums_row(d, look, t, tr("Together"), &now, &before);
	t->sum = true;
	budget_done(d, t);
}

static void by_measure(struct doc *d, const struct look *look, struct budget_years y)
{
	struct plan_rows fields = plan_ordered(look->plan, T_field);
	for (size_t i = 0; i <= fields.n; i++) {
		int32_t field = i < fields.n ? look->plan->field[fields.at[i]].id : NONE32;
		if (!field_any(look->plan, field, y))
			continue;
		doc_heading(d, 3, field_name(look->plan, field));
		for (int year = y.from; year <= y.to; year++)
			measures_of(d, look, y, field, year);
	}
}

static const struct {
	const char *title;
	void (*tell)(struct doc *d, const struct look *look, struct budget_years y);
} parts[] = {
	{N_("At a glance"), glance},
	{N_("By field"), by_field},
	{N_("By measure"), by_measure},
	{N_("By budget and state"), budget_tell_states},
	{N_("The budget lines"), budget_tell_lines},
	{N_("Medium-term planning"), budget_tell_medium},
	{N_("Without a figure"), budget_tell_gaps},
	{N_("Not asked for"), budget_tell_left_out},
};

void budget_tell(struct doc *d, const struct look *look, struct budget_years years)
{
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		size_t from = d->n;
		doc_heading(d, 2, tr(parts[i].title));
		parts[i].tell(d, look, years);
		doc_drop_empty(d, from);
	}
}
