// SPDX-License-Identifier: EUPL-1.2
// What may stand at one place of a command line: words are offered to the prompt, which keeps those that begin as typed.
#ifndef LS_CMD_COMPLETE_H
#define LS_CMD_COMPLETE_H

#include "cmd/command.h"

// Offers one word; letters of either case and with or without accents are the same.
void complete_offer(struct session *s, const char *word, const char *typed);
// The same with something before the word and behind it: "team=" and "".
void complete_behind(struct session *s, const char *before, const char *word, const char *after, const char *typed);
void complete_codes(struct session *s, enum table_id t, const char *before, const char *after, const char *typed);
void complete_tags(struct session *s, const char *before, const char *typed);
// Behind the kind of a picture, or the name of a report ("" where that is typed).
void complete_picture(struct session *s, const char *kind, int at, const char *typed);
void complete_report(struct session *s, const char *name, int at, const char *typed);
// Offers folders, and files with one of these endings (NULL: none), as a path goes on.
void complete_path(struct session *s, const char *typed, const char *const *endings);
// The words before a path, which has blanks without quotes and goes to the end of the line: 1 behind "plan"; 0: the
// command takes none.
int complete_takes_path(const struct command *c);
// What may follow a command: `argv` are the `at` words before the one being typed, object and verb among them.
void complete_arguments(struct session *s, const struct command *c, char **argv, int at, const char *typed);

#endif
