// SPDX-License-Identifier: EUPL-1.2
// The review of a quarter: its objectives one by one, each on one screen, with what was reached and the verdict on it. A
// verdict is one step (`objective judge …`) as soon as its key is pressed; body and day are asked once for all.
#ifndef LS_UI_OKR_REVIEW_H
#define LS_UI_OKR_REVIEW_H

#include "ui/kit/view.h"

struct review_order {
	int32_t cycle;
	int32_t objective;  // to begin with; NONE32: the first without a verdict, else the first
	char *const *words; // FIELD=VALUE, as the command has them: what somebody had typed already
	int words_n;
};

extern const struct view overlay_review;
void *review_open(const struct look *look, const struct review_order *order); // owned by the host

#endif
