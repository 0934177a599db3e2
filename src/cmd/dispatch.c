// SPDX-License-Identifier: EUPL-1.2
// From a line to a command that has run: split, find, ask the one gate, run.
#include "base/i18n.h"
#include "base/text.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/far.h"
#include "cmd/state.h"
#include "plan/schema.h"
#include "say/kiosk.h"

#include <stdlib.h>
#include <string.h>

const struct command *command_find(const struct session *s, int argc, char *const argv[])
{
	if (argc < 1)
		return NULL;
	// An object with one of its verbs first: `link add` is about links, `link` alone about panes.
	const struct command *general = NULL;
	for (const struct command *c = s->commands; c->verb && argc > 1; c++) {
		if (!c->object || strcmp(c->verb, argv[1]) != 0)
			continue;
		if (strcmp(c->object, argv[0]) == 0)
			return c;
		if (strcmp(c->object, "*") == 0 && schema_object(argv[0]))
			general = c;
	}
	for (const struct command *c = s->commands; c->verb && !general; c++)
		if (!c->object && strcmp(c->verb, argv[0]) == 0)
			return c;
	return general;
}

static bool is_privacy(const struct command *c)
{
	return !c->object && strcmp(c->verb, "privacy") == 0;
}

// In a kiosk neither the pane of tasks and meetings nor one of them by name.
static bool keeps(const struct session *s, int argc, char *const argv[])
{
	const struct view *pane =
		argc > 0 ? pane_named(strcmp(argv[0], "pane") == 0 && argc > 1 ? argv[1] : argv[0]) : NULL;
	const struct table *t =
		argc > 0 ? schema_object(strcmp(argv[0], "sheet") == 0 && argc > 1 ? argv[1] : argv[0]) : NULL;
	return s->kiosk && ((pane && pane->internal) || (t && kiosk_keeps(t->id)));
}

enum ls_code command_words_allowed(const struct session *s, const struct command *c, int argc, char *const argv[],
								   struct ls_err *err)
{
	enum ls_code code = command_allowed(s, c, err);
	if (code == LS_OK && keeps(s, argc, argv))
		return ls_fail(err, LS_REFUSED, "%s", tr("Tasks and meetings are not shown on this screen."));
	return code;
}

enum ls_code command_allowed(const struct session *s, const struct command *c, struct ls_err *err)
{
	if (s->kiosk && c->flags & (COMMAND_LEAVES | COMMAND_TYPES | COMMAND_WRITES | COMMAND_TRIES))
		return ls_fail(err, LS_REFUSED, "%s", tr("This screen only shows the plan."));
	if (s->kiosk && is_privacy(c) && s->gaze.privacy_first == PRIVACY_PUBLIC)
		return ls_fail(err, LS_REFUSED, "%s", tr("Public: names of people, money and notes are hidden."));
	if (!s->model && !(c->flags & COMMAND_FREE))
		return ls_fail(err, LS_REFUSED, "%s", tr("Choose a plan first."));
	if (!(c->flags & COMMAND_WRITES))
		return LS_OK;
	if (s->past.plan)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("This is the plan as it was; it cannot be changed. “as-of now” goes back to the present."));
	if (model_can_write(s->model))
		return LS_OK;
	const char *why = model_why_not(s->model);
	return ls_fail(err, LS_REFUSED, "%s", *why ? why : tr("This plan is open for reading only; nothing was changed."));
}

