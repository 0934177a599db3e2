// SPDX-License-Identifier: EUPL-1.2
// A column of an object as somebody reads it on the screen: label and value, at the privacy chosen. How a value
// becomes text is in plan/value.h; here it is decided what is shown at all.
#ifndef LS_SAY_VALUE_H
#define LS_SAY_VALUE_H

#include "say/look.h"

// Is this column hidden at that privacy? Names of people and money from PRIVACY_CONFIDENTIAL, notes from PRIVACY_PUBLIC.
bool value_hidden(enum table_id t, int column, enum privacy privacy);
// From which level on, in this row (NULL: of any): numbers that count euros are money. PRIVACY_OPEN: never.
enum privacy value_hidden_from(const struct plan *p, enum table_id t, const void *row, int column);
// What the values of this row count, as somebody wrote it ("€", "%", "Anträge"); "" when no unit stands beside them.
const char *value_counts(const struct plan *p, enum table_id t, const void *row);
// The same of several rows, "" where they disagree.
const char *value_counts_all(const struct plan *p, enum table_id t, const int32_t *ids, size_t n);
bool value_counts_money(const char *unit); // is this unit of a number one of money?
// Is it a column that people read? Not positions, colours and the precision of a day (it is told with the day).
bool value_shown(enum table_id t, int column);
// Is it the number or word that stands where nobody has said one, so that it tells nothing?
bool value_usual(enum table_id t, const void *row, int column);
// Appends a question where the day or year lies far from any that a plan is made for (plan/far.h): "end 1890: is that
// meant? It lies before 1990."; else nothing.
void value_far(struct str *out, const struct column *c, int64_t value, enum precision precision);
// Does the row say nothing there? (No value, no text.)
bool value_empty(enum table_id t, const void *row, int column);
// Appends code and title of an object ("KS4 Beratung"); only the title where the code is a word.
void value_name(struct str *out, const struct plan *p, enum table_id t, int32_t id);
// The same with its kind before it, once: "goal", " " and "KS4 Beratung"; "rating M2 aufwand/hoch" says it already.
void value_kind_name(struct str *out, const struct plan *p, enum table_id t, int32_t id, const char *between);
// Appends the value at that privacy; appends nothing when it is empty. References by code and title ("KS4 Beratung").
void value_told(struct str *out, const struct look *look, enum table_id t, const void *row, int column);
// Appends "label value" as a part of one short line: words, titles and days without their label, and nothing where the
// value is the usual one (a preset word).
void value_short(struct str *out, const struct look *look, enum table_id t, const void *row, int column);
// Appends the sentence of a step, where hidden without the values it tells from byte `told` on: "Betrag von „Scanstelle“:
// vertraulich". Whole where it tells none (`told` is its length), "vertraulich" alone where nobody knows (0).
void value_label(struct str *out, const char *label, size_t told, bool hidden);

#endif
