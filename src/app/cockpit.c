// SPDX-License-Identifier: EUPL-1.2
// The event loop: wait, hand the event to the session, draw what has changed, fulfil what the session wishes.
#include "app/editor.h"
#include "app/kept.h"
#include "app/kiosk.h"
#include "app/start.h"
#include "app/verbs.h"
#include "app/waiting.h"
#include "exchange/folder/folder.h"
#include "term/term.h"
#include "ui/kit/theme.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define TICK_MS 500 // how often others' commits are looked for

struct loop {
	const struct options *o;
	struct term *term;
	struct session *session;
	struct canvas *canvas;
	struct palette palette;
	struct kiosk kiosk;
	struct kept kept;       // a half-filled form
	struct waiting waiting; // for somebody else's lock
	struct arena *start;
	bool is_kiosk, done;
	bool note; // the plan is to be noted as a recent one, once it has been seen
};

// https://no-color.org: whoever asks for no colours, and for no theme, gets none.
static const char *first_theme(const struct options *o)
{
	const char *none = getenv("NO_COLOR");
	return o->theme ? o->theme : none && *none ? "mono" : "dark";
}

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
	session_draw(l->session, l->canvas);
	term_show(l->term, l->canvas);
	l->waiting.frame = l->canvas;
}

// Says what there is to know of a plan at its opening; of a fictional one also the day it is set on.
static void greet(struct loop *l, const char *text)
{
	const struct model *m = session_plan(l->session);
	struct str all = {0}, day = {0};
	str_add(&all, text);
	if (!l->is_kiosk && app_played(l->o, m)) {
		str_add(&all, *text ? " " : "");
		date_long(&day, app_today(l->o, m));
		str_addf(&all, tr("The sample is set on %s."), str_text(&day));
	}
	if (all.len)
		session_say(l->session, false, str_text(&all));
	str_free(&all);
	str_free(&day);
}

// Takes a plan over and shows it.
static void show_plan(struct loop *l, struct model *m, const char *pane, bool note)
{
	l->note = note;
	session_model(l->session, m, pane);
	session_tick(l->session, app_today(l->o, m));
	greet(l, model_why_not(m));
	kept_offer(&l->kept, l->session);
}

static void open_plan(struct loop *l, const char *path)
{
	struct ls_err err;
	struct model *m = NULL;
	if (app_open(l->o, path, MODEL_WRITE, &m, &err) == LS_OK)
		show_plan(l, m, NULL, true);
	else
		session_say(l->session, true, err.text);
}

static void open_new(struct loop *l, const char *path)
{
	struct ls_err err;
	struct model *m = NULL;
	struct str full = {0};
	const char *home = getenv("HOME");
	if (path[0] == '~' && path[1] == '/' && home)
		str_addf(&full, "%s%s", home, path + 1);
	else
		str_add(&full, path);
	if (!strchr(strrchr(str_text(&full), '/') ? strrchr(str_text(&full), '/') : str_text(&full), '.'))
		str_add(&full, ".db");
	if (app_create(l->o, str_text(&full), NULL, &m, &err) == LS_OK) {
		char *place = realpath(str_text(&full), NULL);
		show_plan(l, m, NULL, true);
		struct str told = {0};
		str_addf(&told, tr("The new plan lies in %s."), place ? place : str_text(&full));
		session_say(l->session, false, str_text(&told));
		str_free(&told);
		free(place);
	} else {
		session_say(l->session, true, err.text);
	}
	str_free(&full);
}

// Samples chosen on the start page stay: one's own copy, opened again the next time as it was left.
static void open_sample(struct loop *l, const char *name)
{
	struct ls_err err;
	struct model *m = NULL;
	struct str path = {0};
	enum ls_code code = own_copy_path(&path, name, &err);
	bool old = code == LS_OK && access(str_text(&path), F_OK) == 0;
	if (code == LS_OK)
		code = old ? app_open(l->o, str_text(&path), MODEL_WRITE, &m, &err)
				   : app_create(l->o, str_text(&path), name, &m, &err);
	if (code != LS_OK) {
		session_say(l->session, true, err.text);
	} else {
		show_plan(l, m, NULL, true);
		struct str text = {0};
		str_addf(&text, old ? tr("Your copy of the sample, as you left it: %s") : tr("Your own copy of the sample: %s"),
				 str_text(&path));
		greet(l, str_text(&text));
		str_free(&text);
	}
	str_free(&path);
}

