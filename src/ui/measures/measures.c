// SPDX-License-Identifier: EUPL-1.2
// The pane "measures": the list with its live scores. Verbs beside those of every view: cursor left|right moves over
// the rank, the title and the criteria (open on the rank asks why); notch N (on a criterion: N notches up, or down with -N); sort [COLUMN,-COLUMN …];
// reverse; group [field|goal|state|department|off]. On the heading of a group, open folds it.
#include "ui/measures/measures.h"

#include "base/i18n.h"
#include "plan/code.h"
#include "say/score.h"
#include "ui/kit/label.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static void *create(void)
{
	struct measures *st = mem_alloc(sizeof *st);
	*st = (struct measures){.cursor = {.id = NONE32, .criterion = NONE32}, .rows = {.cut = -1}};
	measures_kept_begin(&st->kept);
	return st;
}

static void destroy(void *state)
{
	struct measures *st = state;
	free(st->rows.at);
	free(st->order.sorted);
	free(st->groups.folded);
	measures_found_free(&st->found);
	measures_kept_free(&st->kept);
	str_free(&st->chosen.text);
	free(st);
}

static enum answer step_hit(struct measures *st, const struct look *look, int dir, struct ls_err *err)
{
	if (st->rows.n == 0)
		return ANSWER_IGNORED;
	int found = measures_next_hit(&st->found, &st->rows, look, st->cursor.list.at, dir);
	if (found < 0) {
		ls_fail(err, LS_REFUSED, tr("No measure shown here contains “%s”."), look->search);
		return ANSWER_REFUSED;
	}
	st->cursor.list.at = found;
	measures_settle(st, look);
	return ANSWER_DONE;
}

static enum answer open_sheet(struct measures *st, const struct look *look, struct str *command)
{
	if (st->cursor.on_heading && measures_heading_row(&st->groups, &st->rows, st->cursor.heading) >= 0) {
		measures_fold(&st->groups, st->cursor.heading);
		measures_sync(st, look);
		return ANSWER_DONE;
	}
	if (!measures_has_row(st, look))
		return ANSWER_IGNORED;
	struct str code = str_on(look->frame);
	code_name(&code, look->plan, T_measure, st->cursor.id);
	str_add(command, st->cursor.on_rank ? "why " : "sheet measure ");
	str_addquoted(command, str_text(&code));
	return ANSWER_COMMAND;
}

// Moves to the nearest hit of the search and counts the hits.
static int seek(void *state, const struct look *look)
{
	struct measures *st = state;
	int hits = 0, at = st->cursor.list.at;
	int row = look->plan && look->score ? measures_seek_hit(&st->found, &st->rows, look, at, &hits) : -1;
	if (row >= 0) {
		st->cursor.list.at = row;
		measures_settle(st, look);
	}
	return hits;
}

static enum answer notch(const struct measures *st, const struct look *look, const char *by, struct str *command,
						 struct ls_err *err)
{
	int n = by ? atoi(by) : 0;
	if (!measures_has_row(st, look) || n == 0)
		return ANSWER_IGNORED;
	int c = score_criterion_index(look->score, st->cursor.criterion);
	if (c < 0) {
		ls_fail(err, LS_REFUSED, "%s",
				look->score->criteria_n > 0
					? look_keys(look, tr("Go right to a criterion first: {notch 1} and {notch -1} change its rating."))
					: look_keys(
						  look,
						  tr("This plan has no criteria, so there is nothing to rate. {pane steps} has usual ones.")));
		return ANSWER_REFUSED;
	}
	struct str code = str_on(look->frame), none = str_on(look->frame);
	ptrdiff_t m = plan_position(look->plan, T_measure, st->cursor.id);
	if (m >= 0)
		score_no_notch(&none, look->score, (size_t)m, c, n > 0 ? 1 : -1);
	if (none.len) {
		ls_fail(err, LS_REFUSED, "%s", str_text(&none));
		return ANSWER_REFUSED;
	}
	code_name(&code, look->plan, T_measure, st->cursor.id);
	str_add(command, "measure rate ");
	str_addquoted(command, str_text(&code));
	str_addc(command, ' ');
	str_addquoted(command, look->score->criteria[c].criterion->code);
	str_addf(command, " %+d", n);
	return ANSWER_COMMAND;
}

// Is the column that comes first in the order among those last drawn? Ranks and scores tell the same.
static bool shows_order(const struct measures *st, const struct look *look)
{
	const struct column_choice *by = &st->order.key[0].column;
	const struct grid *g = &st->drawn.layout.grid;
	bool score = by->kind == &column_kinds[COL_RANK] || by->kind == &column_kinds[COL_SCORE], there = g->n == 0;
	int of = (int)(by->kind - column_kinds);
	if (by->criterion != NONE32)
		of = COL_KINDS + score_criterion_index(look->score, by->criterion);
	for (int i = 0; i < g->n; i++)
		there |= g->at[i].of == of || (score && (g->at[i].of == COL_RANK || g->at[i].of == COL_SCORE));
	return there;
}

