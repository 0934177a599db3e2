// SPDX-License-Identifier: EUPL-1.2
// An idea or a request in words, at a privacy level.
#ifndef LS_SAY_REQUEST_H
#define LS_SAY_REQUEST_H

#include "plan/request.h"
#include "say/look.h"

// Decided and calculated place differ: by how many places the decision puts it higher (+) or lower (-); 0 also where
// one of the two is missing.
int request_differs(const struct look *look, size_t measure);
// Appends who asked and when: "34 Scanstelle: idea, asked by Schulamt on 03.02.2023 (57 days ago) · open".
void request_tell(struct str *out, const struct look *look, const struct measure *m);
// Appends what was answered, or that an answer is owed.
void request_answer(struct str *out, const struct look *look, const struct measure *m);
// Appends where the steering group decided otherwise than the points say; nothing where it decided nothing.
void request_place(struct str *out, const struct look *look, size_t measure);

#endif
