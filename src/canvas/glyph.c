// SPDX-License-Identifier: EUPL-1.2
// The Unicode form that panes write → the glyphs of a Linux console (code page 437) → ASCII.
//
// The signs of the cockpit keep their meaning in ASCII, so no decoration may look like one of them:
// + on track, ! at risk, x off track, ? gap, ^ overload, ~ incomplete, = tied, and of the two that are not
// ASCII, · (nothing to judge) becomes '.', ↓ (below start) becomes 'v'. Therefore ▲ and ▼ (moved up, moved
// down) become the slopes '/' and '\', and ✓ becomes '*'.
#include "canvas/glyph.h"

#include <stddef.h>

struct translation {
	uint32_t cp, basic, ascii;
};

// In order of cp. `basic` equal to cp: the Linux console has it.
static const struct translation table[] = {
	{0x00b7, 0x00b7, '.'},  // · nothing to judge, separator
	{0x00bb, 0x00bb, '>'},  // » done up to here
	{0x00d7, 'x', 'X'},     // × times: the console's font has no room for it everywhere
	{0x00f7, 0x00f7, ';'},  // ÷ a share of an amount over several years
	{0x2010, '-', '-'},     // hyphen
	{0x2011, '-', '-'},     // non-breaking hyphen
	{0x2012, '-', '-'},     // figure dash
	{0x2013, '-', '-'},     // – en dash
	{0x2014, '-', '-'},     // — em dash
	{0x2018, '\'', '\''},   // ‘
	{0x2019, '\'', '\''},   // ’
	{0x201a, '\'', '\''},   // ‚
	{0x201c, '"', '"'},     // “
	{0x201d, '"', '"'},     // ”
	{0x201e, '"', '"'},     // „
	{0x2022, 0x2022, '-'},  // • bullet
	{0x2026, '.', '_'},     // … cut text
	{0x2039, '<', '<'},     // ‹
	{0x203a, '>', '>'},     // ›
	{0x203c, 0x203c, '!'},  // ‼ on the critical path
	{0x2190, 0x2190, '<'},  // ←
	{0x2191, 0x2191, '^'},  // ↑ the key; overload is '^' in tables of posts only
	{0x2192, 0x2192, '>'},  // →
	{0x2193, 0x2193, 'v'},  // ↓ below start
	{0x2194, 0x2194, '-'},  // ↔
	{0x2195, 0x2195, '|'},  // ↕
	{0x21b5, 0x2190, '<'},  // ↵
	{0x21d2, '>', '>'},     // ⇒
	{0x2211, 'S', 'S'},     // ∑
	{0x2212, '-', '-'},     // − minus
	{0x221a, 0x221a, 'V'},  // √ what ✓ is on a console
	{0x221e, 0x221e, 'n'},  // ∞ no upper bound: 1–n
	{0x2248, 0x2248, '~'},  // ≈
	{0x2260, '&', '&'},     // ≠ decided otherwise
	{0x2264, 0x2264, '{'},  // ≤ not ◂
	{0x2265, 0x2265, '}'},  // ≥ not →
	{0x2580, 0x2580, '"'},  // ▀
	{0x2581, '.', '.'},     // ▁ sparkline, in eighths: three steps on a console, four in ASCII
	{0x2582, '.', '.'},     // ▂
	{0x2583, 0x2584, ':'},  // ▃
	{0x2584, 0x2584, ':'},  // ▄
	{0x2585, 0x2584, 'o'},  // ▅
	{0x2586, 0x2588, 'o'},  // ▆
	{0x2587, 0x2588, '#'},  // ▇
	{0x2588, 0x2588, '#'},  // █ filled
	{0x2589, 0x2588, '#'},  // ▉ end of a bar, in eighths
	{0x258a, 0x2588, '#'},  // ▊
	{0x258b, 0x258c, '#'},  // ▋
	{0x258c, 0x258c, '#'},  // ▌
	{0x258d, 0x258c, '.'},  // ▍
	{0x258e, 0x258c, '.'},  // ▎
	{0x258f, 0x2591, '.'},  // ▏
	{0x2590, 0x2590, '#'},  // ▐
	{0x2591, 0x2591, ','},  // ░ track; start lost or uncertain
	{0x2592, 0x2592, '$'},  // ▒ operation, not ▄
	{0x2593, 0x2593, '%'},  // ▓ pilot
	{0x25a0, 0x25a0, '#'},  // ■
	{0x25a1, 'o', 'o'},     // □
	{0x25aa, 0x25a0, '#'},  // ▪
	{0x25b2, 0x25b2, '/'},  // ▲ moved up
	{0x25b4, 0x25b2, '/'},  // ▴
	{0x25b6, 0x25ba, '>'},  // ▶
	{0x25b8, 0x25ba, '>'},  // ▸ the row under the cursor
	{0x25ba, 0x25ba, ')'},  // ► open end
	{0x25bc, 0x25bc, '\\'}, // ▼ moved down, sorted downwards
	{0x25bd, 'Y', 'Y'},     // ▽ a latest day
	{0x25be, 0x25bc, '\\'}, // ▾
	{0x25c0, 0x25c4, '<'},  // ◀
	{0x25c2, 0x25c4, '<'},  // ◂ earlier
	{0x25c4, 0x25c4, '('},  // ◄ open start
	{0x25c6, 0x25c6, '@'},  // ◆ milestone
	{0x25c7, 'o', 'o'},     // ◇
	{0x25cb, 0x25cb, 'o'},  // ○
	{0x25cf, 0x2022, '@'},  // ●
	{0x2713, 0x221a, 'V'},  // ✓ done; * is marked
	{0x2714, 0x221a, 'V'},  // ✔
	{0x2717, 'x', 'x'},     // ✗
	{0x2718, 'x', 'x'},     // ✘
	{0xfffd, 0xfffd, '?'},  // what was no character
};

