// SPDX-License-Identifier: EUPL-1.2
// What has become of bars since an earlier time (plan/gantt/slip.h), in words.
#ifndef LS_SAY_SLIPPED_H
#define LS_SAY_SLIPPED_H

#include "base/str.h"
#include "plan/gantt/slip.h"
#include "say/look.h"

// The two snapshots that are compared.
struct slipped {
	const struct plan *then, *now;
};

// Whose bar it is: "M12 Serviceportal", "M12/1 Pilot", "E1 Neue Version"; of what is gone as it was called then.
void slipped_name(struct str *out, const struct slipped *of, const struct slip *s);
// An end then or now: "06.2026", "open", "not known".
void slipped_day(struct str *out, const struct slip_day *d);
// "31 days later", "at least 10 days earlier", "more exact", "known now"; nothing for an end that says the same as before.
void slipped_days(struct str *out, const struct slip_end *e);
// Both ends: "start 01.2026 → 03.2026, 59 days later; end as before"; of what is new or gone that, with its time.
void slipped_tell(struct str *out, const struct slip *s);
// " · begun 11.2025, 31 days later than planned · ended 12.2026 as planned"; nothing where nobody says when it really was.
void slipped_actual(struct str *out, const struct phase *ph);
// In all: "3 measures later, 1 earlier, 50 as they were, 2 new, 1 dropped. The last known end moves from … to …: …"
void slipped_sum(struct str *out, const struct slip_sum *sum);
// The newest status of a measure that says something, up to look->today: "28.04.2026: Lieferverzug"; nothing where notes are
// hidden or there is none. For other bars nothing.
void slipped_reason(struct str *out, const struct look *look, const struct slip *s);

#endif
