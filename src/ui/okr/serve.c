// SPDX-License-Identifier: EUPL-1.2
// A list of all measures: those of the goal first, then those of the field. Typing filters it, Space ticks, and what is not
// there yet is begun with what was typed as its title. Nothing waits to be saved: a tick is a step.
#include "ui/okr/serve.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "plan/okr/okr.h"
#include "say/label.h"
#include "ui/kit/box.h"
#include "ui/kit/match.h"
#include "ui/kit/picker.h"

#include <stdlib.h>
#include <string.h>

#define WIDE   150 // cells from which the board stays visible beside it
#define WIDEST 100
#define SUFFIX 22 // cells of what stands behind a title

struct serve {
	enum table_id table;
	int32_t id;
	bool planned;
	struct picker picker; // always open
	uint64_t generation;
	int32_t newest; // the newest measure when one was begun here; NONE32: none was
};

struct ctx {
	const struct serve *s;
	const struct plan *p;
	const struct look *look;
};

static const struct objective *objective_of(const struct serve *s, const struct plan *p)
{
	const struct key_result *kr = s->table == T_key_result ? plan_find(p, T_key_result, s->id) : NULL;
	return plan_find(p, T_objective, kr ? kr->objective : s->table == T_objective ? s->id : NONE32);
}

static bool contributes(const struct serve *s, const struct plan *p, int32_t measure)
{
	struct plan_rows rows = plan_of(p, T_contribution, s->table == T_objective ? "objective" : "key_result", s->id);
	for (size_t i = 0; i < rows.n; i++)
		if (p->contribution[rows.at[i]].measure == measure)
			return true;
	return false;
}

static bool serves_goal(const struct plan *p, int32_t measure, int32_t goal)
{
	struct plan_rows rows = plan_of(p, T_measure_goal, "measure", measure);
	for (size_t i = 0; goal != NONE32 && i < rows.n; i++)
		if (p->measure_goal[rows.at[i]].goal == goal)
			return true;
	return false;
}

// 0: of the goal, 1: of the field, 2: all others.
static int group_of(const struct plan *p, const struct objective *o, const struct measure *m)
{
	const struct field *f = o ? okr_field(p, o) : NULL;
	if (o && serves_goal(p, m->id, o->goal))
		return 0;
	return f && m->field == f->id ? 1 : 2;
}

// ---- as the kit asks it ------------------------------------------------------------------------------------------------

static void name(const void *ctx, struct str *out, int64_t value)
{
	const struct ctx *of = ctx;
	const struct measure *m = plan_find(of->p, T_measure, (int32_t)value);
	if (m)
		str_addf(out, "%s %s", m->code, m->title);
}

static void title(const void *ctx, struct str *out, int64_t value)
{
	const struct ctx *of = ctx;
	const struct measure *m = plan_find(of->p, T_measure, (int32_t)value);
	str_add(out, m ? m->title : "");
}

static void fill(const void *ctx, struct picker *p)
{
	const struct ctx *of = ctx;
	const struct objective *o = objective_of(of->s, of->p);
	struct plan_rows rows = plan_ordered(of->p, T_measure);
	struct str line = {0};
	picker_room(p, rows.n);
	for (int group = 0; group < 3; group++)
		for (size_t i = 0; i < rows.n; i++) {
			const struct measure *m = &of->p->measure[rows.at[i]];
			bool gone = m->selection == selection_REJECTED && !contributes(of->s, of->p, m->id);
			if (gone || group_of(of->p, o, m) != group)
				continue;
			str_clear(&line);
			name(ctx, &line, m->id);
			if (text_contains(str_text(&line), str_text(&p->wanted)))
				picker_add(p, m->id);
		}
	str_free(&line);
}

static bool exact(const void *ctx, const char *typed, int64_t *value)
{
	const struct ctx *of = ctx;
	int32_t id = 0;
	bool found = code_find(of->p, T_measure, typed, of->look->today, &id, NULL) == LS_OK;
	*value = id;
	return found;
}

static const struct picker_kind kind = {.fill = fill, .name = name, .exact = exact, .title = title};

