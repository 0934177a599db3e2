// SPDX-License-Identifier: EUPL-1.2
// The profile of a measure on one page, as counties print them: why, what, for whom, how it is rated and why, and what
// the plan has around it.
// Verbs: cursor (left and right change the side of a wide screen), open (what is referred to), notch (the rating under
// the cursor), decide select|defer|reject|answer, next and previous (the next hit; without a search the next measure of
// the ranking).
#include "ui/object/profile.h"

#include "base/i18n.h"
#include "base/text.h"
#include "plan/code.h"
#include "say/headline.h"
#include "say/rating.h"
#include "ui/kit/line.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static struct profile_page page_of(const struct profile *s, const struct look *look)
{
	return profile_page(look, s->id, s->rows.w);
}

// The first item of a part is seen with its heading.
static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	const struct profile *s = state;
	struct profile_page *page = arena_alloc(look->frame, sizeof *page);
	*page = profile_page(look, s->id, w);
	struct rows_at *at = arena_alloc(look->frame, (size_t)(page->items_n + 1) * sizeof *at);
	(void)h;
	for (int i = 0; i < page->items_n; i++) {
		const struct profile_item *item = &page->items[i];
		at[i] = (struct rows_at){item->line, item->line, item->line + item->lines};
	}
	for (int i = 0; i < page->parts_n; i++)
		if (page->parts[i].n > 0)
			at[page->parts[i].first].from = page->parts[i].line;
	return (struct rows_page){.n = page->items_n,
							  .lines = page->left_lines,
							  .at = at,
							  .right_n = profile_is_wide(w) ? page->items_n - page->right_first : 0,
							  .right_lines = page->right_lines,
							  .half = profile_is_wide(w),
							  .of = page};
}

static bool is_text(const struct profile_item *i)
{
	return i->kind == ITEM_TEXT || i->kind == ITEM_EMPTY;
}

static bool same_item(const struct profile_item *a, const struct profile_item *b)
{
	if (is_text(a) && is_text(b)) // written or not: the first one makes the row
		return a->column == b->column && (a->id == b->id || a->id == NONE32 || b->id == NONE32);
	return a->kind == b->kind && a->table == b->table && a->id == b->id && a->column == b->column &&
		   a->criterion == b->criterion;
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct profile *s = state;
	(void)look;
	if (p->n > 0)
		s->seen = ((const struct profile_page *)p->of)->items[s->rows.list.at];
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct profile *s = state;
	const struct profile_page *page = p->of;
	(void)look;
	for (int i = 0; i < p->n; i++)
		if (same_item(&page->items[i], &s->seen))
			return i;
	return -1;
}

// ---- acting ------------------------------------------------------------------------------------------------------

static enum answer open_item(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	const struct profile *s = state;
	struct profile_page page = page_of(s, look);
	const struct profile_item *item = page.items_n > 0 ? &page.items[s->rows.list.at] : NULL;
	if (item && item->kind == ITEM_EMPTY) { // there is nothing to open but the place to write it
		str_add(command, "edit");
		return ANSWER_COMMAND;
	}
	if (!item || item->target == TABLE_COUNT) {
		ls_fail(err, LS_REFUSED, "%s",
				look->writable ? tr("This line leads nowhere. e changes it.") : tr("This line leads nowhere."));
		return ANSWER_REFUSED;
	}
	struct str name = str_on(look->frame);
	code_name(&name, look->plan, item->target, item->target_id);
	str_addf(command, "sheet %s ", schema[item->target].object);
	str_addquoted(command, str_text(&name));
	return ANSWER_COMMAND;
}

