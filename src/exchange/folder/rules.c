// SPDX-License-Identifier: EUPL-1.2
// Rows of a table are numbered from 1 as they are read, and refer to each other by these numbers.
#include "exchange/folder/rules.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/str.h"
#include "plan/rule/row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WHOLE 10000 // basis points

struct weighed {
	const char *title, *file;
	long line;
	int64_t weight; // NONE64: none
	int levels;
	bool pointless; // one of its levels has no points
};

struct folder_rules {
	struct horizon *horizons;
	struct weighed *criteria;
	size_t horizons_n, criteria_n;
	struct arena *texts;
};

struct folder_rules *folder_rules_new(void)
{
	struct folder_rules *r = mem_alloc(sizeof *r);
	*r = (struct folder_rules){.texts = arena_new()};
	return r;
}

void folder_rules_free(struct folder_rules *r)
{
	if (!r)
		return;
	arena_free(r->texts);
	free(r->criteria);
	free(r->horizons);
	free(r);
}

// ---- one row ---------------------------------------------------------------------------------------------------------

struct cells {
	const struct folder_rules *rules;
	const struct value *values;
};

static int64_t cell_number(const void *arg, int column)
{
	const struct value *v = &((const struct cells *)arg)->values[column];
	return v->kind == VALUE_INT ? v->i : NONE64;
}

static const void *row_before(const void *arg, enum table_id t, int32_t id)
{
	const struct folder_rules *r = ((const struct cells *)arg)->rules;
	return t == T_horizon && id > 0 && (size_t)id <= r->horizons_n ? &r->horizons[id - 1] : NULL;
}

enum ls_code folder_rules_row(const struct folder_rules *r, const struct table *t, const struct value *values,
							  struct ls_err *err)
{
	const struct cells cells = {r, values};
	const struct row_reader reader = {.number = cell_number, .row = row_before, .arg = &cells};
	return rowrule(NULL, t->id, &reader, ROWRULE_ANY, err);
}

// ---- what is remembered ----------------------------------------------------------------------------------------------

static int64_t number_in(const struct table *t, const struct value *values, const char *column)
{
	const struct value *v = &values[schema_column(t, column)];
	return v->kind == VALUE_INT ? v->i : NONE64;
}

static const char *title_in(struct folder_rules *r, const struct table *t, const struct value *values)
{
	const struct value *v = &values[schema_title(t)];
	return arena_str(r->texts, v->kind == VALUE_TEXT ? v->s : "");
}

static void note_horizon(struct folder_rules *r, const struct table *t, const struct value *values)
{
	int64_t least = number_in(t, values, "least"), most = number_in(t, values, "most");
	r->horizons = mem_realloc(r->horizons, (r->horizons_n + 1) * sizeof *r->horizons);
	struct horizon *h = &r->horizons[r->horizons_n++];
	memset(h, 0, sizeof *h);
	h->code = h->note = "";
	h->title = title_in(r, t, values);
	h->least = least == NONE64 ? NONE32 : (int32_t)least;
	h->most = most == NONE64 ? NONE32 : (int32_t)most;
}

static void note_criterion(struct folder_rules *r, const struct sheet *s, const struct value *values)
{
	r->criteria = mem_realloc(r->criteria, (r->criteria_n + 1) * sizeof *r->criteria);
	r->criteria[r->criteria_n++] = (struct weighed){.title = title_in(r, s->table, values),
													.file = arena_str(r->texts, s->name),
													.line = s->csv.line,
													.weight = number_in(s->table, values, "weight")};
}

static void note_level(struct folder_rules *r, const struct table *t, const struct value *values)
{
	int64_t of = number_in(t, values, "criterion");
	if (of < 1 || (size_t)of > r->criteria_n)
		return;
	r->criteria[of - 1].levels++;
	r->criteria[of - 1].pointless |= number_in(t, values, "points") == NONE64;
}

void folder_rules_note(struct folder_rules *r, const struct sheet *s, const struct value *values)
{
	if (s->table->id == T_horizon)
		note_horizon(r, s->table, values);
	else if (s->table->id == T_criterion)
		note_criterion(r, s, values);
	else if (s->table->id == T_level)
		note_level(r, s->table, values);
}

// ---- weights ---------------------------------------------------------------------------------------------------------

static enum ls_code check_criterion(const struct weighed *c, struct ls_err *err)
{
	char sentence[512];
	if (c->weight == NONE64 || c->weight == 0 || (c->levels > 0 && !c->pointless))
		return LS_OK;
	if (c->levels == 0)
		snprintf(sentence, sizeof sentence,
				 tr("“%.80s” has a weight and so needs levels to rate with. Expected: rows in level.csv with points, "
					"such as high with 3."),
				 c->title);
	else
		snprintf(sentence, sizeof sentence,
				 tr("“%.80s” has a weight: each of its levels in level.csv needs points, such as 3."), c->title);
	return ls_fail(err, LS_DATA, tr("%s, line %ld: %s"), c->file, c->line, sentence);
}

enum ls_code folder_rules_weights(const struct folder_rules *r, struct ls_err *err)
{
	int64_t sum = 0;
	const struct weighed *last = NULL;
	for (size_t i = 0; i < r->criteria_n; i++) {
		const struct weighed *c = &r->criteria[i];
		if (check_criterion(c, err) != LS_OK)
			return LS_DATA;
		if (c->weight == NONE64)
			continue;
		sum += c->weight;
		last = c;
	}
	if (!last || sum == WHOLE || sum == 0)
		return LS_OK;
	struct str text = {0};
	char sentence[256];
	num_short(&text, sum, 2);
	snprintf(sentence, sizeof sentence,
			 tr("the weights add up to %s%%. Expected: 100%% in all, such as 40, 35 and 25, or no weights."),
			 str_text(&text));
	str_free(&text);
	return ls_fail(err, LS_DATA, tr("%s, line %ld: %s"), last->file, last->line, sentence);
}