static int32_t under(const struct serve *s)
{
	const struct picker *p = &s->picker;
	return p->list.n > 0 ? (int32_t)p->value[p->list.at] : NONE32;
}

void *serve_open(const struct look *look, enum table_id t, int32_t id, bool planned)
{
	struct serve *s = mem_alloc(sizeof *s);
	*s = (struct serve){
		.table = t, .id = id, .planned = planned, .generation = look->plan->generation, .newest = NONE32};
	const struct ctx of = {s, look->plan, look};
	picker_open(&s->picker, &kind, &of, NONE64, "");
	return s;
}

static void destroy(void *state)
{
	struct serve *s = state;
	picker_close(&s->picker);
	free(s);
}

static int32_t newest(const struct plan *p)
{
	return p->measure_n > 0 ? p->measure[p->measure_n - 1].id : 0; // ids ascend
}

// Measures may have come or gone; the cursor stays on its own, or goes to the new one.
static void sync(void *state, const struct look *look)
{
	struct serve *s = state;
	const struct ctx of = {s, look->plan, look};
	int32_t at = under(s);
	int row = s->picker.list.at, top = s->picker.list.top;
	if (s->generation == look->plan->generation)
		return;
	s->generation = look->plan->generation;
	if (s->newest != NONE32 && newest(look->plan) > s->newest) {
		at = newest(look->plan);
		s->newest = NONE32;
	}
	picker_search(&s->picker, &kind, &of, at);
	s->picker.list.top = under(s) == at && s->picker.list.at == row ? top : s->picker.list.top;
}

// ---- keys --------------------------------------------------------------------------------------------------------------

static enum answer tick(struct serve *s, const struct look *look, struct str *command)
{
	const struct ctx of = {s, look->plan, look};
	int32_t m = under(s);
	if (m == NONE32)
		return ANSWER_DONE;
	str_addf(command, "%s serve #%d #%d", schema[s->table].object, (int)s->id, (int)m);
	if (s->picker.typed.text.len > 0) {
		edit_set(&s->picker.typed, "");
		picker_search(&s->picker, &kind, &of, m);
	}
	return ANSWER_COMMAND;
}

// A measure that is not there yet, for the goal and in the field of what it shall serve.
static enum answer begin(struct serve *s, const struct look *look, struct str *command)
{
	const struct objective *o = objective_of(s, look->plan);
	const struct field *f = o ? okr_field(look->plan, o) : NULL;
	struct str word = str_on(look->frame);
	const char *typed = str_text(&s->picker.typed.text);
	s->newest = newest(look->plan);
	str_add(command, "measure form");
	if (*typed) {
		str_addf(&word, "title=%s", typed);
		str_addc(command, ' ');
		str_addquoted(command, str_text(&word));
	}
	if (f)
		str_addf(command, " field=#%d", (int)f->id);
	if (o && o->goal != NONE32)
		str_addf(command, " goalof=#%d", (int)o->goal);
	str_addf(command, " \"plan:=%s #%d\"", schema[s->table].object, (int)s->id);
	edit_set(&s->picker.typed, "");
	const struct ctx of = {s, look->plan, look};
	picker_search(&s->picker, &kind, &of, NONE64);
	return ANSWER_COMMAND;
}

static int contributing(const struct serve *s, const struct plan *p)
{
	return (int)plan_of(p, T_contribution, s->table == T_objective ? "objective" : "key_result", s->id).n;
}

// Everything is saved already; planning says what has come of it.
static enum answer end(const struct serve *s, const struct look *look, struct ls_err *err)
{
	const struct objective *o = objective_of(s, look->plan);
	if (!o || !s->planned)
		return ANSWER_CLOSE;
	int krs = (int)plan_of(look->plan, T_key_result, "objective", o->id).n, measures = contributing(s, look->plan);
	struct str text = str_on(look->frame);
	str_addf(&text, tr("Planned: “%s”"), o->title);
	str_addf(&text, tr_n(" with %d key result", " with %d key results", (unsigned long)krs), krs);
	str_addf(&text, tr_n(" and %d measure.", " and %d measures.", (unsigned long)measures), measures);
	str_add(&text, look_keys(look, tr(" {undo} takes one step after the other back.")));
	ls_fail(err, LS_OK, "%s", str_text(&text));
	return ANSWER_CLOSE;
}

