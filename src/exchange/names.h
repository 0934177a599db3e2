// SPDX-License-Identifier: EUPL-1.2
// What the rows of one table are called while a folder is loaded: name → row. Names are the same where people take
// them for the same (as code_compare() does): M34, m34 and M034.
#ifndef LS_EXCHANGE_NAMES_H
#define LS_EXCHANGE_NAMES_H

#include <stdint.h>

struct names;

struct name {
	const char *text; // as written; valid as long as the names
	int32_t row;      // n-th row of its file, from 1
	long line;        // where it stands there
};

struct names *names_new(void);
void names_free(struct names *n); // NULL is allowed
// NULL when it is new; else nothing is added and the one that has the name already is returned.
const struct name *names_add(struct names *n, const char *text, int32_t row, long line);
const struct name *names_find(const struct names *n, const char *text); // NULL when there is none
const struct name *names_near(const struct names *n, const char *text); // the most similar one; NULL when none is

#endif
