// SPDX-License-Identifier: EUPL-1.2
// The reports of a plan: what each of them is told from is gathered here, the sentences stand in say/.
#ifndef LS_EXCHANGE_REPORT_REPORT_H
#define LS_EXCHANGE_REPORT_REPORT_H

#include "model/model.h"
#include "say/document.h"
#include "say/look.h"

// What is asked for; a kind of report whose member is NULL is not.
struct report_asked {
	const char *meeting, *team; // the minutes of that meeting
	enum privacy privacy;
	int32_t today;
};

// Makes the report in `a`, which its texts live in. LS_USAGE: nothing is asked for, or not in a way that is understood.
enum ls_code report_make(struct doc *d, struct arena *a, struct model *m, const struct report_asked *asked,
						 struct ls_err *err);

// The meeting somebody names: a day as people say it, or "last", the latest up to look->today; of a team (its code or
// name; NULL: any). LS_REFUSED names what there is when none fits, or several of that day do.
enum ls_code report_find_meeting(const struct look *look, const char *day, const char *team, int32_t *id,
								 struct ls_err *err);
// The minutes of a meeting (say/minutes.h), with what the journal says was changed from its beginning to its end; m NULL:
// without that.
enum ls_code report_minutes(struct doc *d, const struct look *look, struct model *m, int32_t meeting,
							struct ls_err *err);
// What was changed since the meeting of the same team before this one, up to its beginning (say/agenda.h).
enum ls_code report_since(struct doc *d, const struct look *look, struct model *m, int32_t meeting, struct ls_err *err);

#endif
