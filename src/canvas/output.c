// SPDX-License-Identifier: EUPL-1.2
// A canvas as lines: plain, as roles for golden files, with ANSI colours.
//
// Legend of output_roles(): one letter a cell, from role.c: . text, d dim, t title, h heading, b border, f focus,
// c cursor, F field, + good, ! warn, x bad, ? gap, ^ up, v down, # bar, _ track, | today, p pilot, r rollout,
// o operation, P phase, u unsure, - cut, k key, i hint, n notice, e error, s sample, m match, 1–8 fields of
// action. A blank in the text role is a blank. Bold cells follow the letters: "  bold 3-40 44".
#include "canvas/output.h"

#include "canvas/cells.h"
#include "canvas/role.h"
#include "canvas/span.h"

void output_text(struct str *out, const struct canvas *c)
{
	for (int y = 0; y < c->rows; y++) {
		span_text(out, c, y, 0, span_row_end(c, y, NULL));
		str_addc(out, '\n');
	}
}

static char letter(const struct cell *cell)
{
	if (cell->role == ROLE_TEXT && cell->ch == ' ')
		return ' ';
	return role_names[cell->role].letter;
}

static void bold_ranges(struct str *out, const struct canvas *c, int y)
{
	const char *word = "  bold";

	for (int x = 0; x < c->cols;) {
		if (!cells_at(c, x, y)->bold) {
			x++;
			continue;
		}
		int first = x;
		while (x < c->cols && cells_at(c, x, y)->bold)
			x++;
		str_add(out, word);
		word = "";
		str_addf(out, x - first > 1 ? " %d-%d" : " %d", first, x - 1);
	}
}

void output_roles(struct str *out, const struct canvas *c)
{
	for (int y = 0; y < c->rows; y++) {
		int end = c->cols;
		while (end > 0 && letter(cells_at(c, end - 1, y)) == ' ')
			end--;
		for (int x = 0; x < end; x++)
			str_addc(out, letter(cells_at(c, x, y)));
		bold_ranges(out, c, y);
		str_addc(out, '\n');
	}
}

static void sgr_colour(struct str *out, int kind, int32_t rgb)
{
	if (rgb >= 0)
		str_addf(out, ";%d;2;%d;%d;%d", kind, (int)(rgb >> 16 & 255), (int)(rgb >> 8 & 255), (int)(rgb & 255));
}

static bool plain(const struct style *s)
{
	return s->fg < 0 && s->bg < 0 && !s->bold && !s->dim && !s->italic && !s->underline && !s->reverse;
}

static void sgr(struct str *out, const struct style *s)
{
	str_add(out, "\033[0");
	if (s->bold)
		str_add(out, ";1");
	if (s->dim)
		str_add(out, ";2");
	if (s->italic)
		str_add(out, ";3");
	if (s->underline)
		str_add(out, ";4");
	if (s->reverse)
		str_add(out, ";7");
	sgr_colour(out, 38, s->fg);
	sgr_colour(out, 48, s->bg);
	str_addc(out, 'm');
}

void output_ansi(struct str *out, const struct canvas *c, const struct palette *p)
{
	for (int y = 0; y < c->rows; y++) {
		int end = span_row_end(c, y, p);
		bool styled = false;
		for (int x = 0; x < end;) {
			struct span s = span_at(c, x, y, end);
			struct style style = span_style(p, s);
			if (!plain(&style) || styled)
				sgr(out, &style);
			styled = !plain(&style);
			span_text(out, c, y, s.x, s.n);
			x += s.n;
		}
		if (styled)
			str_add(out, "\033[0m");
		str_addc(out, '\n');
	}
}
