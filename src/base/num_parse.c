// SPDX-License-Identifier: EUPL-1.2
// Numbers as people type them, in both languages, and as machines write them.
// A number is read in two steps: find the decimal separator, then take digits and check the groups of thousands.
#include "base/i18n.h"
#include "base/num.h"
#include "base/utf8.h"

#include <string.h>

enum { MOST_BYTES = 64 };

// What a number looks like before its digits are taken: blanks between groups are ' ', others as typed.
struct shape {
	char text[MOST_BYTES];
	bool negative;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

// Takes sign and digits of `s`; any kind of blank becomes ' '. False when something else stands there.
static bool take_shape(const char *s, struct shape *shape)
{
	size_t n = 0;

	while (*s == ' ' || *s == '\t')
		s++;
	*shape = (struct shape){0};
	if (*s == '+') {
		s++;
	} else if (*s == '-') {
		shape->negative = true;
		s++;
	} else if (strncmp(s, "\u2212", 3) == 0) { // the minus sign of typeset texts
		shape->negative = true;
		s += 3;
	}
	while (*s) {
		uint32_t cp = utf8_next(&s);
		if (cp == 0xA0 || cp == 0x202F || cp == 0x2009)
			cp = ' ';
		if (n + 1 >= MOST_BYTES || !(cp == ' ' || cp == '.' || cp == ',' || (cp >= '0' && cp <= '9')))
			return false;
		shape->text[n++] = (char)cp;
	}
	while (n && shape->text[n - 1] == ' ')
		n--;
	shape->text[n] = '\0';
	return n > 0;
}

static int count(const char *s, char c)
{
	int n = 0;
	for (; *s; s++)
		n += *s == c;
	return n;
}

// Is `s` up to `end` made of groups "1.234.567" with that separator? Then a 0 does not lead.
static bool grouped(const char *s, const char *end, char separator)
{
	int digits = 0;
	bool first = true;

	if (*s == '0')
		return false;
	for (; s < end; s++) {
		if (is_digit(*s)) {
			digits++;
		} else {
			if (*s != separator || (first ? digits < 1 || digits > 3 : digits != 3))
				return false;
			first = false;
			digits = 0;
		}
	}
	return first || digits == 3;
}

// Where the decimal separator stands, or the end of the text. NULL when the separators make no sense.
static const char *decimal_at(const char *text)
{
	const char *end = text + strlen(text);
	const char *dot = strrchr(text, '.'), *comma = strrchr(text, ',');

	if (!dot && !comma)
		return end;
	if (dot && comma) {
		const char *last = dot > comma ? dot : comma;
		return count(text, *last) == 1 ? last : NULL;
	}
	const char *only = dot ? dot : comma;
	if (count(text, *only) > 1)
		return end;
	char own = i18n_lang() == LANG_DE ? ',' : '.';
	bool thousands = *only != own && end - only == 4 && grouped(text, end, *only);
	return thousands ? end : only;
}

// Adds one digit to *value; false on overflow.
static bool add_digit(int64_t *value, char digit)
{
	return !__builtin_mul_overflow(*value, 10, value) && !__builtin_add_overflow(*value, digit - '0', value);
}

// Digits in [s, point) and after it, to `scale` places. Separators in the whole part are skipped.
static bool take_digits(const char *s, const char *point, int scale, bool negative, int64_t *out)
{
	int64_t value = 0;
	int places = 0;

	for (; s < point; s++)
		if (is_digit(*s) && !add_digit(&value, *s))
			return false;
	if (*s) {
		if (!s[1])
			return false;
		for (s++; *s; s++) {
			if (!is_digit(*s) || (places >= scale && *s != '0'))
				return false;
			if (places < scale && !add_digit(&value, *s))
				return false;
			places += places < scale;
		}
	}
	for (; places < scale; places++)
		if (!add_digit(&value, '0'))
			return false;
	*out = negative ? -value : value;
	return true;
}

bool num_parse(const char *s, int scale, int64_t *out)
{
	struct shape shape;

	if (!take_shape(s, &shape))
		return false;
	const char *point = decimal_at(shape.text);
	if (!point)
		return false;
	size_t whole = (size_t)(point - shape.text);
	size_t plain = strspn(shape.text, "0123456789");
	if (plain < whole && !grouped(shape.text, point, shape.text[plain]))
		return false;
	return take_digits(shape.text, point, scale, shape.negative, out);
}

bool num_parse_plain(const char *s, int scale, int64_t *out)
{
	bool negative = *s == '-';

	s += *s == '-' || *s == '+';
	const char *point = s + strspn(s, "0123456789");
	if (point == s || (*point && *point != '.'))
		return false;
	return take_digits(s, point, scale, negative, out);
}
