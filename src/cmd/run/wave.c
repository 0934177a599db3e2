// SPDX-License-Identifier: EUPL-1.2
// The units of a wave together: their state, and the day on which they get it, as one step.
#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "plan/code.h"
#include "plan/gantt/rollout.h"
#include "plan/value.h"
#include "say/rollout.h"

#include <string.h>

static const struct column *column(const char *name)
{
	return &schema[T_measure_unit].columns[schema_column(&schema[T_measure_unit], name)];
}

// By its whole name, its name without the year, or its number in the order of the waves.
static const struct wave *find(const struct wave *waves, size_t n, const char *text)
{
	int64_t number = 0;
	for (size_t i = 0; i < n; i++) {
		struct str name = {0};
		rollout_wave_name(&name, &waves[i]);
		bool same = text_same(str_text(&name), text) || text_same(waves[i].title, text);
		str_free(&name);
		if (same)
			return &waves[i];
	}
	return num_parse_plain(text, 0, &number) && number >= 1 && number <= (int64_t)n ? &waves[number - 1] : NULL;
}

static enum ls_code unknown(const struct wave *waves, size_t n, const char *text, struct ls_err *err)
{
	struct str names = {0};
	for (size_t i = 0; i < n; i++) {
		str_add(&names, i ? ", " : "");
		rollout_wave_name(&names, &waves[i]);
	}
	enum ls_code code =
		n ? ls_fail(err, LS_REFUSED, tr("There is no wave “%s”. There are: %s."), text, str_text(&names))
		  : ls_fail(err, LS_REFUSED, "%s", tr("Nobody says yet which units get it: there are no waves."));
	str_free(&names);
	return code;
}

static enum ls_code write(struct session *s, const struct wave *w, const struct value *state, const struct value *day,
						  enum precision precision, struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	const struct table *t = &schema[T_measure_unit];
	enum ls_code code = LS_OK;
	for (size_t i = 0; i < w->n && code == LS_OK; i++) {
		const struct measure_unit *u = &p->measure_unit[w->units[i]];
		if (u->state == rollout_state_LEFT_OUT) // it drops out of the wave too
			continue;
		code = model_set(s->model, T_measure_unit, u->id, schema_column(t, "state"), *state, err);
		if (code != LS_OK || !day)
			continue;
		struct value exact = {.kind = VALUE_INT, .i = precision};
		code = model_set(s->model, T_measure_unit, u->id, schema_column(t, "day"), *day, err);
		if (code == LS_OK)
			code = model_set(s->model, T_measure_unit, u->id, schema_column(t, "day_precision"), exact, err);
	}
	return code;
}

// `measure wave CODE WAVE STATE [DAY]`
enum ls_code run_wave(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct wave *waves;
	struct value state, day;
	enum precision precision = PRECISION_DAY;
	int32_t id = 0;
	int64_t step = 0;
	enum ls_code code = code_find(p, T_measure, argv[2], s->today, &id, err);
	if (code != LS_OK)
		return code;
	size_t n = rollout_waves(s->frame, p, id, &waves);
	const struct wave *w = find(waves, n, argv[3]);
	if (!w)
		return unknown(waves, n, argv[3], err);
	code = value_parse(p, column("state"), argv[4], s->today, &state, NULL, err);
	if (code == LS_OK && argc > 5)
		code = value_parse(p, column("day"), argv[5], s->today, &day, &precision, err);
	if (code != LS_OK)
		return code;
	struct str label = str_on(s->frame);
	rollout_wave_name(&label, w);
	size_t told = label.len;
	str_addf(&label, ": %s", words_label(words_rollout_state, (int)state.i));
	code = model_begin_told(s->model, str_text(&label), told, err);
	if (code == LS_OK) {
		write(s, w, &state, argc > 5 ? &day : NULL, precision, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK && step) {
		str_add(&label, " · ");
		rollout_tell(&label, model_plan(s->model), id);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("That is so already; nothing was changed."));
	return code;
}
