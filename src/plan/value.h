// SPDX-License-Identifier: EUPL-1.2
// A column's value as people read it, as machines write it, and back from what somebody typed.
#ifndef LS_PLAN_VALUE_H
#define LS_PLAN_VALUE_H

#include "base/err.h"
#include "base/str.h"
#include "plan/plan.h"

// What a cell holds, free of any row.
struct value {
	enum { VALUE_NULL, VALUE_INT, VALUE_TEXT } kind;
	int64_t i;
	const char *s;
};

// Appends as people read it in the language set: words translated, references by name, dates at their precision,
// numbers with their unit's sign ("40 %", "1 500 €", "0,4"). NULL and "" append nothing.
void value_show(struct str *out, const struct plan *p, const struct column *c, struct value v); // days to the day
// The column of a row, a day at its precision.
void value_show_row(struct str *out, const struct plan *p, enum table_id t, const void *row, int column);
// Appends the machine form: codes, ISO days, decimal point (as in the CSV folder). NULL appends nothing. `precision`
// is that of a day.
void value_write(struct str *out, const struct plan *p, const struct column *c, enum precision precision,
				 struct value v);
void value_write_row(struct str *out, const struct plan *p, enum table_id t, const void *row, int column);
// The value of a row's column.
struct value value_of(const struct column *c, const void *row);

// Reads what a person typed. "" and "-" are NULL where that is allowed, "" is the empty text. Numbers in the language
// set or with a point, percent with or without "%", euros with "€", "T€", "Mio"; words and references by code or
// label; days as date_parse(). On failure a sentence with what is expected, and an example. For a day *precision
// is set. v.s points into `text`. Ranges are not checked here.
enum ls_code value_parse(const struct plan *p, const struct column *c, const char *text, int32_t today,
						 struct value *out, enum precision *precision, struct ls_err *err);
// The same for a number of a row that says what its numbers count ("€", "%"): with that behind it, and "60k" of money.
enum ls_code value_parse_counted(const struct column *c, const char *counts, const char *text, struct value *out,
								 struct ls_err *err);
// The same for one field of an object, whose column a failure names: a day brings the column of its precision along, and
// must be a single day where there is none.
struct value_field {
	int column[2];
	struct value value[2];
	int n; // 1 or 2 of them
};
enum ls_code value_parse_field(const struct plan *p, const struct table *t, int column, const char *text, int32_t today,
							   struct value_field *out, struct ls_err *err);
// What both take for a column of words, days or numbers, with an example: "whole percent such as 40".
void value_wanted(struct str *out, const struct column *c);
bool value_says_nothing(const char *text); // "", "-", "–"

// "hoch, mittel, niedrig": what the list of words allows, translated; and the range of a number: "0 – 100 %".
void value_expected(struct str *out, const struct column *c);
// Is that range worth telling to somebody who has typed nothing wrong? Not where it only keeps the arithmetic safe.
bool value_bounded(const struct column *c);

#endif
