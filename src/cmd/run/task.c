// SPDX-License-Identifier: EUPL-1.2
// What becomes of a task: another day, another person, dropped; where it came from, and what a decision concerns; and the
// open ones in a list.
#include "base/date.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/fields.h"
#include "cmd/overlay_host.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/decision.h"
#include "say/label.h"
#include "say/task.h"
#include "say/value.h"
#include "ui/dialog/menu.h"

#include <string.h>

static int column(const char *name)
{
	return schema_column(&schema[T_action], name);
}

// ---- one field of a task -----------------------------------------------------------------------------------------------

struct edit_of {
	int column[2];
	struct value value[2];
	int n;
	bool hidden; // the label tells a name, and names are hidden
};

static enum ls_code write_all(struct session *s, int32_t id, const struct edit_of *e, const struct str *label,
							  size_t told, struct ls_err *err)
{
	struct str shown = str_on(s->frame);
	int64_t step = 0;
	value_label(&shown, str_text(label), told, e->hidden);
	enum ls_code code = model_begin_told(s->model, str_text(label), told, err);
	if (code != LS_OK)
		return code;
	for (int i = 0; i < e->n && code == LS_OK; i++)
		code = model_set(s->model, T_action, id, e->column[i], e->value[i], err);
	code = model_end(s->model, &step, err);
	if (code != LS_OK)
		return code;
	session_sayf(s, false, "%s", step ? str_text(&shown) : tr("That is so already; nothing was changed."));
	session_stand_on(s, T_action, id);
	return LS_OK;
}

static enum ls_code still_open(struct session *s, const struct action *a, struct ls_err *err)
{
	enum task_state state = task_state(a, s->today);
	if (state < TASK_DONE)
		return LS_OK;
	return ls_fail(err, LS_REFUSED, tr("“%s” is %s. Open it again first: action tick #%d"), a->title, task_word(state),
				   (int)a->id);
}

// "+1", "-2": weeks; anything else is a day, "-" none.
static enum ls_code day_of(struct session *s, const struct action *a, const char *text, struct value *due,
						   struct ls_err *err)
{
	int64_t weeks = 0;
	bool sign = *text == '+' || *text == '-';
	if (sign && text[1] && num_parse_plain(text, 0, &weeks) && weeks >= -520 && weeks <= 520) {
		*due = (struct value){.kind = VALUE_INT, .i = task_shifted(a, s->today, (int)weeks)};
		return LS_OK;
	}
	struct value_field f = {.n = 0};
	enum ls_code code =
		value_parse_field(model_plan(s->model), &schema[T_action], column("due"), text, s->today, &f, err);
	*due = f.value[0];
	return code;
}

enum ls_code run_task_postpone(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct plan *p = model_plan(s->model);
	struct str text = str_on(s->frame), label = str_on(s->frame);
	struct edit_of e = {.column = {column("due")}, .n = 1};
	int32_t id = 0;
	enum ls_code code = fields_find(s, &schema[T_action], argv[2], &id, err);
	if (code == LS_OK)
		code = still_open(s, plan_find(p, T_action, id), err);
	if (code != LS_OK)
		return code;
	const struct action *a = plan_find(p, T_action, id);
	str_join(&text, argc, argv, 3, " "); // a day need not be quoted
	code = day_of(s, a, str_text(&text), &e.value[0], err);
	if (code != LS_OK)
		return code;
	int32_t due = e.value[0].kind == VALUE_INT ? (int32_t)e.value[0].i : DAY_NONE;
	size_t told = task_label_postpone(&label, session_look(s), a, due);
	return write_all(s, id, &e, &label, told, err);
}

enum ls_code run_task_hand(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct str who = str_on(s->frame), label = str_on(s->frame);
	struct edit_of e = {.column = {column("owner")}, .n = 1, .hidden = privacy_hides_names(s->gaze.privacy)};
	int32_t id = 0;
	enum ls_code code = fields_find(s, &schema[T_action], argv[2], &id, err);
	if (code != LS_OK)
		return code;
	const struct action *a = plan_find(model_plan(s->model), T_action, id);
	str_join(&who, argc, argv, 3, " ");
	if (value_says_nothing(str_text(&who)))
		str_clear(&who);
	e.value[0] = (struct value){.kind = VALUE_TEXT, .s = str_text(&who)};
	size_t told = task_label_hand(&label, a, str_text(&who));
	return write_all(s, id, &e, &label, told, err);
}

