// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: what the line being typed shows at once.
#ifndef LS_CMD_TYPING_H
#define LS_CMD_TYPING_H

#include "base/str.h"
#include "say/look.h"

struct session;

// What is searched for, and what Esc goes back to.
struct search {
	struct str text, before;
	struct pick from;               // where the cursor stood when the search began
	int hits;                       // of the search being typed; -1: the pane does not say
	struct str filter, filter_name; // the filter that was on
};

void search_free(struct search *s);

void typing_begins(struct session *s);
void typing_goes_on(struct session *s);
bool typing_ends(struct session *s);          // false: it is not understood, and stays open with the reason
void typing_dropped(struct session *s);       // Esc: as before
bool typing_expects(const struct session *s); // texts that the next letter will be looked for in are to be made ready
void typing_prepare(struct session *s);       // makes some of them ready
const char *typing_note(struct session *s);   // "12 of 46"; "" nothing to say
// What a filter may go on with, in the prompt's arena; what stands from *word on is replaced.
size_t typing_complete(struct session *s, const char *typed, const char **out, size_t most, size_t *word);

#endif
