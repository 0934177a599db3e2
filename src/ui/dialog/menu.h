// SPDX-License-Identifier: EUPL-1.2
// A small list of things to choose from, each with the command it stands for.
#ifndef LS_UI_DIALOG_MENU_H
#define LS_UI_DIALOG_MENU_H

#include "ui/kit/view.h"

struct menu_item {
	const char *label;   // translated: "phase"
	const char *about;   // translated, one sentence; ""
	const char *command; // what Enter carries out
};

extern const struct view overlay_menu;
void *menu_open(const char *title, const struct menu_item *items, size_t n, int at); // copied; `at`: under the cursor

#endif
