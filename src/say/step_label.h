// SPDX-License-Identifier: EUPL-1.2
// The sentence of a step: the journal keeps it, the history shows it, undo names it. Nothing is hidden here; who shows
// a step asks history.h or step.h. Each is made in an empty text; what is returned is the byte at which the values begin
// that it tells, its length where it tells none: struct stamp keeps it. The others tell no values.
#ifndef LS_SAY_STEP_LABEL_H
#define LS_SAY_STEP_LABEL_H

#include "base/date.h"
#include "base/str.h"
#include "plan/gantt/tick.h"
#include "plan/plan.h"
#include "plan/score/weights.h"
#include "plan/tie.h"
#include "plan/value.h"

// What an edit says of a row: columns with their values (a day is followed by its precision), and ties.
struct step_cells {
	const int *column;
	const struct value *value;
	int n;
	const struct tie *tie;
	int ties_n;
	const char *levels; // of a criterion, as a line; NULL: they are not touched
};

// Appends "Stufe von „Scanstelle“: idee → läuft", "„Scanstelle“ geändert: Titel, Tag Mo 06.02.2023", "3 Maßnahmen, Stufe: läuft".
// `p` is the plan before the step.
size_t step_label_set(struct str *out, const struct plan *p, const struct table *t, const int32_t *ids, size_t n,
					  const struct step_cells *f);
// Appends "New measure “Scanstelle”"; what has no title is told by what it belongs to: "New profile text M44". Behind it
// stand amounts and days as they were understood: "New budget line “Server”: at most 60 000 €".
size_t step_label_add(struct str *out, const struct plan *p, const struct table *t, const struct step_cells *f);
// Appends "“Scanstelle” deleted, with 3 phases"; `with` "": nothing goes with it.
void step_label_delete(struct str *out, const char *names, const char *with);
void step_label_copy(struct str *out, const char *title); // Appends "“Scanstelle” duplicated"
void step_label_move(struct str *out, const char *names); // Appends "“Scanstelle” moved"
// Appends "“Scanstelle” deferred: no posts", by what becomes of them (enum selection; < 0: only answered) and the reason.
size_t step_label_decide(struct str *out, int selection, const char *names, const char *text);
void step_label_select(struct str *out, size_t n);             // Appends "3 measures above the cut line selected"
void step_label_weighting(struct str *out, const char *title); // Appends "Weighting “Sparkurs” kept"
// Appends "Aufwand von „Scanstelle“: mittel → niedrig"; `was` NULL: not rated.
size_t step_label_rate(struct str *out, const struct measure *m, const struct criterion *c, const struct level *was,
					   const struct level *is);
// Appends "Value of “Gemeinden”: 17 → 18 Gemeinden"; in thousandths, `was` NONE64: there was none.
size_t step_label_value(struct str *out, const struct key_result *kr, int64_t was, int64_t is);
// Appends "Check-in “Gemeinden”: 17 → 18 Gemeinden, confidence 8, a task". What of it was said:
struct step_check_in {
	int64_t was, is;    // thousandths; is NONE64: no value
	int32_t confidence; // NONE32: none
	int done, undone;   // steps
	bool words, task;   // a note or a blocker; a task came of it
};
size_t step_label_check_in(struct str *out, const struct key_result *kr, const struct step_check_in *told);
// Appends "“Pilot” of “Scanstelle” moved: +2 months"; the measure may be NULL.
enum step_end { STEP_WHOLE, STEP_START, STEP_END };
size_t step_label_shift(struct str *out, const struct phase *ph, const struct measure *m, enum step_end end, int64_t n,
						enum tick unit);
// Appends "3 phases moved: +2 months"
size_t step_label_shift_several(struct str *out, size_t phases, int64_t n, enum tick unit);
// Appends "Weights: Aufwand 20 % → 25 %, Fallzahlen 5 % → 4,69 %": those that differ from the plan's.
size_t step_label_weights(struct str *out, const struct plan *p, const struct weights *w);

#endif
