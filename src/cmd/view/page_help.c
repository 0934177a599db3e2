// SPDX-License-Identifier: EUPL-1.2
// The help: made from the key map and the table of commands, so that it tells only what works here and for this handle.
// Whether the pane answers a command is asked of the pane itself: of a copy of it that stands where it stands.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/view/view.h"
#include "plan/okr/life.h"
#include "plan/sibling.h"
#include "ui/program/help.h"

#include <stdlib.h>
#include <string.h>

#define LINES_MOST 256

struct lines {
	struct session *s;
	int at; // index of the pane the help is about
	const struct view *pane;
	const char *context; // of its keys
	struct pick pick;    // what is under its cursor
	void *copy;          // of its state
	struct help_line *list;
	size_t n;
};

// A line of the help: a command as bound, or the words it begins with, and what it does. Those that follow each other
// with the same text are one line. Text NULL: as in the table of commands. `most`: of its keys, 0: all.
struct entry {
	const char *command, *text;
	int most;
};

#define ENDS N_("goes to the beginning or the end")

static const struct entry moving[] = {
	{"cursor down", NULL, 0},
	{"cursor up", NULL, 0},
	{"cursor left", NULL, 0},
	{"cursor right", NULL, 0},
	{"cursor page-down", N_("turns a page"), 0},
	{"cursor page-up", N_("turns a page"), 0},
	{"cursor first", ENDS, 1},
	{"cursor last", ENDS, 1},
	{"cursor home", ENDS, 1},
	{"cursor end", ENDS, 1},
	{"open", NULL, 0},
	{"next", N_("goes to the next hit, else to the next one; on the board to what needs somebody"), 0},
	{"previous", N_("goes to the hit before, else to the one before"), 0},
	{"point", NULL, 0},
	{"search", NULL, 0},
	{"focus", NULL, 0},
	{"back", N_("goes back: drops a preview, a search or marks, closes a page"), 0},
	{"close", NULL, 0},
	{NULL, NULL, 0},
};
static const struct entry changing[] = {
	{"add", NULL, 0},
	{"edit", NULL, 0},
	{"delete", NULL, 0},
	{"move", NULL, 0},
	{"duplicate", NULL, 0},
	{"mark", NULL, 0},
	{"record checkin", N_("notes a check-in; of a bar when it really began or ended"), 0},
	{"record decision", N_("notes a decision"), 0},
	{"record action", N_("notes a task"), 0},
	{"strategy edit", N_("edits the strategy itself: its name, vision and reference date"), 0},
	{"notch", NULL, 0},
	{"split", NULL, 0},
	{"join", NULL, 0},
	{"rollout", NULL, 0},
	{"wait", NULL, 0},
	{"lag", NULL, 0},
	{"push", NULL, 0},
	{"earliest", NULL, 0},
	{"backlog", NULL, 0},
	{"cycle judge", NULL, 0},
	{"cycle retro", NULL, 0},
	{"cycle on", NULL, 0},
	{"cycle back", NULL, 0},
	{"shift", NULL, 0},
	{"place", NULL, 0},
	{"grip", NULL, 0},
	{"decide select", N_("selects the measure"), 0},
	{"decide defer", N_("defers it, with the reason"), 0},
	{"decide admit", N_("takes it into the ranking"), 0},
	{"decide reject", N_("rejects it, with the reason"), 0},
	{"decide answer", N_("notes that whoever asked has been answered"), 0},
	{"week", NULL, 0},
	{"hand", NULL, 0},
	{"last", NULL, 0},
	{"meeting guide", NULL, 0},
	{"dismiss", NULL, 0},
	{"skip", NULL, 0},
	{"import take", NULL, 0},
	{"cut apply", NULL, 0},
	{"revert", NULL, 0},
	{"undo", NULL, 0},
	{"redo", NULL, 0},
	{NULL, NULL, 0},
};
static const struct entry weighing[] = {
	{"weights open", NULL, 0}, {"weights whole", NULL, 0}, {"cut", NULL, 0}, {"stability", NULL, 0},
	{"why", NULL, 0},          {"compare", NULL, 0},       {NULL, NULL, 0},
};
static const struct entry showing[] = {
	{"person", NULL, 0},   {"turn", NULL, 0},
	{"filter", NULL, 0},   {"sort", NULL, 0},
	{"reverse", NULL, 0},  {"group", NULL, 0},
	{"columns", NULL, 0},  {"label", NULL, 0},
	{"quarter", NULL, 0},  {"year", NULL, 0},
	{"zoom", NULL, 0},     {"scroll", NULL, 0},
	{"fit", NULL, 0},      {"today", NULL, 0},
	{"path", NULL, 0},     {"critical", NULL, 0},
	{"capacity", NULL, 0}, {"overload", NULL, 0},
	{"waves", NULL, 0},    {"own-share", NULL, 0},
	{"link", NULL, 0},     {"sentences", NULL, 0},
	{"privacy", NULL, 0},  {"presentation", NULL, 0},
	{"theme", NULL, 0},    {"narrow team", N_("shows only what one team works on"), 0},
	{NULL, NULL, 0},
};
static const struct entry program[] = {
	{"options", NULL, 0}, {"command", NULL, 0}, {"saved", NULL, 0},
	{"cancel", NULL, 0},  {"redraw", NULL, 0},  {NULL, NULL, 0},
};

