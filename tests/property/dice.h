// SPDX-License-Identifier: EUPL-1.2
// Random commands for a plan, from a seed: the same seed gives the same plan the same commands.
#ifndef LS_TESTS_DICE_H
#define LS_TESTS_DICE_H

#include "base/str.h"
#include "model/model.h"

#include <stdint.h>

struct dice {
	uint64_t state;
};

uint32_t dice_roll(struct dice *d, uint32_t below); // 0 … below-1; below > 0
// One command line as somebody might type it; most are possible, some are refused.
void dice_command(struct str *out, struct dice *d, struct model *m);

// A value for a column, as somebody might type it; now and then one that is refused.
void dice_value(struct str *out, struct dice *d, const struct plan *p, const struct column *c);

#endif
