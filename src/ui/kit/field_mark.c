// SPDX-License-Identifier: EUPL-1.2
// Capitals are made after the text was wrapped: syllables are found in the word as it is written.
#include "ui/kit/field_mark.h"

#include "base/text.h"
#include "base/utf8.h"
#include "ui/kit/pen.h"

enum role field_role(const struct plan *p, const struct field *f)
{
	if (!f)
		return ROLE_HEADING;
	int n = f->colour;
	if (n < 1 || n > 8) {
		n = 1;
		for (size_t i = 0; i < p->field_n; i++) {
			const struct field *other = &p->field[i];
			if (other->kind == f->kind && (other->pos < f->pos || (other->pos == f->pos && other->id < f->id)))
				n++;
		}
		n = (n - 1) % 8 + 1;
	}
	return (enum role)(ROLE_FIELD1 + n - 1);
}

// Pairs of Latin Extended-A: in most runs the small letter follows its capital.
static uint32_t extended_capital(uint32_t cp)
{
	if (cp == 0x131 || cp == 0x17F)
		return cp == 0x131 ? 'I' : 'S';
	if (cp == 0x138 || cp == 0x149)
		return cp;
	bool even = (cp >= 0x139 && cp <= 0x148) || cp >= 0x179;
	return (cp & 1) == (even ? 0U : 1U) ? cp - 1 : cp;
}

static uint32_t capital(uint32_t cp)
{
	if ((cp >= 'a' && cp <= 'z') || (cp >= 0xE0 && cp <= 0xFE && cp != 0xF7))
		return cp - 0x20;
	if (cp == 0xFF)
		return 0x178;
	return cp >= 0x100 && cp <= 0x17F ? extended_capital(cp) : cp;
}

void field_capitals(struct str *out, const char *s)
{
	for (uint32_t cp; (cp = utf8_next(&s)) != 0;) {
		if (cp == 0xDF)
			str_add(out, "SS");
		else
			str_addcp(out, capital(cp));
	}
}

int field_heading(struct arena *a, const char *title, int cells, int max, const char **lines)
{
	struct str s = {0};
	int n = 0;

	// ß takes two cells as a capital: then the text is wrapped narrower until every line fits.
	for (int w = cells; w > 0; w--) {
		bool fits = true;
		n = pen_wrap_head(a, title, w, max, lines);
		for (int i = 0; i < n; i++) {
			str_clear(&s);
			field_capitals(&s, lines[i]);
			fits = fits && text_width(str_text(&s)) <= cells;
			lines[i] = arena_str(a, str_text(&s));
		}
		if (fits)
			break;
	}
	str_free(&s);
	return n;
}

enum role progress_role(enum pace pace)
{
	static const enum role roles[] = {
		[PACE_NONE] = ROLE_DIM, [PACE_GOOD] = ROLE_GOOD, [PACE_RISK] = ROLE_WARN, [PACE_BAD] = ROLE_BAD};
	return roles[pace];
}

enum role progress_bar_role(enum pace pace)
{
	return pace == PACE_NONE ? ROLE_BAR : progress_role(pace);
}
