// SPDX-License-Identifier: EUPL-1.2
// Words about how often something comes, as an interval. Only what is plain is understood: an interval is judged by,
// and a wrong one would blame people.
#include "plan/rhythm.h"

#include "base/date.h"
#include "base/str.h"
#include "base/text.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

int32_t rhythm_next(enum rhythm_word rhythm, int32_t day)
{
	static const struct {
		int days, months;
	} steps[rhythm_COUNT] = {
		[rhythm_DAY] = {1, 0},     [rhythm_WEEK] = {7, 0},    [rhythm_WEEKS2] = {14, 0}, [rhythm_WEEKS3] = {21, 0},
		[rhythm_WEEKS4] = {28, 0}, [rhythm_WEEKS6] = {42, 0}, [rhythm_WEEKS8] = {56, 0}, [rhythm_MONTH] = {0, 1},
		[rhythm_MONTHS2] = {0, 2}, [rhythm_QUARTER] = {0, 3}, [rhythm_HALF] = {0, 6},    [rhythm_YEAR] = {0, 12},
	};
	if (rhythm == rhythm_NONE || day == DAY_NONE)
		return DAY_NONE;
	return steps[rhythm].months ? date_move(day, steps[rhythm].months, PRECISION_MONTH) : day + steps[rhythm].days;
}

// Folded words, with one blank between; longer phrases stand before those they begin with.
static const struct {
	const char *phrase;
	enum rhythm_word means;
} phrases[] = {
	{"alle zwei wochen", rhythm_WEEKS2},
	{"alle 2 wochen", rhythm_WEEKS2},
	{"alle 14 tage", rhythm_WEEKS2},
	{"alle vierzehn tage", rhythm_WEEKS2},
	{"alle drei wochen", rhythm_WEEKS3},
	{"alle 3 wochen", rhythm_WEEKS3},
	{"alle vier wochen", rhythm_WEEKS4},
	{"alle 4 wochen", rhythm_WEEKS4},
	{"alle sechs wochen", rhythm_WEEKS6},
	{"alle 6 wochen", rhythm_WEEKS6},
	{"alle acht wochen", rhythm_WEEKS8},
	{"alle 8 wochen", rhythm_WEEKS8},
	{"alle zwei monate", rhythm_MONTHS2},
	{"alle 2 monate", rhythm_MONTHS2},
	{"alle drei monate", rhythm_QUARTER},
	{"alle 3 monate", rhythm_QUARTER},
	{"alle sechs monate", rhythm_HALF},
	{"alle 6 monate", rhythm_HALF},
	{"zweimal im jahr", rhythm_HALF},
	{"zweimal jahrlich", rhythm_HALF},
	{"zweimal pro jahr", rhythm_HALF},
	{"einmal im jahr", rhythm_YEAR},
	{"einmal jahrlich", rhythm_YEAR},
	{"einmal pro jahr", rhythm_YEAR},
	{"einmal im monat", rhythm_MONTH},
	{"einmal pro monat", rhythm_MONTH},
	{"einmal monatlich", rhythm_MONTH},
	{"einmal im quartal", rhythm_QUARTER},
	{"einmal pro quartal", rhythm_QUARTER},
	{"einmal pro woche", rhythm_WEEK},
	{"einmal in der woche", rhythm_WEEK},
	{"einmal wochentlich", rhythm_WEEK},
	{"montag im monat", rhythm_MONTH},
	{"dienstag im monat", rhythm_MONTH},
	{"mittwoch im monat", rhythm_MONTH},
	{"donnerstag im monat", rhythm_MONTH},
	{"freitag im monat", rhythm_MONTH},
	{"14 tagig", rhythm_WEEKS2},
	{"14 taglich", rhythm_WEEKS2},
	{"vierzehntagig", rhythm_WEEKS2},
	{"vierzehntaglich", rhythm_WEEKS2},
	{"zweiwochentlich", rhythm_WEEKS2},
	{"zweiwochig", rhythm_WEEKS2},
	{"vierwochentlich", rhythm_WEEKS4},
	{"zweimonatlich", rhythm_MONTHS2},
	{"taglich", rhythm_DAY},
	{"arbeitstaglich", rhythm_DAY},
	{"jeden tag", rhythm_DAY},
	{"wochentlich", rhythm_WEEK},
	{"jede woche", rhythm_WEEK},
	{"monatlich", rhythm_MONTH},
	{"jeden monat", rhythm_MONTH},
	{"vierteljahrlich", rhythm_QUARTER},
	{"quartalsweise", rhythm_QUARTER},
	{"jedes quartal", rhythm_QUARTER},
	{"halbjahrlich", rhythm_HALF},
	{"jedes halbjahr", rhythm_HALF},
	{"jahrlich", rhythm_YEAR},
	{"jedes jahr", rhythm_YEAR},
	{"every two weeks", rhythm_WEEKS2},
	{"every 2 weeks", rhythm_WEEKS2},
	{"every other week", rhythm_WEEKS2},
	{"every three weeks", rhythm_WEEKS3},
	{"every 3 weeks", rhythm_WEEKS3},
	{"every four weeks", rhythm_WEEKS4},
	{"every 4 weeks", rhythm_WEEKS4},
	{"every six weeks", rhythm_WEEKS6},
	{"every 6 weeks", rhythm_WEEKS6},
	{"every eight weeks", rhythm_WEEKS8},
	{"every 8 weeks", rhythm_WEEKS8},
	{"every two months", rhythm_MONTHS2},
	{"every 2 months", rhythm_MONTHS2},
	{"every three months", rhythm_QUARTER},
	{"every 3 months", rhythm_QUARTER},
	{"every six months", rhythm_HALF},
	{"every 6 months", rhythm_HALF},
	{"every half year", rhythm_HALF},
	{"every day", rhythm_DAY},
	{"every week", rhythm_WEEK},
	{"every month", rhythm_MONTH},
	{"every quarter", rhythm_QUARTER},
	{"every year", rhythm_YEAR},
	{"once a week", rhythm_WEEK},
	{"once a month", rhythm_MONTH},
	{"once a quarter", rhythm_QUARTER},
	{"once a year", rhythm_YEAR},
	{"twice a year", rhythm_HALF},
	{"half yearly", rhythm_HALF},
	{"fortnightly", rhythm_WEEKS2},
	{"daily", rhythm_DAY},
	{"weekly", rhythm_WEEK},
	{"monthly", rhythm_MONTH},
	{"quarterly", rhythm_QUARTER},
	{"yearly", rhythm_YEAR},
	{"annually", rhythm_YEAR},
};

