// SPDX-License-Identifier: EUPL-1.2
// Keys of a check-in. Before a field is entered digits go to the value at once, and letters are keys; Tab, or a digit,
// enters. In an entered field letters are text, Esc leaves it. Enter notes everything, wherever it is pressed.
#include "base/i18n.h"
#include "plan/limits.h"
#include "ui/okr/board.h"
#include "ui/okr/checkin_parts.h"

#include <stdlib.h>
#include <string.h>

static bool is_digit(const char *s)
{
	return s[0] >= '0' && s[0] <= '9' && s[1] == '\0';
}

// Fields that hold one thing, which a new character begins anew.
static bool is_figure(int field)
{
	return field == CI_VALUE || field == CI_CONFIDENCE;
}

void checkin_enter(struct checkin *s, const struct look *look, int field)
{
	if (s->inside) {
		s->f[s->at].judged = true;
		checkin_judge(s, look, s->at);
	}
	s->at = field;
	s->inside = true;
	s->f[field].fresh = is_figure(field);
	s->f[field].edit.cursor = s->f[field].edit.text.len;
	checkin_judge(s, look, field);
}

static void leave_field(struct checkin *s, const struct look *look)
{
	s->f[s->at].judged = true;
	checkin_judge(s, look, s->at);
	s->inside = false;
	s->at = CI_VALUE;
}

static void go(struct checkin *s, const struct look *look, int by)
{
	int to = s->inside ? s->at + by : by > 0 ? CI_CONFIDENCE : CI_UNTIL;
	if (s->inside && s->at == CI_VALUE && by < 0)
		to = CI_UNTIL;
	if (to < 0 || to >= CI_FIELDS)
		leave_field(s, look);
	else if (to == CI_VALUE && (checkin_has_steps(s, look) || checkin_is_yes(s, look)))
		leave_field(s, look); // steps are ticked, not typed
	else
		checkin_enter(s, look, to);
}

static enum answer locked(const struct look *look, struct ls_err *err)
{
	ls_fail(err, LS_OK, "%s",
			look_keys(look, tr("This is confidential now. Leave the check-in and press {privacy} to see everything.")));
	return ANSWER_DONE;
}

static enum answer insert(struct checkin *s, const struct look *look, const char *text, struct ls_err *err)
{
	if (checkin_locked(s, look, s->at))
		return locked(look, err);
	entry_insert(&s->f[s->at], checkin_label(s->at), text, err);
	checkin_judge(s, look, s->at);
	return ANSWER_DONE;
}

// ---- steps -------------------------------------------------------------------------------------------------------------

static int32_t step_here(const struct checkin *s, const struct look *look)
{
	struct plan_rows rows = checkin_steps(s, look);
	int at = s->step < (int)rows.n ? s->step : (int)rows.n - 1;
	return at < 0 ? NONE32 : look->plan->kr_step[rows.at[at]].id;
}

static void walk(struct checkin *s, const struct look *look, int by)
{
	int n = (int)checkin_steps(s, look).n, to = s->step + by;
	if (n == 0 || to >= n)
		go(s, look, 1); // below the steps stand the fields
	else
		s->step = to < 0 ? 0 : to;
}

// A milestone without steps is reached or not.
static void turn_over(struct checkin *s, const struct look *look)
{
	const struct key_result *kr = checkin_kr(s, look);
	bool yes = checkin_value(s, look) >= (kr->target == NONE64 ? 1000 : kr->target);
	struct str text = str_on(look->frame);
	checkin_number(&text, yes ? 0 : kr->target == NONE64 ? 1000 : kr->target);
	checkin_put(s, CI_VALUE, str_text(&text));
}

static void tick(struct checkin *s, const struct look *look)
{
	if (checkin_is_yes(s, look))
		turn_over(s, look);
	else if (checkin_has_steps(s, look))
		checkin_tick(s, step_here(s, look));
}

// ---- figures -----------------------------------------------------------------------------------------------------------

static enum answer turn_value(struct checkin *s, const struct look *look, int by, struct ls_err *err)
{
	static const int64_t units[] = {1000, 100, 10, 1};
	const struct key_result *kr = checkin_kr(s, look);
	const struct column *c = checkin_column(CI_VALUE);
	if (checkin_locked(s, look, CI_VALUE))
		return locked(look, err);
	checkin_judge(s, look, CI_VALUE);
	if (s->f[CI_VALUE].wrong.len) { // as with a confidence
		s->f[CI_VALUE].judged = true;
		return ANSWER_DONE;
	}
	int64_t from = checkin_value(s, look);
	from = from == NONE64 ? 0 : from;
	int64_t to = from + by * units[okr_decimals(look->plan, kr)];
	if (to < c->least || to > c->most) {
		ls_fail(err, LS_OK, "%s", tr("This is as far as a value can go."));
		return ANSWER_DONE;
	}
	struct str text = str_on(look->frame);
	checkin_number(&text, to);
	checkin_put(s, CI_VALUE, str_text(&text));
	checkin_judge(s, look, CI_VALUE);
	return ANSWER_DONE;
}

