// SPDX-License-Identifier: EUPL-1.2
// Putting a filter on, for the plan looked at, or refusing it with the reason; and asking it. A filter that a changed
// plan no longer understands is taken off with a word.
#include "cmd/view/filter.h"

#include "base/i18n.h"
#include "cmd/view/view.h"
#include "plan/filter/filter.h"

#include <stdlib.h>
#include <string.h>

void filtering_take_off(struct filtering *f)
{
	str_clear(&f->text);
	str_clear(&f->name);
	f->understood = NULL;
	f->turn++;
}

void filtering_free(struct filtering *f)
{
	free(f->shown);
	arena_free(f->arena);
	str_free(&f->text);
	str_free(&f->name);
}

enum ls_code listing_filter(struct session *s, const char *text, const char *name, struct ls_err *err)
{
	struct filtering *f = &s->listing.filter;
	const struct look *look = session_look(s);
	struct arena *arena = arena_new();
	struct filter *understood = NULL;
	text += strspn(text, " ");
	enum ls_code code = filter_parse(arena, look->plan, text, look->today, &understood, err);
	if (code != LS_OK) {
		arena_free(arena);
		return code;
	}
	arena_free(f->arena);
	f->arena = arena;
	f->understood = understood;
	f->of.stale = true;
	f->turn++;
	str_set(&f->text, text);
	while (f->text.len > 0 && f->text.s[f->text.len - 1] == ' ')
		f->text.s[--f->text.len] = '\0';
	str_set(&f->name, name ? name : "");
	// It was understood for this plan: no need to do so again.
	f->of.plan = look->plan;
	f->of.generation = look->plan->generation;
	f->of.today = look->today;
	session_changed(s);
	return LS_OK;
}

static void ask(struct session *s)
{
	struct filtering *f = &s->listing.filter;
	size_t n = s->look.score->n;
	if (n > f->shown_room) {
		f->shown = mem_realloc(f->shown, n);
		f->shown_room = n;
	}
	f->count = 0;
	f->turn++;
	if (n == 0)
		return;
	filter_all(f->understood, s->look.score, f->shown);
	for (size_t i = 0; i < n; i++)
		f->count += f->shown[i];
}

// The same words for another snapshot or another day.
static bool understand_again(struct session *s)
{
	struct filtering *f = &s->listing.filter;
	struct ls_err err;
	arena_reset(f->arena);
	f->understood = NULL;
	if (filter_parse(f->arena, s->look.plan, str_text(&f->text), s->look.today, &f->understood, &err) == LS_OK)
		return true;
	filtering_take_off(f);
	session_sayf(s, true, tr("The filter is off, this plan no longer knows what it names: %s"), err.text);
	return false;
}

void filtering_look(struct session *s)
{
	struct filtering *f = &s->listing.filter;
	const struct plan *p = s->look.plan;
	s->look.shown_turn = f->turn;
	if (f->text.len == 0 || !s->model)
		return;
	bool other =
		p != f->of.plan || p->generation != f->of.generation || s->look.today != f->of.today || s->past.plan != NULL;
	if ((other || !f->understood) && !understand_again(s))
		return;
	int year = look_figures_year(&s->look);
	bool of_year = filter_of_year(f->understood), other_year = of_year && year != f->of.year;
	filter_year(f->understood, year);
	s->look.filter_of_year = of_year;
	// Weights being tried change the scores in place.
	bool again = other || other_year || f->of.stale || s->look.score != f->of.score || s->look.trial != NULL;
	f->of = (struct filtered){p, p->generation, s->look.today, s->look.score, year, false};
	if (again)
		ask(s);
	s->look.shown = s->look.score->n > 0 ? f->shown : NULL;
	s->look.filter = f->name.len ? str_text(&f->name) : str_text(&f->text);
	s->look.shown_turn = f->turn;
}
