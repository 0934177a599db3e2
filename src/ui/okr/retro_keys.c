// SPDX-License-Identifier: EUPL-1.2
// Keys of a retrospective. While nothing is typed they walk and move lines; a new line goes on with the next one by Enter.
#include "base/i18n.h"
#include "plan/limits.h"
#include "plan/sibling.h"
#include "ui/okr/retro_parts.h"
#include "ui/okr/typed.h"

#include <stdlib.h>
#include <string.h>

static enum answer said(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_OK, "%s", sentence);
	return ANSWER_DONE;
}

static enum answer locked(const struct look *look, struct ls_err *err)
{
	return said(err, look_keys(look, tr("This is confidential now. Leave the retrospective and press {privacy} to see "
										"everything.")));
}

static const char *typed(const struct retro_view *s, int field)
{
	return str_text(&s->f[field].text);
}

// ---- walking ------------------------------------------------------------------------------------------------------------

static void stand(struct retro_view *s, const struct look *look, int column, int at)
{
	struct retro_lines l = retro_lines(s, look, column);
	s->column = column;
	s->id = l.n > 0 ? l.at[num_clamp(at, 0, l.n - 1)] : NONE32;
}

static void walk(struct retro_view *s, const struct look *look, const char *where)
{
	struct retro_lines l = retro_lines(s, look, s->column);
	int at = retro_place(&l, s->id);
	if (strcmp(where, "down") == 0)
		stand(s, look, s->column, at + 1);
	else if (strcmp(where, "up") == 0)
		stand(s, look, s->column, at - 1);
	else if (strcmp(where, "left") == 0 && s->column > 0)
		stand(s, look, s->column - 1, at);
	else if (strcmp(where, "right") == 0 && s->column + 1 < retro_kind_COUNT)
		stand(s, look, s->column + 1, at);
	else if (strcmp(where, "first") == 0 || strcmp(where, "home") == 0)
		stand(s, look, s->column, 0);
	else if (strcmp(where, "last") == 0 || strcmp(where, "end") == 0)
		stand(s, look, s->column, l.n - 1);
}

static void turn_column(struct retro_view *s, const struct look *look, int by)
{
	int to = (s->column + by + retro_kind_COUNT) % retro_kind_COUNT;
	if (s->typing == RT_NEW)
		s->column = to;
	else
		stand(s, look, to, 0);
}

// ---- commands -----------------------------------------------------------------------------------------------------------

static enum answer add_line(struct retro_view *s, const struct look *look, struct str *command)
{
	if (*typed(s, RT_TEXT) == '\0') {
		retro_stop(s);
		return ANSWER_DONE;
	}
	str_addf(command, "retro add cycle=#%d kind=%s", (int)s->cycle, words_retro_kind[s->column].code);
	if (s->team != NONE32)
		str_addf(command, " team=#%d", (int)s->team);
	typed_add(command, look, "text", typed(s, RT_TEXT));
	free(s->sent);
	s->sent = mem_str(typed(s, RT_TEXT));
	retro_type(s, look, RT_NEW); // the next one
	return ANSWER_COMMAND;
}

static enum answer change_line(struct retro_view *s, const struct look *look, struct str *command)
{
	if (!retro_changed(s)) {
		retro_stop(s);
		return ANSWER_DONE;
	}
	str_addf(command, "retro edit #%d", (int)s->id);
	typed_add(command, look, "text", typed(s, RT_TEXT));
	if (s->over)
		str_addf(command, " told:text=%llx", (unsigned long long)s->over);
	else
		typed_add(command, look, "was:text", s->base);
	s->sending = true;
	return ANSWER_COMMAND;
}

