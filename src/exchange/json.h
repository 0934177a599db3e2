// SPDX-License-Identifier: EUPL-1.2
// Writing JSON: the one thing that is easy to get wrong is a string.
#ifndef LS_EXCHANGE_JSON_H
#define LS_EXCHANGE_JSON_H

#include "base/str.h"

// Appends s as a JSON string in quotes; bytes that are not UTF-8 become U+FFFD, controls are escaped.
void json_string(struct str *out, const char *s);

#endif
