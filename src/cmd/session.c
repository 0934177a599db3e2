// SPDX-License-Identifier: EUPL-1.2
// The session itself: its plan and its panes.
#include "cmd/session.h"

#include "base/embed.h"
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/view/view.h"
#include "exchange/catalogue/catalogue.h"
#include "ui/program/start.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct session *session_new(const struct session_options *o)
{
	struct session *s = mem_alloc(sizeof *s);
	*s = (struct session){.commands = commands,
						  .kiosk = o->kiosk,
						  .picture = o->picture,
						  .privacy = o->privacy,
						  .privacy_first = o->privacy,
						  .deciding = {.seed = o->seed},
						  .cols = o->cols,
						  .rows = o->rows,
						  .today = o->today,
						  .keys = keymap_new(),
						  .linked = true,
						  .chosen = {TABLE_COUNT, NONE32, NONE32},
						  .cycle = NONE32,
						  .only_field = NONE32,
						  .only_goal = NONE32,
						  .frame = arena_new(),
						  .page_arena = arena_new(),
						  .look_stale = true};
	struct ls_err err;
	const struct embedded *keys = embed_find("keys/default.keys");
	if (keys)
		keymap_read(s->keys, (const char *)keys->data, "default.keys", &err);
	s->pane = session_pane_index("start");
	listing_begin(s, o->settings);
	if (o->keys && *o->keys && keymap_read(s->keys, o->keys, "keys", &err) != LS_OK)
		session_say(s, true, err.text);
	return s;
}

static void drop_plan(struct session *s)
{
	decide_free(s);
	session_leave_past(s);
	free(s->moved);
	free(s->ranks);
	free(s->rank_ids);
	s->moved = s->ranks = s->rank_ids = NULL;
	s->ranks_n = 0;
	catalogue_free(s->catalogue);
	s->catalogue = NULL;
	model_close(s->model);
	s->model = NULL;
}

static void forget_panes(struct session *s)
{
	for (int i = 0; panes[i]; i++)
		if (s->state[i]) {
			panes[i]->destroy(s->state[i]);
			s->state[i] = NULL;
		}
}

void session_free(struct session *s)
{
	if (!s)
		return;
	overlay_close_all(s);
	forget_panes(s);
	drop_plan(s);
	plan_free(s->no_plan);
	free(s->marks);
	keymap_free(s->keys);
	arena_free(s->frame);
	arena_free(s->page_arena);
	prompt_free(&s->prompt);
	str_free(&s->search);
	str_free(&s->search_before);
	str_free(&s->filter_before);
	str_free(&s->filter_name_before);
	listing_free(s);
	str_free(&s->message);
	str_free(&s->right);
	str_free(&s->right_brief);
	str_free(&s->wish_argument);
	free(s);
}

// What somebody has chosen to look at.
static void forget_choices(struct session *s)
{
	forget_panes(s);
	s->marks_n = 0;
	s->cycle = s->only_field = s->only_goal = NONE32;
	s->back_n = s->sheets_n = 0;
	s->confirm_undo = 0;
	str_clear(&s->search);
	listing_other_plan(s);
	s->sheet = s->chosen = (struct pick){TABLE_COUNT, NONE32, NONE32};
	session_changed(s);
}

static void begin_with(struct session *s, const char *pane)
{
	int at = pane ? session_pane_index(pane) : -1;
	s->pane = at >= 0 ? at : session_pane_index("overview");
	if (s->pane == session_pane_index("profile") && model_plan(s->model)->measure_n > 0)
		session_object(s, session_measure(s));
	session_changed(s);
}

void session_model(struct session *s, struct model *m, const char *pane)
{
	overlay_close_all(s);
	drop_plan(s);
	forget_choices(s);
	s->model = m;
	s->session_start = model_head(m);
	s->look_generation = 0;
	begin_with(s, pane);
}

void session_afresh(struct session *s, const char *pane)
{
	overlay_close_all(s);
	prompt_close(s);
	decide_free(s);
	session_leave_past(s);
	forget_choices(s);
	session_forget_marks(s);
	s->privacy = s->privacy_first;
	s->linked = true;
	begin_with(s, pane);
}

struct model *session_plan(const struct session *s)
{
	return s->model;
}

void session_start_entries(struct session *s, const struct start_entry *entries)
{
	s->start = entries;
	session_changed(s);
}

// ---- small things ------------------------------------------------------------------------------------------------

enum wish session_wish(struct session *s, const char **argument)
{
	enum wish w = s->wish;
	*argument = str_text(&s->wish_argument);
	s->wish = WISH_NONE;
	return w;
}

const char *session_pane(const struct session *s)
{
	return panes[s->pane]->name;
}

void session_right(struct session *s, const char *text, const char *brief)
{
	str_clear(&s->right);
	str_clear(&s->right_brief);
	if (text)
		str_add(&s->right, text);
	if (text && brief)
		str_add(&s->right_brief, brief);
}
