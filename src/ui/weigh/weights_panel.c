// SPDX-License-Identifier: EUPL-1.2
// Keys and sentences of the weights. What stands under a key is one notch of one criterion; everything else follows
// from it: the others keep their proportions, the list is ordered anew, nothing is written.
#include "ui/weigh/weights_panel.h"

#include "base/i18n.h"
#include "base/num.h"
#include "say/label.h"
#include "say/score.h"
#include "say/trial.h"

#include <stdlib.h>
#include <string.h>

void *weights_panel_new(void)
{
	struct weights_panel *p = mem_alloc(sizeof *p);
	*p = (struct weights_panel){.turned = -1};
	return p;
}

static void destroy(void *state)
{
	struct weights_panel *p = state;
	edit_free(&p->typed);
	str_free(&p->wrong);
	free(p);
}

static bool same(const struct weights *a, const struct weights *b)
{
	return a->n == b->n && memcmp(a->bp, b->bp, (size_t)a->n * sizeof a->bp[0]) == 0;
}

static bool same_criteria(const struct weights_panel *p, const struct look *look)
{
	bool same_ones = p->n == look->score->criteria_n;
	for (int i = 0; i < p->n && same_ones; i++)
		same_ones = p->ids[i] == look->score->criteria[i].criterion->id;
	return same_ones;
}

// Weights that did not come from here (a reset, a kept weighting, somebody else's commit) begin a new turning.
static void sync_panel(void *state, const struct look *look)
{
	struct weights_panel *p = state;
	p->unusable = !look->trial;
	if (p->unusable)
		return;
	if (!same_criteria(p, look)) {
		edit_free(&p->typed);
		str_free(&p->wrong);
		*p = (struct weights_panel){.turned = -1};
		p->n = look->trial->now.n;
		for (int i = 0; i < p->n; i++)
			p->ids[i] = look->score->criteria[i].criterion->id;
		while (p->at + 1 < p->n && look->trial->now.bp[p->at] == NONE32)
			p->at++;
	}
	if (same(&p->now, &look->trial->now))
		return;
	memcpy(p->now.bp, look->trial->now.bp, sizeof p->now.bp);
	p->now.n = look->trial->now.n;
	p->turned = -1;
	p->typing = false;
}

static const char *title_at(const struct weights_panel *p, const struct look *look, int i)
{
	return i < p->n ? look->score->criteria[i].criterion->title : "";
}

void weights_try(const struct weights_panel *p, const struct look *look, const char *verb, struct str *command)
{
	struct str text = str_on(look->frame);
	weights_text(&text, look->plan, &p->now);
	str_addf(command, "weights %s ", verb);
	str_addquoted(command, str_text(&text));
}

void weights_why_not(const struct weights_panel *p, const struct look *look, int32_t percent, struct ls_err *err)
{
	int32_t bp = p->now.bp[p->at];
	const char *title = title_at(p, look, p->at);
	if (bp == NONE32)
		ls_fail(err, LS_OK, tr("“%s” takes no part: it has no weight in the plan, or its levels have no points."),
				title);
	else if (p->now.locked[p->at])
		ls_fail(err, LS_OK, look_keysf(look, tr("“%s” is held; {hold} lets it go.")), title);
	else if (bp == 0 && percent < 0)
		ls_fail(err, LS_OK, tr("“%s” is at 0%% already."), title);
	else if (bp == WEIGHTS_WHOLE)
		ls_fail(err, LS_OK, tr("“%s” has all of the weight already."), title);
	else
		ls_fail(err, LS_OK, "%s",
				look_keys(look, tr("The others are held and leave no room; {hold} lets one of them go.")));
}

void weights_begin(struct weights_panel *p)
{
	if (p->turned != p->at)
		p->base = p->now;
	p->turned = p->at;
}

