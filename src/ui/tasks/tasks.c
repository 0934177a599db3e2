// SPDX-License-Identifier: EUPL-1.2
// Tasks and decisions. Open tasks by who does them and when, overdue ones first; what was done lies below. Decisions the
// latest first, beside the tasks where there is room, else in their place.
// Verbs: cursor, open (where a task came from, what a decision concerns; folds and unfolds), turn (to the other part),
// person [NAME|off], week ±N, dismiss, next and previous (hits; without a search the next overdue task), cancel (shows
// everybody's again).
#include "ui/tasks/tasks.h"

#include "base/i18n.h"
#include "base/text.h"
#include "say/decision.h"
#include "say/headline.h"
#include "say/task.h"
#include "ui/kit/memory.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct tasks *s = state;
	(void)h;
	tasks_make(s, look, w);
	const struct tasks_page *p = &s->page;
	bool folds = !s->decided && s->at[0].table == TABLE_COUNT; // what it shows is seen with it
	return (struct rows_page){.n = p->n,
							  .lines = p->lines,
							  .at = p->at,
							  .with = folds ? tasks_before(s) : 0,
							  .right_n = p->right_n,
							  .right_lines = p->right_lines,
							  .half = p->both,
							  .of = p};
}

static void keep(void *state, const struct look *look, const struct rows_page *page)
{
	struct tasks *s = state;
	const struct tasks_page *p = &s->page;
	if (page->n == 0)
		return;
	const struct tasks_row *row = &p->rows[s->rows.list.at];
	if (p->both)
		s->decided = row->table == T_decision;
	bool folds = row->table == TABLE_COUNT;
	s->at[s->decided] =
		(struct pick){row->table, folds ? NONE32 : plan_id(plan_row(look->plan, row->table, row->at)), NONE32};
}

static int find(const void *state, const struct look *look, const struct rows_page *page)
{
	const struct tasks *s = state;
	(void)look;
	(void)page;
	return tasks_row_of(s, s->at[s->decided].table, s->at[s->decided].id);
}

static struct pick tasks_picked(void *state, const struct look *look)
{
	const struct tasks *s = state;
	const struct action *a = tasks_at(s, look);
	const struct decision *d = tasks_decision(s, look);
	return a   ? (struct pick){T_action, a->id, NONE32}
		   : d ? (struct pick){T_decision, d->id, NONE32}
			   : (struct pick){TABLE_COUNT, NONE32, NONE32};
}

// ---- search ------------------------------------------------------------------------------------------------------------

static bool action_has(const struct look *look, const struct action *a)
{
	const struct measure *m = plan_find(look->plan, T_measure, a->measure);
	const struct key_result *kr = plan_find(look->plan, T_key_result, a->key_result);
	return text_contains(a->title, look->search) ||
		   (!privacy_hides_names(look->privacy) && text_contains(a->owner, look->search)) ||
		   (m && (text_contains(m->code, look->search) || text_contains(m->title, look->search))) ||
		   (kr && text_contains(kr->title, look->search));
}

static bool decision_has(const struct look *look, const struct decision *d)
{
	const char *const texts[] = {d->subject, d->result, d->body, d->paper, d->vote};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (text_contains(texts[i], look->search))
			return true;
	return false;
}

static bool hit(const struct look *look, const struct rows_page *page, int i)
{
	const struct tasks_page *p = page->of;
	const struct tasks_row *row = &p->rows[i];
	if (row->table == T_decision)
		return *look->search && decision_has(look, &look->plan->decision[row->at]);
	if (row->table != T_action)
		return false;
	const struct action *a = &look->plan->action[row->at];
	return *look->search ? action_has(look, a) : task_state(a, look->today) == TASK_OVERDUE;
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("Nothing here contains this.") : tr("No task is overdue.");
}

// ---- acting ------------------------------------------------------------------------------------------------------------

static enum answer tasks_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	struct tasks *s = state;
	const struct action *a = tasks_at(s, look);
	const struct decision *d = tasks_decision(s, look);
	(void)err;
	if (a || d) {
		str_addf(command, a ? "action from #%d" : "decision about #%d", (int)(a ? a->id : d->id));
		return ANSWER_COMMAND;
	}
	if (s->decided || s->at[0].table != TABLE_COUNT)
		return ANSWER_IGNORED;
	s->unfolded = !s->unfolded;
	tasks_changed(s);
	rows_sync(s, look);
	return ANSWER_DONE;
}

