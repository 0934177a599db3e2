// SPDX-License-Identifier: EUPL-1.2
// The profile of a measure on one page, as counties print them: why, what, for whom, how it is rated and why, and what
// the plan has around it.
// Verbs: cursor (left and right change the side of a wide screen), open (what is referred to), notch (the rating under
// the cursor), decide select|defer|reject|answer, next and previous (the next hit; without a search the next measure of
// the ranking).
#include "ui/object/profile.h"

#include "base/i18n.h"
#include "say/headline.h"
#include "say/score.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static enum answer notch(const struct object *s, const struct look *look, const struct object_page *page,
						 const char *by, struct str *command, struct ls_err *err)
{
	const struct object_item *item = page->items_n > 0 ? &page->items[s->rows.list.at] : NULL;
	int n = by ? atoi(by) : 0;
	if (!item || n == 0)
		return ANSWER_IGNORED;
	if (item->kind != ITEM_RATING) {
		ls_fail(err, LS_REFUSED, "%s",
				look_keys(look, tr("Go to a rating first: {notch 1} and {notch -1} change it.")));
		return ANSWER_REFUSED;
	}
	struct str none = str_on(look->frame);
	score_no_notch(&none, look->score, page->at, item->criterion, n > 0 ? 1 : -1);
	if (none.len) {
		ls_fail(err, LS_REFUSED, "%s", str_text(&none));
		return ANSWER_REFUSED;
	}
	str_add(command, "measure rate ");
	str_addquoted(command, ((const struct measure *)page->row)->code);
	str_addc(command, ' ');
	str_addquoted(command, look->score->criteria[item->criterion].criterion->code);
	str_addf(command, " %+d", n);
	return ANSWER_COMMAND;
}

static const char *no_hit(const struct look *look)
{
	return arena_printf(look->frame, tr("“%s” does not stand in this profile."), look->search);
}

// In the order of the ranking, which is that of the codes where there are no weights.
static enum answer next_measure(const struct look *look, const struct object_page *page, int step, struct str *command,
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
	struct object *s = state;
	const struct object_page *page = object_page(s, look, s->rows.w);
	const char *verb = argc > 0 ? argv[0] : "";
	if (!page->row)
		return ANSWER_IGNORED;
	if (strcmp(verb, "open") == 0)
		return object_open(s, look, command, err);
	if (strcmp(verb, "decide") == 0 && argc > 1) {
		str_addf(command, "measure %s ", argv[1]);
		str_addquoted(command, ((const struct measure *)page->row)->code);
		return ANSWER_COMMAND;
	}
	if (strcmp(verb, "notch") == 0)
		return notch(s, look, page, argc > 1 ? argv[1] : NULL, command, err);
	if (!*look->search && (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0))
		return next_measure(look, page, verb[0] == 'n' ? 1 : -1, command, err);
	return rows_act(s, look, argc, argv, command, err);
}

static void profile_headline(void *state, const struct look *look, struct str *out)
{
	const struct object *s = state;
	ptrdiff_t at = plan_position(look->plan, T_measure, s->id);
	if (at >= 0)
		headline_count(out, look->plan->measure_n);
}

static bool profile_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	return t == T_measure && object_select(state, look, t, id);
}

static const struct hint hints[] = {
	{"notch 1", N_("rating")},    {"notch -1", N_("rating")}, {"edit", N_("edit")}, {"open", N_("open it")},
	{"next", N_("next measure")}, {"back", N_("back")},       {NULL, NULL},
};

static const struct rows_kind kind = {.lay = object_lay,
									  .draw = object_draw_line,
									  .hit = object_hit,
									  .open = object_open,
									  .keep = object_keep,
									  .find = object_find,
									  .no_hit = no_hit,
									  .click_opens = true};
static const struct object_kind profile = {
	.tall = 3, .most = 2000, .draw_head = profile_draw_head, .fill = profile_fill};

static void *profile_create(void)
{
	return object_new(&kind, &profile, T_measure);
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
	.draw = object_draw,
	.describe = object_describe,
	.click = rows_click,
	.headline = profile_headline,
	.picked = object_picked,
	.select = profile_select,
	.stand = object_stand,
	.remember = object_remember,
	.recall = object_recall,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