static enum answer notch(const struct profile *s, const struct look *look, const struct profile_page *page,
						 const char *by, struct str *command, struct ls_err *err)
{
	const struct profile_item *item = page->items_n > 0 ? &page->items[s->rows.list.at] : NULL;
	int n = by ? atoi(by) : 0;
	if (!item || n == 0)
		return ANSWER_IGNORED;
	if (item->kind != ITEM_RATING) {
		ls_fail(err, LS_REFUSED, "%s", tr("Go to a rating first: + and - change it."));
		return ANSWER_REFUSED;
	}
	str_add(command, "measure rate ");
	str_addquoted(command, page->measure->code);
	str_addc(command, ' ');
	str_addquoted(command, look->score->criteria[item->criterion].criterion->code);
	str_addf(command, " %+d", n);
	return ANSWER_COMMAND;
}

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct profile_page *page = p->of;
	const struct profile_item *item = &page->items[i];
	struct str text = str_on(look->frame);
	int from, to;
	str_addf(&text, "%s ", item->label);
	for (int k = 0; item->text && k < item->lines - (item->kind == ITEM_RATING); k++)
		str_addf(&text, "%s ", item->text[k]);
	if (item->kind == ITEM_RATING)
		profile_levels(&text, look, page->at, item->criterion, &from, &to);
	bool yes = text_contains(str_text(&text), look->search);
	return yes;
}

static const char *no_hit(const struct look *look)
{
	return arena_printf(look->frame, tr("“%s” does not stand in this profile."), look->search);
}

// In the order of the ranking, which is that of the codes where there are no weights.
static enum answer next_measure(const struct look *look, const struct profile_page *page, int step, struct str *command,
								struct ls_err *err)
{
	const struct score_table *t = look->score;
	size_t at = 0;
	while (at < t->n && t->order[at] != page->at)
		at++;
	if (at == t->n || (step < 0 && at == 0) || (step > 0 && at + 1 == t->n)) {
		ls_fail(err, LS_REFUSED, "%s", step > 0 ? tr("This is the last measure.") : tr("This is the first measure."));
		return ANSWER_REFUSED;
	}
	str_add(command, "profile ");
	str_addquoted(command, look->plan->measure[t->order[step > 0 ? at + 1 : at - 1]].code);
	return ANSWER_COMMAND;
}

static enum answer profile_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							   struct ls_err *err)
{
	struct profile *s = state;
	struct profile_page page = page_of(s, look);
	const char *verb = argc > 0 ? argv[0] : "";
	if (!page.measure)
		return ANSWER_IGNORED;
	if (strcmp(verb, "open") == 0)
		return open_item(s, look, command, err);
	if (strcmp(verb, "decide") == 0 && argc > 1) {
		str_addf(command, "measure %s ", argv[1]);
		str_addquoted(command, page.measure->code);
		return ANSWER_COMMAND;
	}
	if (strcmp(verb, "notch") == 0)
		return notch(s, look, &page, argc > 1 ? argv[1] : NULL, command, err);
	if (!*look->search && (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0))
		return next_measure(look, &page, verb[0] == 'n' ? 1 : -1, command, err);
	return rows_act(s, look, argc, argv, command, err);
}

static void profile_pane_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct profile *s = state;
	struct rows_page p = rows_lay(s, look, w, h);
	if (((const struct profile_page *)p.of)->measure)
		profile_draw(s, look, c, &p, w, h);
	else
		canvas_text_w(c, LINE_TEXT, 1, w - LINE_TEXT, ROLE_DIM,
					  s->id == NONE32 ? tr("Nothing has been opened yet.")
									  : tr("This is no longer in the plan. Esc goes back."));
}

// ---- what stands under the cursor --------------------------------------------------------------------------------

static const char *heading_of(const struct profile_page *page, int item)
{
	for (int p = 0; p < page->parts_n; p++)
		if (item >= page->parts[p].first && item < page->parts[p].first + page->parts[p].n)
			return page->parts[p].heading;
	return "";
}

