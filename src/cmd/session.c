// SPDX-License-Identifier: EUPL-1.2
// The session itself: its plan and its panes.
#include "cmd/session.h"

#include "base/embed.h"
#include "base/i18n.h"
#include "cmd/state.h"
#include "exchange/catalogue.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct session *session_new(const struct session_options *o)
{
	struct session *s = mem_alloc(sizeof *s);
	*s = (struct session){.kiosk = o->kiosk,
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

int session_pane_index(const char *name)
{
	for (int i = 0; panes[i]; i++)
		if (strcmp(panes[i]->name, name) == 0)
			return i;
	return -1;
}

// The pane shown; where it is the help, the one that the help is about.
int session_under_help(const struct session *s)
{
	bool help = s->pane == session_pane_index("help");
	return help && s->back_n > 0 ? s->back[s->back_n - 1] : s->pane;
}

// ---- time travel --------------------------------------------------------------------------------------------------

void session_leave_past(struct session *s)
{
	arena_free(s->past_arena);
	plan_free(s->past);
	s->past_arena = NULL;
	s->past = NULL;
	s->past_score = NULL;
	session_changed(s);
}

enum ls_code session_as_of(struct session *s, const char *moment, struct ls_err *err)
{
	if (!moment || !*moment) {
		session_leave_past(s);
		return LS_OK;
	}
	int64_t step = 0;
	struct plan *past = NULL;
	enum ls_code code = model_find_moment(s->model, moment, &step, err);
	if (code == LS_OK)
		code = model_as_of(s->model, step, &past, err);
	if (code != LS_OK)
		return code;
	session_leave_past(s);
	s->past = past;
	int32_t day = DAY_NONE;
	enum precision precision;
	if (date_parse_iso(moment, &day, &precision))
		past->as_of = date_last(day, precision);
	else
		past->as_of_tag = arena_str(past->arena, moment);
	s->past_arena = arena_new();
	s->past_score = score_table(s->past_arena, past, NULL);
	return LS_OK;
}

const char *session_context(struct session *s, int pane)
{
	session_look(s);
	const struct pane *inner = panes[pane]->inner ? panes[pane]->inner(session_state(s, pane)) : NULL;
	return inner ? arena_printf(s->frame, "%s %s", panes[pane]->name, inner->name) : panes[pane]->name;
}

void session_changed(struct session *s)
{
	s->look_stale = true;
}

void session_stand_on(struct session *s, enum table_id t, int32_t id)
{
	if (s->cols == 0 || session_on_object(s))
		return;
	const struct look *look = session_look(s);
	panes[s->pane]->select(session_state(s, s->pane), look, t, id);
	session_chose(s);
}

static bool is_page(int pane)
{
	static const char *const pages[] = {"lists", "help", "history", "sheet", "profile", "import"};
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
		if (strcmp(panes[pane]->name, pages[i]) == 0)
			return true;
	return false;
}

bool session_on_object(const struct session *s)
{
	return s->pane == session_pane_index("sheet") || s->pane == session_pane_index("profile");
}

void session_show(struct session *s, int pane)
{
	if (pane == s->pane)
		return;
	if (!is_page(pane))
		s->back_n = 0;
	else if (s->back_n < BACK_MOST)
		s->back[s->back_n++] = s->pane;
	s->pane = pane;
	session_changed(s);
}

// ---- small things ------------------------------------------------------------------------------------------------

void session_say(struct session *s, bool error, const char *text)
{
	str_clear(&s->message);
	str_add(&s->message, text);
	s->message_error = error;
}

void session_sayf(struct session *s, bool error, const char *fmt, ...)
{
	char text[1024];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	session_say(s, error, text);
}

const char *session_message(const struct session *s)
{
	return str_text(&s->message);
}

void session_wish_for(struct session *s, enum wish wish, const char *argument)
{
	s->wish = wish;
	str_clear(&s->wish_argument);
	str_add(&s->wish_argument, argument);
}

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

void session_forget_marks(struct session *s)
{
	if (s->moved) {
		s->look.moved = s->look.moved == s->moved ? NULL : s->look.moved;
		free(s->moved);
		s->moved = NULL;
	}
	str_clear(&s->message);
	s->message_error = false;
}
