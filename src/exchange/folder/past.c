// SPDX-License-Identifier: EUPL-1.2
// The past of a sample, read: lines of its text, and what each row of today was in the beginning.
#include "exchange/folder/past.h"

#include "base/date.h"
#include "base/i18n.h"
#include "exchange/cell.h"
#include "exchange/folder/past_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- the text -----------------------------------------------------------------------------------------------------

static enum ls_code not_understood(long line, struct ls_err *err)
{
	return ls_fail(err, LS_DATA, tr("The past of the sample is not understood in line %ld."), line);
}

// The next word of a line; the rest begins behind it.
static char *word(char **rest)
{
	char *start = *rest + strspn(*rest, " ");
	char *end = start + strcspn(start, " ");
	*rest = end + (*end != '\0');
	*end = '\0';
	return start;
}

static bool day_of(const char *text, int32_t *day)
{
	enum precision precision;
	return date_parse_iso(text, day, &precision) && precision == PRECISION_DAY;
}

static bool row_of(const struct past *p, enum table_id t, const char *text, int32_t *row)
{
	const struct name *n = p->names[t] && *text != '#' ? names_find(p->names[t], text) : NULL;
	*row = n ? n->row : *text == '#' ? (int32_t)strtol(text + 1, NULL, 10) : 0;
	return *row > 0 && *row <= p->rows[t];
}

static void more_words(struct past *p, struct past_words *w, int32_t day, const char *text)
{
	struct past_word *list = arena_alloc(p->arena, (w->n + 1) * sizeof *list);
	if (w->n)
		memcpy(list, w->list, w->n * sizeof *list);
	list[w->n] = (struct past_word){day, arena_str(p->arena, text)};
	w->list = list;
	w->n++;
}

static void more_lines(struct past *p, const struct past_line *line)
{
	if ((p->line_n & (p->line_n - 1)) == 0) {
		struct past_line *list = arena_alloc(p->arena, (p->line_n ? 2 * p->line_n : 1) * sizeof *list);
		if (p->line_n)
			memcpy(list, p->lines, p->line_n * sizeof *list);
		p->lines = list;
	}
	p->lines[p->line_n++] = *line;
}

static int precision_of(const struct table *t, int column)
{
	char name[64];
	(void)snprintf(name, sizeof name, "%s_precision", t->columns[column].name);
	return schema_column(t, name);
}

// "was": the cell, and how exactly a day was known.
static bool read_was(struct past *p, struct past_line *line, char *rest)
{
	const struct table *t = &schema[line->table];
	line->column = schema_column(t, word(&rest));
	if (line->column < 0 || t->columns[line->column].type == TYPE_REF)
		return false;
	const struct column *c = &t->columns[line->column];
	enum precision precision = PRECISION_DAY;
	struct ls_err err;
	struct past_line exact = *line;
	exact.column = precision_of(t, line->column);
	if (*rest && cell_value(c, arena_str(p->arena, rest), ',', p->arena, &line->old, &precision, &err) != LS_OK)
		return false;
	exact.old = (struct value){.kind = VALUE_INT, .i = precision};
	more_lines(p, line);
	if (exact.column >= 0)
		more_lines(p, &exact);
	return true;
}

static bool read_row_line(struct past *p, const char *verb, int32_t day, char *rest)
{
	struct past_line line = {.verb = *verb, .day = day, .column = -1};
	const struct table *t = schema_table(word(&rest));
	if (!t || !row_of(p, t->id, word(&rest), &line.row))
		return false;
	line.table = t->id;
	if (*verb == 'w')
		return read_was(p, &line, rest);
	more_lines(p, &line);
	return !*rest;
}

static bool read_line(struct past *p, char *text)
{
	char *rest = text;
	const char *verb = word(&rest);
	int32_t day;
	if (!*verb || *verb == '#')
		return true;
	if (strcmp(verb, "author") == 0) {
		p->author = arena_str(p->arena, rest);
		return *rest != '\0';
	}
	if (!day_of(word(&rest), &day))
		return false;
	if (strcmp(verb, "new") == 0 || strcmp(verb, "was") == 0)
		return read_row_line(p, verb, day, rest);
	if (strcmp(verb, "dated") == 0) {
		p->dated = day;
		return !*rest;
	}
	struct past_words *w = strcmp(verb, "step") == 0   ? &p->steps
						   : strcmp(verb, "tag") == 0  ? &p->tags
						   : strcmp(verb, "from") == 0 ? &p->from
													   : NULL;
	if (!w || !*rest || (w->n && w->list[w->n - 1].day > day))
		return false;
	more_words(p, w, day, rest);
	return true;
}

