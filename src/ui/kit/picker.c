// SPDX-License-Identifier: EUPL-1.2
// The first line that begins with what is typed is meant, before those that only contain it; what is meant exactly goes
// before both.
#include "ui/kit/picker.h"

#include "base/i18n.h"
#include "base/text.h"
#include "ui/kit/box.h"
#include "ui/kit/match.h"
#include "ui/kit/view.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MOST 10

void picker_room(struct picker *p, size_t lines)
{
	p->value = mem_realloc(p->value, (lines + 1) * sizeof *p->value);
}

void picker_add(struct picker *p, int64_t value)
{
	p->value[p->list.n++] = value;
}

static void stand_on(struct picker *p, int64_t value)
{
	for (int i = 0; i < p->list.n; i++)
		if (p->value[i] == value)
			p->list.at = i;
}

static void stand_on_beginning(struct picker *p, const struct picker_kind *k, const void *ctx)
{
	bool found = p->wanted.len == 0;
	struct str name = {0};
	for (int i = 0; i < p->list.n && !found; i++) {
		str_clear(&name);
		k->name(ctx, &name, p->value[i]);
		found = match_begins(str_text(&name), str_text(&p->wanted));
		p->list.at = found ? i : p->list.at;
	}
	str_free(&name);
}

static void want(struct str *out, const struct edit *typed)
{
	size_t len = typed->text.len;
	while (len > 0 && typed->text.s[len - 1] == ' ')
		len--;
	str_clear(out);
	str_addn(out, str_text(&typed->text), len);
}

void picker_search(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t chosen)
{
	int64_t exact = 0;
	p->list = (struct list){.page = ROWS_MOST};
	want(&p->wanted, &p->typed);
	k->fill(ctx, p);
	stand_on_beginning(p, k, ctx);
	if (p->wanted.len == 0)
		stand_on(p, chosen);
	else if (k->exact && k->exact(ctx, str_text(&p->wanted), &exact))
		stand_on(p, exact);
}

void picker_open(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t chosen, const char *typed)
{
	p->open = true;
	edit_set(&p->typed, typed);
	picker_search(p, k, ctx, chosen);
}

void picker_close(struct picker *p)
{
	edit_free(&p->typed);
	str_free(&p->wanted);
	free(p->value);
	*p = (struct picker){.open = false};
}

// A cursor that moves in what is typed, or a blank at its end, leave the list as it stands.
static void search_anew(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t chosen)
{
	struct str wanted = {0};
	want(&wanted, &p->typed);
	if (strcmp(str_text(&wanted), str_text(&p->wanted)) != 0)
		picker_search(p, k, ctx, chosen);
	str_free(&wanted);
}

bool picker_type(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t chosen, const char *text)
{
	bool changed = edit_insert(&p->typed, text, false);
	search_anew(p, k, ctx, chosen);
	return changed;
}

bool picker_goes_on(const struct picker *p, const struct picker_kind *k, const void *ctx)
{
	const char *typed = str_text(&p->typed.text);
	size_t at = p->typed.cursor;
	struct str with = {0}, line = {0};
	bool on = false;
	if (at == 0 || typed[at - 1] == ' ')
		return false;
	str_addn(&with, typed, at);
	str_addf(&with, " %s", typed + at);
	for (int i = 0; i < p->list.n && !on; i++) {
		str_clear(&line);
		(k->title ? k->title : k->name)(ctx, &line, p->value[i]);
		on = text_begins_word(str_text(&line), str_text(&with));
	}
	str_free(&with);
	str_free(&line);
	return on;
}

// Home and End go along what is typed; the ends of the list are first and last.
static bool of_typing(const char *where)
{
	return strcmp(where, "home") == 0 || strcmp(where, "end") == 0;
}

enum picker_answer picker_key(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t *chosen, int argc,
							  char *const argv[])
{
	const char *word = argv[0], *letter = edit_letter(word);
	if (!p->open)
		return PICKER_NOT;
	if (strcmp(word, "close") == 0) {
		picker_close(p);
	} else if (p->list.n > 0 && (strcmp(word, "accept") == 0 || strcmp(word, "next") == 0)) {
		*chosen = p->value[p->list.at];
		picker_close(p);
		return PICKER_TAKEN;
	} else if (letter) {
		picker_type(p, k, ctx, *chosen, letter);
	} else if (of_typing(view_cursor(argc, argv)) || !list_cursor(&p->list, argc, argv)) {
		if (edit_act(&p->typed, argc, argv))
			search_anew(p, k, ctx, *chosen);
	}
	return PICKER_DONE;
}

static void draw_rows(struct picker *p, const struct picker_kind *k, const void *ctx, struct canvas *c, struct rect in)
{
	for (int i = 0; i < in.h && p->list.top + i < p->list.n; i++) {
		int at = p->list.top + i;
		struct str name = {0};
		str_add(&name, k->mark ? k->mark(ctx, p->value[at]) : "");
		k->name(ctx, &name, p->value[at]);
		box_row(c, in, in.y + i, at == p->list.at, ROLE_TEXT, str_text(&name));
		match_paint(c, in.x + 2, in.y + i, in.w - 2, str_text(&name), str_text(&p->wanted));
		str_free(&name);
	}
}

void picker_draw(struct picker *p, const struct picker_kind *k, const void *ctx, struct canvas *c, struct rect inner,
				 int y)
{
	int lines = p->list.n > 0 ? p->list.n : 1;
	int below = inner.y + inner.h - y - 1, above = y - inner.y;
	bool up = below < lines + 2 && below < 5 && above > below;
	int room = (up ? above : below) - 2, rows = lines < ROWS_MOST ? lines : ROWS_MOST;
	rows = rows < room ? rows : room;
	if (rows < 1 || inner.w < 8)
		return;
	list_show_rows(&p->list, rows, false);
	struct rect r = {inner.x, up ? y - rows - 2 : y + 1, inner.w, rows + 2};
	box_draw(c, r, "");
	if (p->list.n == 0)
		canvas_text_w(c, r.x + 3, r.y + 1, r.w - 4, ROLE_DIM, tr("nothing is called that"));
	draw_rows(p, k, ctx, c, (struct rect){r.x + 1, r.y + 1, r.w - 2, rows});
	box_more(c, r, list_above(&p->list), list_below(&p->list, p->list.n, rows));
}
