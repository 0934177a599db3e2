// SPDX-License-Identifier: EUPL-1.2
// `render`: exactly what the cockpit would draw, without a terminal.
#include "app/verbs.h"
#include "canvas/output.h"
#include "ui/kit/view.h"
#include "ui/kit/theme.h"

#include <string.h>

static enum ls_code draw(const struct options *o, struct model *m, struct canvas *c, struct ls_err *err)
{
	const char *pane = o->pane ? o->pane : "overview";
	if (!pane_named(pane)) {
		struct str names = {0};
		for (int i = 0; panes[i]; i++)
			str_addf(&names, "%s%s", i ? ", " : "", panes[i]->name);
		ls_fail(err, LS_USAGE, tr("There is no pane “%s”. There are: %s."), pane, str_text(&names));
		str_free(&names);
		model_close(m);
		return LS_USAGE;
	}
	enum privacy privacy;
	if (options_privacy(o, PRIVACY_OPEN, &privacy, err) != LS_OK) {
		model_close(m);
		return err->code;
	}
	struct session_options so = {.privacy = privacy,
								 .cols = c->cols,
								 .rows = c->rows,
								 .today = app_today(o, m),
								 .day_given = o->today_given,
								 .picture = true,
								 .keys = ""};
	struct session *s = session_new(&so);
	session_model(s, m, pane);
	enum ls_code code = session_as_of(s, o->as_of, err);
	if (code == LS_OK)
		session_draw(s, c);
	session_free(s);
	return code;
}

static enum ls_code form(struct str *out, const struct options *o, const struct canvas *c, const char *title,
						 struct ls_err *err)
{
	const char *format = o->format ? o->format : "text";
	const char *lang = i18n_lang() == LANG_DE ? "de" : "en";
	struct palette p;
	enum ls_code code = theme_load(&p, o->theme ? o->theme : "dark", err);
	if (code != LS_OK)
		return code;
	if (strcmp(format, "text") == 0)
		output_text(out, c);
	else if (strcmp(format, "ansi") == 0)
		output_ansi(out, c, &p);
	else if (strcmp(format, "html") == 0)
		output_html(out, c, &p, lang, title);
	else if (strcmp(format, "svg") == 0)
		output_svg(out, c, &p, lang, title);
	else
		return ls_fail(err, LS_USAGE, tr("--format: “%s” is not known. There are: %s."), format,
					   "text, ansi, html, svg");
	return LS_OK;
}

int verb_render(const struct options *o)
{
	struct ls_err err = {.code = LS_OK};
	int cols = 80, rows = 24;
	if (o->size && options_size(o->size, &cols, &rows, &err) != LS_OK)
		return app_fail(&err);
	struct model *m = NULL;
	if (app_open(o, o->word[0], MODEL_READ, &m, &err) != LS_OK)
		return app_fail(&err);
	struct canvas *c = canvas_new(cols, rows, o->glyphs);
	struct str out = {0}, title = {0};
	const char *name = plan_strategy(model_plan(m))->name;
	const struct view *pane = pane_named(o->pane ? o->pane : "overview");
	str_addf(&title, "%s · %s", *name ? name : "Leitstand", pane ? tr(pane->title) : "");
	enum ls_code code = draw(o, m, c, &err); // closes the model
	if (code == LS_OK)
		code = form(&out, o, c, str_text(&title), &err);
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	str_free(&out);
	str_free(&title);
	canvas_free(c);
	return exit_code;
}