static enum ls_code unknown(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const char *best = NULL;
	int least = 3;
	bool object = schema_object(argv[0]) != NULL;
	for (const struct command *c = s->commands; c->verb; c++) {
		if (c->object && strcmp(c->object, "*") != 0 && strcmp(c->object, argv[0]) == 0)
			object = true;
		if (!c->object)
			text_nearer(argv[0], c->verb, &best, &least);
		else if (strcmp(c->object, "*") != 0)
			text_nearer(argv[0], c->object, &best, &least);
	}
	if (!object) {
		for (int t = 0; t < TABLE_COUNT; t++)
			text_nearer(argv[0], schema[t].object, &best, &least);
		return best ? ls_fail(err, LS_REFUSED, tr("There is no command “%s”. Did you mean “%s”?"), argv[0], best)
					: ls_fail(err, LS_REFUSED,
							  s->cols == 0
								  ? tr("There is no command “%s”. “leitstand do --help” lists them.")
								  : session_keysf(s, tr("There is no command “%s”. {pane help} shows what there is.")),
							  argv[0]);
	}
	const char *verb = argc > 1 ? argv[1] : "";
	struct str can = str_on(s->frame);
	best = NULL;
	least = 3;
	for (const struct command *c = s->commands; c->verb; c++)
		if (c->object && (strcmp(c->object, argv[0]) == 0 || (strcmp(c->object, "*") == 0 && schema_object(argv[0])))) {
			text_nearer(verb, c->verb, &best, &least);
			str_addf(&can, "%s%s", can.len ? ", " : "", c->verb);
		}
	return *verb ? ls_fail(err, LS_REFUSED, tr("“%s %s” is not known. “%s” can: %s."), argv[0], verb, argv[0],
						   str_text(&can))
				 : ls_fail(err, LS_REFUSED, tr("What of “%s”? It can: %s."), argv[0], str_text(&can));
}

// What is missing; where it is a field, which ones there are.
static enum ls_code too_few(const struct command *c, const char *object, struct ls_err *err)
{
	const struct table *t = c->object && strcmp(c->object, "*") == 0 ? schema_object(object) : NULL;
	struct str fields = {0};
	for (int i = 0; t && strstr(c->arguments, "FIELD") && i < t->column_count; i++)
		str_addf(&fields, "%s%s", i ? ", " : tr(" · fields: "), t->columns[i].name);
	ls_fail(err, LS_REFUSED, tr("“%s%s%s” needs: %s"), c->object ? object : "", c->object ? " " : "", c->verb,
			tr(c->arguments));
	if (fields.len) {
		struct ls_err first = *err;
		ls_fail(err, LS_REFUSED, "%s%s.", first.text, str_text(&fields));
	}
	str_free(&fields);
	return LS_REFUSED;
}

// How many words the arguments are; -1: any number.
static int words_most(const struct command *c)
{
	if (c->flags & COMMAND_REST || strstr(c->arguments, " …"))
		return -1;
	int n = *c->arguments != '\0';
	for (const char *at = c->arguments; *at; at++)
		n += *at == ' ';
	return n;
}

static enum ls_code too_many(const struct command *c, const char *object, const char *word, struct ls_err *err)
{
	const char *front = c->object ? object : "", *gap = c->object ? " " : "";
	if (!*c->arguments)
		return ls_fail(err, LS_REFUSED, tr("“%s%s%s” takes nothing behind it, but there is “%s”."), front, gap, c->verb,
					   word);
	return ls_fail(err, LS_REFUSED, tr("“%s%s%s” takes: %s. “%s” is too much; what has blanks stands in \"…\"."), front,
				   gap, c->verb, tr(c->arguments), word);
}

static enum ls_code carry_out(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct command *c = command_find(s, argc, argv);
	if (!c)
		return unknown(s, argc, argv, err);
	enum ls_code code = command_words_allowed(s, c, argc, argv, err);
	if (code != LS_OK)
		return code;
	int words = c->object ? 2 : 1;
	if (argc - words < c->least)
		return too_few(c, argv[0], err);
	int most = words_most(c);
	if (most >= 0 && argc - words > most)
		return too_many(c, argv[0], argv[words + most], err);
	if (s->held && c->flags & COMMAND_ONCE)
		return ls_fail(err, LS_REFUSED, "%s", tr("A key held down does this once. Let it go and press it again."));
	bool holds = c->flags & COMMAND_STEP && !model_held(s->model);
	if (holds)
		code = model_hold(s->model, err);
	if (code == LS_OK)
		code = c->run(s, argc, argv, err);
	if (holds)
		model_release(s->model);
	return code;
}

enum ls_code dispatch(struct session *s, const char *line, struct ls_err *err)
{
	struct ls_err local;
	err = err ? err : &local;
	char **argv = NULL;
	int argc = str_words(line, &argv);
	if (argc < 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("A quotation mark is not closed."));
	bool outer = s->depth++ == 0;
	if (outer)
		far_begin(s, line);
	enum ls_code code = argc == 0 ? LS_OK : carry_out(s, argc, argv, err);
	code = far_end(s, line, code, err);
	s->depth--;
	free(argv);
	return code;
}
