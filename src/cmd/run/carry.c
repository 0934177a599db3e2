// SPDX-License-Identifier: EUPL-1.2
// Objectives on their way: out of the backlog into a quarter and back, and over into the next quarter with what is left of
// their key results.
#include "cmd/run/carry.h"

#include "base/i18n.h"
#include "base/pieces.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/okr/lineage.h"
#include "say/quarter_life.h"

#include <stdlib.h>
#include <string.h>

static int column(enum table_id t, const char *name)
{
	return schema_column(&schema[t], name);
}

static struct value number(int64_t i)
{
	return i == NONE64 || i == NONE32 ? (struct value){.kind = VALUE_NULL} : (struct value){.kind = VALUE_INT, .i = i};
}

static struct value text(const char *s)
{
	return (struct value){.kind = VALUE_TEXT, .s = s};
}

void carry_free(struct carry_chosen *c)
{
	free(c->ids);
	str_free(&c->names);
}

enum ls_code carry_choose(struct session *s, const char *codes, struct carry_chosen *out, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const char *at = codes;
	struct str one = str_on(s->frame);
	enum ls_code code = LS_OK;
	out->ids = mem_alloc((strlen(codes) + 1) * sizeof *out->ids);
	while (code == LS_OK && pieces_next(&at, ",", &one)) {
		int32_t id = 0;
		bool known = false;
		code = code_find(p, T_objective, str_text(&one), s->today, &id, err);
		for (size_t i = 0; i < out->n; i++)
			known |= out->ids[i] == id;
		if (code != LS_OK || known)
			continue;
		const struct objective *o = plan_find(p, T_objective, id);
		str_addf(&out->names, tr("%s“%s”"), out->n ? ", " : "", o->title);
		out->ids[out->n++] = id;
	}
	return code == LS_OK && out->n == 0 ? code_find(p, T_objective, codes, s->today, out->ids, err) : code;
}

// The k-th free code for an objective of the quarter (NONE32: of the backlog); none is given twice in a step.
static void free_code(struct str *out, const struct plan *p, int32_t cycle, size_t k)
{
	struct plan_rows rows = plan_of(p, T_objective, "cycle", cycle);
	str_clear(out);
	code_propose(out, p, T_objective, cycle);
	for (size_t left = k;; code_after(out)) {
		bool taken = false;
		for (size_t i = 0; i < rows.n && !taken; i++)
			taken = code_compare(p->objective[rows.at[i]].code, str_text(out)) == 0;
		if (!taken && left-- == 0)
			break;
	}
}

// Where an objective goes when nobody says: the first quarter in planning, else the one that runs.
static const struct cycle *usual_target(const struct plan *p, int32_t today)
{
	const struct cycle *found = NULL, *now = cycle_at(p, today);
	for (size_t i = 0; i < p->cycle_n; i++) {
		const struct cycle *c = &p->cycle[i];
		if (c->state == cycle_state_PLANNING && (!found || cycle_step(p, c, 1) == found || c->start < found->start))
			found = c;
	}
	return found ? found : now;
}

static enum ls_code finish(struct session *s, const struct str *label, enum ls_code code, struct ls_err *err)
{
	int64_t step = 0;
	if (code != LS_OK)
		model_spoil(s->model, err);
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(label) : tr("That is so already; nothing was changed."));
	return code;
}

// ---- out of the backlog and back ---------------------------------------------------------------------------------------

static enum ls_code move_to(struct session *s, const struct carry_chosen *all, const struct cycle *to,
							struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct str code_text = str_on(s->frame);
	enum ls_code code = LS_OK;
	int32_t cycle = to ? to->id : NONE32;
	size_t moved = 0;
	for (size_t i = 0; i < all->n && code == LS_OK; i++) {
		const struct objective *o = plan_find(p, T_objective, all->ids[i]);
		if (o->cycle == cycle)
			continue;
		free_code(&code_text, p, cycle, moved++);
		code = model_set(s->model, T_objective, o->id, column(T_objective, "cycle"), number(cycle), err);
		if (code == LS_OK)
			code =
				model_set(s->model, T_objective, o->id, column(T_objective, "code"), text(str_text(&code_text)), err);
		if (code == LS_OK)
			code = model_set(s->model, T_objective, o->id, column(T_objective, "pos"),
							 number((int64_t)plan_of(p, T_objective, "cycle", cycle).n + (int64_t)moved), err);
	}
	return code;
}

static enum ls_code take(struct session *s, const char *codes, const struct cycle *to, struct ls_err *err)
{
	struct carry_chosen all = {.n = 0};
	struct str label = str_on(s->frame);
	enum ls_code code = carry_choose(s, codes, &all, err);
	if (code == LS_OK) {
		size_t told = quarter_life_moved(&label, str_text(&all.names), to);
		code = model_begin_told(s->model, str_text(&label), told, err);
		if (code == LS_OK)
			code = finish(s, &label, move_to(s, &all, to, err), err);
	}
	carry_free(&all);
	return code;
}

