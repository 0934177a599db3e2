// SPDX-License-Identifier: EUPL-1.2
// The code behind the kind of a picture: which row it names depends on the kind.
#include "exchange/picture/subject.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "plan/cycle.h"

#include <string.h>

struct subject {
	enum table_id first, second; // where the code is looked for
	const char *neither;         // what is said when it is in neither
};

static const struct subject subjects[PICTURE_KINDS] = {
	[PICTURE_MAP] = {T_cycle, TABLE_COUNT, NULL},
	[PICTURE_ROADMAP] = {T_field, T_goal, N_("The plan has no field of action and no goal “%s”.")},
	[PICTURE_PORTFOLIO] = {T_field, T_goal, N_("The plan has no field of action and no goal “%s”.")},
	[PICTURE_COURSE] = {T_key_result, T_objective, N_("The plan has no key result and no objective “%s”.")},
	[PICTURE_CONFIDENCE] = {T_cycle, T_objective, N_("The plan has no quarter and no objective “%s”.")},
	[PICTURE_RANKING] = {T_field, T_goal, N_("The plan has no field of action and no goal “%s”.")},
};

static enum ls_code find(const struct look *look, const struct picture_asked *asked, enum table_id *t, int32_t *id,
						 struct ls_err *err)
{
	const struct subject *of = &subjects[asked->kind];
	struct ls_err unsaid;
	*t = of->first;
	if (code_find(look->plan, *t, asked->code, look->today, id, of->neither ? &unsaid : err) == LS_OK)
		return LS_OK;
	*t = of->second;
	if (!of->neither)
		return err->code;
	if (code_find(look->plan, *t, asked->code, look->today, id, &unsaid) == LS_OK)
		return LS_OK;
	return ls_fail(err, LS_REFUSED, tr(of->neither), asked->code);
}

// The key results of one objective, behind the n there are.
static int add_key_results(const struct plan *p, int32_t objective, int32_t *ids, int n)
{
	struct plan_rows rows = plan_of(p, T_key_result, "objective", objective);
	for (size_t i = 0; i < rows.n; i++)
		ids[n++] = p->key_result[rows.at[i]].id;
	return n;
}

static void name_key_results(struct sheet *s, enum table_id t, int32_t id)
{
	const struct look *look = s->look;
	const struct plan *p = look->plan;
	int32_t *ids = arena_alloc(s->a, (p->key_result_n + 1) * sizeof *ids);
	if (t == T_key_result) {
		ids[s->key_results_n++] = id;
	} else if (t == T_objective) {
		s->key_results_n = add_key_results(p, id, ids, 0);
	} else if (look->cycle) {
		struct plan_rows objectives = plan_of(p, T_objective, "cycle", look->cycle->id);
		for (size_t i = 0; i < objectives.n; i++)
			s->key_results_n = add_key_results(p, p->objective[objectives.at[i]].id, ids, s->key_results_n);
	}
	s->key_results = ids;
}

enum ls_code subject_find(struct sheet *s, struct look *narrowed, const struct look *look,
						  const struct picture_asked *asked, struct ls_err *err)
{
	enum table_id t = TABLE_COUNT;
	int32_t id = NONE32;
	*narrowed = *look;
	if (!narrowed->cycle)
		narrowed->cycle = cycle_at(look->plan, look->today);
	if (asked->code && *asked->code && find(look, asked, &t, &id, err) != LS_OK)
		return err->code;
	if (t == T_field || t == T_goal) {
		narrowed->only_field = t == T_field ? id : NONE32;
		narrowed->only_goal = t == T_goal ? id : NONE32;
	}
	if (t == T_cycle)
		narrowed->cycle = plan_find(look->plan, T_cycle, id);
	if (asked->kind == PICTURE_COURSE || asked->kind == PICTURE_CONFIDENCE)
		name_key_results(s, t, id);
	return LS_OK;
}
