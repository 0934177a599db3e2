// SPDX-License-Identifier: EUPL-1.2
// Roles that look alike are one ink, so that nothing is sent between them; and only what differs is said, where that is
// shorter than saying all of it.
#include "term/ink.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { BLACK = 0, WHITE = 7 };

static int colour(const struct paints *can, int32_t rgb, int otherwise)
{
	if (rgb < 0)
		return can->own ? -1 : otherwise;
	if (can->colours > 256)
		return rgb < 8 ? BLACK : rgb; // direct colours; the first eight numbers are still names
	return can->colours == 256 ? palette_256(rgb) : palette_16(rgb);
}

static unsigned attributes_of(const struct style *s, bool bold)
{
	unsigned all = bold ? INK_BOLD : 0;

	all |= s->dim ? INK_DIM : 0;
	all |= s->underline ? INK_UNDERLINE : 0;
	all |= s->reverse ? INK_REVERSE : 0;
	all |= s->italic ? INK_ITALIC : 0;
	return all;
}

static struct ink ink_of(const struct paints *can, const struct palette *p, const struct style *s, bool bold)
{
	bold = bold || s->bold;
	struct ink ink = {.attributes = attributes_of(s, bold), .fg = -1, .bg = -1};
	if (can->colours < 8) {
		if (palette_turned(p, s)) // without colours a ground of its own is at least reversed
			ink.attributes |= INK_REVERSE;
		ink.attributes &= can->attributes;
		return ink;
	}
	ink.fg = colour(can, s->fg, WHITE);
	ink.bg = colour(can, s->bg, BLACK);
	if (can->colours <= 16) {
		ink.attributes &= ~(unsigned)INK_DIM; // a dark grey where it is anything
		if (palette_coloured(p)) {
			struct few few = palette_few(p, s, bold, can->colours);
			ink.attributes = few.bold ? ink.attributes | INK_BOLD : ink.attributes & ~(unsigned)INK_BOLD;
			ink.fg = few.fg;
			ink.bg = few.bg;
		}
	}
	ink.attributes &= can->attributes;
	if (ink.fg < 0 && ink.bg < 0)
		return ink;
	if (ink.attributes & can->only_plain & INK_REVERSE) {
		int fg = ink.fg;
		ink.fg = ink.bg;
		ink.bg = fg;
	}
	ink.attributes &= ~can->only_plain;
	return ink;
}

static bool same(const struct ink *a, const struct ink *b)
{
	return a->attributes == b->attributes && a->fg == b->fg && a->bg == b->bg;
}

static uint8_t number_of(struct inks *i, struct ink ink)
{
	for (int k = 0; k < i->n; k++)
		if (same(&i->ink[k], &ink))
			return (uint8_t)k;
	i->ink[i->n] = ink;
	return (uint8_t)i->n++;
}

// Letters leave no trace in a blank but by a line below or by changing places with the ground.
static bool same_blank(const struct ink *a, const struct ink *b)
{
	unsigned traces = INK_UNDERLINE | INK_REVERSE;

	return same(a, b) || (a->bg == b->bg && !(a->attributes & traces) && !(b->attributes & traces));
}

void inks_set(struct inks *i, const struct paints *can, const struct palette *p)
{
	inks_free(i);
	(void)number_of(i, (struct ink){.fg = -1, .bg = -1});
	for (int role = 0; role < ROLE_COUNT; role++)
		for (int bold = 0; bold < 2; bold++)
			i->of[bold][role] = number_of(i, ink_of(can, p, &p->role[role], bold));
	for (int k = 0; k < i->n; k++)
		while (!same_blank(&i->ink[i->ground[k]], &i->ink[k]))
			i->ground[k]++;
}

void inks_free(struct inks *i)
{
	for (int k = 0; k < i->n; k++)
		free(i->said[k]);
	*i = (struct inks){0};
}

