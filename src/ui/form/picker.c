// SPDX-License-Identifier: EUPL-1.2
// The list under a field: the words it may have, or the objects whose code or title contains what is typed: no hit, no
// choice. Objects
// that belong to one named elsewhere in the form are narrowed to it: the levels of the criterion that is rated.
#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/sibling.h"
#include "say/value.h"
#include "ui/form/parts.h"

#include <stdlib.h>
#include <string.h>

static const struct column *column_here(const struct form *f)
{
	return f->field[f->at].c;
}

void pick_name(struct str *out, const struct form *f, const struct look *look, int64_t value)
{
	const struct column *c = column_here(f);
	if (value == NONE64)
		str_add(out, tr("– (none)"));
	else if (c->type == TYPE_ENUM)
		str_add(out, words_label(c->words, (int)value));
	else
		value_name(out, look->plan, c->target, (int32_t)value);
}

// The owner that the objects must have, because another field of the form says so; NONE64: any.
static int64_t wanted_owner(const struct form *f, int *column)
{
	const struct table *target = &schema[column_here(f)->target];
	*column = schema_scope(target);
	// The nearest one before it: "on phase" goes with "on measure", not with the measure that waits.
	for (int i = f->at - 1; i >= 0 && *column >= 0; i--)
		if (f->field[i].kind == FIELD_REF && f->field[i].c->target == target->columns[*column].target)
			return f->field[i].chosen;
	return NONE64;
}

static void fill_words(const struct form *f, struct picker *p)
{
	const struct column *c = column_here(f);
	picker_room(p, (size_t)words_count(c->words));
	for (int i = 0; c->words[i].code; i++)
		if (text_contains(words_label(c->words, i), str_text(&p->wanted)))
			picker_add(p, i);
}

static void fill_rows(const struct form *f, const struct look *look, struct picker *p)
{
	const struct column *c = column_here(f);
	size_t n = 0;
	const uint32_t *all = sibling_rows(look->frame, look->plan, c->target, &n);
	int owner_column;
	int64_t owner = wanted_owner(f, &owner_column);
	const char *typed = str_text(&p->wanted);
	struct str name = str_on(look->frame);
	picker_room(p, n + 1);
	if (c->flags & NUL && !*typed)
		picker_add(p, NONE64);
	for (size_t i = 0; i < n; i++) {
		const void *row = plan_row(look->plan, c->target, all[i]);
		if (owner != NONE64 && plan_int(&schema[c->target].columns[owner_column], row) != owner)
			continue;
		if (c->target == f->table && f->ids_n == 1 && plan_id(row) == f->ids[0])
			continue; // nothing belongs to itself
		str_clear(&name);
		pick_name(&name, f, look, plan_id(row));
		if (*typed && schema_code(&schema[c->target]) >= 0) { // a code is found even where only the title is shown
			str_addc(&name, ' ');
			code_name(&name, look->plan, c->target, plan_id(row));
		}
		if (text_contains(str_text(&name), typed))
			picker_add(p, plan_id(row));
	}
}

// ---- as the kit asks it ---------------------------------------------------------------------------------------------

struct picking {
	const struct form *f;
	const struct look *look;
};

static void fill(const void *ctx, struct picker *p)
{
	const struct picking *of = ctx;
	if (column_here(of->f)->type == TYPE_ENUM)
		fill_words(of->f, p);
	else
		fill_rows(of->f, of->look, p);
}

static void name(const void *ctx, struct str *out, int64_t value)
{
	const struct picking *of = ctx;
	pick_name(out, of->f, of->look, value);
}

static bool exact(const void *ctx, const char *typed, int64_t *value)
{
	const struct picking *of = ctx;
	const struct column *c = column_here(of->f);
	int32_t id = 0;
	bool found =
		c->type == TYPE_REF && code_find(of->look->plan, c->target, typed, of->look->today, &id, NULL) == LS_OK;
	*value = id;
	return found;
}

static const char *mark(const void *ctx, int64_t value)
{
	const struct picking *of = ctx;
	const struct form_field *field = &of->f->field[of->f->at];
	return field->kind != FIELD_SEVERAL ? "" : several_has(field, value) ? "[x] " : "[ ] ";
}

static void title(const void *ctx, struct str *out, int64_t value)
{
	const struct picking *of = ctx;
	const struct column *c = column_here(of->f);
	if (c->type == TYPE_REF && value != NONE64)
		code_title(out, of->look->plan, c->target, (int32_t)value);
	else
		name(ctx, out, value);
}

static const struct picker_kind kind = {.fill = fill, .name = name, .exact = exact, .mark = mark, .title = title};

void pick_search(struct form *f, const struct look *look)
{
	const struct picking of = {f, look};
	picker_search(&f->picker, &kind, &of, f->field[f->at].chosen);
}

void pick_open(struct form *f, const struct look *look, const char *typed)
{
	const struct picking of = {f, look};
	if (f->picker.open)
		picker_type(&f->picker, &kind, &of, f->field[f->at].chosen, typed);
	else
		picker_open(&f->picker, &kind, &of, f->field[f->at].chosen, typed);
}

bool pick_blank_is_text(const struct form *f, const struct look *look)
{
	const struct picking of = {f, look};
	return picker_goes_on(&f->picker, &kind, &of);
}

// Where several can be chosen Space marks, unless it goes on with a title that is typed, and Enter marks what was looked
// for; otherwise it is done. The cursor stays on what was marked.
static bool several_key(struct form *f, const struct look *look, const char *key)
{
	const struct picking of = {f, look};
	struct picker *p = &f->picker;
	bool searched = p->typed.text.len > 0;
	bool marks = strcmp(key, "Space") == 0 ? !pick_blank_is_text(f, look) : strcmp(key, "accept") == 0 && searched;
	if (f->field[f->at].kind != FIELD_SEVERAL || !marks || p->list.n == 0)
		return false;
	int64_t value = p->value[p->list.at];
	several_toggle(&f->field[f->at], value);
	if (searched) {
		edit_set(&p->typed, "");
		picker_search(p, &kind, &of, value);
	}
	return true;
}

bool pick_key(struct form *f, const struct look *look, int argc, char *const argv[], bool *done)
{
	const struct picking of = {f, look};
	struct form_field *field = &f->field[f->at];
	*done = false;
	if (!f->picker.open)
		return false;
	if (several_key(f, look, argv[0]))
		return true;
	int64_t chosen = field->chosen;
	*done = picker_key(&f->picker, &kind, &of, &chosen, argc, argv) == PICKER_TAKEN;
	if (*done && field->kind != FIELD_SEVERAL) {
		field->chosen = chosen;
		field->various = false;
	}
	return true;
}

void pick_draw(struct form *f, const struct look *look, struct canvas *c, struct rect inner, int y)
{
	const struct picking of = {f, look};
	picker_draw(&f->picker, &kind, &of, c, inner, y);
}
