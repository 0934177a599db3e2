// SPDX-License-Identifier: EUPL-1.2
// The verbs every table has: add, set, edit, delete, move. One step each, labelled with a sentence people understand;
// edit, delete and move take several rows at once.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/fields.h"
#include "cmd/still.h"
#include "cmd/view/view.h"
#include "plan/code.h"
#include "plan/sibling.h"
#include "say/score.h"
#include "say/value.h"

#include <stdlib.h>

// `object` named so in the schema; the gate has found it already.
static const struct table *table_of(const char *object)
{
	return schema_object(object);
}

// ---- set and edit ----------------------------------------------------------------------------------------------------

// Does the step change a column of these rows that is hidden now?
static bool changes_hidden(const struct session *s, const struct table *t, const int32_t *ids, size_t n,
						   const struct fields *f)
{
	const struct plan *p = model_plan(s->model);
	for (size_t k = 0; k < n; k++)
		for (int i = 0; i < f->n; i++)
			if (privacy_hides(s->gaze.privacy, value_hidden_from(p, t->id, plan_find(p, t->id, ids[k]), f->column[i])))
				return true;
	return false;
}

static enum ls_code change(struct session *s, const struct table *t, const int32_t *ids, size_t n,
						   const struct fields *f, struct ls_err *err)
{
	struct str label = str_on(s->frame);
	const struct step_cells cells = fields_cells(f);
	size_t values = step_label_set(&label, model_plan(s->model), t, ids, n, &cells);
	int64_t step = 0;
	enum ls_code code = model_begin_told(s->model, str_text(&label), values, err);
	if (code == LS_OK) {
		for (size_t k = 0; k < n; k++) {
			for (int i = 0; i < f->n && code == LS_OK; i++)
				code = model_set(s->model, t->id, ids[k], f->column[i], f->value[i], err);
			if (code == LS_OK)
				code = fields_tie(s, f, ids[k], err);
			if (code == LS_OK)
				code = fields_levels(s, f, ids[k], err);
		}
		if (code != LS_OK && model_in_step(s->model)) {
			model_cancel(s->model);
			return code;
		}
		code = model_end(s->model, &step, err);
	}
	struct str told = str_on(s->frame);
	value_label(&told, str_text(&label), values, changes_hidden(s, t, ids, n, f));
	if (t->id == T_criterion)
		score_weights_sum(&told, model_plan(s->model));
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&told) : tr("That is so already; nothing was changed."));
	return code;
}

enum ls_code run_set(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct table *t = table_of(argv[0]);
	// The strategy needs no code: `strategy set name Musterkreis`.
	bool lone = t->id == T_strategy && argc == 4;
	const char *name = lone ? argv[2] : argv[3];
	const char *text = argc > (lone ? 3 : 4) ? argv[lone ? 3 : 4] : "";
	int32_t id = 0;
	struct fields f = {.n = 0};
	enum ls_code code = fields_find(s, t, argv[2], &id, err);
	f.counts = code == LS_OK ? value_counts_all(model_plan(s->model), t->id, &id, 1) : NULL;
	if (code == LS_OK)
		code = fields_add(s, t, &f, name, text, err);
	return code == LS_OK ? change(s, t, &id, 1, &f, err) : code;
}

enum ls_code run_edit(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct table *t = table_of(argv[0]);
	int codes = fields_codes(argc, argv, 2);
	if (2 + codes == argc) // nothing is said to change: the form asks
		return run_form(s, argc, argv, err);
	struct row_ids rows;
	struct fields f = {.n = 0};
	enum ls_code code = fields_rows(s, t, 2 + codes, argv, 2, &rows, err);
	if (code == LS_OK && rows.n == 0)
		code = ls_fail(err, LS_REFUSED, tr("“%s %s” needs: %s"), argv[0], argv[1], tr("CODE … FIELD=VALUE …"));
	f.counts = code == LS_OK ? value_counts_all(model_plan(s->model), t->id, rows.at, rows.n) : NULL;
	int fields = 2 + codes;
	while (fields < argc && !still_is_word(argv[fields]))
		fields++;
	if (code == LS_OK)
		code = fields_read(s, t, &f, fields, argv, 2 + codes, err);
	if (code == LS_OK)
		code = still_so(s, t, &rows, &f, argc - fields, argv + fields, err);
	if (code == LS_OK)
		code = change(s, t, rows.at, rows.n, &f, err);
	free(rows.at);
	return code;
}

// ---- add -------------------------------------------------------------------------------------------------------------

static bool is_named(const struct fields *f, int column)
{
	for (int i = 0; i < f->n; i++)
		if (f->column[i] == column)
			return true;
	return false;
}

// What happens on a day, and nobody says on which, happens today.
static void propose_day(const struct session *s, const struct table *t, struct fields *f)
{
	for (int i = 0; i < t->column_count && f->n < FIELDS_MOST; i++) {
		const struct column *c = &t->columns[i];
		if (c->unit != UNIT_DAY || c->type != TYPE_INT || c->flags & NUL || is_named(f, i))
			continue;
		f->column[f->n] = i;
		f->value[f->n++] = (struct value){.kind = VALUE_INT, .i = s->today};
	}
}

