// SPDX-License-Identifier: EUPL-1.2
// The OKR board: objectives of the quarter with their key results, check-ins and pace; the backlog below. Verbs:
// cursor …, open (the course), backlog (takes into a quarter, puts back), notch ±N (a key result's value by units of its last place), next, previous (hits of
// the search, else rows).
#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "say/quarter.h"
#include "ui/okr/board.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define PANEL_FROM 150
#define ROOMY      18 // lines of the area that allow a blank one at the top
#define RULES_FROM 12 // lines of the area that leave one for the planning rules

// How the pane is divided, and what its rows are drawn with.
struct board {
	const struct okr_item *items;
	int panel, list_w, rows, pad; // cells of the panel and of the list; lines of the list, blank ones at its top
	bool rules;                   // a line for the planning rules
	int backlog;                  // the line of its heading, -1
	enum okr_detail detail;
	struct okr_columns columns; // while it is drawn
};

static void destroy(void *state)
{
	struct okr_state *s = state;
	free(s->items);
	free(s);
}

static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct okr_state *s = state;
	struct board *b = arena_alloc(look->frame, sizeof *b);
	struct rows_at *at = arena_alloc(look->frame, (size_t)(s->n + 1) * sizeof *at);
	*b = (struct board){.items = s->items, .backlog = -1};
	b->panel = w >= PANEL_FROM ? (w / 4 > 50 ? w / 4 : 50) : 0;
	b->list_w = w - b->panel;
	b->rules = h >= RULES_FROM && !look->backlog && okr_rules_any(look->plan);
	b->rows = h - (b->rules ? 1 : 0);
	b->detail = okr_lay(s, look->plan, b->list_w, b->rows);
	if (s->lines > b->rows && !b->rules)
		b->detail = okr_lay(s, look->plan, b->list_w, --b->rows); // one line says what is hidden
	b->pad = h >= ROOMY && s->lines < b->rows ? 1 : 0;
	for (int i = 0; i < s->n; i++) {
		const struct okr_item *item = &s->items[i];
		at[i] = (struct rows_at){item->y - item->lead, item->y, item->y + item->h};
		b->backlog = item->backlog ? item->y - 1 : b->backlog;
	}
	return (struct rows_page){.n = s->n, .lines = s->lines, .at = at, .own_end = true, .of = b};
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct okr_state *s = state;
	(void)look;
	s->table = p->n > 0 ? s->items[s->rows.list.at].table : TABLE_COUNT;
	s->id = p->n > 0 ? s->items[s->rows.list.at].id : NONE32;
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct okr_state *s = state;
	(void)look;
	(void)p;
	return okr_index(s, s->table, s->id);
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	return !*look->search || okr_item_hit(look, &((const struct board *)p->of)->items[i]);
}

static void sync(void *state, const struct look *look)
{
	struct okr_state *s = state;
	int32_t cycle = look->cycle ? look->cycle->id : NONE32;

	if (look->plan->generation == 0 || s->plan != look->plan || s->generation != look->plan->generation ||
		s->cycle != cycle)
		s->gaps = gaps_of(look->plan, look->cycle);
	if ((s->cycle != cycle || s->backlog != look->backlog) && s->cycle != NONE32)
		s->rows.list.at = s->rows.side[0].top = 0; // another quarter begins at its top
	s->plan = look->plan;
	s->generation = look->plan->generation;
	s->cycle = cycle;
	s->backlog = look->backlog;
	okr_collect(s, look);
	rows_sync(s, look);
}

static enum answer refuse(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_REFUSED, "%s", sentence);
	return ANSWER_REFUSED;
}

static enum answer open_course(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct okr_state *s = state;
	(void)err;
	struct str name = str_on(look->frame);
	code_name(&name, look->plan, s->table, s->id);
	str_addf(command, "%s course ", schema[s->table].object);
	str_addquoted(command, str_text(&name));
	return ANSWER_COMMAND;
}

// A value as it is typed. Three places get a fourth: a point before exactly three digits would separate thousands.
static void write_value(struct str *out, int decimals, int64_t milli)
{
	num_plain(out, milli, 3, decimals);
	if (decimals == 3)
		str_addc(out, '0');
}

