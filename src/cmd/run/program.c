// SPDX-License-Identifier: EUPL-1.2
// Going back, leaving, and what is asked of whoever runs the session.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/session.h"
#include "cmd/view/view.h"
#include "ui/dialog/menu.h"

#include <string.h>

// What is weighed up on a pane: the sample of its order, another time beside it, weights tried out.
static bool stop_weighing(struct session *s)
{
	struct ls_err err;
	if (weigh_stop(s)) {
		session_sayf(s, false,
					 session_keysf(s, tr("The sample is stopped at %d%%; what it tells stays. {back} again ends it.")),
					 s->deciding.robust.stable.progress);
		session_changed(s);
		return true;
	}
	if (s->deciding.robust.on && s->look.stable) {
		weigh_stability(s, false);
		return true;
	}
	if (s->deciding.comparing.then) {
		weigh_compare(s, NULL, &err);
		session_say(s, false, compare_over(s));
		return true;
	}
	if (s->deciding.trying.on) {
		weigh_leave_trial(s);
		session_sayf(s, false, "%s", tr("The weights tried out are dropped."));
		return true;
	}
	return false;
}

// One thing at a time: the preview, the search, the page, the narrowing. From a page that lies over a pane nobody ends what
// goes on below it: who has looked something up comes back to where they were.
static bool step_back(struct session *s)
{
	if (session_pane_does(s, "cancel"))
		return true;
	bool below = s->way.back_n > 0;
	if (!way_on(&s->way, "help") && marks_clear(&s->marks)) {
		session_changed(s);
		return true;
	}
	if (!below && stop_weighing(s))
		return true;
	if (s->search.text.len) {
		str_clear(&s->search.text);
		session_changed(s);
		return true;
	}
	struct pick above;
	if (way_up(&s->way, &above)) {
		session_object(s, above);
		return true;
	}
	bool course = way_on(&s->way, "course");
	if (way_back(&s->way)) {
		session_changed(s);
		if (course) // it may lead from one key result to the next
			session_follow(s);
		return true;
	}
	if (gaze_narrowed(&s->gaze) || s->listing.filter.text.len) {
		gaze_widen(&s->gaze);
		listing_other_plan(s);
		session_changed(s);
		session_sayf(s, false, "%s", tr("Everything is shown again."));
		return true;
	}
	if (s->past.plan) {
		session_leave_past(s);
		session_sayf(s, false, "%s", tr("This is the present again."));
		return true;
	}
	return false;
}

enum ls_code run_close(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	if (step_back(s) || s->kiosk)
		return LS_OK;
	if (s->talk.quit_asked) {
		session_wish_for(s, WISH_QUIT, "");
		return LS_OK;
	}
	s->talk.quit_asked = true;
	bool saved = s->model && s->wished.place.len == 0;
	session_sayf(s, false, "%s",
				 saved ? session_keys(s, tr("{close} again leaves. Everything is saved."))
					   : session_keys(s, tr("{close} again leaves.")));
	return LS_OK;
}

enum ls_code run_back(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	step_back(s);
	return LS_OK;
}

enum ls_code run_cancel(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	if (!step_back(s) && !s->kiosk)
		session_sayf(s, false, "%s", session_keys(s, tr("Nothing is pending. {close} leaves.")));
	return LS_OK;
}

enum ls_code run_quit(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	session_wish_for(s, WISH_QUIT, "");
	return LS_OK;
}

enum ls_code run_suspend(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	session_wish_for(s, WISH_SUSPEND, "");
	return LS_OK;
}

enum ls_code run_redraw(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	session_wish_for(s, WISH_REDRAW, "");
	return LS_OK;
}

enum ls_code run_theme(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)err;
	session_wish_for(s, WISH_THEME, argc > 1 ? argv[1] : "");
	return LS_OK;
}

enum ls_code run_saved(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	if (s->wished.place.len)
		session_sayf(s, false, tr("This is a private copy; it is not kept as a file yet. :keep %s does that."),
					 str_text(&s->wished.place));
	else
		session_sayf(s, false, "%s", tr("Everything is saved already: each finished edit is in the file."));
	return LS_OK;
}

// A path is all that stands behind the verb: one of several words needs no quotes.
static void wish_path(struct session *s, enum wish wish, int argc, char *const argv[])
{
	struct str path = {0};
	str_join(&path, argc, argv, 1, " ");
	session_wish_for(s, wish, str_text(&path));
	str_free(&path);
}

enum ls_code run_open_plan(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)err;
	wish_path(s, WISH_OPEN, argc, argv);
	return LS_OK;
}

enum ls_code run_demo(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)err;
	session_wish_for(s, WISH_DEMO, argc > 1 ? argv[1] : "musterkreis");
	return LS_OK;
}

// ---- a private copy of a sample -----------------------------------------------------------------------------------------

void session_ask_keep(struct session *s)
{
	struct str line = str_on(s->frame), keep = str_on(s->frame);
	str_addf(&keep, "keep %s", str_text(&s->wished.place));
	str_add(&line, "command ");
	str_addquoted(&line, str_text(&keep));
	const struct menu_item items[] = {
		{tr("Keep it"),
		 arena_printf(s->frame, tr("as a file of yours: %s; the name can be changed"), str_text(&s->wished.place)),
		 str_text(&line)},
		{tr("Drop it"), tr("what you have changed in it is gone for good"), "drop"},
	};
	overlay_push(s, &overlay_menu, menu_open(tr("The copy of the sample is changed"), items, 2, 0));
	s->wished.leaving = true;
}

static enum ls_code must_be_private(const struct session *s, struct ls_err *err)
{
	if (s->wished.place.len)
		return LS_OK;
	return ls_fail(err, LS_REFUSED, tr("This is no private copy of a sample: every change is in %s."),
				   s->model ? model_path(s->model) : "");
}

enum ls_code run_keep(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	enum ls_code code = must_be_private(s, err);
	if (code != LS_OK)
		return code;
	if (argc > 1) {
		wish_path(s, WISH_KEEP, argc, argv);
		return LS_OK;
	}
	struct str line = str_on(s->frame);
	str_addf(&line, "keep %s", str_text(&s->wished.place));
	prompt_open(s, PROMPT_COMMAND, str_text(&line));
	return LS_OK;
}

// "~/musterkreis.csv": named like the plan.
static void export_proposal(const struct session *s, struct str *out)
{
	const char *path = model_path(s->model), *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	size_t n = dot && dot > name ? (size_t)(dot - name) : strlen(name);
	str_addf(out, "export ~/%.*s.csv", (int)n, n ? name : "plan");
}

enum ls_code run_export(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("In scripts there is: leitstand export PLAN FOLDER, or --what measures."));
	if (argc > 1) {
		wish_path(s, WISH_EXPORT, argc, argv);
		return LS_OK;
	}
	struct str line = str_on(s->frame);
	export_proposal(s, &line);
	prompt_open(s, PROMPT_COMMAND, str_text(&line));
	return LS_OK;
}

enum ls_code run_drop(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	enum ls_code code = must_be_private(s, err);
	if (code == LS_OK)
		session_wish_for(s, WISH_DROP, "");
	return code;
}

enum ls_code run_new(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)err;
	if (argc > 1)
		wish_path(s, WISH_NEW, argc, argv);
	else
		prompt_open(s, PROMPT_COMMAND, "new ");
	return LS_OK;
}
