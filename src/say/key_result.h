// SPDX-License-Identifier: EUPL-1.2
// A key result as people read it, at a privacy level.
#ifndef LS_SAY_KEY_RESULT_H
#define LS_SAY_KEY_RESULT_H

#include "plan/okr/gaps.h"
#include "plan/okr/okr.h"
#include "say/look.h"

// Append values, ranges: "17", "0 → 25 Gemeinden", "Meilensteine 1/3", "Ziel offen"; "vertraulich" for hidden money.
void key_result_value(struct str *out, const struct look *look, const struct key_result *kr, const struct kr_state *st);
void key_result_range(struct str *out, const struct look *look, const struct key_result *kr, const struct kr_state *st);
// "17 von 25 Gemeinden", "1 von 3 Schritten erledigt", "Ziel offen"
void key_result_standing(struct str *out, const struct look *look, const struct key_result *kr,
						 const struct kr_state *st);
bool key_result_hidden(const struct look *look,
					   const struct key_result *kr); // its numbers count money, which is hidden
// "erfüllt", "nicht erfüllt": at least and at most, where st->kept is known.
const char *key_result_kept(const struct kr_state *st);
// Appends how far it is: "68 % bei erwarteten 46 %", or whether it is kept, or that it is in no mean; nothing while no
// value is known that could be kept.
void key_result_progress(struct str *out, const struct key_result *kr, const struct kr_state *st);
// "Mi 08.02.: 17 von 25, zwei Gemeinden warten auf Freigabe"
void key_result_last(struct str *out, const struct look *look, const struct key_result *kr, const struct kr_state *st);
// The same of any check-in, with its confidence.
void key_result_noted(struct str *out, const struct look *look, const struct key_result *kr, const struct check_in *in);
// Appends "changed 12 May: 60 → 75", for the start "start changed …"; nothing where neither was changed while the quarter runs.
void key_result_changed(struct str *out, const struct look *look, const struct key_result *kr);
// Where it stands: progress, pace and value, what was changed while the quarter runs; then confidence, the last check-in and the measures that serve it.
void key_result_tell(const struct look *look, const struct gaps *gaps, const struct key_result *kr, struct str *first,
					 struct str *second);

#endif
