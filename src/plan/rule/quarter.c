// SPDX-License-Identifier: EUPL-1.2
// Rules of the quarter's life: quarters do not overlap, a check-in lies inside its quarter and not in the future, a verdict
// waits for the review and is given on no day to come, a key result with check-ins keeps its kind. What came broken from
// elsewhere may stay as it is: an edit is refused only where it changes what the rule is about; `check` tells of the rest.
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/rule/parts.h"

static const void *referred(const struct rowrule_case *c, enum table_id t, int64_t id)
{
	return c->r->row && id != NONE64 ? c->r->row(c->r->arg, t, (int32_t)id) : NULL;
}

// Is one of the columns other than it was? Also where the row is new, and where all is looked at once.
static bool fresh(const struct rowrule_case *c, const char *const *columns)
{
	const void *was = c->r->id ? plan_find(c->p, c->t->id, c->r->id) : NULL;
	if (!was || c->r->once)
		return true;
	for (; *columns; columns++)
		if (plan_int(&c->t->columns[schema_column(c->t, *columns)], was) != rowrule_number(c, *columns))
			return true;
	return false;
}

static enum ls_code refuse(const struct rowrule_case *c, const char *at, struct ls_err *err, enum ls_code code)
{
	return rowrule_at(c, at, err, code);
}

// ---- check-ins ---------------------------------------------------------------------------------------------------------

static enum ls_code check_day(const struct rowrule_case *c, const struct cycle *cycle, int32_t day, struct ls_err *err)
{
	struct str is = {0}, from = {0}, to = {0};
	enum ls_code code = LS_OK;
	date_text(&is, day, PRECISION_DAY);
	if (cycle->start != DAY_NONE && cycle->end != DAY_NONE && !cycle_holds(cycle, day)) {
		date_text(&from, cycle->start, PRECISION_DAY);
		date_text(&to, cycle->end, PRECISION_DAY);
		code = ls_fail(err, LS_REFUSED, tr("%s: %s lies outside the quarter %s. Expected: a day from %s to %s."),
					   rowrule_label(c, "day"), str_text(&is), cycle->code, str_text(&from), str_text(&to));
	} else if (c->r->today && day > c->r->today) {
		date_text(&to, c->r->today, PRECISION_DAY);
		code = ls_fail(err, LS_REFUSED, tr("%s: %s is still to come. Expected: today (%s) or a day before."),
					   rowrule_label(c, "day"), str_text(&is), str_text(&to));
	}
	str_free(&is);
	str_free(&from);
	str_free(&to);
	return code == LS_OK ? code : refuse(c, "day", err, code);
}

static enum ls_code check_check_in(const struct rowrule_case *c, struct ls_err *err)
{
	static const char *const about[] = {"key_result", "day", NULL};
	const struct key_result *kr = referred(c, T_key_result, rowrule_number(c, "key_result"));
	const struct objective *o = kr ? referred(c, T_objective, kr->objective) : NULL;
	int64_t day = rowrule_number(c, "day");
	if (!o || !rowrule_asked(c, about) || !fresh(c, about))
		return LS_OK;
	const struct cycle *cycle = o->cycle == NONE32 ? NULL : referred(c, T_cycle, o->cycle);
	if (!cycle && o->cycle == NONE32)
		return refuse(
			c, "key_result", err,
			ls_fail(err, LS_REFUSED,
					tr("%s: “%s” is in the backlog. Expected: a key result of a quarter; its objective is taken "
					   "into one with: objective take %s"),
					rowrule_label(c, "key_result"), kr->title, o->code));
	return cycle && day != NONE64 ? check_day(c, cycle, (int32_t)day, err) : LS_OK;
}

// ---- quarters ------------------------------------------------------------------------------------------------------------

static bool overlap(int64_t start, int64_t end, const struct cycle *other)
{
	return other->start != DAY_NONE && other->end != DAY_NONE && start <= other->end && other->start <= end;
}

