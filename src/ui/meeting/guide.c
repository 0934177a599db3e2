// SPDX-License-Identifier: EUPL-1.2
// A meeting, led through item by item. What was handled stands in the plan; where somebody is stands here alone.
// Verbs: cursor (up and down the things of an item, left and right to other items), open (handles the item, or what is
// under the cursor, and goes on), next and previous (without handling), point N, last, onward (to the next key result),
// week ±N, dismiss, hand.
#include "ui/meeting/guide.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/meeting.h"
#include "say/agenda.h"
#include "say/key_result.h"
#include "say/meeting.h"
#include "say/task.h"
#include "ui/kit/memory.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static const struct pick nothing = {TABLE_COUNT, NONE32, NONE32};

const struct meeting *guide_meeting(const struct look *look)
{
	return plan_find(look->plan, T_meeting, look->guided);
}

const struct meeting_item *guide_item(const struct guide *g, const struct look *look)
{
	const struct meeting_item *item = plan_find(look->plan, T_meeting_item, g->item);
	return item && item->meeting == look->guided ? item : NULL;
}

// ---- its things as rows --------------------------------------------------------------------------------------------------

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	const struct guide *g = state;
	struct guide_list *list = arena_zero(look->frame, 1, sizeof *list);
	const struct meeting_item *item = guide_item(g, look);
	(void)h;
	if (item)
		*list = guide_list(look, guide_meeting(look), item, w);
	bool document = list->n > 0 && list->at[0].line;
	return (struct rows_page){.n = list->n, .lines = list->n, .close = document, .of = list};
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct guide *g = state;
	const struct guide_list *list = p->of;
	(void)look;
	g->at = p->n > 0 ? list->at[g->rows.list.at].pick : nothing;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct guide *g = state;
	const struct guide_list *list = p->of;
	(void)look;
	for (int i = 0; i < p->n && g->at.table < TABLE_COUNT; i++)
		if (list->at[i].pick.table == g->at.table && list->at[i].pick.id == g->at.id)
			return i;
	return -1;
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct guide_list *list = p->of;
	return *look->search && text_contains(list->at[i].line ? list->at[i].line->text : list->at[i].title, look->search);
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("Nothing here contains this.") : NULL;
}

static enum answer rows_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	return guide_act(state, look, 1, (char *const[]){(char *)(uintptr_t) "open", NULL}, command, err);
}

// ---- where it stands -------------------------------------------------------------------------------------------------------

// Among key results the first one that was not spoken about yet.
static void stand_first(struct guide *g, const struct look *look, const struct meeting_item *item)
{
	const struct meeting *m = guide_meeting(look);
	g->at = nothing;
	g->rows.list.at = 0;
	g->rows.side[0].top = 0;
	if (item->kind != item_kind_KEY_RESULTS)
		return;
	struct agenda_rows rows = agenda_key_results(look->frame, look->plan, m);
	for (size_t i = 0; i < rows.n; i++) {
		const struct key_result *kr = &look->plan->key_result[rows.at[i]];
		if (agenda_noted(look->plan, kr, m->day))
			continue;
		g->at = (struct pick){T_key_result, kr->id, NONE32};
		return;
	}
}

void guide_go(struct guide *g, const struct look *look, const struct meeting_item *item)
{
	g->item = item->id;
	g->kind = item->kind;
	stand_first(g, look, item);
	rows_sync(g, look);
}

static void sync(void *state, const struct look *look)
{
	struct guide *g = state;
	const struct meeting *m = guide_meeting(look);
	if (!m)
		return;
	struct agenda_items items = agenda_items(look->frame, look->plan, m->id);
	int at = agenda_find(&items, g->item), open = agenda_open(&items, -1);
	if (g->meeting != m->id)
		g->leaving = false;
	g->meeting = m->id;
	g->planning = m->kind == meeting_kind_PLANNING;
	if (items.n == 0) {
		g->item = NONE32;
	} else if (at < 0) {
		guide_go(g, look, items.at[open >= 0 ? open : items.n - 1]);
	} else if (g->leaving && items.at[at]->handled == yes_no_YES) {
		int to = agenda_open(&items, at);
		g->leaving = false;
		guide_go(g, look, items.at[to >= 0 ? to : items.n - 1]);
	}
	rows_sync(state, look);
}

// ---- what is said ------------------------------------------------------------------------------------------------------------

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct guide *g = state;
	const struct meeting_item *item = guide_item(g, look);
	const struct meeting *m = guide_meeting(look);
	const struct action *task = g->at.table == T_action ? plan_find(look->plan, T_action, g->at.id) : NULL;
	const struct key_result *kr = g->at.table == T_key_result ? plan_find(look->plan, T_key_result, g->at.id) : NULL;
	struct str rest = str_on(look->frame);
	if (!item || !m) {
		str_add(first, tr("No meeting is chosen."));
		return;
	}
	if (m->ended != NONE32) {
		str_add(first, look_keys(look, tr("This meeting is closed. {open} shows its minutes.")));
		return;
	}
	if (task)
		task_tell(look, task, first, &rest);
	else if (kr) {
		struct gaps gaps = gaps_of(look->plan, plan_find(look->plan, T_cycle, m->cycle));
		key_result_tell(look, &gaps, kr, first, &rest);
	}
	str_add(first->len ? second : first, look_keys(look, agenda_help(look->plan, m, item, g->rows.list.n > 0)));
	if (*item->text && !privacy_hides_notes(look->privacy)) {
		str_add(second, second->len ? " · " : "");
		str_add(second, item->text);
	}
}

