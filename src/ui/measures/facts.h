// SPDX-License-Identifier: EUPL-1.2
// What belongs to a measure, by the main one of several; as text, too; and the posts and euros of the year.
#ifndef LS_UI_MEASURES_FACTS_H
#define LS_UI_MEASURES_FACTS_H

#include "plan/gantt/figure.h"
#include "say/look.h"

struct measures_kept;

// Posts and euros of each measure in the year of the figures.
struct measures_figures {
	int year;
	const int64_t *posts, *known; // NONE64 where the plan does not say; what can be told of them all the same
	const int64_t *money;         // what euros are sorted by: upper bounds, else what is known; NONE64: nothing is
	const struct euros *euros;
};

const struct goal *measures_goal(const struct plan *p, const struct measure *m);
const struct unit *measures_unit(const struct plan *p, const struct measure *m); // the one that leads
// Calculated when first asked for, kept until the plan or the year changes.
const struct measures_figures *measures_figures(struct measures_kept *kept, const struct look *look);
void measures_text_code(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_title(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_field(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_goal(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_selection(struct str *out, const struct measures_figures *figures, const struct look *look,
							 size_t m);
void measures_text_stage(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_department(struct str *out, const struct measures_figures *figures, const struct look *look,
							  size_t m);
void measures_text_priority(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_horizon(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_class(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_money_brief(struct str *out, const struct measures_figures *figures, const struct look *look,
							   size_t m);
void measures_text_money(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_posts(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_origin(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_rank(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_score(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_stable(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);
void measures_text_then(struct str *out, const struct measures_figures *figures, const struct look *look, size_t m);

#endif
