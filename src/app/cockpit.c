// SPDX-License-Identifier: EUPL-1.2
// The event loop: wait, hand the event to the session, draw what has changed, fulfil what the session wishes.
#include "app/loop.h"
#include "app/start.h"
#include "exchange/folder/folder.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define TICK_MS 500 // how often others' commits are looked for

static void fit(struct loop *l)
{
	int cols, rows;
	term_size(l->term, &cols, &rows);
	if (l->canvas && l->canvas->cols == cols && l->canvas->rows == rows)
		return;
	canvas_free(l->canvas);
	l->waiting.frame = NULL;
	l->canvas = canvas_new(cols, rows, l->o->glyphs_given ? l->o->glyphs : term_glyphs(l->term));
	session_resize(l->session, cols, rows);
}

static void draw(struct loop *l)
{
	fit(l);
	if (session_staged(l->session) != l->staged)
		loop_colours(l);
	session_draw(l->session, l->canvas);
	term_show(l->term, l->canvas);
	l->waiting.frame = l->canvas;
}

// One event. Returns whether the screen may have changed.
static bool handle(struct loop *l, const struct event *e)
{
	switch (e->kind) {
	case EVENT_KEY:
		if (e->held)
			session_key_held(l->session, e->key);
		else
			session_key(l->session, e->key);
		return true;
	case EVENT_TEXT:
		session_text(l->session, e->text);
		return true;
	case EVENT_CLICK:
		session_click(l->session, e->x, e->y, e->twice);
		return true;
	case EVENT_WHEEL:
		session_wheel(l->session, e->x, e->y, e->dy);
		return true;
	case EVENT_RESIZE:
		return true;
	case EVENT_CONT:
		term_redraw(l->term);
		return true;
	case EVENT_HANGUP:
	case EVENT_TERM:
		l->done = true;
		return false;
	case EVENT_NONE:
		break;
	}
	return false;
}

static bool tick(struct loop *l)
{
	bool changed = session_tick(l->session, app_today(l->o, session_plan(l->session)));
	if (l->is_kiosk && kiosk_left(&l->kiosk, l->session, (int64_t)time(NULL))) {
		struct ls_err err;
		loop_first_theme(l, &err);
		loop_colours(l);
		changed = true;
	}
	if (l->is_kiosk && kiosk_tick(&l->kiosk, l->session, (int64_t)time(NULL)))
		changed = true;
	return changed;
}

static void note_recent(struct loop *l)
{
	if (l->note && session_plan(l->session))
		loop_note(session_plan(l->session));
	l->noted |= l->note;
	l->note = false;
}

static void run(struct loop *l)
{
	bool stale = true;
	if (l->is_kiosk)
		kiosk_tick(&l->kiosk, l->session, (int64_t)time(NULL));
	while (!l->done) {
		// Frames in between are left out while input is waiting; each key still does its work.
		if (stale && !waiting_any(&l->waiting) && !term_pending(l->term)) {
			draw(l);
			stale = false;
			note_recent(l);
		}
		struct event e = {.kind = EVENT_NONE};
		if (!waiting_next(&l->waiting, &e))
			term_wait(l->term, stale || session_busy(l->session) ? 0 : TICK_MS, &e);
		if (e.kind == EVENT_NONE) {
			stale |= session_work(l->session);
			stale |= tick(l);
		} else {
			stale |= handle(l, &e);
			if (l->is_kiosk && (e.kind == EVENT_KEY || e.kind == EVENT_TEXT))
				kiosk_touch(&l->kiosk, (int64_t)time(NULL));
		}
		loop_fulfil(l);
		stale |= l->waiting.told;
		l->waiting.told = false;
		l->done |= l->waiting.leave;
		bool idle = e.kind == EVENT_NONE && !session_busy(l->session);
		if (idle && !stale)
			session_prepare(l->session);
		kept_tick(&l->kept, l->session, idle);
		left_tick(&l->left, l->session, idle);
	}
	if (l->noted && session_plan(l->session))
		loop_note(session_plan(l->session));
	left_now(&l->left, l->session);
	kept_now(&l->kept, l->session); // also when the line has dropped
}

int app_cockpit(const struct options *o, struct cockpit *c)
{
	struct ls_err err = {.code = LS_OK};
	struct loop l = {.o = o, .is_kiosk = c->every > 0, .start = arena_new()};
	struct term_options to = {.mouse = !o->no_mouse && c->every == 0, .title = "Leitstand"};
	if (c->trial)
		l.trial = *c->trial;
	l.kept.off = l.is_kiosk;
	l.left.off = l.is_kiosk || c->trial;
	enum ls_code code = loop_first_theme(&l, &err);
	if (code == LS_OK)
		code = term_open(&l.term, &to, &err);
	if (code != LS_OK) {
		model_close(c->model);
		trial_leave(&l.trial);
		arena_free(l.start);
		return app_fail(&err);
	}
	struct str keys = {0};
	enum ls_code own_keys = settings_read(&keys, "keys", &err);
	struct session_options so = {.today = app_today(o, c->model),
								 .seed = o->seed,
								 .kiosk = l.is_kiosk,
								 .privacy = c->privacy,
								 .keys = str_text(&keys),
								 .settings = &app_settings};
	l.session = session_new(&so);
	l.kiosk = (struct kiosk){.panes = c->panes, .panes_n = c->panes_n, .every = c->every};
	loop_colours(&l);
	fit(&l);
	if (c->model)
		loop_show_plan(&l, c->model, c->pane, !l.is_kiosk);
	else
		session_start_entries(l.session, start_entries(l.start));
	if (own_keys != LS_OK)
		session_say(l.session, true, err.text);
	l.waiting.term = l.term;
	model_on_wait(waiting_on, &l.waiting);
	catalogue_on_progress(waiting_list, &l.waiting);
	run(&l);
	model_on_wait(NULL, NULL);
	catalogue_on_progress(NULL, NULL);
	waiting_free(&l.waiting);
	term_close(l.term);
	session_free(l.session);
	trial_leave(&l.trial);
	if (l.last.len)
		app_note("%s", str_text(&l.last));
	str_free(&l.last);
	kiosk_free(&l.kiosk);
	kept_free(&l.kept);
	left_free(&l.left);
	canvas_free(l.canvas);
	arena_free(l.start);
	str_free(&keys);
	return LS_OK;
}

int verb_open(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct cockpit c = {0};
	if (options_privacy(o, PRIVACY_OPEN, &c.privacy, &err) != LS_OK)
		return app_fail(&err);
	if (o->words && app_open(o, o->word[0], MODEL_WRITE, &c.model, &err) != LS_OK)
		return app_fail(&err);
	return app_cockpit(o, &c);
}
