// SPDX-License-Identifier: EUPL-1.2
// The parts of a profile in the order of the printed ones: aim, description, benefit, rating, for whom, who does it;
// then what the plan has around the measure.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "say/facts.h"
#include "say/label.h"
#include "say/value.h"
#include "ui/kit/line.h"
#include "ui/object/profile.h"

#include <string.h>

#define WIDE       130 // columns from which there are two sides
#define MOST_ITEMS 2000
#define MOST_PARTS 48
#define MOST_LINES 300 // of one text
#define MOST_LABEL 24
#define MOST_TEXT  100 // cells of a line of text

// Texts in their order; the rating stands in front of the addressees.
const char *const profile_texts[PROFILE_TEXTS] = {"background", "description",   "benefit", NULL,
												  "addressees", "best_practice", "people"};

bool profile_is_wide(int w)
{
	return w >= WIDE;
}

int profile_left_width(int w)
{
	return profile_is_wide(w) ? w / 2 : w;
}

int profile_text_room(int w)
{
	int room = w - LINE_TEXT - 1;
	return room < 12 ? 12 : room > MOST_TEXT ? MOST_TEXT : room;
}

// ---- parts and items ---------------------------------------------------------------------------------------------

void profile_begin_part(struct profile_making *m, const char *heading, const char *extra)
{
	struct profile_page *p = m->page;
	if (p->parts_n == MOST_PARTS)
		return;
	*m->lines += *m->lines > 0; // a blank line above
	p->parts[p->parts_n++] = (struct profile_part){.heading = label_head(m->look->frame, heading),
												   .extra = extra,
												   .first = p->items_n,
												   .line = (*m->lines)++,
												   .right = m->right};
}

struct profile_item *profile_add_item(struct profile_making *m, enum item_kind kind, int lines)
{
	static struct profile_item spare;
	struct profile_page *p = m->page;
	struct profile_item *item = p->items_n < MOST_ITEMS && p->parts_n > 0 ? &p->items[p->items_n] : &spare;
	*item = (struct profile_item){.kind = kind,
								  .label = "",
								  .help = "",
								  .lines = lines,
								  .line = *m->lines,
								  .table = T_measure,
								  .id = p->measure->id,
								  .column = -1,
								  .criterion = -1,
								  .target = TABLE_COUNT,
								  .target_id = NONE32};
	if (item == &spare)
		return item;
	p->items_n++;
	p->parts[p->parts_n - 1].n++;
	*m->lines += lines;
	return item;
}

int profile_wrap(struct profile_making *m, const char *text, int w, const char *const **out)
{
	const char *lines[MOST_LINES];
	// A text keeps the paragraphs it was written in.
	int n = 0;
	for (const char *at = text; *at && n < MOST_LINES;) {
		size_t len = strcspn(at, "\n");
		n += text_wrap(m->look->frame, arena_dup(m->look->frame, at, len), w, MOST_LINES - n, lines + n);
		at += len + (at[len] == '\n');
	}
	const char **kept = arena_alloc(m->look->frame, ((size_t)n + 1) * sizeof *kept);
	memcpy(kept, lines, (size_t)n * sizeof *kept);
	kept[n] = ""; // an empty text still takes a line
	*out = kept;
	return n;
}

int profile_side_width(const struct profile_making *m)
{
	return m->right ? m->right_w : m->left_w;
}

// ---- long texts --------------------------------------------------------------------------------------------------

const struct long_text *profile_text_of(const struct look *look, enum table_id t, int32_t id, const char *column)
{
	for (const struct long_text *l = look->texts; l && l->text; l++)
		if (l->table == t && (id == NONE32 || l->id == id) && strcmp(schema[t].columns[l->column].name, column) == 0)
			return l;
	return NULL;
}

static int32_t text_row(const struct profile_making *m)
{
	struct plan_rows rows = plan_of(m->look->plan, T_measure_text, "measure", m->page->measure->id);
	return rows.n ? m->look->plan->measure_text[rows.at[0]].id : NONE32;
}

static void add_text(struct profile_making *m, const char *name)
{
	const struct long_text *l = profile_text_of(m->look, T_measure_text, NONE32, name);
	int column = schema_column(&schema[T_measure_text], name);
	if (!l)
		return;
	const char *text =
		value_hidden(T_measure_text, column, m->look->privacy) ? value_hidden_text(T_measure_text, column) : l->text;
	const char *const *lines;
	profile_begin_part(m, tr(schema[T_measure_text].columns[column].label), "");
	int n = profile_wrap(m, text, profile_text_room(profile_side_width(m)), &lines);
	struct profile_item *item = profile_add_item(m, ITEM_TEXT, n);
	item->text = lines;
	item->help = tr(schema[T_measure_text].columns[column].help);
	item->table = T_measure_text;
	item->id = text_row(m);
	item->column = column;
}

