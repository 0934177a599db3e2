// SPDX-License-Identifier: EUPL-1.2
// The planning rules that the board can count: objectives a quarter, key results an objective. Certain rules warn with
// "!", uncertain ones only show the number.
#include "base/i18n.h"
#include "base/text.h"
#include "ui/okr/board.h"

#define BRIEF_BELOW 110

static bool counted(const struct rule *r)
{
	return r->kind == rule_kind_OBJECTIVES || r->kind == rule_kind_KEY_RESULTS;
}

bool okr_rules_any(const struct plan *p)
{
	for (size_t i = 0; i < p->rule_n; i++)
		if (counted(&p->rule[i]))
			return true;
	return false;
}

// The objective under the cursor, or that of the key result there.
static const struct objective *objective_at(const struct look *look, const struct okr_state *s)
{
	const struct key_result *kr = s->table == T_key_result ? plan_find(look->plan, T_key_result, s->id) : NULL;
	return plan_find(look->plan, T_objective, kr ? kr->objective : s->id);
}

// What the rule counts here: an objective, a field, or the whole quarter.
static int32_t owner(const struct look *look, const struct rule *r, const struct objective *o)
{
	if (r->kind == rule_kind_KEY_RESULTS)
		return o ? o->id : NONE32;
	if (r->scope == rule_scope_TEAM)
		return o ? o->team : NONE32;
	const struct field *f = o && r->scope == rule_scope_FIELD ? okr_field(look->plan, o) : NULL;
	return f ? f->id : NONE32;
}

// "1–2", "≥ 2", "≤ 4", nothing.
static void add_bounds(struct str *out, const struct rule *r)
{
	if (r->least != NONE64 && r->most != NONE64 && r->least != r->most) {
		num_short(out, r->least, 3);
		str_add(out, "–");
		num_short(out, r->most, 3);
	} else if (r->least != NONE64 || r->most != NONE64) {
		if (r->least == NONE64)
			str_add(out, "≤ ");
		else if (r->most == NONE64)
			str_add(out, "≥ ");
		num_short(out, r->least != NONE64 ? r->least : r->most, 3);
	}
}

// Does the title say already what the rule holds for, in either language?
static bool says_scope(const struct rule *r)
{
	const char *scope = words_rule_scope[r->scope].label;
	return text_contains(r->title, tr_in(LANG_DE, scope)) || text_contains(r->title, tr_in(LANG_EN, scope));
}

// "1–2 Objectives je Quartal, je Handlungsfeld (hier 2 ✓)"; on a narrow screen "1–2 Objectives (hier 2 ✓)".
static void draw_rule(struct pen *pen, const struct look *look, const struct rule *r, const struct objective *o,
					  bool brief)
{
	struct str t = str_on(look->frame);
	int value = 0;
	int kept = okr_rule(look->plan, r, look->cycle, owner(look, r, o), &value);

	add_bounds(&t, r);
	str_addf(&t, t.len > 0 ? " %s" : "%s", brief && *r->unit ? r->unit : r->title);
	if (!brief && (r->scope == rule_scope_FIELD || r->scope == rule_scope_TEAM) && !says_scope(r))
		str_addf(&t, " %s", words_label(words_rule_scope, r->scope));
	str_addf(&t, kept < 0 ? tr(" (here %d)") : tr(" (here %d "), value);
	pen_text(pen, ROLE_DIM, str_text(&t));
	if (kept >= 0) {
		pen_text(pen, kept ? ROLE_GOOD : ROLE_WARN, kept ? "✓" : "!");
		pen_text(pen, ROLE_DIM, ")");
	}
}

void okr_rules_draw(struct pen *pen, const struct look *look, const struct okr_state *s)
{
	const struct objective *o = objective_at(look, s);
	struct plan_rows rows = plan_ordered(look->plan, T_rule);
	bool any = false, brief = pen_room(pen) < BRIEF_BELOW;

	for (size_t i = 0; i < rows.n; i++) {
		const struct rule *r = &look->plan->rule[rows.at[i]];
		if (!counted(r))
			continue;
		pen_text(pen, ROLE_DIM, any ? " · " : tr("Rule: "));
		any = true;
		draw_rule(pen, look, r, o, brief);
	}
}
