// SPDX-License-Identifier: EUPL-1.2
// The session itself: its plan and its panes.
#include "cmd/session.h"

#include "base/embed.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/view/view.h"
#include "ui/program/start.h"

#include <stdlib.h>
#include <string.h>

struct session *session_new(const struct session_options *o)
{
	struct session *s = mem_alloc(sizeof *s);
	*s = (struct session){.commands = commands,
						  .kiosk = o->kiosk,
						  .picture = o->picture,
						  .deciding = {.robust = {.seed = o->seed}},
						  .cols = o->cols,
						  .rows = o->rows,
						  .screen_cols = o->cols,
						  .screen_rows = o->rows,
						  .today = o->today,
						  .day_given = o->day_given,
						  .keys = keymap_new(),
						  .frame = arena_new(),
						  .pages = {.arena = arena_new()},
						  .shown = {.stale = true}};
	gaze_begin(&s->gaze, o->privacy);
	struct ls_err err;
	const struct embedded *keys = embed_find("keys/default.keys");
	if (keys)
		keymap_read(s->keys, (const char *)keys->data, "default.keys", &err);
	way_begin(&s->way, way_index("start"));
	listing_begin(s, o->settings);
	if (o->keys && *o->keys && keymap_read(s->keys, o->keys, "keys", &err) != LS_OK)
		session_say(s, true, err.text);
	return s;
}

static void drop_plan(struct session *s)
{
	weigh_free(s);
	session_leave_past(s);
	ranks_free(&s->ranks);
	changed_free(&s->changed);
	pages_leave(&s->pages);
	model_close(s->model);
	s->model = NULL;
}

static void forget_panes(struct session *s)
{
	for (int i = 0; panes[i]; i++) {
		free(s->shown.memory[i]);
		s->shown.memory[i] = NULL;
		if (s->shown.state[i]) {
			panes[i]->destroy(s->shown.state[i]);
			s->shown.state[i] = NULL;
		}
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
	marks_free(&s->marks);
	keymap_free(s->keys);
	arena_free(s->frame);
	pages_free(&s->pages);
	prompt_free(&s->prompt);
	search_free(&s->search);
	listing_free(s);
	talk_free(&s->talk);
	str_free(&s->wished.argument);
	str_free(&s->wished.place);
	str_free(&s->wished.picture);
	free(s);
}

// What somebody has chosen to look at.
static void forget_choices(struct session *s)
{
	forget_panes(s);
	marks_clear(&s->marks);
	gaze_all(&s->gaze);
	way_begin(&s->way, s->way.pane);
	s->talk.undo_named = 0;
	memset(s->added, 0, sizeof s->added);
	str_clear(&s->search.text);
	listing_other_plan(s);
	session_changed(s);
}

// A plan with nothing in it greets with the first steps.
static bool is_empty(const struct session *s)
{
	const struct plan *p = model_plan(s->model);
	return !s->kiosk && model_can_write(s->model) && p->field_n + p->goal_n + p->criterion_n + p->measure_n == 0;
}

static void begin_with(struct session *s, const char *pane)
{
	int at = pane ? way_index(pane) : -1;
	if (at >= 0 && s->kiosk && panes[at]->internal)
		at = -1;
	s->way.pane = at >= 0 ? at : way_index(is_empty(s) ? "steps" : "overview");
	if (way_on(&s->way, "profile") && model_plan(s->model)->measure_n > 0)
		session_object(s, session_measure(s));
	session_changed(s);
}

void session_model(struct session *s, struct model *m, const char *pane)
{
	overlay_close_all(s);
	drop_plan(s);
	forget_choices(s);
	listing_usual_columns(s);
	s->model = m;
	model_today(m, s->today);
	s->talk.start = model_head(m);
	s->shown.generation = 0;
	begin_with(s, pane);
}

void session_afresh(struct session *s, const char *pane)
{
	overlay_close_all(s);
	prompt_close(s);
	weigh_free(s);
	session_leave_past(s);
	forget_choices(s);
	session_forget_marks(s);
	gaze_begin(&s->gaze, s->gaze.privacy_first);
	session_resize(s, s->screen_cols, s->screen_rows);
	begin_with(s, pane);
}

struct model *session_plan(const struct session *s)
{
	return s->model;
}

void session_start_entries(struct session *s, const struct start_entry *entries)
{
	s->pages.start = entries;
	session_changed(s);
}

// ---- small things ------------------------------------------------------------------------------------------------

const struct str *session_picture(const struct session *s, enum privacy *privacy)
{
	*privacy = s->wished.picture_privacy;
	return &s->wished.picture;
}

enum wish session_wish(struct session *s, const char **argument)
{
	enum wish w = s->wished.wish;
	*argument = str_text(&s->wished.argument);
	s->wished.wish = WISH_NONE;
	return w;
}

void session_private(struct session *s, const char *place)
{
	str_set(&s->wished.place, place);
}

bool session_staged(const struct session *s)
{
	return s->gaze.stage;
}

bool session_leaving(const struct session *s)
{
	return s->wished.leaving;
}

const char *session_pane(const struct session *s)
{
	return panes[s->way.pane]->name;
}

void session_right(struct session *s, const char *text, const char *brief)
{
	talk_right(&s->talk, text, brief);
}
