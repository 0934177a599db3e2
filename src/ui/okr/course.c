// SPDX-License-Identifier: EUPL-1.2
// The course of a key result over the weeks, and those of an objective's key results in small. Verbs: cursor left|right
// (from check-in to check-in), cursor up|down (to other key results), cursor page-up|page-down (of small ones: to other objectives), open (the sheet; of a small one its course), notch
// ±N (its value), next, previous, cancel (from a course back to the small ones it was opened from).
#include "ui/okr/course.h"

#include "base/date.h"
#include "base/i18n.h"
#include "plan/code.h"
#include "plan/cycle.h"
#include "say/course.h"
#include "say/key_result.h"
#include "say/objective.h"
#include "say/progress.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static const struct hint full_hints[] = {
	{"cursor left", N_("check-ins")},
	{"cursor right", N_("check-ins")},
	{"cursor up", N_("key results")},
	{"cursor down", N_("key results")},
	{"open", N_("details")},
	{"record checkin", N_("check-in")},
	{"notch 1", N_("value")},
	{"notch -1", N_("value")},
	{"dots", N_("as a line")},
	{"edit", N_("edit")},
	{NULL, NULL},
};

static const struct hint small_hints[] = {
	{"open", N_("course")},
	{"cursor page-down", N_("objectives")},
	{"record checkin", N_("check-in")},
	{"notch 1", N_("value")},
	{"notch -1", N_("value")},
	{"add", N_("add")},
	{"dots", N_("as a line")},
	{"edit", N_("edit")},
	{NULL, NULL},
};

const struct key_result *course_key_result(const struct course_state *s, const struct look *look)
{
	int32_t id = s->table == T_objective ? s->chosen : s->table == T_key_result ? s->id : NONE32;
	return plan_find(look->plan, T_key_result, id);
}

const struct objective *course_objective(const struct course_state *s, const struct look *look)
{
	const struct key_result *kr = course_key_result(s, look);
	return plan_find(look->plan, T_objective, s->table == T_objective ? s->id : kr ? kr->objective : NONE32);
}

int course_point(const struct course_state *s, const struct course *c)
{
	return s->day == DAY_NONE ? (int)c->n - 1 : course_near(c, s->day);
}

static struct course course_now(const struct course_state *s, const struct look *look)
{
	return course_of(look->frame, look->plan, course_key_result(s, look), look->today);
}

static void *create(void)
{
	struct course_state *s = mem_alloc(sizeof *s);
	*s = (struct course_state){
		.table = TABLE_COUNT, .id = NONE32, .from = NONE32, .day = DAY_NONE, .chosen = NONE32, .across = 1, .shown = 1};
	return s;
}

static void destroy(void *state)
{
	struct course_state *s = state;
	free(s->board.items);
	free(s);
}

static void show(struct course_state *s, enum table_id t, int32_t id)
{
	s->table = t;
	s->id = id;
	s->day = DAY_NONE;
}

// Where nothing is chosen, or it is gone: the first objective of the quarter.
static void fall_back(struct course_state *s)
{
	s->from = NONE32;
	show(s, TABLE_COUNT, NONE32);
	for (int i = 0; i < s->board.n && s->table == TABLE_COUNT; i++)
		if (s->board.items[i].table == T_objective)
			show(s, T_objective, s->board.items[i].id);
}

static void sync(void *state, const struct look *look)
{
	struct course_state *s = state;
	okr_collect(&s->board, look);
	s->board.gaps = gaps_of(look->plan, look->cycle);
	if (s->table == TABLE_COUNT || !plan_find(look->plan, s->table, s->id))
		fall_back(s);
	struct plan_rows rows = {0};
	if (s->table == T_objective)
		rows = plan_of(look->plan, T_key_result, "objective", s->id);
	const struct key_result *kr = plan_find(look->plan, T_key_result, s->chosen);
	if (rows.n > 0 && (!kr || kr->objective != s->id))
		s->chosen = look->plan->key_result[rows.at[0]].id;
	else if (rows.n == 0)
		s->chosen = NONE32;
}

// ---- moving ------------------------------------------------------------------------------------------------------------

// To another key result of the board.
static bool step_key_result(struct course_state *s, int by)
{
	int i = okr_index(&s->board, T_key_result, s->id);
	for (i += by; i > by - 1 && i >= 0 && i < s->board.n; i += by)
		if (s->board.items[i].table == T_key_result) {
			int32_t day = s->day;
			show(s, T_key_result, s->board.items[i].id);
			s->day = day; // the same week of another
			return true;
		}
	return false;
}

