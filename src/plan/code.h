// SPDX-License-Identifier: EUPL-1.2
// How people name an object: M34, KS4, 2023Q1-O2-KR1, M2/1 (phase 1 of M2), aufwand/hoch (a level), #12 (any row
// by id, for tables without codes). 34, M34, m34 and M034 are the same.
#ifndef LS_PLAN_CODE_H
#define LS_PLAN_CODE_H

#include "base/err.h"
#include "base/str.h"
#include "plan/plan.h"

// Stands for the quarter in the name of an objective that has none: backlog-O2.
#define CODE_NO_CYCLE "backlog"
// What no code may hold: names and lists of names are cut there.
#define CODE_NEVER " \t\n\"',;/#"
// Between an owner's name and the code: '-' for objectives and key results, '/' for levels and phases.
char code_separator(enum table_id t);

// Appends the name of a row, in the shortest unambiguous form that is stable: codes as above, else "#id".
void code_name(struct str *out, const struct plan *p, enum table_id t, int32_t id);
// Appends how a sentence calls it beside its title: the name as above, but "Aufwand: hoch" for a level, whose code nobody
// knows.
void code_called(struct str *out, const struct plan *p, enum table_id t, int32_t id);
// Appends what people call it: its title or topic or subject, else label and name ("check-in 2023Q1-O2-KR1 08.02."), and
// for a level that of its criterion, too: "Aufwand: hoch".
void code_title(struct str *out, const struct plan *p, enum table_id t, int32_t id);
// The name as it stands in a sentence: "M34 “Scan centre”", "M2/1 “Pilot”"; without a title the name alone.
void code_titled(struct str *out, const struct plan *p, enum table_id t, int32_t id);
// A way along rows: "M1 “Portal” → M2 “E-file” → M1". More than two different ones by name, and at the end what they are
// called: "A10 → A2 → M1 → A10 (A10 Portal · A2 E-file · M1 Scan centre)".
struct code_row {
	enum table_id table;
	int32_t id;
};
void code_way(struct str *out, const struct plan *p, const struct code_row *rows, size_t n);
// Is it called by label and name, for want of a title?
bool code_untitled(const struct plan *p, enum table_id t, int32_t id);
// Finds the row meant; short forms count where they are unambiguous (O2-KR1: in the running quarter of `today`
// first, then anywhere if only one); a quarter also as people call it (Q1 2023, I/2023). Sets *id; LS_REFUSED with a sentence naming near candidates otherwise.
enum ls_code code_find(const struct plan *p, enum table_id t, const char *text, int32_t today, int32_t *id,
					   struct ls_err *err);
// A free code for a new row in the manner of the others: M47 after M46, KR3 after KR2.
// `owner` is what code_group() refers to; NONE32: nothing. In a plan without such codes they begin in its language: H1,
// Z1 or F1, G1.
void code_propose(struct str *out, const struct plan *p, enum table_id t, int32_t owner);
// Makes the next code of the same manner of a proposed one, with as many digits at least: M47 of M46, R02 of R01. For several
// rows of one step, whose codes the plan does not know yet.
void code_after(struct str *code);
// The column within which codes are numbered: the owner's, else the group's (the field of a goal); -1: all are one.
int code_group(enum table_id t);
// Compares codes as people do: letters by fold, numbers by value.
int code_compare(const char *a, const char *b);
uint64_t code_hash(const char *code); // the same for codes that code_compare() takes for equal

#endif
