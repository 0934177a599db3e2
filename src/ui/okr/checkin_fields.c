// SPDX-License-Identifier: EUPL-1.2
// The fields of a check-in: what they stand in, what they begin with, what is wrong with them, and what is changed.
#include "base/date.h"
#include "base/i18n.h"
#include "plan/frozen.h"
#include "plan/okr/life.h"
#include "plan/rule/fit.h"
#include "say/check_in.h"
#include "say/key_result.h"
#include "say/value.h"
#include "ui/okr/checkin_parts.h"
#include "ui/okr/typed.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *word, *label; // of the command; message id
	enum table_id table;
	const char *column;
	const char *help; // message id
} fields[CI_FIELDS] = {
	[CI_VALUE] = {"value", N_("value"), T_check_in, "value", N_("where it stands today; empty: unchanged")},
	[CI_CONFIDENCE] = {"confidence", N_("confidence"), T_check_in, "confidence",
					   N_("how sure the team is that the target is reached, from 0 to 10")},
	[CI_NOTE] = {"note", N_("note"), T_check_in, "note", N_("what else is worth knowing")},
	[CI_BLOCKER] = {"blocker", N_("blocker"), T_check_in, "blocker", N_("what is in the way")},
	[CI_TASK] = {"task", N_("task"), T_action, "title", N_("what is to be done next")},
	[CI_WHO] = {"who", N_("by whom"), T_action, "owner", N_("a name, or what everybody calls them")},
	[CI_UNTIL] = {"until", N_("until"), T_action, "due", N_("a day, such as 17.2., Friday or +2w")},
};

enum table_id checkin_table(int field)
{
	return fields[field].table;
}

static int column_of(int field)
{
	return schema_column(&schema[fields[field].table], fields[field].column);
}

const struct column *checkin_column(int field)
{
	return &schema[fields[field].table].columns[column_of(field)];
}

const char *checkin_label(int field)
{
	return tr(fields[field].label);
}

const char *checkin_help(int field)
{
	return tr(fields[field].help);
}

int checkin_field_named(const char *word)
{
	for (int i = 0; i < CI_FIELDS; i++)
		if (strcmp(fields[i].word, word) == 0)
			return i;
	return -1;
}

bool checkin_locked(const struct checkin *s, const struct look *look, int field)
{
	const struct key_result *kr = checkin_kr(s, look);
	if (field == CI_VALUE)
		return kr && key_result_hidden(look, kr);
	return value_hidden(fields[field].table, column_of(field), look->privacy);
}

// ---- the key result ----------------------------------------------------------------------------------------------------

const struct key_result *checkin_kr(const struct checkin *s, const struct look *look)
{
	return plan_find(look->plan, T_key_result, s->kr);
}

struct plan_rows checkin_steps(const struct checkin *s, const struct look *look)
{
	const struct key_result *kr = checkin_kr(s, look);
	if (!kr || kr->kind != kr_kind_MILESTONE)
		return (struct plan_rows){0};
	return plan_of(look->plan, T_kr_step, "key_result", s->kr);
}

bool checkin_has_steps(const struct checkin *s, const struct look *look)
{
	return checkin_steps(s, look).n > 0;
}

bool checkin_is_yes(const struct checkin *s, const struct look *look)
{
	const struct key_result *kr = checkin_kr(s, look);
	return kr && kr->kind == kr_kind_MILESTONE && !checkin_has_steps(s, look);
}

bool checkin_ticked(const struct checkin *s, int32_t step)
{
	for (size_t i = 0; i < s->ticked_n; i++)
		if (s->ticked[i] == step)
			return true;
	return false;
}

bool checkin_step_done(const struct checkin *s, const struct look *look, int32_t step)
{
	const struct kr_step *row = plan_find(look->plan, T_kr_step, step);
	return row && (row->done != DAY_NONE) != checkin_ticked(s, step);
}

void checkin_tick(struct checkin *s, int32_t step)
{
	for (size_t i = 0; i < s->ticked_n; i++)
		if (s->ticked[i] == step) {
			s->ticked[i] = s->ticked[--s->ticked_n];
			return;
		}
	if (s->ticked_n == s->ticked_room) {
		s->ticked_room = s->ticked_room ? s->ticked_room * 2 : 8;
		s->ticked = mem_realloc(s->ticked, s->ticked_room * sizeof *s->ticked);
	}
	s->ticked[s->ticked_n++] = step;
}

// ---- what was typed ----------------------------------------------------------------------------------------------------

bool checkin_typed(const struct checkin *s, int field)
{
	return entry_typed(&s->f[field]);
}

