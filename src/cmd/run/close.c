// SPDX-License-Identifier: EUPL-1.2
// Closing a quarter: what came of it, what is carried over into the quarter after it (which is made where the plan has none
// yet), and the closing itself, as one step. Taking it back reopens the quarter and takes back what was carried over.
#include "base/date.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/run/carry.h"
#include "cmd/run/quarter.h"
#include "cmd/still.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/okr/life.h"
#include "say/quarter_life.h"
#include "ui/okr/closing.h"

#include <string.h>

// What the words of the command say.
struct closed {
	const struct cycle *c; // until something is written
	struct fields texts;
	struct carry_chosen carried;
	struct cycle to; // where what is carried over goes; id NONE32: it is made
};

const char *const close_words[] = {"summary", "outlook", "carry", "to", NULL};

static enum ls_code only_texts(const struct fields *f, struct ls_err *err)
{
	for (int i = 0; i < f->n; i++) {
		const char *name = schema[T_cycle].columns[f->column[i]].name;
		if (strcmp(name, "summary") != 0 && strcmp(name, "outlook") != 0)
			return ls_fail(err, LS_REFUSED, "%s",
						   tr("Only summary=… and outlook=… are written when a quarter is closed."));
	}
	return LS_OK;
}

// The quarter after it: of the plan, or as it would be made.
static enum ls_code after(struct session *s, const struct cycle *c, struct cycle *to, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const struct cycle *next = cycle_step(p, c, 1);
	if (next != c) {
		*to = *next;
		return LS_OK;
	}
	*to = (struct cycle){.id = NONE32, .title = "", .code = "", .state = cycle_state_PLANNING};
	if (!cycle_following(c, &to->start, &to->end))
		return ls_fail(
			err, LS_REFUSED,
			tr("There is no quarter after %s yet; make it first: cycle add start=… end=…, or a on the board"), c->code);
	return LS_OK;
}

static enum ls_code read_carry(struct session *s, struct closed *x, const char *codes, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	enum ls_code code = *codes ? carry_choose(s, codes, &x->carried, err) : LS_OK;
	for (size_t i = 0; i < x->carried.n && code == LS_OK; i++) {
		const struct objective *o = plan_find(p, T_objective, x->carried.ids[i]);
		if (o->cycle != x->c->id)
			code = ls_fail(err, LS_REFUSED, tr("“%s” does not belong to the quarter %s."), o->title, x->c->code);
		else
			code = carry_allowed(p, o, &x->to, err);
	}
	return code;
}

static enum ls_code read_words(struct session *s, struct closed *x, int argc, char *const argv[], struct ls_err *err)
{
	const char *carry = "", *to = NULL;
	enum ls_code code = LS_OK;
	int seen = 3;
	while (seen < argc && !still_is_word(argv[seen]))
		seen++;
	for (int i = 3; i < seen && code == LS_OK; i++) {
		if (strncmp(argv[i], "carry=", 6) == 0)
			carry = argv[i] + 6;
		else if (strncmp(argv[i], "to=", 3) == 0)
			to = argv[i] + 3;
		else
			code = fields_read(s, &schema[T_cycle], &x->texts, i + 1, argv, i, err);
	}
	if (code == LS_OK)
		code = only_texts(&x->texts, err);
	int32_t id = x->c->id, target = NONE32;
	struct row_ids rows = {.at = &id, .n = 1};
	if (code == LS_OK)
		code = still_so(s, &schema[T_cycle], &rows, &x->texts, argc - seen, argv + seen, err);
	if (code == LS_OK && to)
		code = code_find(model_plan(s->model), T_cycle, to, s->today, &target, err);
	if (code == LS_OK && to)
		x->to = *(const struct cycle *)plan_find(model_plan(s->model), T_cycle, target);
	else if (code == LS_OK && *carry)
		code = after(s, x->c, &x->to, err);
	return code == LS_OK ? read_carry(s, x, carry, err) : code;
}

// ---- writing -------------------------------------------------------------------------------------------------------------

// "2026Q3" where it is one of the calendar and free, else as the others are called.
static void code_of(struct str *out, const struct plan *p, const struct cycle *to)
{
	int32_t id;
	bool calendar = date_first(to->start, PRECISION_QUARTER) == to->start;
	if (calendar)
		str_addf(out, "%dQ%d", date_civil(to->start).year, date_quarter(to->start));
	if (calendar && code_find(p, T_cycle, str_text(out), to->start, &id, NULL) != LS_OK)
		return;
	str_clear(out);
	code_propose(out, p, T_cycle, NONE32);
}

