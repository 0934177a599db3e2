// SPDX-License-Identifier: EUPL-1.2
// Numbers of measures, money and friendly texts, the same in the measures, the roadmap and beside them.
#include "ui/label.h"

#include "base/i18n.h"
#include "base/num.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "ui/match.h"

#include <string.h>

const char *label_number(const char *code)
{
	if ((code[0] != 'M' && code[0] != 'm') || code[1] == '\0' || strspn(code + 1, "0123456789") != strlen(code + 1))
		return code;
	const char *s = code + 1;
	while (s[0] == '0' && s[1] != '\0')
		s++;
	return s;
}

static int lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static bool is_ascii(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s >= 0x80)
			return false;
	return true;
}

// In plain letters the rules of text_contains() come down to small and capital letters, ten times as quickly.
bool label_contains(const char *hay, const char *needle)
{
	if (!is_ascii(needle) || !is_ascii(hay))
		return text_contains(hay, needle);
	int first = lower(needle[0]);
	if (first == 0)
		return true;
	for (; *hay; hay++) {
		if (lower(*hay) != first)
			continue;
		size_t i = 1;
		while (needle[i] && lower(hay[i]) == lower(needle[i]))
			i++;
		if (!needle[i])
			return true;
	}
	return false;
}

int label_draw(struct canvas *c, const struct look *look, int x, int y, int w, enum role role, const char *s)
{
	int used = canvas_text_w(c, x, y, w, role, s);
	match_paint(c, x, y, used, s, look->search);
	return used;
}

// Thousands from 10 000 € on, when nothing is lost by it.
static void add_euros(struct str *out, int64_t euros, bool thousands)
{
	if (thousands)
		num_short(out, euros, 3);
	else
		num_text(out, euros, 0, 0);
}

void label_money(struct str *out, int64_t least, int64_t most)
{
	bool thousands = (least == NONE64 || least % 100 == 0) && (most == NONE64 || most % 100 == 0) &&
					 (least != NONE64 ? least : most) >= 10000;
	if (least == NONE64 && most == NONE64)
		return;
	if (least == NONE64)
		str_add(out, tr("up to "));
	else if (most == NONE64)
		str_add(out, tr("from "));
	if (least != NONE64 && least != most)
		add_euros(out, least, thousands);
	if (least != NONE64 && most != NONE64 && least != most)
		str_add(out, "–");
	if (most != NONE64)
		add_euros(out, most, thousands);
	str_add(out, thousands ? tr(" k€") : " €");
}

int label_wrapped(struct canvas *c, const struct look *look, struct rect r, enum role role, const char *s)
{
	if (r.w < 1 || r.h < 1 || !s[0])
		return 0;
	const char **lines = arena_alloc(look->frame, (size_t)r.h * sizeof *lines);
	int n = text_wrap(look->frame, s, r.w, r.h, lines);
	for (int i = 0; i < n; i++)
		canvas_text_w(c, r.x, r.y + i, r.w, role, lines[i]);
	return n;
}

const char *label_hidden(void)
{
	return tr("confidential");
}

static bool begins_lower(const char *label)
{
	return *label >= 'a' && *label <= 'z'; // German nouns are capital already
}

void label_upper(struct str *out, const char *label)
{
	str_addf(out, "%c%s", begins_lower(label) ? *label - 'a' + 'A' : *label, *label ? label + 1 : "");
}

const char *label_head(struct arena *a, const char *label)
{
	return begins_lower(label) ? arena_printf(a, "%c%s", *label - 'a' + 'A', label + 1) : label;
}