static enum answer make_task(struct retro_view *s, const struct look *look, struct str *command, struct ls_err *err)
{
	retro_judge(s, look);
	if (s->wrong.len) {
		s->at = RT_UNTIL;
		ls_fail(err, LS_OK, tr("Not entered yet: %s"), str_text(&s->wrong));
		return ANSWER_DONE;
	}
	// A task that nobody does stays undone: it is asked for once.
	if (*typed(s, RT_WHO) == '\0' && s->asked_who != s->id && !retro_names_hidden(look)) {
		s->asked_who = s->id;
		s->at = RT_WHO;
		return said(err, look_keys(look, tr("Who does it? {accept} once more notes the task without a person.")));
	}
	str_addf(command, "retro task #%d ", (int)s->id);
	str_addquoted(command, typed(s, RT_WHO));
	if (*typed(s, RT_UNTIL)) {
		str_addc(command, ' ');
		str_addquoted(command, typed(s, RT_UNTIL));
	}
	s->sending = true;
	return ANSWER_COMMAND;
}

static enum answer accept(struct retro_view *s, const struct look *look, struct str *command, struct ls_err *err)
{
	switch (s->typing) {
	case RT_NEW:
		return add_line(s, look, command);
	case RT_LINE:
		return change_line(s, look, command);
	case RT_TASK:
		return make_task(s, look, command, err);
	default:
		retro_type(s, look, retro_line(s, look) ? RT_LINE : RT_NEW);
		return ANSWER_DONE;
	}
}

// A place among the lines of its column is one among all lines of the quarter.
static enum answer move_line(const struct retro_view *s, const struct look *look, int by, struct str *command)
{
	struct retro_lines l = retro_lines(s, look, s->column);
	int at = retro_place(&l, s->id), to = (int)num_clamp((int64_t)at + by, 0, l.n - 1), from_place = 0, to_place = 0;
	int32_t *ids = NULL;
	if (at < 0 || to == at)
		return ANSWER_DONE;
	size_t n = sibling_ids(look->frame, look->plan, T_retro, retro_line(s, look), &ids);
	for (size_t i = 0; i < n; i++) {
		from_place = ids[i] == s->id ? (int)i : from_place;
		to_place = ids[i] == l.at[to] ? (int)i : to_place;
	}
	str_addf(command, "retro move #%d %+d", (int)s->id, to_place - from_place);
	return ANSWER_COMMAND;
}

static enum answer to_column(const struct retro_view *s, int by, struct str *command)
{
	int to = s->column + by;
	if (to < 0 || to >= retro_kind_COUNT)
		return ANSWER_DONE;
	str_addf(command, "retro set #%d kind %s", (int)s->id, words_retro_kind[to].code);
	return ANSWER_COMMAND;
}

// ---- keys ---------------------------------------------------------------------------------------------------------------

static bool typing_hidden(const struct retro_view *s, const struct look *look)
{
	return s->typing == RT_TASK && s->at == RT_WHO ? retro_names_hidden(look)
												   : s->typing != RT_TASK && retro_hidden(look);
}

static enum answer insert(struct retro_view *s, const struct look *look, const char *text, struct ls_err *err)
{
	if (typing_hidden(s, look))
		return locked(look, err);
	if (!edit_insert(&s->f[s->at], text, false))
		ls_fail(err, LS_OK, tr("%s: this does not fit in any more and was left out. At most %d characters are kept."),
				tr(schema[T_retro].label), TEXT_MOST);
	retro_judge(s, look);
	return ANSWER_DONE;
}

static enum answer leave(struct retro_view *s)
{
	if (s->typing != RT_NOTHING && (!retro_changed(s) || s->asking)) {
		retro_stop(s);
		s->asking = false;
		return ANSWER_DONE;
	}
	s->asking = s->typing != RT_NOTHING;
	return s->asking ? ANSWER_DONE : ANSWER_CLOSE;
}

// Right at the end of a name takes the one that is meant.
static bool takes_name(struct retro_view *s, const struct look *look, const char *where)
{
	const struct edit *e = &s->f[RT_WHO];
	const char *name = retro_who(s, look);
	bool end = e->cursor == e->text.len && (strcmp(where, "right") == 0 || strcmp(where, "end") == 0);
	if (s->typing != RT_TASK || s->at != RT_WHO || !end || !name)
		return false;
	edit_replace(&s->f[RT_WHO], name);
	return true;
}

