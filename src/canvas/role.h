// SPDX-License-Identifier: EUPL-1.2
// The names of the roles, as themes and HTML classes write them, and their letters in golden files.
#ifndef LS_CANVAS_ROLE_H
#define LS_CANVAS_ROLE_H

#include "canvas/canvas.h"

struct role_name {
	const char *name; // the enum's name in lower case
	char letter;      // one of its own
};

extern const struct role_name role_names[ROLE_COUNT];

int role_find(const char *name, size_t n); // n bytes; -1 when there is none

#endif