static bool step_point(struct course_state *s, const struct look *look, const char *where)
{
	struct course c = course_now(s, look);
	int at = course_point(s, &c), last = (int)c.n - 1, to = at;
	if (strcmp(where, "left") == 0)
		to = at - 1;
	else if (strcmp(where, "right") == 0)
		to = at + 1;
	else
		to = strcmp(where, "first") == 0 || strcmp(where, "home") == 0 ? 0 : last;
	if (to < 0 || to > last)
		return false;
	s->day = to == last ? DAY_NONE : c.at[to].day;
	return true;
}

static bool step_tile(struct course_state *s, const struct look *look, const char *where)
{
	struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", s->id);
	int n = (int)rows.n, at = -1, by = 0;
	for (int i = 0; i < n; i++)
		at = look->plan->key_result[rows.at[i]].id == s->chosen ? i : at;
	static const struct {
		const char *word;
		int across, rows; // by how many
	} moves[] = {{"left", -1, 0}, {"right", 1, 0}, {"up", 0, -1}, {"down", 0, 1}};
	for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++)
		if (strcmp(where, moves[i].word) == 0)
			by = moves[i].across + moves[i].rows * s->across;
	if (strcmp(where, "first") == 0 || strcmp(where, "home") == 0)
		by = -at;
	if (strcmp(where, "last") == 0 || strcmp(where, "end") == 0)
		by = n - 1 - at;
	int to = at + by;
	if (to < 0 || to >= n)
		to = at;
	if (at < 0)
		return false;
	s->chosen = look->plan->key_result[rows.at[to]].id;
	return to != at;
}

// To the small ones of the next objective of the board, round and round.
static bool step_objective(struct course_state *s, const struct look *look, int by)
{
	int n = s->board.n, at = okr_index(&s->board, T_objective, s->id);
	for (int k = 1; k <= n; k++) {
		int i = ((at < 0 ? 0 : at) + by * k % n + n) % n;
		if (s->board.items[i].table != T_objective)
			continue;
		show(s, T_objective, s->board.items[i].id);
		s->from = NONE32;
		sync(s, look);
		return true;
	}
	return false;
}

static bool move(struct course_state *s, const struct look *look, const char *where)
{
	bool page_up = strcmp(where, "page-up") == 0;
	if (s->table == T_objective && (page_up || strcmp(where, "page-down") == 0))
		return step_objective(s, look, page_up ? -1 : 1);
	if (s->table == T_objective)
		return step_tile(s, look, where);
	if (strcmp(where, "up") == 0 || strcmp(where, "page-up") == 0)
		return step_key_result(s, -1);
	if (strcmp(where, "down") == 0 || strcmp(where, "page-down") == 0)
		return step_key_result(s, 1);
	return step_point(s, look, where);
}

// ---- acting ------------------------------------------------------------------------------------------------------------

// A small one leads to its course, a course to the sheet of its key result.
static enum answer open_it(struct course_state *s, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct key_result *kr = course_key_result(s, look);
	if (!kr) {
		ls_fail(err, LS_REFUSED, "%s", tr("There is no key result here yet."));
		return ANSWER_REFUSED;
	}
	s->leads = s->table == T_objective;
	str_addf(command, s->leads ? "kr course #%d" : "sheet kr #%d", (int)kr->id);
	return ANSWER_COMMAND;
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct course_state *s = state;
	const char *verb = argv[0], *where = view_cursor(argc, argv);
	bool next = strcmp(verb, "next") == 0;
	if (strcmp(verb, "cancel") == 0 && s->from != NONE32 && s->table == T_key_result) {
		s->chosen = s->id;
		show(s, T_objective, course_objective(s, look)->id);
		s->from = NONE32;
		return ANSWER_DONE;
	}
	bool known =
		next || *where || strcmp(verb, "previous") == 0 || strcmp(verb, "open") == 0 || strcmp(verb, "notch") == 0;
	if (!known)
		return ANSWER_IGNORED;
	bool page = strncmp(where, "page-", 5) == 0 && s->table == T_objective;
	if (strcmp(verb, "open") == 0 || (!course_key_result(s, look) && !page))
		return open_it(s, look, command, err);
	if (strcmp(verb, "notch") == 0)
		return okr_notch(look, course_key_result(s, look), view_notch(argc, argv), command, err);
	if (!*where)
		where = s->table == T_objective ? (next ? "right" : "left") : next ? "down" : "up";
	move(s, look, where);
	return ANSWER_DONE;
}