static bool show_theme(struct loop *l, const char *name)
{
	struct palette p;
	struct ls_err err;
	if (theme_load(&p, name, &err) != LS_OK) {
		session_say(l->session, true, err.text);
		return false;
	}
	l->palette = p;
	term_palette(l->term, &p);
	return true;
}

static void change_theme(struct loop *l, const char *name)
{
	if (!show_theme(l, *name ? name : theme_next(l->palette.name)))
		return;
	struct str text = {0};
	str_addf(&text, tr("Colours: %s"), l->palette.name);
	session_say(l->session, false, str_text(&text));
	str_free(&text);
}

static void edit_outside(struct loop *l, const char *text)
{
	struct ls_err err;
	struct str edited = {0};
	kept_now(&l->kept, l->session); // an editor may stay open for long
	if (editor_run(l->term, text, &edited, &err) == LS_OK)
		session_edited(l->session, str_text(&edited));
	else
		session_say(l->session, true, err.text);
	str_free(&edited);
}

static void fulfil(struct loop *l)
{
	const char *text = "";
	enum wish wish = session_wish(l->session, &text);
	char *argument = mem_str(text);
	switch (wish) {
	case WISH_QUIT:
		l->done = true;
		break;
	case WISH_SUSPEND:
		term_suspend(l->term);
		break;
	case WISH_REDRAW:
		term_redraw(l->term);
		break;
	case WISH_THEME:
		change_theme(l, argument);
		break;
	case WISH_OPEN:
		open_plan(l, argument);
		break;
	case WISH_DEMO:
		open_sample(l, argument);
		break;
	case WISH_NEW:
		open_new(l, argument);
		break;
	case WISH_EDIT:
		edit_outside(l, argument);
		break;
	case WISH_NONE:
		break;
	}
	free(argument);
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
		show_theme(l, first_theme(l->o));
		changed = true;
	}
	if (l->is_kiosk && kiosk_tick(&l->kiosk, l->session, (int64_t)time(NULL)))
		changed = true;
	return changed;
}

static void note_recent(struct loop *l)
{
	if (l->note && session_plan(l->session))
		recent_note(model_path(session_plan(l->session)));
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
		fulfil(l);
		stale |= l->waiting.told;
		l->waiting.told = false;
		l->done |= l->waiting.leave;
		kept_tick(&l->kept, l->session, e.kind == EVENT_NONE && !session_busy(l->session));
	}
	kept_now(&l->kept, l->session); // also when the line has dropped
}

int app_cockpit(const struct options *o, struct cockpit *c)
{
	struct ls_err err = {.code = LS_OK};
	struct loop l = {.o = o, .is_kiosk = c->every > 0, .start = arena_new()};
	struct term_options to = {.mouse = !o->no_mouse && c->every == 0, .title = "Leitstand"};
	enum ls_code code = theme_load(&l.palette, first_theme(o), &err);
	if (code == LS_OK)
		code = term_open(&l.term, &to, &err);
	if (code != LS_OK) {
		model_close(c->model);
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
	l.kept.off = l.is_kiosk || c->notice; // a private copy is gone at the end, and so is what was begun in it
	term_palette(l.term, &l.palette);
	fit(&l);
	if (c->model)
		show_plan(&l, c->model, c->pane, !l.is_kiosk && !c->notice);
	else
		session_start_entries(l.session, start_entries(l.start));
	if (c->notice)
		greet(&l, c->notice);
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
	kiosk_free(&l.kiosk);
	kept_free(&l.kept);
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