// Dropped today, or open again.
enum ls_code run_task_drop(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	struct str label = str_on(s->frame);
	struct edit_of e = {.column = {column("dropped")}, .n = 1};
	int32_t id = 0;
	enum ls_code code = fields_find(s, &schema[T_action], argv[2], &id, err);
	if (code != LS_OK)
		return code;
	const struct action *a = plan_find(model_plan(s->model), T_action, id);
	bool back = a->done == DAY_NONE && a->dropped != DAY_NONE;
	if (!back && (code = still_open(s, a, err)) != LS_OK)
		return code;
	e.value[0] = back ? (struct value){.kind = VALUE_NULL} : (struct value){.kind = VALUE_INT, .i = s->today};
	size_t told = task_label_drop(&label, a, !back);
	return write_all(s, id, &e, &label, told, err);
}

// ---- where it leads ----------------------------------------------------------------------------------------------------

static const char *way_to_object(struct session *s, enum table_id t, int32_t id)
{
	if (t == T_key_result)
		return arena_printf(s->frame, "kr course #%d", (int)id);
	if (t == T_measure)
		return arena_printf(s->frame, "profile #%d", (int)id);
	if (t == T_meeting)
		return arena_printf(s->frame, "minutes #%d", (int)id);
	return arena_printf(s->frame, "%s show #%d", schema[t].object, (int)id);
}

// One is gone to, of several one is chosen, in a script they are told; with none the sheet of the row itself is shown.
static enum ls_code lead(struct session *s, const char *title, const struct task_origin *to, size_t n,
						 struct task_origin self)
{
	struct ls_err err;
	const struct look *look = session_look(s);
	struct str text = str_on(s->frame);
	if (n < 2)
		return dispatch(s, way_to_object(s, n ? to[0].table : self.table, n ? to[0].id : self.id), &err);
	struct menu_item *items = arena_zero(s->frame, n, sizeof *items);
	for (size_t i = 0; i < n; i++) {
		struct str name = str_on(s->frame);
		task_origin_name(&name, look, &to[i]);
		items[i] =
			(struct menu_item){label_head(s->frame, str_text(&name)), "", way_to_object(s, to[i].table, to[i].id)};
		str_addf(&text, "%s%s", i ? "\n" : "", str_text(&name));
	}
	if (s->cols == 0)
		session_say(s, false, str_text(&text));
	else
		overlay_push(s, &overlay_menu, menu_open(title, items, n, 0));
	return LS_OK;
}

enum ls_code run_task_from(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	struct task_origin from[TASK_ORIGINS];
	int32_t id = 0;
	enum ls_code code = fields_find(s, &schema[T_action], argv[2], &id, err);
	if (code != LS_OK)
		return code;
	const struct look *look = session_look(s);
	size_t n = task_origins(look->plan, plan_find(look->plan, T_action, id), from);
	return lead(s, tr("Where the task came from"), from, n, (struct task_origin){T_action, id});
}

enum ls_code run_decision_about(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	struct concern *about;
	int32_t id = 0;
	enum ls_code code = fields_find(s, &schema[T_decision], argv[2], &id, err);
	if (code != LS_OK)
		return code;
	const struct look *look = session_look(s);
	size_t n = decision_concerns(s->frame, look->plan, plan_find(look->plan, T_decision, id), &about);
	struct task_origin *to = arena_alloc(s->frame, (n + 1) * sizeof *to);
	for (size_t i = 0; i < n; i++)
		to[i] = (struct task_origin){about[i].table, about[i].id};
	return lead(s, tr("What the decision concerns"), to, n, (struct task_origin){T_decision, id});
}

// ---- the list ----------------------------------------------------------------------------------------------------------

// For scripts: a line a task.
static void say_open(struct session *s, const char *who)
{
	const struct look *look = session_look(s);
	struct task_list list = task_list(s->frame, look->plan, look->today, who);
	struct str text = str_on(s->frame);
	task_sum(&text, look, &list, who);
	for (size_t i = 0; i < list.overdue + list.open; i++) {
		const struct action *a = &look->plan->action[list.at[i]];
		struct str rest = str_on(s->frame);
		str_addf(&text, "\n%s #%d ", i < list.overdue ? "!" : " ", (int)a->id);
		task_tell(look, a, &text, &rest);
		if (rest.len)
			str_addf(&text, " · %s", str_text(&rest));
	}
	session_say(s, false, str_text(&text));
}

enum ls_code run_task_due(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct str who = str_on(s->frame), line = str_on(s->frame);
	str_join(&who, argc, argv, 2, " ");
	if (s->cols == 0) {
		say_open(s, argc > 2 ? str_text(&who) : NULL);
		return LS_OK;
	}
	enum ls_code code = dispatch(s, "pane tasks", err);
	if (code != LS_OK || argc <= 2)
		return code;
	str_add(&line, "person ");
	str_addquoted(&line, str_text(&who));
	return dispatch(s, str_text(&line), err);
}