// A day of the week is one every week, but where something else is said beside it.
static const char *const weekdays[] = {
	"montags",      "dienstags",      "mittwochs",       "donnerstags",      "freitags",
	"jeden montag", "jeden dienstag", "jeden mittwoch",  "jeden donnerstag", "jeden freitag",
	"every monday", "every tuesday",  "every wednesday", "every thursday",   "every friday",
};

// Words that make it another interval than what stands beside them, or none.
static bool disturbs(const char *word, size_t n)
{
	static const char *const words[] = {"wochen",  "monate", "monaten", "jahre", "jahren", "weeks", "months", "years",
										"nicht",   "oder",   "bis",     "not",   "or",     "twice", "times",  "zweiten",
										"dritten", "second", "third",   "other", "ausser", "except"};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strlen(words[i]) == n && strncmp(word, words[i], n) == 0)
			return true;
	return (n > 3 && strncmp(word + n - 3, "mal", 3) == 0) || (n > 4 && strncmp(word + n - 4, "mals", 4) == 0);
}

// The words with one blank between them and at both ends.
static void words_only(struct str *out, const char *text)
{
	struct str folded = {0};
	text_fold(&folded, text);
	str_addc(out, ' ');
	for (const char *s = str_text(&folded); *s; s++) {
		bool part = isalnum((unsigned char)*s) || (unsigned char)*s >= 0x80;
		if (part)
			str_addc(out, *s);
		else if (out->s[out->len - 1] != ' ')
			str_addc(out, ' ');
	}
	if (out->s[out->len - 1] != ' ')
		str_addc(out, ' ');
	str_free(&folded);
}

// Does the phrase stand at the blank `at`? Its length then, without the blank behind it.
static size_t stands(const char *at, const char *phrase)
{
	size_t n = strlen(phrase);
	return strncmp(at + 1, phrase, n) == 0 && at[n + 1] == ' ' ? n + 1 : 0;
}

static size_t next(const char *at, enum rhythm_word *means, bool *weekday)
{
	size_t n = 0;
	for (size_t i = 0; i < sizeof phrases / sizeof phrases[0] && !n; i++)
		if ((n = stands(at, phrases[i].phrase)) > 0)
			*means = phrases[i].means;
	for (size_t i = 0; i < sizeof weekdays / sizeof weekdays[0] && !n; i++)
		if ((n = stands(at, weekdays[i])) > 0)
			*weekday = true;
	return n;
}

enum rhythm_word rhythm_read(const char *words)
{
	struct str text = {0};
	words_only(&text, words);
	enum rhythm_word found = rhythm_NONE;
	bool weekday = false, unclear = false;
	for (const char *at = str_text(&text); at[1] && !unclear;) {
		enum rhythm_word means = rhythm_NONE;
		size_t n = next(at, &means, &weekday);
		unclear = found != rhythm_NONE && means != rhythm_NONE && means != found;
		found = means != rhythm_NONE ? means : found;
		if (!n) {
			n = 1 + strcspn(at + 1, " ");
			unclear |= disturbs(at + 1, n - 1);
		}
		at += n;
	}
	str_free(&text);
	return unclear ? rhythm_NONE : found == rhythm_NONE && weekday ? rhythm_WEEK : found;
}
