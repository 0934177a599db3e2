// SPDX-License-Identifier: EUPL-1.2
// `render`: exactly what the cockpit would draw, without a terminal.
#include "app/verbs.h"
#include "canvas/output.h"
#include "ui/kit/view.h"
#include "ui/kit/theme.h"

#include <string.h>

// What is drawn, and what a page says around it.
struct drawn {
	struct canvas *c;
	struct arena *a; // of the sentences
	struct str title, caption;
	const struct view *pane;
	struct told_line *line;
	size_t n;
};

static bool as_page(const struct options *o)
{
	return o->format && strcmp(o->format, "html") == 0;
}

// Closes the model.
static enum ls_code draw(const struct options *o, struct model *m, struct drawn *d, struct ls_err *err)
{
	struct canvas *c = d->c;
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
	if (code == LS_OK && as_page(o))
		d->n = session_told(s, d->a, &d->line);
	session_free(s);
	return code;
}

static void page(struct str *out, const struct drawn *d, const struct palette *p, const char *lang)
{
	struct output_line *line = arena_alloc(d->a, (d->n + 1) * sizeof *line);
	for (size_t i = 0; i < d->n; i++)
		line[i] = (struct output_line){d->line[i].heading, d->line[i].text};
	output_html(out, d->c, p,
				&(struct output_page){.lang = lang,
									  .title = str_text(&d->title),
									  .intro = tr(d->pane->help),
									  .caption = str_text(&d->caption),
									  .words = tr("In words"),
									  .line = line,
									  .n = d->n});
}

static enum ls_code form(struct str *out, const struct options *o, const struct drawn *d, struct ls_err *err)
{
	const char *format = o->format ? o->format : "text";
	const char *lang = i18n_lang() == LANG_DE ? "de" : "en";
	struct palette p;
	enum ls_code code = theme_load(&p, o->theme ? o->theme : "dark", err);
	if (code != LS_OK)
		return code;
	if (strcmp(format, "text") == 0)
		output_text(out, d->c);
	else if (strcmp(format, "ansi") == 0)
		output_ansi(out, d->c, &p);
	else if (strcmp(format, "html") == 0)
		page(out, d, &p, lang);
	else if (strcmp(format, "svg") == 0)
		output_svg(out, d->c, &p, lang, str_text(&d->title));
	else
		return ls_fail(err, LS_USAGE, tr("--format: “%s” is not known. There are: %s."), format,
					   "text, ansi, html, svg");
	return LS_OK;
}

// "“Measures” as the program shows it, Wed 20 May 2026"
static void caption(struct str *out, const struct options *o, const struct model *m, const struct view *pane)
{
	struct str when = {0};
	if (o->as_of) {
		str_addf(out, tr("“%s” as the program shows it, as of %s"), tr(pane->title), o->as_of);
	} else {
		date_long(&when, app_today(o, m));
		str_addf(out, tr("“%s” as the program shows it, %s"), tr(pane->title), str_text(&when));
	}
	str_free(&when);
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
	struct drawn d = {.c = canvas_new(cols, rows, o->glyphs), .a = arena_new()};
	struct str out = {0};
	const char *name = plan_strategy(model_plan(m))->name;
	d.pane = pane_named(o->pane ? o->pane : "overview");
	str_addf(&d.title, "%s · %s", *name ? name : "Leitstand", d.pane ? tr(d.pane->title) : "");
	if (d.pane)
		caption(&d.caption, o, m, d.pane);
	enum ls_code code = draw(o, m, &d, &err);
	if (code == LS_OK)
		code = form(&out, o, &d, &err);
	int exit_code = code == LS_OK ? app_write(o, &out) : app_fail(&err);
	str_free(&out);
	str_free(&d.title);
	str_free(&d.caption);
	arena_free(d.a);
	canvas_free(d.c);
	return exit_code;
}
