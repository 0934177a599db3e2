// SPDX-License-Identifier: EUPL-1.2
// How much of a plan is shown. What is hidden at which level is decided here and in value.h alone; whoever shows
// something passes the level on.
#ifndef LS_SAY_PRIVACY_H
#define LS_SAY_PRIVACY_H

#include <stdbool.h>

enum privacy {
	PRIVACY_OPEN,
	PRIVACY_CONFIDENTIAL, // no names of people, no money
	PRIVACY_PUBLIC,       // also no notes
	PRIVACY_LEVELS
};

// Is what is hidden from a level on (PRIVACY_OPEN: never) hidden at this one?
bool privacy_hides(enum privacy now, enum privacy from);
bool privacy_hides_anything(enum privacy now);
bool privacy_hides_names(enum privacy now); // of people
bool privacy_hides_money(enum privacy now);
bool privacy_hides_notes(enum privacy now); // and what else is written freely
// "open", "confidential", "public" as a word of a command; false: it is none of them.
bool privacy_parse(const char *word, enum privacy *out);
const char *privacy_word(enum privacy now); // that word
// The mark of a screen that hides something, translated: "confidential"; "" for one that is open.
const char *privacy_mark(enum privacy now);
// The level as a word, translated: also "open".
const char *privacy_title(enum privacy now);
// What is hidden, as a translated sentence.
const char *privacy_sentence(enum privacy now);

#endif
