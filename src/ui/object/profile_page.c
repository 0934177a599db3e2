// SPDX-License-Identifier: EUPL-1.2
// The parts of a profile in the order of the printed ones: aim, description, benefit, rating, for whom, who does it;
// then what the plan has around the measure.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "say/facts.h"
#include "say/label.h"
#include "say/rating.h"
#include "say/score.h"
#include "say/value.h"
#include "ui/kit/line.h"
#include "ui/object/profile.h"

#include <string.h>

#define MOST_TEXT 100 // cells of a line of text

int profile_text_room(int w)
{
	int room = w - LINE_TEXT - 1;
	return room < 12 ? 12 : room > MOST_TEXT ? MOST_TEXT : room;
}

void profile_begin_part(struct object_making *m, const char *heading, const char *extra)
{
	const char *name = label_head(m->look->frame, heading);
	object_begin_part(m, name, name, extra);
}

// ---- long texts --------------------------------------------------------------------------------------------------

static int32_t text_row(const struct object_making *m)
{
	struct plan_rows rows = plan_of(m->look->plan, T_measure_text, "measure", m->page->id);
	return rows.n ? m->look->plan->measure_text[rows.at[0]].id : NONE32;
}

static void add_text(struct object_making *m, const char *name)
{
	const struct long_text *l = profile_text_of(m->look, T_measure_text, NONE32, name);
	int column = schema_column(&schema[T_measure_text], name);
	if (!l)
		return;
	const char *text = value_hidden(T_measure_text, column, m->look->privacy) ? label_hidden() : l->text;
	const char *const *lines;
	profile_begin_part(m, tr(schema[T_measure_text].columns[column].label), "");
	int n = object_wrap(m, text, profile_text_room(object_side_width(m)), &lines);
	struct object_item *item = object_add_item(m, ITEM_TEXT, n);
	item->text = lines;
	item->help = tr(schema[T_measure_text].columns[column].help);
	item->table = T_measure_text;
	item->id = text_row(m);
	item->column = column;
}

// Texts that nobody has written yet, to be filled in where they belong; one line each, so that they take little room.
static void add_empty_texts(struct object_making *m)
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
		struct object_item *item = object_add_item(m, ITEM_EMPTY, 1);
		item->text = line;
		item->help = tr(schema[T_measure_text].columns[column].help);
		item->table = T_measure_text;
		item->id = text_row(m);
		item->column = column;
	}
}

// ---- ratings -----------------------------------------------------------------------------------------------------

static int32_t rating_id(const struct object_making *m, int32_t criterion)
{
	const struct rating *r = plan_rating(m->look->plan, m->page->id, criterion);
	return r ? r->id : NONE32;
}

static void rating_widths(struct object_making *m)
{
	struct str levels = {0};
	for (int k = 0; k < m->look->score->criteria_n; k++) {
		int from, to, w = text_width(m->look->score->criteria[k].criterion->title);
		m->page->name_w = w > m->page->name_w ? w : m->page->name_w;
		str_clear(&levels);
		rating_levels(&levels, m->look->score, m->page->at, k, &from, &to);
		w = text_width(str_text(&levels));
		m->page->level_w = w > m->page->level_w ? w : m->page->level_w;
	}
	str_free(&levels);
	int most = object_side_width(m) / 3;
	m->page->name_w = m->page->name_w > most ? most : m->page->name_w;
}

static void add_ratings(struct object_making *m)
{
	const struct score_table *score = m->look->score;
	struct str extra = {0};
	if (score->criteria_n == 0)
		return;
	score_standing(&extra, m->look->score, m->page->at);
	profile_begin_part(m, tr("rating"), arena_str(m->look->frame, str_text(&extra)));
	str_free(&extra);
	rating_widths(m);
	for (int k = 0; k < score->criteria_n; k++) {
		int32_t id = rating_id(m, score->criteria[k].criterion->id);
		const struct long_text *reason = id == NONE32 ? NULL : profile_text_of(m->look, T_rating, id, "reason");
		const char *const *lines = NULL;
		int n = reason ? object_wrap(m, reason->text, profile_text_room(object_side_width(m)) - 2, &lines) : 0;
		struct object_item *item = object_add_item(m, ITEM_RATING, 1 + n);
		item->text = lines;
		item->criterion = k;
		item->label = score->criteria[k].criterion->title;
		item->target = T_criterion;
		item->target_id = score->criteria[k].criterion->id;
	}
}

// ---- the whole --------------------------------------------------------------------------------------------------

void profile_fill(struct object_making *m)
{
	bool wide = m->w >= OBJECT_WIDE;
	if (wide) {
		m->page->left_w = m->w / 2;
		m->page->right_x = m->w / 2 + 1;
	}
	for (size_t i = 0; i < PROFILE_TEXTS; i++)
		if (profile_texts[i])
			add_text(m, profile_texts[i]);
		else if (!wide)
			add_ratings(m);
	add_empty_texts(m);
	if (wide) {
		profile_add_facts(m);
		object_begin_right(m);
		add_ratings(m);
	}
	profile_add_kin(m);
	if (!wide)
		profile_add_facts(m);
	profile_add_history(m);
}
