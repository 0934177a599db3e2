// SPDX-License-Identifier: EUPL-1.2
// Making a report: what it looks at, its document, its form; and what all of them share.
#include "exchange/report/report.h"

#include "base/i18n.h"
#include "plan/cycle.h"
#include "say/progress.h"

static void look_at(struct report_source *s, struct arena *a, struct model *m, const struct report_asked *asked)
{
	*s = (struct report_source){.m = m,
								.asked = asked,
								.look = {.plan = model_plan(m),
										 .score = model_score(m),
										 .today = asked->today,
										 .cycle = cycle_at(model_plan(m), asked->today),
										 .privacy = asked->privacy,
										 .only_field = NONE32,
										 .only_goal = NONE32,
										 .only_team = NONE32,
										 .filter = "",
										 .columns = "",
										 .search = "",
										 .frame = a}};
}

enum ls_code report_write(struct str *out, struct model *m, const struct report_asked *asked, struct ls_err *err)
{
	struct arena *a = arena_new();
	struct report_source s;
	struct doc d;
	enum ls_code code;
	look_at(&s, a, m, asked);
	if (asked->form == REPORT_CSV) {
		code = asked->of->csv(out, &s, err);
	} else {
		code = asked->of->tell(&d, &s, err);
		if (code == LS_OK)
			report_form(out, &d, asked->form, asked->css);
	}
	arena_free(a);
	return code;
}

void report_parts(struct doc *d, const struct report_source *s, const struct report_part *parts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t from = d->n;
		doc_heading(d, 2, tr(parts[i].title));
		parts[i].tell(d, s);
		doc_drop_empty(d, from);
	}
}

void report_plan(struct doc *d, const struct report_source *s)
{
	doc_fact(d, tr("Plan"), plan_strategy(s->look.plan)->name);
}

void report_privacy(struct doc *d, const struct report_source *s)
{
	doc_fact(d, tr("Visibility"), privacy_sentence(s->look.privacy));
}

void report_quarter(struct doc *d, const struct report_source *s)
{
	const struct look *look = &s->look;
	struct str title = str_on(look->frame), week = str_on(look->frame);
	if (!look->cycle)
		return;
	cycle_title(&title, look->cycle);
	progress_week(&week, look->cycle, look->today);
	doc_fact(d, tr("Quarter"),
			 week.len ? arena_printf(look->frame, "%s · %s", str_text(&title), str_text(&week)) : str_text(&title));
}

void report_picture(struct doc *d, const struct report_source *s, enum picture_kind kind, const char *code)
{
	struct str sentence = str_on(s->look.frame), svg = str_on(s->look.frame);
	struct picture_asked asked = {.kind = kind,
								  .code = code,
								  .w = PICTURE_PAGE_W,
								  .prefix = arena_printf(s->look.frame, "p%zu", d->n),
								  .bare = true};
	struct ls_err err;
	if (picture_named(picture_names[kind], &kind, &err) != LS_OK ||
		picture_sentence(&sentence, &s->look, &asked, &err) != LS_OK)
		return;
	if (s->asked->form == REPORT_HTML && picture_draw(&svg, &s->look, &asked, &err) != LS_OK)
		str_clear(&svg);
	doc_picture(d, str_text(&svg), str_text(&sentence));
}