// To the other part, where the cursor stood there last.
static enum answer turn(struct tasks *s, const struct look *look)
{
	const struct tasks_page *p = &s->page;
	bool decided = !s->decided;
	if (p->both && (p->right_n == 0 || p->right_n == p->n))
		return ANSWER_DONE; // there is nothing on the other side
	int to = p->both ? tasks_row_of(s, s->at[decided].table, s->at[decided].id) : -1;
	if (p->both) {
		rows_move(s, look, to >= 0 ? to : decided ? p->n - p->right_n : 0);
		return ANSWER_DONE;
	}
	s->decided = decided;
	rows_sync(s, look);
	return ANSWER_DONE;
}

static enum answer everybody(struct tasks *s, const struct look *look, struct ls_err *err)
{
	s->one = false;
	tasks_changed(s);
	rows_sync(s, look);
	ls_fail(err, LS_OK, "%s", tr("All tasks are shown again."));
	return ANSWER_DONE;
}

// A row of nobody's narrows to what still needs a person.
static enum answer person(struct tasks *s, const struct look *look, const char *who, struct ls_err *err)
{
	const struct action *a = tasks_at(s, look);
	if ((!who && s->one) || (who && strcmp(who, "off") == 0))
		return everybody(s, look, err);
	if (!who && !a)
		return ANSWER_IGNORED;
	str_set(&s->who, who ? who : a->owner);
	s->one = true;
	if (!s->page.both)
		s->decided = false;
	tasks_changed(s);
	rows_sync(s, look);
	ls_fail(err, LS_OK, "%s",
			look_keys(look, tr("Only the tasks of one person are shown. {person} or {back} shows all of them again.")));
	return ANSWER_DONE;
}

static enum answer ended(const struct look *look, const struct action *a, struct ls_err *err)
{
	enum task_state state = task_state(a, look->today);
	ls_fail(err, LS_REFUSED, look_keysf(look, tr("It is %s; {mark} opens it again.")), task_word(state));
	return ANSWER_REFUSED;
}

static enum answer change(struct tasks *s, const struct look *look, int argc, char *const argv[], struct str *command,
						  struct ls_err *err)
{
	const struct action *a = tasks_at(s, look);
	if (!a)
		return ANSWER_IGNORED;
	bool week = strcmp(argv[0], "week") == 0;
	if (week && task_state(a, look->today) >= TASK_DONE)
		return ended(look, a, err);
	if (!week)
		str_addf(command, "action drop #%d", (int)a->id);
	else
		str_addf(command, "action postpone #%d %+d", (int)a->id, argc > 1 ? atoi(argv[1]) : 1);
	return ANSWER_COMMAND;
}

static enum answer tasks_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							 struct ls_err *err)
{
	struct tasks *s = state;
	const char *verb = argc > 0 ? argv[0] : "";
	if (strcmp(verb, "turn") == 0)
		return turn(s, look);
	if (strcmp(verb, "person") == 0)
		return person(s, look, argc > 1 ? argv[1] : NULL, err);
	if (strcmp(verb, "week") == 0 || strcmp(verb, "dismiss") == 0)
		return change(s, look, argc, argv, command, err);
	if (strcmp(verb, "cancel") == 0)
		return s->one && !*look->search ? everybody(s, look, err) : ANSWER_IGNORED;
	return rows_act(state, look, argc, argv, command, err);
}

static enum answer tasks_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
							   struct ls_err *err)
{
	return y == 0 ? turn(state, look) : rows_click(state, look, x, y, twice, command, err);
}

// ---- what stands there -------------------------------------------------------------------------------------------------

static void tasks_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct tasks *s = state;
	const struct action *a = tasks_at(s, look);
	const struct decision *d = tasks_decision(s, look);
	int n = tasks_before(s);
	if (a) {
		task_tell(look, a, first, second);
	} else if (d) {
		decision_tell(look, d, first, second);
	} else if (s->page.n > 0 && !s->decided) {
		str_addf(first,
				 tr_n("%d task was done or dropped before today.", "%d tasks were done or dropped before today.",
					  (unsigned long)n),
				 n);
		str_addf(first, " %s", look_keys(look, s->unfolded ? tr("{open} folds them away.") : tr("{open} shows them.")));
	} else {
		str_add(first, s->decided ? tr("No decision has been recorded.") : tr("No task is open."));
	}
}

static void tasks_headline(void *state, const struct look *look, struct str *out)
{
	const struct tasks *s = state;
	if (s->decided && !s->page.both)
		headline_rows(out, T_decision, s->page.decisions);
	else
		task_sum(out, look, &s->page.list, tasks_who(s));
}

static enum table_id tasks_adds(void *state)
{
	const struct tasks *s = state;
	return s->decided ? T_decision : T_action;
}

// Where one person's tasks are shown, a new one is theirs.
static void tasks_begins(void *state, const struct look *look, enum table_id t, struct str *out)
{
	const struct tasks *s = state;
	(void)look;
	if (t != T_action || !s->one || s->who.len == 0)
		return;
	struct str word = {0};
	str_addf(&word, "owner=%s", str_text(&s->who));
	str_addc(out, ' ');
	str_addquoted(out, str_text(&word));
	str_free(&word);
}

