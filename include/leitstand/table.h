// SPDX-License-Identifier: EUPL-1.2
// What a plan can hold: tables and their columns. The same for every plan of this version of the library, so no handle
// is needed. Names are those of the CSV folder that `leitstand export` writes: "measure", "title".
#ifndef LEITSTAND_TABLE_H
#define LEITSTAND_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define LS_NONE INT64_MIN // "the plan does not say": never 0, never "no"

enum ls_kind {
	LS_TEXT,      // any text; empty is ""
	LS_NAME,      // the code of an object: a short text, unique in the plan or among what belongs to one owner
	LS_REFERENCE, // the id of an object of the table `target`
	LS_WORD,      // the place of a word in a closed list, from 0
	LS_NUMBER,    // an integer of `unit`
};

// What one of a number stands for. No number of a plan is a fraction.
enum ls_unit {
	LS_PLAIN,       // as it is
	LS_YEAR,        // 2023
	LS_PERCENT,     // whole percent
	LS_BASIS_POINT, // 4000 is 40 %
	LS_HUNDREDTH,   // points of a level: 300 is 3
	LS_THOUSANDTH,  // posts (full-time equivalents) and values of key results: 400 is 0.4
	LS_EURO,        // whole euros
	LS_MINUTE,      // of the day, since midnight: 545 is 9:05
	LS_DAY, // days since 1970-01-01, which is 0; a column <name>_precision tells day 0, month 1, quarter 2, year 3
};

struct ls_table {
	const char *name;
	const char *label, *plural; // in the language set
};

struct ls_column {
	const char *name, *label; // the label in the language set
	enum ls_kind kind;
	enum ls_unit unit;   // LS_NUMBER; else LS_PLAIN
	const char *target;  // LS_REFERENCE: name of a table; else ""
	int64_t least, most; // LS_NUMBER, LS_WORD: the range, both ends included; else 0
	bool optional;       // may be empty
};

// All texts live as long as the process. Both return false, and leave *out alone, behind the last one or for a table
// that does not exist.
bool ls_table_at(size_t i, struct ls_table *out);
bool ls_column_at(const char *table, size_t i, struct ls_column *out);

#ifdef __cplusplus
}
#endif

#endif
