// SPDX-License-Identifier: EUPL-1.2
// What the files of the row rules share. Nobody else includes this.
#ifndef LS_PLAN_RULE_PARTS_H
#define LS_PLAN_RULE_PARTS_H

#include "plan/rule/row.h"

struct rowrule_case {
	const struct plan *p;
	const struct table *t;
	const struct row_reader *r;
	int about;
};

int64_t rowrule_number(const struct rowrule_case *c, const char *column); // NONE64 where it is empty
// Is the rule over these columns asked for?
bool rowrule_asked(const struct rowrule_case *c, const char *const *columns);
// The label of the column it is told of: the one asked about, else `usual`.
const char *rowrule_label(const struct rowrule_case *c, const char *usual);
// Writes the same column into the record of a refusal; returns its code.
enum ls_code rowrule_at(const struct rowrule_case *c, const char *usual, struct ls_err *err, enum ls_code code);

enum ls_code rowrule_links(const struct rowrule_case *c, struct ls_err *err);   // links.c
enum ls_code rowrule_quarter(const struct rowrule_case *c, struct ls_err *err); // quarter.c
enum ls_code rowrule_double(const struct rowrule_case *c, struct ls_err *err);  // double.c

#endif
