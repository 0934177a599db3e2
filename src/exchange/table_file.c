// SPDX-License-Identifier: EUPL-1.2
// A table's file and its header. What the header may say: names of columns as in the schema or their labels; an `id`
// column is not read.
#include "exchange/table_file.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/value.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { IS_ID = -2 };

enum ls_code sheet_fail_line(const struct sheet *s, long line, int column, const char *sentence, struct ls_err *err)
{
	if (column < 0)
		return ls_fail(err, LS_DATA, tr("%s, line %ld: %s"), s->name, line, sentence);
	return ls_fail(err, LS_DATA, tr("%s, line %ld, column “%s”: %s"), s->name, line, s->table->columns[column].name,
				   sentence);
}

enum ls_code sheet_fail(const struct sheet *s, int column, const char *sentence, struct ls_err *err)
{
	return sheet_fail_line(s, s->csv.line, column, sentence, err);
}

void sheet_harmless(struct ls_err *err)
{
	if (!err)
		return;
	struct str text = {0};
	text_harmless(&text, err->text);
	enum ls_code code = err->code;
	(void)ls_fail(err, code, "%s", str_text(&text));
	str_free(&text);
}

static char *trimmed(const struct csv_cell *cell)
{
	char *text = (char *)cell->text; // the reader's own buffer, given out for this row only
	size_t n = cell->size;
	while (n > 0 && (text[n - 1] == ' ' || text[n - 1] == '\t'))
		n--;
	text[n] = '\0';
	return text + strspn(text, " \t");
}

static enum ls_code unknown_column(const struct sheet *s, const char *text, struct ls_err *err)
{
	const struct table *t = s->table;
	int best = 0;
	struct str all = {0};
	for (int i = 0; i < t->column_count; i++) {
		str_addf(&all, "%s%s", i ? ", " : "", t->columns[i].name);
		if (text_distance(text, t->columns[i].name) < text_distance(text, t->columns[best].name))
			best = i;
	}
	char sentence[512];
	if (!*text)
		(void)snprintf(sentence, sizeof sentence, tr("a column has no name. There are: %s."), str_text(&all));
	else if (3 * text_distance(text, t->columns[best].name) <= (int)strlen(text) + 2)
		(void)snprintf(sentence, sizeof sentence, tr("there is no column “%.60s”; did you mean “%s”?"), text,
					   t->columns[best].name);
	else
		(void)snprintf(sentence, sizeof sentence, tr("there is no column “%.60s”. There are: %s."), text,
					   str_text(&all));
	str_free(&all);
	return sheet_fail(s, -1, sentence, err);
}

// A column without which no row can be: what must be given has no sensible value of its own.
static bool needed(const struct column *c)
{
	if (c->type == TYPE_CODE || c->flags & REQ)
		return true;
	bool dated = c->type == TYPE_INT && (c->unit == UNIT_DAY || c->unit == UNIT_YEAR);
	return !(c->flags & NUL) && (c->type == TYPE_REF || dated);
}

static enum ls_code read_header(struct sheet *s, struct ls_err *err)
{
	const struct table *t = s->table;
	char sentence[256];
	for (int i = 0; i < s->csv.count; i++) {
		const char *text = trimmed(&s->csv.cells[i]);
		int column = strcasecmp(text, "id") == 0 ? IS_ID : *text ? schema_column_named(t, text) : -1;
		if (column == IS_ID)
			continue;
		if (column < 0)
			return unknown_column(s, text, err);
		if (s->at[column] >= 0) {
			(void)snprintf(sentence, sizeof sentence, tr("the column “%s” is there twice."), t->columns[column].name);
			return sheet_fail(s, -1, sentence, err);
		}
		s->at[column] = i;
	}
	for (int c = 0; c < t->column_count; c++)
		if (needed(&t->columns[c]) && s->at[c] < 0) {
			(void)snprintf(sentence, sizeof sentence, tr("the column “%s” is missing; every row needs it."),
						   t->columns[c].name);
			return sheet_fail(s, -1, sentence, err);
		}
	return LS_OK;
}

enum ls_code sheet_open(struct sheet *s, const struct folder_source *source, const struct table *t, bool *there,
						struct ls_err *err)
{
	*s = (struct sheet){.table = t};
	for (int c = 0; c < SHEET_COLUMNS; c++)
		s->at[c] = s->precision[c] = -1;
	*there = false;
	size_t size = 0;
	const char *data = source->file(source->arg, t->name, &size);
	if (!data)
		return LS_OK;
	(void)snprintf(s->name, sizeof s->name, "%s/%s.csv", source->name, t->name);
	enum ls_code code = csv_open(&s->csv, s->name, data, size, 0, err);
	if (code != LS_OK)
		return code;
	for (int c = 0; c < t->column_count; c++) {
		s->precision[c] = schema_precision(t, c);
		if (s->precision[c] >= 0)
			s->is_precision[s->precision[c]] = true;
	}
	enum csv_result header = csv_next(&s->csv, err);
	if (header == CSV_BAD)
		return LS_DATA;
	*there = header == CSV_ROW;
	return *there ? read_header(s, err) : LS_OK;
}

void sheet_close(struct sheet *s)
{
	csv_close(&s->csv);
}

const char *sheet_cell(struct sheet *s, int column)
{
	if (s->at[column] < 0)
		return "";
	const struct csv_cell *cell = &s->csv.cells[s->at[column]];
	const struct column *c = &s->table->columns[column];
	if (c->type == TYPE_TEXT)
		return csv_bare(cell->text);
	return c->type == TYPE_CODE || c->type == TYPE_REF ? csv_bare(trimmed(cell)) : trimmed(cell);
}
