// SPDX-License-Identifier: EUPL-1.2
// A pane on a bench: a plan, a look, a canvas with a margin. A pane that writes into the margin has cut something off
// without saying so. For the tests of the panes; include cmocka.h first.
#ifndef LS_TESTS_RIG_H
#define LS_TESTS_RIG_H

#include "base/arena.h"
#include "base/i18n.h"
#include "canvas/canvas.h"
#include "canvas/output.h"
#include "fixture.h"
#include "keys.h"
#include "plan/okr/okr.h"
#include "ui/kit/view.h"
#include "plan/cycle.h"

#include <stdlib.h>
#include <string.h>

#define RIG_MARGIN   4
#define RIG_SENTINEL 0x2592

struct rig {
	struct plan *plan;
	struct arena *score, *frame;
	struct look look;
	const struct view *pane;
	void *state;
	struct canvas *canvas;
	int w, h;
	struct str command, text, first, second;
	struct ls_err err;
};

static const struct {
	int w, h;
} rig_sizes[] = {{60, 11}, {80, 19}, {100, 25}, {120, 26}, {140, 30}, {200, 56}};
#define RIG_SIZES ((int)(sizeof rig_sizes / sizeof rig_sizes[0]))

// The plan is taken over.
static inline void rig_open(struct rig *r, const struct view *pane, struct plan *plan, int32_t today)
{
	*r = (struct rig){.plan = plan, .pane = pane};
	r->score = arena_new();
	r->frame = arena_new();
	r->look = (struct look){
		.plan = plan,
		.score = score_table(r->score, plan, NULL),
		.today = today,
		.cycle = cycle_at(plan, today),
		.only_field = NONE32,
		.only_goal = NONE32,
		.only_team = NONE32,
		.search = "",
		.keys = default_keys(),
		.contexts = pane->name,
		.frame = r->frame,
		.writable = true,
	};
	r->state = pane->create();
	pane->sync(r->state, &r->look);
}

static inline void rig_close(struct rig *r)
{
	r->pane->destroy(r->state);
	canvas_free(r->canvas);
	arena_free(r->frame);
	arena_free(r->score);
	plan_free(r->plan);
	str_free(&r->command);
	str_free(&r->text);
	str_free(&r->first);
	str_free(&r->second);
}

// The plan has changed: scores are made again, the pane finds its cursor.
static inline void rig_sync(struct rig *r)
{
	arena_reset(r->score);
	r->look.score = score_table(r->score, r->plan, NULL);
	r->look.cycle = cycle_at(r->plan, r->look.today);
	r->pane->sync(r->state, &r->look);
}

// Where the terminal's cursor stands in the pane as last drawn; false: nowhere.
static inline bool rig_cursor(const struct rig *r, int *x, int *y)
{
	bool there = r->canvas && r->canvas->cursor_y >= 0;
	*x = there ? r->canvas->cursor_x - RIG_MARGIN : -1;
	*y = there ? r->canvas->cursor_y - RIG_MARGIN : -1;
	return there;
}

// Draws the pane and leaves its text in r->text. Fails when it wrote outside, or when its cursor is outside.
static inline void rig_draw(struct rig *r, int w, int h)
{
	arena_reset(r->frame);
	canvas_free(r->canvas);
	r->w = w;
	r->h = h;
	struct canvas *c = r->canvas = canvas_new(w + 2 * RIG_MARGIN, h + 2 * RIG_MARGIN, GLYPHS_UNICODE);
	canvas_clear(c);
	canvas_fill(c, (struct rect){0, 0, c->cols, c->rows}, ROLE_TEXT, RIG_SENTINEL);
	canvas_fill(c, (struct rect){RIG_MARGIN, RIG_MARGIN, w, h}, ROLE_TEXT, ' ');
	c->origin_x = c->origin_y = RIG_MARGIN; // the clip stays wide open: what is cut shows in the margin
	r->pane->draw(r->state, &r->look, c, w, h);
	c->origin_x = c->origin_y = 0;
	for (int y = 0; y < c->rows; y++)
		for (int x = 0; x < c->cols; x++)
			if (x < RIG_MARGIN || y < RIG_MARGIN || x >= w + RIG_MARGIN || y >= h + RIG_MARGIN)
				if (canvas_at(c, x, y)->ch != RIG_SENTINEL)
					fail_msg("%s at %d × %d wrote outside: column %d, row %d", r->pane->name, w, h, x - RIG_MARGIN,
							 y - RIG_MARGIN);
	str_clear(&r->text);
	output_text(&r->text, c);
	int x = -1, y = -1;
	if (rig_cursor(r, &x, &y) && (x < 0 || y < 0 || x >= w || y >= h))
		fail_msg("%s at %d × %d: the cursor %d, %d is outside", r->pane->name, w, h, x, y);
}

static inline bool rig_has(const struct rig *r, const char *text)
{
	return strstr(str_text(&r->text), text) != NULL;
}

// The text of one row of the area, in the frame's arena.
static inline const char *rig_row(struct rig *r, int row)
{
	struct str s = {0};
	for (int x = 0; x < r->w; x++) {
		const struct cell *cell = canvas_at(r->canvas, x + RIG_MARGIN, row + RIG_MARGIN);
		if (cell->ch)
			str_addcp(&s, cell->ch);
	}
	while (s.len && s.s[s.len - 1] == ' ')
		s.s[--s.len] = '\0';
	const char *kept = arena_str(r->frame, str_text(&s));
	str_free(&s);
	return kept;
}

// The row with the cursor; fails when the pane has none.
static inline const char *rig_focused(struct rig *r)
{
	int x, y;
	assert_true(rig_cursor(r, &x, &y));
	return rig_row(r, y);
}

static inline enum answer rig_act(struct rig *r, const char *line)
{
	char **words = NULL;
	int n = str_words(line, &words);
	str_clear(&r->command);
	r->err.text[0] = '\0';
	enum answer a = r->pane->act(r->state, &r->look, n, words, &r->command, &r->err);
	free(words);
	return a;
}

static inline enum answer rig_click(struct rig *r, int x, int y, bool twice)
{
	str_clear(&r->command);
	r->err.text[0] = '\0';
	return r->pane->click(r->state, &r->look, x, y, twice, &r->command, &r->err);
}

static inline void rig_describe(struct rig *r)
{
	str_clear(&r->first);
	str_clear(&r->second);
	r->pane->describe(r->state, &r->look, &r->first, &r->second);
}

#endif