static void headline(void *state, const struct look *look, struct str *out)
{
	const struct guide *g = state;
	const struct meeting *m = guide_meeting(look);
	struct str elapsed = str_on(look->frame);
	if (!m)
		return;
	agenda_elapsed(&elapsed, m, look);
	struct agenda_items items = agenda_items(look->frame, look->plan, m->id);
	int at = agenda_find(&items, g->item);
	if (elapsed.len)
		str_addf(out, "%s · ", str_text(&elapsed));
	if (at >= 0)
		str_addf(out, tr("item %d of %d · "), at + 1, items.n);
	meeting_brief(out, look->plan, m);
}

static struct pick picked(void *state, const struct look *look)
{
	const struct guide *g = state;
	if (g->at.table < TABLE_COUNT)
		return plan_find(look->plan, g->at.table, g->at.id) ? g->at : nothing;
	return guide_item(g, look) ? (struct pick){T_meeting_item, g->item, NONE32} : nothing;
}

static bool shows(struct guide *g, const struct look *look, enum table_id t, int32_t id)
{
	struct rows_page p = rows_lay(g, look, g->rows.w, g->rows.h);
	const struct guide_list *list = p.of;
	for (int i = 0; i < p.n; i++)
		if (list->at[i].pick.table == t && list->at[i].pick.id == id) {
			rows_move(g, look, i);
			return true;
		}
	return false;
}

// An item itself, or a thing of the item that is shown.
static bool select_thing(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct guide *g = state;
	const struct meeting_item *item = t == T_meeting_item ? plan_find(look->plan, t, id) : NULL;
	if (item && item->meeting == look->guided && !g->leaving) {
		guide_go(g, look, item);
		return true;
	}
	struct agenda_items items = agenda_items(look->frame, look->plan, look->guided);
	int32_t stood = g->item;
	if (shows(g, look, t, id))
		return true;
	for (int i = 0; i < items.n && !g->settled; i++) {
		guide_go(g, look, items.at[i]);
		if (shows(g, look, t, id))
			return true;
	}
	item = plan_find(look->plan, T_meeting_item, stood);
	if (item && g->item != stood)
		guide_go(g, look, item);
	return false;
}

static enum table_id adds(void *state)
{
	const struct guide *g = state;
	switch (g->kind) {
	case item_kind_ATTENDANCE:
		return T_attendance;
	case item_kind_TASKS:
		return T_action;
	case item_kind_TOPIC:
		return T_meeting_item;
	case item_kind_OBJECTIVES:
		return g->planning ? T_objective : TABLE_COUNT;
	default:
		return TABLE_COUNT;
	}
}

// What is planned in a meeting is of its quarter and its team.
static void begins(void *state, const struct look *look, enum table_id t, struct str *out)
{
	const struct guide *g = state;
	const struct meeting *m = guide_meeting(look);
	if (t != T_objective || !m || !g->planning)
		return;
	if (m->cycle != NONE32 && !strstr(str_text(out), " cycle="))
		str_addf(out, " cycle=#%d", (int)m->cycle);
	const struct team *team = plan_find(look->plan, T_team, m->team);
	bool moves = team && team->kind == team_kind_STRATEGY; // a steering group plans those of all
	if (moves && !strstr(str_text(out), " team="))
		str_addf(out, " team=#%d", (int)m->team);
}

static void remember(void *state, const struct look *look, struct str *out)
{
	const struct guide *g = state;
	(void)look;
	memory_put_pick(out, "item", (struct pick){T_meeting_item, g->item, NONE32});
	memory_put_pick(out, "at", g->at);
}

static void recall(void *state, const struct look *look, const char *text)
{
	struct guide *g = state;
	struct pick item = memory_get_pick(text, "item"), at = memory_get_pick(text, "at");
	const struct meeting_item *row = item.table == T_meeting_item ? plan_find(look->plan, item.table, item.id) : NULL;
	if (!row || row->meeting != look->guided)
		return;
	guide_go(g, look, row);
	if (at.table < TABLE_COUNT)
		(void)shows(g, look, at.table, at.id);
}

static const struct rows_kind kind = {.lay = lay,
									  .draw = guide_draw_row,
									  .hit = hit,
									  .open = rows_open,
									  .keep = keep,
									  .find = find,
									  .no_hit = no_hit,
									  .click_opens = true};

static void *create(void)
{
	struct guide *g = mem_alloc(sizeof *g);
	*g = (struct guide){.meeting = NONE32, .item = NONE32, .opened = NONE32, .kind = -1, .at = nothing};
	rows_begin(&g->rows, &kind);
	return g;
}

const struct view pane_guide = {
	.name = "guide",
	.title = N_("Meeting"),
	.help = N_("Leads through a meeting item by item: who is there, tasks, key results, deadlines, what was decided."),
	.internal = true,
	.min_cols = 56,
	.min_rows = 8,
	.hints_now = guide_hints_now,
	.create = create,
	.destroy = free,
	.sync = sync,
	.act = guide_act,
	.draw = guide_draw,
	.describe = describe,
	.headline = headline,
	.click = rows_click,
	.picked = picked,
	.select = select_thing,
	.adds = adds,
	.begins = begins,
	.remember = remember,
	.recall = recall,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