// A notch of a milestone is its next step, or the last one open again; without steps it is reached, or not.
static enum answer notch_step(const struct look *look, const struct key_result *kr, int n, struct str *command,
							  struct ls_err *err)
{
	struct plan_rows rows = plan_of(look->plan, T_kr_step, "key_result", kr->id);
	for (size_t k = 0; k < rows.n; k++) {
		const struct kr_step *step = &look->plan->kr_step[rows.at[n > 0 ? k : rows.n - 1 - k]];
		if ((step->done == DAY_NONE) != (n > 0))
			continue;
		str_addf(command, "checkin note #%d %s=#%d", (int)kr->id, n > 0 ? "done" : "undone", (int)step->id);
		return ANSWER_COMMAND;
	}
	if (rows.n > 0)
		return refuse(err, n > 0 ? tr("All its steps are done already.") : tr("None of its steps is done yet."));
	int64_t target = kr->target == NONE64 ? 1000 : kr->target;
	str_addf(command, "checkin note #%d value=", (int)kr->id);
	write_value(command, okr_decimals(look->plan, kr), n > 0 ? target : 0);
	return ANSWER_COMMAND;
}

// One notch is one unit of the last place shown. Beyond the target is allowed, beyond what a plan can hold is not.
enum answer okr_notch(const struct look *look, const struct key_result *kr, int n, struct str *command,
					  struct ls_err *err)
{
	static const int64_t units[] = {1000, 100, 10, 1};

	if (!kr)
		return refuse(err, tr("Values belong to key results: choose one below the objective."));
	if (kr->kind == kr_kind_MILESTONE)
		return notch_step(look, kr, n, command, err);
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	int64_t from = st.value != NONE64 ? st.value : kr->start != NONE64 ? kr->start : 0;
	int decimals = okr_decimals(look->plan, kr);
	int64_t to = from + n * units[decimals];
	const struct column *c = &schema[T_check_in].columns[schema_column(&schema[T_check_in], "value")];
	if (to < c->least || to > c->most)
		return refuse(err, tr("This is as far as a value can go."));
	struct str name = str_on(look->frame);
	code_name(&name, look->plan, T_key_result, kr->id);
	str_add(command, "kr value ");
	str_addquoted(command, str_text(&name));
	str_addc(command, ' ');
	write_value(command, decimals, to);
	return ANSWER_COMMAND;
}

// Out of the backlog into the quarter looked at, where it is still to come or runs, else into the next one; and back.
static enum answer to_or_from_backlog(const struct okr_state *s, const struct look *look, struct str *command)
{
	const struct key_result *kr = s->table == T_key_result ? plan_find(look->plan, T_key_result, s->id) : NULL;
	const struct objective *o = plan_find(look->plan, T_objective, kr ? kr->objective : s->id);
	const struct cycle *c = look->backlog ? NULL : look->cycle;

	if (!o)
		return ANSWER_IGNORED;
	if (o->cycle != NONE32)
		str_addf(command, "objective backlog #%d", (int)o->id);
	else if (c && c->state <= cycle_state_RUNNING)
		str_addf(command, "objective take #%d #%d", (int)o->id, (int)c->id);
	else
		str_addf(command, "objective take #%d", (int)o->id);
	return ANSWER_COMMAND;
}

// Left and right lead to the objective before and after.
static void sideways(struct okr_state *s, const struct look *look, int step)
{
	for (int i = s->rows.list.at + step; i >= 0 && i < s->n; i += step)
		if (s->items[i].table == T_objective) {
			rows_move(s, look, i);
			break;
		}
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct okr_state *s = state;
	const char *verb = argv[0];
	bool cursor = strcmp(verb, "cursor") == 0, value = strcmp(verb, "notch") == 0;

	if (cursor && argc > 1 && (strcmp(argv[1], "left") == 0 || strcmp(argv[1], "right") == 0)) {
		sideways(s, look, argv[1][0] == 'l' ? -1 : 1);
		return ANSWER_DONE;
	}
	bool shelve = strcmp(verb, "backlog") == 0;
	bool known =
		value || shelve || strcmp(verb, "open") == 0 || strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0;
	if (known && s->n == 0)
		return refuse(err, tr("There is no objective here yet."));
	if (shelve)
		return to_or_from_backlog(s, look, command);
	if (value) {
		int n = argc > 1 ? atoi(argv[1]) : 1;
		const struct key_result *kr = s->table == T_key_result ? plan_find(look->plan, T_key_result, s->id) : NULL;
		return okr_notch(look, kr, n > 1000000 ? 1000000 : n < -1000000 ? -1000000 : n, command, err);
	}
	return rows_act(s, look, argc, argv, command, err);
}

static void draw_backlog_heading(struct canvas *c, int y, int w)
{
	int used = canvas_text_w(c, OKR_OBJECTIVE_X, y, w - 3, ROLE_HEADING, tr("Backlog: objectives without a quarter"));
	if (w - used - 5 > 0)
		canvas_hline(c, used + 3, y, w - used - 4, ROLE_BORDER);
}

