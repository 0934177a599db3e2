// SPDX-License-Identifier: EUPL-1.2
// Reads the numbers out of a text as somebody who reads a report does: days, months, quarters, times, percents, amounts and
// codes, in German or in English, each as one number that says what it is.
#ifndef LS_TESTS_FIGURES_H
#define LS_TESTS_FIGURES_H

#include "base/date.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum figure_kind { FIG_NUMBER, FIG_PERCENT, FIG_DAY, FIG_BRIEF, FIG_MONTH, FIG_QUARTER, FIG_CLOCK, FIG_CODE };

struct figure {
	enum figure_kind kind;
	int64_t value; // number and percent: 1/10000; day: day number; brief: 100 × month + day; code: a sum of its letters
	const char *at;
	size_t len;
};

// A set of them, each once.
struct figures {
	int64_t *key;
	size_t n, room;
};

#define FIGURE_ONE 10000 // 1 as a number

static inline int64_t figure_key(enum figure_kind kind, int64_t value)
{
	return (llabs(value) << 3) | (int64_t)kind;
}

static inline bool figures_have(const struct figures *s, int64_t key)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->key[i] == key)
			return true;
	return false;
}

static inline void figures_add(struct figures *s, enum figure_kind kind, int64_t value)
{
	int64_t key = figure_key(kind, value);
	if (figures_have(s, key))
		return;
	if (s->n == s->room) {
		s->room = s->room ? 2 * s->room : 16;
		s->key = realloc(s->key, s->room * sizeof *s->key);
	}
	s->key[s->n++] = key;
}

static inline void figures_count(struct figures *s, int64_t n)
{
	figures_add(s, FIG_NUMBER, n * FIGURE_ONE);
}

static inline void figures_percent(struct figures *s, int64_t percent)
{
	figures_add(s, FIG_PERCENT, percent * FIGURE_ONE);
}

// A day that is known so exactly, in every way it may be written.
static inline void figures_day(struct figures *s, int32_t day, int precision)
{
	struct civil c = date_civil(day);
	if (precision == PRECISION_DAY) {
		figures_add(s, FIG_DAY, day);
		figures_add(s, FIG_BRIEF, c.month * 100 + c.day);
	}
	if (precision == PRECISION_MONTH)
		figures_add(s, FIG_MONTH, c.year * 12 + c.month);
	if (precision == PRECISION_QUARTER)
		figures_add(s, FIG_QUARTER, c.year * 4 + (c.month + 2) / 3);
	figures_count(s, c.year);
}

static inline void figures_join(struct figures *s, const struct figures *more)
{
	for (size_t i = 0; i < more->n; i++)
		figures_add(s, (enum figure_kind)(more->key[i] & 7), more->key[i] >> 3);
}

static inline void figures_free(struct figures *s)
{
	free(s->key);
	*s = (struct figures){0};
}

static inline int64_t figure_sum(const char *s, size_t n)
{
	uint64_t h = 1469598103934665603U;
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 1099511628211U;
	return (int64_t)(h >> 6);
}

// Bytes of a thin or no-break space at s, 0: there is none.
static inline size_t figure_thin(const char *s)
{
	return strncmp(s, "\xE2\x80\xAF", 3) == 0 || strncmp(s, "\xE2\x80\x89", 3) == 0 ? 3
		   : strncmp(s, "\xC2\xA0", 2) == 0                                         ? 2
																					: 0;
}

static inline bool figure_digits(const char *s, int n)
{
	for (int i = 0; i < n; i++)
		if (!isdigit((unsigned char)s[i]))
			return false;
	return true;
}

// How many bytes at s are part of a word, 0: it ends. A point, comma, colon or thin space joins digits alone.
static inline size_t figure_part(const char *s, bool behind_digit)
{
	unsigned char c = (unsigned char)*s;
	if (isalnum(c) || c == '_')
		return 1;
	if (c == 0xC3)
		return 2;
	if (c == '-' && isalnum((unsigned char)s[1]))
		return 1;
	if (behind_digit && c != '\0' && strchr(".,:", c) && isdigit((unsigned char)s[1]))
		return 1;
	size_t thin = behind_digit ? figure_thin(s) : 0;
	return thin && figure_digits(s + thin, 3) && !isdigit((unsigned char)s[thin + 3]) ? thin : 0;
}

// "May" behind one blank: 5, and *end behind it.
static inline int figure_month(const char *s, const char **end)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	size_t blank = *s == ' ' ? 1 : figure_thin(s);
	if (!blank || strnlen(s, blank + 3) < blank + 3 || isalpha((unsigned char)s[blank + 3]))
		return 0;
	for (int i = 0; i < 12; i++)
		if (strncmp(s + blank, names + (size_t)3 * (size_t)i, 3) == 0) {
			*end = s + blank + 3;
			return i + 1;
		}
	return 0;
}

