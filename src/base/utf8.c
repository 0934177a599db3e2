// SPDX-License-Identifier: EUPL-1.2
// Decodes UTF-8 strictly, and knows for each code point its width in cells and what a terminal may see of it.
// ASCII, Latin and line drawing are decided by ranges; everything else asks utf8proc's tables.
#include "base/utf8.h"

#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD, SOFT_HYPHEN = 0xAD };

// Length of the well-formed sequence at p, reading at most n bytes; 0 when there is none. *cp is its code point.
static size_t decode(const unsigned char *p, size_t n, uint32_t *cp)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t length = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;

	if (length == 1)
		*cp = p[0];
	if (length < 2)
		return length;
	if (length > n)
		return 0;
	uint32_t c = p[0] & (0x7Fu >> length);
	for (size_t i = 1; i < length; i++) {
		if ((p[i] & 0xC0) != 0x80) // also stops at the NUL
			return 0;
		c = c << 6 | (p[i] & 0x3Fu);
	}
	if (c < least[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return 0;
	*cp = c;
	return length;
}

uint32_t utf8_next(const char **s)
{
	const unsigned char *p = (const unsigned char *)*s;
	uint32_t cp;

	if (*p < 0x80) {
		*s += *p != 0;
		return *p;
	}
	size_t length = decode(p, 4, &cp);
	*s += length ? length : 1;
	return length ? cp : REPLACEMENT;
}

bool utf8_valid(const char *s, size_t n)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t cp;

	while (n) {
		size_t length = decode(p, n, &cp);
		if (!length)
			return false;
		p += length;
		n -= length;
	}
	return true;
}

size_t utf8_put(char out[4], uint32_t cp)
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = REPLACEMENT;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

// Ranges without controls, combining or wide characters: Latin, arrows and operators, boxes and blocks.
static bool is_plain(uint32_t cp)
{
	return (cp >= 0x20 && cp < 0x7F) || (cp >= 0xA0 && cp < 0x300 && cp != SOFT_HYPHEN) ||
		   (cp >= 0x2190 && cp < 0x2300) || (cp >= 0x2500 && cp < 0x25FD);
}

int utf8_width(uint32_t cp)
{
	if (is_plain(cp))
		return 1;
	if (cp > 0x10FFFF)
		return 1; // shown as the replacement character
	// Where terminals (wcwidth) differ from utf8proc: vowels of Hangul syllables join their first letter, marks that
	// take space have a cell, two sets of symbols are wide.
	if ((cp >= 0x1160 && cp <= 0x11FF) || (cp >= 0xD7B0 && cp <= 0xD7FB))
		return 0;
	if ((cp >= 0x3248 && cp <= 0x324F) || (cp >= 0x4DC0 && cp <= 0x4DFF))
		return 2;
	if (utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_MC)
		return 1;
	return utf8proc_charwidth((utf8proc_int32_t)cp);
}

uint32_t utf8_harmless(uint32_t cp)
{
	if (is_plain(cp))
		return cp;
	if (cp == '\n' || cp == '\t')
		return ' ';
	if (cp < 0x20)
		return 0x2400 + cp; // its picture: ␛ for escape
	if (cp == 0x7F)
		return 0x2421;
	if (cp == SOFT_HYPHEN || (cp >= 0xFE00 && cp <= 0xFE0F))
		return 0; // hints for typesetters: where to break, which variant to draw
	if (cp > 0x10FFFF)
		return REPLACEMENT;
	const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)cp);
	switch ((int)p->category) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF: // bidi controls and isolates, zero-width, tags
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CN: // unassigned and noncharacters: nobody knows their width
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return REPLACEMENT;
	default:
		return p->ignorable ? REPLACEMENT : cp; // invisible letters and joiners that are no format characters
	}
}