// A code and a place at the end are proposed when they are not given.
static void propose(struct session *s, const struct table *t, struct fields *f, struct str *proposed)
{
	const struct plan *p = model_plan(s->model);
	int code = schema_code(t), group = code_group(t->id), pos = schema_column(t, "pos");
	int32_t owner = NONE32;
	bool has_code = false, has_pos = false;
	for (int i = 0; i < f->n; i++) {
		has_code |= f->column[i] == code;
		has_pos |= f->column[i] == pos;
		if (f->column[i] == group && f->value[i].kind == VALUE_INT)
			owner = (int32_t)f->value[i].i;
	}
	if (code >= 0 && !has_code) {
		code_propose(proposed, p, t->id, owner);
		f->column[f->n] = code;
		f->value[f->n++] = (struct value){.kind = VALUE_TEXT, .s = str_text(proposed)};
	}
	if (pos >= 0 && !has_pos) {
		f->column[f->n] = pos;
		f->value[f->n++] = (struct value){.kind = VALUE_INT, .i = sibling_end(p, t->id)};
	}
}

enum ls_code run_add(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct table *t = table_of(argv[0]);
	struct fields f = {.n = 0};
	enum ls_code code = fields_read(s, t, &f, argc, argv, 2, err);
	if (code != LS_OK)
		return code;
	struct str proposed = str_on(s->frame), label = str_on(s->frame);
	propose(s, t, &f, &proposed);
	propose_day(s, t, &f);
	const struct step_cells cells = fields_cells(&f);
	size_t values = step_label_add(&label, model_plan(s->model), t, &cells);
	int64_t step = 0;
	int32_t id = 0;
	code = model_begin_told(s->model, str_text(&label), values, err);
	if (code == LS_OK) {
		code = model_add(s->model, t->id, f.column, f.value, f.n, &id, err);
		if (code == LS_OK)
			code = fields_tie(s, &f, id, err);
		if (code == LS_OK)
			code = fields_levels(s, &f, id, err);
		if (code == LS_OK)
			code = model_end(s->model, &step, err);
		else
			model_cancel(s->model);
	}
	if (code == LS_OK) {
		struct str name = str_on(s->frame), told = str_on(s->frame);
		code_called(&name, model_plan(s->model), t->id, id);
		value_label(&told, str_text(&label), values, changes_hidden(s, t, &id, 1, &f));
		if (schema_code(t) >= 0)
			str_addf(&told, " (%s)", str_text(&name));
		if (t->id == T_criterion)
			score_weights_sum(&told, model_plan(s->model));
		session_say(s, false, str_text(&told));
		session_stand_on(s, t->id, id);
		s->added[t->id] = id;
	}
	return code;
}

// ---- delete and move -------------------------------------------------------------------------------------------------

static void name_rows(struct str *out, const struct plan *p, const struct table *t, const int32_t *ids, size_t n)
{
	if (n == 1)
		code_title(out, p, t->id, ids[0]);
	else
		str_addf(out, "%zu %s", n, tr(t->plural));
}

enum ls_code run_delete(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct table *t = table_of(argv[0]);
	struct row_ids rows;
	enum ls_code code = fields_rows(s, t, argc, argv, 2, &rows, err);
	int32_t *ids = rows.at;
	size_t n = rows.n;
	if (code != LS_OK) {
		free(ids);
		return code;
	}
	struct str title = str_on(s->frame), label = str_on(s->frame), with = str_on(s->frame);
	name_rows(&title, model_plan(s->model), t, ids, n);
	model_dependents(&with, model_plan(s->model), t->id, ids, n);
	step_label_delete(&label, str_text(&title), str_text(&with));
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code == LS_OK) {
		for (size_t i = 0; i < n && code == LS_OK; i++)
			code = model_delete(s->model, t->id, ids[i], err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", str_text(&label));
	free(ids);
	return code;
}

enum ls_code run_move(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct table *t = table_of(argv[0]);
	const char *places = argv[argc - 1];
	struct row_ids moving;
	int64_t n = 0;
	enum ls_code code = fields_rows(s, t, argc - 1, argv, 2, &moving, err);
	int32_t *ids = moving.at;
	size_t rows = moving.n;
	if (code == LS_OK && (!num_parse_plain(places, 0, &n) || n < -1000000 || n > 1000000))
		code = ls_fail(err, LS_REFUSED, tr("“%s” is not a number of places, such as -1 or +2."), places);
	if (code != LS_OK) {
		free(ids);
		return code;
	}
	struct str title = str_on(s->frame), label = str_on(s->frame);
	name_rows(&title, model_plan(s->model), t, ids, rows);
	step_label_move(&label, str_text(&title));
	int64_t step = 0;
	code = model_begin_told(s->model, str_text(&label), label.len, err);
	if (code == LS_OK) {
		code = model_move(s->model, t->id, ids, rows, (int)n, err);
		code = model_end(s->model, &step, err);
	}
	if (code == LS_OK)
		session_sayf(s, false, "%s", step ? str_text(&label) : tr("It is there already; nothing was changed."));
	free(ids);
	return code;
}
