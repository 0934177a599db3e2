// SPDX-License-Identifier: EUPL-1.2
// The quarter's life in words: what going on to the next state means, the sentence of the step, what came of it.
#ifndef LS_SAY_QUARTER_LIFE_H
#define LS_SAY_QUARTER_LIFE_H

#include "plan/okr/life.h"
#include "say/look.h"

// Appends "Q2 2026 starten?" or how the question for that state (enum cycle_state_word) is headed.
void quarter_life_title(struct str *out, const struct cycle *c, int to);
// Appends what it means, and the facts that speak against it: "7 Key Results haben noch keinen Zielwert. …". Says something
// also where no fact does.
void quarter_life_question(struct str *out, const struct plan *p, const struct cycle *c, int to, int32_t today);
// Appends only the facts, each a sentence; nothing where there are none.
void quarter_life_facts(struct str *out, const struct life *l, int to);
// The sentence of the step; returns where the values begin that it tells (struct stamp): its length.
size_t quarter_life_label(struct str *out, const struct cycle *c, int to);
// The same of objectives that are taken into a quarter (NULL: put back into the backlog), or carried over; `names` as in
// “A”, “B”.
size_t quarter_life_moved(struct str *out, const char *names, const struct cycle *to);
size_t quarter_life_carried(struct str *out, const char *names, const struct cycle *to);
// The sentence of the step that closes a quarter and carries `n` objectives over into another one.
size_t quarter_life_closed(struct str *out, const struct cycle *c, size_t n, const struct cycle *to);
// Objectives that are carried over while the quarter is closed: without another verdict that is theirs.
struct quarter_carried {
	const int32_t *ids;
	size_t n;
};
int quarter_life_verdict(const struct objective *o, const struct quarter_carried *carried); // enum verdict
// Proposed from the facts, to be edited: how many objectives were accepted and key results reached, and what is carried over
// or was not accepted. Nothing where the quarter has no objectives, or nothing goes on. `carried` NULL: none.
// `l` is life_of() the quarter.
void quarter_life_summary(struct str *out, const struct plan *p, const struct cycle *c, const struct life *l,
						  const struct quarter_carried *carried);
void quarter_life_outlook(struct str *out, const struct plan *p, const struct cycle *c,
						  const struct quarter_carried *carried);

// Appends "im dritten Quartal in Folge", "zurückgehend auf Q1 2025" where quarters were left out; nothing for a first time.
void quarter_life_lineage(struct str *out, const struct plan *p, const struct objective *o);
// Appends how the reached part is read at the end: "70 % eines ambitionierten Objectives sind ein Erfolg" from the plan's
// ambition on, "… ist noch keiner" below; committed ones are reached with 100 % alone. Nothing where it cannot be told.
void quarter_life_reading(struct str *out, const struct plan *p, const struct objective *o, int32_t today);

#endif
