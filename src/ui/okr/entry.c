// SPDX-License-Identifier: EUPL-1.2
// Fields of the check-in, the review and the retrospective.
#include "ui/okr/entry.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "plan/limits.h"

#include <stdlib.h>
#include <string.h>

void entry_free(struct entry *e)
{
	edit_free(&e->edit);
	str_free(&e->wrong);
	str_free(&e->told);
	free(e->base);
}

bool entry_typed(const struct entry *e)
{
	return strcmp(str_text(&e->edit.text), e->base) != 0;
}

void entry_put(struct entry *e, const char *text)
{
	edit_replace(&e->edit, text);
	e->fresh = false;
}

bool entry_began(struct entry *e, const struct typed_word *w)
{
	if (w->kind == TYPED_TOLD) {
		e->over = strtoull(w->text, NULL, 16);
	} else if (w->kind == TYPED_WAS) {
		free(e->base);
		e->base = mem_str(w->text);
	}
	return w->kind != TYPED_NOW;
}

void entry_insert(struct entry *e, const char *label, const char *text, struct ls_err *err)
{
	if (e->fresh)
		edit_replace(&e->edit, "");
	e->fresh = false;
	e->judged = e->judged && e->wrong.len > 0;
	if (!edit_insert(&e->edit, text, false))
		ls_fail(err, LS_OK, tr("%s: this does not fit in any more and was left out. At most %d characters are kept."),
				label, TEXT_MOST);
}

struct entry_as entry_as(const struct entry *e, bool here, bool hidden, bool changed)
{
	bool wrong = e->judged && e->wrong.len > 0;
	return (struct entry_as){here, hidden, wrong, wrong ? ROLE_BAD : changed ? ROLE_CURSOR : ROLE_TEXT};
}

void entry_draw(struct canvas *c, const struct edit *e, int x, int y, int w, struct entry_as as)
{
	enum role bracket = as.here ? ROLE_CURSOR : ROLE_DIM;
	canvas_text(c, x, y, bracket, "[");
	canvas_text(c, x + w - 1, y, bracket, "]");
	if (as.hidden) {
		canvas_text_w(c, x + 2, y, w - 4, ROLE_DIM, tr("confidential"));
		return;
	}
	if (as.here) {
		canvas_fill(c, (struct rect){x + 1, y, w - 2, 1}, ROLE_FIELD, ' ');
		edit_draw(e, c, x + 2, y, w - 4, ROLE_FIELD);
	} else {
		canvas_text_w(c, x + 2, y, w - 4, as.role, str_text(&e->text));
	}
	if (as.wrong)
		canvas_text(c, x + w, y, ROLE_BAD, "!");
}
