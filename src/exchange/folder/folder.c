// SPDX-License-Identifier: EUPL-1.2
// Loads a folder of tables into an empty plan. Every file is read twice: first only what its rows are called, so that
// references may point forward and to other files; then the rows themselves, checked cell by cell, go into the plan.
// A row's id is its place in its file.
#include "exchange/folder/folder.h"

#include "base/date.h"
#include "base/i18n.h"
#include "exchange/cell.h"
#include "exchange/folder/circle.h"
#include "exchange/folder/past.h"
#include "exchange/folder/rules.h"
#include "exchange/names.h"
#include "exchange/table_file.h"
#include "plan/code.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct loading {
	struct model *model;
	const struct folder_source *source;
	struct names *names[TABLE_COUNT]; // NULL for tables without codes
	int32_t rows[TABLE_COUNT];
	int32_t row;             // the present one
	struct arena *row_arena; // texts of the present row
	struct circle waits;     // who waits for whom, over measures and phases
	struct folder_rules *rules;
	struct past *past; // NULL: there is none
};

// ---- the first reading: names ------------------------------------------------------------------------------------

// What a row is called: its code, behind the name of its owner where that is given.
static void row_name(struct str *out, struct sheet *s)
{
	const struct table *t = s->table;
	int scope = schema_scope(t);
	const char *owner = scope < 0 ? "" : sheet_cell(s, scope);
	str_clear(out);
	if (*owner)
		str_addf(out, "%s%s", owner, t->id == T_level || t->id == T_phase ? "/" : "-");
	str_add(out, sheet_cell(s, schema_code(t)));
}

static enum ls_code name_row(struct loading *l, struct sheet *s, struct str *name, struct ls_err *err)
{
	int column = schema_code(s->table);
	struct ls_err inner;
	if (cell_code(sheet_cell(s, column), &inner) != LS_OK)
		return sheet_fail(s, column, inner.text, err);
	row_name(name, s);
	const struct name *taken = names_add(l->names[s->table->id], str_text(name), l->rows[s->table->id], s->csv.line);
	if (!taken)
		return LS_OK;
	char sentence[256];
	(void)snprintf(sentence, sizeof sentence, tr("“%.80s” is the name of line %ld already; every row needs its own."),
				   str_text(name), taken->line);
	return sheet_fail(s, column, sentence, err);
}

static enum ls_code read_names(struct loading *l, const struct table *t, struct ls_err *err)
{
	struct sheet s;
	bool there = false;
	struct str name = {0};
	if (schema_code(t) >= 0)
		l->names[t->id] = names_new();
	enum ls_code code = sheet_open(&s, l->source, t, &there, err);
	while (code == LS_OK && there) {
		enum csv_result row = csv_next(&s.csv, err);
		if (row != CSV_ROW) {
			code = row == CSV_BAD ? LS_DATA : LS_OK;
			break;
		}
		if (++l->rows[t->id] > 1 && t->id == T_strategy)
			code = sheet_fail(&s, -1, tr("a plan holds one strategy, so this table has one row."), err);
		else if (l->names[t->id])
			code = name_row(l, &s, &name, err);
	}
	str_free(&name);
	sheet_close(&s);
	return code;
}

// ---- references ---------------------------------------------------------------------------------------------------

// A row of a table without codes: "#n", the n-th row of its file.
static enum ls_code numbered(const struct loading *l, const struct table *t, const char *text, int32_t *row,
							 struct ls_err *err)
{
	char *end = NULL;
	long n = *text == '#' && text[1] >= '0' && text[1] <= '9' ? strtol(text + 1, &end, 10) : 0;
	if (n >= 1 && !*end && n <= l->rows[t->id]) {
		*row = (int32_t)n;
		return LS_OK;
	}
	return ls_fail(err, LS_DATA,
				   tr("“%.80s” is not a row of %s.csv. Expected: #1 to #%d, the place of the row in that file."), text,
				   t->name, (int)l->rows[t->id]);
}

