// SPDX-License-Identifier: EUPL-1.2
// Two phases made of one, and one of two, with what hangs on them.
#include "cmd/run/phase.h"

#include "base/date.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "plan/gantt/gantt.h"
#include "plan/value.h"

#include <string.h>

// ---- two of one --------------------------------------------------------------------------------------------------------

// What is done of the whole is done of the first part first.
static void share_progress(const struct phase *ph, int64_t first_days, int64_t days, int64_t *first, int64_t *second)
{
	int64_t done = (int64_t)ph->progress * days; // of 100 each day
	*first = num_clamp(num_div(done, first_days), 0, 100);
	*second = num_clamp(num_div(done - 100 * first_days, days - first_days), 0, 100);
}

// What waits for its end waits for the second part from now on; posts are needed in both.
static enum ls_code hang_over(struct session *s, const struct plan *p, int32_t from, int32_t to, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	struct plan_rows rows = plan_of(p, T_dependency, "on_phase", from);
	for (size_t i = 0; i < rows.n && code == LS_OK; i++)
		if (p->dependency[rows.at[i]].kind != dependency_kind_SS)
			code = phase_put(s, T_dependency, p->dependency[rows.at[i]].id, "on_phase", to, err);
	rows = plan_of(p, T_dependency, "phase", from);
	for (size_t i = 0; i < rows.n && code == LS_OK; i++)
		if (p->dependency[rows.at[i]].kind == dependency_kind_FF)
			code = phase_put(s, T_dependency, p->dependency[rows.at[i]].id, "phase", to, err);
	rows = plan_of(p, T_fte_need, "phase", from);
	static const char *const names[] = {"phase", "unit", "posts", "state"};
	for (size_t i = 0; i < rows.n && code == LS_OK; i++) {
		const struct fte_need *n = &p->fte_need[rows.at[i]];
		int columns[4];
		int32_t id;
		for (int k = 0; k < 4; k++)
			columns[k] = schema_column(&schema[T_fte_need], names[k]);
		const struct value values[] = {{.kind = VALUE_INT, .i = to},
									   {.kind = n->unit == NONE32 ? VALUE_NULL : VALUE_INT, .i = n->unit},
									   {.kind = VALUE_INT, .i = n->posts},
									   {.kind = VALUE_INT, .i = n->state}};
		if (n->start == DAY_NONE && n->end == DAY_NONE) // one with days of its own lasts as long as these
			code = model_add(s->model, T_fte_need, columns, values, 4, &id, err);
	}
	return code;
}

static enum ls_code write_split(struct session *s, const struct phase *ph, int32_t day, const char *title,
								struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const struct phase was = *ph;
	struct extent e = gantt_extent(&was);
	int32_t second = 0;
	enum ls_code code = phase_part(s, &was, title, &second, err);
	if (code == LS_OK)
		code = phase_put_day(s, was.id, "end", day - 1, PRECISION_DAY, err);
	if (code == LS_OK && was.open_end)
		code = phase_put(s, T_phase, was.id, "open_end", yes_no_NO, err);
	if (code == LS_OK)
		code = phase_put_day(s, second, "start", day, PRECISION_DAY, err);
	if (code == LS_OK && was.end != DAY_NONE)
		code = phase_put_day(s, second, "end", was.end, (enum precision)was.end_precision, err);
	if (code == LS_OK && was.open_end)
		code = phase_put(s, T_phase, second, "open_end", yes_no_YES, err);
	if (code == LS_OK && was.progress != NONE32 && e.first != DAY_NONE && e.last != DAY_NONE) {
		int64_t a, b;
		share_progress(&was, day - e.first, e.last - e.first + 1, &a, &b);
		code = phase_put(s, T_phase, was.id, "progress", a, err);
		if (code == LS_OK)
			code = phase_put(s, T_phase, second, "progress", b, err);
	}
	return code == LS_OK ? hang_over(s, p, was.id, second, err) : code;
}

