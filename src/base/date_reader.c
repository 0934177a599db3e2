// SPDX-License-Identifier: EUPL-1.2
// Going along the words of a date.
#include "base/date_reader.h"

const struct token *date_peek(const struct reader *r, int by)
{
	int at = r->at;
	while (by > 0 && r->t[at].kind != TOKEN_END) {
		at++;
		by--;
	}
	return &r->t[at];
}

bool date_take_sign(struct reader *r, char sign)
{
	bool there = token_sign(date_peek(r, 0), sign);
	r->at += there;
	return there;
}

bool date_take_word(struct reader *r, const char *words)
{
	bool there = token_is(date_peek(r, 0), words);
	r->at += there;
	return there;
}

// Two or four digits; two-digit years are 2000–2069, then 1970–1999.
bool date_take_year(struct reader *r)
{
	const struct token *t = date_peek(r, 0);
	if (t->kind != TOKEN_NUMBER || (t->digits != 2 && t->digits != 4) || (t->digits == 4 && t->value < 1000))
		return false;
	r->out->year = t->digits == 4 ? t->value : t->value + (t->value < 70 ? 2000 : 1900);
	r->at++;
	return true;
}

// " 2027", "/2027", "-2027", "of 2027", "im Jahr 2027", or nothing.
void date_take_later_year(struct reader *r)
{
	int from = r->at;
	if (!date_take_sign(r, '/') && !date_take_sign(r, '-') && !date_take_sign(r, ','))
		date_take_word(r, "of in im des");
	date_take_word(r, "jahr jahres year");
	if (!date_take_year(r))
		r->at = from;
}

bool date_take_number(struct reader *r, int digits, int *out)
{
	const struct token *t = date_peek(r, 0);
	if (t->kind != TOKEN_NUMBER || t->digits > digits)
		return false;
	*out = t->value;
	r->at++;
	return true;
}
