// SPDX-License-Identifier: EUPL-1.2
// What the session asks of the cockpit: other plans, other colours, an editor, the end.
#include "app/editor.h"
#include "app/loop.h"
#include "app/whole.h"
#include "exchange/folder/folder.h"
#include "ui/kit/theme.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// https://no-color.org: whoever asks for no colours, and for no theme, gets none. NULL: nothing is asked for.
static const char *asked_theme(const struct options *o)
{
	const char *none = getenv("NO_COLOR");
	return o->theme ? o->theme : none && *none ? "mono" : NULL;
}

enum ls_code loop_first_theme(struct loop *l, struct ls_err *err)
{
	const char *asked = asked_theme(l->o);
	struct str last = {0};
	if (!asked)
		left_last_theme(&l->left, &last);
	bool shown = last.len && theme_load(&l->palette, str_text(&last), err) == LS_OK;
	enum ls_code code = shown ? LS_OK : theme_load(&l->palette, asked ? asked : "dark", err);
	str_free(&last);
	return code;
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

void loop_note(const struct model *m)
{
	const struct plan *p = model_plan(m);
	recent_note(model_path(m), p && p->strategy_n > 0 ? p->strategy[0].name : NULL);
}

void loop_colours(struct loop *l)
{
	struct palette stage;
	struct ls_err err;
	l->staged = session_staged(l->session);
	bool shown = l->staged && theme_stage(&stage, &l->palette, &err) == LS_OK;
	term_palette(l->term, shown ? &stage : &l->palette);
}

static bool show_theme(struct loop *l, const char *name, struct ls_err *err)
{
	struct palette p;
	if (theme_load(&p, name, err) != LS_OK)
		return false;
	l->palette = p;
	loop_colours(l);
	return true;
}

// As it was left; a pane that is asked for is shown.
static void go_back(struct loop *l, const char *pane)
{
	struct ls_err err;
	left_return(&l->left, l->session);
	if (l->left.theme.len && !asked_theme(l->o))
		show_theme(l, str_text(&l->left.theme), &err);
	if (pane)
		session_run(l->session, arena_printf(l->start, "pane %s", pane), &err);
}

// Is the plan a private copy: that of the call, or one that was left?
static void note_private(struct loop *l, const struct model *m)
{
	struct str place = {0};
	if (l->trial.path.len == 0 && !l->is_kiosk)
		(void)trial_take(&l->trial, model_path(m));
	l->kept.off = l->is_kiosk;
	l->left.off = l->is_kiosk || l->trial.path.len;
	if (l->trial.path.len)
		trial_proposal(&l->trial, &place);
	session_private(l->session, str_text(&place));
	str_free(&place);
}

void loop_show_plan(struct loop *l, struct model *m, const char *pane, bool note)
{
	bool other = l->trial.path.len && strcmp(str_text(&l->trial.path), model_path(m)) != 0;
	left_now(&l->left, l->session);
	if (l->noted && session_plan(l->session))
		loop_note(session_plan(l->session));
	l->noted = false;
	session_model(l->session, m, pane);
	if (other)
		trial_leave(&l->trial);
	note_private(l, m);
	l->note = note && l->trial.path.len == 0;
	session_tick(l->session, app_today(l->o, m));
	go_back(l, pane);
	const char *copy = tr("A private copy of the sample: when you leave, you keep it as a file or drop it.");
	greet(l, l->trial.path.len ? copy : model_why_not(m));
	kept_offer(&l->kept, l->session);
}

// "~" is their home.
static void at_home(struct str *full, const char *path)
{
	const char *home = getenv("HOME");
	bool is_home = path[0] == '~' && (path[1] == '/' || !path[1]) && home;
	str_addf(full, "%s%s", is_home ? home : "", path + is_home);
}

static void open_plan(struct loop *l, const char *path)
{
	struct ls_err err;
	struct model *m = NULL;
	struct str full = {0};
	at_home(&full, path);
	if (app_open(l->o, str_text(&full), MODEL_WRITE, &m, &err) == LS_OK)
		loop_show_plan(l, m, NULL, true);
	else
		session_say(l->session, true, err.text);
	str_free(&full);
}

// The file of a plan that somebody names: "~" is their home, and what has no ending gets one.
static void full_name(struct str *full, const char *path)
{
	at_home(full, path);
	if (!strchr(strrchr(str_text(full), '/') ? strrchr(str_text(full), '/') : str_text(full), '.'))
		str_add(full, ".db");
}

static void open_new(struct loop *l, const char *path)
{
	struct ls_err err;
	struct model *m = NULL;
	struct str full = {0};
	full_name(&full, path);
	if (app_create(l->o, str_text(&full), NULL, &m, &err) == LS_OK) {
		char *place = realpath(str_text(&full), NULL);
		loop_show_plan(l, m, NULL, true);
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
		loop_show_plan(l, m, NULL, true);
		struct str text = {0};
		str_addf(&text, old ? tr("Your copy of the sample, as you left it: %s") : tr("Your own copy of the sample: %s"),
				 str_text(&path));
		greet(l, str_text(&text));
		str_free(&text);
	}
	str_free(&path);
}

static void change_theme(struct loop *l, const char *name)
{
	struct ls_err err;
	struct str text = {0};
	if (!show_theme(l, *name ? name : theme_next(l->palette.name), &err)) {
		session_say(l->session, true, err.text);
		return;
	}
	left_chose_theme(&l->left, l->session, l->palette.name);
	str_addf(&text, tr("Colours: %s"), theme_title(l->palette.name));
	session_say(l->session, false, str_text(&text));
	str_free(&text);
}

static void export_to(struct loop *l, const char *path)
{
	struct ls_err err;
	struct str full = {0}, told = {0};
	at_home(&full, path);
	enum ls_code code = export_plan(session_plan(l->session), str_text(&full), &err);
	char *place = code == LS_OK ? realpath(str_text(&full), NULL) : NULL;
	str_addf(&told, tr("Exported, with all names and figures, to %s."), place ? place : str_text(&full));
	session_say(l->session, code != LS_OK, code == LS_OK ? str_text(&told) : err.text);
	free(place);
	str_free(&full);
	str_free(&told);
}

// Says where the picture is, and what it hides.
static void put_picture(struct loop *l, const char *path)
{
	struct ls_err err;
	enum privacy privacy;
	struct str full = {0}, told = {0};
	const struct str *picture = session_picture(l->session, &privacy);
	at_home(&full, path);
	enum ls_code code = app_put(str_text(&full), picture, &err);
	char *place = code == LS_OK ? realpath(str_text(&full), NULL) : NULL;
	str_addf(&told, tr("The picture lies in %s. %s"), place ? place : str_text(&full), privacy_sentence(privacy));
	session_say(l->session, code != LS_OK, code == LS_OK ? str_text(&told) : err.text);
	free(place);
	str_free(&full);
	str_free(&told);
}

// Writes a file whole or not at all, and never over one that is there.
static enum ls_code put_new(const char *path, const struct str *text, struct ls_err *err)
{
	struct whole w;
	whole_begin(&w, path);
	enum ls_code code = app_put(str_text(&w.making), text, err);
	if (code == LS_OK)
		code = whole_place(&w, err);
	if (code != LS_OK)
		whole_name(&w, err);
	whole_drop(&w);
	return code;
}

// Says where the report is, and what it hides.
static void put_report(struct loop *l, const char *path)
{
	struct ls_err err;
	enum privacy privacy;
	struct str full = {0}, told = {0};
	const struct str *report = session_picture(l->session, &privacy);
	at_home(&full, path);
	enum ls_code code = put_new(str_text(&full), report, &err);
	char *place = code == LS_OK ? realpath(str_text(&full), NULL) : NULL;
	str_addf(&told, tr("The report lies in %s. %s"), place ? place : str_text(&full), privacy_sentence(privacy));
	session_say(l->session, code != LS_OK, code == LS_OK ? str_text(&told) : err.text);
	free(place);
	str_free(&full);
	str_free(&told);
}

// The private copy becomes a file, which is the plan from now on.
static void keep_copy(struct loop *l, const char *path)
{
	struct ls_err err;
	struct model *m = NULL;
	struct whole w;
	struct str full = {0}, told = {0};
	bool leaving = session_leaving(l->session);
	full_name(&full, path);
	whole_begin(&w, str_text(&full));
	enum ls_code code = model_copy(session_plan(l->session), str_text(&w.making), &err);
	if (code == LS_OK)
		code = whole_place(&w, &err);
	if (code != LS_OK)
		whole_name(&w, &err);
	whole_drop(&w);
	if (code == LS_OK)
		code = app_open(l->o, str_text(&full), MODEL_WRITE, &m, &err);
	if (code == LS_OK) {
		const char *pane = session_pane(l->session);
		char *place = realpath(str_text(&full), NULL);
		str_addf(&told, tr("It is kept: the plan lies in %s."), place ? place : str_text(&full));
		free(place);
		loop_drop(l);
		loop_show_plan(l, m, pane, true);
		session_say(l->session, false, str_text(&told));
		l->done = leaving;
		str_set(&l->last, leaving ? str_text(&told) : "");
		if (leaving)
			loop_note(m);
	} else {
		session_say(l->session, true, err.text);
	}
	str_free(&full);
	str_free(&told);
}

void loop_drop(struct loop *l)
{
	trial_drop(&l->trial);
	session_private(l->session, "");
}

// A private copy that was changed is not left without a word.
static void quit(struct loop *l)
{
	if (l->trial.path.len && trial_changed(&l->trial))
		session_ask_keep(l->session);
	else
		l->done = true;
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

void loop_fulfil(struct loop *l)
{
	const char *text = "";
	enum wish wish = session_wish(l->session, &text);
	char *argument = mem_str(text);
	switch (wish) {
	case WISH_QUIT:
		quit(l);
		break;
	case WISH_KEEP:
		keep_copy(l, argument);
		break;
	case WISH_EXPORT:
		export_to(l, argument);
		break;
	case WISH_REPORT:
		put_report(l, argument);
		break;
	case WISH_PICTURE:
		put_picture(l, argument);
		break;
	case WISH_DROP:
		loop_drop(l);
		l->done = true;
		break;
	case WISH_SUSPEND:
		left_now(&l->left, l->session); // nobody knows whether it goes on
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
