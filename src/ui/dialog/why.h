// SPDX-License-Identifier: EUPL-1.2
// "Why rank 4?" over the pane: the sentences of say/why.h, and when the ranking is compared with another time, what has
// moved the measure since.
#ifndef LS_UI_DIALOG_WHY_H
#define LS_UI_DIALOG_WHY_H

#include "ui/dialog/telling.h"

telling_compose why_tell; // id: of a measure

#endif
