// SPDX-License-Identifier: EUPL-1.2
// The check-in made for the meeting: what stood, what was expected, and what is noted today, with a task that comes of it,
// on one screen. It answers with one command (`checkin note …`, or `action add …` where nothing but a task was typed).
#ifndef LS_UI_OKR_CHECKIN_H
#define LS_UI_OKR_CHECKIN_H

#include "ui/kit/view.h"

struct checkin_order {
	int32_t kr;
	// The field under the cursor: "task" alone (nothing is noted unless it is typed), another one entered; "" none.
	const char *first;
	char *const *words; // FIELD=VALUE, as the command has them: what somebody had typed already
	int words_n;
};

extern const struct view overlay_checkin;
void *checkin_open(const struct look *look, const struct checkin_order *order); // owned by the host

#endif
