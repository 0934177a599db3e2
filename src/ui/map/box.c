// SPDX-License-Identifier: EUPL-1.2
// One goal as a box: code in the border, title, progress of the quarter, measures. Where the box is low, progress and
// measures share a line; words become shorter before anything is left out.
#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "base/wrap.h"
#include "say/progress.h"
#include "ui/kit/field_mark.h"
#include "ui/kit/mark.h"
#include "ui/kit/stage.h"
#include "ui/map/boxes.h"

#include <string.h>

#define TITLE_LINES  8
#define BAR_LEAST    4
#define BAR_MOST     12

// The inside of a box and what is known of its goal.
struct inside {
	struct canvas *c;
	const struct look *look;
	const struct map_box_style *style;
	struct goal_state state;
	int x, w;
};

static const char *measures_text(const struct inside *in, int size)
{
	static const char *const labels[] = {N_("M %s"), N_("Meas. %s"), N_("Measures %s")};
	const struct goal_state *st = &in->state;
	const char *count =
		st->measures > 0 ? arena_printf(in->look->frame, "%d/%d", st->measures_done, st->measures) : "0";
	const char *text = arena_printf(in->look->frame, tr(labels[size]), count);
	return in->style->gap ? arena_printf(in->look->frame, "%s ?", text) : text;
}

// Writes the count of measures from x on; the gap's sign has a role of its own.
static int draw_measures(const struct inside *in, int x, int y, int size)
{
	const char *text = measures_text(in, size);
	int used = canvas_text(in->c, x, y, ROLE_DIM, text);
	if (in->style->gap)
		canvas_role(in->c, (struct rect){x + used - 1, y, 1, 1}, ROLE_GAP);
	return used;
}

static const char *percent_text(const struct inside *in)
{
	struct str s = {0};
	progress_percent(&s, in->state.progress_bp, in->state.approximate);
	const char *out = arena_str(in->look->frame, str_text(&s));
	str_free(&s);
	return out;
}

// The progress of the quarter in `room` cells: "Q1 ████░░░░ 60 % +", or less where there is less room.
static void draw_progress(const struct inside *in, int y, int room)
{
	static const char *const none[] = {N_("– no objective"), N_("– no obj."), "–"};
	const char *quarter = progress_quarter(in->look->frame, in->look->cycle);
	const char *percent = percent_text(in);
	enum pace pace = in->state.pace;

	if (in->state.objectives == 0) {
		int i = 0;
		while (i < 2 && text_width(tr(none[i])) > room)
			i++;
		canvas_text_w(in->c, in->x, y, room, ROLE_DIM, i < 2 ? tr(none[i]) : none[i]);
		return;
	}
	int percent_w = text_width(percent) > 6 ? text_width(percent) : 6;
	int label_w = text_width(quarter) + 1;
	int bar = room - label_w - percent_w - 2;
	int x = in->x;
	if (label_w + text_width(percent) + 2 <= room)
		x += canvas_text(in->c, x, y, ROLE_DIM, quarter) + 1;
	if (bar >= BAR_LEAST && in->state.progress_bp != NONE32) {
		bar = bar < BAR_MOST ? bar : BAR_MOST;
		canvas_bar(in->c, x, y, bar, in->state.progress_bp, 10000, progress_bar_role(pace));
		x += bar + percent_w;
		canvas_text_right(in->c, x, y, ROLE_TEXT, percent);
	} else {
		x += canvas_text(in->c, x, y, ROLE_TEXT, percent);
	}
	canvas_text(in->c, x + 1, y, progress_role(pace), okr_sign(pace));
}

// Cells the progress wants: with a bar, without one, or bare.
static int progress_width(const struct inside *in, int size)
{
	int percent = text_width(percent_text(in));
	int label = text_width(progress_quarter(in->look->frame, in->look->cycle)) + 1;

	if (in->state.objectives == 0)
		return size == 2 ? text_width(tr("– no objective")) : size == 1 ? text_width(tr("– no obj.")) : 1;
	return size == 2 ? label + BAR_LEAST + 6 + 2 : size == 1 ? label + percent + 2 : percent + 2;
}

// Progress and measures on one line: the bar goes before the word does.
static void draw_shared(const struct inside *in, int y)
{
	for (int progress = 2; progress >= 0; progress--)
		for (int size = 2; size >= 0; size--) {
			int measures = text_width(measures_text(in, size));
			bool last = progress == 0 && size == 0;
			if (progress_width(in, progress) + 1 + measures > in->w && !last)
				continue;
			int left = in->w - measures - 1;
			draw_progress(in, y, left);
			draw_measures(in, in->x + in->w - measures, y, size);
			return;
		}
}

