// SPDX-License-Identifier: EUPL-1.2
// Five measures that differ in everything a list can show: codes of every manner, two goals of which the second is the
// main one, a unit that only helps, a horizon with an end alone, figures that are not stated. Include cmocka.h first.
#ifndef LS_TESTS_FIVE_H
#define LS_TESTS_FIVE_H

#include "rig.h"
#include "ui/panes.h"

enum { FIVE_M2, FIVE_M10, FIVE_K3, FIVE_7, FIVE_M1, FIVE_N }; // rows of the measures

static inline void five_frame(struct plan *p)
{
	static const char *const fields[] = {"Bürgerdienste", "Netz"}, *const units[] = {"Bauamt", "Hauptamt"};
	static const char *const horizons[] = {"langfristig", "kurzfristig"}, *const classes[] = {"€€€", "€"};
	for (int i = 0; i < 2; i++) { // the second one stands before the first
		struct field *f = fixture_add(p, T_field);
		f->code = i ? "netz" : "buerger";
		f->title = fields[i];
		f->pos = 2 - i;
		struct unit *u = fixture_add(p, T_unit);
		u->code = i ? "A10" : "A20";
		u->title = units[i];
		u->pos = 2 - i;
		struct horizon *h = fixture_add(p, T_horizon);
		h->code = h->title = horizons[i];
		h->pos = 2 - i;
		struct cost_class *c = fixture_add(p, T_cost_class);
		c->code = i ? "wenig" : "viel";
		c->title = classes[i];
		c->pos = 2 - i;
	}
	static const struct {
		const char *code, *title;
		int32_t field;
	} goals[] = {{"B2", "Termine", 1}, {"N1", "Glasfaser", 2}, {"B1", "Anträge", 1}, {"X", "Übrig", NONE32}};
	for (int i = 0; i < 4; i++) {
		struct goal *g = fixture_add(p, T_goal);
		g->code = goals[i].code;
		g->title = goals[i].title;
		g->field = goals[i].field;
		g->pos = goals[i].code[1] - '0';
	}
}

static inline void five_criteria(struct plan *p)
{
	static const char *const levels[2][3] = {{"hoch", "mittel", "niedrig"}, {"niedrig", "mittel", "hoch"}};
	for (int k = 0; k < 2; k++) {
		struct criterion *c = fixture_add(p, T_criterion);
		c->code = k ? "aufwand" : "nutzen";
		c->title = k ? "Aufwand" : "Nutzen";
		c->weight = k ? 4000 : 6000;
		c->pos = k + 1;
		for (int i = 0; i < 3; i++) {
			struct level *l = fixture_add(p, T_level);
			l->criterion = c->id;
			l->code = l->title = levels[k][i];
			l->points = 300 - 100 * i;
			l->pos = i + 1;
		}
	}
}

static inline void five_link(struct plan *p, int32_t measure, int32_t goal, int32_t main)
{
	struct measure_goal *g = fixture_add(p, T_measure_goal);
	g->measure = measure;
	g->goal = goal;
	g->main = main;
}

static inline void five_unit(struct plan *p, int32_t measure, int32_t unit, int32_t role)
{
	struct measure_unit *u = fixture_add(p, T_measure_unit);
	u->measure = measure;
	u->unit = unit;
	u->role = role;
}

static inline struct budget_line *five_money(struct plan *p, int32_t measure, int year, int64_t most)
{
	struct budget_line *b = fixture_add(p, T_budget_line);
	b->measure = measure;
	b->kind = budget_kind_ONCE;
	b->year_from = b->year_to = year;
	b->most = most;
	return b;
}

static inline struct fte_need *five_posts(struct plan *p, int32_t measure, int64_t posts)
{
	struct fte_need *n = fixture_add(p, T_fte_need);
	n->measure = measure;
	n->posts = posts;
	n->start = fixture_day("2023-01-01");
	n->end = fixture_day("2023-12-31");
	return n;
}

