// SPDX-License-Identifier: EUPL-1.2
// A pane of rows on a bench, as small as one can be: what every list does with cursor, scrolling, search and clicks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "rig.h"
#include "ui/kit/line.h"
#include "ui/kit/rows.h"

// ---- the smallest pane -------------------------------------------------------------------------------------------

#define WORDS 9
static const char *words[WORDS] = {"ant", "bee", "cat", "dog", "elk", "fox", "gnu", "hen", "ibex"};

static struct rows_page page; // as each test wants it; more, with, right_n …
static bool headings;         // every third thing stands below a heading, and takes two lines

struct zoo {
	struct rows rows;
	const char *at;
};

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct rows_page p = page;
	struct rows_at *at = arena_alloc(look->frame, WORDS * sizeof *at);
	(void)state;
	(void)w;
	(void)h;
	for (int i = 0, line = 0; i < p.n; i++) {
		bool first = headings && i % 3 == 0, long_one = headings && i % 3 == 1;
		if (i == p.n - p.right_n)
			line = 0;
		line += first;
		at[i] = (struct rows_at){first ? line - 1 : line, line, line + 1 + long_one};
		line = at[i].end;
		*(i < p.n - p.right_n ? &p.lines : &p.right_lines) = line;
	}
	p.lines += p.more;
	p.at = p.more ? NULL : at;
	return p;
}

static void draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *on)
{
	struct line l = {0};
	const char *text = on->thing < 0 ? "--" : on->nth > 0 ? "…" : words[on->thing];
	(void)state;
	(void)p;
	line_add(&l, LINE_TEXT, on->w, ROLE_TEXT, text);
	line_draw(c, on->y, on->w, &l, on->here, look->search);
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	(void)p;
	return text_contains(words[i], look->search);
}

static enum answer zoo_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	(void)look;
	(void)err;
	str_addf(command, "open %s", words[((const struct zoo *)state)->rows.list.at]);
	return ANSWER_COMMAND;
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct zoo *s = state;
	(void)look;
	s->at = p->n > 0 ? words[s->rows.list.at] : NULL;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct zoo *s = state;
	(void)look;
	for (int i = 0; s->at && i < p->n; i++)
		if (strcmp(words[i], s->at) == 0)
			return i;
	return -1;
}

static const char *no_hit(const struct look *look)
{
	(void)look;
	return "No animal.";
}

static void zoo_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct rows_page p = rows_lay(state, look, w, h);
	int left = p.right_n ? w / 2 : w;
	rows_draw(state, look, c, &p, (struct rect){0, 1, left, h - 1}, false);
	if (p.right_n)
		rows_draw(state, look, c, &p, (struct rect){left, 1, w - left, h - 1}, true);
}

static const struct rows_kind kind = {.lay = lay,
									  .draw = draw_line,
									  .hit = hit,
									  .open = zoo_open,
									  .keep = keep,
									  .find = find,
									  .no_hit = no_hit,
									  .click_opens = true};

static void *zoo_create(void)
{
	struct zoo *s = mem_alloc(sizeof *s);
	*s = (struct zoo){.at = NULL};
	rows_begin(&s->rows, &kind);
	return s;
}

static const struct view pane_zoo = {
	.name = "zoo",
	.create = zoo_create,
	.destroy = free,
	.sync = rows_sync,
	.act = rows_act,
	.draw = zoo_draw,
	.click = rows_click,
	.picked = pick_nothing,
	.select = select_nothing,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};

// ---- tests -------------------------------------------------------------------------------------------------------

static void open_zoo(struct rig *r, struct rows_page p, bool with_headings)
{
	page = p;
	headings = with_headings;
	rig_open(r, &pane_zoo, plan_new(), 0);
}

static void shows(struct rig *r, int w, int h, const char *wanted)
{
	struct str got = {0};
	rig_draw(r, w, h);
	for (int y = 1; y < h; y++)
		str_addf(&got, "%s%s", y > 1 ? "|" : "", rig_row(r, y));
	assert_string_equal(str_text(&got), wanted);
	str_free(&got);
}

static const char *under(const struct rig *r)
{
	return ((const struct zoo *)r->state)->at;
}

static void act(struct rig *r, const char *line, const char *wanted)
{
	assert_int_equal(rig_act(r, line), ANSWER_DONE);
	assert_string_equal(under(r), wanted);
}

