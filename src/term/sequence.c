// SPDX-License-Identifier: EUPL-1.2
// CSI is ESC [ parameters final, SS3 is ESC O letter. The modifier parameter is 1 + (1 shift, 2 Alt, 4 Ctrl).
#include "term/sequence.h"

#include "base/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { SHIFT = 1, ALT = 2, CTRL = 4 };

#define LONGEST 64 // bytes of a sequence; longer ones are noise
#define PARAMS  4

static const char *letter_name(unsigned char c)
{
	static const struct {
		char letter;
		const char *name;
	} names[] = {
		{'A', "Up"}, {'B', "Down"}, {'C', "Right"}, {'D', "Left"}, {'H', "Home"},  {'F', "End"},
		{'P', "F1"}, {'Q', "F2"},   {'R', "F3"},    {'S', "F4"},   {'Z', "S-Tab"},
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].letter == (char)c)
			return names[i].name;
	return NULL;
}

// The number before '~'.
static const char *number_name(int n)
{
	static const char *const names[] = {
		[1] = "Home", [2] = "Ins", [3] = "Del", [4] = "End",  [5] = "PgUp", [6] = "PgDn", [7] = "Home",
		[8] = "End",  [11] = "F1", [12] = "F2", [13] = "F3",  [14] = "F4",  [15] = "F5",  [17] = "F6",
		[18] = "F7",  [19] = "F8", [20] = "F9", [21] = "F10", [23] = "F11", [24] = "F12",
	};

	return n >= 0 && (size_t)n < sizeof names / sizeof *names ? names[n] : NULL;
}

// The numeric keypad in application mode. PuTTY sends these whatever NumLock says; Ol and On are the decimal key.
static const char *keypad_name(unsigned char c)
{
	static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

	if (c >= 'p' && c <= 'y')
		return digits[c - 'p'];
	switch (c) {
	case 'j':
		return "*";
	case 'k':
		return "+";
	case 'l':
	case 'n':
		return ",";
	case 'm':
		return "-";
	case 'o':
		return "/";
	case 'M':
		return "Enter";
	case 'X':
		return "=";
	default:
		return NULL;
	}
}

// A named key with its modifiers. Alt and what lies beyond it have no meaning here: such a key is ignored whole.
static void named(struct sequence *out, const char *name, int modifiers)
{
	out->kind = SEQUENCE_IGNORED;
	if (!name || modifiers & ~(SHIFT | CTRL))
		return;
	out->kind = SEQUENCE_KEY;
	if (strcmp(name, "S-Tab") == 0)
		modifiers &= ~SHIFT;
	snprintf(out->key, sizeof out->key, "%s%s%s", modifiers & CTRL ? "C-" : "", modifiers & SHIFT ? "S-" : "", name);
}

// modifyOtherKeys and CSI u: a key by its code point.
static void coded(struct sequence *out, int code, int modifiers)
{
	char name[8] = "";

	out->kind = SEQUENCE_IGNORED;
	if (code == 9)
		named(out, "Tab", modifiers);
	else if (code == 13 && modifiers == ALT)
		named(out, "C-j", 0); // a new line
	else if (code == 13)
		named(out, "Enter", modifiers & ~SHIFT);
	else if (code == 27)
		named(out, "Esc", modifiers);
	else if (code == 127)
		named(out, "Backspace", modifiers & ~SHIFT);
	else if (code == ' ')
		named(out, "Space", modifiers & ~SHIFT);
	else if (code > ' ' && utf8_harmless((uint32_t)code) == (uint32_t)code) {
		name[utf8_put(name, (uint32_t)code)] = '\0';
		named(out, name, modifiers & ~SHIFT); // shift has made the character what it is
	}
}

static void mouse(struct sequence *out, int button, int column, int row, bool release)
{
	out->kind = column > 0 && row > 0 ? SEQUENCE_MOUSE : SEQUENCE_IGNORED;
	out->button = button;
	out->x = column - 1;
	out->y = row - 1;
	out->release = release;
}

// Numbers separated by ';'. What is missing is 0.
static void numbers(const unsigned char *p, size_t n, int out[PARAMS])
{
	int i = 0;

	memset(out, 0, PARAMS * sizeof *out);
	for (size_t k = 0; k < n; k++) {
		if (p[k] == ';') {
			if (++i == PARAMS)
				return;
		} else if (p[k] >= '0' && p[k] <= '9' && out[i] < 1000000) {
			out[i] = out[i] * 10 + (p[k] - '0');
		}
	}
}

