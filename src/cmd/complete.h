// SPDX-License-Identifier: EUPL-1.2
// What may stand at one place of a command line: words are offered to the prompt, which keeps those that begin as typed.
#ifndef LS_CMD_COMPLETE_H
#define LS_CMD_COMPLETE_H

#include "cmd/command.h"

// Offers one word; letters of either case and with or without accents are the same.
void complete_offer(struct session *s, const char *word, const char *typed);
// What may follow a command: `argv` are the `at` words before the one being typed, object and verb among them.
void complete_arguments(struct session *s, const struct command *c, char **argv, int at, const char *typed);

#endif
