// SPDX-License-Identifier: EUPL-1.2
// Writing JSON piece by piece. Commas come by themselves; brackets are the caller's.
#ifndef LS_EXCHANGE_JSON_H
#define LS_EXCHANGE_JSON_H

#include "base/num.h"
#include "base/str.h"

// Appends s as a JSON string in quotes; bytes that are not UTF-8 become U+FFFD, controls are escaped.
void json_string(struct str *out, const char *s);
void json_int(struct str *out, int64_t i); // NONE64: null
void json_bool(struct str *out, bool yes);
// Behind "{" or another member: what is appended next is the value of this one.
void json_member(struct str *out, const char *name);
void json_member_string(struct str *out, const char *name, const char *s);
// Behind "[" or another item: on a line of its own, `indent` blanks from its beginning.
void json_item(struct str *out, int indent);

#endif