static void turn_step(struct checkin *s, const struct look *look, int by)
{
	struct plan_rows rows = checkin_steps(s, look);
	for (int k = 0; k < (int)rows.n; k++) {
		int i = by > 0 ? k : (int)rows.n - 1 - k;
		int32_t id = look->plan->kr_step[rows.at[i]].id;
		if (checkin_step_done(s, look, id) == (by < 0)) {
			s->step = i;
			checkin_tick(s, id);
			return;
		}
	}
}

// From what was said last; where nobody has said anything yet, from the middle.
static void turn_confidence(struct checkin *s, const struct look *look, int by)
{
	struct entry *f = &s->f[CI_CONFIDENCE];
	const char *text = str_text(&f->edit.text);
	if (f->wrong.len) { // what is not understood is not turned into something else
		f->judged = true;
		return;
	}
	int32_t last = okr_key_result(look->plan, checkin_kr(s, look), s->day).confidence;
	int now = *text ? atoi(text) : last != NONE32 ? (int)last : 5;
	struct str to = str_on(look->frame);
	str_addf(&to, "%d", (int)num_clamp((int64_t)now + by, 0, 10));
	checkin_put(s, CI_CONFIDENCE, str_text(&to));
	f->fresh = true;
	checkin_judge(s, look, CI_CONFIDENCE);
}

static enum answer turn(struct checkin *s, const struct look *look, int by, struct ls_err *err)
{
	if (s->inside && s->at == CI_CONFIDENCE)
		turn_confidence(s, look, by);
	else if (s->inside)
		return insert(s, look, by > 0 ? "+" : "-", err);
	else if (checkin_is_yes(s, look))
		turn_over(s, look);
	else if (checkin_has_steps(s, look))
		turn_step(s, look, by);
	else
		return turn_value(s, look, by, err);
	return ANSWER_DONE;
}

// ---- the end -----------------------------------------------------------------------------------------------------------

// A task that nobody does stays undone: it is asked for once.
static bool asks_who(struct checkin *s, const struct look *look, struct ls_err *err)
{
	bool nobody = checkin_typed(s, CI_TASK) && !checkin_typed(s, CI_WHO) && !checkin_locked(s, look, CI_WHO);
	if (!nobody || s->asked_who)
		return false;
	s->asked_who = true;
	checkin_enter(s, look, CI_WHO);
	ls_fail(err, LS_OK, "%s", look_keys(look, tr("Who does it? {accept} once more notes the task without a person.")));
	return true;
}

// Nothing is noted, and the next one is gone on to.
static enum answer leave_out(struct checkin *s, struct str *command)
{
	s->onward = false; // said here, not once more behind it
	str_add(command, "onward");
	return ANSWER_FINISH;
}

static enum answer commit(struct checkin *s, const struct look *look, struct str *command, struct ls_err *err)
{
	int wrong = checkin_first_wrong(s, look);
	if (s->gone) {
		ls_fail(err, LS_OK, "%s",
				look_keys(look, tr("Somebody has deleted this key result meanwhile. {close} leaves.")));
		return ANSWER_DONE;
	}
	if (wrong >= 0) {
		checkin_enter(s, look, wrong);
		s->f[wrong].fresh = false;
		ls_fail(err, LS_OK, tr("Not noted yet: %s"), str_text(&s->f[wrong].wrong));
		return ANSWER_DONE;
	}
	if (checkin_changed_task(s) && !checkin_typed(s, CI_TASK)) {
		checkin_enter(s, look, CI_TASK);
		ls_fail(err, LS_OK, "%s", tr("Who and until belong to a task: say what is to be done."));
		return ANSWER_DONE;
	}
	if (asks_who(s, look, err))
		return ANSWER_DONE;
	checkin_command(s, look, command);
	if (!command->len && s->onward)
		return leave_out(s, command);
	if (command->len)
		return ANSWER_FINISH;
	ls_fail(err, LS_OK, "%s", s->task ? tr("Nothing was changed.") : tr("That is so already; nothing was changed."));
	return ANSWER_CLOSE;
}

