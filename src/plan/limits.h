// SPDX-License-Identifier: EUPL-1.2
// How long texts of a plan may be: in the program, and in the file, which takes what older programs let pass.
#ifndef LS_PLAN_LIMITS_H
#define LS_PLAN_LIMITS_H

#include <stdbool.h>
#include <stddef.h>

enum {
	TEXT_MOST = 100000,      // characters of any text
	CODE_MOST = 60,          // characters of a code
	FILE_TEXT_MOST = 100000, // characters of any text in the file's CHECK
	FILE_CODE_MOST = 200,    // and of a code: part of the file's format
};

// Characters are code points, as SQLite's length() counts them.
size_t limits_count(const char *text);
bool limits_hold(const char *text, size_t most); // at most so many

#endif
