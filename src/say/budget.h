// SPDX-License-Identifier: EUPL-1.2
// A budget request in words and tables: what each measure and field needs in the years asked for, beside the year before and
// the years of medium-term planning; from which lines, in which state; and what nobody has a figure for. Figures are those of
// plan/gantt/budget.h.
#ifndef LS_SAY_BUDGET_H
#define LS_SAY_BUDGET_H

#include "plan/gantt/budget.h"
#include "say/document.h"
#include "say/look.h"

#define BUDGET_MEDIUM 3  // years of medium-term planning behind those asked for
#define BUDGET_MOST   10 // years that may be asked for at once

struct budget_years {
	int from, to;
};

// Appends the parts to a document that is begun.
void budget_tell(struct doc *d, const struct look *look, struct budget_years years);
// Whether there is anything in a plan that a request could be made of.
bool budget_any(const struct plan *p);

// ---- for the files of it -----------------------------------------------------------------------------------------------

// "60 000–100 000"; what money is hidden from reads "confidential"; nothing where nothing is needed.
const char *budget_cell(struct doc *d, const struct look *look, const struct euros *e);
const char *budget_posts(struct doc *d, const struct budget_need *n); // "0.5", "from 0.5"; "" none
// "+20 000", "+20 000 to +50 000", "0", "not known".
const char *budget_more_cell(struct doc *d, const struct look *look, const struct budget_more *more);
// Above what is told of one of several years: the year, as a heading of that level.
void budget_year(struct doc *d, struct budget_years years, int year, int level);
// A table that has all its rows; one without any goes, with the heading of its year.
void budget_done(struct doc *d, struct doc_table *t);
// The parts (budget_lines.c).
void budget_tell_states(struct doc *d, const struct look *look, struct budget_years years);
void budget_tell_lines(struct doc *d, const struct look *look, struct budget_years years);
void budget_tell_medium(struct doc *d, const struct look *look, struct budget_years years);
void budget_tell_gaps(struct doc *d, const struct look *look, struct budget_years years);
void budget_tell_left_out(struct doc *d, const struct look *look, struct budget_years years);

#endif