// Box drawing, U+2500 to U+257F, one character each: what it is in ASCII.
// clang-format off
static const char box_ascii[] =
	"-=||-=||-=||++++"   // ─━│┃┄┅┆┇┈┉┊┋┌┍┎┏
	"++++++++++++++++"
	"++++++++++++++++"
	"++++++++++++++++"
	"++++++++++++-=||"   // … ╌╍╎╏
	"=|++++++++++++++"   // ═║╒…
	"++++++++++++++++"   // … ╭╮╯
	"+/\\X-|-|=|=|-|-|"; // ╰╱╲╳╴╵╶╷╸╹╺╻╼╽╾╿
// clang-format on

// Heavy, dashed and round lines that a console lacks: the form it has. In order of `cp`.
static const struct translation box_basic[] = {
	{0x2501, 0x2550, 0}, {0x2503, 0x2551, 0}, {0x2504, 0x2500, 0}, {0x2505, 0x2550, 0}, {0x2506, 0x2502, 0},
	{0x2507, 0x2551, 0}, {0x2508, 0x2500, 0}, {0x2509, 0x2550, 0}, {0x250a, 0x2502, 0}, {0x250b, 0x2551, 0},
	{0x250f, 0x2554, 0}, {0x2513, 0x2557, 0}, {0x2517, 0x255a, 0}, {0x251b, 0x255d, 0}, {0x2523, 0x2560, 0},
	{0x252b, 0x2563, 0}, {0x2533, 0x2566, 0}, {0x253b, 0x2569, 0}, {0x254b, 0x256c, 0}, {0x254c, 0x2500, 0},
	{0x254d, 0x2550, 0}, {0x254e, 0x2502, 0}, {0x254f, 0x2551, 0}, {0x256d, 0x250c, 0}, {0x256e, 0x2510, 0},
	{0x256f, 0x2518, 0}, {0x2570, 0x2514, 0}, {0x2574, 0x2500, 0}, {0x2575, 0x2502, 0}, {0x2576, 0x2500, 0},
	{0x2577, 0x2502, 0}, {0x2578, 0x2550, 0}, {0x2579, 0x2551, 0}, {0x257a, 0x2550, 0}, {0x257b, 0x2551, 0},
};

static const struct translation *find(const struct translation *list, size_t n, uint32_t cp)
{
	size_t low = 0;

	while (low < n) {
		size_t mid = low + (n - low) / 2;
		if (list[mid].cp == cp)
			return &list[mid];
		if (list[mid].cp < cp)
			low = mid + 1;
		else
			n = mid;
	}
	return NULL;
}

static bool is_blank(uint32_t cp)
{
	return cp == 0xa0 || cp == 0x202f || (cp >= 0x2000 && cp <= 0x200a);
}

uint32_t glyph_translate(enum glyphs set, uint32_t cp)
{
	const struct translation *t;

	if (is_blank(cp)) // fonts often lack the narrow ones; on a grid all blanks are equally wide
		return ' ';
	if (set == GLYPHS_UNICODE)
		return cp;
	if (cp >= 0x2400 && cp <= 0x2426) // pictures of control characters
		return '?';
	if (cp >= 0x2500 && cp <= 0x257f) {
		if (set == GLYPHS_ASCII)
			return (uint32_t)box_ascii[cp - 0x2500];
		t = find(box_basic, sizeof box_basic / sizeof *box_basic, cp);
		return t ? t->basic : cp;
	}
	t = find(table, sizeof table / sizeof *table, cp);
	if (!t)
		return cp;
	return set == GLYPHS_BASIC ? t->basic : t->ascii;
}
