// SPDX-License-Identifier: EUPL-1.2
// The first steps of a plan: what is there, what is still open, and the way to each. Enter does the one under the cursor;
// what is left out stays so for this person.
// Verbs: cursor, open, skip, next, previous.
#include "base/arena.h"
#include "base/i18n.h"
#include "base/text.h"
#include "plan/cycle.h"
#include "ui/kit/line.h"
#include "ui/kit/memory.h"
#include "ui/kit/pen.h"
#include "ui/kit/rows.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define HEAD       3  // lines above the steps
#define WIDEST     76 // cells of a line of text
#define STATE_GAP  3
#define TEXT_LINES 3 // of what a step is for

static const struct step_row {
	const char *name; // in the memory
	const char *title, *help;
	const char *command, *again; // while it is open; when it is done
	enum table_id table;
} steps[] = {
	{"vision", N_("Name and vision"), N_("What the county is called here, and the long-term picture in one sentence."),
	 "strategy form @name", "strategy form @vision", T_strategy},
	{"fields", N_("Fields of action"),
	 N_("What goals and measures are ordered by: three to six are usual, such as services, administration, data."),
	 "field form", "field form", T_field},
	{"goals", N_("Strategic goals"),
	 N_("The states that are wanted, each in its field: the boxes of the map. Two to four in a field are usual."),
	 "goal form", "goal form", T_goal},
	{"criteria", N_("Criteria with weights"),
	 N_("By what measures are put in order. There are usual sets to begin with, with levels and weights."),
	 "template criteria", "criterion form", T_criterion},
	{"measures", N_("First measures"),
	 N_("What is to be done: title, field and the goal it serves. {notch 1} {notch -1} rate it in the list."),
	 "measure form", "measure form", T_measure},
	{"import", N_("… or a list from a spreadsheet"),
	 N_("A CSV file with titles in its first line: it is shown before anything is written."), "command \"import \"",
	 "command \"import \"", T_measure},
	{"quarter", N_("The running quarter"),
	 N_("Objectives and key results belong to a quarter; this one is laid in with its dates."), "template quarter",
	 "objective form", T_cycle},
	{"rules", N_("Planning rules"),
	 N_("How many objectives a field has in a quarter, how often teams meet: the board counts along."),
	 "template rules", "rule list", T_rule},
	{"deadlines", N_("Deadlines of the year"),
	 N_("Budget, posts, reports, council: what comes every year at the same time."), "template deadlines",
	 "deadline list", T_deadline},
};
enum { STEPS = sizeof steps / sizeof steps[0] };

struct steps {
	struct rows rows;
	bool skipped[STEPS];
	bool open[STEPS]; // as last seen
	bool seen;
	bool told; // what the step is for stands on the page
};

// ---- what is there -----------------------------------------------------------------------------------------------------

static bool done(const struct look *look, int i)
{
	const struct plan *p = look->plan;
	const struct strategy *s = plan_strategy(p);
	if (steps[i].table == T_strategy)
		return *s->name && (*s->vision || *s->aim);
	if (steps[i].table != T_cycle)
		return plan_count(p, steps[i].table) > 0;
	const struct cycle *c = cycle_at(p, look->today);
	return c && cycle_holds(c, look->today);
}

static int count_done(const struct look *look)
{
	int n = 0;
	for (int i = 0; i < STEPS; i++)
		n += done(look, i);
	return n;
}

// "„Der Kreis …“", "3 Handlungsfelder", "Q4 2026".
static void tell_done(struct str *out, const struct look *look, int i)
{
	const struct strategy *s = plan_strategy(look->plan);
	enum table_id t = steps[i].table;
	if (t == T_strategy) {
		str_addf(out, tr("“%s”"), *s->vision ? s->vision : s->aim);
	} else if (t == T_cycle) {
		const struct cycle *c = cycle_at(look->plan, look->today);
		cycle_title(out, c);
	} else {
		size_t n = plan_count(look->plan, t);
		str_addf(out, "%zu %s", n, tr(n == 1 ? schema[t].label : schema[t].plural));
	}
}