static bool takes(void *state, const char *letter)
{
	(void)state;
	(void)letter;
	return true;
}

static enum answer text(void *state, const struct look *look, const char *pasted, struct str *command,
						struct ls_err *err)
{
	struct serve *s = state;
	const struct ctx of = {s, look->plan, look};
	(void)command;
	(void)err;
	(void)picker_type(&s->picker, &kind, &of, NONE64, pasted);
	return ANSWER_DONE;
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct serve *s = state;
	const struct ctx of = {s, look->plan, look};
	const char *letter = edit_letter(argv[0]), *word = argv[0];
	bool typed = s->picker.typed.text.len > 0, accept = strcmp(word, "accept") == 0;
	if (letter && (*letter != ' ' || picker_goes_on(&s->picker, &kind, &of)))
		return text(s, look, letter, command, err);
	if (letter || (accept && typed && s->picker.list.n > 0))
		return tick(s, look, command);
	if (strcmp(word, "new") == 0 || (accept && typed))
		return begin(s, look, command);
	if (accept || strcmp(word, "save") == 0 || strcmp(word, "close") == 0)
		return end(s, look, err);
	if (list_cursor(&s->picker.list, argc, argv))
		return ANSWER_DONE;
	if (typed && edit_act(&s->picker.typed, argc, argv)) {
		picker_search(&s->picker, &kind, &of, under(s));
		return ANSWER_DONE;
	}
	return view_other(word);
}

// ---- drawn and told ----------------------------------------------------------------------------------------------------

static void heading(struct str *out, const struct serve *s, const struct plan *p)
{
	const struct objective *o = objective_of(s, p);
	const struct key_result *kr = s->table == T_key_result ? plan_find(p, T_key_result, s->id) : NULL;
	str_addf(out, s->planned ? tr("Planning 3 of 3: measures for “%s”") : tr("Measures for “%s”"),
			 kr  ? kr->title
			 : o ? o->title
				 : "–");
}

static struct rect room(void *state, const struct look *look, int w, int h)
{
	(void)state;
	(void)look;
	int box = w / 2 < WIDEST ? w / 2 : WIDEST;
	return w < WIDE ? (struct rect){0, 0, w, h} : (struct rect){0, 0, w - box, h};
}

static const char *none_text(const struct serve *s, const struct look *look)
{
	return s->picker.typed.text.len ? look_keys(look, tr("No measure is called that; {accept} begins it."))
									: look_keys(look, tr("The plan has no measure yet; {new} begins one."));
}

