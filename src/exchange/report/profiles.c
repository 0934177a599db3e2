// SPDX-License-Identifier: EUPL-1.2
// `--profiles`: a page for each measure, in front of several a list of them.
#include "base/i18n.h"
#include "exchange/report/report.h"
#include "plan/code.h"
#include "plan/sort.h"
#include "say/label.h"
#include "say/profile.h"

static int by_code(const void *ctx, uint32_t x, uint32_t y)
{
	const struct plan *p = ctx;
	return code_compare(p->measure[x].code, p->measure[y].code);
}

// Those that are named, in that order and each once, else all in the order of their codes.
static enum ls_code choose(const struct report_source *s, uint32_t **out, size_t *n, struct ls_err *err)
{
	const struct plan *p = s->look.plan;
	const struct report_asked *asked = s->asked;
	uint32_t *at = *out = arena_alloc(s->look.frame, (p->measure_n + 1) * sizeof *at),
			 *scratch = arena_alloc(s->look.frame, (p->measure_n + 1) * sizeof *scratch);
	uint8_t *taken = arena_zero(s->look.frame, p->measure_n + 1, 1);
	*n = 0;
	for (size_t i = 0; i < asked->words_n; i++) {
		int32_t id;
		if (code_find(p, T_measure, asked->words[i], s->look.today, &id, err) != LS_OK)
			return err->code;
		size_t k = (size_t)plan_position(p, T_measure, id);
		if (!taken[k])
			at[(*n)++] = (uint32_t)k;
		taken[k] = 1;
	}
	if (asked->words_n > 0)
		return LS_OK;
	for (size_t i = 0; i < p->measure_n; i++)
		at[(*n)++] = (uint32_t)i;
	sort_by(at, scratch, *n, by_code, p);
	return LS_OK;
}

// ---- long texts ---------------------------------------------------------------------------------------------------------

struct texts {
	const struct report_source *s;
	struct long_text *list;
	size_t n;
};

static enum ls_code read_text(struct texts *t, enum table_id table, int32_t id, const char *column, struct ls_err *err)
{
	struct str text = str_on(t->s->look.frame);
	enum ls_code code = model_text(t->s->m, table, id, column, &text, err);
	if (code == LS_OK && text.len > 0)
		t->list[t->n++] = (struct long_text){table, schema_column(&schema[table], column), str_text(&text), id};
	return code;
}

static enum ls_code read_texts(struct report_source *s, int32_t measure, struct ls_err *err)
{
	const struct plan *p = s->look.plan;
	struct plan_rows texts = plan_of(p, T_measure_text, "measure", measure),
					 ratings = plan_of(p, T_rating, "measure", measure);
	struct texts t = {.s = s};
	enum ls_code code = LS_OK;
	t.list = arena_zero(s->look.frame, texts.n * PROFILE_TEXTS + ratings.n + 1, sizeof *t.list);
	for (size_t i = 0; i < texts.n; i++)
		for (size_t k = 0; k < PROFILE_TEXTS && code == LS_OK; k++)
			if (profile_texts[k])
				code = read_text(&t, T_measure_text, p->measure_text[texts.at[i]].id, profile_texts[k], err);
	for (size_t i = 0; i < ratings.n && code == LS_OK; i++)
		code = read_text(&t, T_rating, p->rating[ratings.at[i]].id, "reason", err);
	s->look.texts = t.list;
	return code;
}

// ---- the report ---------------------------------------------------------------------------------------------------------

static void contents(struct doc *d, const struct report_source *s, const uint32_t *at, size_t n)
{
	const struct doc_column columns[] = {
		{tr("No."), false}, {tr("Measure"), false}, {label_head(s->look.frame, tr("state")), false}};
	struct doc_table *t = doc_table(d, tr("The measures in the order of their pages"), columns, 3);
	for (size_t i = 0; i < n; i++) {
		const struct measure *m = &s->look.plan->measure[at[i]];
		struct str state = str_on(s->look.frame);
		profile_state(&state, &s->look, m);
		doc_row(d, t, (const char *const[]){label_number(m->code), m->title, str_text(&state)});
	}
}

enum ls_code report_tell_profiles(struct doc *d, const struct report_source *source, struct ls_err *err)
{
	struct report_source s = *source;
	uint32_t *at;
	size_t n;
	if (s.look.plan->measure_n == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("This plan has no measures yet, so there is nothing to profile."));
	if (choose(&s, &at, &n, err) != LS_OK)
		return err->code;
	s.look.kiosk = s.look.privacy != PRIVACY_OPEN; // tasks stay among those who work with the plan
	doc_begin(d, s.look.frame, n > 1 ? tr("Profiles of the measures") : tr("Profile of a measure"));
	d->layout = DOC_SHEETS;
	report_plan(d, &s);
	report_privacy(d, &s);
	if (n > 1)
		contents(d, &s, at, n);
	for (size_t i = 0; i < n; i++) {
		if (read_texts(&s, s.look.plan->measure[at[i]].id, err) != LS_OK)
			return err->code;
		if (n > 1)
			doc_page(d);
		profile_tell(d, &s.look, at[i]);
	}
	return LS_OK;
}
