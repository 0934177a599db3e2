// SPDX-License-Identifier: EUPL-1.2
// Bytes of a terminal → events. Knows no terminal and no clock: bytes are fed with the time of their arrival, and
// events are asked for. Times are milliseconds of any steady clock.
//
// - An ESC that stands alone for KEYS_ESC_MS is the Esc key. ESC and a character that arrive together, with nothing
//   after them, are Alt and a key, and ignored; with more after them they are a script's Esc and keys.
// - What a terminal answers (answer.h) is swallowed, however many pieces it comes in.
// - "[A" in one piece soon after an ESC that was taken for the Esc key is the rest of an arrow.
// - Bracketed paste is one EVENT_TEXT, line ends become '\n'. So is a burst (burst.h) where `bursts` is set.
// - A byte that is no UTF-8 is taken as Latin-1: a terminal with the wrong character set still types umlauts. The same
//   holds for pasted text; in a locale with a character set of its own both are in that.
#ifndef LS_TERM_KEYS_H
#define LS_TERM_KEYS_H

#include "base/str.h"
#include "term/character.h"
#include "term/term.h"

#include <stdint.h>

#define KEYS_ESC_MS    25
#define KEYS_ALT_MS    150  // ESC P alone is Alt and P, not an answer, after so long
#define KEYS_ANSWER_MS 1000 // an answer whose end does not come ends after this much silence
#define KEYS_REST_MS   500  // the rest of a sequence comes within this
#define KEYS_HELD_MS   750  // the same key again within this may be held down: so long is the delay before it repeats
#define KEYS_TWICE_MS  400  // two clicks on a cell within this are a double click
#define KEYS_PASTE_MS  1000 // a paste whose end does not come ends after this much silence
#define KEYS_PASTE_MAX (1 << 20) // bytes; the rest is thrown away

#define KEYS_DEFINED 40

struct keys {
	bool bursts;          // the terminal may paste without brackets
	byte_decode *decode;  // of the locale's one-byte character set; NULL: UTF-8
	unsigned char *bytes; // not yet used: at … len
	size_t at, len, cap;
	size_t newest;     // where the bytes fed last begin
	int64_t newest_ms; // when they came
	size_t judged;     // bytes before this are keys, not a burst
	int64_t burst_ms;  // when the last burst of text ended
	bool pasting;
	bool answering;      // inside a string that is no key
	size_t answer_n;     // its bytes so far
	int64_t esc_ms;      // when an ESC was taken for the Esc key because nothing followed
	char last[16];       // the key given out last
	int64_t last_ms;     // when it came
	struct str texts[2]; // pasted: one is being filled, the other is given out until the next event but one
	int filling;         // which one
	int64_t click_ms;
	int click_x, click_y;
	struct {
		char bytes[12];
		char name[12];
	} defined[KEYS_DEFINED]; // what terminfo says beyond the sequences everybody sends
	int defined_count;
};

void keys_init(struct keys *k, bool bursts, bool eight_bit);
void keys_free(struct keys *k);
void keys_define(struct keys *k, const char *bytes, const char *name); // NULL bytes: the terminal has no such key
void keys_feed(struct keys *k, const void *bytes, size_t n, int64_t now_ms);
// The next event, if there is one. If not, *wait_ms is when to ask again (-1: after the next bytes).
bool keys_next(struct keys *k, int64_t now_ms, struct event *out, int *wait_ms);
bool keys_waiting(const struct keys *k); // bytes that have become no event yet

#endif