static enum answer turn(struct weights_panel *p, const struct look *look, int32_t percent, struct str *command,
						struct ls_err *err)
{
	weights_begin(p);
	if (weights_turn(&p->now, &p->base, p->at, percent) == 0) {
		weights_why_not(p, look, percent, err);
		return ANSWER_DONE;
	}
	weights_try(p, look, "try", command);
	return ANSWER_COMMAND;
}

static enum answer hold(struct weights_panel *p, const struct look *look, struct ls_err *err)
{
	bool *locked = &p->now.locked[p->at];
	if (p->now.bp[p->at] == NONE32) {
		weights_why_not(p, look, 0, err);
		return ANSWER_DONE;
	}
	*locked = !*locked;
	p->turned = -1;
	ls_fail(err, LS_OK,
			*locked ? tr("“%s” is held: it keeps its weight while others are turned.")
					: tr("“%s” moves with the others again."),
			title_at(p, look, p->at));
	return ANSWER_DONE;
}

static bool move(struct weights_panel *p, const char *where)
{
	int to = p->at;
	if (strcmp(where, "down") == 0)
		to++;
	else if (strcmp(where, "up") == 0)
		to--;
	else if (strcmp(where, "home") == 0)
		to = 0;
	else if (strcmp(where, "end") == 0)
		to = p->n - 1;
	else
		return false;
	p->at = to < 0 ? 0 : to >= p->n ? p->n - 1 : to;
	return true;
}

// What moves in the list beside, or searches in it.
static bool of_list(const char *word)
{
	static const char *const words[] = {"page-up", "page-down", "first", "last", "search", "next", "previous"};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

// Where a share is typed letters are text, but for the notches.
static bool takes(void *state, const char *letter)
{
	const struct weights_panel *p = state;
	return p->typing && !strchr("+-*_", *letter);
}

static enum answer paste(void *state, const struct look *look, const char *text, struct str *command,
						 struct ls_err *err)
{
	struct weights_panel *p = state;
	return p->unusable ? ANSWER_DONE : weights_type(p, look, text, command, err);
}

static enum answer apply(struct weights_panel *p, const struct look *look, struct str *command)
{
	if (look->trial->differs)
		weights_try(p, look, "apply", command);
	else
		str_add(command, "weights off");
	return ANSWER_FINISH;
}

// What leaves the criterion: not while something wrong is typed for it.
static bool leaves(const char *verb, const char *where, int notch)
{
	return notch != 0 || strcmp(where, "up") == 0 || strcmp(where, "down") == 0 || strcmp(verb, "accept") == 0 ||
		   strcmp(verb, "save") == 0 || of_list(*where ? where : verb);
}

static enum answer other(const char *verb, const struct look *look, struct str *command, struct ls_err *err)
{
	str_add(command, strcmp(verb, "usual") == 0     ? "weights try"
					 : strcmp(verb, "keep") == 0    ? "command \"weights keep \""
					 : strcmp(verb, "compare") == 0 ? "weights compare"
													: "");
	if (command->len > 0)
		return ANSWER_COMMAND;
	if (edit_letter(verb))
		ls_fail(err, LS_OK, tr("“%s” is not understood here; a share begins with a digit, such as 25."),
				edit_letter(verb));
	else
		ls_fail(err, LS_OK, "%s",
				look_keys(look, tr("The weights are a preview: {accept} applies them, {close} drops them.")));
	return ANSWER_DONE;
}

static enum answer act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
					   struct ls_err *err)
{
	struct weights_panel *p = state;
	const char *where = view_cursor(argc, argv), *verb = argv[0], *letter = edit_letter(verb);
	bool close = strcmp(verb, "close") == 0, accept = strcmp(verb, "accept") == 0;
	if (close && p->typing && !p->unusable) {
		weights_untype(p, look, command);
		return ANSWER_COMMAND;
	}
	if (close || p->unusable) {
		str_add(command, "weights off");
		return ANSWER_FINISH;
	}
	int by = view_notch(argc, argv);
	if (by == 0 && !p->typing)
		by = strcmp(where, "right") == 0 ? 1 : strcmp(where, "left") == 0 ? -1 : 0;
	bool was_typing = p->typing;
	if (leaves(verb, where, by) && !weights_typed(p, err))
		return ANSWER_DONE;
	if (weights_edit(p, look, argc, argv, command))
		return ANSWER_COMMAND;
	if (of_list(*where ? where : verb) || (view_other(verb) == ANSWER_IGNORED))
		return ANSWER_IGNORED;
	if (by != 0)
		return turn(p, look, by, command, err);
	if (move(p, accept && was_typing ? "down" : where))
		return ANSWER_DONE;
	if (letter && (p->typing || strchr("0123456789,.", *letter)))
		return weights_type(p, look, letter, command, err);
	if (strcmp(verb, "hold") == 0)
		return hold(p, look, err);
	return accept || strcmp(verb, "save") == 0 ? apply(p, look, command) : other(verb, look, command, err);
}

