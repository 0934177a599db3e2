// SPDX-License-Identifier: EUPL-1.2
// The list under a field: the lines that contain what is typed, umlauts and case aside; no hit, no choice. It opens by
// typing or whole, Enter takes the line under the cursor, Esc closes it.
#ifndef LS_UI_KIT_PICKER_H
#define LS_UI_KIT_PICKER_H

#include "ui/kit/edit.h"
#include "ui/kit/list.h"

#include <stdint.h>

// Zeroed it is closed.
struct picker {
	bool open;
	struct edit typed;
	struct str wanted; // what is typed without blanks at its end, which say nothing yet
	struct list list;
	int64_t *value; // what each line stands for
};

// Whose list it is. `ctx` is what the caller hands on.
struct picker_kind {
	void (*fill)(const void *ctx, struct picker *p); // picker_room(), then picker_add() of what fits p->wanted
	void (*name)(const void *ctx, struct str *out, int64_t value);
	// May be NULL: the value that is meant exactly by what is typed, wherever it stands.
	bool (*exact)(const void *ctx, const char *typed, int64_t *value);
	const char *(*mark)(const void *ctx, int64_t value); // what stands before a line: "[x] "; may be NULL
	// May be NULL: the title in a line, where more than that is shown.
	void (*title)(const void *ctx, struct str *out, int64_t value);
};

void picker_room(struct picker *p, size_t lines); // there may be so many
void picker_add(struct picker *p, int64_t value);
// Fills it anew: the cursor stands on what is meant by the text typed, without one on `chosen`.
void picker_search(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t chosen);
// Opens it with a text typed already, "" whole.
void picker_open(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t chosen, const char *typed);
void picker_close(struct picker *p);
// What is typed is more or other: true where it changed.
bool picker_type(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t chosen, const char *text);

// Is a blank text, where it ticks else? It is while with it what is typed goes on to a further word of some line; not
// directly behind another blank.
bool picker_goes_on(const struct picker *p, const struct picker_kind *k, const void *ctx);

enum picker_answer {
	PICKER_NOT,   // it is closed
	PICKER_DONE,  // it has moved, was searched in or closed, or the key means nothing there
	PICKER_TAKEN, // *chosen is the line that was taken, and it is closed
};
enum picker_answer picker_key(struct picker *p, const struct picker_kind *k, const void *ctx, int64_t *chosen, int argc,
							  char *const argv[]);
// Under line y of `inner`, or over it where that leaves more room.
void picker_draw(struct picker *p, const struct picker_kind *k, const void *ctx, struct canvas *c, struct rect inner,
				 int y);

#endif
