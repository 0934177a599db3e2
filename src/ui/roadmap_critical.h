// SPDX-License-Identifier: EUPL-1.2
// The critical path told in sentences: what decides when a measure, and the plan, can end, and by how many days.
#ifndef LS_UI_ROADMAP_CRITICAL_H
#define LS_UI_ROADMAP_CRITICAL_H

#include "ui/telling.h"

telling_compose roadmap_critical; // id: of a measure

#endif