static void tell_item(struct str *first, struct str *second, const struct profile *s, const struct look *look,
					  const struct profile_page *page, const struct profile_item *item)
{
	struct str product = str_on(look->frame);
	const char *label = item->kind == ITEM_FACT ? item->label : heading_of(page, s->rows.list.at);
	if (item->kind == ITEM_RATING) {
		int from, to;
		str_addf(first, "%s: ", item->label);
		profile_levels(first, look, page->at, item->criterion, &from, &to);
		profile_product(&product, look, page->at, item->criterion);
		str_addf(first, "%s%s", product.len ? " · " : "", str_text(&product));
		rating_tell(second, look->score, page->at, item->criterion);
	} else {
		str_addf(first, "%s: ", label);
		for (int i = 0; i < item->lines; i++)
			str_addf(first, "%s%s", i ? " " : "", item->text[i]);
		str_add(second, item->help);
	}
}

static void profile_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct profile *s = state;
	struct profile_page page = page_of(s, look);
	if (!page.measure || page.items_n == 0) {
		str_add(first, page.measure ? page.measure->title : tr("This is no longer in the plan. Esc goes back."));
		return;
	}
	const struct profile_item *item = &page.items[s->rows.list.at];
	tell_item(first, second, s, look, &page, item);
	if (item->target == TABLE_COUNT || item->kind == ITEM_RATING)
		return;
	struct str name = str_on(look->frame);
	headline_object(&name, look->plan, item->target, item->target_id);
	str_add(second, second->len ? " · " : "");
	str_addf(second, tr("Enter opens: %s"), str_text(&name));
}

static void profile_headline(void *state, const struct look *look, struct str *out)
{
	const struct profile *s = state;
	ptrdiff_t at = plan_position(look->plan, T_measure, s->id);
	if (at >= 0)
		headline_count(out, look->plan->measure_n);
}

// Of a rating the measure and the criterion are named: there may be no rating yet.
static struct pick profile_picked(void *state, const struct look *look)
{
	const struct profile *s = state;
	struct profile_page page = page_of(s, look);
	if (!page.measure || page.items_n == 0)
		return (struct pick){TABLE_COUNT, NONE32, NONE32};
	const struct profile_item *item = &page.items[s->rows.list.at];
	if (item->kind == ITEM_RATING)
		return (struct pick){T_measure, page.measure->id, look->score->criteria[item->criterion].criterion->id};
	return (struct pick){item->table, item->id, item->column >= 0 ? -1 - item->column : NONE32};
}

static bool profile_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct profile *s = state;
	if (t != T_measure || !plan_find(look->plan, T_measure, id))
		return false;
	if (id != s->id) {
		bool rating = s->seen.kind == ITEM_RATING; // the same criterion of the next measure
		s->seen.id = rating ? id : NONE32;
		s->rows.list = (struct list){.page = 1};
		s->rows.side[0].top = s->rows.side[1].top = 0;
	}
	s->id = id;
	rows_sync(s, look);
	return true;
}

static const struct hint hints[] = {
	{"notch 1", N_("rating")},    {"notch -1", N_("rating")}, {"edit", N_("edit")}, {"open", N_("open it")},
	{"next", N_("next measure")}, {"back", N_("back")},       {NULL, NULL},
};

static const struct rows_kind kind = {.lay = lay,
									  .draw = profile_draw_line,
									  .hit = hit,
									  .open = open_item,
									  .keep = keep,
									  .find = find,
									  .no_hit = no_hit,
									  .click_opens = true};

static void *profile_create(void)
{
	struct profile *s = mem_alloc(sizeof *s);
	*s = (struct profile){.id = NONE32};
	rows_begin(&s->rows, &kind);
	s->rows.w = 80;
	s->rows.h = 20;
	return s;
}

const struct view pane_profile = {
	.name = "profile",
	.title = N_("Profile"),
	.help = N_("One measure on one page: why, what, for whom, how it is rated, and what the plan has around it."),
	.min_cols = 50,
	.min_rows = 7,
	.hints = hints,
	.create = profile_create,
	.destroy = free,
	.sync = rows_sync,
	.act = profile_act,
	.draw = profile_pane_draw,
	.describe = profile_describe,
	.click = rows_click,
	.headline = profile_headline,
	.picked = profile_picked,
	.select = profile_select,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
