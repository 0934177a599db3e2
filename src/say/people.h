// SPDX-License-Identifier: EUPL-1.2
// Names of people and of bodies that are known, for whoever is asked for one: they are called as they are called elsewhere
// in the plan, and a new name is taken as it is typed.
#ifndef LS_SAY_PEOPLE_H
#define LS_SAY_PEOPLE_H

#include "say/look.h"

// Called with a name; false ends.
typedef bool (*people_each)(void *arg, const char *name);

// Members of the team (NONE32: of none) first, then of other teams, then whoever has had a task, the latest first. A name
// may come several times. Nothing where names are hidden.
void people_known(const struct look *look, int32_t team, people_each each, void *arg);
// The first of them that goes on where `typed` ends, umlauts and case aside; NULL: none.
const char *people_meant(const struct look *look, int32_t team, const char *typed);
// Appends at most `most` (up to 8) different ones that begin so, with ", " between.
void people_named(struct str *out, const struct look *look, int32_t team, const char *typed, int most);

// Bodies that have decided before, the latest first, and steering teams, asked for the same way.
const char *bodies_meant(const struct look *look, const char *typed);
void bodies_named(struct str *out, const struct look *look, const char *typed, int most);

#endif
