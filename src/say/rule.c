// SPDX-License-Identifier: EUPL-1.2
// What a planning rule wants, and how many there are.
#include "say/rule.h"

#include "base/i18n.h"
#include "base/num.h"

void rule_bounds(struct str *out, const struct rule *r)
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

void rule_counted(struct str *out, const struct rule *r, int value)
{
	struct str bounds = {0};
	const char *what = *r->unit                           ? r->unit
					   : r->kind == rule_kind_KEY_RESULTS ? tr(schema[T_key_result].plural)
														  : tr(schema[T_objective].plural);
	rule_bounds(&bounds, r);
	if (bounds.len)
		str_addf(out, tr("%d of %s %s"), value, str_text(&bounds), what);
	else
		str_addf(out, "%d %s", value, what);
	str_free(&bounds);
}

const struct rule *rule_of(const struct plan *p, enum rule_kind_word kind, enum rule_scope_word scope)
{
	struct plan_rows rows = plan_ordered(p, T_rule);
	for (size_t i = 0; i < rows.n; i++) {
		const struct rule *r = &p->rule[rows.at[i]];
		if (r->kind == (int32_t)kind && (kind == rule_kind_KEY_RESULTS || r->scope == (int32_t)scope))
			return r;
	}
	return NULL;
}