enum ls_code run_phase_split(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct phase *ph;
	const struct column *c = &schema[T_phase].columns[schema_column(&schema[T_phase], "start")];
	struct value v = {.kind = VALUE_INT, .i = s->today};
	enum precision precision = PRECISION_DAY;
	enum ls_code code = phase_find(s, argv[2], &ph, err);
	if (code == LS_OK && argc > 3)
		code = value_parse(model_plan(s->model), c, argv[3], s->today, &v, &precision, err);
	if (code != LS_OK)
		return code;
	struct extent e = gantt_extent(ph);
	int32_t day = v.kind == VALUE_INT ? (int32_t)v.i : DAY_NONE;
	if (day == DAY_NONE || e.first == DAY_NONE || day <= e.first || (e.last != DAY_NONE && day > e.last))
		return ls_fail(
			err, LS_REFUSED,
			tr("“%s” cannot be split there. Expected: a day behind its start, on which the second part begins."),
			ph->title);
	struct str label = str_on(s->frame), title = str_on(s->frame);
	str_addf(&title, tr("%s, part 2"), ph->title);
	str_addf(&label, tr("“%s” split: "), ph->title);
	size_t told = label.len;
	date_text(&label, day, PRECISION_DAY);
	code = model_begin_told(s->model, str_text(&label), told, err);
	return code == LS_OK ? phase_finish(s, write_split(s, ph, day, str_text(&title), err), str_text(&label), err)
						 : code;
}

// ---- one of two --------------------------------------------------------------------------------------------------------

// Weighed by days where both say them.
static int64_t joined_progress(const struct phase *a, const struct phase *b)
{
	struct extent x = gantt_extent(a), y = gantt_extent(b);
	bool known = x.first != DAY_NONE && x.last != DAY_NONE && y.first != DAY_NONE && y.last != DAY_NONE;
	int64_t u = known ? x.last - x.first + 1 : 1, v = known ? y.last - y.first + 1 : 1;
	if (a->progress == NONE32 && b->progress == NONE32)
		return NONE64;
	int64_t p = a->progress == NONE32 ? 0 : a->progress, q = b->progress == NONE32 ? 0 : b->progress;
	int64_t mean = num_div(p * u + q * v, u + v);  // what was split comes back as it was
	return mean == 100 && p + q < 200 ? 99 : mean; // 100 only when both are
}

// A row like another one, but for one column.
static enum ls_code add_like(struct session *s, enum table_id t, const void *row, const char *column, int32_t to,
							 struct ls_err *err)
{
	int columns[24], n = 0;
	struct value values[24];
	int32_t id = 0;
	for (int i = 0; i < schema[t].column_count; i++) {
		const struct column *c = &schema[t].columns[i];
		if (c->lazy)
			continue;
		columns[n] = i;
		values[n++] = strcmp(c->name, column) == 0 ? (struct value){.kind = VALUE_INT, .i = to} : value_of(c, row);
	}
	return model_add(s->model, t, columns, values, n, &id, err);
}

// What the second phase waited for, and what waited for it, is said of the first; what would wait for itself goes.
static enum ls_code take_links(struct session *s, const struct plan *p, int32_t to, int32_t from, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < p->dependency_n && code == LS_OK; i++) {
		const struct dependency *d = &p->dependency[i];
		if (d->phase == from && d->on_phase != to)
			code = add_like(s, T_dependency, d, "phase", to, err);
		else if (d->on_phase == from && d->phase != to)
			code = add_like(s, T_dependency, d, "on_phase", to, err);
	}
	return code;
}

static bool lasts_with_phase(const struct fte_need *n)
{
	return n->start == DAY_NONE && n->end == DAY_NONE;
}

// The need of the other phase that says the same, so that together they are one over both.
static const struct fte_need *same_need(const struct plan *p, const struct fte_need *n, int32_t other)
{
	struct plan_rows rows = plan_of(p, T_fte_need, "phase", other);
	for (size_t i = 0; i < rows.n; i++) {
		const struct fte_need *o = &p->fte_need[rows.at[i]];
		if (o->unit == n->unit && o->posts == n->posts && o->state == n->state && lasts_with_phase(o))
			return o;
	}
	return NULL;
}