static const struct cycle *overlapping(const struct rowrule_case *c, int64_t start, int64_t end)
{
	for (size_t i = 0; i < c->p->cycle_n; i++) {
		int32_t id = c->p->cycle[i].id;
		if (id == c->r->id || (c->r->once && id > c->r->id))
			continue;
		const struct cycle *other = c->r->row ? c->r->row(c->r->arg, T_cycle, id) : &c->p->cycle[i];
		if (other && overlap(start, end, other))
			return other;
	}
	for (size_t i = 0; c->r->touched; i++) {
		const struct cycle *other = c->r->touched(c->r->arg, T_cycle, i);
		if (!other)
			break;
		if (other->id != c->r->id && overlap(start, end, other))
			return other;
	}
	return NULL;
}

// A check-in of the objective outside these days; NULL: none. NONE64: of no quarter at all.
static const struct check_in *left_outside(const struct plan *p, int32_t objective, int64_t start, int64_t end)
{
	struct plan_rows krs = plan_of(p, T_key_result, "objective", objective);
	for (size_t k = 0; k < krs.n; k++) {
		struct plan_rows rows = plan_of(p, T_check_in, "key_result", p->key_result[krs.at[k]].id);
		for (size_t i = 0; i < rows.n; i++) {
			const struct check_in *in = &p->check_in[rows.at[i]];
			if (start == NONE64 || end == NONE64 || in->day < start || in->day > end)
				return in;
		}
	}
	return NULL;
}

static enum ls_code strands(const struct rowrule_case *c, const struct check_in *in, const char *at, struct ls_err *err)
{
	struct str day = {0}, name = {0};
	date_text(&day, in->day, PRECISION_DAY);
	code_name(&name, c->p, T_key_result, in->key_result);
	enum ls_code code = ls_fail(
		err, LS_REFUSED,
		tr("%s: the check-in of %s on %s would lie outside. Expected: a quarter that holds the check-ins there are."),
		rowrule_label(c, at), str_text(&name), str_text(&day));
	str_free(&day);
	str_free(&name);
	return refuse(c, at, err, code);
}

static enum ls_code check_cycle(const struct rowrule_case *c, struct ls_err *err)
{
	static const char *const about[] = {"start", "end", NULL};
	int64_t start = rowrule_number(c, "start"), end = rowrule_number(c, "end");
	if (!rowrule_asked(c, about) || start == NONE64 || end == NONE64 || !fresh(c, about))
		return LS_OK;
	const struct cycle *other = overlapping(c, start, end);
	if (other) {
		struct str from = {0}, to = {0};
		date_text(&from, other->start, PRECISION_DAY);
		date_text(&to, other->end, PRECISION_DAY);
		enum ls_code code =
			ls_fail(err, LS_REFUSED,
					tr("%s: these days are partly those of the quarter %s (%s to %s). Expected: days of no other "
					   "quarter."),
					rowrule_label(c, "start"), other->code, str_text(&from), str_text(&to));
		str_free(&from);
		str_free(&to);
		return refuse(c, "start", err, code);
	}
	struct plan_rows rows =
		c->r->id && !c->r->once ? plan_of(c->p, T_objective, "cycle", c->r->id) : (struct plan_rows){0};
	for (size_t i = 0; i < rows.n; i++) {
		const struct check_in *in = left_outside(c->p, c->p->objective[rows.at[i]].id, start, end);
		if (in)
			return strands(c, in, "start", err);
	}
	return LS_OK;
}

// ---- objectives and key results ----------------------------------------------------------------------------------------------

static enum ls_code check_verdict(const struct rowrule_case *c, const struct cycle *cycle, struct ls_err *err)
{
	static const char *const about[] = {"verdict", NULL};
	int64_t verdict = rowrule_number(c, "verdict");
	if (verdict == NONE64 || verdict == verdict_NONE || !rowrule_asked(c, about) || !fresh(c, about))
		return LS_OK;
	if (!cycle)
		return refuse(c, "verdict", err,
					  ls_fail(err, LS_REFUSED,
							  tr("%s: it is in the backlog. Expected: no verdict before it was in a quarter."),
							  rowrule_label(c, "verdict")));
	if (cycle->state == cycle_state_REVIEW || cycle->state == cycle_state_CLOSED)
		return LS_OK;
	return refuse(
		c, "verdict", err,
		ls_fail(err, LS_REFUSED,
				tr("%s: the quarter %s is not in review yet. Expected: no verdict, or the review first: cycle "
				   "review %s"),
				rowrule_label(c, "verdict"), cycle->code, cycle->code));
}

