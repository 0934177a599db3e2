// SPDX-License-Identifier: EUPL-1.2
// Keys and sentences of the question for the cut. As in a form Enter goes on to the next field and keeps the line on the
// last one; Ctrl-S keeps it anywhere. What is not understood is said, and the line stays where it was.
#include "ui/weigh/cut_panel.h"

#include "base/i18n.h"
#include "say/cut.h"

#include <stdlib.h>
#include <string.h>

void *cut_panel_new(const struct cut_rule *rule, const struct cut_rule *was)
{
	struct cut_panel *p = mem_alloc(sizeof *p);
	memset(p, 0, sizeof *p);
	p->rule = *rule;
	p->was = *was;
	cut_fields_fill(p);
	return p;
}

static void destroy(void *state)
{
	struct cut_panel *p = state;
	for (int f = 0; f < CUT_FIELDS; f++)
		edit_free(&p->text[f]);
	picker_close(&p->picker);
	free(p);
}

static void command_of(struct str *out, const struct look *look, const struct cut_rule *rule)
{
	str_add(out, "cut ");
	cut_write(out, look->plan, rule);
}

static bool moves(const char *where)
{
	return strcmp(where, "down") == 0 || strcmp(where, "up") == 0 || strcmp(where, "first") == 0 ||
		   strcmp(where, "last") == 0;
}

// The next field there is, or the first or last of all.
static bool move(struct cut_panel *p, const char *where)
{
	bool first = strcmp(where, "first") == 0, last = strcmp(where, "last") == 0;
	bool down = last || strcmp(where, "down") == 0;
	if (!moves(where))
		return false;
	for (int f = p->at + (down ? 1 : -1); f >= 0 && f < CUT_FIELDS; f += down ? 1 : -1)
		if (cut_field_there(p, f)) {
			p->at = f;
			p->begun = false;
			if (!first && !last)
				break;
		}
	return true;
}

static int notch(const struct cut_panel *p, int argc, char *const argv[])
{
	const char *where = view_cursor(argc, argv);
	if (!cut_field_typed(p->at) && strcmp(where, "right") == 0)
		return 1;
	if (!cut_field_typed(p->at) && strcmp(where, "left") == 0)
		return -1;
	return view_notch(argc, argv);
}

// As in a form letters are no keys, but for the notches.
static bool takes(void *state, const char *letter)
{
	const struct cut_panel *p = state;
	return p->picker.open || !strchr("+-*_", *letter);
}

// Whatever is typed stays visible, and is judged. The first letter begins a new value: what stood there was proposed.
static bool put(struct cut_panel *p, const char *text)
{
	if (!p->begun)
		edit_replace(&p->text[p->at], "");
	p->begun = true;
	return edit_insert(&p->text[p->at], text, false);
}

static bool types(struct cut_panel *p, int argc, char *const argv[])
{
	const char *letter = edit_letter(argv[0]);
	if (letter)
		return put(p, letter);
	p->begun = true;
	return edit_act(&p->text[p->at], argc, argv);
}

static enum answer typed(struct cut_panel *p, const struct look *look, struct str *command)
{
	struct cut_rule before = p->rule;
	p->wrong = !cut_field_read(p, look, p->at);
	if (p->wrong || cut_same_rule(&before, &p->rule))
		return ANSWER_DONE;
	command_of(command, look, &p->rule);
	return ANSWER_COMMAND;
}

static void say_wrong(const struct cut_panel *p, const struct look *look, struct str *message)
{
	str_addf(message, tr("“%s” is not understood. "), str_text(&p->text[p->at].text));
	cut_field_help(message, look, p->at);
}

// Takes the sentence over.
static void note(struct ls_err *err, struct str *s)
{
	ls_fail(err, LS_OK, "%s", str_text(s));
	str_free(s);
}

static bool is_last(const struct cut_panel *p)
{
	for (int f = p->at + 1; f < CUT_FIELDS; f++)
		if (cut_field_there(p, f))
			return false;
	return true;
}

// Of a rule only what belongs to its kind counts.
static bool says_the_same(const struct look *look, const struct cut_rule *a, const struct cut_rule *b)
{
	struct str one = {0}, other = {0};
	command_of(&one, look, a);
	command_of(&other, look, b);
	bool same = strcmp(str_text(&one), str_text(&other)) == 0;
	str_free(&one);
	str_free(&other);
	return same;
}

// Mostly the line stands there already; not where the last value was pasted.
static enum answer keep_line(const struct cut_panel *p, const struct look *look, struct str *command,
							 struct ls_err *err)
{
	struct str s = {0};
	if (!look->cut || says_the_same(look, &look->cut->rule, &p->rule)) {
		if (look->cut)
			cut_tell_brief(&s, look, look->cut, p->screen_w - 2);
		note(err, &s);
		return ANSWER_CLOSE;
	}
	command_of(command, look, &p->rule);
	return ANSWER_FINISH;
}

static enum answer say(struct ls_err *err, const struct look *look, const struct cut_panel *p)
{
	struct str s = {0};
	say_wrong(p, look, &s);
	note(err, &s);
	return ANSWER_DONE;
}

static enum answer chose(struct cut_panel *p, const struct look *look, int64_t value, struct str *command)
{
	struct cut_rule before = p->rule;
	cut_field_choose(p, p->at, value);
	move(p, "down");
	if (cut_same_rule(&before, &p->rule))
		return ANSWER_DONE;
	command_of(command, look, &p->rule);
	return ANSWER_COMMAND;
}