static bool tasks_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct tasks *s = state;
	const struct action *a = t == T_action ? plan_find(look->plan, T_action, id) : NULL;
	bool other = !a && !(t == T_decision && plan_find(look->plan, T_decision, id));
	if (other || (a && s->one && strcmp(a->owner, str_text(&s->who)) != 0))
		return false;
	s->decided = t == T_decision;
	if (a && task_ended(a) != DAY_NONE && task_ended(a) < look->today)
		s->unfolded = true;
	rows_sync(s, look);
	int row = tasks_row_of(s, t, id);
	if (row >= 0)
		rows_move(s, look, row);
	return row >= 0;
}

static void tasks_remember(void *state, const struct look *look, struct str *out)
{
	const struct tasks *s = state;
	rows_remember(state, look, out);
	memory_put(out, "part", s->decided ? "decisions" : "");
	memory_put(out, "done", s->unfolded ? "shown" : "");
	memory_put_pick(out, "other", s->at[!s->decided]);
	memory_put(out, "of", s->one ? *str_text(&s->who) ? "one" : "nobody" : "");
	memory_put(out, "who", s->one ? str_text(&s->who) : "");
}

static void tasks_recall(void *state, const struct look *look, const char *text)
{
	struct tasks *s = state;
	struct str of = str_on(look->frame), part = str_on(look->frame);
	memory_get(&of, text, "of");
	memory_get(&part, text, "part");
	s->decided = strcmp(str_text(&part), "decisions") == 0;
	s->unfolded = memory_get(&part, text, "done");
	struct pick other = memory_get_pick(text, "other");
	if (other.table == (s->decided ? T_action : T_decision))
		s->at[!s->decided] = other;
	str_clear(&s->who);
	s->one =
		strcmp(str_text(&of), "nobody") == 0 || (strcmp(str_text(&of), "one") == 0 && memory_get(&s->who, text, "who"));
	tasks_changed(s);
	rows_sync(s, look);
	rows_recall(state, look, text);
}

static const struct hint *tasks_hints(void *state, const struct look *look)
{
	static const struct hint of_tasks[] = {
		{"week -1", N_("week")},   {"week 1", N_("week")},       {"open", N_("where from")},
		{"add", N_("add")},        {"edit", N_("edit")},         {"person", N_("person")},
		{"turn", N_("decisions")}, {"dismiss", N_("no longer")}, {NULL, NULL}};
	static const struct hint of_decisions[] = {{"open", N_("what about")}, {"add", N_("record")}, {"edit", N_("edit")},
											   {"delete", N_("delete")},   {"turn", N_("tasks")}, {NULL, NULL}};
	static const struct hint of_fold[] = {
		{"open", N_("show, fold")}, {"add", N_("add")}, {"turn", N_("decisions")}, {NULL, NULL}};
	static const struct hint of_none[] = {{"add", N_("add")}, {"turn", N_("the other part")}, {NULL, NULL}};
	const struct tasks *s = state;
	if (tasks_at(s, look))
		return of_tasks;
	return tasks_decision(s, look) ? of_decisions : s->page.n > 0 && !s->decided ? of_fold : of_none;
}

static const struct rows_kind kind = {.lay = lay,
									  .draw = tasks_draw_line,
									  .hit = hit,
									  .open = tasks_open,
									  .keep = keep,
									  .find = find,
									  .no_hit = no_hit,
									  .click_opens = true};

static void *tasks_create(void)
{
	struct tasks *s = mem_alloc(sizeof *s);
	*s = (struct tasks){.at = {{T_action, NONE32, NONE32}, {T_decision, NONE32, NONE32}}};
	rows_begin(&s->rows, &kind);
	return s;
}

static void tasks_destroy(void *state)
{
	struct tasks *s = state;
	tasks_changed(s);
	str_free(&s->who);
	free(s);
}

const struct view pane_tasks = {
	.name = "tasks",
	.title = N_("Tasks"),
	.help =
		N_("Open tasks by person and day, overdue ones first, what was done, and decisions with what they concern."),
	.internal = true,
	.min_cols = 56,
	.min_rows = 5,
	.hints_now = tasks_hints,
	.create = tasks_create,
	.destroy = tasks_destroy,
	.sync = rows_sync,
	.act = tasks_act,
	.draw = tasks_draw,
	.describe = tasks_describe,
	.click = tasks_click,
	.headline = tasks_headline,
	.picked = tasks_picked,
	.select = tasks_select,
	.adds = tasks_adds,
	.begins = tasks_begins,
	.remember = tasks_remember,
	.recall = tasks_recall,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
