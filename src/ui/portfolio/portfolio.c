// SPDX-License-Identifier: EUPL-1.2
// The portfolio: attractiveness against effort, to talk about what is worth its trouble.
// Verbs: cursor (to the nearest spot in that direction; in an unfolded spot over its measures), open (unfolds a spot
// with several measures, then the profile), label [code|class|posts] (what is written at the points), cancel (folds),
// next and previous (hits; without a search the next of the ranking), decide select|defer|reject|answer.
#include "ui/portfolio/portfolio.h"

#include "base/text.h"
#include "base/i18n.h"
#include "ui/kit/label.h"
#include "ui/kit/memory.h"
#include "say/narrow.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static void *portfolio_create(void)
{
	struct portfolio_pane *s = mem_alloc(sizeof *s);
	*s = (struct portfolio_pane){.id = NONE32, .list = {.page = 1}, .layout = portfolio_fit(80, 19)};
	return s;
}

// The list follows the spot and the measure under the cursor.
static void follow(struct portfolio_pane *s, const struct look *look, const struct portfolio_view *v)
{
	const struct portfolio_spot *spot = portfolio_spot_at(v);
	list_resize(&s->list, spot ? spot->n : 0);
	for (int i = 0; spot && i < spot->n; i++)
		if (look->plan->measure[spot->measures[i]].id == s->id)
			s->list.at = i;
	s->unfolded = s->unfolded && spot && spot->n > 1;
}

static void stand_on(struct portfolio_pane *s, const struct look *look, struct portfolio_view *v, int spot, int measure)
{
	s->id = look->plan->measure[v->spots[spot].measures[measure]].id;
	v->at = spot;
	s->list.top = 0;
	follow(s, look, v);
}

// The best measure that has a place.
static void stand_first(struct portfolio_pane *s, const struct look *look, struct portfolio_view *v, int step)
{
	size_t n = look->score->n;
	for (size_t i = 0; i < n; i++) {
		int32_t id = look->plan->measure[look->score->order[step > 0 ? i : n - 1 - i]].id;
		int spot = portfolio_spot_of(v, look, id);
		if (spot < 0)
			continue;
		s->id = id;
		v->at = spot;
		follow(s, look, v);
		return;
	}
	s->id = NONE32;
	follow(s, look, v);
}

static void portfolio_sync(void *state, const struct look *look)
{
	struct portfolio_pane *s = state;
	struct portfolio_view v = portfolio_view(s, look);
	if (v.at < 0)
		stand_first(s, look, &v, 1);
	else
		follow(s, look, &v);
}

// ---- acting ------------------------------------------------------------------------------------------------------

static enum answer about(const struct portfolio_pane *s, const struct look *look, const char *words,
						 struct str *command)
{
	const struct measure *m = plan_find(look->plan, T_measure, s->id);
	if (!m)
		return ANSWER_IGNORED;
	str_addf(command, "%s ", words);
	str_addquoted(command, m->code);
	return ANSWER_COMMAND;
}

static enum answer open_spot(struct portfolio_pane *s, const struct look *look, const struct portfolio_view *v,
							 struct str *command)
{
	const struct portfolio_spot *spot = portfolio_spot_at(v);
	if (!spot)
		return ANSWER_IGNORED;
	if (spot->n == 1 || s->unfolded || s->layout.list.h < 2)
		return about(s, look, "profile", command);
	s->unfolded = true;
	return ANSWER_DONE;
}

static enum answer move_in_list(struct portfolio_pane *s, const struct look *look, const struct portfolio_view *v,
								int argc, char *const argv[])
{
	if (!list_cursor(&s->list, argc, argv))
		return ANSWER_IGNORED;
	s->id = look->plan->measure[portfolio_spot_at(v)->measures[s->list.at]].id;
	return ANSWER_DONE;
}