// Columns may be given with commas or as words.
static enum answer sort(struct measures *st, const struct look *look, int argc, char *const argv[], struct ls_err *err)
{
	struct str columns = str_on(look->frame);
	for (int i = 1; i < argc; i++)
		str_addf(&columns, "%s%s", i > 1 ? "," : "", argv[i]);
	enum answer answer =
		measures_sort_act(&st->order, look, argc > 1 ? str_text(&columns) : NULL, st->widths.priorities, err);
	if (answer == ANSWER_DONE && st->order.keys_n > 0 && !shows_order(st, look))
		ls_fail(err, LS_OK, look_keysf(look, tr("Sorted by a column that is not shown: %s. {columns} shows it.")),
				column_label(&st->order.key[0].column, look));
	return answer;
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct measures *st = state;
	const char *verb = argc > 0 ? argv[0] : "";
	if (!look->plan || !look->score)
		return ANSWER_IGNORED;
	if (strcmp(verb, "cursor") == 0)
		return measures_move(st, look, argc, argv);
	if (strcmp(verb, "open") == 0)
		return open_sheet(st, look, command);
	if (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0)
		return step_hit(st, look, verb[0] == 'n' ? 1 : -1, err);
	if (strcmp(verb, "notch") == 0)
		return notch(st, look, argc > 1 ? argv[1] : NULL, command, err);
	enum answer answer = ANSWER_IGNORED;
	if (strcmp(verb, "sort") == 0) {
		answer = sort(st, look, argc, argv, err);
	} else if (strcmp(verb, "group") == 0) {
		answer = measures_group_act(&st->groups, look, argc > 1 ? argv[1] : NULL, err);
	} else if (strcmp(verb, "reverse") == 0) {
		measures_reverse(&st->order);
		answer = ANSWER_DONE;
	}
	if (answer == ANSWER_DONE)
		measures_sync(st, look);
	return answer;
}

static void draw_empty(const struct look *look, struct canvas *c, int w, int h)
{
	struct str first = str_on(look->frame), second = str_on(look->frame);
	struct measures none = {.cursor = {.id = NONE32, .criterion = NONE32}, .rows = {.cut = -1}};
	measures_describe(&none, look, &first, &second);
	int used = label_wrapped(c, look, (struct rect){2, 1, w - 4, h - 1}, ROLE_TEXT, str_text(&first));
	label_wrapped(c, look, (struct rect){2, 2 + used, w - 4, h - 2 - used}, ROLE_DIM, str_text(&second));
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct measures *st = state;
	if (!look->plan || st->rows.n == 0) {
		draw_empty(look, c, w, h);
		return;
	}
	st->drawn.screen_w = c->cols;
	measures_fit(st, look, w, h);
	int rows = st->drawn.layout.rows;
	int lines = measures_lines(&st->rows), at = measures_line(&st->rows, st->cursor.list.at);
	st->cursor.list.page = rows > 1 ? rows : 1;
	int end = at + (st->cursor.list.at + 1 == st->rows.cut ? 2 : 1); // the line right below it is seen too
	// A region that scrolls is as wide as the terminal: what stands beside would move with it and be sent again.
	bool beside = w < c->cols || st->drawn.layout.panel_w > 0;
	list_show(&st->cursor.list, lines, rows, at, end, beside);
	measures_draw_head(st, look, c);
	for (int i = 0; i < rows && st->cursor.list.top + i < lines; i++) {
		int row = measures_row_at(&st->rows, st->cursor.list.top + i), pitch = st->drawn.layout.pitch;
		int y = st->drawn.layout.head_h + i * pitch;
		c->lines = pitch;
		if (row < 0)
			measures_draw_cut(st, look, c, y);
		else
			measures_draw_row(st, look, c, row, y);
	}
	c->lines = 1;
	if (st->drawn.layout.panel_w > 0)
		measures_draw_panel(st, look, c, h);
}

static int32_t criterion_of(const struct measures_column *col, const struct look *look)
{
	return col->criterion >= 0 ? look->score->criteria[col->criterion].criterion->id : NONE32;
}

// A click on a head sorts by its column; a second one turns the order round.
static enum answer click_head(struct measures *st, const struct look *look, int x)
{
	int under = grid_under(&st->drawn.layout.grid, x);
	if (under < 0)
		return ANSWER_IGNORED;
	const struct measures_column col = measures_column(&st->drawn.layout, under);
	struct ls_err err;
	const char *by = col.criterion >= 0 ? look->score->criteria[col.criterion].criterion->code : col.kind->name;
	enum answer answer = measures_sort_act(&st->order, look, by, st->widths.priorities, &err);
	measures_sync(st, look);
	return answer;
}

