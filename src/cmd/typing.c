// SPDX-License-Identifier: EUPL-1.2
// What typing shows at once: the search moves the cursor to the nearest hit, the filter leaves what fits. Esc puts
// everything back; a filter that is not understood yet leaves the last one that was.
#include "cmd/command.h"
#include "cmd/state.h"

#include "base/i18n.h"
#include "plan/filter.h"

#include <string.h>

static void stand_where_it_began(struct session *s)
{
	const struct look *look = session_look(s);
	if (s->search_from.table != TABLE_COUNT)
		panes[s->pane]->select(session_state(s, s->pane), look, s->search_from.table, s->search_from.id);
}

static void search(struct session *s)
{
	str_clear(&s->search);
	str_add(&s->search, str_text(&s->prompt.text));
	session_changed(s);
	stand_where_it_began(s);
	const struct pane *pane = panes[s->pane];
	s->hits = pane->seek && s->search.len ? pane->seek(session_state(s, s->pane), session_look(s)) : -1;
}

static bool filter(struct session *s)
{
	struct ls_err err = {.code = LS_OK};
	if (listing_filter(s, str_text(&s->prompt.text), NULL, &err) == LS_OK)
		return true;
	session_say(s, true, err.text);
	return false;
}

void typing_begins(struct session *s)
{
	s->hits = -1;
	if (s->prompt.kind == PROMPT_SEARCH)
		s->search_from = panes[s->pane]->picked(session_state(s, s->pane), session_look(s));
	str_clear(&s->filter_before);
	str_clear(&s->filter_name_before);
	str_add(&s->filter_before, str_text(&s->listing.filter));
	str_add(&s->filter_name_before, str_text(&s->listing.filter_name));
}

void typing_goes_on(struct session *s)
{
	if (s->prompt.kind == PROMPT_SEARCH)
		search(s);
	else if (s->prompt.kind == PROMPT_FILTER)
		filter(s);
}

bool typing_ends(struct session *s)
{
	return s->prompt.kind != PROMPT_FILTER || filter(s);
}

void typing_dropped(struct session *s)
{
	struct ls_err err;
	if (s->prompt.kind == PROMPT_SEARCH) {
		str_clear(&s->search);
		str_add(&s->search, str_text(&s->search_before));
		session_changed(s);
		stand_where_it_began(s);
	} else if (s->prompt.kind == PROMPT_FILTER) {
		const char *name = s->filter_name_before.len ? str_text(&s->filter_name_before) : NULL;
		listing_filter(s, str_text(&s->filter_before), name, &err);
	}
}

const char *typing_note(struct session *s)
{
	const struct look *look = session_look(s);
	if (s->prompt.kind == PROMPT_SEARCH && s->hits >= 0)
		return arena_printf(s->frame, tr_n("%d hit", "%d hits", (unsigned long)s->hits), s->hits);
	if (s->prompt.kind == PROMPT_FILTER && look->shown)
		return arena_printf(s->frame, tr("%zu of %zu"), s->listing.count, look->score->n);
	return "";
}

size_t typing_complete(struct session *s, const char *typed, const char **out, size_t most, size_t *word)
{
	struct prompt *p = &s->prompt;
	size_t n = 0;
	*word = 0;
	// At the beginning the saved ones stand first: a name is shorter to read, but the text can be changed.
	for (size_t i = 0; !*typed && i < s->listing.saved_n && n < most; i++)
		out[n++] = arena_str(p->arena, s->listing.saved[i].text);
	size_t start = 0;
	n += filter_complete(p->arena, session_look(s)->plan, typed, out + n, most - n, &start);
	*word = start;
	return n;
}
