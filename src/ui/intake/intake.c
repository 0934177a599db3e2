// SPDX-License-Identifier: EUPL-1.2
// The intake: ideas and requests by the unit that asked, what became of them, and to whom an answer is owed. Below
// stand the places the steering group has decided beside those the points give.
// Verbs: cursor, open (the profile), decide select|defer|reject|answer, next and previous (hits; without a search the
// next answer owed).
#include "ui/intake/intake.h"

#include "base/text.h"
#include "base/arena.h"
#include "base/i18n.h"
#include "say/label.h"
#include "say/request.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "say/narrow.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

#define HEAD 1

static void *intake_create(void)
{
	struct intake *s = mem_alloc(sizeof *s);
	*s = (struct intake){.id = NONE32, .list = {.page = 1}, .y = -1};
	return s;
}

static bool in_decided(const struct intake_page *page, int row)
{
	for (int g = 0; g < page->groups_n; g++)
		if (row >= page->groups[g].first && row < page->groups[g].first + page->groups[g].n)
			return page->groups[g].decided;
	return false;
}

static void settle(struct intake *s, const struct look *look, const struct intake_page *page)
{
	s->id = page->rows_n > 0 ? look->plan->measure[page->rows[s->list.at].measure].id : NONE32;
	s->in_decided = in_decided(page, s->list.at);
}

static int row_of(const struct intake_page *page, const struct look *look, int32_t id, bool decided)
{
	int found = -1;
	for (int i = 0; i < page->rows_n; i++)
		if (look->plan->measure[page->rows[i].measure].id == id && (found < 0 || in_decided(page, i) == decided))
			found = i;
	return found;
}

static void intake_sync(void *state, const struct look *look)
{
	struct intake *s = state;
	struct intake_page page = intake_page(look->frame, look);
	int at = s->id == NONE32 ? -1 : row_of(&page, look, s->id, s->in_decided);
	s->list.at = at >= 0 ? at : s->list.at;
	list_resize(&s->list, page.rows_n);
	settle(s, look, &page);
}

static const struct measure *at(const struct intake *s, const struct look *look)
{
	return plan_find(look->plan, T_measure, s->id);
}

// ---- acting ------------------------------------------------------------------------------------------------------

static enum answer about(const struct measure *m, const char *words, struct str *command)
{
	if (!m)
		return ANSWER_IGNORED;
	str_addf(command, "%s ", words);
	str_addquoted(command, m->code);
	return ANSWER_COMMAND;
}

static enum answer decide(const struct measure *m, const char *what, struct str *command)
{
	static const char *const verbs[] = {"select", "defer", "reject", "answer"};
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		if (strcmp(what, verbs[i]) == 0) {
			struct str words = {0};
			str_addf(&words, "measure %s", verbs[i]);
			enum answer a = about(m, str_text(&words), command);
			str_free(&words);
			return a;
		}
	return ANSWER_IGNORED;
}

static bool hit(const struct look *look, const struct intake_row *row)
{
	const struct measure *m = &look->plan->measure[row->measure];
	const struct unit *u = plan_find(look->plan, T_unit, m->requested_by);
	if (!*look->search)
		return request_owed(m);
	return text_contains(m->title, look->search) || text_contains(m->code, look->search) ||
		   (u && text_contains(u->title, look->search));
}

static enum answer walk(struct intake *s, const struct look *look, const struct intake_page *page, int step,
						struct ls_err *err)
{
	for (int i = 1; i <= page->rows_n; i++) {
		int to = (s->list.at + step * i % page->rows_n + page->rows_n) % page->rows_n;
		if (hit(look, &page->rows[to]) && (*look->search || !in_decided(page, to))) {
			s->list.at = to;
			settle(s, look, page);
			return ANSWER_DONE;
		}
	}
	ls_fail(err, LS_REFUSED, "%s", *look->search ? tr("Nothing here contains this.") : tr("No answer is owed."));
	return ANSWER_REFUSED;
}

static enum answer intake_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							  struct ls_err *err)
{
	struct intake *s = state;
	struct intake_page page = intake_page(look->frame, look);
	const char *verb = argc > 0 ? argv[0] : "";
	if (page.rows_n == 0)
		return ANSWER_IGNORED;
	if (strcmp(verb, "open") == 0)
		return about(at(s, look), "profile", command);
	if (strcmp(verb, "decide") == 0 && argc > 1)
		return decide(at(s, look), argv[1], command);
	if (strcmp(verb, "next") == 0 || strcmp(verb, "previous") == 0)
		return walk(s, look, &page, verb[0] == 'n' ? 1 : -1, err);
	if (strcmp(verb, "cursor") != 0 || !list_cursor(&s->list, argc, argv))
		return ANSWER_IGNORED;
	settle(s, look, &page);
	return ANSWER_DONE;
}

