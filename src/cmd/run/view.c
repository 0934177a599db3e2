// SPDX-License-Identifier: EUPL-1.2
// Commands that change what is shown: panes, sheets, the quarter, narrowing, privacy, search.
#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/view/view.h"
#include "plan/sibling.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "plan/okr/okr.h"
#include "ui/dialog/menu.h"
#include "ui/object/sheet_text.h"

#include <string.h>

enum ls_code run_pane(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	int at = way_index(argv[1]);
	if (at < 0) {
		struct str names = str_on(s->frame);
		for (int i = 0; panes[i]; i++)
			if (session_pane_bound(s, i))
				str_addf(&names, "%s%s", names.len ? ", " : "", panes[i]->name);
		enum ls_code code =
			ls_fail(err, LS_REFUSED, tr("There is no pane “%s”. There are: %s."), argv[1], str_text(&names));
		return code;
	}
	if (!s->model && at != way_index("start") && at != way_index("help"))
		return ls_fail(err, LS_REFUSED, "%s", tr("Choose a plan first."));
	if (at == way_index("profile") && !way_on_object(&s->way) && session_look(s)->plan->measure_n > 0)
		session_object(s, session_measure(s));
	else
		session_show(s, at);
	if (s->model)
		session_follow(s);
	return LS_OK;
}

enum ls_code run_to_pane(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	const struct look *look = session_look(s);
	struct str command = str_on(s->frame);
	const struct view *pane = panes[s->way.pane];
	err->text[0] = '\0';
	enum answer answer = pane->act(session_state(s, s->way.pane), look, argc, argv, &command, err);
	enum ls_code code = LS_OK;
	if (answer == ANSWER_COMMAND && strcmp(argv[0], "decide") == 0)
		marks_decide(&s->marks, look->plan, argv[1], &command);
	bool moved = strcmp(argv[0], "cursor") == 0 || strcmp(argv[0], "next") == 0 || strcmp(argv[0], "previous") == 0;
	if (answer == ANSWER_DONE && moved)
		session_chose(s);
	if (answer == ANSWER_DONE && *err->text)
		session_say(s, false, err->text);
	if (answer == ANSWER_COMMAND)
		code = dispatch(s, str_text(&command), err);
	else if (answer == ANSWER_REFUSED)
		code = err->code == LS_OK ? LS_REFUSED : err->code;
	else if (answer == ANSWER_IGNORED && moved && s->search.text.len && strcmp(argv[0], "cursor") != 0)
		code = ls_fail(err, LS_REFUSED, tr("“%s” stands nowhere here."), str_text(&s->search.text));
	else if (answer == ANSWER_IGNORED && s->key && strcmp(argv[0], "open") == 0 && s->model && !s->kiosk)
		code = dispatch(s, "options", err); // Enter on nothing
	else if (answer == ANSWER_IGNORED)
		code = s->key ? session_no_such_key(s, s->key, err)
					  : ls_fail(err, LS_REFUSED,
								session_keysf(s, tr("“%s” does nothing in “%s”. {pane help} shows what works here.")),
								argv[0], tr(pane->title));
	return code;
}

static bool on_board(struct session *s)
{
	const struct view *pane = panes[s->way.pane];
	const struct view *inner = pane->inner ? pane->inner(session_state(s, s->way.pane)) : NULL;
	return strcmp((inner ? inner : pane)->name, "okr") == 0;
}

// On the board the backlog lies before the first quarter and after the last one.
static enum ls_code step_quarter(struct session *s, const struct look *look, int n, struct ls_err *err)
{
	int side = n < 0 ? -1 : 1;
	if (look->backlog == side)
		return ls_fail(err, LS_REFUSED, "%s", tr("Beyond the backlog there is no quarter."));
	if (look->backlog) {
		s->gaze.backlog = 0;
		n -= side;
	}
	const struct cycle *to = cycle_step(look->plan, look->cycle, n);
	if (to == look->cycle && !look->backlog && !on_board(s))
		return ls_fail(err, LS_REFUSED, "%s",
					   n < 0 ? tr("This is the first quarter of the plan.")
							 : tr("This is the last quarter of the plan."));
	s->gaze.backlog = to == look->cycle && !look->backlog && n != 0 ? side : 0;
	s->gaze.cycle = to->id;
	session_changed(s);
	return LS_OK;
}

