// SPDX-License-Identifier: EUPL-1.2
// Cursor and window of a list, in whole numbers only.
#include "ui/kit/list.h"

#include "base/i18n.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

int list_hits(int n, int at, bool (*hit)(const void *ctx, int i), const void *ctx, int *to)
{
	int hits = 0;
	for (int i = 0; i < n; i++) {
		int here = (at + i) % n;
		if (!hit(ctx, here))
			continue;
		if (hits++ == 0)
			*to = here;
	}
	return hits;
}

void list_resize(struct list *l, int n)
{
	l->n = n > 0 ? n : 0;
	if (l->at >= l->n)
		l->at = l->n - 1;
	if (l->at < 0)
		l->at = 0;
}

static int count_of(int argc, char *const argv[])
{
	int n = argc > 2 ? atoi(argv[2]) : 1;
	return n < 1 ? 1 : n > 1000000 ? 1000000 : n;
}

// Sums that cannot overflow: both parts are below a billion.
static int bounded(int at, int step, int n)
{
	int64_t to = (int64_t)at + step;
	return to >= n ? (n > 0 ? n - 1 : 0) : to < 0 ? 0 : (int)to;
}

bool list_cursor(struct list *l, int argc, char *const argv[])
{
	if (argc < 2 || strcmp(argv[0], "cursor") != 0)
		return false;
	const char *where = argv[1];
	int n = count_of(argc, argv), page = l->page > 1 ? l->page : 1;
	if (n > 1000000 / page)
		n = 1000000 / page;
	if (strcmp(where, "up") == 0)
		l->at = bounded(l->at, -n, l->n);
	else if (strcmp(where, "down") == 0)
		l->at = bounded(l->at, n, l->n);
	else if (strcmp(where, "page-up") == 0)
		l->at = bounded(l->at, -n * page, l->n);
	else if (strcmp(where, "page-down") == 0)
		l->at = bounded(l->at, n * page, l->n);
	else if (strcmp(where, "first") == 0 || strcmp(where, "home") == 0)
		l->at = 0;
	else if (strcmp(where, "last") == 0 || strcmp(where, "end") == 0)
		l->at = l->n > 0 ? l->n - 1 : 0;
	else
		return false;
	return true;
}

// While only the height changes, each height shows what it showed before: back and forth is where it was.
static void keep_place(struct list *l, int rows, int from)
{
	struct list_place *p = &l->place;
	if (p->rows == 0 || p->from != from)
		p->top = l->top;
	else if (p->rows != rows)
		l->top = p->top;
	p->rows = rows;
	p->from = from;
}

void list_show(struct list *l, int lines, int rows, int from, int to, bool half)
{
	if (rows < 1)
		rows = 1;
	bool moved = l->place.rows == 0 || l->place.from != from;
	keep_place(l, rows, from);
	int jump = half ? rows / 2 : 0;
	if (to > l->top + rows)
		l->top = to - rows + jump;
	if (from < l->top)
		l->top = from - (to - from <= rows - jump ? jump : 0);
	if (l->top > from)
		l->top = from;
	if (l->top > lines - rows)
		l->top = lines - rows;
	if (l->top < 0)
		l->top = 0;
	l->place.top = moved ? l->top : l->place.top;
}

void list_show_rows(struct list *l, int rows, bool half)
{
	l->page = rows > 1 ? rows : 1;
	list_show(l, l->n, rows, l->at, l->n > 0 ? l->at + 1 : 0, half);
}

int list_rows(int lines, int h)
{
	return lines <= h || h < 3 ? h : h - 1;
}

int list_above(const struct list *l)
{
	return l->top;
}

int list_below(const struct list *l, int lines, int rows)
{
	int below = lines - l->top - rows;
	return below > 0 ? below : 0;
}

int list_more(struct canvas *c, int x, int y, int w, int above, int below)
{
	struct str s = {0};
	if (above > 0)
		str_addf(&s, "▲ %d", above);
	if (above > 0 && below > 0)
		str_add(&s, "  ");
	if (below > 0)
		str_addf(&s, tr("▼ %d more"), below);
	int used = text_width(str_text(&s));
	if (used > w && above > 0 && below > 0) {
		str_clear(&s);
		str_addf(&s, "▲▼ %d", below);
		used = text_width(str_text(&s));
	}
	if (used > 0 && used <= w)
		canvas_text(c, x, y, ROLE_DIM, str_text(&s));
	else
		used = 0;
	str_free(&s);
	return used;
}
