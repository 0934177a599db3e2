// SPDX-License-Identifier: EUPL-1.2
// What a screen that stands unattended never shows, at any privacy level: tasks, meetings and what was said there.
#ifndef LS_SAY_KIOSK_H
#define LS_SAY_KIOSK_H

#include "say/look.h"

// Is this a kind of which nothing is shown in a kiosk? TABLE_COUNT: no.
bool kiosk_keeps(enum table_id t);
// Is it one, and is this a kiosk?
bool look_keeps(const struct look *look, enum table_id t);
// The same of a column that leads to such a row.
bool look_keeps_column(const struct look *look, enum table_id t, int column);

#endif
