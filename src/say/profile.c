// SPDX-License-Identifier: EUPL-1.2
// The profile of a measure told in parts.
#include "say/profile.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "say/amount.h"
#include "say/label.h"
#include "say/measure.h"
#include "say/progress.h"
#include "say/rating.h"
#include "say/row.h"
#include "say/score.h"
#include "say/value.h"

#include <string.h>

#define KIN_MOST 10 // rows of a group on paper

// Texts in their order; the rating stands in front of the addressees.
const char *const profile_texts[PROFILE_TEXTS] = {"background", "description",   "benefit", NULL,
												  "addressees", "best_practice", "people"};

const struct long_text *profile_text_of(const struct look *look, enum table_id t, int32_t id, const char *column)
{
	for (const struct long_text *l = look->texts; l && l->text; l++)
		if (l->table == t && (id == NONE32 || l->id == id) && strcmp(schema[t].columns[l->column].name, column) == 0)
			return l;
	return NULL;
}

void profile_state(struct str *out, const struct look *look, const struct measure *m)
{
	const struct field *f = plan_find(look->plan, T_field, m->field);
	if (f)
		str_add(out, f->title);
	progress_join(out);
	measure_state(out, m);
	if (m->kind != measure_kind_MEASURE)
		str_addf(out, " · %s", words_label(words_measure_kind, m->kind));
	measure_priority(out, m);
}

// ---- what is kin to it ------------------------------------------------------------------------------------------------

// In the order in which people ask for them; tables that are not here follow, those that are ratings and texts stand
// elsewhere.
static const enum table_id order[] = {
	T_measure_goal, T_measure_field, T_measure_unit, T_measure_effect, T_measure_status,
	T_phase,        T_dependency,    T_fte_need,     T_budget_line,    T_contribution,
	T_indicator,    T_decision,      T_action,       T_measure,        T_link,
};

static bool has_own_place(enum table_id t)
{
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
		if (order[i] == t)
			return true;
	return t == T_rating || t == T_measure_text;
}

int profile_kin(const struct look *look, const struct kin *kin, int n, const struct kin ***out)
{
	const struct kin **list = *out = arena_alloc(look->frame, ((size_t)n + 1) * sizeof(const struct kin *));
	int told = 0;
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
		for (int k = 0; k < n; k++)
			if (kin[k].table == order[i])
				list[told++] = &kin[k];
	for (int k = 0; k < n; k++)
		if (!has_own_place(kin[k].table))
			list[told++] = &kin[k];
	return told;
}

const char *profile_kin_sum(const struct look *look, const struct kin *kin)
{
	struct str text = str_on(look->frame);
	if (kin->table != T_budget_line)
		return "";
	if (privacy_hides_money(look->privacy))
		return label_hidden();
	amount_lines(&text, look->plan, kin->rows);
	return str_text(&text);
}

// ---- in a document ----------------------------------------------------------------------------------------------------

static void tell_facts(struct doc *d, const struct look *look, size_t measure)
{
	const struct measure *m = &look->plan->measure[measure];
	struct facts facts = facts_of(look, T_measure, m);
	struct str standing = str_on(look->frame);
	const struct table *t = &schema[T_measure];
	score_standing(&standing, look->score, measure);
	doc_fact(d, tr("Score"), str_text(&standing));
	for (int i = 0; i < facts.n; i++) {
		const struct fact *f = &facts.at[i];
		if (f->column >= 0 && f->column != schema_code(t) && f->column != schema_title(t))
			doc_fact(d, label_head(look->frame, f->label), f->value);
	}
}

static void tell_text(struct doc *d, const struct look *look, const char *name)
{
	const struct long_text *l = profile_text_of(look, T_measure_text, NONE32, name);
	int column = schema_column(&schema[T_measure_text], name);
	if (!l)
		return;
	doc_heading(d, 3, label_head(look->frame, tr(schema[T_measure_text].columns[column].label)));
	doc_text(d, value_hidden(T_measure_text, column, look->privacy) ? label_hidden() : l->text);
}

static void tell_ratings(struct doc *d, const struct look *look, size_t measure)
{
	const struct score_table *t = look->score;
	const struct measure *m = &look->plan->measure[measure];
	const struct doc_column columns[] = {
		{tr("criterion"), false}, {tr("level"), false}, {tr("points × weight"), true}, {tr("why"), false}};
	if (t->criteria_n == 0)
		return;
	doc_heading(d, 3, label_head(look->frame, tr("rating")));
	struct doc_table *table =
		doc_table(d, arena_printf(look->frame, tr("How %s is rated"), label_number(m->code)), columns, 4);
	for (int k = 0; k < t->criteria_n; k++) {
		const struct rating *r = plan_rating(look->plan, m->id, t->criteria[k].criterion->id);
		const struct long_text *why = r ? profile_text_of(look, T_rating, r->id, "reason") : NULL;
		struct str product = str_on(look->frame);
		rating_product(&product, t, measure, k);
		doc_row(d, table,
				(const char *const[]){t->criteria[k].criterion->title,
									  rating_level(look->plan, &t->criteria[k], measure), str_text(&product),
									  why ? why->text : ""});
	}
	doc_table_done(table);
}

static void tell_group(struct doc *d, const struct look *look, const struct kin *k)
{
	const char *heading = label_head(look->frame, facts_kin_heading(k->table, k->column)),
			   *sum = profile_kin_sum(look, k);
	doc_heading(d, 3, *sum ? arena_printf(look->frame, "%s: %s", heading, sum) : heading);
	for (size_t i = 0; i < k->rows.n && i < KIN_MOST; i++) {
		struct str text = str_on(look->frame);
		row_text(&text, look, k->table, plan_row(look->plan, k->table, k->rows.at[i]), k->column);
		doc_item(d, str_text(&text));
	}
	if (k->rows.n > KIN_MOST)
		doc_item(d, arena_printf(look->frame, tr("and %zu more"), k->rows.n - KIN_MOST));
}

void profile_tell(struct doc *d, const struct look *look, size_t measure)
{
	const struct measure *m = &look->plan->measure[measure];
	struct str title = str_on(look->frame);
	struct kin *kin;
	const struct kin **told;
	value_name(&title, look->plan, T_measure, m->id);
	doc_heading(d, 2, str_text(&title));
	tell_facts(d, look, measure);
	for (size_t i = 0; i < PROFILE_TEXTS; i++)
		if (profile_texts[i])
			tell_text(d, look, profile_texts[i]);
		else
			tell_ratings(d, look, measure);
	int n = kin_of(look, T_measure, m->id, &kin);
	n = profile_kin(look, kin, n, &told);
	for (int i = 0; i < n; i++)
		tell_group(d, look, told[i]);
}
