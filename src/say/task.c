// SPDX-License-Identifier: EUPL-1.2
// One wording for tasks, whoever lists them.
#include "say/task.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "say/label.h"
#include "say/progress.h"
#include "say/value.h"

#include <string.h>

const char *task_sign(enum task_state s)
{
	static const char *const signs[] = {"!", "", "+", "–"};
	return signs[s];
}

const char *task_word(enum task_state s)
{
	static const char *const words[] = {N_("overdue"), N_("open"), N_("settled"), N_("dropped")};
	return tr(words[s]);
}

const char *task_who(const struct look *look, const struct action *a)
{
	return *a->owner && privacy_hides_names(look->privacy) ? label_hidden() : a->owner;
}

void task_day(struct str *out, const struct look *look, int32_t day)
{
	if (day == DAY_NONE)
		return;
	if (date_civil(day).year == date_civil(look->today).year)
		progress_day(out, day);
	else
		date_long(out, day);
}

// "7 days overdue", "due today", "12 days left".
static void time_left(struct str *out, int32_t left, bool brief)
{
	unsigned long n = left < 0 ? (unsigned long)-(long)left : (unsigned long)left;
	if (left == 0)
		str_add(out, brief ? tr("today") : tr("due today"));
	else if (brief)
		str_addf(out, left < 0 ? tr("%lu d late") : tr("in %lu d"), n);
	else if (left < 0)
		str_addf(out, tr_n("%lu day overdue", "%lu days overdue", n), n);
	else
		str_addf(out, tr_n("%lu day left", "%lu days left", n), n);
}

void task_time(struct str *out, const struct look *look, const struct action *a, bool brief)
{
	enum task_state s = task_state(a, look->today);
	int32_t left = task_left(a, look->today);
	if (s == TASK_DONE || s == TASK_DROPPED) {
		bool word =
			!brief || s == TASK_DROPPED; // where there is room for one of them the word is said of what never happened
		str_add(out, word ? task_word(s) : "");
		str_add(out, word && !brief ? " " : "");
		if (!brief || s == TASK_DONE)
			task_day(out, look, task_ended(a));
	} else if (left == NONE32) {
		str_add(out, brief ? "–" : tr("no day named"));
	} else {
		time_left(out, left, brief);
	}
}

// ---- where it came from ------------------------------------------------------------------------------------------------

// A meeting without a title is called by its kind and day.
static void meeting_name(struct str *out, const struct look *look, const struct meeting *m)
{
	str_add(out, *m->title ? m->title : words_label(words_meeting_kind, m->kind));
	if (m->day == DAY_NONE)
		return;
	str_addc(out, ' ');
	task_day(out, look, m->day);
}

void task_origin_name(struct str *out, const struct look *look, const struct task_origin *o)
{
	const void *row = plan_find(look->plan, o->table, o->id);
	if (!row)
		return;
	if (o->table == T_meeting) {
		meeting_name(out, look, row);
	} else if (o->table == T_retro) {
		const struct retro *r = row;
		bool hidden = privacy_hides_notes(look->privacy);
		str_addf(out, tr("retrospective: “%s”"), hidden ? label_hidden() : r->text);
	} else {
		value_kind_name(out, look->plan, o->table, o->id, " ");
	}
}

static void brief_name(struct str *out, const struct look *look, const struct task_origin *o)
{
	const struct meeting *m = o->table == T_meeting ? plan_find(look->plan, T_meeting, o->id) : NULL;
	const struct measure *measure = o->table == T_measure ? plan_find(look->plan, T_measure, o->id) : NULL;
	const struct key_result *kr = o->table == T_key_result ? plan_find(look->plan, T_key_result, o->id) : NULL;
	const struct objective *of = kr ? plan_find(look->plan, T_objective, kr->objective) : NULL;
	if (m)
		str_add(out, words_label(words_meeting_kind, m->kind));
	else if (measure)
		str_add(out, measure->code);
	else if (of && look->cycle && of->cycle == look->cycle->id)
		str_addf(out, "%s-%s", of->code, kr->code);
	else if (kr)
		code_name(out, look->plan, T_key_result, kr->id);
	else
		str_add(out, tr("retrospective"));
}

void task_from(struct str *out, const struct look *look, const struct action *a, bool brief)
{
	struct task_origin from[TASK_ORIGINS];
	size_t n = task_origins(look->plan, a, from);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i > 0 ? brief ? ", " : " · " : "");
		if (brief)
			brief_name(out, look, &from[i]);
		else
			task_origin_name(out, look, &from[i]);
	}
}

// ---- sentences ---------------------------------------------------------------------------------------------------------

void task_tell(const struct look *look, const struct action *a, struct str *first, struct str *second)
{
	struct str time = str_on(look->frame), from = str_on(look->frame);
	enum task_state s = task_state(a, look->today);
	task_time(&time, look, a, false);
	str_addf(first, tr("“%s”"), a->title);
	str_addf(first, " · %s", *a->owner ? task_who(look, a) : tr("nobody is named for it"));
	if (a->due != DAY_NONE) {
		str_add(first, tr(" · due "));
		date_long(first, a->due);
	}
	str_addf(first, "%s%s", s < TASK_DONE && a->due != DAY_NONE ? ", " : " · ", str_text(&time));
	task_from(&from, look, a, false);
	if (from.len)
		str_addf(second, tr("From %s"), str_text(&from));
	if (*a->note && !privacy_hides_notes(look->privacy)) {
		progress_join(second);
		str_add(second, a->note);
	}
}

void task_only(struct str *out, const struct look *look, const char *who)
{
	if (!who)
		return;
	if (!*who)
		str_addf(out, " · %s", tr("only those without a person"));
	else if (privacy_hides_names(look->privacy))
		str_addf(out, " · %s", tr("only those of one person"));
	else
		str_addf(out, tr(" · only %s"), who);
}

void task_sum(struct str *out, const struct look *look, const struct task_list *list, const char *who)
{
	str_addf(out, tr("%zu overdue · %zu open"), list->overdue, list->open);
	task_only(out, look, who);
}

// ---- steps -------------------------------------------------------------------------------------------------------------

size_t task_label_postpone(struct str *out, const struct look *look, const struct action *a, int32_t due)
{
	str_addf(out, tr("“%s”"), a->title);
	str_add(out, ": ");
	size_t told = out->len;
	str_add(out, tr("due "));
	if (a->due == DAY_NONE)
		str_add(out, "–");
	else
		date_long(out, a->due);
	str_add(out, " → ");
	if (due == DAY_NONE)
		str_add(out, "–");
	else
		date_long(out, due);
	if (a->due == DAY_NONE && due == look->today + 7)
		str_addf(out, " (%s)", tr("had no day: a week from today"));
	return told;
}

size_t task_label_hand(struct str *out, const struct action *a, const char *who)
{
	str_addf(out, tr("“%s” handed over"), a->title);
	str_add(out, ": ");
	size_t told = out->len;
	str_addf(out, "%s → %s", *a->owner ? a->owner : "–", *who ? who : "–");
	return told;
}

size_t task_label_drop(struct str *out, const struct action *a, bool dropped)
{
	str_addf(out, dropped ? tr("“%s” dropped") : tr("“%s” is open again"), a->title);
	return out->len;
}