static void it_scrolls_as_little_as_it_must(void **state)
{
	(void)state;
	struct rig r;
	open_zoo(&r, (struct rows_page){.n = 9}, false);
	int x, y;
	assert_false(rig_cursor(&r, &x, &y)); // not drawn yet
	shows(&r, 20, 5, " ▸ ant|   bee|   cat|   ▼ 6 more");
	act(&r, "cursor down 3", "dog");
	shows(&r, 20, 5, "   bee|   cat| ▸ dog|   ▲ 1  ▼ 5 more");
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(x, LINE_TEXT);
	assert_int_equal(y, 3);
	act(&r, "cursor page-down", "gnu");
	act(&r, "cursor last", "ibex");
	shows(&r, 20, 5, "   gnu|   hen| ▸ ibex|   ▲ 6");
	act(&r, "cursor up", "hen");
	shows(&r, 20, 5, "   gnu| ▸ hen|   ibex|   ▲ 6");
	assert_int_equal(rig_act(&r, "cursor left"), ANSWER_IGNORED); // there is one side
	assert_int_equal(rig_act(&r, "cursor sideways"), ANSWER_IGNORED);
	shows(&r, 20, 12, "   ant|   bee|   cat|   dog|   elk|   fox|   gnu| ▸ hen|   ibex||");
	page.half = true; // something stands beside them
	act(&r, "cursor first", "ant");
	shows(&r, 20, 6, " ▸ ant|   bee|   cat|   dog|   ▼ 5 more");
	act(&r, "cursor down 4", "elk");
	shows(&r, 20, 6, "   dog| ▸ elk|   fox|   gnu|   ▲ 3  ▼ 2 more");
	rig_close(&r);
}

static void a_thing_is_seen_with_its_heading_and_its_lines(void **state)
{
	(void)state;
	struct rig r;
	open_zoo(&r, (struct rows_page){.n = 6}, true);
	shows(&r, 20, 6, "   --| ▸ ant|   bee|   …|   ▼ 6 more");
	act(&r, "cursor down 3", "dog");
	shows(&r, 20, 6, "   …|   cat|   --| ▸ dog|   ▲ 3  ▼ 3 more");
	act(&r, "cursor down", "elk");
	shows(&r, 20, 6, "   --|   dog| ▸ elk|   …|   ▲ 5  ▼ 1 more");
	act(&r, "cursor first", "ant");
	shows(&r, 20, 6, "   --| ▸ ant|   bee|   …|   ▼ 6 more");
	act(&r, "cursor page-down", "cat");                           // two things were seen
	assert_int_equal(rig_click(&r, 5, 1, false), ANSWER_IGNORED); // a heading
	assert_int_equal(rig_click(&r, 5, 4, false), ANSWER_DONE);
	assert_string_equal(under(&r), "bee");
	headings = false;
	page = (struct rows_page){.n = 6, .with = 2}; // lines below it are seen, where there is room
	rig_sync(&r);
	act(&r, "cursor first", "ant");
	shows(&r, 20, 5, " ▸ ant|   bee|   cat|   ▼ 3 more");
	act(&r, "cursor down", "bee");
	shows(&r, 20, 5, " ▸ bee|   cat|   dog|   ▲ 1  ▼ 2 more");
	page.with = 100;
	act(&r, "cursor last", "fox");
	shows(&r, 20, 5, "   dog|   elk| ▸ fox|   ▲ 3");
	rig_close(&r);
}

static void what_is_unfolded_belongs_to_its_thing(void **state)
{
	(void)state;
	struct rig r;
	open_zoo(&r, (struct rows_page){.n = 5, .more = 2}, false);
	act(&r, "cursor down", "bee");
	shows(&r, 20, 9, "   ant| ▸ bee|   …|   …|   cat|   dog|   elk|");
	assert_int_equal(rig_click(&r, 5, 4, false), ANSWER_DONE);
	assert_string_equal(under(&r), "bee");
	assert_int_equal(rig_click(&r, 5, 6, false), ANSWER_DONE);
	assert_string_equal(under(&r), "dog");
	rig_close(&r);
}

static void a_click_goes_where_something_stands(void **state)
{
	(void)state;
	struct rig r;
	open_zoo(&r, (struct rows_page){.n = 5}, false);
	assert_int_equal(rig_click(&r, 5, 1, false), ANSWER_IGNORED); // not drawn yet
	rig_draw(&r, 20, 5);
	static const int beside[][2] = {{5, 0}, {5, -1}, {5, 4}, {5, 5}, {-1, 2}, {20, 2}}; // 4: it counts what is below
	for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++)
		assert_int_equal(rig_click(&r, beside[i][0], beside[i][1], true), ANSWER_IGNORED);
	assert_string_equal(under(&r), "ant");
	assert_int_equal(rig_click(&r, 0, 3, false), ANSWER_DONE);
	assert_string_equal(under(&r), "cat");
	assert_int_equal(rig_click(&r, 19, 2, true), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "open bee");
	rig_draw(&r, 20, 9);
	assert_int_equal(rig_click(&r, 5, 5, false), ANSWER_DONE);
	assert_int_equal(rig_click(&r, 5, 6, false), ANSWER_IGNORED); // below the last
	rig_close(&r);
}

