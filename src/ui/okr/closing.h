// SPDX-License-Identifier: EUPL-1.2
// Closing a quarter on one screen: what is still open, what is carried over into the quarter after it, and what came of it
// in words that are proposed from the facts. It answers with one command, `cycle close …`.
#ifndef LS_UI_OKR_CLOSING_H
#define LS_UI_OKR_CLOSING_H

#include "ui/kit/view.h"

struct closing_order {
	int32_t cycle;
	char *const *words; // FIELD=VALUE, as the command has them: what somebody had typed already
	int words_n;
};

extern const struct view overlay_closing;
void *closing_open(const struct look *look, const struct closing_order *order); // owned by the host

#endif