static enum answer turn(struct cut_panel *p, const struct look *look, int by, struct str *command)
{
	p->wrong = false; // a notch begins at the last one understood
	if (!cut_field_step(p, look, p->at, by))
		return ANSWER_DONE;
	command_of(command, look, &p->rule);
	return ANSWER_COMMAND;
}

// What stands in a field: typed, or chosen from its list, which opens with what is typed, or whole by Space.
static enum answer in_field(struct cut_panel *p, const struct look *look, int argc, char *const argv[],
							struct str *command)
{
	const char *letter = edit_letter(argv[0]);
	if (cut_field_typed(p->at))
		return types(p, argc, argv) ? typed(p, look, command) : ANSWER_DONE;
	if (letter)
		cut_pick_open(p, look, *letter == ' ' ? "" : letter);
	return ANSWER_DONE;
}

// Saving with the list open takes what somebody looked for.
static enum picker_answer of_list(struct cut_panel *p, const struct look *look, int64_t *chosen, int argc,
								  char *const argv[])
{
	char take[] = "accept", close[] = "close";
	char *const ends[] = {p->picker.typed.text.len ? take : close, NULL};
	bool saves = strcmp(argv[0], "save") == 0;
	return cut_pick_key(p, look, chosen, saves ? 1 : argc, saves ? ends : argv);
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct cut_panel *p = state;
	const char *verb = argv[0], *where = view_cursor(argc, argv);
	bool hidden = p->at == CUT_FIELD_MONEY && privacy_hides_money(look->privacy);
	bool saves = strcmp(verb, "save") == 0, next = strcmp(verb, "accept") == 0 || strcmp(verb, "next") == 0;
	int64_t chosen = NONE64;
	enum picker_answer picked = of_list(p, look, &chosen, argc, argv);
	if (picked == PICKER_TAKEN && saves)
		cut_field_choose(p, p->at, chosen);
	else if (picked == PICKER_TAKEN)
		return chose(p, look, chosen, command);
	if (picked == PICKER_DONE && (!saves || p->picker.open)) // no hit, no choice
		return ANSWER_DONE;
	if (strcmp(verb, "close") == 0) {
		command_of(command, look, &p->was);
		return ANSWER_FINISH;
	}
	where = next ? "down" : strcmp(verb, "previous") == 0 ? "up" : where;
	int by = hidden ? 0 : notch(p, argc, argv);
	if (p->wrong && (saves || moves(where)))
		return say(err, look, p);
	if (saves || (strcmp(verb, "accept") == 0 && is_last(p)))
		return keep_line(p, look, command, err);
	if (strcmp(where, "page-up") == 0 || strcmp(where, "page-down") == 0 || view_other(verb) == ANSWER_IGNORED)
		return ANSWER_IGNORED;
	if (move(p, where) || hidden)
		return ANSWER_DONE;
	return by != 0 ? turn(p, look, by, command) : in_field(p, look, argc, argv, command);
}

static enum answer paste(void *state, const struct look *look, const char *text, struct str *command,
						 struct ls_err *err)
{
	struct cut_panel *p = state;
	bool hidden = p->at == CUT_FIELD_MONEY && privacy_hides_money(look->privacy);
	(void)err;
	if (!cut_field_typed(p->at))
		cut_pick_open(p, look, text);
	return cut_field_typed(p->at) && !hidden && put(p, text) ? typed(p, look, command) : ANSWER_DONE;
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct cut_panel *p = state;
	struct str line = str_on(look->frame);
	if (p->wrong)
		say_wrong(p, look, first);
	else if (p->picker.open)
		str_addf(first, "%s: %s", cut_field_label(p->at),
				 cut_pick_name(&line, p, look) ? str_text(&line) : tr("nothing is called that"));
	else
		cut_field_help(first, look, p->at);
	if (look->cut)
		cut_tell(second, look, look->cut);
	else
		str_add(second, tr("No line is drawn."));
}

static struct rect room(void *state, const struct look *look, int w, int h)
{
	(void)look;
	return cut_room(state, w, h);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	cut_draw(state, look, c, w, h);
}

static const struct hint hints[] = {
	{"notch 1", N_("more")},
	{"notch -1", N_("less")},
	{"accept", N_("next field")},
	{"save", N_("keep the line")},
	{"close", N_("as it was")},
	{"cursor page-down", N_("list")},
	{NULL, NULL},
};

static const struct hint list_hints[] = {{"accept", N_("take it")},
										 {"cursor up", N_("choose")},
										 {"cursor down", N_("choose")},
										 {"close", N_("close list")},
										 {NULL, NULL}};
static const struct hint choice_hints[] = {{"Space", N_("list")},
										   {"accept", N_("next field")},
										   {"save", N_("keep the line")},
										   {"close", N_("as it was")},
										   {"notch 1", N_("change")},
										   {"notch -1", N_("change")},
										   {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct cut_panel *p = state;
	(void)look;
	return p->picker.open ? list_hints : cut_field_typed(p->at) ? hints : choice_hints;
}

const struct view overlay_cut = {
	.name = "cut",
	.keys = "cut list edit box",
	.hints = hints,
	.hints_now = hints_now,
	.destroy = destroy,
	.act = act,
	.takes = takes,
	.text = paste,
	.draw = draw,
	.room = room,
	.describe = describe,
};
