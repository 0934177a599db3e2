// SPDX-License-Identifier: EUPL-1.2
// Sums of posts and euros in words: what is missing below makes "up to", what is missing above "from", a share of an
// amount over several years is said to be one. The caller hides money where it must be hidden.
#ifndef LS_SAY_AMOUNT_H
#define LS_SAY_AMOUNT_H

#include "base/str.h"
#include "plan/gantt/figure.h"

#define AMOUNT_SHARE                                                                                                   \
	"÷" // where there is no room for words: some of these euros are a share of an amount over several years

// Appends "60–100 T€ (anteilig), 1 ohne Angabe"; nothing when there is no line.
void amount_euros(struct str *out, const struct euros *e);
// The same in whole euros and without their sign, for columns of numbers: "÷ 60 000 to 100 000" (a word, so that it may break there
// and is read out), "from 7 000, 1 without a
// figure".
void amount_whole(struct str *out, const struct euros *e);
// As the head of one figure: "bis 100.000 €", "ab 7.000 €", "5.000 €": the upper bound where there is one. Nothing when
// nothing is known.
void amount_bound(struct str *out, const struct euros *e);
// The same where room is short: "≤ 100 T€", "≥ 7000 €", "24 T€"; thousands from 10 000 € on, where nothing is lost by it.
void amount_bound_brief(struct str *out, const struct euros *e);
// The same of several measures, of which `unknown` state nothing: "÷ bis 100.000 €, 2 ohne Angabe"; who shows it tells the sign.
void amount_sum(struct str *out, const struct euros *e, int unknown);
// What a measure costs: " · 2026: 100 T€ (anteilig) · über alle Jahre 530 T€"; one year alone where there is but one.
void amount_measure(struct str *out, const struct plan *p, int32_t measure, int year);
// What the rows of a list cost: the year they are of, or all years; nothing when nothing is known.
void amount_lines(struct str *out, const struct plan *p, struct plan_rows lines);
// " · 2024: 0,5 VZÄ" of a phase (NONE32: none) and its measure as a whole; the year asked for, else the one in which it
// is most; without a date that.
void amount_posts(struct str *out, const struct plan *p, int32_t measure, int32_t phase, int year);

#endif