enum ls_code past_read(struct past **out, const char *text, struct names *const *names, const int32_t *rows,
					   struct ls_err *err)
{
	struct arena *a = arena_new();
	struct past *p = arena_zero(a, 1, sizeof *p);
	*p = (struct past){.arena = a, .names = names, .rows = rows, .author = "", .dated = DAY_NONE};
	for (int t = 0; t < TABLE_COUNT; t++) {
		p->born[t] = arena_zero(a, (size_t)rows[t] + 1, sizeof *p->born[t]);
		for (int32_t r = 0; r <= rows[t]; r++)
			p->born[t][r].day = DAY_NONE;
	}
	*out = p;
	long number = 0;
	for (char *line = arena_str(a, text); line;) {
		char *end = strchr(line, '\n');
		if (end)
			*end = '\0';
		number++;
		if (!read_line(p, line))
			return not_understood(number, err);
		line = end ? end + 1 : NULL;
	}
	return LS_OK;
}

void past_free(struct past *p)
{
	if (!p)
		return;
	free(p->events);
	arena_free(p->arena);
}

// ---- rows -----------------------------------------------------------------------------------------------------------

int moment_compare(struct moment a, struct moment b)
{
	if (a.day == DAY_NONE || b.day == DAY_NONE)
		return (a.day != DAY_NONE) - (b.day != DAY_NONE);
	return a.day != b.day ? (a.day > b.day) - (a.day < b.day)
						  : ((int)a.kind > (int)b.kind) - ((int)a.kind < (int)b.kind);
}

void past_event(struct past *p, const struct event *e)
{
	if (p->event_n == p->event_cap) {
		p->event_cap = p->event_cap ? 2 * p->event_cap : 256;
		p->events = mem_realloc(p->events, p->event_cap * sizeof *p->events);
	}
	p->events[p->event_n] = *e;
	p->events[p->event_n].seq = p->event_n;
	p->event_n++;
}

static struct moment later(struct moment a, struct moment b)
{
	return moment_compare(a, b) >= 0 ? a : b;
}

static bool changed(const struct past *p, enum table_id t, int32_t row)
{
	for (size_t i = 0; i < p->line_n; i++)
		if (p->lines[i].verb == 'w' && p->lines[i].table == t && p->lines[i].row == row)
			return true;
	return false;
}

// By its source; a row that changed was there before.
static struct moment sourced(const struct past *p, const struct table *t, int32_t row, const struct value *values)
{
	int column = schema_column(t, "source");
	const char *source = column >= 0 && values[column].kind == VALUE_TEXT ? values[column].s : "";
	for (size_t i = 0; i < p->from.n; i++)
		if (strncmp(source, p->from.list[i].text, strlen(p->from.list[i].text)) == 0 && !changed(p, t->id, row))
			return (struct moment){p->from.list[i].day, PAST_TOLD};
	return (struct moment){DAY_NONE, PAST_TOLD};
}

// A row comes with what it belongs to, or later.
static struct moment birth(const struct past *p, const struct table *t, int32_t row, const struct value *values)
{
	struct moment born = later(past_dated(p, t, values), sourced(p, t, row, values));
	for (size_t i = 0; i < p->line_n; i++)
		if (p->lines[i].verb == 'n' && p->lines[i].table == t->id && p->lines[i].row == row)
			born = later(born, (struct moment){p->lines[i].day, PAST_TOLD});
	for (int c = 0; c < t->column_count; c++)
		if (t->columns[c].type == TYPE_REF && values[c].kind == VALUE_INT)
			born = later(born, p->born[t->columns[c].target][values[c].i]);
	return born;
}

static const struct value *kept(struct past *p, const struct value *values, int n)
{
	struct value *copy = arena_alloc(p->arena, (size_t)n * sizeof *copy);
	for (int i = 0; i < n; i++) {
		copy[i] = values[i];
		if (values[i].kind == VALUE_TEXT)
			copy[i].s = arena_str(p->arena, values[i].s);
	}
	return copy;
}

// Cells that were otherwise: each change is an event, from the last one back, and the first value stands in `values`.
static void told_cells(struct past *p, const struct table *t, int32_t row, struct value *values)
{
	for (size_t i = p->line_n; i-- > 0;) {
		const struct past_line *line = &p->lines[i];
		if (line->verb != 'w' || line->table != t->id || line->row != row)
			continue;
		past_event(p, &(struct event){.at = {line->day, PAST_TOLD},
									  .table = t->id,
									  .row = row,
									  .column = line->column,
									  .values = kept(p, &values[line->column], 1)});
		values[line->column] = line->old;
	}
}

bool past_row(struct past *p, const struct table *t, int32_t row, struct value *values)
{
	struct moment born = p->born[t->id][row] = birth(p, t, row, values);
	told_cells(p, t, row, values);
	past_dated_cells(p, t, row, born, values);
	if (born.day == DAY_NONE)
		return false;
	past_event(p,
			   &(struct event){
				   .at = born, .table = t->id, .row = row, .column = -1, .values = kept(p, values, t->column_count)});
	return true;
}