static const struct entry *const groups[] = {moving, changing, weighing, showing, program};

static void add_line(struct lines *l, struct help_line line)
{
	if (l->n + 1 < LINES_MOST)
		l->list[l->n++] = line;
}

static void add(struct lines *l, const char *keys, const char *text)
{
	add_line(l, (struct help_line){.keys = keys, .text = text});
}

// ---- does it work here? --------------------------------------------------------------------------------------------

static void *copy_of(const struct lines *l)
{
	const struct look *look = &l->s->look;
	const struct view *inner = l->pane->inner ? l->pane->inner(session_state(l->s, l->at)) : NULL;
	void *copy = l->pane->create();
	l->pane->sync(copy, look);
	if (inner) {
		char *const focus[] = {"focus", (char *)(uintptr_t)inner->name, NULL};
		struct str command = str_on(look->frame);
		struct ls_err err;
		l->pane->act(copy, look, 2, focus, &command, &err);
	}
	bool page = strcmp(l->pane->name, "sheet") == 0 || strcmp(l->pane->name, "profile") == 0;
	struct pick stand = page ? l->s->way.sheet : l->pick;
	if (stand.table < TABLE_COUNT)
		l->pane->select(copy, look, stand.table, stand.id);
	if (l->s->cols > 0 && l->s->rows > 0) { // some keys need a certain width
		struct canvas *c = canvas_new(l->s->cols, l->s->rows, GLYPHS_UNICODE);
		struct rect area = frame_area(l->s->cols, l->s->rows, l->s->gaze.stage);
		l->pane->draw(copy, look, c, area.w, area.h);
		canvas_free(c);
	}
	return copy;
}

// A refusal is an answer: it says what has to be done first.
static bool answers(const struct lines *l, int argc, char *const argv[])
{
	struct str command = {0};
	struct ls_err err = {.code = LS_OK};
	bool walks = strcmp(l->pane->name, "guide") == 0; // what it has walked on to answers for another item
	void *copy = walks ? copy_of(l) : l->copy;
	enum answer a = l->pane->act(copy, &l->s->look, argc, argv, &command, &err);
	if (l->pane->waits && l->pane->waits(copy)) // while a preview waits nothing else would answer
		l->pane->act(copy, &l->s->look, 1, (char *const[]){(char *)(uintptr_t) "cancel", NULL}, &command, &err);
	str_free(&command);
	if (walks)
		l->pane->destroy(copy);
	return a != ANSWER_IGNORED;
}

static bool one_of(const char *verb, const char *const list[])
{
	for (int i = 0; list[i]; i++)
		if (strcmp(list[i], verb) == 0)
			return true;
	return false;
}

static bool concerns_measures(const struct view *pane)
{
	static const char *const list[] = {"measures", "roadmap", "portfolio", "intake", "overview", NULL};
	return one_of(pane->name, list);
}

