// SPDX-License-Identifier: EUPL-1.2
// Private to date_said.c and date_seen.c: going along the words of a date, taking what fits.
#ifndef LS_BASE_DATE_READER_H
#define LS_BASE_DATE_READER_H

#include "base/date_said.h"
#include "base/date_token.h"

struct reader {
	struct token t[TOKENS_MOST + 1];
	int at;
	int32_t today;
	enum date_sense sense;
	struct date_said *out;
};

const struct token *date_peek(const struct reader *r, int by);
bool date_take_sign(struct reader *r, char sign);
bool date_take_word(struct reader *r, const char *words); // one of "am im zum"
bool date_take_number(struct reader *r, int digits, int *out);
bool date_take_year(struct reader *r);       // two or four digits; two are 2000–2069, then 1970–1999
void date_take_later_year(struct reader *r); // " 2027", "/2027", "-2027", "of 2027", "im Jahr 2027", or nothing

// date_seen.c: what is seen from today, which must be known.
bool date_take_shift(struct reader *r);     // +2w, -3d, in 2 Wochen, vor 3 Tagen, 2 weeks ago
bool date_take_plain_day(struct reader *r); // heute, tomorrow
bool date_take_which(struct reader *r);     // nächsten Freitag, Freitag, nächste Woche, this month, letztes Jahr
bool date_take_this(struct reader *r);      // Monatsende, Jahresanfang; "Jahres" behind "Ende des"
bool date_is_which(const struct token *t);  // "nächste", "this", "last"

#endif
