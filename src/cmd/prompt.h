// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: the line being typed after :, / or f, and how it may go on.
#ifndef LS_CMD_PROMPT_H
#define LS_CMD_PROMPT_H

#include "base/arena.h"
#include "base/str.h"

#include <stddef.h>

struct session;

#define LINE_HISTORY 100

// One line being typed: the : prompt, the search, the filter.
enum prompt_kind { PROMPT_NONE, PROMPT_COMMAND, PROMPT_SEARCH, PROMPT_FILTER, PROMPT_KINDS };

// Lines typed before, the newest last.
struct line_history {
	char *line[LINE_HISTORY];
	int n;
};
struct prompt {
	enum prompt_kind kind;
	struct str text;
	size_t cursor; // byte offset
	struct line_history history[PROMPT_KINDS];
	int history_at;
	struct str kept;         // what was typed before walking through the history
	const char *choices[64]; // completions, in the arena
	size_t choices_n;
	ptrdiff_t choice;
	size_t word; // where the completed word begins
	struct arena *arena;
};

void prompt_open(struct session *s, enum prompt_kind kind, const char *text);
void prompt_close(struct session *s);
bool prompt_key(struct session *s, const char *key); // true: it was for the prompt
void prompt_insert(struct session *s, const char *text, size_t n);
void prompt_free(struct prompt *p);

// complete.c
void complete_next(struct session *s, int direction);
void complete_drop(struct prompt *p);

#endif
