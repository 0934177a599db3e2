// SPDX-License-Identifier: EUPL-1.2
// Dates that are said as seen from today.
#include "base/date_reader.h"

static bool known(struct reader *r, int32_t day, enum precision p)
{
	r->out->of = SPAN_KNOWN;
	r->out->known = (struct date_found){date_first(day, p), p};
	return true;
}

// The period that a unit of time means; -1: none. "w", "woche", "weeks" …; a week is 7 days.
static int unit_of(const struct token *t, bool letters, int *times)
{
	static const struct {
		const char *letter, *words;
		enum precision p;
		int times;
	} units[] = {
		{"d t", "tag tage tagen day days", PRECISION_DAY, 1},
		{"w", "woche wochen week weeks", PRECISION_DAY, 7},
		{"m", "monat monate monaten monats month months", PRECISION_MONTH, 1},
		{"q", "quartal quartale quartalen quartals quarter quarters", PRECISION_QUARTER, 1},
		{"j y", "jahr jahre jahren jahres year years", PRECISION_YEAR, 1},
	};
	for (int i = 0; i < 5; i++)
		if (token_is(t, units[i].words) || (letters && token_is(t, units[i].letter))) {
			*times = units[i].times;
			return (int)units[i].p;
		}
	return -1;
}

static bool shifted(struct reader *r, int n, int unit, int times)
{
	r->out->of = SPAN_KNOWN;
	r->out->known = (struct date_found){date_shift(r->today, n * times, (enum precision)unit), PRECISION_DAY};
	return true;
}

// +2w, -3d, in 2 Wochen, vor 3 Tagen, 2 weeks ago.
bool date_take_shift(struct reader *r)
{
	int from = r->at, n = 0, times = 1, unit = -1;
	bool sign = token_sign(date_peek(r, 0), '+') || token_sign(date_peek(r, 0), '-');
	bool back = date_take_sign(r, '-') || (!date_take_sign(r, '+') && date_take_word(r, "vor"));
	bool ahead = !sign && !back && date_take_word(r, "in");
	if (date_take_number(r, 5, &n) && (unit = unit_of(date_peek(r, 0), sign, &times)) >= 0) {
		r->at++;
		bool ago = !sign && !back && !ahead && date_take_word(r, "ago");
		if (sign || back || ahead || ago)
			return shifted(r, back || ago ? -n : n, unit, times);
	}
	r->at = from;
	return false;
}

bool date_take_plain_day(struct reader *r)
{
	static const struct {
		const char *words;
		int days;
	} days[] = {{"heute today", 0},
				{"morgen tomorrow", 1},
				{"gestern yesterday", -1},
				{"ubermorgen uebermorgen", 2},
				{"vorgestern", -2}};
	for (int i = 0; i < 5; i++)
		if (date_take_word(r, days[i].words))
			return known(r, r->today + days[i].days, PRECISION_DAY);
	return false;
}

// "nächste", "this": 1, 0, -1; -2: none of these.
static int which_of(const struct token *t)
{
	if (token_is(t, "nachste nachsten nachster nachstes nachstem naechste naechsten naechster naechstes next kommende "
					"kommenden kommender kommendes"))
		return 1;
	if (token_is(t, "diese diesen dieser dieses diesem this laufende laufenden laufenden current"))
		return 0;
	return token_is(t, "letzte letzten letzter letztes last vorige vorigen voriger voriges vergangene vergangenen")
			   ? -1
			   : -2;
}

// The week, month, quarter or year so many from this one.
static bool period_from_now(struct reader *r, int n, int unit, int times)
{
	struct date_said *s = r->out;
	int32_t day = date_shift(r->today, n * times, (enum precision)unit);
	struct civil c = date_civil(day);
	s->year = c.year;
	if (unit == PRECISION_DAY && times == 1)
		return false;
	if (unit == PRECISION_DAY) {
		s->of = SPAN_WEEK;
		s->n = date_week(day, &s->year);
		if (n == 0 && s->edge == EDGE_NONE && r->sense == DATE_PAST)
			return known(r, r->today, PRECISION_DAY);
		return true;
	}
	s->of = unit == PRECISION_MONTH ? SPAN_MONTH : unit == PRECISION_QUARTER ? SPAN_QUARTER : SPAN_YEAR;
	s->n = unit == PRECISION_MONTH ? c.month : date_quarter(day);
	return true;
}

// nächsten Freitag, Freitag, nächste Woche, this month, letztes Jahr.
bool date_take_which(struct reader *r)
{
	int from = r->at, which = which_of(date_peek(r, 0)), times = 1;
	r->at += which != -2;
	int weekday = token_weekday(date_peek(r, 0)), unit = unit_of(date_peek(r, 0), false, &times);
	int monday = r->today - date_weekday(r->today) + 1;
	if (weekday && date_peek(r, 1)->kind == TOKEN_END) {
		r->at++;
		int32_t day = monday + weekday - 1;
		bool back = which == -1 || (which == -2 && date_sense_back(r->sense));
		if (which == 1 || (which == -2 && !back))
			day += day < r->today || (day == r->today && which == 1) ? 7 : 0;
		else if (back)
			day -= day > r->today || (day == r->today && which == -1) ? 7 : 0;
		return known(r, day, PRECISION_DAY);
	}
	if (which != -2 && unit >= 0) {
		r->at++;
		return period_from_now(r, which, unit, times);
	}
	r->at = from;
	return false;
}

// Monatsende, Jahresanfang; "des Jahres" behind "Ende".
bool date_take_this(struct reader *r)
{
	static const struct {
		const char *word;
		enum precision unit;
		int times;
		enum date_edge edge;
	} words[] = {{"monatsende", PRECISION_MONTH, 1, EDGE_END},         {"quartalsende", PRECISION_QUARTER, 1, EDGE_END},
				 {"jahresende", PRECISION_YEAR, 1, EDGE_END},          {"monatsanfang", PRECISION_MONTH, 1, EDGE_BEGIN},
				 {"quartalsanfang", PRECISION_QUARTER, 1, EDGE_BEGIN}, {"jahresanfang", PRECISION_YEAR, 1, EDGE_BEGIN},
				 {"jahresmitte", PRECISION_YEAR, 1, EDGE_MIDDLE}};
	struct date_said *s = r->out;
	int times = 1, unit = unit_of(date_peek(r, 0), false, &times);
	if (s->edge != EDGE_NONE && unit >= 0 && date_peek(r, 1)->kind == TOKEN_END) {
		r->at++;
		return period_from_now(r, 0, unit, times);
	}
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (s->edge == EDGE_NONE && date_take_word(r, words[i].word)) {
			s->edge = words[i].edge;
			bool there = period_from_now(r, 0, (int)words[i].unit, words[i].times);
			if (words[i].unit == PRECISION_YEAR)
				date_take_later_year(r); // Jahresende 2027
			return there;
		}
	return false;
}

bool date_is_which(const struct token *t)
{
	return which_of(t) != -2;
}