enum ls_code run_objective_take(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	int32_t id = NONE32;
	enum ls_code code = argc > 3 ? code_find(p, T_cycle, argv[3], s->today, &id, err) : LS_OK;
	const struct cycle *to = argc > 3 ? plan_find(p, T_cycle, id) : usual_target(p, s->today);
	if (code == LS_OK && !to)
		code = ls_fail(err, LS_REFUSED, "%s",
					   tr("There is no quarter yet; make one: cycle add code=2026Q1 start=2026-01-01 end=2026-03-31"));
	return code == LS_OK ? take(s, argv[2], to, err) : code;
}

enum ls_code run_objective_backlog(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	return take(s, argv[2], NULL, err);
}

// ---- over into the next quarter -------------------------------------------------------------------------------------------

static enum ls_code carry_steps(struct session *s, int32_t from, int32_t to, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const int columns[] = {column(T_kr_step, "key_result"), column(T_kr_step, "title"), column(T_kr_step, "due"),
						   column(T_kr_step, "pos")};
	struct plan_rows rows = plan_of(p, T_kr_step, "key_result", from);
	enum ls_code code = LS_OK;
	for (size_t i = 0, pos = 0; i < rows.n && code == LS_OK; i++) {
		const struct kr_step *step = &p->kr_step[rows.at[i]];
		int32_t id = 0;
		if (step->done != DAY_NONE) // what is done is done
			continue;
		const struct value values[] = {number(to), text(step->title), number(step->due < s->today ? NONE32 : step->due),
									   number((int64_t)++pos)};
		code = model_add(s->model, T_kr_step, columns, values, 4, &id, err);
	}
	return code;
}

// Measures go on serving what is carried over. `what` is the column that refers to it.
static enum ls_code carry_measures(struct session *s, const char *what, int32_t from, int32_t to, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const int columns[] = {column(T_contribution, "measure"), column(T_contribution, what)};
	struct plan_rows rows = plan_of(p, T_contribution, what, from);
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < rows.n && code == LS_OK; i++) {
		const struct value values[] = {number(p->contribution[rows.at[i]].measure), number(to)};
		int32_t id = 0;
		code = model_add(s->model, T_contribution, columns, values, 2, &id, err);
	}
	return code;
}

static enum ls_code carry_key_results(struct session *s, int32_t from, int32_t to, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	static const char *const names[] = {"objective", "code",   "title",    "kind", "start", "target",
										"unit",      "weight", "decimals", "pos",  "note"};
	enum { COLUMNS = sizeof names / sizeof names[0] };
	int columns[COLUMNS];
	for (int i = 0; i < COLUMNS; i++)
		columns[i] = column(T_key_result, names[i]);
	struct plan_rows rows = plan_of(p, T_key_result, "objective", from);
	enum ls_code code = LS_OK;
	for (size_t i = 0, pos = 0; i < rows.n && code == LS_OK; i++) {
		const struct key_result *kr = &p->key_result[rows.at[i]];
		int64_t start;
		int32_t id = 0;
		if (lineage_carry(p, kr, s->today, &start) == CARRIED_REACHED)
			continue;
		const struct value values[COLUMNS] = {
			number(to),           text(kr->code),         text(kr->title), number(kr->kind),
			number(start),        number(kr->target),     text(kr->unit),  number(kr->weight),
			number(kr->decimals), number((int64_t)++pos), text(kr->note)};
		code = model_add(s->model, T_key_result, columns, values, COLUMNS, &id, err);
		if (code == LS_OK)
			code = carry_steps(s, kr->id, id, err);
		if (code == LS_OK)
			code = carry_measures(s, "key_result", kr->id, id, err);
	}
	return code;
}

enum ls_code carry_one(struct session *s, const struct objective *o, int32_t to, size_t k, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	static const char *const names[] = {"cycle", "code", "goal", "field", "title", "kind", "team", "origin", "pos"};
	enum { COLUMNS = sizeof names / sizeof names[0] };
	int columns[COLUMNS];
	int32_t id = 0;
	struct str code_text = str_on(s->frame);
	const struct cycle *from = plan_find(p, T_cycle, o->cycle);
	for (int i = 0; i < COLUMNS; i++)
		columns[i] = column(T_objective, names[i]);
	free_code(&code_text, p, to, k);
	const struct value values[COLUMNS] = {number(to),
										  text(str_text(&code_text)),
										  number(o->goal),
										  number(o->field),
										  text(o->title),
										  number(o->kind),
										  number(o->team),
										  number(o->id),
										  number((int64_t)(plan_of(p, T_objective, "cycle", to).n + k + 1))};
	enum ls_code code = model_add(s->model, T_objective, columns, values, COLUMNS, &id, err);
	if (code == LS_OK)
		code = carry_measures(s, "objective", o->id, id, err);
	if (code == LS_OK)
		code = carry_key_results(s, o->id, id, err);
	// In its review that is its verdict, unless another one was given.
	if (code == LS_OK && o->verdict == verdict_NONE && from->state == cycle_state_REVIEW)
		code = model_set(s->model, T_objective, o->id, column(T_objective, "verdict"), number(verdict_CARRIED), err);
	return code;
}

