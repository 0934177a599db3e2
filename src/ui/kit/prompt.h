// SPDX-License-Identifier: EUPL-1.2
// The line in which somebody types a command or what to look for, with the completions above it. It takes the place
// of the key line.
#ifndef LS_UI_KIT_PROMPT_H
#define LS_UI_KIT_PROMPT_H

#include "canvas/canvas.h"
#include "ui/kit/frame.h"

// Draws f->prompt (not NULL) in the last line of the canvas and its choices above.
void prompt_draw(struct canvas *c, const struct frame *f);

#endif
