// SPDX-License-Identifier: EUPL-1.2
// What of a plan is private says the schema; here it is said to whom.
#include "say/value.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/far.h"
#include "plan/value.h"
#include "say/label.h"

#include <string.h>

static enum privacy hidden_from(enum secret what)
{
	switch (what) {
	case SECRET_NAME:
	case SECRET_MONEY:
		return PRIVACY_CONFIDENTIAL;
	case SECRET_NOTE:
		return PRIVACY_PUBLIC;
	default:
		return PRIVACY_OPEN;
	}
}

bool value_hidden(enum table_id t, int column, enum privacy privacy)
{
	enum privacy from = hidden_from(schema[t].columns[column].secret);
	return from != PRIVACY_OPEN && privacy >= from;
}

bool value_counts_money(const char *unit)
{
	return text_contains(unit, "€") || text_contains(unit, "EUR");
}

const char *value_counts(const struct plan *p, enum table_id t, const void *row)
{
	const struct key_result *kr = t == T_key_result ? row
								  : t == T_check_in
									  ? plan_find(p, T_key_result, ((const struct check_in *)row)->key_result)
									  : NULL;
	const struct indicator *of =
		t == T_indicator_value ? plan_find(p, T_indicator, ((const struct indicator_value *)row)->indicator) : NULL;
	return kr ? kr->unit : of ? of->unit : t == T_finding ? ((const struct finding *)row)->unit : "";
}

const char *value_counts_all(const struct plan *p, enum table_id t, const int32_t *ids, size_t n)
{
	const char *same = NULL;
	for (size_t i = 0; i < n; i++) {
		const void *row = plan_find(p, t, ids[i]);
		const char *one = row ? value_counts(p, t, row) : "";
		same = !same || strcmp(same, one) == 0 ? one : "";
	}
	return same ? same : "";
}

// Numbers of key results and indicators that count euros are money as well.
enum privacy value_hidden_from(const struct plan *p, enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	bool number = c->type == TYPE_BIG && c->unit == UNIT_MILLI;
	if (number && row && value_counts_money(value_counts(p, t, row)))
		return PRIVACY_CONFIDENTIAL;
	return hidden_from(schema[t].columns[column].secret);
}

static bool row_hidden(const struct look *look, enum table_id t, const void *row, int column)
{
	return look_hides(look, value_hidden_from(look->plan, t, row, column));
}

static bool ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);
	return n >= k && strcmp(s + n - k, end) == 0;
}

bool value_shown(enum table_id t, int column)
{
	const struct column *c = &schema[t].columns[column];
	return !c->lazy && strcmp(c->name, "pos") != 0 && strcmp(c->name, "colour") != 0 &&
		   !ends_with(c->name, "_precision");
}

bool value_empty(enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	if (c->lazy)
		return true;
	if (c->type == TYPE_TEXT || c->type == TYPE_CODE)
		return plan_text(c, row)[0] == '\0';
	return plan_int(c, row) == NONE64;
}

void value_far(struct str *out, const struct column *c, int64_t value, enum precision precision)
{
	int year = far_year(c, value);
	if (year == 0)
		return;
	struct str text = {0};
	if (c->unit == UNIT_DAY)
		date_text(&text, (int32_t)value, precision);
	else
		str_addf(&text, "%d", year);
	str_addf(out,
			 year < NEAR_FROM ? tr("%s %s: is that meant? It lies before %d.")
							  : tr("%s %s: is that meant? It lies after %d."),
			 tr(c->label), str_text(&text), year < NEAR_FROM ? NEAR_FROM : NEAR_TO);
	str_free(&text);
}

void value_name(struct str *out, const struct plan *p, enum table_id t, int32_t id)
{
	size_t before = out->len;
	if (schema_code(&schema[t]) >= 0 && t != T_level) {
		code_name(out, p, t, id);
		// A code that is a word ("dienstleistungen") only says again what the title says.
		if (strpbrk(str_text(out) + before, "0123456789"))
			str_addc(out, ' ');
		else if (out->s)
			out->s[out->len = before] = '\0';
	}
	code_title(out, p, t, id);
}

void value_kind_name(struct str *out, const struct plan *p, enum table_id t, int32_t id, const char *between)
{
	if (schema_code(&schema[t]) >= 0 || !code_untitled(p, t, id))
		str_addf(out, "%s%s", tr(schema[t].label), between);
	value_name(out, p, t, id);
}

void value_told(struct str *out, const struct look *look, enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	if (value_empty(t, row, column))
		return;
	if (row_hidden(look, t, row, column))
		str_add(out, label_hidden());
	else if (c->type == TYPE_REF)
		value_name(out, look->plan, c->target, (int32_t)plan_int(c, row));
	else
		value_show_row(out, look->plan, t, row, column);
}

// Does a value explain itself without its label?
static bool speaks(const struct column *c)
{
	if (c->type == TYPE_ENUM)
		return c->words != words_yes_no;
	if (c->type == TYPE_INT || c->type == TYPE_BIG)
		return c->unit == UNIT_POSTS || (c->unit == UNIT_DAY && strcmp(c->name, "day") == 0) ||
			   (c->unit == UNIT_YEAR && strcmp(c->name, "year") == 0);
	return true;
}

bool value_usual(enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	if (c->type == TYPE_INT)
		return c->unit == UNIT_NUMBER && c->preset == 0 && plan_int(c, row) == 0;
	if (c->words == words_rollout_state)
		return ((const struct measure_unit *)row)->role != unit_role_ROLLOUT;
	bool follows = t == T_phase && strcmp(c->name, "follows") == 0;
	return (c->words == words_latest_reason || follows) && plan_int(c, row) == 0;
}

void value_short(struct str *out, const struct look *look, enum table_id t, const void *row, int column)
{
	const struct column *c = &schema[t].columns[column];
	bool usual = c->type == TYPE_ENUM && c->words != words_quadrant && plan_int(c, row) == c->preset;
	usual |= value_usual(t, row, column);
	if (value_empty(t, row, column) || usual)
		return;
	if (row_hidden(look, t, row, column)) {
		// A line of remarks that nobody may read says nothing at all.
		if (schema[t].columns[column].secret == SECRET_NOTE)
			return;
		str_addf(out, "%s %s", tr(c->label), label_hidden());
	} else if (c->words == words_yes_no && c->type == TYPE_ENUM) {
		str_addf(out, plan_int(c, row) == yes_no_YES ? "%s" : tr("not %s"), tr(c->label));
	} else {
		if (!speaks(c))
			str_addf(out, "%s ", tr(c->label));
		if (c->type == TYPE_REF && c->target != T_level)
			code_title(out, look->plan, c->target, (int32_t)plan_int(c, row));
		else
			value_show_row(out, look->plan, t, row, column);
	}
}

void value_label(struct str *out, const char *label, size_t told, bool hidden)
{
	if (!hidden)
		str_add(out, label);
	else if (told == 0)
		str_add(out, tr("confidential"));
	else
		str_addf(out, "%.*s%s", (int)told, label, label[told] ? tr("confidential") : "");
}
