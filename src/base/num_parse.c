// SPDX-License-Identifier: EUPL-1.2
// Numbers as people type them, alike in every language, and as machines write them.
// A number is read in two steps: find the decimal separator, then take digits and check the groups of thousands.
#include "base/num.h"
#include "base/utf8.h"

#include <string.h>

enum { MOST_BYTES = 64, PLAIN_ZEROS = 18 };

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

// One sign before exactly three digits, such as might separate thousands.
static bool two_ways(const char *text, const char *only)
{
	const char *end = text + strlen(text);
	return end - only == 4 && grouped(text, end, *only);
}

// Where the decimal separator stands, or the end of the text. NULL when the separators make no sense.
static const char *decimal_at(const char *text, enum num_sign lone, bool *unclear)
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
	if (lone == NUM_DECIMAL || !two_ways(text, only))
		return only;
	*unclear = lone == NUM_TWO_WAYS;
	return end;
}

// Adds one digit to *value; false on overflow.
static bool add_digit(int64_t *value, char digit)
{
	return !__builtin_mul_overflow(*value, 10, value) && !__builtin_add_overflow(*value, digit - '0', value);
}

// Digits in [s, point) and after it, to `scale` places and `zeros` zeros more. Separators in the whole part are skipped.
static bool take_digits(const char *s, const char *point, int scale, int zeros, bool negative, int64_t *out)
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
			if (!is_digit(*s) || (places >= scale && (*s != '0' || zeros-- == 0)))
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

enum num_answer num_read(const char *s, int scale, enum num_sign lone, int64_t *out)
{
	struct shape shape;
	bool unclear = false;

	if (!take_shape(s, &shape))
		return NUM_WRONG;
	const char *point = decimal_at(shape.text, lone, &unclear);
	if (!point)
		return NUM_WRONG;
	size_t whole = (size_t)(point - shape.text);
	size_t plain = strspn(shape.text, "0123456789");
	if (plain < whole && !grouped(shape.text, point, shape.text[plain]))
		return NUM_WRONG;
	int64_t value = 0;
	// Many zeros behind the sign are rather a slip of the hand in 20.0000 than a precise 20.
	if (!take_digits(shape.text, point, scale, scale ? 1 : 2, shape.negative, &value))
		return NUM_WRONG;
	if (unclear) // with fewer places than three, only zeros could have been meant behind the sign
		return scale >= 3 || shape.text[strlen(shape.text) - 1] == '0' ? NUM_UNCLEAR : NUM_WRONG;
	*out = value;
	return NUM_READ;
}

bool num_parse(const char *s, int scale, enum num_sign lone, int64_t *out)
{
	return num_read(s, scale, lone, out) == NUM_READ;
}

void num_two_ways(struct str *decimal, struct str *whole, const char *s, int scale)
{
	struct shape shape;
	if (!take_shape(s, &shape))
		return;
	size_t at = strcspn(shape.text, ".,"), n = strlen(shape.text);
	const char *minus = shape.negative ? "-" : "";
	str_addf(whole, "%s%.*s%s", minus, (int)at, shape.text, shape.text + at + (shape.text[at] != 0));
	str_addf(decimal, "%s%s", minus, shape.text);
	if (scale >= 3)
		str_addc(decimal, '0');
	else // three places are too many: those that are zeros can go
		while (decimal->len && n-- > at + 2 && decimal->s[decimal->len - 1] == '0')
			decimal->s[--decimal->len] = '\0';
}

bool num_parse_plain(const char *s, int scale, int64_t *out)
{
	bool negative = *s == '-';

	s += *s == '-' || *s == '+';
	const char *point = s + strspn(s, "0123456789");
	if (point == s || (*point && *point != '.'))
		return false;
	return take_digits(s, point, scale, PLAIN_ZEROS, negative, out);
}
