// SPDX-License-Identifier: EUPL-1.2
// Reading and writing the levels of a criterion as people note them on a card.
#include "plan/levels.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"
#include "plan/limits.h"

#include <ctype.h>
#include <string.h>

#define NO_POINTS   "–"
#define POINTS_MOST 1000000 // hundredths, as the schema has it

// A comma between two digits is part of a number.
static bool separates(const char *text, const char *s)
{
	if (*s == ';' || *s == '\n')
		return true;
	return *s == ',' && !(s > text && isdigit((unsigned char)s[-1]) && isdigit((unsigned char)s[1]));
}

// The end of the title in quotes that begins at s, NULL where it is not closed.
static const char *closing(const char *s)
{
	for (s++; *s; s++) {
		if (*s == '"' && s[1] != '"')
			return s;
		s += *s == '"';
	}
	return NULL;
}

static const char *trimmed(struct arena *a, const char *from, const char *end)
{
	while (from < end && strchr(" \t", *from))
		from++;
	while (end > from && strchr(" \t", end[-1]))
		end--;
	return arena_dup(a, from, (size_t)(end - from));
}

static bool is_none(const char *text)
{
	return strcmp(text, NO_POINTS) == 0 || strcmp(text, "-") == 0;
}

// "3", "2,5", "2.50". A number that does not fit is one all the same: *fits says so.
static bool read_points(const char *text, int32_t *points, bool *fits)
{
	size_t whole = strspn(text, "0123456789"), sign = text[whole] == ',' || text[whole] == '.';
	size_t places = sign ? strspn(text + whole + 1, "0123456789") : 0;
	if (whole == 0 || (sign && places == 0) || text[whole + sign + places])
		return false;
	*fits = whole <= 6 && places <= 2;
	int64_t n = 0;
	for (size_t i = 0; *fits && i < whole; i++)
		n = 10 * n + (text[i] - '0');
	for (size_t i = 0; *fits && i < 2; i++)
		n = 10 * n + (i < places ? text[whole + 1 + i] - '0' : 0);
	*fits = *fits && n <= POINTS_MOST;
	*points = (int32_t)n;
	return true;
}

static enum ls_code misfit(const char *points, struct ls_err *err)
{
	return ls_fail(err, LS_REFUSED,
				   tr("“%s” cannot be points. Expected: 0 to 10 000 with at most two decimals, such as 3 or 2.5."),
				   points);
}

// "hoch 3", "hoch=3", "hoch: 3", "hoch", "Stufe 1 –".
static enum ls_code read_plain(struct arena *a, const char *piece, struct level_said *out, struct ls_err *err)
{
	const char *sign = strrchr(piece, '='), *colon = strrchr(piece, ':'), *blank = strrchr(piece, ' ');
	bool fits = true;
	sign = sign ? sign : colon && colon > piece ? colon : blank;
	*out = (struct level_said){piece, NONE32};
	if (!sign)
		return read_points(piece, &out->points, &fits)
				   ? ls_fail(err, LS_REFUSED, tr("“%s” has no title. Expected: a level such as high 3."), piece)
				   : LS_OK;
	const char *points = trimmed(a, sign + 1, sign + strlen(sign));
	if (read_points(points, &out->points, &fits) || is_none(points)) {
		out->title = trimmed(a, piece, sign);
		return fits ? LS_OK : misfit(points, err);
	}
	return *sign == ' ' || *sign == ':' ? LS_OK : misfit(points, err);
}

// "\"hoch, sehr\" 3": what is in quotes is the title, whatever it holds.
static enum ls_code read_quoted(struct arena *a, const char *from, const char *quote, const char *end,
								struct level_said *out, struct ls_err *err)
{
	struct str title = {0};
	bool fits = true;
	for (const char *s = from + 1; s < quote; s++) {
		s += *s == '"'; // written twice
		str_addc(&title, *s);
	}
	*out = (struct level_said){arena_str(a, str_text(&title)), NONE32};
	str_free(&title);
	const char *rest = quote + 1 + strspn(quote + 1, " \t=:");
	const char *points = trimmed(a, rest, end > rest ? end : rest);
	if (!*points || is_none(points))
		return LS_OK;
	return read_points(points, &out->points, &fits) && fits ? LS_OK : misfit(points, err);
}

