// SPDX-License-Identifier: EUPL-1.2
// The planning rules that the board can count: objectives a quarter, key results an objective. Certain rules warn with
// "!", uncertain ones only show the number.
#include "base/i18n.h"
#include "base/text.h"
#include "say/rule.h"
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

// What the rule counts here: an objective, a field or a team, also by its heading; NONE32 where nothing of that kind is
// under the cursor, or where it counts the whole quarter.
static int32_t owner(const struct look *look, const struct rule *r, const struct okr_state *s)
{
	const struct objective *o = okr_objective_under(look, s);
	const struct goal *g = s->table == T_goal ? plan_find(look->plan, T_goal, s->id) : NULL;
	if (r->kind == rule_kind_KEY_RESULTS)
		return o ? o->id : NONE32;
	if (r->scope == rule_scope_TEAM)
		return o ? o->team : s->table == T_team ? s->id : NONE32;
	if (r->scope != rule_scope_FIELD)
		return NONE32;
	const struct field *f = o ? okr_field(look->plan, o) : NULL;
	return f ? f->id : g ? g->field : s->table == T_field ? s->id : NONE32;
}

static bool counts_all(const struct rule *r)
{
	return r->kind == rule_kind_OBJECTIVES && r->scope != rule_scope_FIELD && r->scope != rule_scope_TEAM;
}

// Does the title say already what the rule holds for, in either language?
static bool says_scope(const struct rule *r)
{
	const char *scope = words_rule_scope[r->scope].label;
	return text_contains(r->title, tr_in(LANG_DE, scope)) || text_contains(r->title, tr_in(LANG_EN, scope));
}

// "1–2 Objectives je Quartal, je Handlungsfeld (hier 2 ✓)"; on a narrow screen "1–2 Objectives (hier 2 ✓)".
static void draw_rule(struct pen *pen, const struct look *look, const struct rule *r, const struct okr_state *s,
					  bool brief)
{
	struct str t = str_on(look->frame);
	int value = 0;
	int32_t of = owner(look, r, s);
	int kept = okr_rule(look->plan, r, look->cycle, of, &value);
	bool here = of != NONE32 || counts_all(r);

	rule_bounds(&t, r);
	str_addf(&t, t.len > 0 ? " %s" : "%s", brief && *r->unit ? r->unit : r->title);
	if (!brief && (r->scope == rule_scope_FIELD || r->scope == rule_scope_TEAM) && !says_scope(r))
		str_addf(&t, " %s", words_label(words_rule_scope, r->scope));
	if (here)
		str_addf(&t, kept < 0 ? tr(" (here %d)") : tr(" (here %d "), value);
	pen_text(pen, ROLE_DIM, str_text(&t));
	if (here && kept >= 0) {
		pen_text(pen, kept ? ROLE_GOOD : ROLE_WARN, kept ? "✓" : "!");
		pen_text(pen, ROLE_DIM, ")");
	}
}

void okr_rules_draw(struct pen *pen, const struct look *look, const struct okr_state *s)
{
	struct plan_rows rows = plan_ordered(look->plan, T_rule);
	bool any = false, brief = pen_room(pen) < BRIEF_BELOW;

	for (size_t i = 0; i < rows.n; i++) {
		const struct rule *r = &look->plan->rule[rows.at[i]];
		if (!counted(r))
			continue;
		pen_text(pen, ROLE_DIM, any ? " · " : tr("Rule: "));
		any = true;
		draw_rule(pen, look, r, s, brief);
	}
}