static void csi_meaning(struct sequence *out, const unsigned char *p, size_t n, unsigned char final)
{
	int v[PARAMS];
	bool sgr_mouse = n > 0 && p[0] == '<';

	numbers(p, n, v);
	int modifiers = v[1] > 0 ? v[1] - 1 : 0;
	if (sgr_mouse && (final == 'M' || final == 'm'))
		mouse(out, v[0], v[1], v[2], final == 'm');
	else if (n > 0 && p[0] > '9') // private: answers to questions we did not ask
		out->kind = SEQUENCE_IGNORED;
	else if (final == '~' && v[0] == 200)
		out->kind = SEQUENCE_PASTE;
	else if (final == '~' && v[0] == 27)
		coded(out, v[2], modifiers);
	else if (final == '~')
		named(out, number_name(v[0]), modifiers);
	else if (final == 'u')
		coded(out, v[0], modifiers);
	else if (final == '$') // rxvt: shift, Ctrl, both
		named(out, number_name(v[0]), SHIFT);
	else if (final == '^')
		named(out, number_name(v[0]), CTRL);
	else if (final == '@')
		named(out, number_name(v[0]), SHIFT | CTRL);
	else if (final >= 'a' && final <= 'd') // rxvt: shift and an arrow
		named(out, letter_name((unsigned char)(final - 'a' + 'A')), SHIFT);
	else if (v[0] <= 1) // a position, say, is no F3
		named(out, letter_name(final), modifiers);
}

static int csi(const unsigned char *p, size_t n, struct sequence *out)
{
	size_t i = 2;

	if (n < 3)
		return SEQUENCE_MORE;
	if (p[2] == '[') { // the Linux console's F1 to F5
		if (n < 4)
			return SEQUENCE_MORE;
		named(out, p[3] >= 'A' && p[3] <= 'E' ? number_name(11 + p[3] - 'A') : NULL, 0);
		return 4;
	}
	if (p[2] == 'M') { // the mouse before SGR: button and coordinates as bytes from 32
		if (n < 6)
			return SEQUENCE_MORE;
		mouse(out, p[3] - 32, p[4] - 32, p[5] - 32, ((p[3] - 32) & 3) == 3 && !((p[3] - 32) & 64));
		return 6;
	}
	while (i < n && i < LONGEST && p[i] >= 0x20 && p[i] <= 0x3f && p[i] != '$')
		i++;
	if (i == n && i < LONGEST)
		return SEQUENCE_MORE;
	if (i == LONGEST || ((p[i] < 0x40 || p[i] > 0x7e) && p[i] != '$')) // broken off
		return (int)i;
	csi_meaning(out, p + 2, i - 2, p[i]);
	return (int)i + 1;
}

static int ss3(const unsigned char *p, size_t n, struct sequence *out)
{
	size_t i = 2;
	int modifiers = 0;

	while (i < n && i < 8 && ((p[i] >= '0' && p[i] <= '9') || p[i] == ';')) { // ESC O 5 A and ESC O 1 ; 5 A
		modifiers = p[i] >= '1' && p[i] <= '9' ? p[i] - '1' : 0;
		i++;
	}
	if (i == n)
		return SEQUENCE_MORE;
	if (p[i] < 0x40 || p[i] > 0x7e)
		return (int)i;
	const char *name = keypad_name(p[i]);
	if (!name && p[i] >= 'a' && p[i] <= 'd') // rxvt: Ctrl and an arrow
		named(out, letter_name((unsigned char)(p[i] - 'a' + 'A')), CTRL);
	else
		named(out, name ? name : letter_name(p[i]), modifiers);
	return (int)i + 1;
}

int sequence_decode(const unsigned char *p, size_t n, struct sequence *out)
{
	*out = (struct sequence){.kind = SEQUENCE_IGNORED};
	if (n < 2)
		return SEQUENCE_MORE;
	if (p[1] == '[')
		return csi(p, n, out);
	if (p[1] == 'O')
		return ss3(p, n, out);
	return SEQUENCE_NONE;
}