// Verdicts wait for the quarter to run; what it taught can be written down at any time.
static bool quarter_has_a_point(const struct look *look, const char *verb)
{
	if (!look->cycle || look->backlog)
		return false;
	if (strcmp(verb, "retro") == 0)
		return true;
	if (strcmp(verb, "judge") == 0)
		return look->cycle->state != cycle_state_PLANNING;
	return life_next(look->cycle->state, strcmp(verb, "back") == 0) >= 0;
}

// What is not the pane's own business may still mean nothing where it shows no objects, or none is under the cursor.
static bool has_a_point(const struct lines *l, const char *verb, const char *argument)
{
	static const char *const objects[] = {"edit", "delete", "duplicate", "mark", NULL};
	static const char *const measures[] = {"filter", "weights", NULL};
	static const char *const plan[] = {"add", "strategy", "record", NULL};
	if (strcmp(verb, "link") == 0)
		return l->pane->inner != NULL;
	if (strcmp(verb, "quarter") == 0)
		return l->s->look.cycle != NULL;
	if (strcmp(verb, "cycle") == 0)
		return quarter_has_a_point(&l->s->look, argument);
	if (strcmp(verb, "pane") == 0)
		return l->s->model || strcmp(argument, "help") == 0;
	if (strcmp(verb, "move") == 0)
		return l->pick.table < TABLE_COUNT &&
			   (schema_column(&schema[l->pick.table], "pos") >= 0 || sibling_group(&schema[l->pick.table]) >= 0);
	if (one_of(verb, objects))
		return l->pick.table < TABLE_COUNT;
	if (one_of(verb, measures))
		return concerns_measures(l->pane);
	return !one_of(verb, plan) || l->pane->picked != pick_nothing;
}

// In a kiosk nobody leaves at the top, and nobody has anything to save.
static bool idle(const struct session *s, const struct command *c)
{
	return s->kiosk && !c->object && (strcmp(c->verb, "close") == 0 || strcmp(c->verb, "saved") == 0);
}

static bool works(const struct lines *l, const char *line)
{
	char **argv = NULL;
	struct ls_err err;
	int argc = str_words(line, &argv);
	const struct command *c = argc > 0 ? command_find(l->s, argc, argv) : NULL;
	bool yes = c && !idle(l->s, c) && command_words_allowed(l->s, c, argc, argv, &err) == LS_OK;
	if (yes)
		yes = c->flags & COMMAND_PANE ? answers(l, argc, argv) : has_a_point(l, argv[0], argc > 1 ? argv[1] : "");
	free(argv);
	return yes;
}

// ---- the lines -----------------------------------------------------------------------------------------------------

static bool begins(const char *line, const char *words)
{
	size_t n = strlen(words);
	return strncmp(line, words, n) == 0 && (line[n] == '\0' || line[n] == ' ');
}

// Is there a line of its own for this command, that says more of it than these words?
static bool has_own_line(const char *command, const char *words)
{
	for (size_t g = 0; g < sizeof groups / sizeof groups[0]; g++)
		for (const struct entry *e = groups[g]; e->command; e++)
			if (strlen(e->command) > strlen(words) && begins(command, e->command))
				return true;
	return false;
}

// Adds keys whose command begins so, in the order in which they were bound.
static void add_keys(struct str *keys, const struct lines *l, const char *words, int most)
{
	const struct keymap *map = l->s->keys;
	int n = 0;
	for (size_t i = 0; i < keymap_count(map) && (most == 0 || n < most); i++) {
		const struct binding *b = keymap_at(map, i);
		if (!begins(b->command, words) || has_own_line(b->command, words) ||
			keymap_find(map, l->context, b->key) != b->command || !works(l, b->command))
			continue;
		if (keys->len)
			str_addc(keys, ' ');
		keymap_label(keys, b->key);
		n++;
	}
}

