// SPDX-License-Identifier: EUPL-1.2
// An overlay on a bench: a plan, a look, keys in, commands and screens out. Include cmocka.h first.
#ifndef LS_TESTS_BENCH_H
#define LS_TESTS_BENCH_H

#include "base/i18n.h"
#include "canvas/output.h"
#include "fixture.h"
#include "keys.h"
#include "plan/code.h"
#include "plan/okr/okr.h"
#include "plan/score/score.h"
#include "pressed.h"
#include "ui/kit/view.h"
#include "plan/cycle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bench {
	struct plan *plan;
	struct arena *score, *frame;
	struct look look;
	const struct view *kind;
	void *state;
	enum answer answer; // to the last key
	struct str command, message, text, first, second;
	int cursor_x, cursor_y; // on the screen drawn last, y < 0: nowhere
};

// The plan is taken over.
static inline void bench_plan(struct bench *b, struct plan *plan)
{
	*b = (struct bench){.plan = plan, .score = arena_new(), .frame = arena_new(), .cursor_y = -1};
	b->look = (struct look){
		.plan = plan,
		.score = score_table(b->score, plan, NULL),
		.today = FIXTURE_TODAY,
		.cycle = cycle_at(plan, FIXTURE_TODAY),
		.only_field = NONE32,
		.only_goal = NONE32,
		.only_team = NONE32,
		.search = "",
		.keys = default_keys(),
		.frame = b->frame,
		.writable = true,
	};
}

static inline void bench_open(struct bench *b, const struct view *kind, void *state)
{
	b->kind = kind;
	b->state = state;
	b->look.contexts = view_keys(kind);
	if (kind->sync)
		kind->sync(state, &b->look);
}

static inline void bench_close(struct bench *b)
{
	if (b->state)
		b->kind->destroy(b->state);
	arena_free(b->frame);
	arena_free(b->score);
	plan_free(b->plan);
	str_free(&b->command);
	str_free(&b->message);
	str_free(&b->text);
	str_free(&b->first);
	str_free(&b->second);
	i18n_set(LANG_EN);
}

// Presses keys, blanks between; stops at the first that is answered with more than staying.
static inline void bench_press(struct bench *b, const char *keys)
{
	char key[64];
	int used = 0;
	for (; sscanf(keys, "%63s%n", key, &used) == 1; keys += used) {
		str_clear(&b->command);
		str_clear(&b->message);
		b->answer = press(b->kind, b->state, &b->look, key, &b->command, &b->message);
		if (b->answer != ANSWER_DONE)
			return;
	}
}

static inline void bench_paste(struct bench *b, const char *text)
{
	struct ls_err err = {.code = LS_OK};
	str_clear(&b->command);
	str_clear(&b->message);
	b->answer = b->kind->text(b->state, &b->look, text, &b->command, &err);
	str_add(&b->message, err.text);
}

// Types a text letter by letter.
static inline void bench_type(struct bench *b, const char *text)
{
	while (*text) {
		char key[8] = {0};
		size_t n = 1;
		while (((unsigned char)text[n] & 0xc0) == 0x80)
			n++;
		memcpy(key, text, n);
		bench_press(b, *key == ' ' ? "Space" : *key == '\n' ? "C-j" : key);
		text += n;
	}
}

static inline bool bench_cursor(const struct bench *b, int *x, int *y)
{
	*x = b->cursor_x;
	*y = b->cursor_y;
	return *y >= 0;
}

// What is on the screen, in b->text. Nothing may be drawn outside w × h, and the cursor stands inside.
static inline const char *bench_screen(struct bench *b, int w, int h)
{
	struct canvas *c = canvas_new(w + 4, h + 4, GLYPHS_UNICODE);
	canvas_fill(c, (struct rect){0, 0, w + 4, h + 4}, ROLE_TEXT, '#');
	canvas_fill(c, (struct rect){2, 2, w, h}, ROLE_TEXT, ' ');
	c->origin_x = c->origin_y = 2; // the clip stays wide open: what is too wide shows in the margin
	b->kind->draw(b->state, &b->look, c, w, h);
	c->origin_x = c->origin_y = 0;
	for (int row = 0; row < h + 4; row++)
		for (int col = 0; col < w + 4; col++)
			if (row < 2 || col < 2 || row >= h + 2 || col >= w + 2)
				if (canvas_at(c, col, row)->ch != '#')
					fail_msg("%s at %d × %d wrote outside: column %d, row %d", b->kind->name, w, h, col - 2, row - 2);
	bool nowhere = c->cursor_y < 0;
	b->cursor_x = nowhere ? -1 : c->cursor_x - 2;
	b->cursor_y = nowhere ? -1 : c->cursor_y - 2;
	assert_true(nowhere || (b->cursor_x >= 0 && b->cursor_y >= 0 && b->cursor_x < w && b->cursor_y < h));
	str_clear(&b->text);
	output_text(&b->text, c);
	canvas_free(c);
	arena_reset(b->frame);
	return str_text(&b->text);
}

static inline void bench_shows(struct bench *b, int w, int h, const char *text)
{
	const char *screen = bench_screen(b, w, h);
	if (screen && strstr(screen, text))
		return;
	fail_msg("not on the screen: %s\n%s", text, screen ? screen : "");
}

// A line of the screen drawn last, counted from 0, without the blanks at its end; in the arena of the scores.
static inline const char *bench_row(struct bench *b, int row)
{
	const char *line = str_text(&b->text);
	for (int i = 0; i < row + 2; i++) {
		line = strchr(line, '\n');
		assert_non_null(line);
		line++;
	}
	size_t n = strcspn(line, "\n");
	assert_true(n >= 4);
	char *text = arena_dup(b->score, line + 2, n - 4);
	for (n = strlen(text); n > 0 && text[n - 1] == ' '; n--)
		text[n - 1] = '\0';
	return text;
}

// So many lines of a screen, from one on.
static inline void bench_lines(struct bench *b, int w, int h, int from, const char *const *lines, int n)
{
	bench_screen(b, w, h);
	for (int i = 0; i < n; i++)
		if (strcmp(bench_row(b, from + i), lines[i]) != 0)
			fail_msg("line %d at %d × %d:\n%s\nnot\n%s", from + i, w, h, bench_row(b, from + i), lines[i]);
}

static inline void bench_describe(struct bench *b)
{
	str_clear(&b->first);
	str_clear(&b->second);
	b->kind->describe(b->state, &b->look, &b->first, &b->second);
	arena_reset(b->frame);
}

static inline int32_t bench_id(const struct bench *b, enum table_id t, const char *name)
{
	int32_t id = NONE32;
	assert_int_equal(code_find(b->plan, t, name, FIXTURE_TODAY, &id, NULL), LS_OK);
	return id;
}

#endif