// ---- what stands there -------------------------------------------------------------------------------------------

static void intake_pane_draw(void *state, const struct look *look, struct canvas *c, int w, int h, bool focused)
{
	struct intake *s = state;
	struct intake_page page = intake_page(look->frame, look);
	(void)focused;
	s->w = w;
	s->h = h;
	s->y = -1;
	if (page.rows_n > 0) {
		intake_draw(s, look, c, &page, w, h);
		return;
	}
	int used =
		label_wrapped(c, look, (struct rect){2, 1, w - 4, h - 1}, ROLE_TEXT, tr("No ideas or requests are open."));
	label_wrapped(
		c, look, (struct rect){2, 2 + used, w - 4, h - 2 - used}, ROLE_DIM,
		tr("A measure stands here while it is open or submitted and somebody asked for it, or while an answer is "
		   "owed. a adds one."));
}

static void intake_describe(void *state, const struct look *look, struct str *first, struct str *second)
{
	const struct intake *s = state;
	const struct measure *m = at(s, look);
	if (!m) {
		str_add(first, tr("No ideas or requests are open."));
		return;
	}
	request_tell(first, look, m);
	request_answer(second, look, m);
	request_place(second, look, (size_t)plan_position(look->plan, T_measure, m->id));
}

static void intake_headline(void *state, const struct look *look, struct str *out)
{
	(void)state;
	struct intake_page page = intake_page(look->frame, look);
	str_addf(out, tr_n("%d idea or request", "%d ideas and requests", (unsigned long)page.asked), page.asked);
	str_add(out, " · ");
	str_addf(out, tr_n("%d answer owed", "%d answers owed", (unsigned long)page.owed), page.owed);
	narrow_text(out, look);
}

static bool intake_focus(void *state, const struct look *look, int *x, int *y)
{
	const struct intake *s = state;
	(void)look;
	*x = LINE_TEXT;
	*y = s->y;
	return s->y >= 0;
}

static enum answer intake_click(void *state, const struct look *look, int x, int y, bool twice, struct str *command)
{
	struct intake *s = state;
	struct intake_page page = intake_page(look->frame, look);
	(void)x;
	if (y < HEAD || y - HEAD >= list_rows(page.lines, s->h - HEAD)) // heads, and what tells how much is below
		return ANSWER_IGNORED;
	for (int i = 0; i < page.rows_n; i++)
		if (page.rows[i].line == y - HEAD + s->list.top) {
			s->list.at = i;
			settle(s, look, &page);
			return twice ? about(at(s, look), "profile", command) : ANSWER_DONE;
		}
	return ANSWER_IGNORED;
}

static struct pick intake_picked(void *state, const struct look *look)
{
	const struct intake *s = state;
	const struct measure *m = at(s, look);
	return m ? (struct pick){T_measure, m->id, NONE32} : (struct pick){TABLE_COUNT, NONE32, NONE32};
}

static bool intake_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct intake *s = state;
	struct intake_page page = intake_page(look->frame, look);
	int row = t == T_measure ? row_of(&page, look, id, false) : -1;
	if (row < 0)
		return false;
	s->list.at = row;
	settle(s, look, &page);
	return true;
}

static const struct hint hints[] = {
	{"edit", N_("assess")},          {"decide select", N_("select")},
	{"decide defer", N_("defer")},   {"decide reject", N_("reject")},
	{"decide answer", N_("answer")}, {"open", N_("profile")},
	{"next", N_("next owed")},       {NULL, NULL},
};

const struct pane pane_intake = {
	.name = "intake",
	.title = N_("Intake"),
	.help = N_("Ideas and requests by the unit that asked, what became of them, and to whom an answer is owed."),
	.min_cols = 56,
	.min_rows = 4,
	.hints = hints,
	.create = intake_create,
	.destroy = free,
	.sync = intake_sync,
	.act = intake_act,
	.draw = intake_pane_draw,
	.describe = intake_describe,
	.focus = intake_focus,
	.click = intake_click,
	.headline = intake_headline,
	.picked = intake_picked,
	.select = intake_select,
};