bool checkin_changed_task(const struct checkin *s)
{
	return checkin_typed(s, CI_TASK) || checkin_typed(s, CI_WHO) || checkin_typed(s, CI_UNTIL);
}

bool checkin_changed(const struct checkin *s)
{
	for (int i = 0; i < CI_FIELDS; i++)
		if (checkin_typed(s, i))
			return true;
	return s->ticked_n > 0;
}

void checkin_put(struct checkin *s, int field, const char *text)
{
	entry_put(&s->f[field], text);
}

// With as few places as needed; three of them would be read in two ways.
static void plain_number(struct str *out, int64_t milli)
{
	int decimals = num_places(milli, 3);
	num_plain(out, milli, 3, decimals);
	if (decimals == 3)
		str_addc(out, '0');
}

// As it is typed in the language set.
void checkin_number(struct str *out, int64_t milli)
{
	size_t from = out->len;
	plain_number(out, milli);
	for (size_t i = from; i < out->len; i++)
		if (out->s[i] == '.' && i18n_lang() == LANG_DE)
			out->s[i] = ',';
}

static void base_of(struct str *out, const struct check_in *in, int field)
{
	if (!in)
		return;
	if (field == CI_VALUE && in->value != NONE64)
		checkin_number(out, in->value);
	else if (field == CI_CONFIDENCE && in->confidence != NONE32)
		str_addf(out, "%d", (int)in->confidence);
	else if (field == CI_NOTE)
		str_add(out, in->note);
	else if (field == CI_BLOCKER)
		str_add(out, in->blocker);
}

void checkin_refresh(struct checkin *s, const struct look *look)
{
	const struct key_result *kr = checkin_kr(s, look);
	const struct cycle *c = kr ? frozen_cycle_of(look->plan, kr) : NULL;
	s->gone = !kr;
	s->day = c ? life_day(c, look->today) : look->today;
	s->day = s->day == DAY_NONE ? look->today : s->day;
	const struct check_in *in = okr_noted(look->plan, s->kr, s->day);
	for (int i = 0; i < CI_FIELDS; i++) {
		struct entry *f = &s->f[i];
		struct str base = str_on(look->frame);
		base_of(&base, in, i);
		if (f->base && (checkin_typed(s, i) || (s->inside && s->at == i)))
			continue; // what somebody has typed, and over what, stays
		if (f->base && strcmp(f->base, str_text(&base)) == 0)
			continue;
		free(f->base);
		f->base = mem_str(str_text(&base));
		edit_set(&f->edit, f->base);
		f->fresh = true;
	}
	for (size_t i = 0; i < s->ticked_n;)
		if (plan_find(look->plan, T_kr_step, s->ticked[i]))
			i++;
		else
			s->ticked[i] = s->ticked[--s->ticked_n];
}

// ---- judging -----------------------------------------------------------------------------------------------------------

static enum ls_code read_field(const struct checkin *s, const struct look *look, int field, struct value *v,
							   struct ls_err *err)
{
	const char *text = str_text(&s->f[field].edit.text);
	const struct key_result *kr = checkin_kr(s, look);
	struct value_field typed = {.n = 1};
	enum ls_code code;
	if (field == CI_VALUE)
		code = value_parse_counted(checkin_column(field), kr ? kr->unit : "", text, &typed.value[0], err);
	else
		code = value_parse_field(look->plan, &schema[fields[field].table], column_of(field), text, look->today, &typed,
								 err);
	*v = typed.value[0];
	if (code == LS_OK)
		code = fit_value(look->plan, fields[field].table, 0, column_of(field), *v, NONE64, err);
	return code;
}

int64_t checkin_value(const struct checkin *s, const struct look *look)
{
	const struct key_result *kr = checkin_kr(s, look);
	struct value v = {.kind = VALUE_NULL};
	if (!kr)
		return NONE64;
	if (s->f[CI_VALUE].edit.text.len == 0)
		return okr_key_result(look->plan, kr, s->day).value;
	return read_field(s, look, CI_VALUE, &v, NULL) == LS_OK && v.kind == VALUE_INT ? v.i : NONE64;
}

