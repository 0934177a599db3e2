// SPDX-License-Identifier: EUPL-1.2
// The OKR board: objectives of the quarter with their key results, check-ins and pace; the backlog below. Verbs:
// cursor …, open (the course; of a group its sheet), backlog (takes into a quarter, puts back), notch ±N (a key result's
// value by units of its last place), group [field|team|goal], next, previous (hits of the search, else what needs somebody).
#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "say/quarter.h"
#include "ui/kit/memory.h"
#include "ui/kit/stage.h"
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

static enum okr_detail lay_lines(struct okr_state *s, const struct look *look, const struct board *b)
{
	return look->stage ? okr_lay_stage(s, look, b->list_w) : okr_lay(s, look->plan, b->list_w, b->rows);
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
	b->detail = lay_lines(s, look, b);
	if (s->lines > b->rows && !b->rules) { // one line says what is hidden
		b->rows--;
		b->detail = lay_lines(s, look, b);
	}
	b->pad = h >= ROOMY && s->lines < b->rows ? 1 : 0;
	for (int i = 0; i < s->n; i++) {
		const struct okr_item *item = &s->items[i];
		at[i] = (struct rows_at){item->y - item->lead, item->y, item->y + item->h};
		b->backlog = item->backlog ? item->y - 1 : b->backlog;
	}
	return (struct rows_page){.n = s->n, .lines = s->lines, .at = at, .own_end = true, .close = true, .of = b};
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

// What the rows are made of; a plan of a test, which changes under the pane, has no generation.
static bool as_before(struct okr_state *s, const struct look *look, int32_t cycle)
{
	struct okr_kept now;
	memset(&now, 0, sizeof now); // compared byte by byte
	now.plan = look->plan;
	now.generation = look->plan->generation;
	now.cycle = cycle;
	now.today = look->today;
	now.field = look->only_field;
	now.goal = look->only_goal;
	now.team = look->only_team;
	now.backlog = look->backlog;
	now.by = s->by;
	now.privacy = look->privacy;
	bool same = now.generation != 0 && memcmp(&now, &s->kept, sizeof now) == 0;
	s->kept = now;
	return same;
}

static void sync(void *state, const struct look *look)
{
	struct okr_state *s = state;
	int32_t cycle = look->cycle ? look->cycle->id : NONE32;

	if (!as_before(s, look, cycle)) {
		s->gaps = gaps_of(look->plan, look->cycle);
		okr_collect(s, look);
		okr_find_waiting(s, look);
	}
	if ((s->cycle != cycle || s->backlog != look->backlog) && s->cycle != NONE32)
		s->rows.list.at = s->rows.side[0].top = 0; // another quarter begins at its top
	s->cycle = cycle;
	s->backlog = look->backlog;
	rows_sync(s, look);
}

static enum answer refuse(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_REFUSED, "%s", sentence);
	return ANSWER_REFUSED;
}

// Of a heading the sheet, else the course.
static enum answer open_row(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct okr_state *s = state;
	(void)err;
	bool heading = s->n > 0 && okr_is_heading(&s->items[s->rows.list.at]);
	if (heading && s->id == NONE32)
		return ANSWER_IGNORED;
	if (heading) {
		str_addf(command, "sheet %s #%d", schema[s->table].object, (int)s->id);
		return ANSWER_COMMAND;
	}
	struct str name = str_on(look->frame);
	code_name(&name, look->plan, s->table, s->id);
	str_addf(command, "%s course ", schema[s->table].object);
	str_addquoted(command, str_text(&name));
	return ANSWER_COMMAND;
}

