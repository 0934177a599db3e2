// SPDX-License-Identifier: EUPL-1.2
// `report`: what is told of the plan to others, as a text, Markdown or a page.
#include "app/verbs.h"
#include "exchange/report/form.h"
#include "exchange/report/report.h"

static enum ls_code write_report(struct str *out, const struct options *o, struct model *m, struct ls_err *err)
{
	enum report_form form = REPORT_TEXT;
	struct report_asked asked = {.meeting = o->meeting, .team = o->team, .today = app_today(o, m)};
	struct doc d;
	if (o->format && !report_form_named(o->format, &form))
		return ls_fail(err, LS_USAGE, tr("--format: “%s” is not known. There are: %s."), o->format, "text, md, html");
	if (options_privacy(o, PRIVACY_OPEN, &asked.privacy, err) != LS_OK)
		return err->code;
	struct arena *a = arena_new();
	enum ls_code code = report_make(&d, a, m, &asked, err);
	if (code == LS_OK)
		report_form(out, &d, form);
	arena_free(a);
	return code;
}

int verb_report(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	struct model *m = NULL;
	struct str out = {0};
	if (app_output(o, &err) != LS_OK || app_open(o, o->word[0], MODEL_READ, &m, &err) != LS_OK)
		return app_fail(&err);
	enum ls_code code = write_report(&out, o, m, &err);
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	model_close(m);
	str_free(&out);
	return exit_code;
}
