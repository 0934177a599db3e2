// SPDX-License-Identifier: EUPL-1.2
// What stands around the texts and ratings of a profile: what the plan ties to the measure, its details, its last steps.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "say/facts.h"
#include "say/history.h"
#include "say/profile.h"
#include "say/row.h"
#include "ui/object/profile.h"

#define MOST_LABEL 24
#define STEP_LINES 3 // a step and a row show at most
#define ROW_LINES  4

// ---- kin ---------------------------------------------------------------------------------------------------------

static void add_row(struct object_making *m, const struct kin *k, size_t i)
{
	const void *row = plan_row(m->look->plan, k->table, k->rows.at[i]);
	struct str text = {0};
	const char *const *lines;
	row_text(&text, m->look, k->table, row, k->column);
	int n = object_wrap(m, str_text(&text), profile_text_room(object_side_width(m)) - 2, &lines);
	struct object_item *item = object_add_item(m, ITEM_KIN, n > ROW_LINES ? ROW_LINES : n);
	item->text = lines;
	item->table = k->table;
	item->id = plan_id(row);
	item->kin = k;
	item->nth = i;
	str_free(&text);
}

static void add_kin(struct object_making *m, const struct kin *k)
{
	const char *sum = profile_kin_sum(m->look, k);
	profile_begin_part(m, facts_kin_heading(k->table, k->column),
					   arena_printf(m->look->frame, *sum ? "(%zu) · %s" : "(%zu)", k->rows.n, sum));
	for (size_t i = 0; i < k->rows.n; i++)
		add_row(m, k, i);
}

void profile_add_kin(struct object_making *m)
{
	const struct kin **list;
	int n = profile_kin(m->look, m->page->kin, m->page->kin_n, &list);
	for (int i = 0; i < n; i++)
		add_kin(m, list[i]);
}

// ---- facts and history -------------------------------------------------------------------------------------------

static bool is_fact(const struct fact *f)
{
	if (f->column < 0)
		return f->column == FACT_MISSING;
	// These stand above.
	return f->column != schema_code(&schema[T_measure]) && f->column != schema_title(&schema[T_measure]);
}

static void add_fact(struct object_making *m, const struct fact *f)
{
	object_add_fact(m, f, profile_text_room(object_side_width(m)) - m->page->label_w - 2);
}

// What the plan has no text or word for, told on one line. Texts that are offered to be written stand above.
static const char *missing(struct object_making *m, const char *columns)
{
	struct str all = {0};
	for (size_t i = 0; i < PROFILE_TEXTS && !m->look->writable; i++) {
		int column = profile_texts[i] ? schema_column(&schema[T_measure_text], profile_texts[i]) : -1;
		if (column >= 0 && !profile_text_of(m->look, T_measure_text, NONE32, profile_texts[i]))
			str_addf(&all, "%s%s", all.len ? ", " : "", tr(schema[T_measure_text].columns[column].label));
	}
	str_addf(&all, "%s%s", all.len && *columns ? ", " : "", columns);
	const char *copy = arena_str(m->look->frame, str_text(&all));
	str_free(&all);
	return copy;
}

void profile_add_facts(struct object_making *m)
{
	const struct object_page *s = m->page;
	const char *columns = "";
	profile_begin_part(m, tr("details"), "");
	for (int i = 0; i < s->facts.n; i++) {
		int w = is_fact(&s->facts.at[i]) ? text_width(s->facts.at[i].label) : 0;
		m->page->label_w = w > m->page->label_w ? w : m->page->label_w;
	}
	m->page->label_w = m->page->label_w > MOST_LABEL ? MOST_LABEL : m->page->label_w;
	for (int i = 0; i < s->facts.n; i++) {
		const struct fact *f = &s->facts.at[i];
		if (f->column == FACT_MISSING)
			columns = f->value;
		else if (is_fact(f))
			add_fact(m, f);
	}
	const struct long_text *source = profile_text_of(m->look, T_measure, NONE32, "source");
	const struct column *of = source ? &schema[T_measure].columns[source->column] : NULL;
	if (source)
		add_fact(m, &(struct fact){source->column, tr(of->label), source->text, tr(of->help), TABLE_COUNT, NONE32});
	columns = missing(m, columns);
	if (*columns)
		add_fact(m,
				 &(struct fact){-1, tr("not stated"), columns, tr("what the plan does not say"), TABLE_COUNT, NONE32});
}

static const char *step_text(const struct object_making *m, const struct history_step *step)
{
	const struct look *look = m->look;
	struct str text = str_on(look->frame);
	for (size_t i = 0; i < step->changes_n; i++) {
		str_addf(&text, "%s%s", i ? " · " : "", history_what(look, &step->changes[i]));
	}
	bool author = *step->author && !privacy_hides_names(look->privacy);
	const char *copy =
		arena_printf(look->frame, "%s%s%s%s", text.len ? str_text(&text) : history_label(look, step),
					 author ? " · " : "", author ? step->author : "", step->undone ? tr(" (taken back)") : "");
	return copy;
}

void profile_add_history(struct object_making *m)
{
	const struct history *h = m->look->history;
	if (!h || h->n == 0)
		return;
	profile_begin_part(m, tr("history of this measure"), "");
	for (size_t i = 0; i < h->n; i++) {
		const char *const *lines;
		const char *text = arena_printf(m->look->frame, "%s  %s", h->steps[i].when, step_text(m, &h->steps[i]));
		int n = object_wrap(m, text, profile_text_room(object_side_width(m)), &lines);
		struct object_item *item = object_add_item(m, ITEM_STEP, n > STEP_LINES ? STEP_LINES : n);
		item->text = lines;
		item->help = history_label(m->look, &h->steps[i]);
	}
}
