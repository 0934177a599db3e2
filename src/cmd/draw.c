// SPDX-License-Identifier: EUPL-1.2
// One frame: the pane in its area, and around it where I am, what this is, and which keys work here.
#include "base/i18n.h"
#include "base/wrap.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/session.h"
#include "cmd/view/tick.h"
#include "cmd/view/view.h"
#include "plan/year/deadline.h"
#include "ui/dialog/confirm.h"
#include "ui/dialog/telling.h"
#include "ui/kit/frame.h"
#include "ui/kit/stage.h"

#include <stdlib.h>
#include <string.h>

#define HINTS_MOST 24
#define STEP_CELLS 22 // of the title of a step in the key line

static bool works(struct session *s, const char *command)
{
	char **argv = NULL;
	int argc = str_words(command, &argv);
	const struct command *c = argc > 0 ? command_find(s, argc, argv) : NULL;
	free(argv);
	struct ls_err err;
	return c && ((s->picture && !s->past.plan) || command_allowed(s, c, &err) == LS_OK);
}

// Does a hint of the pane mean something on the row under the cursor? What works at all is known already.
static bool has_a_point(struct session *s, const struct look *look, const struct hint *h)
{
	static const char *const objects[] = {"edit", "delete", "duplicate", "mark", "move"};
	const struct view *pane = panes[s->way.pane];
	void *state = session_state(s, s->way.pane);
	struct pick pick = pane->picked(state, look);
	for (size_t i = 0; i < sizeof objects / sizeof objects[0]; i++)
		if (strcmp(h->command, objects[i]) == 0)
			return pick.table < TABLE_COUNT || s->marks.n > 0;
	if (strcmp(h->command, "cut apply") == 0)
		return look->cut != NULL;
	if (strcmp(h->label, "next hit") == 0)
		return *look->search != '\0';
	if (strncmp(h->command, "notch ", 6) != 0 && strncmp(h->command, "decide ", 7) != 0)
		return true;
	char **argv = NULL; // these two only answer with a command
	struct str command = str_on(s->frame);
	struct ls_err err = {.code = LS_OK};
	int argc = str_words(h->command, &argv);
	enum answer answer = pane->act(state, look, argc, argv, &command, &err);
	free(argv);
	return answer == ANSWER_COMMAND;
}

// Hints of a view that work here; neighbours with the same label share an entry: "+ -". What an overlay names beside words
// is a key that stays as it is.
static size_t make_hints(struct session *s, const struct hint *h, const char *contexts, bool over, struct key_hint *out)
{
	size_t n = 0;
	for (; h && h->command && n < HINTS_MOST; h++) {
		if (!over && !has_a_point(s, &s->look, h))
			continue;
		struct str keys = str_on(s->frame);
		keymap_of(&keys, s->keys, contexts, h->command);
		if (over && keys.len == 0 && !view_is_word(h->command))
			keymap_label(&keys, h->command);
		if (keys.len && (over || works(s, h->command))) {
			if (n > 0 && strcmp(out[n - 1].label, tr(h->label)) == 0)
				out[n - 1].keys = arena_printf(s->frame, "%s %s", out[n - 1].keys, str_text(&keys));
			else
				out[n++] = (struct key_hint){str_text(&keys), tr(h->label)};
		}
	}
	return n;
}

// "tick “Entwurf”": which step a milestone stands for, by as much of its title as a hint has room for.
static const char *tick_next(struct session *s, const struct look *look, struct pick pick)
{
	const char *title;
	text_wrap_head(s->frame, tick_step(look->plan, pick.id)->title, STEP_CELLS, 1, &title);
	return arena_printf(s->frame, tr("tick “%s”"), title);
}

// A row that is a box says first that it can be ticked; what is marked elsewhere by the same key is left out then.
static const struct hint *with_tick(struct session *s, const struct look *look, const struct hint *own)
{
	const struct view *pane = panes[s->way.pane];
	struct pick pick = tick_meant(look, pane->name, pane->picked(session_state(s, s->way.pane), look));
	enum ticking ticking = s->marks.n ? TICK_NONE : tick_of(look, pick);
	if (ticking == TICK_NONE)
		return own;
	struct hint *all = arena_zero(s->frame, HINTS_MOST + 1, sizeof *all);
	size_t n = 0;
	all[n++] = (struct hint){"mark", ticking == TICK_NEXT          ? tick_next(s, look, pick)
									 : pick.table == T_stakeholder ? N_("informed today")
																   : N_("tick off")};
	for (; own && own->command && n < HINTS_MOST; own++)
		if (strcmp(own->command, "mark") != 0)
			all[n++] = *own;
	return all;
}

// Does the box itself hold what is said below?
static bool says_all(const struct view *v)
{
	return v == &overlay_in_full || v == &overlay_telling || v == &overlay_told || v == &overlay_confirm;
}