// Scores: 7 2.60, M10 2.40, M1 2.20 to 3.00, M2 2.20, K3 1.80.
static inline struct plan *five_plan(void)
{
	static const struct {
		const char *code, *title, *responsible;
		int32_t field, selection, stage, priority, from, to, cost_class, origin, nutzen, aufwand;
	} rows[FIVE_N] = {
		{"M2", "Übung", "", 2, selection_SELECTED, stage_RUNNING, 3, 1, NONE32, 1, origin_DEPARTMENT, 1, 6},
		{"M10", "Ausbau 10", "Zoe Muster", 1, selection_OPEN, stage_NONE, 1, 2, 1, 2, origin_STAFF, 2, 4},
		{"K3", "Ausbau 9", "Anna Berg", NONE32, selection_DEFERRED, stage_NONE, NONE32, NONE32, NONE32, NONE32,
		 origin_STRATEGY, 3, 4},
		{"7", "apfel", "", 1, selection_DEFERRED, stage_DONE, 2, NONE32, 2, 1, origin_DEPARTMENT, 1, 5},
		{"M1", "Zug", "", 2, selection_SELECTED, stage_PILOT, NONE32, 2, 2, 2, origin_STRATEGY, 1, NONE32},
	};
	struct plan *p = plan_new();
	five_frame(p);
	five_criteria(p);
	for (int i = 0; i < FIVE_N; i++) {
		struct measure *m = fixture_add(p, T_measure);
		m->code = rows[i].code;
		m->title = rows[i].title;
		m->responsible = rows[i].responsible;
		m->field = rows[i].field;
		m->selection = rows[i].selection;
		m->stage = rows[i].stage;
		m->priority = rows[i].priority;
		m->horizon_from = rows[i].from;
		m->horizon_to = rows[i].to;
		m->cost_class = rows[i].cost_class;
		m->origin = rows[i].origin;
		const int32_t levels[] = {rows[i].nutzen, rows[i].aufwand};
		for (int k = 0; k < 2; k++)
			if (levels[k] != NONE32) {
				struct rating *r = fixture_add(p, T_rating);
				r->measure = m->id;
				r->criterion = k + 1;
				r->level = levels[k];
			}
	}
	five_link(p, 1, 1, yes_no_NO);
	five_link(p, 1, 2, yes_no_YES);
	five_link(p, 2, 4, yes_no_YES);
	five_link(p, 4, 3, yes_no_NO);
	five_link(p, 5, 3, yes_no_YES);
	five_link(p, 5, 1, yes_no_NO);
	five_unit(p, 1, 1, unit_role_LEAD);
	five_unit(p, 3, 2, unit_role_INVOLVED);
	five_unit(p, 4, 2, unit_role_LEAD);
	five_money(p, 1, 2023, 50000);
	five_money(p, 3, 2023, 7000);
	five_money(p, 5, 2023, 1000000);
	five_posts(p, 1, 500);
	five_posts(p, 3, 250);
	five_posts(p, 4, 2000);
	plan_changed(p);
	p->generation = 1;
	return p;
}

static inline void five_open(struct rig *r)
{
	rig_open(r, &pane_measures, five_plan(), FIXTURE_TODAY);
}

// The codes of the rows from the first to the last, headings as "-", in the frame's arena.
static inline const char *five_order(struct rig *r)
{
	struct str s = {0};
	rig_act(r, "cursor first");
	for (int before = -1, y = 0, x = 0;; before = y) {
		rig_draw(r, 120, 40);
		if (!rig_cursor(r, &x, &y) || y == before)
			break;
		struct pick p = r->pane->picked(r->state, &r->look);
		const struct measure *m = p.table == T_measure ? plan_find(r->plan, T_measure, p.id) : NULL;
		str_addf(&s, "%s%s", s.len ? " " : "", m ? m->code : "-");
		rig_act(r, "cursor down");
	}
	const char *kept = arena_str(r->score, str_text(&s));
	str_free(&s);
	return kept;
}

static inline void five_ordered(struct rig *r, const char *column, const char *wanted)
{
	const char *now = five_order(r);
	if (strcmp(now, wanted) != 0)
		fail_msg("by %s: %s, not %s", column, now, wanted);
}

#endif
