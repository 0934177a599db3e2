// SPDX-License-Identifier: EUPL-1.2
// A field of a view of the quarter, between brackets: what stands there, what it began with, and what is to be said of it.
#ifndef LS_UI_OKR_ENTRY_H
#define LS_UI_OKR_ENTRY_H

#include "base/err.h"
#include "ui/kit/edit.h"
#include "ui/okr/typed.h"

struct entry {
	struct edit edit;
	char *base;       // what the plan says, or what is proposed; what equals it is not written
	bool fresh;       // what stands there was there before: the next character begins anew
	bool judged;      // somebody has left it: what is wrong may be said
	uint64_t over;    // what somebody else wrote meanwhile has been told (view.h), and is to be written over; 0: no
	struct str wrong; // "" nothing
	struct str told;  // how it is understood, or what it means; "" nothing to add
};

void entry_free(struct entry *e);
bool entry_typed(const struct entry *e); // says something else than there was
void entry_put(struct entry *e, const char *text);
// Takes over what it began with, or what was told of it; false: the word says what is typed.
bool entry_began(struct entry *e, const struct typed_word *w);
// Letters at the cursor; err->text says what does not fit. It is to be judged again.
void entry_insert(struct entry *e, const char *label, const char *text, struct ls_err *err);

struct entry_as {
	bool here;      // with the cursor in it
	bool hidden;    // the privacy hides what stands there
	bool wrong;     // with a mark behind it
	enum role role; // of the text, unless it is here
};
// "[ text      ]", `w` cells with its brackets.
void entry_draw(struct canvas *c, const struct edit *e, int x, int y, int w, struct entry_as as);
// As a field of its own: wrong once it is judged, and bold where it was changed.
struct entry_as entry_as(const struct entry *e, bool here, bool hidden, bool changed);

#endif