// The key that has asked a question does not answer it: the other one is named then.
static const struct hint *unlike_asked(struct session *s, const struct hosted *top, const struct hint *own)
{
	if (top->kind != &overlay_confirm || strcmp(top->raised_by, "Enter") != 0)
		return own;
	struct hint *all = arena_zero(s->frame, HINTS_MOST + 1, sizeof *all);
	for (size_t n = 0; own->command && n < HINTS_MOST; n++, own++)
		all[n] = (struct hint){strcmp(own->command, "accept") == 0 ? "delete" : own->command, own->label};
	return all;
}

// On a stage only where the keys are told; what waits for an answer names its answers.
static void fill_stage_hints(struct session *s, const struct look *look, struct frame *f, struct key_hint *out)
{
	static const struct hint pane_help[] = {{"pane help", N_("help")}, {NULL, NULL}};
	static const struct hint box_help[] = {{"keys", N_("help")}, {NULL, NULL}};
	const struct hosted *top = overlay_top(s);
	const struct view *pane = panes[s->way.pane];
	void *state = session_state(s, s->way.pane);
	const char *contexts = top ? view_keys(top->kind) : session_context(s, s->way.pane);
	f->hints = out;
	f->right_hints = out + HINTS_MOST;
	if (top && top->kind == &overlay_confirm)
		f->hints_n = make_hints(s, unlike_asked(s, top, view_hints(top->kind, top->state, look)), contexts, true, out);
	else if (!top && pane->waits && pane->waits(state))
		f->hints_n = make_hints(s, view_hints(pane, state, look), contexts, false, out);
	f->right_hints_n = make_hints(s, top ? box_help : pane_help, contexts, top != NULL, out + HINTS_MOST);
}

// Those of what lies on top; beside a pane's, at the right, what works in every pane.
static void fill_hints(struct session *s, const struct look *look, struct frame *f, bool cut, struct key_hint *out)
{
	static const struct hint always[] = {
		{"sentences", N_("read")}, {"undo", N_("undo")}, {"pane help", N_("help")}, {NULL, NULL}};
	static const struct hint rest[] = {{"sentences", N_("read")}, {NULL, NULL}};
	if (s->gaze.stage) {
		fill_stage_hints(s, look, f, out);
		return;
	}
	const struct hint *general = cut ? always : always + 1;
	const struct hosted *top = overlay_top(s);
	f->hints = out;
	f->right_hints = out + HINTS_MOST;
	if (top) {
		const struct hint *own = unlike_asked(s, top, view_hints(top->kind, top->state, look));
		f->hints_n = make_hints(s, own, view_keys(top->kind), true, out);
		if (cut && !says_all(top->kind) && f->hints_n < HINTS_MOST)
			f->hints_n += make_hints(s, rest, view_keys(top->kind), true, out + f->hints_n);
		return;
	}
	const struct hint *own = with_tick(s, look, view_hints(panes[s->way.pane], session_state(s, s->way.pane), look));
	f->hints_n = make_hints(s, own, session_context(s, s->way.pane), false, out);
	f->right_hints_n = make_hints(s, general, session_context(s, s->way.pane), false, out + HINTS_MOST);
	f->right_reads = cut && f->right_hints_n == 3;
}

static const char *pane_key(const struct session *s)
{
	struct str keys = str_on(s->frame), command = str_on(s->frame);
	str_addf(&command, "pane %s", panes[s->way.pane]->name);
	keymap_of(&keys, s->keys, "general", str_text(&command));
	const char *key = str_text(&keys);
	return key;
}

static const char *as_of(const struct session *s)
{
	if (s->look.trial && s->look.trial->differs)
		return tr("Preview");
	if (!s->past.plan)
		return "";
	if (*s->past.plan->as_of_tag)
		return arena_printf(s->frame, tr("as of “%s”"), s->past.plan->as_of_tag);
	struct str day = str_on(s->frame);
	date_text(&day, s->past.plan->as_of, PRECISION_DAY);
	const char *text = arena_printf(s->frame, tr("as of %s"), str_text(&day));
	return text;
}

// Whoever has hidden names wants to be sure of it, and before a room also whoever has not; a kiosk and a picture tell
// nobody what they leave out.
static const char *hides(const struct session *s)
{
	return s->kiosk || s->picture ? "" : s->gaze.stage ? privacy_title(s->gaze.privacy) : privacy_mark(s->gaze.privacy);
}

// A new plan has no name yet; its file has.
static const char *plan_title(const struct session *s, const struct strategy *strategy)
{
	const char *path = s->model ? model_path(s->model) : NULL, *slash = path ? strrchr(path, '/') : NULL;
	if (!s->model || *strategy->name)
		return s->model ? strategy->name : "";
	return slash ? slash + 1 : path ? path : "";
}

