// SPDX-License-Identifier: EUPL-1.2
// Undo, redo, taking one step back, tags, and the plan as it was.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "say/step.h"
#include "say/value.h"

#include <string.h>

// Before the first undo of a session, and before one that goes past somebody else's step, only the name is told.
static bool must_name(struct session *s, int64_t next)
{
	if (s->cols == 0) // no screen: a script means what it says
		return false;
	if (s->talk.undo_named == next)
		return false;
	struct step newest;
	bool others =
		model_step(s->model, model_head(s->model), &newest) && strcmp(newest.author, model_author_name(s->model)) != 0;
	return next <= s->talk.start || others;
}

// Tells which step it was, without what the privacy hides; `fmt` has one %s.
static void say_step(struct session *s, const char *fmt, const struct step *step)
{
	struct change *changes = NULL;
	size_t n = 0;
	struct ls_err err;
	struct str sentence = str_on(s->frame), label = str_on(s->frame);
	str_add(&label, step->label); // the model lends it until the next call only
	size_t told = step->told;
	enum privacy from = PRIVACY_CONFIDENTIAL; // of what cannot be read
	if (privacy_hides_anything(s->gaze.privacy) &&
		model_changes(s->model, s->pages.arena, step->id, &changes, &n, &err) == LS_OK)
		from = tell_step_hidden(model_plan(s->model), changes, n);
	value_label(&sentence, str_text(&label), told, privacy_hides(s->gaze.privacy, from));
	session_sayf(s, false, fmt, str_text(&sentence));
}

// A refusal quotes steps only while everything may be seen.
static struct model *discreet(struct session *s)
{
	model_discreet(s->model, privacy_hides_anything(s->gaze.privacy));
	return s->model;
}

// On what a step has brought back, or once more: of several rows the one that the others hang on, which came first.
static void stand_on_what_came(struct session *s, int64_t step)
{
	struct arena *a = arena_new(); // the look is made again in between
	struct change *changes = NULL;
	size_t n = 0;
	struct ls_err err;
	const struct change *last = NULL;
	bool stands = s->cols == 0 || model_changes(s->model, a, step, &changes, &n, &err) != LS_OK;
	for (size_t i = 0; i < n && !stands; i++) {
		bool same = last && last->table == changes[i].table && last->row == changes[i].row;
		if (changes[i].op != 'i' || same)
			continue;
		last = &changes[i];
		const struct deadline_done *met =
			last->table == T_deadline_done ? plan_find(session_look(s)->plan, T_deadline_done, last->row) : NULL;
		stands = met ? session_stand_on(s, T_deadline, met->deadline) // the box that is ticked by it
					 : session_stand_on(s, last->table, last->row);
	}
	arena_free(a);
}

// What stands in the way is taken back in the history: the keys for that, as they are bound.
static enum ls_code with_the_way(const struct session *s, enum ls_code code, struct ls_err *err)
{
	if (code != LS_REFUSED || s->cols == 0)
		return code;
	struct str open = str_on(s->frame), take = str_on(s->frame), text = str_on(s->frame);
	keymap_of(&open, s->keys, "general", "pane history");
	keymap_of(&take, s->keys, "history", "revert");
	str_add(&text, err->text);
	return ls_fail(err, code, tr("%s %s shows the history; there %s takes the step under the cursor back."),
				   str_text(&text), str_text(&open), str_text(&take));
}

enum ls_code run_undo(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	if (argc > 1)
		return run_step_revert(s, argc, argv, err);
	if (s->cols > 0 && session_pane_does(s, "drop")) { // what somebody sees changed last
		session_sayf(s, false, "%s", tr("The preview is dropped; nothing was changed."));
		return LS_OK;
	}
	int64_t next = 0;
	enum ls_code code = model_next_undo(s->model, &next, err);
	if (code != LS_OK)
		return code;
	struct step step;
	if (next && must_name(s, next) && model_step(s->model, next, &step)) {
		say_step(s,
				 step.id <= s->talk.start
					 ? session_keysf(s, tr("{undo} again undoes this step from an earlier session: %s"))
					 : session_keysf(s, tr("Others have changed the plan since. {undo} again undoes your step: %s")),
				 &step);
		s->talk.undo_named = next;
		return LS_OK;
	}
	code = model_undo(discreet(s), &step, err);
	if (code == LS_OK) {
		int64_t undone = model_head(s->model);
		say_step(s, tr("Undone: %s"), &step);
		stand_on_what_came(s, undone);
	}
	return next ? with_the_way(s, code, err) : code;
}

enum ls_code run_redo(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	struct step step;
	enum ls_code code = model_redo(discreet(s), &step, err);
	// The step done again is an undo; its own target carries the sentence people know.
	struct step original;
	if (code == LS_OK && step.reverts && model_step(s->model, step.reverts, &original))
		say_step(s, tr("Redone: %s"), &original);
	else if (code == LS_OK)
		say_step(s, tr("Redone: %s"), &step);
	if (code == LS_OK)
		stand_on_what_came(s, model_head(s->model));
	return code;
}

enum ls_code run_step_revert(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	int64_t id = 0;
	const char *text = argv[argc - 1];
	if (!num_parse_plain(text, 0, &id) || id <= 0)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not the number of a step; the history lists them."), text);
	struct step step;
	enum ls_code code = model_revert(discreet(s), id, &step, err);
	if (code == LS_OK) {
		int64_t reverted = model_head(s->model);
		say_step(s, tr("Taken back: %s"), &step);
		stand_on_what_came(s, reverted);
	}
	return code;
}

enum ls_code run_tag_add(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct str name = str_on(s->frame);
	str_join(&name, argc, argv, 2, " ");
	enum ls_code code = model_tag(s->model, str_text(&name), err);
	if (code == LS_OK)
		session_sayf(s, false, tr("The present state is now called “%s”."), str_text(&name));
	return code;
}

enum ls_code run_tag_delete(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct str name = str_on(s->frame);
	str_join(&name, argc, argv, 2, " ");
	enum ls_code code = model_tag_delete(s->model, str_text(&name), err);
	if (code == LS_OK)
		session_sayf(s, false, tr("The name “%s” is gone; the steps stay."), str_text(&name));
	return code;
}

enum ls_code run_as_of(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct str moment = str_on(s->frame);
	str_join(&moment, argc, argv, 1, " ");
	bool now = strcmp(str_text(&moment), "now") == 0 || strcmp(str_text(&moment), "jetzt") == 0;
	enum ls_code code = session_as_of(s, now ? NULL : str_text(&moment), err);
	if (code != LS_OK)
		return code;
	session_sayf(s, false,
				 now ? tr("This is the present again.")
					 : tr("The plan as of %s. “as-of now” goes back to the present."),
				 s->past.named);
	return code;
}
