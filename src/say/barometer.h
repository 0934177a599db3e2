// SPDX-License-Identifier: EUPL-1.2
// How far the strategy has come, on one page for everybody: the parts of the progress barometer, each below a heading that
// stands there already. What there is nothing to tell of adds nothing.
#ifndef LS_SAY_BAROMETER_H
#define LS_SAY_BAROMETER_H

#include "plan/standing.h"
#include "say/document.h"
#include "say/look.h"

const char *standing_word(enum standing s); // translated: "running", "done or in operation"
// Appends "Of 60 measures 12 are …" in a sentence; nothing where there are none.
void barometer_measures(struct str *out, const struct standings *s);
// Appends how the objectives of the quarter looked at stand together; nothing where it has none.
void barometer_quarter(struct str *out, const struct look *look);

// The newest day on which a check-in or a report on a measure was noted, up to today; DAY_NONE.
int32_t barometer_latest(const struct look *look);
void barometer_whole(struct doc *d, const struct look *look);     // both sentences
void barometer_fields(struct doc *d, const struct look *look);    // a row a field
void barometer_attention(struct doc *d, const struct look *look); // objectives at risk and off track, those first
void barometer_news(struct doc *d, const struct look *look);      // the newest status reports of measures
void barometer_next(struct doc *d, const struct look *look); // what begins, ends and is expected within three months

#endif