static enum ls_code make_next(struct session *s, struct cycle *to, struct ls_err *err)
{
	struct str code_text = str_on(s->frame);
	const int columns[] = {schema_column(&schema[T_cycle], "code"), schema_column(&schema[T_cycle], "start"),
						   schema_column(&schema[T_cycle], "end"), schema_column(&schema[T_cycle], "state")};
	code_of(&code_text, model_plan(s->model), to);
	const struct value values[] = {{.kind = VALUE_TEXT, .s = str_text(&code_text)},
								   {.kind = VALUE_INT, .i = to->start},
								   {.kind = VALUE_INT, .i = to->end},
								   {.kind = VALUE_INT, .i = cycle_state_PLANNING}};
	return model_add(s->model, T_cycle, columns, values, 4, &to->id, err);
}

// What is not said is proposed from the facts, unless something stands there already.
static enum ls_code write_text(struct session *s, const struct closed *x, const char *column, struct ls_err *err)
{
	int at = schema_column(&schema[T_cycle], column);
	const struct quarter_carried carried = {x->carried.ids, x->carried.n};
	struct str text = str_on(s->frame);
	for (int i = 0; i < x->texts.n; i++)
		if (x->texts.column[i] == at)
			return model_set(s->model, T_cycle, x->c->id, at, x->texts.value[i], err);
	if (*plan_text(&schema[T_cycle].columns[at], x->c))
		return LS_OK;
	if (strcmp(column, "summary") == 0) {
		struct life l = life_of(model_plan(s->model), x->c, s->today);
		quarter_life_summary(&text, model_plan(s->model), x->c, &l, &carried);
	} else {
		quarter_life_outlook(&text, model_plan(s->model), x->c, &carried);
	}
	return model_set(s->model, T_cycle, x->c->id, at, (struct value){.kind = VALUE_TEXT, .s = str_text(&text)}, err);
}

static enum ls_code write_all(struct session *s, struct closed *x, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	enum ls_code code = x->carried.n > 0 && x->to.id == NONE32 ? make_next(s, &x->to, err) : LS_OK;
	for (size_t i = 0; i < x->carried.n && code == LS_OK; i++)
		code = carry_one(s, plan_find(p, T_objective, x->carried.ids[i]), x->to.id, i, err);
	if (code == LS_OK)
		code = write_text(s, x, "summary", err);
	if (code == LS_OK)
		code = write_text(s, x, "outlook", err);
	return code == LS_OK ? model_quarter(s->model, x->c->id, cycle_state_CLOSED, err) : code;
}

static enum ls_code close_quarter(struct session *s, struct closed *x, struct ls_err *err)
{
	struct str label = str_on(s->frame);
	int64_t step = 0;
	size_t told = quarter_life_closed(&label, x->c, x->carried.n, &x->to);
	enum ls_code code = model_begin_told(s->model, str_text(&label), told, err);
	if (code != LS_OK)
		return code;
	if (write_all(s, x, err) != LS_OK)
		model_spoil(s->model, err);
	code = model_end(s->model, &step, err);
	if (code == LS_OK)
		session_sayf(s, false, "%s", str_text(&label));
	return code;
}

enum ls_code run_cycle_close(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int32_t id = 0;
	enum ls_code code = code_find(model_plan(s->model), T_cycle, argv[2], s->today, &id, err);
	struct closed x = {.c = plan_find(model_plan(s->model), T_cycle, id),
					   .to = {.id = NONE32, .title = "", .code = ""}};
	if (code != LS_OK)
		return code;
	code = read_words(s, &x, argc, argv, err);
	if (code == LS_OK && x.c->state == cycle_state_CLOSED)
		session_sayf(s, false, "%s", tr("That is so already; nothing was changed."));
	else if (code == LS_OK && !life_follows(x.c->state, cycle_state_CLOSED))
		code = quarter_wrong_way(x.c, err);
	else if (code == LS_OK)
		code = close_quarter(s, &x, err);
	carry_free(&x.carried);
	return code;
}

// ---- the view --------------------------------------------------------------------------------------------------------------

enum ls_code quarter_finish(struct session *s, const struct cycle *c, int n, char *const words[], struct ls_err *err)
{
	struct closing_order o = {.cycle = c->id, .words = words, .words_n = n};
	if (!life_follows(c->state, cycle_state_CLOSED))
		return quarter_wrong_way(c, err);
	overlay_push(s, &overlay_closing, closing_open(session_look(s), &o));
	return LS_OK;
}

enum ls_code run_cycle_finish(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct cycle *c = NULL;
	int rest = 2;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This needs the cockpit. Without it: cycle close CODE summary=… outlook=… carry=CODE,…"));
	enum ls_code code = quarter_meant(s, argc, argv, &c, &rest, err);
	return code == LS_OK ? quarter_finish(s, c, argc - rest, argv + rest, err) : code;
}
