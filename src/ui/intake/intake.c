// SPDX-License-Identifier: EUPL-1.2
// The intake: ideas and requests by the unit that asked, what became of them, and to whom an answer is owed. Below
// stand the places the steering group has decided beside those the points give.
// Verbs: cursor, open (the profile), decide admit|select|defer|reject|answer, next and previous (hits; without a search the
// next answer owed).
#include "ui/intake/intake.h"

#include "base/text.h"
#include "base/arena.h"
#include "base/i18n.h"
#include "say/headline.h"
#include "say/request.h"
#include "ui/kit/label.h"
#include "ui/kit/line.h"
#include "ui/panes.h"

#include <stdlib.h>
#include <string.h>

static bool in_decided(const struct intake_page *page, int row)
{
	for (int g = 0; g < page->groups_n; g++)
		if (row >= page->groups[g].first && row < page->groups[g].first + page->groups[g].n)
			return page->groups[g].decided;
	return false;
}

static int row_of(const struct intake_page *page, const struct look *look, int32_t id, bool decided)
{
	int found = -1;
	for (int i = 0; i < page->rows_n; i++)
		if (look->plan->measure[page->rows[i].measure].id == id && (found < 0 || in_decided(page, i) == decided))
			found = i;
	return found;
}

// The first row of a group is seen with its heading.
static struct rows_page lay(void *state, const struct look *look, int w, int h)
{
	struct intake_page *page = arena_alloc(look->frame, sizeof *page);
	*page = intake_page(look->frame, look);
	struct rows_at *at = arena_alloc(look->frame, (size_t)(page->rows_n + 1) * sizeof *at);
	(void)state;
	(void)w;
	(void)h;
	for (int g = 0; g < page->groups_n; g++)
		for (int i = page->groups[g].first, k = 0; k < page->groups[g].n; i++, k++) {
			int line = page->rows[i].line;
			at[i] = (struct rows_at){k ? line : page->groups[g].line, line, line + 1};
		}
	return (struct rows_page){.n = page->rows_n, .lines = page->lines, .at = at, .of = page};
}

static void keep(void *state, const struct look *look, const struct rows_page *p)
{
	struct intake *s = state;
	const struct intake_page *page = p->of;
	s->id = p->n > 0 ? look->plan->measure[page->rows[s->rows.list.at].measure].id : NONE32;
	s->in_decided = in_decided(page, s->rows.list.at);
}

static int find(const void *state, const struct look *look, const struct rows_page *p)
{
	const struct intake *s = state;
	return s->id == NONE32 ? -1 : row_of(p->of, look, s->id, s->in_decided);
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
	static const char *const verbs[] = {"admit", "select", "defer", "reject", "answer"};
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

static bool hit(const struct look *look, const struct rows_page *p, int i)
{
	const struct intake_page *page = p->of;
	const struct measure *m = &look->plan->measure[page->rows[i].measure];
	const struct unit *u = plan_find(look->plan, T_unit, m->requested_by);
	if (!*look->search)
		return request_owed(m) && !in_decided(page, i);
	return text_contains(m->title, look->search) || text_contains(m->code, look->search) ||
		   (u && text_contains(u->title, look->search)) ||
		   (!privacy_hides_names(look->privacy) && text_contains(m->requester, look->search));
}

static const char *no_hit(const struct look *look)
{
	return *look->search ? tr("Nothing here contains this.") : tr("No answer is owed.");
}

static enum answer intake_open(void *state, const struct look *look, struct str *command, struct ls_err *err)
{
	(void)err;
	return about(at(state, look), "profile", command);
}

static enum answer intake_act(void *state, const struct look *look, int argc, char *const argv[], struct str *command,
							  struct ls_err *err)
{
	if (argc > 1 && strcmp(argv[0], "decide") == 0)
		return decide(at(state, look), argv[1], command);
	return rows_act(state, look, argc, argv, command, err);
}

// ---- what stands there -------------------------------------------------------------------------------------------

static void intake_pane_draw(void *state, const struct look *look, struct canvas *c, int w, int h)
{
	struct rows_page p = rows_lay(state, look, w, h);
	if (p.n > 0) {
		intake_draw(state, look, c, &p, w, h);
		return;
	}
	int used =
		label_wrapped(c, look, (struct rect){2, 1, w - 4, h - 1}, ROLE_TEXT, tr("No ideas or requests are open."));
	label_wrapped(
		c, look, (struct rect){2, 2 + used, w - 4, h - 2 - used}, ROLE_DIM,
		look_keys(look, tr("A measure stands here while it is open or submitted and somebody asked for it, or while an "
						   "answer is owed. {add} adds one.")));
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
	headline_requests(out, look, (size_t)page.asked, (size_t)page.owed);
}

static struct pick intake_picked(void *state, const struct look *look)
{
	const struct intake *s = state;
	const struct measure *m = at(s, look);
	return m ? (struct pick){T_measure, m->id, NONE32} : (struct pick){TABLE_COUNT, NONE32, NONE32};
}

// What is added here is an idea.
static enum table_id intake_adds(void *state)
{
	(void)state;
	return T_measure;
}

static bool intake_select(void *state, const struct look *look, enum table_id t, int32_t id)
{
	struct intake_page page = intake_page(look->frame, look);
	int row = t == T_measure ? row_of(&page, look, id, false) : -1;
	if (row >= 0)
		rows_move(state, look, row);
	return row >= 0;
}

static const struct hint hints[] = {
	{"edit", N_("assess")},        {"decide select", N_("select")}, {"decide admit", N_("admit")},
	{"decide defer", N_("defer")}, {"decide reject", N_("reject")}, {"decide answer", N_("answer")},
	{"open", N_("profile")},       {"next", N_("next owed")},       {NULL, NULL},
};

static const struct rows_kind kind = {.lay = lay,
									  .draw = intake_draw_line,
									  .hit = hit,
									  .open = intake_open,
									  .keep = keep,
									  .find = find,
									  .no_hit = no_hit,
									  .click_opens = true};

static void *intake_create(void)
{
	struct intake *s = mem_alloc(sizeof *s);
	*s = (struct intake){.id = NONE32};
	rows_begin(&s->rows, &kind);
	return s;
}

const struct view pane_intake = {
	.name = "intake",
	.title = N_("Intake"),
	.help = N_("Ideas and requests by the unit that asked, what became of them, and to whom an answer is owed."),
	.min_cols = 56,
	.min_rows = 4,
	.hints = hints,
	.create = intake_create,
	.destroy = free,
	.sync = rows_sync,
	.act = intake_act,
	.draw = intake_pane_draw,
	.describe = intake_describe,
	.click = rows_click,
	.headline = intake_headline,
	.picked = intake_picked,
	.select = intake_select,
	.remember = rows_remember,
	.recall = rows_recall,
	.adds = intake_adds,
	.seek = rows_seek,
	.seek_from = rows_seek_from,
};