// What of a step is still missing: "the vision is missing", "open".
static const char *tell_open(const struct steps *s, const struct look *look, int i)
{
	const struct strategy *strategy = plan_strategy(look->plan);
	bool vision = *strategy->vision || *strategy->aim;
	if (s->skipped[i])
		return tr("left out");
	if (steps[i].table != T_strategy || (!vision && !*strategy->name))
		return tr("open");
	return vision ? tr("the name is still missing") : tr("the vision is still missing");
}

static int open_after(const struct steps *s, const struct look *look, int from)
{
	for (int k = 1; k <= STEPS; k++) {
		int i = (from + k) % STEPS;
		if (!done(look, i) && !s->skipped[i])
			return i;
	}
	return -1;
}

// When a step is done the next open one is meant.
static void steps_sync(void *state, const struct look *look)
{
	struct steps *s = state;
	rows_sync(state, look);
	int at = s->rows.list.at, first = open_after(s, look, STEPS - 1);
	bool finished = s->seen && s->open[at] && done(look, at);
	int next = finished ? open_after(s, look, at) : s->seen ? -1 : first;
	if (next >= 0)
		rows_move(state, look, next);
	for (int i = 0; i < STEPS; i++)
		s->open[i] = !done(look, i);
	s->seen = true;
}

// ---- keys --------------------------------------------------------------------------------------------------------------

static enum answer skip(struct steps *s, const struct look *look, struct ls_err *err)
{
	int at = s->rows.list.at;
	if (done(look, at)) {
		ls_fail(err, LS_REFUSED, "%s", tr("This step is done; there is nothing to leave out."));
		return ANSWER_REFUSED;
	}
	s->skipped[at] = !s->skipped[at];
	int next = s->skipped[at] ? open_after(s, look, at) : -1;
	if (next >= 0)
		rows_move(s, look, next);
	return ANSWER_DONE;
}

static enum answer steps_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							 struct ls_err *err)
{
	if (strcmp(argv[0], "skip") == 0)
		return skip(state, look, err);
	return rows_act(state, look, argc, argv, command, err);
}

static enum answer open_step(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	(void)err;
	int at = ((struct steps *)state)->rows.list.at;
	bool named = steps[at].table == T_strategy && *plan_strategy(look->plan)->name;
	str_add(command, done(look, at) || named ? steps[at].again : steps[at].command);
	return ANSWER_COMMAND;
}

static enum table_id steps_adds(void *state)
{
	enum table_id t = steps[((struct steps *)state)->rows.list.at].table;
	return t == T_strategy ? TABLE_COUNT : t;
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	(void)p;
	return *look->search ? text_contains(tr(steps[i].title), look->search) : !done(look, i);
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("No step is called that.") : tr("Every step is done.");
}

// ---- drawing -----------------------------------------------------------------------------------------------------------

static int title_width(void)
{
	int w = 0;
	for (int i = 0; i < STEPS; i++)
		w = text_width(tr(steps[i].title)) > w ? text_width(tr(steps[i].title)) : w;
	return w;
}

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	(void)state;
	(void)look;
	(void)w;
	(void)h;
	return (struct rows_page){.n = STEPS, .lines = STEPS};
}

static void draw_step(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *at)
{
	const struct steps *s = state;
	(void)p;
	int i = at->thing, x = LINE_TEXT + 2, w = title_width();
	bool is = done(look, i);
	struct line l = {0};
	struct str text = str_on(look->frame);
	if (is)
		tell_done(&text, look, i);
	else
		str_add(&text, tell_open(s, look, i));
	line_add(&l, LINE_TEXT, 1, is ? ROLE_GOOD : ROLE_DIM, is ? "✓" : s->skipped[i] ? "–" : "·");
	line_add(&l, x, w, at->here ? ROLE_CURSOR : is || s->skipped[i] ? ROLE_DIM : ROLE_TEXT, tr(steps[i].title));
	line_add(&l, x + w + STATE_GAP, at->w - x - w - STATE_GAP, is ? ROLE_TEXT : ROLE_DIM, str_text(&text));
	line_draw(c, at->y, at->w, &l, at->here, look->search);
}

