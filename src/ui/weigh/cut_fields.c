// SPDX-License-Identifier: EUPL-1.2
// The fields of the cut: what they are called, how they are typed or chosen, and what one notch is.
#include "say/label.h"
#include "base/i18n.h"
#include "base/num.h"
#include "plan/value.h"
#include "say/cut.h"
#include "ui/weigh/cut_panel.h"

static const struct cut_entry {
	const char *label, *help; // message ids
	unsigned kinds;           // bits of enum cut_kind
	bool typed;
} fields[CUT_FIELDS] = {
	[CUT_FIELD_KIND] = {N_("Cut by"), N_("What limits the selection; {notch 1} and {notch -1} choose."), ~0u, false},
	[CUT_FIELD_YEAR] = {N_("Year"), N_("The budget year whose posts and euros count, such as 2021."),
						1u << CUT_RESOURCES, true},
	[CUT_FIELD_UNIT] = {N_("Unit"),
						N_("Whose posts and euros count, with the units below it; {notch 1} and {notch -1} choose."),
						1u << CUT_RESOURCES, false},
	[CUT_FIELD_POSTS] = {N_("Posts"),
						 N_("How many posts there are, such as 2.5; empty: what the plan states for the year."),
						 1u << CUT_RESOURCES, true},
	[CUT_FIELD_MONEY] =
		{N_("Euros"),
		 N_("How much money there is, such as 400000, 400 T€ or 1.5 Mio; empty: what the plan states for the year."),
		 1u << CUT_RESOURCES, true},
	[CUT_FIELD_NUMBER] = {N_("Measures"),
						  N_("How many measures there may be, those counted first included, such as 11."),
						  1u << CUT_NUMBER, true},
	[CUT_FIELD_SCORE] = {N_("Least score"), N_("What has at least this score is above the line, such as 2.40."),
						 1u << CUT_SCORE, true},
	[CUT_FIELD_WAY] = {N_("Way"),
					   N_("Strict stops at the first that does not fit; filling lets smaller ones below still fit."),
					   1u << CUT_RESOURCES | 1u << CUT_NUMBER, false},
};

bool cut_field_there(const struct cut_panel *p, int field)
{
	return fields[field].kinds >> p->rule.kind & 1u;
}

bool cut_field_typed(int field)
{
	return fields[field].typed;
}

const char *cut_field_label(int field)
{
	return tr(fields[field].label);
}

void cut_field_help(struct str *out, const struct look *look, int field)
{
	str_add(out, look_keys(look, tr(fields[field].help)));
}

int64_t cut_field_chosen(const struct cut_panel *p, int field)
{
	if (field == CUT_FIELD_KIND)
		return (int64_t)p->rule.kind;
	if (field == CUT_FIELD_WAY)
		return p->rule.filling;
	return p->rule.unit == NONE32 ? NONE64 : p->rule.unit;
}

void cut_field_choose(struct cut_panel *p, int field, int64_t value)
{
	if (field == CUT_FIELD_KIND)
		p->rule.kind = (enum cut_kind)value;
	else if (field == CUT_FIELD_WAY)
		p->rule.filling = value != 0;
	else
		p->rule.unit = value == NONE64 ? NONE32 : (int32_t)value;
}

// Units are those that the plan gives a capacity to, and all of them together.
size_t cut_field_values(const struct look *look, int field, int64_t *out)
{
	static const size_t words[] = {[CUT_FIELD_KIND] = 4, [CUT_FIELD_WAY] = 2};
	size_t n = 0;
	for (size_t i = 0; field != CUT_FIELD_UNIT && i < words[field]; i++, n++)
		if (out)
			out[n] = (int64_t)i;
	if (field != CUT_FIELD_UNIT)
		return n;
	if (out)
		out[n] = NONE64;
	n++;
	struct plan_rows rows = plan_ordered(look->plan, T_unit);
	for (size_t i = 0; i < rows.n; i++) {
		int32_t id = look->plan->unit[rows.at[i]].id;
		if (plan_of(look->plan, T_capacity, "unit", id).n == 0)
			continue;
		if (out)
			out[n] = id;
		n++;
	}
	return n;
}

void cut_field_name(struct str *out, const struct look *look, int field, int64_t value)
{
	static const char *const kinds[] = {N_("no line"), N_("posts and euros"), N_("number of measures"), N_("score")};
	const struct unit *u =
		field == CUT_FIELD_UNIT && value != NONE64 ? plan_find(look->plan, T_unit, (int32_t)value) : NULL;
	if (field == CUT_FIELD_KIND)
		str_add(out, tr(kinds[value]));
	else if (field == CUT_FIELD_WAY)
		str_add(out, value ? tr("filling") : tr("strict"));
	else if (u)
		label_department(out, u);
	else
		str_add(out, tr("all units"));
}

