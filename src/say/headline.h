// SPDX-License-Identifier: EUPL-1.2
// What a page is about, in the few words of a headline: how many things it shows, of which time, and what it narrows to.
// A pane appends what is its own (how it sorts, what its cursor grips). Each appends to `out`.
#ifndef LS_SAY_HEADLINE_H
#define LS_SAY_HEADLINE_H

#include "plan/gantt/gantt.h"
#include "say/look.h"

#include <stddef.h>

void headline_count(struct str *out, size_t measures); // "46 measures"
// "12 of 46 measures · Schools · 11 above the cut line"; "not weighted" where there are no scores.
void headline_measures(struct str *out, const struct look *look, size_t shown);
void headline_order(struct str *out, const char *sorted, const char *way, const char *grouped); // `grouped` "": not
// "20 goals · Q1 2023 · week 6 of 13"; with something to look for " · word: 2 hits".
void headline_goals(struct str *out, const struct look *look, size_t hits);
// "Months · Schools", and " · 2022–2024": apart, since the axis says the years as well and they may give way first.
void headline_unit(struct str *out, const struct look *look, const struct timescale *s);
void headline_years(struct str *out, const struct timescale *s);
// "39 measures · 7 without a place · shown: code"
void headline_portfolio(struct str *out, const struct look *look, size_t placed, size_t unplaced, const char *shown);
void headline_requests(struct str *out, const struct look *look, size_t asked, size_t owed);
void headline_steps(struct str *out, size_t n, bool older);      // "37 steps · there are older ones"
void headline_rows(struct str *out, enum table_id t, size_t n);  // "4 teams"
void headline_kinds(struct str *out, size_t used, size_t kinds); // "18 of 29 kinds in use"
// What is under a sheet's head: "goal KS4 Beratung".
void headline_object(struct str *out, const struct plan *p, enum table_id t, int32_t id);

#endif
