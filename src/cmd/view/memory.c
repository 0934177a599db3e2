// SPDX-License-Identifier: EUPL-1.2
// Where somebody is in the plan and how they look at it: a line a fact, its name first. Panes that have not been shown
// again keep what they were left with.
#include "ui/kit/memory.h"

#include "base/i18n.h"
#include "base/num.h"
#include "cmd/session.h"
#include "cmd/view/view.h"
#include "plan/score/cut.h"

#include <stdlib.h>
#include <string.h>

// ---- what is looked at, on whatever pane ------------------------------------------------------------------------------

static int32_t number_of(const char *text)
{
	int64_t n = 0;
	return num_parse_plain(text, 0, &n) && n > INT32_MIN && n <= INT32_MAX ? (int32_t)n : NONE32;
}

static void tell_id(struct str *out, int32_t id)
{
	if (id != NONE32)
		str_addf(out, "%d", (int)id);
}

static void tell_quarter(struct session *s, struct str *out)
{
	tell_id(out, s->gaze.cycle);
}

static void take_quarter(struct session *s, const char *text)
{
	s->gaze.cycle = number_of(text);
}

// The backlog is a place before the first quarter or after the last one.
static void tell_backlog(struct session *s, struct str *out)
{
	str_add(out, s->gaze.backlog < 0 ? "before" : s->gaze.backlog > 0 ? "after" : "");
}

static void take_backlog(struct session *s, const char *text)
{
	s->gaze.backlog = strcmp(text, "before") == 0 ? -1 : strcmp(text, "after") == 0 ? 1 : 0;
}

static void tell_field(struct session *s, struct str *out)
{
	tell_id(out, s->gaze.only_field);
}

static void take_field(struct session *s, const char *text)
{
	s->gaze.only_field = number_of(text);
}

static void tell_goal(struct session *s, struct str *out)
{
	tell_id(out, s->gaze.only_goal);
}

static void take_goal(struct session *s, const char *text)
{
	s->gaze.only_goal = number_of(text);
}

static void tell_team(struct session *s, struct str *out)
{
	tell_id(out, s->gaze.only_team);
}

static void take_team(struct session *s, const char *text)
{
	s->gaze.only_team = number_of(text);
}

static void tell_apart(struct session *s, struct str *out)
{
	str_add(out, s->gaze.linked ? "" : "yes");
}

static void take_apart(struct session *s, const char *text)
{
	(void)text;
	s->gaze.linked = false;
}

static void tell_privacy(struct session *s, struct str *out)
{
	str_add(out, s->gaze.privacy > PRIVACY_OPEN ? privacy_word(s->gaze.privacy) : "");
}

// Nothing is shown again only because somebody comes back; and what the call asks for holds.
static void take_privacy(struct session *s, const char *text)
{
	enum privacy left;
	if (privacy_parse(text, &left) && left > s->gaze.privacy)
		s->gaze.privacy = left;
}

// ---- the list of measures ---------------------------------------------------------------------------------------------

static void tell_arranged(const struct session *s, enum arranged what, struct str *out)
{
	const struct str *is = &s->listing.columns[what];
	str_add(out, is->len ? str_text(is) : "usual");
}

static void tell_columns(struct session *s, struct str *out)
{
	tell_arranged(s, ARRANGED_LIST, out);
}

static void tell_bars(struct session *s, struct str *out)
{
	tell_arranged(s, ARRANGED_BARS, out);
}

static void take_columns(struct session *s, const char *text)
{
	struct ls_err err;
	(void)listing_columns(s, ARRANGED_LIST, strcmp(text, "usual") == 0 ? "" : text, false, &err);
}

static void take_bars(struct session *s, const char *text)
{
	struct ls_err err;
	(void)listing_columns(s, ARRANGED_BARS, strcmp(text, "usual") == 0 ? "" : text, false, &err);
}

static void tell_filter(struct session *s, struct str *out)
{
	str_add(out, str_text(&s->listing.filter.text));
}

// One that is saved has its name again.
static void take_filter(struct session *s, const char *text)
{
	struct ls_err err;
	const char *name = NULL;
	for (size_t i = 0; i < s->listing.saved.n; i++)
		if (strcmp(s->listing.saved.at[i].text, text) == 0)
			name = s->listing.saved.at[i].name;
	(void)listing_filter(s, text, name, &err);
}

static void tell_year(struct session *s, struct str *out)
{
	tell_id(out, s->listing.year ? s->listing.year : NONE32);
}

static void take_year(struct session *s, const char *text)
{
	int32_t year = number_of(text);
	if (year >= YEAR_LEAST && year <= YEAR_MOST)
		listing_year(s, year);
}

static void tell_cut(struct session *s, struct str *out)
{
	if (s->deciding.cut.rule.kind != CUT_NONE)
		cut_write(out, session_look(s)->plan, &s->deciding.cut.rule);
}

static void take_cut(struct session *s, const char *text)
{
	struct cut_rule rule;
	struct ls_err err;
	if (cut_parse(&rule, session_look(s)->plan, text, &err) == LS_OK)
		weigh_cut(s, &rule);
}

// ---- the way there ----------------------------------------------------------------------------------------------------

// The list of an import is gone with the program, and nobody comes back to read the help.
static bool lasts(int pane)
{
	static const char *const passing[] = {"import", "help", "start"};
	for (size_t i = 0; i < sizeof passing / sizeof passing[0]; i++)
		if (strcmp(panes[pane]->name, passing[i]) == 0)
			return false;
	return true;
}

