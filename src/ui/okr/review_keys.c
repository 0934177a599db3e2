// SPDX-License-Identifier: EUPL-1.2
// Keys of a review. Before a field is entered a figure is a verdict, given at once, and arrows choose one for Enter; Tab
// enters the comment. Enter writes what waits and goes on to the next objective, wherever it is pressed.
#include "base/i18n.h"
#include "plan/limits.h"
#include "say/verdict.h"
#include "ui/okr/review_parts.h"

#include <stdlib.h>
#include <string.h>

static void leave_field(struct review *s, const struct look *look)
{
	s->f[s->at].judged = true;
	review_judge(s, look, s->at);
	s->inside = false;
}

void review_enter(struct review *s, const struct look *look, int field)
{
	if (s->inside)
		leave_field(s, look);
	s->at = field;
	s->inside = true;
	s->f[field].fresh = field != RV_COMMENT;
	s->f[field].edit.cursor = s->f[field].edit.text.len;
	review_judge(s, look, field);
}

static void go_field(struct review *s, const struct look *look, int by)
{
	int to = s->inside ? s->at + by : by > 0 ? RV_COMMENT : RV_DAY;
	if (to < 0 || to >= RV_FIELDS)
		leave_field(s, look);
	else
		review_enter(s, look, to);
}

static enum answer said(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_OK, "%s", sentence);
	return ANSWER_DONE;
}

static enum answer locked(const struct look *look, struct ls_err *err)
{
	return said(err, look_keys(look, tr("This is confidential now. Leave the review and press {privacy} to see "
										"everything.")));
}

static enum answer insert(struct review *s, const struct look *look, const char *text, struct ls_err *err)
{
	if (review_locked(look, s->at))
		return locked(look, err);
	s->said = s->said || s->at >= RV_BODY;
	entry_insert(&s->f[s->at], review_label(s->at), text, err);
	review_judge(s, look, s->at);
	return ANSWER_DONE;
}

// ---- writing and going on ------------------------------------------------------------------------------------------------

// The last one: what is left to do is said, and where it goes on.
static enum answer at_the_end(const struct review *s, const struct look *look, int by, struct ls_err *err)
{
	struct quarter_list l = quarter_list(look, s->cycle, look->only_team);
	int open = 0;
	for (int i = 0; i < l.n; i++)
		open += l.at[i]->verdict == verdict_NONE;
	if (by < 0)
		return said(err, tr("This is the first objective."));
	if (open > 0)
		return said(err, tr("This is the last objective; it has no verdict yet."));
	return said(err, look_keys(look, tr("Every objective has its verdict. {close} leaves the review.")));
}

static enum answer go(struct review *s, const struct look *look, int by, struct ls_err *err)
{
	int32_t to = review_beside(s, look, by);
	if (to == NONE32) {
		s->inside = false;
		return at_the_end(s, look, by, err);
	}
	review_stand(s, look, to);
	return ANSWER_DONE;
}

// Whoever gives the verdicts is asked once, before the first one is written.
static bool asks_body(struct review *s, const struct look *look, struct ls_err *err)
{
	bool given = review_verdict(s, look) != verdict_NONE && s->verdict >= 0;
	if (!given || s->asked_body || s->f[RV_BODY].edit.text.len > 0)
		return false;
	s->asked_body = true;
	review_enter(s, look, RV_BODY);
	said(err, look_keys(look, tr("Which body gives the verdicts? It holds for all; {accept} goes on without one.")));
	return true;
}

static enum answer write(struct review *s, const struct look *look, int by, struct str *command, struct ls_err *err)
{
	if (s->gone)
		return said(err, look_keys(look, tr("This quarter has no objectives any more. {close} leaves.")));
	int wrong = review_first_wrong(s, look);
	if (wrong >= 0) {
		review_enter(s, look, wrong);
		s->f[wrong].fresh = false;
		ls_fail(err, LS_OK, tr("Not entered yet: %s"), str_text(&s->f[wrong].wrong));
		return ANSWER_DONE;
	}
	if (asks_body(s, look, err))
		return ANSWER_DONE;
	review_command(s, look, command);
	if (command->len == 0)
		return by ? go(s, look, by, err) : said(err, tr("That is so already; nothing was changed."));
	const struct cycle *c = review_cycle(s, look);
	if (c && c->state == cycle_state_CLOSED) // it will be refused; a choice that cannot be given does not stay
		s->verdict = -1;
	s->inside = false;
	s->going = review_beside(s, look, by) != NONE32 ? by : 0;
	s->said = false;
	return ANSWER_COMMAND;
}

static enum answer judge(struct review *s, const struct look *look, const char *word, struct str *command,
						 struct ls_err *err)
{
	int verdict = words_find(words_verdict, word);
	if (verdict < 0)
		return ANSWER_DONE;
	const struct objective *o = review_objective(s, look);
	s->verdict = o && verdict == o->verdict ? -1 : verdict;
	return write(s, look, 0, command, err);
}

// In the order of their keys, "none" first; it is offered only where there is something to take back.
static void choose(struct review *s, const struct look *look, int by)
{
	static const int order[] = {verdict_NONE, verdict_ACCEPTED, verdict_PARTLY, verdict_REFUSED, verdict_CARRIED};
	const struct objective *o = review_objective(s, look);
	int at = 0, n = (int)(sizeof order / sizeof order[0]);
	for (int i = 0; i < n; i++)
		at = order[i] == review_verdict(s, look) ? i : at;
	at = (int)num_clamp((int64_t)at + by, 0, n - 1);
	s->verdict = order[at];
	if (o && s->verdict == o->verdict)
		s->verdict = -1;
}