static enum ls_code add(struct level_said *out, size_t *n, struct level_said one, struct ls_err *err)
{
	if (!*one.title)
		return ls_fail(err, LS_REFUSED, "%s", tr("A level has no title. Expected: levels such as high 3, low 1."));
	for (size_t i = 0; i < *n; i++)
		if (text_same(out[i].title, one.title))
			return ls_fail(err, LS_REFUSED, tr("“%s” stands twice; each level is named once."), one.title);
	if (*n == LEVELS_MOST)
		return ls_fail(err, LS_REFUSED, tr("At most %d levels fit into one criterion."), LEVELS_MOST);
	out[(*n)++] = one;
	return LS_OK;
}

enum ls_code levels_read(struct arena *a, const char *text, struct level_said out[LEVELS_MOST], size_t *n,
						 struct ls_err *err)
{
	enum ls_code code = LS_OK;
	*n = 0;
	for (const char *s = text; *s && code == LS_OK;) {
		s += strspn(s, " \t");
		const char *quote = *s == '"' ? closing(s) : NULL, *end = quote ? quote + 1 : s;
		while (*end && !separates(text, end))
			end++;
		struct level_said one = {"", NONE32};
		const char *piece = trimmed(a, s, end);
		if (quote)
			code = read_quoted(a, s, quote, end, &one, err);
		else if (*piece)
			code = read_plain(a, piece, &one, err);
		if (code == LS_OK && *piece)
			code = add(out, n, one, err);
		s = *end ? end + 1 : end;
	}
	return code;
}

// ---- writing ---------------------------------------------------------------------------------------------------------

static bool needs_quotes(const char *title)
{
	return strpbrk(title, ",;=:\"\n") != NULL;
}

static bool ends_like_points(const char *title)
{
	const char *blank = strrchr(title, ' ');
	int32_t points;
	bool fits;
	return blank && (read_points(blank + 1, &points, &fits) || is_none(blank + 1));
}

static void write_points(struct str *out, int32_t points)
{
	size_t from = out->len;
	num_plain(out, points, 2, points % 100 == 0 ? 0 : points % 10 == 0 ? 1 : 2);
	for (size_t i = from; i < out->len && i18n_lang() == LANG_DE; i++)
		if (out->s[i] == '.')
			out->s[i] = ',';
}

void levels_write(struct str *out, const struct level_said *levels, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *title = levels[i].title;
		bool quotes = needs_quotes(title);
		str_add(out, i ? ", " : "");
		str_add(out, quotes ? "\"" : "");
		for (const char *s = title; *s; s++) {
			str_addc(out, *s);
			if (*s == '"')
				str_addc(out, *s);
		}
		str_add(out, quotes ? "\"" : "");
		if (levels[i].points != NONE32) {
			str_addc(out, ' ');
			write_points(out, levels[i].points);
		} else if (!quotes && ends_like_points(title)) {
			str_add(out, " " NO_POINTS);
		}
	}
}

bool levels_of(const struct plan *p, int32_t criterion, struct level_said out[LEVELS_MOST], size_t *n)
{
	struct plan_rows rows = plan_of(p, T_level, "criterion", criterion);
	*n = 0;
	if (rows.n > LEVELS_MOST)
		return false;
	for (size_t i = 0; i < rows.n; i++) {
		const struct level *l = &p->level[rows.at[i]];
		out[(*n)++] = (struct level_said){l->title, l->points};
	}
	return true;
}

void levels_code(struct str *out, const char *title)
{
	struct str folded = {0};
	text_fold(&folded, title);
	size_t from = out->len;
	for (const char *s = str_text(&folded); *s; s++) {
		unsigned char c = (unsigned char)*s;
		if (c >= 0x80 || isalnum(c))
			str_addc(out, *s);
		else if (out->len > from && out->s[out->len - 1] != '-')
			str_addc(out, '-');
	}
	while (out->len > from && out->s[out->len - 1] == '-')
		out->s[--out->len] = '\0';
	str_free(&folded);
}
