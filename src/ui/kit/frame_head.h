// SPDX-License-Identifier: EUPL-1.2
// The first line of the frame: the plan, the marks, the pane, a deadline that is near, the headline, the right part.
#ifndef LS_UI_KIT_FRAME_HEAD_H
#define LS_UI_KIT_FRAME_HEAD_H

#include "ui/kit/frame.h"

void frame_head(struct canvas *c, const struct frame *f);

#endif
