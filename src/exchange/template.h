// SPDX-License-Identifier: EUPL-1.2
// What nearly every county needs and nobody wants to type: criteria with levels and weights, planning rules, yearly
// deadlines, the running quarter. Each is laid into the plan as one step, in the plan's language, and is then the plan's
// own to be changed.
#ifndef LS_EXCHANGE_TEMPLATE_H
#define LS_EXCHANGE_TEMPLATE_H

#include "model/model.h"

struct template
{
	const char *kind;  // "criteria", "rules", "deadlines", "quarter"
	const char *name;  // within its kind: "benefit-effort"
	const char *title; // message id
	const char *help;  // message id: what it lays in
};

extern const struct template templates[]; // by kind; ends with a NULL kind

// The template of a kind with this name (NULL: the first one); NULL when there is none.
const struct template *template_find(const char *kind, const char *name);
// Lays it into the plan as one step; what is there under the same title stays as it is. *told is the sentence of the step;
// *step is 0 where all of it is there already. LS_REFUSED where it would stand beside something else: criteria beside
// criteria, a quarter in a quarter.
enum ls_code template_apply(struct model *m, const struct template *t, int32_t today, struct str *told, int64_t *step,
							struct ls_err *err);

// ---- the rows of the templates (template_table.c); each list ends with a NULL title -------------------------------------

struct template_criterion {
	const char *title, *levels; // message ids
	int percent;
	int axis; // words_axis
};
struct template_rule {
	const char *title, *unit; // message ids
	int kind, scope;          // words_rule_kind, words_rule_scope
	int least, most;
};
struct template_deadline {
	const char *title, *recipient; // message ids
	int from, to;                  // months
};

const struct template_criterion *template_criteria(const char *name);
extern const struct template_rule template_rules[];
extern const struct template_deadline template_deadlines[];

#endif