static void steps_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct steps *s = state;
	struct rows_page p = rows_lay(state, look, w, h);
	int text_w = w - LINE_TEXT - 1 < WIDEST ? w - LINE_TEXT - 1 : WIDEST, head = h >= STEPS + HEAD ? HEAD : 0;
	if (head) {
		struct flow f = {.c = c, .a = look->frame, .x = LINE_TEXT, .y = 0, .w = text_w, .end = head};
		flow_text(&f, ROLE_DIM,
				  open_after(s, look, STEPS - 1) < 0
					  ? look_keys(look, tr("Everything is there that a plan begins with: {pane map} shows the map, "
										   "{pane measures} the measures."))
					  : look_keys(look, tr("A plan fills most easily in this order. Each step can wait, and {undo} "
										   "takes back what was done.")),
				  2);
	}
	int below = h - head - STEPS > TEXT_LINES ? head + STEPS + 1 : h;
	rows_draw(state, look, c, &p, (struct rect){0, head, w, below - head}, false);
	if (below < h) {
		struct flow f = {.c = c, .a = look->frame, .x = LINE_TEXT, .y = below, .w = text_w, .end = h};
		flow_text(&f, ROLE_HEADING, tr(steps[s->rows.list.at].title), 1);
		flow_text(&f, ROLE_TEXT, look_keys(look, tr(steps[s->rows.list.at].help)), TEXT_LINES);
	}
	s->told = below < h;
}

static void steps_headline(void *state, const struct look *look, struct str *out)
{
	(void)state;
	str_addf(out, tr("%d of %d done"), count_done(look), STEPS);
}

static void steps_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct steps *s = state;
	int at = s->rows.list.at;
	str_addf(first, "%s: ", tr(steps[at].title));
	if (done(look, at))
		tell_done(first, look, at);
	else
		str_add(first, tell_open(s, look, at));
	str_add(second, s->told
						? look_keys(look, tr("{open} does it; {skip} leaves it out; what is done can be done again."))
						: look_keys(look, tr(steps[at].help)));
}

// ---- memory ------------------------------------------------------------------------------------------------------------

static void steps_remember(void *state, const struct look *look, struct str *out)
{
	const struct steps *s = state;
	struct str names = {0};
	(void)look;
	for (int i = 0; i < STEPS; i++)
		if (s->skipped[i])
			str_addf(&names, "%s%s", names.len ? "," : "", steps[i].name);
	memory_put(out, "skipped", str_text(&names));
	str_free(&names);
}

static void steps_recall(void *state, const struct look *look, const char *text)
{
	struct steps *s = state;
	struct str names = {0};
	(void)memory_get(&names, text, "skipped");
	char *save = NULL, *copy = mem_str(str_text(&names));
	for (char *name = strtok_r(copy, ",", &save); name; name = strtok_r(NULL, ",", &save))
		for (int i = 0; i < STEPS; i++)
			s->skipped[i] |= strcmp(name, steps[i].name) == 0;
	free(copy);
	str_free(&names);
	int first = open_after(s, look, STEPS - 1);
	if (first >= 0)
		rows_move(state, look, first);
}

static const struct hint hints[] = {
	{"open", N_("do it")},
	{"skip", N_("leave out")},
	{"strategy edit", N_("strategy")},
	{"pane map", N_("map")},
	{"pane measures", N_("measures")},
	{"next", N_("next open")},
	{NULL, NULL},
};

static const struct rows_kind kind = {
	.lay = lay, .draw = draw_step, .hit = hit, .open = open_step, .no_hit = no_hit, .click_opens = true};

static void *steps_create(void)
{
	struct steps *s = mem_alloc(sizeof *s);
	*s = (struct steps){.seen = false};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_steps = {
	.name = "steps",
	.title = N_("First steps"),
	.help = N_("What a plan begins with, what of it is there, and the way to each."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.create = steps_create,
	.destroy = free,
	.sync = steps_sync,
	.act = steps_act,
	.draw = steps_draw,
	.describe = steps_describe,
	.headline = steps_headline,
	.click = rows_click,
	.picked = pick_nothing,
	.select = select_nothing,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
	.adds = steps_adds,
	.remember = steps_remember,
	.recall = steps_recall,
};
