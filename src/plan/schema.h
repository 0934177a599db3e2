// SPDX-License-Identifier: EUPL-1.2
// The tables of a plan as a const table: the one description from which the file's SQL, the journal's triggers, the
// loader, CSV, forms, commands and help are made. One line a column in plan/schema/*.def:
//   TABLE(name, "object", "label", "plural")       "object" is the noun in commands: measure, kr, fte …
//   CODE(table, "label", "help")                   column `code`, unique in the plan; when a REF stands before it, within that
//   TEXT(table, column, flags, "label", "help")    never NULL, '' when not stated
//   LAZY(table, column, flags, "label", "help")    long text, not in the snapshot
//   REF(table, column, target, flags, "label", "help")
//   ENUM(table, column, words, default, flags, "label", "help")
//   INT(table, column, unit, least, most, default, flags, "label", "help")   int32_t; NONE32 as default: NULL
//   BIG(table, column, unit, least, most, flags, "label", "help")   int64_t; default NULL or 0
//   END(table)  adds `note` (in the snapshot) and `source` (not); END_LAZY: neither is in the snapshot
// Every table has `id` first. Labels are message ids; note and source are labelled here.
// What is private is said here as well: a column without NAME, MONEY or REMARK is free for everybody, and `note` is a
// remark. Who may read what at which level is decided in say/value.h.
#ifndef LS_PLAN_SCHEMA_H
#define LS_PLAN_SCHEMA_H

#include "base/date.h"
#include "base/num.h"
#include "plan/words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum column_flag {
	NUL = 1,     // may be NULL: "not stated"
	REQ = 2,     // text that must not be empty
	OWN = 4,     // the row goes when the row referred to goes (otherwise the reference becomes NULL)
	NAME = 8,    // names people
	MONEY = 16,  // an amount or a band of money
	REMARK = 32, // free words of one person about another's work
	BEGINS = 64, // a day on which something begins
	ENDS = 128,  // a day by which something ends, is due or is expected
	PAST = 256,  // a day on which something has happened; days with none of these lie near
};

// What a column keeps from readers who need not know it; from the flags NAME, MONEY, REMARK.
enum secret { SECRET_FREE, SECRET_NAME, SECRET_MONEY, SECRET_NOTE };

enum column_type { TYPE_TEXT, TYPE_CODE, TYPE_REF, TYPE_ENUM, TYPE_INT, TYPE_BIG };

// What a number counts, and so how it is read, shown and written in CSV.
enum column_unit {
	UNIT_NUMBER,    // as it is
	UNIT_YEAR,      // 2023
	UNIT_PERCENT,   // whole percent
	UNIT_BP,        // basis points, shown as percent: 4000 is 40 %
	UNIT_HUNDREDTH, // points: 300 is 3
	UNIT_MILLI,     // values of key results and figures: 400 is 0.4
	UNIT_POSTS,     // thousandths of a post: 400 is 0.4
	UNIT_EUR,       // whole euros
	UNIT_CLOCK,     // minutes since midnight: 545 is 9:05
	UNIT_DAY,       // day number, base/date.h; how exactly it is known may stand in the column behind it
};

// clang-format off
enum table_id {
#define TABLE(name, object, label, plural) T_##name,
#include "plan/schema/all.def"
	TABLE_COUNT
};

// The rows of a snapshot: struct measure { int32_t id; const char *code; … };
#define TABLE(name, object, label, plural) struct name { int32_t id;
#define CODE(table, ...) const char *code;
#define TEXT(table, column, ...) const char *column;
#define REF(table, column, ...) int32_t column;
#define ENUM(table, column, ...) int32_t column;
#define INT(table, column, ...) int32_t column;
#define BIG(table, column, ...) int64_t column;
#define END(name) const char *note; };
#define END_LAZY(name) };
#include "plan/schema/all.def"
// clang-format on

struct column {
	const char *name;
	enum column_type type;
	enum column_unit unit;
	unsigned flags;           // enum column_flag
	enum secret secret;       // what it keeps
	bool lazy;                // not in the snapshot: `offset` means nothing
	size_t offset;            // of the member in the row
	enum table_id target;     // TYPE_REF
	const struct word *words; // TYPE_ENUM
	int64_t least, most;      // TYPE_INT, TYPE_BIG, TYPE_ENUM
	int64_t preset;           // default; NONE64: NULL
	const char *label, *help; // message ids
};

struct table {
	const char *name, *object;  // SQL name; noun in commands
	const char *label, *plural; // message ids
	enum table_id id;
	size_t row_size;
	size_t rows_offset, count_offset; // of the members in struct plan
	const struct column *columns;     // `id` is not among them
	int column_count;
};

// Decimal places that an integer of this unit carries: 2 for basis points (as percent) and hundredths, 3 for
// thousandths, else 0.
int unit_scale(enum column_unit unit);

extern const struct table schema[TABLE_COUNT];

const struct table *schema_table(const char *name);    // by SQL name; NULL
const struct table *schema_object(const char *object); // by noun; NULL
int schema_code(const struct table *t);                // index of the column `code`, -1 without
int schema_scope(const struct table *t); // index of the REF column within which the code is unique, -1: in the plan
int schema_title(
	const struct table *t); // of the text that says what a row is: title, topic, subject or name; -1 without
int schema_column(const struct table *t, const char *name); // by SQL name; -1
int schema_precision(const struct table *t, int column);    // of the one that says how exactly that day is known; -1
bool column_is_precision(const struct column *c);
enum date_sense column_sense(const struct column *c); // what a day of this column is asked for
// By SQL name, or by label in German or English ("Titel"), ignoring case and accents; -1 when none or several fit.
int schema_column_named(const struct table *t, const char *text);

#endif