// By the next thing, or by the one named.
static enum answer group(struct okr_state *s, const struct look *look, const char *word, struct ls_err *err)
{
	enum okr_by by = (enum okr_by)((s->by + 1) % OKR_BY);
	if (*word && !okr_by_parse(word, &by)) {
		ls_fail(err, LS_REFUSED, tr("The board groups by field, team or goal, not by “%s”."), word);
		return ANSWER_REFUSED;
	}
	s->by = by;
	sync(s, look);
	ls_fail(err, LS_OK, tr("The board is grouped by %s."), tr(schema[okr_by_table(by)].label));
	return ANSWER_DONE;
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
	bool next = strcmp(verb, "next") == 0, previous = strcmp(verb, "previous") == 0;
	bool shelve = strcmp(verb, "backlog") == 0;
	if (strcmp(verb, "group") == 0)
		return group(s, look, argc > 1 ? argv[1] : "", err);
	if ((value || shelve || next || previous || strcmp(verb, "open") == 0) && s->n == 0)
		return refuse(err, tr("There is no objective here yet."));
	if ((next || previous) && !*look->search)
		return okr_walk(s, look, next ? 1 : -1, err);
	if (shelve)
		return okr_shelve(look, s, command);
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
	bool chosen = l->thing == s->rows.list.at, objective = item->table == T_objective, head = okr_is_heading(item);
	c->lines = head ? 1 : stage_lines(look);
	if (item->table == T_cycle)
		okr_quarter_draw(c, look, l->y, l->w, chosen);
	else if (head)
		okr_heading_draw(c, look, s, col, &s->items[l->thing], l->y, chosen);
	else if (objective)
		okr_row_objective(c, look, col, row, l->y, chosen);
	else
		okr_row_key_result(c, look, s, col, row, l->y - l->nth, chosen);
	c->lines = 1;
	if (l->here)
		canvas_cursor(c,
					  head        ? OKR_OBJECTIVE_X
					  : objective ? OKR_OBJECTIVE_X + (col->field_w > 0 ? col->field_w + 2 : 0)
								  : OKR_KEY_RESULT_X,
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
	const struct okr_state *s = state;
	const struct team *team = plan_find(look->plan, T_team, look->only_team);
	if (team) {
		str_addf(out, tr("only %s"), text_width(team->title) > 24 && *team->code ? team->code : team->title);
		str_add(out, " · ");
	}
	if (look->backlog)
		str_addf(out, look->backlog < 0 ? "%s ▸" : "◂ %s", tr("Backlog"));
	else
		quarter_tell(out, look);
	if (s->by != OKR_BY_FIELD)
		str_addf(out, tr(" · by %s"), tr(schema[okr_by_table(s->by)].label));
}

static struct pick picked(void *state, const struct look *look)
{
	const struct okr_state *s = state;
	if (s->table >= TABLE_COUNT && look->cycle && !look->backlog) // an empty quarter is what is looked at
		return (struct pick){T_cycle, look->cycle->id, NONE32};
	return (struct pick){s->id == NONE32 ? TABLE_COUNT : s->table, s->id, NONE32};
}

// On the heading of a group an objective is added to it.
static enum table_id adds(void *state)
{
	const struct okr_state *s = state;
	return s->n > 0 && okr_is_heading(&s->items[s->rows.list.at]) ? T_objective : TABLE_COUNT;
}

// An objective belongs to the group in which it is begun, unless it was begun at something that says more.
static void begins(void *state, const struct look *look, enum table_id t, struct str *out)
{
	const struct okr_state *s = state;
	const struct objective *o = okr_objective_under(look, s);
	bool heading = s->n > 0 && s->items[s->rows.list.at].table == okr_by_table(s->by);
	int32_t id = o ? okr_place_of(look->plan, o, s->by).id : heading ? s->id : NONE32;
	struct str word = str_on(look->frame);
	if (t != T_objective || id == NONE32)
		return;
	str_addf(&word, " %s=", okr_by_word(s->by));
	if (!strstr(str_text(out), str_text(&word)))
		str_addf(out, "%s#%d", str_text(&word), (int)id);
}

static void remember(void *state, const struct look *look, struct str *out)
{
	const struct okr_state *s = state;
	rows_remember(state, look, out);
	memory_put(out, "by", s->by == OKR_BY_FIELD ? "" : okr_by_word(s->by));
}

static void recall(void *state, const struct look *look, const char *text)
{
	struct okr_state *s = state;
	struct str by = str_on(look->frame);
	if (memory_get(&by, text, "by") && okr_by_parse(str_text(&by), &s->by))
		sync(s, look);
	rows_recall(state, look, text);
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
	.lay = lay, .draw = draw_line, .hit = hit, .open = open_row, .keep = keep, .find = find, .click_opens = true};

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
	.adds = adds,
	.begins = begins,
	.remember = remember,
	.recall = recall,
};
