// SPDX-License-Identifier: EUPL-1.2
// What is looked for in the lists is looked for in all kinds: the kind of the hit that the cursor goes to is opened.
#include "base/i18n.h"
#include "base/text.h"
#include "say/row.h"
#include "ui/object/lists.h"

static bool hit(const struct look *look, enum table_id t, const void *row)
{
	const struct table *table = &schema[t];
	int code = schema_code(table), title = row_title(table);
	if (code >= 0 && text_contains(plan_text(&table->columns[code], row), look->search))
		return true;
	if (title >= 0)
		return text_contains(plan_text(&table->columns[title], row), look->search);
	struct str text = {0};
	row_text(&text, look, t, row, -1);
	bool yes = text_contains(str_text(&text), look->search);
	str_free(&text);
	return yes;
}

// How many rows of a kind hold what is looked for.
static int hits_of(const struct look *look, enum table_id t)
{
	int hits = 0;
	for (size_t i = 0; i < plan_count(look->plan, t); i++)
		hits += hit(look, t, plan_row(look->plan, t, i));
	return hits;
}

// Where no row holds it, a kind that is called so is meant.
static bool is_called(const struct look *look, enum table_id t)
{
	return text_contains(tr(schema[t].plural), look->search) || text_contains(tr(schema[t].label), look->search);
}

static int hits_of_all(const struct lists *s, const struct look *look)
{
	int hits = 0;
	for (int i = 0; i < lists_kinds(s); i++)
		hits += hits_of(look, lists_kind(s, i));
	return hits;
}

// From the kind at the cursor on, or behind it; returns how many are called so.
static int walk_kinds(struct lists *s, const struct look *look, int first, int step)
{
	int kinds = lists_kinds(s), place = lists_place(s, s->at_kind), called = 0;
	for (int i = first; i < kinds + first; i++) {
		enum table_id t = lists_kind(s, ((place + step * i) % kinds + kinds) % kinds);
		if (!is_called(look, t))
			continue;
		if (called++ == 0) {
			lists_open(s, look, TABLE_COUNT);
			lists_stand(s, look, t, NONE32);
		}
	}
	return called;
}

// To the next hit among the rows of the open kind.
static bool walk_open(struct lists *s, const struct look *look, int from, int step)
{
	for (int i = from; i >= 0 && i < s->members_n; i += step) {
		const void *row = plan_row(look->plan, s->open, s->members[i]);
		if (!hit(look, s->open, row))
			continue;
		lists_stand(s, look, s->open, plan_id(row));
		return true;
	}
	return false;
}

// To the next hit, for which its kind is opened; without a search to the next kind that holds something.
enum answer lists_walk(struct lists *s, const struct look *look, int step, struct ls_err *err)
{
	int kinds = lists_kinds(s), place = lists_place(s, s->at_kind);
	int row = s->at_id == NONE32 ? (step > 0 ? -1 : 0) : s->rows.list.at - place - 1;
	bool searching = *look->search != '\0';
	if (searching && s->open == s->at_kind && walk_open(s, look, row + step, step))
		return ANSWER_DONE;
	if (searching && hits_of_all(s, look) == 0 && walk_kinds(s, look, 1, step) > 0)
		return ANSWER_DONE;
	for (int i = 1; i <= kinds; i++) {
		enum table_id t = lists_kind(s, (place + step * i + kinds) % kinds);
		if (searching ? hits_of(look, t) == 0 : plan_count(look->plan, t) == 0)
			continue;
		lists_open(s, look, searching ? t : TABLE_COUNT);
		if (!searching || !walk_open(s, look, step > 0 ? 0 : s->members_n - 1, step))
			lists_stand(s, look, t, NONE32);
		return ANSWER_DONE;
	}
	ls_fail(err, LS_REFUSED, "%s", tr("Nothing here contains this."));
	return ANSWER_REFUSED;
}

// The hits of all kinds are counted; a kind is opened only for the nearest.
int lists_seek(void *state, const struct look *look)
{
	struct lists *s = state;
	int kinds = lists_kinds(s), place = lists_place(s, s->at_kind), hits = 0;
	bool inside = s->open == s->at_kind;
	bool there = inside && walk_open(s, look, s->at_id == NONE32 ? 0 : s->rows.list.at - place - 1, 1);
	for (int i = inside; i < kinds + inside; i++) { // what stands above the cursor in its kind comes last
		enum table_id t = lists_kind(s, (place + i) % kinds);
		int n = hits_of(look, t);
		hits += n;
		if (n == 0 || there)
			continue;
		lists_open(s, look, t);
		there = walk_open(s, look, 0, 1);
	}
	return hits > 0 ? hits : walk_kinds(s, look, 0, 1);
}

void lists_seek_from(void *state, const struct look *look, bool back)
{
	struct lists *s = state;
	if (back) {
		lists_open(s, look, s->began.open);
		lists_stand(s, look, s->began.kind, s->began.id);
	} else {
		s->began.open = s->open;
		s->began.kind = s->at_kind;
		s->began.id = s->at_id;
	}
}
