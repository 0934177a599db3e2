// SPDX-License-Identifier: EUPL-1.2
// The fields of a review: what they stand in, what is proposed, what is wrong with them, and what is to be written.
#include "base/date.h"
#include "base/i18n.h"
#include "plan/okr/life.h"
#include "plan/rule/fit.h"
#include "say/value.h"
#include "say/verdict.h"
#include "ui/okr/review_parts.h"
#include "ui/okr/typed.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *word, *column, *label, *help; // of the command and of the schema; message ids
} fields[RV_FIELDS] = {
	[RV_COMMENT] = {"comment", "verdict_text", N_("comment"), N_("on the verdict, in a sentence")},
	[RV_ASSESSMENT] = {"assessment", "assessment", N_("own view"), N_("what the team itself says, in percent")},
	[RV_BODY] = {"body", "verdict_body", N_("given by"),
				 N_("the body that gives the verdicts; holds for all that follow")},
	[RV_DAY] = {"day", "verdict_day", N_("on"), N_("the day of the verdicts; holds for all that follow")},
};

static int column_of(int field)
{
	return schema_column(&schema[T_objective], fields[field].column);
}

const struct column *review_column(int field)
{
	return &schema[T_objective].columns[column_of(field)];
}

const char *review_label(int field)
{
	return tr(fields[field].label);
}

const char *review_help(int field)
{
	return tr(fields[field].help);
}

int review_field_named(const char *word)
{
	for (int i = 0; i < RV_FIELDS; i++)
		if (strcmp(fields[i].word, word) == 0 || strcmp(fields[i].column, word) == 0)
			return i;
	return -1;
}

bool review_locked(const struct look *look, int field)
{
	return value_hidden(T_objective, column_of(field), look->privacy);
}

// ---- what is looked at -------------------------------------------------------------------------------------------------

const struct objective *review_objective(const struct review *s, const struct look *look)
{
	return plan_find(look->plan, T_objective, s->objective);
}

const struct cycle *review_cycle(const struct review *s, const struct look *look)
{
	return plan_find(look->plan, T_cycle, s->cycle);
}

int review_verdict(const struct review *s, const struct look *look)
{
	const struct objective *o = review_objective(s, look);
	return s->verdict >= 0 ? s->verdict : o ? o->verdict : verdict_NONE;
}

int32_t review_beside(const struct review *s, const struct look *look, int by)
{
	struct quarter_list l = quarter_list(look, s->cycle, look->only_team);
	int at = quarter_list_find(&l, s->objective) + by;
	if (at >= 0 && at < l.n)
		return l.at[at]->id;
	for (int i = 0; by > 0 && i < l.n; i++)
		if (l.at[i]->verdict == verdict_NONE && l.at[i]->id != s->objective)
			return l.at[i]->id;
	return NONE32;
}

// ---- what was typed ----------------------------------------------------------------------------------------------------

bool review_typed(const struct review *s, int field)
{
	return entry_typed(&s->f[field]);
}

static bool verdict_waits(const struct review *s, const struct look *look)
{
	const struct objective *o = review_objective(s, look);
	return o && s->verdict >= 0 && s->verdict != o->verdict;
}

// Body and day say something of a verdict alone.
static bool giver_waits(const struct review *s, const struct look *look)
{
	return s->said && review_verdict(s, look) != verdict_NONE;
}

bool review_changed(const struct review *s, const struct look *look)
{
	return verdict_waits(s, look) || giver_waits(s, look) || review_typed(s, RV_COMMENT) ||
		   review_typed(s, RV_ASSESSMENT);
}

void review_put(struct review *s, int field, const char *text)
{
	entry_put(&s->f[field], text);
	s->said = s->said || field >= RV_BODY;
}

static void base_of(struct str *out, const struct review *s, const struct look *look, int field)
{
	const struct objective *o = review_objective(s, look);
	const struct cycle *c = review_cycle(s, look);
	if (field == RV_COMMENT && o) {
		str_add(out, o->verdict_text);
	} else if (field == RV_ASSESSMENT && o && o->assessment != NONE32) {
		str_addf(out, "%d", (int)o->assessment);
	} else if (field == RV_BODY) {
		str_add(out, verdict_body_last(look->plan));
	} else if (field == RV_DAY && c) {
		int32_t day = life_day(c, look->today);
		date_text(out, day == DAY_NONE ? look->today : day, PRECISION_DAY);
	}
}

static void set_base(struct entry *f, const char *base)
{
	free(f->base);
	f->base = mem_str(base);
	edit_set(&f->edit, base);
	f->fresh = true;
	f->judged = false;
	f->over = 0;
	str_clear(&f->wrong);
}

void review_stand(struct review *s, const struct look *look, int32_t objective)
{
	s->objective = objective;
	s->verdict = -1;
	s->over = 0;
	s->said = false;
	s->going = 0;
	s->inside = false;
	for (int i = RV_COMMENT; i < RV_BODY; i++) {
		struct str base = str_on(look->frame);
		base_of(&base, s, look, i);
		set_base(&s->f[i], str_text(&base));
	}
}

