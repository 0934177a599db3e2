// SPDX-License-Identifier: EUPL-1.2
// What a list would change: every row beside its measure, cell by cell. Rows that cannot be are rejected with a reason.
#include "base/i18n.h"
#include "base/text.h"
#include "exchange/catalogue/work.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void catalogue_reject(struct catalogue *c, struct entry *e, const char *fmt, ...)
{
	char sentence[700];
	va_list ap;
	if (e->row.fate == CATALOGUE_REJECTED)
		return;
	va_start(ap, fmt);
	(void)vsnprintf(sentence, sizeof sentence, fmt, ap);
	va_end(ap);
	struct str clean = {0};
	text_harmless(&clean, sentence);
	e->row.fate = CATALOGUE_REJECTED;
	e->row.reason = arena_str(c->arena, str_text(&clean));
	e->row.cells_n = 0;
	str_free(&clean);
}

void catalogue_note(struct catalogue *c, struct entry *e, const char *fmt, ...)
{
	char sentence[400];
	va_list ap;
	va_start(ap, fmt);
	(void)vsnprintf(sentence, sizeof sentence, fmt, ap);
	va_end(ap);
	struct str told = {0};
	str_add(&told, e->row.told);
	str_add(&told, told.len ? " " : "");
	text_harmless(&told, sentence);
	e->row.told = arena_str(c->arena, str_text(&told));
	str_free(&told);
}

// `same`: a text of the catalogue's that it may be letter by letter, and mostly is.
static const char *shown(struct catalogue *c, const struct facet *f, const struct said *s, const char *same)
{
	struct str text = {0};
	said_write(&text, c, f, s, false);
	const char *copy = strcmp(str_text(&text), same) == 0 ? same : arena_str(c->arena, str_text(&text));
	str_free(&text);
	return copy;
}

// A cell that does not fit costs its row, unless such cells are to be left out.
static void unfit(struct catalogue *c, struct entry *e, const struct facet *f, const char *why)
{
	if (c->leave_cells) {
		catalogue_note(c, e, tr("Left out: column “%.60s”: %s"), f->head, why);
		return;
	}
	catalogue_reject(c, e, tr("column “%.60s”: %s"), f->head, why);
	e->row.unfit = true;
}

// An empty cell where a plan always has a value says nothing; where something must be stated, it is wrong.
static bool left_alone(struct catalogue *c, struct entry *e, const struct facet *f, const struct said *now)
{
	const struct column *col = f->kind == FACET_COLUMN ? &schema[T_measure].columns[f->column] : NULL;
	if (!col || now->kind != SAID_NOTHING)
		return false;
	if (col->flags & REQ && e->id == NONE32)
		catalogue_reject(c, e, tr("column “%.60s”: %s"), f->head, tr("this cell may not be empty."));
	else if (col->flags & REQ)
		unfit(c, e, f, tr("this cell may not be empty."));
	return col->flags & REQ || (col->type == TYPE_ENUM && !(col->flags & NUL));
}

// What changes in a row, while it is compared.
struct changes {
	struct write writes[CATALOGUE_COLUMNS + 1];
	const char *texts[2 * (CATALOGUE_COLUMNS + 1)]; // before and after each
};

static void note_change(struct catalogue *c, struct entry *e, struct changes *changes, int facet,
						const struct said *was, const struct said *now)
{
	const struct facet *f = &c->facet[facet];
	size_t at = e->row.cells_n++;
	if (!c->label[facet])
		c->label[facet] = arena_str(c->arena, facet_label(c->plan, f));
	changes->writes[at] = (struct write){facet, *now};
	changes->texts[2 * at] = shown(c, f, was, "");
	changes->texts[2 * at + 1] = shown(c, f, now, facet < c->facets ? e->text[facet] : "");
	if (now->kind == SAID_ROW)
		e->parent = (ptrdiff_t)now->i;
}

// The facet a cell speaks of, and in *text what it says: "zurückgestellt" in a column of stages is no stage.
static int spoken_of(const struct catalogue *c, int facet, const char **text)
{
	const struct facet *f = &c->facet[facet];
	bool stage = f->kind == FACET_COLUMN && schema[T_measure].columns[f->column].words == words_stage;
	const char *selection = stage && c->aside >= 0 ? selection_said(*text) : NULL;
	if (!selection)
		return facet;
	*text = selection;
	return c->aside;
}

static bool but_for_blanks(const char *a, const char *b)
{
	for (;; a++, b++) {
		a += strspn(a, " \t\n\u00a0");
		b += strspn(b, " \t\n\u00a0");
		if (*a != *b || !*a)
			return *a == *b;
	}
}

// The same title in other letters or with other blanks changes nothing; only by its number a row may change letters.
static bool same_title(const struct entry *e, const struct said *was, const struct said *now)
{
	return was->kind == SAID_TEXT && now->kind == SAID_TEXT && title_same(was->s, now->s) &&
		   (e->by_title || but_for_blanks(was->s, now->s));
}

static enum ls_code compare_cell(struct catalogue *c, struct entry *e, int i, struct changes *changes,
								 struct ls_err *err)
{
	const char *text = e->text[i];
	int at = spoken_of(c, i, &text);
	const struct facet *f = &c->facet[at];
	struct said was = {.kind = SAID_NOTHING}, now;
	struct ls_err why;
	if (cell_said(c, f, text, &now, &why) != LS_OK) {
		unfit(c, e, &c->facet[i], why.text);
		return LS_OK;
	}
	if (left_alone(c, e, f, &now))
		return LS_OK;
	enum ls_code code = e->id == NONE32 ? LS_OK : plan_said(c, f, e->id, &was, err);
	if (code == LS_OK && !said_same(&was, &now) && !(i == c->title && same_title(e, &was, &now)))
		note_change(c, e, changes, at, &was, &now);
	return code;
}

