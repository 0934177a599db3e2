// SPDX-License-Identifier: EUPL-1.2
// What a view has typed, as words of a command: NAME=TEXT; and what it began with, so that the command is refused where
// somebody else was faster: was:NAME=TEXT, or told:NAME=NUMBER once that was said. Read again when the view is resumed.
#ifndef LS_UI_OKR_TYPED_H
#define LS_UI_OKR_TYPED_H

#include "say/look.h"

enum typed_kind { TYPED_NOW, TYPED_WAS, TYPED_TOLD };

struct typed_word {
	enum typed_kind kind;
	const char *name, *text; // live in the frame, and in the word
};

// Append a word with a blank before it, quoted so that it is read as one.
void typed_add(struct str *out, const struct look *look, const char *name, const char *text);
// What a column said when it was begun; `over`: what was told of it since, 0: nothing.
void typed_seen(struct str *out, const struct look *look, const char *column, const char *base, uint64_t over);
// False: it is no such word.
bool typed_read(struct typed_word *out, const struct look *look, const char *word);

#endif
