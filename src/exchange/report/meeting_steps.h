// SPDX-License-Identifier: EUPL-1.2
// Where in the journal a meeting lies.
#ifndef LS_EXCHANGE_REPORT_MEETING_STEPS_H
#define LS_EXCHANGE_REPORT_MEETING_STEPS_H

#include "model/model.h"

// The steps in which it was begun and ended; 0: nobody knows. `a` holds what is read meanwhile.
enum ls_code meeting_steps(struct arena *a, struct model *m, int32_t meeting, int64_t *begun, int64_t *ended,
						   struct ls_err *err);
// The time of the last entry (UTC seconds) of the local day on which it was begun; 0: nobody knows.
enum ls_code meeting_last_entry(struct arena *a, struct model *m, int32_t meeting, int64_t *at, struct ls_err *err);

#endif
