// SPDX-License-Identifier: EUPL-1.2
// A number and what stands around it. The number goes from the first digit or sign to the last digit.
#include "plan/amount.h"

#include "base/text.h"
#include "base/utf8.h"

#include <string.h>

enum { SIGN_MOST = 24 };

struct parts {
	char before[SIGN_MOST], behind[SIGN_MOST]; // folded, without blanks
	struct str number;
	size_t from, to; // of the number, in bytes of the text
};

// Folded and without blanks; false when it is longer than any sign.
static bool sign_of(char *out, const char *text, size_t n)
{
	struct str raw = {0}, folded = {0};
	str_addn(&raw, text, n);
	text_fold(&folded, str_text(&raw));
	size_t len = 0;
	bool fits = folded.len < SIGN_MOST;
	for (size_t i = 0; fits && i < folded.len; i++)
		if (folded.s[i] != ' ' && folded.s[i] != '\t')
			out[len++] = folded.s[i];
	out[len] = '\0';
	str_free(&raw);
	str_free(&folded);
	return fits;
}

static bool part(struct parts *p, const char *text)
{
	size_t n = strlen(text), digit = strcspn(text, "0123456789"), from = digit, to = n;
	if (digit == n)
		return false;
	// ",5" and "-5" begin before their digit; a minus of typeset texts has three bytes.
	while (from && (strchr("+-., ", text[from - 1])))
		from--;
	if (from >= 3 && strncmp(text + from - 3, "\u2212", 3) == 0)
		from -= 3;
	while (to && !(text[to - 1] >= '0' && text[to - 1] <= '9'))
		to--;
	p->from = from;
	p->to = to;
	str_addn(&p->number, text + from, to - from);
	return sign_of(p->before, text, from) && sign_of(p->behind, text + to, n - to);
}

static bool is_one_of(const char *s, const char *const *list)
{
	while (*list && strcmp(*list, s) != 0)
		list++;
	return *list != NULL;
}

// Cuts `end` off s when it stands there.
static bool cut(char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);
	if (k > n || strcmp(s + n - k, end) != 0)
		return false;
	s[n - k] = '\0';
	return true;
}

// The power of ten of "t€", "mio", ",-€", folded; -1: that is none of money. Cuts `sign`.
static int power_of(char *sign, bool *currency)
{
	static const struct {
		const char *word;
		int power;
	} powers[] = {{"", 0},         {"k", 3},         {"t", 3},   {"tsd", 3},       {"tausend", 3}, {"thousand", 3},
				  {"mio", 6},      {"mill", 6},      {"mln", 6}, {"mn", 6},        {"million", 6}, {"millionen", 6},
				  {"millions", 6}, {"milliarde", 9}, {"mrd", 9}, {"milliarden", 9}};
	static const char *const currencies[] = {"€", "euros", "euro", "eur", NULL};
	*currency = false;
	for (int i = 0; currencies[i] && !*currency; i++)
		*currency = cut(sign, currencies[i]);
	// 60.000,- and 60.000,– are prices without cents.
	if (strcmp(sign, ",-") == 0 || strcmp(sign, ",--") == 0 || strcmp(sign, ",–") == 0 || strcmp(sign, ",—") == 0)
		return 0;
	if (sign[0])
		cut(sign, ".");
	for (size_t i = 0; i < sizeof powers / sizeof powers[0]; i++)
		if (strcmp(powers[i].word, sign) == 0)
			return *currency || sign[0] != 't' || sign[1] ? powers[i].power : -1; // "60 T" might be days
	return -1;
}

// Of "€", "T€", "Mio. €"; -1: no money, or not alone ("€ je Fall").
static int unit_power(const char *unit)
{
	char sign[SIGN_MOST];
	bool currency = false;
	int power = sign_of(sign, unit, strlen(unit)) ? power_of(sign, &currency) : -1;
	return currency ? power : -1;
}

// Of money the power of ten of what stands around the number; else 0 where that is the column's unit. -1: neither.
static int read_signs(const struct column *c, const char *counts, struct parts *p)
{
	static const char *const percent[] = {"", "%", "prozent", "percent", NULL};
	static const char *const posts[] = {"", "vza", "fte", "ftes", "vk", "stelle", "stellen", "post", "posts", NULL};
	static const char *const points[] = {"", "punkt", "punkte", "point", "points", NULL};
	static const char *const currency[] = {"", "€", "eur", "euro", NULL};
	bool own;
	if (c->unit == UNIT_EUR || unit_power(counts) >= 0)
		return is_one_of(p->before, currency) ? power_of(p->behind, &own) : -1;
	if (p->before[0])
		return -1;
	if (c->unit == UNIT_PERCENT || c->unit == UNIT_BP)
		return is_one_of(p->behind, percent) ? 0 : -1;
	if (c->unit == UNIT_POSTS)
		return is_one_of(p->behind, posts) ? 0 : -1;
	if (c->unit == UNIT_HUNDREDTH)
		return is_one_of(p->behind, points) ? 0 : -1;
	char unit[SIGN_MOST];
	bool same = *counts && sign_of(unit, counts, strlen(counts)) && strcmp(unit, p->behind) == 0;
	return !p->behind[0] || same ? 0 : -1;
}

static enum num_sign lone_sign(const struct column *c, int power)
{
	if (power > 0)
		return NUM_TWO_WAYS;
	switch (c->unit) {
	case UNIT_NUMBER:
	case UNIT_PERCENT:
	case UNIT_EUR:
		return NUM_GROUPS;
	case UNIT_POSTS:
	case UNIT_YEAR: // has no thousands, and no places either
		return NUM_DECIMAL;
	default:
		return NUM_TWO_WAYS;
	}
}

// So many places stand behind the decimal sign of a number with that power, in a row that counts `counts`.
static int places(const struct column *c, const char *counts, const struct parts *p, int power)
{
	int own = unit_power(counts);
	bool told = p->before[0] || p->behind[0]; // a bare number counts what the row counts
	return unit_scale(c->unit) + (told && own > 0 ? power - own : power);
}

enum num_answer amount_read(const struct column *c, const char *counts, const char *text, int64_t *out)
{
	struct parts p = {.number = {0}};
	enum num_answer answer = NUM_WRONG;
	int power = part(&p, text) ? read_signs(c, counts, &p) : -1, scale = power < 0 ? 0 : places(c, counts, &p, power);
	int64_t value = 0, unit = 1;
	for (int i = scale; i < 0; i++) // "500 €" where millions are counted
		unit *= 10;
	if (power >= 0)
		answer = num_read(str_text(&p.number), scale > 0 ? scale : 0, lone_sign(c, power), &value);
	if (answer == NUM_READ && value % unit != 0)
		answer = NUM_WRONG;
	if (answer == NUM_READ)
		*out = value / unit;
	str_free(&p.number);
	return answer;
}

void amount_two_ways(struct str *decimal, struct str *whole, const struct column *c, const char *text)
{
	struct parts p = {.number = {0}};
	if (part(&p, text)) {
		str_addn(decimal, text, p.from);
		str_addn(whole, text, p.from);
		struct str places = {0}, digits = {0};
		bool many = unit_scale(c->unit) >= 3 || c->unit == UNIT_EUR;
		num_two_ways(&places, &digits, str_text(&p.number), many ? 3 : 2);
		str_add(decimal, str_text(&places));
		str_add(whole, str_text(&digits));
		str_add(decimal, text + p.to);
		str_add(whole, text + p.to);
		str_free(&places);
		str_free(&digits);
	}
	str_free(&p.number);
}
