// SPDX-License-Identifier: EUPL-1.2
// By what the rows of the chart are sorted.
#ifndef LS_UI_ROADMAP_ORDER_H
#define LS_UI_ROADMAP_ORDER_H

#include "ui/kit/view.h"

enum roadmap_key { KEY_CODE, KEY_TITLE, KEY_FIELD, KEY_START, KEY_END, KEY_SLIP, KEYS };

enum { ORDER_MOST = 4 };

struct roadmap_order {
	enum roadmap_key key[ORDER_MOST];
	bool reverse[ORDER_MOST];
	int n;         // 0: by number
	uint64_t turn; // grows with every change
};

// Sorts by the columns named ("start,-title"), or by the one after the present one (NULL).
enum answer roadmap_sort_act(struct roadmap_order *order, const struct look *look, const char *columns,
							 struct ls_err *err);
void roadmap_reverse(struct roadmap_order *order);
// "start ▲"; nothing where it is by number.
void roadmap_order_text(struct str *out, const struct roadmap_order *order);
void roadmap_order_write(struct str *out, const struct roadmap_order *order); // as in the command
// All measures in that order, in `a`.
uint32_t *roadmap_sorted(struct arena *a, const struct look *look, const struct roadmap_order *order);

#endif