// Texts that nobody has written yet, to be filled in where they belong; one line each, so that they take little room.
static void add_empty_texts(struct profile_making *m)
{
	bool any = false;
	for (size_t i = 0; i < PROFILE_TEXTS && m->look->writable; i++) {
		int column = profile_texts[i] ? schema_column(&schema[T_measure_text], profile_texts[i]) : -1;
		if (column < 0 || profile_text_of(m->look, T_measure_text, NONE32, profile_texts[i]))
			continue;
		if (!any)
			profile_begin_part(m, tr("not written yet"), "");
		any = true;
		const char **line = arena_alloc(m->look->frame, sizeof *line);
		*line = tr(schema[T_measure_text].columns[column].label);
		struct profile_item *item = profile_add_item(m, ITEM_EMPTY, 1);
		item->text = line;
		item->help = tr(schema[T_measure_text].columns[column].help);
		item->table = T_measure_text;
		item->id = text_row(m);
		item->column = column;
	}
}

// ---- ratings -----------------------------------------------------------------------------------------------------

static int32_t rating_id(const struct profile_making *m, int32_t criterion)
{
	const struct rating *r = plan_rating(m->look->plan, m->page->measure->id, criterion);
	return r ? r->id : NONE32;
}

static void rating_widths(struct profile_making *m)
{
	struct str levels = {0};
	for (int k = 0; k < m->look->score->criteria_n; k++) {
		int from, to, w = text_width(m->look->score->criteria[k].criterion->title);
		m->page->name_w = w > m->page->name_w ? w : m->page->name_w;
		str_clear(&levels);
		profile_levels(&levels, m->look, m->page->at, k, &from, &to);
		w = text_width(str_text(&levels));
		m->page->level_w = w > m->page->level_w ? w : m->page->level_w;
	}
	str_free(&levels);
	int most = profile_side_width(m) / 3;
	m->page->name_w = m->page->name_w > most ? most : m->page->name_w;
}

static void add_ratings(struct profile_making *m)
{
	const struct score_table *score = m->look->score;
	struct str extra = {0};
	if (score->criteria_n == 0)
		return;
	profile_score(&extra, m->look, m->page->at);
	profile_begin_part(m, tr("rating"), arena_str(m->look->frame, str_text(&extra)));
	str_free(&extra);
	rating_widths(m);
	for (int k = 0; k < score->criteria_n; k++) {
		int32_t id = rating_id(m, score->criteria[k].criterion->id);
		const struct long_text *reason = id == NONE32 ? NULL : profile_text_of(m->look, T_rating, id, "reason");
		const char *const *lines = NULL;
		int n = reason ? profile_wrap(m, reason->text, profile_text_room(profile_side_width(m)) - 2, &lines) : 0;
		struct profile_item *item = profile_add_item(m, ITEM_RATING, 1 + n);
		item->text = lines;
		item->criterion = k;
		item->label = score->criteria[k].criterion->title;
		item->target = T_criterion;
		item->target_id = score->criteria[k].criterion->id;
	}
}

// ---- the whole --------------------------------------------------------------------------------------------------

struct profile_page profile_page(const struct look *look, int32_t id, int w)
{
	struct profile_page page = {.sheet = sheet_page(look, T_measure, id, w)};
	struct profile_making m = {look,  &page,           profile_left_width(w), w - profile_left_width(w) - 1,
							   false, &page.left_lines};
	ptrdiff_t at = plan_position(look->plan, T_measure, id);
	if (at < 0)
		return page;
	page.measure = &look->plan->measure[at];
	page.at = (size_t)at;
	page.items = arena_alloc(look->frame, MOST_ITEMS * sizeof *page.items);
	page.parts = arena_alloc(look->frame, MOST_PARTS * sizeof *page.parts);
	bool wide = profile_is_wide(w);
	for (size_t i = 0; i < PROFILE_TEXTS; i++)
		if (profile_texts[i])
			add_text(&m, profile_texts[i]);
		else if (!wide)
			add_ratings(&m);
	add_empty_texts(&m);
	if (wide)
		profile_add_facts(&m);
	page.right_first = page.items_n;
	if (wide) {
		m.right = true;
		m.lines = &page.right_lines;
		add_ratings(&m);
	}
	profile_add_kin(&m);
	if (!wide)
		profile_add_facts(&m);
	profile_add_history(&m);
	if (!wide)
		page.right_first = page.items_n;
	return page;
}
