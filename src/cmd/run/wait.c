// SPDX-License-Identifier: EUPL-1.2
// What waits for what, made by naming both and turned from kind to kind by naming them again.
#include "base/i18n.h"
#include "base/pieces.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/run/phase.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "base/num.h"
#include "say/waits.h"

#include <string.h>

enum { ON_MOST = 20 };

// What is asked for: who waits for whom, and how.
struct wait {
	int32_t waits, on[ON_MOST];
	int32_t row[ON_MOST];  // of the dependency of that pair, NONE32: there is none yet
	int32_t kind[ON_MOST]; // as it shall be
	int32_t lag[ON_MOST];  // as it shall be
	size_t n;
	bool turns, lags; // the next kind is asked for; a lag was typed
};

// A dependency of the pair; one of that kind, or of any for -1.
static const struct dependency *find(const struct plan *p, int32_t waits, int32_t on, int kind)
{
	struct plan_rows rows = plan_of(p, T_dependency, "phase", waits);
	for (size_t i = 0; i < rows.n; i++) {
		const struct dependency *d = &p->dependency[rows.at[i]];
		if (d->on_phase == on && (kind < 0 || d->kind == kind))
			return d;
	}
	return NULL;
}

static int32_t after(int32_t kind)
{
	return kind == dependency_kind_FS   ? dependency_kind_SS
		   : kind == dependency_kind_SS ? dependency_kind_FF
										: dependency_kind_FS;
}

static enum ls_code read_wait(struct session *s, struct wait *w, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const char *at = argv[3];
	struct str one = str_on(s->frame);
	int64_t lag = 0;
	w->turns = argc > 4 && strcmp(argv[4], "turn") == 0;
	w->lags = argc > 5;
	int kind = argc > 4 && !w->turns ? words_find(words_dependency_kind, argv[4]) : dependency_kind_FS;
	enum ls_code code = code_find(p, T_phase, argv[2], s->today, &w->waits, err);
	if (code == LS_OK && kind < 0)
		code = ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: FS, SS or FF."), argv[4]);
	if (code == LS_OK && w->lags && (!num_parse_plain(argv[5], 0, &lag) || lag < -36500 || lag > 36500))
		code = ls_fail(err, LS_REFUSED, tr("“%s” is not a number of days, such as 14 or -7."), argv[5]);
	while (code == LS_OK && w->n < ON_MOST && pieces_next(&at, ",", &one)) {
		w->kind[w->n] = kind;
		w->lag[w->n] = (int32_t)lag;
		code = code_find(p, T_phase, str_text(&one), s->today, &w->on[w->n++], err);
	}
	return code;
}

// A pair that waits already goes on to the next kind, but not where another one is only now made to wait; the kind that
// stands there gets the lag that was typed.
static void settle(struct wait *w, const struct plan *p)
{
	bool all = true;
	for (size_t i = 0; i < w->n; i++)
		all &= find(p, w->waits, w->on[i], -1) != NULL;
	for (size_t i = 0; i < w->n; i++) {
		const struct dependency *d = find(p, w->waits, w->on[i], w->turns ? -1 : w->kind[i]);
		w->row[i] = d && (w->turns || w->lags) ? d->id : NONE32;
		if (d && w->turns) {
			w->kind[i] = all ? after(d->kind) : d->kind;
			w->lag[i] = w->lags ? w->lag[i] : d->lag;
		}
	}
}

static enum ls_code write_one(struct session *s, const struct wait *w, size_t i, struct ls_err *err)
{
	const int columns[] = {schema_column(&schema[T_dependency], "phase"),
						   schema_column(&schema[T_dependency], "on_phase"),
						   schema_column(&schema[T_dependency], "kind"), schema_column(&schema[T_dependency], "lag")};
	const struct value values[] = {{.kind = VALUE_INT, .i = w->waits},
								   {.kind = VALUE_INT, .i = w->on[i]},
								   {.kind = VALUE_INT, .i = w->kind[i]},
								   {.kind = VALUE_INT, .i = w->lag[i]}};
	int32_t id = 0;
	if (w->row[i] == NONE32)
		return model_add(s->model, T_dependency, columns, values, 4, &id, err);
	enum ls_code code = model_set(s->model, T_dependency, w->row[i], columns[2], values[2], err);
	return code == LS_OK ? model_set(s->model, T_dependency, w->row[i], columns[3], values[3], err) : code;
}

// One is told in a sentence, several by their names.
static void tell(struct str *out, const struct plan *p, const struct wait *w)
{
	struct str who = {0}, names = {0};
	for (size_t i = 0; i < w->n; i++) {
		str_add(&names, i ? ", " : "");
		code_title(&names, p, T_phase, w->on[i]);
	}
	code_title(&who, p, T_phase, w->waits);
	if (w->n == 1)
		waits_tell(out, p, w->waits, w->on[0], w->kind[0], w->lag[0]);
	else
		str_addf(out, tr("“%s” waits for %s"), str_text(&who), str_text(&names));
	bool same = true;
	for (size_t i = 1; i < w->n; i++)
		same &= w->kind[i] == w->kind[0];
	if (w->n > 1 && same)
		str_addf(out, " (%s)", tr(words_dependency_kind[w->kind[0]].label));
	str_free(&who);
	str_free(&names);
}

// `phase wait CODE ON[,ON…] [FS|SS|FF|turn] [DAYS]`
enum ls_code run_phase_wait(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct wait w = {0};
	struct str label = str_on(s->frame);
	int64_t step = 0;
	enum ls_code code = read_wait(s, &w, argc, argv, err);
	if (code != LS_OK)
		return code;
	settle(&w, model_plan(s->model));
	tell(&label, model_plan(s->model), &w);
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code != LS_OK)
		return code;
	for (size_t i = 0; i < w.n && code == LS_OK; i++)
		code = write_one(s, &w, i, err);
	if (code != LS_OK)
		model_cancel(s->model);
	else
		code = model_end(s->model, &step, err);
	if (code != LS_OK)
		return code;
	if (w.turns && s->cols > 0)
		str_add(&label, look_keys(session_look(s), tr(" · {wait} again: another kind, {lag}: days between")));
	session_say(s, false, str_text(&label));
	return LS_OK;
}
