// SPDX-License-Identifier: EUPL-1.2
// The OKR board: objectives of the quarter with their key results, check-ins and pace; the backlog below. Verbs:
// cursor …, open (the sheet), notch ±N (a key result's value by units of its last place), next, previous (hits of
// the search, else rows).
#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "say/quarter.h"
#include "ui/okr/view.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define PANEL_FROM 150
#define ROOMY      18 // lines of the area that allow a blank one at the top
#define RULES_FROM 12 // lines of the area that leave one for the planning rules

static const struct hint hints[] = {
	{"record checkin", N_("check-in")},
	{"notch 1", N_("value")},
	{"notch -1", N_("value")},
	{"open", N_("details")},
	{"add", N_("add")},
	{"edit", N_("edit")},
	{"quarter -1", N_("quarter")},
	{"quarter 1", N_("quarter")},
	{"next", N_("next")},
	{NULL, NULL},
};

static void *create(void)
{
	struct okr_state *s = mem_alloc(sizeof *s);
	*s = (struct okr_state){.table = TABLE_COUNT, .id = NONE32, .cycle = NONE32};
	return s;
}

static void destroy(void *state)
{
	struct okr_state *s = state;
	free(s->items);
	free(s);
}

static void adopt(struct okr_state *s)
{
	s->table = s->n > 0 ? s->items[s->list.at].table : TABLE_COUNT;
	s->id = s->n > 0 ? s->items[s->list.at].id : NONE32;
}

static void sync(void *state, const struct look *look)
{
	struct okr_state *s = state;
	int32_t cycle = look->cycle ? look->cycle->id : NONE32;

	if (look->plan->generation == 0 || s->plan != look->plan || s->generation != look->plan->generation ||
		s->cycle != cycle)
		s->gaps = gaps_of(look->plan, look->cycle);
	if (s->cycle != cycle && s->cycle != NONE32)
		s->list.at = s->list.top = 0; // another quarter begins at its top
	s->plan = look->plan;
	s->generation = look->plan->generation;
	s->cycle = cycle;
	okr_collect(s, look);
	list_resize(&s->list, s->n);
	int at = okr_index(s, s->table, s->id);
	if (at >= 0)
		s->list.at = at;
	adopt(s);
}

static enum answer refuse(struct ls_err *err, const char *sentence)
{
	ls_fail(err, LS_REFUSED, "%s", sentence);
	return ANSWER_REFUSED;
}

static enum answer open_sheet(const struct okr_state *s, const struct look *look, struct str *command)
{
	struct str name = {0};
	code_name(&name, look->plan, s->table, s->id);
	str_addf(command, "sheet %s ", schema[s->table].object);
	str_addquoted(command, str_text(&name));
	str_free(&name);
	return ANSWER_COMMAND;
}

// A value as it is typed. Three places get a fourth: a point before exactly three digits would separate thousands.
static void write_value(struct str *out, const struct key_result *kr, int64_t milli)
{
	num_plain(out, milli, 3, kr->decimals);
	if (kr->decimals == 3)
		str_addc(out, '0');
}

// One notch is one unit of the last place shown. Beyond the target is allowed, beyond what a plan can hold is not.
static enum answer notch(const struct okr_state *s, const struct look *look, int n, struct str *command,
						 struct ls_err *err)
{
	static const int64_t units[] = {1000, 100, 10, 1};
	const struct key_result *kr = s->table == T_key_result ? plan_find(look->plan, T_key_result, s->id) : NULL;

	if (!kr)
		return refuse(err, tr("Values belong to key results: choose one below the objective."));
	if (kr->kind == kr_kind_MILESTONE)
		return refuse(err, tr("A milestone has no value; it counts its steps. Open it to see them."));
	struct kr_state st = okr_key_result(look->plan, kr, look->today);
	int64_t from = st.value != NONE64 ? st.value : kr->start != NONE64 ? kr->start : 0;
	int64_t to = from + n * units[kr->decimals >= 0 && kr->decimals <= 3 ? kr->decimals : 0];
	const struct column *c = &schema[T_check_in].columns[schema_column(&schema[T_check_in], "value")];
	if (to < c->least || to > c->most)
		return refuse(err, tr("This is as far as a value can go."));
	struct str name = {0};
	code_name(&name, look->plan, T_key_result, kr->id);
	str_add(command, "kr value ");
	str_addquoted(command, str_text(&name));
	str_addc(command, ' ');
	write_value(command, kr, to);
	str_free(&name);
	return ANSWER_COMMAND;
}

static bool next_hit(struct okr_state *s, const struct look *look, int step)
{
	for (int i = 1; i <= s->n; i++) {
		int at = (s->list.at + step * i % s->n + s->n) % s->n;
		if (*look->search && !okr_item_hit(look, &s->items[at]))
			continue;
		s->list.at = at;
		adopt(s);
		return true;
	}
	return false;
}

struct board {
	const struct look *look;
	const struct okr_state *s;
};

static bool item_hit(const void *ctx, int i)
{
	const struct board *b = ctx;
	return okr_item_hit(b->look, &b->s->items[i]);
}

static int seek(void *state, const struct look *look)
{
	struct okr_state *s = state;
	struct board b = {look, s};
	int hits = list_hits(s->n, s->list.at, item_hit, &b, &s->list.at);
	adopt(s);
	return hits;
}