void review_refresh(struct review *s, const struct look *look)
{
	struct quarter_list l = quarter_list(look, s->cycle, look->only_team);
	s->gone = !review_cycle(s, look) || l.n == 0;
	if (!s->gone && quarter_list_find(&l, s->objective) < 0)
		review_stand(s, look, l.at[0]->id);
	for (int i = 0; i < RV_FIELDS; i++) {
		struct entry *f = &s->f[i];
		struct str base = str_on(look->frame);
		base_of(&base, s, look, i);
		bool same = f->base && strcmp(f->base, str_text(&base)) == 0;
		// What somebody has typed, and over what, stays; who gives the verdicts stays once it is said.
		if (same ||
			(f->base && (review_typed(s, i) || (s->inside && s->at == i) || (i >= RV_BODY && f->edit.text.len))))
			continue;
		set_base(f, str_text(&base));
	}
	const struct objective *o = review_objective(s, look);
	if (o && s->verdict == o->verdict)
		s->verdict = -1; // it is written
}

void review_settle(struct review *s, const struct look *look)
{
	int32_t to = s->going ? review_beside(s, look, s->going) : NONE32;
	s->going = 0;
	if (to != NONE32)
		review_stand(s, look, to);
}

// ---- judging -----------------------------------------------------------------------------------------------------------

void review_judge(struct review *s, const struct look *look, int field)
{
	struct entry *f = &s->f[field];
	struct value_field typed = {.n = 1};
	struct ls_err err = {.code = LS_OK};
	str_clear(&f->wrong);
	if (f->edit.text.len == 0)
		return;
	enum ls_code code = value_parse_field(look->plan, &schema[T_objective], column_of(field), str_text(&f->edit.text),
										  look->today, &typed, &err);
	if (code == LS_OK)
		code = fit_value(look->plan, T_objective, 0, column_of(field), typed.value[0], NONE64, &err);
	if (code == LS_OK && field == RV_DAY && typed.value[0].kind == VALUE_INT && typed.value[0].i > look->today) {
		struct str is = str_on(look->frame), now = str_on(look->frame);
		date_text(&is, (int32_t)typed.value[0].i, PRECISION_DAY);
		date_text(&now, look->today, PRECISION_DAY);
		code = ls_fail(&err, LS_REFUSED, tr("%s: %s is still to come. Expected: today (%s) or a day before."),
					   tr(review_column(RV_DAY)->label), str_text(&is), str_text(&now));
	}
	if (code != LS_OK)
		str_add(&f->wrong, err.text);
}

int review_first_wrong(struct review *s, const struct look *look)
{
	for (int i = 0; i < RV_FIELDS; i++) {
		if (i < RV_BODY ? !review_typed(s, i) : !giver_waits(s, look) && !verdict_waits(s, look))
			continue;
		review_judge(s, look, i);
		s->f[i].judged = true;
		if (s->f[i].wrong.len)
			return i;
	}
	return -1;
}

// ---- commands ----------------------------------------------------------------------------------------------------------

static void add_said(const struct review *s, const struct look *look, struct str *out)
{
	int verdict = review_verdict(s, look);
	if (verdict_waits(s, look))
		typed_add(out, look, "verdict", words_verdict[verdict].code);
	for (int i = RV_COMMENT; i < RV_BODY; i++)
		if (review_typed(s, i))
			typed_add(out, look, fields[i].word, str_text(&s->f[i].edit.text));
	if (verdict != verdict_NONE && (verdict_waits(s, look) || giver_waits(s, look)))
		for (int i = RV_BODY; i < RV_FIELDS; i++)
			typed_add(out, look, fields[i].word, str_text(&s->f[i].edit.text));
}

static void add_all_seen(const struct review *s, const struct look *look, struct str *out)
{
	const struct objective *o = review_objective(s, look);
	if (o && verdict_waits(s, look))
		typed_seen(out, look, "verdict", words_verdict[o->verdict].code, s->over);
	for (int i = RV_COMMENT; i < RV_BODY; i++)
		if (review_typed(s, i))
			typed_seen(out, look, fields[i].column, s->f[i].base, s->f[i].over);
}

void review_command(const struct review *s, const struct look *look, struct str *out)
{
	if (!review_changed(s, look))
		return;
	str_addf(out, "objective judge #%d", (int)s->objective);
	add_said(s, look, out);
	add_all_seen(s, look, out);
}

// A day is kept in no language.
static void kept_day(struct str *out, const struct review *s, const struct look *look)
{
	struct value v = {.kind = VALUE_NULL};
	enum precision precision = PRECISION_DAY;
	const char *text = str_text(&s->f[RV_DAY].edit.text);
	if (value_parse(look->plan, review_column(RV_DAY), text, look->today, &v, &precision, NULL) == LS_OK &&
		v.kind == VALUE_INT)
		value_write(out, look->plan, review_column(RV_DAY), precision, v);
	else
		str_add(out, text);
}

void review_kept(const struct review *s, const struct look *look, struct str *out)
{
	struct str day = str_on(look->frame);
	if (s->gone || !review_changed(s, look))
		return;
	str_addf(out, "cycle judge #%d objective=#%d", (int)s->cycle, (int)s->objective);
	if (verdict_waits(s, look))
		typed_add(out, look, "verdict", words_verdict[s->verdict].code);
	for (int i = RV_COMMENT; i < RV_DAY; i++)
		if (i < RV_BODY ? review_typed(s, i) : s->said)
			typed_add(out, look, fields[i].word, str_text(&s->f[i].edit.text));
	kept_day(&day, s, look);
	if (s->said)
		typed_add(out, look, fields[RV_DAY].word, str_text(&day));
	for (int i = RV_COMMENT; i < RV_BODY; i++)
		if (review_typed(s, i))
			typed_seen(out, look, fields[i].column, s->f[i].base, s->f[i].over);
}
