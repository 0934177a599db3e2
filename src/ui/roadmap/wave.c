// SPDX-License-Identifier: EUPL-1.2
// A wave of a rollout: its name, a line over its days that is heavy as far as its units have it, and behind it how many
// do. A step goes for all of its units; where they stand differently those behind come up to the furthest.
#include "ui/roadmap/wave.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/value.h"
#include "say/rollout.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/roadmap/other.h"

#include <stdlib.h>
#include <string.h>

static int place_in(const struct wave *w, const struct plan *p, int32_t unit)
{
	for (size_t i = 0; i < w->n; i++)
		if (p->measure_unit[w->units[i]].id == unit)
			return (int)i;
	return -1;
}

int32_t roadmap_wave_unit(const struct roadmap *st, const struct look *look)
{
	const struct wave *w = roadmap_wave_at(&st->rows, st->list.at);
	if (!w || w->n == 0)
		return NONE32;
	return place_in(w, look->plan, st->unit) >= 0 ? st->unit : look->plan->measure_unit[w->units[0]].id;
}

enum answer roadmap_wave_step(struct roadmap *st, const struct look *look, int dir, int by)
{
	const struct wave *w = roadmap_wave_at(&st->rows, st->list.at);
	if (!w || w->n == 0)
		return ANSWER_IGNORED;
	int to = (int)num_clamp(place_in(w, look->plan, st->unit) + (int64_t)dir * by, 0, (int64_t)w->n - 1);
	st->unit = look->plan->measure_unit[w->units[to]].id;
	return ANSWER_DONE;
}

bool roadmap_wave_select(struct roadmap *st, const struct look *look, int32_t unit)
{
	const struct measure_unit *u = plan_find(look->plan, T_measure_unit, unit);
	int row = roadmap_row_of_unit(&st->rows, look, unit);
	if (row < 0 && u && u->role == unit_role_ROLLOUT && !roadmap_waves_unfolded(&st->groups, u->measure) &&
		roadmap_row_of(&st->rows, look, u->measure, NONE32) >= 0) {
		roadmap_unfold_waves(&st->groups, u->measure);
		roadmap_sync(st, look);
		row = roadmap_row_of_unit(&st->rows, look, unit);
	}
	if (row < 0)
		return false;
	roadmap_drop(&st->shift);
	st->list.at = row;
	st->unit = unit;
	roadmap_settle(st, look);
	return true;
}

// ---- keys --------------------------------------------------------------------------------------------------------

static enum answer refuse(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_REFUSED, "%s", sentence);
	return ANSWER_REFUSED;
}

static enum answer fold(struct roadmap *st, const struct look *look, struct ls_err *err)
{
	const struct measure_unit *u = plan_find(look->plan, T_measure_unit, st->unit);
	int32_t measure = u ? u->measure : st->measure;
	struct rollout all = rollout_of_measure(look->plan, measure);
	if (measure == NONE32 || all.all + all.left_out == 0)
		return refuse(err, tr("Nobody says yet which units get it: there are no waves."));
	roadmap_unfold_waves(&st->groups, measure);
	roadmap_sync(st, look);
	return ANSWER_DONE;
}

static enum answer notch(const struct roadmap *st, const struct look *look, const struct wave *w, int by,
						 struct str *command, struct ls_err *err)
{
	const struct measure_unit *u = plan_find(look->plan, T_measure_unit, st->unit);
	bool even;
	int now = wave_state(look->plan, w, &even), to = now;
	if (now == rollout_state_LEFT_OUT || !u)
		return refuse(err, tr("No unit of this wave is to get it."));
	if (!even && by < 0)
		return refuse(err,
					  look_keys(look, tr("Its units stand differently: {edit} changes the one under the cursor.")));
	if (even)
		to = (int)num_clamp((int64_t)now + by, rollout_state_OPEN, rollout_state_DONE);
	for (size_t i = 0; i < w->n && !even; i++) {
		int state = look->plan->measure_unit[w->units[i]].state;
		to = state != rollout_state_LEFT_OUT && state > to ? state : to;
	}
	struct str code = str_on(look->frame), name = str_on(look->frame);
	code_name(&code, look->plan, T_measure, u->measure);
	rollout_wave_name(&name, w);
	str_add(command, "measure wave ");
	str_addquoted(command, str_text(&code));
	str_addc(command, ' ');
	str_addquoted(command, str_text(&name));
	str_addf(command, " %s", words_rollout_state[to].code);
	return ANSWER_COMMAND;
}

