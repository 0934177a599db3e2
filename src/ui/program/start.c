// SPDX-License-Identifier: EUPL-1.2
// The start page: what somebody sees who starts Leitstand without naming a plan. Recent plans, samples, a new plan;
// Enter on any of them is all it takes.
// Verbs: cursor, open, next, previous.
#include "ui/program/start.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/wrap.h"
#include "ui/kit/line.h"
#include "ui/kit/rows.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define MOST_COLS    118 // lines that are longer are hard to read
#define LINE_ROWS    3   // of an explanation
#define FIRST_SAMPLE "viersen"

struct start {
	struct rows rows;
	char *command; // of the entry under the cursor: its identity; NULL before the first sync
};

// One line of the page: of an entry, or a heading, or blank (entry -1).
struct row {
	int entry;
	bool first;
	int of; // lines of its entry
	const char *title, *text;
	enum role role;
};

struct page {
	struct row *rows;
	int n, cap;
	int title_w, left;
};

static void start_destroy(void *state)
{
	struct start *s = state;
	free(s->command);
	free(s);
}

static int count(const struct look *look)
{
	int n = 0;
	while (look->start && look->start[n].title)
		n++;
	return n;
}

static const struct start_entry *current(const struct start *s, const struct look *look)
{
	return s->rows.list.n > 0 ? &look->start[s->rows.list.at] : NULL;
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct start *s = state;
	const struct start_entry *e = current(s, look);
	(void)p;
	free(s->command);
	s->command = e ? mem_str(e->command) : NULL;
}

// The first recent plan that is still there, else the sample to begin with.
static int entry_to_begin(const struct look *look, int n)
{
	int sample = 0;
	for (int i = 0; i < n; i++) {
		const struct start_entry *e = &look->start[i];
		if (e->kind == START_LEFT || (e->kind == START_RECENT && !e->missing))
			return i;
		if (e->kind == START_SAMPLE && strstr(e->command, FIRST_SAMPLE))
			sample = i;
	}
	return sample;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct start *s = state;
	for (int i = 0; i < p->n; i++)
		if (s->command && strcmp(look->start[i].command, s->command) == 0)
			return i;
	return s->command || p->n == 0 ? -1 : entry_to_begin(look, p->n);
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	(void)p;
	return text_contains(look->start[i].title, look->search) || text_contains(look->start[i].line, look->search);
}

static enum answer start_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct start_entry *e = current(state, look);
	if (e->missing) {
		ls_fail(err, LS_REFUSED,
				tr("“%s” is no longer where it was. Please open it from its new place: leitstand PLAN"), e->title);
		return ANSWER_REFUSED;
	}
	str_add(command, e->command);
	return ANSWER_COMMAND;
}

// ---- drawing -----------------------------------------------------------------------------------------------------

static void add(struct page *p, struct arena *a, struct row row)
{
	if (p->n == p->cap) {
		struct row *more = arena_alloc(a, (size_t)(p->cap ? p->cap * 2 : 32) * sizeof *more);
		for (int i = 0; i < p->n; i++)
			more[i] = p->rows[i];
		p->rows = more;
		p->cap = p->cap ? p->cap * 2 : 32;
	}
	p->rows[p->n++] = row;
}

static void add_wrapped(struct page *p, struct arena *a, const char *s, int w, int most, enum role role)
{
	const char *lines[LINE_ROWS];
	int n = text_wrap(a, s, w, most, lines);
	for (int i = 0; i < n; i++)
		add(p, a, (struct row){.entry = -1, .title = lines[i], .role = role});
}

static const char *heading(const struct start_entry *e)
{
	switch (e->kind) {
	case START_LEFT:
		return tr("Not kept yet");
	case START_RECENT:
		return tr("Opened recently");
	case START_SAMPLE:
		return tr("Samples, to look at and to try out");
	default:
		return tr("A plan of your own");
	}
}

// What a sentence says at first, up to where it could end: the rest stands below the page, for what is under the cursor.
static const char *beginning(struct arena *a, const char *s, int w)
{
	static const char *const ends[] = {"; ", ": ", " · ", ", ", " und ", " and "}; // the best ones first
	const char *best = s;
	if (text_width(s) <= w)
		return s;
	for (size_t i = 0; i < sizeof ends / sizeof *ends && best == s; i++)
		for (const char *at = strstr(s, ends[i]); at; at = strstr(at + 1, ends[i]))
			if (at > best && text_width(arena_dup(a, s, (size_t)(at - s))) <= w)
				best = at;
	return best > s ? arena_dup(a, s, (size_t)(best - s)) : s;
}

// Of a path that is too long its last name.
static const char *file_name(const char *path, int w)
{
	const char *last = strrchr(path, '/');
	return last && last[1] && text_width(path) > w ? last + 1 : path;
}

static const char *line_of(struct arena *a, const struct start_entry *e, int w, int most)
{
	bool path = *e->line == '/' || *e->line == '~';
	const char *gone = e->missing ? arena_printf(a, "%s · ", tr("no longer there")) : "";
	if (most > 1)
		return arena_printf(a, "%s%s", gone, e->line);
	return arena_printf(a, "%s%s", gone, path ? file_name(e->line, w - text_width(gone)) : beginning(a, e->line, w));
}