static enum ls_code check_verdict_day(const struct rowrule_case *c, struct ls_err *err)
{
	static const char *const about[] = {"verdict_day", NULL};
	int64_t day = rowrule_number(c, "verdict_day");
	struct str is = {0}, now = {0};
	if (day == NONE64 || !c->r->today || day <= c->r->today || !rowrule_asked(c, about) || !fresh(c, about))
		return LS_OK;
	date_text(&is, (int32_t)day, PRECISION_DAY);
	date_text(&now, c->r->today, PRECISION_DAY);
	enum ls_code code = ls_fail(err, LS_REFUSED, tr("%s: %s is still to come. Expected: today (%s) or a day before."),
								rowrule_label(c, "verdict_day"), str_text(&is), str_text(&now));
	str_free(&is);
	str_free(&now);
	return refuse(c, "verdict_day", err, code);
}

// Its check-ins go along to another quarter, and must lie in it.
static enum ls_code check_move(const struct rowrule_case *c, int32_t objective, const struct cycle *to, const char *at,
							   struct ls_err *err)
{
	const char *const about[] = {at, NULL};
	if (c->r->id == 0 || c->r->once || !rowrule_asked(c, about) || !fresh(c, about))
		return LS_OK;
	// Of a quarter that is deleted the objectives stay, with what was noted.
	const struct objective *was = plan_find(c->p, T_objective, objective);
	if (!to && was && !referred(c, T_cycle, was->cycle))
		return LS_OK;
	bool dated = to && to->start != DAY_NONE && to->end != DAY_NONE;
	if (to && !dated)
		return LS_OK;
	const struct check_in *in = left_outside(c->p, objective, dated ? to->start : NONE64, dated ? to->end : NONE64);
	return in ? strands(c, in, at, err) : LS_OK;
}

static enum ls_code check_objective(const struct rowrule_case *c, struct ls_err *err)
{
	const struct cycle *cycle = referred(c, T_cycle, rowrule_number(c, "cycle"));
	enum ls_code code = check_verdict(c, cycle, err);
	if (code == LS_OK)
		code = check_verdict_day(c, err);
	return code == LS_OK ? check_move(c, c->r->id, cycle, "cycle", err) : code;
}

static enum ls_code check_kind(const struct rowrule_case *c, struct ls_err *err)
{
	static const char *const about[] = {"kind", NULL};
	const struct key_result *was = c->r->id ? plan_find(c->p, T_key_result, c->r->id) : NULL;
	size_t n = was ? plan_of(c->p, T_check_in, "key_result", was->id).n : 0;
	if (n == 0 || c->r->once || !rowrule_asked(c, about) || !fresh(c, about))
		return LS_OK;
	return refuse(
		c, "kind", err,
		ls_fail(err, LS_REFUSED,
				tr_n("%s: “%s” has %zu check-in, which is read by its kind. Expected: “%s”, or another key result "
					 "for the new kind.",
					 "%s: “%s” has %zu check-ins, which are read by its kind. Expected: “%s”, or another key "
					 "result for the new kind.",
					 n),
				rowrule_label(c, "kind"), was->title, n, words_label(words_kr_kind, was->kind)));
}

enum ls_code rowrule_quarter(const struct rowrule_case *c, struct ls_err *err)
{
	if (!c->p)
		return LS_OK;
	switch (c->t->id) {
	case T_check_in:
		return check_check_in(c, err);
	case T_cycle:
		return check_cycle(c, err);
	case T_objective:
		return check_objective(c, err);
	case T_key_result:
		return check_kind(c, err);
	default:
		return LS_OK;
	}
}