// The team's own view in steps of five percent; begun from what its key results have reached.
static enum answer turn(struct review *s, const struct look *look, int by, struct ls_err *err)
{
	struct entry *f = &s->f[RV_ASSESSMENT];
	const struct objective *o = review_objective(s, look);
	struct str to = str_on(look->frame);
	if (review_locked(look, RV_ASSESSMENT))
		return locked(look, err);
	review_judge(s, look, RV_ASSESSMENT);
	if (f->wrong.len) { // what is not understood is not turned into something else
		f->judged = true;
		return ANSWER_DONE;
	}
	int32_t reached = o ? okr_objective(look->plan, o, look->today).progress_bp : NONE32;
	int now = f->edit.text.len ? atoi(str_text(&f->edit.text)) : reached == NONE32 ? 50 : (int)(reached / 500 * 5);
	int next = f->edit.text.len ? (by > 0 ? now / 5 * 5 + 5 * by : (now + 4) / 5 * 5 + 5 * by) : now;
	str_addf(&to, "%d", (int)num_clamp(next, 0, 100));
	review_put(s, RV_ASSESSMENT, str_text(&to));
	review_judge(s, look, RV_ASSESSMENT);
	return ANSWER_DONE;
}

static enum answer leave(struct review *s, const struct look *look)
{
	if (s->inside) {
		leave_field(s, look);
		return ANSWER_DONE;
	}
	if (s->gone || !review_changed(s, look) || s->asking)
		return ANSWER_CLOSE;
	s->asking = true;
	return ANSWER_DONE;
}

// ---- all -----------------------------------------------------------------------------------------------------------------

static enum answer moving_key(struct review *s, const struct look *look, int argc, char *const argv[],
							  struct str *command, struct ls_err *err)
{
	const char *where = view_cursor(argc, argv), *key = argv[0];
	bool down = strcmp(where, "down") == 0 || strcmp(where, "page-down") == 0;
	bool up = strcmp(where, "up") == 0 || strcmp(where, "page-up") == 0;
	bool left = strcmp(where, "left") == 0, right = strcmp(where, "right") == 0;
	if (strcmp(key, "next") == 0 || strcmp(key, "previous") == 0)
		go_field(s, look, *key == 'n' ? 1 : -1);
	else if (s->inside && (up || down))
		go_field(s, look, down ? 1 : -1);
	else if (!s->inside && (up || down))
		return write(s, look, down ? 1 : -1, command, err);
	else if (!s->inside && (left || right))
		choose(s, look, right ? 1 : -1);
	else
		return ANSWER_IGNORED;
	return ANSWER_DONE;
}

static enum answer field_key(struct review *s, const struct look *look, int argc, char *const argv[],
							 struct ls_err *err)
{
	const char *letter = edit_letter(argv[0]);
	if (letter)
		return insert(s, look, letter, err);
	if (review_locked(look, s->at))
		return strcmp(argv[0], "erase") == 0 ? locked(look, err) : ANSWER_DONE;
	if (!edit_act(&s->f[s->at].edit, argc, argv))
		return view_other(argv[0]);
	s->f[s->at].fresh = false;
	s->said = s->said || (s->at >= RV_BODY && strcmp(argv[0], "cursor") != 0);
	review_judge(s, look, s->at);
	return ANSWER_DONE;
}

static enum answer other_key(struct review *s, const struct look *look, int argc, char *const argv[],
							 struct str *command, struct ls_err *err)
{
	int by = view_notch(argc, argv);
	if (strcmp(argv[0], "verdict") == 0 && argc > 1)
		return judge(s, look, argv[1], command, err);
	if (strcmp(argv[0], "onward") == 0 || strcmp(argv[0], "backward") == 0)
		return write(s, look, *argv[0] == 'o' ? 1 : -1, command, err);
	if (by != 0)
		return turn(s, look, by, err);
	if (strcmp(argv[0], "undo") == 0 || strcmp(argv[0], "redo") == 0)
		return ANSWER_IGNORED; // in front of everybody
	return view_other(argv[0]);
}

enum answer review_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct review *s = state;
	const char *key = argv[0];
	review_settle(s, look);
	if (s->asking && strcmp(key, "close") == 0)
		return ANSWER_CLOSE;
	s->asking = false;
	if (strcmp(key, "close") == 0)
		return leave(s, look);
	if (s->gone || !review_objective(s, look))
		return view_other(key);
	if (strcmp(key, "accept") == 0 || strcmp(key, "save") == 0 || strcmp(key, "saved") == 0)
		return write(s, look, 1, command, err);
	enum answer moved = moving_key(s, look, argc, argv, command, err);
	if (moved != ANSWER_IGNORED)
		return moved;
	return s->inside ? field_key(s, look, argc, argv, err) : other_key(s, look, argc, argv, command, err);
}

bool review_takes(void *state, const char *letter)
{
	(void)letter;
	return ((const struct review *)state)->inside;
}

enum answer review_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						 struct ls_err *err)
{
	struct review *s = state;
	(void)command;
	review_settle(s, look);
	s->asking = false;
	if (s->gone)
		return ANSWER_DONE;
	if (!s->inside)
		review_enter(s, look, RV_COMMENT);
	return insert(s, look, pasted, err);
}
