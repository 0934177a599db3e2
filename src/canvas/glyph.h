// SPDX-License-Identifier: EUPL-1.2
// What a terminal with fewer glyphs shows in place of a code point. Every translation is one cell wide.
#ifndef LS_CANVAS_GLYPH_H
#define LS_CANVAS_GLYPH_H

#include "canvas/canvas.h"

// cp itself where the set has it. Letters are never translated: umlauts are right in every set.
uint32_t glyph_translate(enum glyphs set, uint32_t cp);

static inline uint32_t glyph_for(enum glyphs set, uint32_t cp)
{
	return cp < 0xa0 ? cp : glyph_translate(set, cp);
}

#endif