static enum answer move(struct portfolio_pane *s, const struct look *look, struct portfolio_view *v, int argc,
						char *const argv[])
{
	static const struct {
		const char *word;
		int dx, dy;
	} ways[] = {{"left", -1, 0}, {"right", 1, 0}, {"up", 0, -1}, {"down", 0, 1}};
	const char *where = argc > 1 ? argv[1] : "";
	int by = argc > 2 ? atoi(argv[2]) : 1;
	if (s->unfolded && strcmp(where, "left") != 0 && strcmp(where, "right") != 0)
		return move_in_list(s, look, v, argc, argv);
	if (strcmp(where, "first") == 0 || strcmp(where, "last") == 0) {
		stand_first(s, look, v, where[0] == 'f' ? 1 : -1);
		return ANSWER_DONE;
	}
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++)
		if (strcmp(where, ways[i].word) == 0) {
			s->unfolded = false;
			for (int left = by < 1 ? 1 : by > 50 ? 50 : by; left > 0; left--) {
				int to = portfolio_towards(v, v->at, ways[i].dx, ways[i].dy);
				if (to >= 0)
					stand_on(s, look, v, to, 0);
			}
			return ANSWER_DONE;
		}
	return ANSWER_IGNORED;
}

static bool hit(const struct look *look, const struct measure *m)
{
	return !*look->search || text_contains(m->title, look->search) || text_contains(m->code, look->search);
}

// Through the ranking, round and round.
static enum answer walk(struct portfolio_pane *s, const struct look *look, struct portfolio_view *v, int step,
						struct ls_err *err)
{
	const struct score_table *t = look->score;
	size_t at = 0;
	while (at < t->n && look->plan->measure[t->order[at]].id != s->id)
		at++;
	for (size_t i = 1; i <= t->n; i++) {
		size_t to = (at + (step > 0 ? i : t->n - i)) % t->n;
		const struct measure *m = &look->plan->measure[t->order[to]];
		int spot = hit(look, m) ? portfolio_spot_of(v, look, m->id) : -1;
		if (spot < 0)
			continue;
		s->id = m->id;
		v->at = spot;
		follow(s, look, v);
		return ANSWER_DONE;
	}
	ls_fail(err, LS_REFUSED, tr("No measure shown here contains “%s”."), look->search);
	return ANSWER_REFUSED;
}

static bool says_something(const struct look *look, int label)
{
	const struct plan *p = look->plan;
	bool classes = false;
	for (size_t i = 0; i < p->measure_n && label == LABEL_CLASS && !classes; i++)
		classes = p->measure[i].cost_class != NONE32;
	return label == LABEL_CODE || (label == LABEL_CLASS ? classes : p->fte_need_n > 0);
}

static const char *const label_words[LABELS] = {"code", "class", "posts"};

// Without a name: the next one that the plan says something about.
static enum answer label(struct portfolio_pane *s, const struct look *look, const char *what, struct ls_err *err)
{
	int to = (int)s->label;
	do
		to = (to + 1) % LABELS;
	while (!says_something(look, to));
	if (!*what && to == (int)s->label) {
		ls_fail(err, LS_REFUSED, "%s", tr("The plan states neither cost classes nor posts that could be shown here."));
		return ANSWER_REFUSED;
	}
	for (int i = 0; *what; i++) {
		if (i == LABELS) {
			ls_fail(err, LS_REFUSED, tr("“%s” is not understood. Expected: code, class or posts."), what);
			return ANSWER_REFUSED;
		}
		if (strcmp(what, label_words[i]) == 0) {
			to = i;
			break;
		}
	}
	s->label = (enum portfolio_label)to;
	return ANSWER_DONE;
}

static enum answer portfolio_act(void *state, const struct look *look, int argc, char *const argv[],
								 struct str *command, struct ls_err *err)
{
	struct portfolio_pane *s = state;
	const char *verb = argc > 0 ? argv[0] : "";
	if (strcmp(verb, "label") == 0)
		return label(s, look, argc > 1 ? argv[1] : "", err);
	if (strcmp(verb, "cancel") == 0) {
		enum answer a = s->unfolded ? ANSWER_DONE : ANSWER_IGNORED;
		s->unfolded = false;
		return a;
	}
	struct portfolio_view v = portfolio_view(s, look);
	if (v.at < 0)
		return ANSWER_IGNORED;
	if (strcmp(verb, "open") == 0)
		return open_spot(s, look, &v, command);
	if (strcmp(verb, "decide") == 0 && argc > 1)
		return about(s, look, arena_printf(look->frame, "measure %s", argv[1]), command);
	if (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0)
		return walk(s, look, &v, verb[0] == 'n' ? 1 : -1, err);
	return strcmp(verb, "cursor") == 0 ? move(s, look, &v, argc, argv) : ANSWER_IGNORED;
}

