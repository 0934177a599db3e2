// SPDX-License-Identifier: EUPL-1.2
// A plan with ideas and requests, for the tests of the intake.
#ifndef LS_TESTS_REQUESTS_H
#define LS_TESTS_REQUESTS_H

#include "fixture.h"

// Viersen with two departments that asked for three measures, and two places decided.
static inline struct plan *requests(void)
{
	struct plan *p = fixture_viersen();
	static const char *const units[] = {"A10", "A20"}, *const titles[] = {"Personalamt", "Ordnungsamt"};
	for (int i = 0; i < 2; i++) {
		struct unit *u = fixture_add(p, T_unit);
		u->code = units[i];
		u->title = titles[i];
		u->pos = i;
	}
	for (size_t i = 0; i < p->measure_n; i++)
		p->measure[i].selection = selection_SELECTED;
	struct measure *m = p->measure;
	m[0].selection = m[1].selection = selection_SUBMITTED;
	m[0].requested_by = m[1].requested_by = p->unit[0].id;
	m[0].requested_on = fixture_day("2023-02-01");
	m[1].requested_on = fixture_day("2022-12-01");
	m[1].feedback_on = fixture_day("2022-12-24");
	m[1].feedback = "Wir prüfen es.";
	m[2].requested_by = p->unit[1].id; // decided, but nobody has said so
	m[3].origin = origin_STAFF;        // an idea, nobody is named
	m[3].selection = selection_OPEN;
	m[4].origin = origin_STAFF; // decided, and nobody waits
	return p;
}

#endif
