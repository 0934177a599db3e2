// SPDX-License-Identifier: EUPL-1.2
// The check-in as an overlay: opened, told of what others do meanwhile, described, put away.
#include "ui/okr/checkin.h"

#include "base/date.h"
#include "base/i18n.h"
#include "say/check_in.h"
#include "say/course.h"
#include "say/key_result.h"
#include "say/label.h"
#include "say/progress.h"
#include "ui/okr/checkin_parts.h"
#include "ui/okr/typed.h"

#include <stdlib.h>
#include <string.h>

static const struct hint out_hints[] = {
	{"accept", N_("note it")},
	{"notch 1", N_("value")},
	{"notch -1", N_("value")},
	{"next", N_("next field")},
	{"task", N_("task")},
	{"close", N_("leave")},
	{NULL, NULL},
};
static const struct hint step_hints[] = {
	{"tick", N_("tick")}, {"accept", N_("note it")}, {"next", N_("next field")},
	{"task", N_("task")}, {"close", N_("leave")},    {NULL, NULL},
};
static const struct hint confidence_hints[] = {
	{"accept", N_("note it")},  {"notch 1", N_("confidence")},    {"notch -1", N_("confidence")},
	{"next", N_("next field")}, {"close", N_("leave the field")}, {NULL, NULL},
};
static const struct hint in_hints[] = {
	{"accept", N_("note it")},
	{"next", N_("next field")},
	{"previous", N_("back")},
	{"close", N_("leave the field")},
	{NULL, NULL},
};
static const struct hint onward_hints[] = {
	{"accept", N_("note it")},  {"notch 1", N_("value")}, {"notch -1", N_("value")}, {"skip", N_("skip")},
	{"next", N_("next field")}, {"task", N_("task")},     {"close", N_("leave")},    {NULL, NULL},
};
static const struct hint step_onward_hints[] = {
	{"tick", N_("tick")}, {"accept", N_("note it")}, {"skip", N_("skip")}, {"next", N_("next field")},
	{"task", N_("task")}, {"close", N_("leave")},    {NULL, NULL},
};
static const struct hint ask_hints[] = {{"close", N_("discard")}, {"accept", N_("note it")}, {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct checkin *s = state;
	if (s->asking)
		return ask_hints;
	bool ticks = checkin_has_steps(s, look) || checkin_is_yes(s, look);
	if (!s->inside && s->onward)
		return ticks ? step_onward_hints : onward_hints;
	if (!s->inside)
		return ticks ? step_hints : out_hints;
	return s->at == CI_CONFIDENCE ? confidence_hints : in_hints;
}

// ---- opening -----------------------------------------------------------------------------------------------------------

static void put_ticked(struct checkin *s, const struct look *look, const char *list, bool done)
{
	for (const char *at = list; *at;) {
		int32_t id = *at == '#' ? (int32_t)atoi(at + 1) : NONE32;
		const struct kr_step *step = plan_find(look->plan, T_kr_step, id);
		if (step && step->key_result == s->kr && checkin_step_done(s, look, id) != done)
			checkin_tick(s, id);
		at += strcspn(at, ",");
		at += *at == ',';
	}
}

// A number or day that was kept stands there as it is typed in the language set.
static void put_kept(struct checkin *s, const struct look *look, int field, const char *text)
{
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	struct str shown = str_on(look->frame);
	bool figure = field == CI_VALUE || field == CI_UNTIL;
	if (figure && value_parse(look->plan, checkin_column(field), text, look->today, &v, &precision, NULL) == LS_OK &&
		v.kind == VALUE_INT && field == CI_VALUE)
		checkin_number(&shown, v.i);
	else if (v.kind == VALUE_INT)
		date_text(&shown, (int32_t)v.i, precision);
	else
		str_add(&shown, text);
	checkin_put(s, field, str_text(&shown));
	s->f[field].judged = true;
	checkin_judge(s, look, field);
}

static void put_word(struct checkin *s, const struct look *look, const char *word)
{
	struct typed_word w;
	if (!typed_read(&w, look, word))
		return;
	int field = checkin_field_named(w.name);
	if (strcmp(w.name, "done") == 0 || strcmp(w.name, "undone") == 0) {
		put_ticked(s, look, w.text, *w.name == 'd');
	} else if (field >= 0 && !entry_began(&s->f[field], &w)) {
		put_kept(s, look, field, w.text);
	}
}

void *checkin_open(const struct look *look, const struct checkin_order *order)
{
	struct checkin *s = mem_alloc(sizeof *s);
	*s = (struct checkin){.kr = order->kr, .at = CI_VALUE};
	checkin_refresh(s, look);
	for (int i = 0; i < order->words_n; i++)
		put_word(s, look, order->words[i]);
	s->onward = strcmp(order->first, "onward") == 0;
	int first = checkin_field_named(order->first);
	s->task = first == CI_TASK;
	if (first >= 0 && !s->gone)
		checkin_enter(s, look, first);
	return s;
}

static void destroy(void *state)
{
	struct checkin *s = state;
	for (int i = 0; i < CI_FIELDS; i++)
		entry_free(&s->f[i]);
	free(s->ticked);
	free(s);
}

static void sync(void *state, const struct look *look)
{
	struct checkin *s = state;
	checkin_refresh(s, look);
	checkin_judge(s, look, s->at);
}

// The cell that was refused stands under the cursor, with what was said of it.
static void refuse(void *state, const struct ls_err *reason, uint64_t theirs)
{
	struct checkin *s = state;
	for (int i = 0; i < CI_FIELDS; i++) {
		const struct table *t = &schema[checkin_table(i)];
		if (reason->table != (int)t->id || reason->column < 0 || &t->columns[reason->column] != checkin_column(i))
			continue;
		s->at = i;
		s->inside = true;
		s->f[i].judged = true;
		str_clear(&s->f[i].wrong);
		str_add(&s->f[i].wrong, reason->text);
		s->f[i].over = theirs; // noted again it writes over what was told
	}
}

static void keep(void *state, const struct look *look, struct str *out)
{
	checkin_kept(state, look, out);
}

static void expects(void *state, const struct look *look, struct str *out)
{
	const struct checkin *s = state;
	if (strncmp(str_text(out), "checkin ", 8) == 0)
		checkin_seen(s, look, out);
}

static void follow(void *state, const struct look *look, struct str *out)
{
	const struct checkin *s = state;
	(void)look;
	str_add(out, s->onward ? "onward" : "");
}

// ---- describing --------------------------------------------------------------------------------------------------------

static void describe_steps(const struct checkin *s, const struct look *look, struct str *first)
{
	struct plan_rows rows = checkin_steps(s, look);
	if (rows.n == 0) {
		const struct key_result *kr = checkin_kr(s, look);
		bool yes = checkin_value(s, look) >= (kr->target == NONE64 ? 1000 : kr->target);
		str_addf(first, look_keysf(look, tr("Milestone: %s. {tick} turns it over.")),
				 yes ? tr("reached") : tr("not reached"));
		return;
	}
	int at = s->step < (int)rows.n ? s->step : (int)rows.n - 1;
	const struct kr_step *step = &look->plan->kr_step[rows.at[at]];
	check_in_step(first, step, at, (int)rows.n, checkin_step_done(s, look, step->id));
}

static void describe_names(const struct checkin *s, const struct look *look, struct str *first)
{
	struct str names = str_on(look->frame);
	checkin_names(&names, s, look, 5);
	if (names.len && s->f[CI_WHO].edit.text.len)
		str_addf(first, tr(" · → takes: %s"), str_text(&names));
	else if (names.len)
		str_addf(first, " · %s", str_text(&names));
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct checkin *s = state;
	const struct entry *f = &s->f[s->at];
	if (s->gone) {
		str_add(first, look_keys(look, tr("Somebody has deleted this key result meanwhile. {close} leaves.")));
		return;
	}
	if (s->asking) {
		str_add(first,
				look_keys(look, tr("Nothing of this is noted yet. {close} once more discards it, {accept} notes it.")));
		return;
	}
	if (f->judged && f->wrong.len) {
		str_add(first, str_text(&f->wrong));
		return;
	}
	if (s->at == CI_VALUE && (checkin_has_steps(s, look) || checkin_is_yes(s, look))) {
		describe_steps(s, look, first);
	} else if (s->at == CI_VALUE) {
		check_in_before(first, look, checkin_kr(s, look), s->day);
	} else {
		label_upper(first, checkin_label(s->at));
		str_addf(first, ": %s", checkin_help(s->at));
	}
	if (s->at == CI_WHO && s->inside)
		describe_names(s, look, first);
	if (f->told.len)
		str_addf(first, " → %s", str_text(&f->told));
	if (!s->inside)
		str_add(second,
				look_keys(look, tr("{accept} notes it as it stands here: “unchanged” says that somebody has looked.")));
}

const struct view overlay_checkin = {
	.name = "checkin",
	.keys = "checkin edit box",
	.hints_now = hints_now,
	.destroy = destroy,
	.sync = sync,
	.act = checkin_act,
	.takes = checkin_takes,
	.text = checkin_paste,
	.refuse = refuse,
	.draw = checkin_draw,
	.describe = describe,
	.expects = expects,
	.follow = follow,
	.keep = keep,
};