// Deadlines are told to everybody, on every pane, but while a meeting is led through.
static void fill_near(struct session *s, const struct look *look, struct frame *f)
{
	struct deadline_near near;
	// A meeting has an item for deadlines, and needs the room for its time.
	bool led = way_on(&s->way, "guide") && s->way.guided != NONE32;
	if (!s->model || led || !deadline_near(look->plan, look->today, &near))
		return;
	struct str day = str_on(s->frame);
	date_brief(&day, near.due);
	f->near_day = str_text(&day);
	f->near_title = near.deadline->title;
	f->near_over = near.due < look->today;
}

static void fill_frame(struct session *s, const struct look *look, struct frame *f)
{
	const struct view *pane = panes[s->way.pane];
	void *state = session_state(s, s->way.pane);
	struct str headline = str_on(s->frame), right = str_on(s->frame), first = str_on(s->frame),
			   second = str_on(s->frame);
	if (pane->headline)
		pane->headline(state, look, &headline);
	if (s->talk.right.len)
		str_add(&right, str_text(&s->talk.right));
	else
		date_long(&right, look->today);
	const struct hosted *top = overlay_top(s);
	struct look over = top ? overlay_look(top->kind, look) : *look;
	if (top)
		top->kind->describe(top->state, &over, &first, &second);
	else
		pane->describe(state, look, &first, &second);
	const struct strategy *strategy = plan_strategy(look->plan);
	f->plan_title = plan_title(s, strategy);
	f->pane_key = pane_key(s);
	f->pane_title = tr(pane->title);
	fill_near(s, look, f);
	f->headline = str_text(&headline);
	f->headline_kept = look->compared != NULL;
	f->right = str_text(&right);
	f->right_brief = str_text(&s->talk.right_brief);
	f->sample = s->model && strategy->fictional == yes_no_YES;
	f->read_only = s->model && !s->past.plan && !s->kiosk && !s->picture && !model_can_write(s->model);
	f->as_of = as_of(s);
	f->hides = hides(s);
	f->first = str_text(&first);
	f->second = str_text(&second);
	f->message = str_text(&s->talk.message);
	f->error = s->talk.error;
}

static void fill_prompt(struct session *s, struct frame *f)
{
	if (s->prompt.kind == PROMPT_NONE)
		return;
	f->prompt = s->prompt.kind == PROMPT_COMMAND ? ":" : s->prompt.kind == PROMPT_SEARCH ? "/" : tr("filter: ");
	f->prompt_note = typing_note(s);
	f->input = str_text(&s->prompt.text);
	f->cursor = s->prompt.cursor;
	f->choices = s->prompt.choices_n ? s->prompt.choices : NULL;
	f->choices_n = s->prompt.choices_n;
	f->choice = s->prompt.choice;
}

static void draw_pane(struct session *s, const struct look *look, struct canvas *c, struct rect area)
{
	const struct view *pane = panes[s->way.pane];
	struct canvas_saved saved = canvas_enter(c, area);
	if (area.w < pane->min_cols || area.h < pane->min_rows)
		frame_too_small(c, area.w, area.h, pane);
	else
		pane->draw(session_state(s, s->way.pane), look, c, area.w, area.h);
	canvas_leave(c, saved);
}

static void draw_screen(struct session *s, struct canvas *c)
{
	canvas_clear(c);
	const struct look *look = session_look(s);
	if (!frame_fits(c->cols, c->rows)) {
		frame_too_small(c, c->cols, c->rows, panes[s->way.pane]);
		arena_reset(s->frame);
		return;
	}
	struct rect area = frame_area(c->cols, c->rows, s->gaze.stage), room = overlay_room(s, area);
	draw_pane(s, look, c, room);
	sentences_refresh(s);
	overlay_draw(s, c, area);
	struct frame f = {.choice = -1};
	struct key_hint hints[2 * HINTS_MOST];
	fill_frame(s, look, &f);
	fill_prompt(s, &f);
	fill_hints(s, look, &f, frame_cuts(&f, c->cols, c->rows), hints);
	frame_draw(c, &f);
	if (c->cursor_y < 0) // a page with nothing on it: whoever reads by the cursor reads why
		canvas_cursor(c, 1, frame_sentence(c->rows));
	arena_reset(s->frame);
}

// On the shared screen a part of it is a whole one, so that nobody who draws needs to know where it ends.
void session_draw(struct session *s, struct canvas *c)
{
	struct rect used = stage_screen(s->gaze.stage, c->cols, c->rows);
	if (used.w == c->cols && used.h == c->rows) {
		draw_screen(s, c);
		return;
	}
	struct canvas *part = canvas_new(used.w, used.h, c->glyphs);
	draw_screen(s, part);
	canvas_clear(c);
	canvas_copy(c, part);
	canvas_free(part);
	if (stage_wants_larger(c->cols, c->rows))
		stage_draw_larger(c, tr("Larger letters fill the screen: Ctrl-+ in most terminals, else its settings."));
}