static void two_sides_scroll_each_for_itself(void **state)
{
	(void)state;
	struct rig r;
	open_zoo(&r, (struct rows_page){.n = 9, .right_n = 4}, false);
	shows(&r, 40, 4, " ▸ ant                 fox|   bee                 gnu|   ▼ 3 more            ▼ 2 more");
	act(&r, "cursor right", "fox");
	act(&r, "cursor down 3", "ibex");
	shows(&r, 40, 4, "   ant                 hen|   bee               ▸ ibex|   ▼ 3 more            ▲ 2");
	int x, y;
	assert_true(rig_cursor(&r, &x, &y));
	assert_int_equal(x, 20 + LINE_TEXT);
	assert_int_equal(y, 2);
	act(&r, "cursor right", "ibex"); // it is there already
	assert_int_equal(rig_click(&r, 25, 1, false), ANSWER_DONE);
	assert_string_equal(under(&r), "hen");
	assert_int_equal(rig_click(&r, 5, 2, false), ANSWER_DONE);
	assert_string_equal(under(&r), "bee");
	act(&r, "cursor down", "cat");
	shows(&r, 40, 4, "   bee                 hen| ▸ cat                 ibex|   ▲ 1  ▼ 2 more       ▲ 2");
	act(&r, "cursor left", "cat");
	act(&r, "cursor right", "fox");
	act(&r, "cursor left", "ant");
	rig_close(&r);
}

static void a_search_goes_round_and_finds_the_nearest(void **state)
{
	(void)state;
	struct rig r;
	open_zoo(&r, (struct rows_page){.n = 9}, false);
	r.look.search = "e"; // bee, elk, hen, ibex
	act(&r, "next", "bee");
	act(&r, "previous", "ibex");
	act(&r, "next", "bee");
	act(&r, "cursor down 2", "dog");
	r.pane->seek_from(r.state, &r.look, false);
	assert_int_equal(r.pane->seek(r.state, &r.look), 4);
	assert_string_equal(under(&r), "elk");
	r.pane->seek_from(r.state, &r.look, true);
	assert_string_equal(under(&r), "dog");
	r.look.search = "ee"; // above the cursor
	assert_int_equal(r.pane->seek(r.state, &r.look), 1);
	assert_string_equal(under(&r), "bee");
	r.look.search = "x y";
	assert_int_equal(r.pane->seek(r.state, &r.look), 0);
	assert_int_equal(rig_act(&r, "next"), ANSWER_REFUSED);
	assert_string_equal(r.err.text, "No animal.");
	assert_string_equal(under(&r), "bee");
	act(&r, "cursor last", "ibex");
	r.pane->seek_from(r.state, &r.look, false);
	page.n = 4; // what it stood on is gone in the meantime
	rig_sync(&r);
	r.pane->seek_from(r.state, &r.look, true);
	assert_string_equal(under(&r), "dog");
	rig_close(&r);
}

static void the_cursor_stays_with_its_thing(void **state)
{
	(void)state;
	struct rig r;
	open_zoo(&r, (struct rows_page){.n = 9}, false);
	act(&r, "cursor down 2", "cat");
	const char *was[] = {words[2], words[7]};
	words[2] = was[1];
	words[7] = was[0];
	rig_sync(&r);
	assert_string_equal(under(&r), "cat");
	assert_int_equal(rig_act(&r, "open"), ANSWER_COMMAND);
	assert_string_equal(str_text(&r.command), "open cat");
	page.n = 5; // it is gone: as near as can be
	rig_sync(&r);
	assert_string_equal(under(&r), "elk");
	words[2] = was[0];
	words[7] = was[1];
	page.n = 0;
	rig_sync(&r);
	assert_int_equal(rig_act(&r, "open"), ANSWER_IGNORED);
	assert_int_equal(rig_act(&r, "cursor down"), ANSWER_IGNORED);
	assert_int_equal(r.pane->seek(r.state, &r.look), 0);
	shows(&r, 20, 3, "|");
	assert_int_equal(rig_click(&r, 5, 1, true), ANSWER_IGNORED);
	rig_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_scrolls_as_little_as_it_must),
		cmocka_unit_test(a_thing_is_seen_with_its_heading_and_its_lines),
		cmocka_unit_test(what_is_unfolded_belongs_to_its_thing),
		cmocka_unit_test(a_click_goes_where_something_stands),
		cmocka_unit_test(two_sides_scroll_each_for_itself),
		cmocka_unit_test(a_search_goes_round_and_finds_the_nearest),
		cmocka_unit_test(the_cursor_stays_with_its_thing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