// Measures on a line of their own, with the objectives accepted so far where there is room.
static void draw_measures_line(const struct inside *in, int y)
{
	int size = 2;
	while (size > 0 && text_width(measures_text(in, size)) > in->w)
		size--;
	int x = in->x + draw_measures(in, in->x, y, size);
	if (in->state.objectives_all == 0)
		return;
	const char *accepted =
		arena_printf(in->look->frame, tr("accepted %d/%d"), in->state.accepted, in->state.objectives_all);
	if (text_width(accepted) + 2 <= in->x + in->w - x)
		canvas_text_right(in->c, in->x + in->w, y, ROLE_DIM, accepted);
}

// Ends before `end`, in at most `room` cells: " Q2 55 % + · M 3/7 ", " 55 % + ", " M 3/7 ". What it took.
static int draw_above(const struct inside *in, int end, int y, int room)
{
	struct arena *a = in->look->frame;
	bool moves = in->style->quarters && in->state.objectives > 0;
	const char *sign = moves ? okr_sign(in->state.pace) : "",
			   *measures = in->style->measures ? measures_text(in, 0) : "";
	const char *progress = moves ? arena_printf(a, "%s %s", percent_text(in), sign) : "";
	const char *quarter = moves ? progress_quarter(a, in->look->cycle) : "";
	const char *forms[] = {
		moves && *measures ? arena_printf(a, " %s %s · %s ", quarter, progress, measures) : "",
		moves && *measures ? arena_printf(a, " %s · %s ", progress, measures) : "",
		moves && in->style->gap ? arena_printf(a, " %s ? ", progress) : "",
		moves ? arena_printf(a, " %s ", progress) : "",
		*measures && !moves ? arena_printf(a, " %s ", measures) : "",
	};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		int w = text_width(forms[i]);
		if (w == 0 || w > room)
			continue;
		canvas_text(in->c, end - w, y, ROLE_DIM, forms[i]);
		const char *at = moves ? strstr(forms[i], progress) : NULL;
		if (at) {
			int x = end - w + text_width(arena_dup(a, forms[i], (size_t)(at - forms[i])));
			x += canvas_text(in->c, x, y, ROLE_TEXT, percent_text(in)) + 1;
			canvas_text(in->c, x, y, progress_role(in->state.pace), sign);
		}
		if (in->style->gap && (i < 3 || !moves))
			canvas_role(in->c, (struct rect){end - 2, y, 1, 1}, ROLE_GAP);
		return w;
	}
	return 0;
}

void map_box_label(struct canvas *c, const struct look *look, struct rect r, const struct goal *g,
				   const struct map_box_style *style)
{
	struct inside in = {c, look, style, style->state, r.x + 1, r.w - 2};
	int end = r.x + r.w - 1;
	const char *code = arena_printf(look->frame, " %s ", text_cut(look->frame, g->code, r.w - 5));
	int used = *g->code && r.w > 6 ? canvas_text(c, r.x + 1, r.y, style->chosen ? ROLE_CURSOR : ROLE_DIM, code) : 0;
	const char *state =
		g->state == goal_state_ACTIVE ? "" : arena_printf(look->frame, " %s ", words_label(words_goal_state, g->state));
	int least = r.x + used + 2 + text_width(state);
	if (style->above)
		end -= draw_above(&in, end, r.y, end - least);
	if (*state && least <= end)
		canvas_text_right(c, end, r.y, ROLE_DIM, state);
}

static void draw_border(struct canvas *c, const struct look *look, struct rect r, const struct goal *g,
						const struct map_box_style *style)
{
	canvas_box(c, r, style->chosen ? BOX_DOUBLE : BOX_LIGHT, style->chosen && !look->aside ? ROLE_FOCUS : ROLE_BORDER);
	if (style->joined && !style->chosen) {
		canvas_put(c, r.x, r.y, ROLE_BORDER, 0x251C);           // ├
		canvas_put(c, r.x + r.w - 1, r.y, ROLE_BORDER, 0x2524); // ┤
	}
	map_box_label(c, look, r, g, style);
}

// On the shared screen: the bar two lines high, the measures beside the lower one, or below what stands in its place.
static void draw_stage(const struct inside *in, int y)
{
	bool bar = in->state.objectives > 0;
	in->c->lines = bar ? STAGE_LINES : 1;
	draw_progress(in, y, in->w);
	in->c->lines = 1;
	if (!in->style->measures)
		return;
	if (bar)
		draw_measures(in, in->x + in->w - 1 - text_width(measures_text(in, 0)), y + 1, 0);
	else
		draw_measures_line(in, y + 1);
}

// What the lines between title and progress are for, where there are some: the objectives of the quarter, else the
// description.
static void draw_more(const struct inside *in, const struct goal *g, int y, int end)
{
	struct flow f = {in->c, in->look->frame, in->x, y, in->w, end, true}; // nothing says that there is more
	struct plan_rows rows = plan_of(in->look->plan, T_objective, "goal", g->id);

	for (size_t i = 0; i < rows.n && in->state.objectives > 0; i++) {
		const struct objective *o = &in->look->plan->objective[rows.at[i]];
		if (o->cycle == in->look->cycle->id)
			flow_text(&f, ROLE_DIM, arena_printf(f.a, "%s %s", o->code, o->title), 2);
	}
	if (in->state.objectives == 0)
		flow_text(&f, ROLE_DIM, g->description, end - y);
}