static enum answer leave(struct checkin *s, const struct look *look)
{
	if (s->inside) {
		leave_field(s, look);
		return ANSWER_DONE;
	}
	if (!checkin_changed(s) || s->asking)
		return ANSWER_CLOSE;
	s->asking = true;
	return ANSWER_DONE;
}

// ---- all ---------------------------------------------------------------------------------------------------------------

static enum answer letter_key(struct checkin *s, const struct look *look, const char *letter, struct ls_err *err)
{
	if (!s->inside && *letter == ' ') {
		tick(s, look);
		return ANSWER_DONE;
	}
	if (!s->inside && is_digit(letter) && !checkin_has_steps(s, look) && !checkin_is_yes(s, look))
		checkin_enter(s, look, CI_VALUE);
	if (!s->inside)
		return ANSWER_DONE;
	return insert(s, look, letter, err);
}

static bool moving_key(struct checkin *s, const struct look *look, const char *key, const char *where)
{
	bool down = strcmp(where, "down") == 0, up = strcmp(where, "up") == 0;
	if (strcmp(key, "next") == 0 || strcmp(key, "previous") == 0)
		go(s, look, *key == 'n' ? 1 : -1);
	else if (!s->inside && (up || down))
		walk(s, look, down ? 1 : -1);
	else if (up || down)
		go(s, look, down ? 1 : -1);
	else
		return false;
	return true;
}

// Right at the end of a name takes the one that is meant.
static bool takes_name(struct checkin *s, const struct look *look, const char *where)
{
	struct edit *e = &s->f[CI_WHO].edit;
	const char *name = checkin_who(s, look);
	bool end = e->cursor == e->text.len && (strcmp(where, "right") == 0 || strcmp(where, "end") == 0);
	if (!end || !name || e->text.len == 0)
		return false;
	checkin_put(s, CI_WHO, name);
	return true;
}

static enum answer other_key(struct checkin *s, const struct look *look, int argc, char *const argv[],
							 struct ls_err *err)
{
	const char *key = argv[0], *where = view_cursor(argc, argv);
	bool left = strcmp(where, "left") == 0;
	if (s->inside && s->at == CI_CONFIDENCE && (left || strcmp(where, "right") == 0))
		return turn(s, look, left ? -1 : 1, err);
	if (s->inside && checkin_locked(s, look, s->at))
		return strcmp(key, "erase") == 0 ? locked(look, err) : ANSWER_DONE;
	if (s->inside && s->at == CI_WHO && takes_name(s, look, where))
		return ANSWER_DONE;
	if (s->inside && edit_act(&s->f[s->at].edit, argc, argv)) {
		s->f[s->at].fresh = false;
		checkin_judge(s, look, s->at);
		return ANSWER_DONE;
	}
	return view_other(key);
}

enum answer checkin_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
						struct ls_err *err)
{
	struct checkin *s = state;
	const char *key = argv[0], *letter = edit_letter(key);
	if (s->asking && strcmp(key, "close") == 0)
		return ANSWER_CLOSE;
	s->asking = false;
	int by = view_notch(argc, argv);
	if (strcmp(key, "accept") == 0 || strcmp(key, "save") == 0 || strcmp(key, "saved") == 0)
		return commit(s, look, command, err);
	if (strcmp(key, "close") == 0)
		return leave(s, look);
	if (s->gone)
		return view_other(key);
	if (by != 0)
		return turn(s, look, by, err);
	if (strcmp(key, "tick") == 0) {
		tick(s, look);
		return ANSWER_DONE;
	}
	if (strcmp(key, "skip") == 0 && !s->inside && !checkin_changed(s))
		return s->onward ? leave_out(s, command) : ANSWER_CLOSE;
	if (strcmp(key, "task") == 0) {
		checkin_enter(s, look, CI_TASK);
		return ANSWER_DONE;
	}
	if (letter)
		return letter_key(s, look, letter, err);
	return moving_key(s, look, key, view_cursor(argc, argv)) ? ANSWER_DONE : other_key(s, look, argc, argv, err);
}

bool checkin_takes(void *state, const char *letter)
{
	const struct checkin *s = state;
	if (!s->inside)
		return is_digit(letter);
	return s->at != CI_CONFIDENCE || (*letter != '+' && *letter != '-' && *letter != '*' && *letter != '_');
}

enum answer checkin_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						  struct ls_err *err)
{
	struct checkin *s = state;
	(void)command;
	s->asking = false;
	if (s->gone || (!s->inside && (checkin_has_steps(s, look) || checkin_is_yes(s, look))))
		return ANSWER_DONE;
	if (!s->inside)
		checkin_enter(s, look, CI_VALUE);
	return insert(s, look, pasted, err);
}
