// SPDX-License-Identifier: EUPL-1.2
// The heading of a group of the board: what it is called, how many objectives it has and how far they are together; while
// the quarter is planned, how many the plan's rules want.
#include "base/i18n.h"
#include "base/text.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/rule.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/mark.h"
#include "ui/okr/board.h"

static const struct field *field_of(const struct plan *p, const struct okr_item *item)
{
	const struct goal *g = item->table == T_goal ? plan_find(p, T_goal, item->id) : NULL;
	return plan_find(p, T_field, g ? g->field : item->table == T_field ? item->id : NONE32);
}

// The rule that counts the objectives of such a group while they are planned; NULL: none.
static const struct rule *rule_here(const struct look *look, const struct okr_item *item)
{
	bool planned = look->cycle && !look->backlog && look->cycle->state == cycle_state_PLANNING && item->id != NONE32;
	if (!planned || item->table == T_goal)
		return NULL;
	return rule_of(look->plan, rule_kind_OBJECTIVES, item->table == T_team ? rule_scope_TEAM : rule_scope_FIELD);
}

// "1 of 1–2 Objectives", "2 objectives"; returns whether the rule is kept, -1 where none asks.
static int count_text(struct str *out, const struct look *look, const struct okr_item *item, int objectives)
{
	const struct rule *r = rule_here(look, item);
	if (!r) {
		str_addf(out, tr_n("%d objective", "%d objectives", (unsigned long)objectives), objectives);
		return -1;
	}
	rule_counted(out, r, objectives);
	return okr_rule_kept(r, objectives);
}

void okr_heading_draw(struct canvas *c, const struct look *look, const struct okr_state *s,
					  const struct okr_columns *col, const struct okr_item *item, int y, bool chosen)
{
	int32_t *ids;
	size_t n = okr_group_of(look->frame, s, item, &ids);
	struct objectives_state st = okr_objectives(look->plan, ids, n, look->today);
	struct str title = str_on(look->frame), name = str_on(look->frame), count = str_on(look->frame);
	int end = col->grid.at[OKR_BAR].x - 2, x = OKR_OBJECTIVE_X;
	int kept = count_text(&count, look, item, st.objectives);
	int count_w = text_width(str_text(&count)) + 2 + (kept >= 0 ? 2 : 0);

	okr_group_title(&title, look->plan, item->table, item->id);
	field_capitals(&name, str_text(&title));
	if (chosen)
		canvas_text(c, 0, y, ROLE_CURSOR, "▸");
	if (item->id != NONE32)
		look_draw_mark(look, c, 0, y, item->table, item->id, chosen);
	enum role role = chosen ? ROLE_CURSOR : field_role(look->plan, field_of(look->plan, item));
	int room = end - x - count_w > 8 ? end - x - count_w : end - x;
	x += canvas_text_w(c, x, y, room, role, str_text(&name)) + 2;
	if (chosen)
		canvas_bold(c, (struct rect){OKR_OBJECTIVE_X, y, x - OKR_OBJECTIVE_X - 2, 1});
	if (x + count_w - 2 <= end) {
		x += canvas_text_w(c, x, y, end - x, ROLE_DIM, str_text(&count));
		if (kept >= 0)
			canvas_text(c, x + 1, y, kept ? ROLE_GOOD : ROLE_WARN, kept ? "✓" : "!");
	}
	if (n == 0)
		return;
	okr_row_numbers(c, col, y, st.progress_bp, st.approximate, false, st.pace);
	okr_row_counts(c, col, y, st.risk, st.bad);
}

void okr_heading_tell(const struct look *look, const struct okr_state *s, const struct okr_item *item,
					  struct str *first, struct str *second)
{
	int32_t *ids;
	size_t n = okr_group_of(look->frame, s, item, &ids);
	struct objectives_state st = okr_objectives(look->plan, ids, n, look->today);
	struct str title = str_on(look->frame), how = str_on(look->frame);

	okr_group_title(&title, look->plan, item->table, item->id);
	label_upper(first, str_text(&title));
	str_add(first, ": ");
	int kept = count_text(first, look, item, st.objectives);
	if (kept >= 0)
		str_add(first, kept ? " ✓" : " !");
	str_addf(first, tr_n(", %d key result", ", %d key results", (unsigned long)st.key_results), st.key_results);
	if (st.progress_bp != NONE32) {
		progress_sentence(&how, st.progress_bp, st.approximate, st.expected_bp, st.pace);
		str_addf(first, " · %s", str_text(&how));
	}
	if (st.pace != PACE_NONE)
		str_addf(first, " · %s %s", okr_sign(st.pace), progress_word(st.pace));
	if (look->writable)
		str_add(second, look_keys(look, tr("{add} begins an objective that belongs here.")));
}
