// SPDX-License-Identifier: EUPL-1.2
// Reading a theme file.
#include "canvas/palette.h"

#include "base/i18n.h"
#include "canvas/role.h"

#include <stdio.h>
#include <string.h>

struct word {
	const char *s;
	size_t n;
};

static bool next_word(const char **at, const char *end, struct word *w)
{
	while (*at < end && (**at == ' ' || **at == '\t' || **at == '\r'))
		(*at)++;
	w->s = *at;
	while (*at < end && **at != ' ' && **at != '\t' && **at != '\r')
		(*at)++;
	w->n = (size_t)(*at - w->s);
	return w->n > 0;
}

static bool is(struct word w, const char *s)
{
	return strlen(s) == w.n && memcmp(w.s, s, w.n) == 0;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

// "#rrggbb" or "-".
static bool colour(struct word w, int32_t *out)
{
	int32_t rgb = 0;

	if (is(w, "-")) {
		*out = -1;
		return true;
	}
	if (w.n != 7 || w.s[0] != '#')
		return false;
	for (size_t i = 1; i < 7; i++) {
		int digit = hex(w.s[i]);
		if (digit < 0)
			return false;
		rgb = rgb * 16 + digit;
	}
	*out = rgb;
	return true;
}

static bool attribute(struct word w, struct style *s)
{
	if (is(w, "bold"))
		s->bold = true;
	else if (is(w, "dim"))
		s->dim = true;
	else if (is(w, "underline"))
		s->underline = true;
	else if (is(w, "reverse"))
		s->reverse = true;
	else if (is(w, "italic"))
		s->italic = true;
	else
		return false;
	return true;
}

// The words after a role's name; on failure *w is the one that was not understood.
static bool style_words(struct style *s, const char *at, const char *end, struct word *w)
{
	bool first = true;

	for (; next_word(&at, end, w); first = false) {
		if (w->s[0] == '#' && w->n != 7) // a comment, not a colour
			return true;
		if (is(*w, "on")) {
			if (!next_word(&at, end, w) || !colour(*w, &s->bg))
				return false;
		} else if (!attribute(*w, s) && !(first && colour(*w, &s->fg))) {
			return false;
		}
	}
	return true;
}

static struct style *target(struct palette *p, struct word w)
{
	if (is(w, "page"))
		return &p->page;
	int role = role_find(w.s, w.n);
	return role < 0 ? NULL : &p->role[role];
}

static enum ls_code line(struct palette *p, int number, const char *at, const char *end, struct ls_err *err)
{
	struct word w;

	if (!next_word(&at, end, &w) || w.s[0] == '#')
		return LS_OK;
	if (is(w, "light")) {
		p->light = true;
		return LS_OK;
	}
	struct style *s = target(p, w);
	if (!s)
		return ls_fail(err, LS_DATA, tr("Theme “%s”, line %d: there is no role “%.*s”."), p->name, number,
					   (int)(w.n < 40 ? w.n : 40), w.s);
	*s = (struct style){.fg = -1, .bg = -1};
	if (!style_words(s, at, end, &w))
		return ls_fail(
			err, LS_DATA,
			tr("Theme “%s”, line %d: “%.*s” is neither a colour (#rrggbb or -) nor bold, dim, underline, reverse "
			   "or italic."),
			p->name, number, (int)(w.n < 40 ? w.n : 40), w.s);
	return LS_OK;
}

enum ls_code palette_parse(struct palette *p, const char *name, const char *text, struct ls_err *err)
{
	int number = 1;

	*p = (struct palette){.page = {.fg = -1, .bg = -1}};
	snprintf(p->name, sizeof p->name, "%s", name);
	for (int i = 0; i < ROLE_COUNT; i++)
		p->role[i] = (struct style){.fg = -1, .bg = -1};
	while (*text) {
		const char *end = strchr(text, '\n');
		if (!end)
			end = text + strlen(text);
		enum ls_code code = line(p, number++, text, end, err);
		if (code)
			return code;
		text = *end ? end + 1 : end;
	}
	return LS_OK;
}