static enum ls_code compare_row(struct catalogue *c, struct entry *e, struct ls_err *err)
{
	struct changes changes;
	for (int i = 0; i < c->facets && e->row.fate != CATALOGUE_REJECTED; i++) {
		enum ls_code code =
			i == c->code || c->facet[i].kind >= FACET_CALCULATED ? LS_OK : compare_cell(c, e, i, &changes, err);
		if (code != LS_OK)
			return code;
	}
	shown_keep(c, e, changes.writes, changes.texts);
	if (e->row.fate != CATALOGUE_REJECTED)
		e->row.fate = e->id == NONE32 ? CATALOGUE_NEW : e->row.cells_n ? CATALOGUE_CHANGED : CATALOGUE_SAME;
	return LS_OK;
}

// A new measure without a title cannot be: the file has no such column.
static void check_title(struct catalogue *c, struct entry *e)
{
	if (e->row.fate == CATALOGUE_NEW && !*e->row.title)
		catalogue_reject(c, e, tr("there is no %s in the plan, and a new measure needs a title."), e->row.code);
}

// ---- circles of "part of" ----------------------------------------------------------------------------------------

static const struct write *parent_written(const struct catalogue *c, const struct entry *e)
{
	for (size_t i = 0; e && i < e->row.cells_n; i++) {
		const struct facet *f = &c->facet[e->writes[i].facet];
		if (f->kind == FACET_COLUMN && strcmp(schema[T_measure].columns[f->column].name, "parent") == 0)
			return &e->writes[i];
	}
	return NULL;
}

// Where a row's parents lead: entries by place, measures of the plan by id, in one number each.
struct spot {
	ptrdiff_t entry; // -1: a measure that no row of the file changes
	int32_t id;      // NONE32: new
};

static struct spot above(const struct catalogue *c, const ptrdiff_t *entry_of, struct spot at)
{
	const struct write *w = at.entry >= 0 ? parent_written(c, &c->entries[at.entry]) : NULL;
	int64_t up = NONE64;
	if (w && w->now.kind == SAID_ROW)
		return (struct spot){(ptrdiff_t)w->now.i, NONE32};
	if (w)
		up = w->now.kind == SAID_NUMBER ? w->now.i : NONE64;
	else if (at.id != NONE32)
		up = ((const struct measure *)plan_find(c->plan, T_measure, at.id))->parent;
	if (up == NONE64 || up == NONE32)
		return (struct spot){-1, NONE32};
	ptrdiff_t place = plan_position(c->plan, T_measure, (int32_t)up);
	return place < 0 ? (struct spot){-1, NONE32} : (struct spot){entry_of[place], (int32_t)up};
}

static void check_parents(struct catalogue *c)
{
	ptrdiff_t *entry_of = arena_alloc(c->arena, (c->plan->measure_n + 1) * sizeof *entry_of);
	for (size_t i = 0; i < c->plan->measure_n; i++)
		entry_of[i] = -1;
	for (size_t i = 0; i < c->n; i++)
		if (c->entries[i].id != NONE32 && c->entries[i].row.fate != CATALOGUE_REJECTED)
			entry_of[plan_position(c->plan, T_measure, c->entries[i].id)] = (ptrdiff_t)i;
	for (size_t i = 0; i < c->n; i++) {
		struct entry *e = &c->entries[i];
		struct spot at = {(ptrdiff_t)i, e->id};
		if (!parent_written(c, e))
			continue;
		for (size_t left = c->n + c->plan->measure_n; left > 0 && (at.entry >= 0 || at.id != NONE32); left--) {
			at = above(c, entry_of, at);
			if (at.entry == (ptrdiff_t)i) {
				catalogue_reject(c, e, "%s", tr("it would be part of itself, in a circle."));
				break;
			}
		}
	}
}

// Who is to be part of a rejected new measure has no place; and so on down.
static void check_orphans(struct catalogue *c)
{
	for (bool again = true; again;) {
		again = false;
		for (size_t i = 0; i < c->n; i++) {
			struct entry *e = &c->entries[i];
			if (e->row.fate == CATALOGUE_REJECTED || e->parent < 0 ||
				c->entries[e->parent].row.fate != CATALOGUE_REJECTED)
				continue;
			catalogue_reject(c, e, tr("it is to be part of line %ld, which is rejected."),
							 c->entries[e->parent].row.line);
			again = true;
		}
	}
}

enum ls_code catalogue_compare(struct catalogue *c, struct ls_err *err)
{
	for (size_t i = 0; i < c->n; i++) {
		struct entry *e = &c->entries[i];
		enum ls_code code = catalogue_progress(CATALOGUE_COMPARING, i, c->n, err);
		if (code == LS_OK && e->row.fate != CATALOGUE_REJECTED)
			code = compare_row(c, e, err);
		if (code != LS_OK)
			return code;
		check_title(c, e);
	}
	check_parents(c);
	check_orphans(c);
	made_note_used(c);
	for (size_t i = 0; i < c->n; i++)
		c->count[c->entries[i].row.fate]++;
	return LS_OK;
}
