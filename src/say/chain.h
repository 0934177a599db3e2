// SPDX-License-Identifier: EUPL-1.2
// What a phase or measure waits for, what waits for it, and how much room is left in between.
#ifndef LS_SAY_CHAIN_H
#define LS_SAY_CHAIN_H

#include "plan/gantt/floats.h"
#include "say/look.h"

void chain_measure(struct str *out, const struct plan *p, int32_t id);                 // "16 Electronic files"
void chain_end(struct str *out, const struct plan *p, int32_t measure, int32_t phase); // "16 Electronic files, rollout"
// What says no date, or waits in a circle, by its name; a phase of `measure` (NONE32: none) by its own alone.
void chain_who(struct str *out, const struct plan *p, struct gantt_who who, int32_t measure);
void chain_external(struct str *out, const struct external *x); // "New register (external, 01.2027)"
// "depends on: … · then: … · float 14 days"; nothing when nothing depends. phase may be NONE32. `floats`: of look->plan; NULL: without the float.
void chain_tell(struct str *out, const struct look *look, const struct gantt_floats *floats, int32_t measure,
				int32_t phase);

// An external event: its day, who brings it, what waits for it and how long it lasts until then; its note.
void chain_tell_external(struct str *first, struct str *second, const struct look *look, const struct external *x);

// That nothing waits, as a sentence.
const char *chain_none(void);

#endif
