// SPDX-License-Identifier: EUPL-1.2
// Putting a filter on: it is understood for the plan looked at, or refused with the reason.
#include "cmd/view/view.h"
#include "plan/filter/filter.h"

#include <string.h>

enum ls_code listing_filter(struct session *s, const char *text, const char *name, struct ls_err *err)
{
	struct listing *l = &s->listing;
	const struct look *look = session_look(s);
	struct arena *arena = arena_new();
	struct filter *understood = NULL;
	text += strspn(text, " ");
	enum ls_code code = filter_parse(arena, look->plan, text, look->today, &understood, err);
	if (code != LS_OK) {
		arena_free(arena);
		return code;
	}
	arena_free(l->arena);
	l->arena = arena;
	l->understood = understood;
	l->stale = true;
	l->turn++;
	str_set(&l->filter, text);
	while (l->filter.len > 0 && l->filter.s[l->filter.len - 1] == ' ')
		l->filter.s[--l->filter.len] = '\0';
	str_set(&l->filter_name, name ? name : "");
	// It was understood for this plan: no need to do so again.
	l->plan = look->plan;
	l->generation = look->plan->generation;
	l->today = look->today;
	session_changed(s);
	return LS_OK;
}
