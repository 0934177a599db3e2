// SPDX-License-Identifier: EUPL-1.2
// Texts of all measures, folded once for a snapshot, so that a search is one pass over bytes. Finds what
// text_contains() finds: case and accents do not count, ä is found as a and as ae, and ae as ä (ö, ü alike).
#ifndef LS_PLAN_FOLDED_H
#define LS_PLAN_FOLDED_H

#include "base/str.h"
#include "plan/plan.h"

// Folded texts one behind the other, each ended by a NUL. Umlauts are kept as marks of one byte.
struct folded {
	const char *text;
	const size_t *start; // [measure]: where its text begins; [n]: the end of all
	size_t n;
};

// The column of a text (KEPT_CODES … KEPT_PEOPLE: code, title, note, responsible). Made when first asked for; lives as
// long as the plan's rows are unchanged.
const struct folded *folded_of(const struct plan *p, enum plan_kept what);
// Codes and titles, which nearly every search asks for: are they folded? Folds one of them that is not.
bool folded_ready(const struct plan *p);
void folded_prepare(const struct plan *p);
// Appends the folded form of a text to search for.
void folded_add(struct str *out, const char *s);
// Sets hit[m - from] for every measure of [from, to) whose text contains `needle` (folded); an empty one is contained.
void folded_search(const struct folded *f, const char *needle, size_t from, size_t to, uint8_t *hit);
// The same for the text as a whole.
void folded_match(const struct folded *f, const char *needle, size_t from, size_t to, uint8_t *hit);

// Two texts that are not folded yet: the same; one begins with the other.
bool folded_same(const char *a, const char *b);
bool folded_begins(const char *s, const char *beginning);

#endif