static inline bool figure_year(const char *s)
{
	size_t blank = *s == ' ' ? 1 : figure_thin(s);
	return blank && (strncmp(s + blank, "19", 2) == 0 || strncmp(s + blank, "20", 2) == 0) &&
		   figure_digits(s + blank, 4) && !isalnum((unsigned char)s[blank + 4]);
}

static inline void figure_set(struct figure *f, enum figure_kind kind, int64_t value, const char *end)
{
	f->kind = kind;
	f->value = value;
	f->len = (size_t)(end - f->at);
}

// Digits with their separators; false: they are no number.
static inline bool figure_amount(const char *s, size_t n, bool german, int64_t *out)
{
	int64_t v = 0;
	int places = -1;
	for (size_t i = 0; i < n; i++) {
		if (isdigit((unsigned char)s[i])) {
			if (v > INT64_MAX / 1000000 || places == 4)
				return false;
			v = v * 10 + (s[i] - '0');
			places += places >= 0;
		} else if (s[i] == (german ? ',' : '.')) {
			if (places >= 0)
				return false;
			places = 0;
		} else if (!german && s[i] == ',') {
			if (!figure_digits(s + i + 1, 3))
				return false;
		} else if (figure_thin(s + i))
			i += figure_thin(s + i) - 1;
		else
			return false;
	}
	for (int i = places < 0 ? 0 : places; i < 4; i++)
		v *= 10;
	*out = v;
	return true;
}

// 22.05.2026, 05.2026 and 22.05.
static inline bool figure_german_day(struct figure *f, const char *w, size_t n)
{
	if (n == 10 && w[2] == '.' && w[5] == '.' && date_valid(atoi(w + 6), atoi(w + 3), atoi(w)))
		figure_set(f, FIG_DAY, date_day(atoi(w + 6), atoi(w + 3), atoi(w)), w + n);
	else if (n == 7 && w[2] == '.' && atoi(w) >= 1 && atoi(w) <= 12 &&
			 (atoi(w + 3) / 100 == 19 || atoi(w + 3) / 100 == 20))
		figure_set(f, FIG_MONTH, atoi(w + 3) * 12 + atoi(w), w + n);
	else if (n == 5 && w[2] == '.' && w[5] == '.')
		figure_set(f, FIG_BRIEF, atoi(w + 3) * 100 + atoi(w), w + n + 1);
	else
		return false;
	return true;
}

static inline void figure_read(struct figure *f, const char *w, size_t n, bool german)
{
	const char *end = w + n, *colon = memchr(w, ':', n);
	int month = n <= 2 && !german ? figure_month(end, &end) : 0;
	int64_t v = 0;
	if (month && figure_year(end))
		figure_set(f, FIG_DAY, date_day(atoi(end + 1), month, atoi(w)), end + 5);
	else if (month)
		figure_set(f, FIG_BRIEF, month * 100 + atoi(w), end);
	else if (colon)
		figure_set(f, FIG_CLOCK, atoi(w) * 60 + atoi(colon + 1), end);
	else if (german && figure_german_day(f, w, n))
		return;
	else if (!figure_amount(w, n, german, &v))
		figure_set(f, FIG_CODE, figure_sum(w, n), end);
	else {
		const char *sign = end + (*end == ' ' ? 1 : figure_thin(end));
		figure_set(f, *sign == '%' ? FIG_PERCENT : FIG_NUMBER, v, *sign == '%' ? sign + 1 : end);
	}
}

// The next one of a text; false: there is no more. *s goes on behind it.
static inline bool figure_next(const char **s, bool german, struct figure *f)
{
	while (**s) {
		const char *w = *s;
		size_t n = 0, more;
		bool digit = false, letter = false, any = false;
		while ((more = figure_part(w + n, digit)) > 0) {
			digit = isdigit((unsigned char)w[n]) != 0;
			any = any || digit;
			letter = letter || isalpha((unsigned char)w[n]) || w[n] == '-' || (unsigned char)w[n] == 0xC3;
			n += more;
		}
		const char *end = NULL;
		*s = w + (n ? n : 1);
		f->at = w;
		if (any && letter) {
			bool quarter = n == 2 && *w == 'Q' && w[1] >= '1' && w[1] <= '4' && figure_year(w + n);
			if (quarter)
				figure_set(f, FIG_QUARTER, atoi(w + 3) * 4 + (w[1] - '0'), w + 7);
			else
				figure_set(f, FIG_CODE, figure_sum(w, n), w + n);
		} else if (any)
			figure_read(f, w, n, german);
		else {
			char named[5] = " ";
			if (n != 3 || german)
				continue;
			memcpy(named + 1, w, 3);
			int month = figure_month(named, &end);
			if (!month || !figure_year(w + n))
				continue;
			figure_set(f, FIG_MONTH, atoi(w + n + 1) * 12 + month, w + n + 5);
		}
		*s = f->at + f->len;
		return true;
	}
	return false;
}

static inline void figures_text(struct figures *s, const char *text, bool german)
{
	struct figure f;
	while (text && figure_next(&text, german, &f))
		figures_add(s, f.kind, f.value);
}

#endif
