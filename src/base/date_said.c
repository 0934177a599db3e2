// SPDX-License-Identifier: EUPL-1.2
// What people say for a date, in German and English: a day, week, month, quarter, half or year, which part of it, and of
// which year; or a day seen from today.
#include "base/date_said.h"

#include "base/date_reader.h"

// ---- periods with a number ------------------------------------------------------------------------------------------

// "2.", "2nd", "II.", "zweites" as the number before a word.
static bool take_count(struct reader *r, int *n)
{
	const struct token *t = date_peek(r, 0);
	int word = token_roman(t) ? token_roman(t) : token_ordinal(t);
	if (word) {
		*n = word;
		r->at++;
		date_take_sign(r, '.');
		return true;
	}
	if (!date_take_number(r, 2, n))
		return false;
	if (!date_take_sign(r, '.'))
		date_take_word(r, "st nd rd th");
	return true;
}

#define QUARTERS "q quartal quartals quarter qu qtr"
#define HALVES   "halbjahr halbjahres hj h half"
#define WEEKS    "kw woche week cw w kalenderwoche"

// A number before or behind the word: "2. Quartal", "Quartal 2", "Q2", "2Q", "first half". Only long words follow a
// number without a dot, but for Q and KW.
static bool take_counted(struct reader *r, const char *words, int *n)
{
	int from = r->at;
	date_take_word(r, "calendar");
	if (date_take_word(r, words)) {
		date_take_sign(r, '.');
		const struct token *t = date_peek(r, 0);
		if (token_roman(t)) {
			*n = token_roman(t);
			r->at++;
			return true;
		}
		if (t->digits <= 2 && date_take_number(r, 2, n))
			return true;
	}
	r->at = from;
	if (take_count(r, n)) {
		date_take_word(r, "calendar");
		if (!token_is(date_peek(r, 0), "w") && date_take_word(r, words)) { // "2w" is no week of the year
			date_take_sign(r, '.');
			return true;
		}
	}
	r->at = from;
	return false;
}

static bool take_period(struct reader *r)
{
	struct date_said *s = r->out;
	static const struct {
		const char *words;
		enum date_span of;
	} kinds[] = {{QUARTERS, SPAN_QUARTER}, {HALVES, SPAN_HALF}, {WEEKS, SPAN_WEEK}};
	for (int i = 0; i < 3; i++)
		if (take_counted(r, kinds[i].words, &s->n)) {
			s->of = kinds[i].of;
			if (s->year == 0)
				date_take_later_year(r);
			return true;
		}
	return false;
}

// I/2027: a roman number before a year is a quarter.
static bool take_roman(struct reader *r)
{
	int n = token_roman(date_peek(r, 0)), from = r->at;
	r->at += n > 0;
	if (n && (date_take_sign(r, '/') || date_take_sign(r, '-') || date_peek(r, 0)->digits == 4) && date_take_year(r)) {
		r->out->of = SPAN_QUARTER;
		r->out->n = n;
		return true;
	}
	r->at = from;
	return false;
}

// 2023 Q2, 2023-W06, 2023/KW6, 2025 H1, 2023-W06-5.
static bool take_year_first(struct reader *r)
{
	int from = r->at, day = 0;
	if (date_peek(r, 0)->digits == 4 && date_take_year(r)) {
		if (!date_take_sign(r, '-'))
			date_take_sign(r, '/');
		if (date_peek(r, 0)->kind == TOKEN_WORD && take_period(r)) {
			bool iso_day = r->out->of == SPAN_WEEK && date_take_sign(r, '-') && date_take_number(r, 1, &day) &&
						   day >= 1 && day <= 7;
			if (iso_day) { // the day of the week is known: from the fourth of January on
				int32_t fourth = date_day(r->out->year, 1, 4);
				int32_t monday = fourth - date_weekday(fourth) + 1 + 7 * (r->out->n - 1);
				r->out->of = SPAN_KNOWN;
				r->out->known = (struct date_found){monday + day - 1, PRECISION_DAY};
				return true;
			}
			return true;
		}
	}
	r->at = from;
	r->out->year = 0;
	return false;
}

// ---- days and months ------------------------------------------------------------------------------------------------

// 10 Feb 2023, 10. Februar 2023, February 10, 2023, Feb 2023, Februar.
static bool take_named_month(struct reader *r)
{
	struct date_said *s = r->out;
	int from = r->at;
	bool day = date_take_number(r, 2, &s->day);
	if (day && !date_take_sign(r, '.'))
		date_take_word(r, "st nd rd th");
	date_take_word(r, "of");
	s->n = token_month(date_peek(r, 0));
	if (s->n == 0) {
		r->at = from;
		return false;
	}
	r->at++;
	date_take_sign(r, '.');
	const struct token *t = date_peek(r, 0);
	bool english = !day && t->kind == TOKEN_NUMBER && t->digits <= 2 &&
				   (t->digits == 1 || token_is(date_peek(r, 1), "st nd rd th") || token_sign(date_peek(r, 1), ',') ||
					(date_peek(r, 1)->kind == TOKEN_NUMBER && date_peek(r, 1)->digits == 4));
	if (english) {
		day = date_take_number(r, 2, &s->day);
		date_take_word(r, "st nd rd th");
	}
	s->of = day ? SPAN_DAY : SPAN_MONTH;
	date_take_later_year(r);
	return true;
}