static enum ls_code named(const struct loading *l, const struct table *t, const char *text, int32_t *row,
						  struct ls_err *err)
{
	const struct name *n = names_find(l->names[t->id], text);
	if (n) {
		*row = n->row;
		return LS_OK;
	}
	if (l->rows[t->id] == 0)
		return ls_fail(err, LS_DATA, tr("there is no “%.80s”: %s.csv is missing or empty."), text, t->name);
	n = names_near(l->names[t->id], text);
	if (n)
		return ls_fail(err, LS_DATA, tr("there is no “%.80s” in %s.csv; did you mean “%s”?"), text, t->name, n->text);
	return ls_fail(err, LS_DATA, tr("there is no “%.80s” in %s.csv. A row is named by its code."), text, t->name);
}

// The level of a rating: "aufwand/hoch", or "hoch" beside its criterion; it must be one of that criterion.
static enum ls_code level_named(const struct loading *l, struct sheet *s, const char *text, int32_t *row,
								struct ls_err *err)
{
	const char *criterion = sheet_cell(s, schema_column(s->table, "criterion"));
	const char *slash = strchr(text, '/');
	char *owner = slash ? arena_dup(l->row_arena, text, (size_t)(slash - text)) : arena_str(l->row_arena, criterion);
	if (code_compare(owner, criterion) != 0)
		return ls_fail(err, LS_DATA, tr("the level “%.80s” belongs to another criterion than “%.80s”."), text,
					   criterion);
	return named(l, &schema[T_level], slash ? text : arena_printf(l->row_arena, "%s/%s", owner, text), row, err);
}

static enum ls_code reference(const struct loading *l, struct sheet *s, const struct column *c, const char *text,
							  struct value *v, struct ls_err *err)
{
	const struct table *t = &schema[c->target];
	int32_t row = 0;
	enum ls_code code = t->id == T_level && s->table->id == T_rating ? level_named(l, s, text, &row, err)
						: l->names[t->id]                            ? named(l, t, text, &row, err)
																	 : numbered(l, t, text, &row, err);
	*v = (struct value){.kind = VALUE_INT, .i = row};
	if (code == LS_OK && t == s->table && row == l->row)
		return ls_fail(err, LS_DATA, tr("“%.80s” cannot belong to itself."), text);
	return code;
}

// ---- the second reading: rows ---------------------------------------------------------------------------------------

static bool blank(const char *s)
{
	return !s[strspn(s, " \t\n")];
}

// An empty cell: "not stated" where that is possible, else the column's own value (left out), else an error.
static enum ls_code empty_cell(const struct column *c, struct ls_err *err)
{
	bool dated = c->type == TYPE_INT && (c->unit == UNIT_DAY || c->unit == UNIT_YEAR);
	if (c->flags & REQ || (!(c->flags & NUL) && (c->type == TYPE_REF || dated)))
		return ls_fail(err, LS_DATA, "%s", tr("this cell may not be empty."));
	return LS_OK;
}

// A day and how exactly it is known. The file may also say the precision in its own column; then both must agree.
static enum ls_code keep_precision(struct sheet *s, int column, const char *text, enum precision precision,
								   struct value *values, struct ls_err *err)
{
	int at = s->precision[column];
	if (at < 0)
		return precision == PRECISION_DAY ? LS_OK
										  : ls_fail(err, LS_DATA, tr("“%.40s” is not understood. Expected: %s."), text,
													tr("a whole day such as 2023-02-10"));
	const char *said = sheet_cell(s, at);
	if (*said && words_find(words_precision, said) != (int)precision)
		return ls_fail(err, LS_DATA, tr("“%.40s” does not go with “%.40s” in “%s”."), text, said,
					   s->table->columns[at].name);
	values[at] = (struct value){.kind = VALUE_INT, .i = precision};
	return LS_OK;
}

