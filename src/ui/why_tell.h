// SPDX-License-Identifier: EUPL-1.2
// "Why rank 4?" over the pane: the sentences of plan/why.h, and when the ranking is compared with another time, what has
// moved the measure since.
#ifndef LS_UI_WHY_TELL_H
#define LS_UI_WHY_TELL_H

#include "ui/telling.h"

telling_compose why_tell; // id: of a measure

#endif
