// SPDX-License-Identifier: EUPL-1.2
// `report`: what is told of the plan to others, as a text, Markdown or a page.
#include "app/verbs.h"
#include "exchange/report/css.h"
#include "exchange/report/report.h"

// The one report whose option stood there.
static enum ls_code which(const struct options *o, const struct report **of, struct ls_err *err)
{
	*of = NULL;
	for (const struct report *r = reports; r->name; r++) {
		if (!options_given(o, r->name))
			continue;
		if (*of)
			return ls_fail(err, LS_USAGE, tr("--%s and --%s are two reports. Which one is meant?"), (*of)->name,
						   r->name);
		*of = r;
	}
	if (*of)
		return LS_OK;
	struct str names = {0};
	report_names(&names, "--");
	ls_fail(err, LS_USAGE, tr("report needs to know which one: %s."), str_text(&names));
	str_free(&names);
	return LS_USAGE;
}

static enum ls_code ask(struct report_asked *asked, const struct options *o, struct ls_err *err)
{
	static const char *const more[] = {"format", "privacy", "team", "since"};
	const struct report *of = NULL;
	if (which(o, &of, err) != LS_OK)
		return err->code;
	report_ask(asked, of, options_given(o, of->name), DAY_NONE);
	if (o->words > 1 && !of->words)
		return ls_fail(err, LS_USAGE, tr("“%s” is one word too many for the report “%s”."), o->word[1], of->name);
	asked->words = o->word + 1;
	asked->words_n = (size_t)o->words - 1;
	for (size_t i = 0; i < sizeof more / sizeof more[0]; i++) {
		const char *value = options_given(o, more[i]);
		if (value && report_option(asked, more[i], value, err) != LS_OK)
			return err->code;
	}
	if (o->css && asked->form != REPORT_HTML)
		return ls_fail(err, LS_USAGE, "%s", tr("--css is for pages: --format html."));
	return LS_OK;
}

int verb_report(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	struct str out = {0};
	struct report_asked asked;
	struct arena *a = arena_new();
	enum ls_code code = ask(&asked, o, &err);
	if (code == LS_OK && o->css)
		code = css_read(&asked.css, a, o->css, &err);
	if (code == LS_OK)
		code = app_output(o, &err);
	if (code == LS_OK)
		code = app_open(o, o->word[0], MODEL_READ, &m, &err);
	if (code == LS_OK) {
		asked.today = app_today(o, m);
		code = report_write(&out, m, &asked, &err);
	}
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	model_close(m);
	arena_free(a);
	str_free(&out);
	return exit_code;
}
