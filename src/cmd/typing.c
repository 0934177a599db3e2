// SPDX-License-Identifier: EUPL-1.2
// What typing shows at once: the search moves the cursor to the nearest hit, the filter leaves what fits. Esc puts
// everything back; a filter that is not understood yet leaves the last one that was.
#include "cmd/typing.h"

#include "base/i18n.h"
#include "cmd/command.h"
#include "cmd/prompt.h"
#include "cmd/view/view.h"
#include "plan/filter/filter.h"
#include "plan/folded.h"

#include <string.h>

void search_free(struct search *s)
{
	str_free(&s->text);
	str_free(&s->before);
	str_free(&s->filter);
	str_free(&s->filter_name);
}

static void stand_where_it_began(struct session *s)
{
	const struct look *look = session_look(s);
	const struct view *pane = panes[s->way.pane];
	if (pane->seek_from)
		pane->seek_from(session_state(s, s->way.pane), look, true);
	else if (s->search.from.table != TABLE_COUNT)
		pane->select(session_state(s, s->way.pane), look, s->search.from.table, s->search.from.id);
}

static void search(struct session *s)
{
	str_set(&s->search.text, str_text(&s->prompt.text));
	session_changed(s);
	stand_where_it_began(s);
	const struct view *pane = panes[s->way.pane];
	const struct look *look = session_look(s);
	s->search.hits = pane->seek && s->search.text.len ? pane->seek(session_state(s, s->way.pane), look) : -1;
}

static bool filter(struct session *s)
{
	struct ls_err err = {.code = LS_OK};
	if (listing_filter(s, str_text(&s->prompt.text), NULL, &err) == LS_OK)
		return true;
	session_say(s, true, err.text);
	return false;
}

// Where the last word begins when it may still become the name of a term ("punk" of "punkte>2"); else the end.
static size_t settled(struct session *s, const char *text)
{
	struct arena *a = arena_new();
	const char *out[1];
	size_t start = 0, n = filter_complete(a, session_look(s)->plan, text, out, 1, &start);
	bool name = n == 1 && out[0][strlen(out[0]) - 1] == ':';
	arena_free(a);
	return name ? start : strlen(text);
}

// A word that nothing contains, and that is the beginning of a name, waits for its sign: what stands before it counts.
static void filter_while_typing(struct session *s)
{
	const char *text = str_text(&s->prompt.text);
	if (!filter(s))
		return;
	session_look(s);
	size_t n = s->listing.filter.count == 0 && s->listing.filter.text.len ? settled(s, text) : strlen(text);
	if (!text[n])
		return;
	struct ls_err err;
	struct str before = str_on(s->frame);
	str_addn(&before, text, n > 0 && strchr("-!", text[n - 1]) ? n - 1 : n);
	listing_filter(s, str_text(&before), NULL, &err);
}

void typing_begins(struct session *s)
{
	s->search.hits = -1;
	if (s->prompt.kind == PROMPT_SEARCH || s->prompt.kind == PROMPT_FILTER) {
		const struct view *pane = panes[s->way.pane];
		const struct look *look = session_look(s);
		s->search.from = pane->picked(session_state(s, s->way.pane), look);
		if (pane->seek_from)
			pane->seek_from(session_state(s, s->way.pane), look, false);
	}
	str_clear(&s->search.filter);
	str_clear(&s->search.filter_name);
	str_add(&s->search.filter, str_text(&s->listing.filter.text));
	str_add(&s->search.filter_name, str_text(&s->listing.filter.name));
}

void typing_goes_on(struct session *s)
{
	if (s->prompt.kind == PROMPT_SEARCH)
		search(s);
	else if (s->prompt.kind == PROMPT_FILTER)
		filter_while_typing(s);
}

bool typing_ends(struct session *s)
{
	if (s->prompt.kind == PROMPT_SEARCH)
		session_chose(s);
	return s->prompt.kind != PROMPT_FILTER || filter(s);
}

void typing_dropped(struct session *s)
{
	struct ls_err err;
	if (s->prompt.kind == PROMPT_SEARCH) {
		str_set(&s->search.text, str_text(&s->search.before));
		session_changed(s);
		stand_where_it_began(s);
	} else if (s->prompt.kind == PROMPT_FILTER) {
		const char *name = s->search.filter_name.len ? str_text(&s->search.filter_name) : NULL;
		listing_filter(s, str_text(&s->search.filter), name, &err);
		stand_where_it_began(s);
	}
}

// Folding the texts of a hundred thousand measures takes longer than a key may: it is done while nobody has typed a
// letter yet.
bool typing_expects(const struct session *s)
{
	bool looks_for = s->prompt.kind == PROMPT_SEARCH || s->prompt.kind == PROMPT_FILTER;
	return looks_for && !s->past.plan && !folded_ready(model_plan(s->model));
}

void typing_prepare(struct session *s)
{
	folded_prepare(model_plan(s->model));
}

const char *typing_note(struct session *s)
{
	const struct look *look = session_look(s);
	if (s->prompt.kind == PROMPT_SEARCH && s->search.hits >= 0)
		return arena_printf(s->frame, tr_n("%d hit", "%d hits", (unsigned long)s->search.hits), s->search.hits);
	if (s->prompt.kind == PROMPT_FILTER && look->shown)
		return arena_printf(s->frame, tr("%zu of %zu"), s->listing.filter.count, look->score->n);
	return "";
}

size_t typing_complete(struct session *s, const char *typed, const char **out, size_t most, size_t *word)
{
	struct prompt *p = &s->prompt;
	size_t n = 0, start = 0;
	const char *terms[sizeof p->choices / sizeof p->choices[0]];
	size_t terms_n =
		filter_complete(p->arena, session_look(s)->plan, typed, terms, sizeof terms / sizeof terms[0], &start);
	// While the first word is typed, the saved ones that it names stand first, as their text: that can be changed.
	for (size_t i = 0; start == 0 && i < s->listing.saved.n && n < most; i++)
		if (folded_begins(s->listing.saved.at[i].name, typed))
			out[n++] = arena_str(p->arena, s->listing.saved.at[i].text);
	for (size_t i = 0; i < terms_n && n < most; i++)
		out[n++] = terms[i];
	*word = start;
	return n;
}
