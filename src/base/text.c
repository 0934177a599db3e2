// SPDX-License-Identifier: EUPL-1.2
// Measures, cuts and cleans whole texts. ASCII, nearly all there is, needs no table and no memory.
#include "base/text.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

int text_width(const char *s)
{
	int width = 0;

	while (*s) {
		if (*s >= 0x20 && *s < 0x7F) {
			width++;
			s++;
			continue;
		}
		uint32_t cp = utf8_harmless(utf8_next(&s));
		if (cp)
			width += utf8_width(cp);
	}
	return width;
}

size_t text_fit(const char *s, int cells)
{
	const char *p = s, *end = s;

	if (cells <= 0)
		return 0;
	while (*p) {
		if (*p >= 0x20 && *p < 0x7F && cells > 0) {
			cells--;
			end = ++p;
			continue;
		}
		uint32_t cp = utf8_harmless(utf8_next(&p));
		int width = cp ? utf8_width(cp) : 0;
		if (width > cells)
			break;
		cells -= width;
		end = p;
	}
	return (size_t)(end - s);
}

// Can a text with this code point be otherwise in NFC? Not below U+0300; quotes, dashes, dots, the euro and the arrow of
// our own sentences neither are composed nor follow anything that they would be composed with.
static bool may_compose(uint32_t cp)
{
	return cp >= 0x300 && !(cp >= 0x2010 && cp <= 0x2027) && cp != 0x20AC && cp != 0x2192;
}

// Appends what was put together, in NFC.
static void add_composed(struct str *out, const struct str *text, bool compose)
{
	utf8proc_uint8_t *composed = NULL;
	utf8proc_ssize_t n = -1;

	if (compose)
		n = utf8proc_map((const utf8proc_uint8_t *)text->s, (utf8proc_ssize_t)text->len, &composed,
						 UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (n >= 0)
		str_addn(out, (const char *)composed, (size_t)n);
	else
		str_addn(out, str_text(text), text->len);
	free(composed);
}

bool text_plain(const char *s)
{
	for (;;) {
		const unsigned char *p = (const unsigned char *)s;
		if (p[0] < 0x80) {
			if (p[0] < 0x20 || p[0] == 0x7F)
				return !p[0];
			s++;
		} else if (p[0] >= 0xC2 && p[0] <= 0xCB && p[1] >= 0x80 && p[1] <= 0xBF) {
			if (p[0] == 0xC2 && (p[1] < 0xA0 || p[1] == 0xAD)) // controls, and the soft hyphen
				return false;
			s += 2;
		} else if (p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xA7) { // U+2010 to U+2027
			s += 3;
		} else {
			return false;
		}
	}
}

// Appends what `kept` leaves of each code point (0: nothing), in NFC.
static void add_kept(struct str *out, const char *s, uint32_t (*kept)(uint32_t))
{
	struct str text = {0};
	bool compose = false;

	if (text_plain(s)) {
		str_add(out, s);
		return;
	}
	while (*s) {
		uint32_t cp = kept(utf8_next(&s));
		if (cp)
			str_addcp(&text, cp);
		compose = compose || may_compose(cp);
	}
	add_composed(out, &text, compose);
	str_free(&text);
}

void text_harmless(struct str *out, const char *s)
{
	add_kept(out, s, utf8_harmless);
}

void text_markup(struct str *out, const char *s)
{
	for (; *s; s++)
		if (*s == '<')
			str_add(out, "&lt;");
		else if (*s == '>')
			str_add(out, "&gt;");
		else if (*s == '&')
			str_add(out, "&amp;");
		else if (*s == '"')
			str_add(out, "&quot;");
		else
			str_addc(out, *s);
}

static uint32_t clean(uint32_t cp)
{
	bool control = (cp < 0x20 && cp != '\n' && cp != '\t') || (cp >= 0x7F && cp < 0xA0);
	return control ? 0 : cp;
}

void text_clean(struct str *out, const char *s)
{
	add_kept(out, s, clean);
}
