// SPDX-License-Identifier: EUPL-1.2
// A report out of the cockpit: of the plan as it is, hiding at least what the screen hides unless another level is asked for.
// Whoever runs the session puts it into the file.
#include "exchange/report/report.h"

#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/desk.h"
#include "cmd/prompt.h"
#include "cmd/state.h"
#include "cmd/view/view.h"
#include "exchange/report/css.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define NAMES_MOST 99 // names that are tried, one behind the other

// The form a file's name ends in; false: it is no name of a file.
static bool form_of(const char *word, enum report_form *form)
{
	const char *dot = strrchr(word, '.');
	for (int f = 0; dot && f < REPORT_FORMS; f++)
		if (strcmp(dot + 1, report_form_ending((enum report_form)f)) == 0) {
			*form = (enum report_form)f;
			return true;
		}
	return false;
}

// "musterkreis-cycle-2026Q1.html": named like plan and report, in the folder the program was started in; a number behind it
// where that name is taken.
static const char *free_name(const struct session *s, const struct report_asked *asked)
{
	const char *path = model_path(s->model), *slash = strrchr(path, '/'), *plan = slash ? slash + 1 : path;
	const char *dot = strrchr(plan, '.'), *name = "";
	size_t n = dot && dot > plan ? (size_t)(dot - plan) : strlen(plan);
	struct str base = str_on(s->frame);
	str_addf(&base, "%.*s-%s", (int)(n ? n : 4), n ? plan : "plan", asked->of->name);
	if (*asked->about)
		str_addf(&base, "-%s", asked->about);
	for (size_t i = 0; i < base.len; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-", base.s[i]))
			base.s[i] = '_';
	for (int i = 1; i <= NAMES_MOST; i++) {
		const char *number = i > 1 ? arena_printf(s->frame, "-%d", i) : "";
		name = arena_printf(s->frame, "%s%s.%s", str_text(&base), number, report_form_ending(asked->form));
		if (access(name, F_OK) != 0)
			break;
	}
	return name;
}

struct called {
	char **word; // what is told to report_words()
	int n;
	const char *file, *css; // NULL: none is named
	enum report_form form;
	bool formed, level; // a form, a level was asked for
};

// Takes the names of files out of the words.
static void take_files(const struct session *s, struct called *c, int argc, char *const argv[])
{
	*c = (struct called){.word = arena_alloc(s->frame, ((size_t)argc + 1) * sizeof(char *)), .form = REPORT_HTML};
	for (int i = 1; i < argc; i++) {
		if (strncmp(argv[i], "css=", 4) == 0)
			c->css = argv[i] + 4;
		else if (i > 1 && !c->file && !strchr(argv[i], '=') && form_of(argv[i], &c->form))
			c->file = argv[i];
		else
			c->word[c->n++] = argv[i];
		c->formed |= strncmp(argv[i], "format=", 7) == 0;
		c->level |= strncmp(argv[i], "privacy=", 8) == 0;
	}
}

static enum ls_code ask(struct session *s, const struct called *c, struct report_asked *asked, struct ls_err *err)
{
	enum privacy shown = session_look(s)->privacy;
	if (report_words(asked, c->word, c->n, s->today, err) != LS_OK)
		return err->code;
	if (!c->formed && report_option(asked, "format", report_form_name(c->form), err) != LS_OK)
		return err->code;
	if (!c->level && shown > asked->privacy)
		asked->privacy = shown;
	if (c->css && asked->form != REPORT_HTML)
		return ls_fail(err, LS_USAGE, "%s", tr("--css is for pages: --format html."));
	return c->css ? css_read(&asked->css, s->frame, c->css, err) : LS_OK;
}

enum ls_code run_report(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	struct called called;
	struct report_asked asked;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("In scripts there is: leitstand report PLAN --barometer, and others."));
	if (argc == 1) {
		prompt_open(s, PROMPT_COMMAND, "report ");
		return LS_OK;
	}
	take_files(s, &called, argc, argv);
	if (ask(s, &called, &asked, err) != LS_OK)
		return err->code;
	str_clear(&s->wished.picture);
	enum ls_code code = report_write(&s->wished.picture, s->model, &asked, err);
	if (code != LS_OK)
		return code;
	s->wished.picture_privacy = asked.privacy;
	session_wish_for(s, WISH_REPORT, called.file ? called.file : free_name(s, &asked));
	return LS_OK;
}