// Items above and below the window, counted by their first line.
static void hidden(const struct okr_state *s, int rows, int *above, int *below)
{
	*above = *below = 0;
	for (int i = 0; i < s->n; i++) {
		*above += s->items[i].y < s->rows.side[0].top;
		*below += s->items[i].y >= s->rows.side[0].top + rows;
	}
}

// "▲ 2  ▼ 5 more" at the end of the last line; returns the cells used.
static int draw_hidden(const struct okr_state *s, const struct look *look, struct canvas *c, int end, int y, int rows)
{
	int above, below;

	hidden(s, rows, &above, &below);
	const char *up = above > 0 ? arena_printf(look->frame, "▲ %d  ", above) : "";
	const char *down = below > 0 ? arena_printf(look->frame, tr("▼ %d more"), below) : "";
	const char *text = arena_printf(look->frame, "%s%s", up, down);
	canvas_text_right(c, end, y, ROLE_DIM, text);
	return text_width(text);
}

static void draw_line(void *state, const struct look *look, struct canvas *c, const struct rows_page *p,
					  const struct rows_line *l)
{
	struct okr_state *s = state;
	const struct board *b = p->of;
	const struct okr_columns *col = &b->columns;

	if (l->line == b->backlog)
		draw_backlog_heading(c, l->y, l->w);
	if (l->thing < 0 || (l->nth > 0 && l->y > 0)) // an item is drawn with the first of its lines that is seen
		return;
	const struct okr_item *item = &b->items[l->thing];
	const void *row = plan_find(look->plan, item->table, item->id);
	bool chosen = l->thing == s->rows.list.at, objective = item->table == T_objective;
	if (objective)
		okr_row_objective(c, look, col, row, l->y, chosen);
	else
		okr_row_key_result(c, look, s, col, row, l->y - l->nth, chosen);
	if (l->here)
		canvas_cursor(c, objective ? OKR_OBJECTIVE_X + (col->field_w > 0 ? col->field_w + 2 : 0) : OKR_KEY_RESULT_X,
					  l->y);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct okr_state *s = state;
	struct rows_page p = rows_lay(s, look, w, h);
	struct board b = *(const struct board *)p.of;

	if (s->n == 0) {
		okr_empty_draw(c, look, w, h);
		return;
	}
	b.columns = okr_columns(s, look, b.list_w, b.detail);
	p.of = &b;
	rows_draw(s, look, c, &p, (struct rect){0, b.pad, b.list_w, b.rows - b.pad}, false);

	int used = b.rows < h ? draw_hidden(s, look, c, b.list_w - 1, h - 1, b.rows) : 0;
	if (b.rules) {
		struct pen pen = {c, 1, h - 1, b.list_w - 1 - (used ? used + 2 : 0), false};
		okr_rules_draw(&pen, look, s);
	}
	if (b.panel > 0)
		okr_panel_draw(c, look, s, (struct rect){b.list_w, 0, b.panel, h});
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	okr_describe(look, state, first, second);
}

static void headline(void *state, const struct look *look, struct str *out)
{
	(void)state;
	if (look->backlog)
		str_addf(out, look->backlog < 0 ? "%s ▸" : "◂ %s", tr("Backlog"));
	else
		quarter_tell(out, look);
}

static struct pick picked(void *state, const struct look *look)
{
	const struct okr_state *s = state;
	if (s->table >= TABLE_COUNT && look->cycle && !look->backlog) // an empty quarter is what is looked at
		return (struct pick){T_cycle, look->cycle->id, NONE32};
	return (struct pick){s->table, s->id, NONE32};
}

static bool choose(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct okr_state *s = state;
	int at = okr_index(s, t, id);
	if (at >= 0)
		rows_move(s, look, at);
	return at >= 0;
}

static const struct rows_kind kind = {
	.lay = lay, .draw = draw_line, .hit = hit, .open = open_course, .keep = keep, .find = find, .click_opens = true};

static void *create(void)
{
	struct okr_state *s = mem_alloc(sizeof *s);
	*s = (struct okr_state){.table = TABLE_COUNT, .id = NONE32, .cycle = NONE32};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_okr = {
	.name = "okr",
	.title = N_("OKR"),
	.help = N_("The objectives of the quarter with their key results, pace and confidence, and the backlog."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = okr_hints,
	.hints_now = okr_hints_now,
	.create = create,
	.destroy = destroy,
	.sync = sync,
	.act = act,
	.draw = draw,
	.describe = describe,
	.click = rows_click,
	.headline = headline,
	.picked = picked,
	.select = choose,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