// Panes from below, the one shown last.
static void tell_way(struct session *s, struct str *out)
{
	const struct way *w = &s->way;
	for (int i = 0; i <= w->back_n; i++) {
		int pane = i < w->back_n ? w->back[i] : w->pane;
		if (lasts(pane))
			str_addf(out, "%s%s", out->len ? " " : "", panes[pane]->name);
	}
}

static void take_way(struct session *s, const char *text)
{
	char *copy = mem_str(text), *save = NULL;
	bool object = s->way.sheet.table < TABLE_COUNT, first = true;
	for (char *name = strtok_r(copy, " ", &save); name; name = strtok_r(NULL, " ", &save)) {
		int pane = way_index(name);
		bool about = strcmp(name, "sheet") == 0 || strcmp(name, "profile") == 0;
		bool led = strcmp(name, "guide") == 0;
		if (pane < 0 || !lasts(pane) || (about && !object) || (led && s->way.guided == NONE32))
			continue;
		if (first)
			s->way.pane = pane;
		else
			(void)way_to(&s->way, pane);
		first = false;
	}
	free(copy);
	session_changed(s);
	if (!way_on_object(&s->way))
		return;
	int to = way_index(s->way.sheet.table == T_measure ? "profile" : "sheet");
	s->way.pane = to;
	const struct look *look = session_look(s);
	panes[to]->select(session_state(s, to), look, s->way.sheet.table, s->way.sheet.id);
}

static struct pick picked_in(struct session *s, const char *text)
{
	struct pick pick = memory_get_pick(text, "at");
	bool there = pick.table < TABLE_COUNT && plan_find(session_look(s)->plan, pick.table, pick.id);
	return there ? pick : (struct pick){TABLE_COUNT, NONE32, NONE32};
}

static void tell_sheet(struct session *s, struct str *out)
{
	memory_put_pick(out, "at", s->way.sheet);
}

static void take_sheet(struct session *s, const char *text)
{
	s->way.sheet = picked_in(s, text);
}

static void tell_guided(struct session *s, struct str *out)
{
	tell_id(out, s->way.guided);
}

// Only one that still runs: who comes back after it was closed has nothing left to do in it.
static void take_guided(struct session *s, const char *text)
{
	const struct meeting *m = plan_find(session_look(s)->plan, T_meeting, number_of(text));
	s->way.guided = m && m->begun != NONE32 && m->ended == NONE32 ? m->id : NONE32;
}

static void tell_minutes(struct session *s, struct str *out)
{
	tell_id(out, s->way.meeting);
}

static void take_minutes(struct session *s, const char *text)
{
	int32_t id = number_of(text);
	s->way.meeting = plan_find(session_look(s)->plan, T_meeting, id) ? id : NONE32;
}

static void tell_chosen(struct session *s, struct str *out)
{
	memory_put_pick(out, "at", s->way.chosen);
}

static void take_chosen(struct session *s, const char *text)
{
	s->way.chosen = picked_in(s, text);
}

// ---- all of it ----------------------------------------------------------------------------------------------------------

// What stands further down needs what stands above it.
static const struct {
	const char *name;
	void (*tell)(struct session *s, struct str *out);
	void (*take)(struct session *s, const char *text);
} facts[] = {
	{"quarter", tell_quarter, take_quarter},
	{"backlog", tell_backlog, take_backlog},
	{"field", tell_field, take_field},
	{"goal", tell_goal, take_goal},
	{"team", tell_team, take_team},
	{"apart", tell_apart, take_apart},
	{"privacy", tell_privacy, take_privacy},
	{"columns", tell_columns, take_columns},
	{"bars", tell_bars, take_bars},
	{"filter", tell_filter, take_filter},
	{"year", tell_year, take_year},
	{"cut", tell_cut, take_cut},
	{"sheet", tell_sheet, take_sheet},
	{"chosen", tell_chosen, take_chosen},
	{"minutes", tell_minutes, take_minutes},
	{"guided", tell_guided, take_guided},
	{"way", tell_way, take_way},
};
enum { FACTS = sizeof facts / sizeof facts[0] };

static void tell_line(struct str *out, const char *name, const char *text)
{
	if (*text && !strpbrk(text, "\r\n"))
		str_addf(out, "%s %s\n", name, text);
}

void session_remember(struct session *s, struct str *out)
{
	if (!s->model)
		return;
	const struct look *look = session_look(s);
	for (int i = 0; panes[i]; i++) {
		struct str memory = str_on(s->frame);
		if (s->shown.state[i] && lasts(i))
			view_remember(panes[i], session_state(s, i), look, &memory);
		else if (s->shown.memory[i])
			str_add(&memory, s->shown.memory[i]);
		if (memory.len)
			str_addf(out, "pane.%s %s\n", panes[i]->name, str_text(&memory));
	}
	for (int i = 0; i < FACTS; i++) {
		struct str text = str_on(s->frame);
		facts[i].tell(s, &text);
		tell_line(out, facts[i].name, str_text(&text));
	}
}

static void take_line(struct session *s, char *line)
{
	char *text = line + strcspn(line, " ");
	if (!*text)
		return;
	*text++ = '\0';
	int pane = strncmp(line, "pane.", 5) == 0 ? way_index(line + 5) : -1;
	if (pane >= 0 && lasts(pane)) {
		free(s->shown.memory[pane]);
		s->shown.memory[pane] = mem_str(text);
	}
	for (int i = 0; i < FACTS; i++)
		if (strcmp(facts[i].name, line) == 0)
			facts[i].take(s, text);
}

void session_recall(struct session *s, const char *text)
{
	if (!s->model)
		return;
	char *copy = mem_str(text), *save = NULL;
	for (char *line = strtok_r(copy, "\n", &save); line; line = strtok_r(NULL, "\n", &save))
		take_line(s, line);
	free(copy);
	session_changed(s);
}
