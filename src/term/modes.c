// SPDX-License-Identifier: EUPL-1.2
// Unknown names are taken for modern emulators, which is what new names are; the old ones are a closed list.
#include "term/modes.h"

#include "base/text.h"

#include <string.h>

static bool begins(const char *name, const char *const *prefixes)
{
	for (; *prefixes; prefixes++)
		if (strncmp(name, *prefixes, strlen(*prefixes)) == 0)
			return true;
	return false;
}

struct modes modes_of(const char *name, bool inside)
{
	static const char *const consoles[] = {"linux", "cons25", "wsvt25", "hurd", "fbterm", "bterm", NULL};
	static const char *const old[] = {"vt", "ansi", "pcansi", "sun", "mach", "cygwin", "Eterm", "aterm", NULL};
	static const char *const multiplexers[] = {"screen", "tmux", NULL};
	struct modes m = {.brackets = true, .mouse = true, .title = true, .glyphs = GLYPHS_UNICODE};

	if (begins(name, multiplexers)) {
		// GNU screen has no brackets, and over SSH nobody can tell it from tmux: both ways then.
		m.bursts = !inside && strncmp(name, "screen", 6) == 0;
		m.title = false;
	} else if (strncmp(name, "vte", 3) != 0 && (begins(name, consoles) || begins(name, old))) {
		bool console = begins(name, consoles);
		m = (struct modes){.bursts = true, .glyphs = console ? GLYPHS_BASIC : GLYPHS_UNICODE};
		if (!console && strncmp(name, "vt", 2) == 0)
			m.glyphs = GLYPHS_ASCII;
	}
	return m;
}

void modes_enter(struct str *out, const struct modes *m, bool mouse, const char *title)
{
	if (m->title && title) {
		str_add(out, "\033[22;2t\033]2;");
		text_harmless(out, title);
		str_add(out, "\a");
	}
	if (m->brackets)
		str_add(out, "\033[?2004h");
	if (m->mouse && mouse)
		str_add(out, "\033[?1000h\033[?1006h");
}

void modes_leave(struct str *out, const struct modes *m, bool mouse, const char *title)
{
	if (m->mouse && mouse)
		str_add(out, "\033[?1006l\033[?1000l");
	if (m->brackets)
		str_add(out, "\033[?2004l");
	if (m->title && title)
		str_add(out, "\033[23;2t");
}
