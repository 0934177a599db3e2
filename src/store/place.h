// SPDX-License-Identifier: EUPL-1.2
// Private to the store: where a plan lies in the file system, and whether one may write there.
#ifndef LS_STORE_PLACE_H
#define LS_STORE_PLACE_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

// Replaces *out (freed with free()) by the absolute path, links resolved: never something SQLite could take for a
// "file:" name. Unless `create`, LS_DATA when there is no regular file.
enum ls_code place_find(char **out, const char *path, bool create, struct ls_err *err);
// A translated sentence why a plan there can only be read, "" when it can be written.
const char *place_why_read_only(const char *path, bool network_allowed);
// Is this type (statfs) one of a network file system, whose locks cannot be relied on?
bool place_is_network(uint64_t type);

#endif
