// SPDX-License-Identifier: EUPL-1.2
// What makes a file or a folder makes it whole or not at all: under another name beside it, which it loses at the end.
// Whoever is killed on the way leaves only that other name, which stands in nobody's way and goes with the next try.
#ifndef LS_APP_WHOLE_H
#define LS_APP_WHOLE_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>

struct whole {
	struct str path, making; // as it shall be called, and as it is called until then
};

void whole_begin(struct whole *w, const char *path);
// Gives it its name, and makes that last. LS_REFUSED where something has it already, LS_DATA with the reason.
enum ls_code whole_place(struct whole *w, struct ls_err *err);
// Takes away what was made (a file with its journal, or a folder with its files), unless it was placed.
void whole_drop(struct whole *w);
// A sentence that names what is being made names it as it shall be called.
void whole_name(const struct whole *w, struct ls_err *err);

#endif
