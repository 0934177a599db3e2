// SPDX-License-Identifier: EUPL-1.2
// `do`, `undo`, `redo`: cockpit commands from scripts, each one step.
#include "app/verbs.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

// What a command says may name what came from outside: nothing of it may steer a terminal. Its own lines, and the tabs
// of a list, stay what they are.
static void told(const char *message)
{
	struct str shown = {0}, piece = {0};
	while (*message) {
		size_t n = strcspn(message, "\n\t");
		str_clear(&piece);
		str_addn(&piece, message, n);
		text_harmless(&shown, str_text(&piece));
		message += n;
		if (*message)
			str_addc(&shown, *message++);
	}
	puts(str_text(&shown));
	str_free(&shown);
	str_free(&piece);
}

// Runs the lines in order; the first that fails ends it, those before it stay (each is a step of its own).
static int run_lines(const struct options *o, const char *const lines[], int n)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	if (app_open(o, o->word[0], MODEL_WRITE, &m, &err) != LS_OK)
		return app_fail(&err);
	struct session *s = app_session(o, m);
	int exit_code = LS_OK;
	for (int i = 0; i < n && exit_code == LS_OK; i++) {
		if (session_run(s, lines[i], &err) != LS_OK) {
			exit_code = app_fail(&err);
			if (n > 1)
				app_note(
					tr("leitstand: that was command %d of %d (%s). Those before it are done, those after it are not."),
					i + 1, n, lines[i]);
		} else {
			if (*session_message(s))
				told(session_message(s));
			app_late(m);
		}
	}
	session_free(s);
	return exit_code;
}

int verb_do(const struct options *o)
{
	return run_lines(o, o->word + 1, o->words - 1);
}

int verb_undo(const struct options *o)
{
	struct str line = {0};
	str_add(&line, "undo");
	if (o->words > 1) {
		str_addc(&line, ' ');
		str_addquoted(&line, o->word[1]);
	}
	const char *lines[] = {str_text(&line)};
	int exit_code = run_lines(o, lines, 1);
	str_free(&line);
	return exit_code;
}

int verb_redo(const struct options *o)
{
	const char *lines[] = {"redo"};
	return run_lines(o, lines, 1);
}