// 3.4.23, 03.04.2023, 3. 4. 2023, 3.4., 4/2023, 4.2023, 2023-4-3.
static bool take_numbers(struct reader *r)
{
	struct date_said *s = r->out;
	int from = r->at, first = 0;
	const struct token *t = date_peek(r, 0);
	if (t->digits == 4 && date_take_year(r)) {
		s->of = SPAN_YEAR;
		if (!date_take_sign(r, '-'))
			return true;
		s->of = SPAN_MONTH;
		if (!date_take_number(r, 2, &s->n) || !date_take_sign(r, '-'))
			return s->n > 0;
		s->of = SPAN_DAY;
		return date_take_number(r, 2, &s->day);
	}
	if (!date_take_number(r, 2, &first))
		return false;
	s->n = first;
	s->of = SPAN_MONTH;
	if (date_take_sign(r, '/'))
		return date_take_year(r);
	if (date_take_sign(r, '.')) {
		if (date_peek(r, 0)->digits == 4)
			return date_take_year(r);
		s->of = SPAN_DAY;
		s->day = first;
		if (date_take_number(r, 2, &s->n) && date_take_sign(r, '.')) {
			date_take_year(r);
			return true;
		}
	}
	r->at = from;
	return false;
}

// 00:00, T00:00:00Z, 00:00:00.000+01:00: midnight, as files and spreadsheets write days.
static bool take_midnight(struct reader *r)
{
	date_take_word(r, "t");
	for (int i = 0; i < 4; i++) {
		int n = 0;
		if (i > 0 && !date_take_sign(r, i < 3 ? ':' : '.'))
			return i > 1 ? true : false;
		if (!date_take_number(r, i < 3 ? 2 : 5, &n) || n != 0)
			return false;
	}
	return true;
}

static bool take_zone(struct reader *r)
{
	int n = 0;
	if (date_take_word(r, "z") || date_peek(r, 0)->kind == TOKEN_END)
		return true;
	if (!date_take_sign(r, '+') && !date_take_sign(r, '-'))
		return false;
	return date_take_number(r, 4, &n) && (!date_take_sign(r, ':') || date_take_number(r, 2, &n));
}

// ---- all ---------------------------------------------------------------------------------------------------------------

// "am", "im", "bis" …: words before a date that do not change it. Those of an end stand before an end alone.
static void skip_before(struct reader *r)
{
	bool more = true;
	while (more) {
		more = date_take_word(r, "am im zum den dem der des die das on the of");
		if (r->sense == DATE_END || r->sense == DATE_AS_OF)
			more |= date_take_word(r, "bis by until spatestens");
		if (r->sense == DATE_START || r->sense == DATE_SINCE)
			more |= date_take_word(r, "ab from seit since");
	}
}

static void take_edge(struct reader *r)
{
	static const struct {
		const char *words;
		enum date_edge edge;
	} edges[] = {{"anfang beginn beginning start early", EDGE_BEGIN},
				 {"mitte middle mid", EDGE_MIDDLE},
				 {"ende end late", EDGE_END}};
	for (int i = 0; i < 3; i++)
		if (date_take_word(r, edges[i].words)) {
			r->out->edge = edges[i].edge;
			date_take_sign(r, '-');
			skip_before(r);
			return;
		}
}

// Fr 10.02.2023; a weekday alone is seen from today.
static void take_weekday(struct reader *r)
{
	int weekday = token_weekday(date_peek(r, 0));
	if (!weekday || date_peek(r, 1)->kind == TOKEN_END)
		return;
	r->out->weekday = weekday;
	r->at++;
	date_take_sign(r, '.');
	date_take_sign(r, ',');
	skip_before(r);
}

static bool take_all(struct reader *r)
{
	const struct date_said *s = r->out;
	bool seen = r->today != DAY_NONE;
	skip_before(r);
	if (seen && (date_take_plain_day(r) || date_take_shift(r) || date_take_which(r)))
		return true;
	take_weekday(r);
	take_edge(r);
	if (s->edge != EDGE_NONE && s->weekday)
		return false;
	if (seen && (date_take_this(r) || (s->edge != EDGE_NONE && date_is_which(date_peek(r, 0)) && date_take_which(r))))
		return s->of != SPAN_KNOWN || s->edge == EDGE_NONE;
	if (!(take_year_first(r) || take_period(r) || take_roman(r) || take_named_month(r) || take_numbers(r)))
		return false;
	if (s->of == SPAN_DAY && s->year && date_peek(r, 0)->kind != TOKEN_END)
		return take_midnight(r) && take_zone(r);
	return true;
}

bool date_take(struct date_said *out, const char *text, int32_t today, enum date_sense sense)
{
	struct reader r = {.today = today, .sense = sense, .out = out};
	*out = (struct date_said){.of = SPAN_DAY};
	if (!token_split(r.t, text) || !take_all(&r) || date_peek(&r, 0)->kind != TOKEN_END)
		return false;
	// Only a day has a weekday, and no part.
	return (out->edge == EDGE_NONE || (out->of != SPAN_DAY && out->of != SPAN_KNOWN)) &&
		   (!out->weekday || out->of == SPAN_DAY);
}