enum ls_code run_quarter(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct look *look = session_look(s);
	if (!look->cycle)
		return ls_fail(err, LS_REFUSED, "%s", tr("This plan has no quarters yet."));
	int64_t n = 0;
	if (strlen(argv[1]) <= 3 && num_parse_plain(argv[1], 0, &n) && n >= -99 && n <= 99) {
		return step_quarter(s, look, (int)n, err);
	} else {
		int32_t id = 0;
		enum ls_code code = code_find(look->plan, T_cycle, argv[1], s->today, &id, err);
		if (code != LS_OK)
			return code;
		s->gaze.cycle = id;
		s->gaze.backlog = 0;
	}
	session_changed(s);
	return LS_OK;
}

// The board may be narrowed to one team: a list asks for it.
static enum ls_code ask_team(struct session *s, struct ls_err *err)
{
	const struct plan *p = session_look(s)->plan;
	struct plan_rows rows = plan_ordered(p, T_team);
	struct menu_item *items = arena_zero(s->frame, rows.n + 1, sizeof *items);
	size_t n = 0, at = 0;
	if (s->cols == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("Expected: narrow team CODE, or narrow off."));
	if (gaze_narrowed(&s->gaze))
		items[n++] = (struct menu_item){tr("everything"), tr("of all teams"), "narrow off"};
	for (size_t i = 0; i < rows.n; i++) {
		const struct team *t = &p->team[rows.at[i]];
		size_t of = plan_of(p, T_objective, "team", t->id).n;
		if (of == 0 && t->kind != team_kind_STRATEGY)
			continue;
		at = t->id == s->gaze.only_team ? n : at;
		items[n++] = (struct menu_item){
			t->title, arena_printf(s->frame, tr_n("%zu objective in all", "%zu objectives in all", of), of),
			arena_printf(s->frame, "narrow team #%d", (int)t->id)};
	}
	if (n == 0)
		return ls_fail(err, LS_REFUSED, "%s", tr("No team works on objectives in this plan."));
	overlay_push(s, &overlay_menu, menu_open(tr("Only one team"), items, n, (int)at));
	return LS_OK;
}

enum ls_code run_narrow(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	static const enum table_id kinds[] = {T_goal, T_field, T_team};
	const struct plan *p = session_look(s)->plan;
	enum table_id t = TABLE_COUNT;
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		t = strcmp(argv[1], schema[kinds[i]].object) == 0 ? kinds[i] : t;
	bool off = strcmp(argv[1], "off") == 0;
	if (t == T_team && argc < 3)
		return ask_team(s, err);
	if (!off && (t == TABLE_COUNT || argc < 3))
		return ls_fail(err, LS_REFUSED, "%s",
					   tr("Expected: narrow goal CODE, narrow field CODE, narrow team CODE, or narrow off."));
	int32_t id = NONE32;
	enum ls_code code = off ? LS_OK : code_find(p, t, argv[2], s->today, &id, err);
	if (code != LS_OK)
		return code;
	s->gaze.only_goal = t == T_goal ? id : NONE32;
	s->gaze.only_field = t == T_field ? id : NONE32;
	s->gaze.only_team = t == T_team ? id : NONE32;
	session_changed(s);
	if (off)
		return LS_OK;
	struct str title = str_on(s->frame);
	code_title(&title, p, t, id);
	session_sayf(s, false, session_keysf(s, tr("Only what belongs to “%s”. {back} shows everything again.")),
				 str_text(&title));
	return LS_OK;
}

enum ls_code run_link(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	s->gaze.linked = !s->gaze.linked;
	session_changed(s);
	session_sayf(s, false, "%s",
				 s->gaze.linked ? tr("The panes of the overview follow the goal chosen on the map.")
								: tr("The panes of the overview show everything."));
	return LS_OK;
}

