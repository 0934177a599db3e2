// SPDX-License-Identifier: EUPL-1.2
// The cut in words and signs, as far as the privacy lets them through.
#ifndef LS_SAY_CUT_H
#define LS_SAY_CUT_H

#include "plan/score/cut.h"
#include "say/look.h"

// "400 000 €": whole euros, the one way in which the cut tells money, so that figures can be compared.
void cut_euros(struct str *out, int64_t euros);
// "11 Maßnahmen passen in 2,0 VZÄ und 400 000 €" (translated, one line) and why it stops there; hides nothing.
void cut_text(struct str *out, const struct score_table *t, const struct cut *c);
// "Cut line 2021: 11 measures fit into 2.0 FTE and 400 000 € · M36 would need …"
void cut_tell(struct str *out, const struct look *look, const struct cut *c);
// The same in at most `cells` cells: as many of its parts as fit, the last one cut.
void cut_tell_brief(struct str *out, const struct look *look, const struct cut *c, int cells);
// Where a measure stands: "cut: fits (0.4 FTE · 60 000 €)", "cut (?): would fit so far as is known". `sign`: the one it
// carries in the list, so that it is explained where it is met; ' ' none.
void cut_tell_measure(struct str *out, const struct look *look, const struct cut *c, size_t measure, uint32_t sign);
// What the signs mean, in one line.
void cut_tell_signs(struct str *out);
// The sign of a measure in the list: '+' in, though it stands below the line, '?' no figure, 0x00B7 does not compete;
// ' ' where the line says it already. `line`: the line is drawn, and the measure stands above it or not.
uint32_t cut_sign(const struct cut *c, size_t measure, bool line, bool above);

#endif
