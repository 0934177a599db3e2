// SPDX-License-Identifier: EUPL-1.2
// The retrospective as an overlay: its lines, what is typed, described, put away.
#include "ui/okr/retro.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/value.h"
#include "say/label.h"
#include "say/people.h"
#include "say/progress.h"
#include "say/value.h"
#include "ui/okr/retro_parts.h"
#include "ui/okr/typed.h"

#include <stdlib.h>
#include <string.h>

static const struct hint walk_hints[] = {
	{"write", N_("write a line")}, {"edit", N_("edit")},
	{"task", N_("task")},          {"shift -1", N_("column")},
	{"shift 1", N_("column")},     {"notch 1", N_("up, down")},
	{"notch -1", N_("up, down")},  {"delete", N_("delete")},
	{"close", N_("leave")},        {NULL, NULL},
};
static const struct hint new_hints[] = {
	{"accept", N_("next line")},
	{"next", N_("next column")},
	{"previous", N_("back")},
	{"close", N_("leave the field")},
	{NULL, NULL},
};
static const struct hint line_hints[] = {{"accept", N_("enter it")}, {"close", N_("leave the field")}, {NULL, NULL}};
static const struct hint task_hints[] = {
	{"accept", N_("make the task")},
	{"next", N_("next field")},
	{"close", N_("leave the field")},
	{NULL, NULL},
};
static const struct hint ask_hints[] = {{"close", N_("discard")}, {"accept", N_("enter it")}, {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	static const struct hint *const by_typing[] = {walk_hints, new_hints, line_hints, task_hints};
	struct retro_view *s = state;
	(void)look;
	retro_settle(s);
	return s->asking ? ask_hints : by_typing[s->typing];
}

// ---- lines --------------------------------------------------------------------------------------------------------------

struct retro_lines retro_lines(const struct retro_view *s, const struct look *look, int column)
{
	struct plan_rows rows = plan_of(look->plan, T_retro, "cycle", s->cycle);
	struct retro_lines l = {arena_alloc(look->frame, (rows.n + 1) * sizeof *l.at), 0};
	for (size_t i = 0; i < rows.n; i++) {
		const struct retro *r = &look->plan->retro[rows.at[i]];
		if (r->kind == column && (s->team == NONE32 || r->team == s->team))
			l.at[l.n++] = r->id;
	}
	return l;
}

int retro_place(const struct retro_lines *l, int32_t id)
{
	for (int i = 0; i < l->n; i++)
		if (l->at[i] == id)
			return i;
	return -1;
}

const struct retro *retro_line(const struct retro_view *s, const struct look *look)
{
	return plan_find(look->plan, T_retro, s->id);
}

bool retro_hidden(const struct look *look)
{
	return value_hidden(T_retro, schema_column(&schema[T_retro], "text"), look->privacy);
}

bool retro_names_hidden(const struct look *look)
{
	return value_hidden(T_action, schema_column(&schema[T_action], "owner"), look->privacy);
}

const char *retro_head(const struct look *look, int column)
{
	return label_head(look->frame, words_label(words_retro_kind, column));
}

void retro_task_told(struct str *out, const struct look *look, const struct retro *r)
{
	const struct action *a = plan_find(look->plan, T_action, r->action);
	if (!a)
		return;
	str_add(out, a->done != DAY_NONE ? "✓ " : "→ ");
	str_add(out, !*a->owner ? tr("task") : retro_names_hidden(look) ? label_hidden() : a->owner);
	if (a->due != DAY_NONE && a->done == DAY_NONE) {
		str_add(out, ", ");
		progress_day(out, a->due);
	}
}

// ---- typing -------------------------------------------------------------------------------------------------------------

static bool is_typed(const struct retro_view *s, int field)
{
	return s->f[field].text.len > 0;
}

bool retro_changed(const struct retro_view *s)
{
	switch (s->typing) {
	case RT_NEW:
		return is_typed(s, RT_TEXT);
	case RT_LINE:
		return strcmp(str_text(&s->f[RT_TEXT].text), s->base) != 0;
	case RT_TASK:
		return is_typed(s, RT_WHO) || is_typed(s, RT_UNTIL);
	default:
		return false;
	}
}

void retro_stop(struct retro_view *s)
{
	for (int i = 0; i < RT_FIELDS; i++)
		edit_set(&s->f[i], "");
	s->typing = RT_NOTHING;
	s->over = 0;
	str_clear(&s->wrong);
}

void retro_settle(struct retro_view *s)
{
	if (s->sending)
		retro_stop(s);
	s->sending = false;
}

void retro_type(struct retro_view *s, const struct look *look, enum retro_typing what)
{
	const struct retro *r = retro_line(s, look);
	retro_stop(s);
	if ((what == RT_LINE || what == RT_TASK) && !r)
		return;
	s->typing = what;
	s->at = what == RT_TASK ? RT_WHO : RT_TEXT;
	if (what != RT_LINE)
		return;
	edit_set(&s->f[RT_TEXT], r->text);
	free(s->base);
	s->base = mem_str(r->text);
}

void retro_judge(struct retro_view *s, const struct look *look)
{
	int column = schema_column(&schema[T_action], "due");
	struct value v = {.kind = VALUE_NULL};
	struct ls_err err = {.code = LS_OK};
	str_clear(&s->wrong);
	if (s->typing == RT_TASK && is_typed(s, RT_UNTIL) &&
		value_parse(look->plan, &schema[T_action].columns[column], str_text(&s->f[RT_UNTIL].text), look->today, &v,
					NULL, &err) != LS_OK)
		str_add(&s->wrong, err.text);
}

const char *retro_who(const struct retro_view *s, const struct look *look)
{
	const struct retro *r = retro_line(s, look);
	if (retro_names_hidden(look) || !is_typed(s, RT_WHO))
		return NULL;
	return people_meant(look, r ? r->team : NONE32, str_text(&s->f[RT_WHO].text));
}

// The cursor's line, else its neighbour in the column; behind a new line the cursor stands on that.
void retro_refresh(struct retro_view *s, const struct look *look)
{
	const struct retro *r = s->sent || s->typing == RT_NEW ? NULL : retro_line(s, look);
	struct retro_lines l = retro_lines(s, look, r ? r->kind : s->column);
	s->gone = !plan_find(look->plan, T_cycle, s->cycle);
	if (r && retro_place(&l, s->id) >= 0)
		s->column = r->kind;
	else
		s->id = l.n > 0 ? l.at[l.n - 1] : NONE32;
	if ((s->typing == RT_LINE || s->typing == RT_TASK) && !r)
		retro_stop(s);
	free(s->sent);
	s->sent = NULL;
}

// ---- opening ------------------------------------------------------------------------------------------------------------

static void put_word(struct retro_view *s, const struct look *look, const char *word)
{
	const char *eq = strchr(word, '=');
	if (!eq)
		return;
	const char *name = arena_dup(look->frame, word, (size_t)(eq - word));
	if (strcmp(name, "kind") == 0) {
		int kind = words_find(words_retro_kind, eq + 1);
		s->column = kind < 0 ? s->column : kind;
	} else if (strcmp(name, "line") == 0 && eq[1] == '#') {
		s->id = (int32_t)atoi(eq + 2);
		retro_refresh(s, look);
	} else if (strcmp(name, "text") == 0) {
		retro_type(s, look, retro_line(s, look) ? RT_LINE : RT_NEW);
		edit_replace(&s->f[RT_TEXT], eq + 1);
	} else if (strcmp(name, "new") == 0) {
		retro_type(s, look, RT_NEW);
		edit_replace(&s->f[RT_TEXT], eq + 1);
	} else if (strcmp(name, "who") == 0 || strcmp(name, "until") == 0) {
		if (s->typing != RT_TASK)
			retro_type(s, look, RT_TASK);
		edit_replace(&s->f[*name == 'w' ? RT_WHO : RT_UNTIL], eq + 1);
	} else if (strcmp(name, "was:text") == 0) {
		free(s->base);
		s->base = mem_str(eq + 1);
	}
}

void *retro_open(const struct look *look, const struct retro_order *order)
{
	struct retro_view *s = mem_alloc(sizeof *s);
	*s = (struct retro_view){.cycle = order->cycle, .team = order->team, .id = NONE32, .base = mem_str("")};
	bool empty = true;
	for (int k = retro_kind_COUNT - 1; k >= 0; k--) {
		struct retro_lines l = retro_lines(s, look, k);
		if (l.n == 0)
			continue;
		empty = false;
		s->column = k;
		s->id = l.at[0];
	}
	if (empty) // nothing is there yet: it is begun
		retro_type(s, look, RT_NEW);
	for (int i = 0; i < order->words_n; i++)
		put_word(s, look, order->words[i]);
	return s;
}

static void destroy(void *state)
{
	struct retro_view *s = state;
	for (int i = 0; i < RT_FIELDS; i++)
		edit_free(&s->f[i]);
	str_free(&s->wrong);
	free(s->base);
	free(s->sent);
	free(s);
}

static void sync(void *state, const struct look *look)
{
	retro_settle(state);
	retro_refresh(state, look);
}

// What was refused stands in its field again, with what was said of it.
static void refuse(void *state, const struct ls_err *reason, uint64_t theirs)
{
	struct retro_view *s = state;
	s->sending = false;
	if (s->sent) {
		edit_replace(&s->f[RT_TEXT], s->sent);
		free(s->sent);
		s->sent = NULL;
	}
	s->over = theirs;
	str_clear(&s->wrong);
	if (s->typing != RT_NOTHING)
		str_add(&s->wrong, reason->text);
}

static void keep(void *state, const struct look *look, struct str *out)
{
	const struct retro_view *s = state;
	if (s->gone || !retro_changed(s))
		return;
	str_addf(out, "cycle retro #%d kind=%s", (int)s->cycle, words_retro_kind[s->column].code);
	if (s->team != NONE32)
		str_addf(out, " team=#%d", (int)s->team);
	if (s->typing == RT_NEW) {
		typed_add(out, look, "new", str_text(&s->f[RT_TEXT].text));
		return;
	}
	str_addf(out, " line=#%d", (int)s->id);
	if (s->typing == RT_LINE) {
		typed_add(out, look, "text", str_text(&s->f[RT_TEXT].text));
		typed_add(out, look, "was:text", s->base);
		return;
	}
	typed_add(out, look, "who", str_text(&s->f[RT_WHO].text));
	typed_add(out, look, "until", str_text(&s->f[RT_UNTIL].text));
}

// ---- describing ---------------------------------------------------------------------------------------------------------

static void describe_task(const struct retro_view *s, const struct look *look, struct str *first, struct str *second)
{
	const struct retro *r = retro_line(s, look);
	struct str names = str_on(look->frame);
	str_addf(first, tr("Task: %s"), retro_hidden(look) ? label_hidden() : r->text);
	if (s->at == RT_WHO && !retro_names_hidden(look))
		people_named(&names, look, r->team, str_text(&s->f[RT_WHO].text), 5);
	if (names.len && is_typed(s, RT_WHO))
		str_addf(second, tr("→ takes: %s"), str_text(&names));
	else if (names.len)
		str_add(second, str_text(&names));
	else if (s->at == RT_UNTIL)
		str_add(second, tr("a day, such as 17.2., Friday or +2w"));
}

static void describe_line(const struct retro_view *s, const struct look *look, struct str *first, struct str *second)
{
	const struct retro *r = retro_line(s, look);
	const struct team *team = r ? plan_find(look->plan, T_team, r->team) : NULL;
	if (!r) {
		str_addf(first, look_keysf(look, tr("Nothing to be seen under “%s” yet. {write} writes a line.")),
				 words_label(words_retro_kind, s->column));
		return;
	}
	str_addf(first, "%s: %s", retro_head(look, r->kind), retro_hidden(look) ? label_hidden() : r->text);
	if (team)
		str_addf(second, "%s", team->title);
	if (r->action != NONE32) {
		progress_join(second);
		retro_task_told(second, look, r);
	} else if (second->len == 0) {
		str_add(second, look_keys(look, tr("{task} makes a task of it, with person and day.")));
	}
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	struct retro_view *s = state;
	retro_settle(s);
	if (s->gone)
		str_add(first, look_keys(look, tr("Somebody has deleted this quarter meanwhile. {close} leaves.")));
	else if (s->asking)
		str_add(first, look_keys(look, tr("Nothing of this is entered yet. {close} once more discards it, {accept} "
										  "enters it.")));
	else if (s->wrong.len)
		str_add(first, str_text(&s->wrong));
	else if (s->typing == RT_NEW)
		str_addf(first, look_keysf(look, tr("%s: one short line each. {accept} begins the next one, {close} ends it.")),
				 retro_head(look, s->column));
	else if (s->typing == RT_TASK)
		describe_task(s, look, first, second);
	else
		describe_line(s, look, first, second);
}

const struct view overlay_retro = {
	.name = "retro",
	.keys = "retro edit box",
	.hints_now = hints_now,
	.destroy = destroy,
	.sync = sync,
	.act = retro_act,
	.takes = retro_takes,
	.text = retro_paste,
	.refuse = refuse,
	.draw = retro_draw,
	.describe = describe,
	.keep = keep,
};