static enum answer click(void *state, const struct look *look, int x, int y, bool twice, struct str *command,
						 struct ls_err *err)
{
	struct measures *st = state;
	(void)err;
	const struct measures_layout *l = &st->drawn.layout;
	if (!look->plan || st->rows.n == 0 || x < 0 || x >= l->list_w || y < 0)
		return ANSWER_IGNORED;
	if (y < l->head_h)
		return twice ? ANSWER_DONE : click_head(st, look, x);
	int line = st->cursor.list.top + (y - l->head_h) / l->pitch, row = measures_row_at(&st->rows, line);
	if (line >= measures_lines(&st->rows))
		return ANSWER_IGNORED;
	if (row < 0)
		return twice ? ANSWER_DONE : ANSWER_IGNORED;
	st->cursor.list.at = row;
	measures_settle(st, look);
	int under = grid_under(&l->grid, x);
	if (!st->cursor.on_heading) {
		const struct measures_column col = under < 0 ? (struct measures_column){NULL, -1} : measures_column(l, under);
		st->cursor.criterion = criterion_of(&col, look);
		st->cursor.on_rank = col.kind == &column_kinds[COL_RANK];
	}
	return twice ? open_sheet(st, look, command) : ANSWER_DONE;
}

static struct pick picked(void *state, const struct look *look)
{
	const struct measures *st = state;
	const struct measures_group *g =
		st->cursor.on_heading ? measures_group_at(&st->groups, &st->rows, st->cursor.list.at) : NULL;
	if (g && g->table != TABLE_COUNT)
		return (struct pick){g->table, g->key, NONE32};
	if (!measures_has_row(st, look))
		return (struct pick){TABLE_COUNT, NONE32, NONE32};
	return (struct pick){T_measure, st->cursor.id, st->cursor.criterion};
}

// The heading of the group that an object stands for.
static bool select_heading(struct measures *st, const struct look *look, enum table_id t, int32_t id)
{
	int row = st->groups.by == GROUP_OFF ? -1 : measures_heading_row(&st->groups, &st->rows, id);
	if (row < 0 || measures_group_at(&st->groups, &st->rows, row)->table != t)
		return false;
	st->cursor.list.at = row;
	measures_settle(st, look);
	return true;
}

static bool select_row(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct measures *st = state;
	const struct phase *ph = t == T_phase ? plan_find(look->plan, T_phase, id) : NULL;
	if (t != T_measure && !ph)
		return select_heading(st, look, t, id);
	int32_t measure = ph ? ph->measure : id;
	ptrdiff_t m = plan_position(look->plan, T_measure, measure);
	const struct measures_group *g = m >= 0 ? measures_group_of(&st->groups, (size_t)m) : NULL;
	if (g && g->folded) {
		measures_fold(&st->groups, g->key);
		measures_sync(st, look);
	}
	int row = measures_row_of(&st->rows, look, measure, st->cursor.list.at);
	if (row < 0)
		return false;
	st->cursor.list.at = row;
	measures_settle(st, look);
	return true;
}

// Without criteria there is nothing to rate, to weigh or to cut.
static const struct hint plain_hints[] = {
	{"open", N_("profile")},  {"edit", N_("edit")},   {"add", N_("add")},         {"sort", N_("sort")},
	{"filter", N_("filter")}, {"group", N_("group")}, {"columns", N_("columns")}, {"reverse", N_("reverse")},
	{"next", N_("next hit")}, {NULL, NULL},
};

static const struct hint empty_hints[] = {{"add", N_("add")}, {NULL, NULL}};

static const struct hint hints[] = {
	{"cursor right", N_("rate")}, // left out where it is done
	{"notch 1", N_("better")},
	{"notch -1", N_("worse")},
	{"open", N_("profile")},
	{"weights open", N_("weights")},
	{"cut", N_("cut line")},
	{"edit", N_("edit")},
	{"add", N_("add")},
	{"sort", N_("sort")},
	{"filter", N_("filter")},
	{"stability", N_("stability")},
	{"why", N_("why")},
	{"compare", N_("compare")},
	{"cut apply", N_("select above the line")},
	{"group", N_("group")},
	{"columns", N_("columns")},
	{"reverse", N_("reverse")},
	{"next", N_("next hit")},
	{NULL, NULL},
};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct measures *st = state;
	if (!look->plan || look->plan->measure_n == 0)
		return empty_hints;
	bool rates = st->cursor.criterion != NONE32 || !look->writable || !measures_has_row(st, look);
	return look->score && look->score->criteria_n > 0 ? hints + rates : plain_hints;
}

const struct view pane_measures = {
	.name = "measures",
	.title = N_("Measures"),
	.help = N_("All measures with their ratings, score and rank: what is worth doing first."),
	.min_cols = 36,
	.min_rows = 4,
	.hints = hints,
	.hints_now = hints_now,
	.create = create,
	.destroy = destroy,
	.sync = measures_sync,
	.act = act,
	.draw = draw,
	.describe = measures_describe,
	.click = click,
	.headline = measures_headline,
	.picked = picked,
	.select = select_row,
	.seek = seek,
	.remember = measures_remember,
	.recall = measures_recall,
};
