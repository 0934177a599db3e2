// SPDX-License-Identifier: EUPL-1.2
// Private to date_parse.c and date_words.c: a date as it was said, before it is known which day that is.
#ifndef LS_BASE_DATE_SAID_H
#define LS_BASE_DATE_SAID_H

#include "base/date.h"

struct date_found {
	int32_t day;
	enum precision precision;
};

// What a period said in words is.
enum date_span { SPAN_DAY, SPAN_WEEK, SPAN_MONTH, SPAN_QUARTER, SPAN_HALF, SPAN_YEAR, SPAN_KNOWN };
enum date_edge { EDGE_NONE, EDGE_BEGIN, EDGE_MIDDLE, EDGE_END };

struct date_said {
	enum date_span of;
	int n;                   // of the week, month, quarter or half; of a day its month
	int day;                 // of the month
	int year;                // 0: not said
	int weekday;             // said beside the day, 1 Monday … 7 Sunday; 0: none
	enum date_edge edge;     // its beginning, middle or end
	struct date_found known; // SPAN_KNOWN: seen from today ("+2w", "Freitag")
};

// Does a date without a year, or a weekday alone, lie behind today?
static inline bool date_sense_back(enum date_sense sense)
{
	return sense == DATE_PAST || sense == DATE_SINCE || sense == DATE_AS_OF;
}

// What `text` says, in German or English. false: nothing that is understood. `today` may be DAY_NONE: then nothing that
// is seen from today is.
bool date_take(struct date_said *out, const char *text, int32_t today, enum date_sense sense);

#endif