static void describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct weights_panel *p = state;
	if (p->unusable) {
		str_add(first, tr("There is nothing to weigh any more."));
		return;
	}
	struct str now = str_on(look->frame), own = str_on(look->frame), delta = str_on(look->frame);
	int32_t bp = p->now.bp[p->at], was = look->trial->own.bp[p->at];
	if (p->typing && p->wrong.len) {
		str_add(first, str_text(&p->wrong));
		return;
	}
	label_percent(&now, bp);
	label_percent(&own, was);
	str_addf(first, "%s: %s", title_at(p, look, p->at), str_text(&now));
	if (bp != NONE32 && was != NONE32 && bp != was) {
		label_delta(&delta, bp - was);
		str_addf(first, tr(" instead of %s (%s)"), str_text(&own), str_text(&delta));
	}
	if (p->now.locked[p->at])
		str_addf(first, " · %s", tr("held"));
	if (look->trial->differs) {
		str_addf(first, " · %s", look_keys(look, tr("a preview: {accept} applies it, {close} drops it")));
		trial_tell(second, look);
	} else {
		str_addf(first, " · %s", tr("as in the plan"));
		str_add(second, look_keys(look, tr("{notch 1} and {notch -1} turn by one percent, {notch 5} and {notch -5} by "
										   "five; the others keep their proportions.")));
	}
}

static struct rect room(void *state, const struct look *look, int w, int h)
{
	(void)look;
	return weights_room(state, w, h);
}

static void draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct weights_panel *p = state;
	if (!p->unusable)
		weights_draw(p, look, c, w, h);
}

static const struct hint hints[] = {
	// What a small screen has no room for is told in the sentence: how far a key turns.
	{"accept", N_("apply")},
	{"close", N_("drop")},
	{"hold", N_("hold")},
	{"usual", N_("reset")},
	{"keep", N_("keep as …")},
	{"compare", N_("compare")},
	{"notch 1", N_("1%")},
	{"notch -1", N_("1%")},
	{"notch 5", N_("5%")},
	{"notch -5", N_("5%")},
	{"cursor page-down", N_("list")},
	{"save", N_("apply")},
	{"cursor right", N_("1%")},
	{"cursor left", N_("1%")},
	{NULL, NULL},
};

static const struct hint typing_hints[] = {
	{"accept", N_("take it")}, {"save", N_("apply")}, {"close", N_("as it was")}, {NULL, NULL}};

static const struct hint *hints_now(void *state, const struct look *look)
{
	const struct weights_panel *p = state;
	(void)look;
	return p->typing ? typing_hints : hints;
}

const struct view overlay_weights = {
	.name = "weights",
	.keys = "weights list edit box",
	.hints = hints,
	.hints_now = hints_now,
	.takes = takes,
	.text = paste,
	.destroy = destroy,
	.sync = sync_panel,
	.act = act,
	.draw = draw,
	.room = room,
	.describe = describe,
};
