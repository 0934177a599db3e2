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
#include "ui/kit/box.h"
#include "ui/kit/match.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MOST 10

static const struct column *column_here(const struct form *f)
{
	return f->field[f->at].c;
}

void picker_name(struct str *out, const struct form *f, const struct look *look, int64_t value)
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

static void add(struct form_picker *p, int64_t value)
{
	p->value[p->list.n++] = value;
}

static void fill_words(struct form *f)
{
	const struct column *c = column_here(f);
	f->picker.value = mem_realloc(f->picker.value, (size_t)(words_count(c->words) + 1) * sizeof *f->picker.value);
	for (int i = 0; c->words[i].code; i++)
		if (text_contains(words_label(c->words, i), str_text(&f->picker.typed.text)))
			add(&f->picker, i);
}

struct ranked {
	size_t group, place;
	uint32_t at;
};

static int by_group(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

// All rows of a table, those of a group together, groups and rows in their order: goals stand under their field.
static const uint32_t *grouped(const struct look *look, enum table_id t, size_t *n)
{
	const struct plan *p = look->plan;
	struct plan_rows all = plan_ordered(p, t);
	int group = sibling_group(&schema[t]);
	const struct column *c = group >= 0 && schema[t].columns[group].target != t ? &schema[t].columns[group] : NULL;
	*n = all.n;
	if (!c)
		return all.at;
	struct plan_rows owners = plan_ordered(p, c->target);
	size_t *place = arena_alloc(look->frame, (owners.n + 1) * sizeof *place);
	for (size_t i = 0; i < owners.n; i++)
		place[owners.at[i]] = i + 1;
	struct ranked *list = arena_alloc(look->frame, (all.n + 1) * sizeof *list);
	for (size_t i = 0; i < all.n; i++) {
		int64_t owner = plan_int(c, plan_row(p, t, all.at[i]));
		ptrdiff_t at = owner == NONE64 ? -1 : plan_position(p, c->target, (int32_t)owner);
		list[i] = (struct ranked){at < 0 ? 0 : place[at], i, all.at[i]};
	}
	qsort(list, all.n, sizeof *list, by_group);
	uint32_t *rows = arena_alloc(look->frame, (all.n + 1) * sizeof *rows);
	for (size_t i = 0; i < all.n; i++)
		rows[i] = list[i].at;
	return rows;
}

static void fill_rows(struct form *f, const struct look *look)
{
	const struct column *c = column_here(f);
	struct form_picker *p = &f->picker;
	size_t n = 0;
	const uint32_t *all = grouped(look, c->target, &n);
	int owner_column;
	int64_t owner = wanted_owner(f, &owner_column);
	const char *typed = str_text(&p->typed.text);
	struct str name = str_on(look->frame);
	p->value = mem_realloc(p->value, (n + 1) * sizeof *p->value);
	if (c->flags & NUL && !*typed)
		add(p, NONE64);
	for (size_t i = 0; i < n; i++) {
		const void *row = plan_row(look->plan, c->target, all[i]);
		if (owner != NONE64 && plan_int(&schema[c->target].columns[owner_column], row) != owner)
			continue;
		if (c->target == f->table && f->ids_n == 1 && plan_id(row) == f->ids[0])
			continue; // nothing belongs to itself
		str_clear(&name);
		picker_name(&name, f, look, plan_id(row));
		if (*typed && schema_code(&schema[c->target]) >= 0) { // a code is found even where only the title is shown
			str_addc(&name, ' ');
			code_name(&name, look->plan, c->target, plan_id(row));
		}
		if (text_contains(str_text(&name), typed))
			add(p, plan_id(row));
	}
}

static void stand_on(struct form_picker *p, int64_t value)
{
	for (int i = 0; i < p->list.n; i++)
		if (p->value[i] == value)
			p->list.at = i;
}

// The first line that begins with what is typed is meant, before those that only contain it.
static void stand_on_beginning(struct form *f, const struct look *look)
{
	struct form_picker *p = &f->picker;
	bool found = p->typed.text.len == 0;
	struct str name = {0};
	for (int i = 0; i < p->list.n && !found; i++) {
		str_clear(&name);
		picker_name(&name, f, look, p->value[i]);
		found = match_begins(str_text(&name), str_text(&p->typed.text));
		p->list.at = found ? i : p->list.at;
	}
	str_free(&name);
}

void picker_search(struct form *f, const struct look *look)
{
	struct form_picker *p = &f->picker;
	const struct column *c = column_here(f);
	p->list = (struct list){.page = ROWS_MOST};
	if (c->type == TYPE_ENUM)
		fill_words(f);
	else
		fill_rows(f, look);
	int32_t exact = 0;
	stand_on_beginning(f, look);
	if (c->type == TYPE_REF && p->typed.text.len &&
		code_find(look->plan, c->target, str_text(&p->typed.text), look->today, &exact, NULL) == LS_OK)
		stand_on(p, exact);
	else if (p->typed.text.len == 0)
		stand_on(p, f->field[f->at].chosen);
}

void picker_open(struct form *f, const struct look *look)
{
	f->picker.open = true;
	edit_set(&f->picker.typed, "");
	picker_search(f, look);
}

void picker_close(struct form *f)
{
	edit_free(&f->picker.typed);
	free(f->picker.value);
	f->picker = (struct form_picker){.open = false};
}

static void take(struct form *f)
{
	struct form_field *field = &f->field[f->at];
	if (field->kind != FIELD_SEVERAL && f->picker.list.n > 0) {
		field->chosen = f->picker.value[f->picker.list.at];
		field->various = false;
	}
}

// Where several can be chosen Space marks, and Enter marks what was looked for; otherwise it is done.
static bool several_key(struct form *f, const struct look *look, const char *key)
{
	struct form_picker *p = &f->picker;
	bool mark = strcmp(key, "Space") == 0 || (strcmp(key, "accept") == 0 && p->typed.text.len > 0);
	if (f->field[f->at].kind != FIELD_SEVERAL || !mark || p->list.n == 0)
		return false;
	several_toggle(&f->field[f->at], p->value[p->list.at]);
	if (p->typed.text.len > 0) {
		edit_set(&p->typed, "");
		picker_search(f, look);
	}
	return true;
}

// Home and End go along what is typed; the ends of the list are first and last.
static bool of_typing(const char *where)
{
	return strcmp(where, "home") == 0 || strcmp(where, "end") == 0;
}

bool picker_key(struct form *f, const struct look *look, int argc, char *const argv[], bool *done)
{
	const char *key = argv[0];
	struct form_picker *p = &f->picker;
	*done = false;
	if (!p->open)
		return false;
	if (several_key(f, look, key))
		return true;
	if (strcmp(key, "close") == 0) {
		picker_close(f);
	} else if (p->list.n > 0 && (strcmp(key, "accept") == 0 || strcmp(key, "next") == 0)) {
		take(f);
		picker_close(f);
		*done = true;
	} else if (of_typing(view_cursor(argc, argv)) || !list_cursor(&p->list, argc, argv)) {
		const char *text = edit_letter(key);
		bool changed = text ? edit_insert(&p->typed, text, false) : edit_act(&p->typed, argc, argv);
		if (changed)
			picker_search(f, look);
	}
	return true;
}

void picker_draw(struct form *f, const struct look *look, struct canvas *c, struct rect inner, int y)
{
	struct form_picker *p = &f->picker;
	int lines = p->list.n > 0 ? p->list.n : 1;
	int below = inner.y + inner.h - y - 1, above = y - inner.y;
	bool up = below < lines + 2 && below < 5 && above > below;
	int room = (up ? above : below) - 2, rows = lines < ROWS_MOST ? lines : ROWS_MOST;
	rows = rows < room ? rows : room;
	if (rows < 1 || inner.w < 8)
		return;
	list_show_rows(&p->list, rows, false);
	struct rect r = {inner.x, up ? y - rows - 2 : y + 1, inner.w, rows + 2};
	struct rect in = {r.x + 1, r.y + 1, r.w - 2, rows};
	box_draw(c, r, "");
	if (p->list.n == 0)
		canvas_text_w(c, r.x + 3, r.y + 1, r.w - 4, ROLE_DIM, tr("nothing is called that"));
	for (int i = 0; i < rows && p->list.top + i < p->list.n; i++) {
		int at = p->list.top + i;
		struct str name = {0};
		if (f->field[f->at].kind == FIELD_SEVERAL)
			str_add(&name, several_has(&f->field[f->at], p->value[at]) ? "[x] " : "[ ] ");
		picker_name(&name, f, look, p->value[at]);
		box_row(c, in, in.y + i, at == p->list.at, ROLE_TEXT, str_text(&name));
		match_paint(c, in.x + 2, in.y + i, in.w - 2, str_text(&name), str_text(&p->typed.text));
		str_free(&name);
	}
	box_more(c, r, list_above(&p->list), list_below(&p->list, p->list.n, rows));
}