enum ls_code carry_allowed(const struct plan *p, const struct objective *o, const struct cycle *to, struct ls_err *err)
{
	if (o->cycle == NONE32)
		return ls_fail(err, LS_REFUSED,
					   tr("“%s” is in the backlog. It is taken into a quarter with: objective take %s"), o->title,
					   o->code);
	if (to->id == o->cycle)
		return ls_fail(err, LS_REFUSED, tr("“%s” stands in %s itself. Expected: a later quarter."), o->title, to->code);
	struct plan_rows rows = plan_of(p, T_objective, "origin", o->id);
	for (size_t i = 0; i < rows.n; i++)
		if (p->objective[rows.at[i]].cycle == to->id)
			return ls_fail(err, LS_REFUSED, tr("“%s” was carried over into %s already, as %s."), o->title, to->code,
						   p->objective[rows.at[i]].code);
	return LS_OK;
}

// The quarter after that of the objective.
static enum ls_code next_of(const struct plan *p, int32_t objective, const struct cycle **to, struct ls_err *err)
{
	const struct objective *o = plan_find(p, T_objective, objective);
	const struct cycle *from = plan_find(p, T_cycle, o->cycle);
	*to = from ? cycle_step(p, from, 1) : NULL;
	if (!from)
		return ls_fail(err, LS_REFUSED,
					   tr("“%s” is in the backlog. It is taken into a quarter with: objective take %s"), o->title,
					   o->code);
	if (*to == from)
		return ls_fail(
			err, LS_REFUSED,
			tr("There is no quarter after %s yet; make it first: cycle add start=… end=…, or a on the board"),
			from->code);
	return LS_OK;
}

enum ls_code run_objective_carry(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct carry_chosen all = {.n = 0};
	struct str label = str_on(s->frame);
	const struct cycle *to = NULL;
	int32_t id = NONE32;
	enum ls_code code = carry_choose(s, argv[2], &all, err);
	if (code == LS_OK && argc > 3) {
		code = code_find(p, T_cycle, argv[3], s->today, &id, err);
		to = plan_find(p, T_cycle, id);
	} else if (code == LS_OK) {
		code = next_of(p, all.ids[0], &to, err);
	}
	for (size_t i = 0; i < all.n && code == LS_OK; i++)
		code = carry_allowed(p, plan_find(p, T_objective, all.ids[i]), to, err);
	if (code == LS_OK) {
		size_t told = quarter_life_carried(&label, str_text(&all.names), to);
		code = model_begin_told(s->model, str_text(&label), told, err);
		enum ls_code written = code;
		for (size_t i = 0; i < all.n && written == LS_OK; i++)
			written = carry_one(s, plan_find(p, T_objective, all.ids[i]), to->id, i, err);
		if (code == LS_OK)
			code = finish(s, &label, written, err);
	}
	carry_free(&all);
	return code;
}

// ---- what a retrospective leads to ------------------------------------------------------------------------------------------

enum ls_code run_retro_task(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	int32_t id = 0, action = 0;
	enum ls_code code = code_find(p, T_retro, argv[2], s->today, &id, err);
	if (code != LS_OK)
		return code;
	const struct retro *r = plan_find(p, T_retro, id);
	if (r->action != NONE32)
		return ls_fail(err, LS_REFUSED, tr("A task was made of this line already: action show #%d"), (int)r->action);
	struct value due = {.kind = VALUE_NULL};
	int due_column = column(T_action, "due");
	if (argc > 4)
		code = value_parse(p, &schema[T_action].columns[due_column], argv[4], s->today, &due, NULL, err);
	if (code != LS_OK)
		return ls_fail_at(err, code, T_action, due_column);
	const int columns[] = {column(T_action, "title"), column(T_action, "owner"), due_column};
	const struct value values[] = {text(r->text), text(argc > 3 ? argv[3] : ""), due};
	struct str label = str_on(s->frame);
	str_add(&label, tr("A line of the retrospective has become a task"));
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code != LS_OK)
		return code;
	code = model_add(s->model, T_action, columns, values, 3, &action, err);
	if (code == LS_OK)
		code = model_set(s->model, T_retro, id, column(T_retro, "action"), number(action), err);
	return finish(s, &label, code, err);
}