bool inks_erases(const struct inks *i, const struct tongue *t, int ink)
{
	const struct ink *k = &i->ink[ink];

	return !(k->attributes & (INK_UNDERLINE | INK_REVERSE)) && (k->bg < 0 || t->erases_coloured);
}

// Two sequences of the same kind are one: "\E[0;1m\E[31m" is "\E[0;1;31m".
static void join(struct str *s)
{
	char *at = s->s;

	while (at && (at = strstr(at, "m\x1b["))) {
		at[0] = ';';
		memmove(at + 1, at + 3, strlen(at + 3) + 1);
		s->len -= 2;
	}
}

// One after the other. Returns whether the terminal has a word for each.
static bool add_each(struct str *out, const struct tongue *t, unsigned set)
{
	static const struct {
		unsigned attribute;
		enum word word;
	} each[] = {{INK_BOLD, WORD_BOLD},
				{INK_DIM, WORD_DIM},
				{INK_UNDERLINE, WORD_SMUL},
				{INK_REVERSE, WORD_REV},
				{INK_ITALIC, WORD_SITM}};
	bool all = true;

	for (size_t i = 0; i < sizeof each / sizeof *each; i++)
		if (set & each[i].attribute)
			all = tongue_say(out, t, each[i].word, 0, 0) && all;
	return all;
}

static void add_attributes(struct str *out, const struct tongue *t, unsigned set)
{
	if (set && t->word[WORD_SGR]) {
		const int p[9] = {0, !!(set & INK_UNDERLINE), !!(set & INK_REVERSE), 0, !!(set & INK_DIM), !!(set & INK_BOLD)};
		t->expand(out, t->word[WORD_SGR], p);
		add_each(out, t, set & INK_ITALIC);
	} else {
		tongue_say(out, t, WORD_SGR0, 0, 0);
		add_each(out, t, set);
	}
}

static void add_colours(struct str *out, const struct tongue *t, int fg, int bg)
{
	if (fg >= 0)
		tongue_say(out, t, WORD_SETAF, fg, 0);
	if (bg >= 0)
		tongue_say(out, t, WORD_SETAB, bg, 0);
}

static const char *whole(struct inks *i, const struct tongue *t, int k)
{
	const struct ink *ink = &i->ink[k];
	struct str s = {0};

	if (i->said[k])
		return i->said[k];
	bool zero = t->joins && ink->attributes == 0 && (ink->fg >= 0 || ink->bg >= 0);
	if (zero) // what joins numbers is not to begin with none
		str_add(&s, "\x1b[0m");
	else
		add_attributes(&s, t, ink->attributes);
	if (!t->joins && (ink->fg < 0 || ink->bg < 0)) // ECMA-48 has it within "no attributes"
		tongue_say(&s, t, WORD_OP, 0, 0);
	add_colours(&s, t, ink->fg, ink->bg);
	if (t->joins)
		join(&s);
	i->said[k] = mem_str(str_text(&s));
	str_free(&s);
	return i->said[k];
}

void inks_change(struct str *out, struct inks *i, const struct tongue *t, int from, int to)
{
	const char *all = whole(i, t, to);
	struct str s = {0};

	if (from == to)
		return;
	const struct ink *b = &i->ink[to];
	bool less = false;
	if (from != INK_UNKNOWN) {
		const struct ink *a = &i->ink[from];
		bool gone = (a->fg >= 0 && b->fg < 0) || (a->bg >= 0 && b->bg < 0);
		less = !(a->attributes & ~b->attributes) && (!gone || t->word[WORD_OP]);
		if (less)
			less = add_each(&s, t, b->attributes & ~a->attributes);
		if (less && gone)
			tongue_say(&s, t, WORD_OP, 0, 0);
		if (less)
			add_colours(&s, t, gone || a->fg != b->fg ? b->fg : -1, gone || a->bg != b->bg ? b->bg : -1);
		if (t->joins)
			join(&s);
		less = less && s.len < strlen(all);
	}
	str_add(out, less ? str_text(&s) : all);
	str_free(&s);
}