// What a key means on one pane, where the table of commands speaks of another one.
static const struct {
	const char *pane, *command, *text;
} own[] = {
	{"roadmap", "next", N_("goes to the next hit, on along the critical path, or to the next one")},
	{"roadmap", "previous", N_("goes to the hit before, back along the critical path, or to the one before")},
	{"roadmap", "compare", N_("shows beside the bars how they lay at another time")},
	{"roadmap", "sort", N_("sorts by number, title, field, start, end or days later, one after the other")},
	{"roadmap", "columns", N_("chooses the columns left of the bars")},
	{"roadmap", "group", N_("groups the bars by field, goal, team, department or state")},
};

static const char *text_of(const struct lines *l, const struct entry *e)
{
	for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
		if (strcmp(own[i].pane, l->pane->name) == 0 && strcmp(own[i].command, e->command) == 0)
			return own[i].text;
	char **argv = NULL;
	int argc = str_words(e->command, &argv);
	const struct command *c = argc > 0 ? command_find(l->s, argc, argv) : NULL;
	free(argv);
	return e->text ? e->text : c ? c->help : "";
}

static void group(struct lines *l, const char *title, const struct entry *entries)
{
	size_t head = l->n;
	struct str keys = {0};
	add(l, "", title);
	for (const struct entry *e = entries; e->command; e++) {
		add_keys(&keys, l, e->command, e->most);
		if (e[1].command && strcmp(text_of(l, e), text_of(l, e + 1)) == 0)
			continue; // goes on in the same line
		if (keys.len)
			add(l, arena_str(l->s->pages.arena, str_text(&keys)), tr(text_of(l, e)));
		str_clear(&keys);
	}
	str_free(&keys);
	if (l->n == head + 1)
		l->n = head;
}

static void group_signs(struct lines *l)
{
	const char *text = "", *sign = page_sign(l->s, l->pane->name, 0, &text);
	if (sign)
		add(l, "", tr("Signs"));
	for (size_t i = 1; sign; sign = page_sign(l->s, l->pane->name, i++, &text))
		add_line(l, (struct help_line){sign, text, .sign = true});
}

static void group_panes(struct lines *l)
{
	size_t head = l->n;
	add(l, "", tr("Panes"));
	for (int i = 0; panes[i]; i++) {
		struct str keys = {0};
		add_keys(&keys, l, arena_printf(l->s->pages.arena, "pane %s", panes[i]->name), 0);
		if (keys.len)
			add(l, arena_str(l->s->pages.arena, str_text(&keys)),
				arena_printf(l->s->pages.arena, "%s: %s", tr(panes[i]->title), session_keys(l->s, tr(panes[i]->help))));
		str_free(&keys);
	}
	if (l->n == head + 1)
		l->n = head;
}

// Only where there is a line to type them in.
static void group_commands(struct lines *l)
{
	if (!works(l, "command"))
		return;
	add(l, "", tr("Command line"));
	for (const struct command *c = l->s->commands; c->verb; c++) {
		struct ls_err err;
		if (!c->object || command_allowed(l->s, c, &err) != LS_OK)
			continue;
		bool any = strcmp(c->object, "*") == 0;
		add(l, arena_printf(l->s->pages.arena, ":%s %s %s", any ? tr("OBJECT") : c->object, c->verb, tr(c->arguments)),
			tr(c->help));
	}
}

void page_help(struct session *s)
{
	int at = way_under_help(&s->way);
	struct lines l = {
		.s = s, .at = at, .pane = panes[at], .list = arena_zero(s->pages.arena, LINES_MOST, sizeof(struct help_line))};
	void *state = session_state(s, at);
	l.context = session_context(s, at);
	l.pick = l.pane->picked(state, &s->look);
	l.copy = copy_of(&l);
	add(&l, "", tr(l.pane->title));
	add(&l, " ", arena_str(s->pages.arena, session_keys(s, tr(l.pane->help))));
	group(&l, tr("Moving"), moving);
	group(&l, tr("Changing"), changing);
	group(&l, tr("Weighing up"), weighing);
	group(&l, tr("Showing"), showing);
	group_signs(&l);
	group_panes(&l);
	group(&l, tr("Program"), program);
	if (s->model)
		group_commands(&l);
	l.list[l.n] = (struct help_line){.keys = NULL};
	l.pane->destroy(l.copy);
	s->pages.help = l.list;
}