// Lines that draw_more() would like: 0, or 2 to 3.
static int more_lines(const struct look *look, const struct goal *g, int w)
{
	struct plan_rows rows = plan_of(look->plan, T_objective, "goal", g->id);
	const char *lines[3];
	bool any = false;
	int n = 0;

	for (size_t i = 0; i < rows.n && look->cycle; i++) {
		const struct objective *o = &look->plan->objective[rows.at[i]];
		if (o->cycle != look->cycle->id)
			continue;
		any = true;
		n += text_wrap(look->frame, arena_printf(look->frame, "%s %s", o->code, o->title), w, 2, lines);
	}
	if (!any && *g->description)
		n = text_wrap(look->frame, g->description, w, 3, lines);
	return n == 0 ? 0 : n < 2 ? 2 : n > 3 ? 3 : n;
}

int map_box_wants(const struct look *look, const struct map_state *s, int w)
{
	int most = 1; // that a field has no goal yet

	for (size_t i = 0; i < look->plan->goal_n; i++) {
		const struct goal *g = &look->plan->goal[i];
		const char *lines[3];
		int n = pen_wrap(look->frame, g->title, w - 2, 3, lines) + more_lines(look, g, w - 2);
		most = n > most ? n : most;
	}
	return 2 + most + (look->cycle ? 1 : 0) + (s->gaps.goals_used ? 1 : 0);
}

// Lines of a box of `lines` that are kept for progress and measures; *shared: they stand on one.
static int state_lines(const struct map_box_style *style, int lines, bool *shared)
{
	bool room = lines > STAGE_LINES && style->quarters && !style->above;
	*shared = false;
	if (style->stage && room)
		return STAGE_LINES;
	int states = style->above ? 0 : (style->quarters ? 1 : 0) + (style->measures ? 1 : 0);
	*shared = states == 2 && lines < 4;
	if (*shared)
		states = 1;
	return states >= lines ? lines - 1 : states;
}

bool map_box_cuts(const struct look *look, const struct map_state *s, const struct map_box *b, int lines)
{
	const struct map_box_style style = {.quarters = look->cycle, .measures = s->gaps.goals_used};
	const char *title[TITLE_LINES];
	bool shared;
	return pen_wrap(look->frame, b->goal->title, b->w - 2, TITLE_LINES, title) >
		   lines - state_lines(&style, lines, &shared);
}

int map_box_grows(const struct look *look, const struct goal *g, const struct map_box_style *style, struct rect r,
				  int free)
{
	const char *title[TITLE_LINES];
	bool shared;
	if (r.w < 3 || r.h < 3)
		return 0;
	int n = pen_wrap(look->frame, g->title, r.w - 2, TITLE_LINES, title), more = 0;
	while (more < free && r.h - 2 + more - state_lines(style, r.h - 2 + more, &shared) < n)
		more++;
	return more;
}

void map_box_draw(struct canvas *c, const struct look *look, struct rect r, const struct goal *g,
				  const struct map_box_style *style)
{
	struct inside in = {c, look, style, style->state, r.x + 1, r.w - 2};
	int lines = r.h - 2;
	const char *title[TITLE_LINES];

	if (in.w < 1 || lines < 1)
		return;
	draw_border(c, look, r, g, style);
	look_draw_mark(look, c, r.x, r.y, T_goal, g->id, false);
	bool shared;
	int states = state_lines(style, lines, &shared);
	int most = lines - states < TITLE_LINES ? lines - states : TITLE_LINES;
	int n = pen_wrap(look->frame, g->title, in.w, most, title);
	enum role role = style->hit                                       ? ROLE_MATCH
					 : style->chosen                                  ? ROLE_CURSOR
					 : style->aside || g->state == goal_state_DROPPED ? ROLE_DIM
																	  : ROLE_TEXT;
	for (int i = 0; i < n; i++)
		canvas_text(c, in.x, r.y + 1 + i, role, title[i]);
	if (style->chosen)
		canvas_bold(c, (struct rect){in.x, r.y + 1, in.w, n});
	if (most - n >= 2)
		draw_more(&in, g, r.y + 1 + n, r.y + 1 + most);
	if (states == 0)
		return;
	int y = r.y + r.h - 1 - states;
	if (look->stage && style->quarters && states == STAGE_LINES) {
		draw_stage(&in, y);
		return;
	}
	if (shared)
		draw_shared(&in, y);
	else if (style->quarters)
		draw_progress(&in, y++, in.w);
	if (!shared && style->measures && !style->above)
		draw_measures_line(&in, y);
}