static void add_entry(struct page *p, struct arena *a, const struct start_entry *e, int i, int w, int most)
{
	const char *lines[LINE_ROWS];
	int room = w - LINE_TEXT - p->title_w - 2 > 8 ? w - LINE_TEXT - p->title_w - 2 : 8;
	int n = text_wrap(a, line_of(a, e, room, most), room, most, lines);
	for (int k = 0; k < n; k++)
		add(p, a, (struct row){i, k == 0, n, k == 0 ? e->title : "", lines[k], e->missing ? ROLE_DIM : ROLE_TEXT});
}

// `blanks`: above the page and between groups. `most`: lines of an explanation.
static struct page lay_out_so(const struct look *look, int cols, bool blanks, int most)
{
	struct page p = {0};
	struct arena *a = look->frame;
	int n = count(look), w = cols < MOST_COLS ? cols : MOST_COLS;
	p.left = (cols - w) / 2;
	for (int i = 0; i < n; i++) {
		int one = text_width(look->start[i].title);
		p.title_w = one > p.title_w ? one : p.title_w;
	}
	p.title_w = p.title_w > w * 2 / 5 ? w * 2 / 5 : p.title_w;
	if (blanks)
		add(&p, a, (struct row){.entry = -1});
	add(&p, a, (struct row){.entry = -1, .title = "Leitstand", .role = ROLE_TITLE});
	const char *what = tr("A county's digital strategy on one screen: goals, measures, quarterly results, roadmap.");
	add_wrapped(&p, a, most > 1 ? what : beginning(a, what, w - LINE_TEXT - 1), w - LINE_TEXT - 1, most, ROLE_DIM);
	for (int i = 0; i < n; i++) {
		const struct start_entry *e = &look->start[i];
		const char *head = heading(e);
		if (i == 0 || head != heading(e - 1)) {
			if (blanks)
				add(&p, a, (struct row){.entry = -1});
			add(&p, a, (struct row){.entry = -1, .title = head, .role = ROLE_HEADING});
		}
		add_entry(&p, a, e, i, w - 1, most);
	}
	return p;
}

// The most generous page that fits; when none does, the tightest scrolls.
static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct page *p = arena_alloc(look->frame, sizeof *p);
	int n = count(look);
	struct rows_at *at = arena_alloc(look->frame, (size_t)(n + 1) * sizeof *at);
	(void)state;
	*p = lay_out_so(look, w, true, LINE_ROWS);
	if (p->n > h)
		*p = lay_out_so(look, w, false, LINE_ROWS);
	if (p->n > h)
		*p = lay_out_so(look, w, true, 1);
	if (p->n > h)
		*p = lay_out_so(look, w, false, 1);
	for (int i = p->n - 1; i >= 0; i--) {
		int e = p->rows[i].entry;
		if (e >= 0) // what stands above the first entry is seen with it
			at[e] = (struct rows_at){e ? i : 0, i, p->rows[i].first ? i + p->rows[i].of : at[e].end};
	}
	return (struct rows_page){.n = n, .lines = p->n, .at = at, .of = p};
}

static void draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *at)
{
	const struct page *page = p->of;
	const struct row *r = &page->rows[at->line];
	struct line l = {0};
	(void)state;
	if (r->title)
		line_add(&l, LINE_TEXT - (r->entry < 0 ? 1 : 0), r->entry < 0 ? at->w : page->title_w,
				 at->here ? ROLE_CURSOR : r->role, r->title);
	if (r->text)
		line_add(&l, LINE_TEXT + page->title_w + 2, at->w, at->here ? ROLE_CURSOR : ROLE_DIM, r->text);
	line_draw(c, at->y, at->w, &l, at->here, look->search);
}

static void start_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct start *s = state;
	struct rows_page p = rows_lay(s, look, w, h);
	int left = ((const struct page *)p.of)->left;
	rows_draw(s, look, c, &p, (struct rect){left, 0, w - 2 * left, h}, false);
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

static void start_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct start_entry *e = current(state, look);
	if (!e) {
		str_add(first, tr("There is nothing to open yet. “leitstand init PLAN” makes a new plan."));
		return;
	}
	const char *what = e->missing                ? tr("The file of “%s” is no longer there.")
					   : e->kind == START_LEFT   ? look_keysf(look, tr("{open} opens “%s” as it was left."))
					   : e->kind == START_RECENT ? look_keysf(look, tr("{open} opens “%s”."))
					   : e->kind == START_SAMPLE
						   ? look_keysf(look, tr("{open} opens your own copy of “%s”; the sample stays."))
					   : e->kind == START_NEW ? look_keysf(look, tr("{open} begins: %s."))
											  : look_keysf(look, tr("{open} asks: %s."));
	str_addf(first, what, e->title);
	str_add(second, e->line);
}

static const struct hint hints[] = {
	{"open", N_("open it")},
	{"cursor down", N_("choose")},
	{"cursor up", N_("choose")},
	{NULL, NULL},
};

static const struct rows_kind kind = {
	.lay = lay, .draw = draw_line, .hit = hit, .open = start_open, .keep = keep, .find = find, .click_opens = true};

static void *start_create(void)
{
	struct start *s = mem_alloc(sizeof *s);
	*s = (struct start){.command = NULL};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_start = {
	.name = "start",
	.title = N_("Start"),
	.help = N_("Recent plans, samples and a new plan to open with {open}."),
	.min_cols = 40,
	.min_rows = 6,
	.hints = hints,
	.create = start_create,
	.destroy = start_destroy,
	.sync = rows_sync,
	.act = rows_act,
	.draw = start_draw,
	.describe = start_describe,
	.click = rows_click,
	.picked = pick_nothing,
	.select = select_nothing,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