static enum ls_code read_cell(struct loading *l, struct sheet *s, int column, struct value *values, struct ls_err *err)
{
	const struct column *c = &s->table->columns[column];
	const char *text = sheet_cell(s, column);
	if (!*text || (c->flags & REQ && blank(text)))
		return empty_cell(c, err);
	if (c->type == TYPE_REF)
		return reference(l, s, c, text, &values[column], err);
	enum precision precision = PRECISION_DAY;
	enum ls_code code = cell_value(c, text, s->csv.separator, l->row_arena, &values[column], &precision, err);
	if (code == LS_OK && c->type == TYPE_INT && c->unit == UNIT_DAY)
		code = keep_precision(s, column, text, precision, values, err);
	return code;
}

// Precision columns come with their day; without one, what the file says is kept.
static enum ls_code read_row(struct loading *l, struct sheet *s, struct value *values, struct ls_err *err)
{
	struct ls_err inner;
	memset(values, 0, sizeof *values * SHEET_COLUMNS);
	for (int c = 0; c < s->table->column_count; c++) {
		if (s->at[c] < 0 || values[c].kind != VALUE_NULL)
			continue;
		if (read_cell(l, s, c, values, &inner) != LS_OK)
			return sheet_fail(s, c, inner.text, err);
	}
	if (folder_rules_row(l->rules, s->table, values, &inner) != LS_OK)
		return sheet_fail(s, -1, inner.text, err);
	return LS_OK;
}

static enum ls_code write_row(struct loading *l, struct sheet *s, struct value *values, struct ls_err *err)
{
	if (l->past && past_row(l->past, s->table, l->row, values))
		return LS_OK; // comes later
	int columns[SHEET_COLUMNS], n = 0;
	struct value given[SHEET_COLUMNS];
	for (int c = 0; c < s->table->column_count; c++)
		if (values[c].kind != VALUE_NULL) {
			columns[n] = c;
			given[n++] = values[c];
		}
	int32_t id = l->row;
	struct ls_err inner;
	enum ls_code code = model_bulk_add(l->model, s->table->id, columns, given, n, &id, &inner);
	return code == LS_OK ? LS_OK : sheet_fail(s, -1, inner.text, err);
}

// ---- circles ------------------------------------------------------------------------------------------------------

static int64_t value_at(const struct table *t, const struct value *values, const char *column)
{
	int at = schema_column(t, column);
	return values[at].kind == VALUE_INT ? values[at].i : 0;
}

// Start (0) or end (1) of a measure or of a phase as a node.
static int32_t node(const struct loading *l, int64_t measure, int64_t phase, int end)
{
	int64_t n = measure > 0 ? measure : (int64_t)l->rows[T_measure] + 1 + phase;
	return (int32_t)(2 * n) + end;
}

static void note_dependency(struct loading *l, const struct table *t, const struct value *values, long line)
{
	int64_t measure = value_at(t, values, "measure"), phase = value_at(t, values, "phase");
	int64_t on_measure = value_at(t, values, "on_measure"), on_phase = value_at(t, values, "on_phase");
	if (on_measure == 0 && on_phase == 0)
		return;
	int64_t kind = value_at(t, values, "kind");
	circle_add(&l->waits, node(l, measure, phase, kind == dependency_kind_FF),
			   node(l, on_measure, on_phase, kind != dependency_kind_SS), line);
}

// A phase starts within its measure and ends within it.
static void note_phase(struct loading *l, const struct table *t, const struct value *values)
{
	int64_t measure = value_at(t, values, "measure");
	circle_add(&l->waits, node(l, 0, l->row, 0), node(l, measure, 0, 0), 0);
	circle_add(&l->waits, node(l, 0, l->row, 1), node(l, 0, l->row, 0), 0);
	circle_add(&l->waits, node(l, measure, 0, 1), node(l, 0, l->row, 1), 0);
}