static enum answer click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
						 struct ls_err *err)
{
	struct course_state *s = state;
	const struct key_result *kr = course_key_result(s, look);
	if (!kr)
		return ANSWER_DONE;
	if (s->table == T_objective) {
		const struct rect *t = &s->tile;
		struct plan_rows rows = plan_of(look->plan, T_key_result, "objective", s->id);
		int i =
			t->w > 0 && y >= t->y && x / t->w < s->across ? ((y - t->y) / t->h + s->top) * s->across + x / t->w : -1;
		if (i < 0 || i >= (int)rows.n)
			return ANSWER_DONE;
		s->chosen = look->plan->key_result[rows.at[i]].id;
		return twice ? open_it(s, look, command, err) : ANSWER_DONE;
	}
	struct course c = course_now(s, look);
	const struct rect *r = &s->plot;
	if (c.from == DAY_NONE || c.n == 0 || x < r->x || x >= r->x + r->w || y < r->y || y >= r->y + r->h)
		return ANSWER_DONE;
	s->day = c.at[course_near(&c, course_cell_day(&c, x - r->x, r->w))].day;
	return ANSWER_DONE;
}

// ---- showing -----------------------------------------------------------------------------------------------------------

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct course_state *s = state;
	if (s->table == T_objective)
		course_small_draw(s, look, c, w, h);
	else if (course_key_result(s, look))
		course_full_draw(s, look, c, w, h);
	else
		okr_empty_draw(c, look, w, h);
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct course_state *s = state;
	const struct key_result *kr = course_key_result(s, look);
	if (!kr && s->table == T_objective)
		objective_tell(look, &s->board.gaps, course_objective(s, look), first, second);
	else if (!kr)
		str_add(first, tr("The course shows key results over the weeks as soon as the plan has some."));
	if (!kr)
		return;
	struct course c = course_now(s, look);
	int point = course_point(s, &c);
	if (s->table == T_key_result && point >= 0) {
		course_tell_point(look, &c, point, first, second);
		return;
	}
	key_result_tell(look, &s->board.gaps, kr, first, second);
	str_clear(second);
	course_tell(look, &c, second);
}

static void headline(void *state, const struct look *look, struct str *out)
{
	const struct course_state *s = state;
	const struct objective *o = course_objective(s, look);
	const struct cycle *c = plan_find(look->plan, T_cycle, o ? o->cycle : NONE32);
	if (!c)
		return;
	struct str week = str_on(look->frame);
	cycle_title(out, c);
	progress_week(&week, c, look->today);
	if (week.len > 0)
		str_addf(out, " · %s", str_text(&week));
}

static struct pick picked(void *state, const struct look *look)
{
	const struct course_state *s = state;
	const struct key_result *kr = course_key_result(s, look);
	if (!kr)
		return s->table == T_objective ? (struct pick){T_objective, s->id, NONE32} : pick_nothing(state, look);
	struct course c = course_now(s, look);
	int point = s->table == T_key_result ? course_point(s, &c) : -1;
	if (point >= 0 && c.at[point].last)
		return (struct pick){T_check_in, c.at[point].last->id, NONE32};
	return (struct pick){T_key_result, kr->id, NONE32};
}

static bool choose(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct course_state *s = state;
	const struct check_in *in = t == T_check_in ? plan_find(look->plan, t, id) : NULL;
	const struct key_result *kr = plan_find(look->plan, T_key_result,
											in                  ? in->key_result
											: t == T_key_result ? id
																: NONE32);
	if (t == T_objective && plan_find(look->plan, t, id)) {
		show(s, t, id);
		s->from = NONE32;
		sync(s, look);
		return true;
	}
	if (!kr)
		return false;
	if (s->leads)
		s->from = kr->objective;
	else if (s->table != T_key_result || s->id != kr->id)
		s->from = NONE32;
	s->leads = false;
	show(s, T_key_result, kr->id);
	s->day = in ? in->day : DAY_NONE;
	return true;
}

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct course_state *s = state;
	(void)look;
	return s->table == T_objective ? small_hints : full_hints;
}

const struct view pane_course = {
	.name = "course",
	.title = N_("Course"),
	.help = N_("A key result over the weeks: what stood, what was expected, confidence, check-ins and blockers."),
	.min_cols = 40,
	.min_rows = 9,
	.hints = full_hints,
	.hints_now = hints_now,
	.create = create,
	.destroy = destroy,
	.sync = sync,
	.act = act,
	.draw = draw,
	.describe = describe,
	.click = click,
	.headline = headline,
	.picked = picked,
	.select = choose,
};