enum answer roadmap_wave_act(struct roadmap *st, const struct look *look, int argc, char *const argv[],
							 struct str *command, struct ls_err *err)
{
	const char *verb = argc > 0 ? argv[0] : "";
	const struct wave *w = st->list.n > 0 ? roadmap_wave_at(&st->rows, st->list.at) : NULL;
	if (strcmp(verb, "waves") == 0)
		return fold(st, look, err);
	if (w && strcmp(verb, "notch") == 0)
		return notch(st, look, w, atoi(argc > 1 ? argv[1] : "1"), command, err);
	return ANSWER_IGNORED;
}

// ---- on the screen -----------------------------------------------------------------------------------------------

static uint32_t sign_of(int state)
{
	static const uint32_t signs[] = {
		[rollout_state_OPEN] = 0x25CB,        // ○
		[rollout_state_PREPARATION] = 0x25AA, // ▪
		[rollout_state_RUNNING] = 0x25CF,     // ●
		[rollout_state_DONE] = 0x2713,        // ✓
		[rollout_state_LEFT_OUT] = 0x2717,    // ✗
	};
	return signs[state];
}

static struct bar bar_of(const struct roadmap_window *win, const struct plan *p, const struct wave *w)
{
	struct extent e = {.exact_first = true, .exact_last = true};
	if (!wave_days(p, w, &e.first, &e.last))
		return (struct bar){0};
	return gantt_bar(&win->scale, &e);
}

// "● 1 of 3", behind the line, else before it.
static void draw_count(const struct roadmap_window *win, const struct look *look, struct canvas *c,
					   const struct wave *w, struct bar b, int y)
{
	int state = wave_state(look->plan, w, NULL), cells = roadmap_cells(win);
	const char *text = arena_printf(look->frame, tr("%d of %d"), w->sum.done, w->sum.all);
	int wide = text_width(text) + 2, today = gantt_cell(&win->scale, look->today), at = b.to + 1;
	if (today >= at - 1 && today < at + wide)
		at = today + 2;
	if (at + wide > cells)
		at = b.from - wide - 1;
	if (at < 0)
		return;
	canvas_fill(c, (struct rect){win->x + at, y, wide, 1}, ROLE_DIM, ' ');
	canvas_put(c, win->x + at, y, state == rollout_state_DONE ? ROLE_GOOD : ROLE_DIM, sign_of(state));
	canvas_text(c, win->x + at + 2, y, ROLE_DIM, text);
}

void roadmap_wave_draw(const struct roadmap *st, const struct look *look, struct canvas *c, int row, int y)
{
	const struct wave *w = roadmap_wave_at(&st->rows, row);
	const struct roadmap_window *win = &st->window;
	bool here = row == st->list.at;
	struct str name = str_on(look->frame);
	rollout_wave_name(&name, w);
	if (here) {
		canvas_put(c, 0, y, ROLE_CURSOR, 0x25B8); // ▸
		canvas_cursor(c, 4, y);
		look_draw_mark(look, c, 0, y, T_measure_unit, st->unit, true);
	}
	label_draw(c, look, 4, y, win->x - 5, here ? ROLE_CURSOR : ROLE_DIM, str_text(&name));
	struct bar b = bar_of(win, look->plan, w);
	int done = w->sum.all > 0 ? (int)num_div((int64_t)(b.to - b.from) * w->sum.done, w->sum.all) : 0;
	for (int x = b.from; x < b.to; x++) // ━ ╌
		canvas_put(c, win->x + x, y, ROLE_PHASE, x - b.from < done ? 0x2501 : 0x254C);
	roadmap_draw_today(win, c, look->today, y);
	draw_count(win, look, c, w, b, y);
}

void roadmap_wave_describe(const struct roadmap *st, const struct look *look, struct str *first, struct str *second)
{
	const struct wave *w = roadmap_wave_at(&st->rows, st->list.at);
	const struct measure_unit *u = plan_find(look->plan, T_measure_unit, st->unit);
	rollout_wave_tell(first, look->plan, w, look->today);
	if (!u)
		return;
	rollout_unit_tell(second, look->plan, u);
	if (u->note[0] && !privacy_hides_notes(look->privacy))
		str_addf(second, " · %s", u->note);
	if (look->writable)
		str_addf(second, " · %s", look_keys(look, tr("{notch 1} brings the wave a step on, {edit} changes this unit")));
}
