// SPDX-License-Identifier: EUPL-1.2
// By what the list is sorted.
#ifndef LS_UI_MEASURES_ORDER_H
#define LS_UI_MEASURES_ORDER_H

#include "ui/measures/keys.h"

enum { SORT_KEYS_MOST = 6 };

struct measures_key {
	struct column_choice column;
	bool reverse;
};

struct measures_order {
	struct measures_key key[SORT_KEYS_MOST];
	int keys_n;       // 0: by rank, or by number where the plan is not weighted
	bool reverse;     // of that
	uint32_t *sorted; // all measures in the order of `key`; valid when sorted_ok
	size_t sorted_cap;
	bool sorted_ok;
};

// Sorts by the columns named ("score,-title"), by the one after the present one (NULL), or turns the order round.
// `priorities`: they are worth sorting by.
enum answer measures_sort_act(struct measures_order *order, const struct look *look, const char *columns,
							  bool priorities, struct ls_err *err);
void measures_reverse(struct measures_order *order);
// Appends "score ▼, title" and returns the sign of the last: "▲".
const char *measures_sort_text(struct str *out, const struct measures_order *order, const struct look *look);
// "▲" or "▼" at the column that is sorted by first, at the score for ranks too; else "", also where numbers go up.
const char *measures_sort_sign(const struct measures_order *order, const struct look *look,
							   const struct measures_column *col);
bool measures_by_score(const struct measures_order *order,
					   const struct look *look); // the score table's own order serves
bool measures_reversed(const struct measures_order *order);
// What goes with weights or ratings is in order only as long as the scores are the same.
bool measures_order_lasts(const struct measures_order *order);
void measures_order_check(struct measures_order *order, const struct look *look); // drops criteria that are gone
void measures_sort(struct measures_order *order, struct measures_kept *kept, const struct look *look);

#endif