static enum answer typing_key(struct retro_view *s, const struct look *look, int argc, char *const argv[],
							  struct ls_err *err)
{
	const char *key = argv[0], *letter = edit_letter(key), *where = view_cursor(argc, argv);
	bool forth = strcmp(key, "next") == 0, back = strcmp(key, "previous") == 0;
	bool vertical = strcmp(where, "down") == 0 || strcmp(where, "up") == 0;
	if (letter)
		return insert(s, look, letter, err);
	if ((forth || back) && s->typing == RT_NEW)
		turn_column(s, look, forth ? 1 : -1);
	else if ((forth || back || vertical) && s->typing == RT_TASK)
		s->at = s->at == RT_WHO ? RT_UNTIL : RT_WHO;
	else if (takes_name(s, look, where))
		retro_judge(s, look);
	else if (typing_hidden(s, look))
		return strcmp(key, "erase") == 0 ? locked(look, err) : view_other(key);
	else if (edit_act(&s->f[s->at], argc, argv))
		retro_judge(s, look);
	else
		return view_other(key);
	return ANSWER_DONE;
}

static enum answer line_key(struct retro_view *s, const struct look *look, int argc, char *const argv[],
							struct str *command)
{
	const char *key = argv[0];
	int by = view_notch(argc, argv), shift = argc > 1 && strcmp(key, "shift") == 0 ? (*argv[1] == '-' ? -1 : 1) : 0;
	if (by != 0)
		return move_line(s, look, -by, command); // + is up
	if (shift != 0)
		return to_column(s, shift, command);
	if (strcmp(key, "edit") == 0)
		retro_type(s, look, RT_LINE);
	else if (strcmp(key, "task") == 0)
		retro_type(s, look, RT_TASK);
	else if (strcmp(key, "delete") == 0) {
		str_addf(command, "retro delete #%d", (int)s->id);
		return ANSWER_COMMAND;
	} else
		return view_other(key);
	return ANSWER_DONE;
}

static enum answer walking_key(struct retro_view *s, const struct look *look, int argc, char *const argv[],
							   struct str *command, struct ls_err *err)
{
	const char *key = argv[0];
	if (*view_cursor(argc, argv))
		walk(s, look, view_cursor(argc, argv));
	else if (strcmp(key, "next") == 0 || strcmp(key, "previous") == 0)
		turn_column(s, look, *key == 'n' ? 1 : -1);
	else if (strcmp(key, "write") == 0)
		retro_type(s, look, RT_NEW);
	else if (strcmp(key, "undo") == 0 || strcmp(key, "redo") == 0)
		return ANSWER_IGNORED;
	else if (retro_line(s, look) && retro_line(s, look)->action != NONE32 && strcmp(key, "task") == 0)
		return said(err, tr("A task was made of this line already."));
	else if (retro_line(s, look))
		return line_key(s, look, argc, argv, command);
	else
		return view_other(key);
	return ANSWER_DONE;
}

enum answer retro_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					  struct ls_err *err)
{
	struct retro_view *s = state;
	const char *key = argv[0];
	retro_settle(s);
	if (strcmp(key, "close") == 0)
		return s->gone ? ANSWER_CLOSE : leave(s);
	s->asking = false;
	if (s->gone)
		return view_other(key);
	if (strcmp(key, "accept") == 0 ||
		(s->typing != RT_NOTHING && (strcmp(key, "save") == 0 || strcmp(key, "saved") == 0)))
		return accept(s, look, command, err);
	return s->typing != RT_NOTHING ? typing_key(s, look, argc, argv, err)
								   : walking_key(s, look, argc, argv, command, err);
}

bool retro_takes(void *state, const char *letter)
{
	(void)letter;
	return ((const struct retro_view *)state)->typing != RT_NOTHING && !((const struct retro_view *)state)->sending;
}

enum answer retro_paste(void *state, const struct look *look, const char *pasted, struct str *command,
						struct ls_err *err)
{
	struct retro_view *s = state;
	(void)command;
	retro_settle(s);
	s->asking = false;
	if (s->gone)
		return ANSWER_DONE;
	if (s->typing == RT_NOTHING)
		retro_type(s, look, RT_NEW);
	return insert(s, look, pasted, err);
}