void cut_field_state(struct str *out, const struct look *look, int field)
{
	const struct cut *c = look->cut;
	struct str used = str_on(look->frame), limit = str_on(look->frame);
	if (!c || c->rule.kind != CUT_RESOURCES || c->line < 0)
		return;
	if (field == CUT_FIELD_POSTS && c->posts_limit != NONE64) {
		num_short(&used, num_div(c->posts_used, 10), 2);
		num_short(&limit, c->posts_limit, 3);
	} else if (field == CUT_FIELD_MONEY && c->money_limit != NONE64 && !privacy_hides_money(look->privacy)) {
		cut_euros(&used, c->money_used);
		cut_euros(&limit, c->money_limit);
	}
	if (used.len)
		str_addf(out, tr("%s of %s"), str_text(&used), str_text(&limit));
}

static void fill(struct edit *e, int64_t value, int scale, int64_t none)
{
	struct str s = {0};
	if (value != none)
		num_short(&s, value, scale);
	edit_set(e, str_text(&s));
	str_free(&s);
}

void cut_fields_fill(struct cut_panel *p)
{
	struct str s = {0};
	if (p->rule.year)
		str_addf(&s, "%d", p->rule.year);
	edit_set(&p->text[CUT_FIELD_YEAR], str_text(&s));
	fill(&p->text[CUT_FIELD_POSTS], p->rule.posts_milli, 3, NONE64);
	fill(&p->text[CUT_FIELD_MONEY], p->rule.money_eur, 0, NONE64);
	fill(&p->text[CUT_FIELD_NUMBER], p->rule.number, 0, 0);
	fill(&p->text[CUT_FIELD_SCORE], p->rule.score, 2, NONE64);
	str_free(&s);
}

static bool read_number(const char *text, int scale, int64_t least, int64_t most, int64_t *out)
{
	return num_parse(text, scale, scale ? NUM_TWO_WAYS : NUM_GROUPS, out) && *out >= least && *out <= most;
}

// As the capacity of a plan is typed: "400 T€"; empty is what the plan says.
static bool read_capacity(const struct look *look, const char *column, const char *text, int64_t *out)
{
	struct value v;
	struct ls_err err;
	const struct column *c = &schema[T_capacity].columns[schema_column(&schema[T_capacity], column)];
	if (value_parse(look->plan, c, text, DAY_NONE, &v, NULL, &err) != LS_OK)
		return false;
	*out = v.kind == VALUE_INT ? v.i : NONE64;
	return v.kind != VALUE_INT || (v.i >= c->least && v.i <= c->most);
}

bool cut_field_read(struct cut_panel *p, const struct look *look, int field)
{
	const char *text = str_text(&p->text[field].text);
	int64_t n = 0;
	bool ok = true;
	if (field == CUT_FIELD_YEAR && (ok = read_number(text, 0, 1870, 2199, &n)))
		p->rule.year = (int)n;
	else if (field == CUT_FIELD_NUMBER && (ok = read_number(text, 0, 1, 1000000, &n)))
		p->rule.number = (int)n;
	else if (field == CUT_FIELD_SCORE && (ok = read_number(text, 2, 0, 1000000, &n)))
		p->rule.score = n;
	else if (field == CUT_FIELD_POSTS && (ok = read_capacity(look, "posts", text, &n)))
		p->rule.posts_milli = n;
	else if (field == CUT_FIELD_MONEY && (ok = read_capacity(look, "money", text, &n)))
		p->rule.money_eur = n;
	return ok;
}

// The next one of those that may be chosen, round and round.
static void next_choice(struct cut_panel *p, const struct look *look, int field, int by)
{
	size_t n = cut_field_values(look, field, NULL), at = 0;
	int64_t *values = arena_alloc(look->frame, (n + 1) * sizeof *values);
	cut_field_values(look, field, values);
	for (size_t i = 0; i < n; i++)
		at = values[i] == cut_field_chosen(p, field) ? i : at;
	cut_field_choose(p, field, values[by > 0 ? (at + 1) % n : (at + n - 1) % n]);
}

// Where nothing is typed, a notch begins at what the plan says there is.
static int64_t from_plan(int64_t value, int64_t limit)
{
	return value != NONE64 ? value : limit != NONE64 ? limit : 0;
}

bool cut_field_step(struct cut_panel *p, const struct look *look, int field, int by)
{
	struct cut_rule before = p->rule, *r = &p->rule;
	const struct cut *c = look->cut;
	if (!cut_field_typed(field))
		next_choice(p, look, field, by);
	else if (field == CUT_FIELD_YEAR)
		r->year = (int)num_clamp(r->year + by, 1870, 2199);
	else if (field == CUT_FIELD_NUMBER)
		r->number = (int)num_clamp(r->number + by, 1, 1000000);
	else if (field == CUT_FIELD_SCORE)
		r->score = num_clamp(r->score + 5 * by, 0, 1000000);
	else if (field == CUT_FIELD_POSTS)
		r->posts_milli = num_clamp(from_plan(r->posts_milli, c ? c->posts_limit : NONE64) + 100 * by, 0, 1000000000);
	else if (field == CUT_FIELD_MONEY)
		r->money_eur = num_clamp(from_plan(r->money_eur, c ? c->money_limit : NONE64) + 10000 * by, 0, 1000000000000);
	cut_fields_fill(p);
	return !cut_same_rule(&before, r);
}