enum ls_code run_privacy(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	enum privacy least = s->kiosk ? s->gaze.privacy_first : PRIVACY_OPEN, to = (s->gaze.privacy + 1) % PRIVACY_LEVELS;
	if (argc > 1 && !privacy_parse(argv[1], &to))
		return ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: open, confidential or public."), argv[1]);
	if (argc == 1 && to < least)
		to = least;
	if (to < least)
		return ls_fail(err, LS_REFUSED, "%s", tr("This screen hides names of people and money."));
	s->gaze.privacy = to;
	session_changed(s);
	session_sayf(s, false, "%s", privacy_sentence(to));
	return LS_OK;
}

static enum ls_code show_sheet(struct session *s, enum table_id t, const char *name, struct ls_err *err)
{
	const struct look *look = session_look(s);
	int32_t id = 0;
	enum ls_code code = LS_OK;
	if (t == T_strategy && look->plan->strategy_n)
		id = look->plan->strategy[0].id;
	else
		code = code_find(look->plan, t, name, s->today, &id, err);
	if (code != LS_OK)
		return code;
	way_deeper(&s->way);
	session_object(s, (struct pick){.table = t, .id = id, .part = NONE32});
	if (s->cols == 0) { // a script
		struct str text = str_on(s->frame);
		sheet_text(&text, session_look(s), t, id);
		session_say(s, false, str_text(&text));
	}
	return LS_OK;
}

// The profile of a measure; of another one in place of the one shown.
enum ls_code run_profile(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	int32_t id = 0;
	enum ls_code code = code_find(session_look(s)->plan, T_measure, argv[1], s->today, &id, err);
	if (code != LS_OK)
		return code;
	if (!way_on_object(&s->way))
		s->way.sheets_n = 0;
	session_object(s, (struct pick){.table = T_measure, .id = id, .part = NONE32});
	return LS_OK;
}

enum ls_code run_sheet(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	const struct table *t = schema_object(argv[1]);
	if (!t)
		return ls_fail(err, LS_REFUSED, tr("“%s” is not a kind of object, such as measure, goal or phase."), argv[1]);
	return show_sheet(s, t->id, argv[2], err);
}

enum ls_code run_show(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	return show_sheet(s, schema_object(argv[0])->id, argc > 2 ? argv[2] : "", err);
}

// For scripts: code and title of each, in the order people see.
static void say_list(struct session *s, enum table_id t)
{
	const struct plan *p = session_look(s)->plan;
	struct str text = str_on(s->frame);
	size_t n = 0;
	const uint32_t *at = sibling_rows(s->frame, p, t, &n);
	for (size_t i = 0; i < n; i++) {
		int32_t id = plan_id(plan_row(p, t, at[i]));
		str_add(&text, i ? "\n" : "");
		code_name(&text, p, t, id);
		str_addc(&text, '\t');
		code_title(&text, p, t, id);
	}
	session_say(s, false, str_text(&text));
}

enum ls_code run_list(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)err;
	int lists = way_index("lists");
	session_show(s, lists);
	const struct look *look = session_look(s);
	panes[lists]->select(session_state(s, lists), look, schema_object(argv[0])->id, NONE32);
	if (s->cols == 0)
		say_list(s, schema_object(argv[0])->id);
	return LS_OK;
}

enum ls_code run_search(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)err;
	str_set(&s->search.before, str_text(&s->search.text));
	if (argc < 2) {
		prompt_open(s, PROMPT_SEARCH, "");
		return LS_OK;
	}
	str_clear(&s->search.text);
	str_join(&s->search.text, argc, argv, 1, " ");
	session_changed(s);
	return dispatch(s, "next", err);
}

enum ls_code run_prompt(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)err;
	prompt_open(s, PROMPT_COMMAND, argc > 1 ? argv[1] : "");
	return LS_OK;
}

enum ls_code run_sentences(struct session *s, int argc, char *const argv[], struct ls_err *err)
{
	(void)argc;
	(void)argv;
	(void)err;
	if (s->cols > 0) { // no script
		sentences_open(s);
		return LS_OK;
	}
	struct str first = str_on(s->frame), second = str_on(s->frame);
	const struct look *look = session_look(s);
	panes[s->way.pane]->describe(session_state(s, s->way.pane), look, &first, &second);
	if (second.len)
		str_addf(&first, "%s%s", first.len ? "\n" : "", str_text(&second));
	session_say(s, false, str_text(&first));
	return LS_OK;
}