void checkin_judge(struct checkin *s, const struct look *look, int field)
{
	struct entry *f = &s->f[field];
	const struct key_result *kr = checkin_kr(s, look);
	struct ls_err err = {.code = LS_OK};
	struct value v = {.kind = VALUE_NULL};
	str_clear(&f->wrong);
	str_clear(&f->told);
	if (f->edit.text.len == 0 || !kr)
		return;
	if (read_field(s, look, field, &v, &err) != LS_OK) {
		str_add(&f->wrong, err.text);
		return;
	}
	if (field == CI_VALUE && v.kind == VALUE_INT) {
		struct str plain = str_on(look->frame);
		checkin_number(&plain, v.i);
		if (strcmp(str_text(&plain), str_text(&f->edit.text)) != 0)
			num_text(&f->told, v.i, 3, num_max(okr_decimals(look->plan, kr), num_places(v.i, 3)));
		struct str means = str_on(look->frame);
		check_in_beyond(&means, look, kr, v.i);
		str_addf(&f->told, "%s%s", f->told.len && means.len ? ", " : "", str_text(&means));
	} else if (field == CI_CONFIDENCE && v.kind == VALUE_INT) {
		const char *plain = arena_printf(look->frame, "%d", (int)v.i);
		str_add(&f->told, strcmp(plain, str_text(&f->edit.text)) == 0 ? "" : plain);
	} else if (field == CI_UNTIL && v.kind == VALUE_INT) {
		date_long(&f->told, (int32_t)v.i);
	}
}

int checkin_first_wrong(struct checkin *s, const struct look *look)
{
	for (int i = 0; i < CI_FIELDS; i++) {
		if (!checkin_typed(s, i) || (i == CI_VALUE && checkin_has_steps(s, look)))
			continue;
		checkin_judge(s, look, i);
		s->f[i].judged = true;
		if (s->f[i].wrong.len)
			return i;
	}
	return -1;
}

// ---- commands ----------------------------------------------------------------------------------------------------------

static void add_ticked(const struct checkin *s, const struct look *look, struct str *out)
{
	for (int done = 1; done >= 0; done--) {
		struct str list = str_on(look->frame);
		for (size_t i = 0; i < s->ticked_n; i++)
			if (checkin_step_done(s, look, s->ticked[i]) == (done == 1))
				str_addf(&list, "%s#%d", list.len ? "," : "", (int)s->ticked[i]);
		if (list.len)
			typed_add(out, look, done ? "done" : "undone", str_text(&list));
	}
}

void checkin_command(const struct checkin *s, const struct look *look, struct str *out)
{
	bool noted = s->ticked_n > 0;
	for (int i = 0; i < CI_TASK; i++)
		noted |= checkin_typed(s, i);
	if (s->task && !noted) {
		if (!checkin_changed_task(s))
			return;
		str_addf(out, "action add key_result=#%d", (int)s->kr);
		if (plan_find(look->plan, T_meeting, look->guided))
			str_addf(out, " meeting=#%d", (int)look->guided);
		for (int i = CI_TASK; i < CI_FIELDS; i++)
			if (checkin_typed(s, i))
				typed_add(out, look, fields[i].column, str_text(&s->f[i].edit.text));
		return;
	}
	if (!checkin_changed(s) && okr_noted(look->plan, s->kr, s->day))
		return;
	str_addf(out, "checkin note #%d", (int)s->kr);
	for (int i = 0; i < CI_FIELDS; i++)
		if (checkin_typed(s, i))
			typed_add(out, look, fields[i].word, str_text(&s->f[i].edit.text));
	add_ticked(s, look, out);
}

void checkin_seen(const struct checkin *s, const struct look *look, struct str *out)
{
	for (int i = 0; i < CI_TASK; i++)
		if (checkin_typed(s, i))
			typed_seen(out, look, fields[i].column, s->f[i].base, s->f[i].over);
}

// Numbers and days in no language: they are read again in another one, or on another day.
static void kept_text(struct str *out, const struct checkin *s, const struct look *look, int field)
{
	struct value v = {.kind = VALUE_NULL};
	bool ok = (field == CI_VALUE || field == CI_UNTIL) && read_field(s, look, field, &v, NULL) == LS_OK;
	if (ok && v.kind == VALUE_INT && field == CI_VALUE)
		plain_number(out, v.i);
	else if (ok && v.kind == VALUE_INT)
		value_write(out, look->plan, checkin_column(field), PRECISION_DAY, v);
	else
		str_add(out, str_text(&s->f[field].edit.text));
}

void checkin_kept(const struct checkin *s, const struct look *look, struct str *out)
{
	if (!checkin_changed(s))
		return;
	str_addf(out, "checkin open #%d", (int)s->kr);
	for (int i = 0; i < CI_FIELDS; i++) {
		struct str text = str_on(look->frame);
		kept_text(&text, s, look, i);
		if (checkin_typed(s, i))
			typed_add(out, look, fields[i].word, str_text(&text));
	}
	add_ticked(s, look, out);
	checkin_seen(s, look, out);
	if (s->task)
		str_add(out, " @task");
}
