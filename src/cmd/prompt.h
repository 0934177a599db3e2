// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: the line being typed after :, / or f, what it shows at once, and how it may go on.
#ifndef LS_CMD_PROMPT_H
#define LS_CMD_PROMPT_H

#include "cmd/state.h"

void prompt_open(struct session *s, enum prompt_kind kind, const char *text);
void prompt_close(struct session *s);
bool prompt_key(struct session *s, const char *key); // true: it was for the prompt
void prompt_insert(struct session *s, const char *text, size_t n);
void prompt_free(struct prompt *p);

// typing.c: what the line being typed shows at once
void typing_begins(struct session *s);
void typing_goes_on(struct session *s);
bool typing_ends(struct session *s);          // false: it is not understood, and stays open with the reason
void typing_dropped(struct session *s);       // Esc: as before
bool typing_expects(const struct session *s); // texts that the next letter will be looked for in are to be made ready
void typing_prepare(struct session *s);       // makes some of them ready
const char *typing_note(struct session *s);   // "12 of 46"; "" nothing to say
// What a filter may go on with, in the prompt's arena; what stands from *word on is replaced.
size_t typing_complete(struct session *s, const char *typed, const char **out, size_t most, size_t *word);

// complete.c
void complete_next(struct session *s, int direction);
void complete_drop(struct prompt *p);

#endif
