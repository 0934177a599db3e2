// SPDX-License-Identifier: EUPL-1.2
// A stage for one pane without a session: a plan, a look at it, and the pane's state. Included by the tests of panes,
// each of which is a program of its own.
#ifndef LS_TESTS_STAGE_H
#define LS_TESTS_STAGE_H

#include "base/i18n.h"
#include "canvas/output.h"
#include "fixture.h"
#include "ui/panes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "keys.h"

struct stage {
	const struct view *pane;
	struct plan *plan;
	struct arena *arena;
	struct look look;
	void *state;
	struct str command, first, second, head;
	struct ls_err err;
	int cursor_x, cursor_y; // in the pane as last drawn, -1: nowhere
};

// Takes the plan over.
static inline struct stage *open_stage(const struct view *pane, struct plan *plan)
{
	struct stage *s = mem_alloc(sizeof *s);
	*s = (struct stage){.pane = pane, .plan = plan, .arena = arena_new(), .cursor_x = -1, .cursor_y = -1};
	s->look = (struct look){.plan = plan, .today = FIXTURE_TODAY, .writable = true, .search = ""};
	s->look.only_field = s->look.only_goal = s->look.only_team = NONE32;
	s->look.frame = arena_new();
	s->look.keys = default_keys();
	s->look.contexts = pane->name;
	s->look.score = score_table(s->arena, plan, NULL);
	s->state = pane->create();
	pane->sync(s->state, &s->look);
	return s;
}

static inline void close_stage(struct stage *s)
{
	s->pane->destroy(s->state);
	arena_free(s->look.frame);
	arena_free(s->arena);
	plan_free(s->plan);
	str_free(&s->command);
	str_free(&s->first);
	str_free(&s->second);
	str_free(&s->head);
	free(s);
	i18n_set(LANG_EN);
}

static inline enum answer does(struct stage *s, const char *line)
{
	char **words;
	int n = str_words(line, &words);
	str_clear(&s->command);
	enum answer a = s->pane->act(s->state, &s->look, n, words, &s->command, &s->err);
	free(words);
	return a;
}

static inline bool stage_cursor(const struct stage *s, int *x, int *y)
{
	*x = s->cursor_x;
	*y = s->cursor_y;
	return *y >= 0;
}

// The screen as text; the caller frees it.
static inline char *screen(struct stage *s, int w, int h)
{
	struct canvas *c = canvas_new(w, h, GLYPHS_UNICODE);
	struct str text = {0};
	s->pane->draw(s->state, &s->look, c, w, h);
	s->cursor_x = c->cursor_x;
	s->cursor_y = c->cursor_y;
	output_text(&text, c);
	canvas_free(c);
	arena_reset(s->look.frame);
	return text.s ? text.s : mem_str("");
}

static inline void shows(struct stage *s, int w, int h, const char *text)
{
	char *now = screen(s, w, h);
	const char *at = strstr(now, text);
	if (!at) // a NULL text would be a fault of the test; the sanitizers make gcc think of it
		print_error("not on the screen: %s\n%s", text ? text : "(null)", now);
	assert_non_null(at);
	free(now);
}

static inline void lacks(struct stage *s, int w, int h, const char *text)
{
	char *now = screen(s, w, h);
	assert_null(strstr(now, text));
	free(now);
}

// Fills first, second and head with what the pane says.
static inline void tell(struct stage *s)
{
	str_clear(&s->first);
	str_clear(&s->second);
	str_clear(&s->head);
	s->pane->describe(s->state, &s->look, &s->first, &s->second);
	s->pane->headline(s->state, &s->look, &s->head);
}

// Draws into the middle of a larger canvas: nothing around it may change, at least `lines` lines are filled, and the
// cursor stands on a cell of the marked row (or right behind the mark of a number in a row).
static inline void check_frame(struct stage *s, int w, int h, int lines)
{
	struct canvas *c = canvas_new(w + 6, h + 4, GLYPHS_UNICODE);
	int x = -1, y = -1, filled = 0;
	canvas_fill(c, (struct rect){0, 0, w + 6, h + 4}, ROLE_TEXT, '#');
	canvas_fill(c, (struct rect){3, 2, w, h}, ROLE_TEXT, ' ');
	struct canvas_saved saved = canvas_enter(c, (struct rect){3, 2, w, h});
	s->pane->draw(s->state, &s->look, c, w, h);
	canvas_leave(c, saved);
	for (int row = 0; row < h + 4; row++) {
		bool blank = true;
		for (int col = 0; col < w + 6; col++) {
			bool inside = row >= 2 && row < h + 2 && col >= 3 && col < w + 3;
			if (!inside)
				assert_int_equal(canvas_at(c, col, row)->ch, '#');
			blank &= !inside || canvas_at(c, col, row)->ch == ' ';
		}
		filled += !blank;
	}
	assert_true(filled >= lines);
	x = c->cursor_x - 3;
	y = c->cursor_y - 2;
	assert_true(x >= 0 && x < w && y >= 0 && y < h);
	assert_true(canvas_at(c, 3, y + 2)->ch == 0x25B8 || (x > 0 && canvas_at(c, x + 2, y + 2)->ch == 0x25B8));
	assert_int_not_equal(canvas_at(c, x + 3, y + 2)->ch, ' ');
	canvas_free(c);
	arena_reset(s->look.frame);
}

#endif