// Posts stay where they were needed: those of one part alone get the days of that part.
static enum ls_code take_needs(struct session *s, const struct plan *p, const struct phase *a, const struct phase *b,
							   struct ls_err *err)
{
	enum ls_code code = LS_OK;
	struct plan_rows rows = plan_of(p, T_fte_need, "phase", b->id);
	for (size_t i = 0; i < rows.n && code == LS_OK; i++) {
		struct fte_need n = p->fte_need[rows.at[i]];
		if (lasts_with_phase(&n) && same_need(p, &n, a->id))
			continue;
		if (lasts_with_phase(&n)) {
			n.start = b->start;
			n.start_precision = b->start_precision;
			n.end = b->end;
			n.end_precision = b->end_precision;
		}
		code = add_like(s, T_fte_need, &n, "phase", a->id, err);
	}
	rows = plan_of(p, T_fte_need, "phase", a->id);
	for (size_t i = 0; i < rows.n && code == LS_OK; i++) {
		const struct fte_need *n = &p->fte_need[rows.at[i]];
		if (!lasts_with_phase(n) || same_need(p, n, b->id))
			continue;
		const int64_t days[] = {a->start == DAY_NONE ? NONE64 : a->start, a->start_precision,
								a->end == DAY_NONE ? NONE64 : a->end, a->end_precision};
		static const char *const names[] = {"start", "start_precision", "end", "end_precision"};
		for (int k = 0; k < 4 && code == LS_OK; k++)
			code = phase_put(s, T_fte_need, n->id, names[k], days[k], err);
	}
	return code;
}

// The second phase goes first, with what hangs on it; then that is said of the first one.
static enum ls_code take_over(struct session *s, const struct plan *p, const struct phase *a, const struct phase *b,
							  struct ls_err *err)
{
	struct plan_rows units = plan_of(p, T_measure_unit, "phase", b->id);
	enum ls_code code = model_delete(s->model, T_phase, b->id, err);
	for (size_t i = 0; i < units.n && code == LS_OK; i++)
		code = phase_put(s, T_measure_unit, p->measure_unit[units.at[i]].id, "phase", a->id, err);
	if (code == LS_OK)
		code = take_links(s, p, a->id, b->id, err);
	return code == LS_OK ? take_needs(s, p, a, b, err) : code;
}

static enum ls_code write_join(struct session *s, struct phase a, struct phase b, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct extent x = gantt_extent(&a), y = gantt_extent(&b);
	bool earlier = y.first != DAY_NONE && (x.first == DAY_NONE || y.first < x.first);
	bool later = y.last != DAY_NONE && (x.last == DAY_NONE || y.last > x.last);
	enum ls_code code = LS_OK;
	if (earlier)
		code = phase_put_day(s, a.id, "start", b.start, (enum precision)b.start_precision, err);
	if (code == LS_OK && later)
		code = phase_put_day(s, a.id, "end", b.end, (enum precision)b.end_precision, err);
	if (code == LS_OK && (a.open_end || b.open_end))
		code = phase_put(s, T_phase, a.id, "open_end", yes_no_YES, err);
	if (code == LS_OK && (a.open_start || b.open_start))
		code = phase_put(s, T_phase, a.id, "open_start", yes_no_YES, err);
	if (code == LS_OK)
		code = phase_put(s, T_phase, a.id, "progress", joined_progress(&a, &b), err);
	return code == LS_OK ? take_over(s, p, &a, &b, err) : code;
}

// The phase behind it in its measure.
static const struct phase *next_phase(const struct plan *p, const struct phase *ph)
{
	struct plan_rows rows = plan_of(p, T_phase, "measure", ph->measure);
	for (size_t i = 0; i + 1 < rows.n; i++)
		if (p->phase[rows.at[i]].id == ph->id)
			return &p->phase[rows.at[i + 1]];
	return NULL;
}

enum ls_code run_phase_join(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct phase *a, *b = NULL;
	enum ls_code code = phase_find(s, argv[2], &a, err);
	if (code == LS_OK && argc > 3)
		code = phase_find(s, argv[3], &b, err);
	if (code != LS_OK)
		return code;
	b = argc > 3 ? b : next_phase(model_plan(s->model), a);
	if (!b || a == b || a->measure != b->measure)
		return ls_fail(err, LS_REFUSED, tr("“%s” can be joined with another phase of the same measure only."),
					   a->title);
	struct str label = str_on(s->frame);
	str_addf(&label, tr("“%s” and “%s” joined"), a->title, b->title);
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	return code == LS_OK ? phase_finish(s, write_join(s, *a, *b, err), str_text(&label), err) : code;
}
