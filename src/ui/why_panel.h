// SPDX-License-Identifier: EUPL-1.2
// "Why rank 4?" over the pane: the sentences of plan/why.h, and when the ranking is compared with another time, what has
// moved the measure since.
#ifndef LS_UI_WHY_PANEL_H
#define LS_UI_WHY_PANEL_H

#include "ui/overlay.h"

extern const struct overlay overlay_why;
void *why_panel_new(int32_t measure);

#endif