// ---- what stands there -------------------------------------------------------------------------------------------

static void draw_missing(const struct look *look, struct canvas *c, const struct portfolio_view *v, int w, int h)
{
	struct str text = str_on(look->frame);
	portfolio_missing(&text, v->portfolio);
	if (text.len == 0)
		str_add(&text, narrow_nothing(look));
	label_wrapped(c, look, (struct rect){2, 1, w - 4, h - 1}, ROLE_TEXT, look_keys(look, str_text(&text)));
}

static void portfolio_pane_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct portfolio_pane *s = state;
	s->w = w;
	s->h = h;
	s->layout = portfolio_fit(w, h);
	struct portfolio_view v = portfolio_view(s, look);
	follow(s, look, &v); // other slots gather other measures
	if (v.spots_n == 0)
		draw_missing(look, c, &v, w, h);
	else
		portfolio_draw(s, look, c, &v);
}

static bool inside(struct rect r, int x, int y)
{
	return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

static enum answer portfolio_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
								   struct ls_err *err)
{
	struct portfolio_pane *s = state;
	(void)err;
	struct portfolio_view v = portfolio_view(s, look);
	const struct portfolio_layout *l = &s->layout;
	const struct portfolio_spot *spot = portfolio_spot_at(&v);
	if (spot && inside(l->list, x, y) && y > l->list.y && s->list.top + y - l->list.y - 1 < spot->n) {
		s->list.at = s->list.top + y - l->list.y - 1;
		s->id = look->plan->measure[spot->measures[s->list.at]].id;
		s->unfolded = spot->n > 1;
		return twice ? about(s, look, "profile", command) : ANSWER_DONE;
	}
	for (int i = 0; i < v.spots_n && inside(l->chart, x, y); i++)
		if (v.spots[i].column == (x - l->chart.x) / SLOT_W && v.spots[i].row == y - l->chart.y) {
			s->unfolded = false;
			stand_on(s, look, &v, i, 0);
			return twice ? open_spot(s, look, &v, command) : ANSWER_DONE;
		}
	return ANSWER_IGNORED;
}

static struct pick portfolio_picked(void *state, const struct look *look)
{
	const struct portfolio_pane *s = state;
	return plan_find(look->plan, T_measure, s->id) ? (struct pick){T_measure, s->id, NONE32}
												   : (struct pick){TABLE_COUNT, NONE32, NONE32};
}

static bool portfolio_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct portfolio_pane *s = state;
	struct portfolio_view v = portfolio_view(s, look);
	int spot = t == T_measure ? portfolio_spot_of(&v, look, id) : -1;
	if (spot < 0)
		return false;
	s->id = id;
	v.at = spot;
	follow(s, look, &v);
	return true;
}

static void portfolio_remember(void *state, const struct look *look, struct str *out)
{
	const struct portfolio_pane *s = state;
	(void)look;
	memory_put(out, "label", s->label == LABEL_CODE ? "" : label_words[s->label]);
}

static void portfolio_recall(void *state, const struct look *look, const char *text)
{
	struct portfolio_pane *s = state;
	struct ls_err err;
	struct str word = str_on(look->frame);
	if (memory_get(&word, text, "label"))
		(void)label(s, look, str_text(&word), &err);
}

static const struct hint hints[] = {
	{"open", N_("open it")},
	{"label", N_("show")},
	{"next", N_("next rank")},
	{"edit", N_("edit")},
	{"weights open", N_("weights")},
	{"filter", N_("filter")},
	{NULL, NULL},
};

const struct view pane_portfolio = {
	.name = "portfolio",
	.title = N_("Portfolio"),
	.help = N_("Attractiveness against effort: which measures are worth their trouble."),
	.min_cols = 40,
	.min_rows = 8,
	.hints = hints,
	.create = portfolio_create,
	.destroy = free,
	.sync = portfolio_sync,
	.act = portfolio_act,
	.draw = portfolio_pane_draw,
	.describe = portfolio_describe,
	.click = portfolio_click,
	.headline = portfolio_headline,
	.picked = portfolio_picked,
	.select = portfolio_select,
	.remember = portfolio_remember,
	.recall = portfolio_recall,
};