static void note_relations(struct loading *l, struct circle *own, const struct table *t, const struct value *values,
						   long line)
{
	if (t->id == T_goal_link)
		circle_add(own, (int32_t)value_at(t, values, "goal"), (int32_t)value_at(t, values, "needs"), line);
	for (int c = 0; c < t->column_count; c++)
		if (t->columns[c].type == TYPE_REF && t->columns[c].target == t->id && values[c].kind == VALUE_INT)
			circle_add(own, l->row, (int32_t)values[c].i, line);
	if (l->rows[T_dependency] == 0)
		return; // nothing waits for anything
	if (t->id == T_measure)
		circle_add(&l->waits, node(l, l->row, 0, 1), node(l, l->row, 0, 0), 0);
	else if (t->id == T_phase)
		note_phase(l, t, values);
	else if (t->id == T_dependency)
		note_dependency(l, t, values, line);
}

static enum ls_code no_circle(struct circle *c, const struct sheet *s, struct ls_err *err)
{
	long line = 0;
	if (!circle_find(c, &line))
		return LS_OK;
	return sheet_fail_line(s, line, -1, tr("this closes a circle: it would come before itself."), err);
}

// ---- a whole folder -------------------------------------------------------------------------------------------------

static enum ls_code read_rows(struct loading *l, const struct table *t, struct ls_err *err)
{
	struct sheet s;
	bool there = false;
	struct circle own = {0};
	struct value values[SHEET_COLUMNS];
	enum ls_code code = sheet_open(&s, l->source, t, &there, err);
	for (l->row = 1; code == LS_OK && there && csv_next(&s.csv, err) == CSV_ROW; l->row++) {
		arena_reset(l->row_arena);
		code = read_row(l, &s, values, err);
		if (code == LS_OK)
			code = write_row(l, &s, values, err);
		if (code == LS_OK)
			folder_rules_note(l->rules, &s, values);
		if (code == LS_OK)
			note_relations(l, &own, t, values, s.csv.line);
	}
	if (code == LS_OK)
		code = no_circle(&own, &s, err);
	if (code == LS_OK && t->id == T_dependency)
		code = no_circle(&l->waits, &s, err);
	circle_free(&own);
	sheet_close(&s);
	return code;
}

static enum ls_code load(struct loading *l, struct ls_err *err)
{
	enum ls_code code = LS_OK;
	int64_t all = 0;
	for (int t = 0; t < TABLE_COUNT && code == LS_OK; t++) {
		code = read_names(l, &schema[t], err);
		all += l->rows[t];
	}
	if (code == LS_OK && all == 0)
		code = ls_fail(err, LS_DATA,
					   tr("%s holds no tables of a plan; one file a table is expected, such as measure.csv."),
					   l->source->name);
	if (code == LS_OK && l->source->past)
		code = past_read(&l->past, l->source->past, l->names, l->rows, err);
	if (code == LS_OK)
		code = model_bulk_begin(l->model, err);
	if (code != LS_OK)
		return code;
	for (int t = 0; t < TABLE_COUNT && code == LS_OK; t++)
		code = read_rows(l, &schema[t], err);
	if (code == LS_OK)
		code = folder_rules_weights(l->rules, err);
	if (code == LS_OK && l->past)
		code = past_play(l->past, l->model, err);
	if (code == LS_OK)
		return model_bulk_end(l->model, err);
	model_bulk_cancel(l->model);
	return code;
}

enum ls_code folder_load(struct model *m, const struct folder_source *source, struct ls_err *err)
{
	struct loading l = {.model = m, .source = source, .row_arena = arena_new(), .rules = folder_rules_new()};
	enum ls_code code = load(&l, err);
	for (int t = 0; t < TABLE_COUNT; t++)
		names_free(l.names[t]);
	circle_free(&l.waits);
	folder_rules_free(l.rules);
	past_free(l.past);
	arena_free(l.row_arena);
	if (code != LS_OK)
		sheet_harmless(err);
	return code;
}