// Left and right lead to the objective before and after.
static void sideways(struct okr_state *s, int step)
{
	for (int i = s->list.at + step; i >= 0 && i < s->n; i += step)
		if (s->items[i].table == T_objective) {
			s->list.at = i;
			break;
		}
	adopt(s);
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct okr_state *s = state;
	const char *verb = argv[0];
	bool cursor = strcmp(verb, "cursor") == 0, any = s->n > 0;

	if (cursor && argc > 1 && (strcmp(argv[1], "left") == 0 || strcmp(argv[1], "right") == 0)) {
		sideways(s, argv[1][0] == 'l' ? -1 : 1);
		return ANSWER_DONE;
	}
	if (cursor && list_cursor(&s->list, argc, argv)) {
		adopt(s);
		return ANSWER_DONE;
	}
	bool known = strcmp(verb, "open") == 0 || strcmp(verb, "notch") == 0 || strcmp(verb, "next") == 0 ||
				 strcmp(verb, "previous") == 0;
	if (!known)
		return ANSWER_IGNORED;
	if (!any)
		return refuse(err, tr("There is no objective here yet."));
	if (strcmp(verb, "open") == 0)
		return open_sheet(s, look, command);
	if (strcmp(verb, "notch") == 0) {
		int n = argc > 1 ? atoi(argv[1]) : 1;
		return notch(s, look, n > 1000000 ? 1000000 : n < -1000000 ? -1000000 : n, command, err);
	}
	return next_hit(s, look, verb[0] == 'n' ? 1 : -1) ? ANSWER_DONE : ANSWER_IGNORED;
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
		*above += s->items[i].y < s->list.top;
		*below += s->items[i].y >= s->list.top + rows;
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

static void draw_items(struct okr_state *s, const struct look *look, struct canvas *c, int w, int rows,
					   enum okr_detail detail)
{
	struct okr_columns col = okr_columns(s, look, w, detail);
	struct canvas_saved saved = canvas_enter(c, (struct rect){0, s->pad, w, rows});

	s->list.page = 0;
	for (int i = 0; i < s->n; i++) {
		const struct okr_item *item = &s->items[i];
		int y = item->y - s->list.top;
		if (y + item->h <= 0 || y - item->lead >= rows)
			continue;
		s->list.page++;
		bool chosen = i == s->list.at;
		const void *row = plan_find(look->plan, item->table, item->id);
		if (item->backlog)
			draw_backlog_heading(c, y - 1, w);
		if (item->table == T_objective)
			okr_row_objective(c, look, &col, row, y, chosen);
		else
			okr_row_key_result(c, look, s, &col, row, y, chosen);
		if (!chosen)
			continue;
		s->x =
			item->table == T_key_result ? OKR_KEY_RESULT_X : OKR_OBJECTIVE_X + (col.field_w > 0 ? col.field_w + 2 : 0);
		s->y = s->pad + y;
		s->shown = true;
	}
	canvas_leave(c, saved);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct okr_state *s = state;

	(void)focused;
	s->shown = false;
	s->w = s->h = 0;
	if (s->n == 0) {
		okr_empty_draw(c, look, w, h);
		return;
	}
	int panel = w >= PANEL_FROM ? (w / 4 > 50 ? w / 4 : 50) : 0;
	int list_w = w - panel;
	bool rules = h >= RULES_FROM && okr_rules_any(look->plan);
	int rows = h - (rules ? 1 : 0);
	enum okr_detail detail = okr_lay(s, look->plan, list_w, rows);
	if (s->lines > rows && !rules)
		detail = okr_lay(s, look->plan, list_w, --rows); // one line says what is hidden
	s->pad = h >= ROOMY && s->lines < rows ? 1 : 0;
	const struct okr_item *at = &s->items[s->list.at];
	list_show(&s->list, s->lines, rows - s->pad, at->y - at->lead, at->y + at->h, false);
	draw_items(s, look, c, list_w, rows - s->pad, detail);
	s->w = list_w;
	s->h = rows;

	int used = rows < h ? draw_hidden(s, look, c, list_w - 1, h - 1, rows) : 0;
	if (rules) {
		struct pen pen = {c, 1, h - 1, list_w - 1 - (used ? used + 2 : 0), false};
		okr_rules_draw(&pen, look, s);
	}
	if (panel > 0)
		okr_panel_draw(c, look, s, (struct rect){list_w, 0, panel, h});
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	okr_describe(look, state, first, second);
}

static void headline(void *state, const struct look *look, struct str *out)
{
	(void)state;
	quarter_tell(out, look);
}

static bool focus(void *state, const struct look *look, int *x, int *y)
{
	const struct okr_state *s = state;
	(void)look;
	*x = s->x;
	*y = s->y;
	return s->shown;
}

static enum answer click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct okr_state *s = state;
	int line = y - s->pad + s->list.top;

	for (int i = 0; i < s->n && x < s->w && y < s->h; i++) {
		if (line < s->items[i].y || line >= s->items[i].y + s->items[i].h)
			continue;
		s->list.at = i;
		adopt(s);
		return twice ? open_sheet(s, look, command) : ANSWER_DONE;
	}
	return ANSWER_IGNORED;
}

static struct pick picked(void *state, const struct look *look)
{
	const struct okr_state *s = state;
	(void)look;
	return (struct pick){s->table, s->id, NONE32};
}

static bool choose(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct okr_state *s = state;
	int at = okr_index(s, t, id);
	(void)look;
	if (at < 0)
		return false;
	s->list.at = at;
	adopt(s);
	return true;
}

const struct pane pane_okr = {
	.name = "okr",
	.title = N_("OKR"),
	.help = N_("The objectives of the quarter with their key results, pace and confidence, and the backlog."),
	.min_cols = 40,
	.min_rows = 5,
	.hints = hints,
	.create = create,
	.destroy = destroy,
	.sync = sync,
	.act = act,
	.draw = draw,
	.describe = describe,
	.focus = focus,
	.click = click,
	.headline = headline,
	.picked = picked,
	.select = choose,
	.seek = seek,
};
