// SPDX-License-Identifier: EUPL-1.2
// Private to the cmd layer: carrying objectives over, also as a part of closing their quarter.
#ifndef LS_CMD_RUN_CARRY_H
#define LS_CMD_RUN_CARRY_H

#include "cmd/session.h"

// Objectives by their codes, each once.
struct carry_chosen {
	int32_t *ids;
	size_t n;
	struct str names; // “A” or “A”, “B”
};
enum ls_code carry_choose(struct session *s, const char *codes, struct carry_chosen *out, struct ls_err *err);
void carry_free(struct carry_chosen *c); // also after a refusal
// Refused in the backlog, in its own quarter, and where it stands in `to` already.
enum ls_code carry_allowed(const struct plan *p, const struct objective *o, const struct cycle *to, struct ls_err *err);
// In an open step: the k-th that goes into the quarter (by its id: it may be made in the same step), with what is left of
// its key results. Without another verdict in its review that is its verdict.
enum ls_code carry_one(struct session *s, const struct objective *o, int32_t to, size_t k, struct ls_err *err);

#endif