static void draw_row(const struct ctx *of, struct canvas *c, struct rect in, int y, int i)
{
	const struct picker *p = &of->s->picker;
	const struct measure *m = plan_find(of->p, T_measure, (int32_t)p->value[i]);
	const struct objective *o = objective_of(of->s, of->p);
	const struct field *f = m ? plan_find(of->p, T_field, m->field) : NULL;
	bool ticked = m && contributes(of->s, of->p, m->id), here = i == p->list.at;
	struct str line = str_on(of->look->frame);
	const char *behind = m && group_of(of->p, o, m) == 0 ? tr("serves the goal") : f ? f->title : "";
	int room_w = in.w - 2, behind_w = room_w >= 50 ? text_width(behind) : 0;
	behind_w = behind_w < SUFFIX ? behind_w : SUFFIX;
	str_add(&line, ticked ? "[x] " : "[ ] ");
	name(of, &line, p->value[i]);
	struct rect row = {in.x, in.y, in.w - (behind_w > 0 ? behind_w + 2 : 0), in.h};
	box_row(c, row, y, here, ticked ? ROLE_GOOD : ROLE_TEXT, str_text(&line));
	match_paint(c, in.x + 2, y, row.w - 2, str_text(&line), str_text(&p->wanted));
	if (behind_w > 0)
		canvas_text_w(c, in.x + in.w - behind_w, y, behind_w, ROLE_DIM, behind);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct serve *s = state;
	const struct ctx of = {s, look->plan, look};
	struct picker *p = &s->picker;
	struct str head = str_on(look->frame);
	struct rect free_room = room(s, look, w, h);
	int x = free_room.w < w ? free_room.w : 0, n = contributing(s, look->plan);
	struct rect r = {x, 0, w - x, h};
	if (r.w < 20 || h < 5)
		return;
	heading(&head, s, look->plan);
	struct rect in = box_draw(c, r, str_text(&head));
	int rows = in.h - 2, label = canvas_text(c, in.x, in.y, ROLE_DIM, tr("search: "));
	canvas_fill(c, (struct rect){in.x + label, in.y, in.w - label, 1}, ROLE_FIELD, ' ');
	edit_draw(&p->typed, c, in.x + label, in.y, in.w - label, ROLE_FIELD);
	list_show_rows(&p->list, rows, false);
	if (p->list.n == 0)
		canvas_text_w(c, in.x + 2, in.y + 1, in.w - 2, ROLE_DIM, none_text(s, look));
	for (int i = 0; i < rows && p->list.top + i < p->list.n; i++)
		draw_row(&of, c, in, in.y + 1 + i, p->list.top + i);
	canvas_text_w(
		c, in.x, in.y + in.h - 1, in.w, n > 0 ? ROLE_GOOD : ROLE_DIM,
		arena_printf(look->frame, tr_n("%d measure contributes", "%d measures contribute", (unsigned long)n), n));
	if (p->list.n > 0 && p->typed.text.len == 0)
		canvas_cursor(c, in.x, in.y + 1 + p->list.at - p->list.top);
	box_more(c, r, list_above(&p->list), list_below(&p->list, p->list.n, rows));
}

// "M12 Title · in preparation"; then what else of the quarter it contributes to.
static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct serve *s = state;
	const struct objective *o = objective_of(s, look->plan);
	const struct measure *m = plan_find(look->plan, T_measure, under(s));
	if (!m) {
		str_add(first, none_text(s, look));
		return;
	}
	str_addf(first, "%s %s", m->code, m->title);
	if (m->stage != stage_NONE)
		str_addf(first, " · %s", words_label(words_stage, m->stage));
	struct plan_rows rows = plan_of(look->plan, T_contribution, "measure", m->id);
	for (size_t i = 0; i < rows.n; i++) {
		const struct contribution *c = &look->plan->contribution[rows.at[i]];
		const struct key_result *kr = plan_find(look->plan, T_key_result, c->key_result);
		const struct objective *other = plan_find(look->plan, T_objective, kr ? kr->objective : c->objective);
		if (!other || !o || other->cycle != o->cycle || other->id == o->id)
			continue;
		str_addf(second, second->len ? ", %s %s" : tr("contributes to %s %s as well"), other->code, other->title);
	}
}

static const struct hint hints[] = {{"Space", N_("tick")},         {"accept", N_("finish")},
									{"new", N_("new measure")},    {"cursor up", N_("choose")},
									{"cursor down", N_("choose")}, {NULL, NULL}};
static const struct hint none_hints[] = {{"accept", N_("new measure")}, {"close", N_("finish")}, {NULL, NULL}};
static const struct hint typed_hints[] = {{"Space", N_("tick")},
										  {"accept", N_("tick")},
										  {"new", N_("new measure")},
										  {"cursor up", N_("choose")},
										  {"cursor down", N_("choose")},
										  {"close", N_("finish")},
										  {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct serve *s = state;
	(void)look;
	bool any = s->picker.list.n > 0, typed = s->picker.typed.text.len > 0;
	return any ? (typed ? typed_hints : hints) : typed ? none_hints : hints + 1; // there is nothing to tick
}

const struct view overlay_serve = {
	.name = "serve",
	.keys = "serve list edit box",
	.hints_now = hints_now,
	.destroy = destroy,
	.sync = sync,
	.act = act,
	.takes = takes,
	.text = text,
	.draw = draw,
	.room = room,
	.describe = describe,
};
